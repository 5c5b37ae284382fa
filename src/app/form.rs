//! The form of one session: focus, what is typed, problems, undo, and the version on disk that it
//! began from. It edits the fields of the one table; all it knows by name is where the grid stands.

pub mod attendance;
mod change;
mod choice;
mod copies;
mod derived;
mod focus;
pub mod grid;
mod names;
mod paste;
pub mod picker;
mod rows;
mod search;
mod typing;

use std::sync::Arc;

use crate::command::{Command, Scope};
use crate::model::edit::Entry;
use crate::model::field::{Address, Kind};
use crate::model::present::Named;
use crate::model::problem::Problem;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::fault::FileProblem;
use crate::store::format::Document;

use super::calendar::{Calendar, Step};
use super::event::{Moment, PeopleRead, Target, TheirNames, Theirs};
use super::input::edit_of;
use super::notice::Notice;
use super::{AfterSave, Context, Wish};

pub use attendance::{Attendance, NamesPane, Offered, Way};
pub use choice::{choice_name, choices, is_chosen, order_of};
pub use copies::{Foreign, ToSave};
pub use focus::{GRID, Widget, is_table, section_of, stops, widget_of};
pub use typing::edit_text;

/// The form.
#[derive(Debug)]
pub struct Form {
    /// The session as it stands, and what is typed in it.
    pub entry: Entry,
    /// What somebody else has made of the file meanwhile.
    pub theirs: Option<Theirs>,
    /// What somebody else has made of the names meanwhile.
    pub their_names: Option<TheirNames>,
    /// Why the names cannot be changed, where they cannot.
    pub names_problem: Option<FileProblem>,
    /// The field that has the focus.
    pub focus: Address,
    /// The row and the column of the grid that keys go to while the grid has the focus.
    pub cell: (usize, usize),
    /// Where a block of the grid begins that is marked; it ends at the cell.
    pub anchor: Option<(usize, usize)>,
    /// Whether the grid hides the roles and the bands that nobody has.
    pub is_folded: bool,
    /// The attendance, where it is open in the place of the fields.
    pub attendance: Option<Box<Attendance>>,
    /// Which box of the focused field Space would tick.
    pub mark: usize,
    /// What is open under the focused field.
    pub open: Option<Open>,
    /// What is wrong, in the order of the form.
    pub problems: Vec<Problem>,
    /// How many people were there by the names on the sheet; 0 where no names are kept.
    pub present: u32,
    /// Who they were, without their names.
    named: Named,
    /// The newer format that makes the session read-only.
    pub read_only: Option<u32>,
    derived: derived::Derived,
    typing: Option<typing::Typing>,
    figure: Option<grid::Figure>,
    /// What was typed in the open list when a draft was kept; the list opens again with it.
    resumed: Option<String>,
    origin: copies::Origin,
    names_origin: names::NamesOrigin,
    history: change::History,
}

/// What can be open under a field.
#[derive(Debug)]
pub enum Open {
    /// A list to pick from.
    Picker(picker::Picker),
    /// A calendar.
    Calendar(Calendar),
}

impl Form {
    /// A form for a session that is in no file yet.
    pub fn of_new(session: Session, _moment: Moment) -> Self {
        let origin = copies::Origin::of_new(session.clone());
        let names = names::NamesOrigin::of_new(session.id);
        Self::of_entry(Entry::new(session), origin, names)
    }

    /// A form for a session that was read from its file, and the people on its sheet.
    pub fn of_file(document: Arc<Document<Session>>, people: PeopleRead, _moment: Moment) -> Self {
        let entry = Entry::new(document.value.clone());
        let names = names::NamesOrigin::of_new(document.value.id);
        Self::of_entry(entry, copies::Origin::of_file(document), names).with_people(people)
    }

    /// A form that goes on with a draft. Where the draft was begun from a file, that file is still
    /// to be read before the session can be saved.
    pub fn of_draft(draft: Draft, _moment: Moment) -> Self {
        let origin = copies::Origin::of_draft(&draft);
        let names = names::NamesOrigin::of_draft(&draft);
        let focus = copies::focus_of(&draft);
        let attended = draft.focus.clone();
        let resumed = Some(draft.picking.clone()).filter(|typed| !typed.is_empty());
        let mut form = Self::of_entry(copies::entry_of(draft), origin, names);
        if let Some(focus) = focus {
            form.jump_to(focus);
            form.resumed = resumed;
        }
        form.resume_attendance(&attended);
        form
    }

    fn of_entry(entry: Entry, origin: copies::Origin, names_origin: names::NamesOrigin) -> Self {
        Self {
            entry,
            theirs: None,
            their_names: None,
            names_problem: None,
            focus: Address::of("starts_on"),
            cell: (0, 0),
            anchor: None,
            is_folded: false,
            attendance: None,
            mark: 0,
            open: None,
            problems: Vec::new(),
            present: 0,
            named: Named::default(),
            read_only: None,
            derived: derived::Derived::default(),
            typing: None,
            figure: None,
            resumed: None,
            origin,
            names_origin,
            history: change::History::default(),
        }
    }

    /// The session.
    pub fn id(&self) -> SessionId {
        self.entry.session.id
    }

    /// What kind of field has the focus.
    pub fn widget(&self) -> Widget {
        widget_of(self.focus, &self.entry.session)
    }

    /// What kind of field stands at an address.
    pub fn widget_at(&self, at: Address) -> Widget {
        widget_of(at, &self.entry.session)
    }

    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        use Scope as S;
        if let Some(attendance) = &self.attendance {
            return self.attendance_scopes(attendance);
        }
        let inner: &[Scope] = match (&self.open, self.widget()) {
            (Some(Open::Calendar(_)), _) => return vec![S::Calendar, S::Everywhere],
            (Some(Open::Picker(picker)), _) if picker.marks => {
                &[S::Marking, S::Picker, S::Pick, S::Field]
            }
            (Some(Open::Picker(_)), _) => &[S::Picker, S::Pick, S::Field],
            (None, Widget::Line) => &[S::Field],
            (None, Widget::Notes) => &[S::Notes, S::Field],
            (None, Widget::Date) => &[S::Date, S::Field],
            (None, Widget::Pick) => &[S::Pick, S::Field],
            (None, Widget::Radio | Widget::Boxes | Widget::Checklist) => &[S::Choice],
            (None, Widget::Grid) => &[S::Grid],
            (None, Widget::Empty) => &[S::EmptyList],
        };
        let mut scopes = inner.to_vec();
        let is_in_record = self.focus.field().is_some_and(|field| field.list.is_some());
        if is_in_record && self.widget() != Widget::Empty {
            scopes.push(S::List);
        }
        scopes.extend([S::Form, S::Logbook, S::Everywhere]);
        scopes
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        self.keeping_draft(context, |form, context| form.obey(command, context))
    }

    /// Does something; where it changed what is typed in an open list, the draft on disk follows.
    fn keeping_draft(
        &mut self,
        context: &mut Context,
        act: impl FnOnce(&mut Self, &mut Context) -> bool,
    ) -> bool {
        let before = self.picking().map(str::to_owned);
        let has_acted = act(self, context);
        if self.picking() != before.as_deref() {
            self.keep_draft(context);
        }
        has_acted
    }

    fn obey(&mut self, command: Command, context: &mut Context) -> bool {
        if self.on_open_command(command, context) {
            return true;
        }
        if let Some(taken) = self.on_attendance_command(command, context) {
            return taken;
        }
        match command {
            Command::OpenAttendance => self.open_attendance(false),
            Command::PrintSheet => context.wishes.push(Wish::PrintSheet(self.id())),
            Command::SettleCopies => context.wishes.push(match self.is_new() {
                true => Wish::Tell(Notice::Plain("refused-nothing-to-settle")),
                false => Wish::SettleCopies(self.id()),
            }),
            Command::EarlierVersions => context.wishes.push(match self.is_new() {
                true => Wish::Tell(Notice::Plain("refused-no-earlier")),
                false => Wish::EarlierVersions(self.id()),
            }),
            Command::NextField => self.step(1),
            Command::PreviousField => self.step(-1),
            Command::NextSection => self.step_section(1),
            Command::PreviousSection => self.step_section(-1),
            Command::Save => context.wishes.push(Wish::SaveForm(AfterSave::Stay)),
            Command::SaveDraft => context.wishes.push(Wish::LeaveWithDraft),
            Command::Undo => self.undo(context),
            Command::Redo => self.redo(context),
            Command::AddRow | Command::RemoveRow | Command::RowUp | Command::RowDown => {
                self.on_row_command(command, context);
            }
            Command::Calendar => self.open_calendar(context),
            Command::Pick => self.open_picker("", context),
            Command::CopyToClipboard => self.copy(context),
            _ => return self.on_widget_command(command, context),
        }
        true
    }

    /// A command that means something only to the kind of field that has the focus.
    fn on_widget_command(&mut self, command: Command, context: &mut Context) -> bool {
        match (self.widget(), command) {
            (Widget::Grid, command) => return self.on_grid_command(command, context),
            (Widget::Checklist, Command::MoveDown) => self.step_mark(1, true, context),
            (Widget::Checklist, Command::MoveUp) => self.step_mark(-1, true, context),
            (_, Command::MoveDown) => self.step_row(1),
            (_, Command::MoveUp) => self.step_row(-1),
            (_, Command::Toggle | Command::NextChoice | Command::PreviousChoice) => {
                self.on_choice_command(command, context);
            }
            (Widget::Pick, Command::EraseLeft | Command::EraseRight) => self.clear(context),
            (Widget::Line | Widget::Notes | Widget::Date, command) => {
                return match edit_of(command) {
                    Some(edit) => {
                        self.on_text_edit(edit, context);
                        true
                    }
                    None => false,
                };
            }
            (_, command) => return edit_of(command).is_some(),
        }
        true
    }

    /// A command while something is open under the field; whether it was meant for that.
    fn on_open_command(&mut self, command: Command, context: &mut Context) -> bool {
        match &mut self.open {
            None => false,
            Some(Open::Picker(_)) => self.on_picker_command(command, context),
            Some(Open::Calendar(calendar)) => {
                if let Some(step) = calendar_step(command) {
                    calendar.step(step);
                    return true;
                }
                match command {
                    Command::Accept => {
                        let day = calendar.selected();
                        self.take_day(day, context);
                    }
                    Command::Back => self.open = None,
                    _ => return false,
                }
                true
            }
        }
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        self.keeping_draft(context, |form, context| form.take_click(target, context))
    }

    fn take_click(&mut self, target: Target, context: &mut Context) -> bool {
        if self.click_attendance(target, context) {
            return true;
        }
        match target {
            Target::Section(section) => {
                self.leave_picker(context);
                self.go_to_section(section);
            }
            Target::Row(row) if matches!(self.open, Some(Open::Picker(_))) => {
                self.click_picker(row, context);
            }
            Target::Day(day) if matches!(self.open, Some(Open::Calendar(_))) => {
                self.take_day(day, context);
            }
            Target::Cell(row, column) => {
                self.leave_picker(context);
                self.jump_to(Address::of(GRID));
                self.anchor = None;
                self.cell = (row, column);
            }
            Target::Field(at, place) => self.click_field(at, place, context),
            _ => return false,
        }
        true
    }

    fn click_field(&mut self, at: Address, place: usize, context: &mut Context) {
        if self.focus != at {
            self.leave_picker(context);
            self.jump_to(at);
        }
        match self.widget() {
            Widget::Line | Widget::Notes | Widget::Date => self.place_cursor(place, context),
            Widget::Radio | Widget::Boxes | Widget::Checklist => self.choose(place, context),
            Widget::Empty => self.on_row_command(Command::AddRow, context),
            Widget::Pick | Widget::Grid => {}
        }
    }

    /// Takes a typed character.
    pub fn on_letter(&mut self, letter: char, context: &mut Context) -> bool {
        self.keeping_draft(context, |form, context| form.take_letter(letter, context))
    }

    fn take_letter(&mut self, letter: char, context: &mut Context) -> bool {
        if self.type_in_attendance(letter, context) {
            return true;
        }
        match (&self.open, self.widget()) {
            (Some(Open::Calendar(_)), _) => return false,
            (Some(Open::Picker(_)), _) => self.type_in_picker(letter, context),
            (None, Widget::Line | Widget::Notes | Widget::Date) => {
                self.type_letter(letter, context)
            }
            (None, Widget::Pick | Widget::Checklist) => {
                self.open_picker(letter.encode_utf8(&mut [0; 4]), context);
            }
            (None, Widget::Radio) => self.choose_by_letter(letter, context),
            (None, Widget::Boxes) => self.mark_by_letter(letter, context),
            (None, Widget::Grid) => self.type_in_grid(letter, context),
            (None, Widget::Empty) => {
                self.on_row_command(Command::AddRow, context);
                if self.widget() != Widget::Empty {
                    return self.take_letter(letter, context);
                }
            }
        }
        true
    }

    fn open_calendar(&mut self, context: &mut Context) {
        if self.focus.field().map(|field| field.kind) != Some(Kind::Date) {
            return;
        }
        let text = self.entry.text(self.focus);
        let day = text.parse::<crate::model::value::Date>();
        let calendar = Calendar::new(day.ok().map(|day| day.0), context.moment.today);
        self.open = Some(Open::Calendar(calendar));
    }

    fn take_day(&mut self, day: chrono::NaiveDate, context: &mut Context) {
        self.open = None;
        self.typing = None;
        self.set_text(day.to_string(), context);
    }

    /// Hands the text of the focused field to the clipboard.
    fn copy(&mut self, context: &mut Context) {
        let text = match &self.open {
            Some(Open::Picker(picker)) => picker.filter.value().to_owned(),
            _ => self.shown_text(context),
        };
        if text.is_empty() {
            context
                .wishes
                .push(Wish::Tell(Notice::Plain("refused-nothing-to-copy")));
        } else {
            context.effects.push(super::effect::Effect::Copy(text));
            context
                .wishes
                .push(Wish::Tell(Notice::Plain("told-copied")));
        }
    }
}

/// How a command moves the day that a calendar stands on.
fn calendar_step(command: Command) -> Option<Step> {
    Some(match command {
        Command::PreviousDay => Step::PreviousDay,
        Command::NextDay => Step::NextDay,
        Command::PreviousWeek => Step::PreviousWeek,
        Command::NextWeek => Step::NextWeek,
        Command::PreviousMonth => Step::PreviousMonth,
        Command::NextMonth => Step::NextMonth,
        Command::PreviousYear => Step::PreviousYear,
        Command::NextYear => Step::NextYear,
        Command::Today => Step::Today,
        _ => return None,
    })
}
