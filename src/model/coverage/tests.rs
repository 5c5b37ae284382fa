//! The coverage against a slow count over the sessions themselves, and by hand in small logbooks.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::model::generate;
use crate::model::logbook::{PlaceNames, ProgrammeMunicipality, Target};
use crate::model::record::Extra;
use crate::model::session::Session;
use crate::model::summary::Summary;

/// What tells a municipality: its code, else its name.
type Key = (String, String);

fn key(session: &Session) -> Key {
    let place = &session.municipality;
    match place.code.is_empty() {
        true => (String::new(), place.name.clone()),
        false => (place.code.clone(), String::new()),
    }
}

fn key_of(row: &Row) -> Key {
    match row.code.is_empty() {
        true => (String::new(), row.name.clone()),
        false => (row.code.clone(), String::new()),
    }
}

fn catalogue_of(sessions: &[Session], logbook: &Logbook) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for session in sessions {
        catalogue.put(session, 0, &[]);
    }
    catalogue.list_places(logbook);
    catalogue
}

fn coverage_of(catalogue: &Catalogue, logbook: &Logbook) -> Coverage {
    Coverage::of(catalogue.digests(), catalogue, logbook, &Filter::default())
}

/// Counts one cell by going through every session.
fn slow(sessions: &[Session], place: &Key, topic: Option<&str>, status: &str) -> Vec<Session> {
    let there = sessions.iter().filter(|session| {
        key(session) == *place
            && session.status == status
            && topic.is_none_or(|topic| session.topics.iter().any(|own| own == topic))
    });
    there.cloned().collect()
}

proptest! {
    #[test]
    fn every_cell_is_what_a_slow_count_gives(
        sessions in generate::sessions(), logbook in generate::logbook(),
    ) {
        let sessions: Vec<Session> = sessions.into_iter().map(|(session, _)| session).collect();
        let catalogue = catalogue_of(&sessions, &logbook);
        let coverage = coverage_of(&catalogue, &logbook);
        let mut wanted: BTreeSet<Key> = sessions.iter().map(key).collect();
        let listed = logbook.municipalities.iter().filter(|own| !own.code.is_empty());
        wanted.extend(listed.map(|own| (own.code.clone(), String::new())));
        let found: BTreeSet<Key> = coverage.places.iter().map(key_of).collect();
        prop_assert_eq!(found.len(), coverage.places.len());
        prop_assert_eq!(&found, &wanted);
        for row in &coverage.places {
            let place = key_of(row);
            let held = slow(&sessions, &place, None, "held");
            prop_assert_eq!(row.held, held.len() as u64);
            let people = held.iter().map(|one| u64::from(one.attendance.participants(0)));
            prop_assert_eq!(row.participants, people.sum::<u64>());
            prop_assert_eq!(row.planned, slow(&sessions, &place, None, "planned").len() as u64);
            let mut missing = 0;
            for (number, topic) in coverage.topics.iter().enumerate() {
                let held = slow(&sessions, &place, Some(&topic.code), "held");
                let planned = slow(&sessions, &place, Some(&topic.code), "planned");
                let cell = row.cell(number).cloned().unwrap_or_default();
                prop_assert_eq!(cell.held as usize, held.len());
                prop_assert_eq!(cell.planned as usize, planned.len());
                let last = held.iter().filter_map(|one| one.ends_on.max(one.starts_on)).max();
                prop_assert_eq!(cell.last_held, last);
                let next = planned.iter().filter_map(|one| one.starts_on).min();
                prop_assert_eq!(cell.next_planned, next);
                let types: BTreeSet<&str> = held
                    .iter()
                    .flat_map(|one| one.trainers.iter().map(|trainer| trainer.kind.as_str()))
                    .filter(|kind| !kind.is_empty())
                    .collect();
                let told: BTreeSet<&str> = cell
                    .trainer_types
                    .iter()
                    .map(|kind| coverage.trainer_types[*kind].as_str())
                    .collect();
                prop_assert_eq!(told, types);
                missing += usize::from(topic.is_defined && held.is_empty());
            }
            prop_assert_eq!(row.missing, missing);
        }
        let nowhere = coverage.places.iter().position(Row::is_nowhere);
        prop_assert!(nowhere.is_none_or(|place| place + 1 == coverage.places.len()));
    }

    #[test]
    fn it_reaches_what_the_summary_reaches(
        sessions in generate::sessions(), logbook in generate::logbook(),
    ) {
        let sessions: Vec<Session> = sessions.into_iter().map(|(session, _)| session).collect();
        let catalogue = catalogue_of(&sessions, &logbook);
        let coverage = coverage_of(&catalogue, &logbook);
        let summary = Summary::of(catalogue.digests(), &catalogue, &logbook, &Filter::default());
        prop_assert_eq!(coverage.municipalities, summary.municipalities);
        let held: u64 = coverage.places.iter().map(|row| row.held).sum();
        prop_assert_eq!(held, summary.sessions.held);
        let people: u64 = coverage.places.iter().map(|row| row.participants).sum();
        prop_assert_eq!(people, summary.participants.total());
    }

    #[test]
    fn no_filter_of_places_makes_a_municipality_twice(
        sessions in generate::sessions(), logbook in generate::logbook(),
    ) {
        let sessions: Vec<Session> = sessions.into_iter().map(|(session, _)| session).collect();
        let catalogue = catalogue_of(&sessions, &logbook);
        let all: Vec<usize> = (0..coverage_of(&catalogue, &logbook).places.len()).collect();
        let coverage = coverage_of(&catalogue, &logbook);
        for topic in 0..coverage.topics.len() {
            let held = coverage.held_in(topic, &all);
            prop_assert!(held <= coverage.municipalities.reached);
        }
    }
}

fn session(number: u128, place: &str, status: &str, topics: &[&str]) -> Session {
    let mut session = Session::new(generate::id(number), Default::default());
    session.municipality.code = place.to_owned();
    session.status = status.to_owned();
    session.topics = topics.iter().map(|topic| (*topic).to_owned()).collect();
    session
}

fn listed(code: &str, sessions: Option<u32>) -> ProgrammeMunicipality {
    ProgrammeMunicipality {
        code: code.to_owned(),
        name: PlaceNames::default(),
        target: sessions.map(|sessions| Target {
            sessions: Some(sessions),
            participants: None,
            extra: Extra::default(),
        }),
        profile: None,
        extra: Extra::default(),
    }
}

const MASY: &str = "41703215836000";
const CHELPEK: &str = "41702205850000";
const BALYKCHY: &str = "41702420000010";

#[test]
fn what_was_postponed_or_cancelled_is_missing() {
    let sessions = [
        session(1, MASY, "held", &["gender-concept"]),
        session(2, MASY, "planned", &["gender-concept", "legal-framework"]),
        session(3, MASY, "postponed", &["gender-analysis"]),
        session(4, MASY, "cancelled", &["gender-analysis"]),
    ];
    let logbook = Logbook::default();
    let catalogue = catalogue_of(&sessions, &logbook);
    let coverage = coverage_of(&catalogue, &logbook);
    let row = &coverage.places[0];
    let state = |code: &str| {
        let place = coverage.topics.iter().position(|topic| topic.code == code);
        row.state(place.unwrap())
    };
    assert_eq!(state("gender-concept"), State::Held);
    assert_eq!(state("legal-framework"), State::Planned);
    assert_eq!(state("gender-analysis"), State::Missing);
    assert_eq!(row.missing, 9);
    assert_eq!((row.held, row.planned), (1, 1));
}

#[test]
fn a_listed_municipality_is_there_before_anybody_was() {
    let logbook = Logbook {
        municipalities: vec![
            listed(MASY, Some(2)),
            listed(CHELPEK, None),
            listed(BALYKCHY, Some(1)),
            listed(MASY, None),
        ],
        ..Logbook::default()
    };
    let sessions = [session(1, MASY, "held", &["of-our-own"])];
    let catalogue = catalogue_of(&sessions, &logbook);
    let coverage = coverage_of(&catalogue, &logbook);
    let codes: Vec<&str> = coverage
        .places
        .iter()
        .map(|row| row.code.as_str())
        .collect();
    assert_eq!(codes, [CHELPEK, BALYKCHY, MASY]);
    let [chelpek, balykchy, masy] = &coverage.places[..] else {
        panic!("{codes:?}");
    };
    assert!(!chelpek.is_never_reached() && balykchy.is_never_reached());
    assert!(masy.is_behind() && !masy.is_never_reached());
    assert_eq!(coverage.municipalities.target, 2);
    assert_eq!(coverage.municipalities.target_reached, 1);
    // A topic that nobody has defined is shown, and missing nowhere.
    let own = coverage.topics.last().unwrap();
    assert_eq!((own.code.as_str(), own.is_defined), ("of-our-own", false));
    assert_eq!(masy.missing, 10);
    assert_eq!(coverage.with_every_topic, 0);
}
