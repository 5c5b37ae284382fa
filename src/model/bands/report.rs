//! Counts put into other bands of ages for a report: what lies within a band stands there, what
//! reaches over an edge is told apart by the ages on the sheet of names, and the rest is said to be
//! not placed. Nothing is guessed, and what stands on disk stays as it is.

use super::{Conversion, within};
use crate::model::code::{NOT_PLACED, NOT_STATED, band_of, bounds};
use crate::model::digest::{Catalogue, CellCount, Digest, Symbol};
use crate::model::value::SessionId;

/// The sessions of a catalogue with their counts in the bands of a profile.
pub fn in_bands(catalogue: &Catalogue, profile: &str) -> Catalogue {
    let mut other = catalogue.clone();
    for digest in catalogue.digests() {
        put_in_bands(&mut other, digest.id, profile);
    }
    other
}

/// Puts the counts of one session into the bands of a profile.
pub fn put_in_bands(catalogue: &mut Catalogue, id: SessionId, profile: &str) {
    let Some(digest) = catalogue.get(id) else {
        return;
    };
    let mut cells: Vec<(Symbol, Symbol, &'static str, u32)> = Vec::new();
    Placing::of(digest, catalogue, profile).tell(&mut |cell, band, count| {
        let same = |one: &&mut (Symbol, Symbol, &str, u32)| {
            (one.0, one.1, one.2) == (cell.role, cell.sex, band)
        };
        match cells.iter_mut().find(same) {
            Some(there) => there.3 = there.3.saturating_add(count),
            None => cells.push((cell.role, cell.sex, band, count)),
        }
    });
    let cells = cells.into_iter();
    let cells = cells.filter(|(_, _, _, count)| *count > 0);
    let counts = cells
        .map(|(role, sex, band, count)| CellCount {
            role,
            sex,
            age: catalogue.symbols.intern(band),
            count,
        })
        .collect();
    catalogue.recount(id, counts);
}

/// How many of those counted in some sessions stand in the bands of a profile, and how many cannot
/// be placed, by the band that they were counted in. As in all totals, held sessions count.
pub fn placement<'a>(
    digests: impl IntoIterator<Item = &'a Digest>,
    catalogue: &Catalogue,
    profile: &str,
) -> Conversion {
    let mut found = Conversion::default();
    let digests = digests.into_iter();
    for digest in digests.filter(|digest| catalogue.is_held(digest)) {
        let before = found.lost();
        Placing::of(digest, catalogue, profile).tell(&mut |cell, band, count| {
            let count = u64::from(count);
            match band {
                NOT_STATED => found.not_stated += count,
                NOT_PLACED if count == 0 => {}
                NOT_PLACED => {
                    let own = catalogue.symbols.string(cell.age).to_owned();
                    *found.unplaced.entry(own).or_default() += count;
                }
                _ => found.placed += count,
            }
        });
        found.sessions += usize::from(found.lost() > before);
    }
    found
}

/// One session being put into other bands.
struct Placing<'a> {
    digest: &'a Digest,
    catalogue: &'a Catalogue,
    profile: &'a str,
    /// Those on the sheet by role, sex and age, as many as have not been taken for somebody counted.
    left: Vec<(Symbol, Symbol, Option<u8>, u32)>,
}

impl<'a> Placing<'a> {
    fn of(digest: &'a Digest, catalogue: &'a Catalogue, profile: &'a str) -> Self {
        let people = digest.ages.iter();
        Self {
            digest,
            catalogue,
            profile,
            left: people
                .map(|one| (one.role, one.sex, one.age, one.count))
                .collect(),
        }
    }

    /// Tells of each cell, and of so many of its people in which band. What a cell counts is told
    /// in all, so that the sums stay.
    fn tell(mut self, tell: &mut impl FnMut(&CellCount, &'static str, u32)) {
        let counts = self.digest.counts.iter();
        let cells: Vec<_> = counts.map(|cell| (cell, self.band(cell))).collect();
        for (cell, _) in cells.iter().filter(|(_, band)| band.is_some()) {
            if let Some(span) = bounds(self.catalogue.symbols.string(cell.age)) {
                self.take(cell, span, cell.count);
            }
        }
        for (cell, band) in cells {
            match band {
                Some(band) => tell(cell, band, cell.count),
                None => self.tell_over(cell, tell),
            }
        }
    }

    /// The band that a whole cell stands in; nothing where it reaches over an edge.
    fn band(&self, cell: &CellCount) -> Option<&'static str> {
        match self.catalogue.symbols.string(cell.age) {
            NOT_STATED => Some(NOT_STATED),
            own => within(own, self.profile),
        }
    }

    /// A cell that reaches over an edge: those on the sheet with its role, its sex and an age of its
    /// band are taken for the people in it, where they are no more than it counts.
    fn tell_over(
        &mut self,
        cell: &CellCount,
        tell: &mut impl FnMut(&CellCount, &'static str, u32),
    ) {
        let mut unknown = cell.count;
        if let Some(span) = bounds(self.catalogue.symbols.string(cell.age))
            && self.with(cell, span) <= cell.count
        {
            for (age, count) in self.take(cell, span, cell.count) {
                tell(cell, band_of(self.profile, u32::from(age)), count);
                unknown -= count;
            }
        }
        tell(cell, NOT_PLACED, unknown);
    }

    /// How many on the sheet may be in a cell with a band.
    fn with(&self, cell: &CellCount, (from, to): (u32, u32)) -> u32 {
        let people = self.left.iter().filter(|(role, sex, age, _)| {
            (*role, *sex) == (cell.role, cell.sex)
                && age.is_some_and(|age| (from..=to).contains(&u32::from(age)))
        });
        people.map(|(_, _, _, count)| count).sum()
    }

    /// Takes up to so many of them from the sheet; gives their ages.
    fn take(&mut self, cell: &CellCount, (from, to): (u32, u32), most: u32) -> Vec<(u8, u32)> {
        let mut wanted = most;
        let mut taken = Vec::new();
        for (role, sex, age, count) in &mut self.left {
            let Some(age) = *age else {
                continue;
            };
            if (*role, *sex) == (cell.role, cell.sex) && (from..=to).contains(&u32::from(age)) {
                let now = wanted.min(*count);
                *count -= now;
                wanted -= now;
                if now > 0 {
                    taken.push((age, now));
                }
            }
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::attendance::{Cell, Count};
    use crate::model::code::{CodeList, age_bands};
    use crate::model::generate;
    use crate::model::present::{Aged, Named};
    use crate::model::record::Extra;
    use crate::model::session::{Session, Stamp};

    fn session(cells: &[(&str, &str, u32)]) -> Session {
        let mut session = Session::new(generate::id(1), Stamp::default());
        session.status = "held".to_owned();
        for (sex, age, count) in cells {
            session.attendance.counts.push(Count {
                role: "resident".to_owned(),
                sex: (*sex).to_owned(),
                age: (*age).to_owned(),
                count: *count,
                extra: Extra::default(),
            });
        }
        session
    }

    fn named(ages: &[(&str, u32)]) -> Named {
        let ages = ages.iter().map(|(sex, age)| Aged {
            role: "resident".to_owned(),
            sex: (*sex).to_owned(),
            birth_year: None,
            age: Some(*age),
        });
        let ages: Box<[Aged]> = ages.collect();
        Named {
            present: u32::try_from(ages.len()).unwrap(),
            ages,
            ..Named::default()
        }
    }

    fn by_age(session: &Session, named: Named, profile: &str) -> Vec<(String, u32)> {
        let mut catalogue = Catalogue::default();
        catalogue.put(session, named, &[]);
        let banded = in_bands(&catalogue, profile);
        let digest = &banded.digests()[0];
        let mut found: Vec<(String, u32)> = Vec::new();
        for cell in &digest.counts {
            let band = banded.symbols.string(cell.age).to_owned();
            match found.iter_mut().find(|(one, _)| *one == band) {
                Some((_, count)) => *count += cell.count,
                None => found.push((band, cell.count)),
            }
        }
        found.sort();
        found
    }

    type Case<'a> = (
        &'a [(&'a str, &'a str, u32)],
        &'a [(&'a str, u32)],
        &'a [(&'a str, u32)],
    );

    #[test]
    fn what_reaches_over_an_edge_is_told_apart_by_ages_alone() {
        let cases: [Case; 6] = [
            (&[("female", "14-28", 3)], &[], &[("14-35", 3)]),
            (&[("female", "29-59", 3)], &[], &[("not_placed", 3)]),
            (
                &[("female", "29-59", 3)],
                &[("female", 30), ("female", 40)],
                &[("14-35", 1), ("36-59", 1), ("not_placed", 1)],
            ),
            (
                &[("female", "29-59", 1)],
                &[("female", 30), ("female", 40)],
                &[("not_placed", 1), ("not_stated", 1)],
            ),
            (
                &[("female", "29-59", 2)],
                &[("male", 30), ("female", 20)],
                &[("not_placed", 2)],
            ),
            (
                &[("male", "young", 2)],
                &[("male", 30)],
                &[("not_placed", 2)],
            ),
        ];
        for (cells, ages, wanted) in cases {
            let found = by_age(&session(cells), named(ages), "kg-2023");
            let wanted: Vec<(String, u32)> = wanted
                .iter()
                .map(|(band, count)| ((*band).to_owned(), *count))
                .collect();
            assert_eq!(found, wanted, "{cells:?} {ages:?}");
        }
    }

    proptest! {
        #[test]
        fn nobody_is_lost_or_invented(sessions in generate::sessions()) {
            let mut catalogue = Catalogue::default();
            for (session, people) in &sessions {
                let named = people.as_ref().map(Named::of).unwrap_or_default();
                catalogue.put(session, named, &[]);
            }
            for profile in CodeList::AgeProfile.built_in() {
                let banded = in_bands(&catalogue, profile);
                let said = placement(catalogue.digests(), &catalogue, profile);
                let mut all = 0;
                for digest in catalogue.digests() {
                    let other = banded.get(digest.id).unwrap();
                    let sum = |digest: &Digest, by: fn(&CellCount) -> Symbol| {
                        let mut sums = std::collections::BTreeMap::new();
                        for cell in &digest.counts {
                            *sums.entry(by(cell)).or_insert(0) += cell.count;
                        }
                        sums
                    };
                    prop_assert_eq!(sum(digest, |cell| cell.role), sum(other, |cell| cell.role));
                    prop_assert_eq!(sum(digest, |cell| cell.sex), sum(other, |cell| cell.sex));
                    for cell in &other.counts {
                        let band = banded.symbols.string(cell.age);
                        prop_assert!(age_bands(profile).contains(&band)
                            || [NOT_STATED, NOT_PLACED].contains(&band));
                    }
                    if !catalogue.is_held(digest) {
                        continue;
                    }
                    all += digest.counts.iter().map(|cell| u64::from(cell.count)).sum::<u64>();
                }
                prop_assert_eq!(said.placed + said.lost() + said.not_stated, all);
            }
        }

        #[test]
        fn its_own_bands_change_nothing(cells in proptest::collection::vec(
            (prop::sample::select(vec!["female", "male"]),
             prop::sample::select(vec!["14-28", "29-59", "60+", "not_stated"]), 1_u32..9), 0..6),
        ) {
            let mut session = session(&[]);
            for (sex, age, count) in cells {
                let cell = Cell { role: "resident".to_owned(), sex: sex.to_owned(), age: age.to_owned() };
                session.attendance.set_count(&cell, count);
            }
            let mut catalogue = Catalogue::default();
            catalogue.put(&session, 0, &[]);
            let banded = in_bands(&catalogue, "kg-2009");
            prop_assert_eq!(banded.digests(), catalogue.digests());
        }
    }
}
