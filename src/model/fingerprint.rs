//! A short name for exact bytes, the same on every machine and in every version of the program.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A short name for the exact bytes of a file, the same on every machine and in every version, for
/// drafts keep it. It tells accidents apart, not forgeries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of some bytes: sixteen at a time, so that it costs nothing beside reading
    /// them. Each step is reversible, so bytes that differ in one place alone never share it.
    pub fn of(bytes: &[u8]) -> Self {
        const FACTOR: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;
        // A product carries a difference upwards alone; turned by half and multiplied again, it
        // reaches every bit before the next word comes.
        let step = |hash: u128, word: u128| {
            let half = (hash ^ word).wrapping_mul(FACTOR).rotate_left(64);
            half.wrapping_mul(FACTOR)
        };
        let (words, rest) = bytes.as_chunks::<16>();
        let mut last = [0; 16];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        let words = words
            .iter()
            .chain([&last])
            .copied()
            .map(u128::from_le_bytes);
        Self(step(words.fold(FACTOR, step), bytes.len() as u128))
    }

    /// Its bytes.
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{:032x}", self.0)
    }
}

impl FromStr for Fingerprint {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u128::from_str_radix(text, 16).map(Self)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return u128::deserialize(deserializer).map(Self);
        }
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
