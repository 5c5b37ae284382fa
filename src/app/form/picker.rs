//! A list to pick from, open under a field and narrowed by what is typed. It holds codes; what
//! is drawn is named at that moment.

use crate::app::input::{TextEdit, TextInput, edit_of};
use crate::app::notice::Notice;
use crate::app::reach::Reach;
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::model::field::Kind;
use crate::model::logbook::Logbook;
use crate::text::names::Names;
use crate::text::{Language, Texts};

use super::search::{Item, find, items_of_codes, items_of_places, named};
use super::{Form, Open, Widget, choices, is_chosen};

/// How many rows Page Up and Page Down go.
const PAGE: usize = 8;

/// An open list.
#[derive(Debug)]
pub struct Picker {
    /// What the list is narrowed by.
    pub filter: TextInput,
    /// Whether several can be ticked.
    pub marks: bool,
    /// The rows that are offered, the selected one among them.
    pub rows: Vec<Row>,
    /// Which row is selected.
    pub selected: usize,
    items: Vec<Item>,
    is_of_places: bool,
    has_moved: bool,
}

/// A row of an open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Something known, by its code.
    Code(String),
    /// What was typed, as it is.
    AsTyped(String),
}

impl Picker {
    fn fill(&mut self) {
        let text = self.filter.value();
        let found = find(&self.items, text).into_iter();
        self.rows = found.map(|item| Row::Code(item.code.clone())).collect();
        let own = text.trim();
        if self.is_of_places && !own.is_empty() {
            self.rows.push(Row::AsTyped(own.to_owned()));
        }
        self.selected = 0;
        self.has_moved = false;
    }

    /// What leaving the list by Tab takes: the row that was selected, or the best one that the
    /// letters leave. Of several places it takes only the one that was named in full, and guesses
    /// none: else the name stays as it was typed.
    fn on_leaving(&self) -> Option<Row> {
        let is_narrowed = !self.filter.value().trim().is_empty();
        if self.has_moved && (is_narrowed || !self.marks) {
            return self.rows.get(self.selected).cloned();
        }
        if !is_narrowed {
            return None;
        }
        let named = match self.is_of_places {
            true => named(&self.items, self.filter.value()),
            false => None,
        };
        match named {
            Some(item) => Some(Row::Code(item.code.clone())),
            None if self.is_of_places && self.rows.len() > 2 => self.rows.last().cloned(),
            None => self.rows.first().cloned(),
        }
    }
}

impl Form {
    /// Opens the list under the focused field, narrowed by what was typed.
    pub(super) fn open_picker(&mut self, typed: &str, context: &mut Context) {
        if self.refuses_change(context) {
            return;
        }
        let Some(book) = context.book else {
            return;
        };
        if let Some(picker) = self.picker_of(typed, context.texts, &book.logbook) {
            self.history.end_run();
            self.open = Some(Open::Picker(picker));
        }
    }

    /// Opens the list of a draft again, with what was typed in it when the draft was kept.
    pub(super) fn resume_picker(&mut self, texts: Texts, logbook: &Logbook) {
        if let Some(typed) = self.resumed.take()
            && self.read_only.is_none()
        {
            self.open = self.picker_of(&typed, texts, logbook).map(Open::Picker);
        }
    }

    /// The list to pick from for the focused field, narrowed by what was typed; none where
    /// nothing is picked there.
    fn picker_of(&self, typed: &str, texts: Texts, logbook: &Logbook) -> Option<Picker> {
        let field = self.focus.field()?;
        if !matches!(self.widget(), Widget::Pick | Widget::Checklist) {
            return None;
        }
        let text = self.entry.text(self.focus);
        let known = choices(field, &text, logbook);
        let (items, marks) = match field.kind {
            Kind::Place => (items_of_places(texts, logbook), false),
            Kind::Code(list) => (items_of_codes(texts, logbook, list, &known), false),
            Kind::Codes(list) => (items_of_codes(texts, logbook, list, &known), true),
            _ => return None,
        };
        let mut picker = Picker {
            filter: TextInput::one_line(""),
            marks,
            rows: Vec::new(),
            selected: 0,
            items,
            is_of_places: field.kind == Kind::Place,
            has_moved: false,
        };
        picker.filter.paste(typed);
        picker.fill();
        if picker.filter.is_empty() {
            let now = text.split(['\t', ',']).next().unwrap_or_default();
            let now = Row::Code(now.to_owned());
            picker.selected = picker
                .rows
                .iter()
                .position(|row| *row == now)
                .unwrap_or_default();
        }
        Some(picker)
    }

    /// What is typed to pick from the open list, where something is.
    pub(super) fn picking(&self) -> Option<&str> {
        match &self.open {
            Some(Open::Picker(picker)) if !picker.filter.is_empty() => Some(picker.filter.value()),
            _ => self.resumed.as_deref(),
        }
    }

    /// Closes the list to go elsewhere. What its letters mean goes into the field; where they
    /// mean nothing, it is said that the field stays as it was.
    pub(super) fn leave_picker(&mut self, context: &mut Context) {
        let Some(picker) = self.picker() else {
            return;
        };
        let taken = picker.on_leaving();
        let typed = picker.filter.value().trim().to_owned();
        self.open = None;
        if let Some(row) = taken {
            self.take_row(&row, context);
        } else if !typed.is_empty() {
            let notice = Notice::Named("refused-not-in-list", typed);
            context.wishes.push(Wish::Tell(notice));
        }
    }

    /// Makes an open list anew, in the language of the moment.
    pub(super) fn reopen_picker(&mut self, texts: Texts, logbook: &Logbook) {
        let Some(field) = self.focus.field() else {
            return;
        };
        let known = choices(field, &self.entry.text(self.focus), logbook);
        let Some(Open::Picker(picker)) = &mut self.open else {
            return;
        };
        picker.items = match field.kind {
            Kind::Code(list) | Kind::Codes(list) => items_of_codes(texts, logbook, list, &known),
            _ => items_of_places(texts, logbook),
        };
        picker.fill();
    }

    fn picker(&mut self) -> Option<&mut Picker> {
        match &mut self.open {
            Some(Open::Picker(picker)) => Some(picker),
            _ => None,
        }
    }

    /// A command while a list is open; whether it was meant for the list.
    pub(super) fn on_picker_command(&mut self, command: Command, context: &mut Context) -> bool {
        let Some(picker) = self.picker() else {
            return false;
        };
        match command {
            Command::Accept => self.accept(context),
            Command::Toggle => self.toggle_selected(context),
            _ if Reach(picker.rows.len()).go(command, &mut picker.selected, PAGE) => {
                picker.has_moved = true;
            }
            Command::Back => self.open = None,
            Command::NextField | Command::PreviousField | Command::Save => {
                self.leave_picker(context);
                return false;
            }
            Command::Undo | Command::Redo => {
                self.open = None;
                return false;
            }
            _ => match edit_of(command) {
                Some(edit) => self.edit_filter(edit),
                None => return false,
            },
        }
        true
    }

    fn edit_filter(&mut self, edit: TextEdit) {
        let Some(picker) = self.picker() else {
            return;
        };
        if picker.filter.is_empty() && edit == TextEdit::Backspace {
            self.open = None;
        } else if picker.filter.apply(edit) == crate::app::input::Outcome::Changed {
            picker.fill();
        }
    }

    /// A letter for the list. Among boxes, Space ticks where it would not part two words.
    pub(super) fn type_in_picker(&mut self, letter: char, context: &mut Context) {
        let Some(picker) = self.picker() else {
            return;
        };
        let parts_words = !picker.filter.is_empty() && !picker.has_moved;
        if letter == ' ' && picker.marks && !parts_words {
            return self.toggle_selected(context);
        }
        picker.filter.insert(letter);
        picker.fill();
    }

    pub(super) fn paste_in_picker(&mut self, text: &str) {
        if let Some(picker) = self.picker() {
            picker.filter.paste(text);
            picker.fill();
        }
    }

    pub(super) fn click_picker(&mut self, row: usize, context: &mut Context) {
        if let Some(picker) = self.picker() {
            picker.selected = row;
            self.accept(context);
        }
    }

    /// Takes the selected row. Of boxes, ticks it and makes ready for the next letters.
    fn accept(&mut self, context: &mut Context) {
        let Some(picker) = self.picker() else {
            return;
        };
        let Some(row) = picker.rows.get(picker.selected).cloned() else {
            let notice = Notice::Plain("refused-nothing-found");
            context.wishes.push(Wish::Tell(notice));
            return;
        };
        if !picker.marks {
            self.open = None;
            self.take_row(&row, context);
            return;
        }
        self.toggle_selected(context);
        if let Some(picker) = self.picker()
            && !picker.filter.is_empty()
        {
            picker.filter.set_value("");
            picker.fill();
            let place = picker.rows.iter().position(|other| *other == row);
            picker.selected = place.unwrap_or_default();
        }
    }

    fn toggle_selected(&mut self, context: &mut Context) {
        let Some(picker) = self.picker() else {
            return;
        };
        if let Some(Row::Code(code)) = picker.rows.get(picker.selected).cloned() {
            self.toggle_code(&code, context);
        }
    }

    /// Puts what was picked into the focused field; of boxes, ticks it where it is not ticked.
    fn take_row(&mut self, row: &Row, context: &mut Context) {
        if let (Widget::Checklist, Row::Code(code)) = (self.widget(), row) {
            let field = self.focus.field();
            let text = self.entry.text(self.focus);
            if field.is_some_and(|field| !is_chosen(field, &text, code)) {
                self.toggle_code(code, context);
            }
            return;
        }
        let is_place = self
            .focus
            .field()
            .is_some_and(|field| field.kind == Kind::Place);
        let text = match (row, context.book) {
            (Row::Code(code), Some(book)) if is_place => {
                // The file says the same whoever writes it: the name in the state language.
                let kyrgyz = Texts::new(Language::Kyrgyz);
                let name = Names::new(kyrgyz, &book.logbook).place_alone(code, "");
                format!("{code}\t{name}")
            }
            (Row::Code(code), _) => code.clone(),
            (Row::AsTyped(name), _) => name.replace('\t', " "),
        };
        self.set_text(text, context);
    }
}
