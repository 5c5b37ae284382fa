//! Sessions that are in the same place on the same day, found by their days in each place.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::model::digest::{Catalogue, Change, Digest, Symbol, SymbolSet};
use crate::model::fold::fold;
use crate::model::problem::What;
use crate::model::value::{Date, SessionId};

/// Where a session takes place: its municipality's code or, without one, the name as it is told
/// from others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Where {
    Code(Symbol),
    Name(usize),
}

/// The days of a session in a place.
struct Stay {
    place: Where,
    first: Date,
    last: Date,
    id: SessionId,
}

/// The sessions that have others in the same place on the same day, with the first of those. What
/// was postponed or cancelled takes no place.
#[derive(Clone, Debug, Default)]
pub struct Neighbours(pub(super) HashMap<SessionId, What>);

impl Neighbours {
    /// Those among the sessions of a catalogue.
    pub fn of(catalogue: &Catalogue) -> Self {
        Self::among(catalogue.digests().iter(), catalogue)
    }

    fn among<'a>(digests: impl Iterator<Item = &'a Digest>, catalogue: &Catalogue) -> Self {
        let mut stays = stays(digests, catalogue);
        stays.sort_unstable_by_key(|stay| (stay.place, stay.first, stay.id));
        let mut found = HashMap::new();
        for of_place in stays.chunk_by(|one, other| one.place == other.place) {
            if of_place.len() > 1 {
                note_neighbours(of_place, &mut found);
            }
        }
        Self(found)
    }

    /// Finds again those in the places that changes are about.
    pub fn follow(&mut self, changes: &[Change], catalogue: &Catalogue) {
        if changes.is_empty() {
            return;
        }
        let there = in_places_of(changes, catalogue);
        for id in there.iter().map(|digest| digest.id) {
            self.0.remove(&id);
        }
        for change in changes {
            self.0.remove(&change.id);
        }
        self.0.extend(Self::among(there.into_iter(), catalogue).0);
    }
}

/// The sessions in the places where others are or were that have changed: what is found in them depends
/// on those.
pub(super) fn in_places_of<'a>(changes: &[Change], catalogue: &'a Catalogue) -> Vec<&'a Digest> {
    let nowhere = catalogue.empty();
    let name = |symbol: Symbol| fold(catalogue.symbols.string(symbol));
    let mut codes = SymbolSet::default();
    let mut names = HashSet::new();
    let changed = changes.iter().flat_map(|one| [one.before, one.after]);
    for digest in changed.flatten() {
        if digest.place == nowhere {
            names.insert(name(digest.place_name));
        } else {
            codes.insert(digest.place);
        }
    }
    let mut known: HashMap<Symbol, bool> = HashMap::new();
    let mut is_there = |digest: &Digest| {
        if digest.place != nowhere {
            return codes.contains(digest.place);
        }
        let known = known.entry(digest.place_name);
        *known.or_insert_with_key(|symbol| names.contains(&name(*symbol)))
    };
    let digests = catalogue.digests().iter();
    digests.filter(|digest| is_there(digest)).collect()
}

/// Notes the neighbours among the stays in one place, which come by their first day.
fn note_neighbours(stays: &[Stay], found: &mut HashMap<SessionId, What>) {
    let mut ends: Vec<Date> = stays.iter().map(|stay| stay.last).collect();
    ends.sort_unstable();
    // Of those before, the one that goes on the longest.
    let mut longest: Option<&Stay> = None;
    for (index, stay) in stays.iter().enumerate() {
        let begun = stays.partition_point(|other| other.first <= stay.last);
        let over = ends.partition_point(|end| *end < stay.first);
        let others = begun.saturating_sub(over + 1);
        let before = longest.filter(|other| other.last >= stay.first);
        if let Some(other) = before.or_else(|| stays.get(index + 1))
            && others > 0
        {
            let what = What::SamePlaceAndDay {
                other: other.id,
                others: u32::try_from(others).unwrap_or(u32::MAX),
            };
            found.insert(stay.id, what);
        }
        if longest.is_none_or(|other| other.last < stay.last) {
            longest = Some(stay);
        }
    }
}

fn stays<'a>(digests: impl Iterator<Item = &'a Digest>, catalogue: &Catalogue) -> Vec<Stay> {
    let symbols = &catalogue.symbols;
    let unseen = ["postponed", "cancelled"].map(|code| symbols.get(code));
    let mut names: HashMap<Symbol, Option<usize>> = HashMap::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut place_of = |digest: &Digest| {
        if digest.place != catalogue.empty() {
            return Some(Where::Code(digest.place));
        }
        let named = match names.entry(digest.place_name) {
            Entry::Occupied(entry) => *entry.get(),
            Entry::Vacant(entry) => {
                let name = fold(symbols.string(digest.place_name));
                let next = known.len();
                let number = (!name.is_empty()).then(|| *known.entry(name).or_insert(next));
                *entry.insert(number)
            }
        };
        named.map(Where::Name)
    };
    digests
        .filter(|digest| !unseen.contains(&Some(digest.status)))
        .filter_map(|digest| {
            let first = digest.starts_on?;
            let last = digest.ends_on.filter(|last| *last > first);
            Some(Stay {
                place: place_of(digest)?,
                first,
                last: last.unwrap_or(first),
                id: digest.id,
            })
        })
        .collect()
}
