//! Who was there by the names on a sheet, without the names: what lists, totals and the check may know
//! of people.

use chrono::{Datelike, NaiveDate};

use super::code::Code;
use super::copies::Copies;
use super::people::{People, Person};
use super::value::PersonId;

/// Who was there by the names on a sheet, without the names: what lists and totals may know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// How many were there.
    pub present: u32,
    /// The ids of those who have one.
    pub persons: Box<[PersonId]>,
    /// What the pages of the paper add up to by the lines that stand on them.
    pub pages: Box<[PageSums]>,
    /// Role, sex and age of each of them, by whom counts can be put into other bands of ages.
    pub ages: Box<[Aged]>,
    /// What its bookkeeping tells of copies of it: lines and columns.
    pub copies: Copies,
}

impl Named {
    /// Who was there by a sheet.
    pub fn of(sheet: &People) -> Self {
        let there = sheet.people.iter().filter(|person| person.was_there());
        Self {
            present: sheet.present(),
            persons: there.filter_map(|person| person.person).collect(),
            pages: page_sums(&sheet.people).into_boxed_slice(),
            ages: sheet.people.iter().filter_map(Aged::of).collect(),
            copies: Copies::of_sheet(sheet),
        }
    }
}

impl From<u32> for Named {
    /// So many of whom nobody knows whether they stand on other sheets.
    fn from(present: u32) -> Self {
        Self {
            present,
            ..Self::default()
        }
    }
}

/// Somebody who was there, as far as counting goes: nothing that says who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aged {
    /// The role.
    pub role: Code,
    /// The sex.
    pub sex: Code,
    /// The year of birth.
    pub birth_year: Option<u32>,
    /// The age, where it was written in place of the year.
    pub age: Option<u32>,
}

impl Aged {
    /// Somebody on a sheet; nothing of those who were not there.
    pub fn of(person: &Person) -> Option<Self> {
        person.was_there().then(|| Self {
            role: person.role.clone(),
            sex: person.sex.clone(),
            birth_year: person.birth_year,
            age: person.age,
        })
    }

    /// The age that is reached in the year of a day: by the year of birth, else as it was written;
    /// nothing where neither is known.
    pub fn on(&self, day: Option<NaiveDate>) -> Option<u32> {
        age_on(self.birth_year, self.age, day)
    }
}

/// The age that is reached in the year of a day, by the year of birth, else as it was written.
pub fn age_on(birth_year: Option<u32>, age: Option<u32>, day: Option<NaiveDate>) -> Option<u32> {
    let by_year = birth_year.zip(day).and_then(|(year, day)| {
        let age = i64::from(day.year()) - i64::from(year);
        u32::try_from(age).ok()
    });
    by_year.or(age)
}

/// What the lines of one page of the paper add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageSums {
    /// The page.
    pub page: u32,
    /// Those who were there.
    pub present: u32,
    /// The women among them.
    pub women: u32,
}

/// What each page of the paper adds up to by its lines, the first page first. Lines that name no
/// page stand on that of the line before them.
pub fn page_sums<'a>(people: impl IntoIterator<Item = &'a Person>) -> Vec<PageSums> {
    let mut pages: Vec<PageSums> = Vec::new();
    let mut page = 1;
    for person in people {
        page = person.page.unwrap_or(page);
        let place = pages.iter().position(|sums| sums.page == page);
        let place = place.unwrap_or_else(|| {
            pages.push(PageSums {
                page,
                ..PageSums::default()
            });
            pages.len() - 1
        });
        if let Some(sums) = pages.get_mut(place).filter(|_| person.was_there()) {
            sums.present += 1;
            sums.women += u32::from(person.sex == "female");
        }
    }
    pages.sort_by_key(|sums| sums.page);
    pages
}
