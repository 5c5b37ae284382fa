//! The coverage: which topics were covered in which municipalities, and what is missing; and, as its
//! other face, who was in the room against who lives there. It names nothing and draws nothing.

mod opening;

use std::collections::HashMap;

use crate::command::{Command, Scope};
use crate::model::coverage::{self as model, State};
use crate::model::filter::Filter;
use crate::model::representation::{MARGINS, Representation};
use crate::text::coverage::{About, Grouping, Line, Order, lines};
use crate::text::{Language, Texts};

use super::book::Book;
use super::counted::Counted;
use super::event::Target;
use super::filter_line::FilterLine;
use super::made_for::MadeFor;
use super::reach::{Reach, along};
use super::{Context, Wish};

/// Which of the two faces is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// Municipalities by topics.
    #[default]
    Topics,
    /// Participants beside residents.
    Room,
}

/// The screen.
#[derive(Debug)]
pub struct Coverage {
    /// The figures.
    pub figures: model::Coverage,
    /// The lines, in the order in which they are read.
    pub lines: Vec<Line>,
    /// What the lines are sorted by.
    pub order: Order,
    /// What they stand under.
    pub grouping: Grouping,
    /// Which face is seen.
    pub face: Face,
    /// The selected line.
    pub selected: usize,
    /// The selected topic.
    pub topic: usize,
    /// Participants beside residents, for the selected line; none where nobody knows who lives
    /// there.
    pub representation: Option<Representation>,
    /// By how many percent fewer than expected is too few.
    pub margin: u32,
    /// How far the other face is scrolled down.
    pub scrolled: usize,
    /// How many sessions the filter takes.
    pub shown: usize,
    /// Whether every session of a municipality counts, so that what is not there is missing: no filter
    /// leaves out some of them.
    pub is_whole: bool,
    counted: Option<Counted>,
    made_for: Option<(MadeFor, Language, Order, Grouping)>,
}

impl Default for Coverage {
    fn default() -> Self {
        Self {
            figures: model::Coverage::default(),
            lines: Vec::new(),
            order: Order::default(),
            grouping: Grouping::default(),
            face: Face::default(),
            selected: 0,
            topic: 0,
            representation: None,
            margin: MARGINS[1],
            scrolled: 0,
            shown: 0,
            is_whole: true,
            counted: None,
            made_for: None,
        }
    }
}

impl Coverage {
    /// Brings the figures up to date where the logbook, the filter, the language or the order has
    /// changed; the selection stays where it was.
    pub fn refresh(&mut self, book: &Book, filter: &FilterLine, texts: Texts) {
        let wanted = MadeFor::now(book, filter);
        let (language, order, grouping) = (texts.language(), self.order, self.grouping);
        let has_figures = match &self.made_for {
            Some((made, ..)) => made.will_do(&wanted, book.is_loaded()),
            None => false,
        };
        let has_lines = self.made_for.as_ref().is_some_and(|(_, made, by, under)| {
            (*made, *by, *under) == (language, order, grouping)
        });
        if has_figures && has_lines {
            return;
        }
        let (about, topic) = (self.about().cloned(), self.topic_code());
        if !has_figures {
            self.shown = filter.taken;
            self.is_whole = filter.filter.is_of_places_alone();
            if !self.follow(book, filter) {
                let (taken, catalogue) = (filter.sessions(book), &book.catalogue);
                self.figures = model::Coverage::of(taken, catalogue, &book.logbook, &filter.filter);
                if book.reported_by.is_some() {
                    self.take_rooms_as_entered(book, filter);
                }
            }
            self.counted = Some(Counted::now(book, filter));
        }
        self.lines = lines(&self.figures, order, grouping, texts, &book.logbook);
        self.select_again(about, topic);
        let made = match self.made_for.take() {
            Some((made, ..)) if has_figures => made,
            _ => wanted,
        };
        self.made_for = Some((made, language, order, grouping));
        self.compare(book);
    }

    /// Counts what has changed since it was counted; gives whether that was possible.
    fn follow(&mut self, book: &Book, filter: &FilterLine) -> bool {
        let counted = self.counted.as_ref().filter(|_| book.reported_by.is_none());
        let Some(since) = counted.and_then(|counted| counted.since(book, filter)) else {
            return false;
        };
        let changed = [since.gone, since.come].concat();
        let (taken, catalogue) = (filter.sessions(book), &book.catalogue);
        self.figures
            .follow(&changed, taken, catalogue, &book.logbook, &filter.filter)
    }

    /// Who was in the room stands beside residents in bands of their own: it is placed there from
    /// what was counted, and not from what a report made of it.
    fn take_rooms_as_entered(&mut self, book: &Book, filter: &FilterLine) {
        let entered = book.entered();
        let taken = filter.sessions(book);
        let taken = taken.filter_map(|digest| entered.get(digest.id));
        // The filter speaks the symbols of the other catalogue, and has chosen already.
        let every_place = Filter::default();
        let counted = model::Coverage::of(taken, entered, &book.logbook, &every_place);
        let rooms = counted.places.into_iter();
        let mut rooms: HashMap<_, _> = rooms.map(|row| ((row.code, row.name), row.room)).collect();
        for row in &mut self.figures.places {
            let place = (row.code.clone(), row.name.clone());
            row.room = rooms.remove(&place).flatten();
        }
    }

    /// The scope of the face that is seen.
    pub fn scope(&self) -> Scope {
        match self.face {
            Face::Topics => Scope::Coverage,
            Face::Room => Scope::Room,
        }
    }

    /// The selected line.
    pub fn line(&self) -> Option<&Line> {
        self.lines.get(self.selected)
    }

    /// What the selected line is about.
    pub fn about(&self) -> Option<&About> {
        self.line().map(|line| &line.about)
    }

    /// The municipality of a line, where it is one.
    pub fn row_of(&self, line: &Line) -> Option<&model::Row> {
        match (&line.about, line.places.as_slice()) {
            (About::Place(..), [place]) => self.figures.places.get(*place),
            _ => None,
        }
    }

    /// The selected municipality, where one is selected.
    pub fn row(&self) -> Option<&model::Row> {
        self.row_of(self.line()?)
    }

    fn topic_code(&self) -> Option<String> {
        let topic = self.figures.topics.get(self.topic)?;
        Some(topic.code.clone())
    }

    /// How many held sessions of a line have the selected topic, and how many planned ones.
    pub fn sessions_of(&self, line: &Line, topic: usize) -> (u64, u64) {
        let rows = line
            .places
            .iter()
            .filter_map(|place| self.figures.places.get(*place));
        let cells = rows.filter_map(|row| row.cell(topic));
        cells.fold((0, 0), |(held, planned), cell| {
            (
                held + u64::from(cell.held),
                planned + u64::from(cell.planned),
            )
        })
    }

    /// What a line says of a topic in one sign.
    pub fn state(&self, line: &Line, topic: usize) -> State {
        match self.sessions_of(line, topic) {
            (0, 0) => State::Missing,
            (0, _) => State::Planned,
            _ => State::Held,
        }
    }

    /// Whether a command would do something here and now.
    pub fn offers(&self, command: Command) -> bool {
        let places = self.figures.places.len();
        match command {
            Command::OpenCell => self.opens_cell(),
            Command::ShowRoom => places > 0,
            Command::NextOrder | Command::NextGrouping => places > 1,
            Command::OpenBehind => self.opens_held(),
            Command::EditProfile => self.row().is_some_and(|row| !row.code.is_empty()),
            Command::NextMargin => self.representation.is_some(),
            _ => true,
        }
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let (lines, topics) = (Reach(self.lines.len()), Reach(self.figures.topics.len()));
        let page = context.moment.page;
        match command {
            Command::PageUp | Command::PageDown if self.face == Face::Room => {
                // It may be longer than the screen.
                Reach(self.rows_of_room() + 1).go(command, &mut self.scrolled, page);
            }
            Command::MoveLeft => self.topic = self.topic.saturating_sub(1),
            Command::MoveRight => self.topic = topics.within(self.topic + 1),
            Command::NextOrder => self.order = self.order.next(self.topic),
            Command::NextGrouping => self.grouping = self.grouping.next(),
            Command::ShowRoom => self.turn(Face::Room),
            Command::ShowTopics => self.turn(Face::Topics),
            Command::Back if self.face == Face::Room => self.turn(Face::Topics),
            Command::NextMargin => self.margin = along(&MARGINS, self.margin, 1),
            Command::OpenCell => self.open_cell(context),
            Command::OpenBehind => self.open_held(context),
            Command::NewSession => self.plan(context),
            Command::EditProfile => self.edit_profile(context),
            _ => match lines.after(command, self.selected, page) {
                Some(line) => self.move_to(line, context),
                None => return false,
            },
        }
        true
    }

    /// Decides what a click means here: it selects, and opens what was selected already.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        let (line, topic) = match target {
            Target::Cell(line, topic) => (line, Some(topic)),
            Target::Row(line) => (line, None),
            Target::Column(topic) => {
                self.topic = Reach(self.figures.topics.len()).within(topic);
                return true;
            }
            _ => return false,
        };
        let is_selected = line == self.selected && topic == Some(self.topic);
        self.move_to(line, context);
        if let Some(topic) = topic {
            self.topic = Reach(self.figures.topics.len()).within(topic);
        }
        if is_selected {
            self.open_cell(context);
        }
        true
    }

    fn turn(&mut self, face: Face) {
        self.face = face;
        self.scrolled = 0;
    }

    /// How many rows the other face has at most below its sentences.
    fn rows_of_room(&self) -> usize {
        let parts = self.representation.iter().flat_map(Representation::parts);
        parts.map(|part| part.lines.len() + 3).sum()
    }

    fn move_to(&mut self, line: usize, context: &Context) {
        let line = Reach(self.lines.len()).within(line);
        if line != self.selected {
            self.selected = line;
            self.scrolled = 0;
            if let Some(book) = context.book {
                self.compare(book);
            }
        }
    }

    /// Compares who was in the room with who lives there, for the selected line.
    fn compare(&mut self, book: &Book) {
        let places = self.line().map_or(&[][..], |line| line.places.as_slice());
        self.representation = self.figures.representation(places, &book.logbook);
    }

    /// Selects what was selected, or what stands in its place now; at first the first municipality.
    fn select_again(&mut self, about: Option<About>, topic: Option<String>) {
        let same = |about: &About| self.lines.iter().position(|line| line.about == *about);
        let first = || {
            let is_place = |line: &Line| matches!(line.about, About::Place(..));
            self.lines.iter().position(is_place).unwrap_or(0)
        };
        self.selected = match &about {
            Some(about) => same(about).unwrap_or(Reach(self.lines.len()).within(self.selected)),
            None => first(),
        };
        let topics = &self.figures.topics;
        let found = topics
            .iter()
            .position(|one| Some(&one.code) == topic.as_ref());
        self.topic = Reach(topics.len()).within(found.unwrap_or(self.topic));
    }

    fn edit_profile(&mut self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        let row = self.row().filter(|row| !row.code.is_empty());
        context.wishes.push(match row {
            Some(row) => {
                let residents =
                    super::residents::Residents::new(&row.code, &row.name, &book.logbook);
                Wish::Show(super::overlay::Overlay::Residents(Box::new(residents)))
            }
            None => Wish::Tell(super::notice::Notice::Plain("refused-no-profile")),
        });
    }
}
