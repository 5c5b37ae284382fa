//! The question for a folder: to open the logbook in it, or to make one there.

use std::path::PathBuf;

use crate::command::Command;

use super::event::Target;
use super::input::{TextInput, edit_of};
use super::{Context, Wish};

/// A folder being typed.
#[derive(Debug)]
pub struct FolderPrompt {
    /// Whether a logbook is to be made there.
    pub creates: bool,
    /// What is typed.
    pub text: TextInput,
}

impl FolderPrompt {
    /// Asks for a folder, beginning with one.
    pub fn new(creates: bool, start: PathBuf) -> Self {
        Self {
            creates,
            text: TextInput::one_line(start.display().to_string()),
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        match command {
            Command::Press => self.accept(context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ => {
                if let Some(edit) = edit_of(command) {
                    self.text.apply(edit);
                }
            }
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, _target: Target, _context: &mut Context) -> bool {
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, _context: &mut Context) -> bool {
        self.text.paste(text);
        true
    }

    fn accept(&self, context: &mut Context) {
        let typed = self.text.value().trim().trim_matches('"');
        if typed.is_empty() {
            return;
        }
        let folder = PathBuf::from(typed);
        context.wishes.push(Wish::CloseOverlay);
        context.wishes.push(if self.creates {
            Wish::CreateLogbook(folder)
        } else {
            Wish::OpenFolder(folder)
        });
    }
}
