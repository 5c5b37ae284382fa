//! What the check says of copies that tell different things, and of edits by hand. What was edited by
//! hand is found only where it is opened or taken in: to hold the seal against every file of a large
//! folder would make reading it take a quarter longer.

use chrono::NaiveDate;

use super::Found;
use crate::model::copies::{Copies, is_ahead};
use crate::model::field::{Address, SHEET, WHOLE};
use crate::model::merge::bookkeeping::{Copied, Read, Trust, is_sealed};
use crate::model::people::People;
use crate::model::problem::{Problem, What};
use crate::model::session::Session;

#[cfg(test)]
mod tests;

impl Found {
    /// What copies of a record tell; `whole` is where it is told that is about all of it.
    pub(super) fn look_at_copies(
        &mut self,
        copies: &Copies,
        whole: &'static str,
        today: NaiveDate,
    ) {
        if let Some(day) = copies.latest.filter(|day| is_ahead(*day, today)) {
            self.add(Address::of(whole), What::ClockAhead { day });
        }
        if copies.is_back {
            self.add(Address::of(whole), What::CameBack);
        }
        for at in &copies.back {
            self.add(*at, What::CameBack);
        }
        for (at, values) in &copies.conflicts {
            self.add(*at, What::SeveralValues { values: *values });
        }
    }
}

/// That a session or its sheet was edited by hand or by another program since this one wrote it, if
/// they were.
pub fn edited_by_hand(session: &Session, sheet: Option<&People>) -> Vec<Problem> {
    let of_session = is_edited_by_hand(session).then_some(WHOLE);
    let of_sheet = sheet.is_some_and(is_edited_by_hand).then_some(SHEET);
    let problem = |whole| Problem {
        at: Address::of(whole),
        what: What::EditedByHand,
    };
    of_session
        .into_iter()
        .chain(of_sheet)
        .map(problem)
        .collect()
}

fn is_edited_by_hand<T: Copied>(record: &T) -> bool {
    record.extra().bookkeeping().is_some()
        && !is_sealed(record)
        && Read::of(record).is_ok_and(|read| matches!(read.trust, Trust::Edited(_)))
}
