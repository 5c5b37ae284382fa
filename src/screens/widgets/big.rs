//! Figures five rows high, or ten where there is room, drawn with blocks that every terminal has.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fit::to_columns;

/// The rows of a figure.
pub const ROWS: u16 = 5;
/// The columns of a digit with the air after it.
pub const DIGIT: u16 = 8;

/// The digits, row by row, three cells each; a cell is two columns wide on the screen, so that it
/// is about as wide as it is high.
const DIGITS: [[&str; 5]; 10] = [
    ["###", "# #", "# #", "# #", "###"],
    [" # ", "## ", " # ", " # ", "###"],
    ["###", "  #", "###", "#  ", "###"],
    ["###", "  #", "###", "  #", "###"],
    ["# #", "# #", "###", "  #", "  #"],
    ["###", "#  ", "###", "  #", "###"],
    ["###", "#  ", "###", "# #", "###"],
    ["###", "  #", "  #", "  #", "  #"],
    ["###", "# #", "###", "# #", "###"],
    ["###", "# #", "###", "  #", "###"],
];

/// The columns that a number takes, so many times as large.
pub fn width(number: u64, scale: u16) -> u16 {
    (to_columns(number.to_string().len()) * DIGIT - 2).saturating_mul(scale)
}

/// Draws a number at the left of an area so many times as large, as much of it as there is room
/// for.
pub fn draw(buffer: &mut Buffer, area: Rect, (number, scale): (u64, u16), style: Style) {
    let area = area.intersection(buffer.area);
    for (place, digit) in number.to_string().bytes().enumerate() {
        let Some(rows) = DIGITS.get(usize::from(digit - b'0')) else {
            continue;
        };
        let left = area.x.saturating_add(to_columns(place) * DIGIT * scale);
        let lines = rows.iter().flat_map(|row| (0..scale).map(move |_| row));
        for (row, y) in lines.zip(area.top()..area.bottom()) {
            for (cell, filled) in row.bytes().enumerate() {
                let from = left.saturating_add(to_columns(cell) * 2 * scale);
                let to = from.saturating_add(2 * scale);
                if filled == b'#' && to <= area.right() {
                    (from..to).for_each(|x| {
                        buffer.set_stringn(x, y, "█", 1, style);
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::widgets::testing::trimmed_lines_of;

    #[test]
    fn a_number_is_drawn_in_blocks() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 5));
        draw(&mut buffer, Rect::new(1, 0, 19, 5), (17, 1), Style::new());
        let wanted = [
            "   ██    ██████",
            " ████        ██",
            "   ██        ██",
            "   ██        ██",
            " ██████      ██",
        ];
        assert_eq!(trimmed_lines_of(&buffer), wanted);
        assert_eq!((width(17, 1), width(17, 2)), (14, 28));
    }

    #[test]
    fn no_size_panics() {
        for columns in 0..12 {
            for rows in 0..6 {
                let area = Rect::new(0, 0, columns, rows);
                let mut buffer = Buffer::empty(area);
                draw(
                    &mut buffer,
                    Rect::new(3, 1, 40, 9),
                    (u64::MAX, 2),
                    Style::new(),
                );
            }
        }
    }
}
