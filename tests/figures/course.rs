//! The course of time, counted slowly: the sessions that begin in each week, month, quarter or year;
//! and the totals of some sessions beside those of others, or beside the targets.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value, json};

use super::slow::{self, Session, list, monday, text};

/// The units of time, the finest first.
pub const UNITS: [&str; 4] = ["week", "month", "quarter", "year"];

/// The first day of the span that a day lies in.
pub fn begins(unit: &str, day: NaiveDate) -> NaiveDate {
    let month = |month| NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap();
    match unit {
        "week" => monday(day),
        "month" => month(day.month()),
        "quarter" => month(day.month0() / 3 * 3 + 1),
        _ => month(1),
    }
}

/// The first day of the span after one.
pub fn after(unit: &str, first: NaiveDate) -> NaiveDate {
    match unit {
        "week" => first + Days::new(7),
        "month" => first + Months::new(1),
        "quarter" => first + Months::new(3),
        _ => first + Months::new(12),
    }
}

/// What a filter takes after the name of the unit.
fn code(unit: &str, first: NaiveDate) -> String {
    match unit {
        "week" => first.to_string(),
        "month" => first.format("%Y-%m").to_string(),
        "quarter" => format!("{}-Q{}", first.year(), first.month0() / 3 + 1),
        _ => first.year().to_string(),
    }
}

/// Every span from that of the first day to that of the last, also those in which nothing is.
fn spans(unit: &str, days: &BTreeSet<NaiveDate>) -> Vec<NaiveDate> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Vec::new();
    };
    let mut spans = vec![begins(unit, *first)];
    while after(unit, *spans.last().unwrap()) <= *last {
        spans.push(after(unit, *spans.last().unwrap()));
    }
    spans
}

/// The unit by which the course of time is told, and the first days of its spans. Without a unit
/// weeks suit eight of them and less, months a year and a half, years all else.
fn told<'a>(all: &[Session], unit: Option<&'a str>) -> (&'a str, Vec<NaiveDate>) {
    let counted = all
        .iter()
        .filter(|one| ["held", "planned"].contains(&one.status()));
    let days: BTreeSet<NaiveDate> = counted.filter_map(Session::first).collect();
    let unit = unit.unwrap_or_else(|| match () {
        _ if spans("week", &days).len() <= 8 => "week",
        _ if spans("month", &days).len() <= 18 => "month",
        _ => "year",
    });
    (unit, spans(unit, &days))
}

/// The first days of the spans in the course of time that the overview tells: of those that were
/// held, and of what is planned near them.
pub fn firsts(all: &[Session], unit: Option<&str>) -> Vec<NaiveDate> {
    told(&near(all), unit).1
}

/// The sessions without those that are planned farther from the others than these are from each
/// other, and farther than four weeks.
pub fn near<'a>(all: &[Session<'a>]) -> Vec<Session<'a>> {
    let held = all.iter().filter(|one| one.status() == "held");
    let mut days: BTreeSet<NaiveDate> = held.filter_map(Session::first).collect();
    if days.is_empty() {
        return all.to_vec();
    }
    let planned = all.iter().filter(|one| one.status() == "planned");
    let planned: BTreeSet<NaiveDate> = planned.filter_map(Session::first).collect();
    loop {
        let (first, last) = (*days.first().unwrap(), *days.last().unwrap());
        let reach = Days::new(((last - first).num_days() as u64).max(28));
        let reached = first - reach..=last + reach;
        let more = planned.iter().filter(|day| reached.contains(*day)).copied();
        let before = days.len();
        days.extend(more);
        if days.len() == before {
            break;
        }
    }
    let is_near = |one: &&Session| one.first().is_none_or(|day| days.contains(&day));
    all.iter().filter(is_near).copied().collect()
}

/// `timeline` of `summary --json` without names.
pub fn timeline(all: &[Session], unit: Option<&str>) -> Value {
    let of = |status: &'static str| all.iter().filter(move |one| one.status() == status);
    let (unit, firsts) = told(all, unit);
    let spans = firsts.into_iter().map(|first| {
        let is_in = |one: &&Session| {
            let day = one.first();
            day.is_some_and(|day| first <= day && day < after(unit, first))
        };
        let held: Vec<Session> = of("held").filter(is_in).copied().collect();
        let people: u64 = held.iter().map(Session::participants).sum();
        let span = json!({
            "code": code(unit, first),
            "held": held.len(),
            "planned": of("planned").filter(is_in).count(),
            "participants": people,
        });
        slow::with_sexes(span, &slow::everybody(&held))
    });
    let undated = |status| of(status).filter(|one| one.first().is_none()).count();
    json!({
        "unit": unit,
        "spans": spans.collect::<Vec<_>>(),
        "held_without_date": undated("held"),
        "planned_without_date": undated("planned"),
    })
}

/// `comparison` beside the same figures of other sessions, without names and without what it is
/// called: the lines by breakdown and code.
pub fn beside_sessions(logbook: &Value, own: &[Session], other: &[Session]) -> Value {
    let [here, there] = [own, other].map(|of| slow::summary(logbook, of));
    let pairs = whole(&here, own).into_iter().zip(whole(&there, other));
    let known = pairs.filter(|((_, here), (_, there))| here.is_some() || there.is_some());
    let figures = known.map(|((name, here), (_, there))| figure(name, here, there));
    let mut lines = Vec::new();
    for breakdown in BREAKDOWNS {
        let [here, there] = [&here, &there].map(|summary| match breakdown {
            "trainer_types" => list(&summary["trainer_types"], "by_type"),
            _ => list(summary, breakdown),
        });
        let codes: BTreeSet<&str> = here
            .iter()
            .chain(there)
            .map(|row| text(row, "code"))
            .collect();
        for code in codes {
            let of = |rows: &[Value], key: &str| {
                let row = rows.iter().find(|row| row["code"] == code);
                row.map_or(0, |row| row[key].as_u64().unwrap())
            };
            let both = |key: &str| [here, there].map(|rows| json!(of(rows, key)));
            lines.push(line(
                breakdown,
                code,
                both("sessions"),
                both("participants"),
            ));
        }
    }
    json!({ "figures": figures.collect::<Vec<_>>(), "lines": in_order(lines) })
}

/// The same beside what is to be reached, as far as that is said.
pub fn beside_targets(logbook: &Value, own: &[Session]) -> Value {
    let summary = slow::summary(logbook, own);
    let targets = targets(logbook);
    let all: Vec<&str> = targets.iter().map(|(code, _)| *code).collect();
    let of = |key: &str| summary["municipalities"][key].as_f64();
    let wanted = |key: &str| sum(&targets, &all, key).map(|sum| sum as f64);
    // Only municipalities with such a target stand beside it; what was held in others is told apart.
    let whole = |key: &str| match key {
        "sessions" => summary["sessions"]["held"].as_u64().unwrap(),
        _ => summary["participants"]["total"].as_u64().unwrap(),
    };
    let figure_of = |name: &str, key: &str| {
        let there = reached(own, &targets, &all, key);
        let mut figure = figure(name, Some(there as f64), wanted(key));
        let with = targets.iter().filter(|(_, target)| target[key].is_u64());
        figure["municipalities"] = json!(with.count());
        figure["elsewhere"] = json!(whole(key) - there);
        (figure, wanted(key).is_some())
    };
    let mut places = figure("municipalities", of("target_reached"), of("target"));
    places["municipalities"] = json!(targets.len());
    places["elsewhere"] = json!(of("reached").unwrap() - of("target_reached").unwrap());
    let figures = [
        figure_of("sessions_held", "sessions"),
        (places, true),
        figure_of("participants", "participants"),
    ];
    let figures = figures.into_iter().filter(|(_, is_wanted)| *is_wanted);
    let figures = figures.map(|(figure, _)| figure);
    let mut lines = Vec::new();
    for breakdown in ["by_oblast", "by_district"] {
        let around = |code: &str| match (breakdown, slow::around(code)) {
            ("by_oblast", (_, oblast)) => oblast,
            (_, (district, _)) => district,
        };
        let here = list(&summary, breakdown);
        let mut codes: BTreeSet<&str> = here.iter().map(|row| text(row, "code")).collect();
        codes.extend(all.iter().map(|code| around(code)));
        for code in codes {
            let there: Vec<&str> = all
                .iter()
                .copied()
                .filter(|one| around(one) == code)
                .collect();
            let own_there = |key: &str| reached(own, &targets, &there, key);
            let both = |key: &str| [json!(own_there(key)), json!(sum(&targets, &there, key))];
            let mut line = line(breakdown, code, both("sessions"), both("participants"));
            let row = here.iter().find(|row| row["code"] == code);
            for key in ["sessions", "participants"] {
                let all = row.map_or(0, |row| row[key].as_u64().unwrap());
                line[format!("{key}_elsewhere")] = json!(all - own_there(key));
            }
            lines.push(line);
        }
    }
    json!({ "figures": figures.collect::<Vec<_>>(), "lines": in_order(lines) })
}

/// What was held, or who came, in those of some municipalities that say how many are to.
pub fn reached(own: &[Session], targets: &[(&str, &Value)], codes: &[&str], key: &str) -> u64 {
    let is_meant = |one: &&Session| {
        let code = one.place().0;
        let mut targets = targets.iter();
        let target = targets.find(|(there, _)| *there == code && !code.is_empty());
        codes.contains(&code) && target.is_some_and(|(_, target)| target[key].is_u64())
    };
    let held = slow::held(own);
    let there = held.iter().filter(is_meant);
    match key {
        "sessions" => there.count() as u64,
        _ => there.map(Session::participants).sum(),
    }
}

/// The breakdowns that are compared: months are others at another time.
const BREAKDOWNS: [&str; 9] = [
    "trainer_types",
    "by_oblast",
    "by_district",
    "by_municipality",
    "by_topic",
    "by_method",
    "by_role",
    "by_age",
    "by_group",
];

/// The figures of the whole; nothing for what nobody knows.
fn whole(summary: &Value, all: &[Session]) -> [(&'static str, Option<f64>); 9] {
    let held = slow::held(all);
    let nobody_says = !held.is_empty() && held.iter().all(|one| one.hours().is_none());
    let of = |value: &Value| value.as_f64();
    [
        ("sessions_held", of(&summary["sessions"]["held"])),
        ("municipalities", of(&summary["municipalities"]["reached"])),
        ("participants", of(&summary["participants"]["total"])),
        ("women_share", of(&summary["women_share"])),
        ("sessions_planned", of(&summary["sessions"]["planned"])),
        ("hours", of(&summary["hours"]).filter(|_| !nobody_says)),
        ("sex_not_stated", of(&summary["participants"]["not_stated"])),
        ("knowledge_before", of(&summary["knowledge"]["before"])),
        ("knowledge_after", of(&summary["knowledge"]["after"])),
    ]
}

fn figure(name: &str, here: Option<f64>, there: Option<f64>) -> Value {
    let by = here.zip(there).map(|(here, there)| here - there);
    let by = by.map(|by| (by * 10_000.0).round() / 10_000.0);
    json!({
        "figure": name, "value": here, "beside": there, "difference": by,
        "municipalities": null, "elsewhere": null,
    })
}

fn line(breakdown: &str, code: &str, sessions: [Value; 2], participants: [Value; 2]) -> Value {
    json!({
        "breakdown": breakdown,
        "code": code,
        "sessions": sessions[0],
        "sessions_beside": sessions[1],
        "participants": participants[0],
        "participants_beside": participants[1],
        "sessions_elsewhere": null,
        "participants_elsewhere": null,
    })
}

/// Lines by what they are about.
pub fn in_order(mut lines: Vec<Value>) -> Vec<Value> {
    lines.sort_by_key(|line| ["breakdown", "code"].map(|key| text(line, key).to_owned()));
    lines
}

/// The municipalities that are to be reached, each code once.
pub fn targets(logbook: &Value) -> Vec<(&str, &Value)> {
    let listed = list(logbook, "municipalities").iter();
    let targets = listed.filter(|one| one["target"].is_object());
    targets
        .map(|one| (text(one, "code"), &one["target"]))
        .collect()
}

/// What is wanted in some of them together; nothing where nobody says anything.
fn sum(targets: &[(&str, &Value)], codes: &[&str], key: &str) -> Option<u64> {
    let those = targets.iter().filter(|(code, _)| codes.contains(code));
    let known: Vec<u64> = those
        .filter_map(|(_, target)| target[key].as_u64())
        .collect();
    (!known.is_empty()).then(|| known.iter().sum())
}

/// Each two types of trainers that met, with the sessions that had both and who came to them.
pub fn met(held: &[Session]) -> Vec<Value> {
    let types: BTreeSet<String> = held.iter().flat_map(Session::trainer_types).collect();
    let pairs = types.iter().flat_map(|one| {
        let later = types.iter().filter(move |other| one < *other);
        later.map(move |other| (one, other))
    });
    let rows = pairs.filter_map(|(one, other)| {
        let has = |session: &&Session| {
            let types = session.trainer_types();
            types.contains(one) && types.contains(other)
        };
        let those: Vec<&Session> = held.iter().filter(has).collect();
        let people: u64 = those.iter().map(|session| session.participants()).sum();
        let sessions = those.len();
        (sessions > 0).then(
            || json!({ "one": one, "other": other, "sessions": sessions, "participants": people }),
        )
    });
    rows.collect()
}
