//! How two copies of a record become one: `join(a, b)` looks at the two copies alone, needs no common
//! ancestor, and gives the same whatever the order in which copies arrive. It knows groups of fields
//! by name and never looks into their values; which fields make a group is in [`layout`], how the
//! bookkeeping stands in a file in [`bookkeeping`].
//!
//! The method is that of dotted version vectors with multi-value registers (Preguiça, Baquero and
//! others, "Dotted Version Vectors", 2010) and observed-remove sets (Shapiro and others, "A
//! comprehensive study of convergent and commutative replicated data types", 2011).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

pub mod bookkeeping;
pub mod combine;
mod content;
pub mod edit;
mod extent;
pub mod layout;
pub mod settling;
pub mod writer;

#[cfg(test)]
mod tests;

/// Which edit of which writer: the writer's short id, and the number of the edit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Who wrote.
    pub writer: String,
    /// The how manyeth edit of that writer, from 1.
    pub number: u64,
}

impl Dot {
    /// Whether no writer of this program has made the edit: it was found in a file that somebody had edited
    /// since it was sealed, and is named after what it says.
    pub fn is_by_hand(&self) -> bool {
        self.writer.starts_with('h')
    }
}

/// A value of a group as one edit has left it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// When, by the writer's clock: RFC 3339 in UTC. It decides ties and what is shown, nothing else.
    pub at: String,
    /// The edit.
    pub dot: Dot,
    /// The name that the writer has given; may be empty.
    pub by: String,
    /// The value, as compact JSON. Opaque here.
    pub value: String,
}

/// The group in which a deletion is recorded. Its value says what the deleter had seen of the record and
/// of its sheet of names.
pub const DELETED: &str = "deleted";

/// A copy of a record: of each group the versions that nobody has replaced, and which edits the
/// copy knows of, whether or not anything is left of them.
///
/// It always holds that `seen` has every dot of `groups`, and that no group is without a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copy {
    /// The versions of each group, in their order.
    pub groups: BTreeMap<String, BTreeSet<Version>>,
    /// Up to which number of each writer everything is known here.
    pub seen: BTreeMap<String, u64>,
    /// The latest of what is no edit of its own, such as when the record was last changed.
    pub latest: BTreeMap<String, String>,
}

/// Both copies in one. Commutative, associative and idempotent.
///
/// A version survives if both copies have its edit, or if the other has not seen that edit yet: an
/// edit that was seen and is no more has been replaced. Two versions that claim one edit and differ
/// (an id that was copied after all) both survive; of a deletion they become one, which reaches as far
/// as both.
pub fn join(a: &Copy, b: &Copy) -> Copy {
    let mut groups = BTreeMap::new();
    for name in a.groups.keys().chain(b.groups.keys()) {
        if groups.contains_key(name) {
            continue;
        }
        let mut versions = survivors(name, a, b);
        versions.extend(survivors(name, b, a));
        if name == DELETED {
            versions = extent::gathered(versions);
        }
        if !versions.is_empty() {
            groups.insert(name.clone(), versions);
        }
    }
    Copy {
        groups,
        seen: larger(&a.seen, &b.seen),
        latest: larger(&a.latest, &b.latest),
    }
}

/// The versions of a group in `a` that `b` does not know to be replaced.
fn survivors(name: &str, a: &Copy, b: &Copy) -> BTreeSet<Version> {
    let here = a.groups.get(name).into_iter().flatten();
    let there = b.groups.get(name);
    let survives = |version: &&Version| {
        let is_there = there.is_some_and(|there| there.iter().any(|one| one.dot == version.dot));
        is_there || !b.has_seen(&version.dot)
    };
    here.filter(survives).cloned().collect()
}

fn larger<T: Ord + Clone>(a: &BTreeMap<String, T>, b: &BTreeMap<String, T>) -> BTreeMap<String, T> {
    let mut larger = a.clone();
    for (key, value) in b {
        match larger.get_mut(key) {
            Some(there) if *there < *value => there.clone_from(value),
            Some(_) => {}
            None => {
                larger.insert(key.clone(), value.clone());
            }
        }
    }
    larger
}

/// What one copy is beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Beside {
    /// Both know the same.
    Same,
    /// This one knows everything of the other, and more.
    Newer,
    /// The other knows everything of this one, and more.
    Older,
    /// Each knows something that the other does not.
    Apart,
}

impl Copy {
    /// Whether this copy knows of an edit.
    pub fn has_seen(&self, dot: &Dot) -> bool {
        self.seen
            .get(&dot.writer)
            .is_some_and(|seen| dot.number <= *seen)
    }

    /// The version of a group that is shown: the same on every machine. The later clock wins, then
    /// the edit's name, then the value.
    pub fn shown(&self, group: &str) -> Option<&Version> {
        self.groups.get(group)?.last()
    }

    /// How this copy stands beside another of the same record.
    pub fn beside(&self, other: &Self) -> Beside {
        let joined = join(self, other);
        match (joined == *self, joined == *other) {
            (true, true) => Beside::Same,
            (true, false) => Beside::Newer,
            (false, true) => Beside::Older,
            (false, false) => Beside::Apart,
        }
    }

    /// The groups of which several values stand beside each other until a person settles it, the one
    /// that is shown last. The order of a list is no value that anybody has entered, and is left out.
    pub fn conflicts(&self) -> impl Iterator<Item = (&str, Vec<&Version>)> {
        let entered = self.content_groups();
        let entered = entered.filter(|(name, _)| !layout::is_order(name));
        entered.filter_map(|(name, versions)| {
            let mut different: Vec<&Version> = Vec::new();
            for version in versions.iter().rev() {
                if different.iter().all(|one| one.value != version.value) {
                    different.push(version);
                }
            }
            different.reverse();
            (different.len() > 1).then_some((name, different))
        })
    }

    /// The items of a list that somebody has taken out without having seen an edit of them, which has
    /// brought them back: no order that stands has them, and whoever puts an item in or moves one writes
    /// an order. Where another order stands beside that one, and has the item, this cannot be told.
    pub fn items_back(&self, list: &str) -> Vec<String> {
        let orders = self.groups.get(&layout::order(list));
        let orders = orders.into_iter().flatten();
        let ordered: BTreeSet<&str> = orders
            .flat_map(|order| order.value.trim_matches('"').split(' '))
            .collect();
        let mut items = self.items(list);
        items.retain(|item| !ordered.contains(item.as_str()));
        items
    }

    /// Who has given a list its order last, and when: of items that came back whoever took them out.
    pub fn orderer(&self, list: &str) -> Option<&Version> {
        self.shown(&layout::order(list))
    }

    /// Whether somebody has deleted the record who had seen all that is in it, and all that is known of its
    /// sheet of names.
    pub fn is_deleted(&self) -> bool {
        self.extents().is_some_and(|extents| {
            // Where nothing of the record is known, nothing can come back.
            self.is_covered_by(&extents) && (self.is_bare_deletion() || !extent::is_back(&extents))
        })
    }

    /// Whether the record was deleted by somebody who had not seen all that is in it or on its sheet of
    /// names, so that it has come back.
    pub fn is_back(&self) -> bool {
        self.groups.contains_key(DELETED) && !self.is_deleted()
    }

    /// Whether it is its sheet of names alone that has brought the record back.
    pub fn is_back_for_sheet(&self) -> bool {
        let extents = self.extents();
        self.is_back() && extents.is_some_and(|extents| self.is_covered_by(&extents))
    }

    fn is_covered_by(&self, extents: &[extent::Extent]) -> bool {
        let mut versions = self.content_groups().flat_map(|(_, versions)| versions);
        versions.all(|version| {
            let Dot { writer, number } = &version.dot;
            let mut extents = extents.iter();
            extents.any(|extent| extent.seen.get(writer) >= Some(number))
        })
    }

    /// The copy of a record that was deleted by people of whom none had seen all of this sheet of its names:
    /// it is back. Nothing where they had, or where a deletion does not say how much of a sheet was seen.
    pub fn back_for(&self, sheet: &Self) -> Option<Self> {
        let unseen = extent::unseen(&self.extents()?, sheet);
        if unseen.is_empty() {
            return None;
        }
        let mut copy = self.clone();
        let versions = self.groups.get(DELETED).into_iter().flatten();
        let versions = versions.map(|version| {
            let mut extent = extent::Extent::of(version);
            extent.back = larger(&extent.back, &unseen);
            Version {
                value: extent.value(),
                ..version.clone()
            }
        });
        copy.groups.insert(DELETED.to_owned(), versions.collect());
        Some(copy)
    }

    /// How far the deletions of the record reach; nothing where it was never deleted.
    fn extents(&self) -> Option<Vec<extent::Extent>> {
        let deletions = self.groups.get(DELETED)?;
        Some(deletions.iter().map(extent::Extent::of).collect())
    }

    /// Whether nothing of the record is known but that it was deleted.
    pub fn is_bare_deletion(&self) -> bool {
        self.content_groups().next().is_none()
    }

    fn content_groups(&self) -> impl Iterator<Item = (&str, &BTreeSet<Version>)> {
        let groups = self.groups.iter();
        let groups = groups.map(|(name, versions)| (name.as_str(), versions));
        groups.filter(|(name, _)| *name != DELETED)
    }
}

impl fmt::Display for Dot {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}:{}", self.writer, self.number)
    }
}

impl FromStr for Dot {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (writer, number) = text.rsplit_once(':').ok_or(())?;
        let number = number.parse().map_err(|_| ())?;
        if writer.is_empty() || number == 0 {
            return Err(());
        }
        let writer = writer.to_owned();
        Ok(Self { writer, number })
    }
}
