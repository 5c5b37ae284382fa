//! The list as it looks, and how it moves.

use std::cell::RefCell;

use proptest::prelude::*;

use super::*;
use crate::screens::theme::{ColourDepth, ThemeKind};
use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

const COLUMNS: [Column<'static>; 3] = [
    Column {
        title: "Date",
        min: 6,
        weight: 0,
        align: Align::Left,
        priority: 0,
    },
    Column {
        title: "Place",
        min: 10,
        weight: 1,
        align: Align::Left,
        priority: 0,
    },
    Column {
        title: "People",
        min: 6,
        weight: 0,
        align: Align::Right,
        priority: 1,
    },
];

fn list(rows: usize, selected: Option<usize>) -> List<'static> {
    List {
        columns: &COLUMNS,
        rows,
        selected,
        has_focus: true,
        sorted_by: Some((0, Sort::Descending)),
    }
}

fn cells(index: usize) -> Vec<Line<'static>> {
    vec![
        Line::from(format!("{index} Nov")),
        Line::from("Чолпон-Ата, Токтогул"),
        Line::from(format!("{}", index + 10)),
    ]
}

fn drawn(size: (u16, u16), list: &List<'_>, view: &mut ListView) -> Vec<String> {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buffer = Buffer::empty(area);
    draw(
        &mut buffer,
        area,
        &Theme::new(ThemeKind::Dark, ColourDepth::True),
        list,
        view,
        cells,
    );
    trimmed_lines_of(&buffer)
}

#[test]
fn rows_stand_under_their_headings() {
    let lines = drawn((40, 5), &list(3, Some(1)), &mut ListView::default());
    assert_eq!(
        lines,
        [
            "  Date ▾  Place                   People",
            "────────────────────────────────────────",
            "  0 Nov   Чолпон-Ата, Токтогул        10",
            "▸ 1 Nov   Чолпон-Ата, Токтогул        11",
            "  2 Nov   Чолпон-Ата, Токтогул        12",
        ]
    );
}

#[test]
fn a_narrow_list_drops_columns_and_shows_a_bar() {
    let lines = drawn((24, 5), &list(30, Some(0)), &mut ListView::default());
    assert_eq!(
        lines,
        [
            "  Date ▾  Place",
            "────────────────────────",
            "▸ 0 Nov   Чолпон-Ата…  █",
            "  1 Nov   Чолпон-Ата…  │",
            "  2 Nov   Чолпон-Ата…  │",
        ]
    );
}

#[test]
fn a_list_without_headings_has_no_header() {
    let columns = [Column {
        title: "",
        ..COLUMNS[1]
    }];
    let list = List {
        columns: &columns,
        sorted_by: None,
        ..list(2, None)
    };
    assert_eq!(
        drawn((12, 3), &list, &mut ListView::default()),
        ["  0 Nov", "  1 Nov", ""]
    );
}

#[test]
fn two_rows_of_context_stay_in_sight() {
    let mut view = ListView::default();
    let tops = [
        (0, 0),
        (7, 0),
        (8, 1),
        (9, 2),
        (5, 2),
        (3, 1),
        (99, 90),
        (98, 90),
        (0, 0),
    ];
    for (selected, top) in tops {
        drawn((40, 12), &list(100, Some(selected)), &mut view);
        assert_eq!(view.top(), top, "{selected}");
    }
}

#[test]
fn the_wheel_leaves_the_selection_until_it_moves() {
    let mut view = ListView::default();
    drawn((40, 12), &list(100, Some(0)), &mut view);
    view.scroll_by(30);
    drawn((40, 12), &list(100, Some(0)), &mut view);
    assert_eq!(view.top(), 30);
    view.scroll_by(1000);
    assert_eq!(view.top(), 90);
    view.scroll_by(-1000);
    assert_eq!(view.top(), 0);
    view.scroll_by(30);
    drawn((40, 12), &list(100, Some(1)), &mut view);
    assert_eq!(view.top(), 0);
}

#[test]
fn a_list_that_shrinks_leaves_no_gap() {
    let mut view = ListView::default();
    drawn((40, 12), &list(100, Some(99)), &mut view);
    drawn((40, 12), &list(12, Some(11)), &mut view);
    assert_eq!(view.top(), 2);
    drawn((40, 12), &list(0, None), &mut view);
    assert_eq!(view.top(), 0);
}

#[test]
fn only_rows_in_sight_are_asked_for() {
    let asked = RefCell::new(Vec::new());
    let area = Rect::new(0, 0, 40, 6);
    let row = |index: usize| {
        asked.borrow_mut().push(index);
        cells(index)
    };
    let theme = Theme::new(ThemeKind::Dark, ColourDepth::True);
    let mut view = ListView::default();
    let list = list(100_000, Some(50_000));
    draw(
        &mut Buffer::empty(area),
        area,
        &theme,
        &list,
        &mut view,
        row,
    );
    assert_eq!(asked.into_inner(), [49_998, 49_999, 50_000, 50_001]);
}

#[test]
fn clicks_find_rows_and_headings() {
    let mut view = ListView::default();
    drawn((40, 12), &list(100, Some(40)), &mut view);
    let top = view.top();
    assert_eq!(view.row_at(Position::new(5, 2)), Some(top));
    assert_eq!(view.row_at(Position::new(5, 11)), Some(top + 9));
    assert_eq!(view.row_at(Position::new(5, 1)), None);
    assert_eq!(view.column_at(Position::new(3, 0)), Some(0));
    assert_eq!(view.column_at(Position::new(12, 0)), Some(1));
    assert_eq!(view.column_at(Position::new(8, 0)), None);
    assert_eq!(view.column_at(Position::new(3, 1)), None);
    drawn((40, 12), &list(3, None), &mut view);
    assert_eq!(view.row_at(Position::new(5, 5)), None);
}

proptest! {
    #[test]
    fn no_size_and_no_text_panics(
        text in awkward_text(), w in 0u16..=60, h in 0u16..=60,
        rows in 0usize..90, selected in prop::option::of(0usize..99), top in 0isize..99,
    ) {
        let columns = [Column { title: &text, ..COLUMNS[0] }, COLUMNS[1], COLUMNS[2]];
        let list = List { columns: &columns, ..list(rows, selected) };
        let mut view = ListView::default();
        let theme = Theme::new(ThemeKind::Light, ColourDepth::None);
        for area in [Rect::new(0, 0, w, h), Rect::new(3, 2, h, w)] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, w, h));
            draw(&mut buffer, area, &theme, &list, &mut view, |_| vec![Line::from(text.as_str())]);
            view.scroll_by(top);
            draw(&mut buffer, area, &theme, &list, &mut view, |_| vec![Line::from(text.as_str())]);
        }
    }
}
