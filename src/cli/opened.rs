//! The logbook that a command is about: found, read as a whole, filtered. Writes nothing, and does
//! not remember that it was opened.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::arguments::Selection;
use super::failure::Failure;
use crate::model::check;
use crate::model::digest::{Catalogue, Digest};
use crate::model::filter::Filter;
use crate::model::logbook::Logbook;
use crate::model::problem::Problem;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem};
use crate::store::folder::Folder;
use crate::store::format;
use crate::store::home::Home;
use crate::store::load::Loaded;
use crate::text::search::Words;

/// A logbook, read.
#[derive(Debug)]
pub struct Opened {
    /// Where it is.
    pub folder: Folder,
    /// The programme; an empty one where `logbook.json` cannot be read.
    pub logbook: Logbook,
    /// The sessions that could be read.
    pub catalogue: Catalogue,
    /// What could not be read, in the order of the paths.
    pub unreadable: Vec<FileProblem>,
    /// Sessions of a newer format: they are read and counted, and can not be written.
    pub read_only: Vec<FileProblem>,
    /// What the check finds in sessions that have problems.
    pub problems: HashMap<SessionId, Vec<Problem>>,
    filter: Filter,
}

/// The logbook that is meant where none is named: the last one that was opened, else the user's
/// own; nothing where neither is there.
pub fn usual_folder(home: &Home) -> Option<PathBuf> {
    let own = || Some(home.own_logbook()).filter(|own| own.is_dir());
    home.last_logbook().or_else(own)
}

impl Opened {
    /// Reads the logbook of a selection, and its filter. `today` is for dates without a year and
    /// for problems that depend on the day.
    ///
    /// # Errors
    /// Where there is no logbook to read, or the filter means nothing.
    pub fn open(selection: &Selection, home: &Home, today: NaiveDate) -> Result<Self, Failure> {
        let path = match &selection.folder {
            Some(path) => path.clone(),
            None => usual_folder(home).ok_or(Failure::NoLogbook)?,
        };
        let mut opened = Self::read(&path, home, today)?;
        let words = Words::new(&opened.logbook);
        opened.filter = Filter::read(&selection.filter, today, &opened.catalogue, &words);
        let parts = &opened.filter.not_understood;
        if !parts.is_empty() {
            let parts = parts.clone();
            return Err(Failure::FilterNotUnderstood { parts });
        }
        Ok(opened)
    }

    fn read(path: &Path, home: &Home, today: NaiveDate) -> Result<Self, Failure> {
        let folder = Folder::open(path, home).map_err(|problem| match problem.fault {
            Fault::Missing => Failure::NoFolder {
                path: path.to_owned(),
                nearest: None,
            },
            _ => Failure::File(problem),
        })?;
        let mut unreadable = Vec::new();
        let logbook = match folder.logbook() {
            Ok(document) => document.value,
            Err(problem) => {
                unreadable.push(problem);
                Logbook::default()
            }
        };
        let mut opened = Self {
            folder,
            logbook,
            catalogue: Catalogue::default(),
            unreadable,
            read_only: Vec::new(),
            problems: HashMap::new(),
            filter: Filter::default(),
        };
        let (folder, logbook) = (opened.folder.clone(), opened.logbook.clone());
        folder.load_into(
            |part: &mut Part, loaded| part.take(&loaded, &logbook, today),
            &mut |batch| {
                opened.absorb(batch.sessions);
                opened.unreadable.extend(batch.problems);
            },
        );
        opened.unreadable.sort_by(|a, b| a.path.cmp(&b.path));
        opened.read_only.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(opened)
    }

    fn absorb(&mut self, part: Part) {
        self.catalogue.absorb(part.catalogue);
        self.problems.extend(part.problems);
        for (id, format) in part.newer {
            let path = self.folder.path_of::<Session>(id);
            let source = self.folder.session(id).map(|document| document.source);
            let bytes = source.as_deref().unwrap_or_default();
            self.read_only
                .push(format::newer::<Session>(&path, bytes, format));
        }
    }

    /// The sessions that the filter takes, by their first day; those without one are last.
    pub fn sessions(&self) -> Vec<&Digest> {
        let mut sessions: Vec<&Digest> = self.taken().collect();
        sessions.sort_by_key(|digest| {
            (
                digest.starts_on.is_none(),
                digest.starts_on,
                digest.ends_on,
                digest.id,
            )
        });
        sessions
    }

    /// The sessions that the filter takes, in no order that means anything.
    pub fn taken(&self) -> impl Iterator<Item = &Digest> {
        let digests = self.catalogue.digests().iter();
        digests.filter(|digest| self.filter.takes(digest))
    }

    /// Whether the filter leaves anything out.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }
}

/// What one of the threads that read makes of its sessions.
#[derive(Default)]
struct Part {
    catalogue: Catalogue,
    problems: Vec<(SessionId, Vec<Problem>)>,
    newer: Vec<(SessionId, u32)>,
}

impl Part {
    fn take(&mut self, loaded: &Loaded, logbook: &Logbook, today: NaiveDate) {
        let (session, present) = (&loaded.session, loaded.present);
        let problems = check::problems(session, present, logbook, today);
        self.catalogue.put(session, present, &problems);
        if !problems.is_empty() {
            self.problems.push((session.id, problems));
        }
        self.newer
            .extend(loaded.read_only.map(|format| (session.id, format)));
    }
}
