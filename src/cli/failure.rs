//! Why a command could not do what it was asked for, as values; said in the reader's language only
//! where it is shown.

use std::io;
use std::path::PathBuf;

use super::Status;
use crate::exchange::export::{self, Form};
use crate::model::crosstab::Refusal;
use crate::model::filter::Key;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::text::clean::clean;
use crate::text::{Texts, crosstab, fault, search};

/// How many ids are shown where one was meant.
const MOST_IDS: usize = 10;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The folder that is named is not there.
    #[error("no folder {}", path.display())]
    NoFolder {
        /// As it was typed.
        path: PathBuf,
        /// The command that may be meant.
        nearest: Option<String>,
    },
    /// No folder is named, none was opened before, and the user has none of their own.
    #[error("no logbook")]
    NoLogbook,
    /// No session has an id that begins so.
    #[error("no session {asked}")]
    NoSession {
        /// What was typed.
        asked: String,
    },
    /// Several sessions have an id that begins so.
    #[error("several sessions {asked}")]
    SeveralSessions {
        /// What was typed.
        asked: String,
        /// Their ids, in order.
        ids: Vec<SessionId>,
    },
    /// Parts of the filter mean nothing.
    #[error("filter not understood: {parts:?}")]
    FilterNotUnderstood {
        /// The parts.
        parts: Vec<String>,
    },
    /// The screens were asked for where there is no terminal to draw them in.
    #[error("no terminal")]
    NoTerminal {
        /// Whether the sample campaign was to be shown.
        sample: bool,
    },
    /// A sheet was asked for in a form that it has not.
    #[error("no sheet as {}", path.display())]
    SheetEnding {
        /// The file, as it was typed.
        path: PathBuf,
    },
    /// What was typed for a month is none.
    #[error("no month {asked}")]
    NoMonth {
        /// What was typed.
        asked: String,
    },
    /// The words make no table.
    #[error("no table: {0:?}")]
    NotATable(Refusal),
    /// No table has this name.
    #[error("no table {asked}")]
    NoTable {
        /// What was typed.
        asked: String,
        /// The names that there are.
        names: Vec<String>,
    },
    /// No filter of the logbook has this name.
    #[error("no filter {asked}")]
    NoFilter {
        /// What was typed.
        asked: String,
        /// The names that there are.
        names: Vec<String>,
    },
    /// What totals are to be compared with is nothing that there is.
    #[error("not compared with {asked}")]
    NotCompared {
        /// What was typed.
        asked: String,
    },
    /// There is nothing to compare totals with.
    #[error("nothing to compare with: {why}")]
    NothingBeside {
        /// The id of the sentence that says why.
        why: &'static str,
    },
    /// The table has no such column to sort by.
    #[error("no column {asked}")]
    NoColumn {
        /// What was typed.
        asked: String,
    },
    /// A file is there already that was to be made.
    #[error("{} is there", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// There can be no such file for others.
    #[error("no such export: {why}")]
    NoSuchExport {
        /// The id of the sentence that says why.
        why: &'static str,
    },
    /// The name of the file for others ends as no kind of file does.
    #[error("no form of {}", path.display())]
    ExportEnding {
        /// The file, as it was typed.
        path: PathBuf,
    },
    /// A file for others was to be put where there is a device or a pipe.
    #[error("no file {}", path.display())]
    NoExportFile {
        /// As it was typed.
        path: PathBuf,
    },
    /// A calendar of planned sessions was asked for, and none is planned.
    #[error("nothing planned")]
    NothingPlanned,
    /// The file for others could not be made.
    #[error("not exported: {0:?}")]
    NotExported(export::Failure),
    /// The file for others is there already.
    #[error("{} is there", path.display())]
    ExportExists {
        /// The file.
        path: PathBuf,
    },
    /// A passphrase is wanted, and none was given.
    #[error("no passphrase")]
    NoPassphrase,
    /// The passphrase was typed once so and once otherwise.
    #[error("passphrases differ")]
    PassphrasesDiffer,
    /// Nothing was taken in: what came cannot be, or the logbook cannot be written.
    #[error("not imported: {said}")]
    NotImported {
        /// What is wrong and what to do, as it is said.
        said: String,
        /// What the program ends with.
        status: Status,
    },
    /// A file or folder stood in the way.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// The answer could not be written.
    #[error(transparent)]
    Output(#[from] io::Error),
}

impl Failure {
    /// What the program ends with.
    pub fn status(&self) -> Status {
        match self {
            Self::NoFolder { nearest: None, .. }
            | Self::Exists { .. }
            | Self::ExportExists { .. }
            | Self::NotExported(_)
            | Self::File(_)
            | Self::Output(_) => Status::NotRead,
            Self::NotImported { status, .. } => *status,
            Self::NothingPlanned => Status::Problems,
            Self::NoFolder { .. }
            | Self::NoSuchExport { .. }
            | Self::ExportEnding { .. }
            | Self::NoExportFile { .. }
            | Self::NoPassphrase
            | Self::PassphrasesDiffer
            | Self::NoLogbook
            | Self::NoSession { .. }
            | Self::SeveralSessions { .. }
            | Self::FilterNotUnderstood { .. }
            | Self::SheetEnding { .. }
            | Self::NoMonth { .. }
            | Self::NotATable(_)
            | Self::NoTable { .. }
            | Self::NoFilter { .. }
            | Self::NotCompared { .. }
            | Self::NothingBeside { .. }
            | Self::NoColumn { .. }
            | Self::NoTerminal { .. } => Status::WrongUse,
        }
    }

    /// What is wrong and what to do, on a line or more.
    pub fn say(&self, texts: Texts) -> String {
        let with = |id: &str, name: &str, value: String| {
            texts.say_with(id, &[(name, clean(&value).into_owned().into())])
        };
        match self {
            Self::NoFolder { path, nearest } => {
                let folder = with("cli-no-folder", "path", path.display().to_string());
                let nearest = nearest.iter();
                let nearest = nearest.map(|word| {
                    "\n".to_owned()
                        + &with("cli-refused-nearest", "nearest", format!("sabak {word}"))
                });
                folder + &nearest.collect::<String>()
            }
            Self::NoLogbook => texts.say("cli-no-logbook"),
            Self::NoSession { asked } => with("cli-no-session", "asked", asked.clone()),
            Self::SeveralSessions { asked, ids } => {
                let shown = ids.iter().take(MOST_IDS);
                let mut lines: String = shown.map(|id| format!("\n  {id}")).collect();
                if ids.len() > MOST_IDS {
                    lines.push_str("\n  …");
                }
                with("cli-several-sessions", "asked", asked.clone()) + &lines
            }
            Self::FilterNotUnderstood { parts } => {
                let key = |key| search::key_words(texts, key).into_iter().next();
                let keys: Vec<String> = Key::ALL.into_iter().filter_map(key).collect();
                let parts = clean(&parts.join(" ")).into_owned();
                let args = [("parts", parts.into()), ("keys", keys.join(", ").into())];
                texts.say_with("cli-filter-not-understood", &args)
            }
            Self::NoTerminal { sample: true } => texts.say("cli-no-terminal.sample"),
            Self::NoTerminal { sample: false } => texts.say("cli-no-terminal"),
            Self::SheetEnding { path } => {
                with("cli-sheet-ending", "path", path.display().to_string())
            }
            Self::NoMonth { asked } => with("cli-no-month", "asked", asked.clone()),
            Self::NotATable(refusal) => clean(&crosstab::refusal(texts, refusal)).into_owned(),
            Self::NoTable { asked, names } => {
                let names = clean(&names.join(", ")).into_owned();
                let asked = clean(asked).into_owned();
                let args = [("asked", asked.into()), ("names", names.into())];
                texts.say_with("cli-no-table", &args)
            }
            Self::NoFilter { asked, names } if names.is_empty() => {
                with("cli-no-filters", "asked", asked.clone())
            }
            Self::NoFilter { asked, names } => {
                let lines = names.iter().map(|name| format!("\n  {}", clean(name)));
                with("cli-no-filter", "asked", asked.clone()) + &lines.collect::<String>()
            }
            Self::NotCompared { asked } => {
                let asked = clean(asked).into_owned();
                texts.say_with("cli-not-compared", &[("asked", asked.into())])
            }
            Self::NothingBeside { why } => texts.say(why),
            Self::NoColumn { asked } => with("cli-no-column", "asked", asked.clone()),
            Self::Exists { path } => with("cli-exists", "path", path.display().to_string()),
            Self::NoSuchExport { why } => texts.say(why),
            Self::NotExported(export::Failure::File(problem)) => fault::said(texts, problem),
            Self::NotExported(why) => clean(&export::failure(texts, why)).into_owned(),
            Self::ExportExists { path } => {
                with("cli-export-exists", "path", path.display().to_string())
            }
            Self::ExportEnding { path } => {
                let forms = Form::ALL.map(|form| format!(".{}", form.id())).join(", ");
                let path = clean(&path.display().to_string()).into_owned();
                let args = [("path", path.into()), ("forms", forms.into())];
                texts.say_with("cli-export-ending", &args)
            }
            Self::NoExportFile { path } => {
                with("cli-export-no-file", "path", path.display().to_string())
            }
            Self::NothingPlanned => texts.say("cli-export-nothing-planned"),
            Self::NoPassphrase => texts.say("cli-no-passphrase"),
            Self::PassphrasesDiffer => texts.say("cli-passphrases-differ"),
            Self::NotImported { said, .. } => said.clone(),
            Self::File(problem) => fault::said(texts, problem),
            Self::Output(error) => with("cli-no-output", "text", error.to_string()),
        }
    }
}
