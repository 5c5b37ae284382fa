//! Who was in the room against who lives there: the participants of held sessions beside the
//! residents of the municipalities that the logbook has a profile of, as shares and as a ratio. It
//! judges only where there are enough people to say anything.

use std::collections::BTreeSet;

use super::bands::within_one;
use super::code::{CodeList, NOT_STATED, age_bands, bounds};
use super::logbook::Profile;

mod room;

#[cfg(test)]
mod tests;

pub use room::{Counter, Room};

/// A share of fewer people than this says nothing: one person more or less would move it by more
/// than three points of a hundred, and chance alone by eighteen.
pub const FEWEST: u64 = 30;

/// A group of whom fewer than this would be in the room if it were a mirror of the municipality may
/// well be missing by chance: the usual rule of thumb for counts.
pub const FEWEST_EXPECTED: u64 = 5;

/// By how many percent less than its share of the residents a group may have of the participants
/// before it is called under-represented; the second is the usual one.
pub const MARGINS: [u32; 4] = [10, 20, 30, 50];

/// People younger than this are no participants of a training: bands that end before it are left out
/// of every share.
pub const YOUNGEST: u32 = 15;

/// Participants beside residents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Representation {
    /// How many municipalities are added up.
    pub places: u64,
    /// How many held sessions.
    pub sessions: u64,
    /// How many participants.
    pub participants: u64,
    /// How many residents of an age to take part, whatever is stated of them.
    pub residents: u64,
    /// The years that the residents' figures are of, the first and the last.
    pub years: Option<(u32, u32)>,
    /// By sex.
    pub sexes: Part,
    /// By age band.
    pub ages: Part,
    /// By group. Groups overlap: their shares are of all residents, and of all participants of the
    /// sessions that count groups at all, in those municipalities of which it is known how many of
    /// the residents they are.
    pub groups: Part,
}

/// One way to tell people apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// What they are told apart by.
    pub lines: Vec<Line>,
    /// The residents of whom the lines are shares.
    pub residents: u64,
    /// The participants of whom the lines are shares.
    pub participants: u64,
    /// Participants of whom it is not stated, or who were in a session that counts no group.
    pub not_stated: u64,
    /// Participants who were counted in a band that lies in none of the residents' bands.
    pub unplaced: u64,
    /// Participants who were counted in a band that ends before one can take part, and are left out.
    pub children: u64,
}

/// A code, and how many have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The code.
    pub code: String,
    /// How many residents; none where nobody knows.
    pub residents: Option<u64>,
    /// How many participants.
    pub participants: u64,
    /// How many residents and how many participants these are shares of.
    pub of: (u64, u64),
}

/// What can be said of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody knows how many of the residents they are.
    Unknown,
    /// There are too few people to say anything.
    TooFew,
    /// Fewer came than live there, by more than the margin.
    Under,
    /// As many came as live there, or more, within the margin.
    Even,
}

impl Representation {
    /// Adds up municipalities: who lives there, and who was in the room. `age_profile` is the one
    /// whose bands are taken where the municipalities are told by different ones.
    pub fn of<'a>(
        places: impl IntoIterator<Item = (&'a Profile, &'a Room)>,
        age_profile: &str,
    ) -> Self {
        let places: Vec<(&Profile, &Room)> = places.into_iter().collect();
        let mut sum = Self {
            places: places.len() as u64,
            ..Self::default()
        };
        let bands = bands(&places, age_profile);
        let mut sexes = Sums::default();
        let mut ages = Sums::new(bands.iter().map(String::as_str));
        for (profile, room) in &places {
            sum.sessions += room.sessions;
            sum.participants += room.participants;
            if let Some(year) = profile.year {
                let years = sum.years.get_or_insert((year, year));
                *years = (years.0.min(year), years.1.max(year));
            }
            for row in profile.residents.iter().filter(|row| !is_child(&row.age)) {
                let count = u64::from(row.count);
                sum.residents += count;
                if is_sex(&row.sex) {
                    sexes.residents(&row.sex, count);
                }
                if let Some(band) = ages.band(&row.age) {
                    ages.residents(&band, count);
                }
            }
            for (sex, count) in &room.sexes {
                sexes.participants(Some(sex).filter(|sex| is_sex(sex)), *count);
            }
            sexes.part.children += room.children;
            for (age, count) in &room.ages {
                match ages.band(age) {
                    None if is_child(age) => ages.part.children += count,
                    None if is_stated(age) => ages.part.unplaced += count,
                    band => ages.participants(band.as_ref(), *count),
                }
            }
        }
        sum.sexes = sexes.finish();
        sum.ages = ages.finish();
        sum.groups = groups(&places);
        sum.groups.not_stated = sum.participants.saturating_sub(sum.groups.participants);
        sum
    }

    /// The three parts.
    pub fn parts(&self) -> [&Part; 3] {
        [&self.sexes, &self.ages, &self.groups]
    }

    /// Whether there is a part of which anything can be said.
    pub fn says_anything(&self) -> bool {
        let mut parts = self.parts().into_iter();
        parts.any(|part| part.says_anything())
    }
}

impl Part {
    /// Whether there are enough participants, and any residents, to say anything.
    pub fn says_anything(&self) -> bool {
        self.participants >= FEWEST && self.residents > 0
    }
}

impl Line {
    /// The share in the room by the share of the residents: 0.5 where half as many came as live
    /// there. None where a share is of nothing.
    pub fn ratio(&self) -> Option<f64> {
        let residents = self.residents.filter(|residents| *residents > 0)?;
        let (all_live, all_there) = self.of;
        (all_live > 0 && all_there > 0).then(|| {
            let there = self.participants as f64 / all_there as f64;
            there / (residents as f64 / all_live as f64)
        })
    }

    /// What can be said of it, with a margin in percent.
    pub fn verdict(&self, margin: u32) -> Verdict {
        let (all_live, all_there) = self.of;
        let Some(residents) = self.residents.filter(|_| all_live > 0) else {
            return Verdict::Unknown;
        };
        // In whole numbers, so that a share that lies right on the margin is within it.
        let [there, lives] = [self.participants, residents].map(u128::from);
        let [of_there, of_live] = [all_there, all_live].map(u128::from);
        let is_few_expected = lives * of_there < u128::from(FEWEST_EXPECTED) * of_live;
        if all_there < FEWEST || is_few_expected {
            return Verdict::TooFew;
        }
        let margin = u128::from(margin.min(100));
        match there * of_live * 100 < lives * of_there * (100 - margin) {
            true => Verdict::Under,
            false => Verdict::Even,
        }
    }
}

fn is_stated(code: &str) -> bool {
    !code.is_empty() && code != NOT_STATED
}

/// Whether a code is a sex that is counted; another is not stated, as in every total.
fn is_sex(code: &str) -> bool {
    is_stated(code) && CodeList::Sex.built_in().contains(&code)
}

fn is_child(band: &str) -> bool {
    bounds(band).is_some_and(|(_, to)| to < YOUNGEST)
}

/// All residents, children too: of them groups are counted.
fn all_residents(profile: &Profile) -> u64 {
    let rows = profile.residents.iter();
    rows.map(|row| u64::from(row.count)).sum()
}

/// The groups, each over the municipalities of which it is known how many of the residents they are.
fn groups(places: &[(&Profile, &Room)]) -> Part {
    let listed = |profile: &Profile, code: &str| {
        let rows = profile.groups.iter().filter(|row| row.group == code);
        rows.filter_map(|row| row.count.map(u64::from))
            .reduce(|one, other| one + other)
    };
    let mut codes = BTreeSet::new();
    for (profile, room) in places {
        codes.extend(profile.groups.iter().map(|row| row.group.as_str()));
        codes.extend(room.groups.keys().map(String::as_str));
    }
    let line = |code: &str| {
        let mut line = Line {
            code: code.to_owned(),
            residents: None,
            participants: 0,
            of: (0, 0),
        };
        let is_known = places
            .iter()
            .any(|(profile, _)| listed(profile, code).is_some());
        for (profile, room) in places {
            let count = listed(profile, code);
            if is_known && count.is_none() {
                continue;
            }
            if let Some(count) = count {
                line.residents = Some(line.residents.unwrap_or(0) + count);
            }
            line.participants += room.groups.get(code).copied().unwrap_or(0);
            line.of.0 += all_residents(profile);
            line.of.1 += room.with_groups;
        }
        line
    };
    Part {
        lines: codes
            .into_iter()
            .filter(|code| !code.is_empty())
            .map(line)
            .collect(),
        residents: places
            .iter()
            .map(|(profile, _)| all_residents(profile))
            .sum(),
        participants: places.iter().map(|(_, room)| room.with_groups).sum(),
        ..Part::default()
    }
}

/// The bands that the residents of all these municipalities are told by, from the youngest; those of
/// the age profile where they are told by different ones.
fn bands(places: &[(&Profile, &Room)], age_profile: &str) -> Vec<String> {
    let of = |profile: &Profile| -> BTreeSet<String> {
        let rows = profile.residents.iter();
        rows.map(|row| row.age.clone())
            .filter(|age| bounds(age).is_some() && !is_child(age))
            .collect()
    };
    let mut sets = places.iter().map(|(profile, _)| of(profile));
    let first = sets.next().unwrap_or_default();
    let mut bands: Vec<String> = match sets.all(|set| set == first) {
        true => first.into_iter().collect(),
        false => {
            let bands = age_bands(age_profile).iter().filter(|band| !is_child(band));
            bands.map(|band| (*band).to_owned()).collect()
        }
    };
    bands.sort_by_key(|band| bounds(band));
    bands
}

/// A part being added up.
#[derive(Default)]
struct Sums {
    part: Part,
}

impl Sums {
    fn new<'a>(codes: impl Iterator<Item = &'a str>) -> Self {
        let mut sums = Self::default();
        codes.for_each(|code| {
            sums.line(code);
        });
        sums
    }

    /// The line of a code, made where there is none.
    fn line(&mut self, code: &str) -> &mut Line {
        let lines = &mut self.part.lines;
        let place = lines.iter().position(|line| line.code == code);
        let place = place.unwrap_or_else(|| {
            lines.push(Line {
                code: code.to_owned(),
                residents: None,
                participants: 0,
                of: (0, 0),
            });
            lines.len() - 1
        });
        &mut lines[place]
    }

    /// The line's code that a band lies within.
    fn band(&self, age: &str) -> Option<String> {
        let bands = self.part.lines.iter().map(|line| line.code.as_str());
        within_one(age, bands).map(str::to_owned)
    }

    fn residents(&mut self, code: &str, count: u64) {
        self.part.residents += count;
        let line = self.line(code);
        line.residents = Some(line.residents.unwrap_or(0) + count);
    }

    fn participants(&mut self, code: Option<&String>, count: u64) {
        match code {
            Some(code) => {
                self.part.participants += count;
                self.line(code).participants += count;
            }
            None => self.part.not_stated += count,
        }
    }

    /// The part, without lines that nobody has.
    fn finish(self) -> Part {
        let mut part = self.part;
        part.lines
            .retain(|line| line.residents.is_some_and(|count| count > 0) || line.participants > 0);
        // Nobody of a sex or an age that no resident has lives there.
        for line in &mut part.lines {
            line.of = (part.residents, part.participants);
            line.residents.get_or_insert(0);
        }
        part
    }
}
