//! The choice of a file, drawn: the line for its path, and below it what may be meant.

use std::path::Path;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::event::Target;
use crate::app::import::asked::FoundKind;
use crate::app::import::{Import, Row};
use crate::screens::Canvas;
use crate::screens::widgets::fit;
use crate::screens::widgets::line_input::{self, LineInput};
use crate::screens::widgets::list::{self, Align, List, ListView};
use crate::text::{date, number};

use super::{ImportView, column, draw_rows, lower, name_of, words};

/// From how many rows on there is air, and the explanation in full.
const TALL: u16 = 16;

pub(super) fn draw(canvas: &mut Canvas, area: Rect, import: &Import, view: &mut ImportView) {
    let mut below = area;
    if area.height >= TALL || import.refused.is_empty() {
        let about = canvas.say("import-about");
        below = draw_rows(canvas, below, &about, canvas.theme.faint);
    }
    below = lower(below, u16::from(area.height >= TALL));
    draw_input(canvas, below, import, &mut view.scroll);
    below = lower(below, 1 + u16::from(area.height >= TALL));
    for (path, refused) in &import.refused {
        let said = words::refused(canvas.app.texts, refused);
        let said = format!("{}: {said}", name_of(path));
        below = draw_rows(canvas, below, &said, canvas.theme.attention);
    }
    if !import.refused.is_empty() {
        below = lower(below, 1);
    }
    let rows = import.choosing.rows();
    if rows.is_empty() {
        let id = match (import.choosing.is_listed, import.choosing.text.is_empty()) {
            (false, _) => return,
            (true, true) => "import-no-files",
            (true, false) => "import-nothing-there",
        };
        let said = canvas.say(id);
        draw_rows(canvas, below, &said, canvas.theme.faint);
        return;
    }
    draw_list(canvas, below, import, &rows, &mut view.list);
}

fn draw_input(canvas: &mut Canvas, area: Rect, import: &Import, scroll: &mut usize) {
    let row = Rect {
        height: area.height.min(1),
        ..area
    };
    let label = canvas.say("import-file");
    let taken = fit::print(canvas.buffer, row, &label, canvas.theme.faint);
    let field = Rect {
        x: row.x + taken + 2,
        width: row.width.saturating_sub(taken + 2),
        ..row
    };
    let placeholder = canvas.say("import-file-empty");
    let text = &import.choosing.text;
    let input = LineInput {
        value: text.value(),
        cursor: text.cursor(),
        placeholder: &placeholder,
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, field, canvas.theme, &input, scroll);
}

fn draw_list(canvas: &mut Canvas, area: Rect, import: &Import, rows: &[Row], view: &mut ListView) {
    let (texts, theme) = (canvas.app.texts, canvas.theme);
    let titles = [
        "import-column-file",
        "import-column-folder",
        "import-column-changed",
    ];
    let [file, folder, changed] = titles.map(|id| texts.say(id));
    let columns = [
        column(&file, (24, 3), Align::Left, 0),
        column(&folder, (12, 2), Align::Left, 2),
        column(&changed, (16, 0), Align::Left, 1),
        column("", (8, 0), Align::Right, 3),
    ];
    let now = canvas.app.at;
    let row = |index: usize| -> Vec<Line<'static>> {
        match rows.get(index) {
            None => Vec::new(),
            Some(Row::Copies) => {
                let count = [("count", import.choosing.copies.into())];
                vec![Line::raw(texts.say_with("import-copies", &count))]
            }
            Some(Row::File(place)) => {
                let Some(found) = import.choosing.files.get(*place) else {
                    return Vec::new();
                };
                let mut name = name_of(&found.path);
                if found.kind == FoundKind::Folder {
                    name.push(std::path::MAIN_SEPARATOR);
                }
                let folder = found.path.parent().map(name_of_folder);
                let folder = folder.unwrap_or_default();
                let changed = found.changed.map(|at| date::ago(texts, at, now));
                let last = match found.kind {
                    FoundKind::File => size(texts.language(), found.size),
                    FoundKind::Logbook => texts.say("import-logbook"),
                    FoundKind::Folder => String::new(),
                };
                vec![
                    Line::raw(name),
                    Line::styled(folder, theme.faint),
                    Line::styled(changed.unwrap_or_default(), theme.faint),
                    Line::styled(last, theme.faint),
                ]
            }
        }
    };
    let list = List {
        columns: &columns,
        rows: rows.len(),
        selected: import.choosing.selected,
        has_focus: import.choosing.selected.is_some(),
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, row);
    super::words::targets(canvas, view, rows.len(), Target::Row);
}

fn name_of_folder(folder: &Path) -> String {
    name_of(folder)
}

/// "12 KB".
fn size(language: crate::text::Language, bytes: u64) -> String {
    let (count, unit) = match bytes {
        0..1_000_000 => (bytes.div_ceil(1000), "KB"),
        _ => (bytes / 1_000_000, "MB"),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    format!("{} {unit}", number::whole(language, count))
}
