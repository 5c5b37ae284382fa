//! The lines of the screen on which it is chosen what goes out, and what can be chosen in each.

use crate::app::reach::{Reach, along};
use crate::exchange::export::Form;
use crate::model::bundle::Profile;
use crate::text::Language;

use super::Share;

/// Which sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Those that the filter shows.
    Filter,
    /// Those that were marked in the list.
    Marked,
    /// All of the logbook.
    All,
}

impl What {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Filter, Self::Marked, Self::All];
}

/// A line of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Which sessions.
    What,
    /// What kind of file.
    Form,
    /// For whom.
    For,
    /// What a row is about.
    Rows,
    /// The language of headings and names.
    Language,
    /// What locks the file.
    Passphrase,
    /// The same, typed once more.
    Again,
    /// The folder.
    Folder,
    /// What the file is called.
    Name,
    /// To write it.
    Write,
    /// To take a file in.
    TakeIn,
}

impl Line {
    /// Every line, in order.
    pub const ALL: [Self; 11] = [
        Self::What,
        Self::Form,
        Self::For,
        Self::Rows,
        Self::Language,
        Self::Passphrase,
        Self::Again,
        Self::Folder,
        Self::Name,
        Self::Write,
        Self::TakeIn,
    ];

    /// The id of its words: `share-line-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Form => "form",
            Self::For => "for",
            Self::Rows => "rows",
            Self::Language => "language",
            Self::Passphrase => "passphrase",
            Self::Again => "again",
            Self::Folder => "folder",
            Self::Name => "name",
            Self::Write => "write",
            Self::TakeIn => "take-in",
        }
    }

    /// Whether one types in it.
    pub fn is_typed(self) -> bool {
        matches!(
            self,
            Self::Passphrase | Self::Again | Self::Folder | Self::Name
        )
    }
}

impl Share {
    /// The lines that say something for what is chosen, from the top.
    pub fn lines(&self) -> Vec<Line> {
        let job = &self.job;
        let mut lines = vec![Line::What, Line::Form];
        if !job.form.profiles().is_empty() {
            lines.push(Line::For);
        }
        if !job.kinds_of_rows().is_empty() {
            lines.push(Line::Rows);
        }
        if job.has_language() {
            lines.push(Line::Language);
        }
        if job.can_be_locked() {
            lines.push(Line::Passphrase);
        }
        if job.can_be_locked() && self.is_locked() {
            lines.push(Line::Again);
        }
        lines.extend([Line::Folder, Line::Name, Line::Write, Line::TakeIn]);
        lines
    }

    /// How many choices a line has, and which is chosen.
    pub fn choices(&self, line: Line) -> (usize, usize) {
        let job = &self.job;
        match line {
            Line::What => place(&What::ALL, &self.what),
            Line::Form => place(&Form::ALL, &job.form),
            Line::For => place(job.form.profiles(), &job.profile),
            Line::Rows => place(job.kinds_of_rows(), &job.rows),
            Line::Language => place(&Language::ALL, &job.language),
            _ => (0, 0),
        }
    }

    /// For whom each choice of the line for that is.
    pub fn profiles(&self) -> &'static [Profile] {
        self.job.form.profiles()
    }

    pub(super) fn step_line(&mut self, by: isize) {
        self.line = along(&self.lines(), self.line, by);
    }

    pub(super) fn step_choice(&mut self, by: isize) {
        let (count, chosen) = self.choices(self.line);
        if count > 0 {
            self.choose(Reach(count).round(chosen, by));
        }
    }

    /// Takes a choice of the selected line. What the new kind of file does not have is chosen anew, and
    /// a passphrase does not outlive the choice of what it would lock.
    pub(super) fn choose(&mut self, choice: usize) {
        let mut job = self.job.clone();
        match self.line {
            Line::What => {
                self.what = *What::ALL.get(choice).unwrap_or(&self.what);
                self.what_is_own = true;
            }
            Line::Form => job.form = *Form::ALL.get(choice).unwrap_or(&job.form),
            Line::For => job.profile = *self.profiles().get(choice).unwrap_or(&job.profile),
            Line::Rows => job.rows = *job.kinds_of_rows().get(choice).unwrap_or(&job.rows),
            Line::Language => job.language = *Language::ALL.get(choice).unwrap_or(&job.language),
            _ => {}
        }
        self.job = job.settled();
        if !self.job.can_be_locked() {
            for field in &mut self.passphrase {
                field.set_value("");
            }
        }
        self.scrolled = 0;
    }
}

fn place<T: PartialEq>(all: &[T], chosen: &T) -> (usize, usize) {
    let chosen = all.iter().position(|one| one == chosen);
    (all.len(), chosen.unwrap_or(0))
}
