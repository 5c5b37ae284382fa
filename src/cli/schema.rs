//! `sabak schema`: the JSON Schema of a file of the logbook, or of one that goes out of it.

use super::Answer;
use super::failure::Failure;
use crate::exchange::handout::figures;
use crate::model::schema::{FileKind, schema};

/// A file whose schema is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Described {
    /// A file of the logbook.
    File(FileKind),
    /// The figures for funders.
    Figures,
}

impl Described {
    /// Every file, in the order in which they are offered.
    pub(super) const ALL: [Self; 5] = [
        Self::File(FileKind::Session),
        Self::File(FileKind::People),
        Self::File(FileKind::Logbook),
        Self::File(FileKind::Bundle),
        Self::Figures,
    ];

    /// Its name on the command line.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::File(kind) => kind.id(),
            Self::Figures => "figures",
        }
    }
}

pub(super) fn answer(of: Described) -> Result<Answer, Failure> {
    super::json::answer(&match of {
        Described::File(kind) => schema(kind),
        Described::Figures => figures::schema(),
    })
}
