//! State and decisions: an event comes in, effects go out. It draws nothing, reads no file and
//! has no clock.

pub mod age_profile;
pub mod agenda;
pub mod behind;
pub mod book;
pub mod calendar;
pub mod check;
pub mod compare;
pub mod comparisons;
pub mod counted;
pub mod coverage;
pub mod crosstab;
pub mod effect;
pub mod event;
pub mod filter_builder;
pub mod filter_line;
pub mod folder;
pub mod form;
pub mod help;
pub mod history;
pub mod import;
pub mod input;
mod made_for;
pub mod marks;
pub mod notice;
pub mod overlay;
pub mod overview;
pub mod palette;
pub mod question;
mod reach;
pub mod repeats;
pub mod residents;
pub mod rows;
pub mod screen;
pub mod sessions;
pub mod settings;
pub mod settle;
pub mod share;
pub mod start;
mod update;
pub mod versions;

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use crate::command::Scope;
use crate::command::key::Key;
use crate::model::logbook::Logbook;
use crate::model::session::Municipality;
use crate::model::value::SessionId;
use crate::store::settings::Settings;
use crate::text::names::Names;
use crate::text::search::Words;
use crate::text::{Language, Texts};

use book::Book;
use effect::Effect;
use event::Moment;
use filter_line::FilterLine;
use history::{History, Step};
use marks::Marks;
use notice::Notice;
use overlay::Overlay;
use screen::{Place, Screen, Stack};

/// The whole state of the program.
#[derive(Debug)]
pub struct App {
    /// What the user has chosen.
    pub settings: Settings,
    /// The words of the chosen language.
    pub texts: Texts,
    /// The logbook that is open.
    pub book: Option<Book>,
    /// The one filter of all screens.
    pub filter: FilterLine,
    /// The screens.
    pub screens: Stack,
    /// The sessions that were marked.
    pub marks: Marks,
    /// Where files for others go, and what `~` stands for.
    pub places: Places,
    /// Sessions that were being written and are not saved: left for later, or found at the start.
    pub drafts: Drafts,
    /// How many findings the check has.
    pub to_check: check::Count,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// What was said last; gone at the next key.
    pub notice: Option<Notice>,
    /// When the last event came.
    pub at: DateTime<Utc>,
    /// Whether nothing more is to come.
    pub is_over: bool,
    /// Screens of the top line that are not seen now, as they were left.
    parked: Vec<Screen>,
    history: History,
    /// Drafts of sessions that have another one among the drafts: their turn comes when it is gone.
    behind: Vec<crate::store::draft::Draft>,
    /// Drafts that were thrown away, each with how many steps had been done then.
    dropped: Vec<(usize, crate::store::draft::Draft)>,
    /// What is said when the form has been saved, where somebody else's changes were taken in on the way.
    combined_with: Option<Notice>,
    /// What is being done to several sessions as one step.
    several: Option<update::Several>,
    pending: HashMap<u64, Pending>,
    last_ticket: u64,
    /// Which opening is that of the sample.
    sample: Option<u64>,
    last_key: Option<(Key, DateTime<Utc>)>,
}

/// The first of the drafts by the session that they are of.
pub type Drafts = std::collections::BTreeMap<SessionId, crate::store::draft::Draft>;

/// What the program starts with.
#[derive(Debug)]
pub struct Beginning {
    /// The settings as they were read.
    pub settings: Settings,
    /// Why they could not be read, where they could not.
    pub problem: Option<crate::store::fault::FileProblem>,
    /// What to open.
    pub open: Opening,
    /// Where files for others go.
    pub places: Places,
}

/// The user's own folders, as far as one is offered them.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Where what is made for other programs goes.
    pub documents: PathBuf,
    /// What `~` stands for, where that is known.
    pub own: Option<PathBuf>,
}

/// What to open first.
#[derive(Debug)]
pub enum Opening {
    /// A logbook.
    Folder(PathBuf),
    /// The sample campaign.
    Sample,
    /// Nothing: the first screen offers what can be done. The folder is where a new logbook would
    /// be made.
    Nothing(PathBuf),
}

/// What a result that is awaited is for.
#[derive(Debug)]
enum Pending {
    /// To show details beside the list.
    Detail,
    /// To open the form, or start a new session as a copy.
    Open { as_copy: bool, at: Option<Spot> },
    /// The form is being saved, and what is to happen then.
    SaveForm { then: AfterSave },
    /// A draft is being written, and what is to happen when it is on disk.
    KeepDraft {
        draft: Box<crate::store::draft::Draft>,
        then: AfterDraft,
    },
    /// A session is being read to be mended.
    Mend(check::Mend),
    /// A session that was mended is being written; what it was.
    Mended(history::Version),
    /// A session is being read to settle what copies of it say differently.
    Settle,
    /// What was chosen of copies or of earlier versions is being written: what the session was and its
    /// sheet of names, and what is said when it is done.
    Settled {
        before: history::Version,
        names: history::PeopleVersion,
        told: &'static str,
    },
    /// The earlier versions of a session are being read.
    Past,
    /// One of several sessions is being read to be mended.
    MendPart(Vec<check::Mend>),
    /// One of several sessions is being written.
    Part(update::Part),
    /// A session is being deleted.
    Delete,
    /// A step of the history is being performed.
    Step { step: Step, forth: bool },
    /// A file for others is being made.
    Export(Box<crate::exchange::export::Order>),
    /// Something that an import needs is being found out.
    Import,
    /// What others sent is being taken in: the files that are replaced.
    TakeIn(std::sync::Arc<[crate::store::swap::Swap]>),
    /// Whether two are the same person is being written down.
    Decision,
    /// `logbook.json` is being written: what it was, and what is said when it is done.
    Logbook {
        before: Box<Logbook>,
        told: &'static str,
    },
    /// `logbook.json` is to be written when what is being written of it is on disk: what it was
    /// when that was decided, what it is to become, and what is said when it is done.
    NextLogbook {
        before: Box<Logbook>,
        after: Box<Logbook>,
        told: &'static str,
    },
}

/// What happens when the form has been saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterSave {
    /// The form stays open.
    Stay,
    /// It closes.
    Close,
    /// The program ends.
    Quit,
}

/// What happens when the draft of the form is on disk.
#[derive(Debug)]
enum AfterDraft {
    /// The form closes.
    Close,
    /// The program ends.
    Quit,
    /// It is said that the session could not be written, and why.
    SayNotSaved(Box<crate::store::fault::FileProblem>),
}

/// A place of a session that one can open it at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A field of the form.
    Field(crate::model::field::Address),
    /// The attendance screen.
    Attendance,
    /// A cell of the sheet of names.
    Person {
        /// The place of the person in the file, from 0.
        person: usize,
        /// The key of the record.
        key: &'static str,
    },
}

/// What is known of a session before it is begun: where it is to be, of what, when. The form opens
/// with it, and may be left without a question as long as nothing else was written there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// The municipality.
    pub place: Option<Municipality>,
    /// Topics.
    pub topics: Vec<String>,
    /// The day.
    pub day: Option<NaiveDate>,
    /// The status, where it is another than that of every new session.
    pub status: Option<&'static str>,
}

/// What a screen may read and change of the rest while it decides.
#[derive(Debug)]
pub struct Context<'a> {
    /// When it happens.
    pub moment: Moment,
    /// The words of the chosen language.
    pub texts: Texts,
    /// What the user has chosen.
    pub settings: &'a Settings,
    /// The logbook that is open.
    pub book: Option<&'a Book>,
    /// The one filter.
    pub filter: &'a FilterLine,
    /// What is to be done outside.
    pub effects: &'a mut Vec<Effect>,
    /// What the program itself is to do next.
    pub wishes: &'a mut Vec<Wish>,
}

/// What a screen asks the program to do once it has decided.
#[derive(Debug)]
pub enum Wish {
    /// Say something.
    Tell(Notice),
    /// Go one step back.
    Back,
    /// Leave the form without asking.
    CloseForm,
    /// Leave the form, and keep what it holds as a draft.
    LeaveWithDraft,
    /// Lay something over the screen.
    Show(Overlay),
    /// Take away what lies over the screen.
    CloseOverlay,
    /// Ask something.
    Ask(question::Topic),
    /// Show the details of a session beside the list.
    Detail(SessionId),
    /// Open a session in the form, at a place of it if one is given.
    OpenSession(SessionId, Option<Spot>),
    /// Go on with a draft.
    ContinueDraft(SessionId),
    /// Ask what is to become of a draft.
    AskDraft(SessionId),
    /// Start a new session, with what is known of it.
    NewSession(Box<Known>),
    /// Start a new session as a copy.
    CopySession(SessionId),
    /// Delete a session.
    DeleteSession(SessionId),
    /// Settle what copies of a session say differently.
    SettleCopies(SessionId),
    /// Write what was chosen of that.
    WriteSettled(Box<crate::store::settle::Settled>),
    /// Delete a session again that came back after it was deleted.
    DeleteSettled(std::sync::Arc<crate::store::format::Document<crate::model::session::Session>>),
    /// Look at the earlier versions of a session.
    EarlierVersions(SessionId),
    /// Bring an earlier version back in the place of what is there now.
    BringBack(
        std::sync::Arc<crate::store::format::Document<crate::model::session::Session>>,
        std::sync::Arc<crate::store::format::Document<crate::model::session::Session>>,
    ),
    /// Show the sessions behind a figure: the filter, narrowed by these parts.
    Behind(Vec<String>),
    /// Write what the form holds.
    SaveForm(AfterSave),
    /// Go on in the form with what was put together from one's own version and that of the file,
    /// and write it.
    Settle(
        Box<crate::model::session::Session>,
        std::sync::Arc<crate::store::format::Document<crate::model::session::Session>>,
    ),
    /// Open a logbook.
    OpenFolder(PathBuf),
    /// Make a logbook, and open it.
    CreateLogbook(PathBuf),
    /// Open the sample campaign.
    OpenSample,
    /// Change the settings.
    Change(Box<Settings>),
    /// Perform a command as if its key had been pressed.
    Perform(crate::command::Command),
    /// Make a sheet of a session to print.
    PrintSheet(SessionId),
    /// Choose the bands of ages that the logbook counts by.
    ChooseAgeProfile,
    /// Look through people who may be the same on several sheets.
    FindRepeats,
    /// Show totals by the bands of ages of a profile, or as they were counted.
    ReportBy(Option<crate::model::code::Code>),
    /// Put another text into the filter line.
    SetFilter(String),
    /// Compare the figures of the overview with something, or with nothing any more.
    Compare(Option<overview::Against>),
    /// Write `logbook.json` anew, and say so.
    SaveLogbook(Box<Logbook>, &'static str),
    /// Take over what was chosen for the cross table.
    ChangeTable(crosstab::Change),
    /// Write people beside their sessions.
    SavePeople(Vec<effect::PeopleWriting>),
    /// Open the screen on which others' sessions are taken in, with the copies in the folder.
    OpenCopies,
    /// Ask the outside for what an import needs.
    Import(import::asked::Ask),
    /// Do what the preview of an import has shown.
    TakeIn,
    /// Put rows that were pasted into the sheet of names.
    TakeRows(Vec<crate::model::names::Line>),
    /// Mark sessions in the list: all of these, or none where `turns` and all are marked.
    Mark {
        /// Which.
        ids: Vec<SessionId>,
        /// Whether marks are taken away where there are some.
        turns: bool,
    },
    /// Make the file that is chosen on the screen for sharing.
    Export,
    /// End the program.
    Quit,
}

impl App {
    /// The program at its start, and what is to be done first.
    pub fn new(beginning: Beginning, moment: Moment) -> (Self, Vec<Effect>) {
        let texts = Texts::new(language_of(&beginning.settings));
        let mut app = Self {
            settings: beginning.settings,
            texts,
            book: None,
            filter: FilterLine::default(),
            marks: Marks::default(),
            places: beginning.places,
            screens: Stack::new(Screen::Sessions(Box::default())),
            to_check: check::Count::default(),
            overlay: None,
            notice: beginning.problem.map(Notice::File),
            at: moment.at,
            is_over: false,
            drafts: Drafts::new(),
            behind: Vec::new(),
            parked: Vec::new(),
            history: History::default(),
            dropped: Vec::new(),
            several: None,
            combined_with: None,
            pending: HashMap::new(),
            last_ticket: 0,
            sample: None,
            last_key: None,
        };
        let mut effects = Vec::new();
        match beginning.open {
            Opening::Folder(folder) => app.open(folder, false, &mut effects),
            Opening::Sample => app.open_sample(&mut effects),
            Opening::Nothing(folder) => {
                app.screens.reset(Screen::Start(start::Start::new(folder)));
            }
        }
        app.refresh(moment, &mut effects);
        (app, effects)
    }

    /// The scopes in which a key has a meaning now, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        if let Some(overlay) = &self.overlay {
            return overlay.scopes();
        }
        let screen = self.screens.top();
        if self.filter.is_open && screen.place().is_some() {
            return vec![
                Scope::Filter,
                Scope::Field,
                Scope::Logbook,
                Scope::Everywhere,
            ];
        }
        screen.scopes()
    }

    /// Whether a command would do something now, on the screen that takes it.
    pub fn offers(&self, command: crate::command::Command) -> bool {
        self.overlay.is_some() || self.filter.is_open || self.screens.top().offers(command)
    }

    /// The names of codes and places, in the chosen language and the open logbook's words.
    pub fn names(&self) -> Option<Names<'_>> {
        let book = self.book.as_ref()?;
        Some(Names::new(self.texts, &book.logbook))
    }

    /// The place in the top line that is open, or lies under what is open.
    pub fn place(&self) -> Option<Place> {
        self.screens.iter().filter_map(Screen::place).last()
    }

    /// Whether something was typed that is neither saved nor thrown away.
    pub fn has_unsaved(&self) -> bool {
        self.screens.iter().any(|screen| match screen {
            Screen::Form(form) => form.is_unsaved(),
            _ => false,
        })
    }

    /// Brings what is derived up to date: lists and totals, where the logbook, the filter or the
    /// language has changed since they were made.
    fn refresh(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        let texts = self.texts;
        let Some(book) = &self.book else {
            return;
        };
        let words = Words::new(&book.logbook);
        self.filter.follow(book, &words, moment.today);
        let not_stated = self.settings.not_stated;
        self.to_check.refresh(book, not_stated);
        let mut detail = None;
        match self.screens.top_mut() {
            Screen::Sessions(sessions) => {
                detail = sessions.refresh(book, &self.filter, &self.drafts, texts)
            }
            Screen::Overview(overview) => overview.refresh(book, &self.filter, texts),
            Screen::Coverage(coverage) => coverage.refresh(book, &self.filter, texts),
            Screen::Crosstab(crosstab) => crosstab.refresh(book, &self.filter, texts),
            Screen::Check(check) => check.refresh(book, &self.filter, &self.to_check, not_stated),
            Screen::Agenda(agenda) => agenda.refresh(book, &self.filter, moment.today),
            Screen::Form(form) => form.refresh(book, texts, moment.today),
            Screen::Repeats(repeats) => repeats.refresh(book),
            Screen::Share(share) => {
                if share.refresh(book, &self.filter, &self.marks, moment.today) {
                    let generation = book.generation;
                    effects.push(Effect::CountDeletions { generation });
                }
            }
            Screen::Import(import) => import.refresh(book),
            Screen::Start(_) | Screen::Compare(_) | Screen::Settle(_) | Screen::Versions(_) => {}
        }
        if let Some(id) = detail {
            self.read(id, Pending::Detail, effects);
        }
    }
}

/// The language of the settings, or else the system's.
fn language_of(settings: &Settings) -> Language {
    settings
        .language
        .as_deref()
        .and_then(|code| code.parse().ok())
        .unwrap_or_else(Language::of_system)
}
