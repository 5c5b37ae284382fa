//! What stands on a sheet in each language, on how many pages, and that no session makes a file that
//! is not sound.

use std::io::{Cursor, Read};

use proptest::prelude::*;
use roxmltree::{Document, ParsingOptions};

use super::*;
use crate::model::generate::{self, Hand};
use crate::model::logbook::CodeName;
use crate::model::session::{Municipality, Stamp};

fn texts(language: Language) -> Texts {
    Texts::new(language)
}

/// A session on which everything is known, in the logbook of the sample.
fn known_session() -> (Session, Logbook) {
    let logbook = serde_json::from_str(include_str!("../../../sample-data/logbook.json")).unwrap();
    let session = Session {
        title: "Кызматтар баарына".to_owned(),
        starts_on: "2019-11-18".parse().ok(),
        starts_at: "09:30".parse().ok(),
        municipality: Municipality {
            code: "41703225853000".to_owned(),
            ..Municipality::default()
        },
        venue: "Мектеп, 2-кабинет".to_owned(),
        languages: vec!["ky".to_owned(), "ru".to_owned()],
        trainers: vec![
            Trainer {
                name: "Айнура Т.".to_owned(),
                kind: "local_consultant".to_owned(),
                ..Trainer::default()
            },
            Trainer {
                kind: "gender_expert".to_owned(),
                ..Trainer::default()
            },
        ],
        topics: vec!["gender-concept".to_owned(), "legal-framework".to_owned()],
        ..empty_session()
    };
    (session, logbook)
}

fn empty_session() -> Session {
    Session::new(generate::id(0x016e_7b2a << 96), Stamp::default())
}

/// Everything that stands in an HTML file, tags aside.
fn words(html: &str) -> String {
    let document = parsed(html);
    let texts = document.descendants().filter(|node| node.is_text());
    let texts = texts.filter(|node| node.parent().is_none_or(|of| !of.has_tag_name("style")));
    texts
        .filter_map(|node| node.text())
        .collect::<Vec<_>>()
        .join(" | ")
}

fn parsed(text: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The parts of a document, each with its name, all well-formed.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        if file.is_dir() {
            continue;
        }
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parsed(&text);
        parts.push((file.name().to_owned(), text));
    }
    parts
}

fn body(bytes: &[u8]) -> String {
    let mut parts = parts(bytes).into_iter();
    parts
        .find(|(name, _)| name == "word/document.xml")
        .unwrap()
        .1
}

/// The words of a document.
fn document_words(body: &str) -> String {
    let document = parsed(body);
    let texts = document.descendants().filter(|node| node.is_text());
    texts
        .filter_map(|node| node.text())
        .collect::<Vec<_>>()
        .join(" | ")
}

#[test]
fn a_sheet_says_what_is_known_in_each_language() {
    let (session, logbook) = known_session();
    let cases = [
        (
            Language::English,
            "Attendance list|Public Service Improvement (PSI)|18 November 2019, Monday|09:30|\
             Kyrgyz, Russian|Cholpon-Ata|Toktogul district|Мектеп, 2-кабинет|\
             Local consultant: Айнура Т.; Gender expert|\
             The concept of gender; National laws and international treaties|By signing I agree|\
             №|Full name|Sex|Who|Year of birth|Organisation and position|Village|Phone|Signature|\
             Page 1 of 4|Signatures on this page:|women:|men:|F – woman, M – man|\
             1 – Local authority representative, 2 – Councillor|6 – Other.",
        ),
        (
            Language::Russian,
            "Список участников|18 ноября 2019, понедельник|09:30|Кыргызский, Русский|\
             Токтогульский район|Местный консультант: Айнура Т.; Эксперт по гендеру|\
             Понятие гендера|№|Пол|Кто|Год рождения|Телефон|Подпись|Лист 1 из 4|женщин:|мужчин:|\
             Ж – женщина, М – мужчина|2 – Депутат местного кенеша",
        ),
        (
            Language::Kyrgyz,
            "Катышуучулардын тизмеси|2019-жылдын 18-ноябры, дүйшөмбү|09:30|Кыргызча, Орусча|\
             Токтогул району|Жергиликтүү консультант: Айнура Т.|Гендер тууралуу түшүнүк|№|\
             Аты-жөнү|Жынысы|Ким|Туулган жылы|Айылы|Телефону|Колу|1-барак, баары 4|аялдар:|\
             эркектер:|А – аял, Э – эркек|4 – Жооптуу катчы",
        ),
    ];
    for (language, wanted) in cases {
        let sheet = Sheet::of(&session, &logbook, texts(language), USUAL_LINES);
        let html = html(&sheet);
        assert!(html.contains(&format!("<html lang=\"{language}\">")));
        for words in [words(&html), document_words(&body(&docx(&sheet).unwrap()))] {
            let mut rest = words.as_str();
            for wanted in wanted.split('|') {
                let found = rest.find(wanted);
                assert!(found.is_some(), "{language}: {wanted} is not in {rest}");
                rest = &rest[found.unwrap()..];
            }
            assert!(!words.contains(['⟨', '{']), "{words}");
        }
    }
}

#[test]
fn its_own_words_lose_nothing() {
    let (session, logbook) = known_session();
    for language in Language::ALL {
        let sheet = Sheet::of(&session, &logbook, texts(language), 1);
        assert_eq!(sheet.consent.text, texts(language).say("sheet-consent"));
        for passage in [
            &sheet.consent,
            &sheet.legend,
            &sheet.running,
            &sheet.programme,
        ] {
            assert!(!passage.text.ends_with('…'), "{language}: {passage:?}");
        }
    }
}

#[test]
fn what_is_not_known_yet_is_a_line_to_write_on_or_is_left_out() {
    let sheet = Sheet::of(
        &empty_session(),
        &Logbook::default(),
        texts(Language::English),
        1,
    );
    let labels: Vec<&str> = sheet
        .facts
        .iter()
        .flatten()
        .map(|fact| fact.label.as_str())
        .collect();
    assert_eq!(labels, ["Date", "Municipality", "Trainers"]);
    assert!(
        sheet
            .facts
            .iter()
            .flatten()
            .all(|fact| fact.value.is_empty())
    );
    assert!(sheet.title.is_empty() && sheet.programme.is_empty());
    let html = html(&sheet);
    assert_eq!(html.matches("class=\"blank\"").count(), 3);
    assert!(!html.contains("<h2>"));
}

#[test]
fn a_session_of_several_days_says_them_all() {
    let session = Session {
        starts_on: "2019-11-18".parse().ok(),
        ends_on: "2019-11-20".parse().ok(),
        ..empty_session()
    };
    let sheet = Sheet::of(&session, &Logbook::default(), texts(Language::Russian), 1);
    assert_eq!(sheet.facts[0][0].value.text, "18–20 ноября 2019");
}

#[test]
fn lines_run_through_all_pages() {
    for (lines, pages) in [
        (0, 1),
        (1, 1),
        (12, 1),
        (13, 2),
        (40, 4),
        (41, 4),
        (500, 42),
        (501, 42),
    ] {
        let sheet = Sheet::of(
            &empty_session(),
            &Logbook::default(),
            texts(Language::English),
            lines,
        );
        let lines = lines.clamp(1, 500);
        assert_eq!(sheet.pages.len(), pages, "{lines}");
        assert_eq!(
            sheet.pages[pages - 1].label,
            format!("Page {pages} of {pages}")
        );
        let numbers: Vec<u32> = sheet
            .pages
            .iter()
            .flat_map(|page| page.first..=page.last)
            .collect();
        assert!(numbers.into_iter().eq(1..=lines));
        let html = html(&sheet);
        assert_eq!(html.matches("<section class=\"page\">").count(), pages);
        assert_eq!(html.matches("<thead>").count(), pages);
        assert_eq!(html.matches("<tr><td>").count(), lines as usize);
        let body = body(&docx(&sheet).unwrap());
        assert_eq!(body.matches("<w:pageBreakBefore />").count(), pages - 1);
        assert_eq!(body.matches("Signature<").count(), pages);
        assert_eq!(body.matches("w:orient=\"landscape\"").count(), 1);
    }
}

#[test]
fn the_columns_fill_the_page() {
    for language in Language::ALL {
        let columns = columns(texts(language));
        assert_eq!(
            columns.iter().map(|column| column.width).sum::<u32>(),
            WIDTH
        );
        for column in columns {
            let longest = column
                .heading
                .split(' ')
                .max_by_key(|word| word.chars().count());
            let room = column.width - 16;
            assert!(
                fits(longest.unwrap(), room, points::TABLE * BOLD, 1),
                "{column:?}"
            );
        }
    }
    let (session, logbook) = known_session();
    let sheet = Sheet::of(&session, &logbook, texts(Language::Kyrgyz), 1);
    for row in sheet.facts {
        let width: u32 = row.iter().map(|fact| LABEL_WIDTH + fact.width).sum();
        assert_eq!(width, WIDTH, "{row:?}");
    }
}

#[test]
fn hostile_words_stay_words() {
    let hostile =
        "<script>alert('x')</script>\u{202e}&amp;\u{0}\u{1b}[2J\u{ffff}\"<img src=http://x>";
    let long = hostile.repeat(300);
    for words in [hostile, &long] {
        let session = Session {
            title: words.to_owned(),
            venue: words.to_owned(),
            municipality: Municipality {
                name: words.to_owned(),
                ..Municipality::default()
            },
            trainers: vec![Trainer {
                name: words.to_owned(),
                kind: words.to_owned(),
                ..Trainer::default()
            }],
            topics: vec![words.to_owned(); 40],
            languages: vec![words.to_owned()],
            ..empty_session()
        };
        let mut logbook = Logbook::default();
        words.clone_into(&mut logbook.programme.name.en);
        let role: CodeName =
            serde_json::from_value(serde_json::json!({ "code": words, "name": {} })).unwrap();
        logbook.roles = vec![role; 20];
        let sheet = Sheet::of(&session, &logbook, texts(Language::English), 13);
        let html = html(&sheet);
        assert_sound(&html);
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{html}"
        );
        assert!(html.contains("&lt;script&gt;"));
        for (_, part) in parts(&docx(&sheet).unwrap()) {
            assert_sound(&part);
        }
        let heights: u32 = sheet.facts.iter().map(|row| measure::row_height(row)).sum();
        assert!(heights <= measure::FACTS, "{heights}");
    }
}

#[test]
fn nothing_is_loaded_and_nothing_is_run() {
    let (session, logbook) = known_session();
    let sheet = Sheet::of(&session, &logbook, texts(Language::English), 1);
    let html = html(&sheet);
    for word in [
        "http:", "https:", "src=", "href=", "url(", "@import", "<script", "onload",
    ] {
        assert!(!html.contains(word), "{word}");
    }
    assert!(html.contains("default-src 'none'"));
    for (name, part) in parts(&docx(&sheet).unwrap()) {
        assert!(!part.contains("TargetMode=\"External\""), "{name}");
        assert!(!part.contains("instrText"), "{name}");
    }
}

#[test]
fn no_name_of_a_participant_is_on_it() {
    let sheet = Sheet::of(
        &empty_session(),
        &Logbook::default(),
        texts(Language::English),
        40,
    );
    let html = html(&sheet);
    let rows = html.lines().filter(|line| line.starts_with("<tr><td>"));
    for row in rows {
        assert_eq!(row.matches("<td></td>").count(), 8, "{row}");
    }
}

#[test]
fn files_have_names_that_travel() {
    let (session, logbook) = known_session();
    assert_eq!(
        file_stem(&session, &logbook),
        "attendance-2019-11-18-cholpon-ata"
    );
    let without_date = Session {
        starts_on: None,
        ..session.clone()
    };
    assert_eq!(
        file_stem(&without_date, &logbook),
        "attendance-016e7b2a-cholpon-ata"
    );
    let mut elsewhere = session;
    elsewhere.municipality = Municipality {
        name: "Жайык айылы / \u{202e}..".to_owned(),
        ..Municipality::default()
    };
    assert_eq!(
        file_stem(&elsewhere, &logbook),
        "attendance-2019-11-18-jaiyk-aiyly"
    );
    "山村".clone_into(&mut elsewhere.municipality.name);
    assert_eq!(
        file_stem(&elsewhere, &logbook),
        "attendance-2019-11-18-016e7b2a"
    );
    assert_eq!(file_stem(&empty_session(), &logbook), "attendance-016e7b2a");
}

/// No control character but line feeds, nothing that turns text around, nothing that XML forbids.
fn assert_sound(text: &str) {
    let is_wrong = |letter: char| {
        (letter.is_control() && letter != '\n')
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    let wrong = text.chars().find(|letter| is_wrong(*letter));
    assert_eq!(wrong, None, "{text}");
    parsed(text);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_session_makes_sound_files(
        session in generate::session(Hand::Careless),
        logbook in generate::logbook(),
        language in proptest::sample::select(Language::ALL.to_vec()),
        lines in 1_u32..30,
    ) {
        let sheet = Sheet::of(&session, &logbook, texts(language), lines);
        assert_sound(&html(&sheet));
        for (_, part) in parts(&docx(&sheet).unwrap()) {
            assert_sound(&part);
        }
    }
}
