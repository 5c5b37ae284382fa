//! Sessions one by one, and what is said of them: `list`, `filters`, `history`, `calendar`, `check`.

use serde::Serialize;

use super::{BySex, Named};

/// One session in `list --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct SessionLine {
    pub id: String,
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
    pub status: String,
    pub kind: String,
    pub municipality: Named,
    pub oblast: Option<Named>,
    pub district: Option<Named>,
    pub title: String,
    pub trainer_types: Vec<String>,
    pub topics: Vec<String>,
    pub participants: u32,
    #[serde(flatten)]
    pub by_sex: BySex,
    pub women_share: Option<f64>,
    pub hours: Option<f64>,
    pub problems: u32,
}

/// A filter with a name in `filters --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct FilterLine {
    pub name: String,
    pub filter: String,
    pub sessions: Option<u64>,
}

/// `history ID --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct HistoryPage {
    pub id: String,
    pub versions: Vec<HistoryLine>,
}

/// A version in `history ID --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct HistoryLine {
    pub at: String,
    pub by: String,
    pub by_hand: Option<String>,
    pub is_now: bool,
    pub changed: Option<Vec<&'static str>>,
}

/// `history --deleted --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TrashPage {
    pub deleted: Vec<TrashLine>,
}

/// A session in the trash.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TrashLine {
    pub id: String,
    pub starts_on: Option<String>,
    pub title: String,
    pub deleted_at: String,
    pub deleted_by: String,
}

/// `calendar --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CalendarPage {
    pub month: Option<String>,
    pub sessions: Counts,
    pub going_on: Vec<CalendarLine>,
    pub days: Vec<CalendarDay>,
    pub planned_in_the_past: u64,
    pub without_date: u64,
}

/// Sessions by what has become of them.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Counts {
    pub total: u64,
    pub held: u64,
    pub planned: u64,
    pub other: u64,
}

/// A day of `calendar --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CalendarDay {
    pub date: String,
    pub sessions: Vec<CalendarLine>,
}

/// A session of `calendar --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CalendarLine {
    pub id: String,
    pub starts_on: String,
    pub ends_on: String,
    pub starts_at: Option<String>,
    pub status: String,
    pub municipality: Named,
    pub title: String,
    pub trainer_types: Vec<String>,
    pub topics: Vec<String>,
    pub participants: u32,
}

/// One finding in `check --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Finding {
    pub path: String,
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub session: Option<String>,
    pub field: Option<String>,
    pub row: Option<usize>,
    pub problem: &'static str,
    pub severity: &'static str,
    pub message: String,
    pub mend: String,
    pub municipality: Option<String>,
    pub other: Option<String>,
}
