//! Sessions as they stand in files, and what the check says of them.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::model::generate::{self, Hand};
use crate::model::problem::Severity;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();

/// A session of which nothing is wrong.
fn sound() -> Value {
    json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "kind": "initial",
        "status": "held",
        "starts_on": "2019-11-18",
        "hours": 6.0,
        "municipality": { "code": "41703225853000", "name": "Чолпон-Ата айыл аймагы" },
        "languages": ["ky"],
        "trainers": [{ "type": "gender_expert", "part": "conducted" }],
        "topics": ["gender-analysis"],
        "attendance": {
            "headcount": 3,
            "counts": [{ "role": "resident", "sex": "female", "age": "29-59", "count": 3 }]
        }
    })
}

fn logbook() -> Logbook {
    let text = json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "age_profile": "kg-2009",
        "programme": { "from": "2019-11-18", "to": "2019-12-20" },
        "municipalities": [{ "code": "our-own" }],
        "topics": [{ "code": "of-our-own" }]
    });
    serde_json::from_value(text).unwrap()
}

/// Puts `change` over `value`, key by key, as RFC 7386 merges: null takes a key away.
fn merge(value: &mut Value, change: &Value) {
    match (value, change) {
        (Value::Object(object), Value::Object(changes)) => {
            for (key, change) in changes {
                if change.is_null() {
                    object.remove(key);
                } else {
                    merge(object.entry(key).or_insert(Value::Null), change);
                }
            }
        }
        (value, change) => *value = change.clone(),
    }
}

fn merged(mut value: Value, change: &Value) -> Value {
    merge(&mut value, change);
    value
}

fn session(change: &Value) -> Session {
    let mut file = sound();
    merge(&mut file, change);
    serde_json::from_value(file).unwrap()
}

/// What is wrong with the sound session after a change: "field/row what", in order.
fn found(change: &Value, present: u32) -> Vec<String> {
    problems(&session(change), present, &logbook(), TODAY)
        .iter()
        .map(|problem| format!("{} {}", problem.at, problem.what.id()))
        .collect()
}

/// Changes of the sound session, the people present, and what is found.
fn cases() -> Vec<(Value, u32, &'static [&'static str])> {
    let planned = |day: &str| json!({ "status": "planned", "starts_on": day, "attendance": null });
    vec![
        (json!({}), 0, &[]),
        // What is missing.
        (json!({ "starts_on": null }), 0, &["starts_on/0 missing"]),
        (json!({ "hours": null }), 0, &["hours/0 missing"]),
        (
            json!({ "municipality": null }),
            0,
            &["municipality/0 missing"],
        ),
        (json!({ "status": "" }), 0, &["status/0 missing"]),
        (json!({ "kind": "" }), 0, &["kind/0 missing"]),
        (json!({ "languages": [] }), 0, &["languages/0 missing"]),
        (json!({ "topics": [] }), 0, &["topics/0 missing"]),
        (json!({ "trainers": [] }), 0, &["trainers.type/0 missing"]),
        (
            json!({ "trainers": [{ "type": "gender_expert", "part": "conducted" }, {}] }),
            0,
            &["trainers.type/1 missing", "trainers.part/1 missing"],
        ),
        (
            json!({ "attendance": null }),
            0,
            &["attendance.headcount/0 missing"],
        ),
        (json!({ "attendance": null }), 12, &[]),
        (json!({ "attendance": { "headcount": null } }), 0, &[]),
        (
            json!({ "attendance": { "groups": [{ "group": "", "sex": "", "count": 0 }] } }),
            0,
            &[
                "attendance.groups.group/0 missing",
                "attendance.groups.count/0 missing",
            ],
        ),
        (
            json!({ "attendance": { "pages": [{ "page": 0 }] } }),
            0,
            &[
                "attendance.pages.page/0 missing",
                "attendance.pages.signatures/0 missing",
            ],
        ),
        (
            json!({ "documents": [{}] }),
            0,
            &["documents.kind/0 missing"],
        ),
        (json!({ "voices": [{}] }), 0, &["voices.text/0 missing"]),
        (
            json!({ "follow_up": [{}] }),
            0,
            &["follow_up.action/0 missing"],
        ),
        // Of a session that has not taken place, only when and where is expected.
        (planned("2019-12-10"), 0, &[]),
        (
            json!({
                "status": "planned", "starts_on": "2019-12-12", "hours": null, "topics": [],
                "languages": [], "trainers": [], "attendance": null, "municipality": null
            }),
            0,
            &["municipality/0 missing"],
        ),
        (
            json!({ "status": "cancelled", "topics": [], "attendance": null }),
            0,
            &[],
        ),
        // Codes and places.
        (json!({ "municipality": { "code": "our-own" } }), 0, &[]),
        (json!({ "topics": ["of-our-own"] }), 0, &[]),
        (
            json!({ "municipality": { "code": "", "name": "Чолпон-Ата" } }),
            0,
            &["municipality/0 place-not-picked"],
        ),
        (
            json!({ "municipality": { "code": "41799" } }),
            0,
            &["municipality/0 place-not-picked"],
        ),
        (
            json!({ "topics": ["gender-analysis", "x", "y"], "kind": "x", "status": "x" }),
            0,
            &[
                "status/0 unknown-code",
                "kind/0 unknown-code",
                "topics/0 unknown-code",
                "topics/0 unknown-code",
            ],
        ),
        (
            json!({ "attendance": { "counts": [
                { "role": "x", "sex": "female", "age": "14-99", "count": 2 },
                { "role": "", "sex": "", "age": "not_stated", "count": 1 },
            ] } }),
            0,
            &[
                "attendance.counts/0 unknown-code",
                "attendance.counts/0 unknown-code",
            ],
        ),
        // Days and hours.
        (json!({ "ends_on": "2019-11-18" }), 0, &[]),
        (
            json!({ "ends_on": "2019-11-17" }),
            0,
            &["ends_on/0 end-before-start"],
        ),
        (
            json!({ "starts_on": "2019-11-17" }),
            0,
            &["starts_on/0 outside-programme"],
        ),
        (
            json!({ "ends_on": "2019-12-21" }),
            0,
            &["starts_on/0 outside-programme"],
        ),
        (planned("2019-12-09"), 0, &["status/0 planned-in-the-past"]),
        (
            merged(planned("2019-12-09"), &json!({ "ends_on": "2019-12-10" })),
            0,
            &[],
        ),
        // An end before the start does not make it any less over.
        (
            merged(planned("2019-12-09"), &json!({ "ends_on": "2019-12-08" })),
            0,
            &["ends_on/0 end-before-start", "status/0 planned-in-the-past"],
        ),
        (json!({ "starts_on": "2019-12-10" }), 0, &[]),
        (
            json!({ "starts_on": "2019-12-11" }),
            0,
            &["status/0 held-in-the-future"],
        ),
        (
            json!({ "hours": 24.5 }),
            0,
            &["hours/0 more-hours-than-days"],
        ),
        (json!({ "hours": 24.5, "ends_on": "2019-11-19" }), 0, &[]),
        (json!({ "hours": -1.0 }), 0, &["hours/0 negative"]),
        (
            json!({ "starts_on": "0219-11-18" }),
            0,
            &[
                "starts_on/0 year-out-of-range",
                "starts_on/0 outside-programme",
            ],
        ),
        (
            json!({ "follow_up": [{ "action": "x", "due": "9999-01-01" }] }),
            0,
            &["follow_up.due/0 year-out-of-range"],
        ),
        (
            json!({ "created": { "at": "today" } }),
            0,
            &["session/0 not-an-instant"],
        ),
        (
            json!({ "created": { "at": "2019-11-18T14:02:11Z" } }),
            0,
            &[],
        ),
        // Who came.
        (
            json!({ "attendance": { "headcount": 0, "counts": [] } }),
            0,
            &["attendance.headcount/0 nobody-came"],
        ),
        (
            json!({ "attendance": { "headcount": 4 } }),
            0,
            &["attendance.note/0 ways-disagree"],
        ),
        (json!({}), 2, &["attendance.note/0 ways-disagree"]),
        (
            json!({ "attendance": { "headcount": 4, "note": "one was late" } }),
            2,
            &[],
        ),
        (json!({}), 3, &[]),
        (
            json!({ "attendance": { "headcount": 200_000, "note": "x" } }),
            0,
            &["attendance.headcount/0 too-large"],
        ),
        (
            json!({ "attendance": { "headcount": null, "counts": [{ "count": 200_000 }] } }),
            0,
            &["attendance.counts/0 too-large"],
        ),
        (
            json!({ "attendance": { "groups": [
                { "group": "youth", "sex": "female", "count": 3 },
                { "group": "youth", "sex": "male", "count": 4 },
            ] } }),
            0,
            &["attendance.groups.count/1 group-larger-than-all"],
        ),
        (
            json!({ "attendance": { "pages": [
                { "page": 1, "signatures": 2, "women": 2 },
                { "page": 2, "signatures": 1, "women": 2 },
            ] } }),
            0,
            &["attendance.pages.women/1 more-women-than-signatures"],
        ),
        (
            json!({ "knowledge": { "before": 100.0, "tested": 3 } }),
            0,
            &[],
        ),
        // Without the number tested a score has no weight, and counts for nothing.
        (
            json!({ "knowledge": { "after": 72.5 } }),
            0,
            &["knowledge.tested/0 tested-not-stated"],
        ),
        (
            json!({ "knowledge": { "before": 40.0, "tested": 0 } }),
            0,
            &["knowledge.tested/0 tested-not-stated"],
        ),
        (
            json!({ "knowledge": { "before": 100.5, "after": -1.0, "tested": 4 } }),
            0,
            &[
                "knowledge.before/0 over-hundred",
                "knowledge.after/0 negative",
                "knowledge.tested/0 more-tested-than-came",
            ],
        ),
        (
            json!({ "attendance": { "headcount": null, "counts": [
                { "role": "resident", "sex": "female", "age": "14-28", "count": 2 },
                { "role": "resident", "sex": "male", "age": "60+", "count": 2 },
                { "role": "resident", "sex": "male", "age": "14-35", "count": 1 },
            ] } }),
            0,
            &["attendance.counts/0 bands-overlap"],
        ),
        // What nobody is counted in overlaps nothing.
        (
            json!({ "attendance": { "headcount": 3, "counts": [
                { "role": "resident", "sex": "female", "age": "14-28", "count": 3 },
                { "role": "resident", "sex": "female", "age": "14-35", "count": 0 },
            ] } }),
            0,
            &[],
        ),
        // Due today is not overdue; nor is what is done, or is due on no day.
        (
            json!({ "follow_up": [
                { "action": "a", "due": "2019-12-10" },
                { "action": "b", "due": "2019-12-09", "done": true },
                { "action": "c", "due": "2019-12-09", "done": false },
                { "action": "d", "due": "2019-12-09" },
                { "action": "e" },
            ] }),
            0,
            &[
                "follow_up.due/2 follow-up-overdue",
                "follow_up.due/3 follow-up-overdue",
            ],
        ),
        // Where nobody has said how many came, nothing is more than that.
        (
            json!({ "knowledge": { "tested": 4 }, "attendance": null }),
            0,
            &["attendance.headcount/0 missing"],
        ),
    ]
}

#[test]
fn each_session_has_its_problems_in_the_order_of_the_form() {
    for (change, present, expected) in cases() {
        assert_eq!(found(&change, present), expected, "{change} {present}");
    }
}

#[test]
fn every_problem_that_a_file_can_have_is_found_in_some_case() {
    let of_more_than_the_session = [
        "page-disagrees",
        "sex-not-stated",
        "age-not-stated",
        "same-place-and-day",
        "several-values",
        "came-back",
        "edited-by-hand",
        "clock-ahead",
        "not-reached",
        "sessions-behind",
        "participants-behind",
    ];
    let mut wanted: BTreeSet<&str> = What::IDS.into();
    for id in What::ONLY_TYPED.into_iter().chain(of_more_than_the_session) {
        assert!(wanted.remove(id), "{id}");
    }
    let cases = cases();
    let found: BTreeSet<&str> = cases
        .iter()
        .flat_map(|(_, _, expected)| expected.iter())
        .filter_map(|found| found.split(' ').nth(1))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_page_that_says_another_number_than_its_lines_is_a_doubt_unless_explained() {
    use crate::model::present::{Named, PageSums};
    let pages = json!([
        { "page": 1, "signatures": 17, "women": 9 },
        { "page": 2, "signatures": 3 },
        { "page": 3, "signatures": 5 }
    ]);
    let named = |women| Named {
        present: 19,
        pages: Box::new([
            PageSums {
                page: 1,
                present: 16,
                women,
            },
            PageSums {
                page: 2,
                present: 3,
                women: 1,
            },
        ]),
        ..Named::default()
    };
    let mut change = json!({ "attendance": { "headcount": 19, "counts": [], "pages": pages } });
    let found = problems(&session(&change), named(8), &logbook(), TODAY);
    let found: Vec<String> = found
        .iter()
        .map(|found| format!("{} {}", found.at, found.what.id()))
        .collect();
    assert_eq!(
        found,
        [
            "attendance.pages.signatures/0 page-disagrees",
            "attendance.pages.signatures/2 page-disagrees",
            "attendance.pages.women/0 page-disagrees"
        ]
    );
    change["attendance"]["note"] = json!("one did not sign");
    assert_eq!(problems(&session(&change), named(8), &logbook(), TODAY), []);
}

#[test]
fn problems_hold_the_numbers_they_speak_of() {
    let of = |change: &Value, present| problems(&session(change), present, &logbook(), TODAY);
    assert_eq!(
        of(&json!({ "attendance": { "headcount": 4 } }), 5)[0].what,
        What::WaysDisagree {
            headcount: Some(4),
            counted: Some(3),
            present: Some(5)
        }
    );
    assert_eq!(
        of(&json!({ "hours": 50.0, "ends_on": "2019-11-19" }), 0)[0].what,
        What::MoreHoursThanDays { days: 2 }
    );
    assert_eq!(
        of(&json!({ "topics": ["x"] }), 0)[0].what,
        What::UnknownCode {
            list: CodeList::Topic,
            code: "x".to_owned()
        }
    );
}

/// The form has one field for the grid, the file a row for each count.
#[test]
fn the_grid_has_an_address_of_its_own_and_rows_in_the_file() {
    let counts = json!([
        { "role": "resident", "sex": "female", "age": "14-28", "count": 1 },
        { "role": "resident", "sex": "woman", "age": "14-28", "count": 2 },
    ]);
    let session = session(&json!({ "attendance": { "counts": counts } }));
    let at = |found: Vec<Problem>| -> Vec<Address> {
        let is_code = |problem: &Problem| matches!(problem.what, What::UnknownCode { .. });
        let codes = found.into_iter().filter(is_code);
        codes.map(|problem| problem.at).collect()
    };
    let here = logbook();
    let of_form = at(problems(&session, 0, &here, TODAY));
    assert_eq!(of_form, [Address::of(GRID)]);
    let of_file = at(problems_by_row(&session, 0, &here, TODAY));
    assert_eq!(of_file, [Address::in_row(GRID, 1)]);
}

#[test]
fn only_nonsense_keeps_a_session_from_being_saved() {
    let worst = |change: &Value| {
        let found = problems(&session(change), 0, &logbook(), TODAY);
        found.iter().map(Problem::severity).max()
    };
    let cases = [
        (json!({}), None),
        (json!({ "topics": [] }), Some(Severity::Gap)),
        (
            json!({ "municipality": { "code": "", "name": "Арал" } }),
            Some(Severity::Gap),
        ),
        (json!({ "topics": ["x"] }), Some(Severity::Doubt)),
        (
            json!({ "attendance": { "headcount": 4 } }),
            Some(Severity::Doubt),
        ),
        (json!({ "starts_on": null }), Some(Severity::Nonsense)),
        (json!({ "ends_on": "2019-11-01" }), Some(Severity::Nonsense)),
    ];
    for (change, expected) in cases {
        assert_eq!(worst(&change), expected, "{change}");
    }
}

proptest! {
    #[test]
    fn problems_stand_at_fields_in_order(
        session in generate::session(Hand::Careless),
        logbook in generate::logbook(),
        present in 0_u32..40,
    ) {
        let found = problems(&session, present, &logbook, TODAY);
        let places: Vec<_> = found.iter().map(|problem| place_in_form(problem.at)).collect();
        prop_assert!(places.is_sorted());
        for problem in found {
            if problem.at == Address::of(GRID) {
                continue;
            }
            let field = problem.at.field();
            prop_assert!(field.is_some(), "{problem:?}");
            let rows = field.and_then(|field| field.list).map_or(1, |list| session.rows(list));
            prop_assert!(problem.at.row < rows.max(1), "{problem:?}");
        }
    }
}
