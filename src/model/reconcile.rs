//! The ways of counting brought together: what the grid becomes where it is filled from the names,
//! and the headcount where it is taken from the grid. It gives what would change, and changes nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::attendance::{Attendance, Cell};
use super::code::NOT_STATED;
use super::names::Names;

/// A cell of the grid that would get another count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// The cell.
    pub cell: Cell,
    /// What it counts now.
    pub from: u32,
    /// What it would count.
    pub to: u32,
}

/// The cells that would change if the grid counted those on the sheet who were there, by role, sex
/// and the band of the age profile that they belonged to on a day; none where it does already.
/// After these changes the grid adds up to the people present.
pub fn fill_grid(
    attendance: &Attendance,
    names: &Names,
    profile: &str,
    day: Option<NaiveDate>,
) -> Vec<CellChange> {
    let stated = |code: &str| match code {
        "" => NOT_STATED.to_owned(),
        code => code.to_owned(),
    };
    let mut wanted: BTreeMap<Cell, u32> = BTreeMap::new();
    for count in &attendance.counts {
        wanted.insert(count.cell(), 0);
    }
    for (_, person) in names.those_present() {
        let cell = Cell {
            role: stated(&person.role),
            sex: stated(&person.sex),
            age: person.band(profile, day).to_owned(),
        };
        *wanted.entry(cell).or_default() += 1;
    }
    let changes = wanted.into_iter().map(|(cell, to)| CellChange {
        from: attendance.count(&cell),
        to,
        cell,
    });
    changes.filter(|change| change.from != change.to).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::generate::{self, Hand};
    use crate::model::people::People;

    proptest! {
        #[test]
        fn a_grid_filled_from_the_names_adds_up_to_those_present(
            session in generate::session(Hand::Careless),
            people in generate::people(),
        ) {
            let names = Names::of(&people);
            let day = session.starts_on.map(|day| day.0);
            let mut attendance = session.attendance;
            for profile in ["kg-2009", "kg-2023", "five-year"] {
                for change in fill_grid(&attendance, &names, profile, day) {
                    prop_assert_eq!(attendance.count(&change.cell), change.from);
                    attendance.set_count(&change.cell, change.to);
                }
                prop_assert_eq!(attendance.counted(), names.present());
                prop_assert_eq!(fill_grid(&attendance, &names, profile, day), []);
            }
        }
    }

    #[test]
    fn what_nobody_wrote_down_is_not_stated() {
        let text = r#"{"format":1,"session":"016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f","people":[
            {"name":"А","status":"present","sex":"female","role":"resident","birth_year":1985},
            {"name":"Б","status":"late"},{"name":"В","status":"absent"},{"name":"Г"}]}"#;
        let people: People = serde_json::from_str(text).unwrap();
        let changes = fill_grid(
            &Attendance::default(),
            &Names::of(&people),
            "kg-2009",
            NaiveDate::from_ymd_opt(2019, 11, 18),
        );
        let cells: Vec<[&str; 3]> = changes
            .iter()
            .map(|change| [&*change.cell.role, &*change.cell.sex, &*change.cell.age])
            .collect();
        assert_eq!(
            cells,
            [
                ["not_stated", "not_stated", "not_stated"],
                ["resident", "female", "29-59"]
            ]
        );
    }
}
