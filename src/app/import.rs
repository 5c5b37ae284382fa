//! Taking in what colleagues sent: which file, what opens it, what the columns of a sheet hold, a
//! preview of what would become of every session, and then all of it as one step. What is decided
//! here is carried out outside; until Enter in the preview nothing is written.

pub mod asked;
mod choosing;
mod matching;
mod preview;

use std::collections::VecDeque;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::command::{Command, Scope};
use crate::exchange::arriving::{Opened, by_day_and_place};
use crate::exchange::export::Passphrase;
use crate::exchange::intake::Remembered;
use crate::model::session::Stamp;
use crate::store::fault::{Fault, FileProblem};
use crate::store::format::{PEOPLE, SESSIONS};

use super::book::Book;
use super::event::Target;
use super::input::{Outcome, TextInput, edit_of};
use super::notice::Notice;
use super::reach::Reach;
use super::{Context, Wish};

use asked::{Ask, CallOff, Chosen, Offer, Planned, Planning, Refused, Told, Unread, Why};

pub use choosing::{Choice, Choosing, Row, paths};
pub use matching::{Columns, Picking};
pub use preview::{Difference, Fate, Item, Preview, Value};

/// The screen.
#[derive(Debug, Default)]
pub struct Import {
    /// Which file is meant.
    pub choosing: Choosing,
    /// How far it is.
    pub stage: Stage,
    /// Why files that were chosen are not taken in.
    pub refused: Vec<(PathBuf, Refused)>,
    /// What a result must carry to be waited for.
    pub awaited: Option<u64>,
    /// What was read and is to be taken in.
    offers: Vec<(Arc<Offer>, Option<Chosen>)>,
    /// Files that a passphrase opens, in their turn.
    locked: VecDeque<PathBuf>,
    /// Files with tables, in their turn.
    sheets: VecDeque<Arc<Offer>>,
    remembered: Remembered,
    with_people: bool,
    /// Whether the copies in the folder are meant, and are read as soon as that can be asked for.
    wants_copies: bool,
}

/// How far an import is.
#[derive(Debug, Default)]
pub enum Stage {
    /// A file is being chosen.
    #[default]
    Choosing,
    /// Files are being read.
    Reading,
    /// A file is locked.
    Locked(Locked),
    /// The columns of a sheet are looked at.
    Matching(Box<Columns>),
    /// It is found out what the logbook becomes.
    Planning,
    /// What it becomes is looked at.
    Preview(Box<Preview>),
    /// It becomes that.
    Writing(Writing),
}

/// A locked file, and the passphrase while it is typed.
#[derive(Debug)]
pub struct Locked {
    /// The file.
    pub path: PathBuf,
    /// The passphrase.
    pub passphrase: Hidden,
    /// Whether one was typed that is another.
    pub was_wrong: bool,
}

/// A text that is shown nowhere.
#[derive(Default)]
pub struct Hidden(TextInput);

impl Hidden {
    /// How many characters it has.
    pub fn length(&self) -> usize {
        self.0.value().chars().count()
    }

    /// How many of them stand before the cursor.
    pub fn before_cursor(&self) -> usize {
        let before = self.0.value().get(..self.0.cursor());
        before.map_or(0, |before| before.chars().count())
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("Hidden")
    }
}

/// What is being written.
#[derive(Debug)]
pub struct Writing {
    /// How many files are written.
    pub done: usize,
    /// Of how many.
    pub total: usize,
    call_off: CallOff,
    preview: Box<Preview>,
}

impl Import {
    /// The screen as it is opened; at once with the copies in the logbook's folder, where these are
    /// meant.
    pub fn new(wants_copies: bool) -> Self {
        Self {
            wants_copies,
            with_people: true,
            ..Self::default()
        }
    }

    /// What is asked for when the screen has been opened.
    pub fn begin(&mut self) -> Ask {
        if std::mem::take(&mut self.wants_copies) {
            self.stage = Stage::Reading;
            return Ask::ReadCopies;
        }
        Ask::List {
            typed: self.choosing.typed(),
        }
    }

    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        use Scope as S;
        match &self.stage {
            Stage::Choosing => vec![S::Field, S::Import, S::Logbook, S::Everywhere],
            Stage::Locked(_) => vec![S::Field, S::Unlock, S::Logbook, S::Everywhere],
            Stage::Matching(columns) if columns.picking.is_some() => vec![S::Palette, S::Field],
            Stage::Matching(columns) => columns.scopes(),
            Stage::Preview(_) => vec![S::Preview, S::Logbook, S::Everywhere],
            Stage::Reading | Stage::Planning | Stage::Writing(_) => {
                vec![S::Import, S::Logbook, S::Everywhere]
            }
        }
    }

    /// Brings up to date what is told of the selected session, and how many copies there are.
    pub fn refresh(&mut self, book: &Book) {
        match &mut self.stage {
            Stage::Preview(preview) => preview.refresh(),
            Stage::Choosing => {
                let copies = book.unreadable.values().filter(|problem| is_copy(problem));
                let copies = copies.count();
                if copies != self.choosing.copies {
                    self.choosing.copies = copies;
                    self.choosing.settle();
                }
            }
            _ => {}
        }
    }

    /// Whether files are being replaced now.
    pub fn is_writing(&self) -> bool {
        matches!(self.stage, Stage::Writing(_))
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let page = context.moment.page.max(1);
        match &mut self.stage {
            Stage::Choosing => self.on_choosing(command, page, context),
            Stage::Locked(_) => self.on_locked(command, context),
            Stage::Matching(columns) if columns.picking.is_some() => {
                columns.on_picking(command, page);
                true
            }
            Stage::Matching(columns) => match (command, context.book) {
                (Command::Back, _) => self.start_again(context),
                (Command::GoOn, _) => self.take_matching(context),
                (_, Some(book)) => {
                    columns.on_command(command, page, (context.texts, &book.logbook))
                }
                _ => false,
            },
            Stage::Preview(preview) => match command {
                Command::Back => self.start_again(context),
                Command::TakeAllIn => self.take_in(context),
                Command::WithNames => self.turn_people(context),
                _ => preview.on_command(command, page),
            },
            Stage::Reading | Stage::Planning => match command {
                Command::Back => self.start_again(context),
                _ => is_of_choosing(command),
            },
            Stage::Writing(writing) => {
                if command == Command::Back {
                    writing.call_off.call();
                }
                // Undo would take back what was done before.
                is_of_choosing(command)
                    || matches!(command, Command::Back | Command::Undo | Command::Redo)
            }
        }
    }

    fn on_choosing(&mut self, command: Command, page: usize, context: &mut Context) -> bool {
        let page = isize::try_from(page).unwrap_or(1);
        match command {
            Command::MoveUp => self.choosing.step(-1),
            Command::MoveDown => self.choosing.step(1),
            Command::PageUp => self.choosing.step(-page),
            Command::PageDown => self.choosing.step(page),
            Command::CompletePath => {
                self.choosing.complete();
                self.list(context);
            }
            Command::Accept => self.choose(context),
            _ => match edit_of(command).map(|edit| self.choosing.text.apply(edit)) {
                Some(Outcome::Changed) => self.typed(context),
                Some(_) => {}
                None => return false,
            },
        }
        true
    }

    /// Takes typed or pasted text.
    pub fn on_text(&mut self, text: &str, context: &mut Context) -> bool {
        match &mut self.stage {
            Stage::Choosing => {
                // Lines of paths stay apart: a line break becomes a blank.
                self.choosing.text.paste(text);
                self.typed(context);
            }
            Stage::Locked(locked) => {
                locked.passphrase.0.paste(text);
                locked.was_wrong = false;
            }
            Stage::Matching(columns) => match &mut columns.picking {
                Some(picking) => picking.on_text(text),
                None => return false,
            },
            _ => return false,
        }
        true
    }

    /// Decides what a click means here: the first selects, the second on the same chooses.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        let Target::Row(row) = target else {
            return false;
        };
        match &mut self.stage {
            Stage::Choosing if row < self.choosing.rows().len() => {
                if self.choosing.selected.replace(row) == Some(row) {
                    self.choose(context);
                }
            }
            Stage::Matching(columns) => match &mut columns.picking {
                Some(picking) if row < picking.found.len() => {
                    picking.selected = row;
                    columns.take();
                }
                Some(_) => {}
                None => {
                    let count = columns.matching().map_or(0, |one| one.columns.len());
                    if std::mem::replace(&mut columns.selected, Reach(count).within(row)) == row {
                        return self.on_command(Command::Accept, context);
                    }
                }
            },
            Stage::Preview(preview) if row < preview.items.len() => preview.selected = row,
            _ => return false,
        }
        true
    }

    fn typed(&mut self, context: &mut Context) {
        self.refused.clear();
        self.choosing.selected = None;
        self.list(context);
    }

    fn list(&self, context: &mut Context) {
        let typed = self.choosing.typed();
        context.wishes.push(Wish::Import(Ask::List { typed }));
    }

    fn choose(&mut self, context: &mut Context) {
        match self.choosing.choice() {
            Choice::Nothing => {
                let notice = Notice::Plain("refused-no-file-chosen");
                context.wishes.push(Wish::Tell(notice));
            }
            Choice::Into(folder) => {
                self.choosing.go_on_with(&folder);
                self.list(context);
            }
            Choice::Copies => self.read(Ask::ReadCopies, context),
            Choice::Paths(given) => {
                let passphrase = None;
                self.read(Ask::Read { given, passphrase }, context);
            }
        }
    }

    fn read(&mut self, ask: Ask, context: &mut Context) {
        self.refused.clear();
        self.stage = Stage::Reading;
        context.wishes.push(Wish::Import(ask));
    }

    fn on_locked(&mut self, command: Command, context: &mut Context) -> bool {
        let Stage::Locked(locked) = &mut self.stage else {
            return false;
        };
        match command {
            Command::Unlock => {
                let Some(passphrase) = Passphrase::new(locked.passphrase.0.value()) else {
                    return true;
                };
                let given = vec![format!("\"{}\"", locked.path.display())];
                let passphrase = Some(passphrase);
                self.locked.push_front(locked.path.clone());
                self.read(Ask::Read { given, passphrase }, context);
            }
            Command::Back => return self.start_again(context),
            _ => match edit_of(command) {
                Some(edit) => drop(locked.passphrase.0.apply(edit)),
                None => return is_of_choosing(command),
            },
        }
        true
    }

    /// Back to the choice of a file, with what was typed; nothing has been written.
    fn start_again(&mut self, context: &mut Context) -> bool {
        self.forget();
        self.list(context);
        true
    }

    fn forget(&mut self) {
        self.stage = Stage::Choosing;
        self.offers.clear();
        self.locked.clear();
        self.sheets.clear();
        self.awaited = None;
    }

    /// What was waited for is told.
    pub fn on_told(&mut self, told: Told, context: &mut Context) {
        match told {
            Told::Files { typed, files } => self.choosing.take_files(&typed, files),
            Told::Read { offers, remembered } => {
                self.remembered = remembered;
                self.take_read(offers, context);
            }
            Told::Planned(planned) => self.take_plan(*planned, context),
            Told::Progress { done, total } => {
                if let Stage::Writing(writing) = &mut self.stage {
                    (writing.done, writing.total) = (done, total);
                }
            }
            Told::Kept | Told::Swapped(_) => {}
        }
    }

    fn take_read(
        &mut self,
        offers: Vec<(PathBuf, Result<Arc<Offer>, Refused>)>,
        context: &mut Context,
    ) {
        if !matches!(self.stage, Stage::Reading) {
            return;
        }
        for (path, result) in offers {
            let was_tried = self.locked.front() == Some(&path);
            match result {
                Ok(offer) => {
                    if was_tried {
                        self.locked.pop_front();
                    }
                    match offer.opened {
                        Opened::Sheets(_) => self.sheets.push_back(offer),
                        Opened::Sessions(_) => self.offers.push((offer, None)),
                    }
                }
                Err(refused) if refused.wants_passphrase() && was_tried => {
                    self.locked.pop_front();
                    self.stage = Stage::Locked(Locked {
                        path,
                        passphrase: Hidden::default(),
                        was_wrong: true,
                    });
                    return;
                }
                Err(refused) if refused.wants_passphrase() => self.locked.push_back(path),
                Err(refused) => {
                    if was_tried {
                        self.locked.pop_front();
                    }
                    self.refused.push((path, refused));
                }
            }
        }
        self.go_on(context);
    }

    /// Goes on with what is next: a locked file, a sheet, the plan.
    fn go_on(&mut self, context: &mut Context) {
        if let Some(path) = self.locked.pop_front() {
            self.stage = Stage::Locked(Locked {
                path,
                passphrase: Hidden::default(),
                was_wrong: false,
            });
            return;
        }
        if let (Some(offer), Some(book)) = (self.sheets.pop_front(), context.book) {
            let columns = Columns::new(offer, &book.logbook, &self.remembered);
            self.stage = Stage::Matching(Box::new(columns));
            return;
        }
        if self.offers.is_empty() {
            self.stage = Stage::Choosing;
            return;
        }
        self.plan(context);
    }

    /// The columns of the sheet are as they should be.
    fn take_matching(&mut self, context: &mut Context) -> bool {
        let Stage::Matching(columns) = &self.stage else {
            return false;
        };
        if !columns.matching().is_some_and(|one| one.has_sessions()) {
            let notice = Notice::Plain("refused-no-day-column");
            context.wishes.push(Wish::Tell(notice));
            return true;
        }
        let before = self.remembered.clone();
        columns.remember(&mut self.remembered);
        if self.remembered != before {
            let remembered = self.remembered.clone();
            context.wishes.push(Wish::Import(Ask::Remember(remembered)));
        }
        let chosen = columns.chosen();
        self.offers.push((Arc::clone(&columns.offer), chosen));
        self.go_on(context);
        true
    }

    fn plan(&mut self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        self.stage = Stage::Planning;
        let at = context.moment.at;
        let planning = Planning {
            offers: self.offers.clone(),
            with_people: self.with_people,
            by: Stamp {
                at: at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                by: context.settings.name.clone(),
                ..Stamp::default()
            },
            today: context.moment.today,
            language: context.texts.language(),
            known: by_day_and_place(book.entered()),
        };
        let ask = Ask::Plan(Box::new(planning));
        context.wishes.push(Wish::Import(ask));
    }

    fn take_plan(&mut self, mut planned: Planned, context: &Context) {
        if !matches!(self.stage, Stage::Planning) {
            return;
        }
        let whole = self.refused.iter().map(|(path, refused)| Unread {
            path: path.clone(),
            why: Why::Whole(refused.clone()),
        });
        planned.unread.splice(0..0, whole);
        let preview = Preview::new(planned, self.with_people, context.moment.at);
        self.stage = Stage::Preview(Box::new(preview));
    }

    /// The names on sheets come too, or stay where they are.
    fn turn_people(&mut self, context: &mut Context) -> bool {
        let Stage::Preview(preview) = &self.stage else {
            return false;
        };
        if preview.planned.sheets > 0 {
            self.with_people = !self.with_people;
            self.plan(context);
        }
        true
    }

    /// Takes all in, as one step.
    fn take_in(&mut self, context: &mut Context) -> bool {
        let Stage::Preview(preview) = &self.stage else {
            return false;
        };
        if !preview.has_rested(context.moment.at) {
            return true;
        }
        if !preview.changes_anything() {
            let notice = Notice::Plain(match preview.planned.plan.takes_any() {
                true => "refused-nothing-to-take-in",
                false => "import-would-nothing-of-it",
            });
            context.wishes.push(Wish::Tell(notice));
            return true;
        }
        context.wishes.push(Wish::TakeIn);
        true
    }

    /// The step that the preview has shown; from now on it is being made.
    pub fn begin_writing(&mut self) -> Option<Ask> {
        let Stage::Preview(mut preview) = std::mem::take(&mut self.stage) else {
            return None;
        };
        let (swaps, call_off) = (preview.swaps(), CallOff::default());
        self.stage = Stage::Writing(Writing {
            done: 0,
            total: swaps.len(),
            call_off: call_off.clone(),
            preview,
        });
        Some(Ask::Swap { swaps, call_off })
    }

    /// The step has not been made, for something has changed meanwhile or it was called off: what
    /// would become of every session is found out anew.
    pub fn not_written(&mut self, context: &mut Context) {
        if self.is_writing() {
            self.plan(context);
        }
    }

    /// What was taken in, when it is.
    pub fn written(&mut self) -> Option<Box<Preview>> {
        match std::mem::take(&mut self.stage) {
            Stage::Writing(writing) => Some(writing.preview),
            stage => {
                self.stage = stage;
                None
            }
        }
    }
}

/// Whether a file is a copy of a session or of its sheet under another name, as programs leave them that
/// keep folders alike.
pub fn is_copy(problem: &FileProblem) -> bool {
    let folder = problem.path.parent().and_then(|folder| folder.file_name());
    let is_record = folder.is_some_and(|name| name == SESSIONS || name == PEOPLE);
    is_record && matches!(problem.fault, Fault::IdIsNotFileName { .. })
}

/// Whether a command belongs to the choice of a file, and means nothing while that rests.
fn is_of_choosing(command: Command) -> bool {
    matches!(
        command,
        Command::MoveUp
            | Command::MoveDown
            | Command::PageUp
            | Command::PageDown
            | Command::CompletePath
            | Command::Accept
    )
}
