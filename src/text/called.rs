//! What is meant by a name that somebody types: the filter or the table of a logbook that is called
//! so, however the name is written.

use super::search::other_layouts;
use crate::model::fold::{contains_words, fold};

/// Which of some names is meant, by its place: the one that stands there as it was typed, else the one
/// that search takes for the same, else the only one in which the typed words stand. What is typed
/// with the wrong keyboard layout is read as if it had been the right one.
pub fn called<'a>(names: impl IntoIterator<Item = &'a str>, asked: &str) -> Option<usize> {
    let names: Vec<&str> = names.into_iter().map(str::trim).collect();
    let asked = asked.trim();
    if asked.is_empty() {
        return None;
    }
    if let Some(exact) = names.iter().position(|name| *name == asked) {
        return Some(exact);
    }
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let spellings = std::iter::once(asked.to_owned()).chain(other_layouts(asked));
    let spellings: Vec<String> = spellings
        .map(|text| fold(&text))
        .filter(|text| !text.is_empty())
        .collect();
    let is_same = |spelling: &String| folded.iter().position(|name| name == spelling);
    let is_only = |spelling: &String| {
        let mut has_words = (0..)
            .zip(&folded)
            .filter(|(_, name)| contains_words(name, spelling));
        let first = has_words.next().map(|(place, _)| place);
        first.filter(|_| has_words.next().is_none())
    };
    let same = spellings.iter().find_map(is_same);
    same.or_else(|| spellings.iter().find_map(is_only))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        let names = [
            "Жалал-Абад",
            "Көлдүн жээги 2019",
            "Көл",
            "budget",
            "Budget 2",
        ];
        let cases = [
            ("Жалал-Абад", Some(0)),
            ("жалал абад", Some(0)),
            ("жалал", Some(0)),
            ("кол", Some(2)),
            ("2019 жээ", Some(1)),
            (";fkfk", Some(0)),
            ("Budget", Some(3)),
            ("иквпуе", None),
            ("игвпуе", Some(3)),
            ("b", None),
            ("2", None),
            (" ", None),
            ("", None),
            ("облус", None),
        ];
        for (asked, wanted) in cases {
            assert_eq!(called(names, asked), wanted, "{asked}");
        }
    }
}
