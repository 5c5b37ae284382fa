//! The columns of a sheet, drawn: each with what it is taken for, how sure that is and what stands
//! in it; over them the list of what a column can hold.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::event::Target as Hit;
use crate::app::import::{Columns, Picking};
use crate::exchange::intake::{Sure, Target};
use crate::screens::Canvas;
use crate::screens::widgets::line_input::{self, LineInput};
use crate::screens::widgets::list::{self, Align, List, ListView};
use crate::screens::widgets::{dialog, fit, line};

use super::{ImportView, column, draw_rows, lower, name_of, words};

/// The columns and rows that the list of choices takes where it can.
const PICKING: (u16, u16) = (56, 14);
/// From how many rows on there is room to name above the list what stays out.
const TALL: u16 = 16;

pub(super) fn draw(canvas: &mut Canvas, area: Rect, stage: &Columns, view: &mut ImportView) {
    let (Some(table), Some(matching)) = (stage.table(), stage.matching()) else {
        return;
    };
    let texts = canvas.app.texts;
    let count = stage.offer.tables().len();
    let mut said = name_of(&stage.offer.path);
    if count > 1 {
        let args = [
            ("name", table.name.as_str().into()),
            ("number", (stage.table + 1).into()),
            ("count", count.into()),
        ];
        said = format!("{said} · {}", texts.say_with("import-sheet", &args));
    }
    let rows = table.rows.len().saturating_sub(matching.headings.end);
    let args = [("count", rows.into())];
    said = format!("{said} · {}", texts.say_with("import-rows", &args));
    fit::print(canvas.buffer, area, &said, canvas.theme.heading);
    let mut below = lower(area, 1);
    let about = match (matching.has_sessions(), about_personal(canvas, stage)) {
        (false, _) => (texts.say("import-columns-no-day"), canvas.theme.attention),
        (true, Some(about)) => (about, canvas.theme.text),
        (true, None) => (texts.say("import-columns-about"), canvas.theme.faint),
    };
    below = draw_rows(canvas, below, &about.0, about.1);
    if matching.has_rest() {
        let id = match (matching.keeps_rest(), matching.is_of_people()) {
            (true, _) => "import-rest-kept",
            (false, true) => "import-rest-people",
            (false, false) => "import-rest-left",
        };
        below = draw_rows(canvas, below, &texts.say(id), canvas.theme.text);
    }
    // Where room is short, the rows of the list alone say it.
    let left_out = matching.left_out_sentence(texts);
    if let Some(said) = left_out.filter(|_| area.height >= TALL) {
        below = draw_rows(canvas, below, &said, canvas.theme.text);
    }
    if let Some(said) = matching.goes_out_sentence(texts) {
        below = draw_rows(canvas, below, &said, canvas.theme.attention);
    }
    for told in &table.told {
        below = draw_rows(canvas, below, &told.sentence(texts), canvas.theme.attention);
    }
    below = lower(below, 1);
    draw_list(canvas, below, stage, &mut view.list);
    if let Some(picking) = &stage.picking {
        draw_picking(canvas, area, stage, picking, view);
    }
}

/// Why the selected column stays out, where it says who somebody is.
fn about_personal(canvas: &Canvas, stage: &Columns) -> Option<String> {
    let (matching, book) = (stage.matching()?, canvas.app.book.as_ref()?);
    let texts = canvas.app.texts;
    let personal = matching.left_out(stage.selected)?;
    let why = personal.sentence(texts, &matching.name(texts, stage.selected));
    let notes = Target::of("notes")?.name(texts, &book.logbook);
    let args = [("notes", notes.into())];
    let then = texts.say_with("import-personal-about", &args);
    Some(format!("{why} {then}"))
}

fn draw_list(canvas: &mut Canvas, area: Rect, stage: &Columns, view: &mut ListView) {
    let (Some(matching), Some(book)) = (stage.matching(), &canvas.app.book) else {
        return;
    };
    let (texts, theme) = (canvas.app.texts, canvas.theme);
    let titles = [
        "import-column-heading",
        "import-column-target",
        "import-column-sure",
        "import-column-example",
    ];
    let [heading, target, sure, example] = titles.map(|id| texts.say(id));
    let columns = [
        column(&heading, (16, 2), Align::Left, 0),
        column(&target, (20, 2), Align::Left, 0),
        column(&sure, (14, 0), Align::Left, 3),
        column(&example, (12, 2), Align::Left, 2),
    ];
    let row = |index: usize| -> Vec<Line<'static>> {
        let Some(column) = matching.columns.get(index) else {
            return Vec::new();
        };
        let (target, style) = match &column.target {
            Some(target) if matching.goes_out(index).is_some() => {
                (target.name(texts, &book.logbook), theme.attention)
            }
            Some(target) => (target.name(texts, &book.logbook), theme.text),
            None if matching.is_kept(index) => (texts.say("import-into-notes"), theme.text),
            None if matching.left_out(index).is_some() => {
                (texts.say("import-personal"), theme.attention)
            }
            None => (texts.say("import-pass-over"), theme.faint),
        };
        let sure_style = match column.sure {
            Sure::Likely => theme.attention,
            _ => theme.faint,
        };
        vec![
            Line::raw(matching.name(texts, index)),
            Line::styled(target, style),
            Line::styled(texts.say(sure_id(column.sure)), sure_style),
            Line::styled(stage.example(index).replace('\n', " "), theme.faint),
        ]
    };
    let list = List {
        columns: &columns,
        rows: matching.columns.len(),
        selected: Some(stage.selected),
        has_focus: true,
        sorted_by: None,
    };
    list::draw(canvas.buffer, area, theme, &list, view, row);
    words::targets(canvas, view, matching.columns.len(), Hit::Row);
}

fn sure_id(sure: Sure) -> &'static str {
    match sure {
        Sure::Unknown => "import-sure-unknown",
        Sure::Likely => "import-sure-likely",
        Sure::Exact => "import-sure-exact",
        Sure::Remembered => "import-sure-remembered",
        Sure::Said => "import-sure-said",
    }
}

fn draw_picking(
    canvas: &mut Canvas,
    area: Rect,
    stage: &Columns,
    picking: &Picking,
    view: &mut ImportView,
) {
    let Some(book) = &canvas.app.book else {
        return;
    };
    canvas
        .targets
        .retain(|(_, target)| matches!(target, Hit::Hint(_)));
    let (texts, theme) = (canvas.app.texts, canvas.theme);
    let heading = stage
        .matching()
        .and_then(|matching| matching.columns.get(stage.selected))
        .map_or(String::new(), |column| column.heading.clone());
    let title = texts.say_with("import-picking", &[("heading", heading.into())]);
    let title = fit::cut(&title, usize::from(PICKING.0.min(area.width))).into_owned();
    let inner = dialog::frame(canvas.buffer, area, theme, &title, PICKING).inner;
    let input = LineInput {
        value: picking.text.value(),
        cursor: picking.text.cursor(),
        placeholder: &texts.say("import-picking-empty"),
        has_focus: true,
    };
    canvas.cursor = line_input::draw(canvas.buffer, inner, theme, &input, &mut view.scroll);
    line::rule(canvas.buffer, lower(inner, 1), theme);
    let below = lower(inner, 2);
    if picking.found.is_empty() {
        let nothing = texts.say("value-nothing-found");
        fit::print(canvas.buffer, below, &nothing, theme.faint);
        return;
    }
    let name = |target: &Option<Target>| match target {
        Some(target) => target.name(texts, &book.logbook),
        None => texts.say("import-pass-over"),
    };
    let columns = [column("", (20, 1), Align::Left, 0)];
    let list = List {
        columns: &columns,
        rows: picking.found.len(),
        selected: Some(picking.selected),
        has_focus: true,
        sorted_by: None,
    };
    let row = |index: usize| match picking.found.get(index) {
        Some(target) => vec![Line::raw(name(target))],
        None => Vec::new(),
    };
    list::draw(canvas.buffer, below, theme, &list, &mut view.picking, row);
    words::targets(canvas, &view.picking, picking.found.len(), Hit::Row);
}
