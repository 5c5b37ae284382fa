//! The files of an import, one after another: read, opened with a passphrase where one locks them,
//! and the columns of sheets matched.

use std::path::{Path, PathBuf};

use crate::cli::arguments::ImportOrder;
use crate::cli::failure::Failure;
use crate::cli::opened::Opened;
use crate::cli::{Setting, Status, passphrase};
use crate::exchange::arriving::{self, Arrived, Left, not_offered, of_logbook, of_sheet};
use crate::exchange::bundle::Head;
use crate::exchange::export::Passphrase;
use crate::exchange::intake::{
    Cell, Matching, OneSex, Problem, Reading, Remembered, Table, Target, Told, first_with_sessions,
    match_remembered, others_with_sessions,
};
use crate::model::field::FIELDS;
use crate::model::session::Stamp;
use crate::store::arrival::Arriving;
use crate::store::offered::{Offered, offered};
use crate::text::called::called;
use crate::text::clean::clean;
use crate::text::fault;

/// In how many rows a heading that was named is looked for.
const ROWS_LOOKED_AT: usize = 40;
/// How many headings are told, and how much of each that may be none.
const MOST_HEADINGS: usize = 40;
const LONGEST_HEADING: usize = 40;

/// A file that came.
pub(super) struct Came {
    pub path: PathBuf,
    /// `bundle`, `session`, `logbook` or `sheet`.
    pub kind: &'static str,
    pub head: Option<Head>,
    /// The name of the sheet, and what its columns hold.
    pub sheet: Option<(String, Matching)>,
    /// The names of the other sheets with sessions, where nobody has said which is meant.
    pub other_sheets: Vec<String>,
    /// What was done to the sheet's text.
    pub told: Vec<Told>,
    pub arriving: Arriving,
    /// Sheets with names that came, and that stay where they are.
    pub names: usize,
    pub names_left: usize,
    pub left: Vec<Left>,
    /// What is to be known of rows.
    pub problems: Vec<Problem>,
    /// The sex that alone is counted in a sheet.
    pub one_sex: Option<OneSex>,
}

/// Where files are looked through.
pub(super) struct Desk<'a> {
    setting: &'a Setting,
    order: &'a ImportOrder,
    opened: &'a Opened,
    stamp: &'a Stamp,
    passphrase: Option<Passphrase>,
    remembered: Remembered,
    has_learned: bool,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        setting: &'a Setting,
        order: &'a ImportOrder,
        opened: &'a Opened,
        stamp: &'a Stamp,
    ) -> Self {
        Self {
            setting,
            order,
            opened,
            stamp,
            passphrase: None,
            remembered: serde_json::from_slice(&setting.home.matching()).unwrap_or_default(),
            has_learned: false,
        }
    }

    /// Keeps what was said of headings for the next time.
    pub(super) fn remember(&self) {
        if self.has_learned
            && let Ok(bytes) = serde_json::to_vec_pretty(&self.remembered)
        {
            // Without it columns are matched anew the next time.
            let _ = self.setting.home.keep_matching(&bytes);
        }
    }

    /// A file, read.
    pub(super) fn take(&mut self, path: &Path) -> Result<Came, Failure> {
        let texts = self.setting.texts;
        // Names of another logbook are taken in where somebody says so.
        let with_people = self.order.with_people == Some(true);
        let offered = offered(path, with_people, &self.setting.home).map_err(|problem| {
            let said = not_offered(texts, &problem);
            self.refused(&problem.path, &said.paragraph(), Status::NotRead)
        })?;
        let source = match offered {
            Offered::Logbook(another) => {
                return Ok(self.sessions(path, "logbook", of_logbook(*another)));
            }
            Offered::File(source) => source,
        };
        match self.open(path, &source.bytes)? {
            arriving::Opened::Sheets(tables) => self.sheet(path, &tables),
            arriving::Opened::Sessions(arrived) => {
                let kind = match arrived.head {
                    Some(_) => "bundle",
                    None => "session",
                };
                Ok(self.sessions(path, kind, *arrived))
            }
        }
    }

    /// Opens bytes; asks for a passphrase where one is missing and somebody is there.
    fn open(&mut self, path: &Path, bytes: &[u8]) -> Result<arriving::Opened, Failure> {
        let texts = self.setting.texts;
        let typed = self.passphrase.as_ref().map(Passphrase::typed);
        let why = match arriving::open(bytes, typed) {
            Ok(opened) => return Ok(opened),
            Err(why) => why,
        };
        let refused = |why: &arriving::Refusal| {
            let said = arriving::refusal(texts, why).paragraph();
            self.refused(path, &said, Status::NotRead)
        };
        if !why.wants_passphrase() || self.passphrase.is_some() {
            return Err(refused(&why));
        }
        let given = passphrase::given(self.order.passphrase_file.as_deref())?;
        let passphrase = match given {
            Some(given) => given,
            None => passphrase::asked(texts, "cli-passphrase-open")?,
        };
        let opened = arriving::open(bytes, Some(passphrase.typed()));
        let opened = opened.map_err(|why| refused(&why))?;
        self.passphrase = Some(passphrase);
        Ok(opened)
    }

    fn sessions(&self, path: &Path, kind: &'static str, arrived: Arrived) -> Came {
        let mut arriving = arrived.arriving;
        arriving.copies.extend(self.opened.folder.own_copy(path));
        let mut names_left = arrived.sheets_left;
        if self.order.with_people == Some(false) {
            names_left += arriving.people.len();
            arriving.people.clear();
        }
        Came {
            path: path.to_owned(),
            kind,
            head: arrived.head,
            sheet: None,
            other_sheets: Vec::new(),
            told: Vec::new(),
            names: arriving.people.len(),
            names_left,
            arriving,
            left: arrived.left,
            problems: Vec::new(),
            one_sex: None,
        }
    }

    fn sheet(&mut self, path: &Path, tables: &[Table]) -> Result<Came, Failure> {
        let place = self.table(path, tables)?;
        let table = &tables[place];
        let other_sheets = match self.order.sheet {
            Some(_) => Vec::new(),
            None => {
                let logbook = &self.opened.logbook;
                let others = others_with_sessions(tables, place, logbook, &self.remembered);
                others.iter().map(|table| table.name.clone()).collect()
            }
        };
        let matching = self.matching(path, table)?;
        let known = |id| {
            let session = self.opened.folder.session(id).ok();
            session.map(|document| document.value)
        };
        let reading = Reading {
            logbook: &self.opened.logbook,
            texts: self.setting.texts,
            today: self.setting.today,
            stamp: self.stamp,
            known: &known,
        };
        let read = of_sheet(table, &matching, &reading);
        Ok(Came {
            path: path.to_owned(),
            kind: "sheet",
            head: None,
            sheet: Some((table.name.clone(), matching)),
            other_sheets,
            told: table.told.clone(),
            arriving: read.arriving,
            names: 0,
            names_left: 0,
            left: Vec::new(),
            problems: read.problems,
            one_sex: read.one_sex,
        })
    }

    /// The sheet that is meant: by its name, else the first with sessions.
    fn table(&self, path: &Path, tables: &[Table]) -> Result<usize, Failure> {
        let names = || tables.iter().map(|table| table.name.as_str());
        let place = match &self.order.sheet {
            Some(asked) => called(names(), asked).ok_or_else(|| {
                let names = names().collect::<Vec<_>>().join(", ");
                let said = self.with("cli-import-no-sheet", asked, &names);
                self.refused(path, &said, Status::WrongUse)
            })?,
            None => first_with_sessions(tables, &self.opened.logbook, &self.remembered),
        };
        let empty = || {
            let said = arriving::refusal(self.setting.texts, &empty().into());
            self.refused(path, &said.paragraph(), Status::NotRead)
        };
        match place < tables.len() {
            true => Ok(place),
            false => Err(empty()),
        }
    }

    /// What its columns hold: as their words tell, as was said before, as is said now.
    fn matching(&mut self, path: &Path, table: &Table) -> Result<Matching, Failure> {
        let mut matching = match_remembered(table, &self.opened.logbook, &self.remembered);
        self.find_headings(table, &mut matching);
        matching.apply(&self.remembered);
        if let Some(is_kept) = self.order.with_unmatched {
            matching.set_keeps_rest(is_kept);
        }
        for said in &self.order.columns {
            let (column, target) = self.column(path, said, (table, &matching))?;
            matching.set(column, target);
        }
        if !self.order.columns.is_empty() {
            matching.remember(&mut self.remembered);
            self.has_learned = true;
        }
        if !matching.has_sessions() {
            let said = self.with("cli-import-no-day", "", &headings(table, &matching));
            return Err(self.refused(path, &said, Status::NotRead));
        }
        Ok(matching)
    }

    /// Headings of which no word is known are where somebody has named one of them.
    fn find_headings(&self, table: &Table, matching: &mut Matching) {
        let said = self.order.columns.first();
        let named = said.and_then(|said| Some(said.rsplit_once('=')?.0));
        let (Some(named), true) = (named, matching.headings.is_empty()) else {
            return;
        };
        let is_it = |row: &Vec<Cell>| {
            let texts: Vec<_> = row.iter().map(Cell::text).collect();
            called(texts.iter().map(AsRef::as_ref), named).is_some()
        };
        let mut rows = table.rows.iter().take(ROWS_LOOKED_AT);
        if let Some(row) = rows.position(is_it) {
            matching.set_headings(row, table, &self.opened.logbook);
        }
    }

    /// Which column is meant, and what it is said to hold; nothing where it is passed over.
    fn column(
        &self,
        path: &Path,
        said: &str,
        (table, matching): (&Table, &Matching),
    ) -> Result<(usize, Option<Target>), Failure> {
        let wrong = |said: String| self.refused(path, &said, Status::WrongUse);
        let Some((heading, field)) = said.rsplit_once('=') else {
            return Err(wrong(self.with("cli-import-column-form", said, "")));
        };
        let names = matching
            .columns
            .iter()
            .map(|column| column.heading.as_str());
        let column = called(names, heading).ok_or_else(|| {
            wrong(self.with("cli-import-no-column", heading, &headings(table, matching)))
        })?;
        let field = field.trim();
        if field.is_empty() {
            return Ok((column, None));
        }
        let logbook = &self.opened.logbook;
        let by_name = || {
            let mut choices = Target::choices(logbook);
            let names = choices
                .iter()
                .map(|one| one.name(self.setting.texts, logbook));
            let names: Vec<String> = names.collect();
            let place = called(names.iter().map(String::as_str), field)?;
            (place < choices.len()).then(|| choices.swap_remove(place))
        };
        let target = Target::of(field)
            .or_else(|| field.parse().ok())
            .or_else(by_name);
        let target = target.ok_or_else(|| {
            let fields = FIELDS.iter().map(|field| field.id);
            let known = ["id", "place-code", "district", "oblast", "participants"];
            let known = known
                .into_iter()
                .chain(fields)
                .collect::<Vec<_>>()
                .join(", ");
            wrong(self.with("cli-import-no-field", field, &known))
        })?;
        Ok((column, Some(target)))
    }

    fn with(&self, id: &str, asked: &str, known: &str) -> String {
        let safe = |text: &str| clean(text).into_owned();
        let args = [("asked", safe(asked).into()), ("known", safe(known).into())];
        self.setting.texts.say_with(id, &args)
    }

    /// Nothing at all is taken in, since of this file nothing can be.
    fn refused(&self, path: &Path, said: &str, status: Status) -> Failure {
        let path = fault::path(path);
        let nothing = self.setting.texts.say("cli-import-nothing-taken");
        Failure::NotImported {
            said: format!("{path}: {said}\n{nothing}"),
            status,
        }
    }
}

fn empty() -> crate::exchange::intake::Refusal {
    crate::exchange::intake::Refusal::Empty
}

/// The headings, or the first row where none of its words is known.
fn headings(table: &Table, matching: &Matching) -> String {
    let headings = matching.columns.iter();
    let mut headings: Vec<String> = headings.map(|column| column.heading.clone()).collect();
    headings.retain(|heading| !heading.is_empty());
    if headings.is_empty() {
        let mut rows = table.rows.iter();
        let first = rows.find(|row| row.iter().any(|cell| !cell.is_empty()));
        let cells = first.into_iter().flatten().filter(|cell| !cell.is_empty());
        headings.extend(cells.map(|cell| cell.text().chars().take(LONGEST_HEADING).collect()));
    }
    headings.truncate(MOST_HEADINGS);
    headings.join(", ")
}
