//! Which colours the terminal can show, and on which ground: asked once, before anything is drawn,
//! for the answer comes by the same way as the keys.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use terminal_colorsaurus::{Color, Error, QueryOptions, background_color};

use crate::screens::theme::{ColourDepth, Theme, ThemeKind};
use crate::store::home::Home;
use crate::store::settings::Ground;

/// How long an answer is waited for. Terminals answer within a few milliseconds, or never; an answer
/// that comes later is [heard](Colours::hear) all the same.
const PATIENCE: Duration = Duration::from_millis(300);

/// How long it may take where none came the last time.
const GLANCE: Duration = Duration::from_millis(50);

/// What is known of the terminal's colours.
#[derive(Debug)]
pub(super) struct Colours {
    depth: ColourDepth,
    ground: ThemeKind,
    answers: Answers,
    /// Whether the terminal was asked and may answer yet.
    pub(super) may_answer: bool,
}

impl Colours {
    /// Asks the environment and the terminal.
    pub(super) fn find(home: &Home) -> Self {
        let variable = |name| env::var(name).ok();
        let (no_color, term) = (variable("NO_COLOR"), variable("TERM"));
        let depth = ColourDepth::told_by(
            no_color.as_deref(),
            variable("COLORTERM").as_deref(),
            term.as_deref(),
        );
        let mut answers = Answers::read(home, &name_of_terminal());
        let (told, may_answer) = match depth {
            ColourDepth::None => (None, false),
            _ => ask(&mut answers),
        };
        let ground = told
            .or_else(|| told_by_environment(variable("COLORFGBG").as_deref()))
            .unwrap_or(ThemeKind::Dark);
        Self {
            depth,
            ground,
            answers,
            may_answer,
        }
    }

    /// Takes in what the terminal says of its ground when nobody waits for it any more.
    pub(super) fn hear(&mut self, colour: &str) {
        if let Some(ground) = parse(colour).map(ground_of) {
            self.ground = ground;
            self.answers.remember(Answer::Ground(ground));
        }
    }

    /// The theme for a choice.
    pub(super) fn theme(&self, choice: Ground) -> Theme {
        let kind = match choice {
            Ground::Auto => self.ground,
            Ground::Dark => ThemeKind::Dark,
            Ground::Light => ThemeKind::Light,
        };
        Theme::new(kind, self.depth)
    }
}

/// Asks the terminal. Where no answer comes in time, that of the last time holds; gives also
/// whether it may still come.
fn ask(answers: &mut Answers) -> (Option<ThemeKind>, bool) {
    let before = answers.last();
    let mut options = QueryOptions::default();
    options.timeout = match before {
        Some(Answer::Silence) => GLANCE,
        _ => PATIENCE,
    };
    let told = background_color(options);
    let may_answer = matches!(told, Err(Error::Timeout(_)));
    let answer = match told {
        Ok(colour) => Answer::Ground(ground_of(colour)),
        Err(_) => before.unwrap_or(Answer::Silence),
    };
    answers.remember(answer);
    match answer {
        Answer::Ground(ground) => (Some(ground), may_answer),
        Answer::Silence => (None, may_answer),
    }
}

/// Whether dark or light letters are read on a colour.
fn ground_of(colour: Color) -> ThemeKind {
    match colour.perceived_lightness() > 0.5 {
        true => ThemeKind::Light,
        false => ThemeKind::Dark,
    }
}

/// A colour as X11 writes it: `rgb:` and three numbers to the base of sixteen, of one to four digits
/// (XParseColor, "RGB Device String Specification").
fn parse(text: &str) -> Option<Color> {
    let channel = |digits: &str| {
        let most = 16_u32.checked_pow(digits.len().try_into().ok()?)? - 1;
        let value = u32::from_str_radix(digits, 16).ok()?;
        u16::try_from(value * u32::from(u16::MAX) / most).ok()
    };
    let mut channels = text.strip_prefix("rgb:")?.split('/').map(|digits| {
        let is_channel = (1..=4).contains(&digits.len());
        channel(digits).filter(|_| is_channel)
    });
    let mut next = || channels.next().flatten();
    let colour = Color::rgb(next()?, next()?, next()?);
    channels.next().is_none().then_some(colour)
}

/// What a terminal said of its ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Ground(ThemeKind),
    Silence,
}

impl Answer {
    const ALL: [(Self, &str); 3] = [
        (Self::Ground(ThemeKind::Dark), "dark"),
        (Self::Ground(ThemeKind::Light), "light"),
        (Self::Silence, "silence"),
    ];
}

/// What terminals have said, by their names: a file of the cache, one terminal a line.
#[derive(Debug)]
struct Answers {
    file: PathBuf,
    lines: Vec<String>,
    /// How the line of this terminal begins.
    name: String,
}

impl Answers {
    fn read(home: &Home, name: &str) -> Self {
        let file = home.cache.join("terminals");
        let text = fs::read_to_string(&file).unwrap_or_default();
        Self {
            lines: text.lines().map(str::to_owned).collect(),
            file,
            name: format!("{name}\t"),
        }
    }

    /// What this terminal said the last time.
    fn last(&self) -> Option<Answer> {
        let said = self
            .lines
            .iter()
            .find_map(|line| line.strip_prefix(&self.name))?;
        let found = Answer::ALL.iter().find(|(_, word)| *word == said)?;
        Some(found.0)
    }

    /// That it must be asked again is all that a failure here costs.
    fn remember(&mut self, answer: Answer) {
        if self.last() == Some(answer) {
            return;
        }
        self.lines.retain(|line| !line.starts_with(&self.name));
        let word = Answer::ALL.iter().find(|(other, _)| *other == answer);
        let line = word.map(|(_, word)| format!("{}{word}", self.name));
        self.lines.extend(line);
        if let Some(folder) = self.file.parent() {
            let _ = fs::create_dir_all(folder);
        }
        let _ = fs::write(&self.file, self.lines.join("\n") + "\n");
    }
}

fn name_of_terminal() -> String {
    let names = ["TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION"];
    let names = names.map(|name| env::var(name).unwrap_or_default());
    names.join(" ").replace(['\n', '\r', '\t'], " ")
}

/// What some terminals say of themselves in `COLORFGBG`: the numbers of the two colours, the
/// ground's last.
fn told_by_environment(variable: Option<&str>) -> Option<ThemeKind> {
    let ground: u8 = variable?.rsplit(';').next()?.parse().ok()?;
    match ground {
        7 | 9..=15 => Some(ThemeKind::Light),
        0..=6 | 8 => Some(ThemeKind::Dark),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_may_tell_the_ground() {
        let cases = [
            (Some("15;0"), Some(ThemeKind::Dark)),
            (Some("0;15"), Some(ThemeKind::Light)),
            (Some("0;default;7"), Some(ThemeKind::Light)),
            (Some("15;default"), None),
            (Some(""), None),
            (None, None),
        ];
        for (variable, expected) in cases {
            assert_eq!(told_by_environment(variable), expected, "{variable:?}");
        }
    }

    #[test]
    fn what_a_terminal_said_last_is_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let light = Answer::Ground(ThemeKind::Light);
        let answers = |name| Answers::read(&home, name);
        assert_eq!(answers("xterm").last(), None);
        answers("xterm").remember(Answer::Silence);
        answers("xterm kitty").remember(light);
        answers("xterm").remember(light);
        assert_eq!(answers("xterm").last(), Some(light));
        assert_eq!(answers("xterm kitty").last(), Some(light));
        assert_eq!(answers("xter").last(), None);
    }

    fn colours(home: &Home) -> Colours {
        Colours {
            depth: ColourDepth::Sixteen,
            ground: ThemeKind::Light,
            answers: Answers::read(home, "xterm"),
            may_answer: false,
        }
    }

    #[test]
    fn a_choice_goes_before_what_the_terminal_says() {
        let folder = tempfile::tempdir().unwrap();
        let colours = colours(&Home::at(folder.path()));
        let theme = |kind| Theme::new(kind, ColourDepth::Sixteen);
        assert_eq!(colours.theme(Ground::Auto), theme(ThemeKind::Light));
        assert_eq!(colours.theme(Ground::Dark), theme(ThemeKind::Dark));
    }

    #[test]
    fn what_is_heard_late_holds_and_is_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let mut colours = colours(&home);
        let cases = [
            ("rgb:0000/0000/0000", ThemeKind::Dark),
            ("rgb:ffff/ffff/ffff", ThemeKind::Light),
            ("rgb:2/2/3", ThemeKind::Dark),
            ("rgb:fa/fa/f0", ThemeKind::Light),
        ];
        for (colour, ground) in cases {
            colours.hear(colour);
            let last = Answers::read(&home, "xterm").last();
            assert_eq!(
                (colours.ground, last),
                (ground, Some(Answer::Ground(ground)))
            );
        }
        for nonsense in [
            "",
            "rgb:",
            "rgb:0/0",
            "rgb:0/0/0/0",
            "rgb:00000/0/0",
            "rgb:g/0/0",
        ] {
            colours.hear(nonsense);
            assert_eq!(colours.ground, ThemeKind::Light, "{nonsense}");
        }
    }
}
