//! The join beside the data types of another author: a group beside a multi-value register, the items of
//! a list beside an observed-remove set without tombstones.

use std::collections::BTreeSet;

use crdts::{CmRDT, CvRDT, MVReg, Orswot};
use proptest::prelude::*;

use crate::model::merge::edit::Hand;
use crate::model::merge::writer::Writer;
use crate::model::merge::{Copy, join};

/// Something that one of three writers does.
#[derive(Clone, Debug)]
enum Act {
    /// Writes one of a few values, or adds one of a few items.
    Put(usize, u8),
    /// Takes an item away.
    Remove(usize, u8),
    /// Hears what another one has.
    Hear(usize, usize),
}

const WRITERS: usize = 3;

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let who = 0..WRITERS;
    let act = prop_oneof![
        (who.clone(), 0..4_u8).prop_map(|(who, what)| Act::Put(who, what)),
        (who.clone(), 0..4_u8).prop_map(|(who, what)| Act::Remove(who, what)),
        (who.clone(), who).prop_map(|(who, whom)| Act::Hear(who, whom)),
    ];
    proptest::collection::vec(act, 0..40)
}

struct Desk {
    copy: Copy,
    writer: Writer<()>,
}

fn desks() -> Vec<Desk> {
    let desk = |number| Desk {
        copy: Copy::default(),
        writer: Writer::new(format!("w{number}")),
    };
    (0..WRITERS).map(desk).collect()
}

impl Desk {
    fn settle(&mut self, group: &str, value: Option<String>) {
        let seen = &self.copy.seen;
        let hand = Hand {
            dot: self
                .writer
                .next((), seen, || unreachable!("nobody puts a copy back")),
            at: "2026-11-26T08:00:00Z".to_owned(),
            by: String::new(),
        };
        self.copy = self.copy.settled(group, value.as_deref(), &hand);
    }
}

proptest! {
    #[test]
    fn a_group_is_a_register_of_several_values(acts in acts()) {
        let mut desks = desks();
        let mut registers: Vec<MVReg<u8, usize>> = vec![MVReg::new(); WRITERS];
        for act in acts {
            match act {
                Act::Put(who, what) => {
                    desks[who].settle("when", Some(what.to_string()));
                    let context = registers[who].read_ctx().derive_add_ctx(who);
                    let op = registers[who].write(what, context);
                    registers[who].apply(op);
                }
                Act::Remove(..) => {}
                Act::Hear(who, whom) => {
                    desks[who].copy = join(&desks[who].copy, &desks[whom].copy);
                    let theirs = registers[whom].clone();
                    registers[who].merge(theirs);
                }
            }
            for (desk, register) in desks.iter().zip(&registers) {
                let versions = desk.copy.groups.get("when").into_iter().flatten();
                let ours: BTreeSet<String> = versions.map(|version| version.value.clone()).collect();
                let theirs: BTreeSet<String> = register.read().val.iter().map(u8::to_string).collect();
                prop_assert_eq!(ours, theirs);
            }
        }
    }

    #[test]
    fn a_list_is_a_set_of_which_what_was_seen_can_be_removed(acts in acts()) {
        let mut desks = desks();
        let mut sets: Vec<Orswot<u8, usize>> = vec![Orswot::new(); WRITERS];
        for act in acts {
            match act {
                Act::Put(who, what) => {
                    desks[who].settle(&format!("topics/{what}"), Some(what.to_string()));
                    let context = sets[who].read_ctx().derive_add_ctx(who);
                    let op = sets[who].add(what, context);
                    sets[who].apply(op);
                }
                Act::Remove(who, what) => {
                    desks[who].settle(&format!("topics/{what}"), None);
                    let context = sets[who].contains(&what).derive_rm_ctx();
                    let op = sets[who].rm(what, context);
                    sets[who].apply(op);
                }
                Act::Hear(who, whom) => {
                    desks[who].copy = join(&desks[who].copy, &desks[whom].copy);
                    let theirs = sets[whom].clone();
                    sets[who].merge(theirs);
                }
            }
            for (desk, set) in desks.iter().zip(&sets) {
                let ours: BTreeSet<String> = desk.copy.groups.keys().cloned().collect();
                let theirs = set.read().val.into_iter().map(|what| format!("topics/{what}"));
                prop_assert_eq!(ours, theirs.collect::<BTreeSet<String>>());
            }
        }
    }
}
