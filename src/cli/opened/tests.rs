//! A logbook that is opened with what an earlier run has kept says what it says without.

use std::fs;

use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::model::digest::Symbols;
use crate::model::generate::{self, Hand, id};
use crate::model::people::People;
use crate::model::session::Stamp;
use crate::model::summary::Summary;
use crate::store::format::write;

/// Something that happens to a folder between two runs.
#[derive(Clone, Debug)]
enum Change {
    Write(u128, Box<Session>),
    Remove(u128),
    /// Not JSON, another session's file, a newer format.
    Break(u128, &'static str),
    Copy(u128, u128),
    People(u128, Option<People>),
    BreakPeople(u128),
    Logbook(Box<Logbook>),
    BreakLogbook,
    Day(u64),
    Nothing,
}

fn change() -> impl Strategy<Value = Change> {
    let number = || 1..6_u128;
    let broken = prop::sample::select(vec!["", "{", "[]", r#"{ "format": 1 }"#]);
    prop_oneof![
        4 => (number(), generate::session(Hand::Careless))
            .prop_map(|(number, session)| Change::Write(number, Box::new(session))),
        1 => number().prop_map(Change::Remove),
        1 => (number(), broken).prop_map(|(number, text)| Change::Break(number, text)),
        1 => (number(), number()).prop_map(|(from, to)| Change::Copy(from, to)),
        3 => (number(), option::weighted(0.7, generate::people()))
            .prop_map(|(number, people)| Change::People(number, people)),
        1 => number().prop_map(Change::BreakPeople),
        1 => generate::logbook().prop_map(|logbook| Change::Logbook(Box::new(logbook))),
        1 => Just(Change::BreakLogbook),
        1 => (0..60_u64).prop_map(Change::Day),
        1 => Just(Change::Nothing),
    ]
}

/// A logbook, and the home of a user who looks into it again and again.
struct Scratch {
    temporary: tempfile::TempDir,
    home: Home,
    today: NaiveDate,
}

impl Scratch {
    fn new() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        for folder in ["book/sessions", "book/people"] {
            fs::create_dir_all(temporary.path().join(folder)).unwrap();
        }
        Self {
            home: Home::at(&temporary.path().join("home")),
            temporary,
            today: "2019-12-01".parse().unwrap(),
        }
    }

    fn book(&self) -> PathBuf {
        self.temporary.path().join("book")
    }

    fn file(&self, folder: &str, number: u128) -> PathBuf {
        self.book()
            .join(folder)
            .join(format!("{}.json", id(number)))
    }

    fn session(&self, number: u128) -> PathBuf {
        self.file("sessions", number)
    }

    fn happen(&mut self, change: Change) {
        match change {
            Change::Write(number, mut session) => {
                session.id = id(number);
                fs::write(self.session(number), write(&session).unwrap()).unwrap();
            }
            Change::Remove(number) => {
                let _ = fs::remove_file(self.session(number));
            }
            Change::Break(number, text) => fs::write(self.session(number), text).unwrap(),
            Change::Copy(from, to) => {
                let _ = fs::copy(self.session(from), self.session(to));
            }
            Change::People(number, people) => {
                let path = self.file("people", number);
                match people {
                    Some(mut people) => {
                        people.session = id(number);
                        fs::write(path, write(&people).unwrap()).unwrap();
                    }
                    None => {
                        let _ = fs::remove_file(path);
                    }
                }
            }
            Change::BreakPeople(number) => {
                fs::write(self.file("people", number), "[]").unwrap();
            }
            Change::Logbook(logbook) => {
                let path = self.book().join("logbook.json");
                fs::write(path, write(&*logbook).unwrap()).unwrap();
            }
            Change::BreakLogbook => fs::write(self.book().join("logbook.json"), "{").unwrap(),
            Change::Day(days) => self.today = self.today + chrono::Days::new(days),
            Change::Nothing => {}
        }
    }

    fn open_at(&self, home: &Home, wanted: Wanted) -> Opened {
        Opened::read(
            opened_at(&self.book(), home).unwrap(),
            wanted,
            home,
            self.today,
        )
    }

    /// Opens the logbook as a run of the program does, and keeps what is to be kept.
    fn run(&self) -> Said {
        let opened = self.open_at(&self.home, Wanted::Digests);
        let said = Said::by(&opened);
        opened.into_renewal().iter().for_each(Renewal::write);
        said
    }

    /// Whether a run would find everything as it was kept.
    fn is_kept(&self) -> bool {
        let opened = self.open_at(&self.home, Wanted::Digests);
        opened.into_renewal().is_none()
    }

    /// What a user says who has never seen the logbook.
    fn afresh(&self) -> Said {
        let home = Home::at(&self.temporary.path().join("nowhere"));
        Said::by(&self.open_at(&home, Wanted::Digests))
    }
}

/// What answers are made from.
#[derive(Debug, PartialEq)]
struct Said {
    digests: Vec<Digest>,
    strings: Vec<String>,
    summary: Summary,
    unreadable: Vec<FileProblem>,
    read_only: Vec<FileProblem>,
}

impl Said {
    /// The digests in the order of their ids, so that symbols and sums come alike.
    fn by(opened: &Opened) -> Self {
        let strings = |symbols: &Symbols| symbols.strings().map(str::to_owned).collect();
        let mut digests = opened.catalogue.digests().to_vec();
        digests.sort_by_key(|digest| digest.id);
        let mut catalogue = Catalogue::default();
        let mut translation = Translation::new(opened.catalogue.symbols.strings());
        for mut digest in digests {
            // Ages are kept nowhere, and read where they are asked for.
            digest.ages = Box::default();
            catalogue.adopt(digest, &mut translation);
        }
        Self {
            digests: catalogue.digests().to_vec(),
            strings: strings(&catalogue.symbols),
            summary: Summary::of(
                catalogue.digests().iter(),
                &catalogue,
                &opened.logbook,
                &opened.filter,
            ),
            unreadable: opened.unreadable.clone(),
            read_only: opened.read_only.clone(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_was_kept_changes_no_answer(
        sessions in generate::sessions(),
        changes in prop::collection::vec(prop::collection::vec(change(), 1..4), 1..6),
    ) {
        let mut scratch = Scratch::new();
        for (number, (session, people)) in (1..).zip(sessions) {
            scratch.happen(Change::Write(number, Box::new(session)));
            scratch.happen(Change::People(number, people));
        }
        prop_assert_eq!(scratch.run(), scratch.afresh());
        for changes in changes {
            changes.into_iter().for_each(|change| scratch.happen(change));
            prop_assert_eq!(scratch.run(), scratch.afresh());
            prop_assert!(scratch.is_kept());
        }
    }
}

#[test]
fn what_is_kept_is_what_is_read_next() {
    let mut scratch = Scratch::new();
    let session = |title: &str| {
        let mut session = Session::new(id(1), Stamp::default());
        session.title = title.to_owned();
        Change::Write(1, Box::new(session))
    };
    scratch.happen(session("Бюджет"));
    assert!(!scratch.is_kept());
    scratch.run();
    assert!(scratch.is_kept());

    // A cache that says something else shows that it is asked.
    let opened = scratch.open_at(&scratch.home, Wanted::Digests);
    let cache = Cache::new(&opened.folder, &scratch.home, None, scratch.today);
    let mut other = Catalogue::default();
    other.put(&Session::new(id(1), Stamp::default()), 77, &[]);
    cache.write(&other, &opened.seals);
    assert_eq!(scratch.run().digests[0].participants, 77);
    let checked = scratch.open_at(&scratch.home, Wanted::Problems);
    assert_eq!(Said::by(&checked).digests[0].participants, 0);
    assert!(!checked.problems.is_empty());

    for change in [
        session("Тең укуктуулук"),
        Change::People(1, Some(People::new(id(1)))),
        Change::Logbook(Box::default()),
        Change::Day(1),
        Change::Remove(1),
    ] {
        scratch.happen(change);
        assert!(!scratch.is_kept());
        scratch.run();
        assert!(scratch.is_kept());
    }
}

#[test]
fn a_newer_format_is_told_of_each_time() {
    let scratch = Scratch::new();
    let text = format!(r#"{{ "format": 2, "id": "{}" }}"#, id(1));
    fs::write(scratch.session(1), text).unwrap();
    for _ in 0..2 {
        let said = scratch.run();
        assert_eq!((said.digests.len(), said.read_only.len()), (1, 1));
    }
}
