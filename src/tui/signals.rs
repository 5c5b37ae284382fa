//! What the system says to the program: to end, to stop, to go on, and that the terminal is gone.

use std::io;
use std::sync::mpsc::Sender;

use super::Arrival;

/// Listens from now on.
///
/// # Errors
/// Where the system does not let the program listen.
#[cfg(unix)]
pub(super) fn listen(arrivals: &Sender<Arrival>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    let heard = arrivals.clone();
    spawn("signals", move || {
        for signal in signals.forever() {
            let arrival = match signal {
                SIGTSTP => Arrival::Suspend,
                SIGCONT => Arrival::Continued,
                _ => Arrival::Signal(signal),
            };
            if heard.send(arrival).is_err() {
                return;
            }
        }
    })?;
    let gone = arrivals.clone();
    spawn("hang-up", move || {
        if wait_for_hang_up().is_ok() {
            let _ = gone.send(Arrival::Gone);
        }
    })
}

/// Listens from now on; Windows sends no signals.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(super) fn listen(_arrivals: &Sender<Arrival>) -> io::Result<()> {
    Ok(())
}

/// Stops the program as the shell's own key does; returns when the shell calls it back.
pub(super) fn stop() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Returns when nobody is at the other end of the terminal any more, which not every system tells
/// by a signal, and which a reader of keys takes for a quiet user.
#[cfg(unix)]
fn wait_for_hang_up() -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};

    let stdin = io::stdin();
    loop {
        let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(_) if watched[0].revents().contains(PollFlags::HUP) => return Ok(()),
            Ok(_) => return Err(io::ErrorKind::Unsupported.into()),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(unix)]
fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let builder = std::thread::Builder::new().name(name.to_owned());
    builder.spawn(work).map(|_| ())
}
