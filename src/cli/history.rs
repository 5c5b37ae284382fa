//! `sabak history`: the versions of one session that this computer has kept, the newest first, with who
//! wrote each and when, and in which fields it differs from the one before. It shows none of their words.

use super::arguments::{Form, Selection};
use super::failure::Failure;
use super::json;
use super::opened::Wanted;
use super::{Answer, Setting};
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::model::versions::{Part, differing};
use crate::text::clean::clean;
use crate::text::{Texts, date, versions};

pub(super) fn answer(
    setting: &Setting,
    asked: &str,
    selection: &Selection,
) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    let id = match opened.only(asked) {
        Ok(digest) => digest.id,
        // One that was deleted is told by its whole id alone.
        Err(failure) => match asked.trim().to_lowercase().parse::<SessionId>() {
            Ok(id) if !opened.folder.past(id).is_empty() => id,
            _ => return Err(failure),
        },
    };
    let now = opened.folder.session(id).ok();
    let is_there = now.is_some();
    let past = opened.folder.past(id).into_iter().map(|past| past.document);
    let all: Vec<Session> = now.into_iter().chain(past).map(|one| one.value).collect();
    let all: Vec<Version> = all
        .iter()
        .enumerate()
        .map(version(setting.texts, &all, is_there))
        .collect();
    Ok(Answer::done(match selection.form {
        Form::Json => json::text(&page(id, &all))?,
        _ => sentences(setting.texts, &all),
    }))
}

/// A version, and what it changed of the one before it.
struct Version {
    stamp: Stamp,
    is_now: bool,
    changed: Option<Vec<&'static Part>>,
    said: String,
}

fn version(texts: Texts, all: &[Session], is_there: bool) -> impl Fn((usize, &Session)) -> Version {
    move |(place, session)| {
        let before = all.get(place + 1);
        Version {
            stamp: session.changed.clone(),
            is_now: is_there && place == 0,
            changed: before.map(|before| differing(session, before)),
            said: match before {
                Some(before) => versions::changes(texts, session, before),
                None => texts.say("versions-first"),
            },
        }
    }
}

fn page(id: SessionId, all: &[Version]) -> json::HistoryPage {
    let line = |version: &Version| json::HistoryLine {
        at: version.stamp.at.clone(),
        by: version.stamp.by.clone(),
        is_now: version.is_now,
        changed: version
            .changed
            .as_ref()
            .map(|parts| parts.iter().map(|part| part.id).collect()),
    };
    json::HistoryPage {
        id: id.to_string(),
        versions: all.iter().map(line).collect(),
    }
}

fn sentences(texts: Texts, all: &[Version]) -> String {
    let line = |version: &Version| {
        let at = match version.stamp.at.parse() {
            Ok(at) => date::instant(texts, at),
            Err(_) => version.stamp.at.clone(),
        };
        let by = match version.stamp.by.trim() {
            "" => texts.say("settle-nobody"),
            by => by.to_owned(),
        };
        let changed = &version.said;
        let now = match version.is_now {
            true => format!(" ({})", texts.say("versions-now")),
            false => String::new(),
        };
        let line = format!("{at}, {by}{now}: {changed}");
        clean(&line).into_owned() + "\n"
    };
    match all {
        [] | [Version { is_now: true, .. }] => texts.say("refused-no-earlier") + "\n",
        all => all.iter().map(line).collect(),
    }
}
