//! One panel of the overview, drawn whole: a heading with the units, bars or the pyramid, and
//! sentences under them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::overview::{Figure, Overview, Panel, PanelKind, Side};
use crate::model::code::CodeList;
use crate::screens::Canvas;
use crate::screens::theme::Theme;
use crate::screens::widgets::bars::{self, Bar, Bars, Length};
use crate::screens::widgets::fit;
use crate::screens::widgets::list::SELECTION_MARK;

use super::ages::PyramidWords;
use super::labels::Labels;

/// From how many columns on a panel says more of each figure.
const WIDE: u16 = 56;

/// The columns of the selection mark and its air, before every label.
const MARK: u16 = 2;

/// What a bar needs beside the number and what follows it: the shortest label and the shortest bar.
const SHORTEST_BAR: usize = 14;

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
    let panels = overview.side(side).into_iter();
    let panels = panels.filter_map(|(index, _)| overview.panels.get(index));
    let widest = panels
        .map(|panel| label_columns_of(panel, labels, columns))
        .max();
    widest.unwrap_or(0)
}

/// The columns that the labels of one panel take.
pub(super) fn label_columns_of(panel: &Panel, labels: &Labels, columns: u16) -> u16 {
    if PyramidWords::of(panel, labels, columns).is_drawn() {
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

/// Draws a panel over the whole of a buffer of its own.
pub(super) fn draw(
    buffer: &mut Buffer,
    canvas: &Canvas,
    panel: &Panel,
    labels: &Labels,
    label_columns: u16,
    selected: Option<usize>,
) {
    let app = canvas.app;
    let mut pen = Pen {
        buffer,
        theme: canvas.theme,
        labels,
        has_focus: app.overlay.is_none() && !app.filter.is_open,
    };
    let pyramid = PyramidWords::of(panel, labels, pen.buffer.area.width);
    if pyramid.is_drawn() {
        pen.pyramid(panel, &pyramid, selected);
    } else {
        pen.bars(panel, label_columns, selected);
    }
    if panel.left_out() > 0 && !labels.overview.is_enlarged {
        let args = [("count", panel.left_out().into())];
        let text = labels.texts.say_with("overview-left-out", &args);
        let row = pen.row(panel.seen() + 1);
        fit::print(pen.buffer, after_mark(row), &text, pen.theme.faint);
    }
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

    fn bars(&mut self, panel: &Panel, label_columns: u16, selected: Option<usize>) {
        let width = self.buffer.area.width;
        let is_bar = |figure: &&Figure| !figure.about.is_said();
        let seen = self.labels.seen(panel);
        let figures: Vec<&Figure> = seen.iter().filter(is_bar).collect();
        let counts_people = panel.kind.counts_people();
        let size = |figure: &Figure| {
            if counts_people {
                figure.people.total()
            } else {
                figure.sessions
            }
        };
        let mut columns = self.compared(panel, &figures);
        columns.extend(match self.labels.overview.is_enlarged {
            true => self.all_columns(panel.kind, &figures),
            false => self.columns(panel.kind, &figures, width),
        });
        let numbers = figures.iter().map(|figure| self.labels.whole(size(figure)));
        let number = numbers.map(|number| fit::width(&number)).max().unwrap_or(0);
        // A panel that has the whole screen says its names in full.
        let shortest = match self.labels.overview.is_enlarged {
            true => SHORTEST_BAR.max(usize::from(label_columns) + SHORTEST_BAR / 2),
            false => SHORTEST_BAR,
        };
        let taken = |columns: &[Column]| {
            usize::from(MARK) + number + fit::width(&titles(columns)) + GAP + shortest
        };
        while !columns.is_empty() && taken(&columns) > usize::from(width) {
            columns.pop();
        }
        let texts: Vec<[String; 3]> = (0..)
            .zip(&figures)
            .map(|(index, figure)| {
                let most = most_label_columns(width);
                let label = self.labels.label(&figure.about, most);
                [
                    label,
                    self.labels.whole(size(figure)),
                    note(&columns, index),
                ]
            })
            .collect();
        let bars: Vec<Bar> = texts
            .iter()
            .zip(&figures)
            .map(|([label, number, note], figure)| Bar {
                label,
                length: Length::Single(size(figure) as f64),
                number,
                note,
            })
            .collect();
        self.heading(panel.kind, counts_people, &columns);
        let below = Rect {
            y: 1,
            height: fit::to_columns(bars.len()),
            ..self.buffer.area
        };
        let drawn = Bars {
            bars: &bars,
            scale: 0.0,
            label_columns: Some(label_columns),
            selected: selected.filter(|line| *line < bars.len()),
            has_focus: self.has_focus,
        };
        bars::draw(self.buffer, below, self.theme, &drawn);
        for (line, figure) in seen.iter().enumerate().skip(bars.len()) {
            self.sentence(line, figure, selected == Some(line));
        }
    }

    /// The figure that each is compared with, and the difference.
    fn compared(&self, panel: &Panel, figures: &[&Figure]) -> Vec<Column> {
        let labels = self.labels;
        let Some(beside) = &labels.overview.beside else {
            return Vec::new();
        };
        let counts_people = panel.kind.counts_people();
        let size = |figure: &Figure| match counts_people {
            true => figure.people.total(),
            false => figure.sessions,
        };
        let other = |figure: &Figure| beside.figure(panel, &figure.about).map(size);
        if figures.iter().all(|figure| other(figure).is_none()) {
            return Vec::new();
        }
        let column = |title: &str, value: &dyn Fn(&Figure) -> String| Column {
            title: labels.texts.say(title),
            values: figures.iter().map(|figure| value(figure)).collect(),
        };
        let difference = column("overview-difference", &|figure| match other(figure) {
            Some(other) => labels.difference(size(figure), other),
            None => String::new(),
        });
        let beside = column("overview-beside", &|figure| {
            other(figure).map_or_else(String::new, |other| labels.whole(other))
        });
        if labels.overview.is_enlarged {
            vec![beside, difference]
        } else {
            vec![difference]
        }
    }

    /// Everything that is known of each figure, for a panel that has the whole screen.
    fn all_columns(&self, kind: PanelKind, figures: &[&Figure]) -> Vec<Column> {
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
        let mut columns = vec![if kind.counts_people() {
            column(say("overview-unit-sessions"), &|figure| {
                labels.whole(figure.sessions)
            })
        } else {
            column(say("overview-unit-attendances"), &|figure| {
                labels.whole(figure.people.total())
            })
        }];
        columns.push(column(say("overview-women-share"), &|figure| {
            labels.women(figure)
        }));
        let by_sex: [(&str, Count); 4] = [
            ("female", |figure| figure.people.female),
            ("male", |figure| figure.people.male),
            ("other", |figure| figure.people.other),
            ("not_stated", |figure| figure.people.not_stated),
        ];
        for (sex, count) in by_sex {
            if figures.iter().any(|figure| count(figure) > 0) {
                columns.push(column(labels.name(CodeList::Sex, sex), &|figure| {
                    labels.whole(count(figure))
                }));
            }
        }
        if figures.iter().any(|figure| figure.planned > 0) {
            columns.push(column(say("overview-planned"), &|figure| {
                labels.whole(figure.planned)
            }));
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
            PanelKind::Ages if labels.overview.summary.participants.stated() > 0 => vec![women()],
            PanelKind::Time if figures.iter().any(|figure| figure.planned > 0) => {
                if is_wide {
                    vec![planned(), people(), women()]
                } else {
                    vec![planned()]
                }
            }
            PanelKind::Time
            | PanelKind::Types
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

    /// The panel's name, and over each column what is counted in it.
    fn heading(&mut self, kind: PanelKind, counts_people: bool, columns: &[Column]) {
        let row = after_mark(self.row(0));
        let titles = titles(columns);
        let behind = match fit::width(&titles) {
            0 => 0,
            columns => columns + GAP,
        };
        let unit = if counts_people {
            "overview-unit-attendances"
        } else {
            "overview-unit-sessions"
        };
        let room = usize::from(row.width).saturating_sub(behind);
        let name = self.labels.heading(kind, room);
        let left = room.saturating_sub(fit::width(&name) + GAP);
        let unit = self.labels.fitting(unit, left, &[]);
        let number = Rect {
            width: row.width.saturating_sub(fit::to_columns(behind)),
            ..row
        };
        if fit::width(&unit) <= left {
            fit::print_right(self.buffer, number, &unit, self.theme.faint);
        }
        if behind + fit::width(&name) <= usize::from(row.width) {
            fit::print_right(self.buffer, row, &titles, self.theme.faint);
        }
        fit::print(self.buffer, row, &name, self.theme.heading);
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
