//! What is kept comes back, and nothing else does: not what is damaged, not what was kept for
//! another day, programme or folder.

use super::*;
use crate::model::logbook::Logbook;
use crate::model::session::{Session, Stamp};

struct Scratch {
    folder: Folder,
    home: Home,
    temporary: tempfile::TempDir,
}

fn scratch() -> Scratch {
    let temporary = tempfile::tempdir().unwrap();
    let home = Home::at(&temporary.path().join("home"));
    let folder = folder(&temporary.path().join("logbook"), &home);
    Scratch {
        folder,
        home,
        temporary,
    }
}

fn folder(path: &Path, home: &Home) -> Folder {
    Folder::create(path, &Logbook::new(id(0)), home).unwrap()
}

fn id(number: u128) -> SessionId {
    SessionId(uuid::Uuid::from_u128(number))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn print(text: &str) -> Fingerprint {
    Fingerprint::of(text.as_bytes())
}

impl Scratch {
    fn cache(&self) -> Cache {
        Cache::new(&self.folder, &self.home, None, day("2020-01-15"))
    }
}

/// A catalogue of two sessions, and what they were made from.
fn two() -> (Catalogue, Vec<(SessionId, Seal)>) {
    let mut catalogue = Catalogue::default();
    let mut seals = Vec::new();
    for (number, title, people) in [(1, "Бюджет", None), (2, "Тең укуктуулук", Some(print("p")))]
    {
        let mut session = Session::new(id(number), Stamp::default());
        session.title = title.to_owned();
        session.topics = vec!["inclusive-budgeting".to_owned()];
        session.hours = Some(0.1 + 0.2);
        session.attendance.headcount = Some(u32::MAX);
        catalogue.put(&session, 3, &[]);
        let session = print(title);
        seals.push((id(number), Seal { session, people }));
    }
    (catalogue, seals)
}

#[test]
fn what_is_kept_comes_back() {
    let scratch = scratch();
    let cache = scratch.cache();
    assert!(Kept::of(&cache.read()).is_empty());
    let (catalogue, seals) = two();
    cache.write(&catalogue, &seals);

    let bytes = cache.read();
    let kept = Kept::of(&bytes);
    assert_eq!(kept.len(), 2);
    let (mut again, mut translation) = (Catalogue::default(), kept.translation());
    for (id, seal) in &seals {
        again.adopt(kept.digest(*id, *seal).unwrap(), &mut translation);
        assert_eq!(kept.digest(self::id(9), *seal), None, "another name");
    }
    for digest in catalogue.digests() {
        let other = again.get(digest.id).unwrap();
        let title =
            |catalogue: &Catalogue, of: &Digest| catalogue.symbols.string(of.title).to_owned();
        assert_eq!(title(&again, other), title(&catalogue, digest));
        assert_eq!(other.hours, digest.hours);
        assert_eq!(other.participants, digest.participants);
    }
    let Seal { session, people } = seals[1].1;
    for other in [
        Seal {
            session,
            people: None,
        },
        Seal {
            session,
            people: Some(print("q")),
        },
        Seal {
            session: print("x"),
            people,
        },
    ] {
        assert_eq!(kept.digest(id(2), other), None);
    }
}

#[test]
fn it_is_kept_for_one_day_programme_and_folder() {
    let scratch = scratch();
    let (catalogue, seals) = two();
    let elsewhere = folder(&scratch.temporary.path().join("other"), &scratch.home);
    let today = day("2020-01-15");
    let cache = scratch.cache();
    cache.write(&catalogue, &seals);
    for (folder, logbook, today) in [
        (&scratch.folder, None, day("2020-01-16")),
        (&scratch.folder, Some(print("logbook")), today),
        (&elsewhere, None, today),
    ] {
        let other = Cache::new(folder, &scratch.home, logbook, today);
        assert!(other.read().is_empty());
        if other.path != cache.path {
            fs::copy(&cache.path, &other.path).unwrap();
            assert!(other.read().is_empty());
        }
    }
    assert!(!cache.read().is_empty());
}

#[test]
fn a_damaged_cache_is_as_good_as_none() {
    let scratch = scratch();
    let cache = scratch.cache();
    let (catalogue, seals) = two();
    cache.write(&catalogue, &seals);
    let whole = fs::read(&cache.path).unwrap();
    let is_trusted = |bytes: &[u8]| cache.unsealed(bytes.to_vec()).is_some();
    assert!(is_trusted(&whole));
    for length in 0..whole.len() {
        assert!(!is_trusted(&whole[..length]), "{length}");
    }
    for place in 0..whole.len() * 8 {
        let mut flipped = whole.clone();
        flipped[place / 8] ^= 1 << (place % 8);
        assert!(!is_trusted(&flipped), "{place}");
    }
    assert!(!is_trusted(&[&whole[..], b"\0"].concat()));
}

#[test]
fn even_what_only_looks_whole_makes_no_panic() {
    let (catalogue, seals) = two();
    let whole = content(&catalogue, &seals).unwrap();
    let look = |bytes: &[u8]| {
        let kept = Kept::of(bytes);
        let (mut catalogue, mut translation) = (Catalogue::default(), kept.translation());
        for (id, seal) in &seals {
            if let Some(digest) = kept.digest(*id, *seal) {
                catalogue.adopt(digest, &mut translation);
            }
        }
    };
    for length in 0..whole.len() {
        look(&whole[..length]);
    }
    for place in 0..whole.len() {
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let mut other = whole.clone();
            other[place] = byte;
            look(&other);
        }
    }
}

#[test]
fn what_cannot_be_written_or_read_is_no_matter() {
    let scratch = scratch();
    let (catalogue, seals) = two();
    let cache = scratch.cache();
    fs::create_dir_all(&cache.path).unwrap();
    cache.write(&catalogue, &seals);
    assert!(cache.read().is_empty(), "a folder stands there");
    fs::remove_dir_all(&scratch.home.cache).unwrap();
    fs::write(&scratch.home.cache, "").unwrap();
    cache.write(&catalogue, &seals);
    assert!(
        cache.read().is_empty(),
        "a file stands in place of the folder"
    );
}

#[cfg(unix)]
#[test]
fn it_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = scratch();
    let (catalogue, seals) = two();
    let cache = scratch.cache();
    cache.write(&catalogue, &seals);
    let mode = fs::metadata(&cache.path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let around = fs::read_dir(cache.path.parent().unwrap()).unwrap();
    assert_eq!(around.count(), 1, "no temporary file is left");
}
