//! A key with its modifiers, as the table writes it (`ctrl-s`) and as a person reads it (`Ctrl+S`). Translating a
//! terminal library's events into keys is left to the terminal.

use std::fmt;
use std::str::FromStr;

/// The key itself, without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A key that types this character.
    Char(char),
    /// A function key, counted from 1.
    F(u8),
    /// The Enter or Return key.
    Enter,
    /// The Escape key.
    Esc,
    /// The Tab key; back-tab is Tab with shift.
    Tab,
    /// Erases what is before the cursor.
    Backspace,
    /// The Insert key.
    Insert,
    /// Erases what is after the cursor.
    Delete,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// The Home key.
    Home,
    /// The End key.
    End,
    /// The Page Up key.
    PageUp,
    /// The Page Down key.
    PageDown,
}

/// Every key that has a name rather than a character: in the table, and on a keyboard.
const NAMED: &[(KeyCode, &str, &str)] = &[
    (KeyCode::Char(' '), "space", "Space"),
    (KeyCode::Enter, "enter", "Enter"),
    (KeyCode::Esc, "esc", "Esc"),
    (KeyCode::Tab, "tab", "Tab"),
    (KeyCode::Backspace, "backspace", "Backspace"),
    (KeyCode::Insert, "insert", "Ins"),
    (KeyCode::Delete, "delete", "Del"),
    (KeyCode::Up, "up", "↑"),
    (KeyCode::Down, "down", "↓"),
    (KeyCode::Left, "left", "←"),
    (KeyCode::Right, "right", "→"),
    (KeyCode::Home, "home", "Home"),
    (KeyCode::End, "end", "End"),
    (KeyCode::PageUp, "pageup", "PgUp"),
    (KeyCode::PageDown, "pagedown", "PgDn"),
];

/// A key press in its normal form: two presses that mean the same are equal.
///
/// Shift stands in the character where it changes the character (`G`, `?`), and in `shift` elsewhere (`shift-tab`).
/// With Ctrl alone a letter is lower case whatever Caps Lock says, and `shift` tells Ctrl+Shift+S from Ctrl+S. Ctrl+Alt
/// is how Windows reports AltGr, so there the character is kept as typed. [`Key::new`] brings a press into this form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key without its modifiers.
    pub code: KeyCode,
    /// Control is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
    /// Shift is held and does not already show in the character.
    pub shift: bool,
}

impl Key {
    /// The normal form of this key pressed with these modifiers.
    pub fn new(code: KeyCode, ctrl: bool, alt: bool, shift: bool) -> Self {
        let (code, shift) = match code {
            KeyCode::Char(typed) if ctrl && !alt => (
                KeyCode::Char(lower_case(typed)),
                shift && typed.is_alphabetic(),
            ),
            KeyCode::Char(typed) if shift => (KeyCode::Char(upper_case(typed)), false),
            _ => (code, shift),
        };
        Self {
            code,
            ctrl,
            alt,
            shift,
        }
    }

    /// The key alone.
    pub fn plain(code: KeyCode) -> Self {
        Self::new(code, false, false, false)
    }

    /// The key that types this character.
    pub fn char(typed: char) -> Self {
        Self::plain(KeyCode::Char(typed))
    }

    /// Ctrl with the key that types this character.
    pub fn ctrl(typed: char) -> Self {
        Self::new(KeyCode::Char(typed), true, false, false)
    }

    /// The key as it is called on a keyboard: `Ctrl+S`, `Shift+Tab`, `F10`, `PgDn`, `?`.
    ///
    /// These are the legends on the keys, the same in every language.
    pub fn label(self) -> String {
        let mut label = String::new();
        let chord = self.ctrl || self.alt;
        let shifted =
            matches!(self.code, KeyCode::Char(typed) if chord && lower_case(typed) != typed);
        let modifiers = [
            (self.ctrl, "Ctrl+"),
            (self.alt, "Alt+"),
            (self.shift || shifted, "Shift+"),
        ];
        for (_, name) in modifiers.iter().filter(|(held, _)| *held) {
            label.push_str(name);
        }
        match self.code {
            KeyCode::F(number) => label.push_str(&format!("F{number}")),
            KeyCode::Char(typed) if typed != ' ' && chord => label.push(upper_case(typed)),
            KeyCode::Char(typed) if typed != ' ' => label.push(typed),
            code => label.push_str(names(code).1),
        }
        label
    }
}

/// The canonical form, as in the table of commands: `ctrl-s`, `shift-tab`, `f10`, `?`, `space`.
impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modifiers = [
            (self.ctrl, "ctrl-"),
            (self.alt, "alt-"),
            (self.shift, "shift-"),
        ];
        for (_, name) in modifiers.iter().filter(|(held, _)| *held) {
            out.write_str(name)?;
        }
        match self.code {
            KeyCode::F(number) => write!(out, "f{number}"),
            KeyCode::Char(typed) if typed != ' ' => write!(out, "{typed}"),
            code => out.write_str(names(code).0),
        }
    }
}

/// The text is not the canonical form of a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a key")]
pub struct UnknownKey(pub String);

/// Reads the canonical form only: `shift-a` is refused, since that key is `A`.
impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let (rest, ctrl) = without_prefix(text, "ctrl-");
        let (rest, alt) = without_prefix(rest, "alt-");
        let (rest, shift) = without_prefix(rest, "shift-");
        code(rest)
            .map(|code| Self::new(code, ctrl, alt, shift))
            .filter(|key| key.to_string() == text)
            .ok_or_else(|| UnknownKey(text.to_owned()))
    }
}

fn without_prefix<'a>(text: &'a str, prefix: &str) -> (&'a str, bool) {
    text.strip_prefix(prefix)
        .map_or((text, false), |rest| (rest, true))
}

fn code(name: &str) -> Option<KeyCode> {
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return Some(KeyCode::Char(only));
    }
    let by_name = NAMED.iter().find(|(_, known, _)| *known == name);
    match by_name {
        Some((code, _, _)) => Some(*code),
        None => name.strip_prefix('f')?.parse().ok().map(KeyCode::F),
    }
}

/// How the table and how a keyboard call a key that has a name.
fn names(code: KeyCode) -> (&'static str, &'static str) {
    NAMED
        .iter()
        .find(|(known, _, _)| *known == code)
        .map_or(("", ""), |(_, name, legend)| (name, legend))
}

/// The one lower-case character for this one; itself where there is none or more than one.
fn lower_case(letter: char) -> char {
    only(letter.to_lowercase()).unwrap_or(letter)
}

/// The one upper-case character for this one; itself where there is none or more than one.
fn upper_case(letter: char) -> char {
    only(letter.to_uppercase()).unwrap_or(letter)
}

fn only(mut characters: impl Iterator<Item = char>) -> Option<char> {
    let first = characters.next()?;
    characters.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn canonical_form_and_label() {
        let cases = [
            (Key::ctrl('s'), "ctrl-s", "Ctrl+S"),
            (
                Key::new(KeyCode::Tab, false, false, true),
                "shift-tab",
                "Shift+Tab",
            ),
            (Key::plain(KeyCode::F(10)), "f10", "F10"),
            (Key::char('?'), "?", "?"),
            (Key::char(' '), "space", "Space"),
            (Key::char('-'), "-", "-"),
            (Key::ctrl('-'), "ctrl--", "Ctrl+-"),
            (Key::char('n'), "n", "n"),
            (Key::char('G'), "G", "G"),
            (Key::char('f'), "f", "f"),
            (Key::plain(KeyCode::Insert), "insert", "Ins"),
            (Key::plain(KeyCode::Delete), "delete", "Del"),
            (Key::plain(KeyCode::PageDown), "pagedown", "PgDn"),
            (Key::plain(KeyCode::Up), "up", "↑"),
            (
                Key::new(KeyCode::Left, true, false, false),
                "ctrl-left",
                "Ctrl+←",
            ),
            (
                Key::new(KeyCode::Char('s'), true, false, true),
                "ctrl-shift-s",
                "Ctrl+Shift+S",
            ),
            (
                Key::new(KeyCode::Char('b'), false, true, true),
                "alt-B",
                "Alt+Shift+B",
            ),
        ];
        for (key, canonical, label) in cases {
            assert_eq!(key.to_string(), canonical);
            assert_eq!(canonical.parse(), Ok(key), "{canonical}");
            assert_eq!(key.label(), label);
        }
    }

    #[test]
    fn only_the_canonical_form_is_read() {
        for text in [
            "",
            "ctrl-",
            "shift-a",
            "ctrl-S",
            "alt-ctrl-x",
            "Enter",
            "f07",
            "f+7",
            "f256",
            "ctrl-tabs",
            " ",
            "нет",
        ] {
            assert_eq!(text.parse::<Key>(), Err(UnknownKey(text.to_owned())));
        }
    }

    #[test]
    fn presses_that_mean_the_same_are_equal() {
        let press = |typed, ctrl, alt, shift| Key::new(KeyCode::Char(typed), ctrl, alt, shift);
        assert_eq!(
            press('g', false, false, true),
            press('G', false, false, false)
        );
        assert_eq!(
            press('?', false, false, true),
            press('?', false, false, false)
        );
        assert_eq!(
            press('Z', true, false, false),
            press('z', true, false, false),
            "Caps Lock"
        );
        assert_eq!(press('Z', true, false, true), press('z', true, false, true));
        assert_ne!(
            press('z', true, false, true),
            press('z', true, false, false)
        );
        assert_eq!(
            press('Ү', true, true, true).code,
            KeyCode::Char('Ү'),
            "AltGr types a letter, so its case counts"
        );
    }

    fn any_code() -> impl Strategy<Value = KeyCode> {
        let named: Vec<KeyCode> = NAMED.iter().map(|(code, _, _)| *code).collect();
        prop_oneof![
            any::<char>().prop_map(KeyCode::Char),
            any::<u8>().prop_map(KeyCode::F),
            prop::sample::select(named),
        ]
    }

    proptest! {
        #[test]
        fn every_key_displays_and_parses_back(
            code in any_code(), ctrl: bool, alt: bool, shift: bool,
        ) {
            let key = Key::new(code, ctrl, alt, shift);
            prop_assert_eq!(key.to_string().parse(), Ok(key));
        }

        #[test]
        fn the_normal_form_is_a_fixed_point(
            code in any_code(), ctrl: bool, alt: bool, shift: bool,
        ) {
            let key = Key::new(code, ctrl, alt, shift);
            prop_assert_eq!(Key::new(key.code, key.ctrl, key.alt, key.shift), key);
        }
    }
}
