//! Writing a bundle. The same values give the same bytes, on every machine.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::outline::outline;
use super::refusal::Refusal;
use super::{Bundle, HASH_DIGITS, HASH_MARK, MOST_BYTES, MOST_ITEMS, Made, hash, parallel};
use crate::model::bundle::{Content, FORMAT, KIND};
use crate::model::logbook::Logbook;
use crate::model::session::{Session, Stamp};
use crate::store::fault::{Fault, FileProblem};

/// How many records are written in one go.
const CHUNK: usize = 64;

/// What stands before the lists.
#[derive(serde::Serialize)]
struct Head<'a> {
    format: u32,
    bundle: &'a str,
    profile: &'a str,
    made: &'a Made,
    hash: &'a str,
    logbook: &'a Logbook,
}

/// What is written of a deleted session of which nothing else is left.
struct Trace<'a>(&'a Session);

impl Serialize for Trace<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", &self.0.format)?;
        map.serialize_entry("id", &self.0.id)?;
        self.0.extra.write(&mut map)?;
        map.end()
    }
}

/// The bytes of a bundle: its head spread out, and then one record a line, their unknown keys word
/// for word, with line breaks where those have them.
///
/// # Errors
/// Where nobody could read it again: it is too large, or has too many records.
pub fn write(bundle: &Bundle) -> Result<Vec<u8>, Refusal> {
    let (none, nobody) = (Vec::new(), Vec::new());
    let has = |content| bundle.profile.has(content);
    let (sessions, deleted) = match has(Content::Sessions) {
        true => (&bundle.sessions, &bundle.deleted),
        false => (&none, &none),
    };
    let people = has(Content::People).then_some(&bundle.people);
    let records = sessions.len() + deleted.len() + people.unwrap_or(&nobody).len();
    if records > MOST_ITEMS {
        let limit = as_number(MOST_ITEMS);
        return Err(Refusal::TooMany { limit });
    }
    let (mut bytes, digits) = head(bundle)?;
    list(&mut bytes, "sessions", sessions, whole)?;
    list(&mut bytes, "deleted", deleted, trace)?;
    if let Some(people) = people {
        list(&mut bytes, "people", people, whole)?;
    }
    bytes.extend_from_slice(b"\n}\n");
    if bytes.len() > MOST_BYTES {
        let limit = as_number(MOST_BYTES);
        let bytes = as_number(bytes.len());
        return Err(Refusal::TooLarge { bytes, limit });
    }
    let after = bytes.get(digits + HASH_DIGITS..).unwrap_or_default();
    let hash = hash(bytes.get(..digits).unwrap_or_default(), after);
    if let Some(place) = bytes.get_mut(digits..digits + HASH_DIGITS) {
        place.copy_from_slice(hash.as_bytes());
    }
    Ok(bytes)
}

/// Everything before the lists, the last brace left open, and where the digits of the fingerprint
/// have to stand.
fn head(bundle: &Bundle) -> Result<(Vec<u8>, usize), Refusal> {
    let hash = format!("{HASH_MARK}{}", "0".repeat(HASH_DIGITS));
    let head = Head {
        format: FORMAT,
        bundle: KIND,
        profile: bundle.profile.id(),
        made: &bundle.made,
        hash: &hash,
        logbook: &bundle.logbook,
    };
    let text = serde_json::to_string_pretty(&head).map_err(not_written)?;
    // By its place and not by its looks: names and unknown keys hold what people have written.
    let place = outline(&text, &[])
        .ok()
        .and_then(|head| head.member("hash"));
    let digits = place.map_or(0, |place| place.start + 1 + HASH_MARK.len());
    let open = text.strip_suffix("\n}").unwrap_or(&text);
    Ok((open.as_bytes().to_vec(), digits))
}

/// A list of records, one a line.
fn list<T: Sync>(
    bytes: &mut Vec<u8>,
    key: &str,
    records: &[T],
    write: impl Fn(&mut Vec<u8>, &T) -> serde_json::Result<()> + Sync,
) -> Result<(), Refusal> {
    bytes.extend_from_slice(format!(",\n  \"{key}\": [").as_bytes());
    let chunks: Vec<&[T]> = records.chunks(CHUNK).collect();
    let written = parallel::map(chunks.len(), |chunk| {
        let mut lines = Vec::new();
        for record in chunks.get(chunk).copied().unwrap_or_default() {
            lines.extend_from_slice(b"\n    ");
            write(&mut lines, record)?;
            lines.push(b',');
        }
        Ok(lines)
    });
    let written: Vec<Vec<u8>> = written
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(not_written)?;
    bytes.reserve(written.iter().map(Vec::len).sum());
    for lines in written {
        bytes.extend_from_slice(&lines);
    }
    if !records.is_empty() {
        bytes.pop();
        bytes.extend_from_slice(b"\n  ");
    }
    bytes.push(b']');
    Ok(())
}

/// A deleted session: what is left of it, and where nothing is, its id and what its unknown keys say.
fn trace(lines: &mut Vec<u8>, session: &Session) -> serde_json::Result<()> {
    let nothing_left = Session {
        format: session.format,
        kind: String::new(),
        status: String::new(),
        extra: session.extra.clone(),
        ..Session::new(session.id, Stamp::default())
    };
    if *session == nothing_left {
        return serde_json::to_writer(lines, &Trace(session));
    }
    whole(lines, session)
}

fn whole<T: Serialize>(lines: &mut Vec<u8>, record: &T) -> serde_json::Result<()> {
    serde_json::to_writer(lines, record)
}

fn as_number(size: usize) -> u64 {
    u64::try_from(size).unwrap_or(u64::MAX)
}

/// What the JSON writer says, should it ever refuse.
fn not_written(error: serde_json::Error) -> Refusal {
    let text = error.to_string();
    Refusal::File(FileProblem::new("".as_ref(), Fault::Io { text }))
}
