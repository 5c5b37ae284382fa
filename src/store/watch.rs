//! Notices when somebody else changes a logbook's files. Says which ones, never how: whoever is
//! told reads the file and sees whether it is new, gone, other, or the same after all.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use notify::event::ModifyKind;
use notify::{Config, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, new_debouncer_opt};

use self::polling::Snapshot;
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::{LOGBOOK, PEOPLE, SESSIONS};
use super::load::is_json;
use crate::model::value::SessionId;

mod polling;

#[cfg(test)]
mod tests;

/// How long files must have been quiet before they are told of: a save has several steps.
const QUIET: Duration = Duration::from_millis(200);

/// How often files are looked at where the system does not tell of changes.
const INTERVAL: Duration = Duration::from_secs(1);

/// What may have changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Anything: the folder is to be loaded again.
    Everything,
    /// The programme.
    Logbook,
    /// A session or its people; its files may be new, other, or gone.
    Session(SessionId),
    /// A file among the sessions or the people whose name is no id: a problem that has come or gone.
    Stray(PathBuf),
}

/// Watches a logbook until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    messages: Sender<Message>,
    thread: Option<JoinHandle<()>>,
}

enum Message {
    Events(DebounceEventResult),
    Stop,
}

/// Watches a logbook, and tells what may have changed about a quarter of a second later, from a
/// thread of its own. The program's own saves are told of as well. Where the system does not tell
/// of changes, as on network drives, files are looked at every second.
///
/// # Errors
/// Where the folder is not there.
pub fn watch(
    folder: &Folder,
    tell: impl FnMut(Vec<Change>) + Send + 'static,
) -> Result<Watcher, FileProblem> {
    let root = folder.path();
    if !root.is_dir() {
        return Err(FileProblem::new(root, Fault::Missing));
    }
    let (messages, inbox) = mpsc::channel();
    let native = if lies_on_network(root) {
        None
    } else {
        start(root, &messages).ok()
    };
    let root = root.to_owned();
    let thread = match native {
        Some(watching) => thread::spawn(move || listen(watching, &root, &inbox, tell)),
        None => {
            let before = Snapshot::of(&root);
            thread::spawn(move || polling::look(&root, before, &inbox, INTERVAL, tell))
        }
    };
    Ok(Watcher {
        messages,
        thread: Some(thread),
    })
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = self.messages.send(Message::Stop);
        // A watcher that is dropped by what it tells cannot wait for its own thread.
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != thread::current().id()
        {
            let _ = thread.join();
        }
    }
}

type Watching = Debouncer<RecommendedWatcher, NoCache>;

fn start(root: &Path, messages: &Sender<Message>) -> notify::Result<Watching> {
    let messages = messages.clone();
    let tell = move |events| {
        let _ = messages.send(Message::Events(events));
    };
    let mut watching = new_debouncer_opt(QUIET, None, tell, NoCache, Config::default())?;
    watching.watch(root, RecursiveMode::NonRecursive)?;
    for folder in [SESSIONS, PEOPLE].map(|folder| root.join(folder)) {
        if folder.is_dir() {
            watching.watch(&folder, RecursiveMode::NonRecursive)?;
        }
    }
    Ok(watching)
}

fn listen(
    mut watching: Watching,
    root: &Path,
    inbox: &Receiver<Message>,
    mut tell: impl FnMut(Vec<Change>),
) {
    while let Ok(Message::Events(events)) = inbox.recv() {
        let changes = changes(root, &events);
        if changes.contains(&Change::Everything) {
            // A folder that has come anew is watched anew.
            for folder in [SESSIONS, PEOPLE].map(|folder| root.join(folder)) {
                let _ = watching.unwatch(&folder);
                let _ = watching.watch(&folder, RecursiveMode::NonRecursive);
            }
            tell(vec![Change::Everything]);
        } else if !changes.is_empty() {
            tell(changes.into_iter().collect());
        }
    }
}

fn changes(root: &Path, events: &DebounceEventResult) -> BTreeSet<Change> {
    let Ok(events) = events else {
        return BTreeSet::from([Change::Everything]);
    };
    let mut changes = BTreeSet::new();
    for event in events {
        if event.need_rescan() {
            changes.insert(Change::Everything);
        }
        if !matches!(event.kind, EventKind::Access(_)) {
            let paths = event.paths.iter();
            changes.extend(paths.filter_map(|path| change(root, path, event.kind)));
        }
    }
    changes
}

/// What it means that a path under the logbook's folder is told of.
fn change(root: &Path, path: &Path, kind: EventKind) -> Option<Change> {
    // Windows tells of a folder whenever something in it changes; that is told apart.
    let came_or_went = !matches!(
        kind,
        EventKind::Modify(ModifyKind::Any | ModifyKind::Data(_) | ModifyKind::Metadata(_))
    );
    let mut parts = path.strip_prefix(root).ok()?.iter();
    let first = parts.next().map(|part| part.to_str().unwrap_or_default());
    match (first, parts.next()) {
        (Some(LOGBOOK), None) => Some(Change::Logbook),
        (None | Some(SESSIONS | PEOPLE), None) => came_or_went.then_some(Change::Everything),
        (Some(folder), Some(_)) => change_in(folder, path),
        _ => None,
    }
}

/// What it means that a file in one of the logbook's folders is new, other or gone.
fn change_in(folder: &str, path: &Path) -> Option<Change> {
    let name = path.file_name().filter(|name| is_json(name))?;
    if folder != SESSIONS && folder != PEOPLE {
        return None;
    }
    let stem = name.to_str().and_then(|name| name.strip_suffix(".json"));
    match stem.and_then(|stem| stem.parse().ok()) {
        Some(id) => Some(Change::Session(id)),
        None => Some(Change::Stray(path.to_owned())),
    }
}

/// Whether a folder lies on another computer, whose system does not tell ours of changes.
fn lies_on_network(root: &Path) -> bool {
    if cfg!(windows) {
        return root
            .as_os_str()
            .as_encoded_bytes()
            .starts_with(br"\\?\UNC\");
    }
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    is_network_mount(&mounts, root)
}

/// Whether the innermost of the mounts that hold a folder is of a network file system. Each line
/// of `mounts` is a device, a place, a type and more, with a space in a place written `\040`.
fn is_network_mount(mounts: &str, root: &Path) -> bool {
    const NETWORK: [&str; 10] = [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "vboxsf",
        "fuse.sshfs",
        "fuse.rclone",
        "davfs",
    ];
    mounts
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(' ').skip(1);
            let place = parts.next()?.replace("\\040", " ");
            Some((place, parts.next()?))
        })
        .filter(|(place, _)| root.starts_with(place))
        // Of two mounts on one place the later hides the earlier.
        .max_by_key(|(place, _)| place.len())
        .is_some_and(|(_, kind)| NETWORK.contains(&kind))
}
