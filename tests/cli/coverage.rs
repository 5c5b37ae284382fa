//! `sabak coverage`: the same figures as on the screen, in four forms.

use super::*;

fn answer(arguments: &[&str]) -> Said {
    let mut all = vec!["coverage", "--folder", SAMPLE, "--language", "en"];
    all.extend(arguments);
    run(&all)
}

#[test]
fn the_coverage_is_told_in_sentences() {
    let said = answer(&[]).with(0).out;
    assert!(
        said.contains("Reached 25 of 25 municipalities; every topic in 3.\n"),
        "{said}"
    );
    assert!(
        said.contains("Jalal-Abad oblast: Reached 14 of 14.\n"),
        "{said}"
    );
    assert!(!said.contains(['■', '□', '·', '│', '▸']), "{said}");
    for language in LANGUAGES {
        let said = run(&["coverage", "--folder", SAMPLE, "--language", language]).with(0);
        insta::assert_snapshot!(format!("coverage_{language}"), said.out);
    }
}

#[test]
fn the_json_says_what_the_summary_says() {
    let found = answer(&["--json"]).with(0).json();
    let totals = summary("");
    assert_eq!(found["municipalities"], totals["municipalities"]);
    let places = found["by_municipality"].as_array().unwrap();
    let sum = |key: &str| -> u64 { places.iter().map(|row| row[key].as_u64().unwrap()).sum() };
    assert_eq!(sum("participants"), 398);
    assert_eq!(sum("sessions"), 25);
    for topic in totals["by_topic"].as_array().unwrap() {
        let held = |row: &Value| -> u64 {
            let topics = row["topics"].as_array().unwrap();
            let cell = topics.iter().find(|cell| cell["code"] == topic["code"]);
            cell.unwrap()["held"].as_u64().unwrap()
        };
        let held: u64 = places.iter().map(held).sum();
        assert_eq!(held, topic["sessions"].as_u64().unwrap(), "{topic}");
    }
    let rooms: Vec<&Value> = places.iter().filter(|row| !row["room"].is_null()).collect();
    assert_eq!(rooms.len(), 4);
    assert_eq!(rooms[0]["room"]["by_sex"][0]["verdict"], "too_few");
}

#[test]
fn a_filter_of_places_narrows_what_there_is_to_reach() {
    let found = answer(&["--json", "--filter", "oblast:jalal"])
        .with(0)
        .json();
    assert_eq!(found["municipalities"]["target"], 14);
    let found = answer(&["--json", "--filter", "from:01.12.2019"])
        .with(0)
        .json();
    assert_eq!(found["municipalities"]["target"], 25);
    assert_eq!(found["by_municipality"].as_array().unwrap().len(), 25);
}

#[test]
fn a_table_has_a_line_for_each_municipality() {
    let csv = answer(&["--csv"]).with(0).out;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 26);
    assert!(lines[0].starts_with("\u{feff}Oblast,District,Municipality,Code,Missing,Sessions,"));
    assert!(
        lines[1].starts_with("Jalal-Abad oblast,Aksy district,Kashka-Suu AA,"),
        "{}",
        lines[1]
    );
    let markdown = answer(&["--markdown"]).with(0).out;
    assert_eq!(markdown.lines().count(), 27);
    assert!(markdown.starts_with("| Oblast | District |"));
    let refused = answer(&["--csv", "--json"]).with(2);
    assert!(
        refused.err.contains("These arguments do not go together."),
        "{}",
        refused.err
    );
}

#[test]
fn nothing_is_told_of_an_empty_logbook_but_that() {
    let book = Book::new();
    fs::remove_dir_all(book.file("sessions")).unwrap();
    fs::create_dir(book.file("sessions")).unwrap();
    let said = run(&["coverage", "--folder", book.path(), "--language", "en"])
        .with(0)
        .out;
    assert!(
        said.contains("Reached 0 of 25 municipalities; every topic in 0."),
        "{said}"
    );
    assert!(
        said.contains("nothing held yet; every topic missing."),
        "{said}"
    );
}
