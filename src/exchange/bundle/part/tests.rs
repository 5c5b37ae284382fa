//! The part has everything that the sessions name, and nothing else.

use serde_json::json;

use super::*;
use crate::model::generate;

const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";

fn logbook() -> Logbook {
    let names = |code: &str| json!({ "code": code, "name": { "en": code, "ru": "р", "ky": "к" } });
    let lists = |code: &str| json!([names(code), names(&format!("{code}-unused"))]);
    let file = json!({
        "format": 1,
        "id": ID,
        "programme": { "name": { "en": "Programme" }, "funder": "UN", "own": 1 },
        "age_profile": "kg-2009",
        "municipalities": [
            {
                "code": "our-own",
                "name": { "ky": "к", "ru": "р", "en": "e" },
                "target": { "participants": 16 },
                "profile": { "groups": [{ "group": "herders", "count": 4 }] },
                "own": [1]
            },
            { "code": "41703220856000" }
        ],
        "trainer_types": lists("type"),
        "topics": lists("topic"),
        "methods": lists("method"),
        "roles": [names("counted"), names("heard"), names("signed"), names("unused")],
        "groups": [names("members"), names("herders"), names("signers"), names("unused")],
        "document_kinds": lists("kind"),
        "filters": [{ "name": "mine", "filter": "x" }],
        "tables": [{ "name": "mine" }],
        "own": "who knows"
    });
    serde_json::from_value(file).unwrap()
}

fn session(place: &str) -> Session {
    let file = json!({
        "format": 1,
        "id": ID,
        "municipality": { "code": place },
        "trainers": [{ "type": "type" }],
        "topics": ["topic"],
        "methods": ["method"],
        "attendance": {
            "counts": [{ "role": "counted", "count": 1 }],
            "groups": [{ "group": "members", "count": 1 }]
        },
        "documents": [{ "kind": "kind" }],
        "voices": [{ "role": "heard" }]
    });
    serde_json::from_value(file).unwrap()
}

fn codes(list: &[CodeName]) -> Vec<&str> {
    list.iter().map(|own| own.code.as_str()).collect()
}

#[test]
fn what_the_sessions_name_is_there_and_nothing_else() {
    let whole = logbook();
    let part = part_of(&whole, &[session("our-own")]);
    assert_eq!(part.municipalities, whole.municipalities[..1]);
    assert_eq!(codes(&part.trainer_types), ["type"]);
    assert_eq!(codes(&part.topics), ["topic"]);
    assert_eq!(codes(&part.methods), ["method"]);
    assert_eq!(codes(&part.roles), ["counted", "heard"]);
    assert_eq!(codes(&part.groups), ["members", "herders"]);
    assert_eq!(codes(&part.document_kinds), ["kind"]);
    assert_eq!(part.programme, whole.programme);
    assert_eq!(part.age_profile, "kg-2009");
    assert_eq!(part.id, whole.id);
    let written = serde_json::to_string(&part).unwrap();
    for own in ["mine", "unused", "who knows", "filters", "tables"] {
        assert!(!written.contains(own), "{own}");
    }
    let nothing = part_of(&whole, &[]);
    assert!(nothing.municipalities.is_empty() && nothing.topics.is_empty());
}

#[test]
fn a_place_that_the_program_knows_is_named() {
    let part = part_of(&logbook(), &[session("41702205850000")]);
    let [place] = &part.municipalities[..] else {
        panic!("{:?}", part.municipalities);
    };
    assert_eq!(place.code, "41702205850000");
    assert!(!place.name.ru.is_empty());
    assert_eq!(place.target, None);
    for unknown in ["", "nowhere"] {
        let part = part_of(&logbook(), &[session(unknown)]);
        assert!(part.municipalities.is_empty());
    }
}

#[test]
fn the_codes_of_people_are_there_where_people_are() {
    let people = serde_json::from_value(json!({
        "format": 1,
        "session": ID,
        "people": [{ "role": "signed", "groups": ["signers"] }]
    }))
    .unwrap();
    let part = part_of_with(&logbook(), &[session("our-own")], &[people]);
    assert_eq!(codes(&part.roles), ["counted", "heard", "signed"]);
    assert_eq!(codes(&part.groups), ["members", "herders", "signers"]);
}

proptest::proptest! {
    #[test]
    fn the_part_of_a_part_is_the_part(
        logbook in generate::logbook(),
        sessions in generate::sessions(),
    ) {
        let sessions: Vec<Session> = sessions.into_iter().map(|(session, _)| session).collect();
        let part = part_of(&logbook, &sessions);
        proptest::prop_assert_eq!(part_of(&part, &sessions), part);
    }
}
