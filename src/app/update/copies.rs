//! Copies that say different things, and earlier versions: opening their screens, and writing what was
//! chosen there.

use std::sync::Arc;

use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::format::Document;
use crate::store::settle::Settled;

use crate::app::effect::Effect;
use crate::app::event::{Moment, PeopleRead, Saved, Theirs};
use crate::app::history::{Change, PeopleVersion, Step, Version};
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::settle::Settle;
use crate::app::versions::{PastRead, Versions};
use crate::app::{App, Pending};

impl App {
    /// Begins to settle what copies of a session say differently. What is typed in a form is saved
    /// first, and so is a draft: it was begun before this.
    pub(super) fn settle_copies(&mut self, id: SessionId, effects: &mut Vec<Effect>) {
        if self.has_unsaved() {
            return self.tell(Notice::Plain("refused-save-first"));
        }
        if self.drafts.contains_key(&id) {
            return self.ask_draft(id);
        }
        self.read(id, Pending::Settle, effects);
    }

    /// The session and the names on its sheet have been read. Where these cannot be, what there is to
    /// settle of the session is settled without them.
    pub(super) fn show_settle(
        &mut self,
        read: Result<Arc<Document<Session>>, FileProblem>,
        people: PeopleRead,
        moment: Moment,
    ) {
        let base = match read {
            Ok(base) => base,
            Err(problem) => return self.tell(Notice::File(problem)),
        };
        if let Some(format) = base.read_only {
            return self.tell(Notice::Counted("refused-newer-format", format.into()));
        }
        let (sheet, newer, problem) = match people {
            Ok(Some(sheet)) if sheet.read_only.is_some() => (None, sheet.read_only, None),
            Ok(sheet) => (sheet, None, None),
            Err(problem) => (None, None, Some(*problem)),
        };
        match (Settle::of(base, sheet, moment.today), newer, problem) {
            (Some(settle), ..) => self.lay(Screen::Settle(Box::new(settle))),
            (None, Some(format), _) => {
                self.tell(Notice::Counted("refused-newer-format", format.into()));
            }
            (None, None, Some(problem)) => self.tell(Notice::File(problem)),
            (None, None, None) => self.tell(Notice::Plain("refused-nothing-to-settle")),
        }
    }

    pub(super) fn write_settled(
        &mut self,
        settled: Box<Settled>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if self.is_writing() {
            return self.tell(Notice::Plain("refused-changed-meanwhile"));
        }
        let ticket = self.ticket(Pending::Settled {
            before: Some(Arc::clone(&settled.session)),
            names: settled.sheet.clone(),
            told: "told-settled",
        });
        effects.push(Effect::Settle {
            ticket,
            settled,
            by: self.stamp(moment),
        });
    }

    /// A session that came back is deleted again.
    pub(super) fn delete_settled(
        &mut self,
        base: Arc<Document<Session>>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if self.is_writing() {
            return self.tell(Notice::Plain("refused-changed-meanwhile"));
        }
        self.close_copies();
        let id = base.value.id;
        if matches!(self.screens.top(), Screen::Form(form) if form.id() == id) {
            self.close_form(effects);
        }
        let ticket = self.ticket(Pending::Delete);
        effects.push(Effect::Trash {
            ticket,
            id,
            base: Some(base),
            by: self.stamp(moment),
        });
    }

    /// What was chosen has been written.
    pub(super) fn on_settled(
        &mut self,
        (before, names): (Version, PeopleVersion),
        saved: Saved,
        told: &'static str,
        moment: Moment,
    ) {
        let after = &saved.session;
        let id = after.value.id;
        let people = saved.people.clone();
        self.history.record(Step::Session(Change {
            id,
            before,
            after: Some(Arc::clone(after)),
            people: people.map(|people| (names, Some(people))),
        }));
        self.close_copies();
        // A form without changes shows it at once, and need not say that somebody else wrote it.
        for screen in self.screens.iter_mut() {
            if let Screen::Form(form) = screen
                && form.id() == id
            {
                form.notice_theirs(Theirs::Session(Arc::clone(after)), moment);
                if let Some(people) = &saved.people {
                    form.notice_people(Ok(Some(Arc::clone(people))));
                }
            }
        }
        self.tell(Notice::Plain(told));
    }

    /// Reads the earlier versions of a session.
    pub(super) fn read_past(&mut self, id: SessionId, effects: &mut Vec<Effect>) {
        let ticket = self.ticket(Pending::Past);
        effects.push(Effect::ReadPast { ticket, id });
    }

    pub(super) fn on_past(&mut self, ticket: u64, result: PastRead) {
        if !matches!(self.pending.remove(&ticket), Some(Pending::Past)) {
            return;
        }
        match result {
            Ok((_, past)) if past.is_empty() => self.tell(Notice::Plain("refused-no-earlier")),
            Ok((now, past)) => self.lay(Screen::Versions(Box::new(Versions::new(now, past)))),
            Err(problem) => self.tell(Notice::File(problem)),
        }
    }

    /// An earlier version comes back: into the form, where that is open, else into the file.
    pub(super) fn bring_back(
        &mut self,
        version: &Arc<Document<Session>>,
        now: Arc<Document<Session>>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let id = version.value.id;
        if let Some(Screen::Form(form)) = self.screens.below_mut()
            && form.id() == id
        {
            form.bring_back(&version.value);
            self.screens.pop();
            self.keep_draft(moment, effects);
            return self.tell(Notice::Plain("told-brought-into-form"));
        }
        if self.drafts.contains_key(&id) {
            self.close_copies();
            return self.ask_draft(id);
        }
        if self.is_writing() {
            return self.tell(Notice::Plain("refused-changed-meanwhile"));
        }
        let before = Some(Arc::clone(&now));
        let ticket = self.ticket(Pending::Settled {
            before,
            names: None,
            told: "told-brought-back",
        });
        let session = Session {
            changed: self.stamp(moment),
            ..version.value.clone()
        };
        effects.push(super::mending::save(ticket, session, now));
    }

    /// Closes the screens of copies and of versions, if one is open; whether it was.
    pub(super) fn close_copies(&mut self) -> bool {
        let is_open = matches!(self.screens.top(), Screen::Settle(_) | Screen::Versions(_));
        if is_open {
            self.screens.pop();
        }
        is_open
    }

    /// Lays a screen on what is open.
    fn lay(&mut self, screen: Screen) {
        self.filter.keep();
        self.overlay = None;
        self.close_copies();
        self.screens.push(screen);
    }
}
