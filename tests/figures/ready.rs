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
/// read.
pub fn all(stage: &mut Stage, book: &Book, files: usize) {
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

    let of = |severity: &str| wanted.iter().filter(|one| one.severity == severity).count();
    let [_, nonsense, doubts, gaps] = check.counts;
    let [is_nonsense, is_doubt, is_gap] = ["nonsense", "doubt", "gap"].map(of);
    assert!(
        nonsense == is_nonsense && doubts >= is_doubt && gaps == is_gap,
        "{screen}"
    );
    for (count, word) in [(is_doubt, "to check"), (is_gap, "incomplete")] {
        let is_said = screen.contains(&format!("{count} {word}"));
        assert!(
            count == 0 || is_said || doubts > is_doubt,
            "{count} {word}\n{screen}"
        );
    }
    let sessions: BTreeSet<&str> = wanted
        .iter()
        .filter(|one| one.is_of_session())
        .map(|one| one.about.as_str())
        .collect();
    assert!(check.sessions >= sessions.len(), "{screen}");
    let tabs = screen.lines().next().unwrap();
    let told = tabs
        .split("F7 Check")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .filter(|word| *word != "F8");
    let all = check.rows.len();
    assert_eq!(told.unwrap_or("0"), all.to_string(), "{screen}");
    assert!(all >= wanted.len() + files);
}

fn state(stage: &Stage) -> &Check {
    match stage.app.screens.top() {
        Screen::Check(check) => check,
        _ => panic!("{}", stage.screen()),
    }
}
