//! What was done to the logbook and can be taken back: sessions made, saved, deleted, and changes to
//! `logbook.json`. What is typed in a form has a history of its own there.

use std::sync::Arc;

use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::format::Document;
use crate::store::swap::Swap;

use super::marks::Marked;

/// How many steps can be taken back.
const DEPTH: usize = 200;

/// A session as it is on disk; none where there is no file.
pub type Version = Option<Arc<Document<Session>>>;

/// The people on a sheet as they are on disk; none where no names are kept.
pub type PeopleVersion = Option<Arc<Document<People>>>;

/// One thing that was done.
#[derive(Clone, Debug)]
pub enum Step {
    /// To a session.
    Session(Change),
    /// To the logbook itself: what it was, and what it became.
    Logbook(Box<Logbook>, Box<Logbook>),
    /// To several sessions at once; none of them came or went.
    Several(Vec<Change>),
    /// What others sent was taken in: the files that were replaced by it, and what was
    /// marked before and after.
    TakenIn(Arc<[Swap]>, [Marked; 2]),
}

/// One thing that was done to a session.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which session.
    pub id: SessionId,
    /// What it was.
    pub before: Version,
    /// What it became.
    pub after: Version,
    /// What the people on its sheet were, and what they became, where that was another thing.
    pub people: Option<(PeopleVersion, PeopleVersion)>,
}

impl Change {
    /// The change that takes this one back.
    pub fn inverse(&self) -> Self {
        Self {
            id: self.id,
            before: self.after.clone(),
            after: self.before.clone(),
            people: self.people.clone().map(|(before, after)| (after, before)),
        }
    }
}

impl Step {
    /// Whether it changes `logbook.json`.
    pub fn is_of_logbook(&self) -> bool {
        matches!(self, Self::Logbook(..))
    }

    /// The step that takes this one back.
    pub fn inverse(&self) -> Self {
        match self {
            Self::Session(change) => Self::Session(change.inverse()),
            Self::Several(changes) => Self::Several(changes.iter().map(Change::inverse).collect()),
            Self::Logbook(before, after) => Self::Logbook(after.clone(), before.clone()),
            Self::TakenIn(swaps, [before, after]) => Self::TakenIn(
                swaps.iter().map(Swap::inverse).collect(),
                [Arc::clone(after), Arc::clone(before)],
            ),
        }
    }
}

/// Steps done and steps taken back.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Takes note of something new; what had been taken back cannot be done again.
    pub fn record(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// How many steps can be taken back.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// Whether nothing can be taken back.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// The step to perform to take back the last one.
    pub fn step_back(&self) -> Option<Step> {
        self.done.last().map(Step::inverse)
    }

    /// The step to perform to do again what was taken back last.
    pub fn step_forth(&self) -> Option<Step> {
        self.undone.last().cloned()
    }

    /// A step back has been performed; `now` is what the session has become, and `people` those
    /// on its sheet, where they were written.
    pub fn went_back(&mut self, now: Version, people: PeopleVersion) {
        if let Some(mut step) = self.done.pop() {
            if let Step::Session(change) = &mut step {
                change.before = now;
                if let Some((before, _)) = &mut change.people {
                    *before = people;
                }
            }
            self.undone.push(step);
        }
    }

    /// A step forth has been performed, as [`went_back`](Self::went_back) says of one back.
    pub fn went_forth(&mut self, now: Version, people: PeopleVersion) {
        if let Some(mut step) = self.undone.pop() {
            if let Step::Session(change) = &mut step {
                change.after = now;
                if let Some((_, after)) = &mut change.people {
                    *after = people;
                }
            }
            self.done.push(step);
        }
    }

    /// Some of the changes of the next step, back or forth, have been performed: what they are by now.
    /// The others stay the next step.
    pub fn went_several(&mut self, forth: bool, performed: Vec<Change>) {
        let (from, to) = match forth {
            true => (&mut self.undone, &mut self.done),
            false => (&mut self.done, &mut self.undone),
        };
        if performed.is_empty() {
            return;
        }
        if let Some(Step::Several(mut changes)) = from.pop() {
            changes.retain(|change| performed.iter().all(|one| one.id != change.id));
            if !changes.is_empty() {
                from.push(Step::Several(changes));
            }
            to.push(Step::Several(performed));
        }
    }

    /// Forgets the step that is the next one back, or forth: what it changed is another thing by now,
    /// and it would stand in the way of those behind it.
    pub fn drop_step(&mut self, forth: bool) {
        if forth {
            self.undone.pop();
        } else {
            self.done.pop();
        }
    }

    /// Forgets everything: another logbook is open.
    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }
}
