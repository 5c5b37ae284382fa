//! What a cross table can be asked for, the tables that come with the program, and those that a
//! logbook keeps under a name.

use chrono::NaiveDate;

use super::dimension::Dimension;
use super::measure::{Measure, Share};
use crate::model::logbook::NamedTable;
use crate::model::record::Extra;

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
