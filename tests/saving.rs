//! Writing the logbook's own file while the disk takes its time, while others write it too, and while
//! the folder is read again: nothing that was typed, chosen or selected goes.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::PathBuf;

use chrono::TimeDelta;
use sabak::app::book::Book;
use sabak::app::event::{Event, Input, Moment};
use sabak::app::overlay::Overlay;
use sabak::app::screen::Screen;
use sabak::model::logbook::{Logbook, ProgrammeMunicipality};
use sabak::store::fault::{Fault, FileProblem};
use support::{Stage, id_of};

const SMALL: (u16, u16) = (80, 24);

fn path(stage: &Stage) -> PathBuf {
    stage.root().join("logbook.json")
}

/// The logbook as it is on disk.
fn on_disk(stage: &Stage) -> Logbook {
    serde_json::from_slice(&fs::read(path(stage)).unwrap()).unwrap()
}

/// Somebody else changes the logbook's file; nobody is told.
fn foreign(stage: &Stage, change: impl FnOnce(&mut serde_json::Value)) {
    let mut logbook = serde_json::from_slice(&fs::read(path(stage)).unwrap()).unwrap();
    change(&mut logbook);
    fs::write(path(stage), serde_json::to_vec_pretty(&logbook).unwrap()).unwrap();
}

fn foreign_filter(stage: &Stage) {
    foreign(stage, |logbook| {
        let filter = serde_json::json!({ "name": "Theirs", "filter": "oblast:osh" });
        logbook["filters"] = serde_json::json!([filter]);
    });
}

/// The names of the tables on disk.
fn tables(stage: &Stage) -> Vec<String> {
    let tables = on_disk(stage).tables.into_iter().flatten();
    tables.map(|table| table.name).collect()
}

/// The names of the filters on disk.
fn filters(stage: &Stage) -> Vec<String> {
    let filters = on_disk(stage).filters.into_iter().flatten();
    filters.map(|filter| filter.name).collect()
}

/// Keeps the table that is seen under a name.
fn keep_table(stage: &mut Stage, name: &str) {
    stage.press("o end enter").write(name).press("enter");
}

/// The table of residents of a municipality, with a number in it.
fn residents(size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample("en", size);
    stage.press("f4 e").write("12");
    stage
}

/// Whether a number of residents is on disk.
fn has_residents(stage: &Stage, count: u32) -> bool {
    let logbook = on_disk(stage);
    let profiles = logbook.municipalities.iter();
    let mut profiles = profiles.filter_map(|own| own.profile.as_ref());
    profiles.any(|profile| profile.residents.iter().any(|row| row.count == count))
}

fn book(stage: &Stage) -> &Book {
    stage.app.book.as_ref().unwrap()
}

#[test]
fn the_program_hears_of_its_own_writing_and_reads_nothing_again() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("f5");
    keep_table(&mut stage, "Ours");
    let before = (book(&stage).generation, book(&stage).revision);
    stage.logbook_change();
    assert_eq!((book(&stage).generation, book(&stage).revision), before);
    // A filter of somebody else is there at once, and no session is read again for it.
    foreign_filter(&stage);
    stage.logbook_change();
    assert_eq!(book(&stage).generation, before.0);
    assert_eq!(book(&stage).logbook.filters.as_ref().unwrap().len(), 1);
    // A topic of their own changes what the check says of every session.
    foreign(&stage, |logbook| {
        let topic = serde_json::json!({ "code": "new", "name": { "en": "New" } });
        logbook["topics"].as_array_mut().unwrap().push(topic);
    });
    stage.logbook_change();
    assert_ne!(book(&stage).generation, before.0);
}

#[test]
fn a_file_that_was_broken_and_is_mended_as_it_was_is_no_problem_any_more() {
    let mut stage = Stage::sample("en", SMALL);
    let before = fs::read(path(&stage)).unwrap();
    fs::write(path(&stage), b"{").unwrap();
    stage.logbook_change();
    assert!(book(&stage).logbook_problem.is_some());
    fs::write(path(&stage), before).unwrap();
    stage.logbook_change();
    assert!(book(&stage).logbook_problem.is_none());
}

#[test]
fn bands_that_are_reported_by_stay_when_the_folder_is_read_again() {
    let mut stage = Stage::sample("en", SMALL);
    let other = Some("wider".to_owned());
    stage.app.book.as_mut().unwrap().report_by(other.clone());
    stage.press("ctrl-r");
    let book = book(&stage);
    assert_eq!(book.reported_by, other);
    assert_eq!(book.entered().len(), 25);
    assert_eq!(book.catalogue.len(), 25);
    assert!(!std::ptr::eq(book.entered(), &raw const book.catalogue));
}

#[test]
fn places_are_known_as_they_were_entered_too() {
    let mut stage = Stage::sample("en", SMALL);
    let added: ProgrammeMunicipality =
        serde_json::from_value(serde_json::json!({ "code": "41708000000777" })).unwrap();
    stage
        .app
        .book
        .as_mut()
        .unwrap()
        .report_by(Some("wider".to_owned()));
    foreign(&stage, |logbook| {
        let added = serde_json::to_value(&added).unwrap();
        logbook["municipalities"]
            .as_array_mut()
            .unwrap()
            .push(added);
    });
    let document = stage.folder.as_ref().unwrap().logbook().unwrap();
    let book = stage.app.book.as_mut().unwrap();
    book.take_logbook(Ok(Box::new(document)));
    for profile in [Some("wider".to_owned()), None] {
        book.report_by(profile);
        let places = book.catalogue.places();
        let codes: Vec<&str> = places
            .map(|place| book.catalogue.symbols.string(place))
            .collect();
        assert!(codes.contains(&added.code.as_str()));
    }
}

#[test]
fn what_is_selected_stays_when_the_folder_is_read_again() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("f3 tab tab down");
    let selected = |stage: &Stage| match stage.app.screens.top() {
        Screen::Overview(overview) => Some(overview.selected),
        _ => None,
    };
    let before = selected(&stage);
    assert_ne!(before, Some(sabak::app::overview::Spot::default()));
    stage.press("ctrl-r");
    assert_eq!(selected(&stage), before);

    stage.press("f7 down down down");
    let row = |stage: &Stage| match stage.app.screens.top() {
        Screen::Check(check) => Some((check.selected, check.rows.get(check.selected).cloned())),
        _ => None,
    };
    let before = row(&stage);
    assert_ne!(before.as_ref().unwrap().0, 0);
    let findings = stage.app.to_check.findings;
    stage.press("ctrl-r");
    assert_eq!(row(&stage), before);
    assert_eq!(stage.app.to_check.findings, findings);

    stage.press("f5 down right");
    let cell = |stage: &Stage| match stage.app.screens.top() {
        Screen::Crosstab(table) => Some((table.row, table.column)),
        _ => None,
    };
    let before = cell(&stage);
    assert_eq!(before, Some((1, 1)));
    stage.press("ctrl-r");
    assert_eq!(cell(&stage), before);
}

#[test]
fn a_logbook_of_which_nothing_is_known_is_not_read_yet_and_an_empty_one_is() {
    let none = FileProblem::new(&PathBuf::new(), Fault::Missing);
    let book_at_first = Book::new(1, PathBuf::new(), Err(none), support::today());
    assert!(!book_at_first.is_loaded());
    let mut stage = Stage::empty("en", SMALL);
    assert!(book(&stage).is_loaded());
    assert_eq!(stage.app.to_check.findings, Some(0));
    stage.sees("There are no sessions here yet");
}

#[test]
fn digits_typed_while_the_table_is_being_saved_are_not_lost() {
    let mut stage = residents(SMALL);
    stage.hold().press("ctrl-s").write("3");
    stage
        .release()
        .sees("123]")
        .sees("The municipality is saved");
    assert!(has_residents(&stage, 12));
    // Saved twice: what was typed between is written as well.
    stage.write("4").hold().press("ctrl-s").write("5");
    stage.press("ctrl-s").release();
    assert!(has_residents(&stage, 12345));
    assert!(stage.app.overlay.is_none());
    // Each save is a step of its own.
    stage.press("ctrl-z");
    assert!(has_residents(&stage, 1234));
    stage.press("ctrl-z ctrl-z");
    assert!(!has_residents(&stage, 12));
}

#[test]
fn the_question_whether_to_leave_goes_with_the_table_that_is_saved() {
    let mut stage = residents(SMALL);
    stage.hold().press("ctrl-s esc").sees("[ Save ]");
    stage.release();
    assert!(stage.app.overlay.is_none(), "{}", stage.screen());
    assert!(has_residents(&stage, 12));

    let mut stage = residents(SMALL);
    stage.hold().press("ctrl-s").write("3").press("esc");
    stage.release().sees("[ Save ]");
    stage.wait(TimeDelta::seconds(2)).press("enter");
    assert!(has_residents(&stage, 123), "{}", stage.screen());
    assert!(stage.app.overlay.is_none());
}

#[test]
fn a_write_that_met_another_one_can_be_tried_again() {
    let mut stage = residents(SMALL);
    foreign(&stage, |logbook| {
        logbook["programme"]["funder"] = serde_json::json!("UNDP");
    });
    stage
        .press("ctrl-s")
        .sees("changed meanwhile")
        .sees("[ 12]");
    stage.press("ctrl-s").sees("The municipality is saved");
    assert!(has_residents(&stage, 12));
    assert_eq!(on_disk(&stage).programme.funder, "UNDP");
}

#[test]
fn a_step_back_leaves_what_others_changed_meanwhile() {
    let mut stage = residents(SMALL);
    stage.press("ctrl-s");
    foreign_filter(&stage);
    stage.logbook_change().press("ctrl-z").sees("is undone");
    assert!(!has_residents(&stage, 12));
    assert_eq!(filters(&stage), ["Theirs"]);
    stage.press("ctrl-y").sees("done again");
    assert!(has_residents(&stage, 12));
    assert_eq!(filters(&stage), ["Theirs"]);
}

#[test]
fn a_step_that_cannot_be_taken_back_does_not_hide_those_before_it() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("delete").wait(TimeDelta::seconds(2));
    assert_eq!(stage.files().len(), 24);
    stage.press("f5");
    keep_table(&mut stage, "Ours");
    foreign(&stage, |logbook| {
        logbook["tables"][0]["measure"] = serde_json::json!("sessions");
    });
    stage.logbook_change();
    stage.press("ctrl-z").sees("changed meanwhile");
    assert_eq!(tables(&stage), ["Ours"]);
    stage.press("ctrl-z");
    assert_eq!(stage.files().len(), 25);
}

#[test]
fn two_saves_one_after_the_other_are_both_done() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("f5").hold();
    keep_table(&mut stage, "First");
    keep_table(&mut stage, "Second");
    keep_table(&mut stage, "Third");
    // Nothing is taken back while it is not known what there is to take back.
    stage.press("ctrl-z").sees("Not done");
    stage.release().sees("kept in the logbook");
    assert_eq!(tables(&stage), ["First", "Second", "Third"]);
    stage.press("ctrl-z");
    assert_eq!(tables(&stage), ["First", "Second"]);
    stage.press("ctrl-z ctrl-z");
    assert!(tables(&stage).is_empty());
}

#[test]
fn a_save_that_is_refused_takes_those_that_waited_for_it_with_it() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("f5").hold();
    keep_table(&mut stage, "First");
    keep_table(&mut stage, "Second");
    foreign_filter(&stage);
    stage.release().sees("changed meanwhile");
    assert!(tables(&stage).is_empty());
    keep_table(&mut stage, "Third");
    assert_eq!(tables(&stage), ["Third"]);
    assert_eq!(filters(&stage), ["Theirs"]);
}

#[test]
fn what_was_written_while_the_folder_was_read_again_is_told_and_can_be_taken_back() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("f5").hold().press("ctrl-r");
    keep_table(&mut stage, "Ours");
    stage.release().sees("kept in the logbook");
    assert_eq!(book(&stage).logbook, on_disk(&stage));
    stage.press("ctrl-z").sees("is undone");
    assert!(tables(&stage).is_empty());
}

#[test]
fn what_was_asked_of_one_logbook_opens_nothing_in_the_next() {
    let mut stage = Stage::sample("en", SMALL);
    let other = stage.scratch.path().join("other");
    support::copy(&support::sample(), &other);
    let mut effects = Vec::new();
    for key in ["enter", "delete"] {
        let moment = Moment {
            at: stage.app.at,
            today: support::today(),
            clock: chrono::NaiveTime::MIN,
            fresh: id_of(9),
            page: 1,
        };
        let event = Event::Key(key.parse().unwrap());
        effects.extend(stage.app.update(Input { moment, event }));
    }
    stage.press("ctrl-o");
    stage.happen(Event::Paste(other.display().to_string()));
    stage.press("enter");
    assert_eq!(book(&stage).folder, other.canonicalize().unwrap());
    for effect in effects {
        if let sabak::app::effect::Effect::Read { ticket, id } = effect {
            stage.happen(Event::Read {
                ticket,
                id,
                result: stage
                    .folder
                    .as_ref()
                    .unwrap()
                    .session(id)
                    .map(std::sync::Arc::new),
                people: Ok(None),
            });
        }
    }
    assert!(matches!(stage.app.screens.top(), Screen::Sessions(_)));
    // Nothing of the other logbook is awaited any more either, so that a step back is one here.
    stage.press("ctrl-z").sees("Nothing to undo");
    stage.press("delete").wait(TimeDelta::seconds(2));
    assert_eq!(stage.files().len(), 24);
    stage.press("ctrl-z");
    assert_eq!(stage.files().len(), 25);
}

#[test]
fn a_filter_and_a_table_of_the_same_name_keep_what_this_version_does_not_know() {
    let stage = Stage::sample("en", SMALL);
    foreign(&stage, |logbook| {
        logbook["filters"] = serde_json::json!([
            { "name": "Mine", "filter": "oblast:osh", "colour": "red" }
        ]);
        logbook["tables"] = serde_json::json!([{
            "name": "Mine", "rows": "sex", "columns": "", "measure": "sessions", "share": "",
            "colour": "blue"
        }]);
    });
    let mut stage = stage.restart();
    stage.press("/").write("oblast:issyk").press("enter f");
    stage.write("keep it").press("enter").write("Mine");
    stage.press("enter f5");
    keep_table(&mut stage, "Mine");
    let logbook = on_disk(&stage);
    let filter = &logbook.filters.unwrap()[0];
    assert_eq!(filter.filter, "oblast:issyk");
    assert_eq!(filter.extra.get("colour"), Some("\"red\""));
    let table = &logbook.tables.unwrap()[0];
    assert_eq!(table.rows, "role");
    assert_eq!(table.extra.get("colour"), Some("\"blue\""));
    // The last filter that is forgotten leaves no empty list.
    stage.press("f").write("mine").press("delete");
    stage.sees_not("Mine");
    assert_eq!(on_disk(&stage).filters, None);
    assert!(matches!(stage.app.overlay, Some(Overlay::FilterBuilder(_))));
}

#[test]
fn filters_forgotten_one_right_after_the_other_are_both_gone() {
    let stage = Stage::sample("en", SMALL);
    foreign(&stage, |logbook| {
        logbook["filters"] = serde_json::json!([
            { "name": "Apples", "filter": "oblast:osh" },
            { "name": "Pears", "filter": "oblast:issyk" },
        ]);
    });
    let mut stage = stage.restart();
    stage.press("f").hold();
    stage.write("apples").press("delete");
    stage.write("pears").press("delete");
    stage.release().sees_not("Apples").sees_not("Pears");
    assert_eq!(on_disk(&stage).filters, None);
    stage.press("esc f").write("apples").sees_not("Apples");
}
