//! What the parts of a session, and of a line of its sheet, are called that are compared between two
//! versions of it.

use chrono::NaiveDate;

use crate::model::people::Person;
use crate::model::rows::ListId;
use crate::model::session::Session;
use crate::model::versions::{CREATED, KNOWLEDGE, Part, UNKNOWN_KEYS, Unsaid, differing, unsaid};

use super::{Texts, date, field, problem};

/// What a part is called.
pub fn part(texts: Texts, part: &Part) -> String {
    let list = ListId::ALL.into_iter().find(|list| list.id() == part.id);
    match (part.id, list) {
        (_, Some(list)) => field::list(texts, list),
        (KNOWLEDGE, _) => texts.say("compare-knowledge"),
        (CREATED, _) => texts.say("compare-created"),
        (UNKNOWN_KEYS, _) => texts.say("compare-extra"),
        (id, None) => field::label(texts, id),
    }
}

/// What a part of a line of the sheet of names is called.
pub fn line_part(texts: Texts, part: &Part<Person>) -> String {
    problem::column(texts, part.id.rsplit('.').next().unwrap_or_default())
}

/// What several are called, in one line.
pub fn parts(texts: Texts, parts: &[&Part]) -> String {
    let names: Vec<String> = parts.iter().map(|one| part(texts, one)).collect();
    names.join(", ")
}

/// What a version changed of the one before it: the names of the parts, or what has changed that it does
/// not say.
pub fn changes(texts: Texts, version: &Session, before: &Session) -> String {
    let differing = differing(version, before);
    if !differing.is_empty() {
        return parts(texts, &differing);
    }
    texts.say(match unsaid(version, before) {
        Unsaid::Kept => "versions-kept",
        Unsaid::Settled => "versions-settled",
        Unsaid::Other => "versions-nothing",
    })
}

/// That a version was edited by hand, and on which day that was found; none where it still stands so.
pub fn by_hand(texts: Texts, found: Option<NaiveDate>) -> String {
    match found {
        Some(day) => {
            let args = [("day", date::long(texts, day).into())];
            texts.say_with("versions-by-hand-found", &args)
        }
        None => texts.say("versions-by-hand"),
    }
}
