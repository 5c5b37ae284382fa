//! The coverage, counted slowly: what was held where, and who was in the room.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::slow::{
    self, Cell, NOT_STATED, Session, around, held, list, municipalities, span, text,
};

/// A municipality: how it is told from others, its code and its name.
pub type Place<'a> = (u8, &'a str, &'a str);

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
    coverage_under(logbook, all, all, MARGIN)
}

/// The same of those sessions alone that a filter takes: the topics stay those of all.
pub fn coverage_under(logbook: &Value, whole: &[Session], all: &[Session], margin: u64) -> Value {
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
    let rows: Vec<Value> = places
        .iter()
        .map(|place| {
            let row = row(place.1, logbook, &at(place, all), &topics, &defined);
            let room = room(logbook, &[place], all, margin);
            with_room(row, room)
        })
        .collect();
    let held_in = |topic: &str| {
        let is_held =
            |place: &&Place| place.0 < NOWHERE && !with(&held(&at(place, all)), topic).is_empty();
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
        "margin": margin,
        "room": room(logbook, &places.iter().collect::<Vec<_>>(), all, margin),
        "by_oblast": areas(logbook, all, margin, |place| Some(around(place.1).1)),
        "by_district": areas(logbook, all, margin, |place| Some(around(place.1).0).filter(|code| !code.is_empty())),
    })
}

fn with_room(mut row: Value, room: Value) -> Value {
    row["room"] = room;
    row
}

/// The municipalities of each oblast or district, and the room of all of these.
fn areas<'a>(
    logbook: &Value,
    all: &[Session<'a>],
    margin: u64,
    code: fn(&Place) -> Option<&'static str>,
) -> Vec<Value> {
    let places = all_places(logbook, all);
    let codes: BTreeSet<&str> = places.iter().filter_map(code).collect();
    let areas = codes.iter().map(|wanted| {
        let those = places.iter().filter(|place| code(place) == Some(wanted));
        let those: Vec<&Place> = those.collect();
        let area = json!({
            "code": wanted,
            "municipalities": reached(logbook, &those, all),
        });
        with_room(area, room(logbook, &those, all, margin))
    });
    areas.collect()
}

/// How many of some municipalities were reached, and out of how many.
pub fn reached(logbook: &Value, places: &[&Place], all: &[Session]) -> Value {
    let known = || places.iter().filter(|place| place.0 < NOWHERE);
    let is_held = |place: &&&Place| !held(&at(place, all)).is_empty();
    let is_target =
        |place: &&&Place| listed(logbook, place.1).is_some_and(|one| one["target"].is_object());
    json!({
        "reached": known().filter(is_held).count(),
        "target": known().filter(is_target).count(),
        "target_reached": known().filter(is_target).filter(is_held).count(),
    })
}

/// A municipality as the logbook lists it.
fn listed<'a>(logbook: &'a Value, code: &str) -> Option<&'a Value> {
    let mut listed = list(logbook, "municipalities").iter();
    listed.find(|one| text(one, "code") == code && !code.is_empty())
}

/// The sessions in a municipality: with a code the name is only how it was recorded.
pub fn at<'a>(place: &Place, all: &[Session<'a>]) -> Vec<Session<'a>> {
    let is_there = |one: &&Session| match one.place() {
        ("", name) => place.1.is_empty() && name == place.2,
        (code, _) => code == place.1,
    };
    all.iter().filter(is_there).copied().collect()
}

/// Those that the logbook lists and those that sessions lie in, by rank, code and name.
pub fn all_places<'a>(logbook: &'a Value, all: &[Session<'a>]) -> BTreeSet<Place<'a>> {
    let listed = list(logbook, "municipalities").iter();
    let mut places: BTreeSet<Place> = listed.map(|one| (0, text(one, "code"), "")).collect();
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
    let target = listed(logbook, code)
        .map(|one| &one["target"])
        .filter(|one| one.is_object());
    let target = target.map(
        |target| json!({ "sessions": target["sessions"], "participants": target["participants"] }),
    );
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
    })
}

/// Those that had a topic.
fn with<'a>(of: &[Session<'a>], topic: &str) -> Vec<Session<'a>> {
    let has = |one: &&Session| one.codes("topics").iter().any(|one| one == topic);
    of.iter().filter(has).copied().collect()
}

/// The margin where nobody sets one.
pub const MARGIN: u64 = 20;

/// Municipalities of which it is known who lives there, each with its sessions held.
type Known<'a> = Vec<(&'a Value, Vec<Session<'a>>)>;

/// Those of some municipalities whose residents have been entered.
fn known<'a>(logbook: &'a Value, places: &[&Place], all: &[Session<'a>]) -> Known<'a> {
    let of = |place: &&Place| {
        let profile = &listed(logbook, place.1)?["profile"];
        let is_entered = !list(profile, "residents").is_empty();
        is_entered.then(|| (profile, held(&at(place, all))))
    };
    places.iter().filter_map(of).collect()
}

fn is_child(age: &str) -> bool {
    span(age).is_some_and(|(_, last)| last < 15)
}

/// Who was in the room of some municipalities together, against who lives there; nothing where that
/// is not known of any of them. What stands under `told` is said on the screen alone.
pub fn room(logbook: &Value, places: &[&Place], all: &[Session], margin: u64) -> Value {
    let known = known(logbook, places, all);
    if known.is_empty() {
        return Value::Null;
    }
    let mut room = Room::of(&known, text(logbook, "age_profile"));
    room.margin = margin;
    json!({
        "residents": room.residents.iter().map(|one| one.count).sum::<u64>(),
        "participants": room.sessions().map(|one| one.participants()).sum::<u64>(),
        "by_sex": room.by_sex(),
        "by_age": room.by_age(),
        "by_group": room.by_group(),
        "told": room.told(),
    })
}

/// Who lives in some municipalities and who came there, children apart.
struct Room<'a> {
    known: &'a Known<'a>,
    bands: Vec<&'a str>,
    residents: Vec<Cell>,
    came: Vec<Cell>,
    children: Vec<Cell>,
    margin: u64,
}

fn sum(cells: &[Cell], is: &dyn Fn(&Cell) -> bool) -> u64 {
    let cells = cells.iter().filter(|one| is(one));
    cells.map(|one| one.count).sum()
}

impl<'a> Room<'a> {
    fn of(known: &'a Known<'a>, age_profile: &str) -> Self {
        let residents = known
            .iter()
            .flat_map(|(profile, _)| list(profile, "residents"));
        let residents = residents.map(|one| Cell {
            role: String::new(),
            sex: text(one, "sex").to_owned(),
            age: text(one, "age").to_owned(),
            count: one["count"].as_u64().unwrap(),
        });
        let came = known
            .iter()
            .flat_map(|(_, held)| held)
            .flat_map(Session::cells);
        let (children, came) = came.partition(|one| is_child(&one.age));
        Self {
            bands: bands(known, age_profile),
            residents: residents.filter(|one| !is_child(&one.age)).collect(),
            came,
            children,
            known,
            margin: MARGIN,
        }
    }

    fn sessions(&self) -> impl Iterator<Item = &Session<'a>> {
        self.known.iter().flat_map(|(_, held)| held)
    }

    /// The band of the residents that another lies within.
    fn band(&self, age: &str) -> Option<&'a str> {
        let (first, last) = span(age)?;
        let holds = |band: &&&str| span(band).is_some_and(|(from, to)| from <= first && last <= to);
        self.bands.iter().find(holds).copied()
    }

    /// By sex, of those whose sex is one of the list.
    fn by_sex(&self) -> Vec<Value> {
        let sexes = ["female", "male", "other"];
        let stated = |one: &Cell| sexes.contains(&one.sex.as_str());
        let of = [sum(&self.residents, &stated), sum(&self.came, &stated)];
        let lines = sexes.iter().map(|sex| {
            let is = |one: &Cell| one.sex == *sex;
            let lives = Some(sum(&self.residents, &is));
            self.line(sex, lives, sum(&self.came, &is), of)
        });
        lines.filter(is_somebody).collect()
    }

    /// By age: what was counted in a band that lies within one of the residents' bands.
    fn by_age(&self) -> Vec<Value> {
        let any = |one: &Cell| self.band(&one.age).is_some();
        let of = [sum(&self.residents, &any), sum(&self.came, &any)];
        let lines = self.bands.iter().map(|band| {
            let is = |one: &Cell| self.band(&one.age) == Some(band);
            let lives = Some(sum(&self.residents, &is));
            self.line(band, lives, sum(&self.came, &is), of)
        });
        lines.filter(is_somebody).collect()
    }

    /// By group: of all residents, and of all participants of the sessions that count groups at all.
    /// Where it is known of some of the municipalities how many they are, of these alone.
    fn by_group(&self) -> Vec<Value> {
        let count = |profile: &Value, code: &str| {
            let rows = list(profile, "groups").iter();
            let row = rows.filter(|one| text(one, "group") == code);
            row.filter_map(|one| one["count"].as_u64())
                .reduce(|a, b| a + b)
        };
        let mut codes: BTreeSet<String> = BTreeSet::new();
        for (profile, held) in self.known {
            codes.extend(
                list(profile, "groups")
                    .iter()
                    .map(|one| text(one, "group").to_owned()),
            );
            codes.extend(held.iter().flat_map(Session::groups).map(|one| one.0));
        }
        let lines = codes.iter().filter(|code| !code.is_empty()).map(|code| {
            let said = |place: &&&(&Value, Vec<Session>)| count(place.0, code).is_some();
            let places: Vec<_> = self.known.iter().collect();
            let counted: Vec<_> = places.iter().filter(said).copied().collect();
            let places = if counted.is_empty() {
                &places
            } else {
                &counted
            };
            let lives = places
                .iter()
                .filter_map(|(profile, _)| count(profile, code));
            let lives = lives.reduce(|a, b| a + b);
            let residents = places
                .iter()
                .flat_map(|(profile, _)| list(profile, "residents"));
            let residents = residents.map(|one| one["count"].as_u64().unwrap()).sum();
            let sessions = || places.iter().flat_map(|(_, held)| held);
            let groups = sessions()
                .flat_map(Session::groups)
                .filter(|one| one.0 == *code);
            let came = groups.map(|one| one.2).sum();
            let counting = sessions().filter(|one| !one.groups().is_empty());
            let participants = counting.map(Session::participants).sum();
            self.line(code, lives, came, [residents, participants])
        });
        lines.collect()
    }

    /// A share of the participants beside one of the residents.
    fn line(&self, code: &str, lives: Option<u64>, came: u64, of: [u64; 2]) -> Value {
        let [residents, participants] = of;
        let share = |one: u64, of: u64| (of > 0).then(|| one as f64 / of as f64);
        let lives_share = lives.and_then(|lives| share(lives, residents));
        let came_share = share(came, participants);
        let shares = came_share.zip(lives_share.filter(|share| *share > 0.0));
        let ratio = shares.map(|(came, lives)| came / lives);
        // Multiplied out: a share right on the margin is within it.
        let (came_of, wanted_of) = (came * residents * 100, |lives| lives * participants);
        let verdict = match lives.filter(|_| residents > 0) {
            None => "unknown",
            Some(lives) if participants < 30 || wanted_of(lives) < 5 * residents => "too_few",
            Some(lives) if came_of < wanted_of(lives) * (100 - self.margin) => "under_represented",
            Some(_) => "even",
        };
        let rounded =
            |figure: Option<f64>, parts: f64| figure.map(|one| (one * parts).round() / parts);
        json!({
            "code": code,
            "residents": lives,
            "of_residents": residents,
            "participants": came,
            "of_participants": participants,
            "ratio": rounded(ratio, 100.0),
            "verdict": verdict,
            "residents_share": rounded(lives_share, 10_000.0),
            "participants_share": rounded(came_share, 10_000.0),
        })
    }

    /// Of whom it is said, and who stands in no line of a part.
    fn told(&self) -> Value {
        let years = self
            .known
            .iter()
            .filter_map(|(profile, _)| profile["year"].as_u64());
        let years: BTreeSet<u64> = years.collect();
        let no_sex = |one: &Cell| one.sex == NOT_STATED;
        let no_age = |one: &Cell| one.age == NOT_STATED;
        let no_band = |one: &Cell| !no_age(one) && self.band(&one.age).is_none();
        let counting = self.sessions().filter(|one| !one.groups().is_empty());
        let all = self
            .known
            .iter()
            .flat_map(|(profile, _)| list(profile, "residents"));
        json!({
            "sessions": self.sessions().count(),
            "places": self.known.len(),
            "years": [years.first(), years.last()],
            "sex_not_stated": sum(&self.came, &no_sex),
            "age_not_stated": sum(&self.came, &no_age),
            "age_unplaced": sum(&self.came, &no_band),
            "children": sum(&self.children, &|_| true),
            "with_groups": counting.map(Session::participants).sum::<u64>(),
            "all_residents": all.map(|one| one["count"].as_u64().unwrap()).sum::<u64>(),
        })
    }
}

/// The bands that the residents of all of them are told by; those of the logbook where some are told
/// by others.
fn bands<'a>(known: &Known<'a>, age_profile: &str) -> Vec<&'a str> {
    let mut sets: Vec<BTreeSet<&str>> = Vec::new();
    for (profile, _) in known {
        let ages = list(profile, "residents")
            .iter()
            .map(|one| text(one, "age"));
        sets.push(
            ages.filter(|age| span(age).is_some() && !is_child(age))
                .collect(),
        );
    }
    match sets.iter().all(|set| *set == sets[0]) {
        true => sets[0].iter().copied().collect(),
        false => {
            let bands = slow::bands_of(age_profile).into_iter();
            bands.filter(|band| !is_child(band)).collect()
        }
    }
}

fn is_somebody(line: &Value) -> bool {
    line["participants"] != 0 || line["residents"] != 0
}
