//! What the course of time is called, and what has no place in it.

use chrono::NaiveDate;

use crate::model::summary::Summary;
use crate::model::timeline::{Timeline, Unit};
use crate::text::{Texts, date};

/// What stands over spans of time.
pub(super) fn heading(texts: Texts, unit: Unit) -> String {
    texts.say(match unit {
        Unit::Week => "overview-panel-weeks",
        Unit::Month => "overview-panel-months",
        Unit::Quarter => "overview-panel-quarters",
        Unit::Year => "overview-panel-years",
    })
}

/// What a span is called, with its year.
pub(super) fn name(texts: Texts, unit: Unit, first: NaiveDate) -> String {
    let last = unit.next(first).and_then(|next| next.pred_opt());
    match unit {
        Unit::Week => date::period(texts, Some(first), last),
        _ => date::span(texts, unit, first),
    }
}

/// How many planned sessions have no date.
pub(super) fn planned_undated(summary: &Summary, timeline: &Timeline) -> u64 {
    let dated: u64 = timeline.spans.iter().map(|span| span.planned).sum();
    summary.sessions.planned.saturating_sub(dated)
}
