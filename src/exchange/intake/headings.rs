//! What the words of headings mean, in all three languages at once: the labels of the form, ids of
//! fields, what people write in Excel, and roles, sexes, ages and groups put together in any order.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::age;
use super::target::{MOST_LIST_ROWS, Target};
use crate::model::attendance;
use crate::model::code::{Code, CodeList, NOT_STATED};
use crate::model::field::{Address, FIELDS};
use crate::model::fold::fold;
use crate::model::logbook::Logbook;
use crate::text::names::Names;
use crate::text::rows::words;
use crate::text::{Language, Texts, field as labels};

/// How sure it is what a heading means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Known words stand in it.
    Contains,
    /// It is known words and nothing else.
    Is,
}

/// How much of a heading is looked at.
const LONGEST_HEADING: usize = 200;

/// From how many letters on a heading may go on after a word: "телефона", but not "полный".
const LETTERS_OF_A_STEM: usize = 5;

/// How many words the name of a role or a group has at most.
const MOST_WORDS: usize = 8;

/// The words of headings, for one logbook.
pub(super) struct Headings {
    /// Folded words with what they may mean, the likelier first.
    phrases: HashMap<String, Vec<Target>>,
    /// What a heading can contain, the longest first.
    contained: Vec<(String, Target)>,
    none: BTreeSet<String>,
    counted: Counted,
}

impl Headings {
    pub(super) fn new(logbook: &Logbook) -> Self {
        let mut phrases: HashMap<String, Vec<Target>> = HashMap::new();
        let mut contained = Vec::new();
        for (word, target, can_be_contained) in all_words() {
            if word.is_empty() {
                continue;
            }
            let targets = phrases.entry(word.clone()).or_default();
            if !targets.contains(&target) {
                targets.push(target.clone());
            }
            if can_be_contained && word.chars().count() > 3 {
                contained.push((word, target));
            }
        }
        contained.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        contained.dedup_by(|a, b| a.0 == b.0);
        Self {
            phrases,
            contained,
            none: words("sheet-words-none"),
            counted: Counted::new(logbook),
        }
    }

    /// What a heading may mean, the likelier first; nothing where nobody knows.
    pub(super) fn meanings(&self, heading: &str) -> (Likeness, Vec<Target>) {
        let heading: String = heading.chars().take(LONGEST_HEADING).collect();
        if let Ok(target) = heading.trim().parse() {
            return (Likeness::Is, vec![target]);
        }
        let folded = fold(&heading);
        if folded.is_empty() || self.none.contains(&folded) {
            return (Likeness::Is, Vec::new());
        }
        let mut exact = self.phrases.get(&folded).cloned().unwrap_or_default();
        if exact.is_empty() {
            exact = self.numbered(&folded);
        }
        if exact.is_empty() {
            exact.extend(self.counted.target(&heading));
        }
        if !exact.is_empty() {
            return (Likeness::Is, exact);
        }
        let bare = self.counted.without_filler(&folded);
        if let Some(found) = self.phrases.get(&bare) {
            return (Likeness::Contains, found.clone());
        }
        let longest = self
            .contained
            .iter()
            .find(|(word, _)| stands_in(&folded, word));
        let found = longest.map(|(_, target)| vec![target.clone()]);
        (Likeness::Contains, found.unwrap_or_default())
    }

    /// Whether a heading is of something that a session does not have: a running number, a signature,
    /// what a program has added up.
    pub(super) fn is_none(&self, heading: &str) -> bool {
        self.none.contains(&fold(heading))
    }

    /// "Trainer 2 · Name": a field of the second row of its list.
    fn numbered(&self, folded: &str) -> Vec<Target> {
        let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        let (numbers, others): (Vec<&str>, Vec<&str>) = folded.split(' ').partition(is_number);
        let [number] = numbers.as_slice() else {
            return Vec::new();
        };
        let row = number
            .parse()
            .ok()
            .and_then(|number: usize| number.checked_sub(1));
        let Some(row) = row.filter(|row| *row < MOST_LIST_ROWS) else {
            return Vec::new();
        };
        let found = self.phrases.get(&others.join(" "));
        let in_list = found
            .into_iter()
            .flatten()
            .filter_map(|target| match target {
                Target::Field(at) if at.field().is_some_and(|field| field.list.is_some()) => {
                    Some(Target::Field(Address::in_row(at.field, row)))
                }
                _ => None,
            });
        in_list.collect()
    }

    /// Whether words at the beginning of a row say that it adds up the others.
    pub(super) fn is_total(&self, cell: &str) -> bool {
        let folded = fold(&cell.chars().take(LONGEST_HEADING).collect::<String>());
        let totals = &self.counted.totals;
        totals.contains(&folded)
            || totals.iter().any(|word| {
                folded.strip_prefix(word.as_str()).is_some_and(|rest| {
                    let rest = rest.trim();
                    !rest.is_empty()
                        && rest
                            .split(' ')
                            .all(|word| self.counted.filler.contains(word))
                })
            })
    }
}

/// Every word with what it means, and whether a heading may contain it among others.
fn all_words() -> Vec<(String, Target, bool)> {
    let mut all = Vec::new();
    for field in FIELDS {
        let target = Target::Field(Address::of(field.id));
        let id = format!("sheet-words-{}", field.id.replace(['.', '_'], "-"));
        all.extend(
            words(&id)
                .into_iter()
                .map(|word| (word, target.clone(), true)),
        );
        let mut said = vec![(fold(field.id), true)];
        for texts in Language::ALL.map(Texts::new) {
            let label = labels::label(texts, field.id);
            match field.list {
                // "Name" alone may be anybody's: a field of a list is called with its record.
                Some(list) => {
                    let address = labels::address_alone(texts, Address::of(field.id));
                    said.push((fold(&address), false));
                    said.push((
                        fold(&format!("{} {label}", labels::list(texts, list))),
                        false,
                    ));
                }
                None => said.push((fold(&label), false)),
            }
        }
        let said = said
            .into_iter()
            .map(|(word, contained)| (word, target.clone(), contained));
        all.extend(said);
    }
    let others = [
        ("id", Target::Id),
        ("place-code", Target::PlaceCode),
        ("district", Target::District),
        ("oblast", Target::Oblast),
        ("row-role", Target::RowRole),
        ("row-sex", Target::RowSex),
        ("row-age", Target::RowAge),
        ("row-count", Target::RowCount),
        ("row-group", Target::RowGroup),
        ("row-group-count", Target::RowGroupCount),
        ("participants", Target::Participants),
    ];
    for (id, target) in others {
        let mut found = words(&format!("sheet-words-{id}"));
        for texts in Language::ALL.map(Texts::new) {
            found.insert(fold(&texts.say(&format!("sheet-target-{id}"))));
        }
        let contained = matches!(
            target,
            Target::District | Target::Oblast | Target::PlaceCode
        );
        let found = found
            .into_iter()
            .map(|word| (word, target.clone(), contained));
        all.extend(found);
    }
    all
}

/// Whether a word stands in a heading from the beginning of a word of it.
pub(super) fn stands_in(heading: &str, word: &str) -> bool {
    let is_stem = word.chars().count() >= LETTERS_OF_A_STEM;
    heading.match_indices(word).any(|(at, _)| {
        let after = &heading[at + word.len()..];
        let begins = at == 0 || heading[..at].ends_with(' ');
        begins && (is_stem || after.is_empty() || after.starts_with(' '))
    })
}

/// The words of headings that count somebody: "Councillors, women", "Жен. 14–28".
struct Counted {
    roles: HashMap<String, Code>,
    sexes: HashMap<String, Code>,
    groups: HashMap<String, Code>,
    filler: HashSet<String>,
    totals: BTreeSet<String>,
}

impl Counted {
    fn new(logbook: &Logbook) -> Self {
        let mut sexes = names(CodeList::Sex, logbook);
        let mut roles = names(CodeList::Role, logbook);
        let groups = names(CodeList::Group, logbook);
        // What a role and a sex are both called says neither.
        let both: Vec<String> = sexes
            .keys()
            .filter(|word| roles.contains_key(*word))
            .cloned()
            .collect();
        for word in both {
            sexes.remove(&word);
            roles.remove(&word);
        }
        Self {
            roles,
            sexes,
            groups,
            filler: words("sheet-words-filler").into_iter().collect(),
            totals: words("sheet-words-total"),
        }
    }

    /// What a heading counts, where all its words say so.
    fn target(&self, heading: &str) -> Option<Target> {
        let folded = fold(heading);
        if let Some(found) = self.parts(&folded, NOT_STATED) {
            return Some(found);
        }
        let (band, rest) = age::take(heading)?;
        if rest.is_empty() {
            return Some(cell(NOT_STATED, NOT_STATED, &band));
        }
        self.parts(&rest.join(" "), &band)
    }

    fn parts(&self, folded: &str, age: &str) -> Option<Target> {
        let all: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let mut rest = all.as_slice();
        let (mut role, mut sex, mut group) = (None, None, None);
        while !rest.is_empty() {
            let (after, into, code) = self.next(rest)?;
            match into {
                Part::Role if role.is_none() => role = code,
                Part::Sex if sex.is_none() => sex = code,
                Part::Group if group.is_none() => group = code,
                Part::Filler => {}
                _ => return None,
            }
            rest = after;
        }
        let sex = sex.unwrap_or_else(|| NOT_STATED.to_owned());
        match (group, role) {
            (Some(group), None) => Some(Target::Group { group, sex }),
            (None, role) => {
                let role = role.as_deref().unwrap_or(NOT_STATED);
                let says_something = [role, &sex, age].iter().any(|code| *code != NOT_STATED);
                says_something.then(|| cell(role, &sex, age))
            }
            (Some(_), Some(_)) => None,
        }
    }

    /// The longest words at the beginning that mean something, what they mean, and what follows.
    fn next<'w, 't>(&self, rest: &'w [&'t str]) -> Option<(&'w [&'t str], Part, Option<Code>)> {
        for length in (1..=rest.len().min(MOST_WORDS)).rev() {
            let phrase = rest[..length].join(" ");
            let after = &rest[length..];
            if let Some(code) = self.roles.get(&phrase) {
                return Some((after, Part::Role, Some(code.clone())));
            }
            if let Some(code) = self.sexes.get(&phrase) {
                return Some((after, Part::Sex, Some(code.clone())));
            }
            if let Some(code) = self.groups.get(&phrase) {
                return Some((after, Part::Group, Some(code.clone())));
            }
            if self.filler.contains(&phrase) {
                return Some((after, Part::Filler, None));
            }
        }
        None
    }

    fn without_filler(&self, folded: &str) -> String {
        let kept: Vec<&str> = folded
            .split(' ')
            .filter(|word| !self.filler.contains(*word))
            .collect();
        kept.join(" ")
    }
}

#[derive(Clone, Copy)]
enum Part {
    Role,
    Sex,
    Group,
    Filler,
}

fn cell(role: &str, sex: &str, age: &str) -> Target {
    Target::Count(attendance::Cell {
        role: role.to_owned(),
        sex: sex.to_owned(),
        age: age.to_owned(),
    })
}

/// What the codes of a list are called, folded. "Not stated" counts nobody.
pub(super) fn names(list: CodeList, logbook: &Logbook) -> HashMap<String, Code> {
    let mut found: HashMap<String, Code> = HashMap::new();
    let mut doubtful = HashSet::new();
    for code in logbook.codes(list) {
        if code == NOT_STATED {
            continue;
        }
        let mut said = words(&format!("cell-words-{}-{code}", list.id()));
        said.extend(words(&format!("sheet-words-{}-{code}", list.id())));
        for names in Language::ALL.map(|language| Names::new(Texts::new(language), logbook)) {
            said.insert(fold(&names.code(list, code)));
            said.insert(fold(&names.code_short(list, code)));
        }
        said.insert(fold(code));
        for word in said {
            if found
                .insert(word.clone(), code.to_owned())
                .is_some_and(|before| before != code)
            {
                doubtful.insert(word);
            }
        }
    }
    found.retain(|word, _| !word.is_empty() && !doubtful.contains(word));
    found
}
