//! What a single key writes into a column of the sheet of names, on any keyboard layout: letters
//! for the sex, digits for everything else. The letters of the three languages are taken at once,
//! each also where the same key types another letter.

use crate::model::code::{Code, CodeList, NOT_STATED};
use crate::model::line::{LineField, LineKind};
use crate::model::logbook::Logbook;

use super::Texts;
use super::names::Names;

/// The keys of each sex: the first letters of its words in English, Russian and Kyrgyz, what the
/// keys of these letters type on the other layout, and a digit. No key stands twice.
const SEXES: [(&str, &str); 3] = [
    ("female", "fwжац;1"),
    ("male", "mмэьv'2"),
    ("other", "oощдlб,3"),
];

/// The keys that say that nothing is stated.
const NOTHING: [char; 5] = ['0', '?', '-', '–', ' '];

/// The code that a key writes into a column of one code, or that it adds to one of several; the
/// empty code where it takes away what stands there. Nothing where the key means nothing.
pub fn code_of_key(field: &LineField, key: char, logbook: &Logbook) -> Option<Code> {
    let list = match field.kind {
        LineKind::Code(list) | LineKind::Codes(list) => list,
        LineKind::YesNo => return yes_or_no(key),
        LineKind::Text | LineKind::Born => return None,
    };
    if NOTHING.contains(&key) {
        let states_it = matches!(list, CodeList::Sex | CodeList::Role);
        return Some(if states_it { NOT_STATED } else { "" }.to_owned());
    }
    if list == CodeList::Sex {
        let key = key.to_lowercase().next()?;
        let sex = SEXES.iter().find(|(_, keys)| keys.contains(key));
        return sex.map(|(sex, _)| (*sex).to_owned());
    }
    let place = usize::try_from(key.to_digit(10)?).ok()?.checked_sub(1)?;
    choices(list, logbook)
        .get(place)
        .map(|code| (*code).to_owned())
}

fn yes_or_no(key: char) -> Option<Code> {
    let said = match key {
        '1' | '+' => "true",
        '2' => "false",
        key if NOTHING.contains(&key) => "",
        _ => return None,
    };
    Some(said.to_owned())
}

/// The codes of a list that have a digit each, in their order.
pub fn choices(list: CodeList, logbook: &Logbook) -> Vec<&str> {
    let codes = logbook.codes(list).into_iter();
    codes.filter(|code| *code != NOT_STATED).take(9).collect()
}

/// The keys of a column, each with what it writes in words; nothing for a column of text.
pub fn legend(texts: Texts, field: &LineField, logbook: &Logbook) -> Vec<(String, String)> {
    let names = Names::new(texts, logbook);
    match field.kind {
        LineKind::Code(CodeList::Sex) => ["female", "male", "other"]
            .map(|sex| {
                let key = texts.say(&format!("sex-key-{sex}"));
                (key, texts.say(&format!("attendance-one-{sex}")))
            })
            .into(),
        LineKind::Code(list) | LineKind::Codes(list) => choices(list, logbook)
            .iter()
            .zip(1..)
            .map(|(code, digit)| (digit.to_string(), names.code_short(list, code)))
            .collect(),
        LineKind::YesNo => vec![
            ("1".to_owned(), texts.say("value-yes")),
            ("2".to_owned(), texts.say("value-no")),
        ],
        LineKind::Text | LineKind::Born => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::command::layout::{Layout, latin};
    use crate::model::line::line_field;
    use crate::text::Language;

    fn written(field: &str, key: char) -> Option<Code> {
        code_of_key(line_field(field).unwrap(), key, &Logbook::default())
    }

    #[test]
    fn a_key_means_one_sex_whatever_the_layout() {
        let mut seen: HashMap<char, &str> = HashMap::new();
        for (sex, keys) in SEXES {
            for key in keys.chars() {
                assert_eq!(seen.insert(key, sex), None, "{key}");
                // The same press with another layout on.
                if let Some(other) = latin(Layout::Jcuken, key)
                    && let Some(means) = written("sex", other)
                {
                    assert_eq!(means, sex, "{key} and {other} are one key");
                }
            }
        }
    }

    #[test]
    fn the_letters_of_every_language_are_taken() {
        for (sex, letters) in [("female", "fFwWжЖаА"), ("male", "mMмМэЭ"), ("other", "oдб")]
        {
            for letter in letters.chars() {
                assert_eq!(written("sex", letter).as_deref(), Some(sex), "{letter}");
            }
        }
        for texts in Language::ALL.map(Texts::new) {
            let sex = line_field("sex").unwrap();
            for ((key, _), sex) in legend(texts, sex, &Logbook::default()).iter().zip(SEXES) {
                let key = key.chars().next().unwrap();
                assert_eq!(written("sex", key).as_deref(), Some(sex.0));
            }
        }
        assert_eq!(written("sex", '?').as_deref(), Some(NOT_STATED));
        assert_eq!(written("sex", 'z'), None);
    }

    #[test]
    fn digits_are_the_other_codes_in_their_order() {
        for (field, key, wanted) in [
            ("role", '1', Some("local_authority")),
            ("role", '5', Some("resident")),
            ("role", '0', Some("not_stated")),
            ("role", '7', None),
            ("role", 'x', None),
            ("status", '3', Some("left_early")),
            ("status", '0', Some("")),
            ("groups", '2', Some("ethnic_minority")),
            ("walk_in", '1', Some("true")),
            ("first_time", '-', Some("")),
            ("name", '1', None),
        ] {
            assert_eq!(written(field, key).as_deref(), wanted, "{field} {key}");
        }
    }
}
