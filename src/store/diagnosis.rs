//! Why a text is no record, and where: turns what the JSON reader says into a fault with line,
//! column and field. Slow and thorough, for it only runs once reading has failed.

use std::path::Path;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;
use serde_path_to_error::{Segment, Track};

use super::fault::{Fault, FileProblem, Type, Wanted};

#[cfg(test)]
mod tests;

/// How much of a file's own words goes into a fault.
const EXCERPT: usize = 60;

/// Says why `text` cannot be read as a `T`, given what the reader said.
pub(super) fn diagnose<T: DeserializeOwned>(
    path: &Path,
    text: &str,
    error: &serde_json::Error,
) -> FileProblem {
    let segments = path_to_error::<T>(text);
    let value = locate(text, &segments);
    let words = words(error);
    let (fault, inner) = match error.classify() {
        Category::Eof => (Fault::EndsEarly, None),
        Category::Syntax => (of_syntax(&words, value), None),
        Category::Data | Category::Io => of_data(&words, value),
    };
    let start = match (&fault, error.classify()) {
        (Fault::NumberTooLarge { .. }, _) => value,
        // The reader stands behind the second of two keys, and behind a value it refuses.
        (Fault::DuplicateKey { .. }, _) => None,
        (_, Category::Data) => value,
        _ => None,
    };
    let (line, column) = match start {
        Some(value) => position(text, offset(text, value)),
        None => position_of_error(text, error),
    };
    let mut field = name(&segments);
    if let Some(key) = inner {
        let dot = if field.is_empty() { "" } else { "." };
        field = format!("{field}{dot}{key}");
    }
    FileProblem {
        line: Some(line),
        column: Some(column),
        field: (!field.is_empty()).then_some(field),
        ..FileProblem::new(path, fault)
    }
}

/// A fault of the field `key` at the top of the file, with its place.
pub(super) fn at_key(path: &Path, text: &str, key: &str, fault: Fault) -> FileProblem {
    let key = key.to_owned();
    at(path, text, &[Segment::Map { key }], fault)
}

/// A fault of the field that a path leads to, with its place.
pub(super) fn at(path: &Path, text: &str, segments: &[Segment], fault: Fault) -> FileProblem {
    let place = locate(text, segments).map(|value| position(text, offset(text, value)));
    FileProblem {
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        ..FileProblem::new(path, fault).in_field(name(segments))
    }
}

/// The fault of bytes that are no UTF-8 text.
pub(super) fn not_utf8(path: &Path, bytes: &[u8], good: usize) -> FileProblem {
    let text = String::from_utf8_lossy(bytes.get(..good).unwrap_or_default());
    let (line, column) = position(&text, text.len());
    FileProblem {
        line: Some(line),
        column: Some(column),
        ..FileProblem::new(path, Fault::NotUtf8)
    }
}

/// The beginning of some words of a file, short enough for a message.
pub(super) fn excerpt(words: &str) -> String {
    match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// Reads once more, keeping track of where the reader is.
fn path_to_error<T: DeserializeOwned>(text: &str) -> Vec<Segment> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    match T::deserialize(tracked) {
        Ok(_) => Vec::new(),
        Err(_) => track.path().iter().cloned().collect(),
    }
}

/// What the reader said, without the position it adds.
fn words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    words.strip_suffix(&place).unwrap_or(&words).to_owned()
}

fn of_syntax(words: &str, value: Option<&str>) -> Fault {
    let wanted = match words {
        "number out of range" => {
            return Fault::NumberTooLarge {
                found: excerpt(value.unwrap_or_default()),
            };
        }
        "recursion limit exceeded" => return Fault::TooDeep,
        "expected value" | "expected ident" => Wanted::Value,
        "expected `\"`" | "key must be a string" => Wanted::Key,
        "expected `:`" => Wanted::Colon,
        "expected `,` or `]`" => Wanted::CommaOrBracket,
        "expected `,` or `}`" => Wanted::CommaOrBrace,
        "trailing comma" => Wanted::NoComma,
        "trailing characters" => Wanted::Nothing,
        "invalid number" => Wanted::Number,
        "invalid escape"
        | "invalid unicode code point"
        | "lone leading surrogate in hex escape"
        | "unexpected end of hex escape"
        | "control character (\\u0000-\\u001F) found while parsing a string" => Wanted::Character,
        _ => {
            return Fault::Unreadable {
                text: excerpt(words),
            };
        }
    };
    Fault::Syntax { wanted }
}

/// The fault of a value, and the key inside it that is meant, where one is.
fn of_data(words: &str, value: Option<&str>) -> (Fault, Option<String>) {
    let key = |before: &str| {
        let key = words.strip_prefix(before)?.strip_suffix('`')?;
        Some(excerpt(key))
    };
    if let Some(key) = key("duplicate field `") {
        return (Fault::DuplicateKey { key: key.clone() }, Some(key));
    }
    if let Some(key) = key("missing field `") {
        return (Fault::MissingKey { key: key.clone() }, Some(key));
    }
    (
        of_value(words, value).unwrap_or_else(|| Fault::Unreadable {
            text: excerpt(words),
        }),
        None,
    )
}

/// Reads `invalid type: X, expected Y` and `invalid value: X, expected Y`.
fn of_value(words: &str, value: Option<&str>) -> Option<Fault> {
    let (what, rest) = words.split_once(": ")?;
    if what != "invalid type" && what != "invalid value" {
        return None;
    }
    let (described, expected) = rest.rsplit_once(", expected ")?;
    let type_found = [
        ("map", Type::Object),
        ("sequence", Type::List),
        ("string", Type::Text),
        ("integer", Type::Number),
        ("floating point", Type::Number),
        ("number", Type::Number),
        ("boolean", Type::YesNo),
        ("null", Type::Null),
    ]
    .into_iter()
    .find_map(|(word, found)| described.starts_with(word).then_some(found))?;
    let found = excerpt(&shown(value, described));
    Some(match (expected, type_found) {
        ("u32", Type::Number) => Fault::NotACount { found },
        ("a date", Type::Text) => Fault::NoSuchDate { found },
        ("a time", Type::Text) => Fault::NoSuchTime { found },
        ("an id", Type::Text) => Fault::NotAnId { found },
        _ => Fault::WrongType {
            found: type_found,
            expected: match expected {
                "an object" => Type::Object,
                "a sequence" => Type::List,
                "a string" | "a date" | "a time" | "an id" | "a key" => Type::Text,
                "u32" | "f64" => Type::Number,
                "a boolean" => Type::YesNo,
                _ => return None,
            },
        },
    })
}

/// A value as a person sees it: a text without its quotes, anything else as it stands.
fn shown(value: Option<&str>, described: &str) -> String {
    match value {
        Some(value) => serde_json::from_str::<String>(value).unwrap_or_else(|_| value.to_owned()),
        None => {
            let quote = |quote: char| described.split_once(quote)?.1.rsplit_once(quote);
            let inner = quote('"').or_else(|| quote('`')).map(|(inner, _)| inner);
            inner.unwrap_or(described).to_owned()
        }
    }
}

fn name(segments: &[Segment]) -> String {
    let mut name = String::new();
    let known = |segment: &&Segment| !matches!(segment, Segment::Unknown);
    for segment in segments.iter().take_while(known) {
        if !name.is_empty() && !matches!(segment, Segment::Seq { .. }) {
            name.push('.');
        }
        name.push_str(&segment.to_string());
    }
    name
}

/// The JSON text of the value at a path. Nothing where the path leads nowhere, or where the text
/// around it is broken.
fn locate<'a>(text: &'a str, segments: &[Segment]) -> Option<&'a str> {
    let mut value = text.trim_matches(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
    for segment in segments {
        let mut reader = serde_json::Deserializer::from_str(value);
        let found = match segment {
            Segment::Map { key } => Member(key).deserialize(&mut reader).ok()?,
            Segment::Seq { index } => {
                let items: Vec<&RawValue> = serde::Deserialize::deserialize(&mut reader).ok()?;
                items.get(*index).copied()
            }
            _ => None,
        };
        value = found?.get();
    }
    Some(value)
}

/// Finds the first member of an object that has a key.
struct Member<'k>(&'k str);

impl<'de> DeserializeSeed<'de> for Member<'_> {
    type Value = Option<&'de RawValue>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Member<'_> {
    type Value = Option<&'de RawValue>;

    fn expecting(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(key) = map.next_key::<String>()? {
            if found.is_none() && key == self.0 {
                found = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

/// Where a part of `text`, borrowed from it, begins.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// The line and the column, both from 1, of the character at a byte offset.
pub(super) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = beginning(text, offset);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}

/// The reader's own position, with its column in characters: it counts the bytes that it has read
/// of the line, the one it refuses included.
fn position_of_error(text: &str, error: &serde_json::Error) -> (usize, usize) {
    let line = error.line().max(1);
    let read = text.split('\n').nth(line - 1).unwrap_or_default();
    let read = beginning(read, error.column());
    (line, read.chars().count().max(1))
}

/// The first bytes of a text, without the one letter that the end would cut in two.
fn beginning(text: &str, end: usize) -> &str {
    let ends = (0..=end.min(text.len())).rev();
    ends.filter_map(|end| text.get(..end))
        .next()
        .unwrap_or_default()
}
