//! What the panels and figures of the overview are called, as long as there is room for.

use chrono::{Datelike, NaiveDate};

use crate::app::overview::{About, Figure, Overview, Panel, PanelKind};
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::logbook::Logbook;
use crate::model::timeline::Unit;
use crate::screens::widgets::fit;
use crate::text::names::Names;
use crate::text::{Arg, Texts, date, field, number, overlap};

/// The columns of the longest week with its year, `28 Sep – 4 Oct 2020`: with fewer, every week
/// goes by its first day.
const WEEK_OF_YEAR: usize = 19;

/// The words of one overview.
pub(super) struct Labels<'a> {
    pub(super) texts: Texts,
    pub(super) overview: &'a Overview,
    names: Names<'a>,
    /// Whether the spans of time are of several years.
    has_years: bool,
}

impl<'a> Labels<'a> {
    pub(super) fn new(texts: Texts, logbook: &'a Logbook, overview: &'a Overview) -> Self {
        let names = Names::new(texts, logbook);
        Self {
            texts,
            overview,
            names,
            has_years: is_of_several_years(overview),
        }
    }

    pub(super) fn whole(&self, count: u64) -> String {
        number::whole(
            self.texts.language(),
            i64::try_from(count).unwrap_or(i64::MAX),
        )
    }

    /// The share of women among those whose sex is stated.
    pub(super) fn women(&self, figure: &Figure) -> String {
        let people = figure.people;
        number::percent(self.texts.language(), people.female, people.stated())
    }

    /// The longest form of a message that is no longer than so many columns, or else the
    /// shortest that it has.
    pub(super) fn fitting(&self, id: &str, columns: usize, args: &[(&str, Arg<'_>)]) -> String {
        let mut text = self.texts.say_with(id, args);
        for form in [".short", ".least"] {
            if fit::width(&text) <= columns {
                break;
            }
            let shorter = self.texts.find(&format!("{id}{form}"), args);
            text = shorter.unwrap_or(text);
        }
        text
    }

    /// The first of some forms of a message that it has, or else the whole.
    pub(super) fn form(&self, id: &str, forms: &[&str], args: &[(&str, Arg<'_>)]) -> String {
        let mut found = forms
            .iter()
            .filter_map(|form| self.texts.find(&format!("{id}{form}"), args));
        found
            .next()
            .unwrap_or_else(|| self.texts.say_with(id, args))
    }

    pub(super) fn heading(&self, kind: PanelKind, columns: usize) -> String {
        let list = |list| field::codes(self.texts, list);
        match kind {
            PanelKind::Key => String::new(),
            PanelKind::Types => list(CodeList::TrainerType),
            PanelKind::Statuses => list(CodeList::Status),
            PanelKind::Methods => list(CodeList::Method),
            PanelKind::Roles => list(CodeList::Role),
            PanelKind::Ages => list(CodeList::Age),
            PanelKind::Topics => list(CodeList::Topic),
            PanelKind::Groups => self.fitting("overview-panel-groups", columns, &[]),
            PanelKind::Counting => self.texts.say("overview-panel-counting"),
            PanelKind::Oblasts => self.texts.say("overview-panel-oblasts"),
            PanelKind::Districts => self.texts.say("overview-panel-districts"),
            PanelKind::Time => self.time_heading(),
        }
    }

    fn time_heading(&self) -> String {
        self.texts.say(match self.overview.unit {
            Unit::Week => "overview-panel-weeks",
            Unit::Month => "overview-panel-months",
            Unit::Quarter => "overview-panel-quarters",
            Unit::Year => "overview-panel-years",
        })
    }

    /// What a figure of a panel is called: the whole name, or the short one where it is longer
    /// than so many columns.
    pub(super) fn label(&self, about: &About, columns: usize) -> String {
        match about {
            About::Code(CodeList::Age, band) => self.names.code_short(CodeList::Age, band),
            About::Code(list, code) => self.code(*list, code, columns),
            About::NotStated(CodeList::TrainerType) => self.texts.say("overview-no-type"),
            About::NotStated(_) => self.code(CodeList::Role, NOT_STATED, columns),
            About::Oblast(code) if code.is_empty() => self.texts.say("value-not-stated"),
            About::District(code) if code.is_empty() => self.texts.say("overview-no-district"),
            About::Oblast(code) | About::District(code) => self.names.place_alone_short(code, ""),
            About::Span(unit, first) => self.span(*unit, *first, columns),
            About::People => {
                let people = self.overview.summary.people;
                let args = [
                    ("different", people.different.into()),
                    ("count", people.attendances.into()),
                ];
                self.fitting("overview-people", columns, &args)
            }
            About::Disagree => self.fitting("overview-disagree", columns, &[]),
            About::Undated => self.texts.say("overview-no-date"),
            _ => String::new(),
        }
    }

    fn code(&self, list: CodeList, code: &str, columns: usize) -> String {
        let name = self.names.code(list, code);
        if fit::width(&name) <= columns {
            name
        } else {
            self.names.code_short(list, code)
        }
    }

    /// What a code is called, in whole.
    pub(super) fn name(&self, list: CodeList, code: &str) -> String {
        self.names.code(list, code)
    }

    /// What a code is called where there is little room.
    pub(super) fn short(&self, list: CodeList, code: &str) -> String {
        self.names.code_short(list, code)
    }

    /// How much more or less a figure is than another: `+4`, `−2`, `=`.
    pub(super) fn difference(&self, figure: u64, other: u64) -> String {
        let by = self.whole(figure.abs_diff(other));
        match figure.cmp(&other) {
            std::cmp::Ordering::Less => format!("−{by}"),
            std::cmp::Ordering::Equal => "=".to_owned(),
            std::cmp::Ordering::Greater => format!("+{by}"),
        }
    }

    /// One letter for a sex.
    pub(super) fn sex(&self, code: &str) -> String {
        self.names.code_short(CodeList::Sex, code)
    }

    /// A span; a week with its year where weeks of several years stand below each other.
    fn span(&self, unit: Unit, first: NaiveDate, columns: usize) -> String {
        let texts = self.texts;
        let (name, short, room) = match unit {
            Unit::Week if self.has_years => (
                date::week_of_year(texts, first),
                date::short_with_year(texts, first),
                WEEK_OF_YEAR,
            ),
            _ => (
                date::span(texts, unit, first),
                date::span_short(texts, unit, first),
                0,
            ),
        };
        if fit::width(&name).max(room) <= columns {
            name
        } else {
            short
        }
    }

    /// A figure that is said in words and has no bar.
    pub(super) fn said(&self, figure: &Figure, columns: usize) -> String {
        let (one, other) = match &figure.about {
            About::Met(one, other) => (one, other),
            About::Several(list) => return self.overlap(*list, columns),
            About::Beyond(first, last) => {
                return self.beyond(figure.sessions, *first, *last, columns);
            }
            _ => return String::new(),
        };
        let list = CodeList::TrainerType;
        let sessions = self.whole(figure.sessions);
        let say = |one: &str, other: &str| {
            let (one, other) = (one.to_owned(), other.to_owned());
            overlap::met(self.texts, one, other, sessions.clone())
        };
        let text = say(&self.names.code(list, one), &self.names.code(list, other));
        if fit::width(&text) <= columns {
            return text;
        }
        // Names give way to the number.
        let names = [one, other].map(|code| self.names.code_short(list, code));
        let room = columns.saturating_sub(fit::width(&say("", "")));
        let [one, other] = names.each_ref().map(|name| fit::width(name));
        let half = room / 2;
        let one = one.min(half.max(room.saturating_sub(other)));
        let [first, second] = &names;
        say(
            fit::cut(first, one).as_ref(),
            fit::cut(second, room - one).as_ref(),
        )
    }

    /// Why the lines of a list add up to more than the sessions.
    pub(super) fn overlap(&self, list: CodeList, columns: usize) -> String {
        let said = overlap::overlap(&self.overview.summary, list);
        said.map_or_else(String::new, |(id, args)| self.fitting(id, columns, &args))
    }

    /// That sessions stand in several lines of a panel that tells people apart, where they do.
    pub(super) fn sessions_overlap(&self, panel: &Panel) -> String {
        let counts = panel.figures.iter().map(|figure| figure.sessions);
        match overlap::sessions_overlap(&self.overview.summary, counts) {
            true => self.texts.say("overview-sessions-overlap"),
            false => String::new(),
        }
    }

    /// What is planned outside the time that is told: "and 1 planned in November 2026".
    fn beyond(&self, planned: u64, first: NaiveDate, last: NaiveDate, columns: usize) -> String {
        let texts = self.texts;
        let said = |months: [String; 2]| {
            let [from, to] = months;
            let when = if from == to {
                from
            } else {
                format!("{from} – {to}")
            };
            let args = [
                ("planned", self.whole(planned).into()),
                ("when", when.into()),
            ];
            texts.say_with("overview-beyond", &args)
        };
        let days = [first, last];
        let full = said(days.map(|day| date::month_and_year(texts, day.year(), day.month())));
        if fit::width(&full) <= columns {
            return full;
        }
        let month = |day: NaiveDate| date::span_short(texts, Unit::Month, Unit::Month.first(day));
        said(days.map(month))
    }
}

fn is_of_several_years(overview: &Overview) -> bool {
    let mut panels = overview.panels.iter();
    let time = panels.find(|panel| panel.kind == PanelKind::Time);
    let figures = time.into_iter().flat_map(|panel| &panel.figures);
    let years = figures.filter_map(|figure| match figure.about {
        About::Span(_, first) => Some(first.year()),
        _ => None,
    });
    years.clone().min() != years.max()
}
