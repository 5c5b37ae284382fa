//! What others have sent, taken in by the real program: round trips, edits on both sides, deletions,
//! sheets, and files that mean harm.

use super::*;
use proptest::prelude::*;
use sabak::model::people::{People, Person};
use sabak::model::session::{Session, Stamp};
use sabak::model::value::SessionId;
use sabak::store::folder::Folder;
use sabak::store::home::Home;

const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";

/// A logbook of one writer, empty at first, with a home of its own.
struct Desk {
    sabak: Sabak,
    book: TempDir,
    sent: TempDir,
}

impl Desk {
    fn new() -> Self {
        let book = tempfile::tempdir().unwrap();
        fs::create_dir(book.path().join("sessions")).unwrap();
        fs::copy("sample-data/logbook.json", book.path().join("logbook.json")).unwrap();
        Self {
            sabak: Sabak::new(),
            book,
            sent: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self) -> &str {
        self.book.path().to_str().unwrap()
    }

    /// Puts a file where what others have sent lies.
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.sent.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn import(&self, arguments: &[&str]) -> Said {
        let rest = ["import", "--folder", self.path(), "--language", "en"];
        self.sabak.run(&[&rest, arguments].concat())
    }

    fn export(&self, name: &str, arguments: &[&str]) -> String {
        let path = self.sent.path().join(name).to_str().unwrap().to_owned();
        let rest = [
            "export",
            "--folder",
            self.path(),
            "--overwrite",
            "--to",
            &path,
        ];
        self.sabak.run(&[&rest, arguments].concat()).with(0);
        path
    }

    fn folder(&self) -> Folder {
        Folder::open(self.book.path(), &Home::at(self.sabak.home.path())).unwrap()
    }

    /// A session as the screens write one, with its bookkeeping.
    fn write(&self, title: &str) {
        let session = Session {
            title: title.to_owned(),
            notes: "as it was".to_owned(),
            ..Session::new(id(), Stamp::default())
        };
        assert!(self.folder().save(&session, None).is_ok());
    }

    /// Edits a file by hand.
    fn edit(&self, from: &str, to: &str) {
        let path = self.book.path().join(format!("sessions/{ID}.json"));
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
    }

    fn sessions(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.book.path().join("sessions"))
    }
}

fn id() -> SessionId {
    ID.parse().unwrap()
}

#[test]
fn sessions_arrive_as_they_were_sent() {
    let (from, to) = (Book::new(), Desk::new());
    let bundle = to.sent.path().join("sessions.json");
    let bundle = bundle.to_str().unwrap();
    let arguments = [
        "export",
        "--folder",
        from.path(),
        "--to",
        bundle,
        "--language",
        "en",
    ];
    let said = to.sabak.run(&arguments).with(0);
    assert!(said.out.contains("25 sessions"), "{}", said.out);

    let before = files(to.book.path());
    let said = to.import(&[bundle, "--dry-run"]).with(0);
    assert!(
        said.out.contains("Nothing has been written"),
        "{}",
        said.out
    );
    assert!(said.out.contains("Suzak"), "{}", said.out);
    assert_eq!(files(to.book.path()), before);

    to.import(&[bundle]).with(0);
    assert_eq!(to.sessions(), files(&from.file("sessions")));

    let after = files(to.book.path());
    let said = to.import(&[bundle]).with(0);
    assert!(said.out.contains("Nothing changes"), "{}", said.out);
    assert_eq!(files(to.book.path()), after);
}

#[test]
fn the_answer_for_a_program_has_every_session() {
    let (from, to) = (Book::new(), Desk::new());
    let folder = from.path();
    let said = to.import(&[folder, "--dry-run", "--json"]).with(0).json();
    assert_eq!(said["counts"]["new"], 25);
    assert_eq!(said["written"], false);
    assert_eq!(said["files"][0]["kind"], "logbook");
    let sessions = said["sessions"].as_array().unwrap();
    assert_eq!(sessions.len(), 25);
    assert!(sessions.iter().all(|session| session["outcome"] == "new"));
    to.import(&[folder]).with(0);
    assert_eq!(to.sessions(), files(&from.file("sessions")));
    let said = to.import(&[folder, "--json"]).with(0).json();
    assert_eq!(said["counts"]["same"], 25);
    assert_eq!(said["written"], false);
}

#[test]
fn edits_of_both_sides_give_the_same_bytes_on_both() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write("Budgets");
    other.import(&[&one.export("first.json", &[])]).with(0);
    assert_eq!(one.sessions(), other.sessions());
    one.edit("Budgets", "Inclusive budgets");
    other.edit("as it was", "as it is");
    let (mine, theirs) = (one.export("one.json", &[]), other.export("other.json", &[]));
    let said = one.import(&[&theirs]).with(0);
    assert!(said.out.contains("both edits stand"), "{}", said.out);
    other.import(&[&mine]).with(0);
    assert_eq!(one.sessions(), other.sessions());
    let text = String::from_utf8(one.sessions().into_values().next().unwrap()).unwrap();
    assert!(
        text.contains("Inclusive budgets") && text.contains("as it is"),
        "{text}"
    );
}

#[test]
fn the_same_edited_on_both_sides_waits_for_somebody() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write("Budgets");
    other.import(&[&one.export("first.json", &[])]).with(0);
    one.edit("Budgets", "Our budgets");
    other.edit("Budgets", "Their budgets");
    let (mine, theirs) = (one.export("one.json", &[]), other.export("other.json", &[]));
    let said = one.import(&[&theirs]).with(1);
    assert!(said.out.contains("to be settled"), "{}", said.out);
    let said = other.import(&[&mine, "--json"]).with(1).json();
    assert_eq!(said["counts"]["conflict"], 1);
    assert_eq!(one.sessions(), other.sessions());
    let text = String::from_utf8(one.sessions().into_values().next().unwrap()).unwrap();
    assert!(
        text.contains("Our budgets") && text.contains("Their budgets"),
        "{text}"
    );
}

#[test]
fn the_order_of_files_does_not_matter() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write("Budgets");
    let first = one.export("first.json", &[]);
    other.import(&[&first]).with(0);
    one.edit("Budgets", "Our budgets");
    other.edit("as it was", "as it is");
    let (mine, theirs) = (one.export("one.json", &[]), other.export("other.json", &[]));
    let mut found = Vec::new();
    for order in [[&first, &mine, &theirs], [&theirs, &first, &mine]] {
        let third = Desk::new();
        third.import(&order.map(String::as_str)).with(0);
        found.push(third.sessions());
    }
    assert_eq!(found[0], found[1]);
    assert_eq!(found[0].len(), 1);
}

#[test]
fn a_deletion_travels() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write("Budgets");
    other.import(&[&one.export("first.json", &[])]).with(0);
    let there = one.folder().session(id()).unwrap();
    let trashed = one
        .folder()
        .trash(id(), Some(there.fingerprint), &Stamp::default());
    assert!(trashed.is_ok());
    let said = other.import(&[&one.export("second.json", &[])]).with(0);
    assert!(said.out.contains("goes to the trash"), "{}", said.out);
    assert!(other.sessions().is_empty());
    assert!(other.book.path().join(format!("trash/{ID}.json")).is_file());
}

/// Writes a name on the session's sheet as the screens do.
fn write_name(desk: &Desk, name: &str) {
    let folder = desk.folder();
    let Ok(there) = folder.people(id()) else {
        panic!("the names can be read");
    };
    let base = there.as_ref().map(|there| there.fingerprint);
    let mut sheet = there.map_or_else(|| People::new(id()), |there| there.value);
    sheet.people.push(Person {
        name: name.to_owned(),
        ..Person::default()
    });
    assert!(folder.save(&sheet, base).is_ok());
}

#[test]
fn names_that_the_deleter_had_not_seen_bring_a_session_back() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write("Budgets");
    write_name(&one, "Асан");
    let full = ["--profile", "full"];
    other.import(&[&one.export("first.json", &full)]).with(0);
    write_name(&other, "Бермет");
    assert!(one.folder().trash(id(), None, &Stamp::default()).is_ok());
    let deletion = one.export("deletion.json", &[]);
    let text = fs::read_to_string(&deletion).unwrap();
    assert!(text.contains("\"sheet\""), "{text}");
    assert!(!text.contains("Асан") && !text.contains("people"), "{text}");
    let said = other.import(&[&deletion]).with(0);
    for words in ["stays, marked", "not seen by whoever deleted it"] {
        assert!(said.out.contains(words), "{words}: {}", said.out);
    }
    assert_eq!(other.sessions().len(), 1);
    let check = ["check", "--folder", other.path(), "--language", "en"];
    let said = other.sabak.run(&check);
    assert!(said.out.contains("It was deleted"), "{}", said.out);
    // The other way round: the names come where the session was deleted.
    let names = other.export("names.json", &full);
    let said = one.import(&[&names, "--json"]).with(0).json();
    assert_eq!(said["sessions"][0]["outcome"], "back");
    assert_eq!(said["sessions"][0]["back_for_names"], true);
    assert_eq!(one.sessions(), other.sessions());
    let sheet = |desk: &Desk| fs::read(desk.book.path().join(format!("people/{ID}.json"))).unwrap();
    assert_eq!(sheet(&one), sheet(&other));
}

#[test]
fn an_import_is_taken_back_once_and_only_as_it_was_left() {
    let (one, other) = (Desk::new(), Desk::new());
    let said = other.import(&["--undo"]).with(2);
    assert!(said.err.contains("no import"), "{}", said.err);
    one.write("Budgets");
    other.import(&[&one.export("first.json", &[])]).with(0);
    one.edit("Budgets", "Our budgets");
    let sheet = r#"{ "format": 1, "session": "ID", "people": [ { "name": "Айгүл" } ] }"#;
    let people = one.book.path().join("people");
    fs::create_dir(&people).unwrap();
    fs::write(people.join(format!("{ID}.json")), sheet.replace("ID", ID)).unwrap();
    let before = files(other.book.path());
    let sent = one.export("second.json", &["--profile", "full"]);
    let said = other.import(&[&sent]).with(0);
    assert!(said.out.contains("sabak import --undo"), "{}", said.out);
    let after = files(other.book.path());
    assert_ne!(before, after);

    // Somebody has changed it since: nothing is put back.
    other.edit("Our budgets", "My budgets");
    let changed = files(other.book.path());
    let said = other.import(&["--undo"]).with(3);
    assert!(said.err.contains(ID), "{}", said.err);
    assert_eq!(files(other.book.path()), changed);

    other.edit("My budgets", "Our budgets");
    assert_eq!(files(other.book.path()), after);
    let said = other.import(&["--undo"]).with(0);
    assert!(said.out.contains("is taken back"), "{}", said.out);
    assert_eq!(files(other.book.path()), before);
    other.import(&["--undo"]).with(2);
    let kept = other.sabak.home.path().join("state/imports");
    assert_eq!(files(&kept).len(), 0, "no name is kept any longer");

    other.import(&[&sent]).with(0);
    let said = other.import(&["--undo", "--json"]).with(0).json();
    assert_eq!(said["undone"], true);
    assert_eq!(files(other.book.path()), before);
}

#[test]
fn columns_that_nobody_knows_go_into_the_notes_and_rows_without_a_day_are_told() {
    let sheet = "Дата;Айылдык аймак;Погода\n18.11.2019;Сузак;снег\n;Сузак;дождь\n";
    for (option, notes) in [
        ("--with-unmatched", "Погода: снег"),
        ("--without-unmatched", ""),
    ] {
        let desk = Desk::new();
        let sheet = desk.put("plan.csv", sheet);
        let said = desk.import(&[&sheet, option]).with(1);
        assert_eq!(
            said.out.contains("into the notes"),
            !notes.is_empty(),
            "{}",
            said.out
        );
        assert!(said.out.contains("Row 3"), "{}", said.out);
        let session = desk.sessions().into_values().next().unwrap();
        let session: Session = serde_json::from_slice(&session).unwrap();
        assert_eq!(session.notes, notes);
    }
    let desk = Desk::new();
    let sheet = desk.put("plan.csv", sheet);
    let said = desk.import(&[&sheet, "--dry-run", "--json"]).with(1).json();
    assert_eq!(said["files"][0]["columns"][2]["into_notes"], true);
    assert_eq!(said["rows"][0]["row"], 3);
    assert_eq!(said["rows"][0]["left_out"], true);
}

#[test]
fn a_column_that_says_who_somebody_is_is_named_and_taken_in_only_where_that_is_said() {
    let sheet = "Дата;Айылдык аймак;Погода;Байланыш;Отправил\n18.11.2019;Сузак;снег;0555 12-34-56;asan@mail.kg\n";
    let notes = |desk: &Desk| {
        let session = desk.sessions().into_values().next().unwrap();
        let session: Session = serde_json::from_slice(&session).unwrap();
        session.notes
    };
    for (language, words) in [
        (
            "en",
            [
                "(personal: left out)",
                "E-mail addresses stand in “Отправил”. It stays out",
            ],
        ),
        (
            "ru",
            [
                "(личное: не берётся)",
                "«Отправил» адреса электронной почты. Он не берётся",
            ],
        ),
        (
            "ky",
            [
                "(жеке: калтырылат)",
                "электрондук почта даректери бар. Ал калтырылат",
            ],
        ),
    ] {
        let desk = Desk::new();
        let sheet = desk.put("plan.csv", sheet);
        let arguments = [
            "import",
            &sheet,
            "--dry-run",
            "--folder",
            desk.path(),
            "--language",
            language,
        ];
        let said = desk.sabak.run(&arguments).with(0);
        for word in words {
            assert!(said.out.contains(word), "{word}: {}", said.out);
        }
        assert!(
            said.out.contains("--column \"Отправил=notes\""),
            "{}",
            said.out
        );
        assert!(
            !said.out.contains("0555") && !said.out.contains("asan@"),
            "{}",
            said.out
        );
    }
    for (options, wanted) in [
        (&[][..], "Погода: снег"),
        (&["--with-unmatched"], "Погода: снег"),
        (&["--without-unmatched"], ""),
        (
            &["--column", "Отправил=notes"],
            "asan@mail.kg\nПогода: снег",
        ),
    ] {
        let desk = Desk::new();
        let sheet = desk.put("plan.csv", sheet);
        let said = desk.import(&[&[sheet.as_str()], options].concat()).with(0);
        let is_said = said
            .out
            .contains("to everybody who is sent the session, goes");
        assert_eq!(is_said, wanted.contains("asan"), "{}", said.out);
        assert_eq!(notes(&desk), wanted);
        if is_said {
            // Remembered by its heading, it is told again the next time.
            let said = desk.import(&[&sheet, "--dry-run"]).with(0);
            assert!(
                said.out.contains("goes who somebody is: Отправил."),
                "{}",
                said.out
            );
        }
    }
    let desk = Desk::new();
    let sheet = desk.put("plan.csv", sheet);
    let said = desk.import(&[&sheet, "--dry-run", "--json"]).with(0).json();
    let columns = &said["files"][0]["columns"];
    for (at, personal, into_notes) in [
        (1, serde_json::Value::Null, false),
        (2, serde_json::Value::Null, true),
        (3, "heading".into(), false),
        (4, "mail".into(), false),
    ] {
        assert_eq!(columns[at]["personal"], personal);
        assert_eq!(columns[at]["into_notes"], into_notes);
    }
}

#[test]
fn of_a_table_of_people_nothing_goes_into_the_notes_unless_it_is_said() {
    let sheet = "Дата;Айылдык аймак;ФИО;Махалля\n18.11.2019;Сузак;Асанов Асан;Арал\n18.11.2019;Сузак;Бакыт уулу;Чок\n";
    for (options, is_told, village) in
        [(&[][..], true, false), (&["--with-unmatched"], false, true)]
    {
        let desk = Desk::new();
        let sheet = desk.put("people.csv", sheet);
        let said = desk.import(&[&[sheet.as_str()], options].concat());
        assert_eq!(
            said.out.contains("The rows look like people"),
            is_told,
            "{}",
            said.out
        );
        let notes: Vec<String> = desk
            .sessions()
            .into_values()
            .map(|session| {
                let session: Session = serde_json::from_slice(&session).unwrap();
                session.notes
            })
            .collect();
        assert_eq!(
            notes.iter().any(|notes| notes.contains("Махалля: Арал")),
            village
        );
        assert!(!notes.concat().contains("Асан"), "{notes:?}");
    }
}

#[test]
fn a_sheet_that_counts_women_alone_is_told_of() {
    let desk = Desk::new();
    let sheet = "Дата;Айылдык аймак;Всего;Женщин\n18.11.2019;Сузак;20;12\n";
    let sheet = desk.put("plan.csv", sheet);
    for (language, words) in [
        ("en", "Men are not stated in the sheet"),
        ("ru", "Мужчины в таблице не указаны"),
        ("ky", "Таблицада эркектер көрсөтүлгөн эмес"),
    ] {
        let arguments = ["import", &sheet, "--dry-run", "--folder", desk.path()];
        let said = desk
            .sabak
            .run(&[&arguments[..], &["--language", language]].concat());
        let said = said.with(0);
        assert!(said.out.contains(words), "{}", said.out);
    }
    let said = desk.import(&[&sheet, "--json"]).with(0).json();
    assert_eq!(said["files"][0]["only_sex"], "female");
    let arguments = ["summary", "--folder", desk.path(), "--json"];
    let participants = &desk.sabak.run(&arguments).with(0).json()["participants"];
    assert_eq!(participants["female"], 12);
    assert_eq!(participants["male"], 0);
    assert_eq!(participants["not_stated"], 8);
}

#[test]
fn a_row_without_a_title_looks_like_the_session_that_is_there() {
    let book = Book::new();
    let desk = Desk::new();
    let sheet = "Дата;Айылдык аймак\n18.11.2019;Сузак\n17.11.2019;Сузак\n";
    let sheet = desk.put("plan.csv", sheet);
    for (language, words) in [
        ("en", ", which you have: same day and place"),
        ("ru", "которое у вас есть: те же день и место"),
        ("ky", "окшойт: күнү менен жери бирдей"),
    ] {
        let arguments = ["import", &sheet, "--dry-run", "--folder", book.path()];
        let said = desk
            .sabak
            .run(&[&arguments[..], &["--language", language]].concat());
        assert_eq!(said.with(0).out.matches(words).count(), 1, "{language}");
    }
    let arguments = [
        "import",
        &sheet,
        "--dry-run",
        "--folder",
        book.path(),
        "--json",
    ];
    let said = desk.sabak.run(&arguments).with(0).json();
    assert_eq!(said["sessions"][0]["resembles"], SUZAK);
    assert_eq!(said["sessions"][1]["resembles"], serde_json::Value::Null);
}

#[test]
fn a_sheet_is_read_by_its_headings_and_taken_in_once() {
    let desk = Desk::new();
    let sheet = desk.put(
        "plan.csv",
        "Kogda;Дата;Айылдык аймак;Катышуучулар\n;18.11.2019;Сузак;20\n",
    );
    let said = desk.import(&[&sheet]).with(0);
    assert!(said.out.contains("Дата"), "{}", said.out);
    assert_eq!(desk.sessions().len(), 1);
    let after = files(desk.book.path());
    desk.import(&[&sheet]).with(0);
    assert_eq!(files(desk.book.path()), after);
}

#[test]
fn a_column_can_be_said_and_is_remembered() {
    let desk = Desk::new();
    let sheet = desk.put("plan.csv", "Zzz;Место\nскоро;Сузак\n");
    let said = desk.import(&[&sheet]).with(3);
    assert!(said.err.contains("--column"), "{}", said.err);
    let sheet = desk.put("plan.csv", "Zzz;Yyy\n18.11.2019;Сузак\n");
    let said = desk.import(&[&sheet, "--column", "Xxx=starts_on"]).with(2);
    assert!(said.err.contains("Zzz"), "{}", said.err);
    let said = desk.import(&[&sheet, "--column", "Yyy=nothing"]).with(2);
    assert!(said.err.contains("starts_on"), "{}", said.err);
    assert!(desk.sessions().is_empty());
    let columns = ["--column", "Zzz=starts_on", "--column", "Yyy=municipality"];
    desk.import(&[&[sheet.as_str()][..], &columns].concat())
        .with(0);
    assert_eq!(desk.sessions().len(), 1);
    let sheet = desk.put("next.csv", "Дата;Yyy\n19.11.2019;Сузак\n");
    let said = desk.import(&[&sheet, "--json"]).with(0).json();
    assert_eq!(said["files"][0]["columns"][1]["sure"], "remembered");
    assert_eq!(
        said["sessions"][0]["municipality"]["code"],
        "41703220856000"
    );
}

#[test]
fn headings_of_which_every_word_was_said_are_found_again() {
    let desk = Desk::new();
    let sheet = desk.put(
        "own.csv",
        "Kogda,Gde,Ludi\n18.11.2019,Сузак,16\n19.11.2019,Сузак,12\n",
    );
    let columns = [
        "--column",
        "Kogda=starts_on",
        "--column",
        "Gde=municipality",
        "--column",
        "Ludi=attendance.headcount",
    ];
    desk.import(&[&[sheet.as_str()][..], &columns].concat())
        .with(0);
    assert_eq!(desk.sessions().len(), 2);
    let said = desk.import(&[&sheet, "--json"]).with(0).json();
    assert_eq!(said["counts"]["same"], 2, "{said}");
    assert_eq!(said["files"][0]["columns"][0]["sure"], "remembered");
}

#[test]
fn sessions_on_other_sheets_of_a_workbook_are_told() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, day) in [("2024", "18.11.2024"), ("2025", "19.11.2025")] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for (column, (heading, cell)) in [("Дата", day), ("Место", "Сузак")].into_iter().enumerate()
        {
            sheet.write(0, column as u16, heading).unwrap();
            sheet.write(1, column as u16, cell).unwrap();
        }
    }
    let desk = Desk::new();
    let sheet = desk.put("years.xlsx", workbook.save_to_buffer().unwrap());
    let said = desk.import(&[&sheet, "--dry-run"]).with(0);
    assert!(said.out.contains("“2025”"), "{}", said.out);
    assert!(said.out.contains("--sheet"), "{}", said.out);
    let said = desk.import(&[&sheet, "--sheet", "2025"]).with(0);
    assert!(!said.out.contains("--sheet"), "{}", said.out);
    // The same sessions again are no other ones.
    let own = desk.export("own.xlsx", &[]);
    let said = desk.import(&[&own, "--json"]).with(0).json();
    assert_eq!(said["files"][0]["other_sheets"], serde_json::json!([]));
}

#[test]
fn a_copy_in_the_logbook_goes_to_the_trash_when_it_is_taken_in() {
    let desk = Desk::new();
    let session = fs::read_to_string(format!("sample-data/sessions/{SUZAK}.json")).unwrap();
    let sessions = desk.book.path().join("sessions");
    fs::write(sessions.join(format!("{SUZAK}.json")), &session).unwrap();
    let name = format!("{SUZAK} (Conflicted copy).json");
    let copy = sessions.join(&name);
    fs::write(&copy, session.replace("\"hours\": 6.0", "\"hours\": 7.0")).unwrap();
    let folder = ["check", "--folder", desk.path(), "--language", "en"];
    let said = desk.sabak.run(&folder);
    assert!(said.out.contains("sabak import"), "{}", said.out);
    assert!(!said.out.contains("delete it; else"), "{}", said.out);
    desk.import(&[copy.to_str().unwrap()]);
    assert!(!copy.exists());
    assert!(desk.book.path().join("trash").join(&name).exists());
    assert!(sessions.join(format!("{SUZAK}.json")).exists());
}

#[test]
fn a_value_from_a_sheet_is_that_of_whoever_takes_it_in() {
    let desk = Desk::new();
    let folder = Folder::open(desk.book.path(), &Home::at(desk.sabak.home.path())).unwrap();
    let mut session = Session::new(ID.parse().unwrap(), Stamp::default());
    session.starts_on = "2019-11-18".parse().ok();
    session.attendance.headcount = Some(16);
    session.changed.at = "2019-11-20T15:33:00Z".to_owned();
    session.changed.by = "Чынара".to_owned();
    folder.save(&session, None).unwrap();
    let sheet = format!("Session ID,Date,Headcount\n{ID},18.11.2019,99\n");
    let sheet = desk.put("count.csv", sheet);
    let said = desk.import(&[&sheet, "--json"]).with(0).json();
    assert_eq!(said["counts"]["newer_there"], 1, "{said}");
    assert_eq!(said["sessions"][0]["edited_by_hand"], false);
    let now = folder.session(session.id).unwrap().value;
    assert_eq!(now.attendance.headcount, Some(99));
    assert_eq!(now.changed.by, "");
    assert!(now.changed.at.as_str() > "2020", "{}", now.changed.at);
    let said = desk.import(&[&sheet, "--json"]).with(0).json();
    assert_eq!(said["counts"]["same"], 1, "{said}");
}

#[test]
fn what_logbooks_say_differently_is_told_and_a_new_one_begins_as_the_other() {
    let theirs = Desk::new();
    theirs.import(&[&format!("sample-data/sessions/{SUZAK}.json")]);
    let sent = theirs.export("theirs.json", &[]);
    let desk = Desk::new();
    let path = desk.book.path().join("logbook.json");
    let sample: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let mut here = sample.clone();
    here["programme"]["to"] = "2020-01-01".into();
    fs::write(&path, serde_json::to_vec_pretty(&here).unwrap()).unwrap();
    let said = desk.import(&[&sent, "--dry-run"]).with(0).out;
    assert!(said.contains("Programme to: 2020-01-01 here"), "{said}");
    here["programme"]["name"] = serde_json::json!({"en": "", "ru": "", "ky": ""});
    here["age_profile"] = "kg-2023".into();
    fs::write(&path, serde_json::to_vec_pretty(&here).unwrap()).unwrap();
    let said = desk.import(&[&sent]).with(0).out;
    assert!(
        said.contains("nothing stands in this logbook yet"),
        "{said}"
    );
    let now: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(now["programme"], sample["programme"]);
    assert_eq!(now["age_profile"], sample["age_profile"]);
}

#[test]
fn what_a_sheet_does_not_say_is_told() {
    let desk = Desk::new();
    let sheet = desk.put("few.csv", "Date,Place,Headcount\n18.11.2019,Сузак,16\n");
    let said = desk.import(&[&sheet, "--dry-run"]).with(0).out;
    assert!(said.contains("New sessions are taken as: Kind: "), "{said}");
    assert!(said.contains("Status: "), "{said}");
    let sheet = desk.put(
        "all.csv",
        "Date,Place,Kind,Status\n18.11.2019,Сузак,refresher,held\n",
    );
    let said = desk.import(&[&sheet, "--dry-run"]).with(0).out;
    assert!(!said.contains("New sessions are taken as"), "{said}");
}

/// An archive with a session in it.
fn zipped() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("session.json", options).unwrap();
    let session = fs::read(format!("sample-data/sessions/{SUZAK}.json")).unwrap();
    std::io::Write::write_all(&mut archive, &session).unwrap();
    archive.finish().unwrap().into_inner()
}

/// Files that are refused as a whole, and a part of what is said.
fn hostile(desk: &Desk) -> Vec<(String, &'static str)> {
    let book = Book::new();
    let good = desk.sent.path().join("good.json");
    let good = good.to_str().unwrap();
    let arguments = ["export", "--folder", book.path(), "--to", good];
    desk.sabak.run(&arguments).with(0);
    let good = fs::read_to_string(good).unwrap();
    let large = desk.sent.path().join("large.json");
    fs::File::create(&large).unwrap().set_len(51 << 20).unwrap();
    let deep = format!("{{\"id\": {}", "[".repeat(100_000));
    let items = format!(
        "{{\"bundle\": \"sabak/sessions\", \"sessions\": [{}{{}}]}}",
        "{},".repeat(100_001)
    );
    let doubled = good.replacen("\"profile\"", "\"profile\": \"full\",\n  \"profile\"", 1);
    vec![
        (large.to_str().unwrap().to_owned(), "50 MB"),
        (desk.put("deep.json", deep), "deep"),
        (desk.put("items.json", items), "More"),
        (desk.put("doubled.json", doubled), "twice"),
        (
            desk.put(
                "edited.json",
                good.replacen("Suzak", "Susak", 1)
                    .replacen("2019-11-18", "2019-11-17", 1),
            ),
            "fingerprint",
        ),
        (desk.put("cut.json", &good[..good.len() / 2]), "breaks off"),
        (desk.put("zip.json", zipped()), "archive"),
        (desk.put("no-zip.json", b"PK\x03\x04 is no JSON"), "damaged"),
        (desk.put("gzip.json", b"\x1f\x8b\x08\0\0"), "archive"),
        (desk.put("empty.json", ""), "nothing"),
        (desk.put("zeros.json", [0; 512]), "nothing"),
        (desk.put("words.json", "hello"), "no column in it has days"),
        (desk.put("other.json", "{\"a\": 1}"), "neither"),
        (
            desk.put("locked.json", b"age-encryption.org/v1\nnothing"),
            "passphrase",
        ),
        ("/no/such/file.json".to_owned(), "not there"),
        (desk.sent.path().to_str().unwrap().to_owned(), "no logbook"),
    ]
}

#[test]
fn files_that_mean_harm_change_nothing() {
    let desk = Desk::new();
    desk.write("Budgets");
    let before = files(desk.book.path());
    for (path, word) in hostile(&desk) {
        let said = desk.import(&[&path]);
        let status = if path.ends_with("locked.json") { 2 } else { 3 };
        assert_eq!(said.status, status, "{path}: {}{}", said.out, said.err);
        let words = said.err.to_lowercase();
        assert!(words.contains(&word.to_lowercase()), "{path}: {}", said.err);
        assert!(said.out.is_empty(), "{path}: {}", said.out);
        assert_eq!(files(desk.book.path()), before, "{path}");
    }
    // Together with a good one it is refused too: all or nothing.
    let words = desk.put("words.json", "hello");
    let good = desk.sent.path().join("good.json");
    desk.import(&[good.to_str().unwrap(), &words]).with(3);
    assert_eq!(files(desk.book.path()), before);
}

#[cfg(unix)]
#[test]
fn devices_pipes_and_links_are_no_files() {
    let desk = Desk::new();
    let before = files(desk.book.path());
    let pipe = desk.sent.path().join("pipe");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let link = desk.sent.path().join("link.json");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    for path in [Path::new("/dev/zero"), Path::new("/dev/null"), &pipe, &link] {
        let said = desk.import(&[path.to_str().unwrap()]).with(3);
        assert!(said.err.contains("device"), "{}", said.err);
    }
    // In another logbook a link is told of and not followed, and hides no other.
    let other = Book::new();
    let secret = desk.put(
        "secret.json",
        fs::read(other.file(&format!("sessions/{SUZAK}.json"))).unwrap(),
    );
    std::os::unix::fs::symlink(secret, other.file("sessions/a.json")).unwrap();
    let said = desk.import(&[other.path(), "--dry-run"]).with(1);
    assert!(said.out.contains("a.json"), "{}", said.out);
    assert_eq!(files(desk.book.path()), before);
}

/// Records that are put aside while others are taken in.
#[test]
fn a_record_that_means_harm_hides_no_other() {
    let (book, desk) = (Book::new(), Desk::new());
    let sound = fs::read_to_string(book.file(&format!("sessions/{SUZAK}.json"))).unwrap();
    let cases = [
        (SUZAK, "../../../../../etc/passwd", "id"),
        (SUZAK, "00000000-0000-4000-8000-000000000000", "version 7"),
        ("\"title\": \"", "\"title\": \"\\u202e", "U+202E"),
        ("\"title\": \"", "\"title\": \"\\u001b[2J", "U+001B"),
        ("\"headcount\": 20", "\"headcount\": 1e999", "number"),
        ("\"kind\"", "\"hours\": 1.0,\n  \"kind\"", "twice"),
    ];
    let before = files(desk.book.path());
    for (from, to, word) in cases {
        assert!(sound.contains(from), "{from}");
        let path = desk.put("one.json", sound.replacen(from, to, 1));
        let said = desk.import(&[&path]);
        // A key at the top that stands twice leaves nothing to be told apart.
        let status = if word == "twice" { 3 } else { 1 };
        assert_eq!(said.status, status, "{to}: {}{}", said.out, said.err);
        let words = said.out + &said.err;
        assert!(words.contains(word), "{to}: {words}");
        assert!(!words.contains('\u{1b}') && !words.contains('\u{202e}'));
        assert_eq!(files(desk.book.path()), before, "{to}");
    }
    book.put_session(1, "\"title\"", "\"kind\": \"initial\",\n  \"title\"");
    let said = desk.import(&[book.path()]).with(1);
    assert!(said.out.contains("000000000001.json"), "{}", said.out);
    assert_eq!(desk.sessions().len(), 25);
}

#[test]
fn a_passphrase_opens_what_it_has_locked() {
    let (book, desk) = (Book::new(), Desk::new());
    let (right, wrong) = (
        desk.put("right", "тоо суу 12\n"),
        desk.put("wrong", "тоо\n"),
    );
    let locked = desk.sent.path().join("mine.json.age");
    let locked = locked.to_str().unwrap();
    let arguments = [
        "export",
        "--folder",
        book.path(),
        "--profile",
        "full",
        "--lock",
    ];
    let rest = [
        "--passphrase-file",
        &right,
        "--to",
        locked,
        "--language",
        "en",
    ];
    let said = desk.sabak.run(&[&arguments[..], &rest].concat()).with(0);
    assert!(said.out.contains("passphrase locks it"), "{}", said.out);
    assert!(fs::read(locked).unwrap().starts_with(b"age-encryption.org"));
    let before = files(desk.book.path());
    let said = desk.import(&[locked]).with(2);
    assert!(said.err.contains("SABAK_PASSPHRASE"), "{}", said.err);
    let said = desk.import(&[locked, "--passphrase-file", &wrong]).with(3);
    assert!(said.err.contains("does not open"), "{}", said.err);
    assert_eq!(files(desk.book.path()), before);
    let mut command = desk
        .sabak
        .command(&["import", locked, "--folder", desk.path()]);
    let said = command
        .env("SABAK_PASSPHRASE", "тоо суу 12")
        .output()
        .unwrap();
    assert_eq!(said.status.code(), Some(0));
    assert_eq!(desk.sessions().len(), 25);
}

#[test]
fn what_is_asked_wrongly_is_refused() {
    let desk = Desk::new();
    let sheet = desk.put("a.csv", "Дата\n18.11.2019\n");
    desk.import(&[]).with(2);
    desk.import(&[&sheet, "--column", "Дата"]).with(2);
    desk.import(&[&sheet, "--sheet", "Нет"]).with(2);
    desk.import(&[&sheet, "--with-people", "--without-people"])
        .with(2);
    assert!(desk.sessions().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_bytes_nothing_breaks(
        bytes in prop::collection::vec(any::<u8>(), 0..2_000),
        at in any::<prop::sample::Index>(),
        head in prop::sample::select(vec!["", "{", "PK\u{3}\u{4}", "{\"bundle\":", "Дата;", "age-encryption.org/v1\n"]),
    ) {
        let desk = Desk::new();
        let before = files(desk.book.path());
        let mut good = fs::read(format!("sample-data/sessions/{SUZAK}.json")).unwrap();
        let place = at.index(good.len());
        good[place] = bytes.first().copied().unwrap_or(0);
        let noise = [head.as_bytes(), &bytes].concat();
        let files_sent = [desk.put("noise", noise), desk.put("flipped.json", good)];
        for path in &files_sent {
            let said = desk.import(&[path, "--dry-run"]);
            prop_assert!((0..=3).contains(&said.status), "{}", said.err);
            prop_assert!(!said.err.contains("panicked"), "{}", said.err);
            prop_assert_eq!(files(desk.book.path()), before.clone());
        }
        let said = desk.import(&[&files_sent[0]]);
        if said.status >= 2 {
            prop_assert_eq!(files(desk.book.path()), before);
        }
    }
}

#[test]
fn what_is_alone_is_not_told_of_others() {
    let desk = Desk::new();
    let hidden = format!("{{\"format\":1,\"id\":\"{ID}\",\"title\":\"a\\u202eb\"}}");
    let alone = desk.put("alone.json", &hidden);
    let said = desk.import(&[&alone]).with(1).out;
    assert!(!said.contains("The others"), "{said}");
    assert!(!said.contains("is here already"), "{said}");
    assert!(said.contains("Nothing of it can be taken in"), "{said}");
    // Beside another one it is told what becomes of that.
    desk.write("Another");
    let other = desk.export("other.json", &[]);
    let said = desk.import(&[&alone, &other, "--dry-run"]).with(1).out;
    assert!(said.contains("The others can be taken in."), "{said}");
    // A record that is a little too large is not called twice the size.
    let large = "x".repeat(1_250_000);
    let large = format!("{{\"format\":1,\"id\":\"{ID}\",\"notes\":\"{large}\"}}");
    let large = desk.put("large.json", large);
    let said = desk.import(&[&large]).with(1).out;
    assert!(said.contains("It has 1.2 MB"), "{said}");
}

#[test]
fn a_bundle_that_does_not_say_when_it_was_made_is_told_without_a_gap() {
    let desk = Desk::new();
    desk.write("Title");
    let path = desk.export("bundle.json", &[]);
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("\"by\": \"").unwrap();
    let (_, after) = rest.split_once('"').unwrap();
    let text = format!("{before}\"by\": \"a\u{202e}b\"{after}");
    // The fingerprint of what is written now.
    let (head, rest) = text.split_once("sha256:").unwrap();
    let tail = rest.get(64..).unwrap();
    let around = format!("{head}sha256:{tail}");
    let digits: String = <sha2::Sha256 as sha2::Digest>::digest(around.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let path = desk.put("odd.json", format!("{head}sha256:{digits}{tail}"));
    let other = Desk::new();
    let said = other.import(&[&path]).with(1).out;
    assert!(said.contains("when cannot be read"), "{said}");
    assert!(
        !said.contains("  by ") && !said.contains("on  by"),
        "{said}"
    );
    assert!(said.contains("The sessions can be taken in."), "{said}");
}

#[test]
fn rows_are_told_apart_and_count_once() {
    let desk = Desk::new();
    let sheet = "Date,Municipality,Headcount\n2020-01-09,Suzak,3\n2020-01-10,Suzak,4\nsoon,Suzak,\"12,5\"\n";
    let sheet = desk.put("sheet.csv", sheet);
    let said = desk.import(&[&sheet, "--dry-run"]).with(1).out;
    let ids = said.lines().filter_map(|line| {
        let rest = line.trim_end().strip_suffix("; new")?;
        rest.rsplit_once("; ").map(|(_, id)| id.to_owned())
    });
    let ids: Vec<String> = ids.collect();
    assert_eq!(ids.len(), 2, "{said}");
    assert_ne!(ids[0], ids[1], "{said}");
    let json = desk.import(&[&sheet, "--dry-run", "--json"]).with(1).json();
    assert_eq!(json["counts"]["unreadable"], 1);
    let sheet = desk.put("half.csv", "Date,Headcount\n2020-01-09,\"12,5\"\n");
    let said = desk.import(&[&sheet, "--dry-run"]).with(0).out;
    assert!(said.contains("This is no whole number."), "{said}");
}

#[test]
fn without_a_file_it_is_said_what_is_missing() {
    let desk = Desk::new();
    for (language, missing) in [("en", "FILE is missing."), ("ru", "ФАЙЛ."), ("ky", "ФАЙЛ")]
    {
        let arguments = ["import", "--folder", desk.path(), "--language", language];
        let said = desk.sabak.run(&arguments).with(2).err;
        assert!(said.contains(missing), "{said}");
        assert!(!said.contains('>') && !said.contains("..."), "{said}");
    }
}

/// An import that only adds a value beside another, and the choice of one of them, say so.
#[test]
fn a_version_that_shows_nothing_new_says_what_it_is() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write("Title");
    let sent = one.export("sent.json", &[]);
    other.import(&[&sent]).with(0);
    for (desk, notes) in [(&one, "mine"), (&other, "theirs")] {
        let there = desk.folder().session(id()).unwrap();
        let mut session = there.value;
        session.notes = notes.to_owned();
        session.changed.at = format!("2020-02-0{}T08:00:00Z", notes.len() - 3);
        session.changed.by = notes.to_owned();
        assert!(
            desk.folder()
                .save(&session, Some(there.fingerprint))
                .is_ok()
        );
    }
    // What is here is later, and stays shown.
    let sent = one.export("later.json", &[]);
    other.import(&[&sent]).with(1);
    let arguments = ["history", ID, "--folder", other.path(), "--language", "en"];
    let said = other.sabak.run(&arguments).with(0).out;
    assert!(
        said.contains(": another value was kept beside it\n"),
        "{said}"
    );
    assert!(
        !said.lines().any(|line| line.trim_end().ends_with(':')),
        "{said}"
    );
}

/// Hours that no session can have are told before they come, as the check tells them, and make no total.
#[test]
fn impossible_values_are_told_before_they_come() {
    let desk = Desk::new();
    let file = |hours: &str| {
        let text = format!(
            "{{\"format\":1,\"id\":\"{ID}\",\"status\":\"held\",\"starts_on\":\"2020-01-09\",\"hours\":{hours}}}"
        );
        desk.put("one.json", text)
    };
    let path = file("1e308");
    let said = desk.import(&[&path, "--dry-run"]).with(0).out;
    assert!(said.contains("Hours: "), "{said}");
    desk.import(&[&path]).with(0);
    let arguments = ["--folder", desk.path(), "--json"];
    let summary = desk
        .sabak
        .run(&[&["summary"], &arguments[..]].concat())
        .with(0);
    assert_eq!(summary.json()["hours"], 0.0);
    let check = desk
        .sabak
        .run(&[&["check"], &arguments[..]].concat())
        .with(1)
        .out;
    assert!(check.contains("too-large"), "{check}");
    let path = file("30");
    let said = desk.import(&[&path, "--dry-run"]).out;
    assert!(said.contains("Hours: "), "{said}");
}

/// An edit that is dated ahead, and the fields of a conflict, are told before they come.
#[test]
fn what_is_in_conflict_and_what_is_dated_ahead_is_named_in_the_preview() {
    let (one, other) = (Desk::new(), Desk::new());
    one.write("Title");
    let sent = one.export("sent.json", &[]);
    other.import(&[&sent]).with(0);
    for (desk, venue, year) in [(&one, "school", "2091"), (&other, "hall", "2020")] {
        let there = desk.folder().session(id()).unwrap();
        let mut session = there.value;
        session.venue = venue.to_owned();
        session.changed.at = format!("{year}-02-02T08:00:00Z");
        assert!(
            desk.folder()
                .save(&session, Some(there.fingerprint))
                .is_ok()
        );
    }
    let sent = one.export("later.json", &[]);
    let said = other.import(&[&sent, "--dry-run"]).with(1).out;
    assert!(said.contains("to be settled (Venue)"), "{said}");
    assert!(said.contains("02.02.2091"), "{said}");
    let empty = Desk::new();
    empty.import(&[&sent]).with(0);
    let there = empty.folder().session(id()).unwrap();
    let mut session = there.value;
    session.title = "Another".to_owned();
    assert!(
        empty
            .folder()
            .save(&session, Some(there.fingerprint))
            .is_ok()
    );
    let sent = empty.export("newer.json", &[]);
    let said = one.import(&[&sent, "--dry-run"]).with(0).out;
    assert!(said.contains("newer there: taken over (Title)"), "{said}");
}
