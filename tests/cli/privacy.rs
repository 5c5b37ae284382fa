//! Names, phones and years of birth leave the logbook in a full export, and nowhere else: every other
//! file that is made, everything that is said, and everything that is kept is searched for them.

use std::io::Read;

use sabak::model::merge::edit::{Hand, stamped};
use sabak::model::merge::{self, Dot};
use sabak::model::people::People;

use super::*;

const NAME: &str = "Бермет Сыноова";
const PHONE: &str = "+996 555 018273";
const YEAR: &str = "1951";

/// Whether bytes have something of a person in them; an archive is looked into.
fn tells(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for number in 0..archive.len() {
            let mut inner = Vec::new();
            archive
                .by_index(number)
                .unwrap()
                .read_to_end(&mut inner)
                .unwrap();
            if let Some(found) = tells(&inner) {
                return Some(found);
            }
        }
        return None;
    }
    let text = String::from_utf8_lossy(bytes);
    let is_part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric());
    // As a number of its own: fingerprints and ids have any digits.
    let years = text.match_indices(YEAR).filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + YEAR.len()..].chars().next();
        !is_part(before) && !is_part(after)
    });
    if years.count() > 0 {
        return Some(YEAR);
    }
    let words = ["Бермет", "Сыноова", "018273"];
    words.into_iter().find(|word| text.contains(word))
}

fn book_with_people() -> Book {
    let book = Book::new();
    let people = format!(
        "{{\"format\": 1, \"session\": \"{SUZAK}\", \"people\": [{{\"name\": \"{NAME}\", \"sex\": \"female\", \
         \"birth_year\": {YEAR}, \"role\": \"resident\", \"phone\": \"{PHONE}\", \"status\": \"present\"}}]}}"
    );
    book.put(&format!("people/{SUZAK}.json"), people);
    book
}

#[test]
fn nobody_is_named_but_in_a_full_export() {
    let (book, sabak) = (book_with_people(), Sabak::new());
    let held = "\"status\": \"held\"";
    book.put_session(0, held, "\"status\": \"planned\"");
    let out = tempfile::tempdir().unwrap();
    let cases: [&[&str]; 7] = [
        &["--form", "json"],
        &["--form", "json", "--profile", "funder"],
        &["--form", "csv"],
        &["--form", "csv", "--rows", "counts"],
        &["--form", "xlsx"],
        &["--form", "xlsx", "--profile", "funder"],
        &["--form", "ics"],
    ];
    let export = |arguments: &[&str]| {
        let rest = ["export", "--folder", book.path(), "--language", "ru"];
        let said = sabak.run(&[&rest, arguments].concat()).with(0);
        assert_eq!(tells(said.out.as_bytes()), None, "{arguments:?}");
        assert_eq!(tells(said.err.as_bytes()), None, "{arguments:?}");
    };
    for (number, arguments) in cases.iter().enumerate() {
        let path = out.path().join(format!("{number}.out"));
        export(&[arguments, &["--to", path.to_str().unwrap()][..]].concat());
        assert_eq!(tells(&fs::read(&path).unwrap()), None, "{arguments:?}");
    }
    for form in ["json", "csv", "xlsx"] {
        let path = out.path().join(format!("full.{form}"));
        let to = [
            "--profile",
            "full",
            "--to",
            path.to_str().unwrap(),
            "--form",
            form,
        ];
        let rows: &[&str] = if form == "csv" {
            &["--rows", "people"]
        } else {
            &[]
        };
        export(&[&to[..], rows].concat());
        assert!(tells(&fs::read(&path).unwrap()).is_some(), "{form}");
    }
    nothing_is_kept(&sabak);
}

#[test]
fn taking_names_in_says_and_keeps_none_of_them() {
    let (book, sabak) = (book_with_people(), Sabak::new());
    let out = tempfile::tempdir().unwrap();
    let full = out.path().join("full.json");
    let full = full.to_str().unwrap();
    let to = ["--profile", "full", "--to", full];
    sabak
        .run(&[&["export", "--folder", book.path()][..], &to].concat())
        .with(0);
    let other = Book::new();
    let sheet = other.file(&format!("people/{SUZAK}.json"));
    let import = |arguments: &[&str], status: i32| {
        for form in [&[][..], &["--json"]] {
            let rest = ["import", "--folder", other.path()];
            let said = sabak.run(&[&rest, arguments, form].concat()).with(status);
            assert_eq!(
                tells(said.out.as_bytes()),
                None,
                "{arguments:?}: {}",
                said.out
            );
            assert_eq!(tells(said.err.as_bytes()), None, "{arguments:?}");
        }
    };
    import(&[full, "--dry-run"], 0);
    // Names of another logbook are left where they are until somebody asks for them.
    import(&[book.path()], 0);
    import(&[full, "--without-people"], 0);
    assert!(!sheet.exists());
    import(&[full], 0);
    assert!(tells(&fs::read(&sheet).unwrap()).is_some());
    // What is wrong with names is told without them.
    let broken = fs::read_to_string(full)
        .unwrap()
        .replacen("\"phone\"", "\"birth_year\"", 1);
    let path = out.path().join("broken.json");
    fs::write(&path, broken).unwrap();
    import(&[path.to_str().unwrap()], 3);
    book.put(
        &format!("people/{SUZAK}.json"),
        format!("{{\"people\": [{{\"name\": \"{NAME}\", \"birth_year\": \"{PHONE}\"}}]}}"),
    );
    import(&[book.path(), "--with-people", "--dry-run"], 1);
    nothing_is_kept(&sabak);
}

/// A sheet on which two people have written other phones and years behind one name.
fn sheet_in_conflict() -> String {
    let base = fs::read(book_with_people().file(&format!("people/{SUZAK}.json"))).unwrap();
    let mut base: People = serde_json::from_slice(&base).unwrap();
    // Whoever is not marked as present contradicts no other number.
    base.people[0].status = String::new();
    let edited = |writer: &str, phone: &str, year: u32| {
        let mut sheet = base.clone();
        sheet.people[0].phone = phone.to_owned();
        sheet.people[0].birth_year = Some(year);
        let hand = Hand {
            dot: Dot {
                writer: writer.to_owned(),
                number: 1,
            },
            at: "2019-12-01T08:00:00Z".to_owned(),
            by: "Айгүл".to_owned(),
        };
        stamped(Some(&base), &sheet, &hand).unwrap()
    };
    let (one, other) = (edited("aaaa", PHONE, 1960), edited("bbbb", "", 1951));
    let [one, other] = [&one, &other].map(|sheet| merge::bookkeeping::Read::of(sheet).unwrap());
    let both: People = merge::join(&one.copy, &other.copy)
        .write(&one.name)
        .unwrap();
    serde_json::to_string_pretty(&both).unwrap()
}

#[test]
fn copies_of_names_that_differ_are_told_by_line_and_column_alone() {
    let (book, sabak) = (Book::new(), Sabak::new());
    let check = ["check", "--folder", book.path()];
    sabak.run(&check).with(0);
    book.put(&format!("people/{SUZAK}.json"), sheet_in_conflict());
    let commands: [&[&str]; 8] = [
        &["check"],
        &["check", "--json"],
        &["check", "--csv"],
        &["check", "--language", "ru"],
        &["check", "--language", "ky"],
        &["show", SUZAK],
        &["list", "--json"],
        &["summary", "--json"],
    ];
    for command in commands {
        let said = sabak.run(&[command, &["--folder", book.path()]].concat());
        assert_eq!(said.status, i32::from(command[0] == "check"), "{command:?}");
        assert_eq!(
            tells(said.out.as_bytes()),
            None,
            "{command:?}: {}",
            said.out
        );
        assert_eq!(tells(said.err.as_bytes()), None, "{command:?}");
    }
    nothing_is_kept(&sabak);
    let said = sabak
        .run(&[&check[..], &["--language", "en"]].concat())
        .with(1);
    assert!(
        said.out
            .contains("Names, line 1, Year of birth or age: Copies say 2 different"),
        "{}",
        said.out
    );
    let found = sabak
        .run(&[&check[..], &["--json"]].concat())
        .with(1)
        .json();
    let told = found.as_array().unwrap().iter();
    let told: Vec<&Value> = told
        .filter(|one| one["problem"] == "several-values")
        .collect();
    let [told] = told[..] else {
        panic!("{found}");
    };
    assert_eq!(told["field"], "people.birth_year");
    assert_eq!(told["row"], 0);
    assert_eq!(told["session"], SUZAK);
    let path = format!("people/{SUZAK}.json");
    assert!(told["path"].as_str().unwrap().ends_with(&path), "{told}");
    let said = sabak.run(&["show", SUZAK, "--folder", book.path(), "--language", "en"]);
    assert!(
        said.out.contains("Names, line 1, Year of birth"),
        "{}",
        said.out
    );
    // The list marks the session like one of which copies differ.
    let list = sabak
        .run(&["list", "--json", "--folder", book.path()])
        .json();
    let mut lines = list.as_array().unwrap().iter();
    let line = lines.find(|line| line["id"] == SUZAK).unwrap();
    assert_eq!(line["problems"], 1, "{line}");
}

/// Searches all that the program keeps for the user.
fn nothing_is_kept(sabak: &Sabak) {
    let kept = files(sabak.home.path());
    assert!(!kept.is_empty());
    for (path, bytes) in kept {
        assert_eq!(tells(&bytes), None, "{}", path.display());
    }
}
