//! Why something is not taken in, in sentences: where, what, and what to do.

use super::{Left, Refusal};
use crate::exchange::bundle::{self, At, Flaw};
use crate::store::fault::{Fault, FileProblem};
use crate::text::{Texts, fault};

/// What is said of something that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where it is, as far as that is known; empty for all of a file.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do; empty where that is said already.
    pub advice: String,
}

impl Said {
    /// All of it in one paragraph.
    pub fn paragraph(&self) -> String {
        let words = [self.what.as_str(), self.advice.as_str()];
        let words: Vec<&str> = words.into_iter().filter(|said| !said.is_empty()).collect();
        match self.place.as_str() {
            "" => words.join(" "),
            place => format!("{place}: {}", words.join(" ")),
        }
    }
}

/// Why nothing of a file is taken in.
pub fn refusal(texts: Texts, refusal: &Refusal) -> Said {
    match refusal {
        Refusal::Bundle(refusal) => Said {
            place: bundle::refusal_place(texts, refusal).unwrap_or_default(),
            what: bundle::refusal(texts, refusal),
            advice: bundle::refusal_advice(texts, refusal),
        },
        Refusal::Sheet(refusal) => Said {
            place: String::new(),
            what: refusal.sentence(texts),
            advice: String::new(),
        },
    }
}

/// Why what somebody offers cannot be read at all; its place is not in it.
pub fn not_offered(texts: Texts, problem: &FileProblem) -> Said {
    match problem.fault {
        Fault::TooLarge { bytes, limit } => {
            let too_large = bundle::Refusal::TooLarge { bytes, limit };
            self::refusal(texts, &too_large.into())
        }
        Fault::NotAFile => Said {
            place: String::new(),
            what: texts.say("share-refused-no-file"),
            advice: texts.say("share-refused-no-file.advice"),
        },
        _ => Said {
            place: String::new(),
            what: fault::sentence(texts, problem),
            advice: fault::advice(texts, problem),
        },
    }
}

/// Why a part of it cannot be taken in; `with_others` where there is anything else that can be.
pub fn left(texts: Texts, left: &Left, with_others: bool) -> Said {
    match left {
        Left::Record(unreadable) => Said {
            place: bundle::unreadable_place(texts, unreadable),
            ..record(texts, unreadable, with_others)
        },
        Left::InFile(path, unreadable) => {
            let problem = FileProblem {
                line: Some(unreadable.line),
                column: Some(unreadable.column),
                field: unreadable.field.clone(),
                ..FileProblem::new(path, Fault::Empty)
            };
            Said {
                place: fault::place(texts, &problem),
                ..record(texts, unreadable, with_others)
            }
        }
        Left::File(path, why) => Said {
            place: fault::path(path),
            ..refusal(texts, &Refusal::Bundle(why.clone()))
        },
        Left::Unread(problem) => Said {
            place: fault::place(texts, problem),
            ..not_offered(texts, problem)
        },
        Left::Apart(id) => Said {
            place: id.to_string(),
            what: texts.say("share-flaw-apart"),
            advice: advice(
                texts,
                with_others.then_some("share-others-can"),
                texts.say("share-flaw-apart.advice"),
            ),
        },
    }
}

fn record(texts: Texts, unreadable: &bundle::Unreadable, with_others: bool) -> Said {
    let others = match (unreadable.at, &unreadable.flaw) {
        // Of these the advice says itself what else can be.
        (_, Flaw::Repeated | Flaw::Stray | Flaw::Unannounced) => None,
        (At::Made | At::Logbook, _) => Some("share-sessions-can"),
        _ => Some("share-others-can"),
    };
    let own = bundle::unreadable_advice(texts, unreadable);
    Said {
        place: String::new(),
        what: bundle::unreadable(texts, unreadable),
        advice: advice(texts, others.filter(|_| with_others), own),
    }
}

/// What to do, after what can be taken in all the same.
fn advice(texts: Texts, others: Option<&str>, own: String) -> String {
    let others = others.map(|id| texts.say(id) + " ");
    others.unwrap_or_default() + &own
}
