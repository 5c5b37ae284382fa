//! Two versions of a session beside each other, and one put together from both. What is chosen is a
//! part of the record: a field, a list, the grid, or the keys that this version does not know. A line
//! of the sheet of names has parts too.

use std::collections::BTreeSet;

use super::merge::bookkeeping::{Read, Trust};
use super::people::Person;
use super::session::Session;

/// A part of a record that is taken from one version or the other as a whole.
pub struct Part<T: 'static = Session> {
    /// The id of its field or list, or its address on the sheet of names; [`KNOWLEDGE`],
    /// [`CREATED`], [`UNKNOWN_KEYS`], [`PAPER`] or [`OTHER`] for what is neither.
    pub id: &'static str,
    copy: fn(&T, &mut T),
}

/// The results of a test, which belong together.
pub const KNOWLEDGE: &str = "knowledge";
/// When and by whom the record was begun.
pub const CREATED: &str = "created";
/// What a newer version or another program has written beside what this one knows.
pub const UNKNOWN_KEYS: &str = "extra";
/// Where a line stands on the paper.
pub const PAPER: &str = "people.line";
/// What a line has that no column of the sheet shows.
pub const OTHER: &str = "people.other";

/// One of two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// One's own.
    Mine,
    /// That of the file.
    Theirs,
}

macro_rules! parts {
    ($(#[$about:meta])* $name:ident of $of:ty: $($id:expr => $($($path:ident).+),+;)*) => {
        $(#[$about])*
        pub static $name: &[Part<$of>] = &[$(Part {
            id: $id,
            copy: |from, to| {
                $(to.$($path).+.clone_from(&from.$($path).+);)+
            },
        },)*];
    };
}

parts! {
    /// Every part of a session, in the order of the form: together they are the whole record but
    /// for who changed it last.
    PARTS of Session:
    "starts_on" => starts_on;
    "ends_on" => ends_on;
    "starts_at" => starts_at;
    "hours" => hours;
    "municipality" => municipality;
    "venue" => venue;
    "status" => status;
    "kind" => kind;
    "languages" => languages;
    "title" => title;
    "trainers" => trainers;
    "topics" => topics;
    "methods" => methods;
    "attendance.headcount" => attendance.headcount;
    "attendance.counts" => attendance.counts;
    "attendance.note" => attendance.note;
    "attendance.groups" => attendance.groups;
    "attendance.pages" => attendance.pages;
    KNOWLEDGE => knowledge;
    "documents" => documents;
    "voices" => voices;
    "follow_up" => follow_up;
    "notes" => notes;
    CREATED => created;
    UNKNOWN_KEYS => format, id, extra, attendance.extra;
}

parts! {
    /// Every part of a line of the sheet of names, in the order of its columns: together they are
    /// the whole line.
    LINE_PARTS of Person:
    "people.name" => name;
    "people.sex" => sex;
    "people.role" => role;
    "people.birth_year" => birth_year, age;
    "people.organisation" => organisation;
    "people.position" => position;
    "people.village" => village;
    "people.phone" => phone;
    "people.groups" => groups;
    "people.status" => status;
    "people.walk_in" => walk_in;
    "people.first_time" => first_time;
    "people.note" => note;
    PAPER => page, line;
    OTHER => before, after, may_contact, may_photograph, person, not_person, extra;
}

impl<T: Clone + PartialEq> Part<T> {
    /// Whether two versions differ in this part.
    pub fn differs(&self, one: &T, other: &T) -> bool {
        let mut copy = one.clone();
        (self.copy)(other, &mut copy);
        copy != *one
    }
}

/// What a version that says the same as the one before it has changed all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// Another value was kept beside what it says, to be settled.
    Kept,
    /// What it says was chosen of several values.
    Settled,
    /// What copies know of each other.
    Other,
}

/// What has changed between two versions that say the same.
pub fn unsaid(version: &Session, before: &Session) -> Unsaid {
    let groups = |session: &Session| -> BTreeSet<String> {
        let read = Read::of(session).ok();
        let copy = read.map(|read| read.copy).unwrap_or_default();
        copy.conflicts()
            .map(|(group, _)| group.to_owned())
            .collect()
    };
    let (now, then) = (groups(version), groups(before));
    if !now.is_subset(&then) {
        Unsaid::Kept
    } else if now != then {
        Unsaid::Settled
    } else {
        Unsaid::Other
    }
}

/// The parts in which not all of several versions are the same.
pub fn differing_among<T: Clone + PartialEq>(
    parts: &'static [Part<T>],
    versions: &[&T],
) -> Vec<&'static Part<T>> {
    let differs = |part: &&Part<T>| {
        versions
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if part.differs(one, other)))
    };
    parts.iter().filter(differs).collect()
}

impl Part {
    /// The side that has changed since both were the same; one's own where both have, or where it
    /// is not known what they were.
    pub fn changed_side(&self, before: Option<&Session>, mine: &Session, theirs: &Session) -> Side {
        match before {
            Some(before) if !self.differs(before, mine) && self.differs(before, theirs) => {
                Side::Theirs
            }
            _ => Side::Mine,
        }
    }
}

impl<T> std::fmt::Debug for Part<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "Part({})", self.id)
    }
}

/// Whether a version is not as this program left it: a hand has edited the file, or another program, and
/// who changed it last says nothing of that.
pub fn is_by_hand(session: &Session) -> bool {
    Read::of(session).is_ok_and(|read| matches!(read.trust, Trust::Edited(_)))
}

/// The parts in which two versions differ, in the order of the form. Who changed them last is none
/// of them.
pub fn differing(mine: &Session, theirs: &Session) -> Vec<&'static Part> {
    let parts = PARTS.iter();
    parts.filter(|part| part.differs(mine, theirs)).collect()
}

/// The version of the file, with the parts from one's own that are chosen so.
pub fn merged<'a>(
    mine: &Session,
    theirs: &Session,
    chosen: impl IntoIterator<Item = (&'a Part, Side)>,
) -> Session {
    let mut merged = theirs.clone();
    for (part, side) in chosen {
        if side == Side::Mine {
            (part.copy)(mine, &mut merged);
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::field::{FIELDS, field};
    use crate::model::generate::{Hand, session};
    use crate::model::line::LINE_FIELDS;
    use crate::model::rows::ListId;

    fn all(mine: &Session, theirs: &Session, side: Side) -> Session {
        let parts = differing(mine, theirs).into_iter();
        merged(mine, theirs, parts.map(|part| (part, side)))
    }

    /// A session as it is, and as a colleague's newer program might write it.
    fn versions() -> impl Strategy<Value = Session> {
        let extra = prop::sample::select(vec!["{}", r#"{"weather":  "snow"}"#, r#"{"n":1e400}"#]);
        (session(Hand::Careless), extra).prop_map(|(mut session, extra)| {
            let mut text = serde_json::to_string(&session).unwrap();
            let rest = extra.trim_start_matches('{');
            if rest.len() > 1 {
                text.pop();
                text = format!("{text},{rest}");
            }
            if let Ok(with_extra) = serde_json::from_str(&text) {
                session = with_extra;
            }
            session
        })
    }

    #[test]
    fn every_field_and_list_of_the_form_is_a_part() {
        let ids: Vec<&str> = PARTS.iter().map(|part| part.id).collect();
        for field in FIELDS.iter().filter(|field| field.list.is_none()) {
            let known = ids.contains(&field.id) || field.id.starts_with("knowledge.");
            assert!(known, "{}", field.id);
        }
        for list in ListId::ALL {
            assert!(ids.contains(&list.id()), "{list:?}");
        }
        for id in ids {
            let is_list = ListId::ALL.iter().any(|list| list.id() == id);
            let is_other = [KNOWLEDGE, CREATED, UNKNOWN_KEYS, "attendance.counts"].contains(&id);
            assert!(field(id).is_some() || is_list || is_other, "{id}");
        }
    }

    #[test]
    fn every_column_and_key_of_a_line_is_in_a_part() {
        for field in LINE_FIELDS {
            let id = format!("people.{}", field.id);
            assert!(LINE_PARTS.iter().any(|part| part.id == id), "{id}");
        }
        // Each key alone makes a difference in one part.
        for key in Person::KEYS {
            let values = ["1", "\"a\"", "[\"a\"]", "true"];
            let id = "\"016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f\"";
            let values = values.into_iter().chain([id]).map(str::to_owned);
            let values = values.chain([format!("[{id}]")]);
            let mut people = values.filter_map(|value| {
                serde_json::from_str::<Person>(&format!("{{\"{key}\": {value}}}")).ok()
            });
            let person = people.next().unwrap();
            let parts = differing_among(LINE_PARTS, &[&Person::default(), &person]);
            assert_eq!(parts.len(), 1, "{key}: {parts:?}");
        }
    }

    proptest! {
        #[test]
        fn all_of_one_side_gives_that_side(mine in versions(), theirs in versions()) {
            let mut as_mine = all(&mine, &theirs, Side::Mine);
            prop_assert_eq!(&as_mine.changed, &theirs.changed);
            as_mine.changed = mine.changed.clone();
            prop_assert_eq!(as_mine, mine);
            let theirs_again = all(&theirs, &theirs, Side::Mine);
            prop_assert_eq!(&theirs_again, &theirs);
        }

        #[test]
        fn a_choice_changes_its_part_alone(
            mine in versions(), theirs in versions(), place in any::<prop::sample::Index>(),
        ) {
            let parts = differing(&mine, &theirs);
            if !parts.is_empty() {
                let chosen = *place.get(&parts);
                let merged = merged(&mine, &theirs, [(chosen, Side::Mine)]);
                for part in PARTS {
                    let from = if part.id == chosen.id { &mine } else { &theirs };
                    prop_assert!(!part.differs(from, &merged), "{:?}", part);
                }
            }
        }

        #[test]
        fn what_only_they_changed_is_theirs(before in versions(), theirs in versions()) {
            let mine = before.clone();
            for part in differing(&mine, &theirs) {
                prop_assert_eq!(part.changed_side(Some(&before), &mine, &theirs), Side::Theirs);
                prop_assert_eq!(part.changed_side(Some(&theirs), &mine, &theirs), Side::Mine);
                prop_assert_eq!(part.changed_side(None, &mine, &theirs), Side::Mine);
            }
        }
    }
}
