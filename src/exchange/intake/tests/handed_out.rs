//! What the program hands out as flat tables, CSV or a workbook, comes in again as it was.

use proptest::prelude::*;

use super::written::plain;
use super::*;
use crate::exchange::handout::columns::REPEATED;
use crate::exchange::handout::{self, Entry};
use crate::model::attendance::{Cell, Count};
use crate::model::field::{FIELDS, Field, Kind};
use crate::model::generate::{Hand, session};
use crate::model::value::Date;
use crate::text::clean::clean_lines;

/// Texts with the signs that tables make something of.
fn texts_with_signs() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[aЖ;,\"' \n\t=-]{0,9}", 7)
}

/// A session of which every other text is one of these.
fn with_texts(mut session: Session, texts: &[String]) -> Session {
    let mut texts = texts.iter().cycle();
    let is_text = |field: &&Field| matches!(field.kind, Kind::Line | Kind::Notes);
    for field in FIELDS.iter().filter(is_text) {
        for row in 0..field.list.map_or(1, |list| session.rows(list)) {
            if row % 2 == 0
                && let Some(text) = texts.next()
            {
                field.set(&mut session, row, text, today()).unwrap();
            }
        }
    }
    session
}

/// What a table can say of texts: they have no blanks around them, and nothing hides in them.
fn tellable(mut session: Session) -> Session {
    for field in FIELDS {
        for row in 0..field.list.map_or(1, |list| session.rows(list)) {
            let text = field.get(&session, row).into_owned();
            let text = clean_lines(text.trim()).trim().to_owned();
            let text = match field.kind {
                Kind::Line => text.replace('\n', " "),
                Kind::Notes => text,
                _ => continue,
            };
            field.set(&mut session, row, &text, today()).unwrap();
        }
    }
    session
}

/// A session as flat tables can say it, with a grid: those of whom nothing is stated stand in no cell
/// of it, for they are the remainder. Measures have no more places than a person would write.
fn counted(session: Session, number: u64) -> Session {
    let counts = session.attendance.counts.clone();
    let mut session = plain(session, number);
    let is_of_somebody = |row: &Count| {
        let Cell { role, sex, age } = row.cell();
        [role, sex, age].iter().any(|code| code != NOT_STATED)
    };
    session.attendance.counts = counts.into_iter().filter(is_of_somebody).collect();
    let rounded = |number: f64| (number * 1e6).round() / 1e6;
    session.hours = session.hours.map(rounded);
    if let Some(knowledge) = &mut session.knowledge {
        knowledge.before = knowledge.before.map(rounded);
        knowledge.after = knowledge.after.map(rounded);
    }
    session
}

/// The table of the sessions, as it is found again in a file of a form.
fn handed_out(sessions: &[Session], rows: handout::Rows, is_workbook: bool, texts: Texts) -> Table {
    let entries: Vec<Entry> = sessions
        .iter()
        .map(|session| Entry {
            session,
            people: None,
        })
        .collect();
    let logbook = logbook();
    let goes_on = &mut |_, _| true;
    let bytes = match is_workbook {
        true => handout::workbook(&entries, &[rows], &logbook, texts, goes_on),
        false => handout::csv(&entries, rows, &logbook, texts, goes_on),
    };
    let mut tables = open(&bytes.unwrap()).unwrap();
    tables.swap_remove(first_with_sessions(
        &tables,
        &logbook,
        &Remembered::default(),
    ))
}

/// What a session says in a field, row by row. A place with a code is called in a table as readers of it
/// call it, and not as it was called on the day: its code alone comes back.
fn said(session: &Session, field: &Field) -> Vec<String> {
    let place = &session.municipality;
    if field.kind == Kind::Place && !place.code.is_empty() {
        return vec![place.code.clone()];
    }
    let rows = 0..field.list.map_or(1, |list| session.rows(list));
    let said = rows.map(|row| field.get(session, row).into_owned());
    said.collect()
}

fn by_sex(session: &Session) -> Vec<(&str, u32)> {
    let sexes = ["female", "male", "other"].into_iter();
    let sum = |sex: &str| {
        let counts = session.attendance.counts.iter();
        counts
            .filter(|row| row.sex == sex)
            .map(|row| row.count)
            .sum()
    };
    sexes.map(|sex| (sex, sum(sex))).collect()
}

/// Reads a table with nothing known, and again with all of it known.
fn must_come_back(
    sessions: &[Session],
    rows: handout::Rows,
    is_workbook: bool,
    language: Language,
) -> Result<(), TestCaseError> {
    let table = handed_out(sessions, rows, is_workbook, Texts::new(language));
    let about = format!("{rows:?} {is_workbook} {language}");
    let read = read_known(&table, &|_| None);
    prop_assert_eq!(
        read.taken.len(),
        sessions.len(),
        "{} {:?}",
        about,
        read.problems
    );
    for (taken, session) in read.taken.iter().zip(sessions) {
        let found = &taken.session;
        prop_assert_eq!(found.id, session.id, "{}", about);
        let is_told =
            |field: &&Field| rows == handout::Rows::Sessions || REPEATED.contains(&field.id);
        // Rows without a grid say of those whose sex nobody knows only that they came.
        let is_counted = |field: &&Field| {
            rows == handout::Rows::Counts
                || field.id != "attendance.headcount"
                || session.attendance.headcount.is_some()
        };
        let came = |of: &Session| of.attendance.participants(0);
        prop_assert_eq!(came(found), came(session), "{}", about);
        for field in FIELDS.iter().filter(is_told).filter(is_counted) {
            prop_assert_eq!(
                said(found, field),
                said(session, field),
                "{} {}",
                about,
                field.id
            );
        }
        prop_assert_eq!(by_sex(found), by_sex(session), "{}", about);
        if rows == handout::Rows::Counts {
            prop_assert_eq!(
                &found.attendance.counts,
                &session.attendance.counts,
                "{}",
                about
            );
            prop_assert_eq!(
                &found.attendance.groups,
                &session.attendance.groups,
                "{}",
                about
            );
        }
    }
    must_stay(sessions, rows, is_workbook, language)
}

/// What is here already stays as it is, also what the table has no columns for and what it cannot say.
fn must_stay(
    sessions: &[Session],
    rows: handout::Rows,
    is_workbook: bool,
    language: Language,
) -> Result<(), TestCaseError> {
    let table = handed_out(sessions, rows, is_workbook, Texts::new(language));
    let again = read_known(&table, &|id| {
        sessions.iter().find(|it| it.id == id).cloned()
    });
    prop_assert_eq!(again.taken.len(), sessions.len());
    for (taken, session) in again.taken.iter().zip(sessions) {
        let about = format!("{rows:?} {is_workbook} {language} {:?}", again.problems);
        prop_assert_eq!(&taken.session, session, "{}", about);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn what_is_handed_out_comes_back(
        sessions in proptest::collection::vec(session(Hand::Careful), 1..4),
    ) {
        let sessions: Vec<Session> = sessions
            .into_iter()
            .zip(1_574_035_200_000..)
            .map(|(session, number)| counted(session, number))
            .collect();
        for language in Language::ALL {
            for rows in [handout::Rows::Sessions, handout::Rows::Counts] {
                for is_workbook in [false, true] {
                    must_come_back(&sessions, rows, is_workbook, language)?;
                }
            }
        }
    }

    #[test]
    fn texts_come_back_whatever_signs_are_in_them(
        sessions in proptest::collection::vec((session(Hand::Careful), texts_with_signs()), 1..4),
    ) {
        let sessions: Vec<Session> = sessions
            .into_iter()
            .zip(1_574_035_200_000..)
            .map(|((session, texts), number)| {
                tellable(with_texts(counted(session, number), &texts))
            })
            .collect();
        for rows in [handout::Rows::Sessions, handout::Rows::Counts] {
            for is_workbook in [false, true] {
                must_come_back(&sessions, rows, is_workbook, Language::Russian)?;
            }
        }
    }

    #[test]
    fn what_is_here_stays_as_it_is_whatever_is_in_it(
        sessions in proptest::collection::vec((session(Hand::Careful), texts_with_signs()), 1..4),
    ) {
        let sessions: Vec<Session> = sessions
            .into_iter()
            .zip(1_574_035_200_000..)
            .map(|((session, texts), number)| {
                let mut session = with_texts(session, &texts);
                let id = uuid::Builder::from_unix_timestamp_millis(number, &[7; 10]);
                session.id = SessionId(id.into_uuid());
                session.starts_on = session.starts_on.or(Some(Date(today())));
                session
            })
            .collect();
        for language in Language::ALL {
            for rows in [handout::Rows::Sessions, handout::Rows::Counts] {
                for is_workbook in [false, true] {
                    must_stay(&sessions, rows, is_workbook, language)?;
                }
            }
        }
    }
}

#[test]
fn a_text_longer_than_a_cell_is_not_cut_off_here() {
    let mut long = Session::new(
        counted(Session::new(id(1), Stamp::default()), 5).id,
        Stamp::default(),
    );
    long.starts_on = Some(Date(today()));
    long.notes = "ө".repeat(40_000);
    must_stay(&[long], handout::Rows::Sessions, true, Language::Kyrgyz).unwrap();
}
