//! Drafts on the disk: the latest of each, none too late, and what was dropped stays away.

use std::path::Path;

use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::model::logbook::Logbook;
use crate::model::session::{Session, Stamp};
use crate::store::folder::Folder;

struct Desk {
    _scratch: TempDir,
    folder: Folder,
    drafts: Drafts,
    home: Home,
    orders: Sender<Order>,
    done: Receiver<()>,
    arrivals: Receiver<Arrival>,
}

fn desk() -> Desk {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let path = scratch.path().join("logbook");
    let folder = Folder::create(&path, &Logbook::default(), &home).unwrap();
    let (sender, arrivals) = mpsc::channel();
    let (kept, done) = mpsc::channel();
    let orders = start(home.clone(), sender, kept).unwrap();
    let desk = Desk {
        drafts: Drafts::of(&folder, &home),
        _scratch: scratch,
        folder,
        home,
        orders,
        done,
        arrivals,
    };
    assert_eq!(desk.open().0, []);
    desk
}

impl Desk {
    fn open(&self) -> (Vec<Draft>, Vec<FileProblem>) {
        let (reply, answer) = mpsc::channel();
        let order = Order::Open {
            folder: self.folder.path().to_owned(),
            drafts: self.drafts.clone(),
            reply,
        };
        self.orders.send(order).unwrap();
        answer.recv().unwrap()
    }

    fn keep(&self, draft: &Draft) {
        self.keep_for(draft, None);
    }

    fn keep_for(&self, draft: &Draft, ticket: Option<u64>) {
        let draft = Box::new(draft.clone());
        self.orders.send(Order::Keep { draft, ticket }).unwrap();
    }

    fn stop(&self) {
        self.orders.send(Order::Stop).unwrap();
        assert!(self.done.recv().is_err(), "the keeper ends");
    }
}

fn draft(folder: &Path, notes: &str) -> Draft {
    let mut session = Session::new(SessionId(Uuid::nil()), Stamp::default());
    session.notes = notes.to_owned();
    Draft {
        at: "2019-11-18T14:02:11Z".to_owned(),
        folder: folder.to_owned(),
        base: None,
        typed: Default::default(),
        focus: String::new(),
        picking: String::new(),
        session,
        names: None,
        names_base: None,
        left_as: None,
    }
}

#[test]
fn the_latest_draft_is_on_the_disk_at_the_end() {
    let desk = desk();
    for notes in ["с", "са", "саб"] {
        desk.keep(&draft(desk.folder.path(), notes));
    }
    desk.stop();
    let (drafts, problems) = desk.drafts.list();
    assert_eq!(drafts, [draft(desk.folder.path(), "саб")]);
    assert_eq!(problems, []);
    assert!(desk.arrivals.try_recv().is_err(), "nothing failed");
}

#[test]
fn a_draft_that_waits_is_offered_when_the_logbook_is_opened_again() {
    let desk = desk();
    desk.keep(&draft(desk.folder.path(), "саб"));
    assert_eq!(desk.open().0, [draft(desk.folder.path(), "саб")]);
}

#[test]
fn a_draft_that_is_dropped_is_not_written_later() {
    let desk = desk();
    desk.keep(&draft(desk.folder.path(), "first"));
    desk.open();
    desk.keep(&draft(desk.folder.path(), "second"));
    let order = Order::Drop {
        folder: desk.folder.path().to_owned(),
        id: SessionId(Uuid::nil()),
        left_as: None,
    };
    desk.orders.send(order).unwrap();
    desk.stop();
    assert_eq!(desk.drafts.list().0, []);
}

#[test]
fn what_cannot_be_kept_is_told() {
    let desk = desk();
    std::fs::create_dir_all(&desk.home.state).unwrap();
    let in_the_way = desk.home.state.join("drafts");
    std::fs::remove_dir_all(&in_the_way).ok();
    std::fs::write(&in_the_way, "").unwrap();
    desk.keep(&draft(desk.folder.path(), "саб"));
    desk.stop();
    let arrival = desk.arrivals.try_recv().unwrap();
    assert!(
        matches!(
            arrival,
            Arrival::Result(Event::DraftKept {
                ticket: None,
                result: Err(_)
            })
        ),
        "{arrival:?}"
    );
}

#[test]
fn a_draft_that_is_waited_for_is_on_the_disk_when_it_is_told() {
    let desk = desk();
    desk.keep(&draft(desk.folder.path(), "са"));
    desk.keep_for(&draft(desk.folder.path(), "саб"), Some(7));
    let arrival = desk.arrivals.recv().unwrap();
    let told = Event::DraftKept {
        ticket: Some(7),
        result: Ok(()),
    };
    assert_eq!(
        format!("{arrival:?}"),
        format!("{:?}", Arrival::Result(told))
    );
    assert_eq!(desk.drafts.list().0, [draft(desk.folder.path(), "саб")]);
}

#[test]
fn settings_are_kept() {
    let desk = desk();
    let settings = Settings {
        name: "Айгүл".to_owned(),
        ..Settings::default()
    };
    let order = Order::Settings(Box::new(settings.clone()));
    desk.orders.send(order).unwrap();
    desk.stop();
    assert_eq!(settings::read(&desk.home).0, settings);
}
