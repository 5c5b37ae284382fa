//! The counting of a cross table, session by session; of many sessions by several threads, each of
//! which counts a part.

use std::thread;

use super::axis::{Axis, Part, SexSymbols, documents};
use super::cells::Cells;
use super::dimension::Dimension;
use super::figures::{Figures, Whole};
use super::layout::Layout;
use super::measure::Measure;
use super::reached::{Reached, pair, sum_of, told_apart};
use super::{Crosstab, Overlap};
use crate::model::digest::{Catalogue, Digest, Sexes};

/// A table that is being counted.
pub(super) struct Count<'a> {
    layout: Layout,
    rows: Axis<'a>,
    columns: Option<Axis<'a>>,
    row_parts: Vec<Part>,
    column_parts: Vec<Part>,
    sexes: SexSymbols,
    cells: Cells,
    row_totals: Vec<Figures>,
    column_totals: Vec<Figures>,
    total: Figures,
    row_overlap: Overlap,
    column_overlap: Overlap,
    reached: Option<Reached<'a>>,
}

impl<'a> Count<'a> {
    fn new(layout: Layout, catalogue: &'a Catalogue) -> Self {
        let counts_places = layout.measure == Measure::Municipalities;
        Self {
            layout,
            rows: Axis::new(layout.rows, catalogue),
            columns: layout
                .columns
                .map(|dimension| Axis::new(dimension, catalogue)),
            row_parts: Vec::new(),
            column_parts: Vec::new(),
            sexes: SexSymbols::of(catalogue),
            cells: Cells::default(),
            row_totals: Vec::new(),
            column_totals: Vec::new(),
            total: Figures::default(),
            row_overlap: Overlap::default(),
            column_overlap: Overlap::default(),
            reached: counts_places.then(|| Reached::new(catalogue)),
        }
    }

    /// Counts some sessions, of which the first has a number.
    pub(super) fn of(
        layout: Layout,
        first: u32,
        digests: &[&Digest],
        catalogue: &'a Catalogue,
    ) -> Self {
        let mut count = Self::new(layout, catalogue);
        for (number, digest) in (first..).zip(digests) {
            count.add(number, digest);
        }
        count
    }

    /// The same, counted by several threads.
    pub(super) fn of_many(
        layout: Layout,
        digests: &[&Digest],
        catalogue: &'a Catalogue,
        threads: usize,
    ) -> Self {
        let each = digests.len().div_ceil(threads).max(1);
        let parts = (0_u32..).step_by(each).zip(digests.chunks(each));
        thread::scope(|scope| {
            let parts: Vec<_> = parts
                .map(|(first, part)| scope.spawn(move || Self::of(layout, first, part, catalogue)))
                .collect();
            let mut count = Self::new(layout, catalogue);
            for part in parts {
                match part.join() {
                    Ok(part) => count.absorb(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            count
        })
    }

    /// Takes in what was counted of other sessions. Every part has numbers of its own for rows,
    /// columns and cells.
    fn absorb(&mut self, other: Self) {
        let rows = self.rows.absorb(other.rows);
        let columns = match (&mut self.columns, other.columns) {
            (Some(columns), Some(other)) => columns.absorb(other),
            _ => Vec::new(),
        };
        self.total.absorb(&other.total);
        absorb_totals(&mut self.row_totals, &other.row_totals, &rows);
        absorb_totals(&mut self.column_totals, &other.column_totals, &columns);
        self.row_overlap.absorb(other.row_overlap);
        self.column_overlap.absorb(other.column_overlap);
        let cells = self.cells.absorb(&other.cells, &rows, &columns);
        if let (Some(reached), Some(other)) = (&mut self.reached, other.reached) {
            reached.absorb(other, &rows, &columns, &cells);
        }
    }

    fn add(&mut self, number: u32, digest: &Digest) {
        let session = &Whole::of(number, digest);
        self.rows.parts(digest, &mut self.row_parts);
        let place = self
            .reached
            .as_mut()
            .and_then(|reached| reached.place(digest));
        let measure = self.layout.measure;
        self.total.add(session, digest.sexes, documents(digest));
        add_parts(&mut self.row_totals, &self.row_parts, session);
        note(
            &mut self.row_overlap,
            self.layout.rows,
            measure,
            &self.row_parts,
            digest,
        );
        if let (Some(axis), Some(dimension)) = (&mut self.columns, self.layout.columns) {
            axis.parts(digest, &mut self.column_parts);
            add_parts(&mut self.column_totals, &self.column_parts, session);
            note(
                &mut self.column_overlap,
                dimension,
                measure,
                &self.column_parts,
                digest,
            );
            self.add_cells(dimension, session, digest, place);
        }
        if let (Some(reached), Some(place)) = (&mut self.reached, place) {
            reached.total.push(u64::from(place));
            for part in &self.row_parts {
                reached.rows.push(pair(part.member, place));
            }
            for part in &self.column_parts {
                reached.columns.push(pair(part.member, place));
            }
        }
    }

    fn add_cells(
        &mut self,
        across: Dimension,
        session: &Whole,
        digest: &Digest,
        place: Option<u32>,
    ) {
        let down = self.layout.rows;
        if down.is_of_people() && across.is_of_people() {
            return self.add_people(session, digest, place);
        }
        for row in &self.row_parts {
            for column in &self.column_parts {
                let people = if down.is_of_people() {
                    row.people
                } else {
                    column.people
                };
                let documents = if down == Dimension::DocumentKind {
                    row.documents
                } else {
                    column.documents
                };
                let slot = self.cells.slot(row.member, column.member);
                self.cells.figures[slot].add(session, people, documents);
                if let (Some(reached), Some(place)) = (&mut self.reached, place) {
                    reached.cells.push(pair(slot as u32, place));
                }
            }
        }
    }

    /// The same people told apart twice: the cells of the grid, or the groups with their sexes.
    fn add_people(&mut self, session: &Whole, digest: &Digest, place: Option<u32>) {
        let Some(columns) = &mut self.columns else {
            return;
        };
        let documents = documents(digest);
        let mut add = |row: u32, column: u32, people: Sexes| {
            let slot = self.cells.slot(row, column);
            self.cells.figures[slot].add(session, people, documents);
            if let (Some(reached), Some(place)) = (&mut self.reached, place) {
                reached.cells.push(pair(slot as u32, place));
            }
        };
        let (down, across) = (self.layout.rows, self.layout.columns);
        let has_groups = !digest.groups.is_empty();
        if down != Dimension::Group && across != Some(Dimension::Group) {
            for cell in &digest.counts {
                let people = self.sexes.people(cell.sex, cell.count);
                add(self.rows.of_cell(cell), columns.of_cell(cell), people);
            }
            return;
        }
        // Beside the groups a sex is that of those who belong to one, and alone that of everybody:
        // sessions that stand in the total of a sex need not stand in any of its groups.
        if has_groups && !self.layout.measure.is_of_people() {
            let (groups, sexes) = match down {
                Dimension::Group => (&mut self.row_overlap, &mut self.column_overlap),
                _ => (&mut self.column_overlap, &mut self.row_overlap),
            };
            groups.groups = true;
            let mut others = digest.groups.windows(2);
            sexes.several |= others.any(|two| matches!(two, [one, other] if one.1 != other.1));
        }
        for (group, sex, count) in &digest.groups {
            let people = self.sexes.people(*sex, *count);
            let (row, column) = match down {
                Dimension::Group => (self.rows.of_code(*group), columns.of_sex(*sex)),
                _ => (self.rows.of_sex(*sex), columns.of_code(*group)),
            };
            add(row, column, people);
        }
        // Nobody's group is stated: whoever was counted stands there.
        for cell in digest.counts.iter().filter(|_| !has_groups) {
            let people = self.sexes.people(cell.sex, cell.count);
            let (row, column) = match down {
                Dimension::Group => (self.rows.unknown(), columns.of_sex(cell.sex)),
                _ => (self.rows.of_sex(cell.sex), columns.unknown()),
            };
            add(row, column, people);
        }
    }

    pub(super) fn finish(mut self) -> Crosstab {
        if let Some(reached) = self.reached.take() {
            self.total.municipalities = reached.total_number();
            told_apart(reached.cells, &mut self.cells.figures);
            told_apart(reached.rows, &mut self.row_totals);
            told_apart(reached.columns, &mut self.column_totals);
            let total = self.total.municipalities;
            self.row_overlap.several = sum_of(&self.row_totals) != total;
            self.column_overlap.several = sum_of(&self.column_totals) != total;
        }
        let rows = self.rows.into_keys();
        let columns = self.columns.map(Axis::into_keys).unwrap_or_default();
        // A member met in a cell alone, as a sex that only a group has, has totals of nothing.
        self.row_totals.resize(rows.len(), Figures::default());
        self.column_totals.resize(columns.len(), Figures::default());
        Crosstab {
            layout: self.layout,
            rows,
            columns,
            row_totals: self.row_totals,
            column_totals: self.column_totals,
            total: self.total,
            row_overlap: self.row_overlap,
            column_overlap: self.column_overlap,
            cells: self.cells,
        }
    }
}

fn add_parts(totals: &mut Vec<Figures>, parts: &[Part], session: &Whole) {
    for part in parts {
        let member = part.member as usize;
        if totals.len() <= member {
            totals.resize(member + 1, Figures::default());
        }
        totals[member].add(session, part.people, part.documents);
    }
}

/// Takes note of a session that stands under several members, or under none.
fn note(
    overlap: &mut Overlap,
    dimension: Dimension,
    measure: Measure,
    parts: &[Part],
    digest: &Digest,
) {
    let adds_up = match dimension {
        Dimension::Role | Dimension::Sex | Dimension::Age => measure.is_of_people(),
        Dimension::DocumentKind => measure == Measure::Documents,
        _ => false,
    };
    overlap.several |= parts.len() > 1 && !adds_up;
    overlap.groups |=
        dimension == Dimension::Group && measure.is_of_people() && !digest.groups.is_empty();
    overlap.outside += u64::from(parts.is_empty());
}

fn absorb_totals(totals: &mut Vec<Figures>, others: &[Figures], numbers: &[u32]) {
    for (figures, number) in others.iter().zip(numbers) {
        let member = *number as usize;
        if totals.len() <= member {
            totals.resize(member + 1, Figures::default());
        }
        totals[member].absorb(figures);
    }
}

impl Overlap {
    fn absorb(&mut self, other: Self) {
        self.several |= other.several;
        self.groups |= other.groups;
        self.outside += other.outside;
    }
}
