//! Headings found and matched, corrected and remembered.

use super::*;

/// The targets of a table's columns by their short words, `-` for none.
fn targets(text: &str) -> String {
    let matching = match_columns(&table_of(text), &logbook());
    let words = matching.columns.iter().map(|column| match &column.target {
        Some(target) => target.to_string().trim_end_matches("/0").to_owned(),
        None => "-".to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn headings_of_real_tables_are_matched_in_three_languages() {
    let cases = [
        (
            "№;Дата;Айыл өкмөтү;Тема тренинга;Всего участников;Жен.;Муж.;Примечание\n1;18.11.2019;Масы;О гендере;16;9;7;-\n",
            "- starts_on municipality title attendance.headcount \
             count/not_stated/female/not_stated count/not_stated/male/not_stated notes",
        ),
        (
            "Күнү;АО;Катышуучулардын саны;Аялдар;Эркектер\n18.11.2019;Масы;16;9;7\n",
            "starts_on municipality attendance.headcount \
             count/not_stated/female/not_stated count/not_stated/male/not_stated",
        ),
        (
            "Date;Aiyl aimak;District;Number of participants;Women;Councillors, women;Aged 60+\n18.11.2019;Masy;Nooken;16;9;2;1\n",
            "starts_on municipality district attendance.headcount \
             count/not_stated/female/not_stated count/councillor/female/not_stated \
             count/not_stated/not_stated/60+",
        ),
        (
            "дата проведения;АЙЫЛНЫЙ АЙМАК;депутаты;соц. работники;Молодежь;ЛОВЗ\n18.11.2019;Масы;3;1;5;1\n",
            "starts_on municipality count/councillor/not_stated/not_stated \
             count/social_specialist/not_stated/not_stated group/youth/not_stated \
             group/disability/not_stated",
        ),
        (
            "starts_on,municipality,hours,trainers.name/1,attendance.headcount\n2019-11-18,Масы,6,Асанов,16\n",
            "starts_on municipality hours trainers.name/1 attendance.headcount",
        ),
        (
            "Дата\tМуниципалитет\tТренер 1 · Имя\tТренер 2 · Имя\tТренер 2 · Тип\n18.11.2019\tМасы\tА\tБ\t\n",
            "starts_on municipality trainers.name trainers.name/1 trainers.type/1",
        ),
        (
            "Дата,Место,Пол,Возраст,Кол-во\n18.11.2019,Масы,ж,14-28,3\n",
            "starts_on municipality row-sex row-age row-count",
        ),
        // A table of people: names are nobody's trainers, and sexes count nobody.
        (
            "ФИО,Имя,Пол,Дата,Село\nА Б,В,ж,18.11.2019,Масы\n",
            "- - - starts_on municipality",
        ),
        (
            "Күнү;Айылдык аймак;Село\n18.11.2019;Масы;Арал\n",
            "starts_on municipality -",
        ),
        (
            "Женщин из них депутатов;Дата\n2;18.11.2019\n",
            "count/councillor/female/not_stated starts_on",
        ),
    ];
    for (text, wanted) in cases {
        assert_eq!(targets(text), wanted, "{text}");
    }
}

#[test]
fn headings_stand_anywhere_and_over_several_rows() {
    let cases: [(&str, std::ops::Range<usize>, &str); 3] = [
        (
            "Отчет о тренингах за 2019 год;;;\n;;;\nДата;Айыл аймак;Всего;Жен\n18.11.2019;Масы;16;9\n",
            2..3,
            "starts_on municipality attendance.headcount count/not_stated/female/not_stated",
        ),
        (
            "Дата;АО;Участники;;;Часы\n;;Всего;Жен;Муж;\n18.11.2019;Масы;16;9;7;6\n",
            0..2,
            "starts_on municipality attendance.headcount count/not_stated/female/not_stated \
             count/not_stated/male/not_stated hours",
        ),
        (
            "Дата;АО;Депутаты;;Жители;\n;;Ж;М;Ж;М\n1;2;3;4;5;6\n18.11.2019;Масы;2;1;7;6\n",
            0..2,
            "starts_on municipality count/councillor/female/not_stated \
             count/councillor/male/not_stated count/resident/female/not_stated \
             count/resident/male/not_stated",
        ),
    ];
    for (text, rows, wanted) in cases {
        assert_eq!(
            match_columns(&table_of(text), &logbook()).headings,
            rows,
            "{text}"
        );
        assert_eq!(targets(text), wanted, "{text}");
    }
}

#[test]
fn a_table_without_headings_is_known_by_its_days_and_ids() {
    let table = table_of("18.11.2019;Масы;16\n19.11.2019;Арал;14\n");
    let matching = match_columns(&table, &logbook());
    assert_eq!(matching.headings, 0..0);
    assert_eq!(
        matching.column_of(&Target::of("starts_on").unwrap()),
        Some(0)
    );
    assert!(matching.has_sessions());
    let nothing = match_columns(&table_of("a;b\nc;d\n"), &logbook());
    assert!(!nothing.has_sessions());
}

#[test]
fn what_a_person_corrects_is_remembered_by_the_heading() {
    let text = "Дата;Организация;Всего\n18.11.2019;Масы;16\n";
    let table = table_of(text);
    let mut matching = match_columns(&table, &logbook());
    assert_eq!(matching.target(1), None);
    let place = Target::of("municipality").unwrap();
    matching.set(1, Some(place.clone()));
    matching.set(2, None);
    let mut remembered = Remembered::default();
    matching.remember(&mut remembered);
    let kept = serde_json::to_string(&remembered).unwrap();
    assert_eq!(kept, r#"{"всего":"","организация":"municipality/0"}"#);
    let remembered: Remembered = serde_json::from_str(&kept).unwrap();
    let mut again = match_columns(
        &table_of("ОРГАНИЗАЦИЯ,Место,Дата,Всего\nМасы,клуб,18.11.2019,3\n"),
        &logbook(),
    );
    again.apply(&remembered);
    assert_eq!(again.column_of(&place), Some(0));
    assert_eq!(again.target(1), None, "another column gives way");
    assert_eq!(again.target(3), None);
    assert_eq!(again.columns[0].sure, Sure::Remembered);
    assert!(again.has_sessions());
}

#[test]
fn every_target_is_read_back_from_its_word_and_has_a_name() {
    let logbook = logbook();
    let all = Target::choices(&logbook);
    assert!(all.len() > 60);
    for target in all {
        assert_eq!(target.to_string().parse(), Ok(target.clone()));
        for language in Language::ALL {
            let name = target.name(Texts::new(language), &logbook);
            assert!(!name.is_empty() && !name.contains('⟨'), "{target} {name}");
        }
    }
    for wrong in [
        "",
        "x",
        "starts_on",
        "starts_on/1",
        "trainers.name/100",
        "count/a/b",
    ] {
        assert_eq!(wrong.parse::<Target>(), Err(()), "{wrong}");
    }
}

#[test]
fn the_sheet_with_sessions_is_chosen() {
    let tables = vec![
        table_of("Отчет;за год\nВсего;25\n"),
        table_of("Дата;Место\n18.11.2019;Масы\n"),
    ];
    assert_eq!(
        first_with_sessions(&tables, &logbook(), &Remembered::default()),
        1
    );
    assert_eq!(
        first_with_sessions(&tables[..1], &logbook(), &Remembered::default()),
        0
    );
    assert_eq!(
        first_with_sessions(&[], &logbook(), &Remembered::default()),
        0
    );
}
