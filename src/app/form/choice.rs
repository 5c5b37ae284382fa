//! Fields with choices that can be seen: one of a few, or boxes to tick. What the choices are
//! called is found in the text layer.

use crate::app::Context;
use crate::app::reach::Reach;
use crate::command::Command;
use crate::command::layout::{as_if_latin, as_if_russian};
use crate::model::code::NOT_STATED;
use crate::model::field::{Field, Kind, Need};
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::text::Texts;
use crate::text::names::Names;

use super::{Form, Widget};

/// The choices of a field, in order: those that the logbook knows, "not known" where that may
/// be, and whatever else stands in the field now.
pub fn choices(field: &Field, text: &str, logbook: &Logbook) -> Vec<String> {
    let mut choices: Vec<String> = match field.kind {
        Kind::YesNo => vec!["true".to_owned(), "false".to_owned(), String::new()],
        Kind::Code(list) | Kind::Codes(list) => {
            logbook.codes(list).into_iter().map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    let says_unknown = choices.iter().any(|choice| choice == NOT_STATED);
    if matches!(field.kind, Kind::Code(_)) && field.need == Need::Optional && !says_unknown {
        choices.push(String::new());
    }
    for code in text.split(',').filter(|code| !code.is_empty()) {
        if !choices.iter().any(|known| known == code) {
            choices.push(code.to_owned());
        }
    }
    choices
}

/// What a choice of a field is called.
pub fn choice_name(texts: Texts, logbook: &Logbook, field: &Field, choice: &str) -> String {
    match (field.kind, choice) {
        (_, "") => texts.say("value-unknown"),
        (Kind::YesNo, "true") => texts.say("value-yes"),
        (Kind::YesNo, "false") => texts.say("value-no"),
        (Kind::Code(list) | Kind::Codes(list), code) => Names::new(texts, logbook).code(list, code),
        (_, other) => other.to_owned(),
    }
}

/// Whether a choice holds, by the text of its field.
pub fn is_chosen(field: &Field, text: &str, choice: &str) -> bool {
    match field.kind {
        Kind::Codes(_) => text.split(',').any(|code| code == choice),
        _ => text == choice,
    }
}

impl Form {
    /// The choices of the focused field.
    fn own_choices(&self, context: &Context) -> Vec<String> {
        match (self.focus.field(), context.book) {
            (Some(field), Some(book)) => {
                choices(field, &self.entry.text(self.focus), &book.logbook)
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn on_choice_command(&mut self, command: Command, context: &mut Context) {
        match (self.widget(), command) {
            (Widget::Radio, Command::PreviousChoice) => self.choose_next(-1, false, context),
            (Widget::Radio, Command::NextChoice) => self.choose_next(1, false, context),
            (Widget::Radio, _) => self.choose_next(1, true, context),
            (_, Command::PreviousChoice) => self.step_mark(-1, false, context),
            (_, Command::NextChoice) => self.step_mark(1, false, context),
            _ => {
                let choices = Reach(self.own_choices(context).len());
                self.choose(choices.within(self.mark), context);
            }
        }
    }

    /// Moves the mark among the boxes; `leaves` says whether it goes on to the next field at the
    /// ends.
    pub(super) fn step_mark(&mut self, by: isize, leaves: bool, context: &mut Context) {
        let last = self.own_choices(context).len().saturating_sub(1);
        let here = self.mark.min(last);
        match here.checked_add_signed(by) {
            Some(there) if there <= last => {
                self.mark = there;
                self.history.end_run();
            }
            _ if leaves => self.step(by),
            _ => self.mark = here,
        }
    }

    /// Takes the choice so many after the one that holds; `goes_round` says whether the first
    /// follows the last.
    fn choose_next(&mut self, by: isize, goes_round: bool, context: &mut Context) {
        let text = self.entry.text(self.focus);
        let choices = self.own_choices(context);
        let here = choices.iter().position(|choice| *choice == text);
        let next = match here {
            None => Some(0),
            Some(here) => here.checked_add_signed(by),
        };
        let next = match next {
            Some(next) if next < choices.len() => next,
            _ if goes_round => 0,
            _ => return,
        };
        self.choose(next, context);
    }

    /// Takes a choice, or ticks or unticks a box.
    pub(super) fn choose(&mut self, index: usize, context: &mut Context) {
        let choices = self.own_choices(context);
        let Some(choice) = choices.get(index) else {
            return;
        };
        self.mark = index;
        self.toggle_code(choice, context);
    }

    /// Ticks or unticks a code of the focused field; of a field with one value, takes it.
    pub(super) fn toggle_code(&mut self, code: &str, context: &mut Context) {
        let Some(field) = self.focus.field() else {
            return;
        };
        let text = self.entry.text(self.focus);
        let Kind::Codes(_) = field.kind else {
            self.set_text(code.to_owned(), context);
            return;
        };
        let mut codes: Vec<&str> = text.split(',').filter(|code| !code.is_empty()).collect();
        match codes.iter().position(|known| *known == code) {
            Some(place) => {
                codes.remove(place);
            }
            None => codes.push(code),
        }
        self.set_text(codes.join(","), context);
    }

    /// Takes the next choice whose name begins with a letter, typed in any layout.
    pub(super) fn choose_by_letter(&mut self, letter: char, context: &mut Context) {
        let text = self.entry.text(self.focus);
        let here = self
            .own_choices(context)
            .iter()
            .position(|choice| *choice == text);
        if let Some(found) = self.find_by_letter(letter, here, context) {
            self.choose(found, context);
        }
    }

    /// Moves the mark to the next box whose name begins with a letter, typed in any layout.
    pub(super) fn mark_by_letter(&mut self, letter: char, context: &mut Context) {
        if let Some(found) = self.find_by_letter(letter, Some(self.mark), context) {
            self.mark = found;
        }
    }

    fn find_by_letter(
        &self,
        letter: char,
        after: Option<usize>,
        context: &Context,
    ) -> Option<usize> {
        let (field, book) = (self.focus.field()?, context.book?);
        let names: Vec<String> = self
            .own_choices(context)
            .iter()
            .map(|choice| fold(&choice_name(context.texts, &book.logbook, field, choice)))
            .collect();
        let first = after.map_or(0, |after| after.saturating_add(1));
        let typed = letter.to_string();
        [typed.clone(), as_if_russian(&typed), as_if_latin(&typed)]
            .iter()
            .map(|typed| fold(typed))
            .filter(|typed| !typed.is_empty())
            .find_map(|typed| {
                let count = names.len();
                (0..count)
                    .map(|step| (first % count + step) % count)
                    .find(|index| {
                        names
                            .get(*index)
                            .is_some_and(|name| name.starts_with(&typed))
                    })
            })
    }
}

/// The order in which ticked codes stand, where it is not that of the list: from 1.
pub fn order_of(text: &str, choices: &[String]) -> Vec<Option<usize>> {
    let codes: Vec<&str> = text.split(',').filter(|code| !code.is_empty()).collect();
    let places: Vec<Option<usize>> = choices
        .iter()
        .map(|choice| codes.iter().position(|code| code == choice))
        .collect();
    if places.iter().flatten().is_sorted() {
        return vec![None; choices.len()];
    }
    places
        .into_iter()
        .map(|place| place.map(|place| place + 1))
        .collect()
}
