//! The columns of the coverage: the name, the topics, and beside them what there is room for. What
//! has no room of the topics scrolls sideways.

use std::collections::{BTreeMap, BTreeSet};

use ratatui::layout::Rect;

use crate::app::coverage::Coverage;
use crate::model::code::CodeList;
use crate::model::coverage::Row;
use crate::screens::widgets::fit::{glyphs, to_columns, width};
use crate::text::coverage::Line;
use crate::text::names::Names;
use crate::text::{Texts, date};

/// The columns of the selection mark and its air.
const MARK: u16 = 2;
/// The fewest columns of a name.
const LEAST_NAME: u16 = 14;
/// The columns of a name that read well.
const GOOD_NAME: u16 = 24;
/// The columns of a name that tell most municipalities.
const SHORT_NAME: u16 = 21;
/// The fewest columns of a topic, and the most that are of use.
const TOPIC: (u16, u16) = (3, 12);
/// The columns of a topic that read well.
const GOOD_TOPIC: u16 = 5;

/// A column beside the topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extra {
    /// How many topics are missing.
    Missing,
    /// Sessions held, of how many.
    Sessions,
    /// Participants, of how many.
    People,
    /// The last day that anything was held.
    Last,
    /// The types of the trainers.
    Trainers,
}

impl Extra {
    /// Every column, in their order on the screen; the first are the most wanted.
    const ALL: [Self; 5] = [
        Self::Missing,
        Self::Sessions,
        Self::Last,
        Self::People,
        Self::Trainers,
    ];

    fn columns(self) -> u16 {
        match self {
            Self::Missing => 6,
            Self::Sessions => 7,
            Self::People => 10,
            Self::Last => 13,
            Self::Trainers => 30,
        }
    }

    pub(super) fn title(self, texts: Texts, columns: u16) -> String {
        let title = |id: &str| texts.say(id);
        let whole = match self {
            Self::Missing => title("coverage-column-missing"),
            Self::Sessions => title("coverage-column-sessions"),
            Self::People => title("coverage-column-people"),
            Self::Last => title("coverage-column-last"),
            Self::Trainers => title("coverage-column-trainers"),
        };
        let short = match self {
            Self::Missing => title("coverage-column-missing.short"),
            Self::Sessions => title("coverage-column-sessions.short"),
            _ => whole.clone(),
        };
        match width(&whole) < usize::from(columns) {
            true => whole,
            false => short,
        }
    }
}

/// By how many columns a name stands further to the right than the others.
pub(super) fn indent(line: &Line) -> usize {
    2 * line.depth
}

/// The columns for a width.
pub(super) struct Columns<'a> {
    name: u16,
    topic: u16,
    seen: usize,
    heads: Vec<String>,
    extras: Vec<Extra>,
    names: &'a Names<'a>,
}

impl<'a> Columns<'a> {
    pub(super) fn new(columns: u16, coverage: &Coverage, names: &'a Names<'a>) -> Self {
        let topics = coverage.figures.topics.iter();
        let heads: Vec<String> = topics
            .map(|topic| names.code_short(CodeList::Topic, &topic.code))
            .collect();
        let count = to_columns(heads.len());
        // The scroll bar stands in the last column, with air before it.
        let room = columns.saturating_sub(MARK + 2);
        let named = coverage.lines.iter();
        let widest = named.map(|line| to_columns(indent(line) + width(&line.label)));
        let widest = widest.max().unwrap_or(0).clamp(LEAST_NAME, 40);
        let good_name = widest.min(GOOD_NAME);
        let mut extras = vec![Extra::Missing];
        let mut left = room.saturating_sub(Extra::Missing.columns());
        let wanted = |topic: u16, name: u16| count.saturating_mul(topic).saturating_add(name);
        for extra in Extra::ALL.into_iter().skip(1) {
            let after = left.saturating_sub(extra.columns());
            // Trainers are words: they come when the topics have room for theirs.
            let (topic, name) = match extra {
                Extra::Trainers => (8, good_name),
                Extra::Sessions => (4, good_name.min(SHORT_NAME)),
                _ => (GOOD_TOPIC, good_name),
            };
            if after < wanted(topic, name) {
                break;
            }
            extras.push(extra);
            left = after;
        }
        let head = heads.iter().map(|head| to_columns(width(head))).max();
        let most = head.unwrap_or(0).saturating_add(2).clamp(TOPIC.0, TOPIC.1);
        let name = good_name.min(SHORT_NAME);
        let fitting = left.saturating_sub(name).checked_div(count.max(1));
        let narrow = left.saturating_sub(LEAST_NAME).checked_div(count.max(1));
        let topic = match fitting.unwrap_or(0) {
            fitting if fitting >= 4 => fitting.min(most),
            _ => narrow.unwrap_or(0).clamp(TOPIC.0, 4),
        };
        // Where topics scroll whatever the names leave, names are as wide as they read well.
        let kept = match narrow.unwrap_or(0) >= TOPIC.0 {
            true => LEAST_NAME,
            false => name,
        };
        let seen = usize::from(left.saturating_sub(kept) / topic).clamp(1, heads.len().max(1));
        let heads = told_apart(heads, usize::from(topic.saturating_sub(1)));
        let taken = topic.saturating_mul(to_columns(seen));
        Self {
            name: left.saturating_sub(taken).min(widest + 2),
            topic,
            seen,
            heads,
            extras,
            names,
        }
    }

    /// The first topic that is seen, so that the selected one is.
    pub(super) fn left(&self, left: usize, selected: usize) -> usize {
        let last = self.heads.len().saturating_sub(self.seen);
        left.max((selected + 1).saturating_sub(self.seen))
            .min(selected)
            .min(last)
    }

    /// Whether there are topics to the left and to the right of those that are seen.
    pub(super) fn hidden(&self, left: usize) -> (bool, bool) {
        (left > 0, left + self.seen < self.heads.len())
    }

    /// The place of the name.
    pub(super) fn name(&self, row: Rect) -> Rect {
        Rect {
            x: row.x + MARK,
            width: self.name.saturating_sub(1),
            ..row
        }
        .intersection(row)
    }

    /// Where the topics begin.
    pub(super) fn first(&self, row: Rect) -> u16 {
        (row.x + MARK + self.name).min(row.right().saturating_sub(1))
    }

    /// Where they end.
    pub(super) fn end(&self, row: Rect) -> u16 {
        let taken = self.topic.saturating_mul(to_columns(self.seen));
        self.first(row)
            .saturating_add(taken)
            .min(row.right().saturating_sub(1))
    }

    /// The places of the topics that are seen.
    pub(super) fn topics(&self, row: Rect, left: usize) -> Vec<(usize, Rect)> {
        let first = self.first(row);
        let topics = (left..self.heads.len()).take(self.seen).zip(0u16..);
        topics
            .map(|(topic, nth)| {
                let place = Rect {
                    x: first.saturating_add(nth.saturating_mul(self.topic)),
                    width: self.topic,
                    ..row
                };
                (topic, place.intersection(row))
            })
            .collect()
    }

    /// The head of a topic; where it is too long, its first letters.
    pub(super) fn head(&self, topic: usize, columns: u16) -> String {
        let head = self.heads.get(topic).map_or("", String::as_str);
        first_letters(head, usize::from(columns))
    }

    /// The places of the columns beside the topics.
    pub(super) fn extras(&self, row: Rect) -> Vec<(Extra, Rect)> {
        let mut x = self.end(row);
        let extras = self.extras.iter().map(|extra| {
            let air = if *extra == Extra::Trainers { 2 } else { 0 };
            let place = Rect {
                x: x + air,
                width: extra.columns() - air,
                ..row
            };
            x = x.saturating_add(extra.columns());
            (*extra, place.intersection(row))
        });
        extras.collect()
    }

    /// What stands there for a municipality, and whether it needs somebody.
    pub(super) fn extra(
        &self,
        extra: Extra,
        row: &Row,
        coverage: &Coverage,
        texts: Texts,
    ) -> (String, bool) {
        let beside = |there: u64, wanted: Option<u32>| match wanted.filter(|_| coverage.is_whole) {
            Some(wanted) if there < u64::from(wanted) => (format!("! {there}/{wanted}"), true),
            Some(wanted) => (format!("{there}/{wanted}"), false),
            None => (there.to_string(), false),
        };
        match extra {
            // What a filter leaves out is not missing.
            Extra::Missing if !coverage.is_whole => (row.missing.to_string(), false),
            Extra::Missing if row.missing == 0 => ("–".to_owned(), false),
            Extra::Missing if row.is_never_reached() => (format!("! {}", row.missing), true),
            Extra::Missing => (row.missing.to_string(), false),
            Extra::Sessions => beside(row.held, row.target.and_then(|wanted| wanted.sessions)),
            Extra::People => {
                let wanted = row.target.and_then(|wanted| wanted.participants);
                beside(row.participants, wanted)
            }
            Extra::Last => match row.last_held {
                Some(day) => (date::short_with_year(texts, day.0), false),
                None => ("–".to_owned(), false),
            },
            Extra::Trainers => {
                let types = row.trainer_types.iter().filter_map(|(kind, count)| {
                    let code = coverage.figures.trainer_types.get(*kind)?;
                    let name = self.names.code_short(CodeList::TrainerType, code);
                    Some(match count {
                        1 => name,
                        count => format!("{name} {count}"),
                    })
                });
                (types.collect::<Vec<_>>().join(", "), false)
            }
        }
    }

    /// What stands there for several municipalities together.
    pub(super) fn extra_of_many(&self, extra: Extra, line: &Line, coverage: &Coverage) -> String {
        let rows = line
            .places
            .iter()
            .filter_map(|place| coverage.figures.places.get(*place));
        match extra {
            Extra::Sessions => rows.map(|row| row.held).sum::<u64>().to_string(),
            Extra::People => rows.map(|row| row.participants).sum::<u64>().to_string(),
            Extra::Missing => match rows.map(|row| row.missing).sum::<usize>() {
                0 => "–".to_owned(),
                missing => missing.to_string(),
            },
            Extra::Last | Extra::Trainers => String::new(),
        }
    }
}

/// As much of a head as there is room for.
fn first_letters(head: &str, columns: usize) -> String {
    let mut kept = String::new();
    let mut room = columns;
    for glyph in glyphs(head) {
        let Some(left) = room.checked_sub(glyph.width) else {
            break;
        };
        room = left;
        kept.push_str(&glyph.shown);
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// The heads, so that in so many columns no two look alike: of those that would, without the words
/// with which all of them begin, or where they look alike without them, too, by their number among
/// the topics.
fn told_apart(heads: Vec<String>, columns: usize) -> Vec<String> {
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, head) in heads.iter().enumerate() {
        let seen = first_letters(head, columns).to_lowercase();
        alike.entry(seen).or_default().push(place);
    }
    let mut heads = heads;
    for places in alike.into_values().filter(|places| places.len() > 1) {
        let same: Vec<&str> = places
            .iter()
            .filter_map(|at| heads.get(*at))
            .map(String::as_str)
            .collect();
        let rest = without_beginning(&same);
        let seen: BTreeSet<String> = rest
            .iter()
            .map(|rest| first_letters(rest, columns))
            .collect();
        let are_apart = seen.len() == places.len() && !seen.contains("");
        for (place, rest) in places.into_iter().zip(rest) {
            if let Some(head) = heads.get_mut(place) {
                *head = match are_apart {
                    true => rest,
                    false => (place + 1).to_string(),
                };
            }
        }
    }
    heads
}

/// Texts without the words that all of them begin with.
fn without_beginning(texts: &[&str]) -> Vec<String> {
    let words: Vec<Vec<&str>> = texts
        .iter()
        .map(|text| text.split_whitespace().collect())
        .collect();
    let is_shared = |at: &usize| {
        let mut nth = words.iter().map(|words| words.get(*at));
        let first = nth.next().flatten();
        first.is_some() && nth.all(|word| word == first)
    };
    let shared = (0..).take_while(is_shared).count();
    let rest = words
        .iter()
        .map(|words| words.get(shared..).unwrap_or_default().join(" "));
    rest.collect()
}

#[cfg(test)]
mod tests {
    use super::told_apart;

    #[test]
    fn heads_that_begin_alike_are_told_apart() {
        let told = |heads: &[&str], columns: usize| {
            let heads = heads.iter().map(|head| (*head).to_owned()).collect();
            told_apart(heads, columns)
        };
        let alike = ["Diversity", "Extra topic 1", "Extra topic 2", "Law"];
        assert_eq!(told(&alike, 2), ["Diversity", "1", "2", "Law"]);
        assert_eq!(told(&["Diversity", "Discrimination"], 2), ["1", "2"]);
        let apart = ["Diversity", "Discrimination"];
        assert_eq!(told(&apart, 5), apart);
    }
}
