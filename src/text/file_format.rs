//! The manual of the files, made from the records, the table of fields and the lists of codes; the
//! sentences between the tables stand in `file_format.md`. Where the text goes is the caller's to
//! say.

use serde_json::Value;

use crate::model::code::{CodeList, NOT_STATED, age_bands};
use crate::model::field::{self, Kind, Need};
use crate::model::logbook::Logbook;
use crate::model::schema::{FileKind, code_list, paths, property, schema};
use crate::model::typed::YEARS;

use super::names::Names;
use super::{Texts, field as field_text, number};

const OPENING: &str = "\
<!-- Generated from the records, the table of fields and the lists of codes. To change it, change
     those, the words, or src/text/file_format.md, and run
     SABAK_BLESS=1 cargo test --test docs -->

";

/// What stands around the tables. A line in braces becomes the table that it names, and the word
/// after ```` ```json ```` says which file an example is of.
const TEMPLATE: &str = include_str!("file_format.md");

/// The manual of the file format, as Markdown.
pub fn file_format(texts: Texts) -> String {
    let mut manual = OPENING.to_owned();
    for line in TEMPLATE.lines() {
        manual.push_str(&filled(line, texts));
        manual.push('\n');
    }
    manual
}

fn filled(line: &str, texts: Texts) -> String {
    if let Some(kind) = FileKind::ALL
        .into_iter()
        .find(|kind| line == format!("{{keys {}}}", kind.id()))
    {
        return keys(kind, texts);
    }
    if line.starts_with("```json ") {
        return "```json".to_owned();
    }
    if line == "{codes}" {
        return codes(texts);
    }
    let years = format!("{}–{}", YEARS.start(), YEARS.end());
    line.replace("{years}", &years)
        .replace("{formats}", &formats())
}

/// The version of each kind of file, said once where they are the same.
fn formats() -> String {
    let newest = FileKind::Session.format();
    if FileKind::ALL.iter().all(|kind| kind.format() == newest) {
        return format!("`{newest}` in every file");
    }
    let each = FileKind::ALL.map(|kind| format!("`{}` in a {} file", kind.format(), kind.id()));
    each.join(", ")
}

/// The table of a file's keys, in their order on disk.
fn keys(kind: FileKind, texts: Texts) -> String {
    let schema = schema(kind);
    let mut table = "| key | holds | need | what |\n|---|---|---|---|".to_owned();
    for path in paths(&schema) {
        let Some(value) = property(&schema, &path) else {
            continue;
        };
        table.push_str(&format!(
            "\n| `{}` | {} | {} | {} |",
            written_path(&schema, &path),
            holds(kind, &path, value, texts),
            need(kind, &schema, &path),
            meaning(kind, &path, value, texts),
        ));
    }
    table
}

/// A path as it is written for people: `trainers[].type`.
fn written_path(schema: &Value, path: &str) -> String {
    let mut written = String::new();
    for (at, _) in path.match_indices('.').chain([(path.len(), "")]) {
        let part = path.get(..at).unwrap_or(path);
        let key = part.rsplit('.').next().unwrap_or(part);
        if !written.is_empty() {
            written.push('.');
        }
        written.push_str(key);
        let is_list = property(schema, part).is_some_and(|value| value.get("items").is_some());
        if is_list && at < path.len() {
            written.push_str("[]");
        }
    }
    written
}

fn holds(kind: FileKind, path: &str, value: &Value, texts: Texts) -> String {
    if let Some(list) = code_list(kind, path) {
        let name = field_text::codes(texts, list);
        let link = format!("[{name}](#{})", anchor(&name));
        let is_list = value.get("items").is_some();
        return format!("{} of {link}", if is_list { "codes" } else { "code" });
    }
    if path.ends_with(".code") {
        return "code".to_owned();
    }
    if kind == FileKind::Session && path.ends_with("ed.at") {
        return "instant".to_owned();
    }
    match type_of(value) {
        "number" | "integer" => number_between(value, texts),
        "object" => "record".to_owned(),
        "string" => "text".to_owned(),
        "boolean" => "`true` or `false`".to_owned(),
        "array" if value.get("items").map(type_of) == Some("id") => "ids".to_owned(),
        "array" => "list of records".to_owned(),
        other => other.to_owned(),
    }
}

/// The JSON type of a value, or the name of the kind of text it is; a record that a schema refers
/// to is an object.
fn type_of(value: &Value) -> &str {
    let choices = value.get("anyOf").and_then(Value::as_array);
    let value = choices.and_then(|choices| choices.first()).unwrap_or(value);
    if let Some(target) = value.get("$ref").and_then(Value::as_str) {
        return match target.rsplit('/').next() {
            Some("Date") => "date",
            Some("Time") => "time",
            Some("SessionId" | "PersonId") => "id",
            _ => "object",
        };
    }
    match value.get("type") {
        Some(Value::String(name)) => name,
        Some(Value::Array(names)) => names.first().and_then(Value::as_str).unwrap_or("any value"),
        _ => "any value",
    }
}

fn number_between(value: &Value, texts: Texts) -> String {
    if let Some(only) = value.get("const") {
        return format!("`{only}`");
    }
    let name = match type_of(value) {
        "integer" => "whole number",
        _ => "number",
    };
    match value.get("maximum").and_then(Value::as_i64) {
        Some(most) if most < i64::from(u32::MAX) => {
            format!("{name} to {}", number::whole(texts.language(), most))
        }
        _ => name.to_owned(),
    }
}

fn need(kind: FileKind, schema: &Value, path: &str) -> &'static str {
    if is_must(schema, path) {
        return "**must**";
    }
    if kind != FileKind::Session {
        return "";
    }
    match field::field(path).map(|field| field.need) {
        Some(Need::Required) => "**required**",
        Some(Need::Expected) => "expected",
        _ => "",
    }
}

/// Whether the record that a key stands in is not read without it.
fn is_must(schema: &Value, path: &str) -> bool {
    let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
    let record = match parent {
        "" => Some(schema),
        parent => crate::model::schema::record_at(schema, parent),
    };
    record
        .and_then(|record| record.get("required")?.as_array())
        .is_some_and(|required| required.iter().any(|required| required == key))
}

/// What a key means, in the words of the form where it is a field of it.
fn meaning(kind: FileKind, path: &str, value: &Value, texts: Texts) -> String {
    if kind == FileKind::Session
        && let Some(field) = field::field(path)
    {
        let about = field_text::about(texts, field.id);
        return match field.kind {
            Kind::Codes(_) => format!("{about} No code twice."),
            _ => about,
        };
    }
    let description = value.get("description").and_then(Value::as_str);
    description.unwrap_or_default().replace('\n', " ")
}

/// Every list of codes with their names.
fn codes(texts: Texts) -> String {
    let lists: Vec<String> = CodeList::ALL
        .into_iter()
        .map(|list| codes_of(list, texts))
        .collect();
    lists.join("\n\n")
}

fn codes_of(list: CodeList, texts: Texts) -> String {
    let logbook = Logbook::default();
    let names = Names::new(texts, &logbook);
    let mut section = format!("### {}\n\n", field_text::codes(texts, list));
    if let Some(key) = added_under(list) {
        section.push_str(&format!("More under `{key}` in `logbook.json`.\n\n"));
    }
    if list == CodeList::Age {
        section.push_str(&format!(
            "The bands of the logbook's `age_profile`, and `{NOT_STATED}`. What was counted by the bands of another profile before stays.\n\n\
             | profile | bands |\n|---|---|"
        ));
        for profile in CodeList::AgeProfile.built_in() {
            let bands: Vec<String> = age_bands(profile)
                .iter()
                .map(|band| format!("`{band}`"))
                .collect();
            section.push_str(&format!("\n| `{profile}` | {} |", bands.join(" ")));
        }
        return section;
    }
    section.push_str("| code | name |\n|---|---|");
    for code in list.built_in() {
        section.push_str(&format!("\n| `{code}` | {} |", names.code(list, code)));
    }
    section
}

/// The key of `logbook.json` under which a logbook adds codes to a list.
fn added_under(list: CodeList) -> Option<&'static str> {
    Some(match list {
        CodeList::TrainerType => "trainer_types",
        CodeList::Topic => "topics",
        CodeList::Method => "methods",
        CodeList::Role => "roles",
        CodeList::Group => "groups",
        CodeList::DocumentKind => "document_kinds",
        _ => return None,
    })
}

/// Where a heading is found on its page.
fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::people::People;
    use crate::model::session::Session;
    use crate::text::Language;

    fn manual() -> String {
        file_format(Texts::new(Language::English))
    }

    /// The example of a kind of file.
    fn example(kind: FileKind) -> &'static str {
        let opening = format!("```json {}\n", kind.id());
        let (_, after) = TEMPLATE.split_once(&opening).unwrap();
        let (example, _) = after.split_once("```").unwrap();
        example
    }

    #[test]
    fn examples_are_in_the_form_that_is_written() {
        fn written<T: serde::de::DeserializeOwned + serde::Serialize>(text: &str) -> String {
            let record: T = serde_json::from_str(text).unwrap();
            serde_json::to_string_pretty(&record).unwrap() + "\n"
        }
        for kind in FileKind::ALL {
            let text = example(kind);
            let again = match kind {
                FileKind::Session => written::<Session>(text),
                FileKind::People => written::<People>(text),
                FileKind::Logbook => written::<Logbook>(text),
                // Its own form, one session a line: `exchange` compares it.
                FileKind::Bundle => text.to_owned(),
            };
            assert_eq!(again, text, "{}", kind.id());
            let value: Value = serde_json::from_str(text).unwrap();
            assert!(jsonschema::is_valid(&schema(kind), &value), "{}", kind.id());
        }
    }

    #[test]
    fn nothing_is_wrong_with_the_example_of_a_session() {
        let session: Session = serde_json::from_str(example(FileKind::Session)).unwrap();
        let logbook: Logbook = serde_json::from_str(example(FileKind::Logbook)).unwrap();
        let today = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
        let problems = crate::model::check::problems(&session, 0, &logbook, today);
        assert_eq!(problems, []);
    }

    #[test]
    fn every_key_and_every_code_is_told() {
        let manual = manual();
        for kind in FileKind::ALL {
            let schema = schema(kind);
            for path in paths(&schema) {
                let written = format!("| `{}` |", written_path(&schema, &path));
                assert!(manual.contains(&written), "{written}");
            }
        }
        for list in CodeList::ALL {
            for code in list.built_in() {
                assert!(manual.contains(&format!("| `{code}` |")), "{code}");
            }
        }
        assert!(manual.contains("| `trainers[].type` | code of [Trainer types](#trainer-types) |"));
        assert!(manual.contains("| `attendance.counts[].count` | whole number | **must** |"));
    }

    #[test]
    fn nothing_is_left_to_fill_in_and_no_link_leads_nowhere() {
        let manual = manual();
        for line in manual
            .lines()
            .filter(|line| !line.starts_with([' ', '{', '}']))
        {
            assert!(!line.contains(['{', '⟨']), "{line}");
        }
        let anchors: Vec<String> = manual
            .lines()
            .filter_map(|line| {
                Some(anchor(
                    line.strip_prefix('#')?.trim_start_matches('#').trim(),
                ))
            })
            .collect();
        for link in manual.split("](#").skip(1) {
            let target = link.split(')').next().unwrap();
            assert!(anchors.iter().any(|anchor| anchor == target), "{target}");
        }
    }
}
