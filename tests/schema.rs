//! The sample campaign holds to the schemas that the program hands out.

use std::path::{Path, PathBuf};
use std::{fs, io};

use sabak::exchange::bundle::{Bundle, Made, Profile, part_of_with, read, write};
use sabak::model::logbook::Logbook;
use sabak::model::people::People;
use sabak::model::schema::{FileKind, schema};
use sabak::model::session::Session;
use sabak::store::format::{Record, parse};
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

#[test]
fn a_bundle_of_the_sample_campaign_is_valid_and_is_read_as_it_was() -> io::Result<()> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let sessions: Vec<Session> = records(&sample, FileKind::Session)?;
    let people: Vec<People> = records(&sample, FileKind::People)?;
    let logbooks: Vec<Logbook> = records(&sample, FileKind::Logbook)?;
    let bundle = Bundle {
        made: Made {
            at: "2020-01-15T06:30:00Z".to_owned(),
            ..Made::default()
        },
        profile: Profile::Full,
        logbook: part_of_with(&logbooks[0], &sessions, &people),
        sessions,
        people,
        deleted: Vec::new(),
    };
    let bytes = write(&bundle).expect("a bundle that can be read");
    let file: Value = serde_json::from_slice(&bytes)?;
    let validator = jsonschema::draft202012::new(&schema(FileKind::Bundle)).expect("a schema");
    let problems: Vec<String> = validator
        .iter_errors(&file)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(problems.is_empty(), "{problems:#?}");
    let incoming = read(&bytes).expect("a bundle");
    assert_eq!(incoming.sessions, bundle.sessions);
    assert_eq!(incoming.people, bundle.people);
    assert_eq!(incoming.unreadable, []);
    let logbook = incoming.head.and_then(|head| head.logbook);
    assert_eq!(logbook.as_ref(), Some(&bundle.logbook));
    assert_eq!(bundle.logbook.municipalities.len(), 25);
    Ok(())
}

/// The records of one kind in a logbook, in the order of their files' names.
fn records<T: Record>(logbook: &Path, kind: FileKind) -> io::Result<Vec<T>> {
    let mut files = files(logbook)?;
    files.sort_by(|(_, one), (_, other)| one.cmp(other));
    let of_kind = files.into_iter().filter(|(found, _)| *found == kind);
    of_kind
        .map(|(_, path)| {
            let bytes = fs::read(&path)?;
            let (record, _) = parse(&path, &bytes).expect("a file that can be read");
            Ok(record)
        })
        .collect()
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
