//! What other programs find in the files is what the sessions say, and no name of a participant
//! stands where nobody asked for people.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;

use super::*;
use crate::model::attendance::{Cell as GridCell, Count, GroupCount};
use crate::model::generate;
use crate::model::people::Person;
use crate::model::session::{Stamp, Trainer};
use crate::model::value::Date;
use crate::text::Language;

fn texts() -> Texts {
    Texts::new(Language::English)
}

fn session() -> Session {
    let mut session = Session::new(generate::id(7), Stamp::default());
    session.title = "=HYPERLINK(\"http://x\")".to_owned();
    session.starts_on = Some(Date(chrono::NaiveDate::from_ymd_opt(2019, 11, 18).unwrap()));
    session.hours = Some(6.5);
    session.municipality.code = "41703225853000".to_owned();
    session.topics = vec!["gender-analysis".to_owned(), "of-our-own".to_owned()];
    for name in ["@Айгүл", "Бакыт"] {
        session.trainers.push(Trainer {
            name: name.to_owned(),
            kind: "local_consultant".to_owned(),
            ..Trainer::default()
        });
    }
    let attendance = &mut session.attendance;
    attendance.headcount = Some(20);
    for (role, sex, count) in [("councillor", "female", 9), ("", "male", 7)] {
        let cell = GridCell {
            role: role.to_owned(),
            sex: sex.to_owned(),
            age: "14-28".to_owned(),
        };
        attendance.counts.push(Count::new(cell, count));
    }
    attendance.groups.push(GroupCount {
        group: "disability".to_owned(),
        sex: "female".to_owned(),
        count: 2,
        ..GroupCount::default()
    });
    session
}

fn people() -> People {
    let mut people = People::new(generate::id(7));
    people.people.push(Person {
        name: "-Гүлнара".to_owned(),
        sex: "female".to_owned(),
        birth_year: Some(1985),
        phone: "+996 555 123456".to_owned(),
        status: "present".to_owned(),
        may_contact: Some(true),
        ..Person::default()
    });
    people
}

fn goes_on(_: usize, _: usize) -> bool {
    true
}

/// The headings and the rows of a table as another program reads them.
fn read_csv(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let record = |record: &::csv::StringRecord| record.iter().map(str::to_owned).collect();
    let headings = record(reader.headers().unwrap());
    let rows = reader.records().map(|row| record(&row.unwrap())).collect();
    (headings, rows)
}

fn table(entries: &[Entry], rows: Rows) -> (Vec<String>, Vec<Vec<String>>) {
    let logbook = Logbook::default();
    read_csv(&csv(entries, rows, &logbook, texts(), &mut goes_on).unwrap())
}

fn column(headings: &[String], name: &str) -> usize {
    let found = headings.iter().position(|heading| heading == name);
    found.unwrap_or_else(|| panic!("no {name} among {headings:?}"))
}

/// Everything in a workbook, unpacked.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for number in 0..archive.len() {
        let mut part = Vec::new();
        archive
            .by_index(number)
            .unwrap()
            .read_to_end(&mut part)
            .unwrap();
        all.push_str(&String::from_utf8_lossy(&part));
    }
    all
}

#[test]
fn a_row_a_session_has_its_fields_by_the_names_of_the_form() {
    let (session, people) = (session(), people());
    let entry = Entry {
        session: &session,
        people: Some(&people),
    };
    let (headings, rows) = table(&[entry], Rows::Sessions);
    assert_eq!(rows.len(), 1);
    for (heading, wanted) in [
        ("Session ID", "00000000-0000-0000-0000-000000000007"),
        ("Title", "'=HYPERLINK(\"http://x\")"),
        ("Kind", "Initial training"),
        ("Date", "2019-11-18"),
        ("Ends", ""),
        ("Hours", "6.5"),
        ("Municipality code", "41703225853000"),
        (
            "Topics",
            "Gender analysis: tasks, methods, guidance; of-our-own",
        ),
        ("Trainer · Name", "'@Айгүл; Бакыт"),
        ("Trainer · Type", "Local consultant; Local consultant"),
        ("Headcount", "20"),
        ("Participants", "20"),
        ("Women", "9"),
        ("Men", "7"),
        ("Sex not stated", "4"),
        ("Share of women", "0.5625"),
        ("Present by name", "1"),
        ("Group · Number", "2"),
    ] {
        assert_eq!(rows[0][column(&headings, heading)], wanted, "{heading}");
    }
}

#[test]
fn counts_add_up_to_the_participants_and_groups_stand_apart() {
    let session = session();
    let (headings, rows) = table(
        &[Entry {
            session: &session,
            people: None,
        }],
        Rows::Counts,
    );
    let at = |name| column(&headings, name);
    let shown: Vec<_> = rows
        .iter()
        .map(|row| {
            [
                "Role",
                "Sex",
                "Number of people",
                "Group",
                "Number in the group",
            ]
            .map(|name| row[at(name)].as_str())
        })
        .collect();
    assert_eq!(
        shown,
        [
            ["Councillor", "Women", "9", "", ""],
            ["Not stated", "Men", "7", "", ""],
            ["Not stated", "Not stated", "4", "", ""],
            ["", "Women", "", "People with disabilities", "2"],
        ]
    );
    assert!(rows.iter().all(|row| row[at("Participants")] == "20"));
}

#[test]
fn people_are_written_for_those_who_ask() {
    let (session, people) = (session(), people());
    let entries = [Entry {
        session: &session,
        people: Some(&people),
    }];
    let (headings, rows) = table(&entries, Rows::People);
    for (heading, wanted) in [
        ("Name", "'-Гүлнара"),
        ("Sex", "Women"),
        ("Phone", "'+996 555 123456"),
        ("Year of birth or age", "1985"),
        ("May be contacted", "Yes"),
        ("Date", "2019-11-18"),
    ] {
        assert_eq!(rows[0][column(&headings, heading)], wanted, "{heading}");
    }
}

/// Two columns of one name could not be told apart when they are read in.
#[test]
fn no_two_columns_have_one_heading() {
    let logbook = Logbook::default();
    for language in Language::ALL {
        for rows in Rows::ALL {
            let headings = Columns::new(rows, Texts::new(language), &logbook).headings();
            let different: BTreeSet<_> = headings.iter().collect();
            assert_eq!(
                different.len(),
                headings.len(),
                "{language} {rows:?}: {headings:?}"
            );
        }
    }
}

#[test]
fn a_workbook_has_days_numbers_and_shares_and_no_formula() {
    let (session, people) = (session(), people());
    let entries = [Entry {
        session: &session,
        people: Some(&people),
    }];
    let kinds = [Rows::Sessions, Rows::Counts];
    let make = || workbook(&entries, &kinds, &Logbook::default(), texts(), &mut goes_on).unwrap();
    let bytes = make();
    assert_eq!(bytes, make(), "the same sessions, the same bytes");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Totals", "Sessions", "Counts"]);
    let sheet = book.worksheet_range("Sessions").unwrap();
    let at = |name: &str| {
        let headings = (0..sheet.width()).map(|column| sheet[(0, column)].to_string());
        column(&headings.collect::<Vec<_>>(), name)
    };
    assert!(matches!(&sheet[(1, at("Date"))], Data::DateTime(day)
        if day.as_f64() == 43_787.0));
    assert_eq!(sheet[(1, at("Hours"))], Data::Float(6.5));
    assert_eq!(sheet[(1, at("Participants"))], Data::Float(20.0));
    assert_eq!(sheet[(1, at("Share of women"))], Data::Float(0.5625));
    assert_eq!(sheet[(1, at("Title"))], Data::String(session.title.clone()));
    assert_eq!(
        book.worksheet_formula("Sessions")
            .unwrap()
            .used_cells()
            .count(),
        0
    );
    let all = unpacked(&bytes);
    assert!(all.contains("<autoFilter") && all.contains("state=\"frozen\""));
    assert!(all.contains("<c:chart>") && all.contains("0.0%"));
    let totals = book.worksheet_range("Totals").unwrap();
    assert!(
        totals
            .used_cells()
            .any(|(_, _, cell)| *cell == Data::Float(20.0))
    );
}

#[test]
fn work_that_nobody_wants_ends() {
    let session = session();
    let entries = [Entry {
        session: &session,
        people: None,
    }; 3];
    let mut seen = Vec::new();
    let mut tell = |done, all| {
        seen.push((done, all));
        done < 1
    };
    let made = csv(
        &entries,
        Rows::Sessions,
        &Logbook::default(),
        texts(),
        &mut tell,
    );
    assert!(matches!(made, Err(NotMade::Cancelled)));
    assert_eq!(seen, [(0, 3), (1, 3)]);
    let made = workbook(
        &entries,
        &Rows::ALL,
        &Logbook::default(),
        texts(),
        &mut |done, _| done < 4,
    );
    assert!(matches!(made, Err(NotMade::Cancelled)));
}

#[test]
fn no_sessions_are_a_table_of_headings() {
    for rows in Rows::ALL {
        assert!(table(&[], rows).1.is_empty());
    }
    let bytes = workbook(&[], &Rows::ALL, &Logbook::default(), texts(), &mut goes_on).unwrap();
    assert_eq!(
        Xlsx::new(Cursor::new(bytes)).unwrap().sheet_names().len(),
        4
    );
}

const PLANTED: [&str; 4] = ["Планталов Гүлзат", "+996700424242", "1967", "Кызыл-Дөбө"];

/// Somebody on a sheet whose name, phone, year of birth and village are to turn up nowhere else.
fn planted() -> Person {
    let [name, phone, year, village] = PLANTED;
    Person {
        name: name.to_owned(),
        phone: phone.to_owned(),
        birth_year: year.parse().ok(),
        village: village.to_owned(),
        note: name.to_owned(),
        organisation: name.to_owned(),
        position: phone.to_owned(),
        status: "present".to_owned(),
        ..Person::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn rows_add_up_whatever_was_recorded(sessions in generate::sessions(), language in 0_usize..3) {
        let entries: Vec<Entry> = sessions
            .iter()
            .map(|(session, people)| Entry { session, people: people.as_ref() })
            .collect();
        let texts = Texts::new(Language::ALL[language]);
        let logbook = Logbook::default();
        let bytes = csv(&entries, Rows::Counts, &logbook, texts, &mut goes_on).unwrap();
        let (headings, rows) = read_csv(&bytes);
        let number = column(&headings, &texts.say("handout-number"));
        let id = column(&headings, &texts.say("handout-session-id"));
        for entry in &entries {
            let own = rows.iter().filter(|row| row[id] == entry.session.id.to_string());
            let sum: u64 = own.filter_map(|row| row[number].parse::<u64>().ok()).sum();
            let present = entry.present();
            prop_assert_eq!(sum, u64::from(entry.session.attendance.participants(present)));
        }
        for cell in rows.iter().flatten() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
        let bytes = workbook(&entries, &Rows::ALL, &logbook, texts, &mut goes_on).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range(&texts.say("handout-rows-sessions")).unwrap();
        prop_assert_eq!(sheet.height(), entries.len() + 1);
    }

    #[test]
    fn nobody_on_a_sheet_is_in_rows_of_sessions_and_counts(sessions in generate::sessions()) {
        let mut sessions = sessions;
        for (session, people) in &mut sessions {
            let people = people.get_or_insert_with(|| People::new(session.id));
            people.people.insert(0, planted());
        }
        let entries: Vec<Entry> = sessions
            .iter()
            .map(|(session, people)| Entry { session, people: people.as_ref() })
            .collect();
        let logbook = Logbook::default();
        let mut written = String::new();
        for rows in [Rows::Sessions, Rows::Counts] {
            let bytes = csv(&entries, rows, &logbook, texts(), &mut goes_on).unwrap();
            written += std::str::from_utf8(&bytes).unwrap();
        }
        let kinds = [Rows::Sessions, Rows::Counts];
        let bytes = workbook(&entries, &kinds, &logbook, texts(), &mut goes_on).unwrap();
        written += &unpacked(&bytes);
        for planted in [PLANTED[0], PLANTED[1], PLANTED[3]] {
            prop_assert!(!written.contains(planted), "{}", planted);
        }
        let bytes = csv(&entries, Rows::People, &logbook, texts(), &mut goes_on).unwrap();
        let all = std::str::from_utf8(&bytes).unwrap();
        prop_assert!(entries.is_empty() || PLANTED.iter().all(|planted| all.contains(planted)));
    }
}
