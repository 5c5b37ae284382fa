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

/// What is known of the terminal's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colours {
    depth: ColourDepth,
    ground: ThemeKind,
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
        let told = match depth {
            ColourDepth::None => None,
            _ => ask(home, &name_of_terminal()),
        };
        let ground = told
            .or_else(|| told_by_environment(variable("COLORFGBG").as_deref()))
            .unwrap_or(ThemeKind::Dark);
        Self { depth, ground }
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

/// Asks the terminal, unless one of its name has been silent before.
fn ask(home: &Home, name: &str) -> Option<ThemeKind> {
    let file = silent(home);
    let known = fs::read_to_string(&file).unwrap_or_default();
    if known.lines().any(|line| line == name) {
        return None;
    }
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match theme_mode(options) {
        Ok(ThemeMode::Dark) => Some(ThemeKind::Dark),
        Ok(ThemeMode::Light) => Some(ThemeKind::Light),
        Err(Error::Timeout(_)) => {
            // That it must be asked again next time is all that a failure here costs.
            let _ = fs::create_dir_all(&home.cache);
            let _ = fs::write(&file, format!("{known}{name}\n"));
            None
        }
        Err(_) => None,
    }
}

/// The file of the terminals that do not answer, one a line.
fn silent(home: &Home) -> PathBuf {
    home.cache.join("silent-terminals")
}

fn name_of_terminal() -> String {
    let names = ["TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION"];
    let names = names.map(|name| env::var(name).unwrap_or_default());
    names.join(" ").replace(['\n', '\r'], " ")
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
    fn a_choice_goes_before_what_the_terminal_says() {
        let colours = Colours {
            depth: ColourDepth::Sixteen,
            ground: ThemeKind::Light,
        };
        let theme = |kind| Theme::new(kind, ColourDepth::Sixteen);
        assert_eq!(colours.theme(Ground::Auto), theme(ThemeKind::Light));
        assert_eq!(colours.theme(Ground::Dark), theme(ThemeKind::Dark));
    }

    #[test]
    fn a_terminal_that_was_silent_is_not_asked_again() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        fs::create_dir_all(&home.cache).unwrap();
        fs::write(silent(&home), "old one\nxterm  \n").unwrap();
        assert_eq!(ask(&home, "xterm  "), None);
        assert_eq!(
            fs::read_to_string(silent(&home)).unwrap(),
            "old one\nxterm  \n"
        );
    }
}
