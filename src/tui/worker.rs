//! Reads and writes the logbook's files on a thread of its own, one thing after another, so that
//! no disk holds up the keys. What comes of it returns as events.

mod job;
mod outside;
mod task;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use tempfile::TempDir;
use uuid::Uuid;

use crate::app::effect::PeopleWriting;
use crate::app::event::Event;
use crate::app::import::asked::{Ask, Told};
use crate::model::logbook::Logbook;
use crate::model::value::SessionId;
use crate::store::draft::{Draft, Drafts};
use crate::store::fault::{Fault, FileProblem};
use crate::store::folder::Folder;
use crate::store::format::Fingerprint;
use crate::store::home::Home;
use crate::store::sample;
use crate::store::save::{SaveBothError, SaveError};
use crate::store::watch::{self, Change, Watcher};

use self::outside::Export;
use self::task::{failed, perform};
use super::Arrival;
use super::keeper::Order;
use super::reading::Reading;
use super::taking;

pub(super) use self::job::Job;
pub(super) use self::task::Task;

/// Begins to work. Ends at [`Job::Stop`]; `done` is let go of then, after the place of the sample's
/// copy has been sent, if something was changed there.
///
/// # Errors
/// Where the system has no thread left.
pub(super) fn start(
    home: Home,
    arrivals: Sender<Arrival>,
    orders: Sender<Order>,
    done: Sender<PathBuf>,
) -> io::Result<Sender<Job>> {
    let (sender, jobs) = mpsc::channel();
    let worker = Worker {
        home,
        arrivals,
        orders,
        jobs: sender.clone(),
        open: HashMap::new(),
        watcher: None,
        samples: Vec::new(),
        exports: Vec::new(),
    };
    thread::Builder::new()
        .name("worker".to_owned())
        .spawn(move || worker.run(&jobs, &done))?;
    Ok(sender)
}

struct Worker {
    home: Home,
    arrivals: Sender<Arrival>,
    orders: Sender<Order>,
    jobs: Sender<Job>,
    open: HashMap<PathBuf, Reading>,
    watcher: Option<Watcher>,
    samples: Vec<Sample>,
    exports: Vec<Export>,
}

/// A copy of the sample campaign, which goes with the program unless it was written in.
struct Sample {
    scratch: TempDir,
    root: PathBuf,
    is_changed: bool,
}

impl Worker {
    fn run(mut self, jobs: &Receiver<Job>, done: &Sender<PathBuf>) {
        for job in jobs {
            match job {
                Job::Open {
                    generation,
                    folder,
                    create,
                } => self.open(generation, &folder, create),
                Job::OpenSample { generation } => self.open_sample(generation),
                Job::Session {
                    ticket,
                    folder,
                    id,
                    task,
                } => self.perform(ticket, &folder, id, task),
                Job::Reread { folder, changes } => {
                    if let Some(reading) = self.open.get(&folder) {
                        reading.reread(&changes);
                    }
                }
                Job::ReadPeople { folder } => {
                    if let Some(reading) = self.open.get(&folder) {
                        reading.read_people();
                    }
                }
                Job::SavePeople {
                    ticket,
                    folder,
                    writings,
                } => self.save_people(ticket, &folder, &writings),
                Job::SaveLogbook {
                    generation,
                    ticket,
                    folder,
                    logbook,
                    base,
                } => self.save_logbook((generation, ticket), &folder, &logbook, base),
                Job::PrintSheet {
                    folder,
                    id,
                    session,
                    language,
                } => self.print_sheet(&folder, id, session, language),
                Job::ExportPlanned {
                    folder,
                    ids,
                    language,
                } => self.export_planned(&folder, &ids, language),
                Job::WriteOut {
                    stem,
                    extension,
                    bytes,
                } => self.write_out(&stem, extension, bytes),
                Job::Export {
                    ticket,
                    folder,
                    order,
                } => self.export(ticket, &folder, order),
                Job::CancelExport { ticket } => self.cancel_export(ticket),
                Job::CountDeletions { generation, folder } => {
                    self.count_deletions(generation, &folder);
                }
                Job::Import {
                    ticket,
                    folder,
                    ask,
                } => self.import(ticket, &folder, *ask),
                Job::Stop => break,
            }
        }
        drop(self.watcher.take());
        for export in self.exports.drain(..) {
            export.end();
        }
        for sample in self.samples {
            if sample.is_changed {
                let _ = sample.scratch.keep();
                let _ = done.send(sample.root);
            }
        }
    }

    fn open(&mut self, generation: u64, path: &Path, create: bool) {
        let folder = if create {
            let logbook = Logbook::new(SessionId(Uuid::now_v7()));
            Folder::create(path, &logbook, &self.home)
        } else {
            Folder::open(path, &self.home)
        };
        match folder {
            Ok(folder) => {
                self.remember(folder.path());
                self.begin(folder, generation);
            }
            Err(problem) => self.tell(Event::NotOpened {
                generation,
                problem,
            }),
        }
    }

    /// Remembers a logbook as the last one, unless it is a copy that goes with the program.
    fn remember(&self, root: &Path) {
        if self.samples.iter().any(|sample| sample.root == root) {
            return;
        }
        if let Err(problem) = self.home.remember(root) {
            self.tell(Event::Failed(problem));
        }
    }

    fn open_sample(&mut self, generation: u64) {
        match sample::scratch_copy(&self.home) {
            Ok((folder, scratch)) => {
                self.samples.push(Sample {
                    scratch,
                    root: folder.path().to_owned(),
                    is_changed: false,
                });
                self.begin(folder, generation);
            }
            Err(problem) => self.tell(Event::NotOpened {
                generation,
                problem,
            }),
        }
    }

    /// Watches a folder, tells that it is open, and reads it.
    fn begin(&mut self, folder: Folder, generation: u64) {
        let root = folder.path().to_owned();
        // Before anything is read: a kill may have cut off a step.
        let completed = folder.finish_swaps(&self.home);
        let reading = Reading::new(folder, generation, self.arrivals.clone());
        // Watched before it is read, so that no change falls between the two.
        self.watcher = self.watch(&reading.folder, root.clone());
        let (drafts, problems) = self.drafts(&reading.folder, root.clone());
        self.tell(Event::Opened {
            generation,
            folder: root.clone(),
            logbook: reading.folder.logbook().map(Box::new),
            drafts,
        });
        for problem in problems {
            self.tell(Event::Failed(problem));
        }
        match completed {
            Ok(0) => {}
            Ok(files) => self.tell(Event::Completed(files)),
            Err(problem) => self.tell(Event::Failed(problem)),
        }
        self.open.insert(root.clone(), reading.clone());
        let reader = thread::Builder::new().name("reader".to_owned());
        if let Err(error) = reader.spawn(move || reading.load()) {
            self.tell(Event::Failed(FileProblem::io(&root, &error)));
        }
    }

    fn watch(&self, folder: &Folder, root: PathBuf) -> Option<Watcher> {
        let jobs = self.jobs.clone();
        let watching = watch::watch(folder, move |changes| {
            let folder = root.clone();
            let _ = jobs.send(Job::Reread { folder, changes });
        });
        match watching {
            Ok(watcher) => Some(watcher),
            Err(problem) => {
                self.tell(Event::Failed(problem));
                None
            }
        }
    }

    fn drafts(&self, folder: &Folder, root: PathBuf) -> (Vec<Draft>, Vec<FileProblem>) {
        let (reply, answer) = mpsc::channel();
        let order = Order::Open {
            drafts: Drafts::of(folder, &self.home),
            folder: root,
            reply,
        };
        let _ = self.orders.send(order);
        answer.recv().unwrap_or_default()
    }

    fn perform(&mut self, ticket: u64, root: &Path, id: SessionId, task: Task) {
        let Some(reading) = self.open.get(root) else {
            let problem = FileProblem::new(root, Fault::Missing);
            return self.tell(failed(ticket, id, &task, problem));
        };
        let changes = !matches!(task, Task::Read | Task::Past);
        self.tell(perform(&reading.folder, ticket, id, task));
        if changes {
            reading.reread(&[Change::Session(id)]);
            self.touch_sample(root);
        }
    }

    fn save_people(&mut self, ticket: u64, root: &Path, writings: &[PeopleWriting]) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        let mut saved = Vec::new();
        let mut result = Ok(());
        for writing in writings {
            match reading.folder.save_people(&writing.as_writing()) {
                Ok(document) => saved.push(Arc::new(document)),
                Err(error) => {
                    result = Err(SaveBothError::People(error).into());
                    break;
                }
            }
        }
        self.tell(Event::PeopleSaved {
            ticket,
            result: result.map(|()| saved),
        });
        let changes = writings
            .iter()
            .map(|one| Change::Session(one.people.session));
        reading.reread(&changes.collect::<Vec<_>>());
        reading.read_people();
        self.touch_sample(root);
    }

    fn save_logbook(
        &mut self,
        (generation, ticket): (u64, u64),
        root: &Path,
        logbook: &Logbook,
        base: Option<Fingerprint>,
    ) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        let result = match reading.folder.save(logbook, base) {
            Ok(document) => Ok(Some(Box::new(document))),
            Err(SaveError::Changed(_)) => Ok(None),
            Err(SaveError::File(problem)) => Err(problem),
        };
        self.tell(Event::LogbookSaved {
            generation,
            ticket,
            result,
        });
        self.touch_sample(root);
    }

    /// Finds out or does what an import needs.
    fn import(&mut self, ticket: u64, root: &Path, ask: Ask) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        let changes = taking::changes(&ask);
        let has_people = taking::has_people(&ask);
        let told = taking::answer(&reading.folder, &self.home, ask, &mut |done, total| {
            let told = Told::Progress { done, total };
            self.tell(Event::Import { ticket, told });
        });
        let is_written = matches!(told, Told::Swapped(Ok(())));
        self.tell(Event::Import { ticket, told });
        if is_written {
            reading.reread(&changes);
            if has_people {
                reading.read_people();
            }
            self.touch_sample(root);
        }
    }

    fn count_deletions(&self, generation: u64, root: &Path) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        match reading.folder.deletions() {
            Ok(deletions) => {
                let count = deletions.len();
                self.tell(Event::Deletions { generation, count });
            }
            Err(problem) => self.tell(Event::Failed(problem)),
        }
    }

    fn touch_sample(&mut self, root: &Path) {
        for sample in &mut self.samples {
            sample.is_changed |= sample.root == root;
        }
    }

    fn tell(&self, event: Event) {
        let _ = self.arrivals.send(Arrival::Result(event));
    }
}
