//! What a filter can ask of a session: the keys before the colon. What they are called in a
//! language comes from the vocabulary.

use crate::model::code::CodeList;

/// What a part of a filter speaks of: the word before the colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The oblast.
    Oblast,
    /// The district.
    District,
    /// The municipality, or what it lies in.
    Place,
    /// The type of a trainer.
    Type,
    /// A trainer by name.
    By,
    /// A topic.
    Topic,
    /// A method.
    Method,
    /// Planned, held, …
    Status,
    /// First time, refresher, …
    Kind,
    /// A language of the session.
    Language,
    /// A role among those counted.
    Role,
    /// A sex among those counted.
    Sex,
    /// An age band among those counted.
    Age,
    /// A group among those counted.
    Group,
    /// Several of these of the same people: `counted:"role:councillor + sex:women"`.
    Counted,
    /// A kind of document that was looked at.
    Document,
    /// On this day or later.
    From,
    /// On this day or earlier.
    To,
    /// Over on this day: its last day is this one or an earlier.
    Ended,
    /// Begins in this year.
    Year,
    /// Begins in this quarter of a year.
    Quarter,
    /// Begins in this month.
    Month,
    /// Begins in the week of this day.
    Week,
    /// Has a test of knowledge (`tested:yes`) or none (`tested:no`).
    Tested,
    /// Has names of people who were there (`names:yes`) or none (`names:no`).
    Names,
    /// Its ways of counting disagree (`differ:yes`) or agree (`differ:no`).
    Differ,
    /// Has problems (`check:yes`) or none (`check:no`).
    Check,
}

impl Key {
    /// Every key.
    pub const ALL: [Self; 27] = [
        Self::Oblast,
        Self::District,
        Self::Place,
        Self::Type,
        Self::By,
        Self::Topic,
        Self::Method,
        Self::Status,
        Self::Kind,
        Self::Language,
        Self::Role,
        Self::Sex,
        Self::Age,
        Self::Group,
        Self::Counted,
        Self::Document,
        Self::From,
        Self::To,
        Self::Ended,
        Self::Year,
        Self::Quarter,
        Self::Month,
        Self::Week,
        Self::Tested,
        Self::Names,
        Self::Differ,
        Self::Check,
    ];

    /// The key as it is typed in every language; others come from the vocabulary.
    pub fn id(self) -> &'static str {
        match self {
            Self::Oblast => "oblast",
            Self::District => "district",
            Self::Place => "place",
            Self::Type => "type",
            Self::By => "by",
            Self::Topic => "topic",
            Self::Method => "method",
            Self::Status => "status",
            Self::Kind => "kind",
            Self::Language => "language",
            Self::Role => "role",
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Group => "group",
            Self::Counted => "counted",
            Self::Document => "document",
            Self::From => "from",
            Self::To => "to",
            Self::Ended => "ended",
            Self::Year => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::Tested => "tested",
            Self::Names => "names",
            Self::Differ => "differ",
            Self::Check => "check",
        }
    }

    /// The list whose codes the key asks for.
    pub fn list(self) -> Option<CodeList> {
        Some(match self {
            Self::Type => CodeList::TrainerType,
            Self::Topic => CodeList::Topic,
            Self::Method => CodeList::Method,
            Self::Status => CodeList::Status,
            Self::Kind => CodeList::Kind,
            Self::Language => CodeList::Language,
            Self::Role => CodeList::Role,
            Self::Sex => CodeList::Sex,
            Self::Age => CodeList::Age,
            Self::Group => CodeList::Group,
            Self::Document => CodeList::DocumentKind,
            _ => return None,
        })
    }

    /// Whether the key asks for a place.
    pub fn is_place(self) -> bool {
        matches!(self, Self::Oblast | Self::District | Self::Place)
    }

    /// Whether the key asks for a span of days that the session begins in.
    pub fn is_span(self) -> bool {
        matches!(self, Self::Year | Self::Quarter | Self::Month | Self::Week)
    }
}
