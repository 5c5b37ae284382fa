//! The builder of the filter, for those who do not type `oblast:`: what to ask for, then for which
//! value, each with its sessions. What is chosen stands in the filter line at once. Filters that
//! have names are here too.

mod values;

#[cfg(test)]
mod tests;

use crate::command::Command;
use crate::model::filter::{Key, narrowed, without, written};
use crate::model::fold::{contains_words, fold};
use crate::model::logbook::{Logbook, NamedFilter};
use crate::model::record::Extra;
use crate::model::typed;
use crate::text::Texts;
use crate::text::search::{Words, key_words};

use super::behind;
use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;
use super::input::{Outcome, TextInput, edit_of};
use super::reach::Reach;
use super::{Context, Wish};

pub use values::Value;

/// What can be asked for here, in its order. What two of them say of the same people is left to
/// the figures that need it.
pub const KEYS: [Key; 26] = [
    Key::Oblast,
    Key::District,
    Key::Place,
    Key::From,
    Key::To,
    Key::Ended,
    Key::Year,
    Key::Quarter,
    Key::Month,
    Key::Week,
    Key::Type,
    Key::By,
    Key::Topic,
    Key::Method,
    Key::Kind,
    Key::Status,
    Key::Language,
    Key::Role,
    Key::Sex,
    Key::Age,
    Key::Group,
    Key::Document,
    Key::Tested,
    Key::Names,
    Key::Differ,
    Key::Check,
];

/// Where one is in the builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What to ask for.
    Keys,
    /// For which value.
    Values(Key),
    /// For which day, which is typed.
    Day(Key),
    /// What the filter is to be called.
    Name,
}

/// A row of the builder.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A filter of the logbook.
    Named(NamedFilter),
    /// To keep the filter under a name.
    Keep,
    /// Something to ask for.
    Key(Key),
    /// A value of it.
    Value(Value),
}

/// The builder.
#[derive(Debug)]
pub struct FilterBuilder {
    /// Where one is.
    pub stage: Stage,
    /// What is typed: a part of a name to find a row by, a day, or a name.
    pub text: TextInput,
    /// The rows that fit what is typed.
    pub rows: Vec<Row>,
    /// Which of them is selected.
    pub selected: usize,
    /// Whether what was typed is no day, or no name.
    pub is_refused: bool,
    all: Vec<(String, Row)>,
}

impl FilterBuilder {
    /// The builder at its first stage.
    pub fn new(book: &Book, filter: &FilterLine, texts: Texts) -> Self {
        let mut builder = Self {
            stage: Stage::Keys,
            text: TextInput::one_line(""),
            rows: Vec::new(),
            selected: 0,
            is_refused: false,
            all: Vec::new(),
        };
        builder.show_keys(&book.logbook, filter, texts, None);
        builder
    }

    fn show_keys(&mut self, logbook: &Logbook, filter: &FilterLine, texts: Texts, at: Option<Key>) {
        self.stage = Stage::Keys;
        let named = logbook.filters.iter().flatten();
        let named = named.map(|one| (one.name.clone(), Row::Named(one.clone())));
        let keys = KEYS.into_iter().map(|key| {
            let name = texts.say(&format!("filter-name-{}", key.id()));
            (
                format!("{name} {}", key_words(texts, key).join(" ")),
                Row::Key(key),
            )
        });
        let can_be_kept = !filter.filter.is_empty() && !logbook.is_stand_in();
        let keep = can_be_kept.then(|| (texts.say("filter-keep"), Row::Keep));
        self.all = named.chain(keep).chain(keys).collect();
        self.text.set_value("");
        self.search();
        let is_there = |row: &Row| match at {
            Some(key) => *row == Row::Key(key),
            None => !matches!(row, Row::Keep),
        };
        self.selected = self.rows.iter().position(is_there).unwrap_or(0);
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let rows = Reach(self.rows.len());
        match command {
            Command::Accept => self.accept(context),
            Command::ClearPart => self.clear(context),
            Command::Back => self.back(context),
            // Nothing is typed yet: then there is no text to go to the ends of.
            Command::LineStart if self.text.value().is_empty() => self.selected = 0,
            Command::LineEnd if self.text.value().is_empty() => self.selected = rows.last(),
            _ if rows.go_round(command, &mut self.selected, context.moment.page) => {}
            _ => {
                if edit_of(command).map(|edit| self.text.apply(edit)) == Some(Outcome::Changed) {
                    self.search();
                }
            }
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        if let Target::Row(row) = target
            && row < self.rows.len()
        {
            self.selected = row;
            self.accept(context);
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, _context: &mut Context) -> bool {
        self.text.paste(text);
        self.search();
        true
    }

    /// The rows that have the words that are typed; a day and a name are looked for nowhere.
    fn search(&mut self) {
        self.is_refused = false;
        let wanted = fold(self.text.value());
        let all = self.all.iter();
        let fits = |name: &str| wanted.is_empty() || contains_words(&fold(name), &wanted);
        self.rows = all
            .filter(|(name, _)| fits(name))
            .map(|(_, row)| row.clone())
            .collect();
        self.selected = Reach(self.rows.len()).within(self.selected);
    }

    fn back(&mut self, context: &mut Context) {
        let at = match self.stage {
            Stage::Keys => return context.wishes.push(Wish::CloseOverlay),
            Stage::Values(key) | Stage::Day(key) => Some(key),
            Stage::Name => None,
        };
        if let Some(book) = context.book {
            self.show_keys(&book.logbook, context.filter, context.texts, at);
        }
    }

    fn accept(&mut self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        match (self.stage, self.rows.get(self.selected).cloned()) {
            (Stage::Day(key), _) => self.take_day(key, context),
            (Stage::Name, _) => self.keep(book, context),
            (_, Some(Row::Named(named))) => {
                context.wishes.push(Wish::SetFilter(named.filter));
                context.wishes.push(Wish::CloseOverlay);
            }
            (_, Some(Row::Keep)) => self.ask_for(Stage::Name),
            (_, Some(Row::Key(key @ (Key::From | Key::To | Key::Ended)))) => {
                self.ask_for(Stage::Day(key));
            }
            (_, Some(Row::Key(key))) => {
                let rest = rest(key, book, context);
                let values = values::values(key, book, &rest, context.texts);
                self.all = values
                    .into_iter()
                    .map(|value| (value.name.clone(), Row::Value(value)))
                    .collect();
                self.ask_for(Stage::Values(key));
            }
            (Stage::Values(key), Some(Row::Value(value))) => self.take_value(key, &value, context),
            _ => {}
        }
    }

    fn ask_for(&mut self, stage: Stage) {
        if !matches!(stage, Stage::Values(_)) {
            self.all.clear();
        }
        self.stage = stage;
        self.selected = 0;
        self.text.set_value("");
        self.search();
    }

    /// The value takes the place of what the filter says by its key.
    fn take_value(&mut self, key: Key, value: &Value, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        let rest = rest(key, book, context);
        let parts = behind::parts(
            std::slice::from_ref(&value.condition),
            value.sessions,
            context.texts,
            book,
            &rest,
            context.moment.today,
        );
        self.say(key, &parts, context);
    }

    fn take_day(&mut self, key: Key, context: &mut Context) {
        let Ok(day) = typed::date(self.text.value(), context.moment.today) else {
            self.is_refused = true;
            return;
        };
        let words = key_words(context.texts, key);
        let word = words.first().map_or(key.id(), String::as_str);
        let part = written(word, &day.format("%d.%m.%Y").to_string());
        self.say(key, &[part], context);
    }

    /// Puts parts in place of those of a key, and goes back to what can be asked for.
    fn say(&mut self, key: Key, parts: &[String], context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        let words = Words::new(&book.logbook);
        let rest = without(context.filter.text.value(), &[key], &words);
        let text = narrowed(&rest, parts);
        let mut next = FilterLine::default();
        next.set(&text);
        next.follow(book, &words, context.moment.today);
        self.show_keys(&book.logbook, &next, context.texts, Some(key));
        context.wishes.push(Wish::SetFilter(text));
    }

    /// Asks for the selected thing no more, or forgets the selected filter.
    fn clear(&mut self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        match self.rows.get(self.selected).cloned() {
            Some(Row::Key(key)) => self.say(key, &[], context),
            Some(Row::Named(named)) => {
                let filters = book.logbook.filters.iter().flatten();
                let filters = filters.filter(|one| one.name != named.name).cloned();
                let left: Vec<NamedFilter> = filters.collect();
                let logbook = Logbook {
                    filters: Some(left).filter(|left| !left.is_empty()),
                    ..book.logbook.clone()
                };
                self.show_keys(&logbook, context.filter, context.texts, None);
                let told = "told-filter-forgotten";
                context
                    .wishes
                    .push(Wish::SaveLogbook(Box::new(logbook), told));
            }
            _ => {}
        }
    }

    /// Keeps the filter under the name that was typed, in place of one that is called so.
    fn keep(&mut self, book: &Book, context: &mut Context) {
        let name = self.text.value().trim().to_owned();
        if name.is_empty() {
            self.is_refused = true;
            return;
        }
        let kept = NamedFilter {
            name,
            filter: context.filter.text.value().trim().to_owned(),
            extra: Extra::default(),
        };
        let mut filters = book.logbook.filters.clone().unwrap_or_default();
        match filters.iter_mut().find(|one| one.name == kept.name) {
            Some(there) => there.filter = kept.filter,
            None => filters.push(kept),
        }
        let logbook = Logbook {
            filters: Some(filters),
            ..book.logbook.clone()
        };
        context.wishes.push(Wish::CloseOverlay);
        let told = "told-filter-kept";
        context
            .wishes
            .push(Wish::SaveLogbook(Box::new(logbook), told));
    }
}

/// The filter without what it says by a key.
fn rest(key: Key, book: &Book, context: &Context) -> FilterLine {
    let words = Words::new(&book.logbook);
    let mut rest = FilterLine::default();
    rest.set(&without(context.filter.text.value(), &[key], &words));
    rest.follow(book, &words, context.moment.today);
    rest
}
