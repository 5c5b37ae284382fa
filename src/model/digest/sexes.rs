//! Numbers of people by sex, whatever they are counted for. A share is a share of those whose sex
//! is stated.

use serde::{Deserialize, Serialize};

/// Participants by sex; the four add up to the participants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sexes {
    /// Women and girls.
    pub female: u64,
    /// Men and boys.
    pub male: u64,
    /// Neither.
    pub other: u64,
    /// Whose sex was not written down, and who was not counted by sex at all.
    pub not_stated: u64,
}

impl Sexes {
    /// All of them.
    pub fn total(self) -> u64 {
        self.female + self.male + self.other + self.not_stated
    }

    /// Those whose sex is stated.
    pub fn stated(self) -> u64 {
        self.female + self.male + self.other
    }

    /// Women among those whose sex is stated, from 0 to 1; none where nobody's is.
    pub fn women_share(self) -> Option<f64> {
        let stated = self.stated();
        (stated > 0).then(|| self.female as f64 / stated as f64)
    }

    /// Adds people of a sex, given as its code.
    pub fn add(&mut self, sex: &str, count: u64) {
        match sex {
            "female" => self.female += count,
            "male" => self.male += count,
            "other" => self.other += count,
            _ => self.not_stated += count,
        }
    }
}

impl std::ops::AddAssign for Sexes {
    fn add_assign(&mut self, more: Self) {
        self.female += more.female;
        self.male += more.male;
        self.other += more.other;
        self.not_stated += more.not_stated;
    }
}

impl std::ops::SubAssign for Sexes {
    fn sub_assign(&mut self, less: Self) {
        self.female = self.female.saturating_sub(less.female);
        self.male = self.male.saturating_sub(less.male);
        self.other = self.other.saturating_sub(less.other);
        self.not_stated = self.not_stated.saturating_sub(less.not_stated);
    }
}
