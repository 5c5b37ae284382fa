//! The filter: what a person types to see some of the sessions, read forgivingly and matched
//! against digests. What codes and places are called comes from outside, since it is words.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::code::CodeList;
use super::digest::{Catalogue, Digest, Symbol};
use super::fold::{contains_words, fold};
use super::typed;
use super::value::Date;

/// What a part of a filter speaks of: the word before the colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The oblast.
    Oblast,
    /// The district.
    District,
    /// The municipality, or what it lies in.
    Place,
    /// The type of a trainer.
    Type,
    /// A topic.
    Topic,
    /// A method.
    Method,
    /// Planned, held, …
    Status,
    /// First time, refresher, …
    Kind,
    /// A language of the session.
    Language,
    /// A role among those counted.
    Role,
    /// A sex among those counted.
    Sex,
    /// An age band among those counted.
    Age,
    /// A group among those counted.
    Group,
    /// On this day or later.
    From,
    /// On this day or earlier.
    To,
    /// Has problems (`check:yes`) or none (`check:no`).
    Check,
}

impl Key {
    /// Every key.
    pub const ALL: [Self; 16] = [
        Self::Oblast,
        Self::District,
        Self::Place,
        Self::Type,
        Self::Topic,
        Self::Method,
        Self::Status,
        Self::Kind,
        Self::Language,
        Self::Role,
        Self::Sex,
        Self::Age,
        Self::Group,
        Self::From,
        Self::To,
        Self::Check,
    ];

    /// The key as it is typed in every language; others come from the vocabulary.
    pub fn id(self) -> &'static str {
        match self {
            Self::Oblast => "oblast",
            Self::District => "district",
            Self::Place => "place",
            Self::Type => "type",
            Self::Topic => "topic",
            Self::Method => "method",
            Self::Status => "status",
            Self::Kind => "kind",
            Self::Language => "language",
            Self::Role => "role",
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Group => "group",
            Self::From => "from",
            Self::To => "to",
            Self::Check => "check",
        }
    }

    /// The list whose codes the key asks for.
    fn list(self) -> Option<CodeList> {
        Some(match self {
            Self::Type => CodeList::TrainerType,
            Self::Topic => CodeList::Topic,
            Self::Method => CodeList::Method,
            Self::Status => CodeList::Status,
            Self::Kind => CodeList::Kind,
            Self::Language => CodeList::Language,
            Self::Role => CodeList::Role,
            Self::Sex => CodeList::Sex,
            Self::Age => CodeList::Age,
            Self::Group => CodeList::Group,
            _ => return None,
        })
    }
}

/// The words that a filter is read with.
pub trait Vocabulary {
    /// The key that a word before a colon stands for, in any language.
    fn key(&self, word: &str) -> Option<Key>;
    /// What a code is called, in every language.
    fn names(&self, list: CodeList, code: &str) -> Vec<String>;
    /// What a place is called, in every language.
    fn place_names(&self, code: &str) -> Vec<String>;
    /// The text as it would be, had another keyboard layout been on; without the text itself.
    fn other_layouts(&self, text: &str) -> Vec<String>;
}

/// A part of a filter as it was typed.
#[derive(Clone, Debug, PartialEq)]
struct Part {
    key: Option<Key>,
    /// What is asked for.
    text: String,
    /// Key and all, as it was typed.
    whole: String,
}

/// A filter, read and ready to be asked. An empty one takes every session.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    tests: Vec<Test>,
    /// The parts that could not be understood, as they were typed; they take no session.
    pub not_understood: Vec<String>,
}

#[derive(Clone, Debug)]
enum Test {
    /// Stands in the session's own words, or in the name of one of its codes.
    Word {
        texts: Vec<String>,
        codes: Codes,
    },
    /// Has one of the codes.
    Code(Codes),
    From(Date),
    To(Date),
    Check(bool),
    /// Never true: a part that was not understood.
    Never,
}

/// The codes and places whose names fit what was typed.
#[derive(Clone, Debug, Default)]
struct Codes {
    lists: Vec<(CodeList, HashSet<Symbol>)>,
    oblasts: HashSet<Symbol>,
    districts: HashSet<Symbol>,
    places: HashSet<Symbol>,
}

impl Filter {
    /// Reads a filter against a catalogue. `today` is for dates without a year.
    pub fn read(
        text: &str,
        today: NaiveDate,
        catalogue: &Catalogue,
        vocabulary: &dyn Vocabulary,
    ) -> Self {
        let mut filter = Self::default();
        for part in parts(text, vocabulary) {
            match test(&part, today, catalogue, vocabulary) {
                Some(test) => filter.tests.push(test),
                None => {
                    filter.not_understood.push(part.whole);
                    filter.tests.push(Test::Never);
                }
            }
        }
        filter
    }

    /// Whether the filter takes every session.
    pub fn is_empty(&self) -> bool {
        self.tests.is_empty()
    }

    /// Whether the filter takes a session.
    pub fn takes(&self, digest: &Digest) -> bool {
        self.tests.iter().all(|test| test.holds(digest))
    }
}

impl Test {
    fn holds(&self, digest: &Digest) -> bool {
        match self {
            Self::Word { texts, codes } => {
                texts.iter().any(|text| contains_words(&digest.words, text)) || codes.hold(digest)
            }
            Self::Code(codes) => codes.hold(digest),
            Self::From(day) => digest
                .ends_on
                .or(digest.starts_on)
                .is_some_and(|last| last >= *day),
            Self::To(day) => digest.starts_on.is_some_and(|first| first <= *day),
            Self::Check(problems) => (digest.problems > 0) == *problems,
            Self::Never => false,
        }
    }
}

impl Codes {
    fn hold(&self, digest: &Digest) -> bool {
        self.oblasts.contains(&digest.oblast)
            || self.districts.contains(&digest.district)
            || self.places.contains(&digest.place)
            || self
                .lists
                .iter()
                .any(|(list, codes)| has_code(digest, *list, codes))
    }
}

fn has_code(digest: &Digest, list: CodeList, codes: &HashSet<Symbol>) -> bool {
    let any = |of: &[Symbol]| of.iter().any(|code| codes.contains(code));
    match list {
        CodeList::Kind => codes.contains(&digest.kind),
        CodeList::Status => codes.contains(&digest.status),
        CodeList::TrainerType => any(&digest.trainer_types),
        CodeList::Topic => any(&digest.topics),
        CodeList::Method => any(&digest.methods),
        CodeList::Language => any(&digest.languages),
        CodeList::Role => digest.counts.iter().any(|cell| codes.contains(&cell.role)),
        CodeList::Sex => digest.counts.iter().any(|cell| codes.contains(&cell.sex)),
        CodeList::Age => digest.counts.iter().any(|cell| codes.contains(&cell.age)),
        CodeList::Group => digest.groups.iter().any(|group| codes.contains(&group.0)),
        CodeList::Part | CodeList::DocumentKind | CodeList::AgeProfile => false,
    }
}

/// Cuts a filter into its parts: words apart by spaces, `key:value`, quotes around spaces.
fn parts(text: &str, vocabulary: &dyn Vocabulary) -> Vec<Part> {
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

/// The words of a text; quotes hold several together and are dropped.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
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

fn test(
    part: &Part,
    today: NaiveDate,
    catalogue: &Catalogue,
    vocabulary: &dyn Vocabulary,
) -> Option<Test> {
    let texts = readings(&part.text, vocabulary);
    let day = || typed::date(&part.text, today).ok().map(Date);
    Some(match part.key {
        None => Test::Word {
            codes: codes_of_word(&texts, catalogue, vocabulary),
            texts,
        },
        Some(Key::From) => Test::From(day()?),
        Some(Key::To) => Test::To(day()?),
        Some(Key::Check) => Test::Check(match part.text.to_lowercase().as_str() {
            "yes" | "да" | "ооба" | "1" => true,
            "no" | "нет" | "жок" | "0" => false,
            _ => return None,
        }),
        Some(_) if texts.is_empty() => return None,
        Some(key) => Test::Code(codes_of_key(key, &part.text, &texts, catalogue, vocabulary)),
    })
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
        lists: lists
            .into_iter()
            .map(|list| (list, fitting_codes(list, texts, "", catalogue, vocabulary)))
            .collect(),
        oblasts: places.clone(),
        districts: places.clone(),
        places,
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
    if let Some(list) = key.list() {
        let fitting = fitting_codes(list, texts, text, catalogue, vocabulary);
        codes.lists.push((list, fitting));
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
        }
    }
    codes
}

fn fitting_codes(
    list: CodeList,
    texts: &[String],
    code: &str,
    catalogue: &Catalogue,
    vocabulary: &dyn Vocabulary,
) -> HashSet<Symbol> {
    fitting(catalogue.used(list), texts, code, catalogue, |code| {
        vocabulary.names(list, code)
    })
}

fn fitting_places(
    texts: &[String],
    code: &str,
    catalogue: &Catalogue,
    vocabulary: &dyn Vocabulary,
) -> HashSet<Symbol> {
    fitting(catalogue.places(), texts, code, catalogue, |code| {
        vocabulary.place_names(code)
    })
}

/// The symbols that a text names: the one whose code or whole name it is, else every one with the
/// text's words in a name.
fn fitting(
    symbols: impl Iterator<Item = Symbol>,
    texts: &[String],
    code: &str,
    catalogue: &Catalogue,
    names: impl Fn(&str) -> Vec<String>,
) -> HashSet<Symbol> {
    let mut exact = HashSet::new();
    let mut loose = HashSet::new();
    for symbol in symbols {
        let own = catalogue.symbols.string(symbol);
        if own.is_empty() {
            continue;
        }
        if own == code {
            exact.insert(symbol);
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
