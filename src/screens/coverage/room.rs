//! The other face of the coverage, drawn: participants beside residents, as shares and as a ratio,
//! and in sentences who came less than they live there. Where there are too few people to say
//! anything, it says that.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::coverage::Coverage;
use crate::command::{Command, Scope, keys_of};
use crate::model::code::CodeList;
use crate::model::representation::{Line, Representation, Verdict};
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns};
use crate::screens::widgets::wrap::Rows;
use crate::screens::widgets::{line, scrollbar};
use crate::text::names::Names;
use crate::text::representation::{self, PARTS};
use crate::text::{Texts, number};

use super::{detail, row};

/// The columns of the numbers, from the right: a verdict, a ratio, and two times a number and its
/// share.
const NUMBERS: [u16; 5] = [10, 6, 7, 6, 8];
/// The columns of the verdict.
const VERDICT: u16 = 19;
/// The least columns of a name.
const LEAST_NAME: u16 = 16;
/// The most columns of a name that are of use.
const MOST_NAME: u16 = 44;

/// Draws it.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, coverage: &Coverage, names: &Names) {
    let texts = canvas.app.texts;
    let Some(selected) = coverage.line() else {
        return;
    };
    let title = canvas.say("room-title");
    let place = detail::place(selected, names);
    let nth = format!("▴▾ {}/{}", coverage.selected + 1, coverage.lines.len());
    let head = row(area, 0);
    let state = (nth.as_str(), canvas.theme.faint);
    line::title(canvas.buffer, head, canvas.theme, &place, state);
    line::titled_rule(canvas.buffer, row(area, 1), canvas.theme, &title);
    let Some(found) = &coverage.representation else {
        return draw_unknown(canvas, area);
    };
    let mut sentences = representation::findings(found, coverage.margin, texts, names);
    sentences.push(representation::of_whom(found, texts).join(" · "));
    let last = sentences.len().saturating_sub(1);
    let mut said = Vec::new();
    for (nth, sentence) in sentences.iter().enumerate() {
        let style = if nth == last {
            canvas.theme.faint
        } else {
            canvas.theme.text
        };
        let rows = Rows::new(sentence, usize::from(area.width.saturating_sub(1)));
        said.extend(rows.texts().map(|text| (text.to_owned(), style)));
    }
    // What they say comes first; where room is short, of whom it is said gives way.
    let most = (area.height / 3).max(3);
    let above = to_columns(said.len()).min(most);
    for (nth, (text, style)) in said.iter().enumerate().take(usize::from(above)) {
        let at = row(area, 2 + to_columns(nth));
        fit::print(canvas.buffer, at, text, *style);
    }
    let top = (2 + above + u16::from(area.height > 14 + above)).min(area.height);
    let table = Rect {
        y: area.y + top,
        height: area.height - top,
        ..area
    };
    draw_table(canvas, table, coverage, found, names);
}

fn draw_unknown(canvas: &mut Canvas, area: Rect) {
    let key = keys_of(Command::EditProfile, Scope::Room).first();
    let key = key.map(|key| key.label()).unwrap_or_default();
    let how = [("key", key.into())];
    let how = canvas.app.texts.say_with("room-how", &how);
    let text = format!("{}\n{how}", canvas.say("room-unknown"));
    let area = Rect {
        y: area.y + 2.min(area.height),
        height: area.height.saturating_sub(2),
        ..area
    };
    crate::screens::frame::message(canvas, area, &text);
}

/// A row of the table.
enum Shown<'a> {
    Heading(String),
    Line(CodeList, &'a Line),
    Note(String),
}

fn rows<'a>(
    found: &'a Representation,
    is_reported: bool,
    (texts, names): (Texts, &Names),
    columns: usize,
) -> Vec<Shown<'a>> {
    let mut rows = Vec::new();
    for ((list, heading), part) in PARTS.into_iter().zip(found.parts()) {
        if part.lines.is_empty() {
            continue;
        }
        rows.push(Shown::Heading(texts.say(heading)));
        rows.extend(part.lines.iter().map(|line| Shown::Line(list, line)));
        // The bands of a report are named above every screen, and are not those of this table.
        let note = representation::notes(list, part, is_reported, texts).join(" · ");
        if !note.is_empty() {
            rows.push(Shown::Note(note));
        }
        let percents: representation::Shares = (number::whole_percent, 100);
        for base in representation::bases(list, part, texts, names) {
            let lines = Rows::new(&base, columns);
            rows.extend(lines.texts().map(|text| Shown::Note(text.to_owned())));
        }
        rows.extend(representation::rounded(list, part, percents, texts).map(Shown::Note));
        // In a row of its own: beside the others it would not fit.
        rows.extend(representation::children(part, texts).map(Shown::Note));
    }
    rows
}

/// The places of a row's cells: the name, five numbers, the verdict.
fn places(area: Rect) -> (Rect, [Rect; 5], Rect) {
    let numbers: u16 = NUMBERS.iter().sum();
    let room = area.width.saturating_sub(numbers + 1);
    let verdict = match room >= LEAST_NAME + VERDICT {
        true => VERDICT,
        false => 3,
    };
    let name = room.saturating_sub(verdict).min(MOST_NAME);
    let mut x = area.x + name;
    let mut cells = [Rect::default(); 5];
    for (cell, columns) in cells.iter_mut().zip(NUMBERS) {
        *cell = Rect {
            x,
            width: columns,
            ..area
        }
        .intersection(area);
        x = x.saturating_add(columns);
    }
    let verdict = Rect {
        x: x.saturating_add(2),
        width: verdict.saturating_sub(2),
        ..area
    };
    let name = Rect {
        width: name,
        ..area
    };
    (name, cells, verdict.intersection(area))
}

fn draw_table(
    canvas: &mut Canvas,
    area: Rect,
    coverage: &Coverage,
    found: &Representation,
    names: &Names,
) {
    let texts = canvas.app.texts;
    let (_, cells, _) = places(row(area, 0));
    let [residents, _, there, _, ratio] = cells;
    let pair = |first: Rect| Rect {
        width: first.width + 6,
        ..first
    };
    for (place, id) in [
        (pair(residents), "room-residents"),
        (pair(there), "room-there"),
        (ratio, "room-ratio"),
    ] {
        let text = texts.say(id);
        let text = fit::cut(&text, usize::from(place.width.saturating_sub(1)));
        fit::print_right(canvas.buffer, place, &text, canvas.theme.faint);
    }
    let book = canvas.app.book.as_ref();
    let is_reported = book.is_some_and(|book| book.reported_by.is_some());
    let columns = usize::from(area.width.saturating_sub(3));
    let rows = rows(found, is_reported, (texts, names), columns);
    let body = Rect {
        y: area.y + 1.min(area.height),
        height: area.height.saturating_sub(1),
        ..area
    };
    canvas.page = usize::from(body.height).saturating_sub(1).max(1);
    let top = coverage
        .scrolled
        .min(rows.len().saturating_sub(usize::from(body.height)));
    for (shown, y) in rows.iter().skip(top).zip(body.top()..body.bottom()) {
        let at = Rect {
            y,
            height: 1,
            ..body
        };
        match shown {
            Shown::Heading(text) => {
                fit::print(canvas.buffer, at, text, canvas.theme.heading);
            }
            Shown::Note(text) => {
                let at = Rect {
                    x: at.x + 2,
                    width: at.width.saturating_sub(2),
                    ..at
                };
                fit::print(canvas.buffer, at, text, canvas.theme.faint);
            }
            Shown::Line(list, shown) => {
                let whole = names.code(*list, &shown.code);
                let (place, ..) = places(at);
                let name = match fit::width(&whole) + 3 <= usize::from(place.width) {
                    true => whole,
                    false => names.code_short(*list, &shown.code),
                };
                draw_line(canvas, at, shown, &name, coverage.margin);
            }
        }
    }
    scrollbar::draw(canvas.buffer, body, canvas.theme, rows.len(), top);
}

fn draw_line(canvas: &mut Canvas, at: Rect, shown: &Line, name: &str, margin: u32) {
    let texts = canvas.app.texts;
    let language = texts.language();
    let (place, cells, verdict_place) = places(at);
    let verdict = shown.verdict(margin);
    let style: Style = match verdict {
        Verdict::Under => canvas.theme.attention,
        _ => canvas.theme.text,
    };
    let name_place = Rect {
        x: place.x + 2,
        width: place.width.saturating_sub(3),
        ..place
    };
    fit::print(canvas.buffer, name_place, name, style);
    let nothing = || number::NOTHING.to_owned();
    let whole = |count: u64| number::whole(language, count as i64);
    let ratio = shown.ratio().map_or_else(nothing, |ratio| {
        let ratio = number::hundredths(language, ratio);
        texts.say_with("room-times", &[("ratio", ratio.into())])
    });
    let residents = shown.residents;
    let texts_of = [
        residents.map_or_else(nothing, whole),
        residents.map_or_else(nothing, |count| {
            number::percent(language, count, shown.of.0)
        }),
        whole(shown.participants),
        number::percent(language, shown.participants, shown.of.1),
        ratio,
    ];
    // A ratio that says nothing is not to be read as if it did.
    let ratio_style = match verdict {
        Verdict::TooFew | Verdict::Unknown => canvas.theme.faint,
        _ => style,
    };
    let styles = [style, style, style, style, ratio_style];
    for ((place, text), style) in cells.into_iter().zip(texts_of).zip(styles) {
        fit::print_right(canvas.buffer, place, &text, style);
    }
    let (sign, id) = match verdict {
        Verdict::Under => ("!", "room-verdict-under"),
        Verdict::TooFew => ("?", "room-verdict-too-few"),
        Verdict::Unknown => ("?", "room-verdict-unknown"),
        Verdict::Even => return,
    };
    let said = format!("{sign} {}", texts.say(id));
    let said = match usize::from(verdict_place.width) >= fit::width(&said) {
        true => said,
        false => sign.to_owned(),
    };
    let style = match verdict {
        Verdict::Under => canvas.theme.attention,
        _ => canvas.theme.faint,
    };
    fit::print(canvas.buffer, verdict_place, &said, style);
}
