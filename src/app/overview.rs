//! The overview: the totals of the sessions that the filter takes, as panels of figures. It names
//! nothing and draws nothing; what a figure is about is a value until it is shown.

mod movement;
mod panel;

#[cfg(test)]
mod tests;

use crate::command::Command;
use crate::model::summary::Summary;
use crate::model::timeline::{Timeline, Unit};
use crate::text::Texts;

use super::behind;
use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;
use super::notice::Notice;
use super::{Context, Wish};

pub use movement::{Side, Spot};
pub use panel::{About, Figure, KEY_COLUMNS, Panel, PanelKind};

/// While the folder is being read, the figures follow whenever a tenth more has been read.
const STEP: usize = 10;

/// The overview.
#[derive(Debug, Default)]
pub struct Overview {
    /// The totals.
    pub summary: Summary,
    /// What the spans of time among the figures are.
    pub unit: Unit,
    /// How many sessions the filter takes.
    pub shown: usize,
    /// The figures: the key figures first, then the panels of the left side, then of the right.
    pub panels: Vec<Panel>,
    /// The figure that is selected.
    pub selected: Spot,
    made_for: Option<MadeFor>,
}

/// What figures were made for; others are needed when one of these changes.
#[derive(Debug, PartialEq)]
pub(super) struct MadeFor {
    book: (u64, u64),
    filter: u64,
    filter_text: String,
    sessions: usize,
}

impl MadeFor {
    /// What figures are to be made for now.
    pub(super) fn now(book: &Book, filter: &FilterLine) -> Self {
        Self {
            book: (book.generation, book.revision),
            filter: filter.revision,
            filter_text: filter.text.value().to_owned(),
            sessions: book.catalogue.len(),
        }
    }

    /// Whether the figures may wait: while the folder is being read they follow in steps, since
    /// adding everything up again for every file would take longer than reading it.
    pub(super) fn will_do(&self, wanted: &Self, is_loaded: bool) -> bool {
        self == wanted
            || !is_loaded
                && self.book.0 == wanted.book.0
                && self.filter_text == wanted.filter_text
                && wanted.sessions < self.sessions + self.sessions / STEP + STEP
    }
}

impl Overview {
    /// Brings the totals up to date; the selection stays on its figure.
    pub fn refresh(&mut self, book: &Book, filter: &FilterLine, _texts: Texts) {
        let catalogue = &book.catalogue;
        let wanted = MadeFor::now(book, filter);
        let made = self.made_for.as_ref();
        if made.is_some_and(|made| made.will_do(&wanted, book.is_loaded())) {
            return;
        }
        let taken: Vec<_> = filter.sessions(book).collect();
        let timeline = Timeline::of(taken.iter().copied(), catalogue);
        self.summary = Summary::of(taken.iter().copied(), catalogue, &book.logbook);
        self.unit = timeline.unit;
        self.shown = taken.len();
        let before = self.selected_about();
        self.panels = panel::panels(&self.summary, &timeline, &taken, book);
        self.select_again(before);
        self.made_for = Some(wanted);
    }

    /// The figure at a spot.
    pub fn figure(&self, spot: Spot) -> Option<&Figure> {
        self.panels.get(spot.panel)?.figures.get(spot.line)
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let next = match command {
            Command::MoveUp => self.up(),
            Command::MoveDown => self.down(),
            Command::MoveLeft => self.sideways(Side::Left),
            Command::MoveRight => self.sideways(Side::Right),
            Command::NextPanel => self.panel_after(1),
            Command::PreviousPanel => self.panel_after(-1),
            Command::First => Some(Spot::default()),
            Command::Last => self.last(),
            Command::NewSession => {
                context.wishes.push(Wish::NewSession(Box::default()));
                None
            }
            Command::OpenBehind => {
                self.open_behind(context);
                None
            }
            _ => return false,
        };
        if let Some(next) = next {
            self.selected = next;
        }
        true
    }

    /// Decides what a click means here: a figure opens.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        let Target::Figure(panel, line) = target else {
            return false;
        };
        let spot = Spot { panel, line };
        if self.figure(spot).is_some() {
            self.selected = spot;
            self.open_behind(context);
        }
        true
    }

    fn open_behind(&self, context: &mut Context) {
        let (Some(figure), Some(book)) = (self.figure(self.selected), context.book) else {
            return;
        };
        context.wishes.push(if figure.sessions == 0 {
            Wish::Tell(Notice::Plain("refused-nothing-behind"))
        } else {
            Wish::Behind(behind::parts(
                &figure.about.conditions(),
                figure.sessions,
                context.texts,
                book,
                context.filter,
                context.moment.today,
            ))
        });
    }

    fn selected_about(&self) -> Option<(PanelKind, About)> {
        let kind = self.panels.get(self.selected.panel)?.kind;
        let figure = self.figure(self.selected)?;
        Some((kind, figure.about.clone()))
    }

    /// Selects the figure that was selected, or else what stands in its place now.
    fn select_again(&mut self, before: Option<(PanelKind, About)>) {
        let found = before.and_then(|(kind, about)| {
            let panel = self.panels.iter().position(|panel| panel.kind == kind)?;
            let figures = &self.panels.get(panel)?.figures;
            let same = figures.iter().position(|figure| figure.about == about);
            let line = same.unwrap_or(self.selected.line.min(figures.len().saturating_sub(1)));
            Some(Spot { panel, line })
        });
        self.selected = found.unwrap_or_default();
    }
}
