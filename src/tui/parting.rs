//! The last words of the program when it ends otherwise than by the user's wish: said on the
//! terminal as it was before, calmly, and with where to find what was typed.

use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, ThreadId};

use crate::text::clean::clean_lines;
use crate::text::{Texts, fault};

use super::{Arrival, terminal};

/// Who speaks: knows the language of the moment, and where drafts are.
#[derive(Clone, Debug)]
pub(super) struct Parting {
    texts: Arc<Mutex<Texts>>,
    drafts: PathBuf,
}

impl Parting {
    /// Speaks a language until it is told another.
    pub(super) fn new(texts: Texts, drafts: PathBuf) -> Self {
        Self {
            texts: Arc::new(Mutex::new(texts)),
            drafts,
        }
    }

    /// Speaks another language from now on.
    pub(super) fn speak(&self, texts: Texts) {
        *self.texts.lock().unwrap_or_else(PoisonError::into_inner) = texts;
    }

    /// From now on a mistake of the program itself gives the terminal back before anything is
    /// said. On the thread of the loop it is said at once; elsewhere the loop is told, which ends
    /// and says it then.
    pub(super) fn stand_by(&self, arrivals: Sender<Arrival>) {
        let (parting, main) = (self.clone(), thread::current().id());
        panic::set_hook(Box::new(move |info| {
            parting.on_panic(info, main, &arrivals);
        }));
    }

    fn on_panic(&self, info: &PanicHookInfo, main: ThreadId, arrivals: &Sender<Arrival>) {
        let what = describe(info);
        if thread::current().id() == main {
            terminal::leave();
            self.say_crashed(&what);
        } else if arrivals.send(Arrival::Crashed(what.clone())).is_err() {
            self.say_crashed(&what);
        }
    }

    /// The program has made a mistake.
    pub(super) fn say_crashed(&self, what: &str) {
        say(&self.crashed(what));
    }

    fn crashed(&self, what: &str) -> String {
        let args = [("folder", fault::path(&self.drafts).into())];
        let sentence = self.texts().say_with("parting-crashed", &args);
        format!("{sentence}\n\n{what}")
    }

    /// The copy of the sample was written in, and stays.
    pub(super) fn say_sample_stays(&self, folder: &Path) {
        let args = [("folder", fault::path(folder).into())];
        say(&self.texts().say_with("parting-sample-stays", &args));
    }

    fn texts(&self) -> Texts {
        *self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Says something on the error output; where that is gone too, nobody is there to read it.
pub(super) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{}", clean_lines(text));
}

/// What went wrong and where, for the report to whoever mends the program.
fn describe(info: &PanicHookInfo) -> String {
    let payload = info.payload();
    let what = match payload.downcast_ref::<&str>() {
        Some(text) => text,
        None => payload.downcast_ref::<String>().map_or("", String::as_str),
    };
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let thread = thread::current().name().unwrap_or_default().to_owned();
    format!(
        "sabak {} · {thread} · {place} · {what}",
        env!("CARGO_PKG_VERSION")
    )
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::text::Language;

    #[test]
    fn the_loop_hears_of_a_thread_that_ends_by_a_mistake() {
        let (arrivals, heard) = mpsc::channel();
        let parting = Parting::new(Texts::new(Language::English), PathBuf::from("drafts"));
        let before = panic::take_hook();
        parting.stand_by(arrivals);
        let worker = thread::Builder::new().name("worker".to_owned());
        let ended = worker.spawn(|| panic!("a mistake")).unwrap().join();
        panic::set_hook(before);
        assert!(ended.is_err());
        let Ok(Arrival::Crashed(what)) = heard.try_recv() else {
            panic!("the loop heard nothing");
        };
        for part in ["worker", "a mistake", "parting.rs"] {
            assert!(what.contains(part), "{what}");
        }
    }

    #[test]
    fn the_last_words_say_where_the_drafts_are() {
        for language in Language::ALL {
            let parting = Parting::new(Texts::new(Language::English), PathBuf::from("/my/drafts"));
            parting.speak(Texts::new(language));
            let words = parting.crashed("what");
            assert!(
                words.contains("/my/drafts") && words.ends_with("\n\nwhat"),
                "{words}"
            );
        }
    }
}
