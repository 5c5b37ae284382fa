//! The overview, drawn: the key figures above, the panels on two sides below them. What has no room
//! is scrolled to when it is selected.

mod ages;
mod enlarged;
mod key_figures;
mod labels;
mod panels;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::book::Book;
use crate::app::event::Target;
use crate::app::overview::{Overview, Panel, PanelKind, Place, Side, Window};
use crate::model::timeline::Unit;
use crate::text::{Texts, date};

use super::widgets::{fit, line};
use super::{Canvas, frame, sentence, sessions};

use labels::Labels;

/// From how many rows on the key figures have air around them.
const TALL: u16 = 26;

/// A panel that is cut off at the bottom is not begun for fewer rows than this.
const FEWEST_ROWS: usize = 3;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct OverviewView {
    /// The row at the top of the left side, and of the right one.
    tops: [usize; 2],
    /// What each panel is scrolled to, where it shows a part of its figures.
    windows: BTreeMap<PanelKind, Scrolled>,
    enlarged: BTreeMap<PanelKind, usize>,
}

/// What a panel is scrolled to while it has these figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Scrolled {
    unit: Unit,
    figures: usize,
    shown: usize,
    top: usize,
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
    let key_rows = key_figures::heights(overview, &labels).iter().sum();
    let area = below_air(area, overview, key_rows);
    let row = |y: u16, height: u16| {
        Rect {
            y: area.y.saturating_add(y),
            height,
            ..area
        }
        .intersection(area)
    };
    if overview.is_enlarged {
        draw_rule(canvas, row(0, 1), overview, book);
        let body = row(1, area.height.saturating_sub(1));
        let kind = overview.panels.get(overview.selected.panel);
        let kind = kind.map_or(PanelKind::Key, |panel| panel.kind);
        let top = view.enlarged.entry(kind).or_default();
        *top = enlarged::draw(canvas, body, overview, &labels, *top);
        return;
    }
    key_figures::draw(canvas, row(air, key_rows), overview, &labels);
    draw_rule(canvas, row(key_rows + 2 * air, 1), overview, book);
    let above = key_rows + 1 + 3 * air;
    let sides = row(above, area.height.saturating_sub(above));
    canvas.page = usize::from(sides.height);
    if overview.panels.len() > 1 {
        draw_sides(canvas, sides, overview, &labels, view);
    } else {
        let text = canvas.say("overview-nothing-held");
        frame::message(canvas, sides, &text);
    }
}

/// The area without its first row, where the panels can do without it.
fn below_air(area: Rect, overview: &Overview, key_rows: u16) -> Rect {
    let room = usize::from(area.height.saturating_sub(key_rows + 1));
    if area.height >= TALL || room == 0 || !overview.fits(room - 1) {
        return area;
    }
    Rect {
        y: area.y + 1,
        height: area.height - 1,
        ..area
    }
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
/// all: in the longest words that have room.
fn draw_rule(canvas: &mut Canvas, area: Rect, overview: &Overview, book: &Book) {
    let (from, to) = overview.summary.period.unzip();
    let days = (from.map(|day| day.0), to.map(|day| day.0));
    let period = |is_short: bool| period(canvas.app.texts, days, is_short);
    let (full, short) = (period(false), period(true));
    let [most, more, less, least] = [0, 1, 2, 3].map(|less| markers(canvas, overview, book, less));
    let forms = [
        (&full, &most),
        (&full, &more),
        (&full, &less),
        (&short, &less),
        (&full, &least),
    ];
    // Both stand in one rule, each with a piece of it at both ends.
    let room = usize::from(area.width).saturating_sub(10);
    let has_room =
        |(period, marker): &&(&String, &String)| fit::width(period) + fit::width(marker) <= room;
    let last = (&short, &least);
    let (period, marker) = forms.iter().find(has_room).unwrap_or(&last);
    let room = room.saturating_sub(fit::width(period));
    let marker = fit::cut(marker, room);
    line::titled_rule(canvas.buffer, area, canvas.theme, period);
    line::note_in_rule(canvas.buffer, area, &marker, canvas.theme.accent);
}

/// The days from one to another; where there is little room, in digits.
fn period(texts: Texts, days: (Option<NaiveDate>, Option<NaiveDate>), is_short: bool) -> String {
    match days {
        (Some(from), Some(to)) if is_short && from != to => {
            format!("{}–{}", date::numeric(from), date::numeric(to))
        }
        (from, to) => date::period(texts, from, to),
    }
}

/// What the figures are compared with and of which sessions they are, in fewer words from step to
/// step: how many sessions the filter takes stands in its own line, too.
fn markers(canvas: &Canvas, overview: &Overview, book: &Book, less: usize) -> String {
    let texts = canvas.app.texts;
    let mut markers = Vec::new();
    if let Some(against) = &overview.against {
        let name = match overview.beside.as_ref().and_then(|beside| beside.period) {
            Some((from, to)) => period(texts, (Some(from), Some(to)), less > 1),
            None => sentence::against(canvas.app, against),
        };
        let id = match (&overview.beside, less) {
            (Some(_), 3) => "overview-compared.short",
            (Some(_), _) => "overview-compared",
            (None, _) => "overview-compared-with-nothing",
        };
        let targets = overview.beside.as_ref().and_then(|beside| beside.targets);
        markers.push(match targets {
            Some(targets) => sentence::beside_targets(canvas.app, targets, less),
            None => texts.say_with(id, &[("name", name.into())]),
        });
    }
    if !canvas.app.filter.filter.is_empty() && less == 0 {
        let total = book.catalogue.len();
        let args = [("shown", overview.shown.into()), ("count", total.into())];
        markers.push(texts.say_with("overview-filtered", &args));
    }
    if let Some((done, total)) = book.progress.filter(|_| !book.is_loaded()) {
        let args = [("done", done.into()), ("count", total.into())];
        markers.push(texts.say_with("overview-so-far", &args));
    }
    markers.join(" · ")
}

fn draw_sides(
    canvas: &mut Canvas,
    area: Rect,
    overview: &Overview,
    labels: &Labels,
    view: &mut OverviewView,
) {
    let room = usize::from(area.height);
    let sides = [Side::Left, Side::Right].map(|side| (side, overview.side(side, room)));
    let mut hidden = Hidden::default();
    for ((side, places), top) in sides.into_iter().zip(&mut view.tops) {
        *top = scrolled(*top, &places, overview.selected.panel, room);
        let place = side_area(area, side);
        let label_columns = panels::label_columns(overview, labels, side, place.width);
        let mut pen = SidePen {
            overview,
            labels,
            label_columns,
            top: *top,
            windows: &mut view.windows,
            hidden: &mut hidden,
        };
        for panel in places {
            pen.draw(canvas, place, panel);
        }
    }
    draw_hidden(canvas, area, &hidden);
}

/// The row at the top of a side, where one of its panels begins: so that the panel of the selected
/// figure is seen, moving no further than it must. A side without it stays as it is, or begins at
/// its top where the selection is above both. No panel takes more rows than a side has.
fn scrolled(top: usize, places: &[Place], selected: usize, room: usize) -> usize {
    let begins = places.iter().map(|place| place.top);
    let Some(place) = places.iter().find(|place| place.panel == selected) else {
        let same = begins.filter(|begin| *begin <= top).max();
        return same.filter(|_| selected > 0).unwrap_or(0);
    };
    if top <= place.top && place.end() <= top + room {
        return begins.filter(|begin| *begin <= top).max().unwrap_or(0);
    }
    let least = match place.top < top {
        true => place.top,
        false => place.end().saturating_sub(room),
    };
    begins.filter(|begin| *begin >= least).min().unwrap_or(0)
}

/// The names of panels that are not seen.
#[derive(Default)]
struct Hidden {
    above: BTreeMap<PanelKind, String>,
    below: BTreeMap<PanelKind, String>,
}

/// What the panels of a side are drawn with.
struct SidePen<'a> {
    overview: &'a Overview,
    labels: &'a Labels<'a>,
    label_columns: u16,
    top: usize,
    windows: &'a mut BTreeMap<PanelKind, Scrolled>,
    hidden: &'a mut Hidden,
}

impl SidePen<'_> {
    fn draw(&mut self, canvas: &mut Canvas, area: Rect, place: Place) {
        let Some(panel) = self.overview.panels.get(place.panel) else {
            return;
        };
        let is_selected = place.panel == self.overview.selected.panel;
        let (top, end) = (self.top, self.top + usize::from(area.height));
        let mut place = place;
        let begun = end.saturating_sub(place.top).min(1 + place.shown);
        if place.top < top {
            let name = self.labels.heading(panel.kind, 0);
            self.hidden.above.insert(panel.kind, name);
        } else if begun < (1 + place.shown).min(FEWEST_ROWS) {
            let name = self.labels.heading(panel.kind, 0);
            self.hidden.below.insert(panel.kind, name);
        } else {
            // One that is cut off at the bottom says so itself.
            place.shown = begun - 1;
        }
        let is_seen = place.top >= top && place.end() <= end;
        if !is_selected && !is_seen {
            return;
        }
        let window = self.window(panel, place, is_selected);
        let rows = 1 + place.shown;
        let drawn = Rect::new(0, 0, area.width, fit::to_columns(rows));
        let mut whole = Buffer::empty(drawn);
        let selected = is_selected.then_some(self.overview.selected.line);
        panels::draw(
            &mut whole,
            canvas,
            panel,
            self.labels,
            self.label_columns,
            &window,
            selected,
        );
        for line in top.max(place.top)..end.min(place.end()) {
            let y = area.y + fit::to_columns(line - top);
            copy_row(&whole, line - place.top, canvas.buffer, area.x, y);
            let figure = (line - place.top).checked_sub(1);
            if let Some(figure) = figure.and_then(|row| window.lines.get(row)) {
                let hit = Rect {
                    y,
                    height: 1,
                    ..area
                };
                canvas.target(hit, Target::Figure(place.panel, *figure));
            }
        }
    }

    /// The figures of a panel that are seen.
    fn window(&mut self, panel: &Panel, place: Place, is_selected: bool) -> Window {
        let fresh = Scrolled {
            unit: self.overview.unit,
            figures: panel.figures.len(),
            shown: place.shown,
            top: panel.first_top(place.shown),
        };
        let scrolled = self.windows.entry(panel.kind).or_insert(fresh);
        // Another course of time is looked at anew.
        let is_same = Scrolled {
            top: 0,
            ..*scrolled
        } == Scrolled { top: 0, ..fresh };
        if panel.kind == PanelKind::Time && !is_same {
            *scrolled = fresh;
        }
        let selected = is_selected.then_some(self.overview.selected.line);
        let window = panel.window(place.shown, scrolled.top, selected);
        // A panel that has room for all keeps what it is scrolled to where it has not.
        if place.shown < panel.figures.len() {
            scrolled.top = window.top;
        }
        window
    }
}

/// Names the panels that are not, or not wholly, seen, in the rule under them.
fn draw_hidden(canvas: &mut Canvas, area: Rect, hidden: &Hidden) {
    let named = [("▴", &hidden.above), ("▾", &hidden.below)]
        .into_iter()
        .filter(|(_, panels)| !panels.is_empty())
        .map(|(sign, panels)| {
            let names: Vec<&str> = panels.values().map(String::as_str).collect();
            format!("{sign} {}", names.join(" · "))
        });
    let text = named.collect::<Vec<_>>().join("   ");
    let rule = Rect {
        y: area.bottom(),
        height: 1,
        ..area
    };
    line::note_in_rule(
        canvas.buffer,
        rule.intersection(canvas.buffer.area),
        &text,
        canvas.theme.faint,
    );
}

fn copy_row(from: &Buffer, row: usize, to: &mut Buffer, x: u16, y: u16) {
    for column in 0..from.area.width {
        let cell = from.cell((column, fit::to_columns(row)));
        if let (Some(cell), Some(there)) = (cell, to.cell_mut((x + column, y))) {
            *there = cell.clone();
        }
    }
}
