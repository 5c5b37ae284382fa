//! That the schemas are schemas, say what the records read, and refuse what they refuse.

use jsonschema::Validator;

use super::*;
use crate::model::field::FIELDS;

const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";

fn validator(kind: FileKind) -> Validator {
    jsonschema::draft202012::new(&schema(kind)).unwrap()
}

/// A file with only what it must have, and the given keys.
fn file(kind: FileKind, more: &Value) -> Value {
    let mut file = match kind {
        FileKind::People => json!({ "format": 1, "session": ID }),
        FileKind::Session | FileKind::Logbook => json!({ "format": 1, "id": ID }),
        FileKind::Bundle => json!({
            "format": 1,
            "bundle": "sabak/sessions",
            "profile": "colleague",
            "hash": format!("sha256:{}", "0".repeat(64)),
            "sessions": [],
        }),
    };
    let object = file.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    file
}

#[test]
fn a_schema_is_valid_and_every_key_says_what_it_holds() {
    for kind in FileKind::ALL {
        let schema = schema(kind);
        assert!(jsonschema::meta::is_valid(&schema), "{}", kind.id());
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        for path in paths(&schema) {
            let property = property(&schema, &path).unwrap();
            assert!(property.get("description").is_some(), "{path}");
            let forbidden = property.get("additionalProperties");
            assert_eq!(forbidden, None, "{path} forbids unknown keys");
        }
    }
}

#[test]
fn what_the_records_read_is_valid() {
    let cases = [
        (FileKind::Session, json!({})),
        (
            FileKind::Session,
            json!({ "starts_on": "2019-11-18", "starts_at": "09:30", "hours": 6.5, "x": [1] }),
        ),
        (
            FileKind::Session,
            json!({ "topics": ["of-our-own"], "kind": "", "trainers": [{}] }),
        ),
        (
            FileKind::Session,
            json!({ "created": { "at": "", "by": "" }, "merge": { "seen": {} } }),
        ),
        (
            FileKind::Session,
            json!({ "attendance": { "counts": [{ "role": "x", "count": 0, "y": 1 }] } }),
        ),
        (FileKind::People, json!({ "people": [{ "name": "" }] })),
        (
            FileKind::People,
            json!({ "people": [{ "birth_year": 1980, "walk_in": true, "before": 40.5 }] }),
        ),
        (
            FileKind::Logbook,
            json!({ "programme": { "from": "2019-11-18" }, "topics": [{ "code": "x" }] }),
        ),
        (FileKind::Bundle, json!({})),
        (
            FileKind::Bundle,
            json!({
                "made": { "at": "2020-01-15T06:30:00Z", "by": "", "program": "sabak 0.1.0" },
                "logbook": { "format": 1, "id": ID },
                "sessions": [{ "format": 1, "id": ID, "title": "x", "merge": {} }],
                "deleted": [{ "format": 1, "id": ID, "merge": {} }],
                "people": [{ "format": 1, "session": ID }],
            }),
        ),
    ];
    for (kind, more) in cases {
        let file = file(kind, &more);
        assert!(validator(kind).is_valid(&file), "{file}");
        assert!(is_read(kind, &file), "{file}");
    }
}

fn is_read(kind: FileKind, file: &Value) -> bool {
    let text = file.to_string();
    match kind {
        FileKind::Session => serde_json::from_str::<Session>(&text).is_ok(),
        FileKind::People => serde_json::from_str::<People>(&text).is_ok(),
        FileKind::Logbook => serde_json::from_str::<Logbook>(&text).is_ok(),
        FileKind::Bundle => serde_json::from_str::<BundleFile>(&text).is_ok(),
    }
}

#[test]
fn what_is_no_such_file_is_not_valid() {
    let cases = [
        (FileKind::Session, json!({ "format": 2 })),
        (FileKind::Session, json!({ "format": "1" })),
        (
            FileKind::Session,
            json!({ "id": "016E7B2A-5C00-7C3A-9F00-0A1B2C3D4E5F" }),
        ),
        (FileKind::Session, json!({ "starts_on": "18.11.2019" })),
        (FileKind::Session, json!({ "starts_on": "2019-13-01" })),
        (FileKind::Session, json!({ "starts_at": "9:30" })),
        (FileKind::Session, json!({ "hours": "6" })),
        (FileKind::Session, json!({ "hours": -1 })),
        (FileKind::Session, json!({ "topics": "gender-analysis" })),
        (
            FileKind::Session,
            json!({ "knowledge": { "before": 100.5 } }),
        ),
        (
            FileKind::Session,
            json!({ "attendance": { "headcount": -1 } }),
        ),
        (
            FileKind::Session,
            json!({ "attendance": { "headcount": 1e30 } }),
        ),
        (
            FileKind::Session,
            json!({ "attendance": { "counts": [{ "role": "resident" }] } }),
        ),
        (
            FileKind::Session,
            json!({ "attendance": { "counts": [{ "count": 1.5 }] } }),
        ),
        (FileKind::Session, json!({ "created": { "at": "today" } })),
        (FileKind::People, json!({ "session": null })),
        (FileKind::People, json!({ "people": {} })),
        (
            FileKind::People,
            json!({ "people": [{ "birth_year": "1980" }] }),
        ),
        (
            FileKind::Logbook,
            json!({ "programme": { "gender_marker": 3 } }),
        ),
        (
            FileKind::Logbook,
            json!({ "municipalities": [{ "name": "" }] }),
        ),
        (FileKind::Bundle, json!({ "bundle": "sabak/figures" })),
        (FileKind::Bundle, json!({ "profile": "funder" })),
        (FileKind::Bundle, json!({ "hash": "sha256:0" })),
        (FileKind::Bundle, json!({ "sessions": [{}] })),
        (
            FileKind::Bundle,
            json!({ "sessions": [{ "format": 1, "id": ID, "starts_on": "18.11.2019" }] }),
        ),
        (
            FileKind::Bundle,
            json!({ "sessions": [{ "format": 2, "id": ID }] }),
        ),
        (
            FileKind::Bundle,
            json!({ "people": [{ "format": 1, "session": ID, "people": [{ "before": 101 }] }] }),
        ),
    ];
    for (kind, more) in cases {
        let file = file(kind, &more);
        assert!(!validator(kind).is_valid(&file), "{file}");
    }
    for kind in FileKind::ALL {
        for file in [json!({}), json!([]), json!({ "format": 1 })] {
            assert!(!validator(kind).is_valid(&file), "{file}");
        }
    }
}

#[test]
fn codes_are_open_and_the_known_ones_are_examples() {
    let session = schema(FileKind::Session);
    let examples = |path: &str| property(&session, path).unwrap()["examples"].clone();
    assert_eq!(examples("status"), json!(CodeList::Status.built_in()));
    assert_eq!(
        examples("attendance.counts.sex"),
        json!(CodeList::Sex.built_in())
    );
    let topics = property(&session, "topics").unwrap();
    assert_eq!(
        topics["items"]["examples"],
        json!(CodeList::Topic.built_in())
    );
    for band in ["14-28", "14-35", "60+", NOT_STATED] {
        let ages = examples("attendance.counts.age");
        assert!(ages.as_array().unwrap().contains(&json!(band)), "{band}");
    }
}

#[test]
fn the_largest_number_of_a_field_is_the_largest_in_its_file() {
    let session = schema(FileKind::Session);
    for field in FIELDS {
        if let Kind::Whole(most) | Kind::Decimal(most) = field.kind {
            let property = property(&session, field.id).unwrap();
            assert_eq!(property["maximum"], json!(most), "{}", field.id);
            assert_eq!(property["minimum"], json!(0), "{}", field.id);
        }
    }
}

/// A key that is added to a record is added to the table of fields too, or here with its reason.
#[test]
fn every_key_of_a_session_is_a_field() {
    let beside_the_table = [
        ("format", "of the file, not of the session"),
        ("id", "of the file, not of the session"),
        (
            "attendance.counts",
            "the grid has cells of its own, not rows",
        ),
        ("created", "written by the program"),
        ("changed", "written by the program"),
        ("merge", "written by the program"),
    ];
    let parts_of_one_field = ["municipality.code", "municipality.name"];
    let schema = schema(FileKind::Session);
    for path in paths(&schema) {
        let is_record = super::record(&schema, property(&schema, &path).unwrap()).is_some();
        let is_field = FIELDS.iter().any(|field| field.id == path);
        let is_beside = beside_the_table
            .iter()
            .any(|(key, _)| path == *key || path.starts_with(&format!("{key}.")));
        let known =
            is_field || is_beside || is_record || parts_of_one_field.contains(&path.as_str());
        assert!(known, "{path} is no field");
    }
    for field in FIELDS {
        assert!(property(&schema, field.id).is_some(), "{}", field.id);
    }
}
