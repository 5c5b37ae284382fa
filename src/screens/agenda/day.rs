//! The sessions of the selected day, drawn one a line.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::agenda::{Agenda, Spot, digest_of};
use crate::app::book::Book;
use crate::app::event::Target;
use crate::command::{Command, Scope, keys_of};
use crate::model::agenda::{Entry, State};
use crate::model::code::CodeList;
use crate::model::digest::{Digest, Symbol};
use crate::screens::Canvas;
use crate::screens::widgets::list::{self, Align, Column, List, ListView};
use crate::screens::widgets::{fit, line};
use crate::text::names::Names;
use crate::text::{Arg, Texts, date, number};

use super::{GOES_ON, row_block, row_of, sign};

/// From how many columns on the days of a session are told in words.
const WIDE: u16 = 100;

/// The columns of the hour.
const HOUR: u16 = 5;

const fn column(min: u16, weight: u16, align: Align, priority: u8) -> Column<'static> {
    Column {
        title: "",
        min,
        weight,
        align,
        priority,
    }
}

/// The hour, the sign, the place, the trainers, who came, the status.
const COLUMNS: [Column<'static>; 6] = [
    column(HOUR, 0, Align::Left, 0),
    column(1, 0, Align::Left, 0),
    column(16, 3, Align::Left, 0),
    column(18, 1, Align::Left, 3),
    column(15, 0, Align::Right, 2),
    column(11, 0, Align::Left, 1),
];

/// Draws which day it is, and its sessions.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, agenda: &Agenda, view: &mut ListView) {
    let texts = canvas.app.texts;
    let mut day = date::long_with_weekday(texts, agenda.day);
    if agenda.day == agenda.today {
        day = format!("{day}, {}", texts.say("agenda-today"));
    }
    let args = [("day", day.into()), ("count", agenda.listed.len().into())];
    let title = texts.say_with("agenda-day", &args);
    // In a single row the selected session is wanted more than the day.
    let has_title = area.height > 1 || agenda.spot != Spot::List;
    if has_title {
        line::titled_rule(canvas.buffer, row_of(area, 0), canvas.theme, &title);
    }
    let body = row_block(area, u16::from(has_title));
    if agenda.listed.is_empty() {
        draw_nothing(canvas, body);
        return;
    }
    let Some(book) = &canvas.app.book else {
        return;
    };
    let cells = Cells {
        texts,
        names: Names::new(texts, &book.logbook),
        book,
        agenda,
        is_narrow: area.width < WIDE,
        faint: canvas.theme.faint,
        text: canvas.theme.text,
    };
    let drawn = List {
        columns: &COLUMNS,
        rows: agenda.listed.len(),
        selected: (agenda.spot == Spot::List).then_some(agenda.row),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, body, canvas.theme, &drawn, view, |index| {
        let entry = agenda.listed.get(index);
        entry.map(|entry| cells.of(entry)).unwrap_or_default()
    });
    let body = view.body();
    for (y, row) in (body.top()..body.bottom()).zip(view.top()..agenda.listed.len()) {
        let area = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(area, Target::Row(row));
    }
    canvas.page = view.page();
}

fn draw_nothing(canvas: &mut Canvas, body: Rect) {
    let key = keys_of(Command::NewSession, Scope::Agenda).first();
    if let Some(key) = key {
        let args = [("key", Arg::from(key.label()))];
        let words = canvas.app.texts.say_with("agenda-new", &args);
        let row = super::after(row_of(body, 0), 3);
        fit::print(canvas.buffer, row, &words, canvas.theme.faint);
    }
}

/// Makes the cells of rows.
struct Cells<'a> {
    texts: Texts,
    names: Names<'a>,
    book: &'a Book,
    agenda: &'a Agenda,
    is_narrow: bool,
    faint: Style,
    text: Style,
}

impl Cells<'_> {
    fn of(&self, entry: &Entry) -> Vec<Line<'static>> {
        let Some(digest) = digest_of(self.book, entry) else {
            return Vec::new();
        };
        let style = match entry.state {
            State::Other => self.faint,
            _ => self.text,
        };
        let plain = |text: String| Line::from(Span::styled(text, style));
        vec![
            plain(self.hour(entry, digest)),
            plain(sign(entry.state).to_owned()),
            plain(self.place(entry, digest)),
            plain(self.trainers(digest)),
            plain(self.people(entry, digest)),
            plain(
                self.names
                    .code(CodeList::Status, self.string(digest.status)),
            ),
        ]
    }

    fn string(&self, symbol: Symbol) -> &str {
        self.book.catalogue.symbols.string(symbol)
    }

    /// The hour is that of the first day; a later day is told by its number instead.
    fn hour(&self, entry: &Entry, digest: &Digest) -> String {
        if entry.first < self.agenda.day {
            let day = self.day_of(entry);
            let said = format!("{GOES_ON}{day}/{}", entry.days());
            // A number that is cut off is another one; of how many days it is stands beside the place.
            return match fit::width(&said) <= usize::from(HOUR) {
                true => said,
                false => format!("{GOES_ON}{day}"),
            };
        }
        let hour = digest.starts_at;
        hour.map_or_else(|| number::NOTHING.to_owned(), |hour| date::time(hour.0))
    }

    /// Which of its days the selected one is.
    fn day_of(&self, entry: &Entry) -> i64 {
        self.agenda
            .day
            .signed_duration_since(entry.first)
            .num_days()
            + 1
    }

    fn place(&self, entry: &Entry, digest: &Digest) -> String {
        let (code, recorded) = (self.string(digest.place), self.string(digest.place_name));
        let place = match self.names.place_short(code, recorded) {
            nothing if nothing.is_empty() => number::NOTHING.to_owned(),
            place => place,
        };
        if entry.days() == 1 {
            return place;
        }
        if self.is_narrow {
            return format!("{place} · {}/{}", self.day_of(entry), entry.days());
        }
        let args = [
            ("day", self.day_of(entry).into()),
            ("days", entry.days().into()),
        ];
        let day = self.texts.say_with("agenda-day-of", &args);
        format!("{place} · {day}")
    }

    fn trainers(&self, digest: &Digest) -> String {
        let Some(first) = digest.trainer_types.first() else {
            return number::NOTHING.to_owned();
        };
        let name = self
            .names
            .code_short(CodeList::TrainerType, self.string(*first));
        match digest.trainer_types.len() {
            1 => name,
            more => format!("{name} +{}", more - 1),
        }
    }

    fn people(&self, entry: &Entry, digest: &Digest) -> String {
        if entry.state != State::Held && digest.participants == 0 {
            return number::NOTHING.to_owned();
        }
        let count = [("count", digest.participants.into())];
        self.texts.say_with("count-participants", &count)
    }
}
