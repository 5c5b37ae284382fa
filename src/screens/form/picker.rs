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

use super::layout::LIST_ROWS;
use super::{FormView, choices};

/// Draws an open list: what it is narrowed by, then its rows.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    (field, picker): (&Field, &Picker),
    view: &mut FormView,
) {
    let line = Rect { height: 1, ..area };
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
            width: rows.width.saturating_sub(1),
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
        x: area.x + 2,
        width: area.width.saturating_sub(2),
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
            let room = usize::from(inside.width).saturating_sub(fit::width(&name) + 2);
            (name, around(&names, code, room))
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

/// The district and the oblast of a place, in short; as much of them as there is room for.
fn around(names: &Names, code: &str, room: usize) -> String {
    let (district, oblast) = lies_in(code);
    let short = |place: &Place| names.place_alone_short(place.code, "");
    let (district, oblast) = (district.map(short), oblast.map(short));
    let both = match (&district, &oblast) {
        (Some(district), Some(oblast)) => format!("{district} · {oblast}"),
        _ => String::new(),
    };
    let all = [
        both,
        district.unwrap_or_default(),
        oblast.unwrap_or_default(),
    ];
    let fitting = all
        .into_iter()
        .find(|text| !text.is_empty() && fit::width(text) <= room);
    fitting.unwrap_or_default()
}
