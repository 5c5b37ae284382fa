//! What colleagues sent, taken in by keys: a bundle, a session, a folder, a sheet; hostile and locked
//! files; copies of a synced folder; taking back and doing again; a kill in the middle.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sabak::app::event::Event;
use sabak::app::import::asked::Told;
use sabak::app::screen::Screen;
use sabak::exchange::bundle::{self, Bundle, Made, Profile};
use sabak::model::logbook::Logbook;
use sabak::model::merge::bookkeeping::Read;
use sabak::model::people::{People, Person};
use sabak::model::session::{Session, Stamp};
use sabak::model::value::SessionId;
use sabak::store::arrival::Arriving;
use sabak::store::folder::Folder;
use sabak::store::home::Home;
use sabak::store::save::Writing;
use sabak::text::Texts;

use support::{Stage, copy, id_of, sample};

const SMALL: (u16, u16) = (80, 24);
const SIZES: [(u16, u16); 3] = [(80, 24), (60, 16), (140, 40)];

/// The desk of a colleague, who has the same campaign.
struct Colleague {
    folder: Folder,
    home: Home,
}

impl Colleague {
    fn with_a_copy(stage: &Stage) -> Self {
        let root = stage.scratch.path().join("theirs");
        copy(&sample(), &root);
        let home = Home::at(&stage.scratch.path().join("their-home"));
        let folder = Folder::open(&root, &home).unwrap();
        Self { folder, home }
    }

    fn edits(&self, id: SessionId, edit: impl FnOnce(&mut Session)) {
        let document = self.folder.session(id).unwrap();
        let mut session = document.value.clone();
        edit(&mut session);
        session.changed = stamp("2020-01-14T10:00:00Z", "Айгүл");
        let writing = Writing {
            value: &session,
            base: Some(document.fingerprint),
            source: None,
            by: Default::default(),
        };
        self.folder.save_both(writing, None).unwrap();
    }

    fn writes(&self, session: &Session) {
        let writing = Writing {
            value: session,
            base: None,
            source: None,
            by: Default::default(),
        };
        self.folder.save_both(writing, None).unwrap();
    }

    fn deletes(&self, id: SessionId) {
        let by = stamp("2020-01-14T11:00:00Z", "Айгүл");
        self.folder.trash(id, None, &by).unwrap();
    }

    /// A bundle of these sessions, and of what was deleted.
    fn bundle(&self, ids: &[SessionId]) -> Vec<u8> {
        let sessions = ids.iter().map(|id| self.folder.session(*id).unwrap().value);
        self.bundle_of(sessions.collect(), Vec::new())
    }

    fn bundle_of(&self, sessions: Vec<Session>, people: Vec<People>) -> Vec<u8> {
        let bundle = Bundle {
            made: Made {
                at: "2020-01-14T12:00:00Z".to_owned(),
                by: "Айгүл".to_owned(),
                program: "sabak".to_owned(),
                ..Made::default()
            },
            profile: match people.is_empty() {
                true => Profile::Colleague,
                false => Profile::Full,
            },
            logbook: Logbook::default(),
            sessions,
            people,
            deleted: self.folder.deletions().unwrap(),
        };
        bundle::write(&bundle).unwrap()
    }

    fn sends(&self, stage: &Stage, name: &str, ids: &[SessionId]) -> PathBuf {
        put(stage, name, &self.bundle(ids))
    }
}

fn stamp(at: &str, by: &str) -> Stamp {
    Stamp {
        at: at.to_owned(),
        by: by.to_owned(),
        ..Stamp::default()
    }
}

fn put(stage: &Stage, name: &str, bytes: &[u8]) -> PathBuf {
    fs::create_dir_all(stage.documents()).unwrap();
    let path = stage.documents().join(name);
    fs::write(&path, bytes).unwrap();
    let then: chrono::DateTime<chrono::Utc> = "2020-01-14T12:00:00Z".parse().unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(then.into()).unwrap();
    path
}

fn new_session(number: u128, title: &str) -> Session {
    let by = stamp("2020-01-13T08:00:00Z", "Айгүл");
    let mut session = Session::new(id_of(900_000 + number), by);
    session.title = title.to_owned();
    session.starts_on = "2020-01-10".parse().ok();
    session.status = "held".to_owned();
    session
}

fn ids(stage: &Stage) -> Vec<SessionId> {
    let stem = |path: PathBuf| path.file_stem()?.to_str()?.parse().ok();
    stage.files().into_iter().filter_map(stem).collect()
}

/// Every file of the logbook with its bytes, the trash too.
fn all(stage: &Stage) -> BTreeMap<PathBuf, Vec<u8>> {
    fn gather(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, found);
            } else {
                found.insert(path.clone(), fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    gather(&stage.root(), &mut found);
    found
}

fn is_import(stage: &Stage) -> bool {
    matches!(stage.app.screens.top(), Screen::Import(_))
}

/// The screen with the path of a file pasted, and Enter.
fn offer(stage: &mut Stage, path: &Path) {
    stage.press("alt-l");
    paste(stage, &format!("'{}'", path.display()));
    stage.press("enter");
}

fn paste(stage: &mut Stage, text: &str) {
    stage.happen(Event::Paste(text.to_owned()));
}

#[test]
fn a_bundle_is_previewed_taken_in_taken_back_and_taken_in_again() {
    let mut stage = Stage::sample("en", SMALL);
    let own = ids(&stage);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "Reading a budget"));
    colleague.edits(own[0], |session| session.venue = "The school".to_owned());
    colleague.deletes(own[1]);
    let sent = [id_of(900_001), own[0], own[2]];
    let path = colleague.sends(&stage, "from-aigul.json", &sent);
    let before = all(&stage);
    // What was marked before is marked again when the import is taken back.
    stage.press("space").sees("1 marked");

    offer(&mut stage, &path);
    stage
        .sees("Take in 3 sessions")
        .sees("1 new")
        .sees("1 newer there")
        .sees("1 deleted there")
        .sees("1 the same")
        .sees("Reading a…");
    assert_eq!(all(&stage), before, "a preview writes nothing");
    stage.press("enter").sees("3 sessions taken in. ");
    assert!(!is_import(&stage));
    stage.sees("2 marked");
    let after = all(&stage);
    assert_ne!(after, before);
    assert_eq!(ids(&stage).len(), own.len());
    stage.sees("10.01.2020");

    stage.press("ctrl-z").sees("undone");
    assert_eq!(all(&stage), before, "all of it is taken back");
    stage.sees("1 marked");
    stage.press("ctrl-y").sees("done again").sees("2 marked");
    assert_eq!(all(&stage), after);

    offer(&mut stage, &path);
    stage.sees("Nothing would change");
    stage.press("enter").sees("Nothing would change");
    assert_eq!(all(&stage), after, "twice the same file changes nothing");
}

#[test]
fn what_both_have_edited_is_shown_with_both_values_before() {
    let mut stage = Stage::sample("en", (140, 40));
    let id = ids(&stage)[0];
    let colleague = Colleague::with_a_copy(&stage);
    colleague.edits(id, |session| session.notes = "Their words".to_owned());
    let path = colleague.sends(&stage, "theirs.json", &[id]);
    let folder = stage.folder.clone().unwrap();
    let document = folder.session(id).unwrap();
    let mut mine = document.value.clone();
    mine.notes = "My words".to_owned();
    mine.changed = stamp("2020-01-15T06:00:00Z", "Бакыт");
    let writing = Writing {
        value: &mine,
        base: Some(document.fingerprint),
        source: None,
        by: Default::default(),
    };
    folder.save_both(writing, None).unwrap();
    let bytes = fs::read(stage.path_of(id)).unwrap();
    stage.foreign_write(id, &bytes);

    offer(&mut stage, &path);
    stage
        .sees("1 edited on both sides and to be settled")
        .sees("to be settled")
        .sees("Notes. Shown: My words (Бакыт")
        .sees("Their words (Айгүл");
    stage.press("enter").sees("is to be settled");
    let now = folder.session(id).unwrap().value;
    assert_eq!(now.notes, "My words");
    assert!(now.extra.bookkeeping().unwrap().contains("Their words"));
}

/// A preview of a session of which a colleague and this desk have edited the same.
fn edited_on_both_sides(
    language: &str,
    size: (u16, u16),
    theirs: impl FnOnce(&mut Session),
    mine: impl FnOnce(&mut Session),
) -> Stage {
    let mut stage = Stage::sample(language, size);
    let id = ids(&stage)[0];
    let colleague = Colleague::with_a_copy(&stage);
    colleague.edits(id, theirs);
    let path = colleague.sends(&stage, "theirs.json", &[id]);
    let folder = stage.folder.clone().unwrap();
    let document = folder.session(id).unwrap();
    let mut session = document.value.clone();
    mine(&mut session);
    session.changed = stamp("2020-01-15T06:00:00Z", "Бакыт");
    let writing = Writing {
        value: &session,
        base: Some(document.fingerprint),
        source: None,
        by: session.changed.clone(),
    };
    folder.save_both(writing, None).unwrap();
    let bytes = fs::read(stage.path_of(id)).unwrap();
    stage.foreign_write(id, &bytes);
    offer(&mut stage, &path);
    stage
}

#[test]
fn differing_values_are_told_by_the_names_of_their_fields() {
    for (language, hours, trainer) in [
        ("en", "Hours. Shown: 5 (", "Trainers. Shown: "),
        ("ru", "Часы. Показано: 5 (", "Тренеры. Показано: "),
        ("ky", "Сааты. Көрсөтүлөт: 5 (", "Тренерлер. Көрсөтүлөт: "),
    ] {
        let theirs = |one: &mut Session| {
            one.hours = Some(4.0);
            one.trainers[0].name = "Айгүл".to_owned();
        };
        let mine = |one: &mut Session| {
            one.hours = Some(5.0);
            one.starts_at = "09:00".parse().ok();
            one.trainers[0].name = "Бакыт".to_owned();
        };
        let mut stage = edited_on_both_sides(language, (140, 40), theirs, mine);
        stage.sees("9:00").sees(trainer);
        let mut stage = edited_on_both_sides(
            language,
            (140, 40),
            |one| one.hours = Some(4.0),
            |one| one.hours = Some(5.0),
        );
        stage.sees(hours);
    }
}

#[test]
fn the_newest_files_are_there_to_be_chosen_and_a_path_is_completed() {
    let mut stage = Stage::sample("en", SMALL);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "Reading a budget"));
    colleague.sends(&stage, "from-aigul.json", &[id_of(900_001)]);
    put(&stage, "holiday.jpg", b"no session");
    stage
        .press("alt-l")
        .sees("from-aigul.json")
        .sees_not("holiday")
        .press("enter")
        .sees("Take in 1 session: 1 new");
    stage.press("esc").sees("from-aigul.json");
    let begin = stage.documents().join("from-a").display().to_string();
    paste(&mut stage, &begin);
    stage.sees("from-aigul.json").press("tab enter");
    stage.sees("Take in 1 session: 1 new").press("esc");
    stage.press("ctrl-u").sees("from-aigul.json").press("esc");
    assert!(!is_import(&stage));
}

#[test]
fn hostile_files_are_refused_with_a_word_and_nothing_changes() {
    let mut stage = Stage::sample("en", (140, 40));
    let colleague = Colleague::with_a_copy(&stage);
    let own = ids(&stage);
    let whole = colleague.bundle(&own[..2]);
    let changed = String::from_utf8(whole.clone())
        .unwrap()
        .replacen("held", "hels", 1);
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("cut.json", whole[..whole.len() / 2].to_vec(), "cut.json"),
        ("zip.json", b"PK\x03\x04 and so on".to_vec(), "zip.json"),
        ("changed.json", changed.into_bytes(), "not as it was when"),
        (
            "deep.json",
            [b"{\"bundle\":".to_vec(), vec![b'['; 100_000]].concat(),
            "deep.json",
        ),
        ("empty.json", Vec::new(), "empty.json"),
        ("binary.csv", vec![0, 159, 146, 150, 0, 1, 2], "binary.csv"),
    ];
    let before = all(&stage);
    for (name, bytes, word) in cases {
        let path = put(&stage, name, &bytes);
        offer(&mut stage, &path);
        assert!(is_import(&stage));
        stage.sees(word).press("esc");
        assert!(!is_import(&stage), "{name}: {}", stage.screen());
        assert_eq!(all(&stage), before, "{name}");
    }
    offer(&mut stage, Path::new("/dev/zero"));
    stage.sees("zero:");
}

#[test]
fn a_locked_file_asks_for_its_passphrase_and_shows_none_of_it() {
    let mut stage = Stage::sample("ru", SMALL);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "Бюджет"));
    let bytes = colleague.bundle(&[id_of(900_001)]);
    let locked = bundle::lock(&bytes, "ак кар").unwrap();
    let path = put(&stage, "locked.json.age", &locked);
    offer(&mut stage, &path);
    stage
        .sees("Парольная фраза")
        .write("кара")
        .sees_not("кара")
        .sees("••••");
    stage.press("enter").sees("не открывает");
    stage.write("ак кар").press("enter").sees("новых 1");
    assert!(!format!("{:?}", stage.app).contains("ак кар"));
}

#[test]
fn the_columns_of_a_sheet_are_shown_corrected_and_remembered() {
    let mut stage = Stage::sample("en", SMALL);
    let sheet = "Date;Municipality;Title;Colour\n2020-01-09;Чолпон-Ата;Reading a budget;red\n";
    let path = put(&stage, "sheet.csv", sheet.as_bytes());
    let before = ids(&stage).len();
    offer(&mut stage, &path);
    stage.sees("Colour").sees("(into the notes)");
    stage.sees("Columns that nobody knows go into the notes");
    stage
        .press("space")
        .sees("are left out")
        .sees("(pass over)");
    stage
        .press("space")
        .sees("(into the notes)")
        .press("end enter");
    stage.write("notes").press("enter").sees("as you said");
    stage
        .press("ctrl-s")
        .sees("Take in 1 session: 1 new")
        .press("enter");
    stage.sees("1 session taken in");
    assert_eq!(ids(&stage).len(), before + 1);
    let kept = fs::read_to_string(stage.scratch.path().join("home/state/matching.json")).unwrap();
    assert!(kept.contains("colour") && !kept.contains("red"), "{kept}");
    offer(&mut stage, &path);
    stage
        .sees("as last time")
        .press("ctrl-s")
        .sees("Nothing would change");
}

#[test]
fn columns_that_nobody_knows_go_into_the_notes_unless_they_are_left_out() {
    for (keys, wanted) in [
        ("ctrl-s", "Colour: red\nWeather: snow"),
        ("end enter enter ctrl-s", "Colour: red"),
        ("space ctrl-s", ""),
    ] {
        let mut stage = Stage::sample("en", SMALL);
        let before = ids(&stage);
        let sheet = "Date;Municipality;Colour;Weather\n2020-01-09;Чолпон-Ата;red;snow\n";
        let path = put(&stage, "sheet.csv", sheet.as_bytes());
        offer(&mut stage, &path);
        stage.press(keys).press("enter").sees("taken in");
        let new = ids(&stage).into_iter().find(|id| !before.contains(id));
        let new = stage.folder.as_ref().unwrap().session(new.unwrap());
        assert_eq!(new.unwrap().value.notes, wanted);
    }
}

#[test]
fn a_column_that_says_who_somebody_is_stays_out_alone_and_is_told_of() {
    let sheet = "Date;Municipality;Phone;Weather\n2020-01-09;Чолпон-Ата;0555 12 34 56;snow\n";
    let words = [
        (
            "en",
            ["go into the notes", "Who somebody is stays out: Phone."],
            ["(personal: left out)", "“Phone” says who somebody is."],
            "goes who somebody is: Phone.",
        ),
        (
            "ru",
            ["идут в примечания", "Личные данные не берутся: Phone."],
            ["(личное: не берётся)", "В столбце «Phone» личные данные."],
            "идут личные данные: Phone.",
        ),
        (
            "ky",
            ["жазылат", "Жеке маалымат калтырылат: Phone."],
            ["(жеке: калтырылат)", "«Phone» – жеке маалымат."],
            "баарына барат: Phone.",
        ),
    ];
    for (language, above, beside, goes_out) in words {
        let mut stage = Stage::sample(language, SMALL);
        let before = ids(&stage);
        let path = put(&stage, "sheet.csv", sheet.as_bytes());
        offer(&mut stage, &path);
        stage.sees(above[0]).sees(above[1]).sees(beside[0]);
        stage.sees_not(beside[1]).press("end up").sees(beside[1]);
        // The switch is for the others.
        stage.press("space").sees(beside[0]).press("space");
        stage.resize(60, 16);
        stage.sees(beside[0]).sees_not(above[1]);
        stage.resize(80, 24);
        stage.press("ctrl-s").press("enter");
        let new = ids(&stage).into_iter().find(|id| !before.contains(id));
        let new = stage.folder.as_ref().unwrap().session(new.unwrap());
        assert_eq!(new.unwrap().value.notes, "Weather: snow");
        // Said by hand, it goes into the notes, and that stands there as long as it does.
        let mut stage = Stage::sample(language, SIZES[2]);
        let path = put(&stage, "sheet.csv", sheet.as_bytes());
        offer(&mut stage, &path);
        let texts = Texts::new(language.parse().unwrap());
        stage.press("end up enter").write(&texts.say("field-notes"));
        stage.press("enter").sees_not(beside[0]);
        stage.press("home").sees(goes_out);
    }
}

#[test]
fn rows_that_look_like_people_are_told_of() {
    let mut stage = Stage::sample("en", SMALL);
    let sheet = "Date;Municipality;Name;Village\n2020-01-09;Чолпон-Ата;Айгүл;Арал\n2020-01-09;Чолпон-Ата;Асан;Чок\n";
    let path = put(&stage, "sheet.csv", sheet.as_bytes());
    offer(&mut stage, &path);
    stage.sees("The rows look like people, not sessions");
    stage.sees("(pass over)").sees("(personal: left out)");
    stage.press("space").sees("(into the notes)");
    stage.sees("(personal: left out)");
}

#[test]
fn several_files_come_as_one_step() {
    let mut stage = Stage::sample("en", SMALL);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "One"));
    colleague.writes(&new_session(2, "Two"));
    let one = colleague.sends(&stage, "one.json", &[id_of(900_001)]);
    let both = colleague.sends(&stage, "both two.json", &[id_of(900_001), id_of(900_002)]);
    let torn = put(&stage, "torn.json", b"{\"bundle\":");
    let before = all(&stage);
    stage.press("alt-l");
    let text = format!(
        "'{}' '{}'\n{}",
        one.display(),
        both.display(),
        torn.display()
    );
    paste(&mut stage, &text);
    stage
        .press("enter")
        .sees("2 new")
        .sees("1 unreadable")
        .sees("torn.json");
    stage
        .press("enter")
        .sees("2 sessions taken in and marked")
        .sees("2 marked · ");
    stage.press("ctrl-z").sees_not("2 marked");
    assert_eq!(all(&stage), before);
}

#[test]
fn another_logbook_comes_whole_with_or_without_names() {
    let mut stage = Stage::empty("en", SMALL);
    let colleague = Colleague::with_a_copy(&stage);
    let theirs = colleague.folder.path().to_path_buf();
    let count = fs::read_dir(theirs.join("sessions")).unwrap().count();
    offer(&mut stage, &theirs);
    stage.sees(&format!("Take in {count} sessions"));
    stage.press("enter").sees("taken in");
    assert_eq!(ids(&stage).len(), count);
    drop(colleague.home);
}

#[test]
fn copies_of_a_synced_folder_are_found_by_the_check_and_taken_in() {
    let mut stage = Stage::sample("en", SMALL);
    let id = ids(&stage)[0];
    let colleague = Colleague::with_a_copy(&stage);
    colleague.edits(id, |session| session.venue = "The school".to_owned());
    let theirs = fs::read(colleague.folder.path_of::<Session>(id)).unwrap();
    let name = format!("{id}.sync-conflict-20200114.json");
    fs::write(stage.root().join("sessions").join(&name), theirs).unwrap();
    stage
        .press("ctrl-r alt-l")
        .sees("1 copy from a synced folder");
    stage.press("esc f7 home enter").sees("1 newer there");
    stage.press("enter").sees("1 session taken in");
    assert!(!stage.root().join("sessions").join(&name).exists());
    let now = stage.folder.as_ref().unwrap().session(id).unwrap().value;
    assert_eq!(now.venue, "The school");
    stage.press("alt-l").sees_not("synced folder");
}

#[test]
fn names_that_the_deleter_had_not_seen_bring_a_session_back_marked() {
    let mut stage = Stage::sample("en", SIZES[2]);
    let id = ids(&stage)[0];
    let colleague = Colleague::with_a_copy(&stage);
    let mut sheet = People::new(id);
    sheet.people.push(Person {
        name: "Бермет".to_owned(),
        ..Person::default()
    });
    let writing = Writing {
        value: &sheet,
        base: None,
        source: None,
        by: stamp("2020-01-14T10:30:00Z", "Нурлан"),
    };
    let folder = stage.folder.clone().unwrap();
    folder.save_people(&writing).unwrap();
    colleague.deletes(id);
    let path = colleague.sends(&stage, "deleted.json", &[]);
    offer(&mut stage, &path);
    stage
        .sees("comes back")
        .sees("Names on its sheet were written that whoever deleted it had not seen");
    stage.press("enter").sees("1 session taken in");
    assert!(folder.people(id).unwrap().is_some());
    stage.press("f7");
    for _ in 0..40 {
        let screen = stage.screen();
        let mut lines = screen.lines().map(str::trim_start);
        if lines.any(|line| line.starts_with('▸') && line.contains("It was deleted")) {
            break;
        }
        stage.press("down");
    }
    stage
        .press("enter")
        .sees("Deleted by somebody who did not know all names on its sheet")
        .sees("Нурлан, 14.01.2020")
        .sees("Айгүл, 14.01.2020");
    stage.press("enter ctrl-s").sees("Settled");
    let copy = Read::of(&folder.session(id).unwrap().value).unwrap().copy;
    assert!(!copy.is_back() && !copy.is_deleted());
    // Who hears of it all later has it too.
    let kept = folder.session(id).unwrap().value;
    let theirs = &colleague.folder;
    let arriving = Arriving {
        sessions: vec![kept.into()],
        ..Arriving::default()
    };
    let plan = theirs.plan(&arriving, &Default::default());
    theirs
        .swap(&plan.swaps, &colleague.home, &mut |_, _| true)
        .unwrap();
    let copy = Read::of(&theirs.session(id).unwrap().value).unwrap().copy;
    assert!(!copy.is_back() && !copy.is_deleted());
}

#[test]
fn a_copy_of_a_sheet_in_a_synced_folder_is_found_and_taken_in() {
    let mut stage = Stage::sample("en", SMALL);
    let id = ids(&stage)[0];
    let mut sheet = People::new(id);
    sheet.people.push(Person {
        name: "Бермет".to_owned(),
        ..Person::default()
    });
    let copy = stage.root().join("people").join(format!("{id} (2).json"));
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    fs::write(&copy, serde_json::to_vec(&sheet).unwrap()).unwrap();
    stage
        .press("ctrl-r alt-l")
        .sees("1 copy from a synced folder");
    stage.press("home enter").sees("1 newer there");
    stage.press("enter").sees("1 session taken in");
    assert!(!copy.exists());
    let there = stage.folder.as_ref().unwrap().people(id).unwrap().unwrap();
    assert_eq!(there.value.people[0].name, "Бермет");
}

#[test]
fn a_step_that_a_kill_has_cut_off_is_completed_at_the_next_start() {
    let stage = Stage::sample("en", SMALL);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "One"));
    let session = colleague.folder.session(id_of(900_001)).unwrap().value;
    let folder = stage.folder.clone().unwrap();
    let arriving = Arriving {
        sessions: vec![session.into()],
        ..Arriving::default()
    };
    let plan = folder.plan(&arriving, &Default::default());
    // What a kill leaves between the journal and the renames: the file beside its place.
    let home = Home::at(&stage.scratch.path().join("home"));
    let swap = &plan.swaps[0];
    let prepared = ".sabak-cut-off.tmp";
    let target = folder.path().join(&swap.path);
    fs::write(
        target.with_file_name(prepared),
        swap.after.as_deref().unwrap(),
    )
    .unwrap();
    let journal = format!(
        r#"{{"entries":[{{"path":{:?},"prepared":{prepared:?},"before":null}}]}}"#,
        swap.path.display().to_string()
    );
    let steps = home.state.join("steps");
    fs::create_dir_all(&steps).unwrap();
    fs::write(steps.join(format!("{}.json", folder.key())), journal).unwrap();
    assert!(!target.exists());
    let mut stage = stage.restart();
    stage.sees("A step that had been cut off was completed: 1 file.");
    assert!(target.exists());
    assert!(ids(&stage).contains(&id_of(900_001)));
}

#[test]
fn enter_that_is_still_held_down_takes_nothing_in() {
    let mut stage = Stage::sample("en", SMALL);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "One"));
    let path = colleague.sends(&stage, "one.json", &[id_of(900_001)]);
    let before = all(&stage);
    offer(&mut stage, &path);
    stage
        .wait(chrono::TimeDelta::milliseconds(-950))
        .press("enter");
    assert!(is_import(&stage));
    assert_eq!(all(&stage), before);
    stage.press("enter").sees("taken in");
}

#[test]
fn esc_while_it_is_written_leaves_everything_as_it_was() {
    let mut stage = Stage::sample("en", SMALL);
    let own = ids(&stage);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "One"));
    colleague.edits(own[0], |session| session.venue = "The school".to_owned());
    colleague.deletes(own[1]);
    let path = colleague.sends(&stage, "sent.json", &[id_of(900_001), own[0]]);
    let before = all(&stage);
    offer(&mut stage, &path);
    stage.hold().press("enter").sees("Taking in: 0 of");
    let told = Told::Progress { done: 2, total: 4 };
    stage.happen(Event::Import { ticket: 0, told });
    stage.sees("Taking in: 2 of 4");
    // Nothing else means anything meanwhile, and undo takes nothing back that was done before.
    stage.press("enter ctrl-z alt-l").sees("Taking in: 2 of 4");
    stage.press("esc").release();
    stage.sees("Called off: nothing was changed").sees("1 new");
    assert_eq!(all(&stage), before, "nothing is half written");
    stage.wait(chrono::TimeDelta::seconds(1));
    stage.press("enter").sees("3 sessions taken in");
    stage.press("ctrl-z");
    assert_eq!(all(&stage), before);
}

/// A workbook with a session in each sheet.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, title) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        let rows = [
            ["Date", "Municipality", "Title"],
            ["2020-01-09", "Чолпон-Ата", *title],
        ];
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn the_bottom_line_of_the_columns_says_what_works_here() {
    let with_unknown = "Дата;Муниципалитет;Цвет\n2020-01-09;Чолпон-Ата;красный\n";
    let without = "Дата;Муниципалитет;Телефон\n2020-01-09;Чолпон-Ата;0555123456\n";
    let hint = |language: &str, id: &str| {
        let texts = Texts::new(language.parse().unwrap());
        texts.say(&format!("command-{id}.hint"))
    };
    for language in ["ky", "ru", "en"] {
        let space = format!("Space {}", hint(language, "keep-rest"));
        let next = format!("→ {}", hint(language, "next-sheet"));
        for size in SIZES {
            let mut stage = Stage::sample(language, size);
            let path = put(&stage, "sheet.csv", with_unknown.as_bytes());
            offer(&mut stage, &path);
            stage.sees("Ctrl+S").sees(&space).sees_not("→");
            // Nothing is known of another sheet, and the keys say nothing.
            let before = stage.screen();
            stage.press("right tab left shift-tab");
            assert_eq!(stage.screen(), before);
            stage.press("esc");
            let path = put(&stage, "known.csv", without.as_bytes());
            offer(&mut stage, &path);
            stage.sees("Ctrl+S").sees("Esc").sees_not("Space");
            stage.press("esc");
            let one = workbook(&[("January", "One")]);
            let path = put(&stage, "one.xlsx", &one);
            offer(&mut stage, &path);
            stage.sees("Ctrl+S").sees_not("→");
            stage.press("esc");
            let several = workbook(&[("January", "One"), ("February", "Two")]);
            let path = put(&stage, "several.xlsx", &several);
            offer(&mut stage, &path);
            stage.sees("(← →)");
            if size.0 >= 80 {
                stage.sees(&next).sees("Esc");
            }
        }
    }
}

#[test]
fn the_sheet_that_is_meant_is_chosen_among_several() {
    let mut stage = Stage::sample("en", SMALL);
    let sheets = workbook(&[("January", "One"), ("February", "Two")]);
    let path = put(&stage, "plan.xlsx", &sheets);
    offer(&mut stage, &path);
    stage.sees("sheet “January”, 1 of 2").sees("One");
    stage
        .press("right")
        .sees("sheet “February”, 2 of 2")
        .sees("Two");
    stage
        .press("right")
        .sees("January")
        .press("left")
        .sees("February");
    let before = ids(&stage);
    stage
        .press("ctrl-s")
        .press("enter")
        .sees("1 session taken in");
    let new = ids(&stage).into_iter().find(|id| !before.contains(id));
    let new = stage.folder.as_ref().unwrap().session(new.unwrap());
    assert_eq!(new.unwrap().value.title, "Two");
}

#[test]
fn names_on_sheets_come_or_stay_as_one_says() {
    for with_names in [true, false] {
        let mut stage = Stage::sample("en", SMALL);
        let colleague = Colleague::with_a_copy(&stage);
        let session = new_session(1, "One");
        let people = serde_json::json!({
            "format": 1, "session": session.id, "people": [{ "name": "Айгүл", "phone": "0555" }]
        });
        let people: People = serde_json::from_value(people).unwrap();
        let bytes = colleague.bundle_of(vec![session], vec![people]);
        let path = put(&stage, "full.json", &bytes);
        offer(&mut stage, &path);
        stage.sees("With the names on 1 sheet");
        if !with_names {
            stage.press("space").sees("Without the names on 1 sheet");
            stage
                .press("space")
                .sees("With the names")
                .press("alt-n")
                .sees("Without the names");
            stage.wait(chrono::TimeDelta::seconds(1));
        }
        stage.press("enter").sees("1 session taken in");
        let there = stage.root().join(format!("people/{}.json", id_of(900_001)));
        assert_eq!(there.exists(), with_names);
    }
}

#[test]
fn rows_of_one_outcome_are_shown_alone() {
    let mut stage = Stage::sample("en", (140, 40));
    let own = ids(&stage);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.writes(&new_session(1, "Reading a budget"));
    colleague.edits(own[0], |session| {
        session.title = "A title of theirs".to_owned()
    });
    let sent = [id_of(900_001), own[0], own[2]];
    let path = colleague.sends(&stage, "sent.json", &sent);
    offer(&mut stage, &path);
    stage.sees("Reading a budget").sees("A title of theirs");
    stage
        .press("tab")
        .sees("Reading a budget")
        .sees_not("A title of theirs");
    stage
        .press("tab")
        .sees("A title of theirs")
        .sees_not("Reading a budget");
    stage
        .press("shift-tab shift-tab")
        .sees("Reading a budget")
        .sees("A title of theirs");
    // What is not shown is taken in all the same.
    stage.press("tab enter").sees("2 sessions taken in");
}

#[test]
fn the_preview_says_what_was_edited_by_hand_and_what_looks_like_one_that_is_here() {
    let mut stage = Stage::sample("en", (140, 40));
    let own = ids(&stage);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.edits(own[0], |session| session.venue = "The school".to_owned());
    let session = |id| colleague.folder.session(id).unwrap().value;
    let mut by_hand = session(own[0]);
    by_hand.title = "By hand".to_owned();
    let mut alike = session(own[1]);
    alike.id = id_of(900_001);
    alike.extra = Default::default();
    let bytes = colleague.bundle_of(vec![by_hand, alike], Vec::new());
    let path = put(&stage, "sent.json", &bytes);
    offer(&mut stage, &path);
    stage.sees("looks like one").sees("by hand");
    stage.press("home").sees("Looks like one you have:");
    stage
        .press("end")
        .sees("It was edited outside this program since it was saved there");
    stage.press("enter").sees("2 sessions taken in");
}

#[test]
fn the_preview_says_where_a_sheet_counts_women_alone() {
    for (language, words) in [
        ("en", "Men are not stated in the sheet"),
        ("ru", "Мужчины в таблице не указаны"),
        ("ky", "Таблицада эркектер көрсөтүлгөн эмес"),
    ] {
        for (columns, values, is_told) in [
            ("Всего;Женщин", "16;9", true),
            ("Всего;Женщин;Мужчин", "16;9;7", false),
        ] {
            let mut stage = Stage::sample(language, SMALL);
            let sheet = format!("Дата;Место;{columns}\n2020-01-09;Чолпон-Ата;{values}\n");
            let path = put(&stage, "sheet.csv", sheet.as_bytes());
            offer(&mut stage, &path);
            stage.press("ctrl-s").sees("09.01.2020");
            match is_told {
                true => stage.sees(words),
                false => stage.sees_not(words),
            };
        }
    }
}

#[test]
fn a_row_without_a_title_looks_like_the_session_of_its_day_and_place() {
    for (language, words) in [
        ("en", ["looks like one", "(same day and place)"]),
        ("ru", ["Похоже на имеющееся:", "(те же день и место)"]),
        ("ky", ["Бар сессияга окшош:", "(күнү менен жери бирдей)"]),
    ] {
        let mut stage = Stage::sample(language, SIZES[2]);
        let before = ids(&stage).len();
        // A session of the sample has this day and place, and a title.
        let sheet = "Date;Municipality;Headcount\n2019-11-18;Сузак;20\n2019-11-17;Сузак;20\n";
        let path = put(&stage, "sheet.csv", sheet.as_bytes());
        offer(&mut stage, &path);
        stage.press("ctrl-s").sees(words[0]).sees(words[1]);
        stage.press("enter");
        assert_eq!(ids(&stage).len(), before + 2, "a hint and no more");
    }
}

#[test]
fn rows_without_a_day_are_left_out_and_told_with_their_numbers() {
    let mut stage = Stage::sample("en", SMALL);
    let sheet = "Date;Municipality;Title\n2020-01-09;Чолпон-Ата;One\n;Чолпон-Ата;Two\nsoon;Чолпон-Ата;Three\n";
    let path = put(&stage, "sheet.csv", sheet.as_bytes());
    offer(&mut stage, &path);
    stage.press("ctrl-s").sees("1 new").sees("2 unreadable");
    stage.sees("Row 3").sees("Row 4");
    stage.press("enter").sees("1 session taken in");
}

#[test]
fn it_is_readable_in_every_language_and_size() {
    for (language, size) in [("ru", SIZES[0]), ("ky", SIZES[1]), ("en", SIZES[2])] {
        let mut stage = Stage::sample(language, size);
        let own = ids(&stage);
        let colleague = Colleague::with_a_copy(&stage);
        colleague.writes(&new_session(1, "Бюджетти окуу"));
        colleague.edits(own[0], |session| session.venue = "Мектеп".to_owned());
        let sent = [id_of(900_001), own[0], own[2]];
        let path = colleague.sends(&stage, "from-aigul.json", &sent);
        stage.press("alt-l");
        insta::assert_snapshot!(
            format!("import-choosing-{language}-{}", size.0),
            stage.screen()
        );
        stage.press("esc");
        offer(&mut stage, &path);
        insta::assert_snapshot!(
            format!("import-preview-{language}-{}", size.0),
            stage.screen()
        );
        stage.press("esc esc");
        let sheet = "Дата;Муниципалитет;Тема;Цвет\n2020-01-09;Чолпон-Ата;Бюджет;красный\n";
        let path = put(&stage, "sheet.csv", sheet.as_bytes());
        offer(&mut stage, &path);
        insta::assert_snapshot!(
            format!("import-columns-{language}-{}", size.0),
            stage.screen()
        );
    }
}

#[test]
fn a_row_that_is_left_out_counts_once_however_much_is_wrong_with_it() {
    let mut stage = Stage::sample("en", SMALL);
    let sheet =
        "Date;Municipality;Headcount\n2020-01-09;Чолпон-Ата;4\nsoon;Чол\u{202e}пон-Ата;12\n";
    let path = put(&stage, "sheet.csv", sheet.as_bytes());
    offer(&mut stage, &path);
    stage.press("ctrl-s").sees("1 new").sees("1 unreadable");
}

/// A value is told with what it becomes, and by whom; of somebody without a name it is said so.
#[test]
fn a_change_is_told_with_both_values() {
    let mut stage = Stage::sample("en", (140, 40));
    let own = ids(&stage);
    let colleague = Colleague::with_a_copy(&stage);
    colleague.edits(own[0], |session| session.hours = Some(7.0));
    let path = colleague.sends(&stage, "from-aigul.json", &[own[0]]);
    offer(&mut stage, &path);
    stage.sees("Hours: 6 → 7 (");
}

#[test]
fn only_what_works_there_stands_below_a_passphrase() {
    let mut stage = Stage::sample("en", SMALL);
    let own = ids(&stage);
    let colleague = Colleague::with_a_copy(&stage);
    let locked = bundle::lock(&colleague.bundle(&[own[0]]), "ак кар").unwrap();
    let path = put(&stage, "locked.json.age", &locked);
    offer(&mut stage, &path);
    stage
        .sees("Enter open")
        .sees_not("complete")
        .sees_not("choose");
    stage.write("ак кар").press("enter").sees_not("locked with");
}

#[test]
fn how_many_copies_lie_there_is_seen_in_little_room() {
    for language in ["en", "ru", "ky"] {
        let mut stage = Stage::sample(language, SMALL);
        let id = ids(&stage)[0];
        let from = stage.path_of(id);
        let to = from.with_file_name(format!("{id} (copy).json"));
        fs::copy(&from, &to).unwrap();
        stage.press("ctrl-r alt-l");
        let screen = stage.screen();
        let row = screen
            .lines()
            .find(|line| line.contains('▸') && line.contains('1'));
        assert!(row.is_some_and(|row| !row.contains('…')), "{screen}");
    }
}
