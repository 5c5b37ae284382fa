//! The numbers behind published figures, before anything is left out. Every code that comes out of
//! here is one of the program's or of the logbook's: others may be any words, and are put together.

use std::collections::BTreeMap;

use crate::model::code::{CodeList, bounds};
use crate::model::digest::{Catalogue, Digest, Sexes, Symbol};
use crate::model::logbook::{Logbook, lies_in};
use crate::model::place::place;

use super::hide::People;

/// Stands for every code that neither the program nor the logbook defines.
pub(in crate::exchange::handout) const NOT_DEFINED: &str = "not_defined";

/// How many sessions and people a line has.
#[derive(Clone, Debug, Default)]
pub(super) struct Sum {
    pub(super) sessions: u64,
    pub(super) people: People,
}

impl Sum {
    fn add(&mut self, people: People) {
        self.sessions += 1;
        self.add_people(people);
    }

    fn add_people(&mut self, people: People) {
        for (sum, more) in self.people.iter_mut().zip(people) {
            *sum += more;
        }
    }
}

pub(super) type Sums = BTreeMap<String, Sum>;

/// The numbers of held sessions. The empty code stands for what is not stated.
#[derive(Clone, Debug, Default)]
pub(super) struct Count {
    pub(super) all: Sum,
    /// By oblast, district and municipality.
    pub(super) places: BTreeMap<[String; 3], Sum>,
    pub(super) months: Sums,
    pub(super) kinds: Sums,
    pub(super) roles: Sums,
    pub(super) ages: Sums,
    pub(super) types: Sums,
    pub(super) topics: Sums,
    pub(super) groups: Sums,
    /// How many sessions have several trainer types.
    pub(super) several_types: u64,
    /// How many sessions have several topics.
    pub(super) several_topics: u64,
}

impl Count {
    pub(super) fn of(catalogue: &Catalogue, logbook: &Logbook) -> Self {
        let mut count = Self::default();
        let held = catalogue.digests().iter();
        for digest in held.filter(|digest| catalogue.is_held(digest)) {
            count.add(digest, catalogue, logbook);
        }
        count
    }

    fn add(&mut self, digest: &Digest, catalogue: &Catalogue, logbook: &Logbook) {
        let string = |symbol: Symbol| catalogue.symbols.string(symbol);
        let known = |list, symbol| known(logbook, list, string(symbol)).to_owned();
        let people = in_order(digest.sexes);
        self.all.add(people);
        let day = digest.starts_on.map(|day| day.to_string());
        let month = day.and_then(|day| day.get(..7).map(str::to_owned));
        self.months
            .entry(month.unwrap_or_default())
            .or_default()
            .add(people);
        let kind = known(CodeList::Kind, digest.kind);
        self.kinds.entry(kind).or_default().add(people);
        let place = whereabouts(string(digest.place), logbook);
        self.places.entry(place).or_default().add(people);
        let types = digest
            .trainer_types
            .iter()
            .map(|code| known(CodeList::TrainerType, *code));
        self.several_types += spread(&mut self.types, types, people);
        let topics = digest
            .topics
            .iter()
            .map(|code| known(CodeList::Topic, *code));
        self.several_topics += spread(&mut self.topics, topics, people);
        let cells = digest.counts.iter();
        let cells: Vec<_> = cells
            .map(|cell| {
                let people = in_order(catalogue.of_sex(cell.sex, cell.count));
                (
                    known(CodeList::Role, cell.role),
                    known(CodeList::Age, cell.age),
                    people,
                )
            })
            .collect();
        gather(
            &mut self.roles,
            cells.iter().map(|(role, _, people)| (role, *people)),
        );
        gather(
            &mut self.ages,
            cells.iter().map(|(_, age, people)| (age, *people)),
        );
        let groups = digest.groups.iter().map(|(group, sex, number)| {
            (
                known(CodeList::Group, *group),
                in_order(catalogue.of_sex(*sex, *number)),
            )
        });
        // Groups overlap, so those that nobody has defined cannot be put together.
        let groups: Vec<_> = groups.filter(|(group, _)| group != NOT_DEFINED).collect();
        gather(
            &mut self.groups,
            groups.iter().map(|(group, people)| (group, *people)),
        );
    }
}

fn in_order(sexes: Sexes) -> People {
    [sexes.female, sexes.male, sexes.other, sexes.not_stated]
}

/// Adds a session's people to each of its different codes, or to none; whether it has several.
fn spread(sums: &mut Sums, codes: impl Iterator<Item = String>, people: People) -> u64 {
    let mut different: Vec<String> = codes.collect();
    different.sort();
    different.dedup();
    if different.is_empty() {
        different.push(String::new());
    }
    let several = u64::from(different.len() > 1);
    for code in different {
        sums.entry(code).or_default().add(people);
    }
    several
}

/// Adds the cells of one session, which counts once in each line, in however many cells.
fn gather<'a>(sums: &mut Sums, cells: impl Iterator<Item = (&'a String, People)>) {
    let mut own: Sums = Sums::new();
    for (code, people) in cells {
        own.entry(code.clone()).or_default().add_people(people);
    }
    for (code, sum) in own {
        sums.entry(code).or_default().add(sum.people);
    }
}

/// A code that is defined, or what stands for those that are not.
pub(super) fn known<'c>(logbook: &Logbook, list: CodeList, code: &'c str) -> &'c str {
    let is_known = match list {
        CodeList::Age => code == crate::model::code::NOT_STATED || bounds(code).is_some(),
        _ => {
            list.built_in().contains(&code)
                || logbook.own_codes(list).iter().any(|own| own.code == code)
        }
    };
    if code.is_empty() || is_known {
        code
    } else {
        NOT_DEFINED
    }
}

/// The oblast, the district and the municipality of a code. One that is nowhere defined is not
/// told; where it lies is, as far as its digits say.
fn whereabouts(code: &str, logbook: &Logbook) -> [String; 3] {
    let (district, oblast) = lies_in(code);
    let is_known = place(code).is_some() || logbook.municipality(code).is_some();
    let around = [oblast, district].map(|place| place.map_or("", |place| place.code).to_owned());
    let [oblast, district] = around;
    let own = if is_known { code } else { "" };
    [oblast, district, own.to_owned()]
}
