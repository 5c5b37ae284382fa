//! Lines of different sheets that may be one person, as far as nobody has decided, and how many
//! people the sheets hold then. It asks about each person once at a time, so that the questions
//! are never more than the lines.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::key::{NameKey, name_key};
use super::{Born, Likeness, Sheet, likeness, sexes_contradict, village_key};
use crate::model::people::Person;
use crate::model::value::{PersonId, SessionId};

/// A line of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LineAt {
    /// Whose sheet it is on.
    pub session: SessionId,
    /// Its place among the people of the sheet, from 0.
    pub line: usize,
}

/// Two lines that may be one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The line of the earlier session.
    pub earlier: LineAt,
    /// The line of the later session.
    pub later: LineAt,
    /// How their names are alike.
    pub likeness: Likeness,
    /// Whether both come from one village.
    pub is_same_village: bool,
    /// Whether their years of birth, or ages on their days, are those of one person.
    pub is_same_birth: bool,
}

/// How many came, and how many of them are different people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The sessions whose sheets name somebody who was there.
    pub sessions: usize,
    /// The lines of those who were there, a person counted each time.
    pub attendances: usize,
    /// Different people among them, as far as somebody has said who is who: at most so many.
    pub different: usize,
    /// How many of them may be another one of them. Were all of them, so many fewer people came.
    pub undecided: usize,
}

/// Proposes which lines of different sessions may be one person, the strongest first.
///
/// They have like names and the same village or the same year of birth; a name of one word asks
/// for both. Whose sexes differ, or whose years of birth are two or more apart (three where an age
/// tells the year), is never proposed, nor is somebody who stands beside the other on one sheet.
/// Lines of one `person` id are one person already, and those whose `not_person` has the other's
/// id are others.
///
/// Each person, known by id or by a line alone, is proposed with one earlier person: the likest
/// who is not decided. The next is proposed when that has been decided. The order of the sheets
/// changes nothing.
pub fn repeats(sheets: &[Sheet<'_>]) -> Vec<Repeat> {
    repeats_among(sheets, |_| true)
}

/// Counts the people who were there. What is proposed is proposed among them alone: those who
/// stayed away change no figure.
pub fn count(sheets: &[Sheet<'_>]) -> Count {
    let mut count = Count::default();
    let mut ids = HashSet::new();
    for sheet in sheets {
        let there = sheet.people.iter().filter(|person| person.was_there());
        let before = count.attendances;
        for person in there {
            count.attendances += 1;
            let is_new = person.person.is_none_or(|id| ids.insert(id));
            count.different += usize::from(is_new);
        }
        count.sessions += usize::from(count.attendances > before);
    }
    count.undecided = repeats_among(sheets, Person::was_there).len();
    count
}

fn repeats_among(sheets: &[Sheet<'_>], is_meant: fn(&Person) -> bool) -> Vec<Repeat> {
    let lines = lines(sheets, is_meant);
    let people = people(&lines);
    let mut index = Index::default();
    let mut found: Vec<Repeat> = Vec::new();
    for (number, person) in people.iter().enumerate() {
        let may_be = |other: usize| person.may_be(&people[other]);
        found.extend(index.likest(&lines, person, may_be));
        for line in &person.forms {
            index.keep(*line, &lines[*line], number);
        }
    }
    // What is found goes by the day already, and stays so among equals.
    found.sort_by_key(Repeat::strength);
    found
}

impl Repeat {
    /// The strongest first.
    fn strength(&self) -> (Likeness, Reverse<u8>) {
        let reasons = u8::from(self.is_same_village) + u8::from(self.is_same_birth);
        (self.likeness, Reverse(reasons))
    }
}

/// A line, with what it is compared by.
struct Line<'a> {
    at: LineAt,
    person: &'a Person,
    name: NameKey,
    village: String,
    born: Option<Born>,
}

/// The lines with a name, by day; those of sessions without a day stand at the end.
fn lines<'a>(sheets: &[Sheet<'a>], is_meant: fn(&Person) -> bool) -> Vec<Line<'a>> {
    let mut sheets = sheets.to_vec();
    sheets.sort_by_key(|sheet| (sheet.day.is_none(), sheet.day, sheet.session));
    let mut lines = Vec::new();
    for sheet in sheets {
        let people = sheet.people.iter().enumerate();
        lines.extend(
            people
                .filter(|(_, person)| is_meant(person))
                .map(|(line, person)| Line {
                    at: LineAt {
                        session: sheet.session,
                        line,
                    },
                    person,
                    name: name_key(&person.name),
                    village: village_key(&person.village),
                    born: Born::of(person, sheet.day),
                }),
        );
    }
    lines.retain(|line| !line.name.words.is_empty());
    lines
}

impl Line<'_> {
    /// What speaks for the two being one person, if enough does.
    fn repeat_of(&self, earlier: &Self) -> Option<Repeat> {
        let born = self.born.zip(earlier.born);
        if born.is_some_and(|(one, other)| one.contradicts(other))
            || sexes_contradict(&self.person.sex, &earlier.person.sex)
        {
            return None;
        }
        let likeness = likeness(&self.name, &earlier.name)?;
        let is_same_village = !self.village.is_empty() && self.village == earlier.village;
        let is_same_birth = born.is_some_and(|(one, other)| one.agrees(other));
        let is_full = self.name.is_full() && earlier.name.is_full();
        let is_enough = match is_full {
            true => is_same_village || is_same_birth,
            false => is_same_village && is_same_birth,
        };
        is_enough.then_some(Repeat {
            earlier: earlier.at,
            later: self.at,
            likeness,
            is_same_village,
            is_same_birth,
        })
    }

    /// Whether nothing could speak for another line more than for this one.
    fn is_best(&self, repeat: &Repeat) -> bool {
        repeat.likeness == Likeness::Same
            && repeat.is_same_village != self.village.is_empty()
            && repeat.is_same_birth == self.born.is_some()
    }

    /// The places in the index where those may stand who are like this line: they share a word of
    /// the name, and the village or about the year of birth.
    fn places<'l>(&'l self, years: &'l [i64]) -> impl Iterator<Item = (&'l str, Beside<'l>)> {
        let village = (!self.village.is_empty()).then_some(Beside::Village(&self.village));
        let born = self.born.into_iter();
        let years =
            born.flat_map(move |born| years.iter().map(move |by| Beside::Year(born.year + by)));
        let beside: Vec<Beside> = village.into_iter().chain(years).collect();
        let words = self.name.words.iter();
        words.flat_map(move |word| {
            beside
                .clone()
                .into_iter()
                .map(move |beside| (word.as_str(), beside))
        })
    }
}

/// What two like people have in common beside a word of the name.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Beside<'l> {
    Village(&'l str),
    Year(i64),
}

/// Somebody: all lines of one id, or one line of which nobody has said who it is.
#[derive(Default)]
struct Somebody {
    id: Option<PersonId>,
    sessions: BTreeSet<SessionId>,
    others: HashSet<PersonId>,
    /// The lines that say something new, by their place among all lines.
    forms: Vec<usize>,
}

impl Somebody {
    /// Whether nobody has decided about the two, and they do not stand side by side on a sheet.
    fn may_be(&self, other: &Self) -> bool {
        let is_told_apart =
            |one: &Self, other: &Self| one.id.is_some_and(|id| other.others.contains(&id));
        !is_told_apart(self, other)
            && !is_told_apart(other, self)
            && self.sessions.is_disjoint(&other.sessions)
    }
}

/// The people behind the lines, in the order of their first lines.
fn people(lines: &[Line]) -> Vec<Somebody> {
    let mut people: Vec<Somebody> = Vec::new();
    let mut by_id: HashMap<PersonId, usize> = HashMap::new();
    let mut forms = HashSet::new();
    for (at, line) in lines.iter().enumerate() {
        let next = people.len();
        let id = line.person.person;
        let number = id.map_or(next, |id| *by_id.entry(id).or_insert(next));
        if number == next {
            people.push(Somebody {
                id,
                ..Somebody::default()
            });
        }
        let somebody = &mut people[number];
        somebody.sessions.insert(line.at.session);
        somebody
            .others
            .extend(line.person.not_person.iter().flatten());
        let born = line.born.map(|born| (born.year, born.is_rough));
        if forms.insert((number, &line.name, &line.village, born, &line.person.sex)) {
            somebody.forms.push(at);
        }
    }
    people
}

/// The lines already met, by what two like people share.
#[derive(Default)]
struct Index<'l> {
    lines: HashMap<(&'l str, Beside<'l>), Vec<(usize, usize)>>,
}

impl<'l> Index<'l> {
    fn keep(&mut self, at: usize, line: &'l Line, somebody: usize) {
        for place in line.places(&[0]) {
            self.lines.entry(place).or_default().push((at, somebody));
        }
    }

    /// The strongest proposal for somebody, the first that is met among equals.
    fn likest(
        &self,
        lines: &[Line],
        somebody: &Somebody,
        may_be: impl Fn(usize) -> bool,
    ) -> Option<Repeat> {
        let mut best: Option<Repeat> = None;
        let mut answers: HashMap<usize, bool> = HashMap::new();
        for line in somebody.forms.iter().map(|at| &lines[*at]) {
            let beside = line.places(&[0, -1, 1]);
            for (at, other) in beside.filter_map(|place| self.lines.get(&place)).flatten() {
                let Some(repeat) = line.repeat_of(&lines[*at]) else {
                    continue;
                };
                let is_stronger = best.is_none_or(|best| repeat.strength() < best.strength());
                if is_stronger && *answers.entry(*other).or_insert_with(|| may_be(*other)) {
                    best = Some(repeat);
                    if line.is_best(&repeat) {
                        return best;
                    }
                }
            }
        }
        best
    }
}
