//! The sessions in the course of time: which go on on a day, how many begin in a month or a year, and
//! which are still planned although their day is over. It is made once for a choice of sessions; a
//! month or a year is then looked up in it.

use chrono::{Days, NaiveDate};

use super::digest::{Catalogue, Digest};
use super::timeline::Unit;
use super::value::{SessionId, last_day};

#[cfg(test)]
mod tests;

/// What has become of a session, as far as a calendar tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It took place.
    Held,
    /// It is to take place.
    Planned,
    /// It was postponed or cancelled, or has another status.
    Other,
}

/// A session with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day, which never lies before the first.
    pub last: NaiveDate,
    /// Which session.
    pub id: SessionId,
    /// What has become of it.
    pub state: State,
}

/// How many sessions, by what has become of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those held.
    pub held: u64,
    /// Those planned.
    pub planned: u64,
    /// All others.
    pub other: u64,
}

/// The sessions of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayTally {
    /// Those that go on on it, whatever day they began.
    pub sessions: Tally,
    /// Those among them that began on it, are over by now, and are still planned.
    pub overdue: u64,
}

/// Sessions in the order of their first days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// The sessions that have a date, by their first day, their last, their id.
    entries: Vec<Entry>,
    /// Those among them that are still planned although their last day is over, in the same order.
    overdue: Vec<Entry>,
    /// The sessions without a date.
    pub undated: Tally,
    /// How many days the longest session has after its first.
    longest: u64,
}

impl Tally {
    /// All of them.
    pub fn total(self) -> u64 {
        self.held + self.planned + self.other
    }

    fn of(&mut self, state: State) -> &mut u64 {
        match state {
            State::Held => &mut self.held,
            State::Planned => &mut self.planned,
            State::Other => &mut self.other,
        }
    }
}

impl Entry {
    /// The entry of a session that has a date; of another what has become of it.
    fn of(digest: &Digest, catalogue: &Catalogue) -> Result<Self, State> {
        let state = match () {
            () if catalogue.is_held(digest) => State::Held,
            () if catalogue.is_planned(digest) => State::Planned,
            () => State::Other,
        };
        let first = digest.starts_on.ok_or(state)?;
        Ok(Self {
            first: first.0,
            last: last_day(first, digest.ends_on).0,
            id: digest.id,
            state,
        })
    }

    /// Whether it goes on on a day.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// How many days it has.
    pub fn days(&self) -> u64 {
        days_between(self.first, self.last) + 1
    }
}

impl Agenda {
    /// The agenda of these sessions, on the day it is.
    pub fn of<'a>(
        digests: impl IntoIterator<Item = &'a Digest>,
        catalogue: &Catalogue,
        today: NaiveDate,
    ) -> Self {
        let mut agenda = Self::default();
        for digest in digests {
            match Entry::of(digest, catalogue) {
                Ok(entry) => agenda.entries.push(entry),
                Err(state) => *agenda.undated.of(state) += 1,
            }
        }
        agenda.entries.sort_unstable();
        agenda.look_over(today);
        agenda
    }

    /// Takes sessions away, as they were when they were counted, and takes others in, without going
    /// through all of them again but once at a glance.
    pub fn follow(
        &mut self,
        gone: &[&Digest],
        come: &[&Digest],
        catalogue: &Catalogue,
        today: NaiveDate,
    ) {
        for digest in gone {
            match Entry::of(digest, catalogue) {
                Ok(entry) => {
                    if let Ok(place) = self.entries.binary_search(&entry) {
                        self.entries.remove(place);
                    }
                }
                Err(state) => {
                    let count = self.undated.of(state);
                    *count = count.saturating_sub(1);
                }
            }
        }
        for digest in come {
            match Entry::of(digest, catalogue) {
                Ok(entry) => {
                    let place = self.entries.partition_point(|one| *one < entry);
                    self.entries.insert(place, entry);
                }
                Err(state) => *self.undated.of(state) += 1,
            }
        }
        self.look_over(today);
    }

    /// Finds what depends on all entries.
    fn look_over(&mut self, today: NaiveDate) {
        let entries = self.entries.iter();
        let is_overdue = |entry: &&Entry| entry.state == State::Planned && entry.last < today;
        self.overdue = entries.clone().filter(is_overdue).copied().collect();
        let longest = entries.map(|entry| days_between(entry.first, entry.last));
        self.longest = longest.max().unwrap_or(0);
    }

    /// Every session that has a date, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The planned sessions whose last day is over, in the order of their first.
    pub fn overdue(&self) -> &[Entry] {
        &self.overdue
    }

    /// The sessions that go on on at least one of the days, in the order of their first days.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = &Entry> {
        let earliest = first.checked_sub_days(Days::new(self.longest));
        let earliest = earliest.unwrap_or(NaiveDate::MIN);
        let from = self.entries.partition_point(|entry| entry.first < earliest);
        let entries = self.entries.get(from..).unwrap_or_default().iter();
        entries
            .take_while(move |entry| entry.first <= last)
            .filter(move |entry| entry.last >= first)
    }

    /// The sessions that go on on a day.
    pub fn on(&self, day: NaiveDate) -> impl Iterator<Item = &Entry> {
        self.between(day, day)
    }

    /// How many sessions go on on each of the days from the first to the last.
    pub fn by_day(&self, first: NaiveDate, last: NaiveDate) -> Vec<DayTally> {
        if first > last {
            return Vec::new();
        }
        let place = |day: NaiveDate| days_between(first, day.clamp(first, last)) as usize;
        // What begins and what is over is noted first and added up after: a session that goes on for
        // years costs no more than one of a day.
        let days = place(last) + 1;
        let mut begun = vec![Tally::default(); days + 1];
        let mut over = begun.clone();
        for entry in self.between(first, last) {
            if let Some(tally) = begun.get_mut(place(entry.first)) {
                *tally.of(entry.state) += 1;
            }
            if let Some(tally) = over.get_mut(place(entry.last) + 1) {
                *tally.of(entry.state) += 1;
            }
        }
        let mut tallies = Vec::with_capacity(days);
        let mut now = Tally::default();
        for (more, less) in begun.iter().zip(&over).take(days) {
            now = Tally {
                held: now.held + more.held - less.held,
                planned: now.planned + more.planned - less.planned,
                other: now.other + more.other - less.other,
            };
            tallies.push(DayTally {
                sessions: now,
                overdue: 0,
            });
        }
        for entry in within(&self.overdue, first, last) {
            if let Some(tally) = tallies.get_mut(place(entry.first)) {
                tally.overdue += 1;
            }
        }
        tallies
    }

    /// How many sessions begin on these days. Of spans side by side each session is in one.
    pub fn begun(&self, first: NaiveDate, last: NaiveDate) -> Tally {
        let mut tally = Tally::default();
        for entry in within(&self.entries, first, last) {
            *tally.of(entry.state) += 1;
        }
        tally
    }

    /// How many sessions begin in the week, month, quarter or year with this first day.
    pub fn begun_in(&self, unit: Unit, first: NaiveDate) -> Tally {
        self.begun(first, last_of(unit, first))
    }

    /// Where to look first: today where a session begins or goes on in its month; else the day of the
    /// last session held before, else that of the next session, else that of the last one.
    pub fn nearest(&self, today: NaiveDate) -> NaiveDate {
        let month = Unit::Month.first(today);
        if self
            .between(month, last_of(Unit::Month, month))
            .next()
            .is_some()
        {
            return today;
        }
        let (before, after) = self
            .entries
            .split_at(self.entries.partition_point(|entry| entry.first < today));
        let is_held = |entry: &&Entry| entry.state == State::Held;
        let held = before.iter().rev().find(is_held);
        let nearest = held.or(after.first()).or(before.last());
        nearest.map_or(today, |entry| entry.first)
    }

    /// The first of the planned sessions that lie in the past after a day; the first of all where
    /// there is none.
    pub fn next_overdue(&self, day: NaiveDate) -> Option<NaiveDate> {
        let after = self.overdue.iter().find(|entry| entry.first > day);
        after.or(self.overdue.first()).map(|entry| entry.first)
    }
}

/// The last day of the span with this first day.
pub fn last_of(unit: Unit, first: NaiveDate) -> NaiveDate {
    let next = unit.next(first);
    next.and_then(|next| next.pred_opt())
        .unwrap_or(NaiveDate::MAX)
}

/// The entries that begin on these days.
fn within(entries: &[Entry], first: NaiveDate, last: NaiveDate) -> &[Entry] {
    let from = entries.partition_point(|entry| entry.first < first);
    let to = entries.partition_point(|entry| entry.first <= last);
    entries.get(from..to).unwrap_or_default()
}

fn days_between(first: NaiveDate, last: NaiveDate) -> u64 {
    u64::try_from(last.signed_duration_since(first).num_days()).unwrap_or(0)
}
