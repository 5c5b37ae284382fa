//! A record as JSON, taken apart into groups and put together again. Values stay the text that they
//! are; only the space between them goes, so that they can be compared.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::layout::Layout;
use super::{Copy, DELETED, layout};
use crate::model::fingerprint::Fingerprint;
use crate::model::record::BOOKKEEPING;

/// How an empty word is encoded; the sign alone stands for nothing else.
const EMPTY: &str = "%";

/// A record taken apart, its lists still lists.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// What tells which record it is.
    pub name: BTreeMap<String, String>,
    /// What is taken from the latest copy.
    pub latest: BTreeMap<String, String>,
    /// The values of the groups that are no items of lists.
    pub groups: BTreeMap<String, String>,
    /// The items of the lists that have any.
    pub lists: BTreeMap<&'static str, Vec<String>>,
    /// The bookkeeping, where there is any.
    pub bookkeeping: Option<String>,
}

type Object<'a> = BTreeMap<String, &'a RawValue>;

impl Parts {
    /// Takes a record apart.
    pub(super) fn of<T: Serialize>(
        record: &T,
        layout: &'static Layout,
    ) -> serde_json::Result<Self> {
        let text = serde_json::to_string(record)?;
        let object: Object = serde_json::from_str(&text)?;
        let mut parts = Self::default();
        let mut together: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
        for (key, value) in &object {
            let value = compact(value.get());
            let list = layout.lists.iter().find(|list| *list == key);
            if key == BOOKKEEPING {
                parts.bookkeeping = Some(value);
            } else if layout.name.contains(&key.as_str()) {
                parts.name.insert(key.clone(), value);
            } else if layout.latest.contains(&key.as_str()) {
                parts.latest.insert(key.clone(), value);
            } else if let Some(list) = list {
                let items: Vec<&RawValue> = serde_json::from_str(&value)?;
                let items: Vec<_> = items.iter().map(|item| item.get().to_owned()).collect();
                if !items.is_empty() {
                    parts.lists.insert(list, items);
                }
            } else if let Some(group) = layout.group_of(key) {
                together.entry(group).or_default().insert(key, value);
            } else {
                parts.groups.insert(name_of(key, layout), value);
            }
        }
        for (group, values) in together {
            let keys = layout.keys_of(group).unwrap_or_default();
            let present = keys.iter().filter_map(|key| Some((*key, values.get(key)?)));
            let value = object_of(present);
            parts.groups.insert(group.to_owned(), value);
        }
        Ok(parts)
    }
}

impl Copy {
    /// The record that a copy shows, without its bookkeeping: `name` is what tells which it is.
    ///
    /// # Errors
    /// Where a value is none that the record can have, as a hostile file may claim.
    pub(super) fn content<T: DeserializeOwned>(
        &self,
        name: &BTreeMap<String, String>,
        bookkeeping: Option<&str>,
        layout: &'static Layout,
    ) -> serde_json::Result<T> {
        let mut values: BTreeMap<String, String> = name.clone();
        values.extend(self.latest.clone());
        for group in self.groups.keys() {
            let Some(shown) = self.shown(group) else {
                continue;
            };
            if group == DELETED || layout::is_order(group) || layout::list_of(group).is_some() {
                continue;
            }
            // A hostile file may claim any key for a group.
            if let Some(own) = layout.keys_of(group) {
                let object: Object = serde_json::from_str(&shown.value)?;
                let keys = object.iter().filter(|(key, _)| own.contains(&key.as_str()));
                values.extend(keys.map(|(key, value)| (key.clone(), value.get().to_owned())));
            } else {
                values.insert(key_of(group), shown.value.clone());
            }
        }
        for list in layout.lists {
            let items = self.items(list);
            let items = items
                .iter()
                .filter_map(|item| self.shown(&layout::item(list, item)));
            let items: Vec<&str> = items.map(|item| item.value.as_str()).collect();
            if !items.is_empty() {
                values.insert((*list).to_owned(), format!("[{}]", items.join(",")));
            }
        }
        let known = layout.keys.iter().copied();
        let unknown = values.keys().map(String::as_str);
        let unknown = unknown.filter(|key| !layout.keys.contains(key));
        let bookkeeping = bookkeeping.map(|text| (BOOKKEEPING, text));
        let entries = known
            .chain(unknown)
            .filter_map(|key| Some((key, values.get(key)?.as_str())));
        serde_json::from_str(&object_of(entries.chain(bookkeeping)))
    }

    /// The names of the items of a list, in the order in which they are shown: that which somebody
    /// gave them, then those that it does not have, by their names.
    pub fn items(&self, list: &str) -> Vec<String> {
        let begin = layout::item(list, "");
        let groups = self.groups.range(begin.clone()..);
        let groups = groups.map_while(|(group, _)| group.strip_prefix(&begin));
        let mut living: BTreeSet<&str> = groups.filter(|item| !item.is_empty()).collect();
        let order = self.shown(&layout::order(list));
        let order = order.map_or("", |order| order.value.trim_matches('"'));
        let mut items: Vec<&str> = order
            .split(' ')
            .filter(|item| living.remove(item))
            .collect();
        items.extend(living);
        items.into_iter().map(str::to_owned).collect()
    }
}

/// The names of items that nobody has named yet: an item that is a word is its own name, any other
/// is named after what it holds; like items are numbered. `taken` are names that others have.
pub(super) fn fresh_names(items: &[String], taken: &BTreeSet<String>) -> Vec<String> {
    let mut taken = taken.clone();
    let name = |item: &String| {
        let stem = match serde_json::from_str::<String>(item) {
            Ok(word) => encoded(&word),
            Err(_) => hash(item),
        };
        let mut name = stem.clone();
        let mut number = 2;
        while !taken.insert(name.clone()) {
            name = format!("{stem}~{number}");
            number += 1;
        }
        name
    };
    items.iter().map(name).collect()
}

/// A short hash of a value.
pub(super) fn hash(value: &str) -> String {
    let bytes = Fingerprint::of(value.as_bytes()).to_bytes();
    // Folded, so that every bit of the fingerprint has its say.
    let folded = bytes.chunks(4).fold([0; 4], |mut folded: [u8; 4], chunk| {
        folded
            .iter_mut()
            .zip(chunk)
            .for_each(|(to, from)| *to ^= from);
        folded
    });
    format!("{:08x}", u32::from_le_bytes(folded))
}

/// The text of an object with these entries, whose values are JSON already.
pub(super) fn object_of<'a, V: AsRef<str> + 'a>(
    entries: impl IntoIterator<Item = (&'a str, V)>,
) -> String {
    let mut text = String::from("{");
    for (key, value) in entries {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&quoted(key));
        text.push(':');
        text.push_str(value.as_ref());
    }
    text.push('}');
    text
}

/// A string as JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// JSON without the space between its parts.
pub(super) fn compact(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let (mut is_string, mut is_escaped) = (false, false);
    for sign in text.chars() {
        if is_string {
            compact.push(sign);
            is_string = is_escaped || sign != '"';
            is_escaped = !is_escaped && sign == '\\';
        } else if !sign.is_ascii_whitespace() {
            compact.push(sign);
            is_string = sign == '"';
        }
    }
    compact
}

/// Whether a record can have a group of this name. The bookkeeping of a hostile file may claim any.
pub(super) fn is_group(group: &str, layout: &Layout) -> bool {
    let list = group.split_once('/').map(|(list, _)| list);
    if let Some(list) = list {
        return layout.lists.contains(&list);
    }
    let key = key_of(group);
    let is_alone = layout.stands_alone(&key) && name_of(&key, layout) == *group;
    group == DELETED || layout.keys_of(group).is_some() || is_alone
}

/// The group of a key that stands alone. A key that is called as a group of several is told apart.
fn name_of(key: &str, layout: &Layout) -> String {
    let name = encoded(key);
    let is_taken = name == DELETED || layout.keys_of(&name).is_some();
    match (is_taken, name.as_bytes()) {
        (true, [first, ..]) => format!("%{first:02x}{}", &name[1..]),
        _ => name,
    }
}

/// The key that a group stands for.
fn key_of(group: &str) -> String {
    if group == EMPTY {
        return String::new();
    }
    let mut bytes = Vec::with_capacity(group.len());
    let mut rest = group.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after
            .get(..2)
            .and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A word that has no space and no sign that the names of groups use.
fn encoded(word: &str) -> String {
    let mut encoded = String::with_capacity(word.len());
    for sign in word.chars() {
        match sign {
            '%' | '/' | ':' | '~' | '"' | '\\' | '\0'..=' ' => {
                encoded.push_str(&format!("%{:02x}", u32::from(sign)));
            }
            _ => encoded.push(sign),
        }
    }
    if encoded.is_empty() {
        // No name may be empty: it would be that of the order.
        encoded.push_str(EMPTY);
    }
    encoded
}
