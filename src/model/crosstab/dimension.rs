//! By what a cross table breaks down, each dimension with its word, which the command line and
//! `logbook.json` have.

use crate::model::code::CodeList;
use crate::model::timeline::Unit;

/// By what sessions, or the people in them, are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// The oblast.
    Oblast,
    /// The district.
    District,
    /// The municipality; one without a code by its name.
    Municipality,
    /// The types of the trainers.
    TrainerType,
    /// The trainers by name.
    Trainer,
    /// The topics.
    Topic,
    /// The methods.
    Method,
    /// The roles of the participants.
    Role,
    /// Their sexes.
    Sex,
    /// Their ages.
    Age,
    /// The groups that participants belong to.
    Group,
    /// The kinds of documents that were looked at.
    DocumentKind,
    /// First time, refresher, …
    Kind,
    /// The languages.
    Language,
    /// Held, planned, …
    Status,
    /// The year of the first day.
    Year,
    /// Its quarter.
    Quarter,
    /// Its month.
    Month,
    /// Its week.
    Week,
}

impl Dimension {
    /// Every dimension, in the order in which they are offered.
    pub const ALL: [Self; 19] = [
        Self::Oblast,
        Self::District,
        Self::Municipality,
        Self::TrainerType,
        Self::Trainer,
        Self::Topic,
        Self::Method,
        Self::Role,
        Self::Sex,
        Self::Age,
        Self::Group,
        Self::DocumentKind,
        Self::Kind,
        Self::Language,
        Self::Status,
        Self::Year,
        Self::Quarter,
        Self::Month,
        Self::Week,
    ];

    /// Its word, also in the ids of texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Oblast => "oblast",
            Self::District => "district",
            Self::Municipality => "municipality",
            Self::TrainerType => "trainer-type",
            Self::Trainer => "trainer",
            Self::Topic => "topic",
            Self::Method => "method",
            Self::Role => "role",
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Group => "group",
            Self::DocumentKind => "document-kind",
            Self::Kind => "kind",
            Self::Language => "language",
            Self::Status => "status",
            Self::Year => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
        }
    }

    /// The dimension with a word.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }

    /// The list whose codes it tells apart.
    pub fn list(self) -> Option<CodeList> {
        Some(match self {
            Self::TrainerType => CodeList::TrainerType,
            Self::Topic => CodeList::Topic,
            Self::Method => CodeList::Method,
            Self::Role => CodeList::Role,
            Self::Sex => CodeList::Sex,
            Self::Age => CodeList::Age,
            Self::Group => CodeList::Group,
            Self::DocumentKind => CodeList::DocumentKind,
            Self::Kind => CodeList::Kind,
            Self::Language => CodeList::Language,
            Self::Status => CodeList::Status,
            _ => return None,
        })
    }

    /// The span of time that it tells apart.
    pub fn unit(self) -> Option<Unit> {
        Some(match self {
            Self::Year => Unit::Year,
            Self::Quarter => Unit::Quarter,
            Self::Month => Unit::Month,
            Self::Week => Unit::Week,
            _ => return None,
        })
    }

    /// Whether it tells people apart rather than sessions.
    pub fn is_of_people(self) -> bool {
        matches!(self, Self::Role | Self::Sex | Self::Age | Self::Group)
    }
}
