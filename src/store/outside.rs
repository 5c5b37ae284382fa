//! Files that the program makes for a person and that are no part of a logbook: sheets to print and
//! the like. A file that is there is never overwritten, and of several files that belong together
//! either all are made or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Access, Disk, System};
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
    fn a_folder_that_is_a_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let problem = write_beside(&file, "sheet", &endings()).unwrap_err();
        assert_eq!(problem.path, file);
    }
}
