//! The laws of the join, over random histories of several writers who edit, delete, settle, take back,
//! edit by hand, lose their bookkeeping, go back to old copies, and get copies late, twice and in any
//! order. What must be left is counted apart, from who had seen what when they wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use serde::{Deserialize, Serialize};

use super::bookkeeping::{Copied, Read, Trust};
use super::edit::{Hand, stamped};
use super::layout::Layout;
use super::writer::Writer;
use super::*;
use crate::model::record::{Extra, record};

mod oracle;
mod records;
mod sheets;

record! {
    /// A small record with a group of each kind.
    #[derive(Default)]
    pub struct Small {
        /// Tells which.
        pub id: u32,
        /// Half of a pair.
        pub from: String,
        /// The other half.
        pub to: String,
        /// A group of its own.
        pub notes: String,
        /// Words.
        pub topics: Vec<String>,
        /// Items without a name.
        pub documents: Vec<Paper>,
        /// When it was last saved.
        pub changed: String,
    }
}

/// An item without a name of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Paper {
    /// What it is; never changes here, so that it is told from others.
    kind: String,
    /// What was found.
    finding: String,
}

static SMALL: Layout = Layout {
    name: &["id"],
    latest: &["changed"],
    together: &[("when", &["from", "to"])],
    lists: &["topics", "documents"],
    keys: Small::KEYS,
};

impl Copied for Small {
    const LAYOUT: &'static Layout = &SMALL;

    fn extra(&self) -> &Extra {
        &self.extra
    }

    fn extra_mut(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn changed(&self) -> (&str, &str) {
        (&self.changed, "")
    }
}

/// Something that somebody wrote: the value of a group, or none where they took it away.
#[derive(Clone, Debug, PartialEq)]
struct Written {
    group: String,
    value: Option<String>,
    replaced: BTreeSet<usize>,
}

/// A file, and which writings went into it.
#[derive(Clone)]
struct File {
    text: String,
    known: BTreeSet<usize>,
    /// What it was before somebody edited it by hand, where they did.
    sealed: Option<Box<File>>,
}

impl File {
    fn new(text: String, known: BTreeSet<usize>) -> Self {
        let sealed = None;
        Self {
            text,
            known,
            sealed,
        }
    }
}

struct Person {
    file: Option<File>,
    writer: Writer<()>,
}

/// Numbers that are the same for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % sides
    }
}

struct World {
    dice: Dice,
    writers: Vec<Person>,
    /// Every file that there ever was: what may still be on its way.
    sent: Vec<File>,
    /// Files of programs that keep no books, by what they say.
    bare: Vec<File>,
    written: Vec<Written>,
    fresh: usize,
    /// Whether one item stands twice in a list, as after two programs without books, so that plain
    /// names do not tell which is meant.
    is_muddled: bool,
}

fn parse(text: &str) -> Small {
    serde_json::from_str(text).unwrap()
}

fn text(record: &Small) -> String {
    serde_json::to_string_pretty(record).unwrap()
}

fn joined(a: &str, b: &str) -> String {
    let (a, b) = (Read::of(&parse(a)).unwrap(), Read::of(&parse(b)).unwrap());
    text(&join(&a.copy, &b.copy).write::<Small>(&a.name).unwrap())
}

impl World {
    fn new(seed: u64) -> Self {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        dice.roll(2);
        let many = 3 + dice.roll(2);
        let writer = |number| Person {
            file: None,
            writer: Writer::new(format!("w{number}")),
        };
        let mut world = Self {
            dice,
            writers: (0..many).map(writer).collect(),
            sent: Vec::new(),
            bare: Vec::new(),
            written: Vec::new(),
            fresh: many,
            is_muddled: false,
        };
        world.begin();
        world
    }

    fn word(&mut self) -> String {
        self.fresh += 1;
        format!("v{}", self.fresh)
    }

    fn hand(&mut self, who: usize) -> Hand {
        // Clocks are late or early, and often say the same.
        let at = format!("2026-01-01T00:00:0{}Z", self.dice.roll(4));
        let writer = &mut self.writers[who];
        let file = writer
            .file
            .as_ref()
            .map(|file| Read::of(&parse(&file.text)).unwrap());
        let seen = file.map(|read| read.copy.seen).unwrap_or_default();
        self.fresh += 1;
        let fresh = || format!("w{}", self.fresh);
        Hand {
            dot: writer.writer.next((), &seen, fresh),
            at,
            by: String::new(),
        }
    }

    /// One writer begins the record, in half of the worlds with a program that keeps no books.
    fn begin(&mut self) {
        let record = Small {
            from: self.word(),
            notes: self.word(),
            topics: vec![self.word(), self.word()],
            documents: vec![Paper {
                kind: self.word(),
                ..Paper::default()
            }],
            ..Small::default()
        };
        let bare = File::new(text(&record), BTreeSet::new());
        if self.dice.roll(2) == 0 {
            let file = self.stripped(&bare);
            self.put(0, file);
        } else {
            let hand = self.hand(0);
            let stamped = text(&stamped(None, &record, &hand).unwrap());
            let before = Small::default();
            let known = self.note(&before, &parse(&stamped), &BTreeSet::new());
            let text = stamped;
            self.put(0, File::new(text, known));
        }
        let file = self.writers[0].file.clone();
        for writer in self.writers.iter_mut().skip(1) {
            writer.file.clone_from(&file);
        }
    }

    fn put(&mut self, who: usize, file: File) {
        let kinds = parse(&file.text)
            .documents
            .into_iter()
            .map(|paper| paper.kind);
        let mut seen = BTreeSet::new();
        self.is_muddled |= !kinds.into_iter().all(|kind| seen.insert(kind));
        self.sent.push(file.clone());
        self.writers[who].file = Some(file);
    }

    /// Writes down, by hand and slowly, what a change from one record to the other means.
    fn note(&mut self, old: &Small, new: &Small, known: &BTreeSet<usize>) -> BTreeSet<usize> {
        let (old, new) = (values(old), values(new));
        let mut known = known.clone();
        let groups: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for group in groups {
            if old.get(group) == new.get(group) {
                continue;
            }
            let replaced = match new.get(group) {
                Some(_) => self.saying(&known, group, old.get(group)),
                // Who takes something away takes away all that stands beside it.
                None => self
                    .living(&known)
                    .remove(group.as_str())
                    .into_iter()
                    .flatten()
                    .collect(),
            };
            let one = Written {
                group: group.clone(),
                value: new.get(group).cloned(),
                replaced,
            };
            // The same edit by hand is the same whoever finds it.
            let same = self.written.iter().position(|there| *there == one);
            known.insert(same.unwrap_or(self.written.len()));
            if same.is_none() {
                self.written.push(one);
            }
        }
        known
    }

    /// The writings that nobody has replaced who had seen them, by group.
    fn living(&self, known: &BTreeSet<usize>) -> BTreeMap<&str, Vec<usize>> {
        let replaced = known.iter().flat_map(|one| &self.written[*one].replaced);
        let replaced: BTreeSet<usize> = replaced.copied().collect();
        let mut living: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for one in known.difference(&replaced) {
            living
                .entry(&self.written[*one].group)
                .or_default()
                .push(*one);
        }
        living
    }

    /// Those of them of one group that say a value.
    fn saying(
        &self,
        known: &BTreeSet<usize>,
        group: &str,
        value: Option<&String>,
    ) -> BTreeSet<usize> {
        let living = self
            .living(known)
            .remove(group)
            .unwrap_or_default()
            .into_iter();
        living
            .filter(|one| self.written[*one].value.as_ref() == value)
            .collect()
    }

    fn edit(&mut self, who: usize, is_by_hand: bool) {
        let Some(file) = self.writers[who].file.clone() else {
            return;
        };
        let old = parse(&file.text);
        let read = Read::of(&old).unwrap();
        if read.copy.is_deleted() {
            return;
        }
        let mut new = old.clone();
        for _ in 0..=self.dice.roll(2) {
            self.change(&mut new);
        }
        if new == old {
            return;
        }
        if is_by_hand && read.trust == Trust::Bare {
            // Nothing tells such a file from one that has nothing to do with the other.
            let text = text(&new);
            let file = self.stripped(&File::new(text, file.known));
            return self.put(who, file);
        }
        if is_by_hand {
            // Nobody has sealed what was edited before, so this edit stands in its place.
            let sealed = file
                .sealed
                .clone()
                .unwrap_or_else(|| Box::new(file.clone()));
            // Where more than one item is another one, nothing tells which was which.
            let papers = |record: &Small| -> BTreeSet<(String, String)> {
                let papers = record.documents.iter();
                papers
                    .map(|paper| (paper.kind.clone(), paper.finding.clone()))
                    .collect()
            };
            let (before, after) = (papers(&parse(&sealed.text)), papers(&new));
            let (gone, come) = (before.difference(&after), after.difference(&before));
            let kinds = (gone.map(|(kind, _)| kind), come.map(|(kind, _)| kind));
            let (gone, come): (Vec<_>, Vec<_>) = (kinds.0.collect(), kinds.1.collect());
            self.is_muddled |=
                !gone.is_empty() && !come.is_empty() && (gone != come || gone.len() > 1);
            let known = self.note(&parse(&sealed.text), &new, &sealed.known);
            let mut file = File::new(text(&new), known);
            file.sealed = Some(sealed);
            return self.put(who, file);
        }
        let known = self.note(&old, &new, &file.known);
        let hand = self.hand(who);
        let text = text(&stamped(Some(&old), &new, &hand).unwrap());
        self.put(who, File::new(text, known));
    }

    fn change(&mut self, record: &mut Small) {
        match self.dice.roll(9) {
            0 => record.from = self.word(),
            1 => record.to = self.word(),
            2 => record.notes = self.word(),
            3 => {
                let place = self.dice.roll(record.topics.len() + 1);
                let word = self.word();
                record.topics.insert(place, word);
            }
            4 if !record.topics.is_empty() => {
                let place = self.dice.roll(record.topics.len());
                record.topics.remove(place);
            }
            5 => {
                let (kind, finding) = (self.word(), self.word());
                let place = self.dice.roll(record.documents.len() + 1);
                let paper = Paper { kind, finding };
                record.documents.insert(place, paper);
            }
            6 if !record.documents.is_empty() => {
                let place = self.dice.roll(record.documents.len());
                record.documents.remove(place);
            }
            7 | 8 if !record.documents.is_empty() => {
                let place = self.dice.roll(record.documents.len());
                record.documents[place].finding = self.word();
            }
            _ => record.topics.reverse(),
        }
    }

    /// A program that keeps no books writes what the file shows: all of it is its own.
    fn stripped(&mut self, file: &File) -> File {
        let mut record = parse(&file.text);
        record.extra_mut().set_bookkeeping(None);
        let text = text(&record);
        if let Some(same) = self.bare.iter().find(|file| file.text == text) {
            return same.clone();
        }
        let mut known = BTreeSet::new();
        for (group, value) in values(&record) {
            known.insert(self.written.len());
            self.written.push(Written {
                group,
                value: Some(value),
                replaced: BTreeSet::new(),
            });
        }
        let file = File::new(text, known);
        self.bare.push(file.clone());
        file
    }

    fn delete(&mut self, who: usize) {
        let Some(file) = self.writers[who].file.clone() else {
            return;
        };
        let read = Read::of(&parse(&file.text)).unwrap();
        let mut hand = self.hand(who);
        self.fresh += 1;
        hand.dot = Dot {
            writer: format!("d{}", self.fresh),
            number: 1,
        };
        let record: Small = read.copy.deleted(&hand).write(&read.name).unwrap();
        let text = text(&record);
        let known = file.known;
        self.put(who, File::new(text, known));
    }

    fn settle(&mut self, who: usize) {
        let Some(file) = self.writers[who].file.clone() else {
            return;
        };
        let read = Read::of(&parse(&file.text)).unwrap();
        let conflict = read.copy.conflicts().next();
        let Some((group, versions)) =
            conflict.map(|(group, versions)| (group.to_owned(), versions))
        else {
            return;
        };
        let chosen = versions[self.dice.roll(versions.len())].value.clone();
        let hand = self.hand(who);
        let settled = read.copy.settled(&group, Some(&chosen), &hand);
        let record: Small = settled.write(&read.name).unwrap();
        let living = self.living(&file.known);
        let replaced = living.get(plain(&group, &read.copy).as_str());
        let replaced = replaced.into_iter().flatten().copied().collect();
        let mut known = file.known.clone();
        known.insert(self.written.len());
        self.written.push(Written {
            group: plain(&group, &read.copy),
            value: Some(chosen),
            replaced,
        });
        let text = text(&record);
        self.put(who, File::new(text, known));
    }

    fn receive(&mut self, who: usize, file: &File) {
        let Some(mine) = self.writers[who].file.clone() else {
            self.writers[who].file = Some(file.clone());
            return;
        };
        let text = joined(&mine.text, &file.text);
        let known = mine.known.union(&file.known).copied().collect();
        self.put(who, File::new(text, known));
    }

    fn step(&mut self) {
        let who = self.dice.roll(self.writers.len());
        match self.dice.roll(20) {
            0..=6 => self.edit(who, false),
            7 => self.edit(who, true),
            8 => self.settle(who),
            9 if self.dice.roll(3) == 0 => self.delete(who),
            10 => {
                // Takes back: what an earlier file said is written again.
                let before = self.sent[self.dice.roll(self.sent.len())].clone();
                self.write_again(who, &before);
            }
            11 if self.dice.roll(3) == 0 => {
                let file = self.writers[who].file.clone().unwrap();
                if !Read::of(&parse(&file.text)).unwrap().copy.is_deleted() {
                    let file = self.stripped(&file);
                    self.put(who, file);
                }
            }
            12 => {
                // The computer comes back from a backup, with another id.
                self.fresh += 1;
                self.writers[who].writer = Writer::new(format!("r{}", self.fresh));
                let old = self.sent[self.dice.roll(self.sent.len())].clone();
                self.writers[who].file = Some(old);
            }
            _ => {
                let late = self.sent[self.dice.roll(self.sent.len())].clone();
                self.receive(who, &late);
            }
        }
    }

    fn write_again(&mut self, who: usize, before: &File) {
        let Some(file) = self.writers[who].file.clone() else {
            return;
        };
        let (old, mut new) = (parse(&file.text), parse(&before.text));
        let read = Read::of(&old).unwrap();
        if read.copy.is_deleted() || Read::of(&new).unwrap().copy.is_deleted() {
            return;
        }
        new.extra = old.extra.clone();
        let hand = self.hand(who);
        let again = stamped(Some(&old), &new, &hand).unwrap();
        let after = Read::of(&again).unwrap();
        let known = self.note_read(&read.copy, &after.copy, &file.known);
        let text = text(&again);
        self.put(who, File::new(text, known));
    }

    /// As [`note`](Self::note), where items are found again by more than one field.
    fn note_read(
        &mut self,
        before: &Copy,
        after: &Copy,
        known: &BTreeSet<usize>,
    ) -> BTreeSet<usize> {
        let mut known = known.clone();
        let groups: BTreeSet<&String> = before.groups.keys().chain(after.groups.keys()).collect();
        for group in groups {
            if layout::is_order(group) || group == DELETED {
                continue;
            }
            let value = |copy: &Copy| copy.shown(group).map(|version| version.value.clone());
            // What is shown after a version was taken away may be another that was kept.
            let has_new = after.groups.get(group).into_iter().flatten();
            let has_new = has_new
                .filter(|version| !before.has_seen(&version.dot))
                .count()
                > 0;
            let lost = before.groups.get(group).into_iter().flatten();
            let lost: Vec<&Version> = lost
                .filter(|version| {
                    !after
                        .groups
                        .get(group)
                        .is_some_and(|versions| versions.contains(version))
                })
                .collect();
            if !has_new && lost.is_empty() {
                continue;
            }
            let name = plain(group, before);
            let name = if name == *group {
                plain(group, after)
            } else {
                name
            };
            let replaced = match after.groups.contains_key(group) {
                true => self.saying(&known, &name, value(before).as_ref()),
                false => self
                    .living(&known)
                    .remove(name.as_str())
                    .into_iter()
                    .flatten()
                    .collect(),
            };
            known.insert(self.written.len());
            self.written.push(Written {
                group: name,
                value: value(after).filter(|_| has_new),
                replaced,
            });
        }
        known
    }
}

/// The values of a record by plain names: an item without a name by its kind.
fn values(record: &Small) -> BTreeMap<String, String> {
    let text = |text: &str| serde_json::to_string(text).unwrap();
    let mut values = BTreeMap::from([
        (
            "when".to_owned(),
            format!(
                "{{\"from\":{},\"to\":{}}}",
                text(&record.from),
                text(&record.to)
            ),
        ),
        ("notes".to_owned(), text(&record.notes)),
    ]);
    for topic in &record.topics {
        values.insert(format!("topics/{topic}"), text(topic));
    }
    for paper in &record.documents {
        let value = serde_json::to_string(paper).unwrap();
        values.insert(format!("documents/{}", paper.kind), value);
    }
    values
}

/// The plain name of a group of a copy.
fn plain(group: &str, copy: &Copy) -> String {
    if !group.starts_with("documents/") {
        return group.to_owned();
    }
    let shown = copy
        .shown(group)
        .and_then(|version| serde_json::from_str::<Paper>(&version.value).ok());
    shown.map_or_else(
        || group.to_owned(),
        |paper| format!("documents/{}", paper.kind),
    )
}

/// The values by group, and all items of the list without names together: which of them is which, an
/// edit by hand does not say.
fn of_lists(values: &BTreeMap<String, BTreeSet<String>>) -> BTreeMap<&str, BTreeSet<&String>> {
    let mut of_lists: BTreeMap<&str, BTreeSet<&String>> = BTreeMap::new();
    for (group, values) in values {
        let name = if group.starts_with("documents/") {
            "documents"
        } else {
            group
        };
        of_lists.entry(name).or_default().extend(values);
    }
    of_lists
}

fn check(world: &World, file: &File) {
    let record = parse(&file.text);
    let read = Read::of(&record).unwrap();
    let again: Small = read.copy.write(&read.name).unwrap();
    let reread = Read::of(&again).unwrap();
    assert_eq!(
        reread.copy, read.copy,
        "reading and writing is the identity"
    );
    assert!(reread.trust == Trust::Sealed);
    if read.copy.is_bare_deletion() {
        return;
    }
    let mut there: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (group, versions) in read.copy.content_groups() {
        if !layout::is_order(group) {
            let values = versions.iter().map(|version| version.value.clone());
            there
                .entry(plain(group, &read.copy))
                .or_default()
                .extend(values);
        }
    }
    let mut wanted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (group, living) in world.living(&file.known) {
        let values = living
            .into_iter()
            .filter_map(|one| world.written[one].value.clone());
        let values: BTreeSet<String> = values.collect();
        if !values.is_empty() {
            wanted.insert(group.to_owned(), values);
        }
    }
    if world.is_muddled {
        there.retain(|group, _| !group.starts_with("documents/"));
        wanted.retain(|group, _| !group.starts_with("documents/"));
    }
    assert_eq!(of_lists(&there), of_lists(&wanted), "{}", file.text);
    // Several values are a conflict, or several items that are all seen.
    let seen = read
        .copy
        .conflicts()
        .map(|(group, _)| plain(group, &read.copy));
    let seen: BTreeSet<String> = seen.collect();
    for (group, values) in &there {
        let items = read
            .copy
            .groups
            .keys()
            .filter(|name| plain(name, &read.copy) == *group);
        match values.len() {
            1 => assert!(!seen.contains(group), "no conflict is made up: {group}"),
            _ => assert!(
                seen.contains(group) || items.count() > 1,
                "no conflict is unseen: {group}"
            ),
        }
    }
}

fn history(seed: u64) {
    let mut world = World::new(seed);
    for _ in 0..6 + world.dice.roll(14) {
        world.step();
    }
    let who = world.dice.roll(world.writers.len());
    let file = world.writers[who].file.clone().unwrap();
    check(&world, &file);
    laws(&mut world);
    // All send all to all, in any order, some of it twice.
    let files = world
        .writers
        .iter()
        .filter_map(|writer| writer.file.as_ref());
    let reads: Vec<Read> = files
        .map(|file| Read::of(&parse(&file.text)).unwrap())
        .collect();
    let mut texts = BTreeSet::new();
    for who in 0..reads.len() {
        let mut order: Vec<usize> = (0..reads.len())
            .chain([world.dice.roll(reads.len())])
            .collect();
        for place in (1..order.len()).rev() {
            order.swap(place, world.dice.roll(place + 1));
        }
        let mine = reads[who].copy.clone();
        let all = order
            .iter()
            .fold(mine, |copy, one| join(&copy, &reads[*one].copy));
        texts.insert(text(&all.write::<Small>(&reads[who].name).unwrap()));
    }
    let files = world
        .writers
        .iter()
        .filter_map(|writer| writer.file.as_ref());
    let known = files.flat_map(|file| file.known.iter().copied()).collect();
    let last = texts.first().cloned().unwrap();
    check(&world, &File::new(last, known));
    assert_eq!(
        texts.len(),
        1,
        "the same bytes on every machine: {texts:#?}"
    );
}

fn laws(world: &mut World) {
    let mut pick = || {
        let place = world.dice.roll(world.sent.len());
        Read::of(&parse(&world.sent[place].text)).unwrap().copy
    };
    let (a, b, c) = (pick(), pick(), pick());
    assert_eq!(join(&a, &b), join(&b, &a));
    assert_eq!(join(&a, &join(&b, &c)), join(&join(&a, &b), &c));
    assert_eq!(join(&a, &a), a);
    let ab = join(&a, &b);
    assert_eq!(join(&ab, &a), ab);
    assert_eq!(
        ab.is_deleted() || ab.is_back(),
        ab.groups.contains_key(DELETED)
    );
}

/// As many histories as `SABAK_HISTORIES` says.
#[test]
fn nothing_is_lost_and_nothing_is_made_up() {
    let many = std::env::var("SABAK_HISTORIES")
        .ok()
        .and_then(|many| many.parse().ok());
    let many: u64 = many.unwrap_or(600);
    let threads = thread::available_parallelism().map_or(1, usize::from) as u64;
    thread::scope(|scope| {
        for first in 0..threads {
            scope.spawn(move || {
                for seed in (first..many).step_by(threads as usize) {
                    let result = std::panic::catch_unwind(|| history(seed + 1));
                    assert!(result.is_ok(), "the history of seed {}", seed + 1);
                }
            });
        }
    });
}
