//! How wide the columns of a cross table are, and which of them are seen. A column is measured when
//! it may be seen, and once: a table may have hundreds, and is drawn at every key.

use crate::screens::widgets::fit;
use crate::text::crosstab::Line;

/// The air before a column; the brackets of the selected figure stand in it.
pub(super) const GAP: u16 = 2;

/// The columns of the selection mark and its air.
pub(super) const MARK: u16 = 2;

/// The fewest columns for the names of rows.
pub(super) const LABELS: u16 = 12;

/// How much room the name of a column gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// As much as it is long.
    Whole,
    /// As much as its longest word.
    ByWords,
    /// As much as the longest word of its short form.
    Short,
}

/// The longest name of a row, and the longest of the short ones, with the mark before them.
#[derive(Clone, Copy)]
pub(super) struct Labels {
    whole: u16,
    short: u16,
}

impl Labels {
    pub(super) fn of(rows: &[Line]) -> Self {
        let longest = |text: fn(&Line) -> &str| {
            let widths = rows.iter().map(|line| fit::width(text(line)));
            fit::to_columns(widths.max().unwrap_or(0)) + MARK
        };
        Self {
            whole: longest(|line| &line.label),
            short: longest(|line| &line.short),
        }
    }
}

/// The widths of columns, as far as they have been asked for.
pub(super) struct Widths<F> {
    /// The width of a column's name, or without one of its figures.
    measure: F,
    figures: Vec<Option<u16>>,
}

impl<F: Fn(usize, Option<Named>) -> u16> Widths<F> {
    pub(super) fn new(count: usize, measure: F) -> Self {
        Self {
            measure,
            figures: vec![None; count],
        }
    }

    /// The width of a column: of its figures that are seen, and of its name.
    fn of(&mut self, column: usize, named: Named) -> u16 {
        let known = self.figures.get(column).copied().flatten();
        let figures = known.unwrap_or_else(|| (self.measure)(column, None));
        if let Some(known) = self.figures.get_mut(column) {
            *known = Some(figures);
        }
        figures.max((self.measure)(column, Some(named)))
    }

    /// What all columns leave of the room; nothing where they need more.
    fn left(&mut self, named: Named, room: u32) -> Option<u32> {
        let mut left = room;
        for column in 0..self.figures.len() {
            left = left.checked_sub(u32::from(self.of(column, named) + GAP))?;
        }
        Some(left)
    }

    /// The columns for the names of rows, and how columns are named: as wide as the names are where
    /// all fits; else closer and closer, then some are hidden.
    pub(super) fn labels(&mut self, labels: Labels, width: u16, room: u16) -> (u16, Named) {
        // One long name does not take the room of all others: with a third they do.
        let third = (width / 3).max(LABELS);
        let tries = [
            (labels.whole, Named::Whole),
            (labels.whole, Named::ByWords),
            (labels.short.min(third), Named::ByWords),
            (labels.short.min(third), Named::Short),
            ((width / 4).max(LABELS), Named::Short),
        ];
        for (least, named) in tries {
            let left = self.left(named, u32::from(room)).unwrap_or(0);
            let left = u16::try_from(left).unwrap_or(u16::MAX);
            if left >= least {
                // What the figures leave goes to the names, as much as they need; air stays at the end.
                let left = left.saturating_sub(GAP);
                return (left.min(labels.whole).max(least), named);
            }
        }
        let short = labels.short.min(width / 3).max(LABELS);
        // What the figures leave goes to the names.
        let left = self.left(Named::Short, u32::from(room)).unwrap_or(0);
        let left = u16::try_from(left).unwrap_or(u16::MAX);
        (short.max(left), Named::Short)
    }

    /// The columns that have room, so that the selected one is among them, each with its place and
    /// width. `left` is the first of them, and moves no further than it must.
    pub(super) fn lay(
        &mut self,
        named: Named,
        room: u16,
        start: u16,
        (selected, left): (usize, &mut usize),
    ) -> Vec<(usize, u16, u16)> {
        let count = self.figures.len();
        let selected = selected.min(count.saturating_sub(1));
        *left = (*left).min(selected);
        while *left < selected && *left + self.seen_from(*left, named, room) <= selected {
            *left += 1;
        }
        while *left > 0 && *left - 1 + self.seen_from(*left - 1, named, room) >= count {
            *left -= 1;
        }
        let mut x = start;
        let mut columns = Vec::new();
        for column in *left..*left + self.seen_from(*left, named, room) {
            let width = self.of(column, named);
            columns.push((column, x + GAP, width));
            x += GAP + width;
        }
        columns
    }

    fn seen_from(&mut self, left: usize, named: Named, room: u16) -> usize {
        let mut taken = 0;
        (left..self.figures.len())
            .take_while(|column| {
                taken += u32::from(self.of(*column, named) + GAP);
                taken <= u32::from(room)
            })
            .count()
    }
}
