//! What codes and places are called, with and without a logbook's own words.

use std::collections::BTreeMap;

use super::*;
use crate::model::code::age_bands;
use crate::model::place::places;

fn logbook(json: &str) -> Logbook {
    serde_json::from_str(json).unwrap()
}

fn names(language: Language, logbook: &Logbook) -> Names<'_> {
    Names::new(Texts::new(language), logbook)
}

/// A logbook with words of its own, some in one language alone.
fn own_words() -> Logbook {
    logbook(
        r#"{
            "format": 1,
            "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
            "programme": { "name": { "en": "", "ru": "Услуги", "ky": "Кызматтар" } },
            "municipalities": [
                { "code": "41703225853000", "name": { "ky": "Чолпон-Ата АА", "ru": "", "en": "" } },
                { "code": "41703225999000", "name": { "ky": "Жаңы айыл аймагы", "ru": "", "en": "" } }
            ],
            "trainer_types": [
                { "code": "local_consultant", "name": { "en": "Village adviser", "ru": "", "ky": "" } },
                { "code": "mentor", "name": { "en": "", "ru": "Наставник", "ky": "" } }
            ]
        }"#,
    )
}

#[test]
fn every_code_of_the_program_has_a_name_in_every_language() {
    let logbook = Logbook::default();
    for language in Language::ALL {
        let names = names(language, &logbook);
        for list in CodeList::ALL {
            for code in list.built_in() {
                assert_ne!(names.code(list, code), *code, "{language} {list:?}");
                let short = names.code_short(list, code);
                let most = match list {
                    CodeList::Topic | CodeList::Role | CodeList::Group => 12,
                    CodeList::TrainerType => 18,
                    _ => 80,
                };
                assert!(short.chars().count() <= most, "{language} {short}");
            }
        }
        for profile in CodeList::AgeProfile.built_in() {
            for band in age_bands(profile) {
                let short = names.code_short(CodeList::Age, band);
                assert!(short.chars().count() <= 5, "{language} {short}");
            }
        }
    }
}

#[test]
fn names_of_one_list_differ() {
    let logbook = Logbook::default();
    for language in Language::ALL {
        let names = names(language, &logbook);
        for list in CodeList::ALL {
            let codes = logbook.codes(list);
            for short in [false, true] {
                let mut seen = BTreeMap::new();
                for code in &codes {
                    let name = match short {
                        true => names.code_short(list, code),
                        false => names.code(list, code),
                    };
                    assert_eq!(seen.insert(name.clone(), code), None, "{language} {name}");
                }
            }
        }
    }
}

#[test]
fn bands_of_age_are_told_by_their_bounds() {
    let logbook = Logbook::default();
    let english = names(Language::English, &logbook);
    let cases = [
        ("0-13", "Under 14", "<14"),
        ("14-28", "14–28", "14–28"),
        ("60+", "60 and over", "60+"),
        ("not_stated", "Not stated", "?"),
        ("elderly", "elderly", "elderly"),
        ("below", "below", "below"),
        ("from", "from", "from"),
        ("99999-", "99999-", "99999-"),
        ("", "", ""),
    ];
    for (code, name, short) in cases {
        assert_eq!(english.code(CodeList::Age, code), name);
        assert_eq!(english.code_short(CodeList::Age, code), short);
    }
    let kyrgyz = names(Language::Kyrgyz, &logbook);
    assert_eq!(kyrgyz.code(CodeList::Age, "0-13"), "14 жашка чейин");
}

#[test]
fn the_words_of_the_logbook_come_first_and_the_readers_language_before_others() {
    let logbook = own_words();
    let code = |language, code| names(language, &logbook).code(CodeList::TrainerType, code);
    assert_eq!(
        code(Language::English, "local_consultant"),
        "Village adviser"
    );
    assert_eq!(
        code(Language::Russian, "local_consultant"),
        "Местный консультант"
    );
    assert_eq!(code(Language::Kyrgyz, "mentor"), "Наставник");
    let short = names(Language::English, &logbook).code_short(CodeList::TrainerType, "mentor");
    assert_eq!(short, "Наставник");
    assert_eq!(names(Language::English, &logbook).programme(), "Услуги");
    assert_eq!(names(Language::Kyrgyz, &logbook).programme(), "Кызматтар");
}

#[test]
fn a_code_that_nobody_defined_shows_as_it_is() {
    let logbook = Logbook::default();
    let names = names(Language::Kyrgyz, &logbook);
    for code in [
        "",
        "mentor",
        "gender-analysis.short",
        "два слова",
        "a{b}",
        "-",
    ] {
        assert_eq!(names.code(CodeList::Topic, code), code);
        assert_eq!(names.code_short(CodeList::Topic, code), code);
    }
}

#[test]
fn a_place_is_named_with_its_district() {
    let logbook = Logbook::default();
    let aimak = "41703225853000";
    let cases = [
        (
            Language::Kyrgyz,
            "Чолпон-Ата айыл аймагы, Токтогул району",
            "Чолпон-Ата, Токтогул",
        ),
        (
            Language::Russian,
            "Чолпон-Атинский айылный аймак, Токтогульский район",
            "Чолпон-Атинский, Токтогульский",
        ),
        (
            Language::English,
            "Cholpon-Ata aiyl aimak, Toktogul district",
            "Cholpon-Ata, Toktogul",
        ),
    ];
    for (language, full, short) in cases {
        let names = names(language, &logbook);
        assert_eq!(names.place(aimak, ""), full);
        assert_eq!(names.place_short(aimak, ""), short);
    }
    let kyrgyz = names(Language::Kyrgyz, &logbook);
    let cases = [
        ("41702215600010", "Чолпон-Ата шаары, Ысык-Көл району"),
        ("41702410000010", "Каракол шаары, Ысык-Көл облусу"),
        ("41702000000000", "Ысык-Көл облусу"),
        ("41702205000000", "Ак-Суу району"),
    ];
    for (code, full) in cases {
        assert_eq!(kyrgyz.place(code, ""), full);
    }
    assert_eq!(kyrgyz.place_alone_short("41702000000000", ""), "Ысык-Көл");
}

#[test]
fn where_russian_alone_is_known_it_is_shown_in_every_language() {
    let logbook = Logbook::default();
    for language in Language::ALL {
        let names = names(language, &logbook);
        let kant = names.place("41708206600010", "");
        assert_eq!(kant, "г. Кант, Иссык-Атинский район");
        let kant = names.place_short("41708206600010", "");
        assert_eq!(kant, "Кант, Иссык-Атинский");
    }
}

#[test]
fn the_type_of_a_place_is_taken_away_wherever_it_stands() {
    let cases = [
        ("Айылный аймак им. Крупской", "им. Крупской"),
        (
            "Алайский айылный аймак имени К. Белекбаева",
            "Алайский имени К. Белекбаева",
        ),
        ("Джети-Огузский (Жети-Огузский) район", "Джети-Огузский"),
        ("Бордунский (пгт)", "Бордунский"),
        ("г. Майлуу-Суу (Майли-Сай)", "Майлуу-Суу"),
        ("Ton (Tong) district", "Ton"),
        ("айылный аймак Садыр аке", "Садыр аке"),
        ("шаары", "шаары"),
        ("Токтогул", "Токтогул"),
        ("", ""),
    ];
    for (name, bare) in cases {
        assert_eq!(without_type(name), bare);
    }
}

#[test]
fn a_district_is_written_in_one_spelling() {
    let logbook = Logbook::default();
    let said = |language, code| names(language, &logbook).place_alone(code, "");
    let district = "41702210000000";
    assert_eq!(said(Language::Russian, district), "Джети-Огузский район");
    assert_eq!(said(Language::Kyrgyz, district), "Жети-Өгүз району");
    let town = places()
        .iter()
        .find(|one| one.name.ru.contains("Майли-Сай"));
    let town = town.unwrap().code;
    assert_eq!(said(Language::Russian, town), "г. Майлуу-Суу (Майли-Сай)");
}

#[test]
fn no_two_municipalities_have_the_same_name() {
    let logbook = Logbook::default();
    for language in Language::ALL {
        let names = names(language, &logbook);
        let (mut full, mut short) = (BTreeMap::new(), BTreeMap::new());
        for place in places().iter().filter(|place| place.is_municipality()) {
            let name = names.place(place.code, "");
            assert_eq!(full.insert(name.clone(), place.code), None, "{name}");
            let name = names.place_short(place.code, "");
            assert_eq!(short.insert(name.clone(), place.code), None, "{name}");
        }
    }
}

#[test]
fn a_place_of_the_logbook_is_placed_by_its_code() {
    let logbook = own_words();
    let kyrgyz = names(Language::Kyrgyz, &logbook);
    assert_eq!(
        kyrgyz.place("41703225853000", ""),
        "Чолпон-Ата АА, Токтогул району"
    );
    assert_eq!(
        kyrgyz.place("41703225999000", ""),
        "Жаңы айыл аймагы, Токтогул району"
    );
    let english = names(Language::English, &logbook);
    assert_eq!(
        english.place_short("41703225853000", ""),
        "Cholpon-Ata, Toktogul"
    );
    assert_eq!(english.place_short("41703225999000", ""), "Жаңы, Toktogul");
}

#[test]
fn an_unknown_place_shows_what_was_recorded() {
    let logbook = Logbook::default();
    let names = names(Language::English, &logbook);
    assert_eq!(names.place("my-village", "Ак-Жар айылы"), "Ак-Жар айылы");
    assert_eq!(names.place("my-village", ""), "my-village");
    assert_eq!(names.place("", ""), "");
    assert_eq!(names.place_short("", "Ак-Жар шаары"), "Ак-Жар");
}
