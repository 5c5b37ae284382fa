//! A cross table as a workbook: numbers are numbers, shares are shares, words are never formulas,
//! and the headings stay in sight.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::exchange::flat::Cell;
use crate::text::Texts;
use crate::text::clean::clean;
use crate::text::crosstab::Arranged;

/// The widest column, in characters.
const WIDEST: usize = 48;

/// The most characters that a cell of a workbook can have.
const LONGEST: usize = 32_767;

/// Why a table could not be made a workbook of.
#[derive(Debug, thiserror::Error)]
#[error("no workbook: {0}")]
pub struct NotWritten(#[from] XlsxError);

struct Styles {
    heading: Format,
    heading_right: Format,
    share: Format,
    decimal: Format,
    whole: Format,
    total: fn(&Format) -> Format,
}

pub(super) fn workbook(arranged: &Arranged, texts: Texts) -> Result<Vec<u8>, NotWritten> {
    let (headings, rows) = super::flat(arranged, texts);
    let heading = Format::new().set_bold().set_text_wrap();
    let styles = Styles {
        heading_right: heading.clone().set_align(FormatAlign::Right),
        heading,
        share: Format::new().set_num_format("0%"),
        decimal: Format::new().set_num_format("#,##0.0"),
        whole: Format::new().set_num_format("#,##0"),
        total: |format| format.clone().set_bold(),
    };
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, text) in (0..).zip(&headings) {
        let style = match column {
            0 => &styles.heading,
            _ => &styles.heading_right,
        };
        write_text(sheet, (0, column), text, style)?;
    }
    let last = rows.len();
    for (row, cells) in (1..).zip(&rows) {
        for (column, cell) in (0..).zip(cells) {
            write_cell(sheet, (row, column), cell, &styles, row as usize == last)?;
        }
    }
    for (column, heading) in (0..).zip(&headings) {
        sheet.set_column_width(column, width_of(heading, &rows, column.into()))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    let below = u32::try_from(last).unwrap_or(u32::MAX).saturating_add(2);
    let plain = Format::new();
    for (row, note) in (below..).zip(&super::notes(arranged, texts)) {
        write_text(sheet, (row, 0), note, &plain)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    styles: &Styles,
    is_total: bool,
) -> Result<(), XlsxError> {
    let style = |style: &Format| match is_total {
        true => (styles.total)(style),
        false => style.clone(),
    };
    match cell {
        Cell::Text(text) => write_text(sheet, (row, column), text, &style(&Format::new()))?,
        Cell::Whole(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &style(&styles.whole))?;
        }
        Cell::Decimal(number) | Cell::Entered(number) if number.is_finite() => {
            sheet.write_number_with_format(row, column, *number, &style(&styles.decimal))?;
        }
        Cell::Share(share) if share.is_finite() => {
            sheet.write_number_with_format(row, column, *share, &style(&styles.share))?;
        }
        Cell::Decimal(_) | Cell::Entered(_) | Cell::Share(_) | Cell::Nothing => {}
    }
    Ok(())
}

fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    style: &Format,
) -> Result<(), XlsxError> {
    let text: String = clean(text).chars().take(LONGEST).collect();
    sheet.write_string_with_format(row, column, text, style)?;
    Ok(())
}

/// Room for the longest word of a heading and for the longest of the first column.
fn width_of(heading: &str, rows: &[Vec<Cell>], column: usize) -> f64 {
    let of_heading = heading.split_whitespace().map(|word| word.chars().count());
    let texts = rows.iter().filter_map(|row| match row.get(column) {
        Some(Cell::Text(text)) => Some(text.chars().count()),
        _ => None,
    });
    let longest = of_heading.chain(texts).max().unwrap_or(0);
    (longest.clamp(8, WIDEST) + 2) as f64
}
