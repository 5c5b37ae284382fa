//! What a reader of a logbook tells of: what is new, once, and nothing that is as it was.

use std::fs;
use std::sync::mpsc::{self, Receiver};

use tempfile::TempDir;

use super::*;
use crate::app::event::Item;
use crate::store::home::Home;
use crate::store::sample;

struct Shelf {
    _scratch: TempDir,
    reading: Reading,
    arrivals: Receiver<Arrival>,
}

/// The sample, read once, with what was told of it.
fn shelf() -> (Shelf, Vec<Item>) {
    let home_folder = tempfile::tempdir().unwrap();
    let (folder, scratch) = sample::scratch_copy(&Home::at(home_folder.path())).unwrap();
    let (sender, arrivals) = mpsc::channel();
    let shelf = Shelf {
        _scratch: scratch,
        reading: Reading::new(folder, 7, sender),
        arrivals,
    };
    shelf.reading.load();
    let mut items = Vec::new();
    let mut last = (0, usize::MAX);
    for arrival in shelf.arrivals.try_iter() {
        let Arrival::Result(Event::Batch {
            generation: 7,
            batch,
            done,
            total,
        }) = arrival
        else {
            panic!("{arrival:?}");
        };
        items.extend(batch);
        last = (done, total);
    }
    assert_eq!(last, (25, 25));
    (shelf, items)
}

impl Shelf {
    fn ids(&self) -> Vec<SessionId> {
        let folder = self.reading.folder.path().join("sessions");
        let names = fs::read_dir(folder).unwrap();
        let mut ids: Vec<SessionId> = names
            .filter_map(|name| name.unwrap().path().file_stem()?.to_str()?.parse().ok())
            .collect();
        ids.sort();
        ids
    }

    fn path(&self, id: SessionId) -> PathBuf {
        self.reading.folder.path_of::<Session>(id)
    }

    /// What is told after some changes, in short; with whether the programme was read again.
    fn told(&self, changes: &[Change]) -> (Vec<String>, bool) {
        self.reading.reread(changes);
        let (mut told, mut logbook_read) = (Vec::new(), false);
        for arrival in self.arrivals.try_iter() {
            match arrival {
                Arrival::Result(Event::Changed { items, logbook, .. }) => {
                    told.extend(items.iter().map(in_short));
                    logbook_read |= logbook.is_some();
                }
                Arrival::Result(Event::Failed(problem)) => {
                    told.push(format!("failed: {:?}", problem.fault));
                }
                other => panic!("{other:?}"),
            }
        }
        told.sort();
        (told, logbook_read)
    }
}

fn in_short(item: &Item) -> String {
    let name = |path: &Path| path.file_name().unwrap().display().to_string();
    match item {
        Item::Session { session, named, .. } => format!("session {} {}", session.id, named.present),
        Item::Gone(id) => format!("gone {id}"),
        Item::Unreadable(problem) => format!("unreadable {}", name(&problem.path)),
        Item::Mended(path) => format!("mended {}", name(path)),
        Item::Sheet(path, sheet) => format!("sheet {} {}", name(path), sheet.odd.len()),
    }
}

#[test]
fn every_session_is_told_of_once() {
    let (shelf, items) = shelf();
    assert_eq!(items.len(), 25);
    assert_eq!(shelf.told(&[Change::Everything]), (vec![], true));
    let all: Vec<Change> = shelf.ids().into_iter().map(Change::Session).collect();
    assert_eq!(shelf.told(&all), (vec![], false));
}

#[test]
fn a_session_that_changes_breaks_mends_and_goes_is_told_of_each_time() {
    let (shelf, _) = shelf();
    let id = shelf.ids()[3];
    let path = shelf.path(id);
    let source = fs::read_to_string(&path).unwrap();
    for changes in [[Change::Session(id)], [Change::Everything]] {
        let one = |told: String| (vec![told], changes == [Change::Everything]);
        fs::write(&path, source.replace("\"hours\": 6.0", "\"hours\": 5.0")).unwrap();
        assert_eq!(shelf.told(&changes), one(format!("session {id} 0")));
        fs::write(&path, "{").unwrap();
        assert_eq!(shelf.told(&changes), one(format!("unreadable {id}.json")));
        assert_eq!(shelf.told(&changes).0, [""; 0]);
        fs::write(&path, &source).unwrap();
        assert_eq!(shelf.told(&changes), one(format!("session {id} 0")));
        fs::remove_file(&path).unwrap();
        assert_eq!(shelf.told(&changes), one(format!("gone {id}")));
        assert_eq!(shelf.told(&changes).0, [""; 0]);
        fs::write(&path, &source).unwrap();
        assert_eq!(shelf.told(&changes), one(format!("session {id} 0")));
    }
}

#[test]
fn people_and_strays_are_told_of_beside_the_sessions() {
    let (shelf, _) = shelf();
    let id = shelf.ids()[0];
    let people = shelf.reading.folder.path_of::<People>(id);
    fs::create_dir_all(people.parent().unwrap()).unwrap();
    let stray = shelf.path(id).with_file_name("notes.json");
    for changes in [
        vec![Change::Session(id), Change::Stray(stray.clone())],
        vec![Change::Everything],
    ] {
        fs::write(&people, "[").unwrap();
        fs::write(&stray, "{}").unwrap();
        let both = [
            "unreadable notes.json".to_owned(),
            format!("unreadable {id}.json"),
        ];
        let (mut told, _) = shelf.told(&changes);
        told.sort_by_key(|told| !told.contains("notes"));
        assert_eq!(told, both, "{changes:?}");

        let sheet = format!(
            r#"{{"format": 1, "session": "{id}", "people": [{{"name": "", "status": "present"}}]}}"#
        );
        fs::write(&people, sheet).unwrap();
        fs::remove_file(&stray).unwrap();
        let all = [
            format!("mended {id}.json"),
            "mended notes.json".to_owned(),
            format!("session {id} 1"),
        ];
        assert_eq!(shelf.told(&changes).0, all, "{changes:?}");

        fs::remove_file(&people).unwrap();
        assert_eq!(shelf.told(&changes).0, [format!("session {id} 0")]);
    }
}

#[test]
fn files_of_people_are_told_of_whether_or_not_there_is_a_session() {
    let (shelf, _) = shelf();
    let (id, gone) = (shelf.ids()[0], SessionId(uuid::Uuid::from_u128(9)));
    let people = |id| shelf.reading.folder.path_of::<People>(id);
    let sheet = |id: SessionId, sex: &str| {
        let people = format!(r#"[{{"sex": "{sex}", "status": "present"}}]"#);
        format!(r#"{{"format": 1, "session": "{id}", "people": {people}}}"#)
    };
    fs::create_dir_all(people(id).parent().unwrap()).unwrap();
    let stray = people(id).with_file_name("notes.json");
    let each = vec![
        Change::Session(id),
        Change::Session(gone),
        Change::Stray(stray.clone()),
    ];
    for changes in [each, vec![Change::Everything]] {
        fs::write(people(id), sheet(id, "woman")).unwrap();
        fs::write(people(gone), "[").unwrap();
        fs::write(&stray, "{").unwrap();
        let mut all = [
            format!("session {id} 1"),
            format!("sheet {id}.json 1"),
            format!("unreadable {gone}.json"),
            "unreadable notes.json".to_owned(),
        ];
        all.sort();
        assert_eq!(shelf.told(&changes).0, all, "{changes:?}");
        assert_eq!(shelf.told(&changes).0, [""; 0], "{changes:?}");

        fs::write(people(gone), sheet(gone, "woman")).unwrap();
        fs::remove_file(&stray).unwrap();
        let mut all = [
            format!("mended {gone}.json"),
            format!("sheet {gone}.json 1"),
            "mended notes.json".to_owned(),
        ];
        all.sort();
        assert_eq!(shelf.told(&changes).0, all, "{changes:?}");

        fs::write(people(id), "[").unwrap();
        fs::remove_file(people(gone)).unwrap();
        let mut all = [
            format!("session {id} 0"),
            format!("sheet {id}.json 0"),
            format!("unreadable {id}.json"),
            format!("sheet {gone}.json 0"),
        ];
        all.sort();
        assert_eq!(shelf.told(&changes).0, all, "{changes:?}");

        fs::remove_file(people(id)).unwrap();
        assert_eq!(shelf.told(&changes).0, [format!("mended {id}.json")]);
    }
}

#[test]
fn files_of_people_are_looked_through_when_the_sessions_are_there() {
    let (shelf, _) = shelf();
    let gone = SessionId(uuid::Uuid::from_u128(9));
    let people = shelf.reading.folder.path_of::<People>(gone);
    fs::create_dir_all(people.parent().unwrap()).unwrap();
    fs::write(&people, "[").unwrap();
    shelf.reading.load();
    let told = shelf
        .arrivals
        .try_iter()
        .filter_map(|arrival| match arrival {
            Arrival::Result(Event::Changed { items, .. }) => Some(items),
            _ => None,
        });
    let told: Vec<String> = told.flatten().map(|item| in_short(&item)).collect();
    assert_eq!(told, [format!("unreadable {gone}.json")]);
}

#[test]
fn a_folder_that_has_gone_with_its_disk_has_not_lost_its_sessions() {
    let (shelf, _) = shelf();
    fs::remove_dir_all(shelf.reading.folder.path()).unwrap();
    let told = shelf.told(&[Change::Everything]);
    assert_eq!(told, (vec!["failed: Missing".to_owned()], false));
}
