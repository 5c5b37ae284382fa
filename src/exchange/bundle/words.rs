//! Why a file or a record of it is not taken in, in sentences: what, where, what to do.

use crate::store::fault::{Fault, FileProblem};
use crate::text::{Arg, Texts, fault, number};

use super::refusal::{At, Flaw, Refusal, Unreadable};

/// What is wrong with a file.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let sentence = match refusal {
        Refusal::File(problem) => fault::sentence(texts, problem),
        _ => String::new(),
    };
    let values = match refusal {
        Refusal::TooLarge { bytes, limit } => sizes(texts, *bytes, *limit),
        Refusal::TooMany { limit } => vec![("limit", (*limit).into())],
        Refusal::File(_) => vec![("sentence", sentence.into())],
        _ => Vec::new(),
    };
    texts.say_with(refusal.id(), &values)
}

/// What to do about it.
pub fn refusal_advice(texts: Texts, refusal: &Refusal) -> String {
    texts.say(&format!("{}.advice", refusal.id()))
}

/// Where in the file it is, where that is known: "line 3, column 14".
pub fn refusal_place(texts: Texts, refusal: &Refusal) -> Option<String> {
    match refusal {
        Refusal::File(problem) => fault::place_inside(texts, problem),
        _ => None,
    }
}

/// What is wrong with a record.
pub fn unreadable(texts: Texts, unreadable: &Unreadable) -> String {
    let flaw = &unreadable.flaw;
    let values = match flaw {
        Flaw::Fault(fault) => {
            let problem = FileProblem::new("".as_ref(), fault.clone());
            vec![("sentence", fault::sentence(texts, &problem).into())]
        }
        Flaw::TooLarge { bytes, limit } => sizes(texts, *bytes, *limit),
        Flaw::TooMany { limit } => vec![("limit", (*limit).into())],
        Flaw::Hidden { code } => vec![("character", format!("U+{code:04X}").into())],
        _ => Vec::new(),
    };
    texts.say_with(flaw.id(), &values)
}

/// What to do about it.
pub fn unreadable_advice(texts: Texts, unreadable: &Unreadable) -> String {
    texts.say(&format!("{}.advice", unreadable.flaw.id()))
}

/// Which record it is, and where: "Session 12, line 40, column 3, field Hours".
pub fn unreadable_place(texts: Texts, unreadable: &Unreadable) -> String {
    let numbered = |id: &str, number: usize| texts.say_with(id, &[("number", number.into())]);
    let record = match unreadable.at {
        At::Made => texts.say("share-at-made"),
        At::Logbook => texts.say("share-at-logbook"),
        At::Session(number) => numbered("share-at-session", number),
        At::Deleted(number) => numbered("share-at-deleted", number),
        At::People(number) => numbered("share-at-people", number),
    };
    let problem = FileProblem {
        line: Some(unreadable.line),
        column: Some(unreadable.column),
        field: unreadable.field.clone(),
        ..FileProblem::new("".as_ref(), Fault::Empty)
    };
    let place = fault::place_inside(texts, &problem);
    [Some(record), place]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// Two sizes in megabytes, rounded up, so that a size is never shown as no more than the limit.
fn sizes(texts: Texts, bytes: u64, limit: u64) -> Vec<(&'static str, Arg<'static>)> {
    let megabytes = |bytes: u64| {
        let tenths = bytes.saturating_mul(10).div_ceil(1 << 20);
        number::decimal(texts.language(), tenths as f64 / 10.0).into()
    };
    vec![("size", megabytes(bytes)), ("limit", megabytes(limit))]
}
