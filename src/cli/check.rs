//! `sabak check`: files that cannot be read or have something odd in them, then everything that stands in the way of a
//! report on the sessions that the filter takes, the gravest first: what the screen of the check shows, from the same function.

mod page;

use std::path::Path;
use std::sync::Arc;

use super::arguments::{CheckOrder, Form};
use super::failure::Failure;
use super::json;
use super::opened::{Opened, Wanted};
use super::{Answer, Setting, Status};
use crate::exchange::flat::{self, Cell};
use crate::model::code::CodeList;
use crate::model::digest::Digest;
use crate::model::field::{Address, GRID};
use crate::model::logbook::Logbook;
use crate::model::people::People;
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
    let takes = opened.filter.takes_each(opened.catalogue.digests());
    let found = findings(whole, &takes, &opened.filter);
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
    let is_clean = said.told(&found).next().is_none();
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
    /// Everything in its order: files, then the gravest first; what is odd in files is a doubt, and
    /// stands before those about sessions.
    fn told<'f>(&self, found: &'f [Arc<Finding>]) -> impl Iterator<Item = Told<'a, 'f>> {
        let milder = found.partition_point(|finding| finding.severity == Severity::Nonsense);
        let (nonsense, milder) = found.split_at(milder);
        let of = |files: &'a [FileProblem], severity| {
            files.iter().map(move |file| Told::File(file, severity))
        };
        let finding = |finding: &'f Arc<Finding>| Told::Finding(finding);
        of(&self.opened.unreadable, "unreadable")
            .chain(of(&self.opened.read_only, "read_only"))
            .chain(nonsense.iter().map(finding))
            .chain(of(&self.opened.odd, "doubt"))
            .chain(milder.iter().map(finding))
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

    fn in_json(&self, found: &[Arc<Finding>]) -> Vec<json::Finding> {
        let told = self.told(found).map(|told| match told {
            Told::File(file, severity) => of_file(file, severity, self.texts),
            Told::Finding(finding) => self.finding_in_json(finding),
        });
        told.collect()
    }

    fn finding_in_json(&self, finding: &Finding) -> json::Finding {
        let id = self.digest(finding).map(|digest| digest.id);
        let folder = &self.opened.folder;
        let is_of_sheet = finding.at.is_some_and(|at| at.column().is_some());
        let path = match id {
            Some(id) if is_of_sheet => folder.path_of::<People>(id),
            Some(id) => folder.path_of::<Session>(id),
            None => folder.path_of::<Logbook>(self.opened.logbook.id),
        };
        let in_list = finding.at.filter(|at| is_in_list(*at));
        json::Finding {
            path: path.display().to_string(),
            line: None,
            column: None,
            session: id.map(|id| id.to_string()),
            field: match &finding.about {
                About::Session(_) => {
                    let at = finding.at.filter(|at| !at.is_whole());
                    at.map(|at| at.field.to_owned())
                }
                About::Municipality(code) => self.field_of_place(code, &finding.what),
            },
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

    /// The path of what is found about a municipality, in `logbook.json`.
    fn field_of_place(&self, code: &str, what: &What) -> Option<String> {
        let mut listed = self.opened.logbook.municipalities.iter();
        let place = listed.position(|own| own.code == code)?;
        let key = match what {
            What::SessionsBehind { .. } => "target.sessions",
            What::ParticipantsBehind { .. } => "target.participants",
            What::UnknownCode { list, .. } if *list == CodeList::Group => "profile.groups",
            What::UnknownCode { .. } | What::BandsOverlap { .. } => "profile.residents",
            _ => "target",
        };
        Some(format!("municipalities[{place}].{key}"))
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
    fn rows(&self, found: &[Arc<Finding>]) -> Vec<Vec<Cell>> {
        let told = self.told(found).map(|told| match told {
            Told::File(file, severity) => self.row_of_file(file, severity),
            Told::Finding(finding) => self.row_of(finding),
        });
        told.collect()
    }

    fn row_of_file(&self, file: &FileProblem, severity: &str) -> Vec<Cell> {
        let texts = self.texts;
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
    }

    fn row_of(&self, finding: &Finding) -> Vec<Cell> {
        let texts = self.texts;
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
    }

    fn place(&self, digest: &Digest) -> String {
        let (code, recorded) = (self.string(digest.place), self.string(digest.place_name));
        self.names.place(code, recorded)
    }
}

/// Something that is told.
enum Told<'a, 'f> {
    /// What is wrong with a file, and how that is called in JSON.
    File(&'a FileProblem, &'static str),
    /// Something else.
    Finding(&'f Finding),
}

/// The other session that is meant.
fn other(what: &What) -> Option<SessionId> {
    match what {
        What::SamePlaceAndDay { other, .. } => Some(*other),
        _ => None,
    }
}

fn is_in_list(at: Address) -> bool {
    let is_line = at.column().is_some_and(|column| !column.is_empty());
    at.field == GRID || is_line || at.field().is_some_and(|field| field.list.is_some())
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
        message: fault::sentence(texts, problem),
        mend: advice,
        municipality: None,
        other: None,
    }
}

/// The session whose file this is, by its name.
fn session_of(path: &Path) -> Option<SessionId> {
    path.file_stem()?.to_str()?.parse().ok()
}
