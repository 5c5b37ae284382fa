//! A scrollbar of one column, drawn where not everything can be seen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::screens::theme::Theme;

/// Draws a scrollbar down the last column of an area, for so many rows of which those from `top`
/// on are seen; nothing where all are seen.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, rows: usize, top: usize) {
    let area = area.intersection(buffer.area);
    let seen = usize::from(area.height);
    if area.is_empty() || rows <= seen {
        return;
    }
    let (start, length) = thumb(seen, rows, top);
    let x = area.right() - 1;
    for (step, y) in (area.top()..area.bottom()).enumerate() {
        let in_thumb = (start..start + length).contains(&step);
        let (symbol, style) = if in_thumb {
            ("█", theme.faint)
        } else {
            ("│", theme.rule)
        };
        buffer.set_stringn(x, y, symbol, 1, style);
    }
}

/// Where the thumb begins and how long it is: at the ends only when the first or the last row is
/// seen.
fn thumb(seen: usize, rows: usize, top: usize) -> (usize, usize) {
    let length = (seen * seen / rows).clamp(1, seen);
    let farthest = rows - seen;
    let room = seen - length;
    let top = top.min(farthest);
    let start = match (top, room) {
        (0, _) | (_, 0) => 0,
        (top, room) if top == farthest => room,
        (_, 1) => 0,
        (top, room) => (top * room / farthest).clamp(1, room - 1),
    };
    (start, length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_thumb_tells_where_and_how_much() {
        let cases = [
            ((10, 20, 0), (0, 5)),
            ((10, 20, 1), (1, 5)),
            ((10, 20, 5), (2, 5)),
            ((10, 20, 9), (4, 5)),
            ((10, 20, 10), (5, 5)),
            ((10, 100_000, 50_000), (4, 1)),
            ((10, 100_000, 99_990), (9, 1)),
            ((1, 5, 2), (0, 1)),
            ((10, 20, 99), (5, 5)),
        ];
        for ((seen, rows, top), wanted) in cases {
            assert_eq!(thumb(seen, rows, top), wanted, "{seen} {rows} {top}");
        }
    }

    proptest! {
        #[test]
        fn the_thumb_stays_on_the_bar(seen in 1usize..60, more in 1usize..9999, top in 0usize..9999) {
            let (start, length) = thumb(seen, seen + more, top);
            prop_assert!(length >= 1 && start + length <= seen);
        }
    }
}
