//! The smallest logbooks that once had figures other than the documents say.

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
fn children_are_left_out_of_both_sides_of_a_share() {
    let counts = json!([
        { "role": "resident", "sex": "female", "age": "0-13", "count": 10 },
        { "role": "resident", "sex": "male", "age": "29-59", "count": 10 }
    ]);
    assert_eq!(by_sex(counts)[0]["of_participants"], 10);
}

/// Beside the groups a sex is that of those who belong to one: what does not add up is said.
#[test]
fn sessions_by_sex_and_group_say_that_they_do_not_add_up() {
    let overlap = |groups: Value| {
        let attendance = json!({ "headcount": 4, "groups": groups });
        let bench = bench(json!([]), &[json!({ "attendance": attendance })]);
        let table = ["table", "--rows", "sex", "--columns", "group"];
        bench.asks(&[&table[..], &["--measure", "sessions"]].concat())["overlap"].clone()
    };
    let men = json!([{ "group": "youth", "sex": "male", "count": 2 }]);
    assert_eq!(overlap(men), json!({ "rows": false, "columns": true }));
    let both = json!([
        { "group": "youth", "sex": "male", "count": 2 },
        { "group": "youth", "sex": "female", "count": 1 }
    ]);
    assert_eq!(overlap(both), json!({ "rows": true, "columns": true }));
}
