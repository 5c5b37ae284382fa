//! Copies that differ are marked where they differ, and of a sheet without a word of it.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::model::attendance::{Cell, Count};
use crate::model::check::problems;
use crate::model::copies::lines_back;
use crate::model::logbook::Logbook;
use crate::model::merge::edit::{Hand, stamped};
use crate::model::merge::settling::Settling;
use crate::model::merge::{Dot, join};
use crate::model::people::Person;
use crate::model::present::Named;
use crate::model::session::{Knowledge, Stamp, Trainer};
use crate::model::value::SessionId;

const TODAY: &str = "2019-11-20";

fn hand(writer: &str, at: &str) -> Hand {
    Hand {
        dot: Dot {
            writer: writer.to_owned(),
            number: 1,
        },
        at: at.to_owned(),
        by: String::new(),
    }
}

fn begun() -> Session {
    let session = Session::new(SessionId(uuid::Uuid::from_u128(7)), Stamp::default());
    stamped(None, &session, &hand("a", "2019-11-18T08:00:00Z")).unwrap()
}

fn edited(session: &Session, writer: &str, at: &str, edit: impl Fn(&mut Session)) -> Session {
    let mut changed = session.clone();
    edit(&mut changed);
    stamped(Some(session), &changed, &hand(writer, at)).unwrap()
}

fn women() -> Count {
    let [role, sex, age] = ["councillor", "female", "29-59"].map(str::to_owned);
    Count::new(Cell { role, sex, age }, 3)
}

fn joined<T: Copied>(one: &T, other: &T) -> T {
    let (one, other) = (Read::of(one).unwrap(), Read::of(other).unwrap());
    join(&one.copy, &other.copy).write(&one.name).unwrap()
}

fn found(session: &Session) -> Vec<String> {
    let today = TODAY.parse().unwrap();
    let problems = problems(session, 0, &Logbook::default(), today);
    let of_copies = ["several-values", "came-back", "clock-ahead"];
    let problems = problems
        .iter()
        .filter(|problem| of_copies.contains(&problem.what.id()));
    problems
        .map(|problem| format!("{} {}", problem.at, problem.what.id()))
        .collect()
}

#[test]
fn what_one_program_wrote_is_not_marked() {
    let begun = begun();
    let later = edited(&begun, "a2", "2019-11-21T08:00:00Z", |one| {
        one.notes = "Снег".into();
    });
    for session in [&begun, &later] {
        assert_eq!(found(session), Vec::<String>::new());
        assert_eq!(edited_by_hand(session, None), []);
    }
}

#[test]
fn values_beside_each_other_are_marked_at_their_field() {
    let begun = begun();
    let at = "2019-11-19T08:00:00Z";
    let one = edited(&begun, "b", at, |one| {
        one.hours = Some(3.0);
        one.venue = "Клуб".into();
        one.notes = "Снег".into();
    });
    let other = edited(&begun, "c", at, |one| {
        one.hours = Some(4.0);
        one.venue = "Мектеп".into();
    });
    let joined = joined(&one, &other);
    let wanted = ["hours/0 several-values", "venue/0 several-values"];
    assert_eq!(found(&joined), wanted);
    assert_eq!(edited_by_hand(&joined, None), []);
}

#[test]
fn the_field_is_the_first_that_differs() {
    type Edit = fn(&mut Session);
    let cases: [(Edit, Edit, &str); 7] = [
        (
            |one| one.hours = Some(3.0),
            |one| one.status = "cancelled".into(),
            "hours/0",
        ),
        (
            |one| one.title = "A".into(),
            |one| one.title = "B".into(),
            "title/0",
        ),
        (
            |one| one.kind = "training_of_trainers".into(),
            |one| one.kind = "refresher".into(),
            "kind/0",
        ),
        (
            |one| one.attendance.note = "A".into(),
            |one| one.attendance.note = "B".into(),
            "attendance.note/0",
        ),
        (
            |one| one.attendance.counts = vec![women()],
            |one| one.attendance.note = "B".into(),
            "attendance.counts/0",
        ),
        (
            |one| one.attendance.counts = vec![women()],
            |one| one.attendance.headcount = Some(4),
            "attendance.headcount/0",
        ),
        (
            |one| {
                one.knowledge = Some(Knowledge {
                    tested: Some(3),
                    ..Knowledge::default()
                })
            },
            |one| {
                one.knowledge = Some(Knowledge {
                    tested: Some(4),
                    ..Knowledge::default()
                })
            },
            "knowledge.tested/0",
        ),
    ];
    let begun = begun();
    for (one, other, field) in cases {
        let at = "2019-11-19T08:00:00Z";
        let joined = joined(
            &edited(&begun, "b", at, one),
            &edited(&begun, "c", at, other),
        );
        assert_eq!(found(&joined), [format!("{field} several-values")]);
    }
}

#[test]
fn of_an_item_of_a_list_the_field_in_its_row_is_told() {
    let trainer = |name: &str| Trainer {
        name: name.into(),
        kind: "gender_expert".into(),
        ..Trainer::default()
    };
    let at = "2019-11-19T07:00:00Z";
    let begun = edited(&begun(), "a", at, |one| {
        one.trainers = vec![trainer("A"), trainer("B")]
    });
    let rename = |writer, name: &str| {
        edited(&begun, writer, "2019-11-19T08:00:00Z", |one| {
            one.trainers[1].name = name.into()
        })
    };
    let joined = joined(&rename("b", "C"), &rename("c", "D"));
    assert_eq!(found(&joined), ["trainers.name/1 several-values"]);
}

#[test]
fn a_session_that_came_back_is_marked() {
    let begun = begun();
    let copy = Read::of(&begun).unwrap();
    let deleted = copy.copy.deleted(&hand("d", "2019-11-19T08:00:00Z"));
    let deleted: Session = deleted.write(&copy.name).unwrap();
    let later = edited(&begun, "b", "2019-11-19T09:00:00Z", |one| {
        one.notes = "Снег".into();
    });
    assert_eq!(found(&joined(&later, &deleted)), ["session/0 came-back"]);
    assert_eq!(found(&deleted), Vec::<String>::new());
}

const NAME: &str = "Бермет Сыноова";

/// A sheet with three lines, and what somebody makes of it.
fn sheet() -> People {
    let mut sheet = People::new(SessionId(uuid::Uuid::from_u128(7)));
    sheet.people = ["Асан", "Гүлнара", NAME]
        .map(|name| Person {
            name: name.to_owned(),
            status: "present".to_owned(),
            ..Person::default()
        })
        .into();
    stamped(None, &sheet, &hand("a", "2019-11-18T08:00:00Z")).unwrap()
}

fn on_sheet(sheet: &People, writer: &str, at: &str, edit: impl Fn(&mut People)) -> People {
    let mut changed = sheet.clone();
    edit(&mut changed);
    stamped(Some(sheet), &changed, &hand(writer, at)).unwrap()
}

fn found_on(sheet: &People) -> Vec<String> {
    let today = TODAY.parse().unwrap();
    let found = problems(&begun(), Named::of(sheet), &Logbook::default(), today);
    let of_sheet = found.iter().filter(|found| found.at.column().is_some());
    of_sheet
        .map(|found| format!("{} {}", found.at, found.what.id()))
        .collect()
}

#[test]
fn a_line_of_which_copies_differ_is_marked_at_its_first_column_without_a_word_of_it() {
    let (begun, at) = (sheet(), "2019-11-19T08:00:00Z");
    type Edit = fn(&mut Person);
    let changes: [(Edit, Edit, &str); 5] = [
        (
            |one| one.phone = "1".into(),
            |one| one.phone = "2".into(),
            "people.phone/2",
        ),
        (
            |one| one.name = "Б".into(),
            |one| one.note = "2".into(),
            "people.name/2",
        ),
        (
            |one| one.age = Some(30),
            |one| one.birth_year = Some(1990),
            "people.birth_year/2",
        ),
        (
            |one| one.line = Some(1),
            |one| one.line = Some(2),
            "people.line/2",
        ),
        (
            |one| one.before = Some(1.0),
            |one| one.before = Some(2.0),
            "people.other/2",
        ),
    ];
    for (mine, theirs, wanted) in changes {
        let one = on_sheet(&begun, "b", at, |sheet| mine(&mut sheet.people[2]));
        let other = on_sheet(&begun, "c", at, |sheet| theirs(&mut sheet.people[2]));
        let both = joined(&one, &other);
        assert_eq!(found_on(&both), [format!("{wanted} several-values")]);
        let copies = format!("{:?}", Named::of(&both).copies);
        assert!(!copies.contains("Сыноова"), "{copies}");
        assert_eq!(edited_by_hand(&super::tests::begun(), Some(&both)), []);
    }
    // What only one has edited is no conflict, nor are edits of two lines.
    let one = on_sheet(&begun, "b", at, |sheet| sheet.people[0].phone = "1".into());
    let other = on_sheet(&begun, "c", at, |sheet| sheet.people[1].phone = "2".into());
    for sheet in [&begun, &one, &joined(&one, &other)] {
        assert_eq!(found_on(sheet), Vec::<String>::new());
    }
}

#[test]
fn a_line_that_an_edit_brought_back_is_marked_until_somebody_settles_it() {
    let (begun, at) = (sheet(), "2019-11-19T08:00:00Z");
    let edited = on_sheet(&begun, "b", at, |sheet| sheet.people[1].phone = "1".into());
    let one_out = on_sheet(&begun, "c", at, |sheet| drop(sheet.people.remove(1)));
    let all_out = on_sheet(&begun, "d", at, |sheet| sheet.people.clear());
    let added = on_sheet(&begun, "e", at, |sheet| {
        sheet.people.insert(
            0,
            Person {
                name: "Д".into(),
                ..Person::default()
            },
        );
    });
    let back = joined(&edited, &one_out);
    assert_eq!(found_on(&back), ["people.name/2 came-back"]);
    assert_eq!(back.people[2].phone, "1");
    assert_eq!(
        found_on(&joined(&edited, &all_out)),
        ["people.name/0 came-back"]
    );
    // Lines that are new, moved or gone are nothing to be settled.
    let moved = on_sheet(&begun, "f", at, |sheet| sheet.people.reverse());
    let of_two = on_sheet(&edited, "g", at, |sheet| drop(sheet.people.remove(0)));
    for other in [&begun, &edited, &added, &moved, &one_out, &all_out, &of_two] {
        let sheets = [
            joined(&added, other),
            joined(&joined(&added, other), &moved),
            other.clone(),
        ];
        let is_out = [&one_out, &all_out].contains(&other);
        for sheet in sheets.iter().filter(|_| !is_out) {
            assert_eq!(found_on(sheet), Vec::<String>::new());
        }
    }
    // An edit of the line leaves that to be settled; to settle it does not.
    let later = on_sheet(&back, "h", at, |sheet| sheet.people[2].phone = "2".into());
    assert_eq!(found_on(&later), ["people.name/2 came-back"]);
    let read = Read::of(&back).unwrap();
    let line = format!("people/{}", read.copy.items_back(SHEET)[0]);
    for (stays, lines) in [(true, 3), (false, 2)] {
        let settling = Settling {
            back: vec![(line.clone(), stays)],
            ..Settling::default()
        };
        let settled = read.copy.settled_as(&settling, &hand("i", at));
        let settled: People = settled.write(&read.name).unwrap();
        assert_eq!(settled.people.len(), lines);
        assert_eq!(found_on(&settled), Vec::<String>::new());
        for copy in [&edited, &one_out, &back] {
            assert_eq!(joined(copy, &settled), settled);
            assert_eq!(found_on(&joined(copy, &settled)), Vec::<String>::new());
        }
    }
}

proptest! {
    /// Three writers add, move, edit and take out lines and send each other what they have.
    #[test]
    fn a_line_is_told_as_back_only_where_somebody_took_one_out(
        steps in vec((0_usize..3, 0_usize..5, any::<Index>()), 1..24), may_remove: bool,
    ) {
        let mut desks = [sheet(), sheet(), sheet()];
        for (number, (who, what, place)) in steps.into_iter().enumerate() {
            let mut lines = desks[who].people.clone();
            let place = place.index(lines.len().max(1)).min(lines.len());
            match what {
                0 => lines.insert(place, Person {
                    name: format!("{number}"), ..Person::default()
                }),
                1 => lines.rotate_left(place),
                2 if may_remove && place < lines.len() => drop(lines.remove(place)),
                3 => lines.iter_mut().skip(place).take(1).for_each(|one| {
                    one.phone = format!("{number}");
                }),
                _ => {
                    let other = desks[(who + 1) % 3].clone();
                    desks[who] = joined(&desks[who], &other);
                    lines.clone_from(&desks[who].people);
                }
            }
            let at = format!("2019-11-19T08:00:{number:02}Z");
            let writer = format!("w{who}n{number}");
            desks[who] = on_sheet(&desks[who], &writer, &at, |sheet| {
                sheet.people.clone_from(&lines);
            });
            let sheet = &desks[who];
            let copy = Read::of(sheet).unwrap().copy;
            // The short look at the text misses nothing.
            let back: Vec<Address> = lines_back(&copy).collect();
            prop_assert_eq!(&back[..], &Copies::of_sheet(sheet).back[..]);
            prop_assert!(may_remove || back.is_empty());
        }
    }
}

#[test]
fn a_sheet_that_came_back_is_dated_ahead_or_edited_by_hand_is_marked() {
    let begun = sheet();
    let later = on_sheet(&begun, "b", "2019-11-22T00:00:00Z", |sheet| {
        sheet.people[0].phone = "1".into();
    });
    assert_eq!(found_on(&later), ["people/0 clock-ahead"]);
    let copy = Read::of(&begun).unwrap();
    let deleted = copy.copy.deleted(&hand("d", "2019-11-19T08:00:00Z"));
    let deleted: People = deleted.write(&copy.name).unwrap();
    let later = on_sheet(&begun, "b", "2019-11-19T09:00:00Z", |sheet| {
        sheet.people[0].phone = "1".into();
    });
    assert_eq!(found_on(&joined(&later, &deleted)), ["people/0 came-back"]);
    let mut by_hand = begun.clone();
    by_hand.people[1].phone = "1".into();
    let problem = Problem {
        at: Address::of(SHEET),
        what: What::EditedByHand,
    };
    assert_eq!(
        edited_by_hand(&super::tests::begun(), Some(&by_hand)),
        [problem]
    );
}

#[test]
fn an_instant_more_than_a_day_ahead_is_marked() {
    let begun = begun();
    for (at, wanted) in [
        ("2019-11-21T23:59:59Z", Vec::new()),
        (
            "2019-11-22T00:00:00Z",
            vec!["session/0 clock-ahead".to_owned()],
        ),
        (
            "2091-01-01T00:00:00Z",
            vec!["session/0 clock-ahead".to_owned()],
        ),
        ("soon", Vec::new()),
    ] {
        let ahead = edited(&begun, "b", at, |one| one.notes = "Снег".into());
        assert_eq!(found(&ahead), wanted, "{at}");
    }
}

#[test]
fn what_was_written_by_hand_is_told_where_it_is_looked_at() {
    let mut by_hand = begun();
    by_hand.notes = "Снег".into();
    let problem = Problem {
        at: Address::of(WHOLE),
        what: What::EditedByHand,
    };
    assert_eq!(edited_by_hand(&by_hand, None), [problem]);
    by_hand.extra.set_bookkeeping(None);
    assert_eq!(edited_by_hand(&by_hand, None), []);
}
