//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::help::Help;

use super::Canvas;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct HelpView;

/// Draws it.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _state: &Help, _view: &mut HelpView) {}
