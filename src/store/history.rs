//! Earlier versions of sessions: what a file held before this program wrote over it or put it into the
//! trash, and what it wrote, for a hand may write over that. They are kept in the user's state folder, a file a month, for the user alone; never the files
//! of people, whose names stay in the logbook. That a version could not be kept never stops a save.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::disk;
use super::folder::{Folder, TRASH};
use super::format::{Document, Fingerprint};
use crate::model::merge::DELETED;
use crate::model::merge::bookkeeping;
use crate::model::session::Session;
use crate::model::value::SessionId;

/// How long a version is kept at least.
pub(super) const DAYS: i64 = 90;

/// How much is kept at least, however old.
const BYTES: u64 = 100 << 20;

/// The longest line that is read: the largest session, every sign of it escaped.
const LONGEST_LINE: u64 = 64 << 20;

/// The ending of a month's file.
const ENDING: &str = "jsonl";

/// The history of one logbook.
#[derive(Clone, Debug)]
pub(super) struct History {
    folder: PathBuf,
    /// What was written here and is kept already, since this run began.
    written: Arc<Mutex<HashMap<SessionId, Fingerprint>>>,
}

/// A version of a session that is no more.
#[derive(Debug)]
pub struct Past {
    /// When it was replaced, or went to the trash.
    pub until: DateTime<Utc>,
    /// The session as it was.
    pub document: Arc<Document<Session>>,
}

/// A session in the trash, which can be brought back.
#[derive(Clone, Debug)]
pub struct Deleted {
    /// The session as it was.
    pub session: Session,
    /// When it was deleted, RFC 3339 in UTC; empty where nobody knows.
    pub at: String,
    /// By whom.
    pub by: String,
}

#[derive(Serialize, Deserialize)]
struct Line<'a> {
    id: SessionId,
    until: String,
    #[serde(borrow)]
    at: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    by: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    source: std::borrow::Cow<'a, str>,
}

impl History {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            written: Arc::default(),
        }
    }

    /// Keeps what a file has held until now, as far as the disk lets it.
    pub(super) fn keep(&self, id: SessionId, (at, by): (&str, &str), source: &[u8]) {
        if self.is_kept(id, source) {
            return;
        }
        let until = DateTime::<Utc>::from(std::time::SystemTime::now());
        if let Ok(line) = line_of(id, (at, by), source, until) {
            let _ = self.append(line, until);
        }
    }

    /// The same of many files at once; what is no session in them is passed over.
    pub(super) fn keep_all<'a>(&self, sources: impl Iterator<Item = &'a [u8]>) {
        let until = DateTime::<Utc>::from(std::time::SystemTime::now());
        let line = |source: &[u8]| {
            let session: Session = serde_json::from_slice(source).ok()?;
            let changed = (&*session.changed.at, &*session.changed.by);
            if self.is_kept(session.id, source) {
                return None;
            }
            line_of(session.id, changed, source, until).ok()
        };
        let lines: Vec<u8> = sources.filter_map(line).flatten().collect();
        if !lines.is_empty() {
            let _ = self.append(lines, until);
        }
    }

    /// Keeps what is written from now on: whoever edits a file by hand writes over it and keeps nothing.
    pub(super) fn keep_written<'a>(&self, sources: impl Iterator<Item = (SessionId, &'a [u8])>) {
        let until = DateTime::<Utc>::from(std::time::SystemTime::now());
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lines = Vec::new();
        for (id, source) in sources {
            written.insert(id, Fingerprint::of(source));
            lines.extend(line_of(id, ("", ""), source, until).unwrap_or_default());
        }
        drop(written);
        if !lines.is_empty() {
            let _ = self.append(lines, until);
        }
    }

    /// Whether a version is kept already, since it was written here.
    fn is_kept(&self, id: SessionId, source: &[u8]) -> bool {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.get(&id) == Some(&Fingerprint::of(source))
    }

    fn append(&self, mut text: Vec<u8>, until: DateTime<Utc>) -> io::Result<()> {
        if !self.folder.is_dir() {
            fs::create_dir_all(&self.folder)?;
            disk::make_private(&self.folder);
        }
        let mut options = OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let name = format!("{:04}-{:02}.{ENDING}", until.year(), until.month());
        let path = self.folder.join(name);
        let mut file = options.open(&path)?;
        if !ends_with_a_line(&path)? {
            // A kill has cut the last line short; it must not take this one with it.
            text.insert(0, b'\n');
        }
        file.write_all(&text)
    }

    /// The versions of a session, the newest first. Lines that cannot be read are passed over.
    pub(super) fn of(&self, id: SessionId, path: &Path) -> Vec<Past> {
        let mut found: Vec<Past> = Vec::new();
        let wanted = format!("\"{id}\"");
        for (pack, _) in self.packs() {
            let Ok(file) = File::open(&pack) else {
                continue;
            };
            let mut file = BufReader::new(file);
            let mut line = Vec::new();
            loop {
                line.clear();
                let mut limited = (&mut file).take(LONGEST_LINE);
                match limited.read_until(b'\n', &mut line) {
                    Ok(0) | Err(_) => break,
                    Ok(_) => {}
                }
                // Most lines are about others: told by the beginning, before they are parsed.
                let begin = line.get(..80).unwrap_or(&line);
                if !String::from_utf8_lossy(begin).contains(&wanted) {
                    continue;
                }
                found.extend(past_of(&line, id, path));
            }
        }
        // Of two at one moment the later line is the newer one.
        found.reverse();
        found.sort_by_key(|past| std::cmp::Reverse(past.until));
        // A version may have been kept when it was written and when it was replaced. When it was found
        // by hand is told by the latter.
        found.dedup_by(|older, newer| older.document.source == newer.document.source);
        found
    }

    /// Removes the oldest months, as far as they are both older than is promised and beyond what is
    /// kept however old.
    pub(super) fn prune(&self, today: NaiveDate) {
        self.prune_beyond(today, BYTES);
    }

    fn prune_beyond(&self, today: NaiveDate, bytes: u64) {
        let packs = self.packs();
        let mut kept: u64 = packs.iter().map(|(_, size)| size).sum();
        for (pack, size) in packs {
            let is_old = last_day_of(&pack)
                .is_some_and(|last| today.signed_duration_since(last) > TimeDelta::days(DAYS));
            // What stays after it must still be as much as is promised.
            if !is_old || kept - size < bytes {
                return;
            }
            if fs::remove_file(&pack).is_ok() {
                kept -= size;
            }
        }
    }

    /// The files of the months and their sizes, the oldest first.
    fn packs(&self) -> Vec<(PathBuf, u64)> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let packs = entries.filter_map(|entry| {
            let path = entry.path();
            let size = entry.metadata().ok().filter(fs::Metadata::is_file)?.len();
            last_day_of(&path).map(|_| (path, size))
        });
        let mut packs: Vec<_> = packs.collect();
        packs.sort();
        packs
    }
}

/// A version as its line.
fn line_of(
    id: SessionId,
    (at, by): (&str, &str),
    source: &[u8],
    until: DateTime<Utc>,
) -> serde_json::Result<Vec<u8>> {
    let line = Line {
        id,
        until: until.to_rfc3339_opts(SecondsFormat::Millis, true),
        at: at.into(),
        by: by.into(),
        source: String::from_utf8_lossy(source),
    };
    let mut text = serde_json::to_vec(&line)?;
    text.push(b'\n');
    Ok(text)
}

fn past_of(line: &[u8], id: SessionId, path: &Path) -> Option<Past> {
    let line: Line = serde_json::from_slice(line).ok()?;
    if line.id != id {
        return None;
    }
    let document = Document::read(path, line.source.as_bytes()).ok()?;
    Some(Past {
        until: line.until.parse().ok()?,
        document: Arc::new(document),
    })
}

/// Whether a file is empty or ends where a line does.
fn ends_with_a_line(path: &Path) -> io::Result<bool> {
    use std::io::{Seek, SeekFrom};
    let mut file = File::open(path)?;
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// The last day of the month that a file is of.
fn last_day_of(path: &Path) -> Option<NaiveDate> {
    let is_pack = path.extension().is_some_and(|ending| ending == ENDING);
    let (year, month) = path.file_stem()?.to_str()?.split_once('-')?;
    let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    next.pred_opt().filter(|_| is_pack)
}

impl Folder {
    /// The earlier versions of a session, the newest first: what this computer has written over or put
    /// into the trash.
    pub fn past(&self, id: SessionId) -> Vec<Past> {
        let path = self.path_of::<Session>(id);
        let mut past = self.history.of(id, &path);
        let now = disk::read(&path).ok().flatten();
        if past
            .first()
            .is_some_and(|past| now.as_deref() == Some(&*past.document.source))
        {
            past.remove(0);
        }
        past
    }

    /// The sessions in the trash that can be brought back, those deleted last first. A deletion that has come
    /// from elsewhere without its session is none of them.
    pub fn deleted(&self) -> Vec<Deleted> {
        let all = self.all_in::<Session>(TRASH);
        let there = all.filter(|(path, session)| {
            let own = Path::new(TRASH).join(format!("{}.json", session.id));
            let says_something = session.starts_on.is_some()
                || !session.title.is_empty()
                || !session.created.at.is_empty();
            *path == own && says_something && !self.path_of::<Session>(session.id).exists()
        });
        let mut found: Vec<Deleted> = there
            .map(|(_, session)| {
                let read = bookkeeping::Read::of(&session).ok();
                let deletion = read.as_ref().and_then(|read| read.copy.shown(DELETED));
                let (at, by) = deletion.map_or_else(Default::default, |deletion| {
                    (deletion.at.clone(), deletion.by.clone())
                });
                Deleted { session, at, by }
            })
            .collect();
        found.sort_by(|a, b| {
            b.at.cmp(&a.at)
                .then_with(|| a.session.id.cmp(&b.session.id))
        });
        found
    }
}

#[cfg(test)]
mod tests;
