//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::palette::Palette;

use super::Canvas;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct PaletteView;

/// Draws it.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _state: &Palette, _view: &mut PaletteView) {}
