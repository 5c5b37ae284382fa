//! What a file is, what will be in it and what will not, and why there is none, in words.

use crate::model::bundle::Profile;
use crate::text::{Texts, fault};

use super::{Failure, Form, Job, Rows};
use crate::exchange::bundle::{self, Contents};

/// What a kind of file is called.
pub fn form(texts: Texts, form: Form) -> String {
    texts.say(match form {
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

/// What will be in a file and what will not.
pub fn contents(texts: Texts, job: &Job) -> Contents {
    let (inside, outside) = match (job.form, job.profile) {
        (Form::Json, _) | (_, Profile::Funder) => return bundle::contents(texts, job.profile),
        (Form::Ics, _) => of_calendar(),
        (Form::Csv, _) => of_tables(job, &[job.rows]),
        (Form::Xlsx, Profile::Full) => of_tables(job, &Rows::ALL),
        (Form::Xlsx, Profile::Colleague) => of_tables(job, &[Rows::Sessions, Rows::Counts]),
    };
    let say = |ids: Vec<&'static str>| ids.into_iter().map(|id| texts.say(id)).collect();
    let about = match job.form {
        Form::Ics => "share-form-ics.about",
        _ => "share-content-table",
    };
    Contents {
        name: form(texts, job.form),
        about: texts.say(about),
        inside: say(inside),
        outside: say(outside),
    }
}

type Ids = Vec<&'static str>;

fn of_calendar() -> (Ids, Ids) {
    let inside = vec!["share-content-planned"];
    let outside = vec![
        "share-content-not-planned",
        "share-content-trainers",
        "share-content-people",
    ];
    (inside, outside)
}

fn of_tables(job: &Job, rows: &[Rows]) -> (Ids, Ids) {
    let mut inside = Vec::new();
    if job.form == Form::Xlsx {
        inside.push("share-content-totals");
    }
    inside.extend(rows.iter().map(|rows| match rows {
        Rows::Sessions => "share-content-rows-sessions",
        Rows::Counts => "share-content-rows-counts",
        Rows::People => "share-content-rows-people",
    }));
    inside.push("share-content-trainers");
    let mut outside = Vec::new();
    let voices = ["share-content-permitted-voices", "share-content-all-voices"];
    match rows.contains(&Rows::Sessions) {
        true => inside.extend(voices),
        false => outside.extend(voices),
    }
    if !job.names_people() {
        outside.push("share-content-people");
    }
    outside.extend(["share-content-edits", "share-content-own"]);
    (inside, outside)
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
