//! Tables of what people type, and laws that hold for anything typed.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Wednesday, the last day of the founding campaign.
fn today() -> NaiveDate {
    day("2019-12-04")
}

#[test]
fn a_date_is_read_in_every_form() {
    for typed in [
        "18.11.2019",
        " 18.11.2019 ",
        "18.11.19",
        "18/11/2019",
        "18-11-2019",
        "18,11,2019",
        "18 11 2019",
        "18. 11. 2019",
        "18.11.2019.",
        "18112019",
        "181119",
        "2019-11-18",
        "2019.11.18",
        "20191118",
        "18 11",
        "18.11",
        "18.11.",
        "1811",
        "18ю11ю2019",
        "18б11",
        "2019ө11ө18",
        "18\u{a0}11",
        "-16",
        "−16",
        "ө16",
    ] {
        assert_eq!(date(typed, today()), Ok(day("2019-11-18")), "{typed}");
    }
}

#[test]
fn days_count_from_today() {
    let cases = [
        ("0", "2019-12-04"),
        (".", "2019-12-04"),
        ("ю", "2019-12-04"),
        ("+0", "2019-12-04"),
        ("+7", "2019-12-11"),
        ("=7", "2019-12-11"),
        ("Ң7", "2019-12-11"),
        ("+ 28", "2020-01-01"),
        ("-1", "2019-12-03"),
        ("-365", "2018-12-04"),
    ];
    for (typed, expected) in cases {
        assert_eq!(date(typed, today()), Ok(day(expected)), "{typed}");
    }
}

#[test]
fn what_is_left_out_is_the_nearest_to_today() {
    let cases = [
        ("2020-01-10", "18 12", "2019-12-18"),
        ("2019-12-20", "15 1", "2020-01-15"),
        ("2019-12-04", "4 6", "2019-06-04"),
        ("2019-12-04", "3 6", "2020-06-03"),
        ("2019-06-01", "29 2", "2020-02-29"),
        ("2020-01-02", "30", "2019-12-30"),
        ("2020-04-10", "31", "2020-03-31"),
        ("2020-03-31", "1", "2020-04-01"),
        ("2020-03-31", "30", "2020-03-30"),
    ];
    for (today, typed, expected) in cases {
        assert_eq!(
            date(typed, day(today)),
            Ok(day(expected)),
            "{typed} on {today}"
        );
    }
}

#[test]
fn a_date_that_is_none_says_why() {
    let no_such = |day, month, year| DateError::NoSuchDay { day, month, year };
    let cases = [
        ("", DateError::NotADate),
        ("чолпон", DateError::NotADate),
        ("18 ноября", DateError::NotADate),
        ("181", DateError::NotADate),
        ("18111", DateError::NotADate),
        ("1811201", DateError::NotADate),
        ("181120190", DateError::NotADate),
        ("18.11.219", DateError::NotADate),
        ("2019-11", DateError::NotADate),
        ("18.11.2019.1", DateError::NotADate),
        ("018.11.2019", DateError::NotADate),
        ("+", DateError::NotADate),
        ("-", DateError::NotADate),
        ("+x", DateError::NotADate),
        ("+99999999999999999999", DateError::NotADate),
        ("+4294967295", DateError::NotADate),
        ("١٨.١١.٢٠١٩", DateError::NotADate),
        ("31.02.2019", no_such(31, 2, 2019)),
        ("29.02.2019", no_such(29, 2, 2019)),
        ("31 2", no_such(31, 2, 2019)),
        ("18.13.2019", no_such(18, 13, 2019)),
        ("0.11.2019", no_such(0, 11, 2019)),
        ("32", no_such(32, 12, 2019)),
        ("99999999", DateError::YearOutOfRange { year: 9999 }),
        ("18.11.0219", DateError::YearOutOfRange { year: 219 }),
        ("18.11.1989", DateError::YearOutOfRange { year: 1989 }),
        ("2101-01-01", DateError::YearOutOfRange { year: 2101 }),
        ("+36500", DateError::YearOutOfRange { year: 2119 }),
    ];
    for (typed, expected) in cases {
        assert_eq!(date(typed, today()), Err(expected), "{typed}");
    }
}

#[test]
fn a_time_is_read_in_every_form() {
    let cases = [
        ("9:30", 9, 30),
        ("09:30", 9, 30),
        ("9.30", 9, 30),
        ("9,30", 9, 30),
        ("9-30", 9, 30),
        ("9 30", 9, 30),
        ("9Ж30", 9, 30),
        ("930", 9, 30),
        ("0930", 9, 30),
        ("09:30:00", 9, 30),
        ("9", 9, 0),
        ("0", 0, 0),
        ("000", 0, 0),
        (" 23:59 ", 23, 59),
    ];
    for (typed, hour, minute) in cases {
        let expected = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        assert_eq!(time(typed), Ok(expected), "{typed}");
    }
    let no_such = |hour, minute| TimeError::NoSuchTime { hour, minute };
    let cases = [
        ("", TimeError::NotATime),
        (":", TimeError::NotATime),
        ("9:", TimeError::NotATime),
        ("9:3", TimeError::NotATime),
        (":30", TimeError::NotATime),
        ("9:30:15", TimeError::NotATime),
        ("09300", TimeError::NotATime),
        ("утром", TimeError::NotATime),
        ("1я2", TimeError::NotATime),
        ("+9", TimeError::NotATime),
        ("24:00", no_such(24, 0)),
        ("9:60", no_such(9, 60)),
        ("2575", no_such(25, 75)),
        ("99", no_such(99, 0)),
    ];
    for (typed, expected) in cases {
        assert_eq!(time(typed), Err(expected), "{typed}");
    }
}

#[test]
fn a_whole_number_is_read_or_refused_with_the_reason() {
    let too_large = NumberError::TooLarge { max: LARGEST_WHOLE };
    let cases = [
        ("0", Ok(0)),
        ("16", Ok(16)),
        (" 016 ", Ok(16)),
        ("1 204", Ok(1204)),
        ("1\u{a0}000\u{202f}000", Ok(1_000_000)),
        ("1000001", Err(too_large)),
        ("1000000000000000000000000000000", Err(too_large)),
        ("-1", Err(NumberError::Negative)),
        ("−16", Err(NumberError::Negative)),
        ("", Err(NumberError::NotANumber)),
        ("-", Err(NumberError::NotANumber)),
        ("--1", Err(NumberError::NotANumber)),
        ("1 2", Err(NumberError::NotANumber)),
        ("1204 567", Err(NumberError::NotANumber)),
        ("1  204", Err(NumberError::NotANumber)),
        ("16.5", Err(NumberError::NotWhole)),
        ("12,5", Err(NumberError::NotWhole)),
        ("1e3", Err(NumberError::NotANumber)),
        ("шестнадцать", Err(NumberError::NotANumber)),
    ];
    for (typed, expected) in cases {
        assert_eq!(whole(typed), expected, "{typed}");
    }
}

#[test]
fn a_decimal_takes_a_comma_or_a_point() {
    let cases = [
        ("6", Ok(6.0)),
        ("6,5", Ok(6.5)),
        ("6.5", Ok(6.5)),
        ("6ю5", Ok(6.5)),
        ("6б5", Ok(6.5)),
        ("6,", Ok(6.0)),
        (",5", Ok(0.5)),
        ("1 000", Ok(1000.0)),
        ("1000,1", Err(NumberError::TooLarge { max: 1000 })),
        ("-6,5", Err(NumberError::Negative)),
        ("6,5,5", Err(NumberError::NotANumber)),
        ("6.5,5", Err(NumberError::NotANumber)),
        (",", Err(NumberError::NotANumber)),
        ("", Err(NumberError::NotANumber)),
        ("inf", Err(NumberError::NotANumber)),
        ("NaN", Err(NumberError::NotANumber)),
        ("6,-5", Err(NumberError::NotANumber)),
        ("6 ч", Err(NumberError::NotANumber)),
    ];
    for (typed, expected) in cases {
        assert_eq!(hours(typed), expected, "{typed}");
    }
    let endless = "9".repeat(400);
    assert_eq!(hours(&endless), Err(NumberError::TooLarge { max: 1000 }));
    for (typed, expected) in [
        ("72,5", Ok(72.5)),
        ("72.5 %", Ok(72.5)),
        ("100%", Ok(100.0)),
        ("100,01", Err(NumberError::TooLarge { max: 100 })),
        ("%", Err(NumberError::NotANumber)),
    ] {
        assert_eq!(percent(typed), expected, "{typed}");
    }
}

/// Any day of the years that are taken.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = day("1990-01-01");
    (0..40_542_u64).prop_map(move |days| first + Days::new(days))
}

proptest! {
    #[test]
    fn nothing_typed_panics(typed in any::<String>(), today in any_day()) {
        let _ = (date(&typed, today), time(&typed), whole(&typed), hours(&typed), percent(&typed));
    }

    #[test]
    fn nothing_like_a_value_panics(typed in "[-+=0-9 .,:/юЮбжЖөңҢ%−\u{a0}]{0,12}", today in any_day()) {
        let _ = (date(&typed, today), time(&typed), whole(&typed), hours(&typed), percent(&typed));
    }

    #[test]
    fn a_date_that_is_written_out_is_read_back(written in any_day(), today in any_day()) {
        for form in ["%d.%m.%Y", "%d%m%Y", "%Y-%m-%d", "%d/%m/%Y", "%-d %-m %Y"] {
            let typed = written.format(form).to_string();
            prop_assert_eq!(date(&typed, today), Ok(written), "{}", typed);
        }
    }

    #[test]
    fn a_date_without_its_year_is_read_back_near_its_day(written in any_day(), away in 0..180_u64) {
        let today = written + Days::new(away);
        let typed = written.format("%d.%m").to_string();
        prop_assert_eq!(date(&typed, today), Ok(written));
        let typed = format!("-{away}");
        prop_assert_eq!(date(&typed, today), Ok(written));
    }

    #[test]
    fn a_time_that_is_written_out_is_read_back(hour in 0..24_u32, minute in 0..60_u32) {
        let written = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        for form in ["%H:%M", "%H%M", "%-H.%M", "%-H%M", "%H:%M:%S"] {
            let typed = written.format(form).to_string();
            prop_assert_eq!(time(&typed), Ok(written), "{}", typed);
        }
    }

    #[test]
    fn numbers_that_are_written_out_are_read_back(number in 0..=LARGEST_WHOLE, tenths in 0..=10_000_u32) {
        prop_assert_eq!(whole(&number.to_string()), Ok(number));
        let written = f64::from(tenths) / 10.0;
        prop_assert_eq!(hours(&written.to_string()), Ok(written));
        prop_assert_eq!(hours(&written.to_string().replace('.', ",")), Ok(written));
    }
}
