//! The calendar as it is used and as it is seen: months, years and days, what lies in the past, what
//! goes to other calendars.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use insta::assert_snapshot;
use sabak::app::agenda::{Agenda, Face, Spot};
use sabak::app::check::Row;
use sabak::app::event::{Event, Item};
use sabak::app::screen::Screen;
use sabak::command::{COMMANDS, Key};
use sabak::model::present::Named;
use sabak::model::session::{Session, Stamp};
use sabak::model::value::Date;
use support::{Stage, TODAY, id_of};

const SMALL: (u16, u16) = (80, 24);

fn agenda(stage: &Stage) -> &Agenda {
    match stage.app.screens.top() {
        Screen::Agenda(agenda) => agenda,
        other => panic!("not the calendar: {other:?}"),
    }
}

fn day(stage: &Stage) -> String {
    agenda(stage).day.to_string()
}

/// A session beside those of the sample, as a colleague's program would have written it.
fn add(stage: &mut Stage, number: u128, status: &str, first: &str, last: &str) {
    let source = stage.path_of("016e7f0f-2bb8-7420-82c1-0898201d7501".parse().unwrap());
    let mut session: Session = serde_json::from_slice(&fs::read(source).unwrap()).unwrap();
    session.id = id_of(number);
    session.status = status.to_owned();
    session.starts_on = first.parse().ok();
    session.ends_on = last.parse().ok();
    let bytes = serde_json::to_vec_pretty(&session).unwrap();
    stage.foreign_write(session.id, &bytes);
}

/// The sample with sessions that are planned, go on for days, or have no date.
fn busy(language: &str, size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(language, size);
    add(&mut stage, 101, "planned", "2019-11-27", "");
    add(&mut stage, 102, "planned", "2019-12-03", "2019-12-05");
    add(&mut stage, 103, "planned", "2020-02-03", "");
    add(&mut stage, 104, "held", "2019-11-20", "2019-11-22");
    add(&mut stage, 105, "cancelled", "2019-11-21", "");
    add(&mut stage, 106, "planned", "", "");
    stage
}

#[test]
fn it_opens_on_the_last_session_that_was_held_and_moves_by_days_weeks_months_years() {
    let mut stage = Stage::sample("en", SMALL);
    stage
        .press("f6")
        .sees("December 2019: 4 sessions")
        .sees("held 4");
    assert_eq!(day(&stage), "2019-12-04");
    for (keys, there) in [
        ("left", "2019-12-03"),
        ("up", "2019-11-26"),
        ("down right", "2019-12-04"),
        ("pageup", "2019-11-04"),
        ("end", "2019-11-30"),
        ("pagedown", "2019-12-30"),
        ("alt-pageup", "2018-12-30"),
        ("alt-pagedown home", "2019-12-01"),
        ("home", "2019-11-18"),
        ("end end", "2019-12-04"),
        ("t", TODAY),
        ("home ctrl-home", TODAY),
    ] {
        stage.press(keys);
        assert_eq!(day(&stage), there, "{keys}");
    }
    stage
        .sees("15 January 2020, Wednesday, today · no session")
        .sees("[15]");
    stage.press("left").sees("·15");
}

#[test]
fn letters_work_on_a_cyrillic_keyboard() {
    let mut stage = Stage::sample("ky", SMALL);
    stage.press("f6 pageup").write("п");
    assert_eq!(day(&stage), "2019-11-01");
    stage.write("о");
    assert_eq!(day(&stage), "2019-11-08");
    stage.write("м").sees("2019: 25 сессия");
    assert_eq!(agenda(&stage).face, Face::Year);
    stage.write("е");
    assert_eq!(day(&stage), TODAY);
    stage.write("т").sees("Жаңы сессия");
}

#[test]
fn a_day_opens_its_sessions_and_one_of_them_its_form() {
    let mut stage = busy("en", SMALL);
    stage
        .press("f6 home home right right")
        .sees("20 November 2019, Wednesday");
    assert_eq!(agenda(&stage).listed.len(), 3);
    stage.press("enter").sees("3 of 31 sessions").press("esc");
    stage
        .press("right")
        .sees("→2/3")
        .press("right")
        .sees("→3/3");
    assert_eq!(day(&stage), "2019-11-22");
    stage.press("left tab down enter");
    let Screen::Form(form) = stage.app.screens.top() else {
        panic!("{}", stage.screen());
    };
    let opened = form.id();
    stage.press("esc");
    assert_eq!(agenda(&stage).selected_session(), Some(opened));
    assert_eq!(agenda(&stage).spot, Spot::List);
    stage.press("esc");
    assert_eq!(agenda(&stage).spot, Spot::Day);
}

#[test]
fn every_figure_opens_as_many_sessions_as_it_says() {
    for face in ["", "space "] {
        let mut stage = busy("ru", SMALL);
        stage.press(&format!("f6 home home {face}"));
        for spot in agenda(&stage).spots() {
            let agenda = agenda(&stage);
            let wanted = match spot {
                Spot::Day | Spot::List => agenda.listed.len() as u64,
                Spot::Span => agenda.span().total(),
                Spot::Month => agenda.month(agenda.day).total(),
                Spot::Overdue => agenda.times.overdue().len() as u64,
                Spot::Undated => agenda.times.undated.total(),
            };
            if spot != Spot::List {
                stage.press("enter");
                let taken = stage.app.filter.taken as u64;
                assert_eq!(taken, wanted, "{spot:?}: {}", stage.app.filter.text.value());
                assert!(wanted > 0, "{spot:?}");
                stage.press("esc");
            }
            stage.press("tab");
        }
        assert_eq!(agenda(&stage).spot, Spot::Day);
    }
}

#[test]
fn what_is_planned_in_the_past_is_called_out() {
    let mut stage = busy("en", SMALL);
    stage
        .press("f6 t")
        .sees("! 2 planned sessions lie in the past")
        .sees("1 session has no date");
    for there in ["2019-11-27", "2019-12-03", "2019-11-27"] {
        stage.press("alt-o");
        assert_eq!(day(&stage), there);
        stage.sees("!");
    }
    stage
        .press("/")
        .write("status:held")
        .press("enter")
        .sees_not("lie in the past");
    stage
        .press("alt-o")
        .sees("No planned session lies in the past.");
}

#[test]
fn what_is_overdue_is_over_on_its_last_day_wherever_it_is_told() {
    for language in ["en", "ru", "ky"] {
        let mut stage = busy(language, SMALL);
        add(&mut stage, 107, "planned", "2020-01-10", TODAY);
        add(&mut stage, 108, "planned", "2020-01-10", "2020-01-14");
        add(&mut stage, 109, "planned", "2020-01-10", "2019-01-12");
        stage.press("f6");
        assert_eq!(agenda(&stage).times.overdue().len(), 4);
        while agenda(&stage).spot != Spot::Overdue {
            stage.press("tab");
        }
        stage.press("enter");
        let text = stage.app.filter.text.value().to_owned();
        assert_eq!(stage.app.filter.taken, 4, "{text}");
        stage.press("esc f7");
        let Screen::Check(check) = stage.app.screens.top() else {
            panic!("not the check");
        };
        let ids = check.rows.iter().map(|row| match row {
            Row::Finding(finding) => finding.what.id(),
            _ => "",
        });
        let past = ids.filter(|id| *id == "planned-in-the-past").count();
        assert_eq!(past, 4, "{language}");
    }
}

#[test]
fn a_new_session_begins_on_the_day() {
    let mut stage = Stage::sample("en", SMALL);
    stage
        .press("f6 t down insert")
        .sees("22 January 2020")
        .sees("(•) Planned");
    stage.press("esc").sees("22 January 2020, Wednesday");
    stage
        .press("up up n")
        .sees("8 January 2020")
        .sees("(•) Held");
    let mut stage = Stage::empty("ru", SMALL);
    stage
        .press("f6")
        .sees("январь 2020: занятий нет")
        .sees("новое занятие в этот день");
    stage
        .press("enter")
        .sees("За этим числом нет ни одного занятия");
}

#[test]
fn planned_sessions_go_to_other_calendars() {
    let mut stage = busy("en", SMALL);
    stage.press("f6 alt-i").sees("planned-sessions.ics");
    let path = stage.documents().join("planned-sessions.ics");
    let first = fs::read_to_string(&path).unwrap();
    assert_eq!(first.matches("BEGIN:VEVENT").count(), 3);
    assert!(
        first.contains("UID:016fa000-0000-7000-8000-000000000067@sabak"),
        "{first}"
    );
    stage.press("alt-i").sees("planned-sessions-2.ics");
    let second = stage.documents().join("planned-sessions-2.ics");
    assert_eq!(fs::read_to_string(second).unwrap(), first);
    stage.press("/").write("status:held").press("enter alt-i");
    stage.sees("There is no planned session with a date here.");
}

#[test]
fn days_and_sessions_can_be_clicked() {
    let mut stage = busy("en", SMALL);
    stage.press("f6 pageup").click("20 ─");
    assert_eq!(day(&stage), "2019-11-20");
    stage.click("10:00");
    assert_eq!(agenda(&stage).spot, Spot::List);
    stage.click("2 planned sessions").sees("2 of 31 sessions");
}

#[test]
fn it_is_seen() {
    for (language, columns, rows) in [
        ("en", 80, 24),
        ("ru", 60, 16),
        ("ky", 80, 24),
        ("en", 140, 40),
    ] {
        let mut stage = busy(language, (columns, rows));
        stage.press("f6 home home right right");
        let name = format!("month_{language}_{columns}x{rows}");
        assert_snapshot!(name, stage.screen());
        stage.press("space");
        let name = format!("year_{language}_{columns}x{rows}");
        assert_snapshot!(name, stage.screen());
    }
}

/// Days at both ends of time, hostile text, any size.
#[test]
fn no_size_and_no_key_hurts() {
    let keys: Vec<Key> = COMMANDS
        .iter()
        .filter(|entry| entry.scope.id().starts_with("agenda"))
        .flat_map(|entry| entry.keys)
        .filter(|key| !matches!(**key, "insert" | "n" | "enter" | "e"))
        .map(|key| key.parse().unwrap())
        .collect();
    let mut stage = busy("ky", SMALL);
    let items = (1000..1400_u128).map(|number| {
        let mut session = Session::new(id_of(number), Stamp::default());
        let date = |text: &str| text.parse::<Date>().unwrap();
        let days = [
            "0001-01-01",
            "1990-01-01",
            "2019-11-20",
            "2100-12-31",
            "9999-12-31",
        ];
        let place = usize::try_from(number).unwrap();
        session.starts_on = Some(date(days[place % 5]));
        session.ends_on = Some(date(days[place / 5 % 5]));
        session.title = "\u{202e}\u{1b}[2J\n".repeat(9);
        session.municipality.name = "ы\u{306}👩‍👩‍👧‍👦".repeat(40);
        session.status = ["held", "planned", "?", "\u{7}"][place % 4].to_owned();
        Item::Session {
            session: Box::new(session),
            named: Named::default(),
            read_only: None,
        }
    });
    let items = items.collect();
    let generation = stage.app.book.as_ref().unwrap().generation;
    stage.happen(Event::Changed {
        generation,
        items,
        logbook: None,
    });
    stage.press("f6");
    let mut dice: usize = 7;
    for turn in 0..1500_usize {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let key = keys[(dice >> 33) % keys.len()];
        stage.key(key);
        if turn % 5 == 0 {
            let (columns, rows) = (20 + (dice >> 20) % 150, 8 + (dice >> 40) % 45);
            stage.resize(
                u16::try_from(columns).unwrap(),
                u16::try_from(rows).unwrap(),
            );
        }
        if turn % 50 == 0 {
            stage.resize(60 + u16::try_from(turn % 80).unwrap(), 16);
            stage.click_at(turn % 60, turn % 16);
            if !matches!(stage.app.screens.top(), Screen::Agenda(_)) {
                stage.press("esc f6");
            }
        }
    }
}
