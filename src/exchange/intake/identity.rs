//! Ids for rows that have none: made of what the row says, so that the same row gives the same id
//! in every file, on every machine and on every day.

use chrono::NaiveTime;
use uuid::{Builder, Uuid};

use crate::model::fold::fold;
use crate::model::session::{Municipality, Session, Stamp};
use crate::model::value::SessionId;
use crate::store::format::Fingerprint;

/// How many bytes the file of one session may have.
pub(super) const MOST_BYTES: usize = 1_000_000;

/// The id of a session by its content: a version 7 id whose time is the midnight of its first day,
/// and whose random part is a fingerprint of all else. `place` is what the row says of the place:
/// which municipality that is depends on the logbook, and the id must not. Nothing where the
/// session is too large to be kept.
pub(super) fn derived(session: &Session, place: &str) -> Option<SessionId> {
    let content = Session {
        format: 0,
        id: SessionId(Uuid::nil()),
        municipality: Municipality {
            name: fold(place),
            ..Municipality::default()
        },
        created: Stamp::default(),
        changed: Stamp::default(),
        ..session.clone()
    };
    let bytes = serde_json::to_vec(&content).ok()?;
    if bytes.len() > MOST_BYTES {
        return None;
    }
    let print = Fingerprint::of(&bytes).to_string();
    let print = u128::from_str_radix(&print, 16).ok()?.to_be_bytes();
    let mut random = [0; 10];
    for (at, byte) in print.iter().enumerate() {
        random[at % 10] ^= byte;
    }
    let midnight = session.starts_on?.0.and_time(NaiveTime::MIN).and_utc();
    let millis = u64::try_from(midnight.timestamp_millis()).ok()?;
    let id = Builder::from_unix_timestamp_millis(millis, &random).into_uuid();
    Some(SessionId(id))
}

/// Whether a session is small enough to be kept.
pub(super) fn has_room(session: &Session) -> bool {
    serde_json::to_vec(session).is_ok_and(|bytes| bytes.len() <= MOST_BYTES)
}
