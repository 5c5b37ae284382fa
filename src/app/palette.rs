//! The palette: every command that works here, found by typing a part of its name.

use crate::command::{Command, Scope};
use crate::text::Texts;

use super::Context;
use super::event::Target;
use super::input::TextInput;

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is typed.
    pub text: TextInput,
    /// The commands that fit, the best first.
    pub found: Vec<Command>,
    /// Which of them is selected.
    pub selected: usize,
}

impl Palette {
    /// The commands that work in the given scopes.
    pub fn new(_scopes: Vec<Scope>, _texts: Texts) -> Self {
        Self {
            text: TextInput::one_line(""),
            found: Vec::new(),
            selected: 0,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, _command: Command, _context: &mut Context) -> bool {
        false
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, _target: Target, _context: &mut Context) -> bool {
        false
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, _text: &str, _context: &mut Context) -> bool {
        true
    }
}
