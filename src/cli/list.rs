//! `sabak list`: the sessions that the filter takes, one a line, by their first day; in words, or as
//! JSON, CSV or Markdown.

use super::arguments::{Form, Selection};
use super::by_sex::SEXES;
use super::failure::Failure;
use super::json::{self, Named, SessionLine, share};
use super::opened::{Opened, Wanted};
use super::told::Told;
use super::{Answer, Setting};
use crate::exchange::flat::{self, Cell};
use crate::model::code::CodeList;
use crate::model::digest::{Digest, Symbol};
use crate::model::value::Date;
use crate::text::names::Names;
use crate::text::{Texts, date, field};

pub(super) fn answer(setting: &Setting, selection: &Selection) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Digests)?;
    let names = Names::new(setting.texts, &opened.logbook);
    let sessions = opened.sessions();
    let texts = setting.texts;
    let rows = || -> Vec<Vec<Cell>> {
        let sessions = sessions.iter();
        sessions
            .map(|digest| cells(digest, &opened, &names))
            .collect()
    };
    let bytes = match selection.form {
        Form::Plain => page(&opened, names, texts).into_bytes(),
        Form::Json => {
            let lines = sessions.iter().map(|digest| line(digest, &opened, &names));
            json::text(&lines.collect::<Vec<SessionLine>>())?.into_bytes()
        }
        Form::Csv => flat::csv(&headings(texts), &rows()),
        Form::Markdown => flat::markdown(&headings(texts), &rows(), texts.language()).into_bytes(),
    };
    Ok(Answer::of(opened, bytes))
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

/// The sessions, one a line, and how many they are.
fn page(opened: &Opened, names: Names, texts: Texts) -> String {
    let sessions = opened.sessions();
    let told = Told::new(opened, names, texts);
    let mut page = String::new();
    if let Some(of_which) = opened.of_which(texts).filter(|_| !sessions.is_empty()) {
        page += &format!("{of_which}\n\n");
    }
    for digest in &sessions {
        let day = digest.starts_on;
        let day = day.map_or_else(
            || texts.say("cli-without-date"),
            |day| date::long(texts, day.0),
        );
        page += &format!("{}\n", told.line(day, digest));
    }
    if !sessions.is_empty() {
        page.push('\n');
    }
    page + &footer(opened, &sessions, texts)
}

/// What stands over the columns of the list as a table.
fn headings(texts: Texts) -> Vec<String> {
    let first = ["starts_on", "ends_on"].map(|id| field::label(texts, id));
    let ids = [
        "cli-column-oblast",
        "cli-column-district",
        "cli-column-municipality",
        "cli-column-code",
        "codes-trainer_type",
        "codes-topic",
        "cli-column-participants",
    ];
    let sexes = SEXES.map(|(id, _)| id);
    let rest = [
        "overview-women-share",
        "cli-column-hours",
        "cli-column-status",
        "cli-column-problems",
        "cli-column-id",
    ];
    let ids = ids.into_iter().chain(sexes).chain(rest);
    first
        .into_iter()
        .chain(ids.map(|id| texts.say(id)))
        .collect()
}

/// A session as a line of a table.
fn cells(digest: &Digest, opened: &Opened, names: &Names) -> Vec<Cell> {
    let word = |symbol: Symbol| opened.catalogue.symbols.string(symbol);
    let day = |day: Option<Date>| day.map_or(Cell::Nothing, |day| Cell::Text(day.to_string()));
    let around = |symbol: Symbol| match word(symbol) {
        "" => Cell::Nothing,
        code => names.place_alone(code, "").into(),
    };
    let named = |list, of: &[Symbol]| -> Cell {
        let of = of.iter().map(|one| names.code(list, word(*one)));
        of.collect::<Vec<_>>().join(", ").into()
    };
    let mut cells = vec![
        day(digest.starts_on),
        day(digest.ends_on.or(digest.starts_on)),
        around(digest.oblast),
        around(digest.district),
        names
            .place_alone(word(digest.place), word(digest.place_name))
            .into(),
        word(digest.place).into(),
        named(CodeList::TrainerType, &digest.trainer_types),
        named(CodeList::Topic, &digest.topics),
        Cell::Whole(digest.participants.into()),
    ];
    cells.extend(SEXES.map(|(_, count)| Cell::from(count(digest.sexes))));
    let women = digest.sexes.women_share();
    cells.extend([
        women.map_or(Cell::Nothing, Cell::Share),
        digest.hours.map_or(Cell::Nothing, Cell::Entered),
        names.code(CodeList::Status, word(digest.status)).into(),
        Cell::Whole(digest.problems.into()),
        digest.id.to_string().into(),
    ]);
    cells
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
        let args = [("count", troubled.into())];
        footer += &(texts.say_with("cli-remark-problems", &args) + "\n");
    }
    footer
}
