//! One panel of the overview, drawn whole: a heading with the units, bars or the pyramid, and
//! sentences under them.

use std::cmp::Reverse;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::overview::{About, Figure, Overview, Panel, PanelKind, Side, Window};
use crate::model::code::CodeList;
use crate::screens::Canvas;
use crate::screens::theme::Theme;
use crate::screens::widgets::bars::{self, Bar, Bars, Length};
use crate::screens::widgets::fit;
use crate::screens::widgets::list::SELECTION_MARK;

use super::ages::AgeWords;
use super::labels::Labels;

/// From how many columns on a panel says more of each figure.
const WIDE: u16 = 56;

/// With fewer columns a panel says no more than the least.
const NOT_NARROW: u16 = 36;

/// The columns of the selection mark and its air, before every label.
pub(super) const MARK: u16 = 2;

/// What a bar needs beside the number and what follows it: the shortest label and the shortest bar.
const SHORTEST_BAR: usize = 14;

/// The most pairs of trainer types in the diagram of those that met.
const MOST_PAIRS: usize = 4;

/// The air between columns of figures.
pub(super) const GAP: usize = 2;

/// What a panel is drawn with.
pub(super) struct Pen<'a> {
    pub(super) buffer: &'a mut Buffer,
    pub(super) theme: &'a Theme,
    pub(super) labels: &'a Labels<'a>,
    pub(super) has_focus: bool,
}

/// How many of something a figure counts.
type Count = fn(&Figure) -> u64;

/// A column of figures behind the bars.
pub(super) struct Column {
    pub(super) title: String,
    pub(super) values: Vec<String>,
}

impl Column {
    pub(super) fn width(&self) -> usize {
        let texts = self.values.iter().chain([&self.title]);
        texts.map(|text| fit::width(text)).max().unwrap_or(0)
    }
}

/// The columns that the labels of a side take, so that its bars stand in line.
pub(super) fn label_columns(overview: &Overview, labels: &Labels, side: Side, columns: u16) -> u16 {
    let panels = overview.panels.iter();
    let widest = panels
        .filter(|panel| panel.kind.side() == Some(side))
        .map(|panel| label_columns_of(panel, labels, columns))
        .max();
    widest.unwrap_or(0)
}

/// The columns that the labels of one panel take.
pub(super) fn label_columns_of(panel: &Panel, labels: &Labels, columns: u16) -> u16 {
    if AgeWords::of(panel, labels, columns, "").is_drawn() {
        return 0;
    }
    let most = most_label_columns(columns);
    let figures = panel
        .figures
        .iter()
        .filter(|figure| !figure.about.is_said());
    let widest = figures
        .map(|figure| fit::width(&labels.label(&figure.about, most)))
        .max();
    fit::to_columns(widest.unwrap_or(0).min(most))
}

pub(super) fn most_label_columns(columns: u16) -> usize {
    usize::from(columns / 2).saturating_sub(1)
}

/// Draws what is seen of a panel over the whole of a buffer of its own.
pub(super) fn draw(
    buffer: &mut Buffer,
    canvas: &Canvas,
    panel: &Panel,
    labels: &Labels,
    label_columns: u16,
    window: &Window,
    selected: Option<usize>,
) {
    let app = canvas.app;
    let mut pen = Pen {
        buffer,
        theme: canvas.theme,
        labels,
        has_focus: app.overlay.is_none() && !app.filter.is_open,
    };
    let ages = AgeWords::of(panel, labels, pen.buffer.area.width, &part(panel, window));
    if ages.is_drawn() {
        pen.ages(panel, &ages, window, selected);
    } else {
        pen.bars(panel, label_columns, window, selected);
    }
}

/// How many figures of a panel are seen where not all are, and where the others are: `3/14 ▾`.
pub(super) fn part(panel: &Panel, window: &Window) -> String {
    let (seen, count) = (window.lines.len(), panel.figures.len());
    if seen == count {
        return String::new();
    }
    let before = if window.has_before { "▴" } else { "" };
    let after = if window.has_after { "▾" } else { "" };
    format!("{seen}/{count} {before}{after}")
}

impl Pen<'_> {
    pub(super) fn row(&self, row: usize) -> Rect {
        Rect {
            y: fit::to_columns(row),
            height: 1,
            ..self.buffer.area
        }
        .intersection(self.buffer.area)
    }

    fn bars(
        &mut self,
        panel: &Panel,
        label_columns: u16,
        window: &Window,
        selected: Option<usize>,
    ) {
        let width = self.buffer.area.width;
        let figures: Vec<&Figure> = panel.figures.iter().collect();
        let bars_of = |lines: &[usize]| -> Vec<usize> {
            let is_bar = |line: &&usize| {
                let figure = panel.figures.get(**line);
                figure.is_some_and(|figure| !figure.about.is_said())
            };
            lines.iter().filter(is_bar).copied().collect()
        };
        let seen = bars_of(&window.lines);
        let counts_people = panel.kind.counts_people();
        let size: Count = match counts_people {
            true => |figure| figure.people.total(),
            false => |figure| figure.sessions,
        };
        let barred: Vec<&Figure> = figures
            .iter()
            .filter(|figure| !figure.about.is_said())
            .copied()
            .collect();
        let mut columns = self.compared(panel, &barred, size);
        columns.extend(match self.labels.overview.is_enlarged {
            true => self.all_columns(panel, &barred),
            false => self.columns(panel.kind, &barred, width),
        });
        let number = barred.iter().map(|figure| self.labels.whole(size(figure)));
        let number = number.map(|number| fit::width(&number)).max().unwrap_or(0);
        // A panel that has the whole screen says its names in full.
        let shortest = match self.labels.overview.is_enlarged {
            true => SHORTEST_BAR.max(usize::from(label_columns) + SHORTEST_BAR / 2 + 1),
            false => SHORTEST_BAR,
        };
        let least = shortest.max(self.heading_columns(panel, counts_people, window, number));
        let taken = |columns: &[Column]| {
            usize::from(MARK) + number + fit::width(&titles(columns)) + GAP + least
        };
        while !columns.is_empty() && taken(&columns) > usize::from(width) {
            columns.pop();
        }
        let has_planned = panel.kind == PanelKind::Time;
        let length = |figure: &Figure| match has_planned {
            true => Length::Planned(figure.sessions as f64, figure.planned as f64),
            false => Length::Single(size(figure) as f64),
        };
        let most = most_label_columns(width);
        let texts: Vec<[String; 3]> = seen
            .iter()
            .filter_map(|line| {
                let figure = figures.get(*line)?;
                let written = self.labels.whole(size(figure));
                Some([
                    self.labels.label(&figure.about, most),
                    fit::pad_start(&written, number),
                    note(&columns, *line),
                ])
            })
            .collect();
        let bars: Vec<Bar> = texts
            .iter()
            .zip(seen.iter().filter_map(|line| figures.get(*line)))
            .map(|([label, number, note], figure)| Bar {
                label,
                length: length(figure),
                number,
                note,
            })
            .collect();
        self.heading(panel, counts_people, &columns, window);
        let below = Rect {
            y: 1,
            height: fit::to_columns(bars.len()),
            ..self.buffer.area
        };
        let scales = barred.iter().map(|figure| match has_planned {
            true => (figure.sessions + figure.planned) as f64,
            false => size(figure) as f64,
        });
        let drawn = Bars {
            bars: &bars,
            scale: scales.fold(0.0, f64::max),
            label_columns: Some(label_columns),
            selected: selected.and_then(|line| seen.iter().position(|one| *one == line)),
            has_focus: self.has_focus,
        };
        bars::draw(self.buffer, below, self.theme, &drawn);
        let said = window.lines.iter().enumerate().skip(bars.len());
        for (row, line) in said {
            if let Some(figure) = figures.get(*line) {
                self.sentence(row, figure, selected == Some(*line));
            }
        }
    }

    /// The figure that each is compared with, and the difference.
    fn compared(&self, panel: &Panel, figures: &[&Figure], size: Count) -> Vec<Column> {
        let labels = self.labels;
        let Some(beside) = &labels.overview.beside else {
            return Vec::new();
        };
        let other = |figure: &Figure| beside.figure(panel, &figure.about).map(size);
        // A target that nobody has set is no target of nothing.
        let is_stated = |figure: &&Figure| match beside.summary {
            Some(_) => other(figure).is_some(),
            None => other(figure).is_some_and(|other| other > 0),
        };
        if !figures.iter().any(is_stated) {
            return Vec::new();
        }
        let column = |title: &str, value: &dyn Fn(&Figure) -> String| Column {
            title: labels.texts.say(title),
            values: figures.iter().map(|figure| value(figure)).collect(),
        };
        let own = |figure: &Figure| size(beside.own(panel, figure));
        let difference = column("overview-difference", &|figure| match other(figure) {
            Some(other) => labels.difference(own(figure), other),
            None => String::new(),
        });
        // Where not all of a figure counts for a target, it is said how much does.
        let is_part = figures
            .iter()
            .any(|figure| other(figure).is_some() && own(figure) != size(figure));
        let beside = column("overview-beside", &|figure| match other(figure) {
            Some(other) if own(figure) == size(figure) => labels.whole(other),
            Some(other) => format!("{}/{}", labels.whole(own(figure)), labels.whole(other)),
            None => String::new(),
        });
        if labels.overview.is_enlarged || is_part {
            vec![beside, difference]
        } else {
            vec![difference]
        }
    }

    /// Everything that is known of each figure, for a panel that has the whole screen; what may be
    /// left out where it is narrow comes last.
    fn all_columns(&self, panel: &Panel, figures: &[&Figure]) -> Vec<Column> {
        let kind = panel.kind;
        let labels = self.labels;
        let column = |title: String, value: &dyn Fn(&Figure) -> String| Column {
            title,
            values: figures.iter().map(|figure| value(figure)).collect(),
        };
        let say = |id: &str| labels.texts.say(id);
        // Their figures know of sessions alone: a count of people would say that nobody came.
        if matches!(kind, PanelKind::Statuses | PanelKind::Counting) {
            return Vec::new();
        }
        let mut columns = Vec::new();
        if figures.iter().any(|figure| figure.planned > 0) {
            columns.push(column(say("overview-planned"), &|figure| {
                labels.whole(figure.planned)
            }));
        }
        columns.push(if kind.counts_people() {
            column(say("overview-unit-sessions"), &|figure| {
                labels.whole(figure.sessions)
            })
        } else {
            column(say("overview-unit-attendances"), &|figure| {
                labels.whole(figure.people.total())
            })
        });
        if !kind.counts_people() {
            columns.extend(self.compared(panel, figures, |figure| figure.people.total()));
        }
        columns.push(column(say("overview-women-share"), &|figure| {
            labels.women(figure)
        }));
        let by_sex: [(&str, Count); 4] = [
            ("not_stated", |figure| figure.people.not_stated),
            ("female", |figure| figure.people.female),
            ("male", |figure| figure.people.male),
            ("other", |figure| figure.people.other),
        ];
        for (sex, count) in by_sex {
            if figures.iter().any(|figure| count(figure) > 0) {
                columns.push(column(labels.name(CodeList::Sex, sex), &|figure| {
                    labels.whole(count(figure))
                }));
            }
        }
        columns
    }

    /// What else is said of each figure, where there is room.
    fn columns(&self, kind: PanelKind, figures: &[&Figure], width: u16) -> Vec<Column> {
        let labels = self.labels;
        let column = |title: String, value: &dyn Fn(&Figure) -> String| Column {
            title,
            values: figures.iter().map(|figure| value(figure)).collect(),
        };
        let sessions = || {
            let title = labels.texts.say("overview-unit-sessions");
            column(title, &|figure| labels.whole(figure.sessions))
        };
        let people = || {
            let title = labels.texts.say("overview-unit-attendances");
            column(title, &|figure| labels.whole(figure.people.total()))
        };
        let women = || {
            let title = labels.texts.say("overview-women");
            column(title, &|figure| labels.women(figure))
        };
        let planned = || {
            let title = labels.texts.say("overview-planned");
            column(title, &|figure| match figure.planned {
                0 => String::new(),
                planned => format!("+{}", labels.whole(planned)),
            })
        };
        let is_wide = width >= WIDE;
        match kind {
            PanelKind::Roles | PanelKind::Groups if is_wide => vec![sessions(), women()],
            PanelKind::Roles | PanelKind::Groups => vec![women()],
            PanelKind::Types => {
                let more = [people(), women()].into_iter();
                let more = more.filter(|_| is_wide);
                self.met(figures).into_iter().chain(more).collect()
            }
            PanelKind::Ages if labels.overview.summary.participants.stated() > 0 => vec![women()],
            PanelKind::Time if figures.iter().any(|figure| figure.planned > 0) => {
                if is_wide {
                    vec![planned(), people(), women()]
                } else {
                    vec![planned()]
                }
            }
            PanelKind::Time
            | PanelKind::Oblasts
            | PanelKind::Districts
            | PanelKind::Topics
            | PanelKind::Methods
                if is_wide =>
            {
                vec![people(), women()]
            }
            _ => Vec::new(),
        }
    }

    /// What a heading takes besides the numbers and the columns behind them, for a panel that has
    /// the whole screen and says everything.
    fn heading_columns(
        &self,
        panel: &Panel,
        counts_people: bool,
        window: &Window,
        number: usize,
    ) -> usize {
        if !self.labels.overview.is_enlarged {
            return 0;
        }
        let unit = self.labels.texts.say(unit(counts_people));
        let name = self.labels.heading(panel.kind, usize::MAX);
        let parts = [name, part(panel, window), unit];
        let widths = parts.iter().map(|part| fit::width(part) + GAP);
        widths.sum::<usize>().saturating_sub(number)
    }

    /// A small diagram of which types met: for each pair a line from the one to the other, and over
    /// it in how many sessions. The pairs that met most come first.
    fn met(&self, figures: &[&Figure]) -> Option<Column> {
        let types = &self.labels.overview.summary.trainer_types;
        let of_type = |code: &str| {
            let is_it =
                |figure: &&Figure| matches!(&figure.about, About::Code(_, own) if own == code);
            figures.iter().position(is_it)
        };
        let mut pairs: Vec<(u64, usize, usize)> = types
            .met
            .iter()
            .filter_map(|met| {
                let (one, other) = (of_type(&met.one)?, of_type(&met.other)?);
                Some((met.sessions, one.min(other), one.max(other)))
            })
            .collect();
        pairs.sort_by_key(|(sessions, one, other)| (Reverse(*sessions), *one, *other));
        pairs.truncate(MOST_PAIRS);
        let row = |mark: &dyn Fn(usize, usize) -> &'static str| -> String {
            let marks = pairs.iter().map(|(sessions, one, other)| {
                let columns = fit::width(&self.labels.whole(*sessions));
                fit::pad_start(mark(*one, *other), columns)
            });
            marks.collect::<Vec<_>>().join(" ")
        };
        let counts = pairs
            .iter()
            .map(|(sessions, _, _)| self.labels.whole(*sessions));
        let values = (0..figures.len()).map(|line| {
            row(&|one, other| match line {
                line if line == one || line == other => "●",
                line if one < line && line < other => "│",
                _ => " ",
            })
        });
        (!pairs.is_empty()).then(|| Column {
            title: self.met_title(counts.collect::<Vec<_>>().join(" ")),
            values: values.collect(),
        })
    }

    /// In how many sessions both were, with the word for it where there is room.
    fn met_title(&self, counts: String) -> String {
        let args = [("counts", counts.as_str().into())];
        match self.buffer.area.width >= NOT_NARROW {
            true => self
                .labels
                .texts
                .say_with("overview-met-title.short", &args),
            false => counts,
        }
    }

    /// The panel's name, what part of it is seen, and over each column what is counted in it.
    fn heading(&mut self, panel: &Panel, counts_people: bool, columns: &[Column], window: &Window) {
        let row = after_mark(self.row(0));
        let titles = titles(columns);
        let behind = match fit::width(&titles) {
            0 => 0,
            columns => columns + GAP,
        };
        let room = usize::from(row.width).saturating_sub(behind);
        let part = part(panel, window);
        let part = self.with_overlap(panel, columns, part, room);
        let taken = match fit::width(&part) {
            0 => 0,
            columns => columns + GAP,
        };
        let name = self.labels.heading(panel.kind, room.saturating_sub(taken));
        let left = room.saturating_sub(fit::width(&name) + taken + GAP);
        let unit = self.labels.fitting(unit(counts_people), left, &[]);
        let number = Rect {
            width: row.width.saturating_sub(fit::to_columns(behind)),
            ..row
        };
        if fit::width(&unit) <= left {
            fit::print_right(self.buffer, number, &unit, self.theme.faint);
        }
        if behind + taken + fit::width(&name) <= usize::from(row.width) {
            fit::print_right(self.buffer, row, &titles, self.theme.faint);
        }
        self.named(row, &name, &part);
    }

    /// What is said behind the name of a panel, with that its sessions overlap where it counts people
    /// and a column says of how many sessions, as long as there is room.
    fn with_overlap(&self, panel: &Panel, columns: &[Column], part: String, room: usize) -> String {
        let labels = self.labels;
        let title = labels.texts.say("overview-unit-sessions");
        let has_sessions = columns.iter().any(|column| column.title == title);
        if !panel.kind.counts_people() || panel.kind == PanelKind::Groups || !has_sessions {
            return part;
        }
        let overlap = labels.sessions_overlap(panel);
        let said = [overlap, part.clone()];
        let said = said.iter().filter(|text| !text.is_empty());
        let said: Vec<&str> = said.map(String::as_str).collect();
        let said = said.join("  ");
        let name = fit::width(&labels.heading(panel.kind, usize::MAX)) + GAP;
        match name + fit::width(&said) + GAP <= room {
            true => said,
            false => part,
        }
    }

    /// A panel's name at the left of its heading, and what part of it is seen.
    pub(super) fn named(&mut self, row: Rect, name: &str, part: &str) {
        let after = match part.is_empty() {
            true => 0,
            false => fit::to_columns(fit::width(part) + GAP).min(row.width),
        };
        let place = Rect {
            width: row.width - after,
            ..row
        };
        let took = fit::print(self.buffer, place, name, self.theme.heading);
        let behind = Rect {
            x: row.x + took + after.min(fit::to_columns(GAP)),
            width: after.saturating_sub(fit::to_columns(GAP)),
            ..row
        };
        fit::print(
            self.buffer,
            behind.intersection(row),
            part,
            self.theme.faint,
        );
    }

    /// A figure that is said in words.
    fn sentence(&mut self, line: usize, figure: &Figure, is_selected: bool) {
        let row = self.row(line + 1);
        let place = after_mark(row);
        let text = self.labels.said(figure, usize::from(place.width));
        let took = fit::print(self.buffer, place, &text, self.theme.faint);
        if is_selected {
            fit::print(self.buffer, row, SELECTION_MARK, self.theme.accent);
            let said = Rect {
                width: took,
                ..place
            };
            self.buffer
                .set_style(said, self.theme.selection(self.has_focus));
        }
    }
}

/// What the bars of a panel count.
fn unit(counts_people: bool) -> &'static str {
    match counts_people {
        true => "overview-unit-attendances",
        false => "overview-unit-sessions",
    }
}

/// The figures of a row behind its bar, in columns.
pub(super) fn note(columns: &[Column], index: usize) -> String {
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let value = column.values.get(index).map_or("", String::as_str);
            fit::pad_start(value, column.width())
        })
        .collect();
    values.join(&" ".repeat(GAP))
}

/// What stands over the columns.
pub(super) fn titles(columns: &[Column]) -> String {
    let titles: Vec<String> = columns
        .iter()
        .map(|column| fit::pad_start(&column.title, column.width()))
        .collect();
    titles.join(&" ".repeat(GAP))
}

pub(super) fn after_mark(row: Rect) -> Rect {
    Rect {
        x: row.x + row.width.min(MARK),
        width: row.width.saturating_sub(MARK),
        ..row
    }
}
