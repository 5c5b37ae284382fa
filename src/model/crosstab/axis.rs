//! Under which members of a dimension a session stands, told by small numbers: a hundred thousand
//! sessions are counted without looking at a string twice.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::dimension::Dimension;
use super::layout::Key;
use crate::model::code::NOT_STATED;
use crate::model::digest::{Catalogue, CellCount, Digest, Sexes, Symbol};
use crate::model::fold::fold;
use crate::model::timeline::Unit;

const NONE: u32 = u32::MAX;

/// The part of a session that stands under a member.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub member: u32,
    pub people: Sexes,
    pub documents: u64,
}

/// The sexes as symbols, so that people are told apart without a string.
#[derive(Clone, Copy, Debug)]
pub(super) struct SexSymbols {
    female: Option<Symbol>,
    male: Option<Symbol>,
    other: Option<Symbol>,
}

impl SexSymbols {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let symbol = |code| catalogue.symbols.get(code);
        Self {
            female: symbol("female"),
            male: symbol("male"),
            other: symbol("other"),
        }
    }

    pub(super) fn people(self, sex: Symbol, count: u32) -> Sexes {
        let mut people = Sexes::default();
        let count = u64::from(count);
        match Some(sex) {
            sex if sex == self.female => people.female = count,
            sex if sex == self.male => people.male = count,
            sex if sex == self.other => people.other = count,
            _ => people.not_stated = count,
        }
        people
    }

    /// Any other sex counts as not stated, as in every total.
    fn is_stated(self, sex: Symbol) -> bool {
        [self.female, self.male, self.other].contains(&Some(sex))
    }
}

/// A dimension with the members that were met.
#[derive(Debug)]
pub(super) struct Axis<'a> {
    dimension: Dimension,
    catalogue: &'a Catalogue,
    sexes: SexSymbols,
    not_stated: Option<Symbol>,
    keys: Vec<Key>,
    by_code: Vec<u32>,
    by_name: Vec<u32>,
    /// Trainers whose names are written alike but for what searching does not mind are one.
    folded: HashMap<String, u32>,
    spans: HashMap<NaiveDate, u32>,
    unknown: u32,
}

impl<'a> Axis<'a> {
    pub(super) fn new(dimension: Dimension, catalogue: &'a Catalogue) -> Self {
        Self {
            dimension,
            catalogue,
            sexes: SexSymbols::of(catalogue),
            not_stated: catalogue.symbols.get(NOT_STATED),
            keys: Vec::new(),
            by_code: vec![NONE; catalogue.symbols.len()],
            by_name: vec![NONE; catalogue.symbols.len()],
            folded: HashMap::new(),
            spans: HashMap::new(),
            unknown: NONE,
        }
    }

    pub(super) fn into_keys(self) -> Vec<Key> {
        self.keys
    }

    /// Takes in the members that another axis of the same dimension has met; gives the number of
    /// each of them here.
    pub(super) fn absorb(&mut self, other: Self) -> Vec<u32> {
        let symbols = &self.catalogue.symbols;
        let keys = other.keys.into_iter();
        let met = keys.map(|key| {
            let symbol = match &key {
                Key::Code(word) | Key::Name(word) => symbols.get(word),
                Key::Span(_) | Key::Unknown => None,
            };
            (key, symbol)
        });
        met.map(|(key, symbol)| match (key, symbol) {
            (Key::Code(_), Some(code)) => self.of_code(code),
            (Key::Name(_), Some(name)) if self.dimension == Dimension::Trainer => {
                self.of_trainer(name)
            }
            (Key::Name(_), Some(name)) => self.of_place_named(name),
            (Key::Span(first), _) => self.of_span(first),
            _ => self.unknown(),
        })
        .collect()
    }

    /// The parts of a session, each under another member.
    pub(super) fn parts(&mut self, digest: &Digest, parts: &mut Vec<Part>) {
        parts.clear();
        let documents = documents(digest);
        let whole = |member| Part {
            member,
            people: digest.sexes,
            documents,
        };
        match self.dimension {
            Dimension::Role | Dimension::Sex | Dimension::Age => {
                for cell in &digest.counts {
                    let member = self.of_cell(cell);
                    let people = self.sexes.people(cell.sex, cell.count);
                    add_people(parts, member, people, documents);
                }
            }
            Dimension::Group => {
                for (group, sex, count) in &digest.groups {
                    let member = self.of_code(*group);
                    let people = self.sexes.people(*sex, *count);
                    add_people(parts, member, people, documents);
                }
                if parts.is_empty() {
                    parts.push(whole(self.unknown()));
                }
            }
            Dimension::DocumentKind => {
                for (kind, count) in &digest.documents {
                    parts.push(Part {
                        documents: u64::from(*count),
                        ..whole(self.of_code(*kind))
                    });
                }
                if parts.is_empty() {
                    parts.push(whole(self.unknown()));
                }
            }
            Dimension::Trainer => {
                for name in &digest.trainer_names {
                    let member = self.of_trainer(*name);
                    if parts.iter().all(|part| part.member != member) {
                        parts.push(whole(member));
                    }
                }
                if parts.is_empty() {
                    parts.push(whole(self.unknown()));
                }
            }
            _ => {
                for code in codes(self.dimension, digest) {
                    parts.push(whole(self.of_code(*code)));
                }
                if parts.is_empty() {
                    parts.push(whole(self.single(digest)));
                }
            }
        }
    }

    /// The member of a cell of the grid.
    pub(super) fn of_cell(&mut self, cell: &CellCount) -> u32 {
        match self.dimension {
            Dimension::Role => self.of_code(cell.role),
            Dimension::Age => self.of_code(cell.age),
            _ => self.of_sex(cell.sex),
        }
    }

    pub(super) fn of_sex(&mut self, sex: Symbol) -> u32 {
        if self.sexes.is_stated(sex) {
            self.of_code(sex)
        } else {
            self.unknown()
        }
    }

    /// The member of a code; what is empty or says that it is not stated is unknown.
    pub(super) fn of_code(&mut self, code: Symbol) -> u32 {
        if let Some(known) = self.by_code.get(code.index())
            && *known != NONE
        {
            return *known;
        }
        let is_person = self.dimension.is_of_people() && self.dimension != Dimension::Group;
        let is_unknown =
            code == self.catalogue.empty() || is_person && Some(code) == self.not_stated;
        let number = if is_unknown {
            self.unknown()
        } else {
            let code = self.catalogue.symbols.string(code);
            self.push(Key::Code(code.to_owned()))
        };
        if let Some(known) = self.by_code.get_mut(code.index()) {
            *known = number;
        }
        number
    }

    pub(super) fn unknown(&mut self) -> u32 {
        if self.unknown == NONE {
            self.unknown = self.push(Key::Unknown);
        }
        self.unknown
    }

    /// The one member of a session in a dimension of which it has one.
    fn single(&mut self, digest: &Digest) -> u32 {
        match self.dimension {
            Dimension::Oblast => self.of_code(digest.oblast),
            Dimension::District => self.of_code(digest.district),
            Dimension::Municipality => self.of_place(digest),
            Dimension::Kind => self.of_code(digest.kind),
            Dimension::Status => self.of_code(digest.status),
            dimension => match (dimension.unit(), digest.starts_on) {
                (Some(unit), Some(day)) => self.of_day(unit, day.0),
                _ => self.unknown(),
            },
        }
    }

    /// A municipality without a code is told from others by its name; without either it is unknown.
    pub(super) fn of_place(&mut self, digest: &Digest) -> u32 {
        let nowhere = self.catalogue.empty();
        if digest.place != nowhere || digest.place_name == nowhere {
            return self.of_code(digest.place);
        }
        self.of_place_named(digest.place_name)
    }

    fn of_place_named(&mut self, name: Symbol) -> u32 {
        self.of_name(name, |axis| {
            let name = axis.catalogue.symbols.string(name);
            axis.push(Key::Name(name.to_owned()))
        })
    }

    fn of_trainer(&mut self, name: Symbol) -> u32 {
        self.of_name(name, |axis| {
            let written = axis.catalogue.symbols.string(name);
            let folded = fold(written);
            let known = axis.folded.get(&folded).copied();
            let Some(number) = known.filter(|_| !folded.is_empty()) else {
                let number = axis.push(Key::Name(written.to_owned()));
                axis.folded.insert(folded, number);
                return number;
            };
            // Of several ways to write a name one is shown, whatever comes first.
            if let Some(Key::Name(shown)) = axis.keys.get_mut(number as usize)
                && written < shown.as_str()
            {
                *shown = written.to_owned();
            }
            number
        })
    }

    fn of_name(&mut self, name: Symbol, number: impl FnOnce(&mut Self) -> u32) -> u32 {
        match self.by_name.get(name.index()) {
            Some(known) if *known != NONE => *known,
            _ => {
                let number = number(self);
                if let Some(known) = self.by_name.get_mut(name.index()) {
                    *known = number;
                }
                number
            }
        }
    }

    fn of_day(&mut self, unit: Unit, day: NaiveDate) -> u32 {
        self.of_span(unit.first(day))
    }

    fn of_span(&mut self, first: NaiveDate) -> u32 {
        if let Some(number) = self.spans.get(&first) {
            return *number;
        }
        let number = self.push(Key::Span(first));
        self.spans.insert(first, number);
        number
    }

    fn push(&mut self, key: Key) -> u32 {
        self.keys.push(key);
        u32::try_from(self.keys.len() - 1).unwrap_or(NONE)
    }
}

/// The codes of a session in a dimension of which it may have several.
fn codes(dimension: Dimension, digest: &Digest) -> &[Symbol] {
    match dimension {
        Dimension::TrainerType => &digest.trainer_types,
        Dimension::Topic => &digest.topics,
        Dimension::Method => &digest.methods,
        Dimension::Language => &digest.languages,
        _ => &[],
    }
}

/// How many documents a session looked at.
pub(super) fn documents(digest: &Digest) -> u64 {
    digest
        .documents
        .iter()
        .map(|(_, count)| u64::from(*count))
        .sum()
}

fn add_people(parts: &mut Vec<Part>, member: u32, people: Sexes, documents: u64) {
    match parts.iter_mut().find(|part| part.member == member) {
        Some(part) => part.people += people,
        None => parts.push(Part {
            member,
            people,
            documents,
        }),
    }
}
