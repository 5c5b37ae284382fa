//! What the bookkeeping of copies tells of a session and of its sheet of names: values that stand
//! beside each other, what came back after it was deleted, an edit that is dated ahead. Of the sheet
//! lines and columns are told, and never what stands there.

use chrono::{Days, NaiveDate};
use serde_json::{Map, Value};

use super::field::{Address, FIELDS, GRID, SHEET, WHOLE, field, fields_of};
use super::merge::bookkeeping::{Copied, Read};
use super::merge::{Copy, Version, layout};
use super::people::{People, Person};
use super::rows::ListId;
use super::session::Session;
use super::value::Date;
use super::versions::{LINE_PARTS, OTHER, differing_among};

/// What stands in the bookkeeping only where there is something to tell, as JSON writes a key.
const TELLING: [&str; 2] = ["\"kept\"", "\"deleted\""];

/// What the bookkeeping of a record tells: where, and never what stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// The latest day that an edit is dated.
    pub(super) latest: Option<Date>,
    /// Whether it was deleted by somebody who had not seen all that is in it.
    pub(super) is_back: bool,
    /// Where several values stand beside each other, and how many.
    pub(super) conflicts: Box<[(Address, u32)]>,
    /// The lines that somebody took out who had not seen an edit of them.
    pub(super) back: Box<[Address]>,
}

impl Copies {
    /// What copies of a session tell.
    pub fn of_session(session: &Session) -> Self {
        let is_telling = |text: &str| TELLING.iter().any(|key| text.contains(key));
        Self::of(session, is_telling, address_of)
    }

    /// What copies of a sheet of names tell.
    pub fn of_sheet(sheet: &People) -> Self {
        let is_telling = |text: &str| {
            TELLING.iter().any(|key| text.contains(key))
                || may_have_unordered(text, sheet.people.len())
        };
        Self::of(sheet, is_telling, cell_of)
    }

    /// Whether there is something to be settled, but for the dates of edits.
    pub fn is_open(&self) -> bool {
        self.is_back || !self.conflicts.is_empty() || !self.back.is_empty()
    }

    /// Looks at what stands beside the values that are shown, as far as there is anything: of a usual
    /// record nothing is parsed.
    fn of<T: Copied>(
        record: &T,
        is_telling: impl Fn(&str) -> bool,
        address: impl Fn(&str, &[&Version], &Copy) -> Address,
    ) -> Self {
        let Some(text) = record.extra().bookkeeping() else {
            return Self::default();
        };
        let mut told = Self {
            latest: latest_day(text),
            ..Self::default()
        };
        if !is_telling(text) {
            return told;
        }
        let Ok(read) = Read::of(record) else {
            return told;
        };
        told.is_back = read.copy.is_back();
        let conflicts = read.copy.conflicts().map(|(group, versions)| {
            let values = u32::try_from(versions.len()).unwrap_or(u32::MAX);
            (address(group, &versions, &read.copy), values)
        });
        told.conflicts = conflicts.collect();
        told.back = lines_back(&read.copy).collect();
        told
    }
}

/// The day that an instant gives which lies more than a day ahead.
pub fn ahead(at: &str, today: NaiveDate) -> Option<Date> {
    day_of(at).filter(|day| is_ahead(*day, today))
}

/// Whether a day lies more than a day ahead.
pub(super) fn is_ahead(day: Date, today: NaiveDate) -> bool {
    let latest = today.checked_add_days(Days::new(1));
    latest.is_some_and(|latest| day.0 > latest)
}

fn day_of(at: &str) -> Option<Date> {
    at.get(..10)?.parse().ok().map(Date)
}

/// The latest day that an edit is dated.
fn latest_day(text: &str) -> Option<Date> {
    let instants = text.match_indices("\"at\"").filter_map(|(at, key)| {
        let rest = text.get(at + key.len()..)?.trim_start();
        let rest = rest.strip_prefix(':')?.trim_start();
        day_of(rest.strip_prefix('"')?)
    });
    instants.max()
}

/// The cell of the sheet that a group is about: of several columns in which its values differ the
/// first.
fn cell_of(group: &str, versions: &[&Version], copy: &Copy) -> Address {
    let Some((list, item)) = layout::list_of(group) else {
        return Address::of(SHEET);
    };
    let row = copy.items(list).iter().position(|one| one == item);
    let lines = versions.iter().map(|one| serde_json::from_str(&one.value));
    let lines: Vec<Person> = lines.filter_map(Result::ok).collect();
    let parts = differing_among(LINE_PARTS, &lines.iter().collect::<Vec<_>>());
    let column = parts.first().map_or(OTHER, |part| part.id);
    Address::in_row(column, row.unwrap_or(0))
}

/// Whether a sheet may have lines that the order in its bookkeeping has not. Where no order is written
/// down, it is that of the lines, unless nobody has written any; one that is written down may name
/// lines that are gone, and has to be looked at.
fn may_have_unordered(text: &str, lines: usize) -> bool {
    match text.split_once("\"order\"") {
        Some((_, order)) => order.contains(&format!("\"{SHEET}\"")),
        None => lines > 0 && !text.contains(&format!("{SHEET}/:")),
    }
}

/// The lines of a sheet that came back, each at its name.
pub(super) fn lines_back(copy: &Copy) -> impl Iterator<Item = Address> {
    let (items, back) = (copy.items(SHEET), copy.items_back(SHEET));
    let rows = items.into_iter().enumerate();
    let rows = rows.filter(move |(_, item)| back.contains(item));
    rows.map(|(row, _)| Address::in_row("people.name", row))
}

/// The field of the form in which the values of a group differ, the first where there are several.
fn address_of(group: &str, versions: &[&Version], copy: &Copy) -> Address {
    let Some((list, item)) = layout::list_of(group) else {
        let mut together = layout::SESSION.together.iter();
        let prefix = match together.any(|(name, _)| *name == group) {
            true => String::new(),
            false => format!("{group}."),
        };
        let field = first_differing(&prefix, versions);
        return Address::of(field.unwrap_or_else(|| field_of(group)));
    };
    let id = ListId::ALL.into_iter().find(|one| one.id() == list);
    let Some(first) = id.and_then(|id| fields_of(id).next()) else {
        // Topics and methods are lists of words in one field.
        return Address::of(field_of(list));
    };
    let field = first_differing(&format!("{list}."), versions).unwrap_or(first.id);
    let row = copy.items(list).iter().position(|one| one == item);
    Address::in_row(field, row.unwrap_or(0))
}

/// The first field, in the order of the form, whose value is not the same in all versions of a
/// group; nothing where they differ in what this version has no field for. A field's id is `prefix`
/// and its key, or begins so where it stands in a list.
fn first_differing(prefix: &str, versions: &[&Version]) -> Option<&'static str> {
    let values = versions
        .iter()
        .map(|version| serde_json::from_str(&version.value).ok());
    let values: Vec<Map<String, Value>> = values.collect::<Option<_>>()?;
    let differs = |id: &str| {
        let key = id
            .strip_prefix(prefix)
            .and_then(|rest| rest.split('.').next());
        key.is_some_and(|key| {
            let mut said = values
                .iter()
                .map(|value| value.get(key).filter(|said| !said.is_null()));
            let first = said.next();
            said.any(|one| Some(one) != first)
        })
    };
    let mut fields = FIELDS.iter().map(|field| field.id);
    match fields.find(|id| differs(id)) {
        // The grid stands behind the headcount, and before the rest.
        first if first != Some("attendance.headcount") && differs(GRID) => Some(GRID),
        first => first,
    }
}

/// The field that a group is about as a whole; the session where no field is.
fn field_of(group: &str) -> &'static str {
    match group {
        "what" => "title",
        "when" => "starts_on",
        "place" => "municipality",
        "attendance" => "attendance.headcount",
        "knowledge" => "knowledge.before",
        other => field(other).map_or(WHOLE, |field| field.id),
    }
}
