//! What is mended at once, and what is not.

use serde_json::{Value, json};

use super::*;
use crate::model::check;
use crate::model::problem::Problem;

fn session(change: &Value) -> Session {
    let mut session = json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "kind": "initial",
        "status": "held",
        "starts_on": "2019-11-18",
        "hours": 6.0,
        "municipality": { "code": "41703225853000", "name": "" },
        "languages": ["ky"],
        "trainers": [{ "type": "gender_expert", "part": "conducted" }],
        "topics": ["gender-analysis"],
        "attendance": { "headcount": 3 }
    });
    for (key, value) in change.as_object().unwrap() {
        session[key] = value.clone();
    }
    serde_json::from_value(session).unwrap()
}

fn logbook() -> Logbook {
    let own = json!([
        { "code": "41703225853000", "name": { "ky": "Өз аталышы" } },
        { "code": "our-own", "name": { "ky": "Эки" } },
        { "code": "our-other", "name": { "ru": "Эки" } },
    ]);
    let text = json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "age_profile": "kg-2009",
        "municipalities": own,
        "topics": [{ "code": "of-our-own" }, { "code": "twice" }, { "code": "TWICE" }],
    });
    serde_json::from_value(text).unwrap()
}

/// What is wrong with a session, and what mends each.
fn mendings(session: &Session) -> Vec<(Problem, Option<Mending>)> {
    let today = chrono::NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();
    let logbook = logbook();
    let problems = check::problems(session, 0, &logbook, today);
    let mut catalogue = Catalogue::default();
    catalogue.put(session, 0, &problems);
    let digest = catalogue.get(session.id).unwrap();
    problems
        .into_iter()
        .map(|problem| {
            let mending = mending(&problem.what, digest, &catalogue, &logbook);
            (problem, mending)
        })
        .collect()
}

fn cell(role: &str, age: &str, count: u32) -> Value {
    json!({ "role": role, "sex": "female", "age": age, "count": count })
}

#[test]
fn what_is_certain_is_mended_and_is_then_no_problem() {
    let cases = [
        json!({ "status": "planned" }),
        json!({ "topics": ["Gender Analysis", "of our_own"] }),
        json!({ "topics": ["gender_analysis", "gender-analysis"] }),
        json!({ "trainers": [{ "type": "Gender-Expert", "part": "CONDUCTED" }] }),
        json!({ "municipality": { "code": "", "name": "Чолпон-Ата айыл аймагы" } }),
        json!({ "municipality": { "code": "", "name": "өз АТАЛЫШЫ" } }),
        json!({ "attendance": { "counts": [cell("Resident", "29 - 59", 2), cell("resident", "29-59", 1)] } }),
    ];
    for change in cases {
        let mut session = session(&change);
        let came = session.attendance.participants(0);
        let found = mendings(&session);
        assert!(!found.is_empty(), "{change}");
        for (problem, mending) in found {
            let mending = mending.unwrap_or_else(|| panic!("{change}: {problem:?}"));
            assert!(mending.apply(&mut session), "{change}: {mending:?}");
            assert!(!mending.apply(&mut session), "twice: {mending:?}");
        }
        assert_eq!(mendings(&session), [], "{change}");
        assert_eq!(session.attendance.participants(0), came, "{change}");
    }
}

#[test]
fn what_is_mended_is_what_still_stands() {
    let today = chrono::NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();
    let still = |session: &Session| {
        let (named, logbook) = (Named::default(), logbook());
        Mending::Held.still_mends(&What::PlannedInThePast, session, named, &logbook, today)
    };
    let cases = [
        (json!({ "status": "planned" }), true),
        (json!({ "status": "cancelled" }), false),
        (
            json!({ "status": "planned", "starts_on": "2019-12-10" }),
            false,
        ),
        (
            json!({ "status": "planned", "ends_on": "2019-12-10" }),
            false,
        ),
        (json!({ "status": "planned", "attendance": {} }), false),
    ];
    for (change, stands) in cases {
        assert_eq!(still(&session(&change)), stands, "{change}");
    }
}

#[test]
fn what_a_person_has_to_decide_is_left_alone() {
    let cases = [
        json!({ "status": "planned", "attendance": {} }),
        json!({ "topics": ["gender-analyses"] }),
        json!({ "topics": ["Twice"] }),
        json!({ "topics": ["-"] }),
        json!({ "municipality": { "code": "", "name": "Масы айыл аймагы жакта" } }),
        json!({ "municipality": { "code": "", "name": "Эки" } }),
        json!({ "municipality": { "code": "", "name": "Жалал-Абад облусу" } }),
        json!({ "municipality": { "code": "nowhere", "name": "Чолпон-Ата айыл аймагы" } }),
        json!({ "attendance": { "headcount": 0 } }),
        json!({ "ends_on": "2019-11-17" }),
    ];
    for change in cases {
        let found = mendings(&session(&change));
        assert!(!found.is_empty(), "{change}");
        assert!(
            found.iter().all(|(_, mending)| mending.is_none()),
            "{change}: {found:?}"
        );
    }
}
