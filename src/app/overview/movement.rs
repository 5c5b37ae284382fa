//! Where the figures of the overview stand to each other, and which one a move leads to. Places
//! are counted in figures and rows, not in the columns of a terminal: two rows of key figures above
//! two sides of panels, however wide they are drawn.

use super::Overview;
use super::panel::{KEY_COLUMNS, PanelKind};

/// A side under the key figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

/// Where a figure is: its panel, and its place in the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Which panel.
    pub panel: usize,
    /// Which of its figures.
    pub line: usize,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

impl Overview {
    /// The panels of a side, each with its index and its first row, counted from the top of the
    /// side; a row of air parts them.
    pub fn side(&self, side: Side) -> Vec<(usize, usize)> {
        let mut top = 0;
        let mut panels = Vec::new();
        for (index, panel) in self.panels.iter().enumerate() {
            if panel.kind.side() == Some(side) {
                panels.push((index, top));
                top += panel.rows() + 1;
            }
        }
        panels
    }

    /// The figures of a side, each with its row.
    fn spots(&self, side: Side) -> Vec<(usize, Spot)> {
        let panels = self.side(side).into_iter();
        panels
            .flat_map(|(panel, top)| {
                let lines = self.panels.get(panel).map_or(0, |panel| panel.seen());
                (0..lines).map(move |line| (top + 1 + line, Spot { panel, line }))
            })
            .collect()
    }

    fn kind(&self) -> PanelKind {
        let panel = self.panels.get(self.selected.panel);
        panel.map_or(PanelKind::Key, |panel| panel.kind)
    }

    pub(super) fn up(&self) -> Option<Spot> {
        let Some(side) = self.kind().side() else {
            let line = self.selected.line.checked_sub(KEY_COLUMNS)?;
            return Some(Spot { panel: 0, line });
        };
        let spots = self.spots(side);
        let here = spots.iter().position(|(_, spot)| *spot == self.selected)?;
        if let Some(before) = here.checked_sub(1) {
            return spots.get(before).map(|(_, spot)| *spot);
        }
        let column = match side {
            Side::Left => 0,
            Side::Right => KEY_COLUMNS / 2,
        };
        Some(Spot {
            panel: 0,
            line: KEY_COLUMNS + column,
        })
    }

    pub(super) fn down(&self) -> Option<Spot> {
        if let Some(side) = self.kind().side() {
            let spots = self.spots(side);
            let here = spots.iter().position(|(_, spot)| *spot == self.selected)?;
            return spots.get(here + 1).map(|(_, spot)| *spot);
        }
        let line = self.selected.line;
        if line < KEY_COLUMNS {
            return Some(Spot {
                panel: 0,
                line: line + KEY_COLUMNS,
            });
        }
        let side = if line % KEY_COLUMNS < KEY_COLUMNS / 2 {
            Side::Left
        } else {
            Side::Right
        };
        let first = |side| self.spots(side).first().map(|(_, spot)| *spot);
        first(side).or_else(|| first(side.other()))
    }

    /// Towards a side: to the key figure there, or to what stands at the same height there.
    pub(super) fn sideways(&self, towards: Side) -> Option<Spot> {
        let Some(side) = self.kind().side() else {
            let line = self.selected.line;
            let column = line % KEY_COLUMNS;
            return match towards {
                Side::Left if column > 0 => Some(line - 1),
                Side::Right if column + 1 < KEY_COLUMNS => Some(line + 1),
                _ => None,
            }
            .map(|line| Spot { panel: 0, line });
        };
        if side == towards {
            return None;
        }
        let spots = self.spots(side);
        let (row, _) = *spots.iter().find(|(_, spot)| *spot == self.selected)?;
        let there = self.spots(towards);
        there
            .into_iter()
            .min_by_key(|(other, _)| other.abs_diff(row))
            .map(|(_, spot)| spot)
    }

    /// The first figure of the panel so many further, round and round.
    pub(super) fn panel_after(&self, by: isize) -> Option<Spot> {
        let count = isize::try_from(self.panels.len())
            .ok()
            .filter(|count| *count > 0)?;
        let here = isize::try_from(self.selected.panel).ok()?;
        let panel = usize::try_from((here + by).rem_euclid(count)).ok()?;
        Some(Spot { panel, line: 0 })
    }

    /// The last figure of all.
    pub(super) fn last(&self) -> Option<Spot> {
        let panel = self.panels.len().checked_sub(1)?;
        let line = self.panels.get(panel)?.seen().checked_sub(1)?;
        Some(Spot { panel, line })
    }
}
