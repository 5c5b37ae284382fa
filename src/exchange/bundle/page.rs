//! Records as they stand in a bundle: one a line, written down where they were read.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::part::Used;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::{Session, Stamp};
use crate::store::fault::{Fault, FileProblem};

/// How many bytes a handful of records has, so that their lines seldom have to be moved.
const ROOM: usize = 128 << 10;

/// Some records as they stand in a bundle, one a line, and what they use of the logbook. Who reads many
/// sessions writes each down where it was read, and keeps the lines alone.
#[derive(Debug, Default)]
pub struct Page {
    pub(super) sessions: Lines,
    pub(super) people: Lines,
    used: Used,
}

impl Page {
    /// Writes a session down, and its sheet where that goes with it.
    ///
    /// # Errors
    /// Where it cannot be written as JSON, which no record that was read does.
    pub fn add(&mut self, session: &Session, people: Option<&People>) -> Result<(), FileProblem> {
        self.used.add(session);
        self.sessions.add(|lines| whole(lines, session))?;
        people.map_or(Ok(()), |people| self.add_people(people))
    }

    /// Writes a sheet down.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub(super) fn add_people(&mut self, people: &People) -> Result<(), FileProblem> {
        self.used.add_people(people);
        self.people.add(|lines| whole(lines, people))
    }

    /// How many sheets are written down.
    pub fn sheets(&self) -> usize {
        self.people.records
    }
}

/// The part of a logbook that the records of some pages use: see [`part_of`](super::part_of).
pub fn used_of(logbook: &Logbook, pages: &[Page]) -> Logbook {
    let mut used = Used::default();
    pages.iter().for_each(|page| used.absorb(&page.used));
    used.part_of(logbook)
}

/// Records, one a line, with commas between them.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) text: Vec<u8>,
    pub(super) records: usize,
}

impl Lines {
    /// What has to be known of deleted sessions.
    pub(super) fn of_deleted(deleted: &[Session]) -> Result<Self, FileProblem> {
        let mut lines = Self::default();
        for session in deleted {
            lines.add(|lines| trace(lines, session))?;
        }
        Ok(lines)
    }

    fn add(
        &mut self,
        write: impl FnOnce(&mut Vec<u8>) -> serde_json::Result<()>,
    ) -> Result<(), FileProblem> {
        let between: &[u8] = match self.records {
            0 => b"\n    ",
            _ => b",\n    ",
        };
        if self.records == 0 {
            self.text.reserve(ROOM);
        }
        self.text.extend_from_slice(between);
        self.records += 1;
        write(&mut self.text).map_err(|error| not_written(&error))
    }
}

/// What is written of a deleted session of which nothing else is left.
struct Trace<'a>(&'a Session);

impl Serialize for Trace<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", &self.0.format)?;
        map.serialize_entry("id", &self.0.id)?;
        self.0.extra.write(&mut map)?;
        map.end()
    }
}

/// A deleted session: what is left of it, and where nothing is, its id and what its unknown keys say.
fn trace(lines: &mut Vec<u8>, session: &Session) -> serde_json::Result<()> {
    let nothing_left = Session {
        format: session.format,
        kind: String::new(),
        status: String::new(),
        extra: session.extra.clone(),
        ..Session::new(session.id, Stamp::default())
    };
    if *session == nothing_left {
        return serde_json::to_writer(lines, &Trace(session));
    }
    whole(lines, session)
}

fn whole<T: Serialize>(lines: &mut Vec<u8>, record: &T) -> serde_json::Result<()> {
    serde_json::to_writer(lines, record)
}

/// What the JSON writer says, should it ever refuse.
pub(super) fn not_written(error: &serde_json::Error) -> FileProblem {
    let text = error.to_string();
    FileProblem::new("".as_ref(), Fault::Io { text })
}
