//! The logbook that a command is about: found, read as a whole, filtered. Writes nothing into it,
//! and does not remember that it was opened.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::arguments::Selection;
use super::failure::Failure;
use crate::model::bands::report;
use crate::model::check;
use crate::model::coverage::Coverage;
use crate::model::digest::{Catalogue, Digest, Translation};
use crate::model::filter::{Filter, narrowed};
use crate::model::logbook::{Logbook, NamedFilter};
use crate::model::problem::Problem;
use crate::model::session::Session;
use crate::model::summary::Summary;
use crate::model::value::SessionId;
use crate::store::cache::{Cache, Kept};
use crate::store::fault::{Fault, FileProblem};
use crate::store::folder::Folder;
use crate::store::format;
use crate::store::home::Home;
use crate::store::load::{Batch, Loaded, Seal};
use crate::text::Texts;
use crate::text::called::called;
use crate::text::clean::clean;
use crate::text::search::Words;

#[cfg(test)]
mod tests;

/// The fewest characters of an id that are said: enough to tell apart what was not made in the same
/// minute.
const SHORTEST_ID: usize = 8;

/// What a command needs of the sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Their digests, which may have been kept from an earlier run.
    Digests,
    /// Their digests with the ages on the sheets of names, which are kept nowhere.
    Ages,
    /// What the check finds in each of them, too.
    Problems,
}

/// A logbook, read.
#[derive(Debug)]
pub struct Opened {
    /// Where it is.
    pub folder: Folder,
    /// The programme; an empty one where `logbook.json` cannot be read.
    pub logbook: Logbook,
    /// The sessions that could be read.
    pub catalogue: Catalogue,
    /// The digests as they were entered, where others are reported.
    entered: Option<Catalogue>,
    /// What could not be read, in the order of the paths.
    pub unreadable: Vec<FileProblem>,
    /// Files of a newer format: they are read and counted, and can not be written.
    pub read_only: Vec<FileProblem>,
    /// What is odd in files beside the sessions, where problems are wanted.
    pub odd: Vec<FileProblem>,
    /// What the check finds in sessions that have problems, where that is wanted.
    pub problems: HashMap<SessionId, Vec<Problem>>,
    /// Which sessions are asked about.
    pub filter: Filter,
    /// The words of that filter: those of the one that is named, and those that were typed.
    pub words: String,
    /// The name of the filter that is named.
    pub filter_name: Option<String>,
    /// The cache that is to be written anew, where it says other things than the files.
    outdated: Option<Cache>,
    /// Of how many files a step was completed that a kill had cut off.
    pub completed: usize,
    seals: Vec<(SessionId, Seal)>,
    /// How much of an id is said, when that has been found out.
    id_width: OnceCell<usize>,
}

/// What is to be kept of a logbook for the next run.
#[derive(Debug)]
pub struct Renewal {
    cache: Cache,
    catalogue: Catalogue,
    seals: Vec<(SessionId, Seal)>,
}

impl Renewal {
    /// Keeps it, when the user has the answer and waits no more.
    pub fn write(&self) {
        self.cache.write(&self.catalogue, &self.seals);
    }
}

/// The logbook that is meant where none is named: the last one that was opened, else the user's
/// own; nothing where neither is there.
pub fn usual_folder(home: &Home) -> Option<PathBuf> {
    let own = || Some(home.own_logbook()).filter(|own| own.is_dir());
    home.last_logbook().or_else(own)
}

impl Opened {
    /// Reads the logbook of a selection, and its filter. `today` is for dates without a year and
    /// for problems that depend on the day.
    ///
    /// # Errors
    /// Where there is no logbook to read, or the filter means nothing.
    pub fn open(
        selection: &Selection,
        wanted: Wanted,
        home: &Home,
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        let folder = Self::folder_of(selection, home)?;
        // One look where nothing was cut off.
        let completed = folder.finish_swaps(home)?;
        let opened = Self::of(folder, selection, wanted, home, today)?;
        Ok(Self {
            completed,
            ..opened
        })
    }

    /// The folder of a selection's logbook, in which nothing is read yet.
    ///
    /// # Errors
    /// Where there is no logbook.
    pub fn folder_of(selection: &Selection, home: &Home) -> Result<Folder, Failure> {
        match &selection.folder {
            Some(path) => opened_at(path, home),
            None => opened_at(&usual_folder(home).ok_or(Failure::NoLogbook)?, home),
        }
    }

    /// Reads the logbook in a folder as it stands there, and the filter of a selection.
    ///
    /// # Errors
    /// Where the filter means nothing.
    pub fn of(
        folder: Folder,
        selection: &Selection,
        wanted: Wanted,
        home: &Home,
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        let wanted = match (&selection.ages, wanted) {
            (Some(_), Wanted::Digests) => Wanted::Ages,
            _ => wanted,
        };
        let mut opened = Self::read(folder, wanted, home, today);
        opened.catalogue.list_places(&opened.logbook);
        if let Some(profile) = &selection.ages {
            let reported = report::in_bands(&opened.catalogue, profile);
            opened.entered = Some(std::mem::replace(&mut opened.catalogue, reported));
        }
        opened.words = selection.filter.trim().to_owned();
        if let Some(asked) = &selection.filter_name {
            let named = opened.named_filter(asked)?;
            opened.words = narrowed(&named.filter, std::slice::from_ref(&opened.words));
            opened.filter_name = Some(named.name);
        }
        opened.filter = opened.read_filter(&opened.words, today)?;
        Ok(opened)
    }

    /// The filter of the logbook that is called so.
    ///
    /// # Errors
    /// Where none is: which there are.
    pub fn named_filter(&self, asked: &str) -> Result<NamedFilter, Failure> {
        let filters = self.logbook.filters.as_deref().unwrap_or_default();
        let names = filters.iter().map(|filter| filter.name.as_str());
        let found = called(names.clone(), asked).and_then(|place| filters.get(place));
        found.cloned().ok_or_else(|| Failure::NoFilter {
            asked: asked.to_owned(),
            names: names.map(str::to_owned).collect(),
        })
    }

    /// Reads the words of a filter.
    ///
    /// # Errors
    /// Where some of them mean nothing.
    pub fn read_filter(&self, text: &str, today: NaiveDate) -> Result<Filter, Failure> {
        let words = Words::new(&self.logbook);
        let filter = Filter::read(text, today, &self.catalogue, &words);
        match filter.not_understood.is_empty() {
            true => Ok(filter),
            false => Err(Failure::FilterNotUnderstood {
                parts: filter.not_understood,
            }),
        }
    }

    /// Which sessions an answer is about, in a sentence, where it is not about all.
    pub fn of_which(&self, texts: Texts) -> Option<String> {
        if !self.is_filtered() {
            return None;
        }
        let filter = clean(&self.words).into_owned();
        Some(match &self.filter_name {
            Some(name) => {
                let name = clean(name).into_owned();
                let args = [("name", name.into()), ("filter", filter.into())];
                texts.say_with("cli-filter-named", &args)
            }
            None => texts.say_with("cli-summary-filter", &[("filter", filter.into())]),
        })
    }

    fn read(folder: Folder, wanted: Wanted, home: &Home, today: NaiveDate) -> Self {
        let (mut unreadable, mut read_only, mut odd) = (Vec::new(), Vec::new(), Vec::new());
        let (logbook, print) = match folder.logbook() {
            Ok(document) => {
                let path = folder.path_of::<Logbook>(document.value.id);
                let newer = |format| format::newer::<Logbook>(&path, &document.source, format);
                read_only.extend(document.read_only.map(newer));
                odd.extend(format::odd_logbook(&path, &document));
                (document.value, Some(document.fingerprint))
            }
            Err(problem) => {
                unreadable.push(problem);
                (Logbook::default(), None)
            }
        };
        let cache = Cache::new(&folder, home, print, today);
        let mut opened = Self {
            folder,
            logbook,
            catalogue: Catalogue::default(),
            entered: None,
            unreadable,
            read_only,
            odd,
            problems: HashMap::new(),
            filter: Filter::default(),
            words: String::new(),
            filter_name: None,
            outdated: None,
            completed: 0,
            seals: Vec::new(),
            id_width: OnceCell::new(),
        };
        match wanted {
            Wanted::Digests => {
                let bytes = cache.read();
                let kept = Kept::of(&bytes);
                let recalled = opened.load(&kept, today);
                let is_same = recalled == kept.len() && recalled == opened.seals.len();
                opened.outdated = (!is_same).then_some(cache);
            }
            Wanted::Ages => {
                opened.load(&Kept::default(), today);
            }
            Wanted::Problems => {
                opened.load(&Kept::default(), today);
                opened.look_through_people(today);
            }
        }
        opened.unreadable.sort_by(|a, b| a.path.cmp(&b.path));
        opened.read_only.sort_by(|a, b| a.path.cmp(&b.path));
        opened
    }

    /// Reads every session that is not among the kept; gives how many were.
    fn load(&mut self, kept: &Kept, today: NaiveDate) -> usize {
        let (folder, logbook) = (self.folder.clone(), self.logbook.clone());
        let (mut recalled, mut translation) = (0, kept.translation());
        folder.load_into(
            |part: &mut Part, id, seal| part.recall(kept, id, seal),
            |part, loaded| part.take(&loaded, &logbook, today),
            &mut |batch: Batch<Part>| {
                recalled += batch.sessions.recalled.len();
                self.absorb(batch.sessions, &mut translation);
                self.unreadable.extend(batch.problems);
            },
        );
        recalled
    }

    /// Tells of the people's files what reading the sessions has not told.
    fn look_through_people(&mut self, today: NaiveDate) {
        let told: HashSet<PathBuf> = self.unreadable.iter().map(|one| one.path.clone()).collect();
        for (path, found) in self.folder.look_through_people(&self.logbook, today) {
            match found {
                Ok(found) => {
                    self.read_only.extend(found.newer);
                    self.odd
                        .extend(found.odd.into_iter().map(|odd| odd.problem));
                }
                Err(problem) if !told.contains(&path) => self.unreadable.push(problem),
                Err(_) => {}
            }
        }
    }

    fn absorb(&mut self, part: Part, translation: &mut Translation) {
        for digest in part.recalled {
            self.catalogue.adopt(digest, translation);
        }
        self.seals.extend(part.seals);
        self.catalogue.absorb(part.catalogue);
        self.problems.extend(part.problems);
        for (id, format) in part.newer {
            let path = self.folder.path_of::<Session>(id);
            let source = self.folder.session(id).map(|document| document.source);
            let bytes = source.as_deref().unwrap_or_default();
            self.read_only
                .push(format::newer::<Session>(&path, bytes, format));
        }
    }

    /// The sessions that the filter takes, by their first day; those without one are last.
    pub fn sessions(&self) -> Vec<&Digest> {
        let mut sessions: Vec<&Digest> = self.taken().collect();
        sessions.sort_by_key(|digest| {
            (
                digest.starts_on.is_none(),
                digest.starts_on,
                digest.ends_on,
                digest.id,
            )
        });
        sessions
    }

    /// The sessions that the filter takes, in no order that means anything.
    pub fn taken(&self) -> impl Iterator<Item = &Digest> {
        let digests = self.catalogue.digests().iter();
        digests.filter(|digest| self.filter.takes(digest))
    }

    /// The totals of the sessions that the filter takes.
    pub fn summary(&self) -> Summary {
        Summary::of(self.taken(), &self.catalogue, &self.logbook, &self.filter)
    }

    /// The coverage by the sessions that the filter takes.
    pub fn coverage(&self) -> Coverage {
        Coverage::of(self.taken(), &self.catalogue, &self.logbook, &self.filter)
    }

    /// The one session that the filter takes and whose id begins so.
    ///
    /// # Errors
    /// Where there is none, where there are several, and where its file cannot be read.
    pub fn only(&self, asked: &str) -> Result<&Digest, Failure> {
        let asked = asked.trim().to_lowercase();
        let begins = |id: SessionId| !asked.is_empty() && id.to_string().starts_with(&asked);
        let mut found: Vec<&Digest> = self.taken().filter(|digest| begins(digest.id)).collect();
        found.sort_by_key(|digest| digest.id);
        let unreadable = self.unreadable.iter().find(|problem| {
            let name = problem.path.file_stem().and_then(|name| name.to_str());
            let begins = |name: &str| !asked.is_empty() && name.starts_with(&asked);
            found.is_empty() && name.is_some_and(begins)
        });
        match (found.as_slice(), unreadable) {
            ([one], _) => Ok(one),
            ([], Some(problem)) => Err(problem.clone().into()),
            ([], None) => Err(Failure::NoSession { asked }),
            (several, _) => Err(Failure::SeveralSessions {
                asked,
                ids: several.iter().map(|digest| digest.id).collect(),
            }),
        }
    }

    /// As much of a session's id as tells it from every other.
    pub fn short_id(&self, digest: &Digest) -> String {
        let width = self.id_width.get_or_init(|| id_width(&self.catalogue));
        let mut id = digest.id.to_string();
        id.truncate(*width);
        id
    }

    /// What is to be kept of it for the next run, if anything has changed since the last one.
    pub fn into_renewal(self) -> Option<Renewal> {
        let catalogue = self.entered.unwrap_or(self.catalogue);
        let seals = self.seals;
        self.outdated.map(|cache| Renewal {
            cache,
            catalogue,
            seals,
        })
    }

    /// Whether the filter leaves anything out.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }
}

fn opened_at(path: &Path, home: &Home) -> Result<Folder, Failure> {
    Folder::open(path, home).map_err(|problem| match problem.fault {
        Fault::Missing => Failure::NoFolder {
            path: path.to_owned(),
            nearest: None,
        },
        _ => Failure::File(problem),
    })
}

/// How many characters of an id tell every session from every other.
fn id_width(catalogue: &Catalogue) -> usize {
    let digests = catalogue.digests().iter();
    let mut ids: Vec<String> = digests.map(|digest| digest.id.to_string()).collect();
    ids.sort_unstable();
    let shared = |pair: &[String]| match pair {
        [a, b] => a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count(),
        _ => 0,
    };
    let longest = ids.windows(2).map(shared).max().unwrap_or(0);
    (longest + 1).max(SHORTEST_ID)
}

/// What one of the threads that read makes of its sessions.
#[derive(Default)]
struct Part {
    catalogue: Catalogue,
    /// Digests from an earlier run, in the symbols of that run.
    recalled: Vec<Digest>,
    /// What the digests were made from, where they can be kept.
    seals: Vec<(SessionId, Seal)>,
    problems: Vec<(SessionId, Vec<Problem>)>,
    newer: Vec<(SessionId, u32)>,
}

impl Part {
    fn recall(&mut self, kept: &Kept, id: SessionId, seal: Seal) -> bool {
        let digest = kept.digest(id, seal);
        let is_kept = digest.is_some();
        self.seals.extend(is_kept.then_some((id, seal)));
        self.recalled.extend(digest);
        is_kept
    }

    fn take(&mut self, loaded: &Loaded, logbook: &Logbook, today: NaiveDate) {
        let (session, named) = (&loaded.session, &loaded.named);
        let problems = check::problems_by_row(session, named.clone(), logbook, today);
        self.catalogue.put(session, named.clone(), &problems);
        if !problems.is_empty() {
            self.problems.push((session.id, problems));
        }
        self.newer
            .extend(loaded.read_only.map(|format| (session.id, format)));
        self.seals
            .extend(loaded.seal.map(|seal| (session.id, seal)));
    }
}
