//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::overview::Overview;

use super::Canvas;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct OverviewView;

/// Draws the body.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _screen: &Overview, _view: &mut OverviewView) {}
