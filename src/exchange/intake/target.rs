//! What of a session a column can hold: a field of the form, a cell of the grid, or one of the
//! columns that only tables have. Each has a short word, by which it is remembered.

use std::fmt;
use std::str::FromStr;

use crate::model::attendance;
use crate::model::code::{Code, CodeList, NOT_STATED};
use crate::model::field::{Address, FIELDS, Kind, field};
use crate::model::logbook::Logbook;
use crate::text::names::Names;
use crate::text::{Texts, field as words};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The session's id.
    Id,
    /// A field of the form. In a list, row 0 is also the row that each row of the table adds.
    Field(Address),
    /// The code of the municipality.
    PlaceCode,
    /// The district of the municipality: it tells places of one name apart.
    District,
    /// Its oblast.
    Oblast,
    /// How many of a role, a sex and an age there were; not stated stands for all.
    Count(attendance::Cell),
    /// How many of a group there were.
    Group {
        /// The group.
        group: Code,
        /// Of which sex.
        sex: Code,
    },
    /// The role of those that the row counts.
    RowRole,
    /// Their sex.
    RowSex,
    /// Their age.
    RowAge,
    /// How many they are.
    RowCount,
    /// The group of which the row tells a number.
    RowGroup,
    /// How many of the group there were.
    RowGroupCount,
    /// All who came, as a program has added them up.
    Participants,
}

impl Target {
    /// The field of the form with an id, in the first row where it is one of a list.
    pub fn of(id: &str) -> Option<Self> {
        field(id).map(|field| Self::Field(Address::of(field.id)))
    }

    /// The count of all of one sex.
    pub fn of_sex(sex: &str) -> Self {
        Self::Count(attendance::Cell {
            role: NOT_STATED.to_owned(),
            sex: sex.to_owned(),
            age: NOT_STATED.to_owned(),
        })
    }

    /// Whether several columns may hold it: only what is put together as text.
    pub(super) fn is_shared(&self) -> bool {
        matches!(self, Self::Field(at) if at.field == "notes")
    }

    /// What the column is called for a person who corrects the matching.
    pub fn name(&self, texts: Texts, logbook: &Logbook) -> String {
        let names = Names::new(texts, logbook);
        match self {
            Self::Id => texts.say("sheet-target-id"),
            Self::Field(at) if at.row == 0 => words::address_alone(texts, *at),
            Self::Field(at) => words::address(texts, *at),
            Self::PlaceCode => texts.say("sheet-target-place-code"),
            Self::District => texts.say("sheet-target-district"),
            Self::Oblast => texts.say("sheet-target-oblast"),
            Self::Count(cell) => count_name(texts, &names, cell),
            Self::Group { group, sex } => {
                let group = names.code(CodeList::Group, group);
                let sex = stated(sex).then(|| names.code(CodeList::Sex, sex));
                [Some(group), sex]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", ")
            }
            Self::RowRole => texts.say("sheet-target-row-role"),
            Self::RowSex => texts.say("sheet-target-row-sex"),
            Self::RowAge => texts.say("sheet-target-row-age"),
            Self::RowCount => texts.say("sheet-target-row-count"),
            Self::RowGroup => texts.say("sheet-target-row-group"),
            Self::RowGroupCount => texts.say("sheet-target-row-group-count"),
            Self::Participants => texts.say("sheet-target-participants"),
        }
    }

    /// Everything that a column can be said to hold, in the order in which it is offered: lists
    /// with their first rows, the grid by sex, by role, and by role and sex.
    pub fn choices(logbook: &Logbook) -> Vec<Self> {
        let mut all = Vec::new();
        for field in FIELDS {
            all.push(Self::Field(Address::of(field.id)));
            if field.kind == Kind::Place {
                all.extend([Self::PlaceCode, Self::District, Self::Oblast]);
            }
        }
        let sexes = logbook.codes(CodeList::Sex);
        let roles = logbook.codes(CodeList::Role);
        let cell = |role: &str, sex: &str| {
            Self::Count(attendance::Cell {
                role: role.to_owned(),
                sex: sex.to_owned(),
                age: NOT_STATED.to_owned(),
            })
        };
        let stated_sexes = || sexes.iter().filter(|sex| stated(sex));
        all.extend(stated_sexes().map(|sex| cell(NOT_STATED, sex)));
        for role in roles.iter().filter(|role| stated(role)) {
            all.push(cell(role, NOT_STATED));
            all.extend(stated_sexes().map(|sex| cell(role, sex)));
        }
        all.extend(logbook.codes(CodeList::Group).into_iter().map(|group| {
            let (group, sex) = (group.to_owned(), NOT_STATED.to_owned());
            Self::Group { group, sex }
        }));
        all.extend([Self::RowRole, Self::RowSex, Self::RowAge, Self::RowCount]);
        all.extend([Self::RowGroup, Self::RowGroupCount]);
        all.extend([Self::Participants, Self::Id]);
        all
    }
}

pub(super) fn stated(code: &str) -> bool {
    code != NOT_STATED
}

fn count_name(texts: Texts, names: &Names, cell: &attendance::Cell) -> String {
    let parts = [
        (CodeList::Role, &cell.role),
        (CodeList::Sex, &cell.sex),
        (CodeList::Age, &cell.age),
    ];
    let said = parts.into_iter().filter(|(_, code)| stated(code));
    let said: Vec<String> = said.map(|(list, code)| names.code(list, code)).collect();
    if said.is_empty() {
        return texts.say("sheet-target-not-stated");
    }
    said.join(", ")
}

/// The word by which it is remembered: `starts_on/0`, `count/councillor/female/not_stated`.
impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Id => out.write_str("id"),
            Self::Field(at) => write!(out, "{at}"),
            Self::PlaceCode => out.write_str("place-code"),
            Self::District => out.write_str("district"),
            Self::Oblast => out.write_str("oblast"),
            Self::Count(cell) => write!(out, "count/{}/{}/{}", cell.role, cell.sex, cell.age),
            Self::Group { group, sex } => write!(out, "group/{group}/{sex}"),
            Self::RowRole => out.write_str("row-role"),
            Self::RowSex => out.write_str("row-sex"),
            Self::RowAge => out.write_str("row-age"),
            Self::RowCount => out.write_str("row-count"),
            Self::RowGroup => out.write_str("row-group"),
            Self::RowGroupCount => out.write_str("row-group-count"),
            Self::Participants => out.write_str("participants"),
        }
    }
}

/// How many rows of a list a table can have columns for.
pub(super) const MOST_LIST_ROWS: usize = 100;

impl FromStr for Target {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let own = |code: &str| code.to_owned();
        let parts: Vec<&str> = text.split('/').collect();
        Ok(match parts.as_slice() {
            ["id"] => Self::Id,
            ["place-code"] => Self::PlaceCode,
            ["district"] => Self::District,
            ["oblast"] => Self::Oblast,
            ["row-role"] => Self::RowRole,
            ["row-sex"] => Self::RowSex,
            ["row-age"] => Self::RowAge,
            ["row-count"] => Self::RowCount,
            ["row-group"] => Self::RowGroup,
            ["row-group-count"] => Self::RowGroupCount,
            ["participants"] => Self::Participants,
            ["count", role, sex, age] => Self::Count(attendance::Cell {
                role: own(role),
                sex: own(sex),
                age: own(age),
            }),
            ["group", group, sex] => Self::Group {
                group: own(group),
                sex: own(sex),
            },
            _ => {
                let at: Address = text.parse()?;
                let is_in_list = at.field().is_some_and(|field| field.list.is_some());
                match at.row {
                    0 => Self::Field(at),
                    row if is_in_list && row < MOST_LIST_ROWS => Self::Field(at),
                    _ => return Err(()),
                }
            }
        })
    }
}
