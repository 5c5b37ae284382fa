//! The way back from the last import of the command line, which ends before anybody can say that they did
//! not mean it: what the files held before, in the user's state folder, for the user alone. Names of people
//! may be among it; it goes when it is used, with the next import, or as earlier versions do.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::disk::{self, Access};
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::Fingerprint;
use super::history;
use super::home::Home;
use super::swap::{Progress, Swap, SwapError, WayBackFrom, is_within};

/// What can be taken back.
#[derive(Debug, Serialize, Deserialize)]
pub struct WayBack {
    /// When the import was made, RFC 3339 in UTC.
    pub at: String,
    files: Vec<Was>,
}

/// A file, what it held before and what it has held since; nothing stands for no file.
#[derive(Debug, Serialize, Deserialize)]
struct Was {
    path: PathBuf,
    before: Option<String>,
    after: Option<Fingerprint>,
}

impl WayBack {
    /// How many files are put back.
    pub fn files(&self) -> usize {
        self.files.len()
    }
}

impl Folder {
    /// Keeps the way back from a step that has been made, in place of the one before.
    ///
    /// # Errors
    /// Where the state folder cannot be written, or a file is no text; the step itself stands.
    pub fn keep_way_back(&self, swaps: &[Swap], at: &str) -> Result<(), FileProblem> {
        let path = self.way_back_file();
        // The one before is of no use any more, whatever becomes of this one.
        let _ = fs::remove_file(&path);
        self.write_way_back(&path, swaps, at)
    }

    /// Writes the way back from a step that is about to be made, where it is to be kept.
    pub(super) fn prepare_way_back(&self, swaps: &[Swap], from: WayBackFrom<'_>) {
        let path = self.coming_way_back_file();
        // Another one would be taken for that of this step.
        let _ = fs::remove_file(&path);
        if let WayBackFrom::CutOff(at) | WayBackFrom::Step(at) = from {
            let _ = self.write_way_back(&path, swaps, at);
        }
    }

    /// The step has been made: the way back from it takes the place of the one before.
    pub(super) fn take_way_back(&self) {
        let _ = fs::remove_file(self.way_back_file());
        let _ = fs::rename(self.coming_way_back_file(), self.way_back_file());
    }

    /// The step has been made, and whoever made it knows the way back.
    pub(super) fn drop_way_back(&self) {
        let _ = fs::remove_file(self.coming_way_back_file());
    }

    fn write_way_back(&self, path: &Path, swaps: &[Swap], at: &str) -> Result<(), FileProblem> {
        let other = |text: String| FileProblem::new(path, Fault::Io { text });
        let was = swaps.iter().map(|swap| {
            let before = swap
                .before
                .as_deref()
                .map(<[u8]>::to_vec)
                .map(String::from_utf8);
            Ok(Was {
                path: swap.path.clone(),
                before: before
                    .transpose()
                    .map_err(|error| other(error.to_string()))?,
                after: swap.after.as_deref().map(Fingerprint::of),
            })
        });
        let way_back = WayBack {
            at: at.to_owned(),
            files: was.collect::<Result<_, FileProblem>>()?,
        };
        let bytes = serde_json::to_vec(&way_back).map_err(|error| other(error.to_string()))?;
        disk::replace(&*self.disk, path, &bytes, Access::Private)
    }

    /// The way back that is kept, if any.
    pub fn way_back(&self) -> Option<WayBack> {
        let bytes = disk::read(&self.way_back_file()).ok()??;
        let way_back: WayBack = serde_json::from_slice(&bytes).ok()?;
        let leads_out = way_back.files.iter().any(|was| !is_within(&was.path));
        (!leads_out).then_some(way_back)
    }

    /// Puts the files back, all of them or none, and forgets the way.
    ///
    /// # Errors
    /// Where a file is not what the import has made of it, or cannot be written: nothing is put back then.
    pub fn go_back(
        &self,
        way_back: &WayBack,
        home: &Home,
        progress: &mut Progress<'_>,
    ) -> Result<(), SwapError> {
        let swaps = way_back.files.iter().map(|was| {
            let there = disk::read(&self.path().join(&was.path))?;
            match there.as_deref().map(Fingerprint::of) == was.after {
                true => Ok(Swap {
                    path: was.path.clone(),
                    before: there.map(Arc::from),
                    after: was.before.as_deref().map(|text| Arc::from(text.as_bytes())),
                }),
                false => Err(SwapError::Changed(was.path.clone())),
            }
        });
        let swaps = swaps.collect::<Result<Vec<Swap>, SwapError>>()?;
        self.swap(&swaps, home, progress)?;
        let _ = fs::remove_file(self.way_back_file());
        Ok(())
    }

    /// Forgets a way back that nobody has gone for as long as earlier versions are kept.
    pub(super) fn forget_old_way_back(&self, today: NaiveDate) {
        let path = self.way_back_file();
        let made = fs::metadata(&path).and_then(|about| about.modified());
        let made = made.map(|made| DateTime::<Utc>::from(made).date_naive());
        let most = TimeDelta::days(history::DAYS);
        if made.is_ok_and(|made| today.signed_duration_since(made) > most) {
            let _ = fs::remove_file(&path);
        }
    }

    fn coming_way_back_file(&self) -> PathBuf {
        self.imports.join(format!("{}.coming.json", self.key()))
    }

    fn way_back_file(&self) -> PathBuf {
        self.imports.join(format!("{}.json", self.key()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::format::SESSIONS;

    fn swap(name: &str, before: Option<&str>, after: Option<&str>) -> Swap {
        let bytes = |text: Option<&str>| text.map(|text| Arc::from(text.as_bytes()));
        Swap {
            path: PathBuf::from(SESSIONS).join(name),
            before: bytes(before),
            after: bytes(after),
        }
    }

    #[test]
    fn files_are_put_back_once_and_only_as_they_were_left() {
        let scratch = tempfile::tempdir().unwrap();
        let home = Home::at(&scratch.path().join("home"));
        let sessions = scratch.path().join(SESSIONS);
        fs::create_dir_all(&sessions).unwrap();
        let folder = Folder::open(scratch.path(), &home).unwrap();
        fs::write(sessions.join("a.json"), "old").unwrap();
        let swaps = [
            swap("a.json", Some("old"), Some("new")),
            swap("b.json", None, Some("b")),
        ];
        folder.swap(&swaps, &home, &mut |_, _| true).unwrap();
        folder
            .keep_way_back(&swaps, "2020-01-15T08:00:00Z")
            .unwrap();
        let way_back = folder.way_back().unwrap();
        assert_eq!(way_back.files(), 2);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let about = fs::metadata(folder.way_back_file()).unwrap();
            assert_eq!(about.permissions().mode() & 0o077, 0);
        }

        fs::write(sessions.join("b.json"), "edited").unwrap();
        let refused = folder.go_back(&way_back, &home, &mut |_, _| true);
        assert_eq!(refused, Err(SwapError::Changed(swaps[1].path.clone())));
        assert_eq!(fs::read(sessions.join("a.json")).unwrap(), b"new");

        fs::write(sessions.join("b.json"), "b").unwrap();
        folder.go_back(&way_back, &home, &mut |_, _| true).unwrap();
        assert_eq!(fs::read(sessions.join("a.json")).unwrap(), b"old");
        assert!(!sessions.join("b.json").exists());
        assert!(folder.way_back().is_none());
    }

    #[test]
    fn a_way_back_is_forgotten_after_a_time() {
        let scratch = tempfile::tempdir().unwrap();
        let home = Home::at(&scratch.path().join("home"));
        fs::create_dir_all(scratch.path().join(SESSIONS)).unwrap();
        let folder = Folder::open(scratch.path(), &home).unwrap();
        folder.keep_way_back(&[], "").unwrap();
        let today = Utc::now().date_naive();
        folder.forget_old_way_back(today + TimeDelta::days(history::DAYS));
        assert!(folder.way_back().is_some());
        folder.forget_old_way_back(today + TimeDelta::days(history::DAYS + 1));
        assert!(folder.way_back().is_none());
    }
}
