//! Flat tables, one heading a column and one line a row, as other programs take them: CSV for
//! spreadsheets, tabs for the clipboard, Markdown for messages and reports.

use std::borrow::Cow;

use crate::text::Language;
use crate::text::clean::{clean, clean_lines};
use crate::text::number;

/// What tells a spreadsheet that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// What a spreadsheet would take for the beginning of a formula.
const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// What keeps it from doing so.
const GUARD: char = '\'';

/// To what part a measure is written whole: what is smaller comes of counting in parts of two.
const ENTERED: f64 = 1e9;

/// A cell of a flat table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words; they are never a formula, whatever they begin with.
    Text(String),
    /// A number of something.
    Whole(u64),
    /// A measure; written with two places at most.
    Decimal(f64),
    /// A measure as somebody has entered it; written whole.
    Entered(f64),
    /// A share, 1 being all of it; written with four places at most.
    Share(f64),
    /// There is nothing to say.
    Nothing,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Whole(number)
    }
}

/// A table for a spreadsheet: UTF-8 with its mark, commas between cells, decimal points, shares as
/// parts of 1, a cell left empty where there is nothing to say.
pub fn csv(headings: &[String], rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut written = Written::new(MARK.as_bytes().to_vec(), headings, b',', guarded);
    for row in rows {
        written.add(row);
    }
    written.finish()
}

/// The same for the clipboard, from which a spreadsheet takes what is between tabs.
pub fn tabbed(headings: &[String], rows: &[Vec<Cell>]) -> String {
    String::from_utf8_lossy(&separated(headings, rows, b'\t')).into_owned()
}

fn separated(headings: &[String], rows: &[Vec<Cell>], between: u8) -> Vec<u8> {
    let mut written = Written::new(Vec::new(), headings, between, guarded);
    for row in rows {
        written.add(row);
    }
    written.finish()
}

/// A table that is written row by row, so that a long one is never held as cells.
pub(super) struct Written {
    rows: ::csv::Writer<Vec<u8>>,
    guarded: fn(&str) -> String,
}

impl Written {
    /// The beginning of a table for a spreadsheet that is to come in again: text keeps its lines.
    pub(super) fn with_lines(headings: &[String]) -> Self {
        let begun = MARK.as_bytes().to_vec();
        Self::new(begun, headings, b',', guarded_lines)
    }

    fn new(begun: Vec<u8>, headings: &[String], between: u8, guarded: fn(&str) -> String) -> Self {
        let mut writer = ::csv::WriterBuilder::new()
            .delimiter(between)
            .flexible(true)
            .from_writer(begun);
        // Writing to memory fails for no reason but a lack of it.
        let _ = writer.write_record(headings.iter().map(|heading| guarded(heading)));
        Self {
            rows: writer,
            guarded,
        }
    }

    /// The next row.
    pub(super) fn add<'a>(&mut self, row: impl IntoIterator<Item = &'a Cell>) {
        let guarded = self.guarded;
        let cells = row.into_iter().map(|cell| bare(cell, guarded));
        let _ = self.rows.write_record(cells);
    }

    /// All that was written.
    pub(super) fn finish(self) -> Vec<u8> {
        self.rows.into_inner().unwrap_or_default()
    }
}

/// A cell without anything of a language.
fn bare(cell: &Cell, guarded: fn(&str) -> String) -> String {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => rounded(*number, 100.0),
        Cell::Entered(number) => entered(*number),
        Cell::Share(share) => rounded(*share, 10_000.0),
        Cell::Nothing => String::new(),
    }
}

/// A measure as somebody has entered it, in a table without anything of a language.
pub(super) fn entered(number: f64) -> String {
    rounded(number, ENTERED)
}

fn rounded(number: f64, parts: f64) -> String {
    let rounded = (number * parts).round() / parts;
    if rounded.is_finite() {
        // Nothing below nothing is nothing.
        (rounded + 0.0).to_string()
    } else {
        String::new()
    }
}

/// Text on one line that no spreadsheet takes for a formula.
fn guarded(text: &str) -> String {
    guard(text, clean(text))
}

/// The same on as many lines as it has, without the blanks around it.
fn guarded_lines(text: &str) -> String {
    let text = text.trim();
    guard(text, clean_lines(text))
}

/// A guard that stands there already gets another before it, so that taking one off gives the text.
fn guard(text: &str, shown: Cow<'_, str>) -> String {
    let signs = &FORMULA_SIGNS[..4];
    let is_guarded = text.trim_start_matches(GUARD).starts_with(signs);
    match is_guarded || text.starts_with(FORMULA_SIGNS) {
        true => format!("{GUARD}{shown}"),
        false => shown.into_owned(),
    }
}

/// Text without its guard.
pub(super) fn unguarded(text: &str) -> &str {
    let signs = &FORMULA_SIGNS[..4];
    match text.strip_prefix(GUARD) {
        Some(rest) if rest.trim_start_matches(GUARD).starts_with(signs) => rest,
        _ => text,
    }
}

/// A table in Markdown, its numbers as a language writes them and against the right.
pub fn markdown(headings: &[String], rows: &[Vec<Cell>], language: Language) -> String {
    let is_number = |cell: Option<&Cell>| !matches!(cell, Some(Cell::Text(_)));
    let rules = (0..headings.len()).map(|column| {
        let mut cells = rows.iter().map(|row| row.get(column));
        let to_the_right = !rows.is_empty() && cells.all(is_number);
        if to_the_right { "---:" } else { "---" }
    });
    let mut text = line(headings.iter().map(|heading| escaped(heading)));
    text += &line(rules.map(str::to_owned));
    for row in rows {
        text += &line(row.iter().map(|cell| read_out(cell, language)));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

fn read_out(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Text(text) => escaped(text),
        Cell::Whole(count) => number::whole(language, i64::try_from(*count).unwrap_or(i64::MAX)),
        Cell::Decimal(figure) | Cell::Entered(figure) => number::decimal(language, *figure),
        Cell::Share(share) => number::percent(language, number::ratio_percent(*share), 100),
        Cell::Nothing => number::NOTHING.to_owned(),
    }
}

/// Text of which nothing means anything in Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        if matches!(
            letter,
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '~'
        ) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn headings() -> Vec<String> {
        ["Role", "Women, all", "%"].map(str::to_owned).to_vec()
    }

    fn rows() -> Vec<Vec<Cell>> {
        vec![
            vec![
                "Councillor | \"A\"".into(),
                Cell::Whole(1204),
                Cell::Share(0.529_56),
            ],
            vec!["=1+1".into(), Cell::Decimal(-3.5), Cell::Nothing],
        ]
    }

    #[test]
    fn spreadsheets_get_a_mark_quotes_and_no_formulas() {
        let text = String::from_utf8(csv(&headings(), &rows())).unwrap();
        assert_eq!(
            text,
            "\u{feff}Role,\"Women, all\",%\n\"Councillor | \"\"A\"\"\",1204,0.5296\n'=1+1,-3.5,\n"
        );
        let text = tabbed(&headings(), &rows());
        assert!(text.starts_with("Role\tWomen, all\t%\n"));
    }

    #[test]
    fn every_sign_of_a_formula_is_guarded_in_text_alone() {
        for sign in ["=", "+", "-", "@", "\t", "\r"] {
            let cell = bare(&Cell::Text(format!("{sign}1")), guarded);
            assert!(cell.starts_with('\''), "{sign:?}");
        }
        assert_eq!(bare(&Cell::Decimal(-0.001), guarded), "0");
        assert_eq!(bare(&Cell::Decimal(f64::NAN), guarded), "");
    }

    #[test]
    fn markdown_has_the_numbers_of_the_language() {
        assert_eq!(
            markdown(&headings(), &rows(), Language::English),
            "| Role | Women, all | % |\n| --- | ---: | ---: |\n\
             | Councillor \\| \"A\" | 1,204 | 53% |\n| =1+1 | −3.5 | – |\n"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(texts in proptest::collection::vec(any::<String>(), 1..6)) {
            let row: Vec<Cell> = texts.iter().map(|text| Cell::Text(text.clone())).collect();
            let bytes = csv(&texts, std::slice::from_ref(&row));
            let text = std::str::from_utf8(&bytes).unwrap().strip_prefix(MARK).unwrap();
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(text.as_bytes());
            for record in reader.records() {
                let record = record.unwrap();
                let cells: Vec<&str> = record.iter().collect();
                let wanted: Vec<String> = texts.iter().map(|text| guarded(text)).collect();
                prop_assert_eq!(&cells, &wanted);
                prop_assert!(cells.iter().all(|cell| !cell.starts_with(FORMULA_SIGNS)));
            }
            let markdown = markdown(&texts, &[row], Language::Kyrgyz);
            prop_assert_eq!(markdown.lines().count(), 3);
        }
    }
}
