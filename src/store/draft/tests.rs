//! Drafts come back as they were, whatever happened to the program.

use std::io::Read;
use std::process::{Command, Stdio};

use super::*;
use crate::store::disk::tests::names;

fn id(number: u128) -> SessionId {
    SessionId(uuid::Uuid::from_u128(number))
}

fn draft(number: u128, at: &str) -> Draft {
    let text = format!(
        "{{ \"format\": 1, \"id\": \"{}\", \"hours\": 6.5, \"x\": [1,\n 1e400] }}",
        id(number)
    );
    Draft {
        at: at.to_owned(),
        folder: "/күндөлүк".into(),
        base: number.is_multiple_of(2).then(|| Fingerprint::of(b"base")),
        typed: BTreeMap::from([("starts_on".to_owned(), "31.02".to_owned())]),
        focus: "starts_on/0".to_owned(),
        picking: String::new(),
        session: serde_json::from_str(&text).unwrap(),
    }
}

fn drafts() -> (tempfile::TempDir, Drafts) {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("drafts/a");
    (temporary, Drafts { folder })
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let (_temporary, drafts) = drafts();
    assert_eq!(drafts.list(), (vec![], vec![]));
    assert_eq!(drafts.read(id(1)), Ok(None));
    let (first, second) = (
        draft(1, "2019-11-18T10:00:00Z"),
        draft(2, "2019-11-18T11:00:00Z"),
    );
    drafts.save(&first).unwrap();
    drafts.save(&second).unwrap();
    assert!(first.is_new() && !second.is_new());
    assert_eq!(drafts.read(id(1)), Ok(Some(first.clone())));
    assert_eq!(drafts.list(), (vec![second.clone(), first.clone()], vec![]));

    let later = Draft {
        at: "2019-11-18T12:00:00Z".to_owned(),
        ..first
    };
    drafts.save(&later).unwrap();
    assert_eq!(drafts.list().0, [later, second.clone()]);
    drafts.remove(id(1)).unwrap();
    drafts.remove(id(1)).unwrap();
    assert_eq!(drafts.list().0, [second]);
}

#[cfg(unix)]
#[test]
fn a_draft_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_temporary, drafts) = drafts();
    drafts.save(&draft(1, "")).unwrap();
    let mode = fs::metadata(drafts.path(id(1)))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_broken_draft_is_told_of_once_and_kept() {
    let (_temporary, drafts) = drafts();
    drafts.save(&draft(1, "")).unwrap();
    let whole = fs::read(drafts.path(id(1))).unwrap();
    fs::write(drafts.path(id(2)), &whole).unwrap();
    fs::write(drafts.path(id(3)), &whole[..whole.len() / 2]).unwrap();
    fs::create_dir(drafts.path(id(4))).unwrap();

    let (good, mut problems) = drafts.list();
    assert_eq!(good, [draft(1, "")]);
    problems.sort_by(|a, b| a.path.cmp(&b.path));
    let told: Vec<_> = problems.iter().map(|problem| problem.fault.id()).collect();
    assert_eq!(
        told,
        [
            "fault-id-is-not-file-name",
            "fault-ends-early",
            "fault-not-a-file"
        ]
    );
    assert!(problems.iter().all(|problem| problem.path.exists()));
    let (again, problems_again) = drafts.list();
    assert_eq!(
        (again, problems_again.len()),
        (good, 1),
        "what is no file at all is told of anew"
    );

    drafts.save(&draft(3, "")).unwrap();
    assert_eq!(
        fs::read(&problems[1].path).unwrap(),
        whole[..whole.len() / 2]
    );
}

/// The variable that makes [`writes_drafts_until_it_is_killed`] write, and where to.
const FOLDER: &str = "SABAK_TEST_DRAFTS";

/// The part of a child: writes drafts of ever new content until it is killed.
#[test]
fn writes_drafts_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let drafts = Drafts {
        folder: folder.into(),
    };
    for number in 0_u64.. {
        let mut draft = draft(1, &number.to_string());
        draft.session.notes = number.to_string().repeat(5_000);
        drafts.save(&draft).unwrap();
        if number == 3 {
            println!("\nwriting");
        }
    }
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_draft() {
    let (_temporary, drafts) = drafts();
    let mut last = 0;
    for _ in 0..15 {
        let name = "store::draft::tests::writes_drafts_until_it_is_killed";
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([name, "--exact", "--nocapture", "--test-threads=1"])
            .env(FOLDER, &drafts.folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = child.stdout.take().unwrap();
        let mut seen = String::new();
        while !seen.contains("writing") {
            let mut some = [0; 64];
            let many = output.read(&mut some).unwrap();
            assert!(many > 0, "the child ended: {seen}");
            seen.push_str(&String::from_utf8_lossy(&some[..many]));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let draft = drafts.read(id(1)).unwrap().unwrap();
        assert_eq!(draft.session.notes, draft.at.repeat(5_000));
        last = last.max(draft.at.parse::<u64>().unwrap());
    }
    assert!(last >= 3);
    let (good, problems) = drafts.list();
    assert_eq!((good.len(), problems), (1, vec![]));
    let left = names(&drafts.folder);
    assert!(
        left.iter()
            .all(|name| name.ends_with(".json") || name.ends_with(".tmp"))
    );
}
