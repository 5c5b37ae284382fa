//! What is said of trainer types that overlap: why they add up to more than the sessions, and which of
//! them met. The overview and the command line say it alike.

use super::{Arg, Texts};
use crate::model::summary::Summary;

/// Why trainer types add up to more than the sessions: a message, which also has shorter forms, and its
/// values.
pub fn overlap(summary: &Summary) -> (&'static str, [(&'static str, Arg<'static>); 3]) {
    let types = &summary.trainer_types;
    let several = types.sessions_with_several;
    let sum: u64 = types.by_type.iter().map(|line| line.sessions).sum();
    let held = summary.sessions.held;
    let with_some = held.saturating_sub(types.sessions_with_none);
    let id = if sum.saturating_sub(with_some) == several {
        "overview-overlap-two"
    } else {
        "overview-overlap"
    };
    let args = [
        ("types", sum.into()),
        ("sessions", held.into()),
        ("several", several.into()),
    ];
    (id, args)
}

/// In how many sessions two types met, by what they are called.
pub fn met(texts: Texts, one: String, other: String, sessions: String) -> String {
    let args = [
        ("one", one.into()),
        ("other", other.into()),
        ("sessions", sessions.into()),
    ];
    texts.say_with("overview-met", &args)
}
