//! Dates, times and numbers as a person types them, read the same in every language. What a file
//! holds is read in `value`, and how a value is shown is decided in the text layer.
//!
//! A slip of the keyboard layout is forgiven: on the Russian one the keys of `.` `,` `:` type
//! ю б Ж, and on the Kyrgyz one of Linux the keys of `-` and `+` type ө and ң.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

#[cfg(test)]
mod tests;

/// The first and the last year that a date may have; outside of them it is a slip.
pub const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// The largest whole number that is taken: more people than any oblast has.
pub const LARGEST_WHOLE: u32 = 1_000_000;

/// The most hours that one session is believed to have.
pub const MOST_HOURS: u32 = 1000;

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It has none of the forms of a date.
    NotADate,
    /// The calendar has no such day, as 31 February.
    NoSuchDay {
        /// The day as typed.
        day: u32,
        /// The month as typed.
        month: u32,
        /// The year as typed, or today's.
        year: i32,
    },
    /// The year is not one of [`YEARS`].
    YearOutOfRange {
        /// The year as typed.
        year: i32,
    },
}

/// Why a text is not a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// It has none of the forms of a time.
    NotATime,
    /// The clock has no such time, as 25:00.
    NoSuchTime {
        /// The hour as typed.
        hour: u32,
        /// The minute as typed.
        minute: u32,
    },
}

/// Why a text is not a number that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// It has not the form of a number.
    NotANumber,
    /// A number with a part of one where whole ones are counted.
    NotWhole,
    /// It is less than nothing.
    Negative,
    /// It is more than is believed.
    TooLarge {
        /// The most that is taken.
        max: u32,
    },
}

/// A date in one of the forms `18.11.2019` `18.11.19` `18112019` `181119` `2019-11-18` `20191118`
/// (with any of `. / - ,` or a space between), without a year `18 11` `1811`, as the day alone
/// `18`, as days from today `+7` `-1`, or as today `0` `.`.
///
/// What is left out is filled in so that the date is the nearest to `today`: in January `18 12` is
/// last month, and in December `15 1` is next month.
pub fn date(typed: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let typed = typed.trim();
    if matches!(typed, "0" | "." | "ю" | "Ю") {
        return Ok(today);
    }
    if let Some(days) = typed.strip_prefix(['+', '=', 'ң', 'Ң']) {
        return from_today(days, today, NaiveDate::checked_add_days);
    }
    if let Some(days) = typed.strip_prefix(['-', '–', '−', 'ө', 'Ө']) {
        return from_today(days, today, NaiveDate::checked_sub_days);
    }
    let parts: Vec<&str> = typed
        .split(is_date_separator)
        .filter(|part| !part.is_empty())
        .collect();
    match *parts.as_slice() {
        [digits] => unseparated_date(digits, today),
        [day, month] => nearest_year(short(day)?, short(month)?, today),
        [year, month, day] if year.len() == 4 => whole_date(short(day)?, short(month)?, year),
        [day, month, year] => whole_date(short(day)?, short(month)?, year),
        _ => Err(DateError::NotADate),
    }
}

/// A time of day: `9:30` `9.30` `9 30` `930` `0930`, or the hour alone `9`.
pub fn time(typed: &str) -> Result<NaiveTime, TimeError> {
    let is_separator = |letter: char| letter == ':' || "жЖ".contains(letter);
    let parts: Vec<&str> = typed
        .trim()
        .split(|letter| is_separator(letter) || is_date_separator(letter))
        .collect();
    let (hour, minute) = match *parts.as_slice() {
        [hour, minute] | [hour, minute, "00"] if minute.len() == 2 => (hour, minute),
        [digits] if digits.len() <= 2 => (digits, "0"),
        [digits] => digits
            .split_at_checked(digits.len() - 2)
            .ok_or(TimeError::NotATime)?,
        _ => return Err(TimeError::NotATime),
    };
    let number = |digits: &str| match digits.len() {
        1 | 2 => digits_only(digits).ok_or(TimeError::NotATime),
        _ => Err(TimeError::NotATime),
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(TimeError::NoSuchTime { hour, minute })
}

/// A whole number from 0 to [`LARGEST_WHOLE`]; thousands may be apart by a space.
pub fn whole(typed: &str) -> Result<u32, NumberError> {
    let (is_negative, digits) = sign(typed);
    let Some(digits) = without_spaces(digits) else {
        let is_number = decimal(typed, u32::MAX).is_ok();
        return Err(match is_number {
            true => NumberError::NotWhole,
            false => NumberError::NotANumber,
        });
    };
    if is_negative {
        return Err(NumberError::Negative);
    }
    match digits.parse() {
        Ok(number) if number <= LARGEST_WHOLE => Ok(number),
        _ => Err(NumberError::TooLarge { max: LARGEST_WHOLE }),
    }
}

/// Hours, from 0 to [`MOST_HOURS`], with a decimal comma or point: `6` `6,5` `6.5`.
pub fn hours(typed: &str) -> Result<f64, NumberError> {
    decimal(typed, MOST_HOURS)
}

/// A percentage from 0 to 100, with or without its sign: `72,5` `72 %`.
pub fn percent(typed: &str) -> Result<f64, NumberError> {
    let typed = typed.trim();
    decimal(typed.strip_suffix('%').unwrap_or(typed), 100)
}

/// A number from 0 to `max` with a decimal comma or point.
pub fn decimal(typed: &str, max: u32) -> Result<f64, NumberError> {
    let (is_negative, typed) = sign(typed);
    let (before, after) = typed
        .split_once([',', '.', 'ю', 'Ю', 'б', 'Б'])
        .unwrap_or((typed, ""));
    let before = match before {
        "" if !after.is_empty() => "0".to_owned(),
        _ => without_spaces(before).ok_or(NumberError::NotANumber)?,
    };
    if !after.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    if is_negative {
        return Err(NumberError::Negative);
    }
    match format!("{before}.{after}").parse::<f64>() {
        Ok(number) if number <= f64::from(max) => Ok(number),
        _ => Err(NumberError::TooLarge { max }),
    }
}

fn is_date_separator(letter: char) -> bool {
    letter.is_whitespace() || "./-–−,юЮбБөӨ".contains(letter)
}

/// Digits without a separator, told apart by how many there are.
fn unseparated_date(digits: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let part = |range| digits.get(range).ok_or(DateError::NotADate);
    match digits.len() {
        1 | 2 => nearest_month(short(digits)?, today),
        4 => nearest_year(short(part(0..2)?)?, short(part(2..4)?)?, today),
        6 => whole_date(short(part(0..2)?)?, short(part(2..4)?)?, part(4..6)?),
        8 => whole_date(short(part(0..2)?)?, short(part(2..4)?)?, part(4..8)?).or_else(|error| {
            whole_date(short(part(6..8)?)?, short(part(4..6)?)?, part(0..4)?).map_err(|_| error)
        }),
        _ => Err(DateError::NotADate),
    }
}

fn whole_date(day: u32, month: u32, year: &str) -> Result<NaiveDate, DateError> {
    let typed = digits_only(year).ok_or(DateError::NotADate)?;
    let year = match year.len() {
        2 => 2000 + typed,
        4 => typed,
        _ => return Err(DateError::NotADate),
    };
    let year = i32::try_from(year).map_err(|_| DateError::NotADate)?;
    let date = NaiveDate::from_ymd_opt(year, month, day);
    within_years(year).and(date.ok_or(DateError::NoSuchDay { day, month, year }))
}

fn nearest_year(day: u32, month: u32, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let year = today.year();
    let dates = [year, year - 1, year + 1].map(|year| NaiveDate::from_ymd_opt(year, month, day));
    nearest(dates, today).ok_or(DateError::NoSuchDay { day, month, year })
}

fn nearest_month(day: u32, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let one = Months::new(1);
    let first = today.with_day(1);
    let months = [
        first,
        first.and_then(|first| first.checked_sub_months(one)),
        first.and_then(|first| first.checked_add_months(one)),
    ];
    let dates = months.map(|month| month.and_then(|month| month.with_day(day)));
    nearest(dates, today).ok_or(DateError::NoSuchDay {
        day,
        month: today.month(),
        year: today.year(),
    })
}

/// The date nearest to `today`; of two as near, the one that stands first.
fn nearest(dates: [Option<NaiveDate>; 3], today: NaiveDate) -> Option<NaiveDate> {
    let dates = dates.into_iter().flatten();
    dates.min_by_key(|date| (*date - today).num_days().abs())
}

fn from_today(
    days: &str,
    today: NaiveDate,
    go: fn(NaiveDate, Days) -> Option<NaiveDate>,
) -> Result<NaiveDate, DateError> {
    let days = digits_only(days.trim()).ok_or(DateError::NotADate)?;
    let date = go(today, Days::new(days.into())).ok_or(DateError::NotADate)?;
    within_years(date.year()).map(|()| date)
}

fn within_years(year: i32) -> Result<(), DateError> {
    if YEARS.contains(&year) {
        Ok(())
    } else {
        Err(DateError::YearOutOfRange { year })
    }
}

/// A day or a month: one or two digits.
fn short(digits: &str) -> Result<u32, DateError> {
    match digits.len() {
        1 | 2 => digits_only(digits).ok_or(DateError::NotADate),
        _ => Err(DateError::NotADate),
    }
}

fn digits_only(digits: &str) -> Option<u32> {
    let all = digits.bytes().all(|byte| byte.is_ascii_digit());
    if all { digits.parse().ok() } else { None }
}

/// Whether a minus stands before the number, and what stands after it.
fn sign(typed: &str) -> (bool, &str) {
    let typed = typed.trim();
    match typed.strip_prefix(['-', '–', '−']) {
        Some(rest) => (true, rest),
        None => (false, typed),
    }
}

/// The digits of a number whose thousands may be apart: `1 204`, but not `12 04`.
fn without_spaces(number: &str) -> Option<String> {
    let groups: Vec<&str> = number.split(char::is_whitespace).collect();
    let apart = groups.len() > 1;
    let well_formed = groups.iter().enumerate().all(|(index, group)| {
        let length = match (apart, index) {
            (false, _) => !group.is_empty(),
            (true, 0) => matches!(group.len(), 1..=3),
            (true, _) => group.len() == 3,
        };
        length && group.bytes().all(|byte| byte.is_ascii_digit())
    });
    well_formed.then(|| groups.concat())
}
