//! What the program's own flat rows say is read back the same, in all three languages.

use proptest::prelude::*;

use super::*;
use crate::exchange::flat::{self, Cell as Flat};
use crate::model::code::CodeList;
use crate::model::field::{Address, FIELDS, Field, Kind, fields_of};
use crate::model::generate::{Hand, session};
use crate::model::rows::ListId;
use crate::text::field as labels;
use crate::text::names::Names;

/// Writes a field as flat rows have it: codes by name, several records apart by semicolons.
fn written(session: &Session, field: &Field, texts: Texts) -> String {
    let logbook = logbook();
    let names = Names::new(texts, &logbook);
    let rows = field.list.map_or(1, |list| session.rows(list));
    let cells = (0..rows).map(|row| {
        let text = field.get(session, row);
        match field.kind {
            _ if text.is_empty() => String::new(),
            Kind::Code(list) => names.code(list, &text),
            Kind::Codes(list) => {
                let codes = text.split(',').map(|code| names.code(list, code));
                codes.collect::<Vec<_>>().join("; ")
            }
            Kind::YesNo => texts.say(if text == "true" {
                "value-yes"
            } else {
                "value-no"
            }),
            Kind::Place => session.municipality.name.clone(),
            _ => text.into_owned(),
        }
    });
    let cells: Vec<String> = cells.collect();
    match cells.iter().all(String::is_empty) {
        true => String::new(),
        false => cells.join("; "),
    }
}

fn headings(texts: Texts) -> Vec<String> {
    let mut headings = vec!["ID".to_owned(), texts.say("sheet-target-place-code")];
    headings.extend(FIELDS.iter().map(|field| match field.list {
        Some(_) => labels::address_alone(texts, Address::of(field.id)),
        None => labels::label(texts, field.id),
    }));
    headings
}

fn sheet(sessions: &[Session], texts: Texts) -> Vec<u8> {
    let rows = sessions.iter().map(|session| {
        let mut row = vec![
            Flat::Text(session.id.to_string()),
            Flat::Text(session.municipality.code.clone()),
        ];
        row.extend(
            FIELDS
                .iter()
                .map(|field| Flat::Text(written(session, field, texts))),
        );
        row
    });
    flat::csv(&headings(texts), &rows.collect::<Vec<_>>())
}

/// A session as flat rows can say it: its words without blanks around them and without the sign
/// between records.
pub(super) fn plain(mut session: Session, number: u64) -> Session {
    let id = uuid::Builder::from_unix_timestamp_millis(number, &[7; 10]).into_uuid();
    session.id = SessionId(id);
    let today = today();
    for field in FIELDS {
        for row in 0..field.list.map_or(1, |list| session.rows(list)) {
            let text = field.get(&session, row).into_owned();
            if matches!(field.kind, Kind::Line | Kind::Notes) {
                let text: Vec<&str> = text
                    .split(|c: char| c.is_whitespace() || ";'=+-@".contains(c))
                    .collect();
                let text = text
                    .into_iter()
                    .filter(|word| !word.is_empty())
                    .collect::<Vec<_>>();
                let text = crate::text::clean::without_hidden(&text.join(" "))
                    .trim()
                    .to_owned();
                field.set(&mut session, row, &text, today).unwrap();
            }
        }
    }
    // A record of which nothing is said has no place in a row.
    for list in ListId::ALL {
        for row in (0..session.rows(list)).rev() {
            if fields_of(list).all(|field| field.get(&session, row).is_empty()) {
                session.remove_row(list, row);
            }
        }
    }
    if session.starts_on.is_none() {
        session.starts_on = Some(crate::model::value::Date(today));
    }
    session.ends_on = session
        .ends_on
        .max(session.starts_on)
        .filter(|_| session.ends_on.is_some());
    session.attendance.counts.clear();
    session.attendance.headcount = session.attendance.headcount.map(|count| count % 1_000);
    session
}

#[test]
fn the_headings_of_the_program_are_all_known() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let table = open(&sheet(
            &[plain(Session::new(id(1), Stamp::default()), 5)],
            texts,
        ))
        .unwrap()
        .remove(0);
        let matching = match_columns(&table, &logbook());
        let wanted: Vec<Target> = [Target::Id, Target::PlaceCode]
            .into_iter()
            .chain(
                FIELDS
                    .iter()
                    .map(|field| Target::Field(Address::of(field.id))),
            )
            .collect();
        for (column, target) in matching.columns.iter().zip(wanted) {
            assert_eq!(column.target, Some(target), "{language} {}", column.heading);
            assert_eq!(column.sure, Sure::Exact, "{language} {}", column.heading);
        }
    }
}

#[test]
fn rows_of_counts_are_read_back() {
    let id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
    let text = format!(
        "Роль,Пол,Возраст,Количество людей,Группа,Количество в группе,Код занятия,Дата,Тренер · Тип,Тренер · Имя,Всего человек,Участники,Женщины,Мужчины\n\
         Житель,Женщины,14–28,3,,,{id},2019-11-18,Эксперт по гендеру; Местный консультант,А; Б,16,16,3,2\n\
         Житель,Мужчины,Не указано,2,,,{id},2019-11-18,Эксперт по гендеру; Местный консультант,А; Б,16,16,3,2\n\
         Не указано,Не указано,Не указано,11,,,{id},2019-11-18,Эксперт по гендеру; Местный консультант,А; Б,16,16,3,2\n\
         ,Женщины,,,Молодёжь,4,{id},2019-11-18,Эксперт по гендеру; Местный консультант,А; Б,16,16,3,2\n"
    );
    let rows = read(&text);
    assert_eq!(problems(&rows), [""; 0]);
    assert_eq!(rows.taken.len(), 1);
    let session = &rows.taken[0].session;
    assert_eq!(grid(session), "resident/female/14-28 3, resident/male 2");
    assert_eq!(session.attendance.headcount, Some(16));
    assert_eq!(session.attendance.groups.len(), 1);
    assert_eq!(session.attendance.groups[0].sex, "female");
    let trainers: Vec<_> = session
        .trainers
        .iter()
        .map(|it| (it.name.as_str(), it.kind.as_str()))
        .collect();
    assert_eq!(
        trainers,
        [("А", "gender_expert"), ("Б", "local_consultant")]
    );
}

#[test]
fn totals_by_sex_leave_a_known_grid_alone() {
    let mut known = plain(Session::new(id(1), Stamp::default()), 1_574_035_200_000);
    let cell = |role: &str, sex: &str| crate::model::attendance::Cell {
        role: role.to_owned(),
        sex: sex.to_owned(),
        age: NOT_STATED.to_owned(),
    };
    known.attendance.set_count(&cell("resident", "female"), 3);
    known.attendance.set_count(&cell("councillor", "male"), 2);
    known.attendance.headcount = Some(7);
    let text = |women: u32| {
        format!(
            "ID,Дата,Всего человек,Участники,Женщины,Мужчины,Пол не указан\n{},2020-02-03,7,7,{women},2,2\n",
            known.id
        )
    };
    let read = |text: &str| {
        let rows = read_known(&table_of(text), &|id| {
            (id == known.id).then(|| known.clone())
        });
        rows.taken[0].session.clone()
    };
    assert_eq!(read(&text(3)), known);
    assert_eq!(grid(&read(&text(4))), "female 4, male 2");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_written_is_read_back(
        sessions in proptest::collection::vec(session(Hand::Careful), 1..4),
        language in proptest::sample::select(Language::ALL.to_vec()),
    ) {
        let sessions: Vec<Session> = sessions
            .into_iter()
            .zip(1_574_035_200_000..)
            .map(|(session, number)| plain(session, number))
            .collect();
        let table = open(&sheet(&sessions, Texts::new(language))).unwrap().remove(0);
        let rows = read_known(&table, &|_| None);
        prop_assert_eq!(rows.taken.len(), sessions.len());
        for (taken, session) in rows.taken.iter().zip(&sessions) {
            prop_assert_eq!(&taken.session, session);
        }
        let again = read_known(&table, &|id| sessions.iter().find(|it| it.id == id).cloned());
        for (taken, session) in again.taken.iter().zip(&sessions) {
            prop_assert_eq!(&taken.session, session);
        }
    }

    #[test]
    fn names_of_codes_are_understood_in_every_language(
        list in proptest::sample::select(vec![
            CodeList::Kind, CodeList::Status, CodeList::TrainerType, CodeList::Part,
            CodeList::Topic, CodeList::Method, CodeList::DocumentKind, CodeList::Language,
        ]),
        language in proptest::sample::select(Language::ALL.to_vec()),
    ) {
        let logbook = logbook();
        let names = Names::new(Texts::new(language), &logbook);
        let lists = super::super::cells::Lists::new(&logbook);
        for code in list.built_in() {
            let said = lists.code(list, &names.code(list, code), false);
            let found = matches!(said, super::super::cells::Said::Code(found) if found == *code);
            prop_assert!(found, "{} {}", list.id(), code);
        }
    }
}
