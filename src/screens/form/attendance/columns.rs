//! The columns of the sheet of names that there is room for: the name always, and of the others
//! those around the focused one.

use ratatui::layout::Rect;

use crate::app::form::NamesPane;
use crate::model::line::{LINE_FIELDS, LineField, LineKind};

use super::AttendanceView;

/// The columns of the mark, the number and the sign of a problem.
const BEFORE_NAME: u16 = 6;
/// The air after a column.
const AIR: u16 = 1;

/// The columns that are seen, each with its place.
pub(super) struct Columns {
    pub(super) seen: Vec<(usize, Rect)>,
    pub(super) has_more_left: bool,
    pub(super) has_more_right: bool,
}

impl Columns {
    /// The name always, and of the others those around the focused one.
    pub(super) fn new(area: Rect, pane: &NamesPane, view: &mut AttendanceView) -> Self {
        let room = area.right().saturating_sub(3);
        let first = area.x + BEFORE_NAME;
        let free = room.saturating_sub(first);
        let widths: Vec<u16> = LINE_FIELDS
            .iter()
            .map(|field| columns_of(field, free))
            .collect();
        let name = widths.first().copied().unwrap_or(0);
        view.left = view.left.max(1);
        if pane.column > 0 {
            view.left = view.left.min(pane.column);
        } else {
            view.left = 1;
        }
        loop {
            let mut seen = vec![(0, at(first, name, area))];
            let mut x = first + name + AIR;
            for (index, wide) in widths.iter().enumerate().skip(view.left) {
                if x + wide > room {
                    break;
                }
                seen.push((index, at(x, *wide, area)));
                x += wide + AIR;
            }
            let has = seen.iter().any(|(index, _)| *index == pane.column);
            if has || view.left >= widths.len() {
                let last = seen.last().map_or(0, |(index, _)| *index);
                // What room is left goes to the name.
                let spare = room.saturating_sub(x.saturating_sub(AIR)).min(free / 6);
                for (index, place) in &mut seen {
                    match index {
                        0 => place.width += spare,
                        _ => place.x += spare,
                    }
                }
                return Self {
                    seen,
                    has_more_left: view.left > 1,
                    has_more_right: last + 1 < widths.len(),
                };
            }
            view.left += 1;
        }
    }
}

pub(super) fn at(x: u16, width: u16, area: Rect) -> Rect {
    Rect {
        x,
        width,
        height: 1,
        ..area
    }
}

/// The columns of the screen that a column of the sheet takes.
fn columns_of(field: &LineField, free: u16) -> u16 {
    let roomy = free > 100;
    match (field.id, field.kind) {
        ("name", _) => (free / 3).clamp(18, 34),
        (_, LineKind::Born) => 6,
        ("sex", _) => 4,
        ("role" | "status", _) => 11,
        (_, LineKind::YesNo) => 7,
        (_, LineKind::Codes(_)) => 16,
        ("phone", _) => 14,
        _ if roomy => 18,
        _ => 14,
    }
}
