//! The terminal library's events as the program's own: keys and what the mouse does. It decides
//! nothing about what they mean.

use crossterm::event::{
    KeyCode as Code, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::Position;

use crate::command::key::{Key, KeyCode};

/// How many rows one notch of the wheel is.
const NOTCH: isize = 3;

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mouse {
    /// The left button went down.
    Click(Position),
    /// The wheel was turned: rows down, or up where negative.
    Wheel(isize),
}

/// The key of an event; none where a key is let go, or one that the program does not know.
///
/// A key that is held down counts as pressed again and again. Ctrl+Alt stays as it is: it is how
/// Windows reports AltGr.
pub(super) fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let mut shift = held(KeyModifiers::SHIFT);
    let code = match event.code {
        Code::Char(typed) => KeyCode::Char(typed),
        Code::F(number) => KeyCode::F(number),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => {
            shift = true;
            KeyCode::Tab
        }
        Code::Backspace => KeyCode::Backspace,
        Code::Insert => KeyCode::Insert,
        Code::Delete => KeyCode::Delete,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        _ => return None,
    };
    let (ctrl, alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
    Some(Key::new(code, ctrl, alt, shift))
}

/// What the mouse did; none for what the program does not listen to.
pub(super) fn mouse(event: MouseEvent) -> Option<Mouse> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            Some(Mouse::Click(Position::new(event.column, event.row)))
        }
        MouseEventKind::ScrollUp => Some(Mouse::Wheel(-NOTCH)),
        MouseEventKind::ScrollDown => Some(Mouse::Wheel(NOTCH)),
        _ => None,
    }
}

/// The answer of a terminal about its ground that comes when nobody waits for it any more, as over
/// a slow line. It comes letter by letter like keys, and would be taken for typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LateAnswer {
    /// None is to come, or it has come.
    Settled,
    /// It may come.
    Awaited,
    /// It is coming; so much has come.
    Coming(String),
}

/// What a key is where an answer may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A key that somebody has pressed.
    None,
    /// A piece of the answer.
    Some,
    /// Its end, and what it says: a colour as X11 writes it, `rgb:ffff/ffff/ffff`.
    Last(String),
}

impl LateAnswer {
    /// How it begins, after Esc and `]`; then follows the colour, in numbers to the base of sixteen.
    const BEGINNING: &str = "11;rgb:";

    /// Which part of it a key is.
    pub(super) fn part(&mut self, key: Key) -> Part {
        let (part, next) = match (&*self, key.code) {
            (Self::Awaited, KeyCode::Char(']')) if key.alt => {
                (Part::Some, Self::Coming(String::new()))
            }
            (Self::Coming(come), KeyCode::Char('\\')) if key.alt => {
                (Part::Last(Self::colour(come)), Self::Settled)
            }
            (Self::Coming(come), KeyCode::Char('g')) if key.ctrl => {
                (Part::Last(Self::colour(come)), Self::Settled)
            }
            (Self::Coming(come), KeyCode::Char(letter)) => {
                let come = format!("{come}{letter}");
                match Self::may_begin(&come) {
                    true => (Part::Some, Self::Coming(come)),
                    false => (Part::None, Self::Settled),
                }
            }
            (Self::Coming(_), _) => (Part::None, Self::Settled),
            (Self::Awaited | Self::Settled, _) => return Part::None,
        };
        *self = next;
        part
    }

    fn colour(come: &str) -> String {
        let colour = come.split_once(';').map(|(_, colour)| colour);
        colour.unwrap_or_default().to_owned()
    }

    fn may_begin(come: &str) -> bool {
        match come.strip_prefix(Self::BEGINNING) {
            Some(numbers) => numbers
                .chars()
                .all(|letter| letter.is_ascii_hexdigit() || letter == '/'),
            None => Self::BEGINNING.starts_with(come),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of keys for the user, when an answer may come, and what the answer says.
    fn left_and_told(keys: &[&str]) -> (Vec<String>, Option<String>) {
        let (mut answer, mut told) = (LateAnswer::Awaited, None);
        let keys = keys.iter().flat_map(|part| match part.parse::<Key>() {
            Ok(key) => vec![key],
            Err(_) => part.chars().map(Key::char).collect(),
        });
        let mut left = Vec::new();
        for key in keys {
            match answer.part(key) {
                Part::None => left.push(key.to_string()),
                Part::Some => {}
                Part::Last(colour) => told = Some(colour),
            }
        }
        (left, told)
    }

    fn left(keys: &[&str]) -> Vec<String> {
        left_and_told(keys).0
    }

    #[test]
    fn a_late_answer_is_heard_and_not_typed() {
        let answer = "11;rgb:1c1c/1E1e/ffff";
        let told = Some("rgb:1c1c/1E1e/ffff".to_owned());
        let cases = [
            (&["j", "alt-]", answer, "alt-\\", "k"][..], vec!["j", "k"]),
            (
                &["alt-]", answer, "ctrl-g", "1", "alt-]"],
                vec!["1", "alt-]"],
            ),
        ];
        for (keys, typed) in cases {
            let (left, heard) = left_and_told(keys);
            assert_eq!(
                (left, &heard),
                (typed.into_iter().map(Into::into).collect(), &told)
            );
        }
    }

    #[test]
    fn what_is_no_answer_is_typed() {
        assert_eq!(left(&["1", "1", "ctrl-g"]), ["1", "1", "ctrl-g"]);
        assert_eq!(left(&["alt-]", "j", "1"]), ["j", "1"]);
        assert_eq!(left(&["alt-]", "1", "enter", "1"]), ["enter", "1"]);
        assert_eq!(left(&["alt-]", "11;rgb:z", "f"]), ["z", "f"]);
    }

    fn press(code: Code, modifiers: KeyModifiers) -> Option<Key> {
        key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn keys_arrive_in_their_normal_form() {
        let (none, shift) = (KeyModifiers::NONE, KeyModifiers::SHIFT);
        let (ctrl, alt) = (KeyModifiers::CONTROL, KeyModifiers::ALT);
        let cases = [
            (Code::Char('s'), ctrl, "ctrl-s"),
            (Code::Char('S'), ctrl, "ctrl-s"),
            (Code::Char('ы'), ctrl, "ctrl-ы"),
            (Code::Char('т'), none, "т"),
            (Code::Char('Т'), shift, "Т"),
            (Code::Char('g'), shift, "G"),
            (Code::Char('?'), shift, "?"),
            (Code::Char('ө'), ctrl | alt, "ctrl-alt-ө"),
            (Code::Char(' '), none, "space"),
            (Code::Tab, none, "tab"),
            (Code::BackTab, none, "shift-tab"),
            (Code::BackTab, shift, "shift-tab"),
            (Code::F(10), none, "f10"),
            (Code::Left, ctrl, "ctrl-left"),
            (Code::Insert, none, "insert"),
            (Code::PageDown, none, "pagedown"),
        ];
        for (code, modifiers, expected) in cases {
            let key = press(code, modifiers).map(|key| key.to_string());
            assert_eq!(key.as_deref(), Some(expected), "{code:?} {modifiers:?}");
        }
        assert_eq!(press(Code::CapsLock, none), None);
    }

    #[test]
    fn a_key_that_is_let_go_is_no_second_press() {
        let of_kind = |kind| KeyEvent::new_with_kind(Code::Tab, KeyModifiers::NONE, kind);
        let tab = Some(Key::plain(KeyCode::Tab));
        assert_eq!(key(of_kind(KeyEventKind::Press)), tab);
        assert_eq!(key(of_kind(KeyEventKind::Repeat)), tab);
        assert_eq!(key(of_kind(KeyEventKind::Release)), None);
    }

    #[test]
    fn the_mouse_clicks_and_scrolls_and_nothing_else() {
        let event = |kind| MouseEvent {
            kind,
            column: 7,
            row: 3,
            modifiers: KeyModifiers::NONE,
        };
        let left = MouseButton::Left;
        assert_eq!(
            mouse(event(MouseEventKind::Down(left))),
            Some(Mouse::Click(Position::new(7, 3)))
        );
        assert_eq!(
            mouse(event(MouseEventKind::ScrollUp)),
            Some(Mouse::Wheel(-3))
        );
        assert_eq!(
            mouse(event(MouseEventKind::ScrollDown)),
            Some(Mouse::Wheel(3))
        );
        for kind in [
            MouseEventKind::Up(left),
            MouseEventKind::Drag(left),
            MouseEventKind::Moved,
            MouseEventKind::Down(MouseButton::Right),
        ] {
            assert_eq!(mouse(event(kind)), None);
        }
    }
}
