//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::compare::Compare;

use super::Canvas;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct CompareView;

/// Draws the body.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _screen: &Compare, _view: &mut CompareView) {}
