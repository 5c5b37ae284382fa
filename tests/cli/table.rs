//! Cross tables on the command line: the same figures as the summary, in every form.

use super::*;

fn table(arguments: &[&str]) -> Said {
    let mut all = vec!["table", "--folder", SAMPLE, "--language", "en"];
    all.extend(arguments);
    run(&all)
}

#[test]
fn the_figures_are_those_of_the_summary() {
    let totals = summary("");
    let cases = [
        ("oblast", "by_oblast"),
        ("district", "by_district"),
        ("topic", "by_topic"),
        ("method", "by_method"),
        ("role", "by_role"),
        ("age", "by_age"),
        ("month", "by_month"),
        ("group", "by_group"),
    ];
    for (dimension, breakdown) in cases {
        for (measure, key) in [("sessions", "sessions"), ("participants", "participants")] {
            let found = table(&["--rows", dimension, "--measure", measure, "--json"]);
            let found = found.with(0).json();
            let rows = totals[breakdown].as_array().unwrap();
            for row in rows {
                let code = match row["code"].as_str().unwrap() {
                    "" | "not_stated" => Value::Null,
                    code => code.into(),
                };
                let mut lines = found["lines"].as_array().unwrap().iter();
                let line = lines.find(|line| line["code"] == code).unwrap();
                assert_eq!(line["total"], row[key], "{dimension} {measure} {code}");
            }
        }
    }
    let by_type = table(&["--rows", "trainer-type", "--json"]).with(0).json();
    assert_eq!(by_type["overlap"]["rows"], true);
    assert_eq!(by_type["total"], 25);
    let share = table(&["--rows", "oblast", "--measure", "women-share", "--json"]);
    assert_eq!(share.with(0).json()["total"], totals["women_share"]);
    let places = table(&["--rows", "kind", "--measure", "municipalities", "--json"]);
    assert_eq!(places.with(0).json()["total"], 25);
}

#[test]
fn the_keys_stand_in_their_order() {
    let found = table(&["--rows", "role", "--columns", "sex", "--json"])
        .with(0)
        .json();
    let keys = |value: &Value| {
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        keys(&found).join(" "),
        "rows columns measure share sessions overlap column_headings lines column_totals total notes ages"
    );
    assert_eq!(
        keys(&found["lines"][0]).join(" "),
        "code name figures total sessions"
    );
}

#[test]
fn bands_of_a_report_are_named_wherever_there_are_ages() {
    let ages = |more: &[&str]| {
        let arguments = [&["--rows", "age", "--measure", "participants"], more].concat();
        table(&arguments).with(0).out
    };
    let told = "bands of a report (youth 14–35)";
    for form in [&[][..], &["--markdown"], &["--json"]] {
        let reported = ages(&[&["--ages", "kg-2023"], form].concat());
        assert!(reported.contains(told), "{reported}");
        assert!(!ages(form).contains("bands of a report"));
    }
    let csv = ages(&["--ages", "kg-2023", "--csv"]);
    assert!(csv.lines().next().unwrap().contains("14–35"), "{csv}");
    let found = table(&["--rows", "topic", "--ages", "kg-2023", "--json"]).with(0);
    assert_eq!(found.json()["ages"], "kg-2023");
    assert!(!found.out.contains("bands of a report"));
    assert_eq!(
        table(&["--rows", "age", "--json"]).json()["ages"],
        Value::Null
    );
}

#[test]
fn tables_have_names_in_every_language() {
    for name in [
        "role-sex",
        "Participants by role and sex",
        "участники по ролям и полу",
    ] {
        let said = table(&["--name", name]).with(0);
        assert!(
            said.out
                .starts_with("Participants: Role by Sex\n25 held sessions\n")
        );
    }
    let said = table(&["--name", "nobody’s"]).with(2);
    assert!(said.err.contains("role-sex"));
}

#[test]
fn rows_are_sorted_as_asked() {
    let first = |arguments: &[&str]| {
        let mut all = vec![
            "--rows",
            "role",
            "--columns",
            "sex",
            "--measure",
            "participants",
            "--json",
        ];
        all.extend(arguments);
        let found = table(&all).with(0).json();
        found["lines"][0]["code"].as_str().unwrap_or("").to_owned()
    };
    assert_eq!(first(&[]), "local_authority");
    assert_eq!(first(&["--sort", "total"]), "resident");
    assert_eq!(first(&["--sort", "male"]), "councillor");
    assert_eq!(first(&["--sort", "female", "--reverse"]), "");
    let said = table(&["--rows", "role", "--sort", "planet"]).with(2);
    assert!(said.err.contains("planet"));
}

#[test]
fn forms_are_for_people_and_for_spreadsheets() {
    let csv = table(&[
        "--rows",
        "oblast",
        "--columns",
        "sex",
        "--measure",
        "participants",
        "--csv",
    ]);
    let csv = csv.with(0).out;
    assert!(csv.starts_with("\u{feff}Oblast,Women,Men,Not stated,Total\n"));
    assert!(csv.ends_with("Total,206,183,9,398\n"));
    let markdown = table(&["--rows", "topic", "--markdown", "--share", "column"])
        .with(0)
        .out;
    assert!(markdown.contains("| --- | ---: |\n") && markdown.contains("Shares overlap"));
    let filtered = table(&["--rows", "topic", "--filter", "oblast:jalal"])
        .with(0)
        .out;
    assert!(filtered.contains("oblast:jalal") && filtered.contains("14 held sessions"));
    let nothing = table(&["--rows", "topic", "--filter", "status:planned"])
        .with(0)
        .out;
    assert_eq!(nothing.lines().nth(1), Some("0 held sessions"));
}

#[test]
fn what_makes_no_table_is_refused_with_a_word() {
    let cases: [(&[&str], &str); 5] = [
        (
            &["--rows", "group", "--columns", "role"],
            "only the sex is known",
        ),
        (&["--rows", "topic", "--columns", "topic"], "are the same"),
        (
            &["--rows", "topic", "--measure", "average", "--share", "row"],
            "has no shares",
        ),
        (&["--rows", "planet"], "It can be: oblast, district"),
        (&[], "--rows"),
    ];
    for (arguments, word) in cases {
        let said = table(arguments).with(2);
        assert!(
            said.err.contains(word) && said.out.is_empty(),
            "{}",
            said.err
        );
    }
}
