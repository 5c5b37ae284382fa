//! A cross table for other programs: as CSV, as a workbook, as Markdown, for the clipboard. The
//! figures and the words are those of the arrangement that the screens show.

mod workbook;

use crate::model::crosstab::{Layout, Value};
use crate::text::crosstab::{self, Arranged};
use crate::text::{Texts, clean::clean};

use super::flat::{self, Cell};

pub use workbook::NotWritten;

#[cfg(test)]
mod tests;

/// A form of file that a table can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A workbook with numbers as numbers.
    Workbook,
    /// Values apart by commas.
    Csv,
    /// A table to be read, with its notes.
    Markdown,
}

impl Format {
    /// Every form, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Workbook, Self::Csv, Self::Markdown];

    /// Its name, which is also that of its text.
    pub fn id(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
        }
    }
}

/// The name of a file for a table, without its ending.
pub fn file_stem(layout: Layout) -> String {
    let columns = layout.columns.map(|columns| columns.id());
    let parts = [Some(layout.measure.id()), Some(layout.rows.id()), columns];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// A table in a form.
///
/// # Errors
/// Where a workbook cannot be made of it: it has more columns or rows than one can have.
pub fn bytes(format: Format, arranged: &Arranged, texts: Texts) -> Result<Vec<u8>, NotWritten> {
    match format {
        Format::Workbook => workbook::workbook(arranged, texts),
        Format::Csv => Ok(csv(arranged, texts)),
        Format::Markdown => Ok(markdown(arranged, texts).into_bytes()),
    }
}

/// A table as CSV.
pub fn csv(arranged: &Arranged, texts: Texts) -> Vec<u8> {
    let (headings, rows) = bare(arranged, texts);
    flat::csv(&headings, &rows)
}

/// A table for the clipboard, to be pasted into a spreadsheet.
pub fn tabbed(arranged: &Arranged, texts: Texts) -> String {
    let (headings, rows) = bare(arranged, texts);
    flat::tabbed(&headings, &rows)
}

/// A table for a form without notes: where the ages are not those that were counted in, the
/// heading in the corner says so.
fn bare(arranged: &Arranged, texts: Texts) -> (Vec<String>, Vec<Vec<Cell>>) {
    let (mut headings, rows) = flat(arranged, texts);
    if let (Some(ages), Some(corner)) = (&arranged.ages, headings.first_mut()) {
        let args = [("profile", ages.as_str().into())];
        *corner = format!("{corner} ({})", texts.say_with("screen-ages-by", &args));
    }
    (headings, rows)
}

/// A table in Markdown, with what it is of and what has to be said under it.
pub fn markdown(arranged: &Arranged, texts: Texts) -> String {
    let (headings, rows) = flat(arranged, texts);
    let table = flat::markdown(&headings, &rows, texts.language());
    let mut text = format!("{}\n\n{table}", clean(&title(texts, arranged.table.layout)));
    for note in notes(arranged, texts) {
        text += &format!("\n{}\n", clean(&note));
    }
    text
}

/// What has to be said under a table in a file: first of which sessions it is, then its notes.
fn notes(arranged: &Arranged, texts: Texts) -> Vec<String> {
    let args = [("filter", arranged.filter.as_str().into())];
    let filter = (!arranged.filter.is_empty()).then(|| texts.say_with("cli-summary-filter", &args));
    filter
        .into_iter()
        .chain(arranged.notes.iter().cloned())
        .collect()
}

/// What a table is of, in a line.
pub fn title(texts: Texts, layout: Layout) -> String {
    let rows = crosstab::dimension(texts, Some(layout.rows));
    let figures = crosstab::figures(texts, layout);
    let mut args = vec![("figures", figures.into()), ("rows", rows.into())];
    match layout.columns {
        None => texts.say_with("crosstab-title-rows", &args),
        columns => {
            args.push(("columns", crosstab::dimension(texts, columns).into()));
            texts.say_with("crosstab-title", &args)
        }
    }
}

/// The headings and the rows: first what a row is about, last its total; the totals of the columns
/// below everything.
pub fn flat(arranged: &Arranged, texts: Texts) -> (Vec<String>, Vec<Vec<Cell>>) {
    let layout = arranged.table.layout;
    let total = texts.say("value-total");
    let mut headings = vec![crosstab::dimension(texts, Some(layout.rows))];
    headings.extend(arranged.columns.iter().map(|line| line.label.clone()));
    headings.push(match layout.columns {
        Some(_) => total.clone(),
        None => crosstab::figures(texts, layout),
    });
    let row = |label: &str, row: Option<usize>| {
        let columns = (0..arranged.columns.len()).map(Some);
        let values = columns.chain([None]);
        let mut cells = vec![Cell::from(label)];
        cells.extend(values.map(|column| cell(arranged.value(row, column))));
        cells
    };
    let lines = (0..).zip(&arranged.rows);
    let mut rows: Vec<Vec<Cell>> = lines.map(|(at, line)| row(&line.label, Some(at))).collect();
    rows.push(row(&total, None));
    (headings, rows)
}

fn cell(value: Value) -> Cell {
    match value {
        Value::Whole(number) => Cell::Whole(number),
        Value::Decimal(number) => Cell::Decimal(number),
        Value::Part(part, of) => Cell::Share(part as f64 / of as f64),
        Value::Ratio(ratio) => Cell::Share(ratio),
        Value::Nothing => Cell::Nothing,
    }
}
