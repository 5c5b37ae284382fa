//! The coverage, both of its faces: every cell of the matrix and what stands beside it, and who was
//! in the room beside who lives there.

use sabak::app::coverage::{Coverage, Face};
use sabak::app::event::Target;
use sabak::app::screen::Screen;
use sabak::text::coverage::About;
use serde_json::Value;

use super::drawn::{Page, percent};
use super::places::{self, NOWHERE};
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
    stage.press("tab");
    assert_eq!(state(stage).face, Face::Room);
    rooms(stage, logbook, sessions);
    stage.press("esc home");
}

fn state(stage: &Stage) -> &Coverage {
    match stage.app.screens.top() {
        Screen::Coverage(coverage) => coverage,
        _ => panic!("{}", stage.screen()),
    }
}

/// Whether a municipality is one of those of a line.
fn is_of(about: &About, place: &(u8, &str, &str)) -> bool {
    let (district, oblast) = slow::around(place.1);
    match about {
        About::All => true,
        About::Oblast(code) => code == oblast,
        About::District(code) => code == district,
        // With a code the name is only how it was recorded.
        About::Place(code, name) => code == place.1 && (!code.is_empty() || name == place.2),
    }
}

fn at<'a>(sessions: &[Session<'a>], place: &(u8, &str, &str)) -> Vec<Session<'a>> {
    let is_there = |one: &&Session| match one.place() {
        ("", name) => place.1.is_empty() && name == place.2,
        (code, _) => code == place.1,
    };
    sessions.iter().filter(is_there).copied().collect()
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
            let with = |status: &str, place: &(u8, &str, &str)| {
                let here = at(sessions, place)
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
    there: &[&(u8, &str, &str)],
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
        .flat_map(|place| slow::held(&at(sessions, place)))
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
                own.map_or_else(String::new, |own| match own["missing"].as_u64() {
                    Some(0) => "–".to_owned(),
                    missing => missing.unwrap().to_string(),
                })
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
            "Trainers" => continue,
            _ => continue,
        };
        assert_eq!(found, wanted, "{title} of {about:?}\n{}", page.text());
    }
}

/// Who was in the room, municipality by municipality.
fn rooms(stage: &mut Stage, logbook: &Value, sessions: &[Session]) {
    let whole = places::coverage(logbook, sessions);
    for _ in 0..state(stage).lines.len() {
        let coverage = state(stage);
        if let Some(About::Place(code, _)) = coverage.about()
            && !code.is_empty()
        {
            let mut rows = slow::list(&whole, "by_municipality").iter();
            let row = rows.find(|row| row["code"] == code.as_str()).unwrap();
            let is_known = row["room"].is_object();
            assert_eq!(
                coverage.representation.is_some(),
                is_known,
                "{}",
                stage.screen()
            );
            if is_known {
                room(stage, &row["room"]);
            }
        }
        stage.press("down");
    }
}

fn room(stage: &Stage, wanted: &Value) {
    let screen = stage.screen();
    let found = state(stage).representation.as_ref().unwrap();
    assert_eq!(found.residents, wanted["residents"].as_u64().unwrap());
    assert_eq!(found.participants, wanted["participants"].as_u64().unwrap());
    let mut lines = screen.lines().skip_while(|line| !line.contains("Ratio"));
    let head = lines.next().unwrap_or_else(|| panic!("{screen}"));
    assert!(
        head.contains("Residents") && head.contains("In the room"),
        "{screen}"
    );
    let mut is_under = false;
    for (part, key) in found
        .parts()
        .into_iter()
        .zip(["by_sex", "by_age", "by_group"])
    {
        let wanted = slow::list(wanted, key);
        assert_eq!(part.lines.len(), wanted.len(), "{part:#?}\n{wanted:#?}");
        for line in &part.lines {
            let of = |key: &str| {
                let mut lines = wanted.iter();
                let same = lines.find(|one| one["code"] == line.code.as_str());
                same.unwrap_or_else(|| panic!("{} in\n{wanted:#?}", line.code))[key].clone()
            };
            let number = |key: &str| of(key).as_u64().unwrap();
            let lives = of("residents").as_u64();
            let verdict = of("verdict");
            is_under |= verdict == "under_represented";
            let ratio = of("ratio").as_f64();
            let cells = [
                lives.map_or("–".to_owned(), |lives| lives.to_string()),
                lives.map_or("–".to_owned(), |lives| {
                    percent(lives, number("of_residents"))
                }),
                number("participants").to_string(),
                percent(number("participants"), number("of_participants")),
            ];
            let sign = match verdict.as_str().unwrap() {
                "under_represented" => "!",
                "too_few" | "unknown" => "?",
                _ => "",
            };
            // The next line that has figures.
            let drawn = lines.find(|line| line.split_whitespace().any(is_ratio));
            let drawn = drawn.unwrap_or_else(|| panic!("{}\n{screen}", line.code));
            let words: Vec<&str> = drawn.split_whitespace().collect();
            let at = words.iter().rposition(|word| is_ratio(word)).unwrap();
            assert_eq!(words[at - 4..at], cells, "{}\n{screen}", line.code);
            match ratio {
                None => assert_eq!(words[at], "–", "{}\n{screen}", line.code),
                Some(ratio) => {
                    let shown: f64 = words[at].trim_end_matches('×').parse().unwrap();
                    assert!((shown - ratio).abs() < 0.011, "{}\n{screen}", line.code);
                }
            }
            assert_eq!(
                words.get(at + 1).copied().unwrap_or(""),
                sign,
                "{}\n{screen}",
                line.code
            );
        }
    }
    assert_eq!(screen.contains("Under-represented"), is_under, "{screen}");
}

fn is_ratio(word: &str) -> bool {
    word == "–" || word.ends_with('×')
}
