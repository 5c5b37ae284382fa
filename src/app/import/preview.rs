//! What an import would do, session by session, before anything is written.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::app::reach::{Reach, along};
use crate::command::Command;
use crate::model::merge::bookkeeping::Read;
use crate::model::merge::{Copy, Version, layout};
use crate::model::record::BOOKKEEPING;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::arrival::{Outcome, Row};
use crate::store::format::Record;

use super::asked::{Planned, Unread};

/// How long Enter must rest before it takes anything in: longer than keyboards wait before they
/// repeat, so that the key that chose the file does not run through.
const REST: TimeDelta = TimeDelta::milliseconds(700);

/// What becomes of a row of the preview, as it is counted and filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was not here.
    New,
    /// Theirs has more.
    NewerThere,
    /// Both have been edited, in different groups.
    Combined,
    /// Both have edited the same.
    Conflict,
    /// It was deleted there.
    DeletedThere,
    /// It was deleted without all of it being known, and comes back.
    Back,
    /// What is here has more.
    NewerHere,
    /// It was deleted here.
    DeletedHere,
    /// Both are the same.
    Same,
    /// It stays as it is, for a reason.
    Unfit,
    /// It cannot be read.
    Unread,
}

impl Fate {
    /// Each of them, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::New,
        Self::NewerThere,
        Self::Combined,
        Self::Conflict,
        Self::DeletedThere,
        Self::Back,
        Self::NewerHere,
        Self::DeletedHere,
        Self::Same,
        Self::Unfit,
        Self::Unread,
    ];

    /// What becomes of a session.
    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::New => Self::New,
            Outcome::NewerThere => Self::NewerThere,
            Outcome::Combined => Self::Combined,
            Outcome::Conflict { .. } => Self::Conflict,
            Outcome::DeletedThere => Self::DeletedThere,
            Outcome::Back => Self::Back,
            Outcome::NewerHere => Self::NewerHere,
            Outcome::DeletedHere => Self::DeletedHere,
            Outcome::Same => Self::Same,
            Outcome::Unfit => Self::Unfit,
        }
    }

    /// The id of its texts: `import-fate-<id>`, and for the list with `.short`.
    pub fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::NewerThere => "newer-there",
            Self::Combined => "combined",
            Self::Conflict => "conflict",
            Self::DeletedThere => "deleted-there",
            Self::Back => "back",
            Self::NewerHere => "newer-here",
            Self::DeletedHere => "deleted-here",
            Self::Same => "same",
            Self::Unfit => "unfit",
            Self::Unread => "unread",
        }
    }

    /// Whether something is written for it.
    pub fn changes(self) -> bool {
        self < Self::NewerHere
    }

    /// Whether a person should look.
    pub fn wants_a_look(self) -> bool {
        matches!(
            self,
            Self::Conflict | Self::DeletedThere | Self::Back | Self::Unfit | Self::Unread
        )
    }
}

/// A row of the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A session, by its place in the plan.
    Session(usize),
    /// What cannot be read, by its place.
    Unread(usize),
}

/// A group of fields in which two copies differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The group.
    pub group: String,
    /// What is shown here now; none where the group is new.
    pub before: Option<Value>,
    /// What would be shown from now on; none where the group goes.
    pub shown: Option<Value>,
    /// What else is kept beside it until a person settles it.
    pub beside: Vec<Value>,
}

/// A value of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The value as it is written, by whom and when.
    pub version: Version,
    /// A session that says this and nothing else; none where no session can.
    pub alone: Option<Box<Session>>,
}

/// The preview.
#[derive(Debug)]
pub struct Preview {
    /// What the logbook becomes.
    pub planned: Planned,
    /// What is seen: the rows that the chosen fate takes.
    pub items: Vec<Item>,
    /// How many rows there are of each fate.
    pub counts: [usize; Fate::ALL.len()],
    /// How many sessions that are new look like one that is here.
    pub alike: usize,
    /// Of which fate rows are seen; none for all.
    pub only: Option<Fate>,
    /// The row that is selected.
    pub selected: usize,
    /// Whether names on sheets are taken in too.
    pub with_people: bool,
    /// In what the selected session differs from what is here.
    pub differences: Vec<Difference>,
    shown_at: DateTime<Utc>,
    differences_of: Option<SessionId>,
}

impl Preview {
    /// The preview of a plan.
    pub fn new(planned: Planned, with_people: bool, now: DateTime<Utc>) -> Self {
        let mut preview = Self {
            items: Vec::new(),
            counts: [0; Fate::ALL.len()],
            alike: 0,
            only: None,
            selected: 0,
            with_people,
            differences: Vec::new(),
            shown_at: now,
            differences_of: None,
            planned,
        };
        for item in preview.all() {
            let fate = preview.fate(item);
            if let Some(count) = preview.counts.get_mut(fate as usize) {
                *count += 1;
            }
        }
        let rows = preview.planned.plan.rows.iter();
        preview.alike = rows.filter(|row| row.resembles.is_some()).count();
        preview.show(None);
        preview
    }

    fn all(&self) -> Vec<Item> {
        let sessions = (0..self.planned.plan.rows.len()).map(Item::Session);
        let unread = (0..self.planned.unread.len()).map(Item::Unread);
        sessions.chain(unread).collect()
    }

    /// What becomes of a row.
    pub fn fate(&self, item: Item) -> Fate {
        match self.row(item) {
            Some(row) => Fate::of(row.outcome),
            None => Fate::Unread,
        }
    }

    /// The session of a row.
    pub fn row(&self, item: Item) -> Option<&Row> {
        match item {
            Item::Session(place) => self.planned.plan.rows.get(place),
            Item::Unread(_) => None,
        }
    }

    /// What cannot be read, of a row.
    pub fn unread(&self, item: Item) -> Option<&Unread> {
        match item {
            Item::Session(_) => None,
            Item::Unread(place) => self.planned.unread.get(place),
        }
    }

    /// The row that is selected.
    pub fn item(&self) -> Option<Item> {
        self.items.get(self.selected).copied()
    }

    /// How many rows there are of a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.counts.get(fate as usize).copied().unwrap_or(0)
    }

    /// How many sessions change.
    pub fn changing(&self) -> usize {
        let changing = Fate::ALL.into_iter().filter(|fate| fate.changes());
        changing.map(|fate| self.count(fate)).sum()
    }

    /// Whether there is anything to be written.
    pub fn changes_anything(&self) -> bool {
        !self.planned.plan.swaps.is_empty()
    }

    /// Whether Enter has rested.
    pub fn has_rested(&self, now: DateTime<Utc>) -> bool {
        now.signed_duration_since(self.shown_at) >= REST
    }

    /// Shows rows of one fate, or all: those that want a look first, then what changes.
    fn show(&mut self, only: Option<Fate>) {
        let mut items = self.all();
        items.retain(|item| only.is_none_or(|only| self.fate(*item) == only));
        let weight = |item: &Item| {
            let fate = self.fate(*item);
            (!fate.wants_a_look(), !fate.changes(), fate)
        };
        items.sort_by_key(weight);
        self.items = items;
        self.only = only;
        self.selected = 0;
    }

    /// Shows the next fate of which there are rows; after the last one, all.
    fn step_fate(&mut self, by: isize) {
        let there = Fate::ALL.into_iter().filter(|fate| self.count(*fate) > 0);
        let choices: Vec<Option<Fate>> = [None].into_iter().chain(there.map(Some)).collect();
        self.show(along(&choices, self.only, by));
    }

    /// Decides what a command means here, but for taking in and the names.
    pub fn on_command(&mut self, command: Command, page: usize) -> bool {
        match command {
            Command::NextFate => self.step_fate(1),
            Command::PreviousFate => self.step_fate(-1),
            _ => return Reach(self.items.len()).go(command, &mut self.selected, page),
        }
        true
    }

    /// Finds out in what the selected session differs, once for each.
    pub fn refresh(&mut self) {
        let row = self.item().and_then(|item| self.row(item));
        let id = row.map(|row| row.id);
        if id == self.differences_of {
            return;
        }
        let differences = row.map(|row| differences(row, self.before(row.id).as_ref()));
        self.differences = differences.unwrap_or_default();
        self.differences_of = id;
    }

    /// A session as it is in the logbook, where it is to be replaced.
    fn before(&self, id: SessionId) -> Option<Session> {
        let path = Session::file(id);
        let mut swaps = self.planned.plan.swaps.iter();
        let swap = swaps.find(|swap| swap.path == path)?;
        serde_json::from_slice(swap.before.as_deref()?).ok()
    }

    /// The first session that comes.
    pub fn first_that_comes(&self) -> Option<SessionId> {
        let rows = self.planned.plan.rows.iter();
        let mut coming = rows.filter(|row| {
            let fate = Fate::of(row.outcome);
            fate.changes() && fate != Fate::DeletedThere
        });
        coming.next().map(|row| row.id)
    }

    /// The files that are to be replaced.
    pub fn swaps(&mut self) -> Arc<[crate::store::swap::Swap]> {
        std::mem::take(&mut self.planned.plan.swaps).into()
    }
}

/// The groups of fields in which a session will differ from what is here, with who wrote what.
fn differences(row: &Row, before: Option<&Session>) -> Vec<Difference> {
    let (Some(before), Ok(after)) = (before, Read::of(&*row.session)) else {
        return Vec::new();
    };
    let Ok(before) = Read::of(before) else {
        return Vec::new();
    };
    let (before, after, name) = (before.copy, after.copy, after.name);
    let conflicts: std::collections::BTreeMap<&str, Vec<&Version>> = after.conflicts().collect();
    let groups: std::collections::BTreeSet<&String> =
        before.groups.keys().chain(after.groups.keys()).collect();
    let said = groups.into_iter().filter(|group| {
        !layout::is_order(group) && group.as_str() != BOOKKEEPING && !is_deletion(group)
    });
    let text = |version: Option<&Version>| version.map(|version| version.value.clone());
    let value = |version: &Version, group: &str| {
        let mut copy = Copy::default();
        copy.groups
            .insert(group.to_owned(), [version.clone()].into());
        Value {
            version: version.clone(),
            alone: copy.write(&name).ok().map(Box::new),
        }
    };
    let mut found = Vec::new();
    for group in said {
        let shown = after.shown(group);
        let beside = conflicts.get(group.as_str());
        if beside.is_none() && text(before.shown(group)) == text(shown) {
            continue;
        }
        let others = beside.into_iter().flatten().copied();
        let others = others.filter(|version| Some(*version) != shown);
        found.push(Difference {
            group: group.clone(),
            before: before.shown(group).map(|version| value(version, group)),
            shown: shown.map(|version| value(version, group)),
            beside: others.map(|version| value(version, group)).collect(),
        });
    }
    // What is to be settled is told first.
    found.sort_by_key(|difference| difference.beside.is_empty());
    found
}

fn is_deletion(group: &str) -> bool {
    group == crate::model::merge::DELETED
}
