//! The program: the real binary on a folder, in a home of its own.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::book::Book;

/// A logbook in a folder, and the program beside it.
pub struct Bench {
    scratch: TempDir,
}

impl Bench {
    /// Writes a logbook to a folder.
    pub fn of(book: &Book) -> Self {
        let scratch = TempDir::new().unwrap();
        book.write(&scratch.path().join("logbook"));
        Self { scratch }
    }

    /// Where the logbook is.
    pub fn folder(&self) -> std::path::PathBuf {
        self.scratch.path().join("logbook")
    }

    /// What a command answers as JSON about the logbook.
    pub fn asks(&self, arguments: &[&str]) -> Value {
        let folder = self.folder();
        answer(&self.scratch.path().join("home"), &folder, arguments)
    }

    /// The same, with what it complains of beside the answer.
    pub fn asks_and_hears(&self, arguments: &[&str]) -> (Value, String) {
        let home = self.scratch.path().join("home");
        let (said, complaint) = run(&home, &self.folder(), arguments, "--json");
        (serde_json::from_str(&said).unwrap(), complaint)
    }

    /// What a command answers in Markdown about the logbook.
    pub fn says(&self, arguments: &[&str]) -> String {
        self.prints(arguments, "--markdown")
    }

    /// The same in any form; as a plain page without one.
    pub fn prints(&self, arguments: &[&str], form: &str) -> String {
        let home = self.scratch.path().join("home");
        let (said, complaint) = run(&home, &self.folder(), arguments, form);
        assert!(complaint.is_empty(), "{arguments:?}: {complaint}");
        said
    }

    /// The folder that goes with the test, to be kept by whoever goes on with it.
    pub fn into_scratch(self) -> TempDir {
        self.scratch
    }
}

/// What a command answers as JSON about a folder.
pub fn answer(home: &Path, folder: &Path, arguments: &[&str]) -> Value {
    let (said, complaint) = run(home, folder, arguments, "--json");
    assert!(complaint.is_empty(), "{arguments:?}: {complaint}");
    let answer = serde_json::from_str(&said);
    answer.unwrap_or_else(|error| panic!("{arguments:?}: {error}: {said}"))
}

/// What a command says, and what it complains of.
fn run(home: &Path, folder: &Path, arguments: &[&str], form: &str) -> (String, String) {
    let output = Command::new(assert_cmd::cargo::cargo_bin!("sabak"))
        .args(arguments)
        .args((!form.is_empty()).then_some(form))
        .args(["--language", "en", "--folder"])
        .arg(folder)
        .env("SABAK_HOME", home)
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    (String::from_utf8(output.stdout).unwrap(), complaint)
}

/// An answer without what depends on the language, at every depth.
pub fn without(mut value: Value, keys: &[&str]) -> Value {
    match &mut value {
        Value::Object(map) => {
            for key in keys {
                map.shift_remove(*key);
            }
            for one in map.values_mut() {
                *one = without(one.take(), keys);
            }
        }
        Value::Array(list) => {
            for one in list {
                *one = without(one.take(), keys);
            }
        }
        _ => {}
    }
    value
}
