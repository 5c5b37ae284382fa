//! What each kind of broken file is said to be, and where. The reader's own words are an
//! implementation detail of its crate: this table notices when they change.

use super::*;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::store::format::{parse, read_named};

const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";

/// A session with some members, each on a line of its own from line 4 on.
fn session(members: &str) -> String {
    format!("{{\n  \"format\": 1,\n  \"id\": \"{ID}\",\n{members}\n}}")
}

fn fault_of(text: impl AsRef<[u8]>) -> FileProblem {
    parse::<Session>(Path::new("x.json"), text.as_ref()).unwrap_err()
}

fn place(problem: &FileProblem) -> (usize, usize, &str) {
    (
        problem.line.unwrap_or(0),
        problem.column.unwrap_or(0),
        problem.field.as_deref().unwrap_or(""),
    )
}

fn found(text: &str) -> String {
    text.to_owned()
}

#[test]
fn values_that_cannot_be_are_named_with_their_place() {
    let wrong = |found, expected| Fault::WrongType { found, expected };
    for (members, at, fault) in [
        (
            r#"  "starts_on": "2020-02-31""#,
            (4, 16, "starts_on"),
            Fault::NoSuchDate {
                found: found("2020-02-31"),
            },
        ),
        (
            r#"  "starts_on": "31.01.2020""#,
            (4, 16, "starts_on"),
            Fault::NoSuchDate {
                found: found("31.01.2020"),
            },
        ),
        (
            r#"  "starts_on": 20200131"#,
            (4, 16, "starts_on"),
            wrong(Type::Number, Type::Text),
        ),
        (
            r#"  "starts_at": "25:00""#,
            (4, 16, "starts_at"),
            Fault::NoSuchTime {
                found: found("25:00"),
            },
        ),
        (
            r#"  "hours": "6""#,
            (4, 12, "hours"),
            wrong(Type::Text, Type::Number),
        ),
        (
            r#"  "hours": true"#,
            (4, 12, "hours"),
            wrong(Type::YesNo, Type::Number),
        ),
        (
            r#"  "hours": 1e400"#,
            (4, 12, "hours"),
            Fault::NumberTooLarge {
                found: found("1e400"),
            },
        ),
        (
            r#"  "title": null"#,
            (4, 12, "title"),
            wrong(Type::Null, Type::Text),
        ),
        (
            r#"  "title": ["x"]"#,
            (4, 12, "title"),
            wrong(Type::List, Type::Text),
        ),
        (
            r#"  "title": {}"#,
            (4, 12, "title"),
            wrong(Type::Object, Type::Text),
        ),
        (
            r#"  "topics": "x""#,
            (4, 13, "topics"),
            wrong(Type::Text, Type::List),
        ),
        (
            r#"  "topics": ["a", 2]"#,
            (4, 19, "topics[1]"),
            wrong(Type::Number, Type::Text),
        ),
        (
            r#"  "municipality": "Арал""#,
            (4, 19, "municipality"),
            wrong(Type::Text, Type::Object),
        ),
        (
            r#"  "trainers": [[]]"#,
            (4, 16, "trainers[0]"),
            wrong(Type::List, Type::Object),
        ),
        (
            r#"  "follow_up": [{ "action": "жол, көпүрө", "done": "ооба" }]"#,
            (4, 52, "follow_up[0].done"),
            wrong(Type::Text, Type::YesNo),
        ),
        (
            "  \"x\": { \"y\": [1,\n    2] },\n  \"trainers\": [{\n    \"type\": 1 }]",
            (7, 13, "trainers[0].type"),
            wrong(Type::Number, Type::Text),
        ),
    ] {
        let problem = fault_of(session(members));
        assert_eq!(problem.fault, fault, "{members}");
        assert_eq!(place(&problem), at, "{members}");
    }
}

#[test]
fn only_whole_numbers_from_zero_count_people() {
    for text in [
        "-1",
        "1.5",
        "1.0",
        "1e3",
        "4294967296",
        "18446744073709551616",
        "1000000000000000000000000000000",
        "-9223372036854775809",
    ] {
        let problem = fault_of(session(&format!(
            r#"  "attendance": {{ "headcount": 2, "counts": [
    {{ "role": "resident", "sex": "female", "age": "60+", "count": 1 }},
    {{ "role": "resident", "sex": "male", "age": "60+", "count": {text} }}
  ] }}"#
        )));
        assert_eq!(problem.fault, Fault::NotACount { found: found(text) });
        assert_eq!(
            place(&problem),
            (6, 65, "attendance.counts[1].count"),
            "{text}"
        );
    }
    for (text, fault) in [
        (
            "\"3\"",
            Fault::WrongType {
                found: Type::Text,
                expected: Type::Number,
            },
        ),
        (
            "1e400",
            Fault::NumberTooLarge {
                found: found("1e400"),
            },
        ),
        (
            "NaN",
            Fault::Syntax {
                wanted: Wanted::Value,
            },
        ),
        (
            "Infinity",
            Fault::Syntax {
                wanted: Wanted::Value,
            },
        ),
        (
            "+1",
            Fault::Syntax {
                wanted: Wanted::Value,
            },
        ),
        (
            "01",
            Fault::Syntax {
                wanted: Wanted::Number,
            },
        ),
        (
            "1.",
            Fault::Syntax {
                wanted: Wanted::Number,
            },
        ),
    ] {
        let problem = fault_of(session(&format!(
            r#"  "attendance": {{ "headcount": {text} }}"#
        )));
        assert_eq!(problem.fault, fault, "{text}");
        assert_eq!(
            problem.field.as_deref(),
            Some("attendance.headcount"),
            "{text}"
        );
        assert_eq!(problem.line, Some(4), "{text}");
    }
}

#[test]
fn keys_stand_once_and_the_necessary_ones_stand() {
    let twice = |key: &str| Fault::DuplicateKey { key: found(key) };
    for (members, at, fault) in [
        (
            "  \"title\": \"a\",\n  \"title\": \"b\"",
            (5, 9, "title"),
            twice("title"),
        ),
        ("  \"x\": 1,\n  \"x\": 2", (5, 5, "x"), twice("x")),
        (
            "  \"trainers\": [{ \"name\": \"\" },\n    { \"type\": \"a\", \"type\": \"b\" }]",
            (5, 25, "trainers[1].type"),
            twice("type"),
        ),
        (
            "  \"attendance\": {\n    \"counts\": [\n      { \"role\": \"r\", \"sex\": \"s\", \"age\": \"a\" }] }",
            (6, 7, "attendance.counts[0].count"),
            Fault::MissingKey {
                key: found("count"),
            },
        ),
    ] {
        let problem = fault_of(session(members));
        assert_eq!(problem.fault, fault, "{members}");
        assert_eq!(place(&problem), at, "{members}");
    }
    let problem = fault_of("{ \"format\": 1 }");
    assert_eq!(problem.fault, Fault::MissingKey { key: found("id") });
    assert_eq!(place(&problem), (1, 1, "id"));
    let problem = fault_of(format!("\n\n {{ \"id\": \"{ID}\" }}"));
    assert_eq!(
        problem.fault,
        Fault::MissingKey {
            key: found("format")
        }
    );
    assert_eq!(place(&problem), (3, 2, "format"));
}

#[test]
fn broken_json_says_what_should_stand_there() {
    for (text, at, wanted) in [
        ("{ \"format\": }", (1, 13), Wanted::Value),
        ("hello", (1, 1), Wanted::Value),
        ("{ \"format\" 1 }", (1, 12), Wanted::Colon),
        ("{ format: 1 }", (1, 3), Wanted::Key),
        ("{ \"format\": 1, }", (1, 16), Wanted::NoComma),
        (
            "{ \"format\": 1\n  \"id\": 2 }",
            (2, 3),
            Wanted::CommaOrBrace,
        ),
        (
            "{ \"topics\": [\"ү\" \"б\"] }",
            (1, 18),
            Wanted::CommaOrBracket,
        ),
        ("{ \"topics\": [\"a\",] }", (1, 18), Wanted::NoComma),
        ("{ \"title\": \"a\\q\" }", (1, 15), Wanted::Character),
        ("{ \"title\": \"a\nb\" }", (2, 1), Wanted::Character),
        ("{ \"title\": \"\\ud800\" }", (1, 19), Wanted::Character),
        ("{ \"title\": truth }", (1, 15), Wanted::Value),
        ("{ 'title': 1 }", (1, 3), Wanted::Key),
        ("// a remark\n{}", (1, 1), Wanted::Value),
    ] {
        let problem = fault_of(text);
        assert_eq!(problem.fault, Fault::Syntax { wanted }, "{text}");
        assert_eq!(
            (problem.line.unwrap(), problem.column.unwrap()),
            at,
            "{text}"
        );
    }
    let problem = fault_of(session("  \"hours\": 6") + "\n{}");
    assert_eq!(
        problem.fault,
        Fault::Syntax {
            wanted: Wanted::Nothing
        }
    );
    assert_eq!(place(&problem), (6, 1, ""));
}

#[test]
fn a_file_that_breaks_off_says_so() {
    let whole =
        session("  \"title\": \"Арал \\u0431\", \"topics\": [\"a\"], \"x\": { \"y\": [true] }");
    for (end, _) in whole.char_indices().skip(1) {
        let problem = fault_of(&whole[..end]);
        assert_eq!(problem.fault, Fault::EndsEarly, "{}", &whole[..end]);
        assert!(problem.line.is_some());
    }
}

#[test]
fn what_is_no_object_or_no_text_is_named() {
    for (bytes, fault) in [
        (&b""[..], Fault::Empty),
        (b" \r\n\t", Fault::Empty),
        (&[0; 4096], Fault::Empty),
        (b"\xef\xbb\xbf", Fault::EndsEarly),
        (
            b"null",
            Fault::WrongType {
                found: Type::Null,
                expected: Type::Object,
            },
        ),
        (
            b"[]",
            Fault::WrongType {
                found: Type::List,
                expected: Type::Object,
            },
        ),
        (
            b"[1, {}]",
            Fault::WrongType {
                found: Type::List,
                expected: Type::Object,
            },
        ),
        (
            b"7",
            Fault::WrongType {
                found: Type::Number,
                expected: Type::Object,
            },
        ),
        (
            b"\"x\"",
            Fault::WrongType {
                found: Type::Text,
                expected: Type::Object,
            },
        ),
        (
            b"false",
            Fault::WrongType {
                found: Type::YesNo,
                expected: Type::Object,
            },
        ),
        (b"\xff\xfe{\0}\0", Fault::NotUtf8),
        (b"\xfe\xff\0{\0}", Fault::NotUtf8),
        (b"{\0\"\0", Fault::NotUtf8),
        (b"\0{\0\"", Fault::NotUtf8),
        (b"{ \"title\": \"\xcf\xf0\xe8\" }", Fault::NotUtf8),
    ] {
        let problem = fault_of(bytes);
        assert_eq!(problem.fault, fault, "{bytes:?}");
        assert_eq!(problem.field, None);
    }
    let problem = fault_of(b"{\n\"a\": \"\xd2\xaf\xff\"}");
    assert_eq!(
        place(&problem),
        (2, 8, ""),
        "a letter of two bytes is one column"
    );
}

#[test]
fn nesting_without_end_is_a_fault_or_kept_and_never_a_crash() {
    let deep = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    let text = session(&format!("  \"x\": {}", deep(100_000)));
    let (read, _) = parse::<Session>(Path::new("x"), text.as_bytes()).unwrap();
    assert_eq!(read.extra.get("x").map(str::len), Some(200_001));

    for members in [
        format!("  \"title\": {}", deep(100_000)),
        format!("  \"x\": {}, \"title\": 1", deep(100_000)),
        format!("  \"trainers\": {}", deep(100_000)),
        format!("  \"x\": {}", "[".repeat(100_000)),
        format!("  \"x\": {}", "{\"a\":".repeat(100_000)),
    ] {
        let problem = fault_of(session(&members));
        assert!(matches!(
            problem.fault,
            Fault::WrongType { .. } | Fault::Syntax { .. }
        ));
    }
    fault_of("[".repeat(100_000));
    assert_eq!(of_syntax("recursion limit exceeded", None), Fault::TooDeep);
}

#[test]
fn the_other_files_are_judged_alike() {
    let people = format!(
        r#"{{ "format": 1, "session": "{ID}", "people": [ {{ "name": "", "birth_year": -5 }} ] }}"#
    );
    let problem = parse::<People>(Path::new("p"), people.as_bytes()).unwrap_err();
    assert_eq!(
        problem.fault,
        Fault::NotACount {
            found: found("…")
        }
    );
    assert_eq!(problem.field.as_deref(), Some("people[0].birth_year"));

    let logbook =
        format!(r#"{{ "format": 1, "id": "{ID}", "programme": {{ "from": "2019-11-31" }} }}"#);
    let problem = parse::<Logbook>(Path::new("l"), logbook.as_bytes()).unwrap_err();
    assert_eq!(
        problem.fault,
        Fault::NoSuchDate {
            found: found("2019-11-31")
        }
    );
    assert_eq!(problem.field.as_deref(), Some("programme.from"));
}

#[test]
fn the_file_is_named_by_its_id() {
    let text = session("  \"hours\": 6");
    let read = |name: &str| read_named::<Session>(Path::new(name), text.as_bytes());
    assert!(read(&format!("sessions/{ID}.json")).is_ok());
    for name in ["copy.json", "016E7B2A-5C00-7C3A-9F00-0A1B2C3D4E5F.json", ""] {
        let problem = read(name).unwrap_err();
        assert_eq!(problem.fault, Fault::IdIsNotFileName { id: found(ID) });
        assert_eq!(place(&problem), (3, 9, "id"));
    }
    let problem = fault_of("{ \"format\": 1, \"id\": \"A\" }");
    assert_eq!(problem.fault, Fault::NotAnId { found: found("A") });
}

#[test]
fn the_words_of_a_file_are_cut_short() {
    let long = "ү".repeat(5_000);
    let problem = fault_of(session(&format!("  \"starts_on\": \"{long}\"")));
    let Fault::NoSuchDate { found } = problem.fault else {
        panic!("{problem}");
    };
    assert_eq!(found, format!("{}…", "ү".repeat(EXCERPT)));
    let key = "k".repeat(5_000);
    let problem = fault_of(session(&format!("  \"{key}\": 1, \"{key}\": 1")));
    assert!(problem.field.unwrap().len() < 100);
}
