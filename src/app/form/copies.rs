//! The versions of a session that a form has to do with: what was saved last, the file that it
//! was read from, a draft, and what somebody else has written meanwhile. It decides what may be
//! written over what; it reads and writes nothing.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::effect::PeopleWriting;
use crate::app::event::{Moment, Saved, Theirs};
use crate::app::history::{PeopleVersion, Version};
use crate::app::notice::Notice;
use crate::model::attendance::Attendance;
use crate::model::check::copies::edited_by_hand;
use crate::model::edit::Entry;
use crate::model::field::Address;
use crate::model::merge::combine::combined;
use crate::model::problem::{Problem, Severity};
use crate::model::session::{Session, Stamp};
use crate::store::draft::Draft;
use crate::store::format::{Document, Fingerprint};

use super::derived::place_in_form;
use super::{Form, GRID};

#[cfg(test)]
mod tests;

/// Where the entry of a form comes from.
#[derive(Debug)]
pub(super) struct Origin {
    /// What would be there if the form were thrown away; nothing is known of it while the file
    /// of a draft is still to be read.
    saved: Option<Session>,
    /// The file that it was read from; none for a new session.
    base: Option<Arc<Document<Session>>>,
    /// For a session gone on with from a draft: the file that the draft was begun from.
    draft_base: Option<Fingerprint>,
    /// What is being written now.
    sent: Option<Session>,
}

impl Origin {
    pub(super) fn of_new(session: Session) -> Self {
        Self {
            saved: Some(session),
            base: None,
            draft_base: None,
            sent: None,
        }
    }

    pub(super) fn of_file(document: Arc<Document<Session>>) -> Self {
        Self {
            saved: Some(document.value.clone()),
            base: Some(document),
            draft_base: None,
            sent: None,
        }
    }

    pub(super) fn of_draft(draft: &Draft) -> Self {
        let session = &draft.session;
        let blank = Session::new(session.id, session.created.clone());
        Self {
            saved: draft.base.is_none().then_some(blank),
            base: None,
            draft_base: draft.base,
            sent: None,
        }
    }
}

/// What a draft holds; texts whose field is no more are left out.
pub(super) fn entry_of(draft: Draft) -> Entry {
    let mut entry = Entry::new(draft.session);
    if let Some(names) = draft.names {
        entry.names = names;
    }
    for (at, text) in draft.typed {
        let Ok(at) = at.parse::<Address>() else {
            continue;
        };
        let rows = at.field().and_then(|field| field.list);
        if rows.is_none_or(|list| at.row < entry.session.rows(list)) {
            entry.typed.insert(at, text);
        }
    }
    entry
}

/// Where the focus stood in a draft; else the first field that holds something which is no value.
pub(super) fn focus_of(draft: &Draft) -> Option<Address> {
    let is_grid = draft.focus.split('/').next() == Some(GRID);
    let focus = is_grid.then(|| Address::of(GRID));
    focus.or_else(|| draft.focus.parse().ok()).or_else(|| {
        let typed = draft.typed.keys().filter_map(|at| at.parse().ok());
        typed.min_by_key(|at: &Address| place_in_form(*at))
    })
}

/// What a form hands over to be written.
#[derive(Debug)]
pub struct ToSave {
    /// The session.
    pub session: Session,
    /// What it was read as.
    pub base: Version,
    /// The people on its sheet, where they have changed.
    pub people: Option<PeopleWriting>,
}

/// What the file under a form turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// What the form knows already.
    Known,
    /// Another version, which the form now shows: there was nothing to lose.
    Followed,
    /// Another version, of other groups of fields than one's own changes: the form holds both.
    Combined,
    /// Another version, while there is something to lose: the user must be asked.
    Asks,
}

/// Whether two versions say the same, whenever and by whom they were written.
fn says_the_same(one: &Session, other: &Session) -> bool {
    let mut one = one.clone();
    one.changed.clone_from(&other.changed);
    one == *other
}

/// Whether a version is what a session becomes when it is written.
fn is_written_as(sent: &Session, written: &Session) -> bool {
    let mut sent = sent.clone();
    sent.attendance.settle();
    says_the_same(&sent, written)
}

impl Form {
    /// Whether something would be lost if the form were closed now.
    pub fn is_unsaved(&self) -> bool {
        self.has_unsaved_names() || self.has_unsaved_session()
    }

    fn has_unsaved_session(&self) -> bool {
        let saved = self.origin.saved.as_ref();
        !self.entry.typed.is_empty()
            || saved.is_none_or(|saved| !says_the_same(saved, &self.entry.session))
    }

    /// Whether there is something to keep as a draft: also letters that have picked nothing yet.
    pub fn has_draft(&self) -> bool {
        self.is_unsaved() || self.picking().is_some()
    }

    /// That the file was edited by hand before the form was opened, if it was.
    pub(super) fn by_hand(&self) -> Vec<Problem> {
        let base = self.origin.base.as_ref();
        let found = base.map(|base| edited_by_hand(&base.value, self.sheet_of_file()));
        found.unwrap_or_default()
    }

    /// Whether the session is in no file yet.
    pub fn is_new(&self) -> bool {
        self.origin.base.is_none() && self.origin.draft_base.is_none()
    }

    /// The newer format that the file was read in, where it was.
    pub(super) fn format_of_file(&self) -> Option<u32> {
        self.origin.base.as_ref().and_then(|base| base.read_only)
    }

    /// What was saved last, where it is known.
    pub fn saved_session(&self) -> Option<&Session> {
        self.origin.saved.as_ref()
    }

    pub(super) fn saved_attendance(&self) -> Option<&Attendance> {
        self.saved_session().map(|saved| &saved.attendance)
    }

    /// What is to be kept as a draft.
    pub fn draft(&self, folder: &Path, moment: Moment) -> Draft {
        let base = self.origin.base.as_ref().map(|base| base.fingerprint);
        let typed = self.entry.typed.iter();
        Draft {
            folder: folder.to_path_buf(),
            session: self.entry.session.clone(),
            base: base.or(self.origin.draft_base),
            typed: typed
                .map(|(at, text)| (at.to_string(), text.clone()))
                .collect(),
            focus: self
                .attendance_focus()
                .unwrap_or_else(|| self.focus.to_string()),
            picking: self.picking().unwrap_or_default().to_owned(),
            at: moment.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            names: self.names_for_draft(),
            names_base: self.names_base(),
            left_as: None,
        }
    }

    /// Whether a draft holds all that the form does.
    pub fn is_in(&self, draft: &Draft) -> bool {
        let typed = self.entry.typed.iter();
        draft.session == self.entry.session
            && draft.names == self.names_for_draft()
            && draft.picking == self.picking().unwrap_or_default()
            && typed
                .map(|(at, text)| (at.to_string(), text))
                .eq(draft.typed.iter().map(|(at, text)| (at.clone(), text)))
    }

    /// What is to be written, and what it was read as; or why it cannot be written yet.
    ///
    /// # Errors
    /// Where the file would be nonsense: the focus goes to the first field that stands in the
    /// way. Where the file of a draft is still to be read: without it nobody knows whether
    /// something would be written over.
    pub fn to_save(&mut self, stamp: Stamp, _today: NaiveDate) -> Result<ToSave, Notice> {
        self.open = None;
        let stands_in_the_way = |problem: &&Problem| problem.severity() == Severity::Nonsense;
        let wrong = self.problems.iter().filter(stands_in_the_way);
        let (count, first) = (wrong.clone().count(), wrong.map(|one| one.at).next());
        if let Some(at) = first {
            self.show(at);
            return Err(Notice::Counted("refused-nonsense", count as u64));
        }
        if let Some((line, field)) = self.names_in_the_way() {
            self.show_name(line, field);
            return Err(Notice::Counted("refused-nonsense", 1));
        }
        if self.origin.base.is_none() && self.origin.draft_base.is_some() {
            return Err(Notice::Plain("refused-file-not-read-yet"));
        }
        self.origin.sent = Some(self.entry.session.clone());
        let mut session = self.entry.session.clone();
        let saved = self.origin.base.as_ref().map(|base| &base.value);
        // Where only names have changed, the session's file keeps its very bytes.
        if saved.is_none_or(|saved| !says_the_same(saved, &session)) {
            // What the stamp has besides, and this version does not know, stays.
            session.changed.at.clone_from(&stamp.at);
            session.changed.by.clone_from(&stamp.by);
        }
        Ok(ToSave {
            session,
            base: self.origin.base.clone(),
            people: self.people_to_save(stamp),
        })
    }

    /// The session has been written, and the names where they were to be; gives what the files held
    /// before. What was typed since they were handed over stays, and is unsaved.
    pub fn saved(&mut self, saved: Saved) -> (Version, Option<PeopleVersion>) {
        let document = saved.session;
        let people = saved.people.map(|people| self.names_saved(people));
        let sent = self.origin.sent.take();
        if sent.is_some_and(|sent| {
            says_the_same(&sent, &self.entry.session) && is_written_as(&sent, &document.value)
        }) {
            self.entry.session = document.value.clone();
        }
        self.theirs = None;
        self.history.end_run();
        self.stand_on(&document);
        (self.origin.base.replace(document), people)
    }

    /// The session has not been written: what was handed over is on its way no more.
    pub fn not_saved(&mut self) {
        self.origin.sent = None;
        self.names_not_saved();
    }

    /// How many gaps the session still has.
    pub fn gaps(&self) -> usize {
        let problems = self.problems.iter();
        problems
            .filter(|problem| problem.severity() == Severity::Gap)
            .count()
    }

    /// A file as it is on disk is now what changes are measured by.
    fn stand_on(&mut self, document: &Arc<Document<Session>>) {
        self.origin.saved = Some(document.value.clone());
        self.origin.draft_base = None;
        self.derived.touch();
    }

    /// The file has been read again, and may be another one. A form without changes follows it.
    pub fn notice_theirs(&mut self, theirs: Theirs, _moment: Moment) -> Foreign {
        match &theirs {
            Theirs::Session(document) => {
                let known = self.origin.base.as_ref().map(|base| base.fingerprint);
                let is_known = known.or(self.origin.draft_base) == Some(document.fingerprint);
                if !is_known && self.is_being_saved(&document.value) {
                    return Foreign::Known;
                }
                if is_known || self.says_what_is_here(&document.value) {
                    self.stand_on(document);
                    self.origin.base = Some(Arc::clone(document));
                    return Foreign::Known;
                }
                if !self.has_unsaved_session() {
                    self.follow(document);
                    return Foreign::Followed;
                }
                if self.combine(document) {
                    return Foreign::Combined;
                }
            }
            Theirs::Gone if self.is_new() => return Foreign::Known,
            Theirs::Gone | Theirs::Broken(_) => {}
        }
        self.theirs = Some(theirs);
        Foreign::Asks
    }

    /// Whether a version is the one that was handed over to be saved: the answer to that is on
    /// its way.
    fn is_being_saved(&self, theirs: &Session) -> bool {
        let sent = self.origin.sent.as_ref();
        sent.is_some_and(|sent| is_written_as(sent, theirs))
    }

    /// Whether a version says what the form holds.
    fn says_what_is_here(&self, theirs: &Session) -> bool {
        self.entry.typed.is_empty() && says_the_same(&self.entry.session, theirs)
    }

    /// Shows a version in the place of one's own, with the focus where it was.
    fn follow(&mut self, document: &Arc<Document<Session>>) {
        let names = self.entry.names.clone();
        self.entry = Entry::with_names(document.value.clone(), names);
        self.theirs = None;
        self.history.clear();
        self.typing = None;
        self.open = None;
        self.stand_on(document);
        self.origin.base = Some(Arc::clone(document));
        self.settle_focus();
    }

    /// Takes in what somebody else has changed, where they and the user have edited different groups of
    /// fields; what can be undone is from then on undone beside it.
    fn combine(&mut self, document: &Arc<Document<Session>>) -> bool {
        let Some(base) = self.origin.base.clone() else {
            return false;
        };
        let theirs = &document.value;
        let combined = |entry: &Entry| -> Option<Entry> {
            let is_in_list = |at: &Address| at.field().is_some_and(|field| field.list.is_some());
            if entry.typed.keys().any(is_in_list) {
                return None;
            }
            Some(Entry {
                session: combined(&base.value, &entry.session, theirs)?,
                ..entry.clone()
            })
        };
        let Some(entry) = combined(&self.entry) else {
            return false;
        };
        let text = self.entry.text(self.focus);
        self.history.rebase(combined);
        self.entry = entry;
        if self.entry.text(self.focus) != text {
            self.typing = None;
            self.open = None;
        }
        self.theirs = None;
        self.forget_counted();
        self.stand_on(document);
        self.origin.base = Some(Arc::clone(document));
        self.settle_focus();
        true
    }

    /// An earlier version takes the place of what the form holds, as a change that can be taken back.
    pub fn bring_back(&mut self, version: &Session) {
        let mut session = version.clone();
        session.extra.clone_bookkeeping(&self.entry.session.extra);
        let names = self.entry.names.clone();
        self.replace_entry(Entry::with_names(session, names));
    }

    /// Whether the file is known, and what is typed is not in it.
    pub fn stands_on(&self, document: &Document<Session>) -> bool {
        let base = self.origin.base.as_ref();
        base.is_some_and(|base| base.fingerprint == document.fingerprint) && self.is_unsaved()
    }

    /// One's own version is to be saved over theirs, which has been seen.
    pub fn keep_mine(&mut self) {
        self.origin.draft_base = None;
        match self.theirs.take() {
            Some(Theirs::Session(document)) => {
                self.stand_on(&document);
                self.origin.base = Some(document);
            }
            _ => {
                self.origin.base = None;
                self.origin.saved = None;
            }
        }
    }

    /// Their version takes the place of one's own; whether there is anything left to show.
    pub fn take_theirs(&mut self, _moment: Moment) -> bool {
        match self.theirs.take() {
            Some(Theirs::Session(document)) => {
                self.follow(&document);
                true
            }
            _ => false,
        }
    }

    /// Both versions have been compared and become one, which is to be saved over theirs. It can
    /// be taken back like any change.
    pub fn settle(&mut self, merged: Session, theirs: Arc<Document<Session>>, _moment: Moment) {
        self.theirs = None;
        let names = self.entry.names.clone();
        self.replace_entry(Entry::with_names(merged, names));
        self.stand_on(&theirs);
        self.origin.base = Some(theirs);
    }
}
