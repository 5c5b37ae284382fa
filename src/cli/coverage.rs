//! `sabak coverage`: which topics were held in which municipalities and what is missing, and who was in
//! the room against who lives there; as sentences and simple tables, as JSON, or as one flat table.

mod page;
mod room;

use super::arguments::{CoverageOrder, Form};
use super::failure::Failure;
use super::json::{self, rounded, share};
use super::opened::{Opened, Wanted};
use super::{Answer, Setting};
use crate::exchange::flat::{self, Cell};
use crate::model::code::CodeList;
use crate::model::coverage::{Coverage, Row, State};
use crate::model::representation::{Line, MARGINS, Part, Representation};
use crate::model::value::Date;
use crate::text::Texts;
use crate::text::coverage::{About, Grouping, Order, lines};
use crate::text::names::Names;

/// What is told, in whatever form.
struct Told<'a> {
    opened: &'a Opened,
    coverage: Coverage,
    names: Names<'a>,
    texts: Texts,
    /// By how many percent fewer than expected is too few.
    margin: u32,
}

pub(super) fn answer(setting: &Setting, order: &CoverageOrder) -> Result<Answer, Failure> {
    let opened = setting.open(&order.selection, Wanted::Digests)?;
    let told = Told {
        coverage: opened.coverage(),
        names: Names::new(setting.texts, &opened.logbook),
        texts: setting.texts,
        margin: order.margin.map_or(MARGINS[1], u32::from),
        opened: &opened,
    };
    let flat_table = || match order.room {
        true => (room::headings(told.texts), room::rows(&told)),
        false => table(&told.coverage, &opened, told.texts, &told.names),
    };
    let bytes = match order.selection.form {
        Form::Plain => page::text(&told, order.room).into_bytes(),
        Form::Json => json::text(&figures(&told))?.into_bytes(),
        Form::Csv => {
            let (headings, rows) = flat_table();
            flat::csv(&headings, &rows)
        }
        Form::Markdown => {
            let (headings, rows) = flat_table();
            flat::markdown(&headings, &rows, told.texts.language()).into_bytes()
        }
    };
    Ok(Answer::of(opened, bytes))
}

impl Told<'_> {
    /// What a line is called.
    fn named(&self, about: &About) -> String {
        match about {
            About::All => self.texts.say("coverage-all"),
            About::Oblast(code) if code.is_empty() => self.texts.say("coverage-no-oblast"),
            About::Oblast(code) | About::District(code) => self.names.place_alone(code, ""),
            About::Place(code, name) if code.is_empty() && name.is_empty() => {
                self.texts.say("coverage-no-place")
            }
            About::Place(code, name) => self.names.place_alone(code, name),
        }
    }
}

fn figures(told: &Told) -> json::Coverage {
    let (coverage, names) = (&told.coverage, &told.names);
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
            .enumerate()
            .map(|(place, row)| covered(place, row, told))
            .collect(),
        margin: told.margin,
        room: told
            .coverage
            .representation(&all, &told.opened.logbook)
            .map(|found| room(&found, told.margin)),
        by_oblast: rooms(told, |about| match about {
            About::Oblast(code) => Some(code),
            _ => None,
        }),
        by_district: rooms(told, |about| match about {
            About::District(code) => Some(code),
            _ => None,
        }),
    }
}

/// The rooms of the oblasts or of the districts, by their codes.
fn rooms(told: &Told, code: fn(&About) -> Option<&String>) -> Vec<json::CoveredArea> {
    let logbook = &told.opened.logbook;
    let lines = lines(
        &told.coverage,
        Order::Name,
        Grouping::Districts,
        told.texts,
        logbook,
    );
    let areas = lines.iter().filter_map(|line| {
        let found = told.coverage.representation(&line.places, logbook);
        Some(json::CoveredArea {
            code: code(&line.about)?.clone(),
            name: told.named(&line.about),
            municipalities: json::Municipalities {
                reached: line.municipalities.reached,
                target: line.municipalities.target,
                target_reached: line.municipalities.target_reached,
            },
            room: found.map(|found| room(&found, told.margin)),
        })
    });
    let mut areas: Vec<json::CoveredArea> = areas.collect();
    areas.sort_by(|one, other| one.code.cmp(&other.code));
    areas
}

fn covered(place: usize, row: &Row, told: &Told) -> json::CoveredPlace {
    let (coverage, names) = (&told.coverage, &told.names);
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
        room: coverage
            .representation(&[place], &told.opened.logbook)
            .map(|found| room(&found, told.margin)),
    }
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn room(found: &Representation, margin: u32) -> json::Room {
    let part = |part: &Part| {
        let lines = part.lines.iter();
        lines.map(|line| represented(line, margin)).collect()
    };
    json::Room {
        residents: found.residents,
        participants: found.participants,
        by_sex: part(&found.sexes),
        by_age: part(&found.ages),
        by_group: part(&found.groups),
    }
}

fn represented(line: &Line, margin: u32) -> json::Represented {
    let (residents, participants) = room::shares(line);
    json::Represented {
        code: line.code.clone(),
        residents: line.residents,
        of_residents: line.of.0,
        participants: line.participants,
        of_participants: line.of.1,
        ratio: line.ratio().map(rounded),
        verdict: room::verdict(line, margin),
        residents_share: share(residents),
        participants_share: share(participants),
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
