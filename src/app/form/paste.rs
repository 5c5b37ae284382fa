//! Pasted text: into the text where the cursor stands, or, where it is a column or a table and
//! the focus is in a record or in the grid, into the fields downwards.

use crate::app::Context;
use crate::model::edit::Edit;
use crate::model::field::{Address, Field, Kind, fields_of};
use crate::model::rows::ListId;
use crate::text::clean::without_hidden;

use super::change::{Manner, write};
use super::{Form, Open, Widget, search};

/// How many lines of a pasted column are taken.
const MOST_LINES: usize = 1_000;

/// The cells of a pasted table. A line break at the end, as spreadsheets put it there, begins no
/// line of its own.
fn table(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines = text.trim_end_matches('\n').split('\n').take(MOST_LINES);
    let cells = |line: &str| {
        line.split('\t')
            .map(|cell| without_hidden(cell).into_owned())
            .collect()
    };
    lines.map(cells).collect()
}

impl Form {
    /// Takes pasted text. It is never read as commands.
    pub fn on_paste(&mut self, text: &str, context: &mut Context) -> bool {
        self.keeping_draft(context, |form, context| form.take_paste(text, context))
    }

    fn take_paste(&mut self, text: &str, context: &mut Context) -> bool {
        if self.paste_in_attendance(text, context) {
            return true;
        }
        match (&self.open, self.widget()) {
            (Some(Open::Calendar(_)), _) => return false,
            (Some(Open::Picker(_)), _) => self.paste_in_picker(text),
            (None, Widget::Grid) => self.paste_in_grid(&table(text), context),
            (None, Widget::Notes) => self.paste_text(text, context),
            (None, _) => {
                let table = table(text);
                let is_table = table.len() > 1 || table.iter().any(|line| line.len() > 1);
                match self.list() {
                    Some(list) if is_table => self.paste_table(list, &table, context),
                    _ => self.paste_line(text, context),
                }
            }
        }
        true
    }

    fn paste_line(&mut self, text: &str, context: &mut Context) {
        match self.widget() {
            Widget::Line | Widget::Date => self.paste_text(text, context),
            Widget::Pick | Widget::Checklist => self.open_picker(text.trim(), context),
            Widget::Empty => {
                self.on_row_command(crate::command::Command::AddRow, context);
                if self.widget() != Widget::Empty {
                    self.paste_line(text, context);
                }
            }
            Widget::Radio | Widget::Boxes | Widget::Notes | Widget::Grid => {}
        }
    }

    /// Fills the fields of a list from the focused one on: lines go down the rows, which are
    /// added where they end, cells to the right.
    fn paste_table(&mut self, list: ListId, table: &[Vec<String>], context: &mut Context) {
        let fields: Vec<&'static Field> = fields_of(list)
            .skip_while(|field| field.id != self.focus.field)
            .collect();
        let first = self.focus.row;
        let rows = self.entry.session.rows(list);
        let mut edits = Vec::new();
        for (down, line) in table.iter().enumerate() {
            let place = first + down;
            if place >= rows {
                let mut row = self.entry.session.new_row(list);
                if let crate::model::rows::Row::Page(page) = &mut row {
                    let further = u32::try_from(place - rows).unwrap_or(u32::MAX);
                    page.page = page.page.saturating_add(further);
                }
                edits.push(Edit::Insert { place, row });
            }
            for (field, text) in fields.iter().zip(line) {
                if let Some(text) = self.read_cell(field, text, context) {
                    edits.extend(write(Address::in_row(field.id, place), text));
                }
            }
        }
        self.change(edits, Manner::Act, context);
        self.typing = None;
        self.settle_focus();
    }

    /// What a pasted cell puts into a field; nothing where the field cannot take it.
    fn read_cell(&self, field: &Field, text: &str, context: &Context) -> Option<String> {
        match field.kind {
            Kind::Code(list) => {
                let logbook = &context.book?.logbook;
                search::code_named(text, list, context.texts, logbook)
            }
            Kind::YesNo | Kind::Codes(_) | Kind::Place => None,
            Kind::Notes => Some(text.to_owned()),
            _ => Some(text.trim().to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_taken_apart() {
        let cases: [(&str, &[&[&str]]); 5] = [
            ("a\nb\n", &[&["a"], &["b"]]),
            ("1\t2\r\n3\t4\r\n", &[&["1", "2"], &["3", "4"]]),
            ("a\rb", &[&["a"], &["b"]]),
            ("a\n\nb", &[&["a"], &[""], &["b"]]),
            ("\u{202a}a\u{202c}", &[&["a"]]),
        ];
        for (text, wanted) in cases {
            assert_eq!(table(text), wanted, "{text:?}");
        }
    }
}
