//! Participants beside residents: what is said, and when nothing is.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::model::digest::Catalogue;
use crate::model::generate;
use crate::model::logbook::{ResidentGroup, Residents};
use crate::model::record::Extra;

fn profile(residents: &[(&str, &str, u32)], groups: &[(&str, Option<u32>)]) -> Profile {
    let rows = residents.iter().map(|(sex, age, count)| Residents {
        sex: (*sex).to_owned(),
        age: (*age).to_owned(),
        count: *count,
        extra: Extra::default(),
    });
    let groups = groups.iter().map(|(group, count)| ResidentGroup {
        group: (*group).to_owned(),
        count: *count,
        needs: String::new(),
        extra: Extra::default(),
    });
    Profile {
        year: Some(2019),
        residents: rows.collect(),
        groups: groups.collect(),
        extra: Extra::default(),
    }
}

fn counts(counts: &[(&str, u64)]) -> BTreeMap<String, u64> {
    let counts = counts.iter();
    counts
        .map(|(code, count)| ((*code).to_owned(), *count))
        .collect()
}

fn room(sexes: &[(&str, u64)], ages: &[(&str, u64)], groups: &[(&str, u64)]) -> Room {
    let participants = sexes.iter().map(|(_, count)| count).sum();
    Room {
        children: 0,
        sessions: 1,
        participants,
        with_groups: if groups.is_empty() { 0 } else { participants },
        sexes: counts(sexes),
        ages: counts(ages),
        groups: counts(groups),
    }
}

fn line<'a>(part: &'a Part, code: &str) -> &'a Line {
    part.lines.iter().find(|line| line.code == code).unwrap()
}

const TOWN: [(&str, &str, u32); 6] = [
    ("female", "0-13", 900),
    ("female", "14-28", 300),
    ("female", "29-59", 300),
    ("male", "0-13", 1_000),
    ("male", "14-28", 300),
    ("male", "29-59", 100),
];

#[test]
fn shares_and_ratios_are_of_those_who_could_come_and_of_whom_it_is_stated() {
    let profile = profile(&TOWN, &[("disability", Some(290)), ("youth", None)]);
    let room = room(
        &[("female", 24), ("male", 16), (NOT_STATED, 10)],
        &[
            ("0-13", 3),
            ("5-9", 2),
            ("14-28", 10),
            ("29-59", 30),
            ("60+", 4),
            (NOT_STATED, 1),
        ],
        &[("disability", 2), ("low_income", 7)],
    );
    let found = Representation::of([(&profile, &room)], "kg-2009");
    assert_eq!((found.residents, found.participants), (1_000, 50));
    let women = line(&found.sexes, "female");
    assert_eq!((women.residents, women.participants), (Some(600), 24));
    assert_eq!(women.of, (1_000, 40));
    assert_eq!(women.ratio(), Some(1.0));
    assert_eq!(found.sexes.not_stated, 10);
    // Nobody of 60 and more is among the residents' bands: they stand nowhere, and are told. So are
    // children, who are left out on both sides.
    assert_eq!((found.ages.unplaced, found.ages.not_stated), (4, 1));
    assert_eq!(found.ages.children, 5);
    let young = line(&found.ages, "14-28");
    assert_eq!(young.of, (1_000, 40));
    assert_eq!(young.ratio(), Some(10.0 / 40.0 / 0.6));
    assert_eq!(young.verdict(20), Verdict::Under);
    assert_eq!(line(&found.ages, "29-59").verdict(20), Verdict::Even);
    // Groups are shares of everybody, children too.
    let disabled = line(&found.groups, "disability");
    assert_eq!(disabled.of, (2_900, 50));
    assert_eq!(disabled.verdict(20), Verdict::Under);
    assert_eq!(disabled.verdict(50), Verdict::Under);
    assert_eq!(line(&found.groups, "youth").verdict(20), Verdict::Unknown);
    assert_eq!(
        line(&found.groups, "low_income").verdict(20),
        Verdict::Unknown
    );
}

#[test]
fn a_share_on_the_margin_is_within_it_and_few_people_say_nothing() {
    let of = |participants, all| Line {
        code: String::new(),
        residents: Some(500),
        participants,
        of: (1_000, all),
    };
    assert_eq!(of(20, 50).verdict(20), Verdict::Even);
    assert_eq!(of(19, 50).verdict(20), Verdict::Under);
    assert_eq!(of(19, 50).verdict(30), Verdict::Even);
    assert_eq!(of(0, 29).verdict(20), Verdict::TooFew);
    assert_eq!(of(0, 30).verdict(20), Verdict::Under);
    let rare = Line {
        residents: Some(20),
        ..of(0, 200)
    };
    assert_eq!(rare.verdict(20), Verdict::TooFew);
    assert_eq!(
        Line {
            of: (1_000, 250),
            ..rare
        }
        .verdict(20),
        Verdict::Under
    );
}

#[test]
fn municipalities_told_by_other_bands_are_added_up_by_those_of_the_logbook() {
    let old = profile(&TOWN, &[]);
    let new = profile(&[("female", "14-35", 50), ("male", "36-59", 50)], &[]);
    let first = room(&[("female", 10)], &[("14-28", 10)], &[]);
    let second = room(&[("male", 5)], &[("36-59", 3), ("29-59", 2)], &[]);
    let found = Representation::of([(&old, &first), (&new, &second)], "kg-2023");
    let codes: Vec<&str> = found
        .ages
        .lines
        .iter()
        .map(|line| line.code.as_str())
        .collect();
    assert_eq!(codes, ["14-35", "36-59"]);
    let young = line(&found.ages, "14-35");
    assert_eq!((young.residents, young.participants), (Some(650), 10));
    assert_eq!(found.ages.unplaced, 2);
}

#[test]
fn a_group_is_compared_where_it_is_known_how_many_live_there() {
    let known = profile(&TOWN, &[("disability", Some(29))]);
    let unknown = profile(&TOWN, &[]);
    let one = room(&[("female", 40)], &[], &[("disability", 1)]);
    let other = room(&[("female", 60)], &[], &[("disability", 9)]);
    let found = Representation::of([(&known, &one), (&unknown, &other)], "kg-2009");
    let disabled = line(&found.groups, "disability");
    assert_eq!(disabled.of, (2_900, 40));
    assert_eq!((disabled.residents, disabled.participants), (Some(29), 1));
}

proptest! {
    #[test]
    fn everybody_in_the_room_is_placed_or_told_of(sessions in generate::sessions()) {
        let mut catalogue = Catalogue::default();
        for (session, people) in &sessions {
            let present = people.as_ref().map_or(0, |people| people.present());
            catalogue.put(session, present, &[]);
        }
        let mut counter = Counter::new(&catalogue);
        let mut room = counter.begin();
        for digest in catalogue.digests() {
            counter.add(&mut room, digest);
        }
        let room = counter.finish(room, &catalogue);
        let again = counter.begin();
        prop_assert_eq!(counter.finish(again, &catalogue), Room::default());
        let all = room.participants;
        let profile = profile(&TOWN, &[("youth", Some(10))]);
        let found = Representation::of([(&profile, &room)], "kg-2009");
        let sexes = &found.sexes;
        prop_assert_eq!(sexes.participants + sexes.children + sexes.not_stated, all);
        let ages = &found.ages;
        prop_assert_eq!(ages.participants + ages.unplaced + ages.children + ages.not_stated, all);
        for part in found.parts() {
            for line in &part.lines {
                for margin in MARGINS {
                    if line.verdict(margin) == Verdict::Under {
                        prop_assert!(line.ratio().is_some_and(|ratio| ratio < 1.0));
                    }
                }
            }
        }
    }
}
