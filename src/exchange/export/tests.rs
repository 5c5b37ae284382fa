//! What is asked for is in the file, and nothing that is not.

use super::contents::Content;
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

/// A logbook in which every thing that a file may have has a word of its own.
fn logbook_of_words() -> (Folder, tempfile::TempDir) {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let path = scratch.path().join("logbook");
    let logbook: Logbook = serde_json::from_value(serde_json::json!({
        "format": 1, "id": id(9).to_string(),
        "programme": { "name": { "en": "Word-programme" }, "funder": "Word-funder" },
        "municipalities": [{ "code": "41703225853000", "name": { "en": "Somewhere" },
            "target": { "participants": 654_321 } }],
        "roles": [{ "code": "word_role", "name": { "en": "Word-role" } }],
        "filters": [{ "name": "Word-filter", "filter": "role:other" }],
    }))
    .unwrap();
    let folder = Folder::create(&path, &logbook, &home).unwrap();
    for (number, status) in [(0, "held"), (1, "planned")] {
        let session: Session = serde_json::from_value(serde_json::json!({
            "format": 1, "id": id(number).to_string(), "status": status,
            "title": format!("Word-title-{status}"), "starts_on": "2020-02-03",
            "municipality": { "code": "41703225853000" },
            "trainers": [{ "name": "Word-trainer", "type": "gender_expert" }],
            "attendance": { "counts": [
                { "role": "word_role", "sex": "female", "age": "29-59", "count": 40 }] },
            "documents": [{ "kind": "report", "finding": "Word-finding" }],
            "voices": [{ "text": "Word-allowed", "may_publish": true }, { "text": "Word-silent" }],
            "follow_up": [{ "action": "Word-action" }],
            "notes": "Word-note",
            "changed": { "at": "2020-02-04T08:00:00Z", "by": "Word-editor" },
        }))
        .unwrap();
        folder.save(&session, None).unwrap();
    }
    folder.save(&sheet(), None).unwrap();
    (folder, scratch)
}

/// Words of the logbook, by what they come with and what says that they do not.
const WORDS: [(&str, &[Content], &[Content]); 15] = {
    use Content as C;
    const ALONE: [C; 4] = [
        C::Sessions,
        C::RowsOfSessions,
        C::RowsOfCounts,
        C::RowsOfPeople,
    ];
    const WHOLE: [C; 2] = [C::Sessions, C::RowsOfSessions];
    const NO_REST: [C; 2] = [C::EachSession, C::RestOfSessions];
    [
        ("Word-title-held", &ALONE, &[C::EachSession, C::NotPlanned]),
        (
            "Word-role",
            &[C::Sessions, C::Totals, C::RowsOfCounts, C::Breakdowns],
            &[C::Counts],
        ),
        ("Word-finding", &WHOLE, &NO_REST),
        ("Word-action", &WHOLE, &NO_REST),
        ("Word-note", &WHOLE, &NO_REST),
        ("Word-trainer", &[C::Trainers], &[C::Trainers]),
        ("Word-allowed", &[C::PermittedVoices], &[C::PermittedVoices]),
        ("Word-silent", &[C::AllVoices], &[C::AllVoices]),
        (
            "Word-programme",
            &[C::Programme, C::NameOfProgramme],
            &[C::NameOfProgramme],
        ),
        ("Word-funder", &[C::Programme], &[C::RestOfProgramme]),
        ("654321", &[C::Programme], &[C::RestOfProgramme]),
        ("2020-01-15T08:00:00Z", &[C::Made], &[]),
        ("Нурлан", &[C::Maker], &[C::Maker]),
        ("Word-filter", &[], &[C::Own]),
        ("Айгүл Асанова", &[C::People, C::RowsOfPeople], &[C::People]),
    ]
};

#[test]
fn what_a_file_is_said_to_have_is_in_it_and_what_it_is_said_not_to_have_is_not() {
    let (folder, _scratch) = logbook_of_words();
    for job in jobs().map(Job::settled) {
        let text = text_of(&made_for(&job, &folder).bytes);
        let (inside, outside) = (contents::inside(&job), contents::outside(&job));
        let both = inside.iter().find(|content| outside.contains(content));
        assert_eq!(both, None, "{job:?}");
        for (word, carriers, deniers) in WORDS {
            let is_said = carriers.iter().any(|content| inside.contains(content));
            assert_eq!(text.contains(word), is_said, "{job:?}: {word}");
            let is_denied = deniers.iter().any(|content| outside.contains(content));
            assert!(
                is_said || is_denied || deniers.is_empty(),
                "{job:?}: {word}"
            );
        }
        // The edits of others, and who made them, stand in bundles alone.
        let has_edits = inside.contains(&Content::Edits);
        assert_eq!(text.contains("Word-editor"), has_edits, "{job:?}");
        assert!(has_edits || outside.contains(&Content::Edits), "{job:?}");
    }
}

/// Every key at the top of a file of figures belongs to what is said of it.
#[test]
fn figures_have_the_keys_that_are_told() {
    let (folder, _scratch) = logbook_of_words();
    let mut job = Job::new(Language::English);
    job.profile = Profile::Funder;
    let figures = made_for(&job, &folder).bytes;
    let figures: serde_json::Value = serde_json::from_slice(&figures).unwrap();
    let told: [(Content, &[&str]); 5] = [
        (
            Content::Figures,
            &[
                "format",
                "holds",
                "language",
                "sessions",
                "period",
                "municipalities",
                "hours",
                "participants",
                "knowledge",
                "sessions_with_several_trainer_types",
            ],
        ),
        (
            Content::Breakdowns,
            &[
                "suppression",
                "by_oblast",
                "by_district",
                "by_municipality",
                "by_month",
                "by_trainer_type",
                "by_kind",
                "by_topic",
                "by_role",
                "by_age",
                "by_group",
            ],
        ),
        (Content::PermittedVoices, &["voices"]),
        (Content::NameOfProgramme, &["programme"]),
        (Content::Made, &["made_at", "program"]),
    ];
    assert_eq!(contents::inside(&job), told.map(|(content, _)| content));
    let mut told: Vec<&str> = told
        .into_iter()
        .flat_map(|(_, keys)| keys.iter().copied())
        .collect();
    let mut keys: Vec<&str> = figures
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    told.sort_unstable();
    keys.sort_unstable();
    assert_eq!(keys, told);
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
