//! Text as it is typed into the focused field. Every key goes on into the entry, which takes it
//! as a value or keeps it as text; the field shows what was typed until it is left.

use crate::app::Context;
use crate::app::input::{Outcome, TextEdit, TextInput};
use crate::model::edit::Entry;
use crate::model::field::{Address, Kind};
use crate::model::value::Date;
use crate::text::names::Names;
use crate::text::{Language, date};

use super::change::{Manner, write};
use super::{Form, Widget, choice_name};

/// The text of the focused field while it is typed.
#[derive(Debug)]
pub(super) struct Typing {
    input: TextInput,
    /// Whether all of it is selected, so that the first letter takes its place.
    is_whole: bool,
}

/// The text that one edits in a field: a date as on paper, a fraction with the sign of the
/// language, a place by its name.
pub fn edit_text(entry: &Entry, at: Address, language: Language) -> String {
    let text = entry.text(at);
    if entry.typed.contains_key(&at) {
        return text;
    }
    match at.field().map(|field| field.kind) {
        Some(Kind::Date) => match text.parse::<Date>() {
            Ok(day) => date::numeric(day.0),
            Err(()) => text,
        },
        Some(Kind::Decimal(_)) if language != Language::English => text.replace('.', ","),
        Some(Kind::Place) => match text.split_once('\t') {
            Some((_, name)) => name.to_owned(),
            None => text,
        },
        _ => text,
    }
}

/// Whether a field is short enough that one rather writes it anew than mends it.
fn is_written_anew(at: Address) -> bool {
    let kind = at.field().map(|field| field.kind);
    matches!(
        kind,
        Some(Kind::Date | Kind::Time | Kind::Decimal(_) | Kind::Whole(_))
    )
}

impl Typing {
    fn of(entry: &Entry, at: Address, language: Language) -> Self {
        let text = edit_text(entry, at, language);
        let is_notes = at.field().is_some_and(|field| field.kind == Kind::Notes);
        Self {
            is_whole: is_written_anew(at) && !text.is_empty(),
            input: if is_notes {
                TextInput::many_lines(text)
            } else {
                TextInput::one_line(text)
            },
        }
    }

    /// What is selected goes, since something is about to take its place.
    fn give_way(&mut self) {
        if std::mem::take(&mut self.is_whole) {
            self.input.set_value("");
        }
    }

    fn apply(&mut self, edit: TextEdit) -> Outcome {
        let was_whole = std::mem::take(&mut self.is_whole);
        if was_whole && matches!(edit, TextEdit::Backspace | TextEdit::Delete) {
            return self.input.apply(TextEdit::Clear);
        }
        self.input.apply(edit)
    }
}

impl Form {
    /// The text of the focused field, where its cursor stands in bytes, and whether all of it is
    /// selected.
    pub fn typed_text(&self, language: Language) -> (String, usize, bool) {
        let fresh;
        let typing = match &self.typing {
            Some(typing) => typing,
            None => {
                fresh = Typing::of(&self.entry, self.focus, language);
                &fresh
            }
        };
        let text = typing.input.value().to_owned();
        (text, typing.input.cursor(), typing.is_whole)
    }

    fn typing(&mut self, language: Language) -> &mut Typing {
        self.typing
            .get_or_insert_with(|| Typing::of(&self.entry, self.focus, language))
    }

    pub(super) fn type_letter(&mut self, letter: char, context: &mut Context) {
        if self.refuses_change(context) {
            return;
        }
        let typing = self.typing(context.texts.language());
        typing.give_way();
        if typing.input.insert(letter) == Outcome::Changed {
            self.take_typed(Manner::Typing, context);
        }
    }

    pub(super) fn paste_text(&mut self, text: &str, context: &mut Context) {
        if self.refuses_change(context) {
            return;
        }
        let typing = self.typing(context.texts.language());
        typing.give_way();
        if typing.input.paste(text) == Outcome::Changed {
            self.take_typed(Manner::Act, context);
        }
    }

    pub(super) fn on_text_edit(&mut self, edit: TextEdit, context: &mut Context) {
        let outcome = self.typing(context.texts.language()).apply(edit);
        match (outcome, edit) {
            (Outcome::Changed, _) => self.take_typed(Manner::Typing, context),
            (Outcome::Nothing, TextEdit::Up) => self.go_on_from_edge(TextEdit::Top, -1, context),
            (Outcome::Nothing, TextEdit::Down) => {
                self.go_on_from_edge(TextEdit::Bottom, 1, context);
            }
            _ => {}
        }
    }

    /// In the first or the last line of notes, Up and Down go to its end, and from there on to
    /// the next field: a long line on several rows of the screen is not left by a slip.
    fn go_on_from_edge(&mut self, edge: TextEdit, step: isize, context: &mut Context) {
        let typing = self.typing(context.texts.language());
        if typing.input.apply(edge) == Outcome::Nothing {
            self.step(step);
        }
    }

    pub(super) fn place_cursor(&mut self, offset: usize, context: &mut Context) {
        let typing = self.typing(context.texts.language());
        typing.is_whole = false;
        typing.input.set_cursor(offset);
        self.history.end_run();
    }

    /// Hands what stands in the field on to the entry.
    fn take_typed(&mut self, manner: Manner, context: &mut Context) {
        let Some(typing) = &self.typing else {
            return;
        };
        let text = typing.input.value().to_owned();
        self.change(write(self.focus, text), manner, context);
    }

    /// The text of the focused field as a person reads it.
    pub(super) fn shown_text(&self, context: &Context) -> String {
        let at = self.focus;
        let language = context.texts.language();
        let text = self.entry.text(at);
        match (self.widget(), context.book, at.field()) {
            (Widget::Grid, Some(book), _) => {
                let grid = super::grid::Grid::of(self, &book.logbook);
                let cell = grid.cell(grid.clamp(self.cell));
                cell.map_or(String::new(), |cell| {
                    self.entry.session.attendance.count(&cell).to_string()
                })
            }
            (Widget::Pick, Some(book), Some(field)) if field.kind == Kind::Place => {
                let (code, name) = text.split_once('\t').unwrap_or(("", &text));
                match code {
                    "" => name.to_owned(),
                    _ => Names::new(context.texts, &book.logbook).place(code, name),
                }
            }
            (
                Widget::Radio | Widget::Boxes | Widget::Checklist | Widget::Pick,
                Some(book),
                Some(field),
            ) => {
                let codes = text.split(',').filter(|code| !code.is_empty());
                let names = codes
                    .map(|code| choice_name(context.texts, &book.logbook, field, code))
                    .collect::<Vec<_>>();
                names.join(", ")
            }
            (Widget::Empty, ..) => String::new(),
            _ => self.typed_text(language).0,
        }
    }
}
