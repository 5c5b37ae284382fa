//! Files that only a passphrase opens, in the `age` format, which other programs know too.
//!
//! What is locked here is binary, a third smaller than the armoured form, for it travels as a file;
//! both are opened. What a file may ask for to be opened is bounded, for a hostile one may ask for
//! hours.

use std::io::{Read, Write};

use age::armor::ArmoredReader;
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};

use super::MOST_BYTES;
use super::refusal::Refusal;
use crate::store::fault::{Fault, FileProblem};

#[cfg(test)]
mod tests;

/// The work of guessing once, as a power of two: what is recommended for passphrases, a second and
/// 128 MB on an old laptop.
const WORK: u8 = 17;
/// The most work that is done to open a file: what a fast computer asks for, seconds and 1 GB.
const MOST_WORK: u8 = 20;

/// What a locked file begins with.
const BINARY: &[u8] = b"age-encryption.org/v1\n";
const ARMOURED: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// Whether a passphrase or a key locks a file.
pub fn is_locked(bytes: &[u8]) -> bool {
    bytes.starts_with(BINARY) || bytes.trim_ascii_start().starts_with(ARMOURED)
}

/// Locks a file. It takes about a second, as opening it does, so that guessing takes ages. Nobody
/// opens it without the passphrase, neither does whoever made it.
///
/// # Errors
/// None that a file can cause; what the system says, should it give no random numbers.
pub fn lock(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Refusal> {
    lock_with(bytes, passphrase, WORK)
}

pub(super) fn lock_with(bytes: &[u8], passphrase: &str, work: u8) -> Result<Vec<u8>, Refusal> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work);
    let one: &dyn age::Recipient = &recipient;
    let encryptor = Encryptor::with_recipients(std::iter::once(one)).map_err(not_locked)?;
    let mut locked = Vec::with_capacity(bytes.len() + bytes.len() / 4096 + 1024);
    let mut writer = encryptor.wrap_output(&mut locked).map_err(not_locked)?;
    writer.write_all(bytes).map_err(not_locked)?;
    writer.finish().map_err(not_locked)?;
    Ok(locked)
}

/// Opens a locked file.
///
/// # Errors
/// Where the passphrase is another one, the file is damaged or locked in another way, or opening it
/// would take too long or give too much.
pub fn unlock(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Refusal> {
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(bytes)).map_err(refusal)?;
    if !decryptor.is_scrypt() {
        return Err(Refusal::LockedForKey);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let one: &dyn age::Identity = &identity;
    let reader = decryptor.decrypt(std::iter::once(one)).map_err(refusal)?;
    let limit = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    let mut opened = Vec::new();
    let read = reader.take(limit + 1).read_to_end(&mut opened);
    // The passphrase was right, so it is the file that is not as it was.
    read.map_err(|_| Refusal::LockBroken)?;
    if opened.len() > MOST_BYTES {
        let bytes = limit + 1;
        return Err(Refusal::TooLarge { bytes, limit });
    }
    Ok(opened)
}

fn refusal(error: DecryptError) -> Refusal {
    match error {
        DecryptError::ExcessiveWork { .. } => Refusal::TooMuchWork,
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => Refusal::WrongPassphrase,
        _ => Refusal::LockBroken,
    }
}

fn not_locked(error: impl std::fmt::Display) -> Refusal {
    let text = error.to_string();
    Refusal::File(FileProblem::new("".as_ref(), Fault::Io { text }))
}
