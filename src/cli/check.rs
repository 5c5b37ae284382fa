//! `sabak check`: files that cannot be read or have something odd in them, then everything missing, odd or contradictory in the
//! sessions that the filter takes, the gravest first.

use std::path::Path;

use super::arguments::Selection;
use super::failure::Failure;
use super::json::{self, Finding};
use super::opened::{Opened, Wanted};
use super::{Answer, Setting, Status};
use crate::model::digest::Digest;
use crate::model::field::{Address, GRID};
use crate::model::problem::{Problem, Severity, What};
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::{Texts, date, fault, field, problem};

/// A problem, and the session that has it.
type Found<'a> = (&'a Digest, &'a Problem);

pub(super) fn answer(setting: &Setting, selection: &Selection) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Problems)?;
    let found = found(&opened);
    let text = if selection.json {
        json::text(&findings(&opened, &found, setting.texts))?
    } else {
        page(&opened, &found, setting.texts)
    };
    let files = [&opened.unreadable, &opened.read_only, &opened.odd];
    let is_clean = found.is_empty() && files.iter().all(|files| files.is_empty());
    Ok(Answer {
        status: if is_clean {
            Status::Done
        } else {
            Status::Problems
        },
        ..Answer::done(text)
    })
}

/// The problems of the sessions that the filter takes: the gravest first, then by the first day of
/// their session, then in the order of the form.
fn found(opened: &Opened) -> Vec<Found<'_>> {
    let mut found: Vec<Found> = Vec::new();
    for digest in opened.sessions() {
        let problems = opened.problems.get(&digest.id);
        found.extend(
            problems
                .into_iter()
                .flatten()
                .map(|problem| (digest, problem)),
        );
    }
    found.sort_by_key(|(_, problem)| std::cmp::Reverse(problem.severity()));
    found
}

fn findings(opened: &Opened, found: &[Found], texts: Texts) -> Vec<Finding> {
    let of_file = |problem, severity| of_file(problem, severity, texts);
    let unreadable = opened
        .unreadable
        .iter()
        .map(|file| of_file(file, "unreadable"));
    let read_only = opened
        .read_only
        .iter()
        .map(|file| of_file(file, "read_only"));
    let odd = opened.odd.iter().map(|file| of_file(file, "doubt"));
    let of_session = |(digest, problem): &Found| Finding {
        path: opened
            .folder
            .path_of::<Session>(digest.id)
            .display()
            .to_string(),
        line: None,
        column: None,
        session: Some(digest.id.to_string()),
        field: Some(problem.at.field.to_owned()),
        row: is_in_list(problem.at).then_some(problem.at.row),
        problem: problem.what.id(),
        severity: match problem.severity() {
            Severity::Nonsense => "nonsense",
            Severity::Doubt => "doubt",
            Severity::Gap => "gap",
        },
        message: problem::sentence(texts, problem),
    };
    unreadable
        .chain(read_only)
        .chain(odd)
        .chain(found.iter().map(of_session))
        .collect()
}

fn is_in_list(at: Address) -> bool {
    at.field == GRID || at.field().is_some_and(|field| field.list.is_some())
}

fn of_file(problem: &FileProblem, severity: &'static str, texts: Texts) -> Finding {
    Finding {
        path: problem.path.display().to_string(),
        line: problem.line,
        column: problem.column,
        session: session_of(&problem.path).map(|id| id.to_string()),
        field: problem.field.clone(),
        row: None,
        problem: problem.fault.id(),
        severity,
        message: format!(
            "{} {}",
            fault::sentence(texts, problem),
            fault::advice(texts, problem)
        ),
    }
}

/// The session whose file this is, by its name.
fn session_of(path: &Path) -> Option<SessionId> {
    path.file_stem()?.to_str()?.parse().ok()
}

fn page(opened: &Opened, found: &[Found], texts: Texts) -> String {
    let mut parts = vec![
        files("cli-check-unreadable", &opened.unreadable, texts),
        files("cli-check-read-only", &opened.read_only, texts),
        files("cli-check-odd", &opened.odd, texts),
    ];
    let names = Names::new(texts, &opened.logbook);
    for severity in [Severity::Nonsense, Severity::Doubt, Severity::Gap] {
        let of_severity: Vec<Found> = found
            .iter()
            .filter(|(_, problem)| problem.severity() == severity)
            .copied()
            .collect();
        parts.push(sessions(severity, &of_severity, opened, &names, texts));
    }
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        let sessions = opened.taken().count();
        parts.push(texts.say_with("cli-check-clean", &[("count", sessions.into())]) + "\n");
    }
    let explained = explained(opened, &names, texts);
    if !explained.is_empty() {
        parts.push(explained);
    }
    parts.join("\n")
}

/// The sessions whose ways of counting disagree, and that say why: nothing is to be done about them,
/// and still they are not out of sight.
fn explained(opened: &Opened, names: &Names, texts: Texts) -> String {
    let is_open = |digest: &Digest| {
        let problems = opened.problems.get(&digest.id).into_iter().flatten();
        let mut problems = problems.map(|problem| &problem.what);
        problems.any(|what| matches!(what, What::WaysDisagree { .. }))
    };
    let of_these: Vec<String> = opened
        .sessions()
        .into_iter()
        .filter(|digest| digest.ways_disagree && !is_open(digest))
        .map(|digest| format!("  {}\n", session(digest, opened, names, texts)))
        .collect();
    if of_these.is_empty() {
        return String::new();
    }
    let count = [("count", of_these.len().into())];
    let heading = texts.say_with("cli-check-explained", &count);
    format!("{heading}\n\n{}", of_these.concat())
}

/// Files, each with where, what and what to do on lines of their own.
fn files(heading: &str, files: &[FileProblem], texts: Texts) -> String {
    if files.is_empty() {
        return String::new();
    }
    let mut text = texts.say_with(heading, &[("count", files.len().into())]) + "\n";
    for file in files {
        text += &format!(
            "\n  {}\n    {}\n    {}\n",
            fault::place(texts, file),
            fault::sentence(texts, file),
            fault::advice(texts, file)
        );
    }
    text
}

/// Problems of one severity, under the sessions that have them.
fn sessions(
    severity: Severity,
    found: &[Found],
    opened: &Opened,
    names: &Names,
    texts: Texts,
) -> String {
    if found.is_empty() {
        return String::new();
    }
    let args = [
        ("severity", problem::severity(texts, severity).into()),
        ("count", found.len().into()),
    ];
    let mut text = texts.say_with("cli-check-severity", &args) + "\n";
    for of_session in found.chunk_by(|(a, _), (b, _)| a.id == b.id) {
        let Some((digest, _)) = of_session.first() else {
            continue;
        };
        text += &format!("\n  {}\n", session(digest, opened, names, texts));
        for (_, problem) in of_session {
            let at = field::address(texts, problem.at);
            let sentence = clean(&problem::sentence(texts, problem)).into_owned();
            text += &format!("    {at}: {sentence}\n");
        }
    }
    text
}

/// A session in a line: day, place, id.
fn session(digest: &Digest, opened: &Opened, names: &Names, texts: Texts) -> String {
    let symbols = &opened.catalogue.symbols;
    let day = digest.starts_on.map_or_else(
        || texts.say("cli-without-date"),
        |day| date::long(texts, day.0),
    );
    let (code, recorded) = (
        symbols.string(digest.place),
        symbols.string(digest.place_name),
    );
    let place = if code.is_empty() && recorded.is_empty() {
        texts.say("cli-without-place")
    } else {
        names.place(code, recorded)
    };
    format!("{day}, {}, {}", clean(&place), digest.id)
}
