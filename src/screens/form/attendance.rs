//! The attendance screen, drawn: the ways to enter it in one line, the strip of what they add up to,
//! and below them the way that is open.

mod columns;
mod help;
mod names;
mod offers;
mod pages;
mod tally;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::app::event::Target;
use crate::app::form::attendance::Strip;
use crate::app::form::{Attendance, Form, Way};
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns, width};
use crate::screens::widgets::line;
use crate::text::number;

use super::FormView;

/// The air between two figures of the strip.
const APART: usize = 3;

/// What drawing remembers of the names.
#[derive(Debug, Default)]
pub struct AttendanceView {
    /// The first line that is seen.
    top: usize,
    /// The first column after the name that is seen.
    left: usize,
    /// How far the text of the cell is scrolled.
    scroll: usize,
    /// The cell that it belongs to.
    of: (usize, usize),
}

/// Draws it.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    attendance: &Attendance,
    view: &mut FormView,
) {
    let inner = super::super::frame::inset(area);
    draw_ways(canvas, inner, form, attendance);
    let rows = draw_strip(canvas, below(inner, 1), form);
    line::rule(canvas.buffer, below(area, 1 + rows), canvas.theme);
    let body = below(area, 2 + rows);
    match attendance.way {
        Way::Counts => super::draw_fields(canvas, body, form, view),
        Way::Names => names::draw(canvas, body, form, attendance, view),
        Way::Tally => tally::draw(canvas, body, form, attendance),
    }
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// The names of the ways, the open one marked.
fn draw_ways(canvas: &mut Canvas, area: Rect, form: &Form, attendance: &Attendance) {
    let mut x = area.x;
    for way in Way::ALL {
        let name = canvas.say(&format!("attendance-way-{}", way.id()));
        let is_open = way == attendance.way;
        let (text, style) = if is_open {
            (format!("[{name}]"), canvas.theme.active_tab)
        } else {
            (format!(" {name} "), canvas.theme.faint)
        };
        let place = Rect {
            x,
            width: area.right().saturating_sub(x),
            height: 1,
            ..area
        };
        let took = fit::print(canvas.buffer, place, &text, style);
        canvas.target(
            Rect {
                width: took,
                ..place
            },
            Target::Way(way),
        );
        x += took + 1;
    }
    let profile = canvas
        .app
        .book
        .as_ref()
        .map(|book| &book.logbook.age_profile);
    if attendance.way == Way::Counts
        && let Some(profile) = profile
    {
        let names = canvas.app.names();
        let said = names.map(|names| names.code(crate::model::code::CodeList::AgeProfile, profile));
        let rest = Rect {
            x,
            width: area.right().saturating_sub(x),
            ..area
        };
        let said = said.unwrap_or_default();
        if width(&said) + 2 <= usize::from(rest.width) {
            fit::print_right(canvas.buffer, rest, &said, canvas.theme.faint);
        }
    } else if attendance.way == Way::Names {
        let lines = form.entry.names.people().count() as u64;
        let said = canvas
            .app
            .texts
            .say_with("attendance-lines", &[("count", lines.into())]);
        let rest = Rect {
            x,
            width: area.right().saturating_sub(x),
            ..area
        };
        fit::print_right(canvas.buffer, rest, &said, canvas.theme.faint);
    }
}

/// Draws the strip in one row; where it has no room in one, without those whose sex or age is not
/// stated, and in two if need be; gives how many it took.
fn draw_strip(canvas: &mut Canvas, area: Rect, form: &Form) -> u16 {
    let mut strip = form.strip();
    let room = usize::from(area.width);
    let mut figures = figures_of(canvas.app, canvas.theme, &strip);
    let wide: usize = figures.iter().map(|(text, _)| width(text) + APART).sum();
    if wide > room + APART {
        strip.not_stated = 0;
        figures = figures_of(canvas.app, canvas.theme, &strip);
    }
    let mut row = 0;
    let mut x = 0;
    for (text, style) in figures {
        let columns = width(&text);
        if x > 0 && x + columns > room {
            row += 1;
            x = 0;
        }
        let place = Rect {
            x: area.x + to_columns(x),
            y: area.y + row,
            width: area.width.saturating_sub(to_columns(x)),
            height: 1,
        };
        fit::print(canvas.buffer, place, &text, style);
        x += columns + APART;
    }
    row + 1
}

/// The figures of the strip: each of the ways, by how much they differ, the share of women, and
/// what will be reported.
fn figures_of(
    app: &App,
    theme: &crate::screens::theme::Theme,
    strip: &Strip,
) -> Vec<(String, Style)> {
    let texts = app.texts;
    let said = |id: &str, count: Option<u32>| {
        let count = count.map_or(number::NOTHING.to_owned(), |count| {
            number::whole(texts.language(), i64::from(count))
        });
        texts.say_with(id, &[("number", count.into())])
    };
    let figure = |count: Option<u32>| match count {
        Some(_) => theme.text,
        None => theme.faint,
    };
    let ways = strip.ways;
    let mut figures = vec![
        (
            said("attendance-headcount", ways.headcount),
            figure(ways.headcount),
        ),
        (
            said("attendance-counted", ways.counted),
            figure(ways.counted),
        ),
        (said("attendance-named", ways.present), figure(ways.present)),
    ];
    if !ways.agree() {
        let used = [ways.headcount, ways.counted, ways.present];
        let numbers = used.into_iter().flatten();
        let least = numbers.min().unwrap_or(0);
        let apart = [("count", (strip.reported - least).into())];
        let text = format!("▲ {}", texts.say_with("attendance-apart", &apart));
        figures.push((text, theme.attention));
    }
    if strip.not_stated > 0 {
        let count = [("count", strip.not_stated.into())];
        figures.push((texts.say_with("form-grid-not-stated", &count), theme.faint));
    }
    if strip.stated > 0 {
        let share = number::percent(texts.language(), strip.women, strip.stated);
        let share = [("share", share.into())];
        figures.push((texts.say_with("attendance-women", &share), theme.text));
    }
    let reported = [("count", strip.reported.into())];
    figures.push((
        texts.say_with("form-grid-reported", &reported),
        theme.heading,
    ));
    figures
}
