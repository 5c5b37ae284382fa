//! The cells of a cross table.

use super::figures::Figures;

const NONE: u32 = u32::MAX;

/// The cells that have a session.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    /// For each row the places of its cells, by column.
    slots: Vec<Vec<u32>>,
    pub figures: Vec<Figures>,
}

impl Cells {
    pub(super) fn slot(&mut self, row: u32, column: u32) -> usize {
        let (row, column) = (row as usize, column as usize);
        if self.slots.len() <= row {
            self.slots.resize(row + 1, Vec::new());
        }
        let slots = &mut self.slots[row];
        if slots.len() <= column {
            slots.resize(column + 1, NONE);
        }
        if slots[column] == NONE {
            slots[column] = u32::try_from(self.figures.len()).unwrap_or(NONE);
            self.figures.push(Figures::default());
        }
        slots[column] as usize
    }

    pub(super) fn get(&self, row: usize, column: usize) -> Option<&Figures> {
        let slot = *self.slots.get(row)?.get(column)?;
        self.figures.get(slot as usize)
    }

    /// Takes in the cells of other sessions, whose rows and columns have other numbers there; gives
    /// the place of each of them here.
    pub(super) fn absorb(&mut self, other: &Self, rows: &[u32], columns: &[u32]) -> Vec<u32> {
        let mut places = vec![NONE; other.figures.len()];
        for (slots, row) in other.slots.iter().zip(rows) {
            for (slot, column) in slots.iter().zip(columns) {
                let Some(figures) = other.figures.get(*slot as usize) else {
                    continue;
                };
                let place = self.slot(*row, *column);
                self.figures[place].absorb(figures);
                places[*slot as usize] = u32::try_from(place).unwrap_or(NONE);
            }
        }
        places
    }
}
