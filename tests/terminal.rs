//! The real program in a real terminal: what somebody does who sits before it, and what happens
//! around them.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "a set of keys and ways of looking")]
mod pty;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::process::Signal;

use pty::{Terminal, User, keys};

/// The files of a logbook's sessions, in order.
fn sessions(logbook: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(logbook.join("sessions")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The first session, open in the form, with the focus on the venue.
fn open_at_venue(terminal: &Terminal) {
    terminal.sees("25 sessions").send(keys::ENTER).sees("Venue");
    terminal.send(&keys::TAB.repeat(5)).sees("▸ Venue");
}

/// Writes another venue into a session's file, as a colleague's program would.
fn write_venue(path: &Path, venue: &str) {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| match line.trim_start() {
        line if line.starts_with("\"venue\"") => format!("  \"venue\": \"{venue}\","),
        _ => line.to_owned(),
    });
    let lines: Vec<String> = lines.collect();
    fs::write(path, lines.join("\n") + "\n").unwrap();
}

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
    let names = sessions(&logbook);

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
fn a_terminal_that_never_answers_keeps_nobody_waiting() {
    let user = User::new();
    let silent = [("TERM", "dumb-but-256color")];
    for _ in 0..2 {
        let terminal = user.start_silent(["demo"], &silent);
        terminal.sees("25 sessions");
        // Over a slow line the answer comes now, and is no typing.
        terminal
            .send("/")
            .send("\x1b]11;rgb:0000/0000/0000\x1b\\")
            .send("масы");
        terminal.sees("масы").no_longer_sees("rgb").sees("1 of 25");
        terminal.send(keys::CTRL_Q);
        assert_eq!(terminal.ends(), "0");
    }
}

#[test]
fn an_answer_that_comes_late_lays_the_right_ground() {
    let user = User::new();
    let terminal = user.start_silent(["demo"], &[("TERM", "slow-256color"), ("COLORTERM", "")]);
    // The selected row lies on dark blue, and then on light blue.
    terminal.sees("25 sessions").lays(24);
    terminal.send("\x1b]11;rgb:ffff/ffff/ffff\x1b\\");
    terminal.lays(153).send("q");
    assert_eq!(terminal.ends(), "0");
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
    // Where it is to be is asked; the folder that is offered will do.
    terminal.sees("home/data/logbook").send(keys::ENTER);
    terminal.sees("0 sessions").send("q");
    assert_eq!(terminal.ends(), "0");
    assert!(user.path("home/data/logbook/logbook.json").is_file());
    let terminal = user.start([""; 0]);
    terminal.sees("0 sessions");
}

#[test]
fn a_session_is_recorded_with_the_keyboard_set_to_russian() {
    let user = User::new();
    let logbook = user.logbook();
    let before = sessions(&logbook);
    let terminal = user.start(["--language".as_ref(), "ru".as_ref(), logbook.as_os_str()]);
    // т is on the key of n; the terminal sends Ctrl+ы as Ctrl+S.
    terminal.sees("25 занятий").send("т").sees("Новое занятие");
    terminal.send("3 12 2019").sees("3 декабря 2019");
    terminal
        .send(&keys::TAB.repeat(4))
        .send("масы")
        .sees("Массынский");
    terminal
        .send(keys::ENTER)
        .send(keys::TAB)
        .send("үй, өрүк, таң");
    terminal.send(keys::CTRL_S).sees("Сохранено");
    terminal.send(keys::ESC).sees("26 занятий").send("й");
    assert_eq!(terminal.ends(), "0");

    let mut new = sessions(&logbook);
    new.retain(|path| !before.contains(path));
    assert_eq!(new.len(), 1);
    let session: serde_json::Value = serde_json::from_slice(&fs::read(&new[0]).unwrap()).unwrap();
    assert_eq!(session["starts_on"], "2019-12-03");
    assert_eq!(session["municipality"]["name"], "Масы айыл аймагы");
    assert_eq!(session["venue"], "үй, өрүк, таң");
    assert_eq!(user.drafts(), [""; 0]);
}

#[test]
fn what_was_typed_is_offered_after_the_program_was_killed() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    open_at_venue(&terminal);
    terminal.send("the old school").sees("the old school");
    terminal.waits_until("a draft", || user.drafts_say("the old school"));
    terminal.signal(Signal::KILL).dies();

    let terminal = user.start([&logbook]);
    terminal
        .sees("[ Go on with it ]")
        .click("Go on with it")
        .sees("the old school");
    terminal.send(keys::CTRL_S).sees("Saved");
    let saved = fs::read_to_string(&sessions(&logbook)[0]).unwrap();
    assert!(saved.contains("the old school"));
    terminal.send(keys::CTRL_Q);
    assert_eq!(terminal.ends(), "0");
    assert_eq!(user.drafts(), [""; 0]);
}

#[test]
fn a_sheet_is_typed_with_the_keyboard_set_to_russian_and_survives_a_kill() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    // The letter of the list that stands on the key of `a`.
    terminal.sees("25 sessions").send("ф").sees("[Counts]");
    terminal.send(keys::F9).sees("[Names]");
    terminal.send("Жумабекова Айгүл\tж51985").sees("1985");
    terminal
        .send(keys::ENTER)
        .send("Асанов Бакыт\tм2")
        .sees("Named 2");
    terminal.waits_until("a draft", || user.drafts_say("Асанов Бакыт"));
    terminal
        .send(keys::F9)
        .sees("[Tally]")
        .send("жм")
        .sees("2 counted here");
    terminal.waits_until("the tally in the draft", || user.drafts_say("\"tally/0\""));
    terminal.signal(Signal::KILL).dies();

    let terminal = user.start([&logbook]);
    terminal
        .sees("[ Go on with it ]")
        .click("Go on with it")
        .sees("[Tally]")
        .sees("Named 2");
    terminal.send(keys::CTRL_S).sees("Saved");
    let people: Vec<PathBuf> = fs::read_dir(logbook.join("people"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let kept = fs::read_to_string(&people[0]).unwrap();
    assert!(kept.contains("Жумабекова Айгүл") && kept.contains("\"birth_year\": 1985"));
    for session in sessions(&logbook) {
        assert!(!fs::read_to_string(session).unwrap().contains("Жумабекова"));
    }
    terminal.send(keys::CTRL_Q);
    assert_eq!(terminal.ends(), "0");
    assert_eq!(user.drafts(), [""; 0]);
}

#[test]
fn the_clock_of_the_tally_runs_by_itself() {
    let user = User::new();
    let terminal = user.start([&user.logbook()]);
    terminal.sees("25 sessions").send("a").sees("[Counts]");
    terminal
        .send(keys::F9)
        .send(keys::F9)
        .sees("[Tally]")
        .send("f");
    terminal
        .sees("0:00:01 since the first")
        .sees("0:00:02 since the first");
}

#[test]
fn two_programs_on_one_sheet_lose_no_name() {
    let user = User::new();
    let logbook = user.logbook();
    let open = || {
        let terminal = user.start([&logbook]);
        terminal.sees("25 sessions").send("a").sees("[Counts]");
        terminal.send(keys::F9).sees("[Names]");
        terminal
    };
    let (first, second) = (open(), open());
    second.send("Бекова").sees("Бекова");
    first.send("Асанов").send(keys::CTRL_S).sees("Saved");
    second
        .sees("The names were changed")
        .sees("Lines on your sheet: 1")
        .sees("Add their lines to mine");
    second
        .click("Add their lines to mine")
        .sees("Both sheets are together");
    second.send(keys::CTRL_S).sees("Saved");
    first.sees("Бекова").sees("Асанов");
}

#[test]
fn two_copies_on_one_session_keep_a_draft_each() {
    let user = User::new();
    let logbook = user.logbook();
    let first = user.start([&logbook]);
    open_at_venue(&first);
    first.send("the old school").sees("the old school");
    first.waits_until("a draft", || user.drafts_say("the old school"));

    let second = user.start([&logbook]);
    open_at_venue(&second);
    second.send("the new club").sees("the new club");
    second.waits_until("both drafts", || {
        user.drafts_say("the new club") && user.drafts_say("the old school")
    });
    first.send(keys::CTRL_S).sees("Saved");
    assert!(user.drafts_say("the new club"));
    second.signal(Signal::KILL).dies();

    let third = user.start([&logbook]);
    third.sees("[ Go on with it ]").click("Go on with it");
    third.sees("The session was changed");
    assert!(user.drafts_say("the new club"));
}

#[test]
fn signals_keep_what_was_typed() {
    for signal in [Signal::TERM, Signal::HUP] {
        let user = User::new();
        let logbook = user.logbook();
        let terminal = user.start([&logbook]);
        open_at_venue(&terminal);
        terminal
            .send("the old school")
            .sees("the old school")
            .signal(signal);
        terminal.ends();
        assert_eq!(terminal.modes_left_on(), [""; 0], "{signal:?}");
        assert!(user.drafts_say("the old school"), "{signal:?}");
    }
}

#[test]
fn a_terminal_that_goes_away_keeps_what_was_typed() {
    for is_detached in [false, true] {
        let user = User::new();
        let logbook = user.logbook();
        let mut terminal = match is_detached {
            true => user.start_detached([&logbook]),
            false => user.start([&logbook]),
        };
        open_at_venue(&terminal);
        terminal.send("the old school").sees("the old school");
        assert_eq!(terminal.goes_away(), "129", "detached: {is_detached}");
        assert!(user.drafts_say("the old school"), "detached: {is_detached}");
    }
}

#[test]
fn a_foreign_change_under_the_form_is_shown_and_asked_about() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    open_at_venue(&terminal);
    terminal.send("mine").sees("mine");
    let path = &sessions(&logbook)[0];
    write_venue(path, "theirs");
    terminal
        .sees("Keep mine")
        .sees("Take theirs")
        .sees("[ Both, side by side ]");
    terminal.click("Both, side").sees("mine").sees("theirs");
    terminal
        .send(keys::ESC)
        .no_longer_sees("theirs")
        .sees("mine");
    assert!(fs::read_to_string(path).unwrap().contains("theirs"));
}

#[test]
fn a_change_of_the_language_in_the_form_loses_nothing() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    open_at_venue(&terminal);
    terminal.send("the old school").sees("the old school");
    terminal.send(keys::F10).sees("As the system");
    terminal.send(keys::RIGHT).sees("[Кыргызча]");
    terminal
        .send(keys::ESC)
        .sees("the old school")
        .no_longer_sees("Venue");
    terminal.resize(1, 1).resize(59, 15).sees("60");
    terminal.resize(80, 24).sees("the old school");
    terminal.send(", room 2").sees("the old school, room 2");
}

#[test]
fn what_is_pasted_is_text_and_no_command() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    terminal
        .sees("25 sessions")
        .paste("q\rdn\x03")
        .sees("25 sessions");
    open_at_venue(&terminal);
    terminal.paste("q: the school").sees("q: the school");
}
#[test]
fn the_overview_shows_398_participants() {
    let user = User::new();
    let terminal = user.start(["demo"]);
    terminal.sees("25 sessions").send(keys::F3).sees("398");
    terminal.send(keys::CTRL_Q);
    assert_eq!(terminal.ends(), "0");
}

#[test]
fn a_click_on_a_name_in_the_top_line_opens_it() {
    let user = User::new();
    let terminal = user.start(["demo"]);
    terminal.sees("25 sessions").click("Overview").sees("398");
}

#[test]
fn noise_on_the_line_breaks_nothing() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    terminal.sees("25 sessions");
    // The same noise every time, by a rule that any textbook has; nothing in it quits.
    let mut state = 2_019_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize
    };
    let parts = [
        "\x1b[",
        "\x1b]",
        "\x1b",
        "\x1bO",
        "1;5",
        "~",
        "200~",
        "201~",
        "M",
        "<0;3;4",
        "\x1b[<64;9;9M",
        "R",
        "\r",
        "\t",
        "ө",
        "ң",
        "n",
        "c",
        "/",
        "Z",
        "\x1b[B",
        "\x1b[2~",
        "\x1b[6~",
        "18.11.2019",
        "\x13",
        "\x1a",
        "\u{301}",
    ];
    for round in 0..60 {
        for _ in 0..40 {
            terminal.send(parts[next() % parts.len()]);
        }
        let size = |cells: usize| u16::try_from(1 + cells).unwrap();
        terminal.resize(size(next() % 120), size(next() % 40));
        assert!(terminal.is_alive(), "after round {round}");
    }
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.ends(), "143");
    assert_eq!(terminal.modes_left_on(), [""; 0]);
}

#[test]
fn letters_that_come_with_ctrl_and_alt_are_text() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    open_at_venue(&terminal);
    // How a terminal reports ү, ө and ң with Ctrl and Alt held, as Windows does for AltGr.
    for letter in "үөң".chars() {
        terminal.send(&format!("\x1b[{};7u", u32::from(letter)));
    }
    terminal.sees("үөң").send(keys::CTRL_S).sees("Saved");
    let saved = sessions(&logbook)
        .into_iter()
        .any(|path| fs::read_to_string(path).unwrap().contains("үөң"));
    assert!(saved);
}

#[test]
fn sessions_are_handed_to_a_colleague_in_one_file() {
    let user = User::new();
    let logbook = user.logbook();
    let terminal = user.start([&logbook]);
    terminal.sees("25 sessions").send(keys::F8);
    terminal.sees("What will be written").sees("25 sessions ·");
    terminal.send(keys::CTRL_S).sees("Written:");
    let documents = fs::read_dir(user.path("home/documents")).unwrap();
    let paths: Vec<PathBuf> = documents.map(|entry| entry.unwrap().path()).collect();
    let [path] = &paths[..] else {
        panic!("one file, and nothing beside it: {paths:?}");
    };
    let bundle: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    assert_eq!(bundle["profile"], "colleague");
    assert_eq!(bundle["sessions"].as_array().unwrap().len(), 25);
    assert_eq!(bundle["people"], serde_json::Value::Null);
    // Once more: what is there is not written over.
    let before = fs::read(path).unwrap();
    terminal.send(keys::CTRL_S).sees("Which name?");
    terminal
        .send(keys::ESC)
        .no_longer_sees("Which name?")
        .send("q");
    assert_eq!(terminal.ends(), "0");
    assert_eq!(fs::read(path).unwrap(), before);
}

#[test]
fn what_a_colleague_sent_is_taken_in_and_taken_back() {
    let user = User::new();
    let logbook = user.logbook();
    let id = "0194a1b2-c3d4-7e5f-8a6b-0123456789ab";
    let own = sessions(&logbook).swap_remove(0);
    let mut sent: serde_json::Value = serde_json::from_slice(&fs::read(own).unwrap()).unwrap();
    sent["id"] = id.into();
    sent["title"] = "From a colleague".into();
    let file = user.path("from a colleague.json");
    fs::write(&file, sent.to_string()).unwrap();
    let taken = logbook.join("sessions").join(format!("{id}.json"));
    let terminal = user.start([&logbook]);
    terminal.sees("25 sessions").send("\x1bl");
    terminal.sees("Take in what others sent");
    // As a terminal gives what is dropped on it.
    terminal.paste(&format!("'{}'", file.display())).send("\r");
    terminal.sees("Take in 1 session").sees("1 new");
    assert!(!taken.exists(), "nothing is written before it is wanted");
    // A key that may still be held down is not let in.
    let shown = Instant::now();
    terminal.waits_until("no key being held", || {
        shown.elapsed() > Duration::from_secs(1)
    });
    terminal.send("\r").sees("26 sessions");
    assert!(taken.exists());
    terminal.send(keys::CTRL_Z).sees("25 sessions");
    terminal.waits_until("the session is gone", || !taken.exists());
    assert!(fs::read_dir(logbook.join("trash")).map_or(0, Iterator::count) == 0);
    terminal.send("q");
    assert_eq!(terminal.ends(), "0");
}

#[test]
fn a_passphrase_is_asked_for_on_the_terminal_and_shown_nowhere() {
    let user = User::new();
    let logbook = user.logbook();
    let book = logbook.to_str().unwrap();
    let locked = user.path("locked.json.age");
    let to = locked.to_str().unwrap();
    let export = [
        "export",
        "--folder",
        book,
        "--profile",
        "full",
        "--lock",
        "--to",
        to,
    ];
    let terminal = user.start(export);
    terminal.sees("New passphrase").hides().send("боз ботом\r");
    terminal.sees("Once more").hides().send("боз бото\r");
    terminal.sees("not the same");
    assert_eq!(terminal.ends(), "2");
    assert!(!locked.exists());
    let terminal = user.start(export);
    terminal.sees("New passphrase").hides().send("боз ботом\r");
    terminal.sees("Once more").hides().send("боз ботом\r");
    assert_eq!(terminal.ends(), "0");
    assert!(!terminal.screen().contains("ботом"));

    let other = user.path("other");
    fs::create_dir_all(other.join("sessions")).unwrap();
    fs::copy(logbook.join("logbook.json"), other.join("logbook.json")).unwrap();
    let import = ["import", to, "--folder", other.to_str().unwrap()];
    let terminal = user.start(import);
    terminal
        .sees("Passphrase (it is not shown)")
        .hides()
        .send("боз\r");
    terminal.sees("does not open");
    assert_eq!(terminal.ends(), "3");
    assert_eq!(sessions(&other).len(), 0);
    let terminal = user.start(import);
    terminal
        .sees("Passphrase (it is not shown)")
        .hides()
        .send("боз ботом\r");
    assert_eq!(terminal.ends(), "0");
    assert!(!terminal.screen().contains("ботом"));
    assert_eq!(sessions(&other).len(), 25);
}

/// A logbook with so many sessions that something takes its time.
#[cfg(target_os = "linux")]
fn large_logbook(user: &User, count: u32) -> PathBuf {
    let logbook = user.logbook();
    let own = sessions(&logbook).swap_remove(0);
    let text = fs::read_to_string(&own).unwrap();
    let id = own.file_stem().unwrap().to_str().unwrap().to_owned();
    for number in 0..count {
        let other = format!("0194a1b2-0000-7000-8000-{number:012x}");
        let path = logbook.join("sessions").join(format!("{other}.json"));
        fs::write(path, text.replace(&id, &other)).unwrap();
    }
    logbook
}

/// Every name under a folder.
#[cfg(target_os = "linux")]
fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| match path.is_dir() {
        true => names(&path),
        false => vec![path],
    };
    let mut names: Vec<PathBuf> = entries.flat_map(below).collect();
    names.sort();
    names
}

#[test]
#[cfg(target_os = "linux")]
fn ctrl_c_calls_an_export_and_an_import_off_and_nothing_is_half_written() {
    let user = User::new();
    let logbook = large_logbook(&user, 2_000);
    let (book, out) = (logbook.to_str().unwrap(), user.path("out"));
    fs::create_dir(&out).unwrap();
    let to = out.join("all.json");
    let to = to.to_str().unwrap();
    let export = ["export", "--folder", book, "--to", to];
    let terminal = user.start(export);
    terminal.hears(Signal::INT).send("\x03");
    assert_eq!(terminal.ends(), "3", "{}", terminal.screen());
    let left = names(&out);
    assert!(
        left.is_empty(),
        "no file, and nothing that would become one: {left:?}"
    );
    assert_eq!(user.start(export).ends(), "0");

    let other = user.path("other");
    fs::create_dir_all(other.join("sessions")).unwrap();
    fs::copy(logbook.join("logbook.json"), other.join("logbook.json")).unwrap();
    let before = names(&other);
    let import = ["import", to, "--folder", other.to_str().unwrap()];
    let terminal = user.start(import);
    terminal.hears(Signal::INT).send("\x03");
    assert_eq!(terminal.ends(), "3", "{}", terminal.screen());
    assert_eq!(names(&other), before);
    let steps = user.path("home/state/steps");
    assert!(
        !steps.exists() || names(&steps).is_empty(),
        "no step waits to be completed"
    );
    assert_eq!(user.start(import).ends(), "0");
    assert_eq!(sessions(&other).len(), 2_025);
}
