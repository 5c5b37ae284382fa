//! The rows of a list that stand in one line each: a number, then the fields side by side, under
//! their labels.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::form::{Form, Open, Widget, choice_name};
use crate::model::field::{Address, Field, Kind, fields_of};
use crate::model::rows::ListId;
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns};
use crate::screens::widgets::list::SELECTION_MARK;
use crate::text::{Texts, field as field_text};

use super::layout::{BEFORE_LABEL, LIST_ROWS, Layout, NUMBER, problem_rows, told_below};
use super::sections::sign;
use super::{FormView, field, target_field};

/// The columns before a cell, with the sign of a problem.
const BEFORE_CELL: u16 = 2;
/// The columns of a number at least.
const NUMBER_CELL: u16 = 8;
/// The columns of one of a few choices.
const CHOICE_CELL: u16 = 16;
/// The columns of anything else, where there is room.
const WIDE_CELL: u16 = 44;

/// Where the fields of a list stand in so many columns.
fn cells(texts: Texts, list: ListId, columns: u16) -> Vec<(&'static Field, u16, u16)> {
    let fixed = |field: &Field| match field.kind {
        Kind::Whole(_) => {
            let label = field_text::label(texts, field.id);
            Some(to_columns(fit::width(&label)).max(NUMBER_CELL))
        }
        _ if is_cycled(field) => Some(CHOICE_CELL),
        _ => None,
    };
    let fields: Vec<&'static Field> = fields_of(list).collect();
    let taken: u16 = fields
        .iter()
        .map(|field| BEFORE_CELL + fixed(field).unwrap_or(0))
        .sum();
    let rest = columns
        .saturating_sub(BEFORE_LABEL + NUMBER + taken)
        .min(WIDE_CELL);
    let mut x = BEFORE_LABEL + NUMBER;
    let place = |field: &'static Field| {
        let width = fixed(field).unwrap_or(rest);
        let here = x;
        x += width + BEFORE_CELL;
        (field, here, width)
    };
    fields.into_iter().map(place).collect()
}

/// Whether a field shows only the choice that holds, since not all of them would fit.
fn is_cycled(field: &Field) -> bool {
    matches!(field.kind, Kind::Code(list) if !matches!(list, crate::model::code::CodeList::Group))
}

/// How many rows of the screen a row takes, with what is open under it and what is wrong with it.
pub fn height(app: &App, form: &Form, layout: &Layout, list: ListId, row: usize) -> u16 {
    let below = problems(app, form, layout, list, row).len();
    let is_focused = form.list() == Some(list) && form.focus.row == row;
    let open = match &form.open {
        Some(Open::Picker(picker)) if is_focused => picker.rows.len().clamp(1, LIST_ROWS),
        _ => 0,
    };
    to_columns(1 + below + open)
}

/// The sentences for the problems of a row.
fn problems(
    app: &App,
    form: &Form,
    layout: &Layout,
    list: ListId,
    row: usize,
) -> Vec<(crate::model::problem::Severity, String)> {
    let columns = layout.width.saturating_sub(BEFORE_LABEL + NUMBER);
    fields_of(list)
        .flat_map(|field| told_below(form, Address::in_row(field.id, row)))
        .flat_map(|problem| {
            let rows = problem_rows(app, problem, columns);
            rows.into_iter().map(|text| (problem.severity(), text))
        })
        .collect()
}

/// Draws the labels above the first row.
pub fn draw_labels(canvas: &mut Canvas, area: Rect, form: &Form, list: ListId) {
    for (field, x, width) in cells(canvas.app.texts, list, area.width) {
        let place = Rect {
            x: area.x + x,
            width,
            ..area
        };
        let style = if form.focus.field == field.id {
            canvas.theme.title
        } else {
            canvas.theme.faint
        };
        let label = field_text::label(canvas.app.texts, field.id);
        fit::print(canvas.buffer, place, &label, style);
    }
}

/// Draws a row.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    layout: &Layout,
    form: &Form,
    (list, row): (ListId, usize),
    view: &mut FormView,
) {
    let is_focused = form.list() == Some(list) && form.focus.row == row;
    if is_focused {
        fit::print(canvas.buffer, area, SELECTION_MARK, canvas.theme.title);
    }
    let number = Rect {
        x: area.x + BEFORE_LABEL,
        width: NUMBER - 1,
        height: 1,
        ..area
    };
    let text = (row + 1).to_string();
    fit::print(canvas.buffer, number, &text, canvas.theme.heading);
    let below = problems(canvas.app, form, layout, list, row);
    let own = area.height.saturating_sub(to_columns(below.len()));
    for (index, (severity, text)) in below.iter().enumerate() {
        let line = Rect {
            x: area.x + BEFORE_LABEL + NUMBER,
            y: area.y + own + to_columns(index),
            width: area.width.saturating_sub(BEFORE_LABEL + NUMBER),
            height: 1,
        };
        let (_, style) = sign(canvas.theme, *severity);
        fit::print(canvas.buffer, line, text, style);
    }
    for (field, x, width) in cells(canvas.app.texts, list, area.width) {
        let at = Address::in_row(field.id, row);
        let is_open = form.focus == at && form.open.is_some();
        let cell = Rect {
            x: area.x + x,
            y: area.y,
            width,
            height: if is_open { own } else { 1 },
        };
        draw_cell(canvas, cell, form, (field, at), view);
    }
}

fn draw_cell(
    canvas: &mut Canvas,
    cell: Rect,
    form: &Form,
    (field, at): (&Field, Address),
    view: &mut FormView,
) {
    if let Some(worst) = form.worst_at(at) {
        let place = Rect {
            x: cell.x.saturating_sub(BEFORE_CELL),
            width: 1,
            height: 1,
            ..cell
        };
        let (text, style) = sign(canvas.theme, worst);
        fit::print(canvas.buffer, place, text, style);
    }
    target_field(canvas, cell, at, usize::MAX);
    if form.widget_at(at) == Widget::Radio {
        draw_choice(canvas, cell, form, field, at);
    } else {
        field::draw(canvas, cell, form, at, view);
    }
}

/// Draws the choice that holds; with the focus, between signs that there are others beside it.
fn draw_choice(canvas: &mut Canvas, cell: Rect, form: &Form, field: &Field, at: Address) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    let text = form.entry.text(at);
    let name = choice_name(canvas.app.texts, &book.logbook, field, &text);
    if form.focus != at {
        fit::print(canvas.buffer, cell, &name, canvas.theme.text);
        return;
    }
    let name = fit::cut(&name, usize::from(cell.width.saturating_sub(4)));
    let text = format!("‹ {name} ›");
    fit::print(canvas.buffer, cell, &text, canvas.theme.selected);
}
