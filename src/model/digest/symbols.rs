//! Strings that many sessions share, each kept once and told apart by a small number.

use std::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::code::CodeList;

/// An interned string; equal symbols are equal strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Symbol(u32);

/// The interned strings.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    strings: Vec<Box<str>>,
    by_string: HashMap<Box<str>, Symbol>,
}

impl Symbols {
    /// The symbol of a string, made where there was none.
    pub fn intern(&mut self, string: &str) -> Symbol {
        if let Some(symbol) = self.by_string.get(string) {
            return *symbol;
        }
        let symbol = Symbol(u32::try_from(self.strings.len()).unwrap_or(u32::MAX));
        self.strings.push(string.into());
        self.by_string.insert(string.into(), symbol);
        symbol
    }

    /// The symbol of a string that has been interned.
    pub fn get(&self, string: &str) -> Option<Symbol> {
        self.by_string.get(string).copied()
    }

    /// The string of a symbol.
    pub fn string(&self, symbol: Symbol) -> &str {
        self.strings
            .get(symbol.0 as usize)
            .map_or("", |string| string)
    }

    /// The strings, by their symbols' places.
    pub fn strings(&self) -> impl Iterator<Item = &str> {
        self.strings.iter().map(|string| &**string)
    }

    /// How many there are: the length of a table by [`Symbol::index`].
    pub fn len(&self) -> usize {
        self.strings.len()
    }

    /// Whether nothing has been interned.
    pub fn is_empty(&self) -> bool {
        self.strings.is_empty()
    }
}

impl Symbol {
    /// The symbol's place in a table over all symbols.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The symbols that a session has of one kind, in order. Sessions that have the same share one copy of
/// them: totals go through a hundred thousand sessions, and what is shared is near at hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Symbol>", into = "Vec<Symbol>")]
pub struct SymbolList(Arc<[Symbol]>);

/// The lists of symbols that sessions have, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct SymbolLists(HashSet<Arc<[Symbol]>>);

impl SymbolLists {
    /// Puts the shared copy in place of a list.
    pub(super) fn share(&mut self, list: &mut SymbolList) {
        match self.0.get(&*list.0) {
            Some(shared) => list.0 = Arc::clone(shared),
            None => {
                self.0.insert(Arc::clone(&list.0));
            }
        }
    }
}

impl Deref for SymbolList {
    type Target = [Symbol];

    fn deref(&self) -> &[Symbol] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a SymbolList {
    type Item = &'a Symbol;
    type IntoIter = std::slice::Iter<'a, Symbol>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl From<Vec<Symbol>> for SymbolList {
    fn from(symbols: Vec<Symbol>) -> Self {
        Self(symbols.into())
    }
}

impl From<SymbolList> for Vec<Symbol> {
    fn from(list: SymbolList) -> Self {
        list.to_vec()
    }
}

/// A set of symbols, asked for every session of a logbook: a bit for each symbol.
#[derive(Clone, Debug, Default)]
pub struct SymbolSet {
    bits: Vec<u64>,
    len: usize,
}

impl SymbolSet {
    /// Whether a symbol is in it.
    pub fn contains(&self, symbol: Symbol) -> bool {
        let place = symbol.index();
        let word = self.bits.get(place / 64).copied().unwrap_or(0);
        word & (1 << (place % 64)) != 0
    }

    /// Takes a symbol in; whether it is new.
    pub fn insert(&mut self, symbol: Symbol) -> bool {
        let place = symbol.index();
        if self.bits.len() <= place / 64 {
            self.bits.resize(place / 64 + 1, 0);
        }
        let is_new = !self.contains(symbol);
        self.bits[place / 64] |= 1 << (place % 64);
        self.len += usize::from(is_new);
        is_new
    }

    /// How many symbols it has.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Its symbols, the oldest first.
    pub fn iter(&self) -> impl Iterator<Item = Symbol> + '_ {
        let words = self.bits.iter().zip((0_u32..).step_by(64));
        words.flat_map(|(word, first)| {
            let set = (0..64_u32).filter(move |bit| word & (1 << bit) != 0);
            set.map(move |bit| Symbol(first + bit))
        })
    }
}

impl Extend<Symbol> for SymbolSet {
    fn extend<I: IntoIterator<Item = Symbol>>(&mut self, symbols: I) {
        for symbol in symbols {
            self.insert(symbol);
        }
    }
}

impl FromIterator<Symbol> for SymbolSet {
    fn from_iter<I: IntoIterator<Item = Symbol>>(symbols: I) -> Self {
        let mut set = Self::default();
        set.extend(symbols);
        set
    }
}

/// What the symbols of some strings are among others, where each is interned once it is asked for.
#[derive(Debug)]
pub struct Translation<'a>(Vec<(&'a str, Option<Symbol>)>);

impl<'a> Translation<'a> {
    /// From the symbols of these strings, by their places.
    pub fn new(strings: impl Iterator<Item = &'a str>) -> Self {
        Self(strings.map(|string| (string, None)).collect())
    }

    /// What a symbol is among other strings; that of the empty string where it is none of these.
    pub fn of(&mut self, symbol: Symbol, symbols: &mut Symbols) -> Symbol {
        match self.0.get_mut(symbol.index()) {
            Some((_, Some(known))) => *known,
            Some((string, unknown)) => *unknown.insert(symbols.intern(string)),
            None => symbols.intern(""),
        }
    }
}

/// Which symbols are codes of which lists: for each symbol, a bit a list. Every code of every
/// session is noted, so noting must cost next to nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Uses(Vec<u16>);

impl Uses {
    pub(super) fn note(&mut self, list: CodeList, symbol: Symbol) {
        let place = symbol.index();
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        self.0[place] |= 1 << list as u16;
    }

    pub(super) fn of(&self, list: CodeList) -> impl Iterator<Item = Symbol> + '_ {
        let bits = self.0.iter().zip(0..);
        bits.filter(move |(lists, _)| **lists & (1 << list as u16) != 0)
            .map(|(_, number)| Symbol(number))
    }
}
