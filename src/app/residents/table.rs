//! The rows of the table of residents: which there are for a municipality, what stands in them, and
//! what becomes of the municipality where they change. What the table does not show stays as it was.

use crate::model::code::{CodeList, NOT_STATED, age_bands, bounds};
use crate::model::logbook::{
    Logbook, PlaceNames, Profile, ProgrammeMunicipality, ResidentGroup, Residents, Target,
};
use crate::model::record::Extra;

/// The most digits of a number: there are fewer than a billion of anybody.
pub(super) const MOST_DIGITS: usize = 9;

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// How many sessions there are to be.
    Sessions,
    /// How many participants there are to be.
    Participants,
    /// The year of the figures.
    Year,
    /// Residents of an age band, by sex.
    Age(String),
    /// Residents of a group: how many, and what they need.
    Group(String),
}

/// The rows for a municipality, and the sexes across.
pub(super) fn layout(
    own: Option<&ProgrammeMunicipality>,
    logbook: &Logbook,
) -> (Vec<Row>, Vec<String>) {
    let profile = own.and_then(|own| own.profile.as_ref());
    let residents = profile.map_or(&[][..], |profile| profile.residents.as_slice());
    let mut bands: Vec<String> = age_bands(&logbook.age_profile)
        .iter()
        .map(|band| (*band).to_owned())
        .collect();
    let mut sexes = vec!["female".to_owned(), "male".to_owned()];
    for row in residents {
        if !bands.contains(&row.age) {
            bands.push(row.age.clone());
        }
        if !sexes.contains(&row.sex) {
            sexes.push(row.sex.clone());
        }
    }
    let last = (u32::MAX, u32::MAX);
    bands.sort_by_key(|band| (band == NOT_STATED, bounds(band).unwrap_or(last)));
    let mut groups: Vec<String> = logbook
        .codes(CodeList::Group)
        .into_iter()
        .map(str::to_owned)
        .collect();
    for row in profile.iter().flat_map(|profile| &profile.groups) {
        if !groups.contains(&row.group) {
            groups.push(row.group.clone());
        }
    }
    let rows = [Row::Sessions, Row::Participants, Row::Year].into_iter();
    let rows = rows.chain(bands.into_iter().map(Row::Age));
    (
        rows.chain(groups.into_iter().map(Row::Group)).collect(),
        sexes,
    )
}

/// What stands in the cells of a row.
pub(super) fn texts(
    row: &Row,
    own: Option<&ProgrammeMunicipality>,
    sexes: &[String],
) -> Vec<String> {
    let text = |number: Option<u32>| number.map_or(String::new(), |number| number.to_string());
    let target = own.and_then(|own| own.target.as_ref());
    let profile = own.and_then(|own| own.profile.as_ref());
    match row {
        Row::Sessions => vec![text(target.and_then(|target| target.sessions))],
        Row::Participants => vec![text(target.and_then(|target| target.participants))],
        Row::Year => vec![text(profile.and_then(|profile| profile.year))],
        Row::Age(age) => {
            let count = |sex: &String| {
                let rows = profile.iter().flat_map(|profile| &profile.residents);
                let rows = rows.filter(|row| row.age == *age && row.sex == *sex);
                rows.map(|row| row.count)
                    .reduce(|one, other| one.saturating_add(other))
            };
            sexes.iter().map(|sex| text(count(sex))).collect()
        }
        Row::Group(group) => {
            let mut rows = profile.iter().flat_map(|profile| &profile.groups);
            let own = rows.find(|row| row.group == *group);
            let needs = own.map_or(String::new(), |row| row.needs.clone());
            vec![text(own.and_then(|row| row.count)), needs]
        }
    }
}

/// Writes a row into the municipality.
pub(super) fn write(
    row: &Row,
    texts: &[String],
    own: &mut ProgrammeMunicipality,
    sexes: &[String],
) {
    let number = texts.first().and_then(|text| number_of(text));
    match row {
        Row::Sessions => target_of(own).sessions = number,
        Row::Participants => target_of(own).participants = number,
        Row::Year => profile_of(own).year = number,
        Row::Age(age) => {
            for (sex, text) in sexes.iter().zip(texts) {
                write_count(profile_of(own), sex, age, number_of(text));
            }
        }
        Row::Group(group) => {
            let needs = texts.get(1).map(|text| text.trim()).unwrap_or_default();
            write_group(profile_of(own), group, number, needs);
        }
    }
}

fn write_count(profile: &mut Profile, sex: &str, age: &str, count: Option<u32>) {
    let is_it = |row: &Residents| row.sex == sex && row.age == age;
    let first = profile.residents.iter().position(is_it);
    match (first, count) {
        (Some(first), Some(count)) => {
            let mut place = 0;
            profile.residents.retain(|row| {
                place += 1;
                !is_it(row) || place - 1 == first
            });
            if let Some(row) = profile.residents.get_mut(first) {
                row.count = count;
            }
        }
        (None, Some(count)) => profile.residents.push(Residents {
            sex: sex.to_owned(),
            age: age.to_owned(),
            count,
            extra: Extra::default(),
        }),
        (_, None) => profile.residents.retain(|row| !is_it(row)),
    }
}

fn write_group(profile: &mut Profile, group: &str, count: Option<u32>, needs: &str) {
    let place = profile.groups.iter().position(|row| row.group == group);
    let is_empty = count.is_none() && needs.is_empty();
    match place {
        Some(place) if is_empty => {
            profile.groups.remove(place);
        }
        Some(place) => {
            if let Some(row) = profile.groups.get_mut(place) {
                row.count = count;
                needs.clone_into(&mut row.needs);
            }
        }
        None if is_empty => {}
        None => profile.groups.push(ResidentGroup {
            group: group.to_owned(),
            count,
            needs: needs.to_owned(),
            extra: Extra::default(),
        }),
    }
}

fn target_of(own: &mut ProgrammeMunicipality) -> &mut Target {
    own.target.get_or_insert_with(|| Target {
        sessions: None,
        participants: None,
        extra: Extra::default(),
    })
}

fn profile_of(own: &mut ProgrammeMunicipality) -> &mut Profile {
    own.profile.get_or_insert_with(empty_profile)
}

fn empty_profile() -> Profile {
    Profile {
        year: None,
        residents: Vec::new(),
        groups: Vec::new(),
        extra: Extra::default(),
    }
}

/// Takes away a target and a profile that were emptied, unless they were empty before.
pub(super) fn settle(own: &mut ProgrammeMunicipality, before: Option<&ProgrammeMunicipality>) {
    let target = own.target.as_ref();
    let is_bare = target.is_some_and(|target| {
        target.sessions.is_none()
            && target.participants.is_none()
            && target.extra == Extra::default()
    });
    if is_bare && before.is_none_or(|before| before.target != own.target) {
        own.target = None;
    }
    let is_bare = own.profile == Some(empty_profile());
    if is_bare && before.is_none_or(|before| before.profile != own.profile) {
        own.profile = None;
    }
}

/// A municipality that the logbook does not list yet: without a target, so that it is none.
pub(super) fn unlisted(code: &str) -> ProgrammeMunicipality {
    ProgrammeMunicipality {
        code: code.to_owned(),
        name: PlaceNames::default(),
        target: None,
        profile: None,
        extra: Extra::default(),
    }
}

/// The number that a cell holds.
pub(super) fn number_of(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// The digits of a text, where it is a number: spaces around it, and spaces or commas between its
/// thousands, belong to no digit.
pub(super) fn digits(text: &str) -> Option<String> {
    let text = text.trim();
    let is_between = |letter: char| letter == ',' || letter.is_whitespace() && !letter.is_control();
    let groups: Vec<&str> = text.split(is_between).collect();
    let are_digits = groups
        .iter()
        .all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let are_thousands = groups.iter().skip(1).all(|group| group.len() == 3);
    (are_digits && are_thousands).then(|| groups.concat())
}
