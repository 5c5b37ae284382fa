//! The settings as they are changed on the screen; every change holds at once.

use crate::command::{Command, Layout, Scope};
use crate::store::settings::{Ground, Settings};
use crate::text::Language;

use super::event::Target;
use super::input::{Outcome, TextInput, edit_of};
use super::reach::Reach;
use super::{Context, Wish};

/// A line of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The language of everything.
    Language,
    /// What Cyrillic letters stand for in commands.
    Keyboard,
    /// Which ground the colours are made for.
    Theme,
    /// The user's name.
    Name,
    /// Whether clicks and the wheel go to the program.
    Mouse,
    /// Of how many in a hundred the sex or the age may stay open.
    NotStated,
}

/// The shares that can be chosen; another one can be written into the file.
const SHARES: [(&str, u8); 6] = [
    ("0", 0),
    ("10", 10),
    ("20", 20),
    ("30", 30),
    ("50", 50),
    ("100", 100),
];

impl Line {
    /// Every line, in order.
    pub const ALL: [Self; 6] = [
        Self::Language,
        Self::Keyboard,
        Self::Theme,
        Self::Name,
        Self::Mouse,
        Self::NotStated,
    ];

    /// The id of its texts: `setting-<id>` with `.about`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Keyboard => "keyboard",
            Self::Theme => "theme",
            Self::Name => "name",
            Self::Mouse => "mouse",
            Self::NotStated => "not-stated",
        }
    }

    /// The ids of what can be chosen, `choice-<line>-<id>`; none for a line that is typed. The
    /// languages themselves are codes and have their own names.
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Language => {
                let languages = Language::ALL.map(Language::code);
                std::iter::once("system").chain(languages).collect()
            }
            Self::Keyboard => Layout::ALL.map(Layout::id).to_vec(),
            Self::Theme => Ground::ALL.map(Ground::id).to_vec(),
            Self::Name => Vec::new(),
            Self::Mouse => vec!["on", "off"],
            Self::NotStated => SHARES.map(|(id, _)| id).to_vec(),
        }
    }
}

/// The settings, open over a screen.
#[derive(Debug)]
pub struct SettingsPane {
    /// The settings as they stand.
    pub settings: Settings,
    /// Which line is selected.
    pub selected: usize,
    /// The name as it is typed.
    pub name: TextInput,
}

impl SettingsPane {
    /// Opens the settings.
    pub fn new(settings: &Settings) -> Self {
        Self {
            settings: settings.clone(),
            selected: 0,
            name: TextInput::one_line(settings.name.clone()),
        }
    }

    /// The line that is selected.
    pub fn line(&self) -> Line {
        let line = Line::ALL.get(self.selected);
        line.copied().unwrap_or(Line::Language)
    }

    /// Which of a line's choices is chosen.
    pub fn chosen(&self, line: Line) -> usize {
        let id = match line {
            Line::Language => self.settings.language.as_deref().unwrap_or("system"),
            Line::Keyboard => self.settings.keyboard.id(),
            Line::Theme => self.settings.theme.id(),
            Line::Name => return 0,
            Line::Mouse => return usize::from(!self.settings.mouse),
            Line::NotStated => {
                let share = self.settings.not_stated;
                // A share that was written into the file is none of these.
                let chosen = SHARES.iter().position(|(_, choice)| *choice == share);
                return chosen.unwrap_or(SHARES.len());
            }
        };
        let place = line.choices().iter().position(|choice| *choice == id);
        place.unwrap_or(0)
    }

    /// The scopes in which a key has a meaning here.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.line() {
            Line::Name => vec![Scope::Field, Scope::Settings, Scope::Everywhere],
            _ => vec![Scope::Settings, Scope::Everywhere],
        }
    }

    /// Decides what a command means here; what it does not know is for the program.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let lines = Reach(Line::ALL.len());
        match command {
            Command::MoveUp => self.selected = lines.round(self.selected, -1),
            Command::MoveDown => self.selected = lines.round(self.selected, 1),
            Command::NextChoice if self.line() == Line::Name => self.selected += 1,
            Command::NextChoice => self.step(1, context),
            Command::PreviousChoice => self.step(-1, context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ => match edit_of(command) {
                Some(edit) => {
                    let outcome = self.name.apply(edit);
                    self.take_name(outcome, context);
                }
                None => return false,
            },
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        match target {
            Target::Row(line) if line < Line::ALL.len() => self.selected = line,
            Target::Cell(line, choice) if line < Line::ALL.len() => {
                self.selected = line;
                self.choose(choice, context);
            }
            _ => return false,
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, context: &mut Context) -> bool {
        if self.line() == Line::Name {
            let outcome = self.name.paste(text);
            self.take_name(outcome, context);
        }
        true
    }

    fn take_name(&mut self, outcome: Outcome, context: &mut Context) {
        if outcome == Outcome::Changed {
            self.settings.name = self.name.value().trim().to_owned();
            self.change(context);
        }
    }

    fn step(&mut self, by: isize, context: &mut Context) {
        let line = self.line();
        let count = line.choices().len();
        if count > 0 {
            self.choose(Reach(count).round(self.chosen(line), by), context);
        }
    }

    fn choose(&mut self, choice: usize, context: &mut Context) {
        let line = self.line();
        let settings = &mut self.settings;
        match line {
            Line::Language => {
                // The first choice is the system's language.
                let language = choice.checked_sub(1).and_then(|at| Language::ALL.get(at));
                settings.language = language.map(|language| language.code().to_owned());
            }
            Line::Keyboard => settings.keyboard = at(&Layout::ALL, choice, settings.keyboard),
            Line::Theme => settings.theme = at(&Ground::ALL, choice, settings.theme),
            Line::Name => return,
            Line::Mouse => settings.mouse = choice == 0,
            Line::NotStated => {
                if let Some((_, share)) = SHARES.get(choice) {
                    settings.not_stated = *share;
                }
            }
        }
        self.change(context);
    }

    fn change(&self, context: &mut Context) {
        let settings = Box::new(self.settings.clone());
        context.wishes.push(Wish::Change(settings));
    }
}

fn at<T: Copy>(all: &[T], place: usize, otherwise: T) -> T {
    all.get(place).copied().unwrap_or(otherwise)
}
