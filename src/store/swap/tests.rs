use std::collections::BTreeMap;

use super::*;
use crate::model::logbook::Logbook;
use crate::store::disk::tests::{Faulty, Step};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// A logbook with the files a, b and c; the step changes a, takes b away, leaves c and adds d.
struct Scratch {
    folder: Folder,
    home: Home,
    _scratch: tempfile::TempDir,
}

impl Scratch {
    fn new() -> Self {
        let scratch = tempfile::tempdir().unwrap();
        let home = Home::at(&scratch.path().join("home"));
        let id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e60".parse().unwrap();
        let path = scratch.path().join("book");
        let folder = Folder::create(&path, &Logbook::new(id), &home).unwrap();
        for name in ["a", "b", "c"] {
            fs::write(folder.path().join(path_of(name)), format!("old {name}")).unwrap();
        }
        Self {
            folder,
            home,
            _scratch: scratch,
        }
    }

    fn there(&self) -> BTreeMap<&'static str, String> {
        let read = |name| {
            Some((
                name,
                fs::read_to_string(self.folder.path().join(path_of(name))).ok()?,
            ))
        };
        NAMES.into_iter().filter_map(read).collect()
    }

    fn leftovers(&self) -> usize {
        let sessions = fs::read_dir(self.folder.path().join(SESSIONS)).unwrap();
        let steps = fs::read_dir(self.home.state.join("steps"))
            .into_iter()
            .flatten();
        let hidden = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with('.');
        sessions.flatten().filter(hidden).count() + steps.flatten().count()
    }

    fn swap(&self) -> Result<(), SwapError> {
        self.folder.swap(&step(), &self.home, &mut |_, _| true)
    }
}

fn path_of(name: &str) -> PathBuf {
    Path::new(SESSIONS).join(format!("{name}.json"))
}

fn step() -> Vec<Swap> {
    let swap = |name: &str, before: Option<&str>, after: Option<&str>| Swap {
        path: path_of(name),
        before: before.map(|text| text.as_bytes().into()),
        after: after.map(|text| text.as_bytes().into()),
    };
    vec![
        swap("a", Some("old a"), Some("new a")),
        swap("b", Some("old b"), None),
        swap("d", None, Some("new d")),
    ]
}

fn texts(texts: &[(&'static str, &str)]) -> BTreeMap<&'static str, String> {
    texts
        .iter()
        .map(|(name, text)| (*name, (*text).to_owned()))
        .collect()
}

fn old() -> BTreeMap<&'static str, String> {
    texts(&[("a", "old a"), ("b", "old b"), ("c", "old c")])
}

fn new() -> BTreeMap<&'static str, String> {
    texts(&[("a", "new a"), ("c", "old c"), ("d", "new d")])
}

#[test]
fn all_is_done_and_taken_back() {
    let scratch = Scratch::new();
    scratch.swap().unwrap();
    assert_eq!(scratch.there(), new());
    let back: Vec<Swap> = step().iter().map(Swap::inverse).collect();
    scratch
        .folder
        .swap(&back, &scratch.home, &mut |_, _| true)
        .unwrap();
    assert_eq!(scratch.there(), old());
    assert_eq!(scratch.leftovers(), 0);
    assert_eq!(scratch.folder.finish_swaps(&scratch.home), Ok(0));
}

#[test]
fn a_step_that_fails_before_all_is_written_leaves_everything() {
    for step in [Step::Create, Step::Write, Step::Sync] {
        for spared in 0..2 {
            let mut scratch = Scratch::new();
            let disk = Faulty::at(step, io::ErrorKind::StorageFull, 1).after(spared);
            scratch.folder.disk = Arc::new(disk);
            let error = scratch.swap().unwrap_err();
            assert!(matches!(error, SwapError::File(_)), "{error:?}");
            assert_eq!(scratch.there(), old(), "{step:?} {spared}");
            assert_eq!(scratch.leftovers(), 0, "{step:?} {spared}");
        }
    }
}

/// The first name that is given is the journal's; what stops after it is what a kill leaves.
#[test]
fn what_is_cut_off_is_completed_at_the_next_start() {
    for spared in 1..3 {
        let mut scratch = Scratch::new();
        let disk = Faulty::at(Step::Rename, io::ErrorKind::Other, 1).after(spared);
        scratch.folder.disk = Arc::new(disk);
        scratch.swap().unwrap_err();
        assert_ne!(scratch.there(), new());
        let next = Folder::open(scratch.folder.path(), &scratch.home).unwrap();
        assert_eq!(next.finish_swaps(&scratch.home), Ok(3));
        assert_eq!(scratch.there(), new(), "{spared}");
        assert_eq!(scratch.leftovers(), 0);
        assert_eq!(next.finish_swaps(&scratch.home), Ok(0));
    }
}

#[test]
fn what_is_completed_can_be_taken_back() {
    let at = "2020-01-15T08:00:00Z";
    for spared in 1..3 {
        let mut scratch = Scratch::new();
        // Beside the names of the journal and of the files there is that of the way back.
        let disk = Faulty::at(Step::Rename, io::ErrorKind::Other, 1).after(spared + 1);
        scratch.folder.disk = Arc::new(disk);
        let way_back = WayBackFrom::Step(at);
        let swapped =
            scratch
                .folder
                .swap_with_way_back(&step(), way_back, &scratch.home, &mut |_, _| true);
        swapped.unwrap_err();
        let next = Folder::open(scratch.folder.path(), &scratch.home).unwrap();
        assert!(next.way_back().is_none(), "{spared}");
        assert_eq!(next.finish_swaps(&scratch.home), Ok(3));
        let way_back = next.way_back().unwrap();
        assert_eq!(way_back.at, at);
        next.go_back(&way_back, &scratch.home, &mut |_, _| true)
            .unwrap();
        assert_eq!(scratch.there(), old(), "{spared}");
    }
}

#[test]
fn what_somebody_has_written_since_stays() {
    let mut scratch = Scratch::new();
    let disk = Faulty::at(Step::Rename, io::ErrorKind::Other, 1).after(1);
    scratch.folder.disk = Arc::new(disk);
    scratch.swap().unwrap_err();
    fs::write(scratch.folder.path().join(path_of("a")), "since").unwrap();
    let next = Folder::open(scratch.folder.path(), &scratch.home).unwrap();
    next.finish_swaps(&scratch.home).unwrap();
    let wanted = texts(&[("a", "since"), ("c", "old c"), ("d", "new d")]);
    assert_eq!(scratch.there(), wanted);
    assert_eq!(scratch.leftovers(), 0);
}

#[test]
fn a_journal_leads_nowhere_but_into_the_logbook() {
    let scratch = Scratch::new();
    let outside = scratch.folder.path().parent().unwrap().join("outside.json");
    fs::write(&outside, "old").unwrap();
    fs::write(outside.with_file_name("prepared"), "new").unwrap();
    let fingerprint = Fingerprint::of(b"old");
    let journal = scratch.folder.journal(&scratch.home);
    fs::create_dir_all(journal.parent().unwrap()).unwrap();
    for path in [
        "../outside.json",
        outside.to_str().unwrap(),
        "sessions/../../outside.json",
    ] {
        let text = format!(
            "{{\"entries\":[{{\"path\":{path:?},\"prepared\":\"prepared\",\"before\":\"{fingerprint}\"}}]}}"
        );
        fs::write(&journal, text).unwrap();
        scratch.folder.finish_swaps(&scratch.home).unwrap();
        assert_eq!(fs::read_to_string(&outside).unwrap(), "old", "{path}");
    }
    fs::write(&journal, "no journal").unwrap();
    assert_eq!(scratch.folder.finish_swaps(&scratch.home), Ok(0));
    assert!(!journal.exists());
}
