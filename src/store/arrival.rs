//! What a logbook becomes when sessions of others come in: looked at first, then done as one step. Every
//! copy goes through the one join (`model/merge`), wherever it comes from. Writes nothing.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use super::disk;
use super::fault::FileProblem;
use super::folder::{Folder, TRASH};
use super::format::{self, LOGBOOK, Record, SESSIONS, write};
use super::swap::Swap;
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::model::logbook::additions::{Difference, differences, with_additions};
use crate::model::merge::bookkeeping::{Copied, Read, Trust};
use crate::model::merge::{Beside, Copy, join};
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::{Date, SessionId};

mod copies;
mod sheets;

#[cfg(test)]
mod tests;

/// What comes in, from whatever form it was read. A copy of it shares the records.
#[derive(Clone, Debug, Default)]
pub struct Arriving {
    /// Sessions, with the bookkeeping that they carry.
    pub sessions: Vec<Arc<Session>>,
    /// Sessions of which it is said that they were deleted.
    pub deleted: Vec<Arc<Session>>,
    /// The people on sheets.
    pub people: Vec<Arc<People>>,
    /// The logbook that they come from, as far as it was sent.
    pub logbook: Option<Logbook>,
    /// Ids that were made from what rows of a sheet say: a session that has such an id is the same
    /// row, taken in before, and stays as it is.
    pub derived: HashSet<SessionId>,
    /// Copies in the logbook's own folder, which go to the trash when they have been taken in.
    pub copies: Vec<PathBuf>,
}

/// The sessions that are here by their day and their place.
pub type ByDayAndPlace = HashMap<(Date, String), Vec<SessionId>>;

/// What becomes of one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// It was not here.
    New,
    /// Theirs has what is here, and more.
    NewerThere,
    /// Both have been edited, in different groups of fields: both edits stand.
    Combined,
    /// Both have edited the same: what is shown and what is kept beside it, until a person settles it.
    Conflict {
        /// In how many groups.
        groups: usize,
    },
    /// It was deleted there by somebody who had seen all that is here.
    DeletedThere,
    /// It was deleted by somebody who had not seen all of it, and so comes back or stays.
    Back,
    /// What is here has what theirs has, and more.
    NewerHere,
    /// It was deleted here by somebody who had seen all that comes.
    DeletedHere,
    /// Both are the same.
    Same,
    /// It stays as it is: the file here cannot be read, is of a newer version, or the two cannot be put
    /// together.
    Unfit,
}

impl Outcome {
    /// Whether something is written for it.
    pub fn changes(self) -> bool {
        !matches!(
            self,
            Self::NewerHere | Self::DeletedHere | Self::Same | Self::Unfit
        )
    }

    /// What becomes of a session together with its sheet, where the sheet changes.
    fn with_sheet(self, sheet: Self) -> Self {
        match (self, sheet) {
            (Self::Conflict { groups }, Self::Conflict { groups: lines }) => Self::Conflict {
                groups: groups + lines,
            },
            // What was not here at all, or comes back, is told as that.
            (Self::New | Self::Back | Self::Conflict { .. }, _) => self,
            (_, Self::Conflict { .. } | Self::Back) => sheet,
            (Self::Same | Self::NewerThere, Self::New | Self::NewerThere) => Self::NewerThere,
            _ => Self::Combined,
        }
    }
}

/// One session of those that come in.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which.
    pub id: SessionId,
    /// How it will be; as it comes where nothing changes, as it is where it is deleted.
    pub session: Arc<Session>,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Whether the names on its sheet change too.
    pub people: bool,
    /// Whether it comes back for the names on its sheet alone, of which whoever deleted it had not seen all.
    pub back_for_names: bool,
    /// In how many lines of the sheet several values then stand beside each other that did not before.
    pub lines_to_settle: usize,
    /// Whether another program or a hand has edited what comes since it was sealed.
    pub is_by_hand: bool,
    /// A session that is here with the same day and place, and no other title: a hint and no more.
    pub resembles: Option<SessionId>,
    /// Why it stays as it is, where that is about a file.
    pub problem: Option<FileProblem>,
}

/// What the logbook becomes.
#[derive(Debug, Default)]
pub struct Plan {
    /// The sessions, in the order in which they come.
    pub rows: Vec<Row>,
    /// How many municipalities and codes the logbook learns.
    pub learned: usize,
    /// Whether it takes over the programme and the age profile, since nothing stands in it yet.
    pub begins: bool,
    /// In what the logbook that comes differs: all of that stays as it is here.
    pub differences: Vec<Difference>,
    /// The files that are replaced.
    pub swaps: Vec<Swap>,
}

impl Plan {
    /// Whether anything of what came can be taken in, or is here already.
    pub fn takes_any(&self) -> bool {
        let mut rows = self.rows.iter();
        !self.swaps.is_empty() || rows.any(|row| row.outcome != Outcome::Unfit)
    }
}

impl Folder {
    /// What the logbook becomes when these come in.
    pub fn plan(&self, arriving: &Arriving, known: &ByDayAndPlace) -> Plan {
        let people: HashMap<SessionId, &People> = arriving
            .people
            .iter()
            .map(|people| (people.session, &**people))
            .collect();
        let alone = self.of_sheets_alone(arriving);
        let sessions = arriving.sessions.iter().chain(&arriving.deleted);
        let all: Vec<&Arc<Session>> = sessions.chain(&alone).collect();
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let size = all.len().div_ceil(threads).max(1);
        let parts: Vec<Vec<(Row, Vec<Swap>)>> = thread::scope(|scope| {
            let chunks = all.chunks(size).map(|chunk| {
                let people = &people;
                scope.spawn(move || {
                    let plan = |session: &&Arc<Session>| {
                        let sheet = people.get(&session.id).copied();
                        self.plan_one(session, sheet, arriving, known)
                    };
                    chunk.iter().map(plan).collect()
                })
            });
            let chunks: Vec<_> = chunks.collect();
            let parts = chunks
                .into_iter()
                .map(|chunk| chunk.join().unwrap_or_default());
            parts.collect()
        });
        let mut plan = Plan::default();
        for (row, swaps) in parts.into_iter().flatten() {
            plan.rows.push(row);
            plan.swaps.extend(swaps);
        }
        self.plan_logbook(arriving, &mut plan);
        self.plan_copies(arriving, &mut plan);
        plan
    }

    fn plan_one(
        &self,
        coming: &Arc<Session>,
        sheet: Option<&People>,
        arriving: &Arriving,
        known: &ByDayAndPlace,
    ) -> (Row, Vec<Swap>) {
        let mut row = Row {
            id: coming.id,
            session: Arc::clone(coming),
            outcome: Outcome::Unfit,
            people: false,
            back_for_names: false,
            lines_to_settle: 0,
            is_by_hand: false,
            resembles: None,
            problem: None,
        };
        let mut swaps = match self.joined(coming, sheet, arriving, &mut row) {
            Ok(swaps) => swaps,
            Err(problem) => {
                row.problem = problem.map(|problem| *problem);
                return (row, Vec::new());
            }
        };
        if row.outcome != Outcome::DeletedThere && row.outcome != Outcome::DeletedHere {
            swaps.extend(self.joined_people(sheet, &mut row));
        }
        if row.outcome == Outcome::New {
            row.resembles = self.resembling(coming, known);
        }
        (row, swaps)
    }

    /// What becomes of one session. The error is why it stays as it is, where a file is the reason.
    fn joined(
        &self,
        coming: &Session,
        sheet: Option<&People>,
        arriving: &Arriving,
        row: &mut Row,
    ) -> Result<Vec<Swap>, Unfit> {
        let path = Session::file(coming.id);
        let trash = trashed(coming.id);
        let (here, trashed) = (
            self.there::<Session>(&path)?,
            self.there::<Session>(&trash)?,
        );
        let swap = |path: &Path, before: &Option<Kept<Session>>, after: Option<Arc<[u8]>>| Swap {
            path: path.to_owned(),
            before: before.as_ref().map(|kept| Arc::clone(&kept.bytes)),
            after,
        };
        let theirs = Read::of(coming).map_err(|_| None)?;
        row.is_by_hand = matches!(theirs.trust, Trust::Edited(_));
        let as_it_is = match here {
            Some(_) => Outcome::Same,
            None => Outcome::DeletedHere,
        };
        let base = here.as_ref().or(trashed.as_ref());
        if base.is_some() && arriving.derived.contains(&coming.id) {
            row.outcome = as_it_is;
            return Ok(Vec::new());
        }
        let is_same = match base {
            Some(base) => bytes(coming)? == base.bytes,
            None => false,
        };
        // Its names may bring a session back that has not changed.
        if is_same && (here.is_some() || sheet.is_none()) {
            row.outcome = as_it_is;
            return Ok(Vec::new());
        }
        let mine = base.map(|base| Read::of(&base.value)).transpose();
        let mine = mine.map_err(|_| None)?;
        let both = match &mine {
            Some(mine) => join(&mine.copy, &theirs.copy),
            None => theirs.copy.clone(),
        };
        let back = self.back_for_names(coming.id, &both, sheet, here.is_some())?;
        let Some(mine) = mine else {
            // A deletion is known from now on, should the session itself come by another way.
            let (path, outcome) = match (both.is_deleted(), &back) {
                (_, Some(_)) => (path, Outcome::Back),
                (true, None) => (trash, Outcome::DeletedThere),
                (false, None) => (path, Outcome::New),
            };
            row.outcome = outcome;
            if let Some(back) = back {
                row.back_for_names = true;
                row.session = Arc::new(back.write(&theirs.name).map_err(|_| None)?);
            }
            return Ok(vec![swap(&path, &None, Some(bytes(&*row.session)?))]);
        };
        let both = back.unwrap_or(both);
        row.outcome = outcome(&mine.copy, &theirs.copy, &both, here.is_some());
        row.back_for_names = row.outcome == Outcome::Back && both.is_back_for_sheet();
        // What is kept beside what is shown must be a session too, should it once be shown.
        let written = written(coming, &theirs, &both, &mine)?;
        // What a deleted session still learns matters should an edit bring it back.
        let learns = row.outcome == Outcome::DeletedHere && both != mine.copy;
        if !row.outcome.changes() && !learns {
            return Ok(Vec::new());
        }
        let after = bytes(&written)?;
        row.session = Arc::new(written);
        Ok(match (here.is_some(), both.is_deleted()) {
            (true, false) => vec![swap(&path, &here, Some(after))],
            (true, true) => {
                let mut swaps = vec![
                    swap(&trash, &trashed, Some(after)),
                    swap(&path, &here, None),
                ];
                swaps.extend(self.people_to_trash(coming.id)?);
                swaps
            }
            (false, false) => vec![
                swap(&path, &None, Some(after)),
                swap(&trash, &trashed, None),
            ],
            (false, true) => vec![swap(&trash, &trashed, Some(after))],
        })
    }

    fn bytes_of(&self, path: &Path) -> Result<Option<Arc<[u8]>>, Unfit> {
        let read = disk::read(&self.root.join(path));
        let read = read.map_err(|problem| Some(Box::new(problem)))?;
        Ok(read.map(Arc::from))
    }

    /// A record that stands under a path, with its bytes.
    fn there<T: Record>(&self, path: &Path) -> Result<Option<Kept<T>>, Unfit> {
        let Some(bytes) = self.bytes_of(path)? else {
            return Ok(None);
        };
        let value = self.parsed(path, &bytes)?;
        Ok(Some(Kept { value, bytes }))
    }

    /// The record that bytes are which lie under a path.
    fn parsed<T: Record>(&self, path: &Path, bytes: &[u8]) -> Result<T, Unfit> {
        let path = self.root.join(path);
        let boxed = |problem| Some(Box::new(problem));
        let (value, newer) = format::parse::<T>(&path, bytes).map_err(boxed)?;
        match newer {
            Some(format) => Err(boxed(format::newer::<T>(&path, bytes, format))),
            None => Ok(value),
        }
    }

    /// A session here of the same day and place, and of the same title where both have one; of several
    /// such the one whose title is the same.
    fn resembling(&self, coming: &Session, known: &ByDayAndPlace) -> Option<SessionId> {
        let key = (coming.starts_on?, place_of(coming));
        let title = fold(&coming.title);
        let mut without_title = None;
        for id in known.get(&key)?.iter().filter(|id| **id != coming.id) {
            let Ok(there) = self.session(*id) else {
                continue;
            };
            let other = fold(&there.value.title);
            if title == other {
                return Some(*id);
            }
            if title.is_empty() || other.is_empty() {
                without_title.get_or_insert(*id);
            }
        }
        without_title
    }

    fn plan_logbook(&self, arriving: &Arriving, plan: &mut Plan) {
        let (Some(other), Ok(own)) = (&arriving.logbook, self.logbook()) else {
            return;
        };
        if own.read_only.is_some() {
            return;
        }
        let mut with = own.value.clone();
        let is_new = with.has_no_programme() && self.names(SESSIONS, &mut Vec::new()).is_empty();
        plan.begins = is_new && with.begin_as(other);
        plan.differences = differences(&with, other);
        let (with, added) = match with_additions(&with, other) {
            Some((with, added)) => (with, added),
            None if plan.begins => (with, 0),
            None => return,
        };
        if let Ok(after) = write(&with) {
            plan.learned = added;
            plan.swaps.push(Swap {
                path: LOGBOOK.into(),
                before: Some(own.source),
                after: Some(after.into()),
            });
        }
    }
}

/// The place of a session as sessions are compared by it.
fn place_of(session: &Session) -> String {
    place(&session.municipality.code, &session.municipality.name)
}

/// A place as places are compared: its code, or its name, folded, where it has none.
pub fn place(code: &str, name: &str) -> String {
    match code {
        "" => fold(name),
        code => code.to_owned(),
    }
}

/// Where a deleted session lies.
fn trashed(id: SessionId) -> PathBuf {
    Path::new(TRASH).join(format!("{id}.json"))
}

/// A file that goes to another place, and becomes `after` on the way where that is said.
fn moved(
    (from, there): (PathBuf, &Arc<[u8]>),
    (to, lying): (PathBuf, Option<Arc<[u8]>>),
    after: Option<Arc<[u8]>>,
) -> Vec<Swap> {
    let before = Some(Arc::clone(there));
    vec![
        Swap {
            path: to,
            before: lying,
            after: after.or_else(|| before.clone()),
        },
        Swap {
            path: from,
            before,
            after: None,
        },
    ]
}

/// Why a session stays as it is, where a file is the reason.
type Unfit = Option<Box<FileProblem>>;

struct Kept<T> {
    value: T,
    bytes: Arc<[u8]>,
}

fn outcome(mine: &Copy, theirs: &Copy, both: &Copy, is_here: bool) -> Outcome {
    match (is_here, both.is_deleted()) {
        (true, true) => return Outcome::DeletedThere,
        (false, true) => return Outcome::DeletedHere,
        (false, false) => return Outcome::Back,
        (true, false) => {}
    }
    if both.is_back() && !mine.is_back() {
        return Outcome::Back;
    }
    // When it was last changed is no edit: by a clock that is wrong, theirs has all that is here and
    // an earlier time.
    let is_theirs = both.groups == theirs.groups && both.seen == theirs.seen;
    let beside = match (both == mine, is_theirs) {
        (true, true) => Beside::Same,
        (true, false) => Beside::Newer,
        (false, true) => Beside::Older,
        (false, false) => Beside::Apart,
    };
    let groups = both.conflicts().count();
    match beside {
        Beside::Same => Outcome::Same,
        Beside::Newer => Outcome::NewerHere,
        Beside::Older if groups <= mine.conflicts().count() => Outcome::NewerThere,
        Beside::Apart if groups <= mine.conflicts().count() => Outcome::Combined,
        Beside::Older | Beside::Apart => Outcome::Conflict { groups },
    }
}

/// The record that two copies become. Where theirs has everything, it is their very record, so that the
/// files of both are the same to the last space in a key that nobody here knows.
fn written<T: Copied>(coming: &T, theirs: &Read, both: &Copy, mine: &Read) -> Result<T, Unfit> {
    if theirs.trust == Trust::Sealed && *both == theirs.copy {
        return Ok(coming.clone());
    }
    both.write(&mine.name).map_err(|_| None)
}

fn bytes<T: Copied>(record: &T) -> Result<Arc<[u8]>, Unfit> {
    write(record).map(Arc::from).map_err(|_| None)
}
