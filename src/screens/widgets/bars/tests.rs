//! Bars as they look, and their scale.

use proptest::prelude::*;

use super::*;
use crate::screens::theme::{ColourDepth, ThemeKind};
use crate::screens::widgets::testing::{awkward_text, trimmed_lines_of};

fn bar<'a>(label: &'a str, figure: f64, number: &'a str, note: &'a str) -> Bar<'a> {
    Bar {
        label,
        length: Length::Single(figure),
        number,
        note,
    }
}

fn bars<'a>(bars: &'a [Bar<'a>]) -> Bars<'a> {
    Bars {
        bars,
        scale: 0.0,
        label_columns: None,
        selected: None,
        has_focus: true,
    }
}

fn drawn(size: (u16, u16), bars: &Bars<'_>, depth: ColourDepth) -> Vec<String> {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buffer = Buffer::empty(area);
    draw(&mut buffer, area, &Theme::new(ThemeKind::Dark, depth), bars);
    trimmed_lines_of(&buffer)
}

#[test]
fn bars_carry_numbers_and_share_a_scale() {
    let list = [
        bar("Local consultant", 13.0, "13", ""),
        bar("Knowledge & gender", 8.0, "8", ""),
        bar("Gender expert", 5.0, "5", ""),
        bar("Nobody", 0.0, "0", ""),
    ];
    let bars = Bars {
        selected: Some(1),
        ..bars(&list)
    };
    assert_eq!(
        drawn((37, 4), &bars, ColourDepth::True),
        [
            "  Local consultant   █████████████ 13",
            "▸ Knowledge & gender ████████       8",
            "  Gender expert      █████          5",
            "  Nobody                            0",
        ]
    );
}

#[test]
fn notes_stand_behind_and_go_first() {
    let list = [
        bar("Councillor", 132.0, "132", "41 %"),
        bar("Resident", 66.0, "66", "58 %"),
    ];
    let cases: [(u16, [&str; 2]); 3] = [
        (
            32,
            [
                "  Councillor █████████ 132  41 %",
                "  Resident   ████▌      66  58 %",
            ],
        ),
        (24, ["  Councillor ███████ 132", "  Resident   ███▌     66"]),
        (16, ["  Councillor 132", "  Resident    66"]),
    ];
    for (columns, wanted) in cases {
        assert_eq!(
            drawn((columns, 2), &bars(&list), ColourDepth::True),
            wanted,
            "{columns}"
        );
    }
}

#[test]
fn two_series_stand_in_one_bar() {
    let pair = |label, first, second, number| Bar {
        label,
        length: Length::Pair(first, second),
        number,
        note: "",
    };
    let list = [
        pair("Сузак", 8.0, 9.0, "8 | 9"),
        pair("Масы", 1.0, 0.0, "1 | 0"),
        pair("Барпы", 0.0, 3.0, "0 | 3"),
    ];
    let bars = bars(&list);
    assert_eq!(
        drawn((31, 3), &bars, ColourDepth::None),
        [
            "  Сузак ████████▒▒▒▒▒▒▒▒▒ 8 | 9",
            "  Масы  █                 1 | 0",
            "  Барпы ▒▒▒               0 | 3"
        ]
    );
    assert_eq!(
        drawn((31, 3), &bars, ColourDepth::True)[0],
        "  Сузак █████████████████ 8 | 9"
    );
}

#[test]
fn a_scale_of_others_is_kept() {
    let list = [bar("Ысык-Көл", 5.0, "5", "")];
    let wide = Bars {
        scale: 10.0,
        label_columns: Some(12),
        ..bars(&list)
    };
    assert_eq!(
        drawn((27, 1), &wide, ColourDepth::True),
        ["  Ысык-Көл     █████      5"]
    );
}

#[test]
fn no_figure_above_nothing_vanishes() {
    assert_eq!(parts_of(0.0, 100.0, 80), 0);
    assert_eq!(parts_of(1.0, 1_000_000.0, 80), 1);
    assert_eq!(parts_of(100.0, 100.0, 80), 80);
    assert_eq!(parts_of(200.0, 100.0, 80), 80);
    assert_eq!(parts_of(f64::NAN, 100.0, 80), 0);
    assert_eq!(parts_of(-3.0, 100.0, 80), 0);
    assert_eq!(parts_of(3.0, 0.0, 80), 0);
    assert_eq!(split(1.0, 99.0, 100.0, 10), (1, 72));
    assert_eq!(split(99.0, 1.0, 100.0, 10), (9, 8));
    assert_eq!(split(1.0, 0.0, 100.0, 10), (1, 0));
    assert_eq!(split(0.0, 1.0, 100.0, 10), (0, 1));
}

#[test]
fn words_of_any_length_are_borne() {
    let long = "ж".repeat(70_000);
    let list = [bar(&long, 1.0, &long, &long)];
    for columns in [0, 1, 20, u16::MAX] {
        drawn((columns, 1), &bars(&list), ColourDepth::True);
    }
}

proptest! {
    #[test]
    fn no_size_and_no_text_panics(
        text in awkward_text(), other in awkward_text(), first in any::<f64>(), second in any::<f64>(),
        w in 0u16..=60, h in 0u16..=60, label_columns in prop::option::of(0u16..80),
    ) {
        let length = Length::Pair(first, second);
        let list = [
            bar(&text, first, &other, &text),
            Bar { label: &other, length, number: "7", note: &other },
        ];
        let bars = Bars { scale: second, label_columns, selected: Some(1), ..bars(&list) };
        drawn((w, h), &bars, ColourDepth::None);
        drawn((w, h), &bars, ColourDepth::True);
    }

    #[test]
    fn a_longer_bar_is_never_shorter(one in 0.0f64..1e6, other in 0.0f64..1e6, parts in 1usize..500) {
        let scale = one.max(other);
        let (small, large) = if one <= other { (one, other) } else { (other, one) };
        prop_assert!(parts_of(small, scale, parts) <= parts_of(large, scale, parts));
        prop_assert_eq!(parts_of(small, scale, parts) == 0, small == 0.0);
    }
}
