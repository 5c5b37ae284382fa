//! What a theme promises: readable, safe for the colour-blind, and whole without colours.

use super::*;

const KINDS: [ThemeKind; 2] = [ThemeKind::Dark, ThemeKind::Light];
const DEPTHS: [ColourDepth; 4] = [
    ColourDepth::None,
    ColourDepth::Sixteen,
    ColourDepth::TwoHundred,
    ColourDepth::True,
];

fn styles(theme: &Theme) -> [(&'static str, Style); 24] {
    [
        ("text", theme.text),
        ("faint", theme.faint),
        ("accent", theme.accent),
        ("attention", theme.attention),
        ("error", theme.error),
        ("ok", theme.ok),
        ("heading", theme.heading),
        ("selected", theme.selected),
        ("selected resting", theme.selected_resting),
        ("title", theme.title),
        ("active tab", theme.active_tab),
        ("hint key", theme.hint_key),
        ("hint label", theme.hint_label),
        ("input", theme.input),
        ("input focused", theme.input_focused),
        ("placeholder", theme.placeholder),
        (
            "placeholder focused",
            theme.placeholder_on(theme.input_focused),
        ),
        ("first series", theme.first_series),
        ("second series", theme.second_series),
        ("neutral bar", theme.neutral_bar),
        ("rule", theme.rule),
        ("dialog", theme.dialog),
        ("button", theme.button),
        ("button focused", theme.button_focused),
    ]
}

/// Red, green and blue from 0 to 255; the lower sixteen are the terminal's and stay unknown.
fn channels(colour: Color) -> Option<[f64; 3]> {
    match colour {
        Color::Rgb(red, green, blue) => Some([red.into(), green.into(), blue.into()]),
        Color::Indexed(index @ 16..=231) => {
            let level = |step: u8| [0.0, 95.0, 135.0, 175.0, 215.0, 255.0][usize::from(step)];
            let cube = index - 16;
            Some([level(cube / 36), level(cube / 6 % 6), level(cube % 6)])
        }
        Color::Indexed(index @ 232..) => Some([f64::from(index - 232) * 10.0 + 8.0; 3]),
        _ => None,
    }
}

fn linear(channel: f64) -> f64 {
    let share = channel / 255.0;
    if share <= 0.04045 {
        share / 12.92
    } else {
        ((share + 0.055) / 1.055).powf(2.4)
    }
}

fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast ratio of the Web Content Accessibility Guidelines, from 1 to 21.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The grounds that terminals commonly have.
fn grounds(kind: ThemeKind) -> [[f64; 3]; 2] {
    match kind {
        ThemeKind::Dark => [[0.0; 3], [40.0, 44.0, 52.0]],
        ThemeKind::Light => [[255.0; 3], [250.0; 3]],
    }
}

#[test]
fn letters_can_be_read() {
    for kind in KINDS {
        for depth in [ColourDepth::TwoHundred, ColourDepth::True] {
            for (role, style) in styles(&Theme::new(kind, depth)) {
                let Some(letters) = style.fg.and_then(channels) else {
                    continue;
                };
                let needed = match role {
                    "rule" => 1.5,
                    "first series" | "second series" | "neutral bar" => 3.0,
                    _ => 4.5,
                };
                let under: Vec<[f64; 3]> = match style.bg.and_then(channels) {
                    Some(ground) => vec![ground],
                    None => grounds(kind).to_vec(),
                };
                for ground in under {
                    let ratio = contrast(letters, ground);
                    assert!(ratio >= needed, "{kind:?} {depth:?} {role}: {ratio:.2}");
                }
            }
        }
    }
}

#[test]
fn a_painted_ground_brings_its_letters() {
    for kind in KINDS {
        for depth in DEPTHS {
            for (role, style) in styles(&Theme::new(kind, depth)) {
                assert!(
                    style.bg.is_none() || style.fg.is_some(),
                    "{kind:?} {depth:?} {role}"
                );
            }
        }
    }
}

#[test]
fn nothing_is_green() {
    for kind in KINDS {
        for depth in DEPTHS {
            for (role, style) in styles(&Theme::new(kind, depth)) {
                for colour in [style.fg, style.bg].into_iter().flatten() {
                    assert!(
                        !matches!(colour, Color::Green | Color::LightGreen),
                        "{role}"
                    );
                    if let Some([red, green, blue]) = channels(colour) {
                        assert!(green <= red.max(blue), "{kind:?} {depth:?} {role}");
                    }
                }
            }
        }
    }
}

/// Where red and green are seen as one, yellow against blue is what remains.
#[test]
fn the_two_series_differ_without_red_and_green() {
    for kind in KINDS {
        for depth in [ColourDepth::TwoHundred, ColourDepth::True] {
            let theme = Theme::new(kind, depth);
            let yellowness = |style: Style| {
                let [red, green, blue] = style.fg.and_then(channels).expect("a known colour");
                (red + green) / 2.0 - blue
            };
            let apart = yellowness(theme.first_series) - yellowness(theme.second_series);
            assert!(apart > 150.0, "{kind:?} {depth:?}: {apart}");
        }
    }
}

#[test]
fn without_colours_nothing_is_coloured_and_the_roles_still_differ() {
    for kind in KINDS {
        let theme = Theme::new(kind, ColourDepth::None);
        assert!(theme.plain);
        for (role, style) in styles(&theme) {
            assert_eq!((style.fg, style.bg), (None, None), "{role}");
        }
        assert_ne!(theme.selected, theme.text);
        assert_ne!(theme.selected, theme.selected_resting);
        assert_ne!(theme.input, theme.input_focused);
        assert_ne!(theme.button, theme.button_focused);
        assert_ne!(theme.error, theme.attention);
    }
}

#[test]
fn the_depth_is_told_by_the_environment() {
    let cases = [
        (None, None, None, ColourDepth::Sixteen),
        (
            None,
            Some("truecolor"),
            Some("xterm-256color"),
            ColourDepth::True,
        ),
        (None, Some("24bit"), None, ColourDepth::True),
        (None, None, Some("xterm-direct"), ColourDepth::True),
        (None, None, Some("screen-256color"), ColourDepth::TwoHundred),
        (None, Some("yes"), Some("xterm"), ColourDepth::Sixteen),
        (None, None, Some("linux"), ColourDepth::Sixteen),
        (None, None, Some("dumb"), ColourDepth::None),
        (
            Some("1"),
            Some("truecolor"),
            Some("xterm-256color"),
            ColourDepth::None,
        ),
        (Some(""), Some("truecolor"), None, ColourDepth::True),
    ];
    for (no_color, colour_term, term, wanted) in cases {
        let told = ColourDepth::told_by(no_color, colour_term, term);
        assert_eq!(told, wanted, "{no_color:?} {colour_term:?} {term:?}");
    }
}
