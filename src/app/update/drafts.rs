//! Drafts: what was typed and is not saved, kept on disk and in the list until somebody goes on with
//! it or throws it away.

use crate::model::value::SessionId;
use crate::store::draft::Draft;

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::form::Form;
use crate::app::notice::Notice;
use crate::app::question::{Button, Topic};
use crate::app::screen::Screen;
use crate::app::{App, Pending};

impl App {
    /// Keeps what the form holds as a draft, on disk and in the list.
    pub(super) fn keep_draft(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        let Some(book) = &self.book else {
            return;
        };
        for screen in self.screens.iter() {
            if let Screen::Form(form) = screen
                && form.has_draft()
            {
                let draft = form.draft(&book.folder, moment);
                self.drafts.insert(form.id(), draft.clone());
                effects.push(Effect::KeepDraft(Box::new(draft)));
            }
        }
    }

    pub(super) fn drop_draft(&mut self, id: SessionId, effects: &mut Vec<Effect>) {
        self.drafts.remove(&id);
        effects.push(Effect::DropDraft(id));
    }

    /// Closes the form; what it holds stays as a draft.
    pub(super) fn leave_with_draft(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        let Screen::Form(form) = self.screens.top() else {
            return;
        };
        if form.is_unsaved() {
            self.keep_draft(moment, effects);
            self.tell(Notice::Plain("told-draft-kept"));
        } else {
            let id = form.id();
            self.drop_draft(id, effects);
        }
        self.screens.pop();
    }

    /// Brings back the draft that was thrown away last, where nothing else was done since; whether
    /// there was one.
    pub(super) fn bring_back_draft(&mut self, effects: &mut Vec<Effect>) -> bool {
        let now = self.history.len();
        let Some((_, draft)) = self.dropped.pop_if(|(when, _)| *when == now) else {
            return false;
        };
        self.drafts.insert(draft.session.id, draft.clone());
        effects.push(Effect::KeepDraft(Box::new(draft)));
        self.tell(Notice::Plain("told-draft-back"));
        true
    }

    pub(super) fn ask_draft(&mut self, id: SessionId) {
        if let Some(draft) = self.drafts.get(&id) {
            self.open_question(Topic::Drafts(vec![draft.clone()]));
        }
    }

    /// Opens the form on a draft; the file that it was begun from is read too, to see whether it
    /// has changed since.
    pub(super) fn continue_draft(
        &mut self,
        id: SessionId,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(draft) = self.drafts.get(&id).cloned() else {
            return;
        };
        let is_new = draft.base.is_none();
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
                self.drop_draft(draft.session.id, effects);
                self.tell(Notice::Plain("told-draft-dropped"));
                self.dropped.push((self.history.len(), draft));
                if !drafts.is_empty() {
                    self.open_question(Topic::Drafts(drafts));
                }
            }
            _ => {}
        }
    }
}
