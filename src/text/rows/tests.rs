use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::cells::words;
use super::*;
use crate::model::line::{LINE_FIELDS, LONGEST_CELL, MOST_LINES, line_field};
use crate::model::logbook::Logbook;
use crate::model::people::Person;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, 11, 18).unwrap()
}

/// Rows as text: cells between bars, rows between line ends.
fn shown(table: &Table) -> String {
    let rows = table.rows.iter().map(|row| row.join("|"));
    rows.collect::<Vec<_>>().join("/")
}

/// The uses of a text's columns, in short: ids of fields, parts of the name by number, - for none.
fn uses(text: &str) -> (bool, String) {
    let columns = recognise(&table(text).unwrap(), &Logbook::default());
    let uses = columns.uses.iter().map(|means| match means {
        Use::Skip => "-".to_owned(),
        Use::Field(field) => field.id.to_owned(),
        Use::PartOfName(part) => part.to_string(),
    });
    (columns.is_headed, uses.collect::<Vec<_>>().join(" "))
}

fn columns(ids: &[&str]) -> Columns {
    let uses = ids.iter().map(|id| match (line_field(id), id.parse()) {
        (Some(field), _) => Use::Field(field),
        (None, Ok(part)) => Use::PartOfName(part),
        _ => Use::Skip,
    });
    Columns {
        is_headed: false,
        uses: uses.collect(),
    }
}

fn read(ids: &[&str], row: &[&str]) -> Read {
    let row: Vec<String> = row.iter().map(|cell| (*cell).to_owned()).collect();
    Reader::new(&Logbook::default(), today()).read_row(&row, &columns(ids))
}

#[test]
fn a_clipboard_is_split_as_spreadsheets_write_it() {
    let cases = [
        ("", ""),
        ("\n\n", ""),
        ("a", "a"),
        ("a\tb\r\nc\td\r\n", "a|b/c|d"),
        ("a\tb\rc\td", "a|b/c|d"),
        ("a\t\t\n\n\tb\n\t\n", "a||//|b"),
        ("\u{feff}\"a\tb\"\tc", "a b|c"),
        ("\"a\nb\"\tc\nd\te", "a\nb|c/d|e"),
        ("\"a \"\"b\"\" c\"\td", "a \"b\" c|d"),
        ("\"Айыл\" КФ\tb", "\"Айыл\" КФ|b"),
        ("\"a\tb", "\"a|b"),
        ("a \"b\tc\"", "a \"b|c\""),
        ("\"\"\tb", "|b"),
        ("a;b;c\nd;e;f\n", "a|b|c/d|e|f"),
        ("a,b,c\nd,\"e,x\",f", "a|b|c/d|e,x|f"),
        ("a;b,c;d,e", "a|b,c|d,e"),
        (
            "Асанов, Айбек\nИсаева, Айгүл",
            "Асанов, Айбек/Исаева, Айгүл",
        ),
        ("a;b;c\nd;e", "a;b;c/d;e"),
        ("a;b;c\td", "a;b;c|d"),
        ("\u{202a}+996 555\u{202c}\t'07", "+996 555|'07"),
    ];
    for (text, wanted) in cases {
        assert_eq!(shown(&table(text).unwrap()), wanted, "{text:?}");
    }
}

#[test]
fn a_table_tells_of_merged_cells_and_formulas() {
    let flags = |text: &str| {
        let table = table(text).unwrap();
        (table.has_ragged_rows, table.has_formulas)
    };
    assert_eq!(flags("a\tb\n\nc\td"), (false, false));
    assert_eq!(flags("a\tb\nc"), (true, false));
    for formula in ["=1+1", "@SUM(A1)", "+cmd|x", "-A1", " =A1"] {
        assert_eq!(flags(&format!("a\t{formula}")), (false, true), "{formula}");
    }
    for plain in ["+996 (555) 12-34-56", "-", "-5", "'=1", "a=b", "="] {
        assert_eq!(flags(&format!("a\t{plain}")), (false, false), "{plain}");
    }
    let table = table("=HYPERLINK(\"x\")\tb").unwrap();
    assert_eq!(table.rows[0][0], "=HYPERLINK(\"x\")");
}

#[test]
fn too_much_is_refused() {
    let rows = |count: usize| table(&"a\tb\n".repeat(count)).map(|table| table.rows.len());
    assert_eq!(rows(MOST_LINES), Ok(MOST_LINES));
    let fault = TableFault::TooManyRows {
        rows: MOST_LINES + 1,
        most: MOST_LINES,
    };
    assert_eq!(rows(MOST_LINES + 1), Err(fault));
    let columns = |count: usize| table(&"\t".repeat(count - 1).replace('\t', "a\t"));
    assert!(columns(MOST_COLUMNS).is_ok());
    let fault = TableFault::TooManyColumns {
        columns: MOST_COLUMNS + 1,
        most: MOST_COLUMNS,
    };
    assert_eq!(
        columns(MOST_COLUMNS + 1).map(|table| table.rows.len()),
        Err(fault)
    );
    let fault = TableFault::TooLarge { most: MOST_BYTES };
    assert_eq!(table(&"a".repeat(MOST_BYTES + 1)), Err(fault));
}

#[test]
fn headings_in_three_languages_say_what_stands_below() {
    let cases = [
        (
            "№\tФ.И.О.\tПол\tГод рождения\tОрганизация\tДолжность\tСело\tТел.\tПодпись",
            "- name sex birth_year organisation position village phone -",
        ),
        (
            "№ п/п\tФИО участника\tпол (ж/м)\tг.р.\tМесто работы, должность\tНомер телефона",
            "- name sex birth_year organisation phone",
        ),
        (
            "Катар саны\tАты-жөнү\tЖынысы\tТуулган жылы\tМекемеси\tКызматы\tАйыл\tТелефону\tКолу",
            "- name sex birth_year organisation position village phone -",
        ),
        (
            "No\tFull name\tGender\tAge\tOrganization\tPosition\tVillage\tPhone number\tSignature",
            "- name sex birth_year organisation position village phone -",
        ),
        ("Фамилия\tИмя\tОтчество\tДата рождения", "0 1 2 birth_year"),
        ("Фамилиясы\tАты\tАтасынын аты\tЖашы", "0 1 2 birth_year"),
        (
            "First name\tSurname\tRole\tGroup\tAttendance",
            "1 0 role groups status",
        ),
        (
            "Фамилия, имя, отчество\tРоль\tПрисутствие\tПримечание",
            "name role status note",
        ),
        ("ФИО\tТелефон\tТелефон", "name phone -"),
        ("ФИО\tНечто\tпол", "name - sex"),
        ("Аты-жөнү", "name"),
        ("№\tФИО\tЖ\tМ", "- name - -"),
    ];
    for (text, wanted) in cases {
        assert_eq!(uses(text), (true, wanted.to_owned()), "{text}");
        // The lines below change nothing about it.
        let with_line = format!("{text}\n1\tАйгүл Исаева\tж");
        assert_eq!(
            uses(&with_line).1.split(' ').next(),
            wanted.split(' ').next()
        );
    }
}

#[test]
fn without_headings_the_cells_say_what_they_are() {
    let cases = [
        (
            "1\tИсаева Айгүл\tж\t1985\t+996 555 12 34 56\tдепутат\n2\tАсанов Айбек\tм\t1990\t0700123456\tжитель",
            "- name sex birth_year phone role",
        ),
        (
            "1\tАйгүл Исаева\tаял\t34 жаш\n2\tАйбек Асанов\tэркек\t40 жаш",
            "- name sex birth_year",
        ),
        (
            "Aigul Isaeva\tF\t12.03.1985\nAibek Asanov\tM\t1.4.1990",
            "name sex birth_year",
        ),
        ("Ким Айгүл\tж", "name sex"),
        ("Ким\tАйгүл", "name -"),
        (
            "Исаева Айгүл\tаял\tмекеме башчысы\tайыл өкмөтү",
            "name sex - -",
        ),
        ("Айгүл\nАйбек", "name"),
        ("мектеп\tИсаева Айгүл\nФАП\tАсанов Айбек", "- name"),
        (
            "Айгүл Исаева\tкелди\tЖаштар\nАйбек Асанов\tжок\tЖаштар",
            "name status groups",
        ),
        ("Айгүл Исаева\t34\nАйбек Асанов\t19", "name birth_year"),
        ("1", "-"),
        ("12\tИсаева Айгүл\n13\tАсанов Айбек", "- name"),
        ("", ""),
        ("?\t-", "- -"),
    ];
    for (text, wanted) in cases {
        assert_eq!(uses(text), (false, wanted.to_owned()), "{text}");
    }
}

#[test]
fn no_word_of_headings_means_two_things() {
    let mut ids: Vec<String> = LINE_FIELDS
        .iter()
        .map(|field| format!("column-words-{}", field.id.replace('_', "-")))
        .collect();
    let others = ["surname", "given-name", "patronymic", "none"];
    ids.extend(others.map(|part| format!("column-words-{part}")));
    let mut all = BTreeMap::new();
    for id in &ids {
        assert!(!words(id).is_empty(), "{id}");
        for word in words(id) {
            let before = all.insert(word.clone(), id);
            assert_eq!(before, None, "{word} is in {id} too");
        }
    }
}

#[test]
fn a_cell_is_read_in_three_languages() {
    let cases: [(&str, &str, &[&str]); 12] = [
        (
            "sex",
            "female",
            &[
                "ж",
                "Ж",
                "жен.",
                "женский",
                "аял",
                "А",
                "кыз",
                "F",
                "female",
                "w",
                "Woman",
            ],
        ),
        (
            "sex",
            "male",
            &[
                "м",
                "М.",
                "муж",
                "мужской",
                "эркек",
                "Э",
                "уул",
                "M",
                "male",
            ],
        ),
        ("sex", "other", &["др.", "другое", "башка", "other", "O"]),
        ("sex", "not_stated", &["?", "-", "не указано", "not stated"]),
        (
            "role",
            "councillor",
            &[
                "Депутат",
                "депутат местного кенеша",
                "councillor",
                "counc",
                "2",
            ],
        ),
        (
            "role",
            "executive_secretary",
            &["Секретарь", "жооптуу катчы", "Катчы", "4"],
        ),
        ("role", "not_stated", &["0", "не указано", "?"]),
        (
            "birth_year",
            "1985",
            &[
                "1985",
                "12.03.1985",
                "1985-03-12",
                "3/12/1985",
                "1985 г.р.",
                "1985-ж.",
                "1985 г",
                "1985-03-12 00:00:00",
                "born 1985",
            ],
        ),
        (
            "birth_year",
            "34",
            &["34", "34 года", "34 жаш", "34-жашта", "34 y.o.", " 34 "],
        ),
        (
            "status",
            "present",
            &[
                "+",
                "✓",
                "келди",
                "катышты",
                "был",
                "была",
                "present",
                "да",
                "Yes",
            ],
        ),
        ("walk_in", "true", &["да", "ооба", "YES", "+"]),
        (
            "groups",
            "youth,low_income",
            &[
                "молодёжь, малообеспеченные семьи",
                "Жаштар; аз камсыз",
                "youth\nlow income",
            ],
        ),
    ];
    for (id, wanted, texts) in cases {
        for text in texts {
            let read = read(&[id], &[text]);
            assert_eq!(read.faults, [], "{text}");
            assert_eq!(line_field(id).unwrap().get(&read.person), wanted, "{text}");
        }
    }
}

#[test]
fn what_cannot_be_read_stays_word_for_word() {
    let cases = [
        ("sex", "ж/м"),
        ("sex", "1"),
        ("role", "жергиликтүү"),
        ("role", "9"),
        ("role", "99999999999999999999999"),
        ("birth_year", "85 г.р."),
        ("birth_year", "12.03.85"),
        ("birth_year", "31.31.1985"),
        ("birth_year", "ок. 1985"),
        ("birth_year", "-34"),
        ("birth_year", "34+ лет"),
        ("birth_year", "30-35"),
        ("birth_year", "2030"),
        ("birth_year", "1985 жаш"),
        ("status", "кел"),
        ("walk_in", "может быть"),
        ("groups", ";"),
        ("groups", "кто-то"),
    ];
    for (id, text) in cases {
        let read = read(&[id], &[text]);
        assert_eq!(read.faults, [(id, text.to_owned())], "{text}");
        assert_eq!(read.person, Person::default(), "{text}");
    }
    // Groups that are known stay, and the whole cell is told for the one that is not.
    let half = read(&["groups"], &["жаштар, айдоочу"]);
    assert_eq!(half.person.groups, ["youth"]);
    assert_eq!(half.faults, [("groups", "жаштар, айдоочу".to_owned())]);
    let long = "я".repeat(LONGEST_CELL + 1);
    let cut = read(&["village"], &[&long]);
    assert_eq!(cut.person.village.chars().count(), LONGEST_CELL);
    assert_eq!(cut.faults, [("village", long)]);
    // A second column of the same use does not write over the first.
    let twice = read(&["phone", "phone"], &["1", "2"]);
    assert_eq!(twice.person.phone, "1");
    assert_eq!(twice.faults, [("phone", "2".to_owned())]);
}

#[test]
fn a_name_is_put_together_from_its_parts() {
    let cases: [(&[&str], &[&str], &str); 4] = [
        (&["1", "0", "2"], &["Айгүл", " Исаева ", ""], "Исаева Айгүл"),
        (
            &["2", "1", "0"],
            &["Асановна", "Айгүл", "Исаева"],
            "Исаева Айгүл Асановна",
        ),
        (&["name", "2"], &["Айгүл", "Асановна"], "Айгүл Асановна"),
        (&["name"], &["Айгүл\nИсаева"], "Айгүл Исаева"),
    ];
    for (ids, row, wanted) in cases {
        let read = read(ids, row);
        assert_eq!((read.person.name.as_str(), read.faults), (wanted, vec![]));
    }
}

#[test]
fn a_pasted_sheet_is_read_whole() {
    let text = "№\tАты-жөнү\tЖынысы\tТуулган жылы\tКызматы\tКолу\r\n\
        1\tИсаева Айгүл\tА\t12.03.1985\tмугалим\tкол\r\n\
        2\t\"Асанов\nАйбек\"\tэркек\tбилбейм\t=1+1\t\r\n";
    let logbook = Logbook::default();
    let table = table(text).unwrap();
    let columns = recognise(&table, &logbook);
    let reader = Reader::new(&logbook, today());
    let lines = table.rows.iter().skip(usize::from(columns.is_headed));
    let read: Vec<Read> = lines.map(|row| reader.read_row(row, &columns)).collect();
    assert_eq!(read[0].person.name, "Исаева Айгүл");
    assert_eq!(read[0].person.sex, "female");
    assert_eq!(read[0].person.birth_year, Some(1985));
    assert_eq!(read[0].faults, []);
    assert_eq!(read[1].person.name, "Асанов Айбек");
    assert_eq!(read[1].person.position, "=1+1");
    assert_eq!(read[1].faults, [("birth_year", "билбейм".to_owned())]);
}

/// Cells as they come: values, half values, signs, anything.
fn cell() -> impl Strategy<Value = String> {
    let known = select(vec![
        "",
        " ",
        "ж",
        "муж.",
        "1985",
        "34 жаш",
        "12.03.1985",
        "+996 555 123456",
        "Исаева Айгүл",
        "депутат",
        "жаштар; айдоочу",
        "да",
        "-",
        "?",
        "=1",
        "\"a\"",
        "№",
        "ФИО",
        "Пол",
        "2",
        "Тел.",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #[test]
    fn any_text_is_a_table_or_refused(text in any::<String>()) {
        if let Ok(table) = table(&text) {
            recognise(&table, &Logbook::default());
        }
    }

    #[test]
    fn quotes_and_separators_in_any_order_are_read(text in "[\"\t\r\n;,aж]{0,40}") {
        let table = table(&text).unwrap();
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
        let kept: usize = table.rows.iter().flatten().map(|cell| letters(cell)).sum();
        prop_assert_eq!(kept, letters(&text));
    }

    #[test]
    fn what_a_spreadsheet_writes_is_read_back(rows in vec(vec("[а-я \"\n\t]{1,6}", 2..4), 1..4)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join("\t");
        let text: String = rows.iter().map(|row| line(row) + "\r\n").collect();
        let read = table(&text).unwrap().rows;
        let written = rows.iter().map(|row| {
            row.iter().map(|cell| cell.replace('\t', " ")).collect::<Vec<_>>()
        });
        let mut written: Vec<Vec<String>> = written.collect();
        while written.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
            written.pop();
        }
        prop_assert_eq!(read, written);
    }

    #[test]
    fn nothing_is_lost(
        row in vec(cell(), 0..8),
        ids in vec(select(vec![
            "name", "sex", "role", "birth_year", "village", "phone", "groups", "status", "walk_in",
            "note", "0", "1", "2", "-",
        ]), 0..8),
    ) {
        let columns = columns(&ids);
        let read = Reader::new(&Logbook::default(), today()).read_row(&row, &columns);
        for (cell, means) in row.iter().zip(&columns.uses) {
            let cell = cell.trim().replace('\n', " ");
            let faults = |id: &str| read.faults.iter().any(|(fault, text)| {
                *fault == id && text.replace('\n', " ").contains(&cell)
            });
            let is_kept = match means {
                Use::Skip => true,
                Use::PartOfName(_) => read.person.name.contains(&cell) || faults("name"),
                Use::Field(field) => match field.id {
                    "name" | "village" | "phone" | "note" => {
                        field.get(&read.person).contains(&cell) || faults(field.id)
                    }
                    id => !field.get(&read.person).is_empty() || faults(id),
                },
            };
            prop_assert!(cell.is_empty() || is_kept, "{cell:?} {means:?} {read:?}");
        }
    }
}
