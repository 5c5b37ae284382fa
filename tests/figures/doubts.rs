//! The smallest logbooks whose figures are not what the documents say; each waits for the program,
//! or for the documents, to be mended.

use serde_json::{Value, json};

use super::book::Book;
use super::program::Bench;

/// A logbook with these municipalities and one held session for each of these.
fn bench(municipalities: Value, sessions: &[Value]) -> Bench {
    let logbook = json!({ "age_profile": "kg-2009", "municipalities": municipalities });
    let sessions = sessions.iter().map(|session| {
        let mut session = session.clone();
        session["status"] = json!("held");
        let people = session.as_object_mut().unwrap().shift_remove("people");
        (session, people)
    });
    let logbook = logbook.as_object().unwrap().clone();
    Bench::of(&Book::new(logbook, sessions.collect()))
}

fn profiled() -> Value {
    let residents = json!([
        { "sex": "female", "age": "29-59", "count": 100 },
        { "sex": "male", "age": "29-59", "count": 100 }
    ]);
    json!([{ "code": "41702205850000", "profile": { "year": 2019, "residents": residents } }])
}

fn by_sex(counts: Value) -> Value {
    let session =
        json!({ "municipality": { "code": "41702205850000" }, "attendance": { "counts": counts } });
    let bench = bench(profiled(), &[session]);
    bench.asks(&["coverage"])["by_municipality"][0]["room"]["by_sex"].clone()
}

/// "A sex that is none of the list is not stated too."
#[test]
#[ignore = "who was in the room is told by a sex that is none of the list, and shares are of it too"]
fn a_sex_that_is_none_of_the_list_is_no_part_of_the_room() {
    let counts = json!([
        { "role": "resident", "sex": "female", "age": "29-59", "count": 4 },
        { "role": "resident", "sex": "unheard", "age": "29-59", "count": 6 }
    ]);
    let found = by_sex(counts);
    assert_eq!(found[0]["of_participants"], 4);
    assert!(!found.to_string().contains("unheard"));
}

/// "Bands that end before 15 are left out": of the participants as of the residents.
#[test]
#[ignore = "children are left out of the residents by sex, and not out of the participants"]
fn children_are_left_out_of_both_sides_of_a_share() {
    let counts = json!([
        { "role": "resident", "sex": "female", "age": "0-13", "count": 10 },
        { "role": "resident", "sex": "male", "age": "29-59", "count": 10 }
    ]);
    assert_eq!(by_sex(counts)[0]["of_participants"], 10);
}

/// "A place with a name alone counts as a municipality": two of them are two, and both are stated.
#[test]
#[ignore = "places with a name alone are put together in by_municipality, and called not stated"]
fn places_with_a_name_alone_have_rows_of_their_own() {
    let at = |name: &str| json!({ "municipality": { "code": "", "name": name } });
    let found = bench(json!([]), &[at("Кара-Булак"), at("Ак-Терек")]).asks(&["summary"]);
    assert_eq!(found["municipalities"]["reached"], 2);
    assert_eq!(found["by_municipality"].as_array().unwrap().len(), 2);
}

/// "Other figures are those of the sessions that count at least one such person."
#[test]
#[ignore = "a session that counted nobody stands under no role, and under the group that is not stated"]
fn a_session_that_counted_nobody_stands_under_no_people() {
    let bench = bench(json!([]), &[json!({})]);
    for dimension in ["role", "sex", "age", "group"] {
        let found = bench.asks(&["table", "--rows", dimension]);
        assert_eq!(found["lines"], json!([]), "{dimension}");
    }
}

/// "A municipality with a `target`, be it an empty one, is one of those to be reached."
#[test]
#[ignore = "a target of no sessions is missing in the totals, and the check does not say so"]
fn the_check_finds_every_target_that_was_not_reached() {
    let target = json!([{ "code": "41702205850000", "target": { "sessions": 0 } }]);
    let bench = bench(target, &[]);
    let summary = bench.asks(&["summary"]);
    assert_eq!(summary["municipalities"]["target"], 1);
    assert_eq!(summary["municipalities"]["target_reached"], 0);
    assert_eq!(bench.asks(&["check"])[0]["problem"], "not-reached");
}

/// "What the screen F7 shows, from the same function."
#[test]
#[ignore = "what is odd in a file of people is a finding of the command, and not on the screen"]
fn the_screen_of_the_check_counts_what_the_command_finds() {
    let people = json!([{ "name": "А.", "role": "nobodys", "status": "present" }]);
    let bench = bench(json!([]), &[json!({ "people": people })]);
    let findings = bench.asks(&["check"]).as_array().unwrap().len();
    let folder = bench.folder();
    let open = sabak::app::Opening::Folder(folder);
    let mut stage = super::support::Stage::open(bench.into_scratch(), open, "en", (140, 40));
    stage.press("f7").sees(&format!("F7 Check {findings} "));
}
