//! The palette: every command that works here, found by typing a part of its name in any of the
//! three languages, in the right keyboard layout or the wrong one.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use crate::command::layout::{as_if_latin, as_if_russian};
use crate::command::{self, COMMANDS, Command, Entry, Key, Scope};
use crate::model::fold::fold;
use crate::text::{Language, Texts};

use super::event::Target;
use super::input::{Outcome, TextInput, edit_of};
use super::reach::Reach;
use super::{Context, Wish};

/// What a name in the language that is spoken counts more than one in another.
const AT_HOME: u32 = 12;
/// What the text as it was typed counts more than the same keys in another layout.
const AS_TYPED: u32 = 24;

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is typed.
    pub text: TextInput,
    /// The commands that fit, the best first.
    pub found: Vec<Command>,
    /// Which of them is selected.
    pub selected: usize,
    candidates: Vec<Candidate>,
}

/// A command that works here.
#[derive(Debug)]
struct Candidate {
    entry: &'static Entry,
    keys: Vec<Key>,
    /// What it can be found by, folded, and what each counts more.
    names: Vec<(Utf32String, u32)>,
}

impl Palette {
    /// The commands that work in the given scopes.
    pub fn new(scopes: Vec<Scope>, texts: Texts) -> Self {
        let entries = command::palette(&scopes).into_iter();
        let candidates = entries.map(|entry| Candidate::new(entry, &scopes, texts.language()));
        let mut palette = Self {
            text: TextInput::one_line(""),
            found: Vec::new(),
            selected: 0,
            candidates: candidates.collect(),
        };
        palette.search();
        palette
    }

    /// The keys that ask for a command where the palette was opened, the one to show first.
    pub fn keys(&self, command: Command) -> &[Key] {
        let mut candidates = self.candidates.iter();
        candidates
            .find(|candidate| candidate.entry.command == command)
            .map_or(&[], |candidate| &candidate.keys)
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let found = Reach(self.found.len());
        match command {
            Command::Accept => self.accept(context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ if found.go_round(command, &mut self.selected, context.moment.page) => {}
            _ => {
                if edit_of(command).map(|edit| self.text.apply(edit)) == Some(Outcome::Changed) {
                    self.search();
                }
            }
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        if let Target::Row(row) = target
            && row < self.found.len()
        {
            self.selected = row;
            self.accept(context);
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, _context: &mut Context) -> bool {
        self.text.paste(text);
        self.search();
        true
    }

    fn accept(&self, context: &mut Context) {
        if let Some(command) = self.found.get(self.selected) {
            context.wishes.push(Wish::Perform(*command));
        }
    }

    fn search(&mut self) {
        let patterns = patterns(self.text.value());
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut fitting: Vec<(u32, Command)> = self
            .candidates
            .iter()
            .filter_map(|candidate| {
                let score = candidate.score(&patterns, &mut matcher)?;
                Some((score, candidate.entry.command))
            })
            .collect();
        fitting.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        self.found = fitting.into_iter().map(|(_, command)| command).collect();
        self.selected = 0;
    }
}

impl Candidate {
    fn new(entry: &'static Entry, scopes: &[Scope], spoken: Language) -> Self {
        let mut keys: Vec<Key> = Vec::new();
        for other in COMMANDS
            .iter()
            .filter(|other| other.command == entry.command)
        {
            if scopes.contains(&other.scope) {
                keys.extend(command::keys_within(scopes, other));
            }
        }
        keys.sort_by_key(|key| command::is_text(*key).is_some());
        keys.dedup();
        let labels = keys.iter().map(|key| (fold(&key.label()).into(), 0));
        let mut names: Vec<(Utf32String, u32)> = labels.collect();
        for language in Language::ALL {
            let more = if language == spoken { AT_HOME } else { 0 };
            for word in ["", ".hint"] {
                let id = format!("command-{}{word}", entry.id);
                let name = Texts::new(language).find(&id, &[]);
                names.extend(name.map(|name| (fold(&name).into(), more)));
            }
        }
        Self { entry, keys, names }
    }

    /// How well it fits, by its best name and pattern; none where none fits.
    fn score(&self, patterns: &[(Pattern, u32)], matcher: &mut Matcher) -> Option<u32> {
        let mut best = None;
        for (name, more) in &self.names {
            for (pattern, typed) in patterns {
                let score = pattern.score(name.slice(..), matcher);
                best = best.max(score.map(|score| score + more + typed));
            }
        }
        best
    }
}

/// What is typed, as it is and as the same keys give it in the other layouts.
fn patterns(typed: &str) -> Vec<(Pattern, u32)> {
    let pattern = |text: &str| {
        let (case, marks) = (CaseMatching::Respect, Normalization::Never);
        Pattern::new(&fold(text), case, marks, AtomKind::Fuzzy)
    };
    let mut patterns = vec![(pattern(typed), AS_TYPED)];
    for other in [as_if_russian(typed), as_if_latin(typed)] {
        if other != typed {
            patterns.push((pattern(&other), 0));
        }
    }
    patterns
}

#[cfg(test)]
mod tests {
    use super::*;

    const SESSIONS: [Scope; 4] = [
        Scope::Sessions,
        Scope::Screen,
        Scope::Logbook,
        Scope::Everywhere,
    ];

    fn found(language: Language, typed: &str) -> Vec<Command> {
        let mut palette = Palette::new(SESSIONS.to_vec(), Texts::new(language));
        palette.text.paste(typed);
        palette.search();
        palette.found
    }

    #[test]
    fn commands_are_found_in_any_language_and_layout() {
        let cases = [
            ("new ses", Command::NewSession),
            ("nwses", Command::NewSession),
            ("новое", Command::NewSession),
            ("НОВОЕ ЗАНЯТИЕ", Command::NewSession),
            ("yjdjt", Command::NewSession),
            ("туц ыуы", Command::NewSession),
            ("жаны сессия", Command::NewSession),
            ("жөндөө", Command::Settings),
            ("жондоо", Command::Settings),
            ("настр", Command::Settings),
            ("settings", Command::Settings),
            ("f10", Command::Settings),
            ("ctrl y", Command::Redo),
            ("отмен", Command::Undo),
            ("выход", Command::Quit),
            ("quit", Command::Quit),
        ];
        for language in Language::ALL {
            for (typed, wanted) in cases {
                let found = found(language, typed);
                let place = found.iter().position(|command| *command == wanted);
                assert!(
                    place.is_some_and(|place| place < 3),
                    "{language} {typed}: {found:?}"
                );
            }
        }
    }

    #[test]
    fn the_spoken_language_comes_first() {
        assert_eq!(
            found(Language::English, "new session")[0],
            Command::NewSession
        );
        assert_eq!(
            found(Language::Russian, "новое занятие")[0],
            Command::NewSession
        );
        assert_eq!(
            found(Language::Kyrgyz, "жаңы сессия")[0],
            Command::NewSession
        );
    }

    #[test]
    fn nothing_typed_finds_all_and_nonsense_finds_none() {
        let all = command::palette(&SESSIONS).len();
        assert_eq!(found(Language::English, "").len(), all);
        assert_eq!(found(Language::English, "  ").len(), all);
        assert!(found(Language::English, "qzxqzx").is_empty());
    }

    #[test]
    fn only_keys_that_work_where_one_is_are_shown() {
        let field = [Scope::Field, Scope::Form, Scope::Logbook, Scope::Everywhere];
        let palette = Palette::new(field.to_vec(), Texts::new(Language::English));
        let labels = |command| -> Vec<String> {
            let keys = palette.keys(command).iter();
            keys.map(|key| key.label()).collect()
        };
        assert_eq!(labels(Command::Help), ["F1"]);
        assert_eq!(labels(Command::Save), ["Ctrl+S"]);
        assert_eq!(labels(Command::NextScreen), Vec::<String>::new());
    }
}
