//! The totals in the course of time: what was held, beside what is planned.

use super::Page;
use crate::cli::table::{Column, table};
use crate::text::number::percent_bare;

use super::super::course::{heading, name, planned_undated};

impl Page<'_> {
    /// Weeks, months, quarters or years with the sessions that begin in them.
    pub(super) fn course(&self) -> String {
        let timeline = &self.told.timeline;
        let texts = self.texts;
        let columns = [
            Column::words(heading(texts, timeline.unit)),
            Column::figures(texts.say("cli-column-held")),
            Column::figures(texts.say("cli-column-planned")),
            Column::figures(texts.say("cli-column-participants")),
            Column::figures(texts.say("cli-column-women")),
        ];
        let row = |name: String, held, planned, people: crate::model::digest::Sexes| {
            let women = match (people.total(), people.stated()) {
                (0, _) => String::new(),
                (_, 0) => texts.say("value-not-stated"),
                (_, stated) => percent_bare(people.female, stated),
            };
            let figures = [held, planned, people.total()].map(|count| self.figure(count));
            let mut cells = vec![name];
            cells.extend(figures);
            cells.push(women);
            cells
        };
        let spans = timeline.spans.iter().map(|span| {
            let name = name(texts, timeline.unit, span.first);
            row(name, span.held, span.planned, span.people)
        });
        let mut rows: Vec<Vec<String>> = spans.collect();
        let planned = planned_undated(self.summary, timeline);
        if timeline.undated + planned > 0 {
            let name = texts.say("overview-no-date");
            rows.push(row(name, timeline.undated, planned, self.summary.undated));
        }
        match rows.is_empty() {
            true => String::new(),
            false => table(&columns, &rows),
        }
    }
}
