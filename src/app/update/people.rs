//! What is done to the people of the logbook beside its sessions: repeats that a person decides on,
//! the bands of ages, rows that were pasted, sheets to print.

use std::path::PathBuf;
use std::sync::Arc;

use crate::model::names::Line;
use crate::model::people::People;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::format::Document;

use crate::app::App;
use crate::app::age_profile::AgeProfiles;
use crate::app::crosstab::Change;
use crate::app::effect::Effect;
use crate::app::event::{Moment, SaveProblem};
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::repeats::Repeats;
use crate::app::screen::Screen;

impl App {
    /// Looks through people who may be the same. A form with changes is left first, since the
    /// sheets are read from their files.
    pub(super) fn find_repeats(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        if self.book.is_none() || !self.leave_form(moment, effects) {
            return;
        }
        while matches!(self.screens.top(), Screen::Form(_) | Screen::Repeats(_)) {
            self.screens.pop();
        }
        effects.push(Effect::ReadPeople);
        self.screens
            .push(Screen::Repeats(Box::<Repeats>::default()));
    }

    /// What was decided on a pair has been written, or not.
    pub(super) fn on_people_saved(
        &mut self,
        ticket: u64,
        result: Result<Vec<Arc<Document<People>>>, SaveProblem>,
        effects: &mut Vec<Effect>,
    ) {
        self.pending.remove(&ticket);
        let (saved, mut notice) = match result {
            Ok(saved) => (Some(saved), Notice::Plain("told-decided")),
            Err(SaveProblem::File(problem)) => (None, Notice::File(problem)),
            Err(_) => (None, Notice::Plain("refused-changed-meanwhile")),
        };
        if let Screen::Repeats(repeats) = self.screens.top_mut() {
            let is_saved = saved.is_some();
            if repeats.decided(saved) && is_saved {
                notice = Notice::Plain("told-decision-undone");
            }
        }
        self.tell(notice);
        effects.push(Effect::ReadPeople);
    }

    pub(super) fn choose_age_profile(&mut self) {
        if let Some(book) = &self.book {
            self.overlay = Some(Overlay::AgeProfiles(AgeProfiles::for_counting(book)));
        }
    }

    /// Rows that were pasted and looked at go into the sheet.
    pub(super) fn take_rows(
        &mut self,
        lines: Vec<Line>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.overlay = None;
        self.ask(
            moment,
            effects,
            |_, _| false,
            |screen, context| match screen {
                Screen::Form(form) => form.insert_lines(lines, context),
                _ => false,
            },
        );
    }

    /// Makes a sheet of a session to print; of the one in an open form as it stands there.
    pub(super) fn print_sheet(&mut self, id: SessionId, effects: &mut Vec<Effect>) {
        let session = match self.screens.top() {
            Screen::Form(form) if form.id() == id => Some(Box::new(form.entry.session.clone())),
            _ => None,
        };
        effects.push(Effect::PrintSheet {
            id,
            session,
            language: self.texts.language(),
        });
    }

    pub(super) fn on_sheet_made(&mut self, result: Result<Vec<PathBuf>, FileProblem>) {
        let notice = match result {
            Ok(paths) => Notice::Files("told-sheet-made", paths),
            Err(problem) => Notice::File(problem),
        };
        self.tell(notice);
    }

    /// Takes over what was chosen for the cross table, which is the screen under the choice.
    pub(super) fn change_table(&mut self, change: Change, effects: &mut Vec<Effect>) {
        self.overlay = None;
        let texts = self.texts;
        let Screen::Crosstab(crosstab) = self.screens.top_mut() else {
            return;
        };
        match crosstab.change(change, texts) {
            Ok(effect) => effects.extend(effect),
            Err(notice) => self.tell(notice),
        }
    }

    pub(super) fn on_written_out(&mut self, result: Result<PathBuf, FileProblem>) {
        self.tell(match result {
            Ok(path) => Notice::Files("told-written-out", vec![path]),
            Err(problem) => Notice::File(problem),
        });
    }
}
