//! What `import --json` answers.

use super::came::Came;
use super::{Done, told};
use crate::cli::json::{
    ImportCounts, Imported, ImportedColumn, ImportedFile, ImportedRow, ImportedSession, Named,
    NotImported,
};
use crate::exchange::arriving::{Left, left};
use crate::exchange::intake::{Column, Matching, OneSex, Personal, Sure};
use crate::store::arrival::{Outcome, Row};
use crate::text::fault;
use crate::text::names::Names;

impl Done<'_> {
    pub(super) fn json(&self) -> Imported {
        let names = Names::new(self.texts(), &self.opened.logbook);
        let rows = self.plan.rows.iter();
        Imported {
            dry_run: self.is_dry,
            written: self.is_written,
            can_be_undone: self.has_way_back,
            files: self.came.iter().map(file).collect(),
            counts: self.counts(),
            learned: self.plan.learned,
            sheets_with_names: self.came.iter().map(|one| one.names).sum(),
            sheets_left: self.came.iter().map(|one| one.names_left).sum(),
            sessions: rows.map(|row| self.session(row, &names)).collect(),
            unreadable: self.left().collect(),
            rows: self.rows(),
        }
    }

    fn counts(&self) -> ImportCounts {
        ImportCounts {
            new: self.count(|outcome| *outcome == Outcome::New),
            newer_there: self.count(|outcome| *outcome == Outcome::NewerThere),
            combined: self.count(|outcome| *outcome == Outcome::Combined),
            conflict: self.count(|outcome| matches!(outcome, Outcome::Conflict { .. })),
            deleted_there: self.count(|outcome| *outcome == Outcome::DeletedThere),
            back: self.count(|outcome| *outcome == Outcome::Back),
            newer_here: self.count(|outcome| *outcome == Outcome::NewerHere),
            deleted_here: self.count(|outcome| *outcome == Outcome::DeletedHere),
            same: self.count(|outcome| *outcome == Outcome::Same),
            unfit: self.count(|outcome| *outcome == Outcome::Unfit),
            unreadable: self.unreadable(),
        }
    }

    fn session(&self, row: &Row, names: &Names) -> ImportedSession {
        let session = &row.session;
        let municipality = &session.municipality;
        ImportedSession {
            id: row.id.to_string(),
            outcome: told(row.outcome).0,
            changes: row.outcome.changes(),
            starts_on: session.starts_on.map(|day| day.to_string()),
            municipality: Named {
                name: names.place_alone(&municipality.code, &municipality.name),
                code: municipality.code.clone(),
            },
            title: session.title.clone(),
            conflicts: match row.outcome {
                Outcome::Conflict { groups } => groups,
                _ => 0,
            },
            with_names: row.people,
            back_for_names: row.back_for_names,
            edited_by_hand: row.is_by_hand,
            resembles: row.resembles.map(|id| id.to_string()),
            problem: row
                .problem
                .as_ref()
                .map(|problem| fault::said(self.texts(), problem)),
        }
    }

    fn left(&self) -> impl Iterator<Item = NotImported> {
        let of_files = self.came.iter().flat_map(|one| {
            let path = fault::path(&one.path);
            one.left
                .iter()
                .map(move |left| (path.clone(), left.clone()))
        });
        let apart = self.apart.iter();
        let apart = apart.map(|id| (String::new(), Left::Apart(*id)));
        of_files.chain(apart).map(|(path, one)| {
            let said = left(self.texts(), &one, self.plan.takes_any());
            NotImported {
                path,
                place: said.place,
                message: said.what,
                mend: said.advice,
            }
        })
    }

    fn rows(&self) -> Vec<ImportedRow> {
        let mut rows = Vec::new();
        for one in self.came {
            let columns = one.sheet.iter().map(|(_, matching)| &matching.columns);
            let columns: &[Column] = columns.map(Vec::as_slice).next().unwrap_or_default();
            rows.extend(one.problems.iter().map(|problem| {
                ImportedRow {
                    path: fault::path(&one.path),
                    row: problem.row + 1,
                    column: problem
                        .column
                        .and_then(|at| columns.get(at))
                        .map(|column| column.heading.clone()),
                    left_out: problem.is_loss(),
                    message: problem.sentence(self.texts(), &self.opened.logbook),
                }
            }));
        }
        rows
    }
}

fn file(one: &Came) -> ImportedFile {
    let head = one.head.as_ref();
    let said = |text: &String| (!text.is_empty()).then(|| text.clone());
    let columns = one.sheet.iter().flat_map(|(_, matching)| {
        let columns = matching.columns.iter().enumerate();
        columns.map(|(at, about)| column(about, at, matching))
    });
    ImportedFile {
        path: fault::path(&one.path),
        kind: one.kind,
        made_at: head.and_then(|head| said(&head.made.at)),
        made_by: head.and_then(|head| said(&head.made.by)),
        profile: head.map(|head| head.profile.id()),
        sheet: one.sheet.as_ref().and_then(|(name, _)| said(name)),
        other_sheets: one.other_sheets.clone(),
        columns: columns.collect(),
        only_sex: one.one_sex.map(OneSex::code),
    }
}

fn column(column: &Column, at: usize, matching: &Matching) -> ImportedColumn {
    let personal = matching.left_out(at).or_else(|| matching.goes_out(at));
    ImportedColumn {
        heading: column.heading.clone(),
        field: column.target.as_ref().map(|target| {
            let word = target.to_string();
            word.strip_suffix("/0").map_or(word.clone(), str::to_owned)
        }),
        into_notes: matching.is_kept(at),
        personal: personal.map(Personal::id),
        sure: match column.sure {
            Sure::Unknown => "unknown",
            Sure::Likely => "likely",
            Sure::Exact => "exact",
            Sure::Remembered => "remembered",
            Sure::Said => "said",
        },
    }
}
