//! The choice of what the figures of the overview are compared with: a list in which one finds by
//! typing, and where a time of one's own can be typed in the words of the filter.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::command::Command;
use crate::model::digest::SymbolSet;
use crate::model::filter::Filter;
use crate::model::fold::{contains_words, fold};
use crate::model::targets::wanted;
use crate::model::timeline::Unit;
use crate::text::{Language, Texts};

use super::book::Book;
use super::event::Target;
use super::input::{Outcome, TextInput, edit_of};
use super::overview::Against;
use super::reach::Reach;
use super::{Context, Wish};

/// A row of the choice.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the figures are compared with; nothing for no comparison.
    pub against: Option<Against>,
    /// What it is called.
    pub name: String,
    /// What it is found by, folded: its names in every language.
    found_by: String,
}

/// The choice.
#[derive(Debug)]
pub struct Comparisons {
    /// What is typed: a part of a name, or a time.
    pub text: TextInput,
    /// What fits what is typed; no comparison stands first.
    pub choices: Vec<Choice>,
    /// What the figures are compared with now.
    pub now: Option<Against>,
    /// The selected one.
    pub selected: usize,
    all: Vec<Choice>,
}

impl Comparisons {
    /// What the figures of a logbook can be compared with.
    pub fn new(book: &Book, now: Option<&Against>, texts: Texts) -> Self {
        let against = all(book, now);
        let choices = against.into_iter().map(|against| {
            let name = |texts: Texts| match &against {
                Some(against) => against.name(texts, &book.logbook),
                None => texts.say("comparison-none"),
            };
            let names = Language::ALL.map(|language| name(Texts::new(language)));
            Choice {
                name: name(texts),
                found_by: fold(&names.join(" ")),
                against,
            }
        });
        let all: Vec<Choice> = choices.collect();
        let selected = all.iter().position(|one| one.against.as_ref() == now);
        Self {
            text: TextInput::one_line(""),
            choices: all.clone(),
            now: now.cloned(),
            selected: selected.unwrap_or(0),
            all,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let choices = Reach(self.choices.len());
        match command {
            Command::Accept => self.choose(context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            // Nothing is typed yet: then there is no text to go to the ends of.
            Command::LineStart if self.text.value().is_empty() => self.selected = 0,
            Command::LineEnd if self.text.value().is_empty() => self.selected = choices.last(),
            _ if choices.go_round(command, &mut self.selected, context.moment.page) => {}
            _ => {
                if edit_of(command).map(|edit| self.text.apply(edit)) == Some(Outcome::Changed) {
                    self.search(context);
                }
            }
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, context: &mut Context) -> bool {
        self.text.paste(text);
        self.search(context);
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        if let Target::Row(row) = target
            && row < self.choices.len()
        {
            self.selected = row;
            self.choose(context);
        }
        true
    }

    /// What has the words that are typed, after the time that they are.
    fn search(&mut self, context: &Context) {
        let typed = self.text.value();
        let wanted = fold(typed);
        let time = context.book.and_then(|book| Against::typed(typed, book));
        let time = time.map(|against| Choice {
            against: Some(against),
            name: typed.trim().to_owned(),
            found_by: String::new(),
        });
        let fits = |one: &&Choice| wanted.is_empty() || contains_words(&one.found_by, &wanted);
        let found = self.all.iter().filter(fits).cloned();
        self.choices = time.into_iter().chain(found).collect();
        self.selected = 0;
    }

    fn choose(&self, context: &mut Context) {
        if let Some(chosen) = self.choices.get(self.selected) {
            context.wishes.push(Wish::CloseOverlay);
            context.wishes.push(Wish::Compare(chosen.against.clone()));
        }
    }
}

/// Everything that there is to compare with: the short choices first, then the years, quarters and
/// months in which there are sessions, the latest before the others.
fn all(book: &Book, now: Option<&Against>) -> Vec<Option<Against>> {
    let targets = wanted(&book.logbook, &book.catalogue, &Filter::default());
    let mut choices = vec![None];
    choices.extend((!targets.is_empty()).then_some(Some(Against::Target)));
    choices.extend([Some(Against::TimeBefore), Some(Against::YearBefore)]);
    let oblasts = oblasts(book).into_iter();
    choices.extend(oblasts.map(|code| Some(Against::Oblast(code))));
    choices.push(Some(Against::Everything));
    let named = book.logbook.filters.iter().flatten();
    choices.extend(named.map(|filter| Some(Against::Named(filter.name.clone()))));
    for unit in [Unit::Year, Unit::Quarter, Unit::Month] {
        let spans = spans(book, unit).into_iter().rev();
        choices.extend(spans.map(|first| Some(Against::Span(unit, first))));
    }
    if let Some(Against::Typed(_)) = now {
        choices.insert(1, now.cloned());
    }
    choices
}

/// The oblasts that sessions lie in, by their codes.
fn oblasts(book: &Book) -> Vec<String> {
    let catalogue = &book.catalogue;
    let digests = catalogue.digests().iter();
    let symbols: SymbolSet = digests.map(|digest| digest.oblast).collect();
    let codes = symbols.iter().map(|one| catalogue.symbols.string(one));
    let codes = codes.filter(|code| !code.is_empty());
    let mut codes: Vec<String> = codes.map(str::to_owned).collect();
    codes.sort();
    codes
}

/// The spans of the calendar in which sessions begin.
fn spans(book: &Book, unit: Unit) -> BTreeSet<NaiveDate> {
    let digests = book.catalogue.digests().iter();
    let days = digests.filter_map(|digest| digest.starts_on);
    days.map(|day| unit.first(day.0)).collect()
}
