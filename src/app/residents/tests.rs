//! What can be typed into the table of residents, and what the logbook becomes by it.

use chrono::NaiveTime;

use super::*;
use crate::app::event::Moment;
use crate::app::filter_line::FilterLine;
use crate::model::logbook::Logbook;
use crate::model::value::SessionId;
use crate::store::settings::Settings;
use crate::text::{Language, Texts};

const MASY: &str = "41703215836000";

fn logbook(file: serde_json::Value) -> Logbook {
    let mut whole = serde_json::json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "age_profile": "kg-2009",
    });
    let more = file.as_object().unwrap().clone();
    whole.as_object_mut().unwrap().extend(more);
    serde_json::from_value(whole).unwrap()
}

fn with_profile() -> Logbook {
    logbook(serde_json::json!({ "municipalities": [{
        "code": MASY,
        "target": { "sessions": 1, "own": "kept" },
        "profile": {
            "year": 2019,
            "residents": [
                { "sex": "male", "age": "29-59", "count": 7 },
                { "sex": "female", "age": "14-28", "count": 5, "own": "kept" },
                { "sex": "female", "age": "14-28", "count": 6 },
                { "sex": "female", "age": "14-35", "count": 3 }
            ],
            "groups": [{ "group": "disability", "count": 4, "needs": "Пандус" }]
        }
    }] }))
}

/// Does something with the table; gives what it wished for.
fn done(residents: &mut Residents, act: impl FnOnce(&mut Residents, &mut Context)) -> Vec<Wish> {
    let (settings, filter) = (Settings::default(), FilterLine::default());
    let (mut effects, mut wishes) = (Vec::new(), Vec::new());
    let at = chrono::DateTime::UNIX_EPOCH;
    let mut context = Context {
        moment: Moment {
            at,
            today: at.date_naive(),
            clock: NaiveTime::MIN,
            fresh: SessionId(uuid::Uuid::nil()),
            page: 1,
        },
        texts: Texts::new(Language::English),
        settings: &settings,
        book: None,
        filter: &filter,
        effects: &mut effects,
        wishes: &mut wishes,
    };
    act(residents, &mut context);
    wishes
}

fn typed(residents: &mut Residents, text: &str) -> Option<Notice> {
    let wishes = done(residents, |residents, context| {
        residents.on_text(text, context);
    });
    wishes.into_iter().find_map(|wish| match wish {
        Wish::Tell(notice) => Some(notice),
        _ => None,
    })
}

fn command(residents: &mut Residents, command: Command) {
    done(residents, |residents, context| {
        residents.on_command(command, context);
    });
}

fn value(residents: &Residents) -> &str {
    residents.cells[residents.at.0][residents.at.1].value()
}

#[test]
fn only_numbers_are_taken_however_they_come() {
    let cases = [
        ("812", Some("812")),
        (" 1 204 ", Some("1204")),
        ("1\u{a0}204", Some("1204")),
        ("12,345,678", Some("12345678")),
        ("007", Some("7")),
        ("0", Some("0")),
        ("12,3", None),
        ("12.5", None),
        ("-4", None),
        ("абв", None),
        ("", None),
        ("   ", None),
        ("999999999", Some("999999999")),
        ("1000000000", None),
        ("99999999999999999999999999", None),
        ("٣", None),
        ("1\u{202e}2", None),
    ];
    for (text, wanted) in cases {
        let mut residents = Residents::new(MASY, "", &Logbook::default());
        let before = value(&residents).to_owned();
        let refused = typed(&mut residents, text);
        match wanted {
            Some(wanted) => assert_eq!(value(&residents), wanted, "{text:?}"),
            None => {
                assert_eq!(value(&residents), before, "{text:?}");
                assert!(refused.is_some(), "{text:?}");
            }
        }
    }
}

#[test]
fn digits_go_on_and_a_number_that_is_come_to_begins_anew() {
    let mut residents = Residents::new(MASY, "", &with_profile());
    assert_eq!(residents.rows[residents.at.0], Row::Age("0-13".to_owned()));
    for digit in ["8", "1", "2"] {
        assert_eq!(typed(&mut residents, digit), None);
    }
    assert_eq!(value(&residents), "812");
    command(&mut residents, Command::EraseLeft);
    assert_eq!(value(&residents), "81");
    typed(&mut residents, "5");
    assert_eq!(value(&residents), "815");
    command(&mut residents, Command::MoveDown);
    assert_eq!(value(&residents), "11");
    typed(&mut residents, "9");
    assert_eq!(value(&residents), "9");
    for _ in 0..6 {
        command(&mut residents, Command::Undo);
    }
    assert!(!residents.is_changed());
}

#[test]
fn a_column_from_a_spreadsheet_fills_downwards_or_not_at_all() {
    let mut residents = Residents::new(MASY, "", &Logbook::default());
    assert_eq!(typed(&mut residents, "520\t550\r\n790\t\n240\t180\n"), None);
    let at = residents.at.0;
    let told =
        |row: usize| -> Vec<&str> { residents.cells[row].iter().map(TextInput::value).collect() };
    assert_eq!(told(at), ["520", "550"]);
    assert_eq!(told(at + 1), ["790", ""]);
    assert_eq!(told(at + 2), ["240", "180"]);
    let before = residents.values();
    for bad in ["1\nx", "1\t2\t3", &"1\n".repeat(60), "1\n5000000000"] {
        assert!(typed(&mut residents, bad).is_some(), "{bad:?}");
        assert_eq!(residents.values(), before, "{bad:?}");
    }
    command(&mut residents, Command::Undo);
    assert!(!residents.is_changed());
}

#[test]
fn what_is_not_changed_stays_as_it_was() {
    let logbook = with_profile();
    let mut residents = Residents::new(MASY, "", &logbook);
    assert!(!residents.is_changed());
    assert_eq!(residents.applied(&logbook), logbook);
    typed(&mut residents, "40");
    let changed = residents.applied(&logbook);
    let before = logbook.municipalities[0].profile.as_ref().unwrap();
    let after = changed.municipalities[0].profile.as_ref().unwrap();
    assert_eq!(after.residents[..4], before.residents[..]);
    let new = after.residents.last().unwrap();
    assert_eq!(
        (new.sex.as_str(), new.age.as_str(), new.count),
        ("female", "0-13", 40)
    );
    assert_eq!(
        changed.municipalities[0].target,
        logbook.municipalities[0].target
    );
}

#[test]
fn a_cell_that_stood_twice_becomes_one_and_an_emptied_one_goes() {
    let logbook = with_profile();
    let mut residents = Residents::new(MASY, "", &logbook);
    command(&mut residents, Command::MoveDown);
    assert_eq!(value(&residents), "11");
    typed(&mut residents, "12");
    let changed = residents.applied(&logbook);
    let rows = &changed.municipalities[0]
        .profile
        .as_ref()
        .unwrap()
        .residents;
    let counts: Vec<u32> = rows.iter().map(|row| row.count).collect();
    assert_eq!(counts, [7, 12, 3]);
    assert!(!rows[1].extra.is_empty());
    command(&mut residents, Command::ClearCell);
    let changed = residents.applied(&logbook);
    let rows = &changed.municipalities[0]
        .profile
        .as_ref()
        .unwrap()
        .residents;
    assert_eq!(rows.len(), 2);
}

#[test]
fn a_municipality_that_was_not_listed_becomes_no_target() {
    let logbook = Logbook::default();
    let mut residents = Residents::new(MASY, "", &logbook);
    typed(&mut residents, "9");
    let changed = residents.applied(&logbook);
    let own = changed.municipality(MASY).unwrap();
    assert!(own.target.is_none() && own.profile.is_some());
    command(&mut residents, Command::ClearCell);
    command(&mut residents, Command::MoveUp);
    typed(&mut residents, "2019");
    command(&mut residents, Command::ClearCell);
    let changed = residents.applied(&logbook);
    assert!(
        changed
            .municipality(MASY)
            .is_none_or(|own| own.profile.is_none())
    );
}

#[test]
fn needs_take_words_and_numbers_do_not() {
    let mut residents = Residents::new(MASY, "", &with_profile());
    let group = Row::Group("disability".to_owned());
    let row = residents.rows.iter().position(|row| *row == group).unwrap();
    residents.go(row, 1);
    assert_eq!(residents.scopes(), [Scope::Field, Scope::Residents]);
    assert_eq!(typed(&mut residents, " жана лифт\nэки"), None);
    assert_eq!(value(&residents), "Пандус жана лифт эки");
    residents.go(row, 0);
    assert_eq!(residents.scopes(), [Scope::Residents]);
    assert!(typed(&mut residents, "ж").is_some());
    let changed = residents.applied(&with_profile());
    let groups = &changed.municipalities[0].profile.as_ref().unwrap().groups;
    assert_eq!(groups[0].needs, "Пандус жана лифт эки");
    assert_eq!(groups[0].count, Some(4));
}
