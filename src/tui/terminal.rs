//! The terminal itself: the modes that the program switches on, and how it leaves them again
//! whatever happens. It asks the terminal nothing.

use std::io::{self, Stdout, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::{Frame, Terminal as Cells};

/// Whether the modes are on. The terminal is one for the whole process, and a panic must find out.
static IS_ENTERED: AtomicBool = AtomicBool::new(false);

/// The way to the terminal while the program has it, and to nowhere once it was given back: the
/// drawing library shows the cursor in the end, and must find nothing to complain of.
struct Output;

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match IS_ENTERED.load(Ordering::SeqCst) {
            true => io::stdout().write(bytes),
            false => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match IS_ENTERED.load(Ordering::SeqCst) {
            true => io::stdout().flush(),
            false => Ok(()),
        }
    }
}

/// The terminal in the state in which the program draws on it; dropped, it is as it was.
pub(super) struct Terminal {
    cells: Cells<CrosstermBackend<Output>>,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// Where there is no terminal, or it is gone.
    pub(super) fn enter(mouse: bool) -> io::Result<Self> {
        let mut terminal = Self {
            cells: Cells::new(CrosstermBackend::new(Output))?,
            mouse,
        };
        terminal.switch_on()?;
        Ok(terminal)
    }

    /// Draws a frame; only what differs from the last one is written.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.cells.draw(draw).map(|_| ())
    }

    /// Listens to the mouse, or leaves it to the terminal.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub(super) fn listen_to_mouse(&mut self, listens: bool) -> io::Result<()> {
        if listens != self.mouse {
            self.mouse = listens;
            capture_mouse(&mut io::stdout(), listens)?;
        }
        Ok(())
    }

    /// Puts text into the clipboard of the terminal, which may be on another computer.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub(super) fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Takes the terminal over anew, after somebody else has had it; the next frame is drawn whole.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub(super) fn enter_again(&mut self) -> io::Result<()> {
        leave();
        self.cells = Cells::new(CrosstermBackend::new(Output))?;
        self.switch_on()
    }

    fn switch_on(&mut self) -> io::Result<()> {
        IS_ENTERED.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        let mut out = io::stdout();
        queue!(out, EnterAlternateScreen)?;
        // The console of an old Windows has no such mode, and pastes as quick keys.
        let _ = queue!(out, EnableBracketedPaste);
        if self.mouse {
            capture_mouse(&mut out, true)?;
        }
        self.cells.backend_mut().clear()?;
        out.flush()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        leave();
    }
}

/// Gives the terminal back as it was, as far as it is still there. Does nothing the second time.
pub(super) fn leave() {
    if !IS_ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    // Apart, so that one that fails keeps no other from being tried.
    let _ = queue!(out, DisableMouseCapture);
    let _ = queue!(out, DisableBracketedPaste);
    let _ = queue!(out, Show, LeaveAlternateScreen);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Asks for clicks and the wheel. The library would ask for every movement too, which is much for
/// a slow line and nothing for us.
fn capture_mouse(out: &mut Stdout, listens: bool) -> io::Result<()> {
    if !listens {
        return execute!(out, DisableMouseCapture);
    }
    #[cfg(windows)]
    return execute!(out, crossterm::event::EnableMouseCapture);
    #[cfg(not(windows))]
    execute!(out, crossterm::style::Print("\x1b[?1000h\x1b[?1006h"))
}
