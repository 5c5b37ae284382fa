//! Sums of measures that come to the same in whatever order they are added up and by however many
//! threads, and from which a part can be taken away again: sums of floating-point numbers do neither.

use std::ops::{AddAssign, SubAssign};

/// The unit that is counted: a billionth. Hours and percents are written with a few decimals, which
/// it keeps as they are; of a third it loses so little that a million of them show nothing of it.
const PARTS: f64 = 1e9;

/// The largest number that is taken as it is. Beyond it there are no hours and no percents, and sums of
/// what a file may say all the same have to stay within their number.
const MOST: f64 = 1e12;

/// A sum of measures, to the billionth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exact(i128);

impl Exact {
    /// A measure, so many times.
    pub fn times(measure: f64, count: u32) -> Self {
        let parts = (measure.clamp(-MOST, MOST) * PARTS).round();
        Self(parts as i128 * i128::from(count))
    }

    /// What it comes to.
    pub fn value(self) -> f64 {
        self.0 as f64 / PARTS
    }
}

impl From<f64> for Exact {
    fn from(measure: f64) -> Self {
        Self::times(measure, 1)
    }
}

impl AddAssign for Exact {
    fn add_assign(&mut self, more: Self) {
        self.0 = self.0.saturating_add(more.0);
    }
}

impl SubAssign for Exact {
    fn sub_assign(&mut self, less: Self) {
        self.0 = self.0.saturating_sub(less.0);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sum(measures: impl IntoIterator<Item = f64>) -> Exact {
        let mut sum = Exact::default();
        for measure in measures {
            sum += measure.into();
        }
        sum
    }

    #[test]
    fn decimals_add_up_to_what_a_person_expects() {
        let cases: [(&[f64], f64); 6] = [
            (&[], 0.0),
            (&[0.1, 0.2], 0.3),
            (&[6.0; 25], 150.0),
            (&[1.5, 2.25, -0.75], 3.0),
            (&[f64::NAN, 1.0], 1.0),
            (&[f64::INFINITY], MOST),
        ];
        for (measures, expected) in cases {
            assert_eq!(sum(measures.iter().copied()).value(), expected);
        }
        assert_eq!(Exact::times(72.5, 4_000_000_000).value(), 290e9);
    }

    proptest! {
        #[test]
        fn neither_order_nor_what_comes_and_goes_changes_a_sum(
            measures in prop::collection::vec(-1e15..1e15_f64, 0..20),
            guest in any::<f64>(),
        ) {
            let forth = sum(measures.iter().copied());
            prop_assert_eq!(forth, sum(measures.iter().rev().copied()));
            let mut with_guest = forth;
            with_guest += guest.into();
            with_guest -= guest.into();
            prop_assert_eq!(with_guest, forth);
        }
    }
}
