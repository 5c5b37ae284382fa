use super::*;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Stamp;
use crate::store::home::Home;

fn id(number: u128) -> SessionId {
    SessionId(uuid::Uuid::from_u128(number))
}

fn stamp(by: &str) -> Stamp {
    Stamp {
        at: "2019-11-18T08:00:00Z".to_owned(),
        by: by.to_owned(),
        ..Stamp::default()
    }
}

struct Place {
    scratch: tempfile::TempDir,
    folder: Folder,
}

fn place() -> Place {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let logbook = Logbook::new(id(1));
    let folder = Folder::create(&scratch.path().join("log"), &logbook, &home).unwrap();
    Place { scratch, folder }
}

fn notes(pasts: &[Past]) -> Vec<&str> {
    let notes = pasts.iter().map(|past| past.document.value.notes.as_str());
    notes.collect()
}

#[test]
fn what_a_save_or_the_trash_replaces_can_be_looked_at() {
    let place = place();
    let folder = &place.folder;
    let mut session = Session::new(id(7), stamp("Айгүл"));
    let mut base = None;
    for text in ["one", "two", "three"] {
        session.notes = text.to_owned();
        let saved = folder.save(&session, base).unwrap();
        base = Some(saved.fingerprint);
    }
    // A save that changes nothing replaces nothing.
    folder.save(&session, base).unwrap();
    assert_eq!(notes(&folder.past(session.id)), ["two", "one"]);
    folder.trash(session.id, None, &stamp("Нурлан")).unwrap();
    let pasts = folder.past(session.id);
    assert_eq!(notes(&pasts), ["three", "two", "one"]);
    assert_eq!(pasts[0].document.value.changed.by, "Айгүл");
    assert!(folder.past(id(8)).is_empty());
}

#[test]
fn no_names_of_people_are_kept() {
    let Place { folder, scratch } = place();
    let mut people = People::new(id(7));
    people.people.push(crate::model::people::Person {
        name: "Токтогулова Жаңыл".to_owned(),
        ..Default::default()
    });
    let saved = folder.save(&people, None).unwrap();
    people.people[0].name = "Токтогулова Жаныл".to_owned();
    folder.save(&people, Some(saved.fingerprint)).unwrap();
    let state = scratch.path().join("home/state/history");
    assert!(!state.exists());
}

#[test]
fn a_line_that_was_cut_short_takes_no_other_with_it() {
    let place = place();
    let folder = &place.folder;
    let history = &folder.history;
    let text = |notes: &str| {
        let mut session = Session::new(id(7), stamp(""));
        session.notes = notes.to_owned();
        serde_json::to_vec(&session).unwrap()
    };
    history.keep(id(7), ("", ""), &text("one"));
    let (pack, _) = history.packs().remove(0);
    let mut bytes = fs::read(&pack).unwrap();
    bytes.truncate(bytes.len() - 20);
    bytes.extend(b"\nno line\n{\"id\":");
    fs::write(&pack, bytes).unwrap();
    history.keep(id(7), ("", ""), &text("two"));
    assert_eq!(notes(&folder.past(id(7))), ["two"]);
}

#[test]
fn a_history_that_cannot_be_written_stops_no_save() {
    let Place { folder, scratch } = place();
    let state = scratch.path().join("home/state");
    fs::create_dir_all(&state).unwrap();
    fs::write(state.join("history"), "in the way").unwrap();
    let mut session = Session::new(id(7), stamp(""));
    let saved = folder.save(&session, None).unwrap();
    session.notes = "two".to_owned();
    folder.save(&session, Some(saved.fingerprint)).unwrap();
    assert!(folder.past(session.id).is_empty());
}

#[test]
fn only_what_is_old_and_beyond_the_size_goes() {
    let scratch = tempfile::tempdir().unwrap();
    let history = History::new(scratch.path().to_owned());
    let months = ["2019-05", "2019-06", "2019-07", "2019-11"];
    let today: NaiveDate = "2019-11-20".parse().unwrap();
    let cases: [(u64, &[&str]); 4] = [
        (10_000, &months),
        (250, &months[1..]),
        (150, &months[2..]),
        (0, &months[3..]),
    ];
    for (bytes, wanted) in cases {
        for month in months {
            let path = scratch.path().join(format!("{month}.jsonl"));
            fs::write(path, [b' '; 100]).unwrap();
        }
        fs::write(scratch.path().join("else.txt"), "stays").unwrap();
        history.prune_beyond(today, bytes);
        let packs = history.packs();
        let left = packs.iter().map(|(path, _)| path.file_stem().unwrap());
        assert_eq!(left.collect::<Vec<_>>(), wanted, "{bytes}");
    }
    assert!(scratch.path().join("else.txt").exists());
}
