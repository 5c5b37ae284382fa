//! `sabak table`: a cross table, as sentences and a plain table, as JSON, as CSV or in Markdown. The
//! figures are those of the screens, from the same functions.

use serde_json::Number;

use super::arguments::{Form, Selection, TableOrder};
use super::failure::Failure;
use super::json::{self, CrosstabLine, Heading, Overlap, rounded, share};
use super::opened::{Opened, Wanted};
use super::table::{Column, table};
use super::{Answer, Setting};
use crate::exchange::crosstab as written;
use crate::model::crosstab::{BUILT_IN, Crosstab, Key, Layout, Refusal, Value};
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::model::timeline::Unit;
use crate::text::called::called;
use crate::text::clean::clean;
use crate::text::crosstab::{self, Arranged, By, Line, Order};
use crate::text::{Language, Texts};

/// What is counted where nobody says.
const USUAL_MEASURE: &str = "sessions";

pub(super) fn answer(
    setting: &Setting,
    order: &TableOrder,
    selection: &Selection,
) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    let layout = layout(order, &opened.logbook)?;
    let counted = Crosstab::of(layout, opened.taken(), &opened.catalogue)?;
    let sorted = sorted(order, &counted)?;
    let arranged = Arranged::new(
        counted,
        &sorted,
        &opened.logbook,
        selection.ages.as_deref(),
        setting.texts,
    )
    .under(&opened.words);
    let bytes = match selection.form {
        Form::Plain => page(&arranged, setting.texts, &opened).into_bytes(),
        Form::Json => json::text(&json_of(&arranged, selection))?.into_bytes(),
        Form::Csv => written::csv(&arranged, setting.texts),
        Form::Markdown => written::markdown(&arranged, setting.texts).into_bytes(),
    };
    Ok(Answer::of(opened, bytes))
}

fn layout(order: &TableOrder, logbook: &Logbook) -> Result<Layout, Failure> {
    let Some(name) = &order.name else {
        let measure = match order.measure.as_str() {
            "" => USUAL_MEASURE,
            measure => measure,
        };
        let (rows, columns) = (order.rows.as_str(), order.columns.as_str());
        return Ok(Layout::of_words(rows, columns, measure, &order.share)?);
    };
    let own = logbook.tables.as_deref().unwrap_or_default();
    let asked = fold(name);
    let is_called = |id: &str| {
        let mut names = Language::ALL.into_iter();
        id == name || names.any(|one| fold(&Texts::new(one).say(&format!("table-{id}"))) == asked)
    };
    let is_own = own.iter().any(|table| fold(&table.name) == asked);
    let built_in = BUILT_IN.into_iter().find(|(id, _)| is_called(id));
    if let Some((_, layout)) = built_in.filter(|_| !is_own) {
        return Ok(layout);
    }
    // A part of a name is enough for one of the logbook, and means none of the program's.
    let place = called(own.iter().map(|table| table.name.as_str()), name);
    let table = place.and_then(|place| own.get(place));
    let layout = table.map(Layout::of_named).transpose()?;
    layout.ok_or_else(|| Failure::NoTable {
        asked: name.clone(),
        names: names(logbook),
    })
}

/// What tables can be asked for by name.
fn names(logbook: &Logbook) -> Vec<String> {
    let own = logbook.tables.iter().flatten();
    let own = own.map(|table| table.name.clone());
    own.chain(BUILT_IN.map(|(id, _)| id.to_owned())).collect()
}

/// The order that a word asks for: `label`, `total`, or the code of a column.
fn sorted(order: &TableOrder, table: &Crosstab) -> Result<Order, Failure> {
    let by = match order.sort.as_str() {
        "" | "label" => By::Label,
        "total" => By::Total,
        word => {
            let unit = table.layout.columns.and_then(|columns| columns.unit());
            let mut keys = table.columns.iter();
            let key = keys.find(|key| code(key, unit).as_deref() == Some(word));
            By::Column(key.cloned().ok_or_else(|| Failure::NoColumn {
                asked: word.to_owned(),
            })?)
        }
    };
    Ok(Order {
        by,
        is_reversed: order.reverse,
    })
}

/// The code of a row or a column: of spans of time as the filter reads them.
fn code(key: &Key, unit: Option<Unit>) -> Option<String> {
    use chrono::Datelike;
    match (key, unit) {
        (Key::Code(code) | Key::Name(code), _) => Some(code.clone()),
        (Key::Span(first), Some(Unit::Year)) => Some(format!("{:04}", first.year())),
        (Key::Span(first), Some(Unit::Quarter)) => {
            Some(format!("{:04}-Q{}", first.year(), first.month0() / 3 + 1))
        }
        (Key::Span(first), Some(Unit::Month)) => Some(first.format("%Y-%m").to_string()),
        (Key::Span(first), _) => Some(first.to_string()),
        (Key::Unknown, _) => None,
    }
}

fn json_of(arranged: &Arranged, selection: &Selection) -> json::Crosstab {
    let table = &arranged.table;
    let layout = table.layout;
    let heading = |key: Option<&Key>, unit, line: &Line| Heading {
        code: key.and_then(|key| code(key, unit)),
        name: line.label.clone(),
    };
    let columns = (0..arranged.columns.len()).map(Some);
    let figures = |row| {
        let values = columns.clone().map(|column| arranged.value(row, column));
        values.map(number).collect()
    };
    let across = layout.columns.and_then(|columns| columns.unit());
    let headings = (0..).zip(&arranged.columns);
    let lines = (0..).zip(&arranged.rows).map(|(row, line)| CrosstabLine {
        heading: heading(arranged.row_key(row), layout.rows.unit(), line),
        figures: figures(Some(row)),
        total: number(arranged.value(Some(row), None)),
        sessions: table.at(Some(line.at), None).sessions,
    });
    json::Crosstab {
        rows: layout.rows.id(),
        columns: layout.columns.map(|columns| columns.id()),
        measure: layout.measure.id(),
        share: layout.share.map(|share| share.id()),
        sessions: table.total.sessions,
        overlap: Overlap {
            rows: table.row_overlap.several || table.row_overlap.groups,
            columns: table.column_overlap.several || table.column_overlap.groups,
        },
        column_headings: headings
            .map(|(column, line)| heading(arranged.column_key(column), across, line))
            .collect(),
        lines: lines.collect(),
        column_totals: figures(None),
        total: number(arranged.value(None, None)),
        notes: arranged.notes.clone(),
        ages: selection.ages.clone(),
    }
}

/// A whole number, a measure of two places, a share of four; none where there is nothing to say.
fn number(value: Value) -> Option<Number> {
    match value {
        Value::Whole(number) => Some(Number::from(number)),
        Value::Decimal(number) => Number::from_f64(rounded(number)),
        value => share(value.number()).and_then(Number::from_f64),
    }
}

/// Sentences, the table, and what has to be said under it.
fn page(arranged: &Arranged, texts: Texts, opened: &Opened) -> String {
    let layout = arranged.table.layout;
    let title = title(texts, layout);
    let count = [("count", arranged.table.total.sessions.into())];
    let sessions = match layout.counts_every_status() {
        true => texts.say_with("count-sessions", &count),
        false => texts.say_with("cli-table-held", &count),
    };
    let mut page = format!("{}\n{sessions}\n", clean(&title));
    if let Some(filter) = opened.of_which(texts) {
        page += &format!("{filter}\n");
    }
    if arranged.rows.is_empty() {
        return page;
    }
    page.push('\n');
    page += &rows_of(arranged, texts);
    for (index, note) in arranged.notes.iter().enumerate() {
        page += match index {
            0 => "\n",
            _ => "",
        };
        page += &format!("{note}\n");
    }
    page
}

/// What the table is of, in words where the screens have a sign.
fn title(texts: Texts, layout: Layout) -> String {
    let Some(columns) = layout.columns else {
        return written::title(texts, layout);
    };
    let args = [
        ("figures", crosstab::figures(texts, layout).into()),
        ("rows", crosstab::dimension(texts, Some(layout.rows)).into()),
        ("columns", crosstab::dimension(texts, Some(columns)).into()),
    ];
    texts.say_with("cli-table-title", &args)
}

/// The table itself.
fn rows_of(arranged: &Arranged, texts: Texts) -> String {
    let layout = arranged.table.layout;
    let total = texts.say("value-total");
    let mut columns = vec![Column::words(crosstab::dimension(texts, Some(layout.rows)))];
    let named = arranged.columns.iter();
    columns.extend(named.map(|line| Column::figures(clean(&line.label).into_owned())));
    columns.push(Column::figures(match layout.columns {
        Some(_) => total.clone(),
        None => crosstab::figures(texts, layout),
    }));
    let row = |label: &str, row: Option<usize>| {
        let across = (0..arranged.columns.len()).map(Some).chain([None]);
        let values = across.map(|column| arranged.value(row, column));
        let mut cells = vec![clean(label).into_owned()];
        cells.extend(values.map(|value| match value {
            Value::Nothing => texts.say("cli-no-data"),
            value => crosstab::value(texts, layout, value),
        }));
        cells
    };
    let lines = (0..).zip(&arranged.rows);
    let mut rows: Vec<Vec<String>> = lines.map(|(at, line)| row(&line.label, Some(at))).collect();
    rows.push(row(&total, None));
    table(&columns, &rows)
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::NotATable(refusal)
    }
}
