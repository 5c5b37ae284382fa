//! The names on a session's attendance sheet. They are private: they are read, kept and counted
//! here, and no list, total, export or log shows them.

use chrono::{Datelike, NaiveDate};

use super::attendance::Attendance;
use super::check::copies::Copies;
use super::code::Code;
use super::record::{Extra, record};
use super::value::{PersonId, SessionId};

/// The version of the people file that this program writes.
pub const FORMAT: u32 = 1;

record! {
    /// The people of one session, in the order of the paper sheet.
    pub struct People {
        /// The version of the file's form.
        pub format: u32,
        /// The session they came to; the name of the file.
        pub session: SessionId,
        /// The lines of the sheet.
        pub people: Vec<Person>,
    }
}

record! {
    /// One line of the sheet.
    #[derive(Default)]
    pub struct Person {
        /// The name as it was written.
        pub name: String,
        /// Female, male, other, not stated.
        pub sex: Code,
        /// The year of birth.
        pub birth_year: Option<u32>,
        /// The age, where no year of birth was written.
        pub age: Option<u32>,
        /// Who they are in the municipality.
        pub role: Code,
        /// Where they work.
        pub organisation: String,
        /// As what.
        pub position: String,
        /// Where they live.
        pub village: String,
        /// How to reach them.
        pub phone: String,
        /// The groups they count themselves to.
        pub groups: Vec<Code>,
        /// Present, late, left early, absent, excused; empty where nobody has marked it.
        pub status: Code,
        /// Whether they came without having been invited.
        pub walk_in: Option<bool>,
        /// Whether this was their first session.
        pub first_time: Option<bool>,
        /// What they knew before, in percent of the points.
        pub before: Option<f64>,
        /// What they knew after, in percent of the points.
        pub after: Option<f64>,
        /// Whether they agreed to be written to.
        pub may_contact: Option<bool>,
        /// Whether they agreed to be photographed.
        pub may_photograph: Option<bool>,
        /// The page of the sheet.
        pub page: Option<u32>,
        /// The line on the page.
        pub line: Option<u32>,
        /// Anything else.
        pub note: String,
        /// Whoever this is: the same id stands on other sheets where somebody has said that it is
        /// the same person. Without one nobody knows.
        pub person: Option<PersonId>,
        /// Those with a like name of whom somebody has said that they are others.
        pub not_person: Option<Vec<PersonId>>,
    }
}

impl Person {
    /// Whether the person was there, for all or part of the time. Somebody without a mark is not
    /// counted: an unknown is never made a fact.
    pub fn was_there(&self) -> bool {
        matches!(self.status.as_str(), "present" | "late" | "left_early")
    }
}

impl People {
    /// An empty sheet for a session.
    pub fn new(session: SessionId) -> Self {
        Self {
            format: FORMAT,
            session,
            people: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// How many were there: the third way to say how many came, beside those of [`Attendance`].
    pub fn present(&self) -> u32 {
        let there = self.people.iter().filter(|person| person.was_there());
        u32::try_from(there.count()).unwrap_or(u32::MAX)
    }

    /// The same sheet with nothing on it but who was there, by role and sex: what totals need.
    pub fn counted_only(&self) -> Self {
        let bare = |person: &Person| Person {
            sex: person.sex.clone(),
            role: person.role.clone(),
            status: person.status.clone(),
            ..Person::default()
        };
        Self {
            format: self.format,
            session: self.session,
            people: self.people.iter().map(bare).collect(),
            extra: Extra::default(),
        }
    }

    /// Who was there, without their names.
    pub fn named(&self) -> Named {
        let there = self.people.iter().filter(|person| person.was_there());
        Named {
            present: self.present(),
            persons: there.filter_map(|person| person.person).collect(),
            pages: page_sums(&self.people).into_boxed_slice(),
            ages: self.people.iter().filter_map(Aged::of).collect(),
            copies: Copies::of_sheet(self),
        }
    }
}

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

impl From<u32> for Named {
    /// So many of whom nobody knows whether they stand on other sheets.
    fn from(present: u32) -> Self {
        Self {
            present,
            ..Self::default()
        }
    }
}

/// The three ways in which an attendance has been entered, side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreeWays {
    /// The number of heads, where one was written.
    pub headcount: Option<u32>,
    /// The sum of the grid, where there is one.
    pub counted: Option<u32>,
    /// The people present, where there are names.
    pub present: Option<u32>,
}

impl ThreeWays {
    /// The three ways of a session; `present` is 0 where no names are kept.
    pub fn of(attendance: &Attendance, present: u32) -> Self {
        let some = |number: u32| (number > 0).then_some(number);
        Self {
            headcount: attendance.headcount,
            counted: some(attendance.counted()),
            present: some(present),
        }
    }

    /// Whether all the ways that were used give the same number.
    pub fn agree(&self) -> bool {
        let mut used = [self.headcount, self.counted, self.present]
            .into_iter()
            .flatten();
        let first = used.next();
        used.all(|number| Some(number) == first)
    }
}
