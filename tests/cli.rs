//! The real program on its command line, in a home of its own: what it answers, in which language,
//! with which exit status, and what it says of files that cannot be read.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const SAMPLE: &str = "sample-data";
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// What the program answered.
struct Said {
    out: String,
    err: String,
    status: i32,
}

impl Said {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// What was written, after making sure of the exit status.
    #[track_caller]
    fn with(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}\n{}", self.out, self.err);
        self
    }
}

/// The program with a home where nothing is but a choice of what the check tells, and what it makes
/// itself: in one session of the sample a quarter has neither sex nor age.
struct Sabak {
    home: TempDir,
}

impl Sabak {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let config = home.path().join("config");
        fs::create_dir(&config).unwrap();
        fs::write(config.join("settings.toml"), "not_stated = 25\n").unwrap();
        Self { home }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("sabak"));
        command
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("SABAK_HOME", self.home.path())
            .env("LC_ALL", "en_GB.UTF-8")
            .env("LANG", "en_GB.UTF-8")
            .env("TZ", "UTC")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Said {
        let output = self.command(arguments).output().unwrap();
        Said {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code().unwrap(),
        }
    }
}

/// Every file under a folder with its bytes, by its path from there.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(open) = folders.pop() {
        for entry in fs::read_dir(&open).into_iter().flatten() {
            let path = entry.unwrap().path();
            let about = fs::symlink_metadata(&path).unwrap();
            if about.is_dir() {
                folders.push(path);
            } else if about.is_file() {
                let name = path.strip_prefix(folder).unwrap().to_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn run(arguments: &[&str]) -> Said {
    Sabak::new().run(arguments)
}

/// A copy of the sample campaign, to be broken.
struct Book {
    folder: TempDir,
}

impl Book {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sessions")).unwrap();
        let logbook = fs::read_to_string("sample-data/logbook.json").unwrap();
        // In the sample fewer came to some places than were to come: here nothing is wrong before
        // something is broken.
        let logbook = logbook.replace("\"participants\": 16", "\"participants\": 10");
        fs::write(folder.path().join("logbook.json"), logbook).unwrap();
        for entry in fs::read_dir("sample-data/sessions").unwrap() {
            let entry = entry.unwrap();
            let to = folder.path().join("sessions").join(entry.file_name());
            fs::copy(entry.path(), to).unwrap();
        }
        Self { folder }
    }

    fn path(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file of the folder, and the folder it is in.
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.file(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Puts a session of the given number beside the others: a sound one, but for one change.
    fn put_session(&self, number: u32, from: &str, to: &str) -> String {
        let id = format!("02000000-0000-7000-8000-{number:012}");
        let sound = fs::read_to_string(self.file(&format!("sessions/{SUZAK}.json"))).unwrap();
        assert!(sound.contains(from), "{from}");
        let place = NEIGHBOURS.get(number as usize % NEIGHBOURS.len()).unwrap();
        let text = sound.replace(SUZAK, &id).replacen(from, to, 1);
        let text = text.replace("\"41703220856000\"", &format!("\"{place}\""));
        self.put(&format!("sessions/{id}.json"), text);
        id
    }
}

/// The session of the sample that others are made of: 20 people in Suzak on 18 November 2019.
const SUZAK: &str = "016e7f0f-2bb8-7420-82c1-0898201d7501";

fn summary(filter: &str) -> Value {
    run(&["summary", "--folder", SAMPLE, "--json", "--filter", filter])
        .with(0)
        .json()
}

#[path = "cli/answers.rs"]
mod answers;
#[path = "cli/broken.rs"]
mod broken;
#[path = "cli/calendar.rs"]
mod calendar;
#[path = "cli/calls.rs"]
mod calls;
#[path = "cli/coverage.rs"]
mod coverage;
#[path = "cli/export.rs"]
mod export;
#[path = "cli/filters.rs"]
mod filters;
#[path = "cli/history.rs"]
mod history;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/kept.rs"]
mod kept;
#[path = "cli/privacy.rs"]
mod privacy;
#[path = "cli/sheet.rs"]
mod sheet;
#[path = "cli/table.rs"]
mod table;
#[path = "cli/summary.rs"]
mod totals;

/// Places in the same oblast in which the sample has no session, so that no two are in one on a day.
const NEIGHBOURS: [&str; 16] = [
    "41703220400010",
    "41703220805000",
    "41703220812000",
    "41703220825000",
    "41703220828000",
    "41703220834000",
    "41703220838000",
    "41703220851000",
    "41703220854000",
    "41703220863000",
    "41703220874000",
    "41703204806000",
    "41703204808000",
    "41703204827000",
    "41703204847000",
    "41703204850000",
];
