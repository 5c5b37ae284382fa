//! What leaves the logbook together is what its files say, and of people no more than was asked for.

use std::fs;

use super::*;
use crate::model::people::Person;
use crate::model::session::Stamp;
use crate::store::home::Home;

fn id(number: u128) -> SessionId {
    SessionId(uuid::Uuid::from_u128(
        0x016e_7b2a_5c00_7c3a_9f00_0000_0000_0000 + number,
    ))
}

fn logbook(sessions: u128) -> (Folder, tempfile::TempDir) {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let path = scratch.path().join("logbook");
    let folder = Folder::create(&path, &Logbook::new(id(999)), &home).unwrap();
    for number in 0..sessions {
        let mut session = Session::new(id(number), Stamp::default());
        session.title = format!("Session {number}");
        folder.save(&session, None).unwrap();
    }
    (folder, scratch)
}

fn gathered(folder: &Folder, ids: &[SessionId], sheets: Sheets) -> Gathered {
    folder.gather(ids, sheets, true, &mut |_, _| true).unwrap()
}

#[test]
fn sessions_come_in_the_order_in_which_they_were_asked_for() {
    let (folder, _scratch) = logbook(100);
    let ids: Vec<SessionId> = (0..100).rev().map(id).collect();
    let mut told = Vec::new();
    let all = folder.gather(&ids, Sheets::Closed, false, &mut |done, all| {
        told.push((done, all));
        true
    });
    let read: Vec<_> = all.unwrap().sessions.iter().map(|one| one.id).collect();
    assert_eq!(read, ids);
    assert_eq!(told.last(), Some(&(100, 100)));
    assert!(told.is_sorted());
}

#[test]
fn whoever_does_not_want_it_any_more_gets_nothing() {
    let (folder, _scratch) = logbook(100);
    let ids: Vec<SessionId> = (0..100).map(id).collect();
    let stopped = folder.gather(&ids, Sheets::Closed, true, &mut |_, _| false);
    assert!(matches!(stopped, Err(NotGathered::Cancelled)));
}

#[test]
fn a_session_that_cannot_be_read_is_named() {
    let (folder, _scratch) = logbook(3);
    fs::write(folder.path_of::<Session>(id(1)), "{").unwrap();
    let ids: Vec<SessionId> = (0..3).map(id).collect();
    match folder.gather(&ids, Sheets::Closed, true, &mut |_, _| true) {
        Err(NotGathered::File(problem)) => {
            assert_eq!(problem.path, folder.path_of::<Session>(id(1)));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn people_who_are_counted_have_no_names() {
    let (folder, _scratch) = logbook(1);
    let mut people = People::new(id(0));
    people.people.push(Person {
        name: "Айгүл Асанова".to_owned(),
        phone: "0555 123456".to_owned(),
        birth_year: Some(1987),
        sex: "female".to_owned(),
        status: "present".to_owned(),
        ..Person::default()
    });
    folder.save(&people, None).unwrap();
    assert!(
        gathered(&folder, &[id(0)], Sheets::Closed)
            .people
            .is_empty()
    );
    let whole = gathered(&folder, &[id(0)], Sheets::Whole).people;
    assert_eq!(whole, [folder.people(id(0)).unwrap().unwrap().value]);
    let counted = gathered(&folder, &[id(0)], Sheets::Counted).people;
    assert_eq!(counted[0].present(), 1);
    let said = serde_json::to_string(&counted).unwrap();
    for planted in ["Айгүл", "0555", "1987"] {
        assert!(!said.contains(planted), "{said}");
    }
    // A sheet that cannot be read stands in the way of those who want it whole.
    fs::write(folder.path_of::<People>(id(0)), "{").unwrap();
    assert!(
        gathered(&folder, &[id(0)], Sheets::Counted)
            .people
            .is_empty()
    );
    let whole = folder.gather(&[id(0)], Sheets::Whole, true, &mut |_, _| true);
    assert!(matches!(whole, Err(NotGathered::File(_))));
}

#[test]
fn of_deleted_sessions_nothing_is_told_but_that_they_were() {
    let (folder, _scratch) = logbook(4);
    let by = Stamp {
        at: "2020-01-15T08:00:00Z".to_owned(),
        by: "Нурлан".to_owned(),
        ..Stamp::default()
    };
    for number in [2, 0, 1] {
        folder.trash(id(number), None, &by).unwrap();
    }
    folder.restore(id(1)).unwrap();
    // Deleted twice: both files tell of one session.
    folder.restore(id(2)).unwrap();
    folder.trash(id(2), None, &by).unwrap();
    let deleted = folder.deletions().unwrap();
    let ids: Vec<_> = deleted.iter().map(|session| session.id).collect();
    assert_eq!(ids, [id(0), id(2)]);
    for session in &deleted {
        let read = Read::of(session).unwrap();
        assert!(read.copy.is_bare_deletion());
        let said = serde_json::to_string(session).unwrap();
        assert!(!said.contains("Session "), "{said}");
        assert!(said.contains("Нурлан"), "{said}");
    }
}

#[test]
fn a_trash_without_deletions_tells_of_none() {
    let (folder, _scratch) = logbook(1);
    assert_eq!(folder.deletions().unwrap(), []);
    let trash = folder.path().join("trash");
    fs::create_dir(&trash).unwrap();
    // As an earlier version of the program left it, and nonsense.
    let session = Session::new(id(7), Stamp::default());
    let bytes = serde_json::to_vec(&session).unwrap();
    fs::write(trash.join(format!("{}.json", id(7))), bytes).unwrap();
    fs::write(trash.join(format!("{}.json", id(8))), "{").unwrap();
    assert_eq!(folder.deletions().unwrap(), []);
}
