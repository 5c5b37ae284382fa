//! The attendance sheet: which files are made, and that nothing is ever written over.

use super::*;

const STEM: &str = "attendance-2019-11-18-suzak";

/// Calls the program in a folder of its own, where its files go.
fn run_in(folder: &Path, arguments: &[&str]) -> Said {
    let sample = fs::canonicalize(SAMPLE).unwrap();
    let arguments = [&["sheet", "--folder", sample.to_str().unwrap()], arguments].concat();
    let sabak = Sabak::new();
    let output = sabak
        .command(&arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn both_forms_are_made_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let said = run_in(folder.path(), &[SUZAK, "--language", "ru"]).with(0);
    assert_eq!(said.out, format!("{STEM}.docx\n{STEM}.html\n"));
    assert_eq!(said.err, "");
    let files = [format!("{STEM}.docx"), format!("{STEM}.html")];
    assert_eq!(names(folder.path()), files);
    let html = fs::read_to_string(folder.path().join(&files[1])).unwrap();
    for part in ["18 ноября 2019", "Лист 4 из 4", "<td>40</td>"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("<td>41</td>"));
    let docx = fs::read(folder.path().join(&files[0])).unwrap();
    assert!(docx.starts_with(b"PK"));
}

#[test]
fn a_file_is_made_in_the_form_of_its_ending_and_a_folder_gets_both() {
    let folder = tempfile::tempdir().unwrap();
    let to = |to: &str| run_in(folder.path(), &["016e7f0f", "--lines", "13", "--to", to]);
    assert_eq!(to("a.docx").with(0).out, "a.docx\n");
    assert_eq!(to("b.HTML").with(0).out, "b.HTML\n");
    assert_eq!(names(folder.path()), ["a.docx", "b.HTML"]);
    let html = fs::read_to_string(folder.path().join("b.HTML")).unwrap();
    assert!(html.contains("Page 2 of 2") && html.contains("<td>13</td>"));
    // A folder may be called anything.
    let inner = folder.path().join("2019.docx");
    fs::create_dir(&inner).unwrap();
    to("2019.docx").with(0);
    assert_eq!(
        names(&inner),
        [format!("{STEM}.docx"), format!("{STEM}.html")]
    );
}

#[test]
fn what_is_there_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let html = folder.path().join(format!("{STEM}.html"));
    fs::write(&html, "mine").unwrap();
    for (language, part) in [
        ("en", "is there already"),
        ("ru", "уже существует"),
        ("ky", "мурунтан эле бар"),
    ] {
        let said = run_in(folder.path(), &[SUZAK, "--language", language]).with(3);
        assert!(
            said.err.contains(part) && said.err.contains("--to"),
            "{}",
            said.err
        );
        assert!(said.err.contains(&format!("{STEM}.html")), "{}", said.err);
        assert_eq!(said.out, "");
    }
    assert_eq!(names(folder.path()), [format!("{STEM}.html")]);
    assert_eq!(fs::read_to_string(html).unwrap(), "mine");
    fs::write(folder.path().join("a.docx"), "mine").unwrap();
    run_in(folder.path(), &[SUZAK, "--to", "a.docx"]).with(3);
}

#[test]
fn wrong_use_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, status, part) in [
        (&["--lines", "0"][..], 2, "from 1 to 500"),
        (&["--lines", "501"], 2, "from 1 to 500"),
        (&["--lines", "-3"], 2, "“-3”"),
        (&["--lines", "many"], 2, "“many”"),
        (&["--lines"], 2, "--lines needs a value"),
        (&["--to", "sheet.pdf"], 2, ".docx or .html"),
        (&["--to", ""], 2, "--to needs a value"),
        (&["--to", "no-folder"], 3, "There is no folder no-folder"),
        (
            &["--to", "no-folder/a.docx"],
            3,
            "There is no folder no-folder",
        ),
        (
            &["--folder", "no-logbook"],
            3,
            "There is no folder no-logbook",
        ),
        (&["--filter", "place:masy"], 2, "--filter"),
    ] {
        let said = run_in(folder.path(), &[&[SUZAK], arguments].concat()).with(status);
        assert!(said.err.contains(part), "{arguments:?}: {}", said.err);
        assert_eq!(said.out, "");
    }
    let said = run_in(folder.path(), &["ffff"]).with(2);
    assert!(said.err.contains("“ffff”"), "{}", said.err);
    let said = run_in(folder.path(), &["016e"]).with(2);
    assert!(said.err.contains("Several sessions"), "{}", said.err);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_session_of_any_status_has_a_sheet_and_a_broken_file_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::new();
    let cancelled = book.put_session(1, "\"status\": \"held\"", "\"status\": \"cancelled\"");
    let broken = "03000000-0000-7000-8000-000000000001";
    book.put(&format!("sessions/{broken}.json"), "{");
    let at = |id: &str| run_in(folder.path(), &[id, "--folder", book.path()]);
    at(&cancelled).with(0);
    let said = at(broken).with(3);
    assert!(said.err.contains(broken), "{}", said.err);
    assert_eq!(names(folder.path()).len(), 2);
    assert_eq!(fs::read_dir(book.path()).unwrap().count(), 2);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(folder.path().join("try"), "").is_ok() {
        // Nothing is forbidden to this user.
        return;
    }
    let said = run_in(folder.path(), &[SUZAK, "--to", "a.html"]).with(3);
    assert!(said.err.contains("a.html"), "{}", said.err);
}
