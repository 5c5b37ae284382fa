//! The figures of a logbook, counted slowly from the JSON by what the documents say of them, without
//! any function of the program.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

use super::book::{Book, PLACES};
use super::course;

/// Nobody has said.
pub const NOT_STATED: &str = "not_stated";

/// A session and the lines of its sheet.
#[derive(Clone, Copy, Debug)]
pub struct Session<'a> {
    file: &'a Value,
    people: &'a [Value],
    has_sheet: bool,
}

/// So many people of a kind, in whatever they were counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Their role.
    pub role: String,
    /// Their sex.
    pub sex: String,
    /// Their band.
    pub age: String,
    /// How many.
    pub count: u64,
}

/// The sessions of a logbook.
pub fn sessions(book: &Book) -> Vec<Session<'_>> {
    let sessions = book.sessions.iter().map(|(file, sheet)| Session {
        file,
        people: sheet.as_ref().map_or(&[], |sheet| list(sheet, "people")),
        has_sheet: sheet.is_some(),
    });
    sessions.collect()
}

/// Those of them that were held.
pub fn held<'a>(sessions: &[Session<'a>]) -> Vec<Session<'a>> {
    let held = sessions.iter().filter(|one| one.status() == "held");
    held.copied().collect()
}

/// A text; nothing where it is absent.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or("")
}

/// A list; nothing where it is absent.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn was_there(line: &Value) -> bool {
    ["present", "late", "left_early"].contains(&text(line, "status"))
}

fn or_not_stated(code: &str) -> String {
    if code.is_empty() { NOT_STATED } else { code }.to_owned()
}

fn sex_of(value: &Value) -> String {
    let sex = text(value, "sex");
    let is_known = ["female", "male", "other"].contains(&sex);
    if is_known { sex } else { NOT_STATED }.to_owned()
}

fn different<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let words: BTreeSet<&str> = words.filter(|word| !word.is_empty()).collect();
    words.into_iter().map(str::to_owned).collect()
}

impl<'a> Session<'a> {
    /// Its id.
    pub fn id(&self) -> &'a str {
        text(self.file, "id")
    }

    /// All of its file.
    pub fn file(&self) -> &'a Value {
        self.file
    }

    /// What has become of it.
    pub fn status(&self) -> &'a str {
        text(self.file, "status")
    }

    /// What kind of training it was.
    pub fn kind(&self) -> &'a str {
        text(self.file, "kind")
    }

    fn day(&self, key: &str) -> Option<NaiveDate> {
        text(self.file, key).parse().ok()
    }

    /// Its first day.
    pub fn first(&self) -> Option<NaiveDate> {
        self.day("starts_on")
    }

    /// Its last day. An end before the start is nonsense: then it is the first.
    pub fn last(&self) -> Option<NaiveDate> {
        self.day("ends_on").max(self.first())
    }

    /// Whether it ends before it begins.
    pub fn is_nonsense(&self) -> bool {
        self.day("ends_on")
            .is_some_and(|last| Some(last) < self.first())
    }

    /// The hours taught.
    pub fn hours(&self) -> Option<f64> {
        self.file["hours"].as_f64()
    }

    /// The code of its municipality and the name as it was recorded.
    pub fn place(&self) -> (&'a str, &'a str) {
        let place = &self.file["municipality"];
        (text(place, "code"), text(place, "name"))
    }

    /// The municipality as it is told from others: by its code, else by its name.
    pub fn municipality(&self) -> &'a str {
        match self.place() {
            ("", name) => name,
            (code, _) => code,
        }
    }

    /// The codes of its district and its oblast.
    pub fn around(&self) -> (&'static str, &'static str) {
        around(self.place().0)
    }

    /// The types of its trainers, each once.
    pub fn trainer_types(&self) -> Vec<String> {
        different(
            list(self.file, "trainers")
                .iter()
                .map(|one| text(one, "type")),
        )
    }

    /// The names of its trainers, each once.
    pub fn trainers(&self) -> Vec<String> {
        different(
            list(self.file, "trainers")
                .iter()
                .map(|one| text(one, "name")),
        )
    }

    /// The codes of a list of codes, each once.
    pub fn codes(&self, key: &str) -> Vec<String> {
        let codes = list(self.file, key).iter();
        different(codes.filter_map(Value::as_str))
    }

    /// The kinds of the documents that were looked at, one for each document.
    pub fn documents(&self) -> Vec<&'a str> {
        let documents = list(self.file, "documents").iter();
        documents.map(|one| text(one, "kind")).collect()
    }

    fn attendance(&self) -> &'a Value {
        &self.file["attendance"]
    }

    /// The people who were there by the sheet.
    pub fn present(&self) -> Vec<&'a Value> {
        self.people.iter().filter(|one| was_there(one)).collect()
    }

    /// Those of them who stand on a page. "Lines that name no page stand on that of the line before
    /// them."
    pub fn present_on(&self, page: u64) -> Vec<&'a Value> {
        let mut on = 1;
        let mut there = Vec::new();
        for line in self.people {
            on = line["page"].as_u64().unwrap_or(on);
            if on == page && was_there(line) {
                there.push(line);
            }
        }
        there
    }

    /// Why the ways to count give different numbers.
    pub fn note(&self) -> &'a str {
        text(self.attendance(), "note")
    }

    fn headcount(&self) -> Option<u64> {
        self.attendance()["headcount"].as_u64()
    }

    fn counted(&self) -> u64 {
        let counts = list(self.attendance(), "counts").iter();
        counts.map(|one| one["count"].as_u64().unwrap()).sum()
    }

    /// The largest of the three ways to count.
    pub fn participants(&self) -> u64 {
        let present = self.present().len() as u64;
        let headcount = self.headcount().unwrap_or(0);
        headcount.max(self.counted()).max(present)
    }

    /// The headcount, how many are in the grid, and how many present names there are; nothing for a
    /// way that nobody has gone.
    pub fn ways(&self) -> [Option<u64>; 3] {
        let has_grid = !list(self.attendance(), "counts").is_empty();
        let present = self.present().len() as u64;
        [
            self.headcount(),
            has_grid.then(|| self.counted()),
            (self.has_sheet && present > 0).then_some(present),
        ]
    }

    /// Whether the ways that there are give different numbers.
    pub fn disagrees(&self) -> bool {
        let ways: BTreeSet<u64> = self.ways().into_iter().flatten().collect();
        ways.len() > 1
    }

    /// Everybody: the rows of the grid, and the rest as not stated.
    pub fn cells(&self) -> Vec<Cell> {
        let counts = list(self.attendance(), "counts").iter();
        let mut cells: Vec<Cell> = counts
            .map(|one| Cell {
                role: or_not_stated(text(one, "role")),
                sex: sex_of(one),
                age: or_not_stated(text(one, "age")),
                count: one["count"].as_u64().unwrap(),
            })
            .collect();
        cells.push(Cell {
            role: NOT_STATED.into(),
            sex: NOT_STATED.into(),
            age: NOT_STATED.into(),
            count: self.participants() - self.counted(),
        });
        cells.retain(|cell| cell.count > 0);
        cells
    }

    /// The groups that were counted, with the sex and the number.
    pub fn groups(&self) -> Vec<(String, String, u64)> {
        let groups = list(self.attendance(), "groups").iter();
        let group = |one: &Value| {
            let count = one["count"].as_u64().unwrap();
            (text(one, "group").to_owned(), sex_of(one), count)
        };
        groups.map(group).collect()
    }

    /// Knowledge before, after, and how many were tested.
    pub fn knowledge(&self) -> (Option<f64>, Option<f64>, u64) {
        let knowledge = &self.file["knowledge"];
        let tested = knowledge["tested"].as_u64().unwrap_or(0);
        (
            knowledge["before"].as_f64(),
            knowledge["after"].as_f64(),
            tested,
        )
    }

    /// The people of the grid told by the bands of a profile; nothing where more people of the sheet
    /// fit a cell than it counts, so that nobody can say who is meant.
    pub fn cells_by(&self, bands: &[&'static str]) -> Vec<(Cell, Option<&'static str>)> {
        let mut placed = Vec::new();
        for cell in self.together() {
            let (mut rest, mut put) = (cell.clone(), Vec::new());
            let part = |count| Cell {
                count,
                ..cell.clone()
            };
            if let Some(span) = span(&cell.age) {
                let within = |band: &&&str| {
                    let (from, to) = self::span(band).unwrap();
                    from <= span.0 && span.1 <= to
                };
                if let Some(band) = bands.iter().find(within) {
                    put.push((part(cell.count), Some(*band)));
                    rest.count = 0;
                } else {
                    let ages = self.ages_of(&cell, span);
                    if ages.len() as u64 <= cell.count {
                        for age in ages {
                            let holds = |band: &&&str| {
                                let (from, to) = self::span(band).unwrap();
                                from <= age && age <= to
                            };
                            put.push((part(1), bands.iter().find(holds).copied()));
                            rest.count -= 1;
                        }
                    }
                }
            } else {
                put.push((part(cell.count), Some(NOT_STATED)));
                rest.count = 0;
            }
            put.push((rest, None));
            placed.extend(put.into_iter().filter(|(cell, _)| cell.count > 0));
        }
        placed
    }

    /// Whether somebody on the sheet may be meant by two cells, whose bands overlap.
    pub fn has_overlapping_cells(&self) -> bool {
        let cells = self.together();
        let is_both = |one: &Cell, other: &Cell| {
            let spans = span(&one.age).zip(span(&other.age));
            one != other
                && (&one.role, &one.sex) == (&other.role, &other.sex)
                && spans.is_some_and(|(a, b)| a.0 <= b.1 && b.0 <= a.1)
        };
        cells
            .iter()
            .any(|one| cells.iter().any(|other| is_both(one, other)))
    }

    /// Its cells, those that are the same added.
    fn together(&self) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        for cell in self.cells() {
            let is_same = |one: &&mut Cell| {
                (&one.role, &one.sex, &one.age) == (&cell.role, &cell.sex, &cell.age)
            };
            match cells.iter_mut().find(is_same) {
                Some(one) => one.count += cell.count,
                None => cells.push(cell),
            }
        }
        cells
    }

    /// The ages of those on the sheet who can be meant by a cell.
    fn ages_of(&self, cell: &Cell, span: (u32, u32)) -> Vec<u32> {
        let age = |one: &&Value| {
            let year = self.first().map(|day| day.year());
            let born = one["birth_year"].as_i64();
            let by_year = year.zip(born).map(|(year, born)| i64::from(year) - born);
            let age = by_year.or(one["age"].as_i64())?;
            u32::try_from(age).ok()
        };
        let of_the_cell =
            |one: &&Value| or_not_stated(text(one, "role")) == cell.role && sex_of(one) == cell.sex;
        let people = self.present().into_iter().filter(of_the_cell);
        let ages = people.filter_map(|one| age(&one));
        ages.filter(|age| span.0 <= *age && *age <= span.1)
            .collect()
    }
}

/// Whether a session has tests that count for nothing: nobody says how many were tested.
pub fn is_uncounted(one: &Session) -> bool {
    let (before, after, tested) = one.knowledge();
    tested == 0 && (before.is_some() || after.is_some())
}

/// The first and the last age of a band.
pub fn span(band: &str) -> Option<(u32, u32)> {
    if let Some(from) = band.strip_suffix('+') {
        return Some((from.parse().ok()?, u32::MAX));
    }
    let (from, to) = band.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// The bands of a profile.
pub fn bands_of(profile: &str) -> Vec<&'static str> {
    match profile {
        "kg-2009" => vec!["0-13", "14-28", "29-59", "60+"],
        "kg-2023" => vec!["0-13", "14-35", "36-59", "60+"],
        "un-youth" => vec!["0-14", "15-24", "25-59", "60+"],
        _ => vec![
            "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49",
            "50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80+",
        ],
    }
}

/// The codes of the district and the oblast around a place.
pub fn around(code: &str) -> (&'static str, &'static str) {
    let known = PLACES
        .iter()
        .find(|place| place.0 == code && !code.is_empty());
    known.map_or(("", ""), |place| (place.2, place.3))
}

/// Women among those whose sex is stated.
fn women_share(cells: &[Cell]) -> Option<f64> {
    let of = |sex: &str| of_sex(cells, sex);
    part(of("female"), of("female") + of("male") + of("other"))
}

fn part(one: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| one as f64 / of as f64)
}

/// How many of a sex there are.
pub fn of_sex(cells: &[Cell], sex: &str) -> u64 {
    let cells = cells.iter().filter(|cell| cell.sex == sex);
    cells.map(|cell| cell.count).sum()
}

/// Everybody who came to some sessions.
pub fn everybody(sessions: &[Session]) -> Vec<Cell> {
    sessions.iter().flat_map(Session::cells).collect()
}

/// A row with how many there are of each sex.
pub fn with_sexes(mut row: Value, cells: &[Cell]) -> Value {
    for sex in ["female", "male", "other", NOT_STATED] {
        row[sex] = json!(of_sex(cells, sex));
    }
    row
}

/// A row of a breakdown: so many sessions, and who came.
pub fn row(code: &str, sessions: u64, cells: &[Cell]) -> Value {
    let total: u64 = cells.iter().map(|cell| cell.count).sum();
    let row = json!({ "code": code, "sessions": sessions, "participants": total });
    with_sexes(row, cells)
}

/// A row for each key that sessions have.
fn by_session<'a>(held: &[Session<'a>], keys: impl Fn(&Session<'a>) -> Vec<String>) -> Vec<Value> {
    let all: BTreeSet<String> = held.iter().flat_map(&keys).collect();
    let rows = all.iter().map(|key| {
        let those = held.iter().filter(|one| keys(one).contains(key));
        let those: Vec<Session> = those.copied().collect();
        row(key, those.len() as u64, &everybody(&those))
    });
    rows.collect()
}

/// What a session says, or else that it says nothing: an empty code.
fn or_none(codes: Vec<String>) -> Vec<String> {
    match codes.is_empty() {
        true => vec![String::new()],
        false => codes,
    }
}

/// A row for each type of trainers.
pub fn by_type(held: &[Session]) -> Vec<Value> {
    by_session(held, Session::trainer_types)
}

/// A row for each key that cells of people have.
fn by_people(held: &[Session], key: impl Fn(&Cell) -> String) -> Vec<Value> {
    let all: BTreeSet<String> = everybody(held).iter().map(&key).collect();
    let rows = all.iter().map(|wanted| {
        let is_meant = |cell: &Cell| key(cell) == *wanted;
        let sessions = held.iter().filter(|one| one.cells().iter().any(is_meant));
        let mut cells = everybody(held);
        cells.retain(is_meant);
        row(wanted, sessions.count() as u64, &cells)
    });
    rows.collect()
}

fn by_group(held: &[Session]) -> Vec<Value> {
    let groups = held.iter().flat_map(Session::groups);
    let all: BTreeSet<String> = groups.map(|(group, ..)| group).collect();
    let rows = all.iter().map(|wanted| {
        let of = |one: &Session| {
            let mut groups = one.groups();
            groups.retain(|(group, ..)| group == wanted);
            groups
        };
        let sessions = held.iter().filter(|one| !of(one).is_empty()).count();
        let cells = held.iter().flat_map(of).map(|(_, sex, count)| Cell {
            role: String::new(),
            age: String::new(),
            sex,
            count,
        });
        row(wanted, sessions as u64, &cells.collect::<Vec<_>>())
    });
    rows.collect()
}

/// The municipalities that the sessions lie in.
pub fn reached(held: &[Session]) -> BTreeSet<(bool, String)> {
    let places = held
        .iter()
        .map(|one| (one.place().0.is_empty(), one.municipality().to_owned()));
    places.filter(|place| !place.1.is_empty()).collect()
}

/// Municipalities reached, and out of how many.
pub fn municipalities(logbook: &Value, held: &[Session]) -> Value {
    let listed = list(logbook, "municipalities").iter();
    let with_target = listed.filter(|one| one["target"].is_object());
    let target: BTreeSet<&str> = with_target.map(|one| text(one, "code")).collect();
    let reached = reached(held);
    let is_reached = |code: &&&str| reached.contains(&(false, (**code).to_owned()));
    json!({
        "reached": reached.len(),
        "target": target.len(),
        "target_reached": target.iter().filter(is_reached).count(),
    })
}

fn rounded(figure: f64, places: i32) -> f64 {
    let tens = 10f64.powi(places);
    (figure * tens).round() / tens
}

/// The average of one of the results, by the number tested.
fn average(held: &[Session], which: impl Fn(&Session) -> Option<f64>) -> Option<f64> {
    weighted(held, which).map(|average| rounded(average, 2))
}

/// The same, as exactly as can be.
pub fn weighted(held: &[Session], which: impl Fn(&Session) -> Option<f64>) -> Option<f64> {
    let results = held.iter().filter_map(|one| {
        let tested = one.knowledge().2 as f64;
        Some((which(one)? * tested, tested))
    });
    let (sum, tested) = results.fold((0.0, 0.0), |(a, b), (c, d)| (a + c, b + d));
    (tested > 0.0).then(|| sum / tested)
}

/// `summary --json` without the names, and without what needs the check.
pub fn summary(logbook: &Value, all: &[Session]) -> Value {
    let held = held(all);
    let with_status = |status: &str| all.iter().filter(|one| one.status() == status).count();
    let days = || held.iter().filter(|one| one.first().is_some());
    let cells = everybody(&held);
    let total: u64 = held.iter().map(Session::participants).sum();
    let types = by_type(&held);
    let by_type = types.iter().map(|row| {
        json!({ "code": row["code"], "sessions": row["sessions"], "participants": row["participants"] })
    });
    let one = |key: &str| vec![key.to_owned()];
    let month = |one: &Session| {
        let first = one.first();
        first.map_or(String::new(), |day| day.format("%Y-%m").to_string())
    };
    let tested = || held.iter().filter(|one| one.knowledge().2 > 0);
    json!({
        "sessions": {
            "total": all.len(),
            "held": held.len(),
            "planned": with_status("planned"),
            "postponed": with_status("postponed"),
            "cancelled": with_status("cancelled"),
        },
        "period": {
            "from": days().filter_map(Session::first).min().map(|day| day.to_string()),
            "to": days().filter_map(Session::last).max().map(|day| day.to_string()),
        },
        "municipalities": municipalities(logbook, &held),
        "participants": with_sexes(json!({ "total": total }), &cells),
        "women_share": women_share(&cells).map(|share| rounded(share, 4)),
        "hours": rounded(held.iter().filter_map(Session::hours).fold(0.0, |a, b| a + b), 2),
        "trainer_types": {
            "sessions_with_several": held.iter().filter(|one| one.trainer_types().len() > 1).count(),
            "sessions_with_none": held.iter().filter(|one| one.trainer_types().is_empty()).count(),
            "by_type": by_type.collect::<Vec<_>>(),
            "met": course::met(&held),
        },
        "by_oblast": by_session(&held, |session| one(session.around().1)),
        "by_district": by_session(&held, |session| one(session.around().0)),
        "by_municipality": by_session(&held, |session| one(session.place().0)),
        "by_topic": by_session(&held, |session| or_none(session.codes("topics"))),
        "by_method": by_session(&held, |session| or_none(session.codes("methods"))),
        "by_role": by_people(&held, |cell| cell.role.clone()),
        "by_age": by_people(&held, |cell| cell.age.clone()),
        "by_month": by_session(&held, |session| one(&month(session))),
        "by_group": by_group(&held),
        "knowledge": {
            "sessions_without_tested": held.iter().filter(|one| is_uncounted(one)).count(),
            "before": average(&held, |session| session.knowledge().0),
            "after": average(&held, |session| session.knowledge().1),
            "tested": tested().map(|one| one.knowledge().2).sum::<u64>(),
            "sessions": tested().count(),
        },
        "people": named(&held),
        "sessions_that_disagree": held.iter().filter(|one| one.disagrees()).count(),
        "timeline": course::timeline(all, None),
    })
}

/// Attendances by name. A line that names nobody's id counts for itself.
fn named(held: &[Session]) -> Value {
    let present = || held.iter().map(|one| one.present());
    let lines: Vec<&Value> = present().flatten().collect();
    let known: BTreeSet<&str> = lines
        .iter()
        .filter_map(|one| one["person"].as_str())
        .collect();
    let unknown = lines.iter().filter(|one| one["person"].is_null()).count();
    json!({
        "sessions": present().filter(|lines| !lines.is_empty()).count(),
        "attendances": lines.len(),
        "different": known.len() + unknown,
    })
}

/// The rows of `by_age` of the bands of a profile.
pub fn by_age(all: &[Session], profile: &str) -> Vec<Value> {
    let bands = bands_of(profile);
    let mut rows: BTreeMap<&str, (BTreeSet<&str>, Vec<Cell>)> = BTreeMap::new();
    for session in held(all) {
        for (cell, band) in session.cells_by(&bands) {
            let row = rows.entry(band.unwrap_or("not_placed")).or_default();
            row.0.insert(session.id());
            row.1.push(cell);
        }
    }
    let rows = rows.iter();
    rows.map(|(band, (sessions, cells))| row(band, sessions.len() as u64, cells))
        .collect()
}

/// `list --json` without names, shares and what needs the check.
pub fn lines(all: &[Session]) -> Vec<Value> {
    let mut all = all.to_vec();
    all.sort_by_key(|one| (one.first().is_none(), one.first()));
    let line = |one: &Session| {
        let (district, oblast) = one.around();
        let code = |code: &str| (!code.is_empty()).then(|| json!({ "code": code }));
        let listed = |key: &str| one.file[key].clone();
        let mut types: Vec<&str> = Vec::new();
        for kind in list(one.file, "trainers")
            .iter()
            .map(|one| text(one, "type"))
        {
            if !kind.is_empty() && !types.contains(&kind) {
                types.push(kind);
            }
        }
        let line = json!({
            "id": one.id(),
            "starts_on": one.first().map(|day| day.to_string()),
            "ends_on": one.day("ends_on").or(one.first()).map(|day| day.to_string()),
            "status": one.status(),
            "kind": one.kind(),
            "municipality": { "code": one.place().0 },
            "oblast": code(oblast),
            "district": code(district),
            "title": text(one.file, "title"),
            "trainer_types": types,
            "topics": listed("topics"),
            "participants": one.participants(),
            "women_share": women_share(&one.cells()).map(|share| rounded(share, 4)),
            "hours": one.hours(),
        });
        with_sexes(line, &one.cells())
    };
    all.iter().map(line).collect()
}

/// The figures of `calendar --json`, with ids in place of sessions.
pub fn calendar(all: &[Session], month: Option<NaiveDate>, today: NaiveDate) -> Value {
    let is_in = |day: NaiveDate| {
        month.is_none_or(|first| (day.year(), day.month()) == (first.year(), first.month()))
    };
    let begun = || all.iter().filter(|one| one.first().is_some_and(is_in));
    let of = |status: &str| begun().filter(|one| one.status() == status).count();
    let goes_on = |one: &&Session| {
        let both = one.first().zip(one.last()).zip(month);
        both.is_some_and(|((first, last), month)| first < month && last >= month)
    };
    let days: BTreeSet<NaiveDate> = begun().filter_map(Session::first).collect();
    let ids_on = |day: NaiveDate| {
        let on = begun().filter(|one| one.first() == Some(day));
        on.map(Session::id).collect::<BTreeSet<_>>()
    };
    let days = days
        .iter()
        .map(|day| json!({ "date": day.to_string(), "sessions": ids_on(*day) }));
    let is_late = |one: &&Session| {
        one.status() == "planned" && one.first().is_some_and(|first| first < today)
    };
    json!({
        "month": month.map(|first| first.format("%Y-%m").to_string()),
        "sessions": {
            "total": begun().count(),
            "held": of("held"),
            "planned": of("planned"),
            "other": begun().count() - of("held") - of("planned"),
        },
        "going_on": all.iter().filter(goes_on).map(Session::id).collect::<BTreeSet<_>>(),
        "days": days.collect::<Vec<_>>(),
        "planned_in_the_past": all.iter().filter(is_late).count(),
        "without_date": all.iter().filter(|one| one.first().is_none()).count(),
    })
}

/// The Monday of a day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(day.weekday().num_days_from_monday().into())
}
