//! The list of sessions, drawn: the rows that are seen, and the details beside or below them.

use ratatui::layout::Rect;

use crate::app::sessions::Sessions;

use super::Canvas;
use super::widgets::list::ListView;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct SessionsView {
    list: ListView,
}

/// Draws the list and the details.
pub fn draw(canvas: &mut Canvas, _area: Rect, _sessions: &Sessions, view: &mut SessionsView) {
    canvas.page = view.list.page();
}
