//! Writing `logbook.json`: the bands of ages, filters and tables with names, what is known of
//! municipalities. What somebody else has written meanwhile is never overwritten.

use crate::command::Command;
use crate::model::code::Code;
use crate::model::logbook::Logbook;
use crate::store::fault::FileProblem;
use crate::store::format::Document;

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::history::Step;
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::{App, Pending};

impl App {
    /// The logbook counts by other bands from now on.
    pub(super) fn set_age_profile(&mut self, profile: Code, effects: &mut Vec<Effect>) {
        let Some(book) = &self.book else {
            return;
        };
        let logbook = Logbook {
            age_profile: profile,
            ..book.logbook.clone()
        };
        self.save_logbook(Box::new(logbook), "told-age-profile", effects);
    }

    /// Writes the logbook anew. `told` is the text that says what has been done.
    pub(super) fn save_logbook(
        &mut self,
        logbook: Box<Logbook>,
        told: &'static str,
        effects: &mut Vec<Effect>,
    ) {
        let Some(book) = &self.book else {
            return;
        };
        let before = Box::new(book.logbook.clone());
        self.write_logbook(logbook, Pending::Logbook { before, told }, effects);
    }

    /// Takes a change of the logbook back, or makes it again, where it still is what the change made
    /// of it.
    pub(super) fn step_logbook(
        &mut self,
        from: &Logbook,
        to: Box<Logbook>,
        pending: Pending,
        effects: &mut Vec<Effect>,
    ) {
        match &self.book {
            Some(book) if book.logbook == *from => self.write_logbook(to, pending, effects),
            _ => self.tell(Notice::Plain("refused-changed-meanwhile")),
        }
    }

    fn write_logbook(
        &mut self,
        logbook: Box<Logbook>,
        pending: Pending,
        effects: &mut Vec<Effect>,
    ) {
        let Some(book) = &self.book else {
            return;
        };
        if let Some(problem) = &book.logbook_problem {
            let notice = Notice::File(problem.clone());
            return self.tell(notice);
        }
        let (generation, base) = (book.generation, book.logbook_base);
        let ticket = self.ticket(pending);
        effects.push(Effect::SaveLogbook {
            generation,
            ticket,
            logbook,
            base,
        });
    }

    /// Writes what is entered of a municipality.
    pub(super) fn save_residents(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        self.ask(
            moment,
            effects,
            |overlay, context| overlay.on_command(Command::Save, context),
            |_, _| false,
        );
    }

    pub(super) fn on_logbook_saved(
        &mut self,
        generation: u64,
        ticket: u64,
        result: Result<Option<Box<Document<Logbook>>>, FileProblem>,
        effects: &mut Vec<Effect>,
    ) {
        let pending = self.pending.remove(&ticket);
        let document = match result {
            Ok(Some(document)) => document,
            Ok(None) => return self.tell(Notice::Plain("refused-changed-meanwhile")),
            Err(problem) => return self.tell(Notice::File(problem)),
        };
        let after = Box::new(document.value.clone());
        let Some(book) = self.book_of(generation) else {
            return;
        };
        let is_judged_alike = book.logbook.judges_like(&after);
        book.take_logbook(Ok(document));
        if !is_judged_alike {
            self.reload(effects);
        }
        if let (Some(Overlay::Residents(residents)), Some(book)) = (&self.overlay, &self.book)
            && residents.is_saved(&book.logbook)
        {
            self.overlay = None;
        }
        match pending {
            Some(Pending::Logbook { before, told }) => {
                self.history.record(Step::Logbook(before, after));
                self.tell(Notice::Plain(told));
            }
            Some(Pending::Step { step, forth }) => self.stepped(&step, forth, None, None),
            _ => {}
        }
    }
}
