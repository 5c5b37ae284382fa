//! Who on one sheet may be who on another. Names are never merged here: what is alike is proposed,
//! and a person decides. What somebody decided stands in the lines themselves, as ids.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate};

use super::code::NOT_STATED;
use super::people::Person;
use super::value::SessionId;

mod key;
mod repeats;
mod seen;

#[cfg(test)]
mod tests;

pub use key::{NameKey, name_key};
pub use repeats::{Count, LineAt, Repeat, count, repeats};
pub use seen::{Known, Seen};

/// The names on one session's sheet.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Whose sheet it is.
    pub session: SessionId,
    /// The session's first day.
    pub day: Option<NaiveDate>,
    /// The lines, in their order.
    pub people: &'a [Person],
}

/// How two names are alike, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Likeness {
    /// The same words, in any order and any script.
    Same,
    /// One leaves out a word of three, or the word that makes a patronymic of a name.
    Patronymic,
    /// One letter of a longer word is another, missing or in the wrong place; or one word is
    /// written as two.
    Slip,
    /// One has only the first letter of what the other has written out.
    Initials,
}

/// How two names are alike; nothing where they are not.
pub fn likeness(a: &NameKey, b: &NameKey) -> Option<Likeness> {
    let is_son_and_daughter =
        matches!((a.child, b.child), (Some(one), Some(other)) if one != other);
    if a.words.is_empty() || b.words.is_empty() || is_son_and_daughter {
        return None;
    }
    let (left_a, left_b) = beside(&a.words, &b.words);
    let shared = a.words.len() - left_a.len();
    if a.initials != b.initials {
        return (shared > 0 && are_initials(a, &left_a, b, &left_b)).then_some(Likeness::Initials);
    }
    match (left_a.as_slice(), left_b.as_slice()) {
        ([], []) if a.child == b.child => Some(Likeness::Same),
        ([], []) => Some(Likeness::Patronymic),
        ([], [_]) | ([_], []) if shared > 1 => Some(Likeness::Patronymic),
        ([one], [other]) if shared > 0 && is_slip(one, other) => Some(Likeness::Slip),
        ([one], [first, second]) | ([first, second], [one])
            if shared > 0 && is_joined(one, first, second) =>
        {
            Some(Likeness::Slip)
        }
        _ if shared > 0 && are_initials(a, &left_a, b, &left_b) => Some(Likeness::Initials),
        _ => None,
    }
}

/// What stands in one sorted list and not in the other, each as often as it stands there more.
fn beside<'a>(a: &'a [String], b: &'a [String]) -> (Vec<&'a str>, Vec<&'a str>) {
    let (mut left_a, mut left_b) = (Vec::new(), Vec::new());
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    loop {
        let order = match (a.peek(), b.peek()) {
            (None, None) => return (left_a, left_b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(one), Some(other)) => one.cmp(other),
        };
        match order {
            Ordering::Equal => {
                a.next();
                b.next();
            }
            Ordering::Less => left_a.extend(a.next().map(String::as_str)),
            Ordering::Greater => left_b.extend(b.next().map(String::as_str)),
        }
    }
}

/// Whether the words that two names do not share are written out in one and begun in the other.
/// One may have a word or an initial more, as patronymics come and go.
fn are_initials(a: &NameKey, left_a: &[&str], b: &NameKey, left_b: &[&str]) -> bool {
    let (initials_a, initials_b) = beside(&a.initials, &b.initials);
    let (begun_a, words_b) = without_begun(&initials_a, left_b);
    let (begun_b, words_a) = without_begun(&initials_b, left_a);
    let same = a.initials.len() - initials_a.len();
    let begun = initials_a.len() - begun_a + initials_b.len() - begun_b;
    let (over_a, over_b) = (begun_a + words_a, begun_b + words_b);
    same + begun > 0 && over_a.min(over_b) == 0 && over_a.max(over_b) <= 1
}

/// How many initials begin none of the words, and how many words are begun by none of them. The
/// longest initial chooses first: what it may have, a shorter one may have too.
fn without_begun(initials: &[&str], words: &[&str]) -> (usize, usize) {
    let mut words = words.to_vec();
    let mut initials = initials.to_vec();
    initials.sort_by_key(|initial| std::cmp::Reverse(initial.len()));
    initials.retain(|initial| {
        let begun = words.iter().position(|word| word.starts_with(initial));
        begun.map(|at| words.remove(at)).is_none()
    });
    (initials.len(), words.len())
}

/// From how many letters on one may be wrong in a word: short names differ by one.
const LETTERS_OF_A_SLIP: usize = 5;

/// Whether two words of some length differ by one letter, or by two that changed places.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    one.len().min(other.len()) >= LETTERS_OF_A_SLIP && slips(&one, &other, |a, b| a == b)
}

/// Whether a word that is being typed begins another, but for one letter. Keys are Latin letters,
/// so that their bytes may be compared.
fn begins_with_slip(word: &str, typed: &str) -> bool {
    let (word, typed) = (word.as_bytes(), typed.as_bytes());
    typed.len() >= LETTERS_OF_A_SLIP && slips(typed, word, |typed, word| word.starts_with(typed))
}

/// Whether one letter of `one` is another, too many, missing or changed places with the next;
/// `agree` judges what follows it.
fn slips<T: PartialEq>(one: &[T], other: &[T], agree: fn(&[T], &[T]) -> bool) -> bool {
    let pairs = one.iter().zip(other);
    let at = pairs.take_while(|(a, b)| a == b).count();
    let agree_after = |more: usize, other_more: usize| {
        let rests = (one.get(at + more..), other.get(at + other_more..));
        matches!(rests, (Some(one), Some(other)) if agree(one, other))
    };
    let changed_places = matches!(
        (one.get(at..at + 2), other.get(at..at + 2)),
        (Some([a, b]), Some([c, d])) if a == d && b == c
    );
    agree_after(1, 1)
        || agree_after(1, 0)
        || agree_after(0, 1)
        || (changed_places && agree_after(2, 2))
}

/// Whether two words written as one are this one: Нур-Айым and Нурайым. Where they meet, a letter
/// that stands twice is one, as everywhere in a key.
fn is_joined(one: &str, first: &str, second: &str) -> bool {
    [(first, second), (second, first)]
        .iter()
        .any(|(head, tail)| {
            one.strip_prefix(head).is_some_and(|rest| {
                let met = tail.strip_prefix(|letter| head.ends_with(letter));
                rest == *tail || Some(rest) == met
            })
        })
}

/// A year of birth as a line tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Born {
    year: i64,
    /// Whether it comes from an age, and may be one more or less.
    is_rough: bool,
}

impl Born {
    /// The year that was written, or else the one that the age makes on that day.
    fn of(person: &Person, day: Option<NaiveDate>) -> Option<Self> {
        if let Some(year) = person.birth_year {
            let year = year.into();
            return Some(Self {
                year,
                is_rough: false,
            });
        }
        let year = i64::from(day?.year()) - i64::from(person.age?);
        Some(Self {
            year,
            is_rough: true,
        })
    }

    /// How far two lines may be apart and yet speak of one year.
    fn slack(self, other: Self) -> u64 {
        (self.is_rough || other.is_rough).into()
    }

    fn agrees(self, other: Self) -> bool {
        self.year.abs_diff(other.year) <= self.slack(other)
    }

    /// Whether the two cannot be one person. A year more or less is a slip of the pen: it is
    /// neither for nor against them.
    fn contradicts(self, other: Self) -> bool {
        self.year.abs_diff(other.year) > self.slack(other) + 1
    }
}

/// Whether two lines state different sexes.
fn sexes_contradict(a: &str, b: &str) -> bool {
    let is_stated = |sex: &str| !sex.is_empty() && sex != NOT_STATED;
    is_stated(a) && is_stated(b) && a != b
}

/// The words for "village" that some write before or after its name, in the letters of comparison.
const VILLAGE_WORDS: [&str; 6] = ["s", "selo", "a", "ail", "aili", "vilage"];

/// A village as it is compared; empty where none was written.
fn village_key(village: &str) -> String {
    let mut words = key::words(village);
    words.retain(|word| !VILLAGE_WORDS.contains(&word.as_str()));
    words.concat()
}
