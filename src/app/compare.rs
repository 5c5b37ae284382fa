//! One's own version of a session beside that of the file, field by field.

use std::sync::Arc;

use crate::command::Command;
use crate::model::session::Session;
use crate::store::format::Document;

use super::Context;
use super::event::Target;
use super::form::Form;

/// Two versions of a session.
#[derive(Debug)]
pub struct Compare {
    /// One's own.
    pub mine: Session,
    /// That of the file.
    pub theirs: Arc<Document<Session>>,
    /// The fields in which they differ.
    pub fields: Vec<&'static str>,
    /// Which of them is selected.
    pub selected: usize,
}

impl Compare {
    /// The two versions of the session in a form, where there are two.
    pub fn of(_form: &Form) -> Option<Self> {
        None
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, _command: Command, _context: &mut Context) -> bool {
        false
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, _target: Target, _context: &mut Context) -> bool {
        false
    }
}
