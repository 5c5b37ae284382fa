//! A logbook's folder: opening it, making one, reading one record of it. Reading all of it is in
//! `load`, writing in `save`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::disk::{self, Disk, System};
use super::fault::{Fault, FileProblem};
use super::format::{Document, Fingerprint, LOGBOOK, PEOPLE, Record, SESSIONS};
use super::history::History;
use super::home::Home;
use super::save::SaveError;
use super::stamp::Pen;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;

/// The folder of deleted sessions.
pub(super) const TRASH: &str = "trash";

/// A logbook's folder. It holds no record, only the way to them; cheap to clone, and shared
/// between threads.
#[derive(Clone, Debug)]
pub struct Folder {
    pub(super) root: PathBuf,
    pub(super) lock: PathBuf,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) pen: Pen,
    pub(super) history: History,
    /// Where ways back from imports are.
    pub(super) imports: PathBuf,
}

/// Whether a folder holds a logbook.
pub fn is_logbook(path: &Path) -> bool {
    path.join(LOGBOOK).is_file() || path.join(SESSIONS).is_dir()
}

impl Folder {
    /// Opens the logbook in a folder. Nothing is read yet, and nothing written.
    ///
    /// # Errors
    /// Where there is no folder, none that can be looked into, or no logbook in it.
    pub fn open(path: &Path, home: &Home) -> Result<Self, FileProblem> {
        let problem = |error| FileProblem::io(path, &error);
        fs::read_dir(path).map_err(problem)?;
        if !is_logbook(path) {
            return Err(FileProblem::new(path, Fault::NotALogbook));
        }
        let root = fs::canonicalize(path).map_err(problem)?;
        Ok(Self::at(root, home))
    }

    /// Makes a logbook in a folder, with the folder where there is none. Other files in it stay.
    ///
    /// # Errors
    /// Where a logbook is there already, or the system refuses.
    pub fn create(path: &Path, logbook: &Logbook, home: &Home) -> Result<Self, FileProblem> {
        let problem = |error| FileProblem::io(path, &error);
        if is_logbook(path) {
            return Err(FileProblem::new(path, Fault::Exists));
        }
        fs::create_dir_all(path).map_err(problem)?;
        let root = fs::canonicalize(path).map_err(problem)?;
        let folder = Self::at(root, home);
        match folder.save(logbook, None) {
            Ok(_) => {}
            Err(SaveError::File(problem)) => return Err(problem),
            Err(SaveError::Changed(_)) => return Err(FileProblem::new(path, Fault::Exists)),
        }
        let sessions = folder.root.join(SESSIONS);
        fs::create_dir_all(&sessions).map_err(|error| FileProblem::io(&sessions, &error))?;
        Ok(folder)
    }

    fn at(root: PathBuf, home: &Home) -> Self {
        let history = home.state.join("history").join(key_of(&root));
        Self {
            lock: home
                .state
                .join("locks")
                .join(format!("{}.lock", key_of(&root))),
            root,
            disk: Arc::new(System),
            pen: Pen::new(),
            history: History::new(history),
            imports: home.state.join("imports"),
        }
    }

    /// Where the logbook is, from the root of the file system.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// A short name that no other folder of this computer has, for what is kept about this one.
    pub fn key(&self) -> String {
        key_of(&self.root)
    }

    /// Where the record of an id is, or would be.
    pub fn path_of<T: Record>(&self, id: SessionId) -> PathBuf {
        self.root.join(T::file(id))
    }

    /// Reads a session.
    ///
    /// # Errors
    /// Where it is not there or cannot be read.
    pub fn session(&self, id: SessionId) -> Result<Document<Session>, FileProblem> {
        let missing = || FileProblem::new(&self.path_of::<Session>(id), Fault::Missing);
        self.read(id)?.ok_or_else(missing)
    }

    /// Reads the people of a session; nothing where no names are kept.
    ///
    /// # Errors
    /// Where the file is there and cannot be read.
    pub fn people(&self, id: SessionId) -> Result<Option<Document<People>>, FileProblem> {
        self.read(id)
    }

    /// Reads the programme.
    ///
    /// # Errors
    /// Where it is not there or cannot be read. [`Logbook::default`] stands in for it then.
    pub fn logbook(&self) -> Result<Document<Logbook>, FileProblem> {
        let missing = || FileProblem::new(&self.root.join(LOGBOOK), Fault::Missing);
        self.read(SessionId(uuid::Uuid::nil()))?.ok_or_else(missing)
    }

    /// Reads the record of an id; nothing where there is none.
    ///
    /// # Errors
    /// Where the file is there and cannot be read.
    pub fn read<T: Record>(&self, id: SessionId) -> Result<Option<Document<T>>, FileProblem> {
        let path = self.path_of::<T>(id);
        match disk::read(&path)? {
            Some(bytes) => Document::read(&path, bytes).map(Some),
            None => Ok(None),
        }
    }

    /// Removes what a kill or a power cut has left behind in the logbook a day ago or more, and the
    /// oldest of the versions that were kept, where they are old enough and take too much room.
    pub fn sweep(&self, now: SystemTime) {
        let today = chrono::DateTime::<chrono::Utc>::from(now).date_naive();
        self.history.prune(today);
        self.forget_old_way_back(today);
        for folder in [
            &self.root,
            &self.root.join(SESSIONS),
            &self.root.join(PEOPLE),
        ] {
            disk::sweep(folder, now);
        }
    }
}

fn key_of(root: &Path) -> String {
    Fingerprint::of(root.as_os_str().as_encoded_bytes()).to_string()
}
