//! What is wrong with a file, said in sentences: where, what, and what to do. Which faults there
//! are is the store's to say; this knows their plain values and opens nothing.

use crate::store::fault::{Argument, FileProblem};

use super::clean::clean;
use super::{Arg, Texts};

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
    let path = problem.path.display().to_string();
    let mut parts = vec![clean(&path).into_owned()];
    if let (Some(line), Some(column)) = (problem.line, problem.column) {
        let args = [
            ("line", line.to_string().into()),
            ("column", column.to_string().into()),
        ];
        parts.push(texts.say_with("fault-place", &args));
    }
    if let Some(field) = &problem.field {
        let args = [("field", clean(field).into_owned().into())];
        parts.push(texts.say_with("fault-place.field", &args));
    }
    parts.join(", ")
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
        Argument::Text(text) => clean(&text).into_owned().into(),
    };
    let arguments = problem.fault.arguments().into_iter();
    arguments
        .map(|(name, argument)| (name, value(argument)))
        .collect()
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
            "sessions/a.json, line 1204, column 5, field attendance.headcount: \
             “-1\u{fffd}” stands where a count should: a whole number from 0 to 4294967295. \
             Correct it in a text editor."
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
}
