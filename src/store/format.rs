//! The on-disk form of the records: reading, the canonical form that is written, versions. Knows
//! bytes and where they came from for its messages, and opens no file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_path_to_error::Segment;

use super::diagnosis;
use super::fault::{Fault, FileProblem};
use super::stamp::Pen;
use crate::model::code::CodeList;
use crate::model::copies::Copies;
pub use crate::model::fingerprint::Fingerprint;
use crate::model::logbook::{self, Logbook};
use crate::model::people::{self, People, Person};
use crate::model::session::{self, Session, Stamp};
use crate::model::value::SessionId;

#[cfg(test)]
mod tests;

/// The file of the programme, in the logbook's folder.
pub(super) const LOGBOOK: &str = "logbook.json";
/// The folder of the sessions.
pub const SESSIONS: &str = "sessions";
/// The folder of the people.
pub const PEOPLE: &str = "people";

/// A record that is a file of its own.
pub trait Record: Clone + PartialEq + Serialize + DeserializeOwned {
    /// The version of the form that is written.
    const FORMAT: u32;

    /// The key whose value is the name of the file, where there is one.
    const NAMED_BY: Option<&'static str>;

    /// Which kind of record it is, where copies of it go round: what its edits are counted by.
    const KIND: &'static str = "";

    /// Whether the file is for the user's eyes alone, so that no fault of it quotes its words.
    const PRIVATE: bool = false;

    /// Whether a key is one that the program gives, and no word of a person.
    fn knows_key(_key: &str) -> bool {
        true
    }

    /// Where the file of a record with this id stands in the logbook's folder.
    fn file(id: SessionId) -> PathBuf;

    /// The version of the form that the record was read from.
    fn format(&self) -> u32;

    /// The id that is the name of the file, where it is named so.
    fn id(&self) -> SessionId;

    /// The record with the bookkeeping of its copies, made of the file that was there; as it is where
    /// no copies of it go round. `by` is who writes and when, of a record that does not say so itself.
    ///
    /// # Errors
    /// None that a record can cause; what the JSON library says, should it ever refuse.
    fn stamped(&self, _before: Option<&Self>, _pen: &Pen, _by: &Stamp) -> Result<Self, Fault> {
        Ok(self.clone())
    }

    /// The record as an edit of the file that is there, where it is an earlier version of it: what stood
    /// beside its values comes back too.
    ///
    /// # Errors
    /// None that a record can cause; what the JSON library says, should it ever refuse.
    fn returned(&self, before: &Self, pen: &Pen, by: &Stamp) -> Result<Self, Fault> {
        self.stamped(Some(before), pen, by)
    }

    /// Whether copies of it say more than the record shows.
    fn has_beside(&self) -> bool {
        false
    }

    /// When and by whom it was last changed, where earlier versions of it are kept.
    fn kept_as(&self) -> Option<(&str, &str)> {
        None
    }

    /// Brings into the canonical form what may be said in several ways.
    fn settle(&mut self) {}

    /// The record from the text of an older form; nothing where that version never was. This is
    /// where the migration from a form goes when the next one is made.
    fn migrate(_format: u32, _text: &str) -> Option<Self> {
        None
    }
}

/// Whether bookkeeping has more to tell than who has written what is shown.
fn has_beside(bookkeeping: Option<&str>) -> bool {
    let telling = ["\"kept\"", "\"deleted\""];
    bookkeeping.is_some_and(|text| telling.iter().any(|key| text.contains(key)))
}

impl Record for Session {
    const FORMAT: u32 = session::FORMAT;
    const NAMED_BY: Option<&'static str> = Some("id");
    const KIND: &'static str = SESSIONS;

    fn file(id: SessionId) -> PathBuf {
        Path::new(SESSIONS).join(format!("{id}.json"))
    }

    fn format(&self) -> u32 {
        self.format
    }

    fn id(&self) -> SessionId {
        self.id
    }

    fn settle(&mut self) {
        self.attendance.settle();
    }

    fn stamped(&self, before: Option<&Self>, pen: &Pen, by: &Stamp) -> Result<Self, Fault> {
        pen.stamped((self.id, Self::KIND), before, self, by)
    }

    fn returned(&self, before: &Self, pen: &Pen, by: &Stamp) -> Result<Self, Fault> {
        match self.has_beside() || before.has_beside() {
            true => pen.returned((self.id, Self::KIND), before, self, by),
            false => self.stamped(Some(before), pen, by),
        }
    }

    fn has_beside(&self) -> bool {
        has_beside(self.extra.bookkeeping())
    }

    fn kept_as(&self) -> Option<(&str, &str)> {
        Some((&self.changed.at, &self.changed.by))
    }
}

impl Record for People {
    const FORMAT: u32 = people::FORMAT;
    const NAMED_BY: Option<&'static str> = Some("session");
    const KIND: &'static str = PEOPLE;
    const PRIVATE: bool = true;

    fn knows_key(key: &str) -> bool {
        People::KEYS.contains(&key) || Person::KEYS.contains(&key)
    }

    fn file(id: SessionId) -> PathBuf {
        Path::new(PEOPLE).join(format!("{id}.json"))
    }

    fn format(&self) -> u32 {
        self.format
    }

    fn id(&self) -> SessionId {
        self.session
    }

    fn stamped(&self, before: Option<&Self>, pen: &Pen, by: &Stamp) -> Result<Self, Fault> {
        pen.stamped((self.session, Self::KIND), before, self, by)
    }

    fn returned(&self, before: &Self, pen: &Pen, by: &Stamp) -> Result<Self, Fault> {
        match self.has_beside() || before.has_beside() {
            true => pen.returned((self.session, Self::KIND), before, self, by),
            false => self.stamped(Some(before), pen, by),
        }
    }

    fn has_beside(&self) -> bool {
        has_beside(self.extra.bookkeeping()) || Copies::of_sheet(self).is_open()
    }
}

impl Record for Logbook {
    const FORMAT: u32 = logbook::FORMAT;
    const NAMED_BY: Option<&'static str> = None;

    fn file(_id: SessionId) -> PathBuf {
        LOGBOOK.into()
    }

    fn format(&self) -> u32 {
        self.format
    }

    fn id(&self) -> SessionId {
        self.id
    }
}

/// A record as it was read, together with the bytes that it was read from.
#[derive(Clone, Debug)]
pub struct Document<T> {
    /// The record.
    pub value: T,
    /// Its bytes on disk.
    pub source: Arc<[u8]>,
    /// The fingerprint of those bytes: what a save is compared with.
    pub fingerprint: Fingerprint,
    /// The format of the file where it is newer than this program: such a record is shown, and
    /// never written.
    pub read_only: Option<u32>,
}

impl<T: Record> Document<T> {
    /// Reads a record. The file must be named by its id; two bytes-for-bytes equal files give
    /// equal documents.
    ///
    /// # Errors
    /// What is wrong with the bytes, and where.
    pub fn read(path: &Path, bytes: impl Into<Arc<[u8]>>) -> Result<Self, FileProblem> {
        let source: Arc<[u8]> = bytes.into();
        let (value, read_only) = read_named(path, &source)?;
        Ok(Self {
            value,
            fingerprint: Fingerprint::of(&source),
            source,
            read_only,
        })
    }

    /// The bytes to write for a record that was edited from this one: the very bytes that were
    /// read while it says the same, its canonical form otherwise.
    ///
    /// # Errors
    /// As [`write()`].
    pub fn bytes_for(&self, value: &T) -> Result<Arc<[u8]>, Fault> {
        let unchanged =
            parse::<T>(Path::new(""), &self.source).is_ok_and(|(read, _)| read == *value);
        if unchanged {
            return Ok(Arc::clone(&self.source));
        }
        Ok(write(value)?.into())
    }

    /// The bytes to write for this document.
    ///
    /// # Errors
    /// As [`write()`].
    pub fn to_bytes(&self) -> Result<Arc<[u8]>, Fault> {
        self.bytes_for(&self.value)
    }
}

/// Reads a record from a file that must be named by its id, and gives the file's format where it
/// is newer than the program.
///
/// # Errors
/// What is wrong with the bytes, and where.
pub fn read_named<T: Record>(path: &Path, bytes: &[u8]) -> Result<(T, Option<u32>), FileProblem> {
    let (value, read_only) = parse::<T>(path, bytes)?;
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    if let Some(key) = T::NAMED_BY
        && stem != Some(value.id().to_string().as_str())
    {
        let id = value.id().to_string();
        let text = String::from_utf8_lossy(bytes);
        return Err(diagnosis::at_key(
            path,
            without_mark(&text),
            key,
            Fault::IdIsNotFileName { id },
        ));
    }
    Ok((value, read_only))
}

/// Reads a record whatever its file is called, and gives the file's format where it is newer than
/// the program. `path` is for the messages alone.
///
/// # Errors
/// What is wrong with the bytes, and where.
pub fn parse<T: Record>(path: &Path, bytes: &[u8]) -> Result<(T, Option<u32>), FileProblem> {
    let read = parse_quoting::<T>(path, bytes);
    if T::PRIVATE {
        return read.map_err(|problem| problem.unquoted(T::knows_key));
    }
    read
}

fn parse_quoting<T: Record>(path: &Path, bytes: &[u8]) -> Result<(T, Option<u32>), FileProblem> {
    let text = decode(path, bytes)?;
    let mut value = match serde_json::from_str::<T>(text) {
        Ok(value) if value.format() >= T::FORMAT => value,
        Ok(value) => migrate(path, text, value.format())?,
        Err(error) => match format_of(text) {
            Some(format) if format > T::FORMAT => {
                let known = T::FORMAT;
                let fault = Fault::NewerFormat { format, known };
                return Err(diagnosis::at_key(path, text, "format", fault));
            }
            Some(format) if format < T::FORMAT => migrate(path, text, format)?,
            _ => return Err(diagnosis::diagnose::<T>(path, text, &error)),
        },
    };
    value.settle();
    let newer = (value.format() > T::FORMAT).then_some(value.format());
    Ok((value, newer))
}

/// Reads anything else that the program keeps as JSON, such as a draft.
///
/// # Errors
/// What is wrong with the bytes, and where.
pub(super) fn parse_plain<T: DeserializeOwned>(
    path: &Path,
    bytes: &[u8],
) -> Result<T, FileProblem> {
    let text = decode(path, bytes)?;
    serde_json::from_str(text).map_err(|error| diagnosis::diagnose::<T>(path, text, &error))
}

/// The canonical bytes of a record: two-space indent, one item a line, LF, a newline at the end;
/// values of unknown keys as they stood.
///
/// # Errors
/// None that a record can cause; what the JSON writer says, should it ever refuse.
pub fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, Fault> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|error| Fault::Io {
        text: error.to_string(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What keeps a record that was read from being written: a newer version's format, at its place in
/// the bytes.
pub fn newer<T: Record>(path: &Path, bytes: &[u8], format: u32) -> FileProblem {
    let text = String::from_utf8_lossy(bytes);
    let known = T::FORMAT;
    let fault = Fault::NewerFormat { format, known };
    diagnosis::at_key(path, without_mark(&text), "format", fault)
}

/// A fault of the field that a path leads to, at its place in the bytes of a record.
pub(super) fn at(path: &Path, bytes: &[u8], segments: &[Segment], fault: Fault) -> FileProblem {
    let text = String::from_utf8_lossy(bytes);
    diagnosis::at(path, without_mark(&text), segments, fault)
}

/// What is odd in a programme that can be read: its age bands, where nobody knows them.
pub fn odd_logbook(path: &Path, document: &Document<Logbook>) -> Option<FileProblem> {
    let found = &document.value.age_profile;
    let is_known = CodeList::AgeProfile.built_in().contains(&found.as_str());
    (!found.is_empty() && !is_known).then(|| {
        let found = found.clone();
        let text = String::from_utf8_lossy(&document.source);
        let fault = Fault::UnknownAgeProfile { found };
        diagnosis::at_key(path, without_mark(&text), "age_profile", fault)
    })
}

fn migrate<T: Record>(path: &Path, text: &str, format: u32) -> Result<T, FileProblem> {
    T::migrate(format, text)
        .ok_or_else(|| diagnosis::at_key(path, text, "format", Fault::UnknownFormat { format }))
}

/// The format that a text claims, however little else of it can be read.
fn format_of(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Head {
        format: u32,
    }
    serde_json::from_str::<Head>(text)
        .ok()
        .map(|head| head.format)
}

/// The text of a file, without the byte order mark that some editors put before it.
fn decode<'a>(path: &Path, bytes: &'a [u8]) -> Result<&'a str, FileProblem> {
    if bytes
        .iter()
        .all(|byte| *byte == 0 || byte.is_ascii_whitespace())
    {
        return Err(FileProblem::new(path, Fault::Empty));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| diagnosis::not_utf8(path, bytes, error.valid_up_to()))?;
    // UTF-16 without its mark: JSON begins with a character of ASCII, which has a zero byte there.
    if let [0, _, ..] | [_, 0, ..] = bytes {
        return Err(diagnosis::not_utf8(path, bytes, 0));
    }
    Ok(without_mark(text))
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
