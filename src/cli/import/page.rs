//! What an import says to a person: what came, what becomes of it in a table, then what changes,
//! what stays and why, and what cannot be taken in.

use super::came::Came;
use super::{Done, OUTCOMES, told};
use crate::cli::table::{Column, table};
use crate::exchange::arriving::{Left, left};
use crate::exchange::bundle::Profile;
use crate::exchange::intake::{Matching, taken_as_given};
use crate::model::check::{before_it_comes, problems};
use crate::model::present::Named;
use crate::model::problem::What;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::model::versions::differing;
use crate::store::arrival::{Outcome, Row};
use crate::store::format::Record;
use crate::text::clean::{clean, clean_lines};
use crate::text::names::Names;
use crate::text::{date, fault, field, logbooks, problem, versions};

/// How many lines of one kind are told; `--json` has all.
const MOST_LINES: usize = 50;
/// How much of an id is said at least.
const SHORT_ID: usize = 8;

impl Done<'_> {
    pub(super) fn page(&self) -> String {
        let mut page = String::new();
        for came in self.came {
            page += &self.came_from(came);
        }
        page += &self.table();
        let ids = Ids::of(&self.plan.rows);
        let rows = self.plan.rows.iter();
        let changes: Vec<&Row> = rows.clone().filter(|row| row.outcome.changes()).collect();
        let stays = rows.filter(|row| !row.outcome.changes() && row.outcome != Outcome::Same);
        let stays: Vec<&Row> = stays.collect();
        for (heading, rows) in [("cli-import-changes", changes), ("cli-import-stays", stays)] {
            let lines = rows.iter().map(|row| self.row(row, ids));
            self.list(&mut page, heading, rows.len(), lines);
        }
        for (heading, lines) in [
            ("cli-import-left", self.left_lines()),
            ("cli-import-rows", self.row_lines()),
        ] {
            self.list(&mut page, heading, lines.len(), lines.into_iter());
        }
        page.push('\n');
        page += &self.end();
        clean_lines(&page).into_owned()
    }

    /// So many lines under a heading, where there are any; no more of them are made than are told.
    fn list(
        &self,
        page: &mut String,
        heading: &str,
        count: usize,
        lines: impl Iterator<Item = String>,
    ) {
        if count == 0 {
            return;
        }
        *page += &format!("\n{}\n", self.texts().say(heading));
        for line in lines.take(MOST_LINES) {
            *page += &format!("  {}\n", clean(&line));
        }
        if let Some(more) = count.checked_sub(MOST_LINES).filter(|more| *more > 0) {
            let args = [("count", more.into())];
            *page += &format!("  {}\n", self.texts().say_with("cli-import-more", &args));
        }
    }

    /// What a file is, and what the columns of a sheet hold.
    fn came_from(&self, came: &Came) -> String {
        let texts = self.texts();
        let path = fault::path(&came.path);
        let mut said = match (&came.head, &came.sheet) {
            (Some(head), _) => {
                let profile = match head.profile {
                    Profile::Full => "share-profile-full",
                    _ => "share-profile-colleague",
                };
                let by = match head.made.by.trim() {
                    "" => texts.say("cli-import-nobody"),
                    by => clean(by).into_owned(),
                };
                let id = match head.made.at.trim() {
                    "" => "cli-import-bundle.undated",
                    _ => "cli-import-bundle",
                };
                let day = head.made.at.get(..10).and_then(|day| day.parse().ok());
                let day = day.map_or_else(
                    || clean(&head.made.at).into_owned(),
                    |day| date::long(texts, day),
                );
                let args = [
                    ("path", path.into()),
                    ("by", by.into()),
                    ("day", day.into()),
                    ("profile", texts.say(profile).into()),
                ];
                texts.say_with(id, &args) + "\n"
            }
            (None, Some((name, _))) if !name.is_empty() => {
                let name = clean(name).into_owned();
                let args = [("path", path.into()), ("name", name.into())];
                texts.say_with("cli-import-sheet", &args) + "\n"
            }
            _ => path + "\n",
        };
        if let Some((_, matching)) = &came.sheet {
            let columns = [
                Column::words(texts.say("cli-import-heading")),
                Column::words(texts.say("cli-import-holds")),
            ];
            let rows = matching.columns.iter().enumerate().map(|(at, column)| {
                let held = match &column.target {
                    Some(target) => target.name(texts, &self.opened.logbook),
                    None if matching.is_kept(at) => texts.say("import-into-notes"),
                    None if matching.left_out(at).is_some() => texts.say("import-personal"),
                    None => texts.say("cli-import-passed-over"),
                };
                vec![
                    clean(&column.heading).into_owned(),
                    clean(&held).into_owned(),
                ]
            });
            said += &table(&columns, &rows.collect::<Vec<_>>());
            said += &self.about_rest(matching);
        }
        let logbook = &self.opened.logbook;
        let given = came.sheet.as_ref();
        let given = given.and_then(|(_, matching)| taken_as_given(matching, texts, logbook));
        // Of sessions that are here already it says nothing.
        let is_new = |row: &Row| row.outcome == Outcome::New;
        if let Some(given) = given.filter(|_| self.plan.rows.iter().any(is_new)) {
            said += &(given + "\n");
        }
        if !came.other_sheets.is_empty() {
            let names: Vec<String> = came
                .other_sheets
                .iter()
                .map(|name| format!("“{}”", clean(name)))
                .collect();
            let args = [("names", names.join(", ").into())];
            said += &(texts.say_with("cli-import-other-sheets", &args) + "\n");
        }
        for told in &came.told {
            said += &(told.sentence(texts) + "\n");
        }
        if let Some(one_sex) = came.one_sex {
            said += &(one_sex.sentence(texts) + "\n");
        }
        said + "\n"
    }

    /// Why columns that no field takes stay out, and which go out that say who somebody is.
    fn about_rest(&self, matching: &Matching) -> String {
        let texts = self.texts();
        let mut said = String::new();
        if matching.has_rest() && matching.is_of_people() && !matching.keeps_rest() {
            said += &(texts.say("cli-import-people") + "\n");
        }
        for column in 0..matching.columns.len() {
            let Some(personal) = matching.left_out(column) else {
                continue;
            };
            let heading = clean(&matching.name(texts, column)).into_owned();
            said += &personal.sentence(texts, &heading);
            let args = [("heading", heading.into())];
            said += &format!(" {}\n", texts.say_with("cli-import-personal", &args));
        }
        let goes_out = matching.goes_out_sentence(texts);
        said += &goes_out.map_or_else(String::new, |said| clean(&said).into_owned() + "\n");
        said
    }

    /// How many sessions become what.
    fn table(&self) -> String {
        let texts = self.texts();
        let mut rows = Vec::new();
        let mut row = |id: &str, count: usize| {
            if count > 0 {
                rows.push(vec![texts.say(id), count.to_string()]);
            }
        };
        for (_, id, is) in OUTCOMES {
            row(id, self.count(is));
        }
        row("cli-import-unreadable", self.unreadable());
        let columns = [
            Column::words(texts.say("cli-import-outcome")),
            Column::figures(texts.say("cli-import-count")),
        ];
        match rows.is_empty() {
            true => String::new(),
            false => table(&columns, &rows),
        }
    }

    /// A session in a line.
    fn row(&self, row: &Row, ids: Ids) -> String {
        let texts = self.texts();
        let session = &row.session;
        let names = Names::new(texts, &self.opened.logbook);
        let day = session.starts_on;
        let place = names.place(&session.municipality.code, &session.municipality.name);
        let mut parts = vec![
            day.map_or_else(
                || texts.say("cli-without-date"),
                |day| date::long(texts, day.0),
            ),
            match place.is_empty() {
                true => texts.say("cli-without-place"),
                false => place,
            },
            session.title.clone(),
            ids.short(row.id),
            self.outcome(row),
        ];
        if row.outcome.changes() {
            let odd = before_it_comes(session, &self.opened.logbook, self.setting.today);
            parts.extend(odd.iter().map(|problem| {
                let place = field::address(texts, problem.at);
                problem::at_its_place(texts, &place, problem)
            }));
        }
        if row.back_for_names {
            parts.push(texts.say("cli-import-back-for-names"));
        }
        if row.people {
            parts.push(texts.say("cli-import-with-names"));
        }
        if row.is_by_hand {
            parts.push(texts.say("cli-import-by-hand"));
        }
        if let Some(id) = row.resembles {
            let args = [("id", ids.short(id).into())];
            parts.push(texts.say_with("cli-import-resembles", &args));
        }
        if let Some(problem) = &row.problem {
            parts.push(fault::said(texts, problem));
        }
        let parts = parts
            .into_iter()
            .map(|part| clean(part.trim()).into_owned());
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("; ")
    }

    /// What becomes of a session, and of which fields.
    fn outcome(&self, row: &Row) -> String {
        let texts = self.texts();
        let said = texts.say(told(row.outcome).1);
        let fields = match row.outcome {
            Outcome::Conflict { .. } => self.in_conflict(row),
            Outcome::NewerThere | Outcome::Combined => self.changed(row),
            _ => String::new(),
        };
        match fields.as_str() {
            "" => said,
            fields => format!("{said} ({fields})"),
        }
    }

    /// The fields of which several values are kept.
    fn in_conflict(&self, row: &Row) -> String {
        let named = Named::default();
        let found = problems(
            &row.session,
            named,
            &self.opened.logbook,
            self.setting.today,
        );
        let found = found
            .iter()
            .filter(|problem| matches!(problem.what, What::SeveralValues { .. }));
        let fields: Vec<String> = found
            .map(|problem| field::address(self.texts(), problem.at))
            .filter(|field| !field.is_empty())
            .collect();
        fields.join(", ")
    }

    /// The fields that say something else than they do here.
    fn changed(&self, row: &Row) -> String {
        let path = Session::file(row.id);
        let swap = self.plan.swaps.iter().find(|swap| swap.path == path);
        let before = swap.and_then(|swap| swap.before.as_deref());
        let before = before.and_then(|bytes| serde_json::from_slice::<Session>(bytes).ok());
        before.map_or_else(String::new, |before| {
            versions::parts(self.texts(), &differing(&row.session, &before))
        })
    }

    fn left_lines(&self) -> Vec<String> {
        let (texts, with_others) = (self.texts(), self.plan.takes_any());
        let of_files = self.came.iter().flat_map(|one| {
            let name = match one.kind {
                // The place says which file of it.
                "logbook" => String::new(),
                _ => fault::short_name(&one.path) + ": ",
            };
            one.left
                .iter()
                .map(move |one| format!("{name}{}", left(texts, one, with_others).paragraph()))
        });
        let apart = self.apart.iter();
        let apart = apart.map(|id| left(texts, &Left::Apart(*id), with_others).paragraph());
        of_files.chain(apart).collect()
    }

    fn row_lines(&self) -> Vec<String> {
        let texts = self.texts();
        let lines = self.came.iter().flat_map(|one| {
            one.problems.iter().map(move |problem| {
                let columns = one.sheet.iter().map(|(_, matching)| &matching.columns);
                let heading = problem.column.and_then(|at| columns.flatten().nth(at));
                let place = match heading.filter(|column| !column.heading.is_empty()) {
                    Some(column) => {
                        let heading = clean(&column.heading).into_owned();
                        let row = (problem.row + 1).to_string();
                        let args = [("row", row.into()), ("heading", heading.into())];
                        texts.say_with("cli-import-cell", &args)
                    }
                    None => {
                        let args = [("row", (problem.row + 1).to_string().into())];
                        texts.say_with("cli-import-row", &args)
                    }
                };
                format!("{place}: {}", problem.sentence(texts, &self.opened.logbook))
            })
        });
        lines.collect()
    }

    /// What has been done, and what can be done now.
    fn end(&self) -> String {
        let texts = self.texts();
        let mut lines = Vec::new();
        let left: usize = self.came.iter().map(|one| one.names_left).sum();
        if left > 0 {
            lines.push(texts.say_with("cli-import-names-left", &[("count", left.into())]));
        }
        if self.plan.learned > 0 {
            let args = [("count", self.plan.learned.into())];
            lines.push(texts.say_with("cli-import-learned", &args));
        }
        lines.extend(logbooks::said(
            texts,
            &self.opened.logbook,
            self.plan,
            MOST_LINES,
        ));
        lines.push(texts.say(match (self.is_dry, self.is_written) {
            _ if !self.plan.takes_any() => "cli-import-nothing-of-it",
            _ if self.plan.swaps.is_empty() => "cli-import-nothing",
            (true, _) => "cli-import-dry",
            (false, true) => "cli-import-done",
            (false, false) => "cli-import-nothing",
        }));
        if self.is_written {
            lines.push(texts.say(match self.has_way_back {
                true => "cli-import-way-back",
                false => "cli-import-no-way-back",
            }));
        }
        if self.count(|outcome| matches!(outcome, Outcome::Conflict { .. })) > 0 {
            lines.push(texts.say("cli-import-settle"));
        }
        lines.join("\n") + "\n"
    }
}

/// How much of an id tells it from every other that is said.
#[derive(Clone, Copy)]
struct Ids {
    digits: usize,
}

impl Ids {
    fn of(rows: &[Row]) -> Self {
        let all = rows.iter().flat_map(|row| [Some(row.id), row.resembles]);
        let mut all: Vec<String> = all.flatten().map(|id| id.to_string()).collect();
        all.sort_unstable();
        all.dedup();
        let alike = all.iter().zip(all.iter().skip(1)).map(|(one, next)| {
            let pairs = one.bytes().zip(next.bytes());
            pairs.take_while(|(one, next)| one == next).count()
        });
        // One more than two of them have alike.
        let needed = alike.max().map_or(0, |alike| alike + 1);
        Self {
            digits: needed.max(SHORT_ID),
        }
    }

    fn short(self, id: SessionId) -> String {
        id.to_string().chars().take(self.digits).collect()
    }
}
