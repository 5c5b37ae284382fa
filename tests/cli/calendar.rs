//! The calendar: the sessions by their days, and the planned ones for other calendars.

use super::*;

const HELD: &str = "\"status\": \"held\"";
const PLANNED: &str = "\"status\": \"planned\"";
const DAY: &str = "\"starts_on\": \"2019-11-18\",\n  \"ends_on\": \"2019-11-18\"";

fn calendar(book: &Book, arguments: &[&str]) -> Said {
    let own = ["calendar", "--folder", book.path(), "--language", "en"];
    run(&[&own, arguments].concat())
}

/// The sample with one session that is planned, one that goes on into another month, one without a
/// date.
fn book() -> Book {
    let book = Book::new();
    let days = "\"starts_on\": \"2019-11-29\",\n  \"ends_on\": \"2019-12-02\"";
    book.put_session(1, HELD, PLANNED);
    book.put_session(2, DAY, days);
    book.put_session(3, &format!("{DAY},\n"), "");
    book
}

#[test]
fn days_add_up_to_the_sessions() {
    let book = book();
    let all = calendar(&book, &["--json"]).with(0).json();
    assert_eq!(all["month"], Value::Null);
    assert_eq!(all["sessions"]["total"], 27);
    assert_eq!(all["sessions"]["planned"], 1);
    assert_eq!(all["planned_in_the_past"], 1);
    assert_eq!(all["without_date"], 1);
    let count = |page: &Value| -> usize {
        let days = page["days"].as_array().unwrap().iter();
        days.map(|day| day["sessions"].as_array().unwrap().len())
            .sum()
    };
    assert_eq!(count(&all), 27);
    let month = |month: &str| {
        calendar(&book, &["--json", "--month", month])
            .with(0)
            .json()
    };
    let (november, december) = (month("2019-11"), month("2019-12"));
    assert_eq!(count(&november) + count(&december), 27);
    assert_eq!(count(&december), 4);
    let going_on = &december["going_on"][0];
    assert_eq!(going_on["starts_on"], "2019-11-29");
    assert_eq!(going_on["ends_on"], "2019-12-02");
    assert_eq!(november["going_on"].as_array().unwrap().len(), 0);
    let some = calendar(&book, &["--json", "--filter", "status:planned"]).json();
    assert_eq!(count(&some), 1);
}

#[test]
fn it_reads_well_aloud() {
    let book = book();
    let said = calendar(&book, &["--month", "2019-12"]).with(0).out;
    for part in [
        "December 2019: 4 sessions (held 4, planned 0, other 0).\n\nGoing on from before\n",
        "until 2 December 2019; ",
        "\n2 December 2019, Monday\n  10:00; ",
        "1 planned session lies in the past: sabak list --filter \"status:planned ended:",
        "1 session has no date.\n",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    for language in LANGUAGES {
        let said = run(&["calendar", "--folder", SAMPLE, "--language", language])
            .with(0)
            .out;
        assert!(!said.contains('─') && !said.contains("  10:00  "), "{said}");
        assert_eq!(said.matches("016e").count(), 25);
    }
    let none = calendar(&book, &["--month", "2031-1"]).with(0).out;
    assert!(none.starts_with("January 2031: 0 sessions"), "{none}");
    for wrong in ["2019", "2019-13", "19-11", "x", "2019-11-18", "-"] {
        let refused = calendar(&book, &["--month", wrong]).with(2);
        assert!(
            refused.err.contains("is no month"),
            "{wrong}: {}",
            refused.err
        );
        assert_eq!(refused.out, "");
    }
}

#[test]
fn planned_sessions_are_written_for_other_calendars() {
    let book = book();
    let ics = calendar(&book, &["--ics"]).with(0).out;
    assert_eq!(ics.matches("BEGIN:VEVENT\r\n").count(), 1);
    assert!(
        ics.contains("UID:02000000-0000-7000-8000-000000000001@sabak\r\n"),
        "{ics}"
    );
    assert_eq!(calendar(&book, &["--ics"]).out, ics);
    let path = book.file("out.ics");
    let to = ["--ics", "--to", path.to_str().unwrap()];
    assert!(calendar(&book, &to).with(0).out.ends_with("out.ics\n"));
    assert_eq!(fs::read_to_string(&path).unwrap(), ics);
    fs::write(&path, "mine").unwrap();
    let refused = calendar(&book, &to).with(3);
    assert!(refused.err.contains("is there already"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    let none = calendar(&book, &["--ics", "--filter", "status:held"])
        .with(0)
        .out;
    assert!(none.starts_with("BEGIN:VCALENDAR") && !none.contains("VEVENT"));
    calendar(&book, &["--ics", "--json"]).with(2);
    calendar(&book, &["--to", "x.ics"]).with(2);
}
