//! People who may be the same, drawn: the figures of attendances and of different people, the pairs
//! to decide on, and both sides of the selected one in full.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::event::Target;
use crate::app::repeats::{Repeats, person_at};
use crate::model::likeness::LineAt;
use crate::model::line::{LINE_FIELDS, LineKind};
use crate::model::people::Person;
use crate::store::sheets::KeptSheet;
use crate::text::date;

use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::wrap::Rows;
use super::widgets::{fit, line};
use super::{Canvas, frame};

/// The rows in which a pair is seen in full.
const IN_FULL: u16 = 9;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct RepeatsView {
    list: ListView,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, repeats: &Repeats, view: &mut RepeatsView) {
    let area = frame::inset(area);
    if !repeats.is_read {
        let said = canvas.say("repeats-reading");
        return frame::message(canvas, area, &said);
    }
    let count = repeats.count;
    if count.sessions == 0 {
        let said = canvas.say("repeats-no-names");
        return frame::message(canvas, area, &said);
    }
    let said = [
        ("attendances", count.attendances.into()),
        ("sessions", count.sessions.into()),
        ("different", count.different.into()),
    ];
    let said = canvas.app.texts.say_with("repeats-figures", &said);
    let rows = Rows::new(&said, usize::from(area.width));
    let mut taken = 0;
    for text in rows.texts().take(3) {
        fit::print(canvas.buffer, lower(area, taken), text, canvas.theme.text);
        taken += 1;
    }
    let body = lower(area, taken + 1);
    if repeats.pairs.is_empty() {
        let said = canvas.say("repeats-none");
        return frame::message(canvas, body, &said);
    }
    let below = IN_FULL.min(body.height / 2);
    let upper = Rect {
        height: body.height - below,
        ..body
    };
    draw_list(canvas, upper, repeats, &mut view.list);
    draw_in_full(canvas, lower(body, body.height - below), repeats);
}

fn lower(area: Rect, by: u16) -> Rect {
    let by = by.min(area.height);
    Rect {
        y: area.y + by,
        height: area.height - by,
        ..area
    }
}

fn sheets<'a>(canvas: &Canvas<'a>) -> &'a [KeptSheet] {
    canvas.app.book.as_ref().map_or(&[], |book| &book.sheets)
}

fn draw_list(canvas: &mut Canvas, area: Rect, repeats: &Repeats, view: &mut ListView) {
    let kept = sheets(canvas);
    let titles = ["repeats-earlier", "repeats-later", "repeats-same"].map(|id| canvas.say(id));
    let [earlier, later, same] = &titles;
    let columns = [
        column(earlier, 20, 1),
        column(later, 20, 1),
        column(same, 16, 0),
    ];
    let texts = canvas.app.texts;
    let words = |id: &str| texts.say(id);
    let faint = canvas.theme.faint;
    let row = |index: usize| -> Vec<Line<'static>> {
        let Some(pair) = repeats.pairs.get(index) else {
            return Vec::new();
        };
        let name =
            |at: &LineAt| person_at(kept, at).map_or(String::new(), |(_, one)| one.name.clone());
        let mut same = Vec::new();
        if pair.is_same_village {
            same.push(words("line-village.short"));
        }
        if pair.is_same_birth {
            same.push(words("line-birth-year.short"));
        }
        vec![
            Line::raw(name(&pair.earlier)),
            Line::raw(name(&pair.later)),
            Line::styled(same.join(", "), faint),
        ]
    };
    let list = List {
        columns: &columns,
        rows: repeats.pairs.len(),
        selected: Some(repeats.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, canvas.theme, &list, view, row);
    canvas.page = view.page();
    let body = view.body();
    for (y, index) in (body.top()..body.bottom()).zip(view.top()..repeats.pairs.len()) {
        let whole = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(whole, Target::Row(index));
    }
}

fn column(title: &str, min: u16, weight: u16) -> Column<'_> {
    Column {
        title,
        min,
        weight,
        align: Align::Left,
        priority: 0,
    }
}

/// Both lines of the selected pair, beside each other, each with the session it is from.
fn draw_in_full(canvas: &mut Canvas, area: Rect, repeats: &Repeats) {
    let Some(pair) = repeats.pairs.get(repeats.selected) else {
        return;
    };
    line::rule(canvas.buffer, area, canvas.theme);
    let area = lower(area, 1);
    let half = area.width.saturating_sub(2) / 2;
    for (at, x) in [(&pair.earlier, area.x), (&pair.later, area.right() - half)] {
        let Some((sheet, person)) = person_at(sheets(canvas), at) else {
            continue;
        };
        let mut lines = vec![whose(canvas, sheet)];
        lines.extend(facts(canvas, person));
        for (text, y) in lines.iter().zip(area.top()..area.bottom()) {
            let row = Rect {
                x,
                y,
                width: half,
                height: 1,
            };
            let style = match y == area.top() {
                true => canvas.theme.heading,
                false => canvas.theme.text,
            };
            fit::print(canvas.buffer, row, text, style);
        }
    }
}

/// The session that a sheet belongs to: its day and its place.
fn whose(canvas: &Canvas, sheet: &KeptSheet) -> String {
    let day = sheet.day.map(|day| date::long(canvas.app.texts, day));
    let (code, name) = &sheet.place;
    let place = canvas
        .app
        .names()
        .map(|names| names.place_alone_short(code, name))
        .filter(|place| !place.is_empty());
    let parts: Vec<String> = day.into_iter().chain(place).collect();
    parts.join(" · ")
}

/// What is known of somebody, a line each.
fn facts(canvas: &Canvas, person: &Person) -> Vec<String> {
    let Some(names) = canvas.app.names() else {
        return Vec::new();
    };
    let known = LINE_FIELDS.iter().filter(|field| field.id != "status");
    known
        .filter_map(|field| {
            let text = field.get(person);
            let said = match field.kind {
                _ if text.is_empty() => return None,
                LineKind::Code(list) => names.code(list, &text),
                LineKind::Text | LineKind::Born => text.into_owned(),
                LineKind::Codes(_) | LineKind::YesNo => return None,
            };
            let label = canvas.say(&format!("line-{}.short", field.id.replace('_', "-")));
            Some(match field.id {
                "name" => said,
                _ => format!("{label}: {said}"),
            })
        })
        .collect()
}
