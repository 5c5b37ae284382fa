//! The gathering of the coverage. Every session of a large logbook passes through here whenever the
//! filter changes, so places, topics and types are told by small numbers, and words are looked at
//! once each.

use std::collections::HashMap;

use super::{Cell, Coverage, Row, topics};
use crate::model::code::CodeList;
use crate::model::digest::{Catalogue, Digest, Symbol};
use crate::model::filter::Filter;
use crate::model::logbook::{Logbook, ProgrammeMunicipality, lies_in};
use crate::model::representation::{Counter, Room};
use crate::model::targets::{takes, wanted};
use crate::model::value::Date;

/// What stands in a table by symbols where a symbol has no place.
const NONE: u32 = u32::MAX;

/// A table from symbols to small numbers.
struct Places(Vec<u32>);

impl Places {
    fn new(catalogue: &Catalogue) -> Self {
        Self(vec![NONE; catalogue.symbols.len()])
    }

    fn get(&self, symbol: Symbol) -> Option<usize> {
        let place = self.0.get(symbol.index()).copied();
        place
            .filter(|place| *place != NONE)
            .map(|place| place as usize)
    }

    fn set(&mut self, symbol: Symbol, place: usize) {
        if let (Some(cell), Ok(place)) = (self.0.get_mut(symbol.index()), u32::try_from(place)) {
            *cell = place;
        }
    }
}

/// A municipality with what was found in it.
struct Found<'a> {
    row: Row,
    has_profile: bool,
    sessions: Vec<&'a Digest>,
}

/// What has been gathered so far.
pub(super) struct Gathered<'a> {
    catalogue: &'a Catalogue,
    coverage: Coverage,
    found: Vec<Found<'a>>,
    by_code: Places,
    by_name: Places,
    topics: Places,
    types: Places,
}

impl<'a> Gathered<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, logbook: &Logbook, filter: &Filter) -> Self {
        let mut gathered = Self {
            catalogue,
            coverage: Coverage::default(),
            found: Vec::new(),
            by_code: Places::new(catalogue),
            by_name: Places::new(catalogue),
            topics: Places::new(catalogue),
            types: Places::new(catalogue),
        };
        for (place, (topic, symbol)) in topics(catalogue, logbook).into_iter().enumerate() {
            if let Some(symbol) = symbol {
                gathered.topics.set(symbol, place);
            }
            gathered.coverage.topics.push(topic);
        }
        gathered.list_types();
        gathered.list_places(logbook, filter);
        gathered
    }

    fn list_types(&mut self) {
        let symbols = &self.catalogue.symbols;
        let used = self.catalogue.used(CodeList::TrainerType);
        let mut types: Vec<(&str, Symbol)> = used
            .map(|symbol| (symbols.string(symbol), symbol))
            .collect();
        types.sort_unstable();
        for (place, (code, symbol)) in types.into_iter().enumerate() {
            self.types.set(symbol, place);
            self.coverage.trainer_types.push(code.to_owned());
        }
    }

    /// The municipalities of the logbook, whether or not anybody was there.
    fn list_places(&mut self, logbook: &Logbook, filter: &Filter) {
        let mut listed: HashMap<&str, usize> = HashMap::new();
        for own in &logbook.municipalities {
            if own.code.is_empty() || !takes(filter, self.catalogue, &own.code) {
                continue;
            }
            let place = *listed.entry(&own.code).or_insert(self.found.len());
            if place == self.found.len() {
                let row = row_of(&own.code, "");
                self.push(row, self.catalogue.symbols.get(&own.code), None);
            }
            if let Some(found) = self.found.get_mut(place) {
                found.has_profile |= has_residents(own);
            }
        }
        for (code, target) in wanted(logbook, self.catalogue, filter) {
            let place = listed.get(code).copied();
            if let Some(found) = place.and_then(|place| self.found.get_mut(place)) {
                found.row.target = Some(target);
            }
        }
    }

    fn push(&mut self, row: Row, code: Option<Symbol>, name: Option<Symbol>) {
        let place = self.found.len();
        if let Some(code) = code {
            self.by_code.set(code, place);
        }
        if let Some(name) = name {
            self.by_name.set(name, place);
        }
        self.found.push(Found {
            row,
            has_profile: false,
            sessions: Vec::new(),
        });
    }

    /// A municipality is told by its code, one without a code by its name.
    pub(super) fn add(&mut self, digest: &'a Digest) {
        let string = |symbol| self.catalogue.symbols.string(symbol);
        let has_code = digest.place != self.catalogue.empty();
        let place = match has_code {
            true => self.by_code.get(digest.place),
            false => self.by_name.get(digest.place_name),
        };
        let place = place.unwrap_or_else(|| {
            let row = row_of(string(digest.place), "");
            let code = has_code.then_some(digest.place);
            let name = (!has_code).then_some(digest.place_name);
            self.push(row, code, name);
            self.found.len() - 1
        });
        if let Some(found) = self.found.get_mut(place) {
            found.sessions.push(digest);
        }
    }

    pub(super) fn finish(mut self) -> Coverage {
        let mut scratch = Scratch::new(&self);
        let found = std::mem::take(&mut self.found);
        let rows = found
            .into_iter()
            .map(|found| self.count(found, &mut scratch));
        let places: Vec<Row> = rows.collect();
        let mut coverage = Coverage {
            places,
            ..self.coverage
        };
        coverage.add_up();
        coverage
    }

    /// Counts the sessions of one municipality.
    fn count(&self, found: Found, scratch: &mut Scratch) -> Row {
        let Found {
            mut row,
            has_profile,
            sessions,
        } = found;
        let string = |symbol| self.catalogue.symbols.string(symbol);
        let names = sessions.iter().map(|digest| string(digest.place_name));
        let name = names.filter(|name| !name.is_empty()).min();
        row.name = name.unwrap_or_default().to_owned();
        for digest in &sessions {
            if self.catalogue.is_held(digest) {
                self.count_held(&mut row, digest, scratch);
            } else if self.catalogue.is_planned(digest) {
                row.planned += 1;
                row.next_planned = earliest(row.next_planned, digest.starts_on);
                for topic in digest
                    .topics
                    .iter()
                    .filter_map(|topic| self.topics.get(*topic))
                {
                    let cell = scratch.cell(topic);
                    cell.planned += 1;
                    cell.next_planned = earliest(cell.next_planned, digest.starts_on);
                }
            }
        }
        row.cells = scratch.take_cells();
        row.trainer_types = scratch.take_types();
        let topics = self.coverage.topics.iter().enumerate();
        row.missing = topics
            .filter(|(place, topic)| {
                topic.is_defined && row.cell(*place).is_none_or(|cell| cell.held == 0)
            })
            .count();
        row.room = has_profile.then(|| Box::new(self.room(&sessions, scratch)));
        row
    }

    fn count_held(&self, row: &mut Row, digest: &Digest, scratch: &mut Scratch) {
        let last = digest.ends_on.max(digest.starts_on);
        row.held += 1;
        row.participants += u64::from(digest.participants);
        row.last_held = row.last_held.max(last);
        let types = digest.trainer_types.iter();
        for kind in types.clone().filter_map(|kind| self.types.get(*kind)) {
            scratch.add_type(kind);
        }
        for topic in digest
            .topics
            .iter()
            .filter_map(|topic| self.topics.get(*topic))
        {
            let cell = scratch.cell(topic);
            cell.held += 1;
            cell.last_held = cell.last_held.max(last);
            for kind in types.clone().filter_map(|kind| self.types.get(*kind)) {
                if !cell.trainer_types.contains(&kind) {
                    cell.trainer_types.push(kind);
                }
            }
        }
    }

    fn room(&self, sessions: &[&Digest], scratch: &mut Scratch) -> Room {
        let mut room = scratch.counter.begin();
        for digest in sessions {
            if self.catalogue.is_held(digest) {
                scratch.counter.add(&mut room, digest);
            }
        }
        scratch.counter.finish(room, self.catalogue)
    }
}

/// Room to count in, used again for each municipality.
struct Scratch {
    cells: Vec<Cell>,
    used: Vec<usize>,
    types: Vec<u64>,
    counter: Counter,
}

impl Scratch {
    fn new(gathered: &Gathered) -> Self {
        Self {
            cells: vec![Cell::default(); gathered.coverage.topics.len()],
            used: Vec::new(),
            types: vec![0; gathered.coverage.trainer_types.len()],
            counter: Counter::new(gathered.catalogue),
        }
    }

    /// The cell of a topic, which there is.
    fn cell(&mut self, topic: usize) -> &mut Cell {
        let cell = &mut self.cells[topic];
        if cell.held == 0 && cell.planned == 0 {
            self.used.push(topic);
        }
        cell
    }

    fn add_type(&mut self, kind: usize) {
        if let Some(count) = self.types.get_mut(kind) {
            *count += 1;
        }
    }

    fn take_cells(&mut self) -> Vec<(usize, Cell)> {
        self.used.sort_unstable();
        let cells = &mut self.cells;
        let taken = self.used.drain(..).map(|topic| {
            let mut cell = std::mem::take(&mut cells[topic]);
            cell.trainer_types.sort_unstable();
            (topic, cell)
        });
        taken.collect()
    }

    fn take_types(&mut self) -> Vec<(usize, u64)> {
        let counts = self.types.iter_mut().enumerate();
        counts
            .map(|(kind, count)| (kind, std::mem::take(count)))
            .filter(|(_, count)| *count > 0)
            .collect()
    }
}

fn row_of(code: &str, name: &str) -> Row {
    let (district, oblast) = lies_in(code);
    let code_of = |place: Option<&crate::model::place::Place>| {
        place.map_or(String::new(), |place| place.code.to_owned())
    };
    Row {
        code: code.to_owned(),
        name: name.to_owned(),
        district: code_of(district),
        oblast: code_of(oblast),
        ..Row::default()
    }
}

fn has_residents(own: &ProgrammeMunicipality) -> bool {
    let profile = own.profile.as_ref();
    profile.is_some_and(|profile| profile.residents.iter().any(|row| row.count > 0))
}

fn earliest(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}
