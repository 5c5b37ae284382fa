//! What somebody is in the middle of writing, kept in the user's own folder until it is saved: a
//! session's edits and the texts of fields that are not valid yet. Survives a kill at any moment. Each
//! running program writes files of its own, so that two of them never write over each other.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use serde::{Deserialize, Serialize, Serializer};
use uuid::Uuid;

use self::run::Run;
use super::disk::{self, Access, System};
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::{Fingerprint, parse_plain, write};
use super::home::Home;
use super::load::is_json;
use crate::model::names::Names;
use crate::model::session::Session;
use crate::model::value::SessionId;

mod run;
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
    /// The sheet of names, where it has edits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<Names>,
    /// The fingerprint of the file of the names when it was opened; nothing where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names_base: Option<Fingerprint>,
    /// The name of its file, where a program that has ended left it; none for one's own.
    #[serde(skip)]
    pub left_as: Option<String>,
}

impl Draft {
    /// Whether it is of a session that has never been saved.
    pub fn is_new(&self) -> bool {
        self.base.is_none()
    }
}

/// The drafts of one logbook, as one running program has to do with them: it writes its own, and
/// finds those of programs that have ended. Clones are of the same program.
#[derive(Clone, Debug)]
pub struct Drafts {
    folder: PathBuf,
    run: Arc<Run>,
}

impl Drafts {
    /// The drafts of a logbook in the user's state folder, for a program that has none of it yet.
    pub fn of(folder: &Folder, home: &Home) -> Self {
        Self::at(home.state.join("drafts").join(folder.key()))
    }

    fn at(folder: PathBuf) -> Self {
        let run = Arc::new(Run::new(&folder));
        Self { folder, run }
    }

    /// Writes a draft, in place of an earlier one of the same session; one that was left by a
    /// program that has ended, in place of itself.
    ///
    /// # Errors
    /// Where the state folder cannot be written; the earlier draft is there still.
    pub fn save(&self, draft: &Draft) -> Result<(), FileProblem> {
        let path = self.path(draft.session.id, draft.left_as.as_deref());
        let bytes = write(draft).map_err(|fault| FileProblem::new(&path, fault))?;
        self.run.stay_alive();
        disk::replace(&System, &path, &bytes, Access::Private)
    }

    /// Makes a draft that was left by a program that has ended one's own. Where somebody else has
    /// done so first, both have it.
    ///
    /// # Errors
    /// Where the state folder cannot be written; the draft is there still.
    pub fn take_over(&self, draft: &Draft) -> Result<(), FileProblem> {
        let id = draft.session.id;
        self.run.stay_alive();
        let left = self.path(id, draft.left_as.as_deref());
        match disk::rename(&System, &left, &self.path(id, None)) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.save(&Draft {
                left_as: None,
                ..draft.clone()
            }),
            Err(error) => Err(FileProblem::io(&left, &error)),
        }
    }

    /// One's own drafts and those of programs that have ended, each the latest first, and those
    /// that cannot be read. What another running program writes is left to it. A broken one is
    /// told of once: it is kept beside the others with `.broken` behind its name, which is the path
    /// it is told with.
    pub fn list(&self) -> (Vec<Draft>, Vec<FileProblem>) {
        let (mut drafts, mut problems) = (Vec::new(), Vec::new());
        let now = SystemTime::now();
        disk::sweep(&self.folder, now);
        run::sweep(&self.folder, now);
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (drafts, problems),
            Err(error) => {
                problems.push(FileProblem::io(&self.folder, &error));
                return (drafts, problems);
            }
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            if !is_json(&name) || self.is_anothers(&name) {
                continue;
            }
            let path = entry.path();
            match disk::read(&path) {
                Ok(None) => {}
                Ok(Some(bytes)) => match parse(&path, &bytes) {
                    Ok(draft) => drafts.push(self.found(draft, &name)),
                    Err(problem) => problems.push(set_aside(problem)),
                },
                // What the system refuses now it may give the next time.
                Err(problem) => problems.push(problem),
            }
        }
        drafts.sort_by(|a, b| {
            let by_time = (&b.at, b.session.id).cmp(&(&a.at, a.session.id));
            a.left_as.is_some().cmp(&b.left_as.is_some()).then(by_time)
        });
        (drafts, problems)
    }

    /// Removes a draft of a session, if there is one: one's own, or the one that a program left
    /// under this name.
    ///
    /// # Errors
    /// Where the system refuses.
    pub fn remove(&self, id: SessionId, left_as: Option<&str>) -> Result<(), FileProblem> {
        let path = self.path(id, left_as);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(FileProblem::io(&path, &error))
            }
            _ => Ok(()),
        }
    }

    fn path(&self, id: SessionId, left_as: Option<&str>) -> PathBuf {
        match left_as {
            Some(name) => self.folder.join(name),
            None => self.folder.join(format!("{id}.{}.json", self.run.id())),
        }
    }

    /// Whether a file belongs to another program that is still running.
    fn is_anothers(&self, name: &OsStr) -> bool {
        let run = parts(name).and_then(|(_, run)| run);
        run.is_some_and(|run| run != self.run.id() && run::is_alive(&self.folder, run))
    }

    fn found(&self, draft: Draft, name: &OsStr) -> Draft {
        let run = parts(name).and_then(|(_, run)| run);
        let is_own = run == Some(self.run.id());
        Draft {
            left_as: (!is_own).then(|| name.to_string_lossy().into_owned()),
            ..draft
        }
    }
}

/// A path that is no Unicode loses what is not: the draft is found by the name of its folder.
fn as_text<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path.to_string_lossy())
}

/// What the name of a draft's file says: the session, and the run that writes it. Earlier programs
/// named no run.
fn parts(name: &OsStr) -> Option<(&str, Option<Uuid>)> {
    let stem = Path::new(name).file_stem()?.to_str()?;
    match stem.split_once('.') {
        Some((id, run)) => Some((id, Uuid::try_parse(run).ok())),
        None => Some((stem, None)),
    }
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Draft, FileProblem> {
    // A draft may hold names: no fault of it quotes its words.
    let draft: Draft = parse_plain(path, bytes).map_err(|problem| problem.unquoted(|_| false))?;
    let id = draft.session.id.to_string();
    let named = path.file_name().and_then(parts).map(|(id, _)| id);
    if named != Some(id.as_str()) {
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
