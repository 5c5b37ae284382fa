//! The coverage, drawn: municipalities down, topics across, a sign and a number in each cell, and
//! below them the selected cell in words. Its other face is beside it.

mod columns;
mod detail;
mod room;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::coverage::{Coverage, Face};
use crate::app::event::Target;
use crate::model::code::CodeList;
use crate::model::coverage::{Row, State};
use crate::text::coverage::{About, Grouping, Line, Order, reached};
use crate::text::names::Names;
use crate::text::number;

use super::widgets::fit::{self, width};
use super::widgets::list::{self, Align, Column, List, ListView, SELECTION_MARK};
use super::widgets::{line, scrollbar};
use super::{Canvas, frame};

use columns::{Columns, Extra};

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CoverageView {
    list: ListView,
    left: usize,
}

/// From how many rows on the selected cell is told in three rows, and not in two.
const TALL: u16 = 16;

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, coverage: &Coverage, view: &mut CoverageView) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    let area = frame::inset(area);
    let names = Names::new(canvas.app.texts, &book.logbook);
    if coverage.face == Face::Room {
        return room::draw(canvas, area, coverage, &names);
    }
    if coverage.figures.places.is_empty() {
        let text = canvas.say("coverage-empty");
        return frame::message(canvas, area, &text);
    }
    draw_heading(canvas, row(area, 0), coverage);
    let below = if area.height >= TALL { 4 } else { 3 };
    let table = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + below),
        ..area
    };
    draw_table(canvas, table, coverage, &names, view);
    let below = Rect {
        y: table.bottom(),
        height: area.bottom().saturating_sub(table.bottom()),
        ..area
    };
    detail::draw(canvas, below, coverage, &names);
}

/// A row of an area, counted from its top; without height where the area ends before.
fn row(area: Rect, by: u16) -> Rect {
    let by = by.min(area.height);
    Rect {
        y: area.y + by,
        height: 1.min(area.height - by),
        ..area
    }
}

fn draw_heading(canvas: &mut Canvas, area: Rect, coverage: &Coverage) {
    let texts = canvas.app.texts;
    let Some(all) = coverage.lines.first() else {
        return;
    };
    let count = [("count", coverage.figures.with_every_topic.into())];
    let every = texts.say_with("coverage-every-topic", &count);
    let text = format!("{} · {every}", reached(texts, all.municipalities));
    let took = fit::print(canvas.buffer, area, &text, canvas.theme.heading);
    let legend = canvas.say("coverage-legend");
    if usize::from(area.width.saturating_sub(took + 2)) >= width(&legend) {
        fit::print_right(canvas.buffer, area, &legend, canvas.theme.faint);
    }
}

/// What the lines are sorted by, and what they stand under.
fn order(canvas: &Canvas, coverage: &Coverage) -> String {
    let texts = canvas.app.texts;
    let by = match coverage.order {
        Order::Missing => texts.say("coverage-order-missing"),
        Order::Topic(topic) => {
            let topic = coverage.figures.topics.get(topic);
            let names = canvas.app.names();
            let name = topic
                .zip(names)
                .map(|(topic, names)| names.code(CodeList::Topic, &topic.code));
            let args = [("topic", name.unwrap_or_default().into())];
            texts.say_with("coverage-order-topic", &args)
        }
        Order::Name => texts.say("coverage-order-name"),
        Order::LastHeld => texts.say("coverage-order-last"),
    };
    let under = match coverage.grouping {
        Grouping::Districts => "coverage-under-districts",
        Grouping::Oblasts => "coverage-under-oblasts",
        Grouping::Flat => "coverage-under-nothing",
    };
    format!("{by}, {}", texts.say(under))
}

fn draw_table(
    canvas: &mut Canvas,
    area: Rect,
    coverage: &Coverage,
    names: &Names,
    view: &mut CoverageView,
) {
    let columns = Columns::new(area.width, coverage, names);
    view.left = columns.left(view.left, coverage.topic);
    draw_heads(canvas, area, coverage, &columns, view.left);
    let list = List {
        columns: &[Column {
            title: "",
            min: area.width.saturating_sub(2),
            weight: 1,
            align: Align::Left,
            priority: 0,
        }],
        rows: coverage.lines.len(),
        selected: Some(coverage.selected),
        has_focus: false,
        sorted_by: None,
    };
    let body = Rect {
        y: area.y + 2.min(area.height),
        height: area.height.saturating_sub(2),
        ..area
    };
    // The rows are drawn here, over a list that is empty: it only scrolls.
    list::draw(
        canvas.buffer,
        body,
        canvas.theme,
        &list,
        &mut view.list,
        |_| Vec::new(),
    );
    canvas.page = view.list.page();
    let lines = coverage.lines.iter().enumerate().skip(view.list.top());
    for ((index, line), y) in lines.zip(body.top()..body.bottom()) {
        let at = Rect {
            y,
            height: 1,
            width: area.width.saturating_sub(1),
            ..area
        };
        draw_line(canvas, at, coverage, (index, line), (&columns, view.left));
    }
    scrollbar::draw(
        canvas.buffer,
        body,
        canvas.theme,
        coverage.lines.len(),
        view.list.top(),
    );
}

/// Under another line a name stands further to the right.
fn indented(place: Rect, line: &Line) -> Rect {
    let by = fit::to_columns(columns::indent(line)).min(place.width);
    Rect {
        x: place.x + by,
        width: place.width - by,
        ..place
    }
}

fn draw_heads(
    canvas: &mut Canvas,
    area: Rect,
    coverage: &Coverage,
    columns: &Columns,
    left: usize,
) {
    let head = row(area, 0);
    let rule = row(area, 1);
    let text = order(canvas, coverage);
    line::titled_rule(canvas.buffer, rule, canvas.theme, &text);
    // What the lines are sorted by is said more faintly than what they are.
    canvas.buffer.set_style(rule, canvas.theme.faint);
    for (topic, place) in columns.topics(head, left) {
        let is_selected = topic == coverage.topic;
        let style = match is_selected {
            true => canvas.theme.title,
            false => canvas.theme.faint,
        };
        let text = columns.head(topic, place.width.saturating_sub(1));
        fit::print_right(canvas.buffer, place, &text, style);
        canvas.target(place, Target::Column(topic));
    }
    let (is_more_left, is_more_right) = columns.hidden(left);
    for (is_more, sign, x) in [
        (is_more_left, "‹", columns.first(head)),
        (is_more_right, "›", columns.end(head)),
    ] {
        let place = Rect {
            x,
            width: 1,
            ..head
        };
        if is_more {
            fit::print(canvas.buffer, place, sign, canvas.theme.accent);
        }
    }
    for (extra, place) in columns.extras(head) {
        let title = extra.title(canvas.app.texts, place.width);
        match extra {
            Extra::Trainers => fit::print(canvas.buffer, place, &title, canvas.theme.faint),
            _ => fit::print_right(canvas.buffer, place, &title, canvas.theme.faint),
        };
    }
}

fn draw_line(
    canvas: &mut Canvas,
    at: Rect,
    coverage: &Coverage,
    (index, line): (usize, &Line),
    (columns, left): (&Columns, usize),
) {
    let is_selected = index == coverage.selected;
    let style = match (&line.about, is_selected) {
        (About::Place(..), false) => canvas.theme.text,
        (_, false) => canvas.theme.heading,
        (_, true) => canvas.theme.title,
    };
    canvas.target(at, Target::Row(index));
    if is_selected {
        fit::print(canvas.buffer, at, SELECTION_MARK, canvas.theme.accent);
    }
    let place = columns.name(at);
    fit::print(canvas.buffer, indented(place, line), &line.label, style);
    for (topic, place) in columns.topics(at, left) {
        draw_cell(canvas, place, coverage, (index, line), topic);
    }
    let row = coverage.row_of(line);
    for (extra, place) in columns.extras(at) {
        let (text, needs_attention) = match row {
            Some(row) => columns.extra(extra, row, coverage, canvas.app.texts),
            None => (columns.extra_of_many(extra, line, coverage), false),
        };
        let style = match needs_attention {
            true => canvas.theme.attention,
            false => canvas.theme.text,
        };
        match extra {
            Extra::Trainers => fit::print(canvas.buffer, place, &text, canvas.theme.faint),
            _ => fit::print_right(canvas.buffer, place, &text, style),
        };
    }
}

/// A cell: of a municipality its sign and how often; of several together in how many of them the
/// topic was held.
fn draw_cell(
    canvas: &mut Canvas,
    place: Rect,
    coverage: &Coverage,
    (index, line): (usize, &Line),
    topic: usize,
) {
    let is_selected = index == coverage.selected && topic == coverage.topic;
    let state = coverage.state(line, topic);
    let text = match coverage.row_of(line) {
        Some(row) => sign(row, topic),
        None => match coverage.figures.held_in(topic, &line.places) {
            0 => state_sign(state).to_owned(),
            held => number::whole(canvas.app.texts.language(), held as i64),
        },
    };
    let is_defined = coverage
        .figures
        .topics
        .get(topic)
        .is_some_and(|topic| topic.is_defined);
    let text = match state {
        State::Missing if !is_defined => String::new(),
        _ => text,
    };
    let style: Style = match state {
        _ if is_selected => canvas.theme.selected,
        State::Missing => canvas.theme.faint,
        State::Planned => canvas.theme.accent,
        State::Held if matches!(line.about, About::Place(..)) => canvas.theme.text,
        State::Held => canvas.theme.heading,
    };
    let wide = width(&text).max(1);
    if is_selected {
        let marked = fit::against_right(place, wide + 2);
        let marked = Rect {
            width: marked.width + 1,
            x: marked.x + u16::from(usize::from(place.width) > wide + 1),
            ..marked
        };
        let marked = Rect {
            width: marked.width.min(place.right() + 1 - marked.x),
            ..marked
        };
        canvas
            .buffer
            .set_style(marked.intersection(canvas.buffer.area), style);
        if canvas.theme.plain {
            fit::print(canvas.buffer, marked, "[", style);
            let end = fit::against_right(marked, 1);
            fit::print(canvas.buffer, end, "]", style);
        }
    }
    fit::print_right(canvas.buffer, place, &text, style);
    canvas.target(place, Target::Cell(index, topic));
}

/// The sign of a municipality's cell: held once, held so often, planned, missing.
fn sign(row: &Row, topic: usize) -> String {
    let Some(cell) = row.cell(topic) else {
        return state_sign(State::Missing).to_owned();
    };
    let mut sign = match cell.held {
        0 => String::new(),
        1 => state_sign(State::Held).to_owned(),
        held => format!("{}{held}", state_sign(State::Held)),
    };
    if cell.planned > 0 {
        sign.push_str(state_sign(State::Planned));
    }
    sign
}

fn state_sign(state: State) -> &'static str {
    match state {
        State::Held => "■",
        State::Planned => "□",
        State::Missing => "·",
    }
}
