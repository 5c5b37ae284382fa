//! One month from Monday to Sunday, with today and the selected date. Month and weekdays come in
//! as words; where the month stands on the screen leads back from a click to a date.

use chrono::{Datelike, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::fit::{cut, print, print_right, to_columns, width};
use crate::app::calendar::Calendar;
use crate::screens::theme::Theme;

/// The columns a month takes.
pub const WIDTH: u16 = 7 * DAY_WIDTH;

/// The rows a month takes: its name, the weekdays, six weeks.
pub const HEIGHT: u16 = HEAD + 6;

/// A day, two digits, with a mark at each side.
const DAY_WIDTH: u16 = 4;

const HEAD: u16 = 2;

/// The words a month needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words<'a> {
    /// The month and its year.
    pub title: &'a str,
    /// The weekdays from Monday, as short as the language writes them.
    pub weekdays: [&'a str; 7],
}

/// Draws the month of the selected date into the upper left corner of an area. Today is
/// underlined and has a dot, the selected date stands in brackets.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    calendar: &Calendar,
    words: &Words<'_>,
) {
    let month = Rect {
        width: area.width.min(WIDTH),
        height: area.height.min(HEIGHT),
        ..area
    };
    draw_head(buffer, month, theme, words);
    for (week, row) in calendar.weeks().into_iter().zip(0u16..) {
        for (date, column) in week.into_iter().zip(0u16..) {
            if let Some(date) = date {
                let cell = day_area(month, column, HEAD + row);
                draw_day(buffer, cell, theme, date, calendar);
            }
        }
    }
}

/// The date under a place on the screen, in a calendar drawn into an area.
pub fn date_at(area: Rect, calendar: &Calendar, place: Position) -> Option<NaiveDate> {
    if !area.contains(place) {
        return None;
    }
    let column = usize::from((place.x - area.x) / DAY_WIDTH);
    let row = usize::from((place.y - area.y).checked_sub(HEAD)?);
    *calendar.weeks().get(row)?.get(column)?
}

fn draw_head(buffer: &mut Buffer, month: Rect, theme: &Theme, words: &Words<'_>) {
    let title = cut(words.title, usize::from(month.width));
    let left = (month.width - to_columns(width(&title))) / 2;
    let row = Rect {
        x: month.x + left,
        width: month.width - left,
        ..month
    };
    print(buffer, row, &title, theme.heading);
    for (weekday, column) in words.weekdays.into_iter().zip(0u16..) {
        let cell = day_area(month, column, 1);
        let cell = Rect {
            width: cell.width.min(DAY_WIDTH - 1),
            ..cell
        };
        print_right(buffer, cell, weekday, theme.faint);
    }
}

fn draw_day(buffer: &mut Buffer, cell: Rect, theme: &Theme, date: NaiveDate, calendar: &Calendar) {
    let is_today = date == calendar.today();
    let day = date.day();
    let (text, style) = if date == calendar.selected() {
        (format!("[{day:>2}]"), theme.selected)
    } else if is_today {
        (format!("{:>3} ", format!("·{day}")), theme.accent)
    } else {
        (format!(" {day:>2} "), theme.text)
    };
    let style = if is_today { style.underlined() } else { style };
    print(buffer, cell, &text, style);
}

fn day_area(month: Rect, column: u16, row: u16) -> Rect {
    let cell = Rect {
        x: month.x.saturating_add(column * DAY_WIDTH),
        y: month.y.saturating_add(row),
        width: DAY_WIDTH,
        height: 1,
    };
    cell.intersection(month)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::app::calendar::Step;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

    const WORDS: Words<'static> = Words {
        title: "November 2019",
        weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    };

    fn calendar() -> Calendar {
        let date = |text: &str| text.parse().expect("a date");
        Calendar::new(Some(date("2019-11-18")), date("2019-11-05"))
    }

    #[test]
    fn a_month_from_monday() {
        let area = Rect::new(0, 0, WIDTH, HEIGHT);
        let mut buffer = Buffer::empty(area);
        let theme = Theme::new(ThemeKind::Dark, ColourDepth::None);
        draw(&mut buffer, area, &theme, &calendar(), &WORDS);
        assert_eq!(
            trimmed_lines_of(&buffer),
            [
                "       November 2019",
                " Mo  Tu  We  Th  Fr  Sa  Su",
                "                  1   2   3",
                "  4  ·5   6   7   8   9  10",
                " 11  12  13  14  15  16  17",
                "[18] 19  20  21  22  23  24",
                " 25  26  27  28  29  30",
                "",
            ]
        );
    }

    #[test]
    fn a_click_finds_the_date() {
        let area = Rect::new(10, 5, WIDTH, HEIGHT);
        let at = |x, y| date_at(area, &calendar(), Position::new(x, y)).map(|date| date.day());
        assert_eq!(at(10, 10), Some(18));
        assert_eq!(at(13, 10), Some(18));
        assert_eq!(at(14, 10), Some(19));
        assert_eq!(at(37, 7), Some(3));
        assert_eq!(at(10, 7), None);
        assert_eq!(at(10, 6), None);
        assert_eq!(at(9, 10), None);
        assert_eq!(at(38, 10), None);
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), x in 0u16..9, y in 0u16..9, w in 0u16..=60, h in 0u16..=60,
        ) {
            let area = Rect::new(x, y, w, h);
            let mut buffer = Buffer::empty(Rect::new(0, 0, w, h));
            let theme = Theme::new(ThemeKind::Light, ColourDepth::Sixteen);
            let words = Words { title: &text, weekdays: [&text; 7] };
            let mut calendar = calendar();
            calendar.step(Step::NextYear);
            draw(&mut buffer, area, &theme, &calendar, &words);
            date_at(area, &calendar, Position::new(w, h));
        }
    }
}
