//! The words that a filter is read with: what keys, codes and places are called in all three
//! languages at once, and what a text would be in another keyboard layout. Matches nothing itself.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::command::layout::{as_if_latin, as_if_russian};
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::filter::{Amount, Key, Vocabulary};
use crate::model::fold::{contains_words, fold};
use crate::model::logbook::Logbook;
use crate::model::place::{place, places};

use super::names::Names;
use super::{Language, Texts};

/// The vocabulary of one logbook. Made when needed: it borrows.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    logbook: &'a Logbook,
}

impl<'a> Words<'a> {
    /// The program's words, and those that `logbook` adds.
    pub const fn new(logbook: &'a Logbook) -> Self {
        Self { logbook }
    }

    fn languages(&self) -> impl Iterator<Item = Names<'a>> + use<'a> {
        let logbook = self.logbook;
        Language::ALL
            .map(|language| Names::new(Texts::new(language), logbook))
            .into_iter()
    }
}

impl Vocabulary for Words<'_> {
    fn key(&self, word: &str) -> Option<Key> {
        KEYS.get(fold(word).as_str()).copied()
    }

    fn names(&self, list: CodeList, code: &str) -> Vec<String> {
        let mut found = Vec::new();
        for names in self.languages() {
            let name = names.code(list, code);
            let short = names.code_short(list, code);
            // A short name that is a part of the long one would stand for itself alone, and hide
            // its neighbours: "gender" asks for more than the topic that columns call so.
            if !contains_words(&fold(&name), &fold(&short)) {
                keep(&mut found, short);
            }
            keep(&mut found, name);
        }
        found
    }

    fn place_names(&self, code: &str) -> Vec<String> {
        let mut found = Vec::new();
        for names in self.languages() {
            keep(&mut found, names.place_alone(code, ""));
            keep(&mut found, names.place_alone_short(code, ""));
        }
        // The official names, where the logbook has put its own before them.
        if let Some(known) = place(code) {
            let official = [known.name.ky, Some(known.name.ru), known.name.en];
            for name in official.into_iter().flatten() {
                keep(&mut found, name.to_owned());
            }
        }
        found
    }

    fn knows(&self, key: Key, texts: &[String]) -> bool {
        let fits = |names: Vec<String>| {
            let mut names = names.iter().map(|name| fold(name));
            names.any(|name| texts.iter().any(|text| contains_words(&name, text)))
        };
        if let Some(list) = key.list() {
            let codes = match list {
                // Counts may be in the bands of any profile.
                CodeList::Age => return true,
                _ => self.logbook.codes(list),
            };
            let mut codes = codes.into_iter();
            return codes.any(|code| {
                let mut names = self.names(list, code);
                names.push(code.to_owned());
                fits(names)
            });
        }
        if !key.is_place() {
            return true;
        }
        let own = self
            .logbook
            .municipalities
            .iter()
            .map(|own| own.code.as_str());
        let mut codes = places().iter().map(|place| place.code).chain(own);
        codes.any(|code| {
            let mut names = self.place_names(code);
            names.push(code.to_owned());
            fits(names)
        })
    }

    fn amount(&self, value: &str) -> Option<Amount> {
        AMOUNTS.get(fold(value).as_str()).copied()
    }

    fn month(&self, word: &str) -> Option<u32> {
        let word = fold(word);
        if word.chars().count() < LETTERS_OF_A_MONTH {
            return None;
        }
        let named = |month: &u32| {
            Language::ALL.map(Texts::new).into_iter().any(|texts| {
                ["", ".of"].into_iter().any(|form| {
                    let name = texts.say(&format!("month-{month}{form}"));
                    fold(&name).starts_with(&word)
                })
            })
        };
        (1..=12).find(named)
    }

    fn other_layouts(&self, text: &str) -> Vec<String> {
        other_layouts(text)
    }
}

/// The text as it would be, had another keyboard layout been on; without the text itself.
pub fn other_layouts(text: &str) -> Vec<String> {
    let mut others = Vec::new();
    for other in [as_if_russian(text), as_if_latin(text)] {
        if other != text {
            keep(&mut others, other);
        }
    }
    others
}

/// From how many letters on a word may be the beginning of a month's name.
const LETTERS_OF_A_MONTH: usize = 3;

/// The words before a colon, folded. Each language has several; a test proves that no two keys
/// share one.
static KEYS: LazyLock<HashMap<String, Key>> = LazyLock::new(|| {
    let mut keys = HashMap::new();
    for key in Key::ALL {
        keys.insert(key.id().to_owned(), key);
        for language in Language::ALL {
            for word in key_words(Texts::new(language), key) {
                keys.insert(fold(&word), key);
            }
        }
    }
    keys
});

/// The values that stand for an amount, folded.
static AMOUNTS: LazyLock<HashMap<String, Amount>> = LazyLock::new(|| {
    let mut amounts = HashMap::from([(fold(NOT_STATED), Amount::NotStated)]);
    for texts in Language::ALL.map(Texts::new) {
        for (id, amount) in [
            ("value-not-stated", Amount::NotStated),
            ("filter-value-several", Amount::Several),
        ] {
            amounts.insert(fold(&texts.say(id)), amount);
        }
    }
    amounts
});

/// The words that stand for a key in a language, the one to show first.
pub fn key_words(texts: Texts, key: Key) -> Vec<String> {
    let words = texts.say(&format!("filter-key-{}", key.id()));
    words
        .split(',')
        .map(|word| word.trim().to_owned())
        .collect()
}

fn keep(found: &mut Vec<String>, name: String) {
    if !found.contains(&name) {
        found.push(name);
    }
}

#[cfg(test)]
mod tests;
