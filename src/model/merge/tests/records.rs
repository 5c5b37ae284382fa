//! Sessions and sheets of names as they really are.

use proptest::prelude::*;

use crate::model::generate::{Hand as Kind, session};
use crate::model::merge::bookkeeping::{Read, Trust};
use crate::model::merge::edit::{Hand, stamped};
use crate::model::merge::{Beside, Dot, join};
use crate::model::session::Session;

fn hand(writer: &str, number: u64) -> Hand {
    Hand {
        dot: Dot {
            writer: writer.to_owned(),
            number,
        },
        at: format!("2026-11-26T08:00:{number:02}Z"),
        by: writer.to_owned(),
    }
}

#[test]
fn hostile_bookkeeping_changes_no_other_key() {
    let id = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f";
    let other = "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e60";
    let kept = |group: &str, value: &str| {
        format!(
            r#""{group}":[{{"edit":"x:18446744073709551615","at":"9999-12-31T23:59:59Z","by":"","value":{value}}}]"#
        )
    };
    for (group, value) in [
        (
            "when",
            format!(r#"{{"id":"{other}","title":"theirs","status":"held"}}"#),
        ),
        ("id", format!("\"{other}\"")),
        ("format", "9".to_owned()),
        ("merge", "{}".to_owned()),
        ("title", "\"theirs\"".to_owned()),
        ("topics", "[\"theirs\"]".to_owned()),
        ("%74itle", "\"theirs\"".to_owned()),
        (
            "trainers/x/y",
            "{\"name\":\"\",\"type\":\"\",\"part\":\"\"}".to_owned(),
        ),
        ("", "1".to_owned()),
        ("topics/x", "7".to_owned()),
        ("attendance", "[]".to_owned()),
    ] {
        let kept = kept(group, &value);
        let text = format!(
            r#"{{"format":1,"id":"{id}","title":"mine","merge":{{"kept":{{{kept}}},"seal":""}}}}"#
        );
        let session: Session = serde_json::from_str(&text).unwrap();
        let read = Read::of(&session).unwrap();
        // What the file shows is what is shown, whatever instant its bookkeeping claims.
        if let Ok(written) = read.copy.write::<Session>(&read.name) {
            assert_eq!(written.id.to_string(), id, "{group}");
            assert_eq!(
                (written.format, written.title.as_str()),
                (1, "mine"),
                "{group}"
            );
            assert_eq!(Read::of(&written).unwrap().copy, read.copy, "{group}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_stamped_says_the_same(record in session(Kind::Careless)) {
        let stamped = stamped(None, &record, &hand("a", 1)).unwrap();
        prop_assert_eq!(&stamped, &record);
        let text = serde_json::to_string_pretty(&stamped).unwrap();
        let again: Session = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(serde_json::to_string_pretty(&again).unwrap(), text);
        let read = Read::of(&again).unwrap();
        prop_assert_eq!(read.trust, Trust::Sealed);
        prop_assert_eq!(read.copy.conflicts().count(), 0);
    }

    #[test]
    fn an_edit_is_newer_and_shows_what_was_edited(
        before in session(Kind::Careless),
        after in session(Kind::Careless),
    ) {
        let mut after = after;
        after.id = before.id;
        let one = stamped(None, &before, &hand("a", 1)).unwrap();
        let two = stamped(Some(&one), &after, &hand("b", 1)).unwrap();
        prop_assert_eq!(&two, &after);
        let (one, two) = (Read::of(&one).unwrap(), Read::of(&two).unwrap());
        if before != after {
            prop_assert_eq!(two.copy.beside(&one.copy), Beside::Newer);
        }
        prop_assert_eq!(&join(&one.copy, &two.copy), &two.copy);
        // The same edit by a program that keeps no books loses nothing either.
        let bare = Read::of(&after).unwrap();
        let joined = join(&one.copy, &bare.copy);
        let written: Session = joined.write(&one.name).unwrap();
        prop_assert_eq!(Read::of(&written).unwrap().copy, joined);
    }

    #[test]
    fn edits_of_different_groups_are_put_together(before in session(Kind::Careful)) {
        let base = stamped(None, &before, &hand("a", 1)).unwrap();
        let mut mine = base.clone();
        mine.notes.push_str(" mine");
        let mut theirs = base.clone();
        theirs.venue.push_str(" theirs");
        let (mine, theirs) = (
            Read::of(&stamped(Some(&base), &mine, &hand("a", 2)).unwrap()).unwrap(),
            Read::of(&stamped(Some(&base), &theirs, &hand("b", 1)).unwrap()).unwrap(),
        );
        prop_assert_eq!(mine.copy.beside(&theirs.copy), Beside::Apart);
        let both = join(&mine.copy, &theirs.copy);
        prop_assert_eq!(both.conflicts().count(), 0);
        let both: Session = both.write(&mine.name).unwrap();
        prop_assert!(both.notes.ends_with(" mine") && both.venue.ends_with(" theirs"));
    }

    #[test]
    fn a_deletion_travels_alone(before in session(Kind::Careful)) {
        let base = stamped(None, &before, &hand("a", 1)).unwrap();
        let read = Read::of(&base).unwrap();
        let deleted = read.copy.deleted(&hand("d", 1));
        prop_assert!(deleted.is_deleted());
        let bare: Session = deleted.bare_deletion().write(&read.name).unwrap();
        let bare = Read::of(&bare).unwrap();
        prop_assert!(bare.copy.is_bare_deletion());
        prop_assert_eq!(&bare.copy, &deleted.bare_deletion());
        prop_assert_eq!(&join(&read.copy, &bare.copy), &deleted);
        let mut edited = base.clone();
        edited.notes.push_str(" more");
        let edited = Read::of(&stamped(Some(&base), &edited, &hand("b", 1)).unwrap()).unwrap();
        let back = join(&edited.copy, &bare.copy);
        prop_assert!(back.is_back());
        let back: Session = back.write(&read.name).unwrap();
        prop_assert!(back.notes.ends_with(" more"));
        prop_assert_eq!(&back.title, &base.title);
    }
}
