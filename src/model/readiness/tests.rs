//! What shows only when sessions stand side by side: tables of cases, and every finding against a
//! slow and obvious statement of it.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::model::check;
use crate::model::fold::fold;
use crate::model::generate::{self, Ids, id};
use crate::model::people::People;
use crate::model::present::Named;
use crate::model::session::{Session, Stamp};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();
const PLACE: &str = "41703225853000";

struct Kept {
    catalogue: Catalogue,
    problems: HashMap<SessionId, Vec<Problem>>,
    neighbours: Neighbours,
    logbook: Logbook,
}

impl Kept {
    fn new(sessions: &[(Session, Option<People>)], logbook: Logbook) -> Self {
        let mut catalogue = Catalogue::default();
        let mut all = HashMap::new();
        for (session, people) in sessions {
            let named = people.as_ref().map(Named::of).unwrap_or_default();
            let problems = check::problems(session, named.clone(), &logbook, TODAY);
            catalogue.put(session, named, &problems);
            if !problems.is_empty() {
                all.insert(session.id, problems);
            }
        }
        catalogue.list_places(&logbook);
        Self {
            neighbours: Neighbours::of(&catalogue),
            catalogue,
            problems: all,
            logbook,
        }
    }

    fn whole(&self, not_stated: u8) -> Whole<'_> {
        Whole {
            catalogue: &self.catalogue,
            problems: &self.problems,
            neighbours: &self.neighbours,
            logbook: &self.logbook,
            not_stated,
        }
    }

    fn all(&self) -> Vec<Arc<Finding>> {
        self.under(USUAL_NOT_STATED, &Filter::default())
    }

    fn under(&self, not_stated: u8, filter: &Filter) -> Vec<Arc<Finding>> {
        let takes = filter.takes_each(self.catalogue.digests());
        findings(self.whole(not_stated), &takes, filter)
    }
}

fn count(kept: &Kept) -> usize {
    let tally = Tally::of(&kept.catalogue, USUAL_NOT_STATED);
    tally.total(kept.whole(USUAL_NOT_STATED))
}

/// A session in a place from a day to another, in November.
fn session(number: u128, place: (&str, &str), days: (u32, u32), status: &str) -> Session {
    let day = |day| NaiveDate::from_ymd_opt(2019, 11, day).map(Date);
    let mut session = Session::new(id(number), Stamp::default());
    session.starts_on = day(days.0);
    session.ends_on = (days.0 != days.1).then(|| day(days.1)).flatten();
    session.municipality.code = place.0.to_owned();
    session.municipality.name = place.1.to_owned();
    session.status = status.to_owned();
    session
}

/// A session that has a neighbour, the neighbour, and how many there are.
type Neighbour = (u128, u128, u32);

fn seen_neighbours(sessions: &[Session]) -> Vec<Neighbour> {
    let sessions: Vec<_> = sessions.iter().map(|one| (one.clone(), None)).collect();
    let kept = Kept::new(&sessions, Logbook::default());
    let mut seen: Vec<_> = Neighbours::of(&kept.catalogue)
        .0
        .into_iter()
        .map(|(id, what)| match what {
            What::SamePlaceAndDay { other, others } => (id.0.as_u128(), other.0.as_u128(), others),
            other => panic!("{other:?}"),
        })
        .collect();
    seen.sort_unstable();
    seen
}

#[test]
fn sessions_in_the_same_place_on_the_same_day_name_each_other() {
    let here = (PLACE, "");
    let cases: [(&str, Vec<Session>, &[Neighbour]); 8] = [
        (
            "the same day",
            vec![
                session(1, here, (18, 18), "held"),
                session(2, here, (18, 18), "planned"),
            ],
            &[(1, 2, 1), (2, 1, 1)],
        ),
        (
            "the next day",
            vec![
                session(1, here, (18, 18), "held"),
                session(2, here, (19, 19), "held"),
            ],
            &[],
        ),
        (
            "days that overlap",
            vec![
                session(1, here, (18, 20), "held"),
                session(2, here, (20, 21), "held"),
            ],
            &[(1, 2, 1), (2, 1, 1)],
        ),
        (
            "one that goes on over others",
            vec![
                session(1, here, (1, 30), "held"),
                session(2, here, (3, 3), "held"),
                session(3, here, (5, 6), "held"),
            ],
            &[(1, 2, 2), (2, 1, 1), (3, 1, 1)],
        ),
        (
            "one that was cancelled, and one put off",
            vec![
                session(1, here, (18, 18), "cancelled"),
                session(2, here, (18, 18), "held"),
                session(3, here, (18, 18), "postponed"),
            ],
            &[],
        ),
        (
            "another place",
            vec![
                session(1, here, (18, 18), "held"),
                session(2, ("41703215836000", ""), (18, 18), "held"),
            ],
            &[],
        ),
        (
            "names without a code, however they are written",
            vec![
                session(1, ("", "Масы"), (18, 18), "held"),
                session(2, ("", " МАСЫ"), (18, 18), "held"),
                session(3, ("", ""), (18, 18), "held"),
                session(4, ("", ""), (18, 18), "held"),
            ],
            &[(1, 2, 1), (2, 1, 1)],
        ),
        (
            "an end before the start",
            vec![
                session(1, here, (18, 2), "held"),
                session(2, here, (2, 2), "held"),
            ],
            &[],
        ),
    ];
    for (name, sessions, expected) in cases {
        assert_eq!(seen_neighbours(&sessions), expected, "{name}");
    }
}

/// A logbook in which one municipality has a target and a profile.
fn logbook(target: Value, ages: &[&str]) -> Logbook {
    let residents: Vec<Value> = ages
        .iter()
        .map(|age| json!({ "sex": "female", "age": age, "count": 10 }))
        .collect();
    let text = json!({
        "format": 1,
        "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        "municipalities": [{
            "code": PLACE,
            "target": target,
            "profile": { "year": 2019, "residents": residents, "groups": [] },
        }],
    });
    serde_json::from_value(text).unwrap()
}

/// The ids of what is found about municipalities.
fn of_places(kept: &Kept, filter: &str) -> Vec<&'static str> {
    let filter = Filter::read(filter, TODAY, &kept.catalogue, &Ids);
    let found = kept.under(20, &filter);
    let of_places = found
        .iter()
        .filter(|found| matches!(found.about, About::Municipality(_)));
    of_places.map(|found| found.what.id()).collect()
}

#[test]
fn a_municipality_is_behind_where_less_was_held_than_its_target_says() {
    let (sound, mixed): (&[&str], &[&str]) = (&["14-28", "29-59"], &["14-28", "14-35"]);
    let cases: [(Value, u32, &[&str], &[&str]); 9] = [
        (json!(null), 0, sound, &[]),
        (json!({}), 0, sound, &["not-reached"]),
        (json!({}), 1, sound, &[]),
        (json!({ "sessions": 0 }), 0, sound, &[]),
        (
            json!({ "sessions": 1, "participants": 16 }),
            0,
            sound,
            &["not-reached"],
        ),
        (
            json!({ "sessions": 2, "participants": 16 }),
            1,
            sound,
            &["sessions-behind", "participants-behind"],
        ),
        (json!({ "sessions": 1, "participants": 10 }), 1, sound, &[]),
        (
            json!({ "sessions": 0, "participants": 1 }),
            0,
            sound,
            &["participants-behind"],
        ),
        (json!(null), 0, mixed, &["bands-overlap"]),
    ];
    for (target, held, bands, expected) in cases {
        let mut sessions = vec![(session(9, (PLACE, ""), (1, 1), "planned"), None)];
        for number in 0..held {
            let mut held = session(1 + u128::from(number), (PLACE, ""), (18, 18), "held");
            held.attendance.headcount = Some(10);
            sessions.push((held, None));
        }
        let kept = Kept::new(&sessions, logbook(target.clone(), bands));
        assert_eq!(of_places(&kept, ""), expected, "{target} {held}");
        assert_eq!(
            of_places(&kept, &format!("place:{PLACE}")),
            expected,
            "{target} {held}"
        );
        for other in ["status:held", "oblast:41702000000000"] {
            assert!(
                of_places(&kept, other).is_empty(),
                "{other} {target} {held}"
            );
        }
    }
}

#[test]
fn codes_of_those_who_live_there_that_nobody_knows_are_found_once() {
    type Case = (Value, Value, &'static [(CodeList, &'static str)]);
    let row = |sex: &str, age: &str| json!({ "sex": sex, "age": age, "count": 1 });
    let group = |group: &str| json!({ "group": group, "count": 1 });
    let cases: [Case; 5] = [
        (
            json!([row("female", "14-28"), row("", "")]),
            json!([group("")]),
            &[],
        ),
        // What was counted by the bands of another profile is no mistake.
        (
            json!([row("other", "15-24"), row("not_stated", "not_stated")]),
            json!([group("own")]),
            &[],
        ),
        (
            json!([row("woman", "14-28"), row("woman", "29-59")]),
            json!([]),
            &[(CodeList::Sex, "woman")],
        ),
        (
            json!([row("female", "old"), row("man", "old")]),
            json!([group("Youth"), group("Youth")]),
            &[
                (CodeList::Age, "old"),
                (CodeList::Sex, "man"),
                (CodeList::Group, "Youth"),
            ],
        ),
        (
            json!([]),
            json!([group("youth"), group("rich")]),
            &[(CodeList::Group, "rich")],
        ),
    ];
    for (residents, groups, expected) in cases {
        let mut logbook = serde_json::to_value(logbook(json!(null), &[])).unwrap();
        logbook["groups"] = json!([{ "code": "own" }]);
        logbook["municipalities"][0]["profile"] =
            json!({ "residents": residents, "groups": groups });
        let kept = Kept::new(&[], serde_json::from_value(logbook).unwrap());
        let found = kept.all();
        let found: Vec<(CodeList, &str)> = found
            .iter()
            .map(|found| match &found.what {
                What::UnknownCode { list, code } => (*list, code.as_str()),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, expected);
        assert_eq!(count(&kept), expected.len());
        let stand_in = Logbook {
            id: Logbook::default().id,
            ..kept.logbook
        };
        assert!(
            Kept::new(&[], stand_in).all().is_empty(),
            "nobody knows what it defines"
        );
    }
}

#[test]
fn sex_and_age_may_stay_open_up_to_the_set_share() {
    let session = |women: u32, headcount: u32, status: &str| {
        let mut session = session(1, (PLACE, ""), (18, 18), status);
        session.attendance = serde_json::from_value(json!({
            "headcount": headcount,
            "counts": [{ "role": "resident", "sex": "female", "age": "not_stated", "count": women }],
            "note": "why",
        }))
        .unwrap();
        session
    };
    let cases = [
        (8, 10, "held", 20, vec!["age-not-stated"]),
        (7, 10, "held", 20, vec!["sex-not-stated", "age-not-stated"]),
        (7, 10, "held", 30, vec!["age-not-stated"]),
        (10, 10, "held", 0, vec!["age-not-stated"]),
        (9, 10, "held", 0, vec!["sex-not-stated", "age-not-stated"]),
        (1, 10, "held", 100, vec![]),
        (0, 10, "planned", 0, vec![]),
        (0, 0, "held", 0, vec![]),
    ];
    for (women, headcount, status, most, expected) in cases {
        let kept = Kept::new(
            &[(session(women, headcount, status), None)],
            Logbook::default(),
        );
        let found = kept.under(most, &Filter::default());
        let ids: Vec<_> = found
            .iter()
            .map(|found| found.what.id())
            .filter(|id| id.ends_with("-not-stated"))
            .collect();
        assert_eq!(ids, expected, "{women} of {headcount}, {status}, {most} %");
    }
}

#[test]
fn the_gravest_stand_first_then_the_earliest_then_as_in_the_form() {
    let mut late = session(1, (PLACE, ""), (20, 19), "held");
    late.attendance.headcount = Some(0);
    let early = session(2, (PLACE, ""), (18, 18), "planned");
    let undated = Session::new(id(3), Stamp::default());
    let sessions = [late, early, undated].map(|session| (session, None));
    let kept = Kept::new(&sessions, logbook(json!({ "sessions": 5 }), &[]));
    let found: Vec<String> = kept
        .all()
        .iter()
        .filter(|found| found.what.id() != "missing" || found.severity == Severity::Nonsense)
        .map(|found| {
            let about = match &found.about {
                About::Session(id) => id.0.as_u128().to_string(),
                About::Municipality(_) => "place".to_owned(),
            };
            format!("{about} {}", found.what.id())
        })
        .collect();
    assert_eq!(
        found,
        [
            "1 end-before-start",
            "3 missing",
            "2 planned-in-the-past",
            "1 nobody-came",
            "place sessions-behind",
        ]
    );
}

/// The first and the last day as they are meant.
fn days(session: &Session) -> Option<(Date, Date)> {
    let first = session.starts_on?;
    Some((first, session.ends_on.map_or(first, |last| last.max(first))))
}

fn are_neighbours(one: &Session, other: &Session) -> bool {
    let place = |session: &Session| match &*session.municipality.code {
        "" => (String::new(), fold(&session.municipality.name)),
        code => (code.to_owned(), String::new()),
    };
    let is_there = |session: &Session| {
        !matches!(&*session.status, "postponed" | "cancelled")
            && place(session) != (String::new(), String::new())
    };
    let (Some(a), Some(b)) = (days(one), days(other)) else {
        return false;
    };
    one.id != other.id
        && is_there(one)
        && is_there(other)
        && place(one) == place(other)
        && a.0 <= b.1
        && b.0 <= a.1
}

/// A session of few places, few days and every status.
fn crowded() -> impl Strategy<Value = Vec<Session>> {
    let places = [
        (PLACE, "x"),
        ("41703215836000", ""),
        ("", "Масы"),
        ("", "масы"),
        ("", ""),
    ];
    let statuses = ["held", "planned", "cancelled", "postponed", "of-our-own"];
    let one = (0_usize..5, 1_u32..9, 0_u32..4, 0_usize..5);
    proptest::collection::vec(one, 0..12).prop_map(move |all| {
        let numbered = all.into_iter().zip(1..);
        numbered
            .map(|((place, first, more, status), number)| {
                session(
                    number,
                    places[place],
                    (first, first + more),
                    statuses[status],
                )
            })
            .collect()
    })
}

proptest! {

    #[test]
    fn the_count_is_that_of_the_findings(
        sessions in generate::sessions(), logbook in generate::logbook(),
    ) {
        let kept = Kept::new(&sessions, logbook);
        prop_assert_eq!(count(&kept), kept.all().len());
    }

    /// What was found once is only narrowed when a filter changes.
    #[test]
    fn a_filter_leaves_what_is_found_in_the_sessions_that_it_takes(
        sessions in generate::sessions(), logbook in generate::logbook(), taken in any::<u32>(),
    ) {
        let kept = Kept::new(&sessions, logbook);
        let whole = kept.whole(USUAL_NOT_STATED);
        let digests = kept.catalogue.digests();
        let takes: Vec<bool> = (0..digests.len()).map(|place| taken >> place & 1 == 1).collect();
        // No municipality is judged under a filter of days.
        let filter = Filter::read("from:1990", TODAY, &kept.catalogue, &Ids);
        prop_assert!(!filter.is_of_places_alone());
        let all = OfSessions::of(whole);
        let is_taken = |finding: &&Arc<Finding>| match finding.about {
            About::Session(id) => takes[kept.catalogue.place_of(id).unwrap()],
            About::Municipality(_) => false,
        };
        let wanted: Vec<_> = kept.all().iter().filter(is_taken).cloned().collect();
        prop_assert_eq!(all.findings(whole, &takes, &filter).concat(), wanted.clone());
        let found_in = |digest: &Digest| {
            wanted.iter().any(|finding| finding.about == About::Session(digest.id))
        };
        let wanted: Vec<bool> = digests.iter().map(found_in).collect();
        prop_assert_eq!(all.are_found_in(&takes), wanted);
    }

    #[test]
    fn neighbours_are_all_pairs_that_meet(sessions in crowded()) {
        let seen = seen_neighbours(&sessions);
        for one in &sessions {
            let met: Vec<u128> = sessions
                .iter()
                .filter(|other| are_neighbours(one, other))
                .map(|other| other.id.0.as_u128())
                .collect();
            match seen.iter().find(|(id, _, _)| *id == one.id.0.as_u128()) {
                Some((_, other, others)) => {
                    prop_assert_eq!(*others as usize, met.len());
                    prop_assert!(met.contains(other));
                }
                None => prop_assert!(met.is_empty()),
            }
        }
    }

    #[test]
    fn nothing_is_lost_and_all_is_in_order(
        sessions in generate::sessions(), logbook in generate::logbook(),
    ) {
        let kept = Kept::new(&sessions, logbook);
        let found = kept.all();
        let mut severities = found.iter().map(|found| std::cmp::Reverse(found.severity));
        let first = severities.next();
        let is_sorted = severities.try_fold(first, |before, next| (before <= Some(next)).then_some(Some(next)));
        prop_assert!(is_sorted.is_some());
        for (session, _) in &sessions {
            for problem in kept.problems.get(&session.id).into_iter().flatten() {
                let is_there = found.iter().any(|found| {
                    found.about == About::Session(session.id)
                        && found.at == Some(problem.at)
                        && found.what == problem.what
                });
                prop_assert!(is_there);
            }
        }
    }

    #[test]
    fn behind_are_those_in_which_too_little_was_held(
        sessions in generate::sessions(), logbook in generate::logbook(),
    ) {
        let kept = Kept::new(&sessions, logbook);
        let found = kept.all();
        for own in &kept.logbook.municipalities {
            let has_target = kept.logbook.municipalities.iter().any(|other| {
                !own.code.is_empty() && other.code == own.code && other.target.is_some()
            });
            let held = sessions.iter().any(|(session, _)| {
                session.status == "held" && session.municipality.code == own.code
            });
            let is_behind = found
                .iter()
                .filter(|found| found.about == About::Municipality(own.code.clone()))
                .count();
            prop_assert_eq!(is_behind, usize::from(has_target && !held));
        }
    }
}
