//! The other face of the coverage: who was in the room beside who lives there, in each line, also in
//! those of several municipalities together.

use sabak::app::screen::Screen;
use serde_json::Value;

use super::drawn::percent;
use super::matrix::{is_of, state};
use super::places::{self, Place};
use super::slow::{self, Session};
use super::support::Stage;

/// The margins that can be chosen.
const MARGINS: [u64; 4] = [20, 10, 30, 50];

/// Goes through the lines.
pub fn all(stage: &mut Stage, logbook: &Value, sessions: &[Session]) {
    let places = places::all_places(logbook, sessions);
    for index in 0..state(stage).lines.len() {
        let margin = MARGINS[index % MARGINS.len()];
        match stage.app.screens.top_mut() {
            Screen::Coverage(coverage) => coverage.margin = u32::try_from(margin).unwrap(),
            _ => panic!("{}", stage.screen()),
        }
        stage.press(if index == 0 { "home" } else { "down" });
        let about = state(stage).lines[index].about.clone();
        assert_eq!(state(stage).selected, index);
        let there: Vec<&Place> = places.iter().filter(|place| is_of(&about, place)).collect();
        let wanted = places::room(logbook, &there, sessions, margin);
        let screen = stage.screen();
        match wanted {
            Value::Null => {
                let said = "Nobody has entered who lives here.";
                assert!(screen.contains(said), "{about:?}\n{screen}");
            }
            wanted => room(&screen, &wanted, margin),
        }
    }
}

/// Reads a room line by line, and finds neither less nor more in it.
fn room(screen: &str, wanted: &Value, margin: u64) {
    let lines = screen.lines();
    let lines = lines.map(|line| line.trim_end_matches(|one| "│█ ▲▼".contains(one)));
    let mut lines = lines
        .skip_while(|line| !line.contains("Who was in the room"))
        .skip(1);
    let mut said = Vec::new();
    let head = loop {
        let line = lines.next().unwrap_or_else(|| panic!("{screen}"));
        match line.contains("Ratio") {
            true => break line,
            false => said.push(line.trim()),
        }
    };
    let heads = head.contains("Residents") && head.contains("In the room");
    assert!(heads, "{screen}");
    let mut lines = lines.filter(|line| !line.trim().is_empty());
    let mut names: [Vec<String>; 3] = Default::default();
    let parts = [
        ("by_sex", "Sex"),
        ("by_age", "Age"),
        ("by_group", "Groups, overlapping"),
    ];
    for (key, title) in parts {
        let part = slow::list(wanted, key);
        if part.is_empty() {
            continue;
        }
        assert_eq!(lines.next().unwrap().trim(), title, "{screen}");
        let mut left: Vec<&Value> = part.iter().collect();
        for _ in part {
            let (name, words) = cells(lines.next().unwrap());
            let same = left.iter().position(|one| is_drawn(one, &words));
            let same = same.unwrap_or_else(|| panic!("{name}: {words:?} in\n{left:#?}\n{screen}"));
            match left.remove(same)["verdict"].as_str().unwrap() {
                "under_represented" => names[0].push(name.to_lowercase()),
                "too_few" => names[1].push(name.to_lowercase()),
                "even" => names[2].push(name.to_lowercase()),
                _ => {}
            }
        }
        for note in notes(key, part, &wanted["told"]) {
            let said = lines.next().unwrap_or("").trim();
            let said = match key {
                // The name before it is that of a line.
                "by_group" => said.split_once(": ").map_or(said, |(_, said)| said),
                _ => said,
            };
            assert!(said == note, "{note}\n{screen}");
        }
    }
    let told = sentences(wanted, &names, margin);
    assert_eq!(said.join(" ").trim(), told, "{screen}");
}

/// The name of a line, and its figures.
fn cells(line: &str) -> (String, Vec<String>) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_ratio = |word: &&str| *word == "–" || word.ends_with('×');
    let at = words.iter().rposition(is_ratio);
    let at = at.filter(|at| *at > 4).unwrap_or_else(|| panic!("{line}"));
    let cells = words[at - 4..=at].iter().map(|word| (*word).to_owned());
    let sign = words.get(at + 1).copied().unwrap_or("").to_owned();
    (words[..at - 4].join(" "), cells.chain([sign]).collect())
}

/// Whether a line is drawn so; a ratio between two that can be shown may be either.
fn is_drawn(line: &Value, words: &[String]) -> bool {
    let mut wanted = drawn(line);
    let shown = words[4].trim_end_matches('×').parse::<f64>();
    let either = ratio(line).zip(shown.ok());
    if either.is_some_and(|(exact, shown)| (shown - exact).abs() < 0.005 + 1e-9) {
        wanted[4].clone_from(&words[4]);
    }
    wanted == words
}

/// The share in the room by that of the residents, as exactly as can be.
pub fn ratio(line: &Value) -> Option<f64> {
    line["ratio"].as_f64()?;
    let number = |key: &str| line[key].as_f64().unwrap();
    let came = number("participants") / number("of_participants");
    Some(came / (number("residents") / number("of_residents")))
}

/// A line as it is drawn: how many live there and which part of all they are, how many came and
/// which part they are, the one by the other, and a sign.
fn drawn(line: &Value) -> Vec<String> {
    let number = |key: &str| line[key].as_u64().unwrap();
    let lives = line["residents"].as_u64();
    let ratio = line["ratio"].as_f64();
    let nothing = || "–".to_owned();
    let sign = match line["verdict"].as_str().unwrap() {
        "under_represented" => "!",
        "too_few" | "unknown" => "?",
        _ => "",
    };
    let share = |lives| percent(lives, number("of_residents"));
    vec![
        lives.map_or_else(nothing, |lives| lives.to_string()),
        lives.map_or_else(nothing, share),
        number("participants").to_string(),
        percent(number("participants"), number("of_participants")),
        ratio.map_or_else(nothing, |ratio| format!("{ratio}×")),
        sign.to_owned(),
    ]
}

/// Who stands in no line of a part, and whether its percentages add up.
fn notes(key: &str, part: &[Value], told: &Value) -> Vec<String> {
    let of = |key: &str| told[key].as_u64().unwrap();
    let counts = match key {
        "by_sex" => vec![("not stated", of("sex_not_stated"))],
        "by_age" => vec![
            ("not stated", of("age_not_stated")),
            ("in none of these bands", of("age_unplaced")),
        ],
        _ => return bases(part),
    };
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(words, count)| format!("{words}: {count}"))
        .collect();
    let mut notes = vec![counts.join(" · ")];
    // What has no share at all has none that does not add up.
    let sum = |key: &str, of: &str| {
        let number = |line: &Value, key: &str| line[key].as_u64().unwrap();
        let shares = part
            .iter()
            .map(|line| percent(number(line, key), number(line, of)));
        let shares = shares.map(|share| share.trim_end_matches('%').parse::<u64>().ok());
        let shares: Option<Vec<u64>> = shares.collect();
        shares.map_or(100, |shares| shares.iter().sum())
    };
    let sums = [
        sum("residents", "of_residents"),
        sum("participants", "of_participants"),
    ];
    if sums != [100, 100] {
        notes.push("rounded: together a little more or less than 100%".to_owned());
    }
    if of("children") > 0 {
        notes.push(format!("younger than 15, left out: {}", of("children")));
    }
    notes.retain(|note| !note.is_empty());
    notes
}

/// Of whom the groups are told: all of the same, or each of its own.
fn bases(part: &[Value]) -> Vec<String> {
    let number = |line: &Value, key: &str| line[key].as_u64().unwrap();
    let of = |line: &Value| {
        let came = match number(line, "of_participants") {
            1 => "1 participant".to_owned(),
            many => format!("{many} participants"),
        };
        format!("of {came} in sessions that count groups")
    };
    let base = |line: &Value| {
        (
            number(line, "of_residents"),
            number(line, "of_participants"),
        )
    };
    if part.iter().all(|line| base(line) == base(&part[0])) {
        let count = number(&part[0], "of_participants");
        return vec![format!(
            "of {count} participants in sessions that count groups"
        )];
    }
    let notes = part.iter().map(|line| match line["residents"].is_null() {
        true => of(line),
        false => {
            let residents = grouped(number(line, "of_residents"));
            format!("{}, of {residents} residents", of(line))
        }
    });
    notes.collect()
}

/// Who came less than they live there, of whom too few came to say so, and of whom it is said.
fn sentences(wanted: &Value, [under, few, even]: &[Vec<String>; 3], margin: u64) -> String {
    let told = &wanted["told"];
    let of = |key: &str| told[key].as_u64().unwrap();
    // A share of fewer than thirty people, or of nobody's residents, says nothing.
    let says = |key: &str| {
        let line = slow::list(wanted, key).first();
        let is_enough = |line: &Value| line["of_participants"].as_u64() >= Some(30);
        line.is_some_and(|line| is_enough(line) && line["of_residents"] != 0)
    };
    let by_group = of("with_groups") >= 30 && of("all_residents") > 0;
    let mut said = Vec::new();
    if !says("by_sex") && !says("by_age") && !by_group {
        let nothing = "Too few people to say anything: of fewer than 30, a share says nothing.";
        said.push(nothing.to_owned());
    } else {
        let than = format!("by more than {margin}% of their share");
        // Where nothing is said of anybody, nobody is said to be not missing.
        match (under.is_empty(), even.is_empty()) {
            (false, _) => said.push(format!("Under-represented, {than}: {}.", under.join(", "))),
            (true, false) => said.push(format!("Nobody is under-represented {than}.")),
            (true, true) => {}
        }
        if !few.is_empty() {
            said.push(format!("Too few to say anything of: {}.", few.join(", ")));
        }
        if said.is_empty() {
            let unknown = "Nothing can be said: how many of the residents they are is not known.";
            said.push(unknown.to_owned());
        }
    }
    said.push(whom(wanted).join(" · "));
    said.join(" ")
}

fn whom(wanted: &Value) -> Vec<String> {
    let told = &wanted["told"];
    let counted = |count: &Value, word: &str| match count.as_u64().unwrap() {
        1 => format!("1 {word}"),
        many => format!("{} {word}s", grouped(many)),
    };
    let mut whom = vec![
        counted(&wanted["participants"], "participant"),
        counted(&told["sessions"], "session"),
        counted(&wanted["residents"], "resident"),
    ];
    if told["places"] != 1 {
        whom.push(format!(
            "in {} municipalities with a profile",
            told["places"]
        ));
    }
    match (told["years"][0].as_u64(), told["years"][1].as_u64()) {
        (Some(from), Some(to)) if from == to => whom.push(format!("residents of {from}")),
        (Some(from), Some(to)) => whom.push(format!("residents of {from}–{to}")),
        _ => {}
    }
    whom
}

/// A number with a comma between thousands.
fn grouped(number: u64) -> String {
    match number {
        ..1000 => number.to_string(),
        _ => format!("{},{:03}", number / 1000, number % 1000),
    }
}
