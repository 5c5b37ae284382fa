//! Copies that programs which keep folders alike leave in the logbook's own folder, and what becomes of
//! their files.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::disk;
use super::super::folder::{Folder, TRASH};
use super::super::format::{self, PEOPLE, Record, SESSIONS};
use super::{Arriving, Outcome, Plan, moved, trashed};
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;

impl Folder {
    /// The copies of sessions and of sheets of names that lie in the folder under other names, as
    /// programs that keep folders alike leave them: told by the id inside. A sheet that such a program has
    /// left of a session in the trash comes along, and its file stays.
    pub fn copies(&self) -> Arriving {
        let mut found = Arriving::default();
        for (path, session) in self.all_in::<Session>(SESSIONS) {
            if path != Session::file(session.id) {
                found.sessions.push(Arc::new(session));
                found.copies.push(path);
            }
        }
        for (path, sheet) in self.all_in::<People>(PEOPLE) {
            let is_other = path != People::file(sheet.session);
            if is_other || !self.root.join(Session::file(sheet.session)).exists() {
                found.people.push(Arc::new(sheet));
                found.copies.extend(is_other.then_some(path));
            }
        }
        found
    }

    /// Where a file is, from the logbook's folder, that is such a copy of a session: by whatever way it is
    /// taken in, it then goes to the trash as all of them do.
    pub fn own_copy(&self, path: &Path) -> Option<PathBuf> {
        let path = fs::canonicalize(path).ok()?;
        let sessions = fs::canonicalize(self.root.join(SESSIONS)).ok()?;
        let within = Path::new(SESSIONS).join(path.strip_prefix(sessions).ok()?);
        let bytes = self.bytes_of(&within).ok()??;
        let session: Session = self.parsed(&within, &bytes).ok()?;
        (within.iter().count() == 2 && within != Session::file(session.id)).then_some(within)
    }

    /// The records in a folder of the logbook that can be read, with their paths.
    pub(in crate::store) fn all_in<T: Record>(
        &self,
        folder: &str,
    ) -> impl Iterator<Item = (PathBuf, T)> {
        let names = self.names(folder, &mut Vec::new()).into_iter();
        names.filter_map(move |name| {
            let path = Path::new(folder).join(name);
            let bytes = disk::read(&self.root.join(&path)).ok()??;
            let (record, newer) = format::parse::<T>(&path, &bytes).ok()?;
            newer.is_none().then_some((path, record))
        })
    }

    /// The sessions whose sheets come alone, as they are here.
    pub(super) fn of_sheets_alone(&self, arriving: &Arriving) -> Vec<Arc<Session>> {
        let sessions = arriving.sessions.iter().chain(&arriving.deleted);
        let mut known: HashSet<SessionId> = sessions.map(|session| session.id).collect();
        let alone = arriving.people.iter().map(|sheet| sheet.session);
        let alone = alone.filter(|id| known.insert(*id));
        let session = |id: SessionId| {
            let places = [Session::file(id), trashed(id)];
            let mut there = places.iter().map(|path| self.there::<Session>(path));
            there.find_map(|session| session.ok().flatten())
        };
        alone
            .filter_map(session)
            .map(|session| Arc::new(session.value))
            .collect()
    }

    /// A copy that was taken in goes to the trash; of one that was not, nothing is known but here.
    pub(super) fn plan_copies(&self, arriving: &Arriving, plan: &mut Plan) {
        for path in &arriving.copies {
            let Ok(Some(bytes)) = self.bytes_of(path) else {
                continue;
            };
            // Of one session there may be several copies, which have come in as one.
            let row = |id: SessionId| plan.rows.iter().find(|row| row.id == id);
            let is_taken = match path.starts_with(PEOPLE) {
                true => self.parsed(path, &bytes).is_ok_and(|sheet: People| {
                    let comes = arriving
                        .people
                        .iter()
                        .any(|one| one.session == sheet.session);
                    let row = row(sheet.session);
                    comes
                        && row.is_some_and(|row| {
                            row.outcome != Outcome::Unfit && row.problem.is_none()
                        })
                }),
                false => self.parsed(path, &bytes).is_ok_and(|session: Session| {
                    row(session.id).is_some_and(|row| row.outcome != Outcome::Unfit)
                }),
            };
            let Some(name) = path.file_name().filter(|_| is_taken) else {
                continue;
            };
            let mut trash = Path::new(TRASH).join(name);
            if path.starts_with(PEOPLE) {
                trash.set_extension("people.json");
            }
            let Ok(before) = self.bytes_of(&trash) else {
                continue;
            };
            plan.swaps
                .extend(moved((path.clone(), &bytes), (trash, before), None));
        }
    }
}
