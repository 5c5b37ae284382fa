//! The fields of a session, declared once: the form, the check, imports and the manual of the file
//! format read this one table. A field takes and gives text; what cannot be taken is a [`What`].

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;

use super::code::CodeList;
use super::problem::What;
use super::rows::ListId;
use super::session::{Knowledge, Session};
use super::typed;
use super::value::{Date, Time};

#[cfg(test)]
mod tests;

/// A part of the form that one can jump to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Dates, place, status, languages.
    WhenAndWhere,
    /// Who taught.
    Trainers,
    /// What was taught and how.
    Topics,
    /// Who came, and what they learnt.
    Attendance,
    /// What documents were looked at.
    Documents,
    /// What participants said.
    Voices,
    /// What was agreed.
    FollowUp,
    /// Anything else.
    Notes,
}

impl Section {
    /// Every section, in the order of the form.
    pub const ALL: [Self; 8] = [
        Self::WhenAndWhere,
        Self::Trainers,
        Self::Topics,
        Self::Attendance,
        Self::Documents,
        Self::Voices,
        Self::FollowUp,
        Self::Notes,
    ];

    /// The id of its name: `section-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::WhenAndWhere => "when-and-where",
            Self::Trainers => "trainers",
            Self::Topics => "topics",
            Self::Attendance => "attendance",
            Self::Documents => "documents",
            Self::Voices => "voices",
            Self::FollowUp => "follow-up",
            Self::Notes => "notes",
        }
    }
}

/// What a field holds, which decides how it is typed and drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Many lines of text.
    Notes,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A number with a fraction, from 0 to the given largest.
    Decimal(u32),
    /// A whole number from 0 to the given largest.
    Whole(u32),
    /// Yes, no, or not known.
    YesNo,
    /// One code of a list.
    Code(CodeList),
    /// Any codes of a list, in an order.
    Codes(CodeList),
    /// A municipality: `code<TAB>name`, or a name alone.
    Place,
}

/// Whether something must stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it the session is not saved.
    Required,
    /// Without it the record has a gap.
    Expected,
    /// May stay empty.
    Optional,
}

/// One field of a session, or of the rows of one of its lists.
pub struct Field {
    /// Its path in the file, with points; the id of its texts is `field-<id>` with hyphens.
    pub id: &'static str,
    /// Where in the form it stands.
    pub section: Section,
    /// What it holds.
    pub kind: Kind,
    /// Whether it must be filled in.
    pub need: Need,
    /// The list whose rows have this field; none for a field of the session itself.
    pub list: Option<ListId>,
    get: fn(&Session, usize) -> Option<Cow<'_, str>>,
    set: fn(&mut Session, usize, &str, NaiveDate) -> Result<(), What>,
}

impl Field {
    /// The field's text in the given row: empty where nothing is known. Dates are `YYYY-MM-DD`,
    /// decimals have a point, codes stand with commas between them, yes is `true`.
    pub fn get<'a>(&self, session: &'a Session, row: usize) -> Cow<'a, str> {
        (self.get)(session, row).unwrap_or_default()
    }

    /// Takes what a person typed, or what [`Self::get`] gave. Nothing changes on an error.
    /// `today` gives the year of a date without one, and the start of `+7`.
    pub fn set(
        &self,
        session: &mut Session,
        row: usize,
        text: &str,
        today: NaiveDate,
    ) -> Result<(), What> {
        (self.set)(session, row, text, today)
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "Field({})", self.id)
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The id by which the grid of counts is addressed: it is one field of the form, and in the file a
/// list whose rows are its counts.
pub const GRID: &str = "attendance.counts";

/// The id by which the sheet of names is addressed as a whole. Behind it and a point stands the key
/// of a column; the row is then the line, as the file of the names has it.
pub const SHEET: &str = "people";

/// The session as a whole: what is about no field of it.
pub const WHOLE: &str = "session";

/// A field of a session, and the row where it stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    /// The field's id.
    pub field: &'static str,
    /// The row, from 0; 0 for a field of the session itself.
    pub row: usize,
}

impl Address {
    /// The address of a field of the session itself.
    pub fn of(field: &'static str) -> Self {
        Self { field, row: 0 }
    }

    /// The address of a field in a row.
    pub fn in_row(field: &'static str, row: usize) -> Self {
        Self { field, row }
    }

    /// The column of the sheet of names that is meant; empty where it is the sheet as a whole, and
    /// nothing where it is a field of the session.
    pub fn column(self) -> Option<&'static str> {
        let rest = self.field.strip_prefix(SHEET)?;
        match rest.strip_prefix('.') {
            Some(column) => Some(column),
            None => rest.is_empty().then_some(""),
        }
    }

    /// Whether the session as a whole is meant.
    pub fn is_whole(self) -> bool {
        self.field == WHOLE
    }

    /// The field that stands here.
    pub fn field(self) -> Option<&'static Field> {
        field(self.field)
    }
}

/// An address as text, `trainers.name/0`: how drafts name it.
impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}/{}", self.field, self.row)
    }
}

impl std::str::FromStr for Address {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (id, row) = text.rsplit_once('/').ok_or(())?;
        let field = field(id).ok_or(())?;
        Ok(Self {
            field: field.id,
            row: row.parse().map_err(|_| ())?,
        })
    }
}

/// The field with an id.
pub fn field(id: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.id == id)
}

/// The fields of a list's rows, in order.
pub fn fields_of(list: ListId) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| field.list == Some(list))
}

/// Whether the text says yes or no; empty says neither.
pub(super) fn yes_no(text: &str) -> Result<Option<bool>, What> {
    match text {
        "" => Ok(None),
        "true" => Ok(Some(true)),
        "false" => Ok(Some(false)),
        _ => Err(What::NotYesOrNo),
    }
}

fn date(text: &str, today: NaiveDate) -> Result<Option<Date>, What> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    typed::date(text, today)
        .map(|day| Some(Date(day)))
        .map_err(What::from)
}

fn time(text: &str) -> Result<Option<Time>, What> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    typed::time(text)
        .map(|time| Some(Time(time)))
        .map_err(What::from)
}

fn whole(text: &str, most: u32) -> Result<Option<u32>, What> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match typed::whole(text).map_err(What::from)? {
        number if number > most => Err(What::TooLarge { most }),
        number => Ok(Some(number)),
    }
}

fn decimal(text: &str, most: u32) -> Result<Option<f64>, What> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = text.trim().trim_end_matches('%');
    typed::decimal(number, most).map(Some).map_err(What::from)
}

pub(super) fn codes(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in text.split(',').map(str::trim) {
        if !code.is_empty() && !codes.iter().any(|other| other == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

fn shown<T: ToString>(value: Option<T>) -> Option<Cow<'static, str>> {
    value.map(|value| value.to_string().into())
}

fn joined(codes: &[String]) -> Cow<'_, str> {
    match codes {
        [] => "".into(),
        [code] => code.into(),
        codes => codes.join(",").into(),
    }
}

/// A number that a row cannot be without, and that stands at 0 until somebody has written it.
fn shown_unless_0(number: u32) -> Option<Cow<'static, str>> {
    shown((number > 0).then_some(number))
}

fn set_place(session: &mut Session, text: &str) {
    let (code, name) = text.split_once('\t').unwrap_or(("", text));
    code.clone_into(&mut session.municipality.code);
    name.clone_into(&mut session.municipality.name);
}

fn place(session: &Session) -> Cow<'_, str> {
    let place = &session.municipality;
    if place.code.is_empty() && !place.name.contains('\t') {
        (&place.name).into()
    } else {
        format!("{}\t{}", place.code, place.name).into()
    }
}

/// Changes the knowledge of a session; when nothing is known any more, the record goes.
fn set_knowledge(session: &mut Session, change: impl FnOnce(&mut Knowledge)) {
    let mut knowledge = session.knowledge.take().unwrap_or_default();
    change(&mut knowledge);
    session.knowledge = (knowledge != Knowledge::default()).then_some(knowledge);
}

/// The largest count of people that a field takes.
pub const MOST_PEOPLE: u32 = 100_000;
/// The largest number of hours: a year has 8,784.
const MOST_HOURS: u32 = 1_000;

/// Declares a field. What is read and what is written is said in full where a kind alone does not
/// say it: `read |session, row| …; write |session, row, value| …`.
macro_rules! field {
    ($id:literal $section:ident $kind:expr, $need:ident $(in $list:ident)?,
     read |$s:ident, $r:pat_param| $read:expr,
     parse |$text:pat_param, $today:pat_param| $parse:expr,
     write |$t:ident, $w:pat_param, $value:ident| $write:expr) => {
        Field {
            id: $id,
            section: Section::$section,
            kind: $kind,
            need: Need::$need,
            list: list!($($list)?),
            get: |$s, $r| $read,
            set: |$t, $w, $text, $today| {
                let $value = $parse?;
                $write;
                Ok(())
            },
        }
    };
}

macro_rules! list {
    () => {
        None
    };
    ($list:ident) => {
        Some(ListId::$list)
    };
}

/// A text of the session itself.
macro_rules! text {
    ($id:literal $section:ident $kind:expr, $need:ident, $($path:ident).+) => {
        field!($id $section $kind, $need,
            read |s, _| Some((&s.$($path).+).into()),
            parse |text, _| Ok::<_, What>(text.to_owned()),
            write |s, _, value| s.$($path).+ = value)
    };
}

/// A text in the rows of a list.
macro_rules! row_text {
    ($id:literal $section:ident $kind:expr, $need:ident in $list:ident, $($path:ident).+) => {
        row_value!($id $section $kind, $need in $list, $($path).+,
            show |value| Some(value.into()), parse |text, _| Ok::<_, What>(text.to_owned()))
    };
}

/// A value in the rows of a list.
macro_rules! row_value {
    ($id:literal $section:ident $kind:expr, $need:ident in $list:ident, $($path:ident).+,
     show |$shown:ident| $show:expr, parse |$text:pat_param, $today:pat_param| $parse:expr) => {
        field!($id $section $kind, $need in $list,
            read |s, row| rows!(s, $($path).+).get(row).and_then(|r| {
                let $shown = &last!(r, $($path).+);
                $show
            }),
            parse |$text, $today| $parse,
            write |s, row, value| if let Some(r) = rows!(s, $($path).+).get_mut(row) {
                last!(r, $($path).+) = value;
            })
    };
}

/// The list in a path such as `attendance.pages.women`.
macro_rules! rows {
    ($s:ident, $rows:ident.$key:ident) => {
        $s.$rows
    };
    ($s:ident, $outer:ident.$rows:ident.$key:ident) => {
        $s.$outer.$rows
    };
}

/// The key of a row in such a path.
macro_rules! last {
    ($r:ident, $rows:ident.$key:ident) => {
        $r.$key
    };
    ($r:ident, $outer:ident.$rows:ident.$key:ident) => {
        $r.$key
    };
}

/// A list of codes of the session itself.
macro_rules! code_list {
    ($id:literal $section:ident $list:ident, $need:ident, $key:ident) => {
        field!($id $section Kind::Codes(CodeList::$list), $need,
            read |s, _| Some(joined(&s.$key)),
            parse |text, _| Ok::<_, What>(codes(text)),
            write |s, _, value| s.$key = value)
    };
}

/// Every field, in the order of the form.
pub static FIELDS: &[Field] = &[
    field!("starts_on" WhenAndWhere Kind::Date, Required,
        read |s, _| shown(s.starts_on), parse |text, today| date(text, today),
        write |s, _, value| s.starts_on = value),
    field!("ends_on" WhenAndWhere Kind::Date, Optional,
        read |s, _| shown(s.ends_on), parse |text, today| date(text, today),
        write |s, _, value| s.ends_on = value),
    field!("starts_at" WhenAndWhere Kind::Time, Optional,
        read |s, _| shown(s.starts_at), parse |text, _| time(text),
        write |s, _, value| s.starts_at = value),
    field!("hours" WhenAndWhere Kind::Decimal(MOST_HOURS), Expected,
        read |s, _| shown(s.hours), parse |text, _| decimal(text, MOST_HOURS),
        write |s, _, value| s.hours = value),
    field!("municipality" WhenAndWhere Kind::Place, Expected,
        read |s, _| Some(place(s)), parse |text, _| Ok::<_, What>(text),
        write |s, _, value| set_place(s, value)),
    text!("venue" WhenAndWhere Kind::Line, Optional, venue),
    text!("status" WhenAndWhere Kind::Code(CodeList::Status), Expected, status),
    text!("kind" WhenAndWhere Kind::Code(CodeList::Kind), Expected, kind),
    code_list!("languages" WhenAndWhere Language, Expected, languages),
    text!("title" WhenAndWhere Kind::Line, Optional, title),
    row_text!("trainers.type" Trainers Kind::Code(CodeList::TrainerType), Expected in Trainers,
        trainers.kind),
    row_text!("trainers.name" Trainers Kind::Line, Optional in Trainers, trainers.name),
    row_text!("trainers.part" Trainers Kind::Code(CodeList::Part), Expected in Trainers,
        trainers.part),
    code_list!("topics" Topics Topic, Expected, topics),
    code_list!("methods" Topics Method, Optional, methods),
    field!("attendance.headcount" Attendance Kind::Whole(MOST_PEOPLE), Expected,
        read |s, _| shown(s.attendance.headcount), parse |text, _| whole(text, MOST_PEOPLE),
        write |s, _, value| s.attendance.headcount = value),
    text!("attendance.note" Attendance Kind::Line, Optional, attendance.note),
    row_text!("attendance.groups.group" Attendance Kind::Code(CodeList::Group), Expected in Groups,
        attendance.groups.group),
    row_text!("attendance.groups.sex" Attendance Kind::Code(CodeList::Sex), Optional in Groups,
        attendance.groups.sex),
    row_value!("attendance.groups.count" Attendance Kind::Whole(MOST_PEOPLE), Expected in Groups,
        attendance.groups.count,
        show |value| shown_unless_0(*value),
        parse |text, _| whole(text, MOST_PEOPLE).map(Option::unwrap_or_default)),
    row_value!("attendance.pages.page" Attendance Kind::Whole(9_999), Expected in Pages,
        attendance.pages.page,
        show |value| shown_unless_0(*value),
        parse |text, _| whole(text, 9_999).map(Option::unwrap_or_default)),
    row_value!("attendance.pages.signatures" Attendance Kind::Whole(9_999), Expected in Pages,
        attendance.pages.signatures,
        show |value| shown(*value), parse |text, _| whole(text, 9_999)),
    row_value!("attendance.pages.women" Attendance Kind::Whole(9_999), Optional in Pages,
        attendance.pages.women,
        show |value| shown(*value), parse |text, _| whole(text, 9_999)),
    field!("knowledge.before" Attendance Kind::Decimal(100), Optional,
        read |s, _| s.knowledge.as_ref().and_then(|k| shown(k.before)),
        parse |text, _| decimal(text, 100),
        write |s, _, value| set_knowledge(s, |k| k.before = value)),
    field!("knowledge.after" Attendance Kind::Decimal(100), Optional,
        read |s, _| s.knowledge.as_ref().and_then(|k| shown(k.after)),
        parse |text, _| decimal(text, 100),
        write |s, _, value| set_knowledge(s, |k| k.after = value)),
    field!("knowledge.tested" Attendance Kind::Whole(MOST_PEOPLE), Optional,
        read |s, _| s.knowledge.as_ref().and_then(|k| shown(k.tested)),
        parse |text, _| whole(text, MOST_PEOPLE),
        write |s, _, value| set_knowledge(s, |k| k.tested = value)),
    row_text!("documents.kind" Documents Kind::Code(CodeList::DocumentKind), Expected in Documents,
        documents.kind),
    row_text!("documents.title" Documents Kind::Line, Optional in Documents, documents.title),
    row_text!("documents.finding" Documents Kind::Notes, Optional in Documents, documents.finding),
    row_text!("documents.recommendation" Documents Kind::Notes, Optional in Documents,
        documents.recommendation),
    row_text!("voices.text" Voices Kind::Notes, Expected in Voices, voices.text),
    row_text!("voices.role" Voices Kind::Code(CodeList::Role), Optional in Voices, voices.role),
    row_text!("voices.language" Voices Kind::Code(CodeList::Language), Optional in Voices,
        voices.language),
    row_value!("voices.may_publish" Voices Kind::YesNo, Optional in Voices, voices.may_publish,
        show |value| shown(*value), parse |text, _| yes_no(text)),
    row_text!("follow_up.action" FollowUp Kind::Line, Expected in FollowUp, follow_up.action),
    row_text!("follow_up.who" FollowUp Kind::Line, Optional in FollowUp, follow_up.who),
    row_value!("follow_up.due" FollowUp Kind::Date, Optional in FollowUp, follow_up.due,
        show |value| shown(*value), parse |text, today| date(text, today)),
    row_value!("follow_up.done" FollowUp Kind::YesNo, Optional in FollowUp, follow_up.done,
        show |value| shown(*value), parse |text, _| yes_no(text)),
    text!("notes" Notes Kind::Notes, Optional, notes),
];
