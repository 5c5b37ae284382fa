//! How the selection moves over the calendar: by days and weeks, months and years, and round what
//! else can be selected.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::app::reach::{Reach, along};
use crate::command::Command;
use crate::model::typed::YEARS;

use super::{Agenda, Face, Spot};

/// The first day of the calendar: no earlier one can be typed.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The last day of the calendar.
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(*YEARS.end(), 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

impl Agenda {
    /// Selects a day; one outside of the calendar becomes the nearest within.
    pub(super) fn select(&mut self, day: NaiveDate) {
        self.day = day.clamp(FIRST, LAST);
    }

    /// Moves, where the command is a move; whether it is one. `page` is how many sessions of the
    /// day are seen.
    pub(super) fn on_motion(&mut self, command: Command, page: usize) -> bool {
        if self.spot == Spot::List && self.on_list_motion(command, page) {
            return true;
        }
        match command {
            Command::MoveUp => self.vertically(-1),
            Command::MoveDown => self.vertically(1),
            Command::MoveLeft => self.sideways(-1),
            Command::MoveRight => self.sideways(1),
            Command::PageUp => self.by_span(-1),
            Command::PageDown => self.by_span(1),
            Command::PreviousYear => self.by_months(-12),
            Command::NextYear => self.by_months(12),
            Command::First => self.go_first(),
            Command::Last => self.go_last(),
            Command::Today => {
                self.spot = Spot::Day;
                self.select(self.today);
            }
            _ => return false,
        }
        true
    }

    /// Goes to the next thing that can be selected, or to the one before.
    pub(super) fn go_round(&mut self, by: isize) {
        self.spot = along(&self.spots(), self.spot, by);
    }

    /// Moves in the list of the day; whether the command means something there.
    fn on_list_motion(&mut self, command: Command, page: usize) -> bool {
        Reach(self.listed.len()).go(command, &mut self.row, page)
    }

    /// In a month a week lies below the other; in a year each day of a week lies below the other.
    fn vertically(&mut self, by: i64) {
        match (self.spot, self.face) {
            (Spot::Day | Spot::List, Face::Month) => self.by_days(7 * by),
            (Spot::Day | Spot::List, Face::Year) => self.by_days(by),
            _ => self.spot = Spot::Day,
        }
    }

    fn sideways(&mut self, by: i64) {
        let months = i32::try_from(by).unwrap_or(0);
        match (self.spot, self.face) {
            (Spot::Day | Spot::List, Face::Month) => self.by_days(by),
            (Spot::Day | Spot::List, Face::Year) => self.by_days(7 * by),
            (Spot::Span, _) => self.by_span(months),
            (Spot::Month, _) => self.by_months(months),
            (Spot::Overdue, _) => self.take_spot(Spot::Undated),
            (Spot::Undated, _) => self.take_spot(Spot::Overdue),
        }
    }

    fn take_spot(&mut self, spot: Spot) {
        if self.spots().contains(&spot) {
            self.spot = spot;
        }
    }

    fn by_days(&mut self, by: i64) {
        let days = Days::new(by.unsigned_abs());
        let day = match by {
            ..0 => self.day.checked_sub_days(days),
            _ => self.day.checked_add_days(days),
        };
        self.select(day.unwrap_or(self.day));
    }

    /// By as many months or years as are seen.
    fn by_span(&mut self, by: i32) {
        match self.face {
            Face::Month => self.by_months(by),
            Face::Year => self.by_months(12 * by),
        }
    }

    fn by_months(&mut self, by: i32) {
        let months = Months::new(by.unsigned_abs());
        let day = match by {
            ..0 => self.day.checked_sub_months(months),
            _ => self.day.checked_add_months(months),
        };
        self.select(day.unwrap_or(self.day));
    }

    /// The first day that is seen; from there the first day of all with a session.
    fn go_first(&mut self) {
        let first = self.seen().0;
        let begun = self.times.entries().first().map(|entry| entry.first);
        self.spot = Spot::Day;
        self.select(match begun {
            Some(begun) if self.day == first => begun,
            _ => first,
        });
    }

    /// The last day that is seen; from there the last day of all on which a session begins.
    fn go_last(&mut self) {
        let last = self.seen().1;
        let begun = self.times.entries().last().map(|entry| entry.first);
        self.spot = Spot::Day;
        self.select(match begun {
            Some(begun) if self.day == last => begun,
            _ => last,
        });
    }
}

/// The days of a month by weeks from Monday to Sunday: as many weeks as it has. A day of another
/// month is none.
pub fn weeks(month: NaiveDate) -> Vec<[Option<NaiveDate>; 7]> {
    let mut weeks: Vec<[Option<NaiveDate>; 7]> = Vec::new();
    let Some(first) = month.with_day(1) else {
        return weeks;
    };
    let days = first
        .iter_days()
        .take_while(|day| day.month() == first.month());
    for day in days {
        let weekday = day.weekday().num_days_from_monday() as usize;
        if weekday == 0 || weeks.is_empty() {
            weeks.push([None; 7]);
        }
        if let Some(cell) = weeks.last_mut().and_then(|week| week.get_mut(weekday)) {
            *cell = Some(day);
        }
    }
    weeks
}
