//! The sheet of names of a form, as far as files go: what was saved last, the file that it was read
//! from, a draft, and what somebody else has written meanwhile. How names are typed is said by the
//! attendance screen.

use std::sync::Arc;

use crate::app::effect::PeopleWriting;
use crate::app::event::{PeopleRead, TheirNames};
use crate::app::history::PeopleVersion;
use crate::app::notice::Notice;
use crate::app::{Context, Wish};
use crate::model::copies::Copies;
use crate::model::names::Names;
use crate::model::people::{FORMAT, People};
use crate::model::session::Stamp;
use crate::model::value::{PersonId, SessionId};
use crate::store::draft::Draft;
use crate::store::fault::{Fault, FileProblem};
use crate::store::format::{Document, Fingerprint};

use super::Form;
use super::copies::Foreign;

/// Where the names of a form come from.
#[derive(Debug)]
pub(super) struct NamesOrigin {
    /// What would be there if the form were thrown away; nothing is known of it while the file is
    /// still to be read.
    saved: Option<Names>,
    /// The file that they were read from; none where no names are kept.
    base: PeopleVersion,
    /// For names gone on with from a draft: the file that the draft was begun from.
    draft_base: Option<Fingerprint>,
    /// What is being written now.
    sent: Option<People>,
    /// What the bookkeeping of the file tells of copies of it.
    copies: Copies,
}

impl NamesOrigin {
    /// Of a session that is in no file yet.
    pub(super) fn of_new(id: SessionId) -> Self {
        Self {
            saved: Some(Names::new(id)),
            base: None,
            draft_base: None,
            sent: None,
            copies: Copies::default(),
        }
    }

    /// Of a draft: where it was begun from a file, that is still to be read.
    pub(super) fn of_draft(draft: &Draft) -> Self {
        let is_new = draft.base.is_none();
        Self {
            saved: is_new.then(|| Names::new(draft.session.id)),
            base: None,
            draft_base: draft.names_base,
            sent: None,
            copies: Copies::default(),
        }
    }
}

impl Form {
    /// Takes in the names of a form that has just been opened.
    pub(super) fn with_people(mut self, people: PeopleRead) -> Self {
        self.follow_names(people);
        self.history.clear();
        self
    }

    /// Whether names would be lost if the form were closed now.
    pub(super) fn has_unsaved_names(&self) -> bool {
        match &self.names_origin.saved {
            Some(saved) => !self.entry.names.says_the_same(saved),
            None => !self.entry.names.lines().is_empty(),
        }
    }

    /// The names of the file, as a draft of them is to know it.
    pub(super) fn names_base(&self) -> Option<Fingerprint> {
        let base = self.names_origin.base.as_ref();
        base.map(|base| base.fingerprint)
            .or(self.names_origin.draft_base)
    }

    /// What the bookkeeping of the file tells of copies of it.
    pub(super) fn copies_of_sheet(&self) -> &Copies {
        &self.names_origin.copies
    }

    /// The sheet as its file has it.
    pub(super) fn sheet_of_file(&self) -> Option<&People> {
        self.names_origin.base.as_ref().map(|base| &base.value)
    }

    /// The names, where a draft has to keep them.
    pub(super) fn names_for_draft(&self) -> Option<Names> {
        self.has_unsaved_names().then(|| self.entry.names.clone())
    }

    /// The people to be written beside the session, where they have changed.
    pub(super) fn people_to_save(&mut self, by: Stamp) -> Option<PeopleWriting> {
        if !self.has_unsaved_names() {
            return None;
        }
        let people = self.entry.names.to_people();
        self.names_origin.sent = Some(people.clone());
        Some(PeopleWriting {
            people: Box::new(people),
            base: self.names_origin.base.clone(),
            source: None,
            by,
        })
    }

    /// Why the names cannot be saved yet: the first text that is no value, where there is one.
    pub(super) fn names_in_the_way(&self) -> Option<(usize, &'static str)> {
        let lines = self.entry.names.lines().iter().enumerate();
        lines
            .filter_map(|(number, line)| Some((number, *line.typed.keys().next()?)))
            .next()
    }

    /// The names have been written; gives what the file held before. Lines where nobody stands are
    /// not written, and stay in the form.
    pub(super) fn names_saved(&mut self, people: Arc<Document<People>>) -> PeopleVersion {
        self.names_origin.sent = None;
        self.their_names = None;
        self.stand_on_names(Some(&people));
        self.names_origin.base.replace(people)
    }

    /// The names have not been written.
    pub(super) fn names_not_saved(&mut self) {
        self.names_origin.sent = None;
    }

    fn stand_on_names(&mut self, people: Option<&Arc<Document<People>>>) {
        let id = self.id();
        let saved = people.map_or_else(|| Names::new(id), |people| Names::of(&people.value));
        self.names_origin.saved = Some(saved);
        let copies = people.map(|people| Copies::of_sheet(&people.value));
        self.names_origin.copies = copies.unwrap_or_default();
        self.names_origin.draft_base = None;
        self.derived.touch();
    }

    /// The file of the names has been read again, and may be another one. A sheet without changes
    /// follows it.
    pub fn notice_people(&mut self, read: PeopleRead) -> Foreign {
        let theirs = match read {
            Ok(people) => match self.known_names(people.as_ref()) {
                true => {
                    self.names_problem = people.as_deref().and_then(newer);
                    return Foreign::Known;
                }
                false => Ok(people),
            },
            Err(problem) if self.names_problem.as_ref() == Some(&*problem) => {
                return Foreign::Known;
            }
            Err(problem) => Err(problem),
        };
        if !self.has_unsaved_names() || (self.is_waiting_for_names() && !self.has_names_of_draft())
        {
            let is_first = self.is_waiting_for_names();
            self.follow_names(theirs);
            return if is_first {
                Foreign::Known
            } else {
                Foreign::Followed
            };
        }
        self.their_names = Some(match theirs {
            Ok(Some(people)) => TheirNames::People(people),
            Ok(None) => TheirNames::Gone,
            Err(problem) => TheirNames::Broken(*problem),
        });
        Foreign::Asks
    }

    fn is_waiting_for_names(&self) -> bool {
        self.names_origin.saved.is_none()
    }

    fn has_names_of_draft(&self) -> bool {
        !self.entry.names.lines().is_empty()
    }

    /// Whether a file is the one that is known, or says what stands here; what is known of it is
    /// brought up to date.
    fn known_names(&mut self, people: Option<&Arc<Document<People>>>) -> bool {
        let origin = &self.names_origin;
        let known = self.names_base();
        let found = people.map(|people| people.fingerprint);
        if found != known
            && people.is_some_and(|people| origin.sent.as_ref() == Some(&people.value))
        {
            return true;
        }
        let says_the_same = || {
            let there = people.map(|people| Names::of(&people.value));
            let there = there.unwrap_or_else(|| Names::new(self.id()));
            self.entry.names.says_the_same(&there)
        };
        let is_known =
            found == known && (!self.is_waiting_for_names() || self.has_names_of_draft());
        if is_known || says_the_same() {
            self.stand_on_names(people);
            self.names_origin.base = people.cloned();
            return true;
        }
        false
    }

    /// Shows the names of the file in the place of one's own.
    fn follow_names(&mut self, read: PeopleRead) {
        let id = self.id();
        self.their_names = None;
        let people = match read {
            Ok(people) => {
                self.names_problem = people.as_deref().and_then(newer);
                people
            }
            Err(problem) => {
                self.names_problem = Some(*problem);
                None
            }
        };
        let names = people
            .as_ref()
            .map_or_else(|| Names::new(id), |people| Names::of(&people.value));
        let here = self.person_here();
        if self.entry.names != names {
            self.entry.names = names;
            self.history.clear();
        }
        self.stand_on_names(people.as_ref());
        self.names_origin.base = people;
        self.settle_names(here);
    }

    /// Whose line one stands on; nothing on the new one after the last.
    fn person_here(&self) -> Option<Option<PersonId>> {
        let line = self.attendance.as_ref()?.names.line;
        let line = self.entry.names.lines().get(line)?;
        Some(line.person.person)
    }

    /// After the lines have become other ones: nothing is being typed, and one stands with the
    /// person with whom one stood, or after the last.
    fn settle_names(&mut self, here: Option<Option<PersonId>>) {
        let lines = self.entry.names.lines();
        let count = lines.len();
        let is_here = |id: PersonId| lines.iter().position(|line| line.person.person == Some(id));
        let found = here.map(|id| id.and_then(is_here));
        if let Some(attendance) = &mut self.attendance {
            let pane = &mut attendance.names;
            pane.forget_typing();
            pane.page_ends_at = None;
            pane.is_in_pages = false;
            pane.line = match found {
                Some(line) => line.unwrap_or(pane.line).min(count),
                None => count,
            };
        }
    }

    /// One's own names are to be saved over theirs, which have been seen.
    pub fn keep_my_names(&mut self) {
        match self.their_names.take() {
            Some(TheirNames::People(people)) => {
                self.stand_on_names(Some(&people));
                self.names_origin.base = Some(people);
            }
            _ => {
                self.stand_on_names(None);
                self.names_origin.base = None;
            }
        }
    }

    /// Their names take the place of one's own.
    pub fn take_their_names(&mut self) {
        if let Some(TheirNames::People(people)) = self.their_names.take() {
            self.follow_names(Ok(Some(people)));
        }
    }

    /// Puts their sheet and one's own together, by what each has done to the one both began from.
    pub fn join_their_names(&mut self) {
        let Some(TheirNames::People(people)) = &self.their_names else {
            return;
        };
        let begun = self.names_origin.saved.clone();
        let begun = begun.unwrap_or_else(|| Names::new(self.id()));
        let here = self.person_here();
        let mut entry = self.entry.clone();
        entry.names = entry.names.joined(&begun, &Names::of(&people.value));
        self.replace_entry(entry);
        self.settle_names(here);
        self.keep_my_names();
    }

    /// Whether the names cannot be changed; the notice says why.
    pub(super) fn refuses_names(&self, context: &mut Context) -> bool {
        let Some(problem) = &self.names_problem else {
            return false;
        };
        let notice = Notice::File(problem.clone());
        context.wishes.push(Wish::Tell(notice));
        true
    }
}

/// Why people that could be read cannot be written: a newer version's format.
fn newer(people: &Document<People>) -> Option<FileProblem> {
    let format = people.read_only?;
    let fault = Fault::NewerFormat {
        format,
        known: FORMAT,
    };
    let path = std::path::Path::new("people").join(format!("{}.json", people.value.session));
    Some(FileProblem::new(&path, fault))
}
