//! Changes of the entry: each can be taken back, with the focus where it was, and each is kept in
//! a draft. A run of typing in one place is one change.

use chrono::{DateTime, TimeDelta, Utc};

use crate::app::effect::Effect;
use crate::app::notice::Notice;
use crate::app::{Context, Wish};
use crate::model::edit::{Edit, Entry};
use crate::model::field::Address;

use super::Form;

/// How long typing may rest before what follows is a change of its own.
pub(super) const PAUSE: TimeDelta = TimeDelta::seconds(3);

/// How many changes can be taken back.
const DEPTH: usize = 500;

/// A place in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub at: Address,
    pub cell: (usize, usize),
    pub mark: usize,
}

/// What an entry was before a change, and where the change was made.
#[derive(Debug)]
struct Step {
    entry: Entry,
    spot: Spot,
}

/// Typing that goes on.
#[derive(Clone, Copy, Debug)]
struct Run {
    spot: Spot,
    last: DateTime<Utc>,
}

/// The changes of a form.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    run: Option<Run>,
}

impl History {
    /// What is typed from now on is a change of its own.
    pub(super) fn end_run(&mut self) {
        self.run = None;
    }

    /// Forgets every change: the entry has become another one.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether typing goes on at a place.
    pub(super) fn is_running_at(&self, spot: Spot) -> bool {
        self.run.is_some_and(|run| run.spot == spot)
    }

    /// Typing goes on at a place, also where it changed nothing: a 0 in an empty cell.
    pub(super) fn keep_running(&mut self, spot: Spot, at: DateTime<Utc>) {
        self.run = Some(Run { spot, last: at });
    }

    /// Makes every step one beside what somebody else has changed; where one cannot be, it and those
    /// before it are forgotten.
    pub(super) fn rebase(&mut self, combined: impl Fn(&Entry) -> Option<Entry>) {
        for steps in [&mut self.done, &mut self.undone] {
            let mut rebased = Vec::with_capacity(steps.len());
            while let Some(step) = steps.pop() {
                let Some(entry) = combined(&step.entry) else {
                    break;
                };
                rebased.push(Step { entry, ..step });
            }
            rebased.reverse();
            *steps = rebased;
        }
    }

    /// Forgets the last change where the entry has become again what it was before it.
    pub(super) fn forget_if_undone(&mut self, entry: &Entry) {
        self.done.pop_if(|step| step.entry == *entry);
    }

    /// Takes note of a change at a place; one that goes on with the last is no new one.
    fn record(&mut self, before: Entry, spot: Spot, typed_at: Option<DateTime<Utc>>) {
        let goes_on = match (self.run, typed_at) {
            (Some(run), Some(at)) => run.spot == spot && at - run.last < PAUSE,
            _ => false,
        };
        if !goes_on {
            self.done.push(Step {
                entry: before,
                spot,
            });
            if self.done.len() > DEPTH {
                self.done.remove(0);
            }
        }
        self.undone.clear();
        self.run = typed_at.map(|last| Run { spot, last });
    }
}

/// Whether a change stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// One act, such as a choice or a row taken away.
    Act,
    /// A letter or a digit among others.
    Typing,
}

impl Form {
    /// Makes changes as one; whether anything changed. A session that is read-only says so.
    pub(super) fn change(
        &mut self,
        edits: impl IntoIterator<Item = Edit>,
        manner: Manner,
        context: &mut Context,
    ) -> bool {
        if self.refuses_change(context) {
            return false;
        }
        let before = self.entry.clone();
        let edits: Vec<Edit> = edits.into_iter().collect();
        let is_about_names = |edit: &Edit| matches!(edit, Edit::Names(_));
        if edits.iter().any(is_about_names) && self.refuses_names(context) {
            return false;
        }
        for edit in edits {
            self.entry.apply(edit, context.moment.today);
        }
        if self.entry == before {
            return false;
        }
        let typed_at = (manner == Manner::Typing).then_some(context.moment.at);
        self.history.record(before, self.spot(), typed_at);
        self.changed(context);
        true
    }

    /// Sets the text of the focused field as one act.
    pub(super) fn set_text(&mut self, text: String, context: &mut Context) -> bool {
        self.change(write(self.focus, text), Manner::Act, context)
    }

    /// Empties the focused field.
    pub(super) fn clear(&mut self, context: &mut Context) {
        self.set_text(String::new(), context);
    }

    /// Whether the session is read-only; the notice says why.
    pub(super) fn refuses_change(&mut self, context: &mut Context) -> bool {
        let Some(format) = self.read_only else {
            return false;
        };
        let notice = Notice::Counted("refused-newer-format", u64::from(format));
        context.wishes.push(Wish::Tell(notice));
        self.typing = None;
        true
    }

    pub(super) fn undo(&mut self, context: &mut Context) {
        match self.history.done.pop() {
            Some(step) => {
                let undone = self.put_back(step, context);
                self.history.undone.push(undone);
            }
            None => tell(context, "refused-nothing-to-undo"),
        }
    }

    pub(super) fn redo(&mut self, context: &mut Context) {
        match self.history.undone.pop() {
            Some(step) => {
                let done = self.put_back(step, context);
                self.history.done.push(done);
            }
            None => tell(context, "refused-nothing-to-redo"),
        }
    }

    /// Makes the entry what it was; gives the step that leads the other way.
    fn put_back(&mut self, step: Step, context: &mut Context) -> Step {
        let entry = std::mem::replace(&mut self.entry, step.entry);
        self.go_to_spot(step.spot);
        self.changed(context);
        Step {
            entry,
            spot: step.spot,
        }
    }

    /// Puts another session in the place of the entry, as a change that can be taken back.
    pub(super) fn replace_entry(&mut self, entry: Entry) {
        let before = std::mem::replace(&mut self.entry, entry);
        self.history.record(before, self.spot(), None);
        self.typing = None;
        self.open = None;
        self.forget_counted();
        self.settle_focus();
        self.derived.touch();
    }

    /// After every change: what is derived is stale, and the draft on disk too.
    fn changed(&mut self, context: &mut Context) {
        self.derived.touch();
        self.keep_draft(context);
    }

    /// Brings the draft on disk up to date.
    pub(super) fn keep_draft(&self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        context.effects.push(if self.has_draft() {
            Effect::KeepDraft {
                draft: Box::new(self.draft(&book.folder, context.moment)),
                ticket: None,
            }
        } else {
            Effect::DropDraft {
                id: self.id(),
                left_as: None,
            }
        });
    }
}

/// Writes a text into a field. The field is emptied first, so that no value that the text went
/// through while it was typed stands behind one that is no value: 31 on the way to 31.02.2020.
pub(super) fn write(at: Address, text: String) -> [Edit; 2] {
    let empty = String::new();
    [Edit::Text { at, text: empty }, Edit::Text { at, text }]
}

fn tell(context: &mut Context, id: &'static str) {
    context.wishes.push(Wish::Tell(Notice::Plain(id)));
}
