//! Journeys through the program as a person would go them, by keys, without a terminal: what was
//! pressed, what is seen, what is on disk.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

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
    let before: Vec<(std::path::PathBuf, Vec<u8>)> = stage
        .files()
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    stage.press("down delete").sees("24 sessions");
    assert_eq!(stage.files().len(), 24);
    stage.press("ctrl-z").sees("25 sessions");
    for (path, bytes) in &before {
        assert_eq!(&std::fs::read(path).unwrap(), bytes);
    }
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
    stage.press("ctrl-right ctrl-right");
    assert_eq!(stage.screen(), left);
}

#[test]
fn a_selected_row_can_be_copied() {
    let mut stage = Stage::sample("en", SMALL);
    stage.press("ctrl-c");
    let copied = stage.clipboard.clone().unwrap();
    assert!(copied.starts_with("18.11.2019\t"), "{copied}");
}
