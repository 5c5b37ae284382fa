//! Whether a logbook is ready to be reported: what is wrong with its sessions one by one, and what
//! only shows when they stand side by side. It reads digests and opens no session; a finding is a
//! value, and says nothing in words.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::check::place_in_form;
use super::code::{Code, CodeList, overlap};
use super::digest::{Catalogue, Change, Digest, Symbol};
use super::field::{Address, GRID};
use super::filter::Filter;
use super::logbook::{Logbook, Profile, ProgrammeMunicipality};
use super::problem::{Problem, Severity, What};
use super::targets::{Wanted, takes, wanted};
use super::value::{Date, SessionId};

mod neighbours;
#[cfg(test)]
mod tests;

pub use neighbours::Neighbours;
use neighbours::in_places_of;

/// Of how many in a hundred the sex or the age may stay open, where nobody has set it.
pub const USUAL_NOT_STATED: u8 = 20;

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// A session.
    Session(SessionId),
    /// A municipality that the logbook lists, by its code.
    Municipality(Code),
}

/// Something that stands in the way of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is about.
    pub about: About,
    /// The first day of the session.
    pub day: Option<Date>,
    /// The field that it is about, in a session.
    pub at: Option<Address>,
    /// What is wrong.
    pub what: What,
    /// How much it weighs.
    pub severity: Severity,
}

/// What is looked through.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// Every session of the logbook.
    pub catalogue: &'a Catalogue,
    /// What is wrong with each session by itself; those of which nothing is are not in it.
    pub problems: &'a HashMap<SessionId, Vec<Problem>>,
    /// The sessions that share a place and a day.
    pub neighbours: &'a Neighbours,
    /// The logbook.
    pub logbook: &'a Logbook,
    /// Of how many in a hundred the sex or the age may stay open.
    pub not_stated: u8,
}

/// Everything that stands in the way of a report on some of the sessions, as
/// [`OfSessions::findings`] says, the gravest first, where it is asked for once.
pub fn findings(whole: Whole, takes: &[bool], filter: &Filter) -> Vec<Arc<Finding>> {
    OfSessions::of(whole)
        .findings(whole, takes, filter)
        .concat()
}

/// Findings by what they weigh: nonsense, doubts, gaps.
pub type BySeverity = [Vec<Arc<Finding>>; 3];

/// What is found in all sessions of a logbook, whatever a filter takes. It is made once for a state
/// of the logbook: with every letter of a filter only which of it is shown changes.
#[derive(Debug, Default)]
pub struct OfSessions {
    /// The gravest first, then by the first day, then in the order of the form; each with the place
    /// of its digest in the catalogue.
    by_severity: [Vec<InSession>; 3],
    /// The neighbours that it was found with.
    neighbours: Neighbours,
    /// How many sessions the catalogue had forgotten.
    removals: u64,
}

/// What is found in a session.
#[derive(Clone, Debug)]
struct InSession {
    id: SessionId,
    /// The place of its digest in the catalogue.
    place: usize,
    finding: Arc<Finding>,
}

/// In which order sessions are told of: by the first day, those without one at the end.
fn in_order(day: Option<Date>, id: SessionId) -> (bool, Option<Date>, SessionId) {
    (day.is_none(), day, id)
}

/// Puts what is found in some sessions among what is found in others, both in order.
fn put_in_order(all: &mut Vec<InSession>, more: Vec<InSession>) {
    let key = |one: &InSession| in_order(one.finding.day, one.id);
    if more.len() > 64 {
        // To move all that stands behind it for each of them would take longer.
        all.extend(more);
        all.sort_by_key(key);
        return;
    }
    for one in more {
        let place = all.partition_point(|other| key(other) <= key(&one));
        all.insert(place, one);
    }
}

impl OfSessions {
    /// What is found in the sessions of a logbook.
    pub fn of(whole: Whole) -> Self {
        let mut digests: Vec<(usize, &Digest)> =
            whole.catalogue.digests().iter().enumerate().collect();
        digests.sort_unstable_by_key(|(_, digest)| in_order(digest.starts_on, digest.id));
        let mut all = Self {
            removals: whole.catalogue.removals(),
            neighbours: whole.neighbours.clone(),
            ..Self::default()
        };
        let mut found = Vec::new();
        for (place, digest) in digests {
            all.look_at(whole, place, digest, &mut found);
        }
        all
    }

    /// Finds again what is found in sessions that have changed or are gone, and in those beside which
    /// others are now.
    pub fn follow(&mut self, whole: Whole, changes: &[Change]) {
        let catalogue = whole.catalogue;
        if changes.is_empty() {
            return;
        }
        let mut again: HashSet<SessionId> = changes.iter().map(|change| change.id).collect();
        for digest in in_places_of(changes, catalogue) {
            let (before, now) = (&mut self.neighbours.0, &whole.neighbours.0);
            let now = now.get(&digest.id);
            if before.get(&digest.id) != now {
                again.insert(digest.id);
            }
        }
        for id in &again {
            match whole.neighbours.0.get(id) {
                Some(what) => self.neighbours.0.insert(*id, what.clone()),
                None => self.neighbours.0.remove(id),
            };
        }
        let removals = catalogue.removals();
        let are_moved = std::mem::replace(&mut self.removals, removals) != removals;
        for like in &mut self.by_severity {
            like.retain(|one| !again.contains(&one.id));
            if are_moved {
                // The last digest has taken the place of one that is gone.
                for one in like {
                    one.place = catalogue.place_of(one.id).unwrap_or(one.place);
                }
            }
        }
        let mut found = Vec::new();
        let digests = again.iter().filter_map(|id| catalogue.get(*id));
        let mut digests: Vec<&Digest> = digests.collect();
        digests.sort_unstable_by_key(|digest| in_order(digest.starts_on, digest.id));
        let mut more = Self::default();
        for digest in digests {
            let place = catalogue.place_of(digest.id).unwrap_or(usize::MAX);
            more.look_at(whole, place, digest, &mut found);
        }
        for (like, more) in self.by_severity.iter_mut().zip(more.by_severity) {
            put_in_order(like, more);
        }
    }

    /// Looks at one session; `found` is room for it, empty before and after.
    fn look_at(&mut self, whole: Whole, place: usize, digest: &Digest, found: &mut Vec<Finding>) {
        if digest.problems > 0 {
            for problem in whole.problems.get(&digest.id).into_iter().flatten() {
                found.push(of_session(digest, problem.at, problem.what.clone()));
            }
        }
        if let Some(neighbour) = whole.neighbours.0.get(&digest.id) {
            let at = Address::of("starts_on");
            found.push(of_session(digest, at, neighbour.clone()));
        }
        for what in shares(digest, whole.catalogue, whole.not_stated) {
            found.push(of_session(digest, Address::of(GRID), what));
        }
        found.sort_by_key(|finding| finding.at.map(place_in_form));
        for finding in found.drain(..) {
            let like = of_severity(&mut self.by_severity, finding.severity);
            like.push(InSession {
                id: digest.id,
                place,
                finding: Arc::new(finding),
            });
        }
    }

    /// Everything that stands in the way of a report on some of the sessions, by the first day, then in
    /// the order of the form; municipalities come after the sessions, in the order of the logbook. `takes` says of each digest whether `filter` takes it. What a municipality
    /// is to reach is said of all its sessions: a filter that leaves some of them out would make every
    /// one of them seem behind, and one of places alone leaves out whole municipalities.
    pub fn findings(&self, whole: Whole, takes: &[bool], filter: &Filter) -> BySeverity {
        let mut of_places = OfPlaces::default();
        if filter.is_of_places_alone() {
            let digests = whole.catalogue.digests().iter().zip(takes);
            let taken = digests.filter_map(|(digest, takes)| takes.then_some(digest));
            look_at_municipalities(
                &mut of_places,
                whole,
                filter,
                &Reached::by(taken, whole.catalogue),
            );
        }
        let mut all = BySeverity::default();
        let lists = self.by_severity.iter().zip(of_places.by_severity);
        for (all, (of_sessions, of_places)) in all.iter_mut().zip(lists) {
            let taken = of_sessions.iter().filter(|one| is_taken(takes, one.place));
            all.extend(taken.map(|one| Arc::clone(&one.finding)));
            all.extend(of_places);
        }
        all
    }

    /// Of each digest of the catalogue, whether it is taken and anything is found in it.
    pub fn are_found_in(&self, takes: &[bool]) -> Vec<bool> {
        let mut are = vec![false; takes.len()];
        for one in self.by_severity.iter().flatten() {
            if let Some(is) = are.get_mut(one.place) {
                *is = is_taken(takes, one.place);
            }
        }
        are
    }
}

fn is_taken(takes: &[bool], place: usize) -> bool {
    takes.get(place).is_some_and(|takes| *takes)
}

/// The list of what weighs so much, among those of each weight: the gravest first.
fn of_severity<T>(lists: &mut [T; 3], severity: Severity) -> &mut T {
    let [nonsense, doubts, gaps] = lists;
    match severity {
        Severity::Nonsense => nonsense,
        Severity::Doubt => doubts,
        Severity::Gap => gaps,
    }
}

fn of_session(digest: &Digest, at: Address, what: What) -> Finding {
    Finding {
        about: About::Session(digest.id),
        day: digest.starts_on,
        at: Some(at),
        severity: what.severity(Some(at)),
        what,
    }
}

/// How many findings there are in the whole logbook, without making any of those in sessions.
#[derive(Debug, Default)]
pub struct Tally {
    /// In sessions by themselves.
    in_sessions: usize,
    reached: Reached,
}

impl Tally {
    /// Counts the sessions of a catalogue.
    pub fn of(catalogue: &Catalogue, not_stated: u8) -> Self {
        let mut tally = Self::default();
        for digest in catalogue.digests() {
            tally.in_sessions += in_session(digest, catalogue, not_stated);
            tally.reached.add(digest, catalogue);
        }
        tally
    }

    /// Takes away what sessions were, and counts what they are.
    pub fn follow(&mut self, changes: &[Change], catalogue: &Catalogue, not_stated: u8) {
        for change in changes {
            if let Some(before) = change.before {
                let count = in_session(before, catalogue, not_stated);
                self.in_sessions = self.in_sessions.saturating_sub(count);
                self.reached.remove(before, catalogue);
            }
            if let Some(after) = change.after {
                self.in_sessions += in_session(after, catalogue, not_stated);
                self.reached.add(after, catalogue);
            }
        }
    }

    /// How many there are, with those that only show when sessions stand side by side, and those about
    /// municipalities.
    pub fn total(&self, whole: Whole) -> usize {
        let mut of_places = OfPlaces::default();
        look_at_municipalities(&mut of_places, whole, &Filter::default(), &self.reached);
        let of_places = of_places.by_severity.iter().map(Vec::len).sum::<usize>();
        self.in_sessions + whole.neighbours.0.len() + of_places
    }
}

/// How many findings a session has by itself.
fn in_session(digest: &Digest, catalogue: &Catalogue, not_stated: u8) -> usize {
    digest.problems as usize + shares(digest, catalogue, not_stated).count()
}

/// What is found about municipalities, the gravest first.
#[derive(Default)]
struct OfPlaces {
    by_severity: BySeverity,
}

impl OfPlaces {
    fn add(&mut self, own: &ProgrammeMunicipality, what: What) {
        let severity = what.severity(None);
        of_severity(&mut self.by_severity, severity).push(Arc::new(Finding {
            about: About::Municipality(own.code.clone()),
            day: None,
            at: None,
            what,
            severity,
        }));
    }
}

/// People at a held session of whom the sex or the age is not written down, where they are more than a
/// set share.
fn shares(digest: &Digest, catalogue: &Catalogue, most: u8) -> impl Iterator<Item = What> {
    let came = match catalogue.is_held(digest) {
        true => u64::from(digest.participants),
        false => 0,
    };
    let is_over =
        move |count: &u64| came > 0 && *count > 0 && *count * 100 > came * u64::from(most);
    let sex = Some(digest.sexes.not_stated).filter(is_over);
    let cells = digest.counts.iter();
    let without = cells.filter(|cell| catalogue.is_not_stated(cell.age));
    let age = Some(without.map(|cell| u64::from(cell.count)).sum()).filter(is_over);
    let sex = sex.map(|not_stated| What::SexNotStated { not_stated, came });
    let age = age.map(|not_stated| What::AgeNotStated { not_stated, came });
    sex.into_iter().chain(age)
}

/// What has been reached in the municipalities.
#[derive(Debug, Default)]
struct Reached(HashMap<Symbol, (u64, u64)>);

impl Reached {
    fn by<'a>(digests: impl Iterator<Item = &'a Digest>, catalogue: &Catalogue) -> Self {
        let mut reached = Self::default();
        for digest in digests {
            reached.add(digest, catalogue);
        }
        reached
    }

    fn add(&mut self, digest: &Digest, catalogue: &Catalogue) {
        if catalogue.is_held(digest) {
            let (held, came) = self.0.entry(digest.place).or_default();
            *held += 1;
            *came += u64::from(digest.participants);
        }
    }

    fn remove(&mut self, digest: &Digest, catalogue: &Catalogue) {
        if catalogue.is_held(digest) {
            let (held, came) = self.0.entry(digest.place).or_default();
            *held = held.saturating_sub(1);
            *came = came.saturating_sub(u64::from(digest.participants));
        }
    }

    /// Sessions held, and those who came to them.
    fn of(&self, code: &str, catalogue: &Catalogue) -> (u64, u64) {
        let symbol = catalogue.symbols.get(code);
        let reached = symbol.and_then(|symbol| self.0.get(&symbol));
        reached.copied().unwrap_or_default()
    }
}

fn look_at_municipalities(found: &mut OfPlaces, whole: Whole, filter: &Filter, reached: &Reached) {
    let (logbook, catalogue) = (whole.logbook, whole.catalogue);
    let targets = wanted(logbook, catalogue, filter);
    let mut targets: HashMap<&str, Wanted> = targets.into_iter().collect();
    let listed = logbook.municipalities.iter();
    for own in listed.filter(|own| takes(filter, catalogue, &own.code)) {
        if let Some(target) = targets.remove(own.code.as_str()) {
            look_at_target(found, own, target, reached.of(&own.code, catalogue));
        }
        if let Some(profile) = &own.profile {
            look_at_profile(found, own, profile, logbook);
        }
    }
}

/// Codes of those who live there that nobody knows, each once, and bands that overlap.
fn look_at_profile(
    found: &mut OfPlaces,
    own: &ProgrammeMunicipality,
    profile: &Profile,
    logbook: &Logbook,
) {
    let residents = profile.residents.iter();
    let codes = residents.flat_map(|row| [(CodeList::Sex, &row.sex), (CodeList::Age, &row.age)]);
    let groups = profile
        .groups
        .iter()
        .map(|row| (CodeList::Group, &row.group));
    let mut seen = HashSet::new();
    for (list, code) in codes.chain(groups) {
        if !code.is_empty() && !logbook.defines(list, code) && seen.insert((list, code)) {
            let code = code.clone();
            found.add(own, What::UnknownCode { list, code });
        }
    }
    let bands = profile.residents.iter().map(|row| row.age.as_str());
    if let Some((one, other)) = overlap(bands) {
        let (one, other) = (one.to_owned(), other.to_owned());
        found.add(own, What::BandsOverlap { one, other });
    }
}

/// A target beside the sessions held there and those who came to them.
fn look_at_target(
    found: &mut OfPlaces,
    own: &ProgrammeMunicipality,
    target: Wanted,
    (held, came): (u64, u64),
) {
    if target.is_never_reached(held) {
        let target = target.sessions;
        return found.add(own, What::NotReached { target });
    }
    if let Some(target) = target.more_sessions(held) {
        found.add(own, What::SessionsBehind { held, target });
    }
    if let Some(target) = target.more_participants(came) {
        found.add(own, What::ParticipantsBehind { came, target });
    }
}
