//! The sections of the form: in a column at the left, or in one line where there is little room.
//! Each tells whether it has changes that are not saved, and how much its worst problem weighs.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::event::Target;
use crate::app::form::Form;
use crate::model::field::Section;
use crate::model::problem::Severity;
use crate::screens::Canvas;
use crate::screens::theme::Theme;
use crate::screens::widgets::{fit, list::SELECTION_MARK};
use crate::text::field as field_text;

/// Stands beside what has changes that are not saved.
pub const CHANGED: &str = "●";

/// The sign of a problem, and its style.
pub fn sign(theme: &Theme, severity: Severity) -> (&'static str, Style) {
    match severity {
        Severity::Gap => ("…", theme.attention),
        Severity::Doubt => ("!", theme.attention),
        Severity::Nonsense => ("×", theme.error),
    }
}

/// Draws the sections under each other; gives the area of the body.
pub fn draw_column(canvas: &mut Canvas, area: Rect, form: &Form) -> Rect {
    let names: Vec<String> = Section::ALL
        .map(|section| field_text::section(canvas.app.texts, section))
        .to_vec();
    let widest = names.iter().map(|name| fit::width(name)).max();
    let width = fit::to_columns(widest.unwrap_or(0)) + 7;
    for (index, (section, name)) in Section::ALL.into_iter().zip(&names).enumerate() {
        let row = Rect {
            y: area.y + fit::to_columns(index),
            width: width - 1,
            height: 1,
            ..area
        };
        if row.y < area.bottom() {
            draw_section(canvas, row, form, section, name);
        }
    }
    Rect {
        x: area.x + width,
        width: area.width.saturating_sub(width),
        ..area
    }
}

fn draw_section(canvas: &mut Canvas, row: Rect, form: &Form, section: Section, name: &str) {
    let is_open = form.section() == section;
    let style = if is_open {
        canvas.theme.title
    } else {
        canvas.theme.text
    };
    if is_open {
        let mark = Rect {
            x: row.x + 1,
            width: 1,
            ..row
        };
        fit::print(canvas.buffer, mark, SELECTION_MARK, style);
    }
    let label = Rect {
        x: row.x + 3,
        width: row.width.saturating_sub(6),
        ..row
    };
    fit::print(canvas.buffer, label, name, style);
    draw_marks(canvas, row, form, section);
    canvas.target(row, Target::Section(section));
}

/// Draws the marks of a section against the right edge.
fn draw_marks(canvas: &mut Canvas, row: Rect, form: &Form, section: Section) {
    let cell = |from_right: u16| Rect {
        x: row.right().saturating_sub(from_right),
        width: 1,
        ..row
    };
    if form.is_changed(section) {
        fit::print(canvas.buffer, cell(2), CHANGED, canvas.theme.accent);
    }
    if let Some(severity) = form.worst(section) {
        let (sign, style) = sign(canvas.theme, severity);
        fit::print(canvas.buffer, cell(1), sign, style);
    }
}

/// Draws the open section alone, with its neighbours left and right; gives the area of the body.
pub fn draw_line(canvas: &mut Canvas, area: Rect, form: &Form) -> Rect {
    let open = form.section();
    let here = Section::ALL.iter().position(|section| *section == open);
    let here = here.unwrap_or(0);
    let row = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        height: 1,
        ..area
    };
    let name = format!(
        "‹ {} ›  {}/{}",
        field_text::section(canvas.app.texts, open),
        here + 1,
        Section::ALL.len()
    );
    let took = fit::print(canvas.buffer, row, &name, canvas.theme.title);
    let half = took / 2;
    let neighbours = [
        (here.checked_sub(1), row.x, half),
        (Some(here + 1), row.x + half, took - half),
    ];
    for (place, x, width) in neighbours {
        if let Some(section) = place.and_then(|place| Section::ALL.get(place)) {
            canvas.target(Rect { x, width, ..row }, Target::Section(*section));
        }
    }
    let marks = Section::ALL.into_iter().zip((0u16..).step_by(1));
    for (section, index) in marks {
        let x = row.right().saturating_sub(8) + index;
        let cell = Rect { x, width: 1, ..row };
        let (text, style) = match form.worst(section) {
            Some(severity) => sign(canvas.theme, severity),
            None if form.is_changed(section) => (CHANGED, canvas.theme.accent),
            None => ("·", canvas.theme.faint),
        };
        let style = if section == open {
            style.underlined()
        } else {
            style
        };
        fit::print(canvas.buffer, cell, text, style);
        canvas.target(cell, Target::Section(section));
    }
    Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    }
}
