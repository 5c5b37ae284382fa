//! How far a deletion reaches: what whoever deleted had seen of the record and of its sheet of names,
//! and which edits of the sheet were found since that they had not. Of a sheet it says writers and
//! numbers, and nothing that is made from what stands there.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Copy, Dot, Version};

/// Of each writer up to which number everything was seen.
type Seen = BTreeMap<String, u64>;

/// How far a deletion reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Extent {
    /// What was seen of the record.
    pub seen: Seen,
    /// What was seen of its sheet: nothing at all where there was none. Where this is not recorded,
    /// the deletion reaches over every sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Seen>,
    /// Edits of the sheet that were found since, and that were not seen.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub back: Seen,
}

impl Extent {
    /// That of the deletion which a version records.
    pub(super) fn of(version: &Version) -> Self {
        let whole = serde_json::from_str(&version.value);
        whole.unwrap_or_else(|_| Self {
            seen: serde_json::from_str(&version.value).unwrap_or_default(),
            ..Self::default()
        })
    }

    /// It as the value of a group: what was seen of the record alone, where nothing else is recorded.
    pub(super) fn value(&self) -> String {
        let is_plain = self.sheet.is_none() && self.back.is_empty();
        let value = match is_plain {
            true => serde_json::to_string(&self.seen),
            false => serde_json::to_string(self),
        };
        value.unwrap_or_default()
    }

    fn take_in(&mut self, other: Self) {
        self.seen = super::larger(&self.seen, &other.seen);
        self.back = super::larger(&self.back, &other.back);
        self.sheet = match (self.sheet.take(), other.sheet) {
            (Some(one), Some(other)) => Some(super::larger(&one, &other)),
            (one, other) => one.or(other),
        };
    }
}

/// Each deletion once, with all that its copies record of how far it reaches.
pub(super) fn gathered(versions: BTreeSet<Version>) -> BTreeSet<Version> {
    let mut deletions: BTreeMap<(Dot, String, String), Extent> = BTreeMap::new();
    for version in versions {
        let extent = Extent::of(&version);
        let key = (version.dot, version.at, version.by);
        deletions.entry(key).or_default().take_in(extent);
    }
    let versions = deletions
        .into_iter()
        .map(|((dot, at, by), extent)| Version {
            at,
            dot,
            by,
            value: extent.value(),
        });
    versions.collect()
}

/// Whether an edit of the sheet that none of those had seen who deleted has brought the record back.
pub(super) fn is_back(deletions: &[Extent]) -> bool {
    let mut back = deletions.iter().flat_map(|one| &one.back);
    back.any(|(writer, number)| !is_seen(deletions, writer, *number))
}

/// What stands on a sheet that none of those had seen who deleted: of each writer the last edit.
pub(super) fn unseen(deletions: &[Extent], sheet: &Copy) -> Seen {
    let told = told(&sheet.seen);
    let mut unseen = Seen::new();
    for version in sheet.content_groups().flat_map(|(_, versions)| versions) {
        let Dot { writer, number } = &version.dot;
        let (writer, number) = match named_after_content(writer) {
            Some(kind) => (kind, told.get(kind).copied().unwrap_or_default()),
            None => (writer.as_str(), *number),
        };
        if !is_seen(deletions, writer, number) {
            let last = unseen.entry(writer.to_owned()).or_default();
            *last = number.max(*last);
        }
    }
    unseen
}

fn is_seen(deletions: &[Extent], writer: &str, number: u64) -> bool {
    deletions.iter().any(|deletion| match &deletion.sheet {
        Some(seen) => seen.get(writer) >= Some(&number),
        None => true,
    })
}

/// What a sheet has seen, as it may be told to those who do not have the sheet. A writer that is named
/// after what it wrote would let them try names until one fits: of those it is told how many there are.
pub(super) fn told(seen: &Seen) -> Seen {
    let mut told = Seen::new();
    for (writer, number) in seen {
        match named_after_content(writer) {
            Some(kind) => *told.entry(kind.to_owned()).or_default() += 1,
            None => drop(told.insert(writer.clone(), *number)),
        }
    }
    told
}

/// Which kind of writer is named after what it wrote: `c` a file without bookkeeping, `h` an edit by
/// hand. All others have random names, which are longer.
fn named_after_content(writer: &str) -> Option<&'static str> {
    const DIGITS: usize = 8;
    let kind = ["c", "h"]
        .into_iter()
        .find(|kind| writer.starts_with(*kind))?;
    let hash = writer.strip_prefix(kind)?;
    let is_hash = hash.len() == DIGITS && hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hash.then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(of: &[(&str, u64)]) -> Seen {
        let seen = of
            .iter()
            .map(|(writer, number)| (writer.to_string(), *number));
        seen.collect()
    }

    #[test]
    fn what_is_recorded_of_no_sheet_stands_as_it_always_did() {
        let version = |value: &str| Version {
            at: String::new(),
            dot: "d:1".parse().unwrap(),
            by: String::new(),
            value: value.to_owned(),
        };
        for value in [
            "{}",
            r#"{"a":3}"#,
            r#"{"back":1,"seen":5,"sheet":2}"#,
            r#"{"seen":{},"sheet":{}}"#,
            r#"{"seen":{"a":3},"sheet":{"a":2,"h":1},"back":{"b":1}}"#,
        ] {
            assert_eq!(Extent::of(&version(value)).value(), value);
        }
        let plain = Extent::of(&version(r#"{"seen":5}"#));
        assert_eq!(plain.seen, seen(&[("seen", 5)]));
        assert_eq!(Extent::of(&version("no JSON")), Extent::default());
    }

    #[test]
    fn of_writers_who_are_named_after_names_it_is_told_how_many() {
        let sheet = seen(&[
            ("c0badcafe", 1),
            ("h01234567", 1),
            ("h89abcdef", 1),
            ("c0badcafe0", 4),
            ("h3f9a2c1d0", 2),
        ]);
        let wanted = seen(&[("c", 1), ("h", 2), ("c0badcafe0", 4), ("h3f9a2c1d0", 2)]);
        assert_eq!(told(&sheet), wanted);
    }
}
