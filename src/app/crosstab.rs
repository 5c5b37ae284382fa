//! The cross table: what is broken down by what, in which order, and which figure is selected. It
//! counts nothing itself and names nothing that it does not show.

mod choice;
mod conditions;

#[cfg(test)]
mod tests;

use crate::command::Command;
use crate::exchange::crosstab::{self as written, Format};
use crate::model::crosstab::{Crosstab as Table, Dimension, Key, Layout, Measure, Refusal, Share};
use crate::text::crosstab::{Arranged, By, Order};
use crate::text::{Language, Texts};

use super::behind;
use super::book::Book;
use super::effect::Effect;
use super::event::Target;
use super::filter_line::FilterLine;
use super::made_for::MadeFor;
use super::notice::Notice;
use super::overlay::Overlay;
use super::reach::Reach;
use super::{Context, Wish};

pub use choice::{Item, Listing};
pub use conditions::conditions;

/// The screen.
#[derive(Debug)]
pub struct Crosstab {
    /// What the table is of.
    pub layout: Layout,
    /// The order of its rows.
    pub order: Order,
    /// Whether the selected column is shown as bars.
    pub is_chart: bool,
    /// The table, once it has been counted.
    pub arranged: Option<Arranged>,
    /// The row of the selected figure; the last is the total.
    pub row: usize,
    /// Its column; the last is the total.
    pub column: usize,
    /// What is to be selected when the table has been counted anew.
    wanted: Option<(Option<Key>, Option<Key>)>,
    made_for: Option<(MadeFor, Layout, Order, Language)>,
}

/// What a choice made over the screen changes.
#[derive(Clone, Debug)]
pub enum Change {
    /// Another table.
    Layout(Layout),
    /// The table goes into a file.
    WriteOut(Format),
}

impl Default for Crosstab {
    fn default() -> Self {
        Self {
            layout: Layout::new(Dimension::Role, Some(Dimension::Sex), Measure::Participants),
            order: Order::default(),
            is_chart: false,
            arranged: None,
            row: 0,
            column: 0,
            wanted: None,
            made_for: None,
        }
    }
}

impl Crosstab {
    /// Brings the figures up to date where the logbook, the filter, the language or what is asked
    /// for has changed; the selection stays on its row and column.
    pub fn refresh(&mut self, book: &Book, filter: &FilterLine, texts: Texts) {
        let wanted = MadeFor::now(book, filter);
        let (layout, language) = (self.layout, texts.language());
        let will_do = self.made_for.as_ref().is_some_and(|(made, of, by, words)| {
            (*of, by, *words) == (layout, &self.order, language)
                && made.will_do(&wanted, book.is_loaded())
        });
        if will_do {
            return;
        }
        let wanted_again = self.wanted.take();
        let before = wanted_again.or_else(|| self.arranged.is_some().then(|| self.selected_keys()));
        let table = Table::of(self.layout, filter.sessions(book), &book.catalogue).ok();
        let ages = book.reported_by.as_deref();
        self.arranged = table
            .map(|table| Arranged::new(table, &self.order, &book.logbook, ages, texts))
            .map(|arranged| arranged.under(filter.text.value()));
        self.select_again(before);
        self.made_for = Some((wanted, layout, self.order.clone(), language));
    }

    /// The places of the selected row and column among the lines; none for totals.
    pub fn selected(&self) -> (Option<usize>, Option<usize>) {
        let (rows, columns) = self.size();
        (
            Some(self.row).filter(|row| *row < rows),
            Some(self.column).filter(|column| *column < columns),
        )
    }

    /// How many rows and columns there are without the totals.
    pub fn size(&self) -> (usize, usize) {
        let arranged = self.arranged.as_ref();
        arranged.map_or((0, 0), |all| (all.rows.len(), all.columns.len()))
    }

    /// Whether a command would do something here and now.
    pub fn offers(&self, command: Command) -> bool {
        let has_rows = self.size().0 > 0;
        match command {
            Command::OpenBehind => {
                let arranged = self.arranged.as_ref().filter(|_| has_rows);
                arranged.is_some_and(|arranged| self.figure_sessions(arranged) > 0)
            }
            Command::NextShare => has_rows && !self.layout.measure.is_ratio(),
            Command::ChooseRows
            | Command::ChooseColumns
            | Command::ChooseMeasure
            | Command::NamedTables
            | Command::ToggleChart
            | Command::WriteTable => has_rows,
            _ => true,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let (rows, columns) = self.size();
        match command {
            Command::First => (self.row, self.column) = (0, 0),
            Command::Last => (self.row, self.column) = (rows, columns),
            Command::MoveLeft => self.column = self.column.saturating_sub(1),
            Command::MoveRight => self.column = (self.column + 1).min(columns),
            Command::OpenBehind => self.open_behind(context),
            Command::ChooseRows => self.list(Listing::of_rows(self.layout), context),
            Command::ChooseColumns => self.list(Listing::of_columns(self.layout), context),
            Command::ChooseMeasure => self.list(Listing::of_measures(self.layout), context),
            Command::WriteTable => self.list(Listing::of_formats(self.layout), context),
            Command::NamedTables => {
                if let Some(book) = context.book {
                    self.list(Listing::of_tables(self.layout, &book.logbook), context);
                }
            }
            Command::CopyToClipboard => self.copy(false, context),
            Command::CopyMarkdown => self.copy(true, context),
            // After the last row come the totals.
            _ if Reach(rows + 1).go(command, &mut self.row, context.moment.page) => {}
            _ => return self.on_change(command, context),
        }
        true
    }

    /// The commands that make another table of it.
    fn on_change(&mut self, command: Command, context: &mut Context) -> bool {
        match command {
            Command::NextRows => self.step_rows(1),
            Command::PreviousRows => self.step_rows(-1),
            Command::NextColumns => self.step_columns(1),
            Command::PreviousColumns => self.step_columns(-1),
            Command::NextMeasure => self.step_measure(1),
            Command::PreviousMeasure => self.step_measure(-1),
            Command::NextShare => self.step_share(context),
            Command::SortByColumn => self.sort_by_column(),
            Command::Transpose => self.transpose(context),
            Command::ToggleChart => self.is_chart = !self.is_chart,
            _ => return false,
        }
        true
    }

    /// Decides what a click means here: a figure is selected, and opens when it is already; the
    /// heading of a column sorts by it.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        match target {
            Target::Cell(row, column) if (row, column) == (self.row, self.column) => {
                self.open_behind(context);
            }
            Target::Cell(row, column) => (self.row, self.column) = (row, column),
            Target::Column(column) => {
                self.column = column;
                self.sort_by_column();
            }
            _ => return false,
        }
        true
    }

    /// Takes over what was chosen over the screen.
    pub fn change(&mut self, change: Change, texts: Texts) -> Result<Option<Effect>, Notice> {
        match change {
            Change::Layout(layout) => {
                self.lay(layout);
                Ok(None)
            }
            Change::WriteOut(format) => {
                let Some(arranged) = &self.arranged else {
                    return Ok(None);
                };
                let bytes = written::bytes(format, arranged, texts);
                let bytes = bytes.map_err(|_| Notice::Plain("refused-table-not-written"))?;
                Ok(Some(Effect::WriteOut {
                    stem: written::file_stem(self.layout),
                    extension: format.extension(),
                    bytes,
                }))
            }
        }
    }

    fn list(&self, listing: Listing, context: &mut Context) {
        let overlay = Overlay::Listing(Box::new(listing));
        context.wishes.push(Wish::Show(overlay));
    }

    fn copy(&self, as_markdown: bool, context: &mut Context) {
        let Some(arranged) = &self.arranged else {
            return;
        };
        let (text, told) = match as_markdown {
            true => (
                written::markdown(arranged, context.texts),
                "told-copied-markdown",
            ),
            false => (
                written::tabbed(arranged, context.texts),
                "told-copied-tabbed",
            ),
        };
        context.effects.push(Effect::Copy(text));
        context.wishes.push(Wish::Tell(Notice::Plain(told)));
    }

    fn open_behind(&self, context: &mut Context) {
        let (Some(arranged), Some(book)) = (&self.arranged, context.book) else {
            return;
        };
        let (row, column) = self.selected();
        let row = row.and_then(|row| arranged.row_key(row));
        let column = column.and_then(|column| arranged.column_key(column));
        let sessions = self.figure_sessions(arranged);
        context.wishes.push(if sessions == 0 {
            Wish::Tell(Notice::Plain("refused-nothing-behind"))
        } else {
            Wish::Behind(behind::parts(
                &conditions(self.layout, row, column),
                sessions,
                context.texts,
                book,
                context.filter,
                context.moment.today,
            ))
        });
    }

    /// How many sessions are behind the selected figure.
    fn figure_sessions(&self, arranged: &Arranged) -> u64 {
        let (row, column) = self.selected();
        let row = row.and_then(|row| Some(arranged.rows.get(row)?.at));
        let column = column.and_then(|column| Some(arranged.columns.get(column)?.at));
        arranged.table.at(row, column).sessions
    }

    /// Makes another table of it; an order by a column that is no more there is forgotten.
    fn lay(&mut self, layout: Layout) {
        if layout.columns != self.layout.columns && matches!(self.order.by, By::Column(_)) {
            self.order = Order::default();
        }
        self.layout = layout;
    }

    fn step_rows(&mut self, by: isize) {
        let from = Some(self.layout.rows);
        let with =
            |layout: Layout, rows: Option<Dimension>| rows.map(|rows| Layout { rows, ..layout });
        self.step(&Dimension::ALL.map(Some), from, by, with);
    }

    fn step_columns(&mut self, by: isize) {
        let from = self.layout.columns;
        let mut all = vec![None];
        all.extend(Dimension::ALL.map(Some));
        self.step(&all, from, by, |layout, columns| {
            Some(Layout { columns, ..layout })
        });
    }

    fn step_measure(&mut self, by: isize) {
        let from = self.layout.measure;
        self.step(&Measure::ALL, from, by, |layout, measure| {
            Some(with_measure(layout, measure))
        });
    }

    /// Goes on to the next of all that makes a table.
    fn step<T: Copy + PartialEq>(
        &mut self,
        all: &[T],
        from: T,
        by: isize,
        with: impl Fn(Layout, T) -> Option<Layout>,
    ) {
        let here = all.iter().position(|one| *one == from).unwrap_or(0);
        let nexts = (1..all.len() as isize).map(|steps| Reach(all.len()).round(here, by * steps));
        let layouts = nexts.filter_map(|next| with(self.layout, *all.get(next)?));
        let mut layouts = layouts.filter(|layout| layout.check().is_ok());
        if let Some(layout) = layouts.next() {
            self.lay(layout);
        }
    }

    fn step_share(&mut self, context: &mut Context) {
        if self.layout.measure.is_ratio() {
            let notice = Notice::Plain(Refusal::ShareOfRatio.id());
            context.wishes.push(Wish::Tell(notice));
            return;
        }
        // Without columns a row is all of itself, and a share of the column one of all.
        self.layout.share = match (self.layout.share, self.layout.columns) {
            (None, None) => Some(Share::Column),
            (_, None) => None,
            (None, _) => Some(Share::Row),
            (Some(Share::Row), _) => Some(Share::Column),
            (Some(Share::Column), _) => Some(Share::All),
            (Some(Share::All), _) => None,
        };
    }

    /// By the column of the selected figure; then the other way; then as the rows stand by
    /// themselves.
    fn sort_by_column(&mut self) {
        let (_, column) = self.selected();
        let key = column.and_then(|column| self.arranged.as_ref()?.column_key(column));
        let by = key.map_or(By::Total, |key| By::Column(key.clone()));
        self.order = match (self.order.by == by, self.order.is_reversed) {
            (true, true) => Order::default(),
            (true, false) => Order {
                by,
                is_reversed: true,
            },
            (false, _) => Order {
                by,
                is_reversed: false,
            },
        };
    }

    fn transpose(&mut self, context: &mut Context) {
        if self.layout.columns.is_none() {
            let notice = Notice::Plain("refused-table-no-columns");
            context.wishes.push(Wish::Tell(notice));
            return;
        }
        self.order = Order::default();
        let (row, column) = self.selected_keys();
        self.layout = self.layout.transposed();
        self.wanted = Some((column, row));
    }

    fn selected_keys(&self) -> (Option<Key>, Option<Key>) {
        let (row, column) = self.selected();
        let arranged = self.arranged.as_ref();
        (
            row.and_then(|row| arranged?.row_key(row).cloned()),
            column.and_then(|column| arranged?.column_key(column).cloned()),
        )
    }

    /// Selects what was selected, or else what stands in its place now; totals stay totals.
    fn select_again(&mut self, before: Option<(Option<Key>, Option<Key>)>) {
        let (rows, columns) = self.size();
        let Some(arranged) = &self.arranged else {
            return;
        };
        // A table that is empty for a moment, while the folder is read again, loses no selection.
        if rows == 0 {
            self.wanted = before;
            return;
        }
        let is_first = before.is_none();
        let (row, column) = before.unwrap_or((None, None));
        let place =
            |key: Option<Key>, count: usize, at: usize, key_at: &dyn Fn(usize) -> Option<Key>| {
                match key {
                    Some(key) => (0..count)
                        .find(|place| key_at(*place).as_ref() == Some(&key))
                        .unwrap_or(Reach(count).within(at)),
                    None if is_first => 0,
                    None => count,
                }
            };
        let new_row = place(row, rows, self.row, &|at| arranged.row_key(at).cloned());
        let new_column = place(column, columns, self.column, &|at| {
            arranged.column_key(at).cloned()
        });
        (self.row, self.column) = (new_row, new_column);
    }
}

/// The same table of another measure; one that has no shares gets none.
fn with_measure(layout: Layout, measure: Measure) -> Layout {
    Layout {
        measure,
        share: layout.share.filter(|_| !measure.is_ratio()),
        ..layout
    }
}
