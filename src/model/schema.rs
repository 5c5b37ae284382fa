//! The JSON Schema (draft 2020-12) of each file, made from the records. It says what a file should
//! hold: unknown keys are allowed, since they are kept, and codes are open, since a logbook adds
//! its own; the codes that come with the program stand as examples.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::bundle::{self, BundleFile, Profile};
use super::code::{CodeList, NOT_STATED, age_bands};
use super::field::{Kind, field};
use super::logbook::{self, Logbook};
use super::people::{self, People};
use super::session::{self, Session};

/// A kind of file: those of a logbook, and the one in which sessions travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `sessions/<id>.json`.
    Session,
    /// `people/<id>.json`.
    People,
    /// `logbook.json`.
    Logbook,
    /// A file with sessions for colleagues.
    Bundle,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Session, Self::People, Self::Logbook, Self::Bundle];

    /// Those that a bundle has in it.
    const IN_A_BUNDLE: [(Self, &str); 3] = [
        (Self::Session, "Session"),
        (Self::People, "People"),
        (Self::Logbook, "Logbook"),
    ];

    /// Its name: `session`, `people`, `logbook`, `bundle`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::People => "people",
            Self::Logbook => "logbook",
            Self::Bundle => "bundle",
        }
    }

    /// The version of the form that this program writes.
    pub const fn format(self) -> u32 {
        match self {
            Self::Session => session::FORMAT,
            Self::People => people::FORMAT,
            Self::Logbook => logbook::FORMAT,
            Self::Bundle => bundle::FORMAT,
        }
    }
}

/// The schema of a kind of file.
pub fn schema(kind: FileKind) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let (title, schema) = match kind {
        FileKind::Session => ("A session", generator.into_root_schema_for::<Session>()),
        FileKind::People => ("People", generator.into_root_schema_for::<People>()),
        FileKind::Logbook => ("A logbook", generator.into_root_schema_for::<Logbook>()),
        FileKind::Bundle => ("A bundle", generator.into_root_schema_for::<BundleFile>()),
    };
    let mut schema = schema.to_value();
    name_bounds(&mut schema);
    for path in paths(&schema) {
        if let Some(list) = code_list(kind, &path) {
            suggest(&mut schema, &path, list);
        }
        if let Some(most) = most(kind, &path) {
            set(&mut schema, &path, "maximum", most.into());
        }
    }
    set(&mut schema, "format", "const", kind.format().into());
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".to_owned(), title.into());
    }
    match kind {
        FileKind::Session => say_of_session(&mut schema),
        FileKind::Bundle => say_of_bundle(&mut schema),
        FileKind::People | FileKind::Logbook => {}
    }
    schema
}

/// The list whose codes stand at a path of a file.
pub fn code_list(kind: FileKind, path: &str) -> Option<CodeList> {
    Some(match (kind, path) {
        (FileKind::Session, "attendance.counts.role") | (FileKind::People, "people.role") => {
            CodeList::Role
        }
        (FileKind::Session, "attendance.counts.sex")
        | (FileKind::People, "people.sex")
        | (FileKind::Logbook, "municipalities.profile.residents.sex") => CodeList::Sex,
        (FileKind::Session, "attendance.counts.age")
        | (FileKind::Logbook, "municipalities.profile.residents.age") => CodeList::Age,
        (FileKind::People, "people.groups")
        | (FileKind::Logbook, "municipalities.profile.groups.group") => CodeList::Group,
        (FileKind::People, "people.status") => CodeList::Presence,
        (FileKind::Logbook, "age_profile") => CodeList::AgeProfile,
        (FileKind::Session, path) => match field(path)?.kind {
            Kind::Code(list) | Kind::Codes(list) => list,
            _ => return None,
        },
        _ => return None,
    })
}

/// The largest number that should stand at a path of a file.
fn most(kind: FileKind, path: &str) -> Option<u32> {
    match (kind, path) {
        (FileKind::Session, path) => match field(path)?.kind {
            Kind::Whole(most) | Kind::Decimal(most) => Some(most),
            _ => None,
        },
        (FileKind::People, "people.before" | "people.after") => Some(100),
        (FileKind::Logbook, "programme.gender_marker") => Some(2),
        _ => None,
    }
}

/// The property that a path such as `attendance.counts.role` leads to, through lists.
pub fn property<'a>(schema: &'a Value, path: &str) -> Option<&'a Value> {
    let mut here = schema;
    for key in path.split('.') {
        here = record(schema, here)?.get("properties")?.get(key)?;
    }
    Some(here)
}

/// The record that a path leads to: what a property holds, refers to, or has items of.
pub fn record_at<'a>(schema: &'a Value, path: &str) -> Option<&'a Value> {
    record(schema, property(schema, path)?)
}

/// The paths of all keys of a file in their order on disk, those of a record after its own. Records
/// that are files themselves are not gone into.
pub fn paths(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    gather(schema, schema, "", &mut found);
    found
}

fn gather(root: &Value, here: &Value, before: &str, found: &mut Vec<String>) {
    let Some(keys) = record(root, here).and_then(|record| record.get("properties")?.as_object())
    else {
        return;
    };
    for (key, value) in keys {
        let path = format!("{before}{key}");
        found.push(path.clone());
        let is_file = |(_, name): &(FileKind, &str)| {
            definition(value).is_some_and(|target| target == format!("#/$defs/{name}"))
        };
        if FileKind::IN_A_BUNDLE.iter().any(is_file) {
            continue;
        }
        gather(root, value, &format!("{path}."), found);
    }
}

/// The record that a property holds: itself, the one it refers to, or the items of its list.
fn record<'a>(root: &'a Value, here: &'a Value) -> Option<&'a Value> {
    if here.get("properties").is_some() {
        return Some(here);
    }
    if let Some(target) = here.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(target.strip_prefix('#')?)?;
        return record(root, target);
    }
    if let Some(choices) = here.get("anyOf").and_then(Value::as_array) {
        return choices.iter().find_map(|choice| record(root, choice));
    }
    record(root, here.get("items")?)
}

/// A number's bounds in words that every validator knows, in place of the name of a Rust type.
fn name_bounds(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            match object.get("format").and_then(Value::as_str) {
                Some("uint32") => {
                    object.remove("format");
                    object.insert("maximum".to_owned(), u32::MAX.into());
                }
                Some("double") => {
                    object.remove("format");
                    object.insert("minimum".to_owned(), 0.into());
                }
                _ => {}
            }
            object.values_mut().for_each(name_bounds);
        }
        Value::Array(values) => values.iter_mut().for_each(name_bounds),
        _ => {}
    }
}

fn say_of_session(schema: &mut Value) {
    for stamp in ["created.at", "changed.at"] {
        set(schema, stamp, "pattern", INSTANT.into());
    }
    let reserved = "Reserved for the bookkeeping of copies; always the last key.";
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("merge".to_owned(), json!({ "description": reserved }));
    }
}

/// What is in a bundle is what the schemas of those files say.
fn say_of_bundle(schema: &mut Value) {
    set(schema, "made.at", "pattern", INSTANT.into());
    set(schema, "bundle", "const", bundle::KIND.into());
    let profiles = [Profile::Colleague, Profile::Full].map(Profile::id);
    set(schema, "profile", "enum", json!(profiles));
    set(schema, "hash", "pattern", "^sha256:[0-9a-f]{64}$".into());
    let Some(root) = schema.as_object_mut() else {
        return;
    };
    let must = ["format", "bundle", "profile", "hash", "sessions"];
    root.insert("required".to_owned(), json!(must));
    let Some(Value::Object(definitions)) = root.get_mut("$defs") else {
        return;
    };
    for (kind, name) in FileKind::IN_A_BUNDLE {
        let Value::Object(mut file) = self::schema(kind) else {
            continue;
        };
        file.remove("$schema");
        if let Some(Value::Object(own)) = file.remove("$defs") {
            definitions.extend(own);
        }
        definitions.insert(name.to_owned(), file.into());
    }
}

/// An instant as RFC 3339 in UTC, or nothing where it is not known.
const INSTANT: &str = "^$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$";

/// Gives the codes of a list as examples; a list of codes has them on its items.
fn suggest(schema: &mut Value, path: &str, list: CodeList) {
    let examples: Value = known_codes(list).into();
    let Some(here) = property_mut(schema, path) else {
        return;
    };
    let here = match here.get_mut("items") {
        Some(Value::Object(items)) => items,
        _ => here,
    };
    here.insert("examples".to_owned(), examples);
}

/// The codes of a list that come with the program; for ages, the bands of every profile.
pub fn known_codes(list: CodeList) -> Vec<&'static str> {
    if list != CodeList::Age {
        return list.built_in().to_vec();
    }
    let mut bands: Vec<&str> = Vec::new();
    for profile in CodeList::AgeProfile.built_in() {
        for band in age_bands(profile) {
            if !bands.contains(band) {
                bands.push(band);
            }
        }
    }
    bands.push(NOT_STATED);
    bands
}

fn set(schema: &mut Value, path: &str, word: &str, value: Value) {
    if let Some(property) = property_mut(schema, path) {
        property.insert(word.to_owned(), value);
    }
}

/// As [`property`], to change it. A record is said once, wherever the schema refers to it.
fn property_mut<'a>(schema: &'a mut Value, path: &str) -> Option<&'a mut Map<String, Value>> {
    let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
    let pointer = if parent.is_empty() {
        String::new()
    } else {
        let parent = property(schema, parent)?;
        definition(parent)?.strip_prefix('#')?.to_owned()
    };
    schema
        .pointer_mut(&format!("{pointer}/properties/{key}"))?
        .as_object_mut()
}

/// Where the record of a property is defined.
fn definition(property: &Value) -> Option<String> {
    if let Some(target) = property.get("$ref").and_then(Value::as_str) {
        return Some(target.to_owned());
    }
    if let Some(choices) = property.get("anyOf").and_then(Value::as_array) {
        return choices.iter().find_map(definition);
    }
    definition(property.get("items")?)
}

#[cfg(test)]
mod tests;
