//! The coverage in sentences, municipality by municipality, so that it can be listened to: no
//! signs that stand for words, no columns.

use crate::model::code::CodeList;
use crate::model::coverage::Row;
use crate::text::clean::clean;
use crate::text::coverage::{About, Grouping, Line, Order, lines, reached};
use crate::text::date;

use super::{Told, room};

/// The page: what is covered, then who was in the room; or the second alone.
pub(super) fn text(told: &Told, is_room_alone: bool) -> String {
    let page = Page { told };
    let mut said = page.whose();
    if is_room_alone {
        said.push(room::margin(told));
        said.push(String::new());
        return clean_lines(&said) + &room::page(told);
    }
    said.extend(page.heading());
    let ordered = lines(
        &told.coverage,
        Order::Missing,
        Grouping::Districts,
        told.texts,
        &told.opened.logbook,
    );
    for line in ordered.iter().skip(1) {
        match line.about {
            About::Oblast(_) => said.push(String::new()),
            About::District(_) | About::Place(..) | About::All => {}
        }
        said.push(page.line(line));
    }
    if !told.coverage.places.is_empty() {
        said.push(String::new());
        return clean_lines(&said) + &room::page(told);
    }
    clean_lines(&said)
}

fn clean_lines(lines: &[String]) -> String {
    let lines = lines.iter();
    lines.map(|line| clean(line).into_owned() + "\n").collect()
}

struct Page<'a> {
    told: &'a Told<'a>,
}

impl Page<'_> {
    /// Whose coverage it is, and of which sessions.
    fn whose(&self) -> Vec<String> {
        let told = self.told;
        let mut said = vec![told.names.programme().to_owned()];
        said.retain(|line| !line.is_empty());
        said.extend(told.opened.of_which(told.texts));
        said
    }

    fn heading(&self) -> Vec<String> {
        let (texts, coverage) = (self.told.texts, &self.told.coverage);
        let mut said = Vec::new();
        if !self.told.opened.filter.is_of_places_alone() {
            said.push(texts.say("cli-coverage-of-filter"));
        }
        let of = coverage.municipalities;
        let args = [
            ("reached", of.reached.into()),
            ("target", of.target.into()),
            ("target-reached", of.target_reached.into()),
            ("complete", coverage.with_every_topic.into()),
        ];
        said.push(texts.say_with("cli-coverage-reached", &args));
        let all: Vec<usize> = (0..coverage.places.len()).collect();
        let topics = coverage.topics.iter().enumerate();
        let held = topics.map(|(place, topic)| {
            let name = self.topic(&topic.code);
            format!("{name} {}", coverage.held_in(place, &all))
        });
        let held = held.collect::<Vec<_>>().join(", ");
        if !held.is_empty() && !all.is_empty() {
            said.push(texts.say_with("cli-coverage-topics", &[("topics", held.into())]));
        }
        said
    }

    fn line(&self, line: &Line) -> String {
        let told = self.told;
        let rows: Vec<&Row> = line
            .places
            .iter()
            .filter_map(|place| told.coverage.places.get(*place))
            .collect();
        let name = told.named(&line.about);
        let said = match (&line.about, rows.as_slice()) {
            (About::Place(..), [row]) => self.row(row),
            _ => reached(told.texts, line.municipalities) + ".",
        };
        format!("{}{name}: {said}", " ".repeat(2 * line.depth))
    }

    /// How far a municipality is, and what is missing there by name.
    fn row(&self, row: &Row) -> String {
        let texts = self.told.texts;
        // A part of the sessions says nothing of what is missing: what a filter leaves out may be there.
        let is_whole = self.told.opened.filter.is_of_places_alone();
        let wanted = row.target.filter(|_| is_whole).unwrap_or_default();
        let mut parts = vec![
            self.beside("coverage-sessions", row.held, wanted.sessions),
            self.beside("coverage-people", row.participants, wanted.participants),
        ];
        match row.last_held {
            Some(day) => {
                let args = [("date", date::long(texts, day.0).into())];
                parts.push(texts.say_with("coverage-last-held", &args));
            }
            None if row.held > 0 => {}
            None if is_whole => parts.push(texts.say("cli-coverage-nothing")),
            None => parts.push(texts.say("cli-coverage-nothing-filtered")),
        }
        let topics = self.told.coverage.topics.iter().enumerate();
        let missing = topics.clone().filter(|(place, topic)| {
            topic.is_defined && row.cell(*place).is_none_or(|cell| cell.held == 0)
        });
        let missing: Vec<String> = missing
            .map(|(place, topic)| {
                let name = self.topic(&topic.code);
                match row.cell(place).is_some_and(|cell| cell.planned > 0) {
                    true => texts.say_with("cli-coverage-planned", &[("topic", name.into())]),
                    false => name,
                }
            })
            .collect();
        parts.push(match missing.len() {
            0 => texts.say("cli-coverage-complete"),
            all if !is_whole && all == self.told.coverage.defined_topics() && row.planned == 0 => {
                return parts.join("; ") + ".";
            }
            _ if !is_whole => {
                let missing = missing.join(", ");
                texts.say_with(
                    "cli-coverage-missing-filtered",
                    &[("topics", missing.into())],
                )
            }
            all if all == self.told.coverage.defined_topics() && row.planned == 0 => {
                texts.say("cli-coverage-all-missing")
            }
            _ => {
                let missing = missing.join(", ");
                texts.say_with("cli-coverage-missing", &[("topics", missing.into())])
            }
        });
        parts.join("; ") + "."
    }

    /// What a topic is called: shortly, unless that is a word cut short, which nobody can say.
    fn topic(&self, code: &str) -> String {
        let short = self.told.names.code_short(CodeList::Topic, code);
        match short.ends_with('.') {
            true => self.told.names.code(CodeList::Topic, code),
            false => short,
        }
    }

    fn beside(&self, id: &str, there: u64, wanted: Option<u32>) -> String {
        match wanted {
            Some(wanted) => {
                let args = [("count", there.into()), ("target", wanted.into())];
                self.told.texts.say_with(&format!("{id}-of"), &args)
            }
            None => self.told.texts.say_with(id, &[("count", there.into())]),
        }
    }
}
