//! Filters as people type them, asked of the digests of a small logbook.

use chrono::NaiveDate;

use super::*;
use crate::model::attendance::Count;
use crate::model::digest::Catalogue;
use crate::model::filter::{Filter, narrowed, written};
use crate::model::logbook::CodeName;
use crate::model::record::Extra;
use crate::model::session::{Document, Session, Stamp, Trainer};
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
        ("month:2019-11", &[1, 3, 4]),
        ("месяц:12.2019", &[2]),
        ("апта:02.12.2019", &[2]),
        ("year:2019", &[1, 2, 3, 4]),
        ("type:\"not stated\"", &[1, 2, 4]),
        ("тип:\"не указано\"", &[1, 2, 4]),
        ("topic:several", &[1]),
        ("тема:\"бир нече\"", &[1]),
        ("oblast:not_stated", &[2, 4]),
        ("tested:no", &[1, 2, 3, 4]),
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

/// The numbers of the sessions that a part finds among sessions that have one code each.
fn found(sessions: &[Session], logbook: &Logbook, part: &str) -> Vec<u128> {
    let mut catalogue = Catalogue::default();
    for session in sessions {
        catalogue.put(session, 0, &[]);
    }
    let today = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();
    let filter = Filter::read(part, today, &catalogue, &Words::new(logbook));
    assert_eq!(filter.not_understood, Vec::<String>::new(), "{part}");
    let digests = catalogue.digests().iter();
    digests
        .filter(|digest| filter.takes(digest))
        .map(|digest| digest.id.0.as_u128())
        .collect()
}

fn count(role: &str, sex: &str, age: &str, count: u32) -> Count {
    Count {
        role: role.to_owned(),
        sex: sex.to_owned(),
        age: age.to_owned(),
        count,
        extra: Extra::default(),
    }
}

fn with_code(session: &mut Session, list: CodeList, code: &str) {
    let code = code.to_owned();
    let counts = &mut session.attendance.counts;
    let mut count = count("councillor", "female", "29-59", 1);
    match list {
        CodeList::TrainerType => session.trainers.push(Trainer {
            kind: code,
            ..Trainer::default()
        }),
        CodeList::Topic => session.topics.push(code),
        CodeList::Method => session.methods.push(code),
        CodeList::Language => session.languages.push(code),
        CodeList::Status => session.status = code,
        CodeList::Kind => session.kind = code,
        CodeList::Role => {
            count.role = code;
            counts.push(count);
        }
        CodeList::Sex => {
            count.sex = code;
            counts.push(count);
        }
        CodeList::Age => {
            count.age = code;
            counts.push(count);
        }
        CodeList::DocumentKind => session.documents.push(Document {
            kind: code,
            ..Document::default()
        }),
        _ => panic!("{list:?} is not asked for"),
    }
}

#[test]
fn a_whole_name_finds_its_code_alone() {
    let logbook = Logbook::default();
    for key in Key::ALL {
        let Some(list) = key.list().filter(|list| *list != CodeList::Group) else {
            continue;
        };
        let codes = logbook.codes(list);
        let sessions: Vec<Session> = (0..)
            .zip(&codes)
            .map(|(number, code)| session(number, |session| with_code(session, list, code)))
            .collect();
        for texts in Language::ALL.map(Texts::new) {
            let names = Names::new(texts, &logbook);
            let word = &key_words(texts, key)[0];
            for (number, code) in (0..).zip(&codes) {
                for value in [names.code(list, code), (*code).to_owned()] {
                    let part = written(word, &value);
                    assert_eq!(found(&sessions, &logbook, &part), [number], "{part}");
                }
            }
        }
    }
}

#[test]
fn a_whole_name_finds_its_oblast_and_its_district_alone() {
    use crate::model::place::{PlaceKind, places};
    let logbook = Logbook::default();
    for (key, kind) in [
        (Key::Oblast, PlaceKind::Oblast),
        (Key::District, PlaceKind::District),
    ] {
        let codes: Vec<&str> = places()
            .iter()
            .filter(|place| place.kind == kind)
            .map(|place| place.code)
            .collect();
        assert!(codes.len() > 1);
        let sessions: Vec<Session> = (0..)
            .zip(&codes)
            .map(|(number, code)| {
                session(number, |session| {
                    session.municipality.code = (*code).to_owned();
                })
            })
            .collect();
        for texts in Language::ALL.map(Texts::new) {
            let names = Names::new(texts, &logbook);
            for (number, code) in (0..).zip(&codes) {
                let part = written(&key_words(texts, key)[0], &names.place_alone(code, ""));
                assert_eq!(found(&sessions, &logbook, &part), [number], "{part}");
            }
        }
    }
}

#[test]
fn a_name_with_quotes_or_of_signs_alone_is_found() {
    let mut logbook = Logbook::default();
    for (code, name) in [("q", "Club \"Ak-Keme\""), ("r", "Club"), ("s", "***")] {
        logbook.roles.push(CodeName {
            code: code.to_owned(),
            name: crate::model::logbook::Names {
                en: name.to_owned(),
                ..Default::default()
            },
            extra: Extra::default(),
        });
    }
    let codes = ["q", "r", "s", "t \"u\" v"];
    let sessions: Vec<Session> = (0..)
        .zip(codes)
        .map(|(number, code)| session(number, |session| with_code(session, CodeList::Role, code)))
        .collect();
    let cases: [(&str, &[u128]); 5] = [
        ("Club \"Ak-Keme\"", &[0]),
        ("Club", &[1]),
        ("s", &[2]),
        ("t \"u\" v", &[3]),
        ("clu", &[0, 1]),
    ];
    for (value, expected) in cases {
        let part = written("role", value);
        assert_eq!(found(&sessions, &logbook, &part), expected, "{part}");
    }
}

#[test]
fn who_was_not_counted_is_not_stated() {
    let people = |role: &'static str, sex: &'static str, headcount: u32| {
        move |session: &mut Session| {
            session.attendance.headcount = Some(headcount);
            session.attendance.counts.push(count(role, sex, "14-28", 5));
        }
    };
    let sessions = [
        session(1, people("councillor", "female", 5)),
        session(2, people("councillor", "male", 6)),
        session(3, people("not_stated", "male", 5)),
        session(4, people("councillor", "", 5)),
    ];
    let logbook = Logbook::default();
    let cases: [(&str, &[u128]); 3] = [
        ("role:not_stated", &[2, 3]),
        ("sex:not_stated", &[2, 4]),
        ("age:\"not stated\"", &[2]),
    ];
    for (part, expected) in cases {
        assert_eq!(found(&sessions, &logbook, part), expected, "{part}");
    }
}

#[test]
fn a_filter_is_narrowed_by_whole_parts() {
    let part = written("type", "Gender expert");
    let cases = [
        ("", "type:\"Gender expert\""),
        (" gender ", "gender type:\"Gender expert\""),
        ("oblast:\"жалал", "oblast:\"жалал\" type:\"Gender expert\""),
        ("type:\"Gender expert\"", "type:\"Gender expert\""),
        ("type:\"Gender expert\" a", "type:\"Gender expert\" a"),
        ("a type:\"Gender expert\" b", "a type:\"Gender expert\" b"),
    ];
    for (filter, expected) in cases {
        assert_eq!(narrowed(filter, std::slice::from_ref(&part)), expected);
    }
}
