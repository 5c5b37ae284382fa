//! Who came to a session, as counts: a number of heads, a grid of role by sex by age, groups that
//! overlap, and the sums of the paper sheet's pages. Names are apart, in `people`.

use std::collections::HashMap;

use super::code::{Code, NOT_STATED};
use super::record::{Extra, empty_when_missing, record};

record! {
    /// The attendance of one session, in as many ways as somebody has entered it.
    #[derive(Default)]
    pub struct Attendance {
        /// How many came, as one number.
        pub headcount: Option<u32>,
        /// How many of each role, sex and age; a cell stands once.
        pub counts: Vec<Count>,
        /// How many of each group; groups overlap, so they are never added up.
        pub groups: Vec<GroupCount>,
        /// What each page of the paper sheet adds up to.
        pub pages: Vec<Page>,
        /// Why the numbers disagree, where they do.
        pub note: String,
    }
}

record! {
    /// One cell of the grid.
    pub struct Count {
        /// Who they are in the municipality.
        pub role: Code,
        /// Female, male, other, not stated.
        pub sex: Code,
        /// A band of the logbook's age profile or of the one it counted by before, or not stated.
        pub age: Code,
        /// How many.
        pub count: u32,
    }
}

record! {
    /// How many of one group.
    pub struct GroupCount {
        /// The group.
        pub group: Code,
        /// Of which sex.
        pub sex: Code,
        /// How many.
        pub count: u32,
    }
}

record! {
    /// The sums of one page of the paper sheet.
    pub struct Page {
        /// Its number.
        pub page: u32,
        /// How many signed.
        pub signatures: Option<u32>,
        /// How many of them are women.
        pub women: Option<u32>,
    }
}

empty_when_missing!(Attendance);

/// The place of a count in the grid.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Who they are in the municipality.
    pub role: Code,
    /// Female, male, other, not stated.
    pub sex: Code,
    /// A band of the age profile, or not stated.
    pub age: Code,
}

impl Count {
    /// A count of a cell.
    pub fn new(cell: Cell, count: u32) -> Self {
        Self {
            role: cell.role,
            sex: cell.sex,
            age: cell.age,
            count,
            extra: Extra::default(),
        }
    }

    /// The cell that is counted.
    pub fn cell(&self) -> Cell {
        Cell {
            role: self.role.clone(),
            sex: self.sex.clone(),
            age: self.age.clone(),
        }
    }

    fn is_of(&self, cell: &Cell) -> bool {
        self.role == cell.role && self.sex == cell.sex && self.age == cell.age
    }
}

impl Default for GroupCount {
    fn default() -> Self {
        Self {
            group: Code::new(),
            sex: NOT_STATED.to_owned(),
            count: 0,
            extra: Extra::default(),
        }
    }
}

impl Page {
    /// A page with its number and nothing on it yet.
    pub fn new(page: u32) -> Self {
        Self {
            page,
            signatures: None,
            women: None,
            extra: Extra::default(),
        }
    }
}

impl Attendance {
    /// The count of a cell; 0 where it has none.
    pub fn count(&self, cell: &Cell) -> u32 {
        self.counts
            .iter()
            .filter(|count| count.is_of(cell))
            .fold(0, |sum, count| sum.saturating_add(count.count))
    }

    /// Sets the count of a cell; 0 takes its row away. New rows stand at the end.
    pub fn set_count(&mut self, cell: &Cell, count: u32) {
        let mut left = Some(count);
        for row in self.counts.iter_mut().filter(|row| row.is_of(cell)) {
            row.count = left.take().unwrap_or(0);
        }
        if let Some(count) = left {
            self.counts.push(Count::new(cell.clone(), count));
        }
        self.drop_empty();
    }

    /// The sum of the grid.
    pub fn counted(&self) -> u32 {
        self.counts
            .iter()
            .fold(0, |sum, count| sum.saturating_add(count.count))
    }

    /// The total that is reported: the largest of headcount, counted, and people present.
    pub fn participants(&self, present: u32) -> u32 {
        self.headcount.unwrap_or(0).max(self.counted()).max(present)
    }

    /// Brings the grid into its canonical form: rows of the same cell are added up in the first of
    /// them, unknown keys and all, and rows of 0 that say nothing else go.
    pub fn settle(&mut self) {
        let mut settled: Vec<Count> = Vec::with_capacity(self.counts.len());
        // A file from elsewhere may have tens of thousands of rows: then by a table.
        let is_long = self.counts.len() > 64;
        let mut places: HashMap<(Code, Code, Code), usize> = HashMap::new();
        for row in std::mem::take(&mut self.counts) {
            let place = if is_long {
                let key = (row.role.clone(), row.sex.clone(), row.age.clone());
                Some(*places.entry(key).or_insert(settled.len()))
            } else {
                settled.iter().position(|other| {
                    other.role == row.role && other.sex == row.sex && other.age == row.age
                })
            };
            match place.and_then(|place| settled.get_mut(place)) {
                Some(same) if row.extra.is_empty() => {
                    same.count = same.count.saturating_add(row.count);
                }
                _ => settled.push(row),
            }
        }
        self.counts = settled;
        self.drop_empty();
    }

    fn drop_empty(&mut self) {
        self.counts
            .retain(|row| row.count > 0 || !row.extra.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(role: &str, sex: &str, age: &str) -> Cell {
        Cell {
            role: role.to_owned(),
            sex: sex.to_owned(),
            age: age.to_owned(),
        }
    }

    #[test]
    fn the_largest_of_the_three_ways_is_reported() {
        let mut attendance = Attendance::default();
        assert_eq!(attendance.participants(0), 0);
        attendance.set_count(&cell("resident", "female", "29-59"), 7);
        attendance.set_count(&cell("resident", "male", "29-59"), 5);
        assert_eq!(attendance.participants(0), 12);
        attendance.headcount = Some(16);
        assert_eq!(attendance.participants(0), 16);
        assert_eq!(attendance.participants(18), 18);
    }

    #[test]
    fn rows_of_one_cell_become_one_and_empty_rows_go() {
        let here = cell("resident", "female", "29-59");
        let there = cell("other", "male", "60+");
        let mut attendance = Attendance {
            counts: vec![
                Count::new(here.clone(), 2),
                Count::new(there.clone(), 0),
                Count::new(here.clone(), 3),
            ],
            ..Attendance::default()
        };
        assert_eq!(attendance.count(&here), 5);
        attendance.settle();
        assert_eq!(attendance.counts, [Count::new(here.clone(), 5)]);
        attendance.set_count(&here, 0);
        assert_eq!(attendance.counts, []);
    }

    #[test]
    fn a_long_list_is_settled_as_a_short_one() {
        let row = |number: u32| Count::new(cell(&format!("r{}", number % 50), "", ""), number);
        let mut long = Attendance {
            counts: (1..=200).map(row).collect(),
            ..Attendance::default()
        };
        long.settle();
        let sum = |first: u32| 4 * first + 50 + 100 + 150;
        let mut wanted: Vec<u32> = (1..50).map(sum).collect();
        wanted.push(50 + 100 + 150 + 200);
        let found: Vec<u32> = long.counts.iter().map(|row| row.count).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn sums_never_overflow() {
        let mut attendance = Attendance {
            headcount: Some(u32::MAX),
            counts: vec![
                Count::new(cell("a", "b", "c"), u32::MAX),
                Count::new(cell("a", "b", "c"), u32::MAX),
            ],
            ..Attendance::default()
        };
        attendance.settle();
        assert_eq!(attendance.counted(), u32::MAX);
        assert_eq!(attendance.participants(1), u32::MAX);
    }
}
