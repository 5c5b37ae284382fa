//! The laws of the table, and what keys ask for in the places people press them.

use super::*;
use crate::command::scope::CHAINS;
use proptest::prelude::*;
use std::collections::{BTreeMap, HashSet};

use Scope::{Dialog, Everywhere, Field, Form, Grid, Logbook, Palette, Screen, Sessions, Settings};

const SESSIONS: &[Scope] = &[Sessions, Screen, Logbook, Everywhere];
const FIELD: &[Scope] = &[Field, Form, Logbook, Everywhere];

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

#[test]
fn every_key_of_the_table_is_read() {
    for entry in COMMANDS {
        for text in entry.keys {
            assert!(text.parse::<Key>().is_ok(), "{} of {}", text, entry.id);
        }
    }
}

#[test]
fn ids_and_commands_are_one_to_one() {
    let mut commands = BTreeMap::new();
    for entry in COMMANDS {
        assert_eq!(entry.command.id(), entry.id);
        let first = *commands.entry(entry.id).or_insert(entry.command);
        assert_eq!(first, entry.command, "two commands are called {}", entry.id);
    }
    let ids: HashSet<&str> = Scope::ALL.iter().map(|scope| scope.id()).collect();
    assert_eq!(ids.len(), Scope::ALL.len());
}

#[test]
fn a_command_has_one_line_and_a_key_one_command_in_a_scope() {
    let mut lines = HashSet::new();
    let mut bound = HashSet::new();
    for entry in COMMANDS {
        assert!(
            lines.insert((entry.scope, entry.command)),
            "{} twice in {}",
            entry.id,
            entry.scope.id()
        );
        for text in entry.keys {
            assert!(
                bound.insert((entry.scope, *text)),
                "{text} twice in {}",
                entry.scope.id()
            );
        }
    }
}

#[test]
fn every_scope_stands_in_a_chain() {
    for scope in Scope::ALL {
        assert!(
            CHAINS.iter().any(|chain| chain.contains(&scope)),
            "{scope:?}"
        );
    }
}

#[test]
fn no_scope_takes_a_common_key_away_by_accident() {
    let meant = [
        (Field, "ctrl-left", "moves by words, as in any line of text"),
        (
            Field,
            "ctrl-right",
            "moves by words, as in any line of text",
        ),
        (Field, "backspace", "erases, as in any line of text"),
        (Settings, "f10", "closes what it opened"),
    ];
    for chain in CHAINS {
        for (depth, inner) in chain.iter().enumerate() {
            let common = chain.iter().skip(depth + 1);
            for outer in common.filter(|outer| matches!(outer, Screen | Logbook | Everywhere)) {
                for (shadowed, ours) in shadowed(*inner, *outer) {
                    // In a form F4 opens what lies under the place one is at, as it did before there was a screen
                    // by that key: the calendar, the list, the sums of a page, the hidden rows of the grid.
                    let is_under = shadowed == "f4" && !chain.contains(&Screen);
                    let is_meant = is_under
                        || meant
                            .iter()
                            .any(|(scope, key, _)| scope == inner && *key == shadowed);
                    assert!(
                        is_meant,
                        "{shadowed} is {ours:?} in {inner:?}, and something else in {outer:?}"
                    );
                }
            }
        }
    }
}

/// The keys that ask for one thing in the inner scope and another in the outer one.
fn shadowed(inner: Scope, outer: Scope) -> Vec<(String, Command)> {
    let keymap = &KEYMAP.commands;
    keymap
        .iter()
        .filter(|((scope, _), _)| *scope == inner)
        .filter_map(|((_, key), ours)| {
            let theirs = keymap.get(&(outer, *key))?;
            (theirs != ours).then(|| (key.to_string(), *ours))
        })
        .collect()
}

/// A letter needs the right layout, and some keyboards lack function keys: neither may be the only way.
#[test]
fn no_command_hangs_on_one_letter_or_function_key() {
    // Ctrl+Left and Ctrl+Right go round the screens.
    let one_way = [
        Command::ScreenSessions,
        Command::ScreenOverview,
        Command::ScreenCoverage,
        Command::ScreenTable,
        Command::ScreenCalendar,
        Command::ScreenCheck,
        Command::ScreenShare,
    ];
    let mut ways: BTreeMap<Command, Vec<Key>> = BTreeMap::new();
    for entry in COMMANDS {
        let keys = keys_of(entry.command, entry.scope);
        ways.entry(entry.command).or_default().extend(keys);
    }
    for (command, keys) in ways {
        let is_letter = |key: &Key| is_text(*key).is_some_and(char::is_alphabetic);
        let is_function = |key: &Key| matches!(key.code, KeyCode::F(_));
        if keys.is_empty() || one_way.contains(&command) {
            continue;
        }
        assert!(!keys.iter().all(is_letter), "{command:?} by letters alone");
        assert!(!keys.iter().all(is_function), "{command:?} by F-keys alone");
    }
}

#[test]
fn keys_that_terminals_cannot_tell_apart_are_not_bound() {
    let lost = [
        ("ctrl-i", "is Tab"),
        ("ctrl-m", "is Enter"),
        ("ctrl-j", "is Enter"),
        ("ctrl-[", "is Esc"),
        ("shift-enter", "is Enter in many terminals"),
        ("ctrl-enter", "is Enter in many terminals"),
    ];
    for entry in COMMANDS {
        for key in keys_of(entry.command, entry.scope) {
            assert!(!(key.ctrl && key.alt), "{key} is AltGr on Windows");
            assert!(!(key.ctrl && key.shift), "{key} loses its Shift");
            let found = lost.iter().find(|(text, _)| *text == key.to_string());
            assert_eq!(found, None, "of {}", entry.id);
        }
    }
}

/// Digits are written into grids, and a letter must never confirm anything.
#[test]
fn digits_are_free_and_dialogs_know_no_character() {
    for entry in COMMANDS {
        for key in keys_of(entry.command, entry.scope) {
            let typed = is_text(*key);
            assert!(
                !typed.is_some_and(|typed| typed.is_ascii_digit()),
                "{}",
                entry.id
            );
            assert!(typed.is_none() || entry.scope != Dialog, "{}", entry.id);
        }
    }
}

#[test]
fn scopes_that_take_text_bind_no_character() {
    for entry in COMMANDS.iter().filter(|entry| entry.scope.takes_text()) {
        for key in keys_of(entry.command, entry.scope) {
            assert_eq!(is_text(*key), None, "{} in {:?}", entry.id, entry.scope);
        }
    }
}

#[test]
fn keys_ask_for_commands() {
    let cases: &[(&[Scope], &str, Layout, Option<Command>)] = &[
        (SESSIONS, "n", Layout::Auto, Some(Command::NewSession)),
        (SESSIONS, "т", Layout::Auto, Some(Command::NewSession)),
        (SESSIONS, "П", Layout::Jcuken, Some(Command::Last)),
        (SESSIONS, "н", Layout::KgPhonetic, Some(Command::NewSession)),
        (SESSIONS, "т", Layout::Off, None),
        (SESSIONS, "ctrl-я", Layout::Auto, Some(Command::Undo)),
        (
            SESSIONS,
            "ctrl-с",
            Layout::Auto,
            Some(Command::CopyToClipboard),
        ),
        (SESSIONS, "ctrl-с", Layout::Off, None),
        (SESSIONS, "?", Layout::Auto, Some(Command::Help)),
        (SESSIONS, "/", Layout::Auto, Some(Command::Filter)),
        (SESSIONS, ",", Layout::Auto, Some(Command::Settings)),
        (SESSIONS, "б", Layout::Auto, None),
        (SESSIONS, "Ж", Layout::Auto, None),
        (SESSIONS, "ctrl-alt-n", Layout::Auto, None),
        (SESSIONS, "f3", Layout::Auto, Some(Command::ScreenOverview)),
        (FIELD, "n", Layout::Auto, None),
        (FIELD, "?", Layout::Auto, None),
        (FIELD, "space", Layout::Auto, None),
        (FIELD, "й", Layout::Auto, None),
        (FIELD, "ctrl-alt-ү", Layout::Auto, None),
        (FIELD, "ctrl-ы", Layout::Auto, Some(Command::Save)),
        (FIELD, "ctrl-s", Layout::Off, Some(Command::Save)),
        (FIELD, "ctrl-left", Layout::Auto, Some(Command::WordLeft)),
        (FIELD, "tab", Layout::Auto, Some(Command::NextField)),
        (&[Palette, Field], "f2", Layout::Auto, None),
        (&[Dialog], "y", Layout::Auto, None),
        (&[Dialog], "н", Layout::Auto, None),
        (&[Dialog], "enter", Layout::Auto, Some(Command::Press)),
    ];
    for (scopes, text, layout, command) in cases {
        assert_eq!(
            resolve(scopes, key(text), *layout),
            *command,
            "{text} in {scopes:?} with {layout}"
        );
    }
}

#[test]
fn characters_are_text_also_with_alt_graph() {
    let cases = [
        ("a", Some('a')),
        ("Ж", Some('Ж')),
        ("space", Some(' ')),
        ("ctrl-alt-ү", Some('ү')),
        ("ctrl-alt-Ң", Some('Ң')),
        ("ctrl-a", None),
        ("alt-a", None),
        ("enter", None),
    ];
    for (text, typed) in cases {
        assert_eq!(is_text(key(text)), typed, "{text}");
    }
    assert_eq!(is_text(Key::char('\u{7}')), None);
}

#[test]
fn the_bottom_line_says_what_works_here() {
    let line = |scopes: &[Scope]| -> Vec<String> {
        hints(scopes)
            .iter()
            .map(|(entry, key)| format!("{} {}", key.label(), entry.id))
            .collect()
    };
    assert_eq!(
        line(SESSIONS),
        [
            "Enter open",
            "Ins new-session",
            "c copy-session",
            "a open-attendance",
            "Del delete",
            "/ filter",
            "Space mark",
            "q quit",
            "F1 help"
        ]
    );
    assert_eq!(
        line(&[Grid, Form, Logbook, Everywhere]),
        [
            "Enter move-down",
            "Tab move-right",
            "Ctrl+S save",
            "PgDn next-section",
            "Esc back",
            "Ctrl+Z undo",
            "F9 open-attendance",
            "F1 help"
        ]
    );
}

#[test]
fn hints_name_keys_that_work() {
    for chain in CHAINS {
        let hints = hints(chain);
        let commands: HashSet<Command> = hints.iter().map(|(entry, _)| entry.command).collect();
        assert_eq!(commands.len(), hints.len(), "{chain:?}");
        for (entry, key) in hints {
            assert_eq!(resolve(chain, key, Layout::Auto), Some(entry.command));
        }
    }
}

#[test]
fn the_palette_lists_what_works_here_once() {
    let ids: Vec<&str> = palette(SESSIONS).iter().map(|entry| entry.id).collect();
    let distinct: HashSet<&&str> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len());
    assert_eq!(ids.contains(&"suspend"), cfg!(unix));
    for wanted in ["new-session", "quit", "screen-overview", "new-logbook"] {
        assert!(ids.contains(&wanted), "{wanted}");
    }
    for unwanted in ["move-up", "palette", "save"] {
        assert!(!ids.contains(&unwanted), "{unwanted}");
    }
}

#[test]
fn a_command_has_the_keys_of_its_scope() {
    assert_eq!(
        keys_of(Command::Quit, Everywhere),
        [Key::ctrl('q')].as_slice()
    );
    assert_eq!(keys_of(Command::Quit, Form), [].as_slice());
    assert_eq!(keys_of(Command::Suspend, Everywhere), [].as_slice());
}

proptest! {
    #[test]
    fn no_character_is_a_command_where_text_is_taken(
        typed: char, ctrl_alt: bool, shift: bool, chain in prop::sample::select(CHAINS),
        layout in prop::sample::select(Layout::ALL.to_vec()),
    ) {
        let key = Key::new(KeyCode::Char(typed), ctrl_alt, ctrl_alt, shift);
        if takes_text(chain) && !typed.is_control() {
            prop_assert_eq!(resolve(chain, key, layout), None);
            prop_assert!(is_text(key).is_some());
        }
    }
}
