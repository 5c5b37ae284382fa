//! Writing `logbook.json`: the bands of ages, filters and tables with names, what is known of
//! municipalities. What somebody else has written meanwhile is never overwritten.

use crate::command::Command;
use crate::model::code::Code;
use crate::model::logbook::Logbook;
use crate::store::fault::FileProblem;
use crate::store::format::Document;

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::filter_builder::Stage;
use crate::app::history::Step;
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::question::Topic;
use crate::app::reach::Reach;
use crate::app::residents::{Residents, Settled};
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

    /// Writes the logbook anew, now or after what is being written of it. `told` is the text that
    /// says what has been done.
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
        let is_first = !self.pending.values().any(|pending| {
            let is_step = matches!(pending, Pending::Step { step, .. } if step.is_of_logbook());
            is_step || matches!(pending, Pending::Logbook { .. })
        });
        if is_first {
            self.write_logbook(logbook, Pending::Logbook { before, told }, effects);
        } else {
            self.ticket(Pending::NextLogbook {
                before,
                after: logbook,
                told,
            });
        }
    }

    /// Takes a change of the logbook back, or makes it again, where what it changed still is what
    /// it made of it. A change that cannot is forgotten: it would hide those before it.
    pub(super) fn step_logbook(&mut self, step: Step, forth: bool, effects: &mut Vec<Effect>) {
        let (Step::Logbook(from, to), Some(book)) = (&step, &self.book) else {
            return;
        };
        match book.logbook.with_change(from, to) {
            Some(logbook) => {
                let pending = Pending::Step { step, forth };
                self.write_logbook(Box::new(logbook), pending, effects);
            }
            None => {
                self.history.drop_step(forth);
                self.tell(Notice::Plain("refused-changed-meanwhile"));
            }
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
            return self.logbook_not_saved(notice);
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

    /// Writes what was to be written next, where it still can be.
    fn write_next_logbook(&mut self, effects: &mut Vec<Effect>) {
        let waiting = self.pending.iter();
        let waiting = waiting.filter(|(_, one)| matches!(one, Pending::NextLogbook { .. }));
        let Some(next) = waiting.map(|(ticket, _)| *ticket).min() else {
            return;
        };
        let (
            Some(Pending::NextLogbook {
                before,
                after,
                told,
            }),
            Some(book),
        ) = (self.pending.remove(&next), &self.book)
        else {
            return;
        };
        match book.logbook.with_change(&before, &after) {
            Some(logbook) => self.save_logbook(Box::new(logbook), told, effects),
            None => self.logbook_not_saved(Notice::Plain("refused-changed-meanwhile")),
        }
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

    /// The logbook has been written, or not. The folder may have been read again meanwhile; another
    /// logbook that was opened has made an end of the ticket.
    pub(super) fn on_logbook_saved(
        &mut self,
        ticket: u64,
        result: Result<Option<Box<Document<Logbook>>>, FileProblem>,
        effects: &mut Vec<Effect>,
    ) {
        let Some(pending) = self.pending.remove(&ticket) else {
            return;
        };
        let document = match result {
            Ok(Some(document)) => document,
            Ok(None) => {
                self.logbook_not_saved(Notice::Plain("refused-changed-meanwhile"));
                // The next try begins from what is there now.
                return self.reload(effects);
            }
            Err(problem) => return self.logbook_not_saved(Notice::File(problem)),
        };
        let after = Box::new(document.value.clone());
        let Some(book) = &mut self.book else {
            return;
        };
        let is_judged_alike = book.logbook.judges_like(&after);
        book.take_logbook(Ok(document));
        if !is_judged_alike {
            self.reload(effects);
        }
        match pending {
            Pending::Logbook { before, told } => {
                self.history.record(Step::Logbook(before, after));
                self.tell(Notice::Plain(told));
            }
            Pending::Step { step, forth } => self.stepped(&step, forth, None, None),
            _ => {}
        }
        self.settle_residents(effects);
        self.show_filters_again();
        self.write_next_logbook(effects);
    }

    /// Nothing of what was to be written is, nor what was to be written after it.
    fn logbook_not_saved(&mut self, notice: Notice) {
        self.pending
            .retain(|_, pending| !matches!(pending, Pending::NextLogbook { .. }));
        if let Some(residents) = residents_of(&mut self.overlay) {
            residents.not_saved();
        }
        self.show_filters_again();
        self.tell(notice);
    }

    /// The table of residents closes when all that stands in it is on disk, also under a question
    /// whether to leave it.
    fn settle_residents(&mut self, effects: &mut Vec<Effect>) {
        let (Some(residents), Some(book)) = (residents_of(&mut self.overlay), &self.book) else {
            return;
        };
        match residents.settle(&book.logbook) {
            Settled::Open => {}
            Settled::Done => match &mut self.overlay {
                Some(Overlay::Question(question))
                    if !matches!(question.topic, Topic::LeaveResidents) =>
                {
                    question.below = None;
                }
                _ => self.overlay = None,
            },
            Settled::Again(logbook) => self.save_logbook(logbook, "told-residents", effects),
        }
    }

    /// The filters with names stand in the builder as the logbook has them.
    fn show_filters_again(&mut self) {
        if let Some(Overlay::FilterBuilder(before)) = &self.overlay
            && before.stage == Stage::Keys
            && before.text.value().is_empty()
        {
            let selected = before.selected;
            self.build_filter();
            if let Some(Overlay::FilterBuilder(builder)) = &mut self.overlay {
                builder.selected = Reach(builder.rows.len()).within(selected);
            }
        }
    }
}

/// The table of residents, where it lies over the screen or under a question.
fn residents_of(overlay: &mut Option<Overlay>) -> Option<&mut Residents> {
    match overlay {
        Some(Overlay::Residents(residents)) => Some(residents),
        Some(Overlay::Question(question)) => match question.below.as_deref_mut() {
            Some(Overlay::Residents(residents)) => Some(residents),
            _ => None,
        },
        _ => None,
    }
}
