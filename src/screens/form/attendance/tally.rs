//! The tally, drawn: how many women and men have come in, in figures that are read from the door,
//! whom the next key counts, and a clock.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::form::attendance::TallyPane;
use crate::app::form::{Attendance, Form};
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::line::line_field;
use crate::screens::Canvas;
use crate::screens::widgets::big;
use crate::screens::widgets::fit::{self, to_columns};
use crate::text::one_key;

use super::below;
use super::help::draw_legend;

/// The rows of the figures with their names.
const FIGURES: u16 = big::ROWS + 2;

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, form: &Form, attendance: &Attendance) {
    let area = super::super::super::frame::inset(area);
    let tally = &attendance.tally;
    draw_clock(canvas, area, tally);
    draw_whom(canvas, area, tally);
    let scale = scale(area, form);
    let height = FIGURES + big::ROWS * (scale - 1);
    let spare = area.height.saturating_sub(height + 7) / 2;
    let figures = below(area, 2 + spare.min(4));
    draw_figures(canvas, figures, form, scale);
    let rest = below(figures, height + 1);
    draw_last(canvas, rest, tally);
    let Some(book) = &canvas.app.book else {
        return;
    };
    let legend = |id: &str| {
        let field = line_field(id);
        field.map(|field| one_key::legend(canvas.app.texts, field, &book.logbook))
    };
    let (sexes, roles) = (legend("sex"), legend("role"));
    let bottom = |rows: u16, up: u16| Rect {
        y: area.bottom().saturating_sub(rows + up).max(area.y),
        height: rows.min(area.height),
        ..area
    };
    draw_legend(canvas, bottom(2, 0), &roles.unwrap_or_default());
    if area.height > 12 {
        draw_legend(canvas, bottom(1, 3), &sexes.unwrap_or_default());
    }
}

/// How many times as large as they are the figures can be seen.
fn scale(area: Rect, form: &Form) -> u16 {
    let all = crate::app::form::grid::sums(&form.entry.session.attendance).all;
    let fits = area.height > FIGURES + big::ROWS + 8 && big::width(all, 2) < area.width / 3;
    if fits { 2 } else { 1 }
}

/// The time of day, and how long it has been since the first came in.
fn draw_clock(canvas: &mut Canvas, area: Rect, tally: &TallyPane) {
    let mut parts = Vec::new();
    if let Some(running) = tally.running() {
        let seconds = running.num_seconds().max(0);
        let since = format!(
            "{}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        );
        let since = [("time", since.into())];
        parts.push(canvas.app.texts.say_with("attendance-running", &since));
    }
    if tally.now.is_some() {
        parts.push(tally.clock.format("%H:%M:%S").to_string());
    }
    fit::print_right(
        canvas.buffer,
        area,
        &parts.join("   "),
        canvas.theme.heading,
    );
}

/// Whom the next key counts.
fn draw_whom(canvas: &mut Canvas, area: Rect, tally: &TallyPane) {
    let role = tally.role.as_deref();
    let name = canvas.app.names().map(|names| match role {
        Some(role) => names.code(CodeList::Role, role),
        None => canvas.say("attendance-any-role"),
    });
    let said = [("role", name.unwrap_or_default().into())];
    let said = canvas.app.texts.say_with("attendance-counting", &said);
    let place = Rect {
        width: area.width.saturating_sub(32),
        ..area
    };
    fit::print(canvas.buffer, place, &said, canvas.theme.accent);
}

fn draw_figures(canvas: &mut Canvas, area: Rect, form: &Form, scale: u16) {
    let sums = crate::app::form::grid::sums(&form.entry.session.attendance);
    let theme = canvas.theme;
    let figures: [(&str, u64, Style); 3] = [
        ("attendance-tally-women", sums.women, theme.first_series),
        ("attendance-tally-men", sums.men, theme.second_series),
        ("attendance-tally-all", sums.all, theme.text),
    ];
    let third = area.width / 3;
    for (index, (id, number, style)) in figures.into_iter().enumerate() {
        let place = Rect {
            x: area.x + third * to_columns(index),
            width: third,
            ..area
        };
        let label = canvas.say(id);
        fit::print(canvas.buffer, place, &label, canvas.theme.faint);
        let figure = Rect {
            y: place.y + 2,
            height: place.height.saturating_sub(2),
            ..place
        };
        if big::width(number, scale) <= place.width && figure.height >= big::ROWS {
            big::draw(canvas.buffer, figure, (number, scale), style);
        } else {
            let text = number.to_string();
            fit::print(canvas.buffer, figure, &text, canvas.theme.heading);
        }
    }
}

/// The last one who was counted.
fn draw_last(canvas: &mut Canvas, area: Rect, tally: &TallyPane) {
    let (Some(last), Some(names)) = (tally.counted.last(), canvas.app.names()) else {
        let said = canvas.say("attendance-tally-about");
        fit::print(canvas.buffer, area, &said, canvas.theme.faint);
        return;
    };
    let mut parts = vec![canvas.say(&format!("attendance-one-{}", last.sex))];
    if last.role != NOT_STATED {
        parts.push(names.code(CodeList::Role, &last.role));
    }
    let said = [
        ("who", parts.join(", ").into()),
        ("count", tally.counted.len().into()),
    ];
    let said = canvas.app.texts.say_with("attendance-tally-last", &said);
    fit::print(canvas.buffer, area, &said, canvas.theme.text);
}
