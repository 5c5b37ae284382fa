//! The names on a session's attendance sheet. They are private: they are read, kept and counted
//! here, and no list, total, export or log shows them.

use super::attendance::Attendance;
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
