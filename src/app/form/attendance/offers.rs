//! The people offered under a name while it is typed: those whom other sheets of the logbook have
//! seen. Nobody is taken but by a person's choice.

use crate::app::Context;
use crate::app::reach::Reach;
use crate::command::Command;
use crate::command::layout::as_if_russian;
use crate::model::edit::Edit;
use crate::model::likeness::Known;
use crate::model::names::NamesEdit;
use crate::model::people::Person;

use super::super::Form;
use super::super::change::Manner;
use super::names::NamesPane;

/// How many are offered at once.
const MOST: usize = 6;

/// How many letters there must be before anybody is offered.
const LETTERS: usize = 2;

/// The people offered.
#[derive(Clone, Debug, Default)]
pub struct Offered {
    /// Each with the number of sheets that have seen them, the likeliest first.
    pub people: Vec<(Person, usize)>,
    /// The one that Enter takes; none while the name alone is typed.
    pub selected: Option<usize>,
}

impl Form {
    fn offered(&mut self) -> Option<&mut Offered> {
        self.attendance.as_mut()?.names.offered.as_mut()
    }

    /// Offers those whose names the typed one may be the beginning of.
    pub(super) fn offer(&mut self, context: &Context) {
        let found = self.find_offers(context);
        if let Some(attendance) = &mut self.attendance {
            attendance.names.offered = (!found.is_empty()).then_some(Offered {
                people: found,
                selected: None,
            });
        }
    }

    fn find_offers(&self, context: &Context) -> Vec<(Person, usize)> {
        let (Some(attendance), Some(seen)) = (
            &self.attendance,
            context.book.and_then(|book| book.seen.as_ref()),
        ) else {
            return Vec::new();
        };
        let typed = self.typed_name().0;
        if attendance.names.field().id != "name" || typed.trim().chars().count() < LETTERS {
            return Vec::new();
        }
        let mut found = seen.find(&typed, MOST);
        if found.is_empty() {
            found = seen.find(&as_if_russian(&typed), MOST);
        }
        let is_new = |known: &&Known| !self.is_on_sheet(&attendance.names, &known.person);
        let found = found.into_iter().filter(is_new);
        found
            .map(|known| (known.person.clone(), known.sheets))
            .collect()
    }

    /// Whether somebody stands on another line of this sheet already.
    fn is_on_sheet(&self, pane: &NamesPane, known: &Person) -> bool {
        let mut others = self
            .entry
            .names
            .people()
            .filter(|(line, _)| *line != pane.line);
        others.any(|(_, one)| match known.person {
            Some(id) => one.person == Some(id),
            None => one.name == known.name && one.birth_year == known.birth_year,
        })
    }

    /// A command while people are offered; whether it was meant for them.
    pub(super) fn on_offers_command(&mut self, command: Command, context: &mut Context) -> bool {
        let Some(offered) = self.offered() else {
            return false;
        };
        let people = Reach(offered.people.len());
        match command {
            Command::MoveDown => {
                offered.selected = Some(offered.selected.map_or(0, |row| people.within(row + 1)));
            }
            Command::MoveUp => {
                offered.selected = offered.selected.and_then(|row| row.checked_sub(1))
            }
            Command::Accept => match offered.selected {
                Some(row) => self.take_offer(row, context),
                None => {
                    self.close_offers();
                    return self.on_names_command(Command::NextLine, context).is_some();
                }
            },
            Command::Back => self.close_offers(),
            _ => return false,
        }
        true
    }

    fn close_offers(&mut self) {
        if let Some(attendance) = &mut self.attendance {
            attendance.names.offered = None;
        }
    }

    pub(super) fn click_offer(&mut self, row: usize, context: &mut Context) {
        if self.offered().is_some() {
            self.take_offer(row, context);
        }
    }

    /// Fills the line with what is known of somebody; what belongs to this sheet stays. It is the
    /// same person then, since a person has said so.
    fn take_offer(&mut self, row: usize, context: &mut Context) {
        let known = self
            .offered()
            .and_then(|offered| offered.people.get(row).cloned());
        let Some((known, _)) = known else {
            return;
        };
        let Some(line) = self.attendance.as_ref().map(|one| one.names.line) else {
            return;
        };
        let Some(here) = self.entry.names.lines().get(line) else {
            return;
        };
        let person = Box::new(filled(&here.person, known));
        let edit = Edit::Names(NamesEdit::Replace { line, person });
        self.change([edit], Manner::Act, context);
        if let Some(attendance) = &mut self.attendance {
            attendance.names.forget_typing();
        }
    }
}

/// A line with what is known of somebody.
fn filled(line: &Person, known: Person) -> Person {
    let or_here = |known: String, here: &String| match known.is_empty() {
        true => here.clone(),
        false => known,
    };
    Person {
        organisation: or_here(known.organisation, &line.organisation),
        village: or_here(known.village, &line.village),
        name: known.name,
        sex: known.sex,
        role: known.role,
        birth_year: known.birth_year,
        age: known.age,
        position: known.position,
        phone: known.phone,
        groups: known.groups,
        person: known.person.or(line.person),
        not_person: known.not_person,
        ..line.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_fills_the_line_and_what_is_of_this_sheet_stays() {
        let line: Person = serde_json::from_str(
            r#"{"name":"Айг","village":"Масы","status":"late","page":2,"line":3,"note":"x"}"#,
        )
        .unwrap();
        let known: Person = serde_json::from_str(
            r#"{"name":"Айгүл Асанова","sex":"female","birth_year":1985,"organisation":"Мектеп"}"#,
        )
        .unwrap();
        let filled = filled(&line, known);
        let wanted: Person = serde_json::from_str(
            r#"{"name":"Айгүл Асанова","sex":"female","birth_year":1985,"organisation":"Мектеп",
                "village":"Масы","status":"late","page":2,"line":3,"note":"x"}"#,
        )
        .unwrap();
        assert_eq!(filled, wanted);
    }
}
