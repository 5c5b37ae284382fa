//! Files and folders that cannot be read: each is named with what is wrong, and hides no other.

use super::*;

/// A file that is wrong in one way, and what the check says of it.
struct Case {
    problem: &'static str,
    line: Option<u64>,
    column: Option<u64>,
    field: Option<&'static str>,
}

fn case(problem: &'static str, place: Option<(u64, u64)>, field: Option<&'static str>) -> Case {
    let (line, column) = place.unzip();
    Case {
        problem,
        line,
        column,
        field,
    }
}

/// Every way in which a session's file can be wrong, put into a logbook: the id and the case.
fn break_everything(book: &Book) -> Vec<(String, Case)> {
    let headcount = "\"headcount\": 20";
    let mut cases = vec![
        (
            book.put_session(1, "\"title\"", "title"),
            case("fault-syntax", Some((4, 3)), None),
        ),
        (
            book.put_session(2, headcount, "\"headcount\": \"twenty\""),
            case(
                "fault-wrong-type",
                Some((48, 18)),
                Some("attendance.headcount"),
            ),
        ),
        (
            book.put_session(3, "\"hours\": 6.0,", "\"hours\": 6.0,\n  \"hours\": 7.0,"),
            case("fault-duplicate-key", Some((11, 9)), Some("hours")),
        ),
        (
            book.put_session(
                4,
                "\"starts_on\": \"2019-11-18\"",
                "\"starts_on\": \"2019-02-31\"",
            ),
            case("fault-no-such-date", Some((7, 16)), Some("starts_on")),
        ),
        (
            book.put_session(5, headcount, "\"headcount\": -1"),
            case(
                "fault-not-a-count",
                Some((48, 18)),
                Some("attendance.headcount"),
            ),
        ),
        (
            book.put_session(6, headcount, &format!("\"headcount\": 1{}", "0".repeat(30))),
            case(
                "fault-not-a-count",
                Some((48, 18)),
                Some("attendance.headcount"),
            ),
        ),
        (
            book.put_session(7, "\"topics\": [", "\"topics\": 7, \"x\": ["),
            case("fault-wrong-type", Some((27, 13)), Some("topics")),
        ),
    ];
    let named = |number: u32| format!("02000000-0000-7000-8000-{number:012}");
    let file = |number: u32| format!("sessions/{}.json", named(number));
    fs::copy(
        book.file(&format!("sessions/{SUZAK}.json")),
        book.file(&file(8)),
    )
    .unwrap();
    cases.push((
        named(8),
        case("fault-id-is-not-file-name", Some((3, 9)), Some("id")),
    ));
    fs::File::create(book.file(&file(9)))
        .unwrap()
        .set_len(200 << 20)
        .unwrap();
    cases.push((named(9), case("fault-too-large", None, None)));
    book.put(&file(10), b"{\"format\":1,\"title\":\"\xff\"}");
    cases.push((named(10), case("fault-not-utf8", Some((1, 22)), None)));
    book.put(&file(11), "");
    cases.push((named(11), case("fault-empty", None, None)));
    book.put(&file(12), "{\"format\": 1,\n  \"id\": ");
    cases.push((
        named(12),
        case("fault-ends-early", Some((2, 8)), Some("id")),
    ));
    fs::create_dir(book.file(&file(13))).unwrap();
    cases.push((named(13), case("fault-not-a-file", None, None)));
    cases
}

#[test]
fn every_broken_file_is_listed_with_its_place_and_the_others_count() {
    let book = Book::new();
    let cases = break_everything(&book);
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    let findings = checked.as_array().unwrap();
    assert_eq!(findings.len(), cases.len(), "{checked:#}");
    for (id, case) in &cases {
        let finding = findings
            .iter()
            .find(|finding| finding["session"] == **id)
            .unwrap();
        let keys: Vec<&String> = finding.as_object().unwrap().keys().collect();
        let expected = [
            "path",
            "line",
            "column",
            "session",
            "field",
            "row",
            "problem",
            "severity",
            "message",
            "mend",
            "municipality",
            "other",
        ];
        assert_eq!(keys, expected);
        assert_eq!(finding["problem"], case.problem, "{finding:#}");
        assert_eq!(finding["line"].as_u64(), case.line, "{finding:#}");
        assert_eq!(finding["column"].as_u64(), case.column, "{finding:#}");
        assert_eq!(finding["field"].as_str(), case.field, "{finding:#}");
        assert_eq!(finding["severity"], "unreadable");
        assert!(
            finding["path"]
                .as_str()
                .unwrap()
                .ends_with(&format!("sessions/{id}.json"))
        );
    }
    let said = run(&["summary", "--folder", book.path(), "--json"]).with(3);
    let totals = said.json();
    assert_eq!(totals["sessions"]["total"], 25);
    assert_eq!(totals["participants"]["total"], 398);
    assert_eq!(totals["problems"]["unreadable_files"], cases.len());
    assert!(said.err.contains("sabak check"), "{}", said.err);
    let listed = run(&["list", "--folder", book.path(), "--json"])
        .with(3)
        .json();
    assert_eq!(listed.as_array().unwrap().len(), 25);
    run(&["show", SUZAK, "--folder", book.path()]).with(0);
    let shown = run(&["show", &cases[3].0, "--folder", book.path()]).with(3);
    assert!(shown.err.contains("2019-02-31"), "{}", shown.err);
}

#[test]
fn broken_files_are_told_in_every_language() {
    let book = Book::new();
    let cases = break_everything(&book);
    for language in LANGUAGES {
        let said = run(&["check", "--folder", book.path(), "--language", language]).with(1);
        assert!(!said.out.contains('⟨'), "{}", said.out);
        for (id, case) in &cases {
            assert!(said.out.contains(&format!("{id}.json")), "{}", case.problem);
        }
    }
}

/// The check as it is printed: a file of each sort of trouble, and a session of each severity.
#[test]
fn the_check_stays_as_it_is() {
    let book = Book::new();
    book.put_session(1, "\"headcount\": 20", "\"headcount\": -1");
    book.put_session(2, "\"format\": 1", "\"format\": 2");
    book.put_session(
        3,
        "\"ends_on\": \"2019-11-18\"",
        "\"ends_on\": \"2019-11-17\"",
    );
    book.put_session(4, "\"headcount\": 20", "\"headcount\": 25");
    book.put_session(5, "\"hours\": 6.0,", "");
    for language in LANGUAGES {
        let said = run(&["check", "--folder", book.path(), "--language", language]).with(1);
        let root = fs::canonicalize(book.path()).unwrap();
        let text = said.out.replace(root.to_str().unwrap(), "LOGBOOK");
        insta::assert_snapshot!(format!("check_{language}"), text);
    }
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    let severities: Vec<&str> = checked
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["severity"].as_str().unwrap())
        .collect();
    assert_eq!(
        severities,
        ["unreadable", "read_only", "nonsense", "doubt", "gap"]
    );
    assert_eq!(checked[1]["line"], 2);
    let filtered = run(&[
        "check",
        "--folder",
        book.path(),
        "--json",
        "--filter",
        "place:masy",
    ]);
    assert_eq!(
        filtered.with(1).json().as_array().unwrap().len(),
        2,
        "files are never filtered"
    );
}

#[test]
fn a_file_of_a_newer_version_counts_and_is_told() {
    let book = Book::new();
    book.put_session(1, "\"format\": 1", "\"format\": 2");
    let totals = run(&["summary", "--folder", book.path(), "--json"])
        .with(0)
        .json();
    assert_eq!(totals["sessions"]["total"], 26);
    assert_eq!(totals["problems"]["unreadable_files"], 0);
}

#[test]
fn a_logbook_file_that_is_broken_or_gone_hides_no_session() {
    let book = Book::new();
    book.put("logbook.json", "{ \"format\": 1 ");
    let said = run(&["summary", "--folder", book.path(), "--json"]).with(3);
    assert_eq!(said.json()["participants"]["total"], 398);
    assert_eq!(said.json()["municipalities"]["target"], 0);
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    assert_eq!(checked[0]["problem"], "fault-ends-early");
    fs::remove_file(book.file("logbook.json")).unwrap();
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    assert_eq!(checked[0]["problem"], "fault-missing");
}

#[test]
fn a_folder_that_is_none_is_told() {
    for language in LANGUAGES {
        for command in [&["list"][..], &["summary"], &["check"], &["show", "01"]] {
            let rest = ["--folder", "no/such/folder", "--language", language];
            let said = run(&[command, &rest].concat()).with(3);
            assert!(said.err.contains("no/such/folder"), "{}", said.err);
            assert!(said.out.is_empty());
            let rest = ["--folder", "src", "--language", language];
            let said = run(&[command, &rest].concat()).with(3);
            assert!(said.err.contains("logbook.json"), "{}", said.err);
            let rest = ["--folder", "Cargo.toml", "--language", language];
            run(&[command, &rest].concat()).with(3);
        }
    }
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let book = Book::new();
    let close = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let one = book.file(&format!("sessions/{SUZAK}.json"));
    close(&one, 0o000);
    // Who may read everything, as in a container, is refused nothing.
    if fs::read(&one).is_ok() {
        return;
    }
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    assert_eq!(checked[0]["problem"], "fault-no-permission");
    let sessions = book.file("sessions");
    close(&sessions, 0o000);
    let said = run(&["summary", "--folder", book.path(), "--json"]).with(3);
    assert_eq!(said.json()["sessions"]["total"], 0);
    close(&sessions, 0o755);
    close(book.folder.path(), 0o000);
    run(&["summary", "--folder", book.path()]).with(3);
    close(book.folder.path(), 0o755);
}

/// A people file with the given people, and what the check says of it.
fn check_people(book: &Book, id: &str, people: &str) -> Value {
    book.put(
        &format!("people/{id}.json"),
        format!("{{\n  \"format\": 1,\n  \"session\": \"{id}\",\n  \"people\": {people}\n}}"),
    );
    let said = run(&["check", "--folder", book.path(), "--json"]);
    for name in ["Айгүл", "Aigul"] {
        assert!(!said.out.contains(name), "{}", said.out);
        assert!(!said.err.contains(name), "{}", said.err);
    }
    said.with(1).json()
}

#[test]
fn newer_files_beside_the_sessions_are_listed() {
    let book = Book::new();
    let logbook = fs::read_to_string(book.file("logbook.json")).unwrap();
    book.put(
        "logbook.json",
        logbook.replacen("\"format\": 1", "\"format\": 2", 1),
    );
    let people = format!("{{\"format\": 3, \"session\": \"{SUZAK}\", \"people\": []}}");
    book.put(&format!("people/{SUZAK}.json"), people);
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    let told: Vec<_> = checked
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| (&finding["problem"], &finding["severity"], &finding["field"]))
        .collect();
    assert_eq!(told.len(), 2, "{checked:#}");
    for (problem, severity, field) in told {
        assert_eq!(problem, "fault-newer-format");
        assert_eq!(severity, "read_only");
        assert_eq!(field, "format");
    }
}

#[test]
fn a_code_in_the_grid_is_told_with_its_row() {
    let book = Book::new();
    let sound = fs::read_to_string(book.file(&format!("sessions/{SUZAK}.json"))).unwrap();
    let (before, counts) = sound.split_once("\"counts\"").unwrap();
    let place = counts.match_indices("\"sex\": \"").nth(2).unwrap().0;
    let (first, rest) = counts.split_at(place);
    let rest = rest.replacen("\"sex\": \"", "\"sex\": \"x", 1);
    book.put(
        &format!("sessions/{SUZAK}.json"),
        format!("{before}\"counts\"{first}{rest}"),
    );
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    assert_eq!(checked[0]["problem"], "unknown-code", "{checked:#}");
    assert_eq!(checked[0]["field"], "attendance.counts");
    assert_eq!(checked[0]["row"], 2);
    let said = run(&["check", "--folder", book.path()]).with(1);
    assert!(said.out.contains("Grid: "), "{}", said.out);
}

#[test]
fn age_bands_that_nobody_knows_are_told() {
    let book = Book::new();
    let logbook = fs::read_to_string(book.file("logbook.json")).unwrap();
    let (before, after) = logbook.split_once("\"age_profile\": \"").unwrap();
    book.put(
        "logbook.json",
        format!("{before}\"age_profile\": \"x{after}"),
    );
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    assert_eq!(checked[0]["problem"], "fault-unknown-age-profile");
    assert_eq!(checked[0]["field"], "age_profile");
    assert!(checked[0]["line"].is_u64());
    let mend = checked[0]["mend"].as_str().unwrap();
    assert!(mend.contains("kg-2009, kg-2023"), "{mend}");
    // What is wrong is said once, and how to mend it beside it.
    let message = checked[0]["message"].as_str().unwrap();
    assert!(!message.contains(mend), "{message}");
}

#[test]
fn what_is_odd_about_people_is_told_without_naming_them() {
    let book = Book::new();
    let people = r#"[
    { "name": "Айгүл", "role": "resident" },
    { "name": "Айгүл", "role": "Айгүл", "age": 700 },
    { "name": "Айгүл", "groups": ["Aigul"] }
  ]"#;
    let checked = check_people(&book, SUZAK, people);
    let told: Vec<_> = checked
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            assert_eq!(finding["session"], SUZAK);
            assert_eq!(finding["severity"], "doubt");
            (
                finding["problem"].as_str().unwrap(),
                finding["field"].as_str().unwrap(),
                finding["line"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("fault-no-such-age", "people[1].age", 6),
            ("fault-unknown-code", "people[1].role", 6),
            ("fault-unknown-code", "people[2].groups[0]", 7),
        ]
    );
    for language in LANGUAGES {
        let said = run(&["check", "--folder", book.path(), "--language", language]).with(1);
        assert!(said.out.contains("people[2].groups[0]"), "{}", said.out);
        assert!(!said.out.contains(['⟨', '{']), "{}", said.out);
        assert!(!said.out.contains("Айгүл"), "{}", said.out);
    }
}

/// The order is that of the screen: what is odd in files is a doubt, and stands before the others.
#[test]
fn what_is_odd_in_files_stands_among_the_doubts() {
    let book = Book::new();
    book.put_session(
        3,
        "\"ends_on\": \"2019-11-18\"",
        "\"ends_on\": \"2019-11-17\"",
    );
    book.put_session(4, "\"headcount\": 20", "\"headcount\": 25");
    let checked = check_people(&book, SUZAK, r#"[{ "sex": "woman" }]"#);
    let told: Vec<&str> = checked
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["problem"].as_str().unwrap())
        .collect();
    let all = ["end-before-start", "fault-unknown-code", "ways-disagree"];
    assert_eq!(told, all);
    let said = run(&["check", "--folder", book.path(), "--csv"]).with(1);
    assert_eq!(said.out.lines().count(), 1 + all.len(), "{}", said.out);
    assert!(said.out.lines().nth(2).unwrap().contains("people[0].sex"));
    let said = run(&["check", "--folder", book.path()]).with(1).out;
    let places =
        ["It ends before", "people[0].sex", "5 people are not"].map(|part| said.find(part));
    assert!(
        places.is_sorted() && places[0].is_some(),
        "{places:?} {said}"
    );
}

#[test]
fn a_municipality_is_told_with_its_field() {
    let book = Book::new();
    let logbook = fs::read_to_string(book.file("logbook.json")).unwrap();
    let mut logbook: Value = serde_json::from_str(&logbook).unwrap();
    let own = &mut logbook["municipalities"][2];
    own["target"] = serde_json::json!({ "sessions": 3, "participants": 99 });
    own["profile"] = serde_json::json!({ "residents": [
        { "sex": "woman", "age": "14-28", "count": 5 },
        { "sex": "female", "age": "14-35", "count": 5 },
    ], "groups": [{ "group": "rich" }] });
    book.put("logbook.json", logbook.to_string());
    let checked = run(&["check", "--folder", book.path(), "--json"])
        .with(1)
        .json();
    let told: Vec<(&str, &str)> = checked
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            let of = |key: &str| finding[key].as_str().unwrap();
            (of("problem"), of("field"))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("unknown-code", "municipalities[2].profile.residents"),
            ("unknown-code", "municipalities[2].profile.groups"),
            ("bands-overlap", "municipalities[2].profile.residents"),
            ("sessions-behind", "municipalities[2].target.sessions"),
            (
                "participants-behind",
                "municipalities[2].target.participants"
            ),
        ]
    );
    for language in LANGUAGES {
        let said = run(&["check", "--folder", book.path(), "--language", language]).with(1);
        assert!(!said.out.contains(['⟨', '{']), "{}", said.out);
    }
}

/// Whatever is wrong with a people file, its words stay in it; also where the session is gone.
#[test]
fn broken_people_files_are_told_without_their_words() {
    let orphan = "02000000-0000-7000-8000-000000000099";
    for id in [SUZAK, orphan] {
        let book = Book::new();
        for (people, problem) in [
            (r#"[{"age": "Айгүл"}]"#, "fault-wrong-type"),
            (r#"[{"Айгүл": 1, "Айгүл": 2}]"#, "fault-duplicate-key"),
            (r#"[{"Айгүл": "Aigul" 7}]"#, "fault-syntax"),
            (r#"[{"Айгүл": {"Aigul": x}}]"#, "fault-syntax"),
            (r#""Айгүл""#, "fault-wrong-type"),
            (r#"[{"age": -1}]"#, "fault-not-a-count"),
        ] {
            let checked = check_people(&book, id, people);
            assert_eq!(checked.as_array().unwrap().len(), 1, "{checked:#}");
            assert_eq!(checked[0]["problem"], problem, "{people}");
            assert_eq!(checked[0]["severity"], "unreadable");
        }
    }
}

#[test]
fn a_file_where_a_folder_is_named_is_told() {
    let said = run(&["list", "--folder", "Cargo.toml"]).with(3);
    assert!(said.err.contains("a folder is expected"), "{}", said.err);
    let book = Book::new();
    let large = fs::File::create(book.file("logbook.json")).unwrap();
    large.set_len(200 << 20).unwrap();
    let said = run(&["check", "--folder", book.path()]).with(1);
    assert!(!said.out.contains("session:"), "{}", said.out);
    assert!(said.out.contains("200 MB"), "{}", said.out);
}
