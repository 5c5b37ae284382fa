//! The passphrase that locks or opens a file: from a file that is named, from the environment, or asked
//! for on the terminal without showing it. It is said nowhere and kept nowhere.

use std::env;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::failure::Failure;
use crate::exchange::export::Passphrase;
use crate::store::fault::FileProblem;
use crate::text::Texts;

/// The variable that may hold it.
pub const VARIABLE: &str = "SABAK_PASSPHRASE";
/// The longest file that is read for one.
const LONGEST: u64 = 64 * 1024;

/// The passphrase that is meant; nothing where none was given and nobody can be asked.
///
/// # Errors
/// Where the file that is named cannot be read.
pub fn given(file: Option<&Path>) -> Result<Option<Passphrase>, Failure> {
    let Some(path) = file else {
        let typed = env::var(VARIABLE).ok();
        return Ok(typed.and_then(|typed| Passphrase::new(&typed)));
    };
    let mut typed = String::new();
    let read = File::open(path).and_then(|file| file.take(LONGEST).read_to_string(&mut typed));
    read.map_err(|error| FileProblem::io(path, &error))?;
    let line = typed.lines().next().unwrap_or_default();
    Passphrase::new(line).map(Some).ok_or(Failure::NoPassphrase)
}

/// Asks for it on the terminal.
///
/// # Errors
/// Where there is no terminal, or nothing was typed.
pub fn asked(texts: Texts, id: &str) -> Result<Passphrase, Failure> {
    let typed = rpassword::prompt_password(texts.say(id) + " ");
    let typed = typed.map_err(|_| Failure::NoPassphrase)?;
    Passphrase::new(&typed).ok_or(Failure::NoPassphrase)
}

/// Asks twice for one that is new: what is typed unseen is easily typed wrong.
///
/// # Errors
/// As [`asked`], and where the two differ.
pub fn asked_twice(texts: Texts) -> Result<Passphrase, Failure> {
    let first = asked(texts, "cli-passphrase-new")?;
    let second = asked(texts, "cli-passphrase-again")?;
    match first.typed() == second.typed() {
        true => Ok(first),
        false => Err(Failure::PassphrasesDiffer),
    }
}
