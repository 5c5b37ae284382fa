//! Options of the command line: the kinds that there are, and those that several commands have. What
//! one command alone has stands with the commands.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use crate::model::code::CodeList;
use crate::text::{Arg as Value, Texts};

/// An option that is given or not.
pub(super) fn flag(texts: Texts, name: &'static str, help: &str) -> Arg {
    named(texts, name, texts.say(help)).action(ArgAction::SetTrue)
}

/// An option with a value that may be any text.
pub(super) fn option(texts: Texts, name: &'static str, value: &str, help: &str) -> Arg {
    named(texts, name, texts.say(help)).value_name(texts.say(value))
}

/// An option with the path of a file or a folder.
pub(super) fn path(texts: Texts, name: &'static str, value: &str, help: &str) -> Arg {
    option(texts, name, value, help).value_parser(value_parser!(PathBuf))
}

/// An option with one of a few words, all of which are shown.
pub(super) fn one_of(
    texts: Texts,
    name: &'static str,
    help: &str,
    words: impl AsRef<[&'static str]>,
) -> Arg {
    let words = words.as_ref();
    named(texts, name, texts.say(help))
        .value_name(words.join("|"))
        .value_parser(PossibleValuesParser::new(words))
        .hide_possible_values(true)
}

/// An option with a number, whose help tells numbers too; which ones it takes is still to be said.
pub(super) fn number(
    texts: Texts,
    name: &'static str,
    help: &str,
    told: &[(&str, Value<'_>)],
) -> Arg {
    named(texts, name, texts.say_with(help, told))
        .value_name(texts.say("cli-value-lines"))
        .allow_negative_numbers(true)
}

/// The same with a share in percent.
pub(super) fn percent(
    texts: Texts,
    name: &'static str,
    help: &str,
    told: &[(&str, Value<'_>)],
) -> Arg {
    number(texts, name, help, told).value_parser(value_parser!(u8).range(0..=100))
}

/// Any option by its long name, in the words of the reader.
pub(super) fn named(texts: Texts, name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .help(help)
        .help_heading(texts.say("cli-heading-options"))
}

/// By what a command is told which sessions it is about.
pub(super) fn selecting(texts: Texts) -> Vec<Arg> {
    let mut options = vec![
        option(texts, "filter", "cli-value-text", "cli-option-filter"),
        option(
            texts,
            "filter-name",
            "cli-value-name",
            "cli-option-filter-name",
        ),
    ];
    options.extend(answering(texts));
    options
}

/// What every command has that answers from a logbook: from which, and in which form.
pub(super) fn answering(texts: Texts) -> Vec<Arg> {
    vec![folder(texts), flag(texts, "json", "cli-option-json")]
}

/// Which logbook is meant.
pub(super) fn folder(texts: Texts) -> Arg {
    path(texts, "folder", "cli-value-folder", "cli-option-folder")
}

/// The forms of a table beside plain text and JSON; one answer has one form.
pub(super) fn tabular(texts: Texts) -> Vec<Arg> {
    let csv = flag(texts, "csv", "cli-option-csv");
    let markdown = flag(texts, "markdown", "cli-option-markdown");
    vec![
        csv.conflicts_with_all(["json", "markdown"]),
        markdown.conflicts_with_all(["json", "csv"]),
    ]
}

/// By which bands of ages totals are told.
pub(super) fn reporting(texts: Texts) -> Vec<Arg> {
    let profiles = CodeList::AgeProfile.built_in();
    vec![one_of(texts, "ages", "cli-option-ages", profiles)]
}

/// Where the passphrase of a locked file stands.
pub(super) fn passphrase_file(texts: Texts) -> Arg {
    let (value, help) = ("cli-value-file", "cli-option-passphrase-file");
    path(texts, "passphrase-file", value, help)
}
