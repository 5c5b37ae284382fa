//! Why a file is not taken as a table, and how that is said.

use crate::text::Texts;

/// Why a file is not taken as a table. The logbook is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing stands in it.
    #[error("the file has no cells")]
    Empty,
    /// More bytes than a table needs.
    #[error("more than {most} bytes")]
    TooLarge {
        /// How many there may be.
        most: usize,
    },
    /// An archive whose content is far larger than itself.
    #[error("the archive unpacks to more than {most} bytes")]
    UnpacksTooLarge {
        /// How many bytes there may be.
        most: u64,
    },
    /// More rows than are taken.
    #[error("more than {most} rows")]
    TooManyRows {
        /// How many there may be.
        most: usize,
    },
    /// More columns than are taken.
    #[error("more than {most} columns")]
    TooManyColumns {
        /// How many there may be.
        most: usize,
    },
    /// More cells than are taken.
    #[error("more than {most} cells")]
    TooManyCells {
        /// How many there may be.
        most: usize,
    },
    /// More text in one cell than is taken.
    #[error("more than {most} characters in a cell of row {row}")]
    CellTooLong {
        /// The row, from 1.
        row: usize,
        /// How many characters there may be.
        most: usize,
    },
    /// A workbook of the old kind, or one behind a password.
    #[error("a workbook of the old kind, or one behind a password")]
    OldWorkbook,
    /// An archive that holds no workbook.
    #[error("an archive without a workbook")]
    NotAWorkbook,
    /// A workbook that cannot be read.
    #[error("the workbook is damaged: {reason}")]
    Damaged {
        /// What the reader of workbooks says.
        reason: String,
    },
    /// Neither a workbook nor text.
    #[error("neither a workbook nor text")]
    NotText,
    /// Text in an encoding that cannot be told for sure.
    #[error("text in an unknown encoding")]
    UnknownEncoding,
}

impl Refusal {
    /// Why, and what to do, in a sentence or two.
    pub fn sentence(&self, texts: Texts) -> String {
        let megabytes = |bytes: u64| bytes / 1_000_000;
        match self {
            Self::Empty => texts.say("sheet-refused-empty"),
            Self::TooLarge { most } => {
                let most = megabytes(*most as u64);
                texts.say_with("sheet-refused-too-large", &[("most", most.into())])
            }
            Self::UnpacksTooLarge { most } => {
                let most = megabytes(*most);
                texts.say_with("sheet-refused-unpacks", &[("most", most.into())])
            }
            Self::TooManyRows { most } => {
                texts.say_with("sheet-refused-rows", &[("most", (*most).into())])
            }
            Self::TooManyColumns { most } => {
                texts.say_with("sheet-refused-columns", &[("most", (*most).into())])
            }
            Self::TooManyCells { most } => {
                texts.say_with("sheet-refused-cells", &[("most", (*most).into())])
            }
            Self::CellTooLong { row, most } => {
                let args = [("row", (*row).into()), ("most", (*most).into())];
                texts.say_with("sheet-refused-cell", &args)
            }
            Self::OldWorkbook => texts.say("sheet-refused-old"),
            Self::NotAWorkbook => texts.say("sheet-refused-no-workbook"),
            Self::Damaged { .. } => texts.say("sheet-refused-damaged"),
            Self::NotText => texts.say("sheet-refused-no-text"),
            Self::UnknownEncoding => texts.say("sheet-refused-encoding"),
        }
    }
}
