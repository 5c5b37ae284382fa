//! What was told of the files of a logbook last, and what of them is news.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use crate::app::event::Item;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::format::Fingerprint;
use crate::store::load::Loaded;
use crate::store::sheets::Oddities;

/// The files of a session.
pub(super) struct Paths {
    pub(super) session: PathBuf,
    pub(super) people: PathBuf,
}

/// What was told of the files last, and what is still to be told.
#[derive(Debug, Default)]
pub(super) struct Told {
    sessions: HashMap<SessionId, Seen>,
    problems: HashMap<PathBuf, FileProblem>,
    odd: HashMap<PathBuf, Oddities>,
    news: Vec<Item>,
}

/// As much of a session as shows whether it is another one now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Seen {
    fingerprint: Fingerprint,
    people: Option<Fingerprint>,
    present: u32,
    read_only: Option<u32>,
}

impl Told {
    pub(super) fn take_news(&mut self) -> Vec<Item> {
        std::mem::take(&mut self.news)
    }

    pub(super) fn take_loaded(&mut self, paths: &Paths, loaded: Loaded) {
        let seen = Seen {
            fingerprint: loaded.fingerprint,
            people: loaded.seal.and_then(|seal| seal.people),
            present: loaded.named.present,
            read_only: loaded.read_only,
        };
        let is_same = self.sessions.insert(loaded.session.id, seen) == Some(seen);
        let was_broken = self.problems.remove(&paths.session).is_some();
        if !is_same || was_broken {
            self.news.push(Item::Session {
                session: Box::new(loaded.session),
                named: loaded.named,
                read_only: loaded.read_only,
            });
        }
    }

    pub(super) fn take_session(
        &mut self,
        paths: &Paths,
        id: SessionId,
        result: Result<Option<(Loaded, Option<FileProblem>)>, FileProblem>,
    ) {
        match result {
            // What is wrong with its people is told of with their sheet.
            Ok(Some((loaded, _))) => self.take_loaded(paths, loaded),
            Ok(None) => {
                let was_broken = self.problems.remove(&paths.session).is_some();
                if self.sessions.remove(&id).is_some() || was_broken {
                    self.news.push(Item::Gone(id));
                }
            }
            Err(problem) => {
                self.sessions.remove(&id);
                self.take_problem(problem);
            }
        }
    }

    pub(super) fn take_problem_of(&mut self, path: &Path, problem: Option<FileProblem>) {
        match problem {
            Some(problem) => self.take_problem(problem),
            None => {
                if self.problems.remove(path).is_some() {
                    self.news.push(Item::Mended(path.to_owned()));
                }
            }
        }
    }

    /// Takes what there is to tell of a file of people, and tells what is new of it.
    pub(super) fn take_sheet(&mut self, path: &Path, found: Result<Oddities, FileProblem>) {
        let (found, problem) = match found {
            Ok(found) => (found, None),
            Err(problem) => (Oddities::default(), Some(problem)),
        };
        self.take_problem_of(path, problem);
        let before = match found == Oddities::default() {
            true => self.odd.remove(path),
            false => self.odd.insert(path.to_owned(), found.clone()),
        };
        if before.unwrap_or_default() != found {
            self.news.push(Item::Sheet(path.to_owned(), found));
        }
    }

    pub(super) fn take_problem(&mut self, problem: FileProblem) {
        let known = self.problems.insert(problem.path.clone(), problem.clone());
        if known.as_ref() != Some(&problem) {
            self.news.push(Item::Unreadable(problem));
        }
    }

    /// What was told of beside these sessions and problems.
    pub(super) fn others(
        &self,
        sessions: &HashSet<SessionId>,
        problems: &HashSet<PathBuf>,
    ) -> (Vec<SessionId>, Vec<PathBuf>) {
        let other_sessions = self.sessions.keys().filter(|id| !sessions.contains(id));
        let told = self.problems.keys().chain(self.odd.keys());
        let other_problems = told.filter(|path| !problems.contains(*path));
        (
            other_sessions.copied().collect(),
            other_problems.cloned().collect(),
        )
    }
}
