//! The filter that shows the sessions behind a figure, in words that a person could have typed.

use chrono::{Datelike, NaiveDate};

use crate::app::book::Book;
use crate::app::filter_line::FilterLine;
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::filter::{Filter, Key, written};
use crate::model::logbook::Logbook;
use crate::model::timeline::Unit;
use crate::text::Texts;
use crate::text::names::Names;
use crate::text::search::{Words, key_words};

use super::panel::{About, Figure};

/// The parts of the filter behind a figure, in the language of `texts`. Names are taken where
/// `found` says that they find as many sessions as the figure has, codes where a name would not:
/// where two codes are called alike.
pub(super) fn parts(
    figure: &Figure,
    texts: Texts,
    logbook: &Logbook,
    found: impl Fn(&[String]) -> u64,
) -> Vec<String> {
    let by_name = written_parts(&figure.about, texts, logbook, true);
    if found(&by_name) == figure.sessions {
        return by_name;
    }
    written_parts(&figure.about, texts, logbook, false)
}

/// How many of the sessions that the filter takes these parts take.
pub(super) fn count(parts: &[String], book: &Book, filter: &FilterLine, today: NaiveDate) -> u64 {
    let words = Words::new(&book.logbook);
    let narrow = Filter::read(&parts.join(" "), today, &book.catalogue, &words);
    let digests = book.catalogue.digests().iter();
    let taken = digests.filter(|digest| filter.filter.takes(digest) && narrow.takes(digest));
    taken.count() as u64
}

fn written_parts(about: &About, texts: Texts, logbook: &Logbook, by_name: bool) -> Vec<String> {
    let names = Names::new(texts, logbook);
    let part = |key: Key, value: &str| {
        let words = key_words(texts, key);
        written(words.first().map_or(key.id(), String::as_str), value)
    };
    let code = |key: Key, list: CodeList, code: &str| {
        if by_name {
            part(key, &names.code(list, code))
        } else {
            part(key, code)
        }
    };
    let place = |key: Key, code: &str| match code {
        "" => part(key, &not_stated(texts, by_name)),
        _ if by_name => part(key, &names.place_alone(code, "")),
        _ => part(key, code),
    };
    let held = code(Key::Status, CodeList::Status, "held");
    let narrow = match about {
        About::Held | About::Municipalities | About::Attendances | About::Hours => None,
        About::Planned => return vec![code(Key::Status, CodeList::Status, "planned")],
        About::Code(CodeList::Status, status) => {
            return vec![code(Key::Status, CodeList::Status, status)];
        }
        About::Women => Some(code(Key::Sex, CodeList::Sex, "female")),
        About::SexNotStated => Some(part(Key::Sex, &not_stated(texts, by_name))),
        About::Knowledge => Some(part(Key::Tested, &texts.say("value-yes").to_lowercase())),
        About::People => Some(part(Key::Names, &texts.say("value-yes").to_lowercase())),
        About::Disagree => Some(part(Key::Differ, &texts.say("value-yes").to_lowercase())),
        About::Code(list, one) => key_of(*list).map(|key| code(key, *list, one)),
        About::NotStated(list) => key_of(*list).map(|key| part(key, &not_stated(texts, by_name))),
        About::Several(list) => {
            key_of(*list).map(|key| part(key, &texts.say("filter-value-several")))
        }
        About::Oblast(oblast) => Some(place(Key::Oblast, oblast)),
        About::District(district) => Some(place(Key::District, district)),
        About::Span(unit, first) => Some(span(*unit, *first, part)),
        About::Undated => Some(part(Key::Month, &not_stated(texts, by_name))),
    };
    narrow.into_iter().chain([held]).collect()
}

fn not_stated(texts: Texts, by_name: bool) -> String {
    if by_name {
        texts.say("value-not-stated").to_lowercase()
    } else {
        NOT_STATED.to_owned()
    }
}

fn span(unit: Unit, first: NaiveDate, part: impl Fn(Key, &str) -> String) -> String {
    match unit {
        Unit::Week => part(Key::Week, &first.to_string()),
        Unit::Month => part(Key::Month, &first.format("%Y-%m").to_string()),
        Unit::Year => part(Key::Year, &first.year().to_string()),
    }
}

fn key_of(list: CodeList) -> Option<Key> {
    Key::ALL.into_iter().find(|key| key.list() == Some(list))
}
