//! What is said of the selected session beside the list, and the strip over its attendance: who came
//! by each way to count, by sex and by role, and how many things are wrong.

use std::collections::BTreeMap;

use sabak::app::screen::Screen;
use sabak::app::sessions::Row;

use super::book::Book;
use super::drawn::{Counts, percent};
use super::finder;
use super::slow::{self, Session};
use super::support::{Stage, TODAY};

/// Goes through the rows, and opens the attendance of some.
pub fn all(stage: &mut Stage, book: &Book, sessions: &[Session]) {
    stage.press("f2 home");
    for index in 0..sessions.len() {
        let id = selected(stage);
        let one = sessions.iter().find(|one| one.id() == id).unwrap();
        pane(stage, book, one);
        if index % 3 == 0 {
            stage.press("f9");
            strip(&stage.screen(), one);
            stage.press("esc");
        }
        stage.press("down");
    }
    stage.press("home");
}

/// The id of the selected session.
fn selected(stage: &Stage) -> String {
    let Screen::Sessions(list) = stage.app.screens.top() else {
        panic!("{}", stage.screen());
    };
    match list.rows[list.selected] {
        Row::Session(id) => id.to_string(),
        _ => panic!("{}", stage.screen()),
    }
}

/// The paragraphs beside the list.
fn paragraphs(screen: &str) -> Vec<String> {
    let beside = screen.lines().filter_map(|line| {
        let line: Vec<char> = line.chars().collect();
        let edge = line.iter().skip(100).position(|letter| *letter == '│')?;
        Some(line[101 + edge..].iter().collect::<String>())
    });
    let mut paragraphs = vec![String::new()];
    for line in beside {
        match (line.trim(), paragraphs.last_mut()) {
            ("", _) => paragraphs.push(String::new()),
            (line, Some(last)) => *last += &format!("{line} "),
            (_, None) => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.iter().map(|one| one.trim().to_owned()).collect()
}

fn pane(stage: &Stage, book: &Book, one: &Session) {
    let screen = stage.screen();
    let said = paragraphs(&screen);
    let about = || format!("{}: {said:#?}\n{screen}", one.id());
    let counted = |count: u64, word: &str, words: &str| match count {
        1 => format!("1 {word}"),
        many => format!("{many} {words}"),
    };
    if let Some(hours) = one.hours() {
        let word = if hours == 1.0 { "hour" } else { "hours" };
        let facts = format!(" · {hours} {word}");
        assert!(said.iter().any(|one| one.contains(&facts)), "{}", about());
    }
    let [women, men, others, not_stated] = Counts::of(&[*one]).people;
    let parts = [
        (women, counted(women, "woman", "women")),
        (men, counted(men, "man", "men")),
        (others, format!("{others} other")),
        (not_stated, format!("{not_stated} not stated")),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(_, said)| said).collect();
    let people = counted(one.participants(), "participant", "participants");
    let people = format!("{people}: {}", parts.join(", "));
    let is_said = said.contains(&people);
    assert_eq!(is_said, one.participants() > 0, "{people} {}", about());
    let problems = said.iter().find(|one| one.starts_with("! "));
    let found = problems.map_or(0, |found| found.matches("! ").count());
    let wanted = finder::all(book, TODAY.parse().unwrap(), 100);
    let wanted = wanted
        .iter()
        .filter(|found| found.about == one.id() && found.problem != "same-place-and-day");
    let wanted = wanted.count();
    assert_eq!(found, wanted, "{}", about());
    roles(one, &said, &about);
}

/// How many came of each role.
fn roles(one: &Session, said: &[String], about: &dyn Fn() -> String) {
    let mut roles: BTreeMap<String, u64> = BTreeMap::new();
    for cell in one.cells() {
        *roles.entry(cell.role).or_default() += cell.count;
    }
    let mut wanted: Vec<u64> = roles.into_values().collect();
    wanted.sort_unstable();
    let numbers = |paragraph: &String| -> Option<Vec<u64>> {
        let parts = paragraph.split(" · ");
        let numbers = parts.map(|part| part.rsplit_once(' ')?.1.parse().ok());
        let mut numbers = numbers.collect::<Option<Vec<u64>>>()?;
        numbers.sort_unstable();
        Some(numbers)
    };
    let found = said.iter().filter_map(numbers).any(|found| found == wanted);
    assert!(found || wanted.is_empty(), "{wanted:?} {}", about());
}

/// The three ways to count, by how much they differ, the share of women, and what is reported.
fn strip(screen: &str, one: &Session) {
    let line = screen.lines().find(|line| line.contains("will report"));
    let line = line.unwrap_or_else(|| panic!("{}\n{screen}", one.id()));
    let ways = one.ways();
    let way = |count: Option<u64>| count.map_or("–".to_owned(), |count| count.to_string());
    let mut wanted: Vec<String> = ["Headcount", "Counted", "Named"]
        .iter()
        .zip(ways)
        .map(|(name, count)| format!("{name} {}", way(count)))
        .collect();
    let known: Vec<u64> = ways.into_iter().flatten().collect();
    let least = known.iter().min().copied().unwrap_or(0);
    if known.iter().any(|count| *count != least) {
        wanted.push(format!("▲ {} apart", one.participants() - least));
    }
    let counted: u64 = one.participants() - ways[1].unwrap_or(0);
    if counted > 0 {
        wanted.push(format!("{counted} not stated"));
    }
    let cells = one.cells();
    let [women, men, others] = ["female", "male", "other"].map(|sex| slow::of_sex(&cells, sex));
    if women + men + others > 0 {
        wanted.push(format!("{} women", percent(women, women + men + others)));
    }
    wanted.push(format!("will report {}", one.participants()));
    assert_eq!(line.trim(), wanted.join("   "), "{}\n{screen}", one.id());
    grid(screen, one);
}

/// What the grid adds up to, in its last row and in words below it.
fn grid(screen: &str, one: &Session) {
    let total = screen.lines().find(|line| line.starts_with("  Total "));
    let total = total.and_then(|line| line.split_whitespace().next_back());
    let counted = match one.ways()[1].unwrap_or(0) {
        0 => "·".to_owned(),
        counted => counted.to_string(),
    };
    assert_eq!(total, Some(counted.as_str()), "{}\n{screen}", one.id());
    let [women, men, others, not_stated] = Counts::of(&[*one]).people;
    let stated = women + men + others;
    let mut wanted = Vec::new();
    if stated > 0 {
        let share = percent(women, stated);
        let share = match not_stated {
            0 => share,
            _ => format!("{share} of those stated"),
        };
        let word = |count: u64, one: &str, more: &str| match count {
            1 => format!("1 {one}"),
            many => format!("{many} {more}"),
        };
        wanted.push(format!("{} ({share})", word(women, "woman", "women")));
        wanted.push(word(men, "man", "men"));
    }
    if others > 0 {
        wanted.push(format!("{others} other"));
    }
    if not_stated > 0 {
        wanted.push(format!("{not_stated} not stated"));
    }
    let wanted = wanted.join(" · ");
    let is_said = screen.lines().any(|line| line.trim() == wanted);
    assert!(is_said, "{wanted} of {}\n{screen}", one.id());
}
