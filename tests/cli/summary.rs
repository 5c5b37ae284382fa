//! The totals in the course of time and beside others: the figures of the overview, from the same
//! functions, in every form.

use super::*;

const PLANNED: &str = "\"status\": \"planned\"";
const HELD: &str = "\"status\": \"held\"";

fn totals(book: &str, arguments: &[&str]) -> Said {
    let own = ["summary", "--folder", book, "--language", "en"];
    run(&[&own, arguments].concat())
}

/// The sample with one session that is planned and one that is planned without a day.
fn planned() -> Book {
    let book = Book::new();
    book.put_session(1, HELD, PLANNED);
    let undated = book.put_session(2, HELD, PLANNED);
    let file = format!("sessions/{undated}.json");
    let mut session: Value = serde_json::from_slice(&fs::read(book.file(&file)).unwrap()).unwrap();
    session.as_object_mut().unwrap().remove("starts_on");
    session.as_object_mut().unwrap().remove("ends_on");
    book.put(&file, session.to_string());
    book
}

#[test]
fn planned_stands_beside_held_in_every_span_of_time() {
    let book = planned();
    for (by, first, spans) in [
        (&[][..], "2019-11-18", 3),
        (&["--by", "week"], "2019-11-18", 3),
        (&["--by", "month"], "2019-11", 2),
        (&["--by", "quarter"], "2019-Q4", 1),
        (&["--by", "year"], "2019", 1),
    ] {
        let found = totals(book.path(), &[&["--json"], by].concat())
            .with(0)
            .json();
        let timeline = &found["timeline"];
        let rows = timeline["spans"].as_array().unwrap();
        assert_eq!(rows.len(), spans, "{by:?}");
        assert_eq!(rows[0]["code"], first);
        let sum = |key: &str| {
            rows.iter()
                .map(|row| row[key].as_u64().unwrap())
                .sum::<u64>()
        };
        let sums = ["held", "planned", "participants"].map(sum);
        assert_eq!(sums, [25, 1, 398], "{by:?}");
        assert_eq!(timeline["planned_without_date"], 1);
        assert_eq!(timeline["held_without_date"], 0);
        // The words of a span are those of the filter.
        let key = timeline["unit"].as_str().unwrap();
        let filter = format!("{key}:{first} status:held");
        let of_span = totals(book.path(), &["--json", "--filter", &filter]).json();
        assert_eq!(of_span["sessions"]["held"], rows[0]["held"], "{filter}");
    }
    let said = totals(book.path(), &["--by", "month"]).with(0).out;
    let table: Vec<Vec<&str>> = said
        .lines()
        .skip_while(|line| !line.starts_with("Months"))
        .take(4)
        .map(|line| {
            line.split("  ")
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .collect()
        })
        .collect();
    assert_eq!(
        table,
        [
            ["Months", "Held", "Planned", "Participants", "Women %"].to_vec(),
            ["November 2019", "21", "1", "342", "53"].to_vec(),
            ["December 2019", "4", "0", "56", "50"].to_vec(),
            ["No date", "0", "1", "0"].to_vec(),
        ],
        "{said}"
    );
    assert_eq!(said.matches("November 2019  ").count(), 1, "{said}");
    let csv = totals(book.path(), &["--by", "quarter", "--csv"])
        .with(0)
        .out;
    assert!(
        csv.contains("\nQuarters,2019-Q4,Q4 2019,25,398,206,183,0,9,0.5296,1\n"),
        "{csv}"
    );
    assert!(
        csv.contains("\nQuarters,,No date,0,0,0,0,0,0,,1\n"),
        "{csv}"
    );
    let said = totals(book.path(), &["--by", "day"]).with(2);
    assert!(
        said.err.contains("week, month, quarter, year"),
        "{}",
        said.err
    );
}

#[test]
fn trainer_types_that_met_are_told_as_on_the_overview() {
    let said = totals(SAMPLE, &[]).with(0).out;
    assert!(
        said.contains(
            "Trainer types overlap, 26 over 25 sessions: 1 had two types.\n\
             Gender expert + Local consultant: 1.\n"
        ),
        "{said}"
    );
    let table = said
        .lines()
        .skip_while(|line| !line.starts_with("In one session"));
    let figures: Vec<Vec<u64>> = table
        .skip(1)
        .take(3)
        .map(|line| {
            line.split_whitespace()
                .filter_map(|word| word.parse().ok())
                .collect()
        })
        .collect();
    assert_eq!(figures, [[5, 0, 1], [0, 8, 0], [1, 0, 13]]);
    let json = totals(SAMPLE, &["--json"]).json();
    assert_eq!(
        json["trainer_types"]["met"],
        serde_json::json!([{
            "one": "gender_expert", "other": "local_consultant", "sessions": 1, "participants": 16
        }])
    );
    let csv = totals(SAMPLE, &["--csv"]).with(0).out;
    assert!(csv.contains(
        "\nIn one session,gender_expert + local_consultant,Gender expert + Local consultant,1,16,"
    ));
    let none = totals(SAMPLE, &["--filter", "type:gender_expert"])
        .with(0)
        .out;
    let apart = totals(SAMPLE, &["--filter", "oblast:issyk type:knowledge"])
        .with(0)
        .out;
    assert!(none.contains("In one session") && !apart.contains("In one session"));
}

#[test]
fn both_sides_of_a_comparison_are_totals_of_their_own() {
    let of = |filter: &str| {
        totals(SAMPLE, &["--json", "--filter", filter])
            .with(0)
            .json()
    };
    let cases = [
        ("", "oblast:issyk", "oblast:issyk"),
        ("", "from:2019-12 to:2020-01", "from:2019-12 to:2020-01"),
        ("month:2019-12", "time-before", "month:2019-11"),
        ("year:2020", "year-before", "year:2019"),
        (
            "oblast:jalal month:2019-12",
            "month:2019-11",
            "oblast:jalal month:2019-11",
        ),
        (
            "oblast:jalal type:local",
            "oblast:issyk",
            "type:local oblast:issyk",
        ),
        ("oblast:jalal", "all", ""),
        ("oblast:jalal", "type:local", "type:local"),
    ];
    for (filter, with, other) in cases {
        let found = totals(SAMPLE, &["--json", "--filter", filter, "--compare", with]);
        let found = found.with(0).json();
        let (own, other) = (of(filter), of(other));
        let comparison = &found["comparison"];
        let figure = |id: &str| {
            let figures = comparison["figures"].as_array().unwrap();
            let figure = figures.iter().find(|one| one["figure"] == id);
            let figure = figure.cloned().unwrap_or_default();
            (figure["value"].clone(), figure["beside"].clone())
        };
        for (id, pointer) in [
            ("sessions_held", "/sessions/held"),
            ("sessions_planned", "/sessions/planned"),
            ("municipalities", "/municipalities/reached"),
            ("participants", "/participants/total"),
            ("sex_not_stated", "/participants/not_stated"),
            ("women_share", "/women_share"),
            ("knowledge_before", "/knowledge/before"),
            ("knowledge_after", "/knowledge/after"),
        ] {
            let both = [&own, &other].map(|side| side.pointer(pointer).unwrap().as_f64());
            let (value, beside) = figure(id);
            assert_eq!(
                [value.as_f64(), beside.as_f64()],
                both,
                "{filter} {with} {id}"
            );
        }
        for line in comparison["lines"].as_array().unwrap() {
            let breakdown = line["breakdown"].as_str().unwrap();
            let rows = |side: &Value| match breakdown {
                "trainer_types" => side["trainer_types"]["by_type"].clone(),
                _ => side[breakdown].clone(),
            };
            let count = |side: &Value, key: &str| {
                let rows = rows(side);
                let mut rows = rows.as_array().unwrap().iter();
                let row = rows.find(|row| row["code"] == line["code"]);
                row.map_or(0, |row| row[key].as_u64().unwrap())
            };
            for key in ["sessions", "participants"] {
                assert_eq!(line[key], count(&own, key), "{line}");
                assert_eq!(line[format!("{key}_beside")], count(&other, key), "{line}");
            }
        }
    }
    assert_eq!(of("")["comparison"], Value::Null);
}

#[test]
fn a_comparison_is_told_in_sentences_and_simple_tables() {
    let said = totals(SAMPLE, &["--compare", "target"]).with(0).out;
    assert!(
        said.contains(
            "Compared with the target:\n\
             Sessions held in the 25 municipalities with a target: 25, wanted 25: no difference.\n\
             Municipalities reached: 25, wanted 25: no difference.\n\
             Participants in the 25 municipalities with a target: 398, wanted 400: 2 fewer.\n"
        ),
        "{said}"
    );
    assert!(
        said.contains("Oblast             Sessions  Target  Difference\n"),
        "{said}"
    );
    let said = totals(
        SAMPLE,
        &["--compare", "oblast:issyk", "--filter", "oblast:jalal"],
    );
    let said = said.with(0).out;
    assert!(
        said.contains("Share of women: 51% here, 55% there: 4 percentage points less.\n"),
        "{said}"
    );
    assert!(
        said.contains("Issyk-Kul oblast          0     11  11 fewer\n"),
        "{said}"
    );
    let said = totals(SAMPLE, &["--compare", "year-before"]).with(0).out;
    let wanted = "Compared with the same time a year before, 18 November – 4 December 2018:\n\
                  There is nothing there to compare with: no session.\n";
    assert!(said.contains(wanted), "{said}");
    let csv = totals(SAMPLE, &["--csv", "--compare", "target"])
        .with(0)
        .out;
    let (first, second) = (csv.lines().next().unwrap(), csv.lines().nth(1).unwrap());
    assert!(
        first.ends_with(
            ",Planned,Sessions where there is a target,Participants where there is a target,\
             Compared sessions,Compared participants,\
             Difference in sessions,Difference in participants"
        ),
        "{first}"
    );
    assert!(second.ends_with(",0,25,398,25,400,0,-2"), "{second}");
    let markdown = totals(SAMPLE, &["--markdown", "--compare", "all"]).with(0);
    assert!(markdown.out.contains("| Difference in participants |"));
    for language in LANGUAGES {
        let arguments = ["summary", "--folder", SAMPLE, "--language", language];
        let compared = ["--compare", "oblast:issyk", "--by", "month"];
        let said = run(&[&arguments[..], &compared].concat()).with(0).out;
        insta::assert_snapshot!(format!("summary_compared_{language}"), said);
    }
}

#[test]
fn a_filter_of_the_logbook_is_compared_with_by_its_name() {
    let book = Book::new();
    let mut logbook: Value =
        serde_json::from_slice(&fs::read(book.file("logbook.json")).unwrap()).unwrap();
    logbook["filters"] = serde_json::json!([{ "name": "Күз", "filter": "month:2019-11" }]);
    book.put("logbook.json", logbook.to_string());
    let said = totals(book.path(), &["--compare", "КҮЗ"]).with(0).out;
    let wanted = "Compared with filter “Күз”:\nSessions held: 25 here, 21 there: 4 more.\n";
    assert!(said.contains(wanted), "{said}");
}

#[test]
fn where_there_is_nothing_to_compare_with_it_says_why() {
    let cases = [
        ("type:local", "target", "There is no target to compare with"),
        ("status:planned", "year-before", "There is no other time"),
        ("November", "month:2018-11", "a word without a key"),
        ("", "planet:mars", "planet:mars"),
    ];
    for (filter, with, why) in cases {
        let said = totals(SAMPLE, &["--filter", filter, "--compare", with]).with(2);
        assert!(said.err.contains(why), "{filter} {with}: {}", said.err);
        assert_eq!(said.out, "");
    }
}

#[test]
fn a_word_that_is_nothing_to_compare_with_is_refused() {
    for word in ["yaer-before", "budget", "tomorow"] {
        let said = totals(SAMPLE, &["--compare", word]).with(2);
        assert!(said.err.contains("time-before"), "{}", said.err);
        assert!(said.err.contains(word), "{}", said.err);
    }
    let by_key = totals(SAMPLE, &["--compare", "oblast:issyk"]).with(0).out;
    let alone = totals(SAMPLE, &["--compare", "issyk-kul"]).with(0).out;
    assert!(alone.contains("25 here, 11 there"), "{alone}");
    assert!(by_key.contains("25 here, 11 there"), "{by_key}");
    let nothing = totals(SAMPLE, &["--compare", "year-before"]).with(0).out;
    assert!(
        nothing.contains("nothing there to compare with"),
        "{nothing}"
    );
    assert!(!nothing.contains("25 more"), "{nothing}");
}
