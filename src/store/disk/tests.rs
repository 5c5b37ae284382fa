//! Every step of replacing a file made to fail: the old bytes stay, nothing is left behind, and the
//! fault has its name.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// A step that can be made to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Step {
    Create,
    Write,
    Sync,
    Rename,
    SyncFolder,
}

/// What a test does in the middle of a step.
pub(in crate::store) type Meddling = Box<dyn FnOnce() + Send>;

/// A disk on which a step fails a number of times, or during which somebody else does something.
#[derive(Default)]
pub(in crate::store) struct Faulty {
    fails: Option<(Step, io::ErrorKind)>,
    left: AtomicUsize,
    spared: AtomicUsize,
    meddling: Mutex<Option<(Step, Meddling)>>,
    pub(in crate::store) pauses: AtomicUsize,
    windows: bool,
}

impl std::fmt::Debug for Faulty {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "{:?}", self.fails)
    }
}

impl Faulty {
    pub(in crate::store) fn at(step: Step, kind: io::ErrorKind, times: usize) -> Self {
        Self {
            fails: Some((step, kind)),
            left: AtomicUsize::new(times),
            ..Self::default()
        }
    }

    /// The same after so many times of the step have gone well.
    pub(in crate::store) fn after(self, spared: usize) -> Self {
        self.spared.store(spared, Ordering::Relaxed);
        self
    }

    pub(in crate::store) fn meddled(step: Step, meddling: Meddling) -> Self {
        Self {
            meddling: Mutex::new(Some((step, meddling))),
            ..Self::default()
        }
    }

    fn pass(&self, step: Step) -> io::Result<()> {
        let mut meddling = self.meddling.lock().unwrap();
        if meddling.as_ref().is_some_and(|(at, _)| *at == step) {
            let (_, meddle) = meddling.take().unwrap();
            meddle();
        }
        match self.fails {
            Some((at, _)) if at == step && self.spared.load(Ordering::Relaxed) > 0 => {
                self.spared.fetch_sub(1, Ordering::Relaxed);
                Ok(())
            }
            Some((at, kind)) if at == step && self.left.load(Ordering::Relaxed) > 0 => {
                self.left.fetch_sub(1, Ordering::Relaxed);
                Err(kind.into())
            }
            _ => Ok(()),
        }
    }
}

impl Disk for Faulty {
    fn create(&self, path: &Path, access: Access) -> io::Result<File> {
        self.pass(Step::Create)?;
        System.create(path, access)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let (half, rest) = bytes.split_at(bytes.len() / 2);
        System.write(file, half)?;
        self.pass(Step::Write)?;
        System.write(file, rest)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.pass(Step::Sync)?;
        System.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass(Step::Rename)?;
        System.rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.pass(Step::SyncFolder)?;
        System.sync_folder(folder)
    }

    fn renames_are_refused_for_a_moment(&self) -> bool {
        self.windows
    }

    fn pause(&self, _moment: Duration) {
        self.pauses.fetch_add(1, Ordering::Relaxed);
    }
}

/// The names in a folder, in order.
pub(in crate::store) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn each_step_that_fails_leaves_what_was_there() {
    use io::ErrorKind::{
        InvalidInput, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
    };
    for (step, kind, fault) in [
        (Step::Create, PermissionDenied, Fault::NoPermission),
        (Step::Create, ReadOnlyFilesystem, Fault::ReadOnly),
        (Step::Create, StorageFull, Fault::DiskFull),
        (Step::Write, StorageFull, Fault::DiskFull),
        (Step::Write, QuotaExceeded, Fault::DiskFull),
        (Step::Sync, StorageFull, Fault::DiskFull),
        (Step::Sync, InvalidInput, Fault::from(&InvalidInput.into())),
        (Step::Rename, PermissionDenied, Fault::NoPermission),
    ] {
        let disk = Faulty::at(step, kind, usize::MAX);
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.json");
        let result = replace(&disk, &target, b"new", Access::Shared);
        assert_eq!(
            result,
            Err(FileProblem::new(&target, fault.clone())),
            "{disk:?}"
        );
        assert_eq!(names(folder.path()), [""; 0], "{disk:?}");

        fs::write(&target, "old").unwrap();
        let result = replace(&disk, &target, b"new", Access::Shared);
        assert_eq!(result, Err(FileProblem::new(&target, fault)), "{disk:?}");
        assert_eq!(fs::read(&target).unwrap(), b"old", "{disk:?}");
        assert_eq!(names(folder.path()), ["a.json"], "{disk:?}");
    }
}

#[test]
fn a_folder_that_cannot_be_brought_onto_the_disk_is_no_loss() {
    let disk = Faulty::at(Step::SyncFolder, io::ErrorKind::InvalidInput, usize::MAX);
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("a.json");
    replace(&disk, &target, b"new", Access::Shared).unwrap();
    assert_eq!(fs::read(&target).unwrap(), b"new");
}

#[test]
fn a_rename_that_windows_refuses_is_tried_for_two_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("a.json");
    let refusing = |times, windows| Faulty {
        windows,
        ..Faulty::at(Step::Rename, io::ErrorKind::PermissionDenied, times)
    };
    let disk = refusing(3, true);
    replace(&disk, &target, b"new", Access::Shared).unwrap();
    assert_eq!(disk.pauses.load(Ordering::Relaxed), 3);

    let disk = refusing(usize::MAX, true);
    let problem = replace(&disk, &target, b"newer", Access::Shared).unwrap_err();
    assert_eq!(problem.fault, Fault::NoPermission);
    assert_eq!(disk.pauses.load(Ordering::Relaxed), 40);

    let disk = refusing(1, false);
    replace(&disk, &target, b"newer", Access::Shared).unwrap_err();
    assert_eq!(disk.pauses.load(Ordering::Relaxed), 0);
    assert_eq!(fs::read(&target).unwrap(), b"new");
}

#[test]
fn folders_on_the_way_are_made_and_a_file_in_the_way_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("a/b/c.json");
    replace(&System, &deep, b"x", Access::Private).unwrap();
    assert_eq!(fs::read(&deep).unwrap(), b"x");
    let under = deep.join("d.json");
    assert!(replace(&System, &under, b"x", Access::Private).is_err());
}

#[cfg(unix)]
#[test]
fn a_new_file_has_the_mode_of_the_mask_and_an_old_one_keeps_its_own() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (shared, private, plain) = (
        folder.path().join("shared"),
        folder.path().join("private"),
        folder.path().join("plain"),
    );
    fs::write(&plain, "x").unwrap();
    replace(&System, &shared, b"x", Access::Shared).unwrap();
    assert_eq!(mode(&shared), mode(&plain));
    replace(&System, &private, b"x", Access::Private).unwrap();
    assert_eq!(mode(&private), 0o600);
    for kept in [0o640, 0o664, 0o600] {
        fs::set_permissions(&shared, fs::Permissions::from_mode(kept)).unwrap();
        replace(&System, &shared, b"y", Access::Shared).unwrap();
        assert_eq!(mode(&shared), kept);
    }
}

#[test]
fn a_file_that_somebody_has_protected_stays() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("a.json");
    fs::write(&target, "old").unwrap();
    let mut permissions = fs::metadata(&target).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&target, permissions).unwrap();
    let problem = replace(&System, &target, b"new", Access::Shared).unwrap_err();
    assert_eq!(problem.fault, Fault::NoPermission);
    assert_eq!(fs::read(&target).unwrap(), b"old");
    assert_eq!(names(folder.path()), ["a.json"]);
}

#[test]
fn only_regular_files_of_a_sensible_size_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    assert_eq!(read(&path("none")), Ok(None));
    fs::create_dir(path("folder")).unwrap();
    assert_eq!(read(&path("folder")).unwrap_err().fault, Fault::NotAFile);
    let large = File::create(path("large")).unwrap();
    large.set_len(LARGEST).unwrap();
    assert_eq!(
        read(&path("large"))
            .unwrap()
            .map(|bytes| bytes.len() as u64),
        Some(LARGEST)
    );
    large.set_len(200 * 1024 * 1024).unwrap();
    let fault = read(&path("large")).unwrap_err().fault;
    assert_eq!(
        fault,
        Fault::TooLarge {
            bytes: 200 * 1024 * 1024,
            limit: LARGEST
        }
    );
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(path("large"), path("link")).unwrap();
        assert_eq!(read(&path("link")).unwrap_err().fault, Fault::NotAFile);
        let made = std::process::Command::new("mkfifo")
            .arg(path("pipe"))
            .status();
        if made.is_ok_and(|status| status.success()) {
            assert_eq!(read(&path("pipe")).unwrap_err().fault, Fault::NotAFile);
        }
    }
}

#[test]
fn what_a_kill_leaves_behind_goes_after_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let old = Uuid::new_v7(uuid::Timestamp::from_unix(
        uuid::NoContext,
        1_574_071_200,
        0,
    ));
    let (old, young) = (
        format!(".sabak-{old}.tmp"),
        format!(".sabak-{}.tmp", Uuid::now_v7()),
    );
    for name in [old.as_str(), young.as_str(), ".sabak-x.tmp", "notes.tmp"] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    sweep(folder.path(), SystemTime::now());
    assert!(!folder.path().join(&old).exists());
    assert_eq!(
        names(folder.path()),
        [young.as_str(), ".sabak-x.tmp", "notes.tmp"]
    );
}

#[test]
fn a_lock_that_is_held_for_long_is_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("locks/a.lock");
    let disk = Faulty::default();
    let held = lock(&disk, &path).unwrap();
    assert!(held.is_some());
    assert_eq!(lock(&disk, &path).unwrap_err().fault, Fault::Busy);
    assert_eq!(disk.pauses.load(Ordering::Relaxed), 40);
    drop(held);
    assert!(lock(&disk, &path).unwrap().is_some());
    // Where there can be no lock, there is none.
    let under_a_file = path.join("b.lock");
    assert!(lock(&disk, &under_a_file).unwrap().is_none());
}
