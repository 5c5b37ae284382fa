//! The terminal's side: one channel into which keys, results and signals arrive, one loop that
//! hands them to the program, draws it, and has performed what it decides. The only part that
//! knows a clock, a terminal and threads.

mod colours;
mod event_loop;
mod keeper;
mod keys;
mod parting;
mod performer;
mod reading;
mod signals;
mod terminal;
mod worker;

use std::io;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, Sender};
use std::thread;

use crossterm::event::Event as Happening;

use crate::app::event::Event;
use crate::app::{App, Beginning, Opening, Places};
use crate::screens::View;
use crate::store::fault::FileProblem;
use crate::store::home::{Home, own_folder};
use crate::store::settings;
use crate::text::{Language, Texts, fault};

use colours::Colours;
use event_loop::Loop;
use parting::Parting;
use performer::Performer;
use terminal::Terminal;

/// The status where there is no terminal to draw on.
const NO_TERMINAL: u8 = 3;

/// Something that wakes the loop.
#[derive(Debug)]
enum Arrival {
    /// The terminal tells of a key, the mouse, a paste, its size.
    Terminal(Happening),
    /// Something that was asked for has come, or files have changed.
    Result(Event),
    /// The system asks the program to end.
    Signal(i32),
    /// The system asks the program to stop for a while.
    Suspend,
    /// The program goes on after it was stopped.
    Continued,
    /// The terminal is gone.
    Gone,
    /// A thread has ended by a mistake of the program.
    Crashed(String),
}

/// The language of this start, and that of the settings, where a language that was asked for once
/// is not to be written.
#[derive(Clone, Debug)]
struct LanguageAsked {
    asked: Option<String>,
    kept: Option<String>,
}

/// Opens the screens, and stays until they are closed. A language, where one is given, goes before
/// that of the settings. Gives the program's exit status: 0, 3 where there is no terminal to draw
/// on, and 128 and the signal's number where a signal ended it or the terminal is gone.
pub fn run(opening: Opening, language: Option<Language>, home: &Home) -> ExitCode {
    let (mut settings, problems) = settings::read(home);
    let kept = settings.language.clone();
    if let Some(language) = language {
        settings.language = Some(language.code().to_owned());
    }
    let language = LanguageAsked {
        asked: settings.language.clone(),
        kept,
    };
    let beginning = Beginning {
        settings,
        problem: problems.into_iter().next(),
        open: opening,
        places: Places {
            documents: home.documents.clone(),
            own: own_folder(),
        },
    };
    let (sender, arrivals) = mpsc::channel();
    let colours = Colours::find(home);
    let (app, effects) = App::new(beginning, event_loop::moment(&View::default()));
    let texts = app.texts;
    match enter(app, colours, language, home, &sender) {
        Ok(program) => program.run(effects, &arrivals),
        Err(error) => {
            say_no_terminal(texts, &error);
            ExitCode::from(NO_TERMINAL)
        }
    }
}

/// Takes the terminal over, listens to the system, and starts the threads.
fn enter(
    app: App,
    colours: Colours,
    language: LanguageAsked,
    home: &Home,
    arrivals: &Sender<Arrival>,
) -> io::Result<Loop> {
    let parting = Parting::new(app.texts, home.state.join("drafts"));
    parting.stand_by(arrivals.clone());
    signals::listen(arrivals)?;
    let terminal = Terminal::enter(app.settings.mouse)?;
    let performer = Performer::start(home, arrivals, language)?;
    read_terminal(arrivals.clone())?;
    Ok(Loop::new(app, colours, parting, performer, terminal))
}

/// Reads keys and the mouse on a thread of its own.
fn read_terminal(arrivals: Sender<Arrival>) -> io::Result<()> {
    let reader = thread::Builder::new().name("terminal".to_owned());
    reader.spawn(move || {
        loop {
            let arrival = match crossterm::event::read() {
                Ok(happening) => Arrival::Terminal(happening),
                Err(_) => Arrival::Gone,
            };
            let is_last = matches!(arrival, Arrival::Gone);
            if arrivals.send(arrival).is_err() || is_last {
                return;
            }
        }
    })?;
    Ok(())
}

fn say_no_terminal(texts: Texts, error: &io::Error) {
    let problem = FileProblem::io(Path::new("tty"), error);
    parting::say(&fault::sentence(texts, &problem));
}
