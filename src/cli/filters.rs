//! `sabak filters`: the filters of a logbook that have names, with their words and how many sessions
//! they take, so that they can be named to the other commands.

use super::arguments::{Form, Selection};
use super::failure::Failure;
use super::json;
use super::opened::{Opened, Wanted};
use super::{Answer, Setting};
use crate::model::logbook::NamedFilter;
use crate::text::clean::clean;

pub(super) fn answer(setting: &Setting, selection: &Selection) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    let filters = opened.logbook.filters.iter().flatten();
    let text = match selection.form {
        Form::Json => {
            let lines = filters.map(|named| line(named, &opened, setting));
            json::text(&lines.collect::<Vec<_>>())?
        }
        _ => {
            let lines = filters.map(|named| sentence(named, &opened, setting));
            let lines: String = lines.collect();
            match lines.is_empty() {
                true => setting.texts.say("cli-filters-none") + "\n",
                false => lines,
            }
        }
    };
    Ok(Answer::of(opened, text))
}

/// How many sessions a filter takes; nothing where it is not understood any more.
fn count(named: &NamedFilter, opened: &Opened, setting: &Setting) -> Option<u64> {
    let filter = opened.read_filter(&named.filter, setting.today).ok()?;
    let digests = opened.catalogue.digests().iter();
    Some(digests.filter(|digest| filter.takes(digest)).count() as u64)
}

fn line(named: &NamedFilter, opened: &Opened, setting: &Setting) -> json::FilterLine {
    json::FilterLine {
        name: named.name.clone(),
        filter: named.filter.clone(),
        sessions: count(named, opened, setting),
    }
}

fn sentence(named: &NamedFilter, opened: &Opened, setting: &Setting) -> String {
    let texts = setting.texts;
    let sessions = match count(named, opened, setting) {
        Some(count) => texts.say_with("count-sessions", &[("count", count.into())]),
        None => texts.say("cli-filters-not-understood"),
    };
    let [name, filter] = [&named.name, &named.filter].map(|text| clean(text).into_owned());
    let args = [
        ("name", name.into()),
        ("filter", filter.into()),
        ("sessions", sessions.into()),
    ];
    texts.say_with("cli-filters-line", &args) + "\n"
}
