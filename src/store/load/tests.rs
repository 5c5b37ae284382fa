//! What a folder full of files gives: every session that can be read, and every problem.

use super::*;
use crate::model::logbook::Logbook;
use crate::model::session::Stamp;
use crate::store::format::write;
use crate::store::home::Home;

struct Scratch {
    folder: Folder,
    _temporary: tempfile::TempDir,
}

fn id(number: u128) -> SessionId {
    SessionId(uuid::Uuid::from_u128(number))
}

fn scratch(sessions: u128) -> Scratch {
    let temporary = tempfile::tempdir().unwrap();
    let home = Home::at(&temporary.path().join("home"));
    let path = temporary.path().join("logbook");
    let folder = Folder::create(&path, &Logbook::new(id(0)), &home).unwrap();
    for number in 1..=sessions {
        let bytes = write(&Session::new(id(number), Stamp::default())).unwrap();
        fs::write(folder.path_of::<Session>(id(number)), bytes).unwrap();
    }
    Scratch {
        folder,
        _temporary: temporary,
    }
}

fn load(folder: &Folder) -> Vec<Batch> {
    let mut batches = Vec::new();
    folder.load(&mut |batch| batches.push(batch));
    batches
}

fn faults(batches: &[Batch]) -> Vec<(String, Fault)> {
    let mut faults: Vec<_> = batches
        .iter()
        .flat_map(|batch| &batch.problems)
        .map(|problem| {
            let name = problem.path.file_name().unwrap().to_string_lossy();
            (name.into_owned(), problem.fault.clone())
        })
        .collect();
    faults.sort_by(|a, b| a.0.cmp(&b.0));
    faults
}

#[test]
fn every_session_comes_once_with_progress() {
    let scratch = scratch(1_000);
    let batches = load(&scratch.folder);
    let mut ids: Vec<SessionId> = batches
        .iter()
        .flat_map(|batch| &batch.sessions)
        .map(|loaded| loaded.session.id)
        .collect();
    ids.sort();
    assert_eq!(ids, (1..=1_000).map(id).collect::<Vec<_>>());
    assert!(batches[0].sessions.len() <= FIRST);
    assert!(batches.windows(2).all(|pair| pair[0].done < pair[1].done));
    let last = batches.last().unwrap();
    assert_eq!((last.done, last.total), (1_000, 1_000));
    assert_eq!(faults(&batches), []);
}

#[test]
fn an_empty_logbook_gives_one_batch() {
    for remove in [false, true] {
        let scratch = scratch(0);
        if remove {
            fs::remove_dir(scratch.folder.path().join("sessions")).unwrap();
        }
        let batches = load(&scratch.folder);
        assert_eq!(batches.len(), 1);
        assert_eq!((batches[0].done, batches[0].total), (0, 0));
        assert_eq!(faults(&batches), []);
    }
}

#[test]
fn a_broken_file_hides_no_other() {
    let scratch = scratch(50);
    let sessions = scratch.folder.path().join("sessions");
    fs::write(sessions.join("broken.json"), "{").unwrap();
    fs::write(sessions.join("empty.json"), "").unwrap();
    let copy = fs::read(scratch.folder.path_of::<Session>(id(7))).unwrap();
    fs::write(sessions.join("copy (1).json"), copy).unwrap();
    fs::create_dir(sessions.join("folder.json")).unwrap();
    let large = fs::File::create(sessions.join("large.json")).unwrap();
    large.set_len(200 * 1024 * 1024).unwrap();
    for name in [
        ".hidden.json",
        ".sabak-1.tmp",
        "notes.txt",
        "a.json~",
        "b.json.bak",
    ] {
        fs::write(sessions.join(name), "x").unwrap();
    }
    let batches = load(&scratch.folder);
    let sessions: usize = batches.iter().map(|batch| batch.sessions.len()).sum();
    assert_eq!(sessions, 50);
    let last = batches.last().unwrap();
    assert_eq!(last.done, last.total);
    for problem in batches.iter().flat_map(|batch| &batch.problems) {
        assert_eq!(
            scratch.folder.problem_of(&problem.path).as_ref(),
            Some(problem)
        );
    }
    let good = scratch.folder.path_of::<Session>(id(1));
    assert_eq!(scratch.folder.problem_of(&good), None);
    assert_eq!(
        scratch
            .folder
            .problem_of(&good.join("gone.json"))
            .map(|p| p.fault),
        Some(Fault::NotAFolder)
    );
    let limit = disk::LARGEST;
    let bytes = 200 * 1024 * 1024;
    assert_eq!(
        faults(&batches),
        [
            ("broken.json".to_owned(), Fault::EndsEarly),
            (
                "copy (1).json".to_owned(),
                Fault::IdIsNotFileName {
                    id: id(7).to_string()
                }
            ),
            ("empty.json".to_owned(), Fault::Empty),
            ("folder.json".to_owned(), Fault::NotAFile),
            ("large.json".to_owned(), Fault::TooLarge { bytes, limit }),
        ]
    );
}

#[cfg(unix)]
#[test]
fn pipes_and_links_are_named_and_waited_for_by_nobody() {
    let scratch = scratch(3);
    let sessions = scratch.folder.path().join("sessions");
    std::os::unix::fs::symlink("/dev/zero", sessions.join("endless.json")).unwrap();
    std::os::unix::fs::symlink("nowhere", sessions.join("nowhere.json")).unwrap();
    let mut expected = vec!["endless.json", "nowhere.json"];
    let made = std::process::Command::new("mkfifo")
        .arg(sessions.join("pipe.json"))
        .status();
    if made.is_ok_and(|status| status.success()) {
        expected.push("pipe.json");
    }
    let batches = load(&scratch.folder);
    let expected: Vec<_> = expected
        .into_iter()
        .map(|name| (name.to_owned(), Fault::NotAFile))
        .collect();
    assert_eq!(faults(&batches), expected);
}

#[test]
fn people_are_counted_and_their_faults_hide_no_session() {
    let scratch = scratch(3);
    let person = |status: &str| format!(r#"{{ "name": "", "status": "{status}" }}"#);
    let sheet = |number: u128, status: &str| {
        format!(
            r#"{{ "format": 1, "session": "{}", "people": [{}, {}, {}] }}"#,
            id(number),
            person("present"),
            person("absent"),
            person(status)
        )
    };
    let people = scratch.folder.path().join("people");
    fs::create_dir(&people).unwrap();
    fs::write(people.join(format!("{}.json", id(1))), sheet(1, "late")).unwrap();
    fs::write(people.join(format!("{}.json", id(2))), "[]").unwrap();
    fs::write(people.join(format!("{}.json", id(9))), sheet(9, "present")).unwrap();

    let batches = load(&scratch.folder);
    let mut present: Vec<_> = batches
        .iter()
        .flat_map(|batch| &batch.sessions)
        .map(|loaded| (loaded.session.id, loaded.named.present))
        .collect();
    present.sort();
    assert_eq!(present, [(id(1), 2), (id(2), 0), (id(3), 0)]);
    let problems: Vec<_> = batches.iter().flat_map(|batch| &batch.problems).collect();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].path, people.join(format!("{}.json", id(2))));

    let (loaded, problem) = scratch.folder.load_one(id(1)).unwrap().unwrap();
    assert_eq!((loaded.named.present, problem), (2, None));
    let (loaded, problem) = scratch.folder.load_one(id(2)).unwrap().unwrap();
    assert_eq!((loaded.named.present, problem.is_some()), (0, true));
    assert!(scratch.folder.load_one(id(8)).unwrap().is_none());
}

#[test]
fn a_file_in_place_of_the_folder_is_a_problem() {
    let scratch = scratch(0);
    let sessions = scratch.folder.path().join("sessions");
    fs::remove_dir(&sessions).unwrap();
    fs::write(&sessions, "x").unwrap();
    let batches = load(&scratch.folder);
    assert_eq!(
        faults(&batches),
        [("sessions".to_owned(), Fault::NotAFolder)]
    );
}

#[test]
fn opening_tells_a_logbook_from_other_folders() {
    let scratch = scratch(1);
    let home = Home::at(&scratch.folder.path().join("home"));
    let root = scratch.folder.path();
    assert_eq!(Folder::open(root, &home).unwrap().path(), root);
    let open = |name: &str| Folder::open(&root.join(name), &home).unwrap_err().fault;
    assert_eq!(open("sessions"), Fault::NotALogbook);
    assert_eq!(open("nowhere"), Fault::Missing);
    assert_eq!(open("logbook.json"), Fault::NotAFolder);
    let again = Folder::create(root, &Logbook::new(id(0)), &home).unwrap_err();
    assert_eq!(again.fault, Fault::Exists);

    fs::remove_file(root.join("logbook.json")).unwrap();
    let folder = Folder::open(root, &home).unwrap();
    assert_eq!(folder.logbook().unwrap_err().fault, Fault::Missing);
    assert_eq!(load(&folder).last().unwrap().done, 1);
}
