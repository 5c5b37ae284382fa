//! A training session as it is recorded: who taught what, where, when, and who came.
//! Each record here is one object of `sessions/<id>.json`, its keys in their order on disk.

use super::attendance::Attendance;
use super::code::Code;
use super::record::{Extra, empty_when_missing, record};
use super::value::{Date, SessionId, Time};

/// The version of the session file that this program writes.
pub const FORMAT: u32 = 1;

record! {
    /// One training session in one municipality.
    pub struct Session {
        /// The version of the file's form.
        pub format: u32,
        /// The name of the file, which never changes.
        pub id: SessionId,
        /// What the session was called.
        pub title: String,
        /// First time, refresher or training of trainers.
        pub kind: Code,
        /// Planned, held, postponed or cancelled; totals count held sessions.
        pub status: Code,
        /// The first day.
        pub starts_on: Option<Date>,
        /// The last day; absent for a session of one day.
        pub ends_on: Option<Date>,
        /// When the first day began.
        pub starts_at: Option<Time>,
        /// How many hours were taught, over all days.
        pub hours: Option<f64>,
        /// The municipality that was trained.
        pub municipality: Municipality,
        /// Where in the municipality it took place.
        pub venue: String,
        /// The languages it was held in.
        pub languages: Vec<Code>,
        /// Everybody who taught or took part in teaching.
        pub trainers: Vec<Trainer>,
        /// What was taught, in order.
        pub topics: Vec<Code>,
        /// How it was taught, in order.
        pub methods: Vec<Code>,
        /// Who came.
        pub attendance: Attendance,
        /// What participants knew before and after, on average.
        pub knowledge: Option<Knowledge>,
        /// The documents that participants looked at.
        pub documents: Vec<Document>,
        /// What participants said.
        pub voices: Vec<Voice>,
        /// What is to happen next.
        pub follow_up: Vec<FollowUp>,
        /// Anything else.
        pub notes: String,
        /// When and by whom the record was begun.
        pub created: Stamp,
        /// When and by whom it was last saved.
        pub changed: Stamp,
    }
}

record! {
    /// The municipality as the session names it.
    #[derive(Default)]
    pub struct Municipality {
        /// Its code in the state classifier (SOATE), or one that the logbook adds.
        pub code: Code,
        /// Its name as it was when the session was recorded.
        pub name: String,
    }
}

record! {
    /// Somebody who taught.
    #[derive(Default)]
    pub struct Trainer {
        /// The name; may stay empty.
        pub name: String,
        /// What kind of trainer.
        pub kind: Code = "type",
        /// What they did in this session.
        pub part: Code,
    }
}

record! {
    /// The results of a test of knowledge.
    #[derive(Default)]
    pub struct Knowledge {
        /// The average before, in percent of the points.
        pub before: Option<f64>,
        /// The average after, in percent of the points.
        pub after: Option<f64>,
        /// How many took both tests.
        pub tested: Option<u32>,
    }
}

record! {
    /// A document of the municipality that was looked at.
    #[derive(Default)]
    pub struct Document {
        /// What it is.
        pub kind: Code,
        /// What it is called.
        pub title: String,
        /// What was found in it.
        pub finding: String,
        /// What was recommended.
        pub recommendation: String,
    }
}

record! {
    /// Something a participant said.
    #[derive(Default)]
    pub struct Voice {
        /// The words.
        pub text: String,
        /// Who the speaker is in the municipality, never a name.
        pub role: Code,
        /// The language it was said in.
        pub language: Code,
        /// Whether the speaker agreed that it be published; absent where nobody asked.
        pub may_publish: Option<bool>,
    }
}

record! {
    /// Something that was agreed to be done.
    #[derive(Default)]
    pub struct FollowUp {
        /// What.
        pub action: String,
        /// By whom.
        pub who: String,
        /// By which day.
        pub due: Option<Date>,
        /// Whether it has been done; absent where nobody knows.
        pub done: Option<bool>,
    }
}

record! {
    /// When something was written, and by whom.
    #[derive(Default)]
    pub struct Stamp {
        /// The instant, RFC 3339 in UTC.
        pub at: String,
        /// The name that the writer has given in the settings.
        pub by: String,
    }
}

empty_when_missing!(Municipality, Stamp);

impl Session {
    /// An empty session with the given id, begun at an instant by somebody.
    pub fn new(id: SessionId, created: Stamp) -> Self {
        Self {
            format: FORMAT,
            id,
            title: String::new(),
            kind: "initial".to_owned(),
            status: "held".to_owned(),
            starts_on: None,
            ends_on: None,
            starts_at: None,
            hours: None,
            municipality: Municipality::default(),
            venue: String::new(),
            languages: Vec::new(),
            trainers: Vec::new(),
            topics: Vec::new(),
            methods: Vec::new(),
            attendance: Attendance::default(),
            knowledge: None,
            documents: Vec::new(),
            voices: Vec::new(),
            follow_up: Vec::new(),
            notes: String::new(),
            changed: created.clone(),
            created,
            extra: Extra::default(),
        }
    }

    /// The start of the next session: what a team carries from village to village (title, kind,
    /// hours, languages, trainers, topics, methods), and nothing of what happened in this one.
    pub fn copy_as(&self, id: SessionId, created: Stamp) -> Self {
        Self {
            title: self.title.clone(),
            kind: self.kind.clone(),
            starts_at: self.starts_at,
            hours: self.hours,
            languages: self.languages.clone(),
            trainers: self.trainers.clone(),
            topics: self.topics.clone(),
            methods: self.methods.clone(),
            ..Self::new(id, created)
        }
    }

    /// The last day: the first one where none is given.
    pub fn last_day(&self) -> Option<Date> {
        self.ends_on.or(self.starts_on)
    }
}
