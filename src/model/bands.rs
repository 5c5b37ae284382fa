//! What becomes of counts when a logbook counts by other bands of ages: which of them lie within
//! one of the new bands, and which cannot be told apart. Nothing is ever converted on disk.

use std::collections::BTreeMap;

pub mod report;

use super::code::{NOT_STATED, age_bands, bounds};
use super::digest::Catalogue;

/// How the counts of a logbook stand to the bands of an age profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// How many people were counted in a band that is one of the profile's, or lies within one.
    pub placed: u64,
    /// How many were counted in each band that does not, so that nobody knows where they belong.
    pub unplaced: BTreeMap<String, u64>,
    /// How many sessions have such counts.
    pub sessions: usize,
    /// How many were counted without an age.
    pub not_stated: u64,
}

impl Conversion {
    /// How many cannot be placed.
    pub fn lost(&self) -> u64 {
        self.unplaced.values().sum()
    }
}

/// The band of a profile that a band lies within; nothing where it reaches over an edge.
pub fn within(band: &str, profile: &str) -> Option<&'static str> {
    within_one(band, age_bands(profile).iter().copied())
}

/// The first of some bands that a band lies within; nothing where it lies within none.
pub fn within_one<'a>(band: &str, bands: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (from, to) = bounds(band)?;
    let mut bands = bands.into_iter();
    bands.find(|one| bounds(one).is_some_and(|(first, last)| first <= from && to <= last))
}

/// How the counts of all sessions stand to the bands of a profile.
pub fn conversion(catalogue: &Catalogue, profile: &str) -> Conversion {
    let mut found = Conversion::default();
    for digest in catalogue.digests() {
        let before = found.lost();
        for cell in &digest.counts {
            let band = catalogue.symbols.string(cell.age);
            let count = u64::from(cell.count);
            if band == NOT_STATED {
                found.not_stated += count;
            } else if within(band, profile).is_some() {
                found.placed += count;
            } else {
                *found.unplaced.entry(band.to_owned()).or_default() += count;
            }
        }
        found.sessions += usize::from(found.lost() > before);
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::code::CodeList;
    use crate::model::generate;

    #[test]
    fn a_band_lies_within_another_or_reaches_over_an_edge() {
        let cases = [
            ("14-28", "kg-2009", Some("14-28")),
            ("14-28", "kg-2023", Some("14-35")),
            ("29-59", "kg-2023", None),
            ("60+", "five-year", None),
            ("80+", "kg-2009", Some("60+")),
            ("10-14", "kg-2009", None),
            ("0-13", "un-youth", Some("0-14")),
            ("young", "kg-2009", None),
        ];
        for (band, profile, wanted) in cases {
            assert_eq!(within(band, profile), wanted, "{band} {profile}");
        }
    }

    proptest! {
        #[test]
        fn everybody_is_placed_or_told_of(sessions in generate::sessions()) {
            let mut catalogue = Catalogue::default();
            let mut all = 0;
            for (session, people) in &sessions {
                let present = people.as_ref().map_or(0, |people| people.present());
                catalogue.put(session, present, &[]);
                all += u64::from(session.attendance.participants(present))
                    .max(u64::from(session.attendance.counted()));
            }
            for profile in CodeList::AgeProfile.built_in() {
                let found = conversion(&catalogue, profile);
                prop_assert_eq!(found.placed + found.lost() + found.not_stated, all);
                prop_assert!(found.sessions <= sessions.len());
            }
        }
    }
}
