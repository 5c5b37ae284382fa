//! People who may be the same on the sheets of several sessions, pair by pair, and what a person
//! says of each: the same, or others. The program proposes, and never decides.

use std::sync::Arc;

use crate::command::Command;
use crate::model::likeness::{Count, LineAt, Repeat, Sheet, count, repeats};
use crate::model::people::{People, Person};
use crate::model::session::Stamp;
use crate::model::value::PersonId;
use crate::store::format::Document;
use crate::store::sheets::KeptSheet;

use super::book::Book;
use super::effect::PeopleWriting;
use super::event::Target;
use super::notice::Notice;
use super::reach::Reach;
use super::{Context, Wish};

/// The sheets that a decision has changed, as they were and as they are now.
type Decision = Vec<(Arc<Document<People>>, Arc<Document<People>>)>;

/// The pairs.
#[derive(Debug, Default)]
pub struct Repeats {
    /// The pairs that nobody has decided on, the likeliest first.
    pub pairs: Vec<Repeat>,
    /// What the sheets add up to.
    pub count: Count,
    /// The selected pair.
    pub selected: usize,
    /// Whether the sheets have been read.
    pub is_read: bool,
    made_for: Option<u64>,
    /// What a decision is changing now: the sheets as they were.
    asked: Vec<Arc<Document<People>>>,
    is_undoing: bool,
    done: Vec<Decision>,
}

impl Repeats {
    /// Brings the pairs up to date.
    pub fn refresh(&mut self, book: &Book) {
        let wanted = Some(book.revision);
        if book.seen.is_none() || self.made_for == wanted {
            return;
        }
        self.made_for = wanted;
        self.is_read = true;
        let sheets: Vec<Sheet> = book.sheets.iter().map(Sheet::of).collect();
        self.pairs = repeats(&sheets);
        self.count = count(&sheets);
        self.selected = Reach(self.pairs.len()).within(self.selected);
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let pairs = Reach(self.pairs.len());
        match command {
            Command::SamePerson => self.decide(true, context),
            Command::DifferentPeople => self.decide(false, context),
            Command::Undo => self.undo(context),
            _ => return pairs.go(command, &mut self.selected, context.moment.page),
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, _context: &mut Context) -> bool {
        if let Target::Row(row) = target
            && row < self.pairs.len()
        {
            self.selected = row;
        }
        true
    }

    /// Writes down what is said of the selected pair.
    fn decide(&mut self, is_same: bool, context: &mut Context) {
        let (Some(pair), Some(book)) = (self.pairs.get(self.selected), context.book) else {
            return;
        };
        if !self.asked.is_empty() {
            return;
        }
        let fresh = PersonId(context.moment.fresh.0);
        let sheets = match is_same {
            true => joined(&book.sheets, pair, fresh),
            false => parted(&book.sheets, pair, fresh),
        };
        if let Some(newer) = sheets.iter().find_map(|(base, _)| base.read_only) {
            let notice = Notice::Counted("refused-newer-format", u64::from(newer));
            return context.wishes.push(Wish::Tell(notice));
        }
        self.is_undoing = false;
        self.ask(sheets, context);
    }

    fn ask(&mut self, sheets: Vec<(Arc<Document<People>>, People)>, context: &mut Context) {
        self.asked = sheets.iter().map(|(base, _)| Arc::clone(base)).collect();
        let writings = sheets.into_iter().map(|(base, people)| PeopleWriting {
            people: Box::new(people),
            base: Some(base),
            source: None,
            by: Stamp::default(),
        });
        context.wishes.push(Wish::SavePeople(writings.collect()));
    }

    /// The sheets have been written, or not; gives whether that was to take a decision back.
    pub fn decided(&mut self, saved: Option<Vec<Arc<Document<People>>>>) -> bool {
        let asked = std::mem::take(&mut self.asked);
        if let (Some(saved), false) = (saved, self.is_undoing) {
            self.done.push(asked.into_iter().zip(saved).collect());
        }
        std::mem::take(&mut self.is_undoing)
    }

    /// Takes the last decision back, unless somebody has written the sheets since.
    fn undo(&mut self, context: &mut Context) {
        if !self.asked.is_empty() {
            return;
        }
        let Some(last) = self.done.pop() else {
            let notice = Notice::Plain("refused-nothing-to-undo");
            return context.wishes.push(Wish::Tell(notice));
        };
        self.is_undoing = true;
        let sheets = last
            .into_iter()
            .map(|(before, after)| (after, before.value.clone()));
        self.ask(sheets.collect(), context);
    }
}

/// Whom a line is about.
pub fn person_at<'a>(sheets: &'a [KeptSheet], at: &LineAt) -> Option<(&'a KeptSheet, &'a Person)> {
    let sheet = sheets
        .iter()
        .find(|sheet| sheet.people.value.session == at.session)?;
    Some((sheet, sheet.people.value.people.get(at.line)?))
}

/// Changes lines of sheets; gives the sheets that became others.
fn changed(
    sheets: &[KeptSheet],
    mut change: impl FnMut(LineAt, &mut Person),
) -> Vec<(Arc<Document<People>>, People)> {
    let mut found = Vec::new();
    for sheet in sheets {
        let session = sheet.people.value.session;
        let mut people = sheet.people.value.clone();
        for (line, person) in people.people.iter_mut().enumerate() {
            change(LineAt { session, line }, person);
        }
        if people != sheet.people.value {
            found.push((Arc::clone(&sheet.people), people));
        }
    }
    found
}

/// The two are one: every line of either gets the same id.
fn joined(
    sheets: &[KeptSheet],
    pair: &Repeat,
    fresh: PersonId,
) -> Vec<(Arc<Document<People>>, People)> {
    let id_of = |at: &LineAt| person_at(sheets, at).and_then(|(_, person)| person.person);
    let (earlier, later) = (id_of(&pair.earlier), id_of(&pair.later));
    let id = earlier.or(later).unwrap_or(fresh);
    changed(sheets, |at, person| {
        let is_later = later.is_some() && person.person == later;
        if at == pair.earlier || at == pair.later || is_later {
            person.person = Some(id);
        }
    })
}

/// The two are others: each has an id of its own, and the later says that it is not the earlier.
fn parted(
    sheets: &[KeptSheet],
    pair: &Repeat,
    fresh: PersonId,
) -> Vec<(Arc<Document<People>>, People)> {
    let id_of = |at: &LineAt| person_at(sheets, at).and_then(|(_, person)| person.person);
    let next = PersonId(uuid::Uuid::from_u128(fresh.0.as_u128() ^ 1));
    let earlier = id_of(&pair.earlier).unwrap_or(fresh);
    let later = id_of(&pair.later).unwrap_or(next);
    changed(sheets, |at, person| {
        if at == pair.earlier {
            person.person = Some(earlier);
        }
        if at == pair.later {
            person.person = Some(later);
            let others = person.not_person.get_or_insert_default();
            if !others.contains(&earlier) {
                others.push(earlier);
            }
        }
    })
}
