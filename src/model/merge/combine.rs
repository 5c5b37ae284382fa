//! Whether what two people have made of one session touches different groups of fields, and the session
//! with both of it.

use std::collections::BTreeSet;

use super::bookkeeping::{Read, Trust};
use super::edit::Hand;
use super::{Copy, Dot, join, layout};
use crate::model::session::Session;

/// `mine`, which is not saved, with what `theirs` has made of `base` as well; nothing where both have
/// edited one group differently, which a person must settle. What was removed here and edited there is
/// such a group too. The bookkeeping is theirs: they have saved.
pub fn combined(base: &Session, mine: &Session, theirs: &Session) -> Option<Session> {
    let read = Read::of(base).ok()?;
    let base = read.copy;
    let edited = |by: &str, session: &Session| {
        let edited = base.edited(session, &provisional(by)).ok()?;
        Some(edited.unwrap_or_else(|| base.clone()))
    };
    let my_copy = edited("mine", mine)?;
    let their_read = Read::of(theirs).ok()?;
    let their_copy = match their_read.trust {
        // A program that keeps no bookkeeping has edited what was there.
        Trust::Bare => edited("theirs", theirs)?,
        Trust::Sealed | Trust::Edited(_) => their_read.copy,
    };
    let (my_groups, their_groups) = (changed(&base, &my_copy), changed(&base, &their_copy));
    let mut both = my_groups.intersection(&their_groups);
    let says = |copy: &Copy, group: &str| copy.shown(group).map(|one| one.value.clone());
    if both.any(|group| says(&my_copy, group) != says(&their_copy, group)) {
        return None;
    }
    let mut session: Session = join(&my_copy, &their_copy).write(&read.name).ok()?;
    session.extra.clone_bookkeeping(&theirs.extra);
    session.changed.clone_from(&theirs.changed);
    Some(session)
}

/// The groups that a copy shows otherwise than another; the order of a list is nobody's value.
fn changed(before: &Copy, after: &Copy) -> BTreeSet<String> {
    let groups = before.groups.keys().chain(after.groups.keys());
    let groups = groups.filter(|group| !layout::is_order(group));
    let differs = |group: &&String| {
        let value = |copy: &Copy| copy.shown(group).map(|one| one.value.clone());
        value(before) != value(after)
    };
    groups.filter(differs).cloned().collect()
}

/// An edit that is compared and never written.
fn provisional(by: &str) -> Hand {
    Hand {
        dot: Dot {
            writer: format!("?{by}"),
            number: 1,
        },
        at: "~".to_owned(),
        by: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::merge::edit::stamped;
    use crate::model::session::{Stamp, Trainer};
    use crate::model::value::SessionId;

    fn base() -> Session {
        let mut session = Session::new(SessionId(uuid::Uuid::from_u128(7)), Stamp::default());
        session.topics = vec!["gender-analysis".to_owned()];
        session.trainers = vec![trainer("Аня"), trainer("Боря")];
        stamped(None, &session, &provisional("base")).unwrap()
    }

    fn trainer(name: &str) -> Trainer {
        Trainer {
            name: name.to_owned(),
            kind: "gender_expert".to_owned(),
            ..Trainer::default()
        }
    }

    fn with(session: &Session, edit: impl Fn(&mut Session)) -> Session {
        let mut session = session.clone();
        edit(&mut session);
        session
    }

    type Case = (fn(&mut Session), fn(&mut Session), bool);

    #[test]
    fn edits_of_different_groups_combine_and_of_the_same_one_do_not() {
        let cases: [Case; 9] = [
            (|s| s.notes = "Снег".into(), |s| s.hours = Some(3.0), true),
            (|s| s.hours = Some(2.0), |s| s.hours = Some(3.0), false),
            (|s| s.hours = Some(3.0), |s| s.hours = Some(3.0), true),
            // One group of fields, though other fields of it.
            (
                |s| s.hours = Some(3.0),
                |s| s.status = "planned".into(),
                false,
            ),
            (
                |s| s.topics.push("care".into()),
                |s| s.topics.push("law".into()),
                true,
            ),
            (
                |s| s.trainers[0].name = "Ася".into(),
                |s| s.trainers[1].name = "Боб".into(),
                true,
            ),
            (
                |s| s.trainers[0].name = "Ася".into(),
                |s| s.trainers[0].name = "Яна".into(),
                false,
            ),
            (
                |s| drop(s.trainers.remove(0)),
                |s| s.trainers[0].name = "Яна".into(),
                false,
            ),
            (
                |s| drop(s.trainers.remove(0)),
                |s| drop(s.trainers.remove(0)),
                true,
            ),
        ];
        let base = base();
        for (number, (mine, theirs, is_combined)) in cases.into_iter().enumerate() {
            let saved = stamped(Some(&base), &with(&base, theirs), &provisional("x")).unwrap();
            let bare = with(&saved, |one| one.extra.set_bookkeeping(None));
            let by_hand = with(&base, theirs);
            for theirs in [saved, bare, by_hand] {
                let combined = combined(&base, &with(&base, mine), &theirs);
                assert_eq!(combined.is_some(), is_combined, "{number}");
            }
        }
    }

    #[test]
    fn what_is_combined_says_both() {
        let base = base();
        let mine = with(&base, |one| {
            one.notes = "Снег".into();
            one.topics.push("care".into());
        });
        let theirs = with(&base, |one| {
            one.hours = Some(3.0);
            one.topics.push("law".into());
            one.changed.by = "Нурлан".into();
        });
        let hand = Hand {
            at: "2019-11-18T08:00:00Z".to_owned(),
            ..provisional("x")
        };
        let saved = stamped(Some(&base), &theirs, &hand).unwrap();
        let both = combined(&base, &mine, &saved).unwrap();
        assert_eq!((both.notes.as_str(), both.hours), ("Снег", Some(3.0)));
        assert_eq!(both.topics, ["gender-analysis", "care", "law"]);
        assert_eq!(both.changed.by, "Нурлан");
        assert_eq!(both.extra.bookkeeping(), saved.extra.bookkeeping());
    }
}
