//! The coverage: which topics were covered in which municipalities, and what is missing. Drawn.

use ratatui::layout::Rect;

use crate::app::coverage::Coverage;

use super::{Canvas, frame};

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CoverageView {}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, _coverage: &Coverage, _view: &mut CoverageView) {
    let text = canvas.say("screen-coverage");
    frame::message(canvas, area, &text);
}
