//! Who was in the room against who lives there, in words: who came less than they live there, of whom
//! too few are there to say anything, and of whom it is said. The screen and the command line say
//! it alike.

use super::names::Names;
use super::{Texts, number};
use crate::model::code::CodeList;
use crate::model::representation::{FEWEST, Line, Part, Representation, Verdict, YOUNGEST};

/// The lists whose codes the parts of a comparison have, in their order, and what stands over each.
pub const PARTS: [(CodeList, &str); 3] = [
    (CodeList::Sex, "room-sexes"),
    (CodeList::Age, "room-ages"),
    (CodeList::Group, "room-groups"),
];

/// What the figures say, with a margin in percent; too small a sum says only that it is one.
pub fn findings(found: &Representation, margin: u32, texts: Texts, names: &Names) -> Vec<String> {
    if !found.says_anything() {
        let args = [("fewest", FEWEST.into())];
        return vec![texts.say_with("room-too-few", &args)];
    }
    let named = |verdict: Verdict| {
        let parts = PARTS.into_iter().zip(found.parts());
        let lines = parts.flat_map(|((list, _), part)| {
            let lines = part.lines.iter();
            lines
                .filter(|line| line.verdict(margin) == verdict)
                .map(move |line| (list, line))
        });
        let lines = lines.map(|(list, line)| names.code(list, &line.code).to_lowercase());
        lines.collect::<Vec<_>>().join(", ")
    };
    let margin_text = number::percentage(texts.language(), f64::from(margin));
    let [under, even, few] = [Verdict::Under, Verdict::Even, Verdict::TooFew].map(named);
    let mut said = Vec::new();
    if !under.is_empty() {
        let args = [("margin", margin_text.into()), ("names", under.into())];
        said.push(texts.say_with("room-under", &args));
    } else if !even.is_empty() {
        said.push(texts.say_with("room-even", &[("margin", margin_text.into())]));
    }
    if !few.is_empty() {
        said.push(texts.say_with("room-part-too-few", &[("names", few.into())]));
    }
    // Where nothing is judged of anybody, there is no finding that nobody is missing either.
    if said.is_empty() {
        said.push(texts.say("room-part-unknown"));
    }
    said
}

/// Of whom it is said: participants, sessions, residents, municipalities and years.
pub fn of_whom(found: &Representation, texts: Texts) -> Vec<String> {
    let language = texts.language();
    let residents = i64::try_from(found.residents).unwrap_or(i64::MAX);
    let residents = [
        ("count", found.residents.into()),
        ("shown", number::whole(language, residents).into()),
    ];
    let count = |id: &str, count: u64| texts.say_with(id, &[("count", count.into())]);
    let mut of = vec![
        count("count-participants", found.participants),
        count("count-sessions", found.sessions),
        texts.say_with("room-of", &residents),
    ];
    if found.places > 1 {
        of.push(count("room-of-places", found.places));
    }
    if let Some((from, to)) = found.years {
        let (from, to) = (from.to_string(), to.to_string());
        of.push(match from == to {
            true => texts.say_with("room-year", &[("year", from.into())]),
            false => texts.say_with("room-years", &[("from", from.into()), ("to", to.into())]),
        });
    }
    of
}

/// Who stands in no line of a part; of groups, of whom they are told, where all are told of the same.
/// Bands of a report are not those in which this is told.
pub fn notes(list: CodeList, part: &Part, is_reported: bool, texts: Texts) -> Vec<String> {
    let count = |id: &str, count: u64| texts.say_with(id, &[("count", count.into())]);
    if list == CodeList::Group {
        let base = common_base(part).map(|(_, participants)| count("room-groups-of", participants));
        return base.into_iter().collect();
    }
    let mut notes = Vec::new();
    if part.not_stated > 0 {
        notes.push(count("room-not-stated", part.not_stated));
    }
    if part.unplaced > 0 {
        notes.push(count("room-unplaced", part.unplaced));
    }
    if list == CodeList::Age && is_reported {
        notes.push(texts.say("room-as-counted"));
    }
    notes
}

/// The residents and the participants of whom every line is a share; nothing where lines differ.
fn common_base(part: &Part) -> Option<(u64, u64)> {
    let first = part.lines.first()?.of;
    part.lines
        .iter()
        .all(|line| line.of == first)
        .then_some(first)
}

/// Of whom each group is told, where they differ: it is not known everywhere how many of the residents
/// they are.
pub fn bases(list: CodeList, part: &Part, texts: Texts, names: &Names) -> Vec<String> {
    if list != CodeList::Group || common_base(part).is_some() {
        return Vec::new();
    }
    let lines = part.lines.iter().map(|line| {
        let (residents, participants) = line.of;
        let shown = i64::try_from(residents).unwrap_or(i64::MAX);
        let args = [
            ("name", names.code(list, &line.code).into()),
            ("count", participants.into()),
            ("shown", number::whole(texts.language(), shown).into()),
        ];
        let id = match line.residents {
            Some(_) => "room-group-of",
            None => "room-group-of-unknown",
        };
        texts.say_with(id, &args)
    });
    lines.collect()
}

/// How a part of something is shown as a share of it, as a whole number, and what all of it is.
pub type Shares = (fn(u64, u64) -> Option<u64>, u64);

/// That the shares of a part are rounded, where those that are shown do not add up to the whole.
/// Groups overlap, and are never added up.
pub fn rounded(
    list: CodeList,
    part: &Part,
    (shown, whole): Shares,
    texts: Texts,
) -> Option<String> {
    let is_off = |count: fn(&Line) -> u64, of: u64| {
        let lines = part.lines.iter();
        let shares: Option<Vec<u64>> = lines.map(|line| shown(count(line), of)).collect();
        shares.is_some_and(|shares| shares.iter().sum::<u64>() != whole)
    };
    let is_off = is_off(|line| line.residents.unwrap_or(0), part.residents)
        || is_off(|line| line.participants, part.participants);
    (list != CodeList::Group && is_off).then(|| texts.say("room-rounded"))
}

/// Who came and is too young to be compared, where anybody is.
pub fn children(part: &Part, texts: Texts) -> Option<String> {
    let args = [("age", YOUNGEST.into()), ("count", part.children.into())];
    (part.children > 0).then(|| texts.say_with("room-children", &args))
}
