//! The names of the sheet as they are typed: one line a person, in the order of the paper. A text
//! is typed letter by letter, sex and role and the like are one key, and what lines have in common
//! is carried down from the line above.

use crate::app::effect::Effect;
use crate::app::input::{Outcome, TextEdit, TextInput, edit_of};
use crate::app::notice::Notice;
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::model::edit::Edit;
use crate::model::field::Address;
use crate::model::line::{LINE_FIELDS, LineField, LineKind, MOST_LINES};
use crate::model::names::{Line, NamesEdit};
use crate::model::people::Person;
use crate::model::value::PersonId;
use crate::text::one_key::code_of_key;

use super::super::Form;
use super::super::change::{Manner, Spot};
use super::{IN_NAMES, Way, tell};

pub use super::offers::Offered;

/// Where one is among the names.
#[derive(Debug, Default)]
pub struct NamesPane {
    /// The line; one past the last is a new one.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// The number of lines after which the next one begins a new page of the paper.
    pub page_ends_at: Option<usize>,
    /// Whether one is entering what a page of the paper adds up to.
    pub is_in_pages: bool,
    /// The people offered under the name that is typed.
    pub offered: Option<Offered>,
    typing: Option<Typing>,
}

/// The text of the cell while it is typed.
#[derive(Debug)]
pub(super) struct Typing {
    pub(super) input: TextInput,
    /// Whether all of it is selected, so that the first letter takes its place.
    pub(super) is_whole: bool,
}

impl NamesPane {
    /// The column.
    pub fn field(&self) -> &'static LineField {
        LINE_FIELDS.get(self.column).unwrap_or(&LINE_FIELDS[0])
    }

    /// Whether letters are typed into the cell, rather than being keys of their own.
    pub fn is_in_text(&self) -> bool {
        matches!(self.field().kind, LineKind::Text | LineKind::Born)
    }

    /// Whether one of the people offered is chosen, so that Enter takes that one.
    pub fn is_choosing(&self) -> bool {
        let offered = self.offered.as_ref();
        offered.is_some_and(|offered| offered.selected.is_some())
    }

    /// The typing of the cell, begun with its text where it has not been.
    pub(super) fn typing(&mut self, text: String, cursor: usize, is_whole: bool) -> &mut Typing {
        self.typing.get_or_insert_with(|| {
            let mut input = TextInput::one_line(text);
            input.set_cursor(cursor);
            Typing { input, is_whole }
        })
    }

    /// What is typed is in the entry already; the next letter begins anew.
    pub(in crate::app::form) fn forget_typing(&mut self) {
        self.typing = None;
        self.offered = None;
    }
}

impl Form {
    /// The text of the cell, where its cursor stands in bytes, and whether all of it is selected.
    pub fn typed_name(&self) -> (String, usize, bool) {
        let Some(attendance) = &self.attendance else {
            return (String::new(), 0, false);
        };
        match &attendance.names.typing {
            Some(typing) => (
                typing.input.value().to_owned(),
                typing.input.cursor(),
                typing.is_whole,
            ),
            None => {
                let text = self.cell_text(&attendance.names);
                let is_born = attendance.names.field().kind == LineKind::Born;
                let is_whole = is_born && !text.is_empty();
                (text.clone(), text.len(), is_whole)
            }
        }
    }

    fn cell_text(&self, pane: &NamesPane) -> String {
        let line = self.entry.names.lines().get(pane.line);
        line.map_or(String::new(), |line| line.text(pane.field().id))
    }

    /// What a new line at a place takes over from the one above it, and from the session: who
    /// signed at a session that was held was there.
    pub fn carried(&self, place: usize) -> Person {
        let above = place
            .checked_sub(1)
            .and_then(|above| self.entry.names.lines().get(above));
        let mut person = Person::default();
        if let Some(above) = above {
            person.organisation.clone_from(&above.person.organisation);
            person.village.clone_from(&above.person.village);
        }
        if self.entry.session.status == "held" {
            "present".clone_into(&mut person.status);
        }
        person
    }

    pub(super) fn pane(&mut self) -> Option<&mut NamesPane> {
        self.attendance
            .as_mut()
            .map(|attendance| &mut attendance.names)
    }

    /// Opens the names: at the line where one was, or else the new one after the last.
    pub(super) fn open_names(&mut self, context: &mut Context) {
        context.effects.push(Effect::ReadPeople);
        let lines = self.entry.names.lines().len();
        if let Some(pane) = self.pane()
            && (pane.line > lines || pane.line == 0)
        {
            pane.line = lines;
            pane.column = 0;
        }
        self.refuses_names(context);
    }

    /// Shows what the file says of somebody, by the person's place and the key of the record.
    pub fn show_person(&mut self, person: usize, key: &str) {
        // Year of birth and age stand in one column.
        self.show_name(person, if key == "age" { "birth_year" } else { key });
    }

    /// Shows a cell of the sheet.
    pub(in crate::app::form) fn show_name(&mut self, line: usize, field: &str) {
        if self.attendance.is_none() {
            self.open_attendance(false);
        }
        let line = line.min(self.entry.names.lines().len());
        let column = LINE_FIELDS.iter().position(|one| one.id == field);
        if let Some(attendance) = &mut self.attendance {
            attendance.way = Way::Names;
            attendance.names = NamesPane {
                line,
                column: column.unwrap_or(0),
                ..NamesPane::default()
            };
        }
    }

    /// The place of the cell, to come back to; none where names are not open.
    pub(in crate::app::form) fn names_spot(&self) -> Option<Spot> {
        let attendance = self.attendance.as_ref()?;
        (attendance.way == Way::Names && !attendance.names.is_in_pages).then_some(Spot {
            at: Address {
                field: IN_NAMES,
                row: attendance.names.line,
            },
            cell: (attendance.names.line, attendance.names.column),
            mark: 0,
        })
    }

    pub(super) fn on_names_command(
        &mut self,
        command: Command,
        context: &mut Context,
    ) -> Option<bool> {
        let attendance = self.attendance.as_ref()?;
        if attendance.names.is_in_pages {
            return self.on_pages_command(command, context);
        }
        if attendance.names.offered.is_some() && self.on_offers_command(command, context) {
            return Some(true);
        }
        let page = context.moment.page.max(1) as isize;
        match command {
            Command::NextLine => self.next_line(),
            Command::NextField | Command::MoveRight => self.step_cell_right(1),
            Command::PreviousField | Command::MoveLeft => self.step_cell_right(-1),
            Command::MoveUp => self.move_lines(-1),
            Command::MoveDown => self.move_lines(1),
            Command::PageUp => self.move_lines(-page),
            Command::PageDown => self.move_lines(page),
            Command::TextStart => self.move_lines(isize::MIN / 2),
            Command::TextEnd => self.move_lines(isize::MAX / 2),
            Command::First => self.go_to_column(0),
            Command::Last => self.go_to_column(LINE_FIELDS.len() - 1),
            Command::ClearCell => self.write_name(String::new(), Manner::Act, context),
            Command::PageSums => self.open_page(self.page_here(), context),
            Command::MarkAllPresent => self.mark_all_present(context),
            Command::AddRow
            | Command::RemoveRow
            | Command::RowUp
            | Command::RowDown
            | Command::DuplicateLine
            | Command::BreakPage => self.on_line_command(command, context),
            Command::CopyToClipboard => self.copy_name(context),
            Command::Undo => return None,
            Command::Back => return self.leave_attendance().then_some(true),
            command => return self.edit_name(edit_of(command)?, context),
        }
        Some(true)
    }

    /// Changes the text of the cell; past its ends one goes to the cells beside it.
    fn edit_name(&mut self, edit: TextEdit, context: &mut Context) -> Option<bool> {
        if !self.attendance.as_ref()?.names.is_in_text() {
            return Some(true);
        }
        let (text, cursor, is_whole) = self.typed_name();
        let pane = self.pane()?;
        let typing = pane.typing(text, cursor, is_whole);
        let was_whole = std::mem::take(&mut typing.is_whole);
        let outcome = match edit {
            TextEdit::Backspace | TextEdit::Delete if was_whole => {
                typing.input.apply(TextEdit::Clear)
            }
            edit => typing.input.apply(edit),
        };
        let text = typing.input.value().to_owned();
        match (outcome, edit) {
            (Outcome::Changed, _) => {
                self.write_name(text, Manner::Typing, context);
                self.offer(context);
            }
            (Outcome::Nothing, TextEdit::Left) => self.step_cell_right(-1),
            (Outcome::Nothing, TextEdit::Right) => self.step_cell_right(1),
            _ => {}
        }
        Some(true)
    }

    /// Takes a typed character: a letter of a text, or the key of a code.
    pub(super) fn type_in_names(&mut self, letter: char, context: &mut Context) {
        let (text, cursor, is_whole) = self.typed_name();
        let Some(pane) = self.pane() else {
            return;
        };
        if !pane.is_in_text() {
            return self.type_key(letter, context);
        }
        let typing = pane.typing(text, cursor, is_whole);
        if std::mem::take(&mut typing.is_whole) {
            typing.input.set_value("");
        }
        if typing.input.insert(letter) == Outcome::Changed {
            let text = typing.input.value().to_owned();
            self.write_name(text, Manner::Typing, context);
            self.offer(context);
        }
    }

    /// A single key: it writes its code and goes on to the next cell. Of several codes in one cell
    /// it adds or takes away one, and stays.
    fn type_key(&mut self, letter: char, context: &mut Context) {
        let (Some(book), Some(attendance)) = (context.book, &self.attendance) else {
            return;
        };
        let field = attendance.names.field();
        let here = self.cell_text(&attendance.names);
        let Some(code) = code_of_key(field, letter, &book.logbook) else {
            let notice = Notice::Plain("refused-no-such-key");
            return context.wishes.push(Wish::Tell(notice));
        };
        match field.kind {
            LineKind::Codes(_) => {
                let text = toggled(&here, &code);
                self.write_name(text, Manner::Act, context);
            }
            _ => {
                self.write_name(code, Manner::Act, context);
                self.step_cell_right(1);
            }
        }
    }

    /// Writes the text of the cell; in the new line after the last it begins that line.
    pub(super) fn write_name(&mut self, text: String, manner: Manner, context: &mut Context) {
        let Some(attendance) = &self.attendance else {
            return;
        };
        let (line, field) = (attendance.names.line, attendance.names.field().id);
        let lines = self.entry.names.lines().len();
        let line = line.min(lines);
        let mut edits = Vec::new();
        if line == lines {
            if text.is_empty() || !self.has_room(1, context) {
                return;
            }
            edits.push(self.new_line(line, context));
        }
        edits.push(Edit::Names(NamesEdit::Write { line, field, text }));
        let is_refused = self.names_problem.is_some() || self.read_only.is_some();
        self.change(edits, manner, context);
        if let Some(pane) = self.pane() {
            pane.line = line;
            pane.page_ends_at = pane.page_ends_at.filter(|end| *end != line || is_refused);
            if is_refused {
                pane.forget_typing();
            }
        }
    }

    /// A new line, with what it takes over and an id of its own.
    pub(super) fn new_line(&self, place: usize, context: &Context) -> Edit {
        let mut person = self.carried(place);
        person.person = Some(PersonId(context.moment.fresh.0));
        if self.begins_page(place) {
            person.page = Some(self.page_at(place));
        }
        Edit::Names(NamesEdit::Insert {
            place,
            lines: vec![Line::of(person)],
        })
    }

    /// Whether the sheet has room for so many more lines; it says where it has not.
    pub(super) fn has_room(&self, more: usize, context: &mut Context) -> bool {
        let has_room = self.entry.names.lines().len() + more <= MOST_LINES;
        if !has_room {
            let notice = Notice::Counted("refused-sheet-full", MOST_LINES as u64);
            context.wishes.push(Wish::Tell(notice));
        }
        has_room
    }

    pub(super) fn leave_cell(&mut self) {
        self.history.end_run();
        if let Some(pane) = self.pane() {
            pane.forget_typing();
        }
    }

    /// The name of the next line; after a line where nobody stands one stays.
    fn next_line(&mut self) {
        self.leave_cell();
        let lines = self.entry.names.lines().len();
        if let Some(pane) = self.pane() {
            pane.line = (pane.line + 1).min(lines);
            pane.column = 0;
        }
    }

    pub(super) fn step_cell_right(&mut self, by: isize) {
        self.leave_cell();
        let lines = self.entry.names.lines().len();
        let last = LINE_FIELDS.len() - 1;
        let Some(pane) = self.pane() else {
            return;
        };
        match pane.column.checked_add_signed(by) {
            Some(column) if column <= last => pane.column = column,
            Some(_) if pane.line < lines => (pane.line, pane.column) = (pane.line + 1, 0),
            None if pane.line > 0 => (pane.line, pane.column) = (pane.line - 1, last),
            _ => {}
        }
    }

    fn move_lines(&mut self, by: isize) {
        self.leave_cell();
        let lines = self.entry.names.lines().len();
        if let Some(pane) = self.pane() {
            pane.line = pane.line.saturating_add_signed(by).min(lines);
        }
    }

    fn go_to_column(&mut self, column: usize) {
        self.leave_cell();
        if let Some(pane) = self.pane() {
            pane.column = column;
        }
    }

    pub(super) fn click_name(&mut self, line: usize, column: usize, context: &mut Context) {
        self.leave_pages(context);
        self.leave_cell();
        let lines = self.entry.names.lines().len();
        if let Some(pane) = self.pane() {
            pane.line = line.min(lines);
            pane.column = column.min(LINE_FIELDS.len() - 1);
        }
    }

    fn copy_name(&mut self, context: &mut Context) {
        let (text, _, _) = self.typed_name();
        if text.is_empty() {
            return tell(context, "refused-nothing-to-copy");
        }
        context.effects.push(Effect::Copy(text));
        tell(context, "told-copied");
    }
}

/// Codes with one added, or taken away where it is among them; none at all for the empty code.
fn toggled(codes: &str, code: &str) -> String {
    if code.is_empty() {
        return String::new();
    }
    let mut codes: Vec<&str> = codes.split(',').filter(|one| !one.is_empty()).collect();
    match codes.iter().position(|one| *one == code) {
        Some(place) => {
            codes.remove(place);
        }
        None => codes.push(code),
    }
    codes.join(",")
}
