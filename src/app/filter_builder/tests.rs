//! What the builder offers, and that every value finds as many sessions as it says.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::model::filter::Filter;
use crate::model::generate;
use crate::model::people::People;
use crate::model::present::Named;
use crate::model::session::Session;
use crate::store::fault::{Fault, FileProblem};
use crate::text::Language;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 15).unwrap()
}

fn book(sessions: &[(Session, Option<People>)], logbook: Logbook) -> Book {
    let none = FileProblem::new(Path::new(""), Fault::Missing);
    let mut book = Book::new(1, PathBuf::new(), Err(none), today());
    book.logbook = logbook;
    for (session, people) in sessions {
        let named = people.as_ref().map(Named::of).unwrap_or_default();
        book.catalogue.put(session, named, &[]);
    }
    book
}

#[test]
fn every_key_is_offered_but_the_one_for_figures() {
    let left: Vec<Key> = Key::ALL
        .into_iter()
        .filter(|key| !KEYS.contains(key))
        .collect();
    assert_eq!(left, [Key::Counted]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_value_finds_as_many_sessions_as_it_says(
        sessions in generate::sessions(), logbook in generate::logbook(),
        language in prop::sample::select(Language::ALL.to_vec()),
    ) {
        let book = book(&sessions, logbook);
        let (texts, words) = (Texts::new(language), Words::new(&book.logbook));
        let mut rest = FilterLine::default();
        rest.follow(&book, &words, today());
        for key in KEYS {
            for value in values::values(key, &book, &rest, texts) {
                let conditions = [value.condition.clone()];
                let parts = behind::parts(&conditions, value.sessions, texts, &book, &rest, today());
                let filter = Filter::read(&parts.join(" "), today(), &book.catalogue, &words);
                let digests = book.catalogue.digests().iter();
                let found = digests.filter(|digest| filter.takes(digest)).count() as u64;
                prop_assert_eq!(found, value.sessions, "{:?} {}", value, parts.join(" "));
            }
        }
    }
}
