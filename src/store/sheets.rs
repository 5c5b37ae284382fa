//! The files of the people, looked through one by one for the check: those that cannot be read,
//! those of sessions that are not there too, and what is odd in the others. No word of these files
//! leaves it, for a word may be a name.

use std::path::{Path, PathBuf};
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

/// What there is to tell of a file of people that can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// That a newer version wrote it.
    pub newer: Option<FileProblem>,
    /// What is odd in it, in the order of its lines.
    pub odd: Vec<OddLine>,
}

/// Something odd about somebody on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddLine {
    /// Where, and what.
    pub problem: FileProblem,
    /// The place of the person on the sheet, from 0.
    pub person: usize,
    /// The key of the record.
    pub key: &'static str,
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

    /// Looks through the people of all sessions, and of those that are gone: the files of which
    /// there is something to tell, in the order of their names.
    pub fn look_through_people(
        &self,
        logbook: &Logbook,
        today: NaiveDate,
    ) -> Vec<(PathBuf, Result<Oddities, FileProblem>)> {
        let mut problems = Vec::new();
        let names = self.names(PEOPLE, &mut problems);
        let unreadable = problems.into_iter();
        let unreadable = unreadable.map(|problem| (problem.path.clone(), Err(problem)));
        let mut told: Vec<_> = unreadable.collect();
        for name in names {
            let path = self.root.join(PEOPLE).join(name);
            let found = self.look_at_people(&path, logbook, today);
            if found.as_ref().ok() != Some(&Oddities::default()) {
                told.push((path, found));
            }
        }
        told
    }

    /// Whether a path is that of a file among the people.
    pub fn is_of_people(&self, path: &Path) -> bool {
        path.parent() == Some(&self.root.join(PEOPLE))
    }

    /// Looks at one file of people; nothing is odd where there is none.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn look_at_people(
        &self,
        path: &Path,
        logbook: &Logbook,
        today: NaiveDate,
    ) -> Result<Oddities, FileProblem> {
        let Some(bytes) = disk::read(path)? else {
            return Ok(Oddities::default());
        };
        let document = Document::<People>::read(path, bytes)?;
        let bytes = &document.source;
        let newer = |format| format::newer::<People>(path, bytes, format);
        let odd = odd_people(&document.value, logbook, today);
        let odd = odd.iter().map(|odd| OddLine {
            problem: format::at(path, bytes, &segments(odd), fault(odd.what, today)),
            person: odd.person,
            key: odd.key,
        });
        Ok(Oddities {
            newer: document.read_only.map(newer),
            odd: odd.collect(),
        })
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
