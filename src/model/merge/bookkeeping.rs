//! How a copy stands in a file: the record as it is shown, and under its last key what else the copy
//! knows. Reading finds what was edited by hand or by another program, and takes it as an edit that is
//! named after what it says, so that it is the same edit on every machine.
//!
//! ```json
//! "merge": {
//!   "seen": { "k3f9a2c1": 4 },
//!   "edits": [ { "edit": "k3f9a2c1:4", "at": "…", "by": "", "groups": "when:9f3a2c41 topics/gender-analysis:77aa01bb" } ],
//!   "order": { "trainers": "9f3a2c41 1b2c3d4e" },
//!   "kept": { "when": [ { "edit": "c3d4e5f6:4", "at": "…", "by": "", "value": { } } ] },
//!   "deleted": [ { "edit": "…", "at": "…", "by": "", "seen": { }, "sheet": { }, "back": { } } ],
//!   "seal": "hash of the record and of this"
//! }
//! ```

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::content::{Parts, compact, fresh_names, hash, is_group, quoted};
use super::extent::{self, Extent};
use super::layout::{self, Layout};
use super::{Copy, DELETED, Dot, Version, edit};
use crate::model::people::People;
use crate::model::record::{BOOKKEEPING, Extra};
use crate::model::session::Session;

/// A record of which copies go round.
pub trait Copied: Serialize + DeserializeOwned + Clone {
    /// How it is divided into groups.
    const LAYOUT: &'static Layout;

    /// The keys that it does not know, among which the bookkeeping stands.
    fn extra(&self) -> &Extra;

    /// The same, to be changed.
    fn extra_mut(&mut self) -> &mut Extra;

    /// When it was last changed, and by whom, where it says so.
    fn changed(&self) -> (&str, &str);
}

impl Copied for Session {
    const LAYOUT: &'static Layout = &layout::SESSION;

    fn extra(&self) -> &Extra {
        &self.extra
    }

    fn extra_mut(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn changed(&self) -> (&str, &str) {
        (&self.changed.at, &self.changed.by)
    }
}

impl Copied for People {
    const LAYOUT: &'static Layout = &layout::PEOPLE;

    fn extra(&self) -> &Extra {
        &self.extra
    }

    fn extra_mut(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn changed(&self) -> (&str, &str) {
        ("", "")
    }
}

/// A copy as it was read from a record.
#[derive(Debug)]
pub struct Read {
    /// The copy.
    pub copy: Copy,
    /// What tells which record it is: keys and their JSON text.
    pub name: BTreeMap<String, String>,
    /// How far its bookkeeping could be relied on.
    pub trust: Trust,
}

/// Who has written a file last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// This program, and nobody since.
    Sealed,
    /// Somebody by hand, or another program: these many groups are not as they were sealed.
    Edited(usize),
    /// A program that keeps no bookkeeping; or what there was of it cannot be read.
    Bare,
}

/// The bookkeeping as it stands in a file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Book {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    seen: BTreeMap<String, u64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    edits: Vec<Edit>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    order: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    kept: BTreeMap<String, Vec<Kept>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    deleted: Vec<Deletion>,
    #[serde(default)]
    seal: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Edit {
    edit: String,
    at: String,
    by: String,
    groups: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    edit: String,
    at: String,
    by: String,
    value: Box<RawValue>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Deletion {
    edit: String,
    at: String,
    by: String,
    #[serde(flatten)]
    extent: Extent,
}

impl Read {
    /// The copy that a record is.
    ///
    /// # Errors
    /// None that a record can cause; what the JSON library says, should it ever refuse.
    pub fn of<T: Copied>(record: &T) -> serde_json::Result<Self> {
        let parts = Parts::of(record, T::LAYOUT)?;
        let book = parts
            .bookkeeping
            .as_deref()
            .map(serde_json::from_str::<Book>);
        let known = book
            .and_then(Result::ok)
            .and_then(|book| Known::of(&book, record).ok());
        Ok(match known {
            Some(known) => known.read(parts, record.changed().0, T::LAYOUT),
            None => bare(parts, record.changed()),
        })
    }
}

/// A record without bookkeeping counts as written by somebody who is named after what it says.
fn bare(parts: Parts, (at, by): (&str, &str)) -> Read {
    let mut groups = parts.groups;
    for (list, items) in parts.lists {
        let names = fresh_names(&items, &BTreeSet::new());
        groups.insert(layout::order(list), quoted(&names.join(" ")));
        let items = names.iter().zip(items);
        groups.extend(items.map(|(name, value)| (layout::item(list, name), value)));
    }
    let all: String = groups
        .iter()
        .map(|(name, value)| format!("{name}{value}\n"))
        .collect();
    let dot = Dot {
        writer: format!("c{}", hash(&all)),
        number: 1,
    };
    let version = |value| Version {
        at: at.to_owned(),
        dot: dot.clone(),
        by: by.to_owned(),
        value,
    };
    let groups = groups
        .into_iter()
        .map(|(name, value)| (name, BTreeSet::from([version(value)])));
    let copy = Copy {
        groups: groups.collect(),
        seen: BTreeMap::from([(dot.writer.clone(), 1)]),
        latest: parts.latest,
    };
    let name = parts.name;
    Read {
        copy,
        name,
        trust: Trust::Bare,
    }
}

/// What the bookkeeping of a file says, before it is held against the record.
struct Known {
    seen: BTreeMap<String, u64>,
    /// Of each group the edits whose value the record shows, with the hash of that value.
    shown: BTreeMap<String, Vec<(Dot, String, String, String)>>,
    order: BTreeMap<String, String>,
    kept: BTreeMap<String, BTreeSet<Version>>,
    is_sealed: bool,
}

impl Known {
    fn of<T: Copied>(book: &Book, record: &T) -> Result<Self, ()> {
        let mut seen = book.seen.clone();
        // However a file came to be, it has seen what is in it.
        let mut see = |dot: &Dot| {
            let known = seen.entry(dot.writer.clone()).or_default();
            *known = dot.number.max(*known);
        };
        let mut shown: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for edit in &book.edits {
            let dot: Dot = edit.edit.parse()?;
            see(&dot);
            for group in edit.groups.split(' ').filter(|group| !group.is_empty()) {
                let (group, hash) = group.rsplit_once(':').ok_or(())?;
                let version = (
                    dot.clone(),
                    edit.at.clone(),
                    edit.by.clone(),
                    hash.to_owned(),
                );
                shown.entry(group.to_owned()).or_default().push(version);
            }
        }
        let mut kept: BTreeMap<String, BTreeSet<Version>> = BTreeMap::new();
        for (group, versions) in &book.kept {
            for version in versions {
                let version = Version {
                    at: version.at.clone(),
                    dot: version.edit.parse()?,
                    by: version.by.clone(),
                    value: compact(version.value.get()),
                };
                see(&version.dot);
                kept.entry(group.clone()).or_default().insert(version);
            }
        }
        for deletion in &book.deleted {
            let version = Version {
                at: deletion.at.clone(),
                dot: deletion.edit.parse()?,
                by: deletion.by.clone(),
                value: deletion.extent.value(),
            };
            see(&version.dot);
            kept.entry(DELETED.to_owned()).or_default().insert(version);
        }
        if let Some(deletions) = kept.remove(DELETED) {
            kept.insert(DELETED.to_owned(), extent::gathered(deletions));
        }
        Ok(Self {
            is_sealed: seal(record, book).is_ok_and(|seal| seal == book.seal),
            seen,
            shown,
            order: book.order.clone(),
            kept,
        })
    }

    /// Holds the bookkeeping against the record; what the record says otherwise, somebody has edited.
    fn read(mut self, parts: Parts, at: &str, layout: &Layout) -> Read {
        if self.is_bare_deletion() {
            return self.bare_deletion(parts.name);
        }
        let mut values = parts.groups;
        let mut lists = parts.lists;
        for list in layout.lists {
            let items = lists.remove(list).unwrap_or_default();
            self.name_items(list, items, &mut values);
        }
        let names: BTreeSet<&String> = values.keys().chain(self.shown.keys()).collect();
        let names = names.into_iter().chain(self.kept.keys()).cloned();
        let names = names.filter(|name| is_group(name, layout));
        let names: BTreeSet<String> = names.collect();
        let mut copy = Copy {
            seen: self.seen,
            latest: parts.latest,
            ..Copy::default()
        };
        let mut edited = 0;
        for name in names {
            let known = self.shown.remove(&name).unwrap_or_default();
            let mut versions = self.kept.remove(&name).unwrap_or_default();
            let value = values.remove(&name);
            if let Some(value) = &value {
                let hash = hash(value);
                let same = known.iter().filter(|(.., known)| *known == hash);
                versions.extend(same.map(|(dot, at, by, _)| Version {
                    at: at.clone(),
                    dot: dot.clone(),
                    by: by.clone(),
                    value: value.clone(),
                }));
            }
            if value.is_none() && !known.is_empty() {
                edited += 1;
                versions.clear();
            }
            let shows = versions.last().map(|version| &version.value);
            if let Some(value) = value.filter(|value| Some(value) != shows) {
                edited += usize::from(!layout::is_order(&name));
                let version = by_hand(&name, value, &known, &versions, at);
                copy.seen
                    .insert(version.dot.writer.clone(), version.dot.number);
                versions.insert(version);
            }
            if !versions.is_empty() {
                copy.groups.insert(name, versions);
            }
        }
        Read {
            copy,
            name: parts.name,
            trust: match (self.is_sealed, edited) {
                (true, _) | (false, 0) => Trust::Sealed,
                (false, groups) => Trust::Edited(groups),
            },
        }
    }

    /// Whether a file says that a record was deleted and nothing else of it. What the record says is
    /// then no more than what every record must have.
    fn is_bare_deletion(&self) -> bool {
        self.shown.is_empty() && self.kept.keys().eq([DELETED])
    }

    fn bare_deletion(self, name: BTreeMap<String, String>) -> Read {
        let copy = Copy {
            groups: self.kept,
            seen: self.seen,
            latest: BTreeMap::new(),
        };
        Read {
            copy,
            name,
            trust: Trust::Sealed,
        }
    }

    /// Finds which item of a list is which: the names stand in the bookkeeping, in the order of the
    /// list; an item that is not what it was is told by its place among the others.
    fn name_items(&self, list: &str, items: Vec<String>, values: &mut BTreeMap<String, String>) {
        let group = layout::order(list);
        let order = match self.order.get(list) {
            Some(order) => order.clone(),
            None if self.shown.contains_key(&group) || self.kept.contains_key(&group) => {
                fresh_names(&items, &BTreeSet::new()).join(" ")
            }
            // Whoever emptied the list had not seen what was still being written into it.
            None => String::new(),
        };
        let begin = layout::item(list, "");
        let living = self.shown.keys().chain(self.kept.keys());
        let living = living.filter_map(|group| group.strip_prefix(&begin));
        let mut living: BTreeSet<&str> = living.filter(|item| !item.is_empty()).collect();
        let mut expected: Vec<&str> = order
            .split(' ')
            .filter(|item| living.remove(item))
            .collect();
        expected.extend(living);
        let hash_of = |item: &str| {
            let known = self.shown.get(&layout::item(list, item));
            known
                .and_then(|known| known.first())
                .map(|(.., hash)| hash.as_str())
        };
        let mut names: Vec<Option<String>> = vec![None; items.len()];
        for (name, item) in names.iter_mut().zip(&items) {
            let hash = hash(item);
            let place = expected
                .iter()
                .position(|one| hash_of(one) == Some(hash.as_str()));
            *name = place.map(|place| expected.remove(place).to_owned());
        }
        // What is a word is its own name, and so never another item edited.
        let is_word = |item: &String| item.starts_with('"');
        let mut left = expected
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
            .into_iter();
        let taken: BTreeSet<String> = {
            let known = self
                .shown
                .keys()
                .filter_map(|group| group.strip_prefix(&begin));
            known.map(str::to_owned).collect()
        };
        let new = names.iter().zip(&items);
        let new = new
            .filter(|(name, item)| name.is_none() && !is_word(item))
            .count();
        // As many as there were: the same ones, edited. Otherwise nothing tells which is which, and what
        // is not there any more has gone.
        let is_edited = new == left.len();
        for (name, item) in names.iter_mut().zip(&items) {
            if is_edited && name.is_none() && !is_word(item) {
                *name = left.next();
            }
        }
        let new: Vec<String> = {
            let unnamed = names.iter().zip(&items).filter(|(name, _)| name.is_none());
            unnamed.map(|(_, item)| item.clone()).collect()
        };
        let mut new = fresh_names(&new, &taken).into_iter();
        let names = names
            .into_iter()
            .filter_map(|name| name.or_else(|| new.next()));
        let names: Vec<String> = names.collect();
        let is_as_expected = self.shown_items(list, &order) == names;
        let order = if is_as_expected {
            order
        } else {
            names.join(" ")
        };
        if !order.is_empty() {
            values.insert(group, quoted(&order));
        }
        let items = names.iter().zip(items);
        values.extend(items.map(|(name, value)| (layout::item(list, name), value)));
    }

    /// The names of the living items of a list, in the order that the bookkeeping gives them.
    fn shown_items(&self, list: &str, order: &str) -> Vec<String> {
        let begin = layout::item(list, "");
        let living = self.shown.keys().chain(self.kept.keys());
        let living = living.filter_map(|group| group.strip_prefix(&begin));
        let mut living: BTreeSet<&str> = living.filter(|item| !item.is_empty()).collect();
        let mut items: Vec<&str> = order
            .split(' ')
            .filter(|item| living.remove(item))
            .collect();
        items.extend(living);
        items.into_iter().map(str::to_owned).collect()
    }
}

/// An edit that this program did not make. It is named after what it says and what it replaces, so
/// that whoever finds it makes the same of it.
fn by_hand(
    group: &str,
    value: String,
    known: &[(Dot, String, String, String)],
    versions: &BTreeSet<Version>,
    at: &str,
) -> Version {
    let replaced = known.iter().map(|(dot, ..)| dot.to_string());
    let replaced: Vec<String> = replaced.collect();
    let name = hash(&format!("{group}\n{value}\n{}", replaced.join(" ")));
    Version {
        at: edit::in_front(at, versions),
        dot: Dot {
            writer: format!("h{name}"),
            number: 1,
        },
        by: String::new(),
        value,
    }
}

impl Copy {
    /// The record that this copy is, with its bookkeeping. `name` is what tells which record it is.
    ///
    /// # Errors
    /// Where a value is none that the record can have, as a hostile file may claim.
    pub fn write<T: Copied>(&self, name: &BTreeMap<String, String>) -> serde_json::Result<T> {
        self.sealed(self.content(name, None, T::LAYOUT)?)
    }

    /// A record that says what this copy shows, word for word as it stands, with the bookkeeping.
    ///
    /// # Errors
    /// None that a record can cause; what the JSON library says, should it ever refuse.
    pub fn sealed<T: Copied>(&self, mut record: T) -> serde_json::Result<T> {
        let mut book = self.book(T::LAYOUT);
        book.seal = seal(&record, &book)?;
        // A line an item, as in the rest of the file, one level in.
        let text = serde_json::to_string_pretty(&book)?.replace('\n', "\n  ");
        record
            .extra_mut()
            .set_bookkeeping(Some(RawValue::from_string(text)?));
        Ok(record)
    }

    fn book(&self, layout: &Layout) -> Book {
        let mut book = Book {
            seen: self.seen.clone(),
            ..Book::default()
        };
        // The dot is the same for all that one save has written; the instant may not be, where it had to
        // be put in front of another.
        let mut edits: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for (name, versions) in &self.groups {
            let Some(shown) = self.shown(name) else {
                continue;
            };
            if name == DELETED {
                book.deleted = versions.iter().map(deletion).collect();
                continue;
            }
            let hash = hash(&shown.value);
            for version in versions {
                if version.value == shown.value {
                    let of_edit = edits.entry((&version.dot, &version.at, &version.by));
                    of_edit.or_default().push(format!("{name}:{hash}"));
                } else if let Ok(value) = RawValue::from_string(version.value.clone()) {
                    book.kept.entry(name.clone()).or_default().push(Kept {
                        edit: version.dot.to_string(),
                        at: version.at.clone(),
                        by: version.by.clone(),
                        value,
                    });
                }
            }
        }
        let edits = edits.into_iter().map(|((dot, at, by), groups)| Edit {
            edit: dot.to_string(),
            at: at.clone(),
            by: by.clone(),
            groups: groups.join(" "),
        });
        book.edits = edits.collect();
        book.order = self.orders(layout);
        book
    }

    /// The orders of lists that cannot be told from the lists themselves.
    fn orders(&self, layout: &Layout) -> BTreeMap<String, String> {
        let order = |list: &&'static str| {
            let order = self.shown(&layout::order(list))?.value.trim_matches('"');
            let items = self.items(list);
            let shown = items
                .iter()
                .filter_map(|item| self.shown(&layout::item(list, item)));
            let shown: Vec<String> = shown.map(|item| item.value.clone()).collect();
            let is_told = fresh_names(&shown, &BTreeSet::new()).join(" ") == order;
            (!is_told).then(|| ((*list).to_owned(), order.to_owned()))
        };
        layout.lists.iter().filter_map(order).collect()
    }
}

fn deletion(version: &Version) -> Deletion {
    Deletion {
        edit: version.dot.to_string(),
        at: version.at.clone(),
        by: version.by.clone(),
        extent: Extent::of(version),
    }
}

/// Whether a record is as this program has sealed it: told without taking it apart, for there may be
/// many. One that is not may still say the same.
pub fn is_sealed<T: Copied>(record: &T) -> bool {
    let book = record.extra().bookkeeping();
    let book: Option<Book> = book.and_then(|text| serde_json::from_str(text).ok());
    book.is_some_and(|book| seal(record, &book).is_ok_and(|seal| seal == book.seal))
}

/// The hash of a record and of its bookkeeping, but for the seal itself.
fn seal<T: Copied>(record: &T, book: &Book) -> serde_json::Result<String> {
    let record = without_bookkeeping(record)?;
    let edits = serde_json::to_string(&(&book.seen, &book.edits, &book.order))?;
    let rest = serde_json::to_string(&(&book.kept, &book.deleted))?;
    Ok(hash(&format!("{record}\n{edits}\n{rest}")))
}

/// A record as JSON but for its bookkeeping, which stands last and is cut off.
fn without_bookkeeping<T: Copied>(record: &T) -> serde_json::Result<String> {
    let mut text = serde_json::to_string(record)?;
    if let Some(book) = record.extra().bookkeeping() {
        let end = format!(",\"{BOOKKEEPING}\":{book}}}");
        if text.ends_with(&end) {
            text.truncate(text.len() - end.len());
            text.push('}');
            return Ok(text);
        }
        let mut bare = record.clone();
        bare.extra_mut().set_bookkeeping(None);
        text = serde_json::to_string(&bare)?;
    }
    Ok(text)
}
