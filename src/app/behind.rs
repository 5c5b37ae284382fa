//! The filter that shows the sessions behind a figure, in words that a person could have typed. A
//! screen says what its figure counts as [`Condition`]s; every screen's figures open this way.

use chrono::NaiveDate;

use crate::model::code::{CodeList, NOT_STATED};
use crate::model::filter::{EXACTLY, Filter, Key, span_words, written};
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::model::timeline::Unit;
use crate::text::Texts;
use crate::text::names::Names;
use crate::text::search::{Words, key_words};

use super::book::Book;
use super::filter_line::FilterLine;

/// What the sessions behind a figure have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A code of a list.
    Code(CodeList, String),
    /// No code of a list.
    NotStated(CodeList),
    /// Several codes of a list.
    Several(CodeList),
    /// They count the same people by a code of each of several lists; no code where it is not
    /// stated.
    Counted(Vec<(CodeList, Option<String>)>),
    /// An oblast; empty where it is not known.
    Oblast(String),
    /// A district; empty where a place lies in none.
    District(String),
    /// A municipality by its code; empty where it has none.
    Place(String),
    /// A municipality by its code, without what lies in it where it is a whole district.
    PlaceAlone(String),
    /// A municipality without a code, by its name; empty where it has neither.
    PlaceNamed(String),
    /// A trainer by name; empty where none has a name.
    Trainer(String),
    /// They begin in a week, month, quarter or year, by its first day.
    Span(Unit, NaiveDate),
    /// They go on between these days.
    Days(NaiveDate, NaiveDate),
    /// They go on on this day.
    Day(NaiveDate),
    /// They are over on this day: their last day is this one or an earlier.
    EndedBy(NaiveDate),
    /// They have no date.
    Undated,
    /// A question of the filter that is answered with yes.
    Yes(Key),
    /// A question of the filter that is answered with no.
    No(Key),
}

/// The parts of the filter behind a figure with so many sessions, in the language of `texts`.
/// Names are taken where they find as many sessions as the figure has, codes where a name would
/// not: where two codes are called alike.
pub fn parts(
    conditions: &[Condition],
    sessions: u64,
    texts: Texts,
    book: &Book,
    filter: &FilterLine,
    today: NaiveDate,
) -> Vec<String> {
    let by_name = written_parts(conditions, texts, &book.logbook, true);
    if count(&by_name, book, filter, today) == sessions {
        return by_name;
    }
    written_parts(conditions, texts, &book.logbook, false)
}

/// How many of the sessions that the filter takes these parts take.
pub fn count(parts: &[String], book: &Book, filter: &FilterLine, today: NaiveDate) -> u64 {
    let words = Words::new(&book.logbook);
    let narrow = Filter::read(&parts.join(" "), today, &book.catalogue, &words);
    let taken = filter.sessions(book).filter(|digest| narrow.takes(digest));
    taken.count() as u64
}

fn written_parts(
    conditions: &[Condition],
    texts: Texts,
    logbook: &Logbook,
    by_name: bool,
) -> Vec<String> {
    let writer = Writer {
        texts,
        names: Names::new(texts, logbook),
        by_name,
    };
    let parts = conditions.iter();
    parts
        .flat_map(|condition| writer.parts(condition))
        .collect()
}

struct Writer<'a> {
    texts: Texts,
    names: Names<'a>,
    by_name: bool,
}

impl Writer<'_> {
    fn parts(&self, condition: &Condition) -> Vec<String> {
        let part = |key: Key, value: &str| vec![written(&self.key(key), value)];
        let days = |from: NaiveDate, to: NaiveDate| {
            let [from, to] = [from, to].map(|day| day.format("%d.%m.%Y").to_string());
            [part(Key::From, &from), part(Key::To, &to)].concat()
        };
        let not_stated = |key: Key| vec![written(&self.key(key), &self.not_stated())];
        match condition {
            Condition::Code(list, code) => self.code(*list, code),
            Condition::NotStated(list) => key_of(*list).map(not_stated).unwrap_or_default(),
            Condition::Several(list) => key_of(*list)
                .map(|key| part(key, &self.texts.say("filter-value-several")))
                .unwrap_or_default(),
            Condition::Counted(codes) => self.counted(codes),
            Condition::Oblast(code) => self.place(Key::Oblast, code),
            Condition::District(code) => self.place(Key::District, code),
            Condition::Place(code) => self.place(Key::Place, code),
            Condition::PlaceAlone(code) if self.by_name => self.place(Key::Place, code),
            Condition::PlaceAlone(code) => part(Key::Place, &exactly(code)),
            Condition::PlaceNamed(name) if name.is_empty() && self.by_name => {
                not_stated(Key::Place)
            }
            Condition::PlaceNamed(name) if self.by_name => part(Key::Place, name),
            Condition::PlaceNamed(name) => part(Key::Place, &exactly(name)),
            Condition::Trainer(name) if name.is_empty() => not_stated(Key::By),
            // A name of signs alone has no words to be found by, and one of few letters may be
            // another under another layout.
            Condition::Trainer(name) if !self.by_name || fold(name).is_empty() => {
                part(Key::By, &exactly(name))
            }
            Condition::Trainer(name) => part(Key::By, name.trim_start_matches(EXACTLY).trim()),
            Condition::Span(unit, first) => self.span(*unit, *first),
            Condition::Days(from, to) => days(*from, *to),
            Condition::Day(day) => days(*day, *day),
            Condition::EndedBy(day) => part(Key::Ended, &day.format("%d.%m.%Y").to_string()),
            Condition::Undated => not_stated(Key::Month),
            Condition::Yes(key) => part(*key, &self.texts.say("value-yes").to_lowercase()),
            Condition::No(key) => part(*key, &self.texts.say("value-no").to_lowercase()),
        }
    }

    fn key(&self, key: Key) -> String {
        let words = key_words(self.texts, key);
        words
            .first()
            .cloned()
            .unwrap_or_else(|| key.id().to_owned())
    }

    fn not_stated(&self) -> String {
        if self.by_name {
            self.texts.say("value-not-stated").to_lowercase()
        } else {
            NOT_STATED.to_owned()
        }
    }

    fn code(&self, list: CodeList, code: &str) -> Vec<String> {
        let value = self.value(list, code);
        let key = key_of(list).map(|key| written(&self.key(key), &value));
        key.into_iter().collect()
    }

    fn value(&self, list: CodeList, code: &str) -> String {
        if self.by_name {
            self.names.code(list, code)
        } else {
            code.to_owned()
        }
    }

    fn counted(&self, codes: &[(CodeList, Option<String>)]) -> Vec<String> {
        let words = codes.iter().filter_map(|(list, code)| {
            let key = self.key(key_of(*list)?);
            let value = match code {
                Some(code) => self.value(*list, code),
                None => self.not_stated(),
            };
            Some(format!("{key}:{value}"))
        });
        let words: Vec<String> = words.collect();
        vec![written(&self.key(Key::Counted), &words.join(" + "))]
    }

    fn place(&self, key: Key, code: &str) -> Vec<String> {
        let value = match code {
            "" => self.not_stated(),
            _ if self.by_name => self.names.place_alone(code, ""),
            _ => code.to_owned(),
        };
        vec![written(&self.key(key), &value)]
    }

    fn span(&self, unit: Unit, first: NaiveDate) -> Vec<String> {
        let (key, value) = span_words(unit, first);
        vec![written(&self.key(key), &value)]
    }
}

/// A value that means nothing but what it says.
fn exactly(value: &str) -> String {
    format!("{EXACTLY}{value}")
}

fn key_of(list: CodeList) -> Option<Key> {
    Key::ALL.into_iter().find(|key| key.list() == Some(list))
}
