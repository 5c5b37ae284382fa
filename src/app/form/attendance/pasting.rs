//! Text pasted into the sheet of names: a word goes into the cell, rows of a spreadsheet are looked
//! at first.

use crate::app::input::Outcome;
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::rows::Rows;
use crate::app::{Context, Wish};
use crate::text::rows::table;

use super::super::Form;
use super::super::change::Manner;
use super::tell;

impl Form {
    /// Takes pasted text: a word into the cell, rows of a spreadsheet to be looked at first.
    pub(super) fn paste_in_names(&mut self, text: &str, context: &mut Context) {
        let (table, book) = match (table(text), context.book) {
            (Ok(table), Some(book)) => (table, book),
            (Err(fault), _) => return context.wishes.push(Wish::Tell(Notice::Table(fault))),
            (_, None) => return,
        };
        if let [row] = table.rows.as_slice()
            && let [cell] = row.as_slice()
        {
            return self.paste_word(cell, context);
        }
        if self.refuses_names(context) || self.refuses_change(context) || table.rows.is_empty() {
            return;
        }
        let place = self.attendance.as_ref().map_or(0, |one| one.names.line);
        let carried = self.carried(place);
        let rows = Rows::new(table, carried, &book.logbook, context.moment.today);
        context
            .wishes
            .push(Wish::Show(Overlay::Rows(Box::new(rows))));
    }

    pub(super) fn paste_word(&mut self, word: &str, context: &mut Context) {
        let (text, cursor, is_whole) = self.typed_name();
        let Some(pane) = self.pane().filter(|pane| pane.is_in_text()) else {
            return tell(context, "refused-no-such-key");
        };
        let typing = pane.typing(text, cursor, is_whole);
        if std::mem::take(&mut typing.is_whole) {
            typing.input.set_value("");
        }
        if typing.input.paste(word) == Outcome::Changed {
            let text = typing.input.value().to_owned();
            self.write_name(text, Manner::Act, context);
            self.offer(context);
        }
    }
}
