//! The values that a key of the filter can ask for: those that sessions have, each with how many of
//! the sessions that the rest of the filter takes.

use std::collections::{BTreeMap, HashMap};

use crate::app::behind::Condition;
use crate::app::book::Book;
use crate::app::filter_line::FilterLine;
use crate::model::code::NOT_STATED;
use crate::model::digest::{Digest, Symbol, SymbolSet};
use crate::model::filter::Key;
use crate::model::fold::fold;
use crate::model::timeline::Unit;
use crate::text::names::Names;
use crate::text::{Texts, date};

/// A value, as it is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What the sessions with it have in common.
    pub condition: Condition,
    /// What it is called.
    pub name: String,
    /// How many sessions have it.
    pub sessions: u64,
}

/// The values of a key among the sessions that `rest` takes, in the order in which they are
/// offered: what is not stated stands last.
pub(super) fn values(key: Key, book: &Book, rest: &FilterLine, texts: Texts) -> Vec<Value> {
    let values = match key {
        Key::Year => spans(Unit::Year, book, rest, texts),
        Key::Quarter => spans(Unit::Quarter, book, rest, texts),
        Key::Month => spans(Unit::Month, book, rest, texts),
        Key::Week => spans(Unit::Week, book, rest, texts),
        Key::Tested | Key::Names | Key::Differ | Key::Check => answers(key, book, rest, texts),
        Key::From | Key::To | Key::Ended | Key::Counted => Vec::new(),
        _ => named(key, book, rest, texts),
    };
    values
        .into_iter()
        .filter(|value| value.sessions > 0)
        .collect()
}

fn spans(unit: Unit, book: &Book, rest: &FilterLine, texts: Texts) -> Vec<Value> {
    let mut counts = BTreeMap::new();
    let mut undated = 0;
    for digest in rest.sessions(book) {
        match digest.starts_on {
            Some(day) => *counts.entry(unit.first(day.0)).or_insert(0) += 1,
            None => undated += 1,
        }
    }
    let spans = counts.into_iter().map(|(first, sessions)| Value {
        condition: Condition::Span(unit, first),
        name: match unit {
            Unit::Week => {
                let year = chrono::Datelike::year(&first);
                format!("{} {year}", date::span(texts, unit, first))
            }
            _ => date::span(texts, unit, first),
        },
        sessions,
    });
    let undated = Value {
        condition: Condition::Undated,
        name: texts.say("value-not-stated"),
        sessions: undated,
    };
    spans.chain([undated]).collect()
}

fn answers(key: Key, book: &Book, rest: &FilterLine, texts: Texts) -> Vec<Value> {
    let holds = |digest: &&Digest| match key {
        Key::Tested => digest.knowledge.is_some_and(|one| one.tested > 0),
        Key::Names => digest.named > 0,
        Key::Differ => digest.ways_disagree,
        _ => digest.problems > 0,
    };
    let all = rest.sessions(book).count() as u64;
    let yes = rest.sessions(book).filter(holds).count() as u64;
    vec![
        Value {
            condition: Condition::Yes(key),
            name: texts.say("value-yes"),
            sessions: yes,
        },
        Value {
            condition: Condition::No(key),
            name: texts.say("value-no"),
            sessions: all - yes,
        },
    ]
}

/// How many sessions have each symbol of a key, and how many have none and several.
#[derive(Default)]
struct Counts {
    by_symbol: Vec<u64>,
    none: u64,
    several: u64,
}

impl Counts {
    fn of(key: Key, book: &Book, rest: &FilterLine) -> Self {
        let catalogue = &book.catalogue;
        let mut counts = Self {
            by_symbol: vec![0; catalogue.symbols.len()],
            ..Self::default()
        };
        let unstated = [Some(catalogue.empty()), catalogue.symbols.get(NOT_STATED)];
        let alike = alike(key, book);
        let mut seen: Vec<Symbol> = Vec::new();
        for digest in rest.sessions(book) {
            seen.clear();
            let mut has_unstated = false;
            symbols(key, digest, |symbol| {
                let symbol = alike.get(&symbol).copied().unwrap_or(symbol);
                if unstated.contains(&Some(symbol)) {
                    has_unstated = true;
                } else if !seen.contains(&symbol) {
                    seen.push(symbol);
                }
            });
            let has_none = match key {
                Key::Sex => digest.sexes.not_stated > 0,
                Key::Role | Key::Age => has_unstated,
                Key::Document => has_unstated || seen.is_empty(),
                Key::Place => digest.place == catalogue.empty(),
                _ => seen.is_empty(),
            };
            counts.several += u64::from(seen.len() > 1);
            counts.none += u64::from(has_none);
            for symbol in &seen {
                counts.by_symbol[symbol.index()] += 1;
            }
        }
        counts
    }
}

/// Names of trainers that are written differently and read alike stand for one, since a filter
/// cannot tell them apart.
fn alike(key: Key, book: &Book) -> HashMap<Symbol, Symbol> {
    let mut alike = HashMap::new();
    if key == Key::By {
        let mut first: HashMap<String, Symbol> = HashMap::new();
        for symbol in book.catalogue.trainers() {
            let folded = fold(book.catalogue.symbols.string(symbol));
            if !folded.is_empty() {
                alike.insert(symbol, *first.entry(folded).or_insert(symbol));
            }
        }
    }
    alike
}

fn symbols(key: Key, digest: &Digest, mut tell: impl FnMut(Symbol)) {
    match key {
        Key::Oblast => tell(digest.oblast),
        Key::District => tell(digest.district),
        // As the filter reads it: what lies in a place belongs to it.
        Key::Place => [digest.place, digest.district, digest.oblast]
            .into_iter()
            .for_each(tell),
        Key::Status => tell(digest.status),
        Key::Kind => tell(digest.kind),
        Key::Type => digest.trainer_types.iter().copied().for_each(tell),
        Key::By => digest.trainer_names.iter().copied().for_each(tell),
        Key::Topic => digest.topics.iter().copied().for_each(tell),
        Key::Method => digest.methods.iter().copied().for_each(tell),
        Key::Language => digest.languages.iter().copied().for_each(tell),
        Key::Role => digest.counts.iter().for_each(|cell| tell(cell.role)),
        Key::Sex => digest.counts.iter().for_each(|cell| tell(cell.sex)),
        Key::Age => digest.counts.iter().for_each(|cell| tell(cell.age)),
        Key::Group => digest.groups.iter().for_each(|group| tell(group.0)),
        Key::Document => digest.documents.iter().for_each(|kind| tell(kind.0)),
        _ => {}
    }
}

fn named(key: Key, book: &Book, rest: &FilterLine, texts: Texts) -> Vec<Value> {
    let counts = Counts::of(key, book, rest);
    let names = Names::new(texts, &book.logbook);
    let catalogue = &book.catalogue;
    let codes = catalogue.symbols.strings().zip(&counts.by_symbol);
    let places: SymbolSet = rest.sessions(book).map(|digest| digest.place).collect();
    let is_value = |code: &str| {
        let symbol = catalogue.symbols.get(code);
        key != Key::Place || symbol.is_some_and(|symbol| places.contains(symbol))
    };
    let codes = codes.filter(|(code, sessions)| **sessions > 0 && is_value(code));
    let mut values: Vec<Value> = codes
        .map(|(code, sessions)| {
            let (condition, name) = value(key, code, &names);
            Value {
                condition,
                name,
                sessions: *sessions,
            }
        })
        .collect();
    order(key, &mut values, book, texts);
    if key == Key::Place {
        values.extend(unlisted(book, rest));
    }
    if let Some(list) = key.list()
        && matches!(key, Key::Type | Key::Topic | Key::Method | Key::Language)
    {
        values.push(Value {
            condition: Condition::Several(list),
            name: texts.say("filter-value-several"),
            sessions: counts.several,
        });
    }
    values.push(Value {
        condition: match key.list() {
            Some(list) => Condition::NotStated(list),
            None => value(key, "", &names).0,
        },
        name: texts.say("value-not-stated"),
        sessions: counts.none,
    });
    values
}

fn value(key: Key, code: &str, names: &Names) -> (Condition, String) {
    let owned = code.to_owned();
    match (key, key.list()) {
        (Key::Oblast, _) => (Condition::Oblast(owned), names.place_alone(code, "")),
        (Key::District, _) => (Condition::District(owned), names.place_alone(code, "")),
        (Key::Place, _) => (Condition::Place(owned), names.place(code, "")),
        (_, Some(list)) => (Condition::Code(list, owned), names.code(list, code)),
        _ => (Condition::Trainer(owned.clone()), owned),
    }
}

/// Codes in the order of their list, the rest by name.
fn order(key: Key, values: &mut [Value], book: &Book, texts: Texts) {
    let defined = key.list().map(|list| book.logbook.codes(list));
    let collation = crate::text::collation::Collation::new(texts.language());
    values.sort_by(|a, b| {
        let place = |value: &Value| match (&value.condition, &defined) {
            (Condition::Code(_, code), Some(defined)) => {
                let place = defined.iter().position(|one| one == code);
                place.unwrap_or(defined.len())
            }
            _ => 0,
        };
        let by_place = place(a).cmp(&place(b));
        by_place.then_with(|| collation.compare(&a.name, &b.name))
    });
}

/// Municipalities that have a name and no code.
fn unlisted(book: &Book, rest: &FilterLine) -> Vec<Value> {
    let catalogue = &book.catalogue;
    let nowhere = catalogue.empty();
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    let unlisted = rest.sessions(book).filter(|digest| digest.place == nowhere);
    for digest in unlisted.filter(|digest| digest.place_name != nowhere) {
        let name = catalogue.symbols.string(digest.place_name);
        *counts.entry(name).or_default() += 1;
    }
    let counts = counts.into_iter();
    counts
        .map(|(name, sessions)| Value {
            condition: Condition::PlaceNamed(name.to_owned()),
            name: name.to_owned(),
            sessions,
        })
        .collect()
}
