//! The logbook itself: the programme, its municipalities with their targets, and its own codes.
//! Sessions are apart, one file each.

pub mod additions;
mod change;

use uuid::Uuid;

use super::code::{Code, CodeList, age_bands};
use super::place::{self, Place, PlaceKind};
use super::record::{Extra, empty_when_missing, record};
use super::value::{Date, SessionId};

/// The version of `logbook.json` that this program writes.
pub const FORMAT: u32 = 1;

record! {
    /// What `logbook.json` holds.
    pub struct Logbook {
        /// The version of the file's form.
        pub format: u32,
        /// The logbook's own id.
        pub id: SessionId,
        /// The programme that the sessions belong to.
        pub programme: Programme,
        /// The age profile whose bands the grid counts in.
        pub age_profile: Code,
        /// The municipalities of the programme.
        pub municipalities: Vec<ProgrammeMunicipality>,
        /// Types of trainers, in the logbook's own words or beyond the program's.
        pub trainer_types: Vec<CodeName>,
        /// Topics.
        pub topics: Vec<CodeName>,
        /// Methods.
        pub methods: Vec<CodeName>,
        /// Roles of participants.
        pub roles: Vec<CodeName>,
        /// Social groups.
        pub groups: Vec<CodeName>,
        /// Kinds of documents.
        pub document_kinds: Vec<CodeName>,
        /// Filters with names.
        pub filters: Option<Vec<NamedFilter>>,
        /// Cross tables with names.
        pub tables: Option<Vec<NamedTable>>,
    }
}

record! {
    /// A filter that is kept under a name.
    pub struct NamedFilter {
        /// What it is called.
        pub name: String,
        /// The filter as it is typed; keys and names are understood in every language.
        pub filter: String,
    }
}

record! {
    /// A cross table that is kept under a name. Words that this version does not know are kept, and
    /// the table is shown without them.
    pub struct NamedTable {
        /// What it is called.
        pub name: String,
        /// The dimension that goes down, by its word on the command line.
        pub rows: String,
        /// The dimension that goes across; empty where only totals stand there.
        pub columns: String,
        /// What is counted.
        pub measure: String,
        /// Of what the figures are shares: `row`, `column`, `all`; empty where they are none.
        pub share: String,
    }
}

record! {
    /// The programme.
    #[derive(Default)]
    pub struct Programme {
        /// Its name.
        pub name: Names,
        /// Who pays for it.
        pub funder: String,
        /// The OECD-DAC gender marker: 0, 1 or 2.
        pub gender_marker: Option<u32>,
        /// Its first day.
        pub from: Option<Date>,
        /// Its last day.
        pub to: Option<Date>,
    }
}

record! {
    /// A name in the three languages.
    #[derive(Default)]
    pub struct Names {
        /// English.
        pub en: String,
        /// Russian.
        pub ru: String,
        /// Kyrgyz.
        pub ky: String,
    }
}

record! {
    /// The name of a place in the three languages.
    #[derive(Default)]
    pub struct PlaceNames {
        /// Kyrgyz.
        pub ky: String,
        /// Russian.
        pub ru: String,
        /// English.
        pub en: String,
    }
}

record! {
    /// A municipality of the programme, or a place that the logbook adds.
    pub struct ProgrammeMunicipality {
        /// Its code.
        pub code: Code,
        /// Its name.
        pub name: PlaceNames,
        /// What is to be reached there; without one it is no target.
        pub target: Option<Target>,
        /// Who lives there.
        pub profile: Option<Profile>,
    }
}

record! {
    /// What is to be reached in a municipality.
    pub struct Target {
        /// How many sessions.
        pub sessions: Option<u32>,
        /// How many participants.
        pub participants: Option<u32>,
    }
}

record! {
    /// Who lives in a municipality.
    pub struct Profile {
        /// Of which year the figures are.
        pub year: Option<u32>,
        /// Residents by sex and age.
        pub residents: Vec<Residents>,
        /// Residents by group; groups overlap.
        pub groups: Vec<ResidentGroup>,
    }
}

record! {
    /// How many residents of one sex and age.
    pub struct Residents {
        /// The sex.
        pub sex: Code,
        /// The band.
        pub age: Code,
        /// How many.
        pub count: u32,
    }
}

record! {
    /// How many residents of one group, and what they need.
    pub struct ResidentGroup {
        /// The group.
        pub group: Code,
        /// How many.
        pub count: Option<u32>,
        /// What they need.
        pub needs: String,
    }
}

record! {
    /// A code and its name.
    pub struct CodeName {
        /// The code.
        pub code: Code,
        /// Its name.
        pub name: Names,
    }
}

empty_when_missing!(Names, PlaceNames, Programme);

impl Logbook {
    /// An empty logbook with the given id.
    pub fn new(id: SessionId) -> Self {
        Self {
            format: FORMAT,
            id,
            programme: Programme::default(),
            age_profile: "kg-2023".to_owned(),
            municipalities: Vec::new(),
            trainer_types: Vec::new(),
            topics: Vec::new(),
            methods: Vec::new(),
            roles: Vec::new(),
            groups: Vec::new(),
            document_kinds: Vec::new(),
            filters: None,
            tables: None,
            extra: Extra::default(),
        }
    }

    /// Whether this stands in for a `logbook.json` that is not there or cannot be read, so that
    /// nobody knows which codes it would define.
    pub fn is_stand_in(&self) -> bool {
        self.id.0.is_nil()
    }

    /// The codes of a list that the logbook names itself, in its order.
    pub fn own_codes(&self, list: CodeList) -> &[CodeName] {
        match list {
            CodeList::TrainerType => &self.trainer_types,
            CodeList::Topic => &self.topics,
            CodeList::Method => &self.methods,
            CodeList::Role => &self.roles,
            CodeList::Group => &self.groups,
            CodeList::DocumentKind => &self.document_kinds,
            _ => &[],
        }
    }

    /// The codes of a list that can be chosen here: the program's, then those the logbook adds.
    pub fn codes(&self, list: CodeList) -> Vec<&str> {
        let mut codes: Vec<&str> = match list {
            CodeList::Age => {
                let mut bands = age_bands(&self.age_profile).to_vec();
                bands.push(super::code::NOT_STATED);
                bands
            }
            _ => list.built_in().to_vec(),
        };
        for own in self.own_codes(list) {
            if !codes.contains(&own.code.as_str()) {
                codes.push(&own.code);
            }
        }
        codes
    }

    /// Whether a code is defined, by the program or by the logbook; a [stand-in](Self::is_stand_in)
    /// is no reason to doubt one.
    pub fn defines(&self, list: CodeList, code: &str) -> bool {
        if self.is_stand_in() {
            return true;
        }
        match list {
            // What was counted by other bands before is no mistake.
            CodeList::Age => {
                let mut profiles = CodeList::AgeProfile.built_in().iter();
                code == super::code::NOT_STATED
                    || profiles.any(|profile| age_bands(profile).contains(&code))
            }
            _ => {
                list.built_in().contains(&code)
                    || self.own_codes(list).iter().any(|own| own.code == code)
            }
        }
    }

    /// Whether sessions are counted and judged alike by this logbook and another, so that none has
    /// to be looked at again.
    pub fn judges_like(&self, other: &Self) -> bool {
        let codes = |logbook: &Self| {
            let places = logbook.municipalities.iter();
            places.map(|own| own.code.clone()).collect::<Vec<_>>()
        };
        let lists = [
            CodeList::TrainerType,
            CodeList::Topic,
            CodeList::Method,
            CodeList::Role,
            CodeList::Group,
            CodeList::DocumentKind,
        ];
        self.age_profile == other.age_profile
            && self.programme == other.programme
            && self.is_stand_in() == other.is_stand_in()
            && codes(self) == codes(other)
            && lists
                .into_iter()
                .all(|list| self.own_codes(list) == other.own_codes(list))
    }

    /// The municipality that the logbook lists under a code.
    pub fn municipality(&self, code: &str) -> Option<&ProgrammeMunicipality> {
        self.municipalities.iter().find(|own| own.code == code)
    }

    /// Whether a municipality is known, to the program or to the logbook.
    pub fn knows_place(&self, code: &str) -> bool {
        if self.is_stand_in() {
            return !code.is_empty();
        }
        place::place(code).is_some() || self.municipality(code).is_some()
    }
}

impl Default for Logbook {
    /// What stands in for a `logbook.json` that is not there or cannot be read.
    fn default() -> Self {
        Self::new(SessionId(Uuid::nil()))
    }
}

/// The district and the oblast that a place lies in. A place that the logbook adds is placed by
/// the first digits of its code, as the state classifier (SOATE) builds them: two groups for the
/// oblast, three more digits for the district.
pub fn lies_in(code: &str) -> (Option<&'static Place>, Option<&'static Place>) {
    if let Some(known) = place::place(code) {
        let district = known.district.and_then(place::place);
        return (district, place::place(known.oblast));
    }
    let by_prefix = |digits: usize, kind: PlaceKind| {
        let prefix = code.get(..digits)?;
        place::place(&format!("{prefix:0<14}")).filter(|around| around.kind == kind)
    };
    (
        by_prefix(8, PlaceKind::District),
        by_prefix(5, PlaceKind::Oblast),
    )
}
