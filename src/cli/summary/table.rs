//! The totals as one flat table: what is counted, of what, and how many; the whole first, then line
//! by line of each breakdown.

use crate::exchange::flat::Cell;
use crate::model::code::CodeList;
use crate::model::digest::Sexes;
use crate::model::summary::Summary;
use crate::text::names::Names;
use crate::text::{Texts, field};

use super::breakdown::By;
use crate::cli::by_sex::SEXES;

/// The breakdowns, in the order of `summary --json`.
const ALL: [By; 9] = [
    By::Oblast,
    By::District,
    By::Municipality,
    By::Topic,
    By::Method,
    By::Role,
    By::Age,
    By::Month,
    By::Group,
];

/// What stands over the columns.
pub(super) fn headings(texts: Texts) -> Vec<String> {
    let fixed = [
        "cli-column-breakdown",
        "cli-column-code",
        "cli-column-name",
        "cli-column-sessions",
        "cli-column-participants",
    ];
    let sexes = SEXES.map(|(id, _)| id);
    let ids = fixed
        .into_iter()
        .chain(sexes)
        .chain(["overview-women-share"]);
    ids.map(|id| texts.say(id)).collect()
}

/// The lines.
pub(super) fn rows(summary: &Summary, names: &Names, texts: Texts) -> Vec<Vec<Cell>> {
    let total = texts.say("cli-row-total");
    let whole = row(&total, "", "", summary.sessions.held, summary.participants);
    let mut rows = vec![whole];
    let list = CodeList::TrainerType;
    for line in &summary.trainer_types.by_type {
        let name = names.code(list, &line.code);
        let by = field::codes(texts, list);
        rows.push(row(
            &by,
            &line.code,
            &name,
            line.sessions,
            line.participants,
        ));
    }
    for by in ALL {
        for line in by.lines(summary) {
            let name = by.name(&line.code, names, texts);
            let by = by.heading(texts);
            rows.push(row(
                &by,
                &line.code,
                &name,
                line.sessions,
                line.participants,
            ));
        }
    }
    rows
}

fn row(by: &str, code: &str, name: &str, sessions: u64, people: Sexes) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![by.into(), code.into(), name.into()];
    cells.extend([sessions, people.total()].map(Cell::from));
    cells.extend(SEXES.map(|(_, count)| Cell::from(count(people))));
    cells.push(people.women_share().map_or(Cell::Nothing, Cell::Share));
    cells
}
