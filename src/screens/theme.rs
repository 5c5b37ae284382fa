//! Styles named by the role they play, never by their colour: one accent for where you are, one
//! for what needs you, the rest in the terminal's own foreground at two strengths. It asks no
//! terminal and no environment; what is known of them comes in.

use ratatui::style::{Color, Modifier, Style};

/// The background that the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeKind {
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
}

/// How many colours may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourDepth {
    /// No colour at all: marks, bold, underline and reverse do everything.
    None,
    /// The sixteen that every terminal has, in shades the terminal chooses.
    Sixteen,
    /// The palette of 256, of which the upper 240 look alike everywhere.
    TwoHundred,
    /// 24 bits.
    True,
}

impl ColourDepth {
    /// Reads the depth from the values of the environment variables `NO_COLOR`, `COLORTERM` and
    /// `TERM`. A `NO_COLOR` that is set and not empty forbids colour (no-color.org).
    pub fn told_by(
        no_color: Option<&str>,
        colour_term: Option<&str>,
        term: Option<&str>,
    ) -> ColourDepth {
        if no_color.is_some_and(|value| !value.is_empty()) || term == Some("dumb") {
            return ColourDepth::None;
        }
        match colour_term {
            Some("truecolor" | "24bit") => ColourDepth::True,
            _ if term.is_some_and(|term| term.contains("direct")) => ColourDepth::True,
            _ if term.is_some_and(|term| term.contains("256color")) => ColourDepth::TwoHundred,
            _ => ColourDepth::Sixteen,
        }
    }
}

/// A style for each role. A style that paints the background names its letters' colour too, so
/// a wrong guess about the terminal never makes them vanish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Ordinary text: the terminal's own foreground.
    pub text: Style,
    /// What may be overlooked: labels, units, help.
    pub faint: Style,
    /// Where you are.
    pub accent: Style,
    /// What needs you.
    pub attention: Style,
    /// What is wrong.
    pub error: Style,
    /// What is in order; deliberately calm.
    pub ok: Style,
    /// A heading among the text.
    pub heading: Style,
    /// The selected row of the pane that has the focus.
    pub selected: Style,
    /// The selected row of a pane without the focus.
    pub selected_resting: Style,
    /// The top line that says what is open.
    pub title: Style,
    /// The tab of the open screen.
    pub active_tab: Style,
    /// A key in a hint.
    pub hint_key: Style,
    /// What the key does.
    pub hint_label: Style,
    /// A field one can write in.
    pub input: Style,
    /// The field that is written in now.
    pub input_focused: Style,
    /// What stands in an empty field.
    pub placeholder: Style,
    /// The first series of a pair of bars: women.
    pub first_series: Style,
    /// The second series of a pair of bars: men.
    pub second_series: Style,
    /// A bar that is told apart from no other.
    pub neutral_bar: Style,
    /// Lines that divide.
    pub rule: Style,
    /// The ground and the letters of a dialog.
    pub dialog: Style,
    /// A button.
    pub button: Style,
    /// The button that Enter presses.
    pub button_focused: Style,
    /// Whether there are no colours, so that marks must do what colours do elsewhere.
    pub plain: bool,
}

impl Theme {
    /// The theme for a ground and a number of colours.
    pub fn new(kind: ThemeKind, depth: ColourDepth) -> Theme {
        match (depth, kind) {
            (ColourDepth::None, _) => Theme::plain(),
            (ColourDepth::Sixteen, ThemeKind::Dark) => Theme::coloured(&SIXTEEN_DARK),
            (ColourDepth::Sixteen, ThemeKind::Light) => Theme::coloured(&SIXTEEN_LIGHT),
            (ColourDepth::TwoHundred, ThemeKind::Dark) => Theme::coloured(&TWO_HUNDRED_DARK),
            (ColourDepth::TwoHundred, ThemeKind::Light) => Theme::coloured(&TWO_HUNDRED_LIGHT),
            (ColourDepth::True, ThemeKind::Dark) => Theme::coloured(&TRUE_DARK),
            (ColourDepth::True, ThemeKind::Light) => Theme::coloured(&TRUE_LIGHT),
        }
    }

    /// The style of what stands in an empty field, on that field's own ground. Faint letters could
    /// not be read on the ground of the focused field: there they lean.
    pub fn placeholder_on(&self, ground: Style) -> Style {
        if ground.bg == self.placeholder.bg {
            ground.patch(self.placeholder)
        } else {
            ground.add_modifier(Modifier::ITALIC)
        }
    }

    /// The style of the selected row.
    pub fn selection(&self, has_focus: bool) -> Style {
        if has_focus {
            self.selected
        } else {
            self.selected_resting
        }
    }

    fn plain() -> Theme {
        let text = Style::new();
        let bold = text.add_modifier(Modifier::BOLD);
        let faint = text.add_modifier(Modifier::DIM);
        let underlined = text.add_modifier(Modifier::UNDERLINED);
        let reversed = text.add_modifier(Modifier::REVERSED);
        Theme {
            text,
            faint,
            accent: bold,
            attention: bold,
            error: bold.add_modifier(Modifier::UNDERLINED),
            ok: text,
            heading: bold,
            selected: reversed.add_modifier(Modifier::BOLD),
            selected_resting: bold.add_modifier(Modifier::UNDERLINED),
            title: bold,
            active_tab: reversed.add_modifier(Modifier::BOLD),
            hint_key: bold,
            hint_label: text,
            input: underlined,
            input_focused: underlined.add_modifier(Modifier::BOLD),
            placeholder: underlined.add_modifier(Modifier::DIM),
            first_series: text,
            second_series: text,
            neutral_bar: text,
            rule: faint,
            dialog: text,
            button: text,
            button_focused: reversed.add_modifier(Modifier::BOLD),
            plain: true,
        }
    }

    fn coloured(palette: &Palette) -> Theme {
        let text = Style::new();
        let foreground = |colour: Color| text.fg(colour);
        let faint = match palette.faint {
            Some(colour) => foreground(colour),
            None => text.add_modifier(Modifier::DIM),
        };
        let accent = foreground(palette.accent);
        let selected = palette.selected.style().add_modifier(Modifier::BOLD);
        let input = match &palette.input {
            Some(pair) => pair.style(),
            None => text.add_modifier(Modifier::UNDERLINED),
        };
        let input_focused = match &palette.input_focused {
            Some(pair) => pair.style(),
            None => input.add_modifier(Modifier::BOLD),
        };
        Theme {
            text,
            faint,
            accent,
            attention: foreground(palette.attention),
            error: foreground(palette.error).add_modifier(Modifier::BOLD),
            ok: text,
            heading: text.add_modifier(Modifier::BOLD),
            selected,
            selected_resting: palette.resting.style(),
            title: accent.add_modifier(Modifier::BOLD),
            active_tab: selected,
            hint_key: accent.add_modifier(Modifier::BOLD),
            hint_label: faint,
            input,
            input_focused,
            placeholder: input.patch(faint),
            first_series: foreground(palette.first),
            second_series: foreground(palette.second),
            neutral_bar: foreground(palette.neutral),
            rule: palette.rule.map_or(faint, foreground),
            dialog: text,
            button: palette.resting.style(),
            button_focused: selected,
            plain: false,
        }
    }
}

/// Letters and the ground under them.
struct Pair {
    letters: Color,
    ground: Color,
}

impl Pair {
    const fn new(letters: Color, ground: Color) -> Pair {
        Pair { letters, ground }
    }

    fn style(&self) -> Style {
        Style::new().fg(self.letters).bg(self.ground)
    }
}

/// The colours behind the roles. Blue and orange carry meaning, green and red are never set
/// against each other. `None` means that the terminal's own foreground does it better.
struct Palette {
    faint: Option<Color>,
    rule: Option<Color>,
    accent: Color,
    attention: Color,
    error: Color,
    first: Color,
    second: Color,
    neutral: Color,
    selected: Pair,
    resting: Pair,
    input: Option<Pair>,
    input_focused: Option<Pair>,
}

const BLACK: Color = Color::Rgb(0, 0, 0);
const WHITE: Color = Color::Rgb(255, 255, 255);

const TRUE_DARK: Palette = Palette {
    faint: Some(Color::Rgb(154, 160, 170)),
    rule: Some(Color::Rgb(92, 98, 108)),
    accent: Color::Rgb(108, 182, 255),
    attention: Color::Rgb(255, 180, 84),
    error: Color::Rgb(255, 130, 118),
    first: Color::Rgb(240, 165, 70),
    second: Color::Rgb(90, 160, 240),
    neutral: Color::Rgb(130, 152, 178),
    selected: Pair::new(WHITE, Color::Rgb(32, 78, 128)),
    resting: Pair::new(WHITE, Color::Rgb(62, 66, 74)),
    input: Some(Pair::new(WHITE, Color::Rgb(44, 48, 56))),
    input_focused: Some(Pair::new(WHITE, Color::Rgb(30, 62, 102))),
};

const TRUE_LIGHT: Palette = Palette {
    faint: Some(Color::Rgb(96, 102, 112)),
    rule: Some(Color::Rgb(176, 182, 190)),
    accent: Color::Rgb(0, 92, 170),
    attention: Color::Rgb(164, 82, 0),
    error: Color::Rgb(186, 38, 28),
    first: Color::Rgb(200, 100, 0),
    second: Color::Rgb(30, 100, 185),
    neutral: Color::Rgb(104, 122, 146),
    selected: Pair::new(BLACK, Color::Rgb(190, 219, 250)),
    resting: Pair::new(BLACK, Color::Rgb(222, 225, 230)),
    input: Some(Pair::new(BLACK, Color::Rgb(234, 237, 241))),
    input_focused: Some(Pair::new(BLACK, Color::Rgb(208, 229, 252))),
};

const TWO_HUNDRED_DARK: Palette = Palette {
    faint: Some(Color::Indexed(247)),
    rule: Some(Color::Indexed(240)),
    accent: Color::Indexed(75),
    attention: Color::Indexed(215),
    error: Color::Indexed(210),
    first: Color::Indexed(215),
    second: Color::Indexed(75),
    neutral: Color::Indexed(109),
    selected: Pair::new(Color::Indexed(231), Color::Indexed(24)),
    resting: Pair::new(Color::Indexed(231), Color::Indexed(239)),
    input: Some(Pair::new(Color::Indexed(231), Color::Indexed(236))),
    input_focused: Some(Pair::new(Color::Indexed(231), Color::Indexed(24))),
};

const TWO_HUNDRED_LIGHT: Palette = Palette {
    faint: Some(Color::Indexed(241)),
    rule: Some(Color::Indexed(249)),
    accent: Color::Indexed(25),
    attention: Color::Indexed(130),
    error: Color::Indexed(124),
    first: Color::Indexed(166),
    second: Color::Indexed(25),
    neutral: Color::Indexed(66),
    selected: Pair::new(Color::Indexed(16), Color::Indexed(153)),
    resting: Pair::new(Color::Indexed(16), Color::Indexed(253)),
    input: Some(Pair::new(Color::Indexed(16), Color::Indexed(255))),
    input_focused: Some(Pair::new(Color::Indexed(16), Color::Indexed(189))),
};

const SIXTEEN_DARK: Palette = Palette {
    faint: None,
    rule: None,
    accent: Color::LightBlue,
    attention: Color::Yellow,
    error: Color::LightRed,
    first: Color::Yellow,
    second: Color::LightBlue,
    neutral: Color::Gray,
    selected: Pair::new(Color::White, Color::Blue),
    resting: Pair::new(Color::Black, Color::Gray),
    input: None,
    input_focused: None,
};

/// Yellow cannot be read on white, and there is no orange among the sixteen: red stands for it.
const SIXTEEN_LIGHT: Palette = Palette {
    faint: None,
    rule: None,
    accent: Color::Blue,
    attention: Color::Red,
    error: Color::Red,
    first: Color::Red,
    second: Color::Blue,
    neutral: Color::DarkGray,
    selected: Pair::new(Color::White, Color::Blue),
    resting: Pair::new(Color::Black, Color::Gray),
    input: None,
    input_focused: None,
};

#[cfg(test)]
mod tests;
