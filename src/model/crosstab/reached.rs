//! The different municipalities behind each figure of a cross table.

use super::axis::Axis;
use super::dimension::Dimension;
use super::figures::Figures;
use crate::model::digest::{Catalogue, Digest, Symbol};

/// Which municipalities were met where: pairs of a cell and a municipality, told apart at the end.
pub(super) struct Reached<'a> {
    places: Axis<'a>,
    empty: (Symbol, Symbol),
    pub total: Vec<u64>,
    pub cells: Vec<u64>,
    pub rows: Vec<u64>,
    pub columns: Vec<u64>,
}

impl<'a> Reached<'a> {
    pub(super) fn new(catalogue: &'a Catalogue) -> Self {
        Self {
            places: Axis::new(Dimension::Municipality, catalogue),
            empty: (catalogue.empty(), catalogue.empty()),
            total: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    /// The number of a session's municipality, where it has one.
    pub(super) fn place(&mut self, digest: &Digest) -> Option<u32> {
        let has_one = (digest.place, digest.place_name) != self.empty;
        has_one.then(|| self.places.of_place(digest))
    }

    /// Takes in what other sessions met. Each row, column and cell of theirs has another number here.
    pub(super) fn absorb(&mut self, other: Self, rows: &[u32], columns: &[u32], cells: &[u32]) {
        let places = self.places.absorb(other.places);
        let number = |numbers: &[u32], old: u64| numbers.get(old as usize).copied();
        let place = |pair: u64| number(&places, pair & u64::from(u32::MAX));
        let total = other.total.into_iter().filter_map(place);
        self.total.extend(total.map(u64::from));
        for (own, pairs, numbers) in [
            (&mut self.rows, other.rows, rows),
            (&mut self.columns, other.columns, columns),
            (&mut self.cells, other.cells, cells),
        ] {
            let pairs = pairs.into_iter();
            let pairs = pairs.filter_map(|old| Some((number(numbers, old >> 32)?, place(old)?)));
            own.extend(pairs.map(|(cell, place)| pair(cell, place)));
        }
    }

    pub(super) fn total_number(&self) -> u64 {
        let mut places = self.total.clone();
        places.sort_unstable();
        places.dedup();
        places.len() as u64
    }
}

pub(super) fn pair(cell: u32, place: u32) -> u64 {
    u64::from(cell) << 32 | u64::from(place)
}

/// Counts the different municipalities of each cell.
pub(super) fn told_apart(mut pairs: Vec<u64>, figures: &mut [Figures]) {
    pairs.sort_unstable();
    pairs.dedup();
    for pair in pairs {
        if let Some(figures) = figures.get_mut((pair >> 32) as usize) {
            figures.municipalities += 1;
        }
    }
}

pub(super) fn sum_of(totals: &[Figures]) -> u64 {
    totals.iter().map(|figures| figures.municipalities).sum()
}
