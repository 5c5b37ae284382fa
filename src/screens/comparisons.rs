//! The choice of what the figures of the overview are compared with, drawn.

use ratatui::layout::Rect;

use crate::app::comparisons::Comparisons;
use crate::app::event::Target;

use super::widgets::dialog;
use super::widgets::fit::{self, to_columns};
use super::widgets::list::SELECTION_MARK;
use super::{Canvas, sentence};

/// The columns that the choice takes where it can.
const WIDTH: u16 = 60;

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, choice: &Comparisons) {
    let title = canvas.say("comparison-title");
    let size = (WIDTH, to_columns(choice.choices.len()));
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, size).inner;
    let room = usize::from(inner.height);
    let first = (choice.selected + 1).saturating_sub(room);
    let rows = choice.choices.iter().enumerate().skip(first).take(room);
    for ((index, against), y) in rows.zip(inner.y..) {
        let row = Rect {
            y,
            height: 1,
            ..inner
        };
        canvas.target(row, Target::Row(index));
        let style = match index == choice.selected {
            true => canvas.theme.selected,
            false => canvas.theme.text,
        };
        canvas.buffer.set_style(row, style);
        if index == choice.selected {
            fit::print(canvas.buffer, row, SELECTION_MARK, style);
        }
        let mark = if *against == choice.now { "●" } else { "○" };
        let name = match against {
            Some(against) => sentence::against(canvas.app, against),
            None => canvas.say("comparison-none"),
        };
        let inside = Rect {
            x: row.x + 2,
            width: row.width.saturating_sub(2),
            ..row
        };
        let text = format!("{mark} {name}");
        fit::print(canvas.buffer, inside, &text, style);
    }
}
