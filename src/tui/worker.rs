//! Reads and writes the logbook's files on a thread of its own, one thing after another, so that
//! no disk holds up the keys. What comes of it returns as events.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use tempfile::TempDir;
use uuid::Uuid;

use crate::app::effect::PeopleWriting;
use crate::app::event::{Event, PeopleRead, SaveProblem};
use crate::app::import::asked::{Ask, Told};
use crate::exchange::{export, ics, sheet};
use crate::model::logbook::Logbook;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::store::draft::{Draft, Drafts};
use crate::store::fault::{Fault, FileProblem};
use crate::store::folder::Folder;
use crate::store::format::{Document, Fingerprint};
use crate::store::home::Home;
use crate::store::outside::{write_beside, write_one_beside};
use crate::store::sample;
use crate::store::save::{SaveBothError, SaveError, Writing};
use crate::store::settle::Settled;
use crate::store::watch::{self, Change, Watcher};
use crate::text::{Language, Texts};

use super::Arrival;
use super::keeper::Order;
use super::reading::Reading;
use super::taking;

#[cfg(test)]
mod tests;

/// How often it is told how far a file for others is.
const STEPS: usize = 50;

/// Something to be done with a logbook's files.
pub(super) enum Job {
    /// Open a logbook, and make it first where that is wanted.
    Open {
        generation: u64,
        folder: PathBuf,
        create: bool,
    },
    /// Open a copy of the sample campaign.
    OpenSample { generation: u64 },
    /// Do something with one session of the logbook in a folder.
    Session {
        ticket: u64,
        folder: PathBuf,
        id: SessionId,
        task: Task,
    },
    /// Read the people on all sheets.
    ReadPeople { folder: PathBuf },
    /// Write people beside their sessions.
    SavePeople {
        ticket: u64,
        folder: PathBuf,
        writings: Vec<PeopleWriting>,
    },
    /// Write `logbook.json`.
    SaveLogbook {
        generation: u64,
        ticket: u64,
        folder: PathBuf,
        logbook: Box<Logbook>,
        base: Option<Fingerprint>,
    },
    /// Make a sheet to print.
    PrintSheet {
        folder: PathBuf,
        id: SessionId,
        session: Option<Box<Session>>,
        language: Language,
    },
    /// Write planned sessions for other calendars.
    ExportPlanned {
        folder: PathBuf,
        ids: Vec<SessionId>,
        language: Language,
    },
    /// Find out or do what an import needs.
    Import {
        ticket: u64,
        folder: PathBuf,
        ask: Box<Ask>,
    },
    /// Write a file for other programs.
    WriteOut {
        stem: String,
        extension: &'static str,
        bytes: Vec<u8>,
    },
    /// Make a file for others, on a thread of its own: a session is saved meanwhile.
    Export {
        ticket: u64,
        folder: PathBuf,
        order: Box<export::Order>,
    },
    /// Leave off making a file.
    CancelExport { ticket: u64 },
    /// Count the deletions in the trash.
    CountDeletions { generation: u64, folder: PathBuf },
    /// Read again what may have changed.
    Reread {
        folder: PathBuf,
        changes: Vec<Change>,
    },
    /// Do nothing more.
    Stop,
}

/// What can be done with a session.
pub(super) enum Task {
    Read,
    Save {
        session: Box<Session>,
        base: Option<Arc<Document<Session>>>,
        source: Option<Arc<[u8]>>,
        people: Option<PeopleWriting>,
    },
    Trash {
        base: Option<Arc<Document<Session>>>,
        by: Stamp,
    },
    Restore,
    Settle {
        settled: Box<Settled>,
        by: Stamp,
    },
    /// Read it with its earlier versions.
    Past,
}

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

/// A file for others that is being made.
struct Export {
    ticket: u64,
    is_wanted: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Export {
    /// Waits until nothing of it is left that is not whole.
    fn end(self) {
        self.is_wanted.store(false, Ordering::Relaxed);
        let _ = self.thread.join();
    }
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

    /// Makes a sheet to print in the user's own folder of documents, in each of its forms.
    fn print_sheet(
        &self,
        root: &Path,
        id: SessionId,
        session: Option<Box<Session>>,
        language: Language,
    ) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        let made = || -> Result<Vec<PathBuf>, FileProblem> {
            let session = match session {
                Some(session) => *session,
                None => reading.folder.session(id)?.value,
            };
            let logbook = reading.folder.logbook().map(|logbook| logbook.value);
            let logbook = logbook.unwrap_or_default();
            let documents = &self.home.documents;
            let files = sheet::files(&session, &logbook, Texts::new(language));
            let files = files.map_err(|error| FileProblem::io(documents, &error))?;
            write_beside(documents, &sheet::file_stem(&session, &logbook), &files)
        };
        self.tell(Event::SheetMade(made()));
    }

    /// Writes planned sessions for other calendars in the user's own folder of documents.
    fn export_planned(&self, root: &Path, ids: &[SessionId], language: Language) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        let made = || -> Result<Vec<PathBuf>, FileProblem> {
            let sessions = ids.iter().map(|id| Ok(reading.folder.session(*id)?.value));
            let sessions = sessions.collect::<Result<Vec<Session>, FileProblem>>()?;
            let logbook = reading.folder.logbook().map(|logbook| logbook.value);
            let texts = Texts::new(language);
            let bytes = ics::calendar(&sessions, &logbook.unwrap_or_default(), texts);
            let files = [(ics::ENDING, bytes)];
            write_beside(&self.home.documents, ics::FILE_STEM, &files)
        };
        self.tell(Event::SheetMade(made()));
    }

    /// Writes a file for other programs into the user's own folder of documents.
    fn write_out(&self, stem: &str, extension: &'static str, bytes: Vec<u8>) {
        let documents = &self.home.documents;
        let written = write_one_beside(documents, stem, extension, bytes);
        self.tell(Event::WrittenOut(written));
    }

    fn export(&mut self, ticket: u64, root: &Path, order: Box<export::Order>) {
        self.exports.retain(|export| !export.thread.is_finished());
        let Some(reading) = self.open.get(root) else {
            let result = Err(FileProblem::new(root, Fault::Missing).into());
            return self.tell(Event::Exported { ticket, result });
        };
        let is_wanted = Arc::new(AtomicBool::new(true));
        let (folder, arrivals) = (reading.folder.clone(), self.arrivals.clone());
        let wanted = Arc::clone(&is_wanted);
        let work = move || {
            // Nobody to hear it is no reason to stop.
            let tell = |event| drop(arrivals.send(Arrival::Result(event)));
            let mut told = 0;
            let result = export::carry_out(&folder, &order, &mut |done, all| {
                let step = done * STEPS / all.max(1);
                if step > told {
                    told = step;
                    tell(Event::Exporting { ticket, done, all });
                }
                wanted.load(Ordering::Relaxed)
            });
            tell(Event::Exported { ticket, result });
        };
        match thread::Builder::new().name("export".to_owned()).spawn(work) {
            Ok(thread) => self.exports.push(Export {
                ticket,
                is_wanted,
                thread,
            }),
            Err(error) => {
                let result = Err(FileProblem::io(root, &error).into());
                self.tell(Event::Exported { ticket, result });
            }
        }
    }

    fn cancel_export(&self, ticket: u64) {
        let found = self.exports.iter().find(|export| export.ticket == ticket);
        if let Some(export) = found {
            export.is_wanted.store(false, Ordering::Relaxed);
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

fn perform(folder: &Folder, ticket: u64, id: SessionId, task: Task) -> Event {
    let print = |base: Option<Arc<Document<Session>>>| base.map(|base| base.fingerprint);
    match task {
        Task::Read => Event::Read {
            ticket,
            id,
            result: folder.session(id).map(Arc::new),
            people: read_people(folder, id),
        },
        Task::Save {
            session,
            base,
            source,
            people,
        } => {
            let session = Writing {
                value: &*session,
                base: print(base),
                source,
                by: Stamp::default(),
            };
            let people = people.as_ref().map(PeopleWriting::as_writing);
            let result = folder.save_both(session, people);
            let result = result.map(Into::into).map_err(Into::into);
            Event::Saved { ticket, id, result }
        }
        Task::Trash { base, by } => {
            let result = folder.trash(id, print(base), &by);
            let result = result.map(Arc::new).map_err(Into::into);
            Event::Trashed { ticket, id, result }
        }
        Task::Settle { settled, by } => {
            let result = folder.settle(&settled, &by);
            let result = result.map(Into::into).map_err(Into::into);
            Event::Saved { ticket, id, result }
        }
        Task::Past => {
            let past = || folder.past(id).into_iter();
            let past = || past().map(Arc::new).collect();
            let result = folder.session(id).map(|now| (Arc::new(now), past()));
            Event::Past { ticket, result }
        }
        Task::Restore => Event::Restored {
            ticket,
            id,
            result: folder.restore(id).map(Arc::new),
        },
    }
}

/// The people on a session's sheet, as the program hears of them.
fn read_people(folder: &Folder, id: SessionId) -> PeopleRead {
    match folder.people(id) {
        Ok(people) => Ok(people.map(Arc::new)),
        Err(problem) => Err(Box::new(problem)),
    }
}

/// The result of a task that could not even be begun.
fn failed(ticket: u64, id: SessionId, task: &Task, problem: FileProblem) -> Event {
    let file = SaveProblem::File;
    match task {
        Task::Read => Event::Read {
            ticket,
            id,
            people: Err(Box::new(problem.clone())),
            result: Err(problem),
        },
        Task::Past => Event::Past {
            ticket,
            result: Err(problem),
        },
        Task::Save { .. } | Task::Settle { .. } => Event::Saved {
            ticket,
            id,
            result: Err(file(problem)),
        },
        Task::Trash { .. } => Event::Trashed {
            ticket,
            id,
            result: Err(file(problem)),
        },
        Task::Restore => Event::Restored {
            ticket,
            id,
            result: Err(problem),
        },
    }
}
