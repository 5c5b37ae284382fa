//! What is drawn, read as a person reads it: by the words over a column and by what a click on a
//! place would open, never by where it stands.

use sabak::app::event::Target;

use super::slow::{self, Cell, NOT_STATED, Session};
use super::support::{Drawn, Stage};

/// A screen that has been drawn.
pub struct Page {
    lines: Vec<Vec<char>>,
    drawn: Vec<Drawn>,
}

/// Sessions and those who came to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many sessions.
    pub sessions: u64,
    /// How many planned ones beside them.
    pub planned: u64,
    /// How many women, men, others, and how many whose sex is not stated.
    pub people: [u64; 4],
}

impl Counts {
    /// Of sessions, as a whole.
    pub fn of(sessions: &[Session]) -> Self {
        Self::of_cells(sessions.len(), &slow::everybody(sessions))
    }

    /// Of so many sessions and some who came to them.
    pub fn of_cells(sessions: usize, cells: &[Cell]) -> Self {
        let sexes = ["female", "male", "other", NOT_STATED];
        Self {
            sessions: sessions as u64,
            planned: 0,
            people: sexes.map(|sex| slow::of_sex(cells, sex)),
        }
    }

    /// All who came.
    pub fn total(&self) -> u64 {
        self.people.iter().sum()
    }

    /// The women among those whose sex is stated, as it is drawn.
    pub fn women(&self) -> String {
        percent(self.people[0], self.people[..3].iter().sum())
    }
}

/// A share in whole percent. None and all are kept for none and all: 399 of 400 are 99 percent; a
/// share of nothing is none.
pub fn percent(part: u64, of: u64) -> String {
    match part {
        _ if of == 0 => "–".to_owned(),
        0 => "0%".to_owned(),
        _ if part == of => "100%".to_owned(),
        _ => {
            let nearest = (100.0 * part as f64 / of as f64).round();
            match part < of {
                true => format!("{}%", nearest.clamp(1.0, 99.0)),
                false => format!("{nearest}%"),
            }
        }
    }
}

/// How much more or less one number is than another.
pub fn difference(one: u64, other: u64) -> String {
    match i64::try_from(one).unwrap() - i64::try_from(other).unwrap() {
        0 => "=".to_owned(),
        more if more > 0 => format!("+{more}"),
        less => format!("−{}", -less),
    }
}

impl Page {
    /// What is seen now.
    pub fn of(stage: &Stage) -> Self {
        let screen = stage.screen();
        // What was divided by nothing would be read so.
        assert!(
            !screen.contains("NaN") && !screen.contains("inf"),
            "{screen}"
        );
        Self {
            lines: screen.lines().map(|line| line.chars().collect()).collect(),
            drawn: stage.drawn(),
        }
    }

    /// All of it.
    pub fn text(&self) -> String {
        let lines = self
            .lines
            .iter()
            .map(|line| line.iter().collect::<String>());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// A line of it.
    pub fn line(&self, row: u16) -> String {
        self.lines[usize::from(row)].iter().collect()
    }

    /// What can be clicked there for this.
    pub fn find(&self, target: Target) -> &Drawn {
        let found = self.drawn.iter().find(|one| one.target == target);
        found.unwrap_or_else(|| panic!("no {target:?} in\n{}", self.text()))
    }

    /// Everything that can be clicked.
    pub fn targets(&self) -> impl Iterator<Item = &Drawn> {
        self.drawn.iter()
    }

    /// The words of a line, apart by two spaces and more, and where each ends.
    pub fn heads(&self, row: u16) -> Vec<(String, usize)> {
        let line = &self.lines[usize::from(row)];
        let mut heads = Vec::new();
        let mut head = String::new();
        for (at, letter) in line.iter().chain(&[' ', ' ']).enumerate() {
            let next = line.get(at + 1).copied().unwrap_or(' ');
            match (letter, next) {
                (' ', ' ') if head.is_empty() => {}
                (' ', ' ') => heads.push((std::mem::take(&mut head), at)),
                (' ', _) if head.is_empty() => {}
                _ => head.push(*letter),
            }
        }
        heads
    }

    /// The word of a line that ends where a column does.
    pub fn ending_at(&self, row: u16, end: usize) -> String {
        let Some(line) = self.lines[usize::from(row)].get(..end) else {
            return String::new();
        };
        let before = line.iter().rev();
        let word: Vec<char> = before
            .take_while(|letter| **letter != ' ')
            .copied()
            .collect();
        word.into_iter().rev().collect()
    }
}
