//! The files of the people, looked through one by one for the check: those that cannot be read,
//! those of sessions that are not there too, and what is odd in the others. No word of these files
//! leaves it, for a word may be a name.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_path_to_error::Segment;

use super::disk;
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::{self, Document, PEOPLE};
use crate::model::check::people::{Odd, OddPerson, odd_people};
use crate::model::likeness;
use crate::model::line::{OLDEST, birth_years};
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::value::SessionId;

/// What there is to tell of the people's files, in the order of their names.
#[derive(Debug, Default)]
pub struct Sheets {
    /// Those that cannot be read.
    pub unreadable: Vec<FileProblem>,
    /// Those that a newer version wrote.
    pub newer: Vec<FileProblem>,
    /// What is odd in those that can be read.
    pub odd: Vec<FileProblem>,
}

/// The people on a session's sheet, and what the session says of the day.
#[derive(Clone, Debug)]
pub struct KeptSheet {
    /// The first day of the session.
    pub day: Option<NaiveDate>,
    /// The code and the name of the municipality.
    pub place: (String, String),
    /// The people.
    pub people: Arc<Document<People>>,
}

impl<'a> likeness::Sheet<'a> {
    /// A sheet as people are compared by it.
    pub fn of(kept: &'a KeptSheet) -> Self {
        Self {
            session: kept.people.value.session,
            day: kept.day,
            people: &kept.people.value.people,
        }
    }
}

impl Folder {
    /// The people of all sessions, as far as they can be read; what cannot be read is told of by
    /// whoever reads the session.
    pub fn sheets(&self) -> Vec<KeptSheet> {
        let names = self.names(PEOPLE, &mut Vec::new());
        let ids = names.iter().filter_map(|name| {
            Path::new(name)
                .file_stem()?
                .to_str()?
                .parse::<SessionId>()
                .ok()
        });
        ids.filter_map(|id| {
            let people = Arc::new(self.people(id).ok()??);
            let session = self.session(id).ok()?.value;
            Some(KeptSheet {
                day: session.starts_on.map(|day| day.0),
                place: (session.municipality.code, session.municipality.name),
                people,
            })
        })
        .collect()
    }

    /// Looks through the people of all sessions, and of those that are gone.
    pub fn look_through_people(&self, logbook: &Logbook, today: NaiveDate) -> Sheets {
        let mut sheets = Sheets::default();
        for name in self.names(PEOPLE, &mut sheets.unreadable) {
            let path = self.root.join(PEOPLE).join(name);
            let document = match disk::read(&path) {
                Ok(None) => continue,
                Ok(Some(bytes)) => Document::<People>::read(&path, bytes),
                Err(problem) => Err(problem),
            };
            match document {
                Ok(document) => sheets.look_at(&path, &document, logbook, today),
                Err(problem) => sheets.unreadable.push(problem),
            }
        }
        sheets
    }
}

impl Sheets {
    fn look_at(
        &mut self,
        path: &Path,
        document: &Document<People>,
        logbook: &Logbook,
        today: NaiveDate,
    ) {
        let bytes = &document.source;
        if let Some(format) = document.read_only {
            self.newer
                .push(format::newer::<People>(path, bytes, format));
        }
        let odd = odd_people(&document.value, logbook, today);
        self.odd.extend(
            odd.iter()
                .map(|odd| format::at(path, bytes, &segments(odd), fault(odd.what, today))),
        );
    }
}

fn segments(odd: &OddPerson) -> Vec<Segment> {
    let key = |key: &str| Segment::Map {
        key: key.to_owned(),
    };
    let index = |index| Segment::Seq { index };
    let mut segments = vec![key("people"), index(odd.person), key(odd.key)];
    segments.extend(odd.place.map(index));
    segments
}

fn fault(what: Odd, today: NaiveDate) -> Fault {
    let (from, to) = birth_years(today).into_inner();
    match what {
        Odd::Code => Fault::UnknownCode,
        Odd::Age => Fault::NoSuchAge { most: OLDEST },
        Odd::BirthYear => Fault::NoSuchBirthYear { from, to },
    }
}
