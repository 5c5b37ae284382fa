//! Reading what comes from elsewhere: a bundle, or a single session, which counts as a bundle of one.
//! Nothing in it is believed before it has been looked through, and one record that cannot be read
//! hides no other.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;
use std::thread;

use serde::Deserialize;

use super::lock::is_locked;
use super::outline::{Broken, Outline, Why, outline};
use super::place::place_of;
use super::records::Reading;
use super::refusal::{At, Flaw, Kind, Refusal, Unreadable};
use super::{
    HASH_DIGITS, HASH_MARK, MOST_BYTES, MOST_OF_A_SESSION, MOST_OF_A_SHEET, Made, Profile, hash,
};
use crate::exchange::handout::figures::HOLDS as FIGURES;
use crate::model::bundle::{FORMAT, KIND};
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem, Type};
use crate::store::format::Record;

/// The lists of a bundle.
const LISTS: [&str; 3] = ["sessions", "deleted", "people"];
/// From how many bytes on the fingerprint is worth a thread of its own.
const WORTH_A_THREAD: usize = 1 << 18;

/// What came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// What the bundle says of itself; nothing where a single session came.
    pub head: Option<Head>,
    /// The sessions, each id once.
    pub sessions: Vec<Session>,
    /// Those that were deleted, none of them among the sessions.
    pub deleted: Vec<Session>,
    /// The people on sheets of these sessions.
    pub people: Vec<People>,
    /// What cannot be taken in, in the order of the file.
    pub unreadable: Vec<Unreadable>,
}

/// What a bundle says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// When, by whom, by which program.
    pub made: Made,
    /// For whom.
    pub profile: Profile,
    /// The logbook's part; nothing where it is not there or cannot be read.
    pub logbook: Option<Logbook>,
}

/// Reads a bundle, or the file of a single session. No name and no path is taken from the file:
/// only ids, and only those that are UUIDs of version 7.
///
/// # Errors
/// Where nothing of the file can be taken in, and why. What is wrong with one record is in
/// [`Incoming::unreadable`].
pub fn read(bytes: &[u8]) -> Result<Incoming, Refusal> {
    let text = text_of(bytes)?;
    let outline = outline(text, &LISTS).map_err(|broken| broken_at(text, broken))?;
    let has_any = |keys: &[&str]| keys.iter().any(|key| outline.has(key));
    if outline.has("bundle") {
        return bundle(text, &outline);
    }
    let top = Top {
        text,
        outline: &outline,
    };
    if has_any(&["holds"]) && top.value::<Cow<str>>("holds").is_ok_and(|it| it == FIGURES) {
        return Err(Refusal::Figures);
    }
    let kind = if has_any(&["session"]) && has_any(&["people"]) {
        Kind::People
    } else if has_any(&["programme", "age_profile", "municipalities"]) {
        Kind::Logbook
    } else if has_any(&["id", "starts_on", "municipality", "attendance"]) {
        return Ok(single(text));
    } else {
        Kind::Other
    };
    Err(Refusal::OtherKind(kind))
}

/// Reads the file of one record as one of a bundle is read; nothing, and why, where it is not taken in.
///
/// # Errors
/// Where nothing of the file can be read.
pub fn alone<T: Record + Send>(
    bytes: &[u8],
    most: usize,
    at: At,
) -> Result<Result<T, Unreadable>, Refusal> {
    let text = text_of(bytes)?;
    // What comes after the record is found here.
    outline(text, &[]).map_err(|broken| broken_at(text, broken))?;
    let start = text.len() - text.trim_start().len();
    let whole = start..start + text.trim().len();
    let mut reading = Reading::of(text);
    let read = reading.records::<T>(&[whole], most, |_| At::Made);
    match (
        read.into_iter().next(),
        reading.unreadable().into_iter().next(),
    ) {
        (Some(record), _) => Ok(Ok(record.value)),
        (None, Some(unreadable)) => Ok(Err(Unreadable { at, ..unreadable })),
        (None, None) => Err(Refusal::OtherKind(Kind::Other)),
    }
}

/// The text of a file that may be JSON, without the byte order mark that some editors put before it.
fn text_of(bytes: &[u8]) -> Result<&str, Refusal> {
    if is_locked(bytes) {
        return Err(Refusal::Locked);
    }
    if bytes.len() > MOST_BYTES {
        let number = |size: usize| u64::try_from(size).unwrap_or(u64::MAX);
        let (bytes, limit) = (number(bytes.len()), number(MOST_BYTES));
        return Err(Refusal::TooLarge { bytes, limit });
    }
    let is_nothing = |byte: &u8| *byte == 0 || byte.is_ascii_whitespace();
    if bytes.iter().all(is_nothing) {
        return Err(Refusal::File(FileProblem::new(nowhere(), Fault::Empty)));
    }
    let archives: [&[u8]; 5] = [
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x1f\x8b",
        b"7z\xbc\xaf",
        b"Rar!",
    ];
    if archives.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(Refusal::Archive);
    }
    // UTF-16, with its mark or without: JSON begins with a character of ASCII.
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] = bytes {
        return Err(at_place(Fault::NotUtf8, (1, 1)));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(Refusal::OtherKind(Kind::Other));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let place = place_of(&String::from_utf8_lossy(good), good.len());
        at_place(Fault::NotUtf8, place)
    })
}

/// The file of one session.
fn single(text: &str) -> Incoming {
    let start = text.len() - text.trim_start().len();
    let whole = start..start + text.trim().len();
    let mut reading = Reading::of(text);
    let sessions = reading.records::<Session>(&[whole], MOST_OF_A_SESSION, At::Session);
    Incoming {
        head: None,
        sessions: sessions.into_iter().map(|record| record.value).collect(),
        deleted: Vec::new(),
        people: Vec::new(),
        unreadable: reading.unreadable(),
    }
}

fn bundle(text: &str, outline: &Outline) -> Result<Incoming, Refusal> {
    let top = Top { text, outline };
    let profile = top.profile()?;
    for list in LISTS {
        top.is_list(list)?;
    }
    thread::scope(|scope| {
        let is_whole = (text.len() >= WORTH_A_THREAD)
            .then(|| thread::Builder::new().spawn_scoped(scope, || top.is_whole()));
        let incoming = records(&top, profile);
        let is_whole = match is_whole {
            Some(Ok(running)) => running
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            _ => top.is_whole(),
        };
        is_whole.map(|()| incoming)
    })
}

/// Everything in a bundle that can be taken in, and what cannot.
fn records(top: &Top, profile: Profile) -> Incoming {
    let mut reading = Reading::of(top.text);
    let items = |list: usize| top.outline.items.get(list).map_or(&[][..], Vec::as_slice);
    let made = top.outline.member("made");
    let made = made.and_then(|place| reading.made(place));
    let logbook = top.outline.member("logbook").and_then(|place| {
        let found = reading.records::<Logbook>(&[place], MOST_OF_A_SHEET, |_| At::Logbook);
        found.into_iter().next().map(|record| record.value)
    });
    let sessions = reading.records::<Session>(items(0), MOST_OF_A_SESSION, At::Session);
    let deleted = reading.records::<Session>(items(1), MOST_OF_A_SESSION, At::Deleted);
    let people = reading.records::<People>(items(2), MOST_OF_A_SHEET, At::People);

    let mut seen = HashSet::new();
    let sessions = reading.keep(sessions, |session: &Session| {
        (!seen.insert(session.id)).then_some(Flaw::Repeated)
    });
    let known: HashSet<SessionId> = seen.clone();
    let deleted = reading.keep(deleted, |session: &Session| {
        if session.extra.get("merge").is_none() {
            return Some(Flaw::NotDeleted);
        }
        (!seen.insert(session.id)).then_some(Flaw::Repeated)
    });
    let mut sheets = HashSet::new();
    let people = reading.keep(people, |people: &People| {
        if profile != Profile::Full {
            Some(Flaw::Unannounced)
        } else if !known.contains(&people.session) {
            Some(Flaw::Stray)
        } else {
            (!sheets.insert(people.session)).then_some(Flaw::Repeated)
        }
    });
    Incoming {
        head: Some(Head {
            made: made.unwrap_or_default(),
            profile,
            logbook,
        }),
        sessions,
        deleted,
        people,
        unreadable: reading.unreadable(),
    }
}

/// What stands at the top of a bundle.
#[derive(Clone, Copy)]
struct Top<'a> {
    text: &'a str,
    outline: &'a Outline,
}

impl<'a> Top<'a> {
    /// For whom the bundle was made, where it is one that this version reads.
    fn profile(&self) -> Result<Profile, Refusal> {
        let kind: Cow<str> = self.value("bundle")?;
        let profile: Option<Cow<str>> = self.value("profile").ok();
        if profile.as_deref() == Some(Profile::Funder.id()) {
            return Err(Refusal::Figures);
        }
        if kind != KIND {
            return Err(Refusal::OtherKind(Kind::Other));
        }
        let format: u32 = self.value("format")?;
        if format != FORMAT {
            let known = FORMAT;
            return Err(self.fault(
                "format",
                match format > known {
                    true => Fault::NewerFormat { format, known },
                    false => Fault::UnknownFormat { format },
                },
            ));
        }
        let profile: Cow<str> = self.value("profile")?;
        Profile::with_id(&profile).ok_or(Refusal::OtherKind(Kind::Other))
    }

    /// The value of a key that has to be there.
    fn value<T: Deserialize<'a>>(&self, key: &str) -> Result<T, Refusal> {
        let Some(place) = self.outline.member(key) else {
            let key = key.to_owned();
            return Err(at_place(Fault::MissingKey { key }, (1, 1)));
        };
        let text = self.text.get(place).unwrap_or_default();
        serde_json::from_str(text).map_err(|error| {
            let text = error.to_string().chars().take(60).collect();
            self.fault(key, Fault::Unreadable { text })
        })
    }

    /// Whether a list is one, where it is there; sessions have to be.
    fn is_list(&self, list: &str) -> Result<(), Refusal> {
        let Some(place) = self.outline.member(list) else {
            let key = list.to_owned();
            return match list {
                "sessions" => Err(at_place(Fault::MissingKey { key }, (1, 1))),
                _ => Ok(()),
            };
        };
        let (found, expected) = match self.text.as_bytes().get(place.start) {
            Some(b'[') => return Ok(()),
            Some(b'{') => (Type::Object, Type::List),
            Some(b'"') => (Type::Text, Type::List),
            Some(b't' | b'f') => (Type::YesNo, Type::List),
            Some(b'n') => (Type::Null, Type::List),
            _ => (Type::Number, Type::List),
        };
        Err(self.fault(list, Fault::WrongType { found, expected }))
    }

    /// Whether the fingerprint is that of the bytes.
    fn is_whole(&self) -> Result<(), Refusal> {
        let Some(place) = self.outline.member("hash") else {
            let key = "hash".to_owned();
            return Err(at_place(Fault::MissingKey { key }, (1, 1)));
        };
        let written = self.text.get(place.clone()).unwrap_or_default();
        let digits = written
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'));
        let digits = digits.and_then(|text| text.strip_prefix(HASH_MARK));
        let bytes = self.text.as_bytes();
        let start = place.start + 1 + HASH_MARK.len();
        let parts = bytes.get(..start).zip(bytes.get(start + HASH_DIGITS..));
        match digits.zip(parts) {
            Some((digits, (before, after)))
                if digits.len() == HASH_DIGITS && hash(&[before, after]) == digits =>
            {
                Ok(())
            }
            _ => Err(Refusal::WrongHash),
        }
    }

    fn fault(&self, key: &str, fault: Fault) -> Refusal {
        let place = self.outline.member(key).map_or(0, |place| place.start);
        match at_place(fault, place_of(self.text, place)) {
            Refusal::File(problem) => Refusal::File(problem.in_field(key)),
            other => other,
        }
    }
}

/// A fault of a file at a line and a column.
fn at_place(fault: Fault, (line, column): (usize, usize)) -> Refusal {
    Refusal::File(FileProblem {
        line: Some(line),
        column: Some(column),
        ..FileProblem::new(nowhere(), fault)
    })
}

fn broken_at(text: &str, broken: Broken) -> Refusal {
    match broken.why {
        Why::Fault(fault) => at_place(fault, place_of(text, broken.at)),
        Why::TooMany(limit) => Refusal::TooMany {
            limit: u64::try_from(limit).unwrap_or(u64::MAX),
        },
    }
}

/// What is read here comes from wherever the caller found it.
pub(super) fn nowhere() -> &'static Path {
    Path::new("")
}
