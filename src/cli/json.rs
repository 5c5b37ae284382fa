//! The shapes of `--json`, one for each command that has it: their keys, in their order, are a
//! contract that `docs/command-line.md` describes. No name of a person is in any of them.

use serde::Serialize;

use super::Answer;
use super::failure::Failure;
use crate::model::digest::Sexes;
use crate::text::clean::clean;

/// JSON as an answer: two spaces a step, a line feed at the end.
pub(super) fn answer(value: &impl Serialize) -> Result<Answer, Failure> {
    Ok(Answer::done(text(value)?))
}

/// The JSON text of a value, in which nothing can steer a terminal.
pub(super) fn text(value: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::from)?;
    Ok(escaped(&text) + "\n")
}

/// JSON in which hidden characters are written as escapes: the same values, and nothing that
/// reverses or hides what stands around it.
pub(super) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for letter in json.chars() {
        if matches!(letter, ' '..='~' | '\n' | '\u{400}'..='\u{482}') || is_shown(letter) {
            escaped.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    escaped
}

fn is_shown(letter: char) -> bool {
    let mut buffer = [0; 4];
    let alone: &str = letter.encode_utf8(&mut buffer);
    clean(alone) == alone
}

/// A share rounded to four places: a hundredth of a percent.
pub(super) fn share(share: Option<f64>) -> Option<f64> {
    share.map(|share| (share * 10_000.0).round() / 10_000.0)
}

/// A figure rounded to two places, without the dust of adding fractions.
pub(super) fn rounded(figure: f64) -> f64 {
    (figure * 100.0).round() / 100.0
}

/// A number, a whole one as such.
pub(super) fn number(number: f64) -> Option<serde_json::Number> {
    match number.fract() == 0.0 && number.abs() < 1e15 {
        true => Some(serde_json::Number::from(number as i64)),
        false => serde_json::Number::from_f64(number),
    }
}

/// A code and what it is called.
#[derive(Debug, Serialize)]
pub(super) struct Named {
    pub code: String,
    pub name: String,
}

/// Participants by sex; the four add up to the total.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct BySex {
    pub female: u64,
    pub male: u64,
    pub other: u64,
    pub not_stated: u64,
}

impl From<Sexes> for BySex {
    fn from(sexes: Sexes) -> Self {
        Self {
            female: sexes.female,
            male: sexes.male,
            other: sexes.other,
            not_stated: sexes.not_stated,
        }
    }
}

/// One session in `list --json`.
#[derive(Debug, Serialize)]
pub(super) struct SessionLine {
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
pub(super) struct FilterLine {
    pub name: String,
    pub filter: String,
    pub sessions: Option<u64>,
}

/// `history ID --json`.
#[derive(Debug, Serialize)]
pub(super) struct HistoryPage {
    pub id: String,
    pub versions: Vec<HistoryLine>,
}

/// A version in `history ID --json`.
#[derive(Debug, Serialize)]
pub(super) struct HistoryLine {
    pub at: String,
    pub by: String,
    pub by_hand: Option<String>,
    pub is_now: bool,
    pub changed: Option<Vec<&'static str>>,
}

/// `calendar --json`.
#[derive(Debug, Serialize)]
pub(super) struct CalendarPage {
    pub month: Option<String>,
    pub sessions: Counts,
    pub going_on: Vec<CalendarLine>,
    pub days: Vec<CalendarDay>,
    pub planned_in_the_past: u64,
    pub without_date: u64,
}

/// Sessions by what has become of them.
#[derive(Debug, Serialize)]
pub(super) struct Counts {
    pub total: u64,
    pub held: u64,
    pub planned: u64,
    pub other: u64,
}

/// A day of `calendar --json`.
#[derive(Debug, Serialize)]
pub(super) struct CalendarDay {
    pub date: String,
    pub sessions: Vec<CalendarLine>,
}

/// A session of `calendar --json`.
#[derive(Debug, Serialize)]
pub(super) struct CalendarLine {
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
pub(super) struct Finding {
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

/// `summary --json`.
#[derive(Debug, Serialize)]
pub(super) struct Totals {
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

/// Sessions in the course of time.
#[derive(Debug, Serialize)]
pub(super) struct Timeline {
    pub unit: &'static str,
    pub spans: Vec<Span>,
    pub held_without_date: u64,
    pub planned_without_date: u64,
}

/// The sessions that begin in a week, a month, a quarter or a year.
#[derive(Debug, Serialize)]
pub(super) struct Span {
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
pub(super) struct Comparison {
    pub with: &'static str,
    pub filter: Option<String>,
    pub period: Option<Period>,
    pub figures: Vec<Compared>,
    pub lines: Vec<ComparedLine>,
}

/// A figure of the whole on both sides.
#[derive(Debug, Serialize)]
pub(super) struct Compared {
    pub figure: &'static str,
    pub value: Option<serde_json::Number>,
    pub beside: Option<serde_json::Number>,
    pub difference: Option<serde_json::Number>,
}

/// A line of a breakdown on both sides.
#[derive(Debug, Serialize)]
pub(super) struct ComparedLine {
    pub breakdown: &'static str,
    pub code: String,
    pub name: String,
    pub sessions: u64,
    pub sessions_beside: Option<u64>,
    pub participants: u64,
    pub participants_beside: Option<u64>,
}

/// `table --json`.
#[derive(Debug, Serialize)]
pub(super) struct Crosstab {
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
pub(super) struct Overlap {
    pub rows: bool,
    pub columns: bool,
}

/// What a row or a column of a table is about; no code for what is not stated.
#[derive(Debug, Serialize)]
pub(super) struct Heading {
    pub code: Option<String>,
    pub name: String,
}

/// A row of a table: its figures in the order of the columns, and its total.
#[derive(Debug, Serialize)]
pub(super) struct CrosstabLine {
    #[serde(flatten)]
    pub heading: Heading,
    pub figures: Vec<Option<serde_json::Number>>,
    pub total: Option<serde_json::Number>,
    pub sessions: u64,
}

/// Attendances by name, and how many different people they are.
#[derive(Debug, Serialize)]
pub(super) struct People {
    pub sessions: u64,
    pub attendances: u64,
    pub different: u64,
}

/// Sessions by status.
#[derive(Debug, Serialize)]
pub(super) struct Sessions {
    pub total: u64,
    pub held: u64,
    pub planned: u64,
    pub postponed: u64,
    pub cancelled: u64,
}

/// The first and the last day of held sessions.
#[derive(Debug, Serialize)]
pub(super) struct Period {
    pub from: Option<String>,
    pub to: Option<String>,
}

/// Municipalities reached, and out of how many.
#[derive(Debug, Serialize)]
pub(super) struct Municipalities {
    pub reached: u64,
    pub target: u64,
    pub target_reached: u64,
}

/// All participants.
#[derive(Debug, Serialize)]
pub(super) struct Participants {
    pub total: u64,
    #[serde(flatten)]
    pub by_sex: BySex,
}

/// Sessions by trainer type.
#[derive(Debug, Serialize)]
pub(super) struct TrainerTypes {
    pub sessions_with_several: u64,
    pub sessions_with_none: u64,
    pub by_type: Vec<TypeRow>,
    pub met: Vec<Met>,
}

/// Two trainer types in one session.
#[derive(Debug, Serialize)]
pub(super) struct Met {
    pub one: String,
    pub other: String,
    pub sessions: u64,
    pub participants: u64,
}

/// A trainer type.
#[derive(Debug, Serialize)]
pub(super) struct TypeRow {
    pub code: String,
    pub sessions: u64,
    pub participants: u64,
}

/// A line of a breakdown.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub code: String,
    pub name: String,
    pub sessions: u64,
    pub participants: u64,
    #[serde(flatten)]
    pub by_sex: BySex,
}

/// Knowledge before and after, weighted by the number tested.
#[derive(Debug, Serialize)]
pub(super) struct Knowledge {
    pub before: Option<f64>,
    pub after: Option<f64>,
    pub tested: u64,
    pub sessions: u64,
}

/// What stands between these figures and the truth.
#[derive(Debug, Serialize)]
pub(super) struct Problems {
    pub unreadable_files: usize,
    pub sessions_with_problems: u64,
}

/// `coverage --json`.
#[derive(Debug, Serialize)]
pub(super) struct Coverage {
    pub municipalities: Municipalities,
    pub with_every_topic: u64,
    pub topics: Vec<CoveredTopic>,
    pub by_municipality: Vec<CoveredPlace>,
    pub margin: u32,
    pub room: Option<Room>,
    pub by_oblast: Vec<CoveredArea>,
    pub by_district: Vec<CoveredArea>,
}

/// An oblast or a district, and who was in the room there.
#[derive(Debug, Serialize)]
pub(super) struct CoveredArea {
    pub code: String,
    pub name: String,
    pub municipalities: Municipalities,
    pub room: Option<Room>,
}

/// A topic, and in how many municipalities it was held.
#[derive(Debug, Serialize)]
pub(super) struct CoveredTopic {
    pub code: String,
    pub name: String,
    pub defined: bool,
    pub municipalities: u64,
}

/// A municipality, and what there is of each topic.
#[derive(Debug, Serialize)]
pub(super) struct CoveredPlace {
    pub code: String,
    pub name: String,
    pub oblast: Option<Named>,
    pub district: Option<Named>,
    pub target: Option<Target>,
    pub sessions: u64,
    pub planned: u64,
    pub participants: u64,
    pub last_held: Option<String>,
    pub next_planned: Option<String>,
    pub trainer_types: Vec<TypeCount>,
    pub missing: usize,
    pub topics: Vec<Covered>,
    pub room: Option<Room>,
}

/// What is to be reached.
#[derive(Debug, Serialize)]
pub(super) struct Target {
    pub sessions: Option<u32>,
    pub participants: Option<u32>,
}

/// How many sessions had a trainer of a type.
#[derive(Debug, Serialize)]
pub(super) struct TypeCount {
    pub code: String,
    pub sessions: u64,
}

/// What there is of a topic in a municipality.
#[derive(Debug, Serialize)]
pub(super) struct Covered {
    pub code: String,
    pub held: u32,
    pub planned: u32,
    pub last_held: Option<String>,
    pub next_planned: Option<String>,
}

/// Participants beside residents.
#[derive(Debug, Serialize)]
pub(super) struct Room {
    pub residents: u64,
    pub participants: u64,
    pub by_sex: Vec<Represented>,
    pub by_age: Vec<Represented>,
    pub by_group: Vec<Represented>,
}

/// How a share in the room stands to that of the residents.
#[derive(Debug, Serialize)]
pub(super) struct Represented {
    pub code: String,
    pub residents: Option<u64>,
    pub of_residents: u64,
    pub participants: u64,
    pub of_participants: u64,
    pub ratio: Option<f64>,
    pub verdict: &'static str,
    pub residents_share: Option<f64>,
    pub participants_share: Option<f64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_become_escapes_and_the_values_stay() {
        let value = ["Сузак\u{202e}x\u{7f}\u{9b}\u{e0061}", "👩\u{200d}💻 ң"];
        let text = text(&value).unwrap();
        assert_eq!(
            text,
            "[\n  \"Сузак\\u202ex\\u007f\\u009b\\udb40\\udc61\",\n  \"👩\\u200d💻 ң\"\n]\n"
        );
        let back: Vec<String> = serde_json::from_str(&text).unwrap();
        assert_eq!(back, value);
    }

    #[test]
    fn figures_are_rounded_to_what_is_known() {
        assert_eq!(share(Some(206.0 / 389.0)), Some(0.5296));
        assert_eq!(share(None), None);
        assert_eq!(rounded(0.1 + 0.2), 0.3);
    }
}

/// `export --json`.
#[derive(Debug, Serialize)]
pub(super) struct Exported {
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
pub(super) struct Imported {
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

/// `history --deleted --json`.
#[derive(Debug, Serialize)]
pub(super) struct TrashPage {
    pub deleted: Vec<TrashLine>,
}

/// A session in the trash.
#[derive(Debug, Serialize)]
pub(super) struct TrashLine {
    pub id: String,
    pub starts_on: Option<String>,
    pub title: String,
    pub deleted_at: String,
    pub deleted_by: String,
}

/// `import --undo --json`.
#[derive(Debug, Serialize)]
pub(super) struct TakenBack {
    pub undone: bool,
    pub made_at: String,
    pub files: usize,
}

/// A file of `import --json`.
#[derive(Debug, Serialize)]
pub(super) struct ImportedFile {
    pub path: String,
    pub kind: &'static str,
    pub made_at: Option<String>,
    pub made_by: Option<String>,
    pub profile: Option<&'static str>,
    pub sheet: Option<String>,
    pub other_sheets: Vec<String>,
    pub columns: Vec<ImportedColumn>,
}

/// A column of a sheet, and what it holds.
#[derive(Debug, Serialize)]
pub(super) struct ImportedColumn {
    pub heading: String,
    pub field: Option<String>,
    pub into_notes: bool,
    pub sure: &'static str,
}

/// Sessions by what becomes of them.
#[derive(Debug, Default, Serialize)]
pub(super) struct ImportCounts {
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
pub(super) struct ImportedSession {
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
pub(super) struct NotImported {
    pub path: String,
    pub place: String,
    pub message: String,
    pub mend: String,
}

/// What is to be known of a row of a sheet.
#[derive(Debug, Serialize)]
pub(super) struct ImportedRow {
    pub path: String,
    pub row: usize,
    pub column: Option<String>,
    pub left_out: bool,
    pub message: String,
}
