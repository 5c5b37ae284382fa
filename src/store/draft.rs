//! Sessions that are being written and are not saved yet, kept in the user's own state folder.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::model::session::Session;

use super::format::Fingerprint;

/// A session that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The logbook that it belongs to.
    pub folder: PathBuf,
    /// The session as it stands.
    pub session: Session,
    /// The file it was opened from; none for a new session.
    pub base: Option<Fingerprint>,
    /// What was typed and is no value yet, by the field's address.
    pub typed: BTreeMap<String, String>,
    /// When it was kept, RFC 3339 in UTC.
    pub at: String,
}
