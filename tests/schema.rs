//! The sample campaign holds to the schemas that the program hands out.

use std::path::{Path, PathBuf};
use std::{fs, io};

use sabak::model::schema::{FileKind, schema};
use serde_json::Value;

#[test]
fn every_file_of_the_sample_campaign_is_valid() -> io::Result<()> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let mut sessions = 0;
    for (kind, path) in files(&sample)? {
        let file: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
        let validator = jsonschema::draft202012::new(&schema(kind)).expect("a valid schema");
        let problems: Vec<String> = validator
            .iter_errors(&file)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
        sessions += usize::from(kind == FileKind::Session);
    }
    assert_eq!(sessions, 25);
    Ok(())
}

/// The files of a logbook, each with its kind.
fn files(logbook: &Path) -> io::Result<Vec<(FileKind, PathBuf)>> {
    let mut files = vec![(FileKind::Logbook, logbook.join("logbook.json"))];
    for (kind, folder) in [
        (FileKind::Session, "sessions"),
        (FileKind::People, "people"),
    ] {
        let folder = logbook.join(folder);
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "json") {
                files.push((kind, path));
            }
        }
    }
    Ok(files)
}
