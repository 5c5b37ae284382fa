//! The coverage, counted slowly: what was held where, and who was in the room.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::slow::{Cell, NOT_STATED, Session, around, held, list, municipalities, span, text};

/// The topics that come with the program.
const TOPICS: [&str; 10] = [
    "social-diversity",
    "gender-concept",
    "sex-and-gender",
    "gender-discrimination",
    "equality-mechanisms",
    "gender-analysis",
    "inclusive-budgeting",
    "legal-framework",
    "document-analysis",
    "aligning-plans-and-budget",
];

/// The rank of sessions of which nobody knows where they were: after codes and names.
pub const NOWHERE: u8 = 2;

/// `coverage --json` without the names, the topics and the municipalities by their codes.
pub fn coverage(logbook: &Value, all: &[Session]) -> Value {
    coverage_under(logbook, all, all)
}

/// The same of those sessions alone that a filter takes: the topics stay those of all.
pub fn coverage_under(logbook: &Value, whole: &[Session], all: &[Session]) -> Value {
    let own = list(logbook, "topics").iter().map(|one| text(one, "code"));
    let defined: Vec<&str> = TOPICS.into_iter().chain(own).collect();
    let taught = whole.iter().flat_map(|one| one.codes("topics"));
    let taught: BTreeSet<String> = taught.collect();
    let others = taught
        .iter()
        .map(String::as_str)
        .filter(|code| !defined.contains(code));
    let topics: Vec<&str> = defined.iter().copied().chain(others).collect();

    let places = all_places(logbook, all);
    let at = |place: &(u8, &str, &str)| {
        let (code, name) = (place.1, place.2);
        let is_there = |one: &&Session| match one.place() {
            ("", other) => code.is_empty() && other == name,
            (other, _) => other == code,
        };
        all.iter().filter(is_there).copied().collect::<Vec<_>>()
    };
    let rows: Vec<Value> = places
        .iter()
        .map(|place| row(place.1, logbook, &at(place), &topics, &defined))
        .collect();
    let held_in = |topic: &str| {
        let is_held = |place: &&(u8, &str, &str)| {
            place.0 < NOWHERE && !with(&held(&at(place)), topic).is_empty()
        };
        places.iter().filter(is_held).count()
    };
    let topics = topics.iter().map(|topic| {
        json!({ "code": topic, "defined": defined.contains(topic), "municipalities": held_in(topic) })
    });
    json!({
        "municipalities": municipalities(logbook, &held(all)),
        "with_every_topic": rows.iter().zip(&places).filter(|(row, place)| place.0 < NOWHERE && row["missing"] == 0).count(),
        "topics": topics.collect::<Vec<_>>(),
        "by_municipality": rows,
    })
}

/// Those that the logbook lists and those that sessions lie in, by rank, code and name.
pub fn all_places<'a>(logbook: &'a Value, all: &[Session<'a>]) -> BTreeSet<(u8, &'a str, &'a str)> {
    let listed = list(logbook, "municipalities").iter();
    let mut places: BTreeSet<(u8, &str, &str)> =
        listed.map(|one| (0, text(one, "code"), "")).collect();
    places.extend(all.iter().map(|one| match one.place() {
        ("", "") => (NOWHERE, "", ""),
        ("", name) => (1, "", name),
        (code, _) => (0, code, ""),
    }));
    places
}

/// The municipalities in which fewer were reached than were to be, and of what there was less.
pub fn behind(logbook: &Value, all: &[Session]) -> BTreeSet<(String, String)> {
    let mut behind = BTreeSet::new();
    for place in list(logbook, "municipalities") {
        let code = text(place, "code");
        let here: Vec<Session> = held(all)
            .into_iter()
            .filter(|one| one.place().0 == code)
            .collect();
        let people: u64 = here.iter().map(Session::participants).sum();
        let target = &place["target"];
        let is_less = |number: u64, key: &str| target[key].as_u64().is_some_and(|of| number < of);
        let mut add = |problem: &str| behind.insert((code.to_owned(), problem.to_owned()));
        if target.is_object() && here.is_empty() {
            add("not-reached");
        } else if target.is_object() {
            if is_less(here.len() as u64, "sessions") {
                add("sessions-behind");
            }
            if is_less(people, "participants") {
                add("participants-behind");
            }
        }
    }
    behind
}

fn row(code: &str, logbook: &Value, here: &[Session], topics: &[&str], defined: &[&str]) -> Value {
    let held = held(here);
    let planned: Vec<Session> = here
        .iter()
        .filter(|one| one.status() == "planned")
        .copied()
        .collect();
    let last = |of: &[Session]| {
        let days = of.iter().filter_map(Session::last);
        days.max().map(|day| day.to_string())
    };
    let next = |of: &[Session]| {
        let days = of.iter().filter_map(Session::first);
        days.min().map(|day| day.to_string())
    };
    let types: BTreeSet<String> = held.iter().flat_map(Session::trainer_types).collect();
    let types = types.iter().map(|kind| {
        let those = held.iter().filter(|one| one.trainer_types().contains(kind));
        json!({ "code": kind, "sessions": those.count() })
    });
    let cells = topics.iter().map(|topic| {
        let (held, planned) = (with(&held, topic), with(&planned, topic));
        json!({
            "code": topic,
            "held": held.len(),
            "planned": planned.len(),
            "last_held": last(&held),
            "next_planned": next(&planned),
        })
    });
    let mut listed = list(logbook, "municipalities").iter();
    let listed = listed.find(|one| text(one, "code") == code && !code.is_empty());
    let target = listed
        .map(|one| &one["target"])
        .filter(|one| one.is_object());
    let target = target.map(
        |target| json!({ "sessions": target["sessions"], "participants": target["participants"] }),
    );
    let profile = listed.map(|one| &one["profile"]);
    let profile = profile.filter(|one| !list(one, "residents").is_empty());
    let (district, oblast) = around(code);
    let named = |code: &str| (!code.is_empty()).then(|| json!({ "code": code }));
    json!({
        "code": code,
        "oblast": named(oblast),
        "district": named(district),
        "target": target,
        "sessions": held.len(),
        "planned": planned.len(),
        "participants": held.iter().map(Session::participants).sum::<u64>(),
        "last_held": last(&held),
        "next_planned": next(&planned),
        "trainer_types": types.collect::<Vec<_>>(),
        "missing": defined.iter().filter(|topic| with(&held, topic).is_empty()).count(),
        "topics": cells.collect::<Vec<_>>(),
        "room": profile.map(|profile| room(profile, &held)),
    })
}

/// Those that had a topic.
fn with<'a>(of: &[Session<'a>], topic: &str) -> Vec<Session<'a>> {
    let has = |one: &&Session| one.codes("topics").iter().any(|one| one == topic);
    of.iter().filter(has).copied().collect()
}

fn is_child(age: &str) -> bool {
    span(age).is_some_and(|(_, last)| last < 15)
}

fn room(profile: &Value, held: &[Session]) -> Value {
    let residents: Vec<Cell> = list(profile, "residents")
        .iter()
        .map(|one| Cell {
            role: String::new(),
            sex: text(one, "sex").to_owned(),
            age: text(one, "age").to_owned(),
            count: one["count"].as_u64().unwrap(),
        })
        .collect();
    let everybody: u64 = residents.iter().map(|one| one.count).sum();
    let grown = |cells: Vec<Cell>| {
        let cells = cells.into_iter().filter(|one| !is_child(&one.age));
        cells.collect::<Vec<_>>()
    };
    let residents = grown(residents);
    let everyone: Vec<Cell> = held.iter().flat_map(Session::cells).collect();
    let cells = grown(everyone);
    let sum = |cells: &[Cell], is: &dyn Fn(&Cell) -> bool| -> u64 {
        cells
            .iter()
            .filter(|one| is(one))
            .map(|one| one.count)
            .sum()
    };
    // By sex, of those whose sex is stated.
    let stated = |one: &Cell| one.sex != NOT_STATED;
    let sexes = ["female", "male", "other"].iter().map(|sex| {
        let is = |one: &Cell| one.sex == *sex;
        represented(
            sex,
            Some(sum(&residents, &is)),
            sum(&residents, &stated),
            sum(&cells, &is),
            sum(&cells, &stated),
        )
    });
    // By age: what was counted in a band that lies within one of the residents' bands.
    let bands: BTreeSet<&str> = residents.iter().map(|one| one.age.as_str()).collect();
    let band_of = |age: &str| {
        let (first, last) = span(age)?;
        bands
            .iter()
            .copied()
            .find(|band| span(band).is_some_and(|(from, to)| from <= first && last <= to))
    };
    let ages = bands.iter().map(|band| {
        let lives = |one: &Cell| one.age == *band;
        let came = |one: &Cell| band_of(&one.age) == Some(band);
        let any = |one: &Cell| band_of(&one.age).is_some();
        represented(
            band,
            Some(sum(&residents, &lives)),
            sum(&residents, &any),
            sum(&cells, &came),
            sum(&cells, &any),
        )
    });
    let known = list(profile, "groups");
    let groups = held.iter().flat_map(Session::groups).map(|one| one.0);
    let mut codes: BTreeSet<String> = groups.collect();
    codes.extend(known.iter().map(|one| text(one, "group").to_owned()));
    let counting = held.iter().filter(|one| !one.groups().is_empty());
    let of: u64 = counting.map(Session::participants).sum();
    let groups = codes.iter().map(|code| {
        let lives = known.iter().find(|one| text(one, "group") == code);
        let came = held.iter().flat_map(Session::groups);
        let came = came.filter(|one| one.0 == *code).map(|one| one.2).sum();
        represented(
            code,
            lives.and_then(|one| one["count"].as_u64()),
            everybody,
            came,
            of,
        )
    });
    let kept = |lines: &mut dyn Iterator<Item = Value>| {
        let is_somebody = |line: &Value| line["participants"] != 0 || line["residents"] != 0;
        lines.filter(is_somebody).collect::<Vec<_>>()
    };
    json!({
        "residents": sum(&residents, &|_| true),
        "participants": held.iter().map(Session::participants).sum::<u64>(),
        "by_sex": kept(&mut sexes.into_iter()),
        "by_age": kept(&mut ages.into_iter()),
        "by_group": groups.collect::<Vec<_>>(),
    })
}

/// A share of the participants beside one of the residents.
fn represented(
    code: &str,
    lives: Option<u64>,
    residents: u64,
    came: u64,
    participants: u64,
) -> Value {
    let ratio = lives.filter(|lives| *lives > 0 && residents > 0 && participants > 0);
    let ratio =
        ratio.map(|lives| (came as f64 / participants as f64) / (lives as f64 / residents as f64));
    let expected = lives.map(|lives| participants as f64 * lives as f64 / residents.max(1) as f64);
    let verdict = match expected {
        None => "unknown",
        Some(expected) if participants < 30 || expected < 5.0 => "too_few",
        Some(_) if ratio.is_some_and(|ratio| ratio < 0.8) => "under_represented",
        Some(_) => "even",
    };
    json!({
        "code": code,
        "residents": lives,
        "of_residents": residents,
        "participants": came,
        "of_participants": participants,
        "ratio": ratio.map(|ratio| (ratio * 100.0).round() / 100.0),
        "verdict": verdict,
    })
}
