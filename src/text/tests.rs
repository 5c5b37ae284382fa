//! What holds for the three Fluent files together, and for the way messages are said.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// The variables of each message and attribute, by its id.
fn variables(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut id) = (String::new(), String::new());
    for line in language.source().lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let name = line.split('=').next().unwrap_or_default().trim();
        if let Some(attribute) = name.strip_prefix('.') {
            id = format!("{message}.{attribute}");
        } else if !line.starts_with([' ', '}']) {
            message = name.to_owned();
            id = message.clone();
        }
        let variables = found.entry(id.clone()).or_default();
        for after in line.split('$').skip(1) {
            let end = after
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
                .unwrap_or(after.len());
            variables.insert(after[..end].to_owned());
        }
    }
    found
}

fn sections(language: Language) -> Vec<&'static str> {
    let source = language.source().lines();
    source.filter_map(|line| line.strip_prefix("## ")).collect()
}

#[test]
fn every_file_parses_and_repeats_no_message() {
    for language in Language::ALL {
        let resource = FluentResource::try_new(language.source().to_owned())
            .map_err(|(_, errors)| errors)
            .unwrap();
        let mut bundle = Bundle::new_concurrent(vec![language.identifier()]);
        assert_eq!(bundle.add_resource(resource), Ok(()), "{language}");
    }
}

#[test]
fn the_three_files_have_the_same_sections_messages_attributes_and_variables() {
    let english = variables(Language::English);
    assert!(english.len() > 100);
    for language in [Language::Kyrgyz, Language::Russian] {
        assert_eq!(ids(language), ids(Language::English), "{language}");
        assert_eq!(variables(language), english, "{language}");
        assert_eq!(sections(language), sections(Language::English));
    }
}

#[test]
fn the_list_of_ids_is_what_can_be_said() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let listed: BTreeSet<String> = ids(language).into_iter().collect();
        assert_eq!(listed, variables(language).into_keys().collect());
        for id in &listed {
            let said = texts.find(id, &[]);
            assert!(said.is_some_and(|text| !text.is_empty()), "{language} {id}");
        }
    }
}

/// Every message with every variable given, as a number and as a text, leaves no placeholder.
#[test]
fn messages_take_all_that_they_ask_for() {
    for language in Language::ALL {
        for (id, names) in variables(language) {
            for value in [Arg::from(5), Arg::from("x")] {
                let args: Vec<_> = names.iter().map(|n| (n.as_str(), value.clone())).collect();
                let said = Texts::new(language).say_with(&id, &args);
                assert!(!said.contains(['{', '$', '⟨']), "{language} {id}: {said}");
            }
        }
    }
}

#[test]
fn plurals_go_by_value_and_numbers_by_language() {
    let cases = [
        (Language::English, 1, "1 participant"),
        (Language::English, 1_398, "1,398 participants"),
        (Language::Russian, 1, "1 участник"),
        (Language::Russian, 22, "22 участника"),
        (Language::Russian, 1_005, "1\u{a0}005 участников"),
        (Language::Russian, 111, "111 участников"),
        (Language::Kyrgyz, 1, "1 катышуучу"),
        (Language::Kyrgyz, 398, "398 катышуучу"),
    ];
    for (language, count, expected) in cases {
        let said = Texts::new(language).say_with("count-participants", &[("count", count.into())]);
        assert_eq!(said, expected);
    }
    let hours = |language| Texts::new(language).say_with("count-hours", &[("count", 6.5.into())]);
    assert_eq!(hours(Language::English), "6.5 hours");
    assert_eq!(hours(Language::Kyrgyz), "6,5 саат");
}

#[test]
fn a_message_that_does_not_exist_shows_its_id() {
    let texts = Texts::new(Language::Russian);
    for id in [
        "no-such",
        "button-save.no-such",
        "",
        ".",
        "two words",
        "a.b.c",
    ] {
        assert_eq!(texts.say(id), format!("⟨{id}⟩"));
    }
    assert_eq!(texts.find("no-such", &[]), None);
}

#[test]
fn a_value_put_in_is_neither_marked_nor_read_again() {
    let texts = Texts::new(Language::English);
    let said = texts.say_with(
        "fault-place",
        &[("line", "{ $x }".into()), ("column", 2.into())],
    );
    assert_eq!(said, "line { $x }, column 2");
}

#[test]
fn languages_are_read_back_from_their_codes() {
    for language in Language::ALL {
        assert_eq!(language.to_string().parse(), Ok(language));
    }
    assert_eq!("KY".parse(), Ok(Language::Kyrgyz));
    assert_eq!("kg".parse::<Language>(), Err(UnknownLanguage("kg".into())));
}

#[test]
fn the_system_language_is_the_first_that_is_spoken() {
    let cases: [(&[&str], Language); 8] = [
        (&["ky-KG"], Language::Kyrgyz),
        (&["ru_RU.UTF-8"], Language::Russian),
        (&["en-GB"], Language::English),
        (&["uz-UZ", "ky-KG"], Language::Kyrgyz),
        (&["uz-UZ"], Language::Russian),
        (&["de-DE"], Language::English),
        (&["C"], Language::English),
        (&[], Language::English),
    ];
    for (tags, expected) in cases {
        let tags = tags.iter().map(|tag| (*tag).to_owned());
        assert_eq!(Language::of_tags(tags), expected);
    }
}

#[test]
fn texts_go_between_threads() {
    fn sendable<T: Send + Sync>() {}
    sendable::<Texts>();
}
