//! What a logbook lacks of another one: municipalities and codes that sessions from there use. What both
//! have stays as it is here, whatever it is called there.

use super::{CodeName, Logbook, Names, PlaceNames};
use crate::model::code::{Code, CodeList};

/// Something in which two logbooks differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub of: Of,
    /// What it is here; empty where it is not said.
    pub here: String,
    /// What it is there.
    pub there: String,
}

/// What of a logbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A key of the programme: `name`, `funder`, `marker`, `from` or `to`.
    Programme(&'static str),
    /// The age profile.
    AgeProfile,
    /// How many sessions are to be held in a municipality.
    Sessions(Code),
    /// How many participants are to be reached there.
    Participants(Code),
    /// What the municipality is called.
    Place(Code),
    /// What a code is called.
    Name(CodeList, Code),
}

impl Logbook {
    /// Whether nobody has said anything of the programme yet.
    pub fn has_no_programme(&self) -> bool {
        let name = &self.programme.name;
        [&name.en, &name.ru, &name.ky]
            .iter()
            .all(|name| name.trim().is_empty())
    }

    /// Takes the programme and the age profile of another logbook over, as far as they are said there; gives
    /// whether that changed anything. For a logbook in which nothing stands yet.
    pub fn begin_as(&mut self, other: &Self) -> bool {
        let before = self.clone();
        if !other.has_no_programme() {
            self.programme = other.programme.clone();
        }
        if !other.age_profile.is_empty() {
            self.age_profile.clone_from(&other.age_profile);
        }
        before != *self
    }
}

/// In what another logbook differs from one, in what both say. All of it stays as it is here.
pub fn differences(own: &Logbook, other: &Logbook) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut tell = |of: Of, here: String, there: String| {
        if !there.is_empty() && here != there {
            found.push(Difference { of, here, there });
        }
    };
    fn said<T: ToString>(value: &Option<T>) -> String {
        value.as_ref().map(T::to_string).unwrap_or_default()
    }
    let (mine, theirs) = (&own.programme, &other.programme);
    let [here, there] = differing([&mine.name, &theirs.name].map(in_all));
    tell(Of::Programme("name"), here, there);
    tell(
        Of::Programme("funder"),
        mine.funder.clone(),
        theirs.funder.clone(),
    );
    let marker = [mine, theirs].map(|one| said(&one.gender_marker));
    let [here, there] = marker;
    tell(Of::Programme("marker"), here, there);
    tell(Of::Programme("from"), said(&mine.from), said(&theirs.from));
    tell(Of::Programme("to"), said(&mine.to), said(&theirs.to));
    tell(
        Of::AgeProfile,
        own.age_profile.clone(),
        other.age_profile.clone(),
    );
    for there in &other.municipalities {
        let Some(here) = own.municipality(&there.code) else {
            continue;
        };
        let targets = [here, there].map(|one| {
            let target = one.target.as_ref();
            let sessions = target.map(|target| said(&target.sessions));
            let participants = target.map(|target| said(&target.participants));
            (
                sessions.unwrap_or_default(),
                participants.unwrap_or_default(),
            )
        });
        let [mine, theirs] = targets;
        let code = || there.code.clone();
        tell(Of::Sessions(code()), mine.0, theirs.0);
        tell(Of::Participants(code()), mine.1, theirs.1);
        let names = [&here.name, &there.name].map(of_place);
        let [here, there] = differing(names);
        tell(Of::Place(code()), here, there);
    }
    let lists = [
        (
            CodeList::TrainerType,
            &own.trainer_types,
            &other.trainer_types,
        ),
        (CodeList::Topic, &own.topics, &other.topics),
        (CodeList::Method, &own.methods, &other.methods),
        (CodeList::Role, &own.roles, &other.roles),
        (CodeList::Group, &own.groups, &other.groups),
        (
            CodeList::DocumentKind,
            &own.document_kinds,
            &other.document_kinds,
        ),
    ];
    for (list, own, other) in lists {
        for there in other {
            let here = own.iter().find(|one| one.code == there.code);
            if let Some(here) = here {
                let [mine, theirs] = differing([&here.name, &there.name].map(in_all));
                tell(Of::Name(list, there.code.clone()), mine, theirs);
            }
        }
    }
    found
}

fn in_all(names: &Names) -> [&str; 3] {
    [&names.en, &names.ru, &names.ky]
}

fn of_place(names: &PlaceNames) -> [&str; 3] {
    [&names.en, &names.ru, &names.ky]
}

/// The first name that is not the same in both, of those that are said there.
fn differing([here, there]: [[&str; 3]; 2]) -> [String; 2] {
    let mut both = here.into_iter().zip(there);
    let found = both.find(|(here, there)| !there.is_empty() && here != there);
    let (here, there) = found.unwrap_or_default();
    [here.to_owned(), there.to_owned()]
}

/// The logbook with what it lacks of another, and how many entries that is; nothing where it lacks none.
/// Targets of municipalities that were not known here come with them: they are as they were agreed there.
pub fn with_additions(own: &Logbook, other: &Logbook) -> Option<(Logbook, usize)> {
    let mut with = own.clone();
    let mut added = 0;
    for municipality in &other.municipalities {
        let is_known = own
            .municipalities
            .iter()
            .any(|one| one.code == municipality.code);
        if !is_known && !municipality.code.is_empty() {
            with.municipalities.push(municipality.clone());
            added += 1;
        }
    }
    let lists: [(&mut Vec<CodeName>, &[CodeName]); 6] = [
        (&mut with.trainer_types, &other.trainer_types),
        (&mut with.topics, &other.topics),
        (&mut with.methods, &other.methods),
        (&mut with.roles, &other.roles),
        (&mut with.groups, &other.groups),
        (&mut with.document_kinds, &other.document_kinds),
    ];
    for (own, other) in lists {
        for name in other {
            if own.iter().all(|one| one.code != name.code) && !name.code.is_empty() {
                own.push(name.clone());
                added += 1;
            }
        }
    }
    (added > 0).then_some((with, added))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::value::SessionId;

    fn logbook(text: &str) -> Logbook {
        let id = SessionId(Uuid::now_v7());
        serde_json::from_str(&format!("{{\"format\":1,\"id\":\"{id}\",{text}}}")).unwrap()
    }

    #[test]
    fn what_is_known_stays_and_what_is_not_is_added() {
        let own = logbook(r#""topics":[{"code":"a","name":{"en":"mine"}}]"#);
        let other = logbook(
            r#""topics":[{"code":"a","name":{"en":"theirs"}},{"code":"b","name":{"en":"new"}}],
               "municipalities":[{"code":"41","name":{},"target":{"sessions":2}}]"#,
        );
        let (with, added) = with_additions(&own, &other).unwrap();
        assert_eq!(added, 2);
        assert_eq!(with.topics[0].name.en, "mine");
        assert_eq!(with.topics[1].name.en, "new");
        assert_eq!(with.municipalities.len(), 1);
        assert_eq!(with_additions(&with, &other), None);
        let found = differences(&own, &other);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].of, Of::Name(CodeList::Topic, "a".to_owned()));
        assert_eq!((&*found[0].here, &*found[0].there), ("mine", "theirs"));
    }

    #[test]
    fn a_logbook_in_which_nothing_stands_begins_as_the_other() {
        let mut own = logbook(r#""age_profile":"kg-2023""#);
        let other =
            logbook(r#""age_profile":"kg-2009","programme":{"name":{"en":"Voice"},"funder":"F"}"#);
        assert_eq!(differences(&own, &other).len(), 3);
        assert!(own.begin_as(&other));
        assert_eq!(own.programme.funder, "F");
        assert_eq!(own.age_profile, "kg-2009");
        assert!(differences(&own, &other).is_empty());
        assert!(!own.begin_as(&other));
    }
}
