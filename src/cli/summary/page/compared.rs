//! The totals beside others, in sentences for the whole and in simple tables for what it is of.

use super::super::breakdown::{By, in_order};
use super::super::comparison::{Amount, Beside, Comparison, Figure};
use super::Page;
use crate::cli::table::{Column, table};
use crate::model::summary::Line;
use crate::text::clean::clean;
use crate::text::number::{decimal, percentage};

/// What is compared line by line, in the order of the page.
const COMPARED: [By; 8] = [
    By::TrainerType,
    By::Oblast,
    By::District,
    By::Role,
    By::Age,
    By::Topic,
    By::Method,
    By::Group,
];

impl Page<'_> {
    /// The sentences, then the tables.
    pub(super) fn compared(&self, comparison: &Comparison) -> Vec<String> {
        let name = clean(&comparison.called(self.texts)).into_owned();
        let mut sentences = self.say("cli-compared", &[("name", name.into())]) + "\n";
        if comparison.is_of_nothing() {
            sentences += &(self.texts.say("cli-compared-nothing") + "\n");
            return vec![sentences];
        }
        for figure in comparison.figures(self.summary) {
            let sentence = self.compared_figure(&figure);
            sentences += &format!("{sentence}\n");
        }
        let tables = COMPARED.map(|by| self.compared_lines(comparison, by));
        [sentences].into_iter().chain(tables).collect()
    }

    fn compared_figure(&self, figure: &Figure) -> String {
        let id = match figure.target {
            Some(_) if figure.id == "municipalities" => "cli-compared-target",
            Some(_) => "cli-compared-targets",
            None => "cli-compared-figure",
        };
        let (places, elsewhere) = figure.target.unwrap_or_default();
        let args = [
            ("label", self.texts.say(figure.label).into()),
            ("figure", self.amount(figure.own).into()),
            ("beside", self.amount(figure.other).into()),
            ("count", places.into()),
        ];
        let mut said = self.say(id, &args);
        if let Some(difference) = self.difference(figure.own, figure.other) {
            said = format!("{said}: {difference}");
        }
        if elsewhere > 0 {
            let args = [("shown", self.figure(elsewhere).into())];
            said += &self.say("cli-compared-elsewhere", &args);
        }
        said + "."
    }

    fn amount(&self, amount: Amount) -> String {
        let language = self.texts.language();
        match amount {
            Amount::Whole(count) => self.figure(count),
            Amount::Decimal(figure) => decimal(language, figure),
            Amount::Percent(shown, _) => percentage(language, shown as f64),
            Amount::Nothing => self.texts.say("cli-no-data"),
        }
    }

    /// By how much a figure is more or less than another, in words.
    fn difference(&self, own: Amount, other: Amount) -> Option<String> {
        let amount = own;
        let (id, own, other) = match (own, other) {
            (Amount::Whole(own), Amount::Whole(other)) => {
                ("cli-difference", own as f64, other as f64)
            }
            (Amount::Decimal(own), Amount::Decimal(other)) => ("cli-difference", own, other),
            (Amount::Percent(own, _), Amount::Percent(other, _)) => {
                ("cli-difference-points", own as f64, other as f64)
            }
            _ => return None,
        };
        let by = own - other;
        let is_count = matches!(amount, Amount::Whole(_));
        let way = match by.abs() < 0.005 {
            true => "same",
            false if by < 0.0 && is_count => "fewer",
            false if by < 0.0 => "less",
            false => "more",
        };
        let args = [
            ("way", way.into()),
            ("count", by.abs().into()),
            ("by", decimal(self.texts.language(), by.abs()).into()),
        ];
        Some(self.say(id, &args))
    }

    fn compared_lines(&self, comparison: &Comparison, by: By) -> String {
        let pairs = comparison.lines(by, self.summary);
        let mut lines: Vec<Line> = pairs.iter().map(|(line, _)| line.clone()).collect();
        in_order(by, &mut lines, &self.opened.logbook);
        let counted = match by.counts_people() {
            true => "cli-column-participants",
            false => "cli-column-sessions",
        };
        let beside_of = |line: &Line| {
            let of_line = pairs.iter().find(|(one, _)| one.code == line.code);
            of_line.map(|(_, beside)| *beside)
        };
        let elsewhere =
            |line: &Line, beside: Beside| line.sessions.saturating_sub(beside.own_sessions);
        let has_elsewhere = pairs
            .iter()
            .any(|(line, beside)| comparison.is_target() && elsewhere(line, *beside) > 0);
        let mut columns = vec![
            Column::words(by.heading(self.texts)),
            Column::figures(self.texts.say(counted)),
            Column::figures(self.texts.say(match comparison.is_target() {
                true => "cli-column-wanted",
                false => "cli-column-beside",
            })),
            Column::words(self.texts.say("cli-column-difference")),
        ];
        if has_elsewhere {
            columns.push(Column::figures(self.texts.say("cli-column-elsewhere")));
        }
        let row = |line: &Line| {
            let beside = beside_of(line)?;
            let (own, other) = match by.counts_people() {
                true => (beside.own_participants, beside.participants),
                false => (beside.own_sessions, beside.sessions),
            };
            let (own, other) = (
                Amount::Whole(own),
                other.map_or(Amount::Nothing, Amount::Whole),
            );
            let name = by.name(&line.code, &self.names, self.texts);
            let mut cells = vec![
                clean(&name).into_owned(),
                self.amount(own),
                self.amount(other),
                self.difference(own, other).unwrap_or_default(),
            ];
            if has_elsewhere {
                cells.push(self.figure(elsewhere(line, beside)));
            }
            Some(cells)
        };
        let rows: Vec<Vec<String>> = lines.iter().filter_map(row).collect();
        match rows.is_empty() {
            true => String::new(),
            false => table(&columns, &rows),
        }
    }
}
