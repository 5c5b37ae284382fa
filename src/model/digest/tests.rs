//! What a digest says of its session, and that a catalogue is what was put in and not removed.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::model::attendance::{Cell, GroupCount};
use crate::model::generate::{self, Hand, id};
use crate::model::problem::{Problem, What};
use crate::model::session::{Stamp, Trainer};

fn session(number: u128) -> Session {
    Session::new(id(number), Stamp::default())
}

/// The digest of a session alone.
fn digest_of(session: &Session, present: u32) -> (Catalogue, Digest) {
    let mut catalogue = Catalogue::default();
    catalogue.put(session, present, &[]);
    let digest = catalogue.get(session.id).cloned().unwrap();
    (catalogue, digest)
}

fn cell(role: &str, sex: &str, age: &str) -> Cell {
    Cell {
        role: role.to_owned(),
        sex: sex.to_owned(),
        age: age.to_owned(),
    }
}

#[test]
fn a_string_has_one_symbol() {
    let mut symbols = Symbols::default();
    assert!(symbols.is_empty());
    let first = symbols.intern("тема");
    assert_eq!(symbols.intern("тема"), first);
    assert_ne!(symbols.intern("Тема"), first);
    assert_eq!(symbols.get("тема"), Some(first));
    assert_eq!(symbols.get("topic"), None);
    assert_eq!(symbols.string(first), "тема");
    assert_eq!((symbols.len(), first.index()), (2, 0));
}

#[test]
fn a_place_lies_in_its_district_and_oblast() {
    let cases = [
        ("41703225853000", "41703225000000", "41703000000000"),
        ("41703225999001", "41703225000000", "41703000000000"),
        ("41703225000000", "41703225000000", "41703000000000"),
        ("41702410000000", "", "41702000000000"),
        ("41702410999001", "", "41702000000000"),
        ("4170", "", ""),
        ("our-own", "", ""),
        ("өзүбүздүкү", "", ""),
        ("", "", ""),
    ];
    for (code, district, oblast) in cases {
        let mut session = session(1);
        session.municipality.code = code.to_owned();
        let (catalogue, digest) = digest_of(&session, 0);
        let lies_in = [digest.district, digest.oblast].map(|at| catalogue.symbols.string(at));
        assert_eq!(lies_in, [district, oblast], "{code}");
    }
}

#[test]
fn codes_stand_once_and_empty_ones_nowhere() {
    let mut session = session(1);
    let trainer = |kind: &str| Trainer {
        kind: kind.to_owned(),
        ..Trainer::default()
    };
    session.trainers = vec![trainer("b"), trainer(""), trainer("a"), trainer("b")];
    session.topics = ["x", "", "y", "x"].map(str::to_owned).to_vec();
    let (catalogue, digest) = digest_of(&session, 0);
    let strings = |symbols: &[Symbol]| -> Vec<String> {
        let strings = symbols
            .iter()
            .map(|symbol| catalogue.symbols.string(*symbol));
        strings.map(str::to_owned).collect()
    };
    assert_eq!(strings(&digest.trainer_types), ["b", "a"]);
    assert_eq!(digest.trainers, 4);
    assert_eq!(strings(&digest.topics), ["x", "y"]);
    assert_eq!(catalogue.used(CodeList::Topic).count(), 2);
}

#[test]
fn what_nobody_counted_is_a_cell_of_its_own() {
    let mut session = session(1);
    session
        .attendance
        .set_count(&cell("resident", "female", "60+"), 3);
    session.attendance.set_count(&cell("", "x", ""), 2);
    session.attendance.groups.push(GroupCount::default());
    let (catalogue, digest) = digest_of(&session, 9);
    let cells: Vec<[&str; 3]> = digest
        .counts
        .iter()
        .map(|cell| [cell.role, cell.sex, cell.age].map(|code| catalogue.symbols.string(code)))
        .collect();
    assert_eq!(
        cells,
        [
            ["resident", "female", "60+"],
            ["not_stated", "x", "not_stated"],
            ["not_stated", "not_stated", "not_stated"]
        ]
    );
    assert_eq!(digest.participants, 9);
    assert_eq!(
        digest.sexes,
        Sexes {
            female: 3,
            not_stated: 6,
            ..Sexes::default()
        }
    );
    assert!(digest.ways_disagree);
    assert!(digest.groups.is_empty());
}

#[test]
fn a_day_that_both_ends_share_is_kept_once() {
    let mut session = session(1);
    session.starts_on = "2019-11-18".parse().ok();
    session.ends_on = session.starts_on;
    assert_eq!(digest_of(&session, 0).1.ends_on, None);
    session.ends_on = "2019-11-19".parse().ok();
    assert_eq!(digest_of(&session, 0).1.ends_on, session.ends_on);
}

#[test]
fn its_own_words_are_folded() {
    let mut session = session(1);
    session.title = "Гендердик ТАЛДОО".to_owned();
    session.municipality.name = "Жети-Өгүз".to_owned();
    session.trainers.push(Trainer {
        name: "Айгүл".to_owned(),
        ..Trainer::default()
    });
    let (catalogue, digest) = digest_of(&session, 0);
    let words = catalogue.symbols.string(digest.words);
    assert_eq!(words, "гендердик талдоо жети огуз аигул");
}

#[test]
fn the_gravest_problem_is_kept() {
    let mut catalogue = Catalogue::default();
    let at = crate::model::field::Address::of("starts_on");
    let problem = |what| Problem { at, what };
    let problems = [
        problem(What::NobodyCame),
        problem(What::Missing),
        problem(What::PlaceNotPicked),
    ];
    catalogue.put(&session(1), 0, &problems);
    let digest = catalogue.get(id(1)).unwrap();
    assert_eq!(
        (digest.problems, digest.worst),
        (3, Some(Severity::Nonsense))
    );
    catalogue.put(&session(1), 0, &[]);
    let digest = catalogue.get(id(1)).unwrap();
    assert_eq!((digest.problems, digest.worst), (0, None));
}

#[test]
fn held_is_what_the_status_says() {
    for (status, held) in [
        ("held", true),
        ("planned", false),
        ("Held", false),
        ("", false),
    ] {
        let mut session = session(1);
        session.status = status.to_owned();
        let (catalogue, digest) = digest_of(&session, 0);
        assert_eq!(catalogue.is_held(&digest), held, "{status}");
    }
}

proptest! {
    /// A catalogue after any puts and removes is a map from ids to the last digests put.
    #[test]
    fn a_catalogue_holds_what_was_put_last(
        steps in vec((1_u128..6, proptest::option::of(generate::session(Hand::Careless))), 0..10),
    ) {
        let mut catalogue = Catalogue::default();
        let mut expected: BTreeMap<SessionId, Session> = BTreeMap::new();
        for (number, session) in steps {
            match session {
                Some(mut session) => {
                    session.id = id(number);
                    catalogue.put(&session, 0, &[]);
                    expected.insert(session.id, session);
                }
                None => {
                    let known = expected.remove(&id(number)).is_some();
                    prop_assert_eq!(catalogue.remove(id(number)), known);
                }
            }
            prop_assert_eq!(catalogue.len(), expected.len());
            prop_assert_eq!(catalogue.digests().len(), expected.len());
            prop_assert_eq!(catalogue.is_empty(), expected.is_empty());
            for number in 1..6 {
                let digest = catalogue.get(id(number));
                let session = expected.get(&id(number));
                prop_assert_eq!(digest.map(|digest| digest.id), session.map(|session| session.id));
                let title = digest.map(|digest| catalogue.symbols.string(digest.title));
                prop_assert_eq!(title, session.map(|session| session.title.as_str()));
            }
        }
    }

    #[test]
    fn catalogues_of_the_parts_make_the_catalogue_of_the_whole(
        sessions in vec(generate::session(Hand::Careless), 0..8),
        split in 0_usize..8,
    ) {
        let gather = |sessions: &[Session]| {
            let mut catalogue = Catalogue::default();
            sessions.iter().for_each(|session| catalogue.put(session, 0, &[]));
            catalogue
        };
        let whole = gather(&sessions);
        let (first, rest) = sessions.split_at(split.min(sessions.len()));
        let mut parts = gather(first);
        parts.absorb(gather(rest));
        prop_assert_eq!(parts.len(), whole.len());
        // Strings come in another order where a session stands in both parts, so the words are
        // compared, not their numbers.
        let said = |catalogue: &Catalogue, digest: &Digest| {
            let say = |symbol: Symbol| catalogue.symbols.string(symbol).to_owned();
            let cells = digest.counts.iter();
            (
                [digest.status, digest.kind, digest.place, digest.place_name, digest.district,
                    digest.oblast, digest.title].map(say),
                [&digest.trainer_types, &digest.trainer_names, &digest.topics, &digest.methods,
                    &digest.languages]
                    .map(|list| list.iter().copied().map(say).collect::<Vec<_>>()),
                cells
                    .map(|cell| (say(cell.role), say(cell.sex), say(cell.age), cell.count))
                    .collect::<Vec<_>>(),
                digest.groups.iter().map(|(g, s, n)| (say(*g), say(*s), *n)).collect::<Vec<_>>(),
                (digest.participants, digest.sexes, say(digest.words)),
            )
        };
        for digest in whole.digests() {
            let other = parts.get(digest.id).unwrap();
            prop_assert_eq!(said(&parts, other), said(&whole, digest));
        }
        // What only the forgotten of two sessions with one id has used may or may not be known.
        for list in CodeList::ALL {
            let used = |catalogue: &Catalogue| {
                let symbols = catalogue.used(list);
                symbols.map(|symbol| catalogue.symbols.string(symbol).to_owned()).collect::<BTreeSet<_>>()
            };
            prop_assert!(used(&parts).is_subset(&used(&whole)));
        }
        for digest in parts.digests() {
            digest.codes(|list, code| assert!(parts.used(list).any(|used| used == code)));
            for place in [digest.place, digest.district, digest.oblast] {
                prop_assert!(parts.places().any(|known| known == place));
            }
        }
    }

    #[test]
    fn grid_and_sexes_add_up_to_the_participants(
        session in generate::session(Hand::Careless),
        present in 0_u32..60,
    ) {
        let (_, digest) = digest_of(&session, present);
        let cells: u64 = digest.counts.iter().map(|cell| u64::from(cell.count)).sum();
        prop_assert_eq!(cells, u64::from(digest.participants));
        prop_assert_eq!(digest.sexes.total(), cells);
        prop_assert!(digest.sexes.stated() <= cells);
    }
}
