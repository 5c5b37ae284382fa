//! The sheet of names, drawn: what the paper says of the page, the lines with the columns that there
//! is room for, and below them what the keys of the cell write.

use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::form::{Attendance, Form, NamesPane};
use crate::model::line::{LINE_FIELDS, LineField};
use crate::model::names::LineProblem;
use crate::model::people::Person;
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns, width};
use crate::screens::widgets::line_input::{self, LineInput};
use crate::screens::widgets::list::SELECTION_MARK;
use crate::screens::widgets::scrollbar;
use crate::text::value;

use super::super::FormView;
use super::columns::{Columns, at};
use super::{AttendanceView, below, help, offers, pages};

/// The rows below the lines: what the cell is about, in two.
const HELP: u16 = 2;

/// Draws it.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    attendance: &Attendance,
    view: &mut FormView,
) {
    let pane = &attendance.names;
    let state = &mut view.attendance;
    let inner = super::super::super::frame::inset(area);
    pages::draw(canvas, inner, form, pane, &mut view.scroll);
    let help_rows = if area.height > 9 { HELP } else { 1 };
    let table = Rect {
        height: area.height.saturating_sub(1 + help_rows),
        ..below(area, 1)
    };
    let columns = Columns::new(table, pane, state);
    draw_heads(canvas, table, &columns, pane);
    let lines = below(table, 1);
    draw_lines(canvas, lines, form, pane, &columns, state);
    let help_area = Rect {
        y: area.bottom().saturating_sub(help_rows),
        height: help_rows,
        ..inner
    };
    help::draw(canvas, help_area, form, pane);
}

fn draw_heads(canvas: &mut Canvas, area: Rect, columns: &Columns, pane: &NamesPane) {
    for (index, place) in &columns.seen {
        let Some(field) = LINE_FIELDS.get(*index) else {
            continue;
        };
        let name = canvas.say(&format!("line-{}.short", field.id.replace('_', "-")));
        let style = match *index == pane.column {
            true => canvas.theme.heading,
            false => canvas.theme.faint,
        };
        fit::print(canvas.buffer, *place, &name, style);
    }
    let number = Rect {
        x: area.x + 2,
        width: 3,
        height: 1,
        ..area
    };
    fit::print_right(canvas.buffer, number, "№", canvas.theme.faint);
    if columns.has_more_left
        && let Some((_, first)) = columns.seen.get(1)
    {
        let place = at(first.x.saturating_sub(1), 1, area);
        fit::print(canvas.buffer, place, "‹", canvas.theme.accent);
    }
    if columns.has_more_right {
        let place = at(area.right().saturating_sub(2), 1, area);
        fit::print(canvas.buffer, place, "›", canvas.theme.accent);
    }
}

fn draw_lines(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    pane: &NamesPane,
    columns: &Columns,
    view: &mut AttendanceView,
) {
    let height = usize::from(area.height).max(1);
    let total = form.entry.names.lines().len() + 1;
    // The people offered stand under the line.
    let under = pane
        .offered
        .as_ref()
        .map_or(0, |offered| offered.people.len().min(4));
    let last = (pane.line + 1 + under.min(height.saturating_sub(1))).saturating_sub(height);
    view.top = view
        .top
        .min(pane.line)
        .max(last)
        .min(total.saturating_sub(1));
    if (pane.line, pane.column) != view.of {
        view.of = (pane.line, pane.column);
        view.scroll = 0;
    }
    canvas.page = height.saturating_sub(1).max(1);
    let mut focused = None;
    for (y, number) in (area.y..area.bottom()).zip(view.top..total) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        draw_line(canvas, row, form, (pane, number), columns, view);
        if number == pane.line {
            focused = Some(y);
        }
    }
    scrollbar::draw(canvas.buffer, area, canvas.theme, total, view.top);
    if let (Some(offered), Some(y), Some((_, name))) =
        (&pane.offered, focused, columns.seen.first())
    {
        let place = Rect {
            x: name.x,
            y: y + 1,
            width: area.right().saturating_sub(name.x + 2),
            height: area.bottom().saturating_sub(y + 1),
        };
        offers::draw(canvas, place, offered);
    }
}

fn draw_line(
    canvas: &mut Canvas,
    row: Rect,
    form: &Form,
    (pane, number): (&NamesPane, usize),
    columns: &Columns,
    view: &mut AttendanceView,
) {
    let names = &form.entry.names;
    let line = names.lines().get(number);
    let is_here = number == pane.line;
    let begins_page = form.begins_page(number)
        || number > 0 && line.is_some() && names.page_of(number) != names.page_of(number - 1);
    let problems: Vec<&LineProblem> = form.line_problems(number);
    if is_here {
        fit::print(canvas.buffer, row, SELECTION_MARK, canvas.theme.accent);
    }
    let label = match line {
        Some(line) => line
            .person
            .line
            .map_or((number + 1).to_string(), |line| line.to_string()),
        None => "+".to_owned(),
    };
    let style = if begins_page {
        canvas.theme.accent
    } else {
        canvas.theme.faint
    };
    let place = Rect {
        x: row.x + 1,
        width: 4,
        ..row
    };
    fit::print_right(canvas.buffer, place, &label, style);
    if let Some(sign) = sign_of(&problems) {
        let place = Rect {
            x: row.x + 5,
            width: 1,
            ..row
        };
        fit::print(canvas.buffer, place, sign, canvas.theme.attention);
    }
    let carried;
    let (person, style) = match line {
        Some(line) if is_away(&line.person) => (&line.person, canvas.theme.faint),
        Some(line) => (&line.person, canvas.theme.text),
        None => {
            carried = form.carried(number);
            (&carried, canvas.theme.faint)
        }
    };
    for (index, place) in &columns.seen {
        let Some(field) = LINE_FIELDS.get(*index) else {
            continue;
        };
        let place = Rect { y: row.y, ..*place };
        canvas.target(place, Target::Cell(number, *index));
        if is_here && *index == pane.column && !pane.is_in_pages {
            draw_focused(canvas, place, form, (pane, field), person, view);
            continue;
        }
        let typed = line.and_then(|line| line.typed.get(field.id));
        let (text, style) = match typed {
            Some(typed) => (typed.clone(), canvas.theme.attention),
            None => (shown(canvas, field, person, is_here), style),
        };
        fit::print(canvas.buffer, place, &text, style);
    }
}

fn is_away(person: &Person) -> bool {
    matches!(person.status.as_str(), "absent" | "excused")
}

fn sign_of(problems: &[&LineProblem]) -> Option<&'static str> {
    (!problems.is_empty()).then_some("!")
}

/// The cell that has the focus: a text as it is typed, a code as it stands.
fn draw_focused(
    canvas: &mut Canvas,
    place: Rect,
    form: &Form,
    (pane, field): (&NamesPane, &LineField),
    person: &Person,
    view: &mut AttendanceView,
) {
    if !pane.is_in_text() {
        let text = shown(canvas, field, person, true);
        canvas.buffer.set_style(place, canvas.theme.selected);
        fit::print(canvas.buffer, place, &text, canvas.theme.selected);
        canvas.cursor = Some(place.as_position());
        return;
    }
    let (text, cursor, is_whole) = form.typed_name();
    let is_new = pane.line >= form.entry.names.lines().len();
    let placeholder = match is_new {
        true if field.id == "name" => canvas.say("attendance-new-line"),
        true => shown(canvas, field, person, true),
        false => String::new(),
    };
    let input = LineInput {
        value: &text,
        cursor,
        placeholder: &placeholder,
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, place, canvas.theme, &input, &mut view.scroll);
    if is_whole {
        let whole = Rect {
            width: to_columns(width(&text)).min(place.width),
            ..place
        };
        canvas.buffer.set_style(whole, canvas.theme.selected);
    }
}

/// What stands in a column, as it is read; a faint dot where nothing does in the line with the
/// focus.
fn shown(canvas: &Canvas, field: &LineField, person: &Person, is_here: bool) -> String {
    let said = match canvas.app.names() {
        Some(names) => value::cell(canvas.app.texts, &names, field, person),
        None => field.get(person).into_owned(),
    };
    match said.is_empty() {
        true if is_here => "·".to_owned(),
        _ => said,
    }
}
