//! What filters take, with a vocabulary of few words in one language and one other layout.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::model::session::Session;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();

/// Words as the text layer would give them: names of some codes and places, and letters that a
/// layout turned round by one key.
struct Words;

impl Vocabulary for Words {
    fn knows(&self, _key: Key, _texts: &[String]) -> bool {
        true
    }

    fn key(&self, word: &str) -> Option<Key> {
        match word.to_lowercase().as_str() {
            "область" => Some(Key::Oblast),
            "тема" => Some(Key::Topic),
            other => Key::ALL.into_iter().find(|key| key.id() == other),
        }
    }

    fn names(&self, _list: CodeList, code: &str) -> Vec<String> {
        let names: &[&str] = match code {
            "gender-concept" => &["Gender", "Гендер түшүнүгү"],
            "gender-analysis" => &["Gender analysis"],
            "inclusive-budgeting" => &["Budgeting", "Бюджет"],
            "local_consultant" => &["Local consultant"],
            "planned" => &["Planned"],
            "ky" => &["Kyrgyz"],
            _ => &[],
        };
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn place_names(&self, code: &str) -> Vec<String> {
        let names: &[&str] = match code {
            "41703000000000" => &["Жалал-Абад облусу"],
            "41702000000000" => &["Ысык-Көл облусу"],
            "41703225000000" => &["Токтогул району"],
            "41703225853000" => &["Чолпон-Ата айыл аймагы", "Чолпон-Ата"],
            "41702410000000" => &["Балыкчы"],
            _ => &[],
        };
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn month(&self, word: &str) -> Option<u32> {
        (word == "november").then_some(11)
    }

    fn amount(&self, value: &str) -> Option<Amount> {
        match value {
            "several" => Some(Amount::Several),
            "nothing" => Some(Amount::NotStated),
            _ => None,
        }
    }

    fn other_layouts(&self, text: &str) -> Vec<String> {
        let other = |letter: char| match letter {
            'q' => 'б',
            'w' => 'ю',
            'e' => 'д',
            'r' => 'ж',
            't' => 'е',
            'y' => 'т',
            'т' => 't',
            'о' => 'o',
            'п' => 'p',
            'и' => 'i',
            'с' => 'c',
            other => other,
        };
        vec![text.chars().map(other).collect()]
    }
}

fn sessions() -> Vec<Session> {
    let session = |number: u8, more: serde_json::Value| {
        let mut file = json!({
            "format": 1,
            "id": format!("016e7b2a-5c00-7c3a-9f00-00000000000{number}"),
            "status": "held",
        });
        file.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        serde_json::from_value(file).unwrap()
    };
    vec![
        session(
            1,
            json!({
                "title": "Ачык-айкын бюджет",
                "starts_on": "2019-11-18",
                "municipality": { "code": "41703225853000" },
                "topics": ["gender-concept", "inclusive-budgeting"],
                "trainers": [{ "type": "local_consultant", "name": "А. Садыкова" }],
                "languages": ["ky"],
                "attendance": { "counts": [
                    { "role": "councillor", "sex": "female", "age": "29-59", "count": 3 }
                ] }
            }),
        ),
        session(
            2,
            json!({
                "starts_on": "2019-11-20",
                "ends_on": "2019-11-21",
                "municipality": { "code": "41702410000000" },
                "topics": ["gender-analysis"],
                "venue": "Мектеп №2",
                "attendance": {
                    "headcount": 5,
                    "groups": [{ "group": "disability", "sex": "female", "count": 1 }]
                }
            }),
        ),
        session(
            3,
            json!({
                "status": "planned",
                "kind": "refresher",
                "municipality": { "name": "Ноокен, Масы" },
                "methods": ["of-our-own"]
            }),
        ),
    ]
}

/// The catalogue of the sessions; the third has a problem.
fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for session in sessions() {
        let problem = crate::model::problem::Problem {
            at: crate::model::field::Address::of("starts_on"),
            what: crate::model::problem::What::Missing,
        };
        let problems = if session.starts_on.is_none() {
            vec![problem]
        } else {
            Vec::new()
        };
        catalogue.put(&session, 0, &problems);
    }
    catalogue
}

/// The last digits of the ids that a filter takes.
fn taken(text: &str) -> String {
    let catalogue = catalogue();
    let filter = Filter::read(text, TODAY, &catalogue, &Words);
    let digests = catalogue
        .digests()
        .iter()
        .filter(|digest| filter.takes(digest));
    digests
        .filter_map(|digest| digest.id.to_string().pop())
        .collect()
}

fn not_understood(text: &str) -> Vec<String> {
    Filter::read(text, TODAY, &catalogue(), &Words).not_understood
}

#[test]
fn words_are_looked_for_in_the_session_and_in_the_names_of_its_codes() {
    let cases = [
        ("", "123"),
        ("   ", "123"),
        ("бюджет", "1"),
        ("АЧЫК", "1"),
        ("айкын ачык", "1"),
        ("садыкова", "1"),
        ("чык", ""),
        ("мектеп", "2"),
        ("№2", "2"),
        ("масы", "3"),
        ("жалал", "1"),
        ("облусу", "12"),
        ("токтогул", "1"),
        ("planned", "3"),
        ("refresher", "3"),
        ("of-our-own", "3"),
        ("бюджет мектеп", ""),
        ("nothing", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), expected, "{text}");
    }
}

#[test]
fn a_key_asks_for_one_thing() {
    let cases = [
        ("oblast:жалал", "1"),
        ("область:Ысык", "2"),
        ("oblast:токтогул", ""),
        ("district:токтогул", "1"),
        ("place:токтогул", "1"),
        ("place:балыкчы", "2"),
        ("place:41703225853000", "1"),
        ("type:consultant", "1"),
        ("type:local_consultant", "1"),
        ("method:of-our-own", "3"),
        ("status:held", "12"),
        ("status:planned", "3"),
        ("kind:refresher", "3"),
        ("language:kyrgyz", "1"),
        ("role:councillor", "1"),
        ("role:not_stated", "2"),
        ("sex:female", "1"),
        ("sex:not_stated", "2"),
        ("age:29-59", "1"),
        ("age:60+", ""),
        ("group:disability", "2"),
        ("check:yes", "3"),
        ("check:жок", "12"),
        ("status:held role:councillor", "1"),
        ("status:held бюджет", "1"),
        ("STATUS:Planned", "3"),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), expected, "{text}");
    }
}

#[test]
fn what_is_not_stated_and_what_is_there_twice_can_be_asked_for() {
    let cases = [
        ("type:nothing", "23"),
        ("topic:several", "1"),
        ("topic:nothing", "3"),
        ("language:nothing", "23"),
        ("role:nothing", "2"),
        ("sex:nothing", "2"),
        ("group:nothing", "13"),
        ("place:nothing", "3"),
        ("oblast:nothing", "3"),
        ("month:nothing", "3"),
        ("tested:yes", ""),
        ("year:2019", "12"),
        ("month:11.2019", "12"),
        ("week:19.11.2019", "12"),
        ("year:2020", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), expected, "{text}");
    }
}

#[test]
fn a_key_without_a_value_asks_for_nothing_yet() {
    for text in ["oblast:", "oblast: ", "from:", "check: \"\"", "тема:"] {
        assert_eq!(taken(text), "123", "{text}");
        assert!(not_understood(text).is_empty(), "{text}");
    }
}

#[test]
fn a_whole_name_is_taken_before_parts_of_others() {
    let cases = [
        ("topic:gender", "1"),
        ("topic:\"gender analysis\"", "2"),
        ("topic:gender-analysis", "2"),
        ("topic:gend", "12"),
        ("topic:analysis", "2"),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), expected, "{text}");
    }
}

#[test]
fn quotes_hold_words_together() {
    let cases = [
        ("place:\"чолпон ата\"", "1"),
        ("place:чолпон ата", "1"),
        ("\"place:чолпон ата\"", "1"),
        ("\"айкын бюджет", "1"),
        ("\"\"", "123"),
        ("\"", "123"),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), expected, "{text}");
    }
}

#[test]
fn another_layout_is_tried_for_keys_and_values() {
    let cases = [
        ("qwerty", "1"),
        ("qw", "1"),
        ("topic:qwer", "1"),
        ("qwertyx", ""),
        ("топис:gend", "12"),
        ("тописЖgend", "12"),
        ("тописжgend", "12"),
        ("темаЖgend", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), expected, "{text}");
    }
}

#[test]
fn days_are_bounds_that_belong_to_the_filter() {
    let cases = [
        ("from:18.11.2019", "12"),
        ("from:19.11.2019", "2"),
        ("from:20.11.2019", "2"),
        ("from:21.11.2019", "2"),
        ("from:22.11.2019", ""),
        ("from:2019-11 to:11.2019", "12"),
        ("from:2019-12", ""),
        ("to:10.2019", ""),
        ("ended:2019-11", "12"),
        ("to:17.11.2019", ""),
        ("to:18.11.2019", "1"),
        ("to:19.11.2019", "1"),
        ("to:20.11.2019", "12"),
        ("from:21.11 to:21.11", "2"),
        ("from:19.11 to:20.11", "2"),
        ("from:2019-11-18 to:2019-11-18", "1"),
        ("from:22.11 to:20.11", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), expected, "{text}");
    }
}

#[test]
fn what_is_not_understood_is_said_and_takes_nothing() {
    let cases: [(&str, &[&str]); 9] = [
        ("from:soon", &["from:soon"]),
        ("from:2019-13", &["from:2019-13"]),
        ("FROM:31.2 check:maybe", &["FROM:31.2", "check:maybe"]),
        ("topic:-", &["topic:-"]),
        ("бюджет", &[]),
        ("unknown:бюджет", &["unknown:бюджет"]),
        ("9:30", &[]),
        ("– , !", &[]),
        ("топис:…", &["топис:…"]),
    ];
    for (text, expected) in cases {
        assert_eq!(not_understood(text), expected, "{text}");
        if !expected.is_empty() {
            assert_eq!(taken(text), "", "{text}");
        }
    }
}

#[test]
fn marks_between_words_ask_for_nothing() {
    assert_eq!(taken("ачык – бюджет"), "1");
    assert_eq!(taken("- , !"), "123");
    let filter = Filter::read(" - ", TODAY, &catalogue(), &Words);
    assert!(filter.is_empty());
}

#[test]
fn an_empty_filter_knows_that_it_is() {
    let catalogue = catalogue();
    assert!(Filter::default().is_empty());
    assert!(Filter::read("  topic: ", TODAY, &catalogue, &Words).is_empty());
    assert!(!Filter::read("x", TODAY, &catalogue, &Words).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_text_is_too_odd_for_a_filter(
        text in prop_oneof![any::<String>(), "[a-zа-яЖ:\" .0-9-]{0,30}", "(from|to|topic|check):.{0,6}"],
    ) {
        let catalogue = one();
        let filter = Filter::read(&text, TODAY, catalogue, &Words);
        let taken = catalogue.digests().iter().filter(|digest| filter.takes(digest)).count();
        prop_assert!(filter.not_understood.is_empty() || taken == 0);
        prop_assert!(!filter.is_empty() || taken == catalogue.len());
    }
}

/// One catalogue for many filters.
fn one() -> &'static Catalogue {
    static CATALOGUE: std::sync::LazyLock<Catalogue> = std::sync::LazyLock::new(catalogue);
    &CATALOGUE
}

#[test]
fn only_what_is_said_of_places_hides_a_municipality() {
    use crate::model::logbook::{Logbook, PlaceNames, ProgrammeMunicipality};
    let mut catalogue = catalogue();
    let listed = |code: &str| ProgrammeMunicipality {
        code: code.to_owned(),
        name: PlaceNames::default(),
        target: None,
        profile: None,
        extra: crate::model::record::Extra::default(),
    };
    let logbook = Logbook {
        municipalities: vec![listed("41703220856000"), listed("41702410000000")],
        ..Logbook::default()
    };
    assert_eq!(catalogue.whereabouts("41703220856000"), None);
    catalogue.list_places(&logbook);
    let unreached = catalogue.whereabouts("41703220856000").unwrap();
    let reached = catalogue.whereabouts("41702410000000").unwrap();
    let cases = [
        ("", true, true),
        ("oblast:жалал", true, false),
        ("oblast:ысык", false, true),
        ("place:41703220856000", true, false),
        ("place:жалал", true, false),
        ("жалал", true, false),
        ("балыкчы", false, true),
        ("бюджет", true, true),
        ("мектеп", true, true),
        ("topic:gender-concept from:01.12.2019", true, true),
        ("oblast:жалал topic:gender-concept", true, false),
        ("district:nothing", false, true),
        ("oblast:nothing", false, false),
        ("november", true, true),
        ("from:xyz", false, false),
    ];
    for (text, takes_unreached, takes_reached) in cases {
        let filter = Filter::read(text, TODAY, &catalogue, &Words);
        assert_eq!(filter.takes_place(&unreached), takes_unreached, "{text}");
        assert_eq!(filter.takes_place(&reached), takes_reached, "{text}");
    }
}
