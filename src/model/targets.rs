//! What is to be reached, and where: the targets of a logbook as every screen and every command
//! counts them. A code stands once, whatever the file repeats; a target without a code is none, for
//! no session can reach it; and a filter of places leaves out what it does not take.

use std::collections::{HashMap, HashSet};

use super::digest::Catalogue;
use super::filter::Filter;
use super::logbook::{Logbook, lies_in};
use super::place::Place;
use super::summary::{Line, Summary};

#[cfg(test)]
mod tests;

/// What is to be reached in a municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// How many sessions.
    pub sessions: Option<u32>,
    /// How many participants.
    pub participants: Option<u32>,
}

impl Wanted {
    /// Whether something is to be held, and nothing has been. Where no session is wanted, none is
    /// missing.
    pub fn is_never_reached(self, held: u64) -> bool {
        held == 0 && self.sessions != Some(0)
    }

    /// How many sessions there are to be, where fewer were held.
    pub fn more_sessions(self, held: u64) -> Option<u64> {
        self.sessions.map(u64::from).filter(|wanted| held < *wanted)
    }

    /// How many participants there are to be, where fewer came.
    pub fn more_participants(self, came: u64) -> Option<u64> {
        let wanted = self.participants.map(u64::from);
        wanted.filter(|wanted| came < *wanted)
    }
}

/// The targets of the municipalities that the filter takes, by their codes, in the order of the
/// logbook: of a code that is listed twice the first target. What the filter says of other things
/// than places leaves none out.
pub fn wanted<'a>(
    logbook: &'a Logbook,
    catalogue: &Catalogue,
    filter: &Filter,
) -> Vec<(&'a str, Wanted)> {
    let mut seen = HashSet::new();
    let listed = logbook.municipalities.iter();
    let targets = listed.filter_map(|own| Some((own.code.as_str(), own.target.as_ref()?)));
    targets
        .filter(|(code, _)| !code.is_empty() && seen.insert(*code))
        .filter(|(code, _)| takes(filter, catalogue, code))
        .map(|(code, target)| {
            let wanted = Wanted {
                sessions: target.sessions,
                participants: target.participants,
            };
            (code, wanted)
        })
        .collect()
}

/// What is to be reached together, as far as it is stated, and what was: of municipalities without a
/// target nothing counts, since it would fill the gap of those that have one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many sessions.
    pub sessions: Option<u64>,
    /// How many participants.
    pub participants: Option<u64>,
    /// How many sessions were held where it is stated how many are to be.
    pub held: u64,
    /// How many participants came where it is stated how many are to.
    pub came: u64,
    /// In how many municipalities it is stated how many sessions are to be held.
    pub with_sessions: u64,
    /// In how many it is stated how many participants are to come.
    pub with_participants: u64,
}

/// What is to be reached in all municipalities together, and by where they lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many municipalities.
    pub municipalities: u64,
    /// In all of them.
    pub all: Sum,
    /// By oblast, by its code; an empty one where it is not known.
    pub by_oblast: Vec<(String, Sum)>,
    /// By district, by its code; an empty one for what lies in none.
    pub by_district: Vec<(String, Sum)>,
}

/// What is to be reached in the municipalities that the filter takes, and what was, by the totals of its
/// sessions. A filter that leaves out sessions for another reason has nothing to be compared with: the
/// whole target would stand beside a part.
pub fn sums(
    logbook: &Logbook,
    catalogue: &Catalogue,
    filter: &Filter,
    shown: &Summary,
) -> Option<Sums> {
    if !filter.is_of_places_alone() {
        return None;
    }
    let lines = shown.by_municipality.iter();
    let lines: HashMap<&str, &Line> = lines.map(|line| (line.code.as_str(), line)).collect();
    let mut sums = Sums::default();
    for (code, target) in wanted(logbook, catalogue, filter) {
        let (district, oblast) = lies_in(code);
        let there = lines.get(code);
        let held = there.map_or(0, |line| line.sessions);
        let came = there.map_or(0, |line| line.participants.total());
        let one = Sum {
            sessions: target.sessions.map(u64::from),
            participants: target.participants.map(u64::from),
            held: target.sessions.map_or(0, |_| held),
            came: target.participants.map_or(0, |_| came),
            with_sessions: u64::from(target.sessions.is_some()),
            with_participants: u64::from(target.participants.is_some()),
        };
        let code = |place: Option<&Place>| place.map_or("", |place| place.code);
        sums.municipalities += 1;
        sums.all.add(one);
        add_to(&mut sums.by_oblast, code(oblast), one);
        add_to(&mut sums.by_district, code(district), one);
    }
    Some(sums)
}

impl Sum {
    fn add(&mut self, more: Self) {
        let sum = |own: Option<u64>, more: Option<u64>| match (own, more) {
            (None, None) => None,
            (own, more) => Some(own.unwrap_or(0).saturating_add(more.unwrap_or(0))),
        };
        self.sessions = sum(self.sessions, more.sessions);
        self.participants = sum(self.participants, more.participants);
        self.held += more.held;
        self.came += more.came;
        self.with_sessions += more.with_sessions;
        self.with_participants += more.with_participants;
    }
}

fn add_to(places: &mut Vec<(String, Sum)>, code: &str, more: Sum) {
    match places.iter_mut().find(|(one, _)| one == code) {
        Some((_, sum)) => sum.add(more),
        None => places.push((code.to_owned(), more)),
    }
}

/// Whether what a filter says of places takes a municipality of the logbook. One of which nobody
/// knows where it is is taken: it is not known to be left out.
pub fn takes(filter: &Filter, catalogue: &Catalogue, code: &str) -> bool {
    let place = catalogue.whereabouts(code);
    place.is_none_or(|place| filter.takes_place(&place))
}
