//! What the line above the keys says after something was done or refused. A notice is a value;
//! its words are found when it is drawn, in the language of that moment.

use std::path::PathBuf;

use crate::exchange::export::Failure;
use crate::store::fault::FileProblem;
use crate::text::rows::TableFault;

/// Something to tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Something went well, or could not be done for a plain reason: the id of its message.
    Plain(&'static str),
    /// The same, with a number in it.
    Counted(&'static str, u64),
    /// The same, with a name in it.
    Named(&'static str, String),
    /// The same, with the files that were made.
    Files(&'static str, Vec<PathBuf>),
    /// What was pasted is no table that can be taken.
    Table(TableFault),
    /// A file stood in the way.
    File(FileProblem),
    /// A file for others was not made.
    NotExported(Failure),
    /// What is typed could not be kept as a draft.
    Draft(FileProblem),
}

impl Notice {
    /// Whether it needs the user, rather than only telling.
    pub fn is_urgent(&self) -> bool {
        match self {
            Self::NotExported(failure) => *failure != Failure::Cancelled,
            Self::File(_) | Self::Draft(_) | Self::Table(_) => true,
            Self::Plain(id) | Self::Counted(id, _) | Self::Named(id, _) | Self::Files(id, _) => {
                id.starts_with("refused-")
            }
        }
    }
}
