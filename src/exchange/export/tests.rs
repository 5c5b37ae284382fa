//! What is asked for is in the file, and nothing that is not.

use super::*;
use crate::model::logbook::Logbook;
use crate::model::people::Person;
use crate::model::session::{Session, Stamp};
use crate::store::home::Home;

/// What stands on a sheet and in no file but a full one.
const PLANTED: [&str; 3] = ["Айгүл Асанова", "0555123456", "1987"];

fn id(number: u128) -> SessionId {
    SessionId(uuid::Uuid::from_u128(
        0x016e_7b2a_5c00_7c3a_9f00_0000_0000_0000 + number,
    ))
}

fn sessions() -> [Session; 2] {
    let session = |number: u128, status: &str| Session {
        status: status.to_owned(),
        title: format!("Title {number}"),
        starts_on: "2020-02-03".parse().ok(),
        ..Session::new(id(number), Stamp::default())
    };
    [session(0, "held"), session(1, "planned")]
}

fn sheet() -> People {
    let mut sheet = People::new(id(0));
    sheet.people.push(Person {
        name: PLANTED[0].to_owned(),
        phone: PLANTED[1].to_owned(),
        birth_year: PLANTED[2].parse().ok(),
        status: "present".to_owned(),
        ..Person::default()
    });
    sheet
}

/// A logbook with the sessions and the sheet.
fn logbook() -> (Folder, tempfile::TempDir) {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let path = scratch.path().join("logbook");
    let folder = Folder::create(&path, &Logbook::new(id(9)), &home).unwrap();
    for session in sessions() {
        folder.save(&session, None).unwrap();
    }
    folder.save(&sheet(), None).unwrap();
    (folder, scratch)
}

fn made_for(job: &Job, folder: &Folder) -> Product {
    make(
        folder,
        job,
        &sessions().map(|one| one.id),
        made(),
        &mut |_, _| true,
    )
    .unwrap()
}

fn made() -> Made {
    Made {
        at: "2020-01-15T08:00:00Z".to_owned(),
        by: "Нурлан".to_owned(),
        program: "sabak 0".to_owned(),
        ..Made::default()
    }
}

/// Every job that can be asked for, also those that make no sense.
fn jobs() -> impl Iterator<Item = Job> {
    let profiles = Form::ALL.map(|form| Profile::ALL.map(|profile| (form, profile)));
    profiles.into_iter().flatten().flat_map(|(form, profile)| {
        Rows::ALL.map(|rows| Job {
            form,
            profile,
            rows,
            passphrase: None,
            language: Language::English,
        })
    })
}

/// Everything in a workbook, unpacked, or the bytes as they are.
fn text_of(bytes: &[u8]) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let mut text = String::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
    }
    text
}

#[test]
fn people_are_in_full_files_alone() {
    let (folder, _scratch) = logbook();
    for job in jobs() {
        let made = made_for(&job, &folder);
        let text = text_of(&made.bytes);
        let is_full = job.clone().settled().names_people();
        assert_eq!(made.sheets, usize::from(is_full), "{job:?}");
        for planted in PLANTED {
            assert_eq!(text.contains(planted), is_full, "{job:?}: {planted}");
        }
        assert!(!is_full || job.profile == Profile::Full, "{job:?}");
        assert_eq!(job.clone().settled().sheets() == Sheets::Whole, is_full);
    }
}

#[test]
fn a_file_is_called_after_what_is_in_it() {
    let day = "2020-01-15".parse().unwrap();
    let name = |form, profile, rows, passphrase: &str| {
        let job = Job {
            form,
            profile,
            rows,
            passphrase: Passphrase::new(passphrase),
            language: Language::English,
        };
        let job = job.settled();
        format!("{}.{}", job.file_stem(day), job.ending())
    };
    use {Form as F, Profile as P, Rows as R};
    let cases = [
        (
            F::Json,
            P::Colleague,
            R::Sessions,
            "x",
            "sabak-sessions-2020-01-15.json",
        ),
        (
            F::Json,
            P::Full,
            R::Sessions,
            "",
            "sabak-sessions-full-2020-01-15.json",
        ),
        (
            F::Json,
            P::Full,
            R::Sessions,
            "x",
            "sabak-sessions-full-2020-01-15.json.age",
        ),
        (
            F::Json,
            P::Funder,
            R::Sessions,
            "x",
            "sabak-figures-2020-01-15.json",
        ),
        (
            F::Csv,
            P::Colleague,
            R::Counts,
            "",
            "sabak-counts-2020-01-15.csv",
        ),
        (
            F::Csv,
            P::Colleague,
            R::People,
            "",
            "sabak-sessions-2020-01-15.csv",
        ),
        (
            F::Csv,
            P::Full,
            R::People,
            "",
            "sabak-people-full-2020-01-15.csv",
        ),
        (
            F::Csv,
            P::Funder,
            R::Sessions,
            "",
            "sabak-sessions-2020-01-15.csv",
        ),
        (
            F::Xlsx,
            P::Funder,
            R::Sessions,
            "",
            "sabak-figures-2020-01-15.xlsx",
        ),
        (
            F::Ics,
            P::Full,
            R::People,
            "x",
            "planned-sessions-2020-01-15.ics",
        ),
    ];
    for (form, profile, rows, passphrase, wanted) in cases {
        assert_eq!(name(form, profile, rows, passphrase), wanted);
    }
}

#[test]
fn a_passphrase_locks_a_full_bundle_and_is_never_said() {
    let mut job = Job::new(Language::English);
    job.profile = Profile::Full;
    job.passphrase = Passphrase::new("таш жол 7");
    assert!(!format!("{job:?}").contains("таш"));
    let (folder, _scratch) = logbook();
    let bytes = made_for(&job, &folder).bytes;
    assert!(bundle::is_locked(&bytes));
    let opened = bundle::unlock(&bytes, "таш жол 7").unwrap();
    let read = bundle::read(&opened).unwrap();
    assert_eq!(read.sessions, sessions());
    assert_eq!(read.people, [sheet()]);
}

#[test]
fn work_that_nobody_wants_ends() {
    let (folder, _scratch) = logbook();
    for job in jobs() {
        let ids = sessions().map(|one| one.id);
        let result = make(&folder, &job, &ids, made(), &mut |_, _| false);
        assert_eq!(result, Err(Failure::Cancelled), "{job:?}");
    }
}

#[test]
fn only_planned_sessions_are_in_a_calendar() {
    let mut job = Job::new(Language::English);
    job.form = Form::Ics;
    let (folder, _scratch) = logbook();
    let text = String::from_utf8(made_for(&job, &folder).bytes).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.contains("Title 1"), "{text}");
}

#[test]
fn every_job_says_what_is_in_its_file_and_what_is_not() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for job in jobs().map(Job::settled) {
            let told = contents(texts, &job);
            assert!(!told.inside.is_empty() && !told.outside.is_empty());
            let people = texts.say("share-content-people");
            assert_eq!(
                told.outside.contains(&people),
                !(job.names_people() || job.profile == Profile::Full && job.form == Form::Json)
            );
        }
    }
}
