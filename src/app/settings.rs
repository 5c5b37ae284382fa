//! The settings as they are changed on the screen; every change holds at once.

use crate::command::{Command, Scope};
use crate::store::settings::Settings;

use super::Context;
use super::event::Target;

/// The settings, open over a screen.
#[derive(Debug)]
pub struct SettingsPane {
    /// The settings as they stand.
    pub settings: Settings,
    /// Which line is selected.
    pub selected: usize,
}

impl SettingsPane {
    /// Opens the settings.
    pub fn new(settings: &Settings) -> Self {
        Self {
            settings: settings.clone(),
            selected: 0,
        }
    }

    /// The scopes in which a key has a meaning here.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Settings, Scope::Everywhere]
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
