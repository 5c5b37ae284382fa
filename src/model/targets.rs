//! What is to be reached, and where: the targets of a logbook as every screen and every command
//! counts them. A code stands once, whatever the file repeats; a target without a code is none, for
//! no session can reach it; and a filter of places leaves out what it does not take.

use std::collections::HashSet;

use super::digest::Catalogue;
use super::filter::Filter;
use super::logbook::Logbook;

#[cfg(test)]
mod tests;

/// What is to be reached in a municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// How many sessions.
    pub sessions: Option<u32>,
    /// How many participants.
    pub participants: Option<u32>,
}

impl Wanted {
    /// Whether something is to be held, and nothing has been. Where no session is wanted, none is
    /// missing.
    pub fn is_never_reached(self, held: u64) -> bool {
        held == 0 && self.sessions != Some(0)
    }

    /// How many sessions there are to be, where fewer were held.
    pub fn more_sessions(self, held: u64) -> Option<u64> {
        self.sessions.map(u64::from).filter(|wanted| held < *wanted)
    }

    /// How many participants there are to be, where fewer came.
    pub fn more_participants(self, came: u64) -> Option<u64> {
        let wanted = self.participants.map(u64::from);
        wanted.filter(|wanted| came < *wanted)
    }
}

/// The targets of the municipalities that the filter takes, by their codes, in the order of the
/// logbook: of a code that is listed twice the first target. What the filter says of other things
/// than places leaves none out.
pub fn wanted<'a>(
    logbook: &'a Logbook,
    catalogue: &Catalogue,
    filter: &Filter,
) -> Vec<(&'a str, Wanted)> {
    let mut seen = HashSet::new();
    let listed = logbook.municipalities.iter();
    let targets = listed.filter_map(|own| Some((own.code.as_str(), own.target.as_ref()?)));
    targets
        .filter(|(code, _)| !code.is_empty() && seen.insert(*code))
        .filter(|(code, _)| takes(filter, catalogue, code))
        .map(|(code, target)| {
            let wanted = Wanted {
                sessions: target.sessions,
                participants: target.participants,
            };
            (code, wanted)
        })
        .collect()
}

/// Whether what a filter says of places takes a municipality of the logbook. One of which nobody
/// knows where it is is taken: it is not known to be left out.
pub fn takes(filter: &Filter, catalogue: &Catalogue, code: &str) -> bool {
    let place = catalogue.whereabouts(code);
    place.is_none_or(|place| filter.takes_place(&place))
}
