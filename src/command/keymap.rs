//! From a key to the command it asks for in a chain of scopes, and back from commands to the keys to show. What is a
//! command and what is text is decided here; which scopes are open is the caller's to know.
//!
//! A chain lists the scopes from the innermost outwards, as [`Scope`] says how they lie: `[Pick, Field, Form, Logbook,
//! Everywhere]` for a field of the form.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::commands::Command;
use super::key::{Key, KeyCode};
use super::layout::{Layout, latin};
use super::scope::Scope;
use super::table::{COMMANDS, Entry};

/// The table with its keys read, and the same by scope and key.
struct Keymap {
    keys: HashMap<(Command, Scope), Vec<Key>>,
    commands: HashMap<(Scope, Key), Command>,
}

static KEYMAP: LazyLock<Keymap> = LazyLock::new(|| {
    let mut keymap = Keymap {
        keys: HashMap::new(),
        commands: HashMap::new(),
    };
    for entry in COMMANDS {
        let keys: Vec<Key> = entry.keys.iter().flat_map(|key| key.parse()).collect();
        for key in &keys {
            keymap.commands.insert((entry.scope, *key), entry.command);
        }
        keymap.keys.insert((entry.command, entry.scope), keys);
    }
    keymap
});

/// The command this key asks for in a chain of scopes, innermost first.
///
/// The key is taken as it is before a Cyrillic letter is taken for the Latin letter on its key. Only letters are: the
/// `б` on the key of `,` is no comma. Where a scope takes text, characters are text, whatever scope lies around it.
pub fn resolve(scopes: &[Scope], key: Key, layout: Layout) -> Option<Command> {
    if is_alt_graph(key) || (is_text(key).is_some() && takes_text(scopes)) {
        return None;
    }
    let ask = |key| {
        let asked = |scope: &Scope| KEYMAP.commands.get(&(*scope, key)).copied();
        scopes.iter().find_map(asked)
    };
    ask(key).or_else(|| ask(on_latin_key(key, layout)?))
}

/// The character this key puts into a text: a character without modifiers, or with Ctrl+Alt, which is how Windows
/// reports AltGr. The Kyrgyz ү, ө and ң are typed so there.
pub fn is_text(key: Key) -> Option<char> {
    match key.code {
        KeyCode::Char(typed) if key.ctrl == key.alt && !typed.is_control() => Some(typed),
        _ => None,
    }
}

/// The keys of a command in a scope, the one to show first. Empty where it has none there.
pub fn keys_of(command: Command, scope: Scope) -> &'static [Key] {
    KEYMAP
        .keys
        .get(&(command, scope))
        .map_or(&[], Vec::as_slice)
}

/// The keys that ask for the command of an entry in a chain of scopes, the one to show first: those that nothing further
/// inside takes for itself.
pub fn keys_within(scopes: &[Scope], entry: &Entry) -> Vec<Key> {
    let works = |key: &Key| resolve(scopes, *key, Layout::Off) == Some(entry.command);
    let keys = keys_of(entry.command, entry.scope).iter();
    keys.copied().filter(works).collect()
}

/// What the bottom line may show for a chain of scopes: the commands and a key that works here, the most wanted first.
/// Help stands last; a line too narrow for all keeps it and leaves out what stands before it.
pub fn hints(scopes: &[Scope]) -> Vec<(&'static Entry, Key)> {
    let mut hints: Vec<(&'static Entry, Key)> = Vec::new();
    for entry in entries(scopes).filter(|entry| entry.hint > 0) {
        let shown = hints
            .iter()
            .any(|(shown, _)| shown.command == entry.command);
        let keys = keys_within(scopes, entry);
        if let (false, Some(key)) = (shown, keys.first()) {
            hints.push((entry, *key));
        }
    }
    hints.sort_by_key(|(entry, _)| entry.hint);
    hints
}

/// The commands worth asking for by name in a chain of scopes, each once, the innermost first.
pub fn palette(scopes: &[Scope]) -> Vec<&'static Entry> {
    let mut palette: Vec<&'static Entry> = Vec::new();
    for entry in entries(scopes) {
        let listed = palette.iter().any(|listed| listed.command == entry.command);
        if !listed && !entry.command.is_motion() && is_possible(entry.command) {
            palette.push(entry);
        }
    }
    palette
}

/// The lines of the table that hold in a chain, scope by scope.
fn entries(scopes: &[Scope]) -> impl Iterator<Item = &'static Entry> {
    scopes
        .iter()
        .flat_map(|scope| COMMANDS.iter().filter(move |entry| entry.scope == *scope))
}

/// Whether the system this program was built for knows such a command at all.
fn is_possible(command: Command) -> bool {
    command != Command::Suspend || cfg!(unix)
}

fn takes_text(scopes: &[Scope]) -> bool {
    scopes.iter().any(|scope| scope.takes_text())
}

/// A character with Ctrl+Alt: AltGr on Windows, so never a command.
fn is_alt_graph(key: Key) -> bool {
    key.ctrl && key.alt && matches!(key.code, KeyCode::Char(_))
}

/// The same press with the Latin letter on the key of this Cyrillic one.
fn on_latin_key(key: Key, layout: Layout) -> Option<Key> {
    let KeyCode::Char(letter) = key.code else {
        return None;
    };
    let latin = latin(layout, letter).filter(char::is_ascii_alphabetic)?;
    Some(Key::new(KeyCode::Char(latin), key.ctrl, key.alt, key.shift))
}

#[cfg(test)]
mod tests;
