//! Horizontal bars of block characters. Each carries its number, all share one scale, and a
//! figure above nothing never has a bar of no length.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fit::{print, print_right, to_columns, width};
use super::list::SELECTION_MARK;
use crate::screens::theme::Theme;

/// The columns of the selection mark and its air.
const MARK_WIDTH: u16 = 2;

/// A bar shorter than this says little: the label gives way first.
const SHORTEST_SCALE: u16 = 6;

/// A label cut shorter than this says little: the bar goes first.
const SHORTEST_LABEL: u16 = 6;

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const FULL: &str = "█";
/// What is yet to come, and the second series where there are no colours to tell it from the first.
const SHADED: &str = "▒";

/// How long a bar is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Length {
    /// One figure.
    Single(f64),
    /// Two figures, one after the other in one bar: women, then men.
    Pair(f64, f64),
    /// A figure, and after it shaded what is yet to come: held, then planned.
    Planned(f64, f64),
}

impl Length {
    /// The figure of the whole bar.
    fn total(self) -> f64 {
        match self {
            Length::Single(figure) => figure_of(figure),
            Length::Pair(first, second) | Length::Planned(first, second) => {
                figure_of(first) + figure_of(second)
            }
        }
    }
}

/// One bar with its words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar<'a> {
    /// What it is about.
    pub label: &'a str,
    /// Its figure or figures.
    pub length: Length,
    /// The figure as it is written.
    pub number: &'a str,
    /// What else belongs to it, such as a share; may be empty.
    pub note: &'a str,
}

/// Bars that share a scale.
#[derive(Debug, Clone, Copy)]
pub struct Bars<'a> {
    /// The bars from above.
    pub bars: &'a [Bar<'a>],
    /// The figure of a bar of full length; where it is less than the largest figure, that is.
    pub scale: f64,
    /// The columns of the labels, to line them up with other bars; `None` for the longest label.
    pub label_columns: Option<u16>,
    /// The selected bar.
    pub selected: Option<usize>,
    /// Whether keys go to these bars.
    pub has_focus: bool,
}

/// Draws one bar a row, as many as have room: label, bar, number, note. The first two columns are
/// for the selection mark.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, bars: &Bars<'_>) {
    let area = area.intersection(buffer.area);
    let largest = bars
        .bars
        .iter()
        .map(|bar| bar.length.total())
        .fold(0.0, f64::max);
    let scale = figure_of(bars.scale).max(largest);
    let parts = Parts::of(bars, area.width);
    for ((index, bar), y) in bars.bars.iter().enumerate().zip(area.top()..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        let part = |(x, width): (u16, u16)| Rect {
            x: row.x + x,
            width,
            ..row
        };
        print(buffer, part(parts.label), bar.label, theme.text);
        draw_bar(buffer, part(parts.bar), theme, bar.length, scale);
        print_right(buffer, part(parts.number), bar.number, theme.text);
        print_right(buffer, part(parts.note), bar.note, theme.faint);
        if bars.selected == Some(index) {
            print(buffer, part(parts.mark), SELECTION_MARK, theme.accent);
            let style = theme.selection(bars.has_focus);
            buffer.set_style(part(parts.label), style);
            buffer.set_style(part(parts.number), style);
        }
    }
}

/// Where the parts of a row begin and how many columns they take.
struct Parts {
    mark: (u16, u16),
    label: (u16, u16),
    bar: (u16, u16),
    number: (u16, u16),
    note: (u16, u16),
}

impl Parts {
    /// Numbers stay whole; notes go first, then labels are cut, then the bars go.
    fn of(bars: &Bars<'_>, room: u16) -> Parts {
        let widest = |text: fn(&Bar<'_>) -> usize| {
            to_columns(bars.bars.iter().map(text).max().unwrap_or(0)).min(room)
        };
        let mark = MARK_WIDTH.min(room);
        let number = widest(|bar| width(bar.number)).min(room - mark);
        let mut left = room - mark - number;
        let mut note = widest(|bar| width(bar.note));
        let note_gap = if note > 0 { 2 } else { 0 };
        if note.saturating_add(note_gap + SHORTEST_LABEL + SHORTEST_SCALE + 2) > left {
            note = 0;
        } else {
            left -= note + note_gap;
        }
        let longest = bars
            .label_columns
            .unwrap_or_else(|| widest(|bar| width(bar.label)));
        let beside_scale = left.checked_sub(SHORTEST_SCALE + 2);
        let (label, bar) = match beside_scale {
            Some(room) if room >= longest.min(SHORTEST_LABEL) => {
                let label = longest.min(room);
                (label, left - label - 2)
            }
            _ => (longest.min(left.saturating_sub(1)), 0),
        };
        let label_gap = u16::from(bar > 0);
        let bar_at = mark + label + label_gap;
        let note_at = room - note;
        let number_at = if note > 0 {
            note_at - note_gap - number
        } else {
            room - number
        };
        Parts {
            mark: (0, mark),
            label: (mark, label),
            bar: (bar_at, bar),
            number: (number_at, number),
            note: (note_at, note),
        }
    }
}

fn draw_bar(buffer: &mut Buffer, area: Rect, theme: &Theme, length: Length, scale: f64) {
    let columns = usize::from(area.width);
    if columns == 0 {
        return;
    }
    match length {
        Length::Single(figure) => {
            let eighths = parts_of(figure, scale, columns * 8);
            draw_eighths(buffer, area, eighths, theme.neutral_bar);
        }
        Length::Planned(first, second) if figure_of(second) <= 0.0 => {
            draw_bar(buffer, area, theme, Length::Single(first), scale);
        }
        Length::Planned(first, second) => {
            let (first, rest) = split(first, second, scale, columns);
            draw_eighths(buffer, area, first * 8, theme.neutral_bar);
            let begun = to_columns(first);
            let to_come = Rect {
                x: area.x + begun,
                width: area.width - begun,
                ..area
            };
            let times = rest.div_ceil(8);
            draw_repeated(buffer, to_come, times, SHADED, theme.neutral_bar);
        }
        Length::Pair(first, second) => {
            let (first, rest) = split(first, second, scale, columns);
            draw_eighths(buffer, area, first * 8, theme.first_series);
            let begun = to_columns(first);
            let rest_area = Rect {
                x: area.x + begun,
                width: area.width - begun,
                ..area
            };
            if theme.plain {
                draw_repeated(
                    buffer,
                    rest_area,
                    rest.div_ceil(8),
                    SHADED,
                    theme.second_series,
                );
            } else {
                draw_eighths(buffer, rest_area, rest, theme.second_series);
            }
        }
    }
}

/// The columns of the first series and the eighths of the second. The seam is on a column, and
/// neither vanishes beside the other.
fn split(first: f64, second: f64, scale: f64, columns: usize) -> (usize, usize) {
    let total = parts_of(figure_of(first) + figure_of(second), scale, columns * 8);
    let has_second = figure_of(second) > 0.0;
    let most = if has_second {
        columns.saturating_sub(1)
    } else {
        columns
    };
    let first = match parts_of(first, scale, columns * 8) {
        0 => 0,
        eighths if has_second => ((eighths + 4) / 8).max(1).min(most),
        eighths => eighths.div_ceil(8).min(most),
    };
    let rest = total.saturating_sub(first * 8);
    (first, if has_second { rest.max(1) } else { 0 })
}

fn draw_eighths(buffer: &mut Buffer, area: Rect, eighths: usize, style: Style) {
    let full = eighths / 8;
    draw_repeated(buffer, area, full, FULL, style);
    if let Some(part) = EIGHTHS.get(eighths % 8) {
        let begun = to_columns(full).min(area.width);
        let rest = Rect {
            x: area.x + begun,
            width: area.width - begun,
            ..area
        };
        print(buffer, rest, part, style);
    }
}

pub(super) fn draw_repeated(
    buffer: &mut Buffer,
    area: Rect,
    times: usize,
    symbol: &str,
    style: Style,
) {
    for x in (area.left()..area.right()).take(times) {
        buffer.set_stringn(x, area.y, symbol, 1, style);
    }
}

/// How many of `parts` equal parts of a scale a figure takes: none only for nothing, never more
/// than all.
pub(super) fn parts_of(figure: f64, scale: f64, parts: usize) -> usize {
    let figure = figure_of(figure);
    if figure <= 0.0 || scale <= 0.0 {
        return 0;
    }
    let exact = (figure / scale * parts as f64).round();
    (exact as usize).clamp(parts.min(1), parts)
}

/// Figures are counts and measures: what is below nothing or no number counts as nothing.
pub(super) fn figure_of(figure: f64) -> f64 {
    if figure.is_finite() {
        figure.max(0.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests;
