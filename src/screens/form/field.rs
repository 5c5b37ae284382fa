//! Drawing of the value of a field: as it is read while it has no focus, as it is typed while it
//! has, and what is open under it.

use ratatui::layout::Rect;

use crate::app::form::{Form, Open, Widget, choice_name, edit_text};
use crate::model::field::{Address, Field, Kind};
use crate::model::problem::What;
use crate::model::value::Date;
use crate::screens::Canvas;
use crate::screens::widgets::calendar::{self, Words};
use crate::screens::widgets::fit;
use crate::screens::widgets::line_input::{self, LineInput};
use crate::screens::widgets::notes::{self, Notes};
use crate::text::Texts;
use crate::text::names::Names;
use crate::text::{date, number, problem};

use super::{FormView, choices, picker, target_field};

/// The columns of a date, and of what it means.
const DATE: u16 = 12;
/// The columns of any other line: longer ones are far from what is seen beside them.
pub(super) const LINE: u16 = 60;
/// The columns of a time or a number.
const SHORT: u16 = 8;

/// Draws the value of a field into an area.
pub fn draw(canvas: &mut Canvas, area: Rect, form: &Form, at: Address, view: &mut FormView) {
    let Some(field) = at.field() else {
        return;
    };
    let is_focused = form.focus == at;
    match (form.widget_at(at), &form.open) {
        (Widget::Pick | Widget::Checklist, Some(Open::Picker(open))) if is_focused => {
            picker::draw(canvas, area, form, (field, open), view);
        }
        (Widget::Radio | Widget::Boxes | Widget::Checklist, _) => {
            choices::draw(canvas, area, form, field, at);
        }
        (Widget::Notes, _) => draw_notes(canvas, area, form, at, view),
        (Widget::Date, Some(Open::Calendar(_))) if is_focused => {
            draw_line(canvas, area, form, (field, at), view);
            let below = Rect {
                y: area.y + 1,
                height: area.height.saturating_sub(1),
                ..area
            };
            draw_calendar(canvas, below, form);
        }
        _ => draw_line(canvas, area, form, (field, at), view),
    }
}

/// Draws a line of text: typed in, where it has the focus.
fn draw_line(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    (field, at): (&Field, Address),
    view: &mut FormView,
) {
    let is_focused = form.focus == at;
    let language = canvas.app.texts.language();
    let missing = placeholder(canvas, form, at);
    let place = Rect {
        width: line_width(field, is_focused).min(area.width),
        height: 1,
        ..area
    };
    let beside = Rect {
        x: place.right() + 2,
        width: area.width.saturating_sub(place.width + 2),
        ..place
    };
    draw_meaning(canvas, beside, form, field, at);
    if !is_focused {
        let shown = shown_value(canvas, form, (field, at), place.width);
        let input = LineInput {
            value: &shown,
            cursor: 0,
            placeholder: &missing,
            has_focus: false,
        };
        line_input::draw(canvas.buffer, place, canvas.theme, &input, &mut 0);
        target_columns(canvas, place, at, &edit_text(&form.entry, at, language), 0);
        return;
    }
    if form.widget() == Widget::Pick {
        return draw_picked(canvas, place, form, (field, at), &missing);
    }
    let (text, cursor, is_whole) = form.typed_text(language);
    let input = LineInput {
        value: &text,
        cursor,
        placeholder: &missing,
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, place, canvas.theme, &input, &mut view.scroll);
    if is_whole {
        let selected = Rect {
            width: fit::to_columns(fit::width(&text)).min(place.width),
            ..place
        };
        canvas.buffer.set_style(selected, canvas.theme.selected);
    }
    target_columns(canvas, place, at, &text, view.scroll);
}

/// Draws a value that is picked, and not typed: all of it is selected.
fn draw_picked(
    canvas: &mut Canvas,
    place: Rect,
    form: &Form,
    (field, at): (&Field, Address),
    missing: &str,
) {
    let shown = shown_value(canvas, form, (field, at), place.width);
    canvas.buffer.set_style(place, canvas.theme.input_focused);
    let text = if shown.is_empty() { missing } else { &shown };
    let style = if shown.is_empty() {
        canvas.theme.placeholder_on(canvas.theme.input_focused)
    } else {
        canvas.theme.selected
    };
    fit::print(canvas.buffer, place, text, style);
    canvas.cursor = Some(place.as_position());
}

fn line_width(field: &Field, is_focused: bool) -> u16 {
    match field.kind {
        Kind::Date if is_focused => DATE,
        Kind::Date => 34,
        Kind::Time | Kind::Decimal(_) | Kind::Whole(_) => SHORT,
        _ => LINE,
    }
}

/// What stands in a field while it is empty: how to fill it, that something is missing, or what it
/// then means.
fn placeholder(canvas: &Canvas, form: &Form, at: Address) -> String {
    let problems = form.problems_at(at);
    let missing = problems.iter().find(|one| one.what == What::Missing);
    if form.widget_at(at) == Widget::Pick && (missing.is_some() || form.focus == at) {
        return canvas.say("form-pick-empty");
    }
    match missing {
        Some(missing) if line_is_long(at) => problem::sentence(canvas.app.texts, missing),
        None if at.field == "ends_on" && form.entry.session.starts_on.is_some() => {
            canvas.say("form-same-day")
        }
        _ => String::new(),
    }
}

fn line_is_long(at: Address) -> bool {
    at.field()
        .is_some_and(|field| line_width(field, true) > DATE)
}

/// Beside a short field: the day that a typed date means, and what the headcount comes to.
fn draw_meaning(canvas: &mut Canvas, area: Rect, form: &Form, field: &Field, at: Address) {
    let texts = canvas.app.texts;
    let text = match field.kind {
        Kind::Date if form.focus == at && !form.entry.typed.contains_key(&at) => {
            let day = form.entry.text(at).parse::<Date>();
            day.map(|day| date::long_with_weekday(texts, day.0))
                .unwrap_or_default()
        }
        _ if at.field == "attendance.headcount" => beside_headcount(texts, form),
        _ => return,
    };
    fit::print(canvas.buffer, area, &text, canvas.theme.faint);
}

/// What the other ways of counting give, where that is another number than the headcount, and
/// what will be reported.
fn beside_headcount(texts: Texts, form: &Form) -> String {
    let attendance = &form.entry.session.attendance;
    let headcount = attendance.headcount.unwrap_or(0);
    let ways = [("counted", attendance.counted()), ("present", form.present)];
    let others = ways
        .iter()
        .filter(|(_, count)| *count > 0 && *count != headcount);
    let mut parts: Vec<String> = others
        .map(|(way, count)| {
            let count = [("count", (*count).into())];
            texts.say_with(&format!("problem-ways-disagree.{way}"), &count)
        })
        .collect();
    if !parts.is_empty() {
        let came = attendance.participants(form.present);
        parts.push(texts.say_with("form-grid-reported", &[("count", came.into())]));
    }
    parts.join(" · ")
}

/// The value of a field as it is read in so many columns.
fn shown_value(
    canvas: &Canvas,
    form: &Form,
    (field, at): (&Field, Address),
    columns: u16,
) -> String {
    let texts = canvas.app.texts;
    let text = form.entry.text(at);
    let Some(book) = &canvas.app.book else {
        return text;
    };
    if form.entry.typed.contains_key(&at) || text.is_empty() {
        return text;
    }
    match field.kind {
        Kind::Date => match text.parse::<Date>() {
            Ok(day) => date::long_with_weekday(texts, day.0),
            Err(()) => text,
        },
        Kind::Decimal(_) => match text.parse() {
            Ok(value) => number::decimal(texts.language(), value),
            Err(_) => text,
        },
        Kind::Whole(_) => match text.parse() {
            Ok(value) => number::whole(texts.language(), value),
            Err(_) => text,
        },
        Kind::Place => {
            let (code, name) = text.split_once('\t').unwrap_or(("", &text));
            let names = Names::new(texts, &book.logbook);
            match code {
                "" => name.to_owned(),
                _ if fit::width(&names.place(code, name)) <= usize::from(columns) => {
                    names.place(code, name)
                }
                _ => names.place_short(code, name),
            }
        }
        Kind::Code(_) => choice_name(texts, &book.logbook, field, &text),
        _ => text,
    }
}

/// Makes every column of a line lead to the character that stands there.
fn target_columns(canvas: &mut Canvas, area: Rect, at: Address, text: &str, scroll: usize) {
    for x in area.left()..area.right() {
        let cell = Rect {
            x,
            width: 1,
            ..area
        };
        let offset = line_input::offset_at(area, text, scroll, x);
        target_field(canvas, cell, at, offset);
    }
}

fn draw_notes(canvas: &mut Canvas, area: Rect, form: &Form, at: Address, view: &mut FormView) {
    let language = canvas.app.texts.language();
    let is_focused = form.focus == at;
    let (text, cursor) = if is_focused {
        let (text, cursor, _) = form.typed_text(language);
        (text, cursor)
    } else {
        (form.entry.text(at), 0)
    };
    let missing = placeholder(canvas, form, at);
    let shown = Notes {
        value: &text,
        cursor,
        placeholder: &missing,
        has_focus: is_focused,
    };
    let mut resting = 0;
    let top = if is_focused {
        &mut view.scroll
    } else {
        &mut resting
    };
    let place = notes::draw(canvas.buffer, area, canvas.theme, &shown, top);
    if is_focused {
        canvas.cursor = place;
    }
    let top = *top;
    for position in area.positions() {
        let offset = notes::offset_at(area, &text, top, position);
        let cell = Rect::from((position, ratatui::layout::Size::new(1, 1)));
        target_field(canvas, cell, at, offset);
    }
}

fn draw_calendar(canvas: &mut Canvas, area: Rect, form: &Form) {
    let Some(Open::Calendar(calendar)) = &form.open else {
        return;
    };
    let texts = canvas.app.texts;
    let title = date::month_and_year(texts, calendar.year(), calendar.month());
    let weekdays = crate::app::calendar::WEEKDAYS.map(|day| date::weekday_short(texts, day));
    let words = Words {
        title: &title,
        weekdays: weekdays.each_ref().map(String::as_str),
    };
    calendar::draw(canvas.buffer, area, canvas.theme, calendar, &words);
    for position in area.positions() {
        if let Some(day) = calendar::date_at(area, calendar, position) {
            let cell = Rect::from((position, ratatui::layout::Size::new(1, 1)));
            canvas.target(cell, crate::app::event::Target::Day(day));
        }
    }
}
