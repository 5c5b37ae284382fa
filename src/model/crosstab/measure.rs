//! What a cross table counts, and of what its figures are shares, each with its word.

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Sessions; beside a dimension of people those that count at least one of them.
    Sessions,
    /// Attendances.
    Participants,
    /// Attendances of women.
    Women,
    /// Attendances of men.
    Men,
    /// Women among those whose sex is stated.
    WomenShare,
    /// Hours taught.
    Hours,
    /// Participants a session.
    Average,
    /// Different municipalities.
    Municipalities,
    /// Documents that were looked at.
    Documents,
    /// Knowledge after less knowledge before, in percent points, weighted by the number tested.
    Knowledge,
}

impl Measure {
    /// Every measure, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Sessions,
        Self::Participants,
        Self::Women,
        Self::Men,
        Self::WomenShare,
        Self::Hours,
        Self::Average,
        Self::Municipalities,
        Self::Documents,
        Self::Knowledge,
    ];

    /// Its word, also in the ids of texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Participants => "participants",
            Self::Women => "women",
            Self::Men => "men",
            Self::WomenShare => "women-share",
            Self::Hours => "hours",
            Self::Average => "average",
            Self::Municipalities => "municipalities",
            Self::Documents => "documents",
            Self::Knowledge => "knowledge",
        }
    }

    /// The measure with a word.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }

    /// Whether it counts people one by one.
    pub fn is_of_people(self) -> bool {
        matches!(self, Self::Participants | Self::Women | Self::Men)
    }

    /// Whether it is worked out from other figures, so that it neither adds up nor has shares.
    pub fn is_ratio(self) -> bool {
        matches!(self, Self::WomenShare | Self::Average | Self::Knowledge)
    }
}

/// Of what figures are shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Share {
    /// Of the total of their row.
    Row,
    /// Of the total of their column.
    Column,
    /// Of the total of all.
    All,
}

impl Share {
    /// Every share.
    pub const ALL: [Self; 3] = [Self::Row, Self::Column, Self::All];

    /// Its word, also in the ids of texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
            Self::All => "all",
        }
    }

    /// The share with a word.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }
}
