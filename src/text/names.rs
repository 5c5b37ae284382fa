//! What codes and places are called in a language: the logbook's own words first, then the
//! program's, then whatever is there. A name is never invented: an unknown code shows as it is.

use crate::model::code::{CodeList, NOT_PLACED, NOT_STATED};
use crate::model::logbook::{self, Logbook, lies_in};
use crate::model::place::{Place, PlaceKind, place};

use super::{Language, Texts};

/// The names of codes and places for one language and one logbook. Made when needed: it borrows.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    texts: Texts,
    logbook: &'a Logbook,
}

impl<'a> Names<'a> {
    /// Names in the language of `texts`, with what `logbook` adds.
    pub const fn new(texts: Texts, logbook: &'a Logbook) -> Self {
        Self { texts, logbook }
    }

    /// What a code is called: in the logbook in this language, in the program, in the logbook in
    /// another language; else the code itself.
    pub fn code(&self, list: CodeList, code: &str) -> String {
        self.own(list, code)
            .or_else(|| self.built_in(list, code, ""))
            .or_else(|| self.foreign(list, code))
            .unwrap_or_else(|| code.to_owned())
    }

    /// The short form for narrow columns, where the program has one and the logbook does not call
    /// it something else; otherwise as [`code`](Self::code).
    pub fn code_short(&self, list: CodeList, code: &str) -> String {
        let built_in = self.built_in(list, code, "");
        self.own(list, code)
            .filter(|own| Some(own) != built_in.as_ref())
            .or_else(|| self.built_in(list, code, ".short"))
            .unwrap_or_else(|| self.code(list, code))
    }

    /// The programme's name, in this language or else another; empty where it has none.
    pub fn programme(&self) -> &'a str {
        let name = &self.logbook.programme.name;
        in_language(self.texts.language(), &name.ky, &name.ru, &name.en).unwrap_or_default()
    }

    /// The full name of a place and of the district it lies in, or else the oblast: "Чолпон-Ата
    /// айыл аймагы, Токтогул району". `recorded` is what the session calls it, shown where the
    /// code is unknown.
    pub fn place(&self, code: &str, recorded: &str) -> String {
        self.with_district(code, self.place_alone(code, recorded), |name| name)
    }

    /// As [`place`](Self::place), without the words for what they are: "Чолпон-Ата, Токтогул".
    pub fn place_short(&self, code: &str, recorded: &str) -> String {
        let name = self.place_alone(code, recorded);
        self.with_district(code, without_type(&name), |name| without_type(&name))
    }

    /// The name of a place without its district: for where the district stands beside it, and
    /// for districts and oblasts.
    pub fn place_alone(&self, code: &str, recorded: &str) -> String {
        let language = self.texts.language();
        let own = self.logbook.municipality(code).map(|own| &own.name);
        let known = place(code);
        own.and_then(|name| exactly(language, &name.ky, &name.ru, &name.en))
            .or_else(|| known.and_then(|known| official(known, language)))
            .or_else(|| {
                own.and_then(|name| in_language(language, &name.ky, &name.ru, &name.en))
                    .map(str::to_owned)
            })
            .or_else(|| known.map(|known| known.name.ru.to_owned()))
            .or_else(|| (!recorded.is_empty()).then(|| recorded.to_owned()))
            .unwrap_or_else(|| code.to_owned())
    }

    /// As [`place_alone`](Self::place_alone), without the word for what it is: "Токтогул".
    pub fn place_alone_short(&self, code: &str, recorded: &str) -> String {
        without_type(&self.place_alone(code, recorded))
    }

    fn with_district(&self, code: &str, name: String, form: impl Fn(String) -> String) -> String {
        if place(code).is_some_and(|known| !known.is_municipality()) {
            return name;
        }
        let (district, oblast) = lies_in(code);
        match district.or(oblast) {
            Some(around) => format!("{name}, {}", form(self.place_alone(around.code, ""))),
            None => name,
        }
    }

    fn own(&self, list: CodeList, code: &str) -> Option<String> {
        let name = self.own_name(list, code)?;
        exactly(self.texts.language(), &name.ky, &name.ru, &name.en)
    }

    fn foreign(&self, list: CodeList, code: &str) -> Option<String> {
        let name = self.own_name(list, code)?;
        in_language(self.texts.language(), &name.ky, &name.ru, &name.en).map(str::to_owned)
    }

    fn own_name(&self, list: CodeList, code: &str) -> Option<&'a logbook::Names> {
        let own = self.logbook.own_codes(list);
        own.iter().find(|own| own.code == code).map(|own| &own.name)
    }

    fn built_in(&self, list: CodeList, code: &str, form: &str) -> Option<String> {
        if list == CodeList::Age && ![NOT_STATED, NOT_PLACED].contains(&code) {
            return self.age_band(code, form);
        }
        // A dot would ask for an attribute of another code.
        if code.contains('.') {
            return None;
        }
        self.texts
            .find(&format!("code-{}-{code}{form}", list.id()), &[])
    }

    /// A band is told by its bounds, so that every profile has names: `0-13`, `14-28`, `60+`.
    fn age_band(&self, code: &str, form: &str) -> Option<String> {
        let years = |digits: &str| digits.parse::<u16>().ok();
        if let Some(from) = code.strip_suffix('+') {
            let args = [("from", years(from)?.to_string().into())];
            return self.texts.find(&format!("code-age-from{form}"), &args);
        }
        let (from, to) = code.split_once('-')?;
        let (from, to) = (years(from)?, years(to)?);
        if from == 0 {
            let args = [("to", (u32::from(to) + 1).to_string().into())];
            return self.texts.find(&format!("code-age-below{form}"), &args);
        }
        let args = [
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
        ];
        self.texts.find(&format!("code-age-between{form}"), &args)
    }
}

/// The official name in a language, with the English abbreviation written out.
fn official(place: &Place, language: Language) -> Option<String> {
    match language {
        Language::Kyrgyz => place.name.ky.map(str::to_owned),
        Language::Russian => Some(one_spelling(place, place.name.ru)),
        Language::English => {
            let name = one_spelling(place, place.name.en?);
            Some(match name.strip_suffix(" AA") {
                Some(bare) if place.kind == PlaceKind::AiylAimak => format!("{bare} aiyl aimak"),
                _ => name,
            })
        }
    }
}

/// The name without what stands in brackets: the second name of a district is another spelling
/// of the first, while that of a town is a name of its own.
fn one_spelling(place: &Place, name: &str) -> String {
    if place.kind != PlaceKind::District {
        return name.to_owned();
    }
    let words = name.split(' ');
    let kept: Vec<&str> = words.filter(|word| !word.starts_with('(')).collect();
    kept.join(" ")
}

/// The words that say what a place is, in the official names of the three languages. They are
/// data to take away, not words to show.
const TYPE_WORDS: [&str; 16] = [
    "айыл аймагы",
    "району",
    "облусу",
    "шаары",
    "айылный аймак",
    "Айылный аймак",
    "район",
    "область",
    "г.",
    "(пгт)",
    "aiyl aimak",
    "AA",
    "district",
    "oblast",
    "town",
    "city",
];

/// A name without the word for what the place is and without its other name in brackets.
fn without_type(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some((word, after)) = rest.split_first() {
        if let Some(after) = TYPE_WORDS
            .iter()
            .find_map(|phrase| after_phrase(rest, phrase))
        {
            rest = after;
        } else {
            kept.push(word);
            rest = after;
        }
    }
    kept.retain(|word| !(word.starts_with('(') && word.ends_with(')')));
    if kept.is_empty() {
        name.to_owned()
    } else {
        kept.join(" ")
    }
}

/// What follows a phrase that `words` begin with.
fn after_phrase<'w, 't>(words: &'w [&'t str], phrase: &str) -> Option<&'w [&'t str]> {
    let mut rest = words;
    for expected in phrase.split(' ') {
        let (word, after) = rest.split_first()?;
        if *word != expected {
            return None;
        }
        rest = after;
    }
    Some(rest)
}

/// The name in a language, where there is one.
fn exactly(language: Language, ky: &str, ru: &str, en: &str) -> Option<String> {
    let name = match language {
        Language::Kyrgyz => ky,
        Language::Russian => ru,
        Language::English => en,
    };
    (!name.is_empty()).then(|| name.to_owned())
}

/// The name in a language, or else in the one that its readers read next.
fn in_language<'n>(language: Language, ky: &'n str, ru: &'n str, en: &'n str) -> Option<&'n str> {
    let order = match language {
        Language::Kyrgyz => [ky, ru, en],
        Language::Russian => [ru, ky, en],
        Language::English => [en, ru, ky],
    };
    order.into_iter().find(|name| !name.is_empty())
}

#[cfg(test)]
mod tests;
