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
    /// The figures of a side, from above.
    fn spots(&self, side: Side) -> Vec<Spot> {
        let panels = self.panels.iter().enumerate();
        let panels = panels.filter(|(_, panel)| panel.kind.side() == Some(side));
        panels
            .flat_map(|(panel, of)| (0..of.figures.len()).map(move |line| Spot { panel, line }))
            .collect()
    }

    /// The figures of a side of so many rows that are seen at first, each with its row.
    fn seen(&self, side: Side, room: usize) -> Vec<(usize, Spot)> {
        let mut seen = Vec::new();
        for place in self.side(side, room) {
            let Some(of) = self.panels.get(place.panel) else {
                continue;
            };
            let is_here = place.panel == self.selected.panel;
            let selected = is_here.then_some(self.selected.line);
            let lines = of.window(place.shown, 0, selected).lines;
            let panel = place.panel;
            let rows = lines.into_iter().zip(place.top + 1..);
            seen.extend(rows.map(|(line, row)| (row, Spot { panel, line })));
        }
        seen
    }

    pub(super) fn kind(&self) -> PanelKind {
        let panel = self.panels.get(self.selected.panel);
        panel.map_or(PanelKind::Key, |panel| panel.kind)
    }

    pub(super) fn up(&self) -> Option<Spot> {
        let Some(side) = self.kind().side() else {
            let line = self.selected.line.checked_sub(KEY_COLUMNS)?;
            return Some(Spot { panel: 0, line });
        };
        let spots = self.spots(side);
        let here = spots.iter().position(|spot| *spot == self.selected)?;
        if let Some(before) = here.checked_sub(1) {
            return spots.get(before).copied();
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
            let here = spots.iter().position(|spot| *spot == self.selected)?;
            return spots.get(here + 1).copied();
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
        let first = |side| self.spots(side).first().copied();
        first(side).or_else(|| first(side.other()))
    }

    /// Towards a side: to the key figure there, or to what stands at the same height there, where
    /// a side has so many rows.
    pub(super) fn sideways(&self, towards: Side, room: usize) -> Option<Spot> {
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
        let seen = self.seen(side, room);
        let (row, _) = *seen.iter().find(|(_, spot)| *spot == self.selected)?;
        let there = self.seen(towards, room);
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
        let line = self.panels.get(panel)?.figures.len().checked_sub(1)?;
        Some(Spot { panel, line })
    }
}
