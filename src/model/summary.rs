//! The totals of a set of sessions, by the counting rules of the logbook: only held sessions count,
//! and every breakdown of participants adds up to the participants.

use std::collections::{BTreeMap, HashSet};
use std::thread;

use super::digest::{Catalogue, Digest, Sexes, Symbol, SymbolSet};
use super::filter::Filter;
use super::logbook::Logbook;
use super::targets::wanted;
use super::value::{Date, PersonId, SessionId};

#[cfg(test)]
mod tests;

/// From how many sessions on it is worth counting them by several threads.
const MANY: usize = 10_000;

/// The totals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// How many sessions there are, by status.
    pub sessions: Statuses,
    /// The first and the last day of held sessions.
    pub period: Option<(Date, Date)>,
    /// How many municipalities were reached.
    pub municipalities: Municipalities,
    /// Participants, by sex.
    pub participants: Sexes,
    /// Hours taught.
    pub hours: f64,
    /// How many held sessions say nothing of hours.
    pub without_hours: u64,
    /// Trainer types; a session stands under each of its types.
    pub trainer_types: TrainerTypes,
    /// By oblast.
    pub by_oblast: Vec<Line>,
    /// By district.
    pub by_district: Vec<Line>,
    /// By municipality.
    pub by_municipality: Vec<Line>,
    /// By topic; a session stands under each of its topics.
    pub by_topic: Vec<Line>,
    /// By method; a session stands under each of its methods.
    pub by_method: Vec<Line>,
    /// By role; adds up to the participants.
    pub by_role: Vec<Line>,
    /// By age; adds up to the participants.
    pub by_age: Vec<Line>,
    /// By month, `YYYY-MM`, in order of time; sessions without a day stand first, under an empty
    /// code.
    pub by_month: Vec<Line>,
    /// By group; groups overlap and are never added up.
    pub by_group: Vec<Line>,
    /// Knowledge before and after.
    pub knowledge: KnowledgeTotals,
    /// How many of the sessions have problems.
    pub sessions_with_problems: u64,
    /// Attendances by name, and how many different people they are.
    pub people: NamedPeople,
    /// How many held sessions have ways of counting that disagree.
    pub sessions_that_disagree: u64,
    /// How many held sessions counted women.
    pub sessions_with_women: u64,
    /// How many held sessions have somebody whose sex is not stated.
    pub sessions_with_sex_not_stated: u64,
    /// Participants of held sessions that have no date.
    pub undated: Sexes,
}

/// Sessions by status. A status that nobody knows counts in the total alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statuses {
    /// All of them.
    pub total: u64,
    /// Held.
    pub held: u64,
    /// Planned.
    pub planned: u64,
    /// Postponed.
    pub postponed: u64,
    /// Cancelled.
    pub cancelled: u64,
}

impl Statuses {
    fn absorb(&mut self, other: Self) {
        self.total += other.total;
        self.held += other.held;
        self.planned += other.planned;
        self.postponed += other.postponed;
        self.cancelled += other.cancelled;
    }

    /// Those whose status nobody knows, and those without one.
    pub fn other(&self) -> u64 {
        let known = self.held + self.planned + self.postponed + self.cancelled;
        self.total.saturating_sub(known)
    }
}

/// How many municipalities were reached, and out of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Municipalities {
    /// Different municipalities of held sessions.
    pub reached: u64,
    /// Those that the logbook lists with a target, as far as a filter of places takes them.
    pub target: u64,
    /// Those of them that were reached.
    pub target_reached: u64,
}

/// Sessions by trainer type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrainerTypes {
    /// Sessions with trainers of several types: why the types add up to more than the sessions.
    pub sessions_with_several: u64,
    /// Sessions with no trainer of any type.
    pub sessions_with_none: u64,
    /// Each type.
    pub by_type: Vec<Line>,
    /// Participants of the sessions with several types.
    pub people_with_several: Sexes,
    /// Participants of the sessions with no type.
    pub people_with_none: Sexes,
    /// Which types met: of each two that did, how many sessions have both.
    pub met: Vec<Met>,
}

/// Sessions that have trainers of two types, and perhaps of more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The one type, before the other in the order of codes.
    pub one: String,
    /// The other.
    pub other: String,
    /// How many sessions have both.
    pub sessions: u64,
    /// Their participants.
    pub participants: Sexes,
}

/// Attendances in held sessions where names are kept. Different people can be told there alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NamedPeople {
    /// How many sessions have names of people who were there.
    pub sessions: u64,
    /// How many attendances they name: somebody who came twice counts twice.
    pub attendances: u64,
    /// How many different people these are, as far as a person has said who is the same.
    pub different: u64,
}

/// A line of a breakdown.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The code that the line is about; empty where it is not known.
    pub code: String,
    /// How many held sessions.
    pub sessions: u64,
    /// How many participants, by sex.
    pub participants: Sexes,
}

/// Averages weighted by the number tested.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct KnowledgeTotals {
    /// Before, in percent; none where nobody was tested.
    pub before: Option<f64>,
    /// After, in percent; none where nobody was tested.
    pub after: Option<f64>,
    /// How many were tested.
    pub tested: u64,
    /// In how many sessions.
    pub sessions: u64,
}

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
struct Sums {
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

impl Summary {
    /// Adds up the given sessions of a catalogue, which are those that the filter takes. The filter
    /// also says which municipalities are to be reached.
    pub fn of<'a>(
        digests: impl IntoIterator<Item = &'a Digest>,
        catalogue: &Catalogue,
        logbook: &Logbook,
        filter: &Filter,
    ) -> Self {
        let digests: Vec<&Digest> = digests.into_iter().collect();
        let sums = match digests.len() {
            ..MANY => Sums::of(&digests, catalogue),
            _ => Sums::of_many(&digests, catalogue),
        };
        sums.finish(catalogue, logbook, filter)
    }
}

impl Sums {
    fn of(digests: &[&Digest], catalogue: &Catalogue) -> Self {
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
    fn of_many(digests: &[&Digest], catalogue: &Catalogue) -> Self {
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

    fn finish(mut self, catalogue: &Catalogue, logbook: &Logbook, filter: &Filter) -> Summary {
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

impl Summary {
    /// Takes in what was counted of other sessions, all but the breakdowns and averages.
    fn absorb(&mut self, other: Self) {
        self.sessions.absorb(other.sessions);
        self.period = match (self.period, other.period) {
            (Some(own), Some(other)) => Some((own.0.min(other.0), own.1.max(other.1))),
            (own, other) => own.or(other),
        };
        self.participants += other.participants;
        self.hours += other.hours;
        self.without_hours += other.without_hours;
        self.sessions_with_problems += other.sessions_with_problems;
        self.sessions_that_disagree += other.sessions_that_disagree;
        self.sessions_with_women += other.sessions_with_women;
        self.sessions_with_sex_not_stated += other.sessions_with_sex_not_stated;
        self.undated += other.undated;
        self.people.sessions += other.people.sessions;
        self.people.attendances += other.people.attendances;
        self.people.different += other.people.different;
        self.knowledge.tested += other.knowledge.tested;
        self.knowledge.sessions += other.knowledge.sessions;
        let (types, more) = (&mut self.trainer_types, other.trainer_types);
        types.sessions_with_several += more.sessions_with_several;
        types.sessions_with_none += more.sessions_with_none;
        types.people_with_several += more.people_with_several;
        types.people_with_none += more.people_with_none;
    }
}
