//! One's own version of a session beside that of the file, part by part, and the choice between
//! them. Where only one side has changed a part, that side is chosen to begin with.

use std::sync::Arc;

use crate::command::Command;
use crate::model::session::Session;
use crate::model::versions::{Part, Side, differing, merged};
use crate::store::format::Document;

use super::event::{Target, Theirs};
use super::form::Form;
use super::reach::Reach;
use super::{Context, Wish};

/// Two versions of a session.
#[derive(Debug)]
pub struct Compare {
    /// One's own.
    pub mine: Session,
    /// That of the file.
    pub theirs: Arc<Document<Session>>,
    /// The parts in which they differ, and which side is chosen.
    pub rows: Vec<(&'static Part, Side)>,
    /// Which of them is selected.
    pub selected: usize,
}

impl Compare {
    /// The two versions of the session in a form, where there are two.
    pub fn of(form: &Form) -> Option<Self> {
        let Some(Theirs::Session(theirs)) = &form.theirs else {
            return None;
        };
        let mine = form.entry.session.clone();
        let before = form.saved_session();
        let rows = differing(&mine, &theirs.value)
            .into_iter()
            .map(|part| (part, part.changed_side(before, &mine, &theirs.value)))
            .collect();
        Some(Self {
            mine,
            theirs: Arc::clone(theirs),
            rows,
            selected: 0,
        })
    }

    /// The session as it is chosen.
    pub fn merged(&self) -> Session {
        let rows = self.rows.iter().copied();
        merged(&self.mine, &self.theirs.value, rows)
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let rows = Reach(self.rows.len());
        match command {
            Command::KeepMine => self.choose(self.selected, Side::Mine),
            Command::TakeTheirs => self.choose(self.selected, Side::Theirs),
            Command::KeepAllMine => self.choose_all(Side::Mine),
            Command::TakeAllTheirs => self.choose_all(Side::Theirs),
            Command::Save => {
                let merged = Box::new(self.merged());
                let theirs = Arc::clone(&self.theirs);
                context.wishes.push(Wish::Settle(merged, theirs));
            }
            _ => return rows.go(command, &mut self.selected, context.moment.page),
        }
        true
    }

    /// Decides what a click means here: on one of the two values it chooses that.
    pub fn on_click(&mut self, target: Target, _context: &mut Context) -> bool {
        match target {
            Target::Row(row) if row < self.rows.len() => self.selected = row,
            Target::Cell(row, side) if row < self.rows.len() => {
                self.selected = row;
                self.choose(row, if side == 0 { Side::Mine } else { Side::Theirs });
            }
            _ => return false,
        }
        true
    }

    fn choose(&mut self, row: usize, side: Side) {
        if let Some((_, chosen)) = self.rows.get_mut(row) {
            *chosen = side;
        }
    }

    fn choose_all(&mut self, side: Side) {
        for (_, chosen) in &mut self.rows {
            *chosen = side;
        }
    }
}
