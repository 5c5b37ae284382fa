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
    let mut used = Used::default();
    for session in sessions {
        used.add(session);
    }
    for sheet in people {
        used.add_people(sheet);
    }
    used.part_of(logbook)
}

/// The codes that stand in sessions and on their sheets.
#[derive(Debug, Default)]
pub(super) struct Used {
    places: BTreeSet<String>,
    trainer_types: BTreeSet<String>,
    topics: BTreeSet<String>,
    methods: BTreeSet<String>,
    roles: BTreeSet<String>,
    groups: BTreeSet<String>,
    document_kinds: BTreeSet<String>,
}

impl Used {
    /// Takes note of what a session uses.
    pub(super) fn add(&mut self, session: &Session) {
        let attendance = &session.attendance;
        note(&mut self.places, [&session.municipality.code]);
        let types = session.trainers.iter().map(|trainer| &trainer.kind);
        note(&mut self.trainer_types, types);
        note(&mut self.topics, &session.topics);
        note(&mut self.methods, &session.methods);
        let counted = attendance.counts.iter().map(|row| &row.role);
        let heard = session.voices.iter().map(|voice| &voice.role);
        note(&mut self.roles, counted.chain(heard));
        let groups = attendance.groups.iter().map(|row| &row.group);
        note(&mut self.groups, groups);
        let kinds = session.documents.iter().map(|one| &one.kind);
        note(&mut self.document_kinds, kinds);
    }

    /// Takes note of what a sheet uses.
    pub(super) fn add_people(&mut self, people: &People) {
        for person in &people.people {
            note(&mut self.roles, [&person.role]);
            note(&mut self.groups, &person.groups);
        }
    }

    /// Takes note of what others use.
    pub(super) fn absorb(&mut self, other: &Self) {
        note(&mut self.places, &other.places);
        note(&mut self.trainer_types, &other.trainer_types);
        note(&mut self.topics, &other.topics);
        note(&mut self.methods, &other.methods);
        note(&mut self.roles, &other.roles);
        note(&mut self.groups, &other.groups);
        note(&mut self.document_kinds, &other.document_kinds);
    }

    /// The part of a logbook that is used.
    pub(super) fn part_of(&self, logbook: &Logbook) -> Logbook {
        let municipalities = municipalities(logbook, &self.places);
        let of_residents = municipalities.iter().flat_map(|own| &own.profile);
        let of_residents = of_residents.flat_map(|profile| &profile.groups);
        let mut groups = self.groups.clone();
        groups.extend(of_residents.map(|row| row.group.clone()));
        Logbook {
            format: logbook.format,
            id: logbook.id,
            programme: logbook.programme.clone(),
            age_profile: logbook.age_profile.clone(),
            trainer_types: named(&logbook.trainer_types, &self.trainer_types),
            topics: named(&logbook.topics, &self.topics),
            methods: named(&logbook.methods, &self.methods),
            roles: named(&logbook.roles, &self.roles),
            groups: named(&logbook.groups, &groups),
            document_kinds: named(&logbook.document_kinds, &self.document_kinds),
            filters: None,
            tables: None,
            extra: Extra::default(),
            municipalities,
        }
    }
}

/// Puts codes among those that are used; those of ten thousand sessions are there already.
fn note<'a>(used: &mut BTreeSet<String>, codes: impl IntoIterator<Item = &'a String>) {
    for code in codes {
        if !used.contains(code) {
            used.insert(code.clone());
        }
    }
}

fn named(all: &[CodeName], used: &BTreeSet<String>) -> Vec<CodeName> {
    let is_used = |own: &&CodeName| used.contains(own.code.as_str());
    all.iter().filter(is_used).cloned().collect()
}

fn municipalities(logbook: &Logbook, used: &BTreeSet<String>) -> Vec<ProgrammeMunicipality> {
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
