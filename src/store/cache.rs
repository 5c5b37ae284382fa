//! Digests kept from one run to the next, so that a session whose files are what they were is not
//! taken apart anew. A saving and nothing else: every file is still read and compared with what its
//! digest was made from, and a cache that is absent, damaged or of another day is as good as none.

use std::collections::HashMap;
use std::env;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::disk::{Access, Disk, replace};
use super::folder::Folder;
use super::format::Fingerprint;
use super::home::Home;
use super::load::Seal;
use crate::model::digest::{Catalogue, Digest, Translation};
use crate::model::value::SessionId;

#[cfg(test)]
mod tests;

/// Where the digests of one logbook are kept, and all that they depend on beside the files of the
/// sessions.
#[derive(Clone, Debug)]
pub struct Cache {
    path: PathBuf,
    key: Fingerprint,
}

/// The beginning of a cache; the digests follow.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    strings: Vec<&'a str>,
    /// What each digest was made from, and how many bytes it has.
    digests: Vec<(Seal, usize)>,
}

impl Cache {
    /// The cache of a logbook on a day, on which the check depends. `logbook` is the fingerprint of
    /// the programme's file, where that could be read.
    pub fn new(
        folder: &Folder,
        home: &Home,
        logbook: Option<Fingerprint>,
        today: NaiveDate,
    ) -> Self {
        let program = (env!("CARGO_PKG_VERSION"), build());
        let key = format!("{program:?} {:?} {logbook:?} {today}", folder.path());
        Self {
            path: home.cache.join("digests").join(folder.key()),
            key: Fingerprint::of(key.as_bytes()),
        }
    }

    /// What was kept, for [`Kept::of`] to look into; empty where there is nothing to be trusted.
    pub fn read(&self) -> Vec<u8> {
        read(&self.path)
            .and_then(|bytes| self.unsealed(bytes))
            .unwrap_or_default()
    }

    /// Keeps the digests of a catalogue, each for the bytes that it was made from. Where they
    /// cannot be kept, the next run makes them again.
    pub fn write(&self, catalogue: &Catalogue, seals: &[(SessionId, Seal)]) {
        if let Ok(content) = content(catalogue, seals) {
            let _ = replace(
                &Unhurried,
                &self.path,
                &self.sealed(content),
                Access::Private,
            );
        }
    }

    fn sealed(&self, mut content: Vec<u8>) -> Vec<u8> {
        content.extend(self.seal(&content));
        content
    }

    fn unsealed(&self, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
        let (content, seal) = bytes.split_last_chunk()?;
        let length = (self.seal(content) == *seal).then_some(content.len())?;
        bytes.truncate(length);
        Some(bytes)
    }

    /// What says of a content that it belongs here and is whole.
    fn seal(&self, content: &[u8]) -> [u8; 16] {
        let parts = [self.key, Fingerprint::of(content)].map(Fingerprint::to_bytes);
        Fingerprint::of(parts.as_flattened()).to_bytes()
    }
}

/// What tells this program from another build of the same version, which may count otherwise.
fn build() -> Option<(u64, SystemTime)> {
    let about = fs::metadata(env::current_exe().ok()?).ok()?;
    Some((about.len(), about.modified().ok()?))
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let is_file = fs::symlink_metadata(path).ok()?.is_file();
    is_file.then(|| fs::read(path).ok()).flatten()
}

fn content(catalogue: &Catalogue, seals: &[(SessionId, Seal)]) -> postcard::Result<Vec<u8>> {
    let (mut digests, mut bytes) = (Vec::with_capacity(seals.len()), Vec::new());
    for (id, seal) in seals {
        if let Some(digest) = catalogue.get(*id) {
            let before = bytes.len();
            bytes = postcard::to_extend(digest, bytes)?;
            digests.push((*seal, bytes.len() - before));
        }
    }
    let strings = catalogue.symbols.strings().collect();
    let mut content = postcard::to_stdvec(&Head { strings, digests })?;
    content.append(&mut bytes);
    Ok(content)
}

/// The digests that were kept, each still in bytes until it is asked for.
#[derive(Debug, Default)]
pub struct Kept<'a> {
    strings: Vec<&'a str>,
    digests: HashMap<Seal, &'a [u8]>,
}

impl<'a> Kept<'a> {
    /// Looks into what a cache gave.
    pub fn of(bytes: &'a [u8]) -> Self {
        let Ok((head, mut rest)) = postcard::take_from_bytes::<Head>(bytes) else {
            return Self::default();
        };
        let mut digests = HashMap::with_capacity(head.digests.len());
        for (seal, length) in head.digests {
            let Some((digest, more)) = rest.split_at_checked(length) else {
                return Self::default();
            };
            digests.insert(seal, digest);
            rest = more;
        }
        let strings = head.strings;
        Self { strings, digests }
    }

    /// The digest of the session with this id that was made from these bytes, in its own symbols.
    /// The id is asked for because a file is not read under another name than its own.
    pub fn digest(&self, id: SessionId, seal: Seal) -> Option<Digest> {
        let digest: Digest = postcard::from_bytes(self.digests.get(&seal)?).ok()?;
        (digest.id == id).then_some(digest)
    }

    /// What the symbols of its digests mean.
    pub fn translation(&self) -> Translation<'a> {
        Translation::new(self.strings.iter().copied())
    }

    /// How many digests there are.
    pub fn len(&self) -> usize {
        self.digests.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.digests.is_empty()
    }
}

/// The system, but it is not waited for until the disk has all: a cache that a power cut breaks is
/// made again.
#[derive(Debug)]
struct Unhurried;

impl Disk for Unhurried {
    fn sync(&self, _: &File) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn renames_are_refused_for_a_moment(&self) -> bool {
        false
    }
}
