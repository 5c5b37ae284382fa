//! The order in which lines of a breakdown are read: codes as their list has them, bands by age, names by
//! the alphabet, and what is not stated last.

use crate::exchange::handout::figures::NOT_DEFINED;
use crate::model::code::{CodeList, NOT_STATED, bounds};
use crate::model::logbook::Logbook;
use crate::text::Texts;
use crate::text::collation::Collation;

/// By what lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// As a list has its codes.
    List(CodeList),
    /// By their names.
    Name,
    /// By their codes, as time goes.
    Code,
}

/// Puts lines in order, given by their codes and names; places of one name stay by their codes.
pub(super) fn arrange<T>(
    lines: &mut [T],
    by: By,
    of: impl Fn(&T) -> (String, String),
    (logbook, texts): (&Logbook, Texts),
) {
    let codes = match by {
        By::List(list) => logbook.codes(list),
        _ => Vec::new(),
    };
    let collation = Collation::new(texts.language());
    lines.sort_by_cached_key(|line| {
        let (code, name) = of(line);
        let last = match code.as_str() {
            "" | NOT_STATED => 2,
            NOT_DEFINED => 1,
            _ => 0,
        };
        let place = match by {
            By::List(CodeList::Age) => bounds(&code).map_or(usize::MAX, |(from, _)| from as usize),
            By::List(_) => {
                let place = codes.iter().position(|one| *one == code);
                place.unwrap_or(usize::MAX)
            }
            By::Name | By::Code => 0,
        };
        let name = match by {
            By::Code => code.clone().into_bytes(),
            _ => collation.sort_key(&name),
        };
        (last, place, name, code)
    });
}
