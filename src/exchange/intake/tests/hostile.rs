//! Files that mean harm, or nothing: each a clear word, and never a panic.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;

use super::*;

/// A workbook with typed cells, merged headings and a sheet of something else before it.
fn written_workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let bold = Format::new();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let clock = Format::new().set_num_format("hh:mm");
    let sheet = book.add_worksheet().set_name("Титул").unwrap();
    sheet.write(0, 0, "Отчет за 2019 год").unwrap();
    let sheet = book.add_worksheet().set_name("Тренинги").unwrap();
    sheet.merge_range(0, 0, 1, 0, "Дата", &bold).unwrap();
    sheet
        .merge_range(0, 1, 1, 1, "Айылный аймак", &bold)
        .unwrap();
    sheet.merge_range(0, 2, 0, 4, "Участники", &bold).unwrap();
    for (column, text) in [
        (2, "Всего"),
        (3, "Жен"),
        (4, "Муж"),
        (5, "Время"),
        (6, "Часы"),
    ] {
        sheet.write(1, column, text).unwrap();
    }
    let date = ExcelDateTime::from_ymd(2019, 11, 18).unwrap();
    sheet.write_with_format(2, 0, &date, &day).unwrap();
    sheet.write(2, 1, "Масы").unwrap();
    let sum = Formula::new("=D3+E3").set_result("16");
    sheet.write(2, 2, sum).unwrap();
    sheet.write(2, 3, 9).unwrap();
    sheet.write(2, 4, 7.0).unwrap();
    let time = ExcelDateTime::from_hms(9, 30, 0).unwrap();
    sheet.write_with_format(2, 5, &time, &clock).unwrap();
    sheet.write(2, 6, 6.5).unwrap();
    book.save_to_buffer().unwrap()
}

/// An archive with the given parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of a workbook, one of them changed.
fn changed(name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(written_workbook())).unwrap();
    let mut parts = Vec::new();
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        let text = if part.name() == name {
            change(text)
        } else {
            text
        };
        parts.push((part.name().to_owned(), text));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    archive(&parts)
}

const SHEET: &str = "xl/worksheets/sheet2.xml";

#[test]
fn a_workbook_is_read_with_its_types() {
    let tables = open(&written_workbook()).unwrap();
    assert_eq!(tables.len(), 2);
    assert_eq!(
        first_with_sessions(&tables, &logbook(), &Remembered::default()),
        1
    );
    let table = &tables[1];
    assert_eq!(table.name, "Тренинги");
    let day = NaiveDate::from_ymd_opt(2019, 11, 18).unwrap();
    assert_eq!(table.cell(2, 0), &Cell::Day(day));
    assert_eq!(table.cell(1, 0), table.cell(0, 0), "merged downwards");
    let rows = read_known(table, &|_| None);
    assert_eq!(problems(&rows), [""; 0]);
    let session = &rows.taken[0].session;
    assert_eq!(
        session.attendance.headcount,
        Some(16),
        "a formula is its value"
    );
    assert_eq!(grid(session), "female 9, male 7");
    assert_eq!(session.starts_at.unwrap().to_string(), "09:30");
    assert_eq!(session.hours, Some(6.5));
    let csv = "Дата;АО;Всего;Жен;Муж;Время;Часы\n18.11.2019;Масы;16;9;7;9:30;6,5\n";
    assert_eq!(
        only(csv).id,
        session.id,
        "the same row in another kind of file"
    );
}

#[test]
fn files_that_are_no_tables_are_refused_with_a_word() {
    let bomb = archive(&[("xl/workbook.xml", &vec![b' '; 3_000_000])]);
    assert!(bomb.len() < 10_000);
    let far = |address: &str| {
        let address = address.to_owned();
        changed(SHEET, move |text| {
            text.replace("r=\"D3\"", &format!("r=\"{address}\""))
        })
    };
    let damaged = |bytes: &[u8]| matches!(open(bytes), Err(Refusal::Damaged { .. }));
    assert_eq!(open(b""), Err(Refusal::Empty));
    assert_eq!(open(b";;;\n;;\n"), Err(Refusal::Empty));
    assert_eq!(open(b"a\0b"), Err(Refusal::NotText));
    assert_eq!(open(b"\x89PNG\r\n\x1a\n\x01"), Err(Refusal::NotText));
    assert_eq!(
        open(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
        Err(Refusal::OldWorkbook)
    );
    assert_eq!(
        open(&archive(&[("a.txt", b"a")])),
        Err(Refusal::NotAWorkbook)
    );
    let most = 2_000_000;
    assert_eq!(
        workbook::measure(&bomb, most),
        Err(Refusal::UnpacksTooLarge { most })
    );
    assert!(damaged(b"PK\x03\x04 and no more"));
    assert!(damaged(&archive(&[("xl/workbook.xml", b"<a")])));
    assert!(damaged(&written_workbook()[..2_000]));
    assert!(damaged(&far("ZZZZZZZ3")));
    assert!(damaged(&far("D99999999999")));
    assert!(matches!(
        open(&far("D900000")),
        Err(Refusal::TooManyRows { .. })
    ));
    assert!(matches!(
        open(&far("XFD3")),
        Err(Refusal::TooManyColumns { .. })
    ));
    let strings = changed("xl/sharedStrings.xml", |text| {
        let at = text.find("uniqueCount=\"").unwrap() + "uniqueCount=\"".len();
        format!("{}99999999999{}", &text[..at], &text[at + 1..])
    });
    assert!(
        damaged(&strings),
        "nothing is reserved for texts that are not there"
    );
    let merged = changed(SHEET, |text| text.replace("A1:A2", "A2:A1"));
    assert!(damaged(&merged));
    let merged = changed(SHEET, |text| text.replace("A1:A2", "A1:A1048576"));
    assert!(
        open(&merged).is_ok(),
        "filled no further than the sheet goes"
    );
}

#[test]
fn more_than_a_table_has_is_refused() {
    let line = |count: usize| ";x".repeat(count) + "\n";
    assert!(matches!(
        open(line(1_000).as_bytes()),
        Err(Refusal::TooManyColumns { .. })
    ));
    assert!(open(line(999).as_bytes()).is_ok());
    let rows = "a;b\n".repeat(100_001);
    assert!(matches!(
        open(rows.as_bytes()),
        Err(Refusal::TooManyRows { .. })
    ));
    let cells = line(900).repeat(5_000);
    assert!(matches!(
        open(cells.as_bytes()),
        Err(Refusal::TooManyCells { .. })
    ));
    let long = format!("a;{}\n", "я".repeat(100_001));
    assert!(matches!(
        open(long.as_bytes()),
        Err(Refusal::CellTooLong { row: 1, .. })
    ));
    let empty = ";".repeat(3_000_000);
    assert_eq!(open(empty.as_bytes()), Err(Refusal::Empty));
    assert!(matches!(
        open(&vec![b'a'; 50_000_001]),
        Err(Refusal::TooLarge { .. })
    ));
    for refusal in [
        Refusal::Empty,
        Refusal::TooLarge { most: MOST_BYTES },
        Refusal::UnpacksTooLarge { most: 400_000_000 },
        Refusal::CellTooLong { row: 3, most: 5 },
        Refusal::UnknownEncoding,
    ] {
        for language in Language::ALL {
            assert!(!refusal.sentence(Texts::new(language)).contains(['⟨', '{']));
        }
    }
}

#[test]
fn hidden_characters_are_left_out_and_huge_numbers_kept_as_words() {
    let rows = read(
        "Дата;Место;Всего;Жен;Название\n\u{202e}18.11.2019;Ма\u{200b}сы;99999999999999999999;1e9;\u{7}А\u{202e}Б\n",
    );
    let session = &rows.taken[0].session;
    assert_eq!(session.municipality.name, "Масы");
    assert_eq!(session.title, "АБ");
    assert_eq!(session.attendance.headcount, None);
    assert_eq!(session.notes, "Всего: 99999999999999999999\nЖен: 1e9");
    // What was taken out is said, where it stood.
    let problems = problems(&rows);
    for place in ["2:1 Hidden", "2:2 Hidden", "2:5 Hidden"] {
        assert!(problems.contains(&place.to_owned()), "{problems:?}");
    }
    assert!(!problems.contains(&"2:3 Hidden".to_owned()), "{problems:?}");
}

/// Blanks of other kinds are no signs that hide, and a heading is kept nowhere.
#[test]
fn what_only_looks_otherwise_is_not_told_of() {
    for text in [
        "Дата;Примечания\n18.11.2019;\"Две\u{a0}строки\r\nи\tотступ\"\n",
        "Да\u{200b}та;Примечания\n18.11.2019;Снег\n",
    ] {
        let rows = read(text);
        assert_eq!(rows.taken.len(), 1);
        assert_eq!(problems(&rows), Vec::<String>::new(), "{text:?}");
    }
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, words) in (0..).zip(["Дата", "Примечания"]) {
        sheet.write_string(0, column, words).unwrap();
    }
    sheet.write_string(1, 0, "18.11.2019").unwrap();
    sheet.write_string(1, 1, "А\u{202e}Б").unwrap();
    let tables = open(&book.save_to_buffer().unwrap()).unwrap();
    let rows = read_known(&tables[0], &|_| None);
    assert_eq!(rows.taken[0].session.notes, "АБ");
    assert_eq!(problems(&rows), ["2:2 Hidden"]);
}

#[test]
fn many_rows_of_one_session_are_not_more_than_a_file_holds() {
    let id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
    let mut text = "ID;Дата;Примечания\n".to_owned();
    for number in 0..30 {
        text += &format!("{id};18.11.2019;{number}{}\n", "я".repeat(30_000));
    }
    let rows = read(&text);
    assert_eq!(rows.taken.len(), 0);
    assert!(problems(&rows).contains(&"2:- TooMuch".to_owned()));
}

fn all_of(bytes: &[u8]) {
    if let Ok(tables) = open(bytes) {
        for table in &tables {
            let rows = read_known(table, &|_| None);
            for taken in &rows.taken {
                assert!(taken.session.starts_on.is_some());
            }
            for problem in &rows.problems {
                problem.sentence(Texts::new(Language::English), &logbook());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        all_of(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in "[;,\t\"\n 0-9а-яА-Яңөү.:%+=–-]{0,200}",
        heading in proptest::sample::select(vec![
            "", "Дата;Место;Всего;Жен;Тренер;Темы\n", "id,starts_on,trainers.name/1,notes\n",
            "Күнү\tАО\tРолу\tЖынысы\tСаны\n",
        ]),
    ) {
        all_of(format!("{heading}{text}").as_bytes());
    }

    #[test]
    fn any_damage_to_a_workbook_is_survived(at in 0_usize..10_000, byte in any::<u8>()) {
        let mut bytes = written_workbook();
        let at = at % bytes.len();
        bytes[at] = byte;
        all_of(&bytes);
    }

    #[test]
    fn any_damage_to_its_sheet_is_survived(at in any::<proptest::sample::Index>(), with in "[ -~]{0,6}") {
        let bytes = changed(SHEET, |text| {
            let mut at = at.index(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            format!("{}{with}{}", &text[..at], &text[at..])
        });
        all_of(&bytes);
    }
}
