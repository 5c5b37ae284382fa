use chrono::NaiveDate;
use serde_json::json;

use super::*;
use crate::model::coverage::Coverage;
use crate::model::generate;
use crate::model::session::{Session, Stamp};
use crate::model::summary::Summary;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2020, 1, 15).unwrap();

/// In Jalal-Abad, in Issyk-Kul, and one that the logbook adds.
const MASY: &str = "41703215836000";
const CHELPEK: &str = "41702205850000";
const OWN: &str = "our-own";

fn logbook() -> Logbook {
    serde_json::from_value(json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "municipalities": [
            { "code": MASY },
            { "code": CHELPEK, "target": { "sessions": 0 } },
            { "code": "", "target": { "sessions": 9 } },
            { "code": MASY, "target": { "sessions": 2, "participants": 30 } },
            { "code": MASY, "target": { "sessions": 7 } },
            { "code": OWN, "target": {} },
        ],
    }))
    .unwrap()
}

fn catalogue(logbook: &Logbook) -> Catalogue {
    let mut session = Session::new(generate::id(1), Stamp::default());
    session.municipality.code = MASY.to_owned();
    session.status = "held".to_owned();
    session.starts_on = "2019-11-18".parse().ok();
    session.topics = vec!["gender-concept".to_owned()];
    let mut catalogue = Catalogue::default();
    catalogue.put(&session, 0, &[]);
    catalogue.list_places(logbook);
    catalogue
}

#[test]
fn a_filter_of_places_narrows_the_targets_and_another_does_not() {
    let logbook = logbook();
    let catalogue = catalogue(&logbook);
    let cases: [(&str, &[&str], u64); 8] = [
        ("", &[CHELPEK, MASY, OWN], 1),
        ("oblast:41702000000000", &[CHELPEK], 0),
        ("oblast:41703000000000", &[MASY], 1),
        ("place:our-own", &[OWN], 0),
        ("status:planned", &[CHELPEK, MASY, OWN], 0),
        (
            "topic:gender-concept to:01.12.2019",
            &[CHELPEK, MASY, OWN],
            1,
        ),
        ("place:41702205850000 year:2019", &[CHELPEK], 0),
        ("from:nonsense", &[], 0),
    ];
    for (text, codes, reached) in cases {
        let filter = Filter::read(text, TODAY, &catalogue, &generate::Ids);
        let found = wanted(&logbook, &catalogue, &filter);
        let found: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
        assert_eq!(found, codes, "{text}");
        let digests = catalogue.digests().iter();
        let taken: Vec<_> = digests.filter(|digest| filter.takes(digest)).collect();
        let summary = Summary::of(taken.iter().copied(), &catalogue, &logbook, &filter);
        let coverage = Coverage::of(taken, &catalogue, &logbook, &filter);
        assert_eq!(summary.municipalities, coverage.municipalities, "{text}");
        assert_eq!(summary.municipalities.target, codes.len() as u64, "{text}");
        assert_eq!(summary.municipalities.target_reached, reached, "{text}");
    }
}

#[test]
fn of_a_code_the_first_target_stands() {
    let logbook = logbook();
    let catalogue = catalogue(&logbook);
    let found = wanted(&logbook, &catalogue, &Filter::default());
    let masy = found.iter().find(|(code, _)| *code == MASY);
    let expected = Wanted {
        sessions: Some(2),
        participants: Some(30),
    };
    assert_eq!(masy, Some(&(MASY, expected)));
    // Nobody knows where it is: no filter of places can tell that it is elsewhere.
    let nowhere = Catalogue::default();
    let filter = Filter::read("oblast:41702000000000", TODAY, &catalogue, &generate::Ids);
    assert_eq!(wanted(&logbook, &nowhere, &filter).len(), 3);
}

#[test]
fn where_no_session_is_wanted_none_is_missing() {
    let wanted = |sessions| Wanted {
        sessions,
        participants: Some(5),
    };
    assert!(!wanted(Some(0)).is_never_reached(0));
    assert!(wanted(Some(1)).is_never_reached(0));
    assert!(wanted(None).is_never_reached(0));
    assert!(!wanted(None).is_never_reached(1));
    assert_eq!(wanted(Some(2)).more_sessions(1), Some(2));
    assert_eq!(wanted(Some(2)).more_sessions(2), None);
    assert_eq!(wanted(None).more_participants(4), Some(5));
    assert_eq!(wanted(None).more_participants(5), None);
}

#[test]
fn what_is_to_be_reached_is_added_up_under_a_filter_of_places_alone() {
    let logbook = logbook();
    let catalogue = catalogue(&logbook);
    let of = |text: &str| {
        let filter = Filter::read(text, TODAY, &catalogue, &generate::Ids);
        let digests = catalogue.digests().iter();
        let taken = digests.filter(|digest| filter.takes(digest));
        let shown = Summary::of(taken, &catalogue, &logbook, &filter);
        sums(&logbook, &catalogue, &filter, &shown)
    };
    let all = of("").unwrap();
    let stated = |sum: Sum| (sum.sessions, sum.participants);
    assert_eq!(all.municipalities, 3);
    assert_eq!(stated(all.all), (Some(2), Some(30)));
    let oblasts: Vec<_> = all
        .by_oblast
        .iter()
        .map(|(code, sum)| (code.as_str(), stated(*sum)))
        .collect();
    assert_eq!(
        oblasts,
        [
            ("41702000000000", (Some(0), None)),
            ("41703000000000", (Some(2), Some(30))),
            ("", (None, None)),
        ]
    );
    assert_eq!((all.all.held, all.all.with_sessions), (1, 2));
    assert_eq!(of("place:our-own").unwrap().all, Sum::default());
    assert_eq!(of("year:2019"), None);
}
