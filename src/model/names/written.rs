//! A sheet as a draft keeps it: the file, and beside it what was typed and is no value.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Names;
use crate::model::line::line_field;
use crate::model::people::People;

/// A sheet as a draft keeps it: the file, and what was typed by the line and the column.
#[derive(Serialize, Deserialize)]
pub(super) struct Written {
    people: People,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    typed: BTreeMap<String, String>,
    /// The lines that say nothing but that somebody was there and are kept all the same.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    kept: BTreeSet<usize>,
}

impl From<Names> for Written {
    fn from(names: Names) -> Self {
        let typed = names.lines.iter().enumerate().flat_map(|(number, line)| {
            let typed = line.typed.iter();
            typed.map(move |(field, text)| (format!("{number}/{field}"), text.clone()))
        });
        let kept = names
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.is_kept);
        Self {
            kept: kept.map(|(number, _)| number).collect(),
            typed: typed.collect(),
            people: People {
                people: names.lines.iter().map(|line| line.person.clone()).collect(),
                ..names.head
            },
        }
    }
}

impl From<Written> for Names {
    fn from(written: Written) -> Self {
        let mut names = Self::of(&written.people);
        for (number, line) in names.lines.iter_mut().enumerate() {
            // What was not in a file is a line that waits to be filled in.
            if line.is_kept && !written.kept.contains(&number) {
                Arc::make_mut(line).is_kept = false;
            }
        }
        for (place, text) in written.typed {
            let Some((number, field)) = place.split_once('/') else {
                continue;
            };
            let line = number
                .parse::<usize>()
                .ok()
                .and_then(|number| names.lines.get_mut(number));
            if let (Some(line), Some(field)) = (line, line_field(field)) {
                Arc::make_mut(line).typed.insert(field.id, text);
            }
        }
        names
    }
}
