//! The columns of a flat table: what each is called and what stands in it. A column that is a field
//! of the form is called as the form calls it, so that what is written here can be read in again.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::model::code::CodeList;
use crate::model::digest::Sexes;
use crate::model::field::{self, Address, FIELDS, Field, Kind};
use crate::model::line::{LINE_FIELDS, LineField, LineKind};
use crate::model::logbook::{Logbook, lies_in};
use crate::model::people::Person;
use crate::model::place::Place;
use crate::model::session::Session;
use crate::model::value::{Date, Time};
use crate::text::field as field_text;
use crate::text::names::Names;
use crate::text::{Language, Texts};

use super::lines::{Line, stated};
use super::sheet::Value;
use super::{Entry, Rows};
use crate::exchange::intake::Lists;
use crate::exchange::items;

/// A column of a session.
#[derive(Clone, Copy)]
enum Own {
    Id,
    Field(&'static Field),
    Oblast,
    District,
    PlaceCode,
    Participants,
    Sex(&'static str),
    WomenShare,
    Named,
}

/// A column of what a row is about beside its session.
#[derive(Clone, Copy)]
enum Beside {
    Role,
    Sex,
    Age,
    Number,
    Group,
    GroupNumber,
    Line(&'static LineField),
    Before,
    After,
    MayContact,
    MayPhotograph,
    Page,
    LineNumber,
}

/// The fields of the session itself that every row repeats, and those of its trainers; the others
/// stand in rows of sessions alone.
pub(in crate::exchange) const REPEATED: [&str; 20] = [
    "title",
    "kind",
    "status",
    "starts_on",
    "ends_on",
    "starts_at",
    "hours",
    "municipality",
    "venue",
    "languages",
    "trainers.type",
    "trainers.name",
    "trainers.part",
    "topics",
    "methods",
    "attendance.headcount",
    "participants",
    "knowledge.before",
    "knowledge.after",
    "knowledge.tested",
];

/// The columns of a table.
pub(super) struct Columns<'a> {
    texts: Texts,
    names: Names<'a>,
    said: RefCell<HashMap<(CodeList, String), String>>,
    lists: Lists,
    beside: Vec<Beside>,
    own: Vec<Own>,
}

impl<'a> Columns<'a> {
    pub(super) fn new(rows: Rows, texts: Texts, logbook: &'a Logbook) -> Self {
        Self {
            texts,
            names: Names::new(texts, logbook),
            said: RefCell::default(),
            lists: Lists::new(logbook),
            beside: beside(rows),
            own: own(rows),
        }
    }

    /// What the columns are called.
    pub(super) fn headings(&self) -> Vec<String> {
        let beside = self
            .beside
            .iter()
            .map(|column| self.heading_beside(*column));
        let own = self.own.iter().map(|column| self.heading(*column));
        beside.chain(own).collect()
    }

    /// What every row of a session repeats.
    pub(super) fn of_session(&self, entry: &Entry) -> Vec<Value> {
        let sexes = sexes(entry);
        let (district, oblast) = lies_in(&entry.session.municipality.code);
        let place = |place: Option<&Place>| match place {
            Some(place) => Value::Text(self.names.place_alone(place.code, "")),
            None => Value::Nothing,
        };
        let whole = |number: u64| Value::Whole(number);
        let values = self.own.iter().map(|column| match column {
            Own::Id => Value::Text(entry.session.id.to_string()),
            Own::Field(field) => self.of_field(field, entry.session),
            Own::Oblast => place(oblast),
            Own::District => place(district),
            Own::PlaceCode => Value::text(&entry.session.municipality.code),
            Own::Participants => whole(sexes.total()),
            Own::Sex("female") => whole(sexes.female),
            Own::Sex("male") => whole(sexes.male),
            Own::Sex("other") => whole(sexes.other),
            Own::Sex(_) => whole(sexes.not_stated),
            Own::WomenShare => sexes.women_share().map_or(Value::Nothing, Value::Share),
            Own::Named => whole(entry.present().into()),
        });
        values.collect()
    }

    /// The values of a row, in the order of the headings.
    pub(super) fn row<'v>(
        &self,
        line: &Line,
        of_session: &'v [Value],
    ) -> impl Iterator<Item = std::borrow::Cow<'v, Value>> {
        let beside = self.beside.iter().map(|column| self.beside(*column, line));
        let beside: Vec<Value> = beside.collect();
        let beside = beside.into_iter().map(std::borrow::Cow::Owned);
        beside.chain(of_session.iter().map(std::borrow::Cow::Borrowed))
    }

    fn heading(&self, column: Own) -> String {
        let say = |id| self.texts.say(id);
        match column {
            Own::Id => say("handout-session-id"),
            Own::Field(field) if field.list.is_some() => {
                field_text::address_alone(self.texts, Address::of(field.id))
            }
            Own::Field(field) => field_text::label(self.texts, field.id),
            Own::Oblast => say("dimension-oblast"),
            Own::District => say("dimension-district"),
            Own::PlaceCode => say("handout-municipality-code"),
            Own::Participants => say("measure-participants"),
            Own::Sex("female") => say("measure-women"),
            Own::Sex("male") => say("measure-men"),
            Own::Sex("other") => say("handout-sex-other"),
            Own::Sex(_) => say("handout-sex-not-stated"),
            Own::WomenShare => say("handout-women-share"),
            Own::Named => say("handout-named"),
        }
    }

    fn heading_beside(&self, column: Beside) -> String {
        let say = |id: &str| self.texts.say(id);
        match column {
            Beside::Role => say("dimension-role"),
            Beside::Sex => say("dimension-sex"),
            Beside::Age => say("dimension-age"),
            Beside::Number => say("handout-number"),
            Beside::Group => say("dimension-group"),
            Beside::GroupNumber => say("handout-group-number"),
            Beside::Line(field) => say(&format!("line-{}", field.id.replace('_', "-"))),
            Beside::Before => say("handout-own-before"),
            Beside::After => say("handout-own-after"),
            Beside::MayContact => say("handout-may-contact"),
            Beside::MayPhotograph => say("handout-may-photograph"),
            Beside::Page => say("handout-page"),
            Beside::LineNumber => say("handout-line"),
        }
    }

    fn of_field(&self, field: &Field, session: &Session) -> Value {
        let Some(list) = field.list else {
            return self.value(field.kind, &field.get(session, 0));
        };
        let rows = 0..session.rows(list);
        let parts: Vec<String> = rows
            .map(|row| self.value(field.kind, &field.get(session, row)).in_words())
            .collect();
        if parts.iter().all(String::is_empty) {
            return Value::Nothing;
        }
        match (
            parts.as_slice(),
            self.value(field.kind, &field.get(session, 0)),
        ) {
            ([_], value) if !matches!(value, Value::Text(_)) => value,
            _ => Value::Text(items::join(parts.iter().map(|part| part.trim()))),
        }
    }

    /// The text of a field as a value of its kind.
    fn value(&self, kind: Kind, text: &str) -> Value {
        if text.is_empty() {
            return Value::Nothing;
        }
        let as_it_is = || Value::text(text);
        match kind {
            Kind::Line | Kind::Notes => as_it_is(),
            Kind::Date => text
                .parse()
                .map_or_else(|()| as_it_is(), |day: Date| Value::Day(day.0)),
            Kind::Time => text
                .parse()
                .map_or_else(|()| as_it_is(), |time: Time| Value::Time(time.0)),
            Kind::Decimal(_) => text.parse().map_or_else(|_| as_it_is(), Value::Entered),
            Kind::Whole(_) => text.parse().map_or_else(|_| as_it_is(), Value::Whole),
            Kind::YesNo => self.yes_no(text == "true"),
            Kind::Code(list) => Value::Text(self.code(list, text)),
            Kind::Codes(list) => self.codes(list, text.split(',')),
            Kind::Place => {
                let (code, name) = text.split_once('\t').unwrap_or(("", text));
                Value::text(&self.names.place_alone(code, name))
            }
        }
    }

    fn beside(&self, column: Beside, line: &Line) -> Value {
        let code = |list, code: &str| Value::Text(self.code(list, stated(code)));
        match (column, line) {
            (Beside::Role, Line::Cell { role, .. }) => code(CodeList::Role, role),
            (Beside::Sex, Line::Cell { sex, .. }) => code(CodeList::Sex, sex),
            (Beside::Age, Line::Cell { age, .. }) => code(CodeList::Age, age),
            (Beside::Number, Line::Cell { count, .. }) => Value::Whole((*count).into()),
            (Beside::Sex, Line::Group(group)) => code(CodeList::Sex, &group.sex),
            (Beside::Group, Line::Group(group)) => code(CodeList::Group, &group.group),
            (Beside::GroupNumber, Line::Group(group)) => Value::Whole(group.count.into()),
            (column, Line::Person(person)) => self.of_person(column, person),
            _ => Value::Nothing,
        }
    }

    fn of_person(&self, column: Beside, person: &Person) -> Value {
        let whole =
            |number: Option<u32>| number.map_or(Value::Nothing, |it| Value::Whole(it.into()));
        let decimal = |number: Option<f64>| number.map_or(Value::Nothing, Value::Entered);
        match column {
            Beside::Line(field) => self.of_line(field, person),
            Beside::Before => decimal(person.before),
            Beside::After => decimal(person.after),
            Beside::MayContact => self.yes_no(person.may_contact),
            Beside::MayPhotograph => self.yes_no(person.may_photograph),
            Beside::Page => whole(person.page),
            Beside::LineNumber => whole(person.line),
            _ => Value::Nothing,
        }
    }

    fn of_line(&self, field: &LineField, person: &Person) -> Value {
        let text = field.get(person);
        if text.is_empty() {
            return Value::Nothing;
        }
        match field.kind {
            LineKind::Text => Value::text(&text),
            LineKind::Code(list) => Value::Text(self.code(list, &text)),
            LineKind::Codes(list) => self.codes(list, text.split(',')),
            LineKind::Born => text
                .parse()
                .map_or_else(|_| Value::text(&text), Value::Number),
            LineKind::YesNo => self.yes_no(&*text == "true"),
        }
    }

    fn yes_no(&self, value: impl Into<Option<bool>>) -> Value {
        match value.into() {
            Some(true) => Value::Text(self.texts.say("value-yes")),
            Some(false) => Value::Text(self.texts.say("value-no")),
            None => Value::Nothing,
        }
    }

    fn codes<'c>(&self, list: CodeList, codes: impl Iterator<Item = &'c str>) -> Value {
        let names: Vec<String> = codes.map(|code| self.code(list, code)).collect();
        Value::text(&items::join(names.iter().map(String::as_str)))
    }

    /// What a code is called, or the code where its name would be read as another. Names are asked for in
    /// every row, and made once.
    fn code(&self, list: CodeList, code: &str) -> String {
        let key = (list, code.to_owned());
        let mut said = self.said.borrow_mut();
        let name = said.entry(key).or_insert_with(|| {
            let name = self.names.code(list, code);
            match self.lists.means_another(list, &name, code) {
                true => code.to_owned(),
                false => name,
            }
        });
        name.clone()
    }
}

/// What tables say of the fields of sessions, in each language: by it one knows what nobody has edited in
/// a table that comes in again.
pub(in crate::exchange) struct Said<'a>(Vec<Columns<'a>>);

impl<'a> Said<'a> {
    pub(in crate::exchange) fn new(logbook: &'a Logbook) -> Self {
        let columns = |language| Columns::new(Rows::Sessions, Texts::new(language), logbook);
        Self(Language::ALL.map(columns).into())
    }

    /// Whether a text is what stands for a field in a table of any language.
    pub(in crate::exchange) fn is(
        &self,
        text: &str,
        field: &Field,
        session: &Session,
        is_workbook: bool,
    ) -> bool {
        self.0.iter().any(|columns| {
            let value = columns.of_field(field, session);
            value.come_in(is_workbook) == text
        })
    }
}

/// The participants of a session by sex, as totals count them.
fn sexes(entry: &Entry) -> Sexes {
    let attendance = &entry.session.attendance;
    let mut sexes = Sexes::default();
    for row in &attendance.counts {
        sexes.add(&row.sex, row.count.into());
    }
    let participants = u64::from(attendance.participants(entry.present()));
    sexes.not_stated += participants.saturating_sub(sexes.total());
    sexes
}

fn own(rows: Rows) -> Vec<Own> {
    let mut columns = vec![Own::Id];
    for id in REPEATED {
        match id {
            "municipality" => columns.extend([Own::Oblast, Own::District, Own::PlaceCode]),
            "participants" => {
                columns.push(Own::Participants);
                columns.extend(["female", "male", "other", "not_stated"].map(Own::Sex));
                columns.extend([Own::WomenShare, Own::Named]);
            }
            _ => {}
        }
        columns.extend(field::field(id).map(Own::Field));
    }
    if rows == Rows::Sessions {
        let others = FIELDS.iter().filter(|field| !REPEATED.contains(&field.id));
        columns.extend(others.map(Own::Field));
    }
    columns
}

fn beside(rows: Rows) -> Vec<Beside> {
    match rows {
        Rows::Sessions => Vec::new(),
        Rows::Counts => vec![
            Beside::Role,
            Beside::Sex,
            Beside::Age,
            Beside::Number,
            Beside::Group,
            Beside::GroupNumber,
        ],
        Rows::People => {
            let lines = LINE_FIELDS.iter().map(Beside::Line);
            let more = [
                Beside::Before,
                Beside::After,
                Beside::MayContact,
                Beside::MayPhotograph,
                Beside::Page,
                Beside::LineNumber,
            ];
            lines.chain(more).collect()
        }
    }
}
