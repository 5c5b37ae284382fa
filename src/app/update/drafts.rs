//! Drafts: what was typed and is not saved, kept on disk and in the list until somebody goes on with
//! it or throws it away. What would be lost without its draft is left only when that is on disk.

use std::collections::btree_map::Entry;

use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::fault::FileProblem;

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::form::Form;
use crate::app::notice::Notice;
use crate::app::question::{Button, Topic};
use crate::app::screen::Screen;
use crate::app::{AfterDraft, App, Drafts, Pending};

impl App {
    /// Keeps what the form holds as a draft, on disk and in the list.
    pub(super) fn keep_draft(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        if let Some(draft) = self.take_draft(moment) {
            effects.push(Effect::KeepDraft {
                draft,
                ticket: None,
            });
        }
    }

    /// The same, and when the draft is on disk goes on with what it was kept for.
    pub(super) fn keep_draft_and(
        &mut self,
        then: AfterDraft,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(draft) = self.take_draft(moment) else {
            if matches!(then, AfterDraft::Quit) {
                self.end(effects);
            }
            return;
        };
        let ticket = Some(self.ticket(Pending::KeepDraft {
            draft: draft.clone(),
            then,
        }));
        effects.push(Effect::KeepDraft { draft, ticket });
    }

    /// What the form holds, as it now stands in the list too.
    fn take_draft(&mut self, moment: Moment) -> Option<Box<Draft>> {
        let book = self.book.as_ref()?;
        let draft = self.screens.iter().find_map(|screen| match screen {
            Screen::Form(form) if form.has_draft() => Some(form.draft(&book.folder, moment)),
            _ => None,
        })?;
        self.own_is_in_use(draft.session.id);
        self.put_in_line(draft.clone());
        Some(Box::new(draft))
    }

    /// A draft is on disk, or not.
    pub(super) fn on_draft_kept(
        &mut self,
        ticket: Option<u64>,
        result: Result<(), FileProblem>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let pending = ticket.and_then(|ticket| self.pending.remove(&ticket));
        match (pending, result) {
            (Some(Pending::KeepDraft { draft, then }), Ok(())) => {
                self.after_draft(&draft, then, moment, effects);
            }
            (Some(Pending::KeepDraft { then, .. }), Err(problem)) => {
                let session = match then {
                    AfterDraft::SayNotSaved(problem) => Some(problem),
                    AfterDraft::Close | AfterDraft::Quit => None,
                };
                self.open_question(Topic::NotKept {
                    session,
                    draft: Box::new(problem),
                });
            }
            (_, Err(problem)) => self.tell(Notice::Draft(problem)),
            (_, Ok(())) => {}
        }
    }

    /// Goes on with what a draft was kept for. What was typed since it was handed over is not in
    /// it, and is asked about again.
    fn after_draft(
        &mut self,
        draft: &Draft,
        then: AfterDraft,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let top = match self.screens.top() {
            Screen::Form(form) if form.id() == draft.session.id => Some(form),
            _ => None,
        };
        let is_in = top.is_some_and(|form| form.is_in(draft));
        match then {
            AfterDraft::SayNotSaved(problem) => self.open_question(Topic::NotSaved(problem)),
            AfterDraft::Quit if is_in => self.end(effects),
            AfterDraft::Quit => self.quit(moment, effects),
            AfterDraft::Close if is_in => {
                self.screens.pop();
                self.tell(Notice::Plain("told-draft-kept"));
            }
            AfterDraft::Close if top.is_some() => self.open_question(Topic::LeaveForm),
            AfterDraft::Close => {}
        }
    }

    /// Drops one's own draft of a session, if there is one.
    pub(super) fn drop_draft(&mut self, id: SessionId, effects: &mut Vec<Effect>) {
        self.forget_draft(id, None, effects);
    }

    /// Closes the form as soon as what it holds is on disk as a draft.
    pub(super) fn leave_with_draft(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        let Screen::Form(form) = self.screens.top() else {
            return;
        };
        if form.is_unsaved() {
            return self.keep_draft_and(AfterDraft::Close, moment, effects);
        }
        let id = form.id();
        self.drop_draft(id, effects);
        self.screens.pop();
    }

    /// Brings back the draft that was thrown away last, where nothing else was done since; whether
    /// there was one.
    pub(super) fn bring_back_draft(&mut self, effects: &mut Vec<Effect>) -> bool {
        let now = self.history.len();
        let Some((_, draft)) = self.dropped.pop_if(|(when, _)| *when == now) else {
            return false;
        };
        self.put_in_line(draft.clone());
        effects.push(Effect::KeepDraft {
            draft: Box::new(draft),
            ticket: None,
        });
        self.tell(Notice::Plain("told-draft-back"));
        true
    }

    pub(super) fn ask_draft(&mut self, id: SessionId) {
        let of_it = |draft: &&Draft| draft.session.id == id;
        let first = self.drafts.get(&id).into_iter();
        let drafts: Vec<Draft> = first
            .chain(self.behind.iter().filter(of_it))
            .cloned()
            .collect();
        if !drafts.is_empty() {
            self.open_question(Topic::Drafts(drafts));
        }
    }

    /// Opens the form on the first draft of a session, which is one's own from now on; the file
    /// that it was begun from is read too, to see whether it has changed since.
    pub(super) fn continue_draft(
        &mut self,
        id: SessionId,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(first) = self.drafts.get_mut(&id) else {
            return;
        };
        let draft = first.clone();
        if first.left_as.take().is_some() {
            effects.push(Effect::TakeOverDraft(Box::new(draft.clone())));
            self.own_is_in_use(id);
        }
        let is_new = draft.is_new();
        self.show_form(Form::of_draft(draft, moment));
        if !is_new {
            self.read(id, Pending::Detail, effects);
        }
    }

    /// The first of the drafts is gone on with, or thrown away; the others are asked about in
    /// turn.
    pub(super) fn answer_drafts(
        &mut self,
        mut drafts: Vec<Draft>,
        button: Button,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if drafts.is_empty() || button == Button::Later {
            return;
        }
        let draft = drafts.remove(0);
        match button {
            Button::ContinueDraft => self.continue_draft(draft.session.id, moment, effects),
            Button::DropDraft => {
                self.forget_draft(draft.session.id, draft.left_as.clone(), effects);
                self.tell(Notice::Plain("told-draft-dropped"));
                self.dropped.push((self.history.len(), draft));
                if !drafts.is_empty() {
                    self.open_question(Topic::Drafts(drafts));
                }
            }
            _ => {}
        }
    }

    /// The drafts that were found when the logbook was opened: one of each session stands in the
    /// list, the others behind it.
    pub(super) fn line_up(&mut self, drafts: &[Draft]) {
        self.drafts = Drafts::new();
        self.behind.clear();
        for draft in drafts {
            match self.drafts.entry(draft.session.id) {
                Entry::Vacant(place) => {
                    place.insert(draft.clone());
                }
                Entry::Occupied(_) => self.behind.push(draft.clone()),
            }
        }
    }

    /// Puts a draft before the others of its session. One's own is always the first: what a program
    /// left can be gone on with only when its place is free.
    fn put_in_line(&mut self, draft: Draft) {
        let id = draft.session.id;
        match self.drafts.get(&id) {
            Some(first) if first.left_as.is_none() && draft.left_as.is_some() => {
                self.behind.insert(0, draft);
            }
            first => {
                let behind = first.filter(|first| first.left_as != draft.left_as);
                self.behind.extend(behind.cloned());
                self.drafts.insert(id, draft);
            }
        }
    }

    /// A draft is no more; the next one of its session takes its place.
    fn forget_draft(&mut self, id: SessionId, left_as: Option<String>, effects: &mut Vec<Effect>) {
        let is_it = |draft: &Draft| draft.session.id == id && draft.left_as == left_as;
        self.behind.retain(|draft| !is_it(draft));
        if self.drafts.get(&id).is_some_and(is_it) {
            self.drafts.remove(&id);
            let next = self.behind.iter().position(|draft| draft.session.id == id);
            if let Some(next) = next {
                self.drafts.insert(id, self.behind.remove(next));
            }
        }
        effects.push(Effect::DropDraft { id, left_as });
    }

    /// A draft that was thrown away cannot come back to where another one is written now.
    fn own_is_in_use(&mut self, id: SessionId) {
        self.dropped
            .retain(|(_, draft)| draft.session.id != id || draft.left_as.is_some());
    }
}
