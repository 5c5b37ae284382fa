//! What goes to others and comes from them: `export`, `import`.

use serde::Serialize;

use super::Named;

/// `export --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Exported {
    pub path: String,
    pub form: &'static str,
    pub profile: Option<&'static str>,
    pub rows: Option<&'static str>,
    pub sessions: usize,
    pub deleted: usize,
    pub sheets_with_names: usize,
    pub locked: bool,
    pub bytes: usize,
}

/// `import --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Imported {
    pub dry_run: bool,
    pub written: bool,
    pub can_be_undone: bool,
    pub files: Vec<ImportedFile>,
    pub counts: ImportCounts,
    pub learned: usize,
    pub sheets_with_names: usize,
    pub sheets_left: usize,
    pub sessions: Vec<ImportedSession>,
    pub unreadable: Vec<NotImported>,
    pub rows: Vec<ImportedRow>,
}

/// A file of `import --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ImportedFile {
    pub path: String,
    pub kind: &'static str,
    pub made_at: Option<String>,
    pub made_by: Option<String>,
    pub profile: Option<&'static str>,
    pub sheet: Option<String>,
    pub other_sheets: Vec<String>,
    pub columns: Vec<ImportedColumn>,
    pub only_sex: Option<&'static str>,
}

/// A column of a sheet, and what it holds.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ImportedColumn {
    pub heading: String,
    pub field: Option<String>,
    pub into_notes: bool,
    pub personal: Option<&'static str>,
    pub sure: &'static str,
}

/// Sessions by what becomes of them.
#[derive(Debug, Default, Serialize)]
pub(in crate::cli) struct ImportCounts {
    pub new: usize,
    pub newer_there: usize,
    pub combined: usize,
    pub conflict: usize,
    pub deleted_there: usize,
    pub back: usize,
    pub newer_here: usize,
    pub deleted_here: usize,
    pub same: usize,
    pub unfit: usize,
    pub unreadable: usize,
}

/// A session of `import --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ImportedSession {
    pub id: String,
    pub outcome: &'static str,
    pub changes: bool,
    pub starts_on: Option<String>,
    pub municipality: Named,
    pub title: String,
    pub conflicts: usize,
    pub with_names: bool,
    pub back_for_names: bool,
    pub edited_by_hand: bool,
    pub resembles: Option<String>,
    pub problem: Option<String>,
}

/// What cannot be taken in.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct NotImported {
    pub path: String,
    pub place: String,
    pub message: String,
    pub mend: String,
}

/// What is to be known of a row of a sheet.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ImportedRow {
    pub path: String,
    pub row: usize,
    pub column: Option<String>,
    pub left_out: bool,
    pub message: String,
}

/// `import --undo --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TakenBack {
    pub undone: bool,
    pub made_at: String,
    pub files: usize,
}
