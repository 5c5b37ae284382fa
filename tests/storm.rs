//! A storm of keys, pastes, clicks, sizes, foreign changes and power cuts: nothing panics, and what
//! was saved is on disk, to the last field.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use chrono::TimeDelta;
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use sabak::app::event::Event;
use sabak::command::{COMMANDS, Key, KeyCode};
use support::Stage;

/// How many events, over all storms.
const EVENTS: usize = 100_000;
/// How many storms they are divided into, each from a sample that nobody has touched.
const STORMS: usize = 4;
/// How many events pass between two drawings; what is clicked is what was drawn last.
const EVENTS_PER_DRAWING: usize = 12;

/// Texts that have hurt other programs.
const TEXTS: [&str; 14] = [
    "чолпон",
    "Ысык-Көл үйү ң",
    "18.11.2019",
    "31.02.2020",
    "-1",
    "1000000000000000000000000000000",
    "a\nb\nc\n",
    "1\t2\t3\n4\t5\t6",
    "e\u{301}\u{302} ы\u{306}",
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "\u{202e}abc\u{2066}",
    "\u{1b}[2J\u{7}\0",
    "oblast:\"Жалал-Абад облусу\" from:1 to:x",
    "=HYPERLINK(\"x\")",
];

struct Dice(TestRng);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.0.next_u64() % bound as u64).unwrap()
    }

    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        let index = self.below(choices.len());
        choices.get(index).unwrap()
    }
}

fn keys() -> Vec<Key> {
    COMMANDS
        .iter()
        .flat_map(|entry| entry.keys)
        .map(|key| key.parse().unwrap())
        .collect()
}

fn letter(dice: &mut Dice) -> Key {
    const LETTERS: &str =
        "abcdefghijklmnopqrstuvwxyzйцукенгшщзхъфывапролджэячсмитьбюёүөң0123456789:/? .,-+\"";
    let letters: Vec<char> = LETTERS.chars().collect();
    let letter = *dice.one_of(&letters);
    let (ctrl, alt) = match dice.below(20) {
        0 => (true, false),
        1 => (false, true),
        2 => (true, true),
        _ => (false, false),
    };
    Key::new(KeyCode::Char(letter), ctrl, alt, false)
}

fn happen(stage: &mut Stage, dice: &mut Dice, keys: &[Key]) {
    match dice.below(100) {
        0..50 => {
            let key = *dice.one_of(keys);
            stage.happen(Event::Key(key));
        }
        50..78 => {
            let key = letter(dice);
            stage.happen(Event::Key(key));
        }
        78..82 => {
            let text = (*dice.one_of(&TEXTS)).to_owned();
            stage.happen(Event::Paste(text));
        }
        82..92 => {
            let (columns, rows) = (dice.below(200), dice.below(60));
            stage.click_at(columns, rows);
        }
        92..94 => {
            let rows = dice.below(7) as isize - 3;
            stage.happen(Event::Wheel(rows));
        }
        94..96 => {
            let (columns, rows) = (dice.below(160), dice.below(50));
            stage.resize(columns as u16, rows as u16);
        }
        96..97 => {
            stage.press("ctrl-s");
        }
        97..98 => foreign_change(stage, dice),
        _ => {
            stage.wait(TimeDelta::milliseconds(dice.below(2_000) as i64));
        }
    }
}

/// Somebody else edits, empties, breaks or deletes a file.
fn foreign_change(stage: &mut Stage, dice: &mut Dice) {
    let files = stage.files();
    if files.is_empty() {
        return;
    }
    let path = dice.one_of(&files).clone();
    let Some(id) = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .and_then(|stem| stem.parse().ok())
    else {
        return;
    };
    let bytes = std::fs::read(&path).unwrap();
    match dice.below(8) {
        0 => stage.foreign_remove(id),
        1 => stage.foreign_write(id, bytes.get(..bytes.len() / 2).unwrap()),
        _ => {
            let text = String::from_utf8_lossy(&bytes);
            let changed = text.replace("\"notes\": \"", "\"notes\": \"x");
            stage.foreign_write(id, changed.as_bytes());
        }
    }
}

fn storm(seed: u8, language: &str) {
    let mut dice = Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let keys = keys();
    let mut stage = Stage::sample(language, (80, 24));
    for event in 0..EVENTS / STORMS {
        stage.is_drawing = event % EVENTS_PER_DRAWING == 0;
        happen(&mut stage, &mut dice, &keys);
        if stage.is_over || event % 5_000 == 4_999 {
            stage.is_over = false;
            stage = stage.restart();
        }
    }
    stage.must_be_on_disk();
}

#[test]
fn a_storm_in_kyrgyz() {
    storm(1, "ky");
}

#[test]
fn a_storm_in_russian() {
    storm(2, "ru");
}

#[test]
fn a_storm_in_english() {
    storm(3, "en");
}

#[test]
fn another_storm_in_kyrgyz() {
    storm(4, "ky");
}
