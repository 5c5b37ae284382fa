//! The laws of editing: an edit and its inverse are nothing, whatever was edited; what was typed
//! stays with its row.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::model::generate::{Hand, cell, id, row, session};
use crate::model::session::{FollowUp, Stamp};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();

fn entry() -> impl Strategy<Value = Entry> {
    session(Hand::Careless).prop_map(Entry::new)
}

fn address() -> impl Strategy<Value = Address> {
    let fields: Vec<&str> = FIELDS.iter().map(|field| field.id).collect();
    (select(fields), 0_usize..4).prop_map(|(field, row)| Address::in_row(field, row))
}

/// What people type: values of every kind, things that are no values, and nothing.
fn typed() -> impl Strategy<Value = String> {
    let usual = vec![
        "",
        " ",
        "18 11",
        "31.2",
        "soon",
        "9:30",
        "6,5",
        "12",
        "-1",
        "true",
        "maybe",
        "held",
        "gender-analysis,legal-framework",
        "41703225853000\tЧолпон-Ата",
        "Чолпон-Ата",
        "1000000",
    ];
    prop_oneof![select(usual).prop_map(str::to_owned), "[0-9., а-я]{0,8}"]
}

fn edit() -> impl Strategy<Value = Edit> {
    let list = || select(ListId::ALL.to_vec());
    prop_oneof![
        4 => (address(), typed()).prop_map(|(at, text)| Edit::Text { at, text }),
        2 => (0_usize..5, row(Hand::Careless)).prop_map(|(place, row)| Edit::Insert { place, row }),
        1 => (list(), 0_usize..4).prop_map(|(list, place)| Edit::Remove { list, place }),
        2 => (list(), 0_usize..4, 0_usize..4)
            .prop_map(|(list, from, to)| Edit::Move { list, from, to }),
        1 => (cell(Hand::Careless), 0_u32..5)
            .prop_map(|(cell, count)| Edit::Count { cell, count }),
    ]
}

fn text(field: &'static str, row: usize, text: &str) -> Edit {
    let text = text.to_owned();
    Edit::Text {
        at: Address::in_row(field, row),
        text,
    }
}

fn empty() -> Entry {
    Entry::new(Session::new(id(1), Stamp::default()))
}

#[test]
fn what_is_no_value_stays_text_and_the_value_stays() {
    let mut entry = empty();
    entry
        .apply(text("starts_on", 0, "18.11.2019"), TODAY)
        .unwrap();
    entry.apply(text("starts_on", 0, "31.2"), TODAY).unwrap();
    let at = Address::of("starts_on");
    assert_eq!(entry.text(at), "31.2");
    assert_eq!(entry.session.starts_on, "2019-11-18".parse().ok());
    let what = What::NoSuchDay;
    assert_eq!(entry.typed_problems(TODAY), [Problem { at, what }]);

    entry
        .apply(text("starts_on", 0, "19.11.2019"), TODAY)
        .unwrap();
    assert_eq!(entry.text(at), "2019-11-19");
    assert_eq!(entry.typed_problems(TODAY), []);
}

#[test]
fn a_session_of_one_day_moves_as_a_whole() {
    let day = |text: &str| text.parse().ok();
    for (last, kept) in [
        (None, None),
        (day("2019-11-18"), None),
        (day("2019-11-20"), day("2019-11-20")),
    ] {
        let mut entry = empty();
        entry.session.starts_on = day("2019-11-18");
        entry.session.ends_on = last;
        let before = entry.clone();
        let undo = entry
            .apply(text("starts_on", 0, "2019-11-19"), TODAY)
            .unwrap();
        assert_eq!(entry.session.starts_on, day("2019-11-19"));
        assert_eq!(entry.session.ends_on, kept, "{last:?}");
        entry.apply(undo, TODAY).unwrap();
        assert_eq!(entry, before);
    }
}

#[test]
fn an_edit_that_changes_nothing_has_no_inverse() {
    let mut entry = empty();
    entry.session.topics = vec!["x".to_owned(), "x".to_owned()];
    let before = entry.clone();
    for edit in [
        text("title", 0, ""),
        text("topics", 0, "x,x"),
        text("trainers.name", 0, "nobody's"),
        text("no.such.field", 0, "x"),
        Edit::Remove {
            list: ListId::Voices,
            place: 0,
        },
        Edit::Move {
            list: ListId::Voices,
            from: 0,
            to: 1,
        },
        Edit::Restore(Box::new(before.clone())),
    ] {
        assert_eq!(entry.apply(edit.clone(), TODAY), None, "{edit:?}");
        assert_eq!(entry, before, "{edit:?}");
    }
}

#[test]
fn typing_the_old_value_again_forgets_what_was_typed() {
    let mut entry = empty();
    entry.session.starts_on = "2019-11-18".parse().ok();
    let before = entry.clone();
    entry.apply(text("starts_on", 0, "x"), TODAY).unwrap();
    entry
        .apply(text("starts_on", 0, "2019-11-18"), TODAY)
        .unwrap();
    assert_eq!(entry, before);
}

#[test]
fn differences_are_told_by_field() {
    let mine = empty().session;
    let mut theirs = mine.clone();
    assert_eq!(differences(&mine, &theirs), [""; 0]);
    theirs.venue = "Мектеп".to_owned();
    theirs.insert_row(0, theirs.new_row(ListId::Voices));
    let cell = Cell {
        role: "x".to_owned(),
        sex: "x".to_owned(),
        age: "x".to_owned(),
    };
    theirs.attendance.set_count(&cell, 1);
    assert_eq!(
        differences(&mine, &theirs),
        [
            "venue",
            "voices.text",
            "voices.role",
            "voices.language",
            "voices.may_publish",
            "attendance.counts"
        ]
    );
}

/// Every text that is no date names the action of the row that it was typed into.
fn typed_stand_by_their_rows(entry: &Entry) -> bool {
    entry.typed.iter().all(|(at, text)| {
        let row = entry.session.follow_up.get(at.row);
        row.is_some_and(|row| row.action == *text)
    })
}

proptest! {
    #[test]
    fn inverses_in_reverse_order_restore_exactly(
        start in entry(),
        edits in vec(edit(), 0..24),
    ) {
        let mut entry = start;
        let mut states = vec![entry.clone()];
        let mut undo = Vec::new();
        for edit in edits {
            if let Some(inverse) = entry.apply(edit, TODAY) {
                undo.push(inverse);
                states.push(entry.clone());
            } else {
                prop_assert_eq!(Some(&entry), states.last());
            }
        }
        let mut redo = Vec::new();
        for inverse in undo.into_iter().rev() {
            let after = states.pop().unwrap();
            let again = entry.apply(inverse, TODAY).unwrap();
            prop_assert_eq!(Some(&entry), states.last());
            redo.push((again, after));
        }
        for (edit, after) in redo.into_iter().rev() {
            entry.apply(edit, TODAY).unwrap();
            prop_assert_eq!(&entry, &after);
        }
    }

    #[test]
    fn typed_texts_follow_their_rows(
        names in vec("[a-z]{6}", 1..6),
        moves in vec((0_usize..3, 0_usize..6, 0_usize..6), 0..20),
    ) {
        let mut entry = empty();
        for (row, name) in names.iter().enumerate() {
            let action = name.clone();
            let step = FollowUp { action, ..FollowUp::default() };
            entry.apply(Edit::Insert { place: row, row: Row::FollowUp(step) }, TODAY);
            entry.apply(text("follow_up.due", row, name), TODAY);
        }
        prop_assert_eq!(entry.typed.len(), names.len());
        for (kind, from, to) in moves {
            let list = ListId::FollowUp;
            entry.apply(match kind {
                0 => Edit::Insert { place: from, row: Row::FollowUp(FollowUp::default()) },
                1 => Edit::Remove { list, place: from },
                _ => Edit::Move { list, from, to },
            }, TODAY);
            prop_assert!(typed_stand_by_their_rows(&entry), "{entry:?}");
        }
        let named = entry.session.follow_up.iter().filter(|step| !step.action.is_empty());
        prop_assert_eq!(entry.typed.len(), named.count(), "none is lost with its row there");
    }

    #[test]
    fn a_session_differs_from_itself_in_nothing(
        mine in session(Hand::Careless),
        theirs in session(Hand::Careless),
    ) {
        prop_assert!(differences(&mine, &mine).is_empty());
        prop_assert_eq!(differences(&mine, &theirs), differences(&theirs, &mine));
    }
}
