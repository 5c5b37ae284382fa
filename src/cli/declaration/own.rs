//! The options and arguments that one command alone has, command by command.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};
use clap_complete::Shell;

use super::argument;
use super::options::{flag, folder, number, one_of, option, passphrase_file, path, percent};
use crate::cli::arguments::UNITS;
use crate::cli::schema::Described;
use crate::exchange::bundle::Profile;
use crate::exchange::export::Form;
use crate::exchange::handout::Rows;
use crate::exchange::sheet::{MOST_LINES, USUAL_LINES};
use crate::model::crosstab::{Dimension, Measure, Share};
use crate::model::readiness::USUAL_NOT_STATED;
use crate::model::representation::MARGINS;
use crate::text::Texts;

/// Whose earlier versions are told, or which sessions are deleted, and whether one of them comes back.
pub(super) fn history(texts: Texts) -> Vec<Arg> {
    let id = argument(texts, "id", "cli-value-id", "cli-argument-id");
    vec![
        id.required(false).required_unless_present("deleted"),
        flag(texts, "restore", "cli-option-restore").conflicts_with("deleted"),
        flag(texts, "deleted", "cli-option-deleted"),
    ]
}

/// What totals are compared with, and by what spans of time they are told.
pub(super) fn summary(texts: Texts) -> Vec<Arg> {
    let units = UNITS.map(|(id, _)| id);
    vec![
        option(texts, "compare", "cli-value-text", "cli-option-compare"),
        one_of(texts, "by", "cli-option-by", units),
    ]
}

/// How many fewer than expected are too few in the room, and whether only that is told.
pub(super) fn coverage(texts: Texts) -> Vec<Arg> {
    let [_, usual, ..] = MARGINS;
    let usual = [("usual", usual.into())];
    vec![
        percent(texts, "margin", "cli-option-margin", &usual),
        flag(texts, "room", "cli-option-room"),
    ]
}

/// How much may be not stated before the check speaks of it.
pub(super) fn check(texts: Texts) -> Vec<Arg> {
    let usual = [("usual", u32::from(USUAL_NOT_STATED).into())];
    vec![percent(
        texts,
        "not-stated",
        "cli-option-not-stated",
        &usual,
    )]
}

/// What a cross table is of, and in which order.
pub(super) fn table(texts: Texts) -> Vec<Arg> {
    // There are too many words to show them all.
    let word = |name: &'static str, help: &str, words: &[&'static str]| {
        one_of(texts, name, help, words).value_name(texts.say("cli-value-word"))
    };
    let dimensions = Dimension::ALL.map(Dimension::id);
    let measures = Measure::ALL.map(Measure::id);
    let shares = Share::ALL.map(Share::id);
    let rows = word("rows", "cli-option-rows", &dimensions);
    vec![
        rows.required_unless_present("name"),
        word("columns", "cli-option-columns", &dimensions),
        word("measure", "cli-option-measure", &measures),
        word("share", "cli-option-share", &shares),
        option(texts, "name", "cli-value-text", "cli-option-name"),
        option(texts, "sort", "cli-value-word", "cli-option-sort"),
        flag(texts, "reverse", "cli-option-reverse"),
    ]
}

/// Of which logbook a sheet is, how long it is, and where it goes.
pub(super) fn sheet(texts: Texts) -> Vec<Arg> {
    let numbers = [("most", MOST_LINES.into()), ("usual", USUAL_LINES.into())];
    let lines = number(texts, "lines", "cli-option-lines", &numbers);
    vec![
        folder(texts),
        lines.value_parser(value_parser!(u32).range(1..=i64::from(MOST_LINES))),
        path(texts, "to", "cli-value-to", "cli-option-to"),
    ]
}

/// Which month of the calendar, and whether it goes to other calendars.
pub(super) fn calendar(texts: Texts) -> Vec<Arg> {
    vec![
        option(texts, "month", "cli-value-month", "cli-option-month"),
        flag(texts, "ics", "cli-option-ics").conflicts_with("json"),
        path(texts, "to", "cli-value-file", "cli-option-ics-to").requires("ics"),
    ]
}

/// What an import takes in, how it is read, and whether it is only looked at.
pub(super) fn import(texts: Texts) -> Vec<Arg> {
    let flag = |name: &'static str, help: &str| flag(texts, name, help);
    let files = argument(texts, "files", "cli-value-file", "cli-argument-files")
        .num_args(1..)
        .value_parser(value_parser!(PathBuf))
        .required(false)
        .required_unless_present("undo");
    let column = option(texts, "column", "cli-value-column", "cli-option-column");
    vec![
        files,
        flag("dry-run", "cli-option-dry-run"),
        flag("undo", "cli-option-undo").conflicts_with_all(["files", "dry-run"]),
        passphrase_file(texts),
        column.action(ArgAction::Append),
        option(texts, "sheet", "cli-value-name", "cli-option-sheet"),
        flag("with-people", "cli-option-with-people"),
        flag("without-people", "cli-option-without-people").conflicts_with("with-people"),
        flag("with-unmatched", "cli-option-with-unmatched"),
        flag("without-unmatched", "cli-option-without-unmatched").conflicts_with("with-unmatched"),
    ]
}

/// Which file an export makes for whom, and where it goes.
pub(super) fn export(texts: Texts) -> Vec<Arg> {
    let forms = Form::ALL.map(Form::id);
    let profiles = Profile::ALL.map(Profile::id);
    let rows = Rows::ALL.map(Rows::id);
    vec![
        path(texts, "to", "cli-value-to", "cli-option-export-to"),
        one_of(texts, "form", "cli-option-form", forms),
        one_of(texts, "profile", "cli-option-profile", profiles),
        one_of(texts, "rows", "cli-option-export-rows", rows),
        flag(texts, "lock", "cli-option-lock"),
        passphrase_file(texts),
        flag(texts, "overwrite", "cli-option-overwrite"),
    ]
}

/// Which file the schema is of.
pub(super) fn schema(texts: Texts) -> Vec<Arg> {
    let file = argument(texts, "file", "cli-value-file", "cli-argument-file");
    let kinds = Described::ALL.map(Described::id);
    let file = file.value_parser(PossibleValuesParser::new(kinds));
    vec![file.hide_possible_values(true)]
}

/// Which shell completions are for.
pub(super) fn completions(texts: Texts) -> Vec<Arg> {
    let shell = argument(texts, "shell", "cli-value-shell", "cli-argument-shell");
    let shell = shell.value_parser(value_parser!(Shell));
    vec![shell.hide_possible_values(true)]
}
