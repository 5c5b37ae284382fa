//! Drawing of the grid of counts: roles down, women and men by age band across, sums at the edges,
//! and in words what it adds up to beside the headcount. What does not fit scrolls sideways.

mod table;

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::event::Target;
use crate::app::form::grid::{Grid, sums};
use crate::app::form::{Form, GRID};
use crate::model::code::CodeList;
use crate::model::field::Address;
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns, width};
use crate::screens::widgets::list::SELECTION_MARK;
use crate::screens::widgets::wrap::Rows;
use crate::text::names::Names;
use crate::text::number;

use super::layout::BEFORE_LABEL;
use super::{FormView, target_field};
use table::{CELL, Table};

/// The row below them, of the sums.
const SUMS: u16 = 1;

/// How many rows the grid takes in so many columns.
pub fn height(app: &App, form: &Form, width: u16) -> u16 {
    let Some(book) = &app.book else {
        return 1;
    };
    let table = Table::new(app, width, form, &book.logbook);
    let words = in_words(app, form, width).len();
    to_columns(table.roles.len() + words).saturating_add(table.head() + SUMS)
}

/// Draws the grid into an area.
pub fn draw(canvas: &mut Canvas, area: Rect, form: &Form, view: &mut FormView) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    let table = Table::new(canvas.app, area.width, form, &book.logbook);
    let columns = area.width;
    let area = Rect {
        width: area.width.min(table.width()),
        ..area
    };
    let cell = (form.focus.field == GRID).then(|| table.grid.clamp(form.cell));
    target_field(canvas, area, Address::of(GRID), usize::MAX);
    let middle = Rect {
        x: area.x + BEFORE_LABEL + table.role_width,
        width: table.middle(area.width),
        ..area
    };
    let seen = scroll(&table, middle, cell.map(|(_, column)| column), view);
    draw_heads(canvas, area, middle, &table, &seen);
    let mark = |row| cell.filter(|(at, _)| *at == row).map(|(_, column)| column);
    for row in 0..table.roles.len() {
        draw_role(canvas, area, form, (&table, &seen), row, mark(row));
    }
    draw_sums(canvas, area, form, &table, &seen);
    draw_words(canvas, area, form, columns);
}

/// Scrolls sideways so that the focused column is seen.
fn scroll(
    table: &Table,
    area: Rect,
    focus: Option<usize>,
    view: &mut FormView,
) -> Vec<(usize, Rect)> {
    let last = table.widths.len().saturating_sub(1);
    view.grid_left = view.grid_left.min(last);
    if let Some(focus) = focus {
        view.grid_left = view.grid_left.min(focus);
    }
    loop {
        let seen = table.seen(view.grid_left, area);
        let holds = focus.is_none_or(|focus| seen.iter().any(|(index, _)| *index == focus));
        if holds || view.grid_left >= last {
            return seen;
        }
        view.grid_left += 1;
    }
}

fn line(area: Rect, row: u16) -> Rect {
    Rect {
        y: area.y + row,
        height: 1,
        ..area
    }
}

fn draw_heads(
    canvas: &mut Canvas,
    area: Rect,
    middle: Rect,
    table: &Table,
    seen: &[(usize, Rect)],
) {
    for (nth, (index, place)) in seen.iter().enumerate() {
        let sex = (0..=*index)
            .rev()
            .find(|index| table.begins_sex(*index))
            .and_then(|first| table.sexes.get(first));
        if let (Some(sex), true) = (sex, nth == 0 || table.begins_sex(*index)) {
            let next = seen
                .iter()
                .skip(nth + 1)
                .find(|(index, _)| table.begins_sex(*index));
            let end = next.map_or(middle.right(), |(_, place)| place.x);
            let head = Rect {
                x: place.x + 1,
                width: end.saturating_sub(place.x + 1),
                ..line(area, 0)
            };
            let head_right = Rect {
                width: place.width,
                x: place.x,
                ..head
            };
            if table.sexes.get(*index).is_some_and(|name| width(name) <= 2) {
                fit::print_right(canvas.buffer, head_right, sex, canvas.theme.heading);
            } else {
                fit::print(canvas.buffer, head, sex, canvas.theme.heading);
            }
        }
        if let Some((above, below)) = table.ages.get(*index) {
            let row = |y| Rect {
                y,
                height: 1,
                ..*place
            };
            let last = area.y + table.head() - 1;
            fit::print_right(canvas.buffer, row(last), below, canvas.theme.faint);
            if !above.is_empty() {
                fit::print_right(canvas.buffer, row(last - 1), above, canvas.theme.faint);
            }
        }
    }
    let more_left = seen.first().is_some_and(|(index, _)| *index > 0);
    let more_right = seen
        .last()
        .is_none_or(|(index, _)| index + 1 < table.widths.len());
    if more_left {
        let place = Rect {
            x: middle.x,
            width: 1,
            ..line(area, table.head() - 1)
        };
        fit::print(canvas.buffer, place, "‹", canvas.theme.accent);
    }
    if more_right {
        let place = Rect {
            x: middle.right(),
            width: 1,
            ..line(area, table.head() - 1)
        };
        fit::print(canvas.buffer, place, "›", canvas.theme.accent);
    }
    fit::print_right(
        canvas.buffer,
        line(area, table.head() - 1),
        &table.total,
        canvas.theme.faint,
    );
}

fn draw_role(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    (table, seen): (&Table, &[(usize, Rect)]),
    row: usize,
    focus: Option<usize>,
) {
    let attendance = &form.entry.session.attendance;
    let own = line(area, table.head() + to_columns(row));
    let style = if focus.is_some() {
        canvas.theme.title
    } else {
        canvas.theme.text
    };
    if focus.is_some() {
        fit::print(canvas.buffer, own, SELECTION_MARK, style);
    }
    let label = Rect {
        x: own.x + BEFORE_LABEL,
        width: table.role_width,
        ..own
    };
    if let Some(name) = table.roles.get(row) {
        fit::print(canvas.buffer, label, name, style);
    }
    let first = seen.first().map_or(0, |(index, _)| *index);
    canvas.target(own, Target::Cell(row, first));
    for (index, place) in seen {
        let Some(cell) = table.grid.cell((row, *index)) else {
            continue;
        };
        let place = Rect {
            y: own.y,
            height: 1,
            ..*place
        };
        draw_cell(
            canvas,
            place,
            attendance.count(&cell),
            focus == Some(*index),
        );
        if focus != Some(*index) && is_in_block(form, table, (row, *index)) {
            let marked = Rect {
                width: place.width + 1,
                ..place
            };
            canvas
                .buffer
                .set_style(marked, canvas.theme.selected_resting);
        }
        canvas.target(place, Target::Cell(row, *index));
    }
    if let Some(role) = table.grid.roles.get(row) {
        let sum = table.grid.row_sum(attendance, role);
        draw_sum(canvas, own, sum);
    }
}

/// Whether a cell is in the block that is marked.
fn is_in_block(form: &Form, table: &Table, (row, column): (usize, usize)) -> bool {
    form.block(&table.grid)
        .is_some_and(|[(top, bottom), (left, right)]| {
            (top..=bottom).contains(&row) && (left..=right).contains(&column)
        })
}

fn draw_cell(canvas: &mut Canvas, place: Rect, count: u32, has_focus: bool) {
    let text = match (count, has_focus) {
        (0, false) => "·".to_owned(),
        (0, true) => String::new(),
        (count, _) => count.to_string(),
    };
    if !has_focus {
        let style = if count == 0 {
            canvas.theme.faint
        } else {
            canvas.theme.text
        };
        fit::print_right(canvas.buffer, place, &text, style);
        return;
    }
    let inner = usize::from(place.width.min(CELL).max(to_columns(text.len()) + 2)) - 2;
    let text = format!("[{text:>inner$}]");
    let style = canvas.theme.selected;
    // The bracket stands in the air after the column, so that the digits stay in their place.
    let place = Rect {
        width: place.width + 1,
        ..place
    };
    fit::print_right(canvas.buffer, place, &text, style);
    canvas.cursor = Some(ratatui::layout::Position {
        x: place.right().saturating_sub(2),
        y: place.y,
    });
}

/// Draws a sum at the end of a row.
fn draw_sum(canvas: &mut Canvas, row: Rect, sum: u64) {
    let (text, style) = match sum {
        0 => ("·".to_owned(), canvas.theme.faint),
        sum => (sum.to_string(), canvas.theme.heading),
    };
    fit::print_right(canvas.buffer, row, &text, style);
}

fn draw_sums(canvas: &mut Canvas, area: Rect, form: &Form, table: &Table, seen: &[(usize, Rect)]) {
    let attendance = &form.entry.session.attendance;
    let own = line(area, table.head() + to_columns(table.roles.len()));
    let label = Rect {
        x: own.x + BEFORE_LABEL,
        width: table.role_width,
        ..own
    };
    fit::print(canvas.buffer, label, &table.total, canvas.theme.faint);
    for (index, place) in seen {
        if let Some(column) = table.grid.columns.get(*index) {
            let place = Rect {
                y: own.y,
                height: 1,
                ..*place
            };
            draw_sum(canvas, place, table.grid.column_sum(attendance, column));
        }
    }
    draw_sum(canvas, own, sums(attendance).all);
}

/// The cell that has the focus, in full words: whom it counts.
pub fn cell_name(app: &App, form: &Form) -> Option<String> {
    let book = app.book.as_ref().filter(|_| form.focus.field == GRID)?;
    let grid = Grid::of(form, &book.logbook);
    let cell = grid.cell(grid.clamp(form.cell))?;
    let names = Names::new(app.texts, &book.logbook);
    let parts = [
        names.code(CodeList::Role, &cell.role),
        names.code(CodeList::Sex, &cell.sex),
        names.code(CodeList::Age, &cell.age),
    ];
    Some(parts.join(" · "))
}

/// Says below the grid what it adds up to.
fn draw_words(canvas: &mut Canvas, area: Rect, form: &Form, columns: u16) {
    let rows = in_words(canvas.app, form, columns);
    let top = area.bottom().saturating_sub(to_columns(rows.len()));
    for (text, y) in rows.iter().zip(top..) {
        let place = Rect {
            x: area.x + BEFORE_LABEL,
            y,
            width: columns.saturating_sub(BEFORE_LABEL),
            height: 1,
        };
        fit::print(canvas.buffer, place, text, canvas.theme.faint);
    }
}

/// What the grid adds up to: women and their share, men, and those of whom it is not stated, also
/// those whom only the headcount has. At least one row.
fn in_words(app: &App, form: &Form, columns: u16) -> Vec<String> {
    let texts = app.texts;
    let attendance = &form.entry.session.attendance;
    let sums = sums(attendance);
    let mut parts = Vec::new();
    let came = u64::from(attendance.participants(form.present)).max(sums.all);
    let unstated = came - sums.stated;
    if sums.stated > 0 {
        let share = number::percent(texts.language(), sums.women, sums.stated);
        let share = match unstated {
            0 => share,
            _ => texts.say_with("form-grid-share", &[("share", share.into())]),
        };
        let women = texts.say_with("count-women", &[("count", sums.women.into())]);
        parts.push(format!("{women} ({share})"));
        parts.push(texts.say_with("count-men", &[("count", sums.men.into())]));
    }
    if sums.others > 0 {
        parts.push(texts.say_with("count-other", &[("count", sums.others.into())]));
    }
    if unstated > 0 {
        parts.push(texts.say_with("form-grid-not-stated", &[("count", unstated.into())]));
    }
    let room = usize::from(columns.saturating_sub(BEFORE_LABEL));
    let text = parts.join(" · ");
    let rows = Rows::new(&text, room);
    rows.texts().map(str::to_owned).collect()
}
