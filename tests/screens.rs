//! What the screens look like: the drawn buffer of the sample campaign, in the languages and sizes
//! where words and room decide. `INSTA_UPDATE=always cargo test --test screens` writes the pictures
//! again; look at the difference before keeping it.

mod support;

use insta::assert_snapshot;
use support::Stage;

/// The size that every screen is made for, the smallest, and a large one.
const SIZES: [(u16, u16); 3] = [(80, 24), (60, 16), (140, 40)];

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

#[test]
fn the_overview() {
    for language in LANGUAGES {
        for (columns, rows) in SIZES {
            let mut stage = Stage::sample(language, (columns, rows));
            stage.press("f3");
            let name = format!("overview_{language}_{columns}x{rows}");
            assert_snapshot!(name, stage.screen());
        }
    }
}

#[test]
fn the_overview_of_a_filter_scrolled_to_its_last_figure() {
    let mut stage = Stage::sample("en", (80, 24));
    stage
        .press("/")
        .write("oblast:жалал type:local")
        .press("enter f3 end");
    assert_snapshot!(stage.screen());
}

#[test]
fn the_overview_of_nothing() {
    let mut stage = Stage::empty("ky", (80, 24));
    stage.press("f3");
    assert_snapshot!(stage.screen());
    stage.press("n").sees("Жаңы сессия");
}

#[test]
fn the_sessions_behind_a_figure_and_back() {
    let mut stage = Stage::sample("ru", (80, 24));
    stage.press("f3 down down down enter");
    assert_snapshot!(stage.screen());
    stage.press("esc").sees("26 на 25");
}

#[test]
fn the_list_of_sessions() {
    for language in LANGUAGES {
        let stage = Stage::sample(language, (80, 24));
        assert_snapshot!(format!("sessions_{language}_80x24"), stage.screen());
    }
    for (columns, rows) in [(60, 16), (140, 40)] {
        let stage = Stage::sample("en", (columns, rows));
        assert_snapshot!(format!("sessions_en_{columns}x{rows}"), stage.screen());
    }
}

#[test]
fn the_form_when_and_where() {
    for language in LANGUAGES {
        let mut stage = Stage::sample(language, (80, 24));
        stage.press("enter");
        assert_snapshot!(format!("form_{language}_80x24"), stage.screen());
    }
}

#[test]
fn the_form_with_the_grid_of_counts() {
    for (language, columns, rows) in [("ky", 80, 24), ("en", 60, 16), ("ru", 140, 40)] {
        let mut stage = Stage::sample(language, (columns, rows));
        stage.press("enter pagedown pagedown pagedown");
        assert_snapshot!(format!("grid_{language}_{columns}x{rows}"), stage.screen());
    }
}

#[test]
fn the_question_before_a_form_is_left() {
    for language in LANGUAGES {
        let mut stage = Stage::sample(language, (80, 24));
        stage.press("n").write("18112019").press("esc");
        assert_snapshot!(format!("leave_form_{language}_80x24"), stage.screen());
    }
}

/// A sheet with people on it: two pages, somebody absent, somebody of whom something is wrong.
fn sheet(language: &str, size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(language, size);
    stage.press("a f9");
    for (name, keys) in [
        ("Айгүл Жумабекова", "ж51985"),
        ("Асанов Бакыт", "м234"),
        ("Bektur Alymkulov", "m52085"),
        ("Өмүрбек кызы Нурай", "f31991"),
    ] {
        stage.write(name).press("tab").write(keys).press("enter");
    }
    stage
        .press("up alt-n f4")
        .write("2")
        .press("enter")
        .write("1")
        .press("enter");
    stage
}

#[test]
fn the_counts_of_an_attendance() {
    for (language, columns, rows) in [("ky", 80, 24), ("en", 60, 16), ("ru", 140, 40)] {
        let mut stage = Stage::sample(language, (columns, rows));
        stage.press("a enter shift-right shift-down");
        assert_snapshot!(
            format!("counts_{language}_{columns}x{rows}"),
            stage.screen()
        );
    }
}

#[test]
fn the_names_of_a_sheet() {
    for (language, columns, rows) in [
        ("ky", 80, 24),
        ("ru", 80, 24),
        ("en", 80, 24),
        ("ru", 60, 16),
        ("en", 140, 40),
    ] {
        let stage = sheet(language, (columns, rows));
        assert_snapshot!(format!("names_{language}_{columns}x{rows}"), stage.screen());
    }
}

#[test]
fn the_tally_at_the_door() {
    for (language, columns, rows) in [("ky", 80, 24), ("ru", 60, 16), ("en", 140, 40)] {
        let mut stage = Stage::sample(language, (columns, rows));
        stage.press("a f9 f9").write("жжм3ж");
        assert_snapshot!(format!("tally_{language}_{columns}x{rows}"), stage.screen());
    }
}

#[test]
fn what_is_shown_before_an_attendance_changes() {
    for language in LANGUAGES {
        let mut stage = sheet(language, (80, 24));
        stage.press("alt-g");
        assert_snapshot!(format!("fill_grid_{language}_80x24"), stage.screen());
        stage.press("esc alt-k down");
        assert_snapshot!(format!("age_profile_{language}_80x24"), stage.screen());
        stage.press("esc");
        let rows =
            "№\tФИО\tпол\tг.р.\tайыл\n1\tАсанова Айша\tж\t1985\tМасы\n2\tКадыров\tм\t?!\t=1+1\n";
        stage.happen(sabak::app::event::Event::Paste(rows.to_owned()));
        assert_snapshot!(format!("pasted_{language}_80x24"), stage.screen());
    }
}
