//! The lines below the names, drawn: what is wrong with the cell, which keys write in it, or what it
//! takes.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::form::attendance::REASON;
use crate::app::form::{Form, NamesPane};
use crate::model::field::Address;
use crate::model::problem::{Problem, Severity};
use crate::screens::widgets::fit::{self, to_columns, width};
use crate::screens::widgets::wrap::Rows;
use crate::screens::{Canvas, sentence};
use crate::text::{one_key, problem};

/// What the cell is about: what is wrong with it, what its keys write, or what it takes.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, form: &Form, pane: &NamesPane) {
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
            at: Address::of(REASON),
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
        let locked = app.texts.say("attendance-names-locked");
        let said = format!("{locked} {}", sentence::file_problem(app.texts, problem));
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
