//! Every message that the program can ask for exists in the three languages, and none is left over.
//!
//! Ids that stand in the sources as they are, are found there; ids that are put together from the
//! names of commands, fields, codes and the like are listed here, from the tables themselves.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sabak::app::filter_builder::KEYS;
use sabak::app::form::Way;
use sabak::app::import::Fate;
use sabak::app::question::{Button, Topic};
use sabak::app::screen::Place;
use sabak::app::sessions::Column;
use sabak::app::settings::Line;
use sabak::app::share;
use sabak::app::start::Choice;
use sabak::command::{COMMANDS, Scope};
use sabak::exchange::crosstab::Format;
use sabak::exchange::handout::Rows;
use sabak::model::code::{CodeList, NOT_STATED};
use sabak::model::crosstab::{BUILT_IN, Dimension, Measure, Share};
use sabak::model::field::{FIELDS, Section};
use sabak::model::filter::Key;
use sabak::model::line::LINE_FIELDS;
use sabak::model::problem::What;
use sabak::model::rows::ListId;
use sabak::model::versions::{OTHER, PAPER};
use sabak::store::fault::Fault;
use sabak::text::{Language, ids};

/// What asks for a message by the id that stands in its first argument.
const ASKING: [&str; 9] = [
    "say(",
    "say_with(",
    "find(",
    "count(",
    "Notice::Plain(",
    "Notice::Counted(",
    "Notice::Named(",
    "Refused(",
    "refuse(",
];

/// Families whose ids are put together from what no table gives one by one, by how they begin: the
/// bounds of an age band, the commands and the exit statuses of the command line.
const PUT_TOGETHER: &[&str] = &["code-age-", "cli-about-", "cli-status-", "logbook-differs-"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// The string literals of a source before its tests, each with the code before it.
fn literals(source: &str) -> Vec<(String, String)> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let mut found = Vec::new();
    for line in code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        let mut rest = line;
        let mut before = String::new();
        while let Some((code, after)) = rest.split_once('"') {
            before.push_str(code);
            let Some((literal, after)) = after.split_once('"') else {
                break;
            };
            found.push((before.clone(), literal.to_owned()));
            before.push('"');
            rest = after;
        }
    }
    // A call that was broken before its first argument has nothing but spaces before it.
    let lines: Vec<&str> = code.lines().collect();
    for pair in lines.windows(2) {
        let (call, argument) = (pair[0].trim_end(), pair[1].trim());
        if let Some(literal) = argument
            .strip_prefix('"')
            .and_then(|text| text.split('"').next())
        {
            found.push((call.to_owned(), literal.to_owned()));
        }
    }
    found
}

/// Whether a literal has the form of an id.
fn is_id(literal: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    literal.contains('-')
        && literal.starts_with(|first: char| first.is_ascii_lowercase())
        && literal
            .chars()
            .all(|letter| allowed(letter) || "-_.".contains(letter))
}

fn all_literals() -> Vec<(PathBuf, String, String)> {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut all = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        for (before, literal) in literals(&source) {
            all.push((file.clone(), before, literal));
        }
    }
    all
}

/// The ids that are put together from tables, whose every member must exist.
fn from_tables() -> BTreeSet<String> {
    let mut ids: Vec<String> = Vec::new();
    for entry in COMMANDS {
        ids.push(format!("command-{}", entry.id));
        if entry.hint > 0 {
            ids.push(format!("command-{}.hint", entry.id));
        }
    }
    ids.extend(Scope::ALL.map(|scope| format!("scope-{}", scope.id())));
    ids.extend(of_the_record());
    ids.extend(Key::ALL.map(|key| format!("filter-key-{}", key.id())));
    ids.extend(KEYS.map(|key| format!("filter-name-{}", key.id())));
    for fault in Fault::one_of_each() {
        ids.extend(["", ".advice"].map(|part| format!("{}{part}", fault.id())));
    }
    ids.extend(Button::ALL.map(|button| format!("button-{}", button.id())));
    ids.push("button-both.names".to_owned());
    ids.push("button-apply.mend".to_owned());
    ids.push("button-stay.file".to_owned());
    ids.extend(share::Line::ALL.map(|line| format!("share-line-{}", line.id())));
    ids.extend(["deleted", "broken"].map(|case| format!("button-theirs.{case}")));
    ids.extend(Topic::IDS.map(|id| format!("question-{id}")));
    let asked = Topic::IDS.into_iter().filter(|id| *id != "told");
    ids.extend(asked.map(|id| format!("question-{id}.title")));
    ids.extend(Column::ALL.map(|column| format!("column-{}", column.id())));
    ids.extend(Place::ALL.map(|place| format!("screen-{}", place.id())));
    for line in Line::ALL {
        ids.extend(["", ".about"].map(|part| format!("setting-{}{part}", line.id())));
        let choices = line.choices().into_iter();
        // A language is called what its speakers call it, in every language.
        let choices = choices.filter(|choice| choice.parse::<Language>().is_err());
        ids.extend(choices.map(|choice| format!("choice-{}-{choice}", line.id())));
    }
    for choice in Choice::ALL {
        ids.extend(["", ".about"].map(|part| format!("start-{}{part}", choice.id())));
    }
    ids.extend(Rows::ALL.map(|rows| format!("handout-rows-{}", rows.id())));
    for month in 1..=12 {
        ids.extend(["", ".of", ".short"].map(|form| format!("month-{month}{form}")));
    }
    for day in 1..=7 {
        ids.extend(["", ".short"].map(|form| format!("weekday-{day}{form}")));
    }
    ids.into_iter().collect()
}

/// The ids of fields, sections, lists, codes and what can be wrong with them.
fn of_the_record() -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let in_words = |path: &str| path.replace(['.', '_'], "-");
    let fields = FIELDS.iter().map(|field| field.id);
    for id in fields.chain(["attendance.counts"]) {
        ids.extend(["", ".about"].map(|part| format!("field-{}{part}", in_words(id))));
    }
    ids.extend(Section::ALL.map(|section| format!("section-{}", section.id())));
    for list in ListId::ALL {
        let parts = ["", ".one", ".add", ".empty"];
        ids.extend(parts.map(|part| format!("list-{}{part}", in_words(list.id()))));
    }
    for list in CodeList::ALL {
        ids.push(format!("codes-{}", list.id()));
        if list != CodeList::Age {
            let codes = list.built_in().iter();
            ids.extend(codes.map(|code| format!("code-{}-{code}", list.id())));
        }
    }
    ids.extend(of_the_sheet());
    ids.extend(of_the_crosstab());
    ids.extend(of_the_intake());
    ids.extend(What::IDS.map(|id| format!("problem-{id}")));
    let in_files = What::IDS
        .into_iter()
        .filter(|id| !What::ONLY_TYPED.contains(id));
    ids.extend(in_files.map(|id| format!("mend-{id}")));
    ids.push("problem-missing.required".to_owned());
    let ways = ["headcount", "counted", "present", "missing", "beyond"];
    ids.extend(ways.map(|way| format!("problem-ways-disagree.{way}")));
    ids
}

/// The words of pasted rows, and the keys of the sexes.
fn of_the_sheet() -> Vec<String> {
    let fields = LINE_FIELDS.iter();
    let mut ids: Vec<String> = fields
        .map(|field| format!("column-words-{}", field.id.replace('_', "-")))
        .collect();
    for field in LINE_FIELDS {
        let id = field.id.replace('_', "-");
        ids.extend(["", ".short", ".about"].map(|part| format!("line-{id}{part}")));
    }
    let of_no_column = [PAPER, OTHER].map(|part| part.replace("people.", "line-"));
    ids.extend(of_no_column);
    ids.extend(Way::ALL.map(|way| format!("attendance-way-{}", way.id())));
    ids.extend(["signatures", "women"].map(|what| format!("attendance-page-{what}")));
    let sexes = CodeList::Sex.built_in().iter();
    ids.extend(sexes.clone().map(|code| format!("attendance-one-{code}")));
    let stated = sexes.clone().filter(|code| **code != NOT_STATED);
    ids.extend(stated.map(|code| format!("sex-key-{code}")));
    ids.extend(sexes.map(|code| format!("cell-words-sex-{code}")));
    let presences = CodeList::Presence.built_in().iter();
    ids.extend(presences.map(|code| format!("cell-words-presence-{code}")));
    ids
}

/// The words of sheets that come in: what headings and cells may say of each field and code.
fn of_the_intake() -> Vec<String> {
    let fields = FIELDS.iter().map(|field| field.id.replace(['.', '_'], "-"));
    let mut names: Vec<String> = fields.collect();
    let of_tables = "id place-code district oblast row-role row-sex row-age row-count row-group \
                     row-group-count participants";
    names.extend(of_tables.split(' ').map(str::to_owned));
    for list in CodeList::ALL {
        let codes = list.built_in().iter();
        names.extend(codes.map(|code| format!("{}-{code}", list.id())));
    }
    let wanted = names.into_iter().map(|name| format!("sheet-words-{name}"));
    // Only what people call otherwise than the program does has words of its own.
    let english = ids(Language::English);
    wanted.filter(|id| english.contains(id)).collect()
}

/// The words of cross tables.
fn of_the_crosstab() -> Vec<String> {
    let mut ids = vec!["dimension-none".to_owned()];
    ids.extend(Dimension::ALL.map(|one| format!("dimension-{}", one.id())));
    ids.extend(of_the_import());
    ids.extend(Measure::ALL.map(|one| format!("measure-{}", one.id())));
    ids.extend(Share::ALL.map(|one| format!("share-{}", one.id())));
    ids.extend(BUILT_IN.map(|(id, _)| format!("table-{id}")));
    ids.extend(Format::ALL.map(|one| format!("crosstab-format-{}", one.id())));
    ids
}

/// What becomes of sessions that are taken in.
fn of_the_import() -> Vec<String> {
    let of = |fate: Fate| {
        let id = format!("import-fate-{}", fate.id());
        let about = (fate != Fate::Unread).then(|| format!("{id}.about"));
        [Some(id.clone()), Some(format!("{id}.short")), about]
    };
    Fate::ALL.into_iter().flat_map(of).flatten().collect()
}

fn said() -> BTreeMap<Language, BTreeSet<String>> {
    let said = |language| (language, ids(language).into_iter().collect());
    Language::ALL.into_iter().map(said).collect()
}

#[test]
fn every_id_in_the_sources_has_its_message_in_every_language() {
    let said = said();
    let mut missing = BTreeSet::new();
    for (file, before, literal) in all_literals() {
        let asks = ASKING.iter().any(|call| before.trim_end().ends_with(call));
        if asks && is_id(&literal) {
            for (language, ids) in &said {
                if !ids.contains(&literal) {
                    missing.insert(format!("{language}: {literal} ({})", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no message for\n{missing:#?}");
}

#[test]
fn every_member_of_the_tables_has_its_message_in_every_language() {
    for (language, ids) in said() {
        let missing: Vec<String> = from_tables().difference(&ids).cloned().collect();
        assert!(
            missing.is_empty(),
            "{language}: no message for\n{missing:#?}"
        );
    }
}

/// A message is asked for where its id stands in the sources, or where a table has it. A short
/// form of a code, and an attribute of a message whose id stands in the sources, need not be
/// written out.
#[test]
fn no_message_is_left_over() {
    let literals: BTreeSet<String> = all_literals()
        .into_iter()
        .map(|(_, _, text)| text)
        .collect();
    let tables = from_tables();
    let attributes: BTreeSet<String> = literals
        .iter()
        .filter_map(|literal| Some(literal.rsplit_once('.')?.1.to_owned()))
        .collect();
    let is_asked_for = |id: &String| {
        let (name, attribute) = id.split_once('.').unwrap_or((id, ""));
        let is_short_code = id.starts_with("code-") && attribute == "short";
        literals.contains(id)
            || tables.contains(id)
            || PUT_TOGETHER.iter().any(|family| id.starts_with(family))
            || (is_short_code && (tables.contains(name) || literals.contains(name)))
            || (!attribute.is_empty() && literals.contains(name) && attributes.contains(attribute))
    };
    let left: Vec<String> = ids(Language::English)
        .into_iter()
        .filter(|id| !is_asked_for(id))
        .collect();
    assert!(
        left.is_empty(),
        "nobody asks for these messages; delete them, or add their family to this test:\n{left:#?}"
    );
}
