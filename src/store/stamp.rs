//! Under whose name this run of the program writes into a logbook: each record that is saved carries
//! the bookkeeping by which its copies are joined (`model/merge`).

use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, Utc};
use uuid::Uuid;

use super::fault::Fault;
use crate::model::merge::Dot;
use crate::model::merge::bookkeeping::{Copied, Read};
use crate::model::merge::edit::{self, Hand};
use crate::model::merge::writer::Writer;
use crate::model::people::People;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;

/// The writer of one opening of a folder, shared by all who write through it. Its id is made anew each
/// time and kept nowhere: what is not kept cannot come back from a backup or go with a copied computer.
#[derive(Clone, Debug)]
pub struct Pen(Arc<Mutex<Writer<(SessionId, &'static str)>>>);

impl Pen {
    pub(super) fn new() -> Self {
        Self(Arc::new(Mutex::new(Writer::new(fresh_id()))))
    }

    /// The bytes' record with its bookkeeping, made of what was there. `by` is who writes it and when,
    /// of a record that does not say so itself.
    pub(super) fn stamped<T: Copied>(
        &self,
        (id, kind): (SessionId, &'static str),
        before: Option<&T>,
        value: &T,
        by: &Stamp,
    ) -> Result<T, Fault> {
        let seen = match before {
            Some(before) => Read::of(before).map_err(refused)?.copy.seen,
            None => Default::default(),
        };
        let hand = self.hand_of((id, kind), &seen, value, by);
        edit::stamped(before, value, &hand).map_err(refused)
    }

    /// An earlier version of a record as the edit of what is there, with what stood beside its values.
    pub(super) fn returned<T: Copied>(
        &self,
        record: (SessionId, &'static str),
        before: &T,
        earlier: &T,
        by: &Stamp,
    ) -> Result<T, Fault> {
        let there = Read::of(before).map_err(refused)?;
        let stood = Read::of(earlier).map_err(refused)?;
        let hand = self.hand_of(record, &there.copy.seen, earlier, by);
        let copy = there.copy.returned_to(&stood.copy, &hand);
        let deletion = Dot {
            writer: format!("d{}", fresh_id()),
            number: 1,
        };
        let next = |seen: &_| self.next(record, seen);
        let copy = copy.with_what_stood_beside(&stood.copy, next, deletion);
        copy.sealed(earlier.clone()).map_err(refused)
    }

    /// The next edit of a record, and who makes it: as the record says, and where it does not, `by`.
    fn hand_of<T: Copied>(
        &self,
        record: (SessionId, &'static str),
        seen: &std::collections::BTreeMap<String, u64>,
        value: &T,
        by: &Stamp,
    ) -> Hand {
        let (at, name) = value.changed();
        let said = |own: &str, of_stamp: &str| match own {
            "" => of_stamp.to_owned(),
            own => own.to_owned(),
        };
        let by = Stamp {
            at: said(at, &by.at),
            by: said(name, &by.by),
            ..Stamp::default()
        };
        self.hand(record, seen, &by)
    }

    /// The next edit of a record of which a copy has seen this, and who makes it.
    pub(super) fn hand(
        &self,
        record: (SessionId, &'static str),
        seen: &std::collections::BTreeMap<String, u64>,
        by: &Stamp,
    ) -> Hand {
        Hand {
            dot: self.next(record, seen),
            at: if by.at.is_empty() {
                now()
            } else {
                by.at.clone()
            },
            by: by.by.clone(),
        }
    }

    /// The next edit of a record of which a copy has seen this.
    pub(super) fn next(
        &self,
        record: (SessionId, &'static str),
        seen: &std::collections::BTreeMap<String, u64>,
    ) -> Dot {
        let mut writer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        writer.next(record, seen, fresh_id)
    }
}

/// The edit of somebody who deletes: by a writer who writes nothing else.
pub(super) fn deletion(by: &Stamp) -> Hand {
    Hand {
        dot: Dot {
            writer: format!("d{}", fresh_id()),
            number: 1,
        },
        at: by.at.clone(),
        by: by.by.clone(),
    }
}

/// The record without a deletion that it carries, of which it stays known that it was taken back.
pub(super) fn brought_back<T: Copied>(value: &T) -> Result<T, Fault> {
    let read = Read::of(value).map_err(refused)?;
    let copy = read.copy.brought_back();
    copy.sealed(value.clone()).map_err(refused)
}

/// The session with a deletion by somebody who has seen it and its sheet of names.
pub(super) fn deleted(
    session: &Session,
    sheet: Option<&People>,
    hand: &Hand,
) -> Result<Session, Fault> {
    let read = Read::of(session).map_err(refused)?;
    let sheet = sheet.map(Read::of).transpose().map_err(refused)?;
    let sheet = sheet.as_ref().map(|sheet| &sheet.copy);
    let copy = read.copy.deleted_with_sheet(sheet, hand);
    copy.sealed(session.clone()).map_err(refused)
}

pub(super) fn refused(error: serde_json::Error) -> Fault {
    Fault::Io {
        text: error.to_string(),
    }
}

/// Ten hexadecimal digits that nobody has: the random end of a UUID.
fn fresh_id() -> String {
    let id = Uuid::now_v7().as_u128() & 0xff_ffff_ffff;
    format!("{id:010x}")
}

fn now() -> String {
    DateTime::<Utc>::from(SystemTime::now()).to_rfc3339_opts(SecondsFormat::Secs, true)
}
