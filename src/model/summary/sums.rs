//! The totals while they are being added up: by symbols, in parts, by several threads. What they come
//! to is in the file above.

use std::collections::{BTreeMap, HashSet};
use std::thread;

use super::{Line, Met, Municipalities, Summary};
use crate::model::digest::{Catalogue, Digest, Sexes, Symbol, SymbolSet};
use crate::model::filter::Filter;
use crate::model::logbook::Logbook;
use crate::model::targets::wanted;
use crate::model::value::{PersonId, SessionId};

/// A line being added up.
#[derive(Default)]
struct Sum {
    sessions: u64,
    people: Sexes,
    /// The session that was counted last: it counts once, in however many cells it has people.
    last: Option<SessionId>,
}

impl Sum {
    fn add(&mut self, session: SessionId, people: Sexes) {
        self.people += people;
        if self.last.replace(session) != Some(session) {
            self.sessions += 1;
        }
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
#[derive(Default)]
struct Lines {
    /// For each symbol its place among the sums, from 1; 0 where it has none.
    places: Vec<u32>,
    sums: Vec<(Symbol, Sum)>,
}

impl Lines {
    fn add(&mut self, symbol: Symbol, session: SessionId, people: Sexes) {
        self.sum(symbol).add(session, people);
    }

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

    /// Whether anything was counted under a symbol.
    fn has(&self, symbol: Symbol) -> bool {
        let place = self.places.get(symbol.index());
        place.is_some_and(|place| *place > 0)
    }

    /// Takes in what was counted of other sessions.
    fn absorb(&mut self, other: Self) {
        for (symbol, more) in other.sums {
            let sum = self.sum(symbol);
            sum.sessions += more.sessions;
            sum.people += more.people;
        }
    }

    /// The lines in the order of their codes.
    fn by_code(self, catalogue: &Catalogue) -> Vec<Line> {
        let sums = self.sums.iter();
        let mut lines: Vec<Line> = sums
            .map(|(symbol, sum)| sum.line(catalogue.symbols.string(*symbol).to_owned()))
            .collect();
        lines.sort_by(|a, b| a.code.cmp(&b.code));
        lines
    }
}

/// An average being added up, weighted by the number tested.
#[derive(Default)]
struct Weighted {
    sum: f64,
    weight: f64,
}

impl Weighted {
    fn add(&mut self, value: Option<f64>, weight: u32) {
        if let Some(value) = value {
            self.sum += value * f64::from(weight);
            self.weight += f64::from(weight);
        }
    }

    fn absorb(&mut self, other: &Self) {
        self.sum += other.sum;
        self.weight += other.weight;
    }

    fn average(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.sum / self.weight)
    }
}

/// Everything that is added up on the way.
#[derive(Default)]
pub(super) struct Sums {
    summary: Summary,
    /// Municipalities that have a name and no code.
    unlisted: SymbolSet,
    persons: HashSet<PersonId>,
    types: Lines,
    oblasts: Lines,
    districts: Lines,
    municipalities: Lines,
    topics: Lines,
    methods: Lines,
    roles: Lines,
    ages: Lines,
    groups: Lines,
    months: BTreeMap<Option<(i32, u32)>, Sum>,
    before: Weighted,
    after: Weighted,
    met: BTreeMap<(Symbol, Symbol), (u64, Sexes)>,
}

impl Sums {
    pub(super) fn of(digests: &[&Digest], catalogue: &Catalogue) -> Self {
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
                .map(|part| scope.spawn(|| Self::of(part, catalogue)))
                .collect();
            let mut sums = Self::default();
            for part in parts {
                match part.join() {
                    Ok(part) => sums.absorb(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            sums
        })
    }

    /// Takes in what was counted of other sessions.
    fn absorb(&mut self, other: Self) {
        self.summary.absorb(other.summary);
        for name in other.unlisted.iter() {
            self.unlisted.insert(name);
        }
        let shared = other.persons.iter();
        let shared = shared.filter(|id| !self.persons.insert(**id)).count() as u64;
        self.summary.people.different -= shared;
        for (lines, more) in [
            (&mut self.types, other.types),
            (&mut self.oblasts, other.oblasts),
            (&mut self.districts, other.districts),
            (&mut self.municipalities, other.municipalities),
            (&mut self.topics, other.topics),
            (&mut self.methods, other.methods),
            (&mut self.roles, other.roles),
            (&mut self.ages, other.ages),
            (&mut self.groups, other.groups),
        ] {
            lines.absorb(more);
        }
        for (month, more) in other.months {
            let sum = self.months.entry(month).or_default();
            sum.sessions += more.sessions;
            sum.people += more.people;
        }
        for (pair, (sessions, people)) in other.met {
            let sum = self.met.entry(pair).or_default();
            sum.0 += sessions;
            sum.1 += people;
        }
        self.before.absorb(&other.before);
        self.after.absorb(&other.after);
    }

    /// Those with an id count once over all sessions; of the others nobody knows.
    fn add_people(&mut self, digest: &Digest) {
        let people = &mut self.summary.people;
        let named = u64::from(digest.named);
        people.sessions += u64::from(named > 0);
        people.attendances += named;
        people.different += named - (digest.persons.len() as u64).min(named);
        let new = digest.persons.iter().filter(|id| self.persons.insert(**id));
        people.different += new.count() as u64;
    }

    fn count_status(&mut self, digest: &Digest, catalogue: &Catalogue) {
        let sessions = &mut self.summary.sessions;
        sessions.total += 1;
        if catalogue.is_held(digest) {
            sessions.held += 1;
        } else {
            match catalogue.symbols.string(digest.status) {
                "planned" => sessions.planned += 1,
                "postponed" => sessions.postponed += 1,
                "cancelled" => sessions.cancelled += 1,
                _ => {}
            }
        }
        self.summary.sessions_with_problems += u64::from(digest.problems > 0);
    }

    fn add(&mut self, digest: &Digest, catalogue: &Catalogue) {
        let people = digest.sexes;
        let summary = &mut self.summary;
        summary.participants += people;
        summary.hours += digest.hours.unwrap_or(0.0);
        summary.without_hours += u64::from(digest.hours.is_none());
        summary.sessions_that_disagree += u64::from(digest.ways_disagree);
        self.add_people(digest);
        let summary = &mut self.summary;
        summary.sessions_with_women += u64::from(people.female > 0);
        summary.sessions_with_sex_not_stated += u64::from(people.not_stated > 0);
        self.add_meeting(digest);
        self.add_place(digest, catalogue);
        self.add_days(digest);
        for (lines, codes) in [
            (&mut self.types, &digest.trainer_types),
            (&mut self.topics, &digest.topics),
            (&mut self.methods, &digest.methods),
        ] {
            for code in codes {
                lines.add(*code, digest.id, people);
            }
        }
        self.add_counts(digest, catalogue);
        if let Some(knowledge) = digest.knowledge.filter(|knowledge| knowledge.tested > 0) {
            self.summary.knowledge.tested += u64::from(knowledge.tested);
            self.summary.knowledge.sessions += 1;
            self.before.add(knowledge.before, knowledge.tested);
            self.after.add(knowledge.after, knowledge.tested);
        }
    }

    fn add_meeting(&mut self, digest: &Digest) {
        let (people, types) = (digest.sexes, &mut self.summary.trainer_types);
        match digest.trainer_types.len() {
            0 => {
                types.sessions_with_none += 1;
                types.people_with_none += people;
            }
            1 => {}
            _ => {
                types.sessions_with_several += 1;
                types.people_with_several += people;
            }
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
        let people = digest.sexes;
        let nowhere = catalogue.empty();
        if digest.place == nowhere && digest.place_name != nowhere {
            self.unlisted.insert(digest.place_name);
        }
        self.oblasts.add(digest.oblast, digest.id, people);
        self.districts.add(digest.district, digest.id, people);
        self.municipalities.add(digest.place, digest.id, people);
    }

    /// A session counts in the month of its first day.
    fn add_days(&mut self, digest: &Digest) {
        use chrono::Datelike;
        let first = digest.starts_on;
        let month = first.map(|first| (first.0.year(), first.0.month()));
        let sum = self.months.entry(month).or_default();
        sum.add(digest.id, digest.sexes);
        let Some(first) = first else {
            self.summary.undated += digest.sexes;
            return;
        };
        let last = digest.ends_on.unwrap_or(first).max(first);
        let period = self.summary.period.get_or_insert((first, last));
        period.0 = period.0.min(first);
        period.1 = period.1.max(last);
    }

    fn add_counts(&mut self, digest: &Digest, catalogue: &Catalogue) {
        for cell in &digest.counts {
            let people = catalogue.of_sex(cell.sex, cell.count);
            self.roles.add(cell.role, digest.id, people);
            self.ages.add(cell.age, digest.id, people);
        }
        for (group, sex, count) in &digest.groups {
            let people = catalogue.of_sex(*sex, *count);
            self.groups.add(*group, digest.id, people);
        }
    }

    pub(super) fn finish(
        mut self,
        catalogue: &Catalogue,
        logbook: &Logbook,
        filter: &Filter,
    ) -> Summary {
        let mut summary = self.summary;
        let targets = wanted(logbook, catalogue, filter);
        let places = &self.municipalities;
        let reached = |(code, _): &(&str, _)| {
            let symbol = catalogue.symbols.get(code);
            symbol.is_some_and(|symbol| symbol != catalogue.empty() && places.has(symbol))
        };
        let nowhere = usize::from(places.has(catalogue.empty()));
        summary.municipalities = Municipalities {
            reached: (places.sums.len() - nowhere + self.unlisted.len()) as u64,
            target: targets.len() as u64,
            target_reached: targets.into_iter().filter(reached).count() as u64,
        };
        summary.trainer_types.by_type = self.types.by_code(catalogue);
        summary.trainer_types.met = met(self.met, catalogue);
        summary.by_oblast = self.oblasts.by_code(catalogue);
        summary.by_district = self.districts.by_code(catalogue);
        summary.by_municipality = self.municipalities.by_code(catalogue);
        summary.by_topic = self.topics.by_code(catalogue);
        summary.by_method = self.methods.by_code(catalogue);
        summary.by_role = self.roles.by_code(catalogue);
        summary.by_age = self.ages.by_code(catalogue);
        summary.by_group = self.groups.by_code(catalogue);
        summary.by_month = std::mem::take(&mut self.months)
            .into_iter()
            .map(|(month, sum)| {
                let code = month.map(|(year, month)| format!("{year:04}-{month:02}"));
                sum.line(code.unwrap_or_default())
            })
            .collect();
        summary.knowledge.before = self.before.average();
        summary.knowledge.after = self.after.average();
        summary
    }
}

/// Which types met, in the order of their codes.
fn met(pairs: BTreeMap<(Symbol, Symbol), (u64, Sexes)>, catalogue: &Catalogue) -> Vec<Met> {
    let code = |symbol: Symbol| catalogue.symbols.string(symbol).to_owned();
    let pairs = pairs.into_iter();
    let mut met: Vec<Met> = pairs
        .map(|((one, other), (sessions, participants))| {
            let (one, other) = (code(one), code(other));
            Met {
                one: one.clone().min(other.clone()),
                other: one.max(other),
                sessions,
                participants,
            }
        })
        .collect();
    met.sort_by(|a, b| (&a.one, &a.other).cmp(&(&b.one, &b.other)));
    met
}
