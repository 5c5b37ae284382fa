//! What can be wrong with a session, as values; the sentences are in the text layer.

use serde::{Deserialize, Serialize};

use super::code::{Code, CodeList};
use super::field::Address;
use super::typed::{DateError, NumberError, TimeError};
use super::value::{Date, SessionId};

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The field that it is about.
    pub at: Address,
    /// What is wrong there.
    pub what: What,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Nothing stands where something is expected.
    Missing,
    /// The text is no date.
    NotADate,
    /// A date that the calendar does not have, such as 31 February.
    NoSuchDay,
    /// A year outside [`YEARS`](super::typed::YEARS).
    YearOutOfRange,
    /// A year in which nobody who can be at a session was born.
    NoSuchBirthYear {
        /// The first year that is taken.
        from: u32,
        /// The last one.
        to: u32,
    },
    /// The text is no time of day.
    NotATime,
    /// The text is no number.
    NotANumber,
    /// A number with a part of one where whole ones are counted.
    NotWhole,
    /// The text is neither yes nor no.
    NotYesOrNo,
    /// Less than nothing.
    Negative,
    /// More than can be.
    TooLarge {
        /// The largest number that is taken.
        most: u32,
    },
    /// The last day stands before the first.
    EndBeforeStart,
    /// A code that neither the program nor the logbook defines.
    UnknownCode {
        /// The list it should be in.
        list: CodeList,
        /// The code.
        code: Code,
    },
    /// A municipality that was written, but not picked: it cannot be counted by oblast or target.
    PlaceNotPicked,
    /// A held session to which nobody came.
    NobodyCame,
    /// The ways of counting disagree, and no reason is given.
    WaysDisagree {
        /// The number of heads.
        headcount: Option<u32>,
        /// The sum of the grid.
        counted: Option<u32>,
        /// The people present.
        present: Option<u32>,
    },
    /// Still planned, and the day is over.
    PlannedInThePast,
    /// Held, and the day has not come yet.
    HeldInTheFuture,
    /// Outside the programme's first and last day.
    OutsideProgramme {
        /// The programme's first day.
        from: Option<Date>,
        /// The programme's last day.
        to: Option<Date>,
    },
    /// A share over a hundred percent.
    OverHundred,
    /// More were tested than came.
    MoreTestedThanCame {
        /// How many came.
        came: u32,
    },
    /// There are test results, and nobody says of how many: they cannot be weighted, and do not count.
    TestedNotStated,
    /// A group is larger than all who came.
    GroupLargerThanAll {
        /// How many came.
        came: u32,
    },
    /// More women than signatures on a page.
    MoreWomenThanSignatures {
        /// How many signed.
        signatures: u32,
    },
    /// Somebody who stands on another line too.
    SamePerson {
        /// The number of that line, from 1.
        line: u32,
    },
    /// An age that does not go with the year of birth beside it.
    AgeAgainstYear {
        /// The age that the year of birth gives.
        age: u32,
    },
    /// A page of the paper says another number than the lines that stand on it.
    PageDisagrees {
        /// What the lines add up to.
        lines: u32,
    },
    /// More hours than the days have.
    MoreHoursThanDays {
        /// How many days.
        days: u32,
    },
    /// The instant of a stamp is not RFC 3339.
    NotAnInstant,
    /// Something agreed is not done, and its day is over.
    FollowUpOverdue {
        /// By which day it was to be done.
        due: Date,
    },
    /// People are counted in two bands of ages that overlap, so that the same age stands in both.
    BandsOverlap {
        /// One band.
        one: Code,
        /// A band that overlaps it.
        other: Code,
    },
    /// The sex is not stated of more than a set share of those who came.
    SexNotStated {
        /// Of how many it is not.
        not_stated: u64,
        /// How many came.
        came: u64,
    },
    /// The age is not stated of more than a set share of those who came.
    AgeNotStated {
        /// Of how many it is not.
        not_stated: u64,
        /// How many came.
        came: u64,
    },
    /// Another session is in the same place on the same day.
    SamePlaceAndDay {
        /// That session; the first where there are several.
        other: SessionId,
        /// How many there are.
        others: u32,
    },
    /// Several values that copies gave stand beside each other.
    SeveralValues {
        /// How many.
        values: u32,
    },
    /// The session was deleted by somebody who had not seen all that is in it.
    CameBack,
    /// Somebody edited the file by hand, or with another program.
    EditedByHand,
    /// An edit is dated more than a day ahead: a clock was wrong.
    ClockAhead {
        /// The day that it gives.
        day: Date,
    },
    /// A municipality with a target in which no session has been held.
    NotReached {
        /// How many sessions are to be held there, where that is stated.
        target: Option<u32>,
    },
    /// Fewer sessions have been held in a municipality than its target says.
    SessionsBehind {
        /// How many have been held.
        held: u64,
        /// How many are to be.
        target: u64,
    },
    /// Fewer people have come in a municipality than its target says.
    ParticipantsBehind {
        /// How many have come.
        came: u64,
        /// How many are to come.
        target: u64,
    },
}

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Something is still missing.
    Gap,
    /// Something contradicts something else, or can hardly be.
    Doubt,
    /// The file would be nonsense: the form does not save it.
    Nonsense,
}

impl What {
    /// The id of its message: `problem-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotADate => "not-a-date",
            Self::NoSuchDay => "no-such-day",
            Self::YearOutOfRange => "year-out-of-range",
            Self::NoSuchBirthYear { .. } => "no-such-birth-year",
            Self::SamePerson { .. } => "same-person",
            Self::AgeAgainstYear { .. } => "age-against-year",
            Self::NotATime => "not-a-time",
            Self::NotANumber => "not-a-number",
            Self::NotWhole => "not-whole",
            Self::NotYesOrNo => "not-yes-or-no",
            Self::Negative => "negative",
            Self::TooLarge { .. } => "too-large",
            Self::EndBeforeStart => "end-before-start",
            Self::UnknownCode { .. } => "unknown-code",
            Self::PlaceNotPicked => "place-not-picked",
            Self::NobodyCame => "nobody-came",
            Self::WaysDisagree { .. } => "ways-disagree",
            Self::PlannedInThePast => "planned-in-the-past",
            Self::HeldInTheFuture => "held-in-the-future",
            Self::OutsideProgramme { .. } => "outside-programme",
            Self::OverHundred => "over-hundred",
            Self::MoreTestedThanCame { .. } => "more-tested-than-came",
            Self::TestedNotStated => "tested-not-stated",
            Self::GroupLargerThanAll { .. } => "group-larger-than-all",
            Self::MoreWomenThanSignatures { .. } => "more-women-than-signatures",
            Self::PageDisagrees { .. } => "page-disagrees",
            Self::MoreHoursThanDays { .. } => "more-hours-than-days",
            Self::NotAnInstant => "not-an-instant",
            Self::FollowUpOverdue { .. } => "follow-up-overdue",
            Self::BandsOverlap { .. } => "bands-overlap",
            Self::SexNotStated { .. } => "sex-not-stated",
            Self::AgeNotStated { .. } => "age-not-stated",
            Self::SamePlaceAndDay { .. } => "same-place-and-day",
            Self::SeveralValues { .. } => "several-values",
            Self::CameBack => "came-back",
            Self::EditedByHand => "edited-by-hand",
            Self::ClockAhead { .. } => "clock-ahead",
            Self::NotReached { .. } => "not-reached",
            Self::SessionsBehind { .. } => "sessions-behind",
            Self::ParticipantsBehind { .. } => "participants-behind",
        }
    }

    /// The ids of what is only met while something is typed, and never in the file of a session.
    pub const ONLY_TYPED: [&'static str; 9] = [
        "not-a-date",
        "no-such-day",
        "no-such-birth-year",
        "same-person",
        "age-against-year",
        "not-a-time",
        "not-a-number",
        "not-whole",
        "not-yes-or-no",
    ];

    /// Every id there is, for the check that each has its words.
    pub const IDS: [&'static str; 41] = [
        "missing",
        "not-a-date",
        "no-such-day",
        "year-out-of-range",
        "no-such-birth-year",
        "same-person",
        "age-against-year",
        "not-a-time",
        "not-a-number",
        "not-whole",
        "not-yes-or-no",
        "negative",
        "too-large",
        "end-before-start",
        "unknown-code",
        "place-not-picked",
        "nobody-came",
        "ways-disagree",
        "planned-in-the-past",
        "held-in-the-future",
        "outside-programme",
        "over-hundred",
        "more-tested-than-came",
        "tested-not-stated",
        "group-larger-than-all",
        "more-women-than-signatures",
        "page-disagrees",
        "more-hours-than-days",
        "not-an-instant",
        "follow-up-overdue",
        "bands-overlap",
        "sex-not-stated",
        "age-not-stated",
        "same-place-and-day",
        "several-values",
        "came-back",
        "edited-by-hand",
        "clock-ahead",
        "not-reached",
        "sessions-behind",
        "participants-behind",
    ];
}

impl Problem {
    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.what.severity(Some(self.at))
    }
}

impl What {
    /// How much it weighs at a field. A missing first day is nonsense, since a session without a
    /// day stands nowhere; what is missing elsewhere is a gap.
    pub fn severity(&self, at: Option<Address>) -> Severity {
        match self {
            Self::Missing if at.is_some_and(|at| at.field == "starts_on") => Severity::Nonsense,
            Self::NotADate
            | Self::NoSuchDay
            | Self::YearOutOfRange
            | Self::NoSuchBirthYear { .. }
            | Self::NotATime
            | Self::NotANumber
            | Self::NotWhole
            | Self::NotYesOrNo
            | Self::Negative
            | Self::TooLarge { .. }
            | Self::EndBeforeStart => Severity::Nonsense,
            Self::Missing
            | Self::PlaceNotPicked
            | Self::SexNotStated { .. }
            | Self::AgeNotStated { .. }
            | Self::NotReached { .. }
            | Self::SessionsBehind { .. }
            | Self::ParticipantsBehind { .. } => Severity::Gap,
            _ => Severity::Doubt,
        }
    }
}

impl From<DateError> for What {
    fn from(error: DateError) -> Self {
        match error {
            DateError::NotADate => Self::NotADate,
            DateError::NoSuchDay { .. } => Self::NoSuchDay,
            DateError::YearOutOfRange { .. } => Self::YearOutOfRange,
        }
    }
}

impl From<TimeError> for What {
    fn from(error: TimeError) -> Self {
        match error {
            TimeError::NotATime | TimeError::NoSuchTime { .. } => Self::NotATime,
        }
    }
}

impl From<NumberError> for What {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::NotANumber => Self::NotANumber,
            NumberError::NotWhole => Self::NotWhole,
            NumberError::Negative => Self::Negative,
            NumberError::TooLarge { max } => Self::TooLarge { most: max },
        }
    }
}
