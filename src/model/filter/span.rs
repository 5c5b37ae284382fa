//! The year, the month or the week that a session begins in. A session belongs to the span of its
//! first day alone, so that spans side by side count none twice.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Key;
use crate::model::timeline::Unit;
use crate::model::typed;
use crate::model::value::Date;

/// Days from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

impl Span {
    pub(super) fn first(self) -> Date {
        Date(self.first)
    }

    pub(super) fn last(self) -> Date {
        Date(self.last)
    }

    pub(super) fn has(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day.0)
    }
}

/// The span that a value stands for: `2019` is a year; `2019-11`, `11.2019` and `11` of this year
/// are months; a week is told by any of its days.
pub(super) fn span(key: Key, value: &str, today: NaiveDate) -> Option<Span> {
    match key {
        Key::Year => {
            let year = value.trim().parse().ok()?;
            let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
            let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
            Some(Span { first, last })
        }
        Key::Quarter => quarter(value, today),
        Key::Month => month(value, today),
        Key::Week => {
            let day = iso(value).or_else(|| typed::date(value, today).ok())?;
            let before = day.weekday().num_days_from_monday();
            let first = day.checked_sub_days(Days::new(u64::from(before)))?;
            let last = first.checked_add_days(Days::new(6))?;
            Some(Span { first, last })
        }
        _ => None,
    }
}

/// The key and the value that ask for a span of the calendar.
pub fn span_words(unit: Unit, first: NaiveDate) -> (Key, String) {
    match unit {
        Unit::Week => (Key::Week, first.to_string()),
        Unit::Month => (Key::Month, first.format("%Y-%m").to_string()),
        Unit::Quarter => {
            let quarter = first.month0() / 3 + 1;
            (Key::Quarter, format!("{}-Q{quarter}", first.year()))
        }
        Unit::Year => (Key::Year, first.year().to_string()),
    }
}

/// A day of any year, as files have it; people type none so far off.
fn iso(value: &str) -> Option<NaiveDate> {
    value.trim().parse().ok()
}

/// `2019-Q4`, `Q4 2019`, `4.2019`, or `4` of this year.
fn quarter(value: &str, today: NaiveDate) -> Option<Span> {
    let numbers = value.split(|letter: char| !letter.is_ascii_digit());
    let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
    let (year, quarter) = match numbers.as_slice() {
        [quarter] => (today.year(), *quarter),
        [year, quarter] if year.len() == 4 => (year.parse().ok()?, *quarter),
        [quarter, year] => (year.parse().ok()?, *quarter),
        _ => return None,
    };
    let quarter: u32 = quarter.parse().ok().filter(|one| (1..=4).contains(one))?;
    let first = NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1)?;
    let last = first.checked_add_months(Months::new(3))?.pred_opt()?;
    Some(Span { first, last })
}

fn month(value: &str, today: NaiveDate) -> Option<Span> {
    let numbers: Vec<&str> = value.trim().split(['-', '.', '/', ' ']).collect();
    let (year, month) = match numbers.as_slice() {
        [month] => (today.year(), *month),
        [year, month] if year.len() == 4 => (year.parse().ok()?, *month),
        [month, year] => (year.parse().ok()?, *month),
        _ => return None,
    };
    let first = NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1)?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some(Span { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn spans_are_read_as_they_are_typed() {
        let cases = [
            (Key::Year, "2019", Some(("2019-01-01", "2019-12-31"))),
            (Key::Month, "2019-11", Some(("2019-11-01", "2019-11-30"))),
            (Key::Month, "02.2020", Some(("2020-02-01", "2020-02-29"))),
            (Key::Month, "12/2019", Some(("2019-12-01", "2019-12-31"))),
            (Key::Month, "3", Some(("2019-03-01", "2019-03-31"))),
            (Key::Month, "13", None),
            (Key::Month, "ноябрь", None),
            (Key::Quarter, "2019-Q4", Some(("2019-10-01", "2019-12-31"))),
            (Key::Quarter, "Q1 2020", Some(("2020-01-01", "2020-03-31"))),
            (Key::Quarter, "3", Some(("2019-07-01", "2019-09-30"))),
            (Key::Quarter, "5.2019", None),
            (Key::Quarter, "soon", None),
            (Key::Week, "2019-11-24", Some(("2019-11-18", "2019-11-24"))),
            (Key::Week, "25.11.2019", Some(("2019-11-25", "2019-12-01"))),
            (Key::Week, "soon", None),
            (Key::Year, "last", None),
        ];
        for (key, value, expected) in cases {
            let found = span(key, value, day("2019-12-10"));
            let expected = expected.map(|(first, last)| Span {
                first: day(first),
                last: day(last),
            });
            assert_eq!(found, expected, "{key:?} {value}");
        }
    }
}
