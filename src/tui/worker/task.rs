//! What is done with one session of a logbook, and what the program hears of it.

use std::sync::Arc;

use crate::app::effect::PeopleWriting;
use crate::app::event::{Event, PeopleRead, SaveProblem};
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::folder::Folder;
use crate::store::format::Document;
use crate::store::save::Writing;
use crate::store::settle::Settled;

/// What can be done with a session.
pub(in crate::tui) enum Task {
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

/// Does something with a session; gives what the program hears of it.
pub(super) fn perform(folder: &Folder, ticket: u64, id: SessionId, task: Task) -> Event {
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
pub(super) fn failed(ticket: u64, id: SessionId, task: &Task, problem: FileProblem) -> Event {
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
