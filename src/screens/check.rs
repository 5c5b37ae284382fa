//! The check, drawn: whether all is ready to be reported, what stands in the way row by row, and
//! the selected one in full with how to mend it.

mod cells;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::app::book::Book;
use crate::app::check::{Check, Mend, Row, file_problem};
use crate::app::event::Target;
use crate::command::{Command, Scope, keys_of};
use crate::model::code::CodeList;
use crate::model::mending::Mending;
use crate::model::problem::What;
use crate::model::value::SessionId;
use crate::text::{Texts, date, fault, field};

use super::widgets::fit::{self, to_columns, width};
use super::widgets::list::{self, Align, List, ListView};
use super::widgets::wrap::Rows;
use super::widgets::{line, list::Column};
use super::{Canvas, frame, sessions};

use cells::Cells;

/// The most and the fewest rows in which the selected finding is seen in full.
const IN_FULL: u16 = 7;
const IN_FULL_AT_LEAST: u16 = 4;
/// From how many rows on there is air around the list.
const TALL: u16 = 18;
/// Below so many rows the question and the headings give way to what was found.
const LOW: u16 = 14;
/// The rows that the headings of the list take.
const HEADINGS: u16 = 2;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CheckView {
    list: ListView,
    /// How many rows a finding has needed in full so far, in a body of this size: the list has the
    /// others, and does not move with each selection.
    in_full: (Rect, u16),
}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, check: &Check, view: &mut CheckView) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    if !check.is_made || check.shown == 0 && check.rows.is_empty() {
        return sessions::draw_empty(canvas, area, book);
    }
    let area = frame::inset(area);
    let below = draw_heading(canvas, area, check);
    if check.rows.is_empty() {
        return;
    }
    let air = u16::from(area.height >= TALL);
    let body = lower(below, air);
    let is_low = area.height < LOW;
    let headings = if is_low { 0 } else { HEADINGS };
    let selected = Selected::of(canvas, check, book);
    let needed = selected.rows(body.width).clamp(IN_FULL_AT_LEAST, IN_FULL);
    let before = match view.in_full {
        (same, rows) if same == body => rows,
        _ => 0,
    };
    view.in_full = (body, needed.max(before));
    let in_full = view.in_full.1.min(body.height.div_ceil(2));
    // A short list has what is selected in it right below.
    let wanted = to_columns(check.rows.len()).saturating_add(headings + air);
    let upper = Rect {
        height: wanted.min(body.height - in_full),
        ..body
    };
    draw_list(canvas, upper, check, book, (!is_low, &mut view.list));
    selected.draw(canvas, lower(body, upper.height));
}

fn lower(area: Rect, by: u16) -> Rect {
    let by = by.min(area.height);
    Rect {
        y: area.y + by,
        height: area.height - by,
        ..area
    }
}

/// The question and its answer; gives the area below.
fn draw_heading(canvas: &mut Canvas, area: Rect, check: &Check) -> Rect {
    let title = canvas.say("check-title");
    let answer = answer(canvas.app.texts, check);
    let after = to_columns(width(&title)) + 2;
    let style = if check.rows.is_empty() {
        canvas.theme.text
    } else {
        canvas.theme.attention
    };
    if width(&answer) + usize::from(after) <= usize::from(area.width) {
        fit::print(canvas.buffer, area, &title, canvas.theme.heading);
        let beside = Rect {
            x: area.x + after,
            width: area.width - after,
            ..area
        };
        fit::print(canvas.buffer, beside, &answer, style);
        return lower(area, 1);
    }
    let rows = Rows::new(&answer, usize::from(area.width));
    let mut taken = 0;
    if area.height >= LOW {
        fit::print(canvas.buffer, area, &title, canvas.theme.heading);
        taken = 1;
    }
    for text in rows.texts().take(2) {
        fit::print(canvas.buffer, lower(area, taken), text, style);
        taken += 1;
    }
    lower(area, taken)
}

/// "Not yet: 3 mistakes, 5 to check, 12 incomplete in 9 sessions."
fn answer(texts: Texts, check: &Check) -> String {
    let count = |id: &str, count: usize| texts.say_with(id, &[("count", count.into())]);
    if check.rows.is_empty() {
        return count("check-yes", check.shown);
    }
    let [files, nonsense, doubts, gaps] = check.counts;
    let parts = [
        (files, count("check-files", files)),
        (nonsense, count("check-nonsense", nonsense)),
        (doubts, count("check-doubt", doubts)),
        (gaps, count("check-gap", gaps)),
    ];
    let there = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = there.map(|(_, part)| part).collect();
    let mut what = parts.join(", ");
    let places = [
        (check.sessions, "check-in-sessions"),
        (check.municipalities, "check-in-municipalities"),
    ];
    let places = places.into_iter().filter(|(places, _)| *places > 0);
    let places: Vec<String> = places.map(|(places, id)| count(id, places)).collect();
    if !places.is_empty() {
        what = format!("{what} – {}", places.join(", "));
    }
    texts.say_with("check-no", &[("what", what.into())])
}

fn draw_list(
    canvas: &mut Canvas,
    area: Rect,
    check: &Check,
    book: &Book,
    (has_headings, view): (bool, &mut ListView),
) {
    let cells = Cells::new(canvas.app.texts, book, canvas.theme);
    let titles = [
        "check-column-severity",
        "column-date",
        "column-place",
        "check-column-reason",
    ];
    let titles = titles.map(|id| {
        if has_headings {
            canvas.say(id)
        } else {
            String::new()
        }
    });
    let [weight, day, place, reason] = &titles;
    let columns = [
        column(weight, cells.weight_width(check), 0, 0),
        column(day, 10, 0, 1),
        column(place, 16, 2, 0),
        column(reason, 18, 5, 0),
    ];
    let list = List {
        columns: &columns,
        rows: check.rows.len(),
        selected: Some(check.selected),
        has_focus: true,
        sorted_by: None,
    };
    let row = |index: usize| match check.rows.get(index) {
        Some(row) => cells.of(row),
        None => Vec::new(),
    };
    list::draw(canvas.buffer, area, canvas.theme, &list, view, row);
    canvas.page = view.page();
    let body = view.body();
    for (y, index) in (body.top()..body.bottom()).zip(view.top()..check.rows.len()) {
        let whole = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(whole, Target::Row(index));
    }
}

fn column(title: &str, min: u16, weight: u16, priority: u8) -> Column<'_> {
    Column {
        title,
        min,
        weight,
        align: Align::Left,
        priority,
    }
}

/// The selected finding: where it is, what is wrong, how to mend it, and what else it is about.
#[derive(Default)]
struct Selected {
    heading: String,
    parts: Vec<(String, Style)>,
}

impl Selected {
    fn of(canvas: &Canvas, check: &Check, book: &Book) -> Self {
        let Some(row) = check.row() else {
            return Self::default();
        };
        let cells = Cells::new(canvas.app.texts, book, canvas.theme);
        // Where there is little room, what can be done with a key is seen before advice.
        let mut parts = vec![(cells.whole_reason(row), canvas.theme.text)];
        if let Row::Finding(finding) = row
            && let What::SamePlaceAndDay { other, .. } = &finding.what
        {
            let args = [("session", session(canvas.app, *other).into())];
            let said = canvas.app.texts.say_with("check-other", &args);
            parts.push((said, canvas.theme.text));
        }
        if let Some(said) = at_once(canvas.app, check) {
            parts.push((said, canvas.theme.accent));
        }
        parts.push((cells.mend(row), canvas.theme.faint));
        Self {
            heading: heading(canvas.app, &cells, row),
            parts,
        }
    }

    /// How many rows it takes in so many columns, with its heading.
    fn rows(&self, columns: u16) -> u16 {
        let parts = self.parts.iter().filter(|(text, _)| !text.is_empty());
        let rows = parts.map(|(text, _)| Rows::new(text, usize::from(columns)).count());
        to_columns(1 + rows.sum::<usize>())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect) {
        line::titled_rule(canvas.buffer, area, canvas.theme, &self.heading);
        let mut area = lower(area, 1);
        for (text, style) in &self.parts {
            let rows = Rows::new(text, usize::from(area.width));
            for words in rows.texts().filter(|words| !words.is_empty()) {
                if area.height > 0 {
                    fit::print(canvas.buffer, area, words, *style);
                }
                area = lower(area, 1);
            }
        }
    }
}

/// What the rule above the selected finding says: the session, the municipality or the file.
fn heading(app: &App, cells: &Cells, row: &Row) -> String {
    match (row.session(), file_problem(cells.book, row)) {
        (Some(id), _) => session(app, id),
        (None, Some(_)) if matches!(row, Row::Odd(_)) => cells.place(row),
        // The whole path is told when the row is opened.
        (None, Some(problem)) => {
            let inside = fault::place_inside(app.texts, problem);
            let parts = [Some(fault::short_name(&problem.path)), inside];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        (None, None) => cells.place(row),
    }
}

/// What the key that mends would do now.
fn at_once(app: &App, check: &Check) -> Option<String> {
    let mend = check.mend.as_ref()?;
    let key = keys_of(Command::Mend, Scope::Check).first()?;
    let args = [
        ("key", key.label().into()),
        ("change", change(app, mend).into()),
    ];
    let one = app.texts.say_with("check-mend", &args);
    if !check.has_alike {
        return Some(one);
    }
    let all = keys_of(Command::MendAll, Scope::Check).first()?;
    let args = [("key", all.label().into())];
    let all = app.texts.say_with("check-mend-all", &args);
    Some(format!("{one} · {all}"))
}

/// "18 November 2019 · Cholpon-Ata, Toktogul", as much of it as is known.
pub fn session(app: &App, id: SessionId) -> String {
    session_on(app, id, |day| date::long(app.texts, day))
}

/// The same with the day in digits.
pub fn session_short(app: &App, id: SessionId) -> String {
    session_on(app, id, date::numeric)
}

fn session_on(app: &App, id: SessionId, say: impl FnOnce(NaiveDate) -> String) -> String {
    let (Some(book), Some(names)) = (&app.book, app.names()) else {
        return String::new();
    };
    let Some(digest) = book.catalogue.get(id) else {
        return String::new();
    };
    let string = |symbol| book.catalogue.symbols.string(symbol);
    let day = digest
        .starts_on
        .map_or_else(|| app.texts.say("cli-without-date"), |day| say(day.0));
    let (code, recorded) = (string(digest.place), string(digest.place_name));
    if code.is_empty() && recorded.is_empty() {
        return format!("{day} · {}", cells::told_apart(id, string(digest.title)));
    }
    format!("{day} · {}", names.place_short(code, recorded))
}

/// "Status: planned → held".
pub fn change(app: &App, mend: &Mend) -> String {
    let Some(names) = app.names() else {
        return String::new();
    };
    let (from, to) = match &mend.mending {
        Mending::Held => (
            names.code(CodeList::Status, "planned"),
            names.code(CodeList::Status, "held"),
        ),
        Mending::Code { list, from, to } => (from.clone(), names.code(*list, to)),
        Mending::Place { name, code } => (name.clone(), names.place(code, name)),
    };
    let args = [
        ("what", field::address(app.texts, mend.at).into()),
        ("from", from.into()),
        ("to", to.into()),
    ];
    app.texts.say_with("question-changes.cell", &args)
}
