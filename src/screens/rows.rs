//! Pasted rows before they are taken, drawn: what each column is taken for, the first rows as they
//! were pasted, and in words what will be taken and what cannot be read.

use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::rows::Rows;
use crate::text::rows::Use;

use super::Canvas;
use super::widgets::fit::{self, to_columns, width};
use super::widgets::list::SELECTION_MARK;
use super::widgets::wrap;
use super::widgets::{dialog, line};

/// The columns and rows that it takes where it can.
const SIZE: (u16, u16) = (110, 16);
/// The rows of the words below.
const WORDS: u16 = 4;
/// The columns of the screen that a column of the table takes: at least and at most.
const COLUMN: (u16, u16) = (8, 20);

/// Draws them.
pub fn draw(canvas: &mut Canvas, area: Rect, rows: &Rows) {
    let title = canvas.say("rows-title");
    let size = (SIZE.0.min(area.width.saturating_sub(6)), SIZE.1);
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, size).inner;
    let table = Rect {
        height: inner.height.saturating_sub(WORDS + 1),
        ..inner
    };
    draw_table(canvas, table, rows);
    let words = Rect {
        y: table.bottom(),
        height: inner.height - table.height,
        ..inner
    };
    line::rule(canvas.buffer, words, canvas.theme);
    let mut said = said(canvas, rows);
    let below = words.y + 1..words.bottom();
    let room = usize::from(words.width);
    let mut y = below;
    for (text, is_urgent) in said.drain(..) {
        let style = match is_urgent {
            true => canvas.theme.attention,
            false => canvas.theme.text,
        };
        for text in wrap::Rows::new(&text, room).texts() {
            let Some(y) = y.next() else {
                return;
            };
            let row = Rect {
                y,
                height: 1,
                ..words
            };
            fit::print(canvas.buffer, row, text, style);
        }
    }
}

/// The columns that are seen, the selected one among them: each with its place.
fn columns(rows: &Rows, area: Rect) -> Vec<(usize, Rect)> {
    let widest = |column: usize| {
        let cells = rows.table.rows.iter().take(usize::from(area.height));
        let widths = cells
            .filter_map(|row| row.get(column))
            .map(|cell| width(cell));
        to_columns(widths.max().unwrap_or(0)).clamp(COLUMN.0, COLUMN.1)
    };
    let count = rows.columns.uses.len();
    let mut first = 0;
    loop {
        let mut x = area.x;
        let mut seen = Vec::new();
        for column in first..count {
            let wide = widest(column).max(COLUMN.0 + 4);
            if x + wide > area.right() {
                break;
            }
            seen.push((
                column,
                Rect {
                    x,
                    width: wide,
                    ..area
                },
            ));
            x += wide + 1;
        }
        let has = seen.iter().any(|(column, _)| *column == rows.selected);
        if has || first + 1 >= count {
            return seen;
        }
        first += 1;
    }
}

fn draw_table(canvas: &mut Canvas, area: Rect, rows: &Rows) {
    let seen = columns(rows, area);
    let has_more = seen
        .last()
        .is_some_and(|(last, _)| last + 1 < rows.columns.uses.len());
    if has_more {
        let head = Rect { height: 1, ..area };
        fit::print_right(canvas.buffer, head, "›", canvas.theme.accent);
    }
    for (column, place) in &seen {
        let is_selected = *column == rows.selected;
        let means = rows.columns.uses.get(*column).copied().unwrap_or(Use::Skip);
        let name = use_name(canvas, means);
        let head = Rect {
            height: 1,
            ..*place
        };
        canvas.target(*place, Target::Column(*column));
        let (text, style) = match (is_selected, means) {
            (true, _) => (format!("{SELECTION_MARK}{name}"), canvas.theme.selected),
            (false, Use::Skip) => (name, canvas.theme.faint),
            (false, _) => (name, canvas.theme.heading),
        };
        if is_selected {
            canvas.buffer.set_style(head, style);
        }
        fit::print(canvas.buffer, head, &text, style);
        let below = (area.y + 1)..area.bottom();
        for (index, (row, y)) in rows.table.rows.iter().zip(below).enumerate() {
            let cell = Rect {
                y,
                height: 1,
                ..*place
            };
            let is_heading = index == 0 && rows.columns.is_headed;
            let style = match means {
                _ if is_heading => canvas.theme.faint,
                Use::Skip => canvas.theme.faint,
                _ => canvas.theme.text,
            };
            let text = row.get(*column).map_or("", String::as_str);
            fit::print(canvas.buffer, cell, &text.replace('\n', " "), style);
        }
    }
}

fn use_name(canvas: &Canvas, means: Use) -> String {
    match means {
        Use::Skip => canvas.say("rows-skip"),
        Use::Field(field) => canvas.say(&format!("line-{}.short", field.id.replace('_', "-"))),
        Use::PartOfName(0) => canvas.say("rows-surname"),
        Use::PartOfName(1) => canvas.say("rows-given-name"),
        Use::PartOfName(_) => canvas.say("rows-patronymic"),
    }
}

/// What will be taken, and what is to be known before: each with whether it needs the user.
fn said(canvas: &Canvas, rows: &Rows) -> Vec<(String, bool)> {
    let texts = canvas.app.texts;
    let count = [("count", rows.count().into())];
    let mut said = vec![(texts.say_with("rows-count", &count), false)];
    if !rows.has_names() {
        said.insert(0, (texts.say("rows-no-name"), true));
    }
    let mut add = |id: &str, count: usize| {
        if count > 0 {
            let count = [("count", count.into())];
            said.push((texts.say_with(id, &count), true));
        }
    };
    add("rows-faults", rows.faults());
    add("rows-skipped", rows.skipped());
    if rows.table.has_ragged_rows {
        said.push((texts.say("rows-ragged"), true));
    }
    if rows.table.has_formulas {
        said.push((texts.say("rows-formulas"), true));
    }
    said
}
