//! Opening logbooks: the one that is named, the sample, the same again.

use std::path::PathBuf;

use crate::store::draft::Draft;
use crate::store::fault::{Fault, FileProblem};

use crate::app::book::Book;
use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::folder::FolderPrompt;
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::question::Topic;
use crate::app::screen::Screen;
use crate::app::start::Start;
use crate::app::{App, Pending};

impl App {
    pub(in crate::app) fn open(
        &mut self,
        folder: PathBuf,
        create: bool,
        effects: &mut Vec<Effect>,
    ) {
        self.last_ticket += 1;
        effects.push(Effect::Open {
            generation: self.last_ticket,
            folder,
            create,
        });
    }

    pub(in crate::app) fn open_sample(&mut self, effects: &mut Vec<Effect>) {
        self.last_ticket += 1;
        self.sample = Some(self.last_ticket);
        effects.push(Effect::OpenSample {
            generation: self.last_ticket,
        });
    }

    pub(super) fn reload(&mut self, effects: &mut Vec<Effect>) {
        if let Some(book) = &self.book {
            let folder = book.folder.clone();
            self.open(folder, false, effects);
        }
    }

    /// Another logbook is open: everything of the one before goes.
    pub(super) fn show_new_book(&mut self, drafts: Vec<Draft>) {
        self.history.clear();
        // What was asked of the logbook before comes back to nobody; a draft that is being written is
        // the program's own.
        self.pending
            .retain(|_, pending| matches!(pending, Pending::KeepDraft { .. }));
        self.several = None;
        self.dropped.clear();
        self.marks.clear();
        self.parked.clear();
        self.to_check = crate::app::check::Count::default();
        self.filter.set("");
        // These may have been opened while a slow disk was still opening the logbook.
        if !matches!(self.overlay, Some(Overlay::Settings(_) | Overlay::Help(_))) {
            self.overlay = None;
        }
        self.screens.reset(Screen::Sessions(Box::default()));
        self.line_up(&drafts);
        if !drafts.is_empty() {
            self.open_question(Topic::Drafts(drafts));
        }
    }

    /// Openings are numbered with the tickets; a later one makes an earlier one stale.
    pub(super) fn last_opening(&self, generation: u64) -> u64 {
        self.book
            .as_ref()
            .map_or(generation, |book| book.generation.max(generation))
    }

    pub(super) fn book_of(&mut self, generation: u64) -> Option<&mut Book> {
        self.book
            .as_mut()
            .filter(|book| book.generation == generation)
    }

    /// A folder that was named holds no logbook: one can be made there. The folder that is open
    /// already is never made anew: a stick that was pulled out comes back.
    pub(super) fn on_not_opened(&mut self, problem: FileProblem) {
        if self.book.is_none() && !matches!(self.screens.top(), Screen::Start(_)) {
            let folder = problem.path.clone();
            self.screens.reset(Screen::Start(Start::new(folder)));
        }
        let open = self.book.as_ref();
        let is_open = open.is_some_and(|book| book.folder == problem.path);
        match (&mut self.overlay, &problem.fault) {
            (Some(Overlay::Folder(prompt)), _) if prompt.creates => prompt.problem = Some(problem),
            (_, Fault::NotALogbook | Fault::Missing) if !is_open => {
                self.open_question(Topic::Create(problem.path));
            }
            (Some(Overlay::Folder(prompt)), _) => prompt.problem = Some(problem),
            _ => self.open_question(Topic::Told(Box::new(Notice::File(problem)))),
        }
    }

    /// Asks for a folder, beginning beside the one that is open.
    pub(super) fn ask_folder(&mut self, creates: bool, moment: Moment, effects: &mut Vec<Effect>) {
        if !self.leave_form(moment, effects) {
            return;
        }
        let beside = self.book.as_ref().and_then(|book| book.folder.parent());
        let start = beside.map(|folder| folder.join("")).unwrap_or_default();
        let prompt = FolderPrompt::new(creates, start);
        self.overlay = Some(Overlay::Folder(prompt));
    }
}
