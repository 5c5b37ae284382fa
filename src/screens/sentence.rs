//! Sentences for values of the state: what was said last, and what is wrong with a file.

use chrono::{DateTime, Utc};

use crate::app::App;
use crate::app::notice::Notice;
use crate::app::overview::{Against, Targets};
use crate::app::screen::Screen;
use crate::command::{Command, Scope, keys_of};
use crate::exchange::export;
use crate::model::bands::Conversion;
use crate::model::code::CodeList;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::text::rows::TableFault;
use crate::text::{Texts, date, fault};

use super::widgets::fit;

/// What a notice says, on one line. One that tells of a change may name the keys of undo and redo.
pub fn notice(texts: Texts, notice: &Notice) -> String {
    let [undo, redo] = [Command::Undo, Command::Redo].map(|command| {
        let key = keys_of(command, Scope::Logbook).first();
        key.map(|key| key.label()).unwrap_or_default()
    });
    match notice {
        Notice::Plain(id) => texts.say_with(id, &[("undo", undo.into()), ("redo", redo.into())]),
        Notice::Counted(id, count) => {
            let args = [("count", (*count).into()), ("undo", undo.into())];
            texts.say_with(id, &args)
        }
        Notice::Named(id, name) => texts.say_with(id, &[("name", name.as_str().into())]),
        Notice::Files(id, paths) => {
            let paths = paths.iter().map(|path| path.display().to_string());
            files(texts, id, paths)
        }
        Notice::Table(fault) => table_fault(texts, *fault),
        Notice::File(problem) => fault::brief(texts, problem),
        Notice::NotExported(failure) => export::failure(texts, failure),
        Notice::Draft(problem) => {
            let why = fault::sentence(texts, problem);
            texts.say_with("refused-draft-not-kept", &[("why", why.into())])
        }
    }
}

/// The same in so many columns. Of the path of a file the end says what it is called, so the
/// beginning gives way.
pub fn notice_within(texts: Texts, told: &Notice, columns: usize) -> String {
    let whole = notice(texts, told);
    let Notice::Files(id, paths) = told else {
        return whole;
    };
    if fit::width(&whole) <= columns {
        return whole;
    }
    let bare = files(texts, id, paths.iter().map(|_| String::new()));
    let left = columns.saturating_sub(fit::width(&bare));
    let each = left.checked_div(paths.len()).unwrap_or(0);
    let short = paths.iter().map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // A name stays whole, with a sign that something stood before it.
        let room = each.max(fit::width(&name) + 1);
        fit::cut_start(&path.display().to_string(), room)
    });
    files(texts, id, short)
}

fn files(texts: Texts, id: &str, paths: impl Iterator<Item = String>) -> String {
    let paths = paths.collect::<Vec<_>>().join(", ");
    texts.say_with(id, &[("name", paths.into())])
}

/// Why what was pasted is no table that can be taken.
fn table_fault(texts: Texts, fault: TableFault) -> String {
    let (id, count, most) = match fault {
        TableFault::TooManyRows { rows, most } => ("refused-too-many-rows", rows, most),
        TableFault::TooManyColumns { columns, most } => ("refused-too-many-columns", columns, most),
        TableFault::TooLarge { most } => ("refused-too-large", 0, most / 1_000_000),
    };
    texts.say_with(id, &[("count", count.into()), ("most", most.into())])
}

/// Who of those that were counted can be placed in the bands of a report.
pub fn placement(app: &App, placement: &Conversion) -> String {
    let id = match placement.lost() {
        0 => "age-profile-report-all",
        _ => "age-profile-report-lost",
    };
    let args = [
        ("placed", placement.placed.into()),
        ("count", placement.lost().into()),
        ("sessions", placement.sessions.into()),
        ("unstated", placement.not_stated.into()),
    ];
    app.texts.say_with(id, &args)
}

/// What figures are compared with.
pub fn against(app: &App, against: &Against) -> String {
    let name = app
        .book
        .as_ref()
        .map(|book| against.name(app.texts, &book.logbook));
    name.unwrap_or_default()
}

/// In how many municipalities figures are compared with a target, and what was held elsewhere; in
/// fewer words from step to step.
pub fn beside_targets(app: &App, targets: Targets, less: usize) -> String {
    let args = [
        ("count", targets.municipalities.into()),
        ("elsewhere", targets.sessions_elsewhere.into()),
        ("people", targets.participants_elsewhere.into()),
    ];
    let id = match targets.sessions_elsewhere + targets.participants_elsewhere {
        0 => "overview-compared-targets",
        _ => "overview-compared-targets-elsewhere",
    };
    let form = match less {
        0 | 1 => "",
        2 => ".short",
        _ => ".least",
    };
    app.texts.say_with(&format!("{id}{form}"), &args)
}

/// What becomes of what has been counted where a logbook counts by other bands of ages.
pub fn conversion(app: &App, conversion: &Conversion) -> String {
    if conversion.lost() == 0 {
        let placed = [("count", conversion.placed.into())];
        return app.texts.say_with("age-profile-all-placed", &placed);
    }
    let names = app.names();
    let bands = conversion.unplaced.keys().map(|band| match &names {
        Some(names) => names.code_short(CodeList::Age, band),
        None => band.clone(),
    });
    let args = [
        ("count", conversion.lost().into()),
        ("sessions", conversion.sessions.into()),
        ("bands", bands.collect::<Vec<_>>().join(", ").into()),
        ("placed", conversion.placed.into()),
    ];
    app.texts.say_with("age-profile-lost", &args)
}

/// A message about a change that somebody else has made of a session, with who made it and when.
/// A program that left the stamp as it was tells neither: then it was a moment ago, for now it has
/// been noticed.
pub fn changed(app: &App, id: &str, theirs: &Session) -> String {
    let stamp = &theirs.changed;
    let before = stamp_before(app, theirs.id);
    let is_new = |part: fn(&Stamp) -> &str| before.is_none_or(|old| part(old) != part(stamp));
    let is_stamped = is_new(|stamp| &stamp.at);
    let is_signed = (is_stamped || is_new(|stamp| &stamp.by)) && !stamp.by.trim().is_empty();
    let who = if is_signed {
        stamp.by.clone()
    } else {
        app.texts.say("question-their-change.nobody")
    };
    let then = instant_of(&stamp.at).filter(|_| is_stamped);
    let then = then.unwrap_or(app.at);
    let when = date::ago(app.texts, then, app.at);
    app.texts
        .say_with(id, &[("who", who.into()), ("when", when.into())])
}

/// Who last changed a session that is in a form, as far as the form knew.
fn stamp_before(app: &App, id: SessionId) -> Option<&Stamp> {
    app.screens.iter().find_map(|screen| match screen {
        Screen::Form(form) if form.id() == id => form.saved_session().map(|saved| &saved.changed),
        _ => None,
    })
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

/// The same in few columns.
pub fn instant_short(at: &str) -> String {
    instant_of(at).map_or_else(|| at.to_owned(), date::instant_short)
}

/// An instant as a record writes it, told as people write it. What is no instant is given as it
/// stands.
pub fn instant(texts: Texts, at: &str) -> String {
    instant_of(at).map_or_else(|| at.to_owned(), |at| date::instant(texts, at))
}
