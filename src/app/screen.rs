//! The screens and the stack that they lie on.
//!
//! To add a screen: a variant here; `app/<name>.rs` with its state, `on_command`, `on_click` and, where
//! it shows figures, `refresh`; `screens/<name>.rs` that draws it; a scope (`command/scope.rs`, also in
//! `ALL` and `CHAINS`) with its lines in the command table. The top line names a [`Place`], also in its
//! `ALL`, with a command that opens it in `app/update.rs`; any other screen is laid on top in
//! `app/update/`. The compiler lists every `match` that still lacks it.

use crate::command::Command;
use crate::command::Scope;

use super::Context;
use super::agenda::Agenda;
use super::check::Check;
use super::compare::Compare;
use super::coverage::Coverage;
use super::crosstab::Crosstab;
use super::event::Target;
use super::form::Form;
use super::import::Import;
use super::overview::Overview;
use super::reach::along;
use super::repeats::Repeats;
use super::sessions::Sessions;
use super::settle::Settle;
use super::share::Share;
use super::start::Start;
use super::versions::Versions;

/// A screen, with its state.
#[derive(Debug)]
pub enum Screen {
    /// There is no logbook yet.
    Start(Start),
    /// The list of sessions.
    Sessions(Box<Sessions>),
    /// The totals.
    Overview(Box<Overview>),
    /// Municipalities by topics.
    Coverage(Box<Coverage>),
    /// The cross table.
    Crosstab(Box<Crosstab>),
    /// The calendar.
    Agenda(Box<Agenda>),
    /// What stands in the way of a report.
    Check(Box<Check>),
    /// What is handed to others.
    Share(Box<Share>),
    /// The form of one session.
    Form(Box<Form>),
    /// One's own version of a session beside that of the file.
    Compare(Box<Compare>),
    /// People who may be the same on several sheets.
    Repeats(Box<Repeats>),
    /// What copies of a session say differently.
    Settle(Box<Settle>),
    /// The earlier versions of a session.
    Versions(Box<Versions>),
    /// What others sent, to be taken in.
    Import(Box<Import>),
}

/// A screen that the top line names, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The list of sessions.
    Sessions,
    /// The totals.
    Overview,
    /// Municipalities by topics.
    Coverage,
    /// The cross table.
    Table,
    /// The calendar.
    Calendar,
    /// What stands in the way of a report.
    Check,
    /// What is handed to others.
    Share,
}

impl Place {
    /// Every place, in the order of the top line.
    pub const ALL: [Self; 7] = [
        Self::Sessions,
        Self::Overview,
        Self::Coverage,
        Self::Table,
        Self::Calendar,
        Self::Check,
        Self::Share,
    ];

    /// The command that opens it.
    pub fn command(self) -> Command {
        match self {
            Self::Sessions => Command::ScreenSessions,
            Self::Overview => Command::ScreenOverview,
            Self::Coverage => Command::ScreenCoverage,
            Self::Table => Command::ScreenTable,
            Self::Calendar => Command::ScreenCalendar,
            Self::Check => Command::ScreenCheck,
            Self::Share => Command::ScreenShare,
        }
    }

    /// The id of its name: `screen-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Overview => "overview",
            Self::Coverage => "coverage",
            Self::Table => "table",
            Self::Calendar => "calendar",
            Self::Check => "check",
            Self::Share => "share",
        }
    }

    /// The place so many to the right, round and round.
    pub fn step(self, by: isize) -> Self {
        along(&Self::ALL, self, by)
    }
}

impl Screen {
    /// The place in the top line, for a screen that is named there.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Sessions(_) => Some(Place::Sessions),
            Self::Overview(_) => Some(Place::Overview),
            Self::Coverage(_) => Some(Place::Coverage),
            Self::Crosstab(_) => Some(Place::Table),
            Self::Agenda(_) => Some(Place::Calendar),
            Self::Check(_) => Some(Place::Check),
            Self::Share(_) => Some(Place::Share),
            Self::Start(_)
            | Self::Form(_)
            | Self::Compare(_)
            | Self::Repeats(_)
            | Self::Settle(_)
            | Self::Versions(_)
            | Self::Import(_) => None,
        }
    }

    /// Whether a command that the bottom line may name would do something here and now.
    pub fn offers(&self, command: Command) -> bool {
        match self {
            Self::Sessions(sessions) => sessions.offers(command),
            Self::Overview(overview) => overview.offers(command),
            Self::Coverage(coverage) => coverage.offers(command),
            Self::Crosstab(crosstab) => crosstab.offers(command),
            Self::Check(check) => check.offers(command),
            _ => true,
        }
    }

    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        use Scope as S;
        match self {
            Self::Start(_) => vec![S::Start, S::Everywhere],
            Self::Sessions(_) => vec![S::Sessions, S::Screen, S::Logbook, S::Everywhere],
            Self::Overview(overview) => overview.scopes(),
            Self::Coverage(coverage) => {
                vec![coverage.scope(), S::Screen, S::Logbook, S::Everywhere]
            }
            Self::Crosstab(_) => vec![S::Crosstab, S::Screen, S::Logbook, S::Everywhere],
            Self::Agenda(agenda) => agenda.scopes(),
            Self::Check(_) => vec![S::Check, S::Screen, S::Logbook, S::Everywhere],
            Self::Share(share) => share.scopes(),
            Self::Form(form) => form.scopes(),
            Self::Compare(_) => vec![S::Compare, S::Logbook, S::Everywhere],
            Self::Repeats(_) => vec![S::Repeats, S::Logbook, S::Everywhere],
            Self::Settle(_) => vec![S::Settle, S::Logbook, S::Everywhere],
            Self::Versions(_) => vec![S::Versions, S::Logbook, S::Everywhere],
            Self::Import(import) => import.scopes(),
        }
    }
}

/// Screens that lie on one another; there is always one.
#[derive(Debug)]
pub struct Stack {
    under: Vec<Screen>,
    top: Screen,
}

impl Stack {
    /// A stack of one screen.
    pub fn new(screen: Screen) -> Self {
        Self {
            under: Vec::new(),
            top: screen,
        }
    }

    /// The screen that is seen.
    pub fn top(&self) -> &Screen {
        &self.top
    }

    /// The screen that is seen, to change it.
    pub fn top_mut(&mut self) -> &mut Screen {
        &mut self.top
    }

    /// The screen under the one that is seen.
    pub fn below_mut(&mut self) -> Option<&mut Screen> {
        self.under.last_mut()
    }

    /// Lays a screen on top.
    pub fn push(&mut self, screen: Screen) {
        self.under.push(std::mem::replace(&mut self.top, screen));
    }

    /// Takes the top screen away; none where it is the last.
    pub fn pop(&mut self) -> Option<Screen> {
        let below = self.under.pop()?;
        Some(std::mem::replace(&mut self.top, below))
    }

    /// Takes everything away but one screen.
    pub fn reset(&mut self, screen: Screen) {
        self.under.clear();
        self.top = screen;
    }

    /// Every screen, from the bottom.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Screen> {
        self.under.iter_mut().chain(std::iter::once(&mut self.top))
    }

    /// Every screen, from the bottom.
    pub fn iter(&self) -> impl Iterator<Item = &Screen> {
        self.under.iter().chain(std::iter::once(&self.top))
    }

    /// How many screens lie on one another.
    pub fn depth(&self) -> usize {
        self.under.len() + 1
    }
}

/// A match over the screens that hands something on; gives whether the screen took it.
macro_rules! hand_on {
    ($screen:expr, $inner:ident => $call:expr) => {
        match $screen {
            Screen::Start($inner) => $call,
            Screen::Sessions($inner) => $call,
            Screen::Overview($inner) => $call,
            Screen::Coverage($inner) => $call,
            Screen::Crosstab($inner) => $call,
            Screen::Agenda($inner) => $call,
            Screen::Check($inner) => $call,
            Screen::Share($inner) => $call,
            Screen::Form($inner) => $call,
            Screen::Compare($inner) => $call,
            Screen::Repeats($inner) => $call,
            Screen::Settle($inner) => $call,
            Screen::Versions($inner) => $call,
            Screen::Import($inner) => $call,
        }
    };
}

impl Screen {
    /// Hands a command on; gives whether the screen took it.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        hand_on!(self, screen => screen.on_command(command, context))
    }

    /// Hands a click on.
    pub fn on_click(&mut self, target: Target, context: &mut Context) -> bool {
        hand_on!(self, screen => screen.on_click(target, context))
    }

    /// Hands a typed character on, to where one can write.
    pub fn on_letter(&mut self, letter: char, context: &mut Context) -> bool {
        match self {
            Self::Form(form) => form.on_letter(letter, context),
            Self::Share(share) => share.on_text(letter.encode_utf8(&mut [0; 4])),
            Self::Import(import) => import.on_text(letter.encode_utf8(&mut [0; 4]), context),
            _ => false,
        }
    }

    /// Hands pasted text on, to where one can write.
    pub fn on_paste(&mut self, text: &str, context: &mut Context) -> bool {
        match self {
            Self::Form(form) => form.on_paste(text, context),
            Self::Share(share) => share.on_text(text),
            Self::Import(import) => import.on_text(text, context),
            _ => false,
        }
    }
}
