//! The form: its sections at the left, the fields of the open one in the body, and a line of help
//! for the focused field below. What a section holds is laid out in pieces of known height, so
//! that only those one sees are drawn.

mod attendance;
mod choices;
mod field;
mod grid;
mod layout;
mod picker;
mod pieces;
mod rows;
mod sections;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::app::App;
use crate::app::event::Target;
use crate::app::form::{Form, GRID, Open};
use crate::model::field::{Address, Section, WHOLE};
use crate::model::session::Session;
use crate::text::names::Names;
use crate::text::{date, field as field_text, problem as problem_text};

use super::Canvas;
use super::theme::Theme;
use super::widgets::wrap::Rows;
use super::widgets::{fit, scrollbar};

use layout::{Layout, Piece};
pub use sections::{CHANGED, sign};

/// The width from which the sections stand in a column of their own.
const WIDE: u16 = 72;

/// What is about the session as a whole takes one row of so many at most.
const MOST_OF_WHOLE: u16 = 5;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct FormView {
    /// The first row of the section that is seen.
    top: usize,
    /// How far the text of the focused field is scrolled: columns of a line, rows of notes.
    scroll: usize,
    /// The first row of the open list that is seen.
    list_top: usize,
    /// The first column of the grid that is seen.
    grid_left: usize,
    /// The names of the attendance.
    attendance: attendance::AttendanceView,
    /// What `top` and `scroll` belong to.
    of: Option<(Section, Address)>,
}

impl FormView {
    /// Begins anew where the focus has gone elsewhere.
    fn follow(&mut self, form: &Form) {
        let here = (form.section(), form.focus);
        if self.of == Some(here) {
            return;
        }
        if self.of.map(|(section, _)| section) != Some(here.0) {
            self.top = 0;
            self.grid_left = 0;
        }
        self.scroll = 0;
        self.list_top = 0;
        self.of = Some(here);
    }
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, form: &Form, view: &mut FormView) {
    if let Some(open) = &form.attendance {
        return attendance::draw(canvas, area, form, open, view);
    }
    draw_fields(canvas, area, form, view);
}

/// Draws the fields that can have the focus, and a line of help for the one that has it.
fn draw_fields(canvas: &mut Canvas, area: Rect, form: &Form, view: &mut FormView) {
    view.follow(form);
    let area = draw_whole(canvas, area, form);
    let (area, help) = split_bottom(area);
    let body = if form.attendance.is_some() {
        area
    } else if area.width < WIDE {
        sections::draw_line(canvas, area, form)
    } else {
        sections::draw_column(canvas, area, form)
    };
    let layout = Layout::new(canvas.app, form, body);
    draw_help(canvas, help, &layout, form);
    draw_body(canvas, body, &layout, form, view);
}

/// Says above the fields what is about none of them, the worst first; gives what is left.
fn draw_whole(canvas: &mut Canvas, area: Rect, form: &Form) -> Rect {
    let inside = super::frame::inset(area);
    let most = usize::from(area.height / MOST_OF_WHOLE);
    let mut y = area.y;
    for problem in form.problems_at(Address::of(WHOLE)) {
        let (sign, style) = sections::sign(canvas.theme, problem.severity());
        let said = format!(
            "{sign} {}",
            problem_text::sentence(canvas.app.texts, problem)
        );
        for text in Rows::new(&said, usize::from(inside.width)).texts() {
            if usize::from(y - area.y) < most {
                let row = Rect {
                    y,
                    height: 1,
                    ..inside
                };
                fit::print(canvas.buffer, row, text.trim_end(), style);
                y += 1;
            }
        }
    }
    Rect {
        y,
        height: area.bottom() - y,
        ..area
    }
}

/// The body above, and the line of help below it; with air between, which a long line may take,
/// where there is room.
fn split_bottom(area: Rect) -> (Rect, Rect) {
    let rows = if area.height > 16 { 2 } else { 1 };
    let height = area.height.saturating_sub(rows);
    let help = Rect {
        y: area.y + height,
        height: rows,
        ..area
    };
    (Rect { height, ..area }, help)
}

fn draw_help(canvas: &mut Canvas, area: Rect, layout: &Layout, form: &Form) {
    let app = canvas.app;
    let about = choices::cut_name(app, form, layout.value_width())
        .or_else(|| grid::cell_name(app, form))
        .unwrap_or_else(|| field_text::about(app.texts, form.focus.field));
    let area = super::frame::inset(area);
    let rows = Rows::new(&about, usize::from(area.width));
    let count = rows.count().min(usize::from(area.height));
    let top = area.bottom() - fit::to_columns(count);
    for (row, y) in (0..count).zip(top..) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        let text = rows.text(row).trim_end();
        fit::print(canvas.buffer, place, text, canvas.theme.faint);
    }
}

/// Draws the pieces of the section that can be seen, the focused one among them.
fn draw_body(canvas: &mut Canvas, area: Rect, layout: &Layout, form: &Form, view: &mut FormView) {
    let height = usize::from(area.height);
    view.top = layout.scrolled(view.top, height, form);
    canvas.page = height;
    let mut top = 0;
    for piece in &layout.pieces {
        let bottom = top + usize::from(piece.height);
        if bottom > view.top && top < view.top + height {
            draw_piece(canvas, area, (layout, piece, top), form, view);
        }
        top = bottom;
    }
    // An open list has its own.
    if !matches!(form.open, Some(Open::Picker(_))) {
        scrollbar::draw(canvas.buffer, area, canvas.theme, top, view.top);
    }
}

/// Draws a piece aside, and copies of it what lies within the body.
fn draw_piece(
    canvas: &mut Canvas,
    area: Rect,
    (layout, piece, top): (&Layout, &Piece, usize),
    form: &Form,
    view: &mut FormView,
) {
    let own = Rect::new(0, 0, layout.width, piece.height);
    let mut buffer = Buffer::empty(own);
    let mut targets = Vec::new();
    let mut aside = Canvas {
        buffer: &mut buffer,
        theme: canvas.theme,
        app: canvas.app,
        targets: &mut targets,
        page: 0,
        cursor: None,
    };
    pieces::draw(&mut aside, own, layout, piece, form, view);
    let cursor = aside.cursor;
    let place = |x: u16, y: u16| -> Option<Position> {
        let row = (top + usize::from(y)).checked_sub(view.top)?;
        let place = Position {
            x: area.x + x,
            y: area.y.checked_add(u16::try_from(row).ok()?)?,
        };
        area.contains(place).then_some(place)
    };
    for y in 0..own.height {
        for x in 0..own.width {
            if let (Some(to), Some(cell)) = (place(x, y), buffer.cell((x, y)))
                && let Some(there) = canvas.buffer.cell_mut(to)
            {
                there.clone_from(cell);
            }
        }
    }
    for (hit, target) in targets {
        for y in hit.top()..hit.bottom() {
            if let Some(from) = place(hit.x, y) {
                let width = hit.width.min(area.right() - from.x);
                canvas.target(Rect::new(from.x, from.y, width, 1), target);
            }
        }
    }
    if let Some(cursor) = cursor.and_then(|cursor| place(cursor.x, cursor.y)) {
        canvas.cursor = Some(cursor);
    }
}

/// What the top line calls the form.
pub fn title(app: &App, form: &Form) -> String {
    let session = &form.entry.session;
    let name = if form.attendance.is_some() {
        "attendance-title"
    } else if form.is_new() {
        "form-title-new"
    } else {
        "form-title"
    };
    let whose = whose(app, session);
    let mut parts = vec![app.texts.say(name), whose];
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// The day and the place of a session, as titles say them.
pub fn whose(app: &App, session: &Session) -> String {
    let mut parts = Vec::new();
    if let Some(day) = session.starts_on {
        parts.push(date::long(app.texts, day.0));
    }
    let place = &session.municipality;
    if let Some(book) = &app.book
        && (!place.code.is_empty() || !place.name.is_empty())
    {
        let names = Names::new(app.texts, &book.logbook);
        parts.push(names.place_alone_short(&place.code, &place.name));
    }
    parts.join(" · ")
}

/// What the top line says of the form's state, and how loud.
pub fn state(app: &App, form: &Form, theme: &Theme) -> (String, Style) {
    let (id, style) = if form.read_only.is_some() {
        ("form-state-read-only", theme.attention)
    } else if form.is_unsaved() {
        ("form-state-unsaved", theme.attention)
    } else if form.is_new() {
        ("form-state-new", theme.faint)
    } else {
        ("form-state-saved", theme.faint)
    };
    (app.texts.say(id), style)
}

/// Whether an address has the focus; the grid is one place.
fn has_focus(form: &Form, at: Address) -> bool {
    form.focus == at || (form.focus.field == GRID && at.field == GRID)
}

/// Makes an area one thing to click.
fn target_field(canvas: &mut Canvas, area: Rect, at: Address, place: usize) {
    canvas.target(area, Target::Field(at, place));
}
