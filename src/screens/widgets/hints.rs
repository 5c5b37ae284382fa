//! The bottom line: which keys work here and now. Hints without room are left out by priority,
//! and the others keep their order.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit::{print, to_columns, width};
use super::line::first_row;
use crate::screens::theme::Theme;

/// The air between two hints.
const GAP: usize = 3;

/// One key and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint<'a> {
    /// The key as it is printed.
    pub key: &'a str,
    /// What it does, in a word or two.
    pub label: &'a str,
    /// Where room is short, hints with larger numbers go first.
    pub priority: u8,
}

impl Hint<'_> {
    fn columns(&self) -> usize {
        width(self.key) + 1 + width(self.label)
    }
}

/// Where a drawn hint stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HintBox {
    /// Which of the hints it is.
    pub index: usize,
    /// Its hit box.
    pub area: Rect,
}

/// Draws the hints that fit into the first row of an area, in their order.
pub fn draw(buffer: &mut Buffer, area: Rect, theme: &Theme, hints: &[Hint<'_>]) -> Vec<HintBox> {
    let row = first_row(buffer, area);
    let mut boxes = Vec::new();
    let mut x = row.x;
    for index in those_that_fit(hints, usize::from(row.width)) {
        let Some(hint) = hints.get(index) else {
            continue;
        };
        let hit = Rect {
            x,
            width: to_columns(hint.columns()),
            ..row
        };
        let after_key = x + print(buffer, hit, hint.key, theme.hint_key) + 1;
        let rest = Rect {
            x: after_key,
            width: hit.right().saturating_sub(after_key),
            ..row
        };
        print(buffer, rest, hint.label, theme.hint_label);
        boxes.push(HintBox { index, area: hit });
        x = hit.right() + to_columns(GAP);
    }
    boxes
}

fn those_that_fit(hints: &[Hint<'_>], room: usize) -> Vec<usize> {
    let mut by_priority: Vec<usize> = (0..hints.len()).collect();
    by_priority.sort_by_key(|index| hints.get(*index).map(|hint| hint.priority));
    let mut left = room + GAP;
    let mut kept = Vec::new();
    for index in by_priority {
        let needed = hints.get(index).map_or(0, Hint::columns) + GAP;
        if needed <= left {
            left -= needed;
            kept.push(index);
        }
    }
    kept.sort_unstable();
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

    const HINTS: [Hint<'static>; 4] = [
        Hint {
            key: "Enter",
            label: "open",
            priority: 1,
        },
        Hint {
            key: "c",
            label: "copy",
            priority: 5,
        },
        Hint {
            key: "Del",
            label: "delete",
            priority: 4,
        },
        Hint {
            key: "F1",
            label: "help",
            priority: 0,
        },
    ];

    #[test]
    fn what_does_not_fit_goes_by_priority() {
        let cases = [
            (60, "Enter open   c copy   Del delete   F1 help"),
            (42, "Enter open   c copy   Del delete   F1 help"),
            (41, "Enter open   Del delete   F1 help"),
            (32, "Enter open   c copy   F1 help"),
            (28, "Enter open   F1 help"),
            (9, "F1 help"),
            (6, "c copy"),
            (5, ""),
        ];
        for (columns, wanted) in cases {
            let area = Rect::new(0, 0, columns, 1);
            let mut buffer = Buffer::empty(area);
            let theme = Theme::new(ThemeKind::Dark, ColourDepth::True);
            draw(&mut buffer, area, &theme, &HINTS);
            assert_eq!(trimmed_lines_of(&buffer).concat(), wanted, "{columns}");
        }
    }

    #[test]
    fn a_click_finds_its_hint() {
        let area = Rect::new(0, 0, 41, 1);
        let mut buffer = Buffer::empty(area);
        let theme = Theme::new(ThemeKind::Dark, ColourDepth::True);
        let boxes = draw(&mut buffer, area, &theme, &HINTS);
        assert_eq!(
            boxes[1],
            HintBox {
                index: 2,
                area: Rect::new(13, 0, 10, 1)
            }
        );
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), other in awkward_text(), w in 0u16..=60, h in 0u16..=3,
        ) {
            let hints = [
                Hint { key: &text, label: &other, priority: 1 },
                Hint { key: &other, label: &text, priority: 1 },
            ];
            let area = Rect::new(0, 0, w, h);
            let mut buffer = Buffer::empty(area);
            let theme = Theme::new(ThemeKind::Light, ColourDepth::Sixteen);
            for hint in draw(&mut buffer, area, &theme, &hints) {
                prop_assert!(hint.area.right() <= w);
            }
        }
    }
}
