//! What stands in a bundle, the one file in which sessions travel: its keys, and for whom it is
//! made. How it is written and how far it is believed is not decided here.

use super::code::Code;
use super::logbook::Logbook;
use super::people::People;
use super::record::{Part, empty_when_missing, record};
use super::session::Session;

/// The version of the bundle that this program writes.
pub const FORMAT: u32 = 1;

/// What a bundle says that it is.
pub const KIND: &str = "sabak/sessions";

record! {
    /// Sessions for colleagues, in one file that stands alone.
    pub struct BundleFile {
        /// The version of the file's form.
        pub format: u32,
        /// What the file is: `sabak/sessions`.
        pub bundle: Code,
        /// For whom it was made: `colleague` has no people in it, `full` has.
        pub profile: Code,
        /// When, by whom and by which program it was made.
        pub made: Made,
        /// `sha256:` and 64 digits: SHA-256 of all bytes of the file but these 64.
        pub hash: String,
        /// As much of `logbook.json` as these sessions use.
        pub logbook: Logbook,
        /// The sessions, each as in its file.
        pub sessions: Vec<Session>,
        /// Sessions that were deleted, as far as others have to know: `format`, `id`, `merge`.
        pub deleted: Vec<Session>,
        /// The people on the sheets of these sessions; in a `full` file alone.
        pub people: Vec<People>,
    }
}

record! {
    /// When, by whom and by which program a file was made.
    #[derive(Default)]
    pub struct Made {
        /// The instant, RFC 3339 in UTC.
        pub at: String,
        /// The name that whoever made it has given in the settings.
        pub by: String,
        /// The program and its version.
        pub program: String,
    }
}

empty_when_missing!(Made);

impl Part for Logbook {
    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}

/// For whom a file is made, and so what goes into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Profile {
    /// For a colleague: everything but the people.
    Colleague,
    /// Everything, people too.
    Full,
    /// For a funder: figures, and no session.
    Funder,
}

impl Profile {
    /// Every profile, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Colleague, Self::Full, Self::Funder];

    /// Its name in a file and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Colleague => "colleague",
            Self::Full => "full",
            Self::Funder => "funder",
        }
    }

    /// The profile with a name.
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.id() == id)
    }

    /// Whether sessions are in a bundle that is made for this.
    pub fn has_sessions(self) -> bool {
        self != Self::Funder
    }

    /// Whether the people on their sheets are.
    pub fn has_people(self) -> bool {
        self == Self::Full
    }
}
