//! Drawing of an open list: what it is narrowed by, and the rows that are left.

use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::form::picker::{Picker, Row};
use crate::app::form::{Form, Widget, choice_name, is_chosen};
use crate::model::field::{Field, Kind};
use crate::model::logbook::lies_in;
use crate::model::place::Place;
use crate::screens::Canvas;
use crate::screens::widgets::line_input::{self, LineInput};
use crate::screens::widgets::list::SELECTION_MARK;
use crate::screens::widgets::{fit, scrollbar};
use crate::text::names::Names;

use super::field::LINE;
use super::layout::{BEFORE_LABEL, LIST_ROWS};
use super::{FormView, choices};

/// The columns before the name of a row: the mark of the selection.
const BEFORE_NAME: u16 = 2;
/// The columns after a row: air, and the scrollbar.
const AFTER_ROW: u16 = 2;
/// The columns between a place and what is around it.
const APART: usize = 2;

/// Draws an open list: what it is narrowed by, then its rows.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    (field, picker): (&Field, &Picker),
    view: &mut FormView,
) {
    let line = Rect {
        width: area.width.min(LINE),
        height: 1,
        ..area
    };
    let input = LineInput {
        value: picker.filter.value(),
        cursor: picker.filter.cursor(),
        placeholder: "",
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, line, canvas.theme, &input, &mut view.scroll);
    let rows = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let rows = widened(canvas, rows, (field, picker));
    if picker.rows.is_empty() {
        let nothing = canvas.say("value-nothing-found");
        fit::print(canvas.buffer, rows, &nothing, canvas.theme.faint);
        return;
    }
    let seen = usize::from(rows.height).clamp(1, LIST_ROWS);
    let last_top = picker.rows.len().saturating_sub(seen);
    view.list_top = view
        .list_top
        .min(picker.selected)
        .max((picker.selected + 1).saturating_sub(seen))
        .min(last_top);
    for (index, row) in picker
        .rows
        .iter()
        .enumerate()
        .skip(view.list_top)
        .take(seen)
    {
        let place = Rect {
            y: rows.y + fit::to_columns(index - view.list_top),
            height: 1,
            width: rows.width.saturating_sub(AFTER_ROW),
            ..rows
        };
        draw_row(canvas, place, form, (field, picker), (index, row));
    }
    scrollbar::draw(
        canvas.buffer,
        rows,
        canvas.theme,
        picker.rows.len(),
        view.list_top,
    );
}

fn draw_row(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    (field, picker): (&Field, &Picker),
    (index, row): (usize, &Row),
) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    let texts = canvas.app.texts;
    let is_selected = index == picker.selected;
    let style = if is_selected {
        canvas.theme.selected
    } else {
        canvas.theme.text
    };
    canvas.buffer.set_style(area, style);
    if is_selected {
        fit::print(canvas.buffer, area, SELECTION_MARK, style);
    }
    let inside = Rect {
        x: area.x + BEFORE_NAME,
        width: area.width.saturating_sub(BEFORE_NAME),
        ..area
    };
    let (name, beside) = match (row, field.kind) {
        (Row::AsTyped(name), _) => {
            let args = [("name", name.as_str().into())];
            (texts.say_with("form-picker-as-typed", &args), String::new())
        }
        (Row::Code(code), Kind::Place) => {
            let names = Names::new(texts, &book.logbook);
            let name = names.place_alone(code, "");
            let around = around(&names, code);
            let taken = match fit::width(&around) {
                0 => 0,
                columns => columns + APART,
            };
            let room = usize::from(inside.width).saturating_sub(taken);
            (fit::cut(&name, room).into_owned(), around)
        }
        (Row::Code(code), _) => {
            let name = choice_name(texts, &book.logbook, field, code);
            if picker.marks {
                let is_on = is_chosen(field, &form.entry.text(form.focus), code);
                let sign = choices::sign(Widget::Checklist, is_on);
                (format!("{sign} {name}"), String::new())
            } else {
                (name, String::new())
            }
        }
    };
    let took = fit::print(canvas.buffer, inside, &name, style);
    let rest = Rect {
        x: inside.x + took,
        width: inside.width - took,
        ..inside
    };
    let faint = if is_selected {
        style
    } else {
        canvas.theme.faint
    };
    fit::print_right(canvas.buffer, rest, &beside, faint);
    canvas.target(area, Target::Row(index));
}

/// The columns of the rows: those of a line, and more to the left, over the labels, where places
/// with what is around them need it.
fn widened(canvas: &Canvas, rows: Rect, (field, picker): (&Field, &Picker)) -> Rect {
    let (Some(book), Kind::Place) = (&canvas.app.book, field.kind) else {
        let width = rows.width.min(LINE);
        return Rect { width, ..rows };
    };
    let names = Names::new(canvas.app.texts, &book.logbook);
    let columns = |row: &Row| match row {
        Row::Code(code) => {
            let name = names.place_alone(code, "");
            fit::width(&name) + APART + fit::width(&around(&names, code))
        }
        Row::AsTyped(_) => 0,
    };
    let widest = picker.rows.iter().map(columns).max().unwrap_or(0);
    let wanted = fit::to_columns(widest).saturating_add(BEFORE_NAME + AFTER_ROW);
    let wanted = wanted.max(rows.width.min(LINE));
    let width = wanted.min(rows.right().saturating_sub(BEFORE_LABEL));
    Rect {
        x: rows.x.min(rows.right().saturating_sub(width)),
        width,
        ..rows
    }
}

/// The district and the oblast of a place, in short.
fn around(names: &Names, code: &str) -> String {
    let (district, oblast) = lies_in(code);
    let short = |place: &Place| names.place_alone_short(place.code, "");
    let around: Vec<String> = [district, oblast]
        .into_iter()
        .flatten()
        .map(short)
        .collect();
    around.join(" · ")
}
