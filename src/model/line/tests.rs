use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2019, 11, 18).unwrap()
}

fn set(person: &mut Person, id: &str, text: &str) -> Result<(), What> {
    line_field(id).unwrap().set(person, text, today())
}

#[test]
fn four_digits_are_a_year_and_fewer_an_age() {
    let years = What::NoSuchBirthYear {
        from: 1899,
        to: 2019,
    };
    let cases = [
        ("1985", Ok((Some(1985), None))),
        (" 34 ", Ok((None, Some(34)))),
        ("0", Ok((None, Some(0)))),
        ("", Ok((None, None))),
        ("2020", Err(years.clone())),
        ("1898", Err(years.clone())),
        ("121", Err(What::TooLarge { most: 120 })),
        ("19850", Err(years)),
        ("-34", Err(What::Negative)),
        ("1985 г", Err(What::NotANumber)),
        ("=1+1", Err(What::NotANumber)),
    ];
    for (text, wanted) in cases {
        let mut person = Person {
            age: Some(50),
            ..Person::default()
        };
        let got = set(&mut person, "birth_year", text);
        if wanted.is_err() {
            assert_eq!(person.age, Some(50), "{text:?} changes nothing");
        }
        let got = got.map(|()| (person.birth_year, person.age));
        assert_eq!(got, wanted, "{text:?}");
    }
}

#[test]
fn both_a_year_and_an_age_stay_until_another_is_written() {
    let mut person = Person {
        birth_year: Some(1985),
        age: Some(50),
        ..Person::default()
    };
    set(&mut person, "birth_year", "1985").unwrap();
    assert_eq!((person.birth_year, person.age), (Some(1985), Some(50)));
    set(&mut person, "birth_year", "1986").unwrap();
    assert_eq!((person.birth_year, person.age), (Some(1986), None));
}

#[test]
fn what_a_column_gives_it_takes() {
    let person: Person = serde_json::from_str(
        r#"{"name":"Айша","sex":"female","birth_year":1985,"role":"resident","organisation":"школа",
            "position":"мугалим","village":"Масы","phone":"+996","groups":["youth","low_income"],
            "status":"late","walk_in":true,"first_time":false,"note":"="}"#,
    )
    .unwrap();
    let mut copy = Person::default();
    for field in LINE_FIELDS {
        field.set(&mut copy, &field.get(&person), today()).unwrap();
    }
    assert_eq!(copy, person);
}

#[test]
fn a_cell_is_no_longer_than_a_cell() {
    let mut person = Person::default();
    set(&mut person, "name", &"я".repeat(2 * LONGEST_CELL)).unwrap();
    assert_eq!(person.name.chars().count(), LONGEST_CELL);
}
