//! The settings, drawn: a line for each with all its choices, and what the selected one is for.

use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::settings::{Line, SettingsPane};
use crate::text::Language;

use super::Canvas;
use super::widgets::fit::{self, to_columns, width};
use super::widgets::line_input::{self, LineInput};
use super::widgets::list::SELECTION_MARK;
use super::widgets::wrap::Rows;
use super::widgets::{choices, dialog, line};

/// The columns of the screen that the settings take where they can.
const WIDTH: u16 = 70;
/// The most rows that an explanation takes.
const ABOUT_ROWS: u16 = 2;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct SettingsView {
    scroll: usize,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, pane: &SettingsPane, view: &mut SettingsView) {
    let title = canvas.say("command-settings");
    let lines = to_columns(Line::ALL.len());
    // On a low screen the lines stand close together.
    let step = if area.height >= 2 * lines + 6 { 2 } else { 1 };
    let height = lines * step + ABOUT_ROWS + 2 - step;
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, (WIDTH, height)).inner;
    let labels = Line::ALL.map(|line| canvas.say(&format!("setting-{}", line.id())));
    let label_width = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    for (index, (line, label)) in Line::ALL.into_iter().zip(&labels).enumerate() {
        let row = Rect {
            y: inner.y + to_columns(index) * step,
            height: 1,
            ..inner
        };
        if row.y < inner.bottom() {
            draw_line(canvas, row, pane, (index, line), (label, label_width), view);
        }
    }
    let about = Rect {
        y: inner.bottom().saturating_sub(ABOUT_ROWS + 1).max(inner.y),
        height: (ABOUT_ROWS + 1).min(inner.height),
        ..inner
    };
    draw_about(canvas, about, pane.line());
}

fn draw_line(
    canvas: &mut Canvas,
    row: Rect,
    pane: &SettingsPane,
    (index, line): (usize, Line),
    (label, label_width): (&str, usize),
    view: &mut SettingsView,
) {
    let is_selected = index == pane.selected;
    canvas.target(row, Target::Row(index));
    if is_selected {
        fit::print(canvas.buffer, row, SELECTION_MARK, canvas.theme.accent);
    }
    let style = if is_selected {
        canvas.theme.accent
    } else {
        canvas.theme.text
    };
    let after_mark = right_of(row, 2);
    fit::print(canvas.buffer, after_mark, label, style);
    let values = right_of(after_mark, to_columns(label_width) + 2);
    if line == Line::Name {
        let placeholder = canvas.say("setting-name.empty");
        let input = LineInput {
            value: pane.name.value(),
            cursor: pane.name.cursor(),
            placeholder: &placeholder,
            has_focus: is_selected,
        };
        let cursor = line_input::draw(
            canvas.buffer,
            values,
            canvas.theme,
            &input,
            &mut view.scroll,
        );
        canvas.cursor = canvas.cursor.or(cursor);
    } else {
        draw_choices(canvas, values, index, line, pane.chosen(line));
    }
}

/// All choices beside each other with the chosen one marked, or that one alone where there is no
/// room for all.
fn draw_choices(canvas: &mut Canvas, area: Rect, index: usize, line: Line, chosen: usize) {
    let words: Vec<String> = line
        .choices()
        .into_iter()
        .map(|choice| word(canvas, line, choice))
        .collect();
    let boxes = choices::draw(canvas.buffer, area, canvas.theme, &words, chosen);
    for (choice, hit) in boxes {
        canvas.target(hit, Target::Cell(index, choice));
    }
}

/// A language is called what its speakers call it.
fn word(canvas: &Canvas, line: Line, choice: &str) -> String {
    match choice.parse::<Language>() {
        Ok(language) => language.own_name().to_owned(),
        Err(_) => canvas.say(&format!("choice-{}-{choice}", line.id())),
    }
}

fn draw_about(canvas: &mut Canvas, area: Rect, selected: Line) {
    line::rule(canvas.buffer, area, canvas.theme);
    let about = canvas.say(&format!("setting-{}.about", selected.id()));
    let rows = Rows::new(&about, usize::from(area.width));
    let below = area.y + 1..area.bottom();
    for (text, y) in rows.texts().zip(below) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        fit::print(canvas.buffer, row, text, canvas.theme.faint);
    }
}

fn right_of(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect {
        x: area.x + columns,
        width: area.width - columns,
        ..area
    }
}
