//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::question::Question;

use super::Canvas;

/// Draws it.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _state: &Question) {}
