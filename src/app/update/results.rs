//! What has come back from outside. A result that nobody waits for any more is dropped.

use std::sync::Arc;

use crate::model::field::{Address, GRID};
use crate::model::logbook::Logbook;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem};
use crate::store::format::Document;

use crate::app::book::Book;
use crate::app::effect::Effect;
use crate::app::event::{Event, Item, Moment, PeopleRead, SaveProblem, Saved, TheirNames, Theirs};
use crate::app::form::Form;
use crate::app::history::{Change, Step};
use crate::app::notice::Notice;
use crate::app::question::Topic;
use crate::app::screen::Screen;
use crate::app::{AfterDraft, AfterSave, App, Pending, Spot};

impl App {
    pub(super) fn on_result(&mut self, event: Event, moment: Moment, effects: &mut Vec<Effect>) {
        match event {
            Event::Opened {
                generation,
                folder,
                logbook,
                drafts,
            } if generation == self.last_opening(generation) => {
                let before = self.book.take().filter(|book| book.folder == folder);
                let mut book = Book::new(generation, folder, logbook, moment.today);
                let is_sample = self.sample == Some(generation);
                book.is_sample = is_sample || before.as_ref().is_some_and(|book| book.is_sample);
                if let Some(profile) = before.as_ref().and_then(|book| book.reported_by.clone()) {
                    book.report_by(Some(profile));
                }
                let told = book.logbook_problem.clone().filter(|_| before.is_none());
                self.book = Some(book);
                if before.is_none() {
                    self.show_new_book(drafts);
                }
                if is_sample {
                    self.tell(Notice::Plain("told-sample"));
                }
                if let Some(problem) = told
                    && self.overlay.is_none()
                {
                    self.open_question(Topic::Told(Box::new(Notice::File(problem))));
                }
            }
            Event::NotOpened { problem, .. } => self.on_not_opened(problem),
            Event::Batch {
                generation,
                batch,
                done,
                total,
            } => {
                if let Some(book) = self.book_of(generation) {
                    book.take(batch);
                    book.progress = Some((done, total));
                }
            }
            Event::Changed {
                generation,
                items,
                logbook,
            } => self.on_changed(generation, items, logbook, effects),
            Event::Read {
                ticket,
                id,
                result,
                people,
            } => self.on_read(ticket, id, (result, people), moment, effects),
            Event::Saved { ticket, id, result } => {
                self.on_saved(ticket, id, result, moment, effects);
            }
            Event::Trashed { ticket, id, result } => self.on_trashed(ticket, id, result),
            Event::Past { ticket, result } => self.on_past(ticket, result),
            Event::Restored { ticket, id, result } => {
                let saved = |session| Saved {
                    session,
                    people: None,
                };
                let result = result.map(saved).map_err(SaveProblem::File);
                self.on_saved(ticket, id, result, moment, effects);
            }
            Event::DraftKept { ticket, result } => {
                self.on_draft_kept(ticket, result, moment, effects);
            }
            Event::Tick => self.on_tick(moment, effects),
            Event::People {
                generation,
                seen,
                sheets,
            } => {
                if let Some(book) = self.book_of(generation) {
                    book.seen = Some(seen);
                    book.sheets = sheets;
                    book.revision += 1;
                }
            }
            Event::PeopleSaved { ticket, result } => {
                self.on_people_saved(ticket, result, effects);
            }
            Event::LogbookSaved { ticket, result, .. } => {
                self.on_logbook_saved(ticket, result, effects);
            }
            Event::SheetMade(result) => self.on_sheet_made(result),
            Event::WrittenOut(result) => self.on_written_out(result),
            Event::Exporting { ticket, done, all } => self.on_exporting(ticket, done, all),
            Event::Exported { ticket, result } => self.on_exported(ticket, result),
            Event::Deletions { generation, count } => self.on_deletions(generation, count),
            Event::Import { ticket, told } => {
                self.on_import_told(ticket, told, moment, effects);
            }
            Event::Completed(files) => {
                self.tell(Notice::Counted("told-completed", files as u64));
            }
            Event::Failed(problem) => self.tell(Notice::File(problem)),
            _ => {}
        }
    }

    pub(super) fn on_changed(
        &mut self,
        generation: u64,
        items: Vec<Item>,
        logbook: Option<Result<Box<Document<Logbook>>, FileProblem>>,
        effects: &mut Vec<Effect>,
    ) {
        let open = self.screens.iter().find_map(|screen| match screen {
            Screen::Form(form) => Some(form.id()),
            _ => None,
        });
        let Some(book) = self.book_of(generation) else {
            return;
        };
        let touched = open.is_some_and(|id| items.iter().any(|item| item.is_about(id, book)));
        let is_judged_alike = logbook.is_none_or(|logbook| book.follow_logbook(logbook));
        if !items.is_empty() {
            book.take(items);
        }
        if !is_judged_alike {
            // Every session is checked against the logbook's codes and days.
            self.reload(effects);
        }
        if let (true, Some(id)) = (touched, open) {
            self.read(id, Pending::Detail, effects);
        }
    }

    /// The clock that is seen goes on, and is waited for again.
    fn on_tick(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        if let Screen::Form(form) = self.screens.top_mut()
            && form.on_tick(moment)
        {
            effects.push(Effect::Tick);
        }
    }

    /// A session has been read: for the details beside the list, for the form, or because the
    /// file under the form has changed.
    pub(super) fn on_read(
        &mut self,
        ticket: u64,
        id: SessionId,
        (result, people): (Result<Arc<Document<Session>>, FileProblem>, PeopleRead),
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        match self.pending.remove(&ticket) {
            Some(Pending::Detail) => {
                for screen in self.screens.iter_mut() {
                    if let Screen::Sessions(sessions) = screen {
                        sessions.take_detail(id, result.clone(), &people);
                    }
                }
                let theirs = match result {
                    Ok(document) => Theirs::Session(document),
                    Err(problem) => match problem.fault {
                        Fault::Missing => Theirs::Gone,
                        _ => Theirs::Broken(problem),
                    },
                };
                self.on_theirs(id, theirs, moment, effects);
                self.on_people(id, people);
            }
            Some(Pending::Open { as_copy, at }) => match result {
                Ok(document) if as_copy => {
                    let stamp = self.stamp(moment);
                    let session = document.value.copy_as(moment.fresh, stamp);
                    self.show_form(Form::of_new(session, moment));
                }
                Ok(document) => {
                    let mut form = Form::of_file(document, people, moment);
                    match at {
                        Some(Spot::Field(at)) => self.jump_in(&mut form, at),
                        Some(Spot::Person { person, key }) => form.show_person(person, key),
                        Some(Spot::Attendance) => form.open_attendance(true),
                        None => {}
                    }
                    self.show_form(form);
                }
                Err(problem) => self.tell(Notice::File(problem)),
            },
            Some(Pending::Settle) => self.show_settle(result, people, moment),
            Some(Pending::Mend(mend)) => self.write_mended(&mend, result, moment, effects),
            Some(Pending::MendPart(mends)) => self.write_part(&mends, result, moment, effects),
            _ => {}
        }
    }

    /// Sets the focus of a form to a field; in the grid to the cell of a row of the file.
    fn jump_in(&self, form: &mut Form, at: Address) {
        match &self.book {
            Some(book) if at.field == GRID => form.jump_to_count(at.row, &book.logbook),
            _ => form.jump_to(at),
        }
    }

    pub(super) fn on_saved(
        &mut self,
        ticket: u64,
        id: SessionId,
        result: Result<Saved, SaveProblem>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let pending = match self.pending.remove(&ticket) {
            Some(Pending::Part(part)) => return self.on_part_written(part, id, result),
            pending => pending,
        };
        if result.is_err() {
            self.combined_with = None;
            for screen in self.screens.iter_mut() {
                if let Screen::Form(form) = screen
                    && form.id() == id
                {
                    form.not_saved();
                }
            }
        }
        let saved = match result {
            Ok(saved) => saved,
            Err(SaveProblem::File(problem)) => {
                return match pending {
                    Some(Pending::SaveForm { .. }) if self.has_unsaved() => {
                        let then = AfterDraft::SayNotSaved(Box::new(problem));
                        self.keep_draft_and(then, moment, effects);
                    }
                    _ => self.open_question(Topic::Told(Box::new(Notice::File(problem)))),
                };
            }
            Err(SaveProblem::Changed(theirs)) => {
                self.keep_draft(moment, effects);
                return match pending {
                    Some(Pending::SaveForm { then }) => {
                        self.on_theirs_while_saving(id, theirs, then, moment, effects);
                    }
                    Some(Pending::Settled { .. }) => {
                        self.close_copies();
                        self.tell(Notice::Plain("refused-changed-meanwhile"));
                    }
                    _ => self.tell(Notice::Plain("refused-changed-meanwhile")),
                };
            }
            Err(SaveProblem::NamesChanged(theirs)) => {
                self.keep_draft(moment, effects);
                return match (pending, theirs) {
                    (Some(Pending::SaveForm { .. }), TheirNames::People(people)) => {
                        self.on_people(id, Ok(Some(people)));
                    }
                    (Some(Pending::SaveForm { .. }), TheirNames::Gone) => {
                        self.on_people(id, Ok(None));
                    }
                    (Some(Pending::SaveForm { .. }), TheirNames::Broken(problem)) => {
                        self.on_people(id, Err(Box::new(problem)));
                    }
                    (Some(Pending::Settled { .. }), _) => {
                        self.close_copies();
                        self.tell(Notice::Plain("refused-changed-meanwhile"));
                    }
                    _ => self.tell(Notice::Plain("refused-changed-meanwhile")),
                };
            }
        };
        match pending {
            Some(Pending::SaveForm { then }) => self.on_form_saved(saved, then, moment, effects),
            Some(Pending::Step { step, forth }) => {
                self.stepped(&step, forth, Some(saved.session), saved.people);
            }
            Some(Pending::Mended(before)) => self.on_mended(before, saved.session),
            Some(Pending::Settled {
                before,
                names,
                told,
            }) => self.on_settled((before, names), saved, told, moment),
            _ => {}
        }
    }

    pub(super) fn on_form_saved(
        &mut self,
        saved: Saved,
        then: AfterSave,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let id = saved.session.value.id;
        let after = Some(Arc::clone(&saved.session));
        let mut gaps = 0;
        for screen in self.screens.iter_mut() {
            if let Screen::Form(form) = screen
                && form.id() == id
            {
                let (before, people) = form.saved(saved.clone());
                gaps = form.gaps();
                self.history.record(Step::Session(Change {
                    id,
                    before,
                    after: after.clone(),
                    people: people.map(|before| (before, saved.people.clone())),
                }));
            }
        }
        if self.has_unsaved() {
            self.keep_draft(moment, effects);
        } else {
            self.drop_draft(id, effects);
        }
        self.select(id);
        let told = match gaps {
            0 => Notice::Plain("told-saved"),
            gaps => Notice::Counted("told-saved-with-gaps", gaps as u64),
        };
        let told = self.combined_with.take().unwrap_or(told);
        self.tell(told);
        match then {
            AfterSave::Stay => {}
            AfterSave::Close => {
                if let Screen::Form(form) = self.screens.top()
                    && !form.is_unsaved()
                {
                    self.screens.pop();
                }
            }
            AfterSave::Quit => self.quit(moment, effects),
        }
    }

    pub(super) fn on_trashed(
        &mut self,
        ticket: u64,
        id: SessionId,
        result: Result<Arc<Document<Session>>, SaveProblem>,
    ) {
        let pending = self.pending.remove(&ticket);
        match (result, pending) {
            (Ok(document), Some(Pending::Delete)) => {
                self.history.record(Step::Session(Change {
                    id,
                    before: Some(document),
                    after: None,
                    people: None,
                }));
                self.tell(Notice::Plain("told-deleted"));
            }
            (Ok(_), Some(Pending::Step { step, forth })) => self.stepped(&step, forth, None, None),
            (Err(SaveProblem::File(problem)), _) => self.tell(Notice::File(problem)),
            (Err(SaveProblem::Changed(_) | SaveProblem::NamesChanged(_)), _) => {
                self.tell(Notice::Plain("refused-changed-meanwhile"));
            }
            _ => {}
        }
    }

    /// Selects a session in the lists, as soon as they show it.
    pub(super) fn select(&mut self, id: SessionId) {
        for screen in self.screens.iter_mut() {
            if let Screen::Sessions(sessions) = screen {
                sessions.select(id);
            }
        }
    }
}
