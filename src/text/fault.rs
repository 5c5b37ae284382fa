//! What is wrong with a file, said in sentences: where, what, and what to do. Which faults there
//! are is the store's to say; this knows their plain values and opens nothing.

use std::path::Path;

use unicode_segmentation::UnicodeSegmentation;

use crate::model::field::{Address, field as field_of};
use crate::store::fault::{Argument, FileProblem};

use super::clean::clean;
use super::{Arg, Texts, field};

/// The longest piece of a foreign file that a sentence quotes, in characters.
const LONGEST_QUOTE: usize = 40;
/// The longest name of a file on a line that has to hold more, in characters.
const LONGEST_NAME: usize = 24;

/// What is wrong, without where and without what to do.
pub fn sentence(texts: Texts, problem: &FileProblem) -> String {
    texts.say_with(problem.fault.id(), &values(problem))
}

/// What to do about it.
pub fn advice(texts: Texts, problem: &FileProblem) -> String {
    let id = format!("{}.advice", problem.fault.id());
    texts.say_with(&id, &values(problem))
}

/// Where it is: the path, then as much of line, column and field as is known.
pub fn place(texts: Texts, problem: &FileProblem) -> String {
    let mut parts = vec![path(&problem.path)];
    parts.extend(place_inside(texts, problem));
    parts.join(", ")
}

/// Where in the file it is: "line 3, column 14, field Hours". Nothing for a fault of all of it.
pub fn place_inside(texts: Texts, problem: &FileProblem) -> Option<String> {
    let mut parts = Vec::new();
    if let (Some(line), Some(column)) = (problem.line, problem.column) {
        let args = [
            ("line", line.to_string().into()),
            ("column", column.to_string().into()),
        ];
        parts.push(texts.say_with("fault-place", &args));
    }
    if let Some(field) = &problem.field {
        let args = [("field", field_name(texts, field).into())];
        parts.push(texts.say_with("fault-place.field", &args));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A path, made safe to show.
pub fn path(path: &Path) -> String {
    clean(&path.display().to_string()).into_owned()
}

/// A file's own name, the middle of a long one left out.
pub fn short_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    without_middle(&clean(&name.to_string_lossy()), LONGEST_NAME)
}

/// As much as a line holds: the file's name, the line in it, and what is wrong.
pub fn brief(texts: Texts, problem: &FileProblem) -> String {
    let name = short_name(&problem.path);
    let line = problem.line.map(|line| format!(":{line}"));
    let sentence = sentence(texts, problem);
    format!("{name}{}: {sentence}", line.unwrap_or_default())
}

/// All of it in one paragraph: where, what, and what to do.
pub fn said(texts: Texts, problem: &FileProblem) -> String {
    format!(
        "{}: {} {}",
        place(texts, problem),
        sentence(texts, problem),
        advice(texts, problem)
    )
}

/// The values of a fault, made safe to show: they are words of a file.
fn values(problem: &FileProblem) -> Vec<(&'static str, Arg<'static>)> {
    let value = |argument: Argument| match argument {
        Argument::Number(number) => Arg::from(number),
        Argument::Text(text) => quoted(&text).into(),
    };
    let arguments = problem.fault.arguments().into_iter();
    arguments
        .map(|(name, argument)| (name, value(argument)))
        .collect()
}

/// Words of a file, made safe and short.
fn quoted(text: &str) -> String {
    let text = clean(text);
    match text.grapheme_indices(true).nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.into_owned(),
    }
}

fn without_middle(text: &str, most: usize) -> String {
    let letters: Vec<&str> = text.graphemes(true).collect();
    if letters.len() <= most {
        return text.to_owned();
    }
    let (front, back) = (most / 2 - 1, letters.len() - most / 2);
    let joined = |part: Option<&[&str]>| part.unwrap_or_default().concat();
    let (front, back) = (letters.get(..front), letters.get(back..));
    format!("{}…{}", joined(front), joined(back))
}

/// A field as people know it, given by its path in the file; a path that leads to no field of the
/// form stands as it is.
fn field_name(texts: Texts, path: &str) -> String {
    let mut row = None;
    let mut keys = Vec::new();
    for part in path.split('.') {
        let (key, index) = part.split_once('[').unwrap_or((part, ""));
        row = row.or(index.trim_end_matches(']').parse::<usize>().ok());
        keys.push(key);
    }
    let known = (1..=keys.len())
        .rev()
        .find_map(|length| field_of(&keys.get(..length)?.join(".")));
    match known {
        Some(known) if known.list.is_some() => {
            field::address(texts, Address::in_row(known.id, row.unwrap_or(0)))
        }
        Some(known) => field::label(texts, known.id),
        None if path.starts_with("attendance.counts") => field::label(texts, "attendance.counts"),
        None => clean(path).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::store::fault::{Fault, Type, Wanted};
    use crate::text::{Language, ids};

    fn of(fault: Fault) -> FileProblem {
        FileProblem::new(Path::new("sessions/a.json"), fault)
    }

    #[test]
    fn every_fault_has_a_sentence_and_an_advice_and_no_other_is_there() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut known = BTreeSet::from(["fault-place".to_owned()]);
            for fault in Fault::one_of_each() {
                known.insert(fault.id().to_owned());
                let problem = of(fault);
                for said in [sentence(texts, &problem), advice(texts, &problem)] {
                    assert!(!said.contains(['{', '⟨']), "{language}: {said}");
                    assert!(said.ends_with(['.', 'x']), "{language}: {said}");
                }
            }
            let said = ids(language).into_iter();
            let said: BTreeSet<String> = said
                .filter(|id| id.starts_with("fault-") && !id.contains('.'))
                .collect();
            assert_eq!(said, known, "{language}");
        }
    }

    #[test]
    fn everything_that_can_be_wanted_or_found_has_its_own_words() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let wanted = Wanted::ALL.map(|wanted| sentence(texts, &of(Fault::Syntax { wanted })));
            assert_eq!(
                BTreeSet::from(wanted.clone()).len(),
                wanted.len(),
                "{wanted:?}"
            );
            let types = Type::ALL.map(|found| {
                let expected = Type::Text;
                sentence(texts, &of(Fault::WrongType { found, expected }))
            });
            assert_eq!(
                BTreeSet::from(types.clone()).len(),
                types.len(),
                "{types:?}"
            );
        }
    }

    #[test]
    fn a_problem_says_where_what_and_what_to_do() {
        let problem = FileProblem {
            line: Some(1_204),
            column: Some(5),
            ..of(Fault::NotACount {
                found: "-1\u{202e}".into(),
            })
        }
        .in_field("attendance.headcount");
        assert_eq!(
            said(Texts::new(Language::English), &problem),
            "sessions/a.json, line 1204, column 5, field Headcount: \
             “-1\u{fffd}” stands where a count should: a whole number, 0 or more. \
             Ask a colleague for a good copy, or send this file to whoever looks after the logbook."
        );
        let whole = of(Fault::TooLarge {
            bytes: 200 << 20,
            limit: 16 << 20,
        });
        assert_eq!(
            sentence(Texts::new(Language::Russian), &whole),
            "В файле 200 МБ, а в файле журнала бывает не больше 16 МБ."
        );
    }

    #[test]
    fn fields_are_named_as_people_know_them() {
        let texts = Texts::new(Language::English);
        let cases = [
            ("hours", "Hours"),
            ("trainers[1].type", "Trainer 2 · Type"),
            ("attendance.counts[3].count", "Grid"),
            ("municipality.code", "Municipality"),
            ("languages[0]", "Languages"),
            ("municipalities[2].target", "municipalities[2].target"),
            ("", ""),
            ("a\u{1b}[2J", "a\u{fffd}[2J"),
        ];
        for (path, wanted) in cases {
            assert_eq!(field_name(texts, path), wanted, "{path:?}");
        }
    }

    #[test]
    fn long_names_and_quotes_are_shortened() {
        let texts = Texts::new(Language::English);
        let id = Path::new("sessions/016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f.json");
        assert_eq!(short_name(Path::new("/")), "/");
        let found = format!("1{}", "0".repeat(99));
        let problem = FileProblem {
            line: Some(7),
            ..FileProblem::new(id, Fault::NumberTooLarge { found })
        };
        let brief = brief(texts, &problem);
        assert!(brief.starts_with("016e7b2a-5c…c3d4e5f.json:7: "), "{brief}");
        assert!(
            brief.contains(&format!(" 1{}… ", "0".repeat(39))),
            "{brief}"
        );
    }
}
