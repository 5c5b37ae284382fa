//! A mirrored pair of bars a row: the first series grows to the left, the second to the right,
//! on one scale. Only half blocks exist that grow leftwards, so both sides count in halves and
//! equal figures look equal.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::bars::{draw_repeated, figure_of, parts_of};
use super::fit::{print, print_right, to_columns, width};
use super::line::first_row;
use super::list::SELECTION_MARK;
use crate::screens::theme::Theme;

const MARK_WIDTH: u16 = 2;
const AXIS: &str = "│";
const FULL: &str = "█";
const LEFT_HALF: &str = "▌";
const RIGHT_HALF: &str = "▐";

/// One row of a pyramid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PyramidRow<'a> {
    /// What it is about.
    pub label: &'a str,
    /// The figure at the left.
    pub first: f64,
    /// The figure at the right.
    pub second: f64,
    /// The left figure as it is written.
    pub first_number: &'a str,
    /// The right figure as it is written.
    pub second_number: &'a str,
}

/// What is to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Pyramid<'a> {
    /// The words above: for the labels, the left and the right side.
    pub titles: [&'a str; 3],
    /// The rows from above.
    pub rows: &'a [PyramidRow<'a>],
    /// The figure of a bar of full length; where it is less than the largest figure, that is.
    pub scale: f64,
    /// The selected row.
    pub selected: Option<usize>,
    /// Whether keys go to it.
    pub has_focus: bool,
}

/// Draws a row of titles and the rows under it, as many as have room.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, pyramid: &Pyramid<'_>) {
    let area = area.intersection(buffer.area);
    let parts = Parts::of(pyramid, area.width);
    let [label, first, second] = pyramid.titles;
    let head = first_row(buffer, area);
    // Blanks only keep room for what others write there, in their own style.
    if !label.trim().is_empty() {
        print(buffer, part(head, parts.label), label, theme.faint);
    }
    print_right(
        buffer,
        part(head, parts.left_side()),
        first,
        theme.first_series,
    );
    print(buffer, part(head, parts.axis), AXIS, theme.rule);
    print(
        buffer,
        part(head, parts.right_side()),
        second,
        theme.second_series,
    );

    let figures = pyramid.rows.iter().flat_map(|row| [row.first, row.second]);
    let scale = figures
        .map(figure_of)
        .fold(figure_of(pyramid.scale), f64::max);
    let below = area.top().saturating_add(1)..area.bottom();
    for ((index, figures), y) in pyramid.rows.iter().enumerate().zip(below) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        draw_row(buffer, row, theme, &parts, figures, scale);
        if pyramid.selected == Some(index) {
            print(buffer, part(row, parts.mark), SELECTION_MARK, theme.accent);
            buffer.set_style(part(row, parts.label), theme.selection(pyramid.has_focus));
        }
    }
}

fn draw_row(
    buffer: &mut Buffer,
    row: Rect,
    theme: &Theme,
    parts: &Parts,
    figures: &PyramidRow<'_>,
    scale: f64,
) {
    print(buffer, part(row, parts.label), figures.label, theme.text);
    print_right(
        buffer,
        part(row, parts.first_number),
        figures.first_number,
        theme.text,
    );
    print(buffer, part(row, parts.axis), AXIS, theme.rule);
    print_right(
        buffer,
        part(row, parts.second_number),
        figures.second_number,
        theme.text,
    );

    let columns = usize::from(parts.left_bar.1);
    let left = parts_of(figures.first, scale, columns * 2);
    let left_bar = part(row, parts.left_bar);
    let from_axis = |halves: usize| to_columns(halves.div_ceil(2)).min(left_bar.width);
    let taken = from_axis(left);
    let grown = Rect {
        x: left_bar.right() - taken,
        width: taken,
        ..left_bar
    };
    draw_repeated(buffer, grown, usize::from(taken), FULL, theme.first_series);
    if left % 2 == 1 {
        print(buffer, grown, RIGHT_HALF, theme.first_series);
    }

    let right = parts_of(figures.second, scale, columns * 2);
    let right_bar = part(row, parts.right_bar);
    draw_repeated(buffer, right_bar, right / 2, FULL, theme.second_series);
    if right % 2 == 1 {
        let full = to_columns(right / 2).min(right_bar.width);
        let tip = Rect {
            x: right_bar.x + full,
            width: right_bar.width - full,
            ..right_bar
        };
        print(buffer, tip, LEFT_HALF, theme.second_series);
    }
}

/// Where the parts of a row begin and how many columns they take.
struct Parts {
    mark: (u16, u16),
    label: (u16, u16),
    first_number: (u16, u16),
    left_bar: (u16, u16),
    axis: (u16, u16),
    right_bar: (u16, u16),
    second_number: (u16, u16),
}

impl Parts {
    fn of(pyramid: &Pyramid<'_>, room: u16) -> Parts {
        let widest = |text: fn(&PyramidRow<'_>) -> usize| {
            to_columns(pyramid.rows.iter().map(text).max().unwrap_or(0))
        };
        let mark = MARK_WIDTH.min(room);
        let mut left = room - mark;
        let mut take = |wanted: u16| {
            let taken = wanted.min(left);
            left -= taken;
            taken
        };
        let axis = take(3);
        let first = take(widest(|row| width(row.first_number)).saturating_add(1));
        let second = take(widest(|row| width(row.second_number)).saturating_add(1));
        let longest = widest(|row| width(row.label)).max(to_columns(width(pyramid.titles[0])));
        let label = take(longest.saturating_add(1));
        let bar = left / 2;
        let mut at = mark;
        let mut place = |columns: u16| {
            let place = (at, columns);
            at += columns;
            place
        };
        let label = place(label);
        let first_number = place(first);
        let left_bar = place(bar);
        let axis = place(axis);
        let right_bar = place(bar);
        let second_number = place(second);
        Parts {
            mark: (0, mark),
            label: without_air(label),
            first_number: without_air(first_number),
            left_bar,
            axis: (axis.0 + 1.min(axis.1), axis.1.min(1)),
            right_bar,
            second_number,
        }
    }

    /// From the end of the labels to the axis.
    fn left_side(&self) -> (u16, u16) {
        (
            self.first_number.0,
            self.left_bar.0 + self.left_bar.1 - self.first_number.0,
        )
    }

    /// From the axis to the end.
    fn right_side(&self) -> (u16, u16) {
        (
            self.right_bar.0,
            self.second_number.0 + self.second_number.1 - self.right_bar.0,
        )
    }
}

fn without_air((x, columns): (u16, u16)) -> (u16, u16) {
    (x, columns.saturating_sub(1))
}

fn part(row: Rect, (x, width): (u16, u16)) -> Rect {
    Rect {
        x: row.x.saturating_add(x),
        width,
        ..row
    }
    .intersection(row)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

    fn drawn(size: (u16, u16), pyramid: &Pyramid<'_>) -> Vec<String> {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut buffer = Buffer::empty(area);
        draw(
            &mut buffer,
            area,
            &Theme::new(ThemeKind::Dark, ColourDepth::True),
            pyramid,
        );
        trimmed_lines_of(&buffer)
    }

    fn row<'a>(label: &'a str, first: (f64, &'a str), second: (f64, &'a str)) -> PyramidRow<'a> {
        PyramidRow {
            label,
            first: first.0,
            second: second.0,
            first_number: first.1,
            second_number: second.1,
        }
    }

    #[test]
    fn both_sides_grow_from_the_axis() {
        let rows = [
            row("60+", (35.0, "35"), (25.0, "25")),
            row("29–59", (100.0, "100"), (85.0, "85")),
            row("14–28", (50.0, "50"), (1.0, "1")),
            row("?", (0.0, "0"), (0.0, "0")),
        ];
        let titles = ["Age", "women", "men"];
        let pyramid = Pyramid {
            titles,
            rows: &rows,
            scale: 0.0,
            selected: Some(1),
            has_focus: true,
        };
        assert_eq!(
            drawn((38, 5), &pyramid),
            [
                "  Age            women │ men",
                "  60+    35       ▐███ │ ██▌        25",
                "▸ 29–59 100 ██████████ │ ████████▌  85",
                "  14–28  50      █████ │ ▌           1",
                "  ?       0            │             0",
            ]
        );
    }

    #[test]
    fn words_of_any_length_are_borne() {
        let long = "ж".repeat(70_000);
        let rows = [row(&long, (1.0, &long), (2.0, &long))];
        let titles = [long.as_str(); 3];
        for columns in [0, 1, 20, u16::MAX] {
            let pyramid = Pyramid {
                titles,
                rows: &rows,
                scale: 0.0,
                selected: None,
                has_focus: false,
            };
            drawn((columns, 2), &pyramid);
        }
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), other in awkward_text(), first in any::<f64>(),
            second in any::<f64>(), w in 0u16..=60, h in 0u16..=60,
        ) {
            let rows = [row(&text, (first, &other), (second, &text)), row("x", (1.0, "1"), (2.0, "2"))];
            let titles = [text.as_str(), &other, &text];
            drawn((w, h), &Pyramid { titles, rows: &rows, scale: 0.0, selected: Some(0), has_focus: false });
        }
    }
}
