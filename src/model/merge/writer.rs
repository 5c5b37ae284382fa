//! Who writes here: a short random id and the numbers it has given. It knows no randomness; who asks
//! brings a fresh id.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use super::Dot;

/// One run of the program, as the writer of edits. It lives as long as the run and is kept nowhere, so
/// that no copied computer and no backup that comes back can write under the same id again.
#[derive(Debug)]
pub struct Writer<Id> {
    id: String,
    last: HashMap<Id, u64>,
}

impl<Id: Eq + Hash> Writer<Id> {
    /// A writer with an id that nobody has.
    pub fn new(id: String) -> Self {
        Self {
            id,
            last: HashMap::new(),
        }
    }

    /// The next edit of a record, of which a copy has seen what it has. Where the copy does not know of
    /// this writer just what the writer knows of itself, its file has been put back, or its bookkeeping
    /// was lost: numbers would claim what the copy has not seen, and the writer gets another id.
    pub fn next(
        &mut self,
        record: Id,
        seen: &BTreeMap<String, u64>,
        fresh: impl FnOnce() -> String,
    ) -> Dot {
        if self.last.get(&record) != seen.get(&self.id) {
            *self = Self::new(fresh());
        }
        let number = self.last.entry(record).or_default();
        *number += 1;
        Dot {
            writer: self.id.clone(),
            number: *number,
        }
    }
}
