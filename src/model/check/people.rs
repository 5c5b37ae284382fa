//! What is odd in the people of a session: codes that nobody knows, ages that nobody has. It tells
//! who by the place on the sheet alone, and gives no value, since a value may be a name.

use chrono::NaiveDate;

use crate::model::code::CodeList;
use crate::model::line::{OLDEST, birth_years};
use crate::model::logbook::Logbook;
use crate::model::people::{People, Person};

/// Something odd about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OddPerson {
    /// The person's place in the file, from 0.
    pub person: usize,
    /// The key of the record.
    pub key: &'static str,
    /// The place in the list that the key holds, where it holds one.
    pub place: Option<usize>,
    /// What is odd.
    pub what: Odd,
}

/// What can be odd about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// A code that neither the program nor the logbook defines.
    Code,
    /// Older than anybody.
    Age,
    /// Born before anybody who is alive, or in the future.
    BirthYear,
}

/// Everything odd, person by person in the order of the keys.
pub fn odd_people(people: &People, logbook: &Logbook, today: NaiveDate) -> Vec<OddPerson> {
    let rows = people.people.iter().enumerate();
    rows.flat_map(|(number, person)| {
        let found = odd_person(person, logbook, today);
        found.into_iter().map(move |(key, place, what)| OddPerson {
            person: number,
            key,
            place,
            what,
        })
    })
    .collect()
}

/// Everything odd about one person: the key, the place in the list that it holds, and what.
pub fn odd_person(
    person: &Person,
    logbook: &Logbook,
    today: NaiveDate,
) -> Vec<(&'static str, Option<usize>, Odd)> {
    let years = birth_years(today);
    let is_unknown =
        |list, code: &String| !code.is_empty() && !logbook.defines(list, code.as_str());
    let mut found = Vec::new();
    let mut add = |is_odd: bool, key, place, what| {
        if is_odd {
            found.push((key, place, what));
        }
    };
    add(
        is_unknown(CodeList::Sex, &person.sex),
        "sex",
        None,
        Odd::Code,
    );
    let is_no_year = person.birth_year.is_some_and(|year| !years.contains(&year));
    add(is_no_year, "birth_year", None, Odd::BirthYear);
    let is_no_age = person.age.is_some_and(|age| age > OLDEST);
    add(is_no_age, "age", None, Odd::Age);
    add(
        is_unknown(CodeList::Role, &person.role),
        "role",
        None,
        Odd::Code,
    );
    for (place, group) in person.groups.iter().enumerate() {
        let is_odd = is_unknown(CodeList::Group, group);
        add(is_odd, "groups", Some(place), Odd::Code);
    }
    add(
        is_unknown(CodeList::Presence, &person.status),
        "status",
        None,
        Odd::Code,
    );
    found
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::value::SessionId;

    /// The key, the place in its list, and what is odd.
    type Told = (&'static str, Option<usize>, Odd);

    fn sheet(people: &str) -> People {
        let id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
        let text = format!(r#"{{"format":1,"session":"{id}","people":{people}}}"#);
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn what_is_odd_is_told_by_its_place() {
        let today = NaiveDate::from_ymd_opt(2019, 12, 10).unwrap();
        let logbook = Logbook::new(SessionId(Uuid::from_u128(1)));
        let cases: [(&str, &[Told]); 8] = [
            (
                r#"{"name":"А","sex":"female","age":120,"role":"resident","status":"late"}"#,
                &[],
            ),
            ("{}", &[]),
            (r#"{"sex":"woman"}"#, &[("sex", None, Odd::Code)]),
            (
                r#"{"role":"mayor","age":121}"#,
                &[("age", None, Odd::Age), ("role", None, Odd::Code)],
            ),
            (r#"{"status":"maybe"}"#, &[("status", None, Odd::Code)]),
            (
                r#"{"birth_year":1898}"#,
                &[("birth_year", None, Odd::BirthYear)],
            ),
            (
                r#"{"birth_year":2020}"#,
                &[("birth_year", None, Odd::BirthYear)],
            ),
            (
                r#"{"birth_year":1899,"groups":["", "x"]}"#,
                &[("groups", Some(1), Odd::Code)],
            ),
        ];
        for (person, expected) in cases {
            let people = sheet(&format!("[{{}}, {person}]"));
            let found = odd_people(&people, &logbook, today);
            assert!(found.iter().all(|odd| odd.person == 1), "{person}");
            let found: Vec<_> = found
                .iter()
                .map(|odd| (odd.key, odd.place, odd.what))
                .collect();
            assert_eq!(found, expected, "{person}");
        }
    }
}
