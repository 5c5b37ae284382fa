//! A date as a word of the filter: `17.11`, `17.11.2019`, `2019`, `11.2019`, or the name of a month.
//! What is left out may be anything, so that a day is found in every year.

use chrono::Datelike;

use super::Vocabulary;
use crate::model::typed::YEARS;
use crate::model::value::Date;

/// A date of which parts may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
}

impl When {
    pub(super) fn has(self, date: Date) -> bool {
        self.day.is_none_or(|day| day == date.0.day())
            && self.month.is_none_or(|month| month == date.0.month())
            && self.year.is_none_or(|year| year == date.0.year())
    }
}

/// The date that a word names; none where it names none.
pub(super) fn when(word: &str, vocabulary: &dyn Vocabulary) -> Option<When> {
    let named = |month| When {
        day: None,
        month: Some(month),
        year: None,
    };
    if let Some(month) = vocabulary.month(word) {
        return Some(named(month));
    }
    let parts: Vec<&str> = word.split(['.', '-', '/']).collect();
    match parts.as_slice() {
        [year] => Some(When {
            day: None,
            month: None,
            year: Some(full_year(year)?),
        }),
        [year, month] if year.len() == 4 => Some(When {
            year: Some(full_year(year)?),
            ..named(up_to(month, 12)?)
        }),
        [month, year] if year.len() == 4 => Some(When {
            year: Some(full_year(year)?),
            ..named(up_to(month, 12)?)
        }),
        [day, month] | [day, month, ""] => Some(When {
            day: Some(up_to(day, 31)?),
            ..named(up_to(month, 12)?)
        }),
        [year, month, day] if year.len() == 4 => Some(When {
            day: Some(up_to(day, 31)?),
            month: Some(up_to(month, 12)?),
            year: Some(full_year(year)?),
        }),
        [day, month, year] => Some(When {
            day: Some(up_to(day, 31)?),
            month: Some(up_to(month, 12)?),
            year: Some(full_year(year).or_else(|| short_year(year))?),
        }),
        _ => None,
    }
}

fn up_to(digits: &str, most: u32) -> Option<u32> {
    let number = digits.parse().ok()?;
    (digits.len() <= 2 && (1..=most).contains(&number)).then_some(number)
}

fn full_year(digits: &str) -> Option<i32> {
    let year = digits.parse().ok()?;
    (digits.len() == 4 && YEARS.contains(&year)).then_some(year)
}

fn short_year(digits: &str) -> Option<i32> {
    let year: i32 = digits.parse().ok()?;
    (digits.len() == 2).then_some(2000 + year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::code::CodeList;
    use crate::model::filter::{Amount, Key};

    struct Months;

    impl Vocabulary for Months {
        fn knows(&self, _key: Key, _texts: &[String]) -> bool {
            true
        }

        fn key(&self, _: &str) -> Option<Key> {
            None
        }
        fn names(&self, _: CodeList, _: &str) -> Vec<String> {
            Vec::new()
        }
        fn place_names(&self, _: &str) -> Vec<String> {
            Vec::new()
        }
        fn other_layouts(&self, _: &str) -> Vec<String> {
            Vec::new()
        }
        fn amount(&self, _: &str) -> Option<Amount> {
            None
        }
        fn month(&self, word: &str) -> Option<u32> {
            (word == "ноябрь").then_some(11)
        }
    }

    #[test]
    fn dates_are_found_however_much_of_them_is_typed() {
        let date: Date = "2019-11-18".parse().unwrap();
        for (word, found) in [
            ("18.11", Some(true)),
            ("18.11.", Some(true)),
            ("18.11.2019", Some(true)),
            ("18.11.19", Some(true)),
            ("2019-11-18", Some(true)),
            ("2019", Some(true)),
            ("11.2019", Some(true)),
            ("2019-11", Some(true)),
            ("ноябрь", Some(true)),
            ("19.11", Some(false)),
            ("2020", Some(false)),
            ("18.11.2020", Some(false)),
            ("18", None),
            ("13.13", None),
            ("1.2.3.4", None),
            ("a.b", None),
            ("9999", None),
        ] {
            let when = when(word, &Months);
            assert_eq!(when.map(|when| when.has(date)), found, "{word}");
        }
    }
}
