//! In what two logbooks differ, in words.

use crate::model::logbook::Logbook;
use crate::model::logbook::additions::{Difference, Of};

use super::Texts;
use super::names::Names;
use crate::store::arrival::Plan;

/// What an import means for the logbook itself: that it begins as the one that comes, and what stays as it is
/// here though it is otherwise there, as far as so many are told.
pub fn said(texts: Texts, logbook: &Logbook, plan: &Plan, most: usize) -> Vec<String> {
    let mut said = Vec::new();
    if plan.begins {
        said.push(texts.say("import-logbook-begins"));
    }
    let told = plan.differences.iter().take(most);
    let mut told: Vec<String> = told.map(|one| difference(texts, logbook, one)).collect();
    let more = plan.differences.len() - told.len();
    if more > 0 {
        told.push(texts.say_with("import-logbook-more", &[("count", more.into())]));
    }
    if !told.is_empty() {
        let args = [("what", told.join("; ").into())];
        said.push(texts.say_with("import-logbook-stays", &args));
    }
    said
}

/// What differs, with both values.
fn difference(texts: Texts, logbook: &Logbook, difference: &Difference) -> String {
    let names = Names::new(texts, logbook);
    let what = match &difference.of {
        Of::Programme(key) => texts.say(&format!("logbook-differs-{key}")),
        Of::AgeProfile => texts.say("logbook-differs-ages"),
        Of::Sessions(code) => {
            let args = [("place", names.place_alone(code, "").into())];
            texts.say_with("logbook-differs-sessions", &args)
        }
        Of::Participants(code) => {
            let args = [("place", names.place_alone(code, "").into())];
            texts.say_with("logbook-differs-participants", &args)
        }
        Of::Place(code) => {
            let args = [("code", code.into())];
            texts.say_with("logbook-differs-called", &args)
        }
        Of::Name(_, code) => {
            let args = [("code", code.into())];
            texts.say_with("logbook-differs-called", &args)
        }
    };
    let here = match difference.here.as_str() {
        "" => super::number::NOTHING.to_owned(),
        here => here.to_owned(),
    };
    let args = [
        ("what", what.into()),
        ("here", here.into()),
        ("there", difference.there.as_str().into()),
    ];
    texts.say_with("logbook-differs", &args)
}
