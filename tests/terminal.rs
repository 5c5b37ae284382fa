//! The real program in a real terminal: what somebody does who sits before it, and what happens
//! around them.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "a set of keys and ways of looking")]
mod pty;

use std::fs;

use rustix::process::Signal;

use pty::{User, keys};

#[test]
fn the_demo_opens_with_25_sessions_and_quits_cleanly() {
    let user = User::new();
    let terminal = user.start(["demo"]);
    terminal.sees("25 sessions").sees("copy of the sample");
    assert!(terminal.modes_left_on().contains(&"raw mode"));
    terminal.send("q");
    assert_eq!(terminal.ends(), "0");
    assert_eq!(terminal.modes_left_on(), [""; 0]);
    let left = fs::read_dir(user.path("tmp")).unwrap().count();
    assert_eq!(left, 0, "the copy of the sample is gone");
}

#[test]
fn signals_end_the_program_and_restore_the_terminal() {
    for (signal, status) in [
        (Signal::TERM, "143"),
        (Signal::HUP, "129"),
        (Signal::INT, "130"),
    ] {
        let user = User::new();
        let terminal = user.start(["demo"]);
        terminal.sees("25 sessions").signal(signal);
        assert_eq!(terminal.ends(), status);
        assert_eq!(terminal.modes_left_on(), [""; 0], "{signal:?}");
    }
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_comes_back_drawn() {
    let user = User::new();
    let terminal = user.start(["demo"]);
    terminal.sees("25 sessions").signal(Signal::TSTP);
    terminal.stops().is_restored();
    terminal.signal(Signal::CONT).sees("25 sessions");
    terminal.send("q");
    assert_eq!(terminal.ends(), "0");
    assert_eq!(terminal.modes_left_on(), [""; 0]);
}

#[test]
fn any_size_is_drawn() {
    let user = User::new();
    let terminal = user.start(["demo"]);
    terminal.sees("25 sessions");
    for (columns, rows) in [(1, 1), (59, 15), (2, 50), (200, 1), (60, 16)] {
        terminal.resize(columns, rows);
    }
    terminal.resize(59, 16).sees("60");
    terminal.resize(100, 30).sees("25 sessions");
    terminal.send("q");
    assert_eq!(terminal.ends(), "0");
}

#[test]
fn files_that_others_change_are_followed() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    terminal.sees("25 sessions");
    let files = logbook.join("sessions");
    let mut names: Vec<_> = fs::read_dir(&files)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();

    let source = fs::read_to_string(&names[0]).unwrap();
    let other = "0194a1b2-0000-7000-8000-000000000001";
    let id = names[0].file_stem().unwrap().to_str().unwrap();
    fs::write(
        files.join(format!("{other}.json")),
        source.replace(id, other),
    )
    .unwrap();
    terminal.sees("26 sessions");

    fs::remove_file(files.join(format!("{other}.json"))).unwrap();
    terminal.sees("25 sessions");

    fs::write(&names[0], "{ \"format\": 1,").unwrap();
    terminal.sees("24 sessions");
    fs::write(&names[0], &source).unwrap();
    terminal.sees("25 sessions");
}

#[test]
fn without_colours_nothing_is_coloured() {
    let user = User::new();
    let terminal = user.start_with(["demo"], &[("NO_COLOR", "1")]);
    terminal.sees("25 sessions").send(keys::DOWN).send("q");
    assert_eq!(terminal.ends(), "0");
    let written = String::from_utf8(terminal.bytes()).unwrap();
    for part in written.split("\x1b[").skip(1) {
        let end = part.find(|letter: char| letter.is_ascii_alphabetic());
        let (numbers, letter) = part.split_at(end.unwrap_or(0));
        if letter.starts_with('m') {
            let colours = numbers.split(';').filter_map(|number| number.parse().ok());
            let coloured =
                colours.filter(|number: &u8| matches!(number, 30..=38 | 40..=48 | 90..=107));
            assert_eq!(coloured.count(), 0, "{numbers}m");
        }
    }
}

#[test]
fn a_terminal_that_never_answers_is_asked_once() {
    let user = User::new();
    let silent = [("TERM", "dumb-but-256color")];
    let terminal = user.start_silent(["demo"], &silent);
    terminal.sees("25 sessions").send("q");
    assert_eq!(terminal.ends(), "0");
    let terminal = user.start_silent(["demo"], &silent);
    terminal.sees("25 sessions").send("q");
    assert_eq!(terminal.ends(), "0");
    let written = String::from_utf8(terminal.bytes()).unwrap();
    assert!(!written.contains("\x1b]11;?"), "{written:?}");
}

#[test]
fn two_programs_share_a_logbook() {
    let user = User::new();
    let logbook = user.logbook();
    let (one, two) = (user.start([&logbook]), user.start([&logbook]));
    one.sees("25 sessions").sees("20 participants");
    two.sees("25 sessions")
        .send(keys::DELETE)
        .sees("24 sessions");
    one.sees("24 sessions");
    one.send(keys::DELETE).sees("23 sessions");
    two.sees("23 sessions")
        .send(keys::CTRL_Z)
        .sees("24 sessions");
    one.sees("24 sessions")
        .send(keys::CTRL_Z)
        .sees("25 sessions");
    two.sees("25 sessions");
    for terminal in [one, two] {
        terminal.send("q");
        assert_eq!(terminal.ends(), "0");
    }
}

#[test]
fn settings_hold_at_once_and_at_the_next_start() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    terminal
        .sees("25 sessions")
        .send(keys::F10)
        .sees("As the system");
    terminal
        .send(keys::RIGHT)
        .sees("[Кыргызча]")
        .sees("Сессиялар");
    terminal.send(&keys::DOWN.repeat(4)).send(keys::RIGHT);
    terminal.listens_to_mouse(false);
    terminal.send(keys::CTRL_Q);
    assert_eq!(terminal.ends(), "0");

    let terminal = user.start([&logbook]);
    terminal.sees("25 сессия").listens_to_mouse(false);
    terminal.send("q");
    assert_eq!(terminal.ends(), "0");
}

#[test]
fn a_language_that_is_asked_for_once_does_not_stay() {
    let user = User::new();
    let logbook = user.logbook();
    let russian = [
        "--language".into(),
        "ru".into(),
        logbook.clone().into_os_string(),
    ];
    let terminal = user.start(russian);
    terminal.sees("Занятия").send(keys::F10).sees("[Русский]");
    terminal.send(&keys::DOWN.repeat(4)).send(keys::RIGHT);
    terminal.listens_to_mouse(false).send(keys::CTRL_Q);
    assert_eq!(terminal.ends(), "0");
    let terminal = user.start([&logbook]);
    terminal.sees("25 sessions").listens_to_mouse(false);
}

#[test]
fn a_first_start_makes_a_logbook() {
    let user = User::new();
    let terminal = user.start([""; 0]);
    terminal.sees("Start a new logbook").send(keys::ENTER);
    terminal.sees("0 sessions").send("q");
    assert_eq!(terminal.ends(), "0");
    assert!(user.path("home/data/logbook/logbook.json").is_file());
    let terminal = user.start([""; 0]);
    terminal.sees("0 sessions");
}
