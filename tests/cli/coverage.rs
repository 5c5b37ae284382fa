//! `sabak coverage`: the same figures as on the screen, in four forms.

use super::*;

fn answer(arguments: &[&str]) -> Said {
    let mut all = vec!["coverage", "--folder", SAMPLE, "--language", "en"];
    all.extend(arguments);
    run(&all)
}

#[test]
fn the_coverage_is_told_in_sentences() {
    let said = answer(&[]).with(0).out;
    assert!(
        said.contains("Reached 25 of 25 municipalities; every topic in 3.\n"),
        "{said}"
    );
    assert!(
        said.contains("Jalal-Abad oblast: Reached 14 of 14.\n"),
        "{said}"
    );
    assert!(!said.contains(['■', '□', '·', '│', '▸']), "{said}");
    for language in LANGUAGES {
        let said = run(&["coverage", "--folder", SAMPLE, "--language", language]).with(0);
        insta::assert_snapshot!(format!("coverage_{language}"), said.out);
    }
}

#[test]
fn the_json_says_what_the_summary_says() {
    let found = answer(&["--json"]).with(0).json();
    let totals = summary("");
    assert_eq!(found["municipalities"], totals["municipalities"]);
    let places = found["by_municipality"].as_array().unwrap();
    let sum = |key: &str| -> u64 { places.iter().map(|row| row[key].as_u64().unwrap()).sum() };
    assert_eq!(sum("participants"), 398);
    assert_eq!(sum("sessions"), 25);
    for topic in totals["by_topic"].as_array().unwrap() {
        let held = |row: &Value| -> u64 {
            let topics = row["topics"].as_array().unwrap();
            let cell = topics.iter().find(|cell| cell["code"] == topic["code"]);
            cell.unwrap()["held"].as_u64().unwrap()
        };
        let held: u64 = places.iter().map(held).sum();
        assert_eq!(held, topic["sessions"].as_u64().unwrap(), "{topic}");
    }
    assert_eq!(
        found
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
            .join(" "),
        "municipalities with_every_topic topics by_municipality margin room by_oblast by_district"
    );
    let rooms: Vec<&Value> = places.iter().filter(|row| !row["room"].is_null()).collect();
    assert_eq!(rooms.len(), 4);
    assert_eq!(rooms[0]["room"]["by_sex"][0]["verdict"], "too_few");
}

#[test]
fn a_filter_of_places_narrows_what_there_is_to_reach() {
    let found = answer(&["--json", "--filter", "oblast:jalal"])
        .with(0)
        .json();
    assert_eq!(found["municipalities"]["target"], 14);
    let found = answer(&["--json", "--filter", "from:01.12.2019"])
        .with(0)
        .json();
    assert_eq!(found["municipalities"]["target"], 25);
    assert_eq!(found["by_municipality"].as_array().unwrap().len(), 25);
}

#[test]
fn a_table_has_a_line_for_each_municipality() {
    let csv = answer(&["--csv"]).with(0).out;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 26);
    assert!(lines[0].starts_with("\u{feff}Oblast,District,Municipality,Code,Missing,Sessions,"));
    assert!(
        lines[1].starts_with("Jalal-Abad oblast,Aksy district,Kashka-Suu AA,"),
        "{}",
        lines[1]
    );
    let room = answer(&["--room", "--csv"]).with(0).out;
    assert!(
        room.starts_with(
            "\u{feff}By,Code,Name,Told apart by,Group code,Group,Residents,Of residents,"
        ),
        "{room}"
    );
    assert!(
        room.contains(
            "\nAll municipalities,,All municipalities,Age,14-28,14–28,\
             9140,25260,0.3618,14,67,0.209,0.58,too few came\n"
        ),
        "{room}"
    );
    let room = answer(&["--room", "--markdown"]).with(0).out;
    assert!(
        room.contains("| Chelpek AA | Sex | female | Women |"),
        "{room}"
    );
    let markdown = answer(&["--markdown"]).with(0).out;
    assert_eq!(markdown.lines().count(), 27);
    assert!(markdown.starts_with("| Oblast | District |"));
    let refused = answer(&["--csv", "--json"]).with(2);
    assert!(
        refused.err.contains("These arguments do not go together."),
        "{}",
        refused.err
    );
}

#[test]
fn nothing_is_told_of_an_empty_logbook_but_that() {
    let book = Book::new();
    fs::remove_dir_all(book.file("sessions")).unwrap();
    fs::create_dir(book.file("sessions")).unwrap();
    let said = run(&["coverage", "--folder", book.path(), "--language", "en"])
        .with(0)
        .out;
    assert!(
        said.contains("Reached 0 of 25 municipalities; every topic in 0."),
        "{said}"
    );
    assert!(
        said.contains("nothing held yet; every topic missing."),
        "{said}"
    );
}

/// The lines of the page under a name, up to the next empty line but one: sentences and tables.
fn told_of(page: &str, name: &str) -> Vec<String> {
    let lines = page.lines().skip_while(|line| *line != name).skip(1);
    lines.take(4).map(str::to_owned).collect()
}

#[test]
fn who_was_in_the_room_is_told_of_all_oblasts_districts_and_municipalities() {
    let page = answer(&["--room"]).with(0).out;
    assert_eq!(
        told_of(&page, "All municipalities"),
        [
            "Under-represented, by more than 20% of their share: 14–28.",
            "Too few to say anything of: people with disabilities, ethnic minorities, \
             low-income families, youth.",
            "67 participants, 4 sessions, 25,260 residents, in 4 municipalities with a profile, \
             residents of 2019.",
            "",
        ]
    );
    assert!(
        page.contains(
            "Age          Residents %  In the room %  Ratio  Finding\n\
             14–28               36.2           20.9   0.58  too few came\n"
        ),
        "{page}"
    );
    for name in [
        "Issyk-Kul oblast",
        "Jalal-Abad oblast",
        "Chelpek AA",
        "Tash-Komur city",
    ] {
        assert!(!told_of(&page, name).is_empty(), "{name}\n{page}");
    }
    assert_eq!(
        told_of(&page, "Ak-Suu district").first().unwrap(),
        "As told of Chelpek AA alone: of no other here is it known who lives there."
    );
    assert_eq!(
        told_of(&page, "Chelpek AA").first().unwrap(),
        "Too few people to say anything: of fewer than 30, a share says nothing."
    );
    // The whole page has it too, after what is covered.
    let whole = answer(&[]).with(0).out;
    let heading = "\nWho was in the room against who lives there\n";
    let (_, room) = whole.split_once(heading).unwrap();
    assert_eq!(room, page.split_once(heading).unwrap().1);
    for language in LANGUAGES {
        let arguments = [
            "coverage",
            "--folder",
            SAMPLE,
            "--language",
            language,
            "--room",
        ];
        let said = run(&arguments).with(0);
        assert!(!said.out.contains(['·', '×', '⟨']), "{}", said.out);
    }
}

#[test]
fn the_margin_is_the_one_that_is_asked_for() {
    let under = |margin: &[&str]| -> Vec<String> {
        let found = answer(&[&["--json"], margin].concat()).with(0).json();
        let lines = found["room"]["by_age"].as_array().unwrap().clone();
        let under = lines
            .iter()
            .filter(|line| line["verdict"] == "under_represented");
        under
            .map(|line| line["code"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(under(&[]), ["14-28"]);
    assert_eq!(under(&["--margin", "40"]), ["14-28"]);
    assert_eq!(under(&["--margin", "50"]), Vec::<String>::new());
    let said = answer(&["--margin", "50"]).with(0).out;
    assert!(
        told_of(&said, "All municipalities")[0]
            .starts_with("Nobody is under-represented by more than 50% of their share."),
        "{said}"
    );
    let found = answer(&["--json", "--margin", "5"]).with(0).json();
    assert_eq!(found["margin"], 5);
    let line = &found["room"]["by_age"][0];
    assert_eq!(line["residents_share"], 0.3618);
    assert_eq!(line["participants_share"], 0.209);
    for (key, count) in [("by_oblast", 2), ("by_district", 11)] {
        assert_eq!(found[key].as_array().unwrap().len(), count, "{key}");
    }
    let issyk = &found["by_oblast"][0];
    assert_eq!(issyk["room"]["participants"], 30);
    assert_eq!(issyk["municipalities"]["target"], 11);
    for wrong in ["101", "-1", "x"] {
        let said = answer(&["--margin", wrong]).with(2);
        assert!(said.err.contains("from 0 to 100"), "{}", said.err);
    }
}

#[test]
fn where_nobody_has_entered_who_lives_there_it_says_so() {
    let said = answer(&["--room", "--filter", "place:suzak"]).with(0).out;
    assert!(
        said.ends_with("Of no municipality here has anybody entered who lives there.\n"),
        "{said}"
    );
}
