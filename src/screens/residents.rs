//! The table of residents, drawn: targets and year, ages by sex, groups with what they need.

use ratatui::layout::{Position, Rect};

use crate::app::event::Target;
use crate::app::residents::{Residents, Row};
use crate::model::code::CodeList;
use crate::text::names::Names;
use crate::text::number;

use super::Canvas;
use super::widgets::fit::{self, to_columns};
use super::widgets::list::SELECTION_MARK;
use super::widgets::{dialog, line_input, scrollbar};

/// The columns that the table takes where it can.
const WIDTH: u16 = 72;
/// The columns of a number.
const NUMBER: u16 = 11;
/// The most columns of a label.
const LABEL: u16 = 30;
/// The columns between a group's number and what it needs.
const AIR: u16 = 2;

/// A line of the table: a row to write in, or a heading.
enum Line {
    Row(usize),
    Sexes,
    Sum,
    Groups,
}

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct ResidentsView {
    top: usize,
    scroll: usize,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, residents: &Residents, view: &mut ResidentsView) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    let names = Names::new(canvas.app.texts, &book.logbook);
    let place = names.place_short(&residents.code, &residents.name);
    let args = [("place", place.into())];
    let title = canvas.app.texts.say_with("residents-title", &args);
    let lines = lines(residents);
    let height = to_columns(lines.len());
    let title = fit::cut(&title, usize::from(area.width.saturating_sub(8))).into_owned();
    let content = (WIDTH, height);
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, content).inner;
    let seen = usize::from(inner.height);
    let is_selected = |line: &Line| matches!(line, Line::Row(row) if *row == residents.at.0);
    let selected = lines.iter().position(is_selected).unwrap_or(0);
    view.top = view
        .top
        .max((selected + 2).min(lines.len()).saturating_sub(seen))
        .min(selected.saturating_sub(1))
        .min(lines.len().saturating_sub(seen));
    for (shown, y) in lines.iter().skip(view.top).zip(inner.top()..inner.bottom()) {
        let at = Rect {
            y,
            height: 1,
            width: inner.width.saturating_sub(1),
            ..inner
        };
        draw_line(canvas, at, residents, &names, (shown, view));
    }
    scrollbar::draw(canvas.buffer, inner, canvas.theme, lines.len(), view.top);
}

fn lines(residents: &Residents) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, row) in residents.rows.iter().enumerate() {
        let before = index
            .checked_sub(1)
            .and_then(|index| residents.rows.get(index));
        let is_age = |row: Option<&Row>| matches!(row, Some(Row::Age(_)));
        let is_group = |row: Option<&Row>| matches!(row, Some(Row::Group(_)));
        if is_age(Some(row)) && !is_age(before) {
            lines.push(Line::Sexes);
        }
        if is_group(Some(row)) && !is_group(before) {
            lines.extend([Line::Sum, Line::Groups]);
        }
        lines.push(Line::Row(index));
    }
    lines
}

/// The places of a row: its label, and the cell with a number.
fn places(at: Rect, column: usize) -> (Rect, Rect) {
    let label = LABEL.min(at.width / 2);
    let first = at.x + label;
    let cell = Rect {
        x: first.saturating_add(NUMBER.saturating_mul(to_columns(column))),
        width: NUMBER,
        ..at
    };
    let label = Rect {
        width: label.saturating_sub(1),
        ..at
    };
    (label, cell.intersection(at))
}

fn draw_line(
    canvas: &mut Canvas,
    at: Rect,
    residents: &Residents,
    names: &Names,
    (shown, view): (&Line, &mut ResidentsView),
) {
    let texts = canvas.app.texts;
    let language = texts.language();
    match shown {
        Line::Row(row) => draw_row(canvas, at, residents, names, (*row, view)),
        Line::Sexes => {
            for (column, sex) in residents.sexes.iter().enumerate() {
                let (_, place) = places(at, column);
                let name = names.code(CodeList::Sex, sex);
                fit::print_right(canvas.buffer, place, &name, canvas.theme.heading);
            }
        }
        Line::Sum => {
            let sums: Vec<u64> = (0..residents.sexes.len())
                .map(|sex| residents.sum(sex))
                .collect();
            let all = number::whole(language, sums.iter().sum::<u64>() as i64);
            let text = texts.say_with("residents-total", &[("count", all.into())]);
            let (label, _) = places(at, 0);
            fit::print(canvas.buffer, label, &text, canvas.theme.faint);
            for (column, sum) in sums.into_iter().enumerate() {
                let (_, place) = places(at, column);
                let sum = number::whole(language, sum as i64);
                fit::print_right(canvas.buffer, place, &sum, canvas.theme.heading);
            }
        }
        Line::Groups => {
            let (label, place) = places(at, 0);
            let title = texts.say("room-groups");
            fit::print(canvas.buffer, label, &title, canvas.theme.heading);
            let count = texts.say("residents-count");
            fit::print_right(canvas.buffer, place, &count, canvas.theme.heading);
            let needs = texts.say("residents-needs");
            fit::print(canvas.buffer, words(at), &needs, canvas.theme.heading);
        }
    }
}

/// The place of a group's needs.
fn words(at: Rect) -> Rect {
    let (_, number) = places(at, 0);
    let x = number.right().saturating_add(AIR).min(at.right());
    Rect {
        x,
        width: at.right() - x,
        ..at
    }
}

fn draw_row(
    canvas: &mut Canvas,
    at: Rect,
    residents: &Residents,
    names: &Names,
    (index, view): (usize, &mut ResidentsView),
) {
    let (Some(row), Some(cells)) = (residents.rows.get(index), residents.cells.get(index)) else {
        return;
    };
    let texts = canvas.app.texts;
    let label = match row {
        Row::Sessions => texts.say("residents-sessions"),
        Row::Participants => texts.say("residents-participants"),
        Row::Year => texts.say("residents-year"),
        Row::Age(age) => names.code(CodeList::Age, age),
        Row::Group(group) => names.code(CodeList::Group, group),
    };
    let is_selected = residents.at.0 == index;
    let (place, _) = places(at, 0);
    let style = match is_selected {
        true => canvas.theme.title,
        false => canvas.theme.text,
    };
    if is_selected {
        fit::print(canvas.buffer, place, SELECTION_MARK, canvas.theme.accent);
    }
    let label_place = Rect {
        x: place.x + 2,
        width: place.width.saturating_sub(2),
        ..place
    };
    fit::print(canvas.buffer, label_place, &label, style);
    for (column, cell) in cells.iter().enumerate() {
        let has_focus = residents.at == (index, column);
        let is_words = matches!(row, Row::Group(_)) && column == 1;
        if is_words {
            let place = words(at);
            let input = line_input::LineInput {
                value: cell.value(),
                cursor: cell.cursor(),
                placeholder: "",
                has_focus,
            };
            let mut resting = 0;
            let scroll = if has_focus {
                &mut view.scroll
            } else {
                &mut resting
            };
            let cursor = line_input::draw(canvas.buffer, place, canvas.theme, &input, scroll);
            if has_focus {
                canvas.cursor = cursor;
            }
            canvas.target(place, Target::Cell(index, column));
        } else {
            let (_, place) = places(at, column);
            draw_number(canvas, place, cell.value(), has_focus);
            canvas.target(place, Target::Cell(index, column));
        }
    }
}

fn draw_number(canvas: &mut Canvas, place: Rect, value: &str, has_focus: bool) {
    if has_focus {
        let inner = value.chars().count().max(3);
        let text = format!("[{value:>inner$}]");
        let place = Rect {
            width: place.width + 1,
            ..place
        };
        fit::print_right(canvas.buffer, place, &text, canvas.theme.selected);
        canvas.cursor = Some(Position {
            x: place.right().saturating_sub(2),
            y: place.y,
        });
    } else if value.is_empty() {
        fit::print_right(canvas.buffer, place, "·", canvas.theme.faint);
    } else {
        fit::print_right(canvas.buffer, place, value, canvas.theme.text);
    }
}
