//! The part of `logbook.json` that some sessions use, so that a file with them stands alone.

use std::collections::BTreeSet;

use crate::model::logbook::{CodeName, Logbook, PlaceNames, ProgrammeMunicipality};
use crate::model::people::People;
use crate::model::place;
use crate::model::record::Extra;
use crate::model::session::Session;

#[cfg(test)]
mod tests;

/// The part of a logbook that sessions use: the programme, the age profile, and of municipalities
/// and codes those that stand in the sessions. Municipalities keep their targets and residents,
/// which are figures of public statistics; those that the logbook does not list, because the program
/// knows them, are named too. Filters and tables with names are the user's own, and what keys that
/// this version does not know stand for nobody knows: they are left out.
pub fn part_of(logbook: &Logbook, sessions: &[Session]) -> Logbook {
    part_of_with(logbook, sessions, &[])
}

/// The same with the roles and groups that stand on sheets of people.
pub fn part_of_with(logbook: &Logbook, sessions: &[Session], people: &[People]) -> Logbook {
    let used = Used::by(sessions, people);
    let municipalities = municipalities(logbook, &used.places);
    let of_residents = municipalities.iter().flat_map(|own| &own.profile);
    let of_residents = of_residents.flat_map(|profile| &profile.groups);
    let groups: BTreeSet<&str> = of_residents.map(|row| row.group.as_str()).collect();
    Logbook {
        format: logbook.format,
        id: logbook.id,
        programme: logbook.programme.clone(),
        age_profile: logbook.age_profile.clone(),
        trainer_types: named(&logbook.trainer_types, &used.trainer_types),
        topics: named(&logbook.topics, &used.topics),
        methods: named(&logbook.methods, &used.methods),
        roles: named(&logbook.roles, &used.roles),
        groups: named(&logbook.groups, &(&used.groups | &groups)),
        document_kinds: named(&logbook.document_kinds, &used.document_kinds),
        filters: None,
        tables: None,
        extra: Extra::default(),
        municipalities,
    }
}

/// The codes that stand in sessions.
#[derive(Default)]
struct Used<'a> {
    places: BTreeSet<&'a str>,
    trainer_types: BTreeSet<&'a str>,
    topics: BTreeSet<&'a str>,
    methods: BTreeSet<&'a str>,
    roles: BTreeSet<&'a str>,
    groups: BTreeSet<&'a str>,
    document_kinds: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    fn by(sessions: &'a [Session], people: &'a [People]) -> Self {
        let mut used = Self::default();
        for session in sessions {
            let attendance = &session.attendance;
            used.places.insert(&session.municipality.code);
            let types = session.trainers.iter().map(|trainer| trainer.kind.as_str());
            used.trainer_types.extend(types);
            used.topics
                .extend(session.topics.iter().map(String::as_str));
            used.methods
                .extend(session.methods.iter().map(String::as_str));
            let counted = attendance.counts.iter().map(|row| row.role.as_str());
            let heard = session.voices.iter().map(|voice| voice.role.as_str());
            used.roles.extend(counted.chain(heard));
            used.groups
                .extend(attendance.groups.iter().map(|row| row.group.as_str()));
            let kinds = session.documents.iter().map(|one| one.kind.as_str());
            used.document_kinds.extend(kinds);
        }
        for person in people.iter().flat_map(|sheet| &sheet.people) {
            used.roles.insert(&person.role);
            used.groups.extend(person.groups.iter().map(String::as_str));
        }
        used
    }
}

fn named(all: &[CodeName], used: &BTreeSet<&str>) -> Vec<CodeName> {
    let is_used = |own: &&CodeName| used.contains(own.code.as_str());
    all.iter().filter(is_used).cloned().collect()
}

fn municipalities(logbook: &Logbook, used: &BTreeSet<&str>) -> Vec<ProgrammeMunicipality> {
    let listed = logbook.municipalities.iter();
    let mut found: Vec<_> = listed
        .filter(|own| used.contains(own.code.as_str()))
        .cloned()
        .collect();
    let unlisted = used
        .iter()
        .filter(|code| logbook.municipality(code).is_none());
    for place in unlisted.filter_map(|code| place::place(code)) {
        let owned = |name: Option<&str>| name.unwrap_or_default().to_owned();
        found.push(ProgrammeMunicipality {
            code: place.code.to_owned(),
            name: PlaceNames {
                ky: owned(place.name.ky),
                ru: place.name.ru.to_owned(),
                en: owned(place.name.en),
                ..PlaceNames::default()
            },
            target: None,
            profile: None,
            extra: Extra::default(),
        });
    }
    found
}
