//! What comes in several files taken as one: a session that is in more than one of them comes once,
//! with all that the copies know, whatever the order of the files.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::model::logbook::additions::with_additions;
use crate::model::merge::bookkeeping::{Copied, Read};
use crate::model::merge::join;
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::arrival::Arriving;

/// All in one, and the sessions of which there are copies that cannot be put together: none of these
/// copies is in it.
pub fn together(parts: Vec<Arriving>) -> (Arriving, Vec<SessionId>) {
    let mut sessions = Copies::<Session>::default();
    let mut people = Copies::<People>::default();
    let mut all = Arriving::default();
    // A row that a bundle brings too, and more of it, comes as the bundle has it.
    let known: HashSet<SessionId> = parts
        .iter()
        .flat_map(|part| {
            let sessions = part.sessions.iter().chain(&part.deleted);
            let ids = sessions.map(|session| session.id);
            ids.filter(|id| !part.derived.contains(id))
        })
        .collect();
    for part in parts {
        let derived = part.derived;
        for session in part.sessions.into_iter().chain(part.deleted) {
            let is_row = derived.contains(&session.id);
            if is_row && (known.contains(&session.id) || !all.derived.insert(session.id)) {
                continue;
            }
            sessions.put(session.id, session);
        }
        for sheet in part.people {
            people.put(sheet.session, sheet);
        }
        all.logbook = match (all.logbook, part.logbook) {
            (Some(known), Some(other)) => Some(match with_additions(&known, &other) {
                Some((with, _)) => with,
                None => known,
            }),
            (known, other) => known.or(other),
        };
        all.copies.extend(part.copies);
    }
    let mut apart = sessions.apart;
    for session in sessions.found {
        match is_deleted(&session) {
            true => all.deleted.push(session),
            false => all.sessions.push(session),
        }
    }
    all.people = people.found;
    apart.extend(people.apart);
    (all, apart)
}

/// Whether a session that came says that it was deleted, and of nothing else.
fn is_deleted(session: &Session) -> bool {
    session.extra.bookkeeping().is_some()
        && Read::of(session).is_ok_and(|read| read.copy.is_deleted())
}

/// Records by their ids, in the order in which they first came.
struct Copies<T> {
    found: Vec<Arc<T>>,
    places: BTreeMap<SessionId, usize>,
    apart: Vec<SessionId>,
}

impl<T> Default for Copies<T> {
    fn default() -> Self {
        Self {
            found: Vec::new(),
            places: BTreeMap::new(),
            apart: Vec::new(),
        }
    }
}

impl<T: Copied> Copies<T> {
    fn put(&mut self, id: SessionId, record: Arc<T>) {
        let Some(place) = self.places.get(&id) else {
            self.places.insert(id, self.found.len());
            self.found.push(record);
            return;
        };
        let Some(known) = self.found.get_mut(*place) else {
            return;
        };
        match joined(known, &record) {
            Some(both) => *known = both,
            None => self.apart.push(id),
        }
    }
}

/// Two copies of a record in one; nothing where what they give is no record.
fn joined<T: Copied>(a: &Arc<T>, b: &Arc<T>) -> Option<Arc<T>> {
    let bytes = |record: &T| serde_json::to_vec(record).ok();
    if bytes(a) == bytes(b) {
        return Some(Arc::clone(a));
    }
    let (one, other) = (Read::of(&**a).ok()?, Read::of(&**b).ok()?);
    // The words that name a record stand in each; of two, one is chosen without regard to the order.
    let name = one.name.max(other.name);
    let both = join(&one.copy, &other.copy).write(&name);
    both.ok().map(Arc::new)
}
