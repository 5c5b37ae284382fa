//! What the figures of the overview are compared with: the targets of the logbook, another time,
//! another oblast, everything, or a filter that has a name. Each is a set of figures of the same
//! kind, so that a figure and the one beside it are counted alike.

use chrono::NaiveDate;

use crate::app::book::Book;
use crate::app::filter_line::FilterLine;
use crate::model::comparison::{OF_PLACE, OF_TIME, other_time, span};
use crate::model::digest::{Digest, Sexes};
use crate::model::filter::{Filter, Key, Vocabulary, narrowed, without, written};
use crate::model::logbook::Logbook;
use crate::model::summary::{Summary, Sums};
use crate::model::targets;
use crate::model::timeline::{Course, Unit};
use crate::model::value::Date;
use crate::text::names::Names;
use crate::text::search::Words;
use crate::text::{Texts, date};

use super::panel::{About, Figure, Panel, panels};

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
                let text = filter.text.value();
                let (parts, period) = other_time(is_year, text, &filter.filter, shown, &words)?;
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
    let sums = Sums::of(&taken, catalogue);
    let summary = sums.summary(catalogue, &book.logbook, &filter);
    let course = Course {
        timeline: sums.timeline(Some(unit)),
        beyond: Vec::new(),
    };
    Beside {
        against: Against::Everything,
        period: None,
        panels: panels(&summary, &course, book),
        summary: Some(summary),
    }
}

/// What is wanted of the municipalities that the filter takes. A filter that leaves out sessions for
/// another reason has nothing to compare with: the whole target would stand beside a part.
fn target(book: &Book, filter: &FilterLine) -> Option<Beside> {
    let targets = targets::sums(&book.logbook, &book.catalogue, &filter.filter)?;
    let all = targets.all;
    let municipalities = targets.municipalities;
    let key = [
        (About::Held, all.sessions, None),
        (About::Attendances, None, all.participants),
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
    let places = |places: Vec<(String, targets::Sum)>, about: fn(String) -> About| -> Vec<Figure> {
        let places = places.into_iter();
        let places = places.filter(|(_, one)| one.sessions.is_some());
        places
            .map(|(code, one)| wanted(about(code), one.sessions, one.participants))
            .collect()
    };
    let panel = |kind, figures| Panel { kind, figures };
    Some(Beside {
        against: Against::Target,
        period: None,
        summary: None,
        panels: vec![
            panel(super::PanelKind::Key, key),
            panel(
                super::PanelKind::Oblasts,
                places(targets.by_oblast, About::Oblast),
            ),
            panel(
                super::PanelKind::Districts,
                places(targets.by_district, About::District),
            ),
        ],
    })
}

fn wanted(about: About, sessions: Option<u64>, people: Option<u64>) -> Figure {
    let people = Sexes {
        not_stated: people.unwrap_or(0),
        ..Sexes::default()
    };
    Figure::new(about, sessions.unwrap_or(0), people)
}
