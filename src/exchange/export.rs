//! What is handed to others: which file, with what of which sessions in it, its bytes, and how it
//! comes to be. The screen and the command line ask for it in the same words.

mod contents;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt;
use std::path::PathBuf;

use age::secrecy::{ExposeSecret, SecretString};
use chrono::NaiveDate;

use crate::model::digest::{Catalogue, Digest};
use crate::model::people::People;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::folder::Folder;
use crate::store::gather::{Gathered, NotGathered, Sheets};
use crate::store::outside::{IfThere, Readers, place_for, put};
use crate::text::{Language, Texts};

use super::bundle::{self, Cover, Made, Page, Profile, Refusal};
use super::handout::figures::{self, Figures};
use super::handout::{self, Entry, Rows};
use super::ics;

pub use contents::{Contents, contents};
pub use words::{failure, form, profile, rows};

/// What a planned session says of itself.
const PLANNED: &str = "planned";

/// From how many signs on a passphrase is not called short.
const FEWEST_SIGNS: usize = 10;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// One file for another sabak, or figures for a program.
    #[default]
    Json,
    /// A table as plain text.
    Csv,
    /// A workbook with sheets, totals and charts.
    Xlsx,
    /// Planned sessions for calendars.
    Ics,
}

impl Form {
    /// Every form, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Json, Self::Csv, Self::Xlsx, Self::Ics];

    /// Its name on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ics => "ics",
        }
    }

    /// The form with a name.
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }

    /// For whom it can be made; nobody in particular where there is nothing to leave out. Figures need
    /// more than one table.
    pub const fn profiles(self) -> &'static [Profile] {
        match self {
            Self::Json | Self::Xlsx => &Profile::ALL,
            Self::Csv => &[Profile::Colleague, Profile::Full],
            Self::Ics => &[],
        }
    }
}

/// A passphrase. It is shown nowhere, and wiped when it is no longer needed.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// A passphrase; none where nothing was typed.
    pub fn new(typed: &str) -> Option<Self> {
        (!typed.is_empty()).then(|| Self(SecretString::from(typed)))
    }

    /// Whether it is so short that all such are soon tried.
    pub fn is_short(&self) -> bool {
        self.typed().chars().count() < FEWEST_SIGNS
    }

    /// It as it was typed, to open what it has locked.
    pub fn typed(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("Passphrase")
    }
}

/// What is to be made.
#[derive(Clone, Debug)]
pub struct Job {
    /// What kind of file.
    pub form: Form,
    /// For whom, and so what is in it.
    pub profile: Profile,
    /// What a row of a table of one sheet is about.
    pub rows: Rows,
    /// What locks it; only a full bundle can be locked.
    pub passphrase: Option<Passphrase>,
    /// The language of headings, and of names of codes.
    pub language: Language,
}

impl Job {
    /// A file for a colleague, which is what is asked for most.
    pub fn new(language: Language) -> Self {
        Self {
            form: Form::Json,
            profile: Profile::Colleague,
            rows: Rows::Sessions,
            passphrase: None,
            language,
        }
    }

    /// The same, with what the form does not have replaced by what it has.
    pub fn settled(mut self) -> Self {
        let profiles = self.form.profiles();
        if !profiles.contains(&self.profile) {
            self.profile = Profile::Colleague;
        }
        if !self.kinds_of_rows().contains(&self.rows) {
            self.rows = Rows::Sessions;
        }
        if !self.can_be_locked() {
            self.passphrase = None;
        }
        self
    }

    /// What a row of it can be about; nothing where it has no rows, or each kind on a sheet of its own.
    pub fn kinds_of_rows(&self) -> &'static [Rows] {
        match (self.form, self.profile) {
            (Form::Csv, Profile::Full) => &Rows::ALL,
            (Form::Csv, _) => &[Rows::Sessions, Rows::Counts],
            _ => &[],
        }
    }

    /// What its tables are about, each on a sheet of its own in a workbook.
    fn kinds_of_tables(&self) -> &[Rows] {
        match (self.form, self.names_people()) {
            (Form::Csv, _) => std::slice::from_ref(&self.rows),
            (Form::Xlsx, true) => &Rows::ALL,
            (Form::Xlsx, false) => &[Rows::Sessions, Rows::Counts],
            _ => &[],
        }
    }

    /// Whether a passphrase can lock it.
    pub fn can_be_locked(&self) -> bool {
        self.form == Form::Json && self.profile == Profile::Full
    }

    /// Whether anything in it is in a language.
    pub fn has_language(&self) -> bool {
        self.form != Form::Json || self.profile == Profile::Funder
    }

    /// Whether people are named in it.
    pub fn names_people(&self) -> bool {
        match self.form {
            Form::Json | Form::Xlsx => self.profile == Profile::Full,
            Form::Csv => self.profile == Profile::Full && self.rows == Rows::People,
            Form::Ics => false,
        }
    }

    /// How much of the people on the sheets it needs.
    pub fn sheets(&self) -> Sheets {
        match self.form {
            _ if self.names_people() => Sheets::Whole,
            Form::Json if self.profile == Profile::Colleague => Sheets::Closed,
            Form::Ics => Sheets::Closed,
            _ => Sheets::Counted,
        }
    }

    /// Whether it tells of deleted sessions: whoever has them hears that they are deleted.
    pub fn has_deletions(&self) -> bool {
        self.form == Form::Json && self.profile != Profile::Funder
    }

    /// Whether a session can be in it.
    pub fn takes(&self, digest: &Digest, catalogue: &Catalogue) -> bool {
        self.form != Form::Ics || is_planned(digest, catalogue) && digest.starts_on.is_some()
    }

    /// Who may read the file on this computer.
    pub fn readers(&self) -> Readers {
        match self.names_people() {
            true => Readers::User,
            false => Readers::Others,
        }
    }

    /// What the file is called, without its ending: what it holds, for whom, from which day.
    pub fn file_stem(&self, day: NaiveDate) -> String {
        let what = match (self.form, self.profile) {
            (Form::Ics, _) => return format!("{}-{day}", ics::FILE_STEM),
            (_, Profile::Funder) => "figures",
            (Form::Csv, _) => self.rows.id(),
            _ => "sessions",
        };
        match self.names_people() {
            true => format!("sabak-{what}-full-{day}"),
            false => format!("sabak-{what}-{day}"),
        }
    }

    /// What the file's name ends with, without the dot before it.
    pub fn ending(&self) -> &'static str {
        match self.form {
            Form::Json if self.passphrase.is_some() => "json.age",
            form => form.id(),
        }
    }
}

/// Whether a session is planned.
pub fn is_planned(digest: &Digest, catalogue: &Catalogue) -> bool {
    catalogue.symbols.string(digest.status) == PLANNED
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// Whoever waited for it did not want it any more.
    Cancelled,
    /// A file cannot be read, or that which was to be made cannot be written.
    File(FileProblem),
    /// Nobody could take such a bundle in again.
    NoBundle(Refusal),
    /// A workbook has not so much room; in the words of the library.
    NoWorkbook(String),
}

impl From<NotGathered> for Failure {
    fn from(reason: NotGathered) -> Self {
        match reason {
            NotGathered::Cancelled => Self::Cancelled,
            NotGathered::File(problem) => Self::File(problem),
        }
    }
}

impl From<FileProblem> for Failure {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::File(problem) => Self::File(problem),
            refusal => Self::NoBundle(refusal),
        }
    }
}

impl From<handout::NotMade> for Failure {
    fn from(reason: handout::NotMade) -> Self {
        match reason {
            handout::NotMade::Cancelled => Self::Cancelled,
            handout::NotMade::NoWorkbook(error) => Self::NoWorkbook(error.to_string()),
        }
    }
}

/// Told how many of how many sessions are done; work ends where it answers `false`.
pub type Progress<'p> = &'p mut dyn FnMut(usize, usize) -> bool;

/// What is called made by this program.
pub const PROGRAM: &str = concat!("sabak ", env!("CARGO_PKG_VERSION"));

/// A file that somebody has asked for.
#[derive(Clone, Debug)]
pub struct Order {
    /// What is to be made.
    pub job: Job,
    /// Of which sessions.
    pub sessions: Vec<SessionId>,
    /// In which folder.
    pub folder: PathBuf,
    /// What the file is called, without its ending.
    pub stem: String,
    /// What is done where something has that name.
    pub if_there: IfThere,
    /// When and by whom it is made.
    pub made: Made,
}

impl Order {
    /// Where the file is to be.
    pub fn path(&self) -> PathBuf {
        let name = format!("{}.{}", self.stem, self.job.ending());
        self.folder.join(name)
    }
}

/// Reads the sessions, makes the file and puts it where it is wanted; gives where that is. Until the
/// very end nothing is there under its name, and nothing at all where it comes to no end.
///
/// # Errors
/// Where nobody waits any more, something has the name that is not to be replaced, a file cannot be
/// read or written, or such a file cannot be.
pub fn carry_out(logbook: &Folder, order: &Order, progress: Progress) -> Result<PathBuf, Failure> {
    let job = &order.job;
    let place = (order.folder.as_path(), order.stem.as_str(), job.ending());
    // Nobody waits for a file that then has no place.
    place_for(place.0, place.1, place.2, order.if_there)?;
    let made = make(logbook, job, &order.sessions, order.made.clone(), progress)?;
    let all = order.sessions.len().max(1);
    let how = (job.readers(), order.if_there);
    let path = put(place, &made.bytes, how, &mut || progress(all, all))?;
    path.ok_or(Failure::Cancelled)
}

/// A file that was made.
#[derive(Debug, Default, PartialEq)]
pub struct Product {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// On how many sheets people are named in it.
    pub sheets: usize,
    /// Of how many deleted sessions it tells.
    pub deleted: usize,
}

/// Reads sessions and makes the file of them. Nothing is read or written that the job does not ask for.
///
/// # Errors
/// Where nobody waits any more, a file cannot be read, or such a file cannot be made.
pub fn make(
    logbook: &Folder,
    job: &Job,
    sessions: &[SessionId],
    made: Made,
    progress: Progress,
) -> Result<Product, Failure> {
    let job = job.clone().settled();
    if matches!(job.form, Form::Json) && job.profile != Profile::Funder {
        return bundle(logbook, &job, sessions, made, progress);
    }
    // Half of it is done where all is read.
    let all = sessions.len().max(1);
    let mut read = |done: usize, _: usize| progress(done / 2, all);
    let gathered = logbook.gather(sessions, job.sheets(), job.has_deletions(), &mut read)?;
    let mut written = |done: usize, of: usize| progress((all + done * all / of.max(1)) / 2, all);
    let bytes = written_of(&job, &gathered, &made, &mut written)?;
    Ok(Product {
        bytes,
        sheets: if job.names_people() {
            gathered.people.len()
        } else {
            0
        },
        deleted: 0,
    })
}

/// A bundle. Each session is written down where it was read.
fn bundle(
    logbook: &Folder,
    job: &Job,
    sessions: &[SessionId],
    made: Made,
    progress: Progress,
) -> Result<Product, Failure> {
    let write =
        |page: &mut Page, session, people: Option<People>| page.add(&session, people.as_ref());
    let pages = logbook.gather_into(sessions, job.sheets(), write, progress)?;
    let deleted = logbook.deletions()?;
    let cover = Cover {
        made: &made,
        profile: job.profile,
        logbook: &bundle::used_of(&logbook.programme(), &pages),
    };
    let bytes = bundle::bind(&cover, &pages, &deleted)?;
    let product = Product {
        sheets: pages.iter().map(Page::sheets).sum(),
        deleted: deleted.len(),
        bytes: match &job.passphrase {
            Some(Passphrase(passphrase)) => bundle::lock(&bytes, passphrase.expose_secret())?,
            None => bytes,
        },
    };
    let all = sessions.len().max(1);
    match progress(all, all) {
        true => Ok(product),
        false => Err(Failure::Cancelled),
    }
}

/// The bytes of what is no bundle.
fn written_of(
    job: &Job,
    gathered: &Gathered,
    made: &Made,
    progress: Progress,
) -> Result<Vec<u8>, Failure> {
    let texts = Texts::new(job.language);
    match (job.form, job.profile) {
        (Form::Ics, _) => {
            let planned = gathered.sessions.iter();
            let planned = planned.filter(|session| session.status == PLANNED);
            let planned: Vec<_> = planned.cloned().collect();
            Ok(ics::calendar(&planned, &gathered.logbook, texts))
        }
        (_, Profile::Funder) => figures(job, gathered, made, progress),
        _ => table(job, gathered, progress),
    }
}

fn figures(
    job: &Job,
    gathered: &Gathered,
    made: &Made,
    progress: Progress,
) -> Result<Vec<u8>, Failure> {
    let texts = Texts::new(job.language);
    let made = figures::Made {
        at: &made.at,
        program: &made.program,
    };
    let logbook = &gathered.logbook;
    let figures = Figures::of(&entries(gathered), logbook, texts, made, progress)?;
    match job.form {
        Form::Xlsx => Ok(figures.workbook(logbook, texts)?),
        _ => Ok(figures.json().into_bytes()),
    }
}

fn table(job: &Job, gathered: &Gathered, progress: Progress) -> Result<Vec<u8>, Failure> {
    let (logbook, texts) = (&gathered.logbook, Texts::new(job.language));
    let entries = entries(gathered);
    if job.form == Form::Csv {
        return Ok(handout::csv(&entries, job.rows, logbook, texts, progress)?);
    }
    let kinds = job.kinds_of_tables();
    Ok(handout::workbook(
        &entries, kinds, logbook, texts, progress,
    )?)
}

/// Each session with its sheet.
fn entries(gathered: &Gathered) -> Vec<Entry<'_>> {
    let sheets = gathered.people.iter().map(|sheet| (sheet.session, sheet));
    let sheets: HashMap<SessionId, &People> = sheets.collect();
    let entry = |session| Entry {
        session,
        people: sheets.get(&session.id).copied(),
    };
    gathered.sessions.iter().map(entry).collect()
}
