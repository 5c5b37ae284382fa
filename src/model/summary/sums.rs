//! The totals while they are being added up: by symbols, in parts, by several threads. Everything in them
//! is a number of times that something was met, so that sessions can be taken away from them again.
//! What they come to is in the file above.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::thread;

use chrono::{Datelike, NaiveDate};

use super::{
    KnowledgeTotals, Line, Met, Municipalities, NamedPeople, Several, Statuses, Summary,
    TrainerTypes,
};
use crate::model::digest::{Catalogue, Digest, Sexes, Symbol};
use crate::model::exact::Exact;
use crate::model::filter::Filter;
use crate::model::logbook::{Logbook, lies_in};
use crate::model::place::Place;
use crate::model::targets::wanted;
use crate::model::timeline::{ByDay, Course, Timeline, Unit};
use crate::model::value::{Date, PersonId};

/// The district and the oblast of a municipality.
type Regions = (Option<&'static Place>, Option<&'static Place>);

/// Whether sessions come to those that are counted, or go from them.
#[derive(Clone, Copy)]
enum Way {
    In,
    Out,
}

impl Way {
    fn count(self, sum: &mut u64, part: u64) {
        *sum = match self {
            Self::In => *sum + part,
            Self::Out => sum.saturating_sub(part),
        };
    }

    fn people(self, sum: &mut Sexes, part: Sexes) {
        match self {
            Self::In => *sum += part,
            Self::Out => *sum -= part,
        }
    }

    fn exact(self, sum: &mut Exact, part: Exact) {
        match self {
            Self::In => *sum += part,
            Self::Out => *sum -= part,
        }
    }
}

/// How often each of some things was met.
#[derive(Debug)]
struct Often<T>(HashMap<T, u64>);

impl<T> Default for Often<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Copy + Eq + Hash> Often<T> {
    fn add(&mut self, one: T) {
        *self.0.entry(one).or_default() += 1;
    }

    fn combine(&mut self, others: &Self, way: Way) {
        for (one, times) in &others.0 {
            let sum = self.0.entry(*one).or_default();
            way.count(sum, *times);
            if *sum == 0 {
                self.0.remove(one);
            }
        }
    }

    /// How many different ones there are.
    fn different(&self) -> u64 {
        self.0.len() as u64
    }
}

/// A line being added up.
#[derive(Debug, Default)]
struct Sum {
    sessions: u64,
    people: Sexes,
    /// The number of the session that was counted last, from 1: it counts once, in however many cells
    /// it has people.
    last: u32,
}

impl Sum {
    /// Adds a session.
    fn add(&mut self, people: Sexes) {
        self.sessions += 1;
        self.people += people;
    }

    /// Adds some of those who came to a session.
    fn add_part(&mut self, session: u32, people: Sexes) {
        self.sessions += u64::from(self.last != session);
        self.people += people;
        self.last = session;
    }

    fn line(&self, code: String) -> Line {
        Line {
            code,
            sessions: self.sessions,
            participants: self.people,
        }
    }
}

/// A breakdown being added up. Every code of every session comes by here, so that a line is found
/// by its symbol's place and not by looking for it.
#[derive(Debug, Default)]
struct Lines {
    /// For each symbol its place among the sums, from 1; 0 where it has none.
    places: Vec<u32>,
    sums: Vec<(Symbol, Sum)>,
}

impl Lines {
    fn sum(&mut self, symbol: Symbol) -> &mut Sum {
        let index = symbol.index();
        if self.places.len() <= index {
            self.places.resize(index + 1, 0);
        }
        if self.places[index] == 0 {
            self.sums.push((symbol, Sum::default()));
            self.places[index] = u32::try_from(self.sums.len()).unwrap_or(u32::MAX);
        }
        &mut self.sums[self.places[index] as usize - 1].1
    }

    /// Whether anything is counted under a symbol.
    fn has(&self, symbol: Symbol) -> bool {
        let place = self.places.get(symbol.index());
        let place = place.and_then(|place| place.checked_sub(1));
        let sum = place.and_then(|place| self.sums.get(place as usize));
        sum.is_some_and(|(_, sum)| sum.sessions > 0)
    }

    /// Those under which anything is counted.
    fn counted(&self) -> impl Iterator<Item = &(Symbol, Sum)> {
        self.sums.iter().filter(|(_, sum)| sum.sessions > 0)
    }

    fn combine(&mut self, others: &Self, way: Way) {
        for (symbol, part) in &others.sums {
            let sum = self.sum(*symbol);
            way.count(&mut sum.sessions, part.sessions);
            way.people(&mut sum.people, part.people);
        }
    }

    /// The lines in the order of their codes.
    fn by_code(&self, catalogue: &Catalogue) -> Vec<Line> {
        let mut lines: Vec<Line> = self
            .counted()
            .map(|(symbol, sum)| sum.line(catalogue.symbols.string(*symbol).to_owned()))
            .collect();
        lines.sort_by(|a, b| a.code.cmp(&b.code));
        lines
    }
}

/// An average being added up, weighted by the number tested.
#[derive(Debug, Default)]
struct Weighted {
    sum: Exact,
    weight: u64,
}

impl Weighted {
    fn add(&mut self, value: Option<f64>, weight: u32) {
        if let Some(value) = value {
            self.sum += Exact::times(value, weight);
            self.weight += u64::from(weight);
        }
    }

    fn combine(&mut self, other: &Self, way: Way) {
        way.exact(&mut self.sum, other.sum);
        way.count(&mut self.weight, other.weight);
    }

    fn average(&self) -> Option<f64> {
        (self.weight > 0).then(|| self.sum.value() / self.weight as f64)
    }
}

/// What sessions come to: the totals and the course of time, from one way through them. Sessions that have
/// changed can be taken away as they were and taken in as they are.
#[derive(Debug, Default)]
pub struct Sums {
    /// How many held sessions were added one by one: the number of the last of them.
    number: u32,
    sessions: Statuses,
    participants: Sexes,
    hours: Exact,
    without_hours: u64,
    with_problems: u64,
    that_disagree: u64,
    with_women: u64,
    with_sex_not_stated: u64,
    with_several_types: (u64, Sexes),
    with_no_type: (u64, Sexes),
    with_several_topics: (u64, Sexes),
    with_several_methods: (u64, Sexes),
    with_names: u64,
    named: u64,
    /// Attendances by name of people who have no id, of whom nobody knows who is the same.
    without_id: u64,
    persons: Often<PersonId>,
    /// Municipalities that have a name and no code.
    unlisted: Often<Symbol>,
    days: ByDay,
    /// The last days of held sessions that go on for several.
    ends: Often<Date>,
    types: Lines,
    municipalities: Lines,
    topics: Lines,
    methods: Lines,
    roles: Lines,
    ages: Lines,
    groups: Lines,
    tested: (u64, u64),
    /// Held sessions with tests of nobody knows how many.
    uncounted: u64,
    before: Weighted,
    after: Weighted,
    met: HashMap<(Symbol, Symbol), (u64, Sexes)>,
}

/// From how many sessions on it is worth counting them by several threads.
const MANY: usize = 10_000;

impl Sums {
    /// What these sessions of a catalogue come to.
    pub fn of(digests: &[&Digest], catalogue: &Catalogue) -> Self {
        match digests.len() {
            ..MANY => Self::one_by_one(digests, catalogue),
            _ => Self::of_many(digests, catalogue),
        }
    }

    /// Takes in sessions that were not counted yet.
    pub fn take(&mut self, digests: &[&Digest], catalogue: &Catalogue) {
        self.combine(&Self::of(digests, catalogue), Way::In);
    }

    /// Takes away sessions that were counted, as they were then.
    pub fn release(&mut self, digests: &[&Digest], catalogue: &Catalogue) {
        self.combine(&Self::of(digests, catalogue), Way::Out);
    }

    /// The sessions in the course of time, by a unit or by the one that suits them.
    pub fn timeline(&self, unit: Option<Unit>) -> Timeline {
        self.days.timeline(unit)
    }

    /// The time in which sessions were held, and what is planned far from it.
    pub fn course(&self, unit: Option<Unit>) -> Course {
        self.days.course(unit)
    }

    pub(super) fn one_by_one(digests: &[&Digest], catalogue: &Catalogue) -> Self {
        let mut sums = Self::default();
        for digest in digests {
            sums.count_status(digest, catalogue);
            if catalogue.is_held(digest) {
                sums.add(digest, catalogue);
            }
        }
        sums
    }

    /// The same, counted by several threads.
    pub(super) fn of_many(digests: &[&Digest], catalogue: &Catalogue) -> Self {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let parts = digests.chunks(digests.len().div_ceil(threads).max(1));
        thread::scope(|scope| {
            let parts: Vec<_> = parts
                .map(|part| scope.spawn(|| Self::one_by_one(part, catalogue)))
                .collect();
            let mut sums = Self::default();
            for part in parts {
                match part.join() {
                    Ok(part) => sums.combine(&part, Way::In),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            sums
        })
    }

    /// Takes in what was counted of other sessions, or takes it away.
    fn combine(&mut self, other: &Self, way: Way) {
        let (own, others) = (&mut self.sessions, other.sessions);
        for (sum, part) in [
            (&mut own.total, others.total),
            (&mut own.held, others.held),
            (&mut own.planned, others.planned),
            (&mut own.postponed, others.postponed),
            (&mut own.cancelled, others.cancelled),
            (&mut self.without_hours, other.without_hours),
            (&mut self.with_problems, other.with_problems),
            (&mut self.that_disagree, other.that_disagree),
            (&mut self.with_women, other.with_women),
            (&mut self.with_sex_not_stated, other.with_sex_not_stated),
            (&mut self.with_several_types.0, other.with_several_types.0),
            (&mut self.with_no_type.0, other.with_no_type.0),
            (&mut self.with_several_topics.0, other.with_several_topics.0),
            (
                &mut self.with_several_methods.0,
                other.with_several_methods.0,
            ),
            (&mut self.with_names, other.with_names),
            (&mut self.named, other.named),
            (&mut self.without_id, other.without_id),
            (&mut self.tested.0, other.tested.0),
            (&mut self.tested.1, other.tested.1),
            (&mut self.uncounted, other.uncounted),
        ] {
            way.count(sum, part);
        }
        for (sum, part) in [
            (&mut self.participants, other.participants),
            (&mut self.with_several_types.1, other.with_several_types.1),
            (&mut self.with_no_type.1, other.with_no_type.1),
            (&mut self.with_several_topics.1, other.with_several_topics.1),
            (
                &mut self.with_several_methods.1,
                other.with_several_methods.1,
            ),
        ] {
            way.people(sum, part);
        }
        for (lines, others) in [
            (&mut self.types, &other.types),
            (&mut self.municipalities, &other.municipalities),
            (&mut self.topics, &other.topics),
            (&mut self.methods, &other.methods),
            (&mut self.roles, &other.roles),
            (&mut self.ages, &other.ages),
            (&mut self.groups, &other.groups),
        ] {
            lines.combine(others, way);
        }
        way.exact(&mut self.hours, other.hours);
        self.persons.combine(&other.persons, way);
        self.unlisted.combine(&other.unlisted, way);
        self.ends.combine(&other.ends, way);
        match way {
            Way::In => self.days.absorb(&other.days),
            Way::Out => self.days.release(&other.days),
        }
        for (pair, (sessions, people)) in &other.met {
            let sum = self.met.entry(*pair).or_default();
            way.count(&mut sum.0, *sessions);
            way.people(&mut sum.1, *people);
        }
        self.before.combine(&other.before, way);
        self.after.combine(&other.after, way);
    }

    /// Those with an id count once over all sessions; of the others nobody knows.
    fn add_people(&mut self, digest: &Digest) {
        let named = u64::from(digest.named);
        self.with_names += u64::from(named > 0);
        self.named += named;
        self.without_id += named - (digest.persons.len() as u64).min(named);
        for id in &digest.persons {
            self.persons.add(*id);
        }
    }

    fn count_status(&mut self, digest: &Digest, catalogue: &Catalogue) {
        let sessions = &mut self.sessions;
        sessions.total += 1;
        if catalogue.is_held(digest) {
            sessions.held += 1;
        } else if catalogue.is_planned(digest) {
            sessions.planned += 1;
        } else {
            match catalogue.symbols.string(digest.status) {
                "postponed" => sessions.postponed += 1,
                "cancelled" => sessions.cancelled += 1,
                _ => {}
            }
        }
        self.with_problems += u64::from(digest.problems > 0);
        self.days.add(digest, catalogue);
    }

    fn add(&mut self, digest: &Digest, catalogue: &Catalogue) {
        self.number = self.number.wrapping_add(1);
        let people = digest.sexes;
        self.participants += people;
        let hours = digest.counted_hours();
        self.hours += hours.unwrap_or(0.0).into();
        self.without_hours += u64::from(hours.is_none());
        self.that_disagree += u64::from(digest.ways_disagree);
        self.with_women += u64::from(people.female > 0);
        self.with_sex_not_stated += u64::from(people.not_stated > 0);
        self.add_people(digest);
        self.add_meeting(digest);
        self.add_place(digest, catalogue);
        if let (Some(first), Some(last)) = (digest.starts_on, digest.ends_on)
            && last > first
        {
            self.ends.add(last);
        }
        for code in &digest.trainer_types {
            self.types.sum(*code).add(people);
        }
        self.add_taught(digest, catalogue);
        self.add_counts(digest, catalogue);
        self.uncounted += u64::from(digest.knowledge.is_some_and(|one| one.is_uncounted()));
        if let Some(knowledge) = digest.knowledge.filter(|knowledge| knowledge.tested > 0) {
            self.tested.0 += u64::from(knowledge.tested);
            self.tested.1 += 1;
            self.before.add(knowledge.before, knowledge.tested);
            self.after.add(knowledge.after, knowledge.tested);
        }
    }

    /// Topics and methods: a session that states none stands under no code.
    fn add_taught(&mut self, digest: &Digest, catalogue: &Catalogue) {
        for (lines, several, codes) in [
            (
                &mut self.topics,
                &mut self.with_several_topics,
                &digest.topics,
            ),
            (
                &mut self.methods,
                &mut self.with_several_methods,
                &digest.methods,
            ),
        ] {
            if codes.is_empty() {
                lines.sum(catalogue.empty()).add(digest.sexes);
            }
            for code in codes {
                lines.sum(*code).add(digest.sexes);
            }
            if codes.len() > 1 {
                several.0 += 1;
                several.1 += digest.sexes;
            }
        }
    }

    fn add_meeting(&mut self, digest: &Digest) {
        let people = digest.sexes;
        let those = match digest.trainer_types.len() {
            0 => Some(&mut self.with_no_type),
            1 => None,
            _ => Some(&mut self.with_several_types),
        };
        if let Some((sessions, attendances)) = those {
            *sessions += 1;
            *attendances += people;
        }
        for (index, one) in digest.trainer_types.iter().enumerate() {
            for other in digest.trainer_types.iter().skip(index + 1) {
                let pair = (*one.min(other), *one.max(other));
                let sum = self.met.entry(pair).or_default();
                sum.0 += 1;
                sum.1 += people;
            }
        }
    }

    /// A municipality without a code is told from others by its name; without either it is none.
    fn add_place(&mut self, digest: &Digest, catalogue: &Catalogue) {
        let nowhere = catalogue.empty();
        if digest.place == nowhere && digest.place_name != nowhere {
            self.unlisted.add(digest.place_name);
        }
        self.municipalities.sum(digest.place).add(digest.sexes);
    }

    fn add_counts(&mut self, digest: &Digest, catalogue: &Catalogue) {
        for cell in &digest.counts {
            let people = catalogue.of_sex(cell.sex, cell.count);
            self.roles.sum(cell.role).add_part(self.number, people);
            self.ages.sum(cell.age).add_part(self.number, people);
        }
        for (group, sex, count) in &digest.groups {
            let people = catalogue.of_sex(*sex, *count);
            self.groups.sum(*group).add_part(self.number, people);
        }
    }

    /// The totals. The filter, which has taken these sessions, also says which municipalities are to be
    /// reached.
    pub fn summary(&self, catalogue: &Catalogue, logbook: &Logbook, filter: &Filter) -> Summary {
        Summary {
            sessions: self.sessions,
            period: self.period(),
            municipalities: self.reached(catalogue, logbook, filter),
            participants: self.participants,
            hours: self.hours.value(),
            without_hours: self.without_hours,
            trainer_types: TrainerTypes {
                sessions_with_several: self.with_several_types.0,
                sessions_with_none: self.with_no_type.0,
                by_type: self.types.by_code(catalogue),
                people_with_several: self.with_several_types.1,
                people_with_none: self.with_no_type.1,
                met: self.met(catalogue),
            },
            by_oblast: self.by_region(catalogue, |(_, oblast)| oblast),
            by_district: self.by_region(catalogue, |(district, _)| district),
            by_municipality: self.municipalities.by_code(catalogue),
            by_topic: self.topics.by_code(catalogue),
            by_method: self.methods.by_code(catalogue),
            several_topics: several(self.with_several_topics),
            several_methods: several(self.with_several_methods),
            by_role: self.roles.by_code(catalogue),
            by_age: self.ages.by_code(catalogue),
            by_month: self.by_month(),
            by_group: self.groups.by_code(catalogue),
            knowledge: KnowledgeTotals {
                before: self.before.average(),
                after: self.after.average(),
                tested: self.tested.0,
                sessions: self.tested.1,
                uncounted: self.uncounted,
            },
            sessions_with_problems: self.with_problems,
            people: NamedPeople {
                sessions: self.with_names,
                attendances: self.named,
                different: self.without_id + self.persons.different(),
            },
            sessions_that_disagree: self.that_disagree,
            sessions_with_women: self.with_women,
            sessions_with_sex_not_stated: self.with_sex_not_stated,
            undated: self.days.undated().people,
        }
    }

    fn reached(&self, catalogue: &Catalogue, logbook: &Logbook, filter: &Filter) -> Municipalities {
        let targets = wanted(logbook, catalogue, filter);
        let places = &self.municipalities;
        let is_reached = |(code, _): &(&str, _)| {
            let symbol = catalogue.symbols.get(code);
            symbol.is_some_and(|symbol| symbol != catalogue.empty() && places.has(symbol))
        };
        let with_code = places.counted().count() - usize::from(places.has(catalogue.empty()));
        Municipalities {
            reached: with_code as u64 + self.unlisted.different(),
            target: targets.len() as u64,
            target_reached: targets.into_iter().filter(is_reached).count() as u64,
        }
    }

    /// The lines of what municipalities lie in, an empty one for those that lie in none.
    fn by_region(
        &self,
        catalogue: &Catalogue,
        region: impl Fn(Regions) -> Option<&'static Place>,
    ) -> Vec<Line> {
        let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
        for (place, part) in self.municipalities.counted() {
            let region = region(lies_in(catalogue.symbols.string(*place)));
            let sum = sums.entry(region.map_or("", |place| place.code));
            let sum = sum.or_default();
            sum.sessions += part.sessions;
            sum.people += part.people;
        }
        let sums = sums.into_iter();
        sums.map(|(code, sum)| sum.line(code.to_owned())).collect()
    }

    /// The first and the last day of those held.
    fn period(&self) -> Option<(Date, Date)> {
        let days = || self.days.held().filter_map(|(day, _)| day).map(Date);
        let ends = self.ends.0.keys().copied();
        Some((days().min()?, days().chain(ends).max()?))
    }

    /// A session counts in the month of its first day.
    fn by_month(&self) -> Vec<Line> {
        let mut months: BTreeMap<Option<(i32, u32)>, Sum> = BTreeMap::new();
        for (day, tally) in self.days.held() {
            let month = day.map(|day: NaiveDate| (day.year(), day.month()));
            let sum = months.entry(month).or_default();
            sum.sessions += tally.held;
            sum.people += tally.people;
        }
        let months = months.into_iter();
        months
            .map(|(month, sum)| {
                let code = month.map(|(year, month)| format!("{year:04}-{month:02}"));
                sum.line(code.unwrap_or_default())
            })
            .collect()
    }

    /// Which types met, in the order of their codes.
    fn met(&self, catalogue: &Catalogue) -> Vec<Met> {
        let code = |symbol: Symbol| catalogue.symbols.string(symbol).to_owned();
        let pairs = self.met.iter().filter(|(_, (sessions, _))| *sessions > 0);
        let mut met: Vec<Met> = pairs
            .map(|((one, other), (sessions, participants))| {
                let (one, other) = (code(*one), code(*other));
                Met {
                    one: one.clone().min(other.clone()),
                    other: one.max(other),
                    sessions: *sessions,
                    participants: *participants,
                }
            })
            .collect();
        met.sort_by(|a, b| (&a.one, &a.other).cmp(&(&b.one, &b.other)));
        met
    }
}

fn several((sessions, participants): (u64, Sexes)) -> Several {
    Several {
        sessions,
        participants,
    }
}
