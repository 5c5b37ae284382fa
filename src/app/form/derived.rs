//! What follows from the entry and the logbook: problems, and the sections with changes. Made
//! again when one of the two has changed.

use chrono::NaiveDate;

use crate::app::book::Book;
use crate::model::check;
use crate::model::edit::differences;
use crate::model::field::{Address, FIELDS, Section, field};
use crate::model::line::line_field;
use crate::model::names::LineProblem;
use crate::model::present::Named;
use crate::model::problem::{Problem, Severity, What};
use crate::text::{Language, Texts};

use super::{Form, GRID, section_of};

/// What was derived, and from what.
#[derive(Debug, Default)]
pub(super) struct Derived {
    revision: u64,
    made_for: Option<(u64, u64, u64, NaiveDate)>,
    language: Option<Language>,
    changed: Vec<Section>,
    lines: Vec<LineProblem>,
}

impl Derived {
    /// The entry has changed.
    pub(super) fn touch(&mut self) {
        self.revision += 1;
    }
}

/// Where an address stands in the form, to sort by.
pub(super) fn place_in_form(at: Address) -> (usize, usize) {
    let place = FIELDS.iter().position(|field| field.id == at.field);
    (place.unwrap_or(FIELDS.len()), at.row)
}

impl Form {
    /// Brings the problems and the marks of the sections up to date.
    pub fn refresh(&mut self, book: &Book, texts: Texts, today: NaiveDate) {
        let wanted = (self.derived.revision, book.generation, book.revision, today);
        if self.derived.made_for != Some(wanted) {
            self.derived.made_for = Some(wanted);
            let of_book = book.read_only.get(&self.id()).copied();
            self.read_only = of_book.or(self.format_of_file());
            self.named = Named {
                copies: self.copies_of_sheet().clone(),
                ..self.entry.names.named()
            };
            self.present = self.named.present;
            self.problems = self.find_problems(book, today);
            self.derived.changed = self.find_changed();
            let day = self.entry.session.starts_on.map(|day| day.0);
            self.derived.lines = self.entry.names.problems(&book.logbook, day, today);
            self.mark_lines_of_copies();
        }
        if self.derived.language.replace(texts.language()) != Some(texts.language()) {
            self.typing = None;
            self.reopen_picker(texts, &book.logbook);
        }
        self.resume_picker(texts, &book.logbook);
    }

    /// What is wrong with what is typed, and with the values of all other fields.
    fn find_problems(&self, book: &Book, today: NaiveDate) -> Vec<Problem> {
        let mut problems = self.entry.typed_problems(today);
        let of_values = check::problems(
            &self.entry.session,
            self.named.clone(),
            &book.logbook,
            today,
        );
        problems.extend(
            of_values
                .into_iter()
                .chain(self.by_hand())
                .filter(|problem| !self.entry.typed.contains_key(&problem.at)),
        );
        problems.sort_by_key(|problem| place_in_form(problem.at));
        problems
    }

    /// Marks the lines of the sheet of which copies say different things, while they stand where the
    /// file has them.
    fn mark_lines_of_copies(&mut self) {
        if self.has_unsaved_names() {
            return;
        }
        let of_lines = self.problems.iter().filter_map(|problem| {
            let column = problem.at.column().filter(|column| !column.is_empty())?;
            let field = line_field(column).map_or("name", |field| field.id);
            Some(LineProblem {
                line: problem.at.row,
                field,
                what: problem.what.clone(),
            })
        });
        self.derived.lines.extend(of_lines);
        self.derived.lines.sort_by_key(|one| one.line);
    }

    fn find_changed(&self) -> Vec<Section> {
        let mut changed: Vec<Section> = self.entry.typed.keys().map(|at| section_of(*at)).collect();
        if let Some(saved) = self.saved_session() {
            let fields = differences(&self.entry.session, saved);
            changed.extend(fields.iter().map(|id| match *id {
                GRID => Section::Attendance,
                id => field(id).map_or(Section::Notes, |field| field.section),
            }));
        }
        changed
    }

    /// Whether a section has changes that are not saved.
    pub fn is_changed(&self, section: Section) -> bool {
        self.derived.changed.contains(&section)
    }

    /// How much the worst problem of a section weighs.
    pub fn worst(&self, section: Section) -> Option<Severity> {
        let here = self.problems.iter();
        here.filter(|problem| !problem.at.is_whole() && section_of(problem.at) == section)
            .map(weight)
            .max()
    }

    /// How much the worst problem of a field weighs.
    pub fn worst_at(&self, at: Address) -> Option<Severity> {
        let here = self.problems.iter().filter(|problem| problem.at == at);
        here.map(weight).max()
    }

    /// What is wrong with a line of the sheet of names.
    pub fn line_problems(&self, line: usize) -> Vec<&LineProblem> {
        let from = self.derived.lines.partition_point(|one| one.line < line);
        let rest = self.derived.lines.get(from..).unwrap_or_default();
        rest.iter().take_while(|one| one.line == line).collect()
    }

    /// What is wrong with a field, the worst first.
    pub fn problems_at(&self, at: Address) -> Vec<&Problem> {
        let here = self.problems.iter().filter(|problem| problem.at == at);
        let mut here: Vec<&Problem> = here.collect();
        here.sort_by_key(|problem| std::cmp::Reverse(problem.severity()));
        here
    }
}

/// How much a problem weighs while one is still writing: what has not been filled in is a gap,
/// also where the session cannot be saved without it.
fn weight(problem: &Problem) -> Severity {
    match problem.what {
        What::Missing => Severity::Gap,
        _ => problem.severity(),
    }
}
