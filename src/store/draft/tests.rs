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
        names: None,
        names_base: None,
        left_as: None,
    }
}

fn drafts() -> (tempfile::TempDir, Drafts) {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("drafts/a");
    (temporary, Drafts::at(folder))
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let (_temporary, drafts) = drafts();
    assert_eq!(drafts.list(), (vec![], vec![]));
    let (first, second) = (
        draft(1, "2019-11-18T10:00:00Z"),
        draft(2, "2019-11-18T11:00:00Z"),
    );
    drafts.save(&first).unwrap();
    drafts.save(&second).unwrap();
    assert!(first.is_new() && !second.is_new());
    assert_eq!(drafts.list(), (vec![second.clone(), first.clone()], vec![]));

    let later = Draft {
        at: "2019-11-18T12:00:00Z".to_owned(),
        ..first
    };
    drafts.save(&later).unwrap();
    assert_eq!(drafts.list().0, [later, second.clone()]);
    drafts.remove(id(1), None).unwrap();
    drafts.remove(id(1), None).unwrap();
    assert_eq!(drafts.list().0, [second]);
}

#[cfg(unix)]
#[test]
fn a_draft_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_temporary, drafts) = drafts();
    drafts.save(&draft(1, "")).unwrap();
    let mode = fs::metadata(drafts.path(id(1), None))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_broken_draft_is_told_of_once_and_kept() {
    let (_temporary, drafts) = drafts();
    drafts.save(&draft(1, "")).unwrap();
    let whole = fs::read(drafts.path(id(1), None)).unwrap();
    fs::write(drafts.path(id(2), None), &whole).unwrap();
    fs::write(drafts.path(id(3), None), &whole[..whole.len() / 2]).unwrap();
    fs::create_dir(drafts.path(id(4), None)).unwrap();

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

#[test]
fn a_running_program_keeps_its_drafts_to_itself() {
    let (_temporary, first) = drafts();
    let second = Drafts::at(first.folder.clone());
    let (mine, theirs) = (
        draft(1, "2019-11-18T10:00:00Z"),
        draft(1, "2019-11-18T11:00:00Z"),
    );
    first.save(&mine).unwrap();
    second.save(&theirs).unwrap();
    assert_eq!(first.list().0.first(), Some(&mine));
    assert_eq!(second.clone().list().0, [theirs]);
    second.remove(id(1), None).unwrap();
    assert_eq!(second.list().0, []);
    assert_eq!(first.list().0, [mine]);
}

#[test]
fn every_program_that_ended_leaves_its_draft() {
    let (_temporary, living) = drafts();
    let times = ["2019-11-18T10:00:00Z", "2019-11-18T11:00:00Z"];
    for at in times {
        Drafts::at(living.folder.clone())
            .save(&draft(1, at))
            .unwrap();
    }
    let old = serde_json::to_vec(&draft(1, "2019-11-18T09:00:00Z")).unwrap();
    fs::write(living.folder.join(format!("{}.json", id(1))), old).unwrap();
    let left = living.list().0;
    let found: Vec<&str> = left.iter().map(|draft| draft.at.as_str()).collect();
    assert_eq!(found, [times[1], times[0], "2019-11-18T09:00:00Z"]);
    assert!(left.iter().all(|draft| draft.left_as.is_some()));

    living.take_over(&left[2]).unwrap();
    let other = Drafts::at(living.folder.clone());
    assert_eq!(other.list().0, left[..2], "what is taken over is alive");
    assert_eq!(living.list().0[0], draft(1, "2019-11-18T09:00:00Z"));
    other.take_over(&left[2]).unwrap();
    assert_eq!(other.list().0.len(), 3, "who comes late has a copy");

    living.remove(id(1), left[0].left_as.as_deref()).unwrap();
    living.save(&left[0]).unwrap();
    assert_eq!(living.list().0[1..], left[..2], "it comes back as it was");
}

#[test]
fn a_lock_goes_with_its_run() {
    let (_temporary, drafts) = drafts();
    drafts.save(&draft(1, "")).unwrap();
    let run = drafts.run.id();
    assert!(run::is_alive(&drafts.folder, run));
    let later = SystemTime::now() + std::time::Duration::from_secs(25 * 60 * 60);
    run::sweep(&drafts.folder, later);
    let lock = format!("{run}.lock");
    assert!(names(&drafts.folder).contains(&lock));
    let folder = drafts.folder.clone();
    drop(drafts);
    assert!(!names(&folder).contains(&lock) && !run::is_alive(&folder, run));
    fs::write(folder.join(&lock), "").unwrap();
    run::sweep(&folder, SystemTime::now());
    assert!(names(&folder).contains(&lock));
    run::sweep(&folder, later);
    assert!(!names(&folder).contains(&lock));
}

/// The variable that makes [`writes_drafts_until_it_is_killed`] write, and where to.
const FOLDER: &str = "SABAK_TEST_DRAFTS";

/// The part of a child: writes drafts of ever new content until it is killed.
#[test]
fn writes_drafts_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let drafts = Drafts::at(folder.into());
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
        let (mut left, problems) = drafts.list();
        assert_eq!((left.len(), problems), (1, vec![]));
        let draft = left.remove(0);
        assert_eq!(draft.session.notes, draft.at.repeat(5_000));
        last = last.max(draft.at.parse::<u64>().unwrap());
        drafts.remove(id(1), draft.left_as.as_deref()).unwrap();
    }
    assert!(last >= 3);
    assert_eq!(drafts.list(), (vec![], vec![]));
    let left = names(&drafts.folder);
    assert!(
        left.iter()
            .all(|name| name.ends_with(".lock") || name.ends_with(".tmp"))
    );
}
