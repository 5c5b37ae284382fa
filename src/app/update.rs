//! What happens when something happens: the one way from an event to new state and to effects. Here
//! is how an event finds who it is for; what then follows stands in the files below.

mod answers;
mod copies;
mod drafts;
mod logbook;
mod mending;
mod opening;
mod people;
mod results;
mod several;
mod share;
mod steps;
mod taking;
mod travel;
mod writing;

pub(in crate::app) use several::{Part, Several};

use crate::command::{self, Command, Key};
use crate::model::value::SessionId;
use crate::store::settings::Settings;
use crate::text::{Language, Texts};

use super::age_profile::AgeProfiles;
use super::effect::Effect;
use super::event::{Event, Input, Moment, Target};
use super::filter_builder::FilterBuilder;
use super::input::edit_of;
use super::notice::Notice;
use super::overlay::Overlay;
use super::question::{Question, Topic};
use super::reach::along;
use super::screen::{Place, Screen};
use super::{AfterSave, App, Context, Pending, Wish, help, language_of, palette};

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
    pub(super) fn ask(
        &mut self,
        moment: Moment,
        effects: &mut Vec<Effect>,
        overlay: impl FnOnce(&mut Overlay, &mut Context) -> bool,
        screen: impl FnOnce(&mut Screen, &mut Context) -> bool,
    ) -> bool {
        self.deciding(moment, effects, |over, top, context| match over {
            Some(over) => overlay(over, context),
            None => screen(top, context),
        })
    }

    /// Hands something to the screen that is open, whatever lies over it, and does what was wished for.
    pub(super) fn with_screen(
        &mut self,
        moment: Moment,
        effects: &mut Vec<Effect>,
        tell: impl FnOnce(&mut Screen, &mut Context),
    ) {
        self.deciding(moment, effects, |_, top, context| tell(top, context));
    }

    /// Lets what is open decide, and does what was wished for.
    fn deciding<T>(
        &mut self,
        moment: Moment,
        effects: &mut Vec<Effect>,
        decide: impl FnOnce(Option<&mut Overlay>, &mut Screen, &mut Context) -> T,
    ) -> T {
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
        let over = self.overlay.as_mut();
        let decided = decide(over, self.screens.top_mut(), &mut context);
        for wish in wishes {
            self.grant(wish, moment, effects);
        }
        decided
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
            Command::BuildFilter => {
                self.filter.keep();
                self.build_filter();
            }
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
            Command::ScreenCoverage => self.go(Place::Coverage, moment, effects),
            Command::ScreenTable => self.go(Place::Table, moment, effects),
            Command::ScreenCalendar => self.go(Place::Calendar, moment, effects),
            Command::ScreenCheck => self.go(Place::Check, moment, effects),
            Command::ScreenShare => self.go(Place::Share, moment, effects),
            Command::NextScreen => self.step_screen(1, moment, effects),
            Command::PreviousScreen => self.step_screen(-1, moment, effects),
            Command::Undo => self.step_back(moment, effects),
            Command::Redo => self.step_forth(moment, effects),
            Command::Reload => self.reload(effects),
            Command::TakeIn => self.open_import(false, moment, effects),
            Command::BuildFilter => self.build_filter(),
            Command::ReportBands => {
                let book = self.book.as_ref();
                let choice = book.map(|book| AgeProfiles::for_reporting(book, &self.filter));
                self.overlay = choice.map(Overlay::AgeProfiles);
            }
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
            Wish::NewSession(known) => self.new_session(*known, moment),
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
                    by: self.stamp(moment),
                });
            }
            Wish::SettleCopies(id) => self.settle_copies(id, effects),
            Wish::WriteSettled(settled) => self.write_settled(settled, moment, effects),
            Wish::DeleteSettled(base) => self.delete_settled(base, moment, effects),
            Wish::EarlierVersions(id) => self.read_past(id, effects),
            Wish::BringBack(version, now) => self.bring_back(&version, now, moment, effects),
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
            Wish::PrintSheet(id) => self.print_sheet(id, effects),
            Wish::SaveLogbook(logbook, told) => self.save_logbook(logbook, told, effects),
            Wish::SetFilter(text) => self.filter.set(&text),
            Wish::ReportBy(profile) => {
                if let Some(book) = &mut self.book {
                    book.report_by(profile);
                }
            }
            Wish::Compare(against) => {
                if let Screen::Overview(overview) = self.screens.top_mut() {
                    overview.against = against;
                }
            }
            Wish::ChangeTable(change) => self.change_table(change, effects),
            Wish::ChooseAgeProfile => self.choose_age_profile(),
            Wish::SavePeople(mut writings) => {
                let by = self.stamp(moment);
                for writing in &mut writings {
                    writing.by.clone_from(&by);
                }
                let ticket = self.ticket(Pending::Decision);
                effects.push(Effect::SavePeople { ticket, writings });
            }
            Wish::TakeRows(lines) => self.take_rows(lines, moment, effects),
            Wish::Mark { ids, turns: true } => self.marks.turn(&ids),
            Wish::Mark { ids, turns: false } => self.marks.set(&ids, true),
            Wish::Export => self.export(moment, effects),
            Wish::FindRepeats => self.find_repeats(moment, effects),
            Wish::OpenCopies => self.open_import(true, moment, effects),
            Wish::Import(ask) => self.ask_for_import(ask, effects),
            Wish::TakeIn => self.take_in(effects),
            Wish::Quit => self.quit(moment, effects),
        }
    }

    /// Says something in the line above the keys.
    pub(super) fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    fn build_filter(&mut self) {
        let builder = self
            .book
            .as_ref()
            .map(|book| FilterBuilder::new(book, &self.filter, self.texts));
        self.overlay = builder.map(|builder| Overlay::FilterBuilder(Box::new(builder)));
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

    fn next_language(&mut self, _moment: Moment, effects: &mut Vec<Effect>) {
        let next = along(&Language::ALL, self.texts.language(), 1);
        let settings = Settings {
            language: Some(next.code().to_owned()),
            ..self.settings.clone()
        };
        self.change(settings, effects);
    }

    fn change(&mut self, settings: Settings, effects: &mut Vec<Effect>) {
        self.texts = Texts::new(language_of(&settings));
        self.settings = settings;
        effects.push(Effect::KeepSettings(Box::new(self.settings.clone())));
    }
}
