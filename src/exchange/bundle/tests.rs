//! What is written is read again, and what is hostile harms nothing but itself.

use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::model::bundle::BundleFile;
use crate::model::generate::{self, Hand};
use crate::model::schema::{FileKind, schema};
use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem};
use crate::text::{Language, Texts};

const LOGBOOK: &str = "016e6e6f-3460-77c8-9812-6a0f78c157bc";

/// The id of the session with a number, as the program gives it.
fn id(number: u128) -> SessionId {
    SessionId(Uuid::from_u128(
        0x016e_7b2a_5c00_7000_8000_0000_0000_0000 + number,
    ))
}

fn parsed<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn session(number: u128, more: serde_json::Value) -> Session {
    let mut file = json!({ "format": 1, "id": id(number).to_string() });
    let more = more.as_object().unwrap().clone();
    file.as_object_mut().unwrap().extend(more);
    parsed(file)
}

fn example() -> Bundle {
    let people = json!({
        "format": 1,
        "session": id(1).to_string(),
        "people": [{ "name": "Айгүл", "phone": "0700 000000", "birth_year": 1975 }],
    });
    Bundle {
        made: parsed(json!({
            "at": "2020-01-15T06:30:00Z",
            "by": "Бакыт",
            "program": "sabak 0.1.0",
        })),
        profile: Profile::Colleague,
        logbook: parsed(json!({ "format": 1, "id": LOGBOOK, "age_profile": "kg-2009" })),
        sessions: vec![
            session(
                1,
                json!({ "title": "Биринчи", "hours": 6.0, "x": [1, 2], "merge": { "seen": {} } }),
            ),
            session(2, json!({ "title": "Экинчи", "starts_on": "2019-11-18" })),
        ],
        people: vec![parsed(people)],
        deleted: vec![session(3, json!({ "merge": { "gone": "a1b2:3" } }))],
    }
}

fn text(bundle: &Bundle) -> String {
    String::from_utf8(write(bundle).unwrap()).unwrap()
}

/// The text of a bundle with the fingerprint that it has to have.
fn sealed(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    if let Some(mark) = text.find("sha256:") {
        let start = mark + HASH_MARK.len();
        if let Some(after) = text.get(start + HASH_DIGITS..) {
            let digits = hash(&[&bytes[..start], after.as_bytes()]);
            bytes[start..start + HASH_DIGITS].copy_from_slice(digits.as_bytes());
        }
    }
    bytes
}

/// A bundle with these texts as its records.
fn bundle_of(profile: &str, sessions: &[&str], deleted: &[&str], people: &[&str]) -> Vec<u8> {
    let digits = "0".repeat(HASH_DIGITS);
    sealed(&format!(
        "{{\"format\":1,\"bundle\":\"sabak/sessions\",\"profile\":\"{profile}\",\"hash\":\"sha256:{digits}\",\n\
         \"sessions\":[\n{}\n],\"deleted\":[\n{}\n],\"people\":[\n{}\n]}}",
        sessions.join(",\n"),
        deleted.join(",\n"),
        people.join(",\n"),
    ))
}

fn incoming(bundle: &Bundle) -> Incoming {
    Incoming {
        head: Some(Head {
            made: bundle.made.clone(),
            profile: bundle.profile,
            logbook: Some(bundle.logbook.clone()),
        }),
        sessions: bundle.sessions.clone(),
        deleted: bundle.deleted.clone(),
        people: match bundle.profile {
            Profile::Full => bundle.people.clone(),
            _ => Vec::new(),
        },
        unreadable: Vec::new(),
    }
}

#[test]
fn a_bundle_can_be_read_by_a_person() {
    let mut bundle = example();
    bundle.sessions.truncate(1);
    let written = text(&bundle);
    let digits = written.split_once("sha256:").unwrap().1;
    let written = written.replace(&digits[..HASH_DIGITS], "…");
    assert_eq!(
        written,
        r#"{
  "format": 1,
  "bundle": "sabak/sessions",
  "profile": "colleague",
  "made": {
    "at": "2020-01-15T06:30:00Z",
    "by": "Бакыт",
    "program": "sabak 0.1.0"
  },
  "hash": "sha256:…",
  "logbook": {
    "format": 1,
    "id": "016e6e6f-3460-77c8-9812-6a0f78c157bc",
    "programme": {
      "name": {
        "en": "",
        "ru": "",
        "ky": ""
      },
      "funder": ""
    },
    "age_profile": "kg-2009",
    "municipalities": [],
    "trainer_types": [],
    "topics": [],
    "methods": [],
    "roles": [],
    "groups": [],
    "document_kinds": []
  },
  "sessions": [
    {"format":1,"id":"016e7b2a-5c00-7000-8000-000000000001","title":"Биринчи","kind":"","status":"","hours":6.0,"municipality":{"code":"","name":""},"venue":"","languages":[],"trainers":[],"topics":[],"methods":[],"attendance":{"counts":[],"groups":[],"pages":[],"note":""},"documents":[],"voices":[],"follow_up":[],"notes":"","created":{"at":"","by":""},"changed":{"at":"","by":""},"x":[1,2],"merge":{"seen":{}}}
  ],
  "deleted": [
    {"format":1,"id":"016e7b2a-5c00-7000-8000-000000000003","merge":{"gone":"a1b2:3"}}
  ]
}
"#
    );
}

#[test]
fn what_is_written_is_read_again_and_holds_to_the_schema() {
    let validator = jsonschema::draft202012::new(&schema(FileKind::Bundle)).unwrap();
    for profile in [Profile::Colleague, Profile::Full] {
        let bundle = Bundle {
            profile,
            ..example()
        };
        let bytes = write(&bundle).unwrap();
        assert_eq!(write(&bundle).unwrap(), bytes);
        assert_eq!(read(&bytes).unwrap(), incoming(&bundle));
        let file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert!(validator.is_valid(&file));
        // As the record that the schema is made of says.
        let file: BundleFile = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(file.sessions, bundle.sessions);
        assert_eq!(file.profile, profile.id());
    }
    let empty = Bundle {
        sessions: Vec::new(),
        deleted: Vec::new(),
        people: Vec::new(),
        profile: Profile::Full,
        ..example()
    };
    assert_eq!(read(&write(&empty).unwrap()).unwrap(), incoming(&empty));
}

#[test]
fn the_fingerprint_is_that_of_all_other_bytes() {
    use sha2::{Digest, Sha256};
    let written = text(&example());
    let (before, after) = written.split_once("sha256:").unwrap();
    let (digits, after) = after.split_at(HASH_DIGITS);
    let found = Sha256::digest(format!("{before}sha256:{after}"));
    let found: String = found.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(found, digits);
}

#[test]
fn nothing_of_the_people_is_in_a_file_that_is_not_full() {
    for profile in [Profile::Colleague, Profile::Funder] {
        let written = text(&Bundle {
            profile,
            ..example()
        });
        for word in ["Айгүл", "0700", "1975", "people"] {
            assert!(!written.contains(word), "{profile:?} {word}");
        }
        assert_eq!(written.contains("Биринчи"), profile == Profile::Colleague);
    }
}

/// Names and unknown keys that look like the place of the fingerprint are not taken for it.
#[test]
fn the_place_of_the_fingerprint_cannot_be_feigned() {
    let zeros = "0".repeat(HASH_DIGITS);
    let mut bundle = example();
    bundle.made.by = format!("\"hash\": \"sha256:{zeros}\"");
    let raw = format!("{{\"by\":\"\",\"x\":{{\n  \"hash\": \"sha256:{zeros}\"}}}}");
    for made in [bundle.made, serde_json::from_str(&raw).unwrap()] {
        let bundle = Bundle { made, ..example() };
        let bytes = write(&bundle).unwrap();
        assert_eq!(read(&bytes).unwrap(), incoming(&bundle));
    }
}

#[test]
fn every_cut_and_every_flipped_bit_is_noticed() {
    let bytes = write(&example()).unwrap();
    for end in 0..bytes.len() {
        assert!(read(&bytes[..end]).is_err(), "{end}");
    }
    for place in 0..bytes.len() {
        let bit = place % 8;
        let mut other = bytes.clone();
        other[place] ^= 1 << bit;
        assert!(read(&other).is_err(), "bit {bit} of byte {place}");
    }
    let mut longer = bytes.clone();
    longer.push(b' ');
    assert_eq!(read(&longer), Err(Refusal::WrongHash));
    let marked = [&b"\xef\xbb\xbf"[..], &bytes].concat();
    assert_eq!(read(&marked).unwrap(), incoming(&example()));
}

#[test]
fn the_file_of_a_session_is_a_bundle_of_one() {
    let one = session(
        1,
        json!({ "title": "Жалгыз", "merge": { "seen": { "a": 1 } } }),
    );
    let bytes = crate::store::format::write(&one).unwrap();
    for bytes in [bytes.clone(), [b"\xef\xbb\xbf \n", &bytes[..]].concat()] {
        let incoming = read(&bytes).unwrap();
        assert_eq!(incoming.sessions, std::slice::from_ref(&one));
        assert_eq!((incoming.head, incoming.unreadable), (None, vec![]));
    }
    let broken = String::from_utf8(bytes)
        .unwrap()
        .replace("\"title\"", "\"hours\"");
    let incoming = read(broken.as_bytes()).unwrap();
    assert!(incoming.sessions.is_empty());
    let [found] = &incoming.unreadable[..] else {
        panic!("{incoming:?}");
    };
    assert_eq!((found.at, found.id), (At::Session(1), Some(id(1))));
    assert_eq!((found.line, found.column), (4, 12));
    assert_eq!(found.field.as_deref(), Some("hours"));
}

#[test]
fn what_is_no_bundle_has_a_word_of_its_own() {
    let file = |fault| Refusal::File(FileProblem::new("".as_ref(), fault));
    let good = text(&example());
    let with = |from: &str, to: &str| sealed(&good.replacen(from, to, 1));
    let other = Refusal::OtherKind(Kind::Other);
    let cases: Vec<(Vec<u8>, Refusal)> = vec![
        (vec![], file(Fault::Empty)),
        (vec![0; 4096], file(Fault::Empty)),
        (b" \n\n".to_vec(), file(Fault::Empty)),
        (b"PK\x03\x04\x14\0\0\0".to_vec(), Refusal::Archive),
        (b"\x1f\x8b\x08\0".to_vec(), Refusal::Archive),
        (
            b"age-encryption.org/v1\n-> scrypt".to_vec(),
            Refusal::Locked,
        ),
        (
            b"\n-----BEGIN AGE ENCRYPTED FILE-----\n".to_vec(),
            Refusal::Locked,
        ),
        (vec![b' '; MOST_BYTES + 1], {
            let limit = MOST_BYTES as u64;
            let bytes = limit + 1;
            Refusal::TooLarge { bytes, limit }
        }),
        ("Күнү;Жери\n18.11.2019;Кочкор".into(), other.clone()),
        (b"<!doctype html>".to_vec(), other.clone()),
        (b"%PDF-1.7\n\xff\xfe".to_vec(), other.clone()),
        (b"[]".to_vec(), other.clone()),
        (b"{}".to_vec(), other.clone()),
        (b"{\"a\":1}".to_vec(), other.clone()),
        (with("sabak/sessions", "other/sessions"), other.clone()),
        (with("\"colleague\"", "\"somebody\""), other),
        (with("\"colleague\"", "\"funder\""), Refusal::Figures),
        (
            br#"{"format":1,"holds":"figures","programme":"","municipalities":{}}"#.to_vec(),
            Refusal::Figures,
        ),
        (
            good.replacen("Биринчи", "Бешинчи", 1).into(),
            Refusal::WrongHash,
        ),
        (
            good.replacen("sha256:", "sha512:", 1).into(),
            Refusal::WrongHash,
        ),
        (
            crate::store::format::write(&example().people[0]).unwrap(),
            Refusal::OtherKind(Kind::People),
        ),
        (
            crate::store::format::write(&example().logbook).unwrap(),
            Refusal::OtherKind(Kind::Logbook),
        ),
    ];
    for (bytes, refusal) in cases {
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(80)]).into_owned();
        assert_eq!(read(&bytes), Err(refusal), "{shown}");
    }
}

#[test]
fn what_is_broken_says_where() {
    let good = text(&example());
    let with = |from: &str, to: &str| sealed(&good.replacen(from, to, 1));
    let key = |key: &str| key.to_owned();
    let mut latin = good.clone().into_bytes();
    latin[good.find('Б').unwrap()] = 0xff;
    let cases: Vec<(Vec<u8>, Fault, (usize, usize))> = vec![
        (
            good.as_bytes()[..good.len() - 3].to_vec(),
            Fault::EndsEarly,
            (37, 4),
        ),
        (latin, Fault::NotUtf8, (7, 12)),
        (vec![0xff, 0xfe, b'{', 0], Fault::NotUtf8, (1, 1)),
        (vec![b'{', 0, b'}', 0], Fault::NotUtf8, (1, 1)),
        (
            with("\"format\": 1", "\"format\": 2"),
            Fault::NewerFormat {
                format: 2,
                known: 1,
            },
            (2, 13),
        ),
        (
            with("\"format\": 1", "\"format\": 0"),
            Fault::UnknownFormat { format: 0 },
            (2, 13),
        ),
        (
            with("\"profile\"", "\"format\""),
            Fault::DuplicateKey { key: key("format") },
            (4, 3),
        ),
        (
            with("\"hash\"", "\"hush\""),
            Fault::MissingKey { key: key("hash") },
            (1, 1),
        ),
        (
            with("\"sessions\": [", "\"meetings\": ["),
            Fault::MissingKey {
                key: key("sessions"),
            },
            (1, 1),
        ),
        (
            sealed(
                &good
                    .replacen("\"sessions\": [", "\"sessions\": {\"a\": [", 1)
                    .replacen("\n  ],", "\n  ]},", 1),
            ),
            Fault::WrongType {
                found: crate::store::fault::Type::Object,
                expected: crate::store::fault::Type::List,
            },
            (31, 15),
        ),
        (
            with("\"format\": 1,", "\"format\": 1"),
            Fault::Syntax {
                wanted: crate::store::fault::Wanted::CommaOrBrace,
            },
            (3, 3),
        ),
    ];
    for (bytes, fault, place) in cases {
        match read(&bytes) {
            Err(Refusal::File(problem)) => {
                let found = (problem.line.unwrap(), problem.column.unwrap());
                assert_eq!((problem.fault, found), (fault, place));
            }
            other => panic!("{fault:?}: {other:?}"),
        }
    }
}

/// The text of a session with a number, and with something in it.
fn written(number: u128, more: &str) -> String {
    format!("{{\"format\":1,\"id\":\"{}\"{more}}}", id(number))
}

#[test]
fn a_bad_session_hides_no_other_and_says_what_is_wrong() {
    let limit = MOST_OF_A_SESSION as u64;
    let long = format!(",\"notes\":\"{}\"", "x".repeat(MOST_OF_A_SESSION));
    let deep = format!(",\"x\":{}{}", "[".repeat(40), "]".repeat(40));
    let bottomless = format!(",\"x\":{}{}", "[".repeat(400_000), "]".repeat(400_000));
    let items = format!(",\"x\":[0{}]", ",0".repeat(MOST_ITEMS));
    let keys: String = (0..300).map(|key| format!(",\"k{key}\":0")).collect();
    let size = |text: &str| Flaw::TooLarge {
        bytes: written(2, text).len() as u64,
        limit,
    };
    let many = |limit: usize| Flaw::TooMany {
        limit: limit as u64,
    };
    let fault = Flaw::Fault;
    let key = |key: &str| fault(Fault::DuplicateKey { key: key.into() });
    let number = |found: &str| {
        fault(Fault::NumberTooLarge {
            found: found.into(),
        })
    };
    let count = |found: &str| {
        fault(Fault::NotACount {
            found: found.into(),
        })
    };
    let hidden = |code| Flaw::Hidden { code };
    let cases: Vec<(&str, Flaw, usize)> = vec![
        (&long, size(&long), 1),
        (&deep, fault(Fault::TooDeep), 92),
        (&bottomless, fault(Fault::TooDeep), 92),
        (&items, many(MOST_ITEMS), 200_061),
        (&keys, many(MOST_KEYS), 2_233),
        (",\"title\":\"\u{202e}\"", hidden(0x202e), 66),
        (",\"title\":\"\\u001b[2J\"", hidden(0x1b), 66),
        (",\"\\u0000\":1", hidden(0), 58),
        (",\"x\":1,\"x\":1", key("x"), 63),
        (",\"x\":{\"y\":1,\"y\":1}", key("y"), 68),
        (",\"hours\":1e999", number("1e999"), 65),
        (",\"x\":-1e999", number("-1e999"), 61),
        (
            ",\"attendance\":{\"headcount\":4294967296}",
            count("4294967296"),
            83,
        ),
        (
            ",\"starts_on\":\"2019-02-30\"",
            fault(Fault::NoSuchDate {
                found: "2019-02-30".into(),
            }),
            69,
        ),
        (",\"format\":2", key("format"), 57),
    ];
    for (more, flaw, column) in cases {
        let bad = written(2, more);
        let bytes = bundle_of(
            "colleague",
            &[&written(1, ""), &bad, &written(3, "")],
            &[],
            &[],
        );
        let incoming = read(&bytes).unwrap();
        let ids: Vec<SessionId> = incoming.sessions.iter().map(|one| one.id).collect();
        assert_eq!(ids, [id(1), id(3)], "{flaw:?}");
        let [found] = &incoming.unreadable[..] else {
            panic!("{flaw:?}: {:?}", incoming.unreadable);
        };
        assert_eq!(found.flaw, flaw);
        assert_eq!(found.at, At::Session(2));
        assert_eq!((found.line, found.column), (4, column), "{flaw:?}");
    }
}

#[test]
fn ids_and_lists_are_looked_through() {
    let foreign = written(2, "").replace("-7000-", "-4000-");
    let upper = written(2, "")
        .to_uppercase()
        .replace("FORMAT", "format")
        .replace("ID\"", "id\"");
    let newer = written(2, "").replace("\"format\":1", "\"format\":2");
    let path = written(2, "").replace("016e7b2a-", "../../x-");
    let gone = |number| written(number, ",\"merge\":{}");
    let sheet = |number: u128| {
        format!(
            "{{\"format\":1,\"session\":\"{}\",\"people\":[{{\"name\":\"Айгүл\"}}]}}",
            id(number)
        )
    };
    let good = written(1, "");
    let bytes = bundle_of(
        "full",
        &[&good, "7", "{", "}", &foreign, &upper, &newer, &path, &good].map(|text| match text {
            "{" => "{\"a\":[}]",
            "}" => "{\"format\":1}",
            other => other,
        }),
        &[&gone(5), &written(6, ""), &gone(1), &gone(5)],
        &[
            &sheet(1),
            &sheet(1),
            &sheet(2),
            "{\"session\":\"Айгүл\",\"Айгүл\":1,\"Айгүл\":2}",
        ],
    );
    let incoming = read(&bytes).unwrap();
    assert_eq!(incoming.sessions.len(), 1);
    assert_eq!(incoming.deleted.len(), 1);
    assert_eq!(incoming.people.len(), 1);
    let found: Vec<(At, &str)> = incoming
        .unreadable
        .iter()
        .map(|one| match &one.flaw {
            Flaw::Fault(fault) => (one.at, fault.id()),
            flaw => (one.at, flaw.id()),
        })
        .collect();
    assert_eq!(
        found,
        [
            (At::Session(2), "fault-wrong-type"),
            (At::Session(3), "fault-syntax"),
            (At::Session(4), "fault-missing-key"),
            (At::Session(5), "share-flaw-foreign-id"),
            (At::Session(6), "fault-not-an-id"),
            (At::Session(7), "fault-newer-format"),
            (At::Session(8), "fault-not-an-id"),
            (At::Session(9), "share-flaw-repeated"),
            (At::Deleted(2), "share-flaw-not-deleted"),
            (At::Deleted(3), "share-flaw-repeated"),
            (At::Deleted(4), "share-flaw-repeated"),
            (At::People(2), "share-flaw-repeated"),
            (At::People(3), "share-flaw-stray"),
            (At::People(4), "fault-duplicate-key"),
        ]
    );
    let said: Vec<String> = incoming
        .unreadable
        .iter()
        .map(|one| format!("{one:?}{}", unreadable(Texts::new(Language::English), one)))
        .collect();
    assert!(
        !said.concat().contains("Айгүл"),
        "a sheet's words are for nobody's eyes"
    );
    let bytes = bundle_of("colleague", &[&good], &[], &[&sheet(1)]);
    let incoming = read(&bytes).unwrap();
    assert!(incoming.people.is_empty());
    assert_eq!(incoming.unreadable[0].flaw, Flaw::Unannounced);
}

#[test]
fn a_head_that_cannot_be_read_hides_no_session() {
    let good = text(&example());
    for (from, to, at) in [
        ("Бакыт", "\u{202e}", At::Made),
        ("\"by\": \"Бакыт\"", "\"by\": 7", At::Made),
        ("\"topics\": []", "\"topics\": 7", At::Logbook),
        ("\"topics\": []", "\"roles\": []", At::Logbook),
    ] {
        let incoming = read(&sealed(&good.replacen(from, to, 1))).unwrap();
        assert_eq!(incoming.sessions, example().sessions, "{to}");
        assert_eq!(incoming.unreadable[0].at, at, "{to}");
        let head = incoming.head.unwrap();
        assert_eq!(head.logbook.is_none(), at == At::Logbook);
    }
}

#[test]
fn there_is_a_limit_to_how_many_there_are() {
    let one = written(1, "");
    let half = vec!["0"; MOST_ITEMS / 2];
    let bytes = bundle_of("full", &half, &half, &[&one]);
    let limit = MOST_ITEMS as u64;
    assert_eq!(read(&bytes), Err(Refusal::TooMany { limit }));
    let keys: String = (0..300).map(|key| format!("\"k{key}\":0,")).collect();
    let limit = MOST_KEYS as u64;
    let bytes = format!("{{{keys}\"id\":0}}");
    assert_eq!(read(bytes.as_bytes()), Err(Refusal::TooMany { limit }));
    assert!(read(&b"[".repeat(1_000_000)).is_err());
    assert!(read(&b"{\"a\":".repeat(1_000_000)).is_err());
}

#[test]
fn what_nobody_could_read_is_not_written() {
    let mut bundle = example();
    bundle.sessions = vec![session(1, json!({ "notes": "x".repeat(MOST_BYTES) }))];
    assert!(matches!(write(&bundle), Err(Refusal::TooLarge { .. })));
    let one = session(1, json!({}));
    bundle.sessions = vec![one; MOST_ITEMS];
    let limit = MOST_ITEMS as u64;
    assert_eq!(write(&bundle), Err(Refusal::TooMany { limit }));
}

#[test]
fn everything_can_be_said_in_every_language() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut said = Vec::new();
        for one in Refusal::one_of_each() {
            said.extend([refusal(texts, &one), refusal_advice(texts, &one)]);
        }
        let places = [
            At::Made,
            At::Logbook,
            At::Session(1),
            At::Deleted(2),
            At::People(3),
        ];
        for (flaw, at) in Flaw::one_of_each()
            .into_iter()
            .zip(places.into_iter().cycle())
        {
            let one = Unreadable {
                at,
                id: None,
                line: 1_204,
                column: 5,
                field: Some("hours".to_owned()),
                flaw,
            };
            said.extend([unreadable(texts, &one), unreadable_advice(texts, &one)]);
            assert!(unreadable_place(texts, &one).contains("1204"));
        }
        for sentence in &said {
            assert!(!sentence.contains(['{', '⟨']), "{language}: {sentence}");
            assert!(
                sentence.ends_with('.') || sentence.contains("U+202E"),
                "{language}: {sentence}"
            );
        }
    }
}

/// The example in the manual is what is written.
#[test]
fn the_manual_shows_a_bundle_that_is_read() {
    let manual = include_str!("../../text/file_format.md");
    let (_, after) = manual.split_once("```json bundle\n").unwrap();
    let (example, _) = after.split_once("```").unwrap();
    let incoming = read(example.as_bytes()).unwrap();
    assert_eq!(incoming.unreadable, []);
    let head = incoming.head.unwrap();
    let again = Bundle {
        made: head.made,
        profile: head.profile,
        logbook: head.logbook.unwrap(),
        sessions: incoming.sessions,
        people: incoming.people,
        deleted: incoming.deleted,
    };
    assert_eq!(text(&again), example);
}

/// Sessions of any content, with ids as the program gives them, and keys that it does not know.
fn sessions() -> impl Strategy<Value = Vec<Session>> {
    let kept = (generate::session(Hand::Careful), any::<(bool, String)>());
    proptest::collection::vec(kept, 0..6).prop_map(|sessions| {
        let mut numbered = Vec::new();
        for ((mut one, (has_more, words)), number) in sessions.into_iter().zip(1..) {
            one.id = id(number);
            if has_more {
                let more = session(1, json!({ "x": { "y": words }, "merge": [{}, 1.5e-7] }));
                one.extra = more.extra;
            }
            numbered.push(one);
        }
        numbered
    })
}

/// Whether nothing in a text hides.
fn is_open(text: &str) -> bool {
    !text.chars().any(|one| {
        (one.is_control() && !"\t\n\r".contains(one))
            || ('\u{202a}'..='\u{202e}').contains(&one)
            || ('\u{2066}'..='\u{2069}').contains(&one)
            || ('\u{e0000}'..='\u{e007f}').contains(&one)
    })
}

/// Every text in a value.
fn is_all_open(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) => is_open(text),
        serde_json::Value::Array(items) => items.iter().all(is_all_open),
        serde_json::Value::Object(keys) => keys.values().all(is_all_open),
        _ => true,
    }
}

proptest! {
    #[test]
    fn reading_takes_back_what_was_written(sessions in sessions()) {
        let bundle = Bundle { sessions, people: Vec::new(), ..example() };
        let bundle = Bundle {
            deleted: vec![session(99, json!({ "merge": 1 }))],
            ..bundle
        };
        let bytes = write(&bundle).unwrap();
        prop_assert_eq!(&write(&bundle).unwrap(), &bytes);
        let found = read(&bytes).unwrap();
        let (open, hidden): (Vec<Session>, Vec<Session>) = bundle
            .sessions
            .iter()
            .cloned()
            .partition(|one| is_all_open(&serde_json::to_value(one).unwrap()));
        prop_assert_eq!(&found.sessions, &open);
        prop_assert_eq!(found.unreadable.len(), hidden.len());
        for (one, hidden) in found.unreadable.iter().zip(&hidden) {
            prop_assert!(matches!(one.flaw, Flaw::Hidden { .. }), "{:?}", one);
            prop_assert_eq!(one.id, Some(hidden.id));
        }
        prop_assert_eq!(&found.deleted, &bundle.deleted);
        if hidden.is_empty() {
            prop_assert_eq!(found, incoming(&bundle));
        }
    }

    #[test]
    fn no_bytes_do_any_harm(bytes in any::<Vec<u8>>()) {
        let _ = read(&bytes);
        let _ = unlock(&bytes, "x");
    }

    /// A bundle in which anything was changed, with a fingerprint that is right.
    #[test]
    fn no_forgery_does_any_harm(
        at in any::<prop::sample::Index>(),
        many in 0_usize..40,
        put in prop_oneof![
            "[\\[\\]{}\",:0-9eE.\\\\-]{0,12}",
            any::<String>(),
            Just("[".repeat(200)),
            Just("\\u202e".to_owned()),
        ],
    ) {
        let full = Bundle { profile: Profile::Full, ..example() };
        let text = text(&full);
        let letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        let before: String = letters[..at].iter().collect();
        let after: String = letters.iter().skip(at + many).collect();
        if let Ok(found) = read(&sealed(&format!("{before}{put}{after}"))) {
            let all = found.sessions.iter().chain(&found.deleted);
            for session in all {
                prop_assert_eq!(session.id.0.get_version_num(), 7);
                prop_assert!(is_all_open(&serde_json::to_value(session).unwrap()));
            }
        }
    }
}
