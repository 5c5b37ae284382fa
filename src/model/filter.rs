//! The filter: what a person types to see some of the sessions, read forgivingly and matched
//! against digests. What codes and places are called comes from outside, since it is words.

use std::thread;

use chrono::NaiveDate;

use super::code::CodeList;
use super::digest::{Catalogue, Digest, Symbol, SymbolSet, Whereabouts};
use super::value::{Date, last_day};

mod key;
mod lack;
mod part;
mod reading;
mod span;
mod when;

#[cfg(test)]
mod tests;

pub use key::Key;
pub use part::{asked, has_keys, narrowed, without, written};
pub use span::span_words;

use lack::Lack;
use part::parts;
use reading::{finds_nothing, test};
use span::Span;
use when::When;

/// What stands before a value that is meant exactly so.
pub const EXACTLY: char = '=';

/// From how many sessions on it is worth asking by several threads.
const MANY: usize = 10_000;

/// The words that a filter is read with.
pub trait Vocabulary {
    /// The key that a word before a colon stands for, in any language.
    fn key(&self, word: &str) -> Option<Key>;
    /// What a code is called, in every language.
    fn names(&self, list: CodeList, code: &str) -> Vec<String>;
    /// What a place is called, in every language.
    fn place_names(&self, code: &str) -> Vec<String>;
    /// Whether a key may ask for any of these texts, whether or not a session has it: a code of a
    /// list, a place.
    fn knows(&self, key: Key, texts: &[String]) -> bool;
    /// The amount that a value stands for, in any language.
    fn amount(&self, value: &str) -> Option<Amount>;
    /// The month, from 1, that a word names in any language; a month may be named in part.
    fn month(&self, word: &str) -> Option<u32>;
    /// The text as it would be, had another keyboard layout been on; without the text itself.
    fn other_layouts(&self, text: &str) -> Vec<String>;
}

/// What a value can ask for in place of a code or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Nothing is stated: `type:"not stated"`.
    NotStated,
    /// More than one: `type:several`.
    Several,
}

/// A filter, read and ready to be asked. An empty one takes every session.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    tests: Vec<Test>,
    /// The parts that could not be understood, as they were typed; they take no session. A word
    /// with a colon that no session has is one, since it was meant to be a key.
    pub not_understood: Vec<String>,
}

#[derive(Clone, Debug)]
enum Test {
    /// Stands in the session's own words, or in the name of one of its codes.
    Word {
        words: SymbolSet,
        codes: Codes,
        when: Option<When>,
    },
    /// Has one of the codes.
    Code(Codes),
    /// Lies in one of the places; or in none of those that a key asks for, by the symbol that
    /// stands for none.
    Place(Codes, Option<(Key, Symbol)>),
    /// Counts somebody who has a code of each.
    Counted(Vec<Codes>),
    From(Date),
    To(Date),
    /// The last day is this one or an earlier.
    Ended(Date),
    /// The first day lies in a year, a month or a week.
    Begins(Span),
    /// Has more than one code of a list.
    Several(CodeList),
    /// Something is not stated, or has a code that is called so.
    Lacks(Lack, Codes),
    Tested(bool),
    Names(bool),
    Differ(bool),
    Check(bool),
    /// Never true: a part that was not understood.
    Never,
}

/// The codes and places whose names fit what was typed.
#[derive(Clone, Debug, Default)]
struct Codes {
    lists: Vec<(CodeList, SymbolSet)>,
    oblasts: SymbolSet,
    districts: SymbolSet,
    places: SymbolSet,
    /// Municipalities without a code: the empty one, and the names.
    unlisted: Option<(Symbol, SymbolSet)>,
    trainers: SymbolSet,
}

impl Filter {
    /// Reads a filter against a catalogue. `today` is for dates without a year.
    pub fn read(
        text: &str,
        today: NaiveDate,
        catalogue: &Catalogue,
        vocabulary: &dyn Vocabulary,
    ) -> Self {
        let mut filter = Self::default();
        for part in parts(text, vocabulary) {
            match test(&part, today, catalogue, vocabulary) {
                Some(test) if !(part.has_unknown_key() && finds_nothing(&test, catalogue)) => {
                    filter.tests.push(test);
                }
                _ => {
                    filter.not_understood.push(part.whole);
                    filter.tests.push(Test::Never);
                }
            }
        }
        filter
    }

    /// Whether the filter takes every session.
    pub fn is_empty(&self) -> bool {
        self.tests.is_empty()
    }

    /// Whether a word without a key may speak of a day or a month.
    pub fn has_words_of_time(&self) -> bool {
        let mut tests = self.tests.iter();
        tests.any(|test| matches!(test, Test::Word { when: Some(_), .. }))
    }

    /// Whether a word without a key may speak of a place.
    pub fn has_words_of_place(&self) -> bool {
        let mut tests = self.tests.iter();
        tests.any(|test| matches!(test, Test::Word { codes, .. } if codes.are_places()))
    }

    /// The first and the last day that the filter asks for, where it does.
    pub fn days(&self) -> (Option<Date>, Option<Date>) {
        let (mut first, mut last) = (None, None);
        for test in &self.tests {
            let (from, to) = match test {
                Test::From(day) => (Some(*day), None),
                Test::To(day) | Test::Ended(day) => (None, Some(*day)),
                Test::Begins(span) => (Some(span.first()), Some(span.last())),
                _ => (None, None),
            };
            first = first.max(from);
            last = match (last, to) {
                (Some(last), Some(to)) => Some(std::cmp::min(last, to)),
                (last, to) => last.or(to),
            };
        }
        (first, last)
    }

    /// Whether the filter asks for places and for nothing else, so that it takes all sessions of a
    /// municipality or none. A word without a key is never that, even where it names places alone:
    /// it also takes single sessions of other municipalities, in whose title or notes it stands.
    pub fn is_of_places_alone(&self) -> bool {
        let mut tests = self.tests.iter();
        tests.all(|test| matches!(test, Test::Place(..)))
    }

    /// Whether what the filter says of places, and that alone, takes a municipality: one that no
    /// session has reached is missing under a filter of topics or days, and not under one of
    /// another oblast. A word without a key speaks of places where it names some, and no code of
    /// another list.
    pub fn takes_place(&self, place: &Whereabouts) -> bool {
        self.tests.iter().all(|test| match test {
            Test::Place(codes, without) => codes.lie(place) || lie_in_no(*without, place),
            Test::Word { codes, when, .. } if when.is_none() && codes.are_places() => {
                codes.lie(place)
            }
            Test::Never => false,
            _ => true,
        })
    }

    /// Whether the filter takes a session.
    pub fn takes(&self, digest: &Digest) -> bool {
        self.tests.iter().all(|test| test.holds(digest))
    }

    /// Which of some sessions the filter takes; of many, by several threads.
    pub fn takes_each(&self, digests: &[Digest]) -> Vec<bool> {
        let of = |digests: &[Digest]| -> Vec<bool> {
            digests.iter().map(|digest| self.takes(digest)).collect()
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        if digests.len() < MANY || threads == 1 {
            return of(digests);
        }
        let parts = digests.chunks(digests.len().div_ceil(threads));
        thread::scope(|scope| {
            let parts: Vec<_> = parts.map(|part| scope.spawn(move || of(part))).collect();
            let parts = parts.into_iter().map(|part| match part.join() {
                Ok(part) => part,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            parts.collect::<Vec<_>>().concat()
        })
    }
}

impl Test {
    fn holds(&self, digest: &Digest) -> bool {
        match self {
            Self::Word { words, codes, when } => {
                let days = [digest.starts_on, digest.ends_on];
                words.contains(digest.words)
                    || codes.hold(digest)
                    || when.is_some_and(|when| days.into_iter().flatten().any(|day| when.has(day)))
            }
            Self::Code(codes) => codes.hold(digest),
            Self::Place(codes, without) => {
                let place = digest.whereabouts();
                codes.lie(&place) || lie_in_no(*without, &place)
            }
            Self::Counted(all) => {
                let is = |codes: &Codes, known: &[(CodeList, Symbol)]| {
                    known.iter().any(|(list, code)| codes.has(*list, *code))
                };
                let cells = digest.counts.iter().map(|cell| {
                    [
                        (CodeList::Role, cell.role),
                        (CodeList::Sex, cell.sex),
                        (CodeList::Age, cell.age),
                    ]
                });
                let mut groups = digest
                    .groups
                    .iter()
                    .map(|(group, sex, _)| [(CodeList::Group, *group), (CodeList::Sex, *sex)]);
                cells
                    .into_iter()
                    .any(|cell| all.iter().all(|codes| is(codes, &cell)))
                    || groups.any(|group| all.iter().all(|codes| is(codes, &group)))
            }
            // An end before the start is nonsense: the session goes on on its first day.
            Self::From(day) => digest
                .ends_on
                .max(digest.starts_on)
                .is_some_and(|last| last >= *day),
            Self::To(day) => digest.starts_on.is_some_and(|first| first <= *day),
            Self::Ended(day) => digest
                .starts_on
                .is_some_and(|first| last_day(first, digest.ends_on) <= *day),
            Self::Begins(span) => digest.starts_on.is_some_and(|first| span.has(first)),
            Self::Several(list) => lack::codes(digest, *list).is_some_and(|codes| codes.len() > 1),
            Self::Lacks(lack, codes) => lack.holds(digest) || codes.hold(digest),
            Self::Tested(tested) => {
                digest
                    .knowledge
                    .is_some_and(|knowledge| knowledge.tested > 0)
                    == *tested
            }
            Self::Names(names) => (digest.named > 0) == *names,
            Self::Differ(differ) => digest.ways_disagree == *differ,
            Self::Check(problems) => (digest.problems > 0) == *problems,
            Self::Never => false,
        }
    }
}

impl Codes {
    fn is_empty(&self) -> bool {
        let lists = self.lists.iter().all(|(_, codes)| codes.is_empty());
        let sets = [&self.oblasts, &self.districts, &self.places, &self.trainers];
        lists
            && sets.into_iter().all(SymbolSet::is_empty)
            && self
                .unlisted
                .as_ref()
                .is_none_or(|(_, names)| names.is_empty())
    }

    /// Whether a code of a list is one of these.
    fn has(&self, list: CodeList, code: Symbol) -> bool {
        let mut lists = self.lists.iter();
        lists.any(|(own, codes)| *own == list && codes.contains(code))
    }

    /// Whether these are places, and nothing else.
    fn are_places(&self) -> bool {
        let places = [&self.oblasts, &self.districts, &self.places];
        places.into_iter().any(|places| !places.is_empty())
            && self.lists.iter().all(|(_, codes)| codes.is_empty())
    }

    /// Whether a place is one of these, or lies in one.
    fn lie(&self, place: &Whereabouts) -> bool {
        self.oblasts.contains(place.oblast)
            || self.districts.contains(place.district)
            || self.places.contains(place.place)
            || self.unlisted.as_ref().is_some_and(|(nowhere, names)| {
                place.place == *nowhere && names.contains(place.name)
            })
    }

    fn hold(&self, digest: &Digest) -> bool {
        self.lie(&digest.whereabouts())
            || digest
                .trainer_names
                .iter()
                .any(|name| self.trainers.contains(*name))
            || self
                .lists
                .iter()
                .any(|(list, codes)| has_code(digest, *list, codes))
    }
}

/// Whether a place lies in none of those that a key asks for, where that is asked for.
fn lie_in_no(without: Option<(Key, Symbol)>, place: &Whereabouts) -> bool {
    without.is_some_and(|(key, none)| {
        let lies_in = match key {
            Key::Oblast => place.oblast,
            Key::District => place.district,
            _ => place.place,
        };
        lies_in == none
    })
}

fn has_code(digest: &Digest, list: CodeList, codes: &SymbolSet) -> bool {
    let any = |of: &[Symbol]| of.iter().any(|code| codes.contains(*code));
    match list {
        CodeList::Kind => codes.contains(digest.kind),
        CodeList::Status => codes.contains(digest.status),
        CodeList::TrainerType => any(&digest.trainer_types),
        CodeList::Topic => any(&digest.topics),
        CodeList::Method => any(&digest.methods),
        CodeList::Language => any(&digest.languages),
        CodeList::Role => digest.counts.iter().any(|cell| codes.contains(cell.role)),
        CodeList::Sex => digest.counts.iter().any(|cell| codes.contains(cell.sex)),
        CodeList::Age => digest.counts.iter().any(|cell| codes.contains(cell.age)),
        CodeList::Group => digest.groups.iter().any(|group| codes.contains(group.0)),
        CodeList::DocumentKind => digest.documents.iter().any(|kind| codes.contains(kind.0)),
        CodeList::Part | CodeList::AgeProfile | CodeList::Presence => false,
    }
}
