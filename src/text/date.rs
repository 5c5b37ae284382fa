//! Days and times as a language writes them. The patterns and names are messages, so that a
//! language needs no code here; what a person types is read in `model::typed`.

use chrono::{DateTime, Datelike, Days, Local, NaiveDate, NaiveTime, Utc, Weekday};

use crate::model::timeline::Unit;

use super::{Arg, Texts};

/// With the month as a word: `18 November 2019`, `18 ноября 2019`, `2019-жылдын 18-ноябры`.
pub fn long(texts: Texts, date: NaiveDate) -> String {
    texts.say_with("date-long", &whole(texts, date))
}

/// As [`long`], with the day of the week: `18 November 2019, Monday`.
pub fn long_with_weekday(texts: Texts, date: NaiveDate) -> String {
    let mut args = whole(texts, date).to_vec();
    args.push(("weekday", weekday(texts, date.weekday()).into()));
    texts.say_with("date-long-weekday", &args)
}

/// For lists: `18 Nov Mon`, the day two columns wide, so that rows stand in line.
pub fn short(texts: Texts, date: NaiveDate) -> String {
    let weekday = weekday_short(texts, date.weekday());
    let args = [
        ("day", wide_day(date)),
        ("month", month_short(texts, date.month()).into()),
        ("weekday", weekday.into()),
    ];
    texts.say_with("date-short", &args)
}

/// For lists over several years: `18 Nov 2019`, the day two columns wide.
pub fn short_with_year(texts: Texts, date: NaiveDate) -> String {
    let args = [
        ("day", wide_day(date)),
        ("month", month_short(texts, date.month()).into()),
        ("year", date.year().to_string().into()),
    ];
    texts.say_with("date-short-year", &args)
}

/// A week, a month, a quarter or a year by its first day: `November 2019`, `18–24 Nov`.
pub fn span(texts: Texts, unit: Unit, first: NaiveDate) -> String {
    match unit {
        Unit::Month => month_and_year(texts, first.year(), first.month()),
        _ => span_short(texts, unit, first),
    }
}

/// As [`span`], with the name of a month cut short: `Nov 2019`.
pub fn span_short(texts: Texts, unit: Unit, first: NaiveDate) -> String {
    match unit {
        Unit::Week => week(texts, first),
        Unit::Month => format!("{} {}", month_short(texts, first.month()), first.year()),
        Unit::Quarter => {
            let quarter = first.month0() / 3 + 1;
            let args = [
                ("quarter", quarter.to_string().into()),
                ("year", first.year().to_string().into()),
            ];
            texts.say_with("date-quarter", &args)
        }
        Unit::Year => first.year().to_string(),
    }
}

fn week(texts: Texts, first: NaiveDate) -> String {
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    let days = [
        ("from", first.day().to_string().into()),
        ("to", last.day().to_string().into()),
        ("from-month", month_short(texts, first.month()).into()),
        ("to-month", month_short(texts, last.month()).into()),
    ];
    let id = if first.month() == last.month() {
        "date-week-in-month"
    } else {
        "date-week"
    };
    texts.say_with(id, &days)
}

/// A week by its first day, with the year that it ends in: `18–24 Nov 2019`.
pub fn week_of_year(texts: Texts, first: NaiveDate) -> String {
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    let args = [
        ("week", week(texts, first).into()),
        ("year", last.year().to_string().into()),
    ];
    texts.say_with("date-week-year", &args)
}

/// As on paper in all three languages: `18.11.2019`.
pub fn numeric(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

/// `09:30`.
pub fn time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// The day and the time of an instant, in the place where the program runs:
/// `18 November 2019, 09:30`.
pub fn instant(texts: Texts, at: DateTime<Utc>) -> String {
    let here = at.with_timezone(&Local);
    format!("{}, {}", long(texts, here.date_naive()), time(here.time()))
}

/// The same in few columns: `18.11.2019 09:30`.
pub fn instant_short(at: DateTime<Utc>) -> String {
    let here = at.with_timezone(&Local);
    format!("{} {}", numeric(here.date_naive()), time(here.time()))
}

/// The name of a month from 1 to 12, as it stands alone.
pub fn month(texts: Texts, month: u32) -> String {
    texts.say(&format!("month-{month}"))
}

/// Three letters for a month from 1 to 12.
pub fn month_short(texts: Texts, month: u32) -> String {
    texts.say(&format!("month-{month}.short"))
}

/// A month of a year: `November 2019`.
pub fn month_and_year(texts: Texts, year: i32, number: u32) -> String {
    let args = [
        ("month", month(texts, number).into()),
        ("year", year.to_string().into()),
    ];
    texts.say_with("date-month-year", &args)
}

/// The name of a day of the week.
pub fn weekday(texts: Texts, weekday: Weekday) -> String {
    texts.say(&format!("weekday-{}", weekday.number_from_monday()))
}

/// Two or three letters for a day of the week.
pub fn weekday_short(texts: Texts, weekday: Weekday) -> String {
    texts.say(&format!("weekday-{}.short", weekday.number_from_monday()))
}

/// How long before `now` something was: `20 minutes ago`; a month and more as a day.
///
/// A clock may have been set back since, so what lies ahead is a moment ago too.
pub fn ago(texts: Texts, then: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let minutes = now.signed_duration_since(then).num_minutes();
    let count = |id: &str, count: i64| texts.say_with(id, &[("count", count.into())]);
    match minutes {
        ..1 => texts.say("ago-moments"),
        1..60 => count("ago-minutes", minutes),
        60..1_440 => count("ago-hours", minutes / 60),
        1_440..43_200 => count("ago-days", minutes / 1_440),
        _ => {
            let date = long(texts, then.date_naive());
            texts.say_with("ago-date", &[("date", date.into())])
        }
    }
}

/// From a day to a day, what is common to both said once: `18–22 November 2019`,
/// `18 November – 4 December 2019`. With one end alone it is open; with none it is empty.
pub fn period(texts: Texts, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (None, None) => String::new(),
        (Some(from), None) => texts.say_with("period-from", &[("date", long(texts, from).into())]),
        (None, Some(to)) => texts.say_with("period-until", &[("date", long(texts, to).into())]),
        (Some(from), Some(to)) if from == to => long(texts, from),
        (Some(from), Some(to)) => between(texts, from, to),
    }
}

fn between(texts: Texts, from: NaiveDate, to: NaiveDate) -> String {
    let day = |date: NaiveDate| Arg::from(date.day().to_string());
    let year = Arg::from(to.year().to_string());
    if from.year() != to.year() {
        let args = [
            ("from", long(texts, from).into()),
            ("to", long(texts, to).into()),
        ];
        return texts.say_with("period-years", &args);
    }
    if from.month() != to.month() {
        let args = [
            ("from", day(from)),
            ("from-month", month_of(texts, from).into()),
            ("to", day(to)),
            ("to-month", month_of(texts, to).into()),
            ("year", year),
        ];
        return texts.say_with("period-one-year", &args);
    }
    let args = [
        ("from", day(from)),
        ("to", day(to)),
        ("month", month_of(texts, to).into()),
        ("year", year),
    ];
    texts.say_with("period-one-month", &args)
}

fn whole(texts: Texts, date: NaiveDate) -> [(&'static str, Arg<'static>); 3] {
    [
        ("day", date.day().to_string().into()),
        ("month", month_of(texts, date).into()),
        ("year", date.year().to_string().into()),
    ]
}

/// The month's name as it stands beside a day: "ноября", "ноябры".
fn month_of(texts: Texts, date: NaiveDate) -> String {
    texts.say(&format!("month-{}.of", date.month()))
}

fn wide_day(date: NaiveDate) -> Arg<'static> {
    format!("{:>2}", date.day()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// What `write` gives in English, Russian, Kyrgyz.
    fn in_all(write: impl Fn(Texts) -> String) -> [String; 3] {
        [Language::English, Language::Russian, Language::Kyrgyz]
            .map(|language| write(Texts::new(language)))
    }

    #[test]
    fn a_day_is_written_with_its_month_as_a_word() {
        let first = day("2019-11-18");
        assert_eq!(
            in_all(|texts| long(texts, first)),
            [
                "18 November 2019",
                "18 ноября 2019",
                "2019-жылдын 18-ноябры"
            ]
        );
        assert_eq!(
            in_all(|texts| long_with_weekday(texts, first)),
            [
                "18 November 2019, Monday",
                "18 ноября 2019, понедельник",
                "2019-жылдын 18-ноябры, дүйшөмбү"
            ]
        );
        assert_eq!(
            in_all(|texts| month_and_year(texts, 2019, 11)),
            ["November 2019", "ноябрь 2019", "2019-жыл, ноябрь"]
        );
    }

    #[test]
    fn lists_have_days_in_line() {
        assert_eq!(
            in_all(|texts| short(texts, day("2019-11-18"))),
            ["18 Nov Mon", "18 ноя пн", "18 ноя дүй"]
        );
        assert_eq!(
            in_all(|texts| short(texts, day("2019-12-04"))),
            [" 4 Dec Wed", " 4 дек ср", " 4 дек шар"]
        );
        for language in Language::ALL {
            let texts = Texts::new(language);
            let width = |date| short(texts, date).chars().count();
            let mut days = day("2019-01-01").iter_days().take(365);
            assert!(days.all(|date| width(date) == width(day("2019-11-18"))));
            let width = |date| short_with_year(texts, date).chars().count();
            let mut days = day("2019-01-01").iter_days().take(365);
            assert!(days.all(|date| width(date) == 11));
        }
    }

    #[test]
    fn a_period_says_once_what_is_common() {
        let period = |from: &str, to: &str| {
            let end = |text: &str| (!text.is_empty()).then(|| day(text));
            in_all(|texts| super::period(texts, end(from), end(to)))
        };
        assert_eq!(
            period("2019-11-18", "2019-12-04"),
            [
                "18 November – 4 December 2019",
                "18 ноября – 4 декабря 2019",
                "2019-жылдын 18-ноябры – 4-декабры"
            ]
        );
        assert_eq!(
            period("2019-11-18", "2019-11-22"),
            [
                "18–22 November 2019",
                "18–22 ноября 2019",
                "2019-жылдын 18–22-ноябры"
            ]
        );
        assert_eq!(
            period("2019-12-30", "2020-01-03"),
            [
                "30 December 2019 – 3 January 2020",
                "30 декабря 2019 – 3 января 2020",
                "2019-жылдын 30-декабры – 2020-жылдын 3-январы"
            ]
        );
        assert_eq!(
            period("2019-11-18", ""),
            [
                "from 18 November 2019",
                "с 18 ноября 2019",
                "2019-жылдын 18-ноябры –"
            ]
        );
        assert_eq!(period("", "2019-12-04")[1], "по 4 декабря 2019");
        assert_eq!(period("2019-11-18", "2019-11-18")[0], "18 November 2019");
        assert_eq!(period("", ""), ["", "", ""]);
    }

    #[test]
    fn numeric_forms_are_the_same_in_every_language() {
        assert_eq!(numeric(day("2019-12-04")), "04.12.2019");
        assert_eq!(time(NaiveTime::from_hms_opt(9, 30, 0).unwrap()), "09:30");
    }

    #[test]
    fn what_was_long_ago_is_told_by_its_day() {
        let then: DateTime<Utc> = "2019-11-18T14:02:11Z".parse().unwrap();
        let cases = [
            (-5_000, "a moment ago", "только что"),
            (59, "a moment ago", "только что"),
            (60, "1 minute ago", "1 минуту назад"),
            (22 * 60, "22 minutes ago", "22 минуты назад"),
            (3_600, "1 hour ago", "1 час назад"),
            (86_400, "1 day ago", "1 день назад"),
            (29 * 86_400, "29 days ago", "29 дней назад"),
            (30 * 86_400, "on 18 November 2019", "18 ноября 2019"),
        ];
        for (seconds, english, russian) in cases {
            let now = then + chrono::TimeDelta::seconds(seconds);
            let said = [Language::English, Language::Russian]
                .map(|language| ago(Texts::new(language), then, now));
            assert_eq!(said, [english, russian]);
        }
    }
}
