//! Ages put into the bands of a report: every screen says so, and what is compared with residents
//! stays as it was counted. And where a file was written is told by its name.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::PathBuf;

use sabak::app::event::Event;
use sabak::app::screen::Screen;
use sabak::model::representation::Representation;
use support::Stage;

/// The sample, reported by the bands of 2023.
fn reported(language: &str, size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(language, size);
    stage.press("f3 alt-k down down enter");
    let book = stage.app.book.as_ref().unwrap();
    assert_eq!(book.reported_by.as_deref(), Some("kg-2023"));
    stage
}

#[test]
fn every_screen_says_which_bands_it_reports_by() {
    for (language, ages) in [("en", "ages: "), ("ru", "возраст: "), ("ky", "жаш: ")] {
        for size in [(60, 16), (80, 24), (140, 40)] {
            let mut stage = reported(language, size);
            for screen in ["f2", "f3", "f4", "f5", "f6", "f7"] {
                stage.press(screen);
                let rule = stage.screen().lines().nth(1).unwrap().to_owned();
                assert!(rule.contains(ages), "{screen}: {rule}");
                assert!(rule.contains("14–35"), "{screen}: {rule}");
                assert_eq!(stage.screen().matches(ages).count(), 1, "{screen}");
            }
            stage.press("f3 alt-k up up enter").sees_not(ages);
        }
    }
}

#[test]
fn a_table_of_ages_says_it_in_every_form() {
    let mut stage = reported("en", (140, 40));
    stage.press("f5").sees_not("bands of a report");
    stage.press("Y");
    assert!(!stage.clipboard.clone().unwrap().contains("14–35"));
    stage.press("o down enter").sees("bands of a report");
    stage.press("Y");
    assert!(stage.clipboard.clone().unwrap().contains("(youth 14–35)"));
    stage.press("y");
    let copied = stage.clipboard.clone().unwrap();
    assert!(copied.starts_with("Age (ages: "), "{copied}");
    stage.press("f3 alt-k up up enter f5");
    stage.sees_not("bands of a report").press("y");
    assert!(stage.clipboard.clone().unwrap().starts_with("Age\t"));
}

#[test]
fn the_choice_of_bands_counts_what_the_totals_count() {
    let mut stage = Stage::sample("en", (80, 24));
    stage.press("/").write("oblast:issyk").press("enter f3");
    stage.press("alt-k down down");
    let said: Vec<String> = stage.screen().lines().map(str::to_owned).collect();
    let said = said.join(" ").replace('│', " ");
    let words: Vec<&str> = said.split_whitespace().collect();
    let said = words.join(" ");
    // As `sabak summary --ages kg-2023 --filter oblast:issyk` has them, and not those of all oblasts.
    for part in ["49 stand in", "Cannot be placed: 121,", "not stated: 3."] {
        assert!(said.contains(part), "{part}\n{}", stage.screen());
    }
}

fn room(stage: &Stage) -> Representation {
    let Screen::Coverage(coverage) = stage.app.screens.top() else {
        panic!("{}", stage.screen());
    };
    coverage.representation.clone().unwrap()
}

#[test]
fn who_was_in_the_room_is_placed_as_it_was_counted() {
    let mut stage = Stage::sample("en", (140, 40));
    stage.press("f4 home");
    let counted = room(&stage);
    assert!(counted.ages.lines.iter().any(|line| line.participants > 0));
    let mut stage = reported("en", (140, 40));
    stage.press("f4 home");
    assert_eq!(room(&stage), counted);
    // A filter of ages takes sessions by the bands of the report; who was there stays as counted.
    stage.press("/").write("age:14-35").press("enter home");
    let narrowed = room(&stage);
    assert!(narrowed.sessions > 0 && narrowed.ages.unplaced == 0);
    stage.press("tab").sees("as they were counted");
}

#[test]
fn of_a_long_path_the_name_of_the_file_is_seen() {
    let deep = PathBuf::from("/home/somebody/Documents/a folder with a long name").join("дагы бир");
    let mut stage = Stage::sample("ky", (80, 24));
    let table = deep.join("participants-trainer-type-oblast-2.csv");
    stage.happen(Event::WrittenOut(Ok(table.clone())));
    stage
        .sees("бир/participants-trainer-type-oblast-2.csv ")
        .sees("Жазылды: …");
    let sheets = ["sheet.docx", "sheet.html"].map(|name| deep.join(name));
    stage.happen(Event::SheetMade(Ok(sheets.to_vec())));
    stage.sees("бир/sheet.docx, …").sees("бир/sheet.html ");
    stage.resize(140, 40);
    stage.happen(Event::WrittenOut(Ok(table.clone())));
    stage.sees(&format!("Жазылды: {}", table.display()));
}
