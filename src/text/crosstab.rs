//! A cross table in words: what its rows and columns are called and in which order they stand, what
//! a figure looks like, and what has to be said under it. The screens, the command line and the
//! files for other programs read one arrangement, so they say the same.

mod notes;

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::model::code::{CodeList, NOT_PLACED, bounds};
use crate::model::crosstab::{Crosstab, Dimension, Key, Layout, Measure, Refusal, Value};
use crate::model::logbook::Logbook;
use crate::model::timeline::Unit;

use super::collation::Collation;
use super::names::Names;
use super::{Texts, date, number};

#[cfg(test)]
mod tests;

/// By what rows are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// In their own order: as a list has its codes, as the alphabet has names, as time goes.
    #[default]
    Label,
    /// By their totals.
    Total,
    /// By the figures of a column.
    Column(Key),
}

/// The order of rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: By,
    /// Whether figures go up, or labels down: the other way than usual.
    pub is_reversed: bool,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place in the table as it was counted.
    pub at: usize,
    /// What it is called.
    pub label: String,
    /// The same for little room.
    pub short: String,
}

/// A table with its lines in order.
#[derive(Clone, Debug)]
pub struct Arranged {
    /// The figures.
    pub table: Crosstab,
    /// The rows from above.
    pub rows: Vec<Line>,
    /// The columns from the left.
    pub columns: Vec<Line>,
    /// What the bands of ages are called that the counts were put into, where the table has ages
    /// and they are not those that were counted in.
    pub ages: Option<String>,
    /// What the line of those is called whom the bands of a report cannot tell.
    pub(super) not_placed: String,
    /// What has to be said under it, in order of weight.
    pub notes: Vec<String>,
    /// The filter whose sessions it counts, as it was typed: a file says it, where it goes its own
    /// way.
    pub filter: String,
}

impl Arranged {
    /// Names the lines of a table and puts them in order. `reported_by` is the profile whose bands
    /// the counts were put into; nothing where they stand as they were counted.
    pub fn new(
        table: Crosstab,
        order: &Order,
        logbook: &Logbook,
        reported_by: Option<&str>,
        texts: Texts,
    ) -> Self {
        let namer = Namer {
            texts,
            names: Names::new(texts, logbook),
            logbook,
            collation: Collation::new(texts.language()),
        };
        let columns = table.layout.columns;
        let reported_by = reported_by.filter(|_| table.layout.has(Dimension::Age));
        let mut arranged = Self {
            not_placed: namer.names.code_short(CodeList::Age, NOT_PLACED),
            ages: reported_by.map(|profile| namer.names.code_short(CodeList::AgeProfile, profile)),
            notes: Vec::new(),
            filter: String::new(),
            rows: namer.lines(table.layout.rows, &table.rows),
            columns: columns.map_or_else(Vec::new, |columns| namer.lines(columns, &table.columns)),
            table,
        };
        arranged.sort(order);
        arranged.notes = notes::notes(texts, &arranged);
        arranged
    }

    /// The same, counted of the sessions that a filter takes.
    pub fn under(self, filter: &str) -> Self {
        Self {
            filter: filter.trim().to_owned(),
            ..self
        }
    }

    /// The figure of a cell, of a total of a row (no column), of a column (no row) or of all.
    pub fn value(&self, row: Option<usize>, column: Option<usize>) -> Value {
        let at = |lines: &[Line], place: Option<usize>| {
            place.map(|place| lines.get(place).map_or(usize::MAX, |line| line.at))
        };
        self.table
            .value(at(&self.rows, row), at(&self.columns, column))
    }

    /// What a row is about.
    pub fn row_key(&self, row: usize) -> Option<&Key> {
        self.table.rows.get(self.rows.get(row)?.at)
    }

    /// What a column is about.
    pub fn column_key(&self, column: usize) -> Option<&Key> {
        self.table.columns.get(self.columns.get(column)?.at)
    }

    /// Figures go down from the largest; those of nothing stand last whichever way.
    fn sort(&mut self, order: &Order) {
        let column = match &order.by {
            By::Label => {
                if order.is_reversed {
                    let is_known =
                        |line: &Line| self.table.rows.get(line.at) != Some(&Key::Unknown);
                    let known = self.rows.iter().filter(|line| is_known(line)).count();
                    if let Some(rows) = self.rows.get_mut(..known) {
                        rows.reverse();
                    }
                }
                return;
            }
            By::Total => None,
            By::Column(key) => match self.table.columns.iter().position(|one| one == key) {
                Some(column) => Some(column),
                None => return,
            },
        };
        let figure = |line: &Line| self.table.value(Some(line.at), column).number();
        self.rows.sort_by(|a, b| match (figure(a), figure(b)) {
            (Some(a), Some(b)) if order.is_reversed => a.total_cmp(&b),
            (Some(a), Some(b)) => b.total_cmp(&a),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
    }
}

struct Namer<'a> {
    texts: Texts,
    names: Names<'a>,
    logbook: &'a Logbook,
    collation: Collation,
}

impl Namer<'_> {
    fn lines(&self, dimension: Dimension, keys: &[Key]) -> Vec<Line> {
        let defined = dimension.list().map(|list| self.logbook.codes(list));
        let place = |key: &Key| match (key, &defined) {
            (Key::Code(code), _) if dimension == Dimension::Age => {
                bounds(code).map_or(u32::MAX, |(from, _)| from)
            }
            (Key::Code(code), Some(codes)) => {
                let place = codes.iter().position(|one| one == code);
                place
                    .and_then(|place| u32::try_from(place).ok())
                    .unwrap_or(u32::MAX)
            }
            _ => 0,
        };
        let mut lines: Vec<(bool, u32, Vec<u8>, Line)> = (0..)
            .zip(keys)
            .map(|(at, key)| {
                let (label, short) = self.label(dimension, key);
                let line = Line { at, label, short };
                let order = match key {
                    Key::Span(first) => first.to_string().into_bytes(),
                    _ => self.collation.sort_key(&line.label),
                };
                (*key == Key::Unknown, place(key), order, line)
            })
            .collect();
        lines.sort_by(|a, b| {
            let by_label = (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2));
            let by_key = || keys.get(a.3.at).cmp(&keys.get(b.3.at));
            match by_label {
                Ordering::Equal => by_key(),
                order => order,
            }
        });
        let mut lines: Vec<Line> = lines.into_iter().map(|(_, _, _, line)| line).collect();
        tell_apart(&mut lines);
        lines
    }

    /// What a line is called, and the same for little room.
    fn label(&self, dimension: Dimension, key: &Key) -> (String, String) {
        let twice = |label: String| (label.clone(), label);
        match (key, dimension.list(), dimension) {
            (Key::Code(band), Some(CodeList::Age), _) => {
                twice(self.names.code_short(CodeList::Age, band))
            }
            (Key::Code(code), Some(list), _) => (
                self.names.code(list, code),
                self.names.code_short(list, code),
            ),
            (Key::Code(code), None, Dimension::Municipality) => (
                self.names.place_short(code, ""),
                self.names.place_alone_short(code, ""),
            ),
            (Key::Code(code), None, _) => (
                self.names.place_alone(code, ""),
                self.names.place_alone_short(code, ""),
            ),
            (Key::Name(name), _, _) => twice(name.clone()),
            (Key::Span(first), _, _) => {
                let unit = dimension.unit().unwrap_or_default();
                match unit {
                    Unit::Week => twice(date::week_of_year(self.texts, *first)),
                    _ => (
                        date::span(self.texts, unit, *first),
                        date::span_short(self.texts, unit, *first),
                    ),
                }
            }
            (Key::Unknown, _, Dimension::District) => twice(self.texts.say("overview-no-district")),
            (Key::Unknown, _, _) if dimension.unit().is_some() => {
                twice(self.texts.say("overview-no-date"))
            }
            (Key::Unknown, _, _) => twice(self.texts.say("value-not-stated")),
        }
    }
}

/// Gives lines whose short names are alike their whole ones: two villages of one name are told apart
/// by their districts.
fn tell_apart(lines: &mut [Line]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for line in lines.iter() {
        *seen.entry(line.short.clone()).or_default() += 1;
    }
    for line in lines {
        if seen.get(&line.short).is_some_and(|times| *times > 1) {
            line.short.clone_from(&line.label);
        }
    }
}

/// What a dimension is called.
pub fn dimension(texts: Texts, dimension: Option<Dimension>) -> String {
    let id = dimension.map_or("none", Dimension::id);
    texts.say(&format!("dimension-{id}"))
}

/// What a measure is called.
pub fn measure(texts: Texts, measure: Measure) -> String {
    texts.say(&format!("measure-{}", measure.id()))
}

/// What the figures are: the measure, and of what they are shares.
pub fn figures(texts: Texts, layout: Layout) -> String {
    let measure = measure(texts, layout.measure);
    match layout.share {
        None => measure,
        Some(share) => {
            let share = texts.say(&format!("share-{}", share.id()));
            format!("{measure}, {share}")
        }
    }
}

/// A figure as a reader of the language writes it; what is in percent without its sign, since that
/// is said once.
pub fn value(texts: Texts, layout: Layout, value: Value) -> String {
    let language = texts.language();
    match value {
        Value::Whole(count) => number::whole(language, i64::try_from(count).unwrap_or(i64::MAX)),
        Value::Decimal(figure) if layout.measure.is_ratio() => number::tenths(language, figure),
        Value::Decimal(figure) => number::decimal(language, figure),
        Value::Part(part, of) => number::percent_bare(part, of),
        Value::Ratio(ratio) => number::ratio_percent(ratio).to_string(),
        Value::Nothing => number::NOTHING.to_owned(),
    }
}

/// Whether the figures of a table are in percent.
pub fn is_percent(layout: Layout) -> bool {
    layout.share.is_some() || layout.measure == Measure::WomenShare
}

/// The sentence for a table that cannot be made.
pub fn refusal(texts: Texts, refusal: &Refusal) -> String {
    let word = match refusal {
        Refusal::Unknown(word) => word.as_str(),
        _ => "",
    };
    texts.say_with(refusal.id(), &[("name", word.into())])
}
