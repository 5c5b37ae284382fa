//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::settings::SettingsPane;

use super::Canvas;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct SettingsView;

/// Draws it.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _state: &SettingsPane, _view: &mut SettingsView) {}
