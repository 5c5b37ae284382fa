//! What a writer does to a copy: edits, deletes, brings back, settles. Each gives a copy that has seen
//! all that the first one had, and the edit itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

use super::bookkeeping::{Copied, Read};
use super::content::{Parts, fresh_names, quoted};
use super::extent::{self, Extent};
use super::{Copy, DELETED, Dot, Version, layout};

/// Who edits, and when.
#[derive(Clone, Debug)]
pub struct Hand {
    /// The edit.
    pub dot: Dot,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// The name that the writer has given.
    pub by: String,
}

impl Copy {
    /// The copy after somebody has made `record` of what it shows. Each group whose value is another
    /// one is an edit; a version that was not shown stays beside it until it is settled. What was taken
    /// away is settled by that. Nothing where the record says what is shown already.
    ///
    /// # Errors
    /// None that a record can cause; what the JSON library says, should it ever refuse.
    pub fn edited<T: Copied>(&self, record: &T, hand: &Hand) -> serde_json::Result<Option<Self>> {
        let parts = Parts::of(record, T::LAYOUT)?;
        let mut values = parts.groups;
        for list in T::LAYOUT.lists {
            let items = parts.lists.get(list).cloned().unwrap_or_default();
            self.name_items(list, items, &mut values);
        }
        Ok(self.with_values(&values, parts.latest, hand))
    }

    /// The copy after somebody has brought back what an earlier copy of the record shows, item by item as
    /// that one names them.
    pub fn returned_to(&self, earlier: &Self, hand: &Hand) -> Self {
        let groups = earlier.groups.keys().filter(|name| *name != DELETED);
        let values = groups.filter_map(|name| {
            let shown = earlier.shown(name)?;
            Some((name.clone(), shown.value.clone()))
        });
        self.with_values(&values.collect(), earlier.latest.clone(), hand)
            .unwrap_or_else(|| self.clone())
    }

    /// The copy after these values were given to its groups, and no others; nothing where it shows them
    /// already.
    fn with_values(
        &self,
        values: &BTreeMap<String, String>,
        latest: BTreeMap<String, String>,
        hand: &Hand,
    ) -> Option<Self> {
        let mut copy = self.clone();
        copy.latest.extend(latest);
        let names: BTreeSet<String> = {
            let living = self.groups.keys().filter(|name| *name != DELETED);
            values.keys().chain(living).cloned().collect()
        };
        let mut is_edited = false;
        for name in names {
            let before = self.shown(&name).map(|version| &version.value);
            let value = values.get(&name);
            if before != value {
                is_edited = true;
                copy.replace(&name, value.cloned(), hand);
            }
        }
        if is_edited {
            copy.see(&hand.dot);
        }
        is_edited.then_some(copy)
    }

    /// The copy after somebody has chosen the value of a group of which there were several: the
    /// others are gone, for this writer has seen them. Without a value the group goes.
    pub fn settled(&self, group: &str, value: Option<&str>, hand: &Hand) -> Self {
        let mut copy = self.clone();
        copy.groups.remove(group);
        if let Some(value) = value {
            copy.replace(group, Some(value.to_owned()), hand);
        }
        copy.see(&hand.dot);
        copy
    }

    /// The copy after somebody has deleted the record with all that this copy has seen. The record
    /// stays in it: what nobody who deleted it had seen brings it back whole.
    ///
    /// The edit is to be of a writer who writes nothing else, so that a deletion can travel alone.
    pub fn deleted(&self, hand: &Hand) -> Self {
        self.deleted_as_far_as(None, hand)
    }

    /// The same of a record that has a sheet of names, or none yet: an edit of the sheet that is not in
    /// this one brings the record back too.
    pub fn deleted_with_sheet(&self, sheet: Option<&Self>, hand: &Hand) -> Self {
        let seen = sheet.map(|sheet| extent::told(&sheet.seen));
        self.deleted_as_far_as(Some(seen.unwrap_or_default()), hand)
    }

    fn deleted_as_far_as(&self, sheet: Option<BTreeMap<String, u64>>, hand: &Hand) -> Self {
        let mut copy = self.clone();
        let extent = Extent {
            seen: self.seen.clone(),
            sheet,
            back: BTreeMap::new(),
        };
        copy.groups.remove(DELETED);
        copy.replace(DELETED, Some(extent.value()), hand);
        copy.see(&hand.dot);
        copy
    }

    /// The copy after somebody has taken a deletion back.
    pub fn brought_back(&self) -> Self {
        let mut copy = self.clone();
        copy.groups.remove(DELETED);
        copy
    }

    /// What of a copy travels when the record is deleted: that it was, and of which edits.
    pub fn bare_deletion(&self) -> Self {
        let deletions = self.groups.get(DELETED).cloned().unwrap_or_default();
        let mut bare = Self::default();
        for version in &deletions {
            bare.see(&version.dot);
        }
        if !deletions.is_empty() {
            bare.groups.insert(DELETED.to_owned(), deletions);
        }
        bare
    }

    fn replace(&mut self, group: &str, value: Option<String>, hand: &Hand) {
        let Some(value) = value else {
            self.groups.remove(group);
            return;
        };
        let versions = self.groups.entry(group.to_owned()).or_default();
        let shown = versions.last().map(|version| version.value.clone());
        // Nobody settles orders of a list: the last one stands alone.
        versions
            .retain(|version| Some(&version.value) != shown.as_ref() && !layout::is_order(group));
        versions.insert(Version {
            at: in_front(&hand.at, versions),
            dot: hand.dot.clone(),
            by: hand.by.clone(),
            value,
        });
    }

    pub(super) fn see(&mut self, dot: &Dot) {
        let seen = self.seen.entry(dot.writer.clone()).or_default();
        *seen = dot.number.max(*seen);
    }

    /// Finds which item of a list is which of those that the copy has: the same one, else the one that
    /// is most like it, else a new one.
    fn name_items(&self, list: &str, items: Vec<String>, values: &mut BTreeMap<String, String>) {
        let named = self.items(list).into_iter().filter_map(|name| {
            let value = self.shown(&layout::item(list, &name))?.value.clone();
            Some((name, value))
        });
        let mut left: Vec<(String, String)> = named.collect();
        let taken: BTreeSet<String> = left.iter().map(|(name, _)| name.clone()).collect();
        let before: Vec<String> = left.iter().map(|(name, _)| name.clone()).collect();
        let mut names: Vec<Option<String>> = vec![None; items.len()];
        for (name, item) in names.iter_mut().zip(&items) {
            let place = left.iter().position(|(_, value)| value == item);
            *name = place.map(|place| left.remove(place).0);
        }
        for (name, item) in names.iter_mut().zip(&items) {
            if name.is_none()
                && let Some(place) = most_like(item, &left)
            {
                *name = Some(left.remove(place).0);
            }
        }
        let unnamed = names.iter().zip(&items).filter(|(name, _)| name.is_none());
        let unnamed: Vec<String> = unnamed.map(|(_, item)| item.clone()).collect();
        let mut new = fresh_names(&unnamed, &taken).into_iter();
        let names: Vec<String> = names
            .into_iter()
            .filter_map(|name| name.or_else(|| new.next()))
            .collect();
        if !names.is_empty() {
            let order = self.shown(&layout::order(list)).filter(|_| before == names);
            let order = order.map_or_else(|| quoted(&names.join(" ")), |order| order.value.clone());
            values.insert(layout::order(list), order);
        }
        let items = names.iter().zip(items);
        values.extend(items.map(|(name, value)| (layout::item(list, name), value)));
    }
}

/// The instant of a version that is to be shown before these: what somebody has just written is what
/// they see, however late the clocks of others were.
pub(super) fn in_front(at: &str, versions: &BTreeSet<Version>) -> String {
    let Some(latest) = versions.last().map(|version| version.at.as_str()) else {
        return at.to_owned();
    };
    if latest < at {
        return at.to_owned();
    }
    let next = latest.parse::<DateTime<Utc>>().ok();
    let next = next.and_then(|latest| latest.checked_add_signed(TimeDelta::seconds(1)));
    let next = next.map(|next| next.to_rfc3339_opts(SecondsFormat::Secs, true));
    // What is no instant, or the last one that four digits can say, goes by its letters.
    next.filter(|next| next.as_str() > latest)
        .unwrap_or_else(|| format!("{latest}~"))
}

/// The place of the item that has most in common with another; nothing where none has anything.
fn most_like(item: &str, among: &[(String, String)]) -> Option<usize> {
    let fields = fields(item)?;
    let alike = |other: &str| {
        let other = self::fields(other).unwrap_or_default();
        let same = fields
            .iter()
            .filter(|(key, value)| other.get(*key) == Some(value));
        // What is empty in both says nothing.
        same.filter(|(_, value)| !matches!(value.get(), "\"\"" | "[]" | "null"))
            .count()
    };
    let mut best = None;
    for (place, (_, value)) in among.iter().enumerate() {
        let score = alike(value);
        if score > best.map_or(0, |(score, _)| score) {
            best = Some((score, place));
        }
    }
    best.map(|(_, place)| place)
}

fn fields(item: &str) -> Option<BTreeMap<String, Text<'_>>> {
    let object: BTreeMap<String, &serde_json::value::RawValue> = serde_json::from_str(item).ok()?;
    Some(
        object
            .into_iter()
            .map(|(key, value)| (key, Text(value.get())))
            .collect(),
    )
}

/// The text of a value.
#[derive(Clone, Copy, PartialEq)]
struct Text<'a>(&'a str);

impl Text<'_> {
    fn get(&self) -> &str {
        self.0
    }
}

/// The record after an edit, word for word, with its bookkeeping: made of `before`, where there was one.
///
/// # Errors
/// None that a record can cause; what the JSON library says, should it ever refuse.
pub fn stamped<T: Copied>(before: Option<&T>, record: &T, hand: &Hand) -> serde_json::Result<T> {
    let copy = match before {
        Some(before) => Read::of(before)?.copy,
        None => Copy::default(),
    };
    copy.edited(record, hand)?
        .unwrap_or(copy)
        .sealed(record.clone())
}
