//! Who was in the room: the participants of held sessions by sex, age and group, counted by symbols,
//! so that a large logbook is counted within a blink.

use std::collections::BTreeMap;

use super::is_child;
use crate::model::code::CodeList;
use crate::model::digest::{Catalogue, Digest, Symbol, SymbolSet};

/// Who was in the room, over the held sessions of one municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// How many sessions were held.
    pub sessions: u64,
    /// How many participants they had.
    pub participants: u64,
    /// The participants of those sessions that count any group: of them the groups are shares.
    pub with_groups: u64,
    /// The participants by sex, those not stated among them, without the children.
    pub sexes: BTreeMap<String, u64>,
    /// Those counted in a band that ends before one can take part.
    pub children: u64,
    /// The participants by age band, those not stated among them.
    pub ages: BTreeMap<String, u64>,
    /// People of each group; groups overlap.
    pub groups: BTreeMap<String, u64>,
}

/// Counts who was in the room, for one municipality after another.
#[derive(Debug)]
pub struct Counter {
    child_bands: SymbolSet,
    sexes: Table,
    ages: Table,
    groups: Table,
}

impl Counter {
    /// A counter of the sessions of a catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let table = || Table::new(catalogue.symbols.len());
        let bands = catalogue.used(CodeList::Age);
        Self {
            child_bands: bands
                .filter(|band| is_child(catalogue.symbols.string(*band)))
                .collect(),
            sexes: table(),
            ages: table(),
            groups: table(),
        }
    }

    /// An empty room.
    pub fn begin(&self) -> Room {
        Room::default()
    }

    /// Counts those of a session.
    pub fn add(&mut self, room: &mut Room, digest: &Digest) {
        room.sessions += 1;
        room.participants += u64::from(digest.participants);
        if !digest.groups.is_empty() {
            room.with_groups += u64::from(digest.participants);
        }
        for cell in &digest.counts {
            if self.child_bands.contains(cell.age) {
                room.children += u64::from(cell.count);
            } else {
                self.sexes.add(cell.sex, cell.count);
            }
            self.ages.add(cell.age, cell.count);
        }
        for (group, _, count) in &digest.groups {
            self.groups.add(*group, *count);
        }
    }

    /// The room with everybody in it; the counter is empty again.
    pub fn finish(&mut self, mut room: Room, catalogue: &Catalogue) -> Room {
        room.sexes = self.sexes.take(catalogue);
        room.ages = self.ages.take(catalogue);
        room.groups = self.groups.take(catalogue);
        room
    }
}

/// Counts by symbol.
#[derive(Debug)]
struct Table {
    counts: Vec<u64>,
    used: Vec<Symbol>,
}

impl Table {
    fn new(symbols: usize) -> Self {
        Self {
            counts: vec![0; symbols],
            used: Vec::new(),
        }
    }

    fn add(&mut self, symbol: Symbol, count: u32) {
        if let Some(sum) = self.counts.get_mut(symbol.index()) {
            if *sum == 0 {
                self.used.push(symbol);
            }
            *sum += u64::from(count);
        }
    }

    fn take(&mut self, catalogue: &Catalogue) -> BTreeMap<String, u64> {
        let mut taken = BTreeMap::new();
        for symbol in self.used.drain(..) {
            if let Some(sum) = self.counts.get_mut(symbol.index()) {
                let code = catalogue.symbols.string(symbol).to_owned();
                let count = std::mem::take(sum);
                if count > 0 {
                    taken.insert(code, count);
                }
            }
        }
        taken
    }
}
