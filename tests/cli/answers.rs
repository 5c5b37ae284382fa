//! What the program answers about a sound logbook.

use super::*;

#[test]
fn the_campaign_gives_its_stated_figures() {
    let totals = summary("");
    assert_eq!(totals["sessions"]["held"], 25);
    assert_eq!(totals["municipalities"]["reached"], 25);
    assert_eq!(totals["participants"]["total"], 398);
    let types = &totals["trainer_types"];
    let by_type: Vec<u64> = types["by_type"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["sessions"].as_u64().unwrap())
        .collect();
    assert_eq!(by_type, [5, 8, 13]);
    assert_eq!(types["sessions_with_several"], 1);
    assert_eq!(types["sessions_with_none"], 0);
    assert_eq!(totals["period"]["from"], "2019-11-18");
    assert_eq!(totals["period"]["to"], "2019-12-04");
    assert_eq!(totals["participants"]["female"], 206);
    assert_eq!(totals["participants"]["male"], 183);
    assert_eq!(totals["participants"]["not_stated"], 9);
    assert_eq!(totals["women_share"], 0.5296);
    assert_eq!(totals["hours"], 150.0);
    assert_eq!(totals["problems"]["sessions_with_problems"], 0);
}

#[test]
fn the_summary_has_its_keys_in_their_order() {
    let said = run(&["summary", "--folder", SAMPLE, "--json"]).with(0);
    let totals = said.json();
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(
        keys(&totals).join(" "),
        "sessions period municipalities participants women_share hours trainer_types by_oblast \
         by_district by_municipality by_topic by_method by_role by_age by_month by_group knowledge \
         problems people sessions_that_disagree ages timeline comparison"
    );
    for (key, expected) in [
        ("sessions", "total held planned postponed cancelled"),
        ("period", "from to"),
        ("municipalities", "reached target target_reached"),
        ("participants", "total female male other not_stated"),
        (
            "trainer_types",
            "sessions_with_several sessions_with_none by_type met",
        ),
        (
            "knowledge",
            "before after tested sessions sessions_without_tested",
        ),
        ("problems", "unreadable_files sessions_with_problems"),
    ] {
        assert_eq!(keys(&totals[key]).join(" "), expected);
    }
    assert_eq!(
        keys(&totals["trainer_types"]["by_type"][0]).join(" "),
        "code sessions participants"
    );
    let row = "code name sessions participants female male other not_stated";
    for (key, value) in totals.as_object().unwrap() {
        for line in value.as_array().into_iter().flatten() {
            assert_eq!(keys(line).join(" "), row, "{key}");
        }
    }
    assert!(
        said.out
            .starts_with("{\n  \"sessions\": {\n    \"total\": 25,\n")
    );
    assert!(said.out.ends_with("\n}\n"));
}

#[test]
fn every_breakdown_adds_up_to_the_participants() {
    let totals = summary("");
    for key in [
        "by_oblast",
        "by_district",
        "by_municipality",
        "by_role",
        "by_age",
        "by_month",
    ] {
        let rows = totals[key].as_array().unwrap();
        let sum = |of: &str| {
            rows.iter()
                .map(|row| row[of].as_u64().unwrap())
                .sum::<u64>()
        };
        assert_eq!(sum("participants"), 398, "{key}");
        let sexes = sum("female") + sum("male") + sum("other") + sum("not_stated");
        assert_eq!(sexes, 398, "{key}");
        let codes: Vec<&str> = rows
            .iter()
            .map(|row| row["code"].as_str().unwrap())
            .collect();
        assert!(codes.is_sorted(), "{key}: {codes:?}");
    }
}

#[test]
fn names_follow_the_language_and_figures_do_not() {
    let oblast = |language: &str| {
        let said = run(&[
            "summary",
            "--folder",
            SAMPLE,
            "--json",
            "--language",
            language,
        ]);
        let totals = said.with(0).json();
        assert_eq!(totals["by_oblast"][1]["sessions"], 14);
        totals["by_oblast"][1]["name"].as_str().unwrap().to_owned()
    };
    assert_eq!(oblast("ky"), "Жалал-Абад облусу");
    assert_eq!(oblast("ru"), "Джалал-Абадская область");
    assert_eq!(oblast("en"), "Jalal-Abad oblast");
}

#[test]
fn filters_take_the_same_sessions_in_every_language_and_layout() {
    for filter in [
        "oblast:jalal",
        "область:джалал",
        "облус:Жалал-Абад",
        "щидфыеЖ;fkfk",
        "oblast:;fkfk",
        "oblast:41703000000000",
    ] {
        let totals = summary(filter);
        assert_eq!(totals["sessions"]["total"], 14, "{filter}");
        assert_eq!(totals["participants"]["total"], 225, "{filter}");
    }
    for (filter, sessions) in [
        ("type:gender_expert", 5),
        ("түр:гендер", 13),
        ("topic:budget", 23),
        ("topic:inclusive-budgeting", 21),
        ("from:2019-12-01", 4),
        ("с:01.12.2019 по:02.12.2019", 2),
        ("place:cholpon", 1),
        ("токтогул", 2),
        ("status:planned", 0),
    ] {
        assert_eq!(summary(filter)["sessions"]["total"], sessions, "{filter}");
    }
}

#[test]
fn the_list_is_sorted_by_day_and_says_what_it_counts() {
    let said = run(&["list", "--folder", SAMPLE, "--json", "--language", "en"]).with(0);
    let sessions = said.json();
    let sessions = sessions.as_array().unwrap();
    assert_eq!(sessions.len(), 25);
    let keys: Vec<&String> = sessions[0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "id",
            "starts_on",
            "ends_on",
            "status",
            "kind",
            "municipality",
            "oblast",
            "district",
            "title",
            "trainer_types",
            "topics",
            "participants",
            "female",
            "male",
            "other",
            "not_stated",
            "women_share",
            "hours",
            "problems"
        ]
    );
    let days: Vec<&str> = sessions
        .iter()
        .map(|row| row["starts_on"].as_str().unwrap())
        .collect();
    assert!(days.is_sorted());
    let people: u64 = sessions
        .iter()
        .map(|row| row["participants"].as_u64().unwrap())
        .sum();
    assert_eq!(people, 398);
    assert_eq!(sessions[0]["id"], SUZAK);
    assert_eq!(sessions[0]["district"]["name"], "Suzak district");
    let town = sessions.iter().find(|row| row["district"].is_null());
    assert!(town.is_some(), "a town that lies in no district");
}

#[test]
fn a_session_is_shown_by_the_beginning_of_its_id() {
    let whole = run(&["show", SUZAK, "--folder", SAMPLE, "--json"]).with(0);
    let file = fs::read_to_string(format!("{SAMPLE}/sessions/{SUZAK}.json")).unwrap();
    assert_eq!(whole.out, file, "the file as it is");
    for language in LANGUAGES {
        let shown = run(&[
            "show",
            "016E7F0F",
            "--folder",
            SAMPLE,
            "--language",
            language,
        ])
        .with(0);
        assert!(shown.out.contains(SUZAK));
        assert!(!shown.out.contains(['⟨', '{']), "{}", shown.out);
    }
    let several = run(&["show", "016e7f", "--folder", SAMPLE]).with(2);
    assert!(several.err.contains(SUZAK), "{}", several.err);
    let none = run(&["show", "ffff", "--folder", SAMPLE]).with(2);
    assert!(none.err.contains("ffff") && none.out.is_empty());
    let left_out = run(&[
        "show",
        SUZAK,
        "--folder",
        SAMPLE,
        "--filter",
        "status:planned",
    ]);
    left_out.with(2);
}

#[test]
fn plain_answers_stay_as_they_are() {
    for language in LANGUAGES {
        let answer = |command: &str, filter: &str| {
            let arguments = [
                command,
                "--folder",
                SAMPLE,
                "--language",
                language,
                "--filter",
                filter,
            ];
            run(&arguments).with(0).out
        };
        insta::assert_snapshot!(format!("summary_{language}"), answer("summary", ""));
        insta::assert_snapshot!(format!("list_{language}"), answer("list", "oblast:issyk"));
    }
}

#[test]
fn plain_answers_are_words_and_simple_tables() {
    for language in LANGUAGES {
        for command in [
            &["list"][..],
            &["summary"],
            &["coverage"],
            &["calendar"],
            &["check"],
            &["show", SUZAK],
            &["table", "--rows", "topic", "--columns", "role"],
            &["table", "--name", "women-share-district"],
            &[
                "table",
                "--rows",
                "district",
                "--columns",
                "oblast",
                "--measure",
                "average",
            ],
        ] {
            let arguments = [command, &["--folder", SAMPLE, "--language", language]].concat();
            let said = run(&arguments).out;
            // No drawing, nothing cut, no sign that stands for a word.
            let drawn = said.find(|letter: char| {
                matches!(letter, '─'..='◿' | '…' | '·' | '×' | '±' | '→' | '|' | '⟨')
            });
            let around = drawn.map(|at| said[..at].lines().last());
            assert_eq!(around, None, "{arguments:?}\n{said}");
            let has_bare_dash = |line: &str| {
                let words: Vec<&str> = line.split_whitespace().collect();
                words.last() == Some(&"–") || line.contains("  –  ")
            };
            assert!(!said.lines().any(has_bare_dash), "{arguments:?}\n{said}");
            // Columns never reach over a page: what has more is told row by row.
            for line in said.lines().filter(|line| line.trim().contains("   ")) {
                assert!(line.chars().count() <= 100, "{line}");
            }
        }
    }
}

#[test]
fn the_list_is_a_table_for_those_who_want_one() {
    let list = |form: &str| {
        let arguments = ["list", "--folder", SAMPLE, "--language", "en", form];
        run(&arguments).with(0).out
    };
    let csv = list("--csv");
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 26);
    assert!(
        lines[0].starts_with("\u{feff}Date,Ends,Oblast,District,Municipality,Code,"),
        "{csv}"
    );
    assert!(
        lines[1].starts_with("2019-11-18,2019-11-18,Jalal-Abad oblast,Suzak district,Suzak AA,"),
        "{csv}"
    );
    assert!(lines[1].ends_with(&format!(",Held,0,{SUZAK}")), "{csv}");
    let markdown = list("--markdown");
    assert_eq!(markdown.lines().count(), 27);
    assert!(
        markdown.starts_with("| Date | Ends | Oblast |"),
        "{markdown}"
    );
}

#[test]
fn a_filter_of_places_narrows_what_is_to_be_reached() {
    let of = |command: &str, filter: &str| {
        let said = run(&[command, "--folder", SAMPLE, "--json", "--filter", filter]);
        let municipalities = said.with(0).json()["municipalities"].clone();
        ["reached", "target", "target_reached"].map(|key| municipalities[key].as_u64().unwrap())
    };
    for command in ["summary", "coverage"] {
        assert_eq!(of(command, "oblast:issyk"), [11, 11, 11], "{command}");
        let [reached, target, target_reached] = of(command, "to:18.11.2019");
        assert_eq!((target, reached), (25, target_reached), "{command}");
        assert!(reached < 25, "{command}");
    }
}

#[test]
fn an_empty_logbook_has_empty_totals() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("sessions")).unwrap();
    fs::copy(
        format!("{SAMPLE}/logbook.json"),
        folder.path().join("logbook.json"),
    )
    .unwrap();
    let path = folder.path().to_str().unwrap();
    let totals = run(&["summary", "--folder", path, "--json"]).with(0).json();
    assert_eq!(totals["women_share"], Value::Null);
    assert_eq!(totals["period"]["from"], Value::Null);
    assert_eq!(totals["municipalities"]["target"], 25);
    for command in ["list", "summary"] {
        let said = run(&[command, "--folder", path]).with(0);
        assert!(!said.out.is_empty() && said.err.is_empty());
    }
    // Of every municipality with a target nothing has been reached.
    let findings = run(&["check", "--folder", path, "--json"]).with(1).json();
    let findings = findings.as_array().unwrap();
    assert_eq!(findings.len(), 25);
    assert!(findings.iter().all(|one| one["problem"] == "not-reached"));
    run(&["check", "--folder", path, "--filter", "status:held"]).with(0);
}

#[test]
fn numbers_that_differ_for_a_reason_are_in_sight_and_no_finding() {
    let book = Book::new();
    let explained = "016ea308-eef0-7c8a-91d9-a2bd8a0b1f29";
    let check = |rest: &[&str]| {
        let whole = ["check", "--folder", book.path(), "--language", "en"];
        run(&[&whole, rest].concat())
    };
    let said = check(&[]).with(0);
    assert!(said.out.contains("with the reason in the note: 3"));
    assert!(said.out.contains(&explained[..8]), "{}", said.out);
    assert_eq!(check(&["--json"]).with(0).json(), Value::Array(Vec::new()));
    let said = check(&["--filter", "place:masy"]).with(0);
    assert!(!said.out.contains("with the reason"), "{}", said.out);
    // Without the reason it is something to be cleared up.
    let file = format!("sessions/{explained}.json");
    let mut session: Value = serde_json::from_slice(&fs::read(book.file(&file)).unwrap()).unwrap();
    session["attendance"]["note"] = "".into();
    book.put(&file, session.to_string());
    let said = check(&[]).with(1);
    assert!(said.out.contains("The numbers differ") || said.out.contains("the table"));
    assert!(said.out.contains("with the reason in the note: 2"));
}

/// A planted name, in every file where a name can stand: none of it is ever shown.
#[test]
fn ages_on_the_sheets_are_read_anew_and_kept_nowhere() {
    let book = Book::new();
    let person = |age: u32| {
        format!(
            r#"{{"name":"А","sex":"female","role":"councillor","age":{age},"status":"present"}}"#
        )
    };
    let people = format!(
        r#"{{"format":1,"session":"{SUZAK}","people":[{},{}]}}"#,
        person(31),
        person(47)
    );
    book.put(&format!("people/{SUZAK}.json"), people);
    let placed = |ages: &[&str]| -> Vec<(String, u64)> {
        let whole = ["summary", "--json", "--folder", book.path()];
        let said = run(&[&whole[..], ages].concat()).out;
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        let rows = said["by_age"].as_array().unwrap().clone();
        let row = |row: serde_json::Value| {
            let code = row["code"].as_str().unwrap().to_owned();
            (code, row["participants"].as_u64().unwrap())
        };
        rows.into_iter().map(row).collect()
    };
    let entered = placed(&[]);
    let first = placed(&["--ages", "kg-2023"]);
    assert_eq!(
        placed(&["--ages", "kg-2023"]),
        first,
        "the same the second time"
    );
    assert_eq!(placed(&[]), entered);
    let of = |rows: &[(String, u64)], code: &str| {
        let row = rows.iter().find(|(one, _)| one == code);
        row.map_or(0, |(_, count)| *count)
    };
    assert_eq!(of(&first, "36-59"), 1, "{first:?}");
    let sum = |rows: &[(String, u64)]| rows.iter().map(|(_, count)| count).sum::<u64>();
    assert_eq!(sum(&first), sum(&entered));
}

#[test]
fn names_of_people_are_in_no_answer() {
    let book = Book::new();
    let person = r#"{"name":"Айгүл Жашыруун","sex":"female","birth_year":1987,"phone":"0555123987","status":"present"}"#;
    let sheet =
        |id: &str, person: &str| format!(r#"{{"format":1,"session":"{id}","people":[{person}]}}"#);
    book.put(&format!("people/{SUZAK}.json"), sheet(SUZAK, person));
    let broken = "016e7f35-1e90-7ae2-a9ee-c8110c0634cf";
    let wrong = r#"{"name":"Айгүл Жашыруун","birth_year":"Айгүл 1987","phone":"0555123987"}"#;
    book.put(&format!("people/{broken}.json"), sheet(broken, wrong));
    for language in LANGUAGES {
        for command in [
            &["list"][..],
            &["summary"],
            &["check"],
            &["coverage"],
            &["calendar"],
            &["table", "--rows", "age", "--columns", "role"],
            &["table", "--rows", "age", "--ages", "kg-2023"],
            &["summary", "--ages", "un-youth"],
            &["show", SUZAK],
            &["show", broken],
            &["list", "--filter", "Айгүл"],
            &["show", "Айгүл"],
        ] {
            for json in [&[][..], &["--json"]] {
                let rest = ["--folder", book.path(), "--language", language];
                let arguments = [command, &rest, json].concat();
                let said = run(&arguments);
                let typed = command.contains(&"Айгүл");
                for secret in ["Жашыруун", "0555123987", "1987", "Айгүл"] {
                    let is_there = said.out.contains(secret) || said.err.contains(secret);
                    assert!(
                        !is_there || typed && secret == "Айгүл",
                        "{arguments:?} {}",
                        said.out
                    );
                }
            }
        }
    }
    let listed = run(&[
        "list",
        "--folder",
        book.path(),
        "--filter",
        "Айгүл",
        "--json",
    ]);
    assert_eq!(listed.json(), Value::Array(Vec::new()));
}

/// What a file says cannot steer the terminal or turn its text around.
#[test]
fn foreign_words_are_shown_without_their_tricks() {
    let book = Book::new();
    let from = "\"title\": \"Социалдык";
    book.put_session(
        1,
        from,
        "\"title\": \"\\u001b[31m\\u202eABC\\u2066\\u0007 Социалдык",
    );
    for command in [
        &["list"][..],
        &["show", "0200"],
        &["check"],
        &["summary"],
        &["list", "--json"],
    ] {
        let said = run(&[command, &["--folder", book.path()]].concat()).with(0);
        for trick in ['\u{1b}', '\u{202e}', '\u{2066}', '\u{7}'] {
            assert!(!said.out.contains(trick), "{command:?} {trick:?}");
        }
    }
    let listed = run(&["list", "--json", "--folder", book.path()]).json();
    let titles = listed.as_array().unwrap().iter();
    let mut titles = titles.map(|row| row["title"].as_str().unwrap());
    let title = titles.find(|title| title.contains("ABC")).unwrap();
    assert!(
        title.starts_with("\u{1b}[31m\u{202e}ABC\u{2066}"),
        "{title:?}"
    );
}

#[test]
fn a_session_is_shown_as_people_speak_of_it() {
    for (language, told) in [
        ("en", ["  Trainer\n", "18 November 2019, 15:08"]),
        ("ru", ["  Тренер\n", "18 ноября 2019, 15:08"]),
        ("ky", ["  Тренер\n", "2019-жылдын 18-ноябры, 15:08"]),
    ] {
        let arguments = ["show", SUZAK, "--folder", SAMPLE, "--language", language];
        let page = run(&arguments).with(0).out;
        assert!(told.iter().all(|text| page.contains(text)), "{page}");
    }
}

#[test]
fn sessions_of_another_status_are_mentioned() {
    let book = Book::new();
    let said = run(&["summary", "--folder", book.path()]).with(0);
    assert!(!said.out.contains("another status"), "{}", said.out);
    book.put_session(1, "\"status\": \"held\"", "\"status\": \"dreamt\"");
    book.put_session(2, "\"status\": \"held\",", "");
    let said = run(&["summary", "--folder", book.path()]).with(0);
    let expected = "0 cancelled, 2 with another status";
    assert!(said.out.contains(expected), "{}", said.out);
}

/// Two sessions in one place on one day, in a municipality that is behind its target.
fn doubled() -> (Book, String) {
    let book = Book::new();
    let id = book.put_session(1, "\"headcount\": 20", "\"headcount\": 20");
    let file = format!("sessions/{id}.json");
    let mut session: Value = serde_json::from_slice(&fs::read(book.file(&file)).unwrap()).unwrap();
    session["municipality"]["code"] = "41703220856000".into();
    book.put(&file, session.to_string());
    let mut logbook: Value =
        serde_json::from_slice(&fs::read(book.file("logbook.json")).unwrap()).unwrap();
    for own in logbook["municipalities"].as_array_mut().unwrap() {
        if own["code"] == "41703220856000" {
            own["target"]["participants"] = 100.into();
        }
    }
    book.put("logbook.json", logbook.to_string());
    (book, id)
}

#[test]
fn what_shows_between_sessions_and_in_municipalities_is_a_finding_too() {
    let (book, id) = doubled();
    let findings = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    let findings = findings.as_array().unwrap();
    let ids: Vec<&str> = findings
        .iter()
        .map(|one| one["problem"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids,
        [
            "same-place-and-day",
            "same-place-and-day",
            "participants-behind"
        ]
    );
    let [one, other, behind] = findings.as_slice() else {
        panic!("{findings:?}");
    };
    for (this, that) in [(one, other), (other, one)] {
        assert_eq!(this["other"], that["session"]);
        assert_eq!(this["municipality"], "41703220856000");
        assert_eq!(
            (&this["severity"], &this["field"]),
            (&"doubt".into(), &"starts_on".into())
        );
        assert!(!this["mend"].as_str().unwrap().is_empty());
    }
    assert!([&one["session"], &other["session"]].contains(&&Value::from(id.as_str())));
    assert_eq!(behind["session"], Value::Null);
    assert_eq!(behind["municipality"], "41703220856000");
    assert!(behind["path"].as_str().unwrap().ends_with("logbook.json"));
    let said = run(&["check", "--folder", book.path(), "--language", "en"])
        .with(1)
        .out;
    assert!(
        said.contains(&format!(
            "The other session: 18 November 2019, Suzak AA, Suzak district, {}\n",
            &id[..8]
        )),
        "{said}"
    );
    assert!(said.contains("Target: 40 of 100 participants."), "{said}");
    // With a filter the pair is still there; the municipality is behind where all its sessions are
    // taken, as by a filter of places alone.
    for (filter, findings) in [("place:suzak", 3), ("place:suzak status:held", 2)] {
        let some = [
            "check",
            "--folder",
            book.path(),
            "--filter",
            filter,
            "--json",
        ];
        let found = run(&some).with(1).json();
        assert_eq!(found.as_array().unwrap().len(), findings, "{filter}");
    }
}

#[test]
fn the_check_is_a_table_too() {
    let (book, id) = doubled();
    let whole = ["check", "--folder", book.path(), "--language", "en"];
    let csv = run(&[&whole[..], &["--csv"]].concat()).with(1).out;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}Kind,Date,Place,Field,What is wrong,How to mend it,Id"
    );
    assert_eq!(lines.len(), 4);
    assert!(lines[1..3].iter().any(|line| line.ends_with(&id)), "{csv}");
    assert!(
        lines[1].starts_with("To check,2019-11-18,\"Suzak AA, Suzak district\",Date,"),
        "{csv}"
    );
    let markdown = run(&[&whole[..], &["--markdown"]].concat()).with(1).out;
    assert_eq!(markdown.lines().count(), 5, "{markdown}");
    assert!(
        markdown.starts_with("| Kind | Date | Place |"),
        "{markdown}"
    );
    // Files that cannot be read have a row too.
    book.put("sessions/02000000-0000-7000-8000-000000000009.json", "{");
    let csv = run(&[&whole[..], &["--csv"]].concat()).with(1).out;
    assert!(
        csv.lines().nth(1).unwrap().starts_with("Unreadable,"),
        "{csv}"
    );
}

#[test]
fn the_share_that_may_be_not_stated_is_asked_for() {
    let book = Book::new();
    let ids = |share: &[&str], status: i32| -> Vec<String> {
        let all = [&["check", "--folder", book.path(), "--json"], share].concat();
        let found = run(&all).with(status).json();
        let found = found.as_array().unwrap().iter();
        found
            .map(|one| one["problem"].as_str().unwrap().to_owned())
            .collect()
    };
    assert!(ids(&[], 0).is_empty(), "as the settings say");
    assert_eq!(
        ids(&["--not-stated", "24"], 1),
        ["sex-not-stated", "age-not-stated"]
    );
    assert!(ids(&["--not-stated", "0"], 1).len() > 2);
    assert!(ids(&["--not-stated=100"], 0).is_empty());
    let said = run(&["check", "--not-stated", "101", "--language", "en"]).with(2);
    assert!(
        said.err
            .contains("--not-stated cannot be “101”. It is a whole number from 0 to 100."),
        "{}",
        said.err
    );
}
