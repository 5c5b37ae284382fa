//! The terminal's side: one channel into which keys, results and signals arrive, one loop that
//! hands them to the program, draws it, and has performed what it decides. The only part that
//! knows a clock, a terminal and threads.

mod colours;
mod keeper;
mod keys;
mod parting;
mod performer;
mod reading;
mod signals;
mod terminal;
mod worker;

use std::io;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{Local, Utc};
use crossterm::event::Event as Happening;
use uuid::Uuid;

use crate::app::effect::Effect;
use crate::app::event::{Event, Input, Moment};
use crate::app::{App, Beginning, Opening};
use crate::model::value::SessionId;
use crate::screens::theme::Theme;
use crate::screens::{self, View};
use crate::store::home::Home;
use crate::store::settings;
use crate::text::{Language, fault};

use colours::Colours;
use keys::{LateAnswer, Mouse};
use parting::Parting;
use performer::Performer;
use terminal::Terminal;

/// How long a burst of events may go on before it is drawn: a frame.
const FRAME: Duration = Duration::from_millis(16);

/// The status of a program whose terminal is gone, as the signal gives it that tells so.
const HUNG_UP: u8 = 129;

/// The status of a program that ends because of its own mistake.
const CRASHED: u8 = 101;

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

/// Why the loop ended.
#[derive(Debug)]
enum End {
    Quit,
    Signal(i32),
    Gone,
    Crashed(String),
}

/// The language of this start alone, and that of the settings, which stays there.
#[derive(Clone, Debug, Default)]
struct LanguageAsked {
    asked: Option<String>,
    kept: Option<String>,
}

/// Opens the screens, and stays until they are closed. A language, where one is given, goes before
/// that of the settings. Gives the program's exit status: 0, 3 where there is no terminal to draw
/// on, and 128 and the signal's number where a signal ended it or the terminal is gone.
pub fn run(opening: Opening, language: Option<Language>, home: &Home) -> ExitCode {
    let (mut chosen, problems) = settings::read(home);
    let mut asked = LanguageAsked {
        asked: chosen.language.clone(),
        kept: chosen.language.clone(),
    };
    if let Some(language) = language {
        chosen.language = Some(language.code().to_owned());
        asked.asked.clone_from(&chosen.language);
    }
    let beginning = Beginning {
        settings: chosen,
        problem: problems.into_iter().next(),
        open: opening,
    };
    match show(beginning, asked, home) {
        Ok(code) => code,
        Err(error) => {
            terminal::leave();
            parting::say(&error.to_string());
            ExitCode::from(3)
        }
    }
}

fn show(beginning: Beginning, language: LanguageAsked, home: &Home) -> io::Result<ExitCode> {
    let colours = Colours::find(home);
    let (sender, arrivals) = mpsc::channel();
    let (app, effects) = App::new(beginning, moment(&View::default()));
    let parting = Parting::new(app.texts, home.state.join("drafts"));
    parting.stand_by(sender.clone());
    signals::listen(&sender)?;
    let mut program = Loop {
        theme: colours.theme(app.settings.theme),
        terminal: Terminal::enter(app.settings.mouse)?,
        performer: Performer::start(home, &sender, language)?,
        view: View::default(),
        app,
        colours,
        parting,
        late_answer: match colours.may_answer {
            true => LateAnswer::Awaited,
            false => LateAnswer::Settled,
        },
        is_drawn: false,
        is_resumed: false,
    };
    program.draw();
    for effect in effects {
        program.perform(effect);
    }
    read_terminal(sender)?;
    let end = program.run(&arrivals);
    Ok(program.end(end, &arrivals))
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

/// What the program may know of the outside now.
fn moment(view: &View) -> Moment {
    Moment {
        at: Utc::now(),
        today: Local::now().date_naive(),
        fresh: SessionId(Uuid::now_v7()),
        page: view.page(),
    }
}

/// The program, and what it is seen and performed with.
struct Loop {
    app: App,
    view: View,
    theme: Theme,
    colours: Colours,
    parting: Parting,
    // The terminal is given back only when everything is on the disk, and also where it never gets
    // there.
    performer: Performer,
    terminal: Terminal,
    late_answer: LateAnswer,
    /// Whether the last frame shows what is.
    is_drawn: bool,
    /// Whether the program has come back from its own stop, of which the system will tell too.
    is_resumed: bool,
}

impl Loop {
    /// Takes what arrives and draws it, a burst at a time, until the program is over.
    fn run(&mut self, arrivals: &Receiver<Arrival>) -> End {
        loop {
            if !self.draw() {
                return self.hang_up(End::Gone);
            }
            let Ok(first) = arrivals.recv() else {
                return self.hang_up(End::Gone);
            };
            let began = Instant::now();
            let mut next = Some(first);
            while let Some(arrival) = next {
                if let Some(end) = self.take(arrival) {
                    return end;
                }
                next = match began.elapsed() < FRAME {
                    true => arrivals.try_recv().ok(),
                    false => None,
                };
            }
        }
    }

    /// Takes one arrival; gives the end, where it is one.
    fn take(&mut self, arrival: Arrival) -> Option<End> {
        match arrival {
            Arrival::Terminal(happening) => {
                let event = self.event_of(happening)?;
                self.update(event);
            }
            Arrival::Result(event) => self.update(event),
            Arrival::Signal(number) => return Some(self.hang_up(End::Signal(number))),
            Arrival::Gone => return Some(self.hang_up(End::Gone)),
            Arrival::Crashed(what) => return Some(self.hang_up(End::Crashed(what))),
            Arrival::Suspend => self.suspend(),
            Arrival::Continued => {
                if !std::mem::take(&mut self.is_resumed) {
                    self.resume();
                }
            }
        }
        self.app.is_over.then_some(End::Quit)
    }

    /// What something on the terminal means for the program; nothing where it means nothing.
    fn event_of(&mut self, happening: Happening) -> Option<Event> {
        match happening {
            Happening::Key(key) => {
                let key = keys::key(key).filter(|key| !self.late_answer.takes(*key))?;
                Some(Event::Key(key))
            }
            Happening::Paste(text) => Some(Event::Paste(text)),
            Happening::Resize(..) => Some(Event::Redraw),
            Happening::Mouse(mouse) => match keys::mouse(mouse)? {
                Mouse::Wheel(rows) => Some(Event::Wheel(rows)),
                Mouse::Click(place) => {
                    // A click is meant for what is seen, which must be what is.
                    self.draw();
                    self.view.target_at(place).map(Event::Click)
                }
            },
            Happening::FocusGained | Happening::FocusLost => None,
        }
    }

    fn update(&mut self, event: Event) {
        self.is_drawn = false;
        let input = Input {
            moment: moment(&self.view),
            event,
        };
        for effect in self.app.update(input) {
            self.perform(effect);
        }
        self.parting.speak(self.app.texts);
        self.theme = self.colours.theme(self.app.settings.theme);
        let _ = self.terminal.listen_to_mouse(self.app.settings.mouse);
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            // A terminal that does not take it is gone, which the next frame finds out.
            Effect::Copy(text) => {
                let _ = self.terminal.copy(&text);
            }
            Effect::Suspend => self.suspend(),
            effect => {
                let folder = self.app.book.as_ref().map(|book| book.folder.as_path());
                self.performer.perform(effect, folder);
            }
        }
    }

    /// Draws what is, unless it is drawn already; gives whether the terminal is still there.
    fn draw(&mut self) -> bool {
        if !self.is_drawn {
            let (app, theme, view) = (&self.app, &self.theme, &mut self.view);
            let drawn = self
                .terminal
                .draw(|frame| screens::draw(frame, app, theme, view));
            self.is_drawn = drawn.is_ok();
        }
        self.is_drawn
    }

    /// Gives the terminal back and stops, until the shell calls the program again.
    fn suspend(&mut self) {
        terminal::leave();
        signals::stop();
        self.is_resumed = true;
        self.resume();
    }

    /// Takes the terminal over again. One that is gone is found out by the next frame.
    fn resume(&mut self) {
        self.is_drawn = false;
        let _ = self.terminal.enter_again();
    }

    /// Lets the program keep what is not saved, and ends it.
    fn hang_up(&mut self, end: End) -> End {
        self.update(Event::Hangup);
        end
    }

    /// Waits until everything is on the disk, gives the terminal back, and says what is to be said.
    fn end(mut self, end: End, arrivals: &Receiver<Arrival>) -> ExitCode {
        let samples = self.performer.finish();
        terminal::leave();
        for arrival in arrivals.try_iter() {
            if let Arrival::Result(Event::Failed(problem)) = arrival {
                let sentence = fault::sentence(self.app.texts, &problem);
                parting::say(&format!("{}: {sentence}", fault::path(&problem.path)));
            }
        }
        for sample in samples {
            self.parting.say_sample_stays(&sample);
        }
        match end {
            End::Quit => ExitCode::SUCCESS,
            End::Signal(number) => ExitCode::from(u8::try_from(128 + number).unwrap_or(u8::MAX)),
            End::Gone => ExitCode::from(HUNG_UP),
            End::Crashed(what) => {
                self.parting.say_crashed(&what);
                ExitCode::from(CRASHED)
            }
        }
    }
}
