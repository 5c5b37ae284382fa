//! One line that is being typed, scrolled so that the cursor is seen. The terminal's own cursor
//! stands in it, so that input methods compose in the right place.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::fit::{ELLIPSIS, glyphs, print, to_columns, width};
use super::line::first_row;
use super::wrap::offset_in;
use crate::screens::theme::Theme;

/// What is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineInput<'a> {
    /// The text.
    pub value: &'a str,
    /// Where the cursor stands, in bytes.
    pub cursor: usize,
    /// What stands in the field while it is empty.
    pub placeholder: &'a str,
    /// Whether keys go to it.
    pub has_focus: bool,
}

/// Draws the line into the first row of an area and gives the place for the terminal's cursor
/// where the line has the focus. `scroll`, in columns, is kept by the caller for the line that
/// has the focus; for another it is neither read nor changed.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    input: &LineInput<'_>,
    scroll: &mut usize,
) -> Option<Position> {
    let row = first_row(buffer, area);
    let style = if input.has_focus {
        theme.input_focused
    } else {
        theme.input
    };
    buffer.set_style(row, style);
    if input.value.is_empty() {
        print(buffer, row, input.placeholder, theme.placeholder_on(style));
    }
    if !input.has_focus {
        print(buffer, row, input.value, style);
        return None;
    }
    if row.is_empty() {
        return None;
    }
    let window = Window::around(input, usize::from(row.width), *scroll);
    *scroll = window.scroll;
    window.draw(buffer, row, theme, input.value);
    Some(Position {
        x: row.x + to_columns(window.cursor - window.scroll),
        y: row.y,
    })
}

/// The place in the text, in bytes, that is seen at a column of the screen.
pub fn offset_at(area: Rect, value: &str, scroll: usize, x: u16) -> usize {
    offset_in(value, scroll + usize::from(x.saturating_sub(area.x)))
}

/// The part of a line that is seen; all in columns from the beginning of the text.
struct Window {
    scroll: usize,
    room: usize,
    cursor: usize,
    total: usize,
}

impl Window {
    /// Moves the window no further than it must, and never past the end of the text and the
    /// cursor behind it.
    fn around(input: &LineInput<'_>, room: usize, scroll: usize) -> Window {
        let cursor = width(input.value.get(..input.cursor).unwrap_or(input.value));
        let total = width(input.value);
        let right_margin = usize::from(cursor < total && room > 2);
        let left_margin = usize::from(room > 2);
        let least = (cursor + right_margin + 1).saturating_sub(room);
        let most = (total + 1).saturating_sub(room);
        let mut scroll = scroll.min(most).max(least);
        if cursor < scroll + left_margin {
            scroll = cursor.saturating_sub(room / 3).max(least).min(most);
        }
        Window {
            scroll,
            room,
            cursor,
            total,
        }
    }

    fn draw(&self, buffer: &mut Buffer, row: Rect, theme: &Theme, value: &str) {
        let end = self.scroll + self.room;
        let mut from = 0;
        for glyph in glyphs(value) {
            let to = from + glyph.width;
            if to > end {
                break;
            }
            if from >= self.scroll {
                let x = row.x + to_columns(from - self.scroll);
                buffer.set_stringn(x, row.y, &glyph.shown, glyph.width, theme.input_focused);
            }
            from = to;
        }
        let more = theme.input_focused.patch(theme.faint);
        if self.scroll > 0 && self.cursor > self.scroll {
            self.mark(buffer, row.x, row.y, more);
        }
        if self.total > end && self.cursor + 1 < end {
            self.mark(buffer, row.right() - 1, row.y, more);
        }
    }

    /// Says that the text goes on, in the place of whatever stands there.
    fn mark(&self, buffer: &mut Buffer, x: u16, y: u16, style: ratatui::style::Style) {
        let under = Position { x, y };
        let wide = buffer
            .cell(under)
            .is_some_and(|cell| width(cell.symbol()) > 1);
        buffer.set_stringn(x, y, ELLIPSIS, 1, style);
        if wide && let Some(rest) = buffer.cell_mut(Position { x: x + 1, y }) {
            rest.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, lines_of};

    fn theme() -> Theme {
        Theme::new(ThemeKind::Dark, ColourDepth::True)
    }

    fn drawn(value: &str, cursor: usize, scroll: &mut usize) -> (String, u16) {
        let area = Rect::new(0, 0, 8, 1);
        let mut buffer = Buffer::empty(area);
        let input = LineInput {
            value,
            cursor,
            placeholder: "…",
            has_focus: true,
        };
        let place = draw(&mut buffer, area, &theme(), &input, scroll).expect("a cursor");
        (lines_of(&buffer).concat(), place.x)
    }

    #[test]
    fn the_cursor_stays_in_sight() {
        let mut scroll = 0;
        let mut see = |value: &str, cursor: usize| drawn(value, cursor, &mut scroll);
        assert_eq!(see("abc", 3), ("abc     ".into(), 3));
        assert_eq!(see("abcdefg", 7), ("abcdefg ".into(), 7));
        assert_eq!(see("abcdefgh", 8), ("…cdefgh ".into(), 7));
        assert_eq!(see("abcdefghij", 10), ("…efghij ".into(), 7));
        assert_eq!(see("abcdefghij", 5), ("…efghij ".into(), 2));
        assert_eq!(see("abcdefghij", 3), ("…cdefgh…".into(), 2));
        assert_eq!(see("abcdefghij", 0), ("abcdefg…".into(), 0));
        assert_eq!(see("abcdefghij", 7), ("…cdefgh…".into(), 6));
        assert_eq!(see("abc", 3), ("abc     ".into(), 3));
    }

    #[test]
    fn columns_count_and_not_bytes() {
        let mut scroll = 0;
        assert_eq!(
            drawn("өңү日", "өң".len(), &mut scroll),
            ("өңү日   ".into(), 2)
        );
        assert_eq!(
            drawn("өңү日", "өңү日".len(), &mut scroll),
            ("өңү日   ".into(), 5)
        );
    }

    #[test]
    fn a_line_without_focus_shows_its_beginning() {
        let area = Rect::new(0, 0, 8, 1);
        let mut buffer = Buffer::empty(area);
        let mut input = LineInput {
            value: "Чолпон-Ата",
            cursor: 19,
            placeholder: "Place",
            has_focus: false,
        };
        let mut scroll = 5;
        assert_eq!(draw(&mut buffer, area, &theme(), &input, &mut scroll), None);
        assert_eq!(
            (lines_of(&buffer).concat().as_str(), scroll),
            ("Чолпон-…", 5)
        );
        input.value = "";
        let mut buffer = Buffer::empty(area);
        draw(&mut buffer, area, &theme(), &input, &mut scroll);
        assert_eq!(lines_of(&buffer).concat(), "Place   ");
    }

    #[test]
    fn a_click_finds_the_character() {
        let area = Rect::new(10, 0, 8, 1);
        assert_eq!(offset_at(area, "өңү", 0, 11), 2);
        assert_eq!(offset_at(area, "өңү", 1, 11), 4);
        assert_eq!(offset_at(area, "өңү", 0, 17), 6);
        assert_eq!(offset_at(area, "өңү", 0, 3), 0);
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), cursor in 0usize..80, scroll in 0usize..60,
            w in 0u16..=60, h in 0u16..=3, has_focus in any::<bool>(),
        ) {
            let area = Rect::new(0, 0, w, h);
            let mut buffer = Buffer::empty(area);
            let input = LineInput { value: &text, cursor, placeholder: &text, has_focus };
            let mut scroll = scroll;
            let place = draw(&mut buffer, area, &theme(), &input, &mut scroll);
            prop_assert_eq!(place.is_some(), has_focus && !area.is_empty());
            prop_assert!(place.is_none_or(|place| area.contains(place)));
            prop_assert!(lines_of(&buffer).iter().all(|line| width(line) == usize::from(w)));
        }
    }
}
