//! The preview of an import, drawn: how many of what, session by session, and the selected one in
//! full.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::event::Target;
use crate::app::import::{Fate, Item, Preview};
use crate::screens::Canvas;
use crate::screens::widgets::fit::to_columns;
use crate::screens::widgets::line;
use crate::screens::widgets::list::{self, Align, List, ListView};
use crate::text::{date, logbooks};

use super::{ImportView, column, draw_rows, lower, words};

/// The rows in which the selected session is told in full, at most.
const IN_FULL: u16 = 9;
/// The rows that the headings of the list take.
const HEADINGS: u16 = 2;
/// How many differences of logbooks are told above the list.
const DIFFERENCES: usize = 2;
/// From how many rows on there is air around the list.
const TALL: u16 = 18;

pub(super) fn draw(canvas: &mut Canvas, area: Rect, preview: &Preview, view: &mut ImportView) {
    let mut below = area;
    for (text, style) in summary(canvas, preview) {
        below = draw_rows(canvas, below, &text, style);
    }
    below = lower(below, u16::from(area.height >= TALL));
    let in_full = IN_FULL.min(below.height / 2);
    // A short list has what is selected in it right below.
    let wanted = to_columns(preview.items.len()).saturating_add(HEADINGS + 1);
    let upper = Rect {
        height: wanted.min(below.height - in_full),
        ..below
    };
    draw_list(canvas, upper, preview, &mut view.list);
    draw_in_full(canvas, lower(below, upper.height), preview);
}

/// What would be done, and what is to be known before.
fn summary(canvas: &Canvas, preview: &Preview) -> Vec<(String, Style)> {
    let (texts, theme) = (canvas.app.texts, canvas.theme);
    let of = |fates: &mut dyn Iterator<Item = Fate>| {
        let there = fates.filter(|fate| preview.count(*fate) > 0);
        let said = there.map(|fate| {
            let count = [("count", preview.count(fate).into())];
            texts.say_with(&format!("import-fate-{}", fate.id()), &count)
        });
        said.collect::<Vec<_>>().join(", ")
    };
    let changing = of(&mut Fate::ALL.into_iter().filter(|fate| fate.changes()));
    let others = of(&mut Fate::ALL.into_iter().filter(|fate| !fate.changes()));
    let mut said = Vec::new();
    if preview.changing() > 0 {
        let args = [
            ("count", preview.changing().into()),
            ("what", changing.into()),
        ];
        said.push((texts.say_with("import-would", &args), theme.heading));
    } else if preview.changes_anything() {
        said.push((texts.say("import-would-learn"), theme.heading));
    } else if preview.planned.plan.takes_any() {
        said.push((texts.say("import-would-nothing"), theme.heading));
    } else {
        said.push((texts.say("import-would-nothing-of-it"), theme.heading));
    }
    if !others.is_empty() {
        let args = [("what", others.into())];
        let style = match preview.count(Fate::Unread) + preview.count(Fate::Unfit) {
            0 => theme.text,
            _ => theme.attention,
        };
        said.push((texts.say_with("import-others", &args), style));
    }
    let mut notes = Vec::new();
    if preview.alike > 0 {
        let count = [("count", preview.alike.into())];
        notes.push(texts.say_with("import-alike", &count));
    }
    if preview.count(Fate::New) > 0 {
        notes.extend(preview.planned.given.iter().cloned());
    }
    if preview.planned.plan.learned > 0 {
        let count = [("count", preview.planned.plan.learned.into())];
        notes.push(texts.say_with("import-learned", &count));
    }
    if let Some(book) = &canvas.app.book {
        let plan = &preview.planned.plan;
        notes.extend(logbooks::said(texts, &book.logbook, plan, DIFFERENCES));
    }
    if preview.planned.sheets > 0 {
        let id = match preview.with_people {
            true => "import-names-come",
            false => "import-names-stay",
        };
        let count = [("count", preview.planned.sheets.into())];
        notes.push(texts.say_with(id, &count));
    }
    if !notes.is_empty() {
        said.push((notes.join(" "), theme.text));
    }
    for one_sex in &preview.planned.one_sex {
        said.push((one_sex.sentence(texts), theme.attention));
    }
    if let Some(only) = preview.only {
        let name = texts.say(&format!("import-fate-{}.short", only.id()));
        let args = [("what", name.into())];
        said.push((texts.say_with("import-only", &args), theme.accent));
    }
    said
}

fn draw_list(canvas: &mut Canvas, area: Rect, preview: &Preview, view: &mut ListView) {
    let (texts, theme) = (canvas.app.texts, canvas.theme);
    let titles = [
        "column-date",
        "column-place",
        "import-column-title",
        "import-column-fate",
        "import-column-also",
    ];
    let [day, place, title, fate, also] = titles.map(|id| texts.say(id));
    let columns = [
        column(&day, (10, 0), Align::Left, 1),
        column(&place, (14, 2), Align::Left, 0),
        column(&title, (12, 3), Align::Left, 3),
        column(&fate, (18, 0), Align::Left, 0),
        column(&also, (12, 1), Align::Left, 2),
    ];
    let names = canvas.app.names();
    let logbook = canvas.app.book.as_ref().map(|book| &book.logbook);
    let row = |index: usize| -> Vec<Line<'static>> {
        let Some(item) = preview.items.get(index).copied() else {
            return Vec::new();
        };
        let fate = preview.fate(item);
        let style = match (fate.wants_a_look(), fate.changes()) {
            (true, _) => theme.attention,
            (false, true) => theme.text,
            (false, false) => theme.faint,
        };
        let short = texts.say(&format!("import-fate-{}.short", fate.id()));
        let short = Line::styled(short, style);
        let Some(row) = preview.row(item) else {
            let said = preview
                .unread(item)
                .map(|unread| words::unread(texts, logbook, preview, unread));
            let said = said.unwrap_or_default();
            return vec![
                Line::raw(""),
                Line::raw(said.place),
                Line::raw(said.what),
                short,
                Line::raw(""),
            ];
        };
        let session = &row.session;
        let day = session.starts_on.map(|day| date::numeric(day.0));
        let place = names.as_ref().map(|names| {
            let municipality = &session.municipality;
            names.place_alone_short(&municipality.code, &municipality.name)
        });
        vec![
            Line::raw(day.unwrap_or_default()),
            Line::raw(place.unwrap_or_default()),
            Line::styled(session.title.clone(), theme.faint),
            short,
            Line::styled(
                words::also(canvas.app, preview, row).join(", "),
                theme.faint,
            ),
        ]
    };
    let list = List {
        columns: &columns,
        rows: preview.items.len(),
        selected: Some(preview.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, row);
    words::targets(canvas, view, preview.items.len(), Target::Row);
}

/// The selected row: which session, what becomes of it and why, and in what it differs.
fn draw_in_full(canvas: &mut Canvas, area: Rect, preview: &Preview) {
    let Some(item) = preview.item() else {
        return;
    };
    let texts = canvas.app.texts;
    let heading = match (preview.row(item), preview.unread(item)) {
        (Some(row), _) => words::session(canvas.app, &row.session),
        (None, Some(unread)) => super::name_of(&unread.path),
        (None, None) => String::new(),
    };
    line::titled_rule(canvas.buffer, area, canvas.theme, &heading);
    let mut below = lower(area, 1);
    let said = match item {
        Item::Session(_) => words::of_session(canvas, preview),
        Item::Unread(_) => {
            let logbook = canvas.app.book.as_ref().map(|book| &book.logbook);
            let unread = preview.unread(item);
            let said = unread.map(|unread| words::unread(texts, logbook, preview, unread));
            let said = said.unwrap_or_default();
            let place = said.place.clone();
            vec![
                (place, canvas.theme.faint),
                (said.what, canvas.theme.attention),
                (said.advice, canvas.theme.text),
            ]
        }
    };
    for (text, style) in said.into_iter().filter(|(text, _)| !text.is_empty()) {
        below = draw_rows(canvas, below, &text, style);
    }
}
