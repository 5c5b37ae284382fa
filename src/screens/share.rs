//! What is handed to others, drawn: what can be chosen, and below or beside it in words what will be
//! in the file, what will not, and where it will be.

mod preview;

use ratatui::layout::Rect;

use crate::app::book::Book;
use crate::app::event::Target;
use crate::app::share::{Line, Share, What, Work};
use crate::exchange::export;
use crate::text::{Language, number};

use super::widgets::fit::{self, to_columns, width};
use super::widgets::line_input::{self, LineInput};
use super::widgets::list::SELECTION_MARK;
use super::widgets::{choices, line, scrollbar};
use super::{Canvas, frame};

/// From how many columns on the preview stands beside the lines.
const WIDE: u16 = 116;
/// How many columns it has there.
const BESIDE: u16 = 50;
/// The fewest rows of lines that are seen.
const FEWEST_LINES: u16 = 5;
/// The fewest rows of the preview, which goes on further down, that are seen where lines are many.
const FEWEST_WORDS: u16 = 6;
/// What stands for a character of a passphrase.
const HIDDEN: &str = "•";
/// The columns of a bar that shows how far the work is.
const BAR: usize = 30;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct ShareView {
    scroll: usize,
    /// The row of the preview at the top, and how far it had been asked to go then.
    top: usize,
    scrolled: usize,
}

impl ShareView {
    /// Goes as far as it is asked to, and no further than to the end.
    fn follow(&mut self, scrolled: usize, farthest: usize) {
        let forth = scrolled.saturating_sub(self.scrolled);
        let back = self.scrolled.saturating_sub(scrolled);
        let top = match scrolled {
            0 => 0,
            _ => (self.top + forth).min(farthest).saturating_sub(back),
        };
        self.top = top.min(farthest);
        self.scrolled = scrolled;
    }
}

/// Draws it.
pub fn draw(canvas: &mut Canvas, area: Rect, share: &Share, view: &mut ShareView) {
    let app = canvas.app;
    let Some(book) = &app.book else {
        return;
    };
    let area = frame::inset(area);
    let lines = share.lines();
    let rows = to_columns(lines.len());
    if area.width >= WIDE {
        let left = Rect {
            width: area.width - BESIDE - 3,
            ..area
        };
        let right = Rect {
            x: area.right() - BESIDE,
            width: BESIDE,
            ..area
        };
        draw_lines(canvas, left, (share, book), &lines, view);
        let words = preview::words(canvas, share, book, right.width);
        draw_preview(canvas, right, share, &words, view);
        return;
    }
    let words = preview::words(canvas, share, book, area.width.saturating_sub(2));
    let most = area.height.saturating_sub(FEWEST_WORDS + 1);
    let most = most.max(FEWEST_LINES);
    let above = Rect {
        height: rows.min(most).min(area.height),
        ..area
    };
    let below = Rect {
        y: above.bottom(),
        height: area.height - above.height,
        ..area
    };
    draw_lines(canvas, above, (share, book), &lines, view);
    draw_preview(canvas, below, share, &words, view);
}

fn draw_lines(
    canvas: &mut Canvas,
    area: Rect,
    (share, book): (&Share, &Book),
    lines: &[Line],
    view: &mut ShareView,
) {
    let labels: Vec<String> = lines.iter().map(|line| label(canvas, *line)).collect();
    let is_field = |line: &&Line| !matches!(line, Line::Write | Line::TakeIn);
    let fields = lines.iter().zip(&labels).filter(|(line, _)| is_field(line));
    let columns = fields.map(|(_, label)| width(label)).max().unwrap_or(0);
    let selected = lines.iter().position(|line| *line == share.line);
    let selected = selected.unwrap_or(0);
    let seen = usize::from(area.height).max(1);
    let top = (selected + 2).min(lines.len()).saturating_sub(seen);
    let shown = lines.iter().zip(&labels).enumerate().skip(top);
    let beside_bar = 2 * u16::from(lines.len() > seen);
    for ((index, (line, label)), y) in shown.zip(area.top()..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        canvas.target(row, Target::Row(index));
        let is_selected = index == selected;
        let style = match is_selected {
            true => canvas.theme.accent,
            false => canvas.theme.text,
        };
        if is_selected {
            fit::print(canvas.buffer, row, SELECTION_MARK, style);
        }
        let after_mark = right_of(row, 2);
        fit::print(canvas.buffer, after_mark, label, style);
        if is_field(&line) {
            let value = right_of(after_mark, to_columns(columns) + 2);
            let value = Rect {
                width: value.width.saturating_sub(beside_bar),
                ..value
            };
            draw_value(canvas, value, (share, book), (index, *line), view);
        }
    }
    scrollbar::draw(canvas.buffer, area, canvas.theme, lines.len(), top);
}

fn label(canvas: &Canvas, line: Line) -> String {
    canvas.say(&format!("share-line-{}", line.id()))
}

fn draw_value(
    canvas: &mut Canvas,
    area: Rect,
    (share, book): (&Share, &Book),
    (index, line): (usize, Line),
    view: &mut ShareView,
) {
    if line.is_typed() {
        return draw_field(canvas, area, share, line, view);
    }
    let words = words(canvas, share, book, line);
    let (_, chosen) = share.choices(line);
    let boxes = choices::draw(canvas.buffer, area, canvas.theme, &words, chosen);
    for (choice, hit) in boxes {
        canvas.target(hit, Target::Cell(index, choice));
    }
}

/// What the choices of a line are called.
fn words(canvas: &Canvas, share: &Share, book: &Book, line: Line) -> Vec<String> {
    let texts = canvas.app.texts;
    match line {
        Line::What => What::ALL
            .iter()
            .zip(share.counts)
            .map(|(what, counts)| {
                let count = number::whole(texts.language(), counts.sessions as i64);
                let id = match what {
                    What::Filter if canvas.app.filter.filter.is_empty() => "share-what-no-filter",
                    What::Filter => "share-what-filter",
                    What::Marked => "share-what-marked",
                    What::All => "share-what-all",
                };
                texts.say_with(id, &[("count", count.into())])
            })
            .collect(),
        Line::Form => export::Form::ALL
            .map(|form| export::form(texts, form, share.job.profile))
            .to_vec(),
        Line::For => {
            let name = |profile: &_| export::profile(texts, *profile);
            share.profiles().iter().map(name).collect()
        }
        Line::Rows => {
            let name = |rows: &_| export::rows(texts, *rows);
            share.job.kinds_of_rows().iter().map(name).collect()
        }
        Line::Language => {
            let _ = book;
            Language::ALL
                .map(|language| language.own_name().to_owned())
                .to_vec()
        }
        _ => Vec::new(),
    }
}

fn draw_field(canvas: &mut Canvas, area: Rect, share: &Share, line: Line, view: &mut ShareView) {
    let [passphrase, again] = &share.passphrase;
    let (input, after) = match line {
        Line::Passphrase => (passphrase, String::new()),
        Line::Again => (again, String::new()),
        Line::Folder => (&share.folder, String::new()),
        _ => (&share.name, format!(".{}", share.ending())),
    };
    let is_secret = matches!(line, Line::Passphrase | Line::Again);
    let (value, cursor) = match is_secret {
        true => {
            let before = input.value().get(..input.cursor()).unwrap_or_default();
            let dots = |text: &str| HIDDEN.repeat(fit::glyphs(text).count());
            (dots(input.value()), dots(before).len())
        }
        false => (input.value().to_owned(), input.cursor()),
    };
    let placeholder = match line {
        Line::Passphrase => canvas.say("share-passphrase-empty"),
        _ => String::new(),
    };
    let has_focus = share.line == line && share.work.is_none();
    let drawn = LineInput {
        value: &value,
        cursor,
        placeholder: &placeholder,
        has_focus,
    };
    let place = Rect {
        width: area.width.saturating_sub(to_columns(width(&after)) + 1),
        ..area
    };
    let mut resting = 0;
    let scroll = match has_focus {
        true => &mut view.scroll,
        false => &mut resting,
    };
    let cursor = line_input::draw(canvas.buffer, place, canvas.theme, &drawn, scroll);
    if has_focus {
        canvas.cursor = canvas.cursor.or(cursor);
    }
    let behind = right_of(area, place.width);
    fit::print(canvas.buffer, behind, &after, canvas.theme.faint);
}

fn draw_preview(
    canvas: &mut Canvas,
    area: Rect,
    share: &Share,
    words: &[preview::Row],
    view: &mut ShareView,
) {
    let heading = canvas.say("share-preview");
    line::titled_rule(canvas.buffer, area, canvas.theme, &heading);
    let room = Rect {
        y: area.y + area.height.min(1),
        height: area.height.saturating_sub(1),
        ..area
    };
    if let Some(work) = &share.work {
        return draw_work(canvas, room, work);
    }
    let height = usize::from(room.height);
    view.follow(share.scrolled, words.len().saturating_sub(height));
    for ((text, style), y) in words.iter().skip(view.top).zip(room.top()..room.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..room
        };
        fit::print(canvas.buffer, row, text, *style);
    }
    scrollbar::draw(canvas.buffer, room, canvas.theme, words.len(), view.top);
    canvas.page = height.saturating_sub(1).max(1);
}

/// How far the work is, in a bar and in numbers.
fn draw_work(canvas: &mut Canvas, area: Rect, work: &Work) {
    let all = work.all.max(1);
    let done = work.done.min(all);
    let full = BAR * done / all;
    let bar = format!("{}{}", "█".repeat(full), "░".repeat(BAR - full));
    let percent = number::percent(canvas.app.texts.language(), done as u64, all as u64);
    let row = |y: u16| Rect {
        y: area.y + y,
        height: u16::from(y < area.height),
        ..area
    };
    let text = format!("{bar} {percent}");
    fit::print(canvas.buffer, row(0), &text, canvas.theme.accent);
    let said = canvas.say("share-working");
    fit::print(canvas.buffer, row(1), &said, canvas.theme.text);
}

fn right_of(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect {
        x: area.x + columns,
        width: area.width - columns,
        ..area
    }
}
