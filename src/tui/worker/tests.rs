//! What comes back from the worker for each job, with real folders.

use std::fs;
use std::time::Duration;

use tempfile::TempDir;

use super::*;
use crate::app::event::{Item, SaveProblem, Theirs};
use crate::exchange::export;
use crate::model::session::{Session, Stamp};
use crate::text::Language;
use crate::tui::keeper;

/// Long enough for any disk; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

struct Bench {
    scratch: TempDir,
    home: Home,
    jobs: Sender<Job>,
    orders: Sender<Order>,
    arrivals: Receiver<Arrival>,
    done: Receiver<PathBuf>,
}

fn bench() -> Bench {
    let scratch = tempfile::tempdir().unwrap();
    let home = Home::at(&scratch.path().join("home"));
    let (sender, arrivals) = mpsc::channel();
    let (kept, _) = mpsc::channel();
    let (worked, done) = mpsc::channel();
    let orders = keeper::start(home.clone(), sender.clone(), kept).unwrap();
    let jobs = start(home.clone(), sender, orders.clone(), worked).unwrap();
    Bench {
        scratch,
        home,
        jobs,
        orders,
        arrivals,
        done,
    }
}

impl Bench {
    fn does(&self, job: Job) -> &Self {
        self.jobs.send(job).unwrap();
        self
    }

    /// The next event that is of a kind; what comes between is of no interest.
    fn hears<T>(&self, of_kind: impl Fn(Event) -> Option<T>) -> T {
        loop {
            let Arrival::Result(event) = self.arrivals.recv_timeout(PATIENCE).unwrap() else {
                panic!("no result");
            };
            if let Some(found) = of_kind(event) {
                return found;
            }
        }
    }

    /// Opens something, and gives its folder when all of it has been read.
    fn opens(&self, job: Job) -> PathBuf {
        self.does(job);
        let root = self.hears(|event| match event {
            Event::Opened { folder, .. } => Some(folder),
            Event::NotOpened { problem, .. } => panic!("{problem:?}"),
            _ => None,
        });
        self.hears(|event| match event {
            Event::Batch { done, total, .. } => (done == total).then_some(()),
            _ => None,
        });
        root
    }

    fn session(&self, root: &Path, id: SessionId, task: Task) -> &Self {
        self.does(Job::Session {
            ticket: 5,
            folder: root.to_owned(),
            id,
            task,
        })
    }

    fn saves(&self, root: &Path, session: &Session) -> Result<(), SaveProblem> {
        let task = Task::Save {
            session: Box::new(session.clone()),
            base: None,
            source: None,
            people: None,
        };
        self.session(root, session.id, task);
        self.hears(|event| match event {
            Event::Saved { result, .. } => Some(result.map(|_| ())),
            _ => None,
        })
    }

    /// A new logbook with one session in it: its folder, and the session.
    fn begins(&self, generation: u64) -> (PathBuf, Session) {
        let root = self.opens(Job::Open {
            generation,
            folder: self.scratch.path().join("logbook"),
            create: true,
        });
        let session = session();
        self.saves(&root, &session).unwrap();
        (root, session)
    }

    /// Stops, and gives the copies of the sample that stay.
    fn stops(&self) -> Vec<PathBuf> {
        self.does(Job::Stop);
        let samples = self.done.iter().collect();
        let _ = self.orders.send(Order::Stop);
        samples
    }
}

fn session() -> Session {
    let mut session = Session::new(SessionId(Uuid::now_v7()), Stamp::default());
    session.starts_on = "2019-11-18".parse().ok();
    session
}

#[test]
fn a_logbook_is_made_opened_and_remembered() {
    let bench = bench();
    let folder = bench.scratch.path().join("logbook");
    let open = |create| Job::Open {
        generation: 1,
        folder: folder.clone(),
        create,
    };
    bench.does(open(false));
    let fault = bench.hears(|event| match event {
        Event::NotOpened {
            generation: 1,
            problem,
        } => Some(problem.fault),
        _ => None,
    });
    assert_eq!(fault, Fault::Missing);
    assert_eq!(bench.home.last_logbook(), None);
    let root = bench.opens(open(true));
    assert_eq!(bench.home.last_logbook(), Some(root));
    assert!(bench.stops().is_empty());
}

#[test]
fn what_is_saved_is_told_and_then_listed() {
    let bench = bench();
    let (root, session) = bench.begins(3);
    let listed = bench.hears(|event| match event {
        Event::Changed {
            generation: 3,
            items,
            ..
        } => Some(items),
        _ => None,
    });
    let [Item::Session { session: now, .. }] = listed.as_slice() else {
        panic!("{listed:?}");
    };
    assert_eq!(now.id, session.id);

    let mut other = session.clone();
    other.notes = "other".to_owned();
    let refused = bench.saves(&root, &other).unwrap_err();
    assert!(matches!(refused, SaveProblem::Changed(Theirs::Session(_))));
    bench.stops();
}

#[test]
fn a_file_for_other_programs_is_written_beside_what_is_there() {
    let bench = bench();
    let write = |bytes: &[u8]| {
        bench.does(Job::WriteOut {
            stem: "table".to_owned(),
            extension: "csv",
            bytes: bytes.to_vec(),
        });
        bench.hears(|event| match event {
            Event::WrittenOut(result) => Some(result),
            _ => None,
        })
    };
    let documents = bench.home.documents.clone();
    assert_eq!(write(b"1"), Ok(documents.join("table.csv")));
    assert_eq!(write(b"2"), Ok(documents.join("table-2.csv")));
    assert_eq!(fs::read(documents.join("table.csv")).unwrap(), b"1");
    bench.stops();
}

#[test]
fn nothing_is_written_into_a_folder_that_is_not_open() {
    let bench = bench();
    let stranger = bench.scratch.path().join("stranger");
    fs::create_dir(&stranger).unwrap();
    let refused = bench.saves(&stranger, &session()).unwrap_err();
    assert!(matches!(refused, SaveProblem::File(_)));
    assert_eq!(fs::read_dir(&stranger).unwrap().count(), 0);
    bench.stops();
}

#[test]
fn a_copy_of_the_sample_stays_only_if_it_was_written_in() {
    let bench = bench();
    let first = bench.opens(Job::OpenSample { generation: 1 });
    let second = bench.opens(Job::OpenSample { generation: 2 });
    bench.saves(&second, &session()).unwrap();
    assert_eq!(bench.home.last_logbook(), None);
    assert_eq!(bench.stops().as_slice(), std::slice::from_ref(&second));
    assert!(!first.exists());
    assert_eq!(fs::read_dir(second.join("sessions")).unwrap().count(), 26);
    fs::remove_dir_all(second.parent().unwrap()).unwrap();
}

#[test]
fn planned_sessions_are_written_for_other_calendars_or_nothing_is() {
    let bench = bench();
    let (root, session) = bench.begins(1);
    let export = |ids: Vec<SessionId>| {
        bench.does(Job::ExportPlanned {
            folder: root.clone(),
            ids,
            language: Language::Kyrgyz,
        });
        bench.hears(|event| match event {
            Event::SheetMade(made) => Some(made),
            _ => None,
        })
    };
    let made = export(vec![session.id]).unwrap();
    let documents = bench.home.documents.clone();
    assert_eq!(made, [documents.join("planned-sessions.ics")]);
    let text = fs::read_to_string(&made[0]).unwrap();
    assert!(text.contains(&format!("UID:{}@sabak\r\n", session.id)));
    let again = export(vec![session.id]).unwrap();
    assert_eq!(again, [documents.join("planned-sessions-2.ics")]);
    let gone = SessionId(Uuid::now_v7());
    let problem = export(vec![session.id, gone]).unwrap_err();
    assert_eq!(problem.fault, Fault::Missing);
    assert_eq!(fs::read_dir(&documents).unwrap().count(), 2);
    bench.stops();
}

/// A file with people of which nothing is left when somebody has left off waiting: a passphrase takes
/// its second, and in that second it is cancelled.
fn locked(root: &Path, folder: &Path, ids: Vec<SessionId>) -> Job {
    let job = export::Job {
        profile: crate::exchange::bundle::Profile::Full,
        passphrase: export::Passphrase::new("7 таш"),
        ..export::Job::new(Language::English)
    };
    let order = export::Order {
        job,
        sessions: ids,
        folder: folder.to_owned(),
        stem: "sessions".to_owned(),
        if_there: crate::store::outside::IfThere::Refuse,
        made: Default::default(),
    };
    Job::Export {
        ticket: 5,
        folder: root.to_owned(),
        order: Box::new(order),
    }
}

#[test]
fn a_file_for_others_is_there_as_a_whole_or_not_at_all() {
    let bench = bench();
    let (root, session) = bench.begins(1);
    let documents = bench.home.documents.clone();
    let ended = || {
        bench.hears(|event| match event {
            Event::Exported { ticket: 5, result } => Some(result),
            _ => None,
        })
    };
    bench.does(locked(&root, &documents, vec![session.id]));
    bench.does(Job::CancelExport { ticket: 5 });
    assert_eq!(ended(), Err(export::Failure::Cancelled));
    let left = fs::read_dir(&documents).map_or(0, Iterator::count);
    assert_eq!(left, 0);
    bench.does(locked(&root, &documents, vec![session.id]));
    assert_eq!(ended(), Ok(documents.join("sessions.json.age")));
    // The program ends in the middle of it: it waits until nothing half is there.
    let elsewhere = bench.scratch.path().join("elsewhere");
    bench.does(locked(&root, &elsewhere, vec![session.id]));
    bench.stops();
    assert_eq!(fs::read_dir(&documents).unwrap().count(), 1);
    assert_eq!(fs::read_dir(&elsewhere).map_or(0, Iterator::count), 0);
}
