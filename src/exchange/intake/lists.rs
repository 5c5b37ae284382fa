//! The lists of a session: rows of a table that each tell one record, numbered columns, or several
//! records in one cell, apart by semicolons, column beside column.

use std::collections::HashSet;

use super::fields::nothing;
use super::reading::{Draft, Group, Reader};
use super::table::Cell;
use super::target::Target;
use super::trouble::Trouble;
use crate::exchange::items;
use crate::model::field::{Field, Kind};
use crate::model::rows::ListId;

/// A column of a list.
#[derive(Clone, Copy)]
struct Of {
    column: usize,
    field: &'static Field,
    /// The row of the list that the column is of.
    row: usize,
}

/// A record as cells: for each column of the list its cell, and where that stands.
type Record = Vec<(&'static Field, Cell, (usize, usize))>;

/// How many records a list of one session may have.
const MOST_RECORDS: usize = 1_000;

impl Reader<'_> {
    /// Reads every list that the table has columns for.
    pub(super) fn list_rows(&mut self, group: &Group, draft: &mut Draft) {
        for list in ListId::ALL {
            let columns: Vec<Of> = self
                .columns()
                .filter_map(|(column, target)| match target {
                    Target::Field(at) => {
                        let field = at.field().filter(|field| field.list == Some(list))?;
                        let row = at.row;
                        Some(Of { column, field, row })
                    }
                    _ => None,
                })
                .collect();
            let is_as_it_was = |of: &Of| self.is_as_handed_out(group, draft, of.field, of.column);
            if !columns.is_empty() && !columns.iter().all(is_as_it_was) {
                self.list(list, &columns, group, draft);
            }
        }
    }

    fn list(&mut self, list: ListId, columns: &[Of], group: &Group, draft: &mut Draft) {
        let is_numbered = columns.iter().any(|of| of.row > 0);
        let mut seen: HashSet<Vec<String>> = HashSet::new();
        let mut records: Vec<Vec<Option<String>>> = Vec::new();
        for row in &group.rows {
            let cells = columns.iter().map(|of| self.cell(*row, of.column));
            let texts: Vec<String> = cells.map(|cell| cell.text().into_owned()).collect();
            // The rows of one session repeat what is not about the row.
            if texts.iter().all(String::is_empty) || !seen.insert(texts) {
                continue;
            }
            let found = match is_numbered {
                true => self.numbered(columns, *row),
                false => self.side_by_side(columns, group, *row),
            };
            let before = records.len();
            for record in found {
                let read = self.record(record, group, draft);
                // Another row may say the same again; in one row everything counts.
                if !records[..before].contains(&read) && records.len() < MOST_RECORDS {
                    records.push(read);
                }
            }
        }
        let mut fields: Vec<&'static Field> = Vec::new();
        for of in columns {
            if !fields.contains(&of.field) {
                fields.push(of.field);
            }
        }
        self.put(list, &fields, &records, group, draft);
    }

    /// The columns "Trainer 1 · Name", "Trainer 2 · Name" …
    fn numbered(&self, columns: &[Of], row: usize) -> Vec<Record> {
        let mut numbers: Vec<usize> = columns.iter().map(|of| of.row).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let record = |number: usize| {
            let of_it = columns.iter().filter(|of| of.row == number);
            let cells = of_it.map(|of| {
                let cell = self.cell(row, of.column).clone();
                (of.field, cell, (row, of.column))
            });
            cells.collect::<Record>()
        };
        let records = numbers.into_iter().map(record);
        records
            .filter(|record| record.iter().any(|(_, cell, _)| !cell.is_empty()))
            .collect()
    }

    /// Several records in each cell, or one.
    fn side_by_side(&mut self, columns: &[Of], group: &Group, row: usize) -> Vec<Record> {
        let mut parts: Vec<(Of, Vec<Cell>)> = Vec::new();
        for of in columns {
            let cell = self.cell(row, of.column);
            parts.push((*of, split(cell, of.field, group.is_by_hand())));
        }
        let count = how_many(&parts);
        let mut records: Vec<Record> = vec![Record::new(); count];
        for (of, mut cells) in parts {
            let whole = self.cell(row, of.column);
            let at = (row, of.column);
            let is_code = matches!(of.field.kind, Kind::Code(_));
            if cells.len() == 1 && count > 1 && is_code && group.is_by_hand() {
                // One type for all who are named.
                cells = vec![whole.clone(); count];
            }
            if cells.len() > count {
                if count > 1 {
                    self.tell(row, of.column, Trouble::UnevenLists);
                }
                cells = vec![whole.clone()];
            }
            cells.resize(count, Cell::Empty);
            for (record, cell) in records.iter_mut().zip(cells) {
                record.push((of.field, cell, at));
            }
        }
        records.retain(|record| record.iter().any(|(_, cell, _)| !cell.is_empty()));
        records
    }

    fn record(&mut self, record: Record, group: &Group, draft: &mut Draft) -> Vec<Option<String>> {
        let cells = record.into_iter().map(|(field, cell, at)| {
            if nothing(field.kind, group)(&cell) {
                return None;
            }
            self.value(group, draft, field, &cell, at)
        });
        cells.collect()
    }

    /// Puts the records into the session: those it had stay where they say the same, with all that
    /// the table has no column for.
    fn put(
        &mut self,
        list: ListId,
        fields: &[&'static Field],
        records: &[Vec<Option<String>>],
        group: &Group,
        draft: &mut Draft,
    ) {
        if records.is_empty() && group.is_by_hand() {
            return;
        }
        let session = &mut draft.session;
        while session.rows(list) > records.len() {
            session.remove_row(list, session.rows(list) - 1);
        }
        for (at, record) in records.iter().enumerate() {
            if session.rows(list) <= at {
                let row = session.new_row(list);
                session.insert_row(at, row);
            }
            for (field, text) in fields.iter().zip(record) {
                let text = match text {
                    Some(text) => text.as_str(),
                    None if group.is_by_hand() => continue,
                    None => "",
                };
                if field.get(session, at) != text {
                    // What a field does not take was kept when the cell was read, or is kept now.
                    let _ = field.set(session, at, text, self.reading.today);
                }
            }
        }
    }
}

/// The parts of a cell with several records.
fn split(cell: &Cell, field: &Field, by_hand: bool) -> Vec<Cell> {
    let Cell::Text(text) = cell else {
        return match cell {
            Cell::Empty => Vec::new(),
            other => vec![other.clone()],
        };
    };
    let parts = |sign: char| text.split(sign).map(Cell::words).collect::<Vec<_>>();
    let is_words = matches!(field.kind, Kind::Line | Kind::Notes);
    if items::has_several(text) {
        let items = items::split(text).into_iter();
        return items.map(|item| Cell::words(&item)).collect();
    }
    if by_hand && text.contains('\n') && field.kind != Kind::Notes {
        return parts('\n');
    }
    // "Исаева Айгүл, Асанов Айбек" are two; "Исаева, Айгүл" is one.
    let are_names = |part: &str| part.split_whitespace().count() > 1;
    if by_hand && is_words && field.id == "trainers.name" && text.split(',').all(are_names) {
        return parts(',');
    }
    vec![cell.clone()]
}

/// How many records stand side by side: as many as the codes and numbers say, for words may hold the
/// sign that parts them; else as many as most words say together.
fn how_many(parts: &[(Of, Vec<Cell>)]) -> usize {
    let is_words = |of: &Of| matches!(of.field.kind, Kind::Line | Kind::Notes);
    let written = parts.iter().filter(|(_, cells)| !cells.is_empty());
    let sure = written.clone().filter(|(of, _)| !is_words(of));
    let sure = sure.map(|(_, cells)| cells.len()).max();
    let counts: Vec<usize> = written.map(|(_, cells)| cells.len()).collect();
    let names = parts.iter().find(|(of, _)| of.field.id == "trainers.name");
    let names = names.map_or(0, |(_, cells)| cells.len());
    match sure {
        // Several names may share a type.
        Some(1) if names > 1 => names,
        Some(sure) => sure,
        None if counts.iter().all(|count| Some(count) == counts.first()) => {
            counts.first().copied().unwrap_or(0)
        }
        None => 1,
    }
}
