//! What copies of a session say differently, drawn: each matter with all its values, who wrote them and
//! when, and below the selected value in full.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::App;
use crate::app::event::Target;
use crate::app::settle::{About, Matter, Says, Settle, Value};
use crate::model::session::Session;
use crate::model::versions::Part;
use crate::text::{clean, versions};

use super::compare::{apart_from, draw_text, lower, value_of};
use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::{fit, line};
use super::{Canvas, frame, sentence};

/// What stands before a value that is chosen, and before one that is not.
const MARKS: (&str, &str) = ("●", "○");

/// The columns that author and time take.
const AUTHOR: u16 = 28;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct SettleView {
    list: ListView,
}

/// A row of the list.
#[derive(Clone, Copy)]
enum Row {
    Heading(usize),
    Value(usize, usize),
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, settle: &Settle, view: &mut SettleView) {
    let area = frame::inset(area);
    let about = canvas.say("settle-about");
    fit::print(canvas.buffer, area, &about, canvas.theme.faint);
    let below = lower(area, 2);
    let rows = rows_of(settle);
    let wanted = fit::to_columns(rows.len()).saturating_add(2);
    let height = wanted.min(below.height.saturating_sub(below.height / 3));
    let upper = Rect { height, ..below };
    draw_list(canvas, upper, settle, &rows, &mut view.list);
    draw_in_full(canvas, lower(below, height), settle);
}

fn rows_of(settle: &Settle) -> Vec<Row> {
    let matters = settle.matters.iter().enumerate();
    let rows = matters.flat_map(|(matter, of)| {
        let values = (0..of.values.len()).map(move |value| Row::Value(matter, value));
        std::iter::once(Row::Heading(matter)).chain(values)
    });
    rows.collect()
}

fn draw_list(canvas: &mut Canvas, area: Rect, settle: &Settle, rows: &[Row], view: &mut ListView) {
    let (app, theme) = (canvas.app, canvas.theme);
    let titles = ["settle-value", "settle-author"].map(|id| canvas.say(id));
    let [value, author] = &titles;
    let column = |title, min, weight| Column {
        title,
        min,
        weight,
        align: Align::Left,
        priority: 0,
    };
    let columns = [column(value, 20, 1), column(author, AUTHOR, 0)];
    let drawn = |index: usize| -> Vec<Line<'static>> {
        let row = rows.get(index).copied();
        let of = |matter: usize| settle.matters.get(matter);
        match row {
            Some(Row::Heading(matter)) => {
                let name = of(matter).map(|matter| heading(app, matter));
                vec![Line::styled(name.unwrap_or_default(), theme.heading)]
            }
            Some(Row::Value(place, value)) => {
                let Some(matter) = of(place) else {
                    return Vec::new();
                };
                let is_chosen = matter.chosen == Some(value);
                let (mark, style) = match (is_chosen, matter.chosen) {
                    (true, _) => (MARKS.0, theme.accent),
                    (false, Some(_)) => (MARKS.1, theme.faint),
                    (false, None) => (MARKS.1, theme.text),
                };
                let said = in_short(app, matter, value);
                let author = matter
                    .values
                    .get(value)
                    .map(|value| author_of(app, value, true));
                vec![
                    Line::styled(format!("{mark} {said}"), style),
                    Line::styled(author.unwrap_or_default(), theme.faint),
                ]
            }
            None => Vec::new(),
        }
    };
    let selected = settle.values().nth(settle.selected);
    let is_selected =
        |row: &Row| matches!(row, Row::Value(matter, value) if selected == Some((*matter, *value)));
    let list = List {
        columns: &columns,
        rows: rows.len(),
        selected: rows.iter().position(is_selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, drawn);
    canvas.page = view.page();
    let body = view.body();
    for (y, index) in (body.top()..body.bottom()).zip(view.top()..rows.len()) {
        let Some(Row::Value(matter, value)) = rows.get(index) else {
            continue;
        };
        let place = settle.values().position(|one| one == (*matter, *value));
        let whole = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(whole, Target::Row(place.unwrap_or_default()));
    }
}

/// The selected value in full, part by part.
fn draw_in_full(canvas: &mut Canvas, area: Rect, settle: &Settle) {
    let Some((matter, place)) = settle.selection() else {
        return;
    };
    let Some(value) = matter.values.get(place) else {
        return;
    };
    line::rule(canvas.buffer, area, canvas.theme);
    let area = lower(area, 1);
    let author = author_of(canvas.app, value, false);
    let shown = match (&matter.about, place) {
        (About::Parts(_), 0) => format!("{author} · {}", canvas.say("settle-shown")),
        _ => author,
    };
    fit::print(canvas.buffer, area, &shown, canvas.theme.heading);
    let text = match (&matter.about, &value.says) {
        (About::Parts(parts), Says::This(session, _)) => {
            let part = |part: &&Part| {
                let name = versions::part(canvas.app.texts, part);
                format!("{name}: {}", lines_of(canvas.app, session, part).join("\n"))
            };
            parts.iter().map(part).collect::<Vec<_>>().join("\n")
        }
        (_, says) => canvas.say(match says {
            Says::Keep => "settle-keep.about",
            Says::Delete => "settle-delete.about",
            Says::Redate(_) => "settle-redate.about",
            Says::Raw(_) | Says::This(..) => "settle-raw.about",
        }),
    };
    draw_text(canvas, lower(area, 1), &text, canvas.theme.text);
}

fn heading(app: &App, matter: &Matter) -> String {
    match &matter.about {
        About::Parts(parts) if parts.is_empty() => app.texts.say("compare-extra"),
        About::Parts(parts) => versions::parts(app.texts, parts),
        About::Deletion => app.texts.say("settle-deletion"),
        About::Clock => app.texts.say("settle-clock"),
    }
}

/// A value on one line.
fn in_short(app: &App, matter: &Matter, place: usize) -> String {
    let Some(value) = matter.values.get(place) else {
        return String::new();
    };
    let (session, parts) = match (&value.says, &matter.about) {
        (Says::This(session, _), About::Parts(parts)) => (session, parts),
        (Says::Raw(text), _) => {
            let name = app.texts.say("settle-raw");
            return format!("{name}: {}", clean::clean(text));
        }
        (Says::Delete, _) => return app.texts.say("settle-delete"),
        (Says::Redate(_), _) => return app.texts.say("settle-redate"),
        _ => return app.texts.say("settle-keep"),
    };
    let other = matter.values.iter().enumerate().find_map(|(index, other)| {
        match (&other.says, index == place) {
            (Says::This(session, _), false) => Some(session),
            _ => None,
        }
    });
    let said = |part: &&Part| {
        let own = lines_of(app, session, part);
        let other = other.map(|other| lines_of(app, other, part));
        apart_from(&own, &other.unwrap_or_default())
    };
    match parts.as_slice() {
        [part] => said(part),
        parts => {
            let named =
                |part: &&Part| format!("{} {}", versions::part(app.texts, part), said(part));
            parts.iter().map(named).collect::<Vec<_>>().join(" · ")
        }
    }
}

/// What a part says; an item of a list alone has no number.
fn lines_of(app: &App, session: &Session, part: &Part) -> Vec<String> {
    let mut lines = value_of(app, session, part);
    if let [line] = lines.as_mut_slice()
        && let Some(rest) = line.strip_prefix("1. ")
    {
        *line = rest.to_owned();
    }
    lines
}

/// By whom, and when.
fn author_of(app: &App, value: &Value, is_short: bool) -> String {
    let by = match value.by.trim() {
        "" => app.texts.say("settle-nobody"),
        by => by.to_owned(),
    };
    let when = match is_short {
        true => sentence::instant_short(&value.at),
        false => sentence::instant(app.texts, &value.at),
    };
    let mut said = vec![by, when];
    said.retain(|part| !part.is_empty());
    said.join(", ")
}
