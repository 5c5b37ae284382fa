//! One column of a cross table as bars, each with its number.

use ratatui::layout::Rect;

use crate::app::crosstab::Crosstab;
use crate::app::event::Target;
use crate::screens::Canvas;
use crate::screens::widgets::bars::{self, Bar, Bars, Length};
use crate::screens::widgets::{fit, line, scrollbar};
use crate::text::crosstab::{self, Arranged};

use super::{CrosstabView, below, scrolled};

/// Wider than this bars say no more.
const WIDEST: u16 = 110;

/// Draws them; gives the name of the column, to stand beside the title.
pub(super) fn draw(
    canvas: &mut Canvas,
    area: Rect,
    crosstab: &Crosstab,
    arranged: &Arranged,
    view: &mut CrosstabView,
) -> String {
    let (_, column) = crosstab.selected();
    let name = column.and_then(|column| arranged.columns.get(column));
    let name = match (name, arranged.columns.is_empty()) {
        (Some(line), _) => line.label.clone(),
        (None, true) => String::new(),
        (None, false) => canvas.say("value-total"),
    };
    let count = arranged.rows.len();
    let seen = usize::from(area.height.saturating_sub(2)).min(count);
    view.top = scrolled(view.top, crosstab.row, count, seen);
    canvas.page = seen.max(1);
    let shown = view.top..(view.top + seen).min(count);
    let numbers = shown
        .clone()
        .map(|row| number(canvas, arranged, Some(row), column));
    let numbers: Vec<(f64, String)> = numbers.collect();
    let all = (0..count).filter_map(|row| arranged.value(Some(row), column).number());
    let scale = all.map(f64::abs).fold(0.0, f64::max);
    let drawn: Vec<Bar> = shown
        .clone()
        .zip(&numbers)
        .map(|(row, (length, number))| Bar {
            label: arranged.rows.get(row).map_or("", |line| &line.label),
            length: length_of(*length),
            number,
            note: "",
        })
        .collect();
    // The scroll bar stands beside the area, and not right beside the numbers.
    let air = u16::from(seen < count);
    let width = area.width.saturating_sub(air).min(WIDEST);
    let place = Rect {
        width,
        height: fit::to_columns(seen),
        ..area
    };
    let longest = arranged.rows.iter().map(|line| fit::width(&line.label));
    let labels = fit::to_columns(longest.max().unwrap_or(0)).min(width / 2);
    let bars = Bars {
        bars: &drawn,
        scale,
        label_columns: Some(labels),
        selected: crosstab
            .row
            .checked_sub(view.top)
            .filter(|_| crosstab.row < count),
        has_focus: true,
    };
    bars::draw(canvas.buffer, place, canvas.theme, &bars);
    for (row, y) in shown.zip(place.top()..place.bottom()) {
        let hit = Rect {
            y,
            height: 1,
            ..place
        };
        canvas.target(hit, Target::Cell(row, crosstab.column));
    }
    draw_total(canvas, (area, width), crosstab, arranged, seen);
    let track = Rect {
        x: area.right(),
        width: 1,
        ..place
    };
    scrollbar::draw(canvas.buffer, track, canvas.theme, count, view.top);
    name
}

/// What is below nothing is shaded, as long as the same above it.
fn length_of(figure: f64) -> Length {
    match figure < 0.0 {
        true => Length::Planned(0.0, -figure),
        false => Length::Single(figure),
    }
}

fn draw_total(
    canvas: &mut Canvas,
    (area, width): (Rect, u16),
    crosstab: &Crosstab,
    arranged: &Arranged,
    seen: usize,
) {
    let under = Rect {
        width,
        ..below(area, fit::to_columns(seen))
    };
    line::rule(canvas.buffer, under, canvas.theme);
    let (_, column) = crosstab.selected();
    let (_, total) = number(canvas, arranged, None, column);
    let label = canvas.say("value-total");
    let bar = [Bar {
        label: &label,
        length: Length::Single(0.0),
        number: &total,
        note: "",
    }];
    let is_here = crosstab.row == arranged.rows.len();
    let bars = Bars {
        bars: &bar,
        scale: 1.0,
        label_columns: None,
        selected: is_here.then_some(0),
        has_focus: true,
    };
    let place = Rect {
        height: 1,
        ..below(under, 1)
    }
    .intersection(area);
    bars::draw(canvas.buffer, place, canvas.theme, &bars);
    let at = (arranged.rows.len(), crosstab.column);
    canvas.target(place, Target::Cell(at.0, at.1));
}

/// A figure as the length of a bar, and as it is written.
fn number(
    canvas: &Canvas,
    arranged: &Arranged,
    row: Option<usize>,
    column: Option<usize>,
) -> (f64, String) {
    let layout = arranged.table.layout;
    let value = arranged.value(row, column);
    let mut text = crosstab::value(canvas.app.texts, layout, value);
    if crosstab::is_percent(layout) && value.number().is_some() {
        text.push('%');
    }
    (value.number().unwrap_or(0.0), text)
}
