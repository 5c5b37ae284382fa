//! Files that the program makes for a person and that are no part of a logbook: sheets to print and
//! the like. A file that is there is never overwritten, and of several files that belong together
//! either all are made or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::disk::{Access, Disk, Prepared, System, sweep};
use super::fault::{Fault, FileProblem};

/// How many names are tried beside each other before a folder counts as full of them.
const MOST_NAMES: usize = 999;

/// Makes a file with these bytes, in a folder that is there.
///
/// # Errors
/// Where a file of that name is there already, or it cannot be written; nothing is left of it then.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
    create(&System, path, bytes)
}

/// Makes several files that belong together, in folders that are there.
///
/// # Errors
/// As [`write_new`]; no file is made then.
pub fn write_all_new(files: &[(PathBuf, Vec<u8>)]) -> Result<(), FileProblem> {
    create_all(&System, files)
}

/// Makes files of one name and several endings, where nobody can be asked for another name: where
/// one of them is there already, all are called `<stem>-2`, `<stem>-3` and so on. Makes the folder
/// too where it is missing. Gives the files that were made, in the order of the endings.
///
/// # Errors
/// Where the folder or a file cannot be written; no file is made then.
pub fn write_beside(
    folder: &Path,
    stem: &str,
    endings: &[(&str, Vec<u8>)],
) -> Result<Vec<PathBuf>, FileProblem> {
    fs::create_dir_all(folder).map_err(|error| FileProblem::io(folder, &error))?;
    let mut taken = FileProblem::new(folder, Fault::Exists);
    for number in 1..=MOST_NAMES {
        let stem = match number {
            1 => stem.to_owned(),
            _ => format!("{stem}-{number}"),
        };
        let named = |(ending, bytes): &(&str, Vec<u8>)| {
            let path = folder.join(format!("{stem}.{ending}"));
            (path, bytes.clone())
        };
        let files: Vec<(PathBuf, Vec<u8>)> = endings.iter().map(named).collect();
        match create_all(&System, &files) {
            Ok(()) => return Ok(files.into_iter().map(|(path, _)| path).collect()),
            Err(problem) if problem.fault == Fault::Exists => taken = problem,
            Err(problem) => return Err(problem),
        }
    }
    Err(taken)
}

/// As [`write_beside`], for a file that stands alone. Gives where it is.
///
/// # Errors
/// As [`write_beside`].
pub fn write_one_beside(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: Vec<u8>,
) -> Result<PathBuf, FileProblem> {
    let made = write_beside(folder, stem, &[(ending, bytes)])?;
    let missing = || FileProblem::new(folder, Fault::Missing);
    made.into_iter().next().ok_or_else(missing)
}

/// Who may read a file that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Whoever may read the user's other files.
    Others,
    /// The user alone: there are people in it.
    User,
}

/// What is done where something has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfThere {
    /// Nothing is written.
    Refuse,
    /// It is replaced: somebody was asked.
    Replace,
    /// The file gets another name: `<stem>-2`, `<stem>-3` and so on.
    Beside,
}

/// Where [`put`] would make a file of this name, looked at before the work of making it.
///
/// # Errors
/// Where something is there and is not to be replaced, or is no file.
pub fn place_for(
    folder: &Path,
    stem: &str,
    ending: &str,
    if_there: IfThere,
) -> Result<PathBuf, FileProblem> {
    let first = folder.join(format!("{stem}.{ending}"));
    match (if_there, fs::symlink_metadata(&first)) {
        (_, Err(_)) => Ok(first),
        (IfThere::Refuse, Ok(_)) => Err(FileProblem::new(&first, Fault::Exists)),
        (IfThere::Replace, Ok(about)) if about.is_file() => Ok(first),
        (IfThere::Replace, Ok(_)) => Err(FileProblem::new(&first, Fault::NotAFile)),
        (IfThere::Beside, Ok(_)) => (2..=MOST_NAMES)
            .map(|number| folder.join(format!("{stem}-{number}.{ending}")))
            .find(|path| !is_taken(path))
            .ok_or_else(|| FileProblem::new(&first, Fault::Exists)),
    }
}

/// Makes a file through a temporary one beside it, in a folder that is made where it is missing: under
/// its name stand all of the bytes or what stood there before. `is_wanted` is asked last, when all is
/// written but the name. Gives where the file is.
///
/// # Errors
/// As [`place_for`], and where it cannot be written; nothing is left then. `None` where nobody wants
/// it any more. What a kill has left of an earlier one a day ago or more is removed too.
pub fn put(
    (folder, stem, ending): (&Path, &str, &str),
    bytes: &[u8],
    (readers, if_there): (Readers, IfThere),
    is_wanted: &mut dyn FnMut() -> bool,
) -> Result<Option<PathBuf>, FileProblem> {
    put_on(
        &System,
        (folder, stem, ending),
        bytes,
        (readers, if_there),
        is_wanted,
    )
}

fn put_on(
    disk: &dyn Disk,
    (folder, stem, ending): (&Path, &str, &str),
    bytes: &[u8],
    (readers, if_there): (Readers, IfThere),
    is_wanted: &mut dyn FnMut() -> bool,
) -> Result<Option<PathBuf>, FileProblem> {
    fs::create_dir_all(folder).map_err(|error| FileProblem::io(folder, &error))?;
    sweep(folder, SystemTime::now());
    let access = match readers {
        Readers::Others => Access::Shared,
        Readers::User => Access::Private,
    };
    let path = place_for(folder, stem, ending, if_there)?;
    let prepared = Prepared::write(disk, &path, bytes, access)?;
    if !is_wanted() {
        return Ok(None);
    }
    if if_there == IfThere::Replace {
        prepared.put_in_place()?;
    } else {
        prepared.put_in_new_place()?;
    }
    Ok(Some(path))
}

fn create_all(disk: &dyn Disk, files: &[(PathBuf, Vec<u8>)]) -> Result<(), FileProblem> {
    // Looked at before anything is written, so that a name that is taken costs no writing.
    if let Some((taken, _)) = files.iter().find(|(path, _)| is_taken(path)) {
        return Err(FileProblem::new(taken, Fault::Exists));
    }
    for (number, (path, bytes)) in files.iter().enumerate() {
        if let Err(problem) = create(disk, path, bytes) {
            for (made, _) in files.iter().take(number) {
                let _ = fs::remove_file(made);
            }
            return Err(problem);
        }
    }
    Ok(())
}

/// Whether something has a name, be it a link that leads nowhere.
fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn create(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
    let problem = |error: io::Error| FileProblem::io(path, &error);
    let mut file = disk.create(path, Access::Shared).map_err(problem)?;
    let filled = disk.write(&mut file, bytes).and_then(|()| disk.sync(&file));
    if let Err(error) = filled {
        // Closed first: Windows removes no file that is open.
        drop(file);
        let _ = fs::remove_file(path);
        return Err(problem(error));
    }
    if let Some(folder) = path.parent() {
        let _ = disk.sync_folder(folder);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::tests::{Faulty, Step, names};

    fn endings() -> [(&'static str, Vec<u8>); 2] {
        [("docx", b"one".to_vec()), ("html", b"two".to_vec())]
    }

    #[test]
    fn a_file_that_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        write_new(&path, b"first").unwrap();
        let problem = write_new(&path, b"second").unwrap_err();
        assert_eq!(problem, FileProblem::new(&path, Fault::Exists));
        assert_eq!(fs::read(&path).unwrap(), b"first");
        let nowhere = folder.path().join("b").join("a.html");
        assert_eq!(write_new(&nowhere, b"").unwrap_err().fault, Fault::Missing);
        assert_eq!(names(folder.path()), ["a.html"]);
    }

    #[test]
    fn of_files_that_belong_together_all_are_made_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let files = endings().map(|(ending, bytes)| (folder.path().join(ending), bytes));
        fs::write(&files[1].0, "there").unwrap();
        let problem = write_all_new(&files).unwrap_err();
        assert_eq!(problem, FileProblem::new(&files[1].0, Fault::Exists));
        assert_eq!(names(folder.path()), ["html"]);
        fs::remove_file(&files[1].0).unwrap();
        write_all_new(&files).unwrap();
        assert_eq!(names(folder.path()), ["docx", "html"]);
    }

    #[test]
    fn a_step_that_fails_leaves_nothing() {
        for step in [Step::Create, Step::Write, Step::Sync] {
            let folder = tempfile::tempdir().unwrap();
            let files = endings().map(|(ending, bytes)| (folder.path().join(ending), bytes));
            let disk = Faulty::at(step, io::ErrorKind::StorageFull, 1);
            let problem = create_all(&disk, &files).unwrap_err();
            assert_eq!(problem, FileProblem::new(&files[0].0, Fault::DiskFull));
            assert!(names(folder.path()).is_empty(), "{step:?}");
        }
    }

    #[test]
    fn a_second_file_that_fails_takes_the_first_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing").join("b");
        let files = [
            (folder.path().join("a"), b"one".to_vec()),
            (missing.clone(), b"two".to_vec()),
        ];
        let problem = write_all_new(&files).unwrap_err();
        assert_eq!(problem, FileProblem::new(&missing, Fault::Missing));
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn names_that_are_taken_get_a_number_together() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("documents");
        let made = |paths: Vec<PathBuf>| -> Vec<String> {
            let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
            paths.iter().map(name).collect()
        };
        let write = || made(write_beside(&folder, "sheet", &endings()).unwrap());
        assert_eq!(write(), ["sheet.docx", "sheet.html"]);
        assert_eq!(write(), ["sheet-2.docx", "sheet-2.html"]);
        fs::write(folder.join("sheet-3.html"), "there").unwrap();
        assert_eq!(write(), ["sheet-4.docx", "sheet-4.html"]);
        assert_eq!(fs::read(folder.join("sheet-3.html")).unwrap(), b"there");
        assert_eq!(fs::read(folder.join("sheet-4.docx")).unwrap(), b"one");
        assert!(!folder.join("sheet-3.docx").exists());
        let alone = || write_one_beside(&folder, "table", "csv", b"1".to_vec()).unwrap();
        assert_eq!(alone(), folder.join("table.csv"));
        assert_eq!(alone(), folder.join("table-2.csv"));
    }

    #[test]
    fn what_has_the_name_is_kept_replaced_or_stood_beside_as_was_asked() {
        let folder = tempfile::tempdir().unwrap();
        let at = |if_there| {
            let place = (folder.path(), "sessions", "json.age");
            let put = put(place, b"new", (Readers::Others, if_there), &mut || true);
            put.map(|path| path.unwrap().file_name().unwrap().to_owned())
        };
        assert_eq!(at(IfThere::Refuse).unwrap(), "sessions.json.age");
        fs::write(folder.path().join("sessions.json.age"), "old").unwrap();
        assert_eq!(at(IfThere::Refuse).unwrap_err().fault, Fault::Exists);
        let old = || fs::read(folder.path().join("sessions.json.age")).unwrap();
        assert_eq!(at(IfThere::Beside).unwrap(), "sessions-2.json.age");
        assert_eq!(old(), b"old");
        assert_eq!(at(IfThere::Replace).unwrap(), "sessions.json.age");
        assert_eq!(old(), b"new");
        assert_eq!(
            names(folder.path()),
            ["sessions-2.json.age", "sessions.json.age"]
        );
    }

    #[test]
    fn what_nobody_wants_any_more_or_fails_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.json"), "old").unwrap();
        let how = (Readers::User, IfThere::Replace);
        let put = put((folder.path(), "a", "json"), b"new", how, &mut || false);
        assert_eq!(put.unwrap(), None);
        for step in [Step::Create, Step::Write, Step::Sync, Step::Rename] {
            let disk = Faulty::at(step, io::ErrorKind::StorageFull, 1);
            let place = (folder.path(), "a", "json");
            assert!(put_on(&disk, place, b"new", how, &mut || true).is_err());
        }
        assert_eq!(names(folder.path()), ["a.json"]);
        assert_eq!(fs::read(folder.path().join("a.json")).unwrap(), b"old");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_people_is_for_the_user_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let how = (Readers::User, IfThere::Refuse);
        let path = put((folder.path(), "a", "json"), b"", how, &mut || true);
        let mode = fs::metadata(path.unwrap().unwrap())
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_folder_that_is_a_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let problem = write_beside(&file, "sheet", &endings()).unwrap_err();
        assert_eq!(problem.path, file);
    }
}
