//! The calendar of the sessions: a month with its days or a year at a glance, the sessions of the
//! selected day, and what a calendar must not hide: planned sessions that lie in the past, sessions
//! without a date.

mod movement;

pub use movement::weeks;

use chrono::NaiveDate;

use crate::command::{Command, Scope};
use crate::model::agenda::{self, DayTally, Entry, State, Tally};
use crate::model::code::CodeList;
use crate::model::digest::Digest;
use crate::model::timeline::Unit;
use crate::model::value::SessionId;

use super::behind::{self, Condition};
use super::book::Book;
use super::counted::{Counted, Since};
use super::effect::Effect;
use super::event::Target;
use super::filter_line::FilterLine;
use super::made_for::MadeFor;
use super::notice::Notice;
use super::reach::Reach;
use super::{Context, Known, Wish};

/// What is seen of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// A month, day by day.
    #[default]
    Month,
    /// A year, with how many sessions go on on each day.
    Year,
}

/// What is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spot {
    /// The day.
    #[default]
    Day,
    /// A session in the list of the day.
    List,
    /// The sessions of the whole month or year.
    Span,
    /// In a year, those of the month of the day.
    Month,
    /// The planned sessions that lie in the past.
    Overdue,
    /// The sessions without a date.
    Undated,
}

impl Spot {
    /// Every spot, in the order in which one goes round them.
    pub const ALL: [Self; 6] = [
        Self::Day,
        Self::List,
        Self::Span,
        Self::Month,
        Self::Overdue,
        Self::Undated,
    ];
}

/// The screen.
#[derive(Debug, Default)]
pub struct Agenda {
    /// The sessions that the filter takes.
    pub times: agenda::Agenda,
    /// Whether a month or a year is seen.
    pub face: Face,
    /// What is selected.
    pub spot: Spot,
    /// The selected day.
    pub day: NaiveDate,
    /// The day it is.
    pub today: NaiveDate,
    /// The days of the month or the year that is seen.
    pub days: Vec<DayTally>,
    /// The sessions of the selected day: those that go on from before, then by the hour.
    pub listed: Vec<Entry>,
    /// Which of them is selected.
    pub row: usize,
    /// Whether the user has gone anywhere: then the calendar stays there.
    has_moved: bool,
    counted: Option<Counted>,
    made_for: Option<(MadeFor, NaiveDate)>,
    seen_for: Option<(Face, NaiveDate)>,
    listed_for: Option<NaiveDate>,
}

impl Agenda {
    /// Brings the figures up to date where the logbook, the filter or the day has changed, and what
    /// is seen of them where another month or day is selected.
    pub fn refresh(&mut self, book: &Book, filter: &FilterLine, today: NaiveDate) {
        let wanted = MadeFor::now(book, filter);
        let is_made = self
            .made_for
            .as_ref()
            .is_some_and(|(made, day)| *day == today && made.will_do(&wanted, book.is_loaded()));
        if !is_made {
            let since = self.counted.as_ref();
            match since.and_then(|counted| counted.since(book, filter)) {
                Some(since) if self.today == today => {
                    let Since { gone, come } = since;
                    self.times.follow(&gone, &come, &book.catalogue, today);
                }
                _ => {
                    let taken = filter.sessions(book);
                    self.times = agenda::Agenda::of(taken, &book.catalogue, today);
                }
            }
            self.counted = Some(Counted::now(book, filter));
            self.today = today;
            self.made_for = Some((wanted, today));
            self.seen_for = None;
            self.listed_for = None;
            if !self.has_moved {
                self.select(self.times.nearest(today));
            }
        }
        self.look_up(book);
        if !self.spots().contains(&self.spot) {
            self.spot = Spot::Day;
        }
    }

    /// The first and the last day that are seen.
    pub fn seen(&self) -> (NaiveDate, NaiveDate) {
        let first = self.unit().first(self.day);
        (first, agenda::last_of(self.unit(), first))
    }

    /// What is seen: a month or a year.
    pub fn unit(&self) -> Unit {
        match self.face {
            Face::Month => Unit::Month,
            Face::Year => Unit::Year,
        }
    }

    /// How many sessions go on on a day that is seen.
    pub fn tally(&self, day: NaiveDate) -> DayTally {
        let after = day.signed_duration_since(self.seen().0).num_days();
        let place = usize::try_from(after).ok();
        let tally = place.and_then(|place| self.days.get(place));
        tally.copied().unwrap_or_default()
    }

    /// How many sessions begin in a month of the day that is given.
    pub fn month(&self, day: NaiveDate) -> Tally {
        self.times.begun_in(Unit::Month, Unit::Month.first(day))
    }

    /// How many sessions begin in the month or the year that is seen.
    pub fn span(&self) -> Tally {
        self.times.begun_in(self.unit(), self.seen().0)
    }

    /// The spots there are now, in the order in which one goes round them.
    pub fn spots(&self) -> Vec<Spot> {
        let is_there = |spot: &Spot| match spot {
            Spot::Day | Spot::Span => true,
            Spot::List => !self.listed.is_empty(),
            Spot::Month => self.face == Face::Year,
            Spot::Overdue => !self.times.overdue().is_empty(),
            Spot::Undated => self.times.undated.total() > 0,
        };
        Spot::ALL.into_iter().filter(is_there).collect()
    }

    /// The session that is selected in the list of the day.
    pub fn selected_session(&self) -> Option<SessionId> {
        self.listed.get(self.row).map(|entry| entry.id)
    }

    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        let around = [
            Scope::Agenda,
            Scope::Screen,
            Scope::Logbook,
            Scope::Everywhere,
        ];
        let inner = (self.spot == Spot::List).then_some(Scope::AgendaDay);
        inner.into_iter().chain(around).collect()
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        if self.on_motion(command, context.moment.page) {
            self.has_moved = true;
            return true;
        }
        match command {
            Command::Back if self.spot != Spot::Day => self.spot = Spot::Day,
            Command::NextPanel => self.go_round(1),
            Command::PreviousPanel => self.go_round(-1),
            Command::ToggleYear => self.toggle_face(),
            Command::NextOverdue => self.go_to_overdue(context),
            Command::NewSession => context.wishes.push(self.new_session()),
            Command::OpenBehind => self.open_behind(context),
            Command::Open => self.open_selected(context),
            Command::ExportPlanned => self.export(context),
            _ => return false,
        }
        true
    }

    /// Decides what a click means here: a day or a session is selected, and opens where it was; the
    /// other figures open at once.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        self.has_moved = true;
        match target {
            Target::Day(day) if self.spot == Spot::Day && self.day == day => {
                self.open_behind(context);
            }
            Target::Day(day) => {
                self.spot = Spot::Day;
                self.select(day);
            }
            Target::Row(row) if self.spot == Spot::List && self.row == row => {
                self.open_selected(context);
            }
            Target::Row(row) => {
                self.spot = Spot::List;
                self.row = Reach(self.listed.len()).within(row);
            }
            Target::Figure(_, spot) => match Spot::ALL.get(spot) {
                Some(spot) if self.spots().contains(spot) => {
                    self.spot = *spot;
                    self.open_behind(context);
                }
                _ => return false,
            },
            _ => return false,
        }
        true
    }

    /// Looks up the month or the year, and the sessions of the day.
    fn look_up(&mut self, book: &Book) {
        let (first, last) = self.seen();
        if self.seen_for != Some((self.face, first)) {
            self.days = self.times.by_day(first, last);
            self.seen_for = Some((self.face, first));
        }
        if self.listed_for != Some(self.day) {
            let before = self.selected_session();
            let (day, catalogue) = (self.day, &book.catalogue);
            let mut listed: Vec<Entry> = self.times.on(day).copied().collect();
            listed.sort_by_cached_key(|entry| {
                let begins = (entry.first == day).then(|| catalogue.get(entry.id));
                let hour = begins.flatten().and_then(|digest| digest.starts_at);
                (entry.first == day, hour.is_none(), hour, *entry)
            });
            self.listed = listed;
            let is_same = |entry: &Entry| Some(entry.id) == before;
            self.row = self.listed.iter().position(is_same).unwrap_or(0);
            self.listed_for = Some(day);
        }
    }

    fn toggle_face(&mut self) {
        self.has_moved = true;
        self.face = match self.face {
            Face::Month => Face::Year,
            Face::Year => Face::Month,
        };
        self.spot = Spot::Day;
    }

    fn go_to_overdue(&mut self, context: &mut Context) {
        match self.times.next_overdue(self.day) {
            Some(day) => {
                self.has_moved = true;
                self.spot = Spot::Day;
                self.select(day);
            }
            None => context
                .wishes
                .push(Wish::Tell(Notice::Plain("refused-none-overdue"))),
        }
    }

    /// A new session on the selected day: planned where that lies ahead.
    fn new_session(&self) -> Wish {
        Wish::NewSession(Box::new(Known {
            day: Some(self.day),
            status: (self.day > self.today).then_some("planned"),
            ..Known::default()
        }))
    }

    fn open_selected(&self, context: &mut Context) {
        if let Some(id) = self.selected_session() {
            context.wishes.push(Wish::OpenSession(id, None));
        }
    }

    /// What the sessions behind the selected figure have in common, and how many they are.
    fn behind(&self) -> (Vec<Condition>, u64) {
        let first = self.seen().0;
        let month = Unit::Month.first(self.day);
        match self.spot {
            Spot::Day | Spot::List => (vec![Condition::Day(self.day)], self.listed.len() as u64),
            Spot::Span => (
                vec![Condition::Span(self.unit(), first)],
                self.span().total(),
            ),
            Spot::Month => (
                vec![Condition::Span(Unit::Month, month)],
                self.month(month).total(),
            ),
            Spot::Overdue => {
                let planned = Condition::Code(CodeList::Status, "planned".to_owned());
                let yesterday = self.today.pred_opt().unwrap_or(self.today);
                let conditions = vec![planned, Condition::EndedBy(yesterday)];
                (conditions, self.times.overdue().len() as u64)
            }
            Spot::Undated => (vec![Condition::Undated], self.times.undated.total()),
        }
    }

    fn open_behind(&self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        let (conditions, sessions) = self.behind();
        context.wishes.push(match sessions {
            0 => Wish::Tell(Notice::Plain("refused-nothing-behind")),
            _ => Wish::Behind(behind::parts(
                &conditions,
                sessions,
                context.texts,
                book,
                context.filter,
                context.moment.today,
            )),
        });
    }

    /// Writes the planned sessions that the filter takes for other calendars.
    fn export(&self, context: &mut Context) {
        let entries = self.times.entries().iter();
        let planned = entries.filter(|entry| entry.state == State::Planned);
        let ids: Vec<SessionId> = planned.map(|entry| entry.id).collect();
        if ids.is_empty() {
            let refused = Notice::Plain("refused-none-planned");
            context.wishes.push(Wish::Tell(refused));
            return;
        }
        context.effects.push(Effect::ExportPlanned {
            ids,
            language: context.texts.language(),
        });
    }
}

/// The session of an entry.
pub fn digest_of<'a>(book: &'a Book, entry: &Entry) -> Option<&'a Digest> {
    book.catalogue.get(entry.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_round_what_is_there() {
        let mut agenda = Agenda::default();
        assert_eq!(agenda.spots(), [Spot::Day, Spot::Span]);
        agenda.go_round(1);
        assert_eq!(agenda.spot, Spot::Span);
        agenda.go_round(1);
        assert_eq!(agenda.spot, Spot::Day);
        agenda.toggle_face();
        agenda.go_round(-1);
        assert_eq!(agenda.spot, Spot::Month);
    }
}
