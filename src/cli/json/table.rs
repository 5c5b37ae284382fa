//! A cross table: `table`.

use serde::Serialize;

/// `table --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Crosstab {
    pub rows: &'static str,
    pub columns: Option<&'static str>,
    pub measure: &'static str,
    pub share: Option<&'static str>,
    pub sessions: u64,
    pub overlap: Overlap,
    pub column_headings: Vec<Heading>,
    pub lines: Vec<CrosstabLine>,
    pub column_totals: Vec<Option<serde_json::Number>>,
    pub total: Option<serde_json::Number>,
    pub notes: Vec<String>,
    pub ages: Option<String>,
}

/// Whether what is counted stands under several rows, or under several columns.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Overlap {
    pub rows: bool,
    pub columns: bool,
}

/// What a row or a column of a table is about; no code for what is not stated.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Heading {
    pub code: Option<String>,
    pub name: String,
}

/// A row of a table: its figures in the order of the columns, and its total.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CrosstabLine {
    #[serde(flatten)]
    pub heading: Heading,
    pub figures: Vec<Option<serde_json::Number>>,
    pub total: Option<serde_json::Number>,
    pub sessions: u64,
}
