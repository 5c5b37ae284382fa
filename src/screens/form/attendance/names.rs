//! The sheet of names, drawn: what the paper says of the page, the lines with the columns that there
//! is room for, and below them what the keys of the cell write.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::event::Target;
use crate::app::form::attendance::names::{SIGNATURES, WOMEN};
use crate::app::form::{Attendance, Form, NamesPane};
use crate::model::attendance::Page;
use crate::model::field::Address;
use crate::model::line::{LINE_FIELDS, LineField, LineKind};
use crate::model::names::LineProblem;
use crate::model::people::{PageSums, Person};
use crate::model::problem::{Problem, Severity};
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns, width};
use crate::screens::widgets::line_input::{self, LineInput};
use crate::screens::widgets::list::SELECTION_MARK;
use crate::screens::widgets::scrollbar;
use crate::screens::widgets::wrap::Rows;
use crate::text::names::Names as CodeNames;
use crate::text::{Arg, number, one_key, problem};

use super::super::FormView;
use super::{AttendanceView, below, offers};

/// The columns of the mark, the number and the sign of a problem.
const BEFORE_NAME: u16 = 6;
/// The air after a column.
const AIR: u16 = 1;
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
    draw_pages(canvas, inner, form, pane, &mut view.scroll);
    let help_rows = if area.height > 9 { HELP } else { 1 };
    let table = Rect {
        height: area.height.saturating_sub(1 + help_rows),
        ..below(area, 1)
    };
    let columns = Columns::new(canvas, table, pane, state);
    draw_heads(canvas, table, &columns, pane);
    let lines = below(table, 1);
    draw_lines(canvas, lines, form, pane, &columns, state);
    let help = Rect {
        y: area.bottom().saturating_sub(help_rows),
        height: help_rows,
        ..inner
    };
    draw_help(canvas, help, form, pane);
}

/// The columns that are seen, each with its place.
struct Columns {
    seen: Vec<(usize, Rect)>,
    has_more_left: bool,
    has_more_right: bool,
}

impl Columns {
    /// The name always, and of the others those around the focused one.
    fn new(canvas: &Canvas, area: Rect, pane: &NamesPane, view: &mut AttendanceView) -> Self {
        let room = area.right().saturating_sub(3);
        let first = area.x + BEFORE_NAME;
        let free = room.saturating_sub(first);
        let widths: Vec<u16> = LINE_FIELDS
            .iter()
            .map(|field| columns_of(field, free))
            .collect();
        let name = widths.first().copied().unwrap_or(0);
        view.left = view.left.max(1);
        if pane.column > 0 {
            view.left = view.left.min(pane.column);
        } else {
            view.left = 1;
        }
        loop {
            let mut seen = vec![(0, at(first, name, area))];
            let mut x = first + name + AIR;
            for (index, wide) in widths.iter().enumerate().skip(view.left) {
                if x + wide > room {
                    break;
                }
                seen.push((index, at(x, *wide, area)));
                x += wide + AIR;
            }
            let has = seen.iter().any(|(index, _)| *index == pane.column);
            if has || view.left >= widths.len() {
                let last = seen.last().map_or(0, |(index, _)| *index);
                // What room is left goes to the name.
                let spare = room.saturating_sub(x.saturating_sub(AIR)).min(free / 6);
                for (index, place) in &mut seen {
                    match index {
                        0 => place.width += spare,
                        _ => place.x += spare,
                    }
                }
                let _ = canvas;
                return Self {
                    seen,
                    has_more_left: view.left > 1,
                    has_more_right: last + 1 < widths.len(),
                };
            }
            view.left += 1;
        }
    }
}

fn at(x: u16, width: u16, area: Rect) -> Rect {
    Rect {
        x,
        width,
        height: 1,
        ..area
    }
}

/// The columns of the screen that a column of the sheet takes.
fn columns_of(field: &LineField, free: u16) -> u16 {
    let roomy = free > 100;
    match (field.id, field.kind) {
        ("name", _) => (free / 3).clamp(18, 34),
        (_, LineKind::Born) => 6,
        ("sex", _) => 4,
        ("role" | "status", _) => 11,
        (_, LineKind::YesNo) => 7,
        (_, LineKind::Codes(_)) => 16,
        ("phone", _) => 14,
        _ if roomy => 18,
        _ => 14,
    }
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
    let begins_page =
        number > 0 && line.is_some() && names.page_of(number) != names.page_of(number - 1);
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
    let text = field.get(person);
    let nothing = if is_here { "·" } else { "" };
    let Some(names) = canvas.app.names() else {
        return text.into_owned();
    };
    match field.kind {
        _ if text.is_empty() => nothing.to_owned(),
        LineKind::Text => text.into_owned(),
        LineKind::Code(list) => names.code_short(list, &text),
        LineKind::Codes(list) => {
            let codes = text.split(',').map(|code| names.code_short(list, code));
            codes.collect::<Vec<_>>().join(", ")
        }
        LineKind::Born if person.birth_year.is_none() => canvas
            .app
            .texts
            .say_with("line-birth-year.age", &[("age", text.as_ref().into())]),
        LineKind::Born => text.into_owned(),
        LineKind::YesNo if text == "true" => canvas.say("value-yes"),
        LineKind::YesNo => canvas.say("value-no"),
    }
}

/// What the paper says of the page where one is, beside what the lines add up to, and how the other
/// pages stand.
fn draw_pages(canvas: &mut Canvas, area: Rect, form: &Form, pane: &NamesPane, scroll: &mut usize) {
    let sums = form.entry.names.pages();
    let page = form.page_here();
    let own = sums.iter().find(|sums| sums.page == page);
    let here = own.copied().unwrap_or(PageSums {
        page,
        ..PageSums::default()
    });
    let pages = &form.entry.session.attendance.pages;
    let row = pages.iter().position(|one| one.page == page);
    let paper = row.and_then(|row| pages.get(row));
    let said = [
        ("page", page.into()),
        ("lines", here.present.into()),
        ("women", here.women.into()),
    ];
    let text = canvas.app.texts.say_with("attendance-page", &said);
    let area = Rect { height: 1, ..area };
    canvas.target(area, Target::Page(page));
    let mut x = area.x + fit::print(canvas.buffer, area, &text, canvas.theme.text) + 3;
    let rest = |x: u16| Rect {
        x,
        width: area.right().saturating_sub(x),
        ..area
    };
    match row.filter(|_| pane.is_in_pages) {
        Some(row) => {
            for (field, id) in [(SIGNATURES, "signatures"), (WOMEN, "women")] {
                let label = canvas.say(&format!("attendance-page-{id}"));
                x += fit::print(canvas.buffer, rest(x), &label, canvas.theme.faint) + 1;
                draw_page_input(canvas, rest(x), form, Address::in_row(field, row), scroll);
                x += 8;
            }
        }
        None => {
            let (text, style) = agreement(canvas, paper, &here);
            x += fit::print(canvas.buffer, rest(x), &text, style) + 3;
        }
    }
    let others: Vec<String> = sums
        .iter()
        .filter(|one| one.page != page && sums.len() > 1)
        .map(|one| {
            let paper = pages.iter().find(|paper| paper.page == one.page);
            let sign = match paper.map(|paper| differences(paper, one)) {
                None => number::NOTHING,
                Some((0, 0)) => "✓",
                Some(_) => "▲",
            };
            format!("{}{sign}", one.page)
        })
        .collect();
    let others = others.join(" ");
    if !others.is_empty() && width(&others) <= usize::from(rest(x).width) {
        fit::print_right(canvas.buffer, rest(x), &others, canvas.theme.faint);
    }
}

fn draw_page_input(canvas: &mut Canvas, area: Rect, form: &Form, at: Address, scroll: &mut usize) {
    let place = Rect {
        width: area.width.min(6),
        ..area
    };
    let has_focus = form.focus == at;
    let (text, cursor, is_whole) = match has_focus {
        true => form.typed_text(canvas.app.texts.language()),
        false => (form.entry.text(at), 0, false),
    };
    let input = LineInput {
        value: &text,
        cursor,
        placeholder: "",
        has_focus,
    };
    let cursor = line_input::draw(canvas.buffer, place, canvas.theme, &input, scroll);
    if has_focus {
        canvas.cursor = cursor;
    }
    if is_whole {
        let whole = Rect {
            width: to_columns(width(&text)).min(place.width),
            ..place
        };
        canvas.buffer.set_style(whole, canvas.theme.selected);
    }
}

/// By how much the lines of a page differ from what the paper says: all, and women.
fn differences(paper: &Page, lines: &PageSums) -> (i64, i64) {
    let differs = |said: Option<u32>, counted: u32| {
        said.map_or(0, |said| i64::from(counted) - i64::from(said))
    };
    (
        differs(paper.signatures, lines.present),
        differs(paper.women, lines.women),
    )
}

/// Whether the page agrees with the paper, and by how much it does not.
fn agreement(canvas: &Canvas, paper: Option<&Page>, lines: &PageSums) -> (String, Style) {
    let texts = canvas.app.texts;
    let Some(paper) = paper else {
        let key = crate::command::keys_of(
            crate::command::Command::PageSums,
            crate::command::Scope::Names,
        );
        let key = key.first().map(|key| key.label()).unwrap_or_default();
        let said = texts.say_with("attendance-page-enter", &[("key", key.into())]);
        return (said, canvas.theme.faint);
    };
    let or_nothing = |number: Option<u32>| number.map_or(number::NOTHING.into(), Arg::from);
    let paper_says = [
        ("signatures", or_nothing(paper.signatures)),
        ("women", paper.women.map_or("none".into(), Arg::from)),
    ];
    let paper_says = texts.say_with("attendance-page-paper", &paper_says);
    if lines.present == 0 {
        return (paper_says, canvas.theme.faint);
    }
    let (all, women) = differences(paper, lines);
    let mut parts = Vec::new();
    for (id, by) in [
        ("attendance-page-lines-by", all),
        ("attendance-page-women-by", women),
    ] {
        if by != 0 {
            let sign = if by < 0 { "−" } else { "+" };
            let by = format!("{sign}{}", by.unsigned_abs());
            parts.push(texts.say_with(id, &[("by", by.into())]));
        }
    }
    if parts.is_empty() {
        let said = texts.say("attendance-page-agrees");
        return (format!("{paper_says} ✓ {said}"), canvas.theme.ok);
    }
    let said = format!("{paper_says} ▲ {}", parts.join(", "));
    (said, canvas.theme.attention)
}

/// What the cell is about: what is wrong with it, what its keys write, or what it takes.
fn draw_help(canvas: &mut Canvas, area: Rect, form: &Form, pane: &NamesPane) {
    let app = canvas.app;
    if pane.is_in_pages {
        let wrong = form.problems_at(form.focus).into_iter().next();
        let (said, style) = match wrong {
            Some(wrong) => (problem::sentence(app.texts, wrong), canvas.theme.attention),
            None => (app.texts.say("attendance-page-about"), canvas.theme.faint),
        };
        return print_help(canvas, area, &said, style);
    }
    let field = pane.field();
    let here = form.line_problems(pane.line);
    let wrong = here
        .iter()
        .find(|one| one.field == field.id)
        .or_else(|| here.first());
    if let Some(wrong) = wrong {
        let column = app
            .texts
            .say(&format!("line-{}", wrong.field.replace('_', "-")));
        let about = Problem {
            at: Address::of("attendance.note"),
            what: wrong.what.clone(),
        };
        let style = match about.severity() {
            Severity::Nonsense => canvas.theme.error,
            _ => canvas.theme.attention,
        };
        let said = format!("{column}: {}", problem::sentence(app.texts, &about));
        return print_help(canvas, area, &said, style);
    }
    if let Some(problem) = &form.names_problem {
        let said = crate::screens::sentence::file_problem(app.texts, problem);
        return print_help(canvas, area, &said, canvas.theme.attention);
    }
    let Some(book) = &app.book else {
        return;
    };
    let keys = one_key::legend(app.texts, field, &book.logbook);
    if keys.is_empty() {
        let about = app
            .texts
            .say(&format!("line-{}.about", field.id.replace('_', "-")));
        return print_help(canvas, area, &about, canvas.theme.faint);
    }
    draw_legend(canvas, area, &keys);
}

fn print_help(canvas: &mut Canvas, area: Rect, said: &str, style: Style) {
    let rows = Rows::new(said, usize::from(area.width));
    let count = rows.count().min(usize::from(area.height));
    let top = area.bottom() - to_columns(count);
    let is_cut = rows.count() > count;
    for (index, y) in (0..count).zip(top..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        // What has no room is seen to go on.
        let rest = if is_cut && index + 1 == count {
            "…"
        } else {
            ""
        };
        let text = format!("{}{rest}", rows.text(index).trim_end());
        fit::print(canvas.buffer, row, &text, style);
    }
}

/// The keys of a column with what they write, in as many rows as there are.
pub(super) fn draw_legend(canvas: &mut Canvas, area: Rect, keys: &[(String, String)]) {
    let needed = |(key, word): &(String, String)| to_columns(width(key) + 1 + width(word));
    let total: u16 = keys.iter().map(|one| needed(one) + 3).sum();
    let mut y = match total <= area.width + 3 {
        true => area.bottom().saturating_sub(1),
        false => area.y,
    };
    let mut x = area.x;
    for one in keys {
        let (key, word) = one;
        if x > area.x && x + needed(one) > area.right() {
            (x, y) = (area.x, y + 1);
        }
        if y >= area.bottom() {
            return;
        }
        let rest = |x: u16| Rect {
            x,
            y,
            width: area.right().saturating_sub(x),
            height: 1,
        };
        x += fit::print(canvas.buffer, rest(x), key, canvas.theme.hint_key) + 1;
        x += fit::print(canvas.buffer, rest(x), word, canvas.theme.hint_label) + 3;
    }
}

/// What a person is called in one line: name, year, village, role.
pub(super) fn in_words(names: &CodeNames, person: &Person) -> Vec<String> {
    let year = person.birth_year.map(|year| year.to_string());
    let role = Some(&person.role).filter(|role| !role.is_empty());
    let role = role.map(|role| names.code_short(crate::model::code::CodeList::Role, role));
    let village = Some(person.village.clone()).filter(|village| !village.is_empty());
    [year, role, village].into_iter().flatten().collect()
}
