//! No change of anybody's is lost: each save against everything that can be there instead.

use super::*;
use crate::model::logbook::Logbook;
use crate::model::merge::Beside;
use crate::model::merge::bookkeeping::Read;
use crate::model::session::Stamp;
use crate::store::disk::tests::{Faulty, Step, names};
use crate::store::home::Home;

const ID: &str = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";

fn id() -> SessionId {
    ID.parse().unwrap()
}

fn session(title: &str) -> Session {
    let mut session = Session::new(id(), Stamp::default());
    session.title = title.to_owned();
    session
}

/// An empty logbook in a folder that goes with the test.
struct Scratch {
    folder: Folder,
    _temporary: tempfile::TempDir,
}

impl Scratch {
    fn new() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let home = Home::at(&temporary.path().join("home"));
        let path = temporary.path().join("logbook");
        let folder = Folder::create(&path, &Logbook::new(id()), &home).unwrap();
        Self {
            folder,
            _temporary: temporary,
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path_of::<Session>(id())
    }

    fn names(&self, folder: &str) -> Vec<String> {
        names(&self.folder.path().join(folder))
    }
}

#[test]
fn a_new_session_is_saved_and_an_edited_one_replaces_it() {
    let scratch = Scratch::new();
    let first = scratch.folder.save(&session("a"), None).unwrap();
    assert_eq!(fs::read(scratch.file()).unwrap(), &*first.source);
    let second = scratch
        .folder
        .save(&session("b"), Some(first.fingerprint))
        .unwrap();
    assert_eq!(scratch.folder.session(id()).unwrap().value, session("b"));
    assert_eq!(
        second.fingerprint,
        Fingerprint::of(&fs::read(scratch.file()).unwrap())
    );
    assert_eq!(scratch.names("sessions"), [format!("{ID}.json")]);
}

#[test]
fn what_says_the_same_keeps_its_bytes() {
    let scratch = Scratch::new();
    let odd = format!("{{\"id\":\"{ID}\",\r\n\"format\":1, \"x\": 1e400}}");
    fs::write(scratch.file(), &odd).unwrap();
    let read = scratch.folder.session(id()).unwrap();
    let saved = scratch
        .folder
        .save(&read.value, Some(read.fingerprint))
        .unwrap();
    assert_eq!(saved.fingerprint, read.fingerprint);
    assert_eq!(fs::read_to_string(scratch.file()).unwrap(), odd);

    // Two people who write the same are of one mind, whoever was first.
    let saved = scratch.folder.save(&read.value, None).unwrap();
    assert_eq!(saved.fingerprint, read.fingerprint);
}

#[test]
fn an_earlier_version_comes_back_as_an_edit() {
    let scratch = Scratch::new();
    let odd: Arc<[u8]> = format!("{{\"id\":\"{ID}\",\"format\":1}}")
        .into_bytes()
        .into();
    let saved = scratch
        .folder
        .save_source::<Session>(id(), Arc::clone(&odd), None)
        .unwrap();
    let edited = scratch
        .folder
        .save(&session("b"), Some(saved.fingerprint))
        .unwrap();
    let stale =
        scratch
            .folder
            .save_source::<Session>(id(), Arc::clone(&odd), Some(saved.fingerprint));
    assert!(matches!(
        stale,
        Err(SaveError::Changed(Theirs::Document(_)))
    ));
    let back = scratch
        .folder
        .save_source(id(), Arc::clone(&odd), Some(edited.fingerprint));
    let back: Document<Session> = back.unwrap();
    assert_eq!(back.value, saved.value);
    // Whoever has seen the edit between sees that it was taken back.
    let copy = |document: &Document<Session>| Read::of(&document.value).unwrap().copy;
    assert_eq!(copy(&back).beside(&copy(&edited)), Beside::Newer);
    assert_eq!(copy(&back).conflicts().count(), 0);
}

#[test]
fn an_earlier_version_comes_back_byte_for_byte_where_there_is_nothing() {
    let scratch = Scratch::new();
    let odd: Arc<[u8]> = format!("{{\"id\":\"{ID}\",\"format\":1}}")
        .into_bytes()
        .into();
    let back = scratch
        .folder
        .save_source::<Session>(id(), Arc::clone(&odd), None);
    assert_eq!(back.unwrap().source, odd);
    assert_eq!(fs::read(scratch.file()).unwrap(), &*odd);
}

#[test]
fn a_foreign_change_is_given_back_and_never_overwritten() {
    let scratch = Scratch::new();
    let base = scratch
        .folder
        .save(&session("a"), None)
        .unwrap()
        .fingerprint;

    let theirs = write(&session("theirs")).unwrap();
    fs::write(scratch.file(), &theirs).unwrap();
    for base in [Some(base), None] {
        let error = scratch.folder.save(&session("mine"), base).unwrap_err();
        let SaveError::Changed(Theirs::Document(there)) = error else {
            panic!("{error:?}");
        };
        assert_eq!(there.value.title, "theirs");
        assert_eq!(fs::read(scratch.file()).unwrap(), theirs);
    }

    fs::write(scratch.file(), "{").unwrap();
    let error = scratch
        .folder
        .save(&session("mine"), Some(base))
        .unwrap_err();
    assert!(
        matches!(&error, SaveError::Changed(Theirs::Broken(problem)) if problem.fault == Fault::EndsEarly)
    );
    assert_eq!(fs::read(scratch.file()).unwrap(), b"{");

    fs::remove_file(scratch.file()).unwrap();
    let error = scratch
        .folder
        .save(&session("mine"), Some(base))
        .unwrap_err();
    assert!(matches!(error, SaveError::Changed(Theirs::Gone)));
    assert!(!scratch.file().exists());
    scratch.folder.save(&session("mine"), None).unwrap();
    assert_eq!(scratch.names("sessions"), [format!("{ID}.json")]);
}

#[test]
fn a_change_in_the_last_moment_is_seen() {
    for step in [Step::Create, Step::Write, Step::Sync] {
        for base_is_there in [true, false] {
            let mut scratch = Scratch::new();
            let base = base_is_there.then(|| {
                scratch
                    .folder
                    .save(&session("a"), None)
                    .unwrap()
                    .fingerprint
            });
            let (path, theirs) = (scratch.file(), write(&session("theirs")).unwrap());
            scratch.folder.disk = Arc::new(Faulty::meddled(
                step,
                Box::new(move || fs::write(path, theirs).unwrap()),
            ));
            let error = scratch.folder.save(&session("mine"), base).unwrap_err();
            assert!(
                matches!(error, SaveError::Changed(Theirs::Document(_))),
                "{error:?}"
            );
            assert_eq!(scratch.folder.session(id()).unwrap().value.title, "theirs");
            assert_eq!(scratch.names("sessions"), [format!("{ID}.json")]);
        }
    }
}

#[test]
fn each_step_that_fails_leaves_the_session_as_it_was() {
    for step in [Step::Create, Step::Write, Step::Sync, Step::Rename] {
        let mut scratch = Scratch::new();
        let first = scratch.folder.save(&session("a"), None).unwrap();
        let full = Faulty::at(step, io::ErrorKind::StorageFull, usize::MAX);
        scratch.folder.disk = Arc::new(full);
        let error = scratch
            .folder
            .save(&session("b"), Some(first.fingerprint))
            .unwrap_err();
        assert!(
            matches!(&error, SaveError::File(problem) if problem.fault == Fault::DiskFull && problem.path == scratch.file()),
            "{error:?}"
        );
        assert_eq!(fs::read(scratch.file()).unwrap(), &*first.source);
        assert_eq!(scratch.names("sessions"), [format!("{ID}.json")]);
    }
}

#[test]
fn what_is_newer_or_gone_is_refused() {
    let scratch = Scratch::new();
    let mut newer = session("a");
    newer.format = 2;
    let error = scratch.folder.save(&newer, None).unwrap_err();
    assert!(
        matches!(&error, SaveError::File(problem) if problem.fault == Fault::NewerFormat { format: 2, known: 1 })
    );

    fs::remove_dir_all(scratch.folder.path()).unwrap();
    let error = scratch.folder.save(&session("a"), None).unwrap_err();
    assert!(
        matches!(&error, SaveError::File(problem) if problem.fault == Fault::Missing && problem.path == scratch.folder.path())
    );
    assert!(
        !scratch.folder.path().exists(),
        "a stick that is pulled out is not made anew"
    );
}

#[test]
fn a_link_in_the_place_of_a_file_is_left_alone() {
    #[cfg(unix)]
    {
        let scratch = Scratch::new();
        let elsewhere = scratch.folder.path().join("elsewhere");
        fs::write(&elsewhere, "x").unwrap();
        std::os::unix::fs::symlink(&elsewhere, scratch.file()).unwrap();
        let error = scratch.folder.save(&session("a"), None).unwrap_err();
        assert!(matches!(error, SaveError::Changed(Theirs::Broken(_))));
        assert_eq!(fs::read(&elsewhere).unwrap(), b"x");
    }
}

#[test]
fn names_are_for_the_user_alone() {
    let scratch = Scratch::new();
    scratch.folder.save(&People::new(id()), None).unwrap();
    let path = scratch.folder.path_of::<People>(id());
    assert!(path.is_file());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

/// Sets a session and its people up in odd bytes, and gives the fingerprint of the session.
fn odd_pair(scratch: &Scratch) -> (Fingerprint, [Vec<u8>; 2]) {
    let bytes = [
        format!("{{\"id\":\"{ID}\",\"format\":1}}").into_bytes(),
        format!("{{\"session\":\"{ID}\",\"format\":1 }}").into_bytes(),
    ];
    let people = scratch.folder.path_of::<People>(id());
    fs::create_dir_all(people.parent().unwrap()).unwrap();
    fs::write(people, &bytes[1]).unwrap();
    fs::write(scratch.file(), &bytes[0]).unwrap();
    (Fingerprint::of(&bytes[0]), bytes)
}

fn pair_on_disk(scratch: &Scratch) -> [Vec<u8>; 2] {
    let people = scratch.folder.path_of::<People>(id());
    [fs::read(scratch.file()).unwrap(), fs::read(people).unwrap()]
}

#[test]
fn a_deleted_session_comes_back_and_says_so() {
    let scratch = Scratch::new();
    let (base, bytes) = odd_pair(&scratch);
    scratch
        .folder
        .trash(id(), Some(base), &Stamp::default())
        .unwrap();
    assert_eq!(scratch.names("sessions"), [""; 0]);
    assert_eq!(scratch.names("people"), [""; 0]);
    assert_eq!(
        scratch.names("trash"),
        [format!("{ID}.json"), format!("{ID}.people.json")]
    );
    let trashed = fs::read(scratch.folder.path().join(format!("trash/{ID}.json"))).unwrap();
    let trashed: Session = serde_json::from_slice(&trashed).unwrap();
    let trashed = Read::of(&trashed).unwrap().copy;
    assert!(trashed.is_deleted());
    let back = scratch.folder.restore(id()).unwrap();
    assert_eq!(back.value, read::<Session>(&bytes[0]));
    let back = Read::of(&back.value).unwrap().copy;
    assert_eq!(back.beside(&trashed), Beside::Newer);
    assert!(!back.is_deleted() && !back.is_back());
    assert_eq!(pair_on_disk(&scratch)[1], bytes[1]);
    assert_eq!(scratch.names("trash"), [""; 0]);
    assert_eq!(
        scratch.folder.restore(id()).unwrap_err().fault,
        Fault::Missing
    );
}

#[test]
fn the_trash_keeps_what_it_has() {
    let scratch = Scratch::new();
    for title in ["first", "second", "third"] {
        scratch.folder.save(&session(title), None).unwrap();
        scratch.folder.trash(id(), None, &Stamp::default()).unwrap();
    }
    assert_eq!(
        scratch.names("trash"),
        [
            format!("{ID}.1.json"),
            format!("{ID}.2.json"),
            format!("{ID}.json")
        ]
    );
    assert_eq!(scratch.folder.restore(id()).unwrap().value.title, "third");
}

#[test]
fn nothing_is_deleted_unseen_and_nothing_replaced_on_the_way_back() {
    let scratch = Scratch::new();
    let (base, bytes) = odd_pair(&scratch);
    let other = Fingerprint::of(b"other");
    let error = scratch
        .folder
        .trash(id(), Some(other), &Stamp::default())
        .unwrap_err();
    assert!(matches!(error, SaveError::Changed(Theirs::Document(_))));
    assert_eq!(pair_on_disk(&scratch), bytes);

    scratch
        .folder
        .trash(id(), Some(base), &Stamp::default())
        .unwrap();
    let error = scratch
        .folder
        .trash(id(), Some(base), &Stamp::default())
        .unwrap_err();
    assert!(matches!(error, SaveError::Changed(Theirs::Gone)));
    fs::write(scratch.file(), "in the way").unwrap();
    assert_eq!(
        scratch.folder.restore(id()).unwrap_err().fault,
        Fault::Exists
    );
    assert_eq!(fs::read(scratch.file()).unwrap(), b"in the way");
    assert_eq!(scratch.names("trash").len(), 2);
}

#[test]
fn a_deletion_that_fails_is_none() {
    let mut scratch = Scratch::new();
    let (base, bytes) = odd_pair(&scratch);
    let people = scratch.folder.path().join("people");
    scratch.folder.disk = Arc::new(Faulty::at(Step::Rename, io::ErrorKind::StorageFull, 1));
    scratch
        .folder
        .trash(id(), Some(base), &Stamp::default())
        .unwrap_err();
    assert_eq!(pair_on_disk(&scratch), bytes);

    // The second of the two moves fails: the names cannot leave.
    fs::create_dir_all(
        scratch
            .folder
            .path()
            .join(format!("trash/{ID}.people.json/x")),
    )
    .unwrap();
    let trashed = Pair {
        session: scratch.folder.path().join("trash/a"),
        people: scratch
            .folder
            .path()
            .join(format!("trash/{ID}.people.json")),
    };
    let living = scratch.folder.living(id());
    scratch
        .folder
        .move_all([
            (&living.session, &trashed.session),
            (&living.people, &trashed.people),
        ])
        .unwrap_err();
    assert_eq!(pair_on_disk(&scratch), bytes);
    assert_eq!(names(&people), [format!("{ID}.json")]);
}

#[test]
fn a_way_back_that_was_cut_off_is_completed() {
    let scratch = Scratch::new();
    let (base, bytes) = odd_pair(&scratch);
    scratch
        .folder
        .trash(id(), Some(base), &Stamp::default())
        .unwrap();
    let people = scratch.folder.path_of::<People>(id());
    fs::rename(
        scratch
            .folder
            .path()
            .join(format!("trash/{ID}.people.json")),
        people,
    )
    .unwrap();
    scratch.folder.restore(id()).unwrap();
    let [session, people] = pair_on_disk(&scratch);
    assert_eq!(read::<Session>(&session), read::<Session>(&bytes[0]));
    assert_eq!(people, bytes[1]);
}

fn read<T: Record>(bytes: &[u8]) -> T {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn many_copies_of_the_program_lose_no_edit() {
    let scratch = Scratch::new();
    scratch.folder.save(&session(""), None).unwrap();
    let (threads, edits) = (4, 10);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut left = edits;
                while left > 0 {
                    let read = scratch.folder.session(id()).unwrap();
                    let mut mine = read.value;
                    mine.attendance.headcount = Some(mine.attendance.headcount.unwrap_or(0) + 1);
                    match scratch.folder.save(&mine, Some(read.fingerprint)) {
                        // What another has just written as well counts for one.
                        Ok(_) => left -= 1,
                        Err(SaveError::Changed(Theirs::Document(_))) => {}
                        Err(SaveError::File(problem)) if problem.fault == Fault::Busy => {}
                        Err(error) => panic!("{error:?}"),
                    }
                }
            });
        }
    });
    let read = scratch.folder.session(id()).unwrap();
    assert!(read.value.attendance.headcount >= Some(edits));
    assert_eq!(scratch.names("sessions"), [format!("{ID}.json")]);
}

mod copies {
    use super::*;
    use crate::model::merge::bookkeeping::Read;
    use crate::model::merge::join;
    use crate::model::merge::settling::Settling;
    use crate::model::people::Person;
    use crate::store::home::Home;
    use crate::store::settle::Settled;

    /// A session of which two people have edited the same, in the folder of the first.
    fn in_conflict(scratch: &std::path::Path) -> (Folder, Document<Session>) {
        let home = Home::at(&scratch.join("home"));
        let make = |name: &str| {
            let logbook = crate::model::logbook::Logbook::default();
            Folder::create(&scratch.join(name), &logbook, &home).unwrap()
        };
        let (mine, theirs) = (make("mine"), make("theirs"));
        let id = SessionId(uuid::Uuid::from_u128(7));
        let begun = mine
            .save(&Session::new(id, Stamp::default()), None)
            .unwrap();
        std::fs::write(theirs.path_of::<Session>(id), &begun.source).unwrap();
        let edit = |folder: &Folder, notes: &str, by: &str| {
            let mut session = begun.value.clone();
            session.notes = notes.to_owned();
            session.changed.by = by.to_owned();
            session.changed.at = "2019-11-18T08:00:00Z".to_owned();
            folder.save(&session, Some(begun.fingerprint)).unwrap()
        };
        let (one, other) = (
            edit(&mine, "Снег", "Айгүл"),
            edit(&theirs, "Дождь", "Нурлан"),
        );
        let (one, other) = (
            Read::of(&one.value).unwrap(),
            Read::of(&other.value).unwrap(),
        );
        let both: Session = join(&one.copy, &other.copy).write(&one.name).unwrap();
        let bytes = crate::store::format::write(&both).unwrap();
        std::fs::write(mine.path_of::<Session>(id), bytes).unwrap();
        let document = mine.session(id).unwrap();
        (mine, document)
    }

    fn conflicts(document: &Document<Session>) -> Vec<(String, String)> {
        let copy = Read::of(&document.value).unwrap().copy;
        let versions = copy.conflicts().flat_map(|(_, versions)| versions);
        versions
            .map(|one| (one.by.clone(), one.value.clone()))
            .collect()
    }

    #[test]
    fn settling_is_one_write_that_can_be_taken_back_and_made_again() {
        let scratch = tempfile::tempdir().unwrap();
        let (folder, both) = in_conflict(scratch.path());
        let id = both.value.id;
        assert_eq!(conflicts(&both).len(), 2);
        let settling = Settling {
            chosen: vec![("notes".to_owned(), "\"Снег\"".to_owned())],
            is_kept: false,
            back: Vec::new(),
        };
        let by = Stamp {
            at: "2019-11-19T08:00:00Z".to_owned(),
            by: "Бермет".to_owned(),
            ..Stamp::default()
        };
        let decided = Settled {
            session: Arc::new(both.clone()),
            of_session: settling,
            sheet: None,
            of_sheet: Settling::default(),
        };
        let (settled, people) = folder.settle(&decided, &by).unwrap();
        assert!(people.is_none());
        assert_eq!(settled.value.notes, "Снег");
        assert_eq!(settled.value.changed.by, "Бермет");
        assert!(conflicts(&settled).is_empty());
        let again = folder.settle(&decided, &by);
        let changed = matches!(again, Err(SaveBothError::Session(SaveError::Changed(_))));
        assert!(changed, "{again:?}");
        let undo =
            folder.save_source::<Session>(id, both.source.clone(), Some(settled.fingerprint));
        let undone = undo.unwrap();
        assert_eq!(conflicts(&undone), conflicts(&both));
        assert_eq!(undone.value.notes, both.value.notes);
        let redo =
            folder.save_source::<Session>(id, settled.source.clone(), Some(undone.fingerprint));
        let redone = redo.unwrap();
        assert_eq!(redone.value.notes, "Снег");
        assert!(conflicts(&redone).is_empty());
        let trust = Read::of(&redone.value).unwrap().trust;
        assert_eq!(trust, crate::model::merge::bookkeeping::Trust::Sealed);
    }

    /// The names on the sheet of the session, of which two people have edited a line.
    fn names_in_conflict(folder: &Folder, id: SessionId) -> Document<People> {
        let hand = |writer: &str, by: &str| crate::model::merge::edit::Hand {
            dot: format!("{writer}:1").parse().unwrap(),
            at: "2019-11-18T08:00:00Z".to_owned(),
            by: by.to_owned(),
        };
        let stamped = crate::model::merge::edit::stamped::<People>;
        let mut begun = People::new(id);
        begun.people = ["А", "Б"]
            .map(|name| Person {
                name: name.to_owned(),
                status: "present".to_owned(),
                ..Person::default()
            })
            .into();
        let begun = stamped(None, &begun, &hand("aaaa", "")).unwrap();
        // Nothing tells the lines from each other but which edit they are.
        let edit = |writer: &str, by: &str, name: &str| {
            let mut sheet = begun.clone();
            for person in &mut sheet.people {
                name.clone_into(&mut person.name);
            }
            let sheet = stamped(Some(&begun), &sheet, &hand(writer, by)).unwrap();
            Read::of(&sheet).unwrap()
        };
        let (one, other) = (edit("bbbb", "Айгүл", "1"), edit("cccc", "Нурлан", "2"));
        let both: People = join(&one.copy, &other.copy).write(&one.name).unwrap();
        let path = folder.path_of::<People>(id);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, crate::store::format::write(&both).unwrap()).unwrap();
        folder.people(id).unwrap().unwrap()
    }

    #[test]
    fn a_session_and_its_names_are_settled_together_or_neither() {
        let scratch = tempfile::tempdir().unwrap();
        let (folder, both) = in_conflict(scratch.path());
        let id = both.value.id;
        let names = names_in_conflict(&folder, id);
        let read = Read::of(&names.value).unwrap();
        let lines = read.copy.conflicts();
        let chosen = lines.map(|(line, versions)| (line.to_owned(), versions[0].value.clone()));
        let chosen: Vec<_> = chosen.collect();
        assert_eq!(chosen.len(), 2);
        let decided = Settled {
            session: Arc::new(both.clone()),
            of_session: Settling {
                chosen: vec![("notes".to_owned(), "\"Снег\"".to_owned())],
                is_kept: false,
                back: Vec::new(),
            },
            sheet: Some(Arc::new(names.clone())),
            of_sheet: Settling {
                chosen,
                is_kept: false,
                back: Vec::new(),
            },
        };
        let by = Stamp {
            at: "2019-11-19T08:00:00Z".to_owned(),
            by: "Бермет".to_owned(),
            ..Stamp::default()
        };
        let (path, sheet) = (folder.path_of::<Session>(id), folder.path_of::<People>(id));
        // Another version of either file lets neither be written.
        for other in [&path, &sheet] {
            let bytes = std::fs::read(other).unwrap();
            std::fs::write(other, [&bytes[..], b"\n"].concat()).unwrap();
            let there = [&path, &sheet].map(|path| std::fs::read(path).unwrap());
            assert!(folder.settle(&decided, &by).is_err());
            assert_eq!(
                [&path, &sheet].map(|path| std::fs::read(path).unwrap()),
                there
            );
            std::fs::write(other, bytes).unwrap();
        }
        let (session, people) = folder.settle(&decided, &by).unwrap();
        let people = people.unwrap();
        assert_eq!(session.value.notes, "Снег");
        assert_eq!(people.value.people[1].name, "1");
        let settled = Read::of(&people.value).unwrap();
        assert_eq!(settled.copy.conflicts().count(), 0);
        // Who has settled it is told beside the value, in a file that says so nowhere else.
        let versions = settled.copy.groups.values().flatten();
        assert!(
            versions
                .into_iter()
                .any(|one| one.by == "Бермет" && one.at == by.at)
        );
        // Undone and made again, both at once.
        let writing = |document: &Document<People>, now: &Document<People>| Writing {
            value: &names.value,
            base: Some(now.fingerprint),
            source: Some(Arc::clone(&document.source)),
            by: by.clone(),
        };
        let back = folder.save_people(&writing(&names, &people)).unwrap();
        let stood = |document: &Document<People>| -> Vec<(String, String)> {
            let copy = Read::of(&document.value).unwrap().copy;
            let versions = copy.conflicts().flat_map(|(_, versions)| versions);
            versions
                .map(|one| (one.by.clone(), one.value.clone()))
                .collect()
        };
        assert_eq!(stood(&back), stood(&names));
        let again = folder.save_people(&writing(&people, &back)).unwrap();
        assert_eq!(again.value.people[1].name, "1");
        assert_eq!(stood(&again), []);
    }

    #[test]
    fn names_say_who_wrote_them() {
        let scratch = tempfile::tempdir().unwrap();
        let (folder, both) = in_conflict(scratch.path());
        let mut people = People::new(both.value.id);
        people.people = vec![Person::default()];
        let writing = Writing {
            value: &people,
            base: None,
            source: None,
            by: Stamp {
                at: "2019-11-19T08:00:00Z".to_owned(),
                by: "Бермет".to_owned(),
                ..Stamp::default()
            },
        };
        let written = folder.save_people(&writing).unwrap();
        let copy = Read::of(&written.value).unwrap().copy;
        let versions = copy.groups.values().flatten();
        let mut said = versions.map(|one| (one.by.as_str(), one.at.as_str()));
        assert!(said.all(|said| said == ("Бермет", "2019-11-19T08:00:00Z")));
    }
}
