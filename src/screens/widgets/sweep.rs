//! The last look at a finished frame before it reaches the terminal: whatever was drawn and by
//! whom, no cell may steer the terminal, reverse the reading order or hide something.

use std::borrow::Cow;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;

use super::fit::glyphs;
use crate::text::clean::SIGN;

/// Replaces every harmful character of a buffer by a visible sign. Each row keeps its width: a
/// cell never takes more columns than it did, nor more than there are.
pub fn sweep(buffer: &mut Buffer) {
    let area = buffer.area;
    for position in area.positions() {
        let room = usize::from(area.right() - position.x);
        if let Some(cell) = buffer.cell_mut(position) {
            sweep_cell(cell, room);
        }
        blank_what_is_covered(buffer, position);
    }
}

fn sweep_cell(cell: &mut Cell, room: usize) {
    if is_plain(cell.symbol()) {
        return;
    }
    let swept = swept(cell.symbol(), room).into_owned();
    if swept != cell.symbol() {
        cell.set_symbol(&swept);
    }
}

/// What may stand in a cell with so much room: one character that takes no more columns than the
/// one it is drawn for, else a sign.
fn swept(symbol: &str, room: usize) -> Cow<'_, str> {
    let mut found = glyphs(symbol);
    match (found.next(), found.next()) {
        (Some(glyph), None) if glyph.width <= room && glyphs(&glyph.shown).count() == 1 => {
            glyph.shown
        }
        _ => Cow::Owned(SIGN.to_string()),
    }
}

/// A wide character covers the cells after it; what stands in them would be drawn over it.
fn blank_what_is_covered(buffer: &mut Buffer, position: Position) {
    let Some(cell) = buffer.cell(position) else {
        return;
    };
    if is_plain(cell.symbol()) {
        return;
    }
    let columns: usize = glyphs(cell.symbol()).map(|glyph| glyph.width).sum();
    for x in (position.x..).take(columns).skip(1) {
        if let Some(covered) = buffer.cell_mut(Position { x, ..position }) {
            covered.set_symbol(" ");
        }
    }
}

fn is_plain(symbol: &str) -> bool {
    matches!(symbol.as_bytes(), [b' '..=b'~'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;
    use crate::screens::widgets::fit::width;
    use crate::screens::widgets::testing::{awkward_text, lines_of};
    use crate::text::clean::clean;

    fn swept(symbols: &[&str]) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        for (x, symbol) in (0..).zip(symbols) {
            buffer[(x, 0)].set_symbol(symbol);
        }
        sweep(&mut buffer);
        lines_of(&buffer)
    }

    #[test]
    fn harmful_cells_become_signs() {
        let cases: [(&[&str], &str); 9] = [
            (&["ө", "ң", "и\u{306}"], "өңи\u{306}     "),
            (&["a", "\u{1b}", "c"], "a\u{FFFD}c     "),
            (&["a\u{202e}", "b"], "\u{FFFD}b      "),
            (&["a\u{e0041}\u{e007f}", "b"], "\u{FFFD}b      "),
            (&["\u{200d}", "b"], "\u{FFFD}b      "),
            (&["\n", "b"], " b      "),
            (&["👩\u{200d}💻", "", "b"], "👩\u{200d}💻b     "),
            (&["日\u{2066}", " ", "b"], "\u{FFFD} b     "),
            (
                &["a", "b", "c", "d", "e", "f", "g", "日"],
                "abcdefg\u{FFFD}",
            ),
        ];
        for (symbols, wanted) in cases {
            assert_eq!(swept(symbols), [wanted], "{symbols:?}");
        }
    }

    #[test]
    fn styles_stay() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 1, 1));
        let style = Style::new().bold();
        buffer[(0, 0)].set_symbol("\u{202e}").set_style(style);
        sweep(&mut buffer);
        assert!(
            buffer[(0, 0)]
                .modifier
                .contains(ratatui::style::Modifier::BOLD)
        );
    }

    proptest! {
        #[test]
        fn a_swept_buffer_is_harmless_and_keeps_its_width(
            texts in prop::collection::vec(awkward_text(), 0..12),
        ) {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
            for (x, text) in (0..).zip(&texts) {
                buffer[(x, 0)].set_symbol(text);
            }
            sweep(&mut buffer);
            for line in lines_of(&buffer) {
                let cleaned = clean(&line);
                prop_assert_eq!(cleaned.as_ref(), line.as_str());
                prop_assert_eq!(width(&line), 12);
            }
        }
    }
}
