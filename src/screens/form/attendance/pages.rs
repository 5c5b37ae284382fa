//! The page of the paper where one is, drawn: what its lines add up to, what the paper says, by how
//! much they differ, and how the other pages stand.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::event::Target;
use crate::app::form::attendance::pages::{SIGNATURES, WOMEN};
use crate::app::form::{Form, NamesPane};
use crate::command::{Command, Scope, keys_of};
use crate::model::attendance::Page;
use crate::model::field::Address;
use crate::model::present::PageSums;
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns, width};
use crate::screens::widgets::line_input::{self, LineInput};
use crate::text::{Arg, number};

/// The columns of a number that is entered.
const INPUT: u16 = 6;
/// The fields of a page, each with the text before it.
const INPUTS: [(&str, &str); 2] = [
    (SIGNATURES, "attendance-page-signatures"),
    (WOMEN, "attendance-page-women"),
];

/// What the paper says of the page where one is, beside what the lines add up to, and how the other
/// pages stand.
pub(super) fn draw(
    canvas: &mut Canvas,
    area: Rect,
    form: &Form,
    pane: &NamesPane,
    scroll: &mut usize,
) {
    let sums = form.entry.names.pages();
    let page = form.page_here();
    let own = sums.iter().find(|sums| sums.page == page);
    let here = own.copied().unwrap_or(PageSums {
        page,
        ..PageSums::default()
    });
    let pages = &form.entry.session.attendance.pages;
    let row = pages.iter().position(|one| one.page == page);
    let paper = row.and_then(|row| pages.get(row));
    let said = [
        ("page", page.into()),
        ("lines", here.present.into()),
        ("women", here.women.into()),
    ];
    let mut text = canvas.app.texts.say_with("attendance-page", &said);
    let area = Rect { height: 1, ..area };
    if pane.is_in_pages && width(&text) + inputs_width(canvas) > usize::from(area.width) {
        text = canvas.app.texts.say_with("attendance-page-only", &said);
    }
    canvas.target(area, Target::Page(page));
    let mut x = area.x + fit::print(canvas.buffer, area, &text, canvas.theme.text) + 3;
    let rest = |x: u16| Rect {
        x,
        width: area.right().saturating_sub(x),
        ..area
    };
    match row.filter(|_| pane.is_in_pages) {
        Some(row) => {
            for (field, id) in INPUTS {
                let label = canvas.say(id);
                x += fit::print(canvas.buffer, rest(x), &label, canvas.theme.faint) + 1;
                draw_page_input(canvas, rest(x), form, Address::in_row(field, row), scroll);
                x += INPUT + 2;
            }
        }
        None => {
            if let Some(wrong) = row.and_then(|row| typed_wrong(canvas, form, row)) {
                fit::print(canvas.buffer, rest(x), &wrong, canvas.theme.error);
                return;
            }
            let is_last = sums.iter().all(|one| one.page <= page);
            let room = usize::from(rest(x).width);
            let (text, style) = agreement(canvas, paper, &here, (is_last, room));
            x += fit::print(canvas.buffer, rest(x), &text, style) + 3;
        }
    }
    // Also those of which the paper alone speaks.
    let is_begun = !sums.is_empty();
    let mut all = sums;
    for paper in pages {
        if all.iter().all(|one| one.page != paper.page) {
            all.push(PageSums {
                page: paper.page,
                ..PageSums::default()
            });
        }
    }
    all.sort_by_key(|one| one.page);
    let others: Vec<String> = all
        .iter()
        .filter(|one| one.page != page && is_begun)
        .map(|one| {
            let paper = pages.iter().find(|paper| paper.page == one.page);
            let row = pages.iter().position(|paper| paper.page == one.page);
            let sign = match paper.map(|paper| differences(paper, one)) {
                _ if row.is_some_and(|row| typed_wrong(canvas, form, row).is_some()) => "×",
                None => number::NOTHING,
                Some((0, 0)) => "✓",
                Some(_) => "▲",
            };
            format!("{}{sign}", one.page)
        })
        .collect();
    let others = others.join(" ");
    if !others.is_empty() && width(&others) <= usize::from(rest(x).width) {
        fit::print_right(canvas.buffer, rest(x), &others, canvas.theme.faint);
    }
}

/// The columns that the fields of a page take, after what stands before them.
fn inputs_width(canvas: &Canvas) -> usize {
    let fields = INPUTS.iter();
    let widths = fields.map(|(_, id)| width(&canvas.say(id)) + 1 + usize::from(INPUT + 2));
    widths.sum::<usize>() + 1
}

/// What was typed for a page and is no number; nothing where all is well.
fn typed_wrong(canvas: &Canvas, form: &Form, row: usize) -> Option<String> {
    INPUTS.iter().find_map(|(field, id)| {
        let typed = form.entry.typed.get(&Address::in_row(field, row))?;
        Some(format!("× {} {typed}", canvas.say(id)))
    })
}

fn draw_page_input(canvas: &mut Canvas, area: Rect, form: &Form, at: Address, scroll: &mut usize) {
    let place = Rect {
        width: area.width.min(INPUT),
        ..area
    };
    let has_focus = form.focus == at;
    let (text, cursor, is_whole) = match has_focus {
        true => form.typed_text(canvas.app.texts.language()),
        false => (form.entry.text(at), 0, false),
    };
    let input = LineInput {
        value: &text,
        cursor,
        placeholder: "",
        has_focus,
    };
    let cursor = line_input::draw(canvas.buffer, place, canvas.theme, &input, scroll);
    if has_focus {
        canvas.cursor = cursor;
    }
    if is_whole {
        let whole = Rect {
            width: to_columns(width(&text)).min(place.width),
            ..place
        };
        canvas.buffer.set_style(whole, canvas.theme.selected);
    }
}

/// By how much the lines of a page differ from what the paper says: all, and women.
fn differences(paper: &Page, lines: &PageSums) -> (i64, i64) {
    let differs = |said: Option<u32>, counted: u32| {
        said.map_or(0, |said| i64::from(counted) - i64::from(said))
    };
    (
        differs(paper.signatures, lines.present),
        differs(paper.women, lines.women),
    )
}

/// Whether the page agrees with the paper, and by how much it does not; without the numbers of the
/// paper where there is no room for them. The last page that still lacks lines is being entered:
/// that is no reason for alarm.
fn agreement(
    canvas: &Canvas,
    paper: Option<&Page>,
    lines: &PageSums,
    (is_last, room): (bool, usize),
) -> (String, Style) {
    let texts = canvas.app.texts;
    let Some(paper) = paper else {
        let key = keys_of(Command::PageSums, Scope::Names).first();
        let key = key.map(|key| key.label()).unwrap_or_default();
        let said = texts.say_with("attendance-page-enter", &[("key", key.into())]);
        return (said, canvas.theme.faint);
    };
    let or_nothing = |number: Option<u32>| number.map_or(number::NOTHING.into(), Arg::from);
    let paper_says = [
        ("signatures", or_nothing(paper.signatures)),
        ("women", paper.women.map_or("none".into(), Arg::from)),
    ];
    let paper_says = texts.say_with("attendance-page-paper", &paper_says);
    if lines.present == 0 {
        return (paper_says, canvas.theme.faint);
    }
    let (all, women) = differences(paper, lines);
    let mut parts = Vec::new();
    for (id, by) in [
        ("attendance-page-lines-by", all),
        ("attendance-page-women-by", women),
    ] {
        if by != 0 {
            let sign = if by < 0 { "−" } else { "+" };
            let by = format!("{sign}{}", by.unsigned_abs());
            parts.push(texts.say_with(id, &[("by", by.into())]));
        }
    }
    if parts.is_empty() {
        let said = texts.say("attendance-page-agrees");
        let said = format!("✓ {said}");
        return (fitting(&paper_says, said, room), canvas.theme.ok);
    }
    let style = match is_last && all < 0 && women <= 0 {
        true => canvas.theme.faint,
        false => canvas.theme.attention,
    };
    let said = format!("▲ {}", parts.join(", "));
    (fitting(&paper_says, said, room), style)
}

/// Both where there is room, else the second alone.
fn fitting(first: &str, second: String, room: usize) -> String {
    let both = format!("{first} {second}");
    match width(&both) <= room {
        true => both,
        false => second,
    }
}
