//! The same numbers without the screens: one file a subcommand, each of which takes what was asked
//! for and gives an answer. Only this file writes to the terminal, and only once.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{Local, NaiveDate};

pub mod arguments;
mod by_sex;
mod calendar;
mod check;
mod completions;
mod coverage;
mod crosstab;
mod declaration;
mod export;
mod failure;
mod filters;
mod history;
mod import;
mod interrupt;
mod json;
mod list;
mod man;
mod opened;
mod passphrase;
mod refusal;
mod schema;
mod sheet;
mod show;
mod summary;
mod table;
mod told;

use crate::store::fault::FileProblem;
use crate::store::folder::Folder;
use crate::store::home::Home;
use crate::store::settings;
use crate::text::{Language, Texts};

use arguments::{Request, Selection, Stop};
use failure::Failure;
use opened::{Opened, Renewal, Wanted};

/// What the program ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// What was asked for is done.
    Done = 0,
    /// The check has found something; or of what was to be taken in, something could not be, or waits
    /// for somebody to decide.
    Problems = 1,
    /// The arguments, or what they name, are wrong.
    WrongUse = 2,
    /// The folder or a file could not be read or written. What could be read was answered.
    NotRead = 3,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// What is left to do when the command line has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Open the screens.
    Screens(Screens),
    /// Nothing: the answer, or the reason why there is none, has been written.
    Over(Status),
}

/// What the screens begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screens {
    /// What to open.
    pub opening: Opening,
    /// The language that was asked for, in place of that of the settings.
    pub language: Option<Language>,
    /// Where the user's own things are.
    pub home: Home,
}

/// What to open first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A folder, which may or may not hold a logbook.
    Folder(PathBuf),
    /// A scratch copy of the sample campaign.
    Sample,
    /// Nothing yet; the folder is where the user's own logbook would be made.
    Nothing(PathBuf),
}

/// What a command answers.
#[derive(Debug)]
struct Answer {
    /// For standard output, as it is.
    bytes: Vec<u8>,
    /// What could not be read on the way, and is not in the answer.
    left_out: usize,
    status: Status,
    /// What is to be done when the answer has been written.
    renewal: Option<Renewal>,
}

impl Answer {
    fn done(text: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: text.into(),
            left_out: 0,
            status: Status::Done,
            renewal: None,
        }
    }

    /// An answer from the digests of what could be read of a logbook.
    fn of(opened: Opened, text: impl Into<Vec<u8>>) -> Self {
        let left_out = opened.unreadable.len();
        let status = if left_out > 0 {
            Status::NotRead
        } else {
            Status::Done
        };
        Self {
            left_out,
            status,
            renewal: opened.into_renewal(),
            ..Self::done(text)
        }
    }
}

/// What every command may know of the outside.
#[derive(Debug)]
struct Setting {
    texts: Texts,
    home: Home,
    /// Of how many in a hundred the sex or the age may stay open, as the settings say.
    not_stated: u8,
    /// The name that the user has given in the settings; may be empty.
    name: String,
    today: NaiveDate,
    /// Whether the answer goes to a terminal.
    is_terminal: bool,
}

impl Setting {
    fn find(home: Home, texts: Texts) -> Self {
        let settings = settings::read(&home).0;
        Self {
            texts,
            not_stated: settings.not_stated,
            name: settings.name,
            home,
            today: Local::now().date_naive(),
            is_terminal: io::stdout().is_terminal(),
        }
    }

    fn open(&self, selection: &Selection, wanted: Wanted) -> Result<Opened, Failure> {
        let opened = Opened::open(selection, wanted, &self.home, self.today)?;
        self.tell_completed(&opened.folder, opened.completed);
        Ok(opened)
    }

    /// Says that a step was completed which a kill had cut off, and how it is taken back.
    fn tell_completed(&self, folder: &Folder, files: usize) {
        if files == 0 {
            return;
        }
        complain(
            &self
                .texts
                .say_with("told-completed", &[("count", files.into())]),
        );
        if folder.way_back().is_some_and(|kept| kept.files() == files) {
            complain(&self.texts.say("cli-import-way-back"));
        }
    }

    fn screens(self, opening: Opening, language: Option<Language>) -> Screens {
        Screens {
            opening,
            language,
            home: self.home,
        }
    }
}

/// Reads the arguments, the name of the program first, and does what they ask for, all but opening
/// the screens.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Run {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let home = Home::find();
    let asked = arguments::language(&arguments);
    let texts = Texts::new(asked.unwrap_or_else(|| usual_language(&home)));
    let outcome = match arguments::read(&arguments, texts) {
        Ok(request) => answer(request, home, texts, asked),
        Err(Stop::Help(text)) => Ok(Next::Answer(Box::new(Answer::done(text)))),
        Err(Stop::Refused(text)) => {
            complain(&text);
            return Run::Over(Status::WrongUse);
        }
    };
    let over = match outcome {
        Ok(Next::Screens(screens)) => return Run::Screens(screens),
        Ok(Next::Answer(answer)) => {
            let written = write(&answer, texts);
            answer.renewal.iter().for_each(Renewal::write);
            written
        }
        Err(failure) => Err(failure),
    };
    Run::Over(over.unwrap_or_else(|failure| {
        complain(&failure.say(texts));
        failure.status()
    }))
}

/// What comes of a request.
enum Next {
    Screens(Screens),
    Answer(Box<Answer>),
}

fn answer(
    request: Request,
    home: Result<Home, FileProblem>,
    texts: Texts,
    language: Option<Language>,
) -> Result<Next, Failure> {
    // What needs no logbook needs no home either.
    let setting = || home.map(|home| Setting::find(home, texts));
    let answer = match request {
        Request::Open(folder) => {
            let setting = setting()?;
            let opening = opening(folder, &setting)?;
            return Ok(Next::Screens(setting.screens(opening, language)));
        }
        Request::Demo => {
            need_terminal(true)?;
            return Ok(Next::Screens(setting()?.screens(Opening::Sample, language)));
        }
        Request::List(selection) => list::answer(&setting()?, &selection)?,
        Request::Filters(selection) => filters::answer(&setting()?, &selection)?,
        Request::Show(id, selection) => show::answer(&setting()?, &id, &selection)?,
        Request::History(order, selection) => history::answer(&setting()?, &order, &selection)?,
        Request::Sheet(id, order) => sheet::answer(&setting()?, &id, &order)?,
        Request::Summary(order) => summary::answer(&setting()?, &order)?,
        Request::Coverage(order) => coverage::answer(&setting()?, &order)?,
        Request::Check(order) => check::answer(&setting()?, &order)?,
        Request::Calendar(selection, order) => calendar::answer(&setting()?, &selection, &order)?,
        Request::Table(order, selection) => crosstab::answer(&setting()?, &order, &selection)?,
        Request::Import(order) => import::answer(&setting()?, &order)?,
        Request::Export(order) => export::answer(&setting()?, &order)?,
        Request::Schema(kind) => schema::answer(kind)?,
        Request::Completions(shell) => completions::answer(shell, texts),
        Request::Manual => man::answer(texts)?,
    };
    Ok(Next::Answer(Box::new(answer)))
}

fn opening(folder: Option<PathBuf>, setting: &Setting) -> Result<Opening, Failure> {
    if let Some(path) = &folder
        && !path.exists()
    {
        let typed = path.to_str();
        return Err(Failure::NoFolder {
            path: path.clone(),
            nearest: typed.and_then(|typed| refusal::nearest_command(typed, setting.texts)),
        });
    }
    need_terminal(false)?;
    let home = &setting.home;
    Ok(match folder.or_else(|| opened::usual_folder(home)) {
        Some(folder) => Opening::Folder(folder),
        None => Opening::Nothing(home.own_logbook()),
    })
}

fn need_terminal(sample: bool) -> Result<(), Failure> {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        Ok(())
    } else {
        Err(Failure::NoTerminal { sample })
    }
}

/// The language of the settings, else that of the system.
fn usual_language(home: &Result<Home, FileProblem>) -> Language {
    let settings = home.as_ref().ok().map(|home| settings::read(home).0);
    let chosen = settings.and_then(|settings| settings.language?.parse().ok());
    chosen.unwrap_or_else(Language::of_system)
}

/// Writes an answer to the end. A reader who has gone away, as `head` does, has had enough.
fn write(answer: &Answer, texts: Texts) -> Result<Status, Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(&answer.bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(answer.status),
        result => result?,
    }
    if answer.left_out > 0 {
        complain(&texts.say_with("cli-left-out", &[("count", answer.left_out.into())]));
    }
    Ok(answer.status)
}

/// Says something on standard error; where even that is closed, nobody is listening.
fn complain(text: &str) {
    let _ = writeln!(
        io::stderr().lock(),
        "{}",
        crate::text::clean::clean_lines(text)
    );
}
