//! The overview, drawn: the key figures above, the panels on two sides below them. What has no room
//! is scrolled to when it is selected.

mod ages;
mod enlarged;
mod key_figures;
mod labels;
mod panels;

#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::book::Book;
use crate::app::event::Target;
use crate::app::overview::{Overview, Side};
use crate::text::date;

use super::widgets::{fit, line};
use super::{Canvas, frame, sentence, sessions};

use labels::Labels;

/// From how many rows on the key figures have air around them.
const TALL: u16 = 26;

/// From how many rows on the key figures may have air above them.
const AIRY: u16 = 19;

/// A panel that is cut off at the bottom is not begun for fewer rows than this.
const FEWEST_ROWS: usize = 3;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct OverviewView {
    top: usize,
    enlarged_top: usize,
}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, overview: &Overview, view: &mut OverviewView) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    if overview.shown == 0 {
        sessions::draw_empty(canvas, area, book);
        return;
    }
    let labels = Labels::new(canvas.app.texts, &book.logbook, overview);
    let air = u16::from(area.height >= TALL);
    let area = below_air(area, overview);
    let row = |y: u16, height: u16| {
        Rect {
            y: area.y.saturating_add(y),
            height,
            ..area
        }
        .intersection(area)
    };
    let key_rows = 2 * key_figures::rows_of(overview);
    if overview.is_enlarged {
        draw_rule(canvas, row(0, 1), overview, book);
        let body = row(1, area.height.saturating_sub(1));
        view.enlarged_top = enlarged::draw(canvas, body, overview, &labels, view.enlarged_top);
        return;
    }
    key_figures::draw(canvas, row(air, key_rows), overview, &labels);
    draw_rule(canvas, row(key_rows + 2 * air, 1), overview, book);
    let above = key_rows + 1 + 3 * air;
    let sides = row(above, area.height.saturating_sub(above));
    if overview.panels.len() > 1 {
        draw_sides(canvas, sides, overview, &labels, view);
    } else {
        let text = canvas.say("overview-nothing-held");
        frame::message(canvas, sides, &text);
    }
}

/// The area without its first row, where the panels that are seen at first can do without it.
fn below_air(area: Rect, overview: &Overview) -> Rect {
    let key_rows = usize::from(2 * key_figures::rows_of(overview));
    let room = usize::from(area.height).saturating_sub(key_rows + 1);
    let rows = [Side::Left, Side::Right].map(|side| rows_of(overview, side));
    let seen = |room: usize| {
        let sides = [Side::Left, Side::Right].into_iter();
        let panels = sides.flat_map(|side| overview.side(side));
        panels
            .filter(|(panel, top)| top + panel_rows(overview, *panel) < room)
            .count()
    };
    let fits = rows.into_iter().all(|rows| rows < room);
    if area.height >= TALL || area.height < AIRY || !fits && seen(room) > seen(room - 1) {
        return area;
    }
    Rect {
        y: area.y + 1,
        height: area.height - 1,
        ..area
    }
}

fn panel_rows(overview: &Overview, panel: usize) -> usize {
    let panel = overview.panels.get(panel);
    panel.map_or(0, |panel| panel.rows())
}

/// The room of a side; the last column of all stays free.
fn side_area(area: Rect, side: Side) -> Rect {
    let width = area.width.saturating_sub(2) / 2;
    let x = match side {
        Side::Left => area.x,
        Side::Right => area.x + width + 1,
    };
    Rect { x, width, ..area }
}

/// The rule under the key figures says of which days they are, and of which sessions where not of
/// all.
fn draw_rule(canvas: &mut Canvas, area: Rect, overview: &Overview, book: &Book) {
    let texts = canvas.app.texts;
    let (from, to) = overview.summary.period.unzip();
    let period = date::period(texts, from.map(|day| day.0), to.map(|day| day.0));
    line::titled_rule(canvas.buffer, area, canvas.theme, &period);
    let mut markers = Vec::new();
    if let Some(against) = &overview.against {
        let name = match overview.beside.as_ref().and_then(|beside| beside.period) {
            Some((from, to)) => date::period(texts, Some(from), Some(to)),
            None => sentence::against(canvas.app, against),
        };
        let id = match overview.beside {
            Some(_) => "overview-compared",
            None => "overview-compared-with-nothing",
        };
        markers.push(texts.say_with(id, &[("name", name.into())]));
    }
    if !canvas.app.filter.filter.is_empty() {
        let total = book.catalogue.len();
        let args = [("shown", overview.shown.into()), ("count", total.into())];
        markers.push(texts.say_with("overview-filtered", &args));
    }
    if let Some((done, total)) = book.progress.filter(|_| !book.is_loaded()) {
        let args = [("done", done.into()), ("count", total.into())];
        markers.push(texts.say_with("overview-so-far", &args));
    }
    if markers.is_empty() {
        return;
    }
    let marker = markers.join(" · ");
    line::note_in_rule(canvas.buffer, area, &marker, canvas.theme.accent);
}

fn draw_sides(
    canvas: &mut Canvas,
    area: Rect,
    overview: &Overview,
    labels: &Labels,
    view: &mut OverviewView,
) {
    let sides = [Side::Left, Side::Right];
    let rows = sides.map(|side| rows_of(overview, side));
    let rows = rows.into_iter().max().unwrap_or(0);
    let room = usize::from(area.height);
    // The last row says what lies below, where something does.
    let seen = if rows > room {
        room.saturating_sub(1)
    } else {
        room
    };
    view.top = scrolled(view.top, overview, rows, seen);
    for side in sides {
        draw_side(
            canvas,
            side_area(area, side),
            overview,
            labels,
            side,
            (view.top, seen),
        );
    }
}

fn rows_of(overview: &Overview, side: Side) -> usize {
    let panels = overview.side(side);
    let last = panels.last();
    last.map_or(0, |(panel, top)| top + panel_rows(overview, *panel))
}

/// The row at the top, so that the panel of the selected figure is seen, or as much of it as can be
/// around the figure.
fn scrolled(top: usize, overview: &Overview, rows: usize, seen: usize) -> usize {
    let spot = overview.selected;
    let sides = [Side::Left, Side::Right].into_iter();
    let place = sides
        .flat_map(|side| overview.side(side))
        .find(|(panel, _)| *panel == spot.panel);
    let Some((_, panel_top)) = place else {
        return 0;
    };
    let rows_here = panel_rows(overview, spot.panel);
    let (first, last) = if rows_here <= seen {
        (panel_top, panel_top + rows_here)
    } else {
        let row = panel_top + 1 + spot.line;
        (row - usize::from(spot.line == 0), row + 1)
    };
    top.min(rows.saturating_sub(seen))
        .max(last.saturating_sub(seen))
        .min(first)
}

fn draw_side(
    canvas: &mut Canvas,
    area: Rect,
    overview: &Overview,
    labels: &Labels,
    side: Side,
    (top, seen): (usize, usize),
) {
    let label_columns = panels::label_columns(overview, labels, side, area.width);
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for (index, panel_top) in overview.side(side) {
        let Some(panel) = overview.panels.get(index) else {
            continue;
        };
        let end = panel_top + panel.rows();
        let is_selected = index == overview.selected.panel;
        if end > top + seen {
            below.push(labels.heading(panel.kind, 0));
        }
        if panel_top < top {
            above.push(labels.heading(panel.kind, 0));
        }
        let begun = (top + seen).saturating_sub(panel_top).min(panel.rows());
        if !is_selected && (panel_top < top || begun < panel.rows().min(FEWEST_ROWS)) {
            continue;
        }
        let drawn = Rect::new(0, 0, area.width, fit::to_columns(panel.rows()));
        let mut whole = Buffer::empty(drawn);
        let selected = is_selected.then_some(overview.selected.line);
        panels::draw(&mut whole, canvas, panel, labels, label_columns, selected);
        for line in top.max(panel_top)..end.min(top + seen) {
            let y = area.y + fit::to_columns(line - top);
            copy_row(&whole, line - panel_top, canvas.buffer, area.x, y);
            let figure = (line - panel_top).checked_sub(1);
            if let Some(figure) = figure.filter(|figure| *figure < panel.seen()) {
                let hit = Rect {
                    y,
                    height: 1,
                    ..area
                };
                canvas.target(hit, Target::Figure(index, figure));
            }
        }
    }
    draw_hidden(canvas, area, &above, &below);
}

/// Names the panels that are not, or not wholly, seen.
fn draw_hidden(canvas: &mut Canvas, area: Rect, above: &[String], below: &[String]) {
    if area.height == 0 {
        return;
    }
    let row = Rect {
        x: area.x + area.width.min(2),
        y: area.bottom() - 1,
        width: area.width.saturating_sub(2),
        height: 1,
    };
    let named = [("▴", above), ("▾", below)]
        .into_iter()
        .filter(|(_, panels)| !panels.is_empty())
        .map(|(sign, panels)| format!("{sign} {}", panels.join(" · ")));
    let text = named.collect::<Vec<_>>().join("   ");
    fit::print(canvas.buffer, row, &text, canvas.theme.faint);
}

fn copy_row(from: &Buffer, row: usize, to: &mut Buffer, x: u16, y: u16) {
    for column in 0..from.area.width {
        let cell = from.cell((column, fit::to_columns(row)));
        if let (Some(cell), Some(there)) = (cell, to.cell_mut((x + column, y))) {
            *there = cell.clone();
        }
    }
}
