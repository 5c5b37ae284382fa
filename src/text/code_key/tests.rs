use std::collections::BTreeSet;

use super::*;
use crate::model::line::line_field;
use crate::text::Language;

/// What the keys that write a sex type: on the US layout, the Russian one, the Kyrgyz one of
/// Linux and that of Windows, each plain and with Shift, and with AltGr where there is more.
const KEYS: [&[char]; 16] = [
    &['1', '!'],
    &['2', '@', '"'],
    &['3', '#', '№'],
    &['4', '$', ';'],
    &['6', '^', ':'],
    &['q', 'Q', 'й', 'Й'],
    &['w', 'W', 'ц', 'Ц'],
    &['o', 'O', 'щ', 'Щ'],
    &['f', 'F', 'а', 'А'],
    &['j', 'J', 'о', 'О', 'ө', 'Ө'],
    &['l', 'L', 'д', 'Д'],
    &[';', ':', 'ж', 'Ж'],
    &['\'', '"', 'э', 'Э'],
    &['v', 'V', 'м', 'М'],
    &['m', 'M', 'ь', 'Ь'],
    &[',', '<', 'б', 'Б'],
];

fn key(id: &str, key: char) -> Option<Code> {
    code_of_key(line_field(id).unwrap(), key, &Logbook::default())
}

#[test]
fn no_key_means_two_sexes() {
    for letters in KEYS {
        let sexes: BTreeSet<Code> = letters
            .iter()
            .filter_map(|letter| key("sex", *letter))
            .collect();
        assert!(sexes.len() <= 1, "{letters:?}: {sexes:?}");
    }
    let mut all = BTreeSet::new();
    for (sex, keys) in SEXES {
        for letter in keys.chars() {
            assert!(all.insert(letter), "{letter} twice");
            assert_eq!(key("sex", letter).as_deref(), Some(sex));
        }
    }
}

#[test]
fn letters_and_their_keys_write_a_sex_and_digits_the_rest() {
    let cases = [
        ("sex", 'ж', Some("female")),
        ("sex", ';', Some("female")),
        ("sex", 'А', Some("female")),
        ("sex", 'W', Some("female")),
        ("sex", '1', Some("female")),
        ("sex", 'э', Some("male")),
        ("sex", 'ь', Some("male")),
        ("sex", '2', Some("male")),
        ("sex", ',', Some("other")),
        ("sex", '3', Some("other")),
        ("sex", ' ', Some("not_stated")),
        ("sex", '0', Some("not_stated")),
        ("sex", '4', None),
        ("sex", 'x', None),
        ("role", '1', Some("local_authority")),
        ("role", '6', Some("other")),
        ("role", '7', None),
        ("role", '0', Some("not_stated")),
        ("role", 'ж', None),
        ("status", '1', Some("present")),
        ("status", '5', Some("excused")),
        ("status", '6', None),
        ("status", '0', Some("")),
        ("status", '٣', None),
        ("name", '1', None),
        ("groups", '1', None),
        ("walk_in", '1', None),
    ];
    for (id, letter, wanted) in cases {
        assert_eq!(key(id, letter).as_deref(), wanted, "{id} {letter}");
    }
}

#[test]
fn roles_that_a_logbook_adds_have_digits_too() {
    let logbook = Logbook {
        roles: serde_json::from_str(r#"[{"code":"teacher"},{"code":"doctor"}]"#).unwrap(),
        ..Logbook::default()
    };
    let role = line_field("role").unwrap();
    assert_eq!(code_of_key(role, '7', &logbook).as_deref(), Some("teacher"));
    assert_eq!(code_of_key(role, '8', &logbook).as_deref(), Some("doctor"));
}

#[test]
fn the_keys_that_are_shown_write_what_stands_beside_them() {
    let logbook = Logbook::default();
    for (language, sexes) in [
        (Language::Kyrgyz, "аэб0"),
        (Language::Russian, "жмд0"),
        (Language::English, "fmo0"),
    ] {
        let texts = Texts::new(language);
        for (id, shown) in [
            ("sex", sexes),
            ("role", "1234560"),
            ("status", "12345"),
            ("name", ""),
        ] {
            let field = line_field(id).unwrap();
            let keys = keys_of_code(field, &logbook, texts);
            let letters: String = keys.iter().map(|(key, _)| key.as_str()).collect();
            assert_eq!(letters, shown, "{language} {id}");
            for (key, code) in keys {
                let letter = key.chars().next().unwrap();
                assert_eq!(
                    code_of_key(field, letter, &logbook),
                    Some(code),
                    "{language} {key}"
                );
            }
        }
    }
}
