//! The check: whether the sessions that the filter takes are ready to be reported, and what stands
//! in the way, the gravest first. Enter goes to the very field, and what is certain is mended here.

use std::collections::HashSet;

use crate::command::Command;
use crate::model::field::Address;
use crate::model::mending::{Mending, mending};
use crate::model::problem::{Severity, What};
use crate::model::readiness::{About, Finding, Neighbours, Whole, by_severity, count, findings};
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;

use super::behind::{self, Condition};
use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;
use super::made_for::MadeFor;
use super::notice::Notice;
use super::overlay::Overlay;
use super::question::Topic;
use super::residents::Residents;
use super::{Context, Spot, Wish};

/// A row of the check.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// `logbook.json` cannot be read, or not be written.
    Logbook,
    /// A file that could not be read, by its place among those.
    Unreadable(usize),
    /// A session of a newer format, which is not written.
    Newer(SessionId),
    /// Something is wrong with what could be read.
    Finding(Finding),
}

/// What a row weighs: files stand before everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A file as a whole.
    File,
    /// Something in a session, or in the logbook.
    Of(Severity),
}

impl Row {
    /// What it weighs.
    pub fn weight(&self) -> Weight {
        match self {
            Self::Logbook | Self::Unreadable(_) | Self::Newer(_) => Weight::File,
            Self::Finding(finding) => Weight::Of(finding.severity),
        }
    }

    /// The session that it is about.
    pub fn session(&self) -> Option<SessionId> {
        match self {
            Self::Newer(id) => Some(*id),
            Self::Finding(Finding {
                about: About::Session(id),
                ..
            }) => Some(*id),
            _ => None,
        }
    }

    /// Whether it is about the same, though perhaps with other figures.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Finding(one), Self::Finding(other)) => {
                one.about == other.about && one.at == other.at && one.what.id() == other.what.id()
            }
            _ => self == other,
        }
    }
}

/// What mends the selected row, to be seen before it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// The session.
    pub id: SessionId,
    /// The field in it.
    pub at: Address,
    /// What was found there.
    pub what: What,
    /// The change.
    pub mending: Mending,
}

/// The screen.
#[derive(Debug, Default)]
pub struct Check {
    /// What stands in the way, the gravest first.
    pub rows: Vec<Row>,
    /// The row that is selected.
    pub selected: usize,
    /// How many rows are about files, nonsense, doubts, gaps.
    pub counts: [usize; 4],
    /// In how many sessions something was found.
    pub sessions: usize,
    /// In how many municipalities.
    pub municipalities: usize,
    /// How many sessions were looked at.
    pub shown: usize,
    /// Whether everything has been read and looked at once.
    pub is_made: bool,
    /// What mends the selected row at once, where anything does.
    pub mend: Option<Mend>,
    made_for: Option<(MadeFor, u8)>,
    mend_for: Option<(usize, (u64, u64))>,
}

impl Check {
    /// Brings the findings up to date where the logbook or the filter has changed. While the folder
    /// is being read they stay as they were: that two sessions are in one place on one day shows
    /// when both are there.
    pub fn refresh(&mut self, book: &Book, filter: &FilterLine, whole: &Count, not_stated: u8) {
        let wanted = (MadeFor::now(book, filter), not_stated);
        if self.made_for.as_ref() != Some(&wanted) && book.is_loaded() {
            self.find(book, filter, whole, not_stated);
            self.made_for = Some(wanted);
            self.mend_for = None;
        }
        // A place is looked for among all names: that is not done again for every drawing.
        let wanted = Some((self.selected, (book.generation, book.revision)));
        if self.mend_for != wanted {
            self.mend = self.mending(book);
            self.mend_for = wanted;
        }
    }

    fn find(&mut self, book: &Book, filter: &FilterLine, whole: &Count, not_stated: u8) {
        let before = self.rows.get(self.selected).cloned();
        self.rows = files(book).collect();
        let of_files = self.rows.len();
        let whole = whole.of(book, not_stated);
        let found = findings(whole, filter.sessions(book), &filter.filter);
        let [nonsense, doubts, gaps] = by_severity(&found);
        self.counts = [of_files, nonsense, doubts, gaps];
        self.rows.extend(found.into_iter().map(Row::Finding));
        let sessions: HashSet<SessionId> = self.rows.iter().filter_map(Row::session).collect();
        self.sessions = sessions.len();
        let places = self.rows.iter().filter_map(|row| match row {
            Row::Finding(Finding {
                about: About::Municipality(code),
                ..
            }) => Some(code),
            _ => None,
        });
        self.municipalities = places.collect::<HashSet<_>>().len();
        self.shown = filter.taken;
        self.is_made = true;
        let same = before.and_then(|before| self.rows.iter().position(|row| row.is_like(&before)));
        let last = self.rows.len().saturating_sub(1);
        self.selected = same.unwrap_or(self.selected.min(last));
    }

    /// The row that is selected.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.selected)
    }

    fn mending(&self, book: &Book) -> Option<Mend> {
        let Row::Finding(finding) = self.row()? else {
            return None;
        };
        let About::Session(id) = finding.about else {
            return None;
        };
        let digest = book.catalogue.get(id)?;
        if book.read_only.contains_key(&id) {
            return None;
        }
        Some(Mend {
            id,
            at: finding.at?,
            what: finding.what.clone(),
            mending: mending(&finding.what, digest, &book.catalogue, &book.logbook)?,
        })
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let last = self.rows.len().saturating_sub(1);
        let page = context.moment.page.max(1);
        match command {
            Command::MoveUp => self.selected = self.selected.saturating_sub(1),
            Command::MoveDown => self.selected = (self.selected + 1).min(last),
            Command::PageUp => self.selected = self.selected.saturating_sub(page),
            Command::PageDown => self.selected = (self.selected + page).min(last),
            Command::First => self.selected = 0,
            Command::Last => self.selected = last,
            Command::MoveLeft => self.step_weight(false),
            Command::MoveRight => self.step_weight(true),
            Command::OpenFinding => self.open(context),
            Command::Mend => self.ask_to_mend(context),
            Command::NewSession => context.wishes.push(Wish::NewSession(Box::default())),
            _ => return false,
        }
        true
    }

    /// Decides what a click means here: a row is selected, and opens where it already was.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        let Target::Row(row) = target else {
            return false;
        };
        if row == self.selected {
            self.open(context);
        } else if row < self.rows.len() {
            self.selected = row;
        }
        true
    }

    /// Goes to the first row of the next weight, or to the first of this one or the one before.
    fn step_weight(&mut self, is_forth: bool) {
        let Some(here) = self.row().map(Row::weight) else {
            return;
        };
        let rows = &self.rows;
        let first_of = |weight| rows.iter().position(|row| row.weight() == weight);
        let next = if is_forth {
            let after = rows.iter().enumerate().skip(self.selected);
            after
                .filter(|(_, row)| row.weight() != here)
                .map(|(index, _)| index)
                .next()
        } else {
            let first = first_of(here).unwrap_or(0);
            let before = first.checked_sub(1).and_then(|above| rows.get(above));
            match before {
                Some(above) if first == self.selected => first_of(above.weight()),
                _ => Some(first),
            }
        };
        self.selected = next.unwrap_or(self.selected);
    }

    /// Goes where the selected row can be mended.
    fn open(&self, context: &mut Context) {
        let (Some(row), Some(book)) = (self.row(), context.book) else {
            return;
        };
        let wish = match row {
            Row::Logbook | Row::Unreadable(_) => match file_problem(book, row) {
                Some(problem) => Wish::Ask(Topic::Told(Box::new(Notice::File(problem.clone())))),
                None => return,
            },
            Row::Newer(id) => Wish::OpenSession(*id, None),
            Row::Finding(finding) => match &finding.about {
                About::Session(id) => Wish::OpenSession(*id, finding.at.map(Spot::Field)),
                About::Municipality(code) => match &finding.what {
                    What::BandsOverlap { .. } => residents_of(code, book),
                    _ => behind_place(code, book, context),
                },
            },
        };
        context.wishes.push(wish);
    }

    fn ask_to_mend(&self, context: &mut Context) {
        let mend = context.book.and_then(|book| self.mending(book));
        context.wishes.push(match mend {
            Some(mend) => Wish::Ask(Topic::Mend(Box::new(mend))),
            None if self.rows.is_empty() => return,
            None => Wish::Tell(Notice::Plain("refused-cannot-mend")),
        });
    }
}

/// How many findings the whole logbook has, as the top line says on every screen.
#[derive(Debug, Default)]
pub struct Count {
    /// How many; none before everything has been read once.
    pub findings: Option<usize>,
    neighbours: Neighbours,
    made_for: Option<(u64, u64, u8)>,
}

impl Count {
    /// Counts again where the logbook has changed and has been read to the end.
    pub fn refresh(&mut self, book: &Book, not_stated: u8) {
        let wanted = Some((book.generation, book.revision, not_stated));
        if self.made_for == wanted || !book.is_loaded() {
            return;
        }
        self.neighbours = Neighbours::of(&book.catalogue);
        let found = count(self.of(book, not_stated));
        self.findings = Some(files(book).count() + found);
        self.made_for = wanted;
    }

    fn of<'a>(&'a self, book: &'a Book, not_stated: u8) -> Whole<'a> {
        Whole {
            catalogue: &book.catalogue,
            problems: &book.problems,
            neighbours: &self.neighbours,
            logbook: &book.logbook,
            not_stated,
        }
    }
}

/// What is wrong with the file of a row.
pub fn file_problem<'a>(book: &'a Book, row: &Row) -> Option<&'a FileProblem> {
    match row {
        Row::Logbook => book.logbook_problem.as_ref(),
        Row::Unreadable(place) => book.unreadable.values().nth(*place),
        Row::Newer(_) | Row::Finding(_) => None,
    }
}

/// The rows of whole files: no filter takes them away, since nobody knows what they hold.
fn files(book: &Book) -> impl Iterator<Item = Row> {
    let logbook = book.logbook_problem.iter().map(|_| Row::Logbook);
    let unreadable = (0..book.unreadable.len()).map(Row::Unreadable);
    let mut newer: Vec<SessionId> = book.read_only.keys().copied().collect();
    newer.sort_unstable();
    logbook
        .chain(unreadable)
        .chain(newer.into_iter().map(Row::Newer))
}

/// The table of those who live in a municipality.
fn residents_of(code: &str, book: &Book) -> Wish {
    let catalogue = &book.catalogue;
    let symbol = catalogue.symbols.get(code);
    let there = catalogue.digests().iter();
    let names = there
        .filter(|digest| Some(digest.place) == symbol)
        .map(|digest| catalogue.symbols.string(digest.place_name));
    let name = names.filter(|name| !name.is_empty()).min();
    let residents = Residents::new(code, name.unwrap_or_default(), &book.logbook);
    Wish::Show(Overlay::Residents(Box::new(residents)))
}

/// The sessions of a municipality, or its line of the coverage where it has none yet.
fn behind_place(code: &str, book: &Book, context: &Context) -> Wish {
    let symbol = book.catalogue.symbols.get(code);
    let digests = book.catalogue.digests().iter();
    let there = digests.filter(|digest| Some(digest.place) == symbol);
    let sessions = there.count() as u64;
    if sessions == 0 {
        return Wish::ShowCoverage(code.to_owned());
    }
    Wish::Behind(behind::parts(
        &[Condition::Place(code.to_owned())],
        sessions,
        context.texts,
        book,
        context.filter,
        context.moment.today,
    ))
}
