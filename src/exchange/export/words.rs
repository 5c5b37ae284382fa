//! What a file is called, for whom it is, and why there is none, in words.

use crate::model::bundle::Profile;
use crate::text::{Texts, fault};

use super::{Failure, Form, Rows};
use crate::exchange::bundle;

/// What a kind of file is called. Figures in JSON are for programs of others: sabak takes none in.
pub fn form(texts: Texts, form: Form, made_for: Profile) -> String {
    texts.say(match form {
        Form::Json if made_for == Profile::Funder => "share-form-json-figures",
        Form::Json => "share-form-json",
        Form::Csv => "share-form-csv",
        Form::Xlsx => "share-form-xlsx",
        Form::Ics => "share-form-ics",
    })
}

/// What a kind of rows is called.
pub fn rows(texts: Texts, rows: Rows) -> String {
    texts.say(&format!("handout-rows-{}", rows.id()))
}

/// What it is called to make a file for somebody.
pub fn profile(texts: Texts, profile: Profile) -> String {
    texts.say(match profile {
        Profile::Colleague => "share-profile-colleague",
        Profile::Full => "share-profile-full",
        Profile::Funder => "share-profile-funder",
    })
}

/// Why there is no file.
pub fn failure(texts: Texts, failure: &Failure) -> String {
    match failure {
        Failure::Cancelled => texts.say("told-export-cancelled"),
        Failure::File(problem) => fault::brief(texts, problem),
        Failure::NoBundle(refusal) => bundle::refusal(texts, refusal),
        Failure::NoWorkbook(why) => {
            texts.say_with("refused-no-workbook", &[("why", why.as_str().into())])
        }
    }
}
