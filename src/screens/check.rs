//! The check: whether the logbook is ready to be reported, and what stands in the way. Drawn.

use ratatui::layout::Rect;

use crate::app::check::Check;

use super::{Canvas, frame};

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CheckView {}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, _check: &Check, _view: &mut CheckView) {
    let text = canvas.say("screen-check");
    frame::message(canvas, area, &text);
}
