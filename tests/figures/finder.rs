//! What is wrong with a logbook, found slowly and from the JSON alone: each kind of finding by what
//! is written of it, and none by a function of the program.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::Value;

use super::book::{Book, PLACES};
use super::places;
use super::slow::{self, NOT_STATED, Session, list, span, text};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The session's id, or the municipality's code.
    pub about: String,
    /// The field; for a municipality its path in `logbook.json`.
    pub field: String,
    /// Its row.
    pub row: u64,
    /// What is wrong.
    pub problem: String,
    /// How much it weighs.
    pub severity: String,
}

impl Found {
    /// Whether it is about a session, and not about a municipality.
    pub fn is_of_session(&self) -> bool {
        !self.field.is_empty() && !self.field.starts_with("municipalities[")
    }
}

const ROLES: [&str; 7] = [
    "local_authority",
    "councillor",
    "social_specialist",
    "executive_secretary",
    "resident",
    "other",
    NOT_STATED,
];
const SEXES: [&str; 4] = ["female", "male", "other", NOT_STATED];
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// What the codes of generated logbooks are that neither the program nor the logbook defines.
const UNDEFINED: [&str; 9] = [
    "nobodys",
    "odd-one",
    "odd",
    "30-59",
    "own-kind",
    "own_type",
    "own_role",
    "own_group",
    "unheard",
];

/// Whether a finding of the command line is about a file of people.
fn is_of_people(finding: &Value) -> bool {
    let path = text(finding, "path");
    path.contains("/people/") || path.contains("\\people\\")
}

impl Found {
    /// A finding of the command line.
    fn of(one: &Value) -> Self {
        Self {
            about: match one["session"].as_str() {
                Some(id) => id.to_owned(),
                None => text(one, "municipality").to_owned(),
            },
            field: text(one, "field").to_owned(),
            row: one["row"].as_u64().unwrap_or(0),
            problem: text(one, "problem").to_owned(),
            severity: text(one, "severity").to_owned(),
        }
    }
}

/// Fails where a sentence has another figure than the files.
pub fn must_say(answer: &Value, book: &Book) {
    for one in answer.as_array().unwrap() {
        let is_of_file = ["unreadable", "read_only"].contains(&text(one, "severity"));
        if is_of_file || is_of_people(one) {
            continue;
        }
        if let Some(wanted) = figures(book, &Found::of(one)) {
            let said = text(one, "message");
            assert!(said.contains(&wanted), "{wanted} in {said}\n{one:#}");
        }
    }
}

/// What the command line found, but for files of people, which are looked at line by line, and
/// files that cannot be read: the gravest stand first.
pub fn told(answer: &Value) -> Vec<Found> {
    let found = answer.as_array().unwrap().iter();
    let is_of_file =
        |one: &Value| one["severity"] == "unreadable" || one["severity"] == "read_only";
    let found = found.filter(|one| !is_of_file(one) && !is_of_people(one));
    let mut found: Vec<Found> = found.map(Found::of).collect();
    let weights = ["nonsense", "doubt", "gap"];
    let weight = |one: &Found| weights.iter().position(|weight| *weight == one.severity);
    assert!(found.is_sorted_by_key(weight), "{found:#?}");
    found.sort();
    found
}

/// What the command line found in files of people: the session, the field and what is wrong, in order.
pub fn told_of_people(answer: &Value) -> Vec<[String; 3]> {
    let found = answer.as_array().unwrap().iter();
    let found = found.filter(|one| is_of_people(one));
    let words =
        found.map(|one| ["session", "field", "problem"].map(|key| text(one, key).to_owned()));
    let mut words: Vec<_> = words.collect();
    words.sort();
    words
}

/// Codes in files of people that nobody has defined.
pub fn of_people(book: &Book) -> Vec<[String; 3]> {
    let mut found = Vec::new();
    for sheet in book
        .sessions
        .iter()
        .filter_map(|(_, people)| people.as_ref())
    {
        for (line, person) in list(sheet, "people").iter().enumerate() {
            for key in ["sex", "role", "status"] {
                if UNDEFINED.contains(&text(person, key)) {
                    let field = format!("people[{line}].{key}");
                    let session = text(sheet, "session").to_owned();
                    found.push([session, field, "fault-unknown-code".to_owned()]);
                }
            }
        }
    }
    found.sort();
    found
}

/// Fails where the two are not the same, and shows what differs.
#[track_caller]
pub fn must_be(found: &[Found], wanted: &[Found]) {
    let missing: Vec<_> = wanted.iter().filter(|one| !found.contains(one)).collect();
    let more: Vec<_> = found.iter().filter(|one| !wanted.contains(one)).collect();
    assert!(
        found == wanted,
        "not found: {missing:#?}\nfound, and is not there: {more:#?}\n{} and {}",
        found.len(),
        wanted.len()
    );
}

/// Everything that is wrong on a day, where the sex and the age of so many percent may stay open.
pub fn all(book: &Book, today: NaiveDate, not_stated: u64) -> Vec<Found> {
    let sessions = slow::sessions(book);
    let mut found = Vec::new();
    for one in &sessions {
        let mut note = |field: &str, row: usize, problem: &str| {
            found.push(Found {
                about: one.id().to_owned(),
                field: field.to_owned(),
                row: row as u64,
                problem: problem.to_owned(),
                severity: severity(field, problem).to_owned(),
            });
        };
        of_fields(one, &book.logbook, &mut note);
        of_codes(one, &mut note);
        of_days(one, &book.logbook, today, &mut note);
        of_attendance(one, &mut note);
        if one.status() == "held" {
            of_shares(one, not_stated, &mut note);
        }
        if sessions.iter().any(|other| meet(one, other)) {
            note("starts_on", 0, "same-place-and-day");
        }
    }
    of_municipalities(&book.logbook, &sessions, &mut found);
    found.sort();
    found
}

/// What is behind in the municipalities, and what is wrong with what is written of who lives there.
fn of_municipalities(logbook: &Value, sessions: &[Session], found: &mut Vec<Found>) {
    let behind = places::behind(logbook, sessions);
    for (place, listed) in list(logbook, "municipalities").iter().enumerate() {
        let code = text(listed, "code");
        let mut note = |key: &str, problem: &str| {
            found.push(Found {
                about: code.to_owned(),
                field: format!("municipalities[{place}].{key}"),
                row: 0,
                severity: severity("", problem).to_owned(),
                problem: problem.to_owned(),
            });
        };
        for (_, problem) in behind.iter().filter(|(of, _)| of == code) {
            let key = match problem.as_str() {
                "sessions-behind" => "target.sessions",
                "participants-behind" => "target.participants",
                _ => "target",
            };
            note(key, problem);
        }
        of_profile(&listed["profile"], &mut note);
    }
}

/// Codes of residents and groups that nobody has defined, each once, and bands that overlap.
fn of_profile(profile: &Value, note: &mut impl FnMut(&str, &str)) {
    let (residents, groups) = (list(profile, "residents"), list(profile, "groups"));
    let of = |rows: &[Value], key: &str| -> BTreeSet<String> {
        let codes = rows.iter().map(|row| text(row, key).to_owned());
        codes
            .filter(|code| UNDEFINED.contains(&code.as_str()))
            .collect()
    };
    for _ in of(residents, "sex").iter().chain(&of(residents, "age")) {
        note("profile.residents", "unknown-code");
    }
    for _ in of(groups, "group") {
        note("profile.groups", "unknown-code");
    }
    if overlap(residents.iter().map(|row| text(row, "age")).collect()) {
        note("profile.residents", "bands-overlap");
    }
}

/// A gap is something that nobody has written yet; without its day a session is nonsense; all else
/// contradicts something.
fn severity(field: &str, problem: &str) -> &'static str {
    match (problem, field) {
        ("missing", "starts_on") | ("end-before-start", _) => "nonsense",
        ("missing" | "place-not-picked" | "sex-not-stated" | "age-not-stated", _) => "gap",
        ("not-reached" | "sessions-behind" | "participants-behind", _) => "gap",
        _ => "doubt",
    }
}

/// What nobody has written, though somebody should.
fn of_fields(one: &Session, logbook: &Value, note: &mut impl FnMut(&str, usize, &str)) {
    let file = one.file();
    let is_held = one.status() == "held";
    let mut missing = |field: &str, row: usize, is_missing: bool| {
        if is_missing {
            note(field, row, "missing");
        }
    };
    missing("starts_on", 0, one.first().is_none());
    missing("municipality", 0, one.place() == ("", ""));
    missing("status", 0, one.status().is_empty());
    missing("kind", 0, one.kind().is_empty());
    missing("hours", 0, is_held && one.hours().is_none());
    missing(
        "languages",
        0,
        is_held && list(file, "languages").is_empty(),
    );
    missing("topics", 0, is_held && list(file, "topics").is_empty());
    let trainers = list(file, "trainers");
    missing("trainers.type", 0, is_held && trainers.is_empty());
    let attendance = &file["attendance"];
    let is_unknown = attendance["headcount"].is_null() && one.participants() == 0;
    missing("attendance.headcount", 0, is_held && is_unknown);
    let mut of_rows = |rows: &[Value], field: &str| {
        let (_, key) = field.rsplit_once('.').unwrap();
        for (row, value) in rows.iter().enumerate() {
            let value = &value[key];
            missing(field, row, value.is_null() || value == "");
        }
    };
    of_rows(trainers, "trainers.type");
    of_rows(trainers, "trainers.part");
    of_rows(list(attendance, "pages"), "attendance.pages.signatures");
    of_rows(list(file, "documents"), "documents.kind");
    of_rows(list(file, "voices"), "voices.text");
    of_rows(list(file, "follow_up"), "follow_up.action");
    let (code, name) = one.place();
    let is_known = IN_THE_CLASSIFIER.contains(&code)
        || list(logbook, "municipalities")
            .iter()
            .any(|own| text(own, "code") == code);
    if !(code.is_empty() && name.is_empty()) && (code.is_empty() || !is_known) {
        note("municipality", 0, "place-not-picked");
    }
}

/// The codes of [`PLACES`] that the classifier has.
const IN_THE_CLASSIFIER: [&str; 7] = [
    PLACES[0].0,
    PLACES[1].0,
    PLACES[2].0,
    PLACES[3].0,
    PLACES[4].0,
    PLACES[6].0,
    PLACES[7].0,
];

/// Codes that nobody has defined.
fn of_codes(one: &Session, note: &mut impl FnMut(&str, usize, &str)) {
    let file = one.file();
    let mut look = |field: &str, row: usize, code: &str| {
        let is_undefined = match field {
            _ if code.is_empty() => false,
            "attendance.groups.sex" => !SEXES.contains(&code),
            "voices.role" => !ROLES.contains(&code),
            "languages" | "voices.language" => !LANGUAGES.contains(&code),
            _ => UNDEFINED.contains(&code),
        };
        if is_undefined {
            note(field, row, "unknown-code");
        }
    };
    for field in ["topics", "methods", "languages"] {
        for code in one.codes(field) {
            look(field, 0, &code);
        }
    }
    let mut of_rows = |rows: &[Value], fields: &[&str]| {
        for (row, value) in rows.iter().enumerate() {
            for field in fields {
                let (_, key) = field.rsplit_once('.').unwrap();
                look(field, row, text(value, key));
            }
        }
    };
    of_rows(list(file, "trainers"), &["trainers.type", "trainers.part"]);
    of_rows(list(file, "documents"), &["documents.kind"]);
    of_rows(list(file, "voices"), &["voices.role", "voices.language"]);
    let attendance = &file["attendance"];
    let of_group = ["attendance.groups.group", "attendance.groups.sex"];
    of_rows(list(attendance, "groups"), &of_group);
    for (row, cell) in counts(attendance).into_iter().enumerate() {
        for key in ["role", "sex", "age"] {
            look("attendance.counts", row, text(cell, key));
        }
    }
}

/// The cells of a grid. "Two rows with the same role, sex and age are added when read": a row is
/// what is left of them.
fn counts(attendance: &Value) -> Vec<&Value> {
    let key = |of: &Value| ["role", "sex", "age"].map(|key| text(of, key).to_owned());
    let mut cells: Vec<&Value> = Vec::new();
    for cell in list(attendance, "counts") {
        if !cells.iter().any(|one| key(one) == key(cell)) {
            cells.push(cell);
        }
    }
    cells
}

fn of_days(
    one: &Session,
    logbook: &Value,
    today: NaiveDate,
    note: &mut impl FnMut(&str, usize, &str),
) {
    for (row, step) in list(one.file(), "follow_up").iter().enumerate() {
        let due = text(step, "due").parse::<NaiveDate>();
        if due.is_ok_and(|due| due < today) && step["done"] != true {
            note("follow_up.due", row, "follow-up-overdue");
        }
    }
    let (Some(first), Some(last)) = (one.first(), one.last()) else {
        return;
    };
    if one.status() == "planned" && last < today {
        note("status", 0, "planned-in-the-past");
    }
    // Of days that are nonsense nothing else can be said.
    if one.is_nonsense() {
        return note("ends_on", 0, "end-before-start");
    }
    if one.status() == "held" && first > today {
        note("status", 0, "held-in-the-future");
    }
    let edge = |key: &str| text(&logbook["programme"], key).parse::<NaiveDate>().ok();
    let is_before = edge("from").is_some_and(|from| first < from);
    if is_before || edge("to").is_some_and(|to| last > to) {
        note("starts_on", 0, "outside-programme");
    }
    let days = (last - first).num_days() + 1;
    if one.hours().is_some_and(|hours| hours > 24.0 * days as f64) {
        note("hours", 0, "more-hours-than-days");
    }
}

fn of_attendance(one: &Session, note: &mut impl FnMut(&str, usize, &str)) {
    let file = one.file();
    let attendance = &file["attendance"];
    let came = one.participants();
    let headcount = attendance["headcount"].as_u64();
    if one.status() == "held" && came == 0 && headcount == Some(0) {
        note("attendance.headcount", 0, "nobody-came");
    }
    let has_no_reason = one.note().trim().is_empty();
    if has_no_reason && one.disagrees() {
        note("attendance.note", 0, "ways-disagree");
    }
    let knowledge = &file["knowledge"];
    for key in ["before", "after"] {
        if knowledge[key].as_f64().is_some_and(|score| score > 100.0) {
            note(&format!("knowledge.{key}"), 0, "over-hundred");
        }
    }
    let is_known = came > 0 || headcount.is_some();
    if is_known
        && knowledge["tested"]
            .as_u64()
            .is_some_and(|tested| tested > came)
    {
        note("knowledge.tested", 0, "more-tested-than-came");
    }
    if slow::is_uncounted(one) {
        note("knowledge.tested", 0, "tested-not-stated");
    }
    for (row, group) in list(attendance, "groups").iter().enumerate() {
        if is_known && group["count"].as_u64().unwrap() > came {
            note("attendance.groups.count", row, "group-larger-than-all");
        }
    }
    let counts = counts(attendance);
    for (row, _) in counts.iter().enumerate() {
        if overlap(counts[..=row].iter().map(|one| text(one, "age")).collect()) {
            note("attendance.counts", row, "bands-overlap");
            break;
        }
    }
    for (row, page) in list(attendance, "pages").iter().enumerate() {
        let said = |key: &str| page[key].as_u64();
        if said("women")
            .zip(said("signatures"))
            .is_some_and(|(women, all)| women > all)
        {
            note("attendance.pages.women", row, "more-women-than-signatures");
        }
        if one.present().is_empty() || !has_no_reason {
            continue;
        }
        let on_it = one.present_on(page["page"].as_u64().unwrap());
        let women = on_it.iter().filter(|line| line["sex"] == "female").count();
        for (key, lines) in [("signatures", on_it.len()), ("women", women)] {
            if said(key).is_some_and(|said| said != lines as u64) {
                note(&format!("attendance.pages.{key}"), row, "page-disagrees");
            }
        }
    }
}

/// Where the sex or the age of more than so many in a hundred is not stated.
fn of_shares(one: &Session, most: u64, note: &mut impl FnMut(&str, usize, &str)) {
    let cells = one.cells();
    let sum = |is: &dyn Fn(&slow::Cell) -> bool| -> u64 {
        let cells = cells.iter().filter(|cell| is(cell));
        cells.map(|cell| cell.count).sum()
    };
    let all = sum(&|_| true);
    let open = [
        ("sex-not-stated", sum(&|cell| cell.sex == NOT_STATED)),
        ("age-not-stated", sum(&|cell| cell.age == NOT_STATED)),
    ];
    for (problem, open) in open {
        if open > 0 && open * 100 > all * most {
            note("attendance.counts", 0, problem);
        }
    }
}

/// Whether two different ones of these bands have an age in common.
fn overlap(bands: Vec<&str>) -> bool {
    let different: BTreeSet<&str> = bands.into_iter().collect();
    let spans: Vec<_> = different.into_iter().filter_map(span).collect();
    let is_shared = |one: &(u32, u32), other: &(u32, u32)| one.0 <= other.1 && other.0 <= one.1;
    (0..spans.len()).any(|one| (0..one).any(|other| is_shared(&spans[one], &spans[other])))
}

/// Whether two sessions are different ones in one place on one day; what was called off is nowhere.
fn meet(one: &Session, other: &Session) -> bool {
    let is_off = |of: &Session| ["postponed", "cancelled"].contains(&of.status());
    let place = |of: &Session| match of.place() {
        ("", name) => (true, name.to_lowercase()),
        (code, _) => (false, code.to_owned()),
    };
    let days = |of: &Session| of.first().zip(of.last());
    let (Some(a), Some(b)) = (days(one), days(other)) else {
        return false;
    };
    one.id() != other.id()
        && !is_off(one)
        && !is_off(other)
        && !one.municipality().is_empty()
        && place(one) == place(other)
        && a.0 <= b.1
        && b.0 <= a.1
}

/// The figures that are said of a finding, where any are.
pub fn figures(book: &Book, found: &Found) -> Option<String> {
    let sessions = slow::sessions(book);
    let counted = |count: u64, one: &str, more: &str| match count {
        1 => format!("1 {one}"),
        many => format!("{many} {more}"),
    };
    let counted_by = |count: u64| counted(count, "person", "people");
    if !found.is_of_session() {
        let mut listed = list(&book.logbook, "municipalities").iter();
        let target = &listed.find(|one| text(one, "code") == found.about)?["target"];
        let held = slow::held(&sessions).into_iter();
        let held: Vec<Session> = held.filter(|one| one.place().0 == found.about).collect();
        let came: u64 = held.iter().map(Session::participants).sum();
        return match found.problem.as_str() {
            "sessions-behind" => Some(format!("{} of {} sessions", held.len(), target["sessions"])),
            "not-reached" => Some(match target["sessions"].as_u64() {
                None | Some(1) => "and one is the target".to_owned(),
                Some(many) => format!("and {many} are the target"),
            }),
            "participants-behind" => Some(format!("{came} of {} part", target["participants"])),
            _ => None,
        };
    }
    let one = sessions.iter().find(|one| one.id() == found.about)?;
    let file = one.file();
    let came = one.participants();
    let page = || &list(&file["attendance"], "pages")[found.row as usize];
    let open = |is: &dyn Fn(&slow::Cell) -> bool| -> u64 {
        let cells = one.cells().into_iter().filter(|cell| is(cell));
        cells.map(|cell| cell.count).sum()
    };
    Some(match found.problem.as_str() {
        "sex-not-stated" => format!("{} of {came} ", open(&|cell| cell.sex == NOT_STATED)),
        "age-not-stated" => format!("{} of {came} ", open(&|cell| cell.age == NOT_STATED)),
        "more-tested-than-came" | "group-larger-than-all" => {
            format!("only {} came", counted(came, "person", "people"))
        }
        "more-women-than-signatures" => {
            let signatures = page()["signatures"].as_u64()?;
            format!("has {}", counted(signatures, "signature", "signatures"))
        }
        "page-disagrees" => {
            let on_it = one.present_on(page()["page"].as_u64()?);
            let women = on_it.iter().filter(|line| line["sex"] == "female").count();
            match found.field.ends_with("women") {
                true => format!("give {women}"),
                false => format!("give {}", on_it.len()),
            }
        }
        "more-hours-than-days" => {
            let days = (one.last()? - one.first()?).num_days() + 1;
            counted(days.unsigned_abs(), "day does", "days do")
        }
        "ways-disagree" => match one.ways() {
            [Some(headcount), Some(counted), None] => counted_by(headcount.abs_diff(counted)),
            ways => {
                let ways = ["headcount", "grid", "names"].iter().zip(ways);
                let ways = ways.filter_map(|(way, count)| Some(format!("{way} {}", count?)));
                ways.collect::<Vec<_>>().join(", ")
            }
        },
        "same-place-and-day" => {
            let others = sessions.iter().filter(|other| meet(one, other)).count();
            match others {
                1 => "Another session is".to_owned(),
                many => format!("{many} other sessions are"),
            }
        }
        _ => return None,
    })
}

/// Whether the two sessions are in one place on one day.
pub fn are_neighbours(book: &Book, one: &str, other: &str) -> bool {
    let sessions = slow::sessions(book);
    let of = |id: &str| sessions.iter().find(|session| session.id() == id);
    of(one)
        .zip(of(other))
        .is_some_and(|(one, other)| meet(one, other))
}
