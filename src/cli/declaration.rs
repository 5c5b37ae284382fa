//! The command line as it is declared: commands, options, examples and help, every word of them in
//! the reader's language, none in the library's.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use clap_complete::Shell;
use unicode_width::UnicodeWidthStr;

use super::arguments::UNITS;
use super::schema::Described;
use crate::exchange::bundle::Profile;
use crate::exchange::export::Form;
use crate::exchange::handout::Rows;
use crate::exchange::sheet::{MOST_LINES, USUAL_LINES};
use crate::model::code::CodeList;
use crate::model::crosstab::{Dimension, Measure, Share};
use crate::model::readiness::USUAL_NOT_STATED;
use crate::model::representation::MARGINS;
use crate::text::{Language, Texts};

/// The whole command line, for reading, for the help, for completions and for the manual page.
pub fn command(texts: Texts) -> Command {
    let folder = argument(
        texts,
        "place",
        texts.say("cli-value-folder"),
        "cli-argument-folder",
    )
    .required(false)
    .value_parser(value_parser!(PathBuf));
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .help(texts.say("cli-option-version"))
        .help_heading(texts.say("cli-heading-options"))
        .action(ArgAction::Version)
        .display_order(901);
    let command = Command::new("sabak")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(texts.say("cli-heading-commands"))
        .subcommand_value_name(texts.say("cli-value-command"))
        .arg(folder)
        .arg(folder_option(texts).hide(true))
        .arg(version)
        .subcommands(subcommands(texts));
    dressed(command, texts, EXAMPLES)
}

fn subcommands(texts: Texts) -> Vec<Command> {
    let make = |command: Command, examples| dressed(command, texts, examples);
    let select = |command: Command, examples| dressed(selecting(command, texts), texts, examples);
    let id = argument(texts, "id", texts.say("cli-value-id"), "cli-argument-id");
    let kinds = Described::ALL.map(Described::id);
    let file = argument(
        texts,
        "file",
        texts.say("cli-value-file"),
        "cli-argument-file",
    )
    .value_parser(PossibleValuesParser::new(kinds))
    .hide_possible_values(true);
    let shell = argument(
        texts,
        "shell",
        texts.say("cli-value-shell"),
        "cli-argument-shell",
    )
    .value_parser(value_parser!(Shell))
    .hide_possible_values(true);
    vec![
        make(Command::new("demo"), DEMO),
        make(tabular(selecting(Command::new("list"), texts), texts), LIST),
        make(answering(Command::new("filters"), texts), FILTERS),
        select(Command::new("show").arg(id.clone()), SHOW),
        make(
            history(
                answering(Command::new("history").arg(id.clone()), texts),
                texts,
            ),
            HISTORY,
        ),
        make(sheet(Command::new("sheet").arg(id), texts), SHEET),
        make(
            summary(
                reporting(
                    tabular(selecting(Command::new("summary"), texts), texts),
                    texts,
                ),
                texts,
            ),
            SUMMARY,
        ),
        make(
            coverage(
                tabular(selecting(Command::new("coverage"), texts), texts),
                texts,
            ),
            COVERAGE,
        ),
        select(calendar(Command::new("calendar"), texts), CALENDAR),
        make(
            table(
                reporting(
                    tabular(selecting(Command::new("table"), texts), texts),
                    texts,
                ),
                texts,
            ),
            TABLE,
        ),
        make(
            check(
                tabular(selecting(Command::new("check"), texts), texts),
                texts,
            ),
            CHECK,
        ),
        make(import(Command::new("import"), texts), IMPORT),
        select(export(Command::new("export"), texts), EXPORT),
        make(Command::new("schema").arg(file), SCHEMA),
        make(Command::new("completions").arg(shell), COMPLETIONS),
        make(Command::new("man"), MANUAL),
    ]
}

/// An argument that is told by its place.
fn argument(texts: Texts, id: &'static str, value: String, help: &str) -> Arg {
    Arg::new(id)
        .value_name(value)
        .help(texts.say(help))
        .help_heading(texts.say("cli-heading-arguments"))
        .required(true)
}

/// An example: what is typed, and the text that says what it gives.
type Example = (&'static str, &'static str);

/// The examples of the program, then those of each command.
const EXAMPLES: &[Example] = &[
    ("sabak", "cli-example-open"),
    ("sabak demo", "cli-example-demo"),
    ("sabak my-logbook", "cli-example-folder"),
    ("sabak summary", "cli-example-summary"),
    ("sabak list --filter topic:budget", "cli-example-filter"),
    ("sabak check", "cli-example-check"),
];
const DEMO: &[Example] = &[("sabak demo", "cli-example-demo")];
const LIST: &[Example] = &[
    ("sabak list", "cli-example-list"),
    (
        "sabak list --filter \"oblast:jalal status:held\"",
        "cli-example-filter",
    ),
    ("sabak list --folder my-logbook --json", "cli-example-json"),
];
const FILTERS: &[Example] = &[
    ("sabak filters", "cli-example-filters"),
    (
        "sabak summary --filter-name spring",
        "cli-example-filter-name",
    ),
];
const SHOW: &[Example] = &[
    ("sabak show 016e7f0f", "cli-example-show"),
    ("sabak show 016e7f0f --json", "cli-example-show-json"),
];
const HISTORY: &[Example] = &[
    ("sabak history 016e7f0f", "cli-example-history"),
    ("sabak history 016e7f0f --json", "cli-example-history-json"),
    ("sabak history --deleted", "cli-example-history-deleted"),
    (
        "sabak history 016e7f0f --restore",
        "cli-example-history-restore",
    ),
];
const SHEET: &[Example] = &[
    ("sabak sheet 016e7f0f", "cli-example-sheet"),
    (
        "sabak sheet 016e7f0f --lines 24 --to sheet.docx",
        "cli-example-sheet-to",
    ),
];
const SUMMARY: &[Example] = &[
    ("sabak summary", "cli-example-summary"),
    (
        "sabak summary --filter from:01.12.2019",
        "cli-example-filter",
    ),
    ("sabak summary --compare year-before", "cli-example-compare"),
    ("sabak summary --by month", "cli-example-by"),
    ("sabak summary --ages kg-2023", "cli-example-ages"),
    ("sabak summary --csv > totals.csv", "cli-example-csv"),
    (
        "sabak summary --folder my-logbook --json",
        "cli-example-json",
    ),
];
const CALENDAR: &[Example] = &[
    ("sabak calendar --month 2019-11", "cli-example-month"),
    (
        "sabak calendar --ics --to planned-sessions.ics",
        "cli-example-ics",
    ),
];
const COVERAGE: &[Example] = &[
    ("sabak coverage", "cli-example-coverage"),
    ("sabak coverage --room --margin 30", "cli-example-room"),
    (
        "sabak coverage --filter oblast:jalal --csv > coverage.csv",
        "cli-example-csv",
    ),
];
const TABLE: &[Example] = &[
    (
        "sabak table --rows topic --columns oblast",
        "cli-example-table",
    ),
    (
        "sabak table --rows role --columns sex --measure participants",
        "cli-example-table-measure",
    ),
    ("sabak table --name role-sex --csv", "cli-example-table-csv"),
];
const CHECK: &[Example] = &[
    ("sabak check", "cli-example-check"),
    ("sabak check --folder my-logbook --json", "cli-example-json"),
    ("sabak check --csv > check.csv", "cli-example-csv"),
];
const IMPORT: &[Example] = &[
    (
        "sabak import sessions.json --dry-run",
        "cli-example-import-dry",
    ),
    ("sabak import sessions.json plan.xlsx", "cli-example-import"),
    (
        "sabak import plan.csv --column Kogda=starts_on",
        "cli-example-import-column",
    ),
];
const EXPORT: &[Example] = &[
    ("sabak export", "cli-example-export"),
    (
        "sabak export --profile funder --to figures.xlsx",
        "cli-example-export-funder",
    ),
    (
        "sabak export --profile full --lock --to mine.json.age",
        "cli-example-export-lock",
    ),
];
const SCHEMA: &[Example] = &[("sabak schema session", "cli-example-schema")];
const COMPLETIONS: &[Example] = &[(
    "sabak completions bash > ~/.local/share/bash-completion/completions/sabak",
    "cli-example-completions",
)];
const MANUAL: &[Example] = &[("sabak man | man -l -", "cli-example-man")];

/// A command with its examples, its description, its usage and its help, none of them in the
/// words of the library.
fn dressed(command: Command, texts: Texts, examples: &[Example]) -> Command {
    let name = command.get_name().to_owned();
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .help(texts.say("cli-option-help"))
        .help_heading(texts.say("cli-heading-options"))
        .action(ArgAction::Help)
        .display_order(900);
    let language = Arg::new("language")
        .long("language")
        .value_name(Language::ALL.map(Language::code).join("|"))
        .help(texts.say("cli-option-language"))
        .help_heading(texts.say("cli-heading-options"))
        .value_parser(PossibleValuesParser::new(Language::ALL.map(Language::code)))
        .ignore_case(true)
        .hide_possible_values(true)
        .display_order(800);
    command
        .about(texts.say(&format!("cli-about-{name}")))
        .before_help(shown(examples, texts))
        .help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{}\n  {{usage}}\n\n{{all-args}}",
            texts.say("cli-heading-usage")
        ))
        .override_usage(usage(&name, texts))
        .args_override_self(true)
        .disable_help_flag(true)
        .color(clap::ColorChoice::Never)
        .max_term_width(100)
        .arg(language)
        .arg(help)
}

/// The options by which a command is told which sessions it is about.
fn history(command: Command, texts: Texts) -> Command {
    let flag = |name, help| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(texts.say(help))
            .help_heading(texts.say("cli-heading-options"))
    };
    command
        .mut_arg("id", |id| {
            id.required(false).required_unless_present("deleted")
        })
        .arg(flag("restore", "cli-option-restore").conflicts_with("deleted"))
        .arg(flag("deleted", "cli-option-deleted"))
}

fn selecting(command: Command, texts: Texts) -> Command {
    let heading = texts.say("cli-heading-options");
    let filter = Arg::new("filter")
        .long("filter")
        .value_name(texts.say("cli-value-text"))
        .help(texts.say("cli-option-filter"))
        .help_heading(heading.clone());
    let named = Arg::new("filter-name")
        .long("filter-name")
        .value_name(texts.say("cli-value-name"))
        .help(texts.say("cli-option-filter-name"))
        .help_heading(heading);
    answering(command.arg(filter).arg(named), texts)
}

/// The options of every command that answers from a logbook: from which, and in which form.
fn answering(command: Command, texts: Texts) -> Command {
    let json = Arg::new("json")
        .long("json")
        .help(texts.say("cli-option-json"))
        .help_heading(texts.say("cli-heading-options"))
        .action(ArgAction::SetTrue);
    command.arg(folder_option(texts)).arg(json)
}

/// The option by which totals are told which bands of ages they are by.
fn reporting(command: Command, texts: Texts) -> Command {
    let profiles = CodeList::AgeProfile.built_in();
    let ages = Arg::new("ages")
        .long("ages")
        .value_name(profiles.join("|"))
        .help(texts.say("cli-option-ages"))
        .help_heading(texts.say("cli-heading-options"))
        .value_parser(PossibleValuesParser::new(profiles))
        .hide_possible_values(true);
    command.arg(ages)
}

/// What totals are compared with, and by what spans of time they are told.
fn summary(command: Command, texts: Texts) -> Command {
    let units = UNITS.map(|(id, _)| id);
    let compare = Arg::new("compare")
        .long("compare")
        .value_name(texts.say("cli-value-text"))
        .help(texts.say("cli-option-compare"))
        .help_heading(texts.say("cli-heading-options"));
    let by = Arg::new("by")
        .long("by")
        .value_name(units.join("|"))
        .help(texts.say("cli-option-by"))
        .help_heading(texts.say("cli-heading-options"))
        .value_parser(PossibleValuesParser::new(units))
        .hide_possible_values(true);
    command.arg(compare).arg(by)
}

/// How many fewer than expected are too few in the room, and whether only that is told.
fn coverage(command: Command, texts: Texts) -> Command {
    let [_, usual, ..] = MARGINS;
    let margin = Arg::new("margin")
        .long("margin")
        .value_name(texts.say("cli-value-lines"))
        .help(texts.say_with("cli-option-margin", &[("usual", usual.into())]))
        .help_heading(texts.say("cli-heading-options"))
        .allow_negative_numbers(true)
        .value_parser(value_parser!(u8).range(0..=100));
    let room = Arg::new("room")
        .long("room")
        .help(texts.say("cli-option-room"))
        .help_heading(texts.say("cli-heading-options"))
        .action(ArgAction::SetTrue);
    command.arg(margin).arg(room)
}

/// How much may be not stated before the check speaks of it.
fn check(command: Command, texts: Texts) -> Command {
    let usual = [("usual", u32::from(USUAL_NOT_STATED).into())];
    let not_stated = Arg::new("not-stated")
        .long("not-stated")
        .value_name(texts.say("cli-value-lines"))
        .help(texts.say_with("cli-option-not-stated", &usual))
        .help_heading(texts.say("cli-heading-options"))
        .allow_negative_numbers(true)
        .value_parser(value_parser!(u8).range(0..=100));
    command.arg(not_stated)
}

/// The forms of a table beside plain text and JSON; one answer has one form.
fn tabular(command: Command, texts: Texts) -> Command {
    let form = |id: &'static str, help: &str, others: [&'static str; 2]| {
        Arg::new(id)
            .long(id)
            .help(texts.say(help))
            .help_heading(texts.say("cli-heading-options"))
            .action(ArgAction::SetTrue)
            .conflicts_with_all(others)
    };
    command
        .arg(form("csv", "cli-option-csv", ["json", "markdown"]))
        .arg(form("markdown", "cli-option-markdown", ["json", "csv"]))
}

/// The options of a cross table: what it is of, in which order, and in which form.
fn table(command: Command, texts: Texts) -> Command {
    let heading = texts.say("cli-heading-options");
    let option = |name: &'static str, value: &str, help: &str| {
        Arg::new(name)
            .long(name)
            .value_name(texts.say(value))
            .help(texts.say(help))
            .help_heading(heading.clone())
    };
    let one_of = |name: &'static str, help: &str, words: Vec<&'static str>| {
        option(name, "cli-value-word", help)
            .value_parser(PossibleValuesParser::new(words))
            .hide_possible_values(true)
    };
    let flag = |name: &'static str, help: &str| {
        Arg::new(name)
            .long(name)
            .help(texts.say(help))
            .help_heading(heading.clone())
            .action(ArgAction::SetTrue)
    };
    let dimensions = Dimension::ALL.map(Dimension::id).to_vec();
    let measures = Measure::ALL.map(Measure::id).to_vec();
    let shares = Share::ALL.map(Share::id).to_vec();
    let rows = one_of("rows", "cli-option-rows", dimensions.clone());
    command
        .arg(rows.required_unless_present("name"))
        .arg(one_of("columns", "cli-option-columns", dimensions))
        .arg(one_of("measure", "cli-option-measure", measures))
        .arg(one_of("share", "cli-option-share", shares))
        .arg(option("name", "cli-value-text", "cli-option-name"))
        .arg(option("sort", "cli-value-word", "cli-option-sort"))
        .arg(flag("reverse", "cli-option-reverse"))
}

/// The options of a sheet: of which logbook, how long, and where it goes.
fn sheet(command: Command, texts: Texts) -> Command {
    let heading = texts.say("cli-heading-options");
    let numbers = [("most", MOST_LINES.into()), ("usual", USUAL_LINES.into())];
    let lines = Arg::new("lines")
        .long("lines")
        .value_name(texts.say("cli-value-lines"))
        .help(texts.say_with("cli-option-lines", &numbers))
        .help_heading(heading.clone())
        .allow_negative_numbers(true)
        .value_parser(value_parser!(u32).range(1..=i64::from(MOST_LINES)));
    let to = Arg::new("to")
        .long("to")
        .value_name(texts.say("cli-value-to"))
        .help(texts.say("cli-option-to"))
        .help_heading(heading)
        .value_parser(value_parser!(PathBuf));
    command.arg(folder_option(texts)).arg(lines).arg(to)
}

/// The options of the calendar: which month, and whether it goes to other calendars.
fn calendar(command: Command, texts: Texts) -> Command {
    let heading = texts.say("cli-heading-options");
    let month = Arg::new("month")
        .long("month")
        .value_name(texts.say("cli-value-month"))
        .help(texts.say("cli-option-month"))
        .help_heading(heading.clone());
    let ics = Arg::new("ics")
        .long("ics")
        .help(texts.say("cli-option-ics"))
        .help_heading(heading.clone())
        .conflicts_with("json")
        .action(ArgAction::SetTrue);
    let to = Arg::new("to")
        .long("to")
        .value_name(texts.say("cli-value-file"))
        .help(texts.say("cli-option-ics-to"))
        .help_heading(heading)
        .requires("ics")
        .value_parser(value_parser!(PathBuf));
    command.arg(month).arg(ics).arg(to)
}

/// The options of an import: what comes, how it is read, and whether it is only looked at.
fn import(command: Command, texts: Texts) -> Command {
    let heading = texts.say("cli-heading-options");
    let option = |name: &'static str, value: &str, help: &str| {
        Arg::new(name)
            .long(name)
            .value_name(texts.say(value))
            .help(texts.say(help))
            .help_heading(heading.clone())
    };
    let flag = |name: &'static str, help: &str| {
        Arg::new(name)
            .long(name)
            .help(texts.say(help))
            .help_heading(heading.clone())
            .action(ArgAction::SetTrue)
    };
    let files = argument(
        texts,
        "files",
        texts.say("cli-value-file"),
        "cli-argument-files",
    );
    let column = option("column", "cli-value-column", "cli-option-column");
    let command = command
        .arg(
            files
                .num_args(1..)
                .value_parser(value_parser!(PathBuf))
                .required(false)
                .required_unless_present("undo"),
        )
        .arg(flag("dry-run", "cli-option-dry-run"))
        .arg(flag("undo", "cli-option-undo").conflicts_with_all(["files", "dry-run"]))
        .arg(passphrase_file(texts))
        .arg(column.action(ArgAction::Append))
        .arg(option("sheet", "cli-value-name", "cli-option-sheet"))
        .arg(flag("with-people", "cli-option-with-people"))
        .arg(flag("without-people", "cli-option-without-people").conflicts_with("with-people"))
        .arg(flag("with-unmatched", "cli-option-with-unmatched"))
        .arg(
            flag("without-unmatched", "cli-option-without-unmatched")
                .conflicts_with("with-unmatched"),
        );
    answering(command, texts)
}

/// The options of an export: which file for whom, and where it goes.
fn export(command: Command, texts: Texts) -> Command {
    let heading = texts.say("cli-heading-options");
    let one_of = |name: &'static str, help: &str, words: Vec<&'static str>| {
        Arg::new(name)
            .long(name)
            .value_name(words.join("|"))
            .help(texts.say(help))
            .help_heading(heading.clone())
            .value_parser(PossibleValuesParser::new(words))
            .hide_possible_values(true)
    };
    let flag = |name: &'static str, help: &str| {
        Arg::new(name)
            .long(name)
            .help(texts.say(help))
            .help_heading(heading.clone())
            .action(ArgAction::SetTrue)
    };
    let to = Arg::new("to")
        .long("to")
        .value_name(texts.say("cli-value-to"))
        .help(texts.say("cli-option-export-to"))
        .help_heading(heading.clone())
        .value_parser(value_parser!(PathBuf));
    let forms = Form::ALL.map(Form::id).to_vec();
    let profiles = Profile::ALL.map(Profile::id).to_vec();
    let rows = Rows::ALL.map(Rows::id).to_vec();
    command
        .arg(to)
        .arg(one_of("form", "cli-option-form", forms))
        .arg(one_of("profile", "cli-option-profile", profiles))
        .arg(one_of("rows", "cli-option-export-rows", rows))
        .arg(flag("lock", "cli-option-lock"))
        .arg(passphrase_file(texts))
        .arg(flag("overwrite", "cli-option-overwrite"))
}

fn passphrase_file(texts: Texts) -> Arg {
    Arg::new("passphrase-file")
        .long("passphrase-file")
        .value_name(texts.say("cli-value-file"))
        .help(texts.say("cli-option-passphrase-file"))
        .help_heading(texts.say("cli-heading-options"))
        .value_parser(value_parser!(PathBuf))
}

fn folder_option(texts: Texts) -> Arg {
    Arg::new("folder")
        .long("folder")
        .value_name(texts.say("cli-value-folder"))
        .help(texts.say("cli-option-folder"))
        .help_heading(texts.say("cli-heading-options"))
        .value_parser(value_parser!(PathBuf))
}

fn usage(name: &str, texts: Texts) -> String {
    let options = texts.say("cli-value-options");
    match name {
        "sabak" => format!(
            "sabak [{}]\n  sabak <{}> [{options}]",
            texts.say("cli-value-folder"),
            texts.say("cli-value-command"),
        ),
        "show" | "sheet" | "history" => {
            let id = texts.say("cli-value-id");
            format!("sabak {name} <{id}> [{options}]")
        }
        "import" => {
            let file = texts.say("cli-value-file");
            format!("sabak import <{file}>… [{options}]")
        }
        "schema" => format!(
            "sabak schema <{}>",
            Described::ALL.map(Described::id).join("|")
        ),
        "completions" => format!("sabak completions <{}>", texts.say("cli-value-shell")),
        "demo" | "man" => format!("sabak {name}"),
        _ => format!("sabak {name} [{options}]"),
    }
}

/// The examples of the whole program, one a line.
pub fn examples(texts: Texts) -> Vec<String> {
    let examples = shown(EXAMPLES, texts);
    examples
        .lines()
        .skip(1)
        .map(|line| line.trim().to_owned())
        .collect()
}

/// The examples, one under the other: beside what they give where that fits, else above it.
fn shown(examples: &[Example], texts: Texts) -> String {
    let width = examples.iter().map(|(typed, _)| typed.width()).max();
    let width = width.unwrap_or(0);
    let mut lines = texts.say("cli-heading-examples");
    for (typed, about) in examples {
        let about = texts.say(about);
        let line = match width {
            0..=48 => format!("\n  {typed:width$}  {about}"),
            _ => format!("\n  {typed}\n      {about}"),
        };
        lines.push_str(&line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::arguments::read;

    #[test]
    fn the_library_finds_no_fault_with_the_declaration() {
        for language in Language::ALL {
            command(Texts::new(language)).debug_assert();
        }
    }

    #[test]
    fn examples_are_requests() {
        let examples = [
            EXAMPLES,
            DEMO,
            LIST,
            FILTERS,
            SHOW,
            SHEET,
            SUMMARY,
            CALENDAR,
            COVERAGE,
            TABLE,
            CHECK,
            IMPORT,
            EXPORT,
            SCHEMA,
            COMPLETIONS,
            MANUAL,
        ];
        for (line, _) in examples.concat() {
            let line = line.split(['|', '>']).next().unwrap_or_default();
            let line = line.replace("\"oblast:jalal status:held\"", "oblast:jalal");
            let words: Vec<_> = line.split_whitespace().map(Into::into).collect();
            let request = read(&words, Texts::new(Language::English));
            assert!(request.is_ok(), "{line}: {request:?}");
        }
    }
}
