//! Rows of the lists in the form: added after the focused one, taken away, moved.

use crate::app::notice::Notice;
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::model::edit::Edit;
use crate::model::field::{Address, fields_of};
use crate::model::rows::ListId;

use super::Form;
use super::change::Manner;

impl Form {
    /// The list that the focus stands in.
    pub fn list(&self) -> Option<ListId> {
        self.focus.field().and_then(|field| field.list)
    }

    pub(super) fn on_row_command(&mut self, command: Command, context: &mut Context) {
        let Some(list) = self.list() else {
            return;
        };
        let rows = self.entry.session.rows(list);
        let row = self.focus.row;
        self.open = None;
        match command {
            Command::AddRow => self.add_row(list, context),
            Command::RemoveRow if rows > 0 => {
                let edit = Edit::Remove { list, place: row };
                if self.change([edit], Manner::Act, context) {
                    self.jump_to(Address::in_row(self.focus.field, row));
                    let notice = Notice::Plain("told-row-removed");
                    context.wishes.push(Wish::Tell(notice));
                }
            }
            Command::RowUp if row > 0 => self.move_row(list, row - 1, context),
            Command::RowDown if row + 1 < rows => self.move_row(list, row + 1, context),
            _ => {}
        }
    }

    fn add_row(&mut self, list: ListId, context: &mut Context) {
        let rows = self.entry.session.rows(list);
        let place = if rows == 0 { 0 } else { self.focus.row + 1 };
        let row = self.entry.session.new_row(list);
        let edit = Edit::Insert { place, row };
        if self.change([edit], Manner::Act, context)
            && let Some(first) = fields_of(list).next()
        {
            self.jump_to(Address::in_row(first.id, place));
        }
    }

    fn move_row(&mut self, list: ListId, to: usize, context: &mut Context) {
        let from = self.focus.row;
        if self.change([Edit::Move { list, from, to }], Manner::Act, context) {
            self.jump_to(Address::in_row(self.focus.field, to));
        }
    }
}
