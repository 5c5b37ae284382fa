//! Rows read into sessions. Rows of one session are put together; what a cell says and its field
//! cannot take goes into the notes word for word, and every such thing is told with its row and
//! column.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::cells::{self, Lists};
use super::columns::Matching;
use super::headings::Headings;
use super::identity;
use super::one_sex::OneSex;
use super::places::Gazetteer;
use super::table::{Cell, Table};
use super::target::Target;
use super::trouble::{Problem, Trouble};
use crate::exchange::handout::Said;
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::model::merge::Dot;
use crate::model::merge::edit::{self, Hand};
use crate::model::problem::What;
use crate::model::session::{Session, Stamp};
use crate::model::value::{Date, SessionId};
use crate::text::Texts;

/// What reading needs to know beside the table.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The logbook whose codes and municipalities are meant.
    pub logbook: &'a Logbook,
    /// The language in which a municipality is called that is told by its code alone.
    pub texts: Texts,
    /// The day by which a year is found where none is told.
    pub today: NaiveDate,
    /// When and by whom the sheet is taken in.
    pub stamp: &'a Stamp,
    /// The session with an id as it is now: a row with that id changes what it has columns for, and
    /// leaves the rest.
    pub known: &'a dyn Fn(SessionId) -> Option<Session>,
}

/// Where a session's id comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// It stands in the row.
    Given,
    /// It was made of what the row says: where the logbook has it already, in whatever state, this
    /// very row has been taken in before, and there is nothing to do.
    Derived,
}

/// A session that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The session.
    pub session: Session,
    /// Where its id comes from.
    pub identity: Identity,
    /// The rows of the table that it was read from, from 0.
    pub rows: Vec<usize>,
}

/// What a table says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// The sessions, in the order of their first rows.
    pub taken: Vec<Taken>,
    /// What should be known of the rows, in order.
    pub problems: Vec<Problem>,
    /// The sex that alone is counted of those who came; nothing where others are too, or nobody else came.
    pub one_sex: Option<OneSex>,
}

/// Reads the rows below the headings.
pub fn read_rows(table: &Table, matching: &Matching, reading: &Reading) -> Rows {
    let mut reader = Reader {
        table,
        matching,
        reading,
        lists: Lists::new(reading.logbook),
        gazetteer: Gazetteer::new(reading.logbook),
        said: OnceCell::new(),
        problems: Vec::new(),
    };
    let mut taken: Vec<Taken> = Vec::new();
    let mut seen: HashMap<SessionId, usize> = HashMap::new();
    for group in reader.groups() {
        let Some(read) = reader.session(&group) else {
            continue;
        };
        let row = read.rows.first().copied().unwrap_or(0);
        if let Some(other) = seen.get(&read.session.id) {
            reader.tell(row, None, Trouble::Same { row: *other });
            continue;
        }
        seen.insert(read.session.id, row);
        taken.push(read);
    }
    reader.tell_of_hidden();
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| (problem.row, problem.column));
    let one_sex = OneSex::of(matching).filter(|sex| {
        let mut sessions = taken.iter().map(|taken| &taken.session);
        sessions.any(|session| sex.leaves_others(&session.attendance))
    });
    Rows {
        taken,
        problems,
        one_sex,
    }
}

/// The rows of one session.
pub(super) struct Group {
    pub(super) id: Option<SessionId>,
    pub(super) rows: Vec<usize>,
}

impl Group {
    /// Whether a person has written the rows, and no program that has said all there is.
    pub(super) fn is_by_hand(&self) -> bool {
        self.id.is_none()
    }
}

/// A session while it is read.
pub(super) struct Draft {
    pub(super) session: Session,
    /// Whether the logbook had it.
    pub(super) is_known: bool,
    /// What its fields could not take.
    pub(super) kept: Vec<String>,
    /// What the rows say of its place.
    pub(super) place: String,
    /// The session as the logbook has it.
    known: Option<Box<Session>>,
    /// Whether they say if it was held.
    pub(super) has_status: bool,
}

pub(super) struct Reader<'a> {
    pub(super) table: &'a Table,
    pub(super) matching: &'a Matching,
    pub(super) reading: &'a Reading<'a>,
    pub(super) lists: Lists,
    pub(super) gazetteer: Gazetteer,
    pub(super) said: OnceCell<Said<'a>>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn tell(&mut self, row: usize, column: impl Into<Option<usize>>, what: Trouble) {
        let column = column.into();
        self.problems.push(Problem { row, column, what });
    }

    /// Tells of cells below the headings that said more than is taken.
    fn tell_of_hidden(&mut self) {
        for (row, column) in &self.table.hidden {
            if *row >= self.matching.headings.end {
                self.tell(*row, *column, Trouble::Hidden);
            }
        }
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &'a Cell {
        self.table.cell(row, column)
    }

    /// The columns with what they hold.
    pub(super) fn columns(&self) -> impl Iterator<Item = (usize, &'a Target)> + use<'a> {
        let columns = self.matching.columns.iter().enumerate();
        columns.filter_map(|(at, column)| Some((at, column.target.as_ref()?)))
    }

    pub(super) fn column(&self, id: &str) -> Option<usize> {
        self.matching.column_of(&Target::of(id)?)
    }

    /// The rows below the headings, those of one session together.
    fn groups(&mut self) -> Vec<Group> {
        let words = Headings::new(self.reading.logbook);
        let id_column = self.matching.column_of(&Target::Id);
        let counts = self.has_rows_of_counts();
        let mut groups: Vec<Group> = Vec::new();
        let mut by_id: HashMap<SessionId, usize> = HashMap::new();
        let mut by_key: HashMap<String, usize> = HashMap::new();
        for row in self.matching.headings.end..self.table.rows.len() {
            if self.is_passed_over(row, &words) {
                continue;
            }
            let written = id_column.map(|column| (column, self.cell(row, column)));
            let id = written.and_then(|(_, cell)| cells::id(&cell.text()));
            if let Some((column, cell)) = written
                && id.is_none()
                && !cells::is_blank(cell)
            {
                self.tell(row, column, Trouble::BadId);
            }
            let key = counts.then(|| session_key(self.table, self.matching, row));
            let known = match (id, &key) {
                (Some(id), _) => by_id.get(&id).copied(),
                // Only what is counted stands here: the session is the one above.
                (None, Some(key)) if key.is_empty() => groups.len().checked_sub(1),
                (None, Some(key)) => by_key.get(key).copied(),
                (None, None) => None,
            };
            match known {
                Some(at) => groups[at].rows.push(row),
                None => {
                    match (id, key) {
                        (Some(id), _) => drop(by_id.insert(id, groups.len())),
                        (None, Some(key)) => drop(by_key.insert(key, groups.len())),
                        (None, None) => {}
                    }
                    let rows = vec![row];
                    groups.push(Group { id, rows });
                }
            }
        }
        groups
    }

    /// Whether each row is one of a count or of a group, so that a session has several.
    fn has_rows_of_counts(&self) -> bool {
        [Target::RowCount, Target::RowGroupCount]
            .iter()
            .any(|target| self.matching.column_of(target).is_some())
    }

    /// Whether a row is no session: nothing stands there, the columns are numbered, or the others
    /// are added up.
    fn is_passed_over(&mut self, row: usize, words: &Headings) -> bool {
        let cells = self.table.rows.get(row).map_or(&[][..], Vec::as_slice);
        let mut written = cells.iter().filter(|cell| !cell.is_empty());
        let Some(first) = written.next() else {
            return true;
        };
        if let Cell::Text(text) = first
            && words.is_total(text)
        {
            self.tell(row, None, Trouble::Total);
            return true;
        }
        row == self.matching.headings.end && are_running_numbers(cells)
    }

    /// Reads the rows of one session; nothing where they tell none.
    fn session(&mut self, group: &Group) -> Option<Taken> {
        let known = group.id.and_then(|id| (self.reading.known)(id));
        let new = || {
            let id = group.id.unwrap_or(SessionId(Uuid::nil()));
            Session::new(id, self.reading.stamp.clone())
        };
        let mut draft = Draft {
            known: known.clone().map(Box::new),
            is_known: known.is_some(),
            session: known.unwrap_or_else(new),
            kept: Vec::new(),
            place: String::new(),
            has_status: false,
        };
        self.fields(group, &mut draft).ok()?;
        self.place(group, &mut draft);
        self.notes(group, &mut draft);
        self.list_rows(group, &mut draft);
        self.counts(group, &mut draft);
        self.rest(group, &mut draft);
        self.finish(group, draft)
    }

    /// What stands in columns that no field takes is kept.
    fn rest(&self, group: &Group, draft: &mut Draft) {
        let columns = 0..self.matching.columns.len();
        for column in columns.filter(|column| self.matching.is_kept(*column)) {
            for row in &group.rows {
                let cell = self.cell(*row, column);
                let line = self.said(column, &cell.text());
                if !cells::is_blank(cell) && !draft.kept.contains(&line) {
                    draft.kept.push(line);
                }
            }
        }
    }

    fn finish(&mut self, group: &Group, mut draft: Draft) -> Option<Taken> {
        let first = group.rows.first().copied()?;
        let session = &mut draft.session;
        if session.starts_on.is_none() {
            self.tell(first, self.column("starts_on"), Trouble::NoDay);
            return None;
        }
        let days = [session.starts_on, session.ends_on];
        let known_days = draft.known.as_ref();
        let known_days = known_days.map(|known| [known.starts_on, known.ends_on]);
        if session.ends_on < session.starts_on
            && known_days != Some(days)
            && let Some(ends) = session.ends_on.take()
        {
            let column = self.column("ends_on");
            let ends = ends.to_string();
            let line = column.map_or(ends.clone(), |column| self.said(column, &ends));
            draft.kept.push(line);
            self.tell(first, column, Trouble::Kept(What::EndBeforeStart));
        }
        let session = &mut draft.session;
        for line in draft.kept {
            if session.notes.lines().any(|known| known == line) || session.notes.contains(&line) {
                continue;
            }
            if !session.notes.is_empty() {
                session.notes.push('\n');
            }
            session.notes.push_str(&line);
        }
        let identity = match group.id {
            Some(_) => Identity::Given,
            None => Identity::Derived,
        };
        let has_room = match identity {
            Identity::Given => identity::has_room(session),
            Identity::Derived => match identity::derived(session, &draft.place) {
                Some(id) => {
                    session.id = id;
                    true
                }
                None => false,
            },
        };
        if !has_room {
            self.tell(first, None, Trouble::TooMuch);
            return None;
        }
        // What is still to come has not been held; nobody said otherwise.
        let is_to_come = session.starts_on > Some(Date(self.reading.today));
        if is_to_come && !draft.has_status && !draft.is_known {
            session.status = "planned".to_owned();
        }
        if let Some(known) = draft.known.filter(|known| **known != draft.session) {
            draft.session = by_whoever_takes_it_in(&known, draft.session, self.reading.stamp);
        }
        Some(Taken {
            session: draft.session,
            identity,
            rows: group.rows.clone(),
        })
    }

    /// What stands in the notes of a cell that its field could not take.
    pub(super) fn said(&self, column: usize, text: &str) -> String {
        let heading = self.matching.columns.get(column);
        match heading
            .map(|column| column.heading.as_str())
            .unwrap_or_default()
        {
            "" => text.to_owned(),
            heading => format!("{heading}: {text}"),
        }
    }

    pub(super) fn keep(&mut self, draft: &mut Draft, row: usize, column: usize, what: Trouble) {
        let text = self.cell(row, column).text();
        let line = self.said(column, &text);
        if !draft.kept.contains(&line) {
            draft.kept.push(line);
        }
        self.tell(row, column, what);
    }

    /// The first row of a session in which something stands in a column. What other rows say
    /// otherwise is kept.
    pub(super) fn first_said(
        &mut self,
        group: &Group,
        draft: &mut Draft,
        column: usize,
        is_nothing: fn(&Cell) -> bool,
    ) -> Option<usize> {
        let mut first: Option<usize> = None;
        for row in &group.rows {
            let cell = self.cell(*row, column);
            if is_nothing(cell) {
                continue;
            }
            match first {
                None => first = Some(*row),
                Some(before) if self.cell(before, column) != cell => {
                    self.keep(draft, *row, column, Trouble::Otherwise { row: before });
                }
                Some(_) => {}
            }
        }
        first
    }
}

/// What tells the session of a row among several: its day, time, place and title, folded. Empty where
/// none of them stands in the row.
pub(super) fn session_key(table: &Table, matching: &Matching, row: usize) -> String {
    let fields = ["starts_on", "starts_at", "municipality", "title"].map(Target::of);
    let targets = fields.into_iter().flatten().chain([Target::PlaceCode]);
    let mut key = String::new();
    for target in targets {
        let column = matching.column_of(&target);
        let cell = column.map(|column| table.cell(row, column));
        key.push_str(&fold(&cell.map(Cell::text).unwrap_or_default()));
        key.push('|');
    }
    if key.chars().all(|letter| letter == '|') {
        key.clear();
    }
    key
}

/// A session with what a row says of it as an edit of whoever takes the row in, there and then. The edit
/// is named after what it says and when, so that nobody else has it. What is here without bookkeeping is
/// no more than another file of that kind: both are kept where they differ.
fn by_whoever_takes_it_in(known: &Session, mut session: Session, by: &Stamp) -> Session {
    by.clone_into(&mut session.changed);
    if known.extra.bookkeeping().is_none() {
        return session;
    }
    let said = serde_json::to_vec(&session).unwrap_or_default();
    let name = Sha256::digest(&said);
    let name: String = name
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let hand = Hand {
        dot: Dot {
            writer: name,
            number: 1,
        },
        at: by.at.clone(),
        by: by.by.clone(),
    };
    edit::stamped(Some(known), &session, &hand).unwrap_or(session)
}

/// Whether a row numbers its columns, as forms on paper do below their headings.
fn are_running_numbers(cells: &[Cell]) -> bool {
    let written: Vec<Option<u32>> = cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(cells::number)
        .collect();
    let mut next = written.first().copied().flatten().unwrap_or(0);
    written.len() > 2
        && next <= 1
        && written.iter().all(|number| {
            let fits = *number == Some(next);
            next += 1;
            fits
        })
}
