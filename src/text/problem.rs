//! What is wrong, said in a sentence. Where it is, is said by `field`; how much it weighs is
//! decided in the model.

use crate::model::field::{Address, SHEET};
use crate::model::problem::{Problem, Severity, What};
use crate::model::readiness::Finding;
use crate::model::typed;

use super::{Arg, Texts, date, field};

/// What is wrong and what to do about it, in one short sentence that does not name the field.
pub fn sentence(texts: Texts, problem: &Problem) -> String {
    reason(texts, &problem.what, problem.severity())
}

/// The same after where it is: "Date: …". What is about the session as a whole stands alone.
pub fn at_its_place(texts: Texts, place: &str, problem: &Problem) -> String {
    let said = sentence(texts, problem);
    match place {
        "" => said,
        place => format!("{place}: {said}"),
    }
}

/// The same of what is not at a field, by how much it weighs.
pub fn reason(texts: Texts, what: &What, severity: Severity) -> String {
    let id = format!("problem-{}", what.id());
    match what {
        What::Missing if severity == Severity::Nonsense => texts.say(&format!("{id}.required")),
        What::WaysDisagree {
            headcount: Some(headcount),
            counted: Some(counted),
            present: None,
        } => {
            let case = if counted < headcount {
                "problem-ways-disagree.missing"
            } else {
                "problem-ways-disagree.beyond"
            };
            let count = headcount.abs_diff(*counted);
            texts.say_with(case, &[("count", count.into())])
        }
        what => texts.say_with(&id, &values(texts, what)),
    }
}

/// Where a finding is: the field of the session, or what of a municipality is meant.
pub fn place_of(texts: Texts, finding: &Finding) -> String {
    match (finding.at, &finding.what) {
        (Some(at), _) => field::address(texts, at),
        (None, What::BandsOverlap { .. } | What::UnknownCode { .. }) => {
            texts.say("check-residents")
        }
        (None, _) => texts.say("check-target"),
    }
}

/// Where on the sheet of names something is: the line, by the person's place in the file, and the
/// column, by the key of the record.
pub fn line_of(texts: Texts, person: usize, key: &str) -> String {
    let args = [
        ("line", (person + 1).into()),
        ("field", column(texts, key).into()),
    ];
    texts.say_with("check-line", &args)
}

/// What a column of the sheet of names is called, by the key of the record.
pub(super) fn column(texts: Texts, key: &str) -> String {
    let column = if key == "age" { "birth_year" } else { key };
    texts.say(&format!("line-{}", column.replace('_', "-")))
}

/// How to mend what is wrong in a file, in a sentence.
pub fn mend(texts: Texts, what: &What, at: Option<Address>) -> String {
    let field = at.map_or("", |at| at.field);
    match (what, field) {
        (What::Missing, "starts_on") => texts.say("mend-missing.starts-on"),
        (What::Missing, "municipality") => texts.say("mend-missing.municipality"),
        (What::Missing, "trainers.type") => texts.say("mend-missing.trainers"),
        (What::Missing, "topics") => texts.say("mend-missing.topics"),
        (What::Missing, "attendance.headcount") => texts.say("mend-missing.headcount"),
        (What::UnknownCode { .. }, "") => texts.say("mend-unknown-code.residents"),
        (What::CameBack, SHEET) => texts.say("mend-came-back.names"),
        (What::CameBack, "people.name") => texts.say("mend-came-back.line"),
        _ => texts.say(&format!("mend-{}", what.id())),
    }
}

/// How much a problem weighs, in a word or two.
pub fn severity(texts: Texts, severity: Severity) -> String {
    texts.say(match severity {
        Severity::Gap => "severity-gap",
        Severity::Doubt => "severity-doubt",
        Severity::Nonsense => "severity-nonsense",
    })
}

/// The values that stand in the sentence.
fn values(texts: Texts, what: &What) -> Vec<(&'static str, Arg<'static>)> {
    match what {
        What::YearOutOfRange => vec![
            ("from", typed::YEARS.start().to_string().into()),
            ("to", typed::YEARS.end().to_string().into()),
        ],
        What::TooLarge { most } => vec![("most", (*most).into())],
        What::NoSuchBirthYear { from, to } => vec![
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
        ],
        What::SamePerson { line } => vec![("line", (*line).into())],
        What::AgeAgainstYear { age } => vec![("age", (*age).into())],
        What::UnknownCode { list, code } => vec![
            ("list", field::codes(texts, *list).into()),
            ("code", code.clone().into()),
        ],
        What::WaysDisagree {
            headcount,
            counted,
            present,
        } => vec![(
            "numbers",
            ways(texts, [*headcount, *counted, *present]).into(),
        )],
        What::OutsideProgramme { from, to } => {
            let period = date::period(texts, from.map(|day| day.0), to.map(|day| day.0));
            vec![("period", period.into())]
        }
        What::MoreTestedThanCame { came } | What::GroupLargerThanAll { came } => {
            vec![("came", (*came).into())]
        }
        What::MoreWomenThanSignatures { signatures } => vec![("signatures", (*signatures).into())],
        What::PageDisagrees { lines } => vec![("lines", (*lines).into())],
        What::MoreHoursThanDays { days } => vec![("days", (*days).into())],
        What::FollowUpOverdue { due } => vec![("due", date::numeric(due.0).into())],
        What::BandsOverlap { one, other } => {
            vec![("one", one.clone().into()), ("other", other.clone().into())]
        }
        What::SexNotStated { not_stated, came } | What::AgeNotStated { not_stated, came } => {
            vec![("count", (*not_stated).into()), ("came", (*came).into())]
        }
        What::SamePlaceAndDay { others, .. } => vec![("count", (*others).into())],
        What::SeveralValues { values } => vec![("count", (*values).into())],
        What::ClockAhead { day } => vec![("day", date::numeric(day.0).into())],
        What::NotReached { target } => vec![("target", target.unwrap_or(1).into())],
        What::SessionsBehind { held, target } => {
            vec![("held", (*held).into()), ("target", (*target).into())]
        }
        What::ParticipantsBehind { came, target } => {
            vec![("came", (*came).into()), ("target", (*target).into())]
        }
        _ => Vec::new(),
    }
}

/// The ways of counting that were used: "headcount 16, grid 15".
fn ways(texts: Texts, numbers: [Option<u32>; 3]) -> String {
    let parts = ["headcount", "counted", "present"];
    let used: Vec<String> = parts
        .iter()
        .zip(numbers)
        .filter_map(|(way, number)| {
            let count = [("count", number?.into())];
            Some(texts.say_with(&format!("problem-ways-disagree.{way}"), &count))
        })
        .collect();
    used.join(", ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::model::code::CodeList;
    use crate::model::field::Address;
    use crate::model::value::SessionId;
    use crate::text::{Language, ids};

    /// One of each kind of problem, with values of a usual size.
    fn one_of_each() -> Vec<What> {
        vec![
            What::Missing,
            What::NotADate,
            What::NoSuchDay,
            What::YearOutOfRange,
            What::NoSuchBirthYear {
                from: 1899,
                to: 2019,
            },
            What::SamePerson { line: 2 },
            What::AgeAgainstYear { age: 34 },
            What::NotATime,
            What::NotANumber,
            What::NotWhole,
            What::NotYesOrNo,
            What::Negative,
            What::TooLarge { most: 100_000 },
            What::EndBeforeStart,
            What::UnknownCode {
                list: CodeList::TrainerType,
                code: "expert".to_owned(),
            },
            What::PlaceNotPicked,
            What::NobodyCame,
            What::WaysDisagree {
                headcount: Some(16),
                counted: None,
                present: Some(15),
            },
            ways(1_018, 1_010),
            ways(1_010, 1_018),
            What::PlannedInThePast,
            What::HeldInTheFuture,
            What::OutsideProgramme {
                from: "2019-11-18".parse().ok(),
                to: "2019-12-04".parse().ok(),
            },
            What::OverHundred,
            What::MoreTestedThanCame { came: 16 },
            What::TestedNotStated,
            What::GroupLargerThanAll { came: 1 },
            What::MoreWomenThanSignatures { signatures: 22 },
            What::PageDisagrees { lines: 16 },
            What::MoreHoursThanDays { days: 2 },
            What::NotAnInstant,
            What::FollowUpOverdue {
                due: "2020-02-01".parse().unwrap(),
            },
            What::BandsOverlap {
                one: "14-28".to_owned(),
                other: "14-35".to_owned(),
            },
            What::SexNotStated {
                not_stated: 12,
                came: 16,
            },
            What::AgeNotStated {
                not_stated: 12,
                came: 16,
            },
            What::SamePlaceAndDay {
                other: SessionId(uuid::Uuid::nil()),
                others: 12,
            },
            What::SeveralValues { values: 2 },
            What::CameBack,
            What::EditedByHand,
            What::ClockAhead {
                day: "2091-02-01".parse().unwrap(),
            },
            What::NotReached { target: Some(4) },
            What::SessionsBehind { held: 1, target: 2 },
            What::ParticipantsBehind {
                came: 1_002,
                target: 1_016,
            },
        ]
    }

    /// A headcount and a grid that disagree.
    fn ways(headcount: u32, counted: u32) -> What {
        What::WaysDisagree {
            headcount: Some(headcount),
            counted: Some(counted),
            present: None,
        }
    }

    fn say(language: Language, field: &'static str, what: What) -> String {
        let at = Address::of(field);
        sentence(Texts::new(language), &Problem { at, what })
    }

    #[test]
    fn every_problem_has_a_sentence_and_no_other_is_there() {
        let known: BTreeSet<&str> = one_of_each().iter().map(What::id).collect();
        assert_eq!(known, BTreeSet::from(What::IDS));
        for language in Language::ALL {
            let said: BTreeSet<String> = ids(language)
                .iter()
                .filter_map(|id| id.strip_prefix("problem-"))
                .filter(|id| !id.contains('.'))
                .map(str::to_owned)
                .collect();
            assert_eq!(said, What::IDS.map(str::to_owned).into(), "{language}");
        }
    }

    #[test]
    fn whatever_a_file_can_have_is_told_how_to_mend() {
        for language in Language::ALL {
            for what in one_of_each() {
                if What::ONLY_TYPED.contains(&what.id()) {
                    continue;
                }
                for field in ["starts_on", "municipality", "notes"] {
                    let said = mend(Texts::new(language), &what, Some(Address::of(field)));
                    assert!(!said.contains(['{', '⟨']), "{language}: {said}");
                    // Two rows below the list, where there is little room.
                    assert!(said.width() <= 112, "{language}: {said}");
                }
            }
        }
    }

    #[test]
    fn sentences_have_all_their_values_and_fit_on_a_line() {
        for language in Language::ALL {
            for field in ["starts_on", "notes"] {
                for what in one_of_each() {
                    let said = say(language, field, what);
                    assert!(!said.contains(['{', '⟨']), "{language}: {said}");
                    assert!(said.width() <= 76, "{language}: {said}");
                }
            }
        }
    }

    #[test]
    fn numbers_stand_with_the_plural_of_the_language() {
        let cases = [
            (
                Language::English,
                1,
                "More than came in all: only 1 person came.",
            ),
            (
                Language::Russian,
                21,
                "Больше, чем пришло всего: пришёл 21 человек.",
            ),
            (
                Language::Russian,
                3,
                "Больше, чем пришло всего: пришло 3 человека.",
            ),
            (
                Language::Kyrgyz,
                16,
                "Жалпы келгендерден көп: 16 киши гана келген.",
            ),
        ];
        for (language, came, expected) in cases {
            let what = What::GroupLargerThanAll { came };
            assert_eq!(say(language, "notes", what), expected);
        }
    }

    #[test]
    fn only_the_ways_that_were_used_are_named() {
        let what = What::WaysDisagree {
            headcount: Some(1_016),
            counted: None,
            present: Some(15),
        };
        assert_eq!(
            say(Language::English, "attendance.note", what),
            "The numbers differ: headcount 1,016, names 15. Say why in the note."
        );
    }

    #[test]
    fn a_grid_that_is_not_full_is_told_from_one_that_has_too_many() {
        let cases = [
            (
                Language::English,
                (18, 10),
                "8 people are not in the table yet. Enter them, or say why in the note.",
            ),
            (
                Language::English,
                (10, 11),
                "The table has 1 person more than came. Correct it, or say why in the note.",
            ),
            (
                Language::Russian,
                (18, 10),
                "8 человек ещё нет в таблице. Внесите или напишите почему в «Пояснении».",
            ),
            (
                Language::Russian,
                (10, 11),
                "В таблице на 1 человека больше. Исправьте или напишите почему в «Пояснении».",
            ),
            (
                Language::Kyrgyz,
                (18, 10),
                "8 киши таблицага жазыла элек. Жазыңыз же себебин коюңуз.",
            ),
            (
                Language::Kyrgyz,
                (10, 11),
                "Таблицада 1 киши ашык. Оңдоңуз же себебин жазып коюңуз.",
            ),
        ];
        for (language, (headcount, counted), expected) in cases {
            let said = say(language, "attendance.note", ways(headcount, counted));
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn a_session_without_a_day_cannot_be_saved() {
        let missing = |field| say(Language::English, field, What::Missing);
        assert_eq!(
            missing("starts_on"),
            "Enter it: without it the session cannot be saved."
        );
        assert_eq!(missing("topics"), "Not filled in.");
    }

    #[test]
    fn severities_have_their_words() {
        for language in Language::ALL {
            let words = [Severity::Gap, Severity::Doubt, Severity::Nonsense]
                .map(|grade| severity(Texts::new(language), grade));
            assert!(words.iter().all(|word| !word.contains('⟨')), "{words:?}");
        }
    }
}
