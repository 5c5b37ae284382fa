//! The people offered under a name, drawn: each in one row, with what tells them apart.

use ratatui::layout::Rect;

use crate::app::event::Target;
use crate::app::form::Offered;
use crate::model::code::CodeList;
use crate::model::people::Person;
use crate::screens::Canvas;
use crate::screens::widgets::fit::{self, to_columns};
use crate::screens::widgets::list::SELECTION_MARK;
use crate::text::names::Names;

/// Draws them over what is there.
pub fn draw(canvas: &mut Canvas, area: Rect, offered: &Offered) {
    let Some(names) = canvas.app.names() else {
        return;
    };
    let rows = area.height.min(to_columns(offered.people.len()));
    let width = area.width.min(62);
    for (row, (person, sheets)) in (0..rows).zip(&offered.people) {
        let place = Rect {
            y: area.y + row,
            height: 1,
            width,
            ..area
        };
        canvas.target(place, Target::Row(usize::from(row)));
        let is_selected = offered.selected == Some(usize::from(row));
        let style = canvas.theme.selection(is_selected);
        for x in place.left()..place.right() {
            if let Some(cell) = canvas.buffer.cell_mut((x, place.y)) {
                cell.reset();
            }
        }
        canvas.buffer.set_style(place, style);
        if is_selected {
            fit::print(canvas.buffer, place, SELECTION_MARK, style);
        }
        let inside = Rect {
            x: place.x + 2,
            width: place.width.saturating_sub(3),
            ..place
        };
        let count = canvas
            .app
            .texts
            .say_with("attendance-seen", &[("count", (*sheets).into())]);
        let took = fit::print_right(canvas.buffer, inside, &count, style);
        let left = Rect {
            width: inside.width.saturating_sub(took + 2),
            ..inside
        };
        let mut parts = vec![person.name.clone()];
        parts.extend(in_words(&names, person));
        fit::print(canvas.buffer, left, &parts.join(" · "), style);
    }
}

/// What a person is called in one line: name, year, village, role.
fn in_words(names: &Names, person: &Person) -> Vec<String> {
    let year = person.birth_year.map(|year| year.to_string());
    let role = Some(&person.role).filter(|role| !role.is_empty());
    let role = role.map(|role| names.code_short(CodeList::Role, role));
    let village = Some(person.village.clone()).filter(|village| !village.is_empty());
    [year, role, village].into_iter().flatten().collect()
}
