//! The palette, drawn: the line one types in, and the commands that fit with their keys.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::event::Target;
use crate::app::palette::Palette;
use crate::command::Command;

use super::Canvas;
use super::widgets::line_input::{self, LineInput};
use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::{dialog, fit, line};

/// The columns of the screen that the palette takes where it can.
const WIDTH: u16 = 66;
/// The rows of commands that it shows where it can.
const ROWS: u16 = 14;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct PaletteView {
    list: ListView,
    scroll: usize,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, palette: &Palette, view: &mut PaletteView) {
    let title = canvas.say("palette-title");
    let content = (WIDTH, ROWS + 2);
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, content).inner;
    draw_input(canvas, inner, palette, &mut view.scroll);
    let divider = Rect {
        y: inner.y + 1,
        height: inner.height.saturating_sub(1),
        ..inner
    };
    line::rule(canvas.buffer, divider, canvas.theme);
    let below = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    if palette.found.is_empty() {
        let nothing = canvas.say("value-nothing-found");
        fit::print(canvas.buffer, below, &nothing, canvas.theme.faint);
    } else {
        draw_found(canvas, below, palette, &mut view.list);
    }
}

fn draw_input(canvas: &mut Canvas, area: Rect, palette: &Palette, scroll: &mut usize) {
    let placeholder = canvas.say("palette-empty");
    let input = LineInput {
        value: palette.text.value(),
        cursor: palette.text.cursor(),
        placeholder: &placeholder,
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, area, canvas.theme, &input, scroll);
}

fn draw_found(canvas: &mut Canvas, area: Rect, palette: &Palette, view: &mut ListView) {
    let theme = canvas.theme;
    let texts = canvas.app.texts;
    let row = |index: usize| -> Vec<Line<'static>> {
        let Some(command) = palette.found.get(index) else {
            return Vec::new();
        };
        let name = texts.say(&format!("command-{}", command.id()));
        let keys = Line::styled(keys_of(palette, *command), theme.hint_key);
        vec![Line::raw(name), keys]
    };
    let columns = [column(20, 1, Align::Left), column(14, 0, Align::Right)];
    let list = List {
        columns: &columns,
        rows: palette.found.len(),
        selected: Some(palette.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, row);
    canvas.page = view.page();
    let body = view.body();
    for (y, index) in (body.top()..body.bottom()).zip(view.top()..palette.found.len()) {
        let hit = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(hit, Target::Row(index));
    }
}

fn keys_of(palette: &Palette, command: Command) -> String {
    let labels = palette.keys(command).iter().map(|key| key.label());
    labels.take(2).collect::<Vec<_>>().join("  ")
}

fn column(min: u16, weight: u16, align: Align) -> Column<'static> {
    Column {
        title: "",
        min,
        weight,
        align,
        priority: 0,
    }
}
