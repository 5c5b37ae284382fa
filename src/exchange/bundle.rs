//! The bundle: sessions in one JSON file that stands alone, for colleagues. Values in, bytes out, and
//! back: whatever comes in is believed to be hostile until it has been looked through. What becomes
//! of the sessions that came in is not decided here.
//!
//! The form, from the top: who made it and for whom, a fingerprint over all its bytes, as much of
//! `logbook.json` as the sessions use, the sessions one a line, those that were deleted, and people
//! where they were asked for by that name.

mod inspect;
mod lock;
mod outline;
mod page;
mod parallel;
mod part;
mod place;
mod read;
mod records;
mod refusal;
mod words;
mod write;

use sha2::{Digest, Sha256};

use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;

pub use crate::model::bundle::{Made, Profile};
pub use lock::{is_locked, lock, unlock};
pub use page::{Page, used_of};
pub use part::{part_of, part_of_with};
pub use read::{Head, Incoming, alone, read};
pub use refusal::{At, Flaw, Kind, Refusal, Unreadable};
pub use words::{
    refusal, refusal_advice, refusal_place, unreadable, unreadable_advice, unreadable_place,
};
pub use write::{Cover, bind, write};

#[cfg(test)]
mod tests;

/// The largest file that is read.
pub const MOST_BYTES: usize = 50 << 20;
/// The largest session in it.
pub const MOST_OF_A_SESSION: usize = 1 << 20;
/// The most that the names of one sheet, or the logbook's part, may take.
pub const MOST_OF_A_SHEET: usize = 8 << 20;
/// How deep lists and objects may lie in each other within a session.
pub const DEEPEST: usize = 32;
/// How many sessions, sheets and deletions there may be together, and how many items in any list.
pub const MOST_ITEMS: usize = 100_000;
/// How many keys one object may have; the bookkeeping of copies may have as many as a list items.
pub const MOST_KEYS: usize = 256;

/// What the names of such files end with.
pub const ENDING: &str = "json";
/// What is added to the name of one that a passphrase locks.
pub const LOCKED_ENDING: &str = "age";

/// What goes into a bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// When, by whom, by which program.
    pub made: Made,
    /// For whom. People are written in a full one alone, and nothing of a session in figures.
    pub profile: Profile,
    /// As much of the logbook as the sessions use: see [`part_of`].
    pub logbook: Logbook,
    /// The sessions.
    pub sessions: Vec<Session>,
    /// The people on their sheets.
    pub people: Vec<People>,
    /// Deleted ones: `format`, `id` and the record of the deletion.
    pub deleted: Vec<Session>,
}

/// What stands before the digits of the fingerprint.
const HASH_MARK: &str = "sha256:";
/// How many digits the fingerprint has.
const HASH_DIGITS: usize = 64;

/// The fingerprint of a file, given its bytes around the place of the digits, in pieces: it tells
/// accidents apart, not forgeries.
fn hash(around: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for piece in around {
        hasher.update(piece);
    }
    let digits = hasher.finalize();
    digits.iter().map(|byte| format!("{byte:02x}")).collect()
}
