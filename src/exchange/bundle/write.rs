//! Writing a bundle. The same values give the same bytes, on every machine.

use super::outline::outline;
use super::page::{Lines, Page, not_written};
use super::refusal::Refusal;
use super::{
    Bundle, HASH_DIGITS, HASH_MARK, MOST_BYTES, MOST_ITEMS, Made, Profile, hash, parallel,
};
use crate::model::bundle::{FORMAT, KIND};
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::store::fault::FileProblem;

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

/// The bytes of a bundle: its head spread out, and then one record a line, their unknown keys word
/// for word, with line breaks where those have them.
///
/// # Errors
/// Where nobody could read it again: it is too large, or has too many records.
pub fn write(bundle: &Bundle) -> Result<Vec<u8>, Refusal> {
    let of_sessions = |some: &[Session]| {
        let mut page = Page::default();
        some.iter().try_for_each(|one| page.add(one, None))?;
        Ok(page)
    };
    let of_people = |some: &[People]| {
        let mut page = Page::default();
        some.iter().try_for_each(|one| page.add_people(one))?;
        Ok(page)
    };
    let mut pages = written(&bundle.sessions, of_sessions)?;
    pages.extend(written(&bundle.people, of_people)?);
    let cover = Cover {
        made: &bundle.made,
        profile: bundle.profile,
        logbook: &bundle.logbook,
    };
    bind(&cover, &pages, &bundle.deleted)
}

/// What some records are written as, by several threads.
fn written<T: Sync>(
    records: &[T],
    write: impl Fn(&[T]) -> Result<Page, FileProblem> + Sync,
) -> Result<Vec<Page>, FileProblem> {
    let chunks: Vec<&[T]> = records.chunks(CHUNK).collect();
    let chunk = |number: usize| chunks.get(number).copied().unwrap_or_default();
    let pages = parallel::map(chunks.len(), |number| write(chunk(number)));
    pages.into_iter().collect()
}

/// What stands before the records of a bundle.
#[derive(Debug)]
pub struct Cover<'a> {
    /// When, by whom, by which program.
    pub made: &'a Made,
    /// For whom: what that profile does not have is not bound in.
    pub profile: Profile,
    /// As much of the logbook as the sessions use: see [`used_of`](super::used_of).
    pub logbook: &'a Logbook,
}

/// The bytes of a bundle whose records are written down.
///
/// # Errors
/// As [`write()`].
pub fn bind(cover: &Cover, pages: &[Page], deleted: &[Session]) -> Result<Vec<u8>, Refusal> {
    let (has_sessions, has_people) = (cover.profile.has_sessions(), cover.profile.has_people());
    let of_pages = |has_any: bool, lines: fn(&Page) -> &Lines| -> Vec<&Lines> {
        let pages = pages.iter().filter(|_| has_any);
        pages.map(lines).collect()
    };
    let sessions = of_pages(has_sessions, |page| &page.sessions);
    let people = of_pages(has_people, |page| &page.people);
    let deleted = match has_sessions {
        true => Lines::of_deleted(deleted)?,
        false => Lines::default(),
    };
    let (head, digits) = head(cover)?;
    let (before, after) = head.split_at_checked(digits).unwrap_or_default();
    let mut rest = vec![after.get(HASH_DIGITS..).unwrap_or_default()];
    list(&mut rest, b",\n  \"sessions\": [", &sessions);
    list(&mut rest, b",\n  \"deleted\": [", &[&deleted]);
    if has_people {
        list(&mut rest, b",\n  \"people\": [", &people);
    }
    rest.push(b"\n}\n");
    let lines = [&sessions[..], &people, &[&deleted]].concat();
    let records = lines.iter().map(|lines| lines.records).sum();
    let bytes = head.len() + rest.iter().skip(1).map(|piece| piece.len()).sum::<usize>();
    check_size(records, bytes)?;
    let around = [&[before], &rest[..]].concat();
    let whole = [&[before, &[b'0'; HASH_DIGITS]], &rest[..]].concat();
    let (hash, mut bytes) = parallel::both(|| hash(&around), || whole.concat());
    if let Some(place) = bytes.get_mut(digits..digits + HASH_DIGITS) {
        place.copy_from_slice(hash.as_bytes());
    }
    Ok(bytes)
}

/// Whether anybody could read so much again.
fn check_size(records: usize, bytes: usize) -> Result<(), Refusal> {
    if records > MOST_ITEMS {
        let limit = as_number(MOST_ITEMS);
        return Err(Refusal::TooMany { limit });
    }
    if bytes > MOST_BYTES {
        let limit = as_number(MOST_BYTES);
        let bytes = as_number(bytes);
        return Err(Refusal::TooLarge { bytes, limit });
    }
    Ok(())
}

/// A list, of lines that stand in several places.
fn list<'a>(pieces: &mut Vec<&'a [u8]>, opening: &'a [u8], lines: &[&'a Lines]) {
    pieces.push(opening);
    let some = lines.iter().filter(|lines| lines.records > 0);
    for (place, lines) in some.enumerate() {
        let before: &[u8] = if place == 0 { b"" } else { b"," };
        pieces.extend([before, &lines.text]);
    }
    let has_records = lines.iter().any(|lines| lines.records > 0);
    pieces.push(if has_records { b"\n  ]" } else { b"]" });
}

/// Everything before the lists, the last brace left open, and where the digits of the fingerprint
/// have to stand.
fn head(cover: &Cover) -> Result<(Vec<u8>, usize), Refusal> {
    let hash = format!("{HASH_MARK}{}", "0".repeat(HASH_DIGITS));
    let head = Head {
        format: FORMAT,
        bundle: KIND,
        profile: cover.profile.id(),
        made: cover.made,
        hash: &hash,
        logbook: cover.logbook,
    };
    let text = serde_json::to_string_pretty(&head).map_err(|error| not_written(&error))?;
    // By its place and not by its looks: names and unknown keys hold what people have written.
    let place = outline(&text, &[])
        .ok()
        .and_then(|head| head.member("hash"));
    let digits = place.map_or(0, |place| place.start + 1 + HASH_MARK.len());
    let open = text.strip_suffix("\n}").unwrap_or(&text);
    Ok((open.as_bytes().to_vec(), digits))
}

fn as_number(size: usize) -> u64 {
    u64::try_from(size).unwrap_or(u64::MAX)
}
