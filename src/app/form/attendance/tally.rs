//! The tally at the door: one key for each person, by sex and, where one is chosen, by role. Each
//! key counts into the grid at once, so that no more than the last one can be lost.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use crate::app::event::Moment;
use crate::app::notice::Notice;
use crate::app::reach::along;
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::model::attendance::Cell;
use crate::model::code::{Code, CodeList, NOT_STATED};
use crate::model::edit::Edit;
use crate::model::field::MOST_PEOPLE;
use crate::model::line::line_field;
use crate::text::one_key::code_of_key;

use super::super::Form;
use super::super::change::Manner;
use super::tell;

/// The tally.
#[derive(Debug, Default)]
pub struct TallyPane {
    /// The role that the next people are counted under; not stated where none is chosen.
    pub role: Option<Code>,
    /// Those counted since anything else was done, the last of them at the end: what can be taken
    /// back here.
    pub counted: Vec<Cell>,
    /// When the first of them was counted.
    pub since: Option<DateTime<Utc>>,
    /// The time of day where the user is.
    pub clock: NaiveTime,
    /// The instant of that time.
    pub now: Option<DateTime<Utc>>,
}

impl TallyPane {
    /// How long it has been since the first was counted.
    pub fn running(&self) -> Option<TimeDelta> {
        Some(self.now? - self.since?)
    }
}

impl Form {
    /// The clock of an open tally goes on; whether there is one.
    pub fn on_tick(&mut self, moment: Moment) -> bool {
        match &mut self.attendance {
            Some(attendance) if attendance.way == super::Way::Tally => {
                attendance.tally.clock = moment.clock;
                attendance.tally.now = Some(moment.at);
                true
            }
            _ => false,
        }
    }

    pub(super) fn on_tally_command(
        &mut self,
        command: Command,
        context: &mut Context,
    ) -> Option<bool> {
        match command {
            Command::Undo => self.take_back(context),
            Command::Back => return self.leave_attendance().then_some(true),
            Command::NextField | Command::MoveDown => self.step_role(1, context),
            Command::PreviousField | Command::MoveUp => self.step_role(-1, context),
            _ => return None,
        }
        Some(true)
    }

    /// What was counted is no longer the last that was changed.
    pub(in crate::app::form) fn forget_counted(&mut self) {
        if let Some(attendance) = &mut self.attendance {
            attendance.tally.counted.clear();
        }
    }

    /// Takes back the last one who was counted here, and nothing that was done before.
    fn take_back(&mut self, context: &mut Context) {
        let counted = self.attendance.as_mut().map(|one| &mut one.tally.counted);
        match counted.and_then(Vec::pop) {
            Some(_) => self.undo(context),
            None => tell(context, "refused-nothing-to-undo"),
        }
    }

    /// A key of the tally: that of a sex counts a person, that of a role chooses it.
    pub(super) fn tally_key(&mut self, letter: char, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        if letter.is_ascii_digit() {
            let role = line_field("role").and_then(|role| code_of_key(role, letter, &book.logbook));
            return match (role, &mut self.attendance) {
                (Some(role), Some(attendance)) => {
                    attendance.tally.role = Some(role).filter(|role| role != NOT_STATED);
                }
                _ => tell(context, "refused-no-such-role"),
            };
        }
        let sex = line_field("sex").and_then(|sex| code_of_key(sex, letter, &book.logbook));
        // A minus takes nobody away here, and is not to count anybody either.
        let counts = |sex: &Code| !sex.is_empty() && !matches!(letter, '-' | '–' | ' ');
        match sex.filter(counts) {
            Some(sex) => self.count_person(sex, context),
            None => tell(context, "refused-no-such-sex"),
        }
    }

    fn step_role(&mut self, by: isize, context: &mut Context) {
        let (Some(book), Some(attendance)) = (context.book, &mut self.attendance) else {
            return;
        };
        let roles = book.logbook.codes(CodeList::Role);
        let mut choices: Vec<Option<&str>> = vec![None];
        choices.extend(
            roles
                .into_iter()
                .filter(|role| *role != NOT_STATED)
                .map(Some),
        );
        let tally = &mut attendance.tally;
        tally.role = along(&choices, tally.role.as_deref(), by).map(str::to_owned);
    }

    fn count_person(&mut self, sex: Code, context: &mut Context) {
        let Some(attendance) = &self.attendance else {
            return;
        };
        let role = attendance.tally.role.clone();
        let cell = Cell {
            role: role.unwrap_or_else(|| NOT_STATED.to_owned()),
            sex,
            age: NOT_STATED.to_owned(),
        };
        let count = self.entry.session.attendance.count(&cell);
        if count >= MOST_PEOPLE {
            let notice = Notice::Counted("refused-too-many-people", MOST_PEOPLE.into());
            return context.wishes.push(Wish::Tell(notice));
        }
        let edit = Edit::Count {
            cell: cell.clone(),
            count: count + 1,
        };
        if !self.change([edit], Manner::Act, context) {
            return;
        }
        if let Some(attendance) = &mut self.attendance {
            let tally = &mut attendance.tally;
            tally.counted.push(cell);
            tally.since.get_or_insert(context.moment.at);
            tally.now = Some(context.moment.at);
            tally.clock = context.moment.clock;
        }
    }
}
