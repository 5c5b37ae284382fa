//! What copies of a session and of its sheet say differently, drawn: each matter with all its values, who wrote them and
//! when, and below the selected value in full.

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::text::Line;
use serde_json::value::RawValue;

use crate::app::App;
use crate::app::event::Target;
use crate::app::settle::{About, Holds, Matter, Of, Says, Settle, Value};
use crate::model::field::Address;
use crate::model::line::line_field;
use crate::model::people::Person;
use crate::model::session::Session;
use crate::model::versions::{LINE_PARTS, PAPER, Part, differing_among};
use crate::text::{clean, number, value, versions};

use super::compare::{apart_from, draw_text, lower, value_of};
use super::widgets::list::{self, Align, Column, List, ListView};
use super::widgets::{fit, line};
use super::{Canvas, frame, sentence};

/// What stands before a value that is chosen, and before one that is not.
const MARKS: (&str, &str) = ("●", "○");

/// Where the text of a row begins.
const INDENT: u16 = 2;

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
            // A heading takes the whole row.
            Some(Row::Heading(_)) | None => Vec::new(),
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
        let whole = Rect {
            y,
            height: 1,
            ..body
        };
        match rows.get(index) {
            Some(Row::Heading(matter)) => {
                let heading = settle
                    .matters
                    .get(*matter)
                    .map(|of| heading(canvas.app, of));
                let room = Rect {
                    x: whole.x + INDENT,
                    width: whole.width.saturating_sub(2 * INDENT),
                    ..whole
                };
                let heading = heading.unwrap_or_default();
                fit::print(canvas.buffer, room, &heading, canvas.theme.heading);
            }
            Some(Row::Value(matter, value)) => {
                let place = settle.values().position(|one| one == (*matter, *value));
                canvas.target(whole, Target::Row(place.unwrap_or_default()));
            }
            None => {}
        }
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
        (About::Parts(_) | About::Line { .. } | About::Key(_), 0) => {
            format!("{author} · {}", canvas.say("settle-shown"))
        }
        _ => author,
    };
    fit::print(canvas.buffer, area, &shown, canvas.theme.heading);
    let text = match &value.says {
        Says::This(holds, _) => {
            let told = differing_first(canvas.app, matter, place, holds);
            let lines = told
                .iter()
                .map(|(name, said)| format!("{name}: {}", said.join("\n")));
            let lines: Vec<String> = lines.collect();
            // In a small window a row has room for several.
            let is_small = lines.len() > usize::from(area.height.saturating_sub(1));
            lines.join(if is_small { " · " } else { "\n" })
        }
        Says::Line(_, stays) => {
            let about = canvas.say(match stays {
                true => "settle-keep-line.about",
                false => "settle-take-out.about",
            });
            let line = whole_line(canvas.app, &matter.about);
            format!("{about}\n{line}")
        }
        Says::Keep if matter.of == Of::Sheet => canvas.say("settle-keep-names.about"),
        Says::Keep => canvas.say("settle-keep.about"),
        Says::Delete => canvas.say("settle-delete.about"),
        Says::Redate(_) => canvas.say("settle-redate.about"),
        Says::Raw(_) => canvas.say("settle-raw.about"),
    };
    draw_text(canvas, lower(area, 1), &text, canvas.theme.text);
}

fn heading(app: &App, matter: &Matter) -> String {
    let texts = app.texts;
    let said = match &matter.about {
        About::Parts(parts) if parts.is_empty() => return texts.say("compare-extra"),
        About::Parts(parts) => return versions::parts(texts, parts),
        About::Line {
            place,
            person,
            parts,
        } => {
            let parts = parts.iter().map(|part| versions::line_part(texts, part));
            let parts = parts.collect::<Vec<_>>().join(", ");
            let said = [line_of(app, *place, person), person.name.clone(), parts];
            let said = said.into_iter().filter(|part| !part.is_empty());
            return said.collect::<Vec<_>>().join(" · ");
        }
        About::Back { place, person } => {
            let deleted = texts.say("settle-deletion");
            let said = [line_of(app, *place, person), person.name.clone(), deleted];
            let said = said.into_iter().filter(|part| !part.is_empty());
            return said.collect::<Vec<_>>().join(" · ");
        }
        About::Key(key) => clean::clean(key).into_owned(),
        About::Deletion { for_names: true } => texts.say("settle-deletion-names"),
        About::Deletion { .. } => texts.say("settle-deletion"),
        About::Clock => texts.say("settle-clock"),
    };
    match matter.of {
        Of::Session => said,
        Of::Sheet => format!("{} · {said}", texts.say("check-names")),
    }
}

/// Which line of the sheet is meant; on which page, where there may be several.
fn line_of(app: &App, place: usize, person: &Person) -> String {
    let line = ("line", (place + 1).into());
    match (person.page, person.line) {
        (Some(page), Some(on_page)) if page > 1 => {
            let args = [line, ("page", page.into()), ("on_page", on_page.into())];
            app.texts.say_with("settle-line.on-page", &args)
        }
        _ => app.texts.say_with("settle-line", &[line]),
    }
}

/// A value on one line.
fn in_short(app: &App, matter: &Matter, place: usize) -> String {
    let Some(value) = matter.values.get(place) else {
        return String::new();
    };
    let holds = match &value.says {
        Says::This(holds, _) => holds,
        Says::Raw(text) => {
            let name = app.texts.say("settle-raw");
            return format!("{name}: {}", clean::clean(text));
        }
        Says::Line(_, true) => return app.texts.say("settle-keep-line"),
        Says::Line(_, false) => return app.texts.say("settle-take-out"),
        Says::Delete => return app.texts.say("settle-delete"),
        Says::Redate(_) => return app.texts.say("settle-redate"),
        Says::Keep if matter.of == Of::Sheet => return app.texts.say("settle-keep-names"),
        Says::Keep => return app.texts.say("settle-keep"),
    };
    let other = matter.values.iter().enumerate().find_map(|(index, other)| {
        match (&other.says, index == place) {
            (Says::This(holds, _), false) => Some(told(app, &matter.about, holds)),
            _ => None,
        }
    });
    let other = other.unwrap_or_default();
    let own = told(app, &matter.about, holds);
    let is_one = own.len() == 1;
    let said = own.into_iter().enumerate().map(|(index, (name, lines))| {
        let others = other.get(index).map(|(_, lines)| lines.as_slice());
        let said = apart_from(&lines, others.unwrap_or_default());
        match is_one {
            true => said,
            false => format!("{name} {said}"),
        }
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// What a value says, part by part, of each part first what the other values do not say: where there is
/// little room, that is what must be seen.
fn differing_first(
    app: &App,
    matter: &Matter,
    place: usize,
    holds: &Holds,
) -> Vec<(String, Vec<String>)> {
    let others = matter
        .values
        .iter()
        .enumerate()
        .filter_map(|(index, other)| match (&other.says, index == place) {
            (Says::This(holds, _), false) => Some(told(app, &matter.about, holds)),
            _ => None,
        });
    let others: Vec<_> = others.collect();
    let of_part = |(index, (name, lines)): (usize, (String, Vec<String>))| {
        let is_common = |line: &String| {
            others.iter().all(|other| {
                let part = other.get(index);
                part.is_some_and(|(_, lines)| lines.contains(line))
            })
        };
        let (common, mut first): (Vec<String>, Vec<String>) =
            lines.into_iter().partition(is_common);
        first.extend(common);
        (name, first)
    };
    let told = told(app, &matter.about, holds).into_iter().enumerate();
    told.map(of_part).collect()
}

/// What a value says, part by part: what each is called, and what stands there.
fn told(app: &App, about: &About, holds: &Holds) -> Vec<(String, Vec<String>)> {
    match (about, holds) {
        (About::Parts(parts), Holds::Session(session)) => {
            let told = |part: &&Part| {
                let name = versions::part(app.texts, part);
                (name, lines_of(app, session, part))
            };
            parts.iter().map(told).collect()
        }
        (About::Line { parts, .. }, Holds::Line(person)) => {
            let told = |part: &&Part<Person>| {
                let name = versions::line_part(app.texts, part);
                (name, vec![on_line(app, person, part)])
            };
            parts.iter().map(told).collect()
        }
        (About::Key(key), Holds::Key(text)) => {
            let [key, text] = [key, text].map(|text| clean::clean(text).into_owned());
            vec![(key, vec![text])]
        }
        _ => Vec::new(),
    }
}

/// All that stands on a line that came back.
fn whole_line(app: &App, about: &About) -> String {
    let About::Back { person, .. } = about else {
        return String::new();
    };
    let parts = differing_among(LINE_PARTS, &[&Person::default(), person]);
    let said = parts.iter().map(|part| {
        let name = versions::line_part(app.texts, part);
        format!("{name}: {}", on_line(app, person, part))
    });
    said.collect::<Vec<_>>().join(" · ")
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

/// What a part of a line says.
fn on_line(app: &App, person: &Person, part: &Part<Person>) -> String {
    let said = match (part.id, line_field(column_of(part)), app.names()) {
        (_, Some(field), Some(names)) => value::cell(app.texts, &names, field, person),
        (PAPER, ..) => {
            let number = |number: Option<u32>| match number {
                Some(number) => number.to_string(),
                None => number::NOTHING.to_owned(),
            };
            let args = [
                ("page", number(person.page).into()),
                ("line", number(person.line).into()),
            ];
            app.texts.say_with("settle-paper", &args)
        }
        _ => other_keys(person),
    };
    match said.is_empty() {
        true => number::NOTHING.to_owned(),
        false => clean::clean(&said).into_owned(),
    }
}

fn column_of(part: &Part<Person>) -> &'static str {
    Address::of(part.id).column().unwrap_or_default()
}

/// What a line has that stands in no column and is no place on the paper, as its file has it.
fn other_keys(person: &Person) -> String {
    let rest = Person {
        before: person.before,
        after: person.after,
        may_contact: person.may_contact,
        may_photograph: person.may_photograph,
        person: person.person,
        not_person: person.not_person.clone(),
        extra: person.extra.clone(),
        ..Person::default()
    };
    let text = serde_json::to_string(&rest).unwrap_or_default();
    let keys: BTreeMap<String, &RawValue> = serde_json::from_str(&text).unwrap_or_default();
    let is_empty = |value: &&RawValue| matches!(value.get(), "\"\"" | "[]" | "null");
    let said = keys.iter().filter(|(_, value)| !is_empty(value));
    let said = said.map(|(key, value)| format!("{key}: {}", value.get()));
    said.collect::<Vec<_>>().join(", ")
}

/// By whom, and when.
fn author_of(app: &App, value: &Value, is_short: bool) -> String {
    if value.is_by_hand {
        // When is unknown too: the file says only when it was changed before.
        return app.texts.say("settle-by-hand");
    }
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
