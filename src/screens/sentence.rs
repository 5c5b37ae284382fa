//! Sentences for values of the state: what was said last, and what is wrong with a file.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::app::notice::Notice;
use crate::model::session::Stamp;
use crate::store::fault::FileProblem;
use crate::text::{Texts, date, fault};

/// What a notice says, on one line.
pub fn notice(texts: Texts, notice: &Notice) -> String {
    match notice {
        Notice::Plain(id) => texts.say(id),
        Notice::Counted(id, count) => texts.say_with(id, &[("count", (*count).into())]),
        Notice::Named(id, name) => texts.say_with(id, &[("name", name.as_str().into())]),
        Notice::File(problem) => fault::brief(texts, problem),
    }
}

/// A message about a change, with who made it and when.
pub fn changed(app: &App, id: &str, stamp: &Stamp) -> String {
    let who = if stamp.by.trim().is_empty() {
        app.texts.say("question-their-change.nobody")
    } else {
        stamp.by.clone()
    };
    let then = instant_of(&stamp.at).unwrap_or(app.at);
    let when = date::ago(app.texts, then, app.at);
    app.texts
        .say_with(id, &[("who", who.into()), ("when", when.into())])
}

/// An instant as a record writes it.
pub fn instant_of(text: &str) -> Option<DateTime<Utc>> {
    let instant = DateTime::parse_from_rfc3339(text).ok()?;
    Some(instant.with_timezone(&Utc))
}

/// What is wrong with a file, on several lines: which file, where in it, what is wrong, and what
/// to do about it.
pub fn file_problem(texts: Texts, problem: &FileProblem) -> String {
    let mut lines = vec![fault::path(&problem.path)];
    lines.extend(fault::place_inside(texts, problem));
    lines.push(fault::sentence(texts, problem));
    lines.push(fault::advice(texts, problem));
    lines.join("\n")
}

/// What is wrong with a file, in a few words, for a row of a list.
pub fn fault(texts: Texts, problem: &FileProblem) -> String {
    fault::sentence(texts, problem)
}

/// An instant as people write it: day and time, in the place where the program runs. What is no
/// instant is given as it stands.
pub fn instant(texts: Texts, at: &str) -> String {
    use chrono::{DateTime, Local};
    match DateTime::parse_from_rfc3339(at) {
        Ok(instant) => {
            let here = instant.with_timezone(&Local);
            let day = crate::text::date::long(texts, here.date_naive());
            format!("{day}, {}", crate::text::date::time(here.time()))
        }
        Err(_) => at.to_owned(),
    }
}
