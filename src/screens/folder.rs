//! The question for a folder, drawn: what will happen, the line one types in, and why the last try
//! failed.

use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::folder::FolderPrompt;
use crate::text::fault;

use super::Canvas;
use super::widgets::dialog;
use super::widgets::fit::{self, to_columns};
use super::widgets::line_input::{self, LineInput};
use super::widgets::wrap::Rows;

/// The columns of the screen that the prompt takes where it can.
const WIDTH: u16 = 64;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct FolderView {
    scroll: usize,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, prompt: &FolderPrompt, view: &mut FolderView) {
    let id = if prompt.creates {
        "folder-new"
    } else {
        "folder-open"
    };
    let title = canvas.say(id);
    let about = canvas.say(&format!("{id}.about"));
    let columns = usize::from(WIDTH.min(area.width.saturating_sub(6)));
    let above = Rows::new(&about, columns);
    let trouble = trouble(canvas, prompt);
    let below = Rows::new(&trouble, columns);
    let height = to_columns(above.count() + below.count()) + 5;
    let content = (to_columns(columns), height);
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, content).inner;

    let mut y = draw_rows(canvas, inner, &above, canvas.theme.text) + 1;
    draw_input(canvas, row(inner, y), prompt, view);
    y += 2;
    let style = canvas.theme.attention;
    let style = if prompt.problem.is_some() {
        style
    } else {
        canvas.theme.faint
    };
    let rest = Rect {
        y,
        height: inner.bottom().saturating_sub(y + 2),
        ..inner
    };
    draw_rows(canvas, rest, &below, style);
    draw_buttons(canvas, row(inner, inner.bottom().saturating_sub(1)), prompt);
}

/// What is wrong with the folder that was tried, or how a folder is written.
fn trouble(canvas: &Canvas, prompt: &FolderPrompt) -> String {
    match &prompt.problem {
        Some(problem) => {
            let texts = canvas.app.texts;
            let sentence = fault::sentence(texts, problem);
            let advice = fault::advice(texts, problem);
            format!("{sentence} {advice}")
        }
        None => canvas.say("folder-how"),
    }
}

fn draw_input(canvas: &mut Canvas, area: Rect, prompt: &FolderPrompt, view: &mut FolderView) {
    let placeholder = canvas.say("folder-empty");
    let input = LineInput {
        value: prompt.text.value(),
        cursor: prompt.text.cursor(),
        placeholder: &placeholder,
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, area, canvas.theme, &input, &mut view.scroll);
}

fn draw_buttons(canvas: &mut Canvas, area: Rect, prompt: &FolderPrompt) {
    let accept = if prompt.creates {
        "button-create"
    } else {
        "button-open"
    };
    let mut x = area.x;
    for (index, id) in [accept, "button-back"].into_iter().enumerate() {
        let word = canvas.say(id);
        let (text, style) = if index == prompt.focus {
            (format!("[ {word} ]"), canvas.theme.button_focused)
        } else {
            (format!("  {word}  "), canvas.theme.button)
        };
        let place = Rect {
            x,
            width: area.right().saturating_sub(x),
            ..area
        };
        let took = fit::print(canvas.buffer, place, &text, style);
        let hit = Rect {
            width: took,
            ..place
        };
        canvas.target(hit, Target::Button(index));
        x += took + 2;
    }
}

/// Draws rows from the top of an area; gives the row below them.
fn draw_rows(canvas: &mut Canvas, area: Rect, rows: &Rows, style: ratatui::style::Style) -> u16 {
    let mut y = area.y;
    for text in rows.texts().take(usize::from(area.height)) {
        fit::print(canvas.buffer, row(area, y), text, style);
        y += 1;
    }
    y
}

fn row(area: Rect, y: u16) -> Rect {
    let inside = y < area.bottom();
    Rect {
        y,
        height: u16::from(inside),
        ..area
    }
}
