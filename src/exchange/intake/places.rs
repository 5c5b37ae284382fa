//! Which municipality a text means: by its code or by its name in any of three languages, with or
//! without the words for what it is, told apart by district and oblast, and by whether it is one of
//! the programme's. Of several that fit, none is taken.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use crate::model::code::Code;
use crate::model::filter::Vocabulary;
use crate::model::fold::{contains_word, fold};
use crate::model::logbook::{Logbook, lies_in};
use crate::model::place::{PlaceKind, place, places};
use crate::text::rows::words;
use crate::text::search::Words;

/// What a text says of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This one.
    Sure(Code),
    /// This one, as its name stands among other words.
    Likely(Code),
    /// One of these.
    Several(Vec<Code>),
    /// None that is known.
    Unknown,
}

/// The municipalities by their names, without the words for what they are.
pub(super) struct Gazetteer {
    by_name: HashMap<String, Vec<Code>>,
    /// The names of districts and oblasts, as short as they can be told by.
    around: HashMap<Code, Vec<String>>,
    own: BTreeSet<Code>,
    kinds: Vec<Vec<String>>,
    seen: RefCell<HashMap<(String, String), Found>>,
}

/// How long a text may be that names a place.
const LONGEST_NAME: usize = 300;

/// How many texts are remembered with what they mean.
const MOST_SEEN: usize = 10_000;

/// From how many letters on a name is found among other words.
const LETTERS_OF_A_NAME: usize = 4;

impl Gazetteer {
    pub(super) fn new(logbook: &Logbook) -> Self {
        let kinds = words("sheet-words-place-kind").into_iter();
        let mut kinds: Vec<Vec<String>> = kinds
            .map(|kind| kind.split(' ').map(str::to_owned).collect())
            .collect();
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.len()));
        let mut gazetteer = Self {
            by_name: HashMap::new(),
            around: HashMap::new(),
            own: logbook
                .municipalities
                .iter()
                .map(|own| own.code.clone())
                .collect(),
            kinds,
            seen: RefCell::default(),
        };
        let vocabulary = Words::new(logbook);
        for known in places() {
            let names = vocabulary.place_names(known.code);
            match known.kind {
                PlaceKind::Oblast | PlaceKind::District => gazetteer.add_around(known.code, &names),
                _ => gazetteer.add(known.code, &names),
            }
        }
        for own in &logbook.municipalities {
            if place(&own.code).is_none() {
                let mut names = vocabulary.place_names(&own.code);
                names.extend([
                    own.name.ky.clone(),
                    own.name.ru.clone(),
                    own.name.en.clone(),
                ]);
                gazetteer.add(&own.code, &names);
            }
        }
        gazetteer
    }

    fn add(&mut self, code: &str, names: &[String]) {
        for name in names {
            for name in [fold(name), self.bare(&fold(name))] {
                let codes = self.by_name.entry(name).or_default();
                if !codes.iter().any(|known| known == code) {
                    codes.push(code.to_owned());
                }
            }
        }
        self.by_name.remove("");
    }

    fn add_around(&mut self, code: &str, names: &[String]) {
        let mut stems: Vec<String> = names
            .iter()
            .map(|name| stem(&self.bare(&fold(name))))
            .collect();
        stems.retain(|stem| stem.chars().count() >= 2);
        self.around.insert(code.to_owned(), stems);
    }

    /// Folded words without those that say what a place is.
    fn bare(&self, folded: &str) -> String {
        let all: Vec<&str> = folded.split(' ').collect();
        let mut kept = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let kind = self.kinds.iter().find(|kind| {
                all.get(at..at + kind.len())
                    .is_some_and(|found| found == kind.as_slice())
            });
            match kind {
                Some(kind) => at += kind.len(),
                None => {
                    kept.push(all[at]);
                    at += 1;
                }
            }
        }
        kept.join(" ")
    }

    /// The municipality with a code, in the state's form or with letters before it.
    pub(super) fn by_code(&self, text: &str) -> Option<Code> {
        let text = text.trim();
        let is_own = self.own.contains(text);
        let state = match text.strip_prefix("KG").or_else(|| text.strip_prefix("kg")) {
            Some(rest) => format!("417{rest}"),
            None => text.replace(' ', ""),
        };
        match place(&state) {
            Some(known) => Some(known.code.to_owned()),
            None => is_own.then(|| text.to_owned()),
        }
    }

    /// The municipality that a text names; `beside` is what the row says of its district and oblast.
    pub(super) fn find(&self, text: &str, beside: &str) -> Found {
        let key = (text.to_owned(), beside.to_owned());
        if let Some(found) = self.seen.borrow().get(&key) {
            return found.clone();
        }
        let found = self.search(text, beside);
        let mut seen = self.seen.borrow_mut();
        if seen.len() < MOST_SEEN {
            seen.insert(key, found.clone());
        }
        found
    }

    fn search(&self, text: &str, beside: &str) -> Found {
        if text.len() > LONGEST_NAME {
            return Found::Unknown;
        }
        if let Some(code) = self.by_code(text) {
            return Found::Sure(code);
        }
        let folded = fold(text);
        let hint = fold(&format!("{text} {beside}"));
        let parts = text.split([',', '(', ')', ';', '/']).map(fold);
        let tried = [folded.clone()].into_iter().chain(parts);
        for name in tried.filter(|name| !name.is_empty()) {
            for name in [self.bare(&name), name] {
                if let Some(codes) = self.by_name.get(&name) {
                    return self.narrow(codes, &hint.replacen(&name, "", 1));
                }
            }
        }
        let (name, codes) = self.among_words(&self.bare(&folded));
        match self.narrow(&codes, &hint.replacen(&name, "", 1)) {
            Found::Sure(code) => Found::Likely(code),
            found => found,
        }
    }

    /// The longest name of a municipality that stands among the words, and those called so.
    fn among_words(&self, folded: &str) -> (String, Vec<Code>) {
        let stands = |name: &str| {
            let mut places = folded.match_indices(name);
            places.any(|(at, _)| {
                let after = &folded[at + name.len()..];
                let begins = at == 0 || folded[..at].ends_with(' ');
                begins && (after.is_empty() || after.starts_with(' '))
            })
        };
        let names = self.by_name.keys();
        let names = names.filter(|name| name.chars().count() >= LETTERS_OF_A_NAME && stands(name));
        let names: Vec<&String> = names.collect();
        let longest = names.iter().map(|name| name.len()).max().unwrap_or(0);
        let longest: Vec<&String> = names
            .into_iter()
            .filter(|name| name.len() == longest)
            .collect();
        let codes: BTreeSet<&Code> = longest
            .iter()
            .flat_map(|name| &self.by_name[*name])
            .collect();
        let name = longest
            .first()
            .map(|name| (*name).clone())
            .unwrap_or_default();
        (name, codes.into_iter().cloned().collect())
    }

    /// Which of some municipalities is meant: those that lie in what the text says around them, and
    /// of them those of the programme. The hint is without the name itself, for a place and its
    /// district are often called the same.
    fn narrow(&self, codes: &[Code], hint: &str) -> Found {
        let lies = |code: &&Code| {
            let (district, oblast) = lies_in(code);
            [district, oblast].into_iter().flatten().any(|around| {
                let stems = self.around.get(around.code).map_or(&[][..], Vec::as_slice);
                stems.iter().any(|stem| contains_word(hint, stem))
            })
        };
        let all: Vec<&Code> = codes.iter().collect();
        let inside: Vec<&Code> = all.iter().copied().filter(lies).collect();
        let inside = if inside.is_empty() { all } else { inside };
        let own: Vec<&Code> = inside
            .iter()
            .copied()
            .filter(|code| self.own.contains(*code))
            .collect();
        let left = if own.is_empty() { inside } else { own };
        match left.as_slice() {
            [] => Found::Unknown,
            [one] => Found::Sure((*one).clone()),
            several => Found::Several(several.iter().map(|code| (*code).clone()).collect()),
        }
    }
}

/// The name of a district or an oblast without the ending of an adjective: "тюпскии" is also
/// "тюпского".
fn stem(bare: &str) -> String {
    let ending = ["ская", "скои", "скии", "скои", "ская", "кии"];
    let cut = ending.iter().find_map(|ending| bare.strip_suffix(ending));
    match cut {
        Some(stem) if stem.chars().count() >= 2 => stem.to_owned(),
        _ => bare.to_owned(),
    }
}
