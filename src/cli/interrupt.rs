//! Ctrl+C while something is written: it is called off, and what was begun is cleared away.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Hears whether somebody has pressed Ctrl+C since it was made.
#[derive(Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on Ctrl+C ends the program no more, but calls off what asks here.
    pub fn listen() -> Self {
        let pressed = Arc::new(AtomicBool::new(false));
        // Elsewhere Ctrl+C ends the program, and what it leaves is swept away a day later.
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            let _ = signal_hook::flag::register(signal, Arc::clone(&pressed));
        }
        Self(pressed)
    }

    /// Whether to go on.
    pub fn goes_on(&self) -> bool {
        !self.0.load(Ordering::Relaxed)
    }
}
