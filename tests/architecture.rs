//! The arrows between the layers, read off the sources: imports point down only, and what a layer
//! must not know it does not name.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the layers that it may import, from the ground up.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("command", &[]),
    ("store", &["model", "command"]),
    ("text", &["model", "command", "store"]),
    ("exchange", &["model", "command", "store", "text"]),
    ("app", &["model", "command", "store", "text", "exchange"]),
    (
        "screens",
        &["model", "command", "store", "text", "exchange", "app"],
    ),
    (
        "tui",
        &[
            "model", "command", "store", "text", "exchange", "app", "screens",
        ],
    ),
    ("cli", &["model", "command", "store", "text", "exchange"]),
];

/// Words that may stand in the sources of the given layers alone, and why.
const FORBIDDEN: &[(&str, &[&str], &str)] = &[
    (
        "ratatui",
        &["screens", "tui"],
        "only drawing and the terminal know the drawing library",
    ),
    (
        "crossterm",
        &["tui"],
        "only the terminal's side knows the terminal library",
    ),
    (
        "std::fs",
        &["store", "tui", "cli"],
        "files are for the store and the edges",
    ),
    (
        "fs::",
        &["store", "tui", "cli"],
        "files are for the store and the edges",
    ),
    ("Utc::now", &["tui", "cli"], "time comes in with events"),
    ("Local::now", &["tui", "cli"], "time comes in with events"),
    ("thread::sleep", &[], "nothing waits for time to pass"),
];

/// What may break a rule, and why.
const ALLOWED: &[(&str, &str, &str)] = &[(
    "store/disk.rs",
    "thread::sleep",
    "a rename that Windows refuses while somebody reads is tried again, off the event loop",
)];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The lines of a file that the program is made of: no comments, and nothing of its tests.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap();
    if name == "tests.rs" || name == "testing.rs" || name == "generate.rs" {
        return Vec::new();
    }
    let lines: Vec<&str> = text.lines().collect();
    let tests = lines
        .windows(2)
        .position(|pair| matches!(pair, ["#[cfg(test)]", next] if next.ends_with('{')));
    lines[..tests.unwrap_or(lines.len())]
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(number, line)| (number + 1, (*line).to_owned()))
        .collect()
}

fn layer_files() -> Vec<(&'static str, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for (layer, _) in LAYERS {
        let folder = root.join(layer);
        if folder.is_dir() {
            files.extend(sources(&folder).into_iter().map(|path| (*layer, path)));
        }
    }
    assert!(files.len() > 40, "the sources were not found");
    files
}

fn is_allowed(path: &Path, what: &str) -> bool {
    ALLOWED
        .iter()
        .any(|(file, word, _)| path.ends_with(file) && what == *word)
}

#[test]
fn imports_point_down() {
    let mut wrong = Vec::new();
    for (layer, path) in layer_files() {
        let (_, below) = LAYERS.iter().find(|(name, _)| *name == layer).unwrap();
        for (number, line) in code(&path) {
            for (other, _) in LAYERS {
                let named = line.contains(&format!("crate::{other}::"))
                    || line.contains(&format!("crate::{other};"));
                if named && *other != layer && !below.contains(other) {
                    wrong.push(format!(
                        "{}:{number}: {layer} may not import {other}",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_layer_names_only_what_it_may_know() {
    let mut wrong = Vec::new();
    for (layer, path) in layer_files() {
        for (number, line) in code(&path) {
            for (word, layers, why) in FORBIDDEN {
                if line.contains(word) && !layers.contains(&layer) && !is_allowed(&path, word) {
                    wrong.push(format!("{}:{number}: {word}: {why}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_screen_is_a_pair() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let names = [
        "compare", "folder", "form", "help", "overview", "palette", "question", "sessions",
        "settings", "start",
    ];
    for name in names {
        for layer in ["app", "screens"] {
            let file = root.join(layer).join(format!("{name}.rs"));
            assert!(file.is_file(), "{} is missing", file.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is() {
    for (_, path) in layer_files() {
        let text = fs::read_to_string(&path).unwrap();
        let is_test = path.ends_with("tests.rs");
        assert!(
            is_test || text.starts_with("//!"),
            "{} does not begin with what it is",
            path.display()
        );
    }
}

#[test]
fn main_is_short() {
    let main = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs");
    let lines = fs::read_to_string(main).unwrap().lines().count();
    assert!(lines < 40, "main.rs has {lines} lines");
}
