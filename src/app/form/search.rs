//! Finding what can be picked by a few letters in any script and any keyboard layout: municipalities
//! and codes, by their names in every language. Nothing is opened or chosen here.

use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::command::layout::{as_if_latin, as_if_russian};
use crate::model::code::CodeList;
use crate::model::filter::Vocabulary;
use crate::model::fold::{contains_words, fold};
use crate::model::logbook::{Logbook, lies_in};
use crate::model::place::places;
use crate::text::Texts;
use crate::text::names::Names;
use crate::text::search::Words;

/// How many letters there must be before they are looked for scattered in a name.
const LETTERS_TO_SCATTER: usize = 3;

/// How many names with scattered letters are offered.
const MOST_SCATTERED: usize = 12;

/// Something that can be picked, and what it is found by.
#[derive(Debug)]
pub(super) struct Item {
    /// Its code.
    pub(super) code: String,
    /// Whether it stands before others that are found as well: a place of the programme.
    comes_first: bool,
    /// Its names, folded.
    names: Vec<String>,
    /// The names and what is around it, folded: a place's district and oblast.
    wide: String,
}

impl Item {
    fn new(code: &str, comes_first: bool, names: Vec<String>, around: &[String]) -> Self {
        let names: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let around = around.iter().map(|name| fold(name));
        let wide: Vec<String> = names.iter().cloned().chain(around).collect();
        Self {
            code: code.to_owned(),
            comes_first,
            wide: wide.join(" "),
            names,
        }
    }

    /// How well a folded query fits; the less the better, nothing where it does not.
    fn rank(&self, query: &str) -> Option<u8> {
        if self
            .names
            .iter()
            .any(|name| name == query || begins_with_word(name, query))
        {
            Some(0)
        } else if self.names.iter().any(|name| contains_words(name, query)) {
            Some(1)
        } else {
            contains_words(&self.wide, query).then_some(2)
        }
    }
}

/// Whether a name begins with a query that ends where one of its words ends.
fn begins_with_word(name: &str, query: &str) -> bool {
    name.strip_prefix(query)
        .is_some_and(|rest| rest.starts_with(' '))
}

/// Every municipality: those of the logbook, then the rest of the country.
pub(super) fn items_of_places(texts: Texts, logbook: &Logbook) -> Vec<Item> {
    let words = Words::new(logbook);
    let names = Names::new(texts, logbook);
    let item = |code: &str, comes_first| {
        let mut found = vec![names.place_alone(code, "")];
        found.extend(words.place_names(code));
        let (district, oblast) = lies_in(code);
        let around: Vec<String> = [district, oblast]
            .into_iter()
            .flatten()
            .flat_map(|around| words.place_names(around.code))
            .collect();
        Item::new(code, comes_first, found, &around)
    };
    let own = logbook
        .municipalities
        .iter()
        .map(|own| item(&own.code, true));
    let others = places()
        .iter()
        .filter(|place| place.is_municipality() && logbook.municipality(place.code).is_none());
    own.chain(others.map(|place| item(place.code, false)))
        .collect()
}

/// The codes of a list.
pub(super) fn items_of_codes(
    texts: Texts,
    logbook: &Logbook,
    list: CodeList,
    codes: &[String],
) -> Vec<Item> {
    let words = Words::new(logbook);
    let names = Names::new(texts, logbook);
    let items = codes.iter().filter(|code| !code.is_empty()).map(|code| {
        let mut found = vec![names.code(list, code)];
        found.extend(words.names(list, code));
        Item::new(code, false, found, &[])
    });
    items.collect()
}

/// What a text may mean: as it stands, and as the same keys in another layout.
fn readings(text: &str) -> Vec<String> {
    let mut readings: Vec<String> = Vec::new();
    for reading in [text.to_owned(), as_if_russian(text), as_if_latin(text)] {
        let reading = fold(&reading);
        if !reading.is_empty() && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// The items that a text finds, the best first: all of them for an empty one. Where it finds
/// none, a slip of the keys is forgiven.
pub(super) fn find<'a>(items: &'a [Item], text: &str) -> Vec<&'a Item> {
    let readings = readings(text);
    if readings.is_empty() {
        return items.iter().collect();
    }
    let found = find_by_words(items, &readings);
    if found.is_empty() {
        return find_scattered(items, &readings);
    }
    found
}

/// The one item that a text names in full, in any language and layout. Of several, the logbook's
/// own goes before the others.
pub(super) fn named<'a>(items: &'a [Item], text: &str) -> Option<&'a Item> {
    let is_named = |item: &&Item, reading: &String| item.names.contains(reading);
    let readings = readings(text);
    let found = readings.iter().map(|reading| {
        let found = items.iter().filter(|item| is_named(item, reading));
        found.collect::<Vec<_>>()
    });
    let found = found.into_iter().find(|found| !found.is_empty())?;
    let (own, others): (Vec<&Item>, Vec<&Item>) =
        found.into_iter().partition(|item| item.comes_first);
    match (own.as_slice(), others.as_slice()) {
        ([only], _) | ([], [only]) => Some(*only),
        _ => None,
    }
}

/// The items with words that begin as one of the readings does, the best first.
fn find_by_words<'a>(items: &'a [Item], readings: &[String]) -> Vec<&'a Item> {
    let mut found: Vec<((usize, u8, bool), &Item)> = items
        .iter()
        .filter_map(|item| {
            let ranks = readings.iter().enumerate();
            let (reading, rank) = ranks
                .filter_map(|(at, reading)| Some((at, item.rank(reading)?)))
                .min_by_key(|(at, rank)| (*rank, *at))?;
            Some(((reading.min(1), rank, !item.comes_first), item))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, item)| item).collect()
}

/// The items whose names have the letters in their order, but not side by side: what a slip of
/// the keys still finds.
fn find_scattered<'a>(items: &'a [Item], readings: &[String]) -> Vec<&'a Item> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut found: Vec<(u16, &Item)> = Vec::new();
    for item in items {
        let mut best = None;
        for reading in readings {
            if reading.chars().count() < LETTERS_TO_SCATTER {
                continue;
            }
            for name in &item.names {
                let (mut of_name, mut of_reading) = (Vec::new(), Vec::new());
                let name = Utf32Str::new(name, &mut of_name);
                let reading = Utf32Str::new(reading, &mut of_reading);
                best = best.max(matcher.fuzzy_match(name, reading));
            }
        }
        if let Some(score) = best {
            found.push((score, item));
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(MOST_SCATTERED);
    found.into_iter().map(|(_, item)| item).collect()
}

/// The code that a pasted text names, where it names one.
pub(super) fn code_named(
    text: &str,
    list: CodeList,
    texts: Texts,
    logbook: &Logbook,
) -> Option<String> {
    let codes: Vec<String> = logbook.codes(list).into_iter().map(str::to_owned).collect();
    if codes.iter().any(|code| code == text.trim()) {
        return Some(text.trim().to_owned());
    }
    let items = items_of_codes(texts, logbook, list, &codes);
    let folded = fold(text);
    let exact = items.iter().find(|item| item.names.contains(&folded));
    let found = exact.or_else(|| match find_by_words(&items, &readings(text)).as_slice() {
        [only] => Some(*only),
        _ => None,
    });
    found.map(|item| item.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn found(text: &str) -> Vec<String> {
        let logbook = Logbook::default();
        let texts = Texts::new(Language::Kyrgyz);
        let items = items_of_places(texts, &logbook);
        let names = Names::new(texts, &logbook);
        find(&items, text)
            .iter()
            .map(|item| names.place_short(&item.code, ""))
            .collect()
    }

    #[test]
    fn a_place_is_found_in_any_script_and_layout() {
        for text in ["чолп", "xjkg", "Cholpon", "ЧОЛПОН АТА", "чoлпон"] {
            let found = found(text);
            assert!(
                found.iter().any(|name| name == "Чолпон-Ата, Токтогул"),
                "{text}: {found:?}"
            );
            assert!(found.len() < 8, "{text}: {found:?}");
        }
        assert_eq!(found("чолпон токтогул"), ["Чолпон-Ата, Токтогул"]);
    }

    #[test]
    fn a_slip_still_finds() {
        assert!(found("члпон").iter().any(|name| name.contains("Чолпон")));
        assert_eq!(found("ъъъъ"), Vec::<String>::new());
    }

    #[test]
    fn names_of_codes_are_read_back() {
        let logbook = Logbook::default();
        let texts = Texts::new(Language::Russian);
        let list = CodeList::Role;
        let name = Names::new(texts, &logbook).code(list, "resident");
        assert_eq!(
            code_named(&name, list, texts, &logbook).as_deref(),
            Some("resident")
        );
        assert_eq!(
            code_named("councillor", list, texts, &logbook).as_deref(),
            Some("councillor")
        );
        assert_eq!(code_named("", list, texts, &logbook), None);
    }
}
