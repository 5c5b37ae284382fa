//! `sabak check`: files that cannot be read or have something odd in them, then everything that stands in the way of a
//! report on the sessions that the filter takes, the gravest first: what the screen of the check shows, from the same function.

mod page;

use std::path::Path;

use super::arguments::{CheckOrder, Form};
use super::failure::Failure;
use super::json;
use super::opened::{Opened, Wanted};
use super::{Answer, Setting, Status};
use crate::exchange::flat::{self, Cell};
use crate::model::digest::Digest;
use crate::model::field::{Address, GRID};
use crate::model::logbook::Logbook;
use crate::model::problem::{Severity, What};
use crate::model::readiness::{About, Finding, Neighbours, Whole, findings};
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::text::names::Names;
use crate::text::{Texts, fault, problem};

pub(super) fn answer(setting: &Setting, order: &CheckOrder) -> Result<Answer, Failure> {
    let opened = setting.open(&order.selection, Wanted::Problems)?;
    let neighbours = Neighbours::of(&opened.catalogue);
    let whole = Whole {
        catalogue: &opened.catalogue,
        problems: &opened.problems,
        neighbours: &neighbours,
        logbook: &opened.logbook,
        not_stated: order.not_stated.unwrap_or(setting.not_stated),
    };
    let found = findings(whole, opened.taken(), &opened.filter);
    let texts = setting.texts;
    let said = Said {
        names: Names::new(texts, &opened.logbook),
        opened: &opened,
        texts,
    };
    let bytes = match order.selection.form {
        Form::Plain => said.page(&found).into_bytes(),
        Form::Json => json::text(&said.in_json(&found))?.into_bytes(),
        Form::Csv => flat::csv(&said.headings(), &said.rows(&found)),
        Form::Markdown => {
            flat::markdown(&said.headings(), &said.rows(&found), texts.language()).into_bytes()
        }
    };
    let is_clean = found.is_empty() && said.files().next().is_none();
    Ok(Answer {
        status: if is_clean {
            Status::Done
        } else {
            Status::Problems
        },
        ..Answer::done(bytes)
    })
}

/// What the answers are made of.
struct Said<'a> {
    opened: &'a Opened,
    names: Names<'a>,
    texts: Texts,
}

impl<'a> Said<'a> {
    /// What is wrong with whole files, and how that is called in JSON.
    fn files(&self) -> impl Iterator<Item = (&'a FileProblem, &'static str)> {
        let of =
            |files: &'a [FileProblem], severity| files.iter().map(move |file| (file, severity));
        of(&self.opened.unreadable, "unreadable")
            .chain(of(&self.opened.read_only, "read_only"))
            .chain(of(&self.opened.odd, "doubt"))
    }

    fn digest(&self, finding: &Finding) -> Option<&'a Digest> {
        match &finding.about {
            About::Session(id) => self.opened.catalogue.get(*id),
            About::Municipality(_) => None,
        }
    }

    fn string(&self, symbol: crate::model::digest::Symbol) -> &'a str {
        self.opened.catalogue.symbols.string(symbol)
    }

    /// The code of the municipality that a finding is about, or lies in.
    fn municipality(&self, finding: &Finding) -> Option<String> {
        let code = match &finding.about {
            About::Municipality(code) => code.as_str(),
            About::Session(_) => self.string(self.digest(finding)?.place),
        };
        (!code.is_empty()).then(|| code.to_owned())
    }

    fn in_json(&self, found: &[Finding]) -> Vec<json::Finding> {
        let files = self.files();
        let files = files.map(|(file, severity)| of_file(file, severity, self.texts));
        files
            .chain(found.iter().map(|finding| self.finding_in_json(finding)))
            .collect()
    }

    fn finding_in_json(&self, finding: &Finding) -> json::Finding {
        let id = self.digest(finding).map(|digest| digest.id);
        let folder = &self.opened.folder;
        let path = match id {
            Some(id) => folder.path_of::<Session>(id),
            None => folder.path_of::<Logbook>(self.opened.logbook.id),
        };
        let in_list = finding.at.filter(|at| is_in_list(*at));
        json::Finding {
            path: path.display().to_string(),
            line: None,
            column: None,
            session: id.map(|id| id.to_string()),
            field: finding.at.map(|at| at.field.to_owned()),
            row: in_list.map(|at| at.row),
            problem: finding.what.id(),
            severity: match finding.severity {
                Severity::Nonsense => "nonsense",
                Severity::Doubt => "doubt",
                Severity::Gap => "gap",
            },
            message: problem::reason(self.texts, &finding.what, finding.severity),
            mend: problem::mend(self.texts, &finding.what, finding.at),
            municipality: self.municipality(finding),
            other: other(&finding.what).map(|id| id.to_string()),
        }
    }

    fn headings(&self) -> Vec<String> {
        let ids = [
            "check-column-severity",
            "column-date",
            "column-place",
            "check-column-field",
            "check-column-reason",
            "check-column-mend",
            "cli-column-id",
        ];
        ids.map(|id| self.texts.say(id)).to_vec()
    }

    /// The findings as rows of a table; a file's name stands where a session has its id.
    fn rows(&self, found: &[Finding]) -> Vec<Vec<Cell>> {
        let texts = self.texts;
        let files = self.files().map(|(file, severity)| {
            let weight = match severity {
                "unreadable" => texts.say("check-unreadable"),
                "read_only" => texts.say("check-newer"),
                _ => problem::severity(texts, Severity::Doubt),
            };
            vec![
                weight.into(),
                Cell::Nothing,
                Cell::Nothing,
                fault::place_inside(texts, file).map_or(Cell::Nothing, Cell::Text),
                fault::sentence(texts, file).into(),
                fault::advice(texts, file).into(),
                fault::short_name(&file.path).into(),
            ]
        });
        let rows = found.iter().map(|finding| {
            let digest = self.digest(finding);
            let place = match &finding.about {
                About::Municipality(code) => self.names.place(code, ""),
                About::Session(_) => digest.map_or(String::new(), |digest| self.place(digest)),
            };
            let day = finding.day.map(|day| day.to_string());
            vec![
                problem::severity(texts, finding.severity).into(),
                day.map_or(Cell::Nothing, Cell::Text),
                place.into(),
                problem::place_of(texts, finding).into(),
                problem::reason(texts, &finding.what, finding.severity).into(),
                problem::mend(texts, &finding.what, finding.at).into(),
                digest.map_or(Cell::Nothing, |digest| Cell::Text(digest.id.to_string())),
            ]
        });
        files.chain(rows).collect()
    }

    fn place(&self, digest: &Digest) -> String {
        let (code, recorded) = (self.string(digest.place), self.string(digest.place_name));
        self.names.place(code, recorded)
    }
}

/// The other session that is meant.
fn other(what: &What) -> Option<SessionId> {
    match what {
        What::SamePlaceAndDay { other, .. } => Some(*other),
        _ => None,
    }
}

fn is_in_list(at: Address) -> bool {
    at.field == GRID || at.field().is_some_and(|field| field.list.is_some())
}

fn of_file(problem: &FileProblem, severity: &'static str, texts: Texts) -> json::Finding {
    let advice = fault::advice(texts, problem);
    json::Finding {
        path: problem.path.display().to_string(),
        line: problem.line,
        column: problem.column,
        session: session_of(&problem.path).map(|id| id.to_string()),
        field: problem.field.clone(),
        row: None,
        problem: problem.fault.id(),
        severity,
        message: format!("{} {advice}", fault::sentence(texts, problem)),
        mend: advice,
        municipality: None,
        other: None,
    }
}

/// The session whose file this is, by its name.
fn session_of(path: &Path) -> Option<SessionId> {
    path.file_stem()?.to_str()?.parse().ok()
}
