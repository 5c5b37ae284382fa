//! A terminal for the real program: what it writes is read by a thread and kept as a screen, and a
//! test waits for what it wants to see there. Nothing sleeps, and nothing is waited for without end.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Parser};

/// How long something that a person sees at once may take on a machine that is busy with much else.
const DEADLINE: Duration = Duration::from_secs(30);

/// How long what a program wrote before it ended may take to be read.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Keys as a terminal sends them.
pub mod keys {
    pub const ENTER: &str = "\r";
    pub const ESC: &str = "\x1b";
    pub const TAB: &str = "\t";
    pub const BACKSPACE: &str = "\x7f";
    pub const INSERT: &str = "\x1b[2~";
    pub const DELETE: &str = "\x1b[3~";
    pub const DOWN: &str = "\x1b[B";
    pub const RIGHT: &str = "\x1b[C";
    pub const F1: &str = "\x1bOP";
    pub const F2: &str = "\x1bOQ";
    pub const F3: &str = "\x1bOR";
    pub const F8: &str = "\x1b[19~";
    pub const F9: &str = "\x1b[20~";
    pub const F10: &str = "\x1b[21~";
    pub const CTRL_C: &str = "\x03";
    pub const CTRL_Q: &str = "\x11";
    pub const CTRL_S: &str = "\x13";
    pub const CTRL_Z: &str = "\x1a";
}

/// What a terminal asks and what this one answers: its own kind, and light letters on black.
const ANSWERS: [(&[u8], &[u8]); 3] = [
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b]10;?", b"\x1b]10;rgb:eeee/eeee/eeee\x1b\\"),
    (b"\x1b]11;?", b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
];

/// The folders of one user: everything the program keeps stays inside.
pub struct User {
    scratch: TempDir,
}

impl User {
    pub fn new() -> Self {
        let scratch = tempfile::Builder::new().prefix("sabak-test-").tempdir();
        Self {
            scratch: scratch.unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.scratch.path().join(name)
    }

    /// A copy of the sample to be opened as a logbook of one's own.
    pub fn logbook(&self) -> PathBuf {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
        let copy = self.path("logbook");
        std::fs::create_dir_all(copy.join("sessions")).unwrap();
        std::fs::copy(sample.join("logbook.json"), copy.join("logbook.json")).unwrap();
        for entry in std::fs::read_dir(sample.join("sessions")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap();
            std::fs::copy(&path, copy.join("sessions").join(name)).unwrap();
        }
        copy
    }

    /// What the program keeps of what is not saved.
    pub fn drafts(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![self.path("home/state/drafts")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension() == Some(OsStr::new("json")) {
                    found.extend(std::fs::read_to_string(path));
                }
            }
        }
        found
    }

    /// Whether a draft says something.
    pub fn drafts_say(&self, text: &str) -> bool {
        self.drafts().iter().any(|draft| draft.contains(text))
    }

    /// Starts the program in a terminal of 80 by 24.
    pub fn start<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Terminal {
        self.start_with(arguments, &[])
    }

    /// The same, with more in its environment.
    pub fn start_with<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
        environment: &[(&str, &str)],
    ) -> Terminal {
        Terminal::start(self.command(arguments, environment), true)
    }

    /// The same, in a terminal that is not the one that sends the program signals.
    pub fn start_detached<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
    ) -> Terminal {
        let mut command = self.command(arguments, &[]);
        command.set_controlling_tty(false);
        Terminal::start(command, true)
    }

    /// The same, in a terminal that answers no question.
    pub fn start_silent<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
        environment: &[(&str, &str)],
    ) -> Terminal {
        Terminal::start(self.command(arguments, environment), false)
    }

    fn command<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
        environment: &[(&str, &str)],
    ) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_sabak"));
        command.args(arguments);
        command.env_clear();
        command.cwd(self.scratch.path());
        let temporary = self.path("tmp");
        std::fs::create_dir_all(&temporary).unwrap();
        command.env("SABAK_HOME", self.path("home"));
        command.env("TMPDIR", temporary);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        command.env("TZ", "UTC");
        for (name, value) in environment {
            command.env(name, value);
        }
        command
    }
}

/// A terminal with the program in it.
pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    slave: Box<dyn SlavePty + Send>,
    writer: Option<Arc<Mutex<Box<dyn Write + Send>>>>,
    reader: Option<JoinHandle<()>>,
    seen: Arc<Seen>,
    pid: Pid,
}

#[derive(Default)]
struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    parser: Parser,
    bytes: Vec<u8>,
    /// How far into the bytes questions have been looked for.
    answered: usize,
    /// Whether nobody looks any more.
    is_closed: bool,
    /// How the program ended.
    status: Option<String>,
}

impl Terminal {
    fn start(command: CommandBuilder, answers: bool) -> Self {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = child.process_id().and_then(|id| Pid::from_raw(id as i32));
        let mut terminal = Self {
            writer: Some(Arc::new(Mutex::new(pair.master.take_writer().unwrap()))),
            reader: None,
            seen: Arc::default(),
            pid: pid.unwrap(),
            master: Some(pair.master),
            slave: pair.slave,
        };
        terminal.reader = Some(terminal.read(answers));
        terminal.wait_for_end_of(child);
        terminal
    }

    fn read(&self, answers: bool) -> JoinHandle<()> {
        let mut reader = self.master().try_clone_reader().unwrap();
        let (seen, writer) = (Arc::clone(&self.seen), Arc::clone(self.writer()));
        thread::spawn(move || {
            let mut buffer = [0; 65536];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let mut state = seen.state.lock().unwrap();
                state.parser.process(&buffer[..count]);
                state.bytes.extend_from_slice(&buffer[..count]);
                for answer in state.answers().into_iter().filter(|_| answers) {
                    writer.lock().unwrap().write_all(answer).unwrap();
                }
                seen.changed.notify_all();
                if state.is_closed {
                    return;
                }
            }
        })
    }

    fn master(&self) -> &dyn MasterPty {
        self.master.as_deref().unwrap()
    }

    fn writer(&self) -> &Arc<Mutex<Box<dyn Write + Send>>> {
        self.writer.as_ref().unwrap()
    }

    fn wait_for_end_of(&self, mut child: Box<dyn Child + Send + Sync>) {
        let seen = Arc::clone(&self.seen);
        thread::spawn(move || {
            let status = child.wait().unwrap();
            let status = match status.signal() {
                Some(signal) => signal.to_owned(),
                None => status.exit_code().to_string(),
            };
            seen.state.lock().unwrap().status = Some(status);
            seen.changed.notify_all();
        });
    }

    /// Types or pastes, as the keyboard does it.
    pub fn send(&self, text: &str) -> &Self {
        let mut writer = self.writer().lock().unwrap();
        writer.write_all(text.as_bytes()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Pastes, as a terminal does it that was asked to mark it.
    pub fn paste(&self, text: &str) -> &Self {
        self.send(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Clicks the first place where a text is seen.
    pub fn click(&self, text: &str) -> &Self {
        let screen = self.screen();
        let place = screen.lines().enumerate().find_map(|(row, line)| {
            let at = line.find(text)?;
            Some((line[..at].chars().count(), row))
        });
        let Some((column, row)) = place else {
            panic!("no {text:?} to click on:\n{screen}");
        };
        let (x, y) = (column + 1, row + 1);
        self.send(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"))
    }

    /// Gives the terminal another size.
    pub fn resize(&self, columns: u16, rows: u16) -> &Self {
        let mut state = self.lock();
        let size = |cells| NonZeroU16::new(cells).unwrap();
        state.parser.set_size(size(rows), size(columns));
        let size = PtySize {
            rows,
            cols: columns,
            ..PtySize::default()
        };
        self.master().resize(size).unwrap();
        drop(state);
        self
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) -> &Self {
        kill_process(self.pid, signal).unwrap();
        self
    }

    /// Waits until the program hears a signal itself, which would end it before.
    #[cfg(target_os = "linux")]
    pub fn hears(&self, signal: Signal) -> &Self {
        let path = format!("/proc/{}/status", self.pid.as_raw_nonzero());
        let hears = || {
            let status = std::fs::read_to_string(&path).unwrap_or_default();
            let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
            let caught = caught.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok());
            caught.is_some_and(|bits| bits & (1 << (signal.as_raw() - 1)) != 0)
        };
        self.waits_until("a program that hears the signal", hears)
    }

    /// Waits until a text is seen.
    pub fn sees(&self, text: &str) -> &Self {
        self.wait_until(&format!("{text:?}"), |state| {
            state.parser.screen().contents().contains(text)
        })
    }

    /// Waits until a text is no longer seen.
    pub fn no_longer_sees(&self, text: &str) -> &Self {
        self.wait_until(&format!("no {text:?}"), |state| {
            !state.parser.screen().contents().contains(text)
        })
    }

    /// Waits until the program has ended, and gives its exit status or the signal that ended it.
    pub fn ends(&self) -> String {
        self.wait_until("the end", |state| {
            state.status.is_some() && !state.parser.screen().alternate_screen()
        });
        self.lock().status.clone().unwrap()
    }

    /// Goes away, as a terminal does whose window is closed or whose line breaks, and waits until
    /// the program has ended.
    pub fn goes_away(&mut self) -> String {
        self.lock().is_closed = true;
        // Whoever reads notices at the next byte.
        self.send(keys::TAB);
        let reader = self.reader.take().unwrap();
        self.waits_until("the end of reading", || reader.is_finished());
        (self.writer, self.master) = (None, None);
        self.wait_until("the end", |state| state.status.is_some());
        self.lock().status.clone().unwrap()
    }

    /// Whether the program has not ended.
    pub fn is_alive(&self) -> bool {
        self.lock().status.is_none()
    }

    /// Waits until the program was killed, which leaves the terminal as it is.
    pub fn dies(&self) {
        self.wait_until("the death", |state| state.status.is_some());
    }

    /// Waits until the terminal is as it was before the program.
    pub fn is_restored(&self) -> &Self {
        let is_so = |state: &State| self.modes(state).is_empty();
        self.wait_until("a terminal as it was", is_so)
    }

    /// Waits until something is so outside the terminal, such as on the disk.
    pub fn waits_until(&self, what: &str, is_so: impl Fn() -> bool) -> &Self {
        self.wait_until(what, |_| is_so())
    }

    /// Waits until the terminal does not show what is typed, which programs ask of it for a passphrase:
    /// one that is typed before that would be seen.
    pub fn hides(&self) -> &Self {
        /// ECHO among the local flags of a terminal, the same number on Linux and macOS.
        const ECHO: u64 = 0o10;
        let is_hidden = |terminal: &(dyn MasterPty + Send)| {
            let flags = terminal.get_termios()?.local_flags.bits();
            Some(u64::from(flags) & ECHO == 0)
        };
        self.wait_until("nothing being shown", |_| {
            let master = self.master.as_deref();
            master.and_then(is_hidden).unwrap_or(false)
        })
    }

    /// Waits until something is seen on a ground of the 256 colours.
    pub fn lays(&self, ground: u8) -> &Self {
        self.wait_until("the ground", |state| {
            let screen = state.parser.screen();
            let (rows, columns) = screen.size();
            let row = |row| (0..columns.get()).map(move |column| (row, column));
            let mut places = (0..rows.get()).flat_map(row);
            places.any(|(row, column)| {
                let cell = screen.cell(row, column);
                cell.is_some_and(|cell| cell.bgcolor() == vt100::Color::Idx(ground))
            })
        })
    }

    /// Waits until the program listens to the mouse, or does not.
    pub fn listens_to_mouse(&self, listens: bool) -> &Self {
        self.wait_until("the mouse", |state| {
            let mode = state.parser.screen().mouse_protocol_mode();
            (mode != MouseProtocolMode::None) == listens
        })
    }

    /// Waits until the program is stopped, as a shell does.
    pub fn stops(&self) -> &Self {
        let options = WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
        let is_stopped = || waitid(WaitId::Pid(self.pid), options).unwrap().is_some();
        self.waits_until("a stop", is_stopped)
    }

    /// What is seen now.
    pub fn screen(&self) -> String {
        self.lock().parser.screen().contents()
    }

    /// Every byte that was written so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.lock().bytes.clone()
    }

    /// Everything that the program may have switched on and not off again.
    pub fn modes_left_on(&self) -> Vec<&'static str> {
        self.modes(&self.lock())
    }

    fn modes(&self, state: &State) -> Vec<&'static str> {
        let screen = state.parser.screen();
        let modes = [
            (screen.alternate_screen(), "alternate screen"),
            (screen.hide_cursor(), "hidden cursor"),
            (screen.bracketed_paste(), "bracketed paste"),
            (
                screen.mouse_protocol_mode() != MouseProtocolMode::None,
                "mouse",
            ),
            (screen.application_cursor(), "application cursor keys"),
            (!self.echoes(), "raw mode"),
        ];
        let left = modes.iter().filter(|(is_on, _)| *is_on);
        left.map(|(_, name)| *name).collect()
    }

    /// Whether the system shows what is typed, as it does for a shell.
    fn echoes(&self) -> bool {
        let termios = self.master().get_termios().unwrap();
        let flags = format!("{:?}", termios.local_flags);
        flags
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|flag| flag == "ECHO")
    }

    fn wait_until(&self, what: &str, is_so: impl Fn(&State) -> bool) -> &Self {
        let mut end = Instant::now() + DEADLINE;
        let mut state = self.lock();
        let mut has_ended = false;
        while !is_so(&state) {
            if state.status.is_some() && what != "the end" && !has_ended {
                // The last that it wrote may still be on its way.
                has_ended = true;
                end = end.min(Instant::now() + LAST_WORDS);
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let screen = state.parser.screen().contents();
                let status = state.status.clone();
                drop(state);
                panic!("waited in vain for {what} (status {status:?}), seeing:\n{screen}");
            }
            // What is not on the screen tells nobody that it has changed.
            let look_again = left.min(Duration::from_millis(50));
            state = self.seen.changed.wait_timeout(state, look_again).unwrap().0;
        }
        drop(state);
        self
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.seen.state.lock().unwrap()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self
            .seen
            .state
            .lock()
            .is_ok_and(|state| state.status.is_none())
        {
            let _ = kill_process(self.pid, Signal::KILL);
        }
        // Open until here, so that the system keeps the modes that the tests look at.
        let _ = &self.slave;
    }
}

impl State {
    /// The answers to the questions that have been asked since the last time, in order.
    fn answers(&mut self) -> Vec<&'static [u8]> {
        let mut answers = Vec::new();
        let find = |bytes: &[u8], question: &[u8]| {
            bytes
                .windows(question.len())
                .position(|part| part == question)
        };
        loop {
            let rest = &self.bytes[self.answered..];
            let next = ANSWERS
                .iter()
                .filter_map(|(question, answer)| Some((find(rest, question)?, question, answer)))
                .min_by_key(|(at, ..)| *at);
            let Some((at, question, answer)) = next else {
                return answers;
            };
            self.answered += at + question.len();
            answers.push(*answer);
        }
    }
}
