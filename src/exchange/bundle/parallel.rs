//! Many small pieces of work on the few processors of a laptop, their results in the order of the
//! pieces.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Beyond so many threads the memory is what is waited for.
const MOST_THREADS: usize = 4;

/// How many threads work is worth sharing between.
pub(super) fn threads() -> usize {
    let here = thread::available_parallelism().map_or(1, NonZero::get);
    here.min(MOST_THREADS)
}

/// What `work` gives for each number below `pieces`, in their order.
pub(super) fn map<R: Send>(pieces: usize, work: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut done = Vec::new();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces {
                return done;
            }
            done.push((piece, work(piece)));
        }
    };
    let mut all = thread::scope(|scope| {
        let others = threads().min(pieces).saturating_sub(1);
        // Where the system gives no thread, this one does it all.
        let others: Vec<_> = (0..others)
            .filter_map(|_| thread::Builder::new().spawn_scoped(scope, run).ok())
            .collect();
        let mut all = run();
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        all
    });
    all.sort_unstable_by_key(|(piece, _)| *piece);
    all.into_iter().map(|(_, result)| result).collect()
}

/// What two pieces of work give, done at the same time.
pub(super) fn both<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let elsewhere = thread::Builder::new().spawn_scoped(scope, &one);
        let other = other();
        let one = match elsewhere {
            Ok(elsewhere) => elsewhere
                .join()
                .unwrap_or_else(|panic| resume_unwind(panic)),
            // Where the system gives no thread, this one does both.
            Err(_) => one(),
        };
        (one, other)
    })
}

#[cfg(test)]
mod tests {
    use super::{both, map};

    #[test]
    fn both_are_done() {
        assert_eq!(both(|| 1, || "two"), (1, "two"));
    }

    #[test]
    fn results_stand_in_the_order_of_the_pieces() {
        for pieces in [0, 1, 2, 1_000] {
            let wanted: Vec<usize> = (0..pieces).map(|piece| piece * piece).collect();
            assert_eq!(map(pieces, |piece| piece * piece), wanted);
        }
    }
}
