//! Writes drafts and settings, on a thread of its own so that neither a slow logbook nor a slow
//! disk holds up the other. Of many drafts of one session only the latest is written, and never
//! later than [`DELAY`] after the first.

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::event::Event;
use crate::model::value::SessionId;
use crate::store::draft::{Draft, Drafts};
use crate::store::fault::{Fault, FileProblem};
use crate::store::home::Home;
use crate::store::settings::{self, Settings};

use super::Arrival;

#[cfg(test)]
mod tests;

/// How long a draft may wait for a later one.
const DELAY: Duration = Duration::from_millis(500);

/// Something to be kept, or to be forgotten.
pub(super) enum Order {
    /// A logbook is open from now on: its drafts are asked for.
    Open {
        folder: PathBuf,
        drafts: Drafts,
        reply: Sender<(Vec<Draft>, Vec<FileProblem>)>,
    },
    /// A draft; one that is waited for is written at once.
    Keep {
        draft: Box<Draft>,
        ticket: Option<u64>,
    },
    /// A draft that a program left is one's own from now on.
    TakeOver(Box<Draft>),
    /// No draft of a session of a logbook any more.
    Drop {
        folder: PathBuf,
        id: SessionId,
        left_as: Option<String>,
    },
    /// The settings.
    Settings(Box<Settings>),
    /// Write what waits, and keep nothing more.
    Stop,
}

/// Begins to keep. Ends at [`Order::Stop`], when all that was ordered is written; `done` is let go
/// of then.
///
/// # Errors
/// Where the system has no thread left.
pub(super) fn start(
    home: Home,
    arrivals: Sender<Arrival>,
    done: Sender<()>,
) -> io::Result<Sender<Order>> {
    let (sender, orders) = mpsc::channel();
    let keeper = Keeper {
        home,
        arrivals,
        open: HashMap::new(),
        waiting: HashMap::new(),
        deadline: None,
    };
    thread::Builder::new()
        .name("keeper".to_owned())
        .spawn(move || {
            keeper.run(&orders);
            drop(done);
        })?;
    Ok(sender)
}

/// Where a draft is kept: the logbook, the session, and the name that a program left it under.
type Slot = (PathBuf, SessionId, Option<String>);

struct Keeper {
    home: Home,
    arrivals: Sender<Arrival>,
    open: HashMap<PathBuf, Drafts>,
    waiting: HashMap<Slot, Box<Draft>>,
    deadline: Option<Instant>,
}

impl Keeper {
    fn run(mut self, orders: &Receiver<Order>) {
        loop {
            let order = match self.deadline {
                None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(deadline) => {
                    orders.recv_timeout(deadline.saturating_duration_since(Instant::now()))
                }
            };
            match order {
                Ok(Order::Stop) | Err(RecvTimeoutError::Disconnected) => return self.flush(),
                Ok(order) => self.take(order),
                Err(RecvTimeoutError::Timeout) => self.flush(),
            }
        }
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::Open {
                folder,
                drafts,
                reply,
            } => {
                self.flush();
                // A logbook that is opened again has the same run, and so the same drafts.
                let drafts = self.open.entry(folder).or_insert(drafts);
                let _ = reply.send(drafts.list());
            }
            Order::Keep { draft, ticket } => {
                let key = slot_of(&draft);
                if ticket.is_some() {
                    self.waiting.remove(&key);
                    return self.save(&draft, ticket);
                }
                self.waiting.insert(key, draft);
                self.deadline.get_or_insert_with(|| Instant::now() + DELAY);
            }
            Order::TakeOver(draft) => {
                self.waiting.remove(&slot_of(&draft));
                if let Some(drafts) = self.open.get(&draft.folder) {
                    self.tell(drafts.take_over(&draft));
                }
            }
            Order::Drop {
                folder,
                id,
                left_as,
            } => {
                if let Some(drafts) = self.open.get(&folder) {
                    self.tell(drafts.remove(id, left_as.as_deref()));
                }
                self.waiting.remove(&(folder, id, left_as));
            }
            Order::Settings(settings) => self.tell(settings::write(&self.home, &settings)),
            Order::Stop => {}
        }
    }

    fn flush(&mut self) {
        self.deadline = None;
        for draft in std::mem::take(&mut self.waiting).into_values() {
            self.save(&draft, None);
        }
    }

    /// Writes a draft, and tells what came of it where somebody waits or where it failed.
    fn save(&self, draft: &Draft, ticket: Option<u64>) {
        let result = match self.open.get(&draft.folder) {
            Some(drafts) => drafts.save(draft),
            None => Err(FileProblem::new(&draft.folder, Fault::Missing)),
        };
        if ticket.is_some() || result.is_err() {
            let event = Event::DraftKept { ticket, result };
            let _ = self.arrivals.send(Arrival::Result(event));
        }
    }

    fn tell(&self, result: Result<(), FileProblem>) {
        if let Err(problem) = result {
            let _ = self.arrivals.send(Arrival::Result(Event::Failed(problem)));
        }
    }
}

fn slot_of(draft: &Draft) -> Slot {
    (
        draft.folder.clone(),
        draft.session.id,
        draft.left_as.clone(),
    )
}
