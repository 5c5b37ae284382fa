//! What of a session can be mended at once, because there is one way to mend it and no doubt about
//! it. Everything else is for a person to decide.

use chrono::NaiveDate;

use super::check::problems;
use super::code::{Code, CodeList};
use super::digest::{Catalogue, Digest};
use super::field::{FIELDS, Field, Kind};
use super::fold::fold;
use super::logbook::Logbook;
use super::place::places;
use super::present::Named;
use super::problem::What;
use super::session::Session;

#[cfg(test)]
mod tests;

/// A change that mends something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mending {
    /// What was planned, is over, and people came: it was held.
    Held,
    /// A code that differs from a defined one only by case, spaces and hyphens.
    Code {
        /// The list that it is from.
        list: CodeList,
        /// How it stands there.
        from: Code,
        /// How it is defined.
        to: Code,
    },
    /// A municipality that was written and not picked, and is called as only one place is.
    Place {
        /// What it is called in the session.
        name: String,
        /// The code of that place.
        code: Code,
    },
}

/// What mends a problem of a session, where that is certain.
pub fn mending(
    what: &What,
    digest: &Digest,
    catalogue: &Catalogue,
    logbook: &Logbook,
) -> Option<Mending> {
    match what {
        What::PlannedInThePast if digest.participants > 0 => Some(Mending::Held),
        What::UnknownCode { list, code } => {
            let to = like(*list, code, logbook)?;
            Some(Mending::Code {
                list: *list,
                from: code.clone(),
                to,
            })
        }
        What::PlaceNotPicked if digest.place == catalogue.empty() => {
            let name = catalogue.symbols.string(digest.place_name);
            Some(Mending::Place {
                name: name.to_owned(),
                code: called(name, logbook)?,
            })
        }
        _ => None,
    }
}

impl Mending {
    /// Whether it is still what mends a finding, in the session as it is now: a day may have been put
    /// off since, or those counted struck out.
    pub fn still_mends(
        &self,
        what: &What,
        session: &Session,
        named: Named,
        logbook: &Logbook,
        today: NaiveDate,
    ) -> bool {
        let found = problems(session, named.clone(), logbook, today);
        let mut alone = Catalogue::default();
        alone.put(session, named, &found);
        let digest = alone.get(session.id);
        found.iter().any(|found| found.what == *what)
            && digest
                .and_then(|digest| mending(what, digest, &alone, logbook))
                .as_ref()
                == Some(self)
    }

    /// Makes the change where the session still has what it mends; whether it had.
    pub fn apply(&self, session: &mut Session) -> bool {
        match self {
            Self::Held => {
                let is_planned = session.status == "planned";
                if is_planned {
                    session.status = "held".to_owned();
                }
                is_planned
            }
            Self::Code { list, from, to } => put_code(session, *list, from, to),
            Self::Place { name, code } => {
                let place = &mut session.municipality;
                let is_open = place.code.is_empty() && place.name == *name;
                if is_open {
                    place.code.clone_from(code);
                }
                is_open
            }
        }
    }
}

/// The one defined code that a code is, but for case, spaces and hyphens.
fn like(list: CodeList, code: &str, logbook: &Logbook) -> Option<Code> {
    let bare = |code: &str| -> String {
        let letters = code.chars().flat_map(char::to_lowercase);
        letters
            .filter(|letter| letter.is_alphanumeric() || *letter == '+')
            .collect()
    };
    let wanted = bare(code);
    let defined = logbook.codes(list).into_iter();
    let mut like = defined.filter(|defined| !wanted.is_empty() && bare(defined) == wanted);
    let found = like.next()?;
    like.next().is_none().then(|| found.to_owned())
}

/// The code of the one municipality that is called so, in any language.
fn called(name: &str, logbook: &Logbook) -> Option<Code> {
    let wanted = fold(name);
    if wanted.is_empty() {
        return None;
    }
    let is_it = |name: &str| fold(name) == wanted;
    let known = places().iter().filter(|place| {
        let name = &place.name;
        let names = [Some(name.ru), name.ky, name.en];
        place.is_municipality() && names.into_iter().flatten().any(is_it)
    });
    let own = logbook.municipalities.iter().filter(|own| {
        let name = &own.name;
        [&name.ky, &name.ru, &name.en]
            .into_iter()
            .any(|name| is_it(name))
    });
    let mut codes: Vec<&str> = known.map(|place| place.code).collect();
    codes.extend(own.map(|own| own.code.as_str()));
    codes.sort_unstable();
    codes.dedup();
    match codes.as_slice() {
        [only] if !only.is_empty() => Some((*only).to_owned()),
        _ => None,
    }
}

/// Puts one code in the place of another, wherever a session has it.
fn put_code(session: &mut Session, list: CodeList, from: &str, to: &str) -> bool {
    let mut is_changed = false;
    for field in FIELDS {
        let rows = field.list.map_or(1, |list| session.rows(list));
        for row in 0..rows {
            is_changed |= put_code_in(session, field, row, (list, from, to));
        }
    }
    for cell in &mut session.attendance.counts {
        let code = match list {
            CodeList::Role => &mut cell.role,
            CodeList::Sex => &mut cell.sex,
            CodeList::Age => &mut cell.age,
            _ => continue,
        };
        if code == from {
            to.clone_into(code);
            is_changed = true;
        }
    }
    if is_changed {
        session.attendance.settle();
    }
    is_changed
}

fn put_code_in(
    session: &mut Session,
    field: &Field,
    row: usize,
    (list, from, to): (CodeList, &str, &str),
) -> bool {
    let is_of_list = field.kind == Kind::Code(list) || field.kind == Kind::Codes(list);
    let text = field.get(session, row).into_owned();
    if !is_of_list || !text.split(',').any(|code| code == from) {
        return false;
    }
    let mut codes: Vec<&str> = Vec::new();
    for code in text.split(',') {
        let code = if code == from { to } else { code };
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    // A code is no date: what day it is does not matter.
    let today = chrono::NaiveDate::default();
    field.set(session, row, &codes.join(","), today).is_ok()
}
