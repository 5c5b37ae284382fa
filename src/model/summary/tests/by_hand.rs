//! The totals calculated from the text of the files alone, one figure after the other, as the
//! description of the logbook words them. It is slow and shares nothing with the program.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::{Value, json};

static PLACES: LazyLock<Vec<Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../places.json")).unwrap());

/// A session's file, the file of its people or null, and what is counted of the two.
struct Held<'a> {
    file: &'a Value,
    headcount: u64,
    counted: u64,
    present: u64,
    participants: u64,
    /// Role, sex, age, how many; the remainder last.
    cells: Vec<(String, String, String, u64)>,
}

/// All figures but the number of sessions with problems.
pub fn figures(files: &[(Value, Value)], logbook: &Value) -> Value {
    let with_status = |status: &str| {
        files
            .iter()
            .filter(|(session, _)| session["status"] == status)
            .count()
    };
    let held: Vec<Held> = files
        .iter()
        .filter(|(session, _)| session["status"] == "held")
        .map(|(session, people)| Held::new(session, people))
        .collect();
    let types = |session: &Held| -> BTreeSet<String> {
        let trainers = rows(&session.file["trainers"]);
        trainers
            .iter()
            .map(|trainer| text(&trainer["type"]))
            .filter(|code| !code.is_empty())
            .collect()
    };
    let several = held
        .iter()
        .filter(|session| types(session).len() > 1)
        .count();
    let none = held
        .iter()
        .filter(|session| types(session).is_empty())
        .count();
    let one = |code: String| BTreeSet::from([code]);
    json!({
        "sessions": [
            files.len(), held.len(),
            with_status("planned"), with_status("postponed"), with_status("cancelled")
        ],
        "period": period(&held),
        "municipalities": municipalities(&held, logbook),
        "participants": participants(&held.iter().collect::<Vec<_>>()),
        "women_share": women_share(&held),
        "hours": round(held.iter().filter_map(|session| session.file["hours"].as_f64()).sum()),
        "without_hours": held.iter().filter(|session| session.file.get("hours").is_none()).count(),
        "with_several_types": several,
        "with_no_type": none,
        "by_type": by(&held, types),
        "by_oblast": by(&held, |session| one(around(session, "oblast"))),
        "by_district": by(&held, |session| one(around(session, "district"))),
        "by_municipality": by(&held, |session| one(text(&session.file["municipality"]["code"]))),
        "by_topic": by(&held, |session| or_none(codes(&session.file["topics"]))),
        "by_method": by(&held, |session| or_none(codes(&session.file["methods"]))),
        "by_role": by_cell(&held, |(role, _, _, _)| role),
        "by_age": by_cell(&held, |(_, _, age, _)| age),
        "by_month": by(&held, |session| one(text(&session.file["starts_on"]).chars().take(7).collect())),
        "by_group": by_group(&held),
        "knowledge": knowledge(&held),
        "people": people(files),
        "that_disagree": held.iter().filter(|session| session.disagrees()).count(),
    })
}

/// Sessions with names, attendances by name, and different people: an id once over all sessions,
/// a line without an id for itself.
fn people(files: &[(Value, Value)]) -> Value {
    let there = ["present", "late", "left_early"];
    let mut sessions = 0;
    let mut lines: Vec<String> = Vec::new();
    for (session, people) in files {
        if session["status"] != "held" {
            continue;
        }
        let before = lines.len();
        for person in rows(&people["people"]) {
            if there.contains(&text(&person["status"]).as_str()) {
                lines.push(text(&person["person"]));
            }
        }
        sessions += usize::from(lines.len() > before);
    }
    let unknown = lines.iter().filter(|id| id.is_empty()).count();
    let known: BTreeSet<&String> = lines.iter().filter(|id| !id.is_empty()).collect();
    json!([sessions, lines.len(), unknown + known.len()])
}

impl<'a> Held<'a> {
    fn new(file: &'a Value, people: &Value) -> Self {
        let attendance = &file["attendance"];
        let headcount = attendance["headcount"].as_u64().unwrap_or(0);
        let mut cells = Vec::new();
        for row in rows(&attendance["counts"]) {
            let or_not_stated = |code: &Value| match text(code) {
                code if code.is_empty() => "not_stated".to_owned(),
                code => code,
            };
            cells.push((
                or_not_stated(&row["role"]),
                or_not_stated(&row["sex"]),
                or_not_stated(&row["age"]),
                row["count"].as_u64().unwrap(),
            ));
        }
        let counted = cells.iter().map(|cell| cell.3).sum();
        let there = ["present", "late", "left_early"];
        let people = rows(&people["people"]);
        let present = people
            .iter()
            .filter(|person| there.contains(&text(&person["status"]).as_str()))
            .count() as u64;
        let participants = headcount.max(counted).max(present);
        let unknown = "not_stated".to_owned();
        cells.push((
            unknown.clone(),
            unknown.clone(),
            unknown,
            participants - counted,
        ));
        cells.retain(|cell| cell.3 > 0);
        Self {
            file,
            headcount,
            counted,
            present,
            participants,
            cells,
        }
    }

    fn disagrees(&self) -> bool {
        let mut ways = BTreeSet::new();
        if self.file["attendance"].get("headcount").is_some() {
            ways.insert(self.headcount);
        }
        ways.extend([self.counted, self.present].iter().filter(|way| **way > 0));
        ways.len() > 1
    }
}

fn rows(list: &Value) -> &[Value] {
    list.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or("").to_owned()
}

fn codes(list: &Value) -> BTreeSet<String> {
    rows(list)
        .iter()
        .map(text)
        .filter(|code| !code.is_empty())
        .collect()
}

/// A session without codes stands under none.
fn or_none(codes: BTreeSet<String>) -> BTreeSet<String> {
    match codes.is_empty() {
        true => BTreeSet::from([String::new()]),
        false => codes,
    }
}

fn round(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

fn period(held: &[Held]) -> Value {
    let first: Vec<String> = held
        .iter()
        .map(|session| text(&session.file["starts_on"]))
        .filter(|day| !day.is_empty())
        .collect();
    let last = held
        .iter()
        .filter(|session| !text(&session.file["starts_on"]).is_empty())
        .map(|session| text(&session.file["ends_on"]).max(text(&session.file["starts_on"])))
        .max();
    match (first.into_iter().min(), last) {
        (Some(first), Some(last)) => json!([first, last]),
        _ => Value::Null,
    }
}

fn municipalities(held: &[Held], logbook: &Value) -> Value {
    let codes: BTreeSet<String> = held
        .iter()
        .map(|session| text(&session.file["municipality"]["code"]))
        .filter(|code| !code.is_empty())
        .collect();
    let names: BTreeSet<String> = held
        .iter()
        .filter(|session| text(&session.file["municipality"]["code"]).is_empty())
        .map(|session| text(&session.file["municipality"]["name"]))
        .filter(|name| !name.is_empty())
        .collect();
    let targets: BTreeSet<String> = rows(&logbook["municipalities"])
        .iter()
        .filter(|municipality| municipality.get("target").is_some())
        .map(|municipality| text(&municipality["code"]))
        .filter(|code| !code.is_empty())
        .collect();
    let reached = targets.iter().filter(|code| codes.contains(*code)).count();
    json!([codes.len() + names.len(), targets.len(), reached])
}

/// The code of the oblast or district: the classifier's, or that whose code begins as this one.
fn around(session: &Held, what: &str) -> String {
    let code = text(&session.file["municipality"]["code"]);
    if let Some(place) = PLACES.iter().find(|place| place["code"] == *code) {
        return text(&place[what]);
    }
    let digits = if what == "oblast" { 5 } else { 8 };
    let Some(beginning) = code.get(..digits) else {
        return String::new();
    };
    PLACES
        .iter()
        .filter(|place| place["kind"] == what)
        .map(|place| text(&place["code"]))
        .find(|place| *place == beginning.to_owned() + &"0".repeat(14 - digits))
        .unwrap_or_default()
}

/// Women, men, others, and not stated, who are all the rest.
fn participants(sessions: &[&Held]) -> Value {
    let of = |sex: &str| -> u64 {
        let cells = sessions.iter().flat_map(|session| &session.cells);
        cells.filter(|cell| cell.1 == sex).map(|cell| cell.3).sum()
    };
    let [female, male, other] = ["female", "male", "other"].map(of);
    let all: u64 = sessions.iter().map(|session| session.participants).sum();
    json!([female, male, other, all - female - male - other])
}

fn women_share(held: &[Held]) -> Value {
    let all = participants(&held.iter().collect::<Vec<_>>());
    let [female, male, other] = [0, 1, 2].map(|sex| all[sex].as_u64().unwrap());
    if female + male + other == 0 {
        return Value::Null;
    }
    json!(round(female as f64 / (female + male + other) as f64))
}

/// Sessions and participants under each code that a session has.
fn by(held: &[Held], codes: impl Fn(&Held) -> BTreeSet<String>) -> Value {
    let all: BTreeSet<String> = held.iter().flat_map(&codes).collect();
    all.into_iter()
        .map(|code| {
            let under: Vec<&Held> = held
                .iter()
                .filter(|session| codes(session).contains(&code))
                .collect();
            json!([code, under.len(), participants(&under)])
        })
        .collect()
}

type Cell = (String, String, String, u64);

/// Sessions and people under each role or age.
fn by_cell(held: &[Held], code: impl Fn(&Cell) -> &String) -> Value {
    let mut lines: BTreeMap<String, Vec<(usize, String, u64)>> = BTreeMap::new();
    for (number, session) in held.iter().enumerate() {
        for cell in &session.cells {
            let line = lines.entry(code(cell).clone()).or_default();
            line.push((number, cell.1.clone(), cell.3));
        }
    }
    lines
        .into_iter()
        .map(|(code, people)| line(&code, &people))
        .collect()
}

fn by_group(held: &[Held]) -> Value {
    let mut lines: BTreeMap<String, Vec<(usize, String, u64)>> = BTreeMap::new();
    for (number, session) in held.iter().enumerate() {
        for row in rows(&session.file["attendance"]["groups"]) {
            let (group, count) = (text(&row["group"]), row["count"].as_u64().unwrap());
            if !group.is_empty() && count > 0 {
                let line = lines.entry(group).or_default();
                line.push((number, text(&row["sex"]), count));
            }
        }
    }
    lines
        .into_iter()
        .map(|(code, people)| line(&code, &people))
        .collect()
}

/// A line from the people under it: of which session, of which sex, how many.
fn line(code: &str, people: &[(usize, String, u64)]) -> Value {
    let sessions: BTreeSet<usize> = people.iter().map(|(session, _, _)| *session).collect();
    let of = |is: &dyn Fn(&str) -> bool| -> u64 {
        people
            .iter()
            .filter(|(_, sex, _)| is(sex))
            .map(|(_, _, count)| count)
            .sum()
    };
    let [female, male, other] =
        ["female", "male", "other"].map(|wanted| of(&|sex: &str| sex == wanted));
    let all = of(&|_: &str| true);
    json!([
        code,
        sessions.len(),
        [female, male, other, all - female - male - other]
    ])
}

fn knowledge(held: &[Held]) -> Value {
    let tested: Vec<(&Value, u64)> = held
        .iter()
        .map(|session| &session.file["knowledge"])
        .map(|knowledge| (knowledge, knowledge["tested"].as_u64().unwrap_or(0)))
        .filter(|(_, tested)| *tested > 0)
        .collect();
    let average = |key: &str| {
        let known: Vec<(f64, u64)> = tested
            .iter()
            .filter_map(|(knowledge, tested)| Some((knowledge[key].as_f64()?, *tested)))
            .collect();
        let weight: u64 = known.iter().map(|(_, tested)| tested).sum();
        let sum: f64 = known
            .iter()
            .map(|(share, tested)| share * *tested as f64)
            .sum();
        if weight == 0 {
            Value::Null
        } else {
            json!(round(sum / weight as f64))
        }
    };
    let all: u64 = tested.iter().map(|(_, tested)| tested).sum();
    json!([average("before"), average("after"), all, tested.len()])
}
