//! A session in a line that can be listened to: where it is, by whom, what was taught, who came, what
//! has become of it, and by what id it is asked for. The list and the calendar say it alike.

use super::by_sex;
use super::opened::Opened;
use crate::model::code::CodeList;
use crate::model::digest::{Digest, Symbol};
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::{Texts, date};

/// What tells the sessions of a logbook.
pub(super) struct Told<'a> {
    opened: &'a Opened,
    names: Names<'a>,
    texts: Texts,
}

impl<'a> Told<'a> {
    pub(super) fn new(opened: &'a Opened, names: Names<'a>, texts: Texts) -> Self {
        Self {
            opened,
            names,
            texts,
        }
    }

    /// The line, after what it begins with: a day or an hour.
    pub(super) fn line(&self, first: String, digest: &Digest) -> String {
        let parts = [
            Some(first),
            Some(self.place(digest)),
            self.until(digest),
            Some(self.trainer_types(digest)),
            self.topics(digest),
            self.people(digest),
            Some(
                self.names
                    .code(CodeList::Status, self.word(digest.status))
                    .to_lowercase(),
            ),
            self.problems(digest),
            Some(self.opened.short_id(digest)),
        ];
        let parts = parts.into_iter().flatten();
        let parts = parts.map(|part| clean(&part).trim().to_owned());
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("; ")
    }

    fn word(&self, symbol: Symbol) -> &'a str {
        self.opened.catalogue.symbols.string(symbol)
    }

    fn place(&self, digest: &Digest) -> String {
        let (code, recorded) = (self.word(digest.place), self.word(digest.place_name));
        match self.names.place(code, recorded) {
            place if place.is_empty() => self.texts.say("cli-without-place"),
            place => place,
        }
    }

    fn until(&self, digest: &Digest) -> Option<String> {
        let last = digest
            .ends_on
            .filter(|last| Some(*last) > digest.starts_on)?;
        let args = [("date", date::long(self.texts, last.0).into())];
        Some(self.texts.say_with("cli-calendar-until", &args))
    }

    fn trainer_types(&self, digest: &Digest) -> String {
        let types = digest.trainer_types.iter();
        let types = types.map(|kind| self.names.code(CodeList::TrainerType, self.word(*kind)));
        types.collect::<Vec<_>>().join(", ")
    }

    fn topics(&self, digest: &Digest) -> Option<String> {
        let count = digest.topics.len();
        let args = [("count", count.into())];
        (count > 0).then(|| self.texts.say_with("cli-count-topics", &args))
    }

    fn people(&self, digest: &Digest) -> Option<String> {
        let args = [
            ("count", digest.participants.into()),
            ("by-sex", by_sex::in_words(self.texts, digest.sexes).into()),
        ];
        (digest.participants > 0).then(|| self.texts.say_with("cli-told-participants", &args))
    }

    fn problems(&self, digest: &Digest) -> Option<String> {
        let args = [("count", digest.problems.into())];
        (digest.problems > 0).then(|| self.texts.say_with("cli-told-problems", &args))
    }
}
