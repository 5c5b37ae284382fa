//! What a session does not state: the part of every breakdown that no code stands for.

use super::Key;
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::digest::{Catalogue, CellCount, Digest, Symbol};

/// Something that a session may lack.
#[derive(Clone, Copy, Debug)]
pub(super) enum Lack {
    /// It has no code of a list.
    Codes(CodeList),
    /// It has no document, or one of which nobody says what it is.
    Document(Symbol),
    /// Its kind or status is empty.
    Code(fn(&Digest) -> Symbol, Symbol),
    /// It counts somebody without a role or an age, or more came than were counted.
    Counted(fn(&CellCount) -> Symbol, Option<Symbol>),
    /// It counts somebody without a sex, or more came than were counted.
    Sex,
    /// None of its trainers has a name.
    Name,
    /// It has no date.
    Day,
}

impl Lack {
    /// What a key asks for where its value is "not stated"; none where the key has no such value.
    pub(super) fn of(key: Key, catalogue: &Catalogue) -> Option<Self> {
        let empty = catalogue.empty();
        let not_stated = catalogue.symbols.get(NOT_STATED);
        Some(match key {
            Key::Status => Self::Code(|digest| digest.status, empty),
            Key::Kind => Self::Code(|digest| digest.kind, empty),
            Key::Role => Self::Counted(|cell| cell.role, not_stated),
            Key::Age => Self::Counted(|cell| cell.age, not_stated),
            Key::Sex => Self::Sex,
            Key::Type | Key::Topic | Key::Method | Key::Language | Key::Group => {
                Self::Codes(key.list()?)
            }
            Key::Document => Self::Document(empty),
            Key::By => Self::Name,
            Key::From | Key::To | Key::Ended => Self::Day,
            Key::Year | Key::Quarter | Key::Month | Key::Week => Self::Day,
            // A place is asked for as a place, whether or not a session lies in it.
            Key::Oblast | Key::District | Key::Place => return None,
            Key::Counted | Key::Tested | Key::Names | Key::Differ | Key::Check => return None,
        })
    }

    pub(super) fn holds(self, digest: &Digest) -> bool {
        match self {
            Self::Codes(CodeList::Group) => digest.groups.is_empty(),
            Self::Document(empty) => {
                let mut kinds = digest.documents.iter().map(|(kind, _)| *kind);
                digest.documents.is_empty() || kinds.any(|kind| kind == empty)
            }
            Self::Name => digest.trainer_names.is_empty(),
            Self::Codes(list) => codes(digest, list).is_some_and(<[Symbol]>::is_empty),
            Self::Code(code, empty) => code(digest) == empty,
            Self::Counted(code, not_stated) => {
                let mut cells = digest.counts.iter();
                cells.any(|cell| Some(code(cell)) == not_stated)
            }
            Self::Sex => digest.sexes.not_stated > 0,
            Self::Day => digest.starts_on.is_none(),
        }
    }
}

/// The codes that a session has of a list, for lists of which it may have several.
pub(super) fn codes(digest: &Digest, list: CodeList) -> Option<&[Symbol]> {
    match list {
        CodeList::TrainerType => Some(&digest.trainer_types),
        CodeList::Topic => Some(&digest.topics),
        CodeList::Method => Some(&digest.methods),
        CodeList::Language => Some(&digest.languages),
        _ => None,
    }
}
