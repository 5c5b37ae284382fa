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
    /// Of what is to be reached, where, and what was held elsewhere.
    pub targets: Option<Targets>,
    panels: Vec<Panel>,
    /// What stands beside them where it is less than what is shown: what was reached of a target.
    own: Vec<Panel>,
}

/// Where something is to be reached, and what was held elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// In how many municipalities.
    pub municipalities: u64,
    /// Sessions held where it is not stated how many are to be.
    pub sessions_elsewhere: u64,
    /// Participants where it is not stated how many are to come.
    pub participants_elsewhere: u64,
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
            Against::Target => return target(book, filter, shown),
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
        let counted = counted(&text, book, &words, unit);
        // Beside nothing every difference would be all of what is shown.
        let sessions = counted
            .summary
            .as_ref()
            .map(|summary| summary.sessions.total);
        (sessions != Some(0)).then(|| Self {
            against: against.clone(),
            period,
            ..counted
        })
    }

    /// The figure beside one of a panel. Of a time compared with another, spans have none.
    pub fn figure(&self, panel: &Panel, about: &About) -> Option<&Figure> {
        figure_in(&self.panels, panel, about)
    }

    /// What of a figure is compared: all of it, or what counts for a target.
    pub fn own<'a>(&'a self, panel: &Panel, figure: &'a Figure) -> &'a Figure {
        figure_in(&self.own, panel, &figure.about).unwrap_or(figure)
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

fn figure_in<'a>(panels: &'a [Panel], panel: &Panel, about: &About) -> Option<&'a Figure> {
    let same = panels.iter().find(|one| one.kind == panel.kind)?;
    same.figures.iter().find(|one| one.about == *about)
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
        targets: None,
        own: Vec::new(),
    }
}

/// What is wanted of the municipalities that the filter takes. A filter that leaves out sessions for
/// another reason has nothing to compare with: the whole target would stand beside a part.
fn target(book: &Book, filter: &FilterLine, shown: &Summary) -> Option<Beside> {
    let targets = targets::sums(&book.logbook, &book.catalogue, &filter.filter, shown)?;
    let all = targets.all;
    let municipalities = targets.municipalities;
    if municipalities == 0 {
        return None;
    }
    let elsewhere = Targets {
        municipalities,
        sessions_elsewhere: shown.sessions.held.saturating_sub(all.held),
        participants_elsewhere: shown.participants.total().saturating_sub(all.came),
    };
    let reached = shown.municipalities.target_reached;
    // To be reached by any session is a target too.
    let key = [
        (About::Held, all.sessions.map(|wanted| (all.held, wanted))),
        (
            About::Attendances,
            all.participants.map(|wanted| (all.came, wanted)),
        ),
        (About::Municipalities, Some((reached, municipalities))),
    ];
    let side = |is_own: bool| -> Vec<Figure> {
        let key = key.iter().cloned();
        key.filter_map(|(about, counts)| {
            let (own, wanted) = counts?;
            let count = if is_own { own } else { wanted };
            Some(match about {
                About::Attendances => figure(about, None, Some(count)),
                _ => figure(about, Some(count), None),
            })
        })
        .collect()
    };
    let places = |places: &[(String, targets::Sum)], about: fn(String) -> About, is_own: bool| {
        let places = places.iter();
        let places = places.filter(|(_, one)| one.sessions.is_some());
        places
            .map(|(code, one)| match is_own {
                true => figure(about(code.clone()), Some(one.held), Some(one.came)),
                false => figure(about(code.clone()), one.sessions, one.participants),
            })
            .collect::<Vec<Figure>>()
    };
    let panels = |is_own: bool| {
        let panel = |kind, figures| Panel { kind, figures };
        let oblasts = places(&targets.by_oblast, About::Oblast, is_own);
        let districts = places(&targets.by_district, About::District, is_own);
        vec![
            panel(super::PanelKind::Key, side(is_own)),
            panel(super::PanelKind::Oblasts, oblasts),
            panel(super::PanelKind::Districts, districts),
        ]
    };
    Some(Beside {
        against: Against::Target,
        period: None,
        summary: None,
        targets: Some(elsewhere),
        panels: panels(false),
        own: panels(true),
    })
}

fn figure(about: About, sessions: Option<u64>, people: Option<u64>) -> Figure {
    let people = Sexes {
        not_stated: people.unwrap_or(0),
        ..Sexes::default()
    };
    Figure::new(about, sessions.unwrap_or(0), people)
}
