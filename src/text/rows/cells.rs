//! What the words in pasted cells mean: codes, years of birth, yes and no, in all three languages
//! at once. A word that could mean two things means nothing.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::super::names::Names;
use super::super::{Language, Texts};
use crate::model::code::{Code, CodeList, NOT_STATED};
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::text::one_key::choices;

/// The words of the codes that can stand in a cell, and the words around a year or an age.
pub(super) struct Cells {
    sexes: Codes,
    roles: Codes,
    presences: Codes,
    groups: Codes,
    /// The roles in the order of their digits.
    roles_by_digit: Vec<Code>,
    yes: BTreeSet<String>,
    no: BTreeSet<String>,
    age: BTreeSet<String>,
    year: BTreeSet<String>,
}

/// From how many letters on a beginning stands for a name.
const LETTERS_OF_A_BEGINNING: usize = 3;

impl Cells {
    pub(super) fn new(logbook: &Logbook) -> Self {
        let codes = |list| Codes::new(list, logbook);
        Self {
            sexes: codes(CodeList::Sex),
            roles: codes(CodeList::Role),
            presences: codes(CodeList::Presence),
            groups: codes(CodeList::Group),
            roles_by_digit: choices(CodeList::Role, logbook)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            yes: words("cell-words-yes"),
            no: words("cell-words-no"),
            age: words("cell-words-age"),
            year: words("cell-words-year"),
        }
    }

    /// The code that a cell names. A role may be given by its digit.
    pub(super) fn code(&self, list: CodeList, cell: &str) -> Option<Code> {
        let cell = cell.trim();
        if list == CodeList::Role && !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit()) {
            let digit: usize = cell.parse().ok()?;
            return match digit.checked_sub(1) {
                Some(at) => self.roles_by_digit.get(at).cloned(),
                None => Some(NOT_STATED.to_owned()),
            };
        }
        match list {
            CodeList::Sex => self.sexes.find(cell).or_else(|| not_stated(cell)),
            CodeList::Role => self.roles.find(cell).or_else(|| not_stated(cell)),
            CodeList::Presence => self.presences.find(cell).or_else(|| {
                let mark = if is_tick(cell) { "present" } else { "absent" };
                (is_tick(cell) || is_dash(cell)).then(|| mark.to_owned())
            }),
            CodeList::Group => self.groups.find(cell),
            _ => None,
        }
    }

    /// Yes or no.
    pub(super) fn yes_no(&self, cell: &str) -> Option<bool> {
        let word = fold(cell);
        if self.yes.contains(&word) || is_tick(cell) {
            Some(true)
        } else if self.no.contains(&word) || is_dash(cell) {
            Some(false)
        } else {
            None
        }
    }

    /// The digits of the year of birth or of the age that a cell tells: `1985`, `12.03.1985`,
    /// `1985 г.р.`, `34 жаш`. A number of two digits is an age, but not beside words of a year.
    pub(super) fn born(&self, cell: &str) -> Option<String> {
        let cell = cell.trim();
        if let Some(year) = year_of_date(cell) {
            return Some(year.to_owned());
        }
        let folded = fold(cell);
        let (numbers, words): (Vec<&str>, Vec<&str>) = folded
            .split(' ')
            .partition(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
        let [number] = numbers.as_slice() else {
            return None;
        };
        if words.is_empty() {
            // Signs and commas around the number would be lost: -34 is no 34.
            return (*number == cell).then(|| (*number).to_owned());
        }
        let around = match number.len() {
            4 => &self.year,
            1..=3 => &self.age,
            _ => return None,
        };
        // Any other sign says more than the number: "34+" is no 34, and "~1985" no 1985.
        let is_plain = |letter: char| letter.is_alphanumeric() || " .,-()/".contains(letter);
        let is_known = words.iter().all(|word| around.contains(*word));
        let begins = cell.starts_with(char::is_alphanumeric);
        (is_known && begins && cell.chars().all(is_plain)).then(|| (*number).to_owned())
    }
}

/// The codes of a list by what they are called.
pub struct Codes {
    by_word: HashMap<String, Code>,
}

impl Codes {
    /// The codes that the program and a logbook have in a list.
    pub fn new(list: CodeList, logbook: &Logbook) -> Self {
        let languages = Language::ALL.map(|language| Names::new(Texts::new(language), logbook));
        let mut named: Vec<(String, Code)> = Vec::new();
        for code in logbook.codes(list) {
            let id = format!("cell-words-{}-{code}", list.id());
            let names = languages
                .iter()
                .flat_map(|names| [names.code(list, code), names.code_short(list, code)]);
            let all = names.map(|name| fold(&name)).chain(words(&id));
            named.extend(all.chain([fold(code)]).map(|word| (word, code.to_owned())));
        }
        let mut by_word = HashMap::new();
        let mut doubtful = BTreeSet::new();
        for (word, code) in named {
            if let Some(before) = by_word.insert(word.clone(), code.clone())
                && before != code
            {
                doubtful.insert(word);
            }
        }
        by_word.retain(|word, _| !word.is_empty() && !doubtful.contains(word));
        Self { by_word }
    }

    /// The code that is called so.
    pub fn named(&self, cell: &str) -> Option<Code> {
        self.by_word.get(&fold(cell)).cloned()
    }

    /// The code that is called so, or the only one with a name that begins so.
    pub fn find(&self, cell: &str) -> Option<Code> {
        let word = fold(cell);
        if let Some(code) = self.by_word.get(&word) {
            return Some(code.clone());
        }
        if word.chars().count() < LETTERS_OF_A_BEGINNING {
            return None;
        }
        let begun = self.by_word.iter();
        let codes: BTreeSet<&Code> = begun
            .filter(|(name, _)| name.starts_with(&word))
            .map(|(_, code)| code)
            .collect();
        match codes.len() {
            1 => codes.first().map(|code| (*code).clone()),
            _ => None,
        }
    }
}

/// The words of a message that lists them, in all three languages, folded. None where there is no
/// such message: codes that a logbook adds have their names alone.
pub fn words(id: &str) -> BTreeSet<String> {
    let lists = Language::ALL.map(Texts::new).into_iter();
    let lists = lists.filter_map(|texts| texts.find(id, &[]));
    lists
        .flat_map(|list| list.split(',').map(fold).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// A dash or a question mark stands where a sex or a role is not known.
fn not_stated(cell: &str) -> Option<Code> {
    (cell == "?" || is_dash(cell)).then(|| NOT_STATED.to_owned())
}

fn is_dash(cell: &str) -> bool {
    matches!(cell.trim(), "-" | "–" | "—" | "−")
}

fn is_tick(cell: &str) -> bool {
    matches!(cell.trim(), "+" | "✓" | "✔" | "☑" | "✅")
}

/// The year of a date in digits, day or year first, with the midnight that spreadsheets add.
fn year_of_date(cell: &str) -> Option<&str> {
    let (date, time) = cell.split_once([' ', 'T']).unwrap_or((cell, ""));
    if !matches!(time, "" | "0:00" | "00:00" | "0:00:00" | "00:00:00") {
        return None;
    }
    let parts: Vec<&str> = date.split(['.', '/', '-']).collect();
    let &[first, second, third] = parts.as_slice() else {
        return None;
    };
    let number = |text: &str| match text.bytes().all(|byte| byte.is_ascii_digit()) {
        true => text.parse::<u32>().ok(),
        false => None,
    };
    let is_day = |year: &str, one: &str, other: &str| {
        let year = number(year)?.try_into().ok()?;
        let (one, other) = (number(one)?, number(other)?);
        NaiveDate::from_ymd_opt(year, one, other).or(NaiveDate::from_ymd_opt(year, other, one))
    };
    match (first.len(), second.len(), third.len()) {
        (1 | 2, 1 | 2, 4) => is_day(third, first, second).map(|_| third),
        (4, 1 | 2, 1 | 2) => is_day(first, second, third).map(|_| first),
        _ => None,
    }
}
