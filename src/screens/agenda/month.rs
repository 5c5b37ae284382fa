//! A month from Monday to Sunday, drawn: in each day as much of its sessions as there is room for.

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::agenda::{Agenda, Spot, digest_of, weeks};
use crate::app::book::Book;
use crate::app::calendar::WEEKDAYS;
use crate::app::event::Target;
use crate::model::agenda::{Entry, State};
use crate::model::code::CodeList;
use crate::screens::Canvas;
use crate::screens::widgets::fit;
use crate::text::names::Names;
use crate::text::{date, number};

use super::{GOES_ON, OVERDUE, day_label, row_of, short_tally, sign};

/// The most rows of a day.
const MOST_ROWS: u16 = 7;

/// The fewest rows that are left for the sessions of the selected day.
const LEAST_LIST: u16 = 3;

/// From how many columns on a day tells more of a session than its place.
const WIDE: u16 = 17;

/// What is wanted of the sessions of one day.
type Bucket = Vec<Entry>;

/// Draws the weekdays and the weeks; gives how many rows they took.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, agenda: &Agenda) -> u16 {
    let (first, last) = agenda.seen();
    let weeks = weeks(first);
    let count = fit::to_columns(weeks.len()).max(1);
    for (weekday, column) in WEEKDAYS.into_iter().zip(0u16..) {
        let words = date::weekday_short(canvas.app.texts, weekday);
        let place = day_area(row_of(area, 0), column, (0, 1));
        let place = super::after(place, 1);
        fit::print(canvas.buffer, place, &words, canvas.theme.faint);
    }
    let room = area.height.saturating_sub(1);
    let list = (room / 5).max(LEAST_LIST);
    let rows = (room.saturating_sub(list) / count).clamp(1, MOST_ROWS);
    let buckets = buckets(agenda, first, last);
    for (week, line) in weeks.into_iter().zip(0u16..) {
        for (date, column) in week.into_iter().zip(0u16..) {
            let Some(date) = date else { continue };
            let place = day_area(area, column, (1 + line * rows, rows));
            let bucket = buckets.get(date.day0() as usize);
            let bucket = bucket.map(Vec::as_slice).unwrap_or_default();
            draw_day(canvas, place, agenda, date, bucket);
        }
    }
    (1 + count * rows).min(area.height)
}

/// The room of a day: a column of the week, from a row on, so many rows high, without the air beside
/// it.
fn day_area(area: Rect, column: u16, (row, rows): (u16, u16)) -> Rect {
    let left = |column: u16| area.width * column / 7;
    Rect {
        x: area.x + left(column),
        y: area.y.saturating_add(row),
        width: (left(column + 1) - left(column)).saturating_sub(1),
        height: rows,
    }
    .intersection(area)
}

/// The first sessions of each day of the month, as many as could be drawn.
fn buckets(agenda: &Agenda, first: NaiveDate, last: NaiveDate) -> Vec<Bucket> {
    let days = last.day() as usize;
    let mut buckets: Vec<Bucket> = vec![Vec::new(); days];
    for entry in agenda.times.between(first, last) {
        let from = entry.first.max(first).day0() as usize;
        let to = entry.last.min(last).day0() as usize;
        for bucket in buckets.iter_mut().take(to + 1).skip(from) {
            if bucket.len() < usize::from(MOST_ROWS) {
                bucket.push(*entry);
            }
        }
    }
    buckets
}

fn draw_day(canvas: &mut Canvas, place: Rect, agenda: &Agenda, day: NaiveDate, sessions: &[Entry]) {
    let tally = agenda.tally(day);
    let total = usize::try_from(tally.sessions.total()).unwrap_or(usize::MAX);
    let lines = usize::from(place.height.saturating_sub(1));
    let is_selected = agenda.day == day;
    draw_head(
        canvas,
        row_of(place, 0),
        agenda,
        day,
        total > lines || total > 1,
    );
    if let Some(book) = &canvas.app.book {
        let names = Names::new(canvas.app.texts, &book.logbook);
        draw_sessions(
            canvas,
            super::row_block(place, 1),
            day,
            (sessions, total),
            book,
            names,
        );
    }
    if is_selected {
        let has_focus = agenda.spot == Spot::Day;
        canvas
            .buffer
            .set_style(place, canvas.theme.selection(has_focus));
    }
    canvas.target(place, Target::Day(day));
}

/// The day, whether it needs somebody, and how many sessions it has where that is not seen below.
fn draw_head(canvas: &mut Canvas, row: Rect, agenda: &Agenda, day: NaiveDate, with_tally: bool) {
    let theme = canvas.theme;
    let tally = agenda.tally(day);
    let style = match (agenda.today == day, tally.sessions.total() > 0) {
        (true, _) => theme.accent.underlined(),
        (false, true) => theme.heading,
        (false, false) => theme.faint,
    };
    let mut took = fit::print(canvas.buffer, row, &day_label(agenda, day), style);
    if tally.overdue > 0 {
        let rest = super::after(row, took);
        took += fit::print(canvas.buffer, rest, OVERDUE, theme.attention);
    }
    let mut rest = super::after(row, took);
    if with_tally {
        let words = short_tally(canvas, tally.sessions, usize::from(rest.width));
        let took = fit::print_right(canvas.buffer, rest, &words, theme.text);
        rest.width = rest.width.saturating_sub(took + 1);
    }
    for x in rest.left()..rest.right() {
        canvas.buffer.set_stringn(x, rest.y, "─", 1, theme.rule);
    }
}

fn draw_sessions(
    canvas: &mut Canvas,
    area: Rect,
    day: NaiveDate,
    (sessions, total): (&[Entry], usize),
    book: &Book,
    names: Names,
) {
    let lines = usize::from(area.height);
    // One line says how many more there are, where there is another one for a session.
    let shown = match total > lines && lines > 1 {
        true => lines - 1,
        false => lines.min(total),
    };
    let is_wide = area.width >= WIDE;
    let each = if is_wide && total * 2 <= lines { 2 } else { 1 };
    for (entry, line) in sessions.iter().take(shown).zip(0u16..) {
        let row = row_of(area, line * each);
        draw_session(canvas, row, day, entry, book, names);
        if each == 2 {
            draw_type(canvas, row_of(area, line * each + 1), entry, book, names);
        }
    }
    if total > shown && lines > 1 {
        let more = [("count", (total - shown).into())];
        let words = canvas.app.texts.say_with("agenda-more", &more);
        let row = super::after(row_of(area, area.height - 1), 1);
        fit::print(canvas.buffer, row, &words, canvas.theme.faint);
    }
}

/// The place of a session, and who came where there is room.
fn draw_session(
    canvas: &mut Canvas,
    row: Rect,
    day: NaiveDate,
    entry: &Entry,
    book: &Book,
    names: Names,
) {
    let Some(digest) = digest_of(book, entry) else {
        return;
    };
    let symbols = &book.catalogue.symbols;
    let place = names.place_alone_short(
        symbols.string(digest.place),
        symbols.string(digest.place_name),
    );
    let mark = match entry.first < day {
        true => GOES_ON,
        false => sign(entry.state),
    };
    let style = style(canvas, entry);
    let is_wide = row.width >= WIDE;
    let mut room = super::after(row, u16::from(is_wide));
    if is_wide && digest.participants > 0 {
        let people = number::whole(canvas.app.texts.language(), digest.participants.into());
        let took = fit::print_right(canvas.buffer, room, &people, style);
        room.width = room.width.saturating_sub(took + 1);
    }
    let words = match place.as_str() {
        "" => number::NOTHING,
        place => place,
    };
    fit::print(canvas.buffer, room, &format!("{mark} {words}"), style);
}

fn draw_type(canvas: &mut Canvas, row: Rect, entry: &Entry, book: &Book, names: Names) {
    let kind = digest_of(book, entry).and_then(|digest| digest.trainer_types.first());
    if let Some(kind) = kind {
        let code = book.catalogue.symbols.string(*kind);
        let words = names.code_short(CodeList::TrainerType, code);
        let row = super::after(row, 3);
        fit::print(canvas.buffer, row, &words, canvas.theme.faint);
    }
}

/// What was neither held nor is planned stands back.
fn style(canvas: &Canvas, entry: &Entry) -> Style {
    match entry.state {
        State::Held | State::Planned => canvas.theme.text,
        State::Other => canvas.theme.faint,
    }
}
