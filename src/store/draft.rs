//! What somebody is in the middle of writing, kept in the user's own folder until it is saved: a
//! session's edits and the texts of fields that are not valid yet. Survives a kill at any moment.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize, Serializer};

use super::disk::{self, Access, System};
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::{Fingerprint, parse_plain, write};
use super::home::Home;
use super::load::is_json;
use crate::model::session::Session;
use crate::model::value::SessionId;

#[cfg(test)]
mod tests;

/// The edits of a session that are not saved yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// When it was written, RFC 3339 in UTC.
    pub at: String,
    /// The logbook's folder, for whoever finds the file.
    #[serde(serialize_with = "as_text")]
    pub folder: PathBuf,
    /// The fingerprint of the session's file when it was opened; nothing for a new session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Fingerprint>,
    /// What stands in the fields that are not valid yet, by their address in the form.
    #[serde(default)]
    pub typed: BTreeMap<String, String>,
    /// The address of the field that had the focus.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub focus: String,
    /// What was typed to pick from the list open under that field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub picking: String,
    /// The session with all edits that are valid.
    pub session: Session,
}

impl Draft {
    /// Whether it is of a session that has never been saved.
    pub fn is_new(&self) -> bool {
        self.base.is_none()
    }
}

/// The drafts of one logbook.
#[derive(Clone, Debug)]
pub struct Drafts {
    folder: PathBuf,
}

impl Drafts {
    /// The drafts of a logbook in the user's state folder.
    pub fn of(folder: &Folder, home: &Home) -> Self {
        Self {
            folder: home.state.join("drafts").join(folder.key()),
        }
    }

    /// Writes a draft, in place of an earlier one of the same session.
    ///
    /// # Errors
    /// Where the state folder cannot be written; the earlier draft is there still.
    pub fn save(&self, draft: &Draft) -> Result<(), FileProblem> {
        let path = self.path(draft.session.id);
        let bytes = write(draft).map_err(|fault| FileProblem::new(&path, fault))?;
        disk::replace(&System, &path, &bytes, Access::Private)
    }

    /// The draft of a session; nothing where there is none.
    ///
    /// # Errors
    /// Where it is there and cannot be read.
    pub fn read(&self, id: SessionId) -> Result<Option<Draft>, FileProblem> {
        let path = self.path(id);
        match disk::read(&path)? {
            Some(bytes) => parse(&path, &bytes).map(Some),
            None => Ok(None),
        }
    }

    /// Every draft, the latest first, and those that cannot be read. A broken one is told of once:
    /// it is kept beside the others with `.broken` behind its name, which is the path it is told
    /// with.
    pub fn list(&self) -> (Vec<Draft>, Vec<FileProblem>) {
        let (mut drafts, mut problems) = (Vec::new(), Vec::new());
        disk::sweep(&self.folder, SystemTime::now());
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (drafts, problems),
            Err(error) => {
                problems.push(FileProblem::io(&self.folder, &error));
                return (drafts, problems);
            }
        };
        for entry in entries.flatten() {
            if !is_json(&entry.file_name()) {
                continue;
            }
            let path = entry.path();
            match disk::read(&path) {
                Ok(None) => {}
                Ok(Some(bytes)) => match parse(&path, &bytes) {
                    Ok(draft) => drafts.push(draft),
                    Err(problem) => problems.push(set_aside(problem)),
                },
                // What the system refuses now it may give the next time.
                Err(problem) => problems.push(problem),
            }
        }
        drafts.sort_by(|a, b| (&b.at, b.session.id).cmp(&(&a.at, a.session.id)));
        (drafts, problems)
    }

    /// Removes the draft of a session, if there is one.
    ///
    /// # Errors
    /// Where the system refuses.
    pub fn remove(&self, id: SessionId) -> Result<(), FileProblem> {
        let path = self.path(id);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(FileProblem::io(&path, &error))
            }
            _ => Ok(()),
        }
    }

    fn path(&self, id: SessionId) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }
}

/// A path that is no Unicode loses what is not: the draft is found by the name of its folder.
fn as_text<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path.to_string_lossy())
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Draft, FileProblem> {
    let draft: Draft = parse_plain(path, bytes)?;
    let id = draft.session.id.to_string();
    if path.file_stem().and_then(|stem| stem.to_str()) != Some(id.as_str()) {
        return Err(FileProblem::new(path, Fault::IdIsNotFileName { id }).in_field("session.id"));
    }
    Ok(draft)
}

/// Gives a broken draft another name, so that a new one of its session does not replace it.
fn set_aside(problem: FileProblem) -> FileProblem {
    let mut name = problem.path.clone().into_os_string();
    name.push(".broken");
    let aside = PathBuf::from(name);
    match fs::rename(&problem.path, &aside) {
        Ok(()) => FileProblem {
            path: aside,
            ..problem
        },
        Err(_) => problem,
    }
}
