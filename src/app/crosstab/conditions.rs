//! What the sessions behind a figure of a cross table have in common.

use crate::app::behind::Condition;
use crate::model::code::CodeList;
use crate::model::crosstab::{Dimension, Key, Layout};

/// The conditions behind a cell, or behind a total where a key is missing.
pub fn conditions(layout: Layout, row: Option<&Key>, column: Option<&Key>) -> Vec<Condition> {
    let down = row.map(|key| (layout.rows, key));
    let across = layout.columns.zip(column);
    let mut conditions = match (down, across) {
        (Some(down), Some(across)) => of_both(down, across),
        (down, across) => down.into_iter().chain(across).map(of_one).collect(),
    };
    if !layout.counts_every_status() {
        let held = Condition::Code(CodeList::Status, "held".to_owned());
        conditions.push(held);
    }
    conditions
}

/// Two dimensions of people ask for the same people, unless their group is what is not stated:
/// that is said of a whole session.
fn of_both(down: (Dimension, &Key), across: (Dimension, &Key)) -> Vec<Condition> {
    let both = [down, across];
    let are_people = both.iter().all(|(dimension, _)| dimension.is_of_people());
    let no_group = both.contains(&(Dimension::Group, &Key::Unknown));
    if !are_people || no_group {
        return both.into_iter().map(of_one).collect();
    }
    let codes = both.into_iter().filter_map(|(dimension, key)| {
        let code = match key {
            Key::Code(code) => Some(code.clone()),
            _ => None,
        };
        Some((dimension.list()?, code))
    });
    vec![Condition::Counted(codes.collect())]
}

fn of_one((dimension, key): (Dimension, &Key)) -> Condition {
    let word = match key {
        Key::Code(word) | Key::Name(word) => word.clone(),
        Key::Span(_) | Key::Unknown => String::new(),
    };
    match (dimension, dimension.list(), key) {
        (_, Some(list), Key::Unknown) => Condition::NotStated(list),
        (_, Some(list), _) => Condition::Code(list, word),
        (Dimension::Oblast, _, _) => Condition::Oblast(word),
        (Dimension::District, _, _) => Condition::District(word),
        (Dimension::Municipality, _, Key::Code(_)) => Condition::PlaceAlone(word),
        (Dimension::Municipality, _, _) => Condition::PlaceNamed(word),
        (Dimension::Trainer, _, _) => Condition::Trainer(word),
        (_, _, Key::Span(first)) => Condition::Span(dimension.unit().unwrap_or_default(), *first),
        (_, _, _) => Condition::Undated,
    }
}
