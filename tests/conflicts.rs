//! Copies of a session that say different things, from the mark in the list to the one write that
//! settles them; edits of others that the form takes in; and the versions that were before.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use sabak::app::screen::Screen;
use sabak::model::merge::bookkeeping::{Copied, Read};
use sabak::model::merge::edit::{Hand, stamped};
use sabak::model::merge::{Dot, join};
use sabak::model::people::{People, Person};
use sabak::model::session::Session;
use sabak::model::value::SessionId;
use support::Stage;

const SMALL: (u16, u16) = (80, 24);

fn hand(writer: &str, at: &str, by: &str) -> Hand {
    Hand {
        dot: Dot {
            writer: writer.to_owned(),
            number: 1,
        },
        at: at.to_owned(),
        by: by.to_owned(),
    }
}

/// The session that is selected in the list.
fn selected(stage: &Stage) -> SessionId {
    match stage.app.screens.top() {
        Screen::Sessions(sessions) => sessions.selected_session().unwrap(),
        other => panic!("not the list: {other:?}"),
    }
}

fn on_disk(stage: &Stage, id: SessionId) -> Session {
    serde_json::from_slice(&fs::read(stage.path_of(id)).unwrap()).unwrap()
}

/// The same, changed last while the clock of the stage is not behind it.
fn base_of(stage: &Stage, id: SessionId) -> Session {
    let mut base = on_disk(stage, id);
    base.changed.at = "2019-11-19T08:00:00Z".to_owned();
    base
}

fn bytes<T: serde::Serialize>(record: &T) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(record).unwrap();
    bytes.push(b'\n');
    bytes
}

/// What somebody has made of a session.
fn edited(base: &Session, who: &Hand, edit: impl Fn(&mut Session)) -> Session {
    let mut session = base.clone();
    edit(&mut session);
    session.changed.at.clone_from(&who.at);
    session.changed.by.clone_from(&who.by);
    stamped(Some(base), &session, who).unwrap()
}

/// What has become of two copies.
fn joined<T: Copied>(one: &T, other: &T) -> T {
    let (one, other) = (Read::of(one).unwrap(), Read::of(other).unwrap());
    join(&one.copy, &other.copy).write(&one.name).unwrap()
}

fn count(stage: &Stage, id: SessionId) -> usize {
    let session = on_disk(stage, id);
    Read::of(&session).unwrap().copy.conflicts().count()
}

/// The list with a session of which Айгүл and Нурлан have edited the day and the place.
fn in_conflict(language: &str, size: (u16, u16)) -> (Stage, SessionId) {
    let mut stage = Stage::sample(language, size);
    let id = selected(&stage);
    let base = base_of(&stage, id);
    let one = hand("aaaa", "2019-12-01T08:02:00Z", "Айгүл");
    let one = edited(&base, &one, |one| {
        one.hours = Some(3.0);
        one.venue = "Мектеп, чоң зал".to_owned();
    });
    let other = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let other = edited(&base, &other, |one| {
        one.hours = Some(4.0);
        one.venue = "Маданият үйү".to_owned();
    });
    stage.foreign_write(id, &bytes(&joined(&one, &other)));
    (stage, id)
}

/// The list with a session that was edited after somebody else had deleted it.
fn came_back(language: &str) -> (Stage, SessionId) {
    let mut stage = Stage::sample(language, SMALL);
    let id = selected(&stage);
    let base = base_of(&stage, id);
    let copy = Read::of(&base).unwrap();
    let deleted = copy
        .copy
        .deleted(&hand("dddd", "2019-12-01T08:02:00Z", "Айгүл"));
    let deleted: Session = deleted.write(&copy.name).unwrap();
    let later = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let later = edited(&base, &later, |one| one.notes = "Эскертүү".to_owned());
    stage.foreign_write(id, &bytes(&joined(&later, &deleted)));
    (stage, id)
}

#[test]
fn a_conflict_is_told_at_the_field_that_differs() {
    for (language, hours, venue) in [
        ("en", "Hours", "Venue"),
        ("ru", "Часы", "Место проведения"),
        ("ky", "Сааты", "Өтүүчү жери"),
    ] {
        let (mut stage, _) = in_conflict(language, (140, 40));
        stage.press("f7").sees(hours).sees(venue);
    }
}

#[test]
fn what_copies_say_differently_is_marked_settled_in_one_write_and_undone() {
    let (mut stage, id) = in_conflict("en", (120, 40));
    stage.sees("Copies say 2 different");
    let before = fs::read(stage.path_of(id)).unwrap();
    stage.press("alt-v");
    stage.sees("Where copies say different things");
    stage.sees("Мектеп, чоң зал").sees("Маданият үйү");
    stage.sees("Айгүл, 01.12.2019").sees("Нурлан, 02.12.2019");
    // Nothing is written while nothing is chosen.
    stage.press("ctrl-s").sees("Nothing is chosen yet");
    assert_eq!(fs::read(stage.path_of(id)).unwrap(), before);
    // The hours of Айгүл, the place of Нурлан, which is shown already.
    stage.press("down enter down enter").sees("One of each");
    stage.press("ctrl-s").sees("Settled");
    let settled = on_disk(&stage, id);
    assert_eq!(settled.hours, Some(3.0));
    assert_eq!(settled.venue, "Маданият үйү");
    assert_eq!(count(&stage, id), 0);
    stage.sees_not("Copies say");
    stage.press("ctrl-z").sees("Copies say 2 different");
    assert_eq!(count(&stage, id), 2);
    assert_eq!(on_disk(&stage, id).hours, Some(4.0));
    stage.press("ctrl-y");
    assert_eq!(
        (count(&stage, id), on_disk(&stage, id).hours),
        (0, Some(3.0))
    );
}

#[test]
fn what_nobody_chose_stays_as_it_is() {
    let (mut stage, id) = in_conflict("en", SMALL);
    stage.press("alt-v enter ctrl-s").sees("Settled");
    assert_eq!(count(&stage, id), 1);
    stage.press("alt-v").sees("Venue").sees_not("Hours");
    stage.press("esc").sees_not("By whom and when");
}

#[test]
fn the_check_leads_to_what_is_to_be_settled() {
    let (mut stage, _) = in_conflict("en", SMALL);
    stage.press("f7");
    for _ in 0..30 {
        if row_of(&stage).contains("Copies say") {
            break;
        }
        stage.press("down");
    }
    stage
        .press("enter")
        .sees("Where copies say different things");
    stage.press("esc").sees("Copies say");
}

/// The row of the list that is selected.
fn row_of(stage: &Stage) -> String {
    let screen = stage.screen();
    let row = screen
        .lines()
        .find(|line| line.trim_start().starts_with('▸'));
    row.unwrap_or_default().to_owned()
}

#[test]
fn a_session_that_came_back_is_kept_or_deleted_again() {
    let (mut stage, id) = came_back("en");
    stage
        .press("alt-v")
        .sees("Keep the session")
        .sees("Delete it again");
    stage.press("enter ctrl-s").sees("Settled");
    let copy = Read::of(&on_disk(&stage, id)).unwrap().copy;
    assert!(!copy.is_back() && !copy.is_deleted());
    stage.press("ctrl-z");
    assert!(Read::of(&on_disk(&stage, id)).unwrap().copy.is_back());
    stage.press("alt-v down enter ctrl-s");
    assert!(!stage.path_of(id).exists());
    stage.press("ctrl-z");
    assert_eq!(on_disk(&stage, id).notes, "Эскертүү");
}

#[test]
fn an_edit_dated_ahead_is_dated_anew() {
    let mut stage = Stage::sample("en", (120, 40));
    let id = selected(&stage);
    let base = base_of(&stage, id);
    let ahead = hand("bbbb", "2091-12-02T09:30:00Z", "Нурлан");
    let later = edited(&base, &ahead, |one| one.notes = "Эскертүү".to_owned());
    stage.foreign_write(id, &bytes(&later));
    stage.sees("02.12.2091");
    stage.press("alt-v").sees("Date these edits today");
    stage.press("enter ctrl-s").sees("Settled");
    stage.sees_not("02.12.2091");
    assert_eq!(on_disk(&stage, id).notes, "Эскертүү");
}

#[test]
fn a_file_that_was_edited_by_hand_says_so_where_it_is_looked_at() {
    let mut stage = Stage::sample("en", (120, 40));
    let id = selected(&stage);
    stage.press("enter tab tab tab ctrl-u").write("7");
    stage.press("ctrl-s esc").sees_not("edited outside");
    let mut by_hand = on_disk(&stage, id);
    by_hand.notes = "Written by hand".to_owned();
    stage.foreign_write(id, &bytes(&by_hand));
    stage.sees("edited outside");
}

#[test]
fn what_others_changed_elsewhere_is_taken_into_the_form() {
    let mut stage = Stage::sample("en", (120, 40));
    let id = selected(&stage);
    let base = base_of(&stage, id);
    stage.press("enter tab tab tab ctrl-u").write("7");
    let theirs = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let theirs = edited(&base, &theirs, |one| one.venue = "Маданият үйү".to_owned());
    stage.foreign_write(id, &bytes(&theirs));
    stage
        .sees("Combined with what Нурлан has saved")
        .sees("Маданият үйү");
    assert!(stage.app.has_unsaved());
    // To undo takes back what was typed here, and nothing of theirs.
    stage.press("ctrl-z ctrl-z").sees("Маданият үйү");
    assert!(!stage.app.has_unsaved(), "{}", stage.screen());
    stage.press("ctrl-y ctrl-y ctrl-s").sees("Saved");
    let saved = on_disk(&stage, id);
    assert_eq!(
        (saved.hours, saved.venue.as_str()),
        (Some(7.0), "Маданият үйү")
    );
    assert_eq!(count(&stage, id), 0);
}

#[test]
fn what_others_changed_in_the_same_place_is_asked_about() {
    let mut stage = Stage::sample("en", (120, 40));
    let id = selected(&stage);
    let base = base_of(&stage, id);
    stage.press("enter tab tab tab ctrl-u").write("7");
    let theirs = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let theirs = edited(&base, &theirs, |one| one.hours = Some(2.0));
    stage.foreign_write(id, &bytes(&theirs));
    stage.sees("The session was changed");
    assert!(stage.app.has_unsaved());
}

#[test]
fn a_save_over_what_nobody_told_of_combines_it() {
    let mut stage = Stage::sample("en", (120, 40));
    let id = selected(&stage);
    let base = base_of(&stage, id);
    stage.press("enter tab tab tab ctrl-u").write("7");
    let theirs = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let theirs = edited(&base, &theirs, |one| one.venue = "Маданият үйү".to_owned());
    fs::write(stage.path_of(id), bytes(&theirs)).unwrap();
    stage
        .press("ctrl-s")
        .sees("Saved, combined with what Нурлан has saved");
    let saved = on_disk(&stage, id);
    assert_eq!(
        (saved.hours, saved.venue.as_str()),
        (Some(7.0), "Маданият үйү")
    );
    assert!(!stage.app.has_unsaved());
}

/// The list with a session that was saved three times.
fn with_versions(language: &str, size: (u16, u16)) -> (Stage, SessionId) {
    let mut stage = Stage::sample(language, size);
    let id = selected(&stage);
    for hours in ["7", "8", "9"] {
        stage.press("enter tab tab tab ctrl-u").write(hours);
        stage.press("ctrl-s esc");
    }
    (stage, id)
}

#[test]
fn an_earlier_version_is_looked_at_and_brought_back_as_a_new_edit() {
    let (mut stage, id) = with_versions("en", (120, 40));
    assert_eq!(on_disk(&stage, id).hours, Some(9.0));
    stage.press("alt-e").sees("Earlier versions").sees("Hours");
    stage.sees("then: 8").press("down").sees("then: 7");
    stage.press("enter").sees("Brought back");
    assert_eq!(on_disk(&stage, id).hours, Some(7.0));
    stage.press("ctrl-z");
    assert_eq!(on_disk(&stage, id).hours, Some(9.0));
    // What was there before it came back is a version too.
    stage.press("alt-e").sees("then: 7");
}

#[test]
fn in_the_form_an_earlier_version_is_a_change_to_be_saved() {
    let (mut stage, id) = with_versions("en", (120, 40));
    stage.press("enter alt-e").sees("then: 8");
    stage.press("enter").sees("The form shows that version");
    assert_eq!(on_disk(&stage, id).hours, Some(9.0));
    stage.press("ctrl-z");
    assert!(!stage.app.has_unsaved());
    stage.press("ctrl-y ctrl-s");
    assert_eq!(on_disk(&stage, id).hours, Some(8.0));
}

#[test]
fn a_session_without_versions_or_differences_says_so() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("alt-e").sees("No earlier version");
    stage.press("alt-v").sees("do not contradict");
    stage.press("n alt-e").sees("No earlier version");
}

/// A screen in the languages at several sizes, of which none may be too small or too large for it.
fn is_drawn_everywhere(screen: &str, open: impl Fn(&str, (u16, u16)) -> Stage) {
    for (language, size) in [
        ("en", (80, 24)),
        ("ky", (60, 16)),
        ("ru", (80, 24)),
        ("ru", (140, 40)),
    ] {
        let mut stage = open(language, size);
        let name = format!("{screen}-{language}-{}", size.0);
        insta::assert_snapshot!(name, stage.screen());
        for (columns, rows) in [(1, 1), (59, 15), (60, 16), (200, 60)] {
            stage.resize(columns, rows);
        }
    }
}

#[test]
fn the_screens_are_drawn_in_every_language_at_every_size() {
    is_drawn_everywhere("settle", |language, size| {
        let (mut stage, _) = in_conflict(language, size);
        stage.press("alt-v");
        stage
    });
    is_drawn_everywhere("versions", |language, size| {
        let (mut stage, _) = with_versions(language, size);
        stage.press("alt-e");
        stage
    });
}

#[test]
fn the_keys_work_on_a_cyrillic_layout() {
    let (mut stage, _) = in_conflict("ru", SMALL);
    stage.press("alt-м").sees("Где копии расходятся");
    stage.press("esc");
    let (mut stage, _) = with_versions("ru", SMALL);
    stage.press("alt-у").sees("Прежние версии");
}

/// A name that stands on a sheet alone.
const NAME: &str = "Бермет Сыноова";

fn sheet_path(stage: &Stage, id: SessionId) -> std::path::PathBuf {
    stage.root().join("people").join(format!("{id}.json"))
}

/// Writes a sheet as another program would, and tells of it.
fn write_sheet(stage: &mut Stage, sheet: &People) {
    let path = sheet_path(stage, sheet.session);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes(sheet)).unwrap();
    stage.foreign_change(sheet.session);
}

/// A sheet of two lines, as somebody has begun it.
fn sheet_of(id: SessionId) -> People {
    let person = |name: &str, line| Person {
        name: name.to_owned(),
        sex: "female".to_owned(),
        phone: "0555 000000".to_owned(),
        page: Some(1),
        line: Some(line),
        ..Person::default()
    };
    let mut sheet = People::new(id);
    sheet.people = vec![person("Асан Үсөнов", 1), person(NAME, 2)];
    stamped(None, &sheet, &hand("nnnn", "2019-11-19T08:00:00Z", "")).unwrap()
}

fn edited_sheet(base: &People, who: &Hand, edit: impl Fn(&mut Vec<Person>)) -> People {
    let mut sheet = base.clone();
    edit(&mut sheet.people);
    stamped(Some(base), &sheet, who).unwrap()
}

/// A sheet on whose second line Айгүл has written one phone and Нурлан another.
fn sheet_in_conflict(id: SessionId) -> People {
    let base = sheet_of(id);
    let one = hand("aaaa", "2019-12-01T08:02:00Z", "Айгүл");
    let one = edited_sheet(&base, &one, |people| {
        people[1].phone = "0555 111111".to_owned();
    });
    let other = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let other = edited_sheet(&base, &other, |people| {
        people[1].phone = "0700 222222".to_owned();
        people[1].village = "Кашат".to_owned();
    });
    joined(&one, &other)
}

fn names_in_conflict(language: &str, size: (u16, u16)) -> (Stage, SessionId) {
    let mut stage = Stage::sample(language, size);
    let id = selected(&stage);
    write_sheet(&mut stage, &sheet_in_conflict(id));
    (stage, id)
}

fn sheet_conflicts(stage: &Stage, id: SessionId) -> Vec<(String, String)> {
    let copy = Read::of(&stage.names_of(id).unwrap()).unwrap().copy;
    let versions = copy.conflicts().flat_map(|(_, versions)| versions);
    versions
        .map(|one| (one.by.clone(), one.value.clone()))
        .collect()
}

#[test]
fn what_copies_of_the_names_say_differently_is_marked_by_line_and_column_alone() {
    let (mut stage, _) = names_in_conflict("en", (120, 40));
    stage
        .sees("Names, line 2, Village")
        .sees("2 different things; all are kept")
        .sees_not(NAME);
    stage.press("f7");
    for _ in 0..30 {
        if row_of(&stage).contains("Copies say") {
            break;
        }
        stage.press("down");
    }
    assert!(
        row_of(&stage).contains("Names, line 2"),
        "{}",
        stage.screen()
    );
    stage.sees_not(NAME).sees_not("111111").sees_not("Кашат");
    // The screen that one opens to settle it shows who it is.
    stage.press("enter").sees(NAME).sees("0555 111111");
    stage.press("esc").sees_not(NAME);
}

#[test]
fn names_are_settled_in_one_write_and_undone() {
    let (mut stage, id) = names_in_conflict("en", (120, 40));
    let session = fs::read(stage.path_of(id)).unwrap();
    let before = sheet_conflicts(&stage, id);
    assert_eq!(before.len(), 2);
    stage
        .press("alt-v")
        .sees("Where copies say different things");
    stage.sees("Names, line 2 · Бермет Сыноова · Village, Phone");
    stage.sees("Айгүл, 01.12.2019").sees("Нурлан, 02.12.2019");
    stage.sees("0700 222222").sees("Кашат");
    stage.press("down enter ctrl-s").sees("Settled");
    let settled = stage.names_of(id).unwrap();
    assert_eq!(settled.people[1].phone, "0555 111111");
    assert_eq!(settled.people[1].village, "");
    assert_eq!(sheet_conflicts(&stage, id), []);
    stage.sees_not("Copies say");
    // Nothing was decided about the session.
    assert_eq!(fs::read(stage.path_of(id)).unwrap(), session);
    stage.press("ctrl-z").sees("2 different things");
    assert_eq!(sheet_conflicts(&stage, id), before);
    assert_eq!(stage.names_of(id).unwrap().people[1].phone, "0700 222222");
    stage.press("ctrl-y").sees_not("Copies say");
    assert_eq!(sheet_conflicts(&stage, id), []);
    assert_eq!(stage.names_of(id).unwrap().people[1].phone, "0555 111111");
    assert_eq!(fs::read(stage.path_of(id)).unwrap(), session);
}

#[test]
fn a_session_and_its_names_are_settled_as_one_step() {
    let (mut stage, id) = in_conflict("en", (120, 40));
    write_sheet(&mut stage, &sheet_in_conflict(id));
    let names = sheet_conflicts(&stage, id);
    stage.press("alt-v").sees("Venue").sees("Names, line 2");
    // One of each: the hours, the place, the line.
    stage.press("enter down down enter down down down enter");
    stage.sees("One of each").press("ctrl-s").sees("Settled");
    assert_eq!(count(&stage, id), 0);
    assert_eq!(sheet_conflicts(&stage, id), []);
    stage.press("ctrl-z");
    assert_eq!(count(&stage, id), 2);
    assert_eq!(sheet_conflicts(&stage, id), names);
    stage.press("ctrl-y");
    assert_eq!(
        (count(&stage, id), sheet_conflicts(&stage, id).len()),
        (0, 0)
    );
}

#[test]
fn neither_file_is_written_where_the_names_have_changed_meanwhile() {
    let (mut stage, id) = in_conflict("en", SMALL);
    write_sheet(&mut stage, &sheet_in_conflict(id));
    stage.press("alt-v enter end enter");
    let session = fs::read(stage.path_of(id)).unwrap();
    let later = hand("cccc", "2019-12-03T08:00:00Z", "Жылдыз");
    let later = edited_sheet(&stage.names_of(id).unwrap(), &later, |people| {
        people[0].note = "Кечикти".to_owned();
    });
    fs::write(sheet_path(&stage, id), bytes(&later)).unwrap();
    stage.press("ctrl-s").sees("changed").sees_not("By whom");
    assert_eq!(fs::read(stage.path_of(id)).unwrap(), session);
    assert_eq!(fs::read(sheet_path(&stage, id)).unwrap(), bytes(&later));
}

#[test]
fn names_dated_ahead_edited_by_hand_or_back_after_a_deletion_are_marked_too() {
    let mut stage = Stage::sample("en", (120, 40));
    let id = selected(&stage);
    let base = sheet_of(id);
    let ahead = hand("aaaa", "2091-12-02T09:30:00Z", "Айгүл");
    let later = edited_sheet(&base, &ahead, |people| people[0].phone = String::new());
    write_sheet(&mut stage, &later);
    stage.sees("Names: An edit is dated 02.12.2091");
    stage.press("alt-v").sees("Names · Dated ahead");
    stage.press("enter ctrl-s").sees("Settled").sees_not("2091");

    let mut by_hand = base.clone();
    by_hand.people[0].phone = "0777 777777".to_owned();
    write_sheet(&mut stage, &by_hand);
    stage.sees("Names: The file was edited outside");

    let copy = Read::of(&base).unwrap();
    let deleted = copy
        .copy
        .deleted(&hand("dddd", "2019-12-01T08:02:00Z", "Айгүл"));
    let deleted: People = deleted.write(&copy.name).unwrap();
    let later = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let later = edited_sheet(&base, &later, |people| people[0].phone = String::new());
    write_sheet(&mut stage, &joined(&later, &deleted));
    stage.sees("Names: It was deleted, and edited");
    stage
        .press("alt-v")
        .sees("Keep the names")
        .sees_not("Delete it again");
    stage
        .press("enter ctrl-s")
        .sees("Settled")
        .sees_not("It was deleted");
}

#[test]
fn a_line_that_an_edit_brought_back_is_kept_or_taken_out_again() {
    let mut stage = Stage::sample("en", (120, 40));
    let id = selected(&stage);
    let base = sheet_of(id);
    let one = hand("aaaa", "2019-12-01T08:02:00Z", "Айгүл");
    let one = edited_sheet(&base, &one, |people| drop(people.remove(1)));
    let other = hand("bbbb", "2019-12-02T09:30:00Z", "Нурлан");
    let other = edited_sheet(&base, &other, |people| {
        people[1].phone = "0700 222222".to_owned();
    });
    write_sheet(&mut stage, &joined(&one, &other));
    stage.sees("Names, line 2, Name: It was").sees_not(NAME);
    stage.press("alt-v").sees("Keep the line").sees(NAME);
    stage.sees("Нурлан, 02.12.2019").sees("Айгүл, 01.12.2019");
    stage.sees("Phone: 0700 222222");
    stage
        .press("enter ctrl-s")
        .sees("Settled")
        .sees_not("It was");
    assert_eq!(stage.names_of(id).unwrap().people.len(), 2);
    stage.press("ctrl-z").sees("Names, line 2, Name: It was");
    stage.press("alt-v down enter ctrl-s").sees("Settled");
    assert_eq!(stage.names_of(id).unwrap().people.len(), 1);
    stage.sees_not("It was").press("ctrl-z").sees("It was");
    assert_eq!(stage.names_of(id).unwrap().people[1].name, NAME);
    stage.press("ctrl-y").sees_not("It was");
    assert_eq!(stage.names_of(id).unwrap().people.len(), 1);
}

#[test]
fn the_line_of_which_copies_differ_is_marked_where_names_are_typed() {
    let (mut stage, _) = names_in_conflict("en", (120, 40));
    stage.press("a f9 up").sees("2 different things");
    stage.press("alt-v").sees("Names, line 2");
    stage
        .press("end enter ctrl-s")
        .sees("Settled")
        .sees_not("different");
}

#[test]
fn names_in_conflict_are_drawn_in_every_language_at_every_size() {
    is_drawn_everywhere("settle-names", |language, size| {
        let (mut stage, id) = in_conflict(language, size);
        write_sheet(&mut stage, &sheet_in_conflict(id));
        stage.press("alt-v end");
        stage
    });
}

/// What is about no field is told as such, and marks no section of the form.
#[test]
fn what_is_about_the_whole_session_stands_under_no_field() {
    for (language, notes) in [
        ("en", "Notes: "),
        ("ru", "Примечания: "),
        ("ky", "Кошумча маалымат: "),
    ] {
        for size in [SMALL, (140, 40)] {
            let mut stage = came_back(language).0;
            stage.resize(size.0, size.1);
            stage.sees("Alt+V").sees_not(notes);
            stage.press("enter");
            let screen = stage.screen();
            let line = screen.lines().find(|line| line.contains("Alt+V"));
            assert!(line.is_some_and(|line| line.contains("! ")), "{screen}");
            let section = notes.split([' ', ':']).next().unwrap_or_default();
            let marked = screen.lines().find(|line| line.contains(section));
            assert!(marked.is_none_or(|line| !line.contains('!')), "{screen}");
            stage.press("esc f7").sees("Alt+V").sees_not(notes);
        }
    }
}
