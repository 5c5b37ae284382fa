//! Journeys through the program as a person would go them, by keys, without a terminal: what was
//! pressed, what is seen, what is on disk.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use sabak::text::Texts;
use support::Stage;

const SMALL: (u16, u16) = (80, 24);

#[test]
fn the_sample_opens_on_its_sessions() {
    Stage::sample("en", SMALL)
        .sees("25 sessions")
        .sees("F3 Overview")
        .sees("18 Nov Mon");
}

#[test]
fn words_in_the_filter_narrow_the_list() {
    let mut stage = Stage::sample("en", SMALL);
    stage
        .press("/")
        .write("oblast:issyk")
        .sees("11 of 25 sessions");
    stage.press("enter").sees("11 of 25 sessions");
    stage
        .press("backspace")
        .sees("25 sessions")
        .sees_not(" of 25");
    // The same letters on the same keys, the keyboard set to Russian; and the name in Kyrgyz.
    stage
        .press("ctrl-f")
        .write("щидфые:жалал")
        .sees("14 of 25 sessions");
    stage
        .press("ctrl-l")
        .write("облус:ысык")
        .sees("11 of 25 sessions");
    stage.press("esc").sees("25 sessions");
}

#[test]
fn a_misspelt_key_in_the_filter_is_told() {
    for (language, told) in [
        ("ky", "түшүнүксүз: oblst:x"),
        ("ru", "непонятно: oblst:x"),
        ("en", "not understood: oblst:x"),
    ] {
        let mut stage = Stage::sample(language, SMALL);
        stage.press("/").write("oblst:x").sees(told);
        stage.press("enter backspace").sees_not(told);
    }
}

#[test]
fn a_window_that_is_too_small_says_so_to_the_last_word() {
    for language in ["ky", "ru", "en"] {
        let mut stage = Stage::sample(language, SMALL);
        for (columns, rows) in [(20, 10), (33, 5), (59, 3)] {
            stage.resize(columns, rows);
            let said: Vec<String> = stage
                .screen()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            let text = Texts::new(language.parse().unwrap());
            let args = [("columns", 60.into()), ("rows", 16.into())];
            assert_eq!(said.join(" "), text.say_with("screen-too-small", &args));
        }
    }
}

#[test]
fn commands_answer_to_cyrillic_letters() {
    let mut stage = Stage::sample("ru", SMALL);
    let first = stage.screen();
    stage.press("о").sees("25 занятий");
    assert_ne!(stage.screen(), first, "о moves down as j does");
    stage.press("л");
    assert_eq!(stage.screen(), first, "л moves up as k does");
}

#[test]
fn what_is_deleted_comes_back() {
    let mut stage = Stage::sample("en", SMALL);
    let before = stage.contents();
    stage.press("down delete").sees("24 sessions");
    assert_eq!(stage.files().len(), 24);
    stage.press("ctrl-z").sees("25 sessions");
    assert!(stage.contents() == before, "word for word");
    stage.press("ctrl-y").sees("24 sessions");
    stage.press("ctrl-z").sees("25 sessions");
}

#[test]
fn screens_stay_as_they_were_left() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("end");
    let left = stage.screen();
    stage.press("f3 f2");
    assert_eq!(stage.screen(), left);
    stage.press(&"ctrl-right ".repeat(7));
    assert_eq!(stage.screen(), left);
}

#[test]
fn a_selected_row_can_be_copied() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("ctrl-c");
    let copied = stage.clipboard.clone().unwrap();
    assert!(copied.starts_with("18.11.2019\t"), "{copied}");
}

/// The session in a file of the folder that was not there before.
fn new_session(stage: &Stage, before: &[std::path::PathBuf]) -> serde_json::Value {
    let new: Vec<_> = stage
        .files()
        .into_iter()
        .filter(|path| !before.contains(path))
        .collect();
    let [path] = new.as_slice() else {
        panic!("one new file, not {new:?}");
    };
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_session_is_recorded_with_a_russian_keyboard() {
    let mut stage = Stage::sample("ru", SMALL);
    let before = stage.files();
    // т is n, on the same key; then the date, and down to the municipality.
    stage.press("т").write("3 12 2019").press("tab tab tab tab");
    stage.write("масы").press("enter");
    stage
        .press("pagedown insert")
        .write("консультант")
        .press("enter");
    stage.press("pagedown pagedown").write("14");
    stage
        .press("ctrl-ы")
        .sees("Сохранено")
        .press("esc")
        .sees("26 занятий");
    let session = new_session(&stage, &before);
    assert_eq!(session["starts_on"], "2019-12-03");
    assert_eq!(session["municipality"]["name"], "Масы айыл аймагы");
    assert_eq!(session["trainers"][0]["type"], "local_consultant");
    assert_eq!(session["attendance"]["headcount"], 14);
}

#[test]
fn kyrgyz_letters_typed_with_the_right_alt_key_of_windows_are_text() {
    let mut stage = Stage::sample("ky", SMALL);
    let before = stage.files();
    stage
        .press("insert")
        .write("18112019")
        .press("tab tab tab tab tab");
    for letter in "үөң ҮӨҢ".chars() {
        // Windows reports the right Alt key as Ctrl and Alt together.
        let with_alt = letter != ' ';
        let code = sabak::command::KeyCode::Char(letter);
        stage.key(sabak::command::Key::new(code, with_alt, with_alt, false));
    }
    stage.press("ctrl-s");
    assert_eq!(new_session(&stage, &before)["venue"], "үөң ҮӨҢ");
}

#[test]
fn a_form_comes_back_after_a_kill() {
    let mut stage = Stage::sample("en", SMALL);
    let before = stage.files();
    stage
        .press("n")
        .write("18112019")
        .press("tab")
        .write("31 2");
    assert_eq!(stage.drafts().len(), 1, "what is typed is on disk");
    let mut stage = stage.restart();
    assert_eq!(stage.files(), before, "a draft is no session");
    stage
        .press("enter")
        .sees("New session")
        .sees("31 2")
        .sees("not saved")
        .sees("▸ Ends");
    stage.press("backspace backspace backspace backspace ctrl-s");
    assert_eq!(new_session(&stage, &before)["starts_on"], "2019-11-18");
    assert_eq!(stage.drafts().len(), 0, "what is saved is no draft");
}

#[test]
fn a_foreign_change_waits_for_an_answer() {
    let mut stage = Stage::sample("en", SMALL);
    let file = stage.files().remove(0);
    let id = file.file_stem().unwrap().to_str().unwrap().parse().unwrap();
    let theirs = std::fs::read_to_string(&file)
        .unwrap()
        .replace("\"hours\": 6.0", "\"hours\": 5.0");
    stage.press("enter end").write("0").press("ctrl-z");
    stage.press("tab tab tab ctrl-u").write("7");
    stage.foreign_write(id, theirs.as_bytes());
    stage.sees("not saved");
    // Esc leaves the question; saving asks again, and writes nothing until it is answered.
    stage.press("esc ctrl-s");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), theirs);
}

#[test]
fn the_language_changes_in_mid_form() {
    let mut stage = Stage::sample("en", SMALL);
    stage
        .press("n")
        .write("1811")
        .press("ctrl-p")
        .write("language")
        .press("enter");
    stage.sees_not("not saved").sees("18").press("tab");
    let screen = stage.screen();
    assert!(!screen.contains('⟨'), "{screen}");
    assert!(stage.app.has_unsaved());
}

#[test]
fn any_size_can_be_had_and_left() {
    let mut stage = Stage::sample("ky", SMALL);
    for keys in ["", "f3", "f2 enter", "f1", "esc f10", "esc ctrl-p", "esc"] {
        stage.press(keys);
        let before = stage.screen();
        for (columns, rows) in [(1, 1), (0, 0), (59, 15), (60, 16), (200, 60), (80, 24)] {
            stage.resize(columns, rows);
        }
        assert_eq!(stage.screen(), before, "after {keys:?}");
    }
}

#[test]
fn what_cannot_be_read_is_said_on_every_screen() {
    let mut stage = Stage::sample("en", SMALL);
    let file = stage.files().remove(3);
    let id = file.file_stem().unwrap().to_str().unwrap().parse().unwrap();
    stage.foreign_write(id, b"{ \"format\": 1, ");
    stage.sees("1 file cannot be read").sees("24 sessions");
    stage.press("f3").sees("1 file cannot be read");
}

#[test]
fn a_newer_logbook_file_is_used_and_told() {
    let stage = Stage::sample("en", SMALL);
    let path = stage.root().join("logbook.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let newer = text.replacen("\"format\": 1", "\"format\": 2", 1);
    std::fs::write(&path, newer).unwrap();
    let mut stage = stage.restart();
    stage
        .sees("A newer version of sabak wrote it")
        .press("enter");
    stage
        .sees("a newer version wrote logbook.json")
        .sees("25 sessions");
}

#[test]
fn a_broken_logbook_file_casts_no_doubt_on_its_sessions() {
    let stage = Stage::sample("en", SMALL);
    std::fs::write(stage.root().join("logbook.json"), "{").unwrap();
    let mut stage = stage.restart();
    stage.sees("logbook.json").press("enter");
    stage
        .sees("logbook.json cannot be read")
        .sees("25 sessions")
        .sees_not("!");
}

#[test]
fn dates_and_months_are_words_of_the_filter() {
    let mut stage = Stage::sample("ru", SMALL);
    for (words, found) in [
        ("18.11", "2 из"),
        ("декабр", "4 из"),
        ("2019", "25 из"),
        ("2020", "0 из"),
    ] {
        stage.press("/ ctrl-l").write(words).sees(found);
    }
    stage.press("enter esc").sees_not(" из ");
}

#[test]
fn a_draft_that_was_thrown_away_comes_back() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("n").write("18112019");
    let mut stage = stage.restart();
    stage.press("tab tab enter").sees("thrown away");
    assert_eq!(stage.drafts().len(), 0);
    stage.press("ctrl-z").sees("Draft");
    assert_eq!(stage.drafts().len(), 1);
}

#[test]
fn a_session_that_did_not_change_keeps_its_very_bytes() {
    let mut stage = Stage::sample("en", SMALL);
    let file = stage.files().remove(0);
    let id = file.file_stem().unwrap().to_str().unwrap().parse().unwrap();
    // No canonical file: keys that nobody knows at several levels, tabs, another order.
    let odd = std::fs::read_to_string(&file)
        .unwrap()
        .replace(
            "\n  \"title\"",
            "\n\t\"x-tool\": {\"a\":  1e400},\n  \"title\"",
        )
        .replace("\"by\": \"\"", "\"by\": \"\",\n    \"x-device\": [1,2]")
        .replace("\"venue\": ", "\"venue\" :");
    stage.foreign_write(id, odd.as_bytes());
    stage.press("home enter ctrl-s").sees("Nothing has changed");
    stage
        .press("tab tab tab ctrl-u")
        .write("7")
        .press("ctrl-z ctrl-z ctrl-s esc");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), odd);
    stage
        .press("enter tab tab tab ctrl-u")
        .write("7")
        .press("ctrl-s")
        .sees("Saved");
    let saved = std::fs::read_to_string(&file).unwrap();
    assert!(saved.contains("\"hours\": 7.0"), "{saved}");
    assert!(saved.contains("\"x-tool\": {\"a\":  1e400}"), "{saved}");
    assert_eq!(saved.matches("\"x-device\": [1,2]").count(), 2, "{saved}");
}
