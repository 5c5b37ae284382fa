//! What copies of a session and of its sheet of names say differently, all of it on one screen, and which
//! value a person chooses of each. It decides nothing by itself: what nobody has chosen stays as it is.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::command::Command;
use crate::model::copies::{Copies, ahead};
use crate::model::field::SHEET;
use crate::model::merge::bookkeeping::{Copied, Read};
use crate::model::merge::settling::Settling;
use crate::model::merge::{Copy, DELETED, Version, layout};
use crate::model::people::{People, Person};
use crate::model::session::{Session, Stamp};
use crate::model::versions::{LINE_PARTS, PARTS, Part, differing_among};
use crate::store::format::Document;
use crate::store::settle::Settled;

use super::event::Target;
use super::notice::Notice;
use super::reach::Reach;
use super::{Context, Wish};

/// The screen.
#[derive(Debug)]
pub struct Settle {
    /// The session as its file has it.
    pub base: Arc<Document<Session>>,
    /// The names on its sheet as their file has them; none where none are kept.
    pub sheet: Option<Arc<Document<People>>>,
    /// What is to be settled: of the session first, then of its sheet.
    pub matters: Vec<Matter>,
    /// The selected value, counted through all matters.
    pub selected: usize,
}

/// One thing to be settled.
#[derive(Debug)]
pub struct Matter {
    /// Which record it is about.
    pub of: Of,
    /// What it is about.
    pub about: About,
    /// What can be chosen, that which is shown now first.
    pub values: Vec<Value>,
    /// Which of them is chosen; none while nobody has.
    pub chosen: Option<usize>,
}

/// Which of the two records is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The session.
    Session,
    /// The names on its sheet.
    Sheet,
}

/// What is to be settled.
#[derive(Debug)]
pub enum About {
    /// The parts of the session in which the values of a group differ.
    Parts(Vec<&'static Part>),
    /// A line of the sheet.
    Line {
        /// Its place on the sheet, from 0.
        place: usize,
        /// Who stands there, as it is shown now.
        person: Box<Person>,
        /// The parts in which the values differ.
        parts: Vec<&'static Part<Person>>,
    },
    /// A line of the sheet that came back after somebody took it out.
    Back {
        /// Its place on the sheet, from 0.
        place: usize,
        /// Who stands there.
        person: Box<Person>,
    },
    /// What is none of both: a key that this version does not know.
    Key(String),
    /// A record that came back after it was deleted.
    Deletion {
        /// Whether it did for the names on its sheet alone.
        for_names: bool,
    },
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
    /// Whether a hand or another program has written it, and nobody knows whose.
    pub is_by_hand: bool,
    /// What it is.
    pub says: Says,
}

/// What a value is.
#[derive(Debug)]
pub enum Says {
    /// What holds this and nothing else, and the group and the value as they are written.
    This(Holds, (String, String)),
    /// The same, of a value that the record cannot have: it can be looked at alone.
    Raw(String),
    /// The record stays.
    Keep,
    /// The session is deleted again.
    Delete,
    /// The line with this group stays, or is taken out again.
    Line(String, bool),
    /// The edits are dated anew: their groups and values.
    Redate(Vec<(String, String)>),
}

/// What holds one value of a group and nothing else.
#[derive(Debug)]
pub enum Holds {
    /// A session.
    Session(Box<Session>),
    /// A line of the sheet.
    Line(Box<Person>),
    /// A key that this version does not know, as text.
    Key(String),
}

impl Settle {
    /// What there is to settle in a session and on its sheet; nothing where there is not.
    pub fn of(
        base: Arc<Document<Session>>,
        sheet: Option<Arc<Document<People>>>,
        today: NaiveDate,
    ) -> Option<Self> {
        let mut matters = matters(&base.value, Of::Session, today, of_session);
        if let Some(sheet) = &sheet {
            name_who_wrote_names(&mut matters, &sheet.value);
            let of_sheet = |group: &str, versions: &[&Version], read: &Read| {
                of_sheet(group, versions, read, &sheet.value)
            };
            let mut of_lines = self::matters(&sheet.value, Of::Sheet, today, of_sheet);
            of_lines.extend(lines_back(&sheet.value));
            of_lines.sort_by_key(place_in_form);
            matters.extend(of_lines);
        }
        (!matters.is_empty()).then_some(Self {
            base,
            sheet,
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
        let values = Reach(self.values().count());
        match command {
            Command::ChooseValue => self.choose(context),
            Command::Save => self.save(context),
            _ => return values.go(command, &mut self.selected, context.moment.page),
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

    /// Has what is chosen written, of both records as one step.
    fn save(&self, context: &mut Context) {
        let mut settled = Settled {
            session: Arc::clone(&self.base),
            of_session: Settling::default(),
            sheet: self.sheet.clone(),
            of_sheet: Settling::default(),
        };
        for matter in &self.matters {
            let chosen = matter.chosen.and_then(|chosen| matter.values.get(chosen));
            let Some(value) = chosen else {
                continue;
            };
            let settling = match matter.of {
                Of::Session => &mut settled.of_session,
                Of::Sheet => &mut settled.of_sheet,
            };
            match &value.says {
                Says::This(_, pair) => settling.chosen.push(pair.clone()),
                Says::Redate(pairs) => settling.chosen.extend(pairs.iter().cloned()),
                Says::Keep => settling.is_kept = true,
                Says::Line(group, stays) => settling.back.push((group.clone(), *stays)),
                Says::Delete => {
                    let base = Arc::clone(&self.base);
                    return context.wishes.push(Wish::DeleteSettled(base));
                }
                Says::Raw(_) => {}
            }
        }
        let is_nothing = settled.of_session.is_empty() && settled.of_sheet.is_empty();
        context.wishes.push(match is_nothing {
            true => Wish::Tell(Notice::Plain("refused-nothing-chosen")),
            false => Wish::WriteSettled(Box::new(settled)),
        });
    }
}

/// What there is to settle in a record; `matter` says what a group is about in which several values
/// stand beside each other, and what holds each of them.
fn matters<T: Copied>(
    record: &T,
    of: Of,
    today: NaiveDate,
    matter: impl Fn(&str, &[&Version], &Read) -> (About, Vec<Option<Holds>>),
) -> Vec<Matter> {
    let Ok(read) = Read::of(record) else {
        return Vec::new();
    };
    let back = read.copy.is_back().then(|| deletion(&read.copy, of));
    let conflicts = read.copy.conflicts().map(|(group, mut versions)| {
        // That which is shown is the last one.
        versions.reverse();
        let (about, holds) = matter(group, &versions, &read);
        let values = versions.iter().zip(holds).map(|(version, holds)| Value {
            by: version.by.clone(),
            at: version.at.clone(),
            is_by_hand: version.dot.is_by_hand(),
            says: match holds {
                Some(holds) => Says::This(holds, (group.to_owned(), version.value.clone())),
                None => Says::Raw(version.value.clone()),
            },
        });
        Matter {
            of,
            about,
            values: values.collect(),
            chosen: None,
        }
    });
    let mut conflicts: Vec<Matter> = conflicts.collect();
    conflicts.sort_by_key(place_in_form);
    let is_kept_track_of = record.extra().bookkeeping().is_some();
    let clock = is_kept_track_of.then(|| redating(&read.copy, of, today));
    let matters = back.into_iter().chain(conflicts);
    matters.chain(clock.flatten()).collect()
}

/// Where a matter stands among the parts of the form, or on the sheet.
fn place_in_form(matter: &Matter) -> usize {
    match &matter.about {
        About::Parts(parts) => {
            let place = parts
                .first()
                .and_then(|first| PARTS.iter().position(|part| part.id == first.id));
            place.unwrap_or(PARTS.len())
        }
        About::Line { place, .. } | About::Back { place, .. } => *place,
        About::Deletion { .. } => 0,
        About::Key(_) | About::Clock => usize::MAX,
    }
}

/// The record that holds one value and nothing else, where it can have it.
fn alone<T: Copied>(group: &str, version: &Version, read: &Read) -> Option<T> {
    let mut copy = Copy::default();
    copy.groups
        .insert(group.to_owned(), [version.clone()].into());
    copy.write(&read.name).ok()
}

/// A group of a session, and sessions that hold nothing but its values.
fn of_session(group: &str, versions: &[&Version], read: &Read) -> (About, Vec<Option<Holds>>) {
    let sessions = versions.iter().map(|version| alone(group, version, read));
    let sessions: Vec<Option<Session>> = sessions.collect();
    let parts = differing_among(PARTS, &sessions.iter().flatten().collect::<Vec<_>>());
    let holds = sessions.into_iter().map(|session| {
        let session = session.map(Box::new);
        session.map(Holds::Session)
    });
    (About::Parts(parts), holds.collect())
}

/// A line of a sheet with what may stand there; or a key of its file that nobody knows.
fn of_sheet(
    group: &str,
    versions: &[&Version],
    read: &Read,
    sheet: &People,
) -> (About, Vec<Option<Holds>>) {
    let sheets = versions.iter().map(|version| alone(group, version, read));
    let sheets: Vec<Option<People>> = sheets.collect();
    let Some((list, item)) = layout::list_of(group) else {
        let key = |(version, sheet): (&&Version, Option<People>)| {
            sheet.map(|_| Holds::Key(version.value.clone()))
        };
        let holds = versions.iter().zip(sheets).map(key);
        return (About::Key(group.to_owned()), holds.collect());
    };
    let items = read.copy.items(list);
    let place = items.iter().position(|one| one == item).unwrap_or(0);
    let lines = sheets.into_iter().map(|sheet| sheet?.people.pop());
    let lines: Vec<Option<Person>> = lines.collect();
    let about = About::Line {
        place,
        person: Box::new(sheet.people.get(place).cloned().unwrap_or_default()),
        parts: differing_among(LINE_PARTS, &lines.iter().flatten().collect::<Vec<_>>()),
    };
    let holds = lines.into_iter().map(|line| {
        let line = line.map(Box::new);
        line.map(Holds::Line)
    });
    (about, holds.collect())
}

/// The lines of a sheet that came back after somebody took them out, each to be kept or not.
fn lines_back(sheet: &People) -> Vec<Matter> {
    if !Copies::of_sheet(sheet).is_open() {
        return Vec::new();
    }
    let Ok(Read { copy, .. }) = Read::of(sheet) else {
        return Vec::new();
    };
    let items = copy.items(SHEET);
    let back = copy.items_back(SHEET).into_iter().map(|item| {
        let place = items.iter().position(|one| *one == item).unwrap_or(0);
        let group = layout::item(SHEET, &item);
        let value = |version: Option<&Version>, stays: bool| Value {
            by: version.map_or_else(String::new, |version| version.by.clone()),
            at: version.map_or_else(String::new, |version| version.at.clone()),
            is_by_hand: version.is_some_and(|version| version.dot.is_by_hand()),
            says: Says::Line(group.clone(), stays),
        };
        Matter {
            of: Of::Sheet,
            about: About::Back {
                place,
                person: Box::new(sheet.people.get(place).cloned().unwrap_or_default()),
            },
            values: vec![
                value(copy.shown(&group), true),
                value(copy.orderer(SHEET), false),
            ],
            chosen: None,
        }
    });
    back.collect()
}

/// A record that came back. The session can be deleted again; its sheet goes with it and never alone.
fn deletion(copy: &Copy, of: Of) -> Matter {
    let deleted = copy.shown(DELETED);
    let (by, at) = deleted.map_or_else(Default::default, |one| (one.by.clone(), one.at.clone()));
    // Who has edited last, not knowing of the deletion.
    let stamp: Option<Stamp> = copy
        .latest
        .get("changed")
        .and_then(|text| serde_json::from_str(text).ok());
    let stamp = stamp.unwrap_or_default();
    let keep = Value {
        by: stamp.by,
        at: stamp.at,
        is_by_hand: false,
        says: Says::Keep,
    };
    let delete = (of == Of::Session).then_some(Value {
        by,
        at,
        is_by_hand: false,
        says: Says::Delete,
    });
    Matter {
        of,
        about: About::Deletion {
            for_names: copy.is_back_for_sheet(),
        },
        values: [keep].into_iter().chain(delete).collect(),
        chosen: None,
    }
}

/// Of a session that came back for its names, who has written of them last.
fn name_who_wrote_names(matters: &mut [Matter], sheet: &People) {
    let is_for_names =
        |matter: &&mut Matter| matches!(matter.about, About::Deletion { for_names: true });
    let matter = matters.iter_mut().find(is_for_names);
    let Some(keep) = matter.and_then(|matter| matter.values.first_mut()) else {
        return;
    };
    let Ok(read) = Read::of(sheet) else {
        return;
    };
    if let Some(last) = read.copy.groups.values().flatten().max() {
        (keep.by, keep.at) = (last.by.clone(), last.at.clone());
    }
}

/// The edits of groups of which there is one value, and which are dated ahead.
fn redating(copy: &Copy, of: Of, today: NaiveDate) -> Option<Matter> {
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
        of,
        about: About::Clock,
        values: vec![Value {
            by: latest.by.clone(),
            at: latest.at.clone(),
            is_by_hand: false,
            says: Says::Redate(pairs.collect()),
        }],
        chosen: None,
    })
}
