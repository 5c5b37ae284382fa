use super::*;
use crate::model::generate::id;
use crate::model::logbook::Logbook;
use crate::model::session::Stamp;

struct There {
    folder: tempfile::TempDir,
    home: Home,
}

impl There {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        Self { folder, home }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn offered(&self, name: &str) -> Result<Offered, FileProblem> {
        offered(&self.path(name), false, &self.home)
    }

    fn fault(&self, name: &str) -> Fault {
        self.offered(name).unwrap_err().fault
    }
}

#[test]
fn a_regular_file_is_read_and_nothing_else() {
    let there = There::new();
    fs::write(there.path("a.json"), b"{}").unwrap();
    let Ok(Offered::File(source)) = there.offered("a.json") else {
        panic!("no file");
    };
    assert_eq!(source.bytes, b"{}");
    assert_eq!(there.fault("b.json"), Fault::Missing);
    fs::create_dir(there.path("folder")).unwrap();
    assert_eq!(there.fault("folder"), Fault::NotALogbook);
    let large = File::create(there.path("large")).unwrap();
    large.set_len(LARGEST + 1).unwrap();
    let limit = LARGEST;
    let bytes = LARGEST + 1;
    assert_eq!(there.fault("large"), Fault::TooLarge { bytes, limit });
}

#[cfg(unix)]
#[test]
fn a_device_is_no_file() {
    let there = There::new();
    let problem = offered(Path::new("/dev/zero"), false, &there.home).unwrap_err();
    assert_eq!(problem.fault, Fault::NotAFile);
}

#[test]
fn another_logbook_is_read_file_by_file() {
    let there = There::new();
    let path = there.path("другой журнал");
    let folder = Folder::create(&path, &Logbook::new(id(1)), &there.home).unwrap();
    let session = Session::new(id(2), Stamp::default());
    assert!(folder.save(&session, None).is_ok());
    fs::create_dir(path.join(PEOPLE)).unwrap();
    fs::write(path.join(PEOPLE).join("a.json"), b"{}").unwrap();
    fs::create_dir(path.join(SESSIONS).join("b.json")).unwrap();
    let with = |with_people| match offered(&path, with_people, &there.home) {
        Ok(Offered::Logbook(another)) => another,
        other => panic!("{other:?}"),
    };
    let another = with(false);
    assert_eq!(another.sessions.len(), 1);
    assert!(another.logbook.is_some());
    assert_eq!((another.people.len(), another.sheets), (0, 1));
    let faults: Vec<&Fault> = another.unreadable.iter().map(|one| &one.fault).collect();
    assert_eq!(faults, [&Fault::NotAFile]);
    assert_eq!(with(true).people.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let there = There::new();
    let path = there.path("logbook");
    Folder::create(&path, &Logbook::new(id(1)), &there.home).unwrap();
    fs::write(there.path("secret"), b"{}").unwrap();
    let link = path.join(SESSIONS).join("a.json");
    std::os::unix::fs::symlink(there.path("secret"), link).unwrap();
    let Ok(Offered::Logbook(another)) = there.offered("logbook") else {
        panic!("no logbook");
    };
    assert!(another.sessions.is_empty());
    assert_eq!(another.unreadable.len(), 1);
}

#[test]
fn a_path_is_taken_as_people_give_it() {
    let there = There::new();
    let path = there.path("Менин файлым.json");
    fs::write(&path, b"{}").unwrap();
    let text = path.to_str().unwrap();
    for given in [
        text.to_owned(),
        format!("  {text}\n"),
        format!("'{text}'"),
        format!("\"{text}\" "),
        format!("file://{}", text.replace(' ', "%20")),
    ] {
        assert_eq!(as_given(&given), path, "{given}");
    }
    if cfg!(unix) {
        assert_eq!(as_given(&text.replace(' ', "\\ ")), path);
        assert_eq!(as_given("/a\\b"), Path::new("/ab"));
    }
    assert_eq!(as_given("file:///a%2"), Path::new("/a%2"));
    assert_eq!(as_given("'"), Path::new("'"));
}
