//! Bands of ages as people write them in headings and cells: `14–28`, `60+`, "до 14 лет".

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::model::code::{Code, NOT_STATED};
use crate::model::fold::fold;
use crate::text::rows::words;

static OVER: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("sheet-words-age-over"));
static UNDER: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("sheet-words-age-under"));
static YEARS: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("sheet-words-age-years"));

/// The band that a text tells, and nothing else.
pub(super) fn band(text: &str) -> Option<Code> {
    if text.trim() == NOT_STATED {
        return Some(NOT_STATED.to_owned());
    }
    match take(text)? {
        (band, rest) if rest.is_empty() => Some(band),
        _ => None,
    }
}

/// The band that stands in a text, and the folded words that say something else.
pub(super) fn take(text: &str) -> Option<(Code, Vec<String>)> {
    let mut numbers: Vec<u32> = Vec::new();
    let mut rest = Vec::new();
    let (mut over, mut under) = (text.contains('+'), text.contains('<'));
    for word in fold(text).split(' ') {
        if word.bytes().all(|byte| byte.is_ascii_digit()) && !word.is_empty() {
            numbers.push(word.parse().ok().filter(|number| *number <= 150)?);
        } else if OVER.contains(word) {
            over = true;
        } else if UNDER.contains(word) {
            under = true;
        } else if !YEARS.contains(word) {
            rest.push(word.to_owned());
        }
    }
    let band = match (numbers.as_slice(), over, under) {
        // "от 14 до 28": both words only say where each end is.
        (&[from, to], false, _) if from <= to => format!("{from}-{to}"),
        (&[from], true, false) => format!("{from}+"),
        (&[to], false, true) if to > 0 => format!("0-{}", to - 1),
        _ => return None,
    };
    Some((band, rest))
}
