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

#[test]
fn a_deleted_session_is_found_and_brought_back() {
    let (sabak, book) = (Sabak::new(), Book::new());
    let ask = |rest: &[&str]| {
        let folder = ["--folder", book.path(), "--language", "en"];
        sabak.run(&[&["history"], rest, &folder].concat())
    };
    let path = book
        .folder
        .path()
        .join("sessions")
        .join(format!("{SUZAK}.json"));
    let none = ask(&["--deleted"]).with(0);
    assert_eq!(none.out, "No session lies in the trash.\n");
    let home = Home::at(sabak.home.path());
    let folder = Folder::open(book.folder.path(), &home).unwrap();
    let by = Stamp {
        at: "2020-02-01T10:00:00Z".to_owned(),
        by: "Нурлан".to_owned(),
        ..Stamp::default()
    };
    folder.trash(SUZAK.parse().unwrap(), None, &by).unwrap();
    let said = ask(&["--deleted"]).with(0).out;
    assert!(said.contains(SUZAK) && said.contains("Нурлан"), "{said}");
    let said = ask(&[&SUZAK[..8]]).with(0).out;
    assert!(said.contains("--restore"), "{said}");
    assert!(!path.exists());
    let said = ask(&[&SUZAK[..8], "--restore"]).with(0).out;
    assert!(said.starts_with("The session is back."), "{said}");
    assert!(path.exists());
    assert_eq!(
        ask(&["--deleted", "--json"]).with(0).json()["deleted"],
        serde_json::json!([])
    );
    ask(&[]).with(2);
}

#[test]
fn a_hand_is_told_and_what_it_wrote_over_is_kept() {
    let (sabak, book) = (Sabak::new(), Book::new());
    let home = Home::at(sabak.home.path());
    let folder = Folder::open(book.folder.path(), &home).unwrap();
    let id = SUZAK.parse().unwrap();
    let edit = |venue: &str, by: &str| {
        let there = folder.session(id).unwrap();
        let mut session = there.value;
        session.venue = venue.to_owned();
        session.changed.at = "2020-02-01T07:30:00Z".to_owned();
        session.changed.by = by.to_owned();
        folder.save(&session, Some(there.fingerprint)).unwrap();
    };
    edit("Клуб", "Чынара");
    let path = book
        .folder
        .path()
        .join("sessions")
        .join(format!("{SUZAK}.json"));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("Клуб", "Школа")).unwrap();
    let ask = || {
        let rest = [
            "history",
            SUZAK,
            "--folder",
            book.path(),
            "--language",
            "en",
        ];
        sabak.run(&rest).with(0).out
    };
    let lines = ask();
    let lines: Vec<&str> = lines.lines().collect();
    assert!(
        lines[0].contains("by hand") && !lines[0].contains("Чынара"),
        "{lines:?}"
    );
    assert!(lines[1].contains("Чынара"), "{lines:?}");
    edit("Акимат", "Нурлан");
    let lines = ask();
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(lines[0].contains("Нурлан"), "{lines:?}");
    assert!(lines[1].contains("by hand"), "{lines:?}");
    assert!(lines[2].contains("Чынара"), "{lines:?}");
    let past = folder.past(id);
    assert_eq!(past[1].document.value.venue, "Клуб");
}
