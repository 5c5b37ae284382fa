//! `sabak summary`: the totals, as plain text to read from top to bottom, or as JSON.

mod breakdown;
mod page;
mod table;

use super::arguments::{Form, Selection};
use super::failure::Failure;
use super::json::{self, rounded, share};
use super::opened::{Opened, Wanted};
use super::{Answer, Setting};
use crate::exchange::flat;
use crate::model::summary::{Line, Summary};
use crate::text::Texts;
use crate::text::names::Names;

use breakdown::By;
use page::Page;

pub(super) fn answer(setting: &Setting, selection: &Selection) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    let summary = opened.summary();
    let names = Names::new(setting.texts, &opened.logbook);
    let texts = setting.texts;
    let bytes = match selection.form {
        Form::Plain => {
            let page = Page::new(&summary, &opened, names, setting);
            page.text(selection).into_bytes()
        }
        Form::Json => {
            json::text(&totals(&summary, &opened, &names, selection, texts))?.into_bytes()
        }
        Form::Csv => flat::csv(
            &table::headings(texts),
            &table::rows(&summary, &names, texts),
        ),
        Form::Markdown => {
            let rows = table::rows(&summary, &names, texts);
            flat::markdown(&table::headings(texts), &rows, texts.language()).into_bytes()
        }
    };
    Ok(Answer::of(opened, bytes))
}

fn totals(
    summary: &Summary,
    opened: &Opened,
    names: &Names,
    selection: &Selection,
    texts: Texts,
) -> json::Totals {
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
    }
}

fn type_row(line: &Line) -> json::TypeRow {
    json::TypeRow {
        code: line.code.clone(),
        sessions: line.sessions,
        participants: line.participants.total(),
    }
}
