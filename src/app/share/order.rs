//! From what is chosen on the screen to a file that can be made, or why it cannot.

use std::path::{Path, PathBuf};

use crate::app::marks::Marks;
use crate::app::notice::Notice;
use crate::app::{Context, Wish};
use crate::exchange::bundle::Made;
use crate::exchange::export::{Job, Order, PROGRAM, Passphrase};
use crate::model::value::SessionId;
use crate::store::outside::IfThere;

use super::{Line, Share, What};

/// What no name of a file may have on one system or another.
const FORBIDDEN: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

impl Share {
    /// The folder that is typed, from the root of the file system; none where it is not whole.
    pub fn whole_folder(&self) -> Option<PathBuf> {
        let typed = Path::new(self.folder.value().trim());
        let folder = match (typed.strip_prefix("~"), &self.own) {
            (Ok(rest), Some(own)) if rest.as_os_str().is_empty() => own.clone(),
            (Ok(rest), Some(own)) => own.join(rest),
            _ => typed.to_owned(),
        };
        folder.is_absolute().then_some(folder)
    }

    /// What the file would be called, with its ending; none where that is no name.
    pub fn file_name(&self) -> Option<String> {
        let stem = self.stem()?;
        Some(format!("{stem}.{}", self.locked_job().ending()))
    }

    /// What its name ends with, without the dot before it.
    pub fn ending(&self) -> &'static str {
        self.locked_job().ending()
    }

    fn stem(&self) -> Option<&str> {
        let stem = self.name.value().trim();
        let is_odd = |letter: char| letter.is_control() || FORBIDDEN.contains(&letter);
        let is_name = !stem.is_empty() && !stem.starts_with('.') && !stem.contains(is_odd);
        is_name.then_some(stem)
    }

    /// The job with the passphrase that is typed.
    fn locked_job(&self) -> Job {
        let [passphrase, _] = &self.passphrase;
        Job {
            passphrase: Passphrase::new(passphrase.value()),
            ..self.job.clone()
        }
        .settled()
    }

    /// Has the file written, or says what is missing and goes to its line.
    pub(super) fn write_out(&mut self, context: &mut Context) {
        match self.what_is_missing() {
            Some((line, id)) => {
                self.line = line;
                context.wishes.push(Wish::Tell(Notice::Plain(id)));
            }
            None => context.wishes.push(Wish::Export),
        }
    }

    fn what_is_missing(&self) -> Option<(Line, &'static str)> {
        let [passphrase, again] = &self.passphrase;
        if self.count().sessions == 0 {
            return Some((Line::What, "refused-nothing-to-export"));
        }
        if self.job.can_be_locked() && passphrase.value() != again.value() {
            return Some((Line::Again, "refused-passphrases-differ"));
        }
        if self.whole_folder().is_none() {
            return Some((Line::Folder, "refused-no-whole-folder"));
        }
        self.stem()
            .is_none()
            .then_some((Line::Name, "refused-no-file-name"))
    }

    /// The order of what is chosen; `shown` are the sessions that the filter takes.
    pub fn order(
        &self,
        (shown, marks): (Vec<SessionId>, &Marks),
        book: &crate::app::book::Book,
        (at, by): (String, String),
    ) -> Option<Order> {
        let catalogue = &book.catalogue;
        let job = self.locked_job();
        let mut sessions: Vec<SessionId> = match self.what {
            What::Filter => shown,
            What::Marked => marks.sessions(catalogue).map(|digest| digest.id).collect(),
            What::All => catalogue.digests().iter().map(|digest| digest.id).collect(),
        };
        sessions.retain(|id| {
            let digest = catalogue.get(*id);
            digest.is_some_and(|digest| job.takes(digest, catalogue))
        });
        // By their days, so that a table reads as it happened and the same sessions make the same file.
        sessions.sort_by_key(|id| (catalogue.get(*id).and_then(|digest| digest.starts_on), *id));
        Some(Order {
            job,
            sessions,
            folder: self.whole_folder()?,
            stem: self.stem()?.to_owned(),
            if_there: IfThere::Refuse,
            made: Made {
                at,
                by,
                program: PROGRAM.to_owned(),
                ..Made::default()
            },
        })
    }
}
