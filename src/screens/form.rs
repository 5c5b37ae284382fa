//! Drawing of its twin in `app`.

use ratatui::layout::Rect;

use crate::app::form::Form;

use super::Canvas;

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct FormView;

/// Draws it.
pub fn draw(_canvas: &mut Canvas, _area: Rect, _state: &Form, _view: &mut FormView) {}

/// What the top line calls the form.
pub fn title(_app: &crate::app::App, _form: &Form) -> String {
    String::new()
}

/// What the top line says of the form's state.
pub fn state(_app: &crate::app::App, _form: &Form) -> String {
    String::new()
}
