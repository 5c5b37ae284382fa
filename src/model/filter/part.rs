//! A filter as text: cut into parts, and written so that cutting gives the same parts again. What a
//! part means is read elsewhere.

use super::{Key, Vocabulary};
use crate::model::fold::fold;

/// A part of a filter as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The word before the colon.
    pub(super) key: Option<Key>,
    /// What is asked for.
    pub(super) text: String,
    /// Key and all, as it was typed.
    pub(super) whole: String,
}

impl Part {
    /// The part as it is typed, in quotes where it would not hold together.
    fn typed(&self) -> String {
        let before = self.whole.strip_suffix(&self.text).unwrap_or_default();
        match self.key {
            Some(_) => format!("{before}{}", quoted(&self.text)),
            None => quoted(&self.whole),
        }
    }

    /// Whether it is written as one with a key, and its word before the colon is none: `oblst:x`.
    pub(super) fn has_unknown_key(&self) -> bool {
        let split = self.whole.split_once(':').filter(|_| self.key.is_none());
        split.is_some_and(|(word, value)| {
            !word.is_empty() && word.chars().all(char::is_alphabetic) && !value.is_empty()
        })
    }
}

/// A part as it is typed: `key:value`, the value in quotes where it would not hold together.
pub fn written(key: &str, value: &str) -> String {
    format!("{key}:{}", quoted(value))
}

fn quoted(value: &str) -> String {
    let is_one_word = !value.contains(|letter: char| letter.is_whitespace() || letter == '"');
    if is_one_word && !value.is_empty() {
        value.to_owned()
    } else {
        format!("\"{}\"", value.replace('"', "\"\""))
    }
}

/// A filter with more parts after it. A quote left open in it is closed, so that it swallows none
/// of them, and a part that it ends with is not said twice.
pub fn narrowed(filter: &str, parts: &[String]) -> String {
    let mut narrowed = filter.trim().to_owned();
    if narrowed.matches('"').count() % 2 == 1 {
        narrowed.push('"');
    }
    for part in parts {
        let is_there = narrowed
            .strip_suffix(part.as_str())
            .is_some_and(|before| before.is_empty() || before.ends_with(' '))
            || narrowed.contains(&format!(" {part} "))
            || narrowed.starts_with(&format!("{part} "));
        if !is_there {
            if !narrowed.is_empty() {
                narrowed.push(' ');
            }
            narrowed.push_str(part);
        }
    }
    narrowed
}

/// A filter without the parts that have one of these keys; the others stay as they were typed.
pub fn without(filter: &str, keys: &[Key], vocabulary: &dyn Vocabulary) -> String {
    let kept = parts(filter, vocabulary).into_iter();
    let kept = kept.filter(|part| part.key.is_none_or(|key| !keys.contains(&key)));
    kept.map(|part| part.typed()).collect::<Vec<_>>().join(" ")
}

/// Whether any part of a filter stands after a key.
pub fn has_keys(filter: &str, vocabulary: &dyn Vocabulary) -> bool {
    let parts = parts(filter, vocabulary);
    parts
        .iter()
        .any(|part| part.key.is_some() || part.has_unknown_key())
}

/// What a filter asks for by a key, in the order in which it is typed.
pub fn asked(filter: &str, key: Key, vocabulary: &dyn Vocabulary) -> Vec<String> {
    let parts = parts(filter, vocabulary).into_iter();
    let of_key = parts.filter(|part| part.key == Some(key));
    of_key.map(|part| part.text).collect()
}

/// Cuts a filter into its parts: words apart by spaces, `key:value`, quotes around spaces.
pub(super) fn parts(text: &str, vocabulary: &dyn Vocabulary) -> Vec<Part> {
    let mut parts = Vec::new();
    for word in words(text) {
        let keyed = word.char_indices().find_map(|(at, letter)| {
            let before = word.get(..at)?;
            let key = match letter {
                ':' => vocabulary
                    .key(before)
                    .or_else(|| key_of_other_layout(before, vocabulary)),
                // The colon's key under a Russian layout, where the word before it is Russian
                // letters too; "по" in "пожар" is none.
                'Ж' | 'ж' => key_of_other_layout(before, vocabulary),
                _ => None,
            }?;
            Some((key, word.get(at + letter.len_utf8()..)?.to_owned()))
        });
        match keyed {
            Some((_, value)) if value.trim().is_empty() => {}
            Some((key, text)) => parts.push(Part {
                key: Some(key),
                text,
                whole: word,
            }),
            // A dash between two words asks for nothing.
            None if fold(&word).is_empty() => {}
            None => parts.push(Part {
                key: None,
                text: word.clone(),
                whole: word,
            }),
        }
    }
    parts
}

fn key_of_other_layout(word: &str, vocabulary: &dyn Vocabulary) -> Option<Key> {
    let others = vocabulary.other_layouts(word);
    others.iter().find_map(|other| vocabulary.key(other))
}

/// The words of a text; quotes hold several together and are dropped, but two of them inside
/// quotes stand for one.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => word.push('"'),
            '"' => quoted = !quoted,
            _ if letter.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            _ => word.push(letter),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}
