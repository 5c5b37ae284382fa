//! The choice of the bands of ages, drawn: each with its bands, and what it does to what has been
//! counted.

use ratatui::layout::Rect;

use crate::app::age_profile::{AgeProfiles, Purpose};
use crate::app::event::Target;
use crate::model::code::{CodeList, age_bands};

use super::widgets::fit::{self, to_columns};
use super::widgets::list::SELECTION_MARK;
use super::widgets::wrap::Rows;
use super::widgets::{dialog, line};
use super::{Canvas, sentence};

/// The columns that the choice takes where it can.
const WIDTH: u16 = 70;
/// The rows for what the selected one does.
const ABOUT: u16 = 6;

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, profiles: &AgeProfiles) {
    let title = canvas.say(match profiles.purpose {
        Purpose::Counting => "age-profile-title",
        Purpose::Reporting => "age-profile-report-title",
    });
    let rows = to_columns(profiles.profiles.len());
    let height = rows + ABOUT + 1;
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, (WIDTH, height)).inner;
    for (index, (code, _)) in profiles.profiles.iter().enumerate() {
        let row = Rect {
            y: inner.y + to_columns(index),
            height: 1,
            ..inner
        };
        if row.y < inner.bottom() {
            draw_profile(canvas, row, profiles, (index, code));
        }
    }
    let about = Rect {
        y: inner.y + rows.min(inner.height),
        height: inner.height.saturating_sub(rows),
        ..inner
    };
    line::rule(canvas.buffer, about, canvas.theme);
    let Some((code, conversion)) = profiles.profiles.get(profiles.selected) else {
        return;
    };
    let mut said = match code.is_empty() {
        true => canvas.say("age-profile-as-counted-about"),
        false => bands(canvas, code) + "\n",
    };
    said.push_str(&match (profiles.purpose, code == &profiles.now) {
        (Purpose::Reporting, _) if code.is_empty() => String::new(),
        (Purpose::Reporting, _) => sentence::placement(canvas.app, conversion),
        (Purpose::Counting, true) => canvas.say("age-profile-now"),
        (Purpose::Counting, false) => sentence::conversion(canvas.app, conversion),
    });
    let below = about.y + 1..about.bottom();
    let rows = Rows::new(&said, usize::from(about.width));
    for (text, y) in rows.texts().zip(below) {
        let row = Rect {
            y,
            height: 1,
            ..about
        };
        fit::print(canvas.buffer, row, text, canvas.theme.text);
    }
}

fn draw_profile(
    canvas: &mut Canvas,
    row: Rect,
    profiles: &AgeProfiles,
    (index, code): (usize, &str),
) {
    let is_selected = index == profiles.selected;
    canvas.target(row, Target::Row(index));
    let style = match is_selected {
        true => canvas.theme.selected,
        false => canvas.theme.text,
    };
    canvas.buffer.set_style(row, style);
    if is_selected {
        fit::print(canvas.buffer, row, SELECTION_MARK, style);
    }
    let mark = if code == profiles.now { "●" } else { "○" };
    let name = canvas
        .app
        .names()
        .map(|names| names.code(CodeList::AgeProfile, code));
    let inside = Rect {
        x: row.x + 2,
        width: row.width.saturating_sub(2),
        ..row
    };
    let name = match code.is_empty() {
        true => canvas.say("age-profile-as-counted"),
        false => name.unwrap_or_default(),
    };
    let text = format!("{mark} {name}");
    fit::print(canvas.buffer, inside, &text, style);
}

/// The bands in words, in one line.
fn bands(canvas: &Canvas, code: &str) -> String {
    let names = canvas.app.names();
    let bands = age_bands(code).iter().map(|band| match &names {
        Some(names) => names.code_short(CodeList::Age, band),
        None => (*band).to_owned(),
    });
    bands.collect::<Vec<_>>().join(" · ")
}
