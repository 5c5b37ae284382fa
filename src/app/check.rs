//! The check: whether the sessions that the filter takes are ready to be reported, and what stands
//! in the way, the gravest first. Enter goes to the very field, and what is certain is mended here.

mod rows;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::command::Command;
use crate::model::code::Code;
use crate::model::digest::{Digest, Symbol};
use crate::model::field::Address;
use crate::model::mending::{Mending, mending};
use crate::model::problem::What;
use crate::model::readiness::{About, BySeverity, Finding, Neighbours, OfSessions, Tally, Whole};
use crate::model::value::SessionId;

use super::book::Book;
use super::event::Target;
use super::filter_line::FilterLine;
use super::import;
use super::made_for::MadeFor;
use super::notice::Notice;
use super::overlay::Overlay;
use super::question::Topic;
use super::reach::Reach;
use super::residents::Residents;
use super::{Context, Spot, Wish};

pub use rows::{OddRow, Row, Weight, file_problem, odd_line};
use rows::{files, odd};

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
    /// Whether anything else of its kind was found.
    pub has_alike: bool,
    /// What is found in all sessions, and for which state of which logbook.
    of_sessions: OfSessions,
    found_for: Option<((u64, u64, u8), u64)>,
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
            self.has_alike = self.mend.is_some() && self.alike().nth(1).is_some();
            self.mend_for = wanted;
        }
    }

    fn find(&mut self, book: &Book, filter: &FilterLine, whole: &Count, not_stated: u8) {
        let before = self.rows.get(self.selected).cloned();
        let whole = whole.of(book, not_stated);
        self.follow(book, whole);
        let takes = filter.takes();
        let found = self.of_sessions.findings(whole, takes, &filter.filter);
        self.municipalities = count_municipalities(&found);
        let files: Vec<Row> = files(book).collect();
        let odd: Vec<Row> = odd(book).collect();
        self.sessions = self.count_sessions(book, takes, files.iter().chain(&odd));
        let [nonsense, doubts, gaps] = found;
        let doubtful = odd.len() + doubts.len();
        self.counts = [files.len(), nonsense.len(), doubtful, gaps.len()];
        self.rows = files;
        self.rows.extend(nonsense.into_iter().map(Row::Finding));
        self.rows.extend(odd);
        self.rows
            .extend(doubts.into_iter().chain(gaps).map(Row::Finding));
        self.shown = filter.taken;
        self.is_made = true;
        let same = before.and_then(|before| self.rows.iter().position(|row| row.is_like(&before)));
        self.selected = Reach(self.rows.len()).within(same.unwrap_or(self.selected));
    }

    /// Finds what there is in all sessions, or again in those that have changed, where that is known.
    fn follow(&mut self, book: &Book, whole: Whole) {
        let found_for = self.found_for.take();
        let same = (book.generation, book.frame, whole.not_stated);
        let changes = found_for.filter(|(of, _)| *of == same);
        let changes = changes.and_then(|(_, changes)| book.catalogue.changes_since(changes));
        match changes {
            Some(changes) => self.of_sessions.follow(whole, &changes),
            None => self.of_sessions = OfSessions::of(whole),
        }
        self.found_for = Some((same, book.catalogue.changes()));
    }

    /// In how many sessions something was found: in those that the filter takes, and in those whose
    /// files are told of, whatever it takes.
    fn count_sessions<'a>(
        &self,
        book: &Book,
        takes: &[bool],
        of_files: impl Iterator<Item = &'a Row>,
    ) -> usize {
        let mut are = self.of_sessions.are_found_in(takes);
        for id in of_files.filter_map(Row::session) {
            let place = book.catalogue.place_of(id);
            if let Some(is) = place.and_then(|place| are.get_mut(place)) {
                *is = true;
            }
        }
        are.into_iter().filter(|is| *is).count()
    }

    /// The row that is selected.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.selected)
    }

    fn mending(&self, book: &Book) -> Option<Mend> {
        let Row::Finding(finding) = self.row()? else {
            return None;
        };
        mend_of(finding, book, |digest| {
            mending(&finding.what, digest, &book.catalogue, &book.logbook)
        })
    }

    /// Everything of the kind of the selected row.
    fn alike(&self) -> impl Iterator<Item = &Finding> {
        let id = match self.row() {
            Some(Row::Finding(finding)) => Some(finding.what.id()),
            _ => None,
        };
        let findings = self.rows.iter().filter_map(|row| match row {
            Row::Finding(finding) => Some(&**finding),
            _ => None,
        });
        findings.filter(move |finding| Some(finding.what.id()) == id)
    }

    /// What mends everything of the kind of the selected row, as far as that is certain.
    fn mending_of_all(&self, book: &Book) -> Vec<Mend> {
        // A place is looked for among all names: once for each name.
        let mut places: HashMap<Symbol, Option<Mending>> = HashMap::new();
        let mends = self.alike().filter_map(|finding| {
            mend_of(finding, book, |digest| {
                let find = || mending(&finding.what, digest, &book.catalogue, &book.logbook);
                match finding.what {
                    What::PlaceNotPicked if digest.place == book.catalogue.empty() => {
                        places.entry(digest.place_name).or_insert_with(find).clone()
                    }
                    _ => find(),
                }
            })
        });
        mends.collect()
    }

    /// Whether a command would do something here and now.
    pub fn offers(&self, command: Command) -> bool {
        command != Command::OpenFinding || !self.rows.is_empty()
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let rows = Reach(self.rows.len());
        match command {
            Command::MoveLeft => self.step_weight(false),
            Command::MoveRight => self.step_weight(true),
            Command::OpenFinding => self.open(context),
            Command::Mend => self.ask_to_mend(context),
            Command::MendAll => self.ask_to_mend_all(context),
            Command::NewSession => context.wishes.push(Wish::NewSession(Box::default())),
            _ => return rows.go(command, &mut self.selected, context.moment.page),
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
            Row::Newer(id) => Wish::OpenSession(*id, None),
            Row::Finding(finding) => match &finding.about {
                About::Session(id) if is_of_copies(&finding.what) => Wish::SettleCopies(*id),
                About::Session(id) => Wish::OpenSession(*id, finding.at.map(Spot::Field)),
                About::Municipality(code) => residents_of(code, &finding.what, book),
            },
            Row::Odd(odd) if odd.of_people.is_none() => Wish::ChooseAgeProfile,
            row => match (odd_line(book, row), row.session()) {
                (Some(odd), Some(id)) => {
                    let (person, key) = (odd.person, odd.key);
                    Wish::OpenSession(id, Some(Spot::Person { person, key }))
                }
                _ => match file_problem(book, row) {
                    // A copy that a program which keeps folders alike has left.
                    Some(problem) if import::is_copy(problem) => Wish::OpenCopies,
                    Some(problem) => {
                        Wish::Ask(Topic::Told(Box::new(Notice::File(problem.clone()))))
                    }
                    None => return,
                },
            },
        };
        context.wishes.push(wish);
    }

    fn ask_to_mend_all(&self, context: &mut Context) {
        let mends = context.book.map(|book| self.mending_of_all(book));
        context.wishes.push(match mends.unwrap_or_default() {
            mends if !mends.is_empty() => Wish::Ask(Topic::MendAll(mends)),
            _ if self.rows.is_empty() => return,
            _ => Wish::Tell(Notice::Plain("refused-cannot-mend-all")),
        });
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

/// What mends a finding, where that is a change of a session that can be written.
fn mend_of(
    finding: &Finding,
    book: &Book,
    mending: impl FnOnce(&Digest) -> Option<Mending>,
) -> Option<Mend> {
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
        mending: mending(digest)?,
    })
}

/// Whether a finding is mended where copies are settled.
fn is_of_copies(what: &What) -> bool {
    matches!(
        what,
        What::SeveralValues { .. } | What::CameBack | What::ClockAhead { .. }
    )
}

/// How many findings the whole logbook has, as the top line says on every screen.
#[derive(Debug, Default)]
pub struct Count {
    /// How many; none before everything has been read once.
    pub findings: Option<usize>,
    neighbours: Neighbours,
    tally: Tally,
    counted_for: Option<((u64, u64, u8), u64)>,
    made_for: Option<(u64, u64, u8)>,
}

impl Count {
    /// Counts again where the logbook has changed and has been read to the end.
    pub fn refresh(&mut self, book: &Book, not_stated: u8) {
        let wanted = Some((book.generation, book.revision, not_stated));
        if self.made_for == wanted || !book.is_loaded() {
            return;
        }
        self.follow(book, not_stated);
        let found = self.tally.total(self.of(book, not_stated));
        self.findings = Some(files(book).count() + odd(book).count() + found);
        self.made_for = wanted;
    }

    /// Counts the sessions that have changed, or all of them where that is not known.
    fn follow(&mut self, book: &Book, not_stated: u8) {
        let catalogue = &book.catalogue;
        let same = (book.generation, book.frame, not_stated);
        let counted_for = self.counted_for.take().filter(|(of, _)| *of == same);
        match counted_for.and_then(|(_, changes)| catalogue.changes_since(changes)) {
            Some(changes) => {
                self.neighbours.follow(&changes, catalogue);
                self.tally.follow(&changes, catalogue, not_stated);
            }
            None => {
                self.neighbours = Neighbours::of(catalogue);
                self.tally = Tally::of(catalogue, not_stated);
            }
        }
        self.counted_for = Some((same, catalogue.changes()));
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

/// In how many municipalities something was found; they come last of each severity.
fn count_municipalities(found: &BySeverity) -> usize {
    let of = |finding: &'_ Arc<Finding>| match &finding.about {
        About::Municipality(code) => Some(code.clone()),
        About::Session(_) => None,
    };
    let places = found
        .iter()
        .flat_map(|like| like.iter().rev().map_while(of));
    places.collect::<HashSet<Code>>().len()
}

/// The table of targets and residents of a municipality, at what was found there.
fn residents_of(code: &str, what: &What, book: &Book) -> Wish {
    let catalogue = &book.catalogue;
    let symbol = catalogue.symbols.get(code);
    let there = catalogue.digests().iter();
    let names = there
        .filter(|digest| Some(digest.place) == symbol)
        .map(|digest| catalogue.symbols.string(digest.place_name));
    let name = names.filter(|name| !name.is_empty()).min();
    let mut residents = Residents::new(code, name.unwrap_or_default(), &book.logbook);
    residents.seek(what);
    Wish::Show(Overlay::Residents(Box::new(residents)))
}
