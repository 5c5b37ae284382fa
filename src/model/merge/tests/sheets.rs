//! Records with a sheet of names, over random histories of several writers who edit either, delete and
//! keep what came back: copies come late, twice, in any order, with the sheet and without. Whether it must be
//! deleted is counted apart, from what each deleter had seen.

use super::*;

/// What a writer has of the record, of its sheet, and what went into them.
#[derive(Clone, Default)]
struct Desk {
    record: Copy,
    sheet: Copy,
    known: Known,
}

/// Edits and deletions by their places in the world's lists.
#[derive(Clone, Default)]
struct Known {
    record: BTreeSet<usize>,
    sheet: BTreeSet<usize>,
    deletions: BTreeSet<usize>,
}

/// An edit, and which it has replaced.
struct Edit {
    replaced: BTreeSet<usize>,
    group: &'static str,
}

/// A deletion: what was seen, and which deletions it or a person that kept the record has replaced.
struct Deleted {
    record: BTreeSet<usize>,
    sheet: BTreeSet<usize>,
    replaced: BTreeSet<usize>,
    is_kept: bool,
}

#[derive(Default)]
struct Lists {
    record: Vec<Edit>,
    sheet: Vec<Edit>,
    deletions: Vec<Deleted>,
    fresh: usize,
}

const GROUPS: [&str; 3] = ["when", "notes", "place"];

fn hand(dice: &mut Dice, writer: &str, seen: &BTreeMap<String, u64>) -> Hand {
    Hand {
        dot: Dot {
            writer: writer.to_owned(),
            number: seen.get(writer).copied().unwrap_or_default() + 1,
        },
        at: format!("2026-01-01T00:00:0{}Z", dice.roll(4)),
        by: String::new(),
    }
}

fn edit(
    dice: &mut Dice,
    who: usize,
    copy: &mut Copy,
    known: &mut BTreeSet<usize>,
    edits: &mut Vec<Edit>,
) {
    let group = GROUPS[dice.roll(GROUPS.len())];
    let hand = hand(dice, &format!("w{who}"), &copy.seen);
    *copy = copy.settled(group, Some(&edits.len().to_string()), &hand);
    let replaced = known.iter().copied();
    let replaced = replaced.filter(|one| edits[*one].group == group).collect();
    known.insert(edits.len());
    edits.push(Edit { replaced, group });
}

fn living(known: &BTreeSet<usize>, edits: &[Edit]) -> BTreeSet<usize> {
    let replaced = known.iter().flat_map(|one| &edits[*one].replaced);
    let replaced: BTreeSet<usize> = replaced.copied().collect();
    known.difference(&replaced).copied().collect()
}

impl Desk {
    fn delete(&mut self, dice: &mut Dice, lists: &mut Lists) {
        lists.fresh += 1;
        let hand = Hand {
            dot: Dot {
                writer: format!("d{}", lists.fresh),
                number: 1,
            },
            ..hand(dice, "", &BTreeMap::new())
        };
        let has_sheet = !self.known.sheet.is_empty();
        let sheet = has_sheet.then_some(&self.sheet);
        self.record = self.record.deleted_with_sheet(sheet, &hand);
        self.put_deletion(lists, false);
    }

    fn keep(&mut self, lists: &mut Lists) {
        self.record = self.record.brought_back();
        self.put_deletion(lists, true);
    }

    fn put_deletion(&mut self, lists: &mut Lists, is_kept: bool) {
        let deleted = Deleted {
            record: self.known.record.clone(),
            sheet: self.known.sheet.clone(),
            replaced: self.known.deletions.clone(),
            is_kept,
        };
        self.known.deletions.insert(lists.deletions.len());
        lists.deletions.push(deleted);
    }

    /// As a copy comes in: what comes beside a record that stays deleted is not looked at.
    fn receive(&mut self, other: &Self, with_sheet: bool) {
        let record = join(&self.record, &other.record);
        let sheet = match with_sheet {
            true => join(&self.sheet, &other.sheet),
            false => self.sheet.clone(),
        };
        let is_back = record.is_deleted().then(|| record.back_for(&sheet));
        self.record = is_back.flatten().unwrap_or(record);
        self.known.record.extend(&other.known.record);
        self.known.deletions.extend(&other.known.deletions);
        if !self.record.is_deleted() && with_sheet {
            self.sheet = sheet;
            self.known.sheet.extend(&other.known.sheet);
        }
    }
}

fn history(seed: u64) {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    dice.roll(2);
    let mut lists = Lists::default();
    let mut desks = vec![Desk::default(); 3];
    let first = &mut desks[0];
    edit(
        &mut dice,
        0,
        &mut first.record,
        &mut first.known.record,
        &mut lists.record,
    );
    let first = first.clone();
    desks.fill(first.clone());
    let mut sent = vec![first];
    for _ in 0..8 + dice.roll(16) {
        let who = dice.roll(desks.len());
        let desk = &mut desks[who];
        match dice.roll(10) {
            0 | 1 if !desk.record.is_deleted() => edit(
                &mut dice,
                who,
                &mut desk.record,
                &mut desk.known.record,
                &mut lists.record,
            ),
            2 | 3 if !desk.record.is_deleted() => edit(
                &mut dice,
                who,
                &mut desk.sheet,
                &mut desk.known.sheet,
                &mut lists.sheet,
            ),
            4 if !desk.record.is_deleted() => desk.delete(&mut dice, &mut lists),
            5 if desk.record.is_back() => desk.keep(&mut lists),
            _ => {
                let late = sent[dice.roll(sent.len())].clone();
                desk.receive(&late, dice.roll(2) == 0);
            }
        }
        sent.push(desks[who].clone());
    }
    laws(&mut dice, &sent);
    for _ in 0..3 {
        for who in 0..desks.len() {
            for other in [1, 2, 1] {
                let other = desks[(who + other) % desks.len()].clone();
                desks[who].receive(&other, true);
            }
        }
    }
    let record = &desks[0].record;
    assert!(desks.iter().all(|desk| desk.record == *record));
    let is_deleted = record.is_deleted();
    if !is_deleted {
        assert!(desks.iter().all(|desk| desk.sheet == desks[0].sheet));
    }
    let whole: BTreeSet<usize> = desks
        .iter()
        .flat_map(|desk| desk.known.sheet.clone())
        .collect();
    let known = &desks[0].known;
    let replaced = known.deletions.iter();
    let replaced = replaced.flat_map(|one| &lists.deletions[*one].replaced);
    let replaced: BTreeSet<usize> = replaced.copied().collect();
    let deletions = known.deletions.difference(&replaced);
    let deletions = deletions.map(|one| &lists.deletions[*one]);
    let deletions: Vec<&Deleted> = deletions.filter(|one| !one.is_kept).collect();
    if deletions.is_empty() {
        assert!(!is_deleted && !record.is_back());
        return;
    }
    let seen = |of: fn(&Deleted) -> &BTreeSet<usize>| -> BTreeSet<usize> {
        deletions.iter().flat_map(|one| of(one).clone()).collect()
    };
    let (of_record, of_sheet) = (seen(|one| &one.record), seen(|one| &one.sheet));
    let is_edited = !living(&known.record, &lists.record).is_subset(&of_record);
    // What was unseen when it brought the record back has done so, whatever became of it later.
    let was_named = !whole.is_subset(&of_sheet);
    let is_named = !living(&whole, &lists.sheet).is_subset(&of_sheet);
    assert!(!is_edited || !is_deleted, "an edit that nobody saw");
    assert!(!is_named || !is_deleted, "names that nobody saw");
    assert!(is_edited || was_named || is_deleted, "all of it was seen");
}

fn laws(dice: &mut Dice, sent: &[Desk]) {
    let mut pick = || &sent[dice.roll(sent.len())].record;
    let (a, b, c) = (pick(), pick(), pick());
    assert_eq!(join(a, b), join(b, a));
    assert_eq!(join(a, &join(b, c)), join(&join(a, b), c));
    assert_eq!(join(a, a), *a);
    let ab = join(a, b);
    assert_eq!(join(&ab, a), ab);
    let has_deletion = ab.groups.contains_key(DELETED);
    assert_eq!(ab.is_deleted() || ab.is_back(), has_deletion);
    // As it stands in a file.
    let name = BTreeMap::from([("id".to_owned(), "7".to_owned())]);
    for copy in [a, &ab, &ab.bare_deletion()] {
        let deletions = copy.groups.get(DELETED).cloned();
        let only = Copy {
            groups: deletions
                .map(|versions| (DELETED.to_owned(), versions))
                .into_iter()
                .collect(),
            seen: copy.seen.clone(),
            latest: BTreeMap::new(),
        };
        let record: Small = only.write(&name).unwrap();
        if !only.groups.is_empty() {
            assert_eq!(Read::of(&record).unwrap().copy, only);
        }
    }
}

/// As many histories as `SABAK_HISTORIES` says.
#[test]
fn names_that_no_deleter_saw_bring_their_record_back_everywhere() {
    let many = std::env::var("SABAK_HISTORIES").ok();
    let many = many.and_then(|many| many.parse().ok()).unwrap_or(2000);
    for seed in 0..many {
        let result = std::panic::catch_unwind(|| history(seed + 1));
        assert!(result.is_ok(), "the history of seed {}", seed + 1);
    }
}
