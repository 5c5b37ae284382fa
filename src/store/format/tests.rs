//! Laws of reading and writing: what is written is read back the same, what was not edited keeps
//! its bytes, and what is not known stays.

use proptest::prelude::*;

use super::*;
use crate::model::attendance::{Cell, Count};
use crate::model::record::Extra;
use crate::model::session::{Stamp, Trainer};

const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";

/// The example of a session file, every item on a line of its own.
const EXAMPLE: &str = include_str!("example.json");

fn named() -> std::path::PathBuf {
    format!("{ID}.json").into()
}

fn read(bytes: &[u8]) -> Document<Session> {
    Document::read(&named(), bytes).unwrap()
}

#[test]
fn the_example_keeps_its_bytes_through_an_edit_and_its_undo() {
    let mut document = read(EXAMPLE.as_bytes());
    assert_eq!(document.value.attendance.headcount, Some(16));
    assert_eq!(write(&document.value).unwrap(), EXAMPLE.as_bytes());

    let before = std::mem::replace(&mut document.value.title, "Жаңы".to_owned());
    let edited = document.to_bytes().unwrap();
    assert_ne!(&*edited, EXAMPLE.as_bytes());
    assert_eq!(read(&edited).value, document.value);
    document.value.title = before;
    assert_eq!(&*document.to_bytes().unwrap(), EXAMPLE.as_bytes());
}

#[test]
fn a_file_that_was_not_edited_keeps_its_bytes_whatever_their_form() {
    let one_line = format!(r#"{{"zoo":[ 1 ],"id":"{ID}","hours":6,"format":1}}"#);
    for text in [
        EXAMPLE.to_owned(),
        EXAMPLE.replace('\n', "\r\n"),
        EXAMPLE.replace("  ", "\t"),
        format!("\u{feff}{EXAMPLE}"),
        EXAMPLE.trim_end().to_owned(),
        one_line.clone(),
    ] {
        let document = read(text.as_bytes());
        assert_eq!(&*document.to_bytes().unwrap(), text.as_bytes());
    }
    let mut document = read(one_line.as_bytes());
    document.value.hours = Some(7.5);
    let edited = document.to_bytes().unwrap();
    let edited = std::str::from_utf8(&edited).unwrap();
    assert!(edited.starts_with("{\n  \"format\": 1,\n"), "{edited}");
    assert!(edited.ends_with("  \"zoo\": [ 1 ]\n}\n"), "{edited}");
}

#[test]
fn rows_of_one_cell_are_one_when_read_and_stand_as_they_did_until_an_edit() {
    let row = r#"{ "role": "resident", "sex": "female", "age": "60+", "count": 2 }"#;
    let text =
        format!(r#"{{ "format": 1, "id": "{ID}", "attendance": {{ "counts": [{row}, {row}] }} }}"#);
    let mut document = read(text.as_bytes());
    assert_eq!(document.value.attendance.counts.len(), 1);
    assert_eq!(document.value.attendance.counted(), 4);
    assert_eq!(&*document.to_bytes().unwrap(), text.as_bytes());
    document.value.venue = "клуб".to_owned();
    let edited = document.to_bytes().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&edited).matches("resident").count(),
        1
    );
}

#[test]
fn a_newer_form_is_read_only_or_named() {
    let newer = EXAMPLE.replace("\"format\": 1", "\"format\": 7");
    assert_eq!(read(newer.as_bytes()).read_only, Some(7));
    assert_eq!(read(EXAMPLE.as_bytes()).read_only, None);

    let other = newer.replace("\"hours\": 6.0", "\"hours\": { \"taught\": 6 }");
    let problem = Document::<Session>::read(&named(), other.as_bytes()).unwrap_err();
    assert_eq!(
        problem.fault,
        Fault::NewerFormat {
            format: 7,
            known: 1
        }
    );
    assert_eq!((problem.line, problem.column), (Some(2), Some(13)));
}

#[test]
fn a_form_that_never_was_is_a_fault() {
    let older = EXAMPLE.replace("\"format\": 1", "\"format\": 0");
    for text in [older.clone(), older.replace("6.0", "\"six\"")] {
        let problem = Document::<Session>::read(&named(), text.as_bytes()).unwrap_err();
        assert_eq!(problem.fault, Fault::UnknownFormat { format: 0 });
        assert_eq!(problem.field.as_deref(), Some("format"));
    }
}

/// A record in its third form, whose first had another key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Third {
    format: u32,
    hours: f64,
}

impl Record for Third {
    const FORMAT: u32 = 3;
    const NAMED_BY: Option<&'static str> = None;

    fn file(_id: SessionId) -> PathBuf {
        PathBuf::new()
    }

    fn format(&self) -> u32 {
        self.format
    }

    fn id(&self) -> SessionId {
        SessionId(uuid::Uuid::nil())
    }

    fn migrate(format: u32, text: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct First {
            minutes: f64,
        }
        let first: First = serde_json::from_str(text).ok()?;
        (format == 1).then_some(Self {
            format: Self::FORMAT,
            hours: first.minutes / 60.0,
        })
    }
}

#[test]
fn an_older_form_is_migrated_and_written_in_the_new_one_after_an_edit() {
    let text = br#"{"format":1,"minutes":90}"#;
    let mut document = Document::<Third>::read(Path::new("x"), &text[..]).unwrap();
    assert_eq!(
        document.value,
        Third {
            format: 3,
            hours: 1.5
        }
    );
    assert_eq!(&*document.to_bytes().unwrap(), text);
    document.value.hours = 2.0;
    assert_eq!(
        &*document.to_bytes().unwrap(),
        b"{\n  \"format\": 3,\n  \"hours\": 2.0\n}\n"
    );
    let second = Document::<Third>::read(Path::new("x"), &br#"{"format":2,"hours":1}"#[..]);
    assert_eq!(
        second.unwrap_err().fault,
        Fault::UnknownFormat { format: 2 }
    );
}

#[test]
fn fingerprints_are_the_same_everywhere() {
    for (bytes, name) in [
        (&b""[..], "b089a2d1b20fa734893dd0ccdb7365e6"),
        (b"a", "bf66f11ee7d9d0da1769c859422120cc"),
        (EXAMPLE.as_bytes(), "cbb57c79b0a177b0724f4c06d0661670"),
    ] {
        assert_eq!(Fingerprint::of(bytes).to_string(), name);
        assert_eq!(name.parse(), Ok(Fingerprint::of(bytes)));
    }
}

#[test]
fn bytes_that_differ_have_different_fingerprints() {
    let whole = EXAMPLE.as_bytes();
    let mut seen = std::collections::BTreeSet::from([Fingerprint::of(whole)]);
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut flipped = whole.to_vec();
            flipped[at] ^= 1 << bit;
            assert!(
                seen.insert(Fingerprint::of(&flipped)),
                "bit {bit} of byte {at}"
            );
        }
        assert!(seen.insert(Fingerprint::of(&whole[..at])), "{at} bytes");
    }
    for zeros in 0..100 {
        assert!(
            seen.insert(Fingerprint::of(&vec![0; zeros])) || zeros == 0,
            "{zeros} zeros"
        );
    }
}

/// Values that no reader keeps who does not keep the text: huge, odd in form, over several lines.
const RAW: [&str; 9] = [
    "1e400",
    "123456789012345678901234567890",
    "-0",
    "{ \"z\" : [1,\n 2], \"z\": 3 }",
    "\"\\u0041\\/\"",
    "[[[]]]",
    "null",
    "\"ң\"",
    "1.10",
];

/// Writes JSON compactly, with a key that nobody knows in every object, before the key whose turn
/// it is.
fn with_unknown_keys(value: &serde_json::Value, raw: &[usize], many: &mut usize) -> String {
    let list = |items: Vec<String>| items.join(",");
    match value {
        serde_json::Value::Object(members) => {
            let turn = *many;
            *many += 1;
            let unknown = format!("\"x-{turn}\": {}", RAW[raw[turn % raw.len()] % RAW.len()]);
            let mut items: Vec<String> = members
                .iter()
                .map(|(key, value)| format!("{key:?}:{}", with_unknown_keys(value, raw, many)))
                .collect();
            items.insert(turn % (items.len() + 1), unknown);
            format!("{{{}}}", list(items))
        }
        serde_json::Value::Array(items) => {
            let items = items.iter().map(|item| with_unknown_keys(item, raw, many));
            format!("[{}]", list(items.collect()))
        }
        other => other.to_string(),
    }
}

fn stamp() -> impl Strategy<Value = Stamp> {
    (any::<String>(), any::<String>()).prop_map(|(at, by)| Stamp {
        at,
        by,
        extra: Extra::default(),
    })
}

fn any_session() -> impl Strategy<Value = Session> {
    let day = proptest::option::of(0..40_000_i32);
    let hours = proptest::option::of(proptest::num::f64::NORMAL);
    let words = proptest::collection::vec(any::<String>(), 0..4);
    let counts = proptest::collection::vec(("[a-c]", "[fm]", "[xy]", 1..9_u32), 0..8);
    (
        stamp(),
        any::<[String; 3]>(),
        day,
        hours,
        words,
        counts,
        any::<Option<u32>>(),
    )
        .prop_map(
            |(stamp, [title, venue, notes], day, hours, words, counts, headcount)| {
                let mut session = Session::new(ID.parse().unwrap(), stamp);
                session.title = title;
                session.venue = venue;
                session.notes = notes;
                session.starts_on = day.map(|day| {
                    let day = chrono::NaiveDate::from_num_days_from_ce_opt(700_000 + day);
                    crate::model::value::Date(day.unwrap())
                });
                session.hours = hours;
                session.trainers = words
                    .iter()
                    .map(|name| Trainer {
                        name: name.clone(),
                        ..Trainer::default()
                    })
                    .collect();
                session.topics = words;
                session.attendance.headcount = headcount;
                session.attendance.counts = counts
                    .into_iter()
                    .map(|(role, sex, age, count)| Count::new(Cell { role, sex, age }, count))
                    .collect();
                session.attendance.settle();
                session
            },
        )
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(session in any_session()) {
        let bytes = write(&session).unwrap();
        let document = read(&bytes);
        prop_assert_eq!(&document.value, &session);
        prop_assert_eq!(write(&document.value).unwrap(), bytes);
    }

    #[test]
    fn unknown_keys_stay_word_for_word(
        session in any_session(),
        raw in proptest::collection::vec(0..RAW.len(), 1..9),
    ) {
        let value = serde_json::to_value(&session).unwrap();
        let mut many = 0;
        let text = with_unknown_keys(&value, &raw, &mut many);
        let document = read(text.as_bytes());
        let bytes = write(&document.value).unwrap();
        let again = read(&bytes);
        prop_assert_eq!(&again.value, &document.value);
        prop_assert_eq!(&write(&again.value).unwrap(), &bytes);
        let written = String::from_utf8(bytes).unwrap();
        for turn in 0..many {
            let member = format!("\"x-{turn}\": {}", RAW[raw[turn % raw.len()] % RAW.len()]);
            prop_assert!(written.contains(&member), "{} is not in {}", member, written);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Document::<Session>::read(&named(), bytes);
    }

    #[test]
    fn a_flipped_bit_is_read_or_named(at in 0..EXAMPLE.len(), bit in 0..8_u32) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        bytes[at] ^= 1 << bit;
        if let Err(problem) = Document::<Session>::read(&named(), bytes) {
            prop_assert!(!matches!(problem.fault, Fault::Unreadable { .. }), "{:?}", problem);
        }
    }
}
