//! `sabak history`: the versions of one session that this computer has kept, the newest first, with who
//! wrote each and when, and in which fields it differs from the one before. It shows none of their words.
//! What is in the trash is found too, and brought back where that is asked for.

use chrono::NaiveDate;

use super::arguments::{Form, HistoryOrder, Selection};
use super::failure::Failure;
use super::json;
use super::opened::{Opened, Wanted};
use super::{Answer, Setting};
use crate::model::logbook::Logbook;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::model::versions::{Part, differing, is_by_hand};
use crate::store::history::{Deleted, Past};
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::{Texts, date, versions};

pub(super) fn answer(
    setting: &Setting,
    order: &HistoryOrder,
    selection: &Selection,
) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    if order.deleted {
        let deleted = opened.folder.deleted();
        return Ok(Answer::done(match selection.form {
            Form::Json => json::text(&in_trash(&deleted))?,
            _ => trash_in_sentences(setting.texts, &opened.logbook, &deleted),
        }));
    }
    let id = which(&opened, &order.id)?;
    let is_restored = order.restore && opened.folder.session(id).is_err();
    if is_restored {
        opened.folder.restore(id)?;
    }
    let now = opened.folder.session(id).ok();
    let deleted = match now {
        Some(_) => None,
        None => opened
            .folder
            .deleted()
            .into_iter()
            .find(|one| one.session.id == id),
    };
    let past = opened.folder.past(id);
    let all: Vec<Version> = versions(
        setting.texts,
        now.as_ref().map(|now| &now.value),
        &past,
        setting.today,
    );
    Ok(Answer::done(match selection.form {
        Form::Json => json::text(&page(id, &all))?,
        _ => {
            let texts = setting.texts;
            let mut said = sentences(texts, &all);
            if is_restored {
                said = texts.say("cli-history-restored") + "\n" + &said;
            }
            if deleted.is_some() {
                said += &(texts.say("cli-history-in-trash") + "\n");
            }
            said
        }
    }))
}

/// The session that is meant: one that is there, else one of the trash, else one of which earlier versions
/// are kept, by its whole id.
fn which(opened: &Opened, asked: &str) -> Result<SessionId, Failure> {
    let failure = match opened.only(asked) {
        Ok(digest) => return Ok(digest.id),
        Err(failure) => failure,
    };
    if !matches!(failure, Failure::NoSession { .. }) {
        return Err(failure);
    }
    let asked = asked.trim().to_lowercase();
    let deleted = opened
        .folder
        .deleted()
        .into_iter()
        .map(|one| one.session.id);
    let begins = |id: &SessionId| !asked.is_empty() && id.to_string().starts_with(&asked);
    let found: Vec<SessionId> = deleted.filter(begins).collect();
    match (found.as_slice(), asked.parse::<SessionId>()) {
        ([one], _) => Ok(*one),
        ([], Ok(id)) if !opened.folder.past(id).is_empty() => Ok(id),
        ([], _) => Err(failure),
        (_, _) => Err(Failure::SeveralSessions { asked, ids: found }),
    }
}

fn in_trash(deleted: &[Deleted]) -> json::TrashPage {
    let line = |one: &Deleted| json::TrashLine {
        id: one.session.id.to_string(),
        starts_on: one.session.starts_on.map(|day| day.to_string()),
        title: one.session.title.clone(),
        deleted_at: one.at.clone(),
        deleted_by: one.by.clone(),
    };
    json::TrashPage {
        deleted: deleted.iter().map(line).collect(),
    }
}

fn trash_in_sentences(texts: Texts, logbook: &Logbook, deleted: &[Deleted]) -> String {
    if deleted.is_empty() {
        return texts.say("cli-history-none-deleted") + "\n";
    }
    let names = Names::new(texts, logbook);
    let line = |one: &Deleted| {
        let session = &one.session;
        let day = session.starts_on.map(|day| date::long(texts, day.0));
        let place = names.place(&session.municipality.code, &session.municipality.name);
        let at = match one.at.parse() {
            Ok(at) => date::instant(texts, at),
            Err(_) => one.at.clone(),
        };
        let by = match one.by.trim() {
            "" => texts.say("settle-nobody"),
            by => by.to_owned(),
        };
        let args = [("at", at.into()), ("by", by.into())];
        let parts = [
            session.id.to_string(),
            day.unwrap_or_else(|| texts.say("cli-without-date")),
            place,
            session.title.clone(),
            texts.say_with("cli-history-deleted-by", &args),
        ];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        clean(&parts.collect::<Vec<_>>().join("; ")).into_owned() + "\n"
    };
    let mut said: String = deleted.iter().map(line).collect();
    said += &(texts.say("cli-history-how-back") + "\n");
    said
}

/// A version, and what it changed of the one before it.
struct Version {
    stamp: Stamp,
    is_now: bool,
    /// When it was found that a hand had made it.
    by_hand: Option<NaiveDate>,
    changed: Option<Vec<&'static Part>>,
    said: String,
}

fn versions(texts: Texts, now: Option<&Session>, past: &[Past], today: NaiveDate) -> Vec<Version> {
    let now = now.into_iter().map(|now| (now, true, today));
    let past = past
        .iter()
        .map(|past| (&past.document.value, false, past.until.date_naive()));
    let all: Vec<(&Session, bool, NaiveDate)> = now.chain(past).collect();
    let version = |(place, (session, is_now, found)): (usize, &(&Session, bool, NaiveDate))| {
        let before = all.get(place + 1);
        Version {
            stamp: session.changed.clone(),
            is_now: *is_now,
            by_hand: is_by_hand(session).then_some(*found),
            changed: before.map(|(before, ..)| differing(session, before)),
            said: match before {
                Some((before, ..)) => versions::changes(texts, session, before),
                None => texts.say("versions-first"),
            },
        }
    };
    all.iter().enumerate().map(version).collect()
}

fn page(id: SessionId, all: &[Version]) -> json::HistoryPage {
    let line = |version: &Version| json::HistoryLine {
        at: version.stamp.at.clone(),
        by: version.stamp.by.clone(),
        by_hand: version.by_hand.map(|day| day.to_string()),
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
        let line = match version.by_hand {
            Some(found) => {
                let said = versions::by_hand(texts, Some(found));
                format!("{}{now}: {changed}", said.trim_end_matches('.'))
            }
            None => format!("{at}, {by}{now}: {changed}"),
        };
        clean(&line).into_owned() + "\n"
    };
    match all {
        [] | [Version { is_now: true, .. }] => texts.say("refused-no-earlier") + "\n",
        all => all.iter().map(line).collect(),
    }
}
