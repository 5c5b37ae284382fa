//! The manual of commands, made from the table of commands and the words of a language, so that it says what the program
//! does. Where the text goes is the caller's to say.

use super::Texts;
use crate::command::{COMMANDS, Entry, Scope, keys_of};

const OPENING: &str = "\
<!-- Generated from the table of commands. To change it, change the table or the words, and run
     SABAK_BLESS=1 cargo test --test docs -->

# Commands and their keys

F1 shows the keys that work at the place where one is. What does more than move the cursor also stands in the list that
Ctrl+P opens, to be found by a few letters of its name; a command without a key stands there alone.

A letter works under a Russian or Kyrgyz layout too: outside text, a Cyrillic letter stands for the Latin one on the same
key. Punctuation goes by the character it types. In a line of text every character is text. Places lie inside one
another, and the innermost that knows a key answers.
";

/// The commands by place, with their keys, as Markdown.
pub fn commands(texts: Texts) -> String {
    let mut manual = OPENING.to_owned();
    for scope in Scope::ALL {
        let place = texts.say(&format!("scope-{}", scope.id()));
        manual.push_str(&format!("\n## {place}\n\n| keys | command |\n|---|---|\n"));
        for entry in COMMANDS.iter().filter(|entry| entry.scope == scope) {
            manual.push_str(&line(texts, entry));
        }
    }
    manual
}

fn line(texts: Texts, entry: &Entry) -> String {
    let keys: Vec<String> = keys_of(entry.command, entry.scope)
        .iter()
        .map(|key| format!("`{}`", key.label()))
        .collect();
    let name = texts.say(&format!("command-{}", entry.id));
    let keys = if keys.is_empty() {
        "–".to_owned()
    } else {
        keys.join(" ")
    };
    format!("| {keys} | {name} |\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::command::{CHAINS, Command, Key, hints};
    use crate::text::{Language, ids};

    #[test]
    fn commands_and_places_have_their_words_and_no_others() {
        let mut wanted = BTreeSet::new();
        for entry in COMMANDS {
            wanted.insert(format!("command-{}", entry.id));
            if entry.hint > 0 {
                wanted.insert(format!("command-{}.hint", entry.id));
            }
        }
        wanted.extend(Scope::ALL.map(|scope| format!("scope-{}", scope.id())));
        for language in Language::ALL {
            let said: BTreeSet<String> = ids(language)
                .into_iter()
                .filter(|id| id.starts_with("command-") || id.starts_with("scope-"))
                .collect();
            assert_eq!(said, wanted, "{language}");
        }
    }

    /// Two commands of one name could not be told apart in the list of commands.
    #[test]
    fn no_two_commands_have_one_name() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let commands: BTreeSet<&str> = COMMANDS.iter().map(|entry| entry.id).collect();
            let names: BTreeSet<String> = commands
                .iter()
                .map(|id| texts.say(&format!("command-{id}")))
                .collect();
            assert_eq!(names.len(), commands.len(), "{language}");
        }
    }

    /// The bottom line leaves out what it has no room for, but never help and never the first.
    #[test]
    fn the_most_wanted_hints_fit_on_the_bottom_line() {
        for (columns, most_wanted) in [(80, 4), (60, 3)] {
            for language in Language::ALL {
                for chain in CHAINS {
                    let mut hints = hints(chain);
                    let help = hints.pop_if(|(entry, _)| entry.command == Command::Help);
                    let shown = hints.into_iter().take(most_wanted).chain(help);
                    let line = bottom_line(Texts::new(language), shown);
                    assert!(line.width() <= columns, "{language} {chain:?}: {line}");
                }
            }
        }
    }

    fn bottom_line(texts: Texts, hints: impl Iterator<Item = (&'static Entry, Key)>) -> String {
        let words: Vec<String> = hints
            .map(|(entry, key)| {
                let hint = texts.say(&format!("command-{}.hint", entry.id));
                format!("{} {hint}", key.label())
            })
            .collect();
        format!(" {} ", words.join("   "))
    }
}
