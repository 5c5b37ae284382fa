//! The check by keys: from a finding into its field and back, mending at once and taking it back,
//! what a filter leaves, and what is said where nothing is found.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::Path;

use sabak::app::Opening;
use sabak::app::check::Row;
use sabak::app::overlay::Overlay;
use sabak::app::screen::Screen;
use serde_json::{Value, json};
use support::{Stage, copy, sample};
use tempfile::TempDir;

/// 20 people in Suzak on 18 November.
const SUZAK: &str = "016e7f0f-2bb8-7420-82c1-0898201d7501";
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

#[test]
fn a_municipality_opens_what_mends_it() {
    let prepare = |folder: &Path| {
        change(folder, "logbook.json", |logbook| {
            let listed = logbook["municipalities"].as_array_mut().unwrap();
            listed[3]["profile"] = json!({ "residents": [
                { "sex": "female", "age": "14-28", "count": 5 },
                { "sex": "female", "age": "14-35", "count": 5 },
            ] });
            listed.push(json!({ "code": NOBODY, "target": { "sessions": 1 } }));
            listed.push(json!({ "code": "our-own", "target": { "sessions": 0 } }));
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    let at = |stage: &Stage, id: &str| {
        let place = found(stage).0.iter().position(|one| *one == id);
        "down ".repeat(place.unwrap())
    };
    let ids = found(&stage).0;
    assert_eq!(ids.iter().filter(|id| **id == "not-reached").count(), 1);
    let keys = at(&stage, "bands-overlap");
    stage.press("home").press(keys.trim()).press("enter");
    let text = fs::read(stage.root().join("logbook.json")).unwrap();
    let logbook: Value = serde_json::from_slice(&text).unwrap();
    let Some(Overlay::Residents(residents)) = &stage.app.overlay else {
        panic!("{}", stage.screen());
    };
    assert_eq!(residents.code, logbook["municipalities"][3]["code"]);
    stage.press("esc home");
    let keys = at(&stage, "not-reached");
    stage.press(keys.trim()).press("enter");
    let place = |stage: &Stage| match stage.app.screens.top() {
        Screen::Coverage(coverage) => coverage.row().map(|row| row.code.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(place(&stage).as_deref(), Some(NOBODY));
    // However the coverage was left, it comes back to the municipality.
    stage.press("home b f7 enter");
    assert_eq!(place(&stage).as_deref(), Some(NOBODY));
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
    assert!(matches!(stage.app.screens.top(), Screen::Coverage(_)));
}

#[test]
fn a_municipality_behind_its_target_leads_to_its_sessions() {
    let prepare = |folder: &Path| {
        change(folder, "logbook.json", |logbook| {
            logbook["municipalities"][0]["target"] = json!({ "sessions": 2, "participants": 99 });
        });
    };
    let mut stage = check("en", (80, 24), prepare);
    stage.press("end").sees("Target: 16 of 99 participants.");
    stage.press("up").sees("Target: 1 of 2 sessions held.");
    stage
        .press("enter")
        .sees("1 of 25 sessions")
        .sees("Chelpek");
    stage.press("esc").sees("Target: 1 of 2 sessions held.");
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
