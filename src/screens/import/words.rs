//! What an import says of files, sessions and groups of fields, in the words of the moment.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::app::event::Target;
use crate::app::import::asked::{Refused, Unread, Why};
use crate::app::import::{Difference, Fate, Preview, Value};
use crate::exchange::arriving::{self, Said};
use crate::model::check::before_it_comes;
use crate::model::field::field as field_of;
use crate::model::logbook::Logbook;
use crate::model::merge::{Version, layout};
use crate::model::problem::Problem;
use crate::model::rows::ListId;
use crate::model::session::Session;
use crate::model::versions::{Part, differing};
use crate::screens::widgets::fit;
use crate::screens::widgets::list::ListView;
use crate::screens::{Canvas, check, compare, sentence};
use crate::store::arrival::Row;
use crate::text::{Texts, date, field, number, problem, versions};

/// The most columns that a value takes where it is told what it becomes.
const LONGEST_VALUE: usize = 60;

/// Makes the rows of a list that can be seen clickable, and takes over how many they are.
pub(super) fn targets(
    canvas: &mut Canvas,
    view: &ListView,
    rows: usize,
    target: impl Fn(usize) -> Target,
) {
    canvas.page = view.page();
    let body = view.body();
    for (y, index) in (body.top()..body.bottom()).zip(view.top()..rows) {
        let whole = Rect {
            y,
            height: 1,
            ..body
        };
        canvas.target(whole, target(index));
    }
}

/// Why a file is not taken in, and what to do.
pub(super) fn refused(texts: Texts, refused: &Refused) -> String {
    whole(texts, refused).paragraph()
}

fn whole(texts: Texts, refused: &Refused) -> Said {
    match refused {
        Refused::File(problem) => arriving::not_offered(texts, problem),
        Refused::Content(refusal) => arriving::refusal(texts, refusal),
    }
}

/// What cannot be read: where, why, what to do.
#[derive(Debug, Default)]
pub(super) struct NotRead {
    pub place: String,
    pub what: String,
    pub advice: String,
}

pub(super) fn unread(
    texts: Texts,
    logbook: Option<&Logbook>,
    preview: &Preview,
    unread: &Unread,
) -> NotRead {
    let said = match &unread.why {
        Why::Whole(refused) => whole(texts, refused),
        Why::Part(left) => arriving::left(texts, left, preview.planned.plan.takes_any()),
        Why::Row(problems) => {
            let row = problems.first().map_or(0, |problem| problem.row);
            let said = |logbook| problems.iter().map(move |one| one.sentence(texts, logbook));
            let what = logbook.map(|logbook| said(logbook).collect::<Vec<_>>().join(" "));
            let args = [("number", (row + 1).to_string().into())];
            Said {
                place: texts.say_with("import-row", &args),
                what: what.unwrap_or_default(),
                advice: String::new(),
            }
        }
    };
    let place = match said.place.as_str() {
        "" => super::name_of(&unread.path),
        _ => said.place,
    };
    NotRead {
        place,
        what: said.what,
        advice: said.advice,
    }
}

/// What else there is to say of a session, in a word each.
pub(super) fn also(app: &App, preview: &Preview, row: &Row) -> Vec<String> {
    let texts = app.texts;
    let has_notes = preview.planned.notes.contains_key(&row.id) || !odd(app, row).is_empty();
    let facts = [
        (row.resembles.is_some(), "import-also-alike"),
        (row.people, "import-also-names"),
        (row.is_by_hand, "import-also-by-hand"),
        (has_notes, "import-also-notes"),
    ];
    let said = facts.into_iter().filter(|(is_so, _)| *is_so);
    said.map(|(_, id)| texts.say(id)).collect()
}

/// What in a session that is written the check would call odd.
fn odd(app: &App, row: &Row) -> Vec<Problem> {
    let book = app.book.as_ref().filter(|_| row.outcome.changes());
    book.map_or_else(Vec::new, |book| {
        before_it_comes(&row.session, &book.logbook, book.today())
    })
}

/// "18 November 2019 · Cholpon-Ata · How a budget is read".
pub(super) fn session(app: &App, session: &Session) -> String {
    let day = session.starts_on.map(|day| date::long(app.texts, day.0));
    let place = app.names().map(|names| {
        let municipality = &session.municipality;
        names.place_short(&municipality.code, &municipality.name)
    });
    let parts = [day, place, Some(session.title.clone())];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// The selected session in full, a paragraph each.
pub(super) fn of_session(canvas: &Canvas, preview: &Preview) -> Vec<(String, Style)> {
    let (app, theme) = (canvas.app, canvas.theme);
    let texts = app.texts;
    let Some(row) = preview.item().and_then(|item| preview.row(item)) else {
        return Vec::new();
    };
    let fate = Fate::of(row.outcome);
    let style = match fate.wants_a_look() {
        true => theme.attention,
        false => theme.text,
    };
    let about = texts.say(&format!("import-fate-{}.about", fate.id()));
    let mut said = vec![(about, style)];
    if row.back_for_names {
        said.push((texts.say("import-back-for-names"), theme.text));
    }
    if let Some(problem) = &row.problem {
        said.push((sentence::file_problem(texts, problem), theme.attention));
    }
    for difference in &preview.differences {
        if !difference.beside.is_empty() {
            said.extend(
                conflict(app, difference)
                    .into_iter()
                    .map(|text| (text, theme.text)),
            );
        }
    }
    said.extend(odd(app, row).into_iter().map(|problem| {
        let place = field::address(texts, problem.at);
        let said = problem::at_its_place(texts, &place, &problem);
        (said, theme.attention)
    }));
    let plain = preview.differences.iter();
    let plain = plain.filter(|difference| difference.beside.is_empty());
    let mut plain: Vec<String> = plain.map(|one| differs(app, one)).collect();
    plain.dedup();
    said.extend(plain.into_iter().map(|text| (text, theme.text)));
    if let Some(other) = row.resembles {
        let args = [("session", check::session(app, other).into())];
        said.push((texts.say_with("import-resembles", &args), theme.text));
    }
    if row.lines_to_settle > 0 {
        let count = [("count", row.lines_to_settle.into())];
        let text = texts.say_with("import-names-to-settle", &count);
        said.push((text, theme.text));
    } else if row.people {
        said.push((texts.say("import-names-of-sheet"), theme.text));
    }
    if row.is_by_hand {
        said.push((texts.say("import-by-hand"), theme.text));
    }
    let notes = preview.planned.notes.get(&row.id).into_iter().flatten();
    if let Some(book) = &app.book {
        said.extend(notes.map(|problem| {
            let args = [("number", (problem.row + 1).to_string().into())];
            let place = texts.say_with("import-row", &args);
            let text = format!("{place}: {}", problem.sentence(texts, &book.logbook));
            (text, theme.text)
        }));
    }
    said
}

/// "Venue: School → House of culture (Айгүл, 12 January 2020 09:30)".
fn differs(app: &App, difference: &Difference) -> String {
    let texts = app.texts;
    let (before, shown) = (difference.before.as_ref(), difference.shown.as_ref());
    let parts = between(before, shown);
    let value = |value: Option<&Value>| {
        let said = value.map_or_else(String::new, |value| said(app, value, &parts));
        match said.trim() {
            "" => number::NOTHING.to_owned(),
            said => fit::cut(said, LONGEST_VALUE).into_owned(),
        }
    };
    let args = [
        ("group", name(texts, difference, &parts).into()),
        ("before", value(before).into()),
        ("shown", value(shown).into()),
    ];
    let said = texts.say_with("import-differs", &args);
    match shown.map(|shown| who(texts, &shown.version)) {
        Some(who) if !who.is_empty() => format!("{said} ({who})"),
        _ => said,
    }
}

/// The fields in which two values of a group differ.
fn between(one: Option<&Value>, other: Option<&Value>) -> Vec<&'static Part> {
    let alone = |value: Option<&Value>| value.and_then(|value| value.alone.clone());
    match (alone(one), alone(other)) {
        (Some(one), Some(other)) => differing(&one, &other),
        _ => Vec::new(),
    }
}

/// What these fields are called; the group, where it differs in none.
fn name(texts: Texts, difference: &Difference, parts: &[&Part]) -> String {
    match parts.is_empty() {
        true => group(texts, &difference.group),
        false => versions::parts(texts, parts),
    }
}

fn who(texts: Texts, version: &Version) -> String {
    if version.dot.is_by_hand() {
        return texts.say("settle-by-hand");
    }
    let when = sentence::instant(texts, &version.at);
    let by = match (version.by.trim(), when.as_str()) {
        ("", "") => String::new(),
        ("", _) => texts.say("settle-nobody"),
        (by, _) => by.to_owned(),
    };
    let parts = [by.as_str(), when.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// What will be shown of a group, and what is kept beside it, by the names of the fields that differ.
fn conflict(app: &App, difference: &Difference) -> Vec<String> {
    let texts = app.texts;
    let Some(shown) = &difference.shown else {
        return Vec::new();
    };
    let both = difference.beside.iter().map(|kept| {
        let parts = between(Some(shown), Some(kept));
        let args = [
            ("group", name(texts, difference, &parts).into()),
            ("shown", said(app, shown, &parts).into()),
            ("by", who(texts, &shown.version).into()),
            ("kept", said(app, kept, &parts).into()),
            ("other", who(texts, &kept.version).into()),
        ];
        texts.say_with("import-both", &args)
    });
    both.collect()
}

/// What a value says in the parts in which it differs from another, each with its name where they are
/// several; the bare words in it where it is none that a session can have.
fn said(app: &App, value: &Value, parts: &[&Part]) -> String {
    let (Some(session), false) = (&value.alone, parts.is_empty()) else {
        return bare(&value.version.value);
    };
    let said = parts.iter().map(|part| {
        let lines = compare::value_of(app, session, part);
        let value = match lines.as_slice() {
            // An item of a list alone has no number.
            [line] => line.strip_prefix("1. ").unwrap_or(line).to_owned(),
            lines => lines.join(", "),
        };
        match parts.len() {
            1 => value,
            _ => format!("{}: {value}", versions::part(app.texts, part)),
        }
    });
    said.collect::<Vec<_>>().join("; ")
}

/// The words and numbers in a value, without what they are called.
fn bare(value: &str) -> String {
    fn gather(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
            serde_json::Value::Object(items) => {
                items.values().for_each(|item| gather(item, found));
            }
            serde_json::Value::String(text) if text.is_empty() => {}
            serde_json::Value::String(text) => found.push(text.clone()),
            serde_json::Value::Null => {}
            other => found.push(other.to_string()),
        }
    }
    let mut found = Vec::new();
    if let Ok(value) = serde_json::from_str(value) {
        gather(&value, &mut found);
    }
    found.join(" · ")
}

/// What a group of fields is called.
fn group(texts: Texts, group: &str) -> String {
    let key = layout::list_of(group).map_or(group, |(list, _)| list);
    let list = ListId::ALL.into_iter().find(|list| list.id() == key);
    match (key, list, field_of(key)) {
        ("what", ..) => texts.say("import-group-what"),
        ("when", ..) => texts.say("import-group-when"),
        ("place", ..) => texts.say("import-group-place"),
        ("attendance", ..) => texts.say("import-group-attendance"),
        ("knowledge", ..) => texts.say("compare-knowledge"),
        ("created", ..) => texts.say("compare-created"),
        (_, Some(list), _) => field::list(texts, list),
        (_, None, Some(_)) => field::label(texts, key),
        _ => key.to_owned(),
    }
}
