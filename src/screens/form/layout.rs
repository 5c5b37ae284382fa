//! What a section of the form is put together from, and how high each piece is. Nothing is drawn
//! here.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::form::{
    Form, GRID, Open, Widget, choice_name, choices, edit_text, is_table, section_of, stops,
    widget_of,
};
use crate::model::field::{Address, Field};
use crate::model::problem::{Problem, Severity, What};
use crate::model::rows::ListId;
use crate::screens::widgets::calendar;
use crate::screens::widgets::fit::{to_columns, width};
use crate::screens::widgets::wrap::Rows;
use crate::text::{field as field_text, problem};

use super::choices::flow;

/// The rows of an open list that are seen.
pub const LIST_ROWS: usize = 8;

/// The rows that notes take: at least and at most.
const NOTES_ROWS: (usize, usize) = (2, 8);

/// A part of a section.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// How many rows it takes.
    pub height: u16,
}

/// What a part of a section is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Air.
    Gap,
    /// The name of a list.
    Heading(ListId),
    /// The labels of a list whose rows stand in one line each.
    Labels(ListId),
    /// A row of such a list.
    Row(ListId, usize),
    /// A field, or a list without rows.
    Field(Address),
    /// The grid.
    Grid,
}

/// The pieces of the open section, and the columns they share.
#[derive(Debug)]
pub struct Layout {
    /// The pieces, from above.
    pub pieces: Vec<Piece>,
    /// The columns of the screen that they take.
    pub width: u16,
    /// The columns of the labels, with the numbers of records.
    pub label: u16,
}

/// The columns that a value takes at most: lines longer than that are hard to read.
const WIDEST_VALUE: u16 = 90;
/// The rows from which the attendance has air around its grid.
const AIRY: u16 = 20;
/// The columns before a label: the mark of the focus, and air.
pub const BEFORE_LABEL: u16 = 2;
/// The columns between a label and its value, with the sign of a problem.
pub const AFTER_LABEL: u16 = 3;
/// The columns of a record's number.
pub const NUMBER: u16 = 3;

impl Layout {
    /// Lays out the open section for the area in which it is seen. The last column is left to the
    /// scrollbar, and the one before it to air.
    pub fn new(app: &App, form: &Form, area: Rect) -> Self {
        let (width, height) = (area.width.saturating_sub(2), area.height);
        let session = &form.entry.session;
        let section = form.section();
        let here: Vec<Address> = match form.attendance {
            Some(_) => Form::counts_stops(),
            None => stops(session)
                .into_iter()
                .filter(|at| section_of(*at) == section)
                .collect(),
        };
        let mut layout = Self {
            pieces: Vec::new(),
            width,
            label: label_columns(app, &here),
        };
        let lists = here.iter().filter_map(|at| at.field()?.list);
        let has_several = lists.clone().any(|list| Some(list) != lists.clone().next())
            || here
                .iter()
                .any(|at| at.field().is_none_or(|f| f.list.is_none()));
        let mut before: Option<Address> = None;
        for at in here {
            let kind = kind_of(form, at);
            if layout.pieces.last().is_some_and(|last| last.kind == kind) {
                continue;
            }
            layout.push_air(before, at, has_several);
            // On the attendance screen the grid stands in air of its own, where there is room.
            if form.attendance.is_some() && before.is_some() && height >= AIRY {
                layout.push(Kind::Gap);
            }
            if let Kind::Row(list, 0) = kind {
                layout.push(Kind::Labels(list));
            }
            let height = match kind {
                Kind::Grid => super::grid::height(app, form, width),
                Kind::Row(list, row) => super::rows::height(app, form, &layout, list, row),
                _ => layout.field_height(app, form, at, height),
            };
            layout.pieces.push(Piece { kind, height });
            before = Some(at);
        }
        layout
    }

    /// The width of the values.
    pub fn value_width(&self) -> u16 {
        self.width
            .saturating_sub(BEFORE_LABEL + self.label + AFTER_LABEL)
            .min(WIDEST_VALUE)
    }

    /// Air before a new record and before a new list, and the list's name where the section has
    /// more than the list.
    fn push_air(&mut self, before: Option<Address>, at: Address, has_several: bool) {
        let list = at.field().and_then(|field| field.list);
        let list_before = before.and_then(|at| at.field()?.list);
        let is_new = list != list_before;
        let is_new_record =
            before.is_some_and(|before| before.row != at.row) && !list.is_some_and(is_table);
        if before.is_some() && (is_new || is_new_record) {
            self.push(Kind::Gap);
        }
        if let (true, true, Some(list)) = (is_new, has_several, list) {
            self.push(Kind::Heading(list));
        }
    }

    fn push(&mut self, kind: Kind) {
        self.pieces.push(Piece { kind, height: 1 });
    }

    fn field_height(&self, app: &App, form: &Form, at: Address, seen: u16) -> u16 {
        let Some(field) = at.field() else {
            return 1;
        };
        let rows = value_rows(app, form, field, at, self.value_width(), seen);
        let problems: usize = told_below(form, at)
            .iter()
            .map(|problem| problem_rows(app, problem, self.value_width()).len())
            .sum();
        to_columns(rows + problems)
    }

    /// The first row to see, so that the focus is seen: nearest to the one seen before.
    pub fn scrolled(&self, top: usize, height: usize, form: &Form) -> usize {
        let total: usize = self.pieces.iter().map(|p| usize::from(p.height)).sum();
        let mut start = 0;
        for piece in &self.pieces {
            let end = start + usize::from(piece.height);
            let is_focused = match piece.kind {
                Kind::Field(at) => at == form.focus,
                Kind::Grid => form.focus.field == GRID,
                Kind::Row(list, row) => form.list() == Some(list) && form.focus.row == row,
                Kind::Gap | Kind::Heading(_) | Kind::Labels(_) => false,
            };
            if is_focused {
                let first = if start <= 2 { 0 } else { start };
                let top = top.max(end.saturating_sub(height)).min(first);
                let line = start + focus_row(form, piece);
                let top = top.min(line).max((line + 1).saturating_sub(height));
                return top.min(total.saturating_sub(height));
            }
            start = end;
        }
        top.min(total.saturating_sub(height))
    }
}

/// The kind of piece that an address stands in.
fn kind_of(form: &Form, at: Address) -> Kind {
    let list = at.field().and_then(|field| field.list);
    match list {
        _ if at.field == GRID => Kind::Grid,
        Some(list) if is_table(list) && form.entry.session.rows(list) > 0 => {
            Kind::Row(list, at.row)
        }
        _ => Kind::Field(at),
    }
}

/// The row within a piece that the focus stands on.
fn focus_row(form: &Form, piece: &Piece) -> usize {
    let last = usize::from(piece.height.saturating_sub(1));
    let row = match (form.widget(), &form.open) {
        (Widget::Grid, _) => form.cell.0.saturating_add(2),
        (Widget::Checklist, None) => form.mark,
        _ => 0,
    };
    row.min(last)
}

fn label_columns(app: &App, here: &[Address]) -> u16 {
    let columns = here.iter().filter_map(|at| {
        let field = at.field()?;
        if field.list.is_some_and(is_table) {
            return None;
        }
        let number = field.list.map_or(0, |_| NUMBER);
        Some(to_columns(width(&field_text::label(app.texts, field.id))) + number)
    });
    columns.max().unwrap_or(0)
}

/// The rows of the screen that the value of a field takes.
fn value_rows(
    app: &App,
    form: &Form,
    field: &Field,
    at: Address,
    columns: u16,
    seen: u16,
) -> usize {
    let Some(book) = &app.book else {
        return 1;
    };
    let is_focused = form.focus == at;
    match (widget_of(at, &form.entry.session), &form.open) {
        (Widget::Notes, _) => {
            let text = edit_text(&form.entry, at, app.texts.language());
            let rows = Rows::new(&text, usize::from(columns.saturating_sub(1))).count();
            let (least, most) = match field.list {
                Some(_) => NOTES_ROWS,
                None => (6, usize::from(seen.saturating_sub(2)).max(6)),
            };
            rows.clamp(least, most)
        }
        (Widget::Radio | Widget::Boxes, _) => {
            let text = form.entry.text(at);
            let widths = choices(field, &text, &book.logbook)
                .iter()
                .map(|choice| {
                    let name = choice_name(app.texts, &book.logbook, field, choice);
                    to_columns(width(&name)) + 4
                })
                .collect::<Vec<_>>();
            flow(&widths, columns)
                .last()
                .map_or(1, |(_, row)| usize::from(*row) + 1)
        }
        (Widget::Pick | Widget::Checklist, Some(Open::Picker(picker))) if is_focused => {
            1 + picker.rows.len().clamp(1, LIST_ROWS)
        }
        (Widget::Checklist, _) => choices(field, &form.entry.text(at), &book.logbook).len(),
        (Widget::Date, Some(Open::Calendar(_))) if is_focused => 1 + usize::from(calendar::HEIGHT),
        _ => 1,
    }
}

/// The problems that are said below a field. That nothing is there yet is seen, and its sign
/// tells that something is expected; it is said where the session cannot be saved without it.
pub fn told_below(form: &Form, at: Address) -> Vec<&Problem> {
    let problems = form.problems_at(at).into_iter();
    problems
        .filter(|problem| problem.what != What::Missing || problem.severity() != Severity::Gap)
        .collect()
}

/// The rows of the sentence for a problem.
pub fn problem_rows(app: &App, what: &Problem, columns: u16) -> Vec<String> {
    let sentence = problem::sentence(app.texts, what);
    let rows = Rows::new(&sentence, usize::from(columns.saturating_sub(1)).max(8));
    rows.texts().map(str::to_owned).collect()
}
