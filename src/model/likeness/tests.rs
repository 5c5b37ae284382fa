use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use super::*;
use crate::model::generate::id;
use crate::model::value::PersonId;

fn day(number: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2019, 11, number)
}

fn how(a: &str, b: &str) -> Option<Likeness> {
    likeness(&name_key(a), &name_key(b))
}

/// A line from its name, village, year of birth and the number of its person's id; 0 is none.
fn person(name: &str, village: &str, birth_year: u32, number: u128) -> Person {
    Person {
        name: name.to_owned(),
        village: village.to_owned(),
        birth_year: (birth_year > 0).then_some(birth_year),
        status: "present".to_owned(),
        person: (number > 0).then_some(PersonId(Uuid::from_u128(number))),
        ..Person::default()
    }
}

fn others(mut person: Person, numbers: &[u128]) -> Person {
    let ids = numbers
        .iter()
        .map(|number| PersonId(Uuid::from_u128(*number)));
    person.not_person = Some(ids.collect());
    person
}

/// Sheets of sessions 1, 2, 3 … on as many days.
fn sheets(all: &[Vec<Person>]) -> Vec<Sheet<'_>> {
    let numbered = all.iter().zip(1..);
    numbered
        .map(|(people, number)| Sheet {
            session: id(number.into()),
            day: day(number),
            people,
        })
        .collect()
}

/// The pairs that are proposed, as (session, line) of the earlier and the later.
fn pairs(all: &[Vec<Person>]) -> Vec<((u128, usize), (u128, usize))> {
    let at = |at: LineAt| (at.session.0.as_u128(), at.line);
    let found = repeats(&sheets(all)).into_iter();
    found
        .map(|found| (at(found.earlier), at(found.later)))
        .collect()
}

#[test]
fn one_name_in_its_spellings_has_one_key() {
    let spellings: [&[&str]; 24] = [
        &[
            "Жумабеков",
            "Jumabekov",
            "Zhumabekov",
            "Dzhumabekov",
            "Djumabekov",
            "Джумабеков",
            "Žumabekov",
        ],
        &[
            "Айгүл",
            "Айгуль",
            "Айгул",
            "Aigul",
            "Aygul",
            "Aigül",
            "AYGÜL",
            "Aigul'",
            "Aйгүл",
        ],
        &["Чынгыз", "Чингиз", "Chyngyz", "Chingiz", "Čyngyz"],
        &["Үсөн", "Усон", "Uson", "Üsön"],
        &["Исаева", "Isaeva", "Isayeva", "ИСАЕВА"],
        &["Хасанов", "Hasanov", "Khasanov"],
        &["Кыдырова", "Kydyrova", "Kidirova"],
        &["Шаршенбек", "Sharshenbek", "Şarşenbek"],
        &["Цой", "Tsoi", "Tsoy", "Цои"],
        &["Юсупов", "Yusupov", "Iusupov"],
        &["Эсенов", "Есенов", "Esenov", "Yesenov"],
        &["Щербаков", "Shcherbakov", "Scherbakov"],
        &["Алиев", "Aliev", "Aliyev"],
        &[
            "Жээнбеков",
            "Жеенбеков",
            "Jeenbekov",
            "Jeyenbekov",
            "Zheenbekov",
        ],
        &["Семёнов", "Семенов", "Semyonov", "Semenov"],
        &["Дмитрий", "Dmitriy", "Dmitri", "Dmitry"],
        &["Юлия", "Yulia", "Yuliya", "Iuliia"],
        &["Ильяс", "Ilyas", "Ilias"],
        &["Александр", "Aleksandr", "Alexandr"],
        &["Тоңкубаева", "Тонкубаева", "Tonkubaeva", "Tonkubayeva"],
        &[
            "Асанов  Айбек",
            "айбек асанов",
            "Aibek  ASANOV.",
            "12. Асанов Айбек",
            "Asanov, Aybek",
        ],
        &[
            "Асан кызы Айгүл",
            "Айгүл Асан кызы",
            "Aigul Asan kyzy",
            "Айгуль Асановна",
        ],
        &["Бакыт Эсен уулу", "Bakyt Esen uulu", "Эсен уулу Бакыт"],
        &[
            "А. Асанов",
            "А.Асанов",
            "Асанов А",
            "A. Asanov",
            "Асанов а.",
        ],
    ];
    for same in spellings {
        for name in same {
            assert_eq!(name_key(name), name_key(same[0]), "{name}");
        }
    }
}

#[test]
fn names_are_alike_in_four_ways() {
    use Likeness::{Initials, Patronymic, Same, Slip};
    let cases = [
        ("Жумабекова Айгүл", "Aigul Zhumabekova", Some(Same)),
        ("Айгүл", "Aigul", Some(Same)),
        (
            "Жумабекова Айгүл Асан кызы",
            "Жумабекова Айгүл",
            Some(Patronymic),
        ),
        (
            "Жумабекова Айгүл Асановна",
            "Айгуль Жумабекова",
            Some(Patronymic),
        ),
        ("Эсен Бакыт", "Эсен уулу Бакыт", Some(Patronymic)),
        ("Асан уулу Нурбек", "Асан кызы Нурбек", None),
        ("Асанов Айбек", "Асанав Айбек", Some(Slip)),
        ("Жумабекова Айгүл", "Жумабкеова Айгүл", Some(Slip)),
        ("Исаева Нурайым", "Исаева Нур-Айым", Some(Slip)),
        ("Исаева Нурайым", "Исаев Нурайым", Some(Slip)),
        ("Исаева Асан", "Исаева Асет", None),
        ("Исаева Азат", "Исаева Асат", None),
        ("А. Асанов", "Айбек Асанов", Some(Initials)),
        ("Асанов А.", "Айбек Асанов", Some(Initials)),
        ("А. Б. Асанов", "Айбек Асанов", Some(Initials)),
        ("А. Асанов", "Айбек Бакытович Асанов", Some(Initials)),
        ("А. Б. Асанов", "Айбек Бакытович Асанов", Some(Initials)),
        ("Ж. Асанова", "Zhyldyz Asanova", Some(Initials)),
        ("Ю. Ким", "Yulia Kim", Some(Initials)),
        ("А. Асанов", "А. Б. Асанов", Some(Initials)),
        ("А. Асанов", "Бакыт Асанов", None),
        ("А. Асанов", "Б. Асанов", None),
        ("А. Асанов", "Асанов", None),
        ("Асанов Айбек", "Асанов Бакыт", None),
        ("Асанов Айбек", "Исаев Айбек", None),
        ("Асанов", "Асанав", None),
        ("А. Б.", "А. Б.", None),
        ("", "", None),
        ("👩‍🌾", "👩‍🌾", None),
    ];
    for (a, b, wanted) in cases {
        assert_eq!(how(a, b), wanted, "{a} | {b}");
        assert_eq!(how(b, a), wanted, "{b} | {a}");
    }
}

#[test]
fn a_name_is_found_while_it_is_typed() {
    let all = [
        vec![
            person("Айгүл Жумабекова", "Масы", 1985, 0),
            person("Жумагулов Айдар", "Масы", 1990, 0),
            person("Айдай Исаева", "Тоң", 0, 0),
        ],
        vec![
            person("Жумабекова Айгуль", "с. Масы", 0, 0),
            person("Исаева Айдай", "Тон", 0, 0),
        ],
        vec![person("Исаева Айдай", "Тоң", 0, 0)],
    ];
    let seen = Seen::new(sheets(&all));
    let cases: [(&str, &[&str]); 13] = [
        ("jum aig", &["Жумабекова Айгуль"]),
        ("Айг Жум", &["Жумабекова Айгуль"]),
        ("жум ай", &["Жумабекова Айгуль", "Жумагулов Айдар"]),
        (
            "ай",
            &["Исаева Айдай", "Жумабекова Айгуль", "Жумагулов Айдар"],
        ),
        ("айд", &["Исаева Айдай", "Жумагулов Айдар"]),
        ("айд иса", &["Исаева Айдай"]),
        ("dzhumabekova", &["Жумабекова Айгуль"]),
        ("жумобек", &["Жумабекова Айгуль"]),
        ("жмабек ай", &["Жумабекова Айгуль"]),
        ("ай ай", &[]),
        ("а", &[]),
        ("ю", &[]),
        (" . ", &[]),
    ];
    for (typed, wanted) in cases {
        let found = seen.find(typed, 9);
        let names: Vec<&str> = found
            .iter()
            .map(|known| known.person.name.as_str())
            .collect();
        assert_eq!(names, wanted, "{typed}");
    }
    assert_eq!(seen.find("ай", 1).len(), 1);
    assert!(seen.find("ай", 0).is_empty());
    let known = seen.find("aida", 1)[0];
    assert_eq!((known.sheets, known.day), (3, day(3)));
}

#[test]
fn whoever_is_written_in_two_ways_is_found_once() {
    let all = [
        vec![person("Жумабекова Айгүл", "", 0, 7)],
        vec![person("Жумобекова Айгүл", "", 0, 7)],
    ];
    let seen = Seen::new(sheets(&all));
    for typed in ["жумабек", "жумобек", "жумыбек"] {
        assert_eq!(seen.find(typed, 9).len(), 1, "{typed}");
    }
}

#[test]
fn a_line_takes_over_what_lasts_and_nothing_of_the_day() {
    let mut early = person("Айгүл Жумабекова", "Масы", 0, 7);
    early.phone = "+996 555".to_owned();
    early.age = Some(34);
    early.groups = vec!["youth".to_owned()];
    let mut late = person("Aigul Jumabekova", "", 1985, 7);
    late.role = "resident".to_owned();
    late.note = "болду".to_owned();
    (late.walk_in, late.before, late.page) = (Some(true), Some(40.0), Some(2));
    late.may_contact = Some(true);
    let all = [vec![early], vec![late]];
    let seen = Seen::new(sheets(&all));
    let known = seen.find("айгү", 5);
    assert_eq!(known.len(), 1);
    let wanted = Person {
        name: "Aigul Jumabekova".to_owned(),
        village: "Масы".to_owned(),
        phone: "+996 555".to_owned(),
        birth_year: Some(1985),
        role: "resident".to_owned(),
        groups: vec!["youth".to_owned()],
        person: Some(PersonId(Uuid::from_u128(7))),
        ..Person::default()
    };
    assert_eq!(known[0].person, wanted);
    assert_eq!(known[0].sheets, 2);
}

#[test]
fn entries_stay_apart_where_somebody_or_something_tells_them_apart() {
    let name = "Айгүл Исаева";
    let cases = [
        (
            vec![person(name, "Масы", 1985, 0), person(name, "Масы", 1984, 0)],
            1,
        ),
        (
            vec![person(name, "Масы", 1985, 0), person(name, "Масы", 1960, 0)],
            2,
        ),
        (
            vec![person(name, "Масы", 0, 0), person(name, "Тоң", 0, 0)],
            2,
        ),
        (
            vec![person(name, "Масы", 0, 1), person(name, "Масы", 0, 2)],
            2,
        ),
        (
            vec![person(name, "Масы", 0, 1), person(name, "Масы", 0, 0)],
            1,
        ),
        (
            vec![
                person(name, "Масы", 0, 1),
                others(person(name, "Масы", 0, 0), &[1]),
            ],
            2,
        ),
        (
            vec![
                person(name, "Масы", 0, 1),
                person(name, "Масы", 0, 2),
                person(name, "Масы", 0, 0),
            ],
            3,
        ),
        (vec![person("", "Масы", 0, 0)], 0),
    ];
    for (people, wanted) in cases {
        let all: Vec<Vec<Person>> = people.into_iter().map(|person| vec![person]).collect();
        assert_eq!(
            Seen::new(sheets(&all)).find("айгүл", 9).len(),
            wanted,
            "{all:?}"
        );
    }
}

#[test]
fn a_repeat_needs_a_like_name_and_a_village_or_a_birth() {
    let mut aged = person("Aigul Isaeva", "", 0, 0);
    aged.age = Some(34);
    let mut man = person("Айгүл Исаева", "Масы", 1985, 0);
    man.sex = "male".to_owned();
    let mut woman = man.clone();
    woman.sex = "female".to_owned();
    let first = || person("Айгүл Исаева", "Масы", 1985, 0);
    let cases = [
        (first(), person("Исаева Айгуль", "с. Масы", 0, 0), true),
        (first(), person("Исаева Айгуль", "", 1985, 0), true),
        (first(), person("Исаева Айгуль", "", 1986, 0), false),
        (first(), person("Исаева Айгуль", "Масы", 1986, 0), true),
        (first(), person("Исаева Айгуль", "Масы", 1987, 0), false),
        (first(), person("Исаева Айгуль", "Тоң", 1985, 0), true),
        (first(), person("Исаева Айгуль", "", 0, 0), false),
        (first(), person("Асанова Айгуль", "Масы", 1985, 0), false),
        (first(), aged, true),
        (man, woman.clone(), false),
        (first(), woman, true),
        (
            person("Айгүл", "Масы", 0, 0),
            person("Айгүл", "Масы", 0, 0),
            false,
        ),
        (
            person("Айгүл", "Масы", 1985, 0),
            person("Айгүл", "Масы", 1985, 0),
            true,
        ),
    ];
    for (one, other, wanted) in cases {
        let all = [vec![one], vec![other]];
        let expected = if wanted {
            vec![((1, 0), (2, 0))]
        } else {
            vec![]
        };
        assert_eq!(pairs(&all), expected, "{all:?}");
    }
}

#[test]
fn what_is_decided_is_not_asked_again() {
    let name = "Айгүл Исаева";
    let plain = || person(name, "Масы", 0, 0);
    let with = |number| person(name, "Масы", 0, number);
    let cases = [
        (vec![with(1), with(1)], vec![]),
        (vec![with(1), with(2)], vec![((1, 0), (2, 0))]),
        (vec![with(1), others(with(2), &[1])], vec![]),
        (vec![others(with(1), &[2]), with(2)], vec![]),
        (vec![with(1), others(plain(), &[1])], vec![]),
        // A person of two sheets is asked about once.
        (vec![with(1), with(1), plain()], vec![((1, 0), (3, 0))]),
        // Of three unknown, each asks about one.
        (
            vec![plain(), plain(), plain()],
            vec![((1, 0), (2, 0)), ((1, 0), (3, 0))],
        ),
        // Told apart from one, the next is asked about.
        (
            vec![with(1), others(with(2), &[1]), others(plain(), &[1])],
            vec![((2, 0), (3, 0))],
        ),
    ];
    for (people, wanted) in cases {
        let all: Vec<Vec<Person>> = people.into_iter().map(|person| vec![person]).collect();
        assert_eq!(pairs(&all), wanted, "{all:?}");
    }
    // Two of one name on one sheet are two people, and each is a question to the other sheet.
    let all = [vec![plain(), plain()], vec![plain()]];
    assert_eq!(pairs(&all), [((1, 0), (2, 0))]);
    let all = [vec![with(1)], vec![with(1), plain()]];
    assert_eq!(pairs(&all), []);
}

#[test]
fn the_strongest_come_first() {
    let all = [
        vec![
            person("А. Асанов", "Масы", 0, 0),
            person("Исаева Жамиля", "Масы", 0, 0),
            person("Үсөнов Бакыт", "Масы", 1970, 0),
        ],
        vec![
            person("Асанов Айбек", "Масы", 0, 0),
            person("Жамиля Исаева", "Масы", 0, 0),
            person("Bakyt Usonov", "Масы", 1970, 0),
        ],
    ];
    let found = pairs(&all);
    assert_eq!(
        found,
        [((1, 2), (2, 2)), ((1, 1), (2, 1)), ((1, 0), (2, 0))]
    );
}

#[test]
fn attendances_and_people_are_two_figures() {
    let mut away = person("Айбек Асанов", "Масы", 0, 0);
    away.status = "absent".to_owned();
    let all = [
        vec![
            person("Айгүл Исаева", "Масы", 0, 1),
            person("Айбек Асанов", "Масы", 0, 0),
        ],
        vec![
            person("Айгүл Исаева", "Масы", 0, 1),
            person("Aibek Asanov", "Масы", 0, 0),
        ],
        vec![away],
    ];
    let wanted = Count {
        sessions: 2,
        attendances: 4,
        different: 3,
        undecided: 1,
    };
    assert_eq!(count(&sheets(&all)), wanted);
    assert_eq!(repeats(&sheets(&all)).len(), 2);
    assert_eq!(count(&[]), Count::default());
}

/// Names that meet: few words, in three scripts, with and without patronymics and initials.
fn name() -> impl Strategy<Value = String> {
    let given = select(vec![
        "Айгүл",
        "Aigul",
        "Айбек",
        "А.",
        "Нурайым",
        "Нур-Айым",
        "Усон",
    ]);
    let family = select(vec![
        "Исаева",
        "Isaeva",
        "Исаев",
        "Асанов",
        "Жумабеков",
        "Jumabekov",
        "",
    ]);
    let father = select(vec!["", "", "Асан кызы", "Асан уулу", "Асановна"]);
    (given, family, father, any::<bool>()).prop_map(|(given, family, father, is_first)| {
        match is_first {
            true => format!("{given} {family} {father}"),
            false => format!("{family} {given} {father}"),
        }
    })
}

fn line() -> impl Strategy<Value = Person> {
    let village = select(vec!["", "Масы", "с. Масы", "Тоң"]);
    let born = select(vec![0, 0, 1985, 1986, 1960]);
    let others_of = vec(1_u128..4, 0..2);
    let marks = (
        select(vec!["present", "absent", ""]),
        select(vec!["", "female", "male"]),
    );
    (name(), village, born, 0_u128..5, others_of, marks).prop_map(
        |(name, village, born, number, apart, (status, sex))| {
            let mut person = person(&name, village, born, number);
            (person.status, person.sex) = (status.to_owned(), sex.to_owned());
            others(person, &apart)
        },
    )
}

proptest! {
    #[test]
    fn a_key_knows_no_case_no_order_and_no_script(
        words in vec("[а-щы-яөүң]{2,9}", 1..4),
        turn in 0_usize..4,
    ) {
        let name = words.join(" ");
        let key = name_key(&name);
        prop_assert_eq!(&name_key(&name.to_uppercase()), &key);
        let mut turned = words.clone();
        turned.rotate_left(turn % words.len());
        turned.reverse();
        prop_assert_eq!(&name_key(&turned.join("  ")), &key);
    }

    /// As passports spell names.
    #[test]
    fn a_passport_spelling_has_the_same_key(
        words in vec("([бвгджзклмнпрфцчш][аеиоюяыэ]){1,4}", 1..4),
    ) {
        let name = words.join(" ");
        let spelled: String = name.chars().map(|letter| match letter {
            'а' => "a", 'б' => "b", 'в' => "v", 'г' => "g", 'д' => "d", 'е' | 'э' => "e",
            'ж' => "zh", 'з' => "z", 'и' => "i", 'к' => "k", 'л' => "l", 'м' => "m", 'н' => "n",
            'о' => "o", 'п' => "p", 'р' => "r", 'ф' => "f", 'ц' => "ts", 'ч' => "ch", 'ш' => "sh",
            'ы' => "y", 'ю' => "iu", 'я' => "ia", _ => " ",
        }).collect();
        prop_assert_eq!(name_key(&spelled), name_key(&name));
    }

    #[test]
    fn likeness_goes_both_ways(a in name(), b in name()) {
        prop_assert_eq!(how(&a, &b), how(&b, &a));
        prop_assert!(matches!(how(&a, &a), None | Some(Likeness::Same)));
    }

    #[test]
    fn hostile_names_are_only_names(a in any::<String>(), b in any::<String>()) {
        how(&a, &b);
        let mut one = person(&a, &b, 1985, 0);
        one.age = Some(u32::MAX);
        let all = [vec![one.clone()], vec![one, person(&b, &b, u32::MAX, 0)]];
        repeats(&sheets(&all));
        Seen::new(sheets(&all)).find(&a, 5);
    }

    #[test]
    fn repeats_are_between_sessions_undecided_and_in_one_order(
        all in vec(vec(line(), 0..6), 0..5),
        seed in any::<prop::sample::Index>(),
    ) {
        let mut given = sheets(&all);
        let found = repeats(&given);
        for repeat in &found {
            prop_assert!(repeat.earlier.session != repeat.later.session);
            let at = |at: LineAt| {
                let sheet = given.iter().find(|sheet| sheet.session == at.session).unwrap();
                &sheet.people[at.line]
            };
            let (one, other) = (at(repeat.earlier), at(repeat.later));
            prop_assert!(one.person.is_none() || one.person != other.person);
            let is_apart = |one: &Person, other: &Person| {
                other.person.is_some_and(|id| one.not_person.iter().flatten().any(|not| *not == id))
            };
            prop_assert!(!is_apart(one, other) && !is_apart(other, one));
            prop_assert!(!sexes_contradict(&one.sex, &other.sex));
        }
        let lines: usize = all.iter().map(Vec::len).sum();
        prop_assert!(found.len() <= lines);
        let counted = count(&given);
        let (seen, length) = (Seen::new(given.clone()), given.len());
        if length > 0 {
            given.rotate_left(seed.index(length));
            given.reverse();
        }
        prop_assert_eq!(repeats(&given), found);
        prop_assert_eq!(count(&given), counted);
        prop_assert_eq!(Seen::new(given), seen);
    }

    #[test]
    fn people_are_at_most_the_attendances(all in vec(vec(line(), 0..6), 0..5)) {
        let count = count(&sheets(&all));
        prop_assert!(count.different <= count.attendances);
        prop_assert!(count.undecided <= count.different.saturating_sub(1));
        prop_assert!(count.sessions <= all.len());
    }

    #[test]
    fn everybody_is_found_by_the_whole_name(all in vec(vec(line(), 1..4), 1..4)) {
        let seen = Seen::new(sheets(&all));
        for person in all.iter().flatten() {
            let letters = person.name.chars().filter(|letter| letter.is_alphanumeric()).count();
            if letters > 1 && !name_key(&person.name).words.is_empty() {
                prop_assert!(!seen.find(&person.name, 3).is_empty(), "{}", person.name);
            }
        }
    }
}
