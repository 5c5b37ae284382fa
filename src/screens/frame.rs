//! The frame around every screen: the top line, the filter, what was said last, and the keys that
//! work here and now.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::app::book::Book;
use crate::app::event::Target;
use crate::app::screen::{Place, Screen};
use crate::command::Scope;
use crate::command::{Command, hints, keys_of};
use crate::model::code::CodeList;
use crate::store::fault::Fault;
use crate::text::{Texts, number};

use super::widgets::hints::Hint;
use super::widgets::line_input::{self, LineInput};
use super::widgets::tabs::Tab;
use super::widgets::wrap::Rows;
use super::widgets::{fit, hints as hint_line, line, tabs};
use super::{Canvas, SMALLEST, sentence};

/// Messages longer than this are hard to read; and the air at each side of them.
const WIDEST_MESSAGE: usize = 64;
const MESSAGE_AIR: u16 = 2;

/// The most rows of what was said last.
const MOST_NOTICE: u16 = 3;

/// Draws the frame; gives the area of the body.
pub fn draw(canvas: &mut Canvas, area: Rect) -> Rect {
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    line::rule(canvas.buffer, row(area.y + 1), canvas.theme);
    draw_top(canvas, row(area.y));
    line::rule(canvas.buffer, row(area.bottom() - 2), canvas.theme);
    draw_bottom(canvas, row(area.bottom() - 1));
    let above = draw_notice(canvas, row(area.bottom() - 2));
    Rect {
        y: area.y + 2,
        height: area.height - 4 - above,
        ..area
    }
}

/// Says that there is too little room, and how much is wanted.
pub fn draw_too_small(canvas: &mut Canvas, area: Rect) {
    let text = canvas.app.texts.say_with(
        "screen-too-small",
        &[
            ("columns", u64::from(SMALLEST.0).into()),
            ("rows", u64::from(SMALLEST.1).into()),
        ],
    );
    let rows = Rows::new(&text, usize::from(area.width));
    let above = usize::from(area.height).saturating_sub(rows.count()) / 2;
    for (words, y) in rows.texts().zip((area.top()..area.bottom()).skip(above)) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        fit::print(canvas.buffer, row, words, canvas.theme.attention);
    }
}

/// The title of a screen that has no state.
fn draw_title(canvas: &mut Canvas, area: Rect, id: &str) {
    let title = canvas.say(id);
    let area = inset(area);
    line::title(canvas.buffer, area, canvas.theme, &title, line::NO_STATE);
}

/// The names of the screens, or of what is open over them.
fn draw_top(canvas: &mut Canvas, area: Rect) {
    let app = canvas.app;
    match app.screens.top() {
        Screen::Sessions(_)
        | Screen::Overview(_)
        | Screen::Coverage(_)
        | Screen::Crosstab(_)
        | Screen::Agenda(_)
        | Screen::Check(_)
        | Screen::Share(_) => draw_tabs(canvas, area),
        Screen::Start(_) => draw_title(canvas, area, "screen-start"),
        Screen::Repeats(_) => draw_title(canvas, area, "screen-repeats"),
        Screen::Settle(settle) => {
            let state = super::form::whose(app, &settle.base.value);
            let title = canvas.say("screen-settle");
            let state = (state.as_str(), canvas.theme.faint);
            line::title(canvas.buffer, inset(area), canvas.theme, &title, state);
        }
        Screen::Versions(all) => {
            let state = super::form::whose(app, &all.now.value);
            let title = canvas.say("screen-versions");
            let state = (state.as_str(), canvas.theme.faint);
            line::title(canvas.buffer, inset(area), canvas.theme, &title, state);
        }
        Screen::Import(_) => draw_title(canvas, area, "screen-import"),
        Screen::Form(form) => {
            let title = super::form::title(app, form);
            let (state, style) = super::form::state(app, form, canvas.theme);
            let state = (state.as_str(), style);
            line::title(canvas.buffer, inset(area), canvas.theme, &title, state);
        }
        Screen::Compare(compare) => {
            let title = canvas.say("screen-compare");
            let state = sentence::changed(app, "compare-by", &compare.theirs.value);
            let state = (state.as_str(), canvas.theme.faint);
            line::title(canvas.buffer, inset(area), canvas.theme, &title, state);
        }
    }
}

fn draw_tabs(canvas: &mut Canvas, area: Rect) {
    let app = canvas.app;
    let labels: Vec<(String, String)> = Place::ALL
        .iter()
        .map(|place| {
            let key = keys_of(place.command(), Scope::Logbook).first();
            let name = canvas.say(&format!("screen-{}", place.id()));
            (key.map(|key| key.label()).unwrap_or_default(), name)
        })
        .collect();
    let found = app.to_check.findings.filter(|findings| *findings > 0);
    let found = found.map_or(String::new(), |findings| {
        number::whole(app.texts.language(), findings as i64)
    });
    let shown: Vec<Tab> = labels
        .iter()
        .zip(Place::ALL)
        .map(|((key, label), place)| Tab {
            key,
            label,
            note: if place == Place::Check { &found } else { "" },
        })
        .collect();
    let active = Place::ALL
        .iter()
        .position(|place| Some(*place) == app.place());
    let boxes = tabs::draw(
        canvas.buffer,
        area,
        canvas.theme,
        &shown,
        active.unwrap_or(0),
    );
    for (hit, place) in boxes.into_iter().zip(Place::ALL) {
        canvas.target(hit, Target::Tab(place));
    }
    let below = Rect {
        y: area.y + 1,
        ..area
    };
    let state = logbook_state(canvas).map(|(text, style)| match marked(app) {
        Some(marked) => (format!("{marked} · {text}"), style),
        None => (text, style),
    });
    if let Some((text, style)) = state {
        match ages(app) {
            // What the figures are by is read before anything that a long name pushes out.
            Some(ages) => {
                let style = match style == canvas.theme.attention {
                    true => style,
                    false => canvas.theme.accent,
                };
                let text = format!("{ages} · {text}");
                line::note_in_rule(canvas.buffer, below, &text, style);
            }
            None => line::note_in_rule(canvas.buffer, below, &text, style),
        }
    }
}

/// How many sessions are marked, where any are.
fn marked(app: &App) -> Option<String> {
    let book = app.book.as_ref()?;
    let count = app.marks.sessions(&book.catalogue).count();
    let args = [("count", count.into())];
    (count > 0).then(|| app.texts.say_with("screen-marked", &args))
}

/// The bands of ages that are reported by, where they are not those that were counted in.
fn ages(app: &App) -> Option<String> {
    let profile = app.book.as_ref()?.reported_by.as_ref()?;
    let name = app.names()?.code_short(CodeList::AgeProfile, profile);
    let args = [("profile", name.into())];
    Some(app.texts.say_with("screen-ages-by", &args))
}

/// Which logbook is open, what of it could not be read, or how far its reading is.
fn logbook_state(canvas: &Canvas) -> Option<(String, Style)> {
    let (app, theme) = (canvas.app, canvas.theme);
    let book = app.book.as_ref()?;
    if let Some((done, total)) = book.progress.filter(|_| !book.is_loaded()) {
        let args = [("done", done.into()), ("count", total.into())];
        return Some((app.texts.say_with("screen-reading", &args), theme.accent));
    }
    if let Some(text) = unread(app.texts, book) {
        return Some((text, theme.attention));
    }
    if book.is_sample {
        return Some((canvas.say("screen-sample"), theme.accent));
    }
    let names = crate::text::names::Names::new(app.texts, &book.logbook);
    let programme = names.programme();
    if !programme.is_empty() {
        return Some((programme.to_owned(), theme.faint));
    }
    let folder = book.folder.file_name().unwrap_or(book.folder.as_os_str());
    Some((folder.to_string_lossy().into_owned(), theme.faint))
}

/// What of the logbook could not be read, so that no total seems whole that is not.
fn unread(texts: Texts, book: &Book) -> Option<String> {
    if let Some(problem) = &book.logbook_problem {
        let is_read = !book.logbook.is_stand_in();
        let id = match problem.fault {
            Fault::NewerFormat { .. } if is_read => "screen-logbook-newer",
            _ => "screen-logbook-unreadable",
        };
        return Some(texts.say(id));
    }
    let files = book.unreadable.len() as u64;
    (files > 0).then(|| texts.say_with("screen-files-unreadable", &[("count", files.into())]))
}

/// The filter line above a list or totals, with what it takes or what of it is not understood;
/// gives what is left of the area.
pub fn draw_filter(canvas: &mut Canvas, area: Rect, scroll: &mut usize) -> Rect {
    let app = canvas.app;
    let Some(book) = &app.book else {
        return area;
    };
    let row = Rect { height: 1, ..area };
    let unclear = &app.filter.filter.not_understood;
    let (note, style) = if unclear.is_empty() {
        let taken = count_taken(app, book);
        let taken = match name_of_filter(app, book) {
            Some(name) => {
                let name = fit::cut(name, usize::from(row.width / 4));
                format!("★ {name} · {taken}")
            }
            None => taken,
        };
        (taken, canvas.theme.faint)
    } else {
        let parts = [("parts", unclear.join(" ").into())];
        let said = app.texts.say_with("screen-filter-not-understood", &parts);
        let said = fit::cut(&said, usize::from(row.width / 2)).into_owned();
        (said, canvas.theme.attention)
    };
    let right = fit::print_right(canvas.buffer, inset(row), &note, style);
    let label = canvas.say("screen-filter");
    let left = fit::print(canvas.buffer, inset(row), &label, canvas.theme.faint);
    let field = Rect {
        x: row.x + left + 2,
        width: row.width.saturating_sub(left + right + 5),
        ..row
    };
    draw_filter_text(canvas, field, scroll);
    Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    }
}

/// The name that the logbook has for the filter.
fn name_of_filter<'a>(app: &App, book: &'a Book) -> Option<&'a str> {
    let text = app.filter.text.value().trim();
    let mut named = book.logbook.filters.iter().flatten();
    let named = named.find(|named| !text.is_empty() && named.filter.trim() == text);
    named.map(|named| named.name.as_str())
}

/// How many sessions there are, and how many of them the filter takes.
fn count_taken(app: &App, book: &Book) -> String {
    let total = book.catalogue.len() as u64;
    if app.filter.filter.is_empty() {
        return app
            .texts
            .say_with("count-sessions", &[("count", total.into())]);
    }
    let shown = number::whole(app.texts.language(), app.filter.taken as i64);
    let args = [("shown", shown.into()), ("count", total.into())];
    app.texts.say_with("screen-sessions-some", &args)
}

fn draw_filter_text(canvas: &mut Canvas, field: Rect, scroll: &mut usize) {
    let filter = &canvas.app.filter;
    let [key, build] = [Command::Filter, Command::BuildFilter].map(|command| {
        let keys = keys_of(command, Scope::Screen);
        keys.first().map(|key| key.label()).unwrap_or_default()
    });
    let args = [("key", key.into()), ("build", build.into())];
    let placeholder = canvas.app.texts.say_with("screen-filter-empty", &args);
    let input = LineInput {
        value: filter.text.value(),
        cursor: filter.text.cursor(),
        placeholder: &placeholder,
        has_focus: filter.is_open,
    };
    let cursor = line_input::draw(canvas.buffer, field, canvas.theme, &input, scroll);
    if filter.is_open {
        canvas.cursor = cursor;
    }
    canvas.target(field, Target::Filter);
}

/// An area without its first and last column.
pub fn inset(area: Rect) -> Rect {
    Rect {
        x: area.x + area.width.min(1),
        width: area.width.saturating_sub(2),
        ..area
    }
}

/// A message in place of what is not there, its lines in the middle of an area.
pub fn message(canvas: &mut Canvas, area: Rect, text: &str) {
    let room = usize::from(area.width.saturating_sub(2 * MESSAGE_AIR)).min(WIDEST_MESSAGE);
    let rows = Rows::new(text, room);
    let top = usize::from(area.height).saturating_sub(rows.count()) / 3;
    let below = usize::from(area.y) + top..usize::from(area.bottom());
    for (row, words) in below.zip(rows.texts()) {
        let columns = fit::to_columns(fit::width(words)).min(area.width);
        let at = Rect {
            x: area.x + (area.width - columns) / 2,
            y: fit::to_columns(row),
            width: columns,
            height: 1,
        };
        fit::print(canvas.buffer, at, words, canvas.theme.text);
    }
}

/// Draws what was said last into the rule above the keys. Where it has no room in one row, it takes
/// more of them above the rule; gives how many.
fn draw_notice(canvas: &mut Canvas, area: Rect) -> u16 {
    let Some(notice) = &canvas.app.notice else {
        return 0;
    };
    let style = if notice.is_urgent() {
        canvas.theme.attention
    } else {
        canvas.theme.accent
    };
    let area = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    let room = usize::from(area.width).saturating_sub(2);
    let text = sentence::notice_within(canvas.app.texts, notice, room);
    let rows = Rows::new(&text, room);
    let count = fit::to_columns(rows.count()).min(MOST_NOTICE);
    let above = count.saturating_sub(1);
    for (text, y) in rows.texts().zip(area.y - above..=area.y) {
        let text = format!(" {text} ");
        let columns = usize::from(area.width);
        fit::print(
            canvas.buffer,
            Rect { y, ..area },
            &fit::cut(&text, columns),
            style,
        );
    }
    above
}

fn draw_bottom(canvas: &mut Canvas, area: Rect) {
    let app = canvas.app;
    let mut wanted = hints(&app.scopes());
    // What would do nothing here and now is not offered.
    wanted.retain(|(entry, _)| app.offers(entry.command));
    let words: Vec<(Command, String, String)> = wanted
        .iter()
        .map(|(entry, key)| {
            let label = canvas.say(&format!("command-{}.hint", entry.id));
            (entry.command, key.label(), label)
        })
        .collect();
    let last = words.len().saturating_sub(1);
    let shown: Vec<Hint> = words
        .iter()
        .enumerate()
        .map(|(index, (command, key, label))| Hint {
            key,
            label,
            priority: if index == last && *command == Command::Help {
                0
            } else {
                u8::try_from(index + 1).unwrap_or(u8::MAX)
            },
        })
        .collect();
    let boxes = hint_line::draw(canvas.buffer, inset(area), canvas.theme, &shown);
    for hit in boxes {
        if let Some((command, _, _)) = words.get(hit.index) {
            canvas.target(hit.area, Target::Hint(*command));
        }
    }
}
