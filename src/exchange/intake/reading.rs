//! Rows read into sessions. Rows of one session are put together; what a cell says and its field
//! cannot take goes into the notes word for word, and every such thing is told with its row and
//! column.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::cells::{self, Lists, Said};
use super::columns::Matching;
use super::headings::Headings;
use super::identity;
use super::places::{Found, Gazetteer};
use super::table::{Cell, Table};
use super::target::Target;
use super::trouble::{Problem, Trouble};
use crate::model::field::{Field, Kind};
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::model::problem::What;
use crate::model::session::{Session, Stamp};
use crate::model::value::{Date, SessionId, Time};
use crate::text::Texts;
use crate::text::names::Names;

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
}

/// Reads the rows below the headings.
pub fn read_rows(table: &Table, matching: &Matching, reading: &Reading) -> Rows {
    let mut reader = Reader {
        table,
        matching,
        reading,
        lists: Lists::new(reading.logbook),
        gazetteer: Gazetteer::new(reading.logbook),
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
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| (problem.row, problem.column));
    Rows { taken, problems }
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
    kept: Vec<String>,
    /// What the rows say of its place.
    place: String,
    has_status: bool,
}

pub(super) struct Reader<'a> {
    pub(super) table: &'a Table,
    pub(super) matching: &'a Matching,
    pub(super) reading: &'a Reading<'a>,
    pub(super) lists: Lists,
    gazetteer: Gazetteer,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn tell(&mut self, row: usize, column: impl Into<Option<usize>>, what: Trouble) {
        let column = column.into();
        self.problems.push(Problem { row, column, what });
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &'a Cell {
        self.table.cell(row, column)
    }

    /// The columns with what they hold.
    pub(super) fn columns(&self) -> impl Iterator<Item = (usize, &'a Target)> + use<'a> {
        let columns = self.matching.columns.iter().enumerate();
        columns.filter_map(|(at, column)| Some((at, column.target.as_ref()?)))
    }

    fn column(&self, id: &str) -> Option<usize> {
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
            let key = counts.then(|| self.key(row));
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

    /// What tells the session of a row of counts: its day, time, place and title, folded. Empty
    /// where none of them stands in the row.
    fn key(&self, row: usize) -> String {
        let fields = ["starts_on", "starts_at", "municipality", "title"].map(Target::of);
        let targets = fields.into_iter().flatten().chain([Target::PlaceCode]);
        let mut key = String::new();
        for target in targets {
            let cell = self.matching.column_of(&target).map(|column| self.cell(row, column));
            key.push_str(&fold(&cell.map(Cell::text).unwrap_or_default()));
            key.push('|');
        }
        if key.chars().all(|letter| letter == '|') {
            key.clear();
        }
        key
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
        self.finish(group, draft)
    }

    fn finish(&mut self, group: &Group, mut draft: Draft) -> Option<Taken> {
        let first = group.rows.first().copied()?;
        let session = &mut draft.session;
        if session.starts_on.is_none() {
            self.tell(first, self.column("starts_on"), Trouble::NoDay);
            return None;
        }
        if session.ends_on < session.starts_on && !draft.is_known {
            if let (Some(ends), Some(column)) = (session.ends_on.take(), self.column("ends_on")) {
                draft.kept.push(self.said(column, &ends.to_string()));
                self.tell(first, column, Trouble::Kept(What::EndBeforeStart));
            }
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
        Some(Taken {
            session: draft.session,
            identity,
            rows: group.rows.clone(),
        })
    }

    /// What stands in the notes of a cell that its field could not take.
    pub(super) fn said(&self, column: usize, text: &str) -> String {
        let heading = self.matching.columns.get(column);
        match heading.map(|column| column.heading.as_str()).unwrap_or_default() {
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

    /// Reads the fields of the session itself. An error means that it has no day that can be read.
    fn fields(&mut self, group: &Group, draft: &mut Draft) -> Result<(), ()> {
        for (column, target) in self.columns() {
            let Target::Field(at) = target else { continue };
            let Some(field) = at.field().filter(|field| field.list.is_none()) else {
                continue;
            };
            if matches!(field.id, "municipality" | "notes") {
                continue;
            }
            let is_nothing = nothing(field.kind, group);
            match self.first_said(group, draft, column, is_nothing) {
                None if group.is_by_hand() => {}
                None => drop(field.set(&mut draft.session, 0, "", self.reading.today)),
                Some(row) if field.id == "starts_on" => self.first_day(draft, row, column)?,
                Some(row) => {
                    let cell = self.cell(row, column);
                    if let Some(text) = self.value(group, draft, field, cell, (row, column)) {
                        draft.has_status |= field.id == "status";
                        let today = self.reading.today;
                        if let Err(what) = field.set(&mut draft.session, 0, &text, today) {
                            self.keep(draft, row, column, Trouble::Kept(what));
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// The first day, and what its cell says beside it: the last day, and when it began. Columns of
    /// their own say more.
    fn first_day(&mut self, draft: &mut Draft, row: usize, column: usize) -> Result<(), ()> {
        match cells::days(self.cell(row, column), self.reading.today) {
            Ok(days) => {
                draft.session.starts_on = Some(Date(days.first));
                let is_blank = |id| match self.column(id) {
                    Some(column) => cells::is_blank(self.cell(row, column)),
                    None => true,
                };
                if let Some(last) = days.last.filter(|_| is_blank("ends_on")) {
                    draft.session.ends_on = Some(Date(last));
                }
                if let Some(time) = days.time.filter(|_| is_blank("starts_at")) {
                    draft.session.starts_at = Some(Time(time));
                }
                if days.is_guessed {
                    self.tell(row, column, Trouble::YearTaken(days.first));
                }
                Ok(())
            }
            Err(what) => {
                self.tell(row, column, Trouble::BadDay(what));
                Err(())
            }
        }
    }

    /// What a cell says, as a field takes it; what cannot be read is kept.
    pub(super) fn value(
        &mut self,
        group: &Group,
        draft: &mut Draft,
        field: &Field,
        cell: &Cell,
        (row, column): (usize, usize),
    ) -> Option<String> {
        let by_hand = group.is_by_hand();
        let read = match field.kind {
            Kind::Line => Ok(cell.text().replace('\n', " ")),
            Kind::Notes | Kind::Place => Ok(cell.text().into_owned()),
            Kind::Date => cells::days(cell, self.reading.today).map(|days| {
                if days.is_guessed {
                    self.tell(row, column, Trouble::YearTaken(days.first));
                }
                Date(days.first).to_string()
            }),
            Kind::Time => cells::time(cell).map(|time| Time(time).to_string()),
            Kind::Decimal(_) if field.id == "hours" => {
                cells::hours_text(cell).ok_or(What::NotANumber)
            }
            Kind::Decimal(_) | Kind::Whole(_) => cells::number_text(cell).ok_or(What::NotANumber),
            Kind::YesNo => {
                let said = cells::yes_no(cell).map(|yes| yes.to_string());
                said.ok_or(What::NotYesOrNo)
            }
            Kind::Code(list) => match self.lists.code(list, &cell.text(), by_hand) {
                Said::Code(code) => Ok(code),
                Said::Unknown(code) => {
                    self.tell(row, column, Trouble::UnknownCode(list, code.clone()));
                    Ok(code)
                }
                Said::Words => {
                    self.keep_text(draft, &cell.text(), (row, column), Trouble::NoCode(list));
                    return None;
                }
            },
            Kind::Codes(list) => {
                let (codes, words) = self.lists.codes(list, &cell.text(), by_hand);
                let codes = codes.into_iter().filter_map(|said| match said {
                    Said::Code(code) => Some(code),
                    Said::Unknown(code) => {
                        self.tell(row, column, Trouble::UnknownCode(list, code.clone()));
                        Some(code)
                    }
                    Said::Words => None,
                });
                let codes: Vec<String> = codes.collect();
                if !words.is_empty() {
                    let words = words.join(", ");
                    self.keep_text(draft, &words, (row, column), Trouble::NoCode(list));
                }
                Ok(codes.join(","))
            }
        };
        match read {
            Ok(text) => Some(text),
            Err(what) => {
                self.keep_text(draft, &cell.text(), (row, column), Trouble::Kept(what));
                None
            }
        }
    }

    pub(super) fn keep_text(
        &mut self,
        draft: &mut Draft,
        text: &str,
        (row, column): (usize, usize),
        what: Trouble,
    ) {
        let line = self.said(column, text);
        if !draft.kept.contains(&line) {
            draft.kept.push(line);
        }
        self.tell(row, column, what);
    }

    /// The municipality, by its code or by its name beside district and oblast.
    fn place(&mut self, group: &Group, draft: &mut Draft) {
        let nothing: fn(&Cell) -> bool = cells::is_blank;
        let targets = [Target::of("municipality"), Some(Target::PlaceCode)];
        let [name_column, code_column] =
            targets.map(|target| target.and_then(|target| self.matching.column_of(&target)));
        let mut said = |column: Option<usize>| {
            let column = column?;
            let row = self.first_said(group, draft, column, nothing)?;
            Some((row, column, self.cell(row, column).text()))
        };
        let (name, code) = (said(name_column), said(code_column));
        let around = [Target::District, Target::Oblast].map(|target| {
            let column = self.matching.column_of(&target)?;
            Some(self.cell(*group.rows.first()?, column).text())
        });
        let around: Vec<_> = around.into_iter().flatten().collect();
        let around = around.join(" ");
        let text = name.as_ref().map(|(.., text)| text.replace('\n', " ")).unwrap_or_default();
        let written = code.as_ref().map(|(.., code)| code.to_string()).unwrap_or_default();
        draft.place = match written.as_str() {
            "" => format!("{text} {around}"),
            code => code.to_owned(),
        };
        if name.is_none() && code.is_none() {
            let is_covered = name_column.is_some() || code_column.is_some();
            if is_covered && !group.is_by_hand() {
                draft.session.municipality.code.clear();
                draft.session.municipality.name.clear();
            }
            return;
        }
        let found = match (code, name) {
            (Some((row, column, code)), _) => match self.gazetteer.by_code(&code) {
                Some(code) => code,
                None => {
                    self.tell(row, column, Trouble::UnknownPlaceCode);
                    code.trim().to_owned()
                }
            },
            (None, Some((row, column, _))) => self.place_by_name(&text, &around, (row, column)),
            (None, None) => return,
        };
        let place = &mut draft.session.municipality;
        // The name as it was when the session was recorded stays as it is.
        if draft.is_known && !found.is_empty() && place.code == found {
            return;
        }
        place.name = match text.is_empty() && !found.is_empty() {
            true => Names::new(self.reading.texts, self.reading.logbook).place_alone(&found, ""),
            false => text,
        };
        place.code = found;
    }

    fn place_by_name(&mut self, text: &str, around: &str, (row, column): (usize, usize)) -> String {
        match self.gazetteer.find(text, around) {
            Found::Sure(code) => return code,
            Found::Likely(code) => {
                self.tell(row, column, Trouble::LikelyPlace(code.clone()));
                return code;
            }
            Found::Several(codes) => self.tell(row, column, Trouble::SeveralPlaces(codes)),
            Found::Unknown => self.tell(row, column, Trouble::UnknownPlace),
        }
        String::new()
    }

    /// The notes: what stands in their column, and in others that a person has put there, each
    /// after its heading.
    fn notes(&mut self, group: &Group, draft: &mut Draft) {
        let is_notes = |target: &Target| matches!(target, Target::Field(at) if at.field == "notes");
        let columns: Vec<usize> = self
            .columns()
            .filter(|(_, target)| is_notes(target))
            .map(|(column, _)| column)
            .collect();
        let mut lines: Vec<String> = Vec::new();
        for column in &columns {
            for row in &group.rows {
                let text = self.cell(*row, *column).text();
                let line = match columns.len() {
                    1 => text.into_owned(),
                    _ => self.said(*column, &text),
                };
                if !self.cell(*row, *column).is_empty() && !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
        if !columns.is_empty() && (!lines.is_empty() || !group.is_by_hand()) {
            draft.session.notes = lines.join("\n");
        }
    }
}

/// What says nothing in a field of a kind: a dash is a word in a field of words that a program
/// wrote.
pub(super) fn nothing(kind: Kind, group: &Group) -> fn(&Cell) -> bool {
    match kind {
        Kind::Line | Kind::Notes if !group.is_by_hand() => Cell::is_empty,
        _ => cells::is_blank,
    }
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
