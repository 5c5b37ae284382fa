//! A year as a heat map, drawn: a row for each weekday, a column for each week, the months apart. The
//! number of each day stands in it; where there is room a shade beside it.

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::agenda::{Agenda, Spot, weeks};
use crate::app::calendar::WEEKDAYS;
use crate::app::event::Target;
use crate::model::agenda::DayTally;
use crate::screens::Canvas;
use crate::screens::widgets::{fit, list};
use crate::text::{date, number};

use super::{OVERDUE, row_block, row_of};

/// The rows of the days of a week.
const WEEKDAY_ROWS: u16 = 7;

/// A day without a session.
const NONE: &str = "·";

/// How the months lie: so many beside each other, in so many rows, each day so many columns wide, so
/// many columns of air between two months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shape {
    beside: usize,
    bands: usize,
    day: u16,
    gap: u16,
    /// The rows above the days: the name of the month, and its number where that has no room beside.
    head: u16,
}

/// From the largest to the smallest; one that does not fit gives way to the next. A half of the year
/// shows where the year has no room.
const SHAPES: [Shape; 4] = [
    shape(6, 2, 3, 2, 1),
    shape(6, 2, 2, 1, 1),
    shape(12, 1, 1, 1, 2),
    shape(6, 1, 1, 4, 1),
];

const fn shape(beside: usize, bands: usize, day: u16, gap: u16, head: u16) -> Shape {
    Shape {
        beside,
        bands,
        day,
        gap,
        head,
    }
}

impl Shape {
    fn rows(self) -> u16 {
        let bands = fit::to_columns(self.bands);
        bands * (self.head + WEEKDAY_ROWS) + bands - 1
    }

    fn columns(self, months: &[Month]) -> u16 {
        let wide = |band: &[Month]| {
            let weeks: usize = band.iter().map(|month| month.weeks.len()).sum();
            let gaps = fit::to_columns(band.len().saturating_sub(1)) * self.gap;
            fit::to_columns(weeks) * self.day + gaps
        };
        months.chunks(self.beside).map(wide).max().unwrap_or(0)
    }
}

/// A month, and its weeks.
struct Month {
    first: NaiveDate,
    weeks: Vec<[Option<NaiveDate>; 7]>,
}

/// Draws the year and what its signs mean; gives how many rows they took.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, agenda: &Agenda) -> u16 {
    let year = agenda.seen().0;
    let months = (1..=12).filter_map(|month| year.with_month(month));
    let months: Vec<Month> = months
        .map(|first| Month {
            first,
            weeks: weeks(first),
        })
        .collect();
    let labels = WEEKDAYS.map(|weekday| date::weekday_short(canvas.app.texts, weekday));
    let label = labels.iter().map(|label| fit::width(label)).max();
    // The mark of the row, the weekday, air.
    let label = fit::to_columns(label.unwrap_or(0).min(3)) + 2;
    let fits = |shape: &Shape, list: u16| {
        area.height >= shape.rows() + 1 + list && area.width >= label + shape.columns(&months)
    };
    let shape = SHAPES.into_iter().find(|shape| fits(shape, 4));
    let shape = shape.or_else(|| SHAPES.into_iter().find(|shape| fits(shape, 1)));
    let shape = shape.unwrap_or(shape_of_last());
    let shown = shape.beside * shape.bands;
    let from = agenda.day.month0() as usize / shown * shown;
    let bands = months.get(from..).unwrap_or_default().chunks(shape.beside);
    for (band, index) in bands.take(shape.bands).zip(0u16..) {
        let top = index * (shape.head + WEEKDAY_ROWS + 1);
        let place = row_block(area, top);
        draw_weekdays(canvas, place, agenda, (&labels, label), (shape, band));
        draw_band(canvas, super::after(place, label), agenda, (shape, band));
    }
    let taken = shape.rows().min(area.height);
    let has_legend = area.height > taken + 3;
    if has_legend {
        draw_legend(canvas, super::after(row_of(area, taken), label), shape);
    }
    taken + u16::from(has_legend)
}

fn shape_of_last() -> Shape {
    let [.., last] = SHAPES;
    last
}

/// The weekdays at the left; that of the selected day has a mark.
fn draw_weekdays(
    canvas: &mut Canvas,
    area: Rect,
    agenda: &Agenda,
    (labels, columns): (&[String; 7], u16),
    (shape, band): (Shape, &[Month]),
) {
    let is_here = band.iter().any(|month| is_month_of(month, agenda.day));
    let selected = agenda.day.weekday().num_days_from_monday();
    for (label, weekday) in labels.iter().zip(0u16..) {
        let mut row = row_of(area, shape.head + weekday);
        row.width = row.width.min(columns.saturating_sub(1));
        let is_selected = is_here && u32::from(weekday) == selected;
        let style = match is_selected {
            true => canvas.theme.accent,
            false => canvas.theme.faint,
        };
        if is_selected {
            fit::print(canvas.buffer, row, list::SELECTION_MARK, style);
        }
        fit::print(canvas.buffer, super::after(row, 1), label, style);
    }
}

fn draw_band(canvas: &mut Canvas, area: Rect, agenda: &Agenda, (shape, band): (Shape, &[Month])) {
    let mut rest = area;
    for month in band {
        let width = fit::to_columns(month.weeks.len()) * shape.day;
        let place = Rect {
            width: width.min(rest.width),
            ..rest
        };
        draw_month_head(canvas, place, agenda, (shape, month));
        for (week, column) in month.weeks.iter().zip(0u16..) {
            for (day, row) in week.iter().zip(0u16..) {
                let Some(day) = day else { continue };
                let cell = super::after(row_of(place, shape.head + row), column * shape.day);
                let cell = Rect {
                    width: cell.width.min(shape.day),
                    ..cell
                };
                draw_day(canvas, cell, agenda, *day);
            }
        }
        rest = super::after(rest, width + shape.gap);
    }
}

/// The name of a month, and how many sessions begin in it.
fn draw_month_head(
    canvas: &mut Canvas,
    place: Rect,
    agenda: &Agenda,
    (shape, month): (Shape, &Month),
) {
    let texts = canvas.app.texts;
    let is_here = is_month_of(month, agenda.day);
    let style = match is_here {
        true => canvas.theme.title,
        false => canvas.theme.faint,
    };
    let name = date::month_short(texts, month.first.month());
    let took = fit::print(canvas.buffer, row_of(place, 0), &name, style);
    let total = agenda.month(month.first).total();
    let (words, style) = match total {
        0 => (NONE.to_owned(), canvas.theme.faint),
        total => {
            let total = i64::try_from(total).unwrap_or(i64::MAX);
            let whole = number::whole(texts.language(), total);
            (whole, canvas.theme.heading)
        }
    };
    // Beside the name the air after the month may be taken too.
    let mut room = match shape.head {
        1 => super::after(
            Rect {
                width: place.width + shape.gap - 1,
                ..row_of(place, 0)
            },
            took + 1,
        ),
        _ => row_of(place, 1),
    };
    room = room.intersection(canvas.buffer.area);
    let words = match fit::width(&words) <= usize::from(room.width) {
        true => words,
        false => "+".repeat(usize::from(room.width.min(3))),
    };
    let is_selected = is_here && agenda.spot == Spot::Month;
    let style = if is_selected {
        canvas.theme.selected
    } else {
        style
    };
    fit::print(canvas.buffer, room, &words, style);
}

fn draw_day(canvas: &mut Canvas, cell: Rect, agenda: &Agenda, day: NaiveDate) {
    let theme = canvas.theme;
    let tally = agenda.tally(day);
    let is_selected = agenda.day == day;
    let mut style = match (tally.overdue > 0, tally.sessions.total()) {
        (true, _) => theme.attention,
        (false, 0) => theme.faint,
        (false, _) => theme.heading,
    };
    if agenda.today == day {
        style = theme.accent.underlined();
    }
    let words = cell_words(tally, cell.width, is_selected);
    fit::print(canvas.buffer, cell, &words, style);
    if !is_selected && cell.width > 2 && tally.overdue == 0 && tally.sessions.total() > 0 {
        let shade = Style::new().patch(theme.neutral_bar);
        canvas.buffer.set_style(Rect { width: 1, ..cell }, shade);
    }
    if is_selected {
        let has_focus = agenda.spot == Spot::Day;
        canvas.buffer.set_style(cell, theme.selection(has_focus));
    }
    canvas.target(cell, Target::Day(day));
}

/// What stands in a day of so many columns: its number, and a shade or a mark before it where there
/// is room.
fn cell_words(tally: DayTally, columns: u16, is_selected: bool) -> String {
    let total = tally.sessions.total();
    let digit = match total {
        0 => NONE.to_owned(),
        1..=9 => total.to_string(),
        _ => "+".to_owned(),
    };
    let mark = if tally.overdue > 0 { OVERDUE } else { "" };
    match columns {
        0 | 1 if tally.overdue > 0 => OVERDUE.to_owned(),
        0 | 1 => digit,
        2 => format!("{digit}{mark}"),
        _ => match (is_selected, mark) {
            (true, _) => format!("[{digit}]"),
            (false, "") => format!("{}{}", shade(total), wide_digits(total)),
            (false, mark) => format!("{mark}{}", wide_digits(total)),
        },
    }
}

fn wide_digits(total: u64) -> String {
    match total {
        0 => NONE.to_owned(),
        1..=99 => total.to_string(),
        _ => "+".to_owned(),
    }
}

fn shade(total: u64) -> &'static str {
    match total {
        0 => " ",
        1 => "░",
        2..=3 => "▒",
        4..=6 => "▓",
        _ => "█",
    }
}

fn draw_legend(canvas: &mut Canvas, row: Rect, shape: Shape) {
    let id = match shape.day {
        3 => "agenda-legend-shades",
        _ => "agenda-legend",
    };
    let words = canvas.say(id);
    fit::print(canvas.buffer, row, &words, canvas.theme.faint);
}

fn is_month_of(month: &Month, day: NaiveDate) -> bool {
    (month.first.year(), month.first.month()) == (day.year(), day.month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::agenda::Tally;

    #[test]
    fn a_day_tells_its_number_in_any_room() {
        let tally = |held, overdue| DayTally {
            sessions: Tally {
                held,
                ..Tally::default()
            },
            overdue,
        };
        let cases = [
            (tally(0, 0), ["·", "·", " ·"]),
            (tally(1, 0), ["1", "1", "░1"]),
            (tally(9, 0), ["9", "9", "█9"]),
            (tally(12, 0), ["+", "+", "█12"]),
            (tally(100, 0), ["+", "+", "█+"]),
            (tally(3, 1), ["!", "3!", "!3"]),
        ];
        for (tally, words) in cases {
            for (words, columns) in words.into_iter().zip(1..) {
                assert_eq!(cell_words(tally, columns, false), words);
            }
        }
        assert_eq!(cell_words(tally(3, 0), 3, true), "[3]");
    }
}
