//! The counts on the attendance screen: steps in a cell, blocks of cells that are marked, copied
//! and emptied, and the folding of what nobody has. Writing in a cell is said by the grid.

use crate::app::effect::Effect;
use crate::app::notice::Notice;
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::model::edit::Edit;
use crate::model::field::MOST_PEOPLE;

use super::super::change::Manner;
use super::super::grid::Grid;
use super::super::{Form, Widget};
use super::tell;

impl Form {
    /// A command while the counts are open; none where it is for the fields to say.
    pub(super) fn on_counts_command(
        &mut self,
        command: Command,
        context: &mut Context,
    ) -> Option<bool> {
        if self.widget() != Widget::Grid {
            return match command {
                Command::Back => self.leave_attendance().then_some(true),
                _ => None,
            };
        }
        let grid = self.grid(context)?;
        match command {
            Command::StepUp => self.step_cell(1, context),
            Command::StepDown => self.step_cell(-1, context),
            Command::ExtendUp => self.extend(&grid, -1, 0),
            Command::ExtendDown => self.extend(&grid, 1, 0),
            Command::ExtendLeft => self.extend(&grid, 0, -1),
            Command::ExtendRight => self.extend(&grid, 0, 1),
            Command::SelectAll => {
                self.anchor = Some((0, 0));
                self.cell = grid.clamp((usize::MAX, usize::MAX));
            }
            Command::FoldGrid => self.fold(context),
            Command::CopyToClipboard if self.anchor.is_some() => self.copy_block(&grid, context),
            Command::ClearCell | Command::EraseLeft if self.anchor.is_some() => {
                self.clear_block(&grid, context);
            }
            Command::Back if self.anchor.take().is_some() => {}
            Command::Back => return self.leave_attendance().then_some(true),
            _ => {
                if moves(command) {
                    self.anchor = None;
                }
                return None;
            }
        }
        Some(true)
    }

    /// One more or one less in the cell; below nothing and above what is believed it says so.
    pub(in crate::app::form) fn step_cell(&mut self, by: i64, context: &mut Context) {
        let Some(grid) = self.grid(context) else {
            return;
        };
        self.anchor = None;
        let Some(cell) = grid.cell(grid.clamp(self.cell)) else {
            return;
        };
        let here = self.entry.session.attendance.count(&cell);
        let count = i64::from(here) + by;
        match u32::try_from(count) {
            Ok(count) if count <= MOST_PEOPLE => {
                self.change([Edit::Count { cell, count }], Manner::Typing, context);
            }
            Ok(_) => {
                let notice = Notice::Counted("refused-too-many-people", MOST_PEOPLE.into());
                context.wishes.push(Wish::Tell(notice));
            }
            Err(_) => tell(context, "refused-below-nothing"),
        }
    }

    fn extend(&mut self, grid: &Grid, down: isize, right: isize) {
        let (row, column) = grid.clamp(self.cell);
        self.anchor.get_or_insert((row, column));
        self.cell = grid.clamp((
            row.saturating_add_signed(down),
            column.saturating_add_signed(right),
        ));
        self.history.end_run();
    }

    /// The block that is marked: its first and its last row, its first and its last column.
    pub fn block(&self, grid: &Grid) -> Option<[(usize, usize); 2]> {
        let (row, column) = grid.clamp(self.anchor?);
        let (to_row, to_column) = grid.clamp(self.cell);
        Some([
            (row.min(to_row), row.max(to_row)),
            (column.min(to_column), column.max(to_column)),
        ])
    }

    /// Copies the block as a spreadsheet takes it: columns apart by tabs, rows by lines.
    fn copy_block(&mut self, grid: &Grid, context: &mut Context) {
        let Some([(top, bottom), (left, right)]) = self.block(grid) else {
            return;
        };
        let attendance = &self.entry.session.attendance;
        let count = |row, column| {
            let cell = grid.cell((row, column));
            cell.map_or(0, |cell| attendance.count(&cell)).to_string()
        };
        let rows = (top..=bottom).map(|row| {
            let cells = (left..=right).map(|column| count(row, column));
            cells.collect::<Vec<_>>().join("\t")
        });
        let text = rows.collect::<Vec<_>>().join("\n");
        context.effects.push(Effect::Copy(text));
        tell(context, "told-copied");
    }

    fn clear_block(&mut self, grid: &Grid, context: &mut Context) {
        let Some([(top, bottom), (left, right)]) = self.block(grid) else {
            return;
        };
        let places = (top..=bottom).flat_map(|row| (left..=right).map(move |column| (row, column)));
        let cells = places.filter_map(|place| grid.cell(place));
        let edits: Vec<Edit> = cells.map(|cell| Edit::Count { cell, count: 0 }).collect();
        self.change(edits, Manner::Act, context);
    }

    /// Hides the roles and the bands that nobody has, or shows them again.
    fn fold(&mut self, context: &mut Context) {
        let cell = self
            .grid(context)
            .and_then(|grid| grid.cell(grid.clamp(self.cell)));
        self.is_folded = !self.is_folded;
        self.anchor = None;
        let Some(grid) = self.grid(context) else {
            return;
        };
        if self.is_folded && self.entry.session.attendance.counted() == 0 {
            self.is_folded = false;
            return tell(context, "refused-grid-is-empty");
        }
        if let Some(cell) = cell {
            self.cell = grid.clamp(grid.place_of(&cell));
        }
        self.history.end_run();
    }
}

/// Whether a command goes to another cell.
fn moves(command: Command) -> bool {
    matches!(
        command,
        Command::MoveUp
            | Command::MoveDown
            | Command::MoveLeft
            | Command::MoveRight
            | Command::First
            | Command::Last
            | Command::NextField
            | Command::PreviousField
    )
}
