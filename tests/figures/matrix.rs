//! The first face of the coverage: every cell of the matrix, what stands beside it, and what is said of
//! the selected one.

use chrono::NaiveDate;
use sabak::app::coverage::{Coverage, Face};
use sabak::app::event::Target;
use sabak::app::screen::Screen;
use sabak::text::coverage::About;
use serde_json::Value;

use super::drawn::Page;
use super::places::{self, NOWHERE, Place};
use super::room;
use super::slow::{self, Session};
use super::support::Stage;

/// Goes through the lines of both faces.
pub fn all(stage: &mut Stage, logbook: &Value, sessions: &[Session]) {
    stage.press("f4");
    if state(stage).lines.is_empty() || state(stage).figures.places.is_empty() {
        return;
    }
    stage.press("home");
    matrix(stage, logbook, sessions);
    one_by_one(stage, logbook, sessions);
    stage.press("home tab");
    assert_eq!(state(stage).face, Face::Room);
    room::all(stage, logbook, sessions);
    stage.press("esc home");
}

/// The coverage that is seen.
pub fn state(stage: &Stage) -> &Coverage {
    match stage.app.screens.top() {
        Screen::Coverage(coverage) => coverage,
        _ => panic!("{}", stage.screen()),
    }
}

/// Whether a municipality is one of those of a line.
pub fn is_of(about: &About, place: &Place) -> bool {
    let (district, oblast) = slow::around(place.1);
    match about {
        About::All => true,
        About::Oblast(code) => code == oblast,
        About::District(code) => code == district,
        // With a code the name is only how it was recorded.
        About::Place(code, name) => code == place.1 && (!code.is_empty() || name == place.2),
    }
}

fn matrix(stage: &Stage, logbook: &Value, sessions: &[Session]) {
    let page = Page::of(stage);
    let coverage = state(stage);
    let places = places::all_places(logbook, sessions);
    let whole = places::coverage(logbook, sessions);
    let every = format!("every topic in {}", whole["with_every_topic"]);
    assert!(page.text().contains(&every), "{every}\n{}", page.text());
    let topics: Vec<&Value> = slow::list(&whole, "topics").iter().collect();
    let codes: Vec<&str> = coverage
        .figures
        .topics
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    let wanted: Vec<&str> = topics.iter().map(|one| slow::text(one, "code")).collect();
    assert_eq!(codes, wanted);
    let mut seen = 0;
    for (index, line) in coverage.lines.iter().enumerate() {
        let there: Vec<_> = places
            .iter()
            .filter(|place| is_of(&line.about, place))
            .collect();
        seen += usize::from(matches!(line.about, About::Place(..)));
        let is_place = matches!(line.about, About::Place(..));
        for (column, topic) in topics.iter().enumerate() {
            let code = slow::text(topic, "code").to_owned();
            let with = |status: &str, place: &Place| {
                let here = places::at(place, sessions)
                    .into_iter()
                    .filter(|one| one.status() == status);
                here.filter(|one| one.codes("topics").contains(&code))
                    .count()
            };
            let held: usize = there.iter().map(|place| with("held", place)).sum();
            let planned: usize = there.iter().map(|place| with("planned", place)).sum();
            // What nobody knows the place of is no municipality.
            let known = there.iter().filter(|place| place.0 < NOWHERE);
            let reached = known.filter(|place| with("held", place) > 0).count();
            let wanted = match (is_place, held, planned) {
                (_, 0, 0) if topic["defined"] != true => String::new(),
                (_, 0, 0) => "·".to_owned(),
                (_, 0, _) => "□".to_owned(),
                (false, ..) if reached == 0 => "■".to_owned(),
                (false, ..) => reached.to_string(),
                (true, ..) => {
                    let often = if held > 1 {
                        held.to_string()
                    } else {
                        String::new()
                    };
                    let more = if planned > 0 { "□" } else { "" };
                    format!("■{often}{more}")
                }
            };
            let found = page.find(Target::Cell(index, column)).rows.concat();
            let found = found.trim().trim_matches(['[', ']']);
            assert_eq!(found, wanted, "{code} of {:?}\n{}", line.about, page.text());
        }
        beside(&page, index, &line.about, &there, logbook, sessions);
    }
    assert_eq!(seen, places.len(), "{}", page.text());
}

/// What is missing, sessions and participants with their targets, the last day, who taught.
fn beside(
    page: &Page,
    index: usize,
    about: &About,
    there: &[&Place],
    logbook: &Value,
    sessions: &[Session],
) {
    let row = page.find(Target::Row(index)).top;
    let head = (0..row)
        .rev()
        .find(|row| page.line(*row).contains("Last held"));
    let head = head.unwrap_or_else(|| panic!("{}", page.text()));
    let held: Vec<Session> = there
        .iter()
        .flat_map(|place| slow::held(&places::at(place, sessions)))
        .collect();
    let people: u64 = held.iter().map(Session::participants).sum();
    let whole = places::coverage(logbook, sessions);
    let places = places::all_places(logbook, sessions);
    let mut rows = slow::list(&whole, "by_municipality").iter().zip(&places);
    let own = match about {
        About::Place(..) => rows.find(|(_, place)| is_of(about, place)),
        _ => None,
    };
    let own = own.map(|(row, _)| row);
    let of = |count: u64, key: &str| match own.and_then(|own| own["target"][key].as_u64()) {
        Some(target) => format!("{count}/{target}"),
        None => count.to_string(),
    };
    for (title, end) in page.heads(head) {
        let found = page.ending_at(row, end);
        let wanted = match title.as_str() {
            "Miss" | "Missing" => {
                let rows = slow::list(&whole, "by_municipality").iter().zip(&places);
                let rows = rows.filter(|(_, place)| there.contains(place));
                match rows.map(|(row, _)| row["missing"].as_u64().unwrap()).sum() {
                    0 => "–".to_owned(),
                    missing => u64::to_string(&missing),
                }
            }
            "Held" | "Sessions" => of(held.len() as u64, "sessions"),
            "People" => of(people, "participants"),
            "Last held" => match held.iter().filter_map(Session::last).max() {
                Some(last) if own.is_some() => {
                    let day = last.format("%-d %b %Y").to_string();
                    let line: String = page.line(row).chars().take(end).collect();
                    assert!(line.ends_with(&day), "{day}\n{}", page.text());
                    continue;
                }
                _ if own.is_some() => "–".to_owned(),
                _ => String::new(),
            },
            "Trainers" => {
                let begin = end - title.chars().count();
                let line: String = page.line(row).chars().skip(begin).collect();
                trainers(line.trim_end_matches([' ', '│', '█']), own, page);
                continue;
            }
            _ => continue,
        };
        assert_eq!(found, wanted, "{title} of {about:?}\n{}", page.text());
    }
}

/// The types of the trainers of a municipality by their codes, each with its number where that is
/// more than one; what has no room is cut off.
fn trainers(said: &str, own: Option<&Value>, page: &Page) {
    let types = own.map_or(&[][..], |own| slow::list(own, "trainer_types"));
    let cut = said.split_once('…');
    let whole = cut.map(|(whole, _)| whole.rsplit_once(", ").map_or("", |(whole, _)| whole));
    let parts = whole.unwrap_or(said).split(", ");
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let is_all = parts.len() == types.len();
    assert!(cut.is_some() || is_all, "{said}\n{}", page.text());
    for (part, kind) in parts.iter().zip(types) {
        let number = part.rsplit_once(' ');
        let number = number.and_then(|(_, word)| word.parse::<u64>().ok());
        let wanted = kind["sessions"].as_u64();
        assert_eq!(number.or(Some(1)), wanted, "{said}\n{}", page.text());
    }
}

/// What is said below the matrix of a cell of each line.
fn one_by_one(stage: &mut Stage, logbook: &Value, sessions: &[Session]) {
    let whole = places::coverage(logbook, sessions);
    let places = places::all_places(logbook, sessions);
    let topics = slow::list(&whole, "topics");
    for index in 0..state(stage).lines.len() {
        let topic = index * 3 % topics.len();
        match stage.app.screens.top_mut() {
            Screen::Coverage(coverage) => coverage.topic = topic,
            _ => panic!("{}", stage.screen()),
        }
        stage.press(if index == 0 { "home" } else { "down" });
        let about = state(stage).lines[index].about.clone();
        assert_eq!(state(stage).selected, index);
        let screen = stage.screen();
        let lines: Vec<&str> = screen.lines().collect();
        let below = lines[lines.len() - 6..].join("\n");
        let code = slow::text(&topics[topic], "code");
        let there: Vec<&Place> = places.iter().filter(|place| is_of(&about, place)).collect();
        let wanted = match there.as_slice() {
            [place] if matches!(about, About::Place(..)) => {
                let at = places.iter().position(|one| one == *place).unwrap();
                of_place(&whole["by_municipality"][at], code)
            }
            _ => of_many(&there, logbook, sessions, code),
        };
        for said in wanted {
            assert!(below.contains(&said), "{said} of {about:?}\n{screen}");
        }
    }
}

/// What is said of several municipalities and of a topic in them.
fn of_many(there: &[&Place], logbook: &Value, sessions: &[Session], code: &str) -> Vec<String> {
    let known: Vec<_> = there.iter().filter(|place| place.0 < NOWHERE).collect();
    let is_held = |place: &&&&Place| {
        let held = slow::held(&places::at(place, sessions));
        held.iter()
            .any(|one| one.codes("topics").iter().any(|one| one == code))
    };
    let held = known.iter().filter(is_held).count();
    let reached = places::reached(logbook, there, sessions);
    let of = |key: &str| reached[key].as_u64().unwrap();
    let more = of("reached") - of("target_reached");
    let said = match (of("target"), more) {
        (0, _) => format!("Reached {}", of("reached")),
        (target, 0) => format!("Reached {} of {target}", of("target_reached")),
        (target, more) => {
            let reached = of("target_reached");
            format!("Reached {reached} of {target}, and {more} more")
        }
    };
    let cell = format!("held in {held} of {} municipalities", known.len());
    vec![cell, said]
}

/// What is said of a municipality and of a topic there.
fn of_place(row: &Value, code: &str) -> Vec<String> {
    let date = |value: &Value, form: &str| {
        let day = value.as_str().map(|day| day.parse::<NaiveDate>().unwrap());
        day.map(|day| day.format(form).to_string())
    };
    let mut said = Vec::new();
    let mut topics = slow::list(row, "topics").iter();
    let cell = topics.find(|cell| cell["code"] == code).unwrap();
    let of = |key: &str| cell[key].as_u64().unwrap();
    match (of("held"), of("planned")) {
        (0, 0) => said.push("missing: never held, not planned".to_owned()),
        (0, _) => {}
        (1, _) => said.push("held once".to_owned()),
        (held, _) => said.push(format!("held {held} times")),
    }
    said.extend(date(&cell["last_held"], "last on %-d %B %Y"));
    if of("planned") > 0 {
        let next = date(&cell["next_planned"], "planned for %-d %B %Y");
        said.push(next.unwrap_or_else(|| "planned, without a day yet".to_owned()));
    }
    said.extend(date(&row["last_held"], "last held on %-d %B %Y"));
    if row["sessions"] == 0 {
        said.push("nothing held yet".to_owned());
    }
    for (name, key) in [("participants", "participants"), ("sessions", "sessions")] {
        let there = row[key].as_u64().unwrap();
        said.push(match row["target"][key].as_u64() {
            None => format!("{name}: {there} · "),
            Some(target) if there < target => format!("! {name}: {there} of {target} · "),
            Some(target) => format!("{name}: {there} of {target} · "),
        });
    }
    said.push(format!("topics missing: {}", row["missing"]));
    said
}
