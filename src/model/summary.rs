//! The totals of a set of sessions, by the counting rules of the logbook: only held sessions count,
//! and every breakdown of participants adds up to the participants.

use super::digest::{Catalogue, Digest, Sexes};
use super::filter::Filter;
use super::logbook::Logbook;
use super::value::Date;

mod sums;

pub use sums::Sums;

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
    /// By topic; a session stands under each of its topics, one that states none under an empty
    /// code.
    pub by_topic: Vec<Line>,
    /// By method; a session stands under each of its methods, one that states none under an empty
    /// code.
    pub by_method: Vec<Line>,
    /// Sessions with several topics: why the topics add up to more than the sessions.
    pub several_topics: Several,
    /// Sessions with several methods.
    pub several_methods: Several,
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

impl TrainerTypes {
    /// How many sessions had trainers of both types; of a type and itself, how many had it.
    pub fn together(&self, one: &str, other: &str) -> u64 {
        let pair = (one.min(other), one.max(other));
        let met = || {
            let mut met = self.met.iter();
            met.find(|met| (met.one.as_str(), met.other.as_str()) == pair)
                .map(|met| met.sessions)
        };
        let of_one = || {
            let mut types = self.by_type.iter();
            types
                .find(|line| line.code == one)
                .map(|line| line.sessions)
        };
        let count = if one == other { of_one() } else { met() };
        count.unwrap_or(0)
    }
}

/// Sessions that have several codes of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Several {
    /// How many.
    pub sessions: u64,
    /// Their participants.
    pub participants: Sexes,
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
    /// How many held sessions have tests that do not count, since nobody says how many were tested.
    pub uncounted: u64,
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
        Sums::of(&digests, catalogue).summary(catalogue, logbook, filter)
    }
}
