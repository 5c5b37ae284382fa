//! What is said of lines that overlap: why trainer types, topics and methods add up to more than the
//! sessions, and which types met. The overview and the command line say it alike.

use super::{Arg, Texts};
use crate::model::code::CodeList;
use crate::model::summary::Summary;

/// Why the lines of a list add up to more than the sessions: a message, which also has shorter forms, and its
/// values. Nothing where they do not.
pub fn overlap(
    summary: &Summary,
    list: CodeList,
) -> Option<(&'static str, [(&'static str, Arg<'static>); 3])> {
    let types = &summary.trainer_types;
    let (lines, several) = match list {
        CodeList::TrainerType => (&types.by_type, types.sessions_with_several),
        CodeList::Topic => (&summary.by_topic, summary.several_topics.sessions),
        CodeList::Method => (&summary.by_method, summary.several_methods.sessions),
        _ => return None,
    };
    let stated = lines.iter().filter(|line| !line.code.is_empty());
    let sum: u64 = stated.map(|line| line.sessions).sum();
    let held = summary.sessions.held;
    let with_some = held.saturating_sub(types.sessions_with_none);
    let id = match list {
        CodeList::TrainerType if sum.saturating_sub(with_some) == several => "overview-overlap-two",
        CodeList::TrainerType => "overview-overlap",
        _ => "overview-overlap-codes",
    };
    let args = [
        ("types", sum.into()),
        ("sessions", held.into()),
        ("several", several.into()),
    ];
    (several > 0).then_some((id, args))
}

/// Whether lines that tell people apart add up to more sessions than there are: a session stands in
/// each that has somebody of it.
pub fn sessions_overlap(summary: &Summary, counts: impl Iterator<Item = u64>) -> bool {
    counts.sum::<u64>() > summary.sessions.held
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
