//! The choice of what the figures of the overview are compared with, drawn.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::comparisons::Comparisons;
use crate::app::event::Target;
use crate::model::filter::Key;
use crate::text::search::key_words;

use super::Canvas;
use super::widgets::line_input::{self, LineInput};
use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::{dialog, fit, line};

/// The columns that the choice takes where it can.
const WIDTH: u16 = 60;
/// The rows that it shows where it can.
const ROWS: u16 = 12;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct ComparisonsView {
    list: ListView,
    scroll: usize,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, choice: &Comparisons, view: &mut ComparisonsView) {
    let texts = canvas.app.texts;
    let title = canvas.say("comparison-title");
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, (WIDTH, ROWS + 2)).inner;
    let word = |key: Key| key_words(texts, key).first().cloned().unwrap_or_default();
    let args = [
        ("from", word(Key::From).into()),
        ("to", word(Key::To).into()),
    ];
    let placeholder = texts.say_with("comparison-search", &args);
    let input = LineInput {
        value: choice.text.value(),
        cursor: choice.text.cursor(),
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
    if choice.choices.is_empty() {
        let nothing = canvas.say("value-nothing-found");
        fit::print(canvas.buffer, below(2), &nothing, canvas.theme.faint);
    } else {
        draw_rows(canvas, below(2), choice, &mut view.list);
    }
}

fn draw_rows(canvas: &mut Canvas, area: Rect, choice: &Comparisons, view: &mut ListView) {
    let theme = canvas.theme;
    let row = |index: usize| -> Vec<Line<'static>> {
        let Some(one) = choice.choices.get(index) else {
            return Vec::new();
        };
        let mark = if one.against == choice.now {
            "●"
        } else {
            "○"
        };
        vec![Line::raw(format!("{mark} {}", one.name))]
    };
    let columns = [Column {
        title: "",
        min: 20,
        weight: 1,
        align: Align::Left,
        priority: 0,
    }];
    let list = List {
        columns: &columns,
        rows: choice.choices.len(),
        selected: Some(choice.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, row);
    canvas.page = view.page();
    let body = view.body();
    for (y, index) in (body.top()..body.bottom()).zip(view.top()..choice.choices.len()) {
        let hit = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(hit, Target::Row(index));
    }
}
