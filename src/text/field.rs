//! What fields, sections and lists of a session are called. What stands in a field is written
//! elsewhere: codes and places in `names`, days in `date`.

use crate::model::code::CodeList;
use crate::model::field::{Address, Section};
use crate::model::rows::ListId;

use super::{Texts, problem};

/// The label of a field, given by its id in the table of fields: "Starts at".
pub fn label(texts: Texts, field: &str) -> String {
    texts.say(&format!("field-{}", in_words(field)))
}

/// What a field is for, in one sentence.
pub fn about(texts: Texts, field: &str) -> String {
    texts.say(&format!("field-{}.about", in_words(field)))
}

/// The name of a section of the form.
pub fn section(texts: Texts, section: Section) -> String {
    texts.say(&format!("section-{}", section.id()))
}

/// The name of a list of records.
pub fn list(texts: Texts, list: ListId) -> String {
    texts.say(&list_id(list))
}

/// What adds a row to a list: "Add a trainer".
pub fn list_add(texts: Texts, list: ListId) -> String {
    texts.say(&format!("{}.add", list_id(list)))
}

/// What stands in the place of a list without rows: "No trainers yet".
pub fn list_empty(texts: Texts, list: ListId) -> String {
    texts.say(&format!("{}.empty", list_id(list)))
}

/// The name of a list of codes: "Trainer types".
pub fn codes(texts: Texts, list: CodeList) -> String {
    texts.say(&format!("codes-{}", list.id()))
}

/// What a record of a list is called: "Trainer 2", and "Trainer" where it is the only one.
pub fn record(texts: Texts, list: ListId, row: Option<usize>) -> String {
    let name = texts.say(&format!("{}.one", list_id(list)));
    match row {
        Some(row) => format!("{name} {}", row.saturating_add(1)),
        None => name,
    }
}

/// Where something is, for lists of problems and of differences: "Date", "Trainer 2 · Name", "Names,
/// line 3, Phone". Nothing where it is about the session as a whole.
pub fn address(texts: Texts, at: Address) -> String {
    address_of(texts, at, Some(at.row))
}

/// As [`address`], in a list of one record: "Trainer · Name".
pub fn address_alone(texts: Texts, at: Address) -> String {
    address_of(texts, at, None)
}

fn address_of(texts: Texts, at: Address, row: Option<usize>) -> String {
    if at.is_whole() {
        return String::new();
    }
    match at.column() {
        Some("") => return texts.say("check-names"),
        Some(column) => return problem::line_of(texts, at.row, column),
        None => {}
    }
    let field = label(texts, at.field);
    let Some(of) = at.field().and_then(|field| field.list) else {
        return field;
    };
    let args = [
        ("record", record(texts, of, row).into()),
        ("field", field.into()),
    ];
    texts.say_with("address-in-list", &args)
}

fn list_id(list: ListId) -> String {
    format!("list-{}", in_words(list.id()))
}

/// A path in the file as it stands in the id of a text, where a point would ask for an attribute.
fn in_words(path: &str) -> String {
    path.replace(['.', '_'], "-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::model::field::{FIELDS, SHEET};
    use crate::text::{Language, ids};

    /// Fields that are no cells of the form, and yet are spoken of.
    const BESIDE_THE_TABLE: [&str; 1] = ["attendance.counts"];

    #[test]
    fn fields_sections_and_lists_have_their_words_and_no_others() {
        let mut wanted = BTreeSet::new();
        for field in FIELDS.iter().map(|field| field.id).chain(BESIDE_THE_TABLE) {
            wanted.insert(format!("field-{}", in_words(field)));
            wanted.insert(format!("field-{}.about", in_words(field)));
        }
        for list in ListId::ALL {
            wanted.extend(["", ".one", ".add", ".empty"].map(|part| list_id(list) + part));
        }
        wanted.extend(Section::ALL.map(|section| format!("section-{}", section.id())));
        wanted.extend(CodeList::ALL.map(|list| format!("codes-{}", list.id())));
        let prefixes = ["field-", "section-", "codes-", "list-"];
        for language in Language::ALL {
            let said: BTreeSet<String> = ids(language)
                .into_iter()
                .filter(|id| prefixes.iter().any(|prefix| id.starts_with(prefix)))
                .collect();
            assert_eq!(said, wanted, "{language}");
        }
    }

    #[test]
    fn labels_and_sections_fit_their_column() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let labels = FIELDS.iter().map(|field| label(texts, field.id));
            for name in labels.chain(Section::ALL.map(|place| section(texts, place))) {
                assert!(name.width() <= 16, "{language}: {name}");
            }
        }
    }

    /// Two fields of one name in one section could not be told apart on the form.
    #[test]
    fn no_two_fields_side_by_side_have_one_label() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let labels: BTreeSet<_> = FIELDS
                .iter()
                .map(|field| (field.section, field.list, label(texts, field.id)))
                .collect();
            assert_eq!(labels.len(), FIELDS.len(), "{language}");
        }
    }

    #[test]
    fn an_address_names_the_list_and_counts_from_one() {
        let cases = [
            (Address::of("starts_on"), "Date", "Дата"),
            (
                Address::in_row("trainers.name", 1),
                "Trainer 2 · Name",
                "Тренер 2 · Имя",
            ),
            (Address::of(SHEET), "Names", "Имена"),
            (
                Address::in_row("people.birth_year", 2),
                "Names, line 3, Year of birth or age",
                "Имена, строка 3, Год рождения или возраст",
            ),
            (
                Address::in_row("attendance.pages.women", 0),
                "Sheet page 1 · Women",
                "Лист списка 1 · Женщин",
            ),
        ];
        for (at, english, russian) in cases {
            assert_eq!(address(Texts::new(Language::English), at), english);
            assert_eq!(address(Texts::new(Language::Russian), at), russian);
        }
        let only = Address::of("trainers.name");
        let said = address_alone(Texts::new(Language::Russian), only);
        assert_eq!(said, "Тренер · Имя");
    }
}
