//! Participants by sex in words, as the commands say them.

use crate::model::digest::Sexes;
use crate::text::Texts;

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
