//! Journeys over the cross table: keys go in, and what a person would see comes out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use support::Stage;

fn table(language: &str, size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(language, size);
    stage.press("f5");
    stage
}

#[test]
fn a_table_is_there_at_once_and_its_parts_are_chosen() {
    let mut stage = table("en", (80, 24));
    stage
        .sees("Participants: Role by Sex")
        .sees("398")
        .sees("[34]");
    insta::assert_snapshot!("crosstab_roles_by_sex", stage.screen());
    stage.press("r").sees("What goes down").press("home enter");
    stage.sees("Participants: Oblast by Sex");
    stage
        .press("alt-c")
        .sees("What goes across")
        .press("end enter");
    stage
        .sees("Participants: Oblast by Week")
        .sees("18–24 Nov 2019");
    stage.press("m down down down enter");
    stage
        .sees("Share of women, %: Oblast by Week")
        .sees("no sums");
    stage.press("shift-tab").sees("Men: Oblast by Week");
    stage.press("shift-right").sees("Men: Oblast\n".trim_end());
}

#[test]
fn the_keys_work_on_a_cyrillic_keyboard() {
    let mut stage = table("ru", (80, 24));
    stage.write("к").sees("Что идёт вниз").press("esc");
    stage.write("с").sees("Что идёт вправо").press("esc");
    stage.write("е").sees("Участники: Пол × Роль");
    stage.write("з").sees("% по строке");
    stage.write("и").sees("█");
    stage.write("и").sees("% по строке");
    stage.write("щ").sees("Таблицы с именами");
}

#[test]
fn rows_and_columns_that_would_be_the_same_change_places() {
    let mut stage = table("en", (80, 24));
    stage.press("r home");
    // Sex goes across already.
    stage.press("down down down down down down down down enter");
    stage.sees("Participants: Sex by Role");
}

#[test]
fn what_cannot_be_known_is_refused_with_a_word() {
    let mut stage = table("en", (100, 30));
    stage.press("c home down down down down down down down down down down down enter");
    stage.sees("Of people in a group only the sex is known");
    stage.press("esc").sees("Participants: Role by Sex");
}

#[test]
fn enter_opens_the_sessions_behind_any_figure() {
    let mut stage = table("en", (80, 24));
    stage
        .press("down enter")
        .sees("counted:")
        .sees("of 25 sessions");
    stage
        .press("esc")
        .sees("Participants: Role by Sex")
        .sees("[44]");
    stage.press("end enter").sees("25 of 25 sessions");
    stage.press("esc home right right").sees("[·]");
    stage.press("enter").sees("no session behind");
}

#[test]
fn columns_sort_turn_and_become_bars() {
    let mut stage = table("en", (80, 24));
    stage.press("s").sees("Women ▾");
    let screen = stage.screen();
    assert!(screen.find("Resident").unwrap() < screen.find("Councillor").unwrap());
    stage.press("s").sees("Women ▴").press("s").sees_not("▴");
    stage.press("t").sees("Participants: Sex by Role");
    stage.press("t b").sees("█");
    insta::assert_snapshot!("crosstab_bars", stage.screen());
}

#[test]
fn shares_say_what_they_are_of_and_that_they_are_rounded() {
    let mut stage = table("en", (80, 24));
    stage.press("p").sees("% of the row");
    stage.press("%").sees("% of the column").sees("rounded");
    insta::assert_snapshot!("crosstab_shares", stage.screen());
    stage.press("alt-p").sees("% of all");
}

#[test]
fn rows_that_overlap_say_so() {
    let mut stage = table("en", (80, 24));
    stage
        .press("o")
        .sees("Topics by oblast")
        .press("down down enter");
    stage.sees("Rows overlap").sees("25");
    insta::assert_snapshot!("crosstab_overlap", stage.screen());
    stage.press("o home down down down down down down enter");
    stage.sees("Groups overlap, and not everybody belongs to one");
}

#[test]
fn a_table_is_copied_and_written_out_beside_what_is_there() {
    let mut stage = table("en", (80, 24));
    stage.press("y").sees("Copied, for a spreadsheet");
    let copied = stage.clipboard.clone().unwrap();
    assert!(copied.starts_with("Role\tWomen\tMen\tNot stated\tTotal\n"));
    stage.press("Y").sees("Copied as Markdown");
    assert!(
        stage
            .clipboard
            .clone()
            .unwrap()
            .contains("| Councillor | 44 | 70 |")
    );
    stage.press("w down enter").sees("Written to");
    let csv = String::from_utf8(stage.document("participants-role-sex.csv")).unwrap();
    assert!(csv.starts_with("\u{feff}Role,Women,Men,Not stated,Total\n"));
    stage.press("ctrl-s down enter");
    assert_eq!(
        stage.document("participants-role-sex-2.csv"),
        csv.into_bytes()
    );
    stage.press("w enter");
    assert!(
        stage
            .document("participants-role-sex.xlsx")
            .starts_with(b"PK")
    );
}

#[test]
fn a_table_is_kept_in_the_logbook_and_its_name_taken_out_again() {
    let mut stage = table("en", (80, 24));
    stage.press("tab o end enter").write("Менин таблицам");
    stage.press("enter").sees("kept in the logbook");
    let logbook = std::fs::read_to_string(stage.root().join("logbook.json")).unwrap();
    assert!(logbook.contains("Менин таблицам") && logbook.contains("\"measure\": \"women\""));
    stage
        .press("r home enter o home")
        .sees("Менин таблицам")
        .press("enter");
    stage.sees("Women: Role by Sex");
    stage
        .press("o home delete")
        .sees("taken out of the logbook");
    let without = std::fs::read_to_string(stage.root().join("logbook.json")).unwrap();
    assert!(!without.contains("Менин таблицам"));
    stage.press("ctrl-z");
    let again = std::fs::read_to_string(stage.root().join("logbook.json")).unwrap();
    assert!(again.contains("Менин таблицам"));
    stage
        .press("o home down delete")
        .sees("comes with the program");
}

#[test]
fn a_table_of_a_newer_version_is_shown_by_name_and_refused() {
    let stage = Stage::sample("en", (100, 30));
    let path = stage.root().join("logbook.json");
    let mut logbook: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    logbook["tables"] = serde_json::json!([
        { "name": "Future", "rows": "planet", "columns": "", "measure": "sessions", "share": "" }
    ]);
    std::fs::write(&path, serde_json::to_vec_pretty(&logbook).unwrap()).unwrap();
    let mut stage = stage.restart();
    stage.press("f5 o home").sees("Future").sees("planet");
    stage.press("enter").sees("does not know “planet”");
}

#[test]
fn wide_tables_scroll_and_say_how_much_is_hidden() {
    let mut stage = table("en", (80, 24));
    stage
        .press("c home down down down enter")
        .sees("Municipality")
        .sees("more →");
    for _ in 0..30 {
        stage.press("right");
    }
    stage.sees("more").sees("Total");
    insta::assert_snapshot!("crosstab_wide", stage.screen());
}

#[test]
fn it_is_drawn_in_every_language_and_size_and_of_nothing() {
    for language in ["ky", "ru", "en"] {
        for size in [(60, 16), (80, 24), (140, 40), (20, 5)] {
            for mut stage in [table(language, size), Stage::empty(language, size)] {
                stage.press("f5");
                for keys in [
                    "shift-right",
                    "shift-down",
                    "tab",
                    "p",
                    "b",
                    "end",
                    "enter esc",
                ] {
                    for _ in 0..4 {
                        stage.press(keys);
                    }
                }
                stage.press("o w esc");
            }
        }
    }
    let mut stage = table("ky", (60, 16));
    stage.press("o down down enter");
    insta::assert_snapshot!("crosstab_small_ky", stage.screen());
}

#[test]
fn a_click_selects_a_figure_and_a_heading_sorts() {
    let mut stage = table("en", (80, 24));
    stage.click("70").sees("[70]").click("70").sees("counted:");
    stage.press("esc").click("Men").sees("Men ▾");
}

#[test]
fn where_no_session_was_held_the_table_says_so() {
    let mut stage = table("en", (80, 24));
    stage.press("/").write("status:planned").press("enter");
    stage.sees("No session fits");
}
