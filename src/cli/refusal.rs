//! Why arguments cannot be understood, in the reader's language: what is wrong, the nearest thing
//! that is right, and what to do. Takes the findings of the library, and none of its sentences.

use std::path::Path;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::arguments::Stop;
use super::declaration::command;
use crate::exchange::sheet::MOST_LINES;
use crate::text::{Arg, Texts};

/// What comes of arguments that are no request.
pub fn stop(error: &clap::Error, texts: Texts) -> Stop {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stop::Help(error.to_string()),
        _ => Stop::Refused(sentences(error, texts)),
    }
}

/// A word that is neither a command nor a folder that exists: the command that may be meant.
pub fn nearest_command(word: &str, texts: Texts) -> Option<String> {
    let commands = command(texts);
    let strict = Command::new("sabak").subcommands(commands.get_subcommands().cloned());
    let error = strict.try_get_matches_from(["sabak", word]).err()?;
    strings(&error, ContextKind::SuggestedSubcommand)
        .into_iter()
        .next()
}

fn sentences(error: &clap::Error, texts: Texts) -> String {
    let mut lines = vec![first(error, texts)];
    if let Some(nearest) = suggestion(error) {
        lines.push(texts.say_with("cli-refused-nearest", &[("nearest", nearest.into())]));
    }
    lines.push(texts.say("cli-refused-help"));
    lines.join("\n")
}

/// What is wrong.
fn first(error: &clap::Error, texts: Texts) -> String {
    let argument = strings(error, ContextKind::InvalidArg).join(" ");
    let value = strings(error, ContextKind::InvalidValue).join(" ");
    let name = name_of(&argument).to_owned();
    let (id, args): (_, Vec<(&str, Arg)>) = match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            ("cli-refused-option", vec![("argument", argument.into())])
        }
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            let word = if value.is_empty() { argument } else { value };
            ("cli-refused-word", vec![("argument", word.into())])
        }
        ErrorKind::InvalidSubcommand => {
            let word = strings(error, ContextKind::InvalidSubcommand).join(" ");
            ("cli-refused-command", vec![("argument", word.into())])
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            ("cli-refused-no-value", vec![("argument", name.into())])
        }
        ErrorKind::InvalidValue => {
            let choices = strings(error, ContextKind::ValidValue).join(", ");
            let args = vec![
                ("argument", name.into()),
                ("value", value.into()),
                ("choices", choices.into()),
            ];
            ("cli-refused-value", args)
        }
        ErrorKind::ValueValidation => {
            // The lines of a sheet, or a share of people.
            let (least, most) = match name.as_ref() {
                "--not-stated" | "--margin" => (0, 100),
                _ => (1, MOST_LINES),
            };
            let args = vec![
                ("argument", name.into()),
                ("value", value.into()),
                ("least", least.into()),
                ("most", most.into()),
            ];
            ("cli-refused-number", args)
        }
        ErrorKind::MissingRequiredArgument => {
            ("cli-refused-missing", vec![("argument", name.into())])
        }
        ErrorKind::InvalidUtf8 => ("cli-refused-not-text", Vec::new()),
        _ => ("cli-refused", Vec::new()),
    };
    texts.say_with(id, &args)
}

fn suggestion(error: &clap::Error) -> Option<String> {
    let word = strings(error, ContextKind::InvalidArg).join(" ");
    if error.kind() == ErrorKind::UnknownArgument && Path::new(&word).is_dir() {
        return Some(format!("--folder {word}"));
    }
    [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| strings(error, kind).into_iter().next())
}

/// `--language` of `--language <ky|ru|en>`, `ID` of `<ID>`, `FILE` of `<FILE>...`.
fn name_of(argument: &str) -> &str {
    let name = argument.split_whitespace().next().unwrap_or(argument);
    let name = name.strip_suffix("...").unwrap_or(name);
    name.trim_matches(['<', '>', '[', ']'])
}

fn strings(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(many)) => many.clone(),
        _ => Vec::new(),
    }
}
