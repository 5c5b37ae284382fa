//! The lists of records in a session, handled alike: how many rows, add, take away, move.

use super::attendance::{GroupCount, Page};
use super::code::Code;
use super::session::{Document, FollowUp, Session, Trainer, Voice};

/// A list of records in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListId {
    /// Who taught.
    Trainers,
    /// How many of each group came.
    Groups,
    /// The pages of the paper sheet.
    Pages,
    /// The documents looked at.
    Documents,
    /// What participants said.
    Voices,
    /// What was agreed.
    FollowUp,
}

/// A row of one of the lists.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// Of the trainers.
    Trainer(Trainer),
    /// Of the groups.
    Group(GroupCount),
    /// Of the pages.
    Page(Page),
    /// Of the documents.
    Document(Document),
    /// Of the voices.
    Voice(Voice),
    /// Of the follow-up.
    FollowUp(FollowUp),
}

impl ListId {
    /// Every list, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Trainers,
        Self::Groups,
        Self::Pages,
        Self::Documents,
        Self::Voices,
        Self::FollowUp,
    ];

    /// Its path in the file; the id of its texts is `list-<id>` with hyphens.
    pub fn id(self) -> &'static str {
        match self {
            Self::Trainers => "trainers",
            Self::Groups => "attendance.groups",
            Self::Pages => "attendance.pages",
            Self::Documents => "documents",
            Self::Voices => "voices",
            Self::FollowUp => "follow_up",
        }
    }
}

/// Runs an expression on the vector that a list id stands for.
macro_rules! on_list {
    ($session:expr, $list:expr, $rows:ident => $run:expr) => {
        match $list {
            ListId::Trainers => {
                let $rows = &mut $session.trainers;
                $run
            }
            ListId::Groups => {
                let $rows = &mut $session.attendance.groups;
                $run
            }
            ListId::Pages => {
                let $rows = &mut $session.attendance.pages;
                $run
            }
            ListId::Documents => {
                let $rows = &mut $session.documents;
                $run
            }
            ListId::Voices => {
                let $rows = &mut $session.voices;
                $run
            }
            ListId::FollowUp => {
                let $rows = &mut $session.follow_up;
                $run
            }
        }
    };
}

impl Session {
    /// How many rows a list has.
    pub fn rows(&self, list: ListId) -> usize {
        match list {
            ListId::Trainers => self.trainers.len(),
            ListId::Groups => self.attendance.groups.len(),
            ListId::Pages => self.attendance.pages.len(),
            ListId::Documents => self.documents.len(),
            ListId::Voices => self.voices.len(),
            ListId::FollowUp => self.follow_up.len(),
        }
    }

    /// An empty row for a list, with what can be known of it already.
    pub fn new_row(&self, list: ListId) -> Row {
        match list {
            ListId::Trainers => Row::Trainer(Trainer {
                part: "conducted".to_owned(),
                ..Trainer::default()
            }),
            ListId::Groups => Row::Group(GroupCount::default()),
            ListId::Pages => {
                let last = self.attendance.pages.iter().map(|page| page.page).max();
                Row::Page(Page::new(last.unwrap_or(0).saturating_add(1)))
            }
            ListId::Documents => Row::Document(Document::default()),
            ListId::Voices => Row::Voice(Voice {
                // Of several languages nobody knows which one somebody spoke.
                language: match self.languages.as_slice() {
                    [only] => only.clone(),
                    _ => Code::default(),
                },
                ..Voice::default()
            }),
            ListId::FollowUp => Row::FollowUp(FollowUp::default()),
        }
    }

    /// Puts a row before the given place, or at the end where the list is shorter.
    pub fn insert_row(&mut self, place: usize, row: Row) {
        fn put<T>(rows: &mut Vec<T>, place: usize, row: T) {
            rows.insert(place.min(rows.len()), row);
        }
        match row {
            Row::Trainer(row) => put(&mut self.trainers, place, row),
            Row::Group(row) => put(&mut self.attendance.groups, place, row),
            Row::Page(row) => put(&mut self.attendance.pages, place, row),
            Row::Document(row) => put(&mut self.documents, place, row),
            Row::Voice(row) => put(&mut self.voices, place, row),
            Row::FollowUp(row) => put(&mut self.follow_up, place, row),
        }
    }

    /// Takes a row away; whether there was one.
    pub fn remove_row(&mut self, list: ListId, place: usize) -> bool {
        on_list!(self, list, rows => {
            let there = place < rows.len();
            if there {
                rows.remove(place);
            }
            there
        })
    }

    /// Moves a row to another place; whether both are there.
    pub fn move_row(&mut self, list: ListId, from: usize, to: usize) -> bool {
        on_list!(self, list, rows => {
            let there = from < rows.len() && to < rows.len();
            if there {
                let row = rows.remove(from);
                rows.insert(to, row);
            }
            there
        })
    }
}

impl Row {
    /// The list that the row belongs to.
    pub fn list(&self) -> ListId {
        match self {
            Self::Trainer(_) => ListId::Trainers,
            Self::Group(_) => ListId::Groups,
            Self::Page(_) => ListId::Pages,
            Self::Document(_) => ListId::Documents,
            Self::Voice(_) => ListId::Voices,
            Self::FollowUp(_) => ListId::FollowUp,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::generate::id;
    use crate::model::session::Stamp;

    fn session() -> Session {
        Session::new(id(1), Stamp::default())
    }

    fn page(number: u32) -> Row {
        Row::Page(Page::new(number))
    }

    fn pages(session: &Session) -> Vec<u32> {
        let pages = session.attendance.pages.iter();
        pages.map(|page| page.page).collect()
    }

    #[test]
    fn a_row_goes_into_its_own_list() {
        for list in ListId::ALL {
            let mut session = session();
            let row = session.new_row(list);
            assert_eq!(row.list(), list);
            session.insert_row(0, row);
            for other in ListId::ALL {
                assert_eq!(session.rows(other), usize::from(other == list), "{list:?}");
            }
            assert!(session.remove_row(list, 0));
            assert_eq!(session, self::session());
        }
    }

    #[test]
    fn rows_are_put_taken_and_moved() {
        let mut session = session();
        for (place, number) in [(0, 1), (9, 2), (0, 3), (1, 4)] {
            session.insert_row(place, page(number));
        }
        assert_eq!(pages(&session), [3, 4, 1, 2]);
        let list = ListId::Pages;
        assert!(session.move_row(list, 0, 3));
        assert_eq!(pages(&session), [4, 1, 2, 3]);
        assert!(session.move_row(list, 2, 0));
        assert_eq!(pages(&session), [2, 4, 1, 3]);
        assert!(session.remove_row(list, 1));
        assert_eq!(pages(&session), [2, 1, 3]);
        for (from, to) in [(3, 0), (0, 3), (7, 7)] {
            assert!(!session.move_row(list, from, to));
        }
        assert!(!session.remove_row(list, 3));
        assert!(!session.remove_row(ListId::Voices, 0));
        assert_eq!(pages(&session), [2, 1, 3]);
    }

    #[test]
    fn a_new_row_has_what_is_known_already() {
        let mut session = session();
        session.languages = vec!["ru".to_owned(), "ky".to_owned()];
        session.insert_row(0, page(4));
        session.insert_row(1, page(2));
        session.insert_row(0, session.new_row(ListId::Pages));
        assert_eq!(pages(&session), [5, 4, 2]);
        let Row::Voice(voice) = session.new_row(ListId::Voices) else {
            panic!("a row of another list");
        };
        assert_eq!(voice.language, "", "one of two is not guessed");
        session.languages = vec!["ru".to_owned()];
        let Row::Voice(voice) = session.new_row(ListId::Voices) else {
            panic!("a row of another list");
        };
        assert_eq!(voice.language, "ru");
        let Row::Trainer(trainer) = session.new_row(ListId::Trainers) else {
            panic!("a row of another list");
        };
        assert_eq!(trainer.part, "conducted");
        session.insert_row(0, page(u32::MAX));
        assert_eq!(session.new_row(ListId::Pages), page(u32::MAX));
    }
}
