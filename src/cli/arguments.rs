//! What is asked for: the arguments as they were typed, read into a request. How they are declared
//! and explained is in `declaration`; nothing is done here.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap_complete::Shell;

use super::declaration::command;
use super::refusal;
use super::schema::Described;
use crate::exchange::bundle::Profile;
use crate::exchange::export;
use crate::exchange::handout::Rows;
use crate::exchange::sheet::USUAL_LINES;
use crate::model::code::Code;
use crate::model::schema::FileKind;
use crate::model::timeline::Unit;
use crate::text::{Language, Texts};

/// The spans of time that can be asked for.
pub const UNITS: [(&str, Unit); 4] = [
    ("week", Unit::Week),
    ("month", Unit::Month),
    ("quarter", Unit::Quarter),
    ("year", Unit::Year),
];

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The screens, on a folder where one is named.
    Open(Option<PathBuf>),
    /// The screens on the sample campaign.
    Demo,
    /// The sessions, one a line.
    List(Selection),
    /// The filters of the logbook that have names.
    Filters(Selection),
    /// One session, by its id or the beginning of it.
    Show(String, Selection),
    /// The earlier versions of one session, by its id or the beginning of it.
    History(HistoryOrder, Selection),
    /// The blank attendance sheet of one session, by its id or the beginning of it.
    Sheet(String, SheetOrder),
    /// The totals.
    Summary(SummaryOrder),
    /// The sessions in the course of time.
    Calendar(Selection, CalendarOrder),
    /// Municipalities by topics.
    Coverage(CoverageOrder),
    /// A cross table.
    Table(TableOrder, Selection),
    /// Everything missing, odd or unreadable.
    Check(CheckOrder),
    /// What others have sent, to be taken in.
    Import(ImportOrder),
    /// A file for others.
    Export(ExportOrder),
    /// The JSON Schema of a file.
    Schema(Described),
    /// The completions of a shell.
    Completions(Shell),
    /// The manual page.
    Manual,
}

/// Which sessions a command is about, and how it answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The logbook's folder, where one is named.
    pub folder: Option<PathBuf>,
    /// The filter as it was typed; empty for every session.
    pub filter: String,
    /// The name of a filter of the logbook, as it was typed.
    pub filter_name: Option<String>,
    /// How it answers.
    pub form: Form,
    /// The bands of ages to report by; none for those that were counted in.
    pub ages: Option<Code>,
}

/// How an answer that is a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// For a person.
    #[default]
    Plain,
    /// For another program.
    Json,
    /// For a spreadsheet.
    Csv,
    /// For a message or a document.
    Markdown,
}

/// How the totals are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryOrder {
    /// Which sessions.
    pub selection: Selection,
    /// What they are compared with, in the words that were typed; empty for nothing.
    pub compare: String,
    /// The spans of time that sessions are told by; none for those that suit them.
    pub by: Option<Unit>,
}

/// How the coverage is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverageOrder {
    /// Which sessions.
    pub selection: Selection,
    /// By how many percent fewer than expected is too few, where that is said.
    pub margin: Option<u8>,
    /// Whether only that is wanted: who was in the room.
    pub room: bool,
}

/// How a check is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckOrder {
    /// Which sessions.
    pub selection: Selection,
    /// Of how many in a hundred the sex or the age may stay open, where that is said.
    pub not_stated: Option<u8>,
}

/// Which cross table is wanted, in the words that were typed, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableOrder {
    /// What goes down.
    pub rows: String,
    /// What goes across; empty for totals alone.
    pub columns: String,
    /// What is counted.
    pub measure: String,
    /// Of what the figures are shares; empty where they are none.
    pub share: String,
    /// The name of a table, in place of the words above.
    pub name: Option<String>,
    /// By what the rows are sorted.
    pub sort: String,
    /// Whether they are sorted the other way.
    pub reverse: bool,
}

/// Which history is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryOrder {
    /// The beginning of the session's id.
    pub id: String,
    /// Whether a deleted session is brought back.
    pub restore: bool,
    /// Whether the sessions in the trash are asked for.
    pub deleted: bool,
}

/// How a sheet is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetOrder {
    /// The logbook's folder, where one is named.
    pub folder: Option<PathBuf>,
    /// How many lines it is to have.
    pub lines: u32,
    /// The file or folder that it goes to, where one is named.
    pub to: Option<PathBuf>,
}

/// How a calendar is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarOrder {
    /// The month as it was typed; empty for the whole time.
    pub month: String,
    /// Whether it is to be a file for other calendars.
    pub ics: bool,
    /// The file that it goes to, where one is named.
    pub to: Option<PathBuf>,
}

/// What is to be taken in, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportOrder {
    /// The files, and folders of other logbooks.
    pub files: Vec<PathBuf>,
    /// The logbook's folder, where one is named, and the form of the answer.
    pub selection: Selection,
    /// Whether it is only told what would become of it.
    pub dry_run: bool,
    /// Whether the last import is to be taken back, and none made.
    pub undo: bool,
    /// The file with the passphrase, where one is named.
    pub passphrase_file: Option<PathBuf>,
    /// What columns of sheets hold: `Heading=field`, as it was typed.
    pub columns: Vec<String>,
    /// The sheet of a workbook, as it was typed.
    pub sheet: Option<String>,
    /// Whether names on sheets are taken in, where that is said.
    pub with_people: Option<bool>,
    /// Whether columns that no field takes go into the notes, where that is said.
    pub with_unmatched: Option<bool>,
}

/// Which file is wanted for others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportOrder {
    /// Which sessions, and the form of the answer.
    pub selection: Selection,
    /// Where it goes, where that is said.
    pub to: Option<PathBuf>,
    /// What kind of file, where that is said.
    pub form: Option<export::Form>,
    /// For whom, where that is said.
    pub profile: Option<Profile>,
    /// What a row is about, where that is said.
    pub rows: Option<Rows>,
    /// Whether a passphrase is to lock it.
    pub lock: bool,
    /// The file with the passphrase, where one is named.
    pub passphrase_file: Option<PathBuf>,
    /// Whether a file that is there is replaced.
    pub overwrite: bool,
}

/// Why there is no request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The help or the version was asked for: here it is.
    Help(String),
    /// The arguments cannot be understood: why, and what to do.
    Refused(String),
}

/// The language that the arguments ask for, the last where there are several. It is looked for
/// before anything else is understood, so that refusals are in it too.
pub fn language(arguments: &[OsString]) -> Option<Language> {
    let mut found = None;
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word {
            "--" => break,
            "--language" => words.next(),
            _ => word.strip_prefix("--language="),
        };
        found = value.and_then(|value| value.parse().ok()).or(found);
    }
    found
}

/// Reads the arguments, the name of the program first.
///
/// # Errors
/// The help where it was asked for, or why the arguments cannot be understood.
pub fn read(arguments: &[OsString], texts: Texts) -> Result<Request, Stop> {
    match command(texts).try_get_matches_from(arguments) {
        Ok(matches) => Ok(request(&matches)),
        Err(error) => Err(refusal::stop(&error, texts)),
    }
}

fn request(matches: &ArgMatches) -> Request {
    let Some((name, own)) = matches.subcommand() else {
        return Request::Open(folder(matches));
    };
    let selection = || Selection {
        folder: folder(own).or_else(|| folder(matches)),
        filter: word(own, "filter"),
        filter_name: Some(word(own, "filter-name")).filter(|name| !name.is_empty()),
        form: form(own),
        ages: Some(word(own, "ages")).filter(|ages| !ages.is_empty()),
    };
    match name {
        "list" => Request::List(selection()),
        "filters" => Request::Filters(selection()),
        "show" => Request::Show(word(own, "id"), selection()),
        "history" => {
            let order = HistoryOrder {
                id: word(own, "id"),
                restore: own.get_flag("restore"),
                deleted: own.get_flag("deleted"),
            };
            Request::History(order, selection())
        }
        "sheet" => {
            let order = SheetOrder {
                folder: folder(own).or_else(|| folder(matches)),
                lines: own.get_one("lines").copied().unwrap_or(USUAL_LINES),
                to: own.get_one("to").cloned(),
            };
            Request::Sheet(word(own, "id"), order)
        }
        "summary" => Request::Summary(SummaryOrder {
            selection: selection(),
            compare: word(own, "compare"),
            by: unit(&word(own, "by")),
        }),
        "check" => Request::Check(CheckOrder {
            not_stated: own.get_one("not-stated").copied(),
            selection: selection(),
        }),
        "calendar" => {
            let order = CalendarOrder {
                month: word(own, "month"),
                ics: own.get_flag("ics"),
                to: own.get_one("to").cloned(),
            };
            Request::Calendar(selection(), order)
        }
        "coverage" => Request::Coverage(CoverageOrder {
            margin: own.get_one("margin").copied(),
            room: own.get_flag("room"),
            selection: selection(),
        }),
        "table" => Request::Table(table_order(own), selection()),
        "import" => Request::Import(import_order(own, selection())),
        "export" => Request::Export(export_order(own, selection())),
        "schema" => {
            let asked = word(own, "file");
            let file = Described::ALL.into_iter().find(|file| file.id() == asked);
            Request::Schema(file.unwrap_or(Described::File(FileKind::Session)))
        }
        "completions" => {
            let shell = own.get_one::<Shell>("shell").copied();
            Request::Completions(shell.unwrap_or(Shell::Bash))
        }
        "man" => Request::Manual,
        _ => Request::Demo,
    }
}

/// The form that is asked for; only one can be, and not every command has each.
fn form(matches: &ArgMatches) -> Form {
    let asked = |id| matches.try_get_one(id).ok().flatten() == Some(&true);
    match (asked("json"), asked("csv"), asked("markdown")) {
        (true, ..) => Form::Json,
        (_, true, _) => Form::Csv,
        (_, _, true) => Form::Markdown,
        _ => Form::Plain,
    }
}

/// The span of time that a word stands for.
fn unit(word: &str) -> Option<Unit> {
    let units = UNITS.into_iter();
    units
        .filter(|(id, _)| *id == word)
        .map(|(_, unit)| unit)
        .next()
}

fn table_order(own: &ArgMatches) -> TableOrder {
    let flag = |id| own.get_flag(id);
    TableOrder {
        rows: word(own, "rows"),
        columns: word(own, "columns"),
        measure: word(own, "measure"),
        share: word(own, "share"),
        name: own.get_one::<String>("name").cloned(),
        sort: word(own, "sort"),
        reverse: flag("reverse"),
    }
}

/// Which of two flags is there, if any.
fn either(own: &ArgMatches, yes: &str, no: &str) -> Option<bool> {
    match (own.get_flag(yes), own.get_flag(no)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

fn import_order(own: &ArgMatches, selection: Selection) -> ImportOrder {
    ImportOrder {
        files: own
            .get_many("files")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        selection,
        dry_run: own.get_flag("dry-run"),
        undo: own.get_flag("undo"),
        passphrase_file: own.get_one("passphrase-file").cloned(),
        columns: own
            .get_many("column")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        sheet: own.get_one("sheet").cloned(),
        with_people: either(own, "with-people", "without-people"),
        with_unmatched: either(own, "with-unmatched", "without-unmatched"),
    }
}

fn export_order(own: &ArgMatches, selection: Selection) -> ExportOrder {
    let id = |name| own.get_one::<String>(name).map(String::as_str);
    ExportOrder {
        selection,
        to: own.get_one("to").cloned(),
        form: id("form").and_then(export::Form::with_id),
        profile: id("profile").and_then(Profile::with_id),
        rows: id("rows").and_then(|id| Rows::ALL.into_iter().find(|rows| rows.id() == id)),
        lock: own.get_flag("lock"),
        passphrase_file: own.get_one("passphrase-file").cloned(),
        overwrite: own.get_flag("overwrite"),
    }
}

/// The folder that is named, by its option or, for the program itself, by its place.
fn folder(matches: &ArgMatches) -> Option<PathBuf> {
    let named = |id| matches.try_get_one::<PathBuf>(id).ok().flatten().cloned();
    named("folder").or_else(|| named("place"))
}

fn word(matches: &ArgMatches, id: &str) -> String {
    let word = matches.try_get_one::<String>(id).ok().flatten();
    word.cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests;
