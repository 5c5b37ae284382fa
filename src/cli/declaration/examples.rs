//! Examples of the command line: what is typed, and what it gives. They stand before the help of the
//! program and of each command, and on the manual page.

use unicode_width::UnicodeWidthStr;

use crate::text::Texts;

/// An example: what is typed, and the text that says what it gives.
type Example = (&'static str, &'static str);

/// The examples of the program, then those of each command.
const EXAMPLES: &[(&str, &[Example])] = &[
    (
        "sabak",
        &[
            ("sabak", "cli-example-open"),
            ("sabak demo", "cli-example-demo"),
            ("sabak my-logbook", "cli-example-folder"),
            ("sabak summary", "cli-example-summary"),
            ("sabak list --filter topic:budget", "cli-example-filter"),
            ("sabak check", "cli-example-check"),
        ],
    ),
    ("demo", &[("sabak demo", "cli-example-demo")]),
    (
        "list",
        &[
            ("sabak list", "cli-example-list"),
            (
                "sabak list --filter \"oblast:jalal status:held\"",
                "cli-example-filter",
            ),
            ("sabak list --folder my-logbook --json", "cli-example-json"),
        ],
    ),
    (
        "filters",
        &[
            ("sabak filters", "cli-example-filters"),
            (
                "sabak summary --filter-name spring",
                "cli-example-filter-name",
            ),
        ],
    ),
    (
        "show",
        &[
            ("sabak show 016e7f0f", "cli-example-show"),
            ("sabak show 016e7f0f --json", "cli-example-show-json"),
        ],
    ),
    (
        "history",
        &[
            ("sabak history 016e7f0f", "cli-example-history"),
            ("sabak history 016e7f0f --json", "cli-example-history-json"),
            ("sabak history --deleted", "cli-example-history-deleted"),
            (
                "sabak history 016e7f0f --restore",
                "cli-example-history-restore",
            ),
        ],
    ),
    (
        "sheet",
        &[
            ("sabak sheet 016e7f0f", "cli-example-sheet"),
            (
                "sabak sheet 016e7f0f --lines 24 --to sheet.docx",
                "cli-example-sheet-to",
            ),
        ],
    ),
    (
        "summary",
        &[
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
        ],
    ),
    (
        "coverage",
        &[
            ("sabak coverage", "cli-example-coverage"),
            ("sabak coverage --room --margin 30", "cli-example-room"),
            (
                "sabak coverage --filter oblast:jalal --csv > coverage.csv",
                "cli-example-csv",
            ),
        ],
    ),
    (
        "calendar",
        &[
            ("sabak calendar --month 2019-11", "cli-example-month"),
            (
                "sabak calendar --ics --to planned-sessions.ics",
                "cli-example-ics",
            ),
        ],
    ),
    (
        "table",
        &[
            (
                "sabak table --rows topic --columns oblast",
                "cli-example-table",
            ),
            (
                "sabak table --rows role --columns sex --measure participants",
                "cli-example-table-measure",
            ),
            ("sabak table --name role-sex --csv", "cli-example-table-csv"),
        ],
    ),
    (
        "check",
        &[
            ("sabak check", "cli-example-check"),
            ("sabak check --folder my-logbook --json", "cli-example-json"),
            ("sabak check --csv > check.csv", "cli-example-csv"),
        ],
    ),
    (
        "import",
        &[
            (
                "sabak import sessions.json --dry-run",
                "cli-example-import-dry",
            ),
            ("sabak import sessions.json plan.xlsx", "cli-example-import"),
            (
                "sabak import plan.csv --column Kogda=starts_on",
                "cli-example-import-column",
            ),
        ],
    ),
    (
        "export",
        &[
            ("sabak export", "cli-example-export"),
            (
                "sabak export --profile funder --to figures.xlsx",
                "cli-example-export-funder",
            ),
            (
                "sabak export --profile full --lock --to mine.json.age",
                "cli-example-export-lock",
            ),
        ],
    ),
    ("schema", &[("sabak schema session", "cli-example-schema")]),
    (
        "completions",
        &[(
            "sabak completions bash > ~/.local/share/bash-completion/completions/sabak",
            "cli-example-completions",
        )],
    ),
    ("man", &[("sabak man | man -l -", "cli-example-man")]),
];

/// The examples of the whole program, one a line.
pub fn examples(texts: Texts) -> Vec<String> {
    let examples = shown("sabak", texts);
    examples
        .lines()
        .skip(1)
        .map(|line| line.trim().to_owned())
        .collect()
}

/// The examples of a command, one under the other: beside what they give where that fits, else above it.
pub(super) fn shown(command: &str, texts: Texts) -> String {
    let examples = of(command);
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

fn of(command: &str) -> &'static [Example] {
    let found = EXAMPLES.iter().find(|(name, _)| *name == command);
    found.map_or(&[], |(_, examples)| examples)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::arguments::read;
    use crate::cli::declaration::command;
    use crate::text::Language;

    #[test]
    fn every_command_has_examples() {
        let whole = command(Texts::new(Language::English));
        for command in whole.get_subcommands() {
            assert!(!of(command.get_name()).is_empty(), "{command}");
        }
    }

    #[test]
    fn examples_are_requests() {
        for (line, _) in EXAMPLES.iter().flat_map(|(_, examples)| *examples) {
            let line = line.split(['|', '>']).next().unwrap_or_default();
            let line = line.replace("\"oblast:jalal status:held\"", "oblast:jalal");
            let words: Vec<_> = line.split_whitespace().map(Into::into).collect();
            let request = read(&words, Texts::new(Language::English));
            assert!(request.is_ok(), "{line}: {request:?}");
        }
    }
}
