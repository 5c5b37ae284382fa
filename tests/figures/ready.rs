//! The check as a screen: each finding, their sums, and how many the top line says there are.

use std::collections::BTreeSet;

use sabak::app::check::{Check, Row};
use sabak::app::screen::Screen;
use sabak::model::problem::Severity;
use sabak::model::readiness::About;

use super::book::Book;
use super::finder::{self, Found};
use super::support::{Stage, TODAY};

/// Of how many in a hundred the sex and the age may stay open, unless the user says otherwise.
const USUAL: u64 = 20;

/// Compares the findings of the screen with an own look through the files; `files` of them cannot be
/// read, and `newer` were written by a newer version.
pub fn all(stage: &mut Stage, book: &Book, files: usize, newer: usize) {
    stage.press("f7");
    let screen = stage.screen();
    let check = state(stage);
    let mut found = Vec::new();
    for row in &check.rows {
        if let Row::Finding(one) = row {
            let at = one.at;
            found.push(Found {
                about: match &one.about {
                    About::Session(id) => id.to_string(),
                    About::Municipality(code) => code.clone(),
                },
                field: at.map_or_else(String::new, |at| at.field.to_owned()),
                row: at.map_or(0, |at| at.row as u64),
                problem: one.what.id().to_owned(),
                severity: match one.severity {
                    Severity::Nonsense => "nonsense",
                    Severity::Doubt => "doubt",
                    Severity::Gap => "gap",
                }
                .to_owned(),
            });
        }
    }
    found.sort();
    // The screen leads to a municipality and not to a line of a file.
    let mut wanted = finder::all(book, TODAY.parse().unwrap(), USUAL);
    for one in wanted.iter_mut().filter(|one| !one.is_of_session()) {
        one.field.clear();
    }
    wanted.sort();
    finder::must_be(&found, &wanted);
    let unreadable = check
        .rows
        .iter()
        .filter(|row| matches!(row, Row::Unreadable(_)));
    assert_eq!(unreadable.count(), files, "{screen}");

    answer(&screen, book, &wanted, files + newer);
    // What is odd in files of people has a row for each line and key.
    let all = wanted.len() + finder::of_people(book).len() + files + newer;
    assert_eq!(check.rows.len(), all, "{screen}");
    let tabs = screen.lines().next().unwrap();
    let told = tabs.split("F7 Check").nth(1).unwrap();
    let told = told.split_whitespace().next();
    let told = told.filter(|word| *word != "F8");
    assert_eq!(told.unwrap_or("0"), all.to_string(), "{screen}");
}

/// What stands in the way, and in how many sessions and municipalities.
fn answer(screen: &str, book: &Book, wanted: &[Found], files: usize) {
    let people = finder::of_people(book);
    let of = |severity: &str| wanted.iter().filter(|one| one.severity == severity).count();
    let counted = |count: usize, word: &str, words: &str| match count {
        1 => format!("1 {word}"),
        many => format!("{many} {words}"),
    };
    let doubts = of("doubt") + people.len();
    let parts = [
        (files, counted(files, "file", "files")),
        (
            of("nonsense"),
            counted(of("nonsense"), "mistake", "mistakes"),
        ),
        (doubts, format!("{doubts} to check")),
        (of("gap"), format!("{} incomplete", of("gap"))),
    ];
    let about = |is_session: bool| -> BTreeSet<&str> {
        let those = wanted
            .iter()
            .filter(|one| one.is_of_session() == is_session);
        those.map(|one| one.about.as_str()).collect()
    };
    let mut sessions = about(true);
    sessions.extend(people.iter().map(|one| one[0].as_str()));
    let places = about(false).len();
    let spots = [
        (
            sessions.len(),
            counted(sessions.len(), "session", "sessions"),
        ),
        (places, counted(places, "municipality", "municipalities")),
    ];
    let said = |parts: &[(usize, String)], before: &str| -> String {
        let there = parts.iter().filter(|(count, _)| *count > 0);
        let there: Vec<String> = there.map(|(_, said)| format!("{before}{said}")).collect();
        there.join(", ")
    };
    let is_empty = screen.contains("There are no sessions here yet");
    let wanted = match (said(&parts, ""), said(&spots, "in ")) {
        (what, _) if what.is_empty() => return,
        (what, spots) if spots.is_empty() => format!("Not yet: {what}."),
        (what, spots) => format!("Not yet: {what} – {spots}."),
    };
    assert!(is_empty || screen.contains(&wanted), "{wanted}\n{screen}");
}

fn state(stage: &Stage) -> &Check {
    match stage.app.screens.top() {
        Screen::Check(check) => check,
        _ => panic!("{}", stage.screen()),
    }
}
