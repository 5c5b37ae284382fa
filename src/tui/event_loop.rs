//! The loop: takes what arrives, hands it to the program, draws once for a burst of events, and has
//! performed what the program decides.

use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use chrono::{Local, Utc};
use crossterm::event::Event as Happening;
use uuid::Uuid;

use crate::app::App;
use crate::app::effect::Effect;
use crate::app::event::{Event, Input, Moment};
use crate::model::value::SessionId;
use crate::screens::theme::Theme;
use crate::screens::{self, View};
use crate::text::fault;

use super::colours::Colours;
use super::keys::{self, LateAnswer, Mouse, Part};
use super::parting::{self, Parting};
use super::performer::Performer;
use super::terminal::{self, Terminal};
use super::{Arrival, signals};

/// How long a burst of events may go on before it is drawn: a frame.
const FRAME: Duration = Duration::from_millis(16);

/// How often a clock that is seen goes on.
const SECOND: Duration = Duration::from_secs(1);

/// The status of a program whose terminal is gone, as the signal gives it that tells so.
const HUNG_UP: u8 = 129;

/// The status of a program that ends because of its own mistake.
const CRASHED: u8 = 101;

/// Why the loop ended.
#[derive(Debug)]
enum End {
    Quit,
    Signal(i32),
    Gone,
    Crashed(String),
}

/// What the program may know of the outside now.
pub(super) fn moment(view: &View) -> Moment {
    Moment {
        at: Utc::now(),
        today: Local::now().date_naive(),
        clock: Local::now().time(),
        fresh: SessionId(Uuid::now_v7()),
        page: view.page(),
    }
}

/// The program, and what it is seen and performed with.
pub(super) struct Loop {
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
    /// When the program is to be woken, where it waits for a moment to pass.
    alarm: Option<Instant>,
    /// Whether the program has come back from its own stop, of which the system will tell too.
    is_resumed: bool,
}

impl Loop {
    /// The loop before its first turn.
    pub(super) fn new(
        app: App,
        colours: Colours,
        parting: Parting,
        performer: Performer,
        terminal: Terminal,
    ) -> Self {
        Self {
            theme: colours.theme(app.settings.theme),
            view: View::default(),
            late_answer: match colours.may_answer {
                true => LateAnswer::Awaited,
                false => LateAnswer::Settled,
            },
            app,
            colours,
            parting,
            performer,
            terminal,
            is_drawn: false,
            alarm: None,
            is_resumed: false,
        }
    }

    /// Draws, performs the first effects, and stays until the program is over; gives the exit
    /// status.
    pub(super) fn run(mut self, effects: Vec<Effect>, arrivals: &Receiver<Arrival>) -> ExitCode {
        self.draw();
        for effect in effects {
            self.perform(effect);
        }
        let end = self.turn(arrivals);
        self.end(end, arrivals)
    }

    /// Takes what arrives and draws it, a burst at a time, until the program is over.
    fn turn(&mut self, arrivals: &Receiver<Arrival>) -> End {
        loop {
            if !self.draw() {
                return self.hang_up(End::Gone);
            }
            let first = match self.next(arrivals) {
                Ok(first) => first,
                Err(RecvTimeoutError::Timeout) => {
                    self.alarm = None;
                    self.update(Event::Tick);
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return self.hang_up(End::Gone),
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

    /// What arrives next; a time-out where the moment that is waited for comes first.
    fn next(&self, arrivals: &Receiver<Arrival>) -> Result<Arrival, RecvTimeoutError> {
        match self.alarm {
            Some(alarm) => arrivals.recv_timeout(alarm.saturating_duration_since(Instant::now())),
            None => arrivals.recv().map_err(|_| RecvTimeoutError::Disconnected),
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
                let key = keys::key(key)?;
                match self.late_answer.part(key) {
                    Part::None => Some(Event::Key(key)),
                    Part::Some => None,
                    Part::Last(colour) => {
                        self.colours.hear(&colour);
                        Some(Event::Redraw)
                    }
                }
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
            Effect::Tick => {
                self.alarm.get_or_insert(Instant::now() + SECOND);
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
