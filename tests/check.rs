//! The check by keys: from a finding into its field and back, mending at once and taking it back,
//! what a filter leaves, and what is said where nothing is found.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::Path;

use sabak::app::Opening;
use sabak::app::check::Row;
use sabak::app::overlay::Overlay;
use sabak::app::residents::Row as ResidentsRow;
use sabak::app::screen::Screen;
use serde_json::{Value, json};
use support::{Stage, copy, sample};
use tempfile::TempDir;

/// 20 people in Suzak on 18 November.
const SUZAK: &str = "016e7f0f-2bb8-7420-82c1-0898201d7501";
/// In Masy, on another day.
const MASY: &str = "016ea306-a8e8-7d83-8c4d-5230d266e8c3";
/// 22 people in Balykchy on the same day.
const BALYKCHY: &str = "016e7f35-1e90-7ae2-a9ee-c8110c0634cf";

/// Changes the JSON of a file of the logbook.
fn change(folder: &Path, file: &str, change: impl Fn(&mut Value)) {
    let path = folder.join(file);
    let mut value: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut value);
    fs::write(path, serde_json::to_string_pretty(&value).unwrap()).unwrap();
}

fn file(id: &str) -> String {
    format!("sessions/{id}.json")
}

/// The program at the check of a copy of the sample in which something was changed; no place has a
/// number of people to reach, so that nothing else is found but of one session that not all is
/// stated.
fn check(language: &str, size: (u16, u16), prepare: impl Fn(&Path)) -> Stage {
    let scratch = TempDir::new().unwrap();
    let folder = scratch.path().join("logbook");
    copy(&sample(), &folder);
    change(&folder, "logbook.json", |logbook| {
        for own in logbook["municipalities"].as_array_mut().unwrap() {
            own["target"] = json!({ "sessions": 1 });
        }
    });
    prepare(&folder);
    let mut stage = Stage::open(scratch, Opening::Folder(folder), language, size);
    stage.press("f7");
    stage
}

fn status_of(stage: &Stage, id: &str) -> Value {
    let text = fs::read(stage.root().join(file(id))).unwrap();
    let session: Value = serde_json::from_slice(&text).unwrap();
    session["status"].clone()
}

/// What is found, as ids, with the selected one.
fn found(stage: &Stage) -> (Vec<&'static str>, usize) {
    let Screen::Check(check) = stage.app.screens.top() else {
        panic!("the check is not open");
    };
    let ids = check.rows.iter().map(|row| match row {
        Row::Logbook => "logbook",
        Row::Unreadable(_) => "unreadable",
        Row::Newer(_) => "newer",
        Row::NewerSheet(_) => "newer-sheet",
        Row::Odd(_) => "odd",
        Row::Finding(finding) => finding.what.id(),
    });
    (ids.collect(), check.selected)
}

#[test]
fn the_sample_says_what_is_open_in_it() {
    let mut stage = Stage::sample("en", (80, 24));
    stage.sees("F7 Check 14");
    stage
        .press("f7")
        .sees("Not yet: 14 incomplete – in 1 session, in 12 municipalities.");
    stage.press("/").write("place:lenin").press("enter");
    stage.sees("Yes: nothing found in 1 session.");
    // The whole logbook is counted in the top line, whatever the filter takes.
    stage.sees("F7 Check 14");
    stage
        .press("/")
        .write(" nobody")
        .press("enter")
        .sees("F7 Check 14");
}

#[test]
fn a_finding_leads_to_its_field_and_is_gone_when_it_is_mended() {
    let prepare = |folder: &Path| {
        change(folder, &file(SUZAK), |session| {
            session["knowledge"] = json!({ "before": 140.0, "after": 60.0, "tested": 4 });
            session["hours"] = Value::Null;
            // Written before the day of these journeys, as no clock is to be doubted here.
            session["changed"] = json!({ "at": "2019-11-22T08:00:00Z", "by": "" });
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    let all = [
        "over-hundred",
        "missing",
        "sex-not-stated",
        "age-not-stated",
    ];
    assert_eq!(found(&stage), (all.to_vec(), 0));
    stage.sees("Test before, %: A result cannot be over 100 percent.");
    stage.press("enter").sees("Session");
    let Screen::Form(form) = stage.app.screens.top() else {
        panic!("the form is not open");
    };
    assert_eq!(form.focus.to_string(), "knowledge.before/0");
    stage.press("ctrl-a ctrl-k").write("40").press("ctrl-s esc");
    assert_eq!(found(&stage), (all[1..].to_vec(), 0));
    stage.press("down enter esc");
    assert_eq!(
        found(&stage),
        (all[1..].to_vec(), 1),
        "the selection is kept"
    );
    stage.press("ctrl-z");
    assert_eq!(found(&stage), (all.to_vec(), 2), "it stays on its finding");
}

#[test]
fn every_row_of_a_list_is_found_again_in_the_form() {
    let prepare = |folder: &Path| {
        change(folder, &file(SUZAK), |session| {
            session["follow_up"] = json!([
                { "action": "a", "who": "b", "due": "2020-02-01", "done": false },
                { "action": "c", "who": "d", "due": "2019-12-01", "done": false },
            ]);
            session["trainers"][0]["type"] = json!("nobody-knows");
            session["attendance"]["counts"][0]["age"] = json!("14-35");
            session["attendance"]["pages"] = json!([{ "page": 1, "signatures": 2, "women": 3 }]);
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    let (ids, _) = found(&stage);
    let mut seen = Vec::new();
    for _ in ids.iter().filter(|id| !id.ends_with("not-stated")) {
        stage.press("enter");
        let Screen::Form(form) = stage.app.screens.top() else {
            panic!("the form is not open");
        };
        seen.push(form.focus.to_string());
        stage.press("esc down");
    }
    let expected = [
        "trainers.type/0",
        "attendance.counts/0",
        "attendance.pages.women/0",
        "follow_up.due/1",
    ];
    assert_eq!(seen, expected, "{ids:?}");
}

#[test]
fn what_is_certain_is_mended_at_once_and_can_be_taken_back() {
    for key in ["m", "ь", "alt-m"] {
        let prepare = |folder: &Path| {
            change(folder, &file(SUZAK), |session| {
                session["status"] = json!("planned");
            });
        };
        let mut stage = check("ru", (80, 24), prepare);
        assert_eq!(found(&stage).0[0], "planned-in-the-past");
        stage.sees("Запланировано → Проведено");
        stage
            .press(key)
            .sees("Исправить?")
            .sees("18 ноября 2019 · ");
        // The safe button has the focus.
        stage.press("enter");
        assert_eq!(status_of(&stage, SUZAK), "planned");
        stage.press(key).press("left enter");
        assert_eq!(status_of(&stage, SUZAK), "held", "{key}");
        stage.sees("Исправлено.");
        assert!(!found(&stage).0.contains(&"planned-in-the-past"));
        stage.press("ctrl-z");
        assert_eq!(status_of(&stage, SUZAK), "planned");
        assert_eq!(found(&stage).0[0], "planned-in-the-past");
    }
}

/// Three sessions: two that were planned and took place, one of them with codes written otherwise,
/// and one that nobody came to.
fn several(folder: &Path) {
    for id in [SUZAK, BALYKCHY, MASY] {
        change(folder, &file(id), |session| {
            session["status"] = json!("planned")
        });
    }
    change(folder, &file(MASY), |session| {
        session["attendance"] = json!({})
    });
    change(folder, &file(SUZAK), |session| {
        session["topics"] = json!(["Gender Analysis", "Legal-Framework", "x"]);
    });
}

#[test]
fn everything_of_a_kind_is_mended_as_one_step() {
    for (language, key) in [("en", "M"), ("ru", "Ь"), ("ky", "alt-a")] {
        let mut stage = check(language, (80, 24), several);
        let before = stage.contents();
        stage.press(key);
        // Each of them is shown first, and nobody came to the third.
        for seen in ["18.11.2019 · ", "→", "2"] {
            stage.sees(seen);
        }
        stage.press("enter");
        assert_eq!(
            status_of(&stage, SUZAK),
            "planned",
            "the safe button has the focus"
        );
        stage.press(key).press("left enter");
        let status = |stage: &Stage| [SUZAK, BALYKCHY, MASY].map(|id| status_of(stage, id));
        assert_eq!(status(&stage), ["held", "held", "planned"]);
        let planned = |stage: &Stage| {
            found(stage)
                .0
                .iter()
                .filter(|id| **id == "planned-in-the-past")
                .count()
        };
        assert_eq!(planned(&stage), 1);
        stage.press("ctrl-z");
        assert_eq!(status(&stage), ["planned"; 3]);
        assert!(stage.contents() == before, "word for word");
        stage.press("ctrl-y");
        assert_eq!(status(&stage), ["held", "held", "planned"]);
        stage.press("ctrl-z");
        assert_eq!(planned(&stage), 3);
        stage.press("ctrl-z").sees_not("F7 Check 0");
    }
}

#[test]
fn several_codes_of_one_session_are_mended_together() {
    let mut stage = check("en", (80, 24), several);
    let place = found(&stage)
        .0
        .iter()
        .position(|id| *id == "unknown-code")
        .unwrap();
    stage.press("down ".repeat(place).trim());
    stage
        .press("M")
        .sees("2 changes")
        .sees("1 session")
        .sees("Legal-Framework");
    stage.press("left enter");
    let text = fs::read(stage.root().join(file(SUZAK))).unwrap();
    let session: Value = serde_json::from_slice(&text).unwrap();
    assert_eq!(
        session["topics"],
        json!(["gender-analysis", "legal-framework", "x"])
    );
    stage
        .sees("Mended in 1 session")
        .press("M")
        .sees("for a person to decide");
}

#[test]
fn those_that_were_changed_meanwhile_stay_as_they_are() {
    let mut stage = check("en", (80, 24), several);
    stage.press("M");
    change(&stage.root(), &file(SUZAK), |session| {
        session["status"] = json!("cancelled")
    });
    stage.press("left enter").sees("1 session stays as it is");
    assert_eq!(status_of(&stage, SUZAK), "cancelled");
    assert_eq!(status_of(&stage, BALYKCHY), "held");
    // What was done is taken back where nobody has changed it since.
    change(&stage.root(), &file(BALYKCHY), |session| {
        session["hours"] = json!(2.0)
    });
    stage.press("ctrl-z").sees("changed meanwhile");
    assert_eq!(status_of(&stage, BALYKCHY), "held");
    let mut stage = check("en", (80, 24), several);
    stage.press("M left enter");
    change(&stage.root(), &file(BALYKCHY), |session| {
        session["hours"] = json!(2.0)
    });
    stage.press("ctrl-z").sees("1 session stays as it is");
    assert_eq!(status_of(&stage, SUZAK), "planned");
    assert_eq!(status_of(&stage, BALYKCHY), "held");
    stage.press("ctrl-y");
    assert_eq!(status_of(&stage, SUZAK), "held");
}

#[test]
fn a_full_disk_is_told_where_several_are_mended() {
    let mut stage = check("en", (80, 24), several);
    stage.press("M");
    stage.is_disk_full = true;
    stage.press("left enter").sees("no room");
    assert_eq!(status_of(&stage, SUZAK), "planned");
}

#[test]
fn what_was_changed_meanwhile_is_not_mended() {
    let prepare = |folder: &Path| {
        change(folder, &file(SUZAK), |session| {
            session["status"] = json!("planned")
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    stage.press("m");
    change(&stage.root(), &file(SUZAK), |session| {
        session["status"] = json!("cancelled")
    });
    stage.press("left enter");
    assert_eq!(status_of(&stage, SUZAK), "cancelled");
    stage.sees("nothing is left to mend");
}

#[test]
fn what_was_put_off_or_struck_out_meanwhile_is_not_mended() {
    let prepare = |folder: &Path| {
        change(folder, &file(SUZAK), |session| {
            session["status"] = json!("planned")
        });
    };
    let later = |session: &mut Value| session["starts_on"] = json!("2020-02-01");
    let nobody = |session: &mut Value| session["attendance"] = json!({});
    let changes: [&dyn Fn(&mut Value); 2] = [&later, &nobody];
    for meanwhile in changes {
        let mut stage = check("en", (80, 24), prepare);
        assert_eq!(found(&stage).0[0], "planned-in-the-past");
        stage.press("m");
        change(&stage.root(), &file(SUZAK), meanwhile);
        stage.press("left enter");
        assert_eq!(status_of(&stage, SUZAK), "planned");
        stage.sees("nothing is left to mend");
    }
}

/// The municipality that nobody has reached.
const NOBODY: &str = "41703220400010";

/// Opens the finding with an id; the code of the municipality whose table it opens, and the cell that
/// has the focus: its row and what stands in it. Then goes back.
fn opened(stage: &mut Stage, id: &str, nth: usize) -> (String, ResidentsRow, String) {
    stage.press("home");
    let found = found(stage).0;
    let mut places = found.iter().enumerate().filter(|(_, one)| **one == id);
    let (place, _) = places.nth(nth).unwrap_or_else(|| panic!("{found:?}"));
    stage.press("down ".repeat(place).trim()).press("enter");
    let Some(Overlay::Residents(residents)) = &stage.app.overlay else {
        panic!("{}", stage.screen());
    };
    let (row, column) = residents.at;
    let value = residents.cells[row][column].value().to_owned();
    let opened = (residents.code.clone(), residents.rows[row].clone(), value);
    stage.press("esc");
    opened
}

#[test]
fn a_municipality_opens_the_very_field_of_its_table() {
    let prepare = |folder: &Path| {
        change(folder, "logbook.json", |logbook| {
            let listed = logbook["municipalities"].as_array_mut().unwrap();
            listed[0]["target"] = json!({ "sessions": 2, "participants": 99 });
            listed[3]["profile"] = json!({ "residents": [
                { "sex": "female", "age": "14-28", "count": 5 },
                { "sex": "male", "age": "14-35", "count": 7 },
                { "sex": "woman", "age": "29-59", "count": 8 },
                { "sex": "male", "age": "30-59", "count": 9 },
            ], "groups": [{ "group": "Youth", "count": 6 }] });
            listed.push(json!({ "code": NOBODY, "target": { "participants": 20 } }));
            listed.push(json!({ "code": "our-own", "target": { "sessions": 0 } }));
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    let text = fs::read(stage.root().join("logbook.json")).unwrap();
    let logbook: Value = serde_json::from_slice(&text).unwrap();
    let code = |place: usize| {
        let code = &logbook["municipalities"][place]["code"];
        code.as_str().unwrap().to_owned()
    };
    let age = |age: &str| ResidentsRow::Age(age.to_owned());
    let cases = [
        ("sessions-behind", 0, code(0), ResidentsRow::Sessions, "2"),
        (
            "participants-behind",
            0,
            code(0),
            ResidentsRow::Participants,
            "99",
        ),
        ("unknown-code", 0, code(3), age("29-59"), "8"),
        ("unknown-code", 1, code(3), age("30-59"), "9"),
        (
            "unknown-code",
            2,
            code(3),
            ResidentsRow::Group("Youth".to_owned()),
            "6",
        ),
        ("bands-overlap", 0, code(3), age("14-35"), "7"),
        (
            "not-reached",
            0,
            NOBODY.to_owned(),
            ResidentsRow::Participants,
            "20",
        ),
    ];
    let ids = found(&stage).0;
    let of_places = ids.iter().filter(|id| !id.ends_with("-not-stated"));
    assert_eq!(of_places.count(), cases.len(), "{ids:?}");
    for (id, nth, code, row, value) in cases {
        let expected = (code, row, value.to_owned());
        assert_eq!(opened(&mut stage, id, nth), expected, "{id} {nth}");
    }
}

#[test]
fn a_number_with_an_unknown_code_is_put_right_in_the_table_and_is_gone() {
    let prepare = |folder: &Path| {
        change(folder, "logbook.json", |logbook| {
            logbook["municipalities"][3]["profile"] = json!({ "residents": [
                { "sex": "Female", "age": "14-28", "count": 5 },
            ], "groups": [] });
        });
    };
    for language in ["en", "ru", "ky"] {
        let mut stage = check(language, (80, 24), prepare);
        assert_eq!(found(&stage).0[0], "unknown-code");
        stage.sees("Female").sees("logbook.json");
        // From the column that nobody knows into that of women.
        stage
            .press("enter delete left left")
            .write("5")
            .press("ctrl-s");
        assert!(stage.app.overlay.is_none(), "{}", stage.screen());
        assert!(!found(&stage).0.contains(&"unknown-code"));
        let text = fs::read(stage.root().join("logbook.json")).unwrap();
        let logbook: Value = serde_json::from_slice(&text).unwrap();
        let residents = &logbook["municipalities"][3]["profile"]["residents"];
        assert_eq!(
            *residents,
            json!([{ "sex": "female", "age": "14-28", "count": 5 }])
        );
        stage.press("ctrl-z");
        assert_eq!(found(&stage).0[0], "unknown-code");
    }
}

/// People on a sheet: the first is sound, the second of an unknown sex, the third too old.
fn odd_sheet(id: &str) -> String {
    let people = json!([
        { "name": "А", "sex": "female", "status": "present" },
        { "name": "Зуура", "sex": "Female", "status": "present" },
        { "name": "В", "age": 130, "status": "present" },
    ]);
    json!({ "format": 1, "session": id, "people": people }).to_string()
}

#[test]
fn files_of_people_are_found_and_followed_as_sessions_are() {
    let gone = "016e7f0f-2bb8-7420-82c1-0898201d7599";
    let prepare = |folder: &Path| {
        // What the ways of counting say is no matter here.
        change(folder, &file(SUZAK), |session| {
            session["attendance"]["note"] = json!("why");
        });
        fs::create_dir_all(folder.join("people")).unwrap();
        fs::write(
            folder.join(format!("people/{SUZAK}.json")),
            odd_sheet(SUZAK),
        )
        .unwrap();
        fs::write(folder.join(format!("people/{gone}.json")), "[").unwrap();
        fs::write(folder.join("people/notes.json"), "{").unwrap();
        let newer = json!({ "format": 9, "session": BALYKCHY, "people": [] });
        fs::write(
            folder.join(format!("people/{BALYKCHY}.json")),
            newer.to_string(),
        )
        .unwrap();
    };
    for (language, said) in [
        ("en", "Names, line 2, Sex"),
        ("ru", "Имена, строка 2, Пол"),
        ("ky", "Ысымдар, 2-сап, Жынысы"),
    ] {
        let mut stage = check(language, (80, 24), prepare);
        let all = [
            "unreadable",
            "unreadable",
            "newer-sheet",
            "odd",
            "odd",
            "sex-not-stated",
            "age-not-stated",
        ];
        assert_eq!(found(&stage).0, all);
        stage.sees("F7").press("end");
        assert_eq!(stage.app.to_check.findings, Some(all.len()));
        stage
            .press("home down down down")
            .sees(said)
            .sees_not("Зуура");
        stage.press("enter");
        let Screen::Form(form) = stage.app.screens.top() else {
            panic!("the form is not open");
        };
        let names = &form.attendance.as_ref().unwrap().names;
        assert_eq!((names.line, names.field().id), (1, "sex"));
        stage
            .press("esc esc esc")
            .press("f7 home down down down down enter");
        let Screen::Form(form) = stage.app.screens.top() else {
            panic!("{}", stage.screen());
        };
        let names = &form.attendance.as_ref().unwrap().names;
        assert_eq!((names.line, names.field().id), (2, "birth_year"));
        stage.press("esc esc esc");
        // Somebody else mends it.
        let sound = odd_sheet(SUZAK)
            .replace("Female", "male")
            .replace("130", "30");
        fs::write(stage.root().join(format!("people/{SUZAK}.json")), sound).unwrap();
        stage.foreign_change(SUZAK.parse().unwrap());
        assert!(!found(&stage).0.contains(&"odd"), "{}", stage.screen());
        fs::remove_file(stage.root().join(format!("people/{gone}.json"))).unwrap();
        stage.foreign_change(gone.parse().unwrap());
        assert_eq!(found(&stage).0[..2], ["unreadable", "newer-sheet"]);
    }
}

#[test]
fn a_count_in_the_grid_is_found_in_its_very_cell() {
    let prepare = |folder: &Path| {
        change(folder, &file(SUZAK), |session| {
            session["attendance"]["counts"][2]["role"] = json!("mayor");
        });
    };
    let mut stage = check("en", (140, 40), prepare);
    assert_eq!(found(&stage).0[0], "unknown-code");
    stage.press("enter");
    stage
        .sees("▸ mayor")
        .sees("[1]")
        .sees("mayor · Women · 14–28");
}

#[test]
fn bands_that_nobody_knows_are_found_and_chosen_anew() {
    let prepare = |folder: &Path| {
        change(folder, "logbook.json", |logbook| {
            logbook["age_profile"] = json!("kg-1900")
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    assert_eq!(found(&stage).0[0], "odd");
    stage.sees("kg-1900").press("enter");
    assert!(
        matches!(stage.app.overlay, Some(Overlay::AgeProfiles(_))),
        "{}",
        stage.screen()
    );
}

#[test]
fn what_is_for_a_person_to_decide_is_said_to_be() {
    let mut stage = check("en", (80, 24), |_| {});
    stage.press("m").sees("for a person to decide");
}

#[test]
fn two_sessions_in_one_place_on_one_day_show_each_other() {
    let prepare = |folder: &Path| {
        let suzak = fs::read(folder.join(file(SUZAK))).unwrap();
        let suzak: Value = serde_json::from_slice(&suzak).unwrap();
        change(folder, &file(BALYKCHY), |session| {
            session["municipality"] = suzak["municipality"].clone();
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    let (ids, _) = found(&stage);
    assert_eq!(ids[..2], ["same-place-and-day", "same-place-and-day"]);
    stage.sees("The other session: 18 November 2019 · Suzak, Suzak");
    // It is a doubt: nothing refuses to save either of them.
    stage.press("enter").sees("18 November 2019").press("esc");
    // Balykchy has no session any more.
    assert!(ids.contains(&"not-reached"));
    stage
        .press("end up down")
        .sees("No session has been held here yet");
    stage.press("enter");
    assert!(matches!(stage.app.overlay, Some(Overlay::Residents(_))));
}

#[test]
fn left_and_right_go_from_weight_to_weight() {
    let prepare = |folder: &Path| {
        fs::write(folder.join(file(BALYKCHY)), "{ \"format\": ").unwrap();
        change(folder, &file(SUZAK), |session| {
            session["ends_on"] = json!("2019-11-17");
            session["topics"] = json!(["x", "y"]);
        });
    };
    let mut stage = check("ky", (80, 24), prepare);
    let mut seen = Vec::new();
    for key in [
        "right", "right", "right", "right", "left", "left", "left", "left",
    ] {
        stage.press(key);
        seen.push(found(&stage).1);
    }
    assert_eq!(seen, [1, 2, 4, 4, 2, 1, 0, 0]);
    assert_eq!(found(&stage).0[0], "unreadable");
    stage.press("enter").sees("016e7f35").press("esc");
    stage.press("home down down down left");
    assert_eq!(
        found(&stage).1,
        2,
        "first to the beginning of the same weight"
    );
}

#[test]
fn an_empty_logbook_has_nothing_to_check() {
    for (language, said) in [("en", "no sessions"), ("ru", "нет"), ("ky", "жок")] {
        let mut stage = Stage::empty(language, (60, 16));
        stage.press("f7").sees(said);
        stage.press("enter m down up left right end home pagedown");
        assert!(matches!(stage.app.screens.top(), Screen::Check(_)));
    }
}

#[test]
fn the_share_that_may_stay_open_is_set() {
    let mut stage = check("en", (80, 24), |_| {});
    stage.sees("F7 Check 2");
    stage.press("f10 up right").sees("[30%]").press("esc");
    stage
        .sees("Yes: nothing found in 25 sessions.")
        .sees_not("F7 Check 2");
}

#[test]
fn pictures_of_the_check() {
    let prepare = |folder: &Path| {
        fs::write(folder.join(file(BALYKCHY)), "{ \"format\": ").unwrap();
        change(folder, &file(SUZAK), |session| {
            session["status"] = json!("planned");
            session["topics"] = json!(["Gender Analysis", "x"]);
            session["trainers"] = json!([]);
        });
    };
    for (language, size) in [("en", (80, 24)), ("ky", (60, 16)), ("ru", (140, 40))] {
        let mut stage = check(language, size, prepare);
        stage.press("right");
        insta::assert_snapshot!(
            format!("check_{language}_{}x{}", size.0, size.1),
            stage.screen()
        );
    }
}
