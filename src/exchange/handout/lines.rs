//! The rows that a session gives: itself, what was counted, or who was there. A session of which
//! nothing was counted has one row all the same, so that it is not lost.

use crate::model::attendance::{Count, GroupCount};
use crate::model::code::NOT_STATED;
use crate::model::people::Person;

use super::{Entry, Rows};

/// What a row is about, beside its session.
pub(super) enum Line<'a> {
    /// Nothing else.
    Session,
    /// A cell of the grid: its role, sex, age and number.
    Cell {
        role: &'a str,
        sex: &'a str,
        age: &'a str,
        count: u32,
    },
    /// A number of a group.
    Group(&'a GroupCount),
    /// Somebody on the sheet.
    Person(&'a Person),
}

/// The rows of one session, in order.
pub(super) struct Lines;

impl Lines {
    pub(super) fn of<'a>(entry: &Entry<'a>, rows: Rows) -> Vec<Line<'a>> {
        let mut lines = match rows {
            Rows::Sessions => Vec::new(),
            Rows::Counts => counts(entry),
            Rows::People => {
                let people = entry.people.map_or(&[][..], |sheet| &sheet.people);
                return people.iter().map(Line::Person).collect();
            }
        };
        if lines.is_empty() {
            lines.push(Line::Session);
        }
        lines
    }
}

fn counts<'a>(entry: &Entry<'a>) -> Vec<Line<'a>> {
    let attendance = &entry.session.attendance;
    let cells = attendance.counts.iter().filter(|row| row.count > 0);
    let mut lines: Vec<Line> = cells.map(cell).collect();
    let participants = attendance.participants(entry.present());
    let remainder = participants.saturating_sub(attendance.counted());
    if remainder > 0 {
        lines.push(Line::Cell {
            role: NOT_STATED,
            sex: NOT_STATED,
            age: NOT_STATED,
            count: remainder,
        });
    }
    let groups = attendance.groups.iter().filter(|row| row.count > 0);
    lines.extend(groups.map(Line::Group));
    lines
}

fn cell(row: &Count) -> Line<'_> {
    Line::Cell {
        role: stated(&row.role),
        sex: stated(&row.sex),
        age: stated(&row.age),
        count: row.count,
    }
}

/// A code, or "not stated" where there is none.
pub(super) fn stated(code: &str) -> &str {
    if code.is_empty() { NOT_STATED } else { code }
}
