//! Text with a sign between cells, as spreadsheets write it: the sign is found out, a cell in
//! quotes may hold anything, and a quote that nothing closes is a character like others.

use std::borrow::Cow;

use super::encoding::{self, Encoding};
use super::refusal::Refusal;
use super::table::{Cell, Gathered, Source, Table, Told};
use crate::exchange::flat;

/// The signs that may stand between cells, the likelier first.
const SIGNS: [char; 4] = [';', ',', '\t', '|'];

/// How many cells and rows are looked at to find the sign.
const CELLS_LOOKED_AT: usize = 20_000;
const ROWS_LOOKED_AT: usize = 100;

/// Reads a text as a table.
pub(super) fn open(bytes: &[u8]) -> Result<Table, Refusal> {
    let (text, encoding) = encoding::decode(bytes)?;
    // Programs of DOS ended a text with this sign.
    let text = text.trim_end_matches('\x1a');
    let (by, text) = declared(text).unwrap_or_else(|| (separator(text), text));
    let mut gathered = Gathered::default();
    for found in Cells::new(text, by) {
        gathered.note_hidden(found.row, found.column, &found.text);
        let cell = Cell::words(&found.text);
        if !cell.is_empty() {
            gathered.put(found.row, found.column, unguarded(cell))?;
        }
    }
    Ok(Table {
        name: String::new(),
        source: Source::Separated { by, encoding },
        told: told(text, encoding),
        rows: gathered.next_table(),
        hidden: gathered.hidden(),
    })
}

fn told(text: &str, encoding: Encoding) -> Vec<Told> {
    let mut told = Vec::new();
    if matches!(encoding, Encoding::Windows1251 | Encoding::Cp866) {
        told.push(Told::Decoded(encoding));
        if encoding::has_lost_letters(text) {
            told.push(Told::LettersLost);
        }
    }
    told
}

/// The sign that a first line `sep=;` names, and what follows that line.
fn declared(text: &str) -> Option<(char, &str)> {
    let rest = text
        .strip_prefix("sep=")
        .or_else(|| text.strip_prefix("\"sep="))?;
    let by = rest.chars().next()?;
    let rest = rest[by.len_utf8()..].trim_start_matches('"');
    let next = after_line(rest)?;
    (!by.is_alphanumeric() && by != '"').then_some((by, next))
}

/// The sign that splits the rows most evenly: the one that most rows have in the same number, and
/// of two alike the one that gives more columns.
fn separator(text: &str) -> char {
    let evenness = |sign: char| {
        let mut widths: Vec<usize> = Vec::new();
        for cell in Cells::new(text, sign).take(CELLS_LOOKED_AT) {
            if cell.row >= ROWS_LOOKED_AT {
                break;
            }
            match widths.get_mut(cell.row) {
                Some(width) => *width = cell.column + 1,
                None => widths.push(1),
            }
        }
        widths.retain(|width| *width > 1);
        let alike = |width: &usize| widths.iter().filter(|other| *other == width).count();
        let common = widths.iter().max_by_key(|width| (alike(width), **width));
        common.map_or((0, 0), |width| (alike(width), *width))
    };
    // The last of the largest wins, and the likeliest sign stands first.
    let signs = SIGNS.into_iter().rev();
    signs.max_by_key(|sign| evenness(*sign)).unwrap_or(';')
}

/// Text without the apostrophe that keeps a spreadsheet from calculating it.
fn unguarded(cell: Cell) -> Cell {
    match cell {
        Cell::Text(text) => Cell::Text(flat::unguarded(&text).to_owned()),
        other => other,
    }
}

/// A cell and where it stands.
struct Found<'t> {
    row: usize,
    column: usize,
    text: Cow<'t, str>,
}

/// Goes through the cells of a text, one at a time: a hostile row may have millions.
struct Cells<'t> {
    rest: Option<&'t str>,
    by: char,
    row: usize,
    column: usize,
}

impl<'t> Cells<'t> {
    fn new(text: &'t str, by: char) -> Self {
        Self {
            rest: (!text.is_empty()).then_some(text),
            by,
            row: 0,
            column: 0,
        }
    }
}

impl<'t> Iterator for Cells<'t> {
    type Item = Found<'t>;

    fn next(&mut self) -> Option<Found<'t>> {
        let rest = self.rest?;
        let (text, after) = quoted(rest, self.by).unwrap_or_else(|| {
            let end = rest.find([self.by, '\n', '\r']).unwrap_or(rest.len());
            (rest[..end].into(), &rest[end..])
        });
        let found = Found {
            row: self.row,
            column: self.column,
            text,
        };
        self.rest = if let Some(next) = after.strip_prefix(self.by) {
            self.column += 1;
            Some(next)
        } else {
            self.row += 1;
            self.column = 0;
            after_line(after).filter(|next| !next.is_empty())
        };
        Some(found)
    }
}

/// What follows the end of a line; nothing at the end of the text.
fn after_line(rest: &str) -> Option<&str> {
    rest.strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
}

/// The cell in quotes that a text begins with, and what follows it; nothing where it begins with
/// none, or the closing quote is missing or has more of the cell behind it.
fn quoted(text: &str, by: char) -> Option<(Cow<'_, str>, &str)> {
    let rest = text.strip_prefix('"')?;
    let mut from = 0;
    loop {
        let end = from + rest[from..].find('"')?;
        let after = &rest[end + 1..];
        if after.starts_with('"') {
            from = end + 2;
            continue;
        }
        let ends = after.is_empty() || after.starts_with([by, '\n', '\r']);
        let inner = &rest[..end];
        let cell = if inner.contains('"') {
            inner.replace("\"\"", "\"").into()
        } else {
            inner.into()
        };
        return ends.then_some((cell, after));
    }
}
