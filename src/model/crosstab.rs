//! A cross table: sessions, or the people in them, broken down by one dimension down and another
//! across. Only held sessions count, unless status is one of the two. Where a session stands under
//! several rows or columns the totals count it once. It names nothing and sorts nothing.

mod axis;
mod cells;
mod count;
mod dimension;
mod figures;
mod layout;
mod measure;
mod reached;

#[cfg(test)]
mod tests;

pub use dimension::Dimension;
pub use figures::{Figures, Value};
pub use layout::{BUILT_IN, Key, Layout, Refusal};
pub use measure::{Measure, Share};

use std::thread;

use cells::Cells;
use count::Count;

use super::digest::{Catalogue, Digest};

/// From how many sessions on it is worth counting them by several threads.
const MANY: usize = 10_000;

/// How the members of a dimension stand to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    /// Whether what is counted may stand under several of them, so that they are not added up.
    pub several: bool,
    /// Whether they are groups, to which people may belong several times and not at all.
    pub groups: bool,
    /// How many sessions stand under none of them.
    pub outside: u64,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Crosstab {
    /// What it is of.
    pub layout: Layout,
    /// What each row is about, in no order that means anything.
    pub rows: Vec<Key>,
    /// What each column is about; none where nothing goes across.
    pub columns: Vec<Key>,
    /// The totals of the rows.
    pub row_totals: Vec<Figures>,
    /// The totals of the columns.
    pub column_totals: Vec<Figures>,
    /// The total of all.
    pub total: Figures,
    /// How the rows stand to the whole.
    pub row_overlap: Overlap,
    /// How the columns stand to the whole.
    pub column_overlap: Overlap,
    cells: Cells,
}

impl Crosstab {
    /// Counts the given sessions of a catalogue.
    ///
    /// # Errors
    /// Why the table cannot be made.
    pub fn of<'a>(
        layout: Layout,
        digests: impl IntoIterator<Item = &'a Digest>,
        catalogue: &Catalogue,
    ) -> Result<Self, Refusal> {
        layout.check()?;
        let counts_every_status = layout.counts_every_status();
        let counted = digests.into_iter();
        let counted: Vec<&Digest> = counted
            .filter(|digest| counts_every_status || catalogue.is_held(digest))
            .collect();
        let threads = match counted.len() {
            ..MANY => 1,
            _ => thread::available_parallelism().map_or(1, usize::from),
        };
        let count = match threads {
            1 => Count::of(layout, 0, &counted, catalogue),
            _ => Count::of_many(layout, &counted, catalogue, threads),
        };
        Ok(count.finish())
    }

    /// What is behind a cell.
    pub fn cell(&self, row: usize, column: usize) -> Figures {
        self.cells.get(row, column).copied().unwrap_or_default()
    }

    /// What is behind a cell, a total of a row (no column), of a column (no row), or of all.
    pub fn at(&self, row: Option<usize>, column: Option<usize>) -> Figures {
        let found = match (row, column) {
            (Some(row), Some(column)) => return self.cell(row, column),
            (Some(row), None) => self.row_totals.get(row),
            (None, Some(column)) => self.column_totals.get(column),
            (None, None) => Some(&self.total),
        };
        found.copied().unwrap_or_default()
    }

    /// The figure of a cell or of a total, as it is to be shown: a share where shares are wanted.
    pub fn value(&self, row: Option<usize>, column: Option<usize>) -> Value {
        let measure = self.layout.measure;
        let figures = self.at(row, column);
        let of = match self.layout.share {
            None => return measure.value(&figures),
            Some(Share::Row) => self.at(row, None),
            Some(Share::Column) => self.at(None, column),
            Some(Share::All) => self.total,
        };
        match (measure.value(&figures), measure.value(&of)) {
            (Value::Whole(part), Value::Whole(of)) if of > 0 => Value::Part(part, of),
            (Value::Decimal(part), Value::Decimal(of)) if of > 0.0 => Value::Ratio(part / of),
            _ => Value::Nothing,
        }
    }
}
