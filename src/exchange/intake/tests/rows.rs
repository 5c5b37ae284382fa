//! Rows of real life: what they say, what is told of them, and what is kept.

use super::*;

#[test]
fn a_messy_table_of_an_organisation_is_read() {
    let text = "Отчет по проведенным тренингам;;;;;;;\n\
        Дата проведения;Айылный аймак;Район;Участники;;;Тренер;Примечание\n\
        ;;;Всего;Жен.;Муж.;;\n\
        18 ноября 2019 г.;Масы АО;Ноокенский;16 чел.;9;7;Исаева Айгүл, Асанов Айбек;\n\
        19-20.11.2019;Арал а/о;Тюпский р-н;14;;;;Холодно, света не было\n\
        ;;;;;;;\n\
        Итого;;;30;9;7;;\n";
    let rows = read(text);
    assert_eq!(rows.taken.len(), 2, "{:?}", rows.problems);
    let first = &rows.taken[0].session;
    assert_eq!(first.starts_on.unwrap().to_string(), "2019-11-18");
    assert_eq!(first.municipality.code, "41703215836000");
    assert_eq!(first.municipality.name, "Масы АО");
    assert_eq!(first.attendance.headcount, Some(16));
    assert_eq!(grid(first), "female 9, male 7");
    let trainers: Vec<&str> = first.trainers.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(trainers, ["Исаева Айгүл", "Асанов Айбек"]);
    let second = &rows.taken[1].session;
    assert_eq!(second.starts_on.unwrap().to_string(), "2019-11-19");
    assert_eq!(second.ends_on.unwrap().to_string(), "2019-11-20");
    assert_eq!(second.notes, "Холодно, света не было");
    assert_eq!(second.status, "held");
    assert_eq!(problems(&rows), ["7:- Total"]);
}

#[test]
fn days_are_read_as_people_write_them() {
    let cases = [
        ("18.11.2019", "2019-11-18", ""),
        ("18.11.19", "2019-11-18", ""),
        ("18/11/2019", "2019-11-18", ""),
        ("2019-11-18", "2019-11-18", ""),
        ("2019-11-18 00:00:00", "2019-11-18", ""),
        ("18.11.2019 г.", "2019-11-18", ""),
        ("18 ноября 2019 года", "2019-11-18", ""),
        ("18-ноябрь, 2019-ж.", "2019-11-18", ""),
        ("2019-жылдын 18-ноябры", "2019-11-18", ""),
        ("November 18, 2019", "2019-11-18", ""),
        ("18th of November 2019", "2019-11-18", ""),
        ("18-19.11.2019", "2019-11-18", "2019-11-19"),
        ("18.11 - 19.11.2019", "2019-11-18", "2019-11-19"),
        ("18.11.2019 – 19.11.2019", "2019-11-18", "2019-11-19"),
        ("18–22 ноября 2019 г.", "2019-11-18", "2019-11-22"),
        ("30 ноября - 2 декабря 2019", "2019-11-30", "2019-12-02"),
    ];
    for (text, first, last) in cases {
        let session = only(&format!("Дата;Место\n\"{text}\";Масы\n"));
        assert_eq!(session.starts_on.unwrap().to_string(), first, "{text}");
        let ends = session
            .ends_on
            .map(|day| day.to_string())
            .unwrap_or_default();
        assert_eq!(ends, last, "{text}");
    }
    let rows = read("Дата;Место\n18.11;Масы\n");
    assert_eq!(
        rows.taken[0].session.starts_on.unwrap().to_string(),
        "2019-11-18"
    );
    assert_eq!(problems(&rows), ["2:1 YearTaken"]);
    for wrong in [
        "31.02.2019",
        "5",
        "+7",
        ".",
        "11/18/2019",
        "ноябрь 2019",
        "позже",
        "19-18.11.2019",
        "18.11.1019",
    ] {
        let rows = read(&format!("Дата;Место\n{wrong};Масы\n20.11.2019;Масы\n"));
        assert_eq!(rows.taken.len(), 1, "{wrong}");
        assert_eq!(problems(&rows)[0], "2:1 BadDay", "{wrong}");
    }
}

#[test]
fn what_cannot_be_read_goes_into_the_notes_word_for_word() {
    let text = "Дата;Место;Часы;Время;Всего;Статус;Темы;Комментарий\n\
        18.11.2019;Масы;весь день;утром;около 20;что-то;Понятие гендера, Охрана леса;Итог\n";
    let rows = read(text);
    let session = &rows.taken[0].session;
    assert_eq!(session.topics, ["gender-concept"]);
    assert_eq!(
        session.notes,
        "Итог\nЧасы: весь день\nВремя: утром\nВсего: около 20\nСтатус: что-то\nТемы: Охрана леса"
    );
    assert_eq!(
        problems(&rows),
        [
            "2:3 Kept",
            "2:4 Kept",
            "2:5 Kept",
            "2:6 NoCode",
            "2:7 NoCode"
        ]
    );
    for problem in &rows.problems {
        for language in Language::ALL {
            let said = problem.sentence(Texts::new(language), &logbook());
            assert!(!said.contains(['⟨', '{']), "{said}");
        }
    }
}

#[test]
fn codes_are_read_by_code_by_name_and_by_what_people_say() {
    let text = "Дата;Место;Статус;Вид;Язык;Темы;Методы\n\
        18.11.2019;Масы;Өткөрүлгөн;refresher;кырг, рус;1. Понятие гендера\u{a0};discussion\n";
    let session = only(text);
    assert_eq!(session.status, "held");
    assert_eq!(session.kind, "refresher");
    assert_eq!(session.languages, ["ky", "ru"]);
    assert_eq!(session.topics, ["gender-concept"]);
    assert_eq!(session.methods, ["discussion"]);
    let rows = read("Дата;Место;Методы\n18.11.2019;Масы;our-own\n");
    assert_eq!(rows.taken[0].session.methods, ["our-own"]);
    assert_eq!(problems(&rows), ["2:3 UnknownCode"]);
    // A name with commas in it is one name.
    let name = "Анализ документов на гендерную чувствительность";
    let session = only(&format!(
        "Дата;Место;Темы\n18.11.2019;Масы;\"{name}, Гендер, Гендерный анализ: задачи, методы, руководство\"\n"
    ));
    assert_eq!(
        session.topics,
        ["document-analysis", "gender-concept", "gender-analysis"]
    );
}

#[test]
fn municipalities_are_found_forgivingly_and_never_guessed() {
    let cases = [
        ("Масы", "", "41703215836000", ""),
        ("МАСЫ АО", "", "41703215836000", ""),
        ("Масы айыл аймагы", "", "41703215836000", ""),
        ("41703215836000", "", "41703215836000", ""),
        ("KG03215836000", "", "41703215836000", ""),
        ("Чолпон-Ата айыл өкмөтү", "", "41703225853000", ""),
        ("Чолпон-Ата", "Иссык-Кульский", "41702215600010", ""),
        ("Арал, Тюпский район", "", "41702225810000", ""),
        ("Арал", "Тюпский", "41702225810000", ""),
        ("Арал", "", "", "SeveralPlaces"),
        ("Нет такого", "", "", "UnknownPlace"),
        (
            "с. Масы Ноокенского района",
            "",
            "41703215836000",
            "LikelyPlace",
        ),
    ];
    for (name, district, code, told) in cases {
        let rows = read(&format!(
            "Дата;Муниципалитет;Район\n18.11.2019;\"{name}\";{district}\n"
        ));
        let place = &rows.taken[0].session.municipality;
        assert_eq!(place.code, code, "{name} {district} {:?}", rows.problems);
        assert_eq!(place.name, name);
        let kinds = problems(&rows).join(" ");
        assert_eq!(
            kinds.split(' ').nth(1).unwrap_or_default(),
            told,
            "{name} {district}"
        );
    }
}

#[test]
fn counts_of_the_same_people_are_never_added() {
    let cases = [
        ("Всего;Жен;Муж", "16;9;7", Some(16), "female 9, male 7", ""),
        ("Всего;Жен", "16;9", Some(16), "female 9", ""),
        (
            "Жен;Депутаты, жен",
            "9;3",
            None,
            "female 6, councillor/female 3",
            "",
        ),
        (
            "Жен;Муж;Депутаты;Жители",
            "9;7;5;11",
            None,
            "female 9, male 7",
            "Депутаты: 5\nЖители: 11",
        ),
        (
            "Депутаты;Жители",
            "5;11",
            None,
            "councillor 5, resident 11",
            "",
        ),
        (
            "Жен;Депутаты, жен",
            "2;3",
            None,
            "councillor/female 3",
            "Жен: 2",
        ),
        (
            "Жен 14-28;Жен 60+",
            "2 чел;3",
            None,
            "female/14-28 2, female/60+ 3",
            "",
        ),
        ("Всего;Жен", "16;9 или 10", Some(16), "", "Жен: 9 или 10"),
    ];
    for (headings, cells, headcount, wanted, notes) in cases {
        let session = only(&format!("Дата;Место;{headings}\n18.11.2019;Масы;{cells}\n"));
        assert_eq!(session.attendance.headcount, headcount, "{headings}");
        assert_eq!(grid(&session), wanted, "{headings}");
        assert_eq!(session.notes, notes, "{headings}");
    }
    let session = only("Дата;Место;Молодёжь;ЛОВЗ, жен\n18.11.2019;Масы;5;1\n");
    let groups = session.attendance.groups.iter();
    let groups: Vec<_> = groups
        .map(|it| (it.group.as_str(), it.sex.as_str(), it.count))
        .collect();
    assert_eq!(
        groups,
        [("youth", "not_stated", 5), ("disability", "female", 1)]
    );
}

#[test]
fn rows_of_counts_become_one_session() {
    let text = "Дата;Место;Название;Роль;Пол;Возраст;Число\n\
        18.11.2019;Масы;А;Депутат;ж;29-59;2\n\
        18.11.2019;Масы;А;Житель;м;60+;3\n\
        ;;;Житель;ж;;4\n\
        19.11.2019;Масы;А;Житель;ж;14–28;5\n\
        18.11.2019;Масы;А;Житель;м;старше 60;1\n\
        18.11.2019;Масы;Б;Житель;м;60+;1\n";
    let rows = read(text);
    assert_eq!(rows.taken.len(), 3, "{:?}", rows.problems);
    assert_eq!(
        grid(&rows.taken[0].session),
        "councillor/female/29-59 2, resident/male/60+ 4, resident/female 4"
    );
    assert_eq!(rows.taken[0].rows, [1, 2, 3, 5]);
    assert_eq!(grid(&rows.taken[1].session), "resident/female/14-28 5");
    assert_eq!(problems(&rows), [""; 0]);
}

#[test]
fn the_same_row_gives_the_same_id_in_every_file() {
    let texts = [
        "Дата;Место;Всего\n18.11.2019;Масы;16\n",
        "Место,Всего,Дата,№\nМасы,16 чел.,2019-11-18,5\n",
        "Күнү\tМуниципалитет\tЖалпы саны\n18 ноября 2019\tМасы\t16\n",
    ];
    let ids: Vec<SessionId> = texts.iter().map(|text| only(text).id).collect();
    assert_eq!(ids[0], ids[1]);
    assert_eq!(ids[0], ids[2]);
    assert_eq!(ids[0].0.get_version_num(), 7);
    assert!(
        ids[0].to_string().starts_with("016e7bcf-1800-7"),
        "its time is its day's"
    );
    assert_ne!(ids[0], only("Дата;Место;Всего\n18.11.2019;Масы;17\n").id);
    // Whether the logbook knows the place changes no id.
    let table = table_of(texts[0]);
    let mut other = logbook();
    other.municipalities[0].code = "x".to_owned();
    let stamp = Stamp {
        at: "2020-01-01T00:00:00Z".to_owned(),
        by: "A".to_owned(),
        ..Stamp::default()
    };
    let reading = Reading {
        logbook: &other,
        texts: Texts::new(Language::Kyrgyz),
        today: NaiveDate::from_ymd_opt(2019, 1, 1).unwrap(),
        stamp: &stamp,
        known: &|_| None,
    };
    let rows = read_rows(&table, &match_columns(&table, &other), &reading);
    assert_eq!(rows.taken[0].session.id, ids[0]);
    assert_eq!(
        rows.taken[0].session.status, "planned",
        "it is still to come"
    );
    assert_eq!(rows.taken[0].identity, Identity::Derived);
}

#[test]
fn equal_rows_are_told_and_taken_once() {
    let rows =
        read("Дата;Место;Всего\n18.11.2019;Масы;16\n18.11.2019;Масы;16\n18.11.2019;Масы;14\n");
    assert_eq!(rows.taken.len(), 2, "another number is another session");
    assert_eq!(problems(&rows), ["3:- Same"]);
}

#[test]
fn ids_are_kept_where_they_are_ids_of_this_program() {
    let good = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
    let text = format!(
        "ID;Дата;Место;Примечания\n{good};18.11.2019;Масы;а\n{};18.11.2019;Арал;б\n\
         6ba7b810-9dad-11d1-80b4-00c04fd430c8;19.11.2019;Масы;в\n",
        good.to_uppercase()
    );
    let rows = read(&text);
    assert_eq!(rows.taken.len(), 2);
    assert_eq!(rows.taken[0].session.id.to_string(), good);
    assert_eq!(rows.taken[0].identity, Identity::Given);
    // The second row of the session says otherwise, and loses nothing.
    assert_eq!(rows.taken[0].session.notes, "а\nб\nМесто: Арал");
    assert_eq!(rows.taken[1].identity, Identity::Derived);
    assert_eq!(problems(&rows), ["3:3 Otherwise", "4:1 BadId"]);
}

#[test]
fn a_row_with_an_id_changes_what_it_has_columns_for_and_leaves_the_rest() {
    let known_id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
    let mut known = Session::new(known_id.parse().unwrap(), Stamp::default());
    known.title = "Старое".to_owned();
    known.hours = Some(6.0);
    known.notes = "Слова".to_owned();
    known.venue = "Клуб".to_owned();
    known.municipality.code = "41703215836000".to_owned();
    known.municipality.name = "Как было".to_owned();
    let text = format!(
        "ID;Дата;Муниципалитет;Название;Место проведения;Часы\n{known_id};18.11.2019;Масы айыл аймагы;Новое;;x\n"
    );
    let rows = read_known(&table_of(&text), &|id| {
        (id == known.id).then(|| known.clone())
    });
    let session = &rows.taken[0].session;
    assert_eq!(session.title, "Новое");
    assert_eq!(session.venue, "");
    assert_eq!(session.hours, Some(6.0));
    assert_eq!(session.notes, "Слова\nЧасы: x");
    assert_eq!(session.municipality.name, "Как было");
    let again = read_known(&table_of(&text), &|_| Some(session.clone()));
    assert_eq!(again.taken[0].session, *session, "twice changes nothing");
}

#[test]
fn excel_of_a_russian_windows_is_read_and_told() {
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(
        "Дата;Айыл окмоту;Всего;Жен;Примечание\r\n18.11.2019;Масы;16;9;\"К?н?, 5 человек\"\r\n",
    );
    let table = open(&bytes).unwrap().remove(0);
    let by = ';';
    assert_eq!(
        table.source,
        Source::Separated {
            by,
            encoding: Encoding::Windows1251
        }
    );
    assert_eq!(
        table.told,
        [Told::Decoded(Encoding::Windows1251), Told::LettersLost]
    );
    let rows = read_known(&table, &|_| None);
    assert_eq!(rows.taken[0].session.attendance.headcount, Some(16));
    let (dos, ..) = (
        Vec::from(b"\x84\xa0\xe2\xa0;\x8c\xa5\xe1\xe2\xae\r\n18.11.2019;\x8c\xa0\xe1\xeb\r\n"),
        (),
    );
    let table = open(&dos).unwrap().remove(0);
    assert_eq!(table.cell(0, 1), &Cell::Text("Место".to_owned()));
    for told in table.told {
        assert!(
            told.sentence(Texts::new(Language::Kyrgyz))
                .contains("CP866")
        );
    }
    let (latin, ..) = encoding_rs::WINDOWS_1252.encode("Städte;Straße;Größe\n1;2;3\n");
    assert_eq!(open(&latin), Err(Refusal::UnknownEncoding));
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(
            "Дата\tМесто\r\n18.11.2019\tМасы\r\n"
                .encode_utf16()
                .flat_map(u16::to_le_bytes),
        )
        .collect();
    assert_eq!(
        read_known(&open(&utf16).unwrap()[0], &|_| None).taken.len(),
        1
    );
}

#[test]
fn the_sign_between_cells_is_found_out() {
    for (text, by, cell) in [
        (
            "Дата;Место;Часы\n18.11.2019;\"Масы; клуб\";6,5\n",
            ';',
            "Масы; клуб",
        ),
        (
            "Дата,Место,Часы\n18.11.2019,\"Масы, \"\"клуб\"\"\",\"6,5\"\n",
            ',',
            "Масы, \"клуб\"",
        ),
        (
            "Дата\tМесто\tЧасы\n18.11.2019\tМасы, клуб\t6,5\n",
            '\t',
            "Масы, клуб",
        ),
        (
            "sep=|\nДата|Место|Часы\n18.11.2019|Масы;,|6\n",
            '|',
            "Масы;,",
        ),
        (
            "\u{feff}Дата;Место\n18.11.2019;\"Масы\nклуб\"\n",
            ';',
            "Масы\nклуб",
        ),
        ("Дата;Место\n18.11.2019;'=1+1\n", ';', "=1+1"),
        ("Дата;Место\n18.11.2019;\"Масы\" КФ\n", ';', "\"Масы\" КФ"),
    ] {
        let table = table_of(text);
        assert!(
            matches!(table.source, Source::Separated { by: found, .. } if found == by),
            "{text}"
        );
        assert_eq!(table.cell(1, 1), &Cell::Text(cell.to_owned()), "{text}");
    }
}

/// The notes of the first session, with columns that no field takes kept, or as it is proposed.
fn notes(text: &str, is_kept: Option<bool>) -> String {
    let (table, logbook) = (table_of(text), logbook());
    let mut matching = match_columns(&table, &logbook);
    if let Some(is_kept) = is_kept {
        matching.set_keeps_rest(is_kept);
    }
    let reading = Reading {
        logbook: &logbook,
        texts: Texts::new(Language::Russian),
        today: today(),
        stamp: &Stamp::default(),
        known: &|_| None,
    };
    let read = read_rows(&table, &matching, &reading);
    read.taken[0].session.notes.clone()
}

#[test]
fn columns_that_no_field_takes_go_into_the_notes_after_their_headings() {
    let text = "№;Дата;Место;Погода;Автобус;Подпись;Примечания\n1;18.11.2019;Масы;снег;–;+;Всё хорошо\n2;19.11.2019;Масы;;да;+;\n";
    assert_eq!(notes(text, None), "Всё хорошо\nПогода: снег");
    assert_eq!(notes(text, Some(false)), "Всё хорошо");
    let both = read(text);
    assert_eq!(both.taken[1].session.notes, "Автобус: да");
    assert!(both.problems.is_empty(), "{:?}", both.problems);
    // A second column for what another one holds, and one without a heading.
    let text = "Дата;Место;Дата;\n18.11.2019;Масы;20.11.2019;слово\n";
    assert_eq!(notes(text, None), "Дата: 20.11.2019\nслово");
}

/// What the columns that stay out say of somebody, each by its number.
fn left_out(text: &str) -> Vec<(usize, Personal)> {
    let matching = match_columns(&table_of(text), &logbook());
    let columns = (0..matching.columns.len()).map(|at| Some((at, matching.left_out(at)?)));
    columns.flatten().collect()
}

#[test]
fn who_somebody_is_stays_out_and_what_stands_beside_it_goes_into_the_notes() {
    let cases = [
        (
            "Дата;Место;Контактный телефон;Погода\n18.11.2019;Масы;0555 12 34 56;снег\n",
            Personal::Heading,
        ),
        (
            "Дата;Место;Связь;Погода\n18.11.2019;Масы;Асан, 0555 12-34-56;снег\n",
            Personal::Telephone,
        ),
        (
            "Дата;Место;;Погода\n18.11.2019;Масы;+996555123456;снег\n",
            Personal::Telephone,
        ),
        (
            "Дата;Место;Отправил;Погода\n18.11.2019;Масы;asan@mail.kg;снег\n",
            Personal::Mail,
        ),
        (
            "Дата;Место;Номер лица;Погода\n18.11.2019;Масы;21503198500123;снег\n",
            Personal::Number,
        ),
        (
            "Дата;Место;ИНН;Погода\n18.11.2019;Масы;1234;снег\n",
            Personal::Heading,
        ),
        (
            "Дата;Место;ФИО ответственного;Погода\n18.11.2019;Масы;Асанов;снег\n",
            Personal::Heading,
        ),
        (
            "Күнү;Жери;Туулган жылы;Погода\n18.11.2019;Масы;1985;снег\n",
            Personal::Heading,
        ),
        (
            "Date;Place;Passport;Погода\n2019-11-18;Масы;AN1234567;снег\n",
            Personal::Heading,
        ),
    ];
    for (text, personal) in cases {
        assert_eq!(left_out(text), [(2, personal)], "{text}");
        for is_kept in [None, Some(true)] {
            assert_eq!(notes(text, is_kept), "Погода: снег", "{text}");
        }
        assert_eq!(notes(text, Some(false)), "", "{text}");
        for texts in Language::ALL.map(Texts::new) {
            let said = personal.sentence(texts, "Связь");
            assert!(said.contains("Связь") && !said.contains('{'), "{said}");
        }
    }
    for text in [
        "Дата;Место;Pinewood\n18.11.2019;Масы;yes\n",
        "Дата;Место;Телефон\n18.11.2019;Масы;\n",
        "Дата;Место;Код\n18.11.2019;Масы;41703215836000\n",
    ] {
        assert_eq!(left_out(text), [], "{text}");
    }
}

#[test]
fn rows_that_are_people_keep_what_is_said_of_them_unless_a_person_says_otherwise() {
    let cases = [
        (
            "Дата;Место;Имя;Село\n18.11.2019;Масы;Айгүл;Кызыл-Туу\n18.11.2019;Масы;Асан;Арал\n",
            true,
        ),
        (
            "Дата;Место;Категория;Село\n18.11.2019;Масы;житель;Кызыл-Туу\n18.11.2019;Масы;депутат;Арал\n",
            true,
        ),
        (
            "Дата;Место;Имя;Село;Пол\n18.11.2019;Масы;Айгүл;Кызыл-Туу;ж\n",
            true,
        ),
        (
            "Дата;Место;Село;Возраст\n18.11.2019;Масы;Кызыл-Туу;34\n",
            true,
        ),
        (
            "Дата;Место;Имя;Село\n18.11.2019;Масы;Айгүл;Кызыл-Туу\n19.11.2019;Масы;Асан;Арал\n",
            false,
        ),
        (
            "Дата;Место;Категория;Село\n18.11.2019;Масы;жители;Кызыл-Туу\n",
            false,
        ),
        (
            "Дата;Место;Пол;Кол-во;Село;Телефон\n18.11.2019;Масы;ж;9;Кызыл-Туу;0555\n18.11.2019;Масы;м;7;Кызыл-Туу;0555\n",
            false,
        ),
    ];
    for (text, is_of_people) in cases {
        let matching = match_columns(&table_of(text), &logbook());
        assert_eq!(matching.is_of_people(), is_of_people, "{text}");
        assert_eq!(matching.keeps_rest(), !is_of_people, "{text}");
        let by_itself = notes(text, None);
        assert_eq!(by_itself.contains("Кызыл-Туу"), !is_of_people, "{text}");
        let kept = notes(text, Some(true));
        assert!(kept.contains("Село: Кызыл-Туу"), "{text} {kept}");
        for private in ["Айгүл", "0555"] {
            assert!(!kept.contains(private), "{text} {kept}");
        }
    }
}

#[test]
fn who_somebody_is_goes_out_where_a_person_says_so_and_that_is_told() {
    let target = Target::of("notes");
    let text = "Дата;Место;Примечание и телефон\n18.11.2019;Масы;0555 12 34 56\n";
    let (table, logbook) = (table_of(text), logbook());
    let mut matching = match_columns(&table, &logbook);
    assert_eq!(matching.left_out(2), Some(Personal::Heading));
    assert_eq!(matching.goes_out(2), None);
    matching.set(2, target.clone());
    assert_eq!(matching.left_out(2), None);
    assert_eq!(matching.goes_out(2), Some(Personal::Heading));
    for texts in Language::ALL.map(Texts::new) {
        let said = matching.goes_out_sentence(texts).unwrap();
        assert!(said.contains("Примечание и телефон"), "{said}");
    }
    matching.set(2, None);
    assert_eq!((matching.left_out(2), matching.goes_out(2)), (None, None));
    // A column that is called notes is one, and what stands in it is told.
    let text = "Дата;Место;Примечание\n18.11.2019;Масы;Асан: 0555 12 34 56\n";
    let matching = match_columns(&table_of(text), &logbook);
    assert_eq!(matching.target(2), target.as_ref());
    assert_eq!(matching.goes_out(2), Some(Personal::Telephone));
    assert_eq!(
        matching.left_out_sentence(Texts::new(Language::Kyrgyz)),
        None
    );
}

#[test]
fn headings_that_a_person_names_say_too_who_somebody_is() {
    let (table, logbook) = (table_of("Zzz;ФИО\n18.11.2019;Асан\n"), logbook());
    let mut matching = match_columns(&table, &logbook);
    assert!(matching.headings.is_empty());
    matching.set_headings(0, &table, &logbook);
    assert_eq!(matching.left_out(1), Some(Personal::Heading));
}

#[test]
fn one_sex_that_alone_is_counted_is_told_and_the_other_is_never_made_up() {
    let cases = [
        (
            "Дата;Место;Всего;Женщин\n18.11.2019;Масы;16;9\n",
            Some(OneSex::Women),
        ),
        (
            "Дата;Место;Всего;Депутатов, женщин;Жителей, женщин\n18.11.2019;Масы;16;2;7\n",
            Some(OneSex::Women),
        ),
        (
            "Дата;Место;Всего;Мужчин\n18.11.2019;Масы;16;7\n",
            Some(OneSex::Men),
        ),
        ("Дата;Место;Всего;Женщин\n18.11.2019;Масы;9;9\n", None),
        ("Дата;Место;Женщин\n18.11.2019;Масы;9\n", None),
        (
            "Дата;Место;Всего;Женщин;Мужчин\n18.11.2019;Масы;16;9;\n",
            None,
        ),
        ("Дата;Место;Всего\n18.11.2019;Масы;16\n", None),
        (
            "Дата;Место;Всего;Пол;Кол-во\n18.11.2019;Масы;16;ж;9\n",
            None,
        ),
    ];
    for (text, wanted) in cases {
        let rows = read(text);
        assert_eq!(rows.one_sex, wanted, "{text}");
        let counts = &rows.taken[0].session.attendance.counts;
        let Some(one_sex) = wanted else {
            continue;
        };
        assert!(
            counts.iter().all(|count| count.sex == one_sex.code()),
            "{text}"
        );
        assert_eq!(rows.taken[0].session.attendance.participants(0), 16);
        for texts in Language::ALL.map(Texts::new) {
            assert!(!one_sex.sentence(texts).contains('⟨'));
        }
    }
    // Who is known here already with men has them.
    let text = "id;Дата;Всего;Женщин\n016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f;18.11.2019;16;9\n";
    let mut known = only("Дата;Всего;Женщин;Мужчин\n18.11.2019;16;9;7\n");
    known.id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f".parse().unwrap();
    let rows = read_known(&table_of(text), &|_| Some(known.clone()));
    assert_eq!(rows.one_sex, None);
}
