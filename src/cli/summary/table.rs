//! The totals as one flat table: what is counted, of what, and how many; the whole first, then line
//! by line of each breakdown, the types of trainers that met, and the course of time.

use crate::cli::by_sex::SEXES;
use crate::exchange::flat::Cell;
use crate::model::code::CodeList;
use crate::model::digest::Sexes;
use crate::model::filter::span_words;
use crate::text::Texts;

use super::Told;
use super::breakdown::{ALL, By};
use super::comparison::{Amount, Beside, Comparison};
use super::course::{heading, name, planned_undated};

/// A line of the table.
struct Row {
    by: String,
    code: String,
    name: String,
    sessions: u64,
    people: Sexes,
    /// Planned sessions, where they are told apart.
    planned: Option<u64>,
    beside: Beside,
}

/// What stands over the columns; those of a comparison only where there is one.
pub(super) fn headings(told: &Told, texts: Texts) -> Vec<String> {
    let fixed = [
        "cli-column-breakdown",
        "cli-column-code",
        "cli-column-name",
        "cli-column-sessions",
        "cli-column-participants",
    ];
    let of_target = [
        "cli-column-sessions-of-target",
        "cli-column-participants-of-target",
    ];
    let is_target = told.comparison.as_ref().is_some_and(Comparison::is_target);
    let sexes = SEXES.map(|(id, _)| id);
    let compared = [
        "cli-column-sessions-beside",
        "cli-column-participants-beside",
        "cli-column-sessions-difference",
        "cli-column-participants-difference",
    ];
    let ids = fixed
        .into_iter()
        .chain(sexes)
        .chain(["overview-women-share", "cli-column-planned"])
        .chain(of_target.into_iter().filter(|_| is_target))
        .chain(compared.into_iter().filter(|_| told.comparison.is_some()));
    ids.map(|id| texts.say(id)).collect()
}

/// The lines.
pub(super) fn rows(told: &Told, texts: Texts) -> Vec<Vec<Cell>> {
    let mut rows = vec![whole(told, texts)];
    for by in ALL {
        rows.extend(breakdown(told, by, texts));
    }
    rows.extend(met(told, texts));
    rows.extend(course(told, texts));
    let compared = told.comparison.as_ref().map(Comparison::is_target);
    rows.into_iter().map(|row| row.cells(compared)).collect()
}

fn whole(told: &Told, texts: Texts) -> Row {
    let summary = &told.summary;
    let mut beside = Beside::default();
    let figures = told.comparison.iter();
    for figure in figures.flat_map(|comparison| comparison.figures(summary)) {
        let count = |amount: Amount| match amount {
            Amount::Whole(count) => Some(count),
            _ => None,
        };
        let (own, other) = (count(figure.own), count(figure.other));
        match figure.id {
            "sessions_held" => {
                (beside.own_sessions, beside.sessions) = (own.unwrap_or(0), other);
            }
            "participants" => {
                (beside.own_participants, beside.participants) = (own.unwrap_or(0), other);
            }
            _ => {}
        }
    }
    Row {
        by: texts.say("cli-row-total"),
        code: String::new(),
        name: String::new(),
        sessions: summary.sessions.held,
        people: summary.participants,
        planned: Some(summary.sessions.planned),
        beside,
    }
}

fn breakdown(told: &Told, by: By, texts: Texts) -> Vec<Row> {
    let summary = &told.summary;
    let compared = told.comparison.as_ref();
    let compared = compared.map(|comparison| comparison.lines(by, summary));
    let own = || {
        let lines = by.lines(summary).iter();
        lines
            .map(|line| (line.clone(), Beside::default()))
            .collect()
    };
    let lines = compared
        .filter(|lines| !lines.is_empty())
        .unwrap_or_else(own);
    let row = |(line, beside): (crate::model::summary::Line, Beside)| Row {
        by: by.heading(texts),
        name: by.name(&line.code, &told.names, texts),
        code: line.code,
        sessions: line.sessions,
        people: line.participants,
        planned: None,
        beside,
    };
    lines.into_iter().map(row).collect()
}

/// Trainer types that met, both codes and both names.
fn met(told: &Told, texts: Texts) -> Vec<Row> {
    let name = |code: &String| told.names.code(CodeList::TrainerType, code);
    let met = told.summary.trainer_types.met.iter();
    met.map(|met| Row {
        by: texts.say("overview-met-title"),
        code: format!("{} + {}", met.one, met.other),
        name: format!("{} + {}", name(&met.one), name(&met.other)),
        sessions: met.sessions,
        people: met.participants,
        planned: None,
        beside: Beside::default(),
    })
    .collect()
}

fn course(told: &Told, texts: Texts) -> Vec<Row> {
    let timeline = &told.timeline;
    let row = |code, name, sessions, planned, people| Row {
        by: heading(texts, timeline.unit),
        code,
        name,
        sessions,
        people,
        planned: Some(planned),
        beside: Beside::default(),
    };
    let spans = timeline.spans.iter().map(|span| {
        let code = span_words(timeline.unit, span.first).1;
        let name = name(texts, timeline.unit, span.first);
        row(code, name, span.held, span.planned, span.people)
    });
    let planned = planned_undated(&told.summary, timeline);
    let undated = (timeline.undated + planned > 0).then(|| {
        let name = texts.say("overview-no-date");
        let people = told.summary.undated;
        row(String::new(), name, timeline.undated, planned, people)
    });
    spans.chain(undated).collect()
}

impl Row {
    /// Its cells; of a comparison it is given whether it is with a target.
    fn cells(self, compared: Option<bool>) -> Vec<Cell> {
        let people = self.people;
        let maybe = |count: Option<u64>| count.map_or(Cell::Nothing, Cell::Whole);
        let mut cells: Vec<Cell> = vec![self.by.into(), self.code.into(), self.name.into()];
        cells.extend([self.sessions, people.total()].map(Cell::from));
        cells.extend(SEXES.map(|(_, count)| Cell::from(count(people))));
        cells.push(people.women_share().map_or(Cell::Nothing, Cell::Share));
        cells.push(maybe(self.planned));
        if let Some(is_target) = compared {
            let Beside {
                sessions,
                participants,
                own_sessions,
                own_participants,
            } = self.beside;
            if is_target {
                cells.push(maybe(sessions.map(|_| own_sessions)));
                cells.push(maybe(participants.map(|_| own_participants)));
            }
            let difference = |own: u64, other: Option<u64>| {
                other.map_or(Cell::Nothing, |other| {
                    Cell::Decimal(own as f64 - other as f64)
                })
            };
            cells.extend([maybe(sessions), maybe(participants)]);
            cells.push(difference(own_sessions, sessions));
            cells.push(difference(own_participants, participants));
        }
        cells
    }
}
