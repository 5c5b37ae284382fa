//! The user's choices, in `settings.toml` of the config folder. Comments, unknown keys and values
//! that are no choice stay in the file; the program goes on with its defaults for those.

use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{Document, DocumentMut, Item, Value};

use super::diagnosis::{excerpt, position};
use super::disk::{self, Access, System};
use super::fault::{Fault, FileProblem, Type};
use super::home::Home;
use crate::command::layout::Layout;
use crate::model::code::CodeList;
use crate::model::readiness::USUAL_NOT_STATED;

#[cfg(test)]
mod tests;

/// What a user can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language, `ky`, `ru` or `en`; that of the system where there is none.
    pub language: Option<String>,
    /// What Cyrillic letters stand for in shortcuts.
    pub keyboard: Layout,
    /// The colours.
    pub theme: Ground,
    /// The name that is written beside what the user records.
    pub name: String,
    /// Whether the program listens to the mouse.
    pub mouse: bool,
    /// Of how many in a hundred the sex or the age may stay open before the check tells of it.
    pub not_stated: u8,
}

/// Which ground the colours are made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ground {
    /// As the terminal says.
    #[default]
    Auto,
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
}

impl Ground {
    /// Every ground, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Dark, Self::Light];

    /// The name in the settings file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Dark => "dark",
            Self::Light => "light",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            keyboard: Layout::default(),
            theme: Ground::default(),
            name: String::new(),
            mouse: true,
            not_stated: USUAL_NOT_STATED,
        }
    }
}

/// Reads the settings, and what of them cannot be read; the default stands in for that.
pub fn read(home: &Home) -> (Settings, Vec<FileProblem>) {
    let path = path(home);
    match text(&path) {
        Ok(text) => interpret(&path, &text),
        Err(problem) => (Settings::default(), vec![problem]),
    }
}

/// Writes those settings that are not what the file says. A file that is no TOML is kept beside
/// it, with `.broken` behind its name.
///
/// # Errors
/// Where the file cannot be written; it is then as it was.
pub fn write(home: &Home, settings: &Settings) -> Result<(), FileProblem> {
    let path = path(home);
    let mut old = text(&path)?;
    let mut file = match old.parse::<DocumentMut>() {
        Ok(file) => file,
        Err(_) => {
            let aside = path.with_extension("toml.broken");
            fs::rename(&path, &aside).map_err(|error| FileProblem::io(&aside, &error))?;
            old = String::new();
            DocumentMut::new()
        }
    };
    let (current, _) = interpret(&path, &old);
    if current == *settings {
        return Ok(());
    }
    if settings.language != current.language {
        match &settings.language {
            Some(language) => put(&mut file, "language", language.as_str()),
            None => {
                file.remove("language");
            }
        }
    }
    if settings.keyboard != current.keyboard {
        put(&mut file, "keyboard", settings.keyboard.id());
    }
    if settings.theme != current.theme {
        put(&mut file, "theme", settings.theme.id());
    }
    if settings.name != current.name {
        put(&mut file, "name", settings.name.as_str());
    }
    if settings.mouse != current.mouse {
        put(&mut file, "mouse", settings.mouse);
    }
    if settings.not_stated != current.not_stated {
        put(&mut file, "not_stated", i64::from(settings.not_stated));
    }
    disk::replace(&System, &path, file.to_string().as_bytes(), Access::Shared)
}

/// Where the file is; those who keep their settings elsewhere link to them.
fn path(home: &Home) -> PathBuf {
    let path = home.config.join("settings.toml");
    fs::canonicalize(&path).unwrap_or(path)
}

/// The text of the file; empty where there is none.
fn text(path: &Path) -> Result<String, FileProblem> {
    let bytes = disk::read(path)?.unwrap_or_default();
    String::from_utf8(bytes).map_err(|_| FileProblem::new(path, Fault::NotUtf8))
}

/// Sets a value and leaves what is written around it.
fn put(file: &mut DocumentMut, key: &str, value: impl Into<Value>) {
    let mut value = value.into();
    match file.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => file[key] = Item::Value(value),
    }
}

fn interpret(path: &Path, text: &str) -> (Settings, Vec<FileProblem>) {
    let file = match Document::parse(text) {
        Ok(file) => file,
        Err(error) => {
            let words = excerpt(error.message());
            let fault = Fault::Unreadable { text: words };
            let start = error.span().map(|span| span.start);
            let problem = at(FileProblem::new(path, fault), text, start);
            return (Settings::default(), vec![problem]);
        }
    };
    let mut reader = Reader {
        path,
        text,
        file: &file,
        problems: Vec::new(),
    };
    let default = Settings::default();
    let languages = CodeList::Language.built_in();
    let settings = Settings {
        language: reader.choice("language", |text| {
            languages.contains(&text).then(|| text.to_owned())
        }),
        keyboard: reader
            .choice("keyboard", |text| text.parse().ok())
            .unwrap_or(default.keyboard),
        theme: reader
            .choice("theme", |text| {
                Ground::ALL.into_iter().find(|theme| theme.id() == text)
            })
            .unwrap_or(default.theme),
        name: reader
            .choice("name", |text| Some(text.to_owned()))
            .unwrap_or(default.name),
        mouse: reader
            .value("mouse", Type::YesNo, Item::as_bool)
            .unwrap_or(default.mouse),
        not_stated: reader.share("not_stated").unwrap_or(default.not_stated),
    };
    (settings, reader.problems)
}

fn at(problem: FileProblem, text: &str, start: Option<usize>) -> FileProblem {
    let place = start.map(|start| position(text, start));
    FileProblem {
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        ..problem
    }
}

/// Reads one key after another, and notes what cannot be read.
struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
    file: &'a Document<&'a str>,
    problems: Vec<FileProblem>,
}

impl Reader<'_> {
    fn choice<T>(&mut self, key: &str, of: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.value(key, Type::Text, |item| item.as_str().map(str::to_owned))?;
        let choice = of(&text);
        if choice.is_none() {
            let found = excerpt(&text);
            self.note(key, Fault::NotAChoice { found });
        }
        choice
    }

    /// A whole number from 0 to 100.
    fn share(&mut self, key: &str) -> Option<u8> {
        let number = self.value(key, Type::Number, Item::as_integer)?;
        let share = u8::try_from(number).ok().filter(|share| *share <= 100);
        if share.is_none() {
            let found = number.to_string();
            self.note(key, Fault::NotAChoice { found });
        }
        share
    }

    fn value<T>(
        &mut self,
        key: &str,
        expected: Type,
        of: impl Fn(&Item) -> Option<T>,
    ) -> Option<T> {
        let item = self.file.get(key)?;
        let value = of(item);
        if value.is_none() {
            let found = match item {
                Item::Value(Value::String(_) | Value::Datetime(_)) => Type::Text,
                Item::Value(Value::Integer(_) | Value::Float(_)) => Type::Number,
                Item::Value(Value::Boolean(_)) => Type::YesNo,
                Item::Value(Value::Array(_)) | Item::ArrayOfTables(_) => Type::List,
                _ => Type::Object,
            };
            self.note(key, Fault::WrongType { found, expected });
        }
        value
    }

    fn note(&mut self, key: &str, fault: Fault) {
        let span = self.file.get(key).and_then(Item::span);
        let problem = FileProblem::new(self.path, fault).in_field(key);
        self.problems
            .push(at(problem, self.text, span.map(|span| span.start)));
    }
}
