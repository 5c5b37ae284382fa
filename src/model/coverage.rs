//! Which topics were covered in which municipalities: held, planned, missing, and how often. Only
//! what has been held covers anything; what was postponed or cancelled is as missing as what nobody
//! has thought of. The order in which a person reads it belongs to the text layer.

use std::collections::HashSet;

use super::code::CodeList;
use super::digest::{Catalogue, Digest, Symbol};
use super::filter::Filter;
use super::logbook::Logbook;
use super::representation::{Representation, Room};
use super::summary::Municipalities;
use super::targets::Wanted;
use super::value::Date;

mod gather;

#[cfg(test)]
mod tests;

/// The coverage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// The topics that can be chosen in the logbook, in its order, then others that sessions have.
    pub topics: Vec<Topic>,
    /// The municipalities that the logbook lists and those that sessions lie in, by their codes;
    /// those without a code by their names, and last that of the sessions without a place.
    pub places: Vec<Row>,
    /// The types of trainers of held sessions, by their codes; cells tell them by their places here.
    pub trainer_types: Vec<String>,
    /// How many municipalities were reached, and out of how many.
    pub municipalities: Municipalities,
    /// In how many municipalities every topic was held that can be chosen in the logbook.
    pub with_every_topic: u64,
}

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its code.
    pub code: String,
    /// Whether it can be chosen in the logbook. A code that sessions have and nobody has defined is
    /// shown, and missing nowhere.
    pub is_defined: bool,
}

/// A municipality.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its code; empty where it has none.
    pub code: String,
    /// Its name as a session has it; empty where no session has one.
    pub name: String,
    /// The code of its district; empty where it lies in none.
    pub district: String,
    /// The code of its oblast; empty where it is not known.
    pub oblast: String,
    /// What is to be reached there; none where it is no target.
    pub target: Option<Wanted>,
    /// How many sessions were held there.
    pub held: u64,
    /// How many are planned.
    pub planned: u64,
    /// How many participants the held ones had.
    pub participants: u64,
    /// The last day of the latest that was held.
    pub last_held: Option<Date>,
    /// The first day of the earliest that is planned.
    pub next_planned: Option<Date>,
    /// How many of the held ones had a trainer of each type, by its place in
    /// [`Coverage::trainer_types`].
    pub trainer_types: Vec<(usize, u64)>,
    /// How many of the topics that can be chosen in the logbook were never held there.
    pub missing: usize,
    /// Who was in the room, where the logbook says who lives there.
    pub room: Option<Box<Room>>,
    /// What there is of each topic; a topic of which there is nothing has no cell.
    cells: Vec<(usize, Cell)>,
}

/// What there is of a topic in a municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many sessions were held.
    pub held: u32,
    /// How many are planned.
    pub planned: u32,
    /// The last day of the latest that was held.
    pub last_held: Option<Date>,
    /// The first day of the earliest that is planned.
    pub next_planned: Option<Date>,
    /// The types of the trainers of the held ones, by their places in [`Coverage::trainer_types`].
    pub trainer_types: Vec<usize>,
}

/// What a cell says in one sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The topic was held.
    Held,
    /// It is planned, and was never held.
    Planned,
    /// It is neither.
    Missing,
}

impl Coverage {
    /// The coverage by the given sessions, which are those that the filter takes. The filter also
    /// says which of the municipalities without a session are missing.
    pub fn of<'a>(
        digests: impl IntoIterator<Item = &'a Digest>,
        catalogue: &'a Catalogue,
        logbook: &Logbook,
        filter: &Filter,
    ) -> Self {
        let mut gathered = gather::Gathered::new(catalogue, logbook, filter);
        for digest in digests {
            gathered.add(digest);
        }
        gathered.finish()
    }

    /// Counts those municipalities again in which sessions were or are that have gone or come; `taken` are
    /// all that the filter takes now. Gives whether that was enough: where sessions have brought a
    /// topic or a type of trainers that none had, cells tell them by other places.
    pub fn follow<'a>(
        &mut self,
        changed: &[&Digest],
        taken: impl Iterator<Item = &'a Digest>,
        catalogue: &'a Catalogue,
        logbook: &Logbook,
        filter: &Filter,
    ) -> bool {
        let place = |digest: &Digest| match digest.place == catalogue.empty() {
            true => (digest.place, digest.place_name),
            false => (digest.place, catalogue.empty()),
        };
        let places: HashSet<_> = changed.iter().map(|digest| place(digest)).collect();
        let there = taken.filter(|digest| places.contains(&place(digest)));
        let again = Self::of(there, catalogue, logbook, filter);
        if (&again.topics, &again.trainer_types) != (&self.topics, &self.trainer_types) {
            return false;
        }
        let string = |symbol| catalogue.symbols.string(symbol);
        let places = places.iter();
        let places: HashSet<_> = places
            .map(|(code, name)| (string(*code), string(*name)))
            .collect();
        let is_there = |row: &Row| match row.code.is_empty() {
            true => places.contains(&("", row.name.as_str())),
            false => places.contains(&(row.code.as_str(), "")),
        };
        self.places.retain(|row| !is_there(row));
        self.places
            .extend(again.places.into_iter().filter(is_there));
        self.add_up();
        true
    }

    /// Puts the municipalities in order and finds what is said of all of them.
    fn add_up(&mut self) {
        self.places.sort_by(|a, b| {
            let key = |row: &Row| (row.is_nowhere(), row.code.is_empty());
            let by = key(a).cmp(&key(b));
            by.then_with(|| (&a.code, &a.name).cmp(&(&b.code, &b.name)))
        });
        self.municipalities = reached(&self.places);
        let has_topics = self.defined_topics() > 0;
        let complete = |row: &&Row| has_topics && row.missing == 0 && !row.is_nowhere();
        self.with_every_topic = self.places.iter().filter(complete).count() as u64;
    }

    /// The topics that can be chosen in the logbook: those that can be missing.
    pub fn defined_topics(&self) -> usize {
        self.topics.iter().filter(|topic| topic.is_defined).count()
    }

    /// Who was in the room of some municipalities together, by their places, against who lives there;
    /// none where nobody has entered who lives in any of them.
    pub fn representation(&self, places: &[usize], logbook: &Logbook) -> Option<Representation> {
        let rows = places.iter().filter_map(|place| self.places.get(*place));
        let pairs = rows.filter_map(|row| {
            let profile = logbook.municipality(&row.code)?.profile.as_ref()?;
            Some((profile, row.room.as_deref()?))
        });
        let pairs: Vec<_> = pairs.collect();
        (!pairs.is_empty()).then(|| Representation::of(pairs, &logbook.age_profile))
    }

    /// In how many of some municipalities a topic was held.
    pub fn held_in(&self, topic: usize, places: &[usize]) -> u64 {
        let rows = places.iter().filter_map(|place| self.places.get(*place));
        let held = rows.filter(|row| row.state(topic) == State::Held && !row.is_nowhere());
        held.count() as u64
    }
}

impl Row {
    /// What there is of a topic; nothing where there is nothing.
    pub fn cell(&self, topic: usize) -> Option<&Cell> {
        let place = self.cells.binary_search_by_key(&topic, |(topic, _)| *topic);
        self.cells.get(place.ok()?).map(|(_, cell)| cell)
    }

    /// What a cell says in one sign.
    pub fn state(&self, topic: usize) -> State {
        match self.cell(topic) {
            Some(cell) if cell.held > 0 => State::Held,
            Some(cell) if cell.planned > 0 => State::Planned,
            _ => State::Missing,
        }
    }

    /// Whether it stands for the sessions of which nobody knows where they were.
    pub fn is_nowhere(&self) -> bool {
        self.code.is_empty() && self.name.is_empty()
    }

    /// Whether it is to be reached, and nothing has been held there.
    pub fn is_never_reached(&self) -> bool {
        let held = self.held;
        self.target
            .is_some_and(|wanted| wanted.is_never_reached(held))
    }

    /// Whether there were fewer sessions or participants than there are to be.
    pub fn is_behind(&self) -> bool {
        self.target.is_some_and(|wanted| {
            let participants = wanted.more_participants(self.participants);
            wanted.more_sessions(self.held).is_some() || participants.is_some()
        })
    }
}

/// How many of some municipalities were reached, and out of how many.
pub fn reached<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Municipalities {
    let mut sum = Municipalities::default();
    for row in rows.into_iter().filter(|row| !row.is_nowhere()) {
        let (target, held) = (row.target.is_some(), row.held > 0);
        sum.reached += u64::from(held);
        sum.target += u64::from(target);
        sum.target_reached += u64::from(target && held);
    }
    sum
}

/// The codes of the topics, those that can be chosen first, each with its symbol where it has one.
fn topics(catalogue: &Catalogue, logbook: &Logbook) -> Vec<(Topic, Option<Symbol>)> {
    let defined = logbook.codes(CodeList::Topic);
    let mut seen = HashSet::new();
    let topic = |code: &str, is_defined| {
        let topic = Topic {
            code: code.to_owned(),
            is_defined,
        };
        (topic, catalogue.symbols.get(code))
    };
    let known = defined.into_iter().filter(|code| seen.insert(*code));
    let mut topics: Vec<_> = known.map(|code| topic(code, true)).collect();
    let used = catalogue.used(CodeList::Topic);
    let mut others: Vec<&str> = used
        .map(|symbol| catalogue.symbols.string(symbol))
        .filter(|code| !code.is_empty() && !seen.contains(code))
        .collect();
    others.sort_unstable();
    topics.extend(others.into_iter().map(|code| topic(code, false)));
    topics
}
