//! The lines that divide a screen and carry short facts: rules, titles and "label value" lines.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fit::{against_right, cut, print, print_right, to_columns, width};
use crate::screens::theme::Theme;

const RULE: &str = "─";

/// The state of what has none.
pub const NO_STATE: (&str, Style) = ("", Style::new());

/// Draws a rule over the first row of an area.
pub fn rule(buffer: &mut Buffer, area: Rect, theme: &Theme) {
    let row = first_row(buffer, area);
    for x in row.left()..row.right() {
        buffer.set_stringn(x, row.y, RULE, 1, theme.rule);
    }
}

/// Draws a rule with a heading in it: `── 18 November 2019 ─────`.
pub fn titled_rule(buffer: &mut Buffer, area: Rect, theme: &Theme, heading: &str) {
    rule(buffer, area, theme);
    let row = first_row(buffer, area);
    if heading.is_empty() || row.width < 6 {
        return;
    }
    let inside = Rect {
        x: row.x + 3,
        width: row.width - 6,
        ..row
    };
    let heading = cut(heading, usize::from(inside.width));
    let took = to_columns(width(&heading));
    for x in inside.x - 1..=inside.x + took {
        if let Some(cell) = buffer.cell_mut((x, row.y)) {
            cell.reset();
        }
    }
    print(buffer, inside, &heading, theme.heading);
}

/// Writes a note into a rule that has been drawn, at its right end: `───── sample ──`.
pub fn note_in_rule(buffer: &mut Buffer, area: Rect, note: &str, style: Style) {
    let row = first_row(buffer, area);
    let room = Rect {
        width: row.width.saturating_sub(2),
        ..row
    };
    if note.is_empty() {
        return;
    }
    let note = format!(" {} ", cut(note, usize::from(room.width.saturating_sub(4))));
    let place = against_right(room, width(&note));
    for x in place.left()..place.right() {
        if let Some(cell) = buffer.cell_mut((x, place.y)) {
            cell.reset();
        }
    }
    print(buffer, place, &note, style);
}

/// Draws a title at the left and a state at the right of the first row of an area; the state
/// stays whole, the title gives way.
pub fn title(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    title: &str,
    (state, style): (&str, Style),
) {
    let row = first_row(buffer, area);
    let state_area = against_right(row, width(state));
    let gap = if state.is_empty() { 0 } else { 2 };
    let title_width = (row.width - state_area.width).saturating_sub(gap);
    print(
        buffer,
        Rect {
            width: title_width,
            ..row
        },
        title,
        theme.title,
    );
    print_right(buffer, row, state, style);
}

/// Draws a label in so many columns and its value after it. Gives the area left to the value,
/// where the caller may draw a field instead (then the value is empty).
pub fn label_value(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    label: (&str, u16),
    value: &str,
) -> Rect {
    let row = first_row(buffer, area);
    let (label, columns) = label;
    let columns = columns.min(row.width);
    print(
        buffer,
        Rect {
            width: columns,
            ..row
        },
        label,
        theme.faint,
    );
    let gap = 1.min(row.width - columns);
    let value_area = Rect {
        x: row.x + columns + gap,
        width: row.width - columns - gap,
        ..row
    };
    print(buffer, value_area, value, theme.text);
    value_area
}

/// Draws facts beside each other, as `Headcount 16   Counted 15`; those without room are left out
/// from the end.
pub fn facts(buffer: &mut Buffer, area: Rect, theme: &Theme, facts: &[(&str, &str)]) {
    let row = first_row(buffer, area);
    let mut x = row.x;
    for (label, value) in facts {
        let needed = to_columns(width(label) + 1 + width(value));
        if needed > row.right().saturating_sub(x) {
            return;
        }
        let rest = |x: u16| Rect {
            x,
            width: row.right() - x,
            ..row
        };
        x += print(buffer, rest(x), label, theme.faint) + 1;
        x += print(buffer, rest(x), value, theme.text);
        x = x.saturating_add(3).min(row.right());
    }
}

/// The first row of what an area and the buffer have in common; without width where that is
/// nothing.
pub fn first_row(buffer: &Buffer, area: Rect) -> Rect {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return Rect {
            width: 0,
            height: 0,
            ..area
        };
    }
    Rect { height: 1, ..area }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::screens::theme::{ColourDepth, ThemeKind};
    use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

    fn theme() -> Theme {
        Theme::new(ThemeKind::Dark, ColourDepth::True)
    }

    fn drawn(columns: u16, draw: impl Fn(&mut Buffer, Rect, &Theme)) -> String {
        let area = Rect::new(0, 0, columns, 1);
        let mut buffer = Buffer::empty(area);
        draw(&mut buffer, area, &theme());
        trimmed_lines_of(&buffer).concat()
    }

    #[test]
    fn rules_carry_headings() {
        assert_eq!(drawn(6, rule), "──────");
        let heading = |b: &mut Buffer, a: Rect, t: &Theme| titled_rule(b, a, t, "Сузак");
        assert_eq!(drawn(14, heading), "── Сузак ─────");
        assert_eq!(drawn(9, heading), "── Су… ──");
        assert_eq!(drawn(5, heading), "─────");
    }

    #[test]
    fn a_title_gives_way_to_the_state() {
        let draw = |b: &mut Buffer, a: Rect, t: &Theme| {
            title(b, a, t, "Session", ("● unsaved", t.attention))
        };
        assert_eq!(drawn(20, draw), "Session    ● unsaved");
        assert_eq!(drawn(14, draw), "Se…  ● unsaved");
        assert_eq!(drawn(5, draw), "● un…");
    }

    #[test]
    fn a_label_leaves_the_rest_to_its_value() {
        let draw = |b: &mut Buffer, a: Rect, t: &Theme| {
            let value = label_value(b, a, t, ("Date", 6), "18 November");
            assert_eq!(value, Rect::new(7, 0, 13, 1));
        };
        assert_eq!(drawn(20, draw), "Date   18 November");
    }

    #[test]
    fn facts_without_room_are_left_out() {
        let draw = |b: &mut Buffer, a: Rect, t: &Theme| {
            facts(
                b,
                a,
                t,
                &[("Headcount", "16"), ("Counted", "15"), ("Named", "0")],
            );
        };
        assert_eq!(drawn(40, draw), "Headcount 16   Counted 15   Named 0");
        assert_eq!(drawn(30, draw), "Headcount 16   Counted 15");
    }

    proptest! {
        #[test]
        fn no_size_and_no_text_panics(
            text in awkward_text(), other in awkward_text(), w in 0u16..40, h in 0u16..3,
            x in 0u16..30, columns in 0u16..20,
        ) {
            let mut buffer = Buffer::empty(Rect::new(1, 0, 20, 2));
            let area = Rect::new(x, 0, w, h);
            titled_rule(&mut buffer, area, &theme(), &text);
            title(&mut buffer, area, &theme(), &text, (&other, theme().attention));
            label_value(&mut buffer, area, &theme(), (&text, columns), &other);
            facts(&mut buffer, area, &theme(), &[(&text, &other), (&other, &text)]);
        }
    }
}
