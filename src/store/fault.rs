//! What can be wrong with a file, as plain values with the place where it is wrong. No sentences:
//! the text layer says each fault by its id and its arguments.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::model::code::CodeList;

/// A fault, and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The file or folder.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column, from 1, counted in characters.
    pub column: Option<usize>,
    /// The field as it is reached from the top of the file: `attendance.counts[3].count`.
    pub field: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// The system does not let this user read or write it.
    NoPermission,
    /// It lies on something that cannot be written.
    ReadOnly,
    /// There is no room left to write it.
    DiskFull,
    /// Another program holds it.
    Busy,
    /// A folder, a link or something stranger has a file's name.
    NotAFile,
    /// A file stands where a folder should.
    NotAFolder,
    /// The folder holds no logbook.
    NotALogbook,
    /// A file of that name stands there already.
    Exists,
    /// It is larger than anything that a person can have recorded.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// Anything else that the system refuses, in the system's words.
    Io {
        /// The words.
        text: String,
    },
    /// It holds nothing, as files do after a power cut.
    Empty,
    /// Its bytes are not UTF-8 text.
    NotUtf8,
    /// It is not JSON.
    Syntax {
        /// What should stand there instead.
        wanted: Wanted,
    },
    /// It breaks off.
    EndsEarly,
    /// Its lists and objects are nested deeper than is read.
    TooDeep,
    /// A number beyond any that can be kept.
    NumberTooLarge {
        /// The number.
        found: String,
    },
    /// A key stands twice in one object.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A key that cannot be left out.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A value of another type than the field has.
    WrongType {
        /// What stands there.
        found: Type,
        /// What should.
        expected: Type,
    },
    /// A count that is negative, a fraction or beyond 4,294,967,295.
    NotACount {
        /// What stands there.
        found: String,
    },
    /// Not a day of the calendar in the form `YYYY-MM-DD`.
    NoSuchDate {
        /// What stands there.
        found: String,
    },
    /// Not a time of day in the form `HH:MM`.
    NoSuchTime {
        /// What stands there.
        found: String,
    },
    /// Not an id in lower case with hyphens.
    NotAnId {
        /// What stands there.
        found: String,
    },
    /// The id in the file is not the name of the file.
    IdIsNotFileName {
        /// The id.
        id: String,
    },
    /// It was written by a newer version of the program.
    NewerFormat {
        /// Its format.
        format: u32,
        /// The newest format that this version knows.
        known: u32,
    },
    /// A format that no version of the program has written.
    UnknownFormat {
        /// Its format.
        format: u32,
    },
    /// It is no longer what it was when it was read.
    ChangedMeanwhile,
    /// A setting has a value that is none of its choices.
    NotAChoice {
        /// What stands there.
        found: String,
    },
    /// The logbook counts ages by bands that nobody knows.
    UnknownAgeProfile {
        /// What stands there.
        found: String,
    },
    /// A code of the people that neither the program nor the logbook defines.
    UnknownCode,
    /// An age that nobody has.
    NoSuchAge {
        /// The greatest that is taken.
        most: u32,
    },
    /// A year in which nobody was born who is alive.
    NoSuchBirthYear {
        /// The first that is taken.
        from: u32,
        /// The last one.
        to: u32,
    },
    /// Anything else that the JSON reader refuses, in its words.
    Unreadable {
        /// The words.
        text: String,
    },
}

/// The types of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// `{ }`
    Object,
    /// `[ ]`
    List,
    /// `" "`
    Text,
    /// `1.5`
    Number,
    /// `true`, `false`
    YesNo,
    /// `null`
    Null,
}

/// What should stand where the JSON breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A value.
    Value,
    /// A key in double quotes.
    Key,
    /// `:`
    Colon,
    /// `,` or `]`
    CommaOrBracket,
    /// `,` or `}`
    CommaOrBrace,
    /// No comma: the list or object ends.
    NoComma,
    /// A number in the form of JSON.
    Number,
    /// A character or an escape that JSON allows in a text.
    Character,
    /// Nothing: the file should have ended.
    Nothing,
}

/// A value that goes into the sentence about a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A number, to be written as the language writes numbers.
    Number(u64),
    /// A text, to be put in as it is.
    Text(String),
}

impl FileProblem {
    /// A fault of a whole file or folder.
    pub fn new(path: &Path, fault: Fault) -> Self {
        Self {
            path: path.to_owned(),
            line: None,
            column: None,
            field: None,
            fault,
        }
    }

    /// What the system refused.
    pub fn io(path: &Path, error: &io::Error) -> Self {
        Self::new(path, Fault::from(error))
    }

    /// The same without a word of the file: its values, and keys that the program does not know.
    pub(super) fn unquoted(self, knows_key: fn(&str) -> bool) -> Self {
        let known = self.field.map(|field| {
            let keys = field.split('.').take_while(|part| {
                let key = part.split_once('[').map_or(*part, |(key, _)| key);
                knows_key(key)
            });
            keys.collect::<Vec<&str>>().join(".")
        });
        Self {
            field: known.filter(|field| !field.is_empty()),
            fault: self.fault.unquoted(),
            ..self
        }
    }

    /// The same fault in a field.
    pub fn in_field(self, field: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()),
            ..self
        }
    }
}

/// For logs and tests: `path:line:column: field: id`.
impl fmt::Display for FileProblem {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}", self.path.display())?;
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(out, ":{line}:{column}")?;
        }
        if let Some(field) = &self.field {
            write!(out, ": {field}")?;
        }
        write!(out, ": {}", self.fault.id())
    }
}

impl std::error::Error for FileProblem {}

impl From<&io::Error> for Fault {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull,
            io::ErrorKind::ResourceBusy | io::ErrorKind::WouldBlock => Self::Busy,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            _ => Self::Io {
                text: error.to_string(),
            },
        }
    }
}

impl Fault {
    /// The id of the text that says it. Its attribute `advice` says what to do.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Missing => "fault-missing",
            Self::NoPermission => "fault-no-permission",
            Self::ReadOnly => "fault-read-only",
            Self::DiskFull => "fault-disk-full",
            Self::Busy => "fault-busy",
            Self::NotAFile => "fault-not-a-file",
            Self::NotAFolder => "fault-not-a-folder",
            Self::NotALogbook => "fault-not-a-logbook",
            Self::Exists => "fault-exists",
            Self::TooLarge { .. } => "fault-too-large",
            Self::Io { .. } => "fault-io",
            Self::Empty => "fault-empty",
            Self::NotUtf8 => "fault-not-utf8",
            Self::Syntax { .. } => "fault-syntax",
            Self::EndsEarly => "fault-ends-early",
            Self::TooDeep => "fault-too-deep",
            Self::NumberTooLarge { .. } => "fault-number-too-large",
            Self::DuplicateKey { .. } => "fault-duplicate-key",
            Self::MissingKey { .. } => "fault-missing-key",
            Self::WrongType { .. } => "fault-wrong-type",
            Self::NotACount { .. } => "fault-not-a-count",
            Self::NoSuchDate { .. } => "fault-no-such-date",
            Self::NoSuchTime { .. } => "fault-no-such-time",
            Self::NotAnId { .. } => "fault-not-an-id",
            Self::IdIsNotFileName { .. } => "fault-id-is-not-file-name",
            Self::NewerFormat { .. } => "fault-newer-format",
            Self::UnknownFormat { .. } => "fault-unknown-format",
            Self::ChangedMeanwhile => "fault-changed-meanwhile",
            Self::NotAChoice { .. } => "fault-not-a-choice",
            Self::UnknownAgeProfile { .. } => "fault-unknown-age-profile",
            Self::UnknownCode => "fault-unknown-code",
            Self::NoSuchAge { .. } => "fault-no-such-age",
            Self::NoSuchBirthYear { .. } => "fault-no-such-birth-year",
            Self::Unreadable { .. } => "fault-unreadable",
        }
    }

    /// The values that go into the text, by name.
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let text = |text: &str| Argument::Text(text.to_owned());
        match self {
            Self::TooLarge { bytes, limit } => {
                // Rounded up, so that the size is never shown as no more than the limit.
                let megabytes = |bytes: u64| Argument::Number(bytes.div_ceil(1024 * 1024));
                vec![("size", megabytes(*bytes)), ("limit", megabytes(*limit))]
            }
            Self::Io { text: words } | Self::Unreadable { text: words } => {
                vec![("text", text(words))]
            }
            Self::Syntax { wanted } => vec![("wanted", text(wanted.id()))],
            Self::DuplicateKey { key } | Self::MissingKey { key } => vec![("key", text(key))],
            Self::WrongType { found, expected } => {
                vec![
                    ("found", text(found.id())),
                    ("expected", text(expected.id())),
                ]
            }
            Self::NumberTooLarge { found }
            | Self::NotACount { found }
            | Self::NoSuchDate { found }
            | Self::NoSuchTime { found }
            | Self::NotAnId { found }
            | Self::NotAChoice { found } => vec![("found", text(found))],
            Self::IdIsNotFileName { id } => vec![("id", text(id))],
            Self::NewerFormat { format, known } => vec![
                ("format", Argument::Number((*format).into())),
                ("known", Argument::Number((*known).into())),
            ],
            Self::UnknownFormat { format } => {
                vec![("format", Argument::Number((*format).into()))]
            }
            Self::UnknownAgeProfile { found } => {
                let known = CodeList::AgeProfile.built_in().join(", ");
                vec![("found", text(found)), ("known", Argument::Text(known))]
            }
            Self::NoSuchAge { most } => vec![("most", Argument::Number((*most).into()))],
            // Years are written without the signs that part a number's thousands.
            Self::NoSuchBirthYear { from, to } => {
                vec![
                    ("from", text(&from.to_string())),
                    ("to", text(&to.to_string())),
                ]
            }
            _ => Vec::new(),
        }
    }

    /// The same fault without a word of the file, for files whose words are for nobody's eyes: an
    /// ellipsis stands in their place.
    pub(super) fn unquoted(mut self) -> Self {
        match &mut self {
            Self::NumberTooLarge { found: words }
            | Self::NotACount { found: words }
            | Self::NoSuchDate { found: words }
            | Self::NoSuchTime { found: words }
            | Self::NotAnId { found: words }
            | Self::DuplicateKey { key: words }
            | Self::Unreadable { text: words } => "…".clone_into(words),
            _ => {}
        }
        self
    }

    /// One fault of each kind, for those who check that every one of them can be said.
    pub fn one_of_each() -> Vec<Self> {
        let found = || "x".to_owned();
        vec![
            Self::Missing,
            Self::NoPermission,
            Self::ReadOnly,
            Self::DiskFull,
            Self::Busy,
            Self::NotAFile,
            Self::NotAFolder,
            Self::NotALogbook,
            Self::Exists,
            Self::TooLarge { bytes: 2, limit: 1 },
            Self::Io { text: found() },
            Self::Empty,
            Self::NotUtf8,
            Self::Syntax {
                wanted: Wanted::Value,
            },
            Self::EndsEarly,
            Self::TooDeep,
            Self::NumberTooLarge { found: found() },
            Self::DuplicateKey { key: found() },
            Self::MissingKey { key: found() },
            Self::WrongType {
                found: Type::Null,
                expected: Type::Text,
            },
            Self::NotACount { found: found() },
            Self::NoSuchDate { found: found() },
            Self::NoSuchTime { found: found() },
            Self::NotAnId { found: found() },
            Self::IdIsNotFileName { id: found() },
            Self::NewerFormat {
                format: 2,
                known: 1,
            },
            Self::UnknownFormat { format: 0 },
            Self::ChangedMeanwhile,
            Self::NotAChoice { found: found() },
            Self::UnknownAgeProfile { found: found() },
            Self::UnknownCode,
            Self::NoSuchAge { most: 120 },
            Self::NoSuchBirthYear {
                from: 1900,
                to: 2019,
            },
            Self::Unreadable { text: found() },
        ]
    }
}

impl Type {
    /// Every type.
    pub const ALL: [Self; 6] = [
        Self::Object,
        Self::List,
        Self::Text,
        Self::Number,
        Self::YesNo,
        Self::Null,
    ];

    /// The word that chooses the variant of a text.
    pub fn id(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::List => "list",
            Self::Text => "text",
            Self::Number => "number",
            Self::YesNo => "yes-no",
            Self::Null => "null",
        }
    }
}

impl Wanted {
    /// Everything that can be wanted.
    pub const ALL: [Self; 9] = [
        Self::Value,
        Self::Key,
        Self::Colon,
        Self::CommaOrBracket,
        Self::CommaOrBrace,
        Self::NoComma,
        Self::Number,
        Self::Character,
        Self::Nothing,
    ];

    /// The word that chooses the variant of a text.
    pub fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Key => "key",
            Self::Colon => "colon",
            Self::CommaOrBracket => "comma-or-bracket",
            Self::CommaOrBrace => "comma-or-brace",
            Self::NoComma => "no-comma",
            Self::Number => "number",
            Self::Character => "character",
            Self::Nothing => "nothing",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_an_id_of_its_own() {
        let mut ids: Vec<_> = Fault::one_of_each().iter().map(Fault::id).collect();
        let many = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), many);
    }

    #[test]
    fn a_size_over_the_limit_is_shown_as_more_than_the_limit() {
        let fault = Fault::TooLarge {
            bytes: 16 * 1024 * 1024 + 1,
            limit: 16 * 1024 * 1024,
        };
        assert_eq!(
            fault.arguments(),
            [
                ("size", Argument::Number(17)),
                ("limit", Argument::Number(16))
            ]
        );
    }

    #[test]
    fn what_the_system_refuses_has_a_name() {
        for (kind, fault) in [
            (io::ErrorKind::NotFound, Fault::Missing),
            (io::ErrorKind::PermissionDenied, Fault::NoPermission),
            (io::ErrorKind::ReadOnlyFilesystem, Fault::ReadOnly),
            (io::ErrorKind::StorageFull, Fault::DiskFull),
            (io::ErrorKind::QuotaExceeded, Fault::DiskFull),
            (io::ErrorKind::IsADirectory, Fault::NotAFile),
            (io::ErrorKind::NotADirectory, Fault::NotAFolder),
        ] {
            assert_eq!(Fault::from(&io::Error::from(kind)), fault);
        }
        let other = Fault::from(&io::Error::other("no signal"));
        assert_eq!(
            other.arguments(),
            [("text", Argument::Text("no signal".into()))]
        );
    }

    #[test]
    fn a_problem_names_its_place() {
        let problem = FileProblem {
            line: Some(3),
            column: Some(14),
            ..FileProblem::new(Path::new("a.json"), Fault::EndsEarly)
        };
        assert_eq!(
            problem.in_field("hours").to_string(),
            "a.json:3:14: hours: fault-ends-early"
        );
    }
}
