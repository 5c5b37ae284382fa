//! What copies of a session say differently, all of it on one screen, and which value a person chooses
//! of each. It decides nothing by itself: what nobody has chosen stays as it is.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::command::Command;
use crate::model::check::copies::ahead;
use crate::model::merge::bookkeeping::Read;
use crate::model::merge::settling::Settling;
use crate::model::merge::{Copy, DELETED, Version};
use crate::model::session::{Session, Stamp};
use crate::model::versions::{PARTS, Part};
use crate::store::format::Document;

use super::event::Target;
use super::notice::Notice;
use super::{Context, Wish};

/// The screen.
#[derive(Debug)]
pub struct Settle {
    /// The session as its file has it.
    pub base: Arc<Document<Session>>,
    /// What is to be settled.
    pub matters: Vec<Matter>,
    /// The selected value, counted through all matters.
    pub selected: usize,
}

/// One thing to be settled.
#[derive(Debug)]
pub struct Matter {
    /// What it is about.
    pub about: About,
    /// What can be chosen, that which is shown now first.
    pub values: Vec<Value>,
    /// Which of them is chosen; none while nobody has.
    pub chosen: Option<usize>,
}

/// What is to be settled.
#[derive(Debug)]
pub enum About {
    /// The parts of the record in which the values of a group differ.
    Parts(Vec<&'static Part>),
    /// A session that came back after it was deleted.
    Deletion,
    /// Edits that are dated more than a day ahead.
    Clock,
}

/// Something that can be chosen.
#[derive(Debug)]
pub struct Value {
    /// Who wrote it, and when.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// What it is.
    pub says: Says,
}

/// What a value is.
#[derive(Debug)]
pub enum Says {
    /// A session that holds this and nothing else, the group and the value as they are written.
    This(Box<Session>, (String, String)),
    /// The same, of a value that no session can have: it can be looked at alone.
    Raw(String),
    /// The session stays.
    Keep,
    /// It is deleted again.
    Delete,
    /// The edits are dated anew: their groups and values.
    Redate(Vec<(String, String)>),
}

impl Settle {
    /// What there is to settle in a session; nothing where there is not.
    pub fn of(base: Arc<Document<Session>>, today: NaiveDate) -> Option<Self> {
        let read = Read::of(&base.value).ok()?;
        let back = read.copy.is_back().then(|| deletion(&read.copy));
        let conflicts = read.copy.conflicts();
        let conflicts = conflicts.map(|(group, versions)| matter(group, &versions, &read));
        let mut conflicts: Vec<Matter> = conflicts.collect();
        conflicts.sort_by_key(place_in_form);
        let is_kept_track_of = base.value.extra.bookkeeping().is_some();
        let clock = is_kept_track_of.then(|| redating(&read.copy, today));
        let matters = back.into_iter().chain(conflicts);
        let matters: Vec<Matter> = matters.chain(clock.flatten()).collect();
        (!matters.is_empty()).then_some(Self {
            base,
            matters,
            selected: 0,
        })
    }

    /// Every value, by the place of its matter and its place there.
    pub fn values(&self) -> impl Iterator<Item = (usize, usize)> {
        let matters = self.matters.iter().enumerate();
        matters.flat_map(|(matter, of)| (0..of.values.len()).map(move |value| (matter, value)))
    }

    /// The matter and the value that are selected.
    pub fn selection(&self) -> Option<(&Matter, usize)> {
        let (matter, value) = self.values().nth(self.selected)?;
        Some((self.matters.get(matter)?, value))
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let page = context.moment.page.max(1);
        let last = self.values().count().saturating_sub(1);
        match command {
            Command::MoveUp => self.selected = self.selected.saturating_sub(1),
            Command::MoveDown => self.selected = (self.selected + 1).min(last),
            Command::PageUp => self.selected = self.selected.saturating_sub(page),
            Command::PageDown => self.selected = (self.selected + page).min(last),
            Command::First => self.selected = 0,
            Command::Last => self.selected = last,
            Command::ChooseValue => self.choose(context),
            Command::Save => self.save(context),
            _ => return false,
        }
        true
    }

    /// Decides what a click means here: a value is selected, and chosen where it already was.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        match target {
            Target::Row(row) if row == self.selected => self.choose(context),
            Target::Row(row) if row < self.values().count() => self.selected = row,
            _ => return false,
        }
        true
    }

    /// Chooses the selected value, or takes that back.
    fn choose(&mut self, context: &mut Context) {
        let place = self.values().nth(self.selected);
        let Some((matter, value)) = place else {
            return;
        };
        let Some(matter) = self.matters.get_mut(matter) else {
            return;
        };
        if matches!(matter.values.get(value), Some(value) if matches!(value.says, Says::Raw(_))) {
            let notice = Notice::Plain("refused-not-a-value");
            return context.wishes.push(Wish::Tell(notice));
        }
        matter.chosen = (matter.chosen != Some(value)).then_some(value);
        if self.matters.iter().all(|matter| matter.chosen.is_some()) {
            let notice = Notice::Plain("told-all-chosen");
            context.wishes.push(Wish::Tell(notice));
        }
    }

    /// Has what is chosen written.
    fn save(&self, context: &mut Context) {
        let mut settling = Settling::default();
        let chosen = self.matters.iter();
        for value in chosen.filter_map(|matter| matter.values.get(matter.chosen?)) {
            match &value.says {
                Says::This(_, pair) => settling.chosen.push(pair.clone()),
                Says::Redate(pairs) => settling.chosen.extend(pairs.iter().cloned()),
                Says::Keep => settling.is_kept = true,
                Says::Delete => {
                    let base = Arc::clone(&self.base);
                    return context.wishes.push(Wish::DeleteSettled(base));
                }
                Says::Raw(_) => {}
            }
        }
        context.wishes.push(match settling.is_empty() {
            true => Wish::Tell(Notice::Plain("refused-nothing-chosen")),
            false => Wish::WriteSettled(Arc::clone(&self.base), settling),
        });
    }
}

/// Where a matter stands among the parts of the form.
fn place_in_form(matter: &Matter) -> usize {
    let first = match &matter.about {
        About::Parts(parts) => parts.first(),
        About::Deletion | About::Clock => None,
    };
    let place = first.and_then(|first| PARTS.iter().position(|part| part.id == first.id));
    place.unwrap_or(PARTS.len())
}

/// The values of a group, as sessions that hold nothing else.
fn matter(group: &str, versions: &[&Version], read: &Read) -> Matter {
    let alone = |version: &Version| -> Option<Session> {
        let mut copy = Copy::default();
        copy.groups
            .insert(group.to_owned(), [version.clone()].into());
        copy.write(&read.name).ok()
    };
    // That which is shown is the last one.
    let values = versions.iter().rev().map(|version| Value {
        by: version.by.clone(),
        at: version.at.clone(),
        says: match alone(version) {
            Some(session) => {
                let pair = (group.to_owned(), version.value.clone());
                Says::This(Box::new(session), pair)
            }
            None => Says::Raw(version.value.clone()),
        },
    });
    let values: Vec<Value> = values.collect();
    let sessions = values.iter().filter_map(|value| match &value.says {
        Says::This(session, _) => Some(&**session),
        _ => None,
    });
    let sessions: Vec<&Session> = sessions.collect();
    let differs = |part: &&Part| {
        let pairs = sessions.windows(2);
        pairs.into_iter().any(|pair| match pair {
            [one, other] => part.differs(one, other),
            _ => false,
        })
    };
    let parts = PARTS.iter().filter(differs);
    Matter {
        about: About::Parts(parts.collect()),
        values,
        chosen: None,
    }
}

fn deletion(copy: &Copy) -> Matter {
    let deleted = copy.shown(DELETED);
    let (by, at) = deleted.map_or_else(Default::default, |one| (one.by.clone(), one.at.clone()));
    // Who has edited last, not knowing of the deletion.
    let stamp: Option<Stamp> = copy
        .latest
        .get("changed")
        .and_then(|text| serde_json::from_str(text).ok());
    let stamp = stamp.unwrap_or_default();
    Matter {
        about: About::Deletion,
        values: vec![
            Value {
                by: stamp.by,
                at: stamp.at,
                says: Says::Keep,
            },
            Value {
                by,
                at,
                says: Says::Delete,
            },
        ],
        chosen: None,
    }
}

/// The edits of groups of which there is one value, and which are dated ahead.
fn redating(copy: &Copy, today: NaiveDate) -> Option<Matter> {
    let open: Vec<&str> = copy.conflicts().map(|(group, _)| group).collect();
    let groups = copy.groups.iter().filter(|(group, versions)| {
        let is_ahead = versions.iter().any(|one| ahead(&one.at, today).is_some());
        is_ahead && *group != DELETED && !open.contains(&group.as_str())
    });
    let groups: Vec<_> = groups.collect();
    let first = groups.iter().filter_map(|(_, versions)| versions.last());
    let latest = first.max_by_key(|version| version.at.clone())?;
    let pairs = groups.iter().filter_map(|(group, _)| {
        let shown = copy.shown(group)?;
        Some(((*group).clone(), shown.value.clone()))
    });
    Some(Matter {
        about: About::Clock,
        values: vec![Value {
            by: latest.by.clone(),
            at: latest.at.clone(),
            says: Says::Redate(pairs.collect()),
        }],
        chosen: None,
    })
}
