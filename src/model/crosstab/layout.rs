//! What a cross table can be asked for: by what it breaks down, what it counts, of what its figures
//! are shares; each with its word, which the command line and `logbook.json` have.

use chrono::NaiveDate;

use crate::model::code::CodeList;
use crate::model::logbook::NamedTable;
use crate::model::record::Extra;
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

/// What a table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Layout {
    /// What goes down.
    pub rows: Dimension,
    /// What goes across; nothing where only totals stand there.
    pub columns: Option<Dimension>,
    /// What is counted.
    pub measure: Measure,
    /// Of what the figures are shares.
    pub share: Option<Share>,
}

/// Why a table cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The same goes down and across.
    Same,
    /// Of people in a group only the sex is known.
    GroupBeside,
    /// A figure that is worked out from others has no share.
    ShareOfRatio,
    /// A word that this version does not know.
    Unknown(String),
}

impl Refusal {
    /// Its name, which is also that of its sentence.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Same => "refused-table-same",
            Self::GroupBeside => "refused-table-group",
            Self::ShareOfRatio => "refused-table-share",
            Self::Unknown(_) => "refused-table-unknown",
        }
    }
}

impl Layout {
    /// A table of figures that are no shares.
    pub const fn new(rows: Dimension, columns: Option<Dimension>, measure: Measure) -> Self {
        Self {
            rows,
            columns,
            measure,
            share: None,
        }
    }

    /// Whether the table can be made.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check(self) -> Result<(), Refusal> {
        let Some(columns) = self.columns else {
            return self.check_share();
        };
        let both = [self.rows, columns];
        let is_beside_group = both.contains(&Dimension::Group)
            && both
                .iter()
                .any(|one| matches!(one, Dimension::Role | Dimension::Age));
        if self.rows == columns {
            Err(Refusal::Same)
        } else if is_beside_group {
            Err(Refusal::GroupBeside)
        } else {
            self.check_share()
        }
    }

    fn check_share(self) -> Result<(), Refusal> {
        if self.share.is_some() && self.measure.is_ratio() {
            return Err(Refusal::ShareOfRatio);
        }
        Ok(())
    }

    /// Whether a dimension goes down or across.
    pub fn has(self, dimension: Dimension) -> bool {
        self.rows == dimension || self.columns == Some(dimension)
    }

    /// Whether sessions of every status count, because status is what tells them apart.
    pub fn counts_every_status(self) -> bool {
        self.has(Dimension::Status)
    }

    /// The table that goes across what this one goes down; itself where nothing goes across.
    pub fn transposed(self) -> Self {
        let Some(columns) = self.columns else {
            return self;
        };
        Self {
            rows: columns,
            columns: Some(self.rows),
            share: self.share.map(|share| match share {
                Share::Row => Share::Column,
                Share::Column => Share::Row,
                Share::All => Share::All,
            }),
            ..self
        }
    }

    /// The table that is kept under a name.
    ///
    /// # Errors
    /// The word that is not known, or why the table cannot be made.
    pub fn of_named(table: &NamedTable) -> Result<Self, Refusal> {
        Self::of_words(&table.rows, &table.columns, &table.measure, &table.share)
    }

    /// The table that words ask for; nothing goes across where the word for it is empty, and
    /// nothing is a share.
    ///
    /// # Errors
    /// The word that is not known, or why the table cannot be made.
    pub fn of_words(
        rows: &str,
        columns: &str,
        measure: &str,
        share: &str,
    ) -> Result<Self, Refusal> {
        let dimension = |id: &str| Dimension::of(id).ok_or_else(|| unknown(id));
        let layout = Self {
            rows: dimension(rows)?,
            columns: match columns {
                "" => None,
                columns => Some(dimension(columns)?),
            },
            measure: Measure::of(measure).ok_or_else(|| unknown(measure))?,
            share: match share {
                "" => None,
                share => Some(Share::of(share).ok_or_else(|| unknown(share))?),
            },
        };
        layout.check()?;
        Ok(layout)
    }

    /// The same as it is kept under a name.
    pub fn named(self, name: &str) -> NamedTable {
        NamedTable {
            name: name.to_owned(),
            rows: self.rows.id().to_owned(),
            columns: self.columns.map_or("", Dimension::id).to_owned(),
            measure: self.measure.id().to_owned(),
            share: self.share.map_or("", Share::id).to_owned(),
            extra: Extra::default(),
        }
    }
}

fn unknown(word: &str) -> Refusal {
    Refusal::Unknown(word.to_owned())
}

/// The tables that come with the program, each with the id of its name: `table-<id>`.
pub const BUILT_IN: [(&str, Layout); 8] = {
    use Dimension as D;
    use Measure as M;
    [
        (
            "role-sex",
            Layout::new(D::Role, Some(D::Sex), M::Participants),
        ),
        (
            "age-sex",
            Layout::new(D::Age, Some(D::Sex), M::Participants),
        ),
        (
            "topic-oblast",
            Layout::new(D::Topic, Some(D::Oblast), M::Sessions),
        ),
        (
            "trainer-type-oblast",
            Layout::new(D::TrainerType, Some(D::Oblast), M::Sessions),
        ),
        (
            "women-share-district",
            Layout::new(D::District, None, M::WomenShare),
        ),
        (
            "participants-month",
            Layout::new(D::Month, Some(D::Sex), M::Participants),
        ),
        (
            "group-sex",
            Layout::new(D::Group, Some(D::Sex), M::Participants),
        ),
        (
            "municipalities-oblast",
            Layout::new(D::Oblast, Some(D::Kind), M::Municipalities),
        ),
    ]
};

/// A member of a dimension: what a row or a column is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A code: of a list, of a place.
    Code(String),
    /// A name: of a trainer, of a municipality that has no code.
    Name(String),
    /// A span of time, by its first day.
    Span(NaiveDate),
    /// What is not stated.
    Unknown,
}
