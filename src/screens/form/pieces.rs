//! Drawing of the pieces of a section: labels, signs of problems, what is said below a field.

use ratatui::layout::Rect;

use crate::app::form::Form;
use crate::command::{Command, Scope, keys_of};
use crate::model::field::Address;
use crate::model::problem::Severity;
use crate::model::rows::ListId;
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns};
use crate::screens::widgets::list::SELECTION_MARK;
use crate::text::field as field_text;

use super::layout::{
    AFTER_LABEL, BEFORE_LABEL, Kind, Layout, NUMBER, Piece, problem_rows, told_below,
};
use super::sections::sign;
use super::{FormView, field, grid, has_focus, rows, target_field};

/// Draws a piece into an area of its size.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    layout: &Layout,
    piece: &Piece,
    form: &Form,
    view: &mut FormView,
) {
    match piece.kind {
        Kind::Gap => {}
        Kind::Heading(list) => draw_heading(canvas, area, list),
        Kind::Labels(list) => rows::draw_labels(canvas, area, form, list),
        Kind::Row(list, row) => rows::draw(canvas, area, layout, form, (list, row), view),
        Kind::Grid => grid::draw(canvas, area, form, view),
        Kind::Field(at) => draw_field(canvas, area, layout, form, at, view),
    }
}

fn draw_heading(canvas: &mut Canvas, area: Rect, list: ListId) {
    let area = Rect {
        x: area.x + BEFORE_LABEL,
        width: area.width.saturating_sub(BEFORE_LABEL),
        ..area
    };
    let name = field_text::list(canvas.app.texts, list);
    fit::print(canvas.buffer, area, &name, canvas.theme.heading);
}

fn draw_field(
    canvas: &mut Canvas,
    area: Rect,
    layout: &Layout,
    form: &Form,
    at: Address,
    view: &mut FormView,
) {
    let value = Rect {
        x: area.x + BEFORE_LABEL + layout.label + AFTER_LABEL,
        width: layout.value_width(),
        ..area
    };
    target_field(canvas, area, at, usize::MAX);
    if form.widget_at(at) == crate::app::form::Widget::Empty {
        return draw_empty(canvas, area, form, at);
    }
    draw_label(canvas, area, layout, form, at);
    draw_sign(canvas, value, form, at);
    let below = told_below(form, at);
    let rows: Vec<(Severity, String)> = below
        .iter()
        .flat_map(|problem| {
            let rows = problem_rows(canvas.app, problem, value.width);
            rows.into_iter().map(|row| (problem.severity(), row))
        })
        .collect();
    let own = Rect {
        height: value.height.saturating_sub(to_columns(rows.len())),
        ..value
    };
    field::draw(canvas, own, form, at, view);
    for (index, (severity, row)) in rows.iter().enumerate() {
        let line = Rect {
            y: own.bottom() + to_columns(index),
            height: 1,
            ..value
        };
        let (_, style) = sign(canvas.theme, *severity);
        fit::print(canvas.buffer, line, row, style);
    }
}

/// Draws the mark of the focus, the number of a record, and the label.
fn draw_label(canvas: &mut Canvas, area: Rect, layout: &Layout, form: &Form, at: Address) {
    let style = if has_focus(form, at) {
        canvas.theme.title
    } else {
        canvas.theme.faint
    };
    if has_focus(form, at) {
        fit::print(canvas.buffer, area, SELECTION_MARK, style);
    }
    let mut x = area.x + BEFORE_LABEL;
    if let Some(field) = at.field()
        && let Some(list) = field.list
    {
        let first = crate::model::field::fields_of(list).next();
        if first.is_some_and(|first| first.id == field.id) {
            let number = Rect {
                x,
                width: NUMBER - 1,
                ..area
            };
            let text = (at.row + 1).to_string();
            fit::print(canvas.buffer, number, &text, canvas.theme.heading);
        }
        x += NUMBER;
    }
    let label = Rect {
        x,
        width: (area.x + BEFORE_LABEL + layout.label).saturating_sub(x),
        ..area
    };
    let text = field_text::label(canvas.app.texts, at.field);
    fit::print(canvas.buffer, label, &text, style);
}

/// Draws the sign of a field's worst problem before its value.
fn draw_sign(canvas: &mut Canvas, value: Rect, form: &Form, at: Address) {
    let Some(worst) = form.worst_at(at) else {
        return;
    };
    let place = Rect {
        x: value.x.saturating_sub(2),
        width: 1,
        ..value
    };
    let (text, style) = sign(canvas.theme, worst);
    fit::print(canvas.buffer, place, text, style);
}

/// Says that a list has no rows yet, and which key adds one.
fn draw_empty(canvas: &mut Canvas, area: Rect, form: &Form, at: Address) {
    let Some(list) = at.field().and_then(|field| field.list) else {
        return;
    };
    let texts = canvas.app.texts;
    let is_focused = form.focus == at;
    if is_focused {
        fit::print(canvas.buffer, area, SELECTION_MARK, canvas.theme.title);
    }
    let mut line = Rect {
        x: area.x + BEFORE_LABEL,
        width: area.width.saturating_sub(BEFORE_LABEL),
        ..area
    };
    let mut say = |text: &str, style| {
        let took = fit::print(canvas.buffer, line, text, style);
        line.x += took;
        line.width -= took;
    };
    say(&field_text::list_empty(texts, list), canvas.theme.faint);
    if let Some(worst) = form.worst_at(at) {
        let (text, style) = sign(canvas.theme, worst);
        say(&format!(" {text}"), style);
    }
    if let Some(key) = keys_of(Command::AddRow, Scope::EmptyList).first() {
        say("   ", canvas.theme.faint);
        let style = if is_focused {
            canvas.theme.hint_key
        } else {
            canvas.theme.faint
        };
        say(&key.label(), style);
        say(
            &format!(" {}", field_text::list_add(texts, list)),
            canvas.theme.faint,
        );
    }
}
