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
use crate::screens::widgets::fit::{self, to_columns, width};
use crate::text::one_key;

use super::below;
use super::help::draw_legend;

/// The name of the figure of all.
const ALL: &str = "attendance-tally-all";

/// Where everything of the tally stands.
struct Layout {
    /// The first row of the figures' names, counted from the top.
    figures: u16,
    /// The rows of the figures with their names.
    height: u16,
    /// How many times as large as they are the figures are drawn.
    scale: u16,
    /// The rows of the keys of the roles.
    roles: u16,
}

impl Layout {
    /// One row above the figures and one below them belong to whom one counts, the last ones to
    /// the keys; what is left is given to the figures first, and then to the air around them.
    fn of(area: Rect, form: &Form) -> Self {
        let all = crate::app::form::grid::sums(&form.entry.session.attendance).all;
        let roles = if area.height > 7 { 2 } else { 1 };
        let room = area.height.saturating_sub(3 + roles);
        let large = 2 + 2 * big::ROWS;
        let (height, scale) = match room {
            room if room >= large + 3 && big::width(all, 2) < area.width / 3 => (large, 2),
            room if room >= big::ROWS + 2 => (big::ROWS + 2, 1),
            room if room > big::ROWS => (big::ROWS + 1, 1),
            room => (if room < 2 { 0 } else { 2 }, 1),
        };
        let above = (room - height).div_ceil(2).min(5);
        Self {
            figures: 1 + above,
            height,
            scale,
            roles,
        }
    }
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, form: &Form, attendance: &Attendance) {
    let area = super::super::super::frame::inset(area);
    if area.height < 4 {
        return;
    }
    let tally = &attendance.tally;
    let clock = draw_clock(canvas, area, tally);
    draw_whom(canvas, area, tally, clock);
    let layout = Layout::of(area, form);
    let figures = Rect {
        height: layout.height,
        ..below(area, layout.figures)
    };
    draw_figures(canvas, figures, form, layout.scale);
    let keys = area.bottom().saturating_sub(layout.roles + 1);
    // A row of air where there is one.
    let last = (figures.bottom() + 1).min(keys.saturating_sub(1));
    let rest = Rect {
        y: last.max(area.y),
        height: 1.min(area.height),
        ..area
    };
    draw_last(canvas, rest, tally);
    let Some(book) = &canvas.app.book else {
        return;
    };
    let legend = |id: &str| {
        let field = line_field(id);
        field.map(|field| one_key::legend(canvas.app.texts, field, &book.logbook))
    };
    let (sexes, roles) = (legend("sex"), legend("role"));
    let at = |y: u16, height: u16| Rect {
        y: y.max(area.y),
        height: height.min(area.height),
        ..area
    };
    draw_legend(canvas, at(keys, 1), &sexes.unwrap_or_default());
    let mut roles = roles.unwrap_or_default();
    roles.push(("0".to_owned(), canvas.say("attendance-any-role")));
    draw_legend(canvas, at(keys + 1, layout.roles), &roles);
}

/// The time of day, and how long it has been since the first came in; gives the columns it takes.
fn draw_clock(canvas: &mut Canvas, area: Rect, tally: &TallyPane) -> u16 {
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
    let said = parts.join("   ");
    fit::print_right(canvas.buffer, area, &said, canvas.theme.heading);
    to_columns(width(&said))
}

/// Whom the next key counts.
fn draw_whom(canvas: &mut Canvas, area: Rect, tally: &TallyPane, clock: u16) {
    let role = tally.role.as_deref();
    let name = canvas.app.names().map(|names| match role {
        Some(role) => names.code(CodeList::Role, role),
        None => canvas.say("attendance-any-role"),
    });
    let said = [("role", name.unwrap_or_default().into())];
    let said = canvas.app.texts.say_with("attendance-counting", &said);
    let place = Rect {
        width: area.width.saturating_sub(clock + 3),
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
        (ALL, sums.all, theme.text),
    ];
    let third = area.width / 3;
    for (index, (id, number, style)) in figures.into_iter().enumerate() {
        let place = Rect {
            x: area.x + third * to_columns(index),
            width: third,
            ..area
        };
        let mut label = canvas.say(id);
        if id == ALL && sums.others > 0 {
            let others = [("count", sums.others.into())];
            label = format!(
                "{label} · {}",
                canvas.app.texts.say_with("count-other", &others)
            );
        }
        fit::print(canvas.buffer, place, &label, canvas.theme.faint);
        let names = if place.height > big::ROWS + 1 { 2 } else { 1 };
        let figure = below(place, names);
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
