//! What is done to several sessions as one step: each is read and written by itself, and what has
//! come of all of them is told, and can be taken back, when the last one is through.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::format::Document;

use crate::app::check::Mend;
use crate::app::effect::Effect;
use crate::app::event::{Moment, SaveProblem, Saved};
use crate::app::history::{Change, Step, Version};
use crate::app::notice::Notice;
use crate::app::{App, Pending};

use super::mending::save;
use super::steps::effect_of;

/// One of the sessions, while it is being written.
#[derive(Debug)]
pub(in crate::app) enum Part {
    /// It was mended; what it was.
    Mended(Version),
    /// A change to it is being taken back.
    Back(Change),
    /// A change to it is being made again.
    Forth(Change),
}

/// How far all of them are.
#[derive(Debug)]
pub(in crate::app) struct Several {
    way: Way,
    /// How many are still being read or written.
    waiting: usize,
    done: Vec<Change>,
    /// How many stay as they are.
    left: usize,
    /// Why the first of them does.
    reason: Option<Notice>,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    Mending,
    Step { forth: bool },
}

impl Several {
    fn new(way: Way, waiting: usize) -> Self {
        Self {
            way,
            waiting,
            done: Vec::new(),
            left: 0,
            reason: None,
        }
    }
}

impl App {
    /// Begins to mend; sessions that are being written stay as they are.
    pub(super) fn mend_all(&mut self, mends: Vec<Mend>, effects: &mut Vec<Effect>) {
        if self.is_writing() {
            return self.tell(Notice::Plain("refused-changed-meanwhile"));
        }
        let mut by_session: BTreeMap<SessionId, Vec<Mend>> = BTreeMap::new();
        for mend in mends {
            by_session.entry(mend.id).or_default().push(mend);
        }
        self.several = Some(Several::new(Way::Mending, by_session.len()));
        for (id, mends) in by_session {
            if self.drafts.contains_key(&id) {
                self.leave_part(Notice::Plain("refused-mend-draft"));
            } else {
                self.read(id, Pending::MendPart(mends), effects);
            }
        }
    }

    /// One of the sessions has been read.
    pub(super) fn write_part(
        &mut self,
        mends: &[Mend],
        read: Result<Arc<Document<Session>>, FileProblem>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        match self.mended(mends, read, moment) {
            Ok((session, base)) => {
                let part = Part::Mended(Some(Arc::clone(&base)));
                let ticket = self.ticket(Pending::Part(part));
                effects.push(save(ticket, session, base));
            }
            Err(notice) => self.leave_part(notice),
        }
    }

    /// Takes several changes back, or makes them again; they come as they are to be made.
    pub(super) fn step_several(
        &mut self,
        changes: Vec<Change>,
        forth: bool,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let by = self.stamp(moment);
        self.several = Some(Several::new(Way::Step { forth }, changes.len()));
        for change in changes {
            let part = match forth {
                true => Part::Forth(change.clone()),
                false => Part::Back(change.inverse()),
            };
            let ticket = self.ticket(Pending::Part(part));
            effects.push(effect_of(ticket, change, by.clone()));
        }
    }

    /// One of the sessions has been written, or not.
    pub(super) fn on_part_written(
        &mut self,
        part: Part,
        id: SessionId,
        result: Result<Saved, SaveProblem>,
    ) {
        let now = match result {
            Ok(saved) => Some(saved.session),
            Err(SaveProblem::File(problem)) => return self.leave_part(Notice::File(problem)),
            Err(SaveProblem::Changed(_) | SaveProblem::NamesChanged(_)) => {
                return self.leave_part(Notice::Plain("refused-changed-meanwhile"));
            }
        };
        let change = match part {
            Part::Mended(before) => Change {
                id,
                before,
                after: now,
                people: None,
            },
            Part::Back(change) => Change {
                before: now,
                ..change
            },
            Part::Forth(change) => Change {
                after: now,
                ..change
            },
        };
        if let Some(several) = &mut self.several {
            several.done.push(change);
        }
        self.part_is_through();
    }

    /// One of the sessions stays as it is.
    fn leave_part(&mut self, reason: Notice) {
        if let Some(several) = &mut self.several {
            several.left += 1;
            several.reason.get_or_insert(reason);
        }
        self.part_is_through();
    }

    fn part_is_through(&mut self) {
        if let Some(several) = &mut self.several {
            several.waiting = several.waiting.saturating_sub(1);
        }
        let is_last = |several: &mut Several| several.waiting == 0;
        if let Some(several) = self.several.take_if(is_last) {
            self.settle_several(several);
        }
    }

    /// All are through: what came of it is one step, and is told.
    fn settle_several(&mut self, several: Several) {
        let (count, left) = (several.done.len() as u64, several.left as u64);
        let told = match several.way {
            Way::Mending => Notice::Counted("told-mended-all", count),
            Way::Step { forth: true } => Notice::Plain("told-redone"),
            Way::Step { forth: false } => Notice::Plain("told-undone"),
        };
        if let Some(change) = several.done.first() {
            self.select(change.id);
        }
        match several.way {
            Way::Mending if count > 0 => self.history.record(Step::Several(several.done)),
            Way::Mending => {}
            Way::Step { forth } => self.history.went_several(forth, several.done),
        }
        self.tell(match several.reason {
            None => told,
            Some(reason @ Notice::File(_)) => reason,
            Some(reason) if count == 0 => reason,
            Some(_) => Notice::Counted("refused-part", left),
        });
    }
}
