//! Sentences for values of the state: notices, problems with files, progress.

use crate::app::notice::Notice;
use crate::store::fault::FileProblem;
use crate::text::Texts;

/// What a notice says.
pub fn notice(texts: Texts, notice: &Notice) -> String {
    match notice {
        Notice::Plain(id) => texts.say(id),
        Notice::Counted(id, count) => texts.say_with(id, &[("count", (*count).into())]),
        Notice::Named(id, name) => texts.say_with(id, &[("name", name.as_str().into())]),
        Notice::File(problem) => file_problem(texts, problem),
    }
}

/// What is wrong with a file, where, and what to do.
pub fn file_problem(_texts: Texts, problem: &FileProblem) -> String {
    problem.path.display().to_string()
}

/// What is wrong with a file, in a few words, for a row of a list.
pub fn fault(texts: Texts, problem: &FileProblem) -> String {
    file_problem(texts, problem)
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
