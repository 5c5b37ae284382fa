//! Taking in what colleagues sent, as far as it is the program's: the screen, its results, and the step
//! that undo takes back.

use std::sync::Arc;

use crate::model::value::SessionId;
use crate::store::format::{PEOPLE, SESSIONS};
use crate::store::swap::{Swap, SwapError};

use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::history::Step;
use crate::app::import::asked::{Ask, CallOff, Told};
use crate::app::import::{Import, Preview};
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::{App, Pending};

impl App {
    /// Opens the screen, or goes to the copies that lie in the folder. A form with changes is left
    /// first, since its session may be among those that come.
    pub(super) fn open_import(
        &mut self,
        wants_copies: bool,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if self.book.is_none() || !self.leave_form(moment, effects) {
            return;
        }
        if matches!(self.screens.top(), Screen::Import(import) if import.is_writing()) {
            return;
        }
        while matches!(
            self.screens.top(),
            Screen::Form(_) | Screen::Repeats(_) | Screen::Import(_)
        ) {
            self.screens.pop();
        }
        self.overlay = None;
        let mut import = Import::new(wants_copies);
        let ask = import.begin();
        self.screens.push(Screen::Import(Box::new(import)));
        self.ask_for_import(ask, effects);
    }

    /// Asks the outside for something that the screen waits for.
    pub(super) fn ask_for_import(&mut self, ask: Ask, effects: &mut Vec<Effect>) {
        let is_awaited = !matches!(ask, Ask::Remember(_));
        let ticket = self.ticket(Pending::Import);
        if is_awaited && let Screen::Import(import) = self.screens.top_mut() {
            import.awaited = Some(ticket);
        }
        effects.push(Effect::Import { ticket, ask });
    }

    /// What the preview has shown is done.
    pub(super) fn take_in(&mut self, effects: &mut Vec<Effect>) {
        if self.is_writing() {
            return self.tell(Notice::Plain("refused-changed-meanwhile"));
        }
        let Screen::Import(import) = self.screens.top_mut() else {
            return;
        };
        let Some(ask) = import.begin_writing() else {
            return;
        };
        let Ask::Swap { swaps, .. } = &ask else {
            return;
        };
        let swaps = Arc::clone(swaps);
        let ticket = self.ticket(Pending::TakeIn(swaps));
        effects.push(Effect::Import { ticket, ask });
    }

    /// Takes an import back, or makes it again.
    pub(super) fn step_taken_in(&mut self, step: Step, forth: bool, effects: &mut Vec<Effect>) {
        let Step::TakenIn(swaps, _) = &step else {
            return;
        };
        let (swaps, call_off) = (Arc::clone(swaps), CallOff::default());
        let ticket = self.ticket(Pending::Step { step, forth });
        let ask = Ask::Swap { swaps, call_off };
        effects.push(Effect::Import { ticket, ask });
    }

    /// What was asked for has come, or how far it is.
    pub(super) fn on_import_told(
        &mut self,
        ticket: u64,
        told: Told,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        match told {
            Told::Swapped(result) => {
                let pending = self.pending.remove(&ticket);
                self.on_swapped(pending, result, moment, effects);
            }
            Told::Progress { .. } => self.tell_import(told, moment, effects),
            told => {
                self.pending.remove(&ticket);
                let is_awaited = matches!(
                    self.screens.top(),
                    Screen::Import(import) if import.awaited == Some(ticket)
                );
                if is_awaited {
                    self.tell_import(told, moment, effects);
                }
            }
        }
    }

    fn tell_import(&mut self, told: Told, moment: Moment, effects: &mut Vec<Effect>) {
        self.with_screen(moment, effects, |screen, context| {
            if let Screen::Import(import) = screen {
                import.on_told(told, context);
            }
        });
    }

    /// The step has been made, or nothing has.
    fn on_swapped(
        &mut self,
        pending: Option<Pending>,
        result: Result<(), SwapError>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        match (pending, result) {
            (Some(Pending::TakeIn(swaps)), Ok(())) => self.taken_in(swaps, effects),
            (Some(Pending::Step { step, forth }), Ok(())) => {
                self.stepped(&step, forth, None, None);
                if let Step::TakenIn(_, [_, marked]) = &step {
                    self.marks.come_back_to(marked);
                }
                self.list_import_again(effects);
            }
            (Some(pending), Err(error)) => {
                self.tell(match error {
                    SwapError::Changed(_) => Notice::Plain("refused-changed-meanwhile"),
                    SwapError::Cancelled => Notice::Plain("told-called-off"),
                    SwapError::File(problem) => Notice::File(problem),
                });
                if matches!(pending, Pending::TakeIn(_)) {
                    self.with_screen(moment, effects, |screen, context| {
                        if let Screen::Import(import) = screen {
                            import.not_written(context);
                        }
                    });
                }
            }
            _ => {}
        }
    }

    /// All of it is in the logbook: one step, which is told. What came is marked, and nothing else.
    fn taken_in(&mut self, swaps: Arc<[Swap]>, effects: &mut Vec<Effect>) {
        let came = came(&swaps);
        let before = self.marks.now();
        self.marks.clear();
        self.marks.set(&came, true);
        let marks = [before, self.marks.now()];
        self.history.record(Step::TakenIn(swaps, marks));
        let preview: Option<Box<Preview>> = match self.screens.top_mut() {
            Screen::Import(import) => import.written(),
            _ => None,
        };
        let Some(preview) = preview else {
            return self.tell(Notice::Counted("told-taken-in", 0));
        };
        self.screens.pop();
        let settle = preview.count(crate::app::import::Fate::Conflict) as u64;
        let changing = preview.changing() as u64;
        if let Some(id) = preview.first_that_comes() {
            self.select(id);
        }
        self.tell(match settle {
            // What was deleted there is in no list.
            0 if came.len() as u64 == changing => Notice::Counted("told-taken-in-marked", changing),
            0 => Notice::Counted("told-taken-in", changing),
            settle => Notice::Counted("told-taken-in-to-settle", settle),
        });
        self.list_import_again(effects);
    }

    /// Files may have come or gone that the screen lists.
    fn list_import_again(&mut self, effects: &mut Vec<Effect>) {
        if let Screen::Import(import) = self.screens.top_mut()
            && matches!(import.stage, crate::app::import::Stage::Choosing)
        {
            let ask = import.begin();
            self.ask_for_import(ask, effects);
        }
    }
}

/// The sessions that a step brings or changes, by their files.
fn came(swaps: &[Swap]) -> Vec<SessionId> {
    let there = swaps.iter().filter(|swap| swap.after.is_some());
    let id = |swap: &Swap| {
        let is_one = [SESSIONS, PEOPLE]
            .iter()
            .any(|folder| swap.path.starts_with(folder));
        let stem = swap.path.file_stem()?.to_str()?;
        is_one.then(|| stem.parse().ok()).flatten()
    };
    let mut ids: Vec<SessionId> = there.filter_map(id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
