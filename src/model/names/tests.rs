use proptest::prelude::*;

use super::*;
use crate::model::generate::id;
use crate::model::line::LINE_FIELDS;
use crate::model::logbook::Logbook;
use crate::model::problem::What;
use crate::model::value::PersonId;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, 12, 10).unwrap()
}

fn day() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2019, 11, 18)
}

fn person(text: &str) -> Person {
    serde_json::from_str(text).unwrap()
}

fn sheet(people: &[&str]) -> Names {
    Names::of(&People {
        people: people.iter().map(|text| person(text)).collect(),
        ..People::new(id(1))
    })
}

fn places(names: &Names) -> Vec<(String, Option<u32>, Option<u32>)> {
    let lines = names.lines().iter().map(|line| &line.person);
    lines
        .map(|person| (person.name.clone(), person.page, person.line))
        .collect()
}

#[test]
fn a_line_that_only_took_over_what_stands_above_is_nobody() {
    let carried =
        r#"{"organisation":"Мектеп","village":"Масы","status":"present","page":1,"line":2}"#;
    let made = r#"{"person":"016e7f0f-2bb8-7420-82c1-0898201d7501","status":"present"}"#;
    for nobody in [carried, made] {
        let mut names = sheet(&[r#"{"name":"А","status":"present"}"#]);
        let lines = vec![Line::of(person(nobody))];
        names.apply(NamesEdit::Insert { place: 1, lines }, today());
        assert_eq!(names.present(), 1, "{nobody}");
        assert_eq!(names.to_people().people.len(), 1, "{nobody}");
        let draft = serde_json::to_string(&names).unwrap();
        let again: Names = serde_json::from_str(&draft).unwrap();
        assert_eq!(again.lines().len(), 2, "{nobody}");
        assert_eq!(again.present(), 1, "{nobody}");
    }
    let unnamed = sheet(&[r#"{"sex":"female","status":"present"}"#]);
    assert_eq!(unnamed.present(), 1, "whose name cannot be read was there");
}

#[test]
fn whoever_a_file_counts_stays_on_its_sheet() {
    let mut names = sheet(&[
        r#"{"status":"present"}"#,
        r#"{"name":"А","status":"present"}"#,
    ]);
    assert_eq!(names.present(), 2);
    let draft = serde_json::to_string(&names).unwrap();
    let mut again: Names = serde_json::from_str(&draft).unwrap();
    for names in [&mut names, &mut again] {
        let (field, text) = ("name", "Б".to_owned());
        names.apply(
            NamesEdit::Write {
                line: 1,
                field,
                text,
            },
            today(),
        );
        assert_eq!(names.to_people().people.len(), 2);
        assert_eq!(names.to_people().present(), 2);
        names.apply(NamesEdit::Remove { from: 0, to: 1 }, today());
        assert_eq!(names.present(), 1);
    }
}

#[test]
fn ages_are_by_the_year_of_birth_before_the_age_that_was_written() {
    let cases = [
        (r#"{"birth_year":1985}"#, Some(34), "29-59"),
        (r#"{"age":28}"#, Some(28), "14-28"),
        (r#"{"birth_year":1991,"age":5}"#, Some(28), "14-28"),
        ("{}", None, "not_stated"),
        (r#"{"birth_year":2025}"#, None, "not_stated"),
        (r#"{"age":119}"#, Some(119), "60+"),
    ];
    for (text, age, band) in cases {
        let person = person(text);
        assert_eq!(person.age_on(day()), age, "{text}");
        assert_eq!(person.band("kg-2009", day()), band, "{text}");
    }
}

#[test]
fn what_is_no_value_is_kept_and_told() {
    let logbook = Logbook::new(id(9));
    let mut names = sheet(&[r#"{"name":"А","birth_year":1985}"#]);
    let write = NamesEdit::Write {
        line: 0,
        field: "birth_year",
        text: "2085".to_owned(),
    };
    names.apply(write, today());
    assert_eq!(names.lines()[0].text("birth_year"), "2085");
    assert_eq!(names.lines()[0].person.birth_year, None);
    let what = What::NoSuchBirthYear {
        from: 1899,
        to: 2019,
    };
    let problem = LineProblem {
        line: 0,
        field: "birth_year",
        what,
    };
    assert_eq!(names.problems(&logbook, day(), today()), [problem]);
    let again: Names = serde_json::from_str(&serde_json::to_string(&names).unwrap()).unwrap();
    assert_eq!(again, names);
}

#[test]
fn contradictions_of_a_line_are_told() {
    let logbook = Logbook::new(id(9));
    let names = sheet(&[
        r#"{"birth_year":1985,"age":34}"#,
        r#"{"birth_year":1985,"age":33}"#,
        r#"{"birth_year":1985,"age":50,"sex":"woman"}"#,
        r#"{"birth_year":1850}"#,
    ]);
    let found: Vec<(usize, &str, &str)> = names
        .problems(&logbook, day(), today())
        .iter()
        .map(|problem| (problem.line, problem.field, problem.what.id()))
        .collect();
    let wanted = [
        (2, "sex", "unknown-code"),
        (2, "birth_year", "age-against-year"),
        (3, "birth_year", "no-such-birth-year"),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn pages_are_broken_and_joined_and_their_lines_numbered() {
    let mut names = sheet(&[]);
    let lines = ["А", "Б", "В", "Г"].map(|name| {
        Line::of(Person {
            name: name.to_owned(),
            sex: "female".to_owned(),
            status: "present".to_owned(),
            ..Person::default()
        })
    });
    let insert = NamesEdit::Insert {
        place: 0,
        lines: lines.to_vec(),
    };
    names.apply(insert, today());
    names.apply(NamesEdit::BreakPage { line: 2 }, today());
    let of = |names: &Names| -> Vec<(Option<u32>, Option<u32>)> {
        places(names)
            .iter()
            .map(|(_, page, line)| (*page, *line))
            .collect()
    };
    let some = |page, line| (Some(page), Some(line));
    assert_eq!(of(&names), [some(1, 1), some(1, 2), some(2, 1), some(2, 2)]);
    let sums = |page| PageSums {
        page,
        present: 2,
        women: 2,
    };
    assert_eq!(names.pages(), [sums(1), sums(2)]);
    names.apply(NamesEdit::Move { from: 0, to: 3 }, today());
    assert_eq!(of(&names), [some(1, 1), some(2, 1), some(2, 2), some(2, 3)]);
    names.apply(NamesEdit::BreakPage { line: 1 }, today());
    assert_eq!(of(&names), [some(1, 1), some(1, 2), some(1, 3), some(1, 4)]);
    names.apply(NamesEdit::Remove { from: 1, to: 3 }, today());
    assert_eq!(of(&names), [some(1, 1), some(1, 2)]);
}

fn edit() -> impl Strategy<Value = NamesEdit> {
    let lines = 0..6_usize;
    prop_oneof![
        (
            lines.clone(),
            proptest::sample::select(LINE_FIELDS.iter().map(|f| f.id).collect::<Vec<_>>()),
            "[0-9a-zа-я,-]{0,5}"
        )
            .prop_map(|(line, field, text)| NamesEdit::Write { line, field, text }),
        (lines.clone(), 0..3_usize).prop_map(|(place, count)| NamesEdit::Insert {
            place,
            lines: vec![Line::default(); count]
        }),
        (lines.clone(), 0..3_usize).prop_map(|(from, count)| NamesEdit::Remove {
            from,
            to: from + count
        }),
        (lines.clone(), lines.clone()).prop_map(|(from, to)| NamesEdit::Move { from, to }),
        lines.prop_map(|line| NamesEdit::BreakPage { line }),
    ]
}

proptest! {
    #[test]
    fn pages_never_go_back_and_all_present_stand_on_one(edits in proptest::collection::vec(edit(), 0..12)) {
        let mut names = sheet(&[]);
        for edit in edits {
            names.apply(edit, today());
        }
        let pages: Vec<u32> = (0..names.lines().len()).map(|line| names.page_of(line)).collect();
        prop_assert!(pages.is_sorted(), "{pages:?}");
        let present: u32 = names.pages().iter().map(|page| page.present).sum();
        prop_assert_eq!(present, names.present());
        let kept: Names = serde_json::from_str(&serde_json::to_string(&names).unwrap()).unwrap();
        prop_assert_eq!(kept, names);
    }
}

/// What a writer may do to a line.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Keep,
    Change,
    Remove,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![Just(Deed::Keep), Just(Deed::Change), Just(Deed::Remove)]
}

/// A sheet after a writer's deeds, with new lines of that writer's at a place.
fn after(base: &Names, deeds: &[Deed], writer: &str, (new, place): (u128, usize)) -> Names {
    let mut names = base.clone();
    for (line, deed) in deeds.iter().enumerate().rev() {
        let edit = match deed {
            Deed::Keep => continue,
            Deed::Change => NamesEdit::Write {
                line,
                field: "name",
                text: format!("Б{writer}"),
            },
            Deed::Remove => NamesEdit::Remove {
                from: line,
                to: line + 1,
            },
        };
        names.apply(edit, today());
    }
    let lines = (0..new).map(|number| {
        Line::of(numbered(
            writer,
            100 * (writer.len() as u128) + number,
            None,
        ))
    });
    let lines = lines.collect();
    names.apply(NamesEdit::Insert { place, lines }, today());
    names
}

fn numbered(name: &str, number: u128, page: Option<u32>) -> Person {
    Person {
        name: name.to_owned(),
        person: Some(PersonId(uuid::Uuid::from_u128(number))),
        page,
        ..Person::default()
    }
}

/// The people, wherever they stand on the paper.
fn said(names: &Names) -> Vec<Person> {
    let people = names.to_people().people.into_iter();
    people
        .map(|person| Person {
            page: None,
            line: None,
            ..person
        })
        .collect()
}

fn of_people(people: impl IntoIterator<Item = Person>) -> Names {
    Names::of(&People {
        people: people.into_iter().collect(),
        ..People::new(id(1))
    })
}

proptest! {
    #[test]
    fn two_sheets_made_from_one_join_without_loss(
        deeds in proptest::collection::vec((deed(), deed()), 0..8),
        (my_new, their_new) in ((0_u128..3, 0_usize..9), (0_u128..3, 0_usize..9)),
        break_at in 0_u128..9,
        is_paged in proptest::bool::ANY,
    ) {
        let page = |number| is_paged.then_some(1 + u32::from(number >= break_at));
        let base = (0..deeds.len() as u128).map(|number| numbered("Б", number, page(number)));
        let mut base = of_people(base);
        base.number_lines();
        let (my_deeds, their_deeds): (Vec<_>, Vec<_>) = deeds.iter().copied().unzip();
        let mine = after(&base, &my_deeds, "a", my_new);
        let theirs = after(&base, &their_deeds, "bb", their_new);
        let joined = mine.joined(&base, &theirs);
        let there = said(&joined);
        // Whatever somebody has written is there, once.
        let of_base = said(&base);
        for person in said(&mine).iter().chain(&said(&theirs)) {
            let times = there.iter().filter(|one| *one == person).count();
            match of_base.contains(person) {
                true => prop_assert!(times <= 1),
                false => prop_assert_eq!(times, 1, "{:?}", person),
            }
        }
        // What nobody has touched is there; what one has changed or removed is not as it was.
        for (person, (my_deed, their_deed)) in of_base.iter().zip(&deeds) {
            let is_kept = matches!((my_deed, their_deed), (Deed::Keep, Deed::Keep));
            prop_assert_eq!(there.contains(person), is_kept);
        }
        // No number stands twice on a page.
        let mut numbers: Vec<_> = joined.lines().iter().filter_map(|line| {
            Some((line.person.page?, line.person.line?))
        }).collect();
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        prop_assert_eq!(numbers.len(), count);
        // A sheet that the other has left alone stays as one has it.
        prop_assert_eq!(said(&mine.joined(&base, &base)), said(&mine));
        prop_assert_eq!(said(&mine.joined(&base, &mine)), said(&mine));
        prop_assert_eq!(said(&joined.joined(&base, &joined)), said(&joined));
        // Without what both began from nobody is taken out.
        let blind = said(&mine.joined(&Names::new(id(1)), &theirs));
        for person in said(&mine).iter().chain(&said(&theirs)) {
            prop_assert!(blind.contains(person));
        }
    }
}

#[test]
fn a_mark_that_stands_twice_loses_and_doubles_nobody() {
    let one = || numbered("А", 1, None);
    let other = || numbered("А.", 1, None);
    let names = |joined: Names| -> Vec<String> {
        said(&joined)
            .into_iter()
            .map(|person| person.name)
            .collect()
    };
    let (alone, both) = (of_people([one()]), of_people([one(), other()]));
    assert_eq!(names(alone.joined(&alone, &both)), ["А", "А."]);
    assert_eq!(names(both.joined(&alone, &alone)), ["А", "А."]);
    assert_eq!(names(both.joined(&both, &both)), ["А", "А."]);
}

#[test]
fn a_joined_line_stands_at_the_end_of_its_page() {
    let base = of_people([numbered("А", 1, Some(1)), numbered("Б", 2, Some(2))]);
    let mut theirs = base.clone();
    let lines = vec![Line::of(numbered("В", 3, Some(1)))];
    theirs.apply(NamesEdit::Insert { place: 1, lines }, today());
    let mut mine = base.clone();
    let lines = vec![Line::of(numbered("Г", 4, Some(2)))];
    mine.apply(NamesEdit::Insert { place: 2, lines }, today());
    let joined = places(&mine.joined(&base, &theirs));
    let wanted = [("А", 1, 1), ("В", 1, 2), ("Б", 2, 1), ("Г", 2, 2)];
    let wanted = wanted.map(|(name, page, line)| (name.to_owned(), Some(page), Some(line)));
    assert_eq!(joined, wanted);
}

#[test]
fn whoever_stands_on_two_lines_is_told_of() {
    let twice = People {
        people: vec![
            numbered("А", 1, None),
            numbered("Б", 2, None),
            numbered("А", 1, None),
        ],
        ..People::new(id(1))
    };
    let found = Names::of(&twice).problems(&Logbook::default(), day(), today());
    let [problem] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!((problem.line, problem.field), (2, "name"));
    assert_eq!(problem.what, What::SamePerson { line: 1 });
}

#[test]
fn a_page_that_only_one_has_begun_is_there_when_sheets_are_joined() {
    let base = of_people([numbered("А", 1, Some(1)), numbered("Б", 2, Some(1))]);
    let mut theirs = base.clone();
    theirs.apply(NamesEdit::BreakPage { line: 1 }, today());
    let mut mine = base.clone();
    let field = "name";
    let text = "Б.".to_owned();
    let line = 1;
    mine.apply(NamesEdit::Write { line, field, text }, today());
    let pages = |names: &Names| -> Vec<_> {
        places(names)
            .into_iter()
            .map(|(name, page, _)| (name, page))
            .collect()
    };
    let wanted = [("А".to_owned(), Some(1)), ("Б.".to_owned(), Some(2))];
    assert_eq!(pages(&mine.joined(&base, &theirs)), wanted);
    assert_eq!(pages(&theirs.joined(&base, &mine)), wanted);
}
