//! Where the program keeps what is the user's own and no part of a logbook: settings, drafts,
//! locks, caches. Knows the places, and makes a folder only when something is written there.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs, UserDirs};

use super::disk::{Access, System, replace};
use super::fault::{Fault, FileProblem};

/// The variable that puts everything into one folder: for a program that lives on a USB stick.
pub const HOME_VARIABLE: &str = "SABAK_HOME";

/// What people have said of the headings of sheets; no cell of a sheet is in it.
const MATCHING: &str = "matching.json";

/// The user's own folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Settings.
    pub config: PathBuf,
    /// Drafts, locks, the last logbook.
    pub state: PathBuf,
    /// What can be made again.
    pub cache: PathBuf,
    /// The user's own logbook, where no other is named.
    pub data: PathBuf,
    /// Where what is made for other programs goes, such as sheets to print.
    pub documents: PathBuf,
}

impl Home {
    /// The folders that the system has for this, or those in the folder that `SABAK_HOME` names.
    ///
    /// # Errors
    /// Where the system knows no home of the user.
    pub fn find() -> Result<Self, FileProblem> {
        if let Some(folder) = env::var_os(HOME_VARIABLE).filter(|folder| !folder.is_empty()) {
            return Ok(Self::at(Path::new(&folder)));
        }
        let system = ProjectDirs::from("", "", "sabak")
            .ok_or_else(|| FileProblem::new(Path::new("~"), Fault::Missing))?;
        let local = system.data_local_dir();
        Ok(Self {
            config: system.config_dir().to_owned(),
            state: system
                .state_dir()
                .map_or_else(|| local.join("state"), Path::to_owned),
            cache: system.cache_dir().to_owned(),
            data: system.data_dir().to_owned(),
            documents: documents().unwrap_or_else(|| local.join("documents")),
        })
    }

    /// Everything in one folder.
    pub fn at(folder: &Path) -> Self {
        Self {
            config: folder.join("config"),
            state: folder.join("state"),
            cache: folder.join("cache"),
            data: folder.join("data"),
            documents: folder.join("documents"),
        }
    }

    /// Where the user's own logbook is, or would be.
    pub fn own_logbook(&self) -> PathBuf {
        self.data.join("logbook")
    }

    /// The logbook that was opened last, if it is still there.
    pub fn last_logbook(&self) -> Option<PathBuf> {
        let path = PathBuf::from(fs::read_to_string(self.last()).ok()?);
        path.is_dir().then_some(path)
    }

    /// Remembers a logbook as the one that was opened last. A path that is no Unicode is not
    /// remembered.
    ///
    /// # Errors
    /// Where the state folder cannot be written.
    pub fn remember(&self, logbook: &Path) -> Result<(), FileProblem> {
        let absolute =
            fs::canonicalize(logbook).map_err(|error| FileProblem::io(logbook, &error))?;
        match absolute.to_str() {
            Some(text) if text != fs::read_to_string(self.last()).unwrap_or_default() => {
                replace(&System, &self.last(), text.as_bytes(), Access::Private)
            }
            _ => Ok(()),
        }
    }

    /// What was kept of headings of sheets that were taken in; nothing where nothing was.
    pub fn matching(&self) -> Vec<u8> {
        let kept = super::disk::read(&self.state.join(MATCHING));
        kept.ok().flatten().unwrap_or_default()
    }

    /// Keeps what was said of headings of sheets.
    ///
    /// # Errors
    /// Where the state folder cannot be written.
    pub fn keep_matching(&self, bytes: &[u8]) -> Result<(), FileProblem> {
        replace(&System, &self.state.join(MATCHING), bytes, Access::Private)
    }

    fn last(&self) -> PathBuf {
        self.state.join("last-logbook")
    }
}

/// The user's own folder for documents, or else their home.
fn documents() -> Option<PathBuf> {
    let user = UserDirs::new()?;
    let documents = user.document_dir().unwrap_or_else(|| user.home_dir());
    Some(documents.to_owned())
}

/// The user's own folder, where the system knows one.
pub fn own_folder() -> Option<PathBuf> {
    BaseDirs::new().map(|system| system.home_dir().to_owned())
}

/// A path as a person writes it: `~` at its beginning stands for the user's own folder.
pub fn spelled_out(path: &Path) -> PathBuf {
    match BaseDirs::new() {
        Some(system) => spelled_out_from(path, system.home_dir()),
        None => path.to_owned(),
    }
}

fn spelled_out_from(path: &Path, own: &Path) -> PathBuf {
    match path.strip_prefix("~") {
        Ok(rest) if rest.as_os_str().is_empty() => own.to_owned(),
        Ok(rest) => own.join(rest),
        Err(_) => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_is_the_users_own_folder() {
        let cases = [
            ("~", "/home/a"),
            ("~/", "/home/a"),
            ("~/журнал/2019", "/home/a/журнал/2019"),
            ("~b/log", "~b/log"),
            ("/media/~/log", "/media/~/log"),
            ("log", "log"),
        ];
        for (path, wanted) in cases {
            let spelled = spelled_out_from(Path::new(path), Path::new("/home/a"));
            assert_eq!(spelled, Path::new(wanted), "{path}");
        }
    }

    #[test]
    fn the_last_logbook_is_remembered_while_it_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        assert_eq!(home.last_logbook(), None);
        let logbook = folder.path().join("менин күндөлүгүм");
        assert_eq!(home.remember(&logbook).unwrap_err().fault, Fault::Missing);
        fs::create_dir(&logbook).unwrap();
        home.remember(&logbook).unwrap();
        home.remember(&logbook).unwrap();
        assert_eq!(home.last_logbook(), fs::canonicalize(&logbook).ok());
        fs::remove_dir(&logbook).unwrap();
        assert_eq!(home.last_logbook(), None);
    }

    #[test]
    fn the_folders_are_five() {
        let home = Home::at(Path::new("stick"));
        let all = [
            home.config,
            home.state,
            home.cache,
            home.data,
            home.documents,
        ];
        let names = ["config", "state", "cache", "data", "documents"];
        assert_eq!(all, names.map(|name| Path::new("stick").join(name)));
    }
}
