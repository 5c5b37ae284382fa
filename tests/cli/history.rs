//! Earlier versions of a session on the command line, of one that is there and of one that is deleted.

use sabak::model::session::Stamp;
use sabak::store::folder::Folder;
use sabak::store::home::Home;

use super::*;

#[test]
fn the_versions_of_a_session_are_told_with_who_when_and_what() {
    let (sabak, book) = (Sabak::new(), Book::new());
    let ask = |rest: &[&str]| {
        let folder = ["--folder", book.path(), "--language", "en"];
        sabak.run(&[&["history", SUZAK], rest, &folder].concat())
    };
    let none = ask(&[]).with(0);
    assert_eq!(
        none.out,
        "No earlier version of this session is kept here.\n"
    );
    let home = Home::at(sabak.home.path());
    let folder = Folder::open(book.folder.path(), &home).unwrap();
    let id = SUZAK.parse().unwrap();
    for (hours, by) in [(7.0, "Айгүл\u{202e}"), (8.0, "Нурлан")] {
        let there = folder.session(id).unwrap();
        let mut session = there.value;
        session.hours = Some(hours);
        session.changed.at = format!("2020-02-01T0{hours}:30:00Z");
        session.changed.by = by.to_owned();
        folder.save(&session, Some(there.fingerprint)).unwrap();
    }
    let said = ask(&[]).with(0).out;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    assert_eq!(lines[0], "1 February 2020, 08:30, Нурлан (now): Hours");
    assert!(
        lines[1].starts_with("1 February 2020, 07:30, Айгүл"),
        "{said}"
    );
    assert!(lines[2].ends_with(": the oldest that is kept"), "{said}");
    assert!(!said.contains('\u{202e}'));
    let page = ask(&["--json"]).with(0).json();
    assert_eq!(page["id"], SUZAK);
    let versions = page["versions"].as_array().unwrap();
    assert_eq!(versions[0]["by"], "Нурлан");
    assert_eq!(versions[0]["is_now"], true);
    assert_eq!(versions[1]["changed"], serde_json::json!(["hours"]));
    assert_eq!(versions[2]["changed"], Value::Null);
    // What is deleted is told by its whole id.
    folder.trash(id, None, &Stamp::default()).unwrap();
    let page = ask(&["--json"]).with(0).json();
    assert_eq!(page["versions"].as_array().unwrap().len(), 3);
    assert_eq!(page["versions"][0]["is_now"], false);
}
