//! Answers in JSON: how they are written, and what several of them have in common. The shapes of the
//! commands stand in the files below; their keys, in their order, are a contract that
//! `docs/command-line.md` describes. No name of a person is in any of them.

mod coverage;
mod handover;
mod sessions;
mod summary;
mod table;

use serde::Serialize;

use super::Answer;
use super::failure::Failure;
use crate::model::digest::Sexes;
use crate::text::clean::clean;

pub(super) use self::coverage::*;
pub(super) use self::handover::*;
pub(super) use self::sessions::*;
pub(super) use self::summary::*;
pub(super) use self::table::*;

/// JSON as an answer: two spaces a step, a line feed at the end.
pub(super) fn answer(value: &impl Serialize) -> Result<Answer, Failure> {
    Ok(Answer::done(text(value)?))
}

/// The JSON text of a value, in which nothing can steer a terminal.
pub(super) fn text(value: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::from)?;
    Ok(escaped(&text) + "\n")
}

/// JSON in which hidden characters are written as escapes: the same values, and nothing that
/// reverses or hides what stands around it.
pub(super) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for letter in json.chars() {
        if matches!(letter, ' '..='~' | '\n' | '\u{400}'..='\u{482}') || is_shown(letter) {
            escaped.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    escaped
}

fn is_shown(letter: char) -> bool {
    let mut buffer = [0; 4];
    let alone: &str = letter.encode_utf8(&mut buffer);
    clean(alone) == alone
}

/// A share rounded to four places: a hundredth of a percent.
pub(super) fn share(share: Option<f64>) -> Option<f64> {
    share.map(|share| (share * 10_000.0).round() / 10_000.0)
}

/// A figure rounded to two places, without the dust of adding fractions.
pub(super) fn rounded(figure: f64) -> f64 {
    (figure * 100.0).round() / 100.0
}

/// A number, a whole one as such.
pub(super) fn number(number: f64) -> Option<serde_json::Number> {
    match number.fract() == 0.0 && number.abs() < 1e15 {
        true => Some(serde_json::Number::from(number as i64)),
        false => serde_json::Number::from_f64(number),
    }
}

/// A code and what it is called.
#[derive(Debug, Serialize)]
pub(super) struct Named {
    pub code: String,
    pub name: String,
}

/// Participants by sex; the four add up to the total.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct BySex {
    pub female: u64,
    pub male: u64,
    pub other: u64,
    pub not_stated: u64,
}

impl From<Sexes> for BySex {
    fn from(sexes: Sexes) -> Self {
        Self {
            female: sexes.female,
            male: sexes.male,
            other: sexes.other,
            not_stated: sexes.not_stated,
        }
    }
}

/// Municipalities reached, and out of how many.
#[derive(Debug, Serialize)]
pub(super) struct Municipalities {
    pub reached: u64,
    pub target: u64,
    pub target_reached: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_become_escapes_and_the_values_stay() {
        let value = ["Сузак\u{202e}x\u{7f}\u{9b}\u{e0061}", "👩\u{200d}💻 ң"];
        let text = text(&value).unwrap();
        assert_eq!(
            text,
            "[\n  \"Сузак\\u202ex\\u007f\\u009b\\udb40\\udc61\",\n  \"👩\\u200d💻 ң\"\n]\n"
        );
        let back: Vec<String> = serde_json::from_str(&text).unwrap();
        assert_eq!(back, value);
    }

    #[test]
    fn figures_are_rounded_to_what_is_known() {
        assert_eq!(share(Some(206.0 / 389.0)), Some(0.5296));
        assert_eq!(share(None), None);
        assert_eq!(rounded(0.1 + 0.2), 0.3);
    }
}
