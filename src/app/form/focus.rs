//! Where the focus can stand and how it moves: the fields in the order in which they are read,
//! the grid among them, and one place for a list that has no rows yet.

use crate::model::code::CodeList;
use crate::model::field::{Address, FIELDS, Field, Kind, Section, fields_of};
use crate::model::line::LINE_FIELDS;
use crate::model::rows::ListId;
use crate::model::session::Session;

use super::Form;
use super::attendance::{IN_NAMES, Way};
use super::change::Spot;

/// The grid has an address though it is no field of the table; it stands after the headcount.
pub use crate::model::field::GRID;

/// The field that the grid stands after.
const BEFORE_GRID: &str = "attendance.headcount";

/// A kind of field, as far as keys and drawing go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Widget {
    /// One line of text.
    Line,
    /// Many lines of text.
    Notes,
    /// A date, with a calendar.
    Date,
    /// A few choices in a row, of which one holds.
    Radio,
    /// A few boxes in a row, to tick.
    Boxes,
    /// Boxes one under the other, to tick.
    Checklist,
    /// A value that is picked from a list.
    Pick,
    /// The grid of counts.
    Grid,
    /// A list without rows.
    Empty,
}

/// What stands at an address of a session.
pub fn widget_of(at: Address, session: &Session) -> Widget {
    let Some(field) = at.field() else {
        return Widget::Grid;
    };
    if field.list.is_some_and(|list| session.rows(list) == 0) {
        return Widget::Empty;
    }
    match field.kind {
        Kind::Line | Kind::Time | Kind::Decimal(_) | Kind::Whole(_) => Widget::Line,
        Kind::Notes => Widget::Notes,
        Kind::Date => Widget::Date,
        Kind::YesNo => Widget::Radio,
        Kind::Code(list) if is_short(list) => Widget::Radio,
        Kind::Code(_) | Kind::Place => Widget::Pick,
        Kind::Codes(list) if is_short(list) => Widget::Boxes,
        Kind::Codes(_) => Widget::Checklist,
    }
}

/// Whether a list is so short, and closed to a logbook's own codes, that it can be seen whole.
fn is_short(list: CodeList) -> bool {
    matches!(
        list,
        CodeList::Status
            | CodeList::Kind
            | CodeList::Part
            | CodeList::Sex
            | CodeList::Language
            | CodeList::AgeProfile
    )
}

/// The section that an address stands in.
pub fn section_of(at: Address) -> Section {
    at.field()
        .map_or(Section::Attendance, |field| field.section)
}

/// Whether the rows of a list are short enough to stand in one line each, their fields under
/// each other.
pub fn is_table(list: ListId) -> bool {
    matches!(list, ListId::Groups | ListId::Pages)
}

/// Every place where the focus can stand, in the order of the form. A list without rows is one
/// place: that of its first field.
pub fn stops(session: &Session) -> Vec<Address> {
    let mut stops = Vec::new();
    let mut seen: Vec<ListId> = Vec::new();
    for field in FIELDS {
        match field.list {
            None => {
                stops.push(Address::of(field.id));
                if field.id == BEFORE_GRID {
                    stops.push(Address::of(GRID));
                }
            }
            Some(list) if !seen.contains(&list) => {
                seen.push(list);
                push_list(&mut stops, list, field, session);
            }
            Some(_) => {}
        }
    }
    stops
}

fn push_list(stops: &mut Vec<Address>, list: ListId, first: &Field, session: &Session) {
    let rows = session.rows(list);
    if rows == 0 {
        stops.push(Address::of(first.id));
    }
    for row in 0..rows {
        stops.extend(fields_of(list).map(|field| Address::in_row(field.id, row)));
    }
}

impl Form {
    /// The section that has the focus.
    pub fn section(&self) -> Section {
        section_of(self.focus)
    }

    /// Sets the focus to a field, or to the nearest one that is there.
    pub fn jump_to(&mut self, at: Address) {
        self.focus = at;
        self.open = None;
        self.typing = None;
        self.mark = 0;
        self.cell = (0, 0);
        self.anchor = None;
        self.history.end_run();
        self.settle_focus();
    }

    /// Every place where the focus can stand now.
    fn stops(&self) -> Vec<Address> {
        match self.way() {
            Some(_) => Self::counts_stops(),
            None => stops(&self.entry.session),
        }
    }

    /// Goes so many fields on; at the first and the last one it stays.
    pub(super) fn step(&mut self, by: isize) {
        let stops = self.stops();
        let here = stops.iter().position(|stop| *stop == self.focus);
        let there = here.unwrap_or(0).saturating_add_signed(by);
        if let Some(next) = stops.get(there)
            && *next != self.focus
        {
            self.jump_to(*next);
            if by < 0 {
                self.enter_from_below();
            }
        }
    }

    /// Goes up or down: in a table to the same field of the row there, elsewhere to the next
    /// field; past the end of a table to what stands there.
    pub(super) fn step_row(&mut self, by: isize) {
        let Some(list) = self.list().filter(|list| is_table(*list)) else {
            return self.step(by);
        };
        let row = self.focus.row.checked_add_signed(by);
        match row {
            Some(row) if row < self.entry.session.rows(list) => {
                self.jump_to(Address::in_row(self.focus.field, row));
            }
            _ => self.leave_list(list, by),
        }
    }

    fn leave_list(&mut self, list: ListId, by: isize) {
        let stops = stops(&self.entry.session);
        let is_here = |at: &Address| at.field().is_some_and(|field| field.list == Some(list));
        let edge = if by < 0 {
            stops.iter().position(is_here)
        } else {
            stops.iter().rposition(is_here)
        };
        if let Some(edge) = edge.and_then(|edge| stops.get(edge)) {
            let fallback = self.focus;
            self.focus = *edge;
            self.step(by);
            if self.focus == *edge {
                self.focus = fallback;
            }
        }
    }

    /// Coming from below, one enters a field of several rows at its last one.
    fn enter_from_below(&mut self) {
        self.mark = usize::MAX;
        self.cell = (usize::MAX, 0);
    }

    pub(super) fn step_section(&mut self, by: isize) {
        let here = Section::ALL.iter().position(|one| *one == self.section());
        let there = here.unwrap_or(0).saturating_add_signed(by);
        if let Some(section) = Section::ALL.get(there) {
            self.go_to_section(*section);
        }
    }

    /// Sets the focus to the first field of a section.
    pub(super) fn go_to_section(&mut self, section: Section) {
        let stops = stops(&self.entry.session);
        if let Some(first) = stops.into_iter().find(|at| section_of(*at) == section) {
            self.jump_to(first);
        }
    }

    /// Where the focus is, to come back to.
    pub(super) fn spot(&self) -> Spot {
        if let Some(spot) = self.names_spot() {
            return spot;
        }
        let at = match self.way() {
            Some(Way::Tally) => Address::of(GRID),
            _ => self.focus,
        };
        Spot {
            at,
            cell: self.cell,
            mark: self.mark,
        }
    }

    pub(super) fn go_to_spot(&mut self, spot: Spot) {
        if spot.at.field == IN_NAMES {
            let field = LINE_FIELDS
                .get(spot.cell.1)
                .map_or("name", |field| field.id);
            self.history.end_run();
            return self.show_name(spot.cell.0, field);
        }
        self.show(spot.at);
        self.cell = spot.cell;
        self.mark = spot.mark;
    }

    /// Brings the focus back to a place that is there, after rows have gone.
    pub(super) fn settle_focus(&mut self) {
        let Some(field) = self.focus.field() else {
            if self.focus.field != GRID {
                self.focus = Address::of("starts_on");
            }
            return;
        };
        let Some(list) = field.list else {
            self.focus.row = 0;
            return;
        };
        let rows = self.entry.session.rows(list);
        if rows == 0 {
            let first = fields_of(list).next().map_or(field.id, |first| first.id);
            self.focus = Address::of(first);
        } else {
            self.focus.row = self.focus.row.min(rows - 1);
        }
    }
}
