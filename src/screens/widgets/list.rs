//! A list in columns for any number of rows: only the rows one sees are asked for. Where the
//! list stands is kept by the caller in a [`ListView`]; what is selected belongs to the state
//! and comes in.

mod columns;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use self::columns::{Place, places};
use super::fit::{against_right, cut, line_width, print, print_line, width};
use super::{line, scrollbar};
use crate::screens::theme::Theme;

/// What stands before the selected row.
pub const SELECTION_MARK: &str = "▸";

/// The columns that the selection mark and its air take.
const MARK_WIDTH: u16 = 2;

/// How many rows stay in sight above and below the selected one.
const CONTEXT: usize = 2;

/// On which side the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// One column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// Its heading; a list whose headings are all empty has no header.
    pub title: &'a str,
    /// The columns of the screen it needs.
    pub min: u16,
    /// Its share of the room that is left over; 0 to stay at `min`.
    pub weight: u16,
    /// Where its cells stand.
    pub align: Align,
    /// Where room is short, columns with larger numbers go first; 0 never goes.
    pub priority: u8,
}

/// The order of a sorted column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

impl Sort {
    fn mark(self) -> &'static str {
        match self {
            Sort::Ascending => "▴",
            Sort::Descending => "▾",
        }
    }
}

/// What is to be drawn, without the rows themselves.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    /// The columns in their order.
    pub columns: &'a [Column<'a>],
    /// How many rows there are.
    pub rows: usize,
    /// The selected row.
    pub selected: Option<usize>,
    /// Whether keys go to this list.
    pub has_focus: bool,
    /// The column it is sorted by, and how.
    pub sorted_by: Option<(usize, Sort)>,
}

/// Where a list stands on the screen and how far it is scrolled; kept from one drawing to the
/// next.
#[derive(Debug, Clone, Default)]
pub struct ListView {
    top: usize,
    rows: usize,
    body: Rect,
    revealed: Option<(usize, u16)>,
    headings: Vec<(Rect, usize)>,
}

impl ListView {
    /// The first row that is seen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// How many rows a page has; at least one.
    pub fn page(&self) -> usize {
        usize::from(self.body.height).max(1)
    }

    /// The area of the rows, where an empty list may say what to do.
    pub fn body(&self) -> Rect {
        self.body
    }

    /// Scrolls by rows, down where positive, without selecting another one: the wheel.
    pub fn scroll_by(&mut self, rows: isize) {
        self.top = self.top.saturating_add_signed(rows).min(self.farthest());
    }

    /// The row under a place on the screen.
    pub fn row_at(&self, place: Position) -> Option<usize> {
        if !self.body.contains(place) {
            return None;
        }
        let row = self.top + usize::from(place.y - self.body.y);
        (row < self.rows).then_some(row)
    }

    /// The headings that were drawn, each with its column.
    pub fn headings(&self) -> &[(Rect, usize)] {
        &self.headings
    }

    /// The column whose heading is under a place on the screen.
    pub fn column_at(&self, place: Position) -> Option<usize> {
        let heading = self
            .headings
            .iter()
            .find(|(area, _)| area.contains(place))?;
        Some(heading.1)
    }

    fn farthest(&self) -> usize {
        self.rows.saturating_sub(usize::from(self.body.height))
    }

    /// Scrolls only where it must: when another row was selected or the height changed.
    fn follow(&mut self, selected: Option<usize>) {
        let height = self.body.height;
        let wanted = selected.map(|row| (row, height));
        if wanted != self.revealed {
            self.revealed = wanted;
            if let Some(row) = selected {
                self.reveal(row, usize::from(height));
            }
        }
        self.top = self.top.min(self.farthest());
    }

    fn reveal(&mut self, row: usize, height: usize) {
        let context = CONTEXT.min(height.saturating_sub(1) / 2);
        let first = row.saturating_sub(context);
        let last = row.saturating_add(context + 1).min(self.rows);
        self.top = self.top.min(first).max(last.saturating_sub(height));
    }
}

/// Draws a list, asking for the cells of those rows that are seen, one for each of its columns; a row
/// that has but one cell takes all of them.
pub fn draw<'c>(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    list: &List<'_>,
    view: &mut ListView,
    mut row: impl FnMut(usize) -> Vec<Line<'c>>,
) {
    let area = area.intersection(buffer.area);
    let has_header = list.columns.iter().any(|column| !column.title.is_empty());
    let above = if has_header { 2.min(area.height) } else { 0 };
    let body = Rect {
        y: area.y + above,
        height: area.height - above,
        ..area
    };
    view.rows = list.rows;
    view.body = body;
    view.follow(list.selected);

    let scrolls = list.rows > usize::from(body.height);
    let bar = if scrolls { 2.min(area.width) } else { 0 };
    let inner = area.width - bar;
    let mark = MARK_WIDTH.min(inner);
    let cells = Rect {
        x: area.x + mark,
        width: inner - mark,
        ..area
    };
    let places = places(list.columns, cells);
    view.headings.clear();
    if has_header {
        draw_header(
            buffer,
            Rect {
                height: above,
                ..area
            },
            theme,
            list,
            &places,
        );
        let heading = |place: &Place| (place.within(Rect { height: 1, ..area }), place.column);
        view.headings.extend(places.iter().map(heading));
    }
    for (y, index) in (body.top()..body.bottom()).zip(view.top..list.rows) {
        let line = Rect {
            y,
            height: 1,
            width: inner,
            ..body
        };
        draw_row(buffer, line, list.columns, &places, &row(index));
        if list.selected == Some(index) {
            print(buffer, line, SELECTION_MARK, theme.accent);
            buffer.set_style(line, theme.selection(list.has_focus));
        }
    }
    scrollbar::draw(buffer, body, theme, list.rows, view.top);
}

fn draw_header(buffer: &mut Buffer, area: Rect, theme: &Theme, list: &List<'_>, places: &[Place]) {
    for place in places {
        let Some(column) = list.columns.get(place.column) else {
            continue;
        };
        let (sort, style) = match list.sorted_by {
            Some((sorted, sort)) if sorted == place.column => (sort.mark(), theme.heading),
            _ => ("", theme.faint),
        };
        let room = usize::from(place.width).saturating_sub(sort.chars().count() * 2);
        let title = cut(column.title, room);
        let heading = match sort {
            "" => title.into_owned(),
            mark => format!("{title} {mark}"),
        };
        let cell = align(place.within(area), column.align, width(&heading));
        print(buffer, cell, &heading, style);
    }
    let below = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    line::rule(buffer, below, theme);
}

fn draw_row(
    buffer: &mut Buffer,
    line: Rect,
    columns: &[Column<'_>],
    places: &[Place],
    cells: &[Line<'_>],
) {
    // A row of one cell is a sentence, and takes all of the line.
    if let ([only], true, Some(first)) = (cells, columns.len() > 1, places.first()) {
        let left = first.within(line).x;
        let whole = Rect {
            x: left,
            width: line.right().saturating_sub(left),
            ..line
        };
        print_line(buffer, whole, only);
        return;
    }
    for place in places {
        let (Some(column), Some(cell)) = (columns.get(place.column), cells.get(place.column))
        else {
            continue;
        };
        let area = align(place.within(line), column.align, line_width(cell));
        print_line(buffer, area, cell);
    }
}

fn align(cell: Rect, align: Align, columns: usize) -> Rect {
    match align {
        Align::Left => cell,
        Align::Right => against_right(cell, columns),
    }
}

#[cfg(test)]
mod tests;
