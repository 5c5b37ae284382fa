//! What a person offers to be taken in: a path as they give it, and what is there. A regular file is
//! read as bytes, a folder with another logbook file by file; nothing is believed of either here.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::disk;
use super::fault::{Fault, FileProblem};
use super::folder::{Folder, is_logbook};
use super::format::{LOGBOOK, PEOPLE, SESSIONS};
use super::home::{Home, spelled_out};
use crate::model::session::Session;

#[cfg(test)]
mod tests;

/// The largest file that is taken in, in bytes.
pub const LARGEST: u64 = 50 << 20;
/// How many files of another logbook are read, and how many bytes they may have together.
const MOST_FILES: usize = 100_000;
const MOST_TOGETHER: u64 = 1 << 30;

/// What is there.
#[derive(Debug)]
pub enum Offered {
    /// A file.
    File(Source),
    /// The folder of a logbook.
    Logbook(Box<Another>),
}

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it is.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Another logbook, file by file: whoever takes it in looks through each of them.
#[derive(Debug, Default)]
pub struct Another {
    /// Where it is.
    pub path: PathBuf,
    /// Its `logbook.json`.
    pub logbook: Option<Source>,
    /// The files of its sessions, in the order of their names; copies under other names too.
    pub sessions: Vec<Source>,
    /// The people on their sheets, where they are wanted.
    pub people: Vec<Source>,
    /// How many sheets with names it has, wanted or not.
    pub sheets: usize,
    /// Sessions that were deleted there.
    pub deleted: Vec<Session>,
    /// What could not be read, and why.
    pub unreadable: Vec<FileProblem>,
}

/// A path as somebody types it, pastes it or drops it on a terminal: with blanks or quotes around it,
/// as a `file:` address, with `~` for their own folder, or with a backslash before each blank.
pub fn as_given(text: &str) -> PathBuf {
    let text = text.trim();
    let quotes = ['"', '\''].into_iter();
    let mut unquoted = quotes.filter_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let text = unquoted.next().unwrap_or(text);
    if let Some(rest) = text.strip_prefix("file://") {
        return PathBuf::from(without_percents(
            rest.strip_prefix("localhost").unwrap_or(rest),
        ));
    }
    let path = spelled_out(Path::new(text));
    if cfg!(unix) && text.contains('\\') && !path.exists() {
        return spelled_out(Path::new(&without_backslashes(text)));
    }
    path
}

/// Reads what is offered. The names on sheets of another logbook are read where `with_people`.
///
/// # Errors
/// Where nothing is there, or no regular file of up to [`LARGEST`] bytes and no logbook; or the system
/// refuses.
pub fn offered(path: &Path, with_people: bool, home: &Home) -> Result<Offered, FileProblem> {
    let about = fs::metadata(path).map_err(|error| FileProblem::io(path, &error))?;
    if about.is_dir() {
        if !is_logbook(path) {
            return Err(FileProblem::new(path, Fault::NotALogbook));
        }
        let another = another(path, with_people, home)?;
        return Ok(Offered::Logbook(Box::new(another)));
    }
    let bytes = file(path, LARGEST)?;
    let path = path.to_owned();
    Ok(Offered::File(Source { path, bytes }))
}

/// A regular file. What is no file is told before it is opened: a pipe would be waited for.
fn file(path: &Path, limit: u64) -> Result<Vec<u8>, FileProblem> {
    let problem = |error| FileProblem::io(path, &error);
    if !fs::metadata(path).map_err(problem)?.is_file() {
        return Err(FileProblem::new(path, Fault::NotAFile));
    }
    let file = File::open(path).map_err(problem)?;
    let about = file.metadata().map_err(problem)?;
    let too_large = |bytes| FileProblem::new(path, Fault::TooLarge { bytes, limit });
    if !about.is_file() {
        return Err(FileProblem::new(path, Fault::NotAFile));
    }
    if about.len() > limit {
        return Err(too_large(about.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0) + 1);
    let read = file.take(limit + 1).read_to_end(&mut bytes);
    let read = read.map_err(problem)? as u64;
    // Some files say that they are empty and never end.
    match read > limit {
        true => Err(too_large(read)),
        false => Ok(bytes),
    }
}

fn another(path: &Path, with_people: bool, home: &Home) -> Result<Another, FileProblem> {
    let folder = Folder::open(path, home)?;
    let mut gathering = Gathering::default();
    let mut another = Another {
        path: folder.path().to_owned(),
        ..Another::default()
    };
    let logbook = folder.path().join(LOGBOOK);
    if fs::symlink_metadata(&logbook).is_ok() {
        another.logbook = gathering.source(&logbook)?;
    }
    let mut problems = Vec::new();
    let names = folder.names(SESSIONS, &mut problems);
    let sheets = folder.names(PEOPLE, &mut problems);
    another.sheets = sheets.len();
    let sheets = if with_people { sheets } else { Vec::new() };
    if names.len() + sheets.len() > MOST_FILES {
        return Err(too_much(path));
    }
    for name in names {
        let found = gathering.source(&folder.path().join(SESSIONS).join(name))?;
        another.sessions.extend(found);
    }
    for name in sheets {
        let found = gathering.source(&folder.path().join(PEOPLE).join(name))?;
        another.people.extend(found);
    }
    match folder.deletions() {
        Ok(deleted) => another.deleted = deleted,
        Err(problem) => problems.push(problem),
    }
    problems.append(&mut gathering.problems);
    another.unreadable = problems;
    Ok(another)
}

/// Files that are read one after another, up to as many bytes as all may have.
#[derive(Default)]
struct Gathering {
    together: u64,
    problems: Vec<FileProblem>,
}

impl Gathering {
    /// A file of the logbook; nothing where it is gone or cannot be read, which is kept. A link is
    /// none: nobody knows where it leads.
    fn source(&mut self, path: &Path) -> Result<Option<Source>, FileProblem> {
        match disk::read(path) {
            Ok(None) => Ok(None),
            Ok(Some(bytes)) => {
                self.together += bytes.len() as u64;
                if self.together > MOST_TOGETHER {
                    return Err(too_much(path));
                }
                let path = path.to_owned();
                Ok(Some(Source { path, bytes }))
            }
            Err(problem) => {
                self.problems.push(problem);
                Ok(None)
            }
        }
    }
}

fn too_much(path: &Path) -> FileProblem {
    let (bytes, limit) = (MOST_TOGETHER + 1, MOST_TOGETHER);
    FileProblem::new(path, Fault::TooLarge { bytes, limit })
}

/// The text of an address, in which `%20` stands for a blank.
fn without_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, others)) = rest.split_first() {
        let digits = others.get(..2).filter(|_| first == b'%');
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = others.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn without_backslashes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.extend(letters.next()),
            _ => plain.push(letter),
        }
    }
    plain
}
