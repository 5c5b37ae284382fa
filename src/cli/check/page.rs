//! The check for a person: findings under the sessions and municipalities that have them, each with
//! how to mend it on a line of its own.

use std::sync::Arc;

use super::super::opened::Opened;
use super::{Said, other};
use crate::model::digest::Digest;
use crate::model::problem::{Severity, What};
use crate::model::readiness::{About, Finding};
use crate::store::fault::FileProblem;
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::{Texts, date, fault, problem};

impl Said<'_> {
    /// The whole answer.
    pub(super) fn page(&self, found: &[Arc<Finding>]) -> String {
        let (opened, texts) = (self.opened, self.texts);
        let mut parts = vec![
            files("cli-check-unreadable", &opened.unreadable, texts),
            files("cli-check-read-only", &opened.read_only, texts),
        ];
        let milder = found.partition_point(|finding| finding.severity == Severity::Nonsense);
        let (nonsense, milder) = found.split_at(milder);
        parts.push(self.of_severity(nonsense));
        parts.push(files("cli-check-odd", &opened.odd, texts));
        for of_severity in milder.chunk_by(|one, other| one.severity == other.severity) {
            parts.push(self.of_severity(of_severity));
        }
        parts.retain(|part| !part.is_empty());
        if parts.is_empty() {
            let sessions = opened.taken().count();
            parts.push(texts.say_with("cli-check-clean", &[("count", sessions.into())]) + "\n");
        }
        let explained = explained(opened, &self.names, texts);
        if !explained.is_empty() {
            parts.push(explained);
        }
        parts.join("\n")
    }

    /// Findings of one severity, under the sessions and municipalities that have them, each with
    /// how to mend it on a line of its own.
    fn of_severity(&self, found: &[Arc<Finding>]) -> String {
        let texts = self.texts;
        let Some(first) = found.first() else {
            return String::new();
        };
        let args = [
            ("severity", problem::severity(texts, first.severity).into()),
            ("count", found.len().into()),
        ];
        let mut text = texts.say_with("cli-check-severity", &args) + "\n";
        for of_one in found.chunk_by(|one, other| one.about == other.about) {
            let Some(first) = of_one.first() else {
                continue;
            };
            let about = match (&first.about, self.digest(first)) {
                (About::Municipality(code), _) => self.names.place(code, ""),
                (_, Some(digest)) => session(digest, self.opened, &self.names, texts),
                (_, None) => String::new(),
            };
            text += &format!("\n  {}\n", clean(&about));
            for finding in of_one {
                let sentence = problem::reason(texts, &finding.what, finding.severity);
                let line = format!("{}: {sentence}", problem::place_of(texts, finding));
                text += &format!("    {}\n", clean(&line));
                text += &format!(
                    "      {}\n",
                    problem::mend(texts, &finding.what, finding.at)
                );
                let other = other(&finding.what).and_then(|id| self.opened.catalogue.get(id));
                if let Some(digest) = other {
                    let args = [(
                        "session",
                        session(digest, self.opened, &self.names, texts).into(),
                    )];
                    text += &format!("      {}\n", texts.say_with("check-other", &args));
                }
            }
        }
        text
    }
}

/// The sessions whose ways of counting disagree, and that say why: nothing is to be done about them,
/// and still they are not out of sight.
fn explained(opened: &Opened, names: &Names, texts: Texts) -> String {
    let is_open = |digest: &Digest| {
        let problems = opened.problems.get(&digest.id).into_iter().flatten();
        let mut problems = problems.map(|problem| &problem.what);
        problems.any(|what| matches!(what, What::WaysDisagree { .. }))
    };
    let of_these: Vec<String> = opened
        .sessions()
        .into_iter()
        .filter(|digest| digest.ways_disagree && !is_open(digest))
        .map(|digest| format!("  {}\n", session(digest, opened, names, texts)))
        .collect();
    if of_these.is_empty() {
        return String::new();
    }
    let count = [("count", of_these.len().into())];
    let heading = texts.say_with("cli-check-explained", &count);
    format!("{heading}\n\n{}", of_these.concat())
}

/// Files, each with where, what and what to do on lines of their own.
fn files(heading: &str, files: &[FileProblem], texts: Texts) -> String {
    if files.is_empty() {
        return String::new();
    }
    let mut text = texts.say_with(heading, &[("count", files.len().into())]) + "\n";
    for file in files {
        text += &format!(
            "\n  {}\n    {}\n    {}\n",
            fault::place(texts, file),
            fault::sentence(texts, file),
            fault::advice(texts, file)
        );
    }
    text
}

/// A session in a line: day, place, id.
fn session(digest: &Digest, opened: &Opened, names: &Names, texts: Texts) -> String {
    let symbols = &opened.catalogue.symbols;
    let day = digest.starts_on.map_or_else(
        || texts.say("cli-without-date"),
        |day| date::long(texts, day.0),
    );
    let (code, recorded) = (
        symbols.string(digest.place),
        symbols.string(digest.place_name),
    );
    let place = if code.is_empty() && recorded.is_empty() {
        texts.say("cli-without-place")
    } else {
        names.place(code, recorded)
    };
    format!("{day}, {}, {}", clean(&place), opened.short_id(digest))
}
