//! Which colours the terminal can show, and on which ground: asked once, before anything is drawn,
//! for the answer comes by the same way as the keys.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use terminal_colorsaurus::{Error, QueryOptions, ThemeMode, theme_mode};

use crate::screens::theme::{ColourDepth, Theme, ThemeKind};
use crate::store::home::Home;
use crate::store::settings::Ground;

/// How long an answer may take. Terminals answer within a few milliseconds, or never.
const PATIENCE: Duration = Duration::from_millis(300);

/// How long it may take where none came the last time.
const GLANCE: Duration = Duration::from_millis(50);

/// What is known of the terminal's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colours {
    depth: ColourDepth,
    ground: ThemeKind,
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
        let (told, may_answer) = match depth {
            ColourDepth::None => (None, false),
            _ => ask(home, &name_of_terminal()),
        };
        let ground = told
            .or_else(|| told_by_environment(variable("COLORFGBG").as_deref()))
            .unwrap_or(ThemeKind::Dark);
        Self {
            depth,
            ground,
            may_answer,
        }
    }

    /// The theme for a choice.
    pub(super) fn theme(self, choice: Ground) -> Theme {
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
fn ask(home: &Home, name: &str) -> (Option<ThemeKind>, bool) {
    let mut known = Answers::read(home);
    let before = known.of(name);
    let mut options = QueryOptions::default();
    options.timeout = if before == Some(Answer::Silence) {
        GLANCE
    } else {
        PATIENCE
    };
    let told = theme_mode(options);
    let may_answer = matches!(told, Err(Error::Timeout(_)));
    let answer = match told {
        Ok(ThemeMode::Dark) => Answer::Ground(ThemeKind::Dark),
        Ok(ThemeMode::Light) => Answer::Ground(ThemeKind::Light),
        Err(_) => before.unwrap_or(Answer::Silence),
    };
    if before != Some(answer) {
        known.remember(name, answer);
    }
    match answer {
        Answer::Ground(ground) => (Some(ground), may_answer),
        Answer::Silence => (None, may_answer),
    }
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
struct Answers {
    file: PathBuf,
    lines: Vec<String>,
}

impl Answers {
    fn read(home: &Home) -> Self {
        let file = home.cache.join("terminals");
        let text = fs::read_to_string(&file).unwrap_or_default();
        Self {
            lines: text.lines().map(str::to_owned).collect(),
            file,
        }
    }

    fn of(&self, name: &str) -> Option<Answer> {
        let said = self
            .lines
            .iter()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix('\t'))?;
        let found = Answer::ALL.iter().find(|(_, word)| *word == said)?;
        Some(found.0)
    }

    /// That it must be asked again is all that a failure here costs.
    fn remember(&mut self, name: &str, answer: Answer) {
        let begin = format!("{name}\t");
        self.lines.retain(|line| !line.starts_with(&begin));
        let word = Answer::ALL.iter().find(|(other, _)| *other == answer);
        self.lines
            .extend(word.map(|(_, word)| format!("{begin}{word}")));
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
        assert_eq!(Answers::read(&home).of("xterm"), None);
        Answers::read(&home).remember("xterm", Answer::Silence);
        Answers::read(&home).remember("xterm kitty", light);
        Answers::read(&home).remember("xterm", light);
        assert_eq!(Answers::read(&home).of("xterm"), Some(light));
        assert_eq!(Answers::read(&home).of("xterm kitty"), Some(light));
        assert_eq!(Answers::read(&home).of("xter"), None);
    }

    #[test]
    fn a_choice_goes_before_what_the_terminal_says() {
        let colours = Colours {
            depth: ColourDepth::Sixteen,
            ground: ThemeKind::Light,
            may_answer: false,
        };
        let theme = |kind| Theme::new(kind, ColourDepth::Sixteen);
        assert_eq!(colours.theme(Ground::Auto), theme(ThemeKind::Light));
        assert_eq!(colours.theme(Ground::Dark), theme(ThemeKind::Dark));
    }
}
