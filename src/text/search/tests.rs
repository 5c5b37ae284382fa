//! Filters as people type them, asked of the digests of a small logbook.

use chrono::NaiveDate;

use super::*;
use crate::model::digest::Catalogue;
use crate::model::filter::Filter;
use crate::model::session::{Session, Stamp, Trainer};
use crate::model::value::{Date, SessionId};

const CHOLPON_ATA: &str = "41703225853000";
const TYUP: &str = "41702225000000";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn session(number: u128, change: impl FnOnce(&mut Session)) -> Session {
    let id = SessionId(uuid::Uuid::from_u128(number));
    let mut session = Session::new(id, Stamp::default());
    session.starts_on = Some(day("2019-11-18"));
    change(&mut session);
    session
}

/// The numbers of the sessions that a filter takes, of four.
fn taken(text: &str) -> Vec<u128> {
    let mut catalogue = Catalogue::default();
    let sessions = [
        session(1, |session| {
            session.municipality.code = CHOLPON_ATA.into();
            session.topics = vec!["inclusive-budgeting".into(), "gender-concept".into()];
        }),
        session(2, |session| {
            session.starts_on = Some(day("2019-12-02"));
            session.municipality.name = "Ысык-Көл, мектеп".into();
            session.status = "planned".into();
            session.topics = vec!["gender-analysis".into()];
        }),
        session(3, |session| {
            session.municipality.code = TYUP.into();
            session.trainers = vec![Trainer {
                kind: "local_consultant".into(),
                ..Trainer::default()
            }];
        }),
        session(4, |session| session.title = "Пожарная охрана".into()),
    ];
    for session in &sessions {
        catalogue.put(session, 0, &[]);
    }
    let today = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();
    let logbook = Logbook::default();
    let filter = Filter::read(text, today, &catalogue, &Words::new(&logbook));
    let mut taken: Vec<u128> = catalogue
        .digests()
        .iter()
        .filter(|digest| filter.takes(digest))
        .map(|digest| digest.id.0.as_u128())
        .collect();
    taken.sort_unstable();
    taken
}

#[test]
fn a_filter_is_understood_in_every_language_and_layout() {
    let cases: &[(&str, &[u128])] = &[
        ("", &[1, 2, 3, 4]),
        ("oblast:жалал", &[1]),
        ("область:джалал", &[1]),
        ("облус:Жалал-Абад", &[1]),
        ("oblast:jalal", &[1]),
        ("щидфыеЖ;fkfk", &[1]),
        ("j,kfcnm:жалал", &[1]),
        ("place:чолпон", &[1]),
        ("жер:\"чолпон ата\"", &[1]),
        ("место:xjkgjy", &[1]),
        ("place:cholpon", &[1]),
        ("токтогул", &[1]),
        ("type:local", &[3]),
        ("тип:консультант", &[3]),
        ("түр:жергиликтуу", &[3]),
        ("topic:budget", &[1]),
        ("тема:,.l;tn", &[1]),
        ("тема:бюджет", &[1]),
        ("topic:gender", &[1, 2]),
        ("gender", &[1, 2]),
        ("status:planned", &[2]),
        ("абал:пландалган", &[2]),
        ("статус:запл", &[2]),
        ("ысык кол", &[2, 3]),
        ("from:2019-12-01", &[2]),
        ("с:01.12.2019", &[2]),
        ("чейин:20.11.2019", &[1, 3, 4]),
        ("oblast:", &[1, 2, 3, 4]),
        ("пожар", &[4]),
        ("охран", &[4]),
        ("from:never", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(taken(text), *expected, "{text}");
    }
}

#[test]
fn no_two_keys_share_a_word() {
    let mut owners: HashMap<String, Key> = HashMap::new();
    for key in Key::ALL {
        let mut words = vec![key.id().to_owned()];
        for language in Language::ALL {
            words.extend(key_words(Texts::new(language), key));
        }
        for word in words {
            assert!(!word.is_empty(), "{key:?}");
            let folded = fold(&word);
            assert!(!folded.contains(' '), "{word} would be two words");
            let owner = *owners.entry(folded).or_insert(key);
            assert_eq!(owner, key, "{word}");
        }
    }
}

#[test]
fn a_place_is_known_by_its_official_name_beside_the_logbooks_own() {
    let logbook: Logbook = serde_json::from_str(&format!(
        r#"{{"format":1,"id":"016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
            "municipalities":[{{"code":"{CHOLPON_ATA}","name":{{"ky":"Биздин айыл"}}}}]}}"#
    ))
    .unwrap();
    let names = Words::new(&logbook).place_names(CHOLPON_ATA);
    for name in ["Биздин айыл", "Чолпон-Ата айыл аймагы"] {
        assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
    }
}

#[test]
fn a_text_is_its_own_in_no_other_layout() {
    let logbook = Logbook::default();
    let words = Words::new(&logbook);
    assert_eq!(words.other_layouts("xjkgjy"), ["чолпон"]);
    assert_eq!(words.other_layouts("ащч"), ["fox"]);
    assert_eq!(words.other_layouts("2019"), Vec::<String>::new());
}
