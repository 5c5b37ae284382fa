//! The cross table: sessions broken down by one dimension down and another across. Drawn.

use ratatui::layout::Rect;

use crate::app::crosstab::Crosstab;

use super::{Canvas, frame};

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CrosstabView {}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, _crosstab: &Crosstab, _view: &mut CrosstabView) {
    let text = canvas.say("screen-table");
    frame::message(canvas, area, &text);
}
