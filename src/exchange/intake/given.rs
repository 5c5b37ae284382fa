//! What new sessions of a sheet are taken to be, where no column says: whoever takes them in is told.

use super::columns::Matching;
use super::target::Target;
use crate::model::code::CodeList;
use crate::model::field::Address;
use crate::model::logbook::Logbook;
use crate::text::names::Names;
use crate::text::{Texts, field};

/// What is taken as given: the field, and its value.
const GIVEN: [(&str, CodeList, &str); 3] = [
    ("kind", CodeList::Kind, "initial"),
    ("status", CodeList::Status, "held"),
    ("trainers.part", CodeList::Part, "conducted"),
];

/// What stands in no column and is taken as given, in a sentence that says how to say otherwise; nothing
/// where all of it stands there.
pub fn taken_as_given(matching: &Matching, texts: Texts, logbook: &Logbook) -> Option<String> {
    let names = Names::new(texts, logbook);
    let has = |id: &str| Target::of(id).is_some_and(|target| matching.column_of(&target).is_some());
    let has_trainers = has("trainers.name") || has("trainers.type");
    let given = GIVEN.into_iter().filter(|(id, ..)| {
        // A part is somebody's.
        !has(id) && (*id != "trainers.part" || has_trainers)
    });
    let said = given.map(|(id, list, code)| {
        let name = field::address_alone(texts, Address::of(id));
        let value = names.code(list, code);
        match id {
            "status" => {
                let to_come = names.code(list, "planned");
                let args = [("value", value.into()), ("planned", to_come.into())];
                format!("{name}: {}", texts.say_with("sheet-given-status", &args))
            }
            _ => format!("{name}: {value}"),
        }
    });
    let said: Vec<String> = said.collect();
    let args = [("what", said.join("; ").into())];
    (!said.is_empty() && matching.has_sessions()).then(|| texts.say_with("sheet-given", &args))
}
