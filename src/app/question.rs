//! A question with buttons, over everything else. No letter answers it, the safe button has the
//! focus, and a key that is still held down from before cannot run through it.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};

use crate::command::Command;
use crate::command::key::Key;
use crate::exchange::export::Order;
use crate::model::bands::Conversion;
use crate::model::code::Code;
use crate::model::edit::Edit;
use crate::model::reconcile::CellChange;
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::fault::FileProblem;

use super::check::Mend;
use super::notice::Notice;
use super::overlay::Overlay;
use super::reach::Reach;

/// How long Enter must rest before it presses a button that it opened: longer than keyboards wait
/// before they repeat.
const REST: TimeDelta = TimeDelta::milliseconds(700);

/// What is asked.
#[derive(Clone, Debug)]
pub enum Topic {
    /// The form has changes that are not saved.
    LeaveForm,
    /// What was entered of a municipality is not saved.
    LeaveResidents,
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
    /// Somebody else changed the names of the session that is being edited.
    TheirNames {
        /// How many lines one's own sheet has, and how many theirs.
        lines: (usize, usize),
    },
    /// The names of the session that is being edited are in no file any more that can be read.
    TheirNamesGone,
    /// A folder holds no logbook: make one there?
    Create(PathBuf),
    /// Nothing is asked: the session could not be written, and is kept as a draft.
    NotSaved(Box<FileProblem>),
    /// Nothing is asked: the draft could not be written, and before it perhaps the session's file.
    NotKept {
        /// Why the session was not written, where that was tried.
        session: Option<Box<FileProblem>>,
        /// Why the draft was not.
        draft: Box<FileProblem>,
    },
    /// Nothing is asked; something is said at length, and can be closed.
    Told(Box<Notice>),
    /// A command shows what it would change.
    Changes(Box<Changes>),
    /// The logbook is to count by other bands of ages; with what that does to the counts.
    AgeProfile(Box<(Code, Conversion)>),
    /// Something that the check found is to be mended at once.
    Mend(Box<Mend>),
    /// All that the check found of one kind is to be mended, where that is certain.
    MendAll(Vec<Mend>),
    /// Something has the name of a file that is to be made.
    FileThere(Box<Order>),
}

/// What a command would change, to be seen before it does.
#[derive(Clone, Debug)]
pub struct Changes {
    /// What is to be done, as the edits of the form.
    pub edits: Vec<Edit>,
    /// What would change, line by line.
    pub shown: Shown,
}

/// What is shown of changes to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Cells of the grid.
    Grid {
        /// Each cell that changes.
        cells: Vec<CellChange>,
        /// What the whole grid adds up to, before and after.
        counted: (u32, u32),
    },
    /// The headcount, from one number to another.
    Headcount(Option<u32>, u32),
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
    /// Throw the draft away.
    DropDraft,
    /// Keep one's own version.
    Mine,
    /// Take theirs.
    Theirs,
    /// See both, field by field.
    Both,
    /// Make the changes that are shown.
    Apply,
    /// Make a logbook.
    Create,
    /// Do not.
    No,
    /// Make the file under another name.
    Beside,
    /// Put the file in the place of what is there.
    Replace,
    /// Close what was said.
    Close,
}

impl Button {
    /// Every button.
    pub const ALL: [Self; 16] = [
        Self::Save,
        Self::KeepDraft,
        Self::Discard,
        Self::Stay,
        Self::ContinueDraft,
        Self::Later,
        Self::DropDraft,
        Self::Mine,
        Self::Theirs,
        Self::Both,
        Self::Apply,
        Self::Create,
        Self::No,
        Self::Beside,
        Self::Replace,
        Self::Close,
    ];

    /// Whether one is where one was when it has been pressed.
    pub fn goes_nowhere(self) -> bool {
        matches!(
            self,
            Self::Stay | Self::Later | Self::Mine | Self::No | Self::Close
        )
    }

    /// The id of its word: `button-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::KeepDraft => "keep-draft",
            Self::Discard => "discard",
            Self::Stay => "stay",
            Self::ContinueDraft => "continue-draft",
            Self::Later => "later",
            Self::DropDraft => "drop-draft",
            Self::Mine => "mine",
            Self::Theirs => "theirs",
            Self::Both => "both",
            Self::Apply => "apply",
            Self::Create => "create",
            Self::No => "no",
            Self::Beside => "beside",
            Self::Replace => "replace",
            Self::Close => "close",
        }
    }
}

impl Topic {
    /// The ids of all topics.
    pub const IDS: [&'static str; 18] = [
        "leave-form",
        "leave-residents",
        "quit",
        "drafts",
        "their-change",
        "their-deletion",
        "their-break",
        "their-names",
        "their-names-gone",
        "changes",
        "age-profile",
        "mend",
        "mend-all",
        "file-there",
        "create",
        "not-saved",
        "not-kept",
        "told",
    ];

    /// The id of its texts: `question-<id>`, and `.title` where anything is asked.
    pub fn id(&self) -> &'static str {
        match self {
            Self::LeaveForm => "leave-form",
            Self::LeaveResidents => "leave-residents",
            Self::Quit => "quit",
            Self::Drafts(_) => "drafts",
            Self::TheirChange(_) => "their-change",
            Self::TheirDeletion(_) => "their-deletion",
            Self::TheirBreak(_) => "their-break",
            Self::TheirNames { .. } => "their-names",
            Self::TheirNamesGone => "their-names-gone",
            Self::Changes(_) => "changes",
            Self::AgeProfile(_) => "age-profile",
            Self::Mend(_) => "mend",
            Self::MendAll(_) => "mend-all",
            Self::FileThere(_) => "file-there",
            Self::Create(_) => "create",
            Self::NotSaved(_) => "not-saved",
            Self::NotKept { .. } => "not-kept",
            Self::Told(_) => "told",
        }
    }

    /// Its buttons, in order, and which of them is safe.
    pub fn buttons(&self) -> (&'static [Button], usize) {
        use Button as B;
        match self {
            Self::LeaveForm | Self::Quit => (&[B::Save, B::KeepDraft, B::Discard, B::Stay], 1),
            Self::LeaveResidents => (&[B::Save, B::Discard, B::Stay], 0),
            Self::Drafts(_) => (&[B::ContinueDraft, B::Later, B::DropDraft], 0),
            Self::TheirChange(_) => (&[B::Both, B::Mine, B::Theirs, B::Stay], 0),
            Self::TheirDeletion(_) => (&[B::Mine, B::KeepDraft, B::Theirs, B::Stay], 0),
            // A damaged file is never written over, so there is no button that promises it.
            Self::TheirBreak(_) => (&[B::KeepDraft, B::Theirs, B::Stay], 0),
            Self::TheirNames { .. } => (&[B::Both, B::Mine, B::Theirs, B::Stay], 0),
            Self::TheirNamesGone => (&[B::KeepDraft, B::Mine, B::Stay], 0),
            Self::Changes(_) | Self::AgeProfile(_) | Self::Mend(_) | Self::MendAll(_) => {
                (&[B::Apply, B::No], 1)
            }
            Self::FileThere(_) => (&[B::Beside, B::Replace, B::Stay], 0),
            Self::Create(_) => (&[B::Create, B::No], 1),
            Self::NotSaved(_) | Self::NotKept { .. } | Self::Told(_) => (&[B::Close], 0),
        }
    }

    /// The id of a button's word in this question.
    pub fn word_of(&self, button: Button) -> String {
        let special = match (self, button) {
            (Self::TheirDeletion(_), Button::Theirs) => ".deleted",
            (Self::TheirBreak(_), Button::Theirs) => ".broken",
            (Self::TheirNames { .. }, Button::Both) => ".names",
            (Self::Mend(_) | Self::MendAll(_), Button::Apply) => ".mend",
            (Self::FileThere(_), Button::Stay) => ".file",
            _ => "",
        };
        format!("button-{}{special}", button.id())
    }

    /// Whether it comes in the middle of something else, rather than from a key just pressed.
    fn comes_unasked(&self) -> bool {
        matches!(
            self,
            Self::Drafts(_)
                | Self::TheirChange(_)
                | Self::TheirDeletion(_)
                | Self::TheirBreak(_)
                | Self::TheirNames { .. }
                | Self::TheirNamesGone
        )
    }
}

/// A question that is open.
#[derive(Debug)]
pub struct Question {
    /// What is asked.
    pub topic: Topic,
    /// The button that Enter presses.
    pub focus: usize,
    /// What it was laid over, and what is there again when the answer goes nowhere.
    pub below: Option<Box<Overlay>>,
    held: Option<Held>,
}

/// A key that may still be held down, and so does nothing yet.
#[derive(Clone, Copy, Debug)]
struct Held {
    /// Which; none for any key, of somebody who is in the middle of typing.
    key: Option<Key>,
    /// When it last came.
    at: DateTime<Utc>,
}

impl Question {
    /// Opens a question at a moment; `last_key` is the key that was pressed last.
    pub fn new(topic: Topic, last_key: Option<(Key, DateTime<Utc>)>, at: DateTime<Utc>) -> Self {
        let (_, focus) = topic.buttons();
        let held = if topic.comes_unasked() {
            Some(Held { key: None, at })
        } else {
            last_key.map(|(key, at)| Held { key: Some(key), at })
        };
        Self {
            topic,
            focus,
            below: None,
            held,
        }
    }

    /// The same question over something that is open; another question is not kept.
    pub fn over(self, below: Option<Overlay>) -> Self {
        let below = match below {
            Some(Overlay::Question(question)) => question.below,
            other => other.map(Box::new),
        };
        Self { below, ..self }
    }

    /// Takes note of a key; whether it may act, which one that is still held down may not.
    pub fn lets_through(&mut self, key: Key, at: DateTime<Utc>) -> bool {
        let held = self.held.filter(|held| {
            held.key.is_none_or(|held| held == key) && at.signed_duration_since(held.at) < REST
        });
        self.held = held.map(|held| Held { at, ..held });
        held.is_none()
    }

    /// What a command does: the button it pressed, if it pressed one.
    pub fn on_command(&mut self, command: Command) -> Option<Button> {
        let (buttons, _) = self.topic.buttons();
        match command {
            Command::NextButton => self.focus = Reach(buttons.len()).round(self.focus, 1),
            Command::PreviousButton => self.focus = Reach(buttons.len()).round(self.focus, -1),
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
            Topic::Create(_) | Topic::Mend(_) | Topic::MendAll(_) => Button::No,
            Topic::NotSaved(_) | Topic::NotKept { .. } | Topic::Told(_) => Button::Close,
            _ => Button::Stay,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::command::KeyCode;
    use crate::store::fault::Fault;

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
    }

    const ENTER: KeyCode = KeyCode::Enter;

    fn pressed(question: &mut Question, key: Key, when: i64) -> bool {
        question.lets_through(key, at(when))
    }

    fn one_of_each() -> Vec<Topic> {
        let id = SessionId(uuid::Uuid::nil());
        let problem = FileProblem::new(Path::new("x"), Fault::DiskFull);
        vec![
            Topic::LeaveForm,
            Topic::LeaveResidents,
            Topic::Quit,
            Topic::Drafts(Vec::new()),
            Topic::TheirChange(id),
            Topic::TheirDeletion(id),
            Topic::TheirBreak(id),
            Topic::Create(PathBuf::new()),
            Topic::NotSaved(Box::new(problem.clone())),
            Topic::NotKept {
                session: None,
                draft: Box::new(problem.clone()),
            },
            Topic::Told(Box::new(Notice::File(problem))),
        ]
    }

    #[test]
    fn a_key_held_down_never_presses_a_button() {
        let enter = Key::plain(ENTER);
        let mut question = Question::new(Topic::Quit, Some((enter, at(0))), at(0));
        for repeat in 0..200 {
            assert!(!pressed(&mut question, enter, 500 + repeat * 30));
        }
        let rested = 500 + 199 * 30 + 700;
        assert!(!pressed(&mut question, enter, rested - 1));
        assert!(pressed(&mut question, enter, rested - 1 + 700));
    }

    #[test]
    fn another_key_acts_at_once_and_frees_the_first() {
        let enter = Key::plain(ENTER);
        let mut question = Question::new(Topic::LeaveForm, Some((enter, at(0))), at(0));
        assert!(!pressed(&mut question, enter, 100));
        assert!(pressed(&mut question, Key::plain(KeyCode::Right), 150));
        assert!(pressed(&mut question, enter, 200));
    }

    #[test]
    fn a_question_that_comes_unasked_waits_until_the_typing_stops() {
        let topic = Topic::TheirChange(SessionId(uuid::Uuid::nil()));
        let mut question = Question::new(topic, None, at(0));
        for (index, letter) in "Чолпон".chars().enumerate() {
            assert!(!pressed(
                &mut question,
                Key::char(letter),
                150 * index as i64
            ));
        }
        assert!(!pressed(&mut question, Key::plain(ENTER), 900));
        assert!(pressed(&mut question, Key::plain(ENTER), 1_700));
    }

    #[test]
    fn what_has_the_focus_and_what_esc_does_lose_nothing() {
        for topic in one_of_each() {
            assert!(Topic::IDS.contains(&topic.id()));
            let (buttons, safe) = topic.buttons();
            let focused = buttons[safe];
            let mut question = Question::new(topic, None, at(0));
            let escaped = question.on_command(Command::Back).unwrap();
            assert!(buttons.contains(&escaped), "{:?}", question.topic);
            for button in [focused, escaped] {
                assert!(
                    !matches!(button, Button::Discard | Button::DropDraft | Button::Theirs),
                    "{:?}",
                    question.topic
                );
            }
        }
    }

    #[test]
    fn the_focus_goes_round_the_buttons() {
        let mut question = Question::new(Topic::Quit, None, at(0));
        let start = question.focus;
        for _ in 0..4 {
            assert_eq!(question.on_command(Command::NextButton), None);
        }
        assert_eq!(question.focus, start);
        question.focus = 0;
        question.on_command(Command::PreviousButton);
        assert_eq!(question.on_command(Command::Press), Some(Button::Stay));
    }
}
