//! Performs what the program decides to do outside: hands it to the threads that do it, and waits
//! for them at the end. What belongs to the terminal is done by the loop.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use crate::app::effect::Effect;
use crate::store::home::{Home, spelled_out};
use crate::store::settings::Settings;

use super::keeper::{self, Order};
use super::worker::{self, Job, Task};
use super::{Arrival, LanguageAsked};

/// How long the end waits for a disk that does not answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The way to the threads that read and write.
pub(super) struct Performer {
    jobs: Sender<Job>,
    orders: Sender<Order>,
    is_over: bool,
    worker_done: Receiver<PathBuf>,
    keeper_done: Receiver<()>,
    language: LanguageAsked,
}

impl Performer {
    /// Starts the threads.
    ///
    /// # Errors
    /// Where the system has no thread left.
    pub(super) fn start(
        home: &Home,
        arrivals: &Sender<Arrival>,
        language: LanguageAsked,
    ) -> io::Result<Self> {
        let (kept, keeper_done) = mpsc::channel();
        let (worked, worker_done) = mpsc::channel();
        let orders = keeper::start(home.clone(), arrivals.clone(), kept)?;
        let jobs = worker::start(home.clone(), arrivals.clone(), orders.clone(), worked)?;
        Ok(Self {
            jobs,
            orders,
            is_over: false,
            worker_done,
            keeper_done,
            language,
        })
    }

    /// Performs an effect; `folder` is the logbook that was open when it was decided on.
    pub(super) fn perform(&self, effect: Effect, folder: Option<&Path>) {
        let folder = || folder.map(Path::to_owned).unwrap_or_default();
        let session = |ticket, id, task| {
            self.work(Job::Session {
                ticket,
                folder: folder(),
                id,
                task,
            });
        };
        match effect {
            Effect::Open {
                generation,
                folder,
                create,
            } => self.work(Job::Open {
                generation,
                folder: spelled_out(&folder),
                create,
            }),
            Effect::OpenSample { generation } => self.work(Job::OpenSample { generation }),
            Effect::Read { ticket, id } => session(ticket, id, Task::Read),
            Effect::Save {
                ticket,
                session: value,
                base,
                source,
                people,
            } => {
                let id = value.id;
                let task = Task::Save {
                    session: value,
                    base,
                    source,
                    people,
                };
                session(ticket, id, task);
            }
            Effect::Trash {
                ticket,
                id,
                base,
                by,
            } => session(ticket, id, Task::Trash { base, by }),
            Effect::Settle {
                ticket,
                settled,
                by,
            } => {
                let id = settled.session.value.id;
                session(ticket, id, Task::Settle { settled, by });
            }
            Effect::ReadPast { ticket, id } => session(ticket, id, Task::Past),
            Effect::Restore { ticket, id } => session(ticket, id, Task::Restore),
            Effect::KeepDraft { draft, ticket } => self.keep(Order::Keep { draft, ticket }),
            Effect::TakeOverDraft(draft) => self.keep(Order::TakeOver(draft)),
            Effect::DropDraft { id, left_as } => self.keep(Order::Drop {
                folder: folder(),
                id,
                left_as,
            }),
            Effect::KeepSettings(settings) => self.keep_settings(*settings),
            Effect::SavePeople { ticket, writings } => self.work(Job::SavePeople {
                ticket,
                folder: folder(),
                writings,
            }),
            Effect::SaveLogbook {
                generation,
                ticket,
                logbook,
                base,
            } => self.work(Job::SaveLogbook {
                generation,
                ticket,
                folder: folder(),
                logbook,
                base,
            }),
            Effect::PrintSheet {
                id,
                session,
                language,
            } => self.work(Job::PrintSheet {
                folder: folder(),
                id,
                session,
                language,
            }),
            Effect::ExportPlanned { ids, language } => self.work(Job::ExportPlanned {
                folder: folder(),
                ids,
                language,
            }),
            Effect::WriteOut {
                stem,
                extension,
                bytes,
            } => self.work(Job::WriteOut {
                stem,
                extension,
                bytes,
            }),
            Effect::Export { ticket, order } => self.work(Job::Export {
                ticket,
                folder: folder(),
                order,
            }),
            Effect::CancelExport { ticket } => self.work(Job::CancelExport { ticket }),
            Effect::CountDeletions { generation } => self.work(Job::CountDeletions {
                generation,
                folder: folder(),
            }),
            Effect::Import { ticket, ask } => self.work(Job::Import {
                ticket,
                folder: folder(),
                ask: Box::new(ask),
            }),
            Effect::ReadPeople => self.work(Job::ReadPeople { folder: folder() }),
            Effect::Copy(_) | Effect::Tick | Effect::Suspend | Effect::Quit => {}
        }
    }

    /// Waits until everything is on the disk, as long as the disk answers; gives where copies of
    /// the sample are that were written in.
    pub(super) fn finish(&mut self) -> Vec<PathBuf> {
        let mut samples = Vec::new();
        if std::mem::replace(&mut self.is_over, true) {
            return samples;
        }
        self.work(Job::Stop);
        while let Ok(sample) = self.worker_done.recv_timeout(PATIENCE) {
            samples.push(sample);
        }
        self.keep(Order::Stop);
        let _ = self.keeper_done.recv_timeout(PATIENCE);
        samples
    }

    fn keep_settings(&self, mut settings: Settings) {
        if settings.language == self.language.asked {
            settings.language.clone_from(&self.language.kept);
        }
        self.keep(Order::Settings(Box::new(settings)));
    }

    /// A thread that is no more has told of its end already.
    fn work(&self, job: Job) {
        let _ = self.jobs.send(job);
    }

    fn keep(&self, order: Order) {
        let _ = self.orders.send(order);
    }
}

impl Drop for Performer {
    fn drop(&mut self) {
        self.finish();
    }
}
