//! Journeys over the overview and the filter that is built by choosing: keys go in, and what a person
//! would see comes out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use sabak::app::Opening;
use support::{Stage, copy, sample};
use tempfile::TempDir;

const SMALL: (u16, u16) = (80, 24);

fn overview(language: &str, size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(language, size);
    stage.press("f3");
    stage
}

/// The story in the words of a language: what stands on one screen of 80 by 24.
const STORY: [(&str, [&str; 12]); 3] = [
    (
        "en",
        [
            "25 sessions held",
            "25/25 municipalities",
            "398 attendances",
            "53% women",
            "150 hours",
            "42→70% knowledge",
            "Trainer types",
            "Age",
            "Weeks",
            "Roles",
            "Oblasts",
            "Districts",
        ],
    ),
    (
        "ru",
        [
            "25 занятий проведено",
            "25/25 муниц",
            "398 участий",
            "53 % женщин",
            "150 часов",
            "70 % знания",
            "Типы тренеров",
            "Возраст",
            "Недели",
            "Роли",
            "Области",
            "Районы",
        ],
    ),
    (
        "ky",
        [
            "25 сессия өткөрүлгөн",
            "25/25 муниц",
            "398 катышуу",
            "53% аялдар",
            "150 саат",
            "70% билим",
            "Тренердин түрү",
            "Жаш курагы",
            "Апталар",
            "Ролдор",
            "Облустар",
            "Райондор",
        ],
    ),
];

#[test]
fn the_whole_story_is_on_one_screen() {
    for (language, story) in STORY {
        let mut stage = overview(language, SMALL);
        for against in ["", "v down enter", "v down down enter"] {
            stage.press(against);
            let screen = stage.screen().replace('\u{a0}', " ");
            // What has no room is named in the rule above the keys, and is none of the story.
            let seen: Vec<&str> = screen.lines().take(22).collect();
            let seen = seen.join("\n");
            for word in story {
                assert!(seen.contains(word), "{word}\n{screen}");
            }
            assert!(screen.lines().nth(22).unwrap().contains('▾'), "{screen}");
        }
    }
}

#[test]
fn a_panel_takes_the_whole_screen_and_gives_it_back() {
    let mut stage = overview("en", SMALL);
    stage.press("tab z").sees("In one session").sees("% women");
    stage.sees_not("Oblasts");
    insta::assert_snapshot!("overview_types_enlarged", stage.screen());
    stage
        .press("right")
        .sees("206 women")
        .sees_not("In one session");
    stage.press("right down enter").sees("of 25 sessions");
    stage
        .press("esc")
        .sees("Weeks")
        .sees_not("Roles")
        .press("esc")
        .sees("Roles");
    stage
        .press("space")
        .sees("% women")
        .press("space")
        .sees("Roles");
}

#[test]
fn every_size_shows_every_panel_enlarged() {
    for size in [(60, 16), SMALL, (140, 40)] {
        for language in ["ky", "ru", "en"] {
            let mut stage = overview(language, size);
            stage.press("z");
            for _ in 0..14 {
                stage.press("right end up home");
            }
        }
    }
}

#[test]
fn figures_stand_beside_the_target_and_another_oblast() {
    let mut stage = overview("en", SMALL);
    stage.press("v").sees("Compare with").press("down enter");
    stage.sees("target of 25 municipalities").sees("400 · −2");
    insta::assert_snapshot!("overview_beside_the_target", stage.screen());
    stage
        .press("tab")
        .press("tab tab tab tab z")
        .sees("Oblasts");
    stage.sees("beside").press("z");
    stage
        .press("v")
        .write("жалал")
        .press("enter")
        .sees("Jalal-Abad oblast");
    stage.sees("14 · +11").sees("14 · +11");
    stage.press("esc").sees_not("compared with");
}

#[test]
fn any_other_time_stands_beside_what_is_shown() {
    let mut stage = overview("en", SMALL);
    stage.press("/").write("month:12.2019").press("enter");
    stage.press("v").sees("type to find").sees("Q4 2019");
    insta::assert_snapshot!("overview_comparisons", stage.screen());
    stage.write("nov").press("enter");
    stage
        .sees("compared with 1–30 November 2019")
        .sees("21 · −17");
    stage
        .press("v")
        .write("from:18.11.2019 to:24.11.2019")
        .press("enter");
    stage.sees("18–24 November 2019").sees("10 · −6");
    stage.press("v").sees("● from:18.11.2019 to:24.11.2019");
    stage.write("nowhere").sees("Nothing found");
    stage.press("esc esc").sees_not("compared with");
    let mut stage = overview("ru", (60, 16));
    stage
        .write("м")
        .write("с:18.11.2019 по:24.11.2019")
        .press("enter");
    stage.press("v").sees("● с:18.11.2019");
}

#[test]
fn the_time_is_told_by_the_unit_that_is_chosen() {
    let mut stage = overview("en", SMALL);
    stage.sees("Weeks ").press("tab tab tab");
    stage.sees("w weeks, months");
    stage.press("w").sees("Weeks ");
    stage.press("alt-w").sees("Months").sees("November 2019");
    stage
        .press("enter")
        .sees("month:2019-11")
        .sees("21 of 25 sessions");
    stage.press("esc f2 f3").sees("November 2019");
    // By the letter of a Cyrillic keyboard.
    stage.write("ц").sees("Quarters").sees("Q4 2019");
    stage.press("enter").sees("quarter:2019-Q4").press("esc");
    stage
        .press("w")
        .sees("Years")
        .press("enter")
        .sees("year:2019");
    stage.press("esc w").sees("Weeks ");
}

#[test]
fn many_weeks_are_scrolled_through_and_counted() {
    let scratch = TempDir::new().unwrap();
    let folder = scratch.path().join("logbook");
    copy(&sample(), &folder);
    let sessions = std::fs::read_dir(folder.join("sessions")).unwrap();
    let file = sessions.map(|entry| entry.unwrap().path()).max().unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let later = text.replace("2019-12-04", "2020-12-04");
    assert_ne!(later, text);
    std::fs::write(&file, later).unwrap();
    let mut stage = Stage::open(scratch, Opening::Folder(folder), "en", SMALL);
    stage.press("f3").sees("0 planned").sees("Months  3/14 ▴");
    stage.sees("December 2020");
    stage
        .press("tab tab tab w")
        .sees("3/55 ▾")
        .sees("18 Nov 2019");
    for _ in 0..54 {
        stage.press("down");
    }
    stage.sees("3/55 ▴").sees("30 Nov 2020");
    stage.press("z").sees("/55 ▴").press("home").sees("/55 ▾");
    insta::assert_snapshot!("overview_many_weeks", stage.screen());
}

/// A session that is planned for years later leaves the time of those held where it was.
#[test]
fn what_is_planned_far_away_is_told_in_words() {
    let scratch = TempDir::new().unwrap();
    let folder = scratch.path().join("logbook");
    copy(&sample(), &folder);
    let sessions = std::fs::read_dir(folder.join("sessions")).unwrap();
    let file = sessions.map(|entry| entry.unwrap().path()).max().unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let later = text.replace("2019-12-04", "2026-11-25");
    assert_ne!(later, text);
    let later = later.replace("\"status\": \"held\"", "\"status\": \"planned\"");
    std::fs::write(&file, later).unwrap();
    let mut stage = Stage::open(scratch, Opening::Folder(folder), "en", SMALL);
    stage
        .press("f3")
        .sees("18–24 Nov")
        .sees("2–8 Dec")
        .sees("and 1 planned: November 2026");
    stage.press("tab tab tab down down down enter");
    stage.sees("1 of 25 sessions").sees("Planned");
}

#[test]
fn a_month_stands_beside_the_month_before() {
    let mut stage = overview("en", SMALL);
    stage.press("/").write("month:12.2019").press("enter");
    stage
        .press("v down down enter")
        .sees("November 2019")
        .sees("21 · −17");
    // No session was held then: beside nothing there is no difference.
    let nothing = "nothing to compare with: the same time a year before";
    stage.press("v down enter").sees(nothing);
    // A bare word is a part of the filter that no comparison takes out.
    stage
        .press("esc backspace /")
        .write("жалал")
        .press("enter v")
        .write("jalal")
        .press("enter");
    stage.sees("nothing to compare with");
}

#[test]
fn ages_stand_in_the_bands_of_a_report_and_nowhere_else() {
    let mut stage = overview("en", (140, 40));
    let before = stage.screen();
    stage.press("alt-k").sees("Age bands of the totals");
    stage.press("down down").sees("Cannot be placed: 271");
    stage.press("enter").sees("youth 14–35").sees("Not placed");
    insta::assert_snapshot!("overview_in_other_bands", stage.screen());
    stage.press("f2 f3").sees("Not placed");
    stage.press("alt-k home enter").sees_not("Not placed");
    assert_eq!(stage.screen(), before);
}

#[test]
fn a_filter_is_built_by_choosing() {
    let mut stage = overview("en", SMALL);
    stage.press("f").sees("type to find").press("enter");
    stage.sees("Issyk-Kul oblast").sees("11").press("enter");
    stage.sees("Filter oblast:\"Issyk-Kul oblast\"");
    stage
        .write("role")
        .press("enter")
        .sees("Councillor")
        .write("counc")
        .press("enter");
    stage.sees("role:Councillor");
    stage
        .write("from")
        .press("enter")
        .write("31.2.2019")
        .press("enter");
    stage
        .sees("This is no date")
        .press("ctrl-u")
        .write("20 11 2019")
        .press("enter");
    stage.sees("20.11.2019");
    stage
        .write("oblast")
        .press("delete")
        .sees_not("Issyk-Kul oblast\"");
    stage
        .press("esc")
        .sees("Trainer types")
        .press("backspace")
        .sees("press / to search");
}

#[test]
fn a_filter_is_kept_under_a_name_and_forgotten_and_comes_back() {
    let mut stage = Stage::sample("ru", SMALL);
    stage.press("/").write("область:ысык").press("enter f up");
    stage
        .sees("Сохранить с именем")
        .press("enter enter")
        .sees("Нужно имя");
    stage
        .write("Иссык-Куль")
        .press("enter")
        .sees("Фильтр сохранён");
    let kept = std::fs::read_to_string(stage.root().join("logbook.json")).unwrap();
    assert!(
        kept.contains("\"filters\"") && kept.contains("область:ысык"),
        "{kept}"
    );
    stage.press("backspace").sees("25 занятий");
    // By the letters of a Cyrillic keyboard.
    stage.write("а").sees("★ Иссык-Куль").press("enter");
    stage.sees("11 из 25 занятий");
    stage
        .write("а")
        .press("delete")
        .sees("Фильтр забыт")
        .sees_not("★");
    stage.press("esc ctrl-z").write("а").sees("★ Иссык-Куль");
}
