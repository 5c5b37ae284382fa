//! Every word shown to a person, and how dates, numbers and names look in their language.
//! Knows no screen: callers ask for a message by its id and hand in the values.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

pub mod called;
pub mod clean;
pub mod collation;
pub mod coverage;
pub mod crosstab;
pub mod date;
pub mod fault;
pub mod field;
pub mod file_format;
pub mod logbooks;
pub mod manual;
pub mod names;
pub mod number;
pub mod one_key;
pub mod overlap;
pub mod problem;
pub mod representation;
pub mod rows;
pub mod search;
pub mod value;
pub mod versions;

#[cfg(test)]
mod tests;

/// A language that sabak speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Kyrgyz, `ky`.
    Kyrgyz,
    /// Russian, `ru`.
    Russian,
    /// English, `en`.
    English,
}

/// A word that names none of the [languages](Language::ALL).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not one of ky, ru, en")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Every language, in the order in which a person is offered them.
    pub const ALL: [Self; 3] = [Self::Kyrgyz, Self::Russian, Self::English];

    /// The two-letter code: `ky`, `ru` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kyrgyz => "ky",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// The language's name in itself, so that its speakers find it in any interface.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Kyrgyz => "Кыргызча",
            Self::Russian => "Русский",
            Self::English => "English",
        }
    }

    /// The first of the system's preferred languages that sabak speaks.
    ///
    /// Systems set to a language of the neighbours where Russian is the common second language
    /// get Russian; any other, and those that name none, get English.
    pub fn of_system() -> Self {
        Self::of_tags(sys_locale::get_locales())
    }

    fn of_tags(tags: impl IntoIterator<Item = String>) -> Self {
        let subtags: Vec<String> = tags
            .into_iter()
            .map(|tag| {
                let end = tag.find(['-', '_', '.', '@']).unwrap_or(tag.len());
                tag[..end].to_ascii_lowercase()
            })
            .collect();
        if let Some(known) = subtags.iter().find_map(|tag| tag.parse().ok()) {
            return known;
        }
        match subtags.first().map(String::as_str) {
            Some("kk" | "uz" | "tg" | "tk" | "tt" | "be") => Self::Russian,
            _ => Self::English,
        }
    }

    /// The text of the language's Fluent file, for those who check it.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Kyrgyz => include_str!("ky.ftl"),
            Self::Russian => include_str!("ru.ftl"),
            Self::English => include_str!("en.ftl"),
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Kyrgyz => langid!("ky"),
            Self::Russian => langid!("ru"),
            Self::English => langid!("en"),
        }
    }

    fn messages(self) -> &'static Bundle {
        static KYRGYZ: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Kyrgyz));
        static RUSSIAN: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Russian));
        static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English));
        match self {
            Self::Kyrgyz => &KYRGYZ,
            Self::Russian => &RUSSIAN,
            Self::English => &ENGLISH,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
            .ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

type Bundle = FluentBundle<FluentResource>;

/// Parses one language's file. A message that does not parse is left out, and then shows as its
/// id; a test proves that there is none.
fn bundle(language: Language) -> Bundle {
    let resource = FluentResource::try_new(language.source().to_owned())
        .unwrap_or_else(|(resource, _)| resource);
    let mut bundle = Bundle::new_concurrent(vec![language.identifier()]);
    // The marks around values would reach the terminal, which does not reorder text anyway.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Kyrgyz => |value, _| numeral(Language::Kyrgyz, value),
        Language::Russian => |value, _| numeral(Language::Russian, value),
        Language::English => |value, _| numeral(Language::English, value),
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

/// How a number inside a message is written; the plural form still goes by its value.
fn numeral(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number::decimal(language, number.value)),
        _ => None,
    }
}

/// A value put into a message.
///
/// Numbers are written with the language's separators, so a year or a code is passed as text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A number: it chooses the plural form.
    Number(f64),
    /// A text, put in as it is.
    Text(Cow<'a, str>),
}

macro_rules! number_args {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self::Number(number as f64)
            }
        }
    )*};
}
number_args!(u8, u16, u32, u64, usize, i32, i64, f64);

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// The messages of one language. Free to copy: the files are parsed once a run.
#[derive(Clone, Copy)]
pub struct Texts {
    language: Language,
    bundle: &'static Bundle,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.language).finish()
    }
}

impl Texts {
    /// The messages of `language`.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            bundle: language.messages(),
        }
    }

    /// The language these texts are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message `id`, or the attribute `id.attribute`.
    ///
    /// A message that does not exist is given as its id in ⟨⟩, never an error.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The message `id` (or `id.attribute`) with values put in by name.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// The message, or nothing where there is none: for ids built from what a file says.
    pub fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let (name, attribute) = match id.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (id, None),
        };
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Number(number) => values.set(*name, *number),
                Arg::Text(text) => values.set(*name, text.as_ref()),
            }
        }
        // A value that was not handed in shows as `{$name}`: visible, and no reason to fail.
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        Some(text.into_owned())
    }
}

/// The ids of every message of `language`, and `id.attribute` for every attribute, in the order
/// of the file.
pub fn ids(language: Language) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let mut message = "";
    for line in language.source().lines() {
        let Some((name, _)) = line.split_once('=') else {
            continue;
        };
        if let Some(attribute) = line.strip_prefix("    .") {
            let attribute = attribute.split('=').next().unwrap_or_default().trim();
            ids.push(format!("{message}.{attribute}"));
        } else if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            message = name.trim();
            ids.push(message.to_owned());
        }
    }
    ids
}
