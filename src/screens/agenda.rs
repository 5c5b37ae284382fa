//! The calendar, drawn: what the month or the year adds up to, what needs somebody, the days, and
//! the sessions of the selected day.

mod day;
mod month;
mod year;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::agenda::{Agenda, Face, Spot};
use crate::app::event::Target;
use crate::command::{Command, Scope, keys_of};
use crate::model::agenda::{State, Tally};
use crate::text::{Arg, date, number};

use super::widgets::fit;
use super::widgets::list::ListView;
use super::{Canvas, frame};

/// Stands for a session that was held.
const HELD: &str = "■";
/// Stands for a session that is planned.
const PLANNED: &str = "□";
/// Stands for a session that was postponed or cancelled.
const OTHER: &str = "×";
/// Stands for a session that goes on from the day before.
const GOES_ON: &str = "→";
/// Stands where a session is still planned and its day is over.
const OVERDUE: &str = "!";

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct AgendaView {
    list: ListView,
}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, agenda: &Agenda, view: &mut AgendaView) {
    let inner = frame::inset(area);
    draw_title(canvas, row_of(inner, 0), agenda);
    let above = 1 + u16::from(draw_notes(canvas, row_of(inner, 1), agenda));
    let below = Rect {
        y: area.y + above,
        height: area.height.saturating_sub(above),
        ..area
    };
    let taken = match agenda.face {
        Face::Month => month::draw(canvas, frame::inset(below), agenda),
        Face::Year => year::draw(canvas, below, agenda),
    };
    let list = Rect {
        y: below.y + taken,
        height: below.height.saturating_sub(taken),
        ..below
    };
    day::draw(canvas, list, agenda, &mut view.list);
}

/// The sign of what has become of a session.
fn sign(state: State) -> &'static str {
    match state {
        State::Held => HELD,
        State::Planned => PLANNED,
        State::Other => OTHER,
    }
}

/// What the month or the year adds up to; its signs are those of the days below.
fn draw_title(canvas: &mut Canvas, row: Rect, agenda: &Agenda) {
    let texts = canvas.app.texts;
    let tally = agenda.span();
    let span = date::span(texts, agenda.unit(), agenda.seen().0);
    let args = [("span", span.into()), ("count", tally.total().into())];
    let title = texts.say_with("agenda-span", &args);
    let style = figure_style(canvas, agenda, Spot::Span, canvas.theme.heading);
    let took = print_figure(canvas, row, (&title, style), Spot::Span);
    let parts = [
        (HELD, "agenda-held", tally.held),
        (PLANNED, "agenda-planned", tally.planned),
        (OTHER, "agenda-other", tally.other),
        (GOES_ON, "agenda-goes-on", going_on(agenda)),
    ];
    let rest = after(row, took + 3);
    let in_words = |(sign, id, count): &(&str, &str, u64)| {
        let words = texts.say_with(id, &[("count", (*count).into())]);
        format!("{sign} {words}")
    };
    let bare = |(sign, _, count): &(&str, &str, u64)| format!("{sign} {count}");
    let statuses = parts.get(..3).unwrap_or_default();
    let said = [
        beside(&parts, in_words),
        beside(statuses, in_words),
        beside(&parts, bare),
    ];
    let fits = |said: &&String| fit::width(said) <= usize::from(rest.width);
    let said = said.iter().find(fits).cloned().unwrap_or_default();
    fit::print(canvas.buffer, rest, &said, canvas.theme.text);
}

/// The parts of which there are any, beside each other.
fn beside<T>(parts: &[(T, T, u64)], said: impl Fn(&(T, T, u64)) -> String) -> String {
    let parts = parts.iter().filter(|(_, _, count)| *count > 0);
    parts.map(said).collect::<Vec<_>>().join("   ")
}

/// How many sessions of the month that is seen go on from one day to the next.
fn going_on(agenda: &Agenda) -> u64 {
    let (first, last) = agenda.seen();
    let longer = agenda
        .times
        .between(first, last)
        .filter(|entry| entry.days() > 1);
    match agenda.face {
        Face::Month => longer.count() as u64,
        Face::Year => 0,
    }
}

/// What needs somebody; whether there is anything.
fn draw_notes(canvas: &mut Canvas, row: Rect, agenda: &Agenda) -> bool {
    let texts = canvas.app.texts;
    let overdue = agenda.times.overdue().len() as u64;
    let undated = agenda.times.undated.total();
    let mut rest = row;
    if overdue > 0 {
        let words = texts.say_with("agenda-overdue", &[("count", overdue.into())]);
        let words = format!("{OVERDUE} {words}");
        let style = figure_style(canvas, agenda, Spot::Overdue, canvas.theme.attention);
        let took = print_figure(canvas, rest, (&words, style), Spot::Overdue);
        rest = after(rest, took + 2);
    }
    if undated > 0 {
        let words = texts.say_with("agenda-undated", &[("count", undated.into())]);
        let style = figure_style(canvas, agenda, Spot::Undated, canvas.theme.attention);
        let place = fit::against_right(rest, fit::width(&words));
        print_figure(canvas, place, (&words, style), Spot::Undated);
        rest.width = rest.width.saturating_sub(place.width + 2);
    }
    let key = keys_of(Command::NextOverdue, Scope::Agenda).first();
    if let (true, Some(key)) = (overdue > 0, key) {
        let args = [("key", Arg::from(key.label()))];
        let words = texts.say_with("agenda-overdue-next", &args);
        if fit::width(&words) <= usize::from(rest.width) {
            fit::print(canvas.buffer, rest, &words, canvas.theme.faint);
        }
    }
    overdue + undated > 0
}

/// The style of a figure, which is another where it is selected.
fn figure_style(canvas: &Canvas, agenda: &Agenda, spot: Spot, otherwise: Style) -> Style {
    match agenda.spot == spot {
        true => canvas.theme.selected,
        false => otherwise,
    }
}

/// Prints a figure that can be clicked; gives the columns it took.
fn print_figure(
    canvas: &mut Canvas,
    place: Rect,
    (words, style): (&str, Style),
    spot: Spot,
) -> u16 {
    let took = fit::print(canvas.buffer, place, words, style);
    let width = took.min(place.width);
    if let Some(index) = Spot::ALL.iter().position(|one| *one == spot) {
        canvas.target(Rect { width, ..place }, Target::Figure(0, index));
    }
    took
}

/// How a day is written in so many columns: in brackets where it is selected, with a dot where it
/// is today.
fn day_label(agenda: &Agenda, day: NaiveDate) -> String {
    use chrono::Datelike;
    let number = day.day();
    if agenda.day == day && matches!(agenda.spot, Spot::Day | Spot::List) {
        format!("[{number:>2}]")
    } else if agenda.today == day {
        format!("{:>3} ", format!("·{number}"))
    } else {
        format!(" {number:>2} ")
    }
}

/// The sessions of a day as a few signs: `3■1□`; the sum alone where that has no room.
fn short_tally(canvas: &Canvas, tally: Tally, columns: usize) -> String {
    let language = canvas.app.texts.language();
    let whole = |count: u64| number::whole(language, i64::try_from(count).unwrap_or(i64::MAX));
    let parts = [
        (tally.held, HELD),
        (tally.planned, PLANNED),
        (tally.other, OTHER),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let words: String = parts
        .map(|(count, sign)| format!("{}{sign}", whole(count)))
        .collect();
    match fit::width(&words) <= columns {
        true => words,
        false => whole(tally.total()),
    }
}

/// A row of an area, or none below its end.
fn row_of(area: Rect, row: u16) -> Rect {
    Rect {
        y: area.y.saturating_add(row),
        height: 1,
        ..area
    }
    .intersection(area)
}

/// What is left of a row after so many columns.
fn after(row: Rect, columns: u16) -> Rect {
    let columns = columns.min(row.width);
    Rect {
        x: row.x + columns,
        width: row.width - columns,
        ..row
    }
}

/// An area without its first rows.
fn row_block(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}
