//! Real files changed by others, as far as a test can be somebody else.

use std::fs;
use std::time::Instant;

use notify::event::{CreateKind, DataChange, MetadataKind, RemoveKind, RenameMode};

use super::*;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::{Session, Stamp};
use crate::store::home::Home;

/// Long enough for the slowest of computers; nobody waits that long where all is well.
const LONG: Duration = Duration::from_secs(30);

fn id(number: u128) -> SessionId {
    SessionId(uuid::Uuid::from_u128(number))
}

struct Scratch {
    folder: Folder,
    _temporary: tempfile::TempDir,
}

fn scratch() -> Scratch {
    let temporary = tempfile::tempdir().unwrap();
    let home = Home::at(&temporary.path().join("home"));
    let path = temporary.path().join("logbook");
    let folder = Folder::create(&path, &Logbook::new(id(9)), &home).unwrap();
    Scratch {
        folder,
        _temporary: temporary,
    }
}

/// Waits until a change is told of, whatever else is told before.
fn wait_for(changes: &Receiver<Vec<Change>>, expected: Change) {
    let end = Instant::now() + LONG;
    loop {
        let left = end.saturating_duration_since(Instant::now());
        let told = changes.recv_timeout(left);
        if told
            .unwrap_or_else(|_| panic!("{expected:?} was not told of"))
            .contains(&expected)
        {
            return;
        }
    }
}

/// What any way of watching has to tell.
fn tells_of_all(scratch: &Scratch, changes: &Receiver<Vec<Change>>) {
    let folder = &scratch.folder;
    let saved = folder
        .save(&Session::new(id(1), Stamp::default()), None)
        .unwrap();
    wait_for(changes, Change::Session(id(1)));
    fs::write(folder.path_of::<Session>(id(1)), "{").unwrap();
    wait_for(changes, Change::Session(id(1)));
    fs::write(folder.path_of::<Session>(id(1)), &*saved.source).unwrap();
    wait_for(changes, Change::Session(id(1)));
    folder
        .trash(id(1), Some(saved.fingerprint), &Stamp::default())
        .unwrap();
    wait_for(changes, Change::Session(id(1)));
    fs::write(folder.path().join("logbook.json"), "{}").unwrap();
    wait_for(changes, Change::Logbook);
    let stray = folder.path().join("sessions/copy.json");
    fs::write(&stray, "{}").unwrap();
    wait_for(changes, Change::Stray(stray));
    folder.save(&People::new(id(2)), None).unwrap();
    wait_for(changes, Change::Everything);
    let people = folder.people(id(2)).unwrap().unwrap();
    let mut edited = people.value;
    edited.people.clear();
    fs::write(folder.path_of::<People>(id(2)), "[]").unwrap();
    wait_for(changes, Change::Session(id(2)));
}

#[test]
fn the_system_tells_of_changes() {
    let scratch = scratch();
    let (sender, changes) = mpsc::channel();
    let watcher = watch(&scratch.folder, move |told| sender.send(told).unwrap()).unwrap();
    tells_of_all(&scratch, &changes);
    drop(watcher);
    // Its sender is gone with the watcher, once what was on its way has arrived.
    while changes.recv_timeout(LONG).is_ok() {}
    assert_eq!(changes.try_recv(), Err(mpsc::TryRecvError::Disconnected));
}

#[test]
fn looking_at_the_files_sees_changes_too() {
    let scratch = scratch();
    let (sender, changes) = mpsc::channel();
    let (messages, inbox) = mpsc::channel();
    let root = scratch.folder.path().to_owned();
    let before = Snapshot::of(&root);
    let thread = thread::spawn(move || {
        polling::look(
            &root,
            before,
            &inbox,
            Duration::from_millis(50),
            move |told| {
                sender.send(told).unwrap();
            },
        );
    });
    tells_of_all(&scratch, &changes);
    messages.send(Message::Stop).unwrap();
    thread.join().unwrap();
}

#[test]
fn a_folder_that_is_not_there_cannot_be_watched() {
    let scratch = scratch();
    fs::remove_dir_all(scratch.folder.path()).unwrap();
    assert_eq!(
        watch(&scratch.folder, |_| {}).unwrap_err().fault,
        Fault::Missing
    );
}

#[test]
fn only_the_logbooks_own_files_count() {
    let created = EventKind::Create(CreateKind::Any);
    let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    let touched = EventKind::Modify(ModifyKind::Metadata(MetadataKind::WriteTime));
    let removed = EventKind::Remove(RemoveKind::Any);
    let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::Both));
    let session = format!("{}.json", id(1));
    for (path, kind, expected) in [
        (
            format!("sessions/{session}"),
            created,
            Some(Change::Session(id(1))),
        ),
        (
            format!("sessions/{session}"),
            renamed,
            Some(Change::Session(id(1))),
        ),
        (
            format!("people/{session}"),
            written,
            Some(Change::Session(id(1))),
        ),
        (
            "sessions/copy.json".to_owned(),
            removed,
            Some(Change::Stray("/logbook/sessions/copy.json".into())),
        ),
        (
            "people/copy.json".to_owned(),
            removed,
            Some(Change::Stray("/logbook/people/copy.json".into())),
        ),
        (format!("trash/{session}"), created, None),
        ("sessions/.sabak-1.tmp".to_owned(), created, None),
        ("sessions/.hidden.json".to_owned(), created, None),
        ("sessions/notes.txt".to_owned(), created, None),
        ("logbook.json".to_owned(), written, Some(Change::Logbook)),
        ("sessions".to_owned(), touched, None),
        ("people".to_owned(), created, Some(Change::Everything)),
        ("sessions".to_owned(), renamed, Some(Change::Everything)),
        (String::new(), removed, Some(Change::Everything)),
        (String::new(), touched, None),
        ("exports".to_owned(), created, None),
    ] {
        let root = Path::new("/logbook");
        assert_eq!(
            change(root, &root.join(&path), kind),
            expected,
            "{path} {kind:?}"
        );
    }
    assert_eq!(
        change(Path::new("/logbook"), Path::new("/elsewhere"), removed),
        None
    );
}

#[test]
fn network_drives_are_known_by_their_mount() {
    let mounts = "/dev/sda1 / ext4 rw 0 0\n\
        server:/x /mnt/office nfs4 rw 0 0\n\
        /dev/sdb1 /mnt/office/stick vfat rw 0 0\n\
        //server/y /mnt/our\\040files cifs rw 0 0\n";
    for (root, expected) in [
        ("/home/a/logbook", false),
        ("/mnt/office/logbook", true),
        ("/mnt/office", true),
        ("/mnt/officer", false),
        ("/mnt/office/stick/logbook", false),
        ("/mnt/our files/logbook", true),
    ] {
        assert_eq!(
            is_network_mount(mounts, Path::new(root)),
            expected,
            "{root}"
        );
    }
    assert!(!is_network_mount("", Path::new("/a")));
}
