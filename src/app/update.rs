//! What happens when something happens: the one way from an event to new state and to effects.

use std::path::PathBuf;
use std::sync::Arc;

use crate::command::{self, Command, Key};
use crate::model::filter::narrowed;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::format::Document;
use crate::store::settings::Settings;
use crate::text::Texts;

use super::book::Book;
use super::effect::Effect;
use super::event::{Event, Input, Item, Moment, SaveProblem, Target, Theirs};
use super::form::{Foreign, Form};
use super::history::{Step, Version};
use super::input::edit_of;
use super::notice::Notice;
use super::overlay::Overlay;
use super::question::{Button, Question, Topic};
use super::screen::{Place, Screen};
use super::sessions::Sessions;
use super::{AfterSave, App, Context, Pending, Wish, compare, help, language_of, palette};

impl App {
    /// Takes an event in; gives what is to be done outside.
    pub fn update(&mut self, input: Input) -> Vec<Effect> {
        let Input { moment, event } = input;
        self.at = moment.at;
        let mut effects = Vec::new();
        match event {
            Event::Key(key) => self.on_key(key, moment, &mut effects),
            Event::Paste(text) => self.on_paste(&text, moment, &mut effects),
            Event::Click(target) => self.on_click(target, moment, &mut effects),
            Event::Wheel(rows) => self.on_wheel(rows, moment, &mut effects),
            Event::Redraw => {}
            Event::Hangup => self.hang_up(moment, &mut effects),
            event => self.on_result(event, moment, &mut effects),
        }
        self.refresh(moment, &mut effects);
        effects
    }

    fn on_key(&mut self, key: Key, moment: Moment, effects: &mut Vec<Effect>) {
        self.notice = None;
        if let Some(Overlay::Question(question)) = &mut self.overlay
            && !question.lets_through(key, moment.at)
        {
            return;
        }
        self.last_key = Some((key, moment.at));
        let scopes = self.scopes();
        match command::resolve(&scopes, key, self.settings.keyboard) {
            Some(command) => self.on_command(command, moment, effects),
            None => {
                if let Some(letter) = command::is_text(key) {
                    self.on_letter(letter, moment, effects);
                }
            }
        }
    }

    /// Hands something to what is open: first what lies over the screen, then the screen; gives
    /// whether it was taken. Then does what was wished for.
    fn ask(
        &mut self,
        moment: Moment,
        effects: &mut Vec<Effect>,
        overlay: impl FnOnce(&mut Overlay, &mut Context) -> bool,
        screen: impl FnOnce(&mut Screen, &mut Context) -> bool,
    ) -> bool {
        let mut wishes = Vec::new();
        let mut context = Context {
            moment,
            texts: self.texts,
            settings: &self.settings,
            book: self.book.as_ref(),
            filter: &self.filter,
            effects,
            wishes: &mut wishes,
        };
        let taken = match &mut self.overlay {
            Some(over) => overlay(over, &mut context),
            None => screen(self.screens.top_mut(), &mut context),
        };
        for wish in wishes {
            self.grant(wish, moment, effects);
        }
        taken
    }

    fn on_command(&mut self, command: Command, moment: Moment, effects: &mut Vec<Effect>) {
        if let Some(Overlay::Question(question)) = &mut self.overlay {
            if let Some(button) = question.on_command(command) {
                self.answer(button, moment, effects);
            }
            return;
        }
        if self.overlay.is_none() && self.on_filter_command(command, moment, effects) {
            return;
        }
        let taken = self.ask(
            moment,
            effects,
            |overlay, context| overlay.on_command(command, context),
            |screen, context| screen.on_command(command, context),
        );
        if !taken {
            self.perform(command, moment, effects);
        }
    }

    /// A command while the filter line is open; whether it was meant for it. Moves go to the list.
    fn on_filter_command(
        &mut self,
        command: Command,
        _moment: Moment,
        _effects: &mut Vec<Effect>,
    ) -> bool {
        if !self.filter.is_open {
            return false;
        }
        match command {
            Command::KeepFilter => self.filter.keep(),
            Command::Back => self.filter.cancel(),
            Command::ClearFilter => self.filter.set(""),
            _ => match edit_of(command) {
                Some(edit) => {
                    self.filter.text.apply(edit);
                }
                None => return false,
            },
        }
        true
    }

    fn on_letter(&mut self, letter: char, moment: Moment, effects: &mut Vec<Effect>) {
        if self.overlay.is_none() && self.filter.is_open {
            self.filter.text.insert(letter);
            return;
        }
        self.ask(
            moment,
            effects,
            |overlay, context| overlay.on_letter(letter, context),
            |screen, context| screen.on_letter(letter, context),
        );
    }

    fn on_paste(&mut self, text: &str, moment: Moment, effects: &mut Vec<Effect>) {
        self.notice = None;
        if self.overlay.is_none() && self.filter.is_open {
            self.filter.text.paste(text);
            return;
        }
        self.ask(
            moment,
            effects,
            |overlay, context| overlay.on_paste(text, context),
            |screen, context| screen.on_paste(text, context),
        );
    }

    fn on_click(&mut self, target: Target, moment: Moment, effects: &mut Vec<Effect>) {
        self.notice = None;
        if let (Some(Overlay::Question(question)), Target::Button(index)) =
            (&mut self.overlay, target)
        {
            question.focus = index;
            if let Some(button) = question.on_command(Command::Press) {
                self.answer(button, moment, effects);
            }
            return;
        }
        match target {
            Target::Hint(command) => self.on_command(command, moment, effects),
            Target::Tab(place) if self.overlay.is_none() => self.go(place, moment, effects),
            Target::Filter if self.overlay.is_none() => self.filter.open(),
            _ => {
                self.ask(
                    moment,
                    effects,
                    |overlay, context| overlay.on_click(target, context),
                    |screen, context| screen.on_click(target, context),
                );
            }
        }
    }

    fn on_wheel(&mut self, rows: isize, moment: Moment, effects: &mut Vec<Effect>) {
        let command = if rows < 0 {
            Command::MoveUp
        } else {
            Command::MoveDown
        };
        for _ in 0..rows.unsigned_abs().min(10) {
            self.ask(
                moment,
                effects,
                |overlay, context| overlay.on_command(command, context),
                |screen, context| screen.on_command(command, context),
            );
        }
    }

    /// A command that no screen keeps for itself.
    fn perform(&mut self, command: Command, moment: Moment, effects: &mut Vec<Effect>) {
        match command {
            Command::Help => self.overlay = Some(Overlay::Help(help::Help::new(self.scopes()))),
            Command::Palette => {
                let scopes = self.scopes();
                self.overlay = Some(Overlay::Palette(palette::Palette::new(scopes, self.texts)));
            }
            Command::Settings => {
                let pane = super::settings::SettingsPane::new(&self.settings);
                self.overlay = Some(Overlay::Settings(pane));
            }
            Command::OpenFolder => self.ask_folder(false, moment, effects),
            Command::NewLogbook => self.ask_folder(true, moment, effects),
            Command::Quit => self.quit(moment, effects),
            Command::Back => self.back(moment, effects),
            Command::Suspend => effects.push(Effect::Suspend),
            Command::NextLanguage => self.next_language(moment, effects),
            Command::ScreenSessions => self.go(Place::Sessions, moment, effects),
            Command::ScreenOverview => self.go(Place::Overview, moment, effects),
            Command::NextScreen => self.step_screen(1, moment, effects),
            Command::PreviousScreen => self.step_screen(-1, moment, effects),
            Command::Undo => self.step_back(moment, effects),
            Command::Redo => self.step_forth(moment, effects),
            Command::Reload => self.reload(effects),
            Command::Filter => self.filter.open(),
            Command::ClearFilter => self.filter.set(""),
            Command::CopyToClipboard => self.tell(Notice::Plain("refused-nothing-to-copy")),
            _ => {}
        }
    }

    fn grant(&mut self, wish: Wish, moment: Moment, effects: &mut Vec<Effect>) {
        match wish {
            Wish::Tell(notice) => self.tell(notice),
            Wish::Back => self.back(moment, effects),
            Wish::CloseForm => self.close_form(effects),
            Wish::LeaveWithDraft => self.leave_with_draft(moment, effects),
            Wish::Show(overlay) => self.overlay = Some(overlay),
            Wish::CloseOverlay => self.overlay = None,
            Wish::Ask(topic) => self.open_question(topic),
            Wish::Detail(id) => self.read(id, Pending::Detail, effects),
            Wish::ContinueDraft(id) => self.continue_draft(id, moment, effects),
            Wish::AskDraft(id) => self.ask_draft(id),
            Wish::OpenSession(id, _) if self.drafts.contains_key(&id) => self.ask_draft(id),
            Wish::OpenSession(id, at) => {
                let pending = Pending::Open { as_copy: false, at };
                self.read(id, pending, effects);
            }
            Wish::NewSession => self.new_session(moment),
            Wish::CopySession(id) => {
                let pending = Pending::Open {
                    as_copy: true,
                    at: None,
                };
                self.read(id, pending, effects);
            }
            Wish::DeleteSession(id) => {
                let ticket = self.ticket(Pending::Delete);
                effects.push(Effect::Trash {
                    ticket,
                    id,
                    base: None,
                });
            }
            Wish::Behind(parts) => self.show_behind(&parts),
            Wish::SaveForm(then) => self.save_form(then, moment, effects),
            Wish::Settle(merged, theirs) => {
                self.close_compare();
                if let Screen::Form(form) = self.screens.top_mut() {
                    form.settle(*merged, theirs, moment);
                    self.save_form(AfterSave::Stay, moment, effects);
                }
            }
            Wish::OpenFolder(folder) => self.open(folder, false, effects),
            Wish::CreateLogbook(folder) => self.open(folder, true, effects),
            Wish::OpenSample => self.open_sample(effects),
            Wish::Change(settings) => self.change(*settings, effects),
            Wish::Perform(command) => {
                self.overlay = None;
                self.on_command(command, moment, effects);
            }
            Wish::Quit => self.quit(moment, effects),
        }
    }

    /// Asks for a folder, beginning beside the one that is open.
    fn ask_folder(&mut self, creates: bool, moment: Moment, effects: &mut Vec<Effect>) {
        if !self.leave_form(moment, effects) {
            return;
        }
        let beside = self.book.as_ref().and_then(|book| book.folder.parent());
        let start = beside.map(|folder| folder.join("")).unwrap_or_default();
        let prompt = super::folder::FolderPrompt::new(creates, start);
        self.overlay = Some(Overlay::Folder(prompt));
    }

    /// Says something in the line above the keys.
    pub(super) fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    fn open_question(&mut self, topic: Topic) {
        let below = self.overlay.take();
        let question = Question::new(topic, self.last_key, self.at).over(below);
        self.overlay = Some(Overlay::Question(question));
    }

    fn ticket(&mut self, pending: Pending) -> u64 {
        self.last_ticket += 1;
        self.pending.insert(self.last_ticket, pending);
        self.last_ticket
    }

    pub(super) fn read(&mut self, id: SessionId, pending: Pending, effects: &mut Vec<Effect>) {
        let ticket = self.ticket(pending);
        effects.push(Effect::Read { ticket, id });
    }
}

/// Going from screen to screen.
impl App {
    /// Opens a place of the top line, from wherever one is; a form with unsaved changes asks.
    fn go(&mut self, place: Place, moment: Moment, effects: &mut Vec<Effect>) {
        if self.book.is_none() || self.place() == Some(place) && self.screens.depth() == 1 {
            return;
        }
        if !self.leave_form(moment, effects) {
            return;
        }
        self.filter.keep();
        while self.screens.depth() > 1 {
            if let Some(Screen::Sessions(above)) = self.screens.pop() {
                self.filter.set(&above.filter_below);
            }
        }
        let there = self
            .parked
            .iter()
            .position(|one| one.place() == Some(place));
        let next = match there {
            Some(index) => self.parked.swap_remove(index),
            None => match place {
                Place::Sessions => Screen::Sessions(Box::default()),
                Place::Overview => Screen::Overview(Box::default()),
            },
        };
        if self.screens.top().place() == Some(place) {
            return;
        }
        let left = std::mem::replace(self.screens.top_mut(), next);
        self.parked.push(left);
    }

    fn step_screen(&mut self, by: isize, moment: Moment, effects: &mut Vec<Effect>) {
        if let Some(place) = self.place() {
            self.go(place.step(by), moment, effects);
        }
    }

    /// One step back: what is open closes, the screen below is seen again.
    fn back(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        if self.overlay.take().is_some() || self.close_compare() {
            return;
        }
        if !self.leave_form(moment, effects) {
            return;
        }
        if let Some(Screen::Sessions(sessions)) = self.screens.pop() {
            self.filter.set(&sessions.filter_below);
        }
    }

    /// Whether the screen may be left; a form with something to lose asks first.
    fn leave_form(&mut self, _moment: Moment, effects: &mut Vec<Effect>) -> bool {
        self.close_compare();
        if let Screen::Form(form) = self.screens.top() {
            if form.is_unsaved() {
                self.open_question(Topic::LeaveForm);
                return false;
            }
            let id = form.id();
            self.drop_draft(id, effects);
        }
        true
    }

    /// Goes from the two versions of a session back to its form; whether they were open.
    fn close_compare(&mut self) -> bool {
        let is_open = matches!(self.screens.top(), Screen::Compare(_));
        if is_open {
            self.screens.pop();
        }
        is_open
    }

    fn close_form(&mut self, effects: &mut Vec<Effect>) {
        if let Screen::Form(form) = self.screens.top() {
            let id = form.id();
            self.drop_draft(id, effects);
            self.screens.pop();
        }
    }

    fn drop_draft(&mut self, id: SessionId, effects: &mut Vec<Effect>) {
        self.drafts.remove(&id);
        effects.push(Effect::DropDraft(id));
    }

    /// Closes the form; what it holds stays as a draft.
    fn leave_with_draft(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
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

    fn show_behind(&mut self, parts: &[String]) {
        let below = self.filter.text.value().to_owned();
        self.filter.set(&narrowed(&below, parts));
        self.screens
            .push(Screen::Sessions(Box::new(Sessions::behind(below))));
    }

    fn quit(&mut self, _moment: Moment, effects: &mut Vec<Effect>) {
        if self.has_unsaved() {
            self.close_compare();
            self.open_question(Topic::Quit);
        } else {
            self.end(effects);
        }
    }

    fn end(&mut self, effects: &mut Vec<Effect>) {
        self.is_over = true;
        effects.push(Effect::Quit);
    }

    /// The terminal goes away: what is typed becomes a draft, and the program ends.
    fn hang_up(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        self.keep_draft(moment, effects);
        self.end(effects);
    }

    /// Keeps what the form holds as a draft, on disk and in the list.
    fn keep_draft(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        let Some(book) = &self.book else {
            return;
        };
        for screen in self.screens.iter() {
            if let Screen::Form(form) = screen
                && form.is_unsaved()
            {
                let draft = form.draft(&book.folder, moment);
                self.drafts.insert(form.id(), draft.clone());
                effects.push(Effect::KeepDraft(Box::new(draft)));
            }
        }
    }

    fn ask_draft(&mut self, id: SessionId) {
        if let Some(draft) = self.drafts.get(&id) {
            self.open_question(Topic::Drafts(vec![draft.clone()]));
        }
    }

    /// Opens the form on a draft; the file that it was begun from is read too, to see whether it
    /// has changed since.
    fn continue_draft(&mut self, id: SessionId, moment: Moment, effects: &mut Vec<Effect>) {
        let Some(draft) = self.drafts.get(&id).cloned() else {
            return;
        };
        let is_new = draft.base.is_none();
        self.show_form(Form::of_draft(draft, moment));
        if !is_new {
            self.read(id, Pending::Detail, effects);
        }
    }

    fn next_language(&mut self, _moment: Moment, effects: &mut Vec<Effect>) {
        let all = crate::text::Language::ALL;
        let here = all.iter().position(|one| *one == self.texts.language());
        if let Some(next) = all.get((here.unwrap_or(0) + 1) % all.len()) {
            let settings = Settings {
                language: Some(next.code().to_owned()),
                ..self.settings.clone()
            };
            self.change(settings, effects);
        }
    }

    fn change(&mut self, settings: Settings, effects: &mut Vec<Effect>) {
        self.texts = Texts::new(language_of(&settings));
        self.settings = settings;
        effects.push(Effect::KeepSettings(Box::new(self.settings.clone())));
    }
}

/// Opening logbooks and sessions.
impl App {
    pub(super) fn open(&mut self, folder: PathBuf, create: bool, effects: &mut Vec<Effect>) {
        self.last_ticket += 1;
        effects.push(Effect::Open {
            generation: self.last_ticket,
            folder,
            create,
        });
    }

    pub(super) fn open_sample(&mut self, effects: &mut Vec<Effect>) {
        self.last_ticket += 1;
        self.sample = Some(self.last_ticket);
        effects.push(Effect::OpenSample {
            generation: self.last_ticket,
        });
    }

    fn reload(&mut self, effects: &mut Vec<Effect>) {
        if let Some(book) = &self.book {
            let folder = book.folder.clone();
            self.open(folder, false, effects);
        }
    }

    fn new_session(&mut self, moment: Moment) {
        let session = Session::new(moment.fresh, self.stamp(moment));
        self.show_form(Form::of_new(session, moment));
    }

    /// Who writes, and when.
    pub(super) fn stamp(&self, moment: Moment) -> Stamp {
        Stamp {
            at: moment.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            by: self.settings.name.clone(),
            ..Stamp::default()
        }
    }

    fn show_form(&mut self, form: Form) {
        self.filter.keep();
        self.overlay = None;
        self.screens.push(Screen::Form(Box::new(form)));
    }

    /// Writes what the form holds, unless it would be nonsense.
    fn save_form(&mut self, then: AfterSave, moment: Moment, effects: &mut Vec<Effect>) {
        let stamp = self.stamp(moment);
        let read_only = |book: &Book, id| book.read_only.get(&id).copied();
        let Screen::Form(form) = self.screens.top_mut() else {
            return;
        };
        if let Some(theirs) = &form.theirs {
            let topic = topic_of(theirs, form.id());
            return self.open_question(topic);
        }
        if let Some(format) = self
            .book
            .as_ref()
            .and_then(|book| read_only(book, form.id()))
        {
            self.tell(Notice::Counted("refused-newer-format", u64::from(format)));
            return;
        }
        match form.to_save(stamp, moment.today) {
            Ok((session, base)) => {
                let ticket = self.ticket(Pending::SaveForm { then });
                effects.push(Effect::Save {
                    ticket,
                    session: Box::new(session),
                    base,
                    source: None,
                });
            }
            Err(notice) => self.tell(notice),
        }
    }

    /// What a button of the open question does.
    fn answer(&mut self, button: Button, moment: Moment, effects: &mut Vec<Effect>) {
        let Some(Overlay::Question(question)) = self.overlay.take() else {
            return;
        };
        if button.goes_nowhere() {
            self.overlay = question.below.map(|below| *below);
        }
        match (question.topic, button) {
            (Topic::LeaveForm, Button::Save) => {
                self.save_form(AfterSave::Close, moment, effects);
            }
            (Topic::LeaveForm, Button::KeepDraft) => self.leave_with_draft(moment, effects),
            (Topic::LeaveForm, Button::Discard) => self.close_form(effects),
            (Topic::Quit, Button::Save) => self.save_form(AfterSave::Quit, moment, effects),
            (Topic::Quit, Button::KeepDraft) => {
                self.keep_draft(moment, effects);
                self.end(effects);
            }
            (Topic::Quit, Button::Discard) => {
                self.close_form(effects);
                self.end(effects);
            }
            (Topic::Drafts(drafts), button) => self.answer_drafts(drafts, button, moment, effects),
            (Topic::TheirChange(_) | Topic::TheirDeletion(_) | Topic::TheirBreak(_), button) => {
                self.answer_theirs(button, moment, effects)
            }
            (Topic::Create(folder), Button::Create) => self.open(folder, true, effects),
            _ => {}
        }
    }

    /// The first of the drafts is gone on with, or thrown away; the others are asked about in
    /// turn.
    fn answer_drafts(
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
                if !drafts.is_empty() {
                    self.open_question(Topic::Drafts(drafts));
                }
            }
            _ => {}
        }
    }

    /// What to do with the version that somebody else has written under the form.
    fn answer_theirs(&mut self, button: Button, moment: Moment, effects: &mut Vec<Effect>) {
        if button == Button::Stay {
            return;
        }
        self.close_compare();
        let Screen::Form(form) = self.screens.top_mut() else {
            return;
        };
        match button {
            Button::Mine => {
                form.keep_mine();
                self.keep_draft(moment, effects);
                self.tell(Notice::Plain("told-kept-mine"));
            }
            Button::Theirs => {
                let id = form.id();
                if form.take_theirs(moment) {
                    self.drop_draft(id, effects);
                    self.tell(Notice::Plain("told-took-theirs"));
                } else {
                    self.close_form(effects);
                }
            }
            Button::Both => {
                if let Some(compare) = compare::Compare::of(form) {
                    self.screens.push(Screen::Compare(Box::new(compare)));
                }
            }
            Button::KeepDraft => self.leave_with_draft(moment, effects),
            _ => {}
        }
    }
}

/// What has come back from outside.
impl App {
    fn on_result(&mut self, event: Event, moment: Moment, effects: &mut Vec<Effect>) {
        match event {
            Event::Opened {
                generation,
                folder,
                logbook,
                drafts,
            } if generation == self.last_opening(generation) => {
                let again = self.book.as_ref().is_some_and(|book| book.folder == folder);
                self.book = Some(Book::new(generation, folder, logbook, moment.today));
                if !again {
                    self.show_new_book(drafts);
                }
                if self.sample == Some(generation) {
                    self.tell(Notice::Plain("told-sample"));
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
                    book.progress = (done, total);
                }
            }
            Event::Changed {
                generation,
                items,
                logbook,
            } => self.on_changed(generation, items, logbook, effects),
            Event::Read { ticket, id, result } => self.on_read(ticket, id, result, moment),
            Event::Saved { ticket, id, result } => {
                self.on_saved(ticket, id, result, moment, effects);
            }
            Event::Trashed { ticket, id, result } => self.on_trashed(ticket, id, result),
            Event::Restored { ticket, id, result } => {
                let result = result.map_err(SaveProblem::File);
                self.on_saved(ticket, id, result, moment, effects);
            }
            Event::Failed(problem) => self.tell(Notice::File(problem)),
            _ => {}
        }
    }

    /// Another logbook is open: everything of the one before goes.
    fn show_new_book(&mut self, drafts: Vec<Draft>) {
        self.history.clear();
        self.parked.clear();
        self.filter.set("");
        // These may have been opened while a slow disk was still opening the logbook.
        if !matches!(self.overlay, Some(Overlay::Settings(_) | Overlay::Help(_))) {
            self.overlay = None;
        }
        self.screens.reset(Screen::Sessions(Box::default()));
        self.drafts = drafts
            .iter()
            .map(|draft| (draft.session.id, draft.clone()))
            .collect();
        if !drafts.is_empty() {
            self.open_question(Topic::Drafts(drafts));
        }
    }

    /// Openings are numbered with the tickets; a later one makes an earlier one stale.
    fn last_opening(&self, generation: u64) -> u64 {
        self.book
            .as_ref()
            .map_or(generation, |book| book.generation.max(generation))
    }

    fn book_of(&mut self, generation: u64) -> Option<&mut Book> {
        self.book
            .as_mut()
            .filter(|book| book.generation == generation)
    }

    fn on_not_opened(&mut self, problem: crate::store::fault::FileProblem) {
        use crate::store::fault::Fault;
        if self.book.is_none() && !matches!(self.screens.top(), Screen::Start(_)) {
            let folder = problem.path.clone();
            self.screens
                .reset(Screen::Start(super::start::Start::new(folder)));
        }
        match (&mut self.overlay, &problem.fault) {
            (Some(Overlay::Folder(prompt)), _) if prompt.creates => prompt.problem = Some(problem),
            (_, Fault::NotALogbook | Fault::Missing) => {
                self.open_question(Topic::Create(problem.path));
            }
            (Some(Overlay::Folder(prompt)), _) => prompt.problem = Some(problem),
            _ => self.open_question(Topic::Told(Box::new(Notice::File(problem)))),
        }
    }

    fn on_changed(
        &mut self,
        generation: u64,
        items: Vec<Item>,
        logbook: Option<
            Result<Box<Document<crate::model::logbook::Logbook>>, crate::store::fault::FileProblem>,
        >,
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
        if let Some(logbook) = logbook {
            book.take_logbook(logbook);
        }
        book.take(items);
        if let (true, Some(id)) = (touched, open) {
            self.read(id, Pending::Detail, effects);
        }
    }

    /// A session has been read: for the details beside the list, for the form, or because the
    /// file under the form has changed.
    fn on_read(
        &mut self,
        ticket: u64,
        id: SessionId,
        result: Result<Arc<Document<Session>>, crate::store::fault::FileProblem>,
        moment: Moment,
    ) {
        match self.pending.remove(&ticket) {
            Some(Pending::Detail) => {
                for screen in self.screens.iter_mut() {
                    if let Screen::Sessions(sessions) = screen {
                        sessions.take_detail(id, result.clone());
                    }
                }
                let theirs = match result {
                    Ok(document) => Theirs::Session(document),
                    Err(problem) => match problem.fault {
                        crate::store::fault::Fault::Missing => Theirs::Gone,
                        _ => Theirs::Broken(problem),
                    },
                };
                self.on_theirs(id, theirs, moment);
            }
            Some(Pending::Open { as_copy, at }) => match result {
                Ok(document) if as_copy => {
                    let stamp = self.stamp(moment);
                    let session = document.value.copy_as(moment.fresh, stamp);
                    self.show_form(Form::of_new(session, moment));
                }
                Ok(document) => {
                    let mut form = Form::of_file(document, moment);
                    if let Some(at) = at {
                        form.jump_to(at);
                    }
                    self.show_form(form);
                }
                Err(problem) => self.tell(Notice::File(problem)),
            },
            _ => {}
        }
    }

    /// The file under an open form is another one now: a form without changes follows, one with
    /// changes asks.
    fn on_theirs(&mut self, id: SessionId, theirs: Theirs, moment: Moment) {
        let mut found = Foreign::Known;
        for screen in self.screens.iter_mut() {
            if let Screen::Form(form) = screen
                && form.id() == id
            {
                found = form.notice_theirs(theirs.clone(), moment);
            }
        }
        match found {
            Foreign::Known => {}
            Foreign::Followed => self.tell(Notice::Plain("told-followed")),
            Foreign::Asks => self.open_question(topic_of(&theirs, id)),
        }
    }

    fn on_saved(
        &mut self,
        ticket: u64,
        id: SessionId,
        result: Result<Arc<Document<Session>>, SaveProblem>,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let pending = self.pending.remove(&ticket);
        let document = match result {
            Ok(document) => document,
            Err(SaveProblem::File(problem)) => {
                self.keep_draft(moment, effects);
                return self.open_question(Topic::NotSaved(Box::new(problem)));
            }
            Err(SaveProblem::Changed(theirs)) => {
                self.keep_draft(moment, effects);
                return match pending {
                    Some(Pending::SaveForm { .. }) => self.on_theirs(id, theirs, moment),
                    _ => self.tell(Notice::Plain("refused-changed-meanwhile")),
                };
            }
        };
        match pending {
            Some(Pending::SaveForm { then }) => self.on_form_saved(document, then, moment, effects),
            Some(Pending::Step { step, forth }) => {
                self.stepped(&step, forth, Some(document));
            }
            _ => {}
        }
    }

    fn on_form_saved(
        &mut self,
        document: Arc<Document<Session>>,
        then: AfterSave,
        moment: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let id = document.value.id;
        let mut gaps = 0;
        for screen in self.screens.iter_mut() {
            if let Screen::Form(form) = screen
                && form.id() == id
            {
                let before = form.saved(Arc::clone(&document));
                gaps = form.gaps();
                self.history.record(Step {
                    id,
                    before,
                    after: Some(Arc::clone(&document)),
                });
            }
        }
        if self.has_unsaved() {
            self.keep_draft(moment, effects);
        } else {
            self.drop_draft(id, effects);
        }
        self.select(id);
        self.tell(match gaps {
            0 => Notice::Plain("told-saved"),
            gaps => Notice::Counted("told-saved-with-gaps", gaps as u64),
        });
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

    fn on_trashed(
        &mut self,
        ticket: u64,
        id: SessionId,
        result: Result<Arc<Document<Session>>, SaveProblem>,
    ) {
        let pending = self.pending.remove(&ticket);
        match (result, pending) {
            (Ok(document), Some(Pending::Delete)) => {
                self.history.record(Step {
                    id,
                    before: Some(document),
                    after: None,
                });
                self.tell(Notice::Plain("told-deleted"));
            }
            (Ok(_), Some(Pending::Step { step, forth })) => self.stepped(&step, forth, None),
            (Err(SaveProblem::File(problem)), _) => self.tell(Notice::File(problem)),
            (Err(SaveProblem::Changed(_)), _) => {
                self.tell(Notice::Plain("refused-changed-meanwhile"));
            }
            _ => {}
        }
    }

    /// Selects a session in the lists, as soon as they show it.
    fn select(&mut self, id: SessionId) {
        for screen in self.screens.iter_mut() {
            if let Screen::Sessions(sessions) = screen {
                sessions.select(id);
            }
        }
    }
}

/// Taking back, and doing again, what was done to the logbook.
impl App {
    fn step_back(&mut self, _moment: Moment, effects: &mut Vec<Effect>) {
        match self.history.step_back() {
            Some(step) => self.perform_step(step, false, effects),
            None => self.tell(Notice::Plain("refused-nothing-to-undo")),
        }
    }

    fn step_forth(&mut self, _moment: Moment, effects: &mut Vec<Effect>) {
        match self.history.step_forth() {
            Some(step) => self.perform_step(step, true, effects),
            None => self.tell(Notice::Plain("refused-nothing-to-redo")),
        }
    }

    fn perform_step(&mut self, step: Step, forth: bool, effects: &mut Vec<Effect>) {
        let id = step.id;
        let (before, after) = (step.before.clone(), step.after.clone());
        let ticket = self.ticket(Pending::Step { step, forth });
        effects.push(match (before, after) {
            (None, _) => Effect::Restore { ticket, id },
            (base, None) => Effect::Trash { ticket, id, base },
            (base, Some(after)) => Effect::Save {
                ticket,
                session: Box::new(after.value.clone()),
                base,
                source: Some(Arc::clone(&after.source)),
            },
        });
    }

    fn stepped(&mut self, step: &Step, forth: bool, now: Version) {
        if forth {
            self.history.went_forth(now);
            self.tell(Notice::Plain("told-redone"));
        } else {
            self.history.went_back(now);
            self.tell(Notice::Plain("told-undone"));
        }
        self.select(step.id);
    }
}

/// What is asked about the version that somebody else has written.
fn topic_of(theirs: &Theirs, id: SessionId) -> Topic {
    match theirs {
        Theirs::Session(_) => Topic::TheirChange(id),
        Theirs::Gone => Topic::TheirDeletion(id),
        Theirs::Broken(_) => Topic::TheirBreak(id),
    }
}
