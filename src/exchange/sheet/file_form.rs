//! The forms in which a sheet can be had as a file.

use std::io;

use super::{Sheet, docx, html};

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileForm {
    /// A document for a word processor.
    Docx,
    /// A page for a browser.
    Html,
}

impl FileForm {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Docx, Self::Html];

    /// How the names of its files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
        }
    }

    /// A sheet in this form.
    ///
    /// # Errors
    /// As [`docx()`].
    pub fn bytes(self, sheet: &Sheet) -> io::Result<Vec<u8>> {
        match self {
            Self::Docx => docx(sheet),
            Self::Html => Ok(html(sheet).into_bytes()),
        }
    }
}
