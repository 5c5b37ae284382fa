//! The people of earlier sheets, to be found while a name is typed, so that a line fills itself.
//! What belongs to one session alone, like a mark, a score or a consent, is never taken over.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::key::{self, NameKey, name_key};
use super::{Born, Sheet, begins_with_slip, sexes_contradict, village_key};
use crate::model::people::Person;
use crate::model::value::{PersonId, SessionId};

/// Somebody of earlier sheets.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// What a new line takes over: what the latest lines say, and where they say nothing the
    /// earlier. An age is not among it, since it was true on its day.
    pub person: Person,
    /// The latest day on which they stood on a sheet.
    pub day: Option<NaiveDate>,
    /// On how many sheets they stand.
    pub sheets: usize,
    /// The words of their name, in each way in which it was written.
    spellings: Vec<String>,
}

/// Everybody of the logbook's sheets, each once as far as anybody can tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    known: Vec<Known>,
}

/// How well what was typed finds a name, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hit {
    /// Each word begins a word of the name, in their order.
    InOrder,
    /// Each word begins a word of its own.
    AnyOrder,
    /// As much, with one letter wrong.
    Slip,
}

/// From how many letters on something is looked for.
const LEAST_TYPED: usize = 2;

/// How many words of a name or of a query are looked at; no name has more.
const MOST_WORDS: usize = 10;

impl Seen {
    /// Gathers the lines of sheets. Those with one `person` id are one entry; so are those of one
    /// name and one village whose years of birth and sexes do not contradict each other. Lines
    /// without a name are left out.
    pub fn new<'a>(sheets: impl IntoIterator<Item = Sheet<'a>>) -> Self {
        let mut lines: Vec<Line> = sheets.into_iter().flat_map(lines_of).collect();
        lines.sort_by_key(|line| (line.day, line.session, line.number));
        let mut entries = Entries::default();
        for (at, line) in lines.iter().enumerate() {
            if let Some(id) = line.person.person {
                entries.keep_by_id(at, line, id);
            }
        }
        for (at, line) in lines.iter().enumerate() {
            if line.person.person.is_none() {
                entries.keep_by_name(at, line);
            }
        }
        let known = entries.all.into_iter();
        Self {
            known: known.map(|entry| Known::of(entry, &lines)).collect(),
        }
    }

    /// Those whose name is being typed, the likeliest first, `most` of them: in any script and any
    /// order of words. Less than two letters find nobody.
    pub fn find(&self, typed: &str, most: usize) -> Vec<&Known> {
        let letters = typed.chars().filter(|letter| letter.is_alphanumeric());
        let mut words = key::words(typed);
        words.truncate(MOST_WORDS);
        if letters.count() < LEAST_TYPED || words.is_empty() || most == 0 {
            return Vec::new();
        }
        let query = Query::new(words);
        let mut found = self.hits(|spelling| query.hit(spelling));
        if found.len() < most {
            let mut slips = self.hits(|spelling| query.hits_with_slip(spelling));
            // Whoever is found by one spelling of the name is not found again by another.
            slips.retain(|(_, slip)| !found.iter().any(|(_, known)| std::ptr::eq(*known, *slip)));
            found.extend(slips);
        }
        found.sort_by_key(|(hit, known)| (*hit, Reverse(known.sheets), Reverse(known.day)));
        found.truncate(most);
        found.into_iter().map(|(_, known)| known).collect()
    }

    fn hits(&self, hit: impl Fn(&[&str]) -> Option<Hit>) -> Vec<(Hit, &Known)> {
        let best = |known: &Known| {
            let spellings = known.spellings.iter();
            let hits = spellings.filter_map(|spelling| {
                let mut words = [""; MOST_WORDS];
                let mut count = 0;
                for (place, word) in words.iter_mut().zip(spelling.split(' ')) {
                    *place = word;
                    count += 1;
                }
                hit(&words[..count])
            });
            hits.min()
        };
        let all = self.known.iter();
        all.filter_map(|known| Some((best(known)?, known)))
            .collect()
    }
}

/// The words that are being typed.
struct Query {
    words: Vec<String>,
    /// The same words, the longest first: whatever a long one begins, a shorter beginning of it
    /// begins too, so the long ones choose first.
    by_length: Vec<String>,
}

impl Query {
    fn new(words: Vec<String>) -> Self {
        let mut by_length = words.clone();
        by_length.sort_by_key(|word| Reverse(word.len()));
        Self { words, by_length }
    }

    fn hit(&self, spelling: &[&str]) -> Option<Hit> {
        let mut rest = spelling.iter();
        let in_order = |typed: &String| rest.any(|word| word.starts_with(typed.as_str()));
        if self.words.iter().all(in_order) {
            return Some(Hit::InOrder);
        }
        (self.words.len() > 1 && self.fits(spelling, 0)).then_some(Hit::AnyOrder)
    }

    fn hits_with_slip(&self, spelling: &[&str]) -> Option<Hit> {
        self.fits(spelling, 1).then_some(Hit::Slip)
    }

    /// Whether each typed word begins a word of its own, but for so many slips.
    fn fits(&self, spelling: &[&str], mut slips: usize) -> bool {
        let mut is_free = [true; MOST_WORDS];
        self.by_length.iter().all(|typed| {
            let free = || (0..spelling.len()).filter(|at| is_free[*at]);
            let mut found = free().find(|at| spelling[*at].starts_with(typed.as_str()));
            if found.is_none() && slips > 0 {
                found = free().find(|at| begins_with_slip(spelling[*at], typed));
                slips -= 1;
            }
            found.map(|at| is_free[at] = false).is_some()
        })
    }
}

/// A line of a sheet, with what it is gathered by.
struct Line<'a> {
    day: Option<NaiveDate>,
    session: SessionId,
    number: usize,
    person: &'a Person,
    name: NameKey,
    village: String,
}

impl Line<'_> {
    fn born(&self) -> Option<Born> {
        Born::of(self.person, self.day)
    }
}

fn lines_of(sheet: Sheet<'_>) -> impl Iterator<Item = Line<'_>> {
    let lines = sheet
        .people
        .iter()
        .enumerate()
        .map(move |(number, person)| Line {
            day: sheet.day,
            session: sheet.session,
            number,
            person,
            name: name_key(&person.name),
            village: village_key(&person.village),
        });
    lines.filter(|line| !line.name.words.is_empty())
}

/// Lines that are taken for one person.
#[derive(Default)]
struct Entry {
    lines: Vec<usize>,
    id: Option<PersonId>,
    born: Option<Born>,
    sex: String,
}

impl Entry {
    fn takes(&self, line: &Line) -> bool {
        let others = line.person.not_person.as_deref().unwrap_or_default();
        let is_other = self.id.is_some_and(|id| others.contains(&id));
        let born = self.born.zip(line.born());
        !is_other
            && !born.is_some_and(|(one, other)| one.contradicts(other))
            && !sexes_contradict(&self.sex, &line.person.sex)
    }

    fn keep(&mut self, at: usize, line: &Line) {
        self.lines.push(at);
        self.born = self.born.or(line.born());
        if self.sex.is_empty() {
            self.sex.clone_from(&line.person.sex);
        }
    }
}

#[derive(Default)]
struct Entries {
    all: Vec<Entry>,
    by_id: HashMap<PersonId, usize>,
    by_name: HashMap<(NameKey, String), Vec<usize>>,
}

impl Entries {
    fn keep_by_id(&mut self, at: usize, line: &Line, id: PersonId) {
        let entry = *self.by_id.entry(id).or_insert_with(|| {
            self.all.push(Entry::default());
            self.all.len() - 1
        });
        self.all[entry].id = Some(id);
        self.keep(entry, at, line);
    }

    /// A line of which nobody has said who it is goes to the only entry that takes it. Where
    /// several do, it is not for the program to choose among those whom somebody told apart.
    fn keep_by_name(&mut self, at: usize, line: &Line) {
        let name = (line.name.clone(), line.village.clone());
        let named = self.by_name.get(&name).map_or(&[][..], Vec::as_slice);
        let taking: Vec<usize> = named
            .iter()
            .copied()
            .filter(|entry| self.all[*entry].takes(line))
            .collect();
        let entry = match taking.as_slice() {
            [only] => Some(*only),
            several => several
                .iter()
                .copied()
                .find(|entry| self.all[*entry].id.is_none()),
        };
        let entry = entry.unwrap_or_else(|| {
            self.all.push(Entry::default());
            self.all.len() - 1
        });
        self.keep(entry, at, line);
    }

    fn keep(&mut self, entry: usize, at: usize, line: &Line) {
        self.all[entry].keep(at, line);
        let name = (line.name.clone(), line.village.clone());
        let named = self.by_name.entry(name).or_default();
        if !named.contains(&entry) {
            named.push(entry);
        }
    }
}

impl Known {
    /// What the lines of an entry say together. Their numbers go by the day.
    fn of(mut entry: Entry, lines: &[Line]) -> Self {
        entry.lines.sort_unstable();
        let mut known = Self {
            person: Person::default(),
            day: None,
            sheets: 0,
            spellings: Vec::new(),
        };
        let mut sessions: Vec<SessionId> = Vec::new();
        for line in entry.lines.iter().map(|at| &lines[*at]) {
            take_over(&mut known.person, line.person);
            known.day = known.day.max(line.day);
            sessions.push(line.session);
            let mut words = key::words(&line.person.name);
            words.truncate(MOST_WORDS);
            let spelling = words.join(" ");
            if !known.spellings.contains(&spelling) {
                known.spellings.push(spelling);
            }
        }
        sessions.sort_unstable();
        sessions.dedup();
        known.sheets = sessions.len();
        known
    }
}

/// Writes what a later line says over what earlier ones said.
fn take_over(person: &mut Person, later: &Person) {
    let texts = [
        (&mut person.name, &later.name),
        (&mut person.sex, &later.sex),
        (&mut person.role, &later.role),
        (&mut person.organisation, &later.organisation),
        (&mut person.position, &later.position),
        (&mut person.village, &later.village),
        (&mut person.phone, &later.phone),
    ];
    for (text, later) in texts {
        if !later.is_empty() {
            text.clone_from(later);
        }
    }
    person.birth_year = later.birth_year.or(person.birth_year);
    person.person = later.person.or(person.person);
    if !later.groups.is_empty() {
        person.groups.clone_from(&later.groups);
    }
}
