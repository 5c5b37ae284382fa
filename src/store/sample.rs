//! The sample campaign, compiled in, so that the demonstration needs nothing but the program. What
//! it says is in `sample-data/`; here it is only copied.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::home::Home;

/// The names of files under `sample-data/`, and their bytes.
macro_rules! sample {
    ($($name:literal)*) => {
        &[$(($name, include_bytes!(concat!("../../sample-data/", $name)))),*]
    };
}

const FILES: &[(&str, &[u8])] = sample! {
    "README.md"
    "logbook.json"
    "sessions/016e7f0f-2bb8-7420-82c1-0898201d7501.json"
    "sessions/016e7f35-1e90-7ae2-a9ee-c8110c0634cf.json"
    "sessions/016e8412-05e0-7a44-bacb-edac841f2bf3.json"
    "sessions/016e8427-bc78-773d-9fbc-c3fa2d81a103.json"
    "sessions/016e894e-e398-73a2-8b43-5749cf25b7a3.json"
    "sessions/016e8972-80c8-7e05-bba8-533ca4ec2b80.json"
    "sessions/016e8e71-d0b0-72a8-9324-2e98c27850a7.json"
    "sessions/016e8e97-13c0-7d4b-b9f0-c18fafc42781.json"
    "sessions/016e937d-0778-750c-a140-424fb25991b0.json"
    "sessions/016e93ce-4458-792b-ab87-c5a75e7f68f0.json"
    "sessions/016ea306-a8e8-7d83-8c4d-5230d266e8c3.json"
    "sessions/016ea308-eef0-7c8a-91d9-a2bd8a0b1f29.json"
    "sessions/016ea812-02d8-71a2-81aa-7d54d3d41e8d.json"
    "sessions/016ea871-bea8-7543-9766-1696b1230734.json"
    "sessions/016ead2b-f710-7c4b-9e1b-de9992fdab0d.json"
    "sessions/016ead3c-bff0-707a-8d55-0628a342fd67.json"
    "sessions/016ead8b-8400-757e-8368-b917825c9b58.json"
    "sessions/016eb281-7960-7330-93bf-8c61f59efbe8.json"
    "sessions/016eb2c3-3d50-712b-9c07-8bf18861a21e.json"
    "sessions/016eb7b2-f508-75cb-83cc-f84eca22ba8e.json"
    "sessions/016eb7ce-e178-77c0-a7c2-2fa22a66f16f.json"
    "sessions/016ec70a-5b18-78b1-9ae4-56875dee323d.json"
    "sessions/016ec73a-4c88-7a86-b5f3-a95dcba45eb6.json"
    "sessions/016ecc11-d4d8-7e30-9063-81ccd019e622.json"
    "sessions/016ed16a-5c98-7bd5-b6d1-aab070d2e24c.json"
};

/// Copies the sample into a folder that is not there yet or empty, and opens it.
///
/// # Errors
/// Where something is in the folder, or the system refuses.
pub fn copy_to(path: &Path, home: &Home) -> Result<Folder, FileProblem> {
    let problem = |error| FileProblem::io(path, &error);
    fs::create_dir_all(path).map_err(problem)?;
    if fs::read_dir(path).map_err(problem)?.next().is_some() {
        return Err(FileProblem::new(path, Fault::Exists));
    }
    for (name, bytes) in FILES {
        let file = path.join(name);
        let folder = file.parent().unwrap_or(path);
        fs::create_dir_all(folder).map_err(|error| FileProblem::io(folder, &error))?;
        fs::write(&file, bytes).map_err(|error| FileProblem::io(&file, &error))?;
    }
    Folder::open(path, home)
}

/// Opens a copy of the sample that is gone when the second value is dropped.
///
/// # Errors
/// Where the system refuses.
pub fn scratch_copy(home: &Home) -> Result<(Folder, TempDir), FileProblem> {
    let place = std::env::temp_dir();
    let scratch = tempfile::Builder::new()
        .prefix("sabak-demo-")
        .tempdir()
        .map_err(|error| FileProblem::io(&place, &error))?;
    let folder = copy_to(&scratch.path().join("sample"), home)?;
    Ok((folder, scratch))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::session::Session;
    use crate::store::disk::tests::names;
    use crate::store::format::{Document, write};

    #[test]
    fn every_file_of_the_sample_is_compiled_in() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
        let mut on_disk = names(&source);
        on_disk.retain(|name| name != "sessions");
        let sessions = names(&source.join("sessions"));
        on_disk.extend(sessions.iter().map(|name| format!("sessions/{name}")));
        let compiled: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(compiled, on_disk);
    }

    #[test]
    fn the_copy_is_a_logbook_without_a_fault() {
        let temporary = tempfile::tempdir().unwrap();
        let home = Home::at(&temporary.path().join("home"));
        let (folder, scratch) = scratch_copy(&home).unwrap();
        folder.logbook().unwrap();
        let (mut participants, mut sessions) = (0, 0);
        folder.load(&mut |batch| {
            assert_eq!(batch.problems, []);
            for loaded in batch.sessions {
                participants += loaded.session.attendance.participants(loaded.named.present);
                sessions += 1;
            }
        });
        assert_eq!((sessions, participants), (25, 398));

        let again = copy_to(folder.path(), &home).unwrap_err();
        assert_eq!(again.fault, Fault::Exists);
        let path = folder.path().to_owned();
        drop(scratch);
        assert!(!path.exists());
    }

    #[test]
    fn the_sample_is_in_canonical_form() {
        for (name, bytes) in FILES
            .iter()
            .filter(|(name, _)| name.starts_with("sessions/"))
        {
            let document = Document::<Session>::read(Path::new(name), *bytes).unwrap();
            let written = String::from_utf8(write(&document.value).unwrap()).unwrap();
            assert_eq!(written, String::from_utf8_lossy(bytes), "{name}");
        }
    }
}
