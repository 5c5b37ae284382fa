//! The sheet of totals at the front of a workbook: key figures, and breakdowns each with a chart of
//! its own numbers.

use rust_xlsxwriter::{Chart, ChartType, Worksheet, XlsxError};

use crate::model::code::CodeList;
use crate::model::digest::{Catalogue, Sexes};
use crate::model::filter::Filter;
use crate::model::logbook::Logbook;
use crate::model::present::Named;
use crate::model::summary::{Line, Summary};
use crate::text::names::Names;
use crate::text::{Texts, date};

use super::Entry;
use super::order::{By, arrange};
use super::sheet::{self, Book, CHART_ROWS, Styles, Value, fit_to_page, width_of_labels, write};

/// The column that charts begin in, beside the widest breakdown.
const CHARTS: u16 = 9;

/// What a chart of a breakdown draws.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Drawn {
    /// How many sessions.
    Sessions,
    /// How many participants.
    Participants,
    /// Participants by sex, one on the other.
    Sexes,
}

/// A breakdown: what it is called, its lines with their names, and what its chart draws.
struct Block {
    title: String,
    lines: Vec<(String, Line)>,
    drawn: Drawn,
    chart: ChartType,
}

/// Writes the sheet of totals of the held ones among some sessions.
pub(super) fn write_sheet(
    book: &mut Book,
    entries: &[Entry],
    logbook: &Logbook,
    texts: Texts,
) -> Result<(), XlsxError> {
    let mut catalogue = Catalogue::default();
    for entry in entries {
        let named = entry.people.map(Named::of).unwrap_or_default();
        catalogue.put(entry.session, named, &[]);
    }
    let summary = Summary::of(catalogue.digests(), &catalogue, logbook, &Filter::default());
    let name = texts.say("handout-totals");
    let (sheet, styles) = book.sheet(&name)?;
    fit_to_page(sheet);
    sheet.set_column_range_width(1, CHARTS - 1, 13)?;
    let programme = Names::new(texts, logbook).programme().to_owned();
    let title = if programme.is_empty() {
        name.clone()
    } else {
        programme
    };
    write(
        sheet,
        styles,
        (0, 0),
        &Value::Text(title),
        Some(&styles.title),
    )?;
    let blocks = blocks(&summary, texts, logbook);
    let lines = blocks.iter().flat_map(|block| &block.lines);
    let labels = lines.map(|(name, _)| name.clone());
    let figures = figures(&summary);
    let figure_labels = figures.iter().map(|(id, _)| texts.say(id));
    sheet.set_column_width(0, width_of_labels(labels.chain(figure_labels)))?;
    let mut row = 2;
    for (id, value) in figures {
        write(sheet, styles, (row, 0), &Value::Text(texts.say(id)), None)?;
        write(sheet, styles, (row, 1), &value, None)?;
        row += 1;
    }
    for block in blocks {
        row = write_block(sheet, styles, texts, &name, row + 1, &block)?;
    }
    Ok(())
}

/// The figures that come first, each with the id of its label.
fn figures(summary: &Summary) -> Vec<(&'static str, Value)> {
    let people = summary.participants;
    let (from, to) = summary.period.unzip();
    let day = |day: Option<crate::model::value::Date>| {
        day.map_or(Value::Nothing, |day| Value::Day(day.0))
    };
    let percent = |points: Option<f64>| points.map_or(Value::Nothing, Value::Decimal);
    vec![
        ("handout-held", Value::Whole(summary.sessions.held)),
        ("handout-first-day", day(from)),
        ("handout-last-day", day(to)),
        (
            "measure-municipalities",
            Value::Whole(summary.municipalities.reached),
        ),
        (
            "handout-target",
            Value::Whole(summary.municipalities.target),
        ),
        ("measure-hours", Value::Decimal(summary.hours)),
        ("measure-participants", Value::Whole(people.total())),
        ("measure-women", Value::Whole(people.female)),
        ("measure-men", Value::Whole(people.male)),
        ("handout-sex-other", Value::Whole(people.other)),
        ("handout-sex-not-stated", Value::Whole(people.not_stated)),
        (
            "handout-women-share",
            people.women_share().map_or(Value::Nothing, Value::Share),
        ),
        ("field-knowledge-before", percent(summary.knowledge.before)),
        ("field-knowledge-after", percent(summary.knowledge.after)),
        (
            "field-knowledge-tested",
            Value::Whole(summary.knowledge.tested),
        ),
    ]
}

fn blocks(summary: &Summary, texts: Texts, logbook: &Logbook) -> Vec<Block> {
    let names = Names::new(texts, logbook);
    let nothing = || texts.say("value-not-stated");
    let of_codes = |list: CodeList, lines: &[Line]| {
        let named = lines.iter().map(|line| match line.code.as_str() {
            "" => (nothing(), line.clone()),
            code => (names.code(list, code), line.clone()),
        });
        named.collect::<Vec<_>>()
    };
    let oblasts = summary
        .by_oblast
        .iter()
        .map(|line| match line.code.as_str() {
            "" => (nothing(), line.clone()),
            code => (names.place_alone(code, ""), line.clone()),
        });
    let months = summary.by_month.iter().map(|line| {
        (
            month(texts, &line.code).unwrap_or_else(nothing),
            line.clone(),
        )
    });
    let block = |id: &str, mut lines: Vec<(String, Line)>, drawn, chart| {
        let by = match id {
            "month" => By::Code,
            "oblast" => By::Name,
            "trainer-type" => By::List(CodeList::TrainerType),
            "role" => By::List(CodeList::Role),
            "age" => By::List(CodeList::Age),
            "topic" => By::List(CodeList::Topic),
            _ => By::List(CodeList::Group),
        };
        let of = |(name, line): &(String, Line)| (line.code.clone(), name.clone());
        arrange(&mut lines, by, of, (logbook, texts));
        Block {
            title: texts.say(&format!("dimension-{id}")),
            lines,
            drawn,
            chart,
        }
    };
    let (bar, stacked) = (ChartType::Bar, ChartType::BarStacked);
    let types = of_codes(CodeList::TrainerType, &summary.trainer_types.by_type);
    vec![
        block("oblast", oblasts.collect(), Drawn::Participants, bar),
        block("trainer-type", types, Drawn::Sessions, bar),
        block(
            "month",
            months.collect(),
            Drawn::Participants,
            ChartType::Column,
        ),
        block(
            "role",
            of_codes(CodeList::Role, &summary.by_role),
            Drawn::Sexes,
            stacked,
        ),
        block(
            "age",
            of_codes(CodeList::Age, &summary.by_age),
            Drawn::Sexes,
            stacked,
        ),
        block(
            "topic",
            of_codes(CodeList::Topic, &summary.by_topic),
            Drawn::Sessions,
            bar,
        ),
        block(
            "group",
            of_codes(CodeList::Group, &summary.by_group),
            Drawn::Sexes,
            stacked,
        ),
    ]
}

/// The name of a month that is given as `YYYY-MM`.
pub(super) fn month(texts: Texts, code: &str) -> Option<String> {
    let (year, month) = code.split_once('-')?;
    Some(date::month_and_year(
        texts,
        year.parse().ok()?,
        month.parse().ok()?,
    ))
}

/// A breakdown and its chart; the row after both.
fn write_block(
    sheet: &mut Worksheet,
    styles: &Styles,
    texts: Texts,
    sheet_name: &str,
    row: u32,
    block: &Block,
) -> Result<u32, XlsxError> {
    let headings = [
        block.title.clone(),
        texts.say("measure-sessions"),
        texts.say("measure-participants"),
        texts.say("measure-women"),
        texts.say("measure-men"),
        texts.say("handout-sex-other"),
        texts.say("handout-sex-not-stated"),
        texts.say("handout-women-share"),
    ];
    for (column, heading) in (0..).zip(headings) {
        let style = if column == 0 {
            &styles.heading
        } else {
            &styles.heading_right
        };
        write(
            sheet,
            styles,
            (row, column),
            &Value::Text(heading),
            Some(style),
        )?;
    }
    let mut next = row + 1;
    for (name, line) in &block.lines {
        for (column, value) in (0..).zip(values(name, line.sessions, line.participants)) {
            write(sheet, styles, (next, column), &value, None)?;
        }
        next += 1;
    }
    if next == row + 1 {
        return Ok(next);
    }
    sheet.insert_chart(row, CHARTS, &chart(sheet_name, (row, next - 1), block))?;
    Ok(next.max(row + CHART_ROWS))
}

fn values(name: &str, sessions: u64, people: Sexes) -> [Value; 8] {
    [
        Value::text(name),
        Value::Whole(sessions),
        Value::Whole(people.total()),
        Value::Whole(people.female),
        Value::Whole(people.male),
        Value::Whole(people.other),
        Value::Whole(people.not_stated),
        people.women_share().map_or(Value::Nothing, Value::Share),
    ]
}

/// A chart of a breakdown whose headings stand in the first of the given rows.
fn chart(sheet: &str, rows: (u32, u32), block: &Block) -> Chart {
    let columns = match block.drawn {
        Drawn::Sessions => 1..=1,
        Drawn::Participants => 2..=2,
        Drawn::Sexes => 3..=6,
    };
    let mut chart = sheet::chart(sheet, rows, block.chart, columns);
    chart.title().set_name((sheet, rows.0, 0));
    chart
}
