//! Two sheets of names made from one: what each of two writers did to it, together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Line, Names};
use crate::model::people::Person;
use crate::model::value::PersonId;

/// The lines of a sheet that can be told apart by whose they are.
type Marked<'a> = BTreeMap<PersonId, &'a Arc<Line>>;

impl Names {
    /// Both sheets as one. A line that only one of the two has changed is as that one has it, and
    /// one that either has taken out stays out unless the other has changed it. A line that both
    /// have changed stands twice, for a person to decide; so does every line that is new. Where a
    /// line stands on the paper is no change of it: lines stand as on one's own sheet, and those
    /// that only the other has at the end of their page.
    ///
    /// Lines without a mark of whose they are, or with one that stands twice, are kept from both
    /// sides unless they say the same. `base` is what both began from: empty where nobody knows it,
    /// and then nothing is taken out.
    #[must_use]
    pub fn joined(&self, base: &Names, theirs: &Names) -> Self {
        let twice: BTreeSet<PersonId> = [self, base, theirs]
            .into_iter()
            .flat_map(Names::marks_that_stand_twice)
            .collect();
        let [in_mine, in_base, in_theirs] = [self, base, theirs].map(|names| names.marked(&twice));
        let mark = |line: &Line| line.person.person.filter(|id| !twice.contains(id));

        let mut joined = Self {
            head: theirs.head.clone(),
            lines: Vec::new(),
        };
        for line in &self.lines {
            let id = mark(line);
            let known = id.and_then(|id| in_base.get(&id));
            let there = id.and_then(|id| in_theirs.get(&id));
            // Whoever has moved the line to another page has said where it stands.
            let page = match (known, there) {
                (Some(known), Some(there)) if known.person.page == line.person.page => {
                    there.person.page
                }
                _ => line.person.page,
            };
            match (known.filter(|known| says(known, line)), there) {
                (Some(_), Some(there)) => joined.lines.push(on_page(there, page)),
                (Some(_), None) => {}
                (None, _) => joined.lines.push(on_page(line, page)),
            }
        }
        for (number, line) in theirs.lines.iter().enumerate() {
            if line.is_blank() {
                continue;
            }
            let is_wanted = match mark(line) {
                Some(id) => {
                    let known = in_base.get(&id);
                    let has_changed = known.is_none_or(|known| !says(known, line));
                    let is_mine = in_mine.get(&id).is_some_and(|own| {
                        says(own, line) || known.is_some_and(|known| says(known, own))
                    });
                    has_changed && !is_mine
                }
                None => !self.lines.iter().any(|own| says(own, line)),
            };
            if is_wanted {
                joined.append_to_page(line, theirs.page_of(number));
            }
        }
        joined.number_lines();
        joined
    }

    fn marks_that_stand_twice(&self) -> Vec<PersonId> {
        let mut seen = BTreeSet::new();
        let marks = self.lines.iter().filter_map(|line| line.person.person);
        marks.filter(|id| !seen.insert(*id)).collect()
    }

    fn marked(&self, twice: &BTreeSet<PersonId>) -> Marked<'_> {
        let lines = self.lines.iter();
        let marked = lines.filter_map(|line| Some((line.person.person?, line)));
        marked.filter(|(id, _)| !twice.contains(id)).collect()
    }

    /// Puts a line after the last one of its page, or of the pages before it.
    fn append_to_page(&mut self, line: &Arc<Line>, page: u32) {
        let mut place = self.lines.len();
        while place > 0 && self.page_of(place - 1) > page {
            place -= 1;
        }
        self.lines.insert(place, Arc::clone(line));
    }
}

/// Whether two lines say the same, wherever they stand on the paper.
fn says(one: &Line, other: &Line) -> bool {
    let without_place = |person: &Person| Person {
        page: None,
        line: None,
        ..person.clone()
    };
    one.typed == other.typed && without_place(&one.person) == without_place(&other.person)
}

/// A line on a page.
fn on_page(line: &Arc<Line>, page: Option<u32>) -> Arc<Line> {
    let mut line = Arc::clone(line);
    if line.person.page != page {
        Arc::make_mut(&mut line).person.page = page;
    }
    line
}
