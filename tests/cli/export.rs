//! Files for others, made by the real program: which, where, and what is refused.

use super::*;

fn export(sabak: &Sabak, arguments: &[&str]) -> Said {
    let rest = ["export", "--folder", SAMPLE, "--language", "en"];
    sabak.run(&[&rest, arguments].concat())
}

#[test]
fn without_a_name_the_file_goes_to_the_documents() {
    let sabak = Sabak::new();
    let documents = sabak.home.path().join("documents");
    let said = export(&sabak, &[]).with(0);
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let made = names(&documents);
    assert_eq!(made.len(), 1);
    assert!(
        said.out.contains(&made[0]) && said.out.contains("25 sessions"),
        "{}",
        said.out
    );
    assert!(said.out.contains("Not in it:"), "{}", said.out);
    // The name is the program's own choice: the second gets another one.
    export(&sabak, &["--json"]).with(0);
    assert_eq!(names(&documents).len(), 2);
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked() {
    let sabak = Sabak::new();
    let path = sabak.home.path().join("a.json");
    let to = path.to_str().unwrap();
    fs::write(&path, "mine").unwrap();
    let said = export(&sabak, &["--to", to]).with(3);
    assert!(said.err.contains("--overwrite"), "{}", said.err);
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    export(&sabak, &["--to", to, "--overwrite"]).with(0);
    assert!(fs::read(&path).unwrap().starts_with(b"{"));
    let nowhere = sabak.home.path().join("no/a.json");
    export(&sabak, &["--to", nowhere.to_str().unwrap()]).with(3);
    assert!(!nowhere.exists());
}

#[test]
fn every_form_for_everybody_can_be_made() {
    let (sabak, book) = (Sabak::new(), Book::new());
    // Of nothing planned there is no calendar.
    let held = "\"status\": \"held\"";
    book.put_session(0, held, "\"status\": \"planned\"");
    let cases: [(&[&str], &str); 8] = [
        (&["--form", "json"], "json"),
        (&["--form", "json", "--profile", "funder"], "json"),
        (&["--form", "csv"], "csv"),
        (&["--form", "csv", "--rows", "counts"], "csv"),
        (
            &["--form", "csv", "--profile", "full", "--rows", "people"],
            "csv",
        ),
        (&["--form", "xlsx"], "xlsx"),
        (&["--form", "xlsx", "--profile", "funder"], "xlsx"),
        (&["--form", "ics"], "ics"),
    ];
    for (arguments, form) in cases {
        let rest = ["export", "--folder", book.path(), "--json"];
        let said = sabak.run(&[&rest, arguments].concat()).with(0).json();
        assert_eq!(said["form"], form);
        let path = PathBuf::from(said["path"].as_str().unwrap());
        assert_eq!(path.extension().unwrap(), form);
        let size = fs::metadata(&path).unwrap().len();
        assert_eq!(said["bytes"], size);
        assert_eq!(said["locked"], false);
    }
}

#[test]
fn the_ending_of_a_name_says_the_form() {
    let sabak = Sabak::new();
    let path = sabak.home.path().join("tables.xlsx");
    let said = export(&sabak, &["--to", path.to_str().unwrap(), "--json"])
        .with(0)
        .json();
    assert_eq!(said["form"], "xlsx");
    assert!(fs::read(&path).unwrap().starts_with(b"PK"));
    let bare = sabak.home.path().join("bare");
    export(&sabak, &["--to", bare.to_str().unwrap(), "--form", "csv"]).with(0);
    assert!(bare.with_extension("csv").is_file());
}

#[test]
fn a_filter_says_which_sessions() {
    let sabak = Sabak::new();
    let arguments = ["--json", "--filter", "oblast:jalal"];
    let said = export(&sabak, &arguments).with(0).json();
    assert_eq!(said["sessions"], 14);
    let out = export(&sabak, &["--to", "-", "--filter", "oblast:jalal"])
        .with(0)
        .out;
    let bundle: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(bundle["sessions"].as_array().unwrap().len(), 14);
    export(&sabak, &["--filter", "from:someday"]).with(2);
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_read() {
    let sabak = Sabak::new();
    for arguments in [
        &["--form", "csv", "--profile", "funder"][..],
        &["--form", "ics", "--profile", "full"],
        &["--form", "csv", "--rows", "people"],
        &["--form", "xlsx", "--rows", "counts"],
        &["--lock"],
        &["--lock", "--profile", "full", "--form", "csv"],
        &["--lock", "--profile", "full"],
        &["--form", "docx"],
        &["--profile", "everybody"],
    ] {
        let said = export(&sabak, arguments).with(2);
        assert!(said.out.is_empty() && !said.err.is_empty(), "{arguments:?}");
    }
    assert!(!sabak.home.path().join("documents").exists());
}

/// What nobody would open by its name is not written, and nothing beside a device.
#[test]
fn a_name_that_ends_as_no_form_does_is_refused_unless_the_form_is_said() {
    let sabak = Sabak::new();
    let at = |name: &str| sabak.home.path().join(name).to_str().unwrap().to_owned();
    for name in ["report.pdf", "sessions.doc", "sessions.json.age"] {
        let said = export(&sabak, &["--to", &at(name)]).with(2);
        assert!(
            said.err.contains(".json, .csv, .xlsx, .ics"),
            "{}",
            said.err
        );
        assert!(!sabak.home.path().join(name).exists());
    }
    export(&sabak, &["--to", &at("sessions.txt"), "--form", "csv"]).with(0);
    assert!(sabak.home.path().join("sessions.txt").is_file());
    #[cfg(unix)]
    for device in ["/dev/null", "/dev/full"] {
        let said = export(&sabak, &["--to", device, "--form", "json"]).with(2);
        assert!(said.err.contains("--to -"), "{}", said.err);
        assert!(!Path::new(device).with_extension("json").exists());
    }
}

#[test]
fn a_calendar_of_nothing_is_not_written() {
    let sabak = Sabak::new();
    let path = sabak.home.path().join("planned.ics");
    for to in [path.to_str().unwrap(), "-"] {
        let said = export(&sabak, &["--to", to, "--form", "ics"]).with(1);
        assert!(said.out.is_empty(), "{}", said.out);
        assert!(said.err.contains("no file was written"), "{}", said.err);
    }
    assert!(!path.exists());
}

#[test]
fn what_is_said_of_a_passphrase_can_be_done() {
    let sabak = Sabak::new();
    let at = |name: &str| sabak.home.path().join(name).to_str().unwrap().to_owned();
    let full = |name: &str, rest: &[&str]| {
        let path = at(name);
        let arguments = ["--to", &path, "--profile", "full"];
        export(&sabak, &[&arguments, rest].concat()).with(0).out
    };
    for name in ["full.csv", "full.xlsx"] {
        let rows = if name == "full.csv" {
            &["--rows", "people"][..]
        } else {
            &[]
        };
        let said = full(name, rows);
        assert!(said.contains("No passphrase locks a table"), "{said}");
        assert!(said.contains("--form json --lock"), "{said}");
    }
    assert!(full("full.json", &[]).contains("--lock locks it"));
    for (passphrase, is_short) in [("a", true), ("ак кар жаап турат", false)] {
        let file = at("passphrase");
        fs::write(&file, passphrase).unwrap();
        let rest = ["--lock", "--passphrase-file", &file, "--overwrite"];
        let said = full("full.json.age", &rest);
        assert_eq!(said.contains("passphrase is short"), is_short, "{said}");
    }
}
