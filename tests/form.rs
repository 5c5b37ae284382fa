//! The form as a person fills it in: keys in, what is seen and what is on disk out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use chrono::TimeDelta;
use proptest::prelude::*;
use sabak::app::event::Event;
use sabak::command::{Key, KeyCode};
use sabak::model::session::Session;
use sabak::model::value::SessionId;
use support::Stage;

const SMALL: (u16, u16) = (80, 24);

/// The one file that was not there before.
fn new_session(stage: &Stage, before: &[std::path::PathBuf]) -> Session {
    let files = stage.files();
    let new = files.iter().find(|path| !before.contains(path)).unwrap();
    serde_json::from_slice(&std::fs::read(new).unwrap()).unwrap()
}

fn read(path: &std::path::Path) -> Session {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The session that the list opens on.
fn first(stage: &Stage) -> SessionId {
    let file = stage.files().first().unwrap().clone();
    file.file_stem().unwrap().to_str().unwrap().parse().unwrap()
}

/// Somebody else writes other texts into a session's file.
fn foreign(stage: &mut Stage, id: SessionId, texts: &[(&str, &str)]) {
    let path = stage.path_of(id);
    let text = std::fs::read_to_string(path).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    for (key, text) in texts {
        value[*key] = (*text).into();
    }
    let mut bytes = serde_json::to_vec_pretty(&value).unwrap();
    bytes.push(b'\n');
    stage.foreign_write(id, &bytes);
}

fn paste(stage: &mut Stage, text: &str) {
    stage.happen(Event::Paste(text.to_owned()));
}

#[test]
fn a_session_is_recorded_without_a_mouse() {
    let mut stage = Stage::sample("en", SMALL);
    let before = stage.files();
    stage.press("insert").sees("New session").sees("new");
    stage.write("18 11").sees("18 November 2019, Monday");
    stage
        .press("tab tab")
        .write("930")
        .press("tab")
        .write("6,5");
    stage.press("tab").write("xjkg").sees("Cholpon-Ata AA");
    stage.press("enter").sees("Cholpon-Ata");
    stage.press("pagedown").sees("No trainers yet");
    stage.press("insert").write("local").press("enter");
    stage.press("tab").write("Айгүл");
    stage
        .press("pagedown")
        .write("budg")
        .press("enter")
        .press("esc");
    stage.press("pagedown").write("16").press("tab");
    stage.press("right right").write("9").press("ctrl-s");
    stage.sees("Saved.").sees("saved");
    let session = new_session(&stage, &before);
    assert_eq!(session.starts_on.unwrap().to_string(), "2019-11-18");
    assert_eq!(session.starts_at.unwrap().to_string(), "09:30");
    assert_eq!(session.hours, Some(6.5));
    assert!(!session.municipality.code.is_empty());
    let trainer = session.trainers.first().unwrap();
    assert_eq!(trainer.kind, "local_consultant");
    assert_eq!(
        (trainer.name.as_str(), trainer.part.as_str()),
        ("Айгүл", "conducted")
    );
    assert_eq!(session.topics, ["inclusive-budgeting"]);
    assert_eq!(session.attendance.headcount, Some(16));
    assert_eq!(session.attendance.counted(), 9);
    stage.press("esc").sees("26 sessions");
    assert!(stage.drafts().is_empty());
}

#[test]
fn dates_are_taken_as_people_write_them() {
    for (typed, wanted) in [
        ("18.11.2019", "2019-11-18"),
        ("18112019", "2019-11-18"),
        ("2019-11-18", "2019-11-18"),
        ("18 11", "2019-11-18"),
        ("+7", "2020-01-22"),
        ("18ю11ю2019", "2019-11-18"),
    ] {
        let mut stage = Stage::empty("ru", SMALL);
        stage.press("insert").write(typed).press("ctrl-s");
        let session = new_session(&stage, &[]);
        assert_eq!(session.starts_on.unwrap().to_string(), wanted, "{typed}");
    }
}

#[test]
fn nonsense_is_told_and_never_traps() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("31.02.2020");
    stage.sees("The calendar has no such day.").sees("×");
    stage
        .press("tab tab tab")
        .write("-2")
        .sees("cannot be less than 0");
    stage.press("pagedown pagedown").sees("Topics");
    stage.press("ctrl-s");
    stage.sees("2 fields must be corrected first");
    assert!(stage.files().is_empty());
    stage.sees("31.02.2020").write("1.2.2020");
    stage.press("ctrl-s").sees("correct this field first");
    stage.write("2").press("ctrl-s").sees("Saved.");
    assert_eq!(stage.files().len(), 1);
}

#[test]
fn the_calendar_opens_under_a_date() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("enter f4").sees("November 2019").sees("[18]");
    stage.press("down right").sees("[26]").press("enter");
    stage.sees("● not saved yet").sees("26.11.2019");
    stage.press("f4 esc").sees_not("Mon Tue").sees("26.11.2019");
    stage.press("f4").click(" 13 ").press("tab");
    stage.sees("13 November 2019, Wednesday");
}

#[test]
fn undo_takes_back_runs_of_typing_and_goes_where_they_were() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("enter tab tab tab tab tab").write("!?");
    stage.press("pagedown insert").sees("2  Type");
    stage.press("ctrl-z").sees_not("2  Type");
    stage.press("ctrl-z").sees_not("!?").sees("Venue");
    stage.sees("saved");
    stage.press("ctrl-z").sees("Nothing to undo.");
    stage.press("ctrl-y").sees("!?");
    stage.press("ctrl-y").sees("2  Type");
    stage.press("ctrl-z ctrl-z").sees("saved");
    assert!(stage.drafts().is_empty(), "back at what is saved");
}

#[test]
fn a_pause_ends_a_run_of_typing() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert tab tab tab tab tab").write("abc");
    stage
        .wait(TimeDelta::seconds(30))
        .write("xyz")
        .sees("abcxyz");
    stage.press("ctrl-z").sees("abc").sees_not("abcxyz");
    stage.press("ctrl-z").sees_not("abc");
}

#[test]
fn what_is_typed_is_there_again_after_a_power_cut() {
    let mut stage = Stage::sample("en", SMALL);
    let id = first(&stage);
    stage.press("enter").write("31.02.2020");
    stage.press("tab tab tab tab tab").write(" и двор");
    assert_eq!(stage.drafts().len(), 1);
    let mut stage = stage.restart();
    stage.press("enter");
    stage
        .sees("31.02.2020")
        .sees("и двор")
        .sees("● not saved yet")
        .sees("▸ Venue");
    stage.press("pageup").write("18.11.2019").press("ctrl-s");
    stage.sees("Saved.");
    assert!(read(&stage.path_of(id)).venue.ends_with(" и двор"));
    assert!(stage.drafts().is_empty());
}

#[test]
fn a_draft_never_writes_over_what_came_meanwhile() {
    let mut stage = Stage::sample("en", SMALL);
    let id = first(&stage);
    stage.press("enter tab tab tab tab tab").write(" mine");
    let path = stage.path_of(id);
    let text = std::fs::read_to_string(&path).unwrap();
    let theirs = text.replace("\"hours\": 6.0", "\"hours\": 4.0");
    assert_ne!(text, theirs);
    std::fs::write(&path, &theirs).unwrap();
    let mut stage = stage.restart();
    stage.press("enter");
    // The file is another one than the draft was begun from: that is asked before anything else.
    stage.sees("mine").press("esc ctrl-s");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn a_form_without_changes_follows_the_file() {
    let mut stage = Stage::sample("en", SMALL);
    let id = first(&stage);
    stage.press("enter tab tab");
    foreign(&mut stage, id, &[("venue", "the school")]);
    stage.sees("the school").sees("Somebody else has saved");
    stage.sees("saved").write("10").press("ctrl-s");
    assert_eq!(read(&stage.path_of(id)).venue, "the school");
}

#[test]
fn a_form_with_changes_asks_and_keeps_them() {
    let mut stage = Stage::sample("en", SMALL);
    let id = first(&stage);
    stage.press("enter tab tab tab").write("5");
    // The hours stand in one group with the time: what both have edited is asked about.
    let theirs = [("venue", "the school"), ("starts_at", "11:30")];
    foreign(&mut stage, id, &theirs);
    stage
        .press("esc")
        .sees("● not saved yet")
        .sees_not("the school");
    stage.press("ctrl-s");
    assert_eq!(read(&stage.path_of(id)).hours, Some(6.0), "asked first");
    // From "both" to "mine".
    stage
        .press("right")
        .wait(TimeDelta::seconds(2))
        .press("enter");
    stage.press("ctrl-s").sees("Saved.");
    let session = read(&stage.path_of(id));
    assert_eq!(session.hours, Some(5.0));
    assert_ne!(session.venue, "the school");
}

#[test]
fn letters_of_windows_alt_graph_are_text() {
    let mut stage = Stage::empty("ky", SMALL);
    stage.press("insert tab tab tab tab tab");
    for letter in ['ү', 'ө', 'ң', 'Ү'] {
        stage.key(Key::new(KeyCode::Char(letter), true, true, false));
    }
    stage.sees("үөңҮ");
}

#[test]
fn russian_letters_are_text_and_no_commands() {
    let mut stage = Stage::empty("ru", SMALL);
    stage
        .press("insert tab tab tab tab tab")
        .write("йцукен:?,/");
    stage.sees("йцукен:?,/");
}

#[test]
fn a_column_fills_the_fields_downwards() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage.press("pagedown");
    paste(&mut stage, "Local consultant\tA\nGender expert\tB\n");
    stage
        .sees("1  Type   Local consultant")
        .sees("2  Type   Gender expert");
    stage.press("tab down down down");
    paste(&mut stage, "Асан\nҮсөн\nБакыт");
    stage.sees("Асан").sees("3  Type");
    stage.press("ctrl-z").sees_not("Асан").sees_not("3  Type");
    stage.press("ctrl-y ctrl-s");
    let session = new_session(&stage, &[]);
    let names: Vec<&str> = session
        .trainers
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["A", "Асан", "Үсөн", "Бакыт"]);
}

#[test]
fn a_table_fills_the_cells_of_the_grid() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage.press("pagedown pagedown pagedown tab down right");
    paste(&mut stage, "1\t2\t\r\n3\tx\t4\r\n");
    stage.sees("10 women").press("ctrl-s");
    let session = new_session(&stage, &[]);
    assert_eq!(session.attendance.counts.len(), 4);
    stage.press("ctrl-z").sees_not("10 women");
}

#[test]
fn pasted_lines_are_one_line_elsewhere_and_run_no_commands() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert tab tab tab tab tab");
    paste(&mut stage, "a\nb\u{1b}[A\tq\u{11}");
    stage.sees("a b").sees("● not saved yet");
}

#[test]
fn the_grid_adds_up_while_one_types() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage
        .press("pagedown pagedown pagedown")
        .write("12")
        .press("tab");
    stage
        .write("3")
        .press("down")
        .write("12")
        .press("backspace");
    stage
        .sees("4 women (100% of those stated)")
        .sees("8 not stated");
    stage.sees("will report 12");
    stage.press("delete").sees("3 women");
    stage.press("up up").sees("▸ Headcount");
    stage.press("tab shift-tab").sees("▸ Headcount");
}

#[test]
fn choices_answer_to_letters_and_arrows() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage.press("tab tab tab tab tab tab").sees("▸ Status");
    stage.write("p").sees("(•) Planned");
    // The same key, the keyboard set to Russian; then round to the next one with that letter.
    stage.write("з").sees("(•) Postponed");
    stage.press("left left").sees("(•) Held");
    stage.press("tab tab space").sees("[x] Kyrgyz");
    stage
        .press("right space right")
        .sees("[x] Russian")
        .press("space");
    stage.press("ctrl-s");
    assert_eq!(new_session(&stage, &[]).languages, ["ky", "ru", "en"]);
}

#[test]
fn arrows_go_through_choices_on_several_lines() {
    let mut stage = Stage::sample("ru", SMALL);
    stage.press("enter tab tab tab tab tab tab");
    stage
        .press("right right")
        .sees("( ) Запланировано")
        .sees("(•) Перенесено");
    stage.press("left").sees("(•) Запланировано");
}

#[test]
fn a_place_that_no_list_knows_may_stay() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage
        .press("tab tab tab tab")
        .write("Ourville")
        .press("tab");
    stage
        .sees("Ourville")
        .sees("Not a place of the list")
        .press("ctrl-s");
    let session = new_session(&stage, &[]);
    assert_eq!(session.municipality.name, "Ourville");
    assert_eq!(session.municipality.code, "");
}

#[test]
fn rows_are_moved_and_removed() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage.press("pagedown insert tab").write("A");
    stage.press("insert tab").write("B").press("alt-up ctrl-s");
    let session = new_session(&stage, &[]);
    let names: Vec<&str> = session
        .trainers
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["B", "A"]);
    stage
        .press("ctrl-d ctrl-d")
        .sees("No trainers yet")
        .sees("Removed");
    stage.press("ctrl-z").sees("1  Type");
}

#[test]
fn esc_asks_only_where_there_is_something_to_lose() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("enter tab tab tab tab f4").sees("Enter choose");
    stage.press("esc").sees("▸ Municipality").press("esc");
    stage.sees("25 sessions");
    stage
        .press("enter tab tab tab tab tab")
        .write("x")
        .press("esc");
    stage
        .sees("Keep as draft")
        .press("esc")
        .sees("● not saved yet");
}

#[test]
fn a_click_goes_where_it_points() {
    let mut stage = Stage::sample("en", SMALL);
    stage
        .press("enter")
        .click("Attendance")
        .sees("▸ Attendance");
    stage
        .click("Councillor")
        .sees("Councillor · Women · Under 14");
    stage
        .click("When & where")
        .click("Postponed")
        .sees("(•) Postponed");
    stage.click("Venue").sees("▸ Venue");
}

#[test]
fn the_language_can_change_in_mid_form() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("enter tab tab tab").write("5,5");
    stage.press("f10 right esc");
    stage.press("ctrl-s");
    let id = first(&stage);
    assert_eq!(read(&stage.path_of(id)).hours, Some(5.5));
}

#[test]
fn a_newer_format_is_looked_at_and_not_changed() {
    let mut stage = Stage::sample("en", SMALL);
    let id = first(&stage);
    let path = stage.path_of(id);
    let text = std::fs::read_to_string(&path).unwrap();
    let newer = text.replacen("\"format\": 1", "\"format\": 9", 1);
    std::fs::write(&path, &newer).unwrap();
    stage.foreign_change(id);
    stage.press("enter").sees("read-only");
    stage.press("tab tab tab").write("7").sees("newer sabak");
    stage.press("pagedown insert").sees_not("2  Type");
    stage.press("ctrl-s").press("esc").sees("25 sessions");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn pages_are_a_table() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage
        .press("pagedown pagedown pagedown")
        .click("Note on numbers");
    stage
        .press("down down")
        .sees("▸ No pages entered")
        .press("insert tab");
    paste(&mut stage, "17\t9\n12\t13\n5\t\n");
    stage.press("down").sees("More women than signatures");
    stage.write("14").press("ctrl-s");
    let session = new_session(&stage, &[]);
    let pages: Vec<_> = session
        .attendance
        .pages
        .iter()
        .map(|page| (page.page, page.signatures, page.women))
        .collect();
    assert_eq!(
        pages,
        [
            (1, Some(17), Some(9)),
            (2, Some(14), Some(13)),
            (3, Some(5), None)
        ]
    );
    stage.press("down down").sees("▸ Test before, %");
    stage
        .press("up")
        .sees("▸ 3")
        .press("up up up")
        .sees("No groups counted");
}

#[test]
fn a_place_named_in_full_is_taken_with_tab() {
    for (language, typed, wanted) in [
        ("ru", "сузак", "41703220856000"),
        ("ky", "cepfr", "41703220856000"),
        ("ru", "Базар-Коргон", "41703207812000"),
    ] {
        let mut stage = Stage::sample(language, SMALL);
        let before = stage.files();
        stage.press("insert").write("1.12.2019");
        stage.press("tab tab tab tab").write(typed).press("tab");
        stage.press("ctrl-s");
        let place = new_session(&stage, &before).municipality;
        assert_eq!(place.code, wanted, "{typed}");
    }
    let mut stage = Stage::sample("en", SMALL);
    stage.press("enter tab tab tab tab").write("чолп");
    stage.press("esc").sees("saved").sees("▸ Municipality");
    assert!(stage.drafts().is_empty());
    // Several places begin so, and none is called so: nothing is guessed.
    stage
        .write("кара")
        .press("tab")
        .sees("Not a place of the list");
}

#[test]
fn letters_in_an_open_list_outlive_a_power_cut() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("enter tab tab tab tab").write("чолп");
    assert_eq!(stage.drafts().len(), 1);
    let mut stage = stage.restart();
    stage.press("enter").sees("▸ Municipality").sees("чолп");
    stage
        .sees("Cholpon-Ata AA")
        .press("enter")
        .sees("● not saved yet");
    stage.press("ctrl-z f4").write("чолп");
    let mut stage = stage.restart();
    stage.press("enter").sees("чолп").press("esc");
    stage.sees_not("чолп").sees("saved");
    assert!(stage.drafts().is_empty(), "nothing was changed");
}

#[test]
fn letters_that_pick_nothing_do_not_go_without_a_word() {
    let mut stage = Stage::sample("en", SMALL);
    let id = first(&stage);
    let before = read(&stage.path_of(id)).trainers;
    stage.press("enter pagedown").write("ъъъ").press("tab");
    stage.sees("“ъъъ” is not in the list; the field stays as it was.");
    stage.press("pageup pagedown").write("ъъъ").click("Topics");
    stage.sees("“ъъъ” is not in the list").sees("saved");
    stage.press("pageup").write("gend").press("ctrl-s");
    stage.sees("Saved.");
    let after = read(&stage.path_of(id)).trainers;
    assert_ne!(before, after, "saving takes what the letters mean");
}

#[test]
fn a_figure_is_taken_whole_or_not_at_all() {
    let mut stage = Stage::empty("en", SMALL);
    stage.press("insert").write("1.12.2019");
    stage.press("pagedown pagedown pagedown tab").write("12");
    stage.wait(TimeDelta::seconds(30)).press("right left");
    stage.write("-5").sees("No digit right after").sees("[12]");
    stage.press("right left");
    for refused in ["1,5", "3.5", "2б5"] {
        stage.write(refused).sees("Only digits can stand here");
        stage.sees("[12]").sees("12 women").press("right left");
    }
    stage.write("100001").sees("Too many: at most 100");
    stage.sees("[12]").press("backspace").sees("[12]");
    // A key hit by accident spoils nothing, and a pause begins anew.
    stage.write("й").sees("Only digits").write("7").sees("[7]");
    stage.wait(TimeDelta::seconds(5)).write("8").sees("[78]");
    stage.press("right left");
    // A step follows a figure, and a figure begins anew after a step.
    stage.write("30-").sees("[29]").write("-").sees("[28]");
    stage.write("5").sees("No digit right after").sees("[28]");
    stage
        .write("+")
        .sees("[29]")
        .press("right left")
        .write("+")
        .sees("[30]");
    stage.write("4").sees("No digit right after").sees("[30]");
    // A refusal is over after a pause, whoever types on.
    stage.wait(TimeDelta::seconds(2)).write("4").sees("[4]");
    stage.write("++").sees("[6]").press("ctrl-z").sees("[5]");
    // After a refusal and a pause a figure begins anew, and is one step of undo.
    stage.press("right left").write("1,").sees("[5]");
    stage.wait(TimeDelta::seconds(5)).write("8").sees("[8]");
    stage.press("ctrl-z").sees("[5]");
}

#[test]
fn enter_adds_the_first_record() {
    let mut stage = Stage::empty("en", (140, 24));
    stage.press("insert").write("1.12.2019");
    stage.press("pagedown").sees("Enter add").sees_not("Ctrl+D");
    stage
        .press("enter")
        .sees("1  Type")
        .sees("Ins add")
        .sees("Ctrl+D remove");
    stage.press("ctrl-d").sees("No trainers yet");
    stage.press("tab").sees("▸ Topics");
}

#[test]
fn a_table_that_is_not_full_yet_is_no_contradiction() {
    let mut stage = Stage::empty("en", (140, 40));
    stage.press("insert").write("1.12.2019");
    stage.press("pagedown pagedown pagedown").write("18");
    stage.press("tab").write("10");
    stage.sees("8 people are not in the table yet.");
    stage.press("right").write("9");
    stage.sees("The table has 1 person more than came.");
}

#[test]
fn a_quotation_is_in_the_only_language_there_was() {
    for (languages, wanted) in [("space", "ky"), ("space right space", "")] {
        let mut stage = Stage::empty("en", SMALL);
        stage.press("insert").write("1.12.2019");
        stage.click("Kyrgyz");
        stage.press("space").press(languages);
        stage
            .click("Voices")
            .press("enter")
            .write("!")
            .press("ctrl-s");
        let voices = new_session(&stage, &[]).voices;
        assert_eq!(voices.first().unwrap().language, wanted, "{languages}");
    }
}

#[test]
fn an_open_list_says_where_places_lie() {
    for language in ["ru", "ky"] {
        let mut stage = Stage::sample(language, SMALL);
        stage.press("enter tab tab tab tab f4");
        let screen = stage.screen();
        let rows: Vec<&str> = screen.lines().filter(|line| line.contains(" · ")).collect();
        // The title and the line of help may have the sign too.
        let rows: Vec<&&str> = rows
            .iter()
            .filter(|row| row.ends_with(['█', '│']))
            .collect();
        assert_eq!(rows.len(), 8, "{screen}");
        for row in rows {
            assert!(row.ends_with(" █") || row.ends_with(" │"), "{row}");
        }
    }
}

#[test]
fn one_ground_lies_under_the_whole_of_an_empty_field() {
    let mut stage = Stage::empty("en", (140, 40));
    stage.press("insert tab tab tab tab");
    let buffer = stage.buffer();
    let row = (0..40)
        .find(|y| (0..140).any(|x| buffer[(x, *y)].symbol() == "▸" && x > 10 && *y > 3))
        .unwrap();
    let grounds: Vec<_> = (0..140).map(|x| buffer[(x, row)].bg).collect();
    let plain = *grounds.first().unwrap();
    let field: Vec<_> = grounds.iter().filter(|ground| **ground != plain).collect();
    assert_eq!(field.len(), 60);
    assert!(field.iter().all(|ground| *ground == field[0]));
}

/// The form that is open.
fn form(stage: &Stage) -> Option<&sabak::app::form::Form> {
    match stage.app.screens.top() {
        sabak::app::screen::Screen::Form(form) => Some(form),
        _ => None,
    }
}

/// What happens to a form in a storm: keys that stay in it, letters, pastes, sizes.
fn weather() -> impl Strategy<Value = Weather> {
    use sabak::command::{COMMANDS, Scope as S};
    let scopes = [
        S::Form,
        S::List,
        S::Grid,
        S::Choice,
        S::Field,
        S::Notes,
        S::Date,
        S::Pick,
        S::Picker,
        S::Marking,
        S::Calendar,
    ];
    let keys: Vec<&str> = COMMANDS
        .iter()
        .filter(|entry| scopes.contains(&entry.scope))
        .flat_map(|entry| entry.keys)
        .copied()
        .filter(|key| !["esc", "ctrl-s", "ctrl-left", "ctrl-right", "f4"].contains(key))
        .collect();
    let texts = vec![
        "чолп",
        "31.2.2020",
        "+7",
        "0",
        "12\t3\n4",
        "Асан\nҮсөн\n",
        "и\u{306}\u{301}👩\u{200d}💻",
        "\u{202e}x\u{1b}",
    ];
    prop_oneof![
        8 => prop::sample::select(keys).prop_map(Weather::Key),
        4 => prop::sample::select("аңbю0179 .-/".chars().collect::<Vec<_>>())
            .prop_map(Weather::Letter),
        1 => prop::sample::select(texts).prop_map(Weather::Paste),
        1 => (0u16..160, 0u16..50).prop_map(Weather::Size),
        1 => (0usize..160, 0usize..50).prop_map(Weather::Click),
    ]
}

#[derive(Clone, Debug)]
enum Weather {
    Key(&'static str),
    Letter(char),
    Paste(&'static str),
    Size((u16, u16)),
    Click((usize, usize)),
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 300, ..ProptestConfig::default() })]

    /// Whatever was done, the focus stands somewhere, and undoing everything leaves nothing done.
    #[test]
    fn all_of_a_storm_can_be_taken_back(storm in prop::collection::vec(weather(), 1..100)) {
        let mut stage = Stage::sample("ky", SMALL);
        stage.press("enter");
        let before = form(&stage).unwrap().entry.clone();
        for one in storm {
            match one {
                Weather::Key(key) => { stage.press(key); }
                Weather::Letter(letter) => { stage.write(&letter.to_string()); }
                Weather::Paste(text) => paste(&mut stage, text),
                Weather::Size((columns, rows)) => stage.resize(columns, rows),
                Weather::Click((column, row)) => {
                    // A key of the bottom line may save or leave.
                    if row + 1 < usize::from(stage.buffer().area.height) {
                        stage.click_at(column, row);
                    }
                }
            }
            let form = form(&stage).unwrap();
            let stops = sabak::app::form::stops(&form.entry.session);
            prop_assert!(stops.contains(&form.focus), "{:?}", form.focus);
        }
        if form(&stage).unwrap().open.is_some() {
            stage.press("esc");
        }
        // The tally takes back nothing but what was counted at the door.
        while form(&stage).unwrap().attendance.is_some() {
            stage.press("esc");
        }
        stage.is_drawing = false;
        for _ in 0..120 {
            stage.press("ctrl-z");
        }
        let form = form(&stage).unwrap();
        prop_assert!(form.entry == before);
        prop_assert!(!form.is_unsaved());
    }
}
