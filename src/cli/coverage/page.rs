//! The coverage in sentences, municipality by municipality, so that it can be listened to: no
//! signs that stand for words, no columns.

use crate::cli::opened::Opened;
use crate::model::code::CodeList;
use crate::model::coverage::{Coverage, Row};
use crate::model::representation::{MARGINS, Verdict};
use crate::text::clean::clean;
use crate::text::coverage::{About, Grouping, Line, Order, lines, reached};
use crate::text::names::Names;
use crate::text::{Texts, date, number};

use super::representation;

/// The page.
pub(super) fn text(coverage: &Coverage, opened: &Opened, texts: Texts) -> String {
    let page = Page {
        coverage,
        opened,
        texts,
        names: Names::new(texts, &opened.logbook),
    };
    let mut said = page.heading();
    let ordered = lines(
        coverage,
        Order::Missing,
        Grouping::Districts,
        texts,
        &opened.logbook,
    );
    for line in ordered.iter().skip(1) {
        match line.about {
            About::Oblast(_) => said.push(String::new()),
            About::District(_) | About::Place(..) | About::All => {}
        }
        said.push(page.line(line));
        said.extend(page.represented(line));
    }
    said.iter()
        .map(|line| clean(line).into_owned() + "\n")
        .collect()
}

struct Page<'a> {
    coverage: &'a Coverage,
    opened: &'a Opened,
    texts: Texts,
    names: Names<'a>,
}

impl Page<'_> {
    fn heading(&self) -> Vec<String> {
        let texts = self.texts;
        let mut said = vec![self.names.programme().to_owned()];
        said.retain(|line| !line.is_empty());
        said.extend(self.opened.of_which(texts));
        if !self.opened.filter.is_of_places_alone() {
            said.push(texts.say("cli-coverage-of-filter"));
        }
        let of = self.coverage.municipalities;
        let args = [
            ("reached", of.reached.into()),
            ("target", of.target.into()),
            ("target-reached", of.target_reached.into()),
            ("complete", self.coverage.with_every_topic.into()),
        ];
        said.push(texts.say_with("cli-coverage-reached", &args));
        let all: Vec<usize> = (0..self.coverage.places.len()).collect();
        let topics = self.coverage.topics.iter().enumerate();
        let held = topics.map(|(place, topic)| {
            let name = self.topic(&topic.code);
            format!("{name} {}", self.coverage.held_in(place, &all))
        });
        let held = held.collect::<Vec<_>>().join(", ");
        if !held.is_empty() && !all.is_empty() {
            said.push(texts.say_with("cli-coverage-topics", &[("topics", held.into())]));
        }
        said
    }

    fn line(&self, line: &Line) -> String {
        let texts = self.texts;
        let rows: Vec<&Row> = line
            .places
            .iter()
            .filter_map(|place| self.coverage.places.get(*place))
            .collect();
        let name = match &line.about {
            About::All => texts.say("coverage-all"),
            About::Oblast(code) if code.is_empty() => texts.say("coverage-no-oblast"),
            About::Oblast(code) | About::District(code) => self.names.place_alone(code, ""),
            About::Place(code, name) if code.is_empty() && name.is_empty() => {
                texts.say("coverage-no-place")
            }
            About::Place(code, name) => self.names.place_alone(code, name),
        };
        let said = match (&line.about, rows.as_slice()) {
            (About::Place(..), [row]) => self.row(row),
            _ => reached(texts, line.municipalities) + ".",
        };
        format!("{}{name}: {said}", " ".repeat(2 * line.depth))
    }

    /// How far a municipality is, and what is missing there by name.
    fn row(&self, row: &Row) -> String {
        let texts = self.texts;
        let wanted = row.target.unwrap_or_default();
        let mut parts = vec![
            self.beside("coverage-sessions", row.held, wanted.sessions),
            self.beside("coverage-people", row.participants, wanted.participants),
        ];
        match row.last_held {
            Some(day) => {
                let args = [("date", date::long(texts, day.0).into())];
                parts.push(texts.say_with("coverage-last-held", &args));
            }
            None if row.held == 0 => parts.push(texts.say("cli-coverage-nothing")),
            None => {}
        }
        let topics = self.coverage.topics.iter().enumerate();
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
            all if all == self.coverage.defined_topics() && row.planned == 0 => {
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
        let short = self.names.code_short(CodeList::Topic, code);
        match short.ends_with('.') {
            true => self.names.code(CodeList::Topic, code),
            false => short,
        }
    }

    fn beside(&self, id: &str, there: u64, wanted: Option<u32>) -> String {
        match wanted {
            Some(wanted) => {
                let args = [("count", there.into()), ("target", wanted.into())];
                self.texts.say_with(&format!("{id}-of"), &args)
            }
            None => self.texts.say_with(id, &[("count", there.into())]),
        }
    }

    /// Who is under-represented in a municipality, where it is known who lives there.
    fn represented(&self, line: &Line) -> Option<String> {
        let (About::Place(..), [place]) = (&line.about, line.places.as_slice()) else {
            return None;
        };
        let found = representation(self.coverage.places.get(*place)?, self.opened)?;
        let texts = self.texts;
        let said = if found.says_anything() {
            let lists = [CodeList::Sex, CodeList::Age, CodeList::Group];
            let lines = lists
                .into_iter()
                .zip(found.parts())
                .flat_map(|(list, part)| {
                    let lines = part.lines.iter();
                    lines
                        .filter(|line| line.verdict(MARGINS[1]) == Verdict::Under)
                        .map(move |line| (list, line))
                });
            let under = lines.map(|(list, line)| self.names.code(list, &line.code).to_lowercase());
            let under = under.collect::<Vec<_>>().join(", ");
            let margin = number::percentage(texts.language(), f64::from(MARGINS[1]));
            match under.is_empty() {
                true => texts.say_with("room-even", &[("margin", margin.into())]),
                false => {
                    let args = [("margin", margin.into()), ("names", under.into())];
                    texts.say_with("room-under", &args)
                }
            }
        } else {
            let fewest = [("fewest", crate::model::representation::FEWEST.into())];
            texts.say_with("room-too-few", &fewest)
        };
        Some(format!("{}{said}", " ".repeat(2 * line.depth + 2)))
    }
}
