//! Workbooks (XLSX): every part is measured before anything reads it, and the cells are taken one
//! by one, so that neither a small archive of something huge nor a far-away cell costs memory.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Dimensions, Reader, Xlsx, XlsxError};
use chrono::{Days, NaiveDate, NaiveTime, Timelike};

use super::refusal::Refusal;
use super::table::{Cell, Gathered, MOST_COLUMNS, MOST_ROWS, Source, Table, Told};

/// How many bytes all parts of a workbook may unpack to.
const MOST_UNPACKED: u64 = 400_000_000;

/// How many parts a workbook may have.
const MOST_PARTS: usize = 5_000;

/// How many characters of a name of a sheet are kept; Excel takes 31.
const LONGEST_NAME: usize = 100;

/// Whether bytes begin as an archive does.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether bytes begin as a workbook of the old kind does, or as one behind a password.
pub(super) fn is_old(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/// Reads every sheet of cells in a workbook.
pub(super) fn open(bytes: &[u8]) -> Result<Vec<Table>, Refusal> {
    measure(bytes, MOST_UNPACKED)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut gathered = Gathered::default();
    let mut tables = Vec::new();
    for name in workbook.sheet_names() {
        match sheet(&mut workbook, &name, &mut gathered) {
            Ok(table) => tables.push(table),
            // A sheet with a chart and no cells.
            Err(Failure::NotASheet) => {}
            Err(Failure::Refused(refusal)) => return Err(refusal),
        }
    }
    Ok(tables)
}

enum Failure {
    NotASheet,
    Refused(Refusal),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<XlsxError> for Failure {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_) => Self::NotASheet,
            error => Self::Refused(damaged(error)),
        }
    }
}

fn damaged(error: XlsxError) -> Refusal {
    Refusal::Damaged {
        reason: error.to_string(),
    }
}

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

fn sheet(book: &mut Book, name: &str, gathered: &mut Gathered) -> Result<Table, Failure> {
    let from_1904 = book.has_1904_epoch();
    let merged = book.merge_cells_by_sheet_name(name)?;
    let (mut errors, mut not_calculated) = (0, 0);
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some(found) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = (found.pos.0 as usize, found.pos.1 as usize);
        match &found.value {
            DataRef::String(text) => gathered.note_hidden(row, column, text),
            DataRef::SharedString(text) => gathered.note_hidden(row, column, text),
            _ => {}
        }
        let value = value(&found.value, from_1904);
        errors += usize::from(matches!(found.value, DataRef::Error(_)));
        not_calculated += usize::from(value.is_empty() && found.formula.is_some());
        if !value.is_empty() {
            gathered.put(row, column, value)?;
        }
    }
    fill_merged(gathered, &merged)?;
    let mut told = Vec::new();
    if errors > 0 {
        told.push(Told::Errors { count: errors });
    }
    if not_calculated > 0 {
        let count = not_calculated;
        told.push(Told::NotCalculated { count });
    }
    Ok(Table {
        name: name.chars().take(LONGEST_NAME).collect(),
        source: Source::Workbook,
        rows: gathered.next_table(),
        told,
        hidden: gathered.hidden(),
    })
}

/// What stands in merged cells holds for the rows that they reach over, and is put into each of
/// them. Across, it is a heading over several, and stays in the first.
fn fill_merged(gathered: &mut Gathered, merged: &[Dimensions]) -> Result<(), Refusal> {
    for region in merged {
        let (top, left) = (region.start.0 as usize, region.start.1 as usize);
        let bottom = (region.end.0 as usize).min(gathered.rows.len().saturating_sub(1));
        if left >= MOST_COLUMNS || top >= MOST_ROWS {
            continue;
        }
        let said = gathered.rows.get(top).and_then(|row| row.get(left));
        let Some(said) = said.filter(|cell| !cell.is_empty()).cloned() else {
            continue;
        };
        // Long text many times over would cost more than it says.
        if matches!(&said, Cell::Text(text) if text.len() > 1_000) {
            continue;
        }
        for row in top + 1..=bottom {
            gathered.put(row, left, said.clone())?;
        }
    }
    Ok(())
}

fn value(data: &DataRef, from_1904: bool) -> Cell {
    match data {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) if number.is_finite() => Cell::Number(*number),
        DataRef::Float(_) => Cell::Empty,
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::words(text),
        DataRef::SharedString(text) => Cell::words(text),
        DataRef::Bool(yes) => Cell::YesNo(*yes),
        DataRef::DateTime(moment) if moment.is_duration() => Cell::Hours(moment.as_f64() * 24.0),
        DataRef::DateTime(moment) => moment_of(moment.as_f64(), from_1904),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::Error(_) => Cell::words(&Data::from(data.clone()).to_string()),
    }
}

/// A day and a time from the days since the spreadsheet's first day; below a day it is a time.
fn moment_of(days: f64, from_1904: bool) -> Cell {
    let seconds = (days * 86_400.0).round();
    if !(0.0..1e12).contains(&seconds) {
        return Cell::Number(days);
    }
    let (whole, rest) = (seconds as u64 / 86_400, (seconds as u64 % 86_400) as u32);
    let Some(time) = NaiveTime::from_num_seconds_from_midnight_opt(rest, 0) else {
        return Cell::Number(days);
    };
    if whole == 0 {
        return Cell::Time(time);
    }
    let first = match from_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1),
        // The calendar of spreadsheets has a 29 February 1900, before any day that is meant here.
        false => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    let day = first.and_then(|first| first.checked_add_days(Days::new(whole)));
    match day {
        Some(day) if time.num_seconds_from_midnight() == 0 => Cell::Day(day),
        Some(day) => Cell::Moment(day, time),
        None => Cell::Number(days),
    }
}

fn iso(text: &str) -> Cell {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let Ok(day) = NaiveDate::parse_from_str(day, "%Y-%m-%d") else {
        return Cell::words(text);
    };
    let time = time.get(..8).unwrap_or(time);
    match NaiveTime::parse_from_str(time, "%H:%M:%S") {
        Ok(time) if time != NaiveTime::MIN => Cell::Moment(day, time),
        _ => Cell::Day(day),
    }
}

/// Unpacks every part once, without keeping it, and refuses what would hurt its reader: more bytes
/// than a workbook has, a number of texts that memory is reserved for, addresses beyond all sheets.
pub(super) fn measure(bytes: &[u8], most: u64) -> Result<(), Refusal> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| Refusal::Damaged {
            reason: error.to_string(),
        })?;
    let is_workbook = |name: &str| name.replace('\\', "/").ends_with("workbook.xml");
    if archive.len() > MOST_PARTS {
        return Err(Refusal::NotAWorkbook);
    }
    if !archive.file_names().any(is_workbook) {
        return Err(Refusal::NotAWorkbook);
    }
    let mut left = most;
    let mut part = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| Refusal::Damaged {
            reason: error.to_string(),
        })?;
        part.clear();
        let read = file.take(left + 1).read_to_end(&mut part);
        read.map_err(|error| Refusal::Damaged {
            reason: error.to_string(),
        })?;
        left = left
            .checked_sub(part.len() as u64)
            .ok_or(Refusal::UnpacksTooLarge { most })?;
        if !reserves_little(&part) || !has_sound_addresses(&part) {
            return Err(Refusal::Damaged {
                reason: "numbers that no workbook has".to_owned(),
            });
        }
    }
    Ok(())
}

/// Whether the number of texts that a part announces is one that it can hold: its reader reserves
/// memory by it.
fn reserves_little(part: &[u8]) -> bool {
    const NAME: &[u8] = b"uniqueCount";
    let mut rest = part;
    while let Some(at) = find(rest, NAME) {
        rest = &rest[at + NAME.len()..];
        let skipped = |byte: &&u8| b" \t\r\n=\"'+".contains(byte);
        let digits = rest.iter().skip_while(skipped);
        let digits = digits.take_while(|byte| byte.is_ascii_digit());
        let number = digits.fold(0_u64, |number, digit| {
            number.saturating_mul(10) + u64::from(digit - b'0')
        });
        if number > part.len() as u64 {
            return false;
        }
    }
    true
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == first) {
        if bytes[from + at..].starts_with(word) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

/// Whether every address of a cell or an area that stands in the tags of a part could be one of a
/// sheet.
fn has_sound_addresses(part: &[u8]) -> bool {
    let mut rest = part;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        let (tag, after) = tag(&rest[at + 1..]);
        if !attributes(tag).all(|(name, value)| {
            let name = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
            !matches!(name, b"r" | b"ref") || is_address(value)
        }) {
            return false;
        }
        rest = after;
    }
    true
}

/// What stands in a tag, up to its end outside of quotes, and what follows.
fn tag(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return (&bytes[..at], &bytes[at + 1..]),
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    (bytes, &[])
}

/// The names and values in a tag.
fn attributes(tag: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let name = rest[..equals].trim_ascii();
        let name = name.rsplit(u8::is_ascii_whitespace).next().unwrap_or(name);
        let after = rest[equals + 1..].trim_ascii_start();
        let quote = *after.first()?;
        let value = &after[1..];
        let end = value.iter().position(|byte| *byte == quote)?;
        rest = &value[end + 1..];
        Some((name, &value[..end]))
    })
}

/// Whether a text is the address of a cell or a row, or two of them in order, that a sheet can
/// have. A text of another kind, such as a name, is not judged.
fn is_address(text: &[u8]) -> bool {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b':';
    if !text.iter().all(is_plain) {
        return true;
    }
    let mut corners = text.split(|byte| *byte == b':').map(corner);
    match (corners.next(), corners.next()) {
        (Some(Some(from)), Some(Some(to))) => from.0 <= to.0 && from.1 <= to.1,
        (Some(Some(_)), None) => true,
        _ => false,
    }
}

/// The column and the row of an address; nothing where no sheet reaches so far.
fn corner(text: &[u8]) -> Option<(u32, u32)> {
    let letters = text
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let (letters, digits) = text.split_at(letters);
    if letters.len() > 3 || digits.len() > 7 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let letter = |sum: u32, byte: &u8| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1;
    let digit = |sum: u32, byte: &u8| sum * 10 + u32::from(byte - b'0');
    Some((letters.iter().fold(0, letter), digits.iter().fold(0, digit)))
}
