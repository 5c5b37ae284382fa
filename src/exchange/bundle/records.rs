//! The records of a file from elsewhere, read one by one: each looked through, parsed, and where
//! something is wrong with it, put aside with its place, so that it hides no other.

use std::ops::Range;

use serde::Deserialize;

use super::inspect::inspect;
use super::place::{Places, place_of, within};
use super::read::nowhere;
use super::refusal::{At, Flaw, Unreadable};
use super::{MOST_OF_A_SESSION, Made, parallel};
use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem};
use crate::store::format::{self, Record};

/// How many records are read in one go.
const CHUNK: usize = 32;

/// A record that has been read, and where it stands.
pub(super) struct Placed<T> {
    pub value: T,
    at: At,
    start: usize,
}

/// What is wrong with a record, before its line in the file is known.
struct Trouble {
    at: At,
    start: usize,
    /// The line and the column within the record.
    inner: (usize, usize),
    id: Option<SessionId>,
    field: Option<String>,
    flaw: Flaw,
}

/// Records that are being read, and what is wrong with some of them.
pub(super) struct Reading<'a> {
    text: &'a str,
    troubles: Vec<Trouble>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let troubles = Vec::new();
        Self { text, troubles }
    }

    /// The records at some places that can be read.
    pub(super) fn records<T: Record + Send>(
        &mut self,
        items: &[Range<usize>],
        most: usize,
        at: fn(usize) -> At,
    ) -> Vec<Placed<T>> {
        let text = self.text;
        let chunks: Vec<&[Range<usize>]> = items.chunks(CHUNK).collect();
        let read = parallel::map(chunks.len(), |chunk| {
            let items = chunks.get(chunk).copied().unwrap_or_default().iter();
            let read = items.zip(chunk * CHUNK + 1..).map(|(place, number)| {
                let record = text.get(place.clone()).unwrap_or_default();
                let (at, start) = (at(number), place.start);
                match one::<T>(record, most) {
                    Ok(value) => Ok(Placed { value, at, start }),
                    Err(wrong) => Err(Trouble {
                        id: id_of::<T>(record, most),
                        inner: wrong.inner,
                        field: wrong.field,
                        flaw: wrong.flaw,
                        at,
                        start,
                    }),
                }
            });
            read.collect::<Vec<_>>()
        });
        let mut good = Vec::with_capacity(items.len());
        for record in read.into_iter().flatten() {
            match record {
                Ok(record) => good.push(record),
                Err(trouble) => self.troubles.push(trouble),
            }
        }
        good
    }

    /// Those records in which nothing is wrong beside the others.
    pub(super) fn keep<T: Record>(
        &mut self,
        records: Vec<Placed<T>>,
        mut flaw: impl FnMut(&T) -> Option<Flaw>,
    ) -> Vec<T> {
        let mut kept = Vec::with_capacity(records.len());
        for record in records {
            match flaw(&record.value) {
                None => kept.push(record.value),
                Some(flaw) => self.troubles.push(Trouble {
                    at: record.at,
                    start: record.start,
                    inner: (1, 1),
                    id: Some(record.value.id()),
                    field: None,
                    flaw,
                }),
            }
        }
        kept
    }

    /// Who made the file.
    pub(super) fn made(&mut self, place: Range<usize>) -> Option<Made> {
        let text = self.text.get(place.clone()).unwrap_or_default();
        let made = look_through(text, MOST_OF_A_SESSION).and_then(|()| {
            serde_json::from_str(text).map_err(|error| {
                let text = error.to_string();
                Wrong {
                    inner: (error.line().max(1), error.column().max(1)),
                    ..Flaw::Fault(Fault::Unreadable { text }).into()
                }
            })
        });
        made.map_err(|wrong| {
            self.troubles.push(Trouble {
                at: At::Made,
                start: place.start,
                inner: wrong.inner,
                id: None,
                field: wrong.field,
                flaw: wrong.flaw,
            });
        })
        .ok()
    }

    /// What cannot be taken in, with its lines and columns.
    pub(super) fn unreadable(self) -> Vec<Unreadable> {
        let mut troubles = self.troubles;
        troubles.sort_by_key(|trouble| trouble.start);
        let mut places = Places::of(self.text);
        let told = troubles.into_iter().map(|trouble| {
            let (line, column) = within(places.next(trouble.start), trouble.inner);
            Unreadable {
                at: trouble.at,
                id: trouble.id,
                line,
                column,
                field: trouble.field,
                flaw: trouble.flaw,
            }
        });
        told.collect()
    }
}

/// What is wrong with a record, and where in it.
struct Wrong {
    inner: (usize, usize),
    field: Option<String>,
    flaw: Flaw,
}

impl From<Flaw> for Wrong {
    fn from(flaw: Flaw) -> Self {
        Self {
            inner: (1, 1),
            field: None,
            flaw,
        }
    }
}

impl From<FileProblem> for Wrong {
    fn from(problem: FileProblem) -> Self {
        Self {
            inner: (problem.line.unwrap_or(1), problem.column.unwrap_or(1)),
            field: problem.field,
            flaw: Flaw::Fault(problem.fault),
        }
    }
}

/// One record, looked through and read.
fn one<T: Record>(text: &str, most: usize) -> Result<T, Wrong> {
    look_through(text, most).map_err(|wrong| Wrong {
        flaw: unquoted::<T>(wrong.flaw),
        ..wrong
    })?;
    let (value, newer) = format::parse::<T>(nowhere(), text.as_bytes())?;
    if let Some(format) = newer {
        return Err(format::newer::<T>(nowhere(), text.as_bytes(), format).into());
    }
    let id = value.id().0;
    let is_ours = id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122;
    if T::NAMED_BY.is_some() && !is_ours {
        return Err(Flaw::ForeignId.into());
    }
    Ok(value)
}

/// What of a record is judged before anything is made of it.
fn look_through(text: &str, most: usize) -> Result<(), Wrong> {
    if text.len() > most {
        let number = |size: usize| u64::try_from(size).unwrap_or(u64::MAX);
        let (bytes, limit) = (number(text.len()), number(most));
        return Err(Flaw::TooLarge { bytes, limit }.into());
    }
    inspect(text).map_err(|found| Wrong {
        inner: place_of(text, found.at),
        ..found.flaw.into()
    })
}

/// A flaw without the words of a file that is for nobody's eyes.
fn unquoted<T: Record>(mut flaw: Flaw) -> Flaw {
    match &mut flaw {
        Flaw::Fault(Fault::DuplicateKey { key }) if T::PRIVATE && !T::knows_key(key) => {
            "…".clone_into(key);
        }
        Flaw::Fault(Fault::NumberTooLarge { found }) if T::PRIVATE => "…".clone_into(found),
        _ => {}
    }
    flaw
}

/// The id of a record that cannot be read otherwise.
fn id_of<T: Record>(text: &str, most: usize) -> Option<SessionId> {
    #[derive(Deserialize)]
    struct Id {
        id: Option<SessionId>,
        session: Option<SessionId>,
    }
    if text.len() > 4 * most {
        return None;
    }
    let found: Id = serde_json::from_str(text).ok()?;
    match T::NAMED_BY? {
        "session" => found.session,
        _ => found.id,
    }
}
