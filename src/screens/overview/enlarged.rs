//! One panel of the overview on the whole screen: every figure of it, with all that is known of
//! each; for trainer types also a table of which types met.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::overview::{Overview, PanelKind};
use crate::model::code::CodeList;
use crate::screens::Canvas;
use crate::screens::widgets::fit;
use crate::screens::widgets::list::SELECTION_MARK;

use super::labels::Labels;
use super::{copy_row, key_figures, panels};

/// The air between the columns of the table of types.
const GAP: usize = 3;

/// Draws the panel of the selected figure; gives the row that is scrolled to.
pub(super) fn draw(
    canvas: &mut Canvas,
    area: Rect,
    overview: &Overview,
    labels: &Labels,
    top: usize,
) -> usize {
    let index = overview.selected.panel;
    let Some(panel) = overview.panels.get(index) else {
        return 0;
    };
    if panel.kind == PanelKind::Key {
        draw_key(canvas, area, overview, labels);
        return 0;
    }
    let room = usize::from(area.height).saturating_sub(1).max(1);
    let line = overview.selected.line;
    let window = panel.window(room, top, Some(line));
    let rows = window.lines.len();
    let drawn = Rect::new(0, 0, area.width, fit::to_columns(rows + 1));
    let mut whole = Buffer::empty(drawn);
    let label_columns = panels::label_columns_of(panel, labels, area.width);
    panels::draw(
        &mut whole,
        canvas,
        panel,
        labels,
        label_columns,
        &window,
        Some(line),
    );
    copy_row(&whole, 0, canvas.buffer, area.x, area.y);
    let seen = window.lines.iter().enumerate();
    for ((row, figure), y) in seen.zip(area.y + 1..area.bottom()) {
        copy_row(&whole, row + 1, canvas.buffer, area.x, y);
        let hit = Rect {
            y,
            height: 1,
            ..area
        };
        canvas.target(hit, Target::Figure(index, *figure));
    }
    canvas.page = room;
    if panel.kind == PanelKind::Types {
        let taken = fit::to_columns(rows + 2).min(area.height);
        let below = Rect {
            y: area.y + taken,
            height: area.height - taken,
            ..area
        };
        draw_met(canvas, below, overview, labels);
    }
    window.top
}

/// The key figures one below the other, each with what it is compared with.
fn draw_key(canvas: &mut Canvas, area: Rect, overview: &Overview, labels: &Labels) {
    let lines = key_figures::lines(overview, labels);
    let widest = |part: fn(&key_figures::Line) -> &str| {
        lines
            .iter()
            .map(|line| fit::width(part(line)))
            .max()
            .unwrap_or(0)
    };
    // Where there is room, a row of air stands between them.
    let step = match usize::from(area.height) > 2 * lines.len() {
        true => 2,
        false => 1,
    };
    let (number, label) = (widest(|line| &line.number), widest(|line| &line.label));
    for ((index, line), y) in lines
        .iter()
        .enumerate()
        .zip((area.y..area.bottom()).skip(1).step_by(step))
    {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        canvas.target(row, Target::Figure(0, index));
        let is_selected = overview.selected.line == index;
        let style = match is_selected {
            true => canvas.theme.selected,
            false => canvas.theme.text,
        };
        let text = format!(
            "{} {}  {}   {}",
            if is_selected { SELECTION_MARK } else { " " },
            fit::pad_start(&line.number, number),
            fit::pad_end(&line.label, label),
            line.beside,
        );
        canvas.buffer.set_style(row, style);
        fit::print(canvas.buffer, row, &text, style);
    }
}

/// Types down and across: in how many sessions both were, and on the diagonal in how many the type
/// was at all.
fn draw_met(canvas: &mut Canvas, area: Rect, overview: &Overview, labels: &Labels) {
    let types = &overview.summary.trainer_types;
    let codes: Vec<&str> = types
        .by_type
        .iter()
        .map(|line| line.code.as_str())
        .collect();
    if types.met.is_empty() || usize::from(area.height) < codes.len() + 2 {
        return;
    }
    let list = CodeList::TrainerType;
    let short: Vec<String> = codes.iter().map(|code| labels.short(list, code)).collect();
    let column = |index: usize| short.get(index).map_or(0, |name| fit::width(name)) + GAP;
    let wide: usize = (0..codes.len()).map(column).sum();
    let room = usize::from(area.width).saturating_sub(wide + 2);
    let names: Vec<String> = codes.iter().map(|code| labels.name(list, code)).collect();
    let widest = |names: &[String]| names.iter().map(|name| fit::width(name)).max().unwrap_or(0);
    let names = if widest(&names) <= room {
        &names
    } else {
        &short
    };
    let label = widest(names);
    if label > room {
        return;
    }
    let mut head = fit::pad_end(&labels.texts.say("overview-met-title"), label);
    for (index, name) in short.iter().enumerate() {
        head.push_str(&fit::pad_start(name, column(index)));
    }
    let row = |y: u16| Rect {
        x: area.x + 2,
        y,
        width: area.width - 2,
        height: 1,
    };
    fit::print(canvas.buffer, row(area.y), &head, canvas.theme.faint);
    for ((at, one), y) in codes.iter().enumerate().zip(area.y + 1..area.bottom()) {
        let mut text = fit::pad_end(names.get(at).map_or("", String::as_str), label);
        for (index, other) in codes.iter().enumerate() {
            let said = match types.together(one, other) {
                0 => "·".to_owned(),
                count => labels.whole(count),
            };
            text.push_str(&fit::pad_start(&said, column(index)));
        }
        fit::print(canvas.buffer, row(y), &text, canvas.theme.text);
    }
}
