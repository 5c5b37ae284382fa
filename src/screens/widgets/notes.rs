//! A text of many lines that is being typed: wrapped softly, scrolled so that the cursor is seen.
//! The text itself gets no line breaks from it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::fit::{print, to_columns};
use super::scrollbar;
use super::wrap::Rows;
use crate::screens::theme::Theme;

/// What is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notes<'a> {
    /// The text.
    pub value: &'a str,
    /// Where the cursor stands, in bytes.
    pub cursor: usize,
    /// What stands in the field while it is empty.
    pub placeholder: &'a str,
    /// Whether keys go to it.
    pub has_focus: bool,
}

/// Draws the text into an area and gives the place for the terminal's cursor where the text has
/// the focus. `top`, the first row that is seen, is kept by the caller.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    notes: &Notes<'_>,
    top: &mut usize,
) -> Option<Position> {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return None;
    }
    let style = if notes.has_focus {
        theme.input_focused
    } else {
        theme.input
    };
    buffer.set_style(area, style);
    if notes.value.is_empty() {
        print(buffer, area, notes.placeholder, theme.placeholder_on(style));
    }
    let rows = rows_of(notes.value, area);
    let height = usize::from(area.height);
    let (row, column) = rows.place_of(notes.cursor);
    if notes.has_focus {
        *top = (*top).min(row).max((row + 1).saturating_sub(height));
    }
    *top = (*top).min(rows.count().saturating_sub(height));
    for (index, y) in (*top..rows.count()).zip(area.top()..area.bottom()) {
        let line = Rect {
            y,
            height: 1,
            width: area.width,
            ..area
        };
        print(buffer, line, rows.text(index).trim_end(), style);
    }
    scrollbar::draw(buffer, area, theme, rows.count(), *top);
    notes.has_focus.then(|| Position {
        x: area.x + to_columns(column).min(area.width - 1),
        y: area.y + to_columns(row - *top),
    })
}

/// The place in the text, in bytes, that is seen at a place on the screen.
pub fn offset_at(area: Rect, value: &str, top: usize, place: Position) -> usize {
    let row = top + usize::from(place.y.saturating_sub(area.y));
    let column = usize::from(place.x.saturating_sub(area.x));
    rows_of(value, area).offset_at(row, column)
}

/// The last column is left to the cursor behind a full row, and to the scrollbar.
fn rows_of(value: &str, area: Rect) -> Rows<'_> {
    Rows::new(value, usize::from(area.width.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

    const TEXT: &str = "Бюджетте аялдар жөнүндө сөз жок.\nКайра келүү керек.";

    fn theme() -> Theme {
        Theme::new(ThemeKind::Dark, ColourDepth::True)
    }

    fn drawn(cursor: usize, size: (u16, u16), top: &mut usize) -> (Vec<String>, Position) {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut buffer = Buffer::empty(area);
        let notes = Notes {
            value: TEXT,
            cursor,
            placeholder: "",
            has_focus: true,
        };
        let place = draw(&mut buffer, area, &theme(), &notes, top).expect("a cursor");
        (trimmed_lines_of(&buffer), place)
    }

    #[test]
    fn rows_wrap_and_follow_the_cursor() {
        let mut top = 0;
        let (lines, place) = drawn(0, (20, 4), &mut top);
        assert_eq!(
            lines,
            [
                "Бюджетте аялдар",
                "жөнүндө сөз жок.",
                "Кайра келүү керек.",
                ""
            ]
        );
        assert_eq!(place, Position::new(0, 0));
        let (lines, place) = drawn(TEXT.len(), (20, 2), &mut top);
        assert_eq!(lines, ["жөнүндө сөз жок.   │", "Кайра келүү керек. █"]);
        assert_eq!((place, top), (Position::new(18, 1), 1));
    }

    #[test]
    fn a_click_finds_the_character() {
        let area = Rect::new(5, 3, 20, 4);
        let at = |x, y| offset_at(area, TEXT, 0, Position::new(x, y));
        assert_eq!(at(5, 3), 0);
        assert_eq!(at(6, 4), "Бюджетте аялдар ж".len());
        assert_eq!(at(40, 9), TEXT.len());
        assert_eq!(
            offset_at(area, TEXT, 2, Position::new(5, 3)),
            TEXT.find('К').unwrap_or(0)
        );
    }

    #[test]
    fn an_empty_text_shows_what_may_stand_there() {
        let area = Rect::new(0, 0, 12, 2);
        let mut buffer = Buffer::empty(area);
        let notes = Notes {
            value: "",
            cursor: 0,
            placeholder: "Notes",
            has_focus: false,
        };
        assert_eq!(draw(&mut buffer, area, &theme(), &notes, &mut 0), None);
        assert_eq!(trimmed_lines_of(&buffer), ["Notes", ""]);
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), cursor in 0usize..99, top in 0usize..30,
            w in 0u16..=60, h in 0u16..=60, has_focus in any::<bool>(),
        ) {
            let area = Rect::new(0, 0, w, h);
            let mut buffer = Buffer::empty(area);
            let cursor = (cursor..).find(|at| *at >= text.len() || text.is_char_boundary(*at));
            let cursor = cursor.unwrap_or(0).min(text.len());
            let notes = Notes { value: &text, cursor, placeholder: &text, has_focus };
            let mut top = top;
            let place = draw(&mut buffer, area, &theme(), &notes, &mut top);
            prop_assert!(place.is_none_or(|place| area.contains(place)));
        }
    }
}
