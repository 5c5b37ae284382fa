//! What stands in a row of the check, and what is said of the selected one.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::book::Book;
use crate::app::check::{Check, Row, Weight, file_problem, odd_line};
use crate::model::code::CodeList;
use crate::model::problem::Severity;
use crate::model::value::SessionId;
use crate::screens::theme::Theme;
use crate::screens::widgets::fit::{to_columns, width};
use crate::text::names::Names;
use crate::text::{Texts, date, fault, field, problem};

/// What stands between a field and what is wrong with it.
const COLON: &str = ": ";

/// Makes the cells of rows, and the sentences about them.
pub struct Cells<'a> {
    texts: Texts,
    names: Names<'a>,
    /// The logbook.
    pub book: &'a Book,
    theme: &'a Theme,
}

impl<'a> Cells<'a> {
    /// Of a logbook, in the words of a language.
    pub fn new(texts: Texts, book: &'a Book, theme: &'a Theme) -> Self {
        Self {
            texts,
            names: Names::new(texts, &book.logbook),
            book,
            theme,
        }
    }

    /// The cells of a row.
    pub fn of(&self, row: &Row) -> Vec<Line<'static>> {
        let (word, style) = self.weight(row);
        vec![
            Line::styled(word, style),
            Line::raw(self.day(row)),
            Line::raw(self.place(row)),
            Line::raw(self.whole_reason(row)),
        ]
    }

    fn weight(&self, row: &Row) -> (String, Style) {
        match (row.weight(), row) {
            (Weight::Of(severity), _) => {
                let style = match severity {
                    Severity::Nonsense => self.theme.error,
                    Severity::Doubt => self.theme.attention,
                    Severity::Gap => self.theme.text,
                };
                (problem::severity(self.texts, severity), style)
            }
            (Weight::File, Row::Newer(_) | Row::NewerSheet(_)) => {
                (self.texts.say("check-newer"), self.theme.attention)
            }
            (Weight::File, _) => (self.texts.say("check-unreadable"), self.theme.error),
        }
    }

    /// The columns of the widest word for what there is.
    pub fn weight_width(&self, check: &Check) -> u16 {
        let [files, nonsense, doubts, gaps] = check.counts;
        let severities = [
            (nonsense, Severity::Nonsense),
            (doubts, Severity::Doubt),
            (gaps, Severity::Gap),
        ];
        let severities = severities.into_iter().filter(|(count, _)| *count > 0);
        let words = severities.map(|(_, severity)| problem::severity(self.texts, severity));
        let of_files = check.rows.iter().take(files).map(|row| self.weight(row).0);
        let widest = words.chain(of_files).map(|word| width(&word)).max();
        let widest = widest.unwrap_or(0);
        let title = width(&self.texts.say("check-column-severity"));
        to_columns(widest.max(title))
    }

    fn day(&self, row: &Row) -> String {
        let digest = row.session().and_then(|id| self.book.catalogue.get(id));
        let day = digest.map(|digest| digest.starts_on);
        day.map_or(String::new(), |day| match day {
            Some(day) => date::numeric(day.0),
            None => self.texts.say("overview-no-date"),
        })
    }

    /// The place that a row is about, or the file.
    pub fn place(&self, row: &Row) -> String {
        if let Some(code) = row.municipality() {
            return self.names.place_short(code, "");
        }
        if let Some(id) = row.session() {
            return self.place_of(id);
        }
        let problem = file_problem(self.book, row);
        problem.map_or(String::new(), |problem| fault::short_name(&problem.path))
    }

    /// The place of a session; of one without a place what else tells it from others.
    fn place_of(&self, id: SessionId) -> String {
        let catalogue = &self.book.catalogue;
        let Some(digest) = catalogue.get(id) else {
            return String::new();
        };
        let string = |symbol| catalogue.symbols.string(symbol);
        match (string(digest.place), string(digest.place_name)) {
            ("", "") => told_apart(id, string(digest.title)),
            (code, name) => self.names.place_short(code, name),
        }
    }

    fn field(&self, row: &Row) -> String {
        match row {
            Row::Finding(finding) => problem::place_of(self.texts, finding),
            Row::Odd(_) => match odd_line(self.book, row) {
                Some(odd) => problem::line_of(self.texts, odd.person, odd.key),
                None => field::codes(self.texts, CodeList::AgeProfile),
            },
            _ => String::new(),
        }
    }

    fn reason(&self, row: &Row) -> String {
        match row {
            Row::Finding(finding) => problem::reason(self.texts, &finding.what, finding.severity),
            Row::Newer(_) => self.texts.say("check-newer-about"),
            row => file_problem(self.book, row).map_or(String::new(), |problem| {
                fault::sentence(self.texts, problem)
            }),
        }
    }

    /// "Status: The day is over."
    pub fn whole_reason(&self, row: &Row) -> String {
        let (field, reason) = (self.field(row), self.reason(row));
        if field.is_empty() {
            reason
        } else {
            format!("{field}{COLON}{reason}")
        }
    }

    /// How to mend it; nothing where what is wrong says all.
    pub fn mend(&self, row: &Row) -> String {
        match row {
            Row::Finding(finding) => problem::mend(self.texts, &finding.what, finding.at),
            Row::Odd(odd) if odd.session.is_some() => self.texts.say("mend-odd-line"),
            row => file_problem(self.book, row)
                .map_or(String::new(), |problem| fault::advice(self.texts, problem)),
        }
    }
}

/// What tells a session without a place from others: its title, or else its file.
pub fn told_apart(id: SessionId, title: &str) -> String {
    match title.trim() {
        "" => fault::short_name(std::path::Path::new(&format!("{id}.json"))),
        title => title.to_owned(),
    }
}
