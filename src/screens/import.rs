//! Taking in what others sent, drawn: the choice of a file, the passphrase as dots, the columns of a
//! sheet, the preview, and how far the step is.

mod choosing;
mod columns;
mod preview;
mod words;

use std::path::Path;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::import::{Import, Locked, Stage};

use super::widgets::fit;
use super::widgets::line_input::{self, LineInput};
use super::widgets::list::{Align, Column, ListView};
use super::widgets::wrap::Rows;
use super::{Canvas, frame};

/// What stands for a character of a passphrase.
const DOT: &str = "•";

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct ImportView {
    list: ListView,
    picking: ListView,
    scroll: usize,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, import: &Import, view: &mut ImportView) {
    let area = frame::inset(area);
    match &import.stage {
        Stage::Choosing => choosing::draw(canvas, area, import, view),
        Stage::Locked(locked) => draw_locked(canvas, area, locked, view),
        Stage::Matching(stage) => columns::draw(canvas, area, stage, view),
        Stage::Preview(stage) => preview::draw(canvas, area, stage, view),
        Stage::Reading => say(canvas, area, "import-reading"),
        Stage::Planning => say(canvas, area, "import-planning"),
        Stage::Writing(writing) => {
            let args = [
                ("done", writing.done.into()),
                ("count", writing.total.into()),
            ];
            let said = canvas.app.texts.say_with("import-writing", &args);
            frame::message(canvas, area, &said);
        }
    }
}

fn say(canvas: &mut Canvas, area: Rect, id: &str) {
    let said = canvas.say(id);
    frame::message(canvas, area, &said);
}

/// A locked file: what opens it is typed here, and nobody sees it.
fn draw_locked(canvas: &mut Canvas, area: Rect, locked: &Locked, view: &mut ImportView) {
    let args = [("name", name_of(&locked.path).into())];
    let about = canvas.app.texts.say_with("import-locked", &args);
    let below = draw_rows(canvas, lower(area, 1), &about, canvas.theme.text);
    let row = Rect {
        height: 1.min(below.height.saturating_sub(1)),
        ..lower(below, 1)
    };
    let label = canvas.say("import-passphrase");
    let taken = fit::print(canvas.buffer, row, &label, canvas.theme.faint);
    let field = Rect {
        x: row.x + taken + 2,
        width: row.width.saturating_sub(taken + 2).min(48),
        ..row
    };
    let dots = DOT.repeat(locked.passphrase.length());
    let input = LineInput {
        value: &dots,
        cursor: DOT.len() * locked.passphrase.before_cursor(),
        placeholder: "",
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, field, canvas.theme, &input, &mut view.scroll);
    if locked.was_wrong {
        let said = canvas.say("import-wrong-passphrase");
        draw_rows(canvas, lower(below, 3), &said, canvas.theme.attention);
    }
}

/// What a file is called, without the folders that it stands in.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

fn lower(area: Rect, by: u16) -> Rect {
    let by = by.min(area.height);
    Rect {
        y: area.y + by,
        height: area.height - by,
        ..area
    }
}

/// Draws a text, wrapped, at the top of an area; gives what is left below it.
fn draw_rows(canvas: &mut Canvas, area: Rect, text: &str, style: Style) -> Rect {
    let rows = Rows::new(text, usize::from(area.width));
    let mut left = area;
    for text in rows.texts() {
        if left.height == 0 {
            break;
        }
        fit::print(canvas.buffer, left, text, style);
        left = lower(left, 1);
    }
    left
}

fn column(title: &str, (min, weight): (u16, u16), align: Align, priority: u8) -> Column<'_> {
    Column {
        title,
        min,
        weight,
        align,
        priority,
    }
}
