//! The versions of a session, drawn: when, by whom, which fields changed; and what the selected one says
//! where it is not what the session says now.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::event::Target;
use crate::app::versions::Versions;
use crate::model::versions::differing;
use crate::text::versions;

use super::compare::{apart_from, draw_text, lower, value_of};
use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::{fit, line};
use super::{Canvas, frame, sentence};

/// The width from which the details stand beside the list.
const WIDE: u16 = 110;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct VersionsView {
    list: ListView,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, all: &Versions, view: &mut VersionsView) {
    let area = frame::inset(area);
    let about = canvas.say("versions-about");
    fit::print(canvas.buffer, area, &about, canvas.theme.faint);
    let below = lower(area, 2);
    if below.width >= WIDE {
        let half = below.width / 2;
        let left = Rect {
            width: half,
            ..below
        };
        let right = Rect {
            x: below.x + half + 2,
            width: below.width - half - 2,
            ..below
        };
        draw_list(canvas, left, all, &mut view.list);
        draw_in_full(canvas, right, all);
        return;
    }
    let wanted = fit::to_columns(all.len()).saturating_add(2);
    let height = wanted.min(below.height / 2);
    let upper = Rect { height, ..below };
    draw_list(canvas, upper, all, &mut view.list);
    let rest = lower(below, height);
    line::rule(canvas.buffer, rest, canvas.theme);
    draw_in_full(canvas, lower(rest, 1), all);
}

fn draw_list(canvas: &mut Canvas, area: Rect, all: &Versions, view: &mut ListView) {
    let app = canvas.app;
    let titles = ["versions-when", "versions-who", "versions-what"].map(|id| canvas.say(id));
    let [when, who, what] = &titles;
    let column = |title, min, weight, priority| Column {
        title,
        min,
        weight,
        align: Align::Left,
        priority,
    };
    let columns = [
        column(when, 16, 0, 0),
        column(who, 12, 0, 1),
        column(what, 14, 1, 0),
    ];
    let row = |place: usize| -> Vec<Line<'static>> {
        let Some(version) = all.version(place) else {
            return Vec::new();
        };
        let stamp = &version.value.changed;
        let (when, who) = match all.by_hand(place) {
            Some(found) => {
                let found = found.map(|found| found.to_rfc3339());
                let when = found.map(|found| sentence::instant_short(&found));
                (
                    when.unwrap_or_default(),
                    app.texts.say("versions-by-hand.short"),
                )
            }
            None => (sentence::instant_short(&stamp.at), stamp.by.clone()),
        };
        let changes = match all.version(place + 1) {
            Some(before) => versions::changes(app.texts, &version.value, &before.value),
            None => app.texts.say("versions-first"),
        };
        let changes = match place {
            0 => format!("{}: {changes}", app.texts.say("versions-now")),
            _ => changes,
        };
        vec![Line::raw(when), Line::raw(who), Line::raw(changes)]
    };
    let list = List {
        columns: &columns,
        rows: all.len(),
        selected: Some(all.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, canvas.theme, &list, view, row);
    canvas.page = view.page();
    let body = view.body();
    for (y, place) in (body.top()..body.bottom()).zip(view.top()..all.len()) {
        let whole = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(whole, Target::Row(place));
    }
}

/// Where the selected version says something else than the session does now.
fn draw_in_full(canvas: &mut Canvas, area: Rect, all: &Versions) {
    let Some(version) = all.version(all.selected) else {
        return;
    };
    let app = canvas.app;
    let parts = differing(&version.value, &all.now.value);
    let (title, text) = match (all.selected, parts.is_empty()) {
        (0, _) => ("versions-is-now", String::new()),
        (_, true) => ("versions-same", String::new()),
        _ => {
            let said = parts.iter().map(|part| {
                let name = versions::part(app.texts, part);
                let then = value_of(app, &version.value, part);
                let now = value_of(app, &all.now.value, part);
                let then = apart_from(&then, &now);
                let now = apart_from(&now, &value_of(app, &version.value, part));
                let args = [("then", then.into()), ("now", now.into())];
                format!(
                    "{name}\n  {}",
                    app.texts.say_with("versions-then-now", &args)
                )
            });
            let said: Vec<String> = said.collect();
            ("versions-differs", said.join("\n"))
        }
    };
    let text = match all.by_hand(all.selected) {
        Some(found) => {
            let said = versions::by_hand(app.texts, found.map(|found| found.date_naive()));
            format!("{said}\n{text}")
        }
        None => text,
    };
    let title = canvas.say(title);
    fit::print(canvas.buffer, area, &title, canvas.theme.heading);
    draw_text(canvas, lower(area, 1), &text, canvas.theme.text);
}
