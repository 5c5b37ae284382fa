//! Mending at once what the check found: the session is read, changed and written, as if somebody
//! had opened it, and can be taken back like everything else.

use std::sync::Arc;

use crate::model::session::Session;
use crate::store::fault::FileProblem;
use crate::store::format::Document;

use crate::app::check::Mend;
use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::history::{Change, Step, Version};
use crate::app::notice::Notice;
use crate::app::{App, Pending};

impl App {
    /// Begins to mend; a session that is being written has its draft asked about first.
    pub(super) fn mend(&mut self, mend: Mend, effects: &mut Vec<Effect>) {
        let id = mend.id;
        if self.drafts.contains_key(&id) {
            return self.ask_draft(id);
        }
        self.read(id, Pending::Mend(mend), effects);
    }

    /// The session has been read: it is changed where the check still finds the same in it.
    pub(super) fn write_mended(
        &mut self,
        mend: &Mend,
        read: Result<Arc<Document<Session>>, FileProblem>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        match self.mended(std::slice::from_ref(mend), read, moment) {
            Ok((session, base)) => {
                let ticket = self.ticket(Pending::Mended(Some(Arc::clone(&base))));
                effects.push(save(ticket, session, base));
            }
            Err(notice) => self.tell(notice),
        }
    }

    /// A session with all that still mends it, and what it was; or why nothing does.
    pub(super) fn mended(
        &self,
        mends: &[Mend],
        read: Result<Arc<Document<Session>>, FileProblem>,
        moment: Moment,
    ) -> Result<(Session, Arc<Document<Session>>), Notice> {
        let base = read.map_err(Notice::File)?;
        if let Some(format) = base.read_only {
            return Err(Notice::Counted("refused-newer-format", u64::from(format)));
        }
        let mut session = base.value.clone();
        let mut is_mended = false;
        for mend in mends {
            let still_stands = self.book.as_ref().is_some_and(|book| {
                let named = book.named.get(&session.id).cloned().unwrap_or_default();
                let (logbook, today) = (&book.logbook, book.today());
                mend.mending
                    .still_mends(&mend.what, &session, named, logbook, today)
            });
            is_mended |= still_stands && mend.mending.apply(&mut session);
        }
        if !is_mended {
            return Err(Notice::Plain("refused-not-mended"));
        }
        session.changed = self.stamp(moment);
        Ok((session, base))
    }

    /// It has been written.
    pub(super) fn on_mended(&mut self, before: Version, after: Arc<Document<Session>>) {
        self.history.record(Step::Session(Change {
            id: after.value.id,
            before,
            after: Some(after),
            people: None,
        }));
        self.tell(Notice::Plain("told-mended"));
    }
}

/// Writes a session that was mended.
pub(super) fn save(ticket: u64, session: Session, base: Arc<Document<Session>>) -> Effect {
    Effect::Save {
        ticket,
        session: Box::new(session),
        base: Some(base),
        source: None,
        people: None,
    }
}
