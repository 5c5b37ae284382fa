//! Where a selection gets to in a list: to the next row, a page further, to an end, or round and round.
//! Each list keeps the place of its selected row itself; here is only how far it can go.

use crate::command::Command;

/// A list of so many rows, as a selection sees it that moves there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach(pub usize);

impl Reach {
    /// The last row; the place of the first, where there is none.
    pub fn last(self) -> usize {
        self.0.saturating_sub(1)
    }

    /// A row, or the last one where the list does not go so far.
    pub fn within(self, row: usize) -> usize {
        row.min(self.last())
    }

    /// The row so many further down, or up; the first follows the last.
    pub fn round(self, row: usize, by: isize) -> usize {
        let rows = self.0.max(1) as isize;
        (row as isize + by).rem_euclid(rows) as usize
    }

    /// The row that a command leads to from another; nothing where the command is no move.
    pub fn after(self, command: Command, row: usize, page: usize) -> Option<usize> {
        let page = page.max(1);
        let row = match command {
            Command::MoveUp => row.saturating_sub(1),
            Command::MoveDown => row.saturating_add(1),
            Command::PageUp => row.saturating_sub(page),
            Command::PageDown => row.saturating_add(page),
            Command::First => 0,
            Command::Last => self.last(),
            _ => return None,
        };
        Some(self.within(row))
    }

    /// Moves the selected row by a command; gives whether the command is a move.
    pub fn go(self, command: Command, selected: &mut usize, page: usize) -> bool {
        let there = self.after(command, *selected, page);
        *selected = there.unwrap_or(*selected);
        there.is_some()
    }

    /// The same in a list that goes round: up from the first comes the last, and the other way round.
    pub fn go_round(self, command: Command, selected: &mut usize, page: usize) -> bool {
        match command {
            Command::MoveUp => *selected = self.round(*selected, -1),
            Command::MoveDown => *selected = self.round(*selected, 1),
            _ => return self.go(command, selected, page),
        }
        true
    }
}

/// The one so many further among several, or before; the first follows the last.
pub fn along<T: Copy + PartialEq>(all: &[T], from: T, by: isize) -> T {
    let here = all.iter().position(|one| *one == from).unwrap_or(0);
    let there = all.get(Reach(all.len()).round(here, by));
    there.copied().unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOVES: [Command; 6] = [
        Command::MoveUp,
        Command::MoveDown,
        Command::PageUp,
        Command::PageDown,
        Command::First,
        Command::Last,
    ];

    #[test]
    fn moves_lead_to_rows_and_stop_at_the_ends() {
        for (row, expected) in [
            (0, [0, 1, 0, 3, 0, 9]),
            (4, [3, 5, 1, 7, 0, 9]),
            (8, [7, 9, 5, 9, 0, 9]),
            (9, [8, 9, 6, 9, 0, 9]),
        ] {
            let there = MOVES.map(|command| Reach(10).after(command, row, 3));
            assert_eq!(there, expected.map(Some), "from {row}");
        }
        assert_eq!(Reach(10).after(Command::Save, 4, 3), None);
    }

    #[test]
    fn a_page_is_a_row_at_least() {
        assert_eq!(Reach(10).after(Command::PageDown, 4, 0), Some(5));
        assert_eq!(Reach(10).after(Command::PageUp, 4, 0), Some(3));
    }

    #[test]
    fn a_list_that_goes_round_does_so_row_by_row() {
        for (row, expected) in [(0, [9, 1, 0, 3, 0, 9]), (9, [8, 0, 6, 9, 0, 9])] {
            let there = MOVES.map(|command| {
                let mut selected = row;
                assert!(Reach(10).go_round(command, &mut selected, 3));
                selected
            });
            assert_eq!(there, expected, "from {row}");
        }
        let mut selected = 4;
        assert!(!Reach(10).go_round(Command::Save, &mut selected, 3));
        assert_eq!(selected, 4);
        assert_eq!(Reach(3).round(1, -5), 2);
    }

    #[test]
    fn the_next_of_several_goes_round() {
        for (from, by, expected) in [(1, 1, 2), (3, 1, 1), (1, -1, 3), (2, 7, 3), (9, 1, 2)] {
            assert_eq!(along(&[1, 2, 3], from, by), expected, "{from} and {by}");
        }
        assert_eq!(along(&[], 4, 1), 4);
    }

    #[test]
    fn a_selection_stays_in_a_list_that_grows_shorter() {
        for (rows, row, expected) in [(10, 4, 4), (4, 4, 3), (1, 4, 0), (0, 4, 0)] {
            assert_eq!(Reach(rows).within(row), expected, "{rows} rows");
            for command in MOVES {
                let there = Reach(rows).after(command, row, 3);
                assert!(there.is_some_and(|there| there < rows.max(1)));
                let mut round = row;
                Reach(rows).go_round(command, &mut round, 3);
                assert!(round < rows.max(1));
            }
        }
    }
}
