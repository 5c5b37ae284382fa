//! The form of one session: focus, what is typed, problems, undo, and the version on disk that it
//! began from. It edits the fields of the one table, and knows none of them by name.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::command::{Command, Scope};
use crate::model::edit::{Edit, Entry};
use crate::model::field::Address;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::format::{Document, Fingerprint};

use super::Context;
use super::event::{Moment, Target, Theirs};
use super::history::Version;
use super::notice::Notice;

/// The form.
#[derive(Debug)]
pub struct Form {
    /// The session as it stands, and what is typed in it.
    pub entry: Entry,
    /// What it was when it was opened or last saved.
    saved: Session,
    /// The file that it was read from; none for a new session.
    base: Option<Arc<Document<Session>>>,
    /// For a session gone on with from a draft: the file that the draft was begun from.
    draft_base: Option<Fingerprint>,
    /// What somebody else has made of the file meanwhile.
    pub theirs: Option<Theirs>,
    /// Where the focus is.
    pub focus: Address,
    /// What takes back each change, the last one at the end.
    pub undo: Vec<Edit>,
    /// What was taken back.
    pub redo: Vec<Edit>,
}

impl Form {
    /// A form for a session that is in no file yet.
    pub fn of_new(session: Session, _moment: Moment) -> Self {
        Self {
            saved: session.clone(),
            entry: Entry::new(session),
            base: None,
            draft_base: None,
            theirs: None,
            focus: Address::of("starts_on"),
            undo: Vec::new(),
            redo: Vec::new(),
        }
    }

    /// A form for a session that was read from its file.
    pub fn of_file(document: Arc<Document<Session>>, moment: Moment) -> Self {
        let mut form = Self::of_new(document.value.clone(), moment);
        form.base = Some(document);
        form
    }

    /// A form that goes on with a draft.
    pub fn of_draft(draft: Draft, moment: Moment) -> Self {
        let mut form = Self::of_new(draft.session, moment);
        form.draft_base = draft.base;
        form
    }

    /// The session.
    pub fn id(&self) -> SessionId {
        self.entry.session.id
    }

    /// Whether something would be lost if the form were closed now.
    pub fn is_unsaved(&self) -> bool {
        self.entry.session != self.saved || !self.entry.typed.is_empty()
    }

    /// The scopes in which a key has a meaning here, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Field, Scope::Form, Scope::Logbook, Scope::Everywhere]
    }

    /// What is to be kept as a draft.
    pub fn draft(&self, folder: &Path, moment: Moment) -> Draft {
        let base = self.base.as_ref().map(|base| base.fingerprint);
        let typed = self.entry.typed.iter();
        Draft {
            folder: folder.to_path_buf(),
            session: self.entry.session.clone(),
            base: base.or(self.draft_base),
            typed: typed
                .map(|(at, text)| (at.to_string(), text.clone()))
                .collect(),
            at: moment.at.to_rfc3339(),
        }
    }

    /// What is to be written, and what it was read as; or why it cannot be written yet.
    ///
    /// # Errors
    /// Where the file would be nonsense: the notice says how many fields stand in the way.
    pub fn to_save(&self, stamp: Stamp, today: NaiveDate) -> Result<(Session, Version), Notice> {
        let _ = today;
        let mut session = self.entry.session.clone();
        session.changed = stamp;
        Ok((session, self.base.clone()))
    }

    /// The session has been written; gives what the file held before.
    pub fn saved(&mut self, document: Arc<Document<Session>>) -> Version {
        self.saved = document.value.clone();
        self.entry.session.changed = document.value.changed.clone();
        self.theirs = None;
        self.draft_base = None;
        self.base.replace(document)
    }

    /// The file has become another one. A form without changes follows it; gives whether the user
    /// must be asked.
    pub fn notice_theirs(&mut self, theirs: Theirs, moment: Moment) -> bool {
        if let Theirs::Session(document) = &theirs {
            let known = self.base.as_ref().map(|base| base.fingerprint);
            if known.or(self.draft_base) == Some(document.fingerprint) {
                self.base = Some(Arc::clone(document));
                return false;
            }
            if !self.is_unsaved() {
                *self = Self::of_file(Arc::clone(document), moment);
                return false;
            }
        }
        self.theirs = Some(theirs);
        true
    }

    /// One's own version is to be saved over theirs, which has been seen.
    pub fn keep_mine(&mut self) {
        self.base = match self.theirs.take() {
            Some(Theirs::Session(document)) => Some(document),
            _ => None,
        };
    }

    /// Their version takes the place of one's own; whether there is anything left to show.
    pub fn take_theirs(&mut self, moment: Moment) -> bool {
        match self.theirs.take() {
            Some(Theirs::Session(document)) => {
                *self = Self::of_file(document, moment);
                true
            }
            _ => false,
        }
    }

    /// Sets the focus to a field.
    pub fn jump_to(&mut self, at: Address) {
        self.focus = at;
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, _command: Command, _context: &mut Context) -> bool {
        false
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, _target: Target, _context: &mut Context) -> bool {
        false
    }

    /// Takes a typed character.
    pub fn on_letter(&mut self, _letter: char, _context: &mut Context) -> bool {
        false
    }

    /// Takes pasted text.
    pub fn on_paste(&mut self, _text: &str, _context: &mut Context) -> bool {
        false
    }
}
