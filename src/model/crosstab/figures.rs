//! What is behind a figure of a cross table, and what of it is shown.

use super::measure::Measure;
use crate::model::digest::{Digest, Sexes};
use crate::model::exact::Exact;

/// What is behind one figure of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many sessions.
    pub sessions: u64,
    /// How many participants, by sex.
    pub people: Sexes,
    /// Hours taught.
    pub hours: Exact,
    /// How many of the sessions say nothing of hours.
    pub without_hours: u64,
    /// How many of the sessions have tests that say nothing of what was gained: without the number
    /// tested, or without one of the two tests.
    pub without_gain: u64,
    /// How many documents were looked at.
    pub documents: u64,
    /// How many different municipalities; counted only where they are what is asked for.
    pub municipalities: u64,
    /// What was gained in knowledge, times the number tested.
    pub gain: Exact,
    /// How many were tested both before and after.
    pub tested: u64,
    /// The session that was counted last: it counts once, in however many cells it has people.
    last: Option<u32>,
}

/// A figure as it is to be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number of something.
    Whole(u64),
    /// A measure.
    Decimal(f64),
    /// A part of something, as two whole numbers, of which the second is not nothing.
    Part(u64, u64),
    /// A part of something, from 0 to 1.
    Ratio(f64),
    /// There is nothing to say: nothing would have to be divided by.
    Nothing,
}

impl Value {
    /// The value as a number, by which it is sorted and drawn.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(number as f64),
            Self::Decimal(number) | Self::Ratio(number) => Some(number),
            Self::Part(part, of) => Some(part as f64 / of as f64),
            Self::Nothing => None,
        }
    }
}

impl Measure {
    /// What is to be shown of figures.
    pub fn value(self, figures: &Figures) -> Value {
        let people = figures.people;
        match self {
            Self::Sessions => Value::Whole(figures.sessions),
            Self::Participants => Value::Whole(people.total()),
            Self::Women => Value::Whole(people.female),
            Self::Men => Value::Whole(people.male),
            Self::WomenShare if people.stated() > 0 => Value::Part(people.female, people.stated()),
            Self::Hours => Value::Decimal(figures.hours.value()),
            Self::Average if figures.sessions > 0 => {
                Value::Decimal(people.total() as f64 / figures.sessions as f64)
            }
            Self::Municipalities => Value::Whole(figures.municipalities),
            Self::Documents => Value::Whole(figures.documents),
            Self::Knowledge if figures.tested > 0 => {
                Value::Decimal(figures.gain.value() / figures.tested as f64)
            }
            Self::WomenShare | Self::Average | Self::Knowledge => Value::Nothing,
        }
    }
}

/// What counts once of a session in every figure that it is behind.
pub(super) struct Whole {
    number: u32,
    hours: Exact,
    without_hours: u64,
    without_gain: u64,
    gain: Exact,
    tested: u64,
}

impl Whole {
    /// Of a session that has a number.
    pub(super) fn of(number: u32, digest: &Digest) -> Self {
        let mut whole = Self {
            number,
            hours: digest.counted_hours().unwrap_or(0.0).into(),
            without_hours: u64::from(digest.counted_hours().is_none()),
            without_gain: 0,
            gain: Exact::default(),
            tested: 0,
        };
        let Some(knowledge) = digest.knowledge else {
            return whole;
        };
        match (knowledge.before, knowledge.after) {
            (Some(before), Some(after)) if knowledge.tested > 0 => {
                whole.gain += Exact::times(after, knowledge.tested);
                whole.gain -= Exact::times(before, knowledge.tested);
                whole.tested = u64::from(knowledge.tested);
            }
            (None, None) => {}
            _ => whole.without_gain = 1,
        }
        whole
    }
}

impl Figures {
    pub(super) fn add(&mut self, session: &Whole, people: Sexes, documents: u64) {
        self.people += people;
        if self.last.replace(session.number) == Some(session.number) {
            return;
        }
        self.sessions += 1;
        self.hours += session.hours;
        self.without_hours += session.without_hours;
        self.without_gain += session.without_gain;
        self.documents += documents;
        self.gain += session.gain;
        self.tested += session.tested;
    }

    /// Takes in what was counted of other sessions. Municipalities are told apart at the end.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.people += other.people;
        self.sessions += other.sessions;
        self.hours += other.hours;
        self.without_hours += other.without_hours;
        self.without_gain += other.without_gain;
        self.documents += other.documents;
        self.gain += other.gain;
        self.tested += other.tested;
        self.last = other.last.or(self.last);
    }
}
