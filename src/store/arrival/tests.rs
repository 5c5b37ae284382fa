use std::collections::BTreeMap;
use std::fs;

use super::*;
use crate::model::people::Person;
use crate::model::session::Stamp;
use crate::store::format::{PEOPLE, SESSIONS};
use crate::store::home::Home;
use crate::store::swap::SwapError;

const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
const OTHER: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e60";

/// A logbook of its own, as one writer's computer has it.
struct Desk {
    _scratch: tempfile::TempDir,
    folder: Folder,
    home: Home,
}

impl Desk {
    fn new() -> Self {
        let scratch = tempfile::tempdir().unwrap();
        let home = Home::at(&scratch.path().join("home"));
        let logbook = Logbook::new(OTHER.parse().unwrap());
        let folder = Folder::create(&scratch.path().join("book"), &logbook, &home).unwrap();
        Self {
            _scratch: scratch,
            folder,
            home,
        }
    }

    fn edit(&self, change: impl FnOnce(&mut Session)) {
        let there = self.folder.session(id()).ok();
        let base = there.as_ref().map(|there| there.fingerprint);
        let mut session =
            there.map_or_else(|| Session::new(id(), Stamp::default()), |there| there.value);
        change(&mut session);
        self.folder.save(&session, base).unwrap();
    }

    fn there(&self) -> Session {
        self.folder.session(id()).unwrap().value
    }

    /// What a colleague would be sent.
    fn send(&self) -> Arriving {
        Arriving {
            sessions: self
                .folder
                .session(id())
                .into_iter()
                .map(|there| Arc::new(there.value))
                .collect(),
            deleted: self
                .folder
                .deletions()
                .unwrap()
                .into_iter()
                .map(Arc::new)
                .collect(),
            people: self
                .folder
                .people(id())
                .unwrap()
                .into_iter()
                .map(|there| Arc::new(there.value))
                .collect(),
            ..Arriving::default()
        }
    }

    fn take(&self, arriving: &Arriving) -> Vec<Outcome> {
        let plan = self.folder.plan(arriving, &ByDayAndPlace::new());
        self.folder
            .swap(&plan.swaps, &self.home, &mut |_, _| true)
            .unwrap();
        plan.rows.iter().map(|row| row.outcome).collect()
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        for folder in [SESSIONS, PEOPLE, TRASH] {
            let Ok(entries) = fs::read_dir(self.folder.path().join(folder)) else {
                continue;
            };
            for entry in entries {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(self.folder.path()).unwrap();
                files.insert(
                    name.to_string_lossy().into_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
        files
    }
}

fn id() -> SessionId {
    ID.parse().unwrap()
}

#[test]
fn a_session_goes_there_and_back() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    assert_eq!(theirs.take(&mine.send()), [Outcome::New]);
    assert_eq!(theirs.files(), mine.files(), "byte for byte");
    assert_eq!(theirs.take(&mine.send()), [Outcome::Same]);
    theirs.edit(|session| session.notes = "theirs".to_owned());
    assert_eq!(theirs.take(&mine.send()), [Outcome::NewerHere]);
    assert_eq!(mine.take(&theirs.send()), [Outcome::NewerThere]);
    assert_eq!(theirs.files(), mine.files());
}

#[test]
fn edits_of_different_fields_stand_together_and_of_the_same_beside_each_other() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    theirs.take(&mine.send());
    mine.edit(|session| session.notes = "mine".to_owned());
    theirs.edit(|session| session.venue = "theirs".to_owned());
    let (from_mine, from_theirs) = (mine.send(), theirs.send());
    assert_eq!(mine.take(&from_theirs), [Outcome::Combined]);
    assert_eq!(theirs.take(&from_mine), [Outcome::Combined]);
    assert_eq!(theirs.files(), mine.files());
    let both = mine.there();
    assert_eq!(
        (both.notes.as_str(), both.venue.as_str()),
        ("mine", "theirs")
    );
    mine.edit(|session| session.notes = "mine again".to_owned());
    theirs.edit(|session| session.notes = "theirs too".to_owned());
    let (from_mine, from_theirs) = (mine.send(), theirs.send());
    assert_eq!(mine.take(&from_theirs), [Outcome::Conflict { groups: 1 }]);
    assert_eq!(theirs.take(&from_mine), [Outcome::Conflict { groups: 1 }]);
    assert_eq!(theirs.files(), mine.files());
    let copy = Read::of(&mine.there()).unwrap().copy;
    assert_eq!(copy.conflicts().count(), 1);
}

#[test]
fn a_deletion_travels_and_an_edit_that_nobody_saw_comes_back() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    let old = mine.send();
    theirs.take(&old);
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    assert_eq!(theirs.take(&mine.send()), [Outcome::DeletedThere]);
    assert!(theirs.folder.session(id()).is_err());
    assert_eq!(
        theirs.take(&old),
        [Outcome::DeletedHere],
        "an old copy brings nothing back"
    );
    let third = Desk::new();
    assert_eq!(third.take(&mine.send()), [Outcome::DeletedThere]);
    assert_eq!(third.take(&old), [Outcome::DeletedHere]);

    let editor = Desk::new();
    editor.take(&old);
    editor.edit(|session| session.notes = "more".to_owned());
    assert_eq!(editor.take(&mine.send()), [Outcome::Back]);
    assert_eq!(theirs.take(&editor.send()), [Outcome::Back]);
    assert_eq!(theirs.there().notes, "more");
    assert!(Read::of(&theirs.there()).unwrap().copy.is_back());
}

#[test]
fn names_go_with_their_session() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    let mut people = People::new(id());
    people.people.push(crate::model::people::Person {
        name: "Асан".to_owned(),
        ..Default::default()
    });
    mine.folder.save(&people, None).unwrap();
    assert_eq!(theirs.take(&mine.send()), [Outcome::New]);
    assert_eq!(theirs.files(), mine.files());
    assert_eq!(theirs.take(&mine.send()), [Outcome::Same]);
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    assert_eq!(theirs.take(&mine.send()), [Outcome::DeletedThere]);
    let names: Vec<String> = theirs.files().into_keys().collect();
    assert_eq!(
        names,
        [
            format!("trash/{ID}.json"),
            format!("trash/{ID}.people.json")
        ]
    );
}

/// Writes the names of the session as people on a desk do.
fn write_names(desk: &Desk, change: impl FnOnce(&mut Vec<Person>)) {
    let there = desk.folder.people(id()).unwrap();
    let base = there.as_ref().map(|there| there.fingerprint);
    let mut people = there.map_or_else(|| People::new(id()), |there| there.value);
    change(&mut people.people);
    desk.folder.save(&people, base).unwrap();
}

#[test]
fn names_that_both_have_edited_are_told_as_edited_on_both_sides() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.notes = "Снег".to_owned());
    let person = |name: &str| Person {
        name: name.to_owned(),
        ..Person::default()
    };
    write_names(&mine, |people| {
        people.extend(["А", "Б", "В"].map(person));
    });
    assert_eq!(theirs.take(&mine.send()), [Outcome::New]);
    // Different lines: both edits stand.
    write_names(&mine, |people| people[0].phone = "1".to_owned());
    write_names(&theirs, |people| people[1].phone = "2".to_owned());
    assert_eq!(mine.take(&theirs.send()), [Outcome::Combined]);
    assert_eq!(theirs.take(&mine.send()), [Outcome::NewerThere]);
    // The same line, and the session on one side alone.
    write_names(&mine, |people| people[2].phone = "3".to_owned());
    write_names(&theirs, |people| people[2].phone = "4".to_owned());
    mine.edit(|session| session.notes = "Дождь".to_owned());
    let plan = mine.folder.plan(&theirs.send(), &ByDayAndPlace::new());
    assert_eq!(plan.rows[0].outcome, Outcome::Conflict { groups: 1 });
    assert_eq!(plan.rows[0].lines_to_settle, 1);
    let both = [Outcome::Conflict { groups: 1 }];
    assert_eq!(theirs.take(&mine.send()), both);
    assert_eq!(mine.take(&theirs.send()), both);
    let sheet = |desk: &Desk| desk.folder.people(id()).unwrap().unwrap().source;
    assert_eq!(sheet(&mine), sheet(&theirs));
    // What is open already is not told as new.
    write_names(&theirs, |people| people[0].note = "5".to_owned());
    assert_eq!(mine.take(&theirs.send()), [Outcome::NewerThere]);
    assert_eq!(mine.take(&theirs.send()), [Outcome::Same]);
}

#[test]
fn a_step_is_taken_back_byte_for_byte() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    theirs.take(&mine.send());
    theirs.edit(|session| session.notes = "theirs".to_owned());
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    mine.edit(|session| session.title = "again".to_owned());
    let before = theirs.files();
    let plan = theirs.folder.plan(&mine.send(), &ByDayAndPlace::new());
    theirs
        .folder
        .swap(&plan.swaps, &theirs.home, &mut |_, _| true)
        .unwrap();
    assert_ne!(theirs.files(), before);
    let back: Vec<Swap> = plan.swaps.iter().map(Swap::inverse).collect();
    theirs
        .folder
        .swap(&back, &theirs.home, &mut |_, _| true)
        .unwrap();
    assert_eq!(theirs.files(), before);
    assert!(
        theirs
            .home
            .state
            .join("steps")
            .read_dir()
            .unwrap()
            .next()
            .is_none()
    );
}

#[test]
fn what_is_called_off_or_changed_meanwhile_changes_nothing() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    let plan = theirs.folder.plan(&mine.send(), &ByDayAndPlace::new());
    let called_off = theirs
        .folder
        .swap(&plan.swaps, &theirs.home, &mut |_, _| false);
    assert_eq!(called_off, Err(SwapError::Cancelled));
    assert!(theirs.files().is_empty());
    theirs.edit(|session| session.title = "meanwhile".to_owned());
    let before = theirs.files();
    let changed = theirs
        .folder
        .swap(&plan.swaps, &theirs.home, &mut |_, _| true);
    assert_eq!(changed, Err(SwapError::Changed(Session::file(id()))));
    assert_eq!(theirs.files(), before);
}

#[test]
fn a_copy_under_another_name_is_known_by_its_id() {
    let desk = Desk::new();
    desk.edit(|session| session.title = "first".to_owned());
    let other = Desk::new();
    other.take(&desk.send());
    other.edit(|session| session.notes = "on the other computer".to_owned());
    let copy = desk
        .folder
        .path()
        .join(SESSIONS)
        .join(format!("{ID} (conflicted copy).json"));
    fs::write(&copy, &*other.folder.session(id()).unwrap().source).unwrap();
    let arriving = desk.folder.copies();
    assert_eq!(arriving.copies.len(), 1);
    assert_eq!(desk.take(&arriving), [Outcome::NewerThere]);
    assert_eq!(desk.there().notes, "on the other computer");
    assert!(!copy.exists());
    assert!(desk.folder.copies().copies.is_empty());
}

#[test]
fn the_same_row_of_a_sheet_is_taken_in_once() {
    let desk = Desk::new();
    let mut session = Session::new(id(), Stamp::default());
    session.title = "from a sheet".to_owned();
    let arriving = || Arriving {
        sessions: vec![Arc::new(session.clone())],
        derived: HashSet::from([id()]),
        ..Arriving::default()
    };
    assert_eq!(desk.take(&arriving()), [Outcome::New]);
    desk.edit(|session| session.title = "mended".to_owned());
    assert_eq!(desk.take(&arriving()), [Outcome::Same]);
    assert_eq!(desk.there().title, "mended");
    desk.folder.trash(id(), None, &Stamp::default()).unwrap();
    assert_eq!(desk.take(&arriving()), [Outcome::DeletedHere]);
}

/// A session of one day and place, with a title.
fn titled(id: SessionId, title: &str, name: &str) -> Session {
    let mut session = Session::new(id, Stamp::default());
    session.title = title.to_owned();
    session.starts_on = Some("2019-11-18".parse().unwrap());
    session.municipality.name = name.to_owned();
    session
}

#[test]
fn a_session_that_looks_like_one_that_is_here_says_so() {
    let third: SessionId = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e99".parse().unwrap();
    let cases = [
        ("training", "training", "", Some(id())),
        ("Гендер", "  гендер! ", "", Some(id())),
        ("training", "", "another", Some(id())),
        ("", "training", "", Some(id())),
        ("", "", "", Some(id())),
        ("training", "another", "another still", None),
        // The same title tells more than none at all.
        ("", "training", "training", Some(third)),
        ("another", "training", "training", Some(third)),
        ("another", "training", "", Some(third)),
    ];
    for (first, coming, second, wanted) in cases {
        let desk = Desk::new();
        desk.edit(|session| *session = titled(id(), first, "Масы АО"));
        let there = Arriving {
            sessions: vec![Arc::new(titled(third, second, "масы ао"))],
            ..Arriving::default()
        };
        desk.take(&there);
        let known = ByDayAndPlace::from([(
            ("2019-11-18".parse().unwrap(), place("", "МАСЫ АО")),
            vec![id(), third],
        )]);
        let arriving = Arriving {
            sessions: vec![Arc::new(titled(OTHER.parse().unwrap(), coming, "Масы АО"))],
            ..Arriving::default()
        };
        let plan = desk.folder.plan(&arriving, &known);
        assert_eq!(plan.rows[0].outcome, Outcome::New, "{coming}");
        assert!(!plan.swaps.is_empty(), "a hint, and no refusal");
        assert_eq!(plan.rows[0].resembles, wanted, "{first} {second} {coming}");
    }
}

#[test]
fn a_session_on_another_day_or_elsewhere_looks_like_none() {
    let desk = Desk::new();
    desk.edit(|session| *session = titled(id(), "", "Масы"));
    let day = "2019-11-18".parse().unwrap();
    let known = ByDayAndPlace::from([((day, place("", "Масы")), vec![id()])]);
    let mut elsewhere = titled(OTHER.parse().unwrap(), "", "Арал");
    for is_elsewhere in [true, false] {
        if !is_elsewhere {
            elsewhere = titled(elsewhere.id, "", "Масы");
            elsewhere.starts_on = "2019-11-19".parse().ok();
        }
        let arriving = Arriving {
            sessions: vec![Arc::new(elsewhere.clone())],
            ..Arriving::default()
        };
        let plan = desk.folder.plan(&arriving, &known);
        assert_eq!(plan.rows[0].resembles, None);
    }
}

#[test]
fn what_cannot_be_read_here_stays() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    let path = theirs.folder.path_of::<Session>(id());
    fs::write(&path, "{ broken").unwrap();
    let plan = theirs.folder.plan(&mine.send(), &ByDayAndPlace::new());
    assert_eq!(plan.rows[0].outcome, Outcome::Unfit);
    assert!(plan.rows[0].problem.is_some() && plan.swaps.is_empty());
}

fn person(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::default()
    }
}

fn names(desk: &Desk) -> Vec<String> {
    let sheet = desk.folder.people(id()).unwrap();
    let people = sheet.map(|sheet| sheet.value.people).unwrap_or_default();
    people.into_iter().map(|person| person.name).collect()
}

fn without_names(arriving: Arriving) -> Arriving {
    Arriving {
        people: Vec::new(),
        ..arriving
    }
}

/// Two desks with the same session and one name on its sheet.
fn two_with_names() -> (Desk, Desk) {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    write_names(&mine, |people| people.push(person("Асан")));
    assert_eq!(theirs.take(&mine.send()), [Outcome::New]);
    (mine, theirs)
}

fn is_back(desk: &Desk) -> bool {
    Read::of(&desk.there()).unwrap().copy.is_back()
}

#[test]
fn names_that_the_deleter_had_not_seen_keep_the_session_where_the_deletion_comes() {
    let (mine, theirs) = two_with_names();
    write_names(&theirs, |people| people.push(person("Бермет")));
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    let plan = theirs.folder.plan(&mine.send(), &ByDayAndPlace::new());
    assert_eq!(plan.rows[0].outcome, Outcome::Back);
    assert!(plan.rows[0].back_for_names && !plan.rows[0].people);
    assert_eq!(theirs.take(&mine.send()), [Outcome::Back]);
    assert!(is_back(&theirs));
    assert_eq!(names(&theirs), ["Асан", "Бермет"]);
    assert_eq!(
        theirs.take(&mine.send()),
        [Outcome::NewerHere],
        "heard twice, it says nothing new"
    );
    // It is back for whoever deleted it too, with the names or without.
    let full = theirs.send();
    let third = Desk::new();
    assert_eq!(third.take(&mine.send()), [Outcome::DeletedThere]);
    assert_eq!(third.take(&without_names(theirs.send())), [Outcome::Back]);
    assert!(is_back(&third) && names(&third).is_empty());
    assert_eq!(mine.take(&full), [Outcome::Back]);
    assert_eq!(names(&mine), ["Асан", "Бермет"]);
    assert_eq!(mine.files(), theirs.files());
}

#[test]
fn names_that_come_later_bring_back_what_was_deleted_without_them() {
    let (mine, theirs) = two_with_names();
    let old = theirs.send();
    write_names(&theirs, |people| people.push(person("Бермет")));
    write_names(&mine, |people| people[0].phone = "1".to_owned());
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    let before = mine.files();
    assert_eq!(mine.take(&old), [Outcome::DeletedHere]);
    assert_eq!(
        mine.take(&without_names(theirs.send())),
        [Outcome::DeletedHere],
        "the session itself says nothing new"
    );
    assert_eq!(mine.files(), before);
    let plan = mine.folder.plan(&theirs.send(), &ByDayAndPlace::new());
    assert!(plan.rows[0].back_for_names && plan.rows[0].people);
    assert_eq!(mine.take(&theirs.send()), [Outcome::Back]);
    assert!(is_back(&mine));
    assert_eq!(names(&mine), ["Асан", "Бермет"]);
    let sheet = mine.folder.people(id()).unwrap().unwrap();
    assert_eq!(sheet.value.people[0].phone, "1");
    let files: Vec<String> = mine.files().into_keys().collect();
    assert_eq!(
        files,
        [format!("people/{ID}.json"), format!("sessions/{ID}.json")]
    );
}

#[test]
fn whoever_deletes_it_again_with_the_names_has_deleted_it() {
    let (mine, theirs) = two_with_names();
    write_names(&theirs, |people| people.push(person("Бермет")));
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    theirs.take(&mine.send());
    let back = theirs.send();
    assert_eq!(mine.take(&back), [Outcome::Back]);
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    assert_eq!(theirs.take(&mine.send()), [Outcome::DeletedThere]);
    assert_eq!(mine.take(&back), [Outcome::DeletedHere]);
    assert_eq!(theirs.take(&back), [Outcome::DeletedHere]);
    let trash: Vec<String> = theirs.files().into_keys().collect();
    assert_eq!(
        trash,
        [
            format!("trash/{ID}.json"),
            format!("trash/{ID}.people.json")
        ]
    );
}

#[test]
fn a_deleter_without_the_sheet_has_seen_none_of_it() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    write_names(&mine, |people| people.push(person("Асан")));
    assert_eq!(theirs.take(&without_names(mine.send())), [Outcome::New]);
    theirs.folder.trash(id(), None, &Stamp::default()).unwrap();
    assert_eq!(mine.take(&theirs.send()), [Outcome::Back]);
    assert_eq!(names(&mine), ["Асан"]);
    // An edit of the session and a deletion come the other way round, and are the same.
    let late = Desk::new();
    assert_eq!(late.take(&theirs.send()), [Outcome::DeletedThere]);
    let (full, third) = (mine.send(), Desk::new());
    assert_eq!(late.take(&full), [Outcome::Back]);
    assert_eq!(third.take(&full), [Outcome::New]);
    assert_eq!(late.files(), third.files());
}

#[test]
fn a_deletion_that_says_nothing_of_a_sheet_reaches_over_every_one() {
    let (mine, theirs) = two_with_names();
    write_names(&theirs, |people| people.push(person("Бермет")));
    let read = Read::of(&mine.there()).unwrap();
    let hand = crate::store::stamp::deletion(&Stamp::default());
    let before_sheets = read.copy.deleted(&hand).bare_deletion();
    let arriving = Arriving {
        deleted: vec![Arc::new(before_sheets.write(&read.name).unwrap())],
        ..Arriving::default()
    };
    assert_eq!(theirs.take(&arriving), [Outcome::DeletedThere]);
    assert_eq!(mine.take(&theirs.send()), [Outcome::DeletedThere]);
}

#[test]
fn names_without_bookkeeping_are_told_by_how_many_there_are() {
    let (mine, theirs) = (Desk::new(), Desk::new());
    mine.edit(|session| session.title = "first".to_owned());
    let mut sheet = People::new(id());
    sheet.people.push(person("Асан"));
    let arriving = Arriving {
        people: vec![Arc::new(sheet)],
        ..mine.send()
    };
    // Both have the same file of another program: the deletion has seen it.
    theirs.take(&arriving);
    mine.take(&arriving);
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    let text = fs::read_to_string(mine.folder.path().join(format!("trash/{ID}.json"))).unwrap();
    let sheet = theirs.folder.people(id()).unwrap().unwrap().value;
    for writer in Read::of(&sheet).unwrap().copy.seen.keys() {
        assert!(
            !text.contains(writer),
            "nothing that is made from names stands in a session"
        );
    }
    assert_eq!(theirs.take(&mine.send()), [Outcome::DeletedThere]);
    // An edit by hand of a sheet that the program keeps.
    let (mine, theirs) = two_with_names();
    let path = theirs.folder.path_of::<People>(id());
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("Асан", "Асанбек")).unwrap();
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    assert_eq!(theirs.take(&mine.send()), [Outcome::Back]);
    assert_eq!(names(&theirs), ["Асанбек"]);
}

#[test]
fn names_that_cannot_be_read_stay_with_their_session() {
    let (mine, theirs) = two_with_names();
    fs::write(theirs.folder.path_of::<People>(id()), "{ broken").unwrap();
    let before = theirs.files();
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    let plan = theirs.folder.plan(&mine.send(), &ByDayAndPlace::new());
    assert_eq!(plan.rows[0].outcome, Outcome::Unfit);
    assert!(plan.rows[0].problem.is_some() && plan.swaps.is_empty());
    assert_eq!(theirs.take(&mine.send()), [Outcome::Unfit]);
    assert_eq!(theirs.files(), before);
}

#[test]
fn a_session_that_names_brought_back_is_taken_back_byte_for_byte() {
    let (mine, theirs) = two_with_names();
    write_names(&theirs, |people| people.push(person("Бермет")));
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    let before = mine.files();
    let plan = mine.folder.plan(&theirs.send(), &ByDayAndPlace::new());
    let back: Vec<Swap> = plan.swaps.iter().map(Swap::inverse).collect();
    for swaps in [&plan.swaps, &back] {
        mine.folder
            .swap(swaps, &mine.home, &mut |_, _| true)
            .unwrap();
    }
    assert_eq!(mine.files(), before);
}

#[test]
fn copies_of_a_sheet_under_other_names_are_taken_in_line_by_line() {
    let (mine, theirs) = two_with_names();
    write_names(&theirs, |people| people.push(person("Бермет")));
    write_names(&mine, |people| people[0].phone = "1".to_owned());
    let sheet = theirs.folder.people(id()).unwrap().unwrap().source;
    let copy = format!("{ID} (conflicted copy).json");
    let path = mine.folder.path().join(PEOPLE).join(&copy);
    fs::write(&path, &*sheet).unwrap();
    let before = mine.files();
    let found = mine.folder.copies();
    assert_eq!(found.copies, [Path::new(PEOPLE).join(&copy)]);
    // Who takes in no names leaves the copy where it is.
    mine.take(&without_names(mine.folder.copies()));
    assert_eq!(mine.files(), before);
    assert_eq!(mine.take(&found), [Outcome::Combined]);
    assert_eq!(names(&mine), ["Асан", "Бермет"]);
    let line = &mine.folder.people(id()).unwrap().unwrap().value.people[0];
    assert_eq!(line.phone, "1");
    assert!(!path.exists());
    let kept = format!("trash/{ID} (conflicted copy).people.json");
    assert_eq!(mine.files()[&kept], *sheet);
    assert!(mine.folder.copies().copies.is_empty());
    assert!(mine.folder.deletions().unwrap().is_empty());
}

#[test]
fn a_sheet_that_was_left_of_a_deleted_session_brings_it_back_with_both() {
    // Names were written on one computer while another one deleted the session in the same folder.
    let (mine, theirs) = two_with_names();
    write_names(&theirs, |people| people.push(person("Бермет")));
    write_names(&mine, |people| people.push(person("Чолпон")));
    mine.folder.trash(id(), None, &Stamp::default()).unwrap();
    let left = theirs.folder.people(id()).unwrap().unwrap().source;
    fs::write(mine.folder.path_of::<People>(id()), &*left).unwrap();
    let found = mine.folder.copies();
    assert!(found.copies.is_empty() && found.people.len() == 1);
    assert_eq!(mine.take(&found), [Outcome::Back]);
    assert!(is_back(&mine));
    let mut both = names(&mine);
    both.sort();
    assert_eq!(both, ["Асан", "Бермет", "Чолпон"]);
    let files: Vec<String> = mine.files().into_keys().collect();
    assert_eq!(
        files,
        [format!("people/{ID}.json"), format!("sessions/{ID}.json")]
    );
}
