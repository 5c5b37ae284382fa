//! The generated pages under docs/ say what the program does today. `SABAK_BLESS=1 cargo test --test docs` writes them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs, io};

use sabak::model::filter::Key;
use sabak::text::{Language, Texts, file_format, manual};

#[test]
fn the_manual_of_commands_is_up_to_date() -> io::Result<()> {
    check(
        "docs/commands.md",
        &manual::commands(Texts::new(Language::English)),
    )
}

#[test]
fn the_manual_of_files_is_up_to_date() -> io::Result<()> {
    check(
        "docs/file-format.md",
        &file_format::file_format(Texts::new(Language::English)),
    )
}

/// The picture on the README's first screen is a screen that the program draws.
#[test]
fn the_picture_is_what_the_program_shows() -> io::Result<()> {
    let mut stage = support::Stage::sample("en", (96, 28));
    stage.press("f3");
    check(
        "docs/overview.svg",
        &support::picture::svg(stage.buffer(), "The overview of the sample campaign"),
    )
}

/// The page on the command line is written by hand, and forgets no key of the filter.
#[test]
fn the_page_on_the_command_line_has_every_key_of_the_filter() {
    let page = read("docs/command-line.md");
    for key in Key::ALL {
        let name = format!("`{}:`", key.id());
        assert!(page.contains(&name), "docs/command-line.md lacks {name}");
    }
}

/// Every library that the program is built with says why it is here, and no other does.
#[test]
fn the_table_of_libraries_is_that_of_the_manifest() {
    let manifest = read("Cargo.toml");
    let mut wanted = BTreeSet::new();
    let mut is_wanted = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_wanted = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_wanted) {
            wanted.insert(name);
        }
    }
    let page = read("ARCHITECTURE.md");
    let (_, table) = page.split_once("| crate | why |\n|---|---|\n").unwrap();
    let rows = table.lines().map_while(|line| line.strip_prefix("| "));
    let told: BTreeSet<&str> = rows
        .filter_map(|row| row.split_once(" |"))
        .flat_map(|(names, _)| names.split(", "))
        .collect();
    assert_eq!(told, wanted);
}

fn read(page: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

/// Compares a page with what the program says now; on demand, writes it instead.
fn check(page: &str, wanted: &str) -> io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    if env::var_os("SABAK_BLESS").is_some() {
        return fs::write(&path, wanted);
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    // A checkout on Windows may have turned the line ends.
    let written = written.replace("\r\n", "\n");
    assert!(
        written == wanted,
        "{page} is out of date at line {}. To write it again:\n\n    \
         SABAK_BLESS=1 cargo test --test docs\n",
        first_difference(&written, wanted)
    );
    Ok(())
}

fn first_difference(written: &str, wanted: &str) -> usize {
    let same = written.lines().zip(wanted.lines());
    1 + same.take_while(|(ours, theirs)| ours == theirs).count()
}
