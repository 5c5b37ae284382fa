//! The coverage by keys, and what one sees: what is missing where, what a cell opens, who was in the
//! room, and who lives there as it is entered.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::Path;

use sabak::app::event::Event;
use sabak::app::overlay::Overlay;
use sabak::app::question::Topic;
use sabak::app::screen::{Place, Screen};
use sabak::model::logbook::Logbook;
use sabak::model::session::Session;
use sabak::store::folder::Folder;
use sabak::store::home::Home;
use support::Stage;

/// The coverage of the sample.
fn coverage(language: &str, size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(language, size);
    stage.press("f4");
    stage
}

/// The rows of the screen with a text in them.
fn rows(stage: &Stage, text: &str) -> Vec<String> {
    let screen = stage.screen();
    let rows = screen.lines().filter(|row| row.contains(text));
    rows.map(str::to_owned).collect()
}

/// The logbook as it is on disk.
fn on_disk(stage: &Stage) -> Logbook {
    let bytes = fs::read(stage.root().join("logbook.json")).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn the_coverage_says_what_was_reached_and_what_is_missing() {
    let mut stage = coverage("en", (80, 24));
    stage
        .sees("Reached 25 of 25 · every topic in 3")
        .sees("held ■")
        .sees("Issyk-Kul oblast")
        .sees("Kyzyl-Suu AA, Jeti-Oguz district")
        .sees("held once · last on 22 November 2019");
    stage.press("right right");
    stage
        .sees("The difference between sex and gender")
        .sees("missing: never held, not planned");
    insta::assert_snapshot!("coverage_80x24", stage.screen());
}

#[test]
fn every_size_and_language_has_its_picture() {
    for (language, size) in [("ru", (60, 16)), ("ky", (140, 40))] {
        let stage = coverage(language, size);
        let name = format!("coverage_{language}_{}x{}", size.0, size.1);
        insta::assert_snapshot!(name, stage.screen());
    }
}

#[test]
fn an_order_and_a_grouping_are_a_key_away_on_every_keyboard() {
    let mut stage = coverage("ru", (80, 40));
    stage.sees("По недостающему, по областям и районам");
    // The same keys under a Russian layout.
    stage.write("ы").sees("Сначала без темы: ");
    stage.write("ы").sees("По названию");
    stage.write("и").sees("По названию, по областям");
    stage.write("и").sees("По названию, одним списком");
    stage.press("alt-s").sees("По последнему занятию");
    stage.press("alt-g").sees("по областям и районам");
    // What is selected stays selected.
    stage.sees("Кашка-Сууский айылный аймак, Аксыйский район");
}

#[test]
fn a_filled_cell_opens_its_sessions_and_esc_comes_back() {
    let mut stage = coverage("en", (80, 24));
    stage.press("enter");
    assert_eq!(stage.app.place(), Some(Place::Sessions));
    stage.sees("1 of 25 sessions").sees("Kyzyl-Suu");
    stage.press("esc").sees("Reached 25 of 25");
    // A cell of several municipalities opens the sessions of all of them.
    stage.press("up enter").sees("4 of 25 sessions");
    stage
        .press("esc")
        .press("up enter")
        .sees("11 of 25 sessions")
        .press("esc")
        .press("up enter")
        .sees("25 of 25 sessions");
    stage.press("esc").sees("every topic in 3");
}

#[test]
fn an_empty_cell_plans_a_session_there() {
    let mut stage = coverage("en", (80, 24));
    stage.press("right right enter");
    let Screen::Form(form) = stage.app.screens.top() else {
        panic!("{}", stage.screen());
    };
    let session = &form.entry.session;
    assert_eq!(session.status, "planned");
    assert_eq!(session.topics, ["sex-and-gender"]);
    assert_eq!(session.starts_on, None);
    assert_eq!(session.municipality.name, "Кызыл-Суу айыл аймагы");
    // Nothing was written: nothing is asked.
    stage.press("esc").sees("Reached 25 of 25");
    assert!(stage.app.overlay.is_none() && stage.drafts().is_empty());
    // With a day it is saved, and the cell says so.
    stage.press("enter").write("1.2.2020");
    stage.press("ctrl-s esc").sees("26 sessions");
    assert!(
        rows(&stage, "▸     Kyzyl-Suu")[0].contains("□"),
        "{}",
        stage.screen()
    );
    stage.sees("planned for 1 February 2020");
    stage
        .press("enter")
        .sees("1 of 26 sessions")
        .sees("Planned");
}

#[test]
fn a_beginning_that_was_gone_on_with_asks_as_any_form_does() {
    let mut stage = coverage("en", (80, 24));
    stage.press("right right insert").write("1.2.2020");
    stage.press("tab esc");
    assert!(
        matches!(&stage.app.overlay, Some(Overlay::Question(question))
        if matches!(question.topic, Topic::LeaveForm))
    );
}

#[test]
fn a_filter_of_places_hides_other_municipalities_and_one_of_topics_does_not() {
    let mut stage = coverage("en", (80, 40));
    stage.press("/").write("oblast:jalal").press("enter");
    stage.sees("Reached 14 of 14").sees_not("Issyk-Kul oblast ");
    stage
        .press("/ ctrl-l")
        .write("from:01.12.2019")
        .press("enter");
    // What a filter leaves out is not missing, and nothing is said to be.
    stage.sees("Reached 4 of 25").sees_not("! ");
    stage
        .press("home down down down")
        .sees("none under this filter");
    stage
        .press("/ ctrl-l")
        .write("nothing-like-this")
        .press("enter");
    stage.sees("Reached 0 of 25");
    stage.press("end enter");
    assert!(matches!(stage.app.screens.top(), Screen::Form(_)));
}

#[test]
fn who_was_in_the_room_stands_beside_who_lives_there() {
    let mut stage = coverage("en", (80, 24));
    stage
        .press("tab")
        .sees("Nobody has entered who lives here.");
    stage.press("home");
    stage
        .sees("Under-represented, by more than 20% of their share: 14–28.")
        .sees("Too few to say anything of: people with disabilities")
        .sees("too few came");
    insta::assert_snapshot!("room_80x24", stage.screen());
    stage.write("ь").write("ь");
    stage.sees("Nobody is under-represented by more than 50% of their share.");
    // Not all of them have a profile, so that the filter cannot say which sessions these are.
    stage.press("enter").sees("Select one municipality");
    stage.press("p").sees("Reached 25 of 25");
    // Esc turns back as well, and leaves the filter as it is.
    stage
        .press("tab")
        .sees("who lives there")
        .press("esc")
        .sees("Reached 25 of 25");
}

#[test]
fn of_a_single_sheet_too_few_people_are_told_to_say_anything() {
    let mut stage = coverage("en", (80, 24));
    stage.press("/").write("place:chelpek").press("enter p end");
    stage
        .sees("Too few people to say anything")
        .sees("too few to say")
        .sees("3,040 residents");
}

/// The session in Chelpek.
const CHELPEK: &str = "016ead2b-f710-7c4b-9e1b-de9992fdab0d";

#[test]
fn children_who_were_counted_are_told_of_and_left_out() {
    for (language, said) in [
        ("en", "younger than 15, left out: 3"),
        ("ru", "моложе 15, не учтены: 3"),
        ("ky", "15 жашка чыга элек, эсепке алынган жок: 3"),
    ] {
        let mut stage = coverage(language, (60, 40));
        let id = CHELPEK.parse().unwrap();
        let text = fs::read(stage.path_of(id)).unwrap();
        let mut session: Session = serde_json::from_slice(&text).unwrap();
        let counts = &mut session.attendance.counts;
        for count in counts.iter_mut().filter(|count| count.age == "14-28") {
            count.age = "0-13".to_owned();
        }
        stage.foreign_write(id, &serde_json::to_vec(&session).unwrap());
        stage
            .press("/")
            .write("place:41702205850000")
            .press("enter p end");
        stage.sees(said);
    }
}

#[test]
fn residents_are_entered_saved_and_taken_back() {
    let mut stage = coverage("en", (80, 24));
    let before = fs::read(stage.root().join("logbook.json")).unwrap();
    stage
        .press("e")
        .sees("Kyzyl-Suu, Jeti-Oguz: residents and targets");
    stage.press("down").write("5200").press("tab").write("5500");
    stage.press("enter").write("64").press("left").write("7000");
    insta::assert_snapshot!("residents_80x24", stage.screen());
    stage.press("ctrl-s").sees("The municipality is saved.");
    assert!(stage.app.overlay.is_none());
    let saved = on_disk(&stage);
    let profile = saved.municipality("41702215000000").or_else(|| {
        let mut all = saved.municipalities.iter();
        all.find(|own| own.name.en.starts_with("Kyzyl-Suu"))
    });
    let residents = &profile.unwrap().profile.as_ref().unwrap().residents;
    let counts: Vec<u32> = residents.iter().map(|row| row.count).collect();
    assert_eq!(counts, [5200, 5500, 7000, 64]);
    stage.press("p").sees("Too few people to say anything");
    stage.press("ctrl-z");
    assert_eq!(fs::read(stage.root().join("logbook.json")).unwrap(), before);
    stage.sees("Nobody has entered who lives here.");
}

#[test]
fn what_is_typed_into_the_residents_is_not_lost_without_a_question() {
    let mut stage = coverage("ky", (80, 24));
    stage.press("e").write("12").press("esc");
    assert!(
        matches!(&stage.app.overlay, Some(Overlay::Question(question))
        if matches!(question.topic, Topic::LeaveResidents))
    );
    stage.wait(chrono::TimeDelta::seconds(2));
    stage.press("esc").sees("[ 12]");
    // A letter is no number, in any script, and neither is a number without end.
    stage.write("ж").sees("[ 12]").sees("цифра");
    stage.happen(Event::Paste("9".repeat(400)));
    stage.sees("[ 12]").sees("Сан өтө чоң");
    stage.happen(Event::Paste("1\n2\nүч".to_owned()));
    stage.sees("[ 12]");
    // Keys that lead elsewhere in the logbook lead nowhere here.
    stage.press("f2 ctrl-q").sees("[ 12]");
    stage.press("esc").wait(chrono::TimeDelta::seconds(2));
    stage.press("enter").sees("Муниципалитет сакталды");
    assert!(stage.app.overlay.is_none());
}

#[test]
fn a_profile_that_somebody_else_has_changed_meanwhile_is_not_overwritten() {
    let mut stage = coverage("en", (80, 24));
    stage.press("e").write("12");
    // On disk the file is another one; nobody has told the program yet.
    let path = stage.root().join("logbook.json");
    let text = fs::read_to_string(&path).unwrap();
    let theirs = text.replacen("\"funder\": \"\"", "\"funder\": \"UNDP\"", 1);
    assert_ne!(theirs, text);
    fs::write(&path, &theirs).unwrap();
    stage.press("ctrl-s").sees("[ 12]");
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert!(stage.app.overlay.is_some());
}

#[test]
fn an_empty_logbook_and_a_place_without_a_code_are_no_trouble() {
    let mut stage = Stage::empty("en", (60, 16));
    stage.press("f4").sees("No municipality is listed here yet");
    for key in "enter tab e m s b down up pagedown end home left right insert esc".split(' ') {
        stage.press(key);
    }
    let mut stage = Stage::sample("en", (80, 24));
    let files = stage.files();
    let text = fs::read_to_string(&files[0]).unwrap();
    let at = text.find("\"municipality\": {").unwrap();
    let end = at + text[at..].find('}').unwrap() + 1;
    let mut nameless = text.clone();
    nameless.replace_range(
        at..end,
        "\"municipality\": { \"code\": \"\", \"name\": \"\" }",
    );
    let id = Path::new(&files[0]).file_stem().unwrap().to_str().unwrap();
    stage.foreign_write(id.parse().unwrap(), nameless.as_bytes());
    stage
        .press("f4 end")
        .sees("Place unknown")
        .sees("Reached 24 of 25");
    stage
        .press("e")
        .sees("A profile belongs to one municipality");
    stage.press("enter").sees("1 of 25 sessions");
}

#[test]
fn no_size_is_too_odd_for_either_face() {
    let mut stage = coverage("ru", (80, 24));
    for face in ["", "tab home", "e", ""] {
        stage.press(face);
        for columns in [1, 20, 59, 60, 61, 73, 97, 121, 200] {
            for rows in [1, 15, 16, 17, 20, 30, 60] {
                stage.resize(columns, rows);
            }
        }
    }
}

/// A logbook may have more topics than any screen has columns.
#[test]
fn many_topics_scroll_sideways() {
    let scratch = tempfile::TempDir::new().unwrap();
    let folder = scratch.path().join("logbook");
    let home = Home::at(&scratch.path().join("home"));
    let mut file = serde_json::to_value(Logbook::new(
        "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f".parse().unwrap(),
    ))
    .unwrap();
    let topic = |number: usize| {
        serde_json::json!({
            "code": format!("own-{number}"),
            "name": { "en": format!("Own topic {number}"), "ru": "", "ky": "" }
        })
    };
    file["topics"] = (1..40).map(topic).collect();
    file["municipalities"] = serde_json::json!([
        { "code": "41703225853000", "target": { "sessions": 2 } }
    ]);
    let logbook: Logbook = serde_json::from_value(file).unwrap();
    Folder::create(&folder, &logbook, &home).unwrap();
    let open = sabak::app::Opening::Folder(folder);
    let mut stage = Stage::open(scratch, open, "en", (80, 24));
    stage.press("f4").sees("Reached 0 of 1").sees("! 49");
    for _ in 0..60 {
        stage.press("right");
    }
    stage.sees("Own topic 39").sees("‹");
    stage.press("enter");
    let Screen::Form(form) = stage.app.screens.top() else {
        panic!("{}", stage.screen());
    };
    assert_eq!(form.entry.session.topics, ["own-39"]);
}

#[test]
fn those_who_never_had_a_topic_come_first() {
    let mut stage = Stage::sample("en", (80, 24));
    stage.press("f4 b b").sees("one list");
    stage.press("right right right right right right s");
    stage.sees("By who never had: ").press("home");
    let screen = stage.screen();
    let lines = screen.lines().filter(|line| line.contains("/1"));
    let first = lines.take(2).filter(|line| line.contains('·')).count();
    assert_eq!(first, 2, "{screen}");
    stage.press("s").sees("By name");
}
