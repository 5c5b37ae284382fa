use proptest::prelude::*;

use super::*;
use crate::model::generate::{self, Hand};
use crate::model::session::{Stamp, Trainer};
use crate::model::value::Date;
use crate::text::Language;

/// A property: its name, its parameters, its value with escapes taken back.
type Property = (String, String, String);

/// Reads a calendar back as RFC 5545 has it: lines unfolded, values unescaped.
fn properties(bytes: &[u8]) -> Vec<Property> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.ends_with("\r\n"));
    for line in text.trim_end().split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
    let unfolded = text.replace("\r\n ", "");
    unfolded.trim_end().split("\r\n").map(property).collect()
}

fn property(line: &str) -> Property {
    let (name, value) = line.split_once(':').unwrap();
    let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
    assert!(
        name.chars()
            .all(|letter| letter.is_ascii_uppercase() || letter == '-'),
        "{line}"
    );
    let mut plain = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        assert!(!matches!(letter, ',' | ';'), "bare in {line}");
        plain.push(match letter {
            '\\' => match letters.next() {
                Some('n') => '\n',
                Some(letter @ ('\\' | ',' | ';')) => letter,
                other => panic!("{other:?} in {line}"),
            },
            letter => letter,
        });
    }
    (name.to_owned(), parameters.to_owned(), plain)
}

fn session() -> Session {
    let mut session = Session::new(generate::id(7), Stamp::default());
    session.status = "planned".to_owned();
    session.starts_on = Some("2020-03-09".parse().unwrap());
    session.changed.at = "2020-01-10T08:30:00Z".to_owned();
    session
}

fn written(session: &Session) -> Vec<Property> {
    let texts = Texts::new(Language::English);
    properties(&calendar(
        std::slice::from_ref(session),
        &Logbook::default(),
        texts,
    ))
}

fn value(properties: &[Property], name: &str) -> Option<String> {
    let found = properties.iter().find(|(own, _, _)| own == name)?;
    let parameters = match found.1.as_str() {
        "" => String::new(),
        parameters => format!("{parameters}:"),
    };
    Some(format!("{parameters}{}", found.2))
}

#[test]
fn a_session_is_always_the_same_event() {
    let mut session = session();
    let before = written(&session);
    let uid = "00000000-0000-0000-0000-000000000007@sabak";
    assert_eq!(value(&before, "UID").unwrap(), uid);
    assert_eq!(value(&before, "DTSTAMP").unwrap(), "20200110T083000Z");
    assert_eq!(value(&before, "STATUS").unwrap(), "TENTATIVE");
    assert_eq!(written(&session), before);
    session.title = "Another".to_owned();
    session.starts_on = Some("2020-04-01".parse().unwrap());
    session.changed.at = "2020-01-11T08:30:00+06:00".to_owned();
    let after = written(&session);
    assert_eq!(value(&after, "UID").unwrap(), uid);
    assert_eq!(value(&after, "DTSTAMP").unwrap(), "20200111T023000Z");
    session.changed.at = "yesterday".to_owned();
    assert_eq!(
        value(&written(&session), "DTSTAMP").unwrap(),
        "20200401T000000Z"
    );
}

#[test]
fn the_time_is_told_as_far_as_it_is_known() {
    let whole = |from: &str, to: &str| {
        (
            format!("VALUE=DATE:{from}"),
            Some(format!("VALUE=DATE:{to}")),
        )
    };
    let timed = |from: &str, to: Option<&str>| (from.to_owned(), to.map(str::to_owned));
    let cases = [
        ("", None, "", whole("20200309", "20200310")),
        ("", Some(6.0), "", whole("20200309", "20200310")),
        (
            "2020-03-11",
            Some(6.0),
            "09:30",
            whole("20200309", "20200312"),
        ),
        ("2020-03-01", None, "", whole("20200309", "20200310")),
        (
            "9999-12-31",
            None,
            "",
            ("VALUE=DATE:20200309".to_owned(), None),
        ),
        (
            "",
            Some(6.5),
            "09:30",
            timed("20200309T093000", Some("20200309T160000")),
        ),
        ("2020-03-09", None, "09:30", timed("20200309T093000", None)),
        (
            "",
            Some(8.0),
            "20:00",
            timed("20200309T200000", Some("20200310T040000")),
        ),
        ("", Some(f64::NAN), "09:30", timed("20200309T093000", None)),
        ("", Some(-1.0), "09:30", timed("20200309T093000", None)),
        ("", Some(1e300), "09:30", timed("20200309T093000", None)),
    ];
    for (last, hours, at, wanted) in cases {
        let mut session = session();
        session.ends_on = last.parse().ok();
        session.hours = hours;
        session.starts_at = at.parse().ok();
        let found = written(&session);
        let found = (value(&found, "DTSTART").unwrap(), value(&found, "DTEND"));
        assert_eq!(found, wanted, "{last} {hours:?} {at}");
    }
}

#[test]
fn what_it_is_about_and_where() {
    let mut session = session();
    assert_eq!(
        value(&written(&session), "SUMMARY").unwrap(),
        "Training session"
    );
    assert_eq!(value(&written(&session), "LOCATION"), None);
    session.municipality.code = "41703225853000".to_owned();
    session.venue = "Hall; room 2, left\\right".to_owned();
    session.topics = vec![
        "gender-concept".to_owned(),
        "gender-discrimination".to_owned(),
    ];
    session.languages = vec!["ky".to_owned()];
    session.ends_on = Some("2020-03-10".parse().unwrap());
    session.starts_at = Some("09:30".parse().unwrap());
    session.trainers = vec![Trainer {
        name: "Somebody Asanov".to_owned(),
        kind: "local_consultant".to_owned(),
        ..Trainer::default()
    }];
    let found = written(&session);
    let expected = "The concept of gender; Gender discrimination · Cholpon-Ata";
    assert_eq!(value(&found, "SUMMARY").unwrap(), expected);
    assert_eq!(
        value(&found, "LOCATION").unwrap(),
        "Hall; room 2, left\\right, Cholpon-Ata aiyl aimak, Toktogul district"
    );
    assert_eq!(
        value(&found, "DESCRIPTION").unwrap(),
        "Starts at: 09:30\nTopics: The concept of gender; Gender discrimination\n\
         Trainer types: Local consultant\nLanguages: Kyrgyz"
    );
    session.title = "First\nsecond; third".to_owned();
    let title = value(&written(&session), "SUMMARY").unwrap();
    assert_eq!(title, "First second; third · Cholpon-Ata");
}

#[test]
fn a_session_without_a_date_is_left_out() {
    let mut session = session();
    session.starts_on = None;
    assert_eq!(value(&written(&session), "BEGIN").unwrap(), "VCALENDAR");
    assert_eq!(value(&written(&session), "UID"), None);
}

#[test]
fn long_rows_of_spaces_are_folded_too() {
    let mut session = session();
    session.title = format!("{}x{}y", "Ж".repeat(74), " ".repeat(150));
    let title = value(&written(&session), "SUMMARY").unwrap();
    assert_eq!(title, session.title);
}

proptest! {
    /// Whatever a file holds: the lines are lines, every event has what it must have, and nobody who
    /// teaches or takes part is named.
    #[test]
    fn any_session_is_a_sound_event(
        mut session in generate::session(Hand::Careless), title in any::<String>(), venue in any::<String>(),
    ) {
        session.title = title;
        session.venue = venue;
        session.starts_on = Some(session.starts_on.unwrap_or(Date(chrono::NaiveDate::MAX)));
        for trainer in &mut session.trainers {
            trainer.name = "Zzyzx Quoxel".to_owned();
        }
        session.voices.clear();
        for language in Language::ALL {
            let bytes = calendar(std::slice::from_ref(&session), &Logbook::default(), Texts::new(language));
            let found = properties(&bytes);
            let count = |name: &str| found.iter().filter(|(own, _, _)| own == name).count();
            for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "VERSION", "PRODID"] {
                prop_assert_eq!(count(name), 1, "{}", name);
            }
            prop_assert!(count("DTEND") <= 1);
            let uid = format!("{}@sabak", session.id);
            prop_assert_eq!(value(&found, "UID").unwrap(), uid);
            let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
            prop_assert!(!text.contains("Quoxel"));
        }
    }
}
