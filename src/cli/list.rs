//! `sabak list`: the sessions that the filter takes, one a line, by their first day.

use super::arguments::{Form, Selection};
use super::failure::Failure;
use super::json::{self, Named, SessionLine, share};
use super::opened::{Opened, Wanted};
use super::table::{Column, table};
use super::{Answer, Setting};
use crate::model::code::CodeList;
use crate::model::digest::{Digest, Symbol};
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::{Texts, date, number};

/// The fewest characters of an id that are shown: enough to tell apart what was not made in the
/// same minute.
const SHORTEST_ID: usize = 8;

/// What stands over the number of a session's problems.
const MARK: &str = "!";

pub(super) fn answer(setting: &Setting, selection: &Selection) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    let names = Names::new(setting.texts, &opened.logbook);
    let text = if selection.form == Form::Json {
        let lines: Vec<SessionLine> = opened
            .sessions()
            .into_iter()
            .map(|digest| line(digest, &opened, &names))
            .collect();
        json::text(&lines)?
    } else {
        page(&opened, &names, setting)
    };
    Ok(Answer::of(opened, text))
}

/// A session as JSON.
fn line(digest: &Digest, opened: &Opened, names: &Names) -> SessionLine {
    let symbols = &opened.catalogue.symbols;
    let word = |symbol: Symbol| symbols.string(symbol).to_owned();
    let words = |of: &[Symbol]| of.iter().map(|symbol| word(*symbol)).collect();
    let around = |symbol: Symbol| {
        let code = word(symbol);
        let name = names.place_alone(&code, "");
        (!code.is_empty()).then_some(Named { code, name })
    };
    let (code, recorded) = (word(digest.place), word(digest.place_name));
    SessionLine {
        id: digest.id.to_string(),
        starts_on: digest.starts_on.map(|day| day.to_string()),
        ends_on: digest
            .ends_on
            .or(digest.starts_on)
            .map(|day| day.to_string()),
        status: word(digest.status),
        kind: word(digest.kind),
        municipality: Named {
            name: names.place_alone(&code, &recorded),
            code,
        },
        oblast: around(digest.oblast),
        district: around(digest.district),
        title: word(digest.title),
        trainer_types: words(&digest.trainer_types),
        topics: words(&digest.topics),
        participants: digest.participants,
        by_sex: digest.sexes.into(),
        women_share: share(digest.sexes.women_share()),
        hours: digest.hours,
        problems: digest.problems,
    }
}

/// The sessions as a table, and how many they are.
fn page(opened: &Opened, names: &Names, setting: &Setting) -> String {
    let texts = setting.texts;
    let sessions = opened.sessions();
    let id_width = id_width(opened);
    let rows: Vec<Vec<String>> = sessions
        .iter()
        .map(|digest| row(digest, opened, names, texts, id_width))
        .collect();
    let say = |id: &str| texts.say(id);
    let columns = [
        Column::words(say("cli-column-date")),
        Column::words(say("cli-column-place")).down_to(12),
        Column::words(say("cli-column-trainers")).down_to(10),
        Column::figures(say("cli-column-topics")),
        Column::figures(say("cli-column-people")),
        Column::figures(format!("{} %", say("code-sex-female.short"))),
        Column::words(say("cli-column-status")).down_to(6),
        Column::figures(MARK),
        Column::words(say("cli-column-id")),
    ];
    if sessions.is_empty() {
        return footer(opened, &sessions, texts);
    }
    let table = table(&columns, &rows, setting.width);
    format!("{table}\n{}", footer(opened, &sessions, texts))
}

fn row(
    digest: &Digest,
    opened: &Opened,
    names: &Names,
    texts: Texts,
    id_width: usize,
) -> Vec<String> {
    let language = texts.language();
    let word = |symbol: Symbol| opened.catalogue.symbols.string(symbol);
    let day = digest
        .starts_on
        .map(|day| date::short_with_year(texts, day.0));
    let place = names.place_short(word(digest.place), word(digest.place_name));
    let problems = match digest.problems {
        0 => String::new(),
        many => number::whole(language, many.into()),
    };
    let mut id = digest.id.to_string();
    id.truncate(id_width);
    let women = number::percent_bare(digest.sexes.female, digest.sexes.stated());
    [
        day.unwrap_or_else(|| number::NOTHING.to_owned()),
        place,
        trainers(digest, opened, names),
        digest.topics.len().to_string(),
        number::whole(language, digest.participants.into()),
        women,
        names.code(CodeList::Status, word(digest.status)),
        problems,
        id,
    ]
    .map(|cell| clean(&cell).into_owned())
    .into()
}

/// The first type of a session's trainers, and how many more it has.
fn trainers(digest: &Digest, opened: &Opened, names: &Names) -> String {
    let Some((first, more)) = digest.trainer_types.split_first() else {
        return number::NOTHING.to_owned();
    };
    let code = opened.catalogue.symbols.string(*first);
    let name = names.code_short(CodeList::TrainerType, code);
    match more.len() {
        0 => name,
        more => format!("{name} +{more}"),
    }
}

/// How many characters of an id tell every session from every other.
fn id_width(opened: &Opened) -> usize {
    let digests = opened.catalogue.digests().iter();
    let mut ids: Vec<String> = digests.map(|digest| digest.id.to_string()).collect();
    ids.sort_unstable();
    let shared = |pair: &[String]| match pair {
        [a, b] => a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count(),
        _ => 0,
    };
    let longest = ids.windows(2).map(shared).max().unwrap_or(0);
    (longest + 1).max(SHORTEST_ID)
}

/// How many sessions, of how many, with how many participants.
fn footer(opened: &Opened, sessions: &[&Digest], texts: Texts) -> String {
    let held = sessions
        .iter()
        .filter(|digest| opened.catalogue.is_held(digest));
    let participants: u64 = held.map(|digest| u64::from(digest.participants)).sum();
    let args = [
        ("count", sessions.len().into()),
        ("all", opened.catalogue.len().into()),
        ("participants", participants.into()),
    ];
    let id = match (opened.catalogue.is_empty(), opened.is_filtered()) {
        (true, _) => "cli-list-empty",
        (false, true) => "cli-list-filtered",
        (false, false) => "cli-list-all",
    };
    let mut footer = texts.say_with(id, &args) + "\n";
    let troubled = sessions.iter().filter(|digest| digest.problems > 0).count();
    if troubled > 0 {
        let args = [("mark", MARK.into()), ("count", troubled.into())];
        footer += &(texts.say_with("cli-list-problems", &args) + "\n");
    }
    footer
}
