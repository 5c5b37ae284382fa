//! The overview: the totals of the sessions that the filter takes, as panels of figures. It names
//! nothing and draws nothing; what a figure is about is a value until it is shown.

mod beside;
mod layout;
mod movement;
mod panel;

#[cfg(test)]
mod tests;

use crate::command::{Command, Scope};
use crate::model::summary::{Summary, Sums};
use crate::model::timeline::Unit;
use crate::text::Texts;

use super::behind;
use super::book::Book;
use super::comparisons::Comparisons;
use super::counted::Counted;
use super::event::Target;
use super::filter_line::FilterLine;
use super::made_for::MadeFor;
use super::notice::Notice;
use super::overlay::Overlay;
use super::reach::Reach;
use super::{Context, Wish};

pub use beside::{Against, Beside, Targets};
pub use layout::{Place, Window};
pub use movement::{Side, Spot};
pub use panel::{About, Figure, KEY_COLUMNS, Panel, PanelKind};

/// What a person has chosen to see.
type Choices = (Option<Against>, Option<Unit>);

/// The overview.
#[derive(Debug, Default)]
pub struct Overview {
    /// The totals.
    pub summary: Summary,
    /// What the spans of time among the figures are.
    pub unit: Unit,
    /// What they are to be; by themselves they suit the time that is to be told.
    pub chosen_unit: Option<Unit>,
    /// How many sessions the filter takes.
    pub shown: usize,
    /// The figures: the key figures first, then what tells the story, then the other panels.
    pub panels: Vec<Panel>,
    /// The figure that is selected.
    pub selected: Spot,
    /// Whether the panel of the selected figure has the whole screen.
    pub is_enlarged: bool,
    /// What the figures are to be compared with.
    pub against: Option<Against>,
    /// What they are compared with, where there is such a thing.
    pub beside: Option<Beside>,
    /// What the sessions come to, and of which of them that was counted.
    sums: Sums,
    counted: Option<Counted>,
    made_for: Option<(MadeFor, Choices)>,
}

impl Overview {
    /// Brings the totals up to date; the selection stays on its figure.
    pub fn refresh(&mut self, book: &Book, filter: &FilterLine, _texts: Texts) {
        let catalogue = &book.catalogue;
        let wanted = MadeFor::now(book, filter);
        let choices = (self.against.clone(), self.chosen_unit);
        if let Some((made, chosen)) = &self.made_for
            && *chosen == choices
            && made.will_do(&wanted, book.is_loaded())
        {
            return;
        }
        self.count(book, filter);
        let course = self.sums.course(self.chosen_unit);
        self.summary = self.sums.summary(catalogue, &book.logbook, &filter.filter);
        self.unit = course.timeline.unit;
        self.shown = filter.taken;
        let before = self.selected_about();
        self.panels = panel::panels(&self.summary, &course, book);
        let against = self.against.as_ref();
        let unit = self.unit;
        self.beside =
            against.and_then(|against| Beside::of(against, book, filter, &self.summary, unit));
        self.select_again(before);
        self.made_for = Some((wanted, choices));
    }

    /// Counts what has changed since it was counted, or everything where that is not known.
    fn count(&mut self, book: &Book, filter: &FilterLine) {
        let since = self.counted.as_ref();
        match since.and_then(|counted| counted.since(book, filter)) {
            Some(since) => {
                self.sums.release(&since.gone, &book.catalogue);
                self.sums.take(&since.come, &book.catalogue);
            }
            None => {
                let taken: Vec<_> = filter.sessions(book).collect();
                self.sums = Sums::of(&taken, &book.catalogue);
            }
        }
        self.counted = Some(Counted::now(book, filter));
    }

    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        let inner = (self.kind() == PanelKind::Time).then_some(Scope::Timeline);
        let outer = [
            Scope::Overview,
            Scope::Screen,
            Scope::Logbook,
            Scope::Everywhere,
        ];
        inner.into_iter().chain(outer).collect()
    }

    /// The figure at a spot.
    pub fn figure(&self, spot: Spot) -> Option<&Figure> {
        self.panels.get(spot.panel)?.figures.get(spot.line)
    }

    /// Whether a command would do something here and now.
    pub fn offers(&self, command: Command) -> bool {
        match command {
            Command::OpenBehind => {
                let figure = self.figure(self.selected);
                self.shown > 0 && figure.is_some_and(|figure| figure.sessions > 0)
            }
            Command::Enlarge | Command::NextPanel | Command::NextUnit | Command::CompareWith => {
                self.shown > 0
            }
            _ => true,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let next = match command {
            Command::Back if self.is_enlarged => {
                self.is_enlarged = false;
                None
            }
            Command::Back if self.against.is_some() => {
                self.against = None;
                None
            }
            Command::Enlarge => {
                self.is_enlarged = !self.is_enlarged;
                None
            }
            Command::NextUnit => {
                self.chosen_unit = next_unit(self.chosen_unit);
                None
            }
            Command::CompareWith => {
                self.choose_comparison(context);
                None
            }
            Command::MoveUp if self.is_enlarged => self.line_after(-1),
            Command::MoveDown if self.is_enlarged => self.line_after(1),
            Command::MoveLeft if self.is_enlarged => self.panel_after(-1),
            Command::MoveRight if self.is_enlarged => self.panel_after(1),
            Command::First if self.is_enlarged => self.line_after(isize::MIN),
            Command::Last if self.is_enlarged => self.line_after(isize::MAX),
            Command::MoveUp => self.up(),
            Command::MoveDown => self.down(),
            Command::MoveLeft => self.sideways(Side::Left, context.moment.page),
            Command::MoveRight => self.sideways(Side::Right, context.moment.page),
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

    /// Another line of the enlarged panel.
    fn line_after(&self, by: isize) -> Option<Spot> {
        let last = self.panels.get(self.selected.panel)?.figures.len() - 1;
        let line = self.selected.line.saturating_add_signed(by).min(last);
        Some(Spot {
            line,
            ..self.selected
        })
    }

    fn choose_comparison(&self, context: &mut Context) {
        if let Some(book) = context.book {
            let choice = Comparisons::new(book, self.against.as_ref(), context.texts);
            context
                .wishes
                .push(Wish::Show(Overlay::Comparisons(choice)));
        }
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
            let line = Reach(figures.len()).within(same.unwrap_or(self.selected.line));
            Some(Spot { panel, line })
        });
        self.selected = found.unwrap_or_default();
    }
}

/// By itself, then each unit from the finest, and round again.
fn next_unit(unit: Option<Unit>) -> Option<Unit> {
    let Some(unit) = unit else {
        return Unit::ALL.first().copied();
    };
    let here = Unit::ALL.iter().position(|one| *one == unit)?;
    Unit::ALL.get(here + 1).copied()
}
