//! The figures of a cross table. The headings, the names of the rows and the totals stay where they
//! are; what is between them scrolls both ways.

use ratatui::layout::Rect;

use crate::app::crosstab::Crosstab;
use crate::app::event::Target;
use crate::model::crosstab::{Dimension, Value};
use crate::screens::Canvas;
use crate::screens::widgets::list::SELECTION_MARK;
use crate::screens::widgets::wrap::Rows;
use crate::screens::widgets::{fit, line, scrollbar};
use crate::text::crosstab::{self, Arranged, By};

use super::widths::{GAP, LABELS, Labels, MARK, Named, Widths};
use super::{CrosstabView, below, scrolled};

/// The narrowest and, where room is short, the widest column of figures.
const NARROWEST: u16 = 4;
const WIDEST_CLOSE: u16 = 16;
const WIDEST: u16 = 22;

/// A figure that says that there is nothing.
const NONE: &str = "·";

struct Grid<'a> {
    crosstab: &'a Crosstab,
    arranged: &'a Arranged,
    /// The rows that are seen.
    rows: std::ops::Range<usize>,
    /// The columns that are seen, each with its place and width.
    columns: Vec<(usize, u16, u16)>,
    total: (u16, u16),
    labels: u16,
    /// How many rows the headings take.
    head: u16,
}

/// Draws them; gives what there is to say beside the title.
pub(super) fn draw(
    canvas: &mut Canvas,
    area: Rect,
    crosstab: &Crosstab,
    arranged: &Arranged,
    view: &mut CrosstabView,
) -> String {
    let labels = Labels::of(&arranged.rows);
    let with_head = |canvas: &Canvas, head: u16, view: &mut CrosstabView| {
        Grid::new(canvas, area, (crosstab, arranged), (head, labels), view)
    };
    let mut grid = with_head(canvas, 1, view);
    if grid.breaks_headings() {
        grid = with_head(canvas, 2, view);
    }
    let (head, seen, is_airy) = (grid.head, grid.rows.len(), is_airy(area, grid.head));
    let count = arranged.rows.len();
    canvas.page = seen.max(1);
    grid.draw_headings(canvas, area);
    line::rule(canvas.buffer, below(area, head), canvas.theme);
    let body = Rect {
        height: fit::to_columns(seen),
        ..below(area, head + 1)
    };
    for (row, y) in grid.rows.clone().zip(body.top()..body.bottom()) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        grid.draw_row(canvas, place, Some(row));
    }
    let under = below(area, head + 1 + fit::to_columns(seen));
    if is_airy {
        line::rule(canvas.buffer, under, canvas.theme);
    }
    let total = below(under, u16::from(is_airy));
    if total.height > 0 {
        grid.draw_row(canvas, Rect { height: 1, ..total }, None);
    }
    let track = Rect {
        x: area.right(),
        width: 1,
        ..body
    };
    scrollbar::draw(canvas.buffer, track, canvas.theme, count, view.top);
    grid.hidden(canvas)
}

/// Whether there is room for a rule above the totals.
fn is_airy(area: Rect, head: u16) -> bool {
    area.height >= 10 + head
}

impl<'a> Grid<'a> {
    fn new(
        canvas: &Canvas,
        area: Rect,
        (crosstab, arranged): (&'a Crosstab, &'a Arranged),
        (head, labels): (u16, Labels),
        view: &mut CrosstabView,
    ) -> Self {
        // Under the headings a rule, the totals at the bottom, another rule where there is room.
        let fixed = head + 2 + u16::from(is_airy(area, head));
        let count = arranged.rows.len();
        let seen = usize::from(area.height.saturating_sub(fixed)).min(count);
        view.top = scrolled(view.top, crosstab.row, count, seen);
        let rows = view.top..(view.top + seen).min(count);
        let mut grid = Self {
            crosstab,
            arranged,
            rows,
            columns: Vec::new(),
            total: (0, 0),
            labels: 0,
            head,
        };
        let total = grid.total_width(canvas);
        let room = area.width.saturating_sub(total + GAP);
        let mut widths = Widths::new(arranged.columns.len(), |column, named| {
            grid.width(canvas, column, named)
        });
        let (labels, named) = widths.labels(labels, area.width, room);
        let labels = labels.min(room.max(LABELS)).min(area.width);
        let room = area.width.saturating_sub(labels + total + GAP);
        let selected = crosstab.column;
        let columns = widths.lay(named, room, area.x + labels, (selected, &mut view.left));
        drop(widths);
        (grid.labels, grid.columns) = (labels, columns);
        let end = grid.columns.last().map(|(_, x, width)| x + width);
        let start = end.unwrap_or(area.x + grid.labels) + GAP;
        grid.total = (start, total.min(area.right().saturating_sub(start)));
        grid
    }

    /// The width of a column: of its name, or where there is none to be named of its figures that
    /// are seen.
    fn width(&self, canvas: &Canvas, column: usize, named: Option<Named>) -> u16 {
        let Some(named) = named else {
            return self.figures_width(canvas, Some(column));
        };
        let mark = usize::from(self.is_sorted_by(Some(column))) * 2;
        let name = self
            .arranged
            .columns
            .get(column)
            .map_or(0, |line| match named {
                Named::Whole => (fit::width(&line.label) + mark).min(usize::from(WIDEST)),
                Named::ByWords => (longest_word(&line.label) + mark).min(usize::from(WIDEST_CLOSE)),
                Named::Short => (longest_word(&line.short) + mark).min(usize::from(WIDEST_CLOSE)),
            });
        fit::to_columns(name)
    }

    /// Whether the name of a column that is seen is longer than the column is wide.
    fn breaks_headings(&self) -> bool {
        self.columns.iter().any(|(column, _, width)| {
            let mark = usize::from(self.is_sorted_by(Some(*column))) * 2;
            let line = self.arranged.columns.get(*column);
            line.is_some_and(|line| fit::width(&line.label) + mark > usize::from(*width))
        })
    }

    fn total_width(&self, canvas: &Canvas) -> u16 {
        let mark = usize::from(self.is_sorted_by(None)) * 2;
        let name = fit::width(&self.total_name(canvas));
        let named = fit::to_columns(name + mark).min(WIDEST_CLOSE);
        self.figures_width(canvas, None).max(named)
    }

    fn total_name(&self, canvas: &Canvas) -> String {
        match self.arranged.columns.is_empty() {
            true => crosstab::measure(canvas.app.texts, self.arranged.table.layout.measure),
            false => canvas.say("value-total"),
        }
    }

    fn figures_width(&self, canvas: &Canvas, column: Option<usize>) -> u16 {
        let rows = self.rows.clone().map(Some).chain([None]);
        let widths = rows.map(|row| fit::width(&self.text(canvas, row, column)));
        fit::to_columns(widths.max().unwrap_or(0)).max(NARROWEST)
    }

    fn text(&self, canvas: &Canvas, row: Option<usize>, column: Option<usize>) -> String {
        let value = self.arranged.value(row, column);
        match value {
            Value::Whole(0) | Value::Part(0, _) => NONE.to_owned(),
            Value::Decimal(0.0) if !self.arranged.table.layout.measure.is_ratio() => {
                NONE.to_owned()
            }
            value => crosstab::value(canvas.app.texts, self.arranged.table.layout, value),
        }
    }

    fn is_sorted_by(&self, column: Option<usize>) -> bool {
        match (&self.crosstab.order.by, column) {
            (By::Total, None) => true,
            (By::Column(key), Some(column)) => self.arranged.column_key(column) == Some(key),
            _ => false,
        }
    }

    fn draw_headings(&self, canvas: &mut Canvas, area: Rect) {
        let texts = canvas.app.texts;
        let rows = crosstab::dimension(texts, Some(self.arranged.table.layout.rows));
        let corner = Rect {
            x: area.x + MARK,
            y: area.y + self.head - 1,
            width: self.labels.saturating_sub(MARK),
            height: 1,
        };
        fit::print(
            canvas.buffer,
            corner.intersection(area),
            &rows,
            canvas.theme.faint,
        );
        for (column, x, width) in &self.columns {
            let line = self.arranged.columns.get(*column);
            let labels = line.map(|line| (line.label.clone(), line.short.clone()));
            let (label, short) = labels.unwrap_or_default();
            self.draw_heading(canvas, area, (*x, *width), (&label, &short), *column);
        }
        let name = self.total_name(canvas);
        let last = self.arranged.columns.len();
        self.draw_heading(canvas, area, self.total, (&name, &name), last);
    }

    fn draw_heading(
        &self,
        canvas: &mut Canvas,
        area: Rect,
        (x, width): (u16, u16),
        (label, short): (&str, &str),
        column: usize,
    ) {
        let is_total = column == self.arranged.columns.len();
        let is_here = self.crosstab.column == column;
        let style = match (is_here, is_total) {
            (true, _) => canvas.theme.accent,
            (false, true) => canvas.theme.heading,
            (false, false) => canvas.theme.text,
        };
        let sorted = self.is_sorted_by((!is_total).then_some(column));
        let mark = match (sorted, self.crosstab.order.is_reversed) {
            (false, _) => "",
            (true, false) => " ▾",
            (true, true) => " ▴",
        };
        let lines = usize::from(self.head);
        let columns = usize::from(width);
        let full = format!("{label}{mark}");
        let is_whole = longest_word(&full) <= columns;
        let text = match is_whole && Rows::new(&full, columns).count() <= lines {
            true => full,
            false => format!("{short}{mark}"),
        };
        let rows = Rows::new(&text, columns);
        let mut rows: Vec<String> = rows.texts().map(str::to_owned).collect();
        if rows.len() > lines || longest_word(&text) > columns {
            // What has no room is cut, and the mark of the order stays.
            let kept = columns.saturating_sub(fit::width(mark));
            rows = vec![format!("{}{mark}", fit::cut(short, kept))];
        }
        let above = self.head.saturating_sub(fit::to_columns(rows.len()));
        for (text, y) in rows.iter().zip(area.y + above..area.y + self.head) {
            let place = Rect {
                x,
                y,
                width,
                height: 1,
            };
            fit::print_right(canvas.buffer, place.intersection(area), text, style);
        }
        let hit = Rect {
            x,
            width,
            height: self.head,
            ..area
        };
        canvas.target(hit.intersection(area), Target::Column(column));
    }

    fn draw_row(&self, canvas: &mut Canvas, place: Rect, row: Option<usize>) {
        let (rows, columns) = (self.arranged.rows.len(), self.arranged.columns.len());
        let at = row.unwrap_or(rows);
        let is_here = self.crosstab.row == at;
        let line = row.and_then(|row| self.arranged.rows.get(row));
        let room = usize::from(self.labels.saturating_sub(MARK));
        let label = match line {
            Some(line) if fit::width(&line.label) <= room => line.label.clone(),
            Some(line) => self.short_name(&line.short, room),
            None => canvas.say("value-total"),
        };
        let style = match (is_here, row) {
            (true, _) => canvas.theme.accent,
            (false, None) => canvas.theme.heading,
            (false, Some(_)) => canvas.theme.text,
        };
        if is_here {
            fit::print(canvas.buffer, place, SELECTION_MARK, canvas.theme.accent);
        }
        let name = Rect {
            x: place.x + MARK,
            width: self.labels.saturating_sub(MARK),
            ..place
        };
        fit::print(canvas.buffer, name.intersection(place), &label, style);
        for (column, x, width) in &self.columns {
            self.draw_figure(
                canvas,
                place,
                (*x, *width),
                (row, Some(*column)),
                (at, *column),
            );
        }
        self.draw_figure(canvas, place, self.total, (row, None), (at, columns));
    }

    /// The short name of a row in so many columns: of a municipality the name gives way, and the
    /// district after it stays, for several are called alike.
    fn short_name(&self, short: &str, room: usize) -> String {
        let is_place = self.arranged.table.layout.rows == Dimension::Municipality;
        match short.rsplit_once(", ") {
            Some((name, district)) if is_place && fit::width(short) > room => {
                let left = room.saturating_sub(fit::width(district) + 2);
                format!("{}, {district}", fit::cut(name, left))
            }
            _ => short.to_owned(),
        }
    }

    fn draw_figure(
        &self,
        canvas: &mut Canvas,
        line: Rect,
        (x, width): (u16, u16),
        (row, column): (Option<usize>, Option<usize>),
        at: (usize, usize),
    ) {
        let text = self.text(canvas, row, column);
        let is_selected = (self.crosstab.row, self.crosstab.column) == at;
        let style = match (row, column) {
            _ if is_selected => canvas.theme.selected,
            _ if text == NONE => canvas.theme.faint,
            (Some(_), Some(_)) => canvas.theme.text,
            _ => canvas.theme.heading,
        };
        let place = Rect { x, width, ..line };
        canvas.target(place.intersection(line), Target::Cell(at.0, at.1));
        if !is_selected {
            fit::print_right(canvas.buffer, place.intersection(line), &text, style);
            return;
        }
        let wide = Rect {
            x: x.saturating_sub(1),
            width: width + 2,
            ..line
        };
        fit::print_right(canvas.buffer, wide, &format!("[{text}]"), style);
    }

    /// How many columns lie to either side of those that are seen; empty where none does.
    fn hidden(&self, canvas: &Canvas) -> String {
        let count = self.arranged.columns.len();
        let left = self.columns.first().map_or(count, |(column, _, _)| *column);
        let right = match self.columns.last() {
            Some((column, _, _)) => count - column - 1,
            None => 0,
        };
        if left + right == 0 {
            return String::new();
        }
        let args = [("left", left.into()), ("right", right.into())];
        canvas.app.texts.say_with("crosstab-hidden", &args)
    }
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(fit::width).max().unwrap_or(0)
}
