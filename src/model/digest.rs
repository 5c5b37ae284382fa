//! What lists and totals read: one small record a session, its words interned, so that a hundred
//! thousand sessions fit in memory. A digest is made from a session and never changed.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::code::{CodeList, NOT_STATED};
use super::fold::fold;
use super::logbook;
use super::present::{Aged, Named};
use super::problem::Severity;
use super::session::Session;
use super::typed;
use super::value::{Date, PersonId, SessionId, Time};

mod changes;
mod sexes;
mod symbols;

use changes::Changes;

pub use changes::Change;
pub use sexes::Sexes;
pub use symbols::{Symbol, SymbolList, SymbolSet, Symbols, Translation};
use symbols::{SymbolLists, Uses};

#[cfg(test)]
mod tests;

/// A cell of a session's grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellCount {
    /// The role.
    pub role: Symbol,
    /// The sex.
    pub sex: Symbol,
    /// The band.
    pub age: Symbol,
    /// How many.
    pub count: u32,
}

/// How many on the sheet of a session have a role, a sex and an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeCount {
    /// The role.
    pub role: Symbol,
    /// The sex.
    pub sex: Symbol,
    /// The age in years; nothing where it is not known.
    pub age: Option<u8>,
    /// How many.
    pub count: u32,
}

/// What is tested of knowledge in one session.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tested {
    /// The average before, in percent.
    pub before: Option<f64>,
    /// The average after, in percent.
    pub after: Option<f64>,
    /// How many took the tests.
    pub tested: u32,
}

impl Tested {
    /// Whether a test was taken and counts for nothing: scores are weighted by the number tested, and
    /// nobody says how many that were.
    pub fn is_uncounted(&self) -> bool {
        self.tested == 0 && (self.before.is_some() || self.after.is_some())
    }
}

/// What lists and totals need to know of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Digest {
    /// The session.
    pub id: SessionId,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day, where it is another.
    pub ends_on: Option<Date>,
    /// When the first day begins.
    pub starts_at: Option<Time>,
    /// Planned, held, postponed, cancelled.
    pub status: Symbol,
    /// First time, refresher, training of trainers.
    pub kind: Symbol,
    /// The municipality's code; empty where only a name was written.
    pub place: Symbol,
    /// The municipality's name as it was written.
    pub place_name: Symbol,
    /// The code of its district; empty where there is none.
    pub district: Symbol,
    /// The code of its oblast; empty where it is not known.
    pub oblast: Symbol,
    /// What the session was called.
    pub title: Symbol,
    /// Hours taught.
    pub hours: Option<f64>,
    /// The total that is reported.
    pub participants: u32,
    /// The same total by sex.
    pub sexes: Sexes,
    /// Whether headcount, grid and names give different numbers.
    pub ways_disagree: bool,
    /// How many were there by the names on the sheet; 0 where no names are kept.
    pub named: u32,
    /// The ids of those of them who have one; ids say nothing of who somebody is.
    pub persons: Box<[PersonId]>,
    /// The different types of its trainers, in order.
    pub trainer_types: SymbolList,
    /// How many trainers it has.
    pub trainers: u32,
    /// The different names of its trainers, as they were written, in order.
    pub trainer_names: SymbolList,
    /// Topics.
    pub topics: SymbolList,
    /// Methods.
    pub methods: SymbolList,
    /// Languages.
    pub languages: SymbolList,
    /// The grid, and what the total has and the grid has not as a cell of which nothing is stated:
    /// together they are the participants.
    pub counts: Box<[CellCount]>,
    /// Those on the sheet of names who were there, by role, sex and age. An age and a day give a
    /// year of birth, so they are never kept beyond the run that read them.
    #[serde(skip)]
    pub ages: Box<[AgeCount]>,
    /// Groups, each with sex and number.
    pub groups: Box<[(Symbol, Symbol, u32)]>,
    /// The kinds of documents that were looked at, each with how many; the empty symbol where no
    /// kind is stated.
    pub documents: Box<[(Symbol, u32)]>,
    /// Knowledge.
    pub knowledge: Option<Tested>,
    /// How many problems the check finds.
    pub problems: u32,
    /// The gravest of them.
    pub worst: Option<Severity>,
    /// Its own words, folded: title, venue, municipality as written, trainers.
    pub words: Symbol,
}

/// Where a session is, or may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The municipality's code; empty where only a name was written.
    pub place: Symbol,
    /// The municipality's name as it was written.
    pub name: Symbol,
    /// The code of its district; empty where there is none.
    pub district: Symbol,
    /// The code of its oblast; empty where it is not known.
    pub oblast: Symbol,
}

/// The digests of a logbook, and the strings they share.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The strings.
    pub symbols: Symbols,
    digests: Vec<Digest>,
    by_id: HashMap<SessionId, usize>,
    used: Uses,
    lists: SymbolLists,
    changes: Changes,
    places: SymbolSet,
    words: SymbolSet,
    trainers: SymbolSet,
    empty: Symbol,
    held: Symbol,
    planned: Symbol,
    not_stated: Symbol,
    sexes: [Symbol; 3],
}

impl Default for Catalogue {
    fn default() -> Self {
        let mut symbols = Symbols::default();
        let empty = symbols.intern("");
        let held = symbols.intern("held");
        let planned = symbols.intern("planned");
        let not_stated = symbols.intern(NOT_STATED);
        let sexes = ["female", "male", "other"].map(|sex| symbols.intern(sex));
        Self {
            symbols,
            sexes,
            digests: Vec::new(),
            by_id: HashMap::new(),
            used: Uses::default(),
            lists: SymbolLists::default(),
            changes: Changes::default(),
            places: SymbolSet::default(),
            words: SymbolSet::default(),
            trainers: SymbolSet::default(),
            empty,
            held,
            planned,
            not_stated,
        }
    }
}

impl Catalogue {
    /// Takes a session in, in place of what was known of it. `named` is who on its sheet was there;
    /// `problems` what the check finds.
    pub fn put(
        &mut self,
        session: &Session,
        named: impl Into<Named>,
        problems: &[super::problem::Problem],
    ) {
        let digest = self.digest(session, named.into(), problems);
        self.keep(digest);
    }

    /// Takes in what another catalogue has gathered: each thread that reads makes its own.
    pub fn absorb(&mut self, other: Self) {
        let mut translation = Translation::new(other.symbols.strings());
        for digest in other.digests {
            self.adopt(digest, &mut translation);
        }
    }

    /// Takes in a digest that has the symbols of other strings.
    pub fn adopt(&mut self, digest: Digest, translation: &mut Translation) {
        let symbols = &mut self.symbols;
        let digest = digest.with_symbols(|symbol| translation.of(symbol, symbols));
        self.keep(digest);
    }

    fn keep(&mut self, mut digest: Digest) {
        for list in digest.lists_mut() {
            self.lists.share(list);
        }
        for place in [digest.place, digest.district, digest.oblast] {
            self.places.insert(place);
        }
        self.words.insert(digest.words);
        for name in &digest.trainer_names {
            self.trainers.insert(*name);
        }
        digest.codes(|list, code| self.used.note(list, code));
        let id = digest.id;
        let before = match self.by_id.get(&id) {
            Some(place) => Some(std::mem::replace(&mut self.digests[*place], digest)),
            None => {
                self.by_id.insert(id, self.digests.len());
                self.digests.push(digest);
                None
            }
        };
        self.changes.note(id, before);
    }

    /// Puts other counts in place of those of a session.
    pub fn recount(&mut self, id: SessionId, counts: Box<[CellCount]>) {
        for cell in &counts {
            self.used.note(CodeList::Age, cell.age);
        }
        let place = self.by_id.get(&id);
        if let Some(digest) = place.and_then(|place| self.digests.get_mut(*place)) {
            let before = digest.clone();
            digest.counts = counts;
            self.changes.note(id, Some(before));
        }
    }

    /// Forgets a session; whether it was known.
    pub fn remove(&mut self, id: SessionId) -> bool {
        let Some(place) = self.by_id.remove(&id) else {
            return false;
        };
        let before = self.digests.swap_remove(place);
        self.changes.note(id, Some(before));
        self.changes.removals += 1;
        if let Some(moved) = self.digests.get(place) {
            self.by_id.insert(moved.id, place);
        }
        true
    }

    /// Where among the [digests](Self::digests) a session stands.
    pub fn place_of(&self, id: SessionId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// What is known of a session.
    pub fn get(&self, id: SessionId) -> Option<&Digest> {
        self.by_id
            .get(&id)
            .and_then(|place| self.digests.get(*place))
    }

    /// Every digest, in no order that means anything.
    pub fn digests(&self) -> &[Digest] {
        &self.digests
    }

    /// How many sessions are known.
    pub fn len(&self) -> usize {
        self.digests.len()
    }

    /// Whether no session is known.
    pub fn is_empty(&self) -> bool {
        self.digests.is_empty()
    }

    /// Whether a session took place: only these count in totals.
    pub fn is_held(&self, digest: &Digest) -> bool {
        digest.status == self.held
    }

    /// Whether a session is still to take place.
    pub fn is_planned(&self, digest: &Digest) -> bool {
        digest.status == self.planned
    }

    /// Whether a code says that something is not stated.
    pub fn is_not_stated(&self, code: Symbol) -> bool {
        code == self.not_stated
    }

    /// So many people of a sex.
    pub fn of_sex(&self, sex: Symbol, count: u32) -> Sexes {
        let count = u64::from(count);
        let [female, male, other] = self.sexes.map(|one| if one == sex { count } else { 0 });
        Sexes {
            female,
            male,
            other,
            not_stated: count - female - male - other,
        }
    }

    /// The codes of a list that the sessions use, or used since the program began.
    pub fn used(&self, list: CodeList) -> impl Iterator<Item = Symbol> + '_ {
        self.used.of(list)
    }

    /// Takes note of municipalities that the logbook lists, whether or not a session lies in them:
    /// so a filter can ask for one that nobody has been to.
    pub fn list_places(&mut self, logbook: &logbook::Logbook) {
        for own in &logbook.municipalities {
            let (district, oblast) = logbook::lies_in(&own.code);
            let codes = [
                own.code.as_str(),
                district.map_or("", |place| place.code),
                oblast.map_or("", |place| place.code),
            ];
            let symbols = codes.map(|code| self.symbols.intern(code));
            self.places.extend(symbols);
        }
    }

    /// Where a municipality is that the sessions lie in or the logbook lists.
    pub fn whereabouts(&self, code: &str) -> Option<Whereabouts> {
        let (district, oblast) = logbook::lies_in(code);
        Some(Whereabouts {
            place: self.symbols.get(code)?,
            name: self.empty,
            district: self.symbols.get(district.map_or("", |place| place.code))?,
            oblast: self.symbols.get(oblast.map_or("", |place| place.code))?,
        })
    }

    /// The codes of municipalities, districts and oblasts that the sessions lie in or the logbook
    /// [lists](Self::list_places).
    pub fn places(&self) -> impl Iterator<Item = Symbol> + '_ {
        self.places.iter()
    }

    /// The words of the sessions, each way of them once.
    pub fn words(&self) -> impl Iterator<Item = Symbol> + '_ {
        self.words.iter()
    }

    /// The names of the trainers.
    pub fn trainers(&self) -> impl Iterator<Item = Symbol> + '_ {
        self.trainers.iter()
    }

    /// The symbol of the empty string.
    pub fn empty(&self) -> Symbol {
        self.empty
    }

    fn codes<'a>(&mut self, codes: impl Iterator<Item = &'a String>) -> SymbolList {
        self.names(codes.map(String::as_str))
    }

    /// Those that are stated, each once.
    fn names<'a>(&mut self, names: impl Iterator<Item = &'a str>) -> SymbolList {
        let mut symbols: Vec<Symbol> = Vec::new();
        for code in names.filter(|name| !name.is_empty()) {
            let symbol = self.symbols.intern(code);
            if !symbols.contains(&symbol) {
                symbols.push(symbol);
            }
        }
        symbols.into()
    }

    fn digest(
        &mut self,
        session: &Session,
        named: Named,
        problems: &[super::problem::Problem],
    ) -> Digest {
        let present = named.present;
        let code = &session.municipality.code;
        let (district, oblast) = logbook::lies_in(code);
        let attendance = &session.attendance;
        let participants = attendance.participants(present);
        let trainer_types = session.trainers.iter().map(|trainer| &trainer.kind);
        let trainer_names = session.trainers.iter().map(|trainer| trainer.name.trim());
        Digest {
            id: session.id,
            starts_on: session.starts_on,
            ends_on: session
                .ends_on
                .filter(|end| Some(*end) != session.starts_on),
            starts_at: session.starts_at,
            status: self.symbols.intern(&session.status),
            kind: self.symbols.intern(&session.kind),
            place: self.symbols.intern(code),
            place_name: self.symbols.intern(&session.municipality.name),
            district: self.symbols.intern(district.map_or("", |place| place.code)),
            oblast: self.symbols.intern(oblast.map_or("", |place| place.code)),
            title: self.symbols.intern(&session.title),
            hours: session.hours,
            participants,
            sexes: sexes(session, participants),
            ways_disagree: !super::people::ThreeWays::of(attendance, present).agree(),
            named: present,
            persons: named.persons,
            trainer_types: self.codes(trainer_types),
            trainers: u32::try_from(session.trainers.len()).unwrap_or(u32::MAX),
            trainer_names: self.names(trainer_names),
            topics: self.codes(session.topics.iter()),
            methods: self.codes(session.methods.iter()),
            languages: self.codes(session.languages.iter()),
            counts: self.counts(session, participants),
            ages: self.ages(&named.ages, session.starts_on),
            groups: self.groups(session),
            documents: self.documents(session),
            knowledge: session.knowledge.as_ref().map(|knowledge| Tested {
                before: knowledge.before,
                after: knowledge.after,
                tested: knowledge.tested.unwrap_or(0),
            }),
            problems: u32::try_from(problems.len()).unwrap_or(u32::MAX),
            worst: problems.iter().map(super::problem::Problem::severity).max(),
            words: self.symbols.intern(&words(session)),
        }
    }

    fn counts(&mut self, session: &Session, participants: u32) -> Box<[CellCount]> {
        let remainder = participants.saturating_sub(session.attendance.counted());
        let rows = session.attendance.counts.iter();
        rows.map(|row| (&*row.role, &*row.sex, &*row.age, row.count))
            .chain([(NOT_STATED, NOT_STATED, NOT_STATED, remainder)])
            .filter(|(_, _, _, count)| *count > 0)
            .map(|(role, sex, age, count)| CellCount {
                role: self.symbols.intern(stated(role)),
                sex: self.symbols.intern(stated(sex)),
                age: self.symbols.intern(stated(age)),
                count,
            })
            .collect()
    }

    fn ages(&mut self, people: &[Aged], day: Option<Date>) -> Box<[AgeCount]> {
        let mut counts: Vec<AgeCount> = Vec::new();
        for person in people {
            let role = self.symbols.intern(stated(&person.role));
            let sex = self.symbols.intern(stated(&person.sex));
            let age = person.on(day.map(|day| day.0));
            let age = age.map(|age| u8::try_from(age).unwrap_or(u8::MAX));
            let same = |one: &&mut AgeCount| (one.role, one.sex, one.age) == (role, sex, age);
            match counts.iter_mut().find(same) {
                Some(there) => there.count += 1,
                None => counts.push(AgeCount {
                    role,
                    sex,
                    age,
                    count: 1,
                }),
            }
        }
        counts.into_boxed_slice()
    }

    fn documents(&mut self, session: &Session) -> Box<[(Symbol, u32)]> {
        let mut counts: Vec<(Symbol, u32)> = Vec::new();
        for document in &session.documents {
            let kind = self.symbols.intern(&document.kind);
            match counts.iter_mut().find(|(one, _)| *one == kind) {
                Some((_, count)) => *count += 1,
                None => counts.push((kind, 1)),
            }
        }
        counts.into_boxed_slice()
    }

    fn groups(&mut self, session: &Session) -> Box<[(Symbol, Symbol, u32)]> {
        let rows = session.attendance.groups.iter();
        rows.filter(|row| row.count > 0 && !row.group.is_empty())
            .map(|row| {
                (
                    self.symbols.intern(&row.group),
                    self.symbols.intern(stated(&row.sex)),
                    row.count,
                )
            })
            .collect()
    }
}

impl Digest {
    /// The hours as totals count them: none where no session can have so many.
    pub fn counted_hours(&self) -> Option<f64> {
        let most = f64::from(typed::MOST_HOURS);
        self.hours.filter(|hours| (0.0..=most).contains(hours))
    }

    /// Where the session is.
    pub fn whereabouts(&self) -> Whereabouts {
        Whereabouts {
            place: self.place,
            name: self.place_name,
            district: self.district,
            oblast: self.oblast,
        }
    }

    /// Tells of each code that the session uses, and of the list that it is from.
    fn codes(&self, mut tell: impl FnMut(CodeList, Symbol)) {
        tell(CodeList::Status, self.status);
        tell(CodeList::Kind, self.kind);
        for (list, codes) in [
            (CodeList::TrainerType, &self.trainer_types),
            (CodeList::Topic, &self.topics),
            (CodeList::Method, &self.methods),
            (CodeList::Language, &self.languages),
        ] {
            codes.iter().for_each(|code| tell(list, *code));
        }
        for cell in &self.counts {
            tell(CodeList::Role, cell.role);
            tell(CodeList::Sex, cell.sex);
            tell(CodeList::Age, cell.age);
        }
        for (group, sex, _) in &self.groups {
            tell(CodeList::Group, *group);
            tell(CodeList::Sex, *sex);
        }
        for (kind, _) in &self.documents {
            tell(CodeList::DocumentKind, *kind);
        }
    }

    fn lists_mut(&mut self) -> [&mut SymbolList; 5] {
        [
            &mut self.trainer_types,
            &mut self.trainer_names,
            &mut self.topics,
            &mut self.methods,
            &mut self.languages,
        ]
    }

    /// The same with other symbols for its strings.
    fn with_symbols(mut self, mut other: impl FnMut(Symbol) -> Symbol) -> Self {
        for symbol in [
            &mut self.status,
            &mut self.kind,
            &mut self.place,
            &mut self.place_name,
            &mut self.district,
            &mut self.oblast,
            &mut self.title,
            &mut self.words,
        ] {
            *symbol = other(*symbol);
        }
        for list in self.lists_mut() {
            let symbols: Vec<Symbol> = list.iter().map(|symbol| other(*symbol)).collect();
            *list = symbols.into();
        }
        for cell in &mut self.counts {
            cell.role = other(cell.role);
            cell.sex = other(cell.sex);
            cell.age = other(cell.age);
        }
        for (group, sex, _) in &mut self.groups {
            (*group, *sex) = (other(*group), other(*sex));
        }
        for count in &mut self.ages {
            (count.role, count.sex) = (other(count.role), other(count.sex));
        }
        for (kind, _) in &mut self.documents {
            *kind = other(*kind);
        }
        self
    }
}

/// A code, or "not stated" where there is none.
fn stated(code: &str) -> &str {
    if code.is_empty() { NOT_STATED } else { code }
}

/// The participants by sex: the grid's, and the remainder that it does not have.
fn sexes(session: &Session, participants: u32) -> Sexes {
    let mut sexes = Sexes::default();
    for row in &session.attendance.counts {
        sexes.add(&row.sex, u64::from(row.count));
    }
    sexes.not_stated += u64::from(participants).saturating_sub(sexes.total());
    sexes
}

fn words(session: &Session) -> String {
    let mut words = String::new();
    let names = session.trainers.iter().map(|trainer| &trainer.name);
    for part in [&session.title, &session.venue, &session.municipality.name]
        .into_iter()
        .chain(names)
    {
        if !part.is_empty() {
            words.push_str(part);
            words.push(' ');
        }
    }
    fold(&words)
}
