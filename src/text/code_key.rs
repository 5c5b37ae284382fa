//! What a single key writes into a column of one code, on any of the keyboards: the sex by the
//! first letter of its word in three languages, or by whatever another layout makes of that key;
//! roles and presence by digits. It writes nothing itself.

use super::Texts;
use crate::model::code::{Code, CodeList, NOT_STATED};
use crate::model::line::{LineField, LineKind};
use crate::model::logbook::Logbook;

/// Keys of the sexes: f w of English, ж of Russian, а of Kyrgyz and so on, each with what the same
/// key types under the other layout.
const SEXES: [(&str, &str); 4] = [
    ("female", "fFwWжЖаАцЦ;:1"),
    ("male", "mMмМэЭьЬvV'\"2"),
    ("other", "oOоОщЩjJдДlLбБ,<3"),
    (NOT_STATED, "0?- "),
];

/// How many digits write a role: there is no key of two digits.
const DIGITS: usize = 9;

/// The code that a key writes into a column of one code; empty where it clears the cell, and
/// nothing where the key means nothing there.
pub fn code_of_key(field: &LineField, key: char, logbook: &Logbook) -> Option<Code> {
    let LineKind::Code(list) = field.kind else {
        return None;
    };
    let digit = key
        .to_digit(10)
        .and_then(|digit| usize::try_from(digit).ok());
    match list {
        CodeList::Sex => {
            let found = SEXES.iter().find(|(_, keys)| keys.contains(key));
            found.map(|(code, _)| (*code).to_owned())
        }
        CodeList::Role => match digit?.checked_sub(1) {
            Some(at) => by_digit(logbook).get(at).cloned(),
            None => Some(NOT_STATED.to_owned()),
        },
        CodeList::Presence => match digit?.checked_sub(1) {
            Some(at) => list.built_in().get(at).map(|code| (*code).to_owned()),
            None => Some(Code::new()),
        },
        _ => None,
    }
}

/// The keys of a column of one code as a reader of the language is shown them, each with what it
/// writes. There are none for other columns.
pub fn keys_of_code(field: &LineField, logbook: &Logbook, texts: Texts) -> Vec<(String, Code)> {
    let LineKind::Code(list) = field.kind else {
        return Vec::new();
    };
    let numbered = |codes: Vec<Code>| {
        let keys = (1..=DIGITS).map(|digit| digit.to_string());
        keys.zip(codes).collect::<Vec<_>>()
    };
    let not_stated = ("0".to_owned(), NOT_STATED.to_owned());
    match list {
        CodeList::Sex => {
            let stated = list.built_in().iter().filter(|code| **code != NOT_STATED);
            let keys =
                stated.map(|code| (texts.say(&format!("sex-key-{code}")), (*code).to_owned()));
            keys.chain([not_stated]).collect()
        }
        CodeList::Role => {
            let mut keys = numbered(by_digit(logbook));
            keys.push(not_stated);
            keys
        }
        CodeList::Presence => {
            let codes = list.built_in().iter();
            numbered(codes.map(|code| (*code).to_owned()).collect())
        }
        _ => Vec::new(),
    }
}

/// The roles in the order of their digits, from 1.
pub(super) fn by_digit(logbook: &Logbook) -> Vec<Code> {
    let roles = logbook.codes(CodeList::Role).into_iter();
    let stated = roles.filter(|code| *code != NOT_STATED);
    stated.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
