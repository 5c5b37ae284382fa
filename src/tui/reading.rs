//! Reading the files of one logbook, as often as they change, and telling of what is new in them:
//! a file that is what it was when it was last told of is not told of again.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use chrono::{Local, NaiveDate};

use crate::app::event::Event;
use crate::model::likeness::{self, Sheet};
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem};
use crate::store::folder::Folder;
use crate::store::load::Batch;
use crate::store::sheets::Oddities;
use crate::store::watch::Change;

use super::Arrival;

#[cfg(test)]
mod tests;
mod told;

use told::{Paths, Told};

/// How often the screens hear of the first reading: every time they sort and total what they have.
const PAUSE: Duration = Duration::from_millis(80);

/// A logbook that is open.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    /// Its folder.
    pub(super) folder: Folder,
    generation: u64,
    arrivals: Sender<Arrival>,
    told: Arc<Mutex<Told>>,
}

impl Reading {
    /// A logbook that was opened with a generation; nothing is read yet.
    pub(super) fn new(folder: Folder, generation: u64, arrivals: Sender<Arrival>) -> Self {
        Self {
            folder,
            generation,
            arrivals,
            told: Arc::default(),
        }
    }

    /// Reads every session for the first time.
    pub(super) fn load(&self) {
        let mut last: Option<Instant> = None;
        self.folder.load(&mut |batch| {
            let (done, total) = (batch.done, batch.total);
            let mut told = self.told();
            self.take_batch(&mut told, batch);
            if done < total && last.is_some_and(|last| last.elapsed() < PAUSE) {
                return;
            }
            last = Some(Instant::now());
            self.send(Event::Batch {
                generation: self.generation,
                batch: told.take_news(),
                done,
                total,
            });
        });
        self.tell_of_sheets();
        self.folder.sweep(SystemTime::now());
    }

    /// Reads the people on all sheets, and tells whom they have seen.
    pub(super) fn read_people(&self) {
        let sheets = self.folder.sheets();
        let seen = Arc::new(likeness::Seen::new(sheets.iter().map(Sheet::of)));
        self.send(Event::People {
            generation: self.generation,
            seen,
            sheets: Arc::new(sheets),
        });
    }

    /// Looks through the files of the people, once the sessions are there, and tells of them.
    fn tell_of_sheets(&self) {
        let found = Judge::new(&self.folder).look_through();
        let mut told = self.told();
        for (path, found) in found {
            told.take_sheet(&path, found);
        }
        let items = told.take_news();
        if !items.is_empty() {
            self.send(Event::Changed {
                generation: self.generation,
                items,
                logbook: None,
            });
        }
    }

    /// Reads again what may have changed.
    pub(super) fn reread(&self, changes: &[Change]) {
        let judge = Judge::new(&self.folder);
        let mut logbook = None;
        for change in changes {
            match change {
                Change::Everything => {
                    if self.reread_everything(&judge) {
                        logbook = Some(self.folder.logbook().map(Box::new));
                    }
                }
                Change::Logbook => logbook = Some(self.folder.logbook().map(Box::new)),
                Change::Session(id) => self.reread_session(*id, &judge),
                Change::Stray(path) => self.reread_stray(path, &judge),
            }
        }
        let mut told = self.told();
        let items = told.take_news();
        if !items.is_empty() || logbook.is_some() {
            self.send(Event::Changed {
                generation: self.generation,
                items,
                logbook,
            });
        }
    }

    fn reread_session(&self, id: SessionId, judge: &Judge) {
        // Read before the lock is taken, for the first reading holds it only to tell, too.
        let (paths, result) = (self.paths(id), self.folder.load_one(id));
        let sheet = judge.look_at(&paths.people);
        let mut told = self.told();
        told.take_session(&paths, id, result);
        told.take_sheet(&paths.people, sheet);
    }

    fn reread_stray(&self, path: &Path, judge: &Judge) {
        if self.folder.is_of_people(path) {
            let sheet = judge.look_at(path);
            return self.told().take_sheet(path, sheet);
        }
        let problem = self.folder.problem_of(path);
        self.told().take_problem_of(path, problem);
    }

    /// Reads every session again; gives whether there is a folder to read. One that has gone with
    /// its disk is no logbook whose sessions were all deleted.
    fn reread_everything(&self, judge: &Judge) -> bool {
        let root = self.folder.path();
        if !root.is_dir() {
            let problem = FileProblem::new(root, Fault::Missing);
            self.send(Event::Failed(problem));
            return false;
        }
        let (mut sessions, mut problems) = (HashSet::new(), HashSet::new());
        self.folder.load(&mut |batch| {
            sessions.extend(batch.sessions.iter().map(|loaded| loaded.session.id));
            problems.extend(batch.problems.iter().map(|problem| problem.path.clone()));
            self.take_batch(&mut self.told(), batch);
        });
        let sheets = judge.look_through();
        problems.extend(sheets.iter().map(|(path, _)| path.clone()));
        for (path, found) in sheets {
            self.told().take_sheet(&path, found);
        }
        // Whatever else was told of is looked at once more: it may have come since the folder was
        // listed.
        let (missing, mended) = self.told().others(&sessions, &problems);
        for id in missing {
            self.reread_session(id, judge);
        }
        for path in mended {
            match path
                .file_stem()
                .and_then(|stem| stem.to_str()?.parse().ok())
            {
                Some(id) => self.reread_session(id, judge),
                // A folder that let nobody look into it does now.
                None if path.is_dir() && path.parent() == Some(self.folder.path()) => {
                    self.told().take_problem_of(&path, None);
                }
                None => self.reread_stray(&path, judge),
            }
        }
        true
    }

    fn take_batch(&self, told: &mut Told, batch: Batch) {
        for loaded in batch.sessions {
            told.take_loaded(&self.paths(loaded.session.id), loaded);
        }
        for problem in batch.problems {
            told.take_problem(problem);
        }
    }

    fn paths(&self, id: SessionId) -> Paths {
        Paths {
            session: self.folder.path_of::<Session>(id),
            people: self.folder.path_of::<People>(id),
        }
    }

    /// Sends an event. Those that carry news are sent while what was told is locked, so that they
    /// arrive in the order in which the files were read.
    fn send(&self, event: Event) {
        // Nobody listens any more only when the program ends.
        let _ = self.arrivals.send(Arrival::Result(event));
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// By what the files of people are judged: the logbook's codes, which are read when they are needed,
/// and the day.
struct Judge<'a> {
    folder: &'a Folder,
    logbook: OnceCell<Logbook>,
    today: NaiveDate,
}

impl<'a> Judge<'a> {
    fn new(folder: &'a Folder) -> Self {
        Self {
            folder,
            logbook: OnceCell::new(),
            today: Local::now().date_naive(),
        }
    }

    fn logbook(&self) -> &Logbook {
        self.logbook.get_or_init(|| {
            let document = self.folder.logbook();
            document.map_or_else(|_| Logbook::default(), |document| document.value)
        })
    }

    fn look_through(&self) -> Vec<(PathBuf, Result<Oddities, FileProblem>)> {
        self.folder.look_through_people(self.logbook(), self.today)
    }

    fn look_at(&self, path: &Path) -> Result<Oddities, FileProblem> {
        match path.try_exists() {
            Ok(false) => Ok(Oddities::default()),
            _ => self.folder.look_at_people(path, self.logbook(), self.today),
        }
    }
}
