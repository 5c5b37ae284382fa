//! Settling what copies say differently, as one edit; and bringing back what stood beside a value when
//! such an edit is undone.

use std::collections::BTreeMap;

use super::content::quoted;
use super::edit::Hand;
use super::{Copy, DELETED, Dot, Version, layout};

/// What a person has decided about a record of which copies say different things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settling {
    /// Groups, and the value that each is to have.
    pub chosen: Vec<(String, String)>,
    /// Whether a record that came back after it was deleted stays.
    pub is_kept: bool,
    /// Items of lists that came back after they were taken out, and whether they stay.
    pub back: Vec<(String, bool)>,
}

impl Settling {
    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && !self.is_kept && self.back.is_empty()
    }
}

impl Copy {
    /// The copy after a person has decided.
    pub fn settled_as(&self, settling: &Settling, hand: &Hand) -> Self {
        let mut copy = match settling.is_kept {
            true => self.brought_back(),
            false => self.clone(),
        };
        for (group, value) in &settling.chosen {
            copy = copy.settled(group, Some(value), hand);
        }
        for (group, stays) in &settling.back {
            copy = match (layout::list_of(group), stays) {
                (Some((list, item)), true) => copy.with_in_order(list, item, hand),
                _ => copy.settled(group, None, hand),
            };
        }
        copy
    }

    /// The copy with an item in the order of its list, where it is shown: behind those that the order
    /// has.
    fn with_in_order(&self, list: &str, item: &str, hand: &Hand) -> Self {
        let order = layout::order(list);
        let shown = self.shown(&order);
        let shown = shown.map_or("", |shown| shown.value.trim_matches('"'));
        let items = [shown, item].join(" ");
        self.settled(&order, Some(&quoted(items.trim())), hand)
    }

    /// The copy with what stood beside the values of an earlier one, which has come back in it, and
    /// without what stands beside them since. What comes back are edits of their own, that still say who
    /// wrote them and when. `next` gives a new edit to a copy that has seen what it is told.
    pub fn with_what_stood_beside(
        &self,
        earlier: &Self,
        mut next: impl FnMut(&BTreeMap<String, u64>) -> Dot,
        deletion: Dot,
    ) -> Self {
        let mut copy = self.clone();
        let values = |versions: Option<&std::collections::BTreeSet<Version>>| {
            let versions = versions.into_iter().flatten();
            let mut values: Vec<_> = versions.map(|version| version.value.clone()).collect();
            values.sort();
            values.dedup();
            values
        };
        for (group, stood) in &earlier.groups {
            let now = copy.groups.get(group);
            if group == DELETED || layout::is_order(group) || now.is_none() {
                continue;
            }
            if values(now) == values(Some(stood)) {
                continue;
            }
            copy.groups.remove(group);
            for version in stood {
                let dot = next(&copy.seen);
                copy.see(&dot);
                let version = Version {
                    dot,
                    ..version.clone()
                };
                copy.groups
                    .entry(group.clone())
                    .or_default()
                    .insert(version);
            }
        }
        match earlier.groups.get(DELETED).and_then(|all| all.last()) {
            Some(stood) if !copy.groups.contains_key(DELETED) => {
                copy.see(&deletion);
                let version = Version {
                    dot: deletion,
                    ..stood.clone()
                };
                copy.groups.insert(DELETED.to_owned(), [version].into());
            }
            None => copy = copy.brought_back(),
            Some(_) => {}
        }
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::merge::{Beside, join};

    fn dot(writer: &str, number: u64) -> Dot {
        Dot {
            writer: writer.to_owned(),
            number,
        }
    }

    fn hand(writer: &str, number: u64) -> Hand {
        Hand {
            dot: dot(writer, number),
            at: format!("2019-11-18T10:00:{number:02}Z"),
            by: writer.to_owned(),
        }
    }

    fn with(value: &str, hand: &Hand) -> Copy {
        Copy::default().settled("when", Some(value), hand)
    }

    #[test]
    fn what_was_settled_is_settled_wherever_it_comes() {
        let (one, other) = (with("1", &hand("a", 1)), with("2", &hand("b", 2)));
        let both = join(&one, &other);
        assert_eq!(both.conflicts().count(), 1);
        let settling = Settling {
            chosen: vec![("when".to_owned(), "1".to_owned())],
            is_kept: false,
            back: Vec::new(),
        };
        let settled = both.settled_as(&settling, &hand("c", 1));
        assert_eq!(settled.conflicts().count(), 0);
        for copy in [&one, &other, &both] {
            assert_eq!(settled.beside(copy), Beside::Newer);
            assert_eq!(join(copy, &settled), settled);
        }
    }

    #[test]
    fn what_stood_beside_comes_back_as_edits_that_reach_everybody() {
        let (one, other) = (with("1", &hand("a", 1)), with("2", &hand("b", 2)));
        let both = join(&one, &other);
        let settling = Settling {
            chosen: vec![("when".to_owned(), "2".to_owned())],
            is_kept: false,
            back: Vec::new(),
        };
        let settled = both.settled_as(&settling, &hand("c", 1));
        let mut number = 1;
        let next = |_: &BTreeMap<String, u64>| {
            number += 1;
            dot("c", number)
        };
        let back = settled.with_what_stood_beside(&both, next, dot("d", 1));
        let said = |copy: &Copy| -> Vec<(String, String)> {
            let versions = copy.groups.get("when").into_iter().flatten();
            versions
                .map(|one| (one.by.clone(), one.value.clone()))
                .collect()
        };
        assert_eq!(said(&back), said(&both));
        for copy in [&one, &other, &both, &settled] {
            assert_eq!(join(copy, &back), back);
        }
    }

    #[test]
    fn a_deletion_that_was_taken_back_comes_back() {
        let first = with("1", &hand("a", 1));
        let deleted = first.deleted(&hand("d1", 1));
        let later = first.settled("when", Some("2"), &hand("b", 1));
        let back = join(&deleted, &later);
        assert!(back.is_back());
        let settling = Settling {
            chosen: Vec::new(),
            is_kept: true,
            back: Vec::new(),
        };
        let kept = back.settled_as(&settling, &hand("c", 1));
        assert!(!kept.is_back() && !kept.is_deleted());
        assert!(!join(&kept, &deleted).is_back());
        let undone = kept.with_what_stood_beside(&back, |_| dot("c", 1), dot("d2", 1));
        assert!(undone.is_back());
        let again = undone.with_what_stood_beside(&kept, |_| dot("c", 1), dot("d3", 1));
        assert!(!again.is_back());
    }
}
