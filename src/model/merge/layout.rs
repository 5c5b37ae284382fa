//! Which keys of a record a person would edit together, and how lists become sets. These tables are
//! a part of the file format and never grow: a key that they do not name is a group of its own, so
//! that two versions of the program divide a record alike.

use crate::model::people::People;
use crate::model::record::BOOKKEEPING;
use crate::model::session::Session;

/// How a record is divided into groups.
#[derive(Debug)]
pub struct Layout {
    /// What tells which record it is, and is the same in all copies.
    pub name: &'static [&'static str],
    /// Of what the latest is taken, since every save writes it.
    pub latest: &'static [&'static str],
    /// Keys that belong together, and the name of their group.
    pub together: &'static [(&'static str, &'static [&'static str])],
    /// Lists of which each item is a group of its own.
    pub lists: &'static [&'static str],
    /// All keys that this version knows, in their order on disk.
    pub keys: &'static [&'static str],
}

/// A session is edited by place, by dates and times, by each trainer, and so on.
pub static SESSION: Layout = Layout {
    name: &["format", "id"],
    latest: &["changed"],
    together: &[
        ("what", &["title", "kind", "languages"]),
        (
            "when",
            &["status", "starts_on", "ends_on", "starts_at", "hours"],
        ),
        ("place", &["municipality", "venue"]),
    ],
    lists: &[
        "trainers",
        "topics",
        "methods",
        "documents",
        "voices",
        "follow_up",
    ],
    keys: Session::KEYS,
};

/// A sheet of names is edited line by line.
pub static PEOPLE: Layout = Layout {
    name: &["format", "session"],
    latest: &[],
    together: &[],
    lists: &["people"],
    keys: People::KEYS,
};

/// What stands between the name of a list and that of its item.
const OF: char = '/';

/// What follows the name of a list in the group that is its order.
const ORDER: char = '/';

/// The group of an item of a list.
pub fn item(list: &str, item: &str) -> String {
    format!("{list}{OF}{item}")
}

/// The group in which the order of a list stands: a list's name and nothing behind it.
pub(super) fn order(list: &str) -> String {
    format!("{list}{ORDER}")
}

/// Whether a group is the order of a list.
pub fn is_order(group: &str) -> bool {
    group.ends_with(ORDER)
}

/// The list that a group is an item of, and which; the order of a list is none.
pub fn list_of(group: &str) -> Option<(&str, &str)> {
    group.split_once(OF).filter(|(_, item)| !item.is_empty())
}

impl Layout {
    /// The group that a key stands in with others.
    pub(super) fn group_of(&self, key: &str) -> Option<&'static str> {
        let mut groups = self.together.iter();
        let group = groups.find(|(_, keys)| keys.contains(&key));
        group.map(|(name, _)| *name)
    }

    /// Whether a key is a group of its own.
    pub(super) fn stands_alone(&self, key: &str) -> bool {
        let is_other = [self.name, self.latest, self.lists, &[BOOKKEEPING]];
        let is_other = is_other.iter().any(|keys| keys.contains(&key));
        !is_other && self.group_of(key).is_none()
    }

    /// The keys of a group of several.
    pub(super) fn keys_of(&self, group: &str) -> Option<&'static [&'static str]> {
        let mut groups = self.together.iter();
        groups
            .find(|(name, _)| *name == group)
            .map(|(_, keys)| *keys)
    }
}
