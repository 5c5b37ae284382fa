//! The cross table, drawn: what it is of, the figures with their totals always in sight, or one
//! column of them as bars, and under them what has to be said.

mod chart;
mod grid;
mod widths;

use ratatui::layout::Rect;

use crate::app::crosstab::Crosstab;
use crate::exchange::crosstab as written;
use crate::text::crosstab::Arranged;

use super::widgets::fit;
use super::widgets::wrap::Rows;
use super::{Canvas, frame, sessions};

/// From how many rows on there is air and all notes are shown whole.
const TALL: u16 = 18;

/// The most rows of notes where room is short.
const FEWEST_NOTES: usize = 2;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CrosstabView {
    top: usize,
    left: usize,
}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, crosstab: &Crosstab, view: &mut CrosstabView) {
    let (Some(book), Some(arranged)) = (&canvas.app.book, &crosstab.arranged) else {
        return;
    };
    if canvas.app.filter.taken == 0 {
        sessions::draw_empty(canvas, area, book);
        return;
    }
    let title = written::title(canvas.app.texts, arranged.table.layout);
    let inside = frame::inset(area);
    let air = u16::from(area.height >= TALL);
    let head = row_of(inside, air);
    if arranged.rows.is_empty() {
        fit::print(canvas.buffer, head, &title, canvas.theme.heading);
        let text = canvas.say("crosstab-empty");
        frame::message(canvas, below(area, 2 + air), &text);
        return;
    }
    let notes_height = draw_notes(canvas, inside, arranged);
    let body = below(inside, 1 + 2 * air);
    let body = Rect {
        height: body.height.saturating_sub(notes_height),
        ..body
    };
    let aside = if crosstab.is_chart {
        chart::draw(canvas, body, crosstab, arranged, view)
    } else {
        grid::draw(canvas, body, crosstab, arranged, view)
    };
    let taken = fit::print_right(canvas.buffer, head, &aside, canvas.theme.accent);
    let room = Rect {
        width: head.width.saturating_sub(taken + 2 * u16::from(taken > 0)),
        ..head
    };
    fit::print(canvas.buffer, room, &title, canvas.theme.heading);
}

fn row_of(area: Rect, row: u16) -> Rect {
    Rect {
        height: 1,
        ..below(area, row)
    }
    .intersection(area)
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// The notes at the bottom; gives the rows that they took, with the air above them.
fn draw_notes(canvas: &mut Canvas, area: Rect, arranged: &Arranged) -> u16 {
    let notes = &arranged.notes;
    let is_tall = area.height >= TALL;
    let most = match is_tall {
        true => usize::from(area.height / 3),
        false => FEWEST_NOTES,
    };
    let text = match is_tall {
        true => notes.join("\n"),
        false => notes.join(" "),
    };
    if text.is_empty() {
        return 0;
    }
    let rows = Rows::new(&text, usize::from(area.width));
    let lines: Vec<&str> = rows.texts().collect();
    let shown = lines.len().min(most);
    let height = fit::to_columns(shown);
    let top = area.bottom().saturating_sub(height).max(area.y);
    for (index, (line, y)) in lines.iter().take(shown).zip(top..area.bottom()).enumerate() {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        let is_cut = index + 1 == shown && shown < lines.len();
        let line = match is_cut {
            true => format!("{line} {}", fit::ELLIPSIS),
            false => (*line).to_owned(),
        };
        fit::print(canvas.buffer, row, &line, canvas.theme.faint);
    }
    height + u16::from(is_tall)
}

/// The first of so many lines that are seen, so that the selected one is; no further than needed.
fn scrolled(before: usize, selected: usize, count: usize, seen: usize) -> usize {
    let selected = selected.min(count.saturating_sub(1));
    before
        .min(count.saturating_sub(seen))
        .max((selected + 1).saturating_sub(seen))
        .min(selected)
}
