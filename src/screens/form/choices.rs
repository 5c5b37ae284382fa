//! Choices that can be seen: round ones of which one holds, boxes to tick, in rows or under each
//! other.

use ratatui::layout::{Position, Rect};

use crate::app::App;
use crate::app::form::{Form, Widget, choice_name, choices, is_chosen, order_of};
use crate::model::field::{Address, Field};
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns, width};

use super::target_field;

/// The columns between two choices in a row.
const APART: u16 = 2;

/// Where choices of these widths stand in rows of so many columns: the column and the row of each.
pub fn flow(widths: &[u16], columns: u16) -> Vec<(u16, u16)> {
    let mut places = Vec::with_capacity(widths.len());
    let (mut x, mut y) = (0u16, 0u16);
    for wide in widths {
        if x > 0 && x.saturating_add(*wide) > columns {
            x = 0;
            y = y.saturating_add(1);
        }
        places.push((x, y));
        x = x.saturating_add(*wide).saturating_add(APART);
    }
    places
}

/// Draws the choices of a field into an area.
pub fn draw(canvas: &mut Canvas, area: Rect, form: &Form, field: &Field, at: Address) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    let text = form.entry.text(at);
    let all = choices(field, &text, &book.logbook);
    let widget = form.widget_at(at);
    let orders = order_of(&text, &all);
    let shown: Vec<String> = all
        .iter()
        .zip(&orders)
        .map(|(choice, order)| {
            let name = choice_name(canvas.app.texts, &book.logbook, field, choice);
            let sign = sign(widget, is_chosen(field, &text, choice));
            match order {
                Some(order) => format!("{sign} {name}  {order}"),
                None => format!("{sign} {name}"),
            }
        })
        .collect();
    let widths: Vec<u16> = shown.iter().map(|one| to_columns(width(one))).collect();
    let places = match widget {
        Widget::Checklist => (0..all.len()).map(|row| (0, to_columns(row))).collect(),
        _ => flow(&widths, area.width),
    };
    let marked = marked(form, at, &all, &text);
    for (index, ((one, wide), (x, y))) in shown.iter().zip(&widths).zip(places).enumerate() {
        let place = Rect {
            x: area.x + x,
            y: area.y.saturating_add(y),
            width: (*wide).min(area.width.saturating_sub(x)),
            height: 1,
        };
        if place.y >= area.bottom() {
            break;
        }
        let is_on = all
            .get(index)
            .is_some_and(|choice| is_chosen(field, &text, choice));
        let style = if marked == Some(index) {
            canvas.theme.selected
        } else if is_on || form.focus == at {
            canvas.theme.text
        } else {
            canvas.theme.faint
        };
        fit::print(canvas.buffer, place, one, style);
        if marked == Some(index) {
            // The terminal's own cursor shows the place where reversed letters are lost.
            canvas.cursor = Some(Position {
                x: place.x + 1,
                y: place.y,
            });
        }
        target_field(canvas, place, at, index);
    }
}

/// The name of the marked choice, where it does not fit into so many columns.
pub fn cut_name(app: &App, form: &Form, columns: u16) -> Option<String> {
    let (field, book) = (form.focus.field()?, app.book.as_ref()?);
    if form.widget() != Widget::Checklist || form.open.is_some() {
        return None;
    }
    let all = choices(field, &form.entry.text(form.focus), &book.logbook);
    let marked = all.get(form.mark.min(all.len().saturating_sub(1)))?;
    let name = choice_name(app.texts, &book.logbook, field, marked);
    let sign = width(sign(Widget::Checklist, true)) + 1;
    (width(&name) + sign > usize::from(columns)).then_some(name)
}

/// What stands before a choice.
pub fn sign(widget: Widget, is_on: bool) -> &'static str {
    match (widget, is_on) {
        (Widget::Radio, true) => "(•)",
        (Widget::Radio, false) => "( )",
        (_, true) => "[x]",
        (_, false) => "[ ]",
    }
}

/// The choice that keys go to, where the field has the focus.
fn marked(form: &Form, at: Address, all: &[String], text: &str) -> Option<usize> {
    if form.focus != at {
        return None;
    }
    match form.widget() {
        Widget::Radio => all.iter().position(|choice| choice == text).or(Some(0)),
        _ => Some(form.mark.min(all.len().saturating_sub(1))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_flow_into_rows() {
        let cases = [
            (vec![], vec![]),
            (vec![4, 4], vec![(0, 0), (6, 0)]),
            (vec![4, 5, 3], vec![(0, 0), (0, 1), (7, 1)]),
            (vec![40, 3], vec![(0, 0), (0, 1)]),
        ];
        for (widths, wanted) in cases {
            assert_eq!(flow(&widths, 10), wanted);
        }
    }
}
