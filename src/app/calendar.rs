//! The state of a calendar one picks a date from: which date is selected, and how it moves.
//! It does not know what day it is: today comes in.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The first date that can be picked.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// The last date that can be picked.
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(2200, 12, 31) {
    Some(date) => date,
    None => NaiveDate::MAX,
};

/// How the selected date moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The day before.
    PreviousDay,
    /// The day after.
    NextDay,
    /// The same weekday a week before.
    PreviousWeek,
    /// The same weekday a week after.
    NextWeek,
    /// The Monday of the week.
    WeekStart,
    /// The Sunday of the week.
    WeekEnd,
    /// The same day a month before, or the last that month has.
    PreviousMonth,
    /// The same day a month after, or the last that month has.
    NextMonth,
    /// The same day a year before.
    PreviousYear,
    /// The same day a year after.
    NextYear,
    /// The day it is.
    Today,
}

/// A month with a selected date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    selected: NaiveDate,
    today: NaiveDate,
}

/// Six weeks of a month from Monday to Sunday; `None` is a day of another month.
pub type Weeks = [[Option<NaiveDate>; 7]; 6];

impl Calendar {
    /// A calendar on a date, or on today where there is none.
    pub fn new(selected: Option<NaiveDate>, today: NaiveDate) -> Calendar {
        let mut calendar = Calendar {
            selected: today,
            today,
        };
        calendar.select(selected.unwrap_or(today));
        calendar
    }

    /// The selected date.
    pub fn selected(&self) -> NaiveDate {
        self.selected
    }

    /// The day it is.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The year of the month that is shown.
    pub fn year(&self) -> i32 {
        self.selected.year()
    }

    /// The month that is shown, from 1 to 12.
    pub fn month(&self) -> u32 {
        self.selected.month()
    }

    /// Selects a date; one before 1900 or after 2200 becomes the nearest within.
    pub fn select(&mut self, date: NaiveDate) {
        self.selected = date.clamp(FIRST, LAST);
    }

    /// Moves the selection. At the ends of the calendar it stays.
    pub fn step(&mut self, step: Step) {
        let date = self.selected;
        let from_monday = Days::new(u64::from(date.weekday().num_days_from_monday()));
        let to_sunday = Days::new(u64::from(6 - date.weekday().num_days_from_monday()));
        let stepped = match step {
            Step::PreviousDay => date.checked_sub_days(Days::new(1)),
            Step::NextDay => date.checked_add_days(Days::new(1)),
            Step::PreviousWeek => date.checked_sub_days(Days::new(7)),
            Step::NextWeek => date.checked_add_days(Days::new(7)),
            Step::WeekStart => date.checked_sub_days(from_monday),
            Step::WeekEnd => date.checked_add_days(to_sunday),
            Step::PreviousMonth => date.checked_sub_months(Months::new(1)),
            Step::NextMonth => date.checked_add_months(Months::new(1)),
            Step::PreviousYear => date.checked_sub_months(Months::new(12)),
            Step::NextYear => date.checked_add_months(Months::new(12)),
            Step::Today => Some(self.today),
        };
        self.select(stepped.unwrap_or(date));
    }

    /// The weeks of the month that is shown; the last ones may be empty.
    pub fn weeks(&self) -> Weeks {
        let mut weeks = Weeks::default();
        let Some(first) = self.selected.with_day(1) else {
            return weeks;
        };
        let month = self.month();
        let mut days = first
            .iter_days()
            .take_while(|date| date.month() == month)
            .peekable();
        for week in &mut weeks {
            for (weekday, cell) in WEEKDAYS.into_iter().zip(week) {
                *cell = days.next_if(|date| date.weekday() == weekday);
            }
        }
        weeks
    }
}

/// The days of the week, from Monday.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn calendar(selected: &str) -> Calendar {
        Calendar::new(Some(date(selected)), date("2019-11-25"))
    }

    const STEPS: [Step; 11] = [
        Step::PreviousDay,
        Step::NextDay,
        Step::PreviousWeek,
        Step::NextWeek,
        Step::WeekStart,
        Step::WeekEnd,
        Step::PreviousMonth,
        Step::NextMonth,
        Step::PreviousYear,
        Step::NextYear,
        Step::Today,
    ];

    #[test]
    fn steps_lead_where_their_names_say() {
        let cases = [
            ("2019-11-20", Step::PreviousDay, "2019-11-19"),
            ("2019-11-30", Step::NextDay, "2019-12-01"),
            ("2019-12-03", Step::PreviousWeek, "2019-11-26"),
            ("2019-12-30", Step::NextWeek, "2020-01-06"),
            ("2019-11-20", Step::WeekStart, "2019-11-18"),
            ("2019-11-18", Step::WeekStart, "2019-11-18"),
            ("2019-11-20", Step::WeekEnd, "2019-11-24"),
            ("2019-11-24", Step::WeekEnd, "2019-11-24"),
            ("2019-03-31", Step::PreviousMonth, "2019-02-28"),
            ("2020-01-31", Step::NextMonth, "2020-02-29"),
            ("2020-02-29", Step::NextYear, "2021-02-28"),
            ("2020-02-29", Step::PreviousYear, "2019-02-28"),
            ("2001-01-01", Step::Today, "2019-11-25"),
            ("1900-01-01", Step::PreviousDay, "1900-01-01"),
            ("2200-12-31", Step::NextYear, "2200-12-31"),
        ];
        for (from, step, to) in cases {
            let mut calendar = calendar(from);
            calendar.step(step);
            assert_eq!(calendar.selected(), date(to), "{from} {step:?}");
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        let day = |cell: Option<NaiveDate>| cell.map_or(0, |date| date.day());
        let weeks = calendar("2019-11-18").weeks().map(|week| week.map(day));
        assert_eq!(weeks[0], [0, 0, 0, 0, 1, 2, 3]);
        assert_eq!(weeks[1], [4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(weeks[4], [25, 26, 27, 28, 29, 30, 0]);
        assert_eq!(weeks[5], [0; 7]);
    }

    #[test]
    fn without_a_date_it_opens_on_today() {
        let calendar = Calendar::new(None, date("2019-11-25"));
        assert_eq!(calendar.selected(), date("2019-11-25"));
        let far = Calendar::new(Some(NaiveDate::MAX), date("2019-11-25"));
        assert_eq!(far.selected(), LAST);
    }

    proptest! {
        #[test]
        fn any_way_stays_inside_and_on_the_page(
            start in 0u64..120_000,
            steps in prop::collection::vec(prop::sample::select(&STEPS[..]), 0..40),
        ) {
            let start = FIRST.checked_add_days(Days::new(start)).unwrap_or(LAST);
            let mut calendar = Calendar::new(Some(start), date("2019-11-25"));
            for step in steps {
                calendar.step(step);
                let selected = calendar.selected();
                prop_assert!((FIRST..=LAST).contains(&selected));
                let weeks = calendar.weeks();
                let days: Vec<_> = weeks.iter().flatten().flatten().collect();
                prop_assert!(days.contains(&&selected));
                prop_assert!((28..=31).contains(&days.len()));
            }
        }
    }
}
