//! A dialog in the middle of the screen: a title, some lines, buttons. It decides nothing: which
//! button has the focus comes in, where the buttons stand goes out.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::fit::{cut, print, to_columns, width};
use super::wrap::Rows;
use crate::screens::theme::Theme;

/// Lines longer than this are hard to read.
pub const WIDEST_TEXT: usize = 64;

/// The frame and the air inside it, at each side.
const SIDE: u16 = 3;

/// The frame and the air inside it, above and below; where room is short, the frame alone.
const ABOVE: u16 = 2;

/// The air between two buttons.
const GAP: u16 = 2;

/// What is to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Dialog<'a> {
    /// What it is about.
    pub title: &'a str,
    /// The text; each line is wrapped by itself.
    pub lines: &'a [&'a str],
    /// The words on the buttons.
    pub buttons: &'a [&'a str],
    /// The button that Enter presses.
    pub focused: usize,
}

/// Where a drawn dialog and its parts stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DialogBoxes {
    /// All of it, frame included.
    pub area: Rect,
    /// The hit boxes of the buttons in their order; without size where there was no room.
    pub buttons: Vec<Rect>,
}

impl DialogBoxes {
    /// The button under a place on the screen.
    pub fn button_at(&self, place: Position) -> Option<usize> {
        self.buttons
            .iter()
            .position(|button| button.contains(place))
    }
}

/// A drawn frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Framed {
    /// All of it.
    pub outer: Rect,
    /// The place for the content.
    pub inner: Rect,
}

/// Draws a dialog in the middle of an area, over what is there.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, dialog: &Dialog<'_>) -> DialogBoxes {
    let area = area.intersection(buffer.area);
    let room = usize::from(area.width.saturating_sub(2 * SIDE)).min(WIDEST_TEXT);
    let columns = columns_of(dialog).clamp(1, room.max(1));
    let text: Vec<&str> = wrapped(dialog.lines, columns);
    let (offsets, button_rows) = rows_of_buttons(dialog.buttons, columns);
    let above_buttons = u16::from(!text.is_empty() && button_rows > 0);
    let height = to_columns(text.len()).saturating_add(above_buttons + button_rows);
    let content = (to_columns(columns), height);
    let Framed { outer, inner } = frame(buffer, area, theme, dialog.title, content);

    let text_area = Rect {
        height: inner.height.saturating_sub(button_rows + above_buttons),
        ..inner
    };
    draw_text(buffer, text_area, theme.dialog, &text);
    let top = inner.bottom().saturating_sub(button_rows).max(inner.y);
    let mut boxes = Vec::with_capacity(dialog.buttons.len());
    for (index, (label, (x, row))) in dialog.buttons.iter().zip(offsets).enumerate() {
        let (x, y) = (inner.x.saturating_add(x), top.saturating_add(row));
        let place = Rect {
            x,
            y,
            width: button_columns(label),
            height: 1,
        }
        .intersection(inner);
        draw_button(buffer, place, theme, label, index == dialog.focused);
        boxes.push(if place.is_empty() { Rect::ZERO } else { place });
    }
    DialogBoxes {
        area: outer,
        buttons: boxes,
    }
}

/// Clears a place in the middle of an area for so many columns and rows of content and draws a
/// titled frame around it. Where room is short, the content gets less.
pub fn frame(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    title: &str,
    content: (u16, u16),
) -> Framed {
    let area = area.intersection(buffer.area);
    let outer_width = content.0.max(to_columns(width(title)).saturating_add(2));
    let outer_width = outer_width.saturating_add(2 * SIDE).min(area.width);
    let roomy = content.1.saturating_add(2 * ABOVE) <= area.height;
    let above = if roomy { ABOVE } else { 1 };
    let outer_height = content.1.saturating_add(2 * above).min(area.height);
    let outer = Rect {
        x: area.x + (area.width - outer_width) / 2,
        y: area.y + (area.height - outer_height) / 2,
        width: outer_width,
        height: outer_height,
    };
    clear(buffer, outer, theme.dialog);
    draw_border(buffer, outer, theme);
    let heading = Rect {
        x: outer.x + 2.min(outer.width),
        width: outer.width.saturating_sub(4),
        ..outer
    };
    if !title.is_empty() && !heading.is_empty() {
        print(buffer, heading, &format!(" {title} "), theme.title);
    }
    Framed {
        outer,
        inner: inside(outer, above),
    }
}

fn inside(outer: Rect, above: u16) -> Rect {
    let side = SIDE.min(outer.width / 2);
    let above = above.min(outer.height / 2);
    Rect {
        x: outer.x + side,
        y: outer.y + above,
        width: outer.width - 2 * side,
        height: outer.height - 2 * above,
    }
}

/// Empties an area, and the cell before it where a wide character reached in.
fn clear(buffer: &mut Buffer, area: Rect, style: Style) {
    for position in area.positions() {
        if position.x == area.x && position.x > buffer.area.x {
            let before = Position {
                x: position.x - 1,
                ..position
            };
            if let Some(cell) = buffer.cell_mut(before)
                && width(cell.symbol()) > 1
            {
                cell.set_symbol(" ");
            }
        }
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

fn draw_border(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    if area.width < 2 || area.height < 2 {
        return;
    }
    let (left, right) = (area.left(), area.right() - 1);
    let (top, bottom) = (area.top(), area.bottom() - 1);
    for position in area.positions() {
        let symbol = match (position.x, position.y) {
            (x, y) if x == left && y == top => "┌",
            (x, y) if x == right && y == top => "┐",
            (x, y) if x == left && y == bottom => "└",
            (x, y) if x == right && y == bottom => "┘",
            (_, y) if y == top || y == bottom => "─",
            (x, _) if x == left || x == right => "│",
            _ => continue,
        };
        buffer.set_stringn(position.x, position.y, symbol, 1, theme.accent);
    }
}

/// The columns the content would like to have.
fn columns_of(dialog: &Dialog<'_>) -> usize {
    let longest = dialog
        .lines
        .iter()
        .map(|line| width(line))
        .max()
        .unwrap_or(0);
    let buttons = dialog
        .buttons
        .iter()
        .map(|label| usize::from(button_columns(label) + GAP));
    let buttons = buttons.sum::<usize>().saturating_sub(usize::from(GAP));
    longest.max(buttons).max(width(dialog.title) + 2)
}

fn wrapped<'a>(lines: &[&'a str], columns: usize) -> Vec<&'a str> {
    let mut text = Vec::new();
    for line in lines {
        let rows = Rows::new(line, columns);
        text.extend(rows.texts());
    }
    text
}

/// Text that has no room is cut, and the last row that is seen says so.
fn draw_text(buffer: &mut Buffer, area: Rect, style: Style, text: &[&str]) {
    let height = usize::from(area.height);
    for ((index, line), y) in text.iter().enumerate().zip(area.top()..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        if index + 1 == height && text.len() > height {
            print(buffer, row, "…", style);
        } else {
            print(buffer, row, line, style);
        }
    }
}

fn button_columns(label: &str) -> u16 {
    to_columns(width(label))
        .saturating_add(4)
        .min(u16::MAX - GAP)
}

/// Where each button begins, in rows of so many columns, and how many rows there are.
fn rows_of_buttons(buttons: &[&str], columns: usize) -> (Vec<(u16, u16)>, u16) {
    let columns = to_columns(columns);
    let mut places = Vec::with_capacity(buttons.len());
    let (mut x, mut row) = (0u16, 0u16);
    for label in buttons {
        let needed = button_columns(label);
        if x > 0 && x.saturating_add(needed) > columns {
            (x, row) = (0, row + 1);
        }
        places.push((x, row));
        x = x.saturating_add(needed + GAP);
    }
    let rows = if buttons.is_empty() { 0 } else { row + 1 };
    (places, rows)
}

/// The focused button stands in brackets: colour alone would not do.
fn draw_button(buffer: &mut Buffer, place: Rect, theme: &Theme, label: &str, is_focused: bool) {
    let style = if is_focused {
        theme.button_focused
    } else {
        theme.button
    };
    let (open, close) = if is_focused {
        ("[ ", " ]")
    } else {
        ("  ", "  ")
    };
    buffer.set_style(place, style);
    let room = usize::from(place.width.saturating_sub(4));
    let label = cut(label, room);
    print(buffer, place, &format!("{open}{label}{close}"), style);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, lines_of, trimmed_lines_of};

    const DIALOG: Dialog<'static> = Dialog {
        title: "Leave the form?",
        lines: &["There are changes that are not saved yet.", "What now?"],
        buttons: &["Save", "Keep as draft", "Discard"],
        focused: 1,
    };

    fn drawn(size: (u16, u16), dialog: &Dialog<'_>) -> (Vec<String>, DialogBoxes) {
        let area = Rect::new(0, 0, size.0, size.1);
        let mut buffer = Buffer::filled(area, ratatui::buffer::Cell::new("x"));
        let theme = Theme::new(ThemeKind::Dark, ColourDepth::True);
        let boxes = draw(&mut buffer, area, &theme, dialog);
        (trimmed_lines_of(&buffer), boxes)
    }

    #[test]
    fn a_dialog_stands_in_the_middle() {
        let (lines, boxes) = drawn((51, 10), &DIALOG);
        assert_eq!(
            lines,
            [
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "xx┌─ Leave the form? ───────────────────────────┐xx",
                "xx│                                             │xx",
                "xx│  There are changes that are not saved yet.  │xx",
                "xx│  What now?                                  │xx",
                "xx│                                             │xx",
                "xx│    Save    [ Keep as draft ]    Discard     │xx",
                "xx│                                             │xx",
                "xx└─────────────────────────────────────────────┘xx",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            ]
        );
        assert_eq!(boxes.area, Rect::new(2, 1, 47, 8));
        assert_eq!(boxes.button_at(Position::new(5, 6)), Some(0));
        assert_eq!(boxes.button_at(Position::new(14, 6)), None);
        assert_eq!(boxes.button_at(Position::new(15, 6)), Some(1));
        assert_eq!(boxes.button_at(Position::new(36, 6)), Some(2));
        assert_eq!(boxes.button_at(Position::new(5, 5)), None);
    }

    #[test]
    fn a_narrow_dialog_wraps_text_and_buttons() {
        let (lines, boxes) = drawn((28, 10), &DIALOG);
        assert_eq!(
            lines,
            [
                "┌─ Leave the form? ────────┐",
                "│  There are changes that  │",
                "│  are not saved yet.      │",
                "│  What now?               │",
                "│                          │",
                "│    Save                  │",
                "│  [ Keep as draft ]       │",
                "│    Discard               │",
                "└──────────────────────────┘",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            ]
        );
        assert_eq!(boxes.buttons[2], Rect::new(3, 7, 11, 1));
    }

    #[test]
    fn a_low_dialog_keeps_its_buttons() {
        let (lines, _) = drawn((51, 5), &DIALOG);
        assert_eq!(
            lines[1],
            "xx│  …                                          │xx"
        );
        assert_eq!(
            lines[3],
            "xx│    Save    [ Keep as draft ]    Discard     │xx"
        );
    }

    #[test]
    fn half_a_wide_character_does_not_stay_behind() {
        let area = Rect::new(0, 0, 11, 3);
        let mut buffer = Buffer::empty(area);
        for y in 0..3 {
            buffer.set_string(0, y, "日日日日日", Style::new());
        }
        let theme = Theme::new(ThemeKind::Dark, ColourDepth::True);
        frame(&mut buffer, area, &theme, "", (0, 1));
        assert_eq!(lines_of(&buffer)[1], " │      │  ");
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), other in awkward_text(), w in 0u16..=60, h in 0u16..=60,
            focused in 0usize..4,
        ) {
            let area = Rect::new(0, 0, w, h);
            let mut buffer = Buffer::empty(area);
            let theme = Theme::new(ThemeKind::Light, ColourDepth::None);
            let lines = [text.as_str(), &other];
            let buttons = [other.as_str(), &text, "x"];
            let dialog = Dialog { title: &text, lines: &lines, buttons: &buttons, focused };
            let boxes = draw(&mut buffer, area, &theme, &dialog);
            prop_assert_eq!(boxes.buttons.len(), 3);
            for button in boxes.buttons {
                prop_assert_eq!(button.intersection(area), button);
            }
        }
    }
}
