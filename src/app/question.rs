//! A question with buttons, over everything else. No letter answers it, the safe button has the
//! focus, and a key that is still held down from before cannot run through it.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};

use crate::command::Command;
use crate::command::key::Key;
use crate::model::value::SessionId;
use crate::store::draft::Draft;

/// How long Enter must rest before it presses a button that it opened: longer than keyboards wait
/// before they repeat.
const REST: TimeDelta = TimeDelta::milliseconds(700);

/// What is asked.
#[derive(Clone, Debug)]
pub enum Topic {
    /// The form has changes that are not saved.
    LeaveForm,
    /// The program is to end, and a form has changes that are not saved.
    Quit,
    /// Drafts were found when the logbook was opened.
    Drafts(Vec<Draft>),
    /// Somebody else changed the session that is being edited.
    TheirChange(SessionId),
    /// Somebody else deleted the session that is being edited.
    TheirDeletion(SessionId),
    /// The session that is being edited has become a file that cannot be read.
    TheirBreak(SessionId),
    /// A folder holds no logbook: make one there?
    Create(PathBuf),
    /// Nothing is asked; something is said at length, and can be closed.
    Told(Box<super::notice::Notice>),
}

/// A button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Write the session.
    Save,
    /// Keep what was typed as a draft.
    KeepDraft,
    /// Throw the changes away.
    Discard,
    /// Go back to where one was.
    Stay,
    /// Go on with the draft.
    ContinueDraft,
    /// Leave the draft for later.
    Later,
    /// Keep one's own version.
    Mine,
    /// Take theirs.
    Theirs,
    /// See both, field by field.
    Both,
    /// Make a logbook.
    Create,
    /// Close what was said.
    Close,
}

impl Button {
    /// The id of its word: `button-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::KeepDraft => "keep-draft",
            Self::Discard => "discard",
            Self::Stay => "stay",
            Self::ContinueDraft => "continue-draft",
            Self::Later => "later",
            Self::Mine => "mine",
            Self::Theirs => "theirs",
            Self::Both => "both",
            Self::Create => "create",
            Self::Close => "close",
        }
    }
}

impl Topic {
    /// The id of its texts: `question-<id>` with `.title`.
    pub fn id(&self) -> &'static str {
        match self {
            Self::LeaveForm => "leave-form",
            Self::Quit => "quit",
            Self::Drafts(_) => "drafts",
            Self::TheirChange(_) => "their-change",
            Self::TheirDeletion(_) => "their-deletion",
            Self::TheirBreak(_) => "their-break",
            Self::Create(_) => "create",
            Self::Told(_) => "told",
        }
    }

    /// Its buttons, in order, and which of them is safe.
    pub fn buttons(&self) -> (&'static [Button], usize) {
        use Button as B;
        match self {
            Self::LeaveForm | Self::Quit => (&[B::Save, B::KeepDraft, B::Discard, B::Stay], 1),
            Self::Drafts(_) => (&[B::ContinueDraft, B::Later, B::Discard], 0),
            Self::TheirChange(_) => (&[B::Both, B::Mine, B::Theirs, B::Stay], 0),
            Self::TheirDeletion(_) | Self::TheirBreak(_) => {
                (&[B::Mine, B::Theirs, B::KeepDraft, B::Stay], 3)
            }
            Self::Create(_) => (&[B::Stay, B::Create], 0),
            Self::Told(_) => (&[B::Close], 0),
        }
    }
}

/// A question that is open.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is asked.
    pub topic: Topic,
    /// The button that Enter presses.
    pub focus: usize,
    /// The last key and when it came, while it may still be held down.
    held: Option<(Key, DateTime<Utc>)>,
}

impl Question {
    /// Opens a question; `last_key` is the key that led to it.
    pub fn new(topic: Topic, last_key: Option<(Key, DateTime<Utc>)>) -> Self {
        let (_, focus) = topic.buttons();
        Self {
            topic,
            focus,
            held: last_key,
        }
    }

    /// Takes note of a key; whether it may act, which one that is still held down may not.
    pub fn lets_through(&mut self, key: Key, at: DateTime<Utc>) -> bool {
        let held = self
            .held
            .is_some_and(|(last, when)| last == key && at - when < REST);
        self.held = held.then_some((key, at));
        !held
    }

    /// What a command does: the button it pressed, if it pressed one.
    pub fn on_command(&mut self, command: Command) -> Option<Button> {
        let (buttons, _) = self.topic.buttons();
        match command {
            Command::NextButton => self.focus = (self.focus + 1) % buttons.len(),
            Command::PreviousButton => {
                self.focus = (self.focus + buttons.len() - 1) % buttons.len();
            }
            Command::Press => return buttons.get(self.focus).copied(),
            Command::Back => return Some(self.way_back()),
            _ => {}
        }
        None
    }

    /// The button that Esc stands for: the one that changes nothing.
    fn way_back(&self) -> Button {
        match self.topic {
            Topic::Drafts(_) => Button::Later,
            Topic::Told(_) => Button::Close,
            _ => Button::Stay,
        }
    }
}
