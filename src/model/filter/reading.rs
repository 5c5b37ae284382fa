//! What a part of a filter asks for: its words read against the codes, the places and the names that
//! sessions have, in any language and any keyboard layout.

use chrono::NaiveDate;

use super::lack::Lack;
use super::part::Part;
use super::span::span;
use super::when::when;
use super::{Amount, Codes, EXACTLY, Key, Test, Vocabulary};
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::digest::{Catalogue, Symbol, SymbolSet};
use crate::model::fold::{contains_words, fold};
use crate::model::typed;
use crate::model::value::Date;

pub(super) fn test(
    part: &Part,
    today: NaiveDate,
    catalogue: &Catalogue,
    vocabulary: &dyn Vocabulary,
) -> Option<Test> {
    let texts = readings(&part.text, vocabulary);
    let day = || typed::date(&part.text, today).ok().map(Date);
    // A month stands for its first day or its last, where its year is typed.
    let has_year = part.text.chars().filter(char::is_ascii_digit).count() > 4;
    let month = || span(Key::Month, &part.text, today).filter(|_| has_year);
    Some(match part.key {
        None => Test::Word {
            codes: codes_of_word(&texts, catalogue, vocabulary),
            when: when(&part.text, vocabulary),
            words: words(&texts, catalogue),
        },
        Some(Key::From) => Test::From(day().or_else(|| Some(month()?.first()))?),
        Some(Key::To) => Test::To(day().or_else(|| Some(month()?.last()))?),
        Some(Key::Ended) => Test::Ended(day().or_else(|| Some(month()?.last()))?),
        Some(Key::Check) => Test::Check(yes_or_no(&part.text)?),
        Some(Key::Names) => Test::Names(yes_or_no(&part.text)?),
        Some(Key::Differ) => Test::Differ(yes_or_no(&part.text)?),
        Some(Key::Tested) => Test::Tested(yes_or_no(&part.text)?),
        Some(Key::Counted) => Test::Counted(counted(&part.text, catalogue, vocabulary)?),
        Some(key) => match (vocabulary.amount(&part.text), key.list()) {
            (Some(Amount::Several), Some(list)) => Test::Several(list),
            (Some(Amount::NotStated), _) => {
                let codes = codes_of_key(key, &part.text, &texts, catalogue, vocabulary);
                if key.is_place() {
                    return Some(Test::Place(codes, Some((key, catalogue.empty()))));
                }
                Test::Lacks(Lack::of(key, catalogue)?, codes)
            }
            _ if key.is_span() => Test::Begins(span(key, &part.text, today)?),
            _ => {
                let codes = codes_of_key(key, &part.text, &texts, catalogue, vocabulary);
                // What no session has is found nowhere; what nobody knows was misspelt.
                if codes.is_empty() && (texts.is_empty() || !vocabulary.knows(key, &texts)) {
                    return None;
                }
                if key.is_place() {
                    return Some(Test::Place(codes, None));
                }
                Test::Code(codes)
            }
        },
    })
}

/// The codes that each word between plus signs stands for; nothing where one of them stands for
/// nothing that people are counted by.
fn counted(text: &str, catalogue: &Catalogue, vocabulary: &dyn Vocabulary) -> Option<Vec<Codes>> {
    let by = [Key::Role, Key::Sex, Key::Age, Key::Group];
    let words = text.split('+').map(str::trim);
    words
        .map(|word| {
            let keyed = word.split_once(':');
            let keyed = keyed.and_then(|(key, value)| Some((vocabulary.key(key.trim())?, value)));
            let (keys, value) = match keyed {
                Some((key, value)) => (by.into_iter().filter(|one| *one == key).collect(), value),
                None => (by.to_vec(), word),
            };
            let value = value.trim();
            let texts = readings(value, vocabulary);
            let mut codes = Codes::default();
            for list in keys.into_iter().filter_map(Key::list) {
                let found = match vocabulary.amount(value) {
                    Some(Amount::NotStated) => not_stated(list, catalogue),
                    _ => fitting_codes(list, &texts, value, catalogue, vocabulary),
                };
                codes.lists.push((list, found));
            }
            (!codes.lists.is_empty() && !value.is_empty()).then_some(codes)
        })
        .collect()
}

/// The words of sessions in which one of the texts stands.
fn words(texts: &[String], catalogue: &Catalogue) -> SymbolSet {
    let has = |symbol: &Symbol| {
        let words = catalogue.symbols.string(*symbol);
        texts.iter().any(|text| contains_words(words, text))
    };
    catalogue.words().filter(has).collect()
}

/// The codes that people are counted by where nothing is stated; a sex that nobody knows is none,
/// as in every total.
fn not_stated(list: CodeList, catalogue: &Catalogue) -> SymbolSet {
    let is_none = |code: &Symbol| match (list, catalogue.symbols.string(*code)) {
        (CodeList::Sex, "female" | "male" | "other") => false,
        (CodeList::Sex, _) => true,
        (_, code) => code == NOT_STATED,
    };
    catalogue.used(list).filter(is_none).collect()
}

pub(super) fn finds_nothing(test: &Test, catalogue: &Catalogue) -> bool {
    !catalogue.digests().iter().any(|digest| test.holds(digest))
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "да" | "ооба" | "1" => Some(true),
        "no" | "нет" | "жок" | "0" => Some(false),
        _ => None,
    }
}

/// A text folded, as it is and as other keyboard layouts would have typed it.
fn readings(text: &str, vocabulary: &dyn Vocabulary) -> Vec<String> {
    let mut readings = vec![fold(text)];
    for other in vocabulary.other_layouts(text) {
        let other = fold(&other);
        if !readings.contains(&other) {
            readings.push(other);
        }
    }
    readings.retain(|reading| !reading.is_empty());
    readings
}

fn codes_of_word(texts: &[String], catalogue: &Catalogue, vocabulary: &dyn Vocabulary) -> Codes {
    let places = fitting_places(texts, "", catalogue, vocabulary);
    let lists = [
        CodeList::TrainerType,
        CodeList::Topic,
        CodeList::Method,
        CodeList::Status,
        CodeList::Kind,
    ];
    Codes {
        // An empty list would still be asked for every session.
        lists: lists
            .into_iter()
            .map(|list| (list, fitting_codes(list, texts, "", catalogue, vocabulary)))
            .filter(|(_, codes)| !codes.is_empty())
            .collect(),
        oblasts: places.clone(),
        districts: places.clone(),
        places,
        ..Codes::default()
    }
}

fn codes_of_key(
    key: Key,
    text: &str,
    texts: &[String],
    catalogue: &Catalogue,
    vocabulary: &dyn Vocabulary,
) -> Codes {
    let mut codes = Codes::default();
    if let Some(exact) = text.strip_prefix(EXACTLY) {
        return exact_codes(key, exact, catalogue);
    }
    if let Some(list) = key.list() {
        let fitting = fitting_codes(list, texts, text, catalogue, vocabulary);
        codes.lists.push((list, fitting));
        return codes;
    }
    if key == Key::By {
        codes.trainers = fitting(catalogue.trainers(), texts, "", catalogue, |_| Vec::new());
        return codes;
    }
    if !key.is_place() {
        return codes;
    }
    let places = fitting_places(texts, text, catalogue, vocabulary);
    match key {
        Key::Oblast => codes.oblasts = places,
        Key::District => codes.districts = places,
        _ => {
            codes.oblasts.clone_from(&places);
            codes.districts.clone_from(&places);
            codes.places = places;
            let nowhere = catalogue.empty();
            let digests = catalogue.digests().iter();
            let unlisted = digests.filter(|digest| digest.place == nowhere);
            let names: SymbolSet = unlisted.map(|digest| digest.place_name).collect();
            let unlisted = fitting(names.iter(), texts, "", catalogue, |_| Vec::new());
            codes.unlisted = Some((nowhere, unlisted));
        }
    }
    codes
}

/// The place or the trainer that is written exactly so: by its code alone and not what lies in it, by
/// its name where it has no code; `place:=` takes what has neither.
fn exact_codes(key: Key, text: &str, catalogue: &Catalogue) -> Codes {
    let mut codes = Codes::default();
    if key == Key::By {
        // A name that is written a little differently is the same name.
        let folded = fold(text);
        let is_same = |symbol: &Symbol| {
            let own = catalogue.symbols.string(*symbol);
            own == text || !folded.is_empty() && fold(own) == folded
        };
        codes.trainers = catalogue.trainers().filter(is_same).collect();
        return codes;
    }
    let Some(symbol) = catalogue.symbols.get(text) else {
        return codes;
    };
    match key {
        Key::Oblast => codes.oblasts = SymbolSet::from_iter([symbol]),
        Key::District => codes.districts = SymbolSet::from_iter([symbol]),
        Key::Place => {
            codes.unlisted = Some((catalogue.empty(), SymbolSet::from_iter([symbol])));
            if !text.is_empty() {
                codes.places = SymbolSet::from_iter([symbol]);
            }
        }
        key => codes.lists.extend(
            key.list()
                .map(|list| (list, SymbolSet::from_iter([symbol]))),
        ),
    }
    codes
}

fn fitting_codes(
    list: CodeList,
    texts: &[String],
    code: &str,
    catalogue: &Catalogue,
    vocabulary: &dyn Vocabulary,
) -> SymbolSet {
    fitting(catalogue.used(list), texts, code, catalogue, |code| {
        vocabulary.names(list, code)
    })
}

fn fitting_places(
    texts: &[String],
    code: &str,
    catalogue: &Catalogue,
    vocabulary: &dyn Vocabulary,
) -> SymbolSet {
    fitting(catalogue.places(), texts, code, catalogue, |code| {
        vocabulary.place_names(code)
    })
}

/// The symbols that a text names: the one whose code it is, else those whose whole name it is, else
/// every one with the text's words in a name.
fn fitting(
    symbols: impl Iterator<Item = Symbol>,
    texts: &[String],
    code: &str,
    catalogue: &Catalogue,
    names: impl Fn(&str) -> Vec<String>,
) -> SymbolSet {
    let mut exact = SymbolSet::default();
    let mut loose = SymbolSet::default();
    for symbol in symbols {
        let own = catalogue.symbols.string(symbol);
        if own.is_empty() {
            continue;
        }
        if own == code {
            return SymbolSet::from_iter([symbol]);
        }
        let mut names: Vec<String> = names(own).iter().map(|name| fold(name)).collect();
        names.push(fold(own));
        if names.iter().any(|name| texts.contains(name)) {
            exact.insert(symbol);
        }
        let fits = |name: &String| texts.iter().any(|text| contains_words(name, text));
        if names.iter().any(fits) {
            loose.insert(symbol);
        }
    }
    if exact.is_empty() { loose } else { exact }
}
