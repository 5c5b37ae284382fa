//! A list over the cross table, drawn: what can be chosen, what is chosen now, and the line in which
//! a table gets its name.

use ratatui::layout::Rect;

use crate::app::crosstab::{Item, Listing};
use crate::app::event::Target;
use crate::app::input::TextInput;
use crate::command::{Command, Scope, keys_of};
use crate::model::crosstab::Layout;
use crate::text::crosstab;

use super::Canvas;
use super::widgets::fit::{self, to_columns};
use super::widgets::line_input::{self, LineInput};
use super::widgets::list::SELECTION_MARK;
use super::widgets::wrap::Rows;
use super::widgets::{dialog, line, scrollbar};

/// The columns that a list takes where it can.
const WIDTH: u16 = 58;

/// The rows of what is typed, and of the rule under it.
const SEARCH: u16 = 2;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct ListingView {
    top: usize,
    rows: u16,
    scroll: usize,
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, listing: &Listing, view: &mut ListingView) {
    if let Some(name) = &listing.name {
        return draw_name(canvas, area, name, view);
    }
    let title = canvas.say(listing.title);
    let about = about(canvas, listing);
    let below = u16::from(about.is_some()) * 3;
    // It stays as high as everything that can be chosen while less and less is found.
    view.rows = match listing.text.value() {
        "" => to_columns(listing.items.len()) + below,
        _ => view.rows,
    };
    let content = (WIDTH, view.rows + SEARCH);
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, content).inner;
    let inner = draw_search(canvas, inner, listing, view);
    if listing.items.is_empty() {
        let nothing = canvas.say("value-nothing-found");
        fit::print(canvas.buffer, inner, &nothing, canvas.theme.faint);
    }
    let seen = usize::from(inner.height.saturating_sub(below));
    let count = listing.items.len();
    view.top = view
        .top
        .min(count.saturating_sub(seen))
        .max((listing.selected + 1).saturating_sub(seen))
        .min(listing.selected);
    canvas.page = seen.max(1);
    for (index, y) in (view.top..count).take(seen).zip(inner.y..) {
        let row = Rect {
            y,
            height: 1,
            ..inner
        };
        draw_item(canvas, row, listing, index);
    }
    let track = Rect {
        x: inner.right() + 1,
        width: 1,
        height: to_columns(seen),
        ..inner
    };
    scrollbar::draw(canvas.buffer, track, canvas.theme, count, view.top);
    if let Some(about) = about {
        let place = Rect {
            y: inner.bottom().saturating_sub(below),
            height: below,
            ..inner
        };
        draw_about(canvas, place.intersection(inner), &about);
    }
}

/// The line in which one types to find something, and a rule; gives the area below.
fn draw_search(canvas: &mut Canvas, area: Rect, listing: &Listing, view: &mut ListingView) -> Rect {
    let placeholder = canvas.say("filter-builder-search");
    let input = LineInput {
        value: listing.text.value(),
        cursor: listing.text.cursor(),
        placeholder: &placeholder,
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, area, canvas.theme, &input, &mut view.scroll);
    let below = |rows: u16| Rect {
        y: area.y + rows.min(area.height),
        height: area.height.saturating_sub(rows),
        ..area
    };
    line::rule(canvas.buffer, below(1), canvas.theme);
    below(SEARCH)
}

fn draw_item(canvas: &mut Canvas, row: Rect, listing: &Listing, index: usize) {
    let Some(item) = listing.items.get(index) else {
        return;
    };
    canvas.target(row, Target::Row(index));
    let is_selected = index == listing.selected;
    let style = match is_selected {
        true => canvas.theme.selected,
        false => canvas.theme.text,
    };
    canvas.buffer.set_style(row, style);
    if is_selected {
        fit::print(canvas.buffer, row, SELECTION_MARK, style);
    }
    let mark = match item {
        Item::Keep | Item::Format(_) => " ",
        item if item.is_now(listing.layout) => "●",
        _ => "○",
    };
    let inside = Rect {
        x: row.x + row.width.min(2),
        width: row.width.saturating_sub(2),
        ..row
    };
    let (name, note) = words(canvas, item);
    fit::print(canvas.buffer, inside, &format!("{mark} {name}"), style);
    let note_style = match is_selected {
        true => style,
        false => canvas.theme.faint,
    };
    let left = usize::from(inside.width).saturating_sub(fit::width(&name) + 4);
    if fit::width(&note) <= left {
        fit::print_right(canvas.buffer, inside, &note, note_style);
    }
}

/// What an item is called, and what belongs to it.
fn words(canvas: &Canvas, item: &Item) -> (String, String) {
    let texts = canvas.app.texts;
    let name = item.name(texts);
    let note = match item {
        Item::Own(_) => {
            let key = keys_of(Command::RemoveTable, Scope::Listing).first();
            let key = key.map(|key| key.label()).unwrap_or_default();
            texts.say_with("crosstab-tables-own", &[("key", key.into())])
        }
        _ => String::new(),
    };
    (name, note)
}

/// What is said of the selected one.
fn about(canvas: &Canvas, listing: &Listing) -> Option<String> {
    let texts = canvas.app.texts;
    let title = |layout| crate::exchange::crosstab::title(texts, layout);
    match listing.items.get(listing.selected)? {
        Item::Format(_) => Some(texts.say("crosstab-format-about")),
        Item::BuiltIn(_, layout) => Some(title(*layout)),
        Item::Own(own) => Some(match Layout::of_named(own) {
            Ok(layout) => title(layout),
            Err(refusal) => crosstab::refusal(texts, &refusal),
        }),
        Item::Keep => Some(title(listing.layout)),
        Item::Rows(_) | Item::Columns(_) | Item::Measure(_) => None,
    }
}

fn draw_about(canvas: &mut Canvas, area: Rect, about: &str) {
    line::rule(canvas.buffer, area, canvas.theme);
    let rows = Rows::new(about, usize::from(area.width));
    for (text, y) in rows.texts().zip(area.y + 1..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        fit::print(canvas.buffer, row, text, canvas.theme.faint);
    }
}

fn draw_name(canvas: &mut Canvas, area: Rect, name: &TextInput, view: &mut ListingView) {
    let title = canvas.say("crosstab-name-title");
    let about = canvas.say("crosstab-name-about");
    let rows = Rows::new(&about, usize::from(WIDTH));
    let height = to_columns(rows.count()) + 2;
    let inner = dialog::frame(canvas.buffer, area, canvas.theme, &title, (WIDTH, height)).inner;
    let placeholder = canvas.say("crosstab-name-empty");
    let input = LineInput {
        value: name.value(),
        cursor: name.cursor(),
        placeholder: &placeholder,
        has_focus: true,
    };
    let field = Rect {
        height: inner.height.min(1),
        ..inner
    };
    let scroll = &mut view.scroll;
    canvas.cursor = line_input::draw(canvas.buffer, field, canvas.theme, &input, scroll);
    let rows = Rows::new(&about, usize::from(inner.width));
    for (text, y) in rows
        .texts()
        .zip(inner.y + inner.height.min(2)..inner.bottom())
    {
        let row = Rect {
            y,
            height: 1,
            ..inner
        };
        fit::print(canvas.buffer, row, text, canvas.theme.faint);
    }
}
