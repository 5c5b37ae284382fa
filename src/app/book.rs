//! The logbook that is open, as the screens read it: digests, what could not be read, how far the
//! reading is. Sessions themselves are read when they are opened.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::bands::report;
use crate::model::check;
use crate::model::code::Code;
use crate::model::digest::Catalogue;
use crate::model::likeness::Seen;
use crate::model::logbook::Logbook;
use crate::model::present::Named;
use crate::model::problem::Problem;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::format::{self, Document, Fingerprint};
use crate::store::sheets::{KeptSheet, Oddities};

use super::event::Item;

/// An open logbook.
#[derive(Debug)]
pub struct Book {
    /// Which opening its events carry.
    pub generation: u64,
    /// Where it is.
    pub folder: PathBuf,
    /// The programme, its municipalities and codes.
    pub logbook: Logbook,
    /// Why `logbook.json` cannot be read, where it cannot; that a newer version wrote it, where it
    /// can be read all the same.
    pub logbook_problem: Option<FileProblem>,
    /// What is odd in `logbook.json`, where it can be read.
    pub logbook_odd: Option<FileProblem>,
    /// The digests of the sessions that could be read, in the bands of ages that are reported by.
    pub catalogue: Catalogue,
    /// The bands of ages that are reported by; none where counts stand as they were entered.
    pub reported_by: Option<Code>,
    /// The digests as they were entered, while others are reported.
    entered: Option<Catalogue>,
    /// The files that could not be read.
    pub unreadable: BTreeMap<PathBuf, FileProblem>,
    /// What there is to tell of the files of people that can be read; those of which nothing is are
    /// not in it.
    pub odd_sheets: BTreeMap<PathBuf, Oddities>,
    /// Sessions of a newer format, which are not written.
    pub read_only: HashMap<SessionId, u32>,
    /// What is wrong with each session by itself; sessions of which nothing is are not in it.
    pub problems: HashMap<SessionId, Vec<Problem>>,
    /// Who was there by their names, without them; sessions without names are not in it.
    pub named: HashMap<SessionId, Named>,
    /// Whom the sheets of the logbook have seen, once they have been read.
    pub seen: Option<Arc<Seen>>,
    /// The sheets themselves, once they have been read.
    pub sheets: Arc<Vec<KeptSheet>>,
    /// What `logbook.json` was read as.
    pub logbook_base: Option<Fingerprint>,
    /// Whether it is a scratch copy of the sample campaign.
    pub is_sample: bool,
    /// How many files have been read, of how many; none before anything is known of them.
    pub progress: Option<(usize, usize)>,
    /// Grows with every change, so that what is derived can tell whether it is stale.
    pub revision: u64,
    /// Grows where every session may have become another one, or is judged by another logbook: what was
    /// counted before cannot follow.
    pub frame: u64,
    today: NaiveDate,
}

impl Book {
    /// A logbook whose sessions are still to be read.
    pub fn new(
        generation: u64,
        folder: PathBuf,
        logbook: Result<Box<Document<Logbook>>, FileProblem>,
        today: NaiveDate,
    ) -> Self {
        let mut book = Self {
            generation,
            folder,
            logbook: Logbook::default(),
            logbook_problem: None,
            logbook_odd: None,
            catalogue: Catalogue::default(),
            reported_by: None,
            entered: None,
            unreadable: BTreeMap::new(),
            odd_sheets: BTreeMap::new(),
            read_only: HashMap::new(),
            problems: HashMap::new(),
            named: HashMap::new(),
            seen: None,
            sheets: Arc::default(),
            logbook_base: None,
            is_sample: false,
            progress: None,
            revision: 0,
            frame: 0,
            today,
        };
        book.take_logbook(logbook);
        book
    }

    /// The day on which the logbook was opened, which the check goes by.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The digests with counts as they were entered.
    pub fn entered(&self) -> &Catalogue {
        self.entered.as_ref().unwrap_or(&self.catalogue)
    }

    /// Reports by other bands of ages from now on, or by those that were counted in.
    pub fn report_by(&mut self, profile: Option<Code>) {
        let entered = self.entered.take();
        let entered = entered.unwrap_or_else(|| std::mem::take(&mut self.catalogue));
        match &profile {
            Some(profile) => {
                self.catalogue = report::in_bands(&entered, profile);
                self.entered = Some(entered);
            }
            None => self.catalogue = entered,
        }
        self.reported_by = profile;
        self.frame += 1;
        self.revision += 1;
    }

    /// Whether every file has been read.
    pub fn is_loaded(&self) -> bool {
        self.progress.is_some_and(|(done, total)| done >= total)
    }

    /// Takes in what `logbook.json` says now; what it said stays where it cannot be read.
    pub fn take_logbook(&mut self, logbook: Result<Box<Document<Logbook>>, FileProblem>) {
        match logbook {
            Ok(document) => {
                let path = self.folder.join("logbook.json");
                let newer = |format| format::newer::<Logbook>(&path, &document.source, format);
                self.logbook_problem = document.read_only.map(newer);
                self.logbook_odd = format::odd_logbook(&path, &document);
                self.logbook_base = Some(document.fingerprint);
                self.logbook = document.value;
                self.catalogue.list_places(&self.logbook);
                if let Some(entered) = &mut self.entered {
                    entered.list_places(&self.logbook);
                }
            }
            Err(problem) => {
                self.logbook_problem = Some(problem);
                self.logbook_odd = None;
            }
        }
        self.frame += 1;
        self.revision += 1;
    }

    /// Takes in what `logbook.json` says now, unless that is known: the program hears of its own
    /// writing too. Gives whether sessions are judged by it as they were before.
    pub fn follow_logbook(&mut self, logbook: Result<Box<Document<Logbook>>, FileProblem>) -> bool {
        let found = logbook.as_ref().ok().map(|document| document.fingerprint);
        if found.is_some() && found == self.logbook_base && self.logbook_problem.is_none() {
            return true;
        }
        let before = self.logbook.clone();
        self.take_logbook(logbook);
        before.judges_like(&self.logbook)
    }

    /// Takes in what files hold.
    pub fn take(&mut self, items: Vec<Item>) {
        for item in items {
            self.take_item(item);
        }
        self.revision += 1;
    }

    fn take_item(&mut self, item: Item) {
        match item {
            Item::Session {
                session,
                named,
                read_only,
            } => {
                let (logbook, today) = (&self.logbook, self.today);
                let problems = check::problems_by_row(&session, named.clone(), logbook, today);
                self.catalogue.put(&session, named.clone(), &problems);
                if let (Some(profile), Some(entered)) = (&self.reported_by, &mut self.entered) {
                    entered.put(&session, named.clone(), &problems);
                    report::put_in_bands(&mut self.catalogue, session.id, profile);
                }
                if problems.is_empty() {
                    self.problems.remove(&session.id);
                } else {
                    self.problems.insert(session.id, problems);
                }
                self.unreadable.remove(&self.path_of(session.id));
                match named == Named::default() {
                    true => self.named.remove(&session.id),
                    false => self.named.insert(session.id, named),
                };
                match read_only {
                    Some(format) => self.read_only.insert(session.id, format),
                    None => self.read_only.remove(&session.id),
                };
            }
            Item::Gone(id) => {
                self.forget(id);
                self.named.remove(&id);
                self.unreadable.remove(&self.path_of(id));
            }
            Item::Unreadable(problem) => {
                if let Some(id) = self.session_at(&problem.path) {
                    self.forget(id);
                }
                self.unreadable.insert(problem.path.clone(), problem);
            }
            Item::Mended(path) => {
                self.unreadable.remove(&path);
            }
            Item::Sheet(path, odd) if odd == Oddities::default() => {
                self.odd_sheets.remove(&path);
            }
            Item::Sheet(path, odd) => {
                self.odd_sheets.insert(path, odd);
            }
        }
    }

    fn forget(&mut self, id: SessionId) {
        self.catalogue.remove(id);
        if let Some(entered) = &mut self.entered {
            entered.remove(id);
        }
        self.problems.remove(&id);
        self.read_only.remove(&id);
    }

    /// The session whose file a path is.
    fn session_at(&self, path: &std::path::Path) -> Option<SessionId> {
        let id = path.file_stem()?.to_str()?.parse().ok()?;
        (self.path_of(id) == path).then_some(id)
    }

    /// The file of the people on a session's sheet.
    pub fn people_path_of(&self, id: SessionId) -> PathBuf {
        self.folder.join("people").join(format!("{id}.json"))
    }

    /// The file of a session.
    pub fn path_of(&self, id: SessionId) -> PathBuf {
        self.folder.join("sessions").join(format!("{id}.json"))
    }
}
