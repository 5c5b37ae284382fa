//! The command line as it is declared: commands, their usage and their help, every word of them in the
//! reader's language, none in the library's. Options and examples stand in files of their own.

mod examples;
mod options;
mod own;

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use self::options::{answering, folder, named, one_of, reporting, selecting, tabular};
use super::schema::Described;
use crate::text::{Language, Texts};

pub use self::examples::examples;

/// The whole command line, for reading, for the help, for completions and for the manual page.
pub fn command(texts: Texts) -> Command {
    let place = argument(texts, "place", "cli-value-folder", "cli-argument-folder");
    let version = named(texts, "version", texts.say("cli-option-version"))
        .short('V')
        .action(ArgAction::Version)
        .display_order(901);
    let command = Command::new("sabak")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(texts.say("cli-heading-commands"))
        .subcommand_value_name(texts.say("cli-value-command"))
        .arg(place.required(false).value_parser(value_parser!(PathBuf)))
        .arg(folder(texts).hide(true))
        .arg(version)
        .subcommands(subcommands(texts));
    dressed(command, texts)
}

fn subcommands(texts: Texts) -> Vec<Command> {
    let make = |name: &'static str, args: &[Vec<Arg>]| {
        dressed(Command::new(name).args(args.concat()), texts)
    };
    let id = || vec![argument(texts, "id", "cli-value-id", "cli-argument-id")];
    vec![
        make("demo", &[]),
        make("list", &[selecting(texts), tabular(texts)]),
        make("filters", &[answering(texts)]),
        make("show", &[id(), selecting(texts)]),
        make("history", &[own::history(texts), answering(texts)]),
        make("sheet", &[id(), own::sheet(texts)]),
        make(
            "summary",
            &[
                selecting(texts),
                tabular(texts),
                reporting(texts),
                own::summary(texts),
            ],
        ),
        make(
            "coverage",
            &[selecting(texts), tabular(texts), own::coverage(texts)],
        ),
        make("calendar", &[own::calendar(texts), selecting(texts)]),
        make(
            "table",
            &[
                selecting(texts),
                tabular(texts),
                reporting(texts),
                own::table(texts),
            ],
        ),
        make(
            "check",
            &[selecting(texts), tabular(texts), own::check(texts)],
        ),
        make("import", &[own::import(texts), answering(texts)]),
        make("export", &[own::export(texts), selecting(texts)]),
        make("schema", &[own::schema(texts)]),
        make("completions", &[own::completions(texts)]),
        make("man", &[]),
    ]
}

/// An argument that is told by its place.
fn argument(texts: Texts, name: &'static str, value: &str, help: &str) -> Arg {
    Arg::new(name)
        .value_name(texts.say(value))
        .help(texts.say(help))
        .help_heading(texts.say("cli-heading-arguments"))
        .required(true)
}

/// A command with its examples, its description, its usage and its help, none of them in the
/// words of the library.
fn dressed(command: Command, texts: Texts) -> Command {
    let name = command.get_name().to_owned();
    let help = named(texts, "help", texts.say("cli-option-help"))
        .short('h')
        .action(ArgAction::Help)
        .display_order(900);
    let languages = Language::ALL.map(Language::code);
    let language = one_of(texts, "language", "cli-option-language", languages)
        .ignore_case(true)
        .display_order(800);
    command
        .about(texts.say(&format!("cli-about-{name}")))
        .before_help(examples::shown(&name, texts))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_finds_no_fault_with_the_declaration() {
        for language in Language::ALL {
            command(Texts::new(language)).debug_assert();
        }
    }
}
