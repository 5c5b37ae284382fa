//! The totals of a set of sessions, by the counting rules of the logbook: only held sessions count,
//! and every breakdown of participants adds up to the participants.

use std::collections::{BTreeMap, HashSet};

use super::digest::{Catalogue, Digest, Sexes, Symbol};
use super::logbook::Logbook;
use super::value::{Date, PersonId, SessionId};

#[cfg(test)]
mod tests;

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
    /// Those that the logbook lists with a target.
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

    fn line(self, code: String) -> Line {
        Line {
            code,
            sessions: self.sessions,
            participants: self.people,
        }
    }
}

/// A breakdown being added up.
#[derive(Default)]
struct Lines(BTreeMap<Symbol, Sum>);

impl Lines {
    fn add(&mut self, symbol: Symbol, session: SessionId, people: Sexes) {
        self.0.entry(symbol).or_default().add(session, people);
    }

    /// The lines in the order of their codes.
    fn by_code(self, catalogue: &Catalogue) -> Vec<Line> {
        let mut lines: Vec<Line> = self
            .0
            .into_iter()
            .map(|(symbol, sum)| sum.line(catalogue.symbols.string(symbol).to_owned()))
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

    fn average(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.sum / self.weight)
    }
}

/// Everything that is added up on the way.
#[derive(Default)]
struct Sums {
    summary: Summary,
    reached: HashSet<(Symbol, Symbol)>,
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
}

impl Summary {
    /// Adds up the given sessions of a catalogue.
    pub fn of<'a>(
        digests: impl IntoIterator<Item = &'a Digest>,
        catalogue: &Catalogue,
        logbook: &Logbook,
    ) -> Self {
        let mut sums = Sums::default();
        for digest in digests {
            sums.count_status(digest, catalogue);
            if catalogue.is_held(digest) {
                sums.add(digest, catalogue);
            }
        }
        sums.finish(catalogue, logbook)
    }
}

impl Sums {
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
        match catalogue.symbols.string(digest.status) {
            "held" => sessions.held += 1,
            "planned" => sessions.planned += 1,
            "postponed" => sessions.postponed += 1,
            "cancelled" => sessions.cancelled += 1,
            _ => {}
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
        match digest.trainer_types.len() {
            0 => summary.trainer_types.sessions_with_none += 1,
            1 => {}
            _ => summary.trainer_types.sessions_with_several += 1,
        }
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

    /// A municipality without a code is told from others by its name; without either it is none.
    fn add_place(&mut self, digest: &Digest, catalogue: &Catalogue) {
        let people = digest.sexes;
        let nowhere = catalogue.empty();
        if digest.place != nowhere {
            self.reached.insert((digest.place, nowhere));
        } else if digest.place_name != nowhere {
            self.reached.insert((nowhere, digest.place_name));
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
            return;
        };
        let last = digest.ends_on.unwrap_or(first).max(first);
        let period = self.summary.period.get_or_insert((first, last));
        period.0 = period.0.min(first);
        period.1 = period.1.max(last);
    }

    fn add_counts(&mut self, digest: &Digest, catalogue: &Catalogue) {
        for cell in &digest.counts {
            let mut people = Sexes::default();
            people.add(catalogue.symbols.string(cell.sex), u64::from(cell.count));
            self.roles.add(cell.role, digest.id, people);
            self.ages.add(cell.age, digest.id, people);
        }
        for (group, sex, count) in &digest.groups {
            let mut people = Sexes::default();
            people.add(catalogue.symbols.string(*sex), u64::from(*count));
            self.groups.add(*group, digest.id, people);
        }
    }

    fn finish(mut self, catalogue: &Catalogue, logbook: &Logbook) -> Summary {
        let mut summary = self.summary;
        let targets: HashSet<&str> = logbook
            .municipalities
            .iter()
            .filter(|own| own.target.is_some())
            .map(|own| own.code.as_str())
            .collect();
        let reached = |code: &&str| {
            catalogue
                .symbols
                .get(code)
                .is_some_and(|symbol| self.reached.contains(&(symbol, catalogue.empty())))
        };
        summary.municipalities = Municipalities {
            reached: self.reached.len() as u64,
            target: targets.len() as u64,
            target_reached: targets.into_iter().filter(reached).count() as u64,
        };
        summary.trainer_types.by_type = self.types.by_code(catalogue);
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
