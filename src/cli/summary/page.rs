//! The totals as a page of plain text: figures in sentences, breakdowns in tables, and what one has
//! to know to read them right.

mod compared;
mod course;

use super::Told;
use super::breakdown::{By, PRINTED, in_order};
use crate::cli::arguments::Selection;
use crate::cli::by_sex;
use crate::cli::by_sex::{BySex, SEXES};
use crate::cli::opened::Opened;
use crate::cli::table::{Column, table};
use crate::model::code::{CodeList, NOT_PLACED};
use crate::model::digest::Sexes;
use crate::model::summary::{Line, Summary};
use crate::model::timeline::Unit;
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::number::{decimal, percent, percent_bare, percentage, whole};
use crate::text::{Arg, Texts, date, overlap};

/// A figure: the id of its text, and the values in it.
type Figure = (&'static str, Vec<(&'static str, Arg<'static>)>);

/// The totals as a page of plain text.
pub(super) struct Page<'a> {
    told: &'a Told<'a>,
    summary: &'a Summary,
    opened: &'a Opened,
    names: Names<'a>,
    texts: Texts,
}

impl<'a> Page<'a> {
    /// The page of what is told.
    pub(super) fn new(told: &'a Told<'a>, texts: Texts) -> Self {
        Self {
            told,
            summary: &told.summary,
            opened: told.opened,
            names: told.names,
            texts,
        }
    }

    /// The page.
    pub(super) fn text(&self, selection: &Selection) -> String {
        let mut parts = vec![self.title(), self.figures()];
        if let Some(comparison) = &self.told.comparison {
            parts.extend(self.compared(comparison));
        }
        if self.summary.sessions.held > 0 {
            parts.push(self.trainer_types());
        }
        parts.push(self.course());
        if self.summary.sessions.held > 0 {
            for by in PRINTED {
                parts.push(self.breakdown(by));
            }
        }
        parts.push(self.remarks(selection));
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.say_with(id, args)
    }

    /// The programme, the period, and the filter where there is one.
    fn title(&self) -> String {
        let mut lines = vec![clean(self.names.programme()).into_owned()];
        let (from, to) = self.summary.period.unzip();
        lines.push(date::period(
            self.texts,
            from.map(|day| day.0),
            to.map(|day| day.0),
        ));
        lines.extend(self.opened.of_which(self.texts));
        lines.retain(|line| !line.is_empty());
        lines.iter().map(|line| line.clone() + "\n").collect()
    }

    /// The figures that a report begins with: what each is called, and what it is.
    fn figures(&self) -> String {
        let figures = [
            Some(self.sessions()),
            Some(self.municipalities()),
            Some(self.participants()),
            self.people(),
            self.women(),
            Some(self.hours()),
            self.knowledge(),
            self.uncounted(),
        ];
        let lines = figures.iter().flatten().map(|(id, args)| {
            let label = self.texts.say(&format!("{id}.label"));
            format!("{label}: {}\n", self.say(id, args))
        });
        lines.collect()
    }

    fn sessions(&self) -> Figure {
        let sessions = &self.summary.sessions;
        let args = vec![
            ("held", sessions.held.into()),
            ("planned", sessions.planned.into()),
            ("postponed", sessions.postponed.into()),
            ("cancelled", sessions.cancelled.into()),
            ("other", sessions.other().into()),
        ];
        ("cli-figure-sessions", args)
    }

    fn municipalities(&self) -> Figure {
        let municipalities = &self.summary.municipalities;
        let args = vec![
            ("reached", municipalities.reached.into()),
            ("target", municipalities.target.into()),
            ("target-reached", municipalities.target_reached.into()),
        ];
        ("cli-figure-municipalities", args)
    }

    fn participants(&self) -> Figure {
        let people = self.summary.participants;
        let by_sex = by_sex::in_words(self.texts, people);
        let args = vec![("total", people.total().into()), ("by-sex", by_sex.into())];
        ("cli-figure-participants", args)
    }

    /// Attendances by name and different people, where names are kept.
    fn people(&self) -> Option<Figure> {
        let people = self.summary.people;
        (people.attendances > 0).then(|| {
            let args = vec![
                ("attendances", people.attendances.into()),
                ("sessions", people.sessions.into()),
                ("different", people.different.into()),
            ];
            ("cli-figure-people", args)
        })
    }

    /// The share of women, where anybody's sex is stated.
    fn women(&self) -> Option<Figure> {
        let people = self.summary.participants;
        let stated = people.stated();
        (stated > 0).then(|| {
            let share = percent(self.texts.language(), people.female, stated);
            let args = vec![("share", share.into()), ("stated", stated.into())];
            ("cli-figure-women", args)
        })
    }

    fn hours(&self) -> Figure {
        let hours = decimal(self.texts.language(), self.summary.hours);
        let without = self.summary.without_hours.into();
        let args = vec![("hours", hours.into()), ("without", without)];
        ("cli-figure-hours", args)
    }

    /// Knowledge before and after, where anybody was tested.
    fn knowledge(&self) -> Option<Figure> {
        let knowledge = &self.summary.knowledge;
        let language = self.texts.language();
        let share = |value: Option<f64>| {
            value.map_or_else(
                || self.texts.say("value-not-stated"),
                |value| percentage(language, (value * 10.0).round() / 10.0),
            )
        };
        (knowledge.tested > 0).then(|| {
            let args = vec![
                ("before", share(knowledge.before).into()),
                ("after", share(knowledge.after).into()),
                ("tested", knowledge.tested.into()),
                ("sessions", knowledge.sessions.into()),
            ];
            ("cli-figure-knowledge", args)
        })
    }

    /// Sessions with tests that do not count, where there are any.
    fn uncounted(&self) -> Option<Figure> {
        let uncounted = self.summary.knowledge.uncounted;
        (uncounted > 0).then(|| ("cli-figure-uncounted", vec![("count", uncounted.into())]))
    }

    fn breakdown(&self, by: By) -> String {
        // The months are told already, and what was planned beside them.
        if by == By::Month && self.told.timeline.unit == Unit::Month {
            return String::new();
        }
        let mut lines = by.lines(self.summary).to_vec();
        if lines.is_empty() {
            return String::new();
        }
        in_order(by, &mut lines, &self.opened.logbook);
        let named = |line: &Line| {
            let name = by.name(&line.code, &self.names, self.texts);
            (name, line.clone())
        };
        let lines: Vec<(String, Line)> = lines.iter().map(named).collect();
        let heading = by.heading(self.texts);
        let text = match by {
            // Their names are long, and their participants stand in several lines.
            By::Topic | By::Method | By::TrainerType => self.table(&heading, &lines, &[]),
            _ => self.table(&heading, &lines, &SEXES),
        };
        let said = match by {
            By::Group => Some(self.texts.say("cli-groups-overlap") + "\n"),
            By::Topic => self.overlap(CodeList::Topic, "cli-topics-overlap"),
            By::Method => self.overlap(CodeList::Method, "cli-methods-overlap"),
            By::Role | By::Age => {
                let counts = by.lines(self.summary).iter().map(|line| line.sessions);
                overlap::sessions_overlap(self.summary, counts)
                    .then(|| self.texts.say("cli-sessions-overlap") + "\n")
            }
            _ => None,
        };
        text + &said.unwrap_or_default()
    }

    /// Why the lines of a list add up to more than the sessions, where they do.
    fn overlap(&self, list: CodeList, id: &str) -> Option<String> {
        let (overlap, args) = overlap::overlap(self.summary, list)?;
        let overlap = self.texts.say_with(overlap, &args);
        Some(self.say(id, &[("overlap", overlap.into())]) + "\n")
    }

    /// The trainer types, why they add up to more than the sessions, and which of them met.
    fn trainer_types(&self) -> String {
        let types = &self.summary.trainer_types;
        let mut text = self.breakdown(By::TrainerType);
        if let Some(said) = self.overlap(CodeList::TrainerType, "cli-types-overlap") {
            text += &said;
            let name = |code: &String| self.names.code(CodeList::TrainerType, code);
            for met in &types.met {
                let sessions = self.figure(met.sessions);
                let met = overlap::met(self.texts, name(&met.one), name(&met.other), sessions);
                text += &format!("{}.\n", clean(&met));
            }
        }
        let none = [("none", types.sessions_with_none.into())];
        text += &(self.say("cli-types-none", &none) + "\n");
        if !types.met.is_empty() {
            text += &format!("\n{}", self.types_together());
        }
        text
    }

    /// Types down and across: in how many sessions both were.
    fn types_together(&self) -> String {
        let types = &self.summary.trainer_types;
        let list = CodeList::TrainerType;
        let codes: Vec<&String> = types.by_type.iter().map(|line| &line.code).collect();
        let mut columns = vec![Column::words(self.texts.say("overview-met-title"))];
        columns.extend(codes.iter().map(|code| {
            let short = self.names.code_short(list, code);
            Column::figures(clean(&short).into_owned())
        }));
        let row = |one: &&String| {
            let mut cells = vec![clean(&self.names.code(list, one)).into_owned()];
            let together = codes.iter().map(|other| types.together(one, other));
            cells.extend(together.map(|count| self.figure(count)));
            cells
        };
        let rows: Vec<Vec<String>> = codes.iter().map(row).collect();
        table(&columns, &rows)
    }

    fn figure(&self, number: u64) -> String {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        whole(self.texts.language(), number)
    }

    /// A breakdown: sessions, and participants by sex. Columns in which nobody stands are left out.
    fn table(&self, heading: &str, lines: &[(String, Line)], sexes: &[BySex]) -> String {
        let has_any =
            |count: fn(Sexes) -> u64| lines.iter().any(|(_, line)| count(line.participants) > 0);
        let mut columns = vec![
            Column::words(heading),
            Column::figures(self.texts.say("cli-column-sessions")),
            Column::figures(self.texts.say("cli-column-participants")),
        ];
        let shown: Vec<fn(Sexes) -> u64> = sexes
            .iter()
            .filter(|(_, count)| has_any(*count))
            .map(|(id, count)| {
                columns.push(Column::figures(self.texts.say(id)));
                *count
            })
            .collect();
        columns.push(Column::figures(self.texts.say("cli-column-women")));
        let figure = |number: u64| self.figure(number);
        let row = |(name, line): &(String, Line)| {
            let people = line.participants;
            let mut cells = vec![clean(name).into_owned()];
            cells.extend([line.sessions, people.total()].map(figure));
            cells.extend(shown.iter().map(|count| figure(count(people))));
            cells.push(match people.stated() {
                0 => self.texts.say("value-not-stated"),
                stated => percent_bare(people.female, stated),
            });
            cells
        };
        let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
        table(&columns, &rows)
    }

    /// What one has to know to read the figures right.
    fn remarks(&self, selection: &Selection) -> String {
        let mut remarks = Vec::new();
        if self.summary.sessions.held > 0 {
            remarks.push(self.texts.say("cli-remark-attendances"));
        }
        if let Some(profile) = &selection.ages {
            let profile = self.names.code_short(CodeList::AgeProfile, profile);
            let line = By::Age.name(NOT_PLACED, &self.names, self.texts);
            let args = [("profile", profile.into()), ("line", line.into())];
            remarks.push(self.say("crosstab-note-ages", &args));
        }
        let disagree = self.summary.sessions_that_disagree;
        if disagree > 0 {
            remarks.push(self.say("cli-remark-disagree", &[("count", disagree.into())]));
        }
        let problems = self.summary.sessions_with_problems;
        if problems > 0 {
            remarks.push(self.say("cli-remark-problems", &[("count", problems.into())]));
        }
        remarks.iter().map(|remark| remark.clone() + "\n").collect()
    }
}
