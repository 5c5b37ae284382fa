//! `sabak show`: every field of one session in words, or its file as it is.

use chrono::{DateTime, Utc};

use super::arguments::{Form, Selection};
use super::failure::Failure;
use super::json;
use super::opened::{Opened, Wanted};
use super::table::{Column, table};
use super::{Answer, Setting, by_sex};
use crate::model::attendance::Count;
use crate::model::check::copies::edited_by_hand;
use crate::model::code::CodeList;
use crate::model::digest::Digest;
use crate::model::field::{FIELDS, Field, Section, fields_of};
use crate::model::problem::Problem;
use crate::model::rows::ListId;
use crate::model::session::{Session, Stamp};
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::{Texts, date, field, number, problem, value};

pub(super) fn answer(
    setting: &Setting,
    asked: &str,
    selection: &Selection,
) -> Result<Answer, Failure> {
    let opened = setting.open(selection, Wanted::Problems)?;
    let digest = opened.only(asked)?;
    let document = opened.folder.session(digest.id)?;
    if selection.form == Form::Json {
        let source = document.source.to_vec();
        // On a terminal the same JSON, with nothing in it that could steer the terminal.
        return Ok(Answer::done(match setting.is_terminal {
            true => json::escaped(&String::from_utf8_lossy(&source)).into_bytes(),
            false => source,
        }));
    }
    let page = Page {
        session: &document.value,
        digest,
        opened: &opened,
        names: Names::new(setting.texts, &opened.logbook),
        texts: setting.texts,
    };
    Ok(Answer::done(page.text()))
}

/// A session as a page of plain text.
struct Page<'a> {
    session: &'a Session,
    digest: &'a Digest,
    opened: &'a Opened,
    names: Names<'a>,
    texts: Texts,
}

impl Page<'_> {
    fn text(&self) -> String {
        let mut parts = vec![self.title()];
        for section in Section::ALL {
            parts.push(self.section(section));
        }
        parts.push(self.problems());
        parts.push(self.stamps());
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    fn title(&self) -> String {
        let day = self.session.starts_on.map_or_else(
            || self.texts.say("cli-without-date"),
            |day| date::long_with_weekday(self.texts, day.0),
        );
        let municipality = &self.session.municipality;
        let place = self.names.place(&municipality.code, &municipality.name);
        let title = [day, clean(&place).into_owned()];
        let title: Vec<String> = title.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}\n{}\n", title.join(", "), self.session.id)
    }

    /// The fields of a section: those of the session itself, then its lists row by row.
    fn section(&self, section: Section) -> String {
        let own = FIELDS.iter().filter(|field| field.section == section);
        let own: Vec<&Field> = own.filter(|field| field.list.is_none()).collect();
        let mut text = self.fields("  ", &own, 0);
        if section == Section::Attendance {
            text = self.attendance() + &text;
        }
        for list in ListId::ALL {
            let fields: Vec<&Field> = fields_of(list).collect();
            if fields.first().is_none_or(|field| field.section != section) {
                continue;
            }
            if self.session.rows(list) == 0 {
                text += &format!("  {}\n", field::list_empty(self.texts, list));
            }
            let rows = self.session.rows(list);
            for row in 0..rows {
                let name = field::record(self.texts, list, (rows > 1).then_some(row));
                text += &format!("  {name}\n");
                text += &self.fields("    ", &fields, row);
            }
        }
        format!("{}\n{text}", field::section(self.texts, section))
    }

    /// Labels, and after each what stands there.
    fn fields(&self, indent: &str, fields: &[&Field], row: usize) -> String {
        let lines = fields.iter().map(|of| {
            let label = field::label(self.texts, of.id);
            let said = match of.get(self.session, row).as_ref() {
                "" => self.texts.say("value-not-stated").to_lowercase(),
                text => value::said(self.texts, &self.names, of.kind, text),
            };
            (label, said)
        });
        labelled(indent, &lines.collect::<Vec<_>>())
    }

    /// How many came, and the grid.
    fn attendance(&self) -> String {
        let args = [
            ("count", self.digest.participants.into()),
            (
                "by-sex",
                by_sex::in_words(self.texts, self.digest.sexes).into(),
            ),
        ];
        let mut text = format!(
            "  {}\n",
            self.texts.say_with("cli-show-participants", &args)
        );
        if !self.session.attendance.counts.is_empty() {
            text += &self.grid();
        }
        text
    }

    fn grid(&self) -> String {
        let heading = |id: &str| self.texts.say(id);
        let columns = [
            Column::words(heading("codes-role")),
            Column::words(heading("codes-sex")),
            Column::words(heading("codes-age")),
            Column::figures(heading("cli-column-people")),
        ];
        let name = |list, code: &str| clean(&self.names.code(list, code)).into_owned();
        let row = |count: &Count| {
            vec![
                name(CodeList::Role, &count.role),
                name(CodeList::Sex, &count.sex),
                name(CodeList::Age, &count.age),
                number::whole(self.texts.language(), count.count.into()),
            ]
        };
        let rows: Vec<Vec<String>> = self.session.attendance.counts.iter().map(row).collect();
        indented("  ", &table(&columns, &rows))
    }

    fn problems(&self) -> String {
        let problems = self.opened.problems.get(&self.session.id);
        let line = |problem: &Problem| {
            let list = problem.at.field().and_then(|field| field.list);
            let at = match list {
                Some(list) if self.session.rows(list) == 1 => {
                    field::address_alone(self.texts, problem.at)
                }
                _ => field::address(self.texts, problem.at),
            };
            let said = problem::at_its_place(self.texts, &at, problem);
            format!("  {}\n", clean(&said))
        };
        // What cannot be read is told of by the check.
        let sheet = self.opened.folder.people(self.session.id);
        let sheet = sheet.ok().flatten();
        let by_hand = edited_by_hand(self.session, sheet.as_ref().map(|sheet| &sheet.value));
        let problems = problems.into_iter().flatten().chain(&by_hand);
        let lines: String = problems.map(line).collect();
        if lines.is_empty() {
            return lines;
        }
        format!("{}\n{lines}", self.texts.say("cli-show-problems"))
    }

    fn stamps(&self) -> String {
        let stamp = |id: &str, stamp: &Stamp| {
            let at = DateTime::parse_from_rfc3339(&stamp.at).map_or_else(
                |_| stamp.at.clone(),
                |at| date::instant(self.texts, at.with_timezone(&Utc)),
            );
            let mut said = vec![at.as_str(), stamp.by.trim()];
            said.retain(|part| !part.is_empty());
            (self.texts.say(id), clean(&said.join(", ")).into_owned())
        };
        labelled(
            "",
            &[
                stamp("cli-show-created", &self.session.created),
                stamp("cli-show-changed", &self.session.changed),
            ],
        )
    }
}

/// Labels, and after each what belongs to it, on as many lines as it has.
fn labelled(indent: &str, lines: &[(String, String)]) -> String {
    let line = |(label, value): &(String, String)| {
        let mut lines = value.lines();
        let first = lines.next().unwrap_or_default();
        let rest: String = lines.map(|line| format!("{indent}  {line}\n")).collect();
        format!("{indent}{label}: {first}\n{rest}")
    };
    lines.iter().map(line).collect()
}

fn indented(indent: &str, text: &str) -> String {
    text.lines()
        .map(|line| format!("{indent}{line}\n"))
        .collect()
}
