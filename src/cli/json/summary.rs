//! The totals: `summary`.

use serde::Serialize;

use super::{BySex, Municipalities};

/// `summary --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Totals {
    pub sessions: Sessions,
    pub period: Period,
    pub municipalities: Municipalities,
    pub participants: Participants,
    pub women_share: Option<f64>,
    pub hours: f64,
    pub trainer_types: TrainerTypes,
    pub by_oblast: Vec<Row>,
    pub by_district: Vec<Row>,
    pub by_municipality: Vec<Row>,
    pub by_topic: Vec<Row>,
    pub by_method: Vec<Row>,
    pub by_role: Vec<Row>,
    pub by_age: Vec<Row>,
    pub by_month: Vec<Row>,
    pub by_group: Vec<Row>,
    pub knowledge: Knowledge,
    pub problems: Problems,
    pub people: People,
    pub sessions_that_disagree: u64,
    pub ages: Option<String>,
    pub timeline: Timeline,
    pub comparison: Option<Comparison>,
}

/// Sessions by status.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Sessions {
    pub total: u64,
    pub held: u64,
    pub planned: u64,
    pub postponed: u64,
    pub cancelled: u64,
}

/// The first and the last day of held sessions.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Period {
    pub from: Option<String>,
    pub to: Option<String>,
}

/// All participants.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Participants {
    pub total: u64,
    #[serde(flatten)]
    pub by_sex: BySex,
}

/// Sessions by trainer type.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TrainerTypes {
    pub sessions_with_several: u64,
    pub sessions_with_none: u64,
    pub by_type: Vec<TypeRow>,
    pub met: Vec<Met>,
}

/// A trainer type.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TypeRow {
    pub code: String,
    pub sessions: u64,
    pub participants: u64,
}

/// Two trainer types in one session.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Met {
    pub one: String,
    pub other: String,
    pub sessions: u64,
    pub participants: u64,
}

/// A line of a breakdown.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Row {
    pub code: String,
    pub name: String,
    pub sessions: u64,
    pub participants: u64,
    #[serde(flatten)]
    pub by_sex: BySex,
}

/// Knowledge before and after, weighted by the number tested.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Knowledge {
    pub before: Option<f64>,
    pub after: Option<f64>,
    pub tested: u64,
    pub sessions: u64,
    pub sessions_without_tested: u64,
}

/// What stands between these figures and the truth.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Problems {
    pub unreadable_files: usize,
    pub sessions_with_problems: u64,
}

/// Attendances by name, and how many different people they are.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct People {
    pub sessions: u64,
    pub attendances: u64,
    pub different: u64,
}

/// Sessions in the course of time.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Timeline {
    pub unit: &'static str,
    pub spans: Vec<Span>,
    pub held_without_date: u64,
    pub planned_without_date: u64,
}

/// The sessions that begin in a week, a month, a quarter or a year.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Span {
    pub code: String,
    pub name: String,
    pub held: u64,
    pub planned: u64,
    pub participants: u64,
    #[serde(flatten)]
    pub by_sex: BySex,
}

/// The totals beside others.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Comparison {
    pub with: &'static str,
    pub filter: Option<String>,
    pub period: Option<Period>,
    pub figures: Vec<Compared>,
    pub lines: Vec<ComparedLine>,
}

/// A figure of the whole on both sides.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Compared {
    pub figure: &'static str,
    pub value: Option<serde_json::Number>,
    pub beside: Option<serde_json::Number>,
    pub difference: Option<serde_json::Number>,
    pub municipalities: Option<u64>,
    pub elsewhere: Option<u64>,
}

/// A line of a breakdown on both sides.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ComparedLine {
    pub breakdown: &'static str,
    pub code: String,
    pub name: String,
    pub sessions: u64,
    pub sessions_beside: Option<u64>,
    pub participants: u64,
    pub participants_beside: Option<u64>,
    pub sessions_elsewhere: Option<u64>,
    pub participants_elsewhere: Option<u64>,
}
