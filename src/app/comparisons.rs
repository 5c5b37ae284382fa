//! The choice of what the figures of the overview are compared with.

use crate::command::Command;
use crate::model::filter::Filter;
use crate::model::targets::wanted;

use super::book::Book;
use super::event::Target;
use super::overview::Against;
use super::{Context, Wish};

/// The choice.
#[derive(Debug)]
pub struct Comparisons {
    /// What can be chosen; nothing stands first, for no comparison.
    pub choices: Vec<Option<Against>>,
    /// What the figures are compared with now.
    pub now: Option<Against>,
    /// The selected one.
    pub selected: usize,
}

impl Comparisons {
    /// What the figures of a logbook can be compared with.
    pub fn new(book: &Book, now: Option<&Against>) -> Self {
        let targets = wanted(&book.logbook, &book.catalogue, &Filter::default());
        let has_target = !targets.is_empty();
        let mut choices = vec![None];
        choices.extend(has_target.then_some(Some(Against::Target)));
        choices.extend([Some(Against::TimeBefore), Some(Against::YearBefore)]);
        choices.extend(
            oblasts(book)
                .into_iter()
                .map(|code| Some(Against::Oblast(code))),
        );
        choices.push(Some(Against::Everything));
        let named = book.logbook.filters.iter().flatten();
        choices.extend(named.map(|filter| Some(Against::Named(filter.name.clone()))));
        let selected = choices.iter().position(|one| one.as_ref() == now);
        Self {
            choices,
            now: now.cloned(),
            selected: selected.unwrap_or(0),
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let last = self.choices.len().saturating_sub(1);
        match command {
            Command::MoveUp => self.selected = self.selected.saturating_sub(1),
            Command::MoveDown => self.selected = (self.selected + 1).min(last),
            Command::First | Command::PageUp => self.selected = 0,
            Command::Last | Command::PageDown => self.selected = last,
            Command::Accept => self.choose(context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ => return false,
        }
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

    fn choose(&self, context: &mut Context) {
        let chosen = self.choices.get(self.selected).cloned().flatten();
        context.wishes.push(Wish::CloseOverlay);
        context.wishes.push(Wish::Compare(chosen));
    }
}

/// The oblasts that sessions lie in, by their codes.
fn oblasts(book: &Book) -> Vec<String> {
    let catalogue = &book.catalogue;
    let digests = catalogue.digests().iter();
    let symbols: crate::model::digest::SymbolSet = digests.map(|digest| digest.oblast).collect();
    let codes = symbols.iter().map(|one| catalogue.symbols.string(one));
    let codes = codes.filter(|code| !code.is_empty());
    let mut codes: Vec<String> = codes.map(str::to_owned).collect();
    codes.sort();
    codes
}
