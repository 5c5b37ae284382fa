//! `sabak summary`: the totals, also in the course of time and beside others, as plain text to read from
//! top to bottom, as JSON, or as one flat table.

mod breakdown;
mod comparison;
mod course;
mod page;
mod table;

use super::arguments::{Form, Selection, SummaryOrder, UNITS};
use super::failure::Failure;
use super::json::{self, rounded, share};
use super::opened::{Opened, Wanted};
use super::{Answer, Setting};
use crate::exchange::flat;
use crate::model::filter::span_words;
use crate::model::summary::{Line, Met, Summary};
use crate::model::timeline::Timeline;
use crate::text::Texts;
use crate::text::names::Names;

use breakdown::By;
use comparison::Comparison;
use course::planned_undated;
use page::Page;

/// What is told, in whatever form.
struct Told<'a> {
    opened: &'a Opened,
    summary: Summary,
    timeline: Timeline,
    comparison: Option<Comparison>,
    names: Names<'a>,
}

pub(super) fn answer(setting: &Setting, order: &SummaryOrder) -> Result<Answer, Failure> {
    let selection = &order.selection;
    let opened = setting.open(selection, Wanted::Digests)?;
    let summary = opened.summary();
    let texts = setting.texts;
    let comparison = match order.compare.trim() {
        "" => None,
        asked => Some(Comparison::of(
            asked,
            &opened,
            &summary,
            setting.today,
            texts,
        )?),
    };
    let told = Told {
        timeline: Timeline::of(opened.taken(), &opened.catalogue, order.by),
        names: Names::new(texts, &opened.logbook),
        opened: &opened,
        summary,
        comparison,
    };
    let bytes = match selection.form {
        Form::Plain => Page::new(&told, texts).text(selection).into_bytes(),
        Form::Json => json::text(&totals(&told, selection, texts))?.into_bytes(),
        Form::Csv => flat::csv(&table::headings(&told, texts), &table::rows(&told, texts)),
        Form::Markdown => {
            let (headings, rows) = (table::headings(&told, texts), table::rows(&told, texts));
            flat::markdown(&headings, &rows, texts.language()).into_bytes()
        }
    };
    Ok(Answer::of(opened, bytes))
}

fn totals(told: &Told, selection: &Selection, texts: Texts) -> json::Totals {
    let (summary, opened, names) = (&told.summary, told.opened, &told.names);
    let rows = |by: By| {
        let row = |line: &Line| json::Row {
            code: line.code.clone(),
            name: by.name(&line.code, names, texts),
            sessions: line.sessions,
            participants: line.participants.total(),
            by_sex: line.participants.into(),
        };
        by.lines(summary).iter().map(row).collect()
    };
    let types = &summary.trainer_types;
    json::Totals {
        sessions: json::Sessions {
            total: summary.sessions.total,
            held: summary.sessions.held,
            planned: summary.sessions.planned,
            postponed: summary.sessions.postponed,
            cancelled: summary.sessions.cancelled,
        },
        period: json::Period {
            from: summary.period.map(|(from, _)| from.to_string()),
            to: summary.period.map(|(_, to)| to.to_string()),
        },
        municipalities: json::Municipalities {
            reached: summary.municipalities.reached,
            target: summary.municipalities.target,
            target_reached: summary.municipalities.target_reached,
        },
        participants: json::Participants {
            total: summary.participants.total(),
            by_sex: summary.participants.into(),
        },
        women_share: share(summary.participants.women_share()),
        hours: rounded(summary.hours),
        trainer_types: json::TrainerTypes {
            sessions_with_several: types.sessions_with_several,
            sessions_with_none: types.sessions_with_none,
            by_type: types.by_type.iter().map(type_row).collect(),
            met: types.met.iter().map(met).collect(),
        },
        by_oblast: rows(By::Oblast),
        by_district: rows(By::District),
        by_municipality: rows(By::Municipality),
        by_topic: rows(By::Topic),
        by_method: rows(By::Method),
        by_role: rows(By::Role),
        by_age: rows(By::Age),
        by_month: rows(By::Month),
        by_group: rows(By::Group),
        knowledge: json::Knowledge {
            before: summary.knowledge.before.map(rounded),
            after: summary.knowledge.after.map(rounded),
            tested: summary.knowledge.tested,
            sessions: summary.knowledge.sessions,
            sessions_without_tested: summary.knowledge.uncounted,
        },
        problems: json::Problems {
            unreadable_files: opened.unreadable.len(),
            sessions_with_problems: summary.sessions_with_problems,
        },
        people: json::People {
            sessions: summary.people.sessions,
            attendances: summary.people.attendances,
            different: summary.people.different,
        },
        sessions_that_disagree: summary.sessions_that_disagree,
        ages: selection.ages.clone(),
        timeline: timeline(told, texts),
        comparison: told
            .comparison
            .as_ref()
            .map(|comparison| compared(comparison, told, texts)),
    }
}

fn met(met: &Met) -> json::Met {
    json::Met {
        one: met.one.clone(),
        other: met.other.clone(),
        sessions: met.sessions,
        participants: met.participants.total(),
    }
}

fn timeline(told: &Told, texts: Texts) -> json::Timeline {
    let timeline = &told.timeline;
    let units = UNITS.into_iter();
    let unit = units.filter(|(_, unit)| *unit == timeline.unit);
    let spans = timeline.spans.iter().map(|span| json::Span {
        code: span_words(timeline.unit, span.first).1,
        name: course::name(texts, timeline.unit, span.first),
        held: span.held,
        planned: span.planned,
        participants: span.people.total(),
        by_sex: span.people.into(),
    });
    json::Timeline {
        unit: unit.map(|(id, _)| id).next().unwrap_or_default(),
        spans: spans.collect(),
        held_without_date: timeline.undated,
        planned_without_date: planned_undated(&told.summary, timeline),
    }
}

fn compared(comparison: &Comparison, told: &Told, texts: Texts) -> json::Comparison {
    let figures = comparison.figures(&told.summary).into_iter();
    let figures = figures.map(|figure| {
        let (value, beside) = (figure.own.number(), figure.other.number());
        let difference = value.zip(beside).map(|(own, other)| own - other);
        json::Compared {
            figure: figure.id,
            value: value.and_then(json::number),
            beside: beside.and_then(json::number),
            difference: share(difference).and_then(json::number),
            municipalities: figure.target.map(|(places, _)| places),
            elsewhere: figure.target.map(|(_, elsewhere)| elsewhere),
        }
    });
    let lines = breakdown::ALL.into_iter().flat_map(|by| {
        let lines = comparison.lines(by, &told.summary).into_iter();
        lines.map(move |(line, beside)| {
            let elsewhere = |all: u64, own: u64| {
                let elsewhere = all.saturating_sub(own);
                comparison.is_target().then_some(elsewhere)
            };
            let people = line.participants.total();
            json::ComparedLine {
                breakdown: by.id(),
                name: by.name(&line.code, &told.names, texts),
                sessions: beside.own_sessions,
                sessions_beside: beside.sessions,
                participants: beside.own_participants,
                participants_beside: beside.participants,
                sessions_elsewhere: elsewhere(line.sessions, beside.own_sessions),
                participants_elsewhere: elsewhere(people, beside.own_participants),
                code: line.code,
            }
        })
    });
    json::Comparison {
        with: comparison.with,
        filter: comparison.filter.clone(),
        period: comparison.period.map(|(from, to)| json::Period {
            from: Some(from.to_string()),
            to: Some(to.to_string()),
        }),
        figures: figures.collect(),
        lines: lines.collect(),
    }
}

fn type_row(line: &Line) -> json::TypeRow {
    json::TypeRow {
        code: line.code.clone(),
        sessions: line.sessions,
        participants: line.participants.total(),
    }
}
