//! What a cell of the coverage opens: the sessions behind it, or a new one where there is none.

use crate::app::behind::{self, Condition};
use crate::app::notice::Notice;
use crate::app::{Context, Known, Wish};
use crate::model::code::CodeList;
use crate::model::session::Municipality;
use crate::text::coverage::About;
use crate::text::names::Names;
use crate::text::{Language, Texts};

use super::Coverage;

impl Coverage {
    /// Opens the sessions behind the selected cell: those that were held, or else those that are
    /// planned; in an empty cell of a municipality a session is planned.
    pub(super) fn open_cell(&self, context: &mut Context) {
        let Some(line) = self.line() else {
            return;
        };
        let topic = self.figures.topics.get(self.topic);
        let (held, planned) = self.sessions_of(line, self.topic);
        let (status, sessions) = match (held, planned) {
            (0, 0) => {
                return match &line.about {
                    About::Place(..) => self.plan(context),
                    _ => refuse("refused-nothing-behind", context),
                };
            }
            (0, planned) => ("planned", planned),
            (held, _) => ("held", held),
        };
        let topic = topic.map(|topic| Condition::Code(CodeList::Topic, topic.code.clone()));
        self.open(topic, status, sessions, context);
    }

    /// Whether there are sessions behind the selected cell, or one can be planned in it.
    pub(super) fn opens_cell(&self) -> bool {
        let Some(line) = self.line().filter(|line| !line.places.is_empty()) else {
            return false;
        };
        let is_place = matches!(line.about, About::Place(..));
        is_place || self.sessions_of(line, self.topic) != (0, 0)
    }

    /// Whether the held sessions of the selected line can be opened.
    pub(super) fn opens_held(&self) -> bool {
        let held = self.held_there();
        let compared = self.representation.as_ref().map(|found| found.sessions);
        held > 0 && compared.is_none_or(|compared| compared == held)
    }

    fn held_there(&self) -> u64 {
        let places = self.line().map_or(&[][..], |line| line.places.as_slice());
        let rows = places
            .iter()
            .filter_map(|place| self.figures.places.get(*place));
        rows.map(|row| row.held).sum()
    }

    /// Opens the held sessions of the selected line.
    pub(super) fn open_held(&self, context: &mut Context) {
        let held = self.held_there();
        let compared = self.representation.as_ref().map(|found| found.sessions);
        match held {
            0 => refuse("refused-nothing-behind", context),
            // The filter can say "all of them", and not "those with a profile".
            _ if compared.is_some_and(|compared| compared != held) => {
                refuse("refused-several-behind", context);
            }
            held => self.open(None, "held", held, context),
        }
    }

    fn open(&self, topic: Option<Condition>, status: &str, sessions: u64, context: &mut Context) {
        let (Some(about), Some(book)) = (self.about(), context.book) else {
            return;
        };
        let place = match about {
            About::All => None,
            About::Oblast(code) => Some(Condition::Oblast(code.clone())),
            About::District(code) => Some(Condition::District(code.clone())),
            About::Place(code, name) if code.is_empty() && !name.is_empty() => {
                Some(Condition::PlaceNamed(name.clone()))
            }
            About::Place(code, _) => Some(Condition::Place(code.clone())),
        };
        let status = Condition::Code(CodeList::Status, status.to_owned());
        let conditions: Vec<Condition> = place.into_iter().chain(topic).chain([status]).collect();
        let parts = behind::parts(
            &conditions,
            sessions,
            context.texts,
            book,
            context.filter,
            context.moment.today,
        );
        context.wishes.push(Wish::Behind(parts));
    }

    /// Begins a planned session in the selected municipality, with the selected topic. The day is
    /// for the user to say.
    pub(super) fn plan(&self, context: &mut Context) {
        let topic = self.figures.topics.get(self.topic);
        let is_of_topic = self.face == super::Face::Topics;
        let known = Known {
            place: self.place(context),
            topics: topic
                .filter(|_| is_of_topic)
                .map(|topic| topic.code.clone())
                .into_iter()
                .collect(),
            day: None,
            status: Some("planned"),
        };
        context.wishes.push(Wish::NewSession(Box::new(known)));
    }

    /// The selected municipality, as a session names it: in the state language, whoever writes it.
    fn place(&self, context: &Context) -> Option<Municipality> {
        let (Some(About::Place(code, name)), Some(book)) = (self.about(), context.book) else {
            return None;
        };
        let kyrgyz = Texts::new(Language::Kyrgyz);
        let name = match code.is_empty() {
            true => name.clone(),
            false => Names::new(kyrgyz, &book.logbook).place_alone(code, name),
        };
        let place = Municipality {
            code: code.clone(),
            name,
            ..Municipality::default()
        };
        (place != Municipality::default()).then_some(place)
    }
}

fn refuse(why: &'static str, context: &mut Context) {
    context.wishes.push(Wish::Tell(Notice::Plain(why)));
}
