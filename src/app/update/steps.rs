//! Taking back, and doing again, what was done to the logbook.

use std::sync::Arc;

use crate::model::people::People;
use crate::model::session::Stamp;
use crate::model::value::SessionId;

use crate::app::effect::{Effect, PeopleWriting};
use crate::app::event::Moment;
use crate::app::history::{Change, PeopleVersion, Step, Version};
use crate::app::notice::Notice;
use crate::app::{App, Pending};

impl App {
    pub(super) fn step_back(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        if self.bring_back_draft(effects) {
            return;
        }
        if self.is_writing() {
            return self.tell(Notice::Plain("refused-changed-meanwhile"));
        }
        match self.history.step_back() {
            Some(step) => self.perform_step(step, false, moment, effects),
            None => self.tell(Notice::Plain("refused-nothing-to-undo")),
        }
    }

    pub(super) fn step_forth(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        if self.is_writing() {
            return self.tell(Notice::Plain("refused-changed-meanwhile"));
        }
        match self.history.step_forth() {
            Some(step) => self.perform_step(step, true, moment, effects),
            None => self.tell(Notice::Plain("refused-nothing-to-redo")),
        }
    }

    /// Whether something is being written that changes what the next step back or forth is.
    pub(super) fn is_writing(&self) -> bool {
        self.pending.values().any(|pending| match pending {
            Pending::SaveForm { .. }
            | Pending::Mend(_)
            | Pending::Mended(_)
            | Pending::Settled { .. }
            | Pending::MendPart(_)
            | Pending::Part(_)
            | Pending::Delete
            | Pending::TakeIn(_)
            | Pending::Step { .. }
            | Pending::Logbook { .. }
            | Pending::NextLogbook { .. } => true,
            Pending::Detail
            | Pending::Open { .. }
            | Pending::Settle
            | Pending::Past
            | Pending::KeepDraft { .. }
            | Pending::Import
            | Pending::Decision
            | Pending::Export(_) => false,
        })
    }

    pub(super) fn perform_step(
        &mut self,
        step: Step,
        forth: bool,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let change = match step {
            Step::Session(ref change) => change.clone(),
            Step::Logbook(..) => return self.step_logbook(step, forth, effects),
            Step::Several(changes) => return self.step_several(changes, forth, moment, effects),
            Step::TakenIn(..) => return self.step_taken_in(step, forth, effects),
        };
        let ticket = self.ticket(Pending::Step { step, forth });
        effects.push(effect_of(ticket, change, self.stamp(moment)));
    }

    pub(super) fn stepped(
        &mut self,
        step: &Step,
        forth: bool,
        now: Version,
        people: PeopleVersion,
    ) {
        if forth {
            self.history.went_forth(now, people);
            self.tell(Notice::Plain("told-redone"));
        } else {
            self.history.went_back(now, people);
            self.tell(Notice::Plain("told-undone"));
        }
        if let Step::Session(change) = step {
            self.select(change.id);
        }
    }
}

/// What makes a change on disk.
pub(super) fn effect_of(ticket: u64, change: Change, by: Stamp) -> Effect {
    let id = change.id;
    let people = change.people;
    let people = people.map(|(before, after)| people_of(id, &before, &after, by.clone()));
    match (change.before, change.after) {
        (None, _) => Effect::Restore { ticket, id },
        (base, None) => Effect::Trash {
            ticket,
            id,
            base,
            by,
        },
        (base, Some(after)) => Effect::Save {
            ticket,
            session: Box::new(after.value.clone()),
            base,
            source: Some(Arc::clone(&after.source)),
            people,
        },
    }
}

/// The people to be written by a step. Where no names were kept before, an empty sheet is: the file
/// of the names is never deleted but with its session.
fn people_of(
    id: SessionId,
    before: &PeopleVersion,
    after: &PeopleVersion,
    by: Stamp,
) -> PeopleWriting {
    let people = after
        .as_ref()
        .map_or_else(|| People::new(id), |after| after.value.clone());
    PeopleWriting {
        people: Box::new(people),
        base: before.clone(),
        source: after.as_ref().map(|after| Arc::clone(&after.source)),
        by,
    }
}
