//! Handing sessions to others: what is chosen is what is written, where it is said, and of people no
//! more than was asked for by name.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::PathBuf;

use sabak::app::Places;
use sabak::exchange::bundle;
use sabak::model::people::{People, Person};
use sabak::model::session::Stamp;
use sabak::model::value::SessionId;
use sabak::store::save::Writing;
use support::Stage;

/// What stands on a sheet, and is to turn up in full files alone.
const PLANTED: [&str; 3] = ["Гүлнара Тестбаева", "0777987654", "1963"];

/// What is in the folder of documents, in order.
fn documents(stage: &Stage) -> Vec<String> {
    let Ok(entries) = fs::read_dir(stage.documents()) else {
        return Vec::new();
    };
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn bundle_of(stage: &Stage, name: &str) -> bundle::Incoming {
    bundle::read(&stage.document(name)).unwrap()
}

/// The same, with a folder of documents that has the same name for every test; nothing is written.
fn elsewhere(mut stage: Stage) -> Stage {
    stage.app.places = Places {
        documents: PathBuf::from("/home/aigul/Documents"),
        own: Some(PathBuf::from("/home/aigul")),
    };
    stage
}

/// The sessions of the sample with somebody on the sheet of the first.
fn with_people(size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample("en", size);
    let id = first(&stage);
    let mut people = People::new(id);
    people.people.push(Person {
        name: PLANTED[0].to_owned(),
        phone: PLANTED[1].to_owned(),
        birth_year: PLANTED[2].parse().ok(),
        sex: "female".to_owned(),
        status: "present".to_owned(),
        ..Person::default()
    });
    // By the clock of the stage, before which no edit is dated ahead.
    let writing = Writing {
        value: &people,
        base: None,
        source: None,
        by: Stamp {
            at: "2019-11-19T08:00:00Z".to_owned(),
            ..Stamp::default()
        },
    };
    let folder = stage.folder.as_ref().unwrap();
    folder.save_people(&writing).unwrap();
    stage.foreign_change(id);
    stage
}

fn first(stage: &Stage) -> SessionId {
    let book = stage.app.book.as_ref().unwrap();
    let first = book.catalogue.digests().iter();
    first
        .min_by_key(|digest| (digest.starts_on, digest.id))
        .unwrap()
        .id
}

#[test]
fn a_file_for_a_colleague_is_two_keys_away_and_can_be_read_again() {
    let mut stage = Stage::sample("en", (80, 24));
    stage
        .press("f8")
        .sees("Share")
        .sees("25 sessions · no deletions");
    stage.sees("[All: 25]").sees("[For a colleague]");
    stage.sees("sabak-sessions-2020-01-15").sees(".json");
    stage.press("ctrl-s").sees("Written:");
    assert_eq!(documents(&stage), ["sabak-sessions-2020-01-15.json"]);
    let read = bundle_of(&stage, "sabak-sessions-2020-01-15.json");
    assert_eq!(read.sessions.len(), 25);
    assert!(read.unreadable.is_empty() && read.people.is_empty());
    let head = read.head.unwrap();
    assert_eq!(head.profile.id(), "colleague");
    assert_eq!(head.made.at, "2020-01-15T06:30:02Z");
    // Each session is what its file says.
    let folder = stage.folder.as_ref().unwrap();
    for session in &read.sessions {
        let file = folder.session(session.id).unwrap().value;
        assert_eq!(*session, file);
        assert_eq!(session.extra.bookkeeping(), file.extra.bookkeeping());
    }
    // Where it is can be taken along.
    stage.press("y").sees("Copied");
    let path = stage.documents().join("sabak-sessions-2020-01-15.json");
    assert_eq!(stage.clipboard.as_deref(), path.to_str());
}

#[test]
fn what_the_filter_shows_or_what_is_marked_goes_out_alone() {
    let mut stage = Stage::sample("en", (80, 24));
    stage.press("/").write("oblast:jalal").press("enter");
    let shown = stage.app.filter.taken;
    assert!(shown > 0 && shown < 25);
    stage
        .press("f8")
        .sees(&format!("[Shown by the filter: {shown}]"));
    stage.press("ctrl-s").sees("Written:");
    let read = bundle_of(&stage, "sabak-sessions-2020-01-15.json");
    assert_eq!(read.sessions.len(), shown);

    // Marks outlive another filter and other screens.
    stage
        .press("f2 home space space")
        .sees("2 marked")
        .sees("✓");
    stage.press("backspace f3 f2").sees("2 marked");
    stage.press("f8").sees("Marked: 2");
    // What was chosen by itself follows, and a choice by hand stays.
    stage.sees("[Marked: 2]");
    stage.press("right").sees("[All: 25]");
    stage.press("f2 end shift-up").sees("4 marked");
    stage.press("f8").sees("[All: 25]").sees("Marked: 4");
    stage.press("left").sees("[Marked: 4]").sees("4 sessions");
    stage
        .press("ctrl-s")
        .sees("Which name?")
        .press("enter")
        .sees("Written:");
    let read = bundle_of(&stage, "sabak-sessions-2020-01-15-2.json");
    assert_eq!(read.sessions.len(), 4);
}

#[test]
fn all_that_are_shown_are_marked_and_unmarked_at_once() {
    let mut stage = Stage::sample("en", (80, 24));
    stage.press("*").sees("25 marked");
    stage.press("/").write("oblast:jalal").press("enter");
    let shown = stage.app.filter.taken;
    // All that are shown have a mark: now none of them has.
    stage
        .press("ctrl-a")
        .sees(&format!("{} marked", 25 - shown));
    stage.press("home space *").sees("25 marked");
    stage.press("backspace *").sees_not("marked");
}

#[test]
fn a_mark_is_a_sign_and_the_keys_are_those_of_any_layout() {
    let mut stage = Stage::sample("ru", (80, 24));
    stage.press("home space");
    insta::assert_snapshot!("share_a_marked_session", stage.screen());
    // ЙЦУКЕН: `о` is the key of j, `л` that of k.
    stage
        .press("f8 о")
        .sees("▸ Файл")
        .press("л")
        .sees("▸ Занятия");
}

#[test]
fn a_file_that_is_there_is_asked_about_and_the_safe_answer_comes_first() {
    let mut stage = Stage::sample("en", (80, 24));
    let path = stage.documents().join("sabak-sessions-2020-01-15.json");
    fs::create_dir_all(stage.documents()).unwrap();
    fs::write(&path, "mine").unwrap();
    stage
        .press("f8 ctrl-s")
        .sees("Which name?")
        .sees("[ Write beside it ]");
    stage.press("esc").sees_not("Which name?");
    assert_eq!(documents(&stage), ["sabak-sessions-2020-01-15.json"]);
    stage
        .press("ctrl-s")
        .wait_a_moment()
        .press("enter")
        .sees("Written:");
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert_eq!(documents(&stage).len(), 2);
    stage
        .press("ctrl-s")
        .wait_a_moment()
        .press("right enter")
        .sees("Written:");
    assert_eq!(documents(&stage).len(), 2);
    assert_eq!(
        bundle_of(&stage, "sabak-sessions-2020-01-15.json")
            .sessions
            .len(),
        25
    );
}

#[test]
fn cancelled_work_leaves_nothing() {
    let mut stage = Stage::sample("en", (80, 24));
    stage.hold().press("f8 ctrl-s").sees("Esc cancels");
    // Nothing else is to be done with it meanwhile, and other screens are open.
    stage
        .press("down right")
        .sees("[All: 25]")
        .press("f3 f8")
        .sees("Esc cancels");
    stage.press("esc");
    stage.cancels_exports = true;
    stage
        .release()
        .sees("Cancelled: no file was written.")
        .sees_not("Esc cancels");
    assert_eq!(documents(&stage), [""; 0]);
}

#[test]
fn folders_are_whole_and_names_are_names() {
    let mut stage = Stage::sample("en", (80, 24));
    stage.press("f8 up up up").sees("▸ Name");
    stage
        .press("ctrl-u")
        .write("a/b")
        .press("ctrl-s")
        .sees("Write a name for the file");
    assert_eq!(documents(&stage), [""; 0]);
    stage
        .press("ctrl-u")
        .write("итог за год")
        .press("up ctrl-u");
    stage
        .write("somewhere")
        .press("ctrl-s")
        .sees("Write the whole folder");
    stage
        .press("ctrl-u")
        .write("~/new/folder")
        .press("ctrl-s")
        .sees("Written:");
    let path = stage.scratch.path().join("new/folder/итог за год.json");
    assert!(path.is_file());
    // Another kind of file keeps the name that was given to it.
    stage.press("up up right").sees("итог за год").sees(".csv");
}

#[test]
fn a_folder_that_cannot_be_written_says_so() {
    let mut stage = Stage::sample("en", (80, 24));
    fs::write(stage.scratch.path().join("file"), "").unwrap();
    stage.press("f8 up up up up ctrl-u").sees("▸ Folder");
    stage
        .write("~/file")
        .press("ctrl-s")
        .sees_not("Written:")
        .sees_not("Esc cancels");
    assert!(stage.app.notice.as_ref().unwrap().is_urgent());
}

#[test]
fn people_are_in_full_files_alone_and_their_names_nowhere_else() {
    let mut stage = with_people((80, 24));
    stage.press("f8 down");
    // JSON and Excel for everybody, CSV of sessions, counts and people, and a calendar.
    let mut full = 0;
    for form in ["json", "csv", "xlsx", "ics"] {
        for whom in 0..3 {
            for _ in 0..3 {
                let before = documents(&stage);
                stage.press("ctrl-s");
                stage.press_if("Which name?", "enter");
                stage.check_screen();
                for name in documents(&stage)
                    .iter()
                    .filter(|name| !before.contains(name))
                {
                    let text = text_of(&stage.document(name));
                    let is_full = name.contains("-full-");
                    full += usize::from(is_full);
                    for planted in PLANTED {
                        assert_eq!(text.contains(planted), is_full, "{name}: {planted}");
                    }
                }
                if form == "csv" {
                    stage.press("down down right up up");
                }
            }
            let _ = whom;
            if form != "ics" {
                stage.press("down right up");
            }
        }
        stage.press("right");
    }
    assert!(full >= 3, "{:?}", documents(&stage));
    // Nor in what the program keeps for itself.
    let mut kept = Vec::new();
    files_under(stage.scratch.path().join("home"), &mut kept);
    for path in kept
        .iter()
        .filter(|path| !path.starts_with(stage.documents()))
    {
        let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        assert!(!text.contains(PLANTED[0]), "{}", path.display());
    }
}

#[test]
fn a_full_file_is_asked_for_by_that_name_and_a_passphrase_locks_it() {
    let mut stage = with_people((80, 24));
    stage
        .press("f8 down down right")
        .sees("[In full, with people]");
    stage
        .sees("1 person by name, on 1 sheet")
        .sees("no passphrase locks it");
    stage
        .press("down")
        .sees("▸ Passphrase")
        .write("таш жол")
        .sees("•••••••");
    stage
        .sees_not("таш")
        .sees(".json.age")
        .sees("The passphrase is short");
    // It is a warning, and no more.
    stage
        .press("ctrl-s")
        .sees("typed twice")
        .sees("▸ Once more");
    assert_eq!(documents(&stage), [""; 0]);
    stage.write("таш жол").press("ctrl-s").sees("Written:");
    assert_eq!(
        documents(&stage),
        ["sabak-sessions-full-2020-01-15.json.age"]
    );
    let bytes = stage.document("sabak-sessions-full-2020-01-15.json.age");
    assert!(bundle::is_locked(&bytes));
    let opened = bundle::unlock(&bytes, "таш жол").unwrap();
    let read = bundle::read(&opened).unwrap();
    assert_eq!(read.people.len(), 1);
    assert_eq!(read.people[0].people[0].name, PLANTED[0]);
    // It is forgotten once the file is there, and when something else is chosen.
    stage
        .sees_not("•")
        .sees("none: whoever has the file can read it");
    stage.sees("▸ Write the file").press("up up up");
    stage.sees("▸ Passphrase").write("x").sees("•");
    stage.press("up left").sees("[For a colleague]");
    stage.press("right").sees_not("•");
}

#[test]
fn deletions_travel_without_what_was_deleted() {
    let mut stage = Stage::sample("en", (80, 24));
    let id = first(&stage);
    let title = stage.folder.as_ref().unwrap().session(id).unwrap().value;
    stage.press("f2").press("home delete").sees("24 sessions");
    stage
        .press("f8")
        .sees("24 sessions · 1 deletion")
        .press("ctrl-s")
        .sees("Written:");
    let read = bundle_of(&stage, "sabak-sessions-2020-01-15.json");
    assert_eq!((read.sessions.len(), read.deleted.len()), (24, 1));
    let said = serde_json::to_string(&read.deleted).unwrap();
    assert!(!said.contains(&title.municipality.code), "{said}");
    stage.press("f2 ctrl-z").sees("25 sessions");
    stage.press("f8").sees("25 sessions · no deletions");
}

#[test]
fn what_is_chosen_and_what_becomes_of_it_stand_under_each_other() {
    let mut stage = elsewhere(with_people((80, 24)));
    stage.press("f8");
    insta::assert_snapshot!("share_a_file_for_a_colleague", stage.screen());
    stage.press("down down right down").write("пароль");
    insta::assert_snapshot!("share_a_file_with_people_that_is_locked", stage.screen());
    stage.press("up right");
    insta::assert_snapshot!("share_figures_for_a_funder", stage.screen());
    stage.press("up right");
    insta::assert_snapshot!("share_a_table", stage.screen());
    stage
        .press("left")
        .hold()
        .press("ctrl-s")
        .sees("Esc cancels");
    insta::assert_snapshot!("share_work_that_lasts", stage.screen());
}

#[test]
fn every_size_and_language_has_room_for_what_matters() {
    for language in ["en", "ru", "ky"] {
        for size in [(60, 16), (80, 24), (140, 40)] {
            let mut stage = elsewhere(Stage::sample(language, size));
            stage.press("f8 down down right");
            let name = format!("share_{language}_{}x{}", size.0, size.1);
            insta::assert_snapshot!(name, stage.screen());
            // Everything that will be in the file can be read.
            stage.press("pagedown pagedown pagedown pageup");
        }
    }
}

#[test]
fn an_empty_logbook_has_nothing_to_hand_on() {
    let mut stage = Stage::empty("en", (60, 16));
    stage.press("f8 ctrl-s").sees("There is no such session");
    assert_eq!(documents(&stage), [""; 0]);
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

fn files_under(folder: PathBuf, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files_under(path, found),
            false => found.push(path),
        }
    }
}

/// What only these journeys do.
trait Sharing {
    /// Waits until a key that opened a question has rested.
    fn wait_a_moment(&mut self) -> &mut Self;
    /// Presses keys where something is seen.
    fn press_if(&mut self, seen: &str, keys: &str) -> &mut Self;
    /// Fails where a planted name is seen, or a passphrase.
    fn check_screen(&mut self) -> &mut Self;
}

impl Sharing for Stage {
    fn wait_a_moment(&mut self) -> &mut Self {
        self.wait(chrono::TimeDelta::seconds(2))
    }

    fn press_if(&mut self, seen: &str, keys: &str) -> &mut Self {
        if self.screen().contains(seen) {
            self.press(keys);
        }
        self
    }

    fn check_screen(&mut self) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(PLANTED[0]), "{screen}");
        self
    }
}
