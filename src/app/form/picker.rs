//! A list to pick from, narrowed by a few letters in any script and any keyboard layout. It
//! holds codes and what they can be found by; what is drawn is named at that moment.

use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::app::input::{TextEdit, TextInput, edit_of};
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::command::layout::{as_if_latin, as_if_russian};
use crate::model::code::CodeList;
use crate::model::field::Kind;
use crate::model::filter::Vocabulary;
use crate::model::fold::{contains_words, fold};
use crate::model::logbook::{Logbook, lies_in};
use crate::model::place::places;
use crate::text::names::Names;
use crate::text::search::Words;
use crate::text::{Language, Texts};

use super::{Form, Open, choices};

/// How many rows Page Up and Page Down go.
const PAGE: isize = 8;

/// How many letters there must be before they are looked for scattered in a name.
const LETTERS_TO_SCATTER: usize = 3;

/// How many names with scattered letters are offered.
const MOST_SCATTERED: usize = 12;

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

/// Something that can be picked, and what it is found by.
#[derive(Debug)]
struct Item {
    code: String,
    /// Whether it stands before others that are found as well: a place of the programme.
    comes_first: bool,
    /// Its names, folded.
    names: Vec<String>,
    /// The names and what is around it, folded: a place's district and oblast.
    wide: String,
}

impl Item {
    fn new(code: &str, comes_first: bool, names: Vec<String>, around: &[String]) -> Self {
        let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let around = around.iter().map(|name| fold(name));
        let wide: Vec<String> = names.iter().cloned().chain(around).collect();
        Self {
            code: code.to_owned(),
            comes_first,
            wide: wide.join(" "),
            names,
        }
    }

    /// How well a folded query fits; the less the better, nothing where it does not.
    fn rank(&self, query: &str) -> Option<u8> {
        if self
            .names
            .iter()
            .any(|name| name == query || begins_with_word(name, query))
        {
            Some(0)
        } else if self.names.iter().any(|name| contains_words(name, query)) {
            Some(1)
        } else {
            contains_words(&self.wide, query).then_some(2)
        }
    }
}

/// Whether a name begins with a query that ends where one of its words ends.
fn begins_with_word(name: &str, query: &str) -> bool {
    name.strip_prefix(query)
        .is_some_and(|rest| rest.starts_with(' '))
}

/// Every municipality: those of the logbook, then the rest of the country.
fn items_of_places(texts: Texts, logbook: &Logbook) -> Vec<Item> {
    let words = Words::new(logbook);
    let names = Names::new(texts, logbook);
    let item = |code: &str, comes_first| {
        let mut found = vec![names.place_alone(code, "")];
        found.extend(words.place_names(code));
        let (district, oblast) = lies_in(code);
        let around: Vec<String> = [district, oblast]
            .into_iter()
            .flatten()
            .flat_map(|around| words.place_names(around.code))
            .collect();
        Item::new(code, comes_first, found, &around)
    };
    let own = logbook
        .municipalities
        .iter()
        .map(|own| item(&own.code, true));
    let others = places()
        .iter()
        .filter(|place| place.is_municipality() && logbook.municipality(place.code).is_none());
    own.chain(others.map(|place| item(place.code, false)))
        .collect()
}

fn items_of_codes(texts: Texts, logbook: &Logbook, list: CodeList, codes: &[String]) -> Vec<Item> {
    let words = Words::new(logbook);
    let names = Names::new(texts, logbook);
    let items = codes.iter().filter(|code| !code.is_empty()).map(|code| {
        let mut found = vec![names.code(list, code)];
        found.extend(words.names(list, code));
        Item::new(code, false, found, &[])
    });
    items.collect()
}

/// What a text may mean: as it stands, and as the same keys in another layout.
fn readings(text: &str) -> Vec<String> {
    let mut readings: Vec<String> = Vec::new();
    for reading in [text.to_owned(), as_if_russian(text), as_if_latin(text)] {
        let reading = fold(&reading);
        if !reading.is_empty() && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// The items that a text finds, the best first: all of them for an empty one. Where it finds
/// none, a slip of the keys is forgiven.
fn find<'a>(items: &'a [Item], text: &str) -> Vec<&'a Item> {
    let readings = readings(text);
    if readings.is_empty() {
        return items.iter().collect();
    }
    let found = find_by_words(items, &readings);
    if found.is_empty() {
        return find_scattered(items, &readings);
    }
    found
}

/// The items with words that begin as one of the readings does, the best first.
fn find_by_words<'a>(items: &'a [Item], readings: &[String]) -> Vec<&'a Item> {
    let mut found: Vec<((usize, u8, bool), &Item)> = items
        .iter()
        .filter_map(|item| {
            let ranks = readings.iter().enumerate();
            let (reading, rank) = ranks
                .filter_map(|(at, reading)| Some((at, item.rank(reading)?)))
                .min_by_key(|(at, rank)| (*rank, *at))?;
            Some(((reading.min(1), rank, !item.comes_first), item))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, item)| item).collect()
}

/// The items whose names have the letters in their order, but not side by side: what a slip of
/// the keys still finds.
fn find_scattered<'a>(items: &'a [Item], readings: &[String]) -> Vec<&'a Item> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut found: Vec<(u16, &Item)> = Vec::new();
    for item in items {
        let mut best = None;
        for reading in readings {
            if reading.chars().count() < LETTERS_TO_SCATTER {
                continue;
            }
            for name in &item.names {
                let (mut of_name, mut of_reading) = (Vec::new(), Vec::new());
                let name = Utf32Str::new(name, &mut of_name);
                let reading = Utf32Str::new(reading, &mut of_reading);
                best = best.max(matcher.fuzzy_match(name, reading));
            }
        }
        if let Some(score) = best {
            found.push((score, item));
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(MOST_SCATTERED);
    found.into_iter().map(|(_, item)| item).collect()
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

    fn select(&mut self, by: isize) {
        let last = self.rows.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
        self.has_moved = true;
    }

    /// What leaving the list by Tab takes: the row that was selected, or the only one that the
    /// letters leave. Of several places none is guessed; the name stays as it was typed.
    fn on_leaving(&self) -> Option<Row> {
        if self.marks {
            return None;
        }
        let is_narrowed = !self.filter.value().trim().is_empty();
        if self.has_moved {
            return self.rows.get(self.selected).cloned();
        }
        if !is_narrowed {
            return None;
        }
        if self.is_of_places && self.rows.len() > 2 {
            return self.rows.last().cloned();
        }
        self.rows.first().cloned()
    }
}

/// The code that a pasted text names, where it names one.
pub(super) fn code_named(
    text: &str,
    list: CodeList,
    texts: Texts,
    logbook: &Logbook,
) -> Option<String> {
    let codes: Vec<String> = logbook.codes(list).into_iter().map(str::to_owned).collect();
    if codes.iter().any(|code| code == text.trim()) {
        return Some(text.trim().to_owned());
    }
    let items = items_of_codes(texts, logbook, list, &codes);
    let folded = fold(text);
    let exact = items.iter().find(|item| item.names.contains(&folded));
    let found = exact.or_else(|| match find_by_words(&items, &readings(text)).as_slice() {
        [only] => Some(*only),
        _ => None,
    });
    found.map(|item| item.code.clone())
}

impl Form {
    /// Opens the list under the focused field, narrowed by what was typed.
    pub(super) fn open_picker(&mut self, typed: &str, context: &mut Context) {
        if self.refuses_change(context) {
            return;
        }
        let (Some(field), Some(book)) = (self.focus.field(), context.book) else {
            return;
        };
        let text = self.entry.text(self.focus);
        let known = choices(field, &text, &book.logbook);
        let (items, marks) = match field.kind {
            Kind::Place => (items_of_places(context.texts, &book.logbook), false),
            Kind::Code(list) => {
                let items = items_of_codes(context.texts, &book.logbook, list, &known);
                (items, false)
            }
            Kind::Codes(list) => {
                let items = items_of_codes(context.texts, &book.logbook, list, &known);
                (items, true)
            }
            _ => return,
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
        self.history.end_run();
        self.open = Some(Open::Picker(picker));
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
            Command::MoveUp => picker.select(-1),
            Command::MoveDown => picker.select(1),
            Command::PageUp => picker.select(-PAGE),
            Command::PageDown => picker.select(PAGE),
            Command::Back => self.open = None,
            Command::NextField | Command::PreviousField => {
                let taken = picker.on_leaving();
                self.open = None;
                if let Some(row) = taken {
                    self.take_row(&row, context);
                }
                return false;
            }
            Command::Undo | Command::Redo | Command::Save => {
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
            let notice = crate::app::notice::Notice::Plain("refused-nothing-found");
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

    /// Puts what was picked into the focused field.
    fn take_row(&mut self, row: &Row, context: &mut Context) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn found(text: &str) -> Vec<String> {
        let logbook = Logbook::default();
        let texts = Texts::new(Language::Kyrgyz);
        let items = items_of_places(texts, &logbook);
        let names = Names::new(texts, &logbook);
        find(&items, text)
            .iter()
            .map(|item| names.place_short(&item.code, ""))
            .collect()
    }

    #[test]
    fn a_place_is_found_in_any_script_and_layout() {
        for text in ["чолп", "xjkg", "Cholpon", "ЧОЛПОН АТА", "чoлпон"] {
            let found = found(text);
            assert!(
                found.iter().any(|name| name == "Чолпон-Ата, Токтогул"),
                "{text}: {found:?}"
            );
            assert!(found.len() < 8, "{text}: {found:?}");
        }
        assert_eq!(found("чолпон токтогул"), ["Чолпон-Ата, Токтогул"]);
    }

    #[test]
    fn a_slip_still_finds() {
        assert!(found("члпон").iter().any(|name| name.contains("Чолпон")));
        assert_eq!(found("ъъъъ"), Vec::<String>::new());
    }

    #[test]
    fn names_of_codes_are_read_back() {
        let logbook = Logbook::default();
        let texts = Texts::new(Language::Russian);
        let list = CodeList::Role;
        let name = Names::new(texts, &logbook).code(list, "resident");
        assert_eq!(
            code_named(&name, list, texts, &logbook).as_deref(),
            Some("resident")
        );
        assert_eq!(
            code_named("councillor", list, texts, &logbook).as_deref(),
            Some("councillor")
        );
        assert_eq!(code_named("", list, texts, &logbook), None);
    }
}
