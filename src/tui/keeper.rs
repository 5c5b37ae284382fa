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
use crate::store::fault::FileProblem;
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
    /// A draft.
    Keep(Box<Draft>),
    /// No draft of a session of a logbook any more.
    Drop { folder: PathBuf, id: SessionId },
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

struct Keeper {
    home: Home,
    arrivals: Sender<Arrival>,
    open: HashMap<PathBuf, Drafts>,
    waiting: HashMap<(PathBuf, SessionId), Box<Draft>>,
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
                let _ = reply.send(drafts.list());
                self.open.insert(folder, drafts);
            }
            Order::Keep(draft) => {
                let key = (draft.folder.clone(), draft.session.id);
                self.waiting.insert(key, draft);
                self.deadline.get_or_insert_with(|| Instant::now() + DELAY);
            }
            Order::Drop { folder, id } => {
                if let Some(drafts) = self.open.get(&folder) {
                    self.tell(drafts.remove(id));
                }
                self.waiting.remove(&(folder, id));
            }
            Order::Settings(settings) => self.tell(settings::write(&self.home, &settings)),
            Order::Stop => {}
        }
    }

    fn flush(&mut self) {
        self.deadline = None;
        for ((folder, _), draft) in std::mem::take(&mut self.waiting) {
            if let Some(drafts) = self.open.get(&folder) {
                self.tell(drafts.save(&draft));
            }
        }
    }

    fn tell(&self, result: Result<(), FileProblem>) {
        if let Err(problem) = result {
            let _ = self.arrivals.send(Arrival::Result(Event::Failed(problem)));
        }
    }
}
