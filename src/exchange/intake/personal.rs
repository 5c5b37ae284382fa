//! What in a table says who somebody is: words of headings, and in cells telephone numbers, addresses of
//! mail and personal numbers, whatever their column is called. A name alone is told by its heading: in a
//! cell it may as well be that of a village.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::headings::stands_in;
use crate::model::fold::fold;
use crate::text::Texts;
use crate::text::rows::{is_of_a_person, words};

/// By what a column says who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    /// By its heading.
    Heading,
    /// Telephone numbers stand in it.
    Telephone,
    /// Addresses of mail stand in it.
    Mail,
    /// Personal numbers stand in it, by which a state knows somebody.
    Number,
}

/// What in a heading says that the column is about one person each.
static PRIVATE: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("sheet-words-private"));

/// How many digits a personal number has.
const PERSONAL_NUMBER: usize = 14;
/// How many digits a telephone number has with its country before it, and in how many groups they are written.
const WITH_COUNTRY: std::ops::RangeInclusive<usize> = 9..=15;
const MOST_GROUPS: usize = 6;

impl Personal {
    /// Its word for other programs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Telephone => "telephone",
            Self::Mail => "mail",
            Self::Number => "number",
        }
    }

    /// It in a sentence, of a column that is called so.
    pub fn sentence(self, texts: Texts, heading: &str) -> String {
        let args = [("heading", heading.into())];
        match self {
            Self::Heading => texts.say_with("sheet-personal-heading", &args),
            Self::Telephone => texts.say_with("sheet-personal-telephone", &args),
            Self::Mail => texts.say_with("sheet-personal-mail", &args),
            Self::Number => texts.say_with("sheet-personal-number", &args),
        }
    }
}

/// Whether a heading says who somebody is.
pub(super) fn is_in_heading(heading: &str) -> bool {
    let folded = fold(heading);
    is_of_a_person(heading) || PRIVATE.iter().any(|word| stands_in(&folded, word))
}

/// What in a cell says who somebody is.
pub(super) fn in_cell(text: &str) -> Option<Personal> {
    if text.contains('@') && text.split(is_between_words).any(is_mail) {
        return Some(Personal::Mail);
    }
    // Most cells have too few digits to be looked at closely.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < *WITH_COUNTRY.start() {
        return None;
    }
    numbers(text).iter().find_map(|number| {
        if number.is_personal() {
            Some(Personal::Number)
        } else {
            number.is_telephone().then_some(Personal::Telephone)
        }
    })
}

fn is_between_words(letter: char) -> bool {
    letter.is_whitespace() || ",;:()<>\"'/".contains(letter)
}

/// Whether a word is an address of mail: somebody at a place with a dot in its name.
fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(who, at)| {
        let at = at.trim_end_matches('.');
        !who.is_empty() && at.split('.').count() > 1 && at.split('.').all(|part| !part.is_empty())
    })
}

/// Groups of digits that stand together, between blanks, hyphens and brackets.
#[derive(Default)]
struct Number {
    groups: Vec<String>,
    has_plus: bool,
    /// Whether a letter stands right beside it: a code then, or a part of one.
    is_in_word: bool,
}

/// The numbers in a text.
fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut number = Number::default();
    let mut before = ' ';
    for letter in text.chars().chain(['.']) {
        if letter.is_ascii_digit() {
            number.is_in_word |= before.is_alphabetic();
            match number.groups.last_mut() {
                Some(group) if before.is_ascii_digit() => group.push(letter),
                _ => number.groups.push(letter.to_string()),
            }
        } else if letter == '+' && number.groups.is_empty() {
            number.has_plus = true;
        } else if !" \u{a0}-–‑()".contains(letter) {
            number.is_in_word |= letter.is_alphabetic() && before.is_ascii_digit();
            found.push(std::mem::take(&mut number));
            number.has_plus = letter == '+';
        }
        before = letter;
    }
    found.retain(|number| !number.is_in_word);
    found
}

impl Number {
    /// The number of a person here: a digit for the sex, the day of birth, and five more.
    fn is_personal(&self) -> bool {
        self.groups.iter().any(|group| {
            let born = group.get(1..9).filter(|_| group.len() == PERSONAL_NUMBER);
            let born = born.and_then(|day| NaiveDate::parse_from_str(day, "%d%m%Y").ok());
            group.starts_with(['1', '2']) && born.is_some()
        })
    }

    fn is_telephone(&self) -> bool {
        let whole: Vec<&str> = self.groups.iter().map(String::as_str).collect();
        let mut alone = self.groups.iter();
        self.is_one_telephone(&whole) || alone.any(|group| self.is_one_telephone(&[group]))
    }

    /// Whether groups of digits are written as telephone numbers are, and neither as days nor as sums
    /// of money.
    fn is_one_telephone(&self, groups: &[&str]) -> bool {
        let digits = groups.concat();
        let [first, .., last] = groups else {
            let is_whole = digits.len() == 10 && digits.starts_with('0');
            return is_whole || self.is_with_country(&digits);
        };
        if groups.len() > MOST_GROUPS {
            return false;
        }
        match digits.len() {
            9 => {
                let has_code = first.len() == 3 && !first.starts_with(['0', '1', '4', '8']);
                groups.len() > 2 && has_code && last.len() == 2
            }
            10 if digits.starts_with('0') => first.len() != 2,
            11 if digits.starts_with(['7', '8']) => true,
            _ => self.is_with_country(&digits),
        }
    }

    fn is_with_country(&self, digits: &str) -> bool {
        let is_here = digits.len() == 12 && digits.starts_with("996");
        is_here || (self.has_plus && WITH_COUNTRY.contains(&digits.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_mail_and_personal_numbers_are_known_and_nothing_else_is_taken_for_them() {
        let known = [
            ("0555 12 34 56", Personal::Telephone),
            ("0555123456", Personal::Telephone),
            ("0 (555) 123-456", Personal::Telephone),
            ("(0312) 66-12-34", Personal::Telephone),
            ("+996 555 123456", Personal::Telephone),
            ("996555123456", Personal::Telephone),
            ("тел.:+996-555-12-34-56", Personal::Telephone),
            ("555-12-34-56", Personal::Telephone),
            ("8 999 123 45 67", Personal::Telephone),
            ("Асан, 0777\u{a0}12‑34‑56, вечером", Personal::Telephone),
            ("0555123456 0777123456", Personal::Telephone),
            ("16 человек\n0555 12-34-56", Personal::Telephone),
            ("asan@mail.kg", Personal::Mail),
            ("Асан <asan.k@mail.kg>; позже", Personal::Mail),
            ("21503198500123", Personal::Number),
            ("ИНН 12801199000456", Personal::Number),
        ];
        for (text, wanted) in known {
            assert_eq!(in_cell(text), Some(wanted), "{text}");
        }
        let others = [
            "",
            "снег",
            "18.11.2019",
            "2019-11-18 09:30",
            "01-02-2020 10:30",
            "18.11.2019-19.11.2019",
            "125000000",
            "555 000 000",
            "1 250 000 000 сом",
            "41703215836000",
            "KG03215836000",
            "21543198500123",
            "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
            "a0123456789",
            "9 7 16 0 12",
            "№ 0012/2019",
            "@",
            "16 @ 20",
            "встреча @клуб",
            "a@b",
            "+5",
        ];
        for text in others {
            assert_eq!(in_cell(text), None, "{text}");
        }
    }
}
