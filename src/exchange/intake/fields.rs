//! The fields of a session read from the cells of its rows, its municipality, and its notes.

use super::cells::{self, Said};
use super::places::Found;
use super::reading::{Draft, Group, Reader};
use super::table::Cell;
use super::target::Target;
use super::trouble::Trouble;
use crate::model::code::CodeList;
use crate::model::field::{self, Field, Kind};
use crate::model::problem::What;
use crate::model::value::{Date, Time};
use crate::text::clean::clean_lines;
use crate::text::names::Names;

impl Reader<'_> {
    /// Reads the fields of the session itself. An error means that it has no day that can be read.
    pub(super) fn fields(&mut self, group: &Group, draft: &mut Draft) -> Result<(), ()> {
        for (column, target) in self.columns() {
            let Target::Field(at) = target else { continue };
            let Some(field) = at.field().filter(|field| field.list.is_none()) else {
                continue;
            };
            if matches!(field.id, "municipality" | "notes") {
                continue;
            }
            if self.is_as_handed_out(group, draft, field, column) {
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
            Kind::Code(list) => return self.code(group, draft, list, cell, (row, column)),
            Kind::Codes(list) => return Some(self.codes(group, draft, list, cell, (row, column))),
        };
        match read {
            Ok(text) => Some(text),
            Err(what) => {
                self.keep_text(draft, &cell.text(), (row, column), Trouble::Kept(what));
                None
            }
        }
    }

    /// The code that a cell names; words that are none are kept.
    fn code(
        &mut self,
        group: &Group,
        draft: &mut Draft,
        list: CodeList,
        cell: &Cell,
        (row, column): (usize, usize),
    ) -> Option<String> {
        match self.lists.code(list, &cell.text(), group.is_by_hand()) {
            Said::Code(code) => Some(code),
            Said::Unknown(code) => {
                self.tell(row, column, Trouble::UnknownCode(list, code.clone()));
                Some(code)
            }
            Said::Words => {
                self.keep_text(draft, &cell.text(), (row, column), Trouble::NoCode(list));
                None
            }
        }
    }

    /// The codes that a cell names, with commas between them.
    fn codes(
        &mut self,
        group: &Group,
        draft: &mut Draft,
        list: CodeList,
        cell: &Cell,
        (row, column): (usize, usize),
    ) -> String {
        let (said, words) = self.lists.codes(list, &cell.text(), group.is_by_hand());
        let mut codes: Vec<String> = Vec::new();
        for said in said {
            match said {
                Said::Code(code) => codes.push(code),
                Said::Unknown(code) => {
                    self.tell(row, column, Trouble::UnknownCode(list, code.clone()));
                    codes.push(code);
                }
                Said::Words => {}
            }
        }
        if !words.is_empty() {
            let words = words.join(", ");
            self.keep_text(draft, &words, (row, column), Trouble::NoCode(list));
        }
        codes.join(",")
    }

    /// Keeps what a field cannot take, after the heading of its column, and tells of it.
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
    pub(super) fn place(&mut self, group: &Group, draft: &mut Draft) {
        let nothing: fn(&Cell) -> bool = cells::is_blank;
        if self.is_the_place_handed_out(group, draft) {
            return;
        }
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
        let text = name
            .as_ref()
            .map(|(.., text)| text.replace('\n', " "))
            .unwrap_or_default();
        let written = code
            .as_ref()
            .map(|(.., code)| code.to_string())
            .unwrap_or_default();
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
            // A program that has a column for the code, and left it empty, knows of none.
            (None, Some(_)) if code_column.is_some() && !group.is_by_hand() => String::new(),
            (None, Some((row, column, _))) => self.place_by_name(&text, &around, (row, column)),
            (None, None) => return,
        };
        let place = &mut draft.session.municipality;
        // The name as it was when the session was recorded stays as it is.
        if draft.is_known && !found.is_empty() && place.code == found {
            return;
        }
        // A program that says nothing of the name means none.
        let is_unsaid = text.is_empty() && (group.is_by_hand() || name_column.is_none());
        place.name = match is_unsaid && !found.is_empty() {
            true => Names::new(self.reading.texts, self.reading.logbook).place_alone(&found, ""),
            false => text,
        };
        place.code = found;
    }

    /// Whether the columns of the municipality say what a table of the program says of it.
    fn is_the_place_handed_out(&self, group: &Group, draft: &Draft) -> bool {
        let name = field::field("municipality").zip(self.column("municipality"));
        let code = self.matching.column_of(&Target::PlaceCode);
        let is_the_code = |column| {
            let mut rows = group.rows.iter();
            let known = clean_lines(&draft.session.municipality.code);
            rows.all(|row| self.cell(*row, column).text() == known.trim())
        };
        let is_the_name = |(field, column)| self.is_as_handed_out(group, draft, field, column);
        draft.is_known && name.is_none_or(is_the_name) && code.is_none_or(is_the_code)
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
    pub(super) fn notes(&mut self, group: &Group, draft: &mut Draft) {
        let is_notes = |target: &Target| matches!(target, Target::Field(at) if at.field == "notes");
        let columns: Vec<usize> = self
            .columns()
            .filter(|(_, target)| is_notes(target))
            .map(|(column, _)| column)
            .collect();
        if let ([column], Some(notes)) = (columns.as_slice(), field::field("notes"))
            && self.is_as_handed_out(group, draft, notes, *column)
        {
            return;
        }
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
