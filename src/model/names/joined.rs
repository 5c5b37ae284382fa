//! Two sheets of names made from one: what each of two writers did to it, together.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Line, Names};
use crate::model::people::Person;
use crate::model::value::PersonId;

impl Names {
    /// Both sheets as one. A line that only one of the two has changed is as that one has it, and
    /// one that either has taken out stays out unless the other has changed it. A line that both
    /// have changed stands twice, the other's at the end, for a person to decide; so does every
    /// line that is new, and one without a mark of whose it is.
    ///
    /// `base` is what both began from: empty where nobody knows it, and then nothing is taken out.
    #[must_use]
    pub fn joined(&self, base: &Names, theirs: &Names) -> Self {
        let (in_base, in_theirs) = (marked(base), marked(theirs));
        let in_mine = marked(self);
        let mut lines = Vec::new();
        for line in &self.lines {
            let known = line.person.person.as_ref().and_then(|id| in_base.get(id));
            let there = line.person.person.as_ref().and_then(|id| in_theirs.get(id));
            match (known, there) {
                (Some(known), Some(there)) if *known == line => lines.push(Arc::clone(there)),
                (Some(known), None) if *known == line => {}
                _ => lines.push(Arc::clone(line)),
            }
        }
        let here: Vec<&Person> = self.people().map(|(_, person)| person).collect();
        for line in theirs.lines.iter().filter(|line| !line.is_blank()) {
            let is_wanted = match &line.person.person {
                Some(id) => {
                    let known = in_base.get(id);
                    let has_changed = known != Some(&line);
                    match in_mine.get(id) {
                        Some(own) => has_changed && known != Some(own) && *own != line,
                        None => has_changed,
                    }
                }
                None => !here.contains(&&line.person),
            };
            if is_wanted {
                lines.push(Arc::clone(line));
            }
        }
        Self {
            lines,
            ..self.clone()
        }
    }
}

/// The lines that have a mark of whose they are, and share it with no other.
fn marked(names: &Names) -> BTreeMap<&PersonId, &Arc<Line>> {
    let mut found: BTreeMap<&PersonId, Option<&Arc<Line>>> = BTreeMap::new();
    for line in &names.lines {
        if let Some(id) = &line.person.person {
            let is_first = !found.contains_key(id);
            found.insert(id, is_first.then_some(line));
        }
    }
    let alone = found.into_iter();
    alone.filter_map(|(id, line)| Some((id, line?))).collect()
}
