//! What the figures of the overview are compared with: the targets of the logbook, another time,
//! another oblast, everything, or a filter that has a name. Each is a set of figures of the same
//! kind, so that a figure and the one beside it are counted alike.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::app::behind::span_words;
use crate::app::book::Book;
use crate::app::filter_line::FilterLine;
use crate::model::digest::{Digest, Sexes};
use crate::model::filter::{Filter, Key, Vocabulary, asked, narrowed, without, written};
use crate::model::logbook::{Logbook, lies_in};
use crate::model::summary::Summary;
use crate::model::targets;
use crate::model::timeline::{Timeline, Unit};
use crate::model::value::Date;
use crate::text::names::Names;
use crate::text::search::Words;
use crate::text::{Texts, date};

use super::panel::{About, Figure, Panel, panels};

/// The keys of a filter that say when.
const OF_TIME: [Key; 7] = [
    Key::From,
    Key::To,
    Key::Ended,
    Key::Year,
    Key::Quarter,
    Key::Month,
    Key::Week,
];

/// The keys of a filter that say where.
const OF_PLACE: [Key; 3] = [Key::Oblast, Key::District, Key::Place];

/// What the figures are compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// What the logbook wants to reach.
    Target,
    /// As many months or days, right before.
    TimeBefore,
    /// The same time a year before.
    YearBefore,
    /// The same of a month, quarter or year of the calendar, by its first day.
    Span(Unit, NaiveDate),
    /// The same of a time that was typed in words of the filter.
    Typed(String),
    /// The same of an oblast, by its code.
    Oblast(String),
    /// All sessions.
    Everything,
    /// A filter of the logbook, by its name.
    Named(String),
}

/// The figures beside those of the overview.
#[derive(Clone, Debug)]
pub struct Beside {
    /// What they are.
    pub against: Against,
    /// The first and the last day that they are of, where they are of another time.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// Their totals; none where there are targets alone.
    pub summary: Option<Summary>,
    panels: Vec<Panel>,
}

impl Beside {
    /// The figures to compare with; nothing where there are none: no target, no time to go by.
    pub fn of(
        against: &Against,
        book: &Book,
        filter: &FilterLine,
        shown: &Summary,
        unit: Unit,
    ) -> Option<Self> {
        let words = Words::new(&book.logbook);
        if against.is_time() && filter.filter.has_words_of_time() {
            return None;
        }
        let at_other_time = |parts: &[String]| {
            let rest = without(filter.text.value(), &OF_TIME, &words);
            narrowed(&rest, parts)
        };
        let (text, period) = match against {
            Against::Target => return target(book, filter),
            Against::TimeBefore | Against::YearBefore => {
                let is_year = *against == Against::YearBefore;
                let (parts, period) = other_time(is_year, filter, shown, &words)?;
                (at_other_time(&parts), Some(period))
            }
            Against::Span(unit, first) => {
                let last = unit.next(*first)?.pred_opt()?;
                (at_other_time(&[span(*unit, *first)]), Some((*first, last)))
            }
            Against::Typed(text) => {
                let (from, to) = typed_time(text, book, &words)?;
                let period = from.zip(to).map(|(from, to)| (from.0, to.0));
                (at_other_time(std::slice::from_ref(text)), period)
            }
            Against::Oblast(_) if filter.filter.has_words_of_place() => return None,
            Against::Oblast(code) => {
                let rest = without(filter.text.value(), &OF_PLACE, &words);
                (narrowed(&rest, &[written(Key::Oblast.id(), code)]), None)
            }
            Against::Everything => (String::new(), None),
            Against::Named(name) => {
                let mut filters = book.logbook.filters.iter().flatten();
                let named = filters.find(|filter| filter.name == *name)?;
                (named.filter.clone(), None)
            }
        };
        Some(Self {
            against: against.clone(),
            period,
            ..counted(&text, book, &words, unit)
        })
    }

    /// The figure beside one of a panel. Of a time compared with another, spans have none.
    pub fn figure(&self, panel: &Panel, about: &About) -> Option<&Figure> {
        let mut panels = self.panels.iter();
        let same = panels.find(|one| one.kind == panel.kind)?;
        same.figures.iter().find(|one| one.about == *about)
    }
}

impl Against {
    /// The same of a time that is typed, where it is one: parts of a filter that ask for days, and
    /// nothing else.
    pub fn typed(text: &str, book: &Book) -> Option<Self> {
        typed_time(text, book, &Words::new(&book.logbook))?;
        Some(Self::Typed(text.trim().to_owned()))
    }

    /// Whether it takes the place of the time that the filter asks for.
    fn is_time(&self) -> bool {
        matches!(
            self,
            Self::TimeBefore | Self::YearBefore | Self::Span(..) | Self::Typed(_)
        )
    }

    /// What it is called.
    pub fn name(&self, texts: Texts, logbook: &Logbook) -> String {
        let id = match self {
            Self::Target => "comparison-target",
            Self::TimeBefore => "comparison-time-before",
            Self::YearBefore => "comparison-year-before",
            Self::Everything => "comparison-everything",
            Self::Span(unit, first) => return date::span(texts, *unit, *first),
            Self::Typed(text) => return text.clone(),
            Self::Oblast(code) => return Names::new(texts, logbook).place_alone(code, ""),
            Self::Named(name) => {
                return texts.say_with("comparison-named", &[("name", name.as_str().into())]);
            }
        };
        texts.say(id)
    }
}

/// The days that are asked for by a text that asks for days alone.
fn typed_time(
    text: &str,
    book: &Book,
    words: &dyn Vocabulary,
) -> Option<(Option<Date>, Option<Date>)> {
    let filter = Filter::read(text, book.today(), &book.catalogue, words);
    let days = filter.days();
    let is_of_time = without(text, &OF_TIME, words).trim().is_empty();
    let is_sound = filter.not_understood.is_empty() && days != (None, None);
    (is_of_time && is_sound).then_some(days)
}

fn counted(text: &str, book: &Book, words: &dyn Vocabulary, unit: Unit) -> Beside {
    let catalogue = &book.catalogue;
    let filter = Filter::read(text, book.today(), catalogue, words);
    let digests = catalogue.digests().iter();
    let taken: Vec<&Digest> = digests.filter(|digest| filter.takes(digest)).collect();
    let summary = Summary::of(taken.iter().copied(), catalogue, &book.logbook, &filter);
    let timeline = Timeline::of(taken, catalogue, Some(unit));
    Beside {
        against: Against::Everything,
        period: None,
        panels: panels(&summary, &timeline, book),
        summary: Some(summary),
    }
}

/// Another time as parts of a filter, and its first and last day. Where the filter asks for one span
/// of the calendar, the other time is one too, since a session belongs to the span that it begins in;
/// else both are days, and a session belongs to all on which it goes on.
fn other_time(
    is_year: bool,
    filter: &FilterLine,
    shown: &Summary,
    words: &dyn Vocabulary,
) -> Option<(Vec<String>, (NaiveDate, NaiveDate))> {
    let (from, to) = period(filter, shown)?;
    let text = filter.text.value();
    let asked = OF_TIME.map(|key| asked(text, key, words).len());
    let units = [
        (Key::Year, Unit::Year),
        (Key::Quarter, Unit::Quarter),
        (Key::Month, Unit::Month),
        (Key::Week, Unit::Week),
    ];
    let unit = units.into_iter().find(|(key, _)| {
        let mut keys = OF_TIME.iter().zip(asked);
        keys.all(|(one, count)| count == usize::from(one == key))
    });
    if let Some((_, unit)) = unit {
        let first = match (is_year, unit) {
            (false, _) => unit.first(from.pred_opt()?),
            (true, Unit::Week) => from.checked_sub_days(Days::new(52 * 7))?,
            (true, _) => from.checked_sub_months(Months::new(12))?,
        };
        let last = unit.next(first)?.pred_opt()?;
        return Some((vec![span(unit, first)], (first, last)));
    }
    let (from, to) = match is_year {
        true => year_before(from, to)?,
        false => time_before(from, to)?,
    };
    let day = |key: Key, day: NaiveDate| written(key.id(), &day.format("%d.%m.%Y").to_string());
    Some((vec![day(Key::From, from), day(Key::To, to)], (from, to)))
}

/// A span as a part of a filter, by the ids of keys.
fn span(unit: Unit, first: NaiveDate) -> String {
    let (key, value) = span_words(unit, first);
    written(key.id(), &value)
}

/// The days that the filter asks for, as far as it does, else those of the sessions.
fn period(filter: &FilterLine, shown: &Summary) -> Option<(NaiveDate, NaiveDate)> {
    let asked = filter.filter.days();
    let (first, last) = shown.period.unzip();
    let from = asked.0.or(first)?;
    let to = asked.1.or(last)?;
    (from <= to).then_some((from.0, to.0))
}

/// As many whole months before whole months, as many days before other days.
fn time_before(from: NaiveDate, to: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let after = to.succ_opt()?;
    if from.day() == 1 && after.day() == 1 {
        let months =
            (after.year() - from.year()) * 12 + after.month0() as i32 - from.month0() as i32;
        let months = Months::new(u32::try_from(months).ok()?);
        return Some((from.checked_sub_months(months)?, from.pred_opt()?));
    }
    let days = u64::try_from((after - from).num_days()).ok()?;
    Some((from.checked_sub_days(Days::new(days))?, from.pred_opt()?))
}

fn year_before(from: NaiveDate, to: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let year = Months::new(12);
    let after = to.succ_opt()?.checked_sub_months(year)?;
    Some((from.checked_sub_months(year)?, after.pred_opt()?))
}

/// What is wanted of the municipalities that the filter takes. A filter that leaves out sessions for
/// another reason has nothing to compare with: the whole target would stand beside a part.
fn target(book: &Book, filter: &FilterLine) -> Option<Beside> {
    if !filter.filter.is_of_places_alone() {
        return None;
    }
    let (mut all, mut oblasts, mut districts) = (Wanted::default(), Vec::new(), Vec::new());
    let mut municipalities = 0;
    for (code, target) in targets::wanted(&book.logbook, &book.catalogue, &filter.filter) {
        let (district, oblast) = lies_in(code);
        municipalities += 1;
        let one = Wanted {
            sessions: target.sessions.map(u64::from),
            people: target.participants.map(u64::from),
        };
        all.add(one);
        let code = |place: Option<&crate::model::place::Place>| {
            place.map_or_else(String::new, |place| place.code.to_owned())
        };
        add_to(&mut oblasts, About::Oblast(code(oblast)), one);
        add_to(&mut districts, About::District(code(district)), one);
    }
    let key = [
        (About::Held, all.sessions, None),
        (About::Attendances, None, all.people),
    ];
    let key = key
        .into_iter()
        .filter(|(_, sessions, people)| sessions.is_some() || people.is_some())
        .map(|(about, sessions, people)| wanted(about, sessions, people));
    // To be reached by any session is a target too.
    let reached = wanted(About::Municipalities, Some(municipalities), None);
    let key: Vec<Figure> = key.chain((municipalities > 0).then_some(reached)).collect();
    if key.is_empty() {
        return None;
    }
    let places = |places: Vec<(About, Wanted)>| -> Vec<Figure> {
        let places = places.into_iter();
        let places = places.filter(|(_, one)| one.sessions.is_some());
        places
            .map(|(about, one)| wanted(about, one.sessions, one.people))
            .collect()
    };
    let panel = |kind, figures| Panel { kind, figures };
    Some(Beside {
        against: Against::Target,
        period: None,
        summary: None,
        panels: vec![
            panel(super::PanelKind::Key, key),
            panel(super::PanelKind::Oblasts, places(oblasts)),
            panel(super::PanelKind::Districts, places(districts)),
        ],
    })
}

/// What is wanted in some places, as far as it is stated.
#[derive(Clone, Copy, Debug, Default)]
struct Wanted {
    sessions: Option<u64>,
    people: Option<u64>,
}

impl Wanted {
    fn add(&mut self, more: Self) {
        let sum = |own: Option<u64>, more: Option<u64>| match (own, more) {
            (None, None) => None,
            (own, more) => Some(own.unwrap_or(0).saturating_add(more.unwrap_or(0))),
        };
        self.sessions = sum(self.sessions, more.sessions);
        self.people = sum(self.people, more.people);
    }
}

fn add_to(places: &mut Vec<(About, Wanted)>, about: About, more: Wanted) {
    match places.iter_mut().find(|(one, _)| *one == about) {
        Some((_, sum)) => sum.add(more),
        None => places.push((about, more)),
    }
}

fn wanted(about: About, sessions: Option<u64>, people: Option<u64>) -> Figure {
    let people = Sexes {
        not_stated: people.unwrap_or(0),
        ..Sexes::default()
    };
    Figure::new(about, sessions.unwrap_or(0), people)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_time_before_is_as_long() {
        let cases = [
            ("2019-11-01", "2019-11-30", "2019-10-01", "2019-10-31"),
            ("2019-10-01", "2019-12-31", "2019-07-01", "2019-09-30"),
            ("2020-01-01", "2020-12-31", "2019-01-01", "2019-12-31"),
            ("2019-11-18", "2019-12-04", "2019-11-01", "2019-11-17"),
            ("2019-11-18", "2019-11-18", "2019-11-17", "2019-11-17"),
        ];
        for (from, to, first, last) in cases {
            let found = time_before(day(from), day(to));
            assert_eq!(found, Some((day(first), day(last))), "{from} {to}");
        }
    }

    #[test]
    fn a_year_before_is_the_same_time() {
        let cases = [
            ("2019-11-18", "2019-12-04", "2018-11-18", "2018-12-04"),
            ("2020-02-01", "2020-02-29", "2019-02-01", "2019-02-28"),
            ("2021-02-01", "2021-02-28", "2020-02-01", "2020-02-29"),
        ];
        for (from, to, first, last) in cases {
            let found = year_before(day(from), day(to));
            assert_eq!(found, Some((day(first), day(last))), "{from} {to}");
        }
    }
}
