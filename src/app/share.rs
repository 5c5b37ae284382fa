//! Handing sessions to others: which of them, as what kind of file, for whom, and where it goes. What
//! is decided here is carried out outside; while that lasts it can be cancelled.

mod lines;
mod order;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::command::{Command, Scope};
use crate::exchange::export::{Form, Job, Passphrase, is_planned};
use crate::model::bundle::Profile;
use crate::model::digest::Digest;
use crate::text::Language;

use super::book::Book;
use super::effect::Effect;
use super::event::Target;
use super::filter_line::FilterLine;
use super::input::{Outcome, TextInput, edit_of};
use super::made_for::MadeFor;
use super::marks::Marks;
use super::notice::Notice;
use super::{Context, Places, Wish};

pub use lines::{Line, What};

/// How many of what would be in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sessions.
    pub sessions: usize,
    /// Those of them that are planned.
    pub planned: usize,
    /// Those that have people on their sheets who were there.
    pub sheets: usize,
    /// These people.
    pub people: u64,
}

impl Counts {
    fn of<'a>(digests: impl Iterator<Item = &'a Digest>, book: &Book, job: &Job) -> Self {
        let mut counts = Self::default();
        for digest in digests.filter(|digest| job.takes(digest, &book.catalogue)) {
            counts.sessions += 1;
            counts.planned += usize::from(is_planned(digest, &book.catalogue));
            counts.sheets += usize::from(digest.named > 0);
            counts.people += u64::from(digest.named);
        }
        counts
    }
}

/// A file that is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What its results carry.
    pub ticket: u64,
    /// How much of it is done.
    pub done: usize,
    /// Of how much.
    pub all: usize,
}

/// The screen.
#[derive(Debug)]
pub struct Share {
    /// Which sessions.
    pub what: What,
    /// What is to be made; the passphrase is in its field until it is asked for.
    pub job: Job,
    /// The passphrase as it is typed, and the same once more.
    pub passphrase: [TextInput; 2],
    /// The folder.
    pub folder: TextInput,
    /// What the file is called, without its ending.
    pub name: TextInput,
    /// The line that is selected.
    pub line: Line,
    /// How many of what there would be for each choice of which sessions.
    pub counts: [Counts; 3],
    /// How many deleted sessions are told of; none until the trash has been looked into.
    pub deletions: Option<usize>,
    /// What is being made.
    pub work: Option<Work>,
    /// The file that was made last.
    pub made: Option<PathBuf>,
    /// How many rows down what will be in the file has been asked to go; how far it went is the
    /// drawing's to know.
    pub scrolled: usize,
    own: Option<PathBuf>,
    name_is_own: bool,
    what_is_own: bool,
    made_for: Option<Wanted>,
    trash_of: Option<(u64, u64)>,
}

/// What the counts were made for.
#[derive(Debug, PartialEq)]
struct Wanted {
    sessions: MadeFor,
    marks: u64,
    only_planned: bool,
}

impl Share {
    /// The screen as it is opened first: a file for a colleague, in the folder of documents.
    pub fn new(places: &Places, language: Language) -> Self {
        Self {
            what: What::All,
            job: Job::new(language),
            passphrase: [TextInput::one_line(""), TextInput::one_line("")],
            folder: TextInput::one_line(places.documents.display().to_string()),
            name: TextInput::one_line(""),
            line: Line::What,
            counts: [Counts::default(); 3],
            deletions: None,
            work: None,
            made: None,
            scrolled: 0,
            own: places.own.clone(),
            name_is_own: false,
            what_is_own: false,
            made_for: None,
            trash_of: None,
        }
    }

    /// Brings the counts and the offered name up to date; gives whether the trash is to be looked into.
    pub fn refresh(
        &mut self,
        book: &Book,
        filter: &FilterLine,
        marks: &Marks,
        today: NaiveDate,
    ) -> bool {
        let wanted = Wanted {
            sessions: MadeFor::now(book, filter),
            marks: marks.revision,
            only_planned: self.job.form == Form::Ics,
        };
        if self.made_for.as_ref() != Some(&wanted) {
            let job = &self.job;
            self.counts = [
                Counts::of(filter.sessions(book), book, job),
                Counts::of(marks.sessions(&book.catalogue), book, job),
                Counts::of(book.catalogue.digests().iter(), book, job),
            ];
            self.made_for = Some(wanted);
            if !self.what_is_own {
                self.what = match marks.sessions(&book.catalogue).next() {
                    Some(_) => What::Marked,
                    None if filter.filter.is_empty() => What::All,
                    None => What::Filter,
                };
            }
        }
        // The line to type a passphrase once more goes when there is none.
        if !self.lines().contains(&self.line) {
            self.line = Line::Write;
        }
        // A name that was erased is offered again when one goes on.
        self.name_is_own &= !self.name.is_empty() || self.line == Line::Name;
        if !self.name_is_own {
            let stem = self.job.file_stem(today);
            if self.name.value() != stem {
                self.name.set_value(stem);
            }
        }
        let state = Some((book.generation, book.revision));
        let is_unknown = book.is_loaded() && self.trash_of != state;
        if is_unknown {
            self.trash_of = state;
        }
        is_unknown
    }

    /// How many of what would be in the file now.
    pub fn count(&self) -> Counts {
        let [filter, marked, all] = self.counts;
        match self.what {
            What::Filter => filter,
            What::Marked => marked,
            What::All => all,
        }
    }

    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        let inner = match self.line {
            _ if self.work.is_some() => Scope::Share,
            Line::Passphrase | Line::Again | Line::Folder | Line::Name => Scope::Field,
            _ => Scope::Share,
        };
        let outer = [
            Scope::Share,
            Scope::Screen,
            Scope::Logbook,
            Scope::Everywhere,
        ];
        let first = (inner == Scope::Field).then_some(Scope::Field);
        first.into_iter().chain(outer).collect()
    }

    /// The field of the selected line, where it has one.
    fn field(&mut self) -> Option<&mut TextInput> {
        let [passphrase, again] = &mut self.passphrase;
        match self.line {
            _ if self.work.is_some() => None,
            Line::Passphrase => Some(passphrase),
            Line::Again => Some(again),
            Line::Folder => Some(&mut self.folder),
            Line::Name => Some(&mut self.name),
            _ => None,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        if let Some(work) = &self.work {
            return match command {
                Command::Back => {
                    let ticket = work.ticket;
                    context.effects.push(Effect::CancelExport { ticket });
                    true
                }
                Command::MoveUp
                | Command::MoveDown
                | Command::NextChoice
                | Command::PreviousChoice
                | Command::Accept
                | Command::Export => true,
                _ => false,
            };
        }
        let page = context.moment.page.max(1);
        match command {
            Command::MoveUp => self.step_line(-1),
            Command::MoveDown => self.step_line(1),
            Command::PageUp => self.scrolled = self.scrolled.saturating_sub(page),
            Command::PageDown => self.scrolled += page,
            Command::NextChoice => self.step_choice(1),
            Command::PreviousChoice => self.step_choice(-1),
            Command::Accept => match self.line {
                Line::Write => self.write_out(context),
                Line::TakeIn => context.wishes.push(Wish::Perform(Command::TakeIn)),
                _ => self.step_line(1),
            },
            Command::Export => self.write_out(context),
            Command::CopyToClipboard => return self.copy(context),
            _ => match (edit_of(command), self.field()) {
                (Some(edit), Some(field)) => {
                    let outcome = field.apply(edit);
                    self.take_edit(outcome);
                }
                _ => return false,
            },
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str) -> bool {
        let Some(field) = self.field() else {
            return false;
        };
        let outcome = field.paste(text);
        self.take_edit(outcome);
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        if self.work.is_some() {
            return false;
        }
        let lines = self.lines();
        match target {
            Target::Row(row) => match lines.get(row) {
                Some(line) if *line == self.line && !line.is_typed() => {
                    return self.on_command(Command::Accept, context);
                }
                Some(line) => self.line = *line,
                None => return false,
            },
            Target::Cell(row, choice) => {
                let Some(line) = lines.get(row) else {
                    return false;
                };
                self.line = *line;
                self.choose(choice);
            }
            _ => return false,
        }
        true
    }

    fn take_edit(&mut self, outcome: Outcome) {
        if outcome == Outcome::Changed && self.line == Line::Name {
            self.name_is_own = true;
        }
    }

    /// Copies where the file is that was made last.
    fn copy(&mut self, context: &mut Context) -> bool {
        let Some(path) = &self.made else {
            return false;
        };
        let text = path.display().to_string();
        context.effects.push(Effect::Copy(text));
        let told = Notice::Plain("told-copied");
        context.wishes.push(Wish::Tell(told));
        true
    }

    /// How far the work is.
    pub fn take_progress(&mut self, ticket: u64, done: usize, all: usize) {
        if let Some(work) = self.work.as_mut().filter(|work| work.ticket == ticket) {
            (work.done, work.all) = (done, all);
        }
    }

    /// The work has come to an end, with a file or without one. The passphrase is forgotten once a
    /// file is there.
    pub fn take_end(&mut self, made: Option<&PathBuf>) {
        self.work = None;
        if let Some(path) = made {
            for field in &mut self.passphrase {
                field.set_value("");
            }
            self.made = Some(path.clone());
        }
    }

    /// Whether the file would have people in it who can be read by whoever has it.
    pub fn is_open(&self) -> bool {
        self.job.names_people() && !self.is_locked()
    }

    /// Whether a passphrase locks it.
    pub fn is_locked(&self) -> bool {
        self.job.can_be_locked() && !self.passphrase.iter().all(TextInput::is_empty)
    }

    /// Whether what locks it is soon found by trying.
    pub fn is_locked_badly(&self) -> bool {
        let [passphrase, _] = &self.passphrase;
        let passphrase = Passphrase::new(passphrase.value());
        self.job.can_be_locked() && passphrase.is_some_and(|it| it.is_short())
    }

    /// Whether it is a full file.
    pub fn is_full(&self) -> bool {
        self.job.profile == Profile::Full && !self.job.form.profiles().is_empty()
    }
}
