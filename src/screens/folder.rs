//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::folder::FolderPrompt;

use super::Canvas;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct FolderView;

/// Draws it.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _state: &FolderPrompt, _view: &mut FolderView) {}
