//! The laws of the table of fields: what is given can be taken back, and what cannot be taken
//! changes nothing.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::model::generate::{Hand, id, session};
use crate::model::problem::What;
use crate::model::session::Stamp;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();

/// Every field of a session with its rows.
fn addresses(session: &Session) -> Vec<(&'static Field, usize)> {
    let rows = |field: &'static Field| field.list.map_or(1, |list| session.rows(list));
    FIELDS
        .iter()
        .flat_map(|field| (0..rows(field)).map(move |row| (field, row)))
        .collect()
}

/// A session with one row in every list.
fn with_rows() -> Session {
    let mut session = Session::new(id(1), Stamp::default());
    for list in ListId::ALL {
        let row = session.new_row(list);
        session.insert_row(0, row);
    }
    session
}

#[test]
fn a_field_is_there_once() {
    let ids: BTreeSet<&str> = FIELDS.iter().map(|field| field.id).collect();
    assert_eq!(ids.len(), FIELDS.len());
}

#[test]
fn a_field_of_a_row_lies_in_its_list() {
    for field in FIELDS {
        for list in ListId::ALL {
            let lies_in = field.id.starts_with(&format!("{}.", list.id()));
            assert_eq!(lies_in, field.list == Some(list), "{}", field.id);
        }
    }
    for list in ListId::ALL {
        assert!(fields_of(list).next().is_some(), "{list:?}");
    }
}

#[test]
fn sections_follow_each_other_as_in_the_form() {
    let mut sections: Vec<Section> = FIELDS.iter().map(|field| field.section).collect();
    sections.dedup();
    assert_eq!(sections, Section::ALL);
}

#[test]
fn an_address_is_read_back_from_its_text() {
    for field in FIELDS {
        let at = Address::in_row(field.id, 7);
        assert_eq!(at.to_string().parse(), Ok(at));
    }
    for text in ["", "starts_on", "starts_on/", "no_such/0", "starts_on/-1"] {
        assert_eq!(text.parse::<Address>(), Err(()), "{text}");
    }
}

#[test]
fn what_is_typed_becomes_a_value() {
    let cases = [
        ("starts_on", "18 11", "2019-11-18"),
        ("starts_on", "+7", "2019-12-17"),
        ("starts_on", " ", ""),
        ("starts_at", "930", "09:30"),
        ("hours", "6,5", "6.5"),
        ("hours", "", ""),
        (
            "municipality",
            "41703225853000\tЧолпон-Ата",
            "41703225853000\tЧолпон-Ата",
        ),
        ("municipality", "Чолпон-Ата", "Чолпон-Ата"),
        ("topics", " gender-analysis, x,,x ", "gender-analysis,x"),
        ("languages", "", ""),
        ("attendance.headcount", "1 204", "1204"),
        ("attendance.headcount", "0", "0"),
        ("attendance.groups.count", "3", "3"),
        ("attendance.groups.count", "0", ""),
        ("attendance.pages.page", "", ""),
        ("attendance.pages.women", "0", "0"),
        ("knowledge.before", "72,5 %", "72.5"),
        ("voices.may_publish", "false", "false"),
        ("voices.may_publish", "", ""),
        ("follow_up.due", "2020-02-01", "2020-02-01"),
        ("notes", " as it\nis ", " as it\nis "),
    ];
    for (id, typed, shown) in cases {
        let mut session = with_rows();
        let field = field(id).unwrap();
        assert_eq!(field.set(&mut session, 0, typed, TODAY), Ok(()), "{id}");
        assert_eq!(field.get(&session, 0), shown, "{id} {typed}");
    }
}

#[test]
fn what_is_no_value_is_refused_with_its_reason() {
    let cases = [
        ("starts_on", "31.2", What::NoSuchDay),
        ("starts_on", "soon", What::NotADate),
        ("ends_on", "18.11.1019", What::YearOutOfRange),
        ("starts_at", "25:00", What::NotATime),
        ("hours", "six", What::NotANumber),
        ("hours", "-1", What::Negative),
        ("hours", "1001", What::TooLarge { most: 1_000 }),
        ("attendance.headcount", "-1", What::Negative),
        ("attendance.headcount", "1.5", What::NotWhole),
        (
            "attendance.headcount",
            "100001",
            What::TooLarge { most: MOST_PEOPLE },
        ),
        (
            "attendance.pages.women",
            "10000",
            What::TooLarge { most: 9_999 },
        ),
        ("knowledge.after", "100,5", What::TooLarge { most: 100 }),
        ("follow_up.done", "maybe", What::NotYesOrNo),
    ];
    for (id, typed, what) in cases {
        let mut session = with_rows();
        let refused = field(id).unwrap().set(&mut session, 0, typed, TODAY);
        assert_eq!(refused, Err(what), "{id} {typed}");
        assert_eq!(session, with_rows(), "{id} {typed}");
    }
}

#[test]
fn a_row_that_is_not_there_has_nothing_and_takes_nothing() {
    let mut session = with_rows();
    for field in FIELDS.iter().filter(|field| field.list.is_some()) {
        assert_eq!(field.get(&session, 1), "");
        let _ = field.set(&mut session, 1, "1", TODAY);
    }
    assert_eq!(session, with_rows());
}

#[test]
fn a_test_of_which_nothing_is_known_any_more_is_gone() {
    let mut session = with_rows();
    let before = field("knowledge.before").unwrap();
    before.set(&mut session, 0, "40", TODAY).unwrap();
    assert!(session.knowledge.is_some());
    before.set(&mut session, 0, "", TODAY).unwrap();
    assert_eq!(session, with_rows());
}

proptest! {
    #[test]
    fn what_is_given_is_taken_back(session in session(Hand::Careful)) {
        for (field, row) in addresses(&session) {
            let mut copy = session.clone();
            let text = field.get(&session, row);
            prop_assert_eq!(field.set(&mut copy, row, &text, TODAY), Ok(()), "{} {:?}", field.id, text);
            prop_assert_eq!(&copy, &session, "{} {:?}", field.id, text);
        }
    }

    #[test]
    fn what_is_taken_is_given_and_nothing_else_changes(
        session in session(Hand::Careful),
        other in session(Hand::Careful),
    ) {
        for (field, row) in addresses(&session) {
            let text = field.get(&other, row);
            let mut copy = session.clone();
            prop_assert_eq!(field.set(&mut copy, row, &text, TODAY), Ok(()));
            prop_assert_eq!(field.get(&copy, row), text, "{}", field.id);
            for (neighbour, place) in addresses(&session) {
                if (neighbour, place) != (field, row) {
                    let (now, then) = (neighbour.get(&copy, place), neighbour.get(&session, place));
                    prop_assert_eq!(now, then, "{} changed {}", field.id, neighbour.id);
                }
            }
        }
    }

    #[test]
    fn what_is_refused_changes_nothing(
        session in session(Hand::Careless),
        text in prop_oneof![any::<String>(), "[-+0-9., :а-я]{0,12}"],
    ) {
        for (field, row) in addresses(&session) {
            let mut copy = session.clone();
            if field.set(&mut copy, row, &text, TODAY).is_err() {
                prop_assert_eq!(&copy, &session, "{}", field.id);
            }
        }
    }
}
