//! Participants by sex, in words and in columns.

use crate::model::digest::Sexes;
use crate::text::Texts;

/// A column of participants: its heading, and how many stand in it.
pub(super) type BySex = (&'static str, fn(Sexes) -> u64);

/// The sexes, in the order in which they stand side by side.
pub(super) const SEXES: [BySex; 4] = [
    ("code-sex-female", |sexes| sexes.female),
    ("code-sex-male", |sexes| sexes.male),
    ("code-sex-other", |sexes| sexes.other),
    ("code-role-not_stated.short", |sexes| sexes.not_stated),
];

/// "206 women, 183 men, 9 not stated": those of whom there are any.
pub(super) fn in_words(texts: Texts, people: Sexes) -> String {
    let parts = [
        ("count-women", people.female),
        ("count-men", people.male),
        ("count-other", people.other),
        ("cli-count-not-stated", people.not_stated),
    ];
    let some = parts.iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = some
        .map(|(id, count)| texts.say_with(id, &[("count", (*count).into())]))
        .collect();
    said.join(", ")
}
