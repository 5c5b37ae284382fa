//! What becomes of the sheet of names of a session that comes in: it is joined with the one that comes, goes to
//! the trash with its session and comes back with it; and it may be what brings the session back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::folder::{Folder, TRASH};
use super::super::format::Record;
use super::super::swap::Swap;
use super::{Outcome, Row, Unfit, bytes, moved, outcome, written};
use crate::model::merge::bookkeeping::Read;
use crate::model::merge::{Copy, join};
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;

/// The bytes of a sheet that two became, and what that is.
type Joined = (Arc<[u8]>, Outcome);

impl Folder {
    /// The copy of a session that would be deleted, as it is back for names on its sheet that none of
    /// those had seen who deleted it; nothing where there are none. Where the names here cannot be read,
    /// that is why it stays.
    pub(super) fn back_for_names(
        &self,
        id: SessionId,
        session: &Copy,
        coming: Option<&People>,
        is_here: bool,
    ) -> Result<Option<Copy>, Unfit> {
        if !session.is_deleted() || session.is_bare_deletion() {
            return Ok(None);
        }
        let here = self.there::<People>(&People::file(id));
        let sheets = match is_here {
            true => [here?, None],
            // What cannot be read of a session that is deleted already tells nothing.
            false => {
                let trashed = self.there::<People>(&trashed_people(id));
                [here.unwrap_or_default(), trashed.unwrap_or_default()]
            }
        };
        let mut sheet: Option<Copy> = None;
        for one in sheets
            .iter()
            .flatten()
            .map(|kept| &kept.value)
            .chain(coming)
        {
            let copy = Read::of(one).map_err(|_| None)?.copy;
            sheet = Some(match sheet {
                Some(sheet) => join(&sheet, &copy),
                None => copy,
            });
        }
        Ok(sheet.and_then(|sheet| session.back_for(&sheet)))
    }

    /// What becomes of the sheet of a session that is here, or comes back with the sheet that lies in the
    /// trash: they are joined with the one that comes. Where that cannot be, they stay as they are.
    pub(super) fn joined_people(&self, coming: Option<&People>, row: &mut Row) -> Vec<Swap> {
        let is_away =
            row.outcome == Outcome::Back && !self.root.join(Session::file(row.id)).exists();
        if coming.is_none() && !is_away {
            return Vec::new();
        }
        match self.sheet_of(coming, is_away, row) {
            Ok(swaps) => swaps,
            Err(problem) => {
                row.problem = problem.map(|problem| *problem);
                Vec::new()
            }
        }
    }

    fn sheet_of(
        &self,
        coming: Option<&People>,
        is_away: bool,
        row: &mut Row,
    ) -> Result<Vec<Swap>, Unfit> {
        let (path, trash) = (People::file(row.id), trashed_people(row.id));
        let here = self.bytes_of(&path)?;
        let lying = match is_away {
            true => self.bytes_of(&trash)?,
            false => None,
        };
        let mut now = here.clone().or_else(|| lying.clone());
        // Names that somebody has written since are not replaced by older ones.
        if let (Some(_), Some(lying)) = (&here, &lying) {
            let older: People = self.parsed(&trash, lying)?;
            if let Some((both, _)) = self.with_coming(&path, now.as_ref(), &older)? {
                now = Some(both);
            }
        }
        if let Some(coming) = coming {
            match self.with_coming(&path, now.as_ref(), coming) {
                Ok(None) => {}
                Ok(Some((both, of_sheet))) => {
                    now = Some(both);
                    row.people = true;
                    row.outcome = row.outcome.with_sheet(of_sheet);
                    if let Outcome::Conflict { groups } = of_sheet {
                        row.lines_to_settle = groups;
                    }
                }
                Err(problem) => row.problem = problem.map(|problem| *problem),
            }
        }
        Ok(match (lying, now) {
            (Some(lying), after) => moved((trash, &lying), (path, here), after),
            (None, Some(after)) if Some(&after) != here.as_ref() => vec![Swap {
                path,
                before: here,
                after: Some(after),
            }],
            (None, _) => Vec::new(),
        })
    }

    /// The sheet that lies under a path with the one that comes, and what that is; nothing where it has
    /// all of it.
    fn with_coming(
        &self,
        path: &Path,
        there: Option<&Arc<[u8]>>,
        coming: &People,
    ) -> Result<Option<Joined>, Unfit> {
        let Some(there) = there else {
            return Ok(Some((bytes(coming)?, Outcome::New)));
        };
        let there: People = self.parsed(path, there)?;
        let (mine, theirs) = (Read::of(&there), Read::of(coming));
        let (mine, theirs) = (mine.map_err(|_| None)?, theirs.map_err(|_| None)?);
        let both = join(&mine.copy, &theirs.copy);
        if both == mine.copy {
            return Ok(None);
        }
        let outcome = outcome(&mine.copy, &theirs.copy, &both, true);
        let written = written(coming, &theirs, &both, &mine)?;
        Ok(Some((bytes(&written)?, outcome)))
    }

    /// The people of a session go to the trash with it, joined with those that lie there.
    pub(super) fn people_to_trash(&self, id: SessionId) -> Result<Vec<Swap>, Unfit> {
        let (path, trash) = (People::file(id), trashed_people(id));
        let Some(there) = self.bytes_of(&path)? else {
            return Ok(Vec::new());
        };
        let lying = self.bytes_of(&trash)?;
        let after = match lying.as_ref().filter(|lying| **lying != there) {
            Some(lying) => {
                let lying = self.parsed(&trash, lying)?;
                let joined = self.with_coming(&path, Some(&there), &lying)?;
                joined.map(|(after, _)| after)
            }
            None => None,
        };
        Ok(moved((path, &there), (trash, lying), after))
    }
}

/// Where the people of a deleted session lie.
fn trashed_people(id: SessionId) -> PathBuf {
    Path::new(TRASH).join(format!("{id}.people.json"))
}
