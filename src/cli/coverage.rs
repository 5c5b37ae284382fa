//! `sabak coverage`: which topics were held in which municipalities and what is missing, as
//! sentences, as JSON, or as one table with a line for each municipality.

mod page;

use super::arguments::{Form, Selection};
use super::failure::Failure;
use super::json::{self, rounded};
use super::opened::{Opened, Wanted};
use super::{Answer, Setting};
use crate::exchange::flat::{self, Cell};
use crate::model::code::CodeList;
use crate::model::coverage::{Coverage, Row, State};
use crate::model::representation::{Line, MARGINS, Part, Representation, Verdict};
use crate::model::value::Date;
use crate::text::Texts;
use crate::text::coverage::{About, Grouping, Order, lines};
use crate::text::names::Names;

pub(super) fn answer(setting: &Setting, selection: &Selection) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    let coverage = opened.coverage();
    let texts = setting.texts;
    let names = Names::new(texts, &opened.logbook);
    let bytes = match selection.form {
        Form::Plain => page::text(&coverage, &opened, texts).into_bytes(),
        Form::Json => json::text(&figures(&coverage, &opened, &names))?.into_bytes(),
        Form::Csv => {
            let (headings, rows) = table(&coverage, &opened, texts, &names);
            flat::csv(&headings, &rows)
        }
        Form::Markdown => {
            let (headings, rows) = table(&coverage, &opened, texts, &names);
            flat::markdown(&headings, &rows, texts.language()).into_bytes()
        }
    };
    Ok(Answer::of(opened, bytes))
}

/// Participants beside residents in one municipality, where it is known who lives there.
fn representation(row: &Row, opened: &Opened) -> Option<Representation> {
    let profile = opened.logbook.municipality(&row.code)?.profile.as_ref()?;
    let room = row.room.as_deref()?;
    Some(Representation::of(
        [(profile, room)],
        &opened.logbook.age_profile,
    ))
}

fn figures(coverage: &Coverage, opened: &Opened, names: &Names) -> json::Coverage {
    let all: Vec<usize> = (0..coverage.places.len()).collect();
    let topics = coverage.topics.iter().enumerate();
    let reached = coverage.municipalities;
    json::Coverage {
        municipalities: json::Municipalities {
            reached: reached.reached,
            target: reached.target,
            target_reached: reached.target_reached,
        },
        with_every_topic: coverage.with_every_topic,
        topics: topics
            .map(|(place, topic)| json::CoveredTopic {
                code: topic.code.clone(),
                name: names.code(CodeList::Topic, &topic.code),
                defined: topic.is_defined,
                municipalities: coverage.held_in(place, &all),
            })
            .collect(),
        by_municipality: coverage
            .places
            .iter()
            .map(|row| covered(row, coverage, opened, names))
            .collect(),
    }
}

fn covered(row: &Row, coverage: &Coverage, opened: &Opened, names: &Names) -> json::CoveredPlace {
    let named = |code: &String| {
        (!code.is_empty()).then(|| json::Named {
            code: code.clone(),
            name: names.place_alone(code, ""),
        })
    };
    let types = row.trainer_types.iter().filter_map(|(kind, sessions)| {
        Some(json::TypeCount {
            code: coverage.trainer_types.get(*kind)?.clone(),
            sessions: *sessions,
        })
    });
    let topics = coverage.topics.iter().enumerate().map(|(place, topic)| {
        let cell = row.cell(place).cloned().unwrap_or_default();
        json::Covered {
            code: topic.code.clone(),
            held: cell.held,
            planned: cell.planned,
            last_held: day(cell.last_held),
            next_planned: day(cell.next_planned),
        }
    });
    json::CoveredPlace {
        code: row.code.clone(),
        name: names.place_alone(&row.code, &row.name),
        oblast: named(&row.oblast),
        district: named(&row.district),
        target: row.target.map(|wanted| json::Target {
            sessions: wanted.sessions,
            participants: wanted.participants,
        }),
        sessions: row.held,
        planned: row.planned,
        participants: row.participants,
        last_held: day(row.last_held),
        next_planned: day(row.next_planned),
        trainer_types: types.collect(),
        missing: row.missing,
        topics: topics.collect(),
        room: representation(row, opened).as_ref().map(room),
    }
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn room(found: &Representation) -> json::Room {
    let part = |part: &Part| part.lines.iter().map(represented).collect();
    json::Room {
        residents: found.residents,
        participants: found.participants,
        by_sex: part(&found.sexes),
        by_age: part(&found.ages),
        by_group: part(&found.groups),
    }
}

fn represented(line: &Line) -> json::Represented {
    json::Represented {
        code: line.code.clone(),
        residents: line.residents,
        of_residents: line.of.0,
        participants: line.participants,
        of_participants: line.of.1,
        ratio: line.ratio().map(rounded),
        verdict: match line.verdict(MARGINS[1]) {
            Verdict::Unknown => "unknown",
            Verdict::TooFew => "too_few",
            Verdict::Under => "under_represented",
            Verdict::Even => "even",
        },
    }
}

/// One line a municipality, by what is missing: what it is, how far it is, and of each topic how
/// often it was held, or that it is planned.
fn table(
    coverage: &Coverage,
    opened: &Opened,
    texts: Texts,
    names: &Names,
) -> (Vec<String>, Vec<Vec<Cell>>) {
    let mut headings: Vec<String> = [
        "cli-column-oblast",
        "cli-column-district",
        "cli-column-municipality",
        "cli-column-code",
        "coverage-column-missing",
        "cli-column-sessions",
        "cli-column-target-sessions",
        "cli-column-planned",
        "cli-column-participants",
        "cli-column-target-participants",
        "coverage-column-last",
    ]
    .map(|id| texts.say(id))
    .into();
    let topics = coverage.topics.iter();
    headings.extend(topics.map(|topic| names.code(CodeList::Topic, &topic.code)));
    let ordered = lines(
        coverage,
        Order::Missing,
        Grouping::Flat,
        texts,
        &opened.logbook,
    );
    let rows = ordered
        .iter()
        .filter(|line| matches!(line.about, About::Place(..)))
        .filter_map(|line| coverage.places.get(*line.places.first()?));
    let rows = rows.map(|row| cells(row, coverage, texts, names)).collect();
    (headings, rows)
}

fn cells(row: &Row, coverage: &Coverage, texts: Texts, names: &Names) -> Vec<Cell> {
    let place = |code: &String| match code.is_empty() {
        true => Cell::Nothing,
        false => names.place_alone(code, "").into(),
    };
    let wanted = row.target.unwrap_or_default();
    let maybe = |number: Option<u32>| number.map_or(Cell::Nothing, |one| Cell::Whole(one.into()));
    let name = match row.is_nowhere() {
        true => texts.say("coverage-no-place"),
        false => names.place_alone(&row.code, &row.name),
    };
    let mut cells = vec![
        place(&row.oblast),
        place(&row.district),
        name.into(),
        row.code.clone().into(),
        Cell::Whole(row.missing as u64),
        row.held.into(),
        maybe(wanted.sessions),
        row.planned.into(),
        row.participants.into(),
        maybe(wanted.participants),
        day(row.last_held).map_or(Cell::Nothing, Cell::Text),
    ];
    cells.extend(
        (0..coverage.topics.len()).map(|topic| match row.state(topic) {
            State::Planned => names.code(CodeList::Status, "planned").into(),
            _ => Cell::Whole(row.cell(topic).map_or(0, |cell| cell.held.into())),
        }),
    );
    cells
}
