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
    let names = sheet(&[r#"{"name":"А","status":"present"}"#, carried]);
    assert_eq!(names.present(), 1);
    assert_eq!(names.to_people().people.len(), 1);
    let unnamed = sheet(&[r#"{"sex":"female","status":"present"}"#]);
    assert_eq!(unnamed.present(), 1, "whose name cannot be read was there");
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

/// A sheet after a writer's deeds, with new lines of that writer's at the end.
fn after(base: &Names, deeds: &[Deed], writer: &str, new: u128) -> Names {
    let mut people = Vec::new();
    for (line, deed) in base.lines().iter().zip(deeds) {
        let mut person = line.person.clone();
        match deed {
            Deed::Keep => {}
            Deed::Change => person.name.push_str(writer),
            Deed::Remove => continue,
        }
        people.push(person);
    }
    for number in 0..new {
        people.push(numbered(writer, 100 * (writer.len() as u128) + number));
    }
    Names::of(&People {
        people,
        ..People::new(id(1))
    })
}

fn numbered(name: &str, number: u128) -> Person {
    Person {
        name: name.to_owned(),
        person: Some(PersonId(uuid::Uuid::from_u128(number))),
        ..Person::default()
    }
}

fn written(names: &Names) -> Vec<Person> {
    names.to_people().people
}

proptest! {
    #[test]
    fn two_sheets_made_from_one_join_without_loss(
        deeds in proptest::collection::vec((deed(), deed()), 0..8),
        (my_new, their_new) in (0_u128..3, 0_u128..3),
    ) {
        let people = (0..deeds.len()).map(|number| numbered("Б", number as u128));
        let base = Names::of(&People { people: people.collect(), ..People::new(id(1)) });
        let (my_deeds, their_deeds): (Vec<_>, Vec<_>) = deeds.iter().copied().unzip();
        let mine = after(&base, &my_deeds, "a", my_new);
        let theirs = after(&base, &their_deeds, "bb", their_new);
        let joined = written(&mine.joined(&base, &theirs));
        let base_people = written(&base);
        // Whatever somebody has written is there, once.
        for person in written(&mine).iter().chain(&written(&theirs)) {
            let times = joined.iter().filter(|one| *one == person).count();
            if base_people.contains(person) {
                prop_assert!(times <= 1);
            } else {
                prop_assert_eq!(times, 1, "{:?}", person);
            }
        }
        // What nobody has touched is there; what one has changed or removed is not as it was.
        for (person, (my_deed, their_deed)) in base_people.iter().zip(&deeds) {
            let is_kept = matches!((my_deed, their_deed), (Deed::Keep, Deed::Keep));
            prop_assert_eq!(joined.contains(person), is_kept);
        }
        // A sheet that the other has left alone stays as one has it.
        prop_assert_eq!(written(&mine.joined(&base, &base)), written(&mine));
        prop_assert_eq!(written(&mine.joined(&base, &mine)), written(&mine));
        // Without what both began from nobody is taken out.
        let blind = written(&mine.joined(&Names::new(id(1)), &theirs));
        for person in written(&mine).iter().chain(&written(&theirs)) {
            prop_assert!(blind.contains(person));
        }
    }
}

#[test]
fn whoever_stands_on_two_lines_is_told_of() {
    let twice = People {
        people: vec![numbered("А", 1), numbered("Б", 2), numbered("А", 1)],
        ..People::new(id(1))
    };
    let found = Names::of(&twice).problems(&Logbook::default(), day(), today());
    let [problem] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!((problem.line, problem.field), (2, "name"));
    assert_eq!(problem.what, What::SamePerson { line: 1 });
}
