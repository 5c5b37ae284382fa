//! Tables that say how many came and count one sex alone: who else came has no sex that anybody stated,
//! and a share of women is easily taken for one of all. Nobody is counted as what nobody has stated.

use super::columns::Matching;
use super::target::{Target, stated};
use crate::model::attendance::Attendance;
use crate::text::Texts;

/// The sex that alone is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OneSex {
    /// Women.
    Women,
    /// Men.
    Men,
}

impl OneSex {
    const ALL: [Self; 2] = [Self::Women, Self::Men];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Women => "female",
            Self::Men => "male",
        }
    }

    /// What it means for the figures, and how it is mended, in a sentence or two.
    pub fn sentence(self, texts: Texts) -> String {
        match self {
            Self::Women => texts.say("sheet-told-only-women"),
            Self::Men => texts.say("sheet-told-only-men"),
        }
    }

    /// The one that columns count, where they count no other and no row says which it counts.
    pub(super) fn of(matching: &Matching) -> Option<Self> {
        let counted = matching.columns.iter().filter_map(|column| {
            let Some(Target::Count(cell)) = &column.target else {
                return None;
            };
            stated(&cell.sex).then_some(cell.sex.as_str())
        });
        let mut counted = counted.collect::<Vec<&str>>();
        counted.dedup();
        let by_rows = matching.column_of(&Target::RowSex).is_some();
        let mut all = Self::ALL.into_iter().filter(|_| !by_rows);
        all.find(|one| counted == [one.code()])
    }

    /// Whether more came to a session than are counted of it, and nobody of another sex.
    pub(super) fn leaves_others(self, attendance: &Attendance) -> bool {
        let of_it = |sex: &str| sex == self.code();
        let counts = attendance.counts.iter().filter(|count| stated(&count.sex));
        let counted = counts.clone().map(|count| count.count);
        let counted = counted.fold(0_u32, u32::saturating_add);
        counts.clone().all(|count| of_it(&count.sex))
            && counted > 0
            && attendance.participants(0) > counted
    }
}
