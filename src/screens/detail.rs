//! The details of the selected session, beside or below the list: what a person would say of it in
//! a few lines, what is wrong first.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::book::Book;
use crate::app::sessions::{Row, Sessions};
use crate::model::check;
use crate::model::code::CodeList;
use crate::model::digest::Digest;
use crate::model::problem::Problem;
use crate::model::session::Session;
use crate::text::names::Names;
use crate::text::{Texts, date, field, number, problem};

use super::widgets::wrap::Rows;
use super::widgets::{fit, line};
use super::{Canvas, sentence};

/// A paragraph: its style and its words.
type Paragraph = (Style, String);

/// Draws the details of the selected row.
pub fn draw(canvas: &mut Canvas, area: Rect, sessions: &Sessions, book: &Book) {
    let texts = canvas.app.texts;
    let beside = area.x > 0;
    match sessions.rows.get(sessions.selected) {
        Some(Row::Session(id)) => {
            let Some(digest) = book.catalogue.get(*id) else {
                return;
            };
            let read = sessions.detail.as_ref().filter(|detail| detail.id == *id);
            let session = read.and_then(|detail| detail.session.as_ref().ok());
            let teller = Teller {
                texts,
                names: Names::new(texts, &book.logbook),
                book,
                theme: canvas.theme,
            };
            let by_hand = read.map(|detail| detail.by_hand.as_slice());
            let session = session.map(|document| &document.value);
            let paragraphs = teller.tell(digest, session, by_hand.unwrap_or_default());
            draw_paragraphs(canvas, area, &teller.heading(digest), &paragraphs, beside);
        }
        Some(Row::Unreadable(place)) => {
            if let Some(unread) = book.unreadable.values().nth(*place) {
                let said = sentence::file_problem(texts, unread);
                let heading = texts.say("sessions-unreadable-heading");
                let paragraphs = [(canvas.theme.text, said)];
                draw_paragraphs(canvas, area, &heading, &paragraphs, beside);
            }
        }
        Some(Row::Draft(id)) => {
            if let Some(draft) = canvas.app.drafts.get(id) {
                let heading = texts.say("sessions-draft-heading");
                let about = texts.say_with(
                    "sessions-draft-about",
                    &[("at", sentence::instant(texts, &draft.at).as_str().into())],
                );
                let paragraphs = [(canvas.theme.text, about)];
                draw_paragraphs(canvas, area, &heading, &paragraphs, beside);
            }
        }
        None => {}
    }
}

fn draw_paragraphs(
    canvas: &mut Canvas,
    area: Rect,
    heading: &str,
    paragraphs: &[Paragraph],
    beside: bool,
) {
    let inside = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(3),
        ..area
    };
    let mut y = area.y;
    if beside {
        draw_edge(canvas, area);
        for words in Rows::new(heading, usize::from(inside.width)).texts() {
            print_at(canvas, inside, y, words, canvas.theme.heading);
            y += 1;
        }
        y += 1;
    } else {
        line::titled_rule(canvas.buffer, area, canvas.theme, heading);
        y += 1;
    }
    for (style, text) in paragraphs {
        for words in Rows::new(text, usize::from(inside.width)).texts() {
            print_at(canvas, inside, y, words, *style);
            y = y.saturating_add(1);
        }
        y = y.saturating_add(u16::from(beside));
    }
}

/// The line between the list and the details beside it.
fn draw_edge(canvas: &mut Canvas, area: Rect) {
    for y in area.top()..area.bottom() {
        let cell = Rect {
            y,
            width: 1,
            height: 1,
            ..area
        };
        fit::print(canvas.buffer, cell, "│", canvas.theme.rule);
    }
}

fn print_at(canvas: &mut Canvas, area: Rect, y: u16, words: &str, style: Style) {
    if y < area.bottom() {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        fit::print(canvas.buffer, row, words, style);
    }
}

/// Puts a session into words.
struct Teller<'a> {
    texts: Texts,
    names: Names<'a>,
    book: &'a Book,
    theme: &'a super::theme::Theme,
}

impl Teller<'_> {
    fn string(&self, symbol: crate::model::digest::Symbol) -> &str {
        self.book.catalogue.symbols.string(symbol)
    }

    fn heading(&self, digest: &Digest) -> String {
        let place = self
            .names
            .place(self.string(digest.place), self.string(digest.place_name));
        match digest.starts_on {
            Some(day) if place.is_empty() => date::long_with_weekday(self.texts, day.0),
            Some(day) => format!("{} · {place}", date::long_with_weekday(self.texts, day.0)),
            None => place,
        }
    }

    fn tell(
        &self,
        digest: &Digest,
        session: Option<&Session>,
        by_hand: &[Problem],
    ) -> Vec<Paragraph> {
        let mut told = vec![(self.theme.text, self.facts(digest))];
        told.push((self.theme.text, self.people(digest)));
        let Some(session) = session else {
            return told;
        };
        let problems = self.problems(session, digest, by_hand);
        if !problems.is_empty() {
            told.push((self.theme.attention, problems));
        }
        told.push((self.theme.text, self.trainers(session)));
        told.push((self.theme.text, self.roles(digest)));
        told.push((self.theme.faint, self.topics(session)));
        for document in &session.documents {
            let kind = self.names.code(CodeList::DocumentKind, &document.kind);
            if !document.finding.is_empty() {
                told.push((self.theme.text, format!("{kind}: {}", document.finding)));
            }
        }
        told.push((self.theme.faint, session.notes.clone()));
        told.retain(|(_, text)| !text.is_empty());
        told
    }

    /// Status, kind, hours, languages.
    fn facts(&self, digest: &Digest) -> String {
        let mut facts = vec![
            self.names
                .code(CodeList::Status, self.string(digest.status)),
            self.names.code(CodeList::Kind, self.string(digest.kind)),
        ];
        if let Some(hours) = digest.hours {
            facts.push(
                self.texts
                    .say_with("count-hours", &[("count", hours.into())]),
            );
        }
        let languages = digest.languages.iter();
        facts.push(
            languages
                .map(|code| self.names.code(CodeList::Language, self.string(*code)))
                .collect::<Vec<_>>()
                .join(", "),
        );
        facts.retain(|fact| !fact.is_empty());
        facts.join(" · ")
    }

    fn people(&self, digest: &Digest) -> String {
        if digest.participants == 0 {
            return String::new();
        }
        let count = |id: &str, count: u64| self.texts.say_with(id, &[("count", count.into())]);
        let all = count("count-participants", u64::from(digest.participants));
        let mut parts = Vec::new();
        for (id, number) in [
            ("count-women", digest.sexes.female),
            ("count-men", digest.sexes.male),
            ("sessions-others", digest.sexes.other),
            ("sessions-not-stated", digest.sexes.not_stated),
        ] {
            if number > 0 {
                parts.push(count(id, number));
            }
        }
        format!("{all}: {}", parts.join(", "))
    }

    fn problems(&self, session: &Session, digest: &Digest, by_hand: &[Problem]) -> String {
        let named = self.book.named.get(&digest.id).cloned().unwrap_or_default();
        let found = check::problems(session, named, &self.book.logbook, self.book.today());
        let said: Vec<String> = found
            .iter()
            .chain(by_hand)
            .map(|found: &Problem| {
                let at = field::address(self.texts, found.at);
                format!("! {}", problem::at_its_place(self.texts, &at, found))
            })
            .collect();
        said.join("\n")
    }

    fn trainers(&self, session: &Session) -> String {
        let said: Vec<String> = session
            .trainers
            .iter()
            .map(|trainer| {
                let kind = self.names.code(CodeList::TrainerType, &trainer.kind);
                if trainer.name.is_empty() {
                    kind
                } else {
                    format!("{} ({kind})", trainer.name)
                }
            })
            .collect();
        said.join(", ")
    }

    fn roles(&self, digest: &Digest) -> String {
        let mut roles: Vec<(crate::model::digest::Symbol, u64)> = Vec::new();
        for cell in &digest.counts {
            match roles.iter_mut().find(|(role, _)| *role == cell.role) {
                Some((_, count)) => *count += u64::from(cell.count),
                None => roles.push((cell.role, u64::from(cell.count))),
            }
        }
        let said: Vec<String> = roles
            .into_iter()
            .map(|(role, count)| {
                let name = self.names.code_short(CodeList::Role, self.string(role));
                let count = number::whole(self.texts.language(), count as i64);
                format!("{name} {count}")
            })
            .collect();
        said.join(" · ")
    }

    fn topics(&self, session: &Session) -> String {
        let said: Vec<String> = session
            .topics
            .iter()
            .map(|code| self.names.code_short(CodeList::Topic, code))
            .collect();
        said.join(", ")
    }
}
