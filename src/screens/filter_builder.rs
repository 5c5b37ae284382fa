//! The builder of the filter, drawn: the line one types in, and what can be asked for or the values
//! of it, each with its sessions.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::App;
use crate::app::event::Target;
use crate::app::filter_builder::{FilterBuilder, Row, Stage};
use crate::model::filter::asked;
use crate::text::number;
use crate::text::search::Words;

use super::Canvas;
use super::widgets::line_input::{self, LineInput};
use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::{dialog, fit, line};

/// The columns of the screen that the builder takes where it can.
const WIDTH: u16 = 66;
/// The rows that it shows where it can.
const ROWS: u16 = 11;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct FilterBuilderView {
    list: ListView,
    scroll: usize,
}

/// Draws it.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    builder: &FilterBuilder,
    view: &mut FilterBuilderView,
) {
    let title = title(canvas, builder.stage);
    let content = (WIDTH, ROWS + 2);
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, content).inner;
    let placeholder = canvas.say(match builder.stage {
        Stage::Keys | Stage::Values(_) => "filter-builder-search",
        Stage::Day(_) => "filter-builder-day",
        Stage::Name => "filter-builder-name",
    });
    let input = LineInput {
        value: builder.text.value(),
        cursor: builder.text.cursor(),
        placeholder: &placeholder,
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, inner, canvas.theme, &input, &mut view.scroll);
    let below = |rows: u16| Rect {
        y: inner.y + rows.min(inner.height),
        height: inner.height.saturating_sub(rows),
        ..inner
    };
    line::rule(canvas.buffer, below(1), canvas.theme);
    if builder.is_refused {
        let why = canvas.say(match builder.stage {
            Stage::Name => "filter-builder-no-name",
            _ => "problem-not-a-date",
        });
        fit::print(canvas.buffer, below(2), &why, canvas.theme.attention);
    } else if builder.rows.is_empty() && matches!(builder.stage, Stage::Keys | Stage::Values(_)) {
        let nothing = canvas.say("value-nothing-found");
        fit::print(canvas.buffer, below(2), &nothing, canvas.theme.faint);
    } else {
        draw_rows(canvas, below(2), builder, &mut view.list);
    }
}

fn title(canvas: &Canvas, stage: Stage) -> String {
    let title = canvas.say("filter-builder-title");
    match stage {
        Stage::Keys => title,
        Stage::Name => format!("{title} · {}", canvas.say("filter-keep")),
        Stage::Values(key) | Stage::Day(key) => {
            let name = canvas.say(&format!("filter-name-{}", key.id()));
            format!("{title} · {name}")
        }
    }
}

fn draw_rows(canvas: &mut Canvas, area: Rect, builder: &FilterBuilder, view: &mut ListView) {
    let (theme, app) = (canvas.theme, canvas.app);
    let row = |index: usize| -> Vec<Line<'static>> {
        let (name, beside) = match builder.rows.get(index) {
            Some(row) => said(app, row),
            None => return Vec::new(),
        };
        vec![Line::raw(name), Line::styled(beside, theme.accent)]
    };
    let align = match builder.stage {
        Stage::Values(_) => Align::Right,
        _ => Align::Left,
    };
    let column = |min: u16, weight: u16, align: Align| Column {
        title: "",
        min,
        weight,
        align,
        priority: 0,
    };
    let columns = match builder.stage {
        Stage::Values(_) => [column(20, 1, Align::Left), column(8, 0, align)],
        _ => [column(22, 0, Align::Left), column(20, 1, align)],
    };
    let list = List {
        columns: &columns,
        rows: builder.rows.len(),
        selected: Some(builder.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, row);
    let page = view.page();
    let body = view.body();
    let top = view.top();
    canvas.page = page;
    for (y, index) in (body.top()..body.bottom()).zip(top..builder.rows.len()) {
        let hit = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(hit, Target::Row(index));
    }
}

/// What a row is called, and what stands beside it: what the filter asks for already, the filter
/// behind a name, how many sessions have the value.
fn said(app: &App, row: &Row) -> (String, String) {
    match row {
        Row::Named(named) => (format!("★ {}", named.name), named.filter.clone()),
        Row::Keep => (app.texts.say("filter-keep"), String::new()),
        Row::Value(value) => {
            let sessions = i64::try_from(value.sessions).unwrap_or(i64::MAX);
            let sessions = number::whole(app.texts.language(), sessions);
            (value.name.clone(), sessions)
        }
        Row::Key(key) => {
            let name = app.texts.say(&format!("filter-name-{}", key.id()));
            let filter = app.filter.text.value();
            let asked = app.book.as_ref().map(|book| {
                let words = Words::new(&book.logbook);
                asked(filter, *key, &words).join(" + ")
            });
            (name, asked.unwrap_or_default())
        }
    }
}
