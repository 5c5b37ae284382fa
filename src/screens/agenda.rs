//! The calendar of the sessions: a month with its days, a year at a glance. Drawn.

use ratatui::layout::Rect;

use crate::app::agenda::Agenda;

use super::{Canvas, frame};

/// What drawing remembers.
#[derive(Debug, Default)]
pub struct AgendaView {}

/// Draws the body.
pub fn draw(canvas: &mut Canvas, area: Rect, _agenda: &Agenda, _view: &mut AgendaView) {
    let text = canvas.say("screen-calendar");
    frame::message(canvas, area, &text);
}
