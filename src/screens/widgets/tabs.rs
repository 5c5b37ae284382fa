//! The top line that names the screens and tells which is open. Where room is short, the words
//! of the last tabs go first and their keys stay.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::fit::{print, print_line, to_columns, width};
use super::line::first_row;
use crate::screens::theme::Theme;

/// One tab: its key, its word, and a short figure that asks for attention (or nothing).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tab<'a> {
    /// The key that opens it, as it is printed.
    pub key: &'a str,
    /// The word for it.
    pub label: &'a str,
    /// What waits there; empty where nothing does.
    pub note: &'a str,
}

impl Tab<'_> {
    /// The columns of the tab with one of air at each side.
    fn columns(&self, with_label: bool) -> usize {
        let word = |word: &str| if word.is_empty() { 0 } else { 1 + width(word) };
        let label = if with_label { word(self.label) } else { 0 };
        2 + width(self.key) + label + word(self.note)
    }
}

/// Draws the tabs into the first row of an area. Gives the hit box of each that found room,
/// in their order.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    tabs: &[Tab<'_>],
    active: usize,
) -> Vec<Rect> {
    let row = first_row(buffer, area);
    let with_label = labels_that_fit(tabs, active, usize::from(row.width));
    let mut boxes = Vec::with_capacity(tabs.len());
    let mut x = row.x;
    for (index, tab) in tabs.iter().enumerate() {
        let columns = to_columns(tab.columns(with_label(index)));
        if columns > row.right() - x {
            break;
        }
        let hit = Rect {
            x,
            width: columns,
            ..row
        };
        draw_tab(buffer, hit, theme, tab, with_label(index), index == active);
        boxes.push(hit);
        x += columns;
    }
    boxes
}

/// Takes words away from the last tab backwards, the open one's last of all, until all fit.
fn labels_that_fit(tabs: &[Tab<'_>], active: usize, room: usize) -> impl Fn(usize) -> bool + use<> {
    let shown = move |index: usize, kept: usize| index < kept || index == active;
    let needed = |kept: usize| -> usize {
        let columns = |(index, tab): (usize, &Tab<'_>)| tab.columns(shown(index, kept));
        tabs.iter().enumerate().map(columns).sum()
    };
    let kept = (0..=tabs.len())
        .rev()
        .find(|kept| needed(*kept) <= room)
        .unwrap_or(0);
    move |index| shown(index, kept)
}

fn draw_tab(
    buffer: &mut Buffer,
    hit: Rect,
    theme: &Theme,
    tab: &Tab<'_>,
    with_label: bool,
    is_active: bool,
) {
    let role = |style| if is_active { theme.active_tab } else { style };
    let mut line = Line::from(Span::styled(tab.key, role(theme.hint_key)));
    let label = if with_label { tab.label } else { "" };
    for (word, style) in [(label, role(theme.text)), (tab.note, role(theme.attention))] {
        if !word.is_empty() {
            line.push_span(Span::styled(" ", style));
            line.push_span(Span::styled(word, style));
        }
    }
    if is_active {
        buffer.set_style(hit, theme.active_tab);
    }
    let inside = Rect {
        x: hit.x + 1,
        width: hit.width.saturating_sub(2),
        ..hit
    };
    print_line(buffer, inside, &line);
    if is_active && theme.plain {
        print(buffer, Rect { width: 1, ..hit }, "[", theme.active_tab);
        print(
            buffer,
            Rect {
                x: inside.right(),
                width: 1,
                ..hit
            },
            "]",
            theme.active_tab,
        );
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

    const TABS: [Tab<'static>; 4] = [
        Tab {
            key: "F2",
            label: "Sessions",
            note: "",
        },
        Tab {
            key: "F3",
            label: "Overview",
            note: "",
        },
        Tab {
            key: "F7",
            label: "Check",
            note: "2",
        },
        Tab {
            key: "F8",
            label: "Share",
            note: "",
        },
    ];

    fn drawn(columns: u16, active: usize, depth: ColourDepth) -> (String, Vec<Rect>) {
        let area = Rect::new(0, 0, columns, 1);
        let mut buffer = Buffer::empty(area);
        let theme = Theme::new(ThemeKind::Dark, depth);
        let boxes = draw(&mut buffer, area, &theme, &TABS, active);
        (trimmed_lines_of(&buffer).concat(), boxes)
    }

    #[test]
    fn words_go_from_the_end_and_the_open_tab_keeps_its_own() {
        let cases = [
            (60, 0, " F2 Sessions  F3 Overview  F7 Check 2  F8 Share"),
            (47, 0, " F2 Sessions  F3 Overview  F7 Check 2  F8"),
            (38, 0, " F2 Sessions  F3 Overview  F7 2  F8"),
            (38, 3, " F2 Sessions  F3  F7 2  F8 Share"),
            (20, 0, " F2 Sessions  F3"),
            (5, 0, ""),
        ];
        for (columns, active, wanted) in cases {
            assert_eq!(
                drawn(columns, active, ColourDepth::True).0,
                wanted,
                "{columns} {active}"
            );
        }
    }

    #[test]
    fn without_colours_the_open_tab_stands_in_brackets() {
        let (line, _) = drawn(60, 1, ColourDepth::None);
        assert_eq!(line, " F2 Sessions [F3 Overview] F7 Check 2  F8 Share");
    }

    #[test]
    fn hit_boxes_lie_side_by_side() {
        let (_, boxes) = drawn(60, 0, ColourDepth::True);
        let spans: Vec<_> = boxes.iter().map(|hit| (hit.x, hit.right())).collect();
        assert_eq!(spans, [(0, 13), (13, 26), (26, 38), (38, 48)]);
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), w in 0u16..=60, h in 0u16..=3, active in 0usize..5,
        ) {
            let tabs = [Tab { key: &text, label: &text, note: &text }; 3];
            let area = Rect::new(0, 0, w, h);
            let mut buffer = Buffer::empty(area);
            let theme = Theme::new(ThemeKind::Light, ColourDepth::None);
            for hit in draw(&mut buffer, area, &theme, &tabs, active) {
                prop_assert!(hit.right() <= w);
            }
        }
    }
}
