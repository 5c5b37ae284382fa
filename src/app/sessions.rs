//! The list of sessions: which of them, in which order, which one is selected, and its details.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::Datelike;

use crate::command::Command;
use crate::model::check::copies::edited_by_hand;
use crate::model::code::CodeList;
use crate::model::digest::{Catalogue, Digest, Symbol};
use crate::model::problem::Problem;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::format::Document;
use crate::text::collation::Collation;
use crate::text::names::Names;
use crate::text::{Language, Texts, date};

use super::book::Book;
use super::effect::Effect;
use super::event::{PeopleRead, Target};
use super::filter_line::FilterLine;
use super::notice::Notice;
use super::reach::{Reach, along};
use super::{Context, Drafts, Spot, Wish};

/// A column of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The first day.
    #[default]
    Date,
    /// The municipality and its district.
    Place,
    /// The types of the trainers.
    Trainers,
    /// How many topics.
    Topics,
    /// How many came.
    People,
    /// Women among those whose sex is stated.
    Women,
    /// Planned, held, postponed, cancelled.
    Status,
}

impl Column {
    /// Every column, from the left.
    pub const ALL: [Self; 7] = [
        Self::Date,
        Self::Place,
        Self::Trainers,
        Self::Topics,
        Self::People,
        Self::Women,
        Self::Status,
    ];

    /// The id of its heading: `column-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Place => "place",
            Self::Trainers => "trainers",
            Self::Topics => "topics",
            Self::People => "people",
            Self::Women => "women",
            Self::Status => "status",
        }
    }

    fn step(self, by: isize) -> Self {
        along(&Self::ALL, self, by)
    }
}

/// What the list shows in one row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A session.
    Session(SessionId),
    /// A file that could not be read, by its place among those.
    Unreadable(usize),
    /// A session that is being written and is not saved yet.
    Draft(SessionId),
}

/// The details of the selected session.
#[derive(Clone, Debug)]
pub struct Detail {
    /// Which session.
    pub id: SessionId,
    /// The session, or why it cannot be read.
    pub session: Result<Arc<Document<Session>>, FileProblem>,
    /// That it or its sheet was edited by hand, where they were.
    pub by_hand: Vec<Problem>,
}

/// The list of sessions.
#[derive(Debug, Default)]
pub struct Sessions {
    /// What it is sorted by.
    pub sorted_by: Column,
    /// Whether the largest stands first.
    pub is_descending: bool,
    /// What it shows, in order: files that cannot be read, then sessions.
    pub rows: Vec<Row>,
    /// Which row is selected.
    pub selected: usize,
    /// The details of the selected session, once they have been read.
    pub detail: Option<Detail>,
    /// Whether all that is shown lies in one year, so that rows need not name it.
    pub in_one_year: bool,
    /// Whether all that is shown has been held, so that no row need say so.
    pub all_held: bool,
    /// Whether details are hidden.
    pub hides_detail: bool,
    /// The filter of the screen below, for the list behind a figure; empty in the list itself.
    pub filter_below: String,
    made_for: Option<MadeFor>,
    asked_for: Option<(SessionId, u64)>,
    wanted: Option<SessionId>,
}

/// What the rows were made for; other rows are needed when one of these changes.
#[derive(Clone, Debug, PartialEq)]
struct MadeFor {
    book: (u64, u64),
    filter: u64,
    language: Language,
    order: (Column, bool),
    drafts: Vec<SessionId>,
}

impl Sessions {
    /// The list behind a figure; `filter_below` comes back when it is left.
    pub fn behind(filter_below: String) -> Self {
        Self {
            filter_below,
            ..Self::default()
        }
    }

    /// Brings the rows up to date; gives the session whose details are still to be read.
    pub fn refresh(
        &mut self,
        book: &Book,
        filter: &FilterLine,
        drafts: &Drafts,
        texts: Texts,
    ) -> Option<SessionId> {
        let wanted = MadeFor {
            book: (book.generation, book.revision),
            filter: filter.revision,
            language: texts.language(),
            order: (self.sorted_by, self.is_descending),
            drafts: drafts.keys().copied().collect(),
        };
        if self.made_for.as_ref() != Some(&wanted) {
            self.fill(book, filter, drafts, texts);
            self.made_for = Some(wanted);
        }
        self.detail_to_read(book)
    }

    /// The session that is selected.
    pub fn selected_session(&self) -> Option<SessionId> {
        match self.rows.get(self.selected) {
            Some(Row::Session(id)) => Some(*id),
            _ => None,
        }
    }

    /// Selects a session, now or as soon as the list shows it.
    pub fn select(&mut self, id: SessionId) {
        self.wanted = Some(id);
        self.find_wanted();
    }

    /// Takes in the details of a session that was asked for.
    pub fn take_detail(
        &mut self,
        id: SessionId,
        session: Result<Arc<Document<Session>>, FileProblem>,
        people: &PeopleRead,
    ) {
        let sheet = people.as_ref().ok().and_then(Option::as_ref);
        let by_hand = session.as_ref().ok().map(|session| {
            let sheet = sheet.map(|sheet| &sheet.value);
            edited_by_hand(&session.value, sheet)
        });
        self.detail = Some(Detail {
            id,
            session,
            by_hand: by_hand.unwrap_or_default(),
        });
    }

    /// Whether a command would do something here and now.
    pub fn offers(&self, command: Command) -> bool {
        match command {
            Command::Open
            | Command::CopySession
            | Command::Delete
            | Command::OpenAttendance
            | Command::Mark => !self.rows.is_empty(),
            _ => true,
        }
    }

    /// Decides what a command means here; gives whether it means anything.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        match command {
            Command::Open => self.open(context),
            Command::OpenAttendance => match self.rows.get(self.selected) {
                Some(Row::Session(id)) => {
                    let wish = Wish::OpenSession(*id, Some(Spot::Attendance));
                    context.wishes.push(wish);
                }
                _ => self.open(context),
            },
            Command::PrintSheet => self.with_selected(context, Wish::PrintSheet),
            Command::FindRepeats => context.wishes.push(Wish::FindRepeats),
            Command::SettleCopies => self.with_selected(context, Wish::SettleCopies),
            Command::EarlierVersions => self.with_selected(context, Wish::EarlierVersions),
            Command::NewSession => context.wishes.push(Wish::NewSession(Box::default())),
            Command::CopySession => self.with_selected(context, Wish::CopySession),
            Command::Delete => match self.rows.get(self.selected) {
                Some(Row::Draft(id)) => context.wishes.push(Wish::AskDraft(*id)),
                _ => self.with_selected(context, Wish::DeleteSession),
            },
            Command::CopyToClipboard => self.copy(context),
            Command::Mark => self.mark(Command::MoveDown, true, context),
            Command::MarkDown => self.mark(Command::MoveDown, false, context),
            Command::MarkUp => self.mark(Command::MoveUp, false, context),
            Command::MarkAll => context.wishes.push(Wish::Mark {
                ids: self.sessions().collect(),
                turns: true,
            }),
            Command::SortNext => self.sort_by(self.sorted_by.step(1)),
            Command::SortPrevious => self.sort_by(self.sorted_by.step(-1)),
            Command::ReverseSort => self.is_descending = !self.is_descending,
            Command::ToggleDetail => self.hides_detail = !self.hides_detail,
            _ => return self.go(command, context.moment.page),
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        match target {
            Target::Row(row) if row == self.selected => self.open(context),
            Target::Row(row) if row < self.rows.len() => {
                self.selected = row;
                self.wanted = None;
            }
            Target::Column(index) => {
                if let Some(column) = Column::ALL.get(index) {
                    if *column == self.sorted_by {
                        self.is_descending = !self.is_descending;
                    } else {
                        self.sort_by(*column);
                    }
                }
            }
            _ => return false,
        }
        true
    }

    fn open(&mut self, context: &mut Context) {
        match self.rows.get(self.selected) {
            Some(Row::Session(id)) => context.wishes.push(Wish::OpenSession(*id, None)),
            Some(Row::Draft(id)) => context.wishes.push(Wish::ContinueDraft(*id)),
            Some(Row::Unreadable(index)) => {
                let problem = context
                    .book
                    .and_then(|book| book.unreadable.values().nth(*index));
                if problem.is_some_and(super::import::is_copy) {
                    // A copy that a program which keeps folders alike has left.
                    context.wishes.push(Wish::OpenCopies);
                } else if let Some(problem) = problem {
                    let told = Box::new(Notice::File(problem.clone()));
                    context
                        .wishes
                        .push(Wish::Ask(super::question::Topic::Told(told)));
                }
            }
            None => {}
        }
    }

    /// Copies the selected session as one line of a table: what the list shows of it.
    fn copy(&self, context: &mut Context) {
        let selected = self.selected_session().zip(context.book);
        let Some((id, book)) = selected else {
            let notice = Notice::Plain("refused-nothing-to-copy");
            return context.wishes.push(Wish::Tell(notice));
        };
        if let Some(digest) = book.catalogue.get(id) {
            let line = line_of(digest, book, context.texts);
            context.effects.push(Effect::Copy(line));
            context
                .wishes
                .push(Wish::Tell(Notice::Plain("told-copied")));
        }
    }

    fn with_selected(&self, context: &mut Context, wish: impl FnOnce(SessionId) -> Wish) {
        if let Some(id) = self.selected_session() {
            context.wishes.push(wish(id));
        }
    }

    /// The sessions that are shown, in order.
    fn sessions(&self) -> impl Iterator<Item = SessionId> {
        self.rows.iter().filter_map(|row| match row {
            Row::Session(id) => Some(*id),
            _ => None,
        })
    }

    /// Marks the selected session, and goes to the next one: where several are marked in a row, the
    /// one that is gone to is marked too.
    fn mark(&mut self, step: Command, turns: bool, context: &mut Context) {
        let mut ids: Vec<SessionId> = self.selected_session().into_iter().collect();
        self.go(step, 1);
        if !turns {
            ids.extend(self.selected_session());
        }
        context.wishes.push(Wish::Mark { ids, turns });
    }

    fn sort_by(&mut self, column: Column) {
        self.sorted_by = column;
        self.is_descending = matches!(column, Column::People | Column::Women | Column::Topics);
    }

    /// Moves the selection; gives whether the command is a move.
    fn go(&mut self, command: Command, page: usize) -> bool {
        let is_move = Reach(self.rows.len()).go(command, &mut self.selected, page);
        if is_move {
            self.wanted = None;
        }
        is_move
    }

    fn fill(&mut self, book: &Book, filter: &FilterLine, drafts: &Drafts, texts: Texts) {
        let before = self.rows.get(self.selected).cloned();
        let catalogue = &book.catalogue;
        let mut shown: Vec<&Digest> = filter.sessions(book).collect();
        let order = Order::new(book, self.sorted_by, texts);
        shown.sort_by(|a, b| {
            let by_column = order.compare(a, b);
            let by_column = if self.is_descending {
                by_column.reverse()
            } else {
                by_column
            };
            by_column
                .then(a.starts_on.cmp(&b.starts_on))
                .then(a.id.cmp(&b.id))
        });
        self.rows.clear();
        if filter.filter.is_empty() {
            self.rows.extend(drafts.keys().copied().map(Row::Draft));
            self.rows
                .extend((0..book.unreadable.len()).map(Row::Unreadable));
        }
        let mut years = shown
            .iter()
            .filter_map(|digest| digest.starts_on.map(|day| day.0.year()));
        self.all_held = shown.iter().all(|digest| catalogue.is_held(digest));
        let first = years.next();
        self.in_one_year = years.all(|year| Some(year) == first);
        self.rows
            .extend(shown.into_iter().map(|digest| Row::Session(digest.id)));
        self.keep_selection(before);
    }

    /// Selects what was selected, or what stands in its place now.
    fn keep_selection(&mut self, before: Option<Row>) {
        let is_session = |row: &Row| matches!(row, Row::Session(_));
        let found = before
            .filter(is_session)
            .and_then(|before| self.rows.iter().position(|row| *row == before));
        if let Some(place) = found {
            self.selected = place;
        } else if self.made_for.is_none() {
            self.selected = self.rows.iter().position(is_session).unwrap_or(0);
        }
        self.selected = Reach(self.rows.len()).within(self.selected);
        self.find_wanted();
    }

    fn find_wanted(&mut self) {
        let Some(wanted) = self.wanted else {
            return;
        };
        let place = self
            .rows
            .iter()
            .position(|row| *row == Row::Session(wanted));
        if let Some(place) = place {
            self.selected = place;
            self.wanted = None;
        }
    }

    fn detail_to_read(&mut self, book: &Book) -> Option<SessionId> {
        let id = self.selected_session()?;
        let asked = Some((id, book.revision));
        if self.hides_detail || self.asked_for == asked {
            return None;
        }
        self.asked_for = asked;
        Some(id)
    }
}

/// How two sessions stand to each other in a column. Words are compared by their rank in the
/// order of the language, found once for every different word.
struct Order<'a> {
    column: Column,
    catalogue: &'a Catalogue,
    ranks: HashMap<Symbol, u32>,
}

impl<'a> Order<'a> {
    fn new(book: &'a Book, column: Column, texts: Texts) -> Self {
        let names = Names::new(texts, &book.logbook);
        let catalogue = &book.catalogue;
        let string = |symbol: Symbol| catalogue.symbols.string(symbol);
        let named: HashMap<Symbol, String> = match column {
            Column::Place => catalogue
                .digests()
                .iter()
                .map(|digest| {
                    let name = names.place_short(string(digest.place), string(digest.place_name));
                    (place_symbol(digest, catalogue), name)
                })
                .collect(),
            Column::Trainers => catalogue
                .used(CodeList::TrainerType)
                .map(|code| (code, names.code(CodeList::TrainerType, string(code))))
                .collect(),
            _ => HashMap::new(),
        };
        Self {
            column,
            catalogue,
            ranks: ranks(named, texts),
        }
    }

    fn compare(&self, a: &Digest, b: &Digest) -> Ordering {
        let rank = |symbol: Symbol| self.ranks.get(&symbol).copied();
        match self.column {
            Column::Date => a.starts_on.cmp(&b.starts_on),
            Column::Place => {
                let place = |digest| rank(place_symbol(digest, self.catalogue));
                place(a).cmp(&place(b))
            }
            Column::Trainers => {
                let types = |digest: &Digest| -> Vec<Option<u32>> {
                    digest
                        .trainer_types
                        .iter()
                        .map(|code| rank(*code))
                        .collect()
                };
                types(a).cmp(&types(b))
            }
            Column::Topics => a.topics.len().cmp(&b.topics.len()),
            Column::People => a.participants.cmp(&b.participants),
            Column::Women => {
                let share = |digest: &Digest| digest.sexes.women_share().unwrap_or(-1.0);
                share(a).total_cmp(&share(b))
            }
            Column::Status => {
                let built_in = CodeList::Status.built_in();
                let place = |digest: &Digest| {
                    let status = self.catalogue.symbols.string(digest.status);
                    built_in.iter().position(|code| *code == status)
                };
                let last = built_in.len();
                place(a).unwrap_or(last).cmp(&place(b).unwrap_or(last))
            }
        }
    }
}

/// A session as one line, its columns apart by tabs.
fn line_of(digest: &Digest, book: &Book, texts: Texts) -> String {
    let names = Names::new(texts, &book.logbook);
    let string = |symbol: Symbol| book.catalogue.symbols.string(symbol);
    let types: Vec<String> = digest
        .trainer_types
        .iter()
        .map(|code| names.code(CodeList::TrainerType, string(*code)))
        .collect();
    [
        digest
            .starts_on
            .map(|day| date::numeric(day.0))
            .unwrap_or_default(),
        names.place(string(digest.place), string(digest.place_name)),
        types.join(", "),
        digest.participants.to_string(),
        names.code(CodeList::Status, string(digest.status)),
    ]
    .join("\t")
}

/// What tells a municipality from others: its code, or its name where it has none.
fn place_symbol(digest: &Digest, catalogue: &Catalogue) -> Symbol {
    if digest.place == catalogue.empty() {
        digest.place_name
    } else {
        digest.place
    }
}

fn ranks(named: HashMap<Symbol, String>, texts: Texts) -> HashMap<Symbol, u32> {
    let (symbols, names): (Vec<Symbol>, Vec<String>) = named.into_iter().unzip();
    let ranks = Collation::new(texts.language()).ranks(&names);
    symbols.into_iter().zip(ranks).collect()
}
